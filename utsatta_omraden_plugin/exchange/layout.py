"""Recognising which of the known layouts a file has, by its columns and by what stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ..domain.organisation import is_police_area_code
from ..domain.text import QT_TRANSLATE_NOOP, text
from .cells import text_of
from .published_schema import FIELDS, OBJECT_ID
from .refusal import source_refused


class Layout(Enum):
    """A known arrangement of columns; the value stands in the import report."""

    FULL = "published_full"
    SHAPEFILE = "published_shapefile"
    SIMPLE = "simple"


@dataclass(frozen=True)
class RecognisedLayout:
    """The layout and what each column of the file means; columns that are not in ``meanings`` become extra ones."""

    layout: Layout
    meanings: Mapping[str, str]

    def column_of(self, meaning: str) -> str | None:
        """Return the column that holds ``meaning``, if any."""
        return next((column for column, found in self.meanings.items() if found == meaning), None)


_FULL_NAMES = {OBJECT_ID: "object_id"} | {field.name.upper(): field.meaning for field in FIELDS}
# POLISOMRAD and POLISOMR_1 are left out: which of them is the code is decided by what stands in them.
_AMBIGUOUS = ("POLISOMRAD", "POLISOMR_1")
_SHAPEFILE_NAMES = {
    field.shapefile_name.upper(): field.meaning for field in FIELDS if field.shapefile_name not in _AMBIGUOUS
}
_MEANINGS = _SHAPEFILE_NAMES | _FULL_NAMES
_ONLY_FULL = frozenset(_FULL_NAMES) - frozenset(_SHAPEFILE_NAMES) - {OBJECT_ID}
_ONLY_SHAPEFILE = (frozenset(_SHAPEFILE_NAMES) - frozenset(_FULL_NAMES)) | frozenset(_AMBIGUOUS)


def recognised_layout(columns: Mapping[str, Sequence[Any]], file: str) -> RecognisedLayout:
    """Decide what the columns mean, whatever their case.

    ``columns`` maps names to cells. ``file`` is the name for messages. Raises ``SourceFileError`` when there is no
    column for the name or the category, or when the police area's code and name cannot be told apart.
    """
    meanings: dict[str, str] = {}
    for column in columns:
        meaning = _MEANINGS.get(column.strip().upper())
        if meaning is not None and meaning not in meanings.values():
            meanings[column] = meaning
    meanings |= _police_area_columns(columns, set(meanings.values()), file)
    for wanted in FIELDS[:2]:
        if wanted.meaning not in meanings.values():
            raise source_refused(
                file,
                text(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "the column {column} is missing; the columns are {columns}"),
                    column=wanted.name,
                    columns=", ".join(columns) or "–",
                ),
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "Name the columns as in the published files (NAMN, KATEGORI …)."
                    )
                ),
            )
    ordered = {column: meanings[column] for column in columns if column in meanings}
    return RecognisedLayout(_layout_of({column.strip().upper() for column in columns}), ordered)


def _layout_of(names: set[str]) -> Layout:
    if names & _ONLY_FULL:
        return Layout.FULL
    if names & _ONLY_SHAPEFILE:
        return Layout.SHAPEFILE
    return Layout.SIMPLE


def _police_area_columns(columns: Mapping[str, Sequence[Any]], known: set[str], file: str) -> dict[str, str]:
    """Tell the code from the name: cutting the names of 2025 to 10 bytes swaps what 2023 put in these two columns."""
    found = {
        column: cells
        for wanted in _AMBIGUOUS
        for column, cells in columns.items()
        if column.strip().upper() == wanted and not {"police_area", "police_area_code"} <= known
    }
    shares = {column: share for column, cells in found.items() if (share := _share_of_codes(cells)) is not None}
    decided = {
        column: "police_area_code" if share > 0.5 else "police_area" for column, share in shares.items() if share != 0.5
    }
    if len(decided) < len(shares) or len(set(decided.values())) < len(decided):
        raise source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "the columns {columns} cannot be told apart: one must hold the police area's "
                    "code, the other its name",
                ),
                columns=", ".join(found),
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Put four-digit codes in POLISOMRAD and names in POLISOMR_1, as in 2023."
                )
            ),
        )
    # A blank column takes the place that is left; two blank ones stand as in 2023, code first.
    left = [meaning for meaning in ("police_area_code", "police_area") if meaning not in decided.values()]
    decided |= dict(zip((column for column in found if column not in decided), left, strict=False))
    return {column: meaning for column, meaning in decided.items() if meaning not in known}


def _share_of_codes(cells: Sequence[Any]) -> float | None:
    """Return how large a share of the filled cells is four-digit codes, None when all are blank."""
    filled = [written for cell in cells if (written := text_of(cell).strip())]
    if not filled:
        return None
    return sum(is_police_area_code(cell) for cell in filled) / len(filled)
