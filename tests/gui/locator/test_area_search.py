"""Areas in QGIS's search field."""

from __future__ import annotations

import pytest
from qgis.core import QgsLocatorContext, QgsLocatorResult, QgsSettings

from tests.gui.edition_samples import areas_of_2023, new_edition
from utsatta_omraden_plugin.gui.locator.area_filter import PREFIX_KEYS
from utsatta_omraden_plugin.gui.locator.area_search import AreaSearch
from utsatta_omraden_plugin.gui.locator.known_areas import KnownArea, found


@pytest.fixture
def search(iface, session):
    made = AreaSearch(session, iface)
    made.load()
    yield made
    made.unload()


def results(iface, qtbot, typed: str) -> list:
    """What QGIS's locator finds for what was typed, the best first."""
    heard = []

    def hear(result):
        heard.append(QgsLocatorResult(result))  # what the signal brings lives only as long as it is told

    iface.locator.foundResult.connect(hear)
    with qtbot.waitSignal(iface.locator.finished, timeout=10_000):
        iface.locator.fetchResults(typed, QgsLocatorContext())
    iface.locator.foundResult.disconnect(hear)
    return sorted(heard, key=lambda result: -result.score)


def names(iface, qtbot, typed: str) -> list[str]:
    return [result.displayString for result in results(iface, qtbot, typed)]


def test_the_prefix_is_uo(search, iface):
    (one,) = iface.locator.filters()
    assert one.activePrefix() == "uo"
    assert one.displayName() == "Vulnerable areas"


def test_a_prefix_that_the_user_has_chosen_stays(iface, session):
    for key in PREFIX_KEYS:
        QgsSettings().setValue(key, "omr")
    made = AreaSearch(session, iface)
    made.load()
    assert iface.locator.filters()[0].activePrefix() == "omr"
    made.unload()
    for key in PREFIX_KEYS:
        QgsSettings().remove(key)


def test_unloading_takes_the_filter_away(iface, session):
    made = AreaSearch(session, iface)
    for _ in range(2):
        made.load()
        assert len(iface.locator.filters()) == 1
        made.unload()
        assert iface.locator.filters() == []


@pytest.mark.parametrize("typed", ["uo åker", "uo Aker", "uo höjden", "uo 3"])
def test_an_area_is_found_by_any_part_of_its_name_and_by_its_id(search, iface, qtbot, typed):
    assert names(iface, qtbot, typed) == ["Åkerhöjden"]


@pytest.mark.parametrize("typed", ["uo backen/lill", "uo provbacken / lillåsen", "uo Provbacken/  Lillåsen"])
def test_blanks_around_a_slash_do_not_matter(search, iface, qtbot, typed):
    assert names(iface, qtbot, typed) == ["Provbacken / Lillåsen"]


def test_it_says_category_id_and_edition(search, iface, qtbot):
    (result,) = results(iface, qtbot, "uo testtorp")
    assert result.description == "Särskilt utsatt område, id 5, 2025"
    assert not result.icon.isNull()


def test_a_name_of_another_year_finds_the_area_of_today(search, iface, qtbot, session):
    from dataclasses import replace

    older = [replace(each, name="Gamla Övningen") if each.special_area_id == 4 else each for each in areas_of_2023()]
    session.workspace.add_edition(new_edition(2021), older, "GIS-specialist")
    session.written_at(session.workspace.location)
    (result,) = results(iface, qtbot, "uo gamla öv")
    assert result.displayString == "Västra Övningsberg"
    assert "Gamla Övningen" in result.description


def test_choosing_zooms_flashes_and_selects(search, iface, qtbot, session, monkeypatch):
    flashed = []
    canvas = iface.mapCanvas()
    monkeypatch.setattr(canvas, "flashGeometries", lambda geometries, _crs: flashed.extend(geometries))
    (result,) = results(iface, qtbot, "uo västra")
    result.filter.triggerResult(result)
    area = session.workspace.find_area(session.edition.id, "Västra Övningsberg")
    assert session.chosen_areas == (area.id,)
    assert len(flashed) == 1
    x, y = area.boundary.centroid.coords[0]
    assert canvas.extent().center().x() == pytest.approx(x, abs=1)
    assert canvas.extent().center().y() == pytest.approx(y, abs=1)
    assert canvas.extent().width() < 5000


def test_an_area_that_the_edition_lacks_is_shown_in_its_own(search, iface, qtbot, session):
    session.choose_edition(2023)
    (result,) = results(iface, qtbot, "uo nya testtorp")
    result.filter.triggerResult(result)
    assert session.edition.year == 2025
    assert session.workspace.area(session.chosen_areas[0]).name == "Nya Testtorp"


def test_nothing_is_found_without_a_workspace(search, iface, qtbot, session):
    session.close()
    assert names(iface, qtbot, "uo åker") == []


def known(name: str, number: int) -> KnownArea:
    return KnownArea(2025, f"v{number}", name, "Utsatt område", number, (), (name.casefold(), str(number)))


def test_the_best_comes_first_and_a_number_finds_whole_ids_only():
    areas = [known("Norra Backa", 7), known("Backa", 78), known("Backabro", 8), known("Lillbacka", 9)]
    assert [area.name for area, _ in found(areas, "backa", 10)] == ["Backa", "Backabro", "Norra Backa", "Lillbacka"]
    assert [area.number for area, _ in found(areas, "7", 10)] == [7]
    assert [area.name for area, _ in found(areas, "backa", 2)] == ["Backa", "Backabro"]
    assert found(areas, "  ", 10) == []
