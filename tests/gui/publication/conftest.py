"""What tests of publishing from the window share: a draft of 2027 on which Noa has judged all areas but one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from tests.workspace.publication_samples import judge
from utsatta_omraden_plugin.compat import is_deleted
from utsatta_omraden_plugin.gui.dialogs import close_dialogs
from utsatta_omraden_plugin.gui.options.options import Options
from utsatta_omraden_plugin.gui.options.store import store_options
from utsatta_omraden_plugin.gui.publication.publish_dialog import PublishDialog
from utsatta_omraden_plugin.gui.publication.publishing import FOLDER_KEY, Publishing
from utsatta_omraden_plugin.gui.session import ChangeNote


class User:
    """Someone who publishes."""

    def __init__(self, dialog: PublishDialog, wait_until: Callable) -> None:
        self.dialog = dialog
        self.form = dialog.form
        self._wait_until = wait_until

    @property
    def ok(self):
        return self.dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def wait(self) -> None:
        """Wait until what stops the publication has been looked at, or the work is done."""
        self._wait_until(lambda: self.is_gone or self.form.progress.isHidden(), timeout=10_000)

    @property
    def is_gone(self) -> bool:
        """Whether the window is closed."""
        return is_deleted(self.dialog) or not self.dialog.isVisible()

    def lines(self) -> list[tuple[str, str]]:
        """Kind and sentence of each line."""
        return [(row.kind, row.sentence) for row in self.form.model.rows]

    def click_line(self, number: int) -> None:
        table = self.form.table
        place = table.visualRect(table.model().index(number, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def press_ok(self) -> None:
        QTest.mouseClick(self.ok, Qt.MouseButton.LeftButton)
        self.wait()


@pytest.fixture
def draft(session, workspace):
    """The draft, shown in all docks; the last area waits for its judgement."""
    made = workspace.start_draft(session.edition.id, 2027, "Utkast 2027", "Noa")
    judge(workspace, workspace.areas(made.id)[:-1])
    session.choose_edition(2027)
    return made


@pytest.fixture
def judge_last(session, workspace, draft):
    """Let Noa judge the area that waits, as the assessment dock does it."""

    def act() -> None:
        [last] = workspace.areas(draft.id)[-1:]
        judge(workspace, [last])
        session.tell(ChangeNote("judgement", draft.id, (last.id,)))

    return act


@pytest.fixture
def publishing(session, shown_iface, messages, workspace_file):
    QgsSettings().remove(FOLDER_KEY)
    yield Publishing(session, shown_iface, messages)
    close_dialogs()
    store_options(Options())
    QgsSettings().remove(FOLDER_KEY)


@pytest.fixture
def asked(publishing, shown_iface, qtbot):
    """The dialog as the menu's action opens it, once everything has been looked at."""

    def ask() -> User:
        publishing.ask()
        # One that was closed a moment ago may still be there.
        [dialog] = [one for one in shown_iface.window.findChildren(PublishDialog) if one.isVisible()]
        user = User(dialog, qtbot.waitUntil)
        user.wait()
        return user

    return ask
