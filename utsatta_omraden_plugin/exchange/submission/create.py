"""The job "create submission": one LPO's share of an edition as one zip, looked through before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...domain.progress import Progress
from ...domain.text import Text
from ...workspace import Workspace
from ..privacy_gate import Verdict
from .manifest import Manifest


@dataclass(frozen=True)
class SubmissionReport:
    """What was handed in. ``sha256`` is that of the zip, ``phone_code`` that of the manifest in it.

    ``privacy`` lists what the privacy gate only warns of.
    """

    file: Path
    sha256: str
    phone_code: str
    manifest: Manifest
    privacy: tuple[Text, ...] = ()

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the report as plain data, its sentences in the language of ``translate``."""
        raise NotImplementedError


def create_submission(
    workspace: Workspace,
    edition_id: str,
    lpo_code: str,
    target: Path,
    by: str,
    label: str | None = None,
    progress: Progress | None = None,
) -> SubmissionReport:
    """Write an LPO's share of an edition to ``target`` (.zip), read back as a stranger would before it takes its place.

    ``label`` is the distribution label, that of the workspace unless given; it decides whether places and actors go
    in (``domain/distribution.py``). Raises ``RuleError`` when the LPO has no areas in the edition, checks find errors
    that nobody accepted or a text holds an identity number, ``TargetFileError``, ``WorkspaceError``, ``Cancelled``;
    what stood at ``target`` is whole then. The workspace is only read.
    """
    raise NotImplementedError


def look_before_submission(
    workspace: Workspace, edition_id: str, lpo_code: str, label: str | None = None, progress: Progress | None = None
) -> Verdict:
    """Return what would stop a submission, and what the privacy gate warns of; nothing is written."""
    raise NotImplementedError
