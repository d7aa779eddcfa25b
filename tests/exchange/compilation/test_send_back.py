"""What is sent back to an LPO: a file with what is asked and where, which its plugin reads without trust."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timezone

import pytest

from tests.domain.compilation.samples import NORTH, SOUTH, WEST, areas_of, box, decided, handed, of
from tests.workspace.compilation_samples import NOA, compile_into, the_case
from utsatta_omraden_plugin.domain.compilation import Choice
from utsatta_omraden_plugin.domain.errors import RuleError, SourceFileError, TargetFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.send_back import asked_of_lpos, read_send_back, write_send_back
from utsatta_omraden_plugin.exchange.send_back_folder import write_send_backs

REACHING = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]])
FAR_AWAY = {"type": "Polygon", "coordinates": [[[1e300, 0], [0, 0], [0, 1], [1e300, 0]]]}
ASKED = "Kom överens med grannen om gränsen."


def clock():
    """The same moment always."""
    return datetime(2026, 11, 22, 10, 0, tzinfo=timezone.utc)


@pytest.fixture
def edition(national):
    """A compilation in which an overlap was sent back."""
    compiled = compile_into(national, REACHING, handed(SOUTH))
    send(national, compiled, ASKED)
    return compiled


def send(workspace, edition, words):
    decision = decided(the_case(workspace, edition), Choice.SEND_BACK, message=words)
    workspace.decide(edition.id, decision, NOA)


def write(workspace, edition, target, unit=NORTH):
    return write_send_back(workspace, edition.id, unit.lpo_code, target, NOA, clock=clock)


def test_each_lpo_concerned_is_asked(national, edition):
    assert list(asked_of_lpos(national, edition.id)) == [NORTH.lpo_code, SOUTH.lpo_code]


def test_the_file_reads_back_as_what_was_asked_with_the_ground(national, edition, tmp_path):
    target = tmp_path / "Åter till Nordan.json"
    report = write(national, edition, target)
    read = read_send_back(target)
    assert (read.lpo_code, read.lpo_name, read.year, read.by) == (NORTH.lpo_code, "Nordan", 2027, NOA)
    assert read.created_at == "2026-11-22T10:00:00.000Z"
    [request] = read.requests
    assert (request.code, request.asked) == ("overlap_across_lpos", ASKED)
    assert "overlap by" in request.conflict
    assert request.ground.area == pytest.approx(2000)
    assert [area.name for area in request.areas] == ["Provgården 1", "Provgården 3"]
    assert request.areas[0].boundary.equals(REACHING.areas[0].boundary)
    assert report.privacy == ()


def test_the_category_of_anothers_area_is_not_told(national, edition, tmp_path):
    target = tmp_path / "åter.json"
    write(national, edition, target)
    [request] = read_send_back(target).requests
    assert [area.category for area in request.areas] == ["Utsatt område", ""]


def test_the_same_content_gives_the_same_bytes(national, edition, tmp_path):
    write(national, edition, tmp_path / "a.json")
    write(national, edition, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_an_lpo_of_which_nothing_is_asked_gets_no_file(national, edition, tmp_path):
    with pytest.raises(RuleError, match="Nothing is asked"):
        write(national, edition, tmp_path / "x.json", WEST)
    assert not (tmp_path / "x.json").exists()


def test_an_identity_number_stops_it_and_the_old_file_stays(national, edition, tmp_path):
    target = tmp_path / "åter.json"
    target.write_text("det gamla", encoding="utf-8")
    send(national, edition, "Fråga 811218-9876 om gränsen")
    with pytest.raises(RuleError, match="Identity numbers"):
        write(national, edition, target)
    assert target.read_text(encoding="utf-8") == "det gamla"


# All LPOs at once


def write_all(workspace, edition, folder):
    return write_send_backs(workspace, edition.id, edition.year, folder, NOA, str, Progress())


@pytest.fixture
def unsigned(national):
    """A compilation with a conflict for each of two LPOs, both sent back with a text that warns."""
    nobody = [handed(unit, signed=dict.fromkeys(handed(unit).signed, "")) for unit in (NORTH, SOUTH)]
    compiled = compile_into(national, *nobody)
    for unit in (NORTH, SOUTH):
        ask(national, compiled, unit, f"Fråga {unit.lpo} på 070-123 45 67")
    return compiled


def ask(workspace, edition, unit, words):
    """Send every conflict that concerns this LPO alone back to it."""
    for case in workspace.conflicts(edition.id):
        if case.conflict.lpos == (unit.lpo_code,):
            workspace.decide(edition.id, decided(case, Choice.SEND_BACK, message=words), NOA)


def test_each_lpo_gets_a_file_of_its_own_and_all_warnings_are_told(national, unsigned, tmp_path):
    sent = write_all(national, unsigned, tmp_path)
    assert [file.name for file in sent.files] == [f"tillbaka_2027_{one.lpo_code}.json" for one in (NORTH, SOUTH)]
    assert [read_send_back(file).lpo_name for file in sent.files] == ["Nordan", "Sunnan"]
    told = [str(warning) for warning in sent.warns]
    assert {words.split(",")[0] for words in told} == {"Nordan (561110)", "Sunnan (561220)"}
    assert all("phone number" in words for words in told)


def test_a_number_in_what_one_lpo_is_asked_is_found_before_any_file_is_written(national, unsigned, tmp_path):
    ask(national, unsigned, SOUTH, "Fråga 811218-9876 om läget")
    (tmp_path / "tillbaka_2027_561110.json").write_text("det gamla", encoding="utf-8")
    with pytest.raises(RuleError, match="Identity numbers") as refused:
        write_all(national, unsigned, tmp_path)
    assert [file.read_text(encoding="utf-8") for file in tmp_path.glob("tillbaka*")] == ["det gamla"]
    [first, *_] = str(refused.value).split("\n")[1:]
    assert first.startswith("Sunnan (561220), request 1, “")
    [case, *_] = [one for one in national.conflicts(unsigned.id) if one.conflict.lpos == (SOUTH.lpo_code,)]
    assert str(case.conflict.message).rstrip(".") in first
    assert "Nordan" not in str(refused.value)
    assert "811218-9876" not in str(refused.value)


def test_a_place_where_one_file_cannot_stand_is_found_before_any_is_written(national, unsigned, tmp_path):
    (tmp_path / "tillbaka_2027_561220.json").mkdir()
    with pytest.raises(TargetFileError, match=r"tillbaka_2027_561220\.json: there is a folder of this name"):
        write_all(national, unsigned, tmp_path)
    assert [path.name for path in tmp_path.glob("tillbaka*")] == ["tillbaka_2027_561220.json"]


@pytest.mark.parametrize("place", ["name", "role"])
def test_a_number_anywhere_else_in_the_file_stops_it_too(national, tmp_path, place):
    number = "811218-9876"
    mine = [replace(REACHING.areas[0], name=f"Hos {number}"), REACHING.areas[1]] if place == "name" else REACHING.areas
    compiled = compile_into(national, handed(NORTH, mine), handed(SOUTH))
    send(national, compiled, ASKED)
    by = f"Noa {number}" if place == "role" else NOA
    with pytest.raises(RuleError, match="Identity numbers") as refused:
        write_send_back(national, compiled.id, NORTH.lpo_code, tmp_path / "åter.json", by, clock=clock)
    assert number not in str(refused.value)
    assert list(tmp_path.glob("*.json")) == []


def change(content, *path, value):
    part = content
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return content


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "annat"),
        (("edition",), "2027"),
        (("lpo",), None),
        (("requests",), {"a": 1}),
        (("requests", 0, "asked"), 7),
        (("requests", 0, "asked"), "x" * 30_000),
        (("requests", 0, "asked"), "half of a pair: \ud800"),
        (("requests", 0, "ground"), {"type": "Point", "coordinates": [1, 2]}),
        (("requests", 0, "ground"), {"type": "Polygon", "coordinates": [[[0, 0], [1, "x"]]]}),
        (("requests", 0, "areas", 0, "boundary"), {"type": "Polygon", "coordinates": []}),
        (("requests", 0, "areas", 0, "boundary"), FAR_AWAY),
    ],
)
def test_a_file_that_is_none_is_refused(national, edition, tmp_path, path, value):
    target = tmp_path / "åter.json"
    write(national, edition, target)
    content = change(json.loads(target.read_text(encoding="utf-8")), *path, value=value)
    target.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(SourceFileError, match="no file that was sent back"):
        read_send_back(target)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b"null", b"{}"])
def test_bytes_that_are_none_are_refused(tmp_path, content):
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(SourceFileError, match="no file that was sent back"):
        read_send_back(tmp_path / "x.json")


def test_a_later_format_is_refused(national, edition, tmp_path):
    target = tmp_path / "åter.json"
    write(national, edition, target)
    content = change(json.loads(target.read_text(encoding="utf-8")), "format_version", value=2)
    target.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(SourceFileError, match="later version"):
        read_send_back(target)
