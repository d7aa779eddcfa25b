"""The life of an area: read from the workspace, told in words, drawn in both docks."""

from __future__ import annotations

from datetime import date

import pytest
import shapely
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QToolTip

from tests.gui.later_names import NEW_NAME, OLD_NAME, add_later_edition
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock
from utsatta_omraden_plugin.gui.assessment.assessment_dock import AssessmentDock
from utsatta_omraden_plugin.gui.lifeline.life import Bond, Life, Relative, Stage, as_life, life_of
from utsatta_omraden_plugin.gui.lifeline.lifeline_widget import LifelineWidget
from utsatta_omraden_plugin.gui.lifeline.words import life_in_words
from utsatta_omraden_plugin.palette import CATEGORY_COLOURS
from utsatta_omraden_plugin.workspace import Kin, LifelinePoint


@pytest.fixture
def life(workspace) -> Life:
    """The life of the area that is renamed in the later edition."""
    add_later_edition(workspace)
    edition = workspace.edition(2027)
    return life_of(workspace, workspace.find_area(edition.id, NEW_NAME).area_id)


@pytest.fixture
def shown(life, qtbot) -> LifelineWidget:
    widget = LifelineWidget()
    qtbot.addWidget(widget)
    widget.resize(480, 90)
    widget.show_life(life, 2025)
    return widget


def colours_in(widget) -> set[str]:
    image = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_a_life_tells_year_category_size_date_name_and_id(life):
    assert life_in_words(life).split("\n") == [
        f"2023: Riskområde, 64.0 ha, since 2019-06-03, {OLD_NAME}, id 3",
        f"2025: Utsatt område, 64.0 ha, since 2025-12-01, {OLD_NAME}, id 3",
        f"2027: Särskilt utsatt område, 64.0 ha, since 2025-12-01, {NEW_NAME}, id 3",
    ]


def test_a_life_begins_with_the_first_edition_and_shows_those_it_is_missing_from(workspace):
    add_later_edition(workspace)
    edition = workspace.edition(2025)
    new_one = workspace.find_area(edition.id, "Nya Testtorp")
    gone = workspace.find_area(edition.id, "Provbacken / Lillåsen")
    assert [stage.year for stage in life_of(workspace, new_one.area_id).stages] == [2025, 2027]
    assert [stage.point is not None for stage in life_of(workspace, gone.area_id).stages] == [True, True, False]
    assert life_in_words(life_of(workspace, gone.area_id)).endswith("2027: not in this edition")


def test_each_category_of_the_life_is_drawn_in_its_colour(shown):
    assert set(CATEGORY_COLOURS.values()) <= colours_in(shown)


@pytest.mark.parametrize(("width", "height"), [(480, 90), (200, 18), (60, 18), (20, 5)])
def test_a_life_is_drawn_in_any_room(shown, width, height):
    shown.resize(width, height)
    assert CATEGORY_COLOURS["Särskilt utsatt område"] in colours_in(shown) or height < 16


def test_screen_readers_hear_the_whole_life_and_the_keyboard_reaches_it(shown, life):
    assert shown.accessibleName()
    assert shown.accessibleDescription() == life_in_words(life)
    assert shown.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_pointing_at_an_edition_tells_about_it(shown):
    shown.show()
    spot = QPoint(10, 10)
    QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, spot, shown.mapToGlobal(spot)))
    assert QToolTip.text().startswith("2023: Riskområde")
    QToolTip.hideText()


def test_without_a_life_there_is_nothing_to_see(shown):
    shown.show()
    shown.show_life(Life())
    assert not shown.isVisible()


# Splits and mergers


def point(name: str, year: int, category: str = "Utsatt område", hectares: float = 12.0) -> LifelinePoint:
    return LifelinePoint(year, f"e{year}", f"{name} {year}", 7, name, category, hectares, None)


def version(of: LifelinePoint) -> AreaVersion:
    ground = shapely.MultiPolygon([shapely.box(0, 0, 100, 100 * of.hectares)])
    return AreaVersion(of.name, of.category, ground, special_area_id=7, id=of.version_id, edition_id=of.edition_id)


def life_with(own: list[LifelinePoint], kin: list[Kin], years: tuple[int, ...] = (2021, 2023, 2025)) -> Life:
    scheme, status = CategoryScheme.THREE, EditionStatus.PUBLISHED
    editions = [Edition(f"e{year}", year, str(year), status, scheme) for year in years]
    return as_life([version(each) for each in own], editions, kin, "own")


WHOLE = point("Hela", 2023, "Särskilt utsatt område", 40.0)
PART = point("Delen", 2025)


def test_a_part_that_was_split_off_begins_with_the_area_that_it_was_part_of():
    life = life_with([PART], [Kin("whole", WHOLE, "own", PART)])
    assert life_in_words(life).split("\n") == [
        "2023: part of Hela (Särskilt utsatt område, 40.0 ha)",
        "2025: Utsatt område, 12.0 ha, Delen, id 7",
    ]


def test_an_area_that_goes_on_tells_what_was_split_off_from_it():
    life = life_with([WHOLE, point("Hela", 2025)], [Kin("own", WHOLE, "part", PART)])
    assert life_in_words(life).split("\n")[-1] == (
        "2025: Utsatt område, 12.0 ha, Hela, id 7; split off from it: Delen (Utsatt område, 12.0 ha)"
    )


def test_a_merger_is_told_on_both_sides():
    small, large, after = point("Lilla", 2023), point("Stora", 2023), point("Stora", 2025, hectares=20.0)
    taken = life_with([small], [Kin("own", small, "large", after)])
    assert life_in_words(taken).split("\n")[-1] == "2025: part of Stora (Utsatt område, 20.0 ha)"
    taker = life_with([large, after], [Kin("small", small, "own", after)])
    assert life_in_words(taker).split("\n")[-1].endswith("; merged into it: Lilla (Utsatt område, 12.0 ha)")


def test_an_area_of_which_no_part_goes_on_was_divided():
    kin = [Kin("own", WHOLE, name, point(name, 2025)) for name in ("Väst", "Öst")]
    assert life_in_words(life_with([WHOLE], kin)).split("\n")[-1] == (
        "2025: divided into Väst (Utsatt område, 12.0 ha), Öst (Utsatt område, 12.0 ha)"
    )


def test_an_area_that_was_merged_and_split_again_was_part_of_another_meanwhile():
    before = point("Delen", 2021)
    life = life_with([before, PART], [Kin("own", before, "whole", WHOLE), Kin("whole", WHOLE, "own", PART)])
    assert [stage.year for stage in life.stages] == [2021, 2023, 2025]
    assert life_in_words(life).split("\n")[1] == "2023: part of Hela (Särskilt utsatt område, 40.0 ha)"


@pytest.mark.parametrize(("width", "height"), [(480, 90), (200, 18), (20, 5)])
def test_the_area_it_came_from_is_drawn_lighter(qtbot, width, height):
    widget = LifelineWidget()
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show_life(life_with([PART], [Kin("whole", WHOLE, "own", PART)]), 2025)
    assert widget.accessibleDescription().startswith("2023: part of Hela")
    found = colours_in(widget)
    assert CATEGORY_COLOURS["Särskilt utsatt område"] not in found
    if width == 480:
        assert CATEGORY_COLOURS["Utsatt område"] in found
        bare = LifelineWidget()
        qtbot.addWidget(bare)
        bare.resize(width, height)
        bare.show_life(Life((Stage(2023, None), *life_with([PART], []).stages)), 2025)
        assert len(found) > len(colours_in(bare))


@pytest.mark.parametrize("bond", [Bond.SPLIT_OFF, Bond.TAKEN_IN])
def test_what_came_or_went_meanwhile_is_a_twig_of_the_line(shown, bond):
    stages = (Stage(2023, WHOLE), Stage(2025, PART))
    shown.show_life(Life(stages))
    plain = shown.grab().toImage()
    shown.show_life(Life((stages[0], Stage(2025, PART, (Relative(bond, point("Annat", 2023)),)))))
    assert shown.grab().toImage() != plain


# In the docks


def test_the_areas_dock_shows_the_life_of_the_one_chosen_area(life, session, shown_iface, qtbot):
    dock = AreasDock(session, shown_iface)
    dock.load(shown_iface.mainWindow())
    session.choose_edition(2027)
    chosen = session.workspace.find_area(session.edition.id, NEW_NAME)
    qtbot.waitUntil(lambda: dock.findChild(object, "areaTable").model().rowCount() == 5)
    widget = dock.findChild(LifelineWidget)
    session.choose_areas((chosen.id,))
    assert not widget.isHidden()
    assert widget.accessibleDescription() == life_in_words(life)
    session.choose_areas(())
    assert widget.isHidden()
    dock.unload(shown_iface.mainWindow())


def test_the_assessment_dock_shows_the_life_in_its_header_and_follows_a_new_category(life, session, shown_iface, qtbot):
    dock = AssessmentDock(session, shown_iface)
    dock.load(shown_iface.mainWindow())
    dock.show()
    session.choose_edition(2027)
    chosen = session.workspace.find_area(session.edition.id, NEW_NAME)
    session.choose_areas((chosen.id,))
    widget = dock.findChild(LifelineWidget)
    qtbot.waitUntil(lambda: widget.accessibleDescription() == life_in_words(life))
    session.set_category([chosen], Category.UTSATT, "Läget är bättre", date(2027, 3, 1), "steg")
    qtbot.waitUntil(lambda: "2027: Utsatt område" in widget.accessibleDescription())
    dock.unload(shown_iface.mainWindow())


@pytest.mark.parametrize("words", [OLD_NAME, "akerhojden", NEW_NAME])
def test_the_areas_table_finds_an_area_by_its_names_in_all_editions(life, session, shown_iface, qtbot, words):
    dock = AreasDock(session, shown_iface)
    dock.load(shown_iface.mainWindow())
    session.choose_edition(2027)
    table = dock.findChild(object, "areaTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 5)
    dock.findChild(object, "searchField").setText(words)
    assert [table.model().index(row, 0).data() for row in range(table.model().rowCount())] == [NEW_NAME]
    assert OLD_NAME in table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    dock.unload(shown_iface.mainWindow())


def test_the_assessment_docks_search_finds_an_area_by_its_former_name(life, session, shown_iface, qtbot):
    dock = AssessmentDock(session, shown_iface)
    dock.load(shown_iface.mainWindow())
    dock.show()
    session.choose_edition(2027)
    selector = dock.findChild(object, "areaSelector")
    qtbot.waitUntil(lambda: selector.findText(NEW_NAME) >= 0)
    selector.lineEdit().selectAll()
    selector.lineEdit().insert(OLD_NAME)
    QTest.keyClick(selector.lineEdit(), Qt.Key.Key_Return)
    assert selector.currentText() == NEW_NAME
    dock.unload(shown_iface.mainWindow())


def test_a_number_means_the_area_with_that_id_before_one_that_merely_holds_it(life, session, shown_iface, qtbot):
    dock = AssessmentDock(session, shown_iface)
    dock.load(shown_iface.mainWindow())
    dock.show()
    session.choose_edition(2027)
    selector = dock.findChild(object, "areaSelector")
    qtbot.waitUntil(lambda: selector.count() == 5)
    for typed, name in (("5", "Nya Testtorp"), ("75", "Sjuttiofemman")):
        selector.lineEdit().selectAll()
        selector.lineEdit().insert(typed)
        QTest.keyClick(selector.lineEdit(), Qt.Key.Key_Return)
        assert selector.currentText() == name
    dock.unload(shown_iface.mainWindow())
