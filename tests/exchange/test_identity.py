"""Imported areas are known again by id, name and overlap together, in whatever order the editions come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.builders import feature, geojson, square
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.compare.kinds import ChangeKind
from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.compare_editions import compare_in_workspace
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

ORDERS = [(2023, 2025), (2025, 2023)]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    yield opened
    opened.close()


def ground(*corner: float, side: float = 100) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": square(*corner, side=side)}


def area(name: str, number: int, where: dict[str, Any], **changed: Any) -> dict[str, Any]:
    return feature(number, where, NAMN=name, SPECIALOMRADES_ID=number, **changed)


HERE, THERE, FAR = ground(500_000, 6_500_000), ground(510_000, 6_500_000), ground(520_000, 6_500_000)


def imported(workspace: Workspace, folder: Path, editions: dict[int, list[dict[str, Any]]], order: list[int]) -> None:
    for year in order:
        dated = [f | {"properties": f["properties"] | {"AKTUALITET_START": f"{year}-06-01"}} for f in editions[year]]
        import_edition(geojson(folder / f"uso_{year}.geojson", *dated), year, workspace, "GIS-specialist")


def named(workspace: Workspace, year: int, name: str) -> AreaVersion:
    return workspace.find_area(workspace.edition(year).id, name)


@pytest.mark.published
@pytest.mark.parametrize("order", ORDERS)
def test_hisings_backa_is_one_area_though_its_number_changed(
    workspace: Workspace, published_2023: Path, published_2025: Path, order: tuple[int, int]
):
    files = {2023: published_2023, 2025: published_2025}
    for year in order:
        import_edition(files[year], 0, workspace, "GIS-specialist")
    before, after = named(workspace, 2023, "Hisings Backa"), named(workspace, 2025, "Hisings Backa")
    assert (before.special_area_id, after.special_area_id) == (28, 78)
    assert [version.id for version in workspace.lifeline(before.area_id)] == [before.id, after.id]
    links = workspace.lineage(before.edition_id, after.edition_id)
    assert {link.kind for link in links if link.new_version_id == after.id} >= {"id_changed"}
    shared = [line for line in workspace.lifelines().values() if len(line) == 2]
    assert len(shared) == 58


@pytest.mark.published
@pytest.mark.parametrize("order", ORDERS)
def test_the_parts_of_rinkeby_tensta_are_lineage_and_one_of_them_goes_on(
    workspace: Workspace, published_2023: Path, published_2025: Path, order: tuple[int, int]
):
    files = {2023: published_2023, 2025: published_2025}
    for year in order:
        import_edition(files[year], 0, workspace, "GIS-specialist")
    whole = named(workspace, 2023, "Rinkeby / Tensta")
    parts = {area.id: area for area in workspace.areas(workspace.edition(2025).id)}
    links = [
        link
        for link in workspace.lineage(whole.edition_id, workspace.edition(2025).id)
        if link.kind == "split" and link.old_version_id == whole.id
    ]
    assert {parts[link.new_version_id].name for link in links if link.new_version_id} == {
        "Rinkeby",
        "Tensta",
        "Hjulsta",
    }
    assert all(link.share_of_new is not None and link.share_of_new > 0.9 for link in links)
    assert [version.name for version in workspace.lifeline(whole.area_id)] == ["Rinkeby / Tensta", "Tensta"]


@pytest.mark.parametrize("order", ORDERS)
def test_a_number_given_to_other_ground_is_another_area(workspace: Workspace, tmp_path: Path, order: tuple[int, int]):
    editions = {2023: [area("Norrby", 7, HERE)], 2025: [area("Backa", 7, FAR), area("Norrby", 8, HERE)]}
    imported(workspace, tmp_path, editions, list(order))
    norrby, backa = named(workspace, 2023, "Norrby"), named(workspace, 2025, "Backa")
    assert named(workspace, 2025, "Norrby").area_id == norrby.area_id
    assert backa.area_id != norrby.area_id
    kinds = {(link.kind, link.new_version_id) for link in workspace.lineage(norrby.edition_id, backa.edition_id)}
    assert ("new", backa.id) in kinds


@pytest.mark.parametrize(
    "order", [[2021, 2023, 2025], [2025, 2023, 2021], [2021, 2025, 2023], [2023, 2021, 2025], [2023, 2025, 2021]]
)
def test_an_area_that_was_away_returns_as_itself(workspace: Workspace, tmp_path: Path, order: list[int]):
    stays = area("Hulta", 12, THERE)
    editions = {2021: [area("Norrby", 7, HERE), stays], 2023: [stays], 2025: [area("Norrby", 7, HERE), stays]}
    imported(workspace, tmp_path, editions, order)
    before, after = named(workspace, 2021, "Norrby"), named(workspace, 2025, "Norrby")
    assert [version.id for version in workspace.lifeline(before.area_id)] == [before.id, after.id]
    hulta = named(workspace, 2023, "Hulta")
    assert [point.year for point in workspace.lifelines()[hulta.area_id]] == [2021, 2023, 2025]
    if order[-1] != 2021:
        links = workspace.lineage(hulta.edition_id, after.edition_id)
        assert ("returned", after.id) in {(link.kind, link.new_version_id) for link in links}


@pytest.mark.parametrize("order", [[2021, 2023, 2025], [2021, 2025, 2023], [2025, 2021, 2023], [2025, 2023, 2021]])
def test_an_edition_between_binds_what_nobody_could_bind_without_it(
    workspace: Workspace, tmp_path: Path, order: list[int]
):
    editions = {
        2021: [area("Norrby", 7, HERE)],
        2023: [area("Norrby", 8, ground(500_000, 6_500_040))],
        2025: [area("Nya Norrby", 8, ground(500_000, 6_500_080))],
    }
    imported(workspace, tmp_path, editions, order)
    identity = named(workspace, 2023, "Norrby").area_id
    assert [version.name for version in workspace.lifeline(identity)] == ["Norrby", "Norrby", "Nya Norrby"]
    assert len(workspace.lifelines()) == 1
    assert workspace.lineage(workspace.edition(2021).id, workspace.edition(2025).id) == []


def test_a_first_edition_has_no_lineage(workspace: Workspace, tmp_path: Path):
    imported(workspace, tmp_path, {2023: [area("Norrby", 7, HERE)]}, [2023])
    edition = workspace.edition(2023)
    assert workspace.lineage(edition.id, edition.id) == []


def test_comparing_can_be_cancelled_and_nothing_is_imported(workspace: Workspace, tmp_path: Path):
    imported(workspace, tmp_path, {2023: [area("Norrby", 7, HERE)]}, [2023])
    shown: list[float] = []
    progress = Progress(lambda share, _: shown.append(share), lambda: bool(shown) and 0.5 < shown[-1] < 0.7)
    with pytest.raises(Cancelled):
        import_edition(
            geojson(tmp_path / "uso_2025.geojson", area("Norrby", 7, HERE)), 2025, workspace, "Noa", progress
        )
    assert [edition.year for edition in workspace.editions()] == [2023]


@pytest.mark.parametrize("order", [[2021, 2023, 2025], [2025, 2021, 2023], [2023, 2025, 2021]])
def test_an_area_that_comes_back_redrawn_has_returned_and_is_the_same_area(
    workspace: Workspace, tmp_path: Path, order: list[int]
):
    redrawn = ground(500_060, 6_500_000)
    editions = {
        2021: [area("Norrby", 1, HERE), area("Hulta", 2, THERE)],
        2023: [area("Hulta", 2, THERE)],
        2025: [area("Norrby", 71, redrawn), area("Hulta", 2, THERE)],
    }
    imported(workspace, tmp_path, editions, order)
    before, after = named(workspace, 2021, "Norrby"), named(workspace, 2025, "Norrby")
    assert before.area_id == after.area_id
    comparison = compare_in_workspace(workspace, 2023, 2025)
    assert {change.kinds for change in comparison.changes} == {(ChangeKind.RETURNED,), (ChangeKind.UNCHANGED,)}
