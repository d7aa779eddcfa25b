"""A submission from a stranger's hand is refused with its reason, and nothing is touched."""

from __future__ import annotations

import json
import sqlite3
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.submission.samples import (
    LPO,
    OTHER_LPO,
    TORP,
    codes,
    members_of,
    packed,
    refused,
    with_right_hashes,
)
from tests.workspace.test_full_disk import filled
from utsatta_omraden_plugin.domain.errors import Cancelled, SourceFileError, TargetFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.exchange.submission import (
    ReasonCode,
    SubmissionRefused,
    SubmissionReport,
    read_submission,
)

Change = Callable[[sqlite3.Connection], object]


def test_a_sound_one_is_read_with_the_code_that_its_sender_sees(handed: SubmissionReport, unpacking: Path):
    with read_submission(handed.file, unpacking, LPO) as read:
        assert (read.phone_code, read.sha256, read.manifest) == (handed.phone_code, handed.sha256, handed.manifest)
        assert read.workspace.is_read_only
        assert [area.name for area in read.workspace.areas(read.edition.id)] == ["Norrby", TORP.name]
        assert read.edition.year == 2027
        assert len(read.changes) == handed.manifest.counts.changes > 0


def test_an_area_whose_name_is_sql_is_an_area_with_that_name(handed: SubmissionReport, unpacking: Path):
    with read_submission(handed.file, unpacking) as read:
        assert read.workspace.find_area(read.edition.id, TORP.name).special_area_id == 8


def test_whoever_imports_one_as_an_edition_is_led_to_the_compilation(handed: SubmissionReport):
    with pytest.raises(SourceFileError, match=r"this is a submission.*compile the national edition"):
        read_edition(handed.file)


def test_it_can_be_read_twice_into_one_folder(handed: SubmissionReport, unpacking: Path):
    with read_submission(handed.file, unpacking) as one, read_submission(handed.file, unpacking) as other:
        assert one.workspace.location != other.workspace.location


def test_what_is_cancelled_leaves_nothing(handed: SubmissionReport, unpacking: Path):
    with pytest.raises(Cancelled):
        read_submission(handed.file, unpacking, progress=Progress(is_cancelled=lambda: True))
    assert list(unpacking.iterdir()) == []


# The zip


@pytest.mark.parametrize("content", [b"", b"hej", b"<!DOCTYPE html>", b"PK\x03\x04 half"])
def test_what_is_no_zip_is_refused(tmp_path: Path, unpacking: Path, content: bytes):
    package = tmp_path / "underlag.zip"
    package.write_bytes(content)
    assert codes(refused(package, unpacking)) == {ReasonCode.NO_ZIP}


def test_a_cut_tail_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    package = tmp_path / "underlag.zip"
    package.write_bytes(handed.file.read_bytes()[:-40])
    assert codes(refused(package, unpacking)) == {ReasonCode.NO_ZIP}


@pytest.mark.parametrize("shift", [1, 5, 40, 2**31])
def test_a_zip_that_tells_of_places_outside_of_itself_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, shift: int
):
    content = bytearray(handed.file.read_bytes())
    told = content.rindex(b"PK\x05\x06") + 16  # where the list of entries begins
    begins = int.from_bytes(content[told : told + 4], "little")
    content[told : told + 4] = (begins + shift).to_bytes(4, "little")
    package = tmp_path / "underlag.zip"
    package.write_bytes(content)
    assert codes(refused(package, unpacking)) == {ReasonCode.NO_ZIP}


def test_a_full_temporary_disk_says_nothing_against_a_submission(handed: SubmissionReport, small_disk: Path):
    filled(small_disk, 100_000)
    with pytest.raises(TargetFileError, match="the disk is full"):
        read_submission(handed.file, small_disk)
    assert [file.name for file in small_disk.iterdir()] == ["ballast"]


@pytest.mark.parametrize(
    "name", ["../ut.txt", "/etc/ut.txt", "a/../../ut.txt", "C:/ut.txt", "..\\ut.txt", "../submission.gpkg"]
)
def test_a_name_that_leads_out_of_the_zip_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, name: str
):
    package = packed(tmp_path / "underlag.zip", members_of(handed.file) | {name: b"hej"})
    refusal = refused(package, unpacking)
    assert codes(refusal) == {ReasonCode.UNSAFE_NAME}
    assert name in str(refusal)


def test_a_link_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    members = members_of(handed.file)
    link = zipfile.ZipInfo("sammanfattning.html")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    del members["sammanfattning.html"]
    package = packed(tmp_path / "underlag.zip", members)
    with zipfile.ZipFile(package, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert codes(refused(package, unpacking)) == {ReasonCode.UNSAFE_NAME}


@pytest.mark.parametrize(
    "name", ["plugin.py", "SUBMISSION.GPKG", "mapp/", "submission.gpkg-wal", "x'; DROP TABLE area; --", "lång" * 500]
)
def test_a_file_that_does_not_belong_there_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, name: str
):
    package = packed(tmp_path / "underlag.zip", members_of(handed.file) | {name: b"hej"})
    assert ReasonCode.UNKNOWN_FILE in codes(refused(package, unpacking))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    package = packed(tmp_path / "underlag.zip", members_of(handed.file))
    with zipfile.ZipFile(package, "a") as archive:
        archive.writestr("manifest.json", "{}")
    assert codes(refused(package, unpacking)) == {ReasonCode.SAME_NAME_TWICE}


@pytest.mark.parametrize("name", ["manifest.json", "submission.gpkg", "change_log.json", "sammanfattning.html"])
def test_a_missing_file_is_named(handed: SubmissionReport, tmp_path: Path, unpacking: Path, name: str):
    members = members_of(handed.file)
    del members[name]
    refusal = refused(packed(tmp_path / "underlag.zip", members), unpacking)
    assert codes(refusal) == {ReasonCode.MISSING_FILE}
    assert name in str(refusal)


def test_a_zip_that_is_locked_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    content = bytearray(handed.file.read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    package = tmp_path / "underlag.zip"
    package.write_bytes(content)
    assert ReasonCode.LOCKED in codes(refused(package, unpacking))


def test_a_bomb_is_refused_before_it_is_unpacked(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    package = tmp_path / "underlag.zip"
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members_of(handed.file).items():
            archive.writestr(name, bytes(12 * 1024**2) if name == "sammanfattning.html" else content)
    assert codes(refused(package, unpacking)) == {ReasonCode.TOO_LARGE}


def test_a_crowd_of_files_is_refused(tmp_path: Path, unpacking: Path):
    package = packed(tmp_path / "underlag.zip", {f"{number}.txt": b"" for number in range(101)})
    assert codes(refused(package, unpacking)) == {ReasonCode.TOO_LARGE}


def test_a_size_that_lies_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    members = members_of(handed.file)
    manifest = json.loads(members["manifest.json"])
    manifest["files"][1]["size"] += 1
    members["manifest.json"] = json.dumps(manifest).encode()
    assert codes(refused(packed(tmp_path / "u.zip", members), unpacking)) == {ReasonCode.OTHER_HASH}


# The manifest


@pytest.mark.parametrize("name", ["submission.gpkg", "change_log.json", "sammanfattning.html"])
def test_a_file_with_another_hash_is_named(handed: SubmissionReport, tmp_path: Path, unpacking: Path, name: str):
    members = members_of(handed.file)
    content = bytearray(members[name])
    content[-2] ^= 1
    refusal = refused(packed(tmp_path / "u.zip", members | {name: bytes(content)}), unpacking)
    assert codes(refusal) == {ReasonCode.OTHER_HASH}
    assert name in str(refusal)


@pytest.mark.parametrize(
    "manifest", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": 1}', b"[" * 100_000, b'{"format_version": 1}']
)
def test_a_manifest_that_is_none_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path, manifest: bytes):
    package = packed(tmp_path / "u.zip", members_of(handed.file) | {"manifest.json": manifest})
    assert codes(refused(package, unpacking)) == {ReasonCode.NO_MANIFEST}


@pytest.mark.parametrize("label", ["\ud800", "x" * 1001, 7, None])
def test_a_label_that_is_no_text_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path, label: object):
    package = packed(tmp_path / "u.zip", with_right_hashes(members_of(handed.file), distribution_label=label))
    assert codes(refused(package, unpacking)) == {ReasonCode.NO_MANIFEST}


def test_the_page_of_a_stranger_is_not_laid_down(handed: SubmissionReport, unpacking: Path):
    with read_submission(handed.file, unpacking):
        assert sorted(path.name for path in unpacking.glob("*/*")) == ["change_log.json", "submission.gpkg"]


def test_a_manifest_that_tells_of_other_files_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    members = members_of(handed.file)
    manifest = json.loads(members["manifest.json"])
    manifest["files"][0]["name"] = "../submission.gpkg"
    package = packed(tmp_path / "u.zip", members | {"manifest.json": json.dumps(manifest).encode()})
    assert codes(refused(package, unpacking)) == {ReasonCode.NO_MANIFEST}


def test_a_newer_format_asks_for_a_newer_plugin(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    package = packed(tmp_path / "u.zip", with_right_hashes(members_of(handed.file), format_version=2))
    refusal = refused(package, unpacking)
    assert codes(refusal) == {ReasonCode.NEWER_FORMAT}
    assert "Update the plugin" in str(refusal)


def test_a_newer_schema_asks_for_a_newer_plugin(handed: SubmissionReport, tmp_path: Path, unpacking: Path):
    package = packed(tmp_path / "u.zip", with_right_hashes(members_of(handed.file), schema_version=9999))
    assert codes(refused(package, unpacking)) == {ReasonCode.NEWER_SCHEMA}


def test_the_submission_of_another_lpo_than_expected_is_refused(handed: SubmissionReport, unpacking: Path):
    refusal = refused(handed.file, unpacking, OTHER_LPO)
    assert codes(refusal) == {ReasonCode.WRONG_LPO}
    assert LPO in str(refusal)


def test_a_manifest_with_another_lpo_than_the_areas_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path
):
    other = {"code": OTHER_LPO, "name": "Örebro"}
    package = packed(tmp_path / "u.zip", with_right_hashes(members_of(handed.file), lpo=other))
    refusal = refused(package, unpacking, OTHER_LPO)
    assert ReasonCode.FOREIGN_AREAS in codes(refusal)
    assert "Norrby" in str(refusal)


@pytest.mark.parametrize(
    "said",
    [
        {"distribution_label": "Öppet"}, {"with_places": False}, {"with_actors": False}, {"base": None},
        {"edition": {"year": 2028, "label": "Utkast 2027", "scheme": "three_categories"}},
        {"edition": {"year": 2027, "label": "Utkast", "scheme": "three_categories"}},
        {"workspace_id": "någon annans"},
        {"base": {"year": 2023, "label": "Utgåva 2023", "content_sha256": "0" * 64}},
    ],
)  # fmt: skip
def test_a_manifest_that_tells_of_another_content_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, said: dict
):
    package = packed(tmp_path / "u.zip", with_right_hashes(members_of(handed.file), **said))
    assert codes(refused(package, unpacking)) & {ReasonCode.OTHER_CONTENT, ReasonCode.BROKEN_LOG}


@pytest.mark.parametrize("name", ["areas", "assessments", "signed", "places", "actors", "measures", "changes"])
def test_a_count_that_lies_is_refused(handed: SubmissionReport, tmp_path: Path, unpacking: Path, name: str):
    members = members_of(handed.file)
    counts = json.loads(members["manifest.json"])["counts"]
    package = packed(tmp_path / "u.zip", with_right_hashes(members, counts=counts | {name: counts[name] + 1}))
    assert codes(refused(package, unpacking)) <= {ReasonCode.OTHER_CONTENT, ReasonCode.BROKEN_LOG}


# The sender's log


def log_with(members: dict[str, bytes], change: Callable[[dict], object]) -> dict[str, bytes]:
    log = json.loads(members["change_log.json"])
    change(log)
    return with_right_hashes(members | {"change_log.json": json.dumps(log).encode()})


LOG_FORGERIES: dict[str, Callable[[dict], object]] = {
    "a reason rewritten": lambda log: log["changes"][0].update(reason="En annan"),
    "a row turned over": lambda log: log["changes"].reverse(),
    "of another workspace": lambda log: log.update(workspace="en annan"),
    "a number that is none": lambda log: log["changes"][0].update(number="1"),
    "a member more": lambda log: log["changes"][0].update(evil=1),
    "values that are none": lambda log: log["changes"][0].update(old=[]),
    "a text that nobody can write again": lambda log: (
        log["changes"][0].update(reason="\ud800"),
        log["masked"].append(log["changes"][0]["number"]),
    ),
    "no rows": lambda log: log.update(changes=None),
}


@pytest.mark.parametrize("change", LOG_FORGERIES.values(), ids=LOG_FORGERIES)
def test_a_forged_log_is_refused(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, change: Callable[[dict], object]
):
    package = packed(tmp_path / "u.zip", log_with(members_of(handed.file), change))
    assert codes(refused(package, unpacking)) == {ReasonCode.BROKEN_LOG}


def test_a_sentence_from_the_file_is_shown_on_one_line_and_cut(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path
):
    name = "rad\nännu en \x1b[31m" + "x" * 5000
    refusal = refused(packed(tmp_path / "u.zip", members_of(handed.file) | {name: b""}), unpacking)
    assert len(str(refusal)) < 1000
    assert "\x1b" not in str(refusal)


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes_anywhere_in_the_zip_never_change_what_is_taken_over(
    handed: SubmissionReport, tmp_path: Path, unpacking: Path, seed: int
):
    content = bytearray(handed.file.read_bytes())
    for step in range(3):
        content[(seed * 15_485_863 + step * 32_452_843) % len(content)] ^= 1 << seed % 8
    package = tmp_path / "u.zip"
    package.write_bytes(content)
    try:
        with read_submission(package, unpacking) as read:
            taken_over = read.phone_code
    except SubmissionRefused:
        taken_over = ""
    assert taken_over == (handed.phone_code if list(unpacking.iterdir()) else "")
