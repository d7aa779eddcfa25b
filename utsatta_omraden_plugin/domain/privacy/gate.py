"""The gate itself: all searches over one text, or over many at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from .email_address import email_addresses
from .finding import PrivacyFinding, PrivacyKind, masked_value, told
from .identity_search import identity_numbers
from .person_name import person_names
from .phone import phone_numbers
from .vehicle_plate import vehicle_plates

_Found = tuple[PrivacyKind, int, int]

# Neither blank, dash, digit nor letter, so that nothing is found across it and nothing beside it is hidden.
_BETWEEN_TEXTS = "\0\0"
_AT_ONCE = 1_000_000

_WARNED_OF: tuple[tuple[PrivacyKind, Callable[[str], Iterator[tuple[int, int]]]], ...] = (
    (PrivacyKind.EMAIL_ADDRESS, email_addresses),
    (PrivacyKind.PHONE_NUMBER, phone_numbers),
    (PrivacyKind.VEHICLE_PLATE, vehicle_plates),
    (PrivacyKind.PERSON_NAME, person_names),
)


@dataclass(frozen=True)
class TextFindings:
    """What was found in one of many texts; ``index`` counts them from 0."""

    index: int
    findings: tuple[PrivacyFinding, ...]


def findings_in(text: str) -> list[PrivacyFinding]:
    """Return what in the text points out a person, in order of place; no two findings overlap."""
    return told(text, _found(text))


def refused_in_step_3(text: str) -> list[PrivacyFinding]:
    """Return what must not be kept in step 3, which knows groups and count bands but no persons (product.md).

    Everything that the gate finds is refused there, also what elsewhere only warns.
    """
    return findings_in(text)


def findings_in_texts(texts: Iterable[str]) -> Iterator[TextFindings]:
    """Yield the findings of each text that has any, in order. Exact as ``findings_in``, but quick for many short texts.

    Keeps about a million characters in memory at a time; a caller may stop between two results.
    """
    first, size, together = 0, 0, list[str]()
    for text in texts:
        together.append(text)
        size += len(text)
        if size >= _AT_ONCE:
            yield from _findings_together(first, together)
            first, size, together = first + len(together), 0, []
    yield from _findings_together(first, together)


def masked(text: str) -> str:
    """Return the text with everything the gate finds hidden but for its first characters: for logs."""
    return _with_hidden(text, _found(text))


def identity_numbers_masked(text: str) -> str:
    """Return the text with what blocks hidden but for its first digits, and all else as it stands."""
    return _with_hidden(text, identity_numbers(text))


def _with_hidden(text: str, found: Iterable[_Found]) -> str:
    parts, done = [], 0
    for kind, start, end in found:
        parts += [text[done:start], masked_value(kind, text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


def _found(whole: str) -> list[_Found]:
    """Find everything; where two kinds share a place the graver, then the one told first, stands."""
    found: list[_Found] = list(identity_numbers(whole))
    for kind, search in _WARNED_OF:
        places = sorted((start, end) for _, start, end in found)
        for start, end in search(whole):
            before = bisect_right(places, (end - 1, len(whole)))
            if not before or places[before - 1][1] <= start:
                found.append((kind, start, end))
    return sorted(found, key=lambda one: one[1])


def _findings_together(first: int, texts: list[str]) -> Iterator[TextFindings]:
    whole = _BETWEEN_TEXTS.join(texts)
    starts = list(accumulate((len(text) + len(_BETWEEN_TEXTS) for text in texts), initial=0))
    for index, found in groupby(_found(whole), lambda one: bisect_right(starts, one[1]) - 1):
        yield TextFindings(first + index, tuple(told(whole, found, starts[index])))
