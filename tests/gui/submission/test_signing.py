"""Signing in the window: a key is made or chosen, its password is written, and neither log nor settings hold it."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtTest import QTest

from tests.exchange.signing.samples import WORDS
from tests.gui.dialog_user import DialogUser, no_folder_remembered, shown
from tests.gui.submission.conftest import MALMO, HandingIn
from tests.gui.widget_user import LEFT
from utsatta_omraden_plugin import dependencies
from utsatta_omraden_plugin.exchange.signing import MadeKey, make_key, open_key
from utsatta_omraden_plugin.exchange.submission import key_code, read_submission
from utsatta_omraden_plugin.gui.submission.key_fields import KeyFields
from utsatta_omraden_plugin.gui.submission.new_key_dialog import NewKeyDialog
from utsatta_omraden_plugin.gui.submission.submission_dialog import SubmissionDialog
from utsatta_omraden_plugin.gui.submission.submitting import FOLDER_KEY, KEY_FILE, Submitting


@pytest.fixture
def key(tmp_path) -> MadeKey:
    """The key of an LPO."""
    return make_key(tmp_path / "min nyckel å.pem", MALMO, WORDS)


@pytest.fixture
def asked(session, iface, messages, qtbot):
    """Opens the window as the toolbar does."""

    submitting = Submitting(session, iface, messages)

    def ask() -> HandingIn:
        submitting.ask()
        user = HandingIn(shown(iface.window, SubmissionDialog), qtbot)
        user.wait()
        return user

    with no_folder_remembered(FOLDER_KEY), no_folder_remembered(KEY_FILE):
        yield ask


def keys_of(user: HandingIn) -> KeyFields:
    return user.choices.key


def hand_in_at(user: HandingIn, target: Path) -> None:
    user.choose_lpo(MALMO)
    user.choices.path.setFilePath(str(target))
    user.hand_in()


def test_without_a_key_nothing_is_signed_and_no_password_asked_for(asked, tmp_path):
    user = asked()
    assert not user.widget("signingPassword").isVisible()
    assert not user.widget("signingMissing").isVisible()
    hand_in_at(user, tmp_path / "u.zip")
    assert "Not signed." in user.dialog.result.written.text()


def test_a_key_needs_its_password_and_signs(asked, key, tmp_path):
    user = asked()
    keys_of(user).file.setFilePath(str(key.private))
    assert user.widget("signingPassword").isVisible()
    assert user.dialog.note.text() == "Write the password of the key, or choose no key."
    assert not user.ok.isEnabled()
    user.widget("signingPassword").setText(WORDS)
    assert user.ok.isEnabled()
    hand_in_at(user, tmp_path / "u.zip")
    assert f"Code of the key: {key_code(key.fingerprint)}." in user.dialog.result.written.text()
    with read_submission(tmp_path / "u.zip", tmp_path) as read:
        assert read.signature.fingerprint == key.fingerprint


def test_the_next_time_the_key_is_there_and_its_password_is_not(asked, key, tmp_path):
    user = asked()
    keys_of(user).choose(key.private, WORDS)
    hand_in_at(user, tmp_path / "u.zip")
    assert keys_of(user).password.text() == ""
    user.dialog.accept()
    settings = QgsSettings()
    assert settings.value(KEY_FILE) == str(key.private)
    assert not any(WORDS in str(settings.value(name)) for name in settings.allKeys())
    again = asked()
    assert (keys_of(again).path, keys_of(again).password.text()) == (str(key.private), "")


def test_a_wrong_password_is_told_and_can_be_written_again(asked, key, tmp_path, qtbot):
    user = asked()
    user.choose_lpo(MALMO)
    user.choices.path.setFilePath(str(tmp_path / "u.zip"))
    keys_of(user).choose(key.private, "ett annat lösenord")
    QTest.mouseClick(user.ok, LEFT)
    qtbot.waitUntil(lambda: "the password is not that of the key" in user.dialog.note.text(), timeout=10_000)
    assert "ett annat" not in user.dialog.note.text()
    assert not (tmp_path / "u.zip").exists()
    keys_of(user).password.setText(WORDS)
    user.wait_until_free()
    user.hand_in()
    assert (tmp_path / "u.zip").exists()


def test_a_key_that_is_not_there_is_told_before(asked, tmp_path):
    user = asked()
    keys_of(user).file.setFilePath(str(tmp_path / "saknas.pem"))
    assert "There is no file" in user.dialog.note.text()
    assert not user.ok.isEnabled()


def test_a_new_key_is_made_for_the_lpo_and_signed_with_at_once(asked, qtbot, tmp_path):
    user = asked()
    user.choose_lpo(MALMO)
    user.press("newKeyButton")
    making = DialogUser(shown(user.dialog, NewKeyDialog), qtbot)
    assert making.widget("keyName").text() == MALMO
    making.dialog.path.setFilePath(str(tmp_path / "ny"))
    assert "at least 12 letters" in making.widget("keyProblem").text()
    making.widget("keyPassword").setText(WORDS)
    assert making.widget("keyProblem").text() == "Write the same password twice."
    assert not making.ok.isEnabled()
    making.widget("keyPasswordAgain").setText(WORDS)
    making.press_ok()
    made = open_key(tmp_path / "ny.pem", WORDS)
    assert making.widget("keyCode").text() == key_code(made.sign(b"").fingerprint)
    assert f"{MALMO}.pub.pem" in making.widget("keyMade").text()
    assert making.widget("keyPassword").text() == ""
    making.press_ok()
    assert making.is_gone
    assert keys_of(user).path == str(tmp_path / "ny.pem")
    assert user.ok.isEnabled()


def test_a_key_that_is_there_is_not_made_anew(asked, key, qtbot):
    user = asked()
    user.press("newKeyButton")
    making = DialogUser(shown(user.dialog, NewKeyDialog), qtbot)
    making.dialog.path.setFilePath(str(key.private))
    for name in ("keyPassword", "keyPasswordAgain"):
        making.widget(name).setText(WORDS)
    making.press_ok()
    assert "keys are never overwritten" in making.widget("keyProblem").text()
    assert open_key(key.private, WORDS).sign(b"").fingerprint == key.fingerprint


def test_without_the_library_the_window_says_what_is_missing_and_hands_in_all_the_same(asked, monkeypatch, tmp_path):
    monkeypatch.setattr(dependencies, "FOR_SIGNING", {"cryptography": (999, 0)})
    user = asked()
    missing = user.widget("signingMissing")
    assert missing.isVisible()
    assert missing.text().startswith("Signing needs the Python package cryptography 999.0 or newer.")
    assert "-m pip install" in missing.toolTip()
    assert not user.widget("signingKey").isEnabled()
    assert not user.widget("newKeyButton").isEnabled()
    hand_in_at(user, tmp_path / "u.zip")
    assert (tmp_path / "u.zip").exists()


def test_a_computer_that_cannot_sign_forgets_no_key(asked, monkeypatch, key, tmp_path):
    QgsSettings().setValue(KEY_FILE, str(key.private))
    monkeypatch.setattr(dependencies, "FOR_SIGNING", {"cryptography": (999, 0)})
    hand_in_at(asked(), tmp_path / "u.zip")
    assert QgsSettings().value(KEY_FILE) == str(key.private)
