"""What went out although the privacy gate warns of it is told in the window and in the message bar."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.gui.dialog_user import no_folder_remembered, shown
from tests.gui.submission.conftest import MALMO, HandingIn
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.gui.messages import DetailsDialog
from utsatta_omraden_plugin.gui.submission.submission_dialog import SubmissionDialog
from utsatta_omraden_plugin.gui.submission.submitting import FOLDER_KEY, Submitting

WARNED = "This may point out a person. Look at it before the files go out:\n• Norrby: a phone number (070•••)."


@pytest.fixture
def handed_in(session, iface, messages, qtbot, tmp_path):
    """Someone who has handed in, and what was handed in as if the gate warned of a text in it."""
    with no_folder_remembered(FOLDER_KEY):
        submitting = Submitting(session, iface, messages)
        submitting.ask()
        user = HandingIn(shown(iface.window, SubmissionDialog), qtbot)
        user.wait()
        user.choose_lpo(MALMO)
        user.choices.path.setFilePath(str(tmp_path / "underlag.zip"))
        user.hand_in()
        yield user, replace(user.dialog._report, privacy=(text("Norrby: a phone number (070•••)."),))


def test_the_last_page_lists_what_nobody_accepted(handed_in):
    user, warned = handed_in
    result = user.dialog.result
    assert not result.warnings.isVisible()
    result.show_report(warned)
    assert result.warnings.isVisible()
    assert result.warnings.text() == WARNED


def test_the_message_counts_it_and_its_details_list_it(handed_in, iface):
    user, warned = handed_in
    user.dialog.handedIn.emit(warned)
    said = iface.messages()[-1]
    assert f"Code: {warned.phone_code}" in said
    assert "Texts that may point out a person: 1." in said
    iface.press_in_message("Details")
    assert WARNED in shown(iface.window, DetailsDialog).details.toPlainText()
