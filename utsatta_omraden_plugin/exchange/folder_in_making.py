"""A folder of files that belong together: all of them in their place, or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..domain.errors import TargetFileError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .passing_folder import made_passing_folder
from .refusal import target_refused
from .safe_target import not_written
from .taking_places import flush_folder


class FolderInMaking:
    """A folder under a passing name beside ``target``; ``path`` is where its files are written."""

    def __init__(self, path: Path, target: Path) -> None:
        self.path = path
        self._target = target
        self.is_in_place = False

    def put_in_place(self) -> None:
        """Give the folder its name; then that and all that was written is safe on the disk. Raises ``OSError``."""
        for file in sorted(self.path.rglob("*")):
            if file.is_file():
                with file.open("rb+") as opened:
                    os.fsync(opened.fileno())
        if self._target.is_dir():
            self._target.rmdir()  # an empty one; some systems rename onto no folder at all
        flush_folder(self.path)
        self.path.rename(self._target)
        self.is_in_place = True
        flush_folder(self._target.parent)

    def take_away(self) -> None:
        """Take the folder away again."""
        shutil.rmtree(self._target if self.is_in_place else self.path, ignore_errors=True)


@contextmanager
def folder_in_making(target: Path) -> Iterator[FolderInMaking]:
    """Give a folder to write into that ``put_in_place`` names ``target``; any exception takes all of it away.

    ``target`` is a new or an empty folder in a folder that exists. Raises ``TargetFileError``; an ``OSError`` from
    inside becomes one.
    """
    _refuse_filled(target)
    try:
        passing = made_passing_folder(target.parent)
    except OSError as error:
        raise not_written(target, error) from error
    making = FolderInMaking(passing / target.name, target)
    try:
        making.path.mkdir()
        yield making
    except OSError as error:
        making.take_away()
        raise not_written(target, error) from error
    except BaseException:
        making.take_away()
        raise
    finally:
        with suppress(OSError):
            passing.rmdir()


def _refuse_filled(target: Path) -> None:
    """Raise ``TargetFileError`` when something stands at ``target`` that would have to go."""
    try:
        is_free = not target.exists() or (target.is_dir() and not any(target.iterdir()))
    except OSError as error:
        raise not_written(target, error) from error
    if not is_free:
        raise _filled(target)


def _filled(target: Path) -> TargetFileError:
    return target_refused(
        target,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there is something already")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give a new folder; what was published before is never replaced.")),
    )
