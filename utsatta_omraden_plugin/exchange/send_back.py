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
from .privacy_gate import Verdict, refuse_what_stops, verdict_on_texts
from .safe_target import replaced_whole
from .send_back_file import AskedArea, Request, SendBack, read_send_back, written

__all__ = ["AskedArea", "Request", "SendBack", "SendBackReport", "asked_of_lpos", "read_send_back", "write_send_back"]

ENDINGS = (".json",)


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


def write_send_back(
    workspace: Workspace,
    edition_id: str,
    lpo_code: str,
    target: Path,
    by: str,
    speak: Callable[[str], str] = str,
    progress: Progress | None = None,
    clock: Callable[[], datetime] | None = None,
) -> SendBackReport:
    """Write everything that is asked of one LPO to ``target`` (.json); sentences speak the language of ``speak``.

    The file is read back before it takes its place. Raises ``RuleError`` when nothing is asked of the LPO or a text
    holds an identity number, ``TargetFileError``, ``WorkspaceError``, ``Cancelled``; what stood at ``target`` stays.
    """
    progress = progress or Progress()
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing what is sent back")))
    cases = asked_of_lpos(workspace, edition_id).get(lpo_code, [])
    if not cases:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing is asked of the local police area {lpo}."), lpo=lpo_code),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Send a conflict back with a text first.")),
        )
    moment = (clock or _now)().astimezone(timezone.utc)
    sent = SendBack(
        lpo_code=lpo_code,
        lpo_name=_name(workspace, edition_id, lpo_code),
        year=next(edition.year for edition in workspace.editions() if edition.id == edition_id),
        by=by,
        created_at=moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z",
        requests=tuple(_request(case, lpo_code, speak) for case in cases),
    )
    verdict = _verdict(sent)
    refuse_what_stops(verdict)
    progress.at(0.5)
    target = Path(target)
    with replaced_whole(target, ENDINGS) as passing:
        passing.write_bytes(written(sent))
        read_send_back(passing)
    progress.at(1.0)
    return SendBackReport(target, sent, verdict.warns)


def _now() -> datetime:
    return datetime.now(timezone.utc)


def _name(workspace: Workspace, edition_id: str, lpo_code: str) -> str:
    names = {one.lpo_code: one.lpo_name for one in workspace.lpo_standings(edition_id)}
    return names.get(lpo_code, "")


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


def _verdict(sent: SendBack) -> Verdict:
    texts: Sequence[str] = [words for request in sent.requests for words in (request.asked, request.conflict)]

    def place(number: int) -> Text:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Request {number}"), number=number // 2 + 1)

    return verdict_on_texts(texts, place)
