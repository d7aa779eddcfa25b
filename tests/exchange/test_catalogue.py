"""The list of published editions that comes with the plugin."""

from __future__ import annotations

import json

import pytest

from utsatta_omraden_plugin.exchange.catalogue import CatalogueError, read_catalogue
from utsatta_omraden_plugin.paths import CATALOGUE

PAGE = "https://polisen.se/om-polisen/polisens-arbete/utsatta-omraden/"


@pytest.fixture
def whole():
    return json.loads(CATALOGUE.read_text(encoding="utf-8"))


def written(folder, whole):
    path = folder / "editions.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_the_shipped_list_names_the_published_editions_newest_first():
    catalogue = read_catalogue()
    assert [(edition.year, edition.format, edition.areas) for edition in catalogue.editions] == [
        (2025, "GeoJSON", 65),
        (2025, "Shapefile", 65),
        (2023, "Shapefile", 59),
    ]
    assert catalogue.page == PAGE
    assert {edition.page for edition in catalogue.editions} == {PAGE}


def test_every_address_leads_to_the_police_and_to_a_zip():
    addresses = [edition.address for edition in read_catalogue().editions if edition.address]
    assert addresses
    for address in addresses:
        assert address.startswith("https://polisen.se/")
        assert address.endswith(".zip")


def test_every_entry_says_where_its_facts_come_from_and_vouches_for_no_unseen_checksum():
    for edition in read_catalogue().editions:
        assert len(edition.source) > 20
        assert edition.sha256 == ""
        assert edition.size is None


def test_a_size_and_a_checksum_that_are_known_are_taken_from_the_list(whole, tmp_path):
    whole["editions"][0].update(size=43_211, sha256="ab" * 32)
    first, *others = read_catalogue(written(tmp_path, whole)).editions
    assert (first.size, first.sha256) == (43_211, "ab" * 32)
    assert {(edition.size, edition.sha256) for edition in others} == {(None, "")}


def test_a_file_without_a_known_name_gets_one_that_tells_year_and_format():
    names = [edition.file_name for edition in read_catalogue().editions]
    assert names == ["uso_2025_geojson.zip", "uso_2025_shp.zip", "uso_2023_shp.zip"]


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("year", "2025"),
        ("year", 20250),
        ("year", True),
        ("format", "GML"),
        ("file", "../../.bashrc"),
        ("file", "uso_2025.exe"),
        ("areas", 0),
        ("size", -1),
        ("sha256", "ABC"),
        ("address", "http://polisen.se/uso_2025_geojson.zip"),
        ("address", "file:///etc/passwd"),
        ("address", "https://"),
        ("address", "https://[polisen.se/uso.zip"),
        ("address", "https://user@polisen.se/uso.zip"),
        ("page", None),
        ("source", " "),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(whole, tmp_path, member, value):
    whole["editions"][1][member] = value
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(written(tmp_path, whole))
    assert f"editions[1].{member}" in str(caught.value)


def test_a_missing_or_unknown_member_is_refused_with_its_place(whole, tmp_path):
    del whole["editions"][0]["page"]
    with pytest.raises(CatalogueError, match=r"editions\[0\]"):
        read_catalogue(written(tmp_path, whole))
    whole["mirror"] = "https://example.org/"
    with pytest.raises(CatalogueError, match="catalogue"):
        read_catalogue(written(tmp_path, whole))


@pytest.mark.parametrize("content", ["", "[]", "{", "null", '{"version": 2}', "[" * 100_000])
def test_what_is_no_catalogue_is_refused(tmp_path, content):
    path = tmp_path / "editions.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CatalogueError, match="from a file"):
        read_catalogue(path)


def test_a_newer_version_is_refused(whole, tmp_path):
    whole["version"] = 2
    with pytest.raises(CatalogueError, match="version 1"):
        read_catalogue(written(tmp_path, whole))


def test_a_list_without_editions_is_refused(whole, tmp_path):
    whole["editions"] = []
    with pytest.raises(CatalogueError, match="editions"):
        read_catalogue(written(tmp_path, whole))


def test_a_missing_list_is_refused(tmp_path):
    with pytest.raises(CatalogueError):
        read_catalogue(tmp_path / "editions.json")
