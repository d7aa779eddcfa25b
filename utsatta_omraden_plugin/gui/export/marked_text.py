"""A text in which the place that was found is marked, and which can be put right."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtGui import QColor, QTextCharFormat, QTextCursor
from qgis.PyQt.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ...translation import translate

_MARK = QColor("#ffd54f")
_ON_MARK = QColor("#000000")
"""Black on amber: readable in light and dark themes alike."""
_LINES = 3
_BETWEEN_LINES = "\u2029"
"""Stands between the lines of a document of Qt."""


class MarkedText(QPlainTextEdit):
    """``edited`` tells that the text differs from the one shown, or no longer does."""

    edited = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportText")
        self.setAccessibleName(translate("UtsattaOmraden", "The text, with what was found in it marked"))
        self.setTabChangesFocus(True)
        self.setMinimumHeight((_LINES + 1) * self.fontMetrics().lineSpacing())
        self._as_shown = ""
        self.textChanged.connect(lambda: self.edited.emit(self.is_edited))

    def sizeHint(self) -> QSize:
        # Qt would ask for ten lines, and leave no room for what is said of the text.
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_text(self, words: str, start: int, end: int) -> None:
        """Show a text and mark the characters from ``start`` up to ``end``, counted as Python does."""
        self.setPlainText(words)
        self._as_shown = self.written()
        self.edited.emit(False)
        cursor = self.textCursor()
        # Qt counts UTF-16 units.
        cursor.setPosition(_units(words[:start]))
        cursor.setPosition(_units(words[:end]), QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        looks = QTextCharFormat()
        looks.setBackground(_MARK)
        looks.setForeground(_ON_MARK)
        looks.setFontUnderline(True)
        mark.format = looks
        self.setExtraSelections([mark])
        at = QTextCursor(cursor)
        at.setPosition(cursor.selectionStart())
        self.setTextCursor(at)
        self.ensureCursorVisible()

    @property
    def is_edited(self) -> bool:
        """Whether the text is another one than was shown."""
        # Not beside the words that were to be shown: an editor has its own ends of lines.
        return self.written() != self._as_shown

    def written(self) -> str:
        """Return the text as it stands, with its fixed blanks, which ``toPlainText`` makes common ones."""
        return str(self.document().toRawText()).replace(_BETWEEN_LINES, "\n")

    def marked(self) -> str:
        """Return what is marked."""
        return "".join(selection.cursor.selectedText() for selection in self.extraSelections())


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
