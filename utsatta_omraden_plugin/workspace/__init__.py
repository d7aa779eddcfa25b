"""Where the work is kept: one interface, the databases behind it, schema, migrations and change log."""

from __future__ import annotations

from pathlib import Path

from .assessment_summary import AssessmentSummary, MethodVersion
from .compilation_records import (
    AreaOrigin,
    AssessedRows,
    CompiledEdition,
    KeptSubmission,
    LpoStanding,
    SubmissionState,
)
from .draft_contents import DeletedDraft, DraftContents
from .errors import (
    ClosedWorkspace,
    DamagedWorkspace,
    ExistingWorkspace,
    FullDisk,
    HeldWorkspace,
    LockedWorkspace,
    MissingWorkspace,
    NewerWorkspace,
    NoSharedWorkspaces,
    NotAWorkspace,
    OpenWorkspace,
    ReadOnlyWorkspace,
    UnreachableDisk,
    UnwrittenBackup,
)
from .history import Acceptance, FoundLink, Kin, Kinship, LifelinePoint, LineageLink, PairDecision
from .interface import LayerSource, NewEdition, Workspace, WorkspaceLayer, WorkspaceMeta
from .interface_share import COMMAND_OF_SHARES, Share, SharedText, ShareFault, ShareOrder, UnsoundShare
from .interface_upkeep import Holder
from .judgement_draft import KeptDraft
from .patience import impatient

__all__ = [
    "COMMAND_OF_SHARES",
    "Acceptance",
    "AreaOrigin",
    "AssessedRows",
    "AssessmentSummary",
    "ClosedWorkspace",
    "CompiledEdition",
    "DamagedWorkspace",
    "DeletedDraft",
    "DraftContents",
    "ExistingWorkspace",
    "FoundLink",
    "FullDisk",
    "HeldWorkspace",
    "Holder",
    "KeptDraft",
    "KeptSubmission",
    "Kin",
    "Kinship",
    "LayerSource",
    "LifelinePoint",
    "LineageLink",
    "LockedWorkspace",
    "LpoStanding",
    "MethodVersion",
    "MissingWorkspace",
    "NewEdition",
    "NewerWorkspace",
    "NoSharedWorkspaces",
    "NotAWorkspace",
    "OpenWorkspace",
    "PairDecision",
    "ReadOnlyWorkspace",
    "Share",
    "ShareFault",
    "ShareOrder",
    "SharedText",
    "SubmissionState",
    "UnreachableDisk",
    "UnsoundShare",
    "UnwrittenBackup",
    "Workspace",
    "WorkspaceLayer",
    "WorkspaceMeta",
    "create_workspace",
    "impatient",
    "newest_schema",
    "open_share",
    "open_workspace",
]

_SERVER = "postgres:"
_NOBODY = "qgis_process"


def open_workspace(location: str) -> Workspace:
    """Open the workspace at a place (a path). Raises ``WorkspaceError``: its classes here say what is wrong."""
    if location.startswith(_SERVER):
        raise NoSharedWorkspaces(location)
    from .geopackage_opening import open_file

    return open_file(location)


def newest_schema() -> int:
    """Return the newest version of the tables that this plugin knows."""
    from .migrations import SCHEMA_VERSION

    return SCHEMA_VERSION


def open_share(path: Path) -> tuple[Workspace, dict[str, int]]:
    """Look through a share that came in, unpacked by us, and open it to be read only; return its rows by table too.

    Nothing in it is trusted: its tables must be ours to the letter, its pages, references, values and change log sound.
    Raises ``UnsoundShare``, ``OSError``.
    """
    from .geopackage_share_reading import open_share as open_file_of_share

    return open_file_of_share(path)


def create_workspace(
    location: str, *, lpo_code: str = "", method: str | None = None, overwrite: bool = False, by: str = ""
) -> Workspace:
    """Make an empty workspace at a place (a path) and open it.

    ``lpo_code`` is empty for a national one; ``method`` is the text of a method file. Raises ``WorkspaceError``, and
    ``MethodError`` for a wrong method; what stood at the place is then untouched.
    """
    if location.startswith(_SERVER):
        raise NoSharedWorkspaces(location)
    from .geopackage_creation import create_file

    return create_file(location, lpo_code=lpo_code, method=method, overwrite=overwrite, by=by or _NOBODY)
