"""Writing a file so that whatever goes wrong, what stood there before stays whole and nothing else is left behind."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ..domain.errors import TargetFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .gdal_calls import GdalFailure
from .ogr_table import SeveralLayers
from .passing_folder import passing_folder, passing_folder_of_system
from .refusal import target_refused
from .taking_places import NotPlaced, Place, followed, put_in_place
from .verification import NotAsWritten

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_ROOM = 1024**2
"""Bytes that any disk has left which is not full; GDAL and SQLite write in smaller pieces."""
_OPEN_DATABASE = ("-wal", "-journal")
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


@contextmanager
def replaced_whole(target: Path, endings: Sequence[str] = ()) -> Iterator[Path]:
    """Give a path in a temporary folder beside ``target``; what is written there takes its place at the end.

    ``endings`` are the allowed endings of the name, any when empty. An exception leaves ``target`` as it was. Raises
    ``TargetFileError``; an ``OSError`` from inside becomes one too, and so does a failure of GDAL or a file that is
    not as it was written when the disk has no room left: GDAL itself often does not say why.
    """
    with replaced_together([target], endings) as (written,):
        yield written


@contextmanager
def replaced_together(targets: Sequence[Path], endings: Sequence[str] = ()) -> Iterator[list[Path]]:
    """Do as ``replaced_whole`` with files that belong together: all of them take their places, or none.

    ``endings`` are those of the first, the file that was asked for; the others tell of it. They take their places in
    this order, so that nothing tells of a file that is not there yet when the computer stops meanwhile.
    """
    asked = targets[0]
    _check_ending(asked, endings)
    with ExitStack() as folders:
        places = [_place_of(target, folders) for target in targets]
        try:
            yield [place.written for place in places]
        except (GdalFailure, NotAsWritten, SeveralLayers) as error:
            if _is_full(places[0].written.parent, str(error)):
                raise not_written(asked, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(asked))) from error
            raise
        except OSError as error:
            raise not_written(asked, error) from error
        try:
            put_in_place(places)
        except NotPlaced as error:
            raise _not_placed(error) from error


def refuse_place(target: Path, endings: Sequence[str] = ()) -> None:
    """Raise ``TargetFileError`` when nothing can be written where ``target`` is to stand, or it has a wrong ending."""
    _check_ending(target, endings)
    try:
        _check_place(target)
        with passing_folder(followed(target).parent):
            pass
    except OSError as error:
        raise not_written(target, error) from error


def not_written(target: Path, error: OSError) -> TargetFileError:
    """Return the error for the user when the system refuses to write ``target``."""
    return target_refused(target, _reason(error), _remedy(error), repr(error))


def _not_placed(failure: NotPlaced) -> TargetFileError:
    if not failure.new:
        return not_written(failure.target, failure.error)
    remedy = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "These files are new already, and what stands beside them is not: {files}. Write all of them again.",
        ),
        files=", ".join(path.name for path in failure.new),
    )
    return target_refused(failure.target, _reason(failure.error), remedy, repr(failure.error))


@contextmanager
def folder_to_work_in(parent: Path | None = None) -> Iterator[Path]:
    """Give a passing folder in the system's temporary folder, or in a folder there.

    Raises ``TargetFileError`` when none can be made; what happens inside is for whoever works there.
    """
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(passing_folder(parent) if parent else passing_folder_of_system())
        except OSError as error:
            raise no_room_to_work(error) from error
        yield folder


def no_room_to_work(error: OSError) -> TargetFileError:
    """Return the error for the user when the system refuses to make something in its temporary folder."""
    remedy = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "The plugin works in this temporary folder: see that it can be written and has room."
        )
    )
    return target_refused(Path(tempfile.gettempdir()), _reason(error), remedy, repr(error))


def _check_ending(target: Path, endings: Sequence[str]) -> None:
    if endings and target.suffix.lower() not in endings:
        raise target_refused(
            target,
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "the name must end in {endings} for this format"),
                endings=" / ".join(endings),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give another file name.")),
        )


def _is_full(folder: Path, said: str) -> bool:
    """Tell whether there is no room left where something could not be written whole."""
    if "disk is full" in said:  # SQLite's words; what it had written is gone by now, and there may be room again
        return True
    try:
        (folder / "probe").write_bytes(bytes(_ROOM))
    except OSError as error:
        return error.errno in _FULL
    return False


def _place_of(target: Path, folders: ExitStack) -> Place:
    try:
        _check_place(target)
        real = followed(target)
        return Place(target, real, folders.enter_context(passing_folder(real.parent)))
    except OSError as error:
        raise not_written(target, error) from error


def _check_place(target: Path) -> None:
    real = followed(target)
    if real.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    # A database that another program has open keeps part of its content in these; replacing it would mix the two.
    if any(real.with_name(real.name + ending).exists() for ending in _OPEN_DATABASE):
        raise PermissionError(errno.EBUSY, os.strerror(errno.EBUSY), str(target))
    if real.exists():
        # To put another file in its place asks for the rights of the folder only: nobody else looks at those of the
        # file. Whoever may do everything may write it too, but it bears the sign that somebody does not want that.
        if not real.stat().st_mode & _WRITABLE:
            raise _protected(target)
        if not os.access(real, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def _protected(target: Path) -> TargetFileError:
    return target_refused(
        target,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file is write-protected")),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Take the protection off, or choose another place or name; the file is untouched."
            )
        ),
    )


def _reason(error: OSError) -> Text:
    if error.errno in _FULL:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the disk is full"))
    if error.errno == errno.ENAMETOOLONG:
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the name is too long for this computer"))
    if isinstance(error, FileNotFoundError):
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the folder does not exist"))
    if isinstance(error, IsADirectoryError):
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there is a folder of this name"))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "the file or its folder is write-protected or open in another program")
        )
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file could not be written"))


def _remedy(error: OSError) -> Text:
    if error.errno in _FULL:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Make room or choose another drive; a file that stood there is untouched."
            )
        )
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose another place or name; a file that stood there is untouched.")
    )
