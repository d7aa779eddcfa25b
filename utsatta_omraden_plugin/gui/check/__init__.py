"""The dock "Check": what is wrong in the edition, why it matters, and mending or accepting it."""
