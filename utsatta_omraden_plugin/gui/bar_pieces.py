"""What the bars above the docks' tables are put together from."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QWidget


def line_of(*widgets: tuple[QWidget, int]) -> QWidget:
    """Return widgets side by side without a margin, each with its share of the width that is left."""
    piece = QWidget()
    row = QHBoxLayout(piece)
    row.setContentsMargins(0, 0, 0, 0)
    for widget, share in widgets:
        row.addWidget(widget, share)
    return piece


def combo_box(object_name: str, name: str, letters: int) -> QComboBox:
    """Return a list to choose from, at least ``letters`` wide, so that a line of them fits a laptop."""
    made = QComboBox()
    made.setObjectName(object_name)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(letters)
    return made
