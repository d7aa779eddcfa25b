"""The job "send back": a file for an LPO in which it sees what it is asked to settle, with the ground on the map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.compilation import ConflictCase
from ..domain.errors import RuleError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..workspace import Workspace
from .privacy_gate import Verdict, hidden_in_sentence, refuse_what_stops, verdict_on_texts
from .safe_target import replaced_whole
from .send_back_file import AskedArea, Request, SendBack, read_send_back, written

__all__ = [
    "ENDINGS",
    "AskedArea",
    "ReadyToSend",
    "Request",
    "SendBack",
    "SendBackReport",
    "asked_of_lpos",
    "read_send_back",
    "ready_to_send",
    "write_ready",
    "write_send_back",
]

ENDINGS = (".json",)
Clock = Callable[[], datetime]


@dataclass(frozen=True)
class SendBackReport:
    """What was written. ``privacy`` lists what the privacy gate only warns of."""

    file: Path
    sent: SendBack
    privacy: tuple[Text, ...] = ()


def asked_of_lpos(workspace: Workspace, edition_id: str) -> dict[str, list[ConflictCase]]:
    """Return by LPO code the conflicts that were sent back and stand still; each LPO concerned is asked."""
    found: dict[str, list[ConflictCase]] = defaultdict(list)
    for case in workspace.conflicts(edition_id):
        if case.is_sent_back:
            for lpo in case.conflict.lpos:
                found[lpo].append(case)
    return dict(sorted(found.items()))


@dataclass(frozen=True)
class ReadyToSend:
    """A file for an LPO that is not written yet, and what the privacy gate says of its texts."""

    sent: SendBack
    verdict: Verdict


def write_send_back(
    workspace: Workspace,
    edition_id: str,
    lpo_code: str,
    target: Path,
    by: str,
    speak: Callable[[str], str] = str,
    progress: Progress | None = None,
    clock: Clock | None = None,
) -> SendBackReport:
    """Write everything that is asked of one LPO to ``target`` (.json); sentences speak the language of ``speak``.

    The file is read back before it takes its place. Raises ``RuleError`` when nothing is asked of the LPO or a text
    holds an identity number, ``TargetFileError``, ``WorkspaceError``, ``Cancelled``; what stood at ``target`` stays.
    """
    progress = progress or Progress()
    progress.at(0.0)
    found = ready_to_send(workspace, edition_id, by, speak, clock, lpo_code)
    if not found:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing is asked of the local police area {lpo}."), lpo=lpo_code),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Send a conflict back with a text first.")),
        )
    refuse_what_stops(found[0].verdict)
    return write_ready(found[0], target, progress)


def ready_to_send(
    workspace: Workspace,
    edition_id: str,
    by: str,
    speak: Callable[[str], str] = str,
    clock: Clock | None = None,
    lpo_code: str = "",
) -> list[ReadyToSend]:
    """Return what is asked of each LPO, or of one, looked through and not written. Raises ``WorkspaceError``."""
    moment = (clock or _now)().astimezone(timezone.utc)
    at = moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
    asked = asked_of_lpos(workspace, edition_id)
    years = {edition.id: edition.year for edition in workspace.editions()}
    names = {one.lpo_code: one.lpo_name for one in workspace.lpo_standings(edition_id)} if asked else {}
    found = []
    for lpo, cases in asked.items():
        if lpo_code in ("", lpo):
            requests = tuple(_request(case, lpo, speak) for case in cases)
            sent = SendBack(lpo, names.get(lpo, ""), years[edition_id], by, at, requests)
            found.append(ReadyToSend(sent, _verdict(sent, cases)))
    return found


def write_ready(ready: ReadyToSend, target: Path, progress: Progress) -> SendBackReport:
    """Write such a file; whoever calls has refused what stops it. Raises ``TargetFileError``, ``Cancelled``."""
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing what is sent back")))
    target = Path(target)
    with replaced_whole(target, ENDINGS) as passing:
        passing.write_bytes(written(ready.sent))
        read_send_back(passing)
    progress.at(1.0)
    return SendBackReport(target, ready.sent, ready.verdict.warns)


def _now() -> datetime:
    return datetime.now(timezone.utc)


def _request(case: ConflictCase, lpo_code: str, speak: Callable[[str], str]) -> Request:
    conflict = case.conflict
    return Request(
        code=conflict.code.value,
        conflict=conflict.message.translated(speak),
        asked=case.decision.message if case.decision else "",
        areas=tuple(_asked(area, lpo_code) for area in conflict.areas),
        ground=conflict.ground,
        conflict_key=conflict.key,
    )


def _asked(area: AreaVersion, lpo_code: str) -> AskedArea:
    unit = area.organisation
    # How another LPO judges its area is not for this one to see before the edition is out.
    category = area.category if unit.lpo_code == lpo_code else ""
    return AskedArea(area.name, area.special_area_id, unit.lpo, unit.lpo_code, category, area.boundary)


def _verdict(sent: SendBack, cases: Sequence[ConflictCase]) -> Verdict:
    who = {"lpo": sent.lpo_name or "–", "code": sent.lpo_code}
    head = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{lpo} ({code}), head of the file"), **who)
    texts: list[tuple[str, Text]] = [(sent.by, head), (sent.lpo_name, head)]
    for number, (request, case) in enumerate(zip(sent.requests, cases, strict=True), start=1):
        place = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{lpo} ({code}), request {number}, “{conflict}”"),
            **who,
            number=number,
            conflict=hidden_in_sentence(case.conflict.message),
        )
        said = [request.asked, request.conflict]
        # Most names stand in the sentence already, and are told once.
        of_areas = {words for area in request.areas for words in (area.name, area.lpo, area.lpo_code, area.category)}
        said += sorted(words for words in of_areas if words not in request.conflict)
        texts += [(words, place) for words in said]
    return verdict_on_texts([words for words, _ in texts], lambda index: texts[index][1])
