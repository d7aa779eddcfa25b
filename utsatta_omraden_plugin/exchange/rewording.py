"""Plain data, as JSON has it and as the change log keeps it, with each text in it as a function has it.

What people wrote stands not only in values: a file of others may carry it as the name of a column, as a number, or
inside of JSON that is kept as text, where a break of line is two plain letters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from ..domain.change import Change
from ..domain.long_number import digits_of_long

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""One of a thousand random ids looks like a phone number."""
_Say = Callable[[str], str]


def reworded_change(change: Change, say: _Say) -> Change:
    """Return a change with each of its texts as ``say`` has it; it is the same when they are."""
    by, reason = _text(change.by, say), _text(change.reason, say)
    old, new = reworded_values(change.old, say), reworded_values(change.new, say)
    return replace(change, by=by, reason=reason, old=old, new=new)


def reworded_values(values: Mapping[Any, object], say: _Say) -> dict[str, object]:
    """Return plain data with the names and texts in it as ``say`` has them, and long numbers too where it changes
    them: these are texts then."""
    found: dict[str, object] = {}
    for name, value in values.items():
        called = _text(str(name), say)
        while called in found:  # two names that are the same when they are masked
            called += "•"
        found[called] = _value(value, say)
    return found


def _value(value: object, say: _Say) -> object:
    if isinstance(value, str):
        return _text(value, say)
    if isinstance(value, Mapping):
        return reworded_values(value, say)
    if isinstance(value, (list, tuple)):
        return [_value(one, say) for one in value]
    digits = digits_of_long(value)
    if digits and (said := say(digits)) != digits:
        return said
    return value


def _text(words: str, say: _Say) -> str:
    if _ID.fullmatch(words):
        return words
    if words[:1] in ("{", "[", '"'):
        # As the workspace keeps extra attributes and reasons.
        try:
            inside = json.loads(words)
            changed = _value(inside, say)
        except (ValueError, RecursionError):
            return say(words)
        if changed != inside:
            return json.dumps(changed, ensure_ascii=False)
    return say(words)
