"""Who signed what was handed in, in the window of the compilation."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsSettings

from tests.domain.compilation.samples import NORTH, SOUTH, WEST
from tests.exchange.compilation.samples import hand_in, prepared
from tests.exchange.signing.samples import known_as
from tests.gui.compile.conftest import User
from utsatta_omraden_plugin import dependencies
from utsatta_omraden_plugin.exchange.signing import fingerprint_of
from utsatta_omraden_plugin.exchange.signing.ed25519 import new_key
from utsatta_omraden_plugin.exchange.submission import key_code
from utsatta_omraden_plugin.gui.compile.compiling import KEYS_FOLDER

NORTHERN, SOUTHERN = new_key(), new_key()


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory) -> Path:
    """What the north and the south signed, and the west did not."""
    begun = prepared(tmp_path_factory.mktemp("Så börjar alla") / "utkast.gpkg")
    folder = tmp_path_factory.mktemp("Underlag å ä ö")
    for unit, key in ((NORTH, NORTHERN), (SOUTH, SOUTHERN), (WEST, None)):
        hand_in(begun, unit, folder, key=key)
    return folder


@pytest.fixture
def keys(tmp_path) -> Path:
    """Noa knows the keys of the north and of the west."""
    known_as(tmp_path / "Nycklar", NORTH.lpo_code, NORTHERN)
    known_as(tmp_path / "Nycklar", WEST.lpo_code)
    return tmp_path / "Nycklar"


@pytest.fixture(autouse=True)
def no_keys_remembered():
    """Each test begins without a folder of keys and leaves none."""
    QgsSettings().remove(KEYS_FOLDER)
    yield
    QgsSettings().remove(KEYS_FOLDER)


def compile_with(user: User, folder: Path, keys: Path | None) -> None:
    user.dialog.submissions.form.folder.setFilePath(str(folder))
    user.dialog.submissions.form.keys.setFilePath(str(keys or ""))
    user.press_ok()


def signatures(user: User) -> dict[str, tuple[str, str]]:
    """State and signature of each LPO that is listed."""
    return {row.lpo.split()[0]: (row.state, row.signature) for row in user.dialog.submissions.rows.shown()}


def test_each_row_tells_who_signed_and_the_one_to_ask_stands_first(asked, handed_in, keys):
    user = asked()
    compile_with(user, handed_in, keys)
    assert signatures(user) == {
        "Nordan": ("Handed in", "Known key"),
        "Sunnan": ("Handed in", "Unknown key"),
        "Västan": ("Handed in · Signature?", "Not signed"),
    }
    assert next(lpo for _, lpo in user.lpos()).startswith("Västan")
    table = user.widget("lpoTable")
    table.selectRow(0)
    assert "A key of this LPO is known and was not used: call the LPO" in user.widget("lpoDetails").text()
    state = user.widget("filterLpoState")
    state.setCurrentIndex(state.findData("other_key"))
    assert list(signatures(user)) == ["Västan"]


def test_the_code_of_a_strangers_key_can_be_compared_over_the_phone(asked, handed_in):
    user = asked()
    compile_with(user, handed_in, None)
    user.widget("searchLpos").setText("unknown sunnan")
    user.widget("lpoTable").selectRow(0)
    assert key_code(fingerprint_of(SOUTHERN.public)) in user.widget("lpoDetails").text()


def test_the_key_of_another_lpo_refuses_its_file(asked, handed_in, tmp_path):
    known_as(tmp_path / "Nycklar", SOUTH.lpo_code, NORTHERN)
    user = asked()
    compile_with(user, handed_in, tmp_path / "Nycklar")
    assert user.lpos()[0] == ("Refused", "Nordan (561110)?")
    user.widget("lpoTable").selectRow(0)
    assert "the key of another local police area: 561220" in user.widget("lpoDetails").text()


def test_the_folder_of_keys_is_remembered_and_one_that_is_not_there_told(asked, handed_in, keys, tmp_path):
    user = asked()
    compile_with(user, handed_in, keys)
    assert QgsSettings().value(KEYS_FOLDER) == str(keys)
    user.dialog.submissions.form.keys.setFilePath(str(tmp_path / "saknas"))
    assert "does not exist" in user.widget("compileHint").text()
    assert not user.ok.isEnabled()
    user.dialog.reject()
    assert asked().dialog.submissions.form.chosen().keys == str(keys)


def test_a_file_that_is_no_key_is_named_and_nothing_is_compiled(asked, handed_in, keys, national):
    (keys / "trasig.pub.pem").write_text("hej", encoding="utf-8")
    user = asked()
    compile_with(user, handed_in, keys)
    assert "trasig.pub.pem: the file holds no public key" in user.widget("compileHint").text()
    assert [edition.year for edition in national.editions()] == [2025]


def test_without_the_library_the_window_says_so_and_compiles(asked, handed_in, keys, monkeypatch):
    QgsSettings().setValue(KEYS_FOLDER, str(keys))
    monkeypatch.setattr(dependencies, "FOR_SIGNING", {"cryptography": (999, 0)})
    user = asked()
    assert user.widget("compileKeysMissing").text().startswith("Signing needs the Python package cryptography")
    assert not user.widget("compileKeys").isEnabled()
    user.dialog.submissions.form.folder.setFilePath(str(handed_in))
    user.press_ok()
    assert len(user.lpos()) == 3
    assert QgsSettings().value(KEYS_FOLDER) == str(keys)
