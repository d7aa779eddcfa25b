"""Comparing two editions: files, workspaces, totals, decisions of people, and the published editions themselves."""

from __future__ import annotations

import itertools
import json

import pytest
import shapely

from tests.exchange.builders import area, feature, geojson, square
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.compare.kinds import ChangeKind as Kind
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError, SourceFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.compare_editions import (
    EditionComparison,
    EditionSource,
    compare_editions,
    compare_in_workspace,
)
from utsatta_omraden_plugin.exchange.compare_page import page
from utsatta_omraden_plugin.exchange.compare_sources import parsed_source
from utsatta_omraden_plugin.workspace import NewEdition, create_workspace


def add_edition(workspace, year, areas):
    scheme = CategoryScheme.of_year(year)
    new = NewEdition(year, f"Utgåva {year}", EditionStatus.PUBLISHED, scheme, f"{year}.zip", f"{year:064d}")
    return workspace.add_edition(new, areas, "test")


@pytest.fixture
def workspace(tmp_path):
    made = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    yield made
    made.close()


def names(changes) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(tuple(a.name for a in c.old), tuple(sorted(a.name for a in c.new))) for c in changes}


def of_kind(comparison: EditionComparison, kind: Kind):
    return [change for change in comparison.changes if kind in change.kinds]


# What may be compared


def test_a_path_alone_is_a_file_and_a_bar_leads_to_a_year():
    assert parsed_source("mapp med blank/ö.zip") == EditionSource("mapp med blank/ö.zip")
    assert parsed_source(" arbetsyta.gpkg|2023 ") == EditionSource("arbetsyta.gpkg", 2023)
    assert parsed_source("arbetsyta.gpkg | 2023") == EditionSource("arbetsyta.gpkg", 2023)


@pytest.mark.parametrize("given", ["", "|2023", "a.gpkg|", "a.gpkg|förra", "a.gpkg|layername=x", "a.gpkg|²⁰²³"])
def test_what_names_nothing_is_told_with_an_example(given):
    with pytest.raises(SourceFileError, match=r"arbetsyta\.gpkg\|2025"):
        parsed_source(given)


def test_a_workspace_without_a_year_says_how_to_name_one(workspace, tmp_path):
    with pytest.raises(SourceFileError, match=r"arbetsyta\.gpkg\|2025"):
        compare_editions(tmp_path / "arbetsyta.gpkg", tmp_path / "arbetsyta.gpkg")


def test_a_year_that_the_workspace_lacks_is_told_with_those_it_has(workspace, tmp_path):
    add_edition(workspace, 2023, [area()])
    with pytest.raises(RuleError, match="2023"):
        compare_editions(f"{tmp_path}/arbetsyta.gpkg|2019", f"{tmp_path}/arbetsyta.gpkg|2023")


def test_a_file_is_compared_with_an_edition_of_a_workspace(workspace, tmp_path):
    add_edition(workspace, 2025, [area("Område 1", 101), area("Ny", 999)])
    old = geojson(tmp_path / "uso_2023.geojson", feature(1), feature(2))
    found = compare_editions(old, f"{tmp_path}/arbetsyta.gpkg|2025")
    assert (found.old.year, found.new.year) == (2023, 2025)
    assert [change.new[0].name for change in of_kind(found, Kind.NEW)] == ["Ny"]


def test_an_area_that_stood_in_an_edition_before_has_returned(workspace):
    add_edition(workspace, 2021, [area("Norrby", 1), area("Åter", 2)])
    add_edition(workspace, 2023, [area("Norrby", 1)])
    add_edition(workspace, 2025, [area("Norrby", 1), area("Åter", 2)])
    found = compare_in_workspace(workspace, 2023, 2025)
    assert [change.new[0].name for change in of_kind(found, Kind.RETURNED)] == ["Åter"]
    assert found.summary[Kind.NEW] == 0


# What people decided


def test_a_confirmed_pair_holds_against_all_evidence(workspace):
    old = add_edition(workspace, 2023, [area("Norrby", 1)])
    new = add_edition(workspace, 2025, [area("Fjärran", 2)])
    assert compare_in_workspace(workspace, 2023, 2025).summary[Kind.NEW] == 1
    workspace.confirm_pair(workspace.areas(old.id)[0].id, workspace.areas(new.id)[0].id, "renamed", "Noa", "flyttad")
    found = compare_editions(f"{workspace.location}|2023", f"{workspace.location}|2025")
    assert names(found.changes) == {(("Norrby",), ("Fjärran",))}
    assert [decision.reason for decision in found.decisions.values()] == ["flyttad"]


def test_a_rejected_pair_is_two_areas(workspace):
    old = add_edition(workspace, 2023, [area("Norrby", 1)])
    new = add_edition(workspace, 2025, [area("Norrby", 1)])
    workspace.reject_pair(workspace.areas(old.id)[0].id, workspace.areas(new.id)[0].id, "Noa")
    found = compare_in_workspace(workspace, 2023, 2025)
    assert (found.summary[Kind.NEW], found.summary[Kind.REMOVED]) == (1, 1)


# The report


def test_the_report_has_the_form_that_others_rely_on(tmp_path):
    old = geojson(tmp_path / "uso_2023.geojson", feature(1, KATEGORI="Riskområde"), feature(2))
    new = geojson(tmp_path / "uso_2025.geojson", feature(1, NAMN="Annat namn"), feature(3))
    report = json.loads(json.dumps(compare_editions(old, new).as_json()))
    assert (report["old"]["edition"], report["old"]["areas"]) == (2023, 2)
    assert set(report["summary"]) == {kind.value for kind in Kind}
    change = next(change for change in report["changes"] if "renamed" in change["kinds"])
    assert change["kinds"] == ["renamed", "recategorised"]
    assert change["old"] == [{"id": 101, "name": "Område 1", "category": "Riskområde"}]
    assert change["evidence"] == {"id": True, "name": False, "overlap_of_old": 1.0, "overlap_of_new": 1.0}
    assert change["dropped_m2"] == 0
    assert change["message"].startswith("Område 1 is now called Annat namn")


def test_real_change_is_counted_apart_from_technical_change(tmp_path):
    old = geojson(tmp_path / "uso_2023.geojson", feature(1, KATEGORI="Riskområde"), feature(2), feature(3))
    new = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, NAMN="Bara nytt namn"), feature(4), feature(5))
    totals = compare_editions(old, new).totals
    assert totals.real[Kind.RECATEGORISED] == totals.from_abolished_category == 1
    assert totals.technical[Kind.RENAMED] == 1
    assert (totals.changes_real, totals.changes_only_technical, totals.unchanged) == (3, 1, 0)
    assert totals.changes_only_abolished_category == 1
    assert (totals.areas_by_real, totals.areas_by_technical) == (1, 0)


def test_a_risk_area_that_grew_worse_is_not_put_down_to_the_abolished_category(tmp_path):
    old = geojson(tmp_path / "uso_2023.geojson", feature(1, KATEGORI="Riskområde"), feature(2, KATEGORI="Riskområde"))
    new = geojson(tmp_path / "uso_2025.geojson", feature(1, KATEGORI="Särskilt utsatt område"), feature(2))
    totals = compare_editions(old, new).totals
    assert (totals.real[Kind.RECATEGORISED], totals.from_abolished_category) == (2, 1)


@pytest.mark.parametrize(
    ("changed", "sort"),
    [
        ({}, "abolished_category"),
        ({"NAMN": "Nytt namn", "SPECIALOMRADES_ID": 77}, "abolished_category"),
        ({"geometry": square(500_000, 6_500_000, side=300)}, "real"),
        ({"KATEGORI": "Särskilt utsatt område"}, "real"),
        ({"KATEGORI": "Riskområde"}, "unchanged"),
        ({"KATEGORI": "Riskområde", "NAMN": "Nytt namn"}, "technical"),
    ],
)
def test_a_change_that_only_follows_from_the_abolished_category_is_of_a_sort_of_its_own(tmp_path, changed, sort):
    ground = {"type": "Polygon", "coordinates": square(500_000, 6_500_000, side=200)}
    redrawn = ground | {"coordinates": changed.pop("geometry", ground["coordinates"])}
    old = geojson(tmp_path / "uso_2023.geojson", feature(1, ground, KATEGORI="Riskområde"))
    new = geojson(tmp_path / "uso_2025.geojson", feature(1, redrawn, **changed))
    comparison = compare_editions(old, new)
    report = comparison.as_json()
    assert [change["sort"] for change in report["changes"]] == [sort]
    counts = report["totals"]
    assert counts["changes_only_abolished_category"] == (sort == "abolished_category")
    sorts = ("changes_real", "changes_only_abolished_category", "changes_only_technical", "unchanged")
    assert sum(counts[name] for name in sorts) == 1


def test_a_split_that_drops_ground_is_not_only_technical(tmp_path):
    def ground(x: int, width: int, height: int) -> dict[str, object]:
        west, south = 500_000 + x, 6_500_000
        return shapely.geometry.mapping(shapely.box(west, south, west + width, south + height))

    old = geojson(tmp_path / "uso_2023.geojson", feature(1, ground(0, 400, 400)))
    for height_of_second, real in ((400, 0), (100, 1)):
        parts = ground(0, 200, 400), ground(200, 200, height_of_second)
        new = geojson(tmp_path / "uso_2025.geojson", *(feature(7 + n, part) for n, part in enumerate(parts)))
        comparison = compare_editions(old, new)
        assert [change.kinds for change in comparison.changes] == [(Kind.SPLIT,)]
        assert (comparison.totals.changes_real, comparison.totals.changes_only_technical) == (real, 1 - real)


def test_every_step_of_a_comparison_says_what_is_done_and_never_goes_back(workspace):
    for year in (2021, 2023, 2025):
        add_edition(workspace, year, [area("Norrby", 1), area("Hulta", 2)])
    told = []
    progress = Progress(lambda share, doing: told.append((share, doing and str(doing))))
    comparison = compare_in_workspace(workspace, 2023, 2025, progress.part(0.0, 0.5))
    comparison.as_json(str, progress.part(0.5, 0.8))
    page(comparison, progress=progress.part(0.8, 1.0))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    said = list(dict.fromkeys(doing for _, doing in told if doing))
    assert said == [
        "Reading the areas of 2021",
        "Reading the areas of 2023",
        "Reading the areas of 2025",
        "Comparing ids and names",
        "Looking for boundaries that are the same",
        "Measuring the ground in common",
        "Telling what happened to each area",
        "Writing the report",
    ]


@pytest.mark.parametrize("after", [0, 2, 5, 9])
def test_a_comparison_stops_when_asked(workspace, after):
    for year in (2023, 2025):
        add_edition(workspace, year, [area("Norrby", 1)])
    looks = itertools.count()
    with pytest.raises(Cancelled):
        compare_in_workspace(workspace, 2023, 2025, Progress(is_cancelled=lambda: next(looks) >= after))


# The published editions


@pytest.fixture(scope="module")
def published(published_2023, published_2025):
    return compare_editions(published_2023, published_2025)


@pytest.mark.published
def test_of_the_published_editions_one_area_is_new_and_one_was_removed(published):
    assert names(of_kind(published, Kind.NEW)) == {((), ("Granängsringen",))}
    assert names(of_kind(published, Kind.REMOVED)) == {(("Andersberg",), ())}


@pytest.mark.published
def test_of_the_published_editions_four_areas_were_split_and_no_neighbour_is_called_a_split(published):
    assert names(of_kind(published, Kind.SPLIT)) == {
        (("Rinkeby / Tensta",), ("Hjulsta", "Rinkeby", "Tensta")),
        (("Ronna / Geneta / Lina",), ("Geneta", "Lina", "Ronna")),
        (("Rissne / Hallonbergen",), ("Hallonbergen", "Rissne")),
        (("Oxhagen / Varberga",), ("Oxhagen", "Varberga")),
    }
    assert published.summary[Kind.MERGED] == 0
    assert all(change.dropped_m2 > 10_000 for change in of_kind(published, Kind.SPLIT))


@pytest.mark.published
def test_hisings_backa_is_one_area_with_another_id(published):
    (change,) = of_kind(published, Kind.ID_CHANGED)
    assert [a.special_area_id for a in (*change.old, *change.new)] == [28, 78]
    assert (change.same_id, change.same_name) == (False, True)


@pytest.mark.published
def test_areas_that_got_another_lpo_or_police_area_say_so(published):
    told = {change.new[0].name: str(change.message) for change in published.changes if change.has_other_organisation}
    assert set(told) == {
        "Fisksätra",
        "Holma / Kroksbäck",
        "Nydala / Hermodsdal / Lindängen",
        "Rosengård",
        "Södra Sofielund / Seved",
    }
    assert told["Fisksätra"] == (
        "Fisksätra keeps its id, name, category and boundary; "
        "the police area went from Stockholm nord (5313) to Stockholm syd (5313)."
    )
    assert told["Rosengård"].endswith("; the LPO went from Malmö söder (561520) to Rosengård (561540).")


@pytest.mark.published
def test_the_growth_from_59_to_65_areas_is_technical(published):
    totals = published.totals
    assert (len(published.old.areas), len(published.new.areas)) == (59, 65)
    assert (totals.areas_by_real, totals.areas_by_technical) == (0, 6)
    assert totals.from_abolished_category == 15
    assert (totals.changes_real, totals.changes_only_technical, totals.unchanged) == (39, 0, 16)


@pytest.mark.published
def test_of_the_published_editions_five_areas_changed_only_because_their_category_was_abolished(published):
    only = [change for change in published.changes if published.sort_of(change).value == "abolished_category"]
    assert len(only) == published.totals.changes_only_abolished_category
    assert sorted(change.new[0].name for change in only) == [
        "Dalhem / Drottninghög / Fredriksdal",
        "Sigtuna / Valsta",
        "Söder",
        "Södra Sofielund / Seved",
        "Tureberg",
    ]
