"""Codes of the police organisation that contradict each other or are none."""

from __future__ import annotations

from collections.abc import Iterable

from ..organisation import is_lpo_code, is_police_area_code, police_area_of, region_of
from ..text import QT_TRANSLATE_NOOP, Text, text
from .check import Check
from .checked_edition import CheckedEdition
from .finding import Finding, Severity

_Codes = tuple[str, str, str]


def find(edition: CheckedEdition) -> Iterable[Finding]:
    """Look at the three codes of every area; a code that is not given contradicts nothing."""
    codes: list[_Codes] = [
        (unit.lpo_code.strip(), unit.police_area_code.strip(), unit.region_code.strip())
        for unit in (area.organisation for area in edition.areas)
    ]
    faults = {of_one: found for of_one in set(codes) if (found := _faults(*of_one))}
    if not faults:
        return
    for place, of_one in enumerate(codes):
        for about, template, values in faults.get(of_one, ()):
            message = Text(template, {"area": edition.labels[place], **values})
            yield CODE_NESTING.finding(edition, [place], message, about=about)


def _faults(lpo: str, police_area: str, region: str) -> list[tuple[str, str, dict[str, str]]]:
    """Return for each fault: what it is about, its sentence, and the values of that."""
    faults: list[tuple[str, str, dict[str, str]]] = []
    if lpo and not is_lpo_code(lpo):
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}: the LPO's code “{code}” is not six digits.")
        faults.append(("lpo", template, {"code": lpo}))
        lpo = ""
    if police_area and not is_police_area_code(police_area):
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{area}: the police area's code “{code}” is not four digits.")
        faults.append(("police_area", template, {"code": police_area}))
        police_area = ""
    if region and not (is_police_area_code(region) and region == region_of(region)):
        template = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "{area}: the region's code “{code}” is not four digits that end in 00."
        )
        faults.append(("region", template, {"code": region}))
        region = ""
    if lpo and police_area and police_area_of(lpo) != police_area:
        template = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "{area}: LPO {lpo} lies in police area {expected}, but the police area's code is {code}."
        )
        faults.append(("lpo-police_area", template, {"lpo": lpo, "expected": police_area_of(lpo), "code": police_area}))
    inner = police_area or lpo
    if inner and region and region_of(inner) != region:
        template = QT_TRANSLATE_NOOP(
            "UtsattaOmraden", "{area}: {inner} lies in region {expected}, but the region's code is {code}."
        )
        faults.append(("region-nesting", template, {"inner": inner, "expected": region_of(inner), "code": region}))
    return faults


CODE_NESTING = Check(
    code="code_nesting",
    severity=Severity.ERROR,
    title=text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Codes contradict each other")),
    why=text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The codes nest (561540, 5615, 5600). Where they disagree, an area is counted in the wrong place.",
        )
    ),
    how_to_fix=text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Find out which LPO the area belongs to, and take all codes from that.")
    ),
    find=find,
)
