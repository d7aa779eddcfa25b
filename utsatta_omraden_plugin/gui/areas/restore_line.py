"""The button "Restore…" and the line in which the restoring gets its reason."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ...translation import translate


class RestoreLine(QWidget):
    """The first press asks for the reason in place, the second one is it: ``wanted(reason)``. Escape gives up."""

    wanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why_not = ""
        self._reason = QLineEdit()
        self._reason.setObjectName("restoreReason")
        self._reason.setAccessibleName(translate("UtsattaOmraden", "Why the earlier state is restored, required"))
        self._reason.setPlaceholderText(translate("UtsattaOmraden", "Required, is kept in the history"))
        self._reason.hide()
        self._button = QPushButton(translate("UtsattaOmraden", "R&estore…"))
        self._button.setObjectName("restoreButton")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(self._reason, 100)
        row.addWidget(self._button)
        self._button.clicked.connect(self._press)
        self._reason.returnPressed.connect(self._press)
        self._reason.textChanged.connect(self._look)
        self.offer("")

    def offer(self, why_not: str) -> None:
        """Let an earlier state be restored, or say why that cannot be; a reason begun is dropped."""
        self._why_not = why_not
        self._reason.clear()
        self._reason.hide()
        self._look()

    def _look(self) -> None:
        is_asking = not self._reason.isHidden()
        tip = translate("UtsattaOmraden", "Bring the area back to how it stood after the chosen change")
        if is_asking and not self._reason.text().strip():
            tip = translate("UtsattaOmraden", "Write why the earlier state is restored.")
        self._button.setEnabled(not self._why_not and not (is_asking and not self._reason.text().strip()))
        self._button.setToolTip(self._why_not or tip)
        self._button.setAccessibleDescription(self._button.toolTip())

    def _press(self) -> None:
        if self._reason.isHidden():
            self._reason.show()
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            self._look()
        elif self._reason.text().strip():
            self.wanted.emit(self._reason.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._reason.isHidden():
            self.offer(self._why_not)
            event.accept()
            return
        super().keyPressEvent(event)
