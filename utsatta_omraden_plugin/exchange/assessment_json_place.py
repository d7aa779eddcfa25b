"""A value of an assessment file together with where it stands, as the reader of methods has it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import TypeVar

from ..domain.method.place import Place, line_of, path_in_words
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .assessment_faults import AssessmentFileError, Fault
from .refusal import source_refused

_Kind = TypeVar("_Kind", bound=Enum)
_Path = tuple["str | int", ...]
_HALF = re.compile("[\ud800-\udfff]")


class FilePlace(Place):
    """A value and its path in the assessment file ``file``, whose whole text is ``content``."""

    def __init__(self, value: object, file: str, content: str, path: _Path = ()) -> None:
        super().__init__(value, path, content)
        self._file = file

    def _child(self, key: str | int, value: object) -> FilePlace:
        return FilePlace(value, self._file, self._content, (*self.path, key))

    def at(self, key: str) -> FilePlace:
        """Return the member of that name, which may be missing."""
        return self._child(key, super().at(key).value)

    def wrong(self, reason: str, **values: object) -> AssessmentFileError:
        """Return the error that this place is wrong for ``reason`` (a text marked for translation)."""
        return self.refused(text(reason, **values))

    def refused(self, reason: Text) -> AssessmentFileError:
        """Return the error that this place is wrong."""
        return AssessmentFileError(self._file, [Fault(self.where, reason)])

    @property
    def where(self) -> Text:
        """Line and path, in words."""
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "line {line}, {place}"),
            line=line_of(self._content, self.path),
            place=path_in_words(self.path),
        )

    def words(self, key: str) -> str:
        """Return a text that may be empty or missing."""
        place = self.at(key)
        if place.is_missing:
            return ""
        if not isinstance(place.value, str):
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a text is expected"))
        return place.value

    def level(self, key: str, highest: int) -> int | None:
        """Return a whole number from 0 to ``highest``, None when it is missing."""
        return None if self.at(key).is_missing else self.whole_number(key, 0, highest, 0)

    def day(self, key: str) -> date | None:
        """Return a date such as ``2026-11-22``, None when it is missing."""
        place = self.at(key)
        if place.is_missing:
            return None
        try:
            day = date.fromisoformat(place.value) if isinstance(place.value, str) else None
        except ValueError:
            day = None
        if day is None or place.value != day.isoformat():
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a date such as 2026-11-22 is expected"))
        return day

    def kind(self, key: str, kinds: type[_Kind]) -> _Kind | None:
        """Return the member of an enumeration whose value stands there, None when it is missing."""
        return None if self.at(key).is_missing else self.one_of(key, kinds)

    def kinds(self, key: str, kinds: type[_Kind]) -> tuple[_Kind, ...]:
        """Return the members of an enumeration whose values stand in a list, in the order of the enumeration."""
        found = set()
        for place in self.any_items(key):
            fitting = next((kind for kind in kinds if kind.value == place.value), None)
            if fitting is None or fitting in found:
                raise place.wrong(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "each of {names} may stand here, once"),
                    names=", ".join(str(kind.value) for kind in kinds),
                )
            found.add(fitting)
        return tuple(kind for kind in kinds if kind in found)

    def any_items(self, key: str) -> list[FilePlace]:
        """Return the items of a list that may be empty or missing."""
        place = self.at(key)
        if place.is_missing:
            return []
        if not isinstance(place.value, Sequence) or isinstance(place.value, str):
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a list is expected"))
        return [FilePlace(item, self._file, self._content, (*place.path, at)) for at, item in enumerate(place.value)]

    def refuse_what_no_text_holds(self) -> None:
        """Refuse a name that stands twice in one object, and half a character (``"\\ud83d"``), wherever they stand."""
        waiting: list[tuple[object, _Path]] = [(self.value, self.path)]
        while waiting:
            value, path = waiting.pop()
            if isinstance(value, _Members) and value.twice is not None:
                raise FilePlace(value, self._file, self._content, (*path, value.twice)).wrong(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "the name stands twice in one object")
                )
            if isinstance(value, str) and _HALF.search(value):
                raise FilePlace(value, self._file, self._content, path).wrong(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "half a character stands in the text")
                )
            inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
            waiting += [(child, (*path, key)) for key, child in inside]


def top_of(content: str, file: str) -> FilePlace:
    """Return the whole of a JSON text. Raises ``SourceFileError`` with line and column when it is none."""
    remedy = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Correct the file at that place and import it again."))
    try:
        data = json.loads(content, object_pairs_hook=_Members, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise source_refused(
            file,
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "this is no JSON: line {line}, column {column}: {reason}"),
                line=error.lineno,
                column=error.colno,
                reason=text(error.msg),
            ),
            remedy,
        ) from error
    except (RecursionError, ValueError) as error:
        raise source_refused(
            file,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this is no assessment that the program can read")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a file that exportassessment has written.")),
            repr(error),
        ) from error
    top = FilePlace(data, file, content)
    top.refuse_what_no_text_holds()
    return top


class _Members(dict[str, object]):
    """An object's members; JSON allows a name twice, but then one value would vanish in silence."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__()
        self.twice: str | None = None
        for name, value in pairs:
            if name in self:
                self.twice = name
            self[name] = value


def _no_number(written: str) -> object:
    raise ValueError(written)
