"""What tests of Noa's judgement of many areas share: a draft of 2027 of which one area is signed by its LPO."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.gui.dialog_user import DialogUser, shown
from tests.workspace.assessment_samples import CHIEF, judgement_of
from utsatta_omraden_plugin.domain.category import category_of
from utsatta_omraden_plugin.gui.dialogs import close_dialogs
from utsatta_omraden_plugin.gui.judging.confirm_dialog import ConfirmDialog
from utsatta_omraden_plugin.gui.judging.confirming import Confirming

WHY = "Noa delar den bild som lokalpolisområdena ger och som utgåvan före visar."
ANALYST = "LPO-analytiker"


class Noa(DialogUser):
    """Someone who confirms areas as they stand."""

    @property
    def form(self):
        return self.dialog.form

    def wait(self) -> None:
        """Wait until the areas are listed, or the judgements added."""
        self.qtbot.waitUntil(lambda: self.is_gone or self.form.progress.isHidden(), timeout=10_000)

    def names(self) -> list[str]:
        """The names in the list, from top to bottom."""
        return [row.name for row in self.form.model.rows]

    def ticked(self) -> list[str]:
        return [row.name for row in self.form.ticked()]

    def note(self) -> str:
        return self.form.note.text()

    def tick(self, *names: str) -> None:
        """Tick or untick areas by a click on their boxes."""
        for name in names:
            index = self.form.table.model().index(self.names().index(name), 0)
            self.form.table.model().setData(index, None, 10)  # Qt.CheckStateRole

    def write(self, reason: str = WHY, role: str = "Noa", trend: str = "Stable") -> None:
        """Fill in the form."""
        found = next((i for i in range(self.form.trend.count()) if trend in self.form.trend.itemText(i)), 0)
        self.form.trend.setCurrentIndex(found)
        self.form.reason.setPlainText(reason)
        self.form.role.setText(role)


@pytest.fixture
def draft(session, workspace):
    """The draft, shown in all docks; the LPO has signed its first area as it stands."""
    made = workspace.start_draft(session.edition.id, 2027, "Utkast 2027", "Noa")
    sign(workspace, workspace.areas(made.id)[0])
    session.choose_edition(2027)
    return made


def sign(workspace, area, **fields):
    """Let the LPO sign an assessment of an area with its present category, unless told otherwise."""
    category = category_of(area.category)
    begun = workspace.start_assessment(area.area_id, area.edition_id, ANALYST, ANALYST)
    judgement = judgement_of(begun, category=category, proposed=category, criteria={}, decided_on=date(2026, 11, 1))
    workspace.sign_assessment(begun.id, replace(judgement, decided_by=CHIEF, **fields), ANALYST)


@pytest.fixture
def confirming(session, shown_iface, messages):
    yield Confirming(session, shown_iface, messages)
    close_dialogs()


@pytest.fixture
def asked(confirming, shown_iface, qtbot):
    """The dialog as the menu's action opens it, once the areas are listed."""

    def ask() -> Noa:
        confirming.ask()
        user = Noa(shown(shown_iface.window, ConfirmDialog), qtbot)
        user.wait()
        return user

    return ask
