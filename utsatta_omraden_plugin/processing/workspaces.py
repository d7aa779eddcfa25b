"""Opens a workspace for an algorithm and finds the edition that is meant."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..paths import SHIPPED_METHOD
from .parameters import DEFAULT_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..domain.edition import Edition
    from ..workspace import Workspace


@contextmanager
def opened(location: str) -> Iterator[Workspace]:
    """Open a workspace and leave it sound. Raises ``WorkspaceError`` when it cannot be opened."""
    from ..workspace import open_workspace

    workspace = open_workspace(location)
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def opened_or_made(location: str) -> Iterator[Workspace]:
    """Open a workspace, or make it when there is none; one made here goes again when the work fails."""
    from ..exchange.method_file import method_text
    from ..workspace import MissingWorkspace, create_workspace, open_workspace

    made = False
    try:
        workspace = open_workspace(location)
    except MissingWorkspace:
        workspace = create_workspace(location, method=method_text(SHIPPED_METHOD), by=DEFAULT_ROLE)
        made = True
    try:
        yield workspace
    except BaseException:
        workspace.close()
        if made and workspace.database_path:
            Path(workspace.database_path).unlink(missing_ok=True)
        raise
    workspace.close()


def edition_of(workspace: Workspace, year: int) -> Edition:
    """Return the edition of a year; 0 means the only one. Raises ``RuleError`` when it cannot be told."""
    if year != 0:
        return workspace.edition(year)
    editions = workspace.editions()
    if len(editions) == 1:
        return editions[0]
    if not editions:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace {workspace} has no edition."),
                workspace=workspace.name,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Import an edition first.")),
        )
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace {workspace} has several editions: {years}."),
            workspace=workspace.name,
            years=", ".join(str(edition.year) for edition in editions),
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Say which one: give EDITION the year.")),
    )
