"""A file with answers, whatever its form."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from ..domain.method import Method
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .assessment_content import AssessmentContent, AssessmentHead
from .assessment_form_reading import AssessmentForm
from .assessment_json_reading import AssessmentJson
from .assessment_sheets import LARGEST, read_csv, read_xlsx, unreadable
from .refusal import source_refused


class AssessmentSource(Protocol):
    """What a reader of one of the forms offers: what the file is about, then what it says."""

    head: AssessmentHead

    @property
    def notes(self) -> tuple[Text, ...]:
        """What a person should look at, so far."""
        raise NotImplementedError

    def content(self, method: Method, asks_gate: bool = True) -> AssessmentContent:
        """Return all of it. Raises ``AssessmentFileError``."""
        raise NotImplementedError


def opened_source(path: Path) -> AssessmentSource:
    """Read a file; its ending tells the form. Raises ``SourceFileError``."""
    ending = path.suffix.lower()
    if ending == ".json":
        return AssessmentJson(_text_of(path), path.name)
    if ending == ".csv":
        return AssessmentForm([read_csv(path)], path.name)
    if ending == ".xlsx":
        return AssessmentForm(read_xlsx(path), path.name)
    raise source_refused(
        path.name,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this kind of file holds no assessment")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give a .json, .xlsx or .csv file.")),
    )


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST)
        return content.decode("utf-8-sig")
    except OSError as error:
        raise unreadable(path, error) from error
    except UnicodeDecodeError as error:
        raise source_refused(
            path.name,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the characters of the file cannot be read")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Save it as UTF-8.")),
            repr(error),
        ) from error
