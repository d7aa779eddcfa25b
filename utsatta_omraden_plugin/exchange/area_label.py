"""How an area is called in messages."""

from __future__ import annotations

from ..domain.privacy import identity_numbers_masked


def row_label(index: int) -> str:
    """Return how a nameless area is called in messages: by its row, counted from 1."""
    return f"#{index + 1}"


def label_of(name: str, index: int) -> str:
    """Return the name of an area for messages, its row when it has none; an identity number in it is masked."""
    return identity_numbers_masked(name.strip()) or row_label(index)
