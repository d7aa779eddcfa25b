"""The rows of the change log that go along with a submission: those of its editions, with all masked that the gate
finds, for a row of the log can neither be corrected nor accepted."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.privacy.identity_numbers import LEADS, TAILS, spellings, valid_numbers
from tests.exchange.submission.samples import (
    LPO,
    NEIGHBOUR,
    OTHER_LPO,
    SECRET,
    TORP,
    area_named,
    handed_in,
    members_of,
    sign,
)
from tests.workspace.assessment_samples import ANALYST, POINT, REASON, fill, judgement_of
from tests.workspace.draft_samples import merged
from utsatta_omraden_plugin.domain.change import FIRST_HASH, Change, is_sealed, seal
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.privacy import findings_in
from utsatta_omraden_plugin.exchange.submission import look_before_submission, read_submission
from utsatta_omraden_plugin.exchange.submission.shared_log import log_bytes, with_all_masked
from utsatta_omraden_plugin.workspace import Workspace, open_workspace

EMAIL, PHONE, PLATE = "anna.svensson@exempel.se", "070-123 45 67", "ABC 123"


@pytest.fixture
def made(tmp_path: Path, workspace_file: Path) -> Iterator[tuple[Workspace, Edition]]:
    workspace = open_workspace(str(shutil.copy(workspace_file, tmp_path)))
    yield workspace, workspace.edition(2027)
    workspace.close()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "underlag.zip"


def edit(workspace: Workspace, edition: Edition, name: str, why: str = "", **said: object) -> None:
    area = area_named(workspace, edition, name)
    workspace.replace_areas([replace(area, **said)], "edit_area", why, ANALYST)


def log_in(package: Path) -> str:
    return members_of(package)["change_log.json"].decode()


# What is masked


def test_what_was_taken_out_of_the_texts_is_not_in_the_log_either(
    made: tuple[Workspace, Edition], target: Path, tmp_path: Path
):
    workspace, edition = made
    edit(workspace, edition, "Norrby", locality=f"Hos {EMAIL}, {PHONE}")
    assert len(look_before_submission(workspace, edition.id, LPO).warns) == 2
    edit(workspace, edition, "Norrby", f"Ringde 070-765 43 21 om {PLATE}", locality="Borås")
    assert look_before_submission(workspace, edition.id, LPO).warns == ()
    assert handed_in(workspace, edition, target).privacy == ()
    log, content = log_in(target), target.read_bytes()
    for secret in (EMAIL, PHONE, "070-765 43 21", PLATE):
        assert secret.encode() not in content
    assert "070-••• •• ••" in log
    assert "Ringde 070-••• •• •• om A•• •••" in log
    with read_submission(target, tmp_path) as read:
        before, after = read.changes[-2:]
    assert [before.hash, after.hash] == [change.hash for change in workspace.changes()[-2:]]
    assert json.loads(log)["masked"] == [before.number, after.number]


def test_what_stays_in_the_log_as_it_is_can_still_be_held_against_its_hash(
    made: tuple[Workspace, Edition], target: Path, tmp_path: Path
):
    workspace, edition = made
    sign(workspace, edition)
    edit(workspace, edition, "Norrby", f"Efter samtal med {EMAIL}", locality="Borås norr")
    handed_in(workspace, edition, target)
    with read_submission(target, tmp_path) as read:
        assert [is_sealed(change) for change in read.changes] == [True] * (len(read.changes) - 1) + [False]


def test_a_number_broken_over_lines_and_one_in_the_name_of_a_column_are_masked(
    made: tuple[Workspace, Edition], target: Path
):
    workspace, edition = made
    extra = {"ANM": "Vittnet 640823\n-3234", f"Hos {EMAIL}": 1, "NUMMER": 6408233234, "ANTAL": 12, "LISTA": [PHONE]}
    edit(workspace, edition, "Norrby", extra=extra)
    edit(workspace, edition, "Norrby", extra={})
    handed_in(workspace, edition, target)
    log = log_in(target)
    for secret in ("-3234", EMAIL, "6408233234", PHONE):
        assert secret not in log
    [told] = [change["new"] for change in json.loads(log)["changes"] if "ANTAL" in str(change["new"])]
    shown = told["extra"] if isinstance(told["extra"], dict) else json.loads(told["extra"])
    assert shown["ANTAL"] == 12
    assert shown["ANM"] == "Vittnet 64•••• -••••"


def test_the_page_tells_in_how_many_rows_something_is_masked(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    edit(workspace, edition, "Norrby", f"Efter samtal med {EMAIL}", locality="Borås norr")
    report = handed_in(workspace, edition, target)
    page = unescape(members_of(target)["sammanfattning.html"].decode())
    assert f"with something masked</th><td>{report.manifest.counts.changes}, 1</td>" in page


WORDS = st.sampled_from(["", "Norrby ", "vid torget ", "Läget är lugnt. ", "5000-K123456-26 "])
SECRETS = st.one_of(
    st.sampled_from([EMAIL, PHONE, PLATE, "+46 70 123 45 67", "åsa.öberg@malmö.se"]),
    valid_numbers().flatmap(spellings),
)


@st.composite
def hidden_somewhere(draw: st.DrawFn) -> tuple[str, object]:
    """A secret, and plain data in which it stands: as a text, in JSON as the workspace keeps it, or as a name."""
    secret = draw(SECRETS)
    words = draw(st.sampled_from(LEADS)) + secret + draw(st.sampled_from(TAILS))
    data: object = draw(st.sampled_from([words, {"said": words}, [1, words], {words: None}, json.dumps({"ä": words})]))
    for _ in range(draw(st.integers(0, 2))):
        data = draw(st.sampled_from([{"extra": data}, [draw(WORDS), data], {"a": draw(WORDS), "b": data}]))
    return secret, data


@given(hidden_somewhere(), st.sampled_from(["old", "new", "reason", "by"]), WORDS)
def test_nothing_that_the_gate_finds_leaves_with_the_log_wherever_it_stands(
    hidden: tuple[str, object], column: str, words: str
):
    secret, data = hidden
    row: dict[str, object] = {"by": ANALYST, "reason": words, "old": {"name": words}, "new": {"name": "Norrby"}}
    row[column] = {"locality": data} if column in ("old", "new") else json.dumps(data, ensure_ascii=False)
    if isinstance(data, str) and column in ("reason", "by"):
        row[column] = data
    named = {"what": "edit_area", "table": "area_version", "row_id": "a", "area_id": "b", "undoes": None}
    change: Change = seal(number=1, at="2026-11-22T10:00:00.000Z", previous_hash=FIRST_HASH, **named, **row)
    [shown] = json.loads(log_bytes("w", [change], with_all_masked([change])))["changes"]
    for text in texts_in(shown[column]):
        assert secret not in text
        assert findings_in(text) == []
    for other in {"old", "new", "reason", "by"} - {column}:
        assert shown[other] == row[other]


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        if value[:1] in ("{", "["):
            yield from texts_in(json.loads(value))
    elif isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from texts_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)


# Which rows


def test_the_log_of_another_draft_of_the_same_areas_stays(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    other = workspace.start_draft(workspace.edition(2023).id, 2029, "Utkast 2029", ANALYST)
    edit(workspace, other, "Norrby", "Ännu hemlig tanke", locality="Bara i utkastet 2029")
    area = area_named(workspace, other, "Norrby")
    assessment = workspace.start_assessment(area.area_id, other.id, ANALYST, by=ANALYST)
    fill(workspace, assessment)
    workspace.save_place(assessment.id, replace(POINT, description="Bakom skolan 2029"), ANALYST)
    workspace.sign_assessment(
        assessment.id, replace(judgement_of(assessment), reason=f"Omdömet 2029. {REASON}"), ANALYST
    )
    report = handed_in(workspace, edition, target)
    log = log_in(target)
    for secret in ("Bara i utkastet 2029", "Ännu hemlig tanke", "Bakom skolan 2029", "Omdömet 2029", assessment.id):
        assert secret not in log
    assert [change["number"] for change in json.loads(log)["changes"]] == [
        change.number for change in workspace.changes(area.area_id) if change.number <= 13
    ]
    assert report.manifest.counts.changes == len(json.loads(log)["changes"])


def test_the_log_of_a_draft_that_was_deleted_stays(made: tuple[Workspace, Edition], target: Path, tmp_path: Path):
    workspace, edition = made
    other = workspace.start_draft(workspace.edition(2023).id, 2029, "Utkast 2029", ANALYST)
    edit(workspace, other, "Norrby", "Ännu hemlig tanke", locality="Bara i utkastet 2029")
    area = area_named(workspace, other, TORP.name)
    workspace.redraw(
        merged(area_named(workspace, other, "Norrby"), TORP.boundary, area), "merge_areas", "Slås ihop 2029", ANALYST
    )
    workspace.delete_draft(other.id, "Ingen vill ha det", ANALYST, tmp_path / "kopior")
    handed_in(workspace, edition, target)
    assert "2029" not in log_in(target)


def test_the_log_of_the_base_and_of_what_went_out_of_the_draft_goes_along(
    made: tuple[Workspace, Edition], target: Path
):
    workspace, edition = made
    edit(workspace, workspace.edition(2023), "Norrby", "Rättat i basen", locality="Borås i basen")
    edit(workspace, edition, TORP.name, "Innan den gick upp", locality="Torp")
    gone = area_named(workspace, edition, TORP.name)
    workspace.redraw(
        merged(area_named(workspace, edition, "Norrby"), TORP.boundary, gone), "merge_areas", "Slås ihop", ANALYST
    )
    [place] = [one for one in workspace.places(workspace.assessments(edition.id)[0].id) if one.description]
    workspace.remove_places([place.id], ANALYST)
    handed_in(workspace, edition, target)
    told = [(change["what"], change["reason"]) for change in json.loads(log_in(target))["changes"]]
    assert told[-5:-1] == [
        ("edit_area", "Rättat i basen"),
        ("edit_area", "Innan den gick upp"),
        ("merge_areas", "Slås ihop"),
        ("merge_areas", "Slås ihop"),
    ]
    assert "place" in told[-1][0]


def test_what_another_lpo_writes_of_an_area_that_it_was_given_stays(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    edit(workspace, edition, TORP.name, "Byter område", organisation=NEIGHBOUR.organisation)
    edit(workspace, edition, TORP.name, "Den andres ord", locality="Den andres ort")
    area = area_named(workspace, edition, TORP.name)
    assessment = workspace.start_assessment(area.area_id, edition.id, "Annan analytiker", by="Annan analytiker")
    fill(workspace, assessment)
    handed_in(workspace, edition, target)
    log = log_in(target)
    for secret in ("Den andres ord", "Den andres ort", "Annan analytiker", OTHER_LPO):
        assert secret not in log


def test_the_log_of_what_the_label_keeps_back_stays(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    place = workspace.places(workspace.assessments(edition.id)[0].id)[0]
    workspace.save_place(place.assessment_id, replace(place, description="Bakom skolan"), ANALYST)
    handed_in(workspace, edition, target, label=SECRET)
    assert "Bakom skolan" in log_in(target)
    handed_in(workspace, edition, target, label="Öppet")
    assert "Bakom skolan" not in log_in(target)
