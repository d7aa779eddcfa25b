"""Kinds and evidence in words."""

from __future__ import annotations

import pytest

from tests.domain.compare.test_changes import NORRA, area, only
from utsatta_omraden_plugin.domain.compare.changes import compare
from utsatta_omraden_plugin.domain.compare.kinds import ChangeKind
from utsatta_omraden_plugin.domain.compare.words import evidence_in_words, kind_in_words


def evidence(old: list, new: list, **options: object) -> str:
    return str(evidence_in_words(only(compare(old, new, **options)))).replace("\u00a0", " ")


def test_every_kind_has_a_word_of_its_own() -> None:
    assert len({str(kind_in_words(kind)) for kind in ChangeKind}) == len(ChangeKind)


@pytest.mark.parametrize(
    ("name", "number", "said"),
    [
        ("Norra", 1, "Same id and name"),
        ("Annat", 1, "Same id, other name"),
        ("Norra", 2, "Same name, other id"),
        ("Annat", 2, "Other id and name"),
    ],
)
def test_the_evidence_says_what_spoke_and_what_did_not(name: str, number: int, said: str) -> None:
    assert evidence([NORRA], [area(name, number, 0, 0, 10, 10)]) == f"{said}; the boundary is the same."


def test_ground_in_common_is_told_for_both_sides() -> None:
    found = evidence([NORRA], [area("Norra", 1, 0, 0, 20, 5)])
    assert found == "Same id and name; in common 50 % of the old ground and 50 % of the new."


def test_nearly_all_is_not_all_and_hardly_any_is_not_none() -> None:
    found = evidence([NORRA], [area("Norra", 1, 0, 0, 10, 9.98)])
    assert found == "Same id and name; in common 99 % of the old ground and 100 % of the new."
    found = evidence([NORRA], [area("Norra", 1, 9.99, 9, 20, 20)])
    assert found == "Same id and name; in common <1 % of the old ground and <1 % of the new."


def test_a_pair_by_the_word_of_a_person_has_no_ground_in_common() -> None:
    far = area("Fjärran", 5, 500, 500, 510, 510)
    assert evidence([NORRA], [far], confirmed=[(0, 0)]) == "Other id and name; no ground in common."


def test_an_area_alone_says_where_it_is_missing() -> None:
    assert "older edition" in evidence([], [NORRA])
    assert "newer edition" in evidence([NORRA], [])
    assert "before that" in evidence([], [NORRA], earlier=[NORRA])
