"""Opens what a figure is made of, and lets it follow the answers."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...domain.assessment import RollUp
from .why_dialog import WhyDialog

FOLLOWS_AFTER = 150
"""Milliseconds after an answer until the open dialog shows it: it must not slow the typing down."""


class Why(QObject):
    """At most one dialog, made when it is first asked for. ``questionWanted(question id)`` leads to a question."""

    questionWanted = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._dialog: WhyDialog | None = None
        self._total: RollUp | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FOLLOWS_AFTER)
        self._timer.timeout.connect(self._show_again)

    def follow(self, total: RollUp) -> None:
        """Take the figures of now."""
        self._total = total
        if self._dialog is not None and self._dialog.isVisible():
            self._timer.start()

    def ask(self, part: RollUp) -> None:
        """Open what a part's figures are made of, beside the dock."""
        dialog = self._dialog
        if dialog is None:
            dialog = self._dialog = WhyDialog(self._parent)
            dialog.questionWanted.connect(self.questionWanted)
        dialog.show_part(part)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_total(self) -> None:
        """Open what the total is made of."""
        if self._total is not None:
            self.ask(self._total)

    def _show_again(self) -> None:
        dialog, total = self._dialog, self._total
        if dialog is None or dialog.shown is None or total is None or not dialog.isVisible():
            return
        parts = [total, *total.parts, *(block for step in total.parts for block in step.parts)]
        same = [part for part in parts if (part.kind, part.id) == (dialog.shown.kind, dialog.shown.id)]
        if same:
            dialog.show_part(same[0])
        else:  # another method is shown
            dialog.close()
