"""Another LPO, police area or region is told, although it is no kind of change."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.compare.test_changes import NORRA, U, area, only
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.compare.changes import AreaChange, compare
from utsatta_omraden_plugin.domain.compare.kinds import ChangeKind as Kind
from utsatta_omraden_plugin.domain.compare.words import kind_in_words, kinds_in_words
from utsatta_omraden_plugin.domain.organisation import Organisation

SOUTH = Organisation("Malmö söder", "561520", "Malmö", "5615", "Syd", "5600")
FOSIE = replace(SOUTH, lpo="Fosie", lpo_code="561550")


def within(organisation: Organisation, of: AreaVersion = NORRA) -> AreaVersion:
    return replace(of, organisation=organisation)


def change_of(before: Organisation, after: Organisation) -> AreaChange:
    return only(compare([within(before)], [within(after)]))


def test_an_area_of_another_lpo_keeps_its_kind_and_says_from_where_to_where() -> None:
    change = change_of(SOUTH, FOSIE)
    assert change.kinds == (Kind.UNCHANGED,)
    assert change.has_other_organisation
    assert not change.is_as_before
    assert str(change.message) == (
        "Norra keeps its id, name, category and boundary; the LPO went from Malmö söder (561520) to Fosie (561550)."
    )
    assert [str(kind) for kind in kinds_in_words(change)] == ["Other organisation"]


def test_each_level_that_changed_is_told_the_smallest_first() -> None:
    moved = Organisation("Nacka", "531240", "Stockholm syd", "5312", "Stockholm", "5300")
    said = str(change_of(SOUTH, moved).message)
    assert said.endswith(
        "; the LPO went from Malmö söder (561520) to Nacka (531240); the police area went from Malmö (5615) to "
        "Stockholm syd (5312); the region went from Syd (5600) to Stockholm (5300)."
    )


def test_a_code_alone_is_a_change() -> None:
    said = str(change_of(SOUTH, replace(SOUTH, police_area_code="5616")).message)
    assert said.endswith("; the police area went from Malmö (5615) to Malmö (5616).")


def test_what_changed_of_the_organisation_ends_the_sentence_of_another_change() -> None:
    change = only(compare([within(SOUTH)], [within(FOSIE, area("Södra", 1, 0, 0, 10, 10))]))
    assert str(change.message) == (
        "Norra is now called Södra; the LPO went from Malmö söder (561520) to Fosie (561550)."
    )
    assert [str(kind) for kind in kinds_in_words(change)] == ["Renamed", "Other organisation"]


def test_the_same_organisation_is_not_told_however_it_is_written() -> None:
    change = change_of(SOUTH, replace(SOUTH, lpo="Malmö  Söder ", region_code=" 5600"))
    assert change.is_as_before
    assert str(change.message) == "Norra is unchanged."
    assert [str(kind) for kind in kinds_in_words(change)] == ["Unchanged"]


def test_what_an_edition_does_not_know_has_not_changed() -> None:
    assert change_of(Organisation(), SOUTH).is_as_before
    assert change_of(SOUTH, Organisation()).is_as_before
    assert change_of(replace(SOUTH, lpo_code=""), SOUTH).is_as_before
    named = change_of(replace(SOUTH, lpo_code=""), FOSIE)
    assert str(named.message).endswith("; the LPO went from Malmö söder to Fosie.")
    coded = change_of(replace(SOUTH, lpo=""), FOSIE)
    assert str(coded.message).endswith("; the LPO went from 561520 to 561550.")


def test_a_split_between_two_lpos_names_both() -> None:
    halves = [within(SOUTH, area("Väst", 1, 0, 0, 5, 10)), within(FOSIE, area("Öst", 9, 5, 0, 10, 10))]
    change = only(compare([within(SOUTH)], halves))
    assert change.kinds == (Kind.SPLIT,)
    assert str(change.message).endswith(
        "; the LPO went from Malmö söder (561520) to Malmö söder (561520) and Fosie (561550)."
    )


def test_a_new_area_has_no_organisation_before() -> None:
    change = only(compare([], [within(SOUTH)]))
    assert not change.has_other_organisation
    assert str(change.message) == f"Norra is new, as {U}."


def test_an_area_of_another_lpo_comes_before_those_in_which_nothing_changed() -> None:
    first, last = area("Aspen", 8, 20, 0, 30, 10), area("Öst", 9, 40, 0, 50, 10)
    changes = compare([first, within(SOUTH, last)], [first, within(FOSIE, last)])
    assert [change.new[0].name for change in changes] == ["Öst", "Aspen"]


def test_the_kind_as_a_heading_says_what_is_unchanged() -> None:
    assert str(kind_in_words(Kind.UNCHANGED)) == "Unchanged id, name, category and boundary"


_VALUES = st.sampled_from(["", "A", "B"])
_ORGANISATIONS = st.builds(Organisation, _VALUES, _VALUES, _VALUES, _VALUES, _VALUES, _VALUES)


@given(_ORGANISATIONS, _ORGANISATIONS)
def test_the_way_back_tells_as_many_changes(before: Organisation, after: Organisation) -> None:
    there, back = change_of(before, after), change_of(after, before)
    assert there.has_other_organisation == back.has_other_organisation
    assert str(there.message).count("went from") == str(back.message).count("went from")
    assert change_of(before, before).is_as_before
