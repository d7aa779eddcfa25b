"""The job "import the organisation": any file of polygons with codes and names into a workspace, or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely import MultiPolygon

from ..domain.boundary import put_right
from ..domain.org_unit import OrgLevel, OrgUnit, code_at, level_of_code
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..workspace import Workspace
from .cells import text_of
from .ogr_table import Table
from .organisation_columns import OrganisationColumns, organisation_columns
from .read_edition import table_of
from .reference import in_sweref
from .refusal import Warning_, source_refused
from .shapefile_parts import no_polygons
from .source import Source, opened_source


@dataclass(frozen=True)
class OrganisationReport:
    """What was imported: units by level. ``field_map`` tells which column was read as what."""

    level: OrgLevel
    units: Mapping[OrgLevel, int]
    source_name: str
    sha256: str
    crs: str
    field_map: Mapping[str, str]
    warnings: list[Warning_] = field(default_factory=list)

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the report, its messages in the language of ``translate``."""
        return {
            "level": self.level.value,
            "units": {level.value: count for level, count in self.units.items()},
            "source": {"name": self.source_name, "sha256": self.sha256, "crs": self.crs},
            "field_map": dict(self.field_map),
            "warnings": [
                {"code": warning.code, "area": warning.area, "message": warning.message.translated(translate)}
                for warning in self.warnings
            ],
        }


def import_organisation(
    source: Path | str,
    workspace: Workspace,
    by: str,
    valid_from: date | None = None,
    code_column: str = "",
    name_column: str = "",
    progress: Progress | None = None,
) -> OrganisationReport:
    """Read the units of one level and make them those of the workspace from a day on (``put_org_units``).

    Rows with the same code are one unit. Where columns name the levels above, and the workspace knows no units of
    such a level, they are made of the ground of their parts. Raises ``SourceFileError`` for a file that cannot be
    used, ``RuleError`` when the workspace knows later units, ``Cancelled``; nothing is changed then.
    """
    progress = progress or Progress()
    with opened_source(source) as opened:
        table = table_of(opened, progress.part(0.0, 0.6))
        if table.geometry_names:
            raise no_polygons(opened.name, ", ".join(sorted(table.geometry_names)))
        columns = organisation_columns(table.columns, opened.name, code_column, name_column)
        grounds, crs, warnings = _grounds(table, columns, opened)
    progress.at(0.8)
    found = _units(table, columns, grounds, opened.name, warnings)
    counts: dict[OrgLevel, int] = {}
    with workspace.together():
        for level, units in found.items():
            if level is columns.level or not workspace.org_units(level):
                workspace.put_org_units(level, units, by, valid_from, opened.name, opened.sha256)
                counts[level] = len(units)
    progress.at(1.0)
    return OrganisationReport(
        columns.level, counts, opened.name, opened.sha256, crs, _field_map(table, columns), warnings
    )


def _grounds(table: Table, columns: OrganisationColumns, source: Source) -> tuple[Any, str, list[Warning_]]:
    localities = [text_of(cell) for cell in table.columns[columns.locality]] if columns.locality else []
    there = ~shapely.is_missing(table.geometries)
    if not there.any():
        raise no_polygons(source.name)
    geometries = np.where(there, table.geometries, MultiPolygon())
    referenced = in_sweref(geometries, table.crs_wkt, source, localities)
    right = put_right(referenced.geometries)
    warnings = list(referenced.warnings)
    for row in np.flatnonzero(shapely.is_missing(right.boundaries)).tolist():
        code = text_of(table.columns[columns.codes[columns.level]][row])
        words = QT_TRANSLATE_NOOP("UtsattaOmraden", "{code} has no ground, and gives its code and name only.")
        warnings.append(Warning_("invalid_geometry", code, text(words, code=code)))
    return right.boundaries, referenced.crs, warnings


def _units(
    table: Table, columns: OrganisationColumns, grounds: Any, file: str, warnings: list[Warning_]
) -> dict[OrgLevel, list[OrgUnit]]:
    """Return the units by level: the rows' own, and those that their columns name above them."""
    own_codes = [text_of(cell).strip() for cell in table.columns[columns.codes[columns.level]]]
    is_unit = [level_of_code(code) is columns.level for code in own_codes]
    if not all(is_unit):
        words = QT_TRANSLATE_NOOP("UtsattaOmraden", "{count} row(s) without a code of their level are left out.")
        warnings.append(Warning_("code_nesting", "", text(words, count=is_unit.count(False))))
    found: dict[OrgLevel, list[OrgUnit]] = {}
    for level, name_column in columns.names.items():
        codes = [code_at(level, code) if level is not columns.level else code for code in own_codes]
        names = [text_of(cell).strip() for cell in table.columns[name_column]]
        rows: dict[str, list[int]] = {}
        for row, code in enumerate(codes):
            if is_unit[row]:
                rows.setdefault(code, []).append(row)
        is_own = level is columns.level
        localities = table.columns[columns.locality] if columns.locality and is_own else []
        units = [
            OrgUnit(level, code, name, _joined(grounds[held]), _one_of(localities, held))
            for code, held in rows.items()
            if (name := _most_common([names[row] for row in held]) or (code if is_own else ""))
        ]
        if units:
            found[level] = units
    if columns.level not in found:
        raise source_refused(
            file,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "no row has a code of the police organisation")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Check that it is the right file, or name the column yourself.")),
        )
    return found


def _joined(grounds: Any) -> MultiPolygon | None:
    there = grounds[~shapely.is_missing(grounds)]
    if not len(there):
        return None
    if len(there) == 1:
        whole: MultiPolygon = there[0]
        return whole
    joined: MultiPolygon | None = put_right(np.array([shapely.union_all(there)], dtype=object)).boundaries[0]
    return joined


def _most_common(names: Sequence[str]) -> str:
    counted = Counter(name for name in names if name)
    return counted.most_common(1)[0][0] if counted else ""


def _one_of(cells: Sequence[Any], rows: Sequence[int]) -> str:
    """Return the locality of a unit; where its rows name several it has none of its own."""
    named = {text_of(cells[row]).strip() for row in rows} if cells else set()
    return named.pop() if len(named) == 1 else ""


def _field_map(table: Table, columns: OrganisationColumns) -> dict[str, str]:
    meanings = {column: f"{level.value}_code" for level, column in columns.codes.items()}
    meanings |= {column: level.value for level, column in columns.names.items()}
    if columns.locality:
        meanings[columns.locality] = "locality"
    return {column: meanings.get(column, "") for column in table.columns}
