"""The two sides of a comparison: a published file, or an edition of a workspace written ``workspace.gpkg|2023``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.edition import Edition
from ..domain.errors import SourceFileError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..workspace import NotAWorkspace, Workspace, open_workspace
from .read_edition import read_edition
from .refusal import source_refused

_BAR = "|"
_SERVER = "postgres:"


@dataclass(frozen=True)
class EditionSource:
    """Where an edition is: a file, or the edition of a year in a workspace (``year`` is None for a file)."""

    location: str
    year: int | None = None

    @property
    def name(self) -> str:
        """A short name for messages."""
        name = self.location if self.location.startswith(_SERVER) else Path(self.location).name
        return name if self.year is None else f"{name}{_BAR}{self.year}"


@dataclass(frozen=True)
class ComparedEdition:
    """One side of a comparison, read.

    ``areas`` have MultiPolygons in EPSG:3006. ``edition_id`` and ``workspace`` (a location) are empty for a file;
    ``earlier`` are the areas of the workspace's editions before this one, where they were asked for.
    """

    year: int
    name: str
    areas: Sequence[AreaVersion]
    edition_id: str = ""
    workspace: str = ""
    earlier: Sequence[AreaVersion] = field(default=(), repr=False)


def parsed_source(given: str | Path | EditionSource) -> EditionSource:
    """Return what ``file`` or ``workspace.gpkg|2023`` means. Raises ``SourceFileError`` when it means neither."""
    if isinstance(given, EditionSource):
        return given
    location, bar, year = str(given).strip().partition(_BAR)
    if not location.strip():
        raise _not_understood(str(given))
    if not bar:
        return EditionSource(location.strip())
    if not (year.strip().isascii() and year.strip().isdigit()):
        raise _not_understood(str(given))
    return EditionSource(location.strip(), int(year))


def read_side(
    given: str | Path | EditionSource, progress: Progress | None = None, with_earlier: bool = True
) -> ComparedEdition:
    """Read one side, with the editions of its workspace before it where they are wanted.

    Raises ``SourceFileError``, ``WorkspaceError``, ``RuleError`` (no such edition), ``Cancelled``.
    """
    source = parsed_source(given)
    if source.year is None and not source.location.startswith(_SERVER):
        if not _is_workspace(source.location):
            read = read_edition(source.location, progress=progress)
            return ComparedEdition(read.year, read.source_name, read.areas)
        raise source_refused(
            source.name,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this is a workspace, which may hold several editions")),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Add a bar and the year of the edition: {example}."),
                example=f"{source.name}{_BAR}2025",
            ),
        )
    workspace = open_workspace(source.location)
    try:
        return edition_side(workspace, workspace.edition(source.year or 0), progress, with_earlier)
    finally:
        workspace.close()


def edition_side(
    workspace: Workspace, edition: Edition, progress: Progress | None = None, with_earlier: bool = True
) -> ComparedEdition:
    """Return an edition of an open workspace as one side; ``with_earlier`` only the older side needs."""
    progress = progress or Progress()
    others = [other for other in workspace.editions() if with_earlier and other.year < edition.year]
    share = 1 / (len(others) + 1)
    earlier: list[AreaVersion] = []
    for number, other in enumerate(others):
        earlier += workspace.areas(other.id, progress.part(number * share, (number + 1) * share))
    areas = workspace.areas(edition.id, progress.part(1 - share, 1.0))
    return ComparedEdition(edition.year, edition.label, areas, edition.id, workspace.location, earlier)


def _is_workspace(location: str) -> bool:
    if Path(location).suffix.lower() != ".gpkg" or not Path(location).is_file():
        return False
    try:
        open_workspace(location).close()
    except NotAWorkspace:
        return False
    return True


def _not_understood(given: str) -> SourceFileError:
    return source_refused(
        given,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this names neither a file nor an edition of a workspace")),
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Give a published file, or a workspace with a year: {example}."),
            example="arbetsyta.gpkg|2025",
        ),
    )
