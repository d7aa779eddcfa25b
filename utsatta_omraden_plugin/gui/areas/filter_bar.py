"""The line over the areas table: edition, search, filters and totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from ...domain.category import Category, CategoryScheme
from ...domain.edition import EditionStatus
from ...translation import translate
from ..bar_pieces import combo_box, line_of, search_field, show_whole_texts
from ..plain import plain_tip
from .area_filter import Criteria, in_order, marks_and_numbers
from .area_row import AreaRow, Status
from .category_mark import category_mark

if TYPE_CHECKING:
    from ...domain.edition import Edition

_PLACES = {
    1: ((0, 0), (0, 1), (0, 2), (0, 3), (0, 4)),
    2: ((0, 0), (1, 0), (0, 1), (0, 2), (1, 1, 1, 2)),
    3: ((0, 0), (1, 0, 1, 2), (2, 0), (0, 1), (2, 1)),
    4: ((0, 0), (1, 0, 1, 2), (2, 0, 1, 2), (0, 1), (3, 0, 1, 2)),
}
"""Row and column (and how many of each) of what, which, boxes, totals and buttons, by the number of lines."""

POLICE_AREA, REGION = "police_area", "region"
"""What a choice in the list of LPOs is, when it is none of them."""
_EASE = 220
"""Pixels that filters and search want beyond the least, to show their texts whole in one line."""


class FilterBar(QWidget):
    """Asks which edition and which of its areas to show.

    ``editionPicked(int)`` tells a year, ``criteriaChanged(Criteria)`` what rows must have. ``mapFollowed(bool)`` tells
    whether only what the map shows is wanted; whoever knows the map answers with ``show_extent``.
    """

    editionPicked = pyqtSignal(int)
    criteriaChanged = pyqtSignal(object)
    mapFollowed = pyqtSignal(bool)

    def __init__(self, buttons: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editions = combo_box("editionSelector", translate("UtsattaOmraden", "Edition"), 5)
        self.search = search_field(
            "searchField",
            translate("UtsattaOmraden", "Search area, id, LPO or locality"),
            translate("UtsattaOmraden", "Area, id, LPO, locality…"),
            translate(
                "UtsattaOmraden", "Shows the areas in which every word stands; names and ids of other editions count."
            ),
            110,
        )
        self.category = combo_box("filterCategory", translate("UtsattaOmraden", "Show only this category"), 4)
        self.lpo = combo_box(
            "filterLpo", translate("UtsattaOmraden", "Show only this local police area, police area or region"), 4
        )
        self.status = combo_box("filterStatus", translate("UtsattaOmraden", "Show only areas with this status"), 4)
        self.in_map = _check_box(
            "filterInMap",
            translate("UtsattaOmraden", "in map &view"),
            translate("UtsattaOmraden", "Show only areas of which the map shows something"),
        )
        self.changed = _check_box(
            "filterChanged",
            translate("UtsattaOmraden", "cha&nged"),
            translate(
                "UtsattaOmraden",
                "Show only areas that were changed: in a draft since the edition it was started from, else here",
            ),
        )
        self._extent: tuple[float, float, float, float] | None = None
        self.totals = QLabel()
        self.totals.setObjectName("totals")
        self.totals.setTextFormat(Qt.TextFormat.PlainText)
        self.totals.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

        edition_label = QLabel(translate("UtsattaOmraden", "Edition"))
        edition_label.setBuddy(self.editions)
        search_label = QLabel(translate("UtsattaOmraden", "&Find"))
        search_label.setBuddy(self.search)
        what = line_of((edition_label, 0), (self.editions, 0), (search_label, 0), (self.search, 1))
        which = line_of((self.category, 1), (self.lpo, 1), (self.status, 1))
        boxes = line_of((self.in_map, 0), (self.changed, 0))
        button_line = line_of(*((button, 0) for button in buttons))
        self._pieces = (what, which, boxes, self.totals, button_line)
        self._lines = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._place(1)

        self.editions.activated.connect(self._tell_edition)
        self.search.textChanged.connect(self._tell_criteria)
        for combo in (self.category, self.lpo, self.status):
            combo.currentIndexChanged.connect(self._tell_criteria)
        self.changed.toggled.connect(self._tell_criteria)
        self.in_map.toggled.connect(self._follow_map)
        self.offer([], CategoryScheme.TWO)

    def lay_out(self, width: int) -> None:
        """Place the controls for a bar of this width in pixels: in as few lines as they fit in, at most four."""
        what, which, boxes, totals, buttons = (piece.minimumSizeHint().width() for piece in self._pieces)
        gap = self._grid.horizontalSpacing()
        in_one = what + which + boxes + totals + buttons + 4 * gap + _EASE
        in_two = max(what, which) + gap + max(boxes + gap + totals, buttons)
        in_three = max(what, boxes) + gap + max(totals, buttons)
        fitting = (lines for lines, needed in ((1, in_one), (2, in_two), (3, in_three)) if needed <= width)
        self._place(next(fitting, 4))

    def _place(self, lines: int) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        for piece, place in zip(self._pieces, _PLACES[lines]):
            self._grid.removeWidget(piece)
            self._grid.addWidget(piece, *place)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if lines == 1 else 0)

    # What is offered

    def show_editions(self, editions: Sequence[Edition], chosen: Edition | None) -> None:
        """Offer editions, the newest first, and show the chosen one."""
        with QSignalBlocker(self.editions):
            self.editions.clear()
            for edition in reversed(editions):
                self.editions.addItem(_edition_name(edition), edition.year)
                self.editions.setItemData(
                    self.editions.count() - 1, plain_tip(edition.label), Qt.ItemDataRole.ToolTipRole
                )
        longest = max((len(_edition_name(edition)) for edition in editions), default=0)
        self.editions.setMinimumContentsLength(max(5, longest))
        self.show_chosen(chosen)
        self.editions.setEnabled(bool(editions))

    def show_chosen(self, edition: Edition | None) -> None:
        """Show which edition is chosen; nobody is told."""
        with QSignalBlocker(self.editions):
            self.editions.setCurrentIndex(self.editions.findData(edition.year) if edition else -1)

    def offer(self, rows: Iterable[AreaRow], scheme: CategoryScheme) -> None:
        """Offer what there is among ``rows`` to filter by; a choice that there still is stays."""
        rows = list(rows)
        spelled = {row.category for row in rows}
        categories = [category.value for category in Category if category in scheme.categories]
        categories += sorted(spelled - set(categories))
        lpos = {row.lpo_key: row.area.organisation.lpo or row.lpo_key for row in rows if row.lpo_key}
        statuses = {status for row in rows for status in row.statuses} | {Status.CHANGED}
        before = self.criteria()
        _fill(self.category, translate("UtsattaOmraden", "All categories"), [(name, name) for name in categories])
        for index, name in enumerate(categories, start=1):
            self.category.setItemIcon(index, category_mark(name))
        in_alphabet = sorted(lpos.items(), key=lambda item: item[1].casefold())
        wider = _wider_places(rows)
        _fill(
            self.lpo,
            translate("UtsattaOmraden", "All LPOs"),
            [(name, key) for key, name in in_alphabet] + [(name, value) for name, value in wider],
        )
        for index, (key, name) in enumerate(in_alphabet, start=1):
            tip = plain_tip(f"{name} {key}" if name != key else key)
            self.lpo.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        _fill(
            self.status,
            translate("UtsattaOmraden", "Any status"),
            [(_status_name(status), status) for status in Status if status in statuses],
        )
        if self.criteria() != before:
            self._tell_criteria()

    def show_totals(self, totals: Counter[str], of_all: int) -> None:
        """Show how many areas of each category are in the table: ``U 46 · S 19 (65)``."""
        names = in_order(totals)
        shown = sum(totals.values())
        count = (
            str(of_all)
            if shown == of_all
            else translate("UtsattaOmraden", "{shown} of {all}").format(shown=shown, all=of_all)
        )
        parts = marks_and_numbers(totals)
        self.totals.setText(f"{parts} ({count})" if parts else f"({count})")
        words = ", ".join(f"{name}: {totals[name]}" for name in names)
        self.totals.setToolTip(plain_tip(words))
        self.totals.setAccessibleName(
            translate("UtsattaOmraden", "Areas in the table: {count}. {by_category}").format(
                count=count, by_category=words
            )
        )

    # What is asked

    def criteria(self) -> Criteria:
        """Return what rows must have now."""
        place = self.lpo.currentData()
        return Criteria(
            search=self.search.text(),
            category=self.category.currentData(),
            lpo=place if isinstance(place, str) else None,
            status=self.status.currentData(),
            police_area=place[1] if isinstance(place, tuple) and place[0] == POLICE_AREA else None,
            region=place[1] if isinstance(place, tuple) and place[0] == REGION else None,
            within=self._extent if self.in_map.isChecked() else None,
            only_changed=self.changed.isChecked(),
        )

    def show_extent(self, extent: tuple[float, float, float, float] | None) -> None:
        """Learn what the map shows (EPSG:3006: minimum x and y, maximum x and y)."""
        if extent != self._extent:
            self._extent = extent
            if self.in_map.isChecked():
                self._tell_criteria()

    def show_all(self) -> None:
        """Ask for nothing any more, so that all areas are shown."""
        self.search.clear()
        for combo in (self.category, self.lpo, self.status):
            combo.setCurrentIndex(0)
        for box in (self.in_map, self.changed):
            box.setChecked(False)

    def _follow_map(self, is_wanted: bool) -> None:
        self.mapFollowed.emit(is_wanted)
        self._tell_criteria()

    def _tell_criteria(self) -> None:
        self.criteriaChanged.emit(self.criteria())

    def _tell_edition(self) -> None:
        self.editionPicked.emit(self.editions.currentData())


def _check_box(object_name: str, text: str, tip: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setObjectName(object_name)
    box.setToolTip(tip)
    box.setAccessibleDescription(tip)
    return box


def _edition_name(edition: Edition) -> str:
    if edition.status is EditionStatus.DRAFT:
        return translate("UtsattaOmraden", "{year} (draft)").format(year=edition.year)
    return str(edition.year)


def _wider_places(rows: Sequence[AreaRow]) -> list[tuple[str, tuple[str, str]]]:
    """Return the police areas and then the regions of the rows by name, each with what the filter asks by."""
    police = {row.police_area_key: row.area.organisation.police_area or row.police_area_key for row in rows}
    regions = {row.region_key: row.area.organisation.region or row.region_key for row in rows}
    in_police = translate("UtsattaOmraden", "Police area {name}")
    in_region = translate("UtsattaOmraden", "Region {name}")
    return [
        (said.format(name=name), (kind, key))
        for said, kind, places in ((in_police, POLICE_AREA, police), (in_region, REGION, regions))
        for key, name in sorted(places.items(), key=lambda item: item[1].casefold())
        if key
    ]


def _fill(combo: QComboBox, all_of_them: str, items: Sequence[tuple[str, object]]) -> None:
    """Fill a filter, keeping what is chosen if it is still there; only the caller tells of a change."""
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        combo.addItem(all_of_them, None)
        for text, value in items:
            combo.addItem(text, value)
        kept = [index for index, (_, value) in enumerate(items, start=1) if value == chosen]
        combo.setCurrentIndex(kept[0] if kept else 0)
        show_whole_texts(combo)


def _status_name(status: Status) -> str:
    return {
        Status.CHANGED: translate("UtsattaOmraden", "Changed in this workspace"),
        Status.OUTSIDE_SCHEME: translate("UtsattaOmraden", "Category unknown to the edition"),
        Status.WITHOUT_ID: translate("UtsattaOmraden", "Without id"),
        Status.ENDED: translate("UtsattaOmraden", "Ended"),
    }[status]
