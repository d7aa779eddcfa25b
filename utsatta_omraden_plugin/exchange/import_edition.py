"""The job "import an edition": a file into a workspace, or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..domain.category import CategoryScheme
from ..domain.edition import Edition, EditionStatus
from ..domain.many_objects import many_objects
from ..domain.progress import Progress
from ..workspace import NewEdition, Workspace
from .kinship import kinship_of
from .read_edition import ReadEdition, Warning_, read_source
from .source import opened_source

__all__ = ["ImportReport", "Warning_", "import_edition"]


@dataclass(frozen=True)
class ImportReport:
    """What was imported. ``areas`` and ``categories`` count what the edition holds now.

    When ``already_imported`` is true the same file was imported before and nothing was changed; layout, coordinate
    system and field map are empty then, for the file was not read again.
    """

    edition: Edition
    areas: int
    categories: Mapping[str, int]
    already_imported: bool
    layout: str = ""
    crs: str = ""
    crs_accuracy_m: float | None = None
    field_map: Mapping[str, str] = field(default_factory=dict)
    warnings: list[Warning_] = field(default_factory=list)

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the import report of interface.md, its messages in the language of ``translate``."""
        return {
            "edition": self.edition.year,
            "areas": self.areas,
            "categories": dict(self.categories),
            "already_imported": self.already_imported,
            "layout": self.layout,
            "source": {"name": self.edition.source_name, "sha256": self.edition.source_sha256, "crs": self.crs},
            "crs_accuracy_m": self.crs_accuracy_m,
            "field_map": dict(self.field_map),
            "warnings": [
                {"code": warning.code, "area": warning.area, "message": warning.message.translated(translate)}
                for warning in self.warnings
            ],
        }


@many_objects()
def import_edition(
    source: Path | str,
    year: int,
    workspace: Workspace,
    by: str,
    progress: Progress | None = None,
    meanings: Mapping[str, str] | None = None,
) -> ImportReport:
    """Read an edition from a shapefile, zip, GeoJSON or GeoPackage and add it to the workspace whole.

    Each area gets the identity of the one it is in the nearest editions, and what happened to it becomes lineage.
    ``year`` 0 means: from the data or the file name. ``by`` is a role. ``meanings`` is what a person says that the
    columns mean; it is remembered for files with the same columns. A file whose SHA-256 the workspace knows is not
    imported again. Raises ``UnknownLayout`` when a person must say what the columns mean, any other
    ``SourceFileError`` for a file that cannot be used, ``RuleError`` when the year is taken by another file,
    ``WorkspaceError`` when the workspace cannot be written; nothing is changed then.
    """
    progress = progress or Progress()
    with opened_source(source) as opened:
        known = workspace.edition_with_source(opened.sha256)
        if known is not None:
            areas = workspace.areas(known.id)
            return ImportReport(known, len(areas), _counted(area.category for area in areas), already_imported=True)
        read = read_source(opened, year, progress.part(0.0, 0.5), meanings, workspace.remembered_layout)
    kinship = kinship_of(workspace, read.year, read.areas, progress.part(0.5, 0.7))
    edition = workspace.add_edition(_new_edition(read), read.areas, by, progress.part(0.7, 1.0), kinship)
    if meanings is not None:
        workspace.remember_layout(read.fingerprint, meanings, by)
    return ImportReport(
        edition=edition,
        areas=len(read.areas),
        categories=_counted(area.category for area in read.areas),
        already_imported=False,
        layout=read.layout.value,
        crs=read.crs,
        crs_accuracy_m=read.crs_accuracy_m,
        field_map=read.field_map,
        warnings=read.warnings,
    )


def _new_edition(read: ReadEdition) -> NewEdition:
    return NewEdition(
        year=read.year,
        label=f"Utgåva {read.year}",
        status=EditionStatus.PUBLISHED,
        scheme=CategoryScheme.of_year(read.year),
        source_name=read.source_name,
        source_sha256=read.sha256,
    )


def _counted(categories: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(categories).items()))
