"""The categories of all editions of a workspace beside each other."""
