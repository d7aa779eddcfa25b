"""What the pages of the docks have in common that show a list and one of its rows closely."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSplitter, QVBoxLayout, QWidget

from .bar_pieces import FoldingBar
from .labels import sentence_label, thin_progress
from .list_table import ListTable


class ListPage(QWidget):
    """A bar, a sentence, the progress of work, and under them a list beside what says one of its rows closely.

    In a narrow dock the bar folds, and the row stands below the list. Subclasses make ``bar`` and ``table``, call
    ``put_together`` once they are made, and give the Qt object names ``HINT`` and ``PROGRESS`` and the pixels: of width
    from which the bar stands in one line (``BAR_IN_ONE_LINE``) and list and row side by side (``SIDE_BY_SIDE``), and
    how list and row share the room at first when they stand ``BESIDE`` and ``BELOW`` each other.
    """

    HINT = ""
    PROGRESS = ""
    BAR_IN_ONE_LINE = 900
    SIDE_BY_SIDE = 700
    BESIDE = (600, 400)
    BELOW = (220, 240)

    bar: FoldingBar
    table: ListTable

    def __init__(self, work: str, parent: QWidget | None = None) -> None:
        """Make the page; ``work`` tells a screen reader what the progress is of."""
        super().__init__(parent)
        self.hint = sentence_label(self.HINT)
        self.progress = thin_progress(self.PROGRESS, work)
        self.under_way: QWidget = self.progress
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)

    def put_together(self, closely: QWidget) -> None:
        """Lay the widgets out; ``closely`` shows one row. ``under_way`` is seen only while there is work."""
        self.under_way.hide()
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(closely)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes(self.BESIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.hint)
        column.addWidget(self.under_way)
        column.addWidget(self.splitter, 1)

    def lay_out(self, width: int) -> None:
        """Lay everything out for a dock of so many pixels: side by side, or below each other."""
        self.bar.lay_out(width >= self.BAR_IN_ONE_LINE)
        is_narrow = width < self.SIDE_BY_SIDE
        self.table.lay_out(is_narrow)
        orientation = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if orientation != self.splitter.orientation():
            self.turn(orientation)

    def turn(self, orientation: Qt.Orientation) -> None:
        """Put list and row beside or below each other."""
        self.splitter.setOrientation(orientation)
        self.splitter.setSizes(self.BESIDE if orientation == Qt.Orientation.Horizontal else self.BELOW)

    def show_progress(self, percent: int | None = None) -> None:
        """Show how far work has come; None where nobody can tell."""
        self.progress.setRange(0, 0 if percent is None else 100)
        self.progress.setValue(percent or 0)
        self.under_way.show()

    def hide_progress(self) -> None:
        """Show that nothing is being worked on."""
        self.under_way.hide()

    def say(self, hint: str) -> None:
        """Show a sentence over the list, "" for none."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
