"""The two pages of the window: what was handed in, and the conflicts."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...translation import translate
from ..bar_pieces import combo_box, line_of, search_field, show_whole_texts
from ..labels import sentence_label, thin_progress
from ..list_page import ListPage
from ..scrolling import scrolling
from .compile_form import CompileForm
from .conflict_bar import ConflictBar
from .conflict_panel import ConflictPanel
from .conflict_table import ConflictFilter, ConflictModel, ConflictTable
from .lpo_row import NEEDS_SOMEBODY, state_in_words
from .lpo_table import LpoFilter, LpoModel, LpoTable

_LINES = 5
"""Lines of what is told of an LPO that are seen at once."""
_WORDS_BESIDE_SIGNS = 1400
"""Pixels from which the list of conflicts has room for words beside its signs."""


class SubmissionsPage(QWidget):
    """What to compile, how far it has come, and who handed in. Inside: the widgets of ``CompileForm``, ``compileHint``,
    ``compileProgress``, ``filterLpoState``, ``searchLpos``, ``lpoTable``, ``lpoDetails``."""

    def __init__(self, folder: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = CompileForm(folder, keys)
        self.hint = sentence_label("compileHint")
        self.progress = thin_progress("compileProgress", translate("UtsattaOmraden", "Compiling"))
        self.progress.hide()
        self.state = combo_box("filterLpoState", translate("UtsattaOmraden", "Show only LPOs in this state"), 12)
        self.search = search_field(
            "searchLpos",
            translate("UtsattaOmraden", "Search in the submissions"),
            translate("UtsattaOmraden", "LPO, code, file…"),
            translate("UtsattaOmraden", "Shows the LPOs in which every word stands."),
            110,
        )
        self.model = LpoModel(self)
        self.rows = LpoFilter(self.model, self)
        self.table = LpoTable(self.model, self.rows)
        self.details = sentence_label("lpoDetails", can_be_copied=True)
        self.filters = line_of((self.state, 1), (self.search, 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for widget in (self.form, self.hint, self.progress, self.filters):
            column.addWidget(widget)
        self._scroll = scrolling(self.details)  # a file can be refused for many reasons
        self._scroll.setFixedHeight(self.details.fontMetrics().height() * _LINES + 8)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.table, 1)
        column.addWidget(self._scroll)
        column.addStretch()
        self.state.addItem(translate("UtsattaOmraden", "All states"), "")
        for state in ("in", *NEEDS_SOMEBODY):
            self.state.addItem(state_in_words(state), state)
        show_whole_texts(self.state)
        self.state.currentIndexChanged.connect(lambda _index: self._filter())
        self.search.textChanged.connect(lambda _text: self._filter())
        self.table.chosen.connect(lambda row: self.details.setText(row.details if row is not None else ""))

    def show_list(self, is_shown: bool) -> None:
        """Show the list, or only the form while nothing has been compiled."""
        for widget in (self.filters, self.table, self._scroll):
            widget.setVisible(is_shown)

    def _filter(self) -> None:
        self.rows.apply(str(self.state.currentData() or ""), self.search.text())


class ConflictsPage(ListPage):
    """The conflicts and one of them closely. Inside: the widgets of ``ConflictBar`` and ``ConflictPanel``,
    ``conflictTable``, ``conflictHint``."""

    HINT = "conflictHint"
    PROGRESS = "conflictProgress"
    BAR_IN_ONE_LINE = 820
    SIDE_BY_SIDE = 560
    BESIDE = (300, 420)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("UtsattaOmraden", "Reading the conflicts"), parent)
        self.model = ConflictModel(self)
        self.rows = ConflictFilter(self.model, self)
        self.bar = ConflictBar()
        self.table = ConflictTable(self.model, self.rows)
        self.panel = ConflictPanel()
        self.put_together(scrolling(self.panel))
        self.bar.criteriaChanged.connect(self.rows.apply)

    def lay_out(self, width: int) -> None:
        """Lay everything out; beside the map the sentences have two lines each."""
        super().lay_out(width)
        self.table.lay_out(width < _WORDS_BESIDE_SIGNS)
