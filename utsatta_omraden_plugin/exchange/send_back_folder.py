"""The files in which the LPOs see what they are asked: one for each, into a folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..domain.progress import Progress
from ..domain.text import Text
from ..workspace import Workspace
from .privacy_gate import Verdict, refuse_what_stops
from .safe_target import refuse_place
from .send_back import ENDINGS, ready_to_send, write_ready


@dataclass(frozen=True)
class SentBack:
    """The files that were written, and what the privacy gate warns of."""

    files: tuple[Path, ...]
    warns: tuple[Text, ...]


def write_send_backs(
    workspace: Workspace,
    edition_id: str,
    year: int,
    folder: Path,
    by: str,
    speak: Callable[[str], str],
    progress: Progress,
) -> SentBack:
    """Write a file for each LPO that is asked. Runs in any thread.

    The texts and places of all are looked at before the first is written: what stops one stops all. Raises as
    ``write_send_back`` does; only a disk that fails later leaves some of the files.
    """
    all_ready = ready_to_send(workspace, edition_id, by, speak)
    refuse_what_stops(Verdict(tuple(said for ready in all_ready for said in ready.verdict.stops)))
    targets = [Path(folder) / f"tillbaka_{year}_{ready.sent.lpo_code}.json" for ready in all_ready]
    for target in targets:
        refuse_place(target, ENDINGS)
    files: list[Path] = []
    warns: list[Text] = []
    for number, (ready, target) in enumerate(zip(all_ready, targets, strict=True)):
        part = progress.part(number / len(targets), (number + 1) / len(targets))
        report = write_ready(ready, target, part)
        files.append(report.file)
        warns.extend(report.privacy)
    return SentBack(tuple(files), tuple(warns))
