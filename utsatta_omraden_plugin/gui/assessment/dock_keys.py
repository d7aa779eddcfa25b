"""Keys that belong to the dock while the focus is in it, also those that QGIS's own window or an input has."""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent


class DockKey(Enum):
    """What a key does; the value is the key, held with Control, and whether Shift is held too."""

    FIND_AREA = ((Qt.Key.Key_F,), False)
    NEXT_UNANSWERED = ((Qt.Key.Key_J,), False)
    NEXT_AREA = ((Qt.Key.Key_J,), True)
    FIND_QUESTION = ((Qt.Key.Key_K,), False)
    CONFIRM_DRAFT = ((Qt.Key.Key_Return, Qt.Key.Key_Enter), False)
    UNDO = ((Qt.Key.Key_Z,), False)
    REDO = ((Qt.Key.Key_Z,), True)
    REDO_TOO = ((Qt.Key.Key_Y,), False)


_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def dock_key(event: QKeyEvent) -> DockKey | None:
    """Return what a pressed key means to the dock, None for nothing; the keys of the number pad are the same."""
    held = event.modifiers() & ~_KEYPAD
    if not held & _CONTROL:
        return None
    for meaning in DockKey:
        keys, with_shift = meaning.value
        if event.key() in keys and held == (_CONTROL | _SHIFT if with_shift else _CONTROL):
            return meaning
    return None
