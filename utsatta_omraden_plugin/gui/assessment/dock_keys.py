"""Keys that belong to the dock while the focus is in it, also those that QGIS's own window has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True)
class DockKey:
    """A key with Control (and Shift), and what it does."""

    key: Qt.Key
    do: Callable[[], None]
    with_shift: bool = False

    def is_meant_by(self, event: QKeyEvent) -> bool:
        """Whether it was pressed; that of the number pad is the same."""
        wanted = _CONTROL | _SHIFT if self.with_shift else _CONTROL
        return bool(event.key() == self.key and event.modifiers() & ~_KEYPAD == wanted)


def key_for(keys: tuple[DockKey, ...], event: QKeyEvent) -> DockKey | None:
    """Return the key of the dock that an event means."""
    return next((key for key in keys if key.is_meant_by(event)), None)
