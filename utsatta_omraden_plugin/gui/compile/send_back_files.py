"""The files in which the LPOs see what they are asked, as the compile dialog writes them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...translation import speech_of

if TYPE_CHECKING:
    from ...domain.progress import Progress
    from ...exchange.send_back_folder import SentBack
    from ...workspace import Workspace

_WRITTEN_IN = "sv"
"""What goes to others is Swedish, whoever writes it."""


def write_all(
    workspace: Workspace, edition_id: str, year: int, folder: Path, role: str, progress: Progress
) -> SentBack:
    """Write a file for each LPO that is asked. Runs in any thread. Raises ``UtsattaError``, ``Cancelled``."""
    from ...exchange.send_back_folder import write_send_backs

    return write_send_backs(workspace, edition_id, year, folder, role, speech_of(_WRITTEN_IN), progress)
