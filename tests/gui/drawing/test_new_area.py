"""Drawing a new area in a draft, from the button to the workspace and back."""

from __future__ import annotations

from tests.gui.drawing.conftest import WEST

RING = ((1800, 100), (2400, 100), (2400, 700), (1800, 700))


def drawn(drawer):
    drawer.take("new_area")
    drawer.draw(*RING)
    return drawer


def test_a_new_area_is_shown_before_it_is_made(drawer):
    drawn(drawer)
    assert drawer.outlines == 1
    assert "new with id 15" in drawer.summary()
    assert "nearest area" in drawer.summary()
    assert len(drawer.stored()) == 4


def test_it_needs_a_name_and_a_category(drawer):
    drawn(drawer)
    assert not drawer.see("applyDrawingButton").isEnabled()
    assert drawer.see("drawMissing").text() == "Give the new area a name and a category."
    drawer.enter()
    assert len(drawer.stored()) == 4


def test_enter_makes_it_in_one_step_that_can_be_undone(drawer):
    drawn(drawer)
    drawer.type("drawName", "Nya Kvarteret")
    drawer.choose("drawCategory", "Särskilt utsatt område")
    drawer.type("drawReason", "handel i parken")
    drawer.enter()
    made = drawer.stored()["Nya Kvarteret"]
    assert (made.category, made.special_area_id) == ("Särskilt utsatt område", 15)
    assert abs(made.boundary.area - 360_000) < 10_000
    assert made.organisation == drawer.stored()[WEST].organisation
    assert "lpo_code" in made.extra["guessed"]
    assert drawer.session.undo_stack.undoText() == "New area: Nya Kvarteret"
    [change] = drawer.log()
    assert (change.what, change.reason) == ("new_area", "handel i parken")
    assert drawer.iface.messages()[-1].startswith("New area: Nya Kvarteret.")
    assert drawer.outlines == 0
    drawer.session.undo_stack.undo()
    assert "Nya Kvarteret" not in drawer.stored()
    drawer.session.undo_stack.redo()
    assert drawer.stored()["Nya Kvarteret"].boundary.equals(made.boundary)


def test_esc_gives_it_up_and_the_tool_stays(drawer):
    drawn(drawer)
    drawer.escape()
    assert drawer.outlines == 0
    assert not drawer.see("drawSummary").isVisible()
    assert drawer.see("draw:new_area").isChecked()
    assert len(drawer.stored()) == 4
    drawer.draw(*RING)
    assert drawer.outlines == 1


def test_ground_of_neighbours_stays_theirs(drawer):
    drawer.take("new_area")
    drawer.draw((1300, 200), (2000, 200), (2000, 600), (1300, 600))
    drawer.type("drawName", "Randen")
    drawer.choose("drawCategory", "Utsatt område")
    drawer.press("applyDrawingButton")
    made = drawer.stored()["Randen"]
    assert all(
        made.boundary.intersection(other.boundary).area < 1e-6
        for name, other in drawer.stored().items()
        if name != "Randen"
    )
    assert abs(made.boundary.area - 400 * 400) < 6_000


def test_a_tool_put_down_gives_the_map_back(drawer):
    former = drawer.canvas.mapTool()
    drawn(drawer)
    drawer.take("new_area")
    assert drawer.canvas.mapTool() is former
    assert drawer.outlines == 0
    assert not any(button.isChecked() for button in drawer.dock.page.buttons.values())


def test_ids_go_on_after_those_of_all_editions(drawer):
    for number, name in ((15, "Norra"), (16, "Mellersta")):
        drawer.take("new_area")
        drawer.draw(*((east, north + (number - 15) * 800) for east, north in RING))
        drawer.type("drawName", name)
        drawer.choose("drawCategory", "Utsatt område")
        drawer.enter()
        assert drawer.stored()[name].special_area_id == number
        drawer.take("new_area")
