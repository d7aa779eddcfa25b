"""Rows of a recognised layout as area versions, with a warning for every data error that a person must mend."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from numpy.typing import NDArray

from ..domain.area import AreaVersion, Organisation
from ..domain.category import CategoryScheme, category_of
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..domain.validity import read_date
from .cells import extra_of, integer_of, real_of, text_of
from .layout import RecognisedLayout
from .refusal import Warning_


def area_versions(
    columns: Mapping[str, Sequence[Any]], layout: RecognisedLayout, boundaries: NDArray[Any]
) -> tuple[list[AreaVersion], list[Warning_]]:
    """Make one area version per row.

    ``boundaries`` are 2D MultiPolygons in EPSG:3006, none missing. A value that cannot be understood is left out of
    its own field and kept as an extra attribute, with a warning.
    """
    rows = _Rows(columns, layout, len(boundaries))
    areas = [rows.area(index, boundary) for index, boundary in enumerate(boundaries)]
    return areas, rows.warnings


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


class _Rows:
    """The table turned into values, column by column, for that is many times as fast as cell by cell."""

    def __init__(self, columns: Mapping[str, Sequence[Any]], layout: RecognisedLayout, count: int) -> None:
        self.warnings: list[Warning_] = []
        self._homes = {meaning: (column, columns[column]) for column, meaning in layout.meanings.items()}
        self._homeless = {column: cells for column, cells in columns.items() if column not in layout.meanings}
        self._not_understood: dict[int, list[str]] = defaultdict(list)
        nothing = [None] * count
        self._texts = {meaning: self._as_texts(meaning, count) for meaning in _TEXTS}
        self._values = {meaning: self._understood(meaning) or nothing for meaning in _READERS}
        self._organisations: dict[tuple[str, ...], Organisation] = {}

    def area(self, index: int, boundary: Any) -> AreaVersion:
        extra = {column: extra_of(cells[index]) for column, cells in self._homeless.items()}
        name, spelled, locality, *organisation = (self._texts[meaning][index] for meaning in _TEXTS)
        if index in self._not_understood:
            self._tell(index, name.strip() or row_label(index), extra)
        category = category_of(spelled)
        values: dict[str, Any] = {meaning: cells[index] for meaning, cells in self._values.items()}
        if "object_id" not in self._homes:
            # A shapefile has no row numbers of its own: the place of the row is its number.
            values["object_id"] = index + 1
        return AreaVersion(
            name=name,
            category=spelled if category is None else category.value,
            boundary=boundary,
            locality=locality,
            organisation=self._organisation(tuple(organisation)),
            extra=extra,
            **values,
        )

    def _as_texts(self, meaning: str, count: int) -> list[str]:
        home = self._homes.get(meaning)
        return [""] * count if home is None else [text_of(cell) for cell in home[1]]

    def _understood(self, meaning: str) -> list[Any] | None:
        home = self._homes.get(meaning)
        if home is None:
            return None
        read = lru_cache(maxsize=4096, typed=True)(_READERS[meaning][0])
        values: list[Any] = []
        for index, cell in enumerate(home[1]):
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

    def _organisation(self, names: tuple[str, ...]) -> Organisation:
        found = self._organisations.get(names)
        if found is None:
            found = self._organisations[names] = Organisation(*names)
        return found


def row_label(index: int) -> str:
    """Return how a nameless area is called in messages: by its row, counted from 1."""
    return f"#{index + 1}"


def label_of(area: AreaVersion, index: int) -> str:
    """Return the name of an area for messages, its row when it has none."""
    return area.name.strip() or row_label(index)


def data_warnings(areas: Sequence[AreaVersion], year: int) -> list[Warning_]:
    """Return what is wrong in the attributes of an edition of ``year``: names, categories and ids."""
    warnings: list[Warning_] = []
    with_id: dict[int, list[str]] = defaultdict(list)
    scheme = CategoryScheme.of_year(year)
    for index, area in enumerate(areas):
        shown = label_of(area, index)
        if not area.name:
            warnings.append(Warning_("missing_name", shown, _missing_name(area, index)))
        category = category_of(area.category)
        if category is None:
            warnings.append(Warning_("unknown_category", shown, _unknown_category(shown, area.category)))
        elif category not in scheme.categories:
            warnings.append(Warning_("category_not_in_scheme", shown, _not_in_scheme(shown, area.category, year)))
        if area.special_area_id is not None:
            with_id[area.special_area_id].append(shown)
    for number, names in with_id.items():
        if len(names) > 1:
            warnings.append(Warning_("duplicate_id", names[0], _duplicate_id(number, names)))
    return warnings


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
