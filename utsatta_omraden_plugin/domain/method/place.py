"""A value of a method file together with where it stands, so that every refusal can name the place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import Enum
from json import JSONDecoder
from typing import Any, TypeVar

from ..errors import MethodError, UtsattaError
from ..text import QT_TRANSLATE_NOOP, Text, text
from .wording import Wording

Path = tuple["str | int", ...]
_Kind = TypeVar("_Kind", bound=Enum)


class _Missing(Enum):
    MISSING = "missing"


MISSING = _Missing.MISSING
"""The value of a member that the file does not have; ``null`` is a value, and a wrong one everywhere."""


class Place:
    """A value and its path, shown as ``steps[0].blocks[2].title``; with the file's text also its line."""

    def __init__(self, value: object, path: Path = (), content: str = "") -> None:
        self.value = value
        self.path = path
        self._content = content

    def wrong(self, reason: str, **values: object) -> UtsattaError:
        """Return the error that this place is wrong for ``reason`` (a text marked for translation)."""
        remedy = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Correct the file at that place and load it again."))
        return MethodError(self._message(text(reason, **values)), remedy)

    def _message(self, reason: Text) -> Text:
        place = path_in_words(self.path)
        if not self._content:
            sentence = QT_TRANSLATE_NOOP("UtsattaOmraden", "The method file is wrong at {place}: {reason}.")
            return text(sentence, place=place, reason=reason)
        return text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The method file is wrong at {place} (line {line}): {reason}."),
            place=place,
            line=line_of(self._content, self.path),
            reason=reason,
        )

    @property
    def is_missing(self) -> bool:
        """Whether the file has no such member."""
        return self.value is MISSING

    def allow(self, *names: str) -> None:
        """Refuse members of other names: a misspelt one would be passed over in silence."""
        for name in self._members:
            if name not in names:
                raise self._child(str(name), None).wrong(
                    QT_TRANSLATE_NOOP("UtsattaOmraden", "no member of this name belongs here, only {names}"),
                    names=", ".join(names),
                )

    @property
    def _members(self) -> Mapping[str, Any]:
        if not isinstance(self.value, Mapping):
            raise self.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "an object is expected"))
        return self.value

    def _child(self, key: str | int, value: object) -> Place:
        return Place(value, (*self.path, key), self._content)

    def at(self, key: str) -> Place:
        """Return the member of that name, which may be missing."""
        return self._child(key, self._members.get(key, MISSING))

    def items(self, key: str) -> list[Place]:
        """Return the items of the list of that name, which has at least one."""
        return self.at(key).listed()

    def listed(self) -> list[Place]:
        """Return the items of this list, which has at least one."""
        if not isinstance(self.value, Sequence) or isinstance(self.value, str) or not self.value:
            raise self.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a list with at least one item is expected"))
        return [self._child(index, item) for index, item in enumerate(self.value)]

    def string(self, key: str, default: str | None = None) -> str:
        """Return a text that is not blank."""
        place = self.at(key)
        if place.is_missing and default is not None:
            return default
        if not isinstance(place.value, str) or not place.value.strip():
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a text is expected"))
        return place.value

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """Return a number from ``low`` to ``high``."""
        place = self.at(key)
        if place.is_missing and default is not None:
            return float(default)
        if isinstance(place.value, bool) or not isinstance(place.value, (int, float)):
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a number is expected"))
        if not low <= place.value <= high:
            raise place.wrong(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "the number must be from {low} to {high}"), low=low, high=high
            )
        return float(place.value)

    def whole_number(self, key: str, low: int, high: int, default: int) -> int:
        """Return a whole number from ``low`` to ``high``; 24.0 is one, as in JSON Schema."""
        number = self.number(key, low, high, default)
        if not number.is_integer():
            raise self.at(key).wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "a whole number is expected"))
        return int(number)

    def flag(self, key: str) -> bool:
        """Return true or false; false when it is missing."""
        place = self.at(key)
        if place.is_missing:
            return False
        if not isinstance(place.value, bool):
            raise place.wrong(QT_TRANSLATE_NOOP("UtsattaOmraden", "true or false is expected"))
        return place.value

    def one_of(self, key: str, kinds: type[_Kind]) -> _Kind:
        """Return the member of an enumeration whose value stands there."""
        written = self.string(key)
        for kind in kinds:
            if kind.value == written:
                return kind
        raise self.at(key).wrong(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "this value is unknown; it may be one of {names}"),
            names=", ".join(str(kind.value) for kind in kinds),
        )

    def wording(self, key: str, required: bool = True) -> Wording:
        """Return a text in both languages."""
        place = self.at(key)
        if place.is_missing and not required:
            return Wording("", "")
        if place.is_missing:
            raise place.wrong(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "a text in Swedish (sv) and English (en) is expected")
            )
        place.allow("sv", "en")
        return Wording(place.string("sv"), place.string("en"))


def refuse_repeated(named: Collection[tuple[Place, str]]) -> None:
    """Refuse an id (or value) that an earlier place has already."""
    seen: set[str] = set()
    for place, name in named:
        if name in seen:
            raise place.wrong(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} stands at an earlier place already"), name=name
            )
        seen.add(name)


def path_in_words(path: Path) -> str:
    """Return a path as ``steps[0].title``; ``$`` is the whole file."""
    words = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return words.removeprefix(".") or "$"


def line_of(content: str, path: Path) -> int:
    """Return the line (from 1) on which the value at ``path`` begins in a JSON text that can be parsed.

    For what is missing it is the line of the object that should hold it.
    """
    position = _skip_blanks(content, 0)
    for part in path:
        inner = _inside(content, position, part)
        if inner is None:
            break
        position = inner
    return content.count("\n", 0, position) + 1


def _inside(content: str, position: int, part: str | int) -> int | None:
    """Return where the member or item ``part`` of the object or list at ``position`` begins."""
    decode = JSONDecoder().raw_decode
    closing = "}" if isinstance(part, str) else "]"
    index = 0
    position = _skip_blanks(content, position + 1)
    while content[position] != closing:
        key: object = index
        if isinstance(part, str):
            key, position = decode(content, position)
            position = _skip_blanks(content, _skip_blanks(content, position) + 1)
        if key == part:
            return position
        _value, position = decode(content, position)
        position = _skip_blanks(content, position)
        if content[position] == ",":
            position = _skip_blanks(content, position + 1)
        index += 1
    return None


def _skip_blanks(content: str, position: int) -> int:
    while position < len(content) and content[position] in " \t\r\n":
        position += 1
    return position
