"""A submission that is signed tells by whose key, and whoever changes it afterwards is found out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.signing.samples import known_as, take_library_away
from tests.exchange.submission.samples import (
    ANALYST,
    LPO,
    OTHER_LPO,
    SECRET,
    clock,
    codes,
    handed_in,
    members_of,
    packed,
    refused,
    with_right_hashes,
)
from utsatta_omraden_plugin.domain.signature import UNSIGNED, Signature, SignatureState
from utsatta_omraden_plugin.exchange.signing import KnownKeys, fingerprint_of, read_known_keys
from utsatta_omraden_plugin.exchange.signing.ed25519 import SigningKey, new_key
from utsatta_omraden_plugin.exchange.submission import (
    ReasonCode,
    SubmissionRefused,
    SubmissionReport,
    create_submission,
    key_code,
    read_submission,
    signature_in_words,
)
from utsatta_omraden_plugin.workspace import open_workspace

KEY = new_key()
PRINT = fingerprint_of(KEY.public)


def handed_in_signed(workspace_file: Path, target: Path, key: SigningKey = KEY) -> SubmissionReport:
    workspace = open_workspace(str(workspace_file))
    edition = workspace.edition(2027)
    report = create_submission(workspace, edition.id, LPO, target, by=ANALYST, label=SECRET, clock=clock, key=key)
    workspace.close()
    return report


@pytest.fixture(scope="session")
def signed(workspace_file: Path, tmp_path_factory: pytest.TempPathFactory) -> SubmissionReport:
    """A submission that the LPO signed."""
    return handed_in_signed(workspace_file, tmp_path_factory.mktemp("Signerat") / "underlag.zip")


@pytest.fixture(scope="session")
def signed_members(signed: SubmissionReport) -> dict[str, bytes]:
    """Its files."""
    return members_of(signed.file)


def signature_of(package: Path, unpacking: Path, known: KnownKeys | None = None) -> Signature:
    with read_submission(package, unpacking, LPO, known=known) as read:
        return read.signature


def knowing(folder: Path, **keys: SigningKey) -> KnownKeys:
    """Known keys by name; a code is written with an underscore before it."""
    for name, key in keys.items():
        known_as(folder, name.lstrip("_"), key)
    return read_known_keys(folder)


def test_the_signature_lies_beside_the_manifest_and_its_key_is_told(signed: SubmissionReport, handed: SubmissionReport):
    assert list(members_of(signed.file))[:2] == ["manifest.json", "manifest.sig"]
    assert signed.fingerprint == PRINT
    assert signed.as_json()["signature"] == {"fingerprint": PRINT, "key_code": key_code(PRINT)}
    assert handed.as_json()["signature"] is None
    assert "manifest.sig" not in members_of(handed.file)


def test_signing_changes_nothing_else(signed: SubmissionReport, handed: SubmissionReport, signed_members):
    del (rest := dict(signed_members))["manifest.sig"]
    assert rest == members_of(handed.file)
    assert signed.phone_code == handed.phone_code


def test_the_same_work_signed_again_is_the_same_to_the_bit(workspace_file: Path, signed: SubmissionReport, tmp_path):
    assert handed_in_signed(workspace_file, tmp_path / "igen.zip").sha256 == signed.sha256


def test_a_key_of_its_lpo_is_known_by_the_name_of_its_file(signed: SubmissionReport, unpacking: Path, tmp_path: Path):
    known = knowing(tmp_path / "nycklar", _561540=KEY)
    found = signature_of(signed.file, unpacking, known)
    assert found == Signature(SignatureState.KNOWN, PRINT, (LPO,))
    [said] = signature_in_words(found, LPO)
    assert str(said) == f"Signed with the key of 561540. Code of the key: {key_code(PRINT)}."


def test_a_strangers_key_is_told_as_one(signed: SubmissionReport, unpacking: Path, tmp_path: Path):
    for known in (None, knowing(tmp_path / "nycklar", _521810=new_key())):
        found = signature_of(signed.file, unpacking, known)
        assert found == Signature(SignatureState.UNKNOWN, PRINT)
    assert key_code(PRINT) in str(signature_in_words(found, LPO)[0])


def test_without_a_signature_it_is_read_and_told(handed: SubmissionReport, unpacking: Path):
    assert signature_of(handed.file, unpacking) == UNSIGNED
    assert [str(said) for said in signature_in_words(UNSIGNED, LPO)] == ["Not signed."]


def test_who_takes_the_signature_off_or_signs_with_another_key_stands_out(
    signed: SubmissionReport, handed: SubmissionReport, unpacking: Path, tmp_path: Path
):
    known = knowing(tmp_path / "nycklar", _561540=new_key(), Noa=KEY)
    for package, state in ((handed.file, SignatureState.NONE), (signed.file, SignatureState.KNOWN)):
        found = signature_of(package, unpacking, known)
        assert (found.state, found.expected) == (state, True)
        assert "call the LPO" in str(signature_in_words(found, LPO)[-1])


def test_what_an_lpo_calls_itself_binds_no_key(signed: SubmissionReport, unpacking: Path, tmp_path: Path):
    found = signature_of(signed.file, unpacking, knowing(tmp_path / "nycklar", **{signed.manifest.lpo.name: KEY}))
    assert (found.state, found.expected) == (SignatureState.KNOWN, False)
    assert "judge yourself whether it may sign for it" in str(signature_in_words(found, LPO)[-1])


def test_a_key_of_another_lpo_that_is_also_known_by_a_bare_name_is_to_be_judged(
    signed, unpacking: Path, tmp_path: Path
):
    found = signature_of(signed.file, unpacking, knowing(tmp_path / "nycklar", _521810=KEY, Region=KEY))
    assert (found.state, found.keys) == (SignatureState.KNOWN, ("521810", "Region"))
    assert "judge yourself whether it may sign for it" in str(signature_in_words(found, LPO)[-1])


def test_the_key_of_another_lpo_is_refused(signed: SubmissionReport, unpacking: Path, tmp_path: Path):
    known = knowing(tmp_path / "nycklar", _521810=KEY)
    with pytest.raises(SubmissionRefused, match="the key of another local police area: 521810") as refusal:
        read_submission(signed.file, unpacking, known=known)
    assert codes(refusal.value) == {ReasonCode.FOREIGN_KEY}
    assert list(unpacking.iterdir()) == []


def test_a_skilled_hand_that_puts_all_hashes_right_is_found_out(signed_members, unpacking: Path, tmp_path: Path):
    page = signed_members["sammanfattning.html"].replace(b"Norrby", b"Sorrby")
    members = with_right_hashes({**signed_members, "sammanfattning.html": page})
    refusal = refused(packed(tmp_path / "underlag.zip", members), unpacking)
    assert codes(refusal) == {ReasonCode.OTHER_SIGNATURE}
    assert "It was changed after it was signed" in str(refusal)


def test_another_lpos_manifest_does_not_pass_under_a_signature(signed_members, unpacking: Path, tmp_path: Path):
    manifest = json.loads(signed_members["manifest.json"])
    manifest["lpo"]["code"] = OTHER_LPO
    members = {**signed_members, "manifest.json": json.dumps(manifest).encode()}
    assert codes(refused(packed(tmp_path / "underlag.zip", members), unpacking)) == {ReasonCode.OTHER_SIGNATURE}


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_flipped_byte_of_manifest_or_signature_is_refused(signed_members, unpacking, tmp_path, data):
    name = data.draw(st.sampled_from(["manifest.json", "manifest.sig"]))
    content = bytearray(signed_members[name])
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    package = packed(tmp_path / "underlag.zip", {**signed_members, name: bytes(content)})
    with pytest.raises(SubmissionRefused) as refusal:
        read_submission(package, unpacking)
    told = {ReasonCode.OTHER_SIGNATURE, ReasonCode.NO_SIGNATURE, ReasonCode.NO_MANIFEST, ReasonCode.NEWER_FORMAT}
    assert codes(refusal.value) <= told | {ReasonCode.NEWER_SCHEMA}
    assert list(unpacking.iterdir()) == []


@pytest.mark.parametrize(
    ("signature", "code", "said"),
    [
        (b"", ReasonCode.NO_SIGNATURE, "no JSON"),
        (b"skr\xe4p" * 100, ReasonCode.NO_SIGNATURE, "no JSON"),
        (b"{}", ReasonCode.NO_SIGNATURE, "another format"),
        (b" " * 5000, ReasonCode.TOO_LARGE, "far more than a submission holds"),
        (b" " * 20_000_000, ReasonCode.TOO_LARGE, "far more than a submission holds"),
    ],
    ids=["empty", "garbage", "other", "large", "huge"],
)
def test_a_signature_that_is_none_says_why(signed_members, unpacking, tmp_path, signature, code, said):
    refusal = refused(packed(tmp_path / "underlag.zip", {**signed_members, "manifest.sig": signature}), unpacking)
    assert codes(refusal) == {code}
    assert said in str(refusal)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"algorithm": "RS256"}, "algorithm 'RS256'"),
        ({"public_key": None}, "public_key is missing"),
        ({"fingerprint": "0" * 64}, "fingerprint is not that of public_key"),
    ],
)
def test_another_algorithm_or_a_missing_key_is_told(signed_members, unpacking, tmp_path, changed, said):
    signature = json.dumps(json.loads(signed_members["manifest.sig"]) | changed, indent=1).encode() + b"\n"
    refusal = refused(packed(tmp_path / "underlag.zip", {**signed_members, "manifest.sig": signature}), unpacking)
    assert codes(refusal) == {ReasonCode.NO_SIGNATURE}
    assert said in str(refusal)


def test_a_signature_of_a_newer_plugin_asks_for_an_update(signed_members, unpacking: Path, tmp_path: Path):
    signature = json.dumps(json.loads(signed_members["manifest.sig"]) | {"format_version": 2}).encode()
    package = packed(tmp_path / "underlag.zip", {**signed_members, "manifest.sig": signature})
    assert codes(refused(package, unpacking)) == {ReasonCode.NEWER_FORMAT}


def test_without_the_library_all_is_read_and_it_is_said_what_is_not_known(
    signed: SubmissionReport, unpacking: Path, monkeypatch
):
    take_library_away(monkeypatch)
    found = signature_of(signed.file, unpacking)
    assert found == Signature(SignatureState.UNCHECKED, PRINT)
    assert "the Python package cryptography is missing" in str(signature_in_words(found, LPO)[0])


def test_without_the_library_garbage_is_refused_all_the_same(signed_members, unpacking, tmp_path, monkeypatch):
    take_library_away(monkeypatch)
    package = packed(tmp_path / "underlag.zip", {**signed_members, "manifest.sig": b"{}"})
    assert codes(refused(package, unpacking)) == {ReasonCode.NO_SIGNATURE}


def test_what_is_not_signed_needs_no_library(workspace_file: Path, unpacking: Path, tmp_path: Path, monkeypatch):
    take_library_away(monkeypatch)
    workspace = open_workspace(str(workspace_file))
    report = handed_in(workspace, workspace.edition(2027), tmp_path / "underlag.zip")
    workspace.close()
    assert signature_of(report.file, unpacking) == UNSIGNED
