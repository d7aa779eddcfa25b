"""Which area of one edition is which in the next, and what happened to it."""
