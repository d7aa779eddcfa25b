"""Whether another program still runs, told by the number of its process."""

from __future__ import annotations

import os
from pathlib import Path


def room_of_processes() -> str:
    """Return what a process number is unique in: this start of a Linux system and its room for processes, else "".

    Elsewhere asking for a process by its number may end it (Windows).
    """
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()}"
    except OSError:
        return ""


def process_has_ended(number: int) -> bool:
    """Whether the process of this number is known to have ended; ask only of one from the same room of processes."""
    if number <= 0:
        return False
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
