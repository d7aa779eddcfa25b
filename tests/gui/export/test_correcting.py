"""Putting a text right in the dialog: what is written is what was decided, and nothing that was typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.gui.export.conftest import written_into_first_area
from tests.workspace.publication_samples import judged_by_noa
from utsatta_omraden_plugin.domain.trend import Trend


def first_area(session):
    return session.workspace.areas(session.edition.id)[0]


def save(user, words: str) -> None:
    user.dialog.panel.words.setPlainText(words)
    user.dialog.panel.save.click()
    user.wait()


def test_a_text_put_right_for_a_municipality_leaves_noas_trend_unwritten(user, session):
    written_into_first_area(session, trend=None, locality="Hos 640823-3234")
    user.wait()
    session.workspace.add_judgement(replace(judged_by_noa(first_area(session)), trend=Trend.NEGATIVE), "Noa")
    session.tell_elsewhere()
    user.wait()
    user.choose("profile", "municipality")
    save(user, "Malmö")
    assert (first_area(session).locality, first_area(session).trend) == ("Malmö", None)
    assert dict(session.workspace.changes()[-1].new) == {"locality": "Malmö"}


def test_what_others_changed_since_it_was_looked_at_is_not_written_over(user, session):
    written_into_first_area(session, locality="Hos 640823-3234")
    user.wait()
    refused = []
    session.failed.connect(refused.append)
    stored = replace(first_area(session), locality="Lund")
    session.workspace.replace_areas([stored], "edit_area", "", "GIS-specialist")
    save(user, "Malmö")
    assert first_area(session).locality == "Lund"
    assert len(refused) == 1


def test_a_text_with_a_fixed_blank_is_not_edited_when_it_is_shown(user, session):
    written_into_first_area(session, locality="Norra\u00a0Malmö 640823-3234")
    user.wait()
    assert not user.dialog.panel.words.is_edited
    assert not user.dialog.panel.save.isEnabled()


def test_line_ends_of_another_system_are_not_edited_when_they_are_shown(user, session):
    written_into_first_area(session, locality="Malmö\r\n640823-3234")
    user.wait()
    assert not user.dialog.panel.save.isEnabled()


def test_fixed_blanks_stay_when_a_text_is_put_right(user, session):
    written_into_first_area(session, locality="Norra\u00a0Malmö 640823-3234")
    user.wait()
    save(user, "Norra\u00a0Malmö")
    assert first_area(session).locality == "Norra\u00a0Malmö"


def test_blanks_around_a_text_are_not_written(user, session):
    written_into_first_area(session, locality="Hos 640823-3234")
    user.wait()
    save(user, " Malmö  \n")
    assert first_area(session).locality == "Malmö"
    assert user.may_export


@pytest.mark.parametrize("words", ["Mal\nmö", "Mal\u2028mö", "Mal\u2029mö"])
def test_a_text_with_a_line_break_is_refused_and_it_is_said_why(user, session, words):
    written_into_first_area(session, locality="Hos 640823-3234")
    user.wait()
    panel = user.dialog.panel
    how = panel.how.text()
    panel.words.setPlainText(words)
    assert not panel.save.isEnabled()
    assert "one line" in panel.how.text()
    assert "one line" in panel.save.toolTip()
    panel.words.setPlainText("Malmö")
    assert panel.save.isEnabled()
    assert panel.how.text() == how


def test_a_correction_that_is_half_typed_stays_while_others_change_something(user, session):
    written_into_first_area(session, locality="Hos 640823-3234 i det gamla huset")
    user.wait()
    user.dialog.panel.words.setPlainText("I det gamla hu")
    session.tell_elsewhere()
    user.wait()
    assert user.dialog.panel.words.toPlainText() == "I det gamla hu"
    assert user.dialog.panel.save.isEnabled()


def test_the_line_that_is_worked_on_stays_chosen_while_others_change_something(user, session):
    first, second, *_ = session.workspace.areas(session.edition.id)
    wrong = [replace(first, locality="Hos 640823-3234"), replace(second, locality="I 640823-3234 gamla huset")]
    session.workspace.replace_areas(wrong, "edit_area", "", "GIS-specialist")
    session.tell_elsewhere()
    user.wait()
    user.click_line(1)
    shown = user.dialog.panel.words.toPlainText()
    user.dialog.panel.words.setPlainText("Gamla hu")
    session.tell_elsewhere()
    user.wait()
    assert user.dialog.panel.words.toPlainText() == "Gamla hu"
    user.click_line(0)
    assert "640823-3234" in user.dialog.panel.words.toPlainText()
    assert user.dialog.panel.words.toPlainText() != shown


def test_a_text_that_others_put_another_way_is_shown_as_it_is_now(user, session):
    written_into_first_area(session, locality="Hos 640823-3234")
    user.wait()
    user.dialog.panel.words.setPlainText("Hos")
    written_into_first_area(session, locality="Bredvid 640823-3234")
    user.wait()
    assert user.dialog.panel.words.toPlainText() == "Bredvid 640823-3234"


def test_a_text_shows_anew_when_its_correction_was_undone(user, session):
    written_into_first_area(session, locality="Hos 640823-3234")
    user.wait()
    save(user, "Malmö")
    session.undo_stack.undo()
    user.wait()
    assert user.dialog.panel.words.toPlainText() == "Hos 640823-3234"
    assert not user.dialog.panel.save.isEnabled()
