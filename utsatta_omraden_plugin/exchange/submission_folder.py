"""A folder of submissions read side by side; what is refused is told and harms nobody else's."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..domain.assessment import Judgement, JudgementLevel
from ..domain.compilation import Handed
from ..domain.errors import SourceFileError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..file_hash import sha256_of
from ..workspace import AssessedRows, KeptSubmission, SubmissionState
from .refusal import source_refused
from .safe_target import folder_to_work_in
from .signing import KnownKeys
from .submission import Submission, SubmissionRefused, read_submission

_ENDING = ".zip"
_MOST_THREADS = 4


@dataclass(frozen=True)
class ReadSubmission:
    """A file of the folder: as the workspace keeps it, and what was handed in with it unless it was refused.

    ``edition_year`` is that of the edition handed in. ``assessed`` are the rows of its assessments.
    """

    kept: KeptSubmission
    handed: Handed | None = None
    assessed: AssessedRows | None = None
    edition_year: int = 0


def read_folder(
    folder: Path,
    progress: Progress | None = None,
    known: KnownKeys | None = None,
    heard: Callable[[ReadSubmission], None] | None = None,
) -> list[ReadSubmission]:
    """Read all submissions (.zip) of a folder, by the name of the file; ``known`` keys tell whose signatures are.

    ``heard`` is told of each as soon as it is read, in this thread; what it raises ends the reading.
    A file that cannot be read at the moment is not refused: nothing is known of it, and what its LPO has handed in
    would be taken back. Raises ``SourceFileError`` for such a one, and when there is no such folder or no submission in
    it, ``TargetFileError`` when the temporary folder cannot be written, ``Cancelled``.
    """
    progress = progress or Progress()
    files = _files(Path(folder))
    said = QT_TRANSLATE_NOOP("UtsattaOmraden", "Reading submission {number} of {count}")
    stop = threading.Event()
    found: dict[Path, ReadSubmission] = {}
    with folder_to_work_in() as inside:
        pool = ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1))
        try:
            progress.at(0.0, text(said, number=1, count=len(files)))
            quiet = Progress(is_cancelled=stop.is_set)
            running = {pool.submit(_read, file, inside, quiet, known): file for file in files}
            for number, done in enumerate(as_completed(running), start=1):
                found[running[done]] = done.result()
                if heard is not None:
                    heard(found[running[done]])
                progress.at(number / len(files), text(said, number=min(number + 1, len(files)), count=len(files)))
        finally:
            stop.set()
            pool.shutdown(wait=True, cancel_futures=True)
    return [found[file] for file in files]


def _files(folder: Path) -> Sequence[Path]:
    remedy = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose the folder with what the local police areas handed in."))
    if not folder.is_dir():
        raise source_refused(str(folder), text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there is no such folder")), remedy)
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() == _ENDING and file.is_file())
    except OSError as error:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the folder cannot be read"))
        raise source_refused(str(folder), reason, remedy, repr(error)) from error
    if not files:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the folder holds no submission (.zip)"))
        raise source_refused(str(folder), reason, remedy)
    return files


def _read(file: Path, inside: Path, progress: Progress, known: KnownKeys | None) -> ReadSubmission:
    try:
        with _opened(file, inside, progress, known) as submission:
            return _taken(submission)
    except SubmissionRefused as refused:
        return _refused(file, tuple(reason.message for reason in refused.reasons), refused.claimed_lpo)
    except SourceFileError as error:
        return _refused(file, (error.message,))
    except OSError as error:
        raise _unreadable(file, error) from error


@contextmanager
def _opened(file: Path, inside: Path, progress: Progress, known: KnownKeys | None) -> Iterator[Submission]:
    with folder_to_work_in(inside) as own:
        submission = read_submission(file, own, progress=progress, known=known)
        with submission:
            yield submission


def _taken(submission: Submission) -> ReadSubmission:
    manifest, workspace, edition = submission.manifest, submission.workspace, submission.edition
    areas = tuple(workspace.areas(edition.id))
    base = manifest.base
    handed = Handed(
        lpo_code=manifest.lpo.code,
        lpo_name=manifest.lpo.name,
        file=submission.path.name,
        sha256=submission.sha256,
        created_at=manifest.created_at,
        areas=areas,
        base_year=None if base is None else base.year,
        base_sha256="" if base is None else base.content_sha256,
        signed=_signed(workspace.judgements(edition.id)),
    )
    kept = KeptSubmission(
        file=submission.path.name,
        sha256=submission.sha256,
        state=SubmissionState.USED,
        lpo_code=handed.lpo_code,
        lpo_name=handed.lpo_name,
        phone_code=submission.phone_code,
        created_at=handed.created_at,
        base_year=handed.base_year,
        base_sha256=handed.base_sha256,
        manifest=manifest.to_json().decode("utf-8"),
        areas=len(areas),
        signature=submission.signature,
    )
    return ReadSubmission(kept, handed, workspace.assessed_rows(edition.id), manifest.edition.year)


def _signed(judgements: Sequence[Judgement]) -> dict[str, str]:
    """Return by area the category of the last judgement that signs an assessment."""
    return {
        judgement.area_id: "" if judgement.category is None else judgement.category.value
        for judgement in judgements
        if judgement.level is JudgementLevel.LPO and judgement.assessment_id
    }


def _refused(file: Path, reasons: tuple[Text, ...], claimed_lpo: str = "") -> ReadSubmission:
    try:
        digest = sha256_of(file)
    except OSError:
        digest = "0" * 64
    return ReadSubmission(KeptSubmission(file.name, digest, SubmissionState.REFUSED, claimed_lpo, reasons=reasons))


def _unreadable(file: Path, error: OSError) -> SourceFileError:
    return source_refused(
        str(file),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file cannot be read")),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Nothing was compiled. See that its drive is there and that no other program has the file open, or "
                "take it out of the folder; then compile again.",
            )
        ),
        repr(error),
    )
