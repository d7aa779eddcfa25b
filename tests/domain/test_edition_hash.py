"""The same areas give the same hash, whatever the rows are called and however rings are wound."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from shapely import MultiPolygon, Polygon, affinity, box

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.domain.trend import Trend

SQUARE = Polygon([(0, 0), (100, 0), (100, 100), (0, 100)], [[(10, 10), (20, 10), (20, 20), (10, 20)]])
NORRBY = AreaVersion(
    name="Norrby",
    category="Utsatt område",
    boundary=MultiPolygon([SQUARE, box(200, 0, 300, 50)]),
    special_area_id=7,
    locality="Borås",
    organisation=Organisation("Borås", "561540", "Älvsborg", "5615", "Väst", "5600"),
    valid_from=date(2023, 12, 1),
    trend=Trend.STABLE,
)
HULTA = replace(NORRBY, name="Hulta", special_area_id=None)
EDITION = [NORRBY, HULTA]


def test_the_order_of_the_areas_does_not_matter():
    assert content_hash(EDITION) == content_hash(EDITION[::-1])


def test_rows_of_a_file_or_a_workspace_do_not_matter():
    stored = replace(
        NORRBY, id="1", area_id="2", edition_id="3", row_version=9, object_id=4, stated_area=1.0, changed_by="Noa",
        extra={"BORTTAGEN": "nej"},
    )  # fmt: skip
    assert content_hash([stored]) == content_hash([NORRBY])


def test_where_a_ring_begins_how_it_is_wound_and_which_part_is_first_does_not_matter():
    turned = Polygon([(100, 100), (100, 0), (0, 0), (0, 100)], [[(20, 20), (20, 10), (10, 10), (10, 20)]])
    drawn = replace(NORRBY, boundary=MultiPolygon([box(200, 0, 300, 50), turned]))
    assert content_hash([drawn]) == content_hash([NORRBY])


def test_noise_below_a_tenth_of_a_millimetre_does_not_matter_and_a_whole_one_does():
    noisy = replace(NORRBY, boundary=affinity.translate(NORRBY.boundary, 0.00001))
    moved = replace(NORRBY, boundary=affinity.translate(NORRBY.boundary, 0.0001))
    assert content_hash([noisy]) == content_hash([NORRBY]) != content_hash([moved])


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Norrby "}, {"category": "Riskområde"}, {"special_area_id": 8}, {"special_area_id": None},
        {"locality": ""}, {"valid_from": date(2023, 12, 2)}, {"valid_to": date(2025, 1, 1)}, {"trend": None},
        {"organisation": replace(NORRBY.organisation, lpo_code="561541")},
        {"organisation": replace(NORRBY.organisation, region="Syd")},
    ],
)  # fmt: skip
def test_everything_that_is_published_and_the_trend_matter(changed: dict):
    assert content_hash([replace(NORRBY, **changed), HULTA]) != content_hash(EDITION)


def test_an_area_more_or_less_matters():
    assert len({content_hash(areas) for areas in ([], [NORRBY], [HULTA], EDITION, [NORRBY, NORRBY])}) == 5
