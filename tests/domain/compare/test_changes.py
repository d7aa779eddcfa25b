"""What happened to each area between two editions."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.compare.changes import AreaChange, compare, summary
from utsatta_omraden_plugin.domain.compare.kinds import ChangeKind as Kind

U, R, S = "Utsatt område", "Riskområde", "Särskilt utsatt område"


def area(
    name: str, number: int | None, west: float, south: float, east: float, north: float, category: str = U
) -> AreaVersion:
    """An area in units of 100 m."""
    box = shapely.box(west * 100, south * 100, east * 100, north * 100)
    return AreaVersion(name=name, category=category, boundary=shapely.MultiPolygon([box]), special_area_id=number)


def only(changes: list[AreaChange]) -> AreaChange:
    (change,) = changes
    return change


def kinds(old: list[AreaVersion], new: list[AreaVersion], **options: object) -> list[tuple[Kind, ...]]:
    return [change.kinds for change in compare(old, new, **options)]


NORRA = area("Norra", 1, 0, 0, 10, 10)


def test_an_area_that_is_the_same_is_unchanged() -> None:
    assert kinds([NORRA], [NORRA]) == [(Kind.UNCHANGED,)]


def test_a_ring_that_starts_elsewhere_is_the_same_boundary() -> None:
    ring = [(1000, 0), (1000, 1000), (0, 1000), (0, 0)]
    turned = AreaVersion("Norra", U, shapely.MultiPolygon([shapely.Polygon(ring)]), 1)
    assert kinds([NORRA], [turned]) == [(Kind.UNCHANGED,)]


def test_a_new_name_on_the_same_ground_is_a_renaming() -> None:
    change = only(compare([NORRA], [area("Norra backen", 1, 0, 0, 10, 10)]))
    assert change.kinds == (Kind.RENAMED,)
    assert str(change.message) == "Norra is now called Norra backen."


def test_blanks_around_a_slash_are_no_renaming() -> None:
    assert kinds([area("A / B", 1, 0, 0, 9, 9)], [area("A/B", 1, 0, 0, 9, 9)]) == [(Kind.UNCHANGED,)]


def test_an_area_may_be_renamed_recategorised_redrawn_and_renumbered_at_once() -> None:
    change = only(compare([area("Norra", 1, 0, 0, 10, 10, R)], [area("Norra backen", 2, 0, 0, 10, 9, S)]))
    assert change.kinds == (Kind.RENAMED, Kind.RECATEGORISED, Kind.BOUNDARY, Kind.ID_CHANGED)
    assert str(change.message) == (
        "Norra is now called Norra backen; it went from Riskområde to Särskilt utsatt område; "
        "its boundary was redrawn (10.0 ha left out); its id went from 1 to 2."
    )


def test_a_new_id_with_the_same_name_and_mostly_the_same_ground_is_one_area() -> None:
    change = only(compare([NORRA], [area("Norra", 7, 0, 0, 10, 4)]))
    assert change.kinds == (Kind.BOUNDARY, Kind.ID_CHANGED)
    assert (change.same_id, change.same_name) == (False, True)


def test_an_id_given_anew_elsewhere_under_another_name_is_another_area() -> None:
    assert kinds([NORRA], [area("Fjärran", 1, 500, 500, 510, 510)]) == [(Kind.NEW,), (Kind.REMOVED,)]


def test_a_touching_neighbour_is_never_a_split() -> None:
    neighbour = area("Södra", 2, 10, 0, 20, 10)
    assert kinds([NORRA], [NORRA, neighbour]) == [(Kind.NEW,), (Kind.UNCHANGED,)]


def test_a_sliver_overlap_is_never_a_split() -> None:
    neighbour = area("Södra", 2, 9.9999, 0, 20, 10)
    assert kinds([NORRA], [NORRA, neighbour]) == [(Kind.NEW,), (Kind.UNCHANGED,)]


def test_a_split_measures_the_ground_that_was_dropped() -> None:
    parts = [area("Norra västra", 1, 0, 0, 4, 10), area("Norra östra", 2, 5, 0, 10, 10)]
    change = only(compare([NORRA], parts))
    assert change.kinds == (Kind.SPLIT,)
    assert {part.name for part in change.new} == {"Norra västra", "Norra östra"}
    assert change.dropped_m2 == pytest.approx(100_000)
    assert change.gained_m2 == pytest.approx(0)
    assert change.overlap_of_old == pytest.approx(0.9)


def test_a_split_of_which_no_part_keeps_the_id_is_a_split_all_the_same() -> None:
    parts = [area("Väst", 8, 0, 0, 5, 10), area("Öst", 9, 5, 0, 10, 10)]
    assert kinds([NORRA], parts) == [(Kind.SPLIT,)]


def test_a_split_into_parts_of_another_category_is_recategorised_too() -> None:
    parts = [area("Norra", 1, 0, 0, 5, 10, S), area("Öst", 9, 5, 0, 10, 10, U)]
    assert kinds([NORRA], parts) == [(Kind.SPLIT, Kind.RECATEGORISED)]


def test_a_split_tells_which_part_got_which_category_and_what_was_dropped() -> None:
    parts = [area("Norra", 1, 0, 0, 4, 10, S), area("Öst", 8, 4, 0, 8, 10), area("Vik", 9, 8, 0, 9, 10)]
    change = only(compare([area("Norra", 1, 0, 0, 10, 10, S)], parts))
    assert str(change.message) == (
        "Norra (Särskilt utsatt område) became three: Norra (Särskilt utsatt område), Öst (Utsatt område) and "
        "Vik (Utsatt område); 10.0 ha is no longer part of it."
    )


def test_a_split_that_keeps_the_category_names_it_once_for_each_part() -> None:
    change = only(compare([NORRA], [area("Norra", 1, 0, 0, 5, 10), area("Öst", 9, 5, 0, 10, 10)]))
    assert str(change.message) == "Norra became two: Norra (Utsatt område) and Öst (Utsatt område)."


def test_a_split_into_very_many_parts_counts_them_in_figures() -> None:
    change = only(compare([NORRA], [area(f"Del {n}", 20 + n, n, 0, n + 1, 10) for n in range(10)]))
    assert str(change.message).startswith("Norra became 10: Del 0 (Utsatt område), Del 1 (Utsatt område), ")


@pytest.mark.parametrize(
    ("redrawn", "said"),
    [
        ((0, 0, 10, 12), "Norra was redrawn (20.0 ha added)."),
        ((0, 0, 10, 8), "Norra was redrawn (20.0 ha left out)."),
        ((1, 0, 12, 10), "Norra was redrawn (10.0 ha left out, 20.0 ha added)."),
        ((0.0000004, 0, 10, 10.01), "Norra was redrawn (1\u202f000 m² added)."),
    ],
)
def test_what_measures_nothing_is_not_told(redrawn: tuple[float, float, float, float], said: str) -> None:
    assert str(only(compare([NORRA], [area("Norra", 1, *redrawn)])).message) == said


def test_a_part_that_also_takes_its_origin_up_is_bound_to_it_once() -> None:
    old = [area("Norr", 1, 0, 0, 8, 4), area("Söder", 2, 8, 0, 16, 4)]
    new = [area("Norr", 1, 0, 0, 6, 4), area("Mitten", 3, 6, 0, 11.5, 4), area("Öster", 4, 11.5, 0, 14.5, 4)]
    change = only([change for change in compare(old, new) if Kind.SPLIT in change.kinds])
    pairs = [(evidence.old, evidence.new) for evidence in change.evidence]
    assert len(pairs) == len(set(pairs))


def test_two_areas_that_become_one_were_merged() -> None:
    old = [NORRA, area("Södra", 2, 10, 0, 20, 10)]
    change = only(compare(old, [area("Norra / Södra", 1, 0, 0, 20, 10)]))
    assert change.kinds == (Kind.MERGED,)
    assert str(change.message) == "Norra and Södra were merged into Norra / Södra (Utsatt område)."


def test_a_merger_tells_which_area_had_which_category() -> None:
    old = [area("Norra", 1, 0, 0, 10, 10, R), area("Södra", 2, 10, 0, 20, 10)]
    change = only(compare(old, [area("Norra / Södra", 1, 0, 0, 20, 10, S)]))
    assert str(change.message) == (
        "Norra (Riskområde) and Södra (Utsatt område) were merged into Norra / Södra (Särskilt utsatt område)."
    )


def test_neighbours_that_shift_their_border_stay_two_areas() -> None:
    old = [NORRA, area("Södra", 2, 10, 0, 20, 10)]
    new = [area("Norra", 1, 0, 0, 14, 10), area("Södra", 2, 14, 0, 20, 10)]
    assert kinds(old, new) == [(Kind.BOUNDARY,), (Kind.BOUNDARY,)]


def test_an_area_that_was_in_an_earlier_edition_has_returned() -> None:
    assert kinds([], [NORRA], earlier=[area("Norra", 1, 0, 0, 9, 10)]) == [(Kind.RETURNED,)]


@pytest.mark.parametrize(
    ("earlier", "kind"),
    [
        (area("Norra", 9, 0, 0, 10, 3), Kind.RETURNED),  # another id, and 30 % of the ground
        (area("Norra", None, 6, 0, 16, 10), Kind.RETURNED),  # no id, and 40 %
        (area("Annat", 1, 0, 7, 10, 17), Kind.RETURNED),  # the same id, and 30 %
        (area("Norra", 1, 500, 500, 510, 510), Kind.RETURNED),  # the same id and name, elsewhere
        (area("Annat", 9, 0, 0, 10, 6), Kind.RETURNED),  # nothing but 60 % of the ground
        (area("Annat", 9, 0, 0, 30, 30), Kind.RETURNED),  # all its ground, of a far larger area
        (area("Norra", 9, 8, 0, 18, 10), Kind.NEW),  # only 20 %: a namesake beside it
        (area("Norra", 9, 500, 500, 510, 510), Kind.NEW),  # a namesake in another town
        (area("Annat", 9, 0, 0, 10, 4), Kind.NEW),  # 40 % of the ground and nothing else
        (area("Annat", 1, 9, 0, 19, 10), Kind.NEW),  # an id given anew to a neighbour
    ],
)
def test_id_name_and_ground_together_tell_what_has_returned(earlier: AreaVersion, kind: Kind) -> None:
    assert kinds([], [NORRA], earlier=[earlier]) == [(kind,)]


def test_what_was_there_all_the_time_cannot_return() -> None:
    before = replace(area("Söder", 5, 0, 0, 10, 10), area_id="söder")
    moved = replace(area("Söder", 5, 0, 11, 10, 20), area_id="söder")
    assert kinds([moved], [moved, NORRA], earlier=[before]) == [(Kind.NEW,), (Kind.UNCHANGED,)]
    assert kinds([], [NORRA], earlier=[before]) == [(Kind.RETURNED,)]


def test_an_area_without_id_is_known_by_name_and_ground() -> None:
    assert kinds([area("Norra", None, 0, 0, 10, 10)], [area("Norra", None, 0, 0, 10, 10)]) == [(Kind.UNCHANGED,)]


def test_what_a_person_has_confirmed_goes_before_all_evidence() -> None:
    far = area("Fjärran", 5, 500, 500, 510, 510)
    assert kinds([NORRA], [far], confirmed=[(0, 0)]) == [(Kind.RENAMED, Kind.BOUNDARY, Kind.ID_CHANGED)]


def test_what_a_person_has_rejected_is_not_one_area_whatever_speaks_for_it() -> None:
    assert kinds([NORRA], [NORRA], rejected=[(0, 0)]) == [(Kind.NEW,), (Kind.REMOVED,)]


def test_a_part_that_a_person_has_rejected_is_no_part_of_the_split() -> None:
    parts = [area("Väst", 8, 0, 0, 5, 10), area("Öst", 9, 5, 0, 10, 10)]
    found = compare([NORRA], parts, rejected=[(0, 1)])
    assert {(c.kinds[0], tuple(a.name for a in c.new)) for c in found} == {
        (Kind.NEW, ("Öst",)),
        (Kind.RENAMED, ("Väst",)),
    }


def test_the_summary_counts_a_change_in_each_of_its_kinds() -> None:
    counts = summary(compare([NORRA], [area("Norra backen", 1, 0, 0, 10, 9)]))
    assert (counts[Kind.RENAMED], counts[Kind.BOUNDARY], counts[Kind.UNCHANGED]) == (1, 1, 0)


def test_splits_and_mergers_are_technical_and_new_areas_are_not() -> None:
    assert Kind.SPLIT.is_technical
    assert Kind.MERGED.is_technical
    assert not Kind.NEW.is_technical
    assert not Kind.RECATEGORISED.is_technical


_SPANS = st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(1, 6), st.integers(1, 6))
_AREAS = st.lists(
    st.builds(
        lambda span, number, name, category: area(
            name, number, span[0], span[1], span[0] + span[2], span[1] + span[3], category
        ),
        _SPANS,
        st.one_of(st.none(), st.integers(1, 5)),
        st.sampled_from(["A", "B", "A / B", "C"]),
        st.sampled_from([U, R, S]),
    ),
    max_size=6,
)


@given(_AREAS, _AREAS)
@settings(deadline=None)
def test_every_area_of_both_editions_stands_in_exactly_one_change(
    old: list[AreaVersion], new: list[AreaVersion]
) -> None:
    changes = compare(old, new)
    assert sorted(id(a) for change in changes for a in change.old) == sorted(map(id, old))
    assert sorted(id(a) for change in changes for a in change.new) == sorted(map(id, new))
    assert all(change.kinds and str(change.message).endswith(".") for change in changes)


@given(_AREAS)
@settings(deadline=None)
def test_an_edition_compared_with_itself_has_no_real_change(areas: list[AreaVersion]) -> None:
    apart = [a for n, a in enumerate(areas) if all(a.special_area_id != b.special_area_id for b in areas[:n])]
    assert all(change.kinds == (Kind.UNCHANGED,) for change in compare(apart, apart))


@given(_AREAS.filter(lambda areas: len({(a.special_area_id, a.name) for a in areas}) == len(areas)), st.randoms())
@settings(deadline=None)
def test_the_order_of_distinct_areas_does_not_matter(areas: list[AreaVersion], shuffler: random.Random) -> None:
    spread = [
        AreaVersion(f"{a.name}{n}", a.category, shapely.affinity.translate(a.boundary, 5000 * n), n)
        for n, a in enumerate(areas)
    ]
    shuffled = list(spread)
    shuffler.shuffle(shuffled)
    assert kinds(spread, shuffled) == kinds(spread, spread)


def test_a_boundary_that_crosses_itself_is_compared_as_it_would_be_put_right() -> None:
    crossed = shapely.Polygon([(0, 0), (1000, 1000), (1000, 0), (0, 1000), (0, 0)])
    unsound = AreaVersion("Norra", U, shapely.MultiPolygon([crossed]), 1)
    change = only(compare([NORRA], [unsound]))
    assert change.kinds == (Kind.BOUNDARY,)
    assert [one.overlap_of_old for one in change.evidence] == [pytest.approx(0.5)]
