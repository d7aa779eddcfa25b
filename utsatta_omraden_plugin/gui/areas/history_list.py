"""The history of one area: what was changed, from what to what, why and by which role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ...palette import mark_of
from ...translation import translate
from ..plain import plain_tip
from .category_mark import category_mark
from .history_delegate import SHORT, HistoryDelegate
from .history_words import history_sentence, is_of_area, when

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...workspace import Workspace

_MARK = 16
CHANGE = Qt.ItemDataRole.UserRole + 2
"""The role of the ``Change`` that an item tells of."""
BEGINNING = Qt.ItemDataRole.UserRole + 3
"""The role that marks the item of the state before all changes."""


class HistoryList(QListWidget):
    """Shows the changes of an area, newest first, or one sentence when there is nothing to show.

    ``changeChosen(Change or None)`` tells which one is chosen.
    """

    changeChosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyList")
        self.setAccessibleName(translate("UtsattaOmraden", "History of the area"))
        self._delegate = HistoryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setIconSize(QSize(_MARK, _MARK))
        self.setMinimumSize(160, self._line() + 4 + 2 * self.frameWidth())
        self.itemSelectionChanged.connect(lambda: self.changeChosen.emit(self.chosen()))

    def show_beginning(self, year: int) -> None:
        """Add, under the changes, how the area came into its edition: that state can be restored too."""
        item = QListWidgetItem(translate("UtsattaOmraden", "As it came into edition {year}").format(year=year), self)
        item.setData(BEGINNING, True)

    def is_beginning_chosen(self) -> bool:
        """Whether the state before all changes is chosen."""
        return any(item.data(BEGINNING) for item in self.selectedItems())

    def chosen(self) -> Change | None:
        """Return the change that is chosen."""
        items = self.selectedItems()
        change: Change | None = items[0].data(CHANGE) if items else None
        return change

    def _line(self) -> int:
        return max(_MARK, self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        # As low as the table beside it lets it be, see there.
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a list as low as a line each change is one line; the arrow keys and the wheel reach the rest."""
        is_low = event.size().height() < 2 * self._line() + 4
        if is_low is not self._delegate.is_low:
            self._delegate.is_low = is_low
            policy = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if is_low else policy.ScrollBarAsNeeded)
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def say(self, sentence: str) -> None:
        """Show a sentence instead of a history."""
        self.clear()
        item = QListWidgetItem(sentence, self)
        item.setToolTip(plain_tip(sentence))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)  # read, not chosen

    def show_changes(self, changes: Iterable[Change], year_of_row: Mapping[str, int], year: int) -> None:
        """Show ``changes``, newest first.

        ``year_of_row`` tells of which edition's year each changed row is; other years than ``year`` are named.
        """
        self.clear()
        by_number = {change.number: change for change in changes}
        for change in by_number.values():
            of_year = year_of_row.get(change.row_id, year)
            sentence = history_sentence(change, by_number)
            short = history_sentence(change, by_number, mark_of).split("\n")[0]
            if of_year != year:
                of_edition = translate("UtsattaOmraden", "Edition {year}: {change}")
                sentence, short = (of_edition.format(year=of_year, change=each) for each in (sentence, short))
            item = QListWidgetItem(sentence, self)
            if "category" in change.new:
                item.setIcon(category_mark(str(change.new["category"])))
            item.setData(SHORT, short)
            item.setData(CHANGE, change)
            item.setToolTip(plain_tip(f"{sentence}\n{when(change)}"))


def history_of(workspace: Workspace, area: AreaVersion) -> tuple[list[Change], dict[str, int]]:
    """Return the changes of an area in all editions, newest first, and the year of each changed row.

    A row that is no longer there has no year. Raises ``WorkspaceError``.
    """
    changes = [change for change in workspace.changes(area.area_id, newest_first=True) if is_of_area(change)]
    years = {edition.id: edition.year for edition in workspace.editions()}
    of_rows = {version.id: years[version.edition_id] for version in workspace.lifeline(area.area_id)}
    return changes, of_rows
