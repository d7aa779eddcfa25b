"""Opening what Noa sent back: what is asked, both sides on the map, and the own area in the docks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from shapely import MultiPolygon, box

from tests.gui.dialog_user import held_by_another_program
from utsatta_omraden_plugin.compat import QAction
from utsatta_omraden_plugin.exchange.send_back import AskedArea, Request, SendBack
from utsatta_omraden_plugin.exchange.send_back_file import written
from utsatta_omraden_plugin.gui.dialogs import close_dialogs
from utsatta_omraden_plugin.gui.send_back.opening import OpeningSendBack
from utsatta_omraden_plugin.gui.send_back.send_back_dialog import SendBackDialog
from utsatta_omraden_plugin.gui.send_back.submission_menu import SubmissionMenu
from utsatta_omraden_plugin.workspace import LockedWorkspace

ASKED = "Kom överens med grannen om gränsen."


@pytest.fixture
def own(workspace, session):
    """An area of the workspace, as the LPO has it."""
    return workspace.areas(session.edition.id)[0]


@pytest.fixture
def sent(own) -> SendBack:
    """What Noa asks of that area, which a neighbour reaches into."""
    _, low_y, high_x, high_y = own.boundary.bounds
    reach = MultiPolygon([box(high_x - 50, low_y, high_x + 400, high_y)])
    lpo = own.organisation
    sides = (
        AskedArea(own.name, own.special_area_id, lpo.lpo, lpo.lpo_code, own.category, own.boundary),
        AskedArea("Grannen", 901, "Grannbyn", "999999", "", reach),
    )
    ground = MultiPolygon([box(high_x - 50, low_y, high_x, high_y)])
    request = Request("overlap_across_lpos", "De överlappar varandra.", ASKED, sides, ground, "k" * 32)
    return SendBack(lpo.lpo_code, lpo.lpo, 2027, "Noa", "2026-11-22T10:00:00.000Z", (request,))


@pytest.fixture
def opened(session, shown_iface, messages, tasks, through, tmp_path):
    """Open what was sent back from its file, as the menu does it."""
    opening = OpeningSendBack(session, shown_iface, messages, tasks)

    def open_file(content: bytes) -> list[SendBackDialog]:
        file = tmp_path / "tillbaka_2027.json"
        file.write_bytes(content)
        opening.open(str(file))
        through()
        return [one for one in shown_iface.window.findChildren(SendBackDialog) if one.isVisible()]

    yield open_file
    close_dialogs()


def click_first(dialog) -> None:
    table = dialog.table
    spot = table.visualRect(table.model().index(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def test_it_says_who_asks_and_how_much(opened, sent):
    [dialog] = opened(written(sent))
    assert dialog.title.text() == f"Noa asks {sent.lpo_name} about edition 2027, 2026-11-22: 1 request(s)."
    assert dialog.conflict.text() == "Choose a line to see on the map what is asked."
    assert dialog.note.isHidden()


def test_a_click_shows_both_sides_and_chooses_the_own_area(opened, sent, own, session, canvas):
    [dialog] = opened(written(sent))
    click_first(dialog)
    assert dialog.asked.text() == ASKED
    assert dialog.sides.text().splitlines()[1] == "Right (solid): Grannen, id 901, Grannbyn"
    assert dialog._pointer.shown == 3
    assert session.chosen_areas == (own.id,)
    low_x, _, high_x, _ = own.boundary.bounds
    assert canvas.extent().xMinimum() < low_x < high_x < canvas.extent().xMaximum()
    pointer = dialog._pointer
    dialog.reject()
    assert pointer.shown == 0


def test_a_file_for_another_lpo_and_a_missing_workspace_are_told(opened, sent, session, workspace_file, workspace):
    [dialog] = opened(written(sent))
    session.close()
    assert dialog.note.text() == "Open your workspace to put it right there."
    assert dialog.note.isVisible()


def test_a_locked_workspace_is_told_at_once_and_the_map_shows_both_sides_all_the_same(
    opened, sent, session, workspace, canvas, heard
):
    with held_by_another_program(workspace):
        [dialog] = opened(written(sent))
        click_first(dialog)
    assert dialog.note.isHidden()
    assert dialog._pointer.shown == 3
    assert {type(error) for error in heard.errors} == {LockedWorkspace}
    assert session.chosen_areas == ()


def test_a_file_that_is_none_is_refused_with_what_to_do(opened, shown_iface):
    assert opened(b"{}") == []
    [item] = shown_iface.messageBar().items()
    assert "this is no file that was sent back from a compilation" in item.text()
    assert "Ask Noa to send it again." in item.text()


def test_nothing_asked_is_said(opened, sent):
    [dialog] = opened(written(replace(sent, requests=())))
    assert dialog.asked.text() == "Nothing is asked."


def test_the_menu_of_handing_in_offers_both_directions(shown_iface):
    asked_for = []
    menu = SubmissionMenu(lambda: asked_for.append("hand in"), lambda: asked_for.append("open"), shown_iface.window)
    for name in ("actionHandIn", "actionOpenSendBack"):
        menu.findChild(QAction, name).trigger()
    assert asked_for == ["hand in", "open"]
