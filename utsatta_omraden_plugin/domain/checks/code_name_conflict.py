"""Codes with two names and names with two codes, within the edition and against other editions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..area import AreaVersion
from ..names import folded_name
from ..text import QT_TRANSLATE_NOOP, Text, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity
from .words import listed

_LEVELS = (
    ("lpo", text(QT_TRANSLATE_NOOP("UtsattaOmraden", "LPO"))),
    ("police_area", text(QT_TRANSLATE_NOOP("UtsattaOmraden", "police area"))),
    ("region", text(QT_TRANSLATE_NOOP("UtsattaOmraden", "region"))),
)


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Compare level by level; what is missing conflicts with nothing."""
    for level, word in _LEVELS:
        units = _Units(edition.areas, level)
        told: set[int] = set()
        for code, names in sorted(units.names_of_code.items()):
            if len(names) > 1:
                yield _code_with_two_names(edition, units, word, code, told)
        for name, codes in sorted(units.codes_of_name.items()):
            if len(codes) > 1 and not told.issuperset(units.places_of_name_off(name)):
                yield _name_with_two_codes(edition, units, word, name)
        yield from _against_other_editions(edition, units, level, word)


@dataclass(frozen=True)
class _Units:
    """The codes and names of one level. Names are compared without regard to case and blanks."""

    areas: Sequence[AreaVersion]
    level: str

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """Code and name of each area as written."""
        name_of, code_of = self.level, f"{self.level}_code"
        units = [area.organisation for area in self.areas]
        return [(getattr(unit, code_of).strip(), getattr(unit, name_of)) for unit in units]

    @cached_property
    def folded(self) -> dict[str, str]:
        """Each name as it is compared."""
        return {name: folded_name(name) for name in {name for _, name in self.pairs}}

    @cached_property
    def counts(self) -> Counter[tuple[str, str]]:
        """How many areas have each code and compared name, where neither is missing."""
        counts: Counter[tuple[str, str]] = Counter()
        for (code, name), count in Counter(self.pairs).items():
            if code and self.folded[name]:
                counts[code, self.folded[name]] += count
        return counts

    @cached_property
    def names_of_code(self) -> Mapping[str, Counter[str]]:
        """The compared names of each code."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for (code, name), count in self.counts.items():
            found[code][name] += count
        return found

    @cached_property
    def codes_of_name(self) -> Mapping[str, Counter[str]]:
        """The codes of each compared name."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for (code, name), count in self.counts.items():
            found[name][code] += count
        return found

    def written(self, name: str) -> str:
        """Return a compared name as most areas write it."""
        spellings = Counter(written for _, written in self.pairs if self.folded[written] == name)
        return _usual(spellings).strip()

    def places(self, code: str | None = None, name: str | None = None) -> list[int]:
        """Return the areas with a code and a compared name."""
        return [
            place
            for place, (its_code, its_name) in enumerate(self.pairs)
            if (code is None or its_code == code) and (name is None or self.folded[its_name] == name)
        ]

    def places_of_name_off(self, name: str) -> list[int]:
        """Return the areas that give a name another code than most do."""
        usual = _usual(self.codes_of_name[name])
        return [place for place in self.places(name=name) if self.pairs[place][0] not in ("", usual)]


def _usual(counter: Counter[str]) -> str:
    return min(counter, key=lambda value: (-counter[value], value))


def _code_with_two_names(edition: CheckedEdition, units: _Units, word: Text, code: str, told: set[int]) -> Finding:
    names = units.names_of_code[code]
    usual = _usual(names)
    odd = [place for name in sorted(names) if name != usual for place in units.places(code, name)]
    told.update(odd)
    message = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "Code {code} ({level}) means {usual} in {count} area(s), but {odd} in {areas}."
        ),
        code=code,
        level=word,
        usual=units.written(usual),
        count=names[usual],
        odd=listed([units.written(name) for name in sorted(names) if name != usual]),
        areas=listed([edition.labels[place] for place in odd]),
    )
    return CODE_NAME_CONFLICT.finding(edition, odd, message, about=f"{units.level}:{code}")


def _name_with_two_codes(edition: CheckedEdition, units: _Units, word: Text, name: str) -> Finding:
    codes = units.codes_of_name[name]
    usual = _usual(codes)
    odd = units.places_of_name_off(name)
    message = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "{name} ({level}) has code {usual} in {count} area(s), but {odd} in {areas}."
        ),
        name=units.written(name),
        level=word,
        usual=usual,
        count=codes[usual],
        odd=listed([code for code in sorted(codes) if code != usual]),
        areas=listed([edition.labels[place] for place in odd]),
    )
    # Two units may bear the same name; two units never bear the same code.
    about = f"{units.level}:{name}"
    return CODE_NAME_CONFLICT.finding(edition, odd, message, about=about, severity=Severity.WARNING)


def _against_other_editions(edition: CheckedEdition, units: _Units, level: str, word: Text) -> Iterable[Finding]:
    """The organisation changes, so a new name for a code is no fault, but worth a look."""
    told: set[str] = set()
    for other in sorted(edition.others, key=lambda other: -other.year):
        theirs = _Units(other.areas, level)
        for code, names in sorted(units.names_of_code.items()):
            if code in told or code not in theirs.names_of_code:
                continue
            here, there = _usual(names), _usual(theirs.names_of_code[code])
            if here == there:
                continue
            told.add(code)
            message = text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Code {code} ({level}) means {here}; in the edition of {year} it means {there}."
                ),
                code=code,
                level=word,
                here=units.written(here),
                there=theirs.written(there),
                year=other.year,
            )
            yield _between(edition, units.places(code=code), message, f"{level}:{code}@{other.year}")
        for name, codes in sorted(units.codes_of_name.items()):
            here = _usual(codes)
            if here in told or name not in theirs.codes_of_name or here in theirs.names_of_code:
                continue
            told.add(here)
            message = text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "{name} ({level}) has code {here}; in the edition of {year} it has {there}."
                ),
                name=units.written(name),
                level=word,
                here=here,
                there=_usual(theirs.codes_of_name[name]),
                year=other.year,
            )
            yield _between(edition, units.places(code=here), message, f"{level}:{here}@{other.year}")


def _between(edition: CheckedEdition, places: list[int], message: Text, about: str) -> Finding:
    return CODE_NAME_CONFLICT.finding(edition, places, message, about=about, severity=Severity.INFO)


CODE_NAME_CONFLICT = Check(
    code="code_name_conflict",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Code and name disagree")),
    why=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Tables by code and tables by name then count the areas differently.")
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Look up the unit in the police organisation and write its code and name in all its areas.",
        )
    ),
    find=find,
)
