"""From the text of a method file to a method; what is no JSON is refused with its line and column."""

from __future__ import annotations

import json
from functools import lru_cache

from ..errors import MethodError
from ..text import QT_TRANSLATE_NOOP, Text, text
from .model import Method
from .reading import read_method

# The parser's own words, marked for the translators.
_REASONS = (
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Expecting value"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Expecting ',' delimiter"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Expecting ':' delimiter"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Expecting property name enclosed in double quotes"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Illegal trailing comma before end of object"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Illegal trailing comma before end of array"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Unterminated string starting at"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Invalid control character at"),
    QT_TRANSLATE_NOOP("UtsattaOmraden", "Extra data"),
)


@lru_cache(maxsize=8)  # the same few texts are read again with every answer that is saved
def read_method_text(content: str) -> Method:
    """Return the method in a file's text.

    Raises ``MethodError`` naming line, column and reason when it is no JSON, else the place, its line and the reason.
    """
    try:
        data = json.loads(content, object_pairs_hook=_members)
    except json.JSONDecodeError as error:
        raise _no_json(error) from error
    except RecursionError as error:
        raise MethodError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The method file is nested far too deeply for a method.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a method file (JSON, UTF-8).")),
        ) from error
    except ValueError as error:  # Python reads no whole number of thousands of digits
        raise MethodError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The method file has a number that is far too long.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a method file (JSON, UTF-8).")),
            details=str(error),
        ) from error
    return read_method(data, content)


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object's members; JSON allows a name twice, but then one text would vanish in silence."""
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise MethodError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The method file has {name} twice in one object ({id})."),
                name=twice,
                id=members.get("id", ", ".join(members)),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Correct the file at that place and load it again.")),
        )
    return members


def _no_json(error: json.JSONDecodeError) -> MethodError:
    reason: str | Text = text(error.msg) if error.msg in _REASONS else error.msg
    return MethodError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The method file is no JSON: line {line}, column {column}: {reason}."),
            line=error.lineno,
            column=error.colno,
            reason=reason,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Correct the file at that place and load it again.")),
    )
