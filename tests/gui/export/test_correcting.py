"""Putting a text right in the dialog: what is written is what was decided, and nothing that was typed is lost."""

from __future__ import annotations

from dataclasses import replace

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
    session.workspace.add_judgement(replace(judged_by_noa(first_area(session)), trend=Trend.NEGATIVE), "Noa")
    session.tell_elsewhere()
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
