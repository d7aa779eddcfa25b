"""The job "export areas": an edition of a workspace as a file for others, verified and put in place whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.errors import RuleError, TargetFileError
from ..domain.many_objects import many_objects
from ..domain.measure import Measure
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..workspace import Workspace
from .export_companions import guide_of, hashes_of, write_guide, write_hashes
from .export_examination import examined
from .export_format import ExportFormat
from .gdal_calls import GdalFailure
from .ogr_table import SeveralLayers
from .privacy_gate import Verdict, refuse_what_stops
from .published_profile import PublishedEdition
from .refusal import target_refused
from .safe_target import replaced_whole
from .verification import NotAsWritten
from .write_verified import write_verified

__all__ = [
    "MUNICIPALITY",
    "PROFILES",
    "PUBLISHED",
    "ExportFormat",
    "ExportReport",
    "export_areas",
    "look_before_export",
    "write_areas",
]

PUBLISHED = "published"
MUNICIPALITY = "municipality"
PROFILES = (PUBLISHED, MUNICIPALITY)
_LISTED = 20


@dataclass(frozen=True)
class ExportReport:
    """What was written, and what the profile and the format could not carry.

    The first of ``files`` is the one asked for; the guide to its fields and the hashes lie beside it. ``privacy`` lists
    what the privacy gate only warns of: someone should look at it before the files go out.
    """

    files: list[Path]
    areas: int
    edition: int
    profile: str
    format: ExportFormat
    limits: list[Text] = field(default_factory=list)
    privacy: list[Text] = field(default_factory=list)

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the report as plain data, its sentences in the language of ``translate``."""
        return {
            "edition": self.edition,
            "profile": self.profile,
            "format": self.format.value,
            "areas": self.areas,
            "files": [str(path) for path in self.files],
            "limits": [limit.translated(translate) for limit in self.limits],
            "privacy": [warning.translated(translate) for warning in self.privacy],
        }


@many_objects()
def export_areas(
    workspace: Workspace,
    year: int,
    profile: str,
    format: ExportFormat,  # noqa: A002 - the parameter's name in interface.md
    target: Path,
    progress: Progress | None = None,
    speak: Callable[[str], str] = str,
) -> ExportReport:
    """Write the edition of ``year`` to ``target`` (SHP: a .zip), compared value by value before it takes its place.

    Beside it stand a guide to the fields, in the language of ``speak``, and the hashes. Raises ``RuleError`` when
    edition or profile do not exist or a text holds an identity number, ``TargetFileError`` when a value cannot be held
    by the format, the file cannot be written or does not read back the same; what stood at ``target`` is whole then.
    """
    _check_profile(profile)
    target = Path(target)
    _check_not_the_workspace(workspace, target)
    progress = progress or Progress()
    areas, measures = _read(workspace, year, profile, progress.part(0.0, 0.15))
    edition, verdict = _checked_edition(areas, measures, format, target, progress.part(0.15, 0.2))
    guide, hashes = guide_of(target), hashes_of(target)
    with ExitStack() as places:
        places.enter_context(_refusals(target))
        # The last one in is the first to take its place: the file itself goes before what tells of it.
        written_hashes = places.enter_context(replaced_whole(hashes))
        written_guide = places.enter_context(replaced_whole(guide))
        written = places.enter_context(replaced_whole(target, format.endings))
        limits = edition.limits + write_verified(edition, areas, format, written, progress.part(0.2, 1.0))
        write_guide(written_guide, target.name, year, format, edition, limits, speak)
        write_hashes(written_hashes, {target.name: written, guide.name: written_guide})
    return ExportReport([target, guide, hashes], len(areas), year, profile, format, limits, list(verdict.warns))


@many_objects()
def look_before_export(
    workspace: Workspace,
    year: int,
    profile: str,
    format: ExportFormat,  # noqa: A002 - the parameter's name in interface.md
    progress: Progress | None = None,
) -> Verdict:
    """Return what would stop the export of an edition, and what the privacy gate warns of; nothing is written.

    Raises ``RuleError`` when edition or profile do not exist, ``Cancelled``.
    """
    _check_profile(profile)
    progress = progress or Progress()
    areas, measures = _read(workspace, year, profile, progress.part(0.0, 0.7))
    if not areas:
        return Verdict((text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The edition has no areas.")),))
    found = examined(areas, measures, format, progress.part(0.7, 1.0))
    return Verdict((*found.unwritable, *found.verdict.stops), found.verdict.warns)


@many_objects()
def write_areas(
    areas: Sequence[AreaVersion],
    format: ExportFormat,  # noqa: A002 - the parameter's name in interface.md
    target: Path,
    progress: Progress | None = None,
) -> list[Text]:
    """Write areas in the profile "published"; return what the format could not carry and what the gate warns of.

    Raises ``RuleError`` when a text holds an identity number, ``TargetFileError``.
    """
    progress = progress or Progress()
    edition, verdict = _checked_edition(areas, None, format, target, progress.part(0.0, 0.1))
    with _refusals(target), replaced_whole(target, format.endings) as path:
        limits = edition.limits + write_verified(edition, areas, format, path, progress.part(0.1, 1.0))
    return [*limits, *verdict.warns]


def _check_profile(profile: str) -> None:
    if profile not in PROFILES:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The export profile “{profile}” does not exist."), profile=profile
            ),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Use one of the profiles {profiles}."), profiles=", ".join(PROFILES)
            ),
        )


def _read(
    workspace: Workspace, year: int, profile: str, progress: Progress
) -> tuple[Sequence[AreaVersion], Sequence[Measure] | None]:
    """Return the areas of an edition, and the released measures when the profile has them."""
    edition_id = workspace.edition(year).id
    areas = workspace.areas(edition_id, progress)
    return areas, workspace.released_measures(edition_id) if profile == MUNICIPALITY else None


@contextmanager
def _refusals(target: Path) -> Iterator[None]:
    """Tell what went wrong while writing or reading back as an error for the user."""
    try:
        yield
    except (NotAsWritten, GdalFailure, SeveralLayers, UnicodeError) as error:
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


def _checked_edition(
    areas: Sequence[AreaVersion],
    measures: Sequence[Measure] | None,
    format_: ExportFormat,
    target: Path,
    progress: Progress,
) -> tuple[PublishedEdition, Verdict]:
    if not areas:
        raise target_refused(
            target,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there are no areas to export")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose an edition that has areas.")),
        )
    found = examined(areas, measures, format_, progress)
    if found.edition is None or found.unwritable:
        raise _cannot_hold(target, format_, found.unwritable)
    refuse_what_stops(found.verdict)
    return found.edition, found.verdict


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
