"""Writing a file so that whatever goes wrong, what stood there before stays whole and nothing else is left behind."""

from __future__ import annotations

import errno
import os
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
from .verification import NotAsWritten

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_ROOM = 1024**2
"""Bytes that any disk has left which is not full; GDAL and SQLite write in smaller pieces."""
_OPEN_DATABASE = ("-wal", "-journal")


@contextmanager
def replaced_whole(target: Path, endings: Sequence[str] = ()) -> Iterator[Path]:
    """Give a path in a temporary folder beside ``target``; what is written there takes its place at the end.

    ``endings`` are the allowed endings of the name, any when empty. An exception leaves ``target`` as it was. Raises
    ``TargetFileError``; an ``OSError`` from inside becomes one too, and so does a failure of GDAL or a file that is
    not as it was written when the disk has no room left: GDAL itself often does not say why.
    """
    _check_ending(target, endings)
    try:
        _check_place(target)
        with passing_folder(target.parent) as folder:
            written = folder / target.name
            try:
                yield written
            except (GdalFailure, NotAsWritten, SeveralLayers) as error:
                if _is_full(written.parent, str(error)):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target)) from error
                raise
            _flush(written)
            written.replace(target)
            flush_folder(target.parent)
    except OSError as error:
        raise not_written(target, error) from error


def refuse_place(target: Path, endings: Sequence[str] = ()) -> None:
    """Raise ``TargetFileError`` when nothing can be written where ``target`` is to stand, or it has a wrong ending."""
    _check_ending(target, endings)
    try:
        _check_place(target)
        with passing_folder(target.parent):
            pass
    except OSError as error:
        raise not_written(target, error) from error


def not_written(target: Path, error: OSError) -> TargetFileError:
    """Return the error for the user when the system refuses to write ``target``."""
    return target_refused(target, _reason(error), _remedy(error), repr(error))


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


def _check_place(target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    # A database that another program has open keeps part of its content in these; replacing it would mix the two.
    if any(target.with_name(target.name + ending).exists() for ending in _OPEN_DATABASE):
        raise PermissionError(errno.EBUSY, os.strerror(errno.EBUSY), str(target))


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


def _flush(path: Path) -> None:
    """Make sure that the content is on the disk before the name points to it."""
    with path.open("rb+") as opened:
        os.fsync(opened.fileno())


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
