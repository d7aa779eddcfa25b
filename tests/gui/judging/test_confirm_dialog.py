"""Noa confirms areas as they stand: what the list shows, what is ticked, and what is written."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.gui.judging.conftest import WHY, sign
from tests.workspace.assessment_samples import CHIEF
from utsatta_omraden_plugin.domain.assessment import JudgementLevel
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.compilation import Origin
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.gui.judging.confirm_dialog import ConfirmDialog
from utsatta_omraden_plugin.gui.judging.confirm_row import read_unconfirmed, rows_of
from utsatta_omraden_plugin.workspace import AreaOrigin


def rests_on(user, name: str) -> str:
    return next(row.rests_on for row in user.form.model.rows if row.name == name)


def by_noa(workspace, draft):
    return [one for one in workspace.judgements(draft.id) if one.level is JudgementLevel.NOA]


def test_every_area_without_a_judgement_is_listed_with_what_it_rests_on(asked, draft, workspace):
    user = asked()
    areas = workspace.areas(draft.id)
    assert sorted(user.names()) == sorted(area.name for area in areas)
    assert user.form.hint.text().startswith(f"{len(areas)} area(s) without a judgement of Noa.")
    assert rests_on(user, areas[0].name) == f"Local police area: {CHIEF}, 2026-11-01."
    assert rests_on(user, areas[1].name) == "No LPO has signed an assessment of it."


def test_only_what_a_level_below_judged_so_is_ticked_beforehand(asked, draft, workspace):
    first, second, *_ = workspace.areas(draft.id)
    other = Category.SARSKILT if second.category == Category.UTSATT.value else Category.UTSATT
    sign(workspace, second, category=other, proposed=other)
    user = asked()
    assert user.ticked() == [first.name]
    assert user.names()[0] == second.name
    assert rests_on(user, second.name).startswith(f"≠ Local police area: {other.value}, ▼ Negative (")
    assert user.ok.text() == "&Judge 1 area(s)"


def test_all_are_ticked_at_once_and_none_again(asked, draft):
    user = asked()
    user.press("confirmAll")
    assert user.ticked() == user.names()
    assert user.form.all.checkState() == Qt.CheckState.Checked
    user.press("confirmAll")
    assert user.ticked() == []
    assert user.note() == "Tick the areas that are judged."
    assert not user.ok.isEnabled()


def test_space_ticks_the_areas_that_are_chosen_and_shows_them_in_all_docks(asked, draft, session, workspace):
    user = asked()
    user.click_in(user.form.table, 0, 1)
    [area] = [one for one in workspace.areas(draft.id) if one.name == user.names()[0]]
    assert session.chosen_areas == (area.id,)
    before = set(user.ticked())
    QTest.keyClick(user.form.table, Qt.Key.Key_Space)
    assert set(user.ticked()) ^ before == {area.name}


def test_reason_role_and_the_trend_where_none_is_known_are_wanted(asked, draft, workspace):
    user = asked()
    assert "at least 20 letters" in user.note()
    assert user.form.trend.isHidden()
    user.press("confirmAll")
    assert user.note() == "Choose the trend of the areas for which none is known."
    assert user.form.trend.isVisible()
    assert {user.form.table.model().index(line, 2).data() for line in range(len(user.names()))} == {
        "▼ Negative",
        "– Trend not known",
    }
    user.write(role="Anna Andersson")
    assert {user.form.table.model().index(line, 2).data() for line in range(len(user.names()))} == {
        "▼ Negative",
        "▶ Stable",
    }
    assert "never a person" in user.note()
    user.write(reason=f"{WHY} 811228-9874")
    assert not user.ok.isEnabled()
    user.write()
    assert (user.note(), user.ok.isEnabled()) == ("", True)


def test_an_area_that_the_level_below_judged_otherwise_wants_a_longer_reason(asked, draft, workspace):
    second = workspace.areas(draft.id)[1]
    other = Category.SARSKILT if second.category == Category.UTSATT.value else Category.UTSATT
    sign(workspace, second, category=other, proposed=other)
    user = asked()
    user.write(reason="Noa delar lokalpolisområdets bild.")
    assert user.ok.isEnabled()
    user.tick(second.name)
    assert "another than that of Local police area" in user.note()
    assert not user.ok.isEnabled()


def test_each_area_gets_the_judgement_that_the_list_shows_and_all_is_one_step_of_undo(asked, draft, session, workspace):
    said = []
    session.said.connect(said.append)
    before = workspace.last_change()
    user = asked()
    user.press("confirmAll")
    user.write(trend="Positive")
    areas = {area.area_id: area for area in workspace.areas(draft.id)}
    user.press_ok()
    assert user.is_gone
    made = by_noa(workspace, draft)
    assert {one.area_id: one.category.value for one in made} == {key: area.category for key, area in areas.items()}
    assert {(one.reason, one.decided_by) for one in made} == {(WHY, "Noa")}
    signed = workspace.areas(draft.id)[0]
    trends = {one.area_id: one.trend for one in made}
    assert trends.pop(signed.area_id) is Trend.NEGATIVE
    assert set(trends.values()) == {Trend.POSITIVE}
    judged = [change for change in workspace.changes() if change.number > before and change.what == "add_judgement"]
    assert len(judged) == len(areas)
    assert said == [f"Noa has judged {len(areas)} area(s) as they stand."]
    session.undo_stack.undo()
    assert by_noa(workspace, draft) == []
    assert {area.trend for area in workspace.areas(draft.id)} == {None}


def test_what_is_ticked_and_written_stays_when_something_else_changes(asked, draft, session, workspace):
    user = asked()
    user.press("confirmAll")
    user.write()
    last = workspace.areas(draft.id)[-1]
    assert session.set_category(
        [last],
        Category.SARSKILT if last.category == Category.UTSATT.value else Category.UTSATT,
        "Läget har ändrats",
        last.valid_from,
        "Ny kategori",
    )
    user.wait()
    assert user.ticked() == user.names()
    assert user.form.reason.toPlainText() == WHY
    user.press_ok()
    assert {one.area_id: one.category.value for one in by_noa(workspace, draft)}[last.area_id] == workspace.area(
        last.id
    ).category


def test_stopped_no_area_is_judged_and_the_window_stays(asked, draft, workspace, monkeypatch):
    user = asked()
    user.press("confirmAll")
    user.write()
    plain, may_go_on = workspace.add_judgement, Event()

    def waits(judgement, by):
        may_go_on.wait(5)
        return plain(judgement, by)

    monkeypatch.setattr(workspace, "add_judgement", waits)
    QTest.mouseClick(user.ok, Qt.MouseButton.LeftButton)
    assert user.form.hint.text() == "The judgements are being added…"
    assert not user.form.reason.isEnabled()
    user.dialog.reject()  # as Cancel and Escape do
    may_go_on.set()
    user.wait()
    assert by_noa(workspace, draft) == []
    assert len(user.ticked()) == len(user.names())
    assert user.ok.isEnabled()


def test_a_category_that_the_edition_lacks_cannot_be_ticked(asked, draft, workspace):
    found = read_unconfirmed(workspace, 2027)
    first = found.standing[0]
    risk = replace(first, area=replace(first.area, category=Category.RISK.value))
    user = asked()
    user.form.show_rows(rows_of(replace(found, standing=[risk, *found.standing[1:]])), set())
    user.press("confirmAll")
    assert user.names()[0] == first.area.name
    assert sorted([*user.ticked(), first.area.name]) == sorted(user.names())
    assert "no such category" in rests_on(user, first.area.name)


def test_of_a_compilation_it_is_told_what_was_handed_in_and_what_was_taken_over(draft, workspace):
    found = read_unconfirmed(workspace, 2027)
    handed, taken = (one.area.id for one in found.standing[1:3])
    origins = {
        handed: AreaOrigin(handed, "1", Origin.LPO, "561540", "sha"),
        taken: AreaOrigin(taken, "2", Origin.BASE, "561540"),
    }
    said = {row.version_id: row.rests_on for row in rows_of(replace(found, origins=origins))}
    assert said[handed] == "Handed in without a signed judgement of the LPO."
    assert said[taken].startswith("Taken over from the base edition")


def test_with_published_editions_only_it_says_what_to_do(confirming, session, shown_iface):
    confirming.ask()
    [item] = shown_iface.messageBar().items()
    assert "nothing for Noa to judge" in item.text()
    assert shown_iface.window.findChild(ConfirmDialog) is None


def test_the_window_goes_with_its_workspace(asked, draft, session):
    user = asked()
    session.close()
    assert user.is_gone
