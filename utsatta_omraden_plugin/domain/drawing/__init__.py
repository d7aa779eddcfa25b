"""Boundary work: split, merge, reshape, clip, snap and new areas. Each returns what it would do and edits nothing."""
