"""Names of persons are found, and places, streets and institutions that are called after persons are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from utsatta_omraden_plugin.domain.privacy import (
    PrivacyKind,
    PrivacySeverity,
    findings_in,
    masked,
    refused_in_step_3,
)
from utsatta_omraden_plugin.domain.privacy.first_names import AMBIGUOUS_FIRST_NAMES, FIRST_NAMES

SENTENCES = ["{}", "Där bor {}.", "({})", "{} säljer narkotika vid torget", "{}, ofta vid centrum", "enligt {}\n2026"]


def names_in(text: str) -> list[str]:
    return [text[one.start : one.end] for one in findings_in(text) if one.kind is PrivacyKind.PERSON_NAME]


@pytest.mark.parametrize(
    "name",
    [
        "Anna Svensson", "Mohamed Ali", "Ali Hassan", "Hassan Abdi Warsame", "Dragan Petrović", "Yusuf Yilmaz",
        "Karl-Erik Nilsson", "Karl Erik Nilsson", "Anna-Karin Hallberg-Ström", "Ahmed H. Nur", "Johan von Essen",
        "Fatima al-Sayed", "Leo Öberg", "Per Persson", "Inga Lindgren", "Hans Karlsson", "Bo Ek", "Sofia Lind",
        "Anna Svenssons", "ANNA ANDERSSON", "anna andersson", "Andersson, Karin", "Andersson Karin", "A. Svensson",
        "A.B. Lindqvist", "M. Hassan", "B Karlsson", "S. Svensson", "Anna\u00a0Svensson",
    ],
)  # fmt: skip
def test_names_of_persons_warn(name: str) -> None:
    for sentence in SENTENCES:
        assert names_in(sentence.format(name)) == [name], sentence


@pytest.mark.parametrize(
    "words",
    [
        # streets, squares, schools, hospitals, parishes
        "Ramels väg", "Karl Johans gata", "Gustav Adolfs torg", "Anna Lindhs plats", "Elsa Brändströms gata",
        "Viktor Rydbergsgatan", "Dag Hammarskjölds väg", "Peter Myndes Backe", "Viktor Rydberg Gymnasium",
        "Astrid Lindgrens barnsjukhus", "Sankta Maria kyrka", "S:t Johannes kyrka", "Sofia församling", "Maria Park",
        "Emil Lindells stiftelse", "Erik Svensson AB",
        # areas, towns, parts of the organisation
        "Lina Hage", "Ronna/Geneta/Lina", "LPO Maria", "Nora Kommun", "Noa Stockholm", "Noa Underrättelse",
        "Per Polisområde", "S. Sofielund", "Ö. Husby", "V. Frölunda", "Södra Sofielund (Seved)", "Hisings Backa",
        "Malmö Norr", "Araby Dalbo", "Göteborg Hisingen", "Svea Hovrätt",
        # shops and words at the beginning of a sentence
        "Clas Ohlson", "Max Hamburgare", "Ica Maxi", "Inga Malmöbor", "Hans Volvo", "Maj Juni", "Den 3 maj Karlskrona",
        "I Berg", "hans grannsson", "Anna", "Svensson", "Bo Klok", "anna lindgren",
    ],
)  # fmt: skip
def test_what_is_only_called_after_a_person_does_not(words: str) -> None:
    for sentence in SENTENCES:
        assert names_in(sentence.format(words)) == [], sentence


def test_a_name_does_not_reach_over_a_line_or_a_full_stop() -> None:
    assert names_in("Vi talade med Anna. Svensson var inte där.") == []
    assert names_in("Anna\nSvensson") == []


def test_a_name_in_an_email_address_is_the_address_alone() -> None:
    assert [one.kind for one in findings_in("anna.svensson@polisen.se")] == [PrivacyKind.EMAIL_ADDRESS]


def test_the_finding_warns_and_never_repeats_the_name() -> None:
    [found] = findings_in("Rad ett\nDär bor Anna Svensson.")
    assert found.severity is PrivacySeverity.WARN
    assert "A••• ••••••••" in str(found.message)
    assert "line 2, character 9" in str(found.message)
    assert masked("Anna Svensson bor där") == "A••• •••••••• bor där"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gruppen leds av Anna Svensson", PrivacyKind.PERSON_NAME),
        ("640823-3234", PrivacyKind.PERSONAL_NUMBER),
        ("nås på 070-123 45 67", PrivacyKind.PHONE_NUMBER),
        ("a@b.se", PrivacyKind.EMAIL_ADDRESS),
        ("kör ABC123", PrivacyKind.VEHICLE_PLATE),
    ],
)
def test_step_three_refuses_everything_that_points_out_a_person(text: str, kind: PrivacyKind) -> None:
    assert [one.kind for one in refused_in_step_3(text)] == [kind]


def test_step_three_takes_what_it_is_meant_for() -> None:
    assert refused_in_step_3("Lokalt nätverk, 10–24 personer, styr handeln kring Ramels väg sedan 2024.") == []


def test_names_that_are_words_as_well_are_names_first() -> None:
    assert AMBIGUOUS_FIRST_NAMES < FIRST_NAMES
    assert all(name == name.casefold() for name in FIRST_NAMES)


@pytest.mark.published
def test_nothing_in_the_published_editions_is_taken_for_a_name(published_2023: Path, published_2025: Path) -> None:
    ogr = pytest.importorskip("osgeo.ogr")
    for file in (published_2023, published_2025):
        source = ogr.Open(f"/vsizip/{file}")
        features = list(source.GetLayer(0))
        assert len(features) > 50
        texts = [feature.GetFieldAsString(number) for feature in features for number in range(feature.GetFieldCount())]
        assert [name for text in texts for name in names_in(text)] == []
