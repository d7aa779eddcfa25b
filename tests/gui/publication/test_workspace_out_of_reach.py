"""Publishing and Noa's judgement while the workspace cannot be read, or only after a wait."""

from __future__ import annotations

from tests.gui.dialog_user import held_by_another_program
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.exchange import publish_edition
from utsatta_omraden_plugin.gui.dialogs import close_dialogs
from utsatta_omraden_plugin.gui.judging.confirming import Confirming
from utsatta_omraden_plugin.workspace import LockedWorkspace, MissingWorkspace


def test_a_line_of_an_edition_that_is_out_of_reach_says_so(asked, draft, session, heard, workspace_file):
    user = asked()
    session.choose_edition(2025)
    workspace_file.rename(workspace_file.with_name("borta.gpkg"))
    user.click_line(0)
    assert isinstance(heard.errors[-1], MissingWorkspace)
    assert session.edition.year == 2025
    assert session.chosen_areas == ()


def test_a_locked_workspace_refuses_a_new_version_at_once(asked, draft, judge_last, workspace, logged):
    user = published(asked, judge_last)
    with held_by_another_program(workspace):
        user.dialog.new_version.click()
        assert "in use by another program" in user.form.note.text()
    assert "in use by another program" in logged[-1]
    assert [one.stands for one in workspace.publications(draft.id)] == [True]


def test_a_new_version_is_told_of_even_if_it_cannot_be_shown_at_once(
    asked, draft, judge_last, session, workspace, heard, monkeypatch
):
    user = published(asked, judge_last)
    opened = publish_edition.open_new_version

    def open_and_lock(*given):
        opened(*given)
        monkeypatch.setattr(workspace, "edition", refuse)

    def refuse(_year):
        raise LockedWorkspace(workspace.name)

    monkeypatch.setattr(publish_edition, "open_new_version", open_and_lock)
    user.dialog.new_version.click()
    assert heard.changes[-1].kind == "open_new_version"
    assert heard.sentences[-1].startswith("Edition 2027 can be changed again")
    assert isinstance(heard.errors[-1], LockedWorkspace)
    monkeypatch.undo()
    assert workspace.edition(2027).status is EditionStatus.DRAFT


def test_a_locked_workspace_is_told_at_once_to_whoever_publishes_or_judges(
    publishing, draft, session, workspace, shown_iface, messages, heard
):
    with held_by_another_program(workspace):
        publishing.ask()
        Confirming(session, shown_iface, messages).ask()
    assert [type(error) for error in heard.errors] == [LockedWorkspace, LockedWorkspace]
    close_dialogs()


def published(asked, judge_last):
    """Someone before the edition they have published, with a reason to open it again."""
    judge_last()
    user = asked()
    user.form.reason.setText("Beslut av Noa")
    user.press_ok()
    again = asked()
    again.form.reason.setText("Fel gräns i ett område")
    return again
