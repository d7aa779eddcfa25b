"""Small editions for tests of the interface: a few areas with everything a dock shows, on Swedish ground."""

from __future__ import annotations

from datetime import date

from shapely import MultiPolygon, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.workspace import NewEdition

MALMO = Organisation("Exempel Malmö Norr", "461210", "Malmö", "4612", "Syd", "4600")
STOCKHOLM = Organisation("Exempel Nacka", "531240", "Stockholm syd", "5312", "Stockholm", "5300")
GOTEBORG = Organisation("Exempel Hisingen", "561540", "Storgöteborg Nordväst", "5615", "Väst", "5600")

MALMO_AT = (376_000.0, 6_164_000.0)
STOCKHOLM_AT = (681_000.0, 6_578_000.0)
GOTEBORG_AT = (316_000.0, 6_404_000.0)


def area(name: str, category: str, number: int, at: tuple[float, float], organisation: Organisation, **more):
    """An area whose boundary is a square with sides of 800 m whose south-west corner is ``at`` (EPSG:3006)."""
    x, y = at
    more.setdefault("locality", organisation.police_area.split()[0])
    more.setdefault("valid_from", date(2017, 6, 1))
    return AreaVersion(
        name=name,
        category=category,
        boundary=MultiPolygon([box(x, y, x + 800, y + 800)]),
        special_area_id=number,
        object_id=number,
        organisation=organisation,
        **more,
    )


def areas_of_2023() -> list[AreaVersion]:
    """Four areas in three categories; one name has å, ä and ö."""
    x, y = MALMO_AT
    return [
        area("Exempelgården", "Särskilt utsatt område", 1, MALMO_AT, MALMO, valid_from=date(2015, 12, 1)),
        area("Provbacken / Lillåsen", "Utsatt område", 2, (x + 3000, y + 500), MALMO),
        area("Åkerhöjden", "Riskområde", 3, STOCKHOLM_AT, STOCKHOLM, valid_from=date(2019, 6, 3)),
        area("Västra Övningsberg", "Utsatt område", 4, GOTEBORG_AT, GOTEBORG),
    ]


def areas_of_2025() -> list[AreaVersion]:
    """Five areas in two categories: one recategorised, one new."""
    x, y = MALMO_AT
    return [
        area("Exempelgården", "Särskilt utsatt område", 1, MALMO_AT, MALMO, valid_from=date(2015, 12, 1)),
        area("Provbacken / Lillåsen", "Utsatt område", 2, (x + 3000, y + 500), MALMO),
        area("Åkerhöjden", "Utsatt område", 3, STOCKHOLM_AT, STOCKHOLM, valid_from=date(2025, 12, 1)),
        area("Västra Övningsberg", "Utsatt område", 4, GOTEBORG_AT, GOTEBORG),
        area("Nya Testtorp", "Särskilt utsatt område", 5, (x - 4000, y - 2500), MALMO, valid_from=date(2025, 12, 1)),
    ]


def new_edition(year: int) -> NewEdition:
    """A published edition of a year, as an import would add it."""
    scheme = CategoryScheme.of_year(year)
    return NewEdition(year, f"Utgåva {year}", EditionStatus.PUBLISHED, scheme, f"exempel_{year}.zip", f"{year:064d}")
