"""The buttons that start drawing, with the kind that the next place gets."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ....domain.method import Method
from ....translation import translate
from ...digitising.shapes import ShapeKind
from ..small_editors import ChoiceCombo
from .place_form import kind_combo


class DrawBar(QWidget):
    """``drawWanted`` gives the kind of shape, or None when the button of the drawing that goes on is pressed again.

    The kind stays for the next place, and so from one area to the next.
    """

    drawWanted = pyqtSignal(object)

    def __init__(self, method: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: ChoiceCombo = kind_combo(method)
        self.kind.setObjectName("drawKind")
        self.kind.setAccessibleName(translate("UtsattaOmraden", "Kind of the next place"))
        self.kind.removeItem(0)  # a place has a kind
        self.kind.setCurrentIndex(0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.buttons = {
            ShapeKind.POINT: self._button(
                "drawPointButton",
                "/mActionCapturePoint.svg",
                translate("UtsattaOmraden", "Point"),
                translate("UtsattaOmraden", "Draw points on the map; Esc or the button ends it"),
                0,
            ),
            ShapeKind.LINE: self._button(
                "drawLineButton",
                "/mActionCaptureLine.svg",
                translate("UtsattaOmraden", "Line"),
                translate("UtsattaOmraden", "Draw lines on the map: a right click ends a line, Esc the drawing"),
                1,
            ),
            ShapeKind.AREA: self._button(
                "drawAreaButton",
                "/mActionCapturePolygon.svg",
                translate("UtsattaOmraden", "Area"),
                translate("UtsattaOmraden", "Draw problem areas: a right click ends an area, Esc the drawing"),
                2,
            ),
        }
        label = QLabel(translate("UtsattaOmraden", "Draw"))
        label.setBuddy(self.kind)
        self._grid.addWidget(label, 0, 0)
        self._grid.addWidget(self.kind, 0, 1, 1, 2)
        self._grid.setColumnStretch(1, 1)

    def _button(self, name: str, icon_name: str, words: str, tip: str, column: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(QgsApplication.getThemeIcon(icon_name))
        button.setIconSize(QSize(20, 20))
        button.setText(words)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setToolTip(tip)
        button.setAccessibleName(words)
        button.setAccessibleDescription(tip)
        button.clicked.connect(lambda is_on: self._clicked(name, is_on))
        self._grid.addWidget(button, 1, column)
        return button

    def _clicked(self, name: str, is_on: bool) -> None:
        kind = next(kind for kind, button in self.buttons.items() if button.objectName() == name)
        self.drawWanted.emit(kind if is_on else None)

    def show_drawing(self, drawing: ShapeKind | None) -> None:
        """Show which shape is being drawn, None for none."""
        for kind, button in self.buttons.items():
            button.setChecked(kind is drawing)
