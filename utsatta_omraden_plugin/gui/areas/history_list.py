"""The history of one area: when its category was changed, from what to what, why and by which role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDateTime, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ...palette import mark_of
from ...translation import translate
from ..plain import plain_tip
from .category_mark import category_mark
from .history_delegate import SHORT, HistoryDelegate

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...workspace import Workspace

_MARK = 16


class HistoryList(QListWidget):
    """Shows the changes of an area's category, newest first, or one sentence when there is nothing to show."""

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
        """Show ``changes`` of the category, newest first.

        ``year_of_row`` tells of which edition's year each changed row is; other years than ``year`` are named.
        """
        self.clear()
        by_number = {change.number: change for change in changes}
        for change in by_number.values():
            of_year = year_of_row[change.row_id]
            sentence = history_sentence(change, by_number)
            short = history_sentence(change, by_number, mark_of).split("\n")[0]
            if of_year != year:
                of_edition = translate("UtsattaOmraden", "Edition {year}: {change}")
                sentence, short = (of_edition.format(year=of_year, change=each) for each in (sentence, short))
            item = QListWidgetItem(category_mark(str(change.new["category"])), sentence, self)
            item.setData(SHORT, short)
            item.setToolTip(plain_tip(f"{sentence}\n{_when(change)}"))


def history_of(workspace: Workspace, area: AreaVersion) -> tuple[list[Change], dict[str, int]]:
    """Return the changes of an area's category in all editions, newest first, and the year of each changed row.

    Raises ``WorkspaceError``.
    """
    logged = workspace.changes(area.area_id, newest_first=True)
    # Judgements have a category too, and are told in step 5 of the assessment.
    changes = [change for change in logged if change.table == "area_version" and "category" in change.new]
    years = {edition.id: edition.year for edition in workspace.editions()}
    rows = {change.row_id for change in changes}
    return changes, {row_id: years[workspace.area(row_id).edition_id] for row_id in rows}


def history_sentence(change: Change, by_number: Mapping[int, Change], as_shown: Callable[[str], str] = str) -> str:
    """Return a change of category in words, on two lines: when and what, then why and who.

    ``as_shown`` makes what is shown of a category as it stands in the data.
    """
    day = _local(change.at).toString("yyyy-MM-dd")
    old, new = (as_shown(str(values.get("category", ""))) for values in (change.old, change.new))
    if change.undoes is None:
        first = translate("UtsattaOmraden", "{day} {old} → {new}")
    elif _is_redo(change, by_number):
        first = translate("UtsattaOmraden", "{day} Redone: {old} → {new}")
    else:
        first = translate("UtsattaOmraden", "{day} Undone: {old} → {new}")
    first = first.format(day=day, old=old, new=new)
    second = f"«{change.reason}» {change.by}" if change.reason else change.by
    return f"{first}\n{second}"


def _is_redo(change: Change, by_number: Mapping[int, Change]) -> bool:
    """Whether a change takes back a taking back: each further step turns it round."""
    steps = 0
    while change.undoes is not None and change.undoes in by_number:
        change = by_number[change.undoes]
        steps += 1
    return steps % 2 == 0


def _when(change: Change) -> str:
    since = change.new.get("valid_from")
    written = _local(change.at).toString("yyyy-MM-dd HH:mm:ss")
    if not since:
        return translate("UtsattaOmraden", "Written {time}").format(time=written)
    return translate("UtsattaOmraden", "Holds from {date}, written {time}").format(date=since, time=written)


def _local(at: str) -> QDateTime:
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
