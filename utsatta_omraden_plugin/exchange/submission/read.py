"""Reading a submission without trust: whatever is wrong with it is told, and only a folder of ours is touched."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from ...domain.change import Change
from ...domain.edition import Edition
from ...domain.progress import Progress
from ...domain.signature import UNSIGNED, Signature
from ...file_hash import sha256_of
from ...workspace import ShareFault, UnsoundShare, Workspace, open_share
from ..safe_target import no_room_to_work
from ..signing import KnownKeys
from .content import checked_content
from .manifest import Manifest
from .package import LOG, SHARE
from .phone_code import phone_code
from .read_log import read_log
from .refused import ReasonCode, Refusal, SubmissionRefused, claiming, reason
from .unpack import unpack

_FAULTS = {
    ShareFault.NO_DATABASE: ReasonCode.NO_DATABASE,
    ShareFault.NEWER: ReasonCode.NEWER_SCHEMA,
    ShareFault.OTHER_TABLES: ReasonCode.OTHER_TABLES,
    ShareFault.DAMAGED: ReasonCode.DAMAGED,
    ShareFault.BROKEN_LOG: ReasonCode.BROKEN_LOG,
}


@dataclass(frozen=True)
class Submission:
    """A submission that was read and found sound.

    ``workspace`` is the share, unpacked and read-only: ``workspace.areas(edition.id)`` are the areas handed in, and
    its assessments, judgements and places are those of these areas; its other edition, when the manifest names a base,
    holds what the LPO had in that. ``changes`` are the rows of the original log that concern these areas, oldest first.
    ``sha256`` is that of the zip, ``signature`` tells who signed it. To be closed, or used in a ``with`` block.
    """

    path: Path
    sha256: str
    phone_code: str
    manifest: Manifest
    workspace: Workspace
    edition: Edition
    changes: tuple[Change, ...]
    signature: Signature = UNSIGNED

    def close(self) -> None:
        """Let go of the unpacked share; its file stays until its folder is removed."""
        self.workspace.close()

    def __enter__(self) -> Submission:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def read_submission(
    path: Path,
    folder: Path,
    expected_lpo: str | None = None,
    progress: Progress | None = None,
    known: KnownKeys | None = None,
) -> Submission:
    """Read the submission at ``path``; its share is unpacked into a folder of its own in ``folder``, which must exist.

    A signature must be that of the manifest; by the keys that are ``known`` it is told whose it is, and one of another
    LPO is refused. Whoever calls removes ``folder`` when the submission is closed; after a refusal nothing of it stays
    there. Several threads may read submissions at a time. Raises ``SubmissionRefused`` with every reason that was found
    up to where it would not be safe to go on, ``Cancelled``; ``OSError`` when ``path`` cannot be read now, and
    ``TargetFileError`` when ``folder`` cannot be written: these two say nothing against the submission.
    """
    path, progress = Path(path), progress or Progress()
    try:
        inside = Path(tempfile.mkdtemp(prefix="submission-", dir=folder))
    except OSError as error:
        raise no_room_to_work(error) from error
    try:
        return _read(path, inside, expected_lpo, progress, known)
    except Refusal as refusal:
        _remove(inside)
        raise SubmissionRefused(path.name, refusal.reasons, refusal.details, refusal.claimed_lpo) from refusal
    except BaseException:
        _remove(inside)
        raise


def _read(
    path: Path, inside: Path, expected_lpo: str | None, progress: Progress, known: KnownKeys | None
) -> Submission:
    progress.at(0.0)
    digest = sha256_of(path)
    written = unpack(path, inside, expected_lpo, known)
    progress.at(0.4)
    manifest = written.manifest
    with claiming(manifest.lpo.code):
        changes = read_log(inside / LOG, manifest)
        workspace, edition = _share(inside, manifest, changes, progress)
    code = phone_code(written.content)
    return Submission(path, digest, code, manifest, workspace, edition, changes, written.signature)


def _share(
    inside: Path, manifest: Manifest, changes: tuple[Change, ...], progress: Progress
) -> tuple[Workspace, Edition]:
    try:
        workspace, counts = open_share(inside / SHARE)
    except UnsoundShare as error:
        raise Refusal((reason(_FAULTS[error.fault], error.details),), error.details) from error
    progress.at(0.7)
    try:
        edition = checked_content(workspace, counts, manifest, changes)
        progress.at(1.0)
    except BaseException:
        workspace.close()
        raise
    return workspace, edition


def _remove(inside: Path) -> None:
    for file in inside.glob("*"):
        with contextlib.suppress(OSError):
            file.chmod(0o600)  # Windows removes nothing that is protected
    shutil.rmtree(inside, ignore_errors=True)
