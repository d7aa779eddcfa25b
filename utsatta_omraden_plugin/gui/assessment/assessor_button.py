"""Who assesses: a role, never a person. Several can assess the same area beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...domain.role import role_problem
from ...translation import translate, translated
from ..plain import plain_tip

USUAL_ROLES = ("LPO-analytiker", "GIS-specialist", "Andra bedömare", "Områdespolis")
"""Roles that are offered beside those in the edition already; values in the data are Swedish."""

WIDEST = 130
"""Pixels; a longer role is elided, and its tooltip says it whole."""


class AssessorButton(QToolButton):
    """``assessorButton``: its menu offers roles. ``assessorWanted(role)`` tells of one, ``newWanted`` of another."""

    assessorWanted = pyqtSignal(str)
    newWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("assessorButton")
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._assessor = ""
        self._others: Sequence[str] = ()
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def show_assessor(self, assessor: str, others: Sequence[str] = ()) -> None:
        """Show whose assessment is open; ``others`` are the roles that assess in the edition."""
        self._assessor, self._others = assessor, others
        self.setText(self.fontMetrics().elidedText(assessor, Qt.TextElideMode.ElideRight, WIDEST))
        words = translate("UtsattaOmraden", "Assessor: {role}. Each assessor has answers of their own.").format(
            role=assessor
        )
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for role in dict.fromkeys([self._assessor, *self._others, *USUAL_ROLES]):
            action = menu.addAction(role.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(role == self._assessor)
            action.triggered.connect(lambda _checked=False, role=role: self.assessorWanted.emit(role))
        menu.addSeparator()
        menu.addAction(translate("UtsattaOmraden", "Another role…")).triggered.connect(lambda: self.newWanted.emit())


def refused_role(role: str) -> str:
    """Return why a role is not taken, "" when it is."""
    problem = role_problem(role)
    return "" if problem is None else translated(problem)
