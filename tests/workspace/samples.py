"""Small areas and methods that the tests of the workspace build their cases from."""

from __future__ import annotations

import json
from datetime import date

from shapely import MultiPolygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import NewEdition

NORRBY = AreaVersion(
    name="Norrby",
    category="Utsatt område",
    boundary=MultiPolygon([box(500000, 6500000, 500400, 6500300)]),
    special_area_id=7,
    object_id=2,
    locality="Borås",
    organisation=Organisation("Borås", "561540", "Älvsborg", "5615", "Väst", "5600"),
    valid_from=date(2023, 12, 1),
    valid_to=None,
    trend=Trend.STABLE,
    stated_length=1400.0,
    stated_area=120000.5,
    extra={"BORTTAGEN": "nej", "ANTAL": 3, "tom": None},
)
HULTA = AreaVersion(
    name="Hässleholmen/  Hulta",
    category="Särskilt utsatt område",
    boundary=MultiPolygon([box(501000, 6500000, 501200, 6500300), box(501500, 6500000, 501501, 6500002)]),
    special_area_id=12,
    object_id=1,
    valid_from=date(2015, 12, 1),
)
ADRIFT = AreaVersion(
    name="Drivholmen",
    category="Riskomrade?",
    boundary=MultiPolygon([box(502000, 6500000, 502200, 6500300).difference(box(502050, 6500050, 502060, 6500060))]),
)
SAMPLE = [NORRBY, HULTA, ADRIFT]


def edition_of(year: int, **fields: object) -> NewEdition:
    """A published edition of that year with its scheme."""
    values: dict[str, object] = {
        "year": year,
        "label": f"Utgåva {year}",
        "status": EditionStatus.PUBLISHED,
        "scheme": CategoryScheme.of_year(year),
        "source_name": f"uso_{year}.zip",
        "source_sha256": f"{year}".rjust(64, "0"),
    }
    return NewEdition(**{**values, **fields})


def method_text(
    version: str = "1", problem_gate: float = 2.0, title: str = "Provmall", questions: int = 2, gated: bool = True
) -> str:
    """A method with two questions (or more) in each of its five steps and a gate before the second."""

    def both(sentence: str) -> dict[str, str]:
        return {"sv": sentence, "en": sentence}

    steps = []
    for number in range(1, 6):
        asked = [
            {"id": f"q{number}.{part}", "text": both("Fråga"), "kind": "level", "required": True}
            for part in range(1, questions + 1)
        ]
        step = {"id": f"step{number}", "title": both("Steg"), "blocks": [
            {"id": f"b{number}", "title": both("Block"), "questions": asked}]}  # fmt: skip
        if number == 2 and gated:
            step["gate"] = {
                "step": "step1", "problem": problem_gate, "answered_share": 1, "reason": both("Först steg ett"),
            }  # fmt: skip
        steps.append(step)
    return json.dumps(
        {"id": "prov", "version": version, "title": both(title), "notice": both("Prov"), "steps": steps},
        ensure_ascii=False,
        indent=1,
    )
