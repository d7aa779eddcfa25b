"""Numbers in digits of any script or shape, with signs inside that nobody sees: found, in their place, and masked."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.privacy.identity_numbers import Number, valid_numbers
from utsatta_omraden_plugin.domain.privacy import (
    PrivacyFinding,
    PrivacyKind,
    PrivacySeverity,
    findings_in,
    findings_in_texts,
    identity_numbers_masked,
    unfinished_from,
)

SIGNS: dict[str, list[str]] = {}
"""All signs by their category in Unicode."""
for code in range(sys.maxunicode + 1):
    SIGNS.setdefault(unicodedata.category(chr(code)), []).append(chr(code))

ZEROS = [sign for sign in SIGNS["Nd"] if unicodedata.decimal(sign) == 0]
"""Of each script and shape the zero; the other nine digits follow it."""
DASHES = [*SIGNS["Pd"], *"\u2212\u207b\u2500\uff0b\u207a"]
UNSEEN = [*SIGNS["Mn"], *SIGNS["Me"], *SIGNS["Cf"], *map(chr, range(0x0E, 0x1B))]
LEADS = ["", "Uppgiften kom från ", "(", "Rad 1\n", "Å ä ö – ", "\U0001f600 "]
TAILS = ["", " i går.", ")", "\nNästa rad", " …"]


def in_digits(number: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(sign)) if sign.isdecimal() else sign for sign in number)


def blocked(text: str) -> list[PrivacyFinding]:
    return [one for one in findings_in(text) if one.severity is PrivacySeverity.BLOCK]


def test_there_are_digits_dashes_and_unseen_signs_to_try():
    assert len(ZEROS) > 50
    assert len(DASHES) > 20
    assert len(UNSEEN) > 1000


@given(
    valid_numbers(),
    st.sampled_from(ZEROS),
    st.sampled_from(ZEROS),
    st.sampled_from(["", *DASHES, *SIGNS["Zs"]]),
    st.booleans(),
    st.sampled_from(LEADS),
    st.sampled_from(TAILS),
)
def test_a_number_is_found_in_every_kind_of_digits_and_dashes(
    number: Number, zero: str, other_zero: str, dash: str, with_century: bool, lead: str, tail: str
):
    six = number.century * with_century + number.six
    written = in_digits(six, zero) + dash + in_digits(number.four, other_zero)
    [found] = blocked(lead + written + tail)
    assert (found.start, found.end) == (len(lead), len(lead) + len(written))
    expected = PrivacyKind.COORDINATION_NUMBER if number.coordination else PrivacyKind.PERSONAL_NUMBER
    assert found.kind is expected


@given(
    valid_numbers(),
    st.lists(st.text(alphabet=st.sampled_from(UNSEEN), max_size=50), min_size=11, max_size=11),
    st.sampled_from(ZEROS),
    st.sampled_from(LEADS),
    st.sampled_from(TAILS),
)
def test_a_number_is_found_through_signs_that_nobody_sees(
    number: Number, unseen: list[str], zero: str, lead: str, tail: str
):
    digits = in_digits(f"{number.six}-{number.four}", zero)
    written = "".join(digit + between for digit, between in zip(digits, unseen))
    [found] = blocked(lead + written + tail)
    assert found.start == len(lead)
    assert len(lead + written.rstrip("".join(UNSEEN))) <= found.end <= len(lead + written)


def test_every_dash_and_every_unseen_sign_is_known():
    assert [sign for sign in DASHES if not blocked(f"640823{sign}3234")] == []
    assert [sign for sign in UNSEEN if not blocked(f"64082{sign * 4}3{sign}32{sign}34")] == []


@pytest.mark.parametrize(
    "written",
    ["⁶⁴⁰⁸²³⁻³²³⁴", "640823⁻³²³⁴", "⑥④⓪⑧②③③②③④", "₆₄₀₈₂₃₋₃₂₃₄", "6️⃣4️⃣0️⃣8️⃣2️⃣3️⃣3️⃣2️⃣3️⃣4️⃣", "𝟼𝟺𝟶𝟾𝟸𝟹-𝟯𝟮𝟯𝟰"],
)
def test_raised_circled_and_drawn_digits_are_digits(written: str):
    [found] = blocked(f"Vittnet {written}, boende där")
    assert f"Vittnet {written}, boende där"[found.start : found.end].strip("\ufe0f\u20e3") == written.strip(
        "\ufe0f\u20e3"
    )


@pytest.mark.parametrize("note", ["¹", "²", "¹²", "①", "\u200b2", "\ufeff7"])
def test_a_note_after_a_number_does_not_hide_it(note: str):
    assert len(blocked(f"Vittnet 640823-3234{note} hördes")) == 1


@pytest.mark.parametrize("harmless", ["6408233234 m²", "640823 32⁴", "10⁶ 40823 3234", "x²³⁴", "640823.３２３４ 12.5"])
def test_powers_and_decimals_are_no_numbers(harmless: str):
    assert blocked(harmless) == []


def test_numbers_parted_by_a_sign_that_nobody_sees_are_both_found():
    assert len(blocked("640823-3234\u200b701063-2391")) == 2


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("０７０－１２３　４５　６７", PrivacyKind.PHONE_NUMBER),
        ("070-12\u00ad3 45\u200d 67", PrivacyKind.PHONE_NUMBER),
        ("ｎａｍｎ＠ｅｘａｍｐｌｅ.ｏｒｇ", PrivacyKind.EMAIL_ADDRESS),
        ("na\u200bmn@example.org", PrivacyKind.EMAIL_ADDRESS),
        ("ＡＢＣ１２３", PrivacyKind.VEHICLE_PLATE),
        ("ABC\u2060123", PrivacyKind.VEHICLE_PLATE),
        (unicodedata.normalize("NFD", "Åsa Öberg"), PrivacyKind.PERSON_NAME),
        ("Karin Anders\u00adson", PrivacyKind.PERSON_NAME),
        ("𝐊𝐚𝐫𝐢𝐧 𝐀𝐧𝐝𝐞𝐫𝐬𝐬𝐨𝐧", PrivacyKind.PERSON_NAME),
    ],
)
def test_what_warns_is_found_in_the_same_ways(written: str, kind: PrivacyKind):
    text = f"Rad 1\nEnligt {written}, i går"
    [found] = findings_in(text)
    assert (found.kind, text[found.start : found.end]) == (kind, written)


def test_the_mask_covers_all_of_it_and_nothing_else():
    assert identity_numbers_masked("Vittnet ６４０８２３－３２３４ vid torget") == "Vittnet ６４••••－•••• vid torget"
    hidden = identity_numbers_masked("A\u030asa 6\u00ad40823-3234 A\u030asa")
    assert hidden == "A\u030asa 6 4••••-•••• A\u030asa"


def test_a_number_on_its_way_is_held_back_in_any_digits():
    assert unfinished_from("Ledaren är ６４０８２３－３") == len("Ledaren är ")


@given(
    st.lists(st.text(alphabet="6408233234-²\u00ad\u0308\ufeff\0 aAÅ\u0661\uff14\U0001d7d2", max_size=30), max_size=5)
)
def test_many_texts_at_once_still_give_what_each_gives_alone(texts: list[str]):
    together = {one.index: list(one.findings) for one in findings_in_texts(texts)}
    assert together == {index: found for index, text in enumerate(texts) if (found := findings_in(text))}


@pytest.mark.parametrize(
    "hostile",
    ["6\u0301" * 50_000, "\u00ad" * 200_000, "٠١" * 50_000, "e\u0301 " * 50_000, "²-" * 50_000, "字" * 200_000],
)
def test_hostile_signs_take_no_longer_than_others(hostile: str):
    start = time.perf_counter()
    findings_in(hostile)
    assert time.perf_counter() - start < 2.0
