"""The organisation of areas changed by hand: the LPOs to choose from, the values written, what the checks say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import astuple, dataclass, replace
from datetime import date

from shapely import MultiPolygon

from .area import AreaVersion
from .checks.checked_edition import CheckedEdition
from .checks.code_name_conflict import CODE_NAME_CONFLICT
from .checks.code_nesting import CODE_NESTING
from .checks.finding import Finding
from .org_unit import OrgLevel, OrgUnit, in_force, names_of, organisation_of
from .organisation import Organisation, police_area_of, region_of


@dataclass(frozen=True)
class KnownLpo:
    """An LPO to choose; ``is_unit`` when the workspace's organisation has it, else an area of the edition names it."""

    organisation: Organisation
    is_unit: bool


def known_lpos(units: Sequence[OrgUnit], areas: Sequence[AreaVersion], on: date) -> list[KnownLpo]:
    """Return the LPOs that exist on a day, by name, and after them those that only areas name.

    Names that the units above an LPO lack are those that most of the areas give their codes. Where areas of an LPO
    disagree, it is offered as in those whose codes nest, so that naming the LPO mends the others.
    """
    there = in_force(units, on)
    names, usual = names_of(there), _usual_names(areas)
    lpos = [_filled(organisation_of(unit, names), usual) for unit in there if unit.level is OrgLevel.LPO]
    codes = {lpo.lpo_code for lpo in lpos}
    named: dict[str, Counter[Organisation]] = {}
    for area in areas:
        code = area.organisation.lpo_code.strip()
        if code and code not in codes:
            named.setdefault(code, Counter())[area.organisation] += 1
    others = [max(given, key=lambda one: (_nests(one), given[one], astuple(one))) for given in named.values()]
    return [
        *(KnownLpo(lpo, True) for lpo in sorted(lpos, key=_by_name)),
        *(KnownLpo(lpo, False) for lpo in sorted(others, key=_by_name)),
    ]


def with_values(area: AreaVersion, values: Mapping[str, str]) -> AreaVersion:
    """Return an area with some of the values written anew, without blanks around or doubled in them."""
    written = {name: " ".join(value.split()) for name, value in values.items()}
    return replace(area, organisation=replace(area.organisation, **written))


def without_ground(areas: Sequence[AreaVersion]) -> list[AreaVersion]:
    """Return areas for ``what_checks_would_say``: their ground would only cost time there."""
    return [replace(area, boundary=MultiPolygon()) for area in areas]


def what_checks_would_say(
    areas: Sequence[AreaVersion], changed: Set[str], values: Mapping[str, str], year: int
) -> list[Finding]:
    """Return what the checks of codes would find if areas of an edition (by version id) got these values.

    ``areas`` are all of the edition, for a code means the same in all of them: a finding is returned when it is about
    the changed ones, or is not there as they stand now.
    """
    now = {finding.key for finding in _found(areas, year)}
    then = [with_values(area, values) if area.id in changed else area for area in areas]
    return [
        finding for finding in _found(then, year) if finding.key not in now or not changed.isdisjoint(finding.areas)
    ]


def _found(areas: Sequence[AreaVersion], year: int) -> list[Finding]:
    edition = CheckedEdition(areas, year, date(year, 1, 1))
    return [*CODE_NESTING.find(edition), *CODE_NAME_CONFLICT.find(edition)]


def _nests(organisation: Organisation) -> bool:
    lpo, above = organisation.lpo_code.strip(), organisation.police_area_code.strip()
    return above == police_area_of(lpo) and organisation.region_code.strip() == region_of(lpo)


def _usual_names(areas: Sequence[AreaVersion]) -> dict[tuple[str, str], str]:
    """Return by level and code the name that most areas give it."""
    counted: dict[tuple[str, str], Counter[str]] = {}
    for unit, count in Counter(area.organisation for area in areas).items():
        for level in OrgLevel:
            code, name = getattr(unit, f"{level.value}_code").strip(), getattr(unit, level.value).strip()
            if code and name:
                counted.setdefault((level.value, code), Counter())[name] += count
    return {key: max(names, key=lambda name: (names[name], name)) for key, names in counted.items()}


def _filled(organisation: Organisation, usual: Mapping[tuple[str, str], str]) -> Organisation:
    lacking = {
        level.value: usual.get((level.value, getattr(organisation, f"{level.value}_code")), "")
        for level in OrgLevel
        if not getattr(organisation, level.value)
    }
    return replace(organisation, **lacking)


def _by_name(lpo: Organisation) -> tuple[str, str]:
    return lpo.lpo.casefold(), lpo.lpo_code
