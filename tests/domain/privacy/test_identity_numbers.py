"""Personnummer and samordningsnummer are found in every spelling; wrong ones are not called so."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.privacy.identity_numbers import (
    LEADS,
    TAILS,
    Number,
    check_digit,
    invalid_tens,
    spellings,
    valid_numbers,
)
from utsatta_omraden_plugin.domain.privacy import PrivacyKind, PrivacySeverity, findings_in
from utsatta_omraden_plugin.domain.privacy.candidate import Candidate
from utsatta_omraden_plugin.domain.privacy.phone import is_grouped_like_a_phone_number


@given(st.data(), valid_numbers(), st.sampled_from(LEADS), st.sampled_from(TAILS))
def test_every_valid_number_is_found_and_blocks_wherever_it_stands(
    data: st.DataObject, number: Number, lead: str, tail: str
) -> None:
    spelled = data.draw(spellings(number))
    candidate = Candidate.of(spelled, 0, len(spelled))
    assume(not is_grouped_like_a_phone_number(candidate.digits, candidate.gaps))
    found = [one for one in findings_in(lead + spelled + tail) if one.severity is PrivacySeverity.BLOCK]
    assert len(found) == 1, (lead + spelled + tail, found)
    expected = PrivacyKind.COORDINATION_NUMBER if number.coordination else PrivacyKind.PERSONAL_NUMBER
    assert found[0].kind is expected
    ten = number.six + number.four
    covered = "".join(filter(str.isdecimal, (lead + spelled + tail)[found[0].start : found[0].end]))
    assert covered.endswith(ten)


@given(st.lists(valid_numbers(), min_size=2, max_size=5), st.sampled_from([", ", "\n", "; ", "\t", "/", " och ", ","]))
def test_several_numbers_in_a_row_are_all_found(numbers: list[Number], between: str) -> None:
    row = between.join(f"{number.six}-{number.four}" for number in numbers)
    assert len(findings_in(row)) == len(numbers)


@given(
    invalid_tens(),
    st.sampled_from(["", "-", " ", "\u2013", "\n", "+"]),
    st.sampled_from(["", "18", "19", "20"]),
    st.sampled_from(LEADS),
    st.sampled_from(TAILS),
)
def test_a_wrong_date_or_check_digit_is_no_personnummer(ten: str, gap: str, century: str, lead: str, tail: str) -> None:
    found = findings_in(lead + century + ten[:6] + gap + ten[6:] + tail)
    assert [one for one in found if one.severity is PrivacySeverity.BLOCK] == []


@pytest.mark.parametrize(
    ("spelled", "kind"),
    [
        ("701063-2391", PrivacyKind.COORDINATION_NUMBER),  # the example of SKV 707
        ("640823-3234", PrivacyKind.PERSONAL_NUMBER),  # the example of SKV 704
        ("640823+3234", PrivacyKind.PERSONAL_NUMBER),
        ("19640823-3234", PrivacyKind.PERSONAL_NUMBER),
        ("19 640823 - 3234", PrivacyKind.PERSONAL_NUMBER),
        ("6 408 233 234", PrivacyKind.PERSONAL_NUMBER),
        ("196 408 233 234", PrivacyKind.PERSONAL_NUMBER),
        ("1964-08-23-3234", PrivacyKind.PERSONAL_NUMBER),
        ("pnr6408233234", PrivacyKind.PERSONAL_NUMBER),
        ("på rad 1\n640823\n323 4", PrivacyKind.PERSONAL_NUMBER),
        ("1964.08.23-3234", PrivacyKind.PERSONAL_NUMBER),
        ("1964/08/23 - 3234", PrivacyKind.PERSONAL_NUMBER),
        ("64.08.23-3234", PrivacyKind.PERSONAL_NUMBER),
        ("64/08/23\u20133234", PrivacyKind.PERSONAL_NUMBER),
        ("6-4-0-8-2-3-3-2-3-4", PrivacyKind.PERSONAL_NUMBER),
        ("1-9-6-4-0-8-2-3-3-2-3-4", PrivacyKind.PERSONAL_NUMBER),
        ("64-08-23-32-34", PrivacyKind.PERSONAL_NUMBER),
        ("640823-32-34", PrivacyKind.PERSONAL_NUMBER),
        ("19640823_3234", PrivacyKind.PERSONAL_NUMBER),
        ("640823____3234", PrivacyKind.PERSONAL_NUMBER),
        ("64_08_23_3234", PrivacyKind.PERSONAL_NUMBER),
        ("uso_2025_640823_3234_7.zip", PrivacyKind.PERSONAL_NUMBER),
        ("uso_2025_6408233234.zip", PrivacyKind.PERSONAL_NUMBER),
    ],
)
def test_known_numbers_are_found(spelled: str, kind: PrivacyKind) -> None:
    assert [one.kind for one in findings_in(f"Vittnet {spelled} hördes.")] == [kind]


@pytest.mark.parametrize("line", "\u2053\u2574\U00010d6e_~\uff3f\uff5e\u00af\u203e\u00ac\u2027\u00b7")
def test_a_line_that_looks_like_a_dash_is_one(line: str) -> None:
    assert [findings_in(f"Vittnet 640823{line}3234 hördes.")[0].start] == [8]
    assert len(findings_in(f"(19640823 {line} 3234)")) == 1


def test_evenly_dashed_numbers_in_a_row_are_all_found() -> None:
    assert len(findings_in("6-4-0-8-2-3-3-2-3-4 7-0-1-0-6-3-2-3-9-1, 640823-32-34 12")) == 3


def test_the_29th_of_february_counts_in_leap_years_only() -> None:
    right = "0229123" + check_digit("010229123")
    assert findings_in("2001" + right) == []
    right = "0229123" + check_digit("040229123")
    assert [one.kind for one in findings_in("2004" + right)] == [PrivacyKind.PERSONAL_NUMBER]


def test_the_end_of_a_longer_number_is_no_personnummer() -> None:
    assert findings_in("Kontonummer 99640823323412 och 1640823323") == []
