"""The compilation tells of each submission who signed it, and keeps that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.domain.compilation.samples import NORTH, SOUTH, WEST, YEAR
from tests.exchange.compilation.samples import hand_in
from tests.exchange.signing.samples import known_as, take_library_away
from tests.exchange.submission.samples import members_of, packed
from utsatta_omraden_plugin.domain.signature import SignatureState
from utsatta_omraden_plugin.exchange.compilation_report import CompilationReport
from utsatta_omraden_plugin.exchange.compile_national import compile_national
from utsatta_omraden_plugin.exchange.signing import SigningUnavailable, fingerprint_of
from utsatta_omraden_plugin.exchange.signing.ed25519 import new_key
from utsatta_omraden_plugin.exchange.submission import key_code
from utsatta_omraden_plugin.workspace import SubmissionState, Workspace

NORTHERN, SOUTHERN = new_key(), new_key()


@pytest.fixture(scope="module")
def signed(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which two of three LPOs signed what they handed in."""
    folder = tmp_path_factory.mktemp("Signerade underlag")
    for unit, key in ((NORTH, NORTHERN), (SOUTH, SOUTHERN), (WEST, None)):
        hand_in(begun, unit, folder, key=key)
    return folder


def compiled(folder: Path, workspace: Workspace, keys: Path | None) -> CompilationReport:
    return compile_national(folder, f"{workspace.location}|2025", YEAR, workspace, "Noa", keys=keys)


def told(report: CompilationReport) -> dict[str, object]:
    """What the JSON report tells of the signatures, by file."""
    return {one["file"]: one["signature"] for one in report.as_json()["submissions"]}


def test_the_report_tells_who_signed(signed, national, tmp_path):
    keys = tmp_path / "nycklar"
    known_as(keys, f"{NORTH.lpo_code} Nordan", NORTHERN)
    known_as(keys, WEST.lpo_code)
    report = compiled(signed, national, keys)
    north, south = fingerprint_of(NORTHERN.public), fingerprint_of(SOUTHERN.public)
    assert told(report) == {
        "Nordan.zip": {"state": "known", "keys": ["561110 Nordan"], "expected": False,
                       "fingerprint": north, "key_code": key_code(north)},
        "Sunnan.zip": {"state": "unknown", "keys": [], "expected": False,
                       "fingerprint": south, "key_code": key_code(south)},
        "Västan.zip": {"state": "none", "keys": [], "expected": True, "fingerprint": None, "key_code": None},
    }  # fmt: skip
    kept = {one.lpo_code: one.signature for one in national.submissions(report.edition.id)}
    assert kept[NORTH.lpo_code].state is SignatureState.KNOWN
    assert kept[WEST.lpo_code].expected


def test_the_key_of_another_lpo_refuses_until_the_keys_are_put_right(signed, national, tmp_path):
    wrong, right = tmp_path / "fel", tmp_path / "rätt"
    known_as(wrong, SOUTH.lpo_code, NORTHERN)
    known_as(right, NORTH.lpo_code, NORTHERN)
    first = compiled(signed, national, wrong)
    [north] = [one for one in first.submissions if one.file == "Nordan.zip"]
    assert north.state is SubmissionState.REFUSED
    assert "signed with the key of another local police area" in str(north.reasons[0])
    assert told(first)["Nordan.zip"] is None
    assert NORTH.lpo_code in first.compiled.missing_lpos
    second = compiled(signed, national, right)
    assert NORTH.lpo_code not in second.compiled.missing_lpos
    assert told(second)["Nordan.zip"]["state"] == "known"


def test_keys_that_come_later_are_used_when_it_is_compiled_again(signed, national, tmp_path):
    assert told(compiled(signed, national, None))["Nordan.zip"]["state"] == "unknown"
    known_as(tmp_path / "nycklar", NORTH.lpo_code, NORTHERN)
    assert told(compiled(signed, national, tmp_path / "nycklar"))["Nordan.zip"]["state"] == "known"


def test_a_submission_changed_after_signing_is_refused_and_harms_nobody_else(signed, national, tmp_path):
    folder = tmp_path / "Underlag"
    shutil.copytree(signed, folder)
    file = folder / "Nordan.zip"
    members = members_of(file)
    packed(file, members | {"manifest.json": members["manifest.json"].replace(b"2026-11-10", b"2026-11-30")})
    report = compiled(folder, national, None)
    north, south, _ = report.submissions
    assert [one.state for one in (north, south)] == [SubmissionState.REFUSED, SubmissionState.USED]
    assert str(north.reasons[0]).startswith("It was changed after it was signed")


def test_without_the_library_all_is_compiled_unless_keys_are_to_be_known(signed, national, tmp_path, monkeypatch):
    keys = tmp_path / "nycklar"
    known_as(keys, NORTH.lpo_code, NORTHERN)
    take_library_away(monkeypatch)
    with pytest.raises(SigningUnavailable):
        compiled(signed, national, keys)
    assert [edition.year for edition in national.editions()] == [2025]
    assert told(compiled(signed, national, None))["Nordan.zip"]["state"] == "unchecked"
