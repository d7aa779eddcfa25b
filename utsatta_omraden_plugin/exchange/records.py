"""Rows of a recognised layout as area versions, with a warning for every data error that a person must mend."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from numpy.typing import NDArray

from ..domain.area import AreaVersion, Organisation
from ..domain.category import CategoryScheme, category_of
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..domain.validity import read_date
from .cells import extra_of, integer_of, real_of, text_of
from .layout import RecognisedLayout
from .refusal import Warning_

_Value = TypeVar("_Value")


def area_versions(
    columns: Mapping[str, Sequence[Any]], layout: RecognisedLayout, boundaries: NDArray[Any]
) -> tuple[list[AreaVersion], list[Warning_]]:
    """Make one area version per row.

    ``boundaries`` are 2D MultiPolygons in EPSG:3006, none missing. A value that cannot be understood is left out of
    its own field and kept as an extra attribute, with a warning.
    """
    rows = _Rows(columns, layout)
    areas = [rows.area(index, boundary) for index, boundary in enumerate(boundaries)]
    return areas, rows.warnings


class _Rows:
    def __init__(self, columns: Mapping[str, Sequence[Any]], layout: RecognisedLayout) -> None:
        self.warnings: list[Warning_] = []
        self._homes = {meaning: (column, columns[column]) for column, meaning in layout.meanings.items()}
        self._homeless = {column: cells for column, cells in columns.items() if column not in layout.meanings}

    def area(self, index: int, boundary: Any) -> AreaVersion:
        extra = {column: extra_of(cells[index]) for column, cells in self._homeless.items()}
        name = self._text("name", index)
        shown = name.strip() or row_label(index)
        spelled = self._text("category", index)
        category = category_of(spelled)
        valid_from: date | None = self._understood("valid_from", index, read_date, "date", shown, extra)
        valid_to: date | None = self._understood("valid_to", index, read_date, "date", shown, extra)
        special_id = self._understood("special_area_id", index, integer_of, "id_not_a_number", shown, extra)
        object_id = self._understood("object_id", index, integer_of, "id_not_a_number", shown, extra)
        return AreaVersion(
            name=name,
            category=spelled if category is None else category.value,
            boundary=boundary,
            special_area_id=special_id,
            # A shapefile has no row numbers of its own: the place of the row is its number.
            object_id=object_id if "object_id" in self._homes else index + 1,
            locality=self._text("locality", index),
            organisation=Organisation(
                lpo=self._text("lpo", index),
                lpo_code=self._text("lpo_code", index),
                police_area=self._text("police_area", index),
                police_area_code=self._text("police_area_code", index),
                region=self._text("region", index),
                region_code=self._text("region_code", index),
            ),
            valid_from=valid_from,
            valid_to=valid_to,
            stated_length=self._understood("stated_length", index, real_of, "measure_mismatch", shown, extra),
            stated_area=self._understood("stated_area", index, real_of, "measure_mismatch", shown, extra),
            extra=extra,
        )

    def _text(self, meaning: str, index: int) -> str:
        home = self._homes.get(meaning)
        return "" if home is None else text_of(home[1][index])

    def _understood(
        self,
        meaning: str,
        index: int,
        read: Callable[[Any], _Value | None],
        code: str,
        area: str,
        extra: dict[str, object],
    ) -> _Value | None:
        home = self._homes.get(meaning)
        if home is None:
            return None
        column, cells = home
        try:
            return read(cells[index])
        except (ValueError, OverflowError):
            extra[column] = extra_of(cells[index])
            self.warnings.append(Warning_(code, area, _not_understood(column, cells[index])))
            return None


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
