"""Publishing an edition: what stops it, what goes out with it, and opening a new version of what is published."""
