"""The files in which the LPOs see what they are asked: one for each, into a folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..domain.progress import Progress
from ..domain.text import Text
from ..workspace import Workspace
from .send_back import asked_of_lpos, write_send_back


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
    """Write a file for each LPO that is asked. Runs in any thread. Raises as ``write_send_back`` does."""
    lpos = list(asked_of_lpos(workspace, edition_id))
    files: list[Path] = []
    warns: list[Text] = []
    for number, lpo in enumerate(lpos):
        part = progress.part(number / len(lpos), (number + 1) / len(lpos))
        target = folder / f"tillbaka_{year}_{lpo}.json"
        report = write_send_back(workspace, edition_id, lpo, target, by, speak, part)
        files.append(report.file)
        warns.extend(report.privacy)
    return SentBack(tuple(files), tuple(warns))
