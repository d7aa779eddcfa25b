"""The table of layouts: each is recognised by its columns and what stands in them; an unknown one is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.builders import feature, geojson, shapefile
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.layout_guess import fingerprint_of
from utsatta_omraden_plugin.exchange.layouts import COLUMNS, MEANINGS, CodeOrName, Layout
from utsatta_omraden_plugin.exchange.read_edition import LayoutGuess, UnknownLayout, read_edition


def edition(path: Path, *rows: dict[str, Any]) -> Path:
    """A GeoJSON whose features have exactly these properties."""
    features = [feature(number) | {"properties": row} for number, row in enumerate(rows, start=1)]
    return geojson(path, *features)


def guess_of(source: Path) -> LayoutGuess:
    with pytest.raises(UnknownLayout) as caught:
        read_edition(source)
    return caught.value.guess


def test_every_column_of_the_table_stands_there_once_and_means_something_known():
    names = [column.upper() for column, _, _ in COLUMNS]
    assert len(set(names)) == len(names)
    for _, meaning, _ in COLUMNS:
        possible = {meaning.code, meaning.name} if isinstance(meaning, CodeOrName) else {meaning}
        assert possible <= set(MEANINGS)


def test_the_small_layout_needs_only_name_and_category(tmp_path: Path):
    read = read_edition(edition(tmp_path / "u_2019.geojson", {"namn": "Norrby", "kategori": "Riskområde"}))
    assert read.layout is Layout.SIMPLE
    assert (read.areas[0].name, read.areas[0].category, read.areas[0].locality) == ("Norrby", "Riskområde", "")
    assert read.field_map == {"namn": "name", "kategori": "category"}


@pytest.mark.parametrize(
    ("code", "category"),
    [
        ("utsattomr", "Utsatt område"),
        ("UTSATTOMR", "Utsatt område"),
        ("utsatt", "Utsatt område"),
        ("riskomr", "Riskområde"),
        ("Riskomr.", "Riskområde"),
        ("risk", "Riskområde"),
        ("sarskiltutsatt", "Särskilt utsatt område"),
        ("SärskiltUtsatt", "Särskilt utsatt område"),
        ("särskilt_utsatt", "Särskilt utsatt område"),
        ("sarskilt utsatt omr", "Särskilt utsatt område"),
    ],
)
def test_category_codes_are_read_whatever_their_spelling(tmp_path: Path, code: str, category: str):
    read = read_edition(edition(tmp_path / "u_2019.geojson", {"namn": "Norrby", "kategori": code, "ort": "Borås"}))
    assert (read.layout, read.areas[0].category, read.warnings) == (Layout.CODES, category, [])


def test_the_column_of_category_codes_is_known_by_what_stands_in_it(tmp_path: Path):
    rows = ({"namn": "A", "omrtyp": "utsattomr", "x": "1"}, {"namn": "B", "omrtyp": "sarskiltutsatt", "x": "2"})
    read = read_edition(edition(tmp_path / "u_2019.geojson", *rows))
    assert read.field_map == {"namn": "name", "omrtyp": "category", "x": "extra"}
    assert [area.category for area in read.areas] == ["Utsatt område", "Särskilt utsatt område"]


@pytest.mark.parametrize(
    ("lpo", "po", "region", "meanings"),
    [
        ("Borås", "Älvsborg", "Väst", ["lpo", "police_area", "region"]),
        ("551410", "5514", "5500", ["lpo_code", "police_area_code", "region_code"]),
        (551410, 5514, 5500, ["lpo_code", "police_area_code", "region_code"]),
        ("Borås", "5514", "Väst", ["lpo", "police_area_code", "region"]),
    ],
)
def test_lpo_po_and_region_hold_names_or_codes_and_the_year_of_removal_is_kept(
    tmp_path: Path, lpo: object, po: object, region: object, meanings: list[str]
):
    row = {"namn": "Norrby", "kategori": "Riskområde", "lpo": lpo, "po": po, "region": region, "borttagen": 2021}
    read = read_edition(edition(tmp_path / "u_2019.geojson", row))
    assert read.layout is Layout.ORGANISATION
    assert [read.field_map[column] for column in ("lpo", "po", "region")] == meanings
    assert read.areas[0].extra == {"borttagen": 2021}
    told = [getattr(read.areas[0].organisation, meaning) for meaning in meanings]
    assert told == [str(lpo), str(po), str(region)]


def test_an_area_that_was_removed_before_the_edition_is_kept_and_told(tmp_path: Path):
    years = (None, "", 2019, "2021", 2023, "okänt")
    rows = [
        {"namn": f"Norrby {n}", "kategori": "Riskområde", "lpo": "Borås", "po": "Älvsborg", "Borttagen": year}
        for n, year in enumerate(years)
    ]
    read = read_edition(edition(tmp_path / "u_2021.geojson", *rows))
    assert len(read.areas) == len(years)
    told = [(warning.area, str(warning.message)) for warning in read.warnings if warning.code == "removed_earlier"]
    assert told == [
        ("Norrby 2", "Norrby 2 was removed in 2019 according to the file, yet it stands in the edition of 2021."),
        ("Norrby 3", "Norrby 3 was removed in 2021 according to the file, yet it stands in the edition of 2021."),
    ]


def test_the_full_layout_keeps_its_names_in_small_letters(tmp_path: Path):
    small = {name.lower(): value for name, value in feature()["properties"].items()}
    read = read_edition(edition(tmp_path / "u_2025.geojson", small))
    assert read.layout is Layout.FULL
    assert "extra" not in read.field_map.values()
    assert (read.areas[0].organisation.region, read.areas[0].organisation.region_code) == ("Bergslagen", "5200")


def test_two_columns_of_codes_are_asked_about_because_nobody_can_tell_which_is_the_name(tmp_path: Path):
    doubtful = shapefile(tmp_path, POLISOMRAD="5218", POLISOMR_1="5218")
    with pytest.raises(UnknownLayout, match=r"uso_2023\.shp: the columns POLISOMRAD, POLISOMR_1 cannot be told apart"):
        read_edition(doubtful)


def test_a_file_without_a_category_column_says_which_columns_it_has_and_what_to_do(tmp_path: Path):
    with pytest.raises(SourceFileError, match="the column KATEGORI is missing; the columns are NAMN, TYP") as caught:
        read_edition(edition(tmp_path / "u_2025.geojson", {"NAMN": "Norrby", "TYP": "x"}))
    assert "Say what the columns mean" in str(caught.value.remedy)


def test_the_guess_knows_other_names_and_looks_at_what_stands_in_the_columns(tmp_path: Path):
    rows = [
        {
            "Område": f"Plats {number}",
            "Klass": klass,
            "Kommun": "Borås",
            "Area": 1234.5,
            "Lpo-kod": "551410",
            "Not": "–",
        }
        for number, klass in enumerate(["Utsatt område", "Riskområde", "Utreds"])
    ]
    guess = guess_of(edition(tmp_path / "u_2019.geojson", *rows))
    assert guess.meanings == {
        "Område": "name",
        "Klass": "category",
        "Kommun": "locality",
        "Area": "stated_area",
        "Lpo-kod": "lpo_code",
    }
    assert guess.columns == ("Område", "Klass", "Kommun", "Area", "Lpo-kod", "Not")


def test_without_any_known_name_the_most_varied_texts_are_taken_for_the_name(tmp_path: Path):
    rows = [{"a": "Syd", "b": f"Plats {number}", "c": number} for number in range(4)]
    assert guess_of(edition(tmp_path / "u_2019.geojson", *rows)).meanings == {"b": "name"}


def test_the_preview_shows_ten_rows_as_texts(tmp_path: Path):
    rows = [{"a": f"Plats {number}", "b": number, "c": None} for number in range(12)]
    preview = guess_of(edition(tmp_path / "u_2019.geojson", *rows)).preview
    assert len(preview) == 10
    assert preview[:2] == (("Plats 0", "0", ""), ("Plats 1", "1", ""))


def test_a_layout_that_a_person_explained_is_read_and_the_rest_kept(tmp_path: Path):
    source = edition(tmp_path / "u_2019.geojson", {"b": "Norrby", "t": "risk", "n": 7, "o": "x"})
    read = read_edition(source, meanings={"b": "name", "t": "category", "n": "special_area_id", "o": "extra"})
    area = read.areas[0]
    assert read.layout is Layout.MAPPED
    assert (area.name, area.category, area.special_area_id, area.extra) == ("Norrby", "Riskområde", 7, {"o": "x"})
    assert read.field_map == {"b": "name", "t": "category", "n": "special_area_id", "o": "extra"}


@pytest.mark.parametrize(
    ("meanings", "reason"),
    [
        ({"b": "name"}, "the column KATEGORI is missing"),
        ({"b": "name", "t": "name"}, "the columns b, t are not there, or cannot mean"),
        ({"b": "name", "t": "category", "z": "locality"}, "the columns z are not there"),
        ({"b": "name", "t": "category", "n": "colour"}, "the columns n are not there, or cannot mean"),
    ],
)
def test_an_explanation_that_cannot_be_is_refused_and_asked_for_again(
    tmp_path: Path, meanings: dict[str, str], reason: str
):
    source = edition(tmp_path / "u_2019.geojson", {"b": "Norrby", "t": "risk", "n": 7})
    with pytest.raises(UnknownLayout, match=reason):
        read_edition(source, meanings=meanings)


@pytest.mark.parametrize("other", [["b", "a"], ["A", "b"], ["b ", "a"]])
def test_files_with_the_same_columns_have_the_same_fingerprint(other: Sequence[str]):
    assert fingerprint_of(["a", "b"]) == fingerprint_of(other)
    assert fingerprint_of(["a", "b"]) != fingerprint_of(["a", "c"])
