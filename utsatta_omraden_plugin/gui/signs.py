"""The system's signs for how a row of a list stands; they differ in shape as well as in colour."""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QApplication, QStyle


class Sign(Enum):
    """How it stands."""

    STOPS = QStyle.StandardPixmap.SP_MessageBoxCritical
    WARNS = QStyle.StandardPixmap.SP_MessageBoxWarning
    TELLS = QStyle.StandardPixmap.SP_MessageBoxInformation
    SENT_BACK = QStyle.StandardPixmap.SP_ArrowBack
    SETTLED = QStyle.StandardPixmap.SP_DialogApplyButton


def icons_of_signs() -> dict[Sign, QIcon]:
    """Return the icon of each sign in the system's style; a model asks once, since the style draws them anew."""
    style = QApplication.style()
    return {sign: style.standardIcon(sign.value) for sign in Sign}
