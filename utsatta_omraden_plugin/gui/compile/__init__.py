"""The window in which the national edition is compiled and its conflicts are decided."""
