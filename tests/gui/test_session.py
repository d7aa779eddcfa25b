"""What the session does for everybody who shows the workspace."""

from __future__ import annotations

from utsatta_omraden_plugin.domain.errors import UtsattaError
from utsatta_omraden_plugin.gui.session import ChangeNote
from utsatta_omraden_plugin.workspace.patience import IMPATIENT_S, PATIENT_S, patience


def test_whoever_hears_of_a_change_reads_without_waiting_for_another_program(session):
    waits = []
    session.changed.connect(lambda _note: waits.append(patience()))
    session.tell(ChangeNote("import_edition", session.edition.id))
    assert waits == [IMPATIENT_S]
    assert patience() == PATIENT_S


def test_whoever_hears_of_an_opened_workspace_reads_without_waiting_too(empty_session, workspace_file):
    waits = []
    empty_session.opened.connect(lambda: waits.append(patience()))
    empty_session.open(str(workspace_file))
    assert waits == [IMPATIENT_S]


def test_an_edition_that_can_be_read_is_shown(session, heard):
    assert session.show_edition(2023)
    assert session.edition.year == 2023
    assert heard.errors == []


def test_an_edition_that_cannot_be_read_is_told_of_and_the_shown_one_stays(session, heard, workspace_file):
    workspace_file.rename(workspace_file.with_name("borta.gpkg"))
    assert not session.show_edition(2023)
    assert session.edition.year == 2025
    assert [isinstance(error, UtsattaError) for error in heard.errors] == [True]
