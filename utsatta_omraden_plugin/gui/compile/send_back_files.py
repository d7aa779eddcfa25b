"""The files in which the LPOs see what they are asked: one for each, into a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...translation import speech_of

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...domain.text import Text
    from ...workspace import Workspace

_WRITTEN_IN = "sv"
"""What goes to others is Swedish, whoever writes it."""


@dataclass(frozen=True)
class Written:
    """The files that were written, and what the privacy gate warns of."""

    files: tuple[Path, ...]
    warns: tuple[Text, ...]


def write_all(workspace: Workspace, edition_id: str, year: int, folder: Path, role: str, progress: Progress) -> Written:
    """Write a file for each LPO that is asked. Runs in any thread. Raises ``UtsattaError``, ``Cancelled``."""
    from ...exchange.send_back import asked_of_lpos, write_send_back

    speak = speech_of(_WRITTEN_IN)
    lpos = list(asked_of_lpos(workspace, edition_id))
    files: list[Path] = []
    warns: list[Text] = []
    for number, lpo in enumerate(lpos):
        part = progress.part(number / len(lpos), (number + 1) / len(lpos))
        target = folder / f"tillbaka_{year}_{lpo}.json"
        report = write_send_back(workspace, edition_id, lpo, target, role, speak, part)
        files.append(report.file)
        warns.extend(report.privacy)
    return Written(tuple(files), tuple(warns))
