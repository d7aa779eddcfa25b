"""Keys are made, submissions signed and signatures told through the registry, and no password is written down."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingUtils,
)

from tests.domain.compilation.samples import NORTH, YEAR
from tests.exchange.compilation.samples import hand_in, prepared
from tests.exchange.signing.samples import WORDS, known_as
from utsatta_omraden_plugin import dependencies
from utsatta_omraden_plugin.exchange.signing import open_key
from utsatta_omraden_plugin.exchange.signing.ed25519 import new_key

LPO = "561590"


@pytest.fixture
def password(tmp_path) -> Path:
    """A file with the password, which only its owner may read."""
    file = tmp_path / "lösen"
    file.write_text(f"{WORDS}\nen rad till\n", encoding="utf-8")
    file.chmod(0o600)
    return file


@pytest.fixture
def made(run, password, tmp_path) -> dict[str, object]:
    """What comes of making a key."""
    return run("createsigningkey", OUTPUT=tmp_path / "min.pem", NAME=LPO, PASSWORD_FILE=password)


def test_a_key_is_made_and_its_code_told(made, listener, tmp_path):
    assert made["PUBLIC_KEY"] == str(tmp_path / f"{LPO}.pub.pem")
    assert open_key(tmp_path / "min.pem", WORDS).sign(b"").fingerprint == made["FINGERPRINT"]
    assert any(made["CODE"] in said and f"{LPO}.pub.pem" in said for said in listener.said)
    assert not any(WORDS in said for said in [*listener.said, *map(str, made.values())])


def test_a_key_that_qgis_would_delete_when_it_ends_is_not_made(run, password):
    with pytest.raises(QgsProcessingException, match="would be gone when QGIS is closed"):
        run("createsigningkey", OUTPUT=QgsProcessing.TEMPORARY_OUTPUT, NAME=LPO, PASSWORD_FILE=password)
    assert list(Path(QgsProcessingUtils.tempFolder()).rglob("*.pem")) == []


def test_a_submission_is_signed_with_it(run, made, password, listener, sample_2025, tmp_path):
    run("importedition", INPUT=sample_2025, WORKSPACE=tmp_path / "arbetsyta.gpkg")
    given = {"WORKSPACE": tmp_path / "arbetsyta.gpkg", "LPO": LPO, "OUTPUT": tmp_path / "u.zip"}
    run("createsubmission", **given, KEY=tmp_path / "min.pem", PASSWORD_FILE=password, REPORT=tmp_path / "r.json")
    told = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert told["signature"] == {"fingerprint": made["FINGERPRINT"], "key_code": made["CODE"]}
    assert f"It is signed. Code of the key: {made['CODE']}." in listener.said


def test_a_password_without_a_key_is_not_passed_over(run, password, tmp_path):
    with pytest.raises(QgsProcessingException, match="no KEY"):
        run("createsubmission", WORKSPACE=tmp_path / "saknas.gpkg", LPO=LPO, OUTPUT=tmp_path / "u.zip",
            PASSWORD_FILE=password)  # fmt: skip


def test_a_wrong_password_stops_it_before_anything_is_written(run, made, password, tmp_path):
    password.write_text("ett helt annat lösenord", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="the password is not that of the key") as refused:
        run("createsubmission", WORKSPACE=tmp_path / "saknas.gpkg", LPO=LPO, OUTPUT=tmp_path / "u.zip",
            KEY=tmp_path / "min.pem", PASSWORD_FILE=password)  # fmt: skip
    assert "annat" not in str(refused.value)
    assert not (tmp_path / "u.zip").exists()


def test_a_password_in_qgis_own_store_does_as_well(run, tmp_path):
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword("provens eget", True):
        pytest.skip(f"QGIS keeps no passwords here: {manager.disabledMessage()}")
    config = QgsAuthMethodConfig("Basic")
    config.setName("Signering")
    config.setConfigMap({"username": "lpo", "password": WORDS})
    assert manager.storeAuthenticationConfig(config)
    try:
        run("createsigningkey", OUTPUT=tmp_path / "min.pem", PASSWORD=config.id())
    finally:
        manager.removeAuthenticationConfig(config.id())
    assert open_key(tmp_path / "min.pem", WORDS)
    assert (tmp_path / "min.pub.pem").exists()


@pytest.mark.parametrize("ways", [(), ("PASSWORD", "PASSWORD_FILE")])
def test_the_password_is_given_in_one_way(run, tmp_path, ways):
    with pytest.raises(QgsProcessingException, match="either PASSWORD or PASSWORD_FILE"):
        run("createsigningkey", OUTPUT=tmp_path / "min.pem", **dict.fromkeys(ways, "något"))


def test_who_writes_the_password_itself_is_stopped_and_not_repeated(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="no such authentication configuration") as refused:
        run("createsigningkey", OUTPUT=tmp_path / "min.pem", PASSWORD=WORDS)
    assert WORDS not in str(refused.value)


def test_a_file_that_others_may_read_is_not_taken(run, password, tmp_path):
    password.chmod(0o644)
    with pytest.raises(QgsProcessingException, match="others may read the file"):
        run("createsigningkey", OUTPUT=tmp_path / "min.pem", PASSWORD_FILE=password)
    password.unlink()
    with pytest.raises(QgsProcessingException, match="PASSWORD_FILE: the file cannot be read"):
        run("createsigningkey", OUTPUT=tmp_path / "min.pem", PASSWORD_FILE=password)
    password.write_bytes(b"\xff\xfe")
    password.chmod(0o600)
    with pytest.raises(QgsProcessingException, match="no text in UTF-8"):
        run("createsigningkey", OUTPUT=tmp_path / "min.pem", PASSWORD_FILE=password)


def test_the_compilation_says_who_signed_and_warns_of_who_did_not(run, listener, tmp_path_factory):
    place = tmp_path_factory.mktemp("Sammanställning")
    begun, folder, key = prepared(place / "utkast.gpkg"), place / "Underlag", new_key()
    folder.mkdir()
    hand_in(begun, NORTH, folder, key=key)
    given = {"SUBMISSIONS": folder, "BASE": f"{begun}|2025", "EDITION": YEAR, "WORKSPACE": place / "noa.gpkg"}
    known_as(place / "nycklar", f"{NORTH.lpo_code} Nordan", key)
    run("compilenational", **given, KEYS=place / "nycklar", REPORT=place / "r.json")
    [told] = json.loads((place / "r.json").read_text(encoding="utf-8"))["submissions"]
    assert (told["signature"]["state"], told["signature"]["keys"]) == ("known", ["561110 Nordan"])
    assert any(said.startswith("Nordan.zip: Signed with the key of 561110 Nordan. Code") for said in listener.said)
    hand_in(begun, NORTH, folder)
    run("compilenational", **given, KEYS=place / "nycklar")
    assert any(said.startswith("Nordan.zip: Not signed. A key of this LPO is known") for said in listener.warned)


def test_without_the_library_the_command_that_installs_it_is_told(run, made, password, monkeypatch, tmp_path):
    monkeypatch.setattr(dependencies, "FOR_SIGNING", {"cryptography": (999, 0)})
    for name, given in (
        ("createsigningkey", {"OUTPUT": tmp_path / "ny.pem", "PASSWORD_FILE": password}),
        ("createsubmission", {"WORKSPACE": tmp_path / "a.gpkg", "LPO": LPO, "OUTPUT": tmp_path / "u.zip",
                              "KEY": tmp_path / "min.pem", "PASSWORD_FILE": password}),
        ("compilenational", {"SUBMISSIONS": tmp_path, "BASE": "b.zip", "EDITION": 2027,
                             "WORKSPACE": tmp_path / "n.gpkg", "KEYS": tmp_path}),
    ):  # fmt: skip
        with pytest.raises(
            QgsProcessingException, match=r'cryptography 999\.0 or newer.*-m pip install .*"cryptography'
        ):
            run(name, **given)
