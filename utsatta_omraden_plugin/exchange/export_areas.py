"""The job "export areas": an edition of a workspace as a file for others, verified and put in place whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.boundary import EPSG
from ..domain.errors import RuleError, TargetFileError
from ..domain.many_objects import many_objects
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..workspace import Workspace
from .gdal_calls import GdalFailure
from .geojson_verification import verify_geojson
from .ogr_table import SeveralLayers
from .published_profile import (
    NotPublishable,
    PublishedEdition,
    crossing_after_rounding,
    published_edition,
    unwritable_texts,
)
from .refusal import target_refused
from .rings import rings_of
from .safe_target import replaced_whole
from .shapefile_verification import verify_shapefile
from .verification import NotAsWritten, verify
from .write_geojson import WGS_84, in_wgs84, write_geojson, write_geojson_rfc7946
from .write_geopackage import write_geopackage
from .write_shapefile import write_shapefile_zip

PUBLISHED = "published"
_LISTED = 20


class ExportFormat(Enum):
    """A format of interface.md; the value is its name there."""

    SHP = "SHP"
    GEOJSON = "GEOJSON"
    GEOJSON_RFC7946 = "GEOJSON_RFC7946"
    GPKG = "GPKG"

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings that a file of this format may have."""
        return {"SHP": (".zip",), "GPKG": (".gpkg",)}.get(self.value, (".geojson", ".json"))


@dataclass(frozen=True)
class ExportReport:
    """What was written, and what the profile and the format could not carry."""

    files: list[Path]
    areas: int
    edition: int
    profile: str
    format: ExportFormat
    limits: list[Text] = field(default_factory=list)

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the report as plain data, its sentences in the language of ``translate``."""
        return {
            "edition": self.edition,
            "profile": self.profile,
            "format": self.format.value,
            "areas": self.areas,
            "files": [str(path) for path in self.files],
            "limits": [limit.translated(translate) for limit in self.limits],
        }


def export_areas(
    workspace: Workspace,
    year: int,
    profile: str,
    format: ExportFormat,  # noqa: A002 - the parameter's name in interface.md
    target: Path,
    progress: Progress | None = None,
) -> ExportReport:
    """Write the edition of ``year`` to ``target`` (SHP: a .zip), compared value by value before it takes its place.

    Raises ``RuleError`` when edition or profile do not exist, ``TargetFileError`` when a value cannot be held by the
    format, the file cannot be written or does not read back the same; what stood at ``target`` is whole then.
    """
    if profile != PUBLISHED:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The export profile “{profile}” does not exist."), profile=profile
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Use the profile “published”.")),
        )
    target = Path(target)
    _check_not_the_workspace(workspace, target)
    progress = progress or Progress()
    areas = workspace.areas(workspace.edition(year).id, progress.part(0.0, 0.15))
    limits = write_areas(areas, format, target, progress.part(0.15, 1.0))
    return ExportReport([target], len(areas), year, profile, format, limits)


@many_objects()
def write_areas(
    areas: Sequence[AreaVersion],
    format: ExportFormat,  # noqa: A002 - the parameter's name in interface.md
    target: Path,
    progress: Progress | None = None,
) -> list[Text]:
    """Write areas in the profile "published"; return what the format could not carry. Raises ``TargetFileError``."""
    progress = progress or Progress()
    edition = _checked_edition(areas, format, target, progress.part(0.0, 0.1))
    full_names = [(field, field.name) for field in edition.fields]
    limits = [*edition.limits, *_limits_of(format)]
    try:
        with replaced_whole(target, format.endings) as path:
            writing, reading = progress.part(0.1, 0.6), progress.part(0.6, 1.0)
            writing.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing the areas")))
            comparing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Reading back what was written and comparing"))
            if format is ExportFormat.SHP:
                write_shapefile_zip(edition, path, writing)
                reading.at(0.0, comparing)
                verify_shapefile(f"/vsizip/{path}/{path.stem}.shp", edition, reading)
            elif format is ExportFormat.GPKG:
                write_geopackage(edition, path, writing)
                reading.at(0.0, comparing)
                verify(str(path), "GPKG", edition, full_names, edition.boundaries, progress=reading)
            elif format is ExportFormat.GEOJSON:
                write_geojson(edition, path, writing)
                reading.at(0.0, comparing)
                verify_geojson(path, edition, edition.rings, EPSG, reading)
            else:
                boundaries = in_wgs84(edition.boundaries)
                limits += crossing_after_rounding(_in_order(areas, edition), edition.boundaries, boundaries)
                rings = rings_of(boundaries)
                write_geojson_rfc7946(edition, rings, path, writing)
                reading.at(0.0, comparing)
                verify_geojson(path, edition, rings, WGS_84, reading)
    except (GdalFailure, NotAsWritten, SeveralLayers, UnicodeError) as error:
        raise target_refused(
            target,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file could not be written so that it reads back the same")),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Check that the disk is not full and look at the details; a file that stood there is untouched.",
                )
            ),
            str(error),
        ) from error
    return limits


def _checked_edition(
    areas: Sequence[AreaVersion], format_: ExportFormat, target: Path, progress: Progress
) -> PublishedEdition:
    if not areas:
        raise target_refused(
            target,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there are no areas to export")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose an edition that has areas.")),
        )
    try:
        edition = published_edition(areas, progress)
    except NotPublishable as error:
        raise _cannot_hold(target, format_, error.args) from error
    problems = unwritable_texts(edition, widths=format_ is ExportFormat.SHP)
    if problems:
        raise _cannot_hold(target, format_, problems)
    return edition


def _cannot_hold(target: Path, format_: ExportFormat, problems: Sequence[Text]) -> TargetFileError:
    shown = {f"problem_{index}": problem for index, problem in enumerate(problems[:_LISTED])}
    listed = "; ".join(f"{{{name}}}" for name in shown) + (" …" if len(problems) > _LISTED else "")
    return target_refused(
        target,
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{format} cannot hold {count} value(s): {list}"),
            format=format_.value,
            count=len(problems),
            list=Text(listed, shown),
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Correct these areas in the workspace, or choose another format.")),
    )


def _in_order(areas: Sequence[AreaVersion], edition: PublishedEdition) -> list[AreaVersion]:
    """Return the areas in the order of the edition's rows."""
    return [areas[index] for index in edition.order]


def _limits_of(format_: ExportFormat) -> list[Text]:
    if format_ is ExportFormat.SHP:
        return [
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Shapefile: OBJECTID is not written, the rows stand in its order; column names are cut to 10 "
                    "bytes; blanks around a text and the blank of an open end are lost.",
                )
            )
        ]
    if format_ is ExportFormat.GEOJSON_RFC7946:
        return [
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "RFC 7946: coordinates in WGS 84 are rounded to 7 decimals, about 1 cm; lengths and areas are "
                    "still those in SWEREF 99 TM.",
                )
            )
        ]
    return []


def _check_not_the_workspace(workspace: Workspace, target: Path) -> None:
    database = workspace.database_path
    try:
        same = bool(database) and target.samefile(database)
    except OSError:
        return
    if same:
        raise target_refused(
            target,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this is the workspace itself")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give another file name.")),
        )
