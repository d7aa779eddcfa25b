"""What tells the user something in a line: sentences, and how far work has come."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QWidget


def sentence_label(object_name: str = "", words: str = "", can_be_copied: bool = False) -> QLabel:
    """Return a label that wraps and shows text letter by letter; the mouse can mark what is worth copying."""
    label = QLabel()
    label.setObjectName(object_name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if can_be_copied:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setText(words)  # last: each change is laid out anew
    return label


def make_bold(label: QLabel) -> None:
    """Let a label stand out as a title."""
    font = label.font()
    font.setBold(True)
    label.setFont(font)


def thin_progress(object_name: str, work: str) -> QProgressBar:
    """Return a thin line that moves without an end until it is given a range; a screen reader says ``work``."""
    progress = QProgressBar()
    progress.setObjectName(object_name)
    progress.setRange(0, 0)
    progress.setTextVisible(False)
    progress.setMaximumHeight(6)
    progress.setAccessibleName(work)
    return progress


def grow_with_words(window: QWidget) -> None:
    """Make a window high enough for the sentences in it, which wrap; it never gets lower."""
    layout = window.layout()
    layout.activate()
    window.resize(window.width(), max(window.height(), layout.totalHeightForWidth(window.width())))
