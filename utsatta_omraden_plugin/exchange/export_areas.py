"""The job "export areas": an edition of a workspace as a file for others, verified and put in place whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.errors import RuleError, TargetFileError
from ..domain.many_objects import many_objects
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..file_hash import sha256_of
from ..workspace import Workspace
from .export_companions import guide_of, hashes_of, write_guide, write_hashes
from .export_examination import Examination, examined
from .export_format import ExportFormat
from .export_outlook import (
    MUNICIPALITY,
    Outlook,
    accept_obstacles,
    accepted_as_json,
    outlook_of,
    refuse_errors_of_the_checks,
    refuse_identity_numbers,
    with_acceptances,
)
from .gdal_calls import GdalFailure
from .ogr_table import SeveralLayers
from .privacy_gate import refuse_name, refuse_what_stops
from .published_profile import PublishedEdition
from .refusal import read_back_refused, target_refused
from .safe_target import refuse_place, replaced_together, replaced_whole
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
PROFILES = (PUBLISHED, MUNICIPALITY)
_LISTED = 20


@dataclass(frozen=True)
class ExportReport:
    """What was written, and what the profile and the format could not carry.

    The first of ``files`` is the one asked for; the guide to its fields and the hashes lie beside it. ``outlook`` is
    what was looked at before, with what people have accepted of it.
    """

    files: list[Path]
    areas: int
    edition: int
    profile: str
    format: ExportFormat
    limits: list[Text]
    outlook: Outlook

    @property
    def privacy(self) -> list[Text]:
        """What the privacy gate only warns of and nobody has accepted."""
        return self.outlook.warns

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
            "accepted": accepted_as_json(self.outlook, translate),
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
    accept: str = "",
    by: str = "",
) -> ExportReport:
    """Write the edition of ``year`` to ``target`` (SHP: a .zip), compared value by value before it takes its place.

    Beside it stand a guide to the fields, in the language of ``speak``, and the hashes. With ``accept``, a reason,
    the errors of the checks and the warnings of the privacy gate are accepted first, in the change log under ``by``;
    an identity number never is, nor what the format cannot hold, and nothing is for a place where no file can stand.
    Raises ``RuleError`` when edition or profile do not
    exist, an error stops the export or a text holds an identity number, ``TargetFileError`` when a value cannot be
    held by the format, the file cannot be written or does not read back the same; what stood at ``target`` is whole
    then.
    """
    _check_profile(profile)
    target = Path(target)
    refuse_name(target)
    _check_not_the_workspace(workspace, target)
    progress = progress or Progress()
    outlook = outlook_of(workspace, year, profile, format, progress.part(0.0, 0.25))
    edition, outlook = _let_out(workspace, outlook, format, target, accept, by)
    guide, hashes = guide_of(target), hashes_of(target)
    with _refusals(target), replaced_together((target, guide, hashes), format.endings) as written:
        areas = write_verified(edition, format, written[0], progress.part(0.25, 1.0))
        limits = edition.limits + areas.limits
        write_guide(written[1], target.name, year, format, edition, limits, speak)
        write_hashes(written[2], {target.name: areas.sha256, guide.name: sha256_of(written[1])})
    count = len(outlook.areas)
    return ExportReport([target, guide, hashes], count, year, profile, format, limits, outlook)


@many_objects()
def look_before_export(
    workspace: Workspace,
    year: int,
    profile: str,
    format: ExportFormat,  # noqa: A002 - the parameter's name in interface.md
    progress: Progress | None = None,
) -> Outlook:
    """Return what an export would write, what would stop it and what should be looked at; nothing is written.

    Raises ``RuleError`` when edition or profile do not exist, ``Cancelled``.
    """
    _check_profile(profile)
    return outlook_of(workspace, year, profile, format, progress)


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
    refuse_name(target)
    if not areas:
        raise _nothing_to_export(target)
    found = examined(areas, None, format, progress.part(0.0, 0.1))
    edition = _laid_out(found, target, format)
    refuse_what_stops(found.verdict)
    with _refusals(target), replaced_whole(target, format.endings) as path:
        limits = edition.limits + write_verified(edition, format, path, progress.part(0.1, 1.0)).limits
    return [*limits, *found.verdict.warns]


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


@contextmanager
def _refusals(target: Path) -> Iterator[None]:
    """Tell what went wrong while writing or reading back as an error for the user."""
    try:
        yield
    except (NotAsWritten, GdalFailure, SeveralLayers, UnicodeError) as error:
        raise read_back_refused(target, str(error)) from error


def _let_out(
    workspace: Workspace, outlook: Outlook, format_: ExportFormat, target: Path, accept: str, by: str
) -> tuple[PublishedEdition, Outlook]:
    """Return the edition as it will be written, once nothing stops it: checks first, the privacy gate second."""
    if not outlook.areas:
        raise _nothing_to_export(target)
    if not accept.strip():
        refuse_errors_of_the_checks(outlook)
    edition = _laid_out(outlook.examination, target, format_)
    refuse_identity_numbers(outlook)
    if accept.strip() and any(one.can_be_accepted for one in outlook.obstacles):
        refuse_place(target, format_.endings)
        for companion in (guide_of(target), hashes_of(target)):
            refuse_place(companion)
        accept_obstacles(workspace, outlook.edition.id, outlook.obstacles, accept, by)
        outlook = with_acceptances(outlook, workspace)
        refuse_errors_of_the_checks(outlook)
    return edition, outlook


def _laid_out(found: Examination, target: Path, format_: ExportFormat) -> PublishedEdition:
    if found.edition is None or found.unwritable:
        raise _cannot_hold(target, format_, [one.said for one in found.unwritable])
    return found.edition


def _nothing_to_export(target: Path) -> TargetFileError:
    return target_refused(
        target,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there are no areas to export")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose an edition that has areas.")),
    )


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
