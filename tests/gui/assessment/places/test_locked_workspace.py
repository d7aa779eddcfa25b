"""What cannot be written is said, kept and tried again; nothing that was drawn or written is lost."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import date

import pytest

from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.trend import Trend


@contextmanager
def locked(drawer):
    """Another program holds the workspace."""
    holder = sqlite3.connect(drawer.assessor.session.workspace.database_path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        holder.execute("ROLLBACK")
        holder.close()


def draw_point(drawer, east: float, north: float) -> None:
    drawer.press("drawPointButton")
    drawer.click_map(east, north)
    drawer.qtbot.wait(30)
    drawer.press("drawPointButton")


def test_a_place_drawn_while_the_workspace_is_locked_waits_and_is_stored_later(drawer):
    with locked(drawer):
        draw_point(drawer, 300, 400)
        assert drawer.see("unsavedPlaces").isVisible()
        assert "nothing is lost" in drawer.see("unsavedPlaces").text()
        assert any("locked" in text or "another program" in text for text in drawer.iface.messages())
    assert drawer.stored() == []
    drawer.press("tryPlacesAgain")
    drawer.wait_for_rows(1)
    assert len(drawer.stored()) == 1
    assert not drawer.see("unsavedPlaces").isVisible()


def test_what_waits_is_stored_with_the_next_place(drawer):
    with locked(drawer):
        draw_point(drawer, 300, 400)
        draw_point(drawer, 400, 400)
    draw_point(drawer, 500, 400)
    drawer.wait_for_rows(3)
    assert len(drawer.stored()) == 3
    assert not drawer.see("unsavedPlaces").isVisible()


def test_what_waits_is_stored_before_the_workspace_is_left(drawer, workspace_file):
    with locked(drawer):
        draw_point(drawer, 300, 400)
    session = drawer.assessor.session
    session.close()
    session.open(str(workspace_file))
    assert len(drawer.stored()) == 1


def test_a_waiting_place_belongs_to_the_area_in_which_it_was_drawn(drawer):
    with locked(drawer):
        draw_point(drawer, 300, 400)
    drawer.assessor.choose("Åkerhöjden")
    drawer.press("tryPlacesAgain")
    assert len(drawer.stored("Exempelgården")) == 1
    assert drawer.stored("Åkerhöjden") == []


def test_what_waits_can_be_thrown_away(drawer):
    with locked(drawer):
        draw_point(drawer, 300, 400)
        drawer.press("dropPlaces")
    assert not drawer.see("unsavedPlaces").isVisible()
    draw_point(drawer, 500, 400)
    drawer.wait_for_rows(1)


def test_words_written_while_the_workspace_is_locked_stay_and_are_stored_later(drawer):
    drawer.draw("drawPointButton", (300, 400))
    with locked(drawer):
        drawer.assessor.write("placeDescription", "Under låset")
        drawer.qtbot.waitUntil(lambda: drawer.see("unsavedPlaces").isVisible())
        assert drawer.see("placeDescription").toPlainText() == "Under låset"
    drawer.press("placeDay:mon")
    [place] = drawer.stored()
    assert place.description == "Under låset"
    assert [day.value for day in place.weekdays] == ["mon"]
    assert drawer.see("placeDescription").toPlainText() == "Under låset"


def test_what_another_person_wrote_meanwhile_is_not_overwritten(drawer):
    from dataclasses import replace

    drawer.draw("drawPointButton", (300, 400))
    [place] = drawer.stored()
    workspace = drawer.assessor.session.workspace
    workspace.save_place(place.assessment_id, replace(place, description="Annans ord"), "Annan")
    drawer.assessor.write("placeDescription", "Mina ord")
    drawer.see("placeKind").setFocus()
    drawer.qtbot.waitUntil(lambda: drawer.iface.messages() != [])
    assert drawer.stored()[0].description == "Annans ord"


def test_both_are_kept_when_another_person_changed_something_else(drawer):
    from dataclasses import replace

    drawer.draw("drawPointButton", (300, 400))
    [place] = drawer.stored()
    workspace = drawer.assessor.session.workspace
    workspace.save_place(place.assessment_id, replace(place, kind="fire"), "Annan")
    drawer.press("placeDay:sun")
    [now] = drawer.stored()
    assert (now.kind, [day.value for day in now.weekdays]) == ("fire", ["sun"])


@pytest.fixture
def signed(drawer):
    """The assessment has one place and is signed."""
    drawer.draw("drawPointButton", (300, 400))
    session = drawer.assessor.session
    area = session.workspace.find_area(session.edition.id, "Exempelgården")
    [held] = session.workspace.assessments(area.edition_id)
    judgement = Judgement(
        area_id=area.area_id,
        edition_id=area.edition_id,
        assessment_id=held.id,
        category=Category.UTSATT,
        criteria={},
        trend=Trend.STABLE,
        reason="Läget är oförändrat sedan förra utgåvan enligt alla källor, även om svaren ännu är få och osäkra.",
        level=JudgementLevel.LPO,
        decided_by="LPO-analytiker",
        decided_on=date(2026, 11, 22),
    )
    session.workspace.sign_assessment(held.id, judgement, "GIS-specialist")
    drawer.assessor.choose("Åkerhöjden")
    selector = drawer.see("areaSelector")
    selector.setCurrentIndex(selector.findText("Exempelgården"))
    drawer.wait_for_rows(1)
    return drawer


def test_the_places_of_a_signed_assessment_can_only_be_looked_at(signed):
    for name in ("drawPointButton", "drawLineButton", "drawAreaButton", "removePlaceButton", "reshapePlaceButton"):
        assert not signed.see(name).isEnabled(), name
    signed.choose(0)
    assert signed.see("showPlaceButton").isEnabled()
    assert not signed.see("placeKind").isEnabled()
    assert signed.see("heatMapButton").isEnabled()
