"""Tells at every moment whether what is on the screen is kept."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QWidget

from ...domain.errors import UtsattaError
from ...translation import translate, translated
from ..labels import sentence_label


class SaveState(QWidget):
    """``saveState`` in words, and ``retryButton`` while something could not be saved.

    A word or two stand beside the buttons that are added, a sentence in a line of its own above them.
    """

    retryClicked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = sentence_label("saveState", can_be_copied=True)
        self.retry = QPushButton(translate("UtsattaOmraden", "&Try again"))
        self.retry.setObjectName("retryButton")
        self.retry.setAccessibleDescription(translate("UtsattaOmraden", "Try to save the answers again"))
        self.retry.clicked.connect(self.retryClicked)
        self.retry.hide()
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setColumnStretch(0, 1)
        self._lines.addWidget(self.label, 1, 0)
        self._lines.addWidget(self.retry, 1, 1)

    def add_button(self, button: QPushButton) -> None:
        """Put a button to the right of those that are there."""
        self._lines.addWidget(button, 1, self._lines.columnCount())

    def show_nothing(self) -> None:
        """Nothing has been changed yet."""
        self._show("")

    def show_saving(self) -> None:
        """Answers wait or are being written."""
        self._show(translate("UtsattaOmraden", "Saving…"))

    def show_saved(self) -> None:
        """Everything is in the workspace, since this second."""
        now = QLocale.c().toString(QTime.currentTime(), "HH:mm:ss")
        self._show(translate("UtsattaOmraden", "✓ Saved {time}").format(time=now))

    def show_not_saved(self, error: UtsattaError) -> None:
        """The last write failed; the answers are kept here and tried again."""
        words = translate("UtsattaOmraden", "⚠ Not saved: {reason}").format(reason=translated(error))
        self._show(words, is_sentence=True)
        self.retry.show()

    def show_read_only(self, is_protected: bool) -> None:
        """Nothing can be saved at all: the file is protected, or another window has the workspace."""
        if is_protected:
            words = translate(
                "UtsattaOmraden", "The workspace can only be read: the file or its folder is write-protected."
            )
        else:
            words = translate("UtsattaOmraden", "Only for reading: the workspace is edited in another window.")
        self._show(words, is_sentence=True)

    def _show(self, words: str, is_sentence: bool = False) -> None:
        self._lines.removeWidget(self.label)
        if is_sentence:
            self._lines.addWidget(self.label, 0, 0, 1, -1)
        else:
            self._lines.addWidget(self.label, 1, 0)
        self.label.setText(words)
        self.label.setAccessibleName(words)
        self.retry.hide()
