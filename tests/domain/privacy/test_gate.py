"""The gate as a whole: phone numbers, e-mail addresses, plates; places, masks, many texts at once."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.privacy import (
    PrivacyKind,
    PrivacySeverity,
    findings_in,
    findings_in_texts,
    identity_numbers_masked,
    masked,
)

_PIECES = [
    "640823-3234",
    "6408233234",
    "070-123 45 67",
    "a@b.se",
    "ABC123",
    "Norrby ",
    "Anna ",
    "Andersson",
    "A.",
    "karin ",
    "sson",
    "\n",
    " ",
    "-",
    "\0",
    "12",
    "tel ",
    "A",
]


@pytest.mark.parametrize(
    "number",
    [
        "070-123 45 67", "0701234567", "070 123 45 67", "070-1234567", "076\u2011123\u00a045\u00a067", "073-12 34 567",
        "070-123-45-67", "08-123 456 78", "08-12 34 56", "(08) 123 456 78", "08/123 456 78", "010-123 45 67",
        "0301-123 45",        "031-12 34 56", "0812345678", "+46701234567", "+46 70 123 45 67", "+46 (0)70-123 45 67",
        "0046 70 123 45 67",
        "+46-8-123 456 78", "+4681234567",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sentence", ["Ring {}.", "tel:{}", "tel. {}", "{}", "({})", "nås på {}, dagtid", "{}\n2026"])
def test_phone_numbers_warn(number: str, sentence: str) -> None:
    text = sentence.format(number)
    found = findings_in(text)
    assert [(one.kind, one.severity) for one in found] == [(PrivacyKind.PHONE_NUMBER, PrivacySeverity.WARN)]
    assert text[found[0].start : found[0].end].strip("(") == number.strip("(")


@pytest.mark.parametrize(
    "address", ["namn.efternamn@polisen.se", "a+b@sub.example.org", "åsa.öberg@malmö.se", "x@y.museum"]
)
@pytest.mark.parametrize("sentence", ["Skriv till {}.", "<{}>", "mailto:{}", "({}), igår", "e-post={};"])
def test_email_addresses_warn(address: str, sentence: str) -> None:
    text = sentence.format(address)
    found = findings_in(text)
    assert [(one.kind, one.severity) for one in found] == [(PrivacyKind.EMAIL_ADDRESS, PrivacySeverity.WARN)]
    assert text[found[0].start : found[0].end] == address


@pytest.mark.parametrize("plate", ["ABC123", "ABC 123", "ABC-123", "ABC12A", "WER 84A", "ABC\u00a0123"])
@pytest.mark.parametrize("sentence", ["Bilen {} sågs.", "{}", "({})", "BMW, {}, röd", "{}.", "{}/Volvo", "Volvo/{}"])
def test_vehicle_plates_warn(plate: str, sentence: str) -> None:
    text = sentence.format(plate)
    found = findings_in(text)
    assert [(one.kind, one.severity) for one in found] == [(PrivacyKind.VEHICLE_PLATE, PrivacySeverity.WARN)]
    assert text[found[0].start : found[0].end] == plate


@pytest.mark.parametrize(
    "harmless",
    [
        "SNABB1", "ABC 1234", "AIC123", "ABQ123", "ABC12O", "ABCD123", "XABC123", "AB123", "SHA256", "UTM 33N",
        "LPO 561",        "a @ b", "@polisen", "5 @ 3 kr", "namn@", "area_1@v2", "08-12-2024",
        "0123", "2026-08-12 34", "08:12", "18 045",
    ],
)  # fmt: skip
def test_what_only_resembles_them_does_not(harmless: str) -> None:
    assert findings_in(harmless) == []


def test_a_finding_tells_the_place_and_hides_the_number() -> None:
    text = "Första raden.\nVittnet 19640823-3234 och namn@example.org"
    person, address = findings_in(text)
    assert (person.start, person.end) == (22, 35)
    assert str(person.message) == "A personnummer (19••••••-••••) stands on line 2, character 9. Remove it."
    assert "line 2, character 27" in str(address.message)
    for one in (person, address):
        assert "3234" not in repr(one)
        assert "example" not in repr(one)


def test_a_masked_text_can_be_logged() -> None:
    hidden = masked("Vittnet 640823-3234 (070-123 45 67, namn@example.org) i ABC123 vid torget")
    assert hidden == "Vittnet 64••••-•••• (070-••• •• ••, n•••@•••••••.•••) i A••••• vid torget"
    assert findings_in(hidden) == []


@given(st.lists(st.lists(st.sampled_from(_PIECES), max_size=6).map("".join), max_size=6))
def test_many_texts_at_once_give_what_each_gives_alone(texts: list[str]) -> None:
    together = {one.index: list(one.findings) for one in findings_in_texts(texts)}
    alone = {index: found for index, text in enumerate(texts) if (found := findings_in(text))}
    assert together == alone


def test_texts_beyond_what_is_read_at_once_keep_their_index() -> None:
    texts = ["x" * 700_000, "640823-3234", "y" * 700_000, "", "a@b.se"]
    assert [(one.index, one.findings[0].start) for one in findings_in_texts(iter(texts))] == [(1, 0), (4, 0)]


@given(st.text(alphabet="0123456789 -+.,:/@()\n\u2013\u00a0AaBbZ\0", max_size=200))
def test_findings_lie_inside_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for one in findings_in(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


_HOSTILE = {
    "digits and blanks": "0 1 " * 50_000,
    "one long gap": "1" + " " * 200_000,
    "zeros": "0" * 200_000,
    "at signs": "a@" * 100_000,
    "dashes": "-" * 200_000,
    "country codes": "+46 " * 50_000,
    "a long local part": "a." * 100_000 + "@",
    "nothing but personnummer": "640823-3234 " * 15_000,
    "widest gaps": ("1" + " " * 39) * 5_000,
    "capitals": "A" * 200_000,
    "area codes": "0701 " * 40_000,
}


@pytest.mark.parametrize("hostile", _HOSTILE)
def test_hostile_texts_take_no_longer_than_others(hostile: str) -> None:
    start = time.perf_counter()
    findings_in(_HOSTILE[hostile])
    assert time.perf_counter() - start < 5.0


def test_only_identity_numbers_are_masked_where_the_rest_must_stand() -> None:
    text = "Vittnet 640823-3234 och 20640823-3234 (070-123 45 67) vid torget"
    hidden = identity_numbers_masked(text)
    assert hidden == "Vittnet 64••••-•••• och 20••••••-•••• (070-123 45 67) vid torget"
    assert identity_numbers_masked("Norrby") == "Norrby"
