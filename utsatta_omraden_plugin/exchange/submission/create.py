"""The job "create submission": one LPO's share of an edition as one zip, looked through before anything is written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...domain.edition_hash import content_hash
from ...domain.errors import RuleError
from ...domain.many_objects import many_objects
from ...domain.progress import Progress
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from ...file_hash import sha256_of
from ...workspace import Workspace, open_workspace
from ..export_outlook import accept_obstacles
from ..listing import listed_sentences
from ..plugin_version import plugin_version
from ..privacy_gate import refuse_name
from ..refusal import read_back_refused
from ..safe_target import folder_to_work_in, refuse_place, replaced_whole
from .manifest import Base, Counts, EditionNamed, Lpo, Manifest, MemberFile, MethodUsed
from .outlook import Clock, SubmissionOutlook, SubmissionWish, outlook_of
from .package import LOG, MANIFEST, SHARE, SIGNATURE, SUMMARY, write_package
from .phone_code import key_json, phone_code
from .read import read_submission
from .refused import SubmissionRefused
from .shared_log import changes_of, log_bytes, with_all_masked
from .summary import summary_page

if TYPE_CHECKING:
    from ..signing.ed25519 import SigningKey

ENDINGS = (".zip",)


@dataclass(frozen=True)
class SubmissionReport:
    """What was handed in. ``sha256`` is that of the zip, ``phone_code`` that of the manifest in it.

    ``privacy`` lists what the privacy gate only warns of and nobody has accepted. ``fingerprint`` is that of the key it
    is signed with, "" when it is not signed.
    """

    file: Path
    sha256: str
    phone_code: str
    manifest: Manifest
    privacy: tuple[Text, ...] = ()
    fingerprint: str = ""

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the report as plain data, its sentences in the language of ``translate``."""
        counts = self.manifest.counts
        return {
            "edition": self.manifest.edition.year,
            "lpo": self.manifest.lpo.code,
            "file": str(self.file),
            "sha256": self.sha256,
            "phone_code": self.phone_code,
            "signature": key_json(self.fingerprint) if self.fingerprint else None,
            "distribution_label": self.manifest.distribution_label,
            "with_places": self.manifest.with_places,
            "with_actors": self.manifest.with_actors,
            "areas": counts.areas,
            "assessments": counts.assessments,
            "signed": counts.signed,
            "places": counts.places,
            "actors": counts.actors,
            "measures": counts.measures,
            "changes": counts.changes,
            "privacy": [warning.translated(translate) for warning in self.privacy],
        }


@many_objects()
def create_submission(
    workspace: Workspace,
    edition_id: str,
    lpo_code: str,
    target: Path,
    by: str,
    label: str | None = None,
    progress: Progress | None = None,
    speak: Callable[[str], str] = str,
    accept: str = "",
    clock: Clock | None = None,
    key: SigningKey | None = None,
) -> SubmissionReport:
    """Write an LPO's share of an edition to ``target`` (.zip), read back as a stranger would before it takes its place.

    ``label`` is the distribution label, that of the workspace unless given; it decides whether places and actors go
    in (``domain/distribution.py``). The summary speaks the language of ``speak``. With ``accept``, a reason, the errors
    of the checks and the warnings of the privacy gate are accepted first, in the change log under ``by``; without it
    the workspace is only read. With ``key`` the manifest is signed. The same work at the same time (``clock``) gives
    the same bytes. Raises ``RuleError`` when the edition is gone, the LPO has no areas in it, checks find errors that
    nobody accepted or a text holds an identity number, ``TargetFileError`` (nothing is accepted for a place where no
    file can stand), ``WorkspaceError``, ``Cancelled``; what stood at ``target`` is whole then.
    """
    target, progress = Path(target), progress or Progress()
    refuse_name(target)
    wish = _wish(workspace, edition_id, lpo_code, label, by)
    with folder_to_work_in() as folder:
        outlook = outlook_of(workspace, wish, folder / SHARE, progress.part(0.0, 0.5), clock)
        open_ones = [one for one in outlook.open if one.can_be_accepted]
        if accept and open_ones:
            _refuse(outlook, only_final=True)
            refuse_place(target, ENDINGS)
            accept_obstacles(workspace, edition_id, open_ones, accept, by)
            # Laid down anew: what was accepted goes along, and the log tells of it.
            (folder / SHARE).unlink()
            outlook = outlook_of(workspace, wish, folder / SHARE, progress.part(0.4, 0.5), clock)
        _refuse(outlook)
        manifest, members = _laid_out(workspace, outlook, speak)
        content = manifest.to_json()
        signed_by = ""
        if key is not None:
            signature = key.sign(content)
            members[SIGNATURE], signed_by = signature.to_json(), signature.fingerprint
        progress.at(0.6, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing the submission")))
        with replaced_whole(target, ENDINGS) as written:
            write_package(written, {MANIFEST: content, SHARE: outlook.file, **members}, outlook.at)
            _read_back(target, written, folder, manifest, signed_by, progress.part(0.7, 1.0))
            digest = sha256_of(written)
    return SubmissionReport(target, digest, phone_code(content), manifest, outlook.warns, signed_by)


@many_objects()
def look_before_submission(
    workspace: Workspace,
    edition_id: str,
    lpo_code: str,
    label: str | None = None,
    by: str = "",
    progress: Progress | None = None,
) -> SubmissionOutlook:
    """Return what a submission would be and what would stop it; nothing is left of its share.

    Raises ``RuleError``, ``TargetFileError`` when the temporary folder cannot be written, ``WorkspaceError``,
    ``Cancelled``.
    """
    wish = _wish(workspace, edition_id, lpo_code, label, by or "–")
    with folder_to_work_in() as folder:
        return outlook_of(workspace, wish, folder / SHARE, progress or Progress())


def _wish(workspace: Workspace, edition_id: str, lpo_code: str, label: str | None, by: str) -> SubmissionWish:
    if not lpo_code.strip():  # areas that lack a code are nobody's
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "No local police area is named.")),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Give the code of six digits that the areas have, or choose another edition."
                )
            ),
        )
    given = workspace.meta().distribution_label if label is None else label
    return SubmissionWish(edition_id, lpo_code.strip(), given.strip(), by)


def _refuse(outlook: SubmissionOutlook, only_final: bool = False) -> None:
    """Raise ``RuleError`` with what stops the submission, or only with what nobody can accept."""
    stops = [one.said for one in outlook.open if one.stops and not (only_final and one.can_be_accepted)]
    if stops:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "This stops the submission.{found}"), found=listed_sentences(stops)
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Put it right in the workspace; what the checks found can also be accepted with a reason.",
                )
            ),
        )


def _laid_out(
    workspace: Workspace, outlook: SubmissionOutlook, speak: Callable[[str], str]
) -> tuple[Manifest, dict[str, bytes]]:
    """Return the manifest and the files beside the share."""
    share, meta = outlook.share, workspace.meta()
    changes = changes_of(workspace, share, outlook.wish.lpo_code)
    shown = with_all_masked(changes)
    masked = sum(one != other for one, other in zip(changes, shown, strict=True))
    with closing(open_workspace(str(outlook.file))) as laid:
        base_areas = laid.areas(share.base.id) if share.base else []
        judgements = laid.judgements(share.edition.id)
    own = [area for area in base_areas if area.organisation.lpo_code == outlook.wish.lpo_code]
    manifest = Manifest(
        plugin=plugin_version(),
        schema_version=meta.schema_version,
        methods=tuple(MethodUsed(*method) for method in share.methods),
        workspace_id=meta.workspace_id,
        lpo=Lpo(outlook.wish.lpo_code, share.lpo_name),
        edition=EditionNamed(share.edition.year, share.edition.label, share.edition.scheme),
        base=Base(share.base.year, share.base.label, content_hash(own)) if share.base else None,
        distribution_label=outlook.wish.label,
        with_places=not any(table.startswith("place") for table in share.left_out),
        with_actors=not any(table.startswith("actor") for table in share.left_out),
        created_at=outlook.at,
        counts=Counts(
            areas=share.areas,
            assessments=share.assessments,
            signed=share.signed,
            places=share.places,
            actors=share.actors,
            measures=share.measures,
            changes=len(changes),
        ),
        files=(),
    )
    members = {
        LOG: log_bytes(meta.workspace_id, changes, shown),
        SUMMARY: summary_page(manifest, outlook.areas, base_areas, judgements, speak, masked),
    }
    files = [MemberFile(SHARE, outlook.file.stat().st_size, sha256_of(outlook.file))]
    files += [MemberFile(name, len(content), hashlib.sha256(content).hexdigest()) for name, content in members.items()]
    return replace(manifest, files=tuple(files)), members


def _read_back(
    target: Path, written: Path, folder: Path, manifest: Manifest, fingerprint: str, progress: Progress
) -> None:
    try:
        with read_submission(written, folder, manifest.lpo.code, progress) as read:
            same = (read.manifest, read.signature.fingerprint) == (manifest, fingerprint)
        details = "another manifest or another signature"
    except SubmissionRefused as refused:
        same, details = False, f"{refused} {refused.details}"
    if not same:
        raise read_back_refused(target, details)
