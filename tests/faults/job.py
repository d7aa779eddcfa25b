"""What a job that is to be killed has to tell of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Job:
    """``prepare`` lays down in an empty folder what stands before, ``act`` does the work there.

    ``wrong`` gets the folder after a crash, the one before and one in which the work came to its end, and returns what
    is wrong; ``wrong_again`` the same when the work was done again after the crash.
    """

    name: str
    prepare: Callable[[Path], None]
    act: Callable[[Path], None]
    wrong: Callable[[Path, Path, Path], list[str]]
    wrong_again: Callable[[Path, Path, Path], list[str]]
