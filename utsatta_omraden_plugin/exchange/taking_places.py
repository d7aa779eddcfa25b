"""Files that were written elsewhere take their places: all of them, or what stood there before is put back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


class NotPlaced(Exception):
    """The system refuses that ``target`` is replaced; ``new`` are those that are new and could not be put back."""

    def __init__(self, target: Path, error: OSError, new: list[Path]) -> None:
        super().__init__(target, error, new)
        self.target, self.error, self.new = target, error, new


@dataclass(frozen=True)
class Place:
    """``target`` is what was asked for, ``real`` what it leads to when it is a link, ``folder`` where one may work."""

    target: Path
    real: Path
    folder: Path

    @property
    def written(self) -> Path:
        """Where the new file is written, under the name that was asked for: layers and members are named after it."""
        return self.folder / self.target.name

    @property
    def kept(self) -> Path:
        """Where the old file is kept meanwhile."""
        return self.folder / ("old" if self.target.name != "old" else "older")


def followed(target: Path) -> Path:
    """Return what a link leads to, and any other path as it is. Raises ``OSError``."""
    return Path(os.path.realpath(target)) if target.is_symlink() else target


def put_in_place(places: Sequence[Place]) -> None:
    """Let what was written take its place, one after the other. Raises ``NotPlaced``."""
    done: list[Place] = []
    place = places[0]
    try:
        for place in places:
            _flush(place.written)
            if len(places) > 1:
                _keep(place)
        for place in places:
            place.written.replace(place.real)
            done.append(place)
    except OSError as error:
        raise NotPlaced(place.target, error, _not_put_back(done)) from error
    for place in places:
        with suppress(OSError):  # they are whole and in their places, whatever the drive says of that
            flush_folder(place.real.parent)


def flush_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on the disk. Raises ``OSError``."""
    if os.name != "posix":  # Windows cannot open folders
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:  # some network drives cannot flush a folder; the file itself is safe already
        return
    finally:
        os.close(descriptor)


def _flush(path: Path) -> None:
    """Make sure that the content is on the disk before the name points to it."""
    with path.open("rb+") as opened:
        os.fsync(opened.fileno())


def _keep(place: Place) -> None:
    """Keep what stands at a place under a second name: it never lacks the first."""
    if not place.real.exists():
        return
    try:
        os.link(place.real, place.kept)
    except OSError:  # not all drives know second names
        shutil.copy2(place.real, place.kept)


def _not_put_back(done: Sequence[Place]) -> list[Path]:
    """Put back what stood at these places; return those where it cannot be."""
    stuck = []
    for place in reversed(done):
        try:
            if place.kept.exists():
                place.kept.replace(place.real)
            else:
                place.real.unlink()
        except OSError:
            stuck.append(place.target)
    return stuck
