"""The zip of a submission, looked through before anything of it is unpacked, and unpacked only as far as it is ours."""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ...domain.signature import Signature
from ...workspace import newest_schema
from ..archive import MAX_RATIO, RATIO_COUNTS_FROM, leads_outside, opened_zip
from ..safe_target import no_room_to_work
from ..signing import KnownKeys
from ..signing.signature_file import LARGEST as LARGEST_SIGNATURE
from .manifest import Manifest, ManifestError, MemberFile
from .package import LOG, MANIFEST, MEMBERS, ORDER, SHARE, SIGNATURE, SUMMARY
from .refused import Reason, ReasonCode, Refusal, claiming, reason
from .signed import checked_signature

_MB = 1024**2
LARGEST = {MANIFEST: _MB, SIGNATURE: LARGEST_SIGNATURE, SHARE: 256 * _MB, LOG: 64 * _MB, SUMMARY: 16 * _MB}
"""Bytes of each file. The share of an LPO with a hundred areas has under 2 MB."""
_MOST_ENTRIES = 100
_CHUNK = _MB
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, ValueError, IndexError)


@dataclass(frozen=True)
class Unpacked:
    """The manifest, read and as it was written, and whose signature it bears."""

    manifest: Manifest
    content: bytes
    signature: Signature


def unpack(path: Path, folder: Path, expected_lpo: str | None, known: KnownKeys | None = None) -> Unpacked:
    """Unpack the files that the manifest tells of into ``folder``, each as the manifest has it to the bit.

    The summary is held against its hash but not laid down: it is a page that a stranger wrote. Raises ``Refusal``;
    ``OSError`` when ``path`` cannot be read now, ``TargetFileError`` when ``folder`` cannot be written: neither tells
    anything of the submission.
    """
    try:
        with opened_zip(path) as archive:
            entries = archive.infolist()
            _refuse(list(_faults(entries)))
            content = archive.read(MANIFEST)
            manifest = _manifest(content)
            with claiming(manifest.lpo.code):
                given = archive.read(SIGNATURE) if SIGNATURE in archive.namelist() else None
                signature = checked_signature(manifest.lpo.code, content, given, known)
                _refuse(list(_faults_told(manifest, entries, expected_lpo)))
                for file in manifest.files:
                    _unpack(archive, file, folder)
    except _BROKEN as error:
        raise Refusal((reason(ReasonCode.NO_ZIP),), repr(error)) from error
    return Unpacked(manifest, content, signature)


def _refuse(reasons: list[Reason]) -> None:
    if reasons:
        raise Refusal(tuple(reasons))


def _faults(entries: Sequence[zipfile.ZipInfo]) -> Iterator[Reason]:
    if len(entries) > _MOST_ENTRIES:
        yield reason(ReasonCode.TOO_LARGE)
        return
    for entry in entries:
        if leads_outside(entry):
            yield reason(ReasonCode.UNSAFE_NAME, entry.orig_filename)
        elif entry.orig_filename not in ORDER:
            yield reason(ReasonCode.UNKNOWN_FILE, entry.orig_filename)
        elif _is_too_large(entry):
            yield reason(ReasonCode.TOO_LARGE)
    if any(entry.flag_bits & 0x1 for entry in entries):
        yield reason(ReasonCode.LOCKED)
    count = Counter(entry.filename.casefold() for entry in entries)
    for name in [name for name, times in count.items() if times > 1]:
        yield reason(ReasonCode.SAME_NAME_TWICE, name)
    for name in [name for name in MEMBERS if name not in count]:
        yield reason(ReasonCode.MISSING_FILE, name)


def _is_too_large(entry: zipfile.ZipInfo) -> bool:
    if entry.file_size > LARGEST[entry.filename]:
        return True
    return entry.file_size > RATIO_COUNTS_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)


def _manifest(content: bytes) -> Manifest:
    try:
        manifest = Manifest.from_json(content)
    except ManifestError as error:
        code = ReasonCode.NEWER_FORMAT if error.is_newer else ReasonCode.NO_MANIFEST
        raise Refusal((reason(code, error),), str(error)) from error
    if manifest.schema_version > newest_schema():
        raise Refusal((reason(ReasonCode.NEWER_SCHEMA, manifest.schema_version),))
    return manifest


def _faults_told(manifest: Manifest, entries: Sequence[zipfile.ZipInfo], expected_lpo: str | None) -> Iterator[Reason]:
    if expected_lpo is not None and manifest.lpo.code != expected_lpo:
        yield reason(ReasonCode.WRONG_LPO, f"{manifest.lpo.code} ({manifest.lpo.name}), {expected_lpo}")
    sizes = {entry.filename: entry.file_size for entry in entries}
    if sorted(file.name for file in manifest.files) != sorted(set(MEMBERS) - {MANIFEST}):
        yield reason(ReasonCode.NO_MANIFEST, "files")
        return
    for file in manifest.files:
        if file.size != sizes[file.name]:
            yield reason(ReasonCode.OTHER_HASH, file.name)


def _unpack(archive: zipfile.ZipFile, file: MemberFile, folder: Path) -> None:
    digest, written = hashlib.sha256(), 0
    place = Path(os.devnull) if file.name == SUMMARY else folder / file.name
    with archive.open(file.name) as source, ExitStack() as stack:
        with _writing():
            target = place.open("wb")
        stack.callback(_close, target)
        while chunk := source.read(_CHUNK):
            written += len(chunk)
            # The sizes that a zip states may lie: count what really comes out.
            if written > file.size:
                _refuse([reason(ReasonCode.TOO_LARGE)])
            digest.update(chunk)
            with _writing():
                target.write(chunk)
    if written != file.size or digest.hexdigest() != file.sha256:
        _refuse([reason(ReasonCode.OTHER_HASH, file.name)])


def _close(target: BinaryIO) -> None:
    with _writing():
        target.close()


@contextmanager
def _writing() -> Iterator[None]:
    """Tell what the disk refuses to take apart from what cannot be read of the zip."""
    try:
        yield
    except OSError as error:
        raise no_room_to_work(error) from error
