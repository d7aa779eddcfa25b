"""Layouts are recognised by their columns and by what stands in them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely

from tests.exchange.builders import BLANK_END, feature, geojson, shapefile
from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.read_edition import ReadEdition, read_edition


def are_plain_multipolygons(read: ReadEdition) -> bool:
    boundaries = np.array([area.boundary for area in read.areas], dtype=object)
    return bool(
        (shapely.get_type_id(boundaries) == 6).all()
        and not shapely.has_z(boundaries).any()
        and shapely.is_valid(boundaries).all()
    )


@pytest.mark.published
def test_the_published_shapefile_of_2023_is_read_whole(published_2023: Path):
    read = read_edition(published_2023)
    assert (read.year, read.crs, len(read.areas)) == (2023, "EPSG:3006", 59)
    assert [str(warning.message) for warning in read.warnings] == ["Fisksätra has a part of only 2.1 m²."]
    assert Counter(area.category for area in read.areas) == {
        "Utsatt område": 27,
        "Riskområde": 15,
        "Särskilt utsatt område": 17,
    }
    assert are_plain_multipolygons(read)
    assert read.field_map["POLISOMRAD"] == "police_area_code"
    assert read.field_map["POLISOMR_1"] == "police_area"
    araby = read.areas[0]
    assert (araby.name, araby.special_area_id, araby.valid_from) == ("Araby", 1, date(2021, 12, 1))
    assert (araby.organisation.police_area, araby.organisation.police_area_code) == ("Kalmar Kronoberg", "5617")


@pytest.mark.published
def test_the_published_geojson_of_2025_is_read_whole(published_2025: Path):
    read = read_edition(published_2025)
    assert (read.year, read.crs, len(read.areas)) == (2025, "EPSG:3006", 65)
    assert [str(warning.message) for warning in read.warnings] == ["Fisksätra has a part of only 2.1 m²."]
    assert Counter(area.category for area in read.areas) == {"Utsatt område": 46, "Särskilt utsatt område": 19}
    assert are_plain_multipolygons(read)
    assert [area.object_id for area in read.areas][3:6] == [4, 6, 7]
    assert all(area.valid_from is not None and area.valid_to is None for area in read.areas)
    assert all(area.extra == BLANK_END for area in read.areas)
    stated = np.array([area.stated_area for area in read.areas])
    real = shapely.area(np.array([area.boundary for area in read.areas], dtype=object))
    assert np.allclose(stated, real, atol=0.5)


def test_a_loose_shapefile_is_read_like_a_zipped_one(tmp_path: Path):
    read = read_edition(shapefile(tmp_path, "Områden från Örebro 2023"))
    assert (read.year, read.layout.value, [area.name for area in read.areas]) == (
        2023,
        "published_shapefile",
        ["Område 1", "Område 2", "Område 3"],
    )
    assert [area.object_id for area in read.areas] == [1, 2, 3]


def test_codes_and_names_of_the_police_area_are_told_apart_when_a_cut_of_names_has_swapped_them(tmp_path: Path):
    swapped = shapefile(tmp_path, POLISOMRAD="Närke", POLISOMR_1="5218")
    organisation = read_edition(swapped).areas[0].organisation
    assert (organisation.police_area, organisation.police_area_code) == ("Närke", "5218")


def test_columns_without_a_home_are_kept_as_extra_attributes_with_their_types(tmp_path: Path):
    source = geojson(tmp_path / "u_2025.geojson", feature(NOTERING="å", ANTAL=3, ANDEL=0.5, LISTA=["a", "b"], TOM=None))
    extra = dict(read_edition(source).areas[0].extra)
    assert extra == {"NOTERING": "å", "ANTAL": 3, "ANDEL": 0.5, "LISTA": ["a", "b"], "TOM": None, **BLANK_END}


def test_dates_in_extra_columns_stay_the_text_they_were(tmp_path: Path):
    source = geojson(tmp_path / "u_2025.geojson", feature(GRANSKAD="2025-11-03"))
    assert dict(read_edition(source).areas[0].extra) == {"GRANSKAD": "2025-11-03", **BLANK_END}


def test_a_blank_end_date_is_an_open_end_and_a_wrong_date_is_kept_and_told(tmp_path: Path):
    source = geojson(
        tmp_path / "u_2025.geojson",
        feature(1),
        feature(2, AKTUALITET_SLUT="2025-06-30"),
        feature(3, AKTUALITET_SLUT="snart"),
    )
    read = read_edition(source)
    assert [area.valid_to for area in read.areas] == [None, date(2025, 6, 30), None]
    assert [(warning.code, warning.area) for warning in read.warnings] == [("date", "Område 3")]
    assert read.areas[2].extra == {"AKTUALITET_SLUT": "snart"}


def test_a_blank_written_for_an_open_end_is_kept_beside_the_date_and_no_end_is_not(tmp_path: Path):
    source = geojson(
        tmp_path / "u_2025.geojson",
        feature(1),
        feature(2, AKTUALITET_SLUT=None),
        feature(3, AKTUALITET_SLUT=""),
        feature(4, AKTUALITET_START="i fjol", AKTUALITET_SLUT="  "),
    )
    read = read_edition(source)
    assert not any(area.valid_to for area in read.areas)
    kept = {"AKTUALITET_START": "i fjol", "AKTUALITET_SLUT": "  "}
    assert [area.extra for area in read.areas] == [BLANK_END, {}, {}, kept]
    assert [warning.code for warning in read.warnings] == ["date"]


def test_codes_written_as_numbers_are_read_as_codes(tmp_path: Path):
    source = geojson(
        tmp_path / "u_2025.geojson", feature(OMRADESKOD=521810, POLISOMRADESKOD=5218.0, SPECIALOMRADES_ID="7")
    )
    read = read_edition(source).areas[0]
    assert (read.organisation.lpo_code, read.organisation.police_area_code, read.special_area_id) == (
        "521810",
        "5218",
        7,
    )


def test_reading_stops_when_the_user_cancels(tmp_path: Path):
    with pytest.raises(Cancelled):
        read_edition(geojson(tmp_path / "u_2025.geojson", feature()), progress=Progress(is_cancelled=lambda: True))
