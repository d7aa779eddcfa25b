"""What can be reported on, and what the user wants."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...workspace import Workspace

SCOPES = ("area", "lpo", "nation")
"""The words of the parameter SCOPE (interface.md, ``createreport``)."""


@dataclass(frozen=True)
class ReportChoices:
    """What an edition offers: areas as (version id, name), LPOs as (code or name, name), and the label of the pages.

    ``can_write`` says whether the workspace takes another label.
    """

    edition: Edition
    areas: tuple[tuple[str, str], ...]
    lpos: tuple[tuple[str, str], ...]
    own_lpo: str
    label: str
    can_write: bool = True


@dataclass(frozen=True)
class ReportWish:
    """A report that the user wants; ``key`` is that of the area or the LPO, empty for the country.

    ``with_background`` puts the project's background layers under the maps. ``label`` becomes the workspace's
    distribution label, None leaves that as it is.
    """

    year: int
    scope: str
    key: str
    language: str
    with_places: bool
    target: Path
    with_background: bool = False
    label: str | None = None


def read_choices(workspace: Workspace, edition: Edition) -> ReportChoices:
    """Read what can be reported on. Runs in any thread. Raises ``WorkspaceError``."""
    areas = workspace.areas(edition.id)
    units = {area.organisation.lpo_code or area.organisation.lpo: area.organisation.lpo for area in areas}
    meta = workspace.meta()
    return ReportChoices(
        edition,
        tuple(sorted(((area.id, area.name) for area in areas), key=lambda one: one[1].casefold())),
        tuple(sorted(((key, name or key) for key, name in units.items() if key), key=lambda one: one[1].casefold())),
        meta.lpo_code,
        meta.distribution_label,
        not workspace.is_read_only,
    )
