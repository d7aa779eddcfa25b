"""Names of persons: a given name and a surname, a surname and a given name, or initials and a surname.

A given name alone is not looked for. Places, streets, schools and companies that are called after persons are passed
over, and so is what only begins like a name: a warning that comes too often is read by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .first_names import AMBIGUOUS_FIRST_NAMES, FIRST_NAMES
from .surname import is_son_name, looks_like_a_surname

_UPPER = "A-ZÀ-ÖØ-ÞĆČĐŁŚŞŠŻŽİ"
_LOWER = "a-zß-öø-ÿćčđęğıłńśşšżžű"
_REST_OF_WORD = rf"[{_LOWER}]+(?:[-'’][{_UPPER}]?[{_LOWER}]+)*"
_WORD = rf"[{_UPPER}]{_REST_OF_WORD}"
_BLANK = "[ \u00a0\u202f]"
# Looked at behind the capital itself, which the search thus leaps to.
_CAPITAL = rf"[{_UPPER}](?<![\w@][{_UPPER}])(?<![\w@][.'’-][{_UPPER}])"
_END = r"(?![\w@-])"

_CAPITALISED = re.compile(rf"{_CAPITAL}(?:{_REST_OF_WORD}|[{_UPPER}]{{1,19}}){_END}")
_INITIAL = re.compile(rf"{_BLANK}[{_UPPER}]\.?(?={_BLANK})")
_PARTICLES = re.compile(
    rf"{_BLANK}(?:[Vv]on|[Aa]f|[Dd]e|[Dd]i|[Vv]an|[Aa]l|[Ee]l|[Bb]in|[Bb]en|[Dd]er|[Dd]en)(?={_BLANK})"
)
_NEXT = re.compile(rf"{_BLANK}(?:(?:[Aa]l|[Ee]l)-)?(?P<word>{_WORD}){_END}")
_NEXT_IN_CAPITALS = re.compile(rf"{_BLANK}(?P<word>[{_UPPER}-]{{2,30}}){_END}")
_COMMA_FIRST = re.compile(rf",?{_BLANK}(?P<word>{_WORD}){_END}")
_INITIALS = re.compile(rf"{_CAPITAL}\.{_BLANK}?(?:[{_UPPER}]\.{_BLANK}?){{0,2}}(?P<word>{_WORD}){_END}")
_LETTER_AND_NAME = re.compile(rf"{_CAPITAL}(?<!I){_BLANK}(?P<word>[{_UPPER}][{_LOWER}]+sson)s?{_END}")
_SMALL_FIRST = re.compile(rf"(?<![\w@.-])(?P<word>[{_LOWER}]{{2,15}}){_BLANK}\Z")
_SMALL_SON = re.compile(rf"(?P<name>[{_LOWER}]{{3,20}}sson)s?{_END}")

_PLACE_ENDINGS = (
    "allé|allén|backe|backen|bad|badet|bibliotek|biblioteket|bio|bostäder|bro|bron|byggnader|center|centrum|dagis"
    "|dalen|distrikt|distriktet|fastigheter|fonden|förening|föreningen|församling|församlingen|gata|gatan|gränd"
    "|gränden|gymnasiet|gymnasium|gård|gården|hage|hagen|hall|hallen|hamn|hamnen|hemmet|hospital|hotell|hotellet|hus"
    "|huset|höjd|höjden|institut|institutet|kaj|kajen|klinik|kliniken|kommun|kommunen|kyrka|kyrkan|kyrkogård|led"
    "|leden|museet|museum|område|området|park|parken|passage|plan|plats|platsen|polisen|polisområde|region|regionen"
    "|sal|sjukhus|sjukhuset|skola|skolan|slott|slottet|stad|station|stationen|stig|stigen|stiftelse|stiftelsen|sväg"
    "|torg|torget|trappor|universitet|universitetet|vallen|väg|vägen|värld|äng|ängen|östra|västra|norra|södra"
)
_IS_PLACE = re.compile(rf"\w*?(?:{_PLACE_ENDINGS})s?", re.IGNORECASE)
_CALLED_AFTER = (
    "allé|backe|bibliotek|bro|center|dagis|församling|gata|gatan|gränd|gymnasium|gymnasiet|institut|kaj|kyrka|museum"
    "|park|plan|plats|sjukhus|skola|skolan|stiftelse|stig|torg|väg|värld"
)
_PLACE_FOLLOWS = re.compile(
    rf"{_BLANK}(?:{_WORD}{_BLANK})?(?i:\w*?(?:{_CALLED_AFTER})s?)(?!\w)|{_BLANK}(?i:AB|HB|KB|brf)(?!\w)"
)
_HOLY_BEFORE = re.compile(
    rf"(?:\bsankta?|\bs:ta?|\bst:?a?|\bsan|\bsanta|\bLPO|\blokalpolisområde){_BLANK}\Z", re.IGNORECASE
)

_NAMES_ONLY = FIRST_NAMES - AMBIGUOUS_FIRST_NAMES

# Södra Sofielund is S. Sofielund on many maps.
_DIRECTIONS = ("N.", "S.", "V.", "Ö.")

# Kings, saints, parishes, shops and brands: called like persons, but none that anybody writes about here.
_NO_PERSONS = frozenset(
    (
        "adolf fredrik", "anna maria", "calvin klein", "carl gustaf", "clas ohlson", "fredrik vasa", "gustav adolf",
        "gustav adolfs", "gustav vasa", "hedvig eleonora", "hugo boss", "jack daniels", "jack vegas",
        "johannes döparen", "johnny walker", "karl johan", "karl johans", "louis vuitton", "maria magdalena",
        "tommy hilfiger", "ulrika eleonora",
    )
)  # fmt: skip


def person_names(whole: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what looks like the name of a person, in order and apart from each other."""
    free_from = 0
    for start, end in sorted({*_full_names(whole), *_initials(whole), *_names_in_small_letters(whole)}):
        if start >= free_from:
            free_from = end
            yield start, end


def _full_names(whole: str) -> Iterator[tuple[int, int]]:
    free_from = 0
    no_names = set[str]()  # most words of a text, and of a table's column nearly all, come many times
    for match in _CAPITALISED.finditer(whole):
        word = match[0]
        if word in no_names or match.start() < free_from:
            continue
        folded = word.casefold()
        if folded in FIRST_NAMES or _is_double_name(folded):
            end = _end_of_name(whole, match, folded)
        elif is_son_name(word):
            end = _end_of_turned_name(whole, match)
        else:
            no_names.add(word)
            continue
        if end:
            free_from = end
            yield match.start(), end


def _end_of_name(whole: str, match: re.Match[str], folded: str) -> int:
    """Return where the name that begins with this given name ends, 0 when none begins here."""
    if _HOLY_BEFORE.search(whole, max(0, match.start() - 20), match.start()):
        return 0
    if match[0].isupper():
        last = _NEXT_IN_CAPITALS.match(whole, match.end())
        return last.end() if last and looks_like_a_surname(last["word"]) else 0
    return _end_of_surname(whole, match.end(), folded)


def _end_of_surname(whole: str, position: int, first: str) -> int:
    """Follow given names, initials and particles from ``position`` to the surname; 0 when there is none."""
    last_first = first
    for _ in range(4):
        between = _INITIAL.match(whole, position) or _PARTICLES.match(whole, position)
        if between:
            position = between.end()
            continue
        found = _NEXT.match(whole, position)
        if not found:
            return 0
        word = found["word"].casefold()
        another = _NEXT.match(whole, found.end())
        if word in FIRST_NAMES and another and not _PLACE_FOLLOWS.match(whole, found.end()):
            position, last_first = found.end(), word
            continue
        return found.end() if _is_surname_here(whole, found, last_first) else 0
    return 0


def _is_surname_here(whole: str, found: re.Match[str], first: str) -> bool:
    word = found["word"]
    if f"{first} {word.casefold()}" in _NO_PERSONS:
        return False
    if _IS_PLACE.fullmatch(word) or _PLACE_FOLLOWS.match(whole, found.end()):
        return False
    return first not in AMBIGUOUS_FIRST_NAMES or looks_like_a_surname(word)


def _end_of_turned_name(whole: str, match: re.Match[str]) -> int:
    """``Andersson, Karin``; only after names that are hardly anything else."""
    first = _COMMA_FIRST.match(whole, match.end())
    if not first or first["word"].casefold() not in FIRST_NAMES or _PLACE_FOLLOWS.match(whole, first.end()):
        return 0
    return first.end()


def _initials(whole: str) -> Iterator[tuple[int, int]]:
    for pattern in (_INITIALS, _LETTER_AND_NAME):
        for match in pattern.finditer(whole):
            word = match["word"]
            is_direction = match[0].startswith(_DIRECTIONS) and not is_son_name(word)
            is_place = is_direction or _PLACE_FOLLOWS.match(whole, match.end())
            if not is_place and looks_like_a_surname(word):
                yield match.span()


def _names_in_small_letters(whole: str) -> Iterator[tuple[int, int]]:
    """``karin andersson``: only names that end in -sson, since small words are mostly words."""
    at = whole.find("sson")
    while at >= 0:
        begin = at
        while begin > 0 and whole[begin - 1].islower() and at - begin < 20:
            begin -= 1
        first = _SMALL_FIRST.search(whole, max(0, begin - 17), begin)
        last = _SMALL_SON.match(whole, begin)
        is_known = first and first["word"] in _NAMES_ONLY
        if first and last and is_known and not _PLACE_FOLLOWS.match(whole, last.end()):
            yield first.start("word"), last.end()
        at = whole.find("sson", at + 1)


def _is_double_name(folded: str) -> bool:
    parts = folded.split("-")
    return len(parts) == 2 and all(part in FIRST_NAMES for part in parts)
