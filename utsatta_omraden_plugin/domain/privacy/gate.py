"""The gate itself: all searches over one text, or over many at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby, islice

from .email_address import email_addresses
from .finding import PrivacyFinding, PrivacyKind, masked_value, told
from .identity_search import identity_numbers
from .person_name import person_names
from .phone import phone_numbers
from .reading import Reading, readings
from .vehicle_plate import vehicle_plates

_Found = tuple[PrivacyKind, int, int]

# Neither blank, dash, digit nor letter, so that nothing is found across it and nothing beside it is hidden.
_BETWEEN_TEXTS = "\0\0"
_AT_ONCE = 1_000_000
_TEXTS = 100
"""So many texts are taken in at a time."""

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
    rest = iter(texts)
    while some := list(islice(rest, _TEXTS)):
        together += some
        size += sum(map(len, some))
        if size >= _AT_ONCE:
            yield from _findings_together(first, together)
            first, size, together = first + len(together), 0, []
    yield from _findings_together(first, together)


def masked(text: str) -> str:
    """Return the text with everything the gate finds hidden but for its first characters: for logs."""
    return _with_hidden(text, _found(text))


def identity_numbers_masked(text: str) -> str:
    """Return the text with what blocks hidden but for its first digits, and all else as it stands."""
    return _with_hidden(text, _identity_numbers(text, *readings(text)))


def _with_hidden(text: str, found: Iterable[_Found]) -> str:
    parts, done = [], 0
    for kind, start, end in found:
        parts += [text[done:start], masked_value(kind, text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


def _found(whole: str) -> list[_Found]:
    """Find everything; where two kinds share a place the graver, then the one told first, stands."""
    plain, seen = readings(whole)
    found = _identity_numbers(whole, plain, seen)
    for kind, search in _WARNED_OF:
        if seen is None:
            spans = search(plain)
        else:
            spans = ((seen.place(start), seen.place(end)) for start, end in search(seen.text))
        found = _with_those_apart(found, ((kind, *span) for span in spans), len(whole))
    return found


def _identity_numbers(whole: str, plain: str, seen: Reading | None) -> list[_Found]:
    """Look in both readings: what is not seen may stand inside of a number, or between one and the next."""
    found = list(identity_numbers(plain))
    if seen is not None:
        others = ((kind, seen.place(start), seen.place(end)) for kind, start, end in identity_numbers(seen.text))
        found = _with_those_apart(found, others, len(whole))
    return found


def _with_those_apart(found: list[_Found], others: Iterable[_Found], length: int) -> list[_Found]:
    """Add to what was found, which is in order, the others that share no place with it; again in order."""
    places = [(start, end) for _, start, end in found]
    added = []
    for kind, start, end in others:
        before = bisect_right(places, (end - 1, length))
        if not before or places[before - 1][1] <= start:
            added.append((kind, start, end))
    return sorted(found + added, key=lambda one: one[1]) if added else found


def _findings_together(first: int, texts: list[str]) -> Iterator[TextFindings]:
    whole = _BETWEEN_TEXTS.join(texts)
    all_found = _found(whole)
    if not all_found:
        return
    starts = list(accumulate((len(text) + len(_BETWEEN_TEXTS) for text in texts), initial=0))
    for index, found in groupby(all_found, lambda one: bisect_right(starts, one[1]) - 1):
        yield TextFindings(first + index, tuple(told(whole, found, starts[index])))
