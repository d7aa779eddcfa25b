"""Blanks, lengths and characters of the texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.checks.blank import tidy
from utsatta_omraden_plugin.domain.checks.finding import Severity
from utsatta_omraden_plugin.domain.checks.text_fields import NAME, TEXT_FIELDS
from utsatta_omraden_plugin.exchange.published_schema import FIELDS, FieldKind

from .editions import UNIT, area, findings, fixed, only_finding


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("Hässleholmen/  Hulta", "Hässleholmen / Hulta"),
        ("Rinkeby/Tensta", "Rinkeby / Tensta"),
        ("Rinkeby /Tensta/ Hjulsta", "Rinkeby / Tensta / Hjulsta"),
        (" Norrby", "Norrby"),
        ("Norrby\n", "Norrby"),
        ("Södra\u00a0Sofielund", "Södra Sofielund"),
        ("Nor\u200brby", "Norrby"),
    ],
)
def test_blanks_that_nobody_meant_are_found_and_put_right(written: str, better: str) -> None:
    untidy = area(1, name=written)
    found = only_finding("blank", untidy)
    assert (found.severity, found.fixable) == (Severity.WARNING, True)
    mended = fixed("blank", untidy)
    assert mended == replace(untidy, name=better)
    assert findings(mended) == []


@pytest.mark.parametrize("name", ["Rinkeby / Tensta", "Södra Sofielund (Seved)", "Kvarteret 1/2", "Norrby"])
def test_names_as_they_should_be_are_left_alone(name: str) -> None:
    assert findings(area(1, name=name)) == []


def test_blanks_in_the_organisation_are_found_with_their_columns() -> None:
    untidy = area(1, organisation=replace(UNIT, lpo=" Provlunda", region="Stockholm "))
    assert "(LOKALPOLISOMRADE, REGION)" in str(only_finding("blank", untidy).message)
    assert fixed("blank", untidy).organisation == UNIT


def test_a_text_of_blanks_alone_is_an_empty_one() -> None:
    assert findings(area(1, locality=" ")) == []


@given(st.text(alphabet="aÅ/ 1\t\u00a0\u200b", max_size=12))
def test_a_tidy_text_stays_as_it_is(written: str) -> None:
    once = tidy(NAME, written)
    assert tidy(NAME, once) == once
    assert [letter for letter in once if letter in "aÅ/1"] == [letter for letter in written if letter in "aÅ/1"]


def test_a_text_is_measured_in_bytes_not_letters() -> None:
    assert findings(area(1, locality="a" * 50), area(2, locality="å" * 25)) == []
    found = only_finding("text_too_long", area(1, locality="å" * 26))
    assert found.severity is Severity.ERROR
    assert "ORT takes 52 bytes; the published shapefile has room for 50" in str(found.message)


def test_the_widths_are_those_of_the_published_shapefile() -> None:
    published = {field.name: field.width for field in FIELDS if field.kind is FieldKind.TEXT}
    assert {field.column: field.width for field in TEXT_FIELDS}.items() <= published.items()


@pytest.mark.parametrize(("character", "told"), [("\x00", "U+0000"), ("\ufffd", "U+FFFD"), ("\ud800", "U+D800")])
def test_characters_that_get_lost_are_an_error(character: str, told: str) -> None:
    found = only_finding("text_not_encodable", area(1, name=f"Fisks{character}tra"))
    assert found.severity is Severity.ERROR
    assert told in str(found.message)
    str(found.message).encode("utf-8")


def test_letters_of_any_language_do_not_get_lost() -> None:
    assert findings(area(1, name="Åäö Çelik Škoda 東"), area(2, name="Σ’–é")) == []
