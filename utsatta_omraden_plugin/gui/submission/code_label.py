"""A code to be read over the phone, large and in letters that are told apart."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import QLabel

from ...translation import translate

_LARGER = 1.8


def code_label(object_name: str) -> QLabel:
    """Return an empty label for a code, which mouse and keys can mark."""
    label = QLabel()
    label.setObjectName(object_name)
    label.setAccessibleName(translate("UtsattaOmraden", "Code to read over the phone"))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(label.font().pointSizeF() * _LARGER)
    label.setFont(font)
    return label
