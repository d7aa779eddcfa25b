"""Boundaries drawn in the window: one tool per operation, each shown before it is done and one step of undo."""
