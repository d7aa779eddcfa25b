"""Writes the optional JSON report of an algorithm; identity numbers in its texts are masked (data.md, Privacy gate)."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ..domain.errors import TargetFileError
from ..domain.text import QT_TRANSLATE_NOOP, text

WriteReport = Callable[[Mapping[str, object]], None]


@contextmanager
def report_file(target: Path | None) -> Iterator[WriteReport]:
    """Yield a function that writes a report as JSON (UTF-8) to ``target``, whole or not at all; no target, no report.

    The place is tried before the work begins, so that a job is not done whose report has nowhere to go. Raises
    ``TargetFileError`` when the folder is missing, protected or full.
    """
    if target is None:
        yield lambda _: None
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")

    def write(content: Mapping[str, object]) -> None:
        from ..exchange.privacy_gate import hidden_in_values  # late: QGIS's start does not pay for it

        written = json.dumps(hidden_in_values(content), ensure_ascii=False, indent=2) + "\n"
        try:
            part.write_text(written, encoding="utf-8")
            part.replace(target)
        except OSError as error:
            raise _unwritable(target, error) from error

    try:
        part.touch()
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        yield write
    finally:
        part.unlink(missing_ok=True)


def _unwritable(target: Path, error: OSError) -> TargetFileError:
    return TargetFileError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The report {file} could not be written: {reason}."),
            file=target,
            reason=error.strerror or error,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a folder that exists, may be written to and has room.")),
        repr(error),
    )
