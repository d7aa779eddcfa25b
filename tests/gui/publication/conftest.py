"""What tests of publishing from the window share: a draft of 2027 on which Noa has judged all areas but one."""

from __future__ import annotations

import pytest

from tests.gui.dialog_user import DialogUser, no_folder_remembered, shown
from tests.workspace.publication_samples import judge
from utsatta_omraden_plugin.gui.options.options import Options
from utsatta_omraden_plugin.gui.options.store import store_options
from utsatta_omraden_plugin.gui.publication.publish_dialog import PublishDialog
from utsatta_omraden_plugin.gui.publication.publishing import FOLDER_KEY, Publishing
from utsatta_omraden_plugin.gui.session import ChangeNote


class User(DialogUser):
    """Someone who publishes."""

    @property
    def form(self):
        return self.dialog.form

    def wait(self) -> None:
        """Wait until what stops the publication has been looked at, or the work is done."""
        self.qtbot.waitUntil(lambda: self.is_gone or self.form.progress.isHidden(), timeout=10_000)

    def lines(self) -> list[tuple[str, str]]:
        """Kind and sentence of each line."""
        return [(row.kind, row.sentence) for row in self.form.model.rows]

    def click_line(self, number: int) -> None:
        self.click_in(self.form.table, number, 1)


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
    with no_folder_remembered(FOLDER_KEY):
        yield Publishing(session, shown_iface, messages)
    store_options(Options())


@pytest.fixture
def asked(publishing, shown_iface, qtbot):
    """The dialog as the menu's action opens it, once everything has been looked at."""

    def ask() -> User:
        publishing.ask()
        user = User(shown(shown_iface.window, PublishDialog), qtbot)
        user.wait()
        return user

    return ask
