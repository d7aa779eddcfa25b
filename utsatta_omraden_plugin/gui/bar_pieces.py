"""What the bars above the docks' tables, and the panels beside them, are put together from."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from .eliding_combo import ElidingCombo


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
    made = ElidingCombo()
    made.setObjectName(object_name)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(letters)
    return made


def push_button(object_name: str, text: str, tip: str = "") -> QPushButton:
    """Return a button with its name for scripts, what it says, and what it does in full."""
    made = QPushButton(text)
    made.setObjectName(object_name)
    made.setToolTip(tip)
    return made


def show_whole_texts(combo: QComboBox) -> None:
    """Make the open list as wide as its longest text, however narrow the box is."""
    combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + 24)


def search_field(object_name: str, name: str, example: str, tip: str, narrowest: int) -> QLineEdit:
    """Return a field to search in: what a screen reader calls it, what to write, and the pixels it keeps."""
    made = QLineEdit()
    made.setObjectName(object_name)
    made.setAccessibleName(name)
    made.setPlaceholderText(example)
    made.setToolTip(tip)
    made.setClearButtonEnabled(True)
    made.setMinimumWidth(narrowest)
    return made


class FoldingBar(QWidget):
    """Pieces that stand in one line of a wide dock and below each other in a narrow one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[QWidget, ...] = ()
        self._last: QWidget | None = None
        self._growing = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)

    def put_together(self, *pieces: QWidget, last: QWidget | None = None, growing: int = 0) -> None:
        """Lay out the pieces, of which the one with the number ``growing`` takes what a line has left, and below them
        all the ``last`` one."""
        self._pieces, self._last, self._growing = pieces, last, growing
        self.lay_out(is_wide=True)

    def lay_out(self, is_wide: bool) -> None:
        """Place the pieces in one line of a wide dock, below each other in a narrow one."""
        growing = self._growing if is_wide else 0
        for place, piece in enumerate(self._pieces):
            self._grid.removeWidget(piece)
            self._grid.addWidget(piece, 0 if is_wide else place, place if is_wide else 0)
            self._grid.setColumnStretch(place, 1 if place == growing else 0)
        if self._last is not None:
            lines, columns = (1, len(self._pieces)) if is_wide else (len(self._pieces), 1)
            self._grid.removeWidget(self._last)
            self._grid.addWidget(self._last, lines, 0, 1, columns)
