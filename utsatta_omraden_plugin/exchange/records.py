"""Rows of a recognised layout as area versions, with a warning for every data error that a person must mend."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..domain.area import AreaVersion
from ..domain.category import CategoryScheme, category_of
from ..domain.organisation import Organisation
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..domain.validity import is_open_end, read_date
from .area_label import label_of, row_label
from .cells import TOO_LARGE, extra_of, integer_of, real_of, text_of
from .edition_year import FIRST_YEAR
from .layout import RecognisedLayout
from .layouts import REMOVED_IN
from .refusal import Warning_

_TEXTS = (
    "name",
    "category",
    "locality",
    "lpo",
    "lpo_code",
    "police_area",
    "police_area_code",
    "region",
    "region_code",
)
_READERS: Mapping[str, tuple[Callable[[Any], Any], str]] = {
    "valid_from": (read_date, "date"),
    "valid_to": (read_date, "date"),
    "special_area_id": (integer_of, "id_not_a_number"),
    "object_id": (integer_of, "id_not_a_number"),
    "stated_length": (real_of, "measure_mismatch"),
    "stated_area": (real_of, "measure_mismatch"),
}
"""How a cell is understood, and the code of the warning when it is not."""


class Rows:
    """The rows of a table as values, column by column, for that is many times as fast as cell by cell.

    A value that cannot be understood is left out of its own field and kept as an extra attribute, with a warning in
    ``warnings`` once the areas have been made; so are, without one, blanks written for an open end.
    """

    def __init__(self, columns: Mapping[str, Sequence[Any]], layout: RecognisedLayout, count: int) -> None:
        self.warnings: list[Warning_] = []
        self._homes = {meaning: (column, columns[column]) for column, meaning in layout.meanings.items()}
        self._homeless = {column: cells for column, cells in columns.items() if column not in layout.meanings}
        self._not_understood: dict[int, list[str]] = defaultdict(list)
        nothing = [None] * count
        self._texts = {meaning: self._as_texts(meaning, count) for meaning in _TEXTS}
        self._values = {meaning: self._understood(meaning) or nothing for meaning in _READERS}

    def areas(self, boundaries: NDArray[Any]) -> list[AreaVersion]:
        """Make one area version per row. ``boundaries`` are 2D MultiPolygons in EPSG:3006, none missing."""
        names, spelled, localities, *organisations = (self._texts[meaning] for meaning in _TEXTS)
        extras = self._extras(len(boundaries))
        self._keep_written_blanks(extras)
        for index in sorted(self._not_understood):
            self._tell(index, names[index].strip() or row_label(index), extras[index])
        categories = {category: category_of(category) for category in set(spelled)}
        written = {each: each if category is None else category.value for each, category in categories.items()}
        units = list(zip(*organisations))
        known_units = {unit: Organisation(*unit) for unit in set(units)}
        # A shapefile has no row numbers of its own: the place of the row is its number.
        numbers = self._values["object_id"] if "object_id" in self._homes else range(1, len(boundaries) + 1)
        nothing = repeat(None)
        return list(
            # In the order of the fields of AreaVersion, which is the fastest way to make many.
            map(
                AreaVersion,
                names,
                [written[each] for each in spelled],
                boundaries.tolist(),
                self._values["special_area_id"],
                numbers,
                localities,
                [known_units[unit] for unit in units],
                self._values["valid_from"],
                self._values["valid_to"],
                nothing,
                self._values["stated_length"],
                self._values["stated_area"],
                extras,
            )
        )

    def _extras(self, count: int) -> list[dict[str, object]]:
        if not self._homeless:
            return [{} for _ in range(count)]
        columns = ([extra_of(cell) for cell in cells] for cells in self._homeless.values())
        return [dict(zip(self._homeless, row)) for row in zip(*columns)]

    def _keep_written_blanks(self, extras: list[dict[str, object]]) -> None:
        """Keep blanks for an open end (data.md lists them as a quirk): the date alone would not tell them from nothing.

        Areas without other extra attributes share one dictionary, for mostly it is all of them.
        """
        column, cells = self._homes.get("valid_to", ("", ()))
        alone: dict[object, dict[str, object]] = {}
        for index, cell in enumerate(cells):
            if not is_open_end(cell):
                continue
            if extras[index] or index in self._not_understood:
                extras[index][column] = cell
            else:
                extras[index] = alone.setdefault(cell, {column: cell})

    def _as_texts(self, meaning: str, count: int) -> list[str]:
        home = self._homes.get(meaning)
        if home is None:
            return [""] * count
        cells = home[1]
        if set(map(type, cells)) <= {str, type(None)}:
            # Most columns hold few texts many times, and most texts stay as they are.
            changed = {cell: text_of(cell) for cell in set(cells) if not cell or cell.isspace()}
            return [changed.get(cell, cell) for cell in cells] if changed else list(cells)
        return [text_of(cell) for cell in cells]

    def _understood(self, meaning: str) -> list[Any] | None:
        home = self._homes.get(meaning)
        if home is None:
            return None
        reader = _READERS[meaning][0]
        cells = home[1]
        kinds = set(map(type, cells)) - {type(None)}
        if (reader is integer_of and _are_ids(cells, kinds)) or (reader is real_of and _are_finite(cells, kinds)):
            return list(cells)
        read = lru_cache(maxsize=4096, typed=True)(reader)
        values: list[Any] = []
        for index, cell in enumerate(cells):
            try:
                values.append(read(cell))
            except (ValueError, OverflowError, TypeError):
                values.append(None)
                self._not_understood[index].append(meaning)
        return values

    def _tell(self, index: int, area: str, extra: dict[str, object]) -> None:
        for meaning in self._not_understood[index]:
            column, cells = self._homes[meaning]
            extra[column] = extra_of(cells[index])
            self.warnings.append(Warning_(_READERS[meaning][1], area, _not_understood(column, cells[index])))


def _are_ids(cells: Sequence[Any], kinds: set[type]) -> bool:
    """Whether a column holds whole numbers only that need no second look."""
    return kinds <= {int} and all(cell is None or -TOO_LARGE < cell < TOO_LARGE for cell in cells)


def _are_finite(cells: Sequence[Any], kinds: set[type]) -> bool:
    """Whether a column without texts holds numbers only that need no second look."""
    return kinds <= {float} and bool(np.isfinite([cell for cell in cells if cell is not None]).all())


def data_warnings(areas: Sequence[AreaVersion], year: int) -> list[Warning_]:
    """Return what is wrong in the attributes of an edition of ``year``: names, categories and ids."""
    warnings: list[Warning_] = []
    with_id: dict[int, list[int]] = defaultdict(list)
    scheme = CategoryScheme.of_year(year)
    known = {category: category_of(category) for category in {area.category for area in areas}}
    # Nearly every area has a name and a right category: only the others are looked at one by one.
    right = {written for written, category in known.items() if category in scheme.categories}
    for index, area in [each for each in enumerate(areas) if not each[1].name or each[1].category not in right]:
        category = known[area.category]
        if not area.name:
            warnings.append(Warning_("missing_name", label_of(area.name, index), _missing_name(area, index)))
        if category is None:
            shown = label_of(area.name, index)
            warnings.append(Warning_("unknown_category", shown, _unknown_category(shown, area.category)))
        elif category not in scheme.categories:
            shown = label_of(area.name, index)
            warnings.append(Warning_("category_not_in_scheme", shown, _not_in_scheme(shown, area.category, year)))
    numbers = [area.special_area_id for area in areas]
    repeated = {number for number, count in Counter(numbers).items() if count > 1 and number is not None}
    for index, number in enumerate(numbers if repeated else ()):
        if number in repeated:
            with_id[number].append(index)
    for number, rows in with_id.items():
        names = [label_of(areas[row].name, row) for row in rows]
        warnings.append(Warning_("duplicate_id", names[0], _duplicate_id(number, names)))
    return [*warnings, *_removed_earlier(areas, year)]


def _removed_earlier(areas: Sequence[AreaVersion], year: int) -> list[Warning_]:
    """Tell of the areas that the file itself says were taken off the list; only a person may leave them out."""
    columns = [column for column in (areas[0].extra if areas else ()) if column.strip().upper() == REMOVED_IN]
    warnings = []
    for column in columns:
        for index, area in enumerate(areas):
            try:
                removed = integer_of(area.extra.get(column))
            except (ValueError, OverflowError):
                continue
            if removed is not None and FIRST_YEAR <= removed <= year:
                shown = label_of(area.name, index)
                warnings.append(Warning_("removed_earlier", shown, _was_removed(shown, removed, year)))
    return warnings


def _was_removed(shown: str, removed: int, year: int) -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "{area} was removed in {removed} according to the file, yet it stands in the edition of {year}.",
        ),
        area=shown,
        removed=removed,
        year=year,
    )


def _not_understood(column: str, cell: object) -> Text:
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "{column}: “{value}” cannot be understood; it is kept among the extra attributes."
        ),
        column=column,
        value=cell,
    )


def _missing_name(area: AreaVersion, index: int) -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "The area in row {row} (special area id {id}) has no name."),
        row=index + 1,
        id="–" if area.special_area_id is None else area.special_area_id,
    )


def _unknown_category(shown: str, category: str) -> Text:
    if not category.strip():
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} has no category; choose one in the workspace."), area=shown
        )
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "{area}: the category “{category}” is unknown; choose one in the workspace."
        ),
        area=shown,
        category=category,
    )


def _not_in_scheme(shown: str, category: str, year: int) -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}: the category {category} does not exist in the edition of {year}."),
        area=shown,
        category=category,
        year=year,
    )


def _duplicate_id(number: int, names: Sequence[str]) -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "The special area id {id} is used by several areas: {names}."),
        id=number,
        names=", ".join(names),
    )
