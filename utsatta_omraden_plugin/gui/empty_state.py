"""What a dock shows while no workspace is open: one sentence and two buttons."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..translation import translate
from .icons import icon


class EmptyState(QWidget):
    """Teaches the first step: make a workspace, or open one.

    ``newClicked`` and ``openClicked`` tell which button was pressed; the plugin's shell finds the empty states inside
    its docks and connects them to its actions, so a dock only has to make one in its constructor. The buttons have no
    mnemonics: two docks show them at the same time.
    The buttons are named ``newWorkspaceButton`` and ``openWorkspaceButton``.
    """

    newClicked = pyqtSignal()
    openClicked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        sentence = QLabel(
            translate("UtsattaOmraden", "Areas, assessments and their history are kept in a workspace, one file.")
        )
        sentence.setWordWrap(True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.new_button = QPushButton(icon("new_workspace"), translate("UtsattaOmraden", "New workspace…"))
        self.new_button.setObjectName("newWorkspaceButton")
        self.new_button.setAccessibleDescription(sentence.text())
        self.open_button = QPushButton(icon("open_workspace"), translate("UtsattaOmraden", "Open workspace…"))
        self.open_button.setObjectName("openWorkspaceButton")
        self.open_button.setAccessibleDescription(sentence.text())
        self.new_button.clicked.connect(self.newClicked)
        self.open_button.clicked.connect(self.openClicked)

        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.new_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(sentence)
        column.addLayout(buttons)
        column.addStretch()
