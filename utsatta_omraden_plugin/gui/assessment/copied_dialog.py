"""All answers that could not be taken over, each with its reason."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from ...translation import translate


class CopiedDialog(QDialog):
    """Tells what was copied and what was not (``copiedText``), to be read, selected and copied beside the dock."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("CopiedDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Answers that could not be copied"))
        text = QPlainTextEdit(words)
        text.setObjectName("copiedText")
        text.setReadOnly(True)
        text.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text, 1)
        column.addWidget(buttons)
        self.resize(560, 360)
