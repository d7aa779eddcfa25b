"""A submission holds one LPO's share, all of it and nothing else, and is the same to the byte each time."""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

import jsonschema
import pytest

from tests.environment import REPOSITORY
from tests.exchange.submission.samples import (
    AREAS,
    LPO,
    NEIGHBOUR,
    OTHER_LPO,
    SECRET,
    TORP,
    area_named,
    clock,
    handed_in,
    members_of,
    past_the_plugin,
    sign,
)
from tests.exchange.test_export_privacy import NUMBER
from tests.exchange.test_municipality import give_measure
from tests.workspace.assessment_samples import ANALYST, GROUP, POINT
from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError, TargetFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange import passing_folder
from utsatta_omraden_plugin.exchange.submission import (
    Manifest,
    create_submission,
    look_before_submission,
    phone_code,
    read_submission,
)
from utsatta_omraden_plugin.workspace import Workspace, create_workspace, open_workspace

SCHEMA = REPOSITORY / "utsatta_omraden_plugin" / "assets" / "submission" / "manifest.schema.json"
JUDGEMENT_DRAFT = (
    "INSERT INTO judgement_draft (area_id, edition_id, level, assessor, content, changed_at, changed_by) "
    "VALUES (?, ?, 'lpo', 'x', '{\"reason\": \"Halvfärdig tanke\"}', '', '')"
)
UNKNOWN_CATEGORY = (
    "UPDATE area_version SET category = 'Okänd', row_version = row_version + 1 WHERE lpo_code = ? AND edition_id = ? "
    "AND special_area_id <> 8"
)


@pytest.fixture
def made(tmp_path: Path, workspace_file: Path) -> Iterator[tuple[Workspace, Edition]]:
    folder = tmp_path / "Arbets yta å ä ö"
    folder.mkdir()
    workspace = open_workspace(str(shutil.copy(workspace_file, folder)))
    yield workspace, workspace.edition(2027)
    workspace.close()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "Ut lämnat åäö 100%"
    folder.mkdir()
    return folder / "underlag 2027.zip"


def database_bytes(workspace: Workspace) -> bytes:
    return Path(workspace.database_path).read_bytes()


# What is in it


def test_the_lpo_finds_its_work_again(made: tuple[Workspace, Edition], target: Path, tmp_path: Path):
    workspace, edition = made
    sign(workspace, edition)
    report = handed_in(workspace, edition, target)
    with read_submission(target, tmp_path) as read:
        share = read.workspace
        own = [area for area in workspace.areas(edition.id) if area.organisation.lpo_code == LPO]
        assert share.areas(read.edition.id) == own
        [assessment] = share.assessments(read.edition.id)
        assert assessment.is_signed
        assert share.answers(assessment.id) == workspace.answers(assessment.id)
        assert share.places(assessment.id) == workspace.places(assessment.id)
        assert share.actor_groups(assessment.id) == workspace.actor_groups(assessment.id)
        assert share.boundary_proposals(edition.id) == [
            one for one in workspace.boundary_proposals(edition.id) if one.assessment_id == assessment.id
        ]
        assert share.judgements(edition.id) == workspace.judgements(edition.id)
        assert [one.year for one in share.editions()] == [2023, 2027]
        assert share.meta().lpo_code == LPO
    counts = report.manifest.counts
    assert (counts.areas, counts.assessments, counts.signed, counts.measures) == (2, 1, 1, 1)
    assert (counts.places, counts.actors) == (3, 1)


def test_the_rows_of_the_log_that_concern_its_areas_go_along_with_their_hashes(
    made: tuple[Workspace, Edition], target: Path, tmp_path: Path
):
    workspace, edition = made
    handed_in(workspace, edition, target)
    own = {area.area_id for area in workspace.areas(edition.id) if area.organisation.lpo_code == LPO}
    with read_submission(target, tmp_path) as read:
        assert read.changes == tuple(change for change in workspace.changes() if change.area_id in own)
        [first] = read.workspace.changes()
        assert first.new["last_hash"] == workspace.changes()[-1].hash
        assert first.new["last_change"] == workspace.changes()[-1].number


@pytest.mark.parametrize("label", [SECRET, "Öppet"])
def test_nothing_of_other_lpos_stands_in_its_bytes(made: tuple[Workspace, Edition], target: Path, label: str):
    workspace, edition = made
    handed_in(workspace, edition, target, label)
    content = target.read_bytes()
    stranger = area_named(workspace, edition, NEIGHBOUR.name)
    assessment = next(one for one in workspace.assessments(edition.id) if one.area_id == stranger.area_id)
    words = (NEIGHBOUR.name, "Främmandeby", "Grannens anteckning", OTHER_LPO, "Bergslagen")
    for secret in (*words, stranger.id, stranger.area_id, assessment.id):
        assert secret.encode() in database_bytes(workspace)
        assert secret.encode() not in content
        assert secret.encode("utf-16-le") not in content


def test_places_and_actors_go_along_only_when_the_label_lets_them(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    kinds = {POINT.description: "places", GROUP.count_band: "actors"}
    for label, expected in ((SECRET, {"places", "actors"}), ("Polisinternt", {"actors"}), ("", set())):
        report = handed_in(workspace, edition, target, label)
        members = members_of(target)
        everything = members["submission.gpkg"] + members["change_log.json"]
        assert {kind for word, kind in kinds.items() if word.encode() in everything} == expected
        assert (report.manifest.with_places, report.manifest.with_actors) == (
            "places" in expected,
            "actors" in expected,
        )
        assert (report.manifest.counts.places > 0) == ("places" in expected)


def test_the_label_of_the_workspace_holds_unless_another_is_given(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    workspace.set_distribution_label(SECRET, ANALYST)
    assert create_submission(workspace, edition.id, LPO, target, ANALYST).manifest.with_places
    assert not create_submission(workspace, edition.id, LPO, target, ANALYST, label="Öppet").manifest.with_places


def test_the_base_is_known_by_the_hash_of_what_the_lpo_had_in_it(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    base = handed_in(workspace, edition, target).manifest.base
    assert base is not None
    assert (base.year, base.label) == (2023, "Utgåva 2023")
    assert base.content_sha256 == content_hash(area for area in AREAS if area.organisation.lpo_code == LPO)


def test_an_edition_without_a_base_is_handed_in_without_one(tmp_path: Path, target: Path):
    workspace = create_workspace(str(tmp_path / "a.gpkg"))
    edition = workspace.add_edition(edition_of(2023), AREAS, "GIS-specialist")
    assert handed_in(workspace, edition, target).manifest.base is None
    workspace.close()


def test_an_lpo_that_has_dropped_an_area_hands_that_in(made: tuple[Workspace, Edition], target: Path, tmp_path):
    workspace, edition = made
    past_the_plugin(
        workspace,
        ("DELETE FROM lineage", ()),
        ("DELETE FROM area_version WHERE edition_id = ? AND special_area_id = 8", (edition.id,)),
    )
    report = handed_in(workspace, edition, target)
    assert report.manifest.counts.areas == 1
    assert f"No longer in it: {escape(TORP.name)}." in members_of(target)["sammanfattning.html"].decode()
    with read_submission(target, tmp_path) as read:
        assert len(read.workspace.areas(read.workspace.edition(2023).id)) == 2


def test_a_judgement_that_is_still_being_written_stays(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    area = area_named(workspace, edition, "Norrby")
    past_the_plugin(workspace, (JUDGEMENT_DRAFT, (area.area_id, edition.id)))
    handed_in(workspace, edition, target)
    assert "Halvfärdig tanke".encode() not in target.read_bytes()


# The same each time


def test_the_same_work_at_the_same_time_gives_the_same_bytes(made: tuple[Workspace, Edition], tmp_path: Path):
    workspace, edition = made
    first = handed_in(workspace, edition, tmp_path / "ett.zip")
    second = handed_in(workspace, edition, tmp_path / "två.zip")
    assert (tmp_path / "ett.zip").read_bytes() == (tmp_path / "två.zip").read_bytes()
    assert (first.sha256, first.phone_code) == (second.sha256, second.phone_code)


def test_the_workspace_is_only_read(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    before = database_bytes(workspace)
    handed_in(workspace, edition, target)
    look_before_submission(workspace, edition.id, LPO)
    assert database_bytes(workspace) == before


def test_the_manifest_fits_its_published_schema_and_comes_back_as_it_was(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    report = handed_in(workspace, edition, target)
    content = members_of(target)["manifest.json"]
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(content), schema)
    assert Manifest.from_json(content) == report.manifest
    assert report.manifest.to_json() == content
    assert phone_code(content) == report.phone_code


def test_the_code_for_the_phone_has_nothing_that_is_misheard(handed):
    groups = handed.phone_code.split("-")
    assert [len(group) for group in groups] == [4, 4, 4, 4]
    assert not set(handed.phone_code) & set("ILOU")


# What stops it


def refused(workspace: Workspace, edition: Edition, target: Path, lpo: str = LPO) -> str:
    """Hand in what must be refused, and prove that what stood there is whole."""
    target.write_bytes(b"the old one")
    before, database = sorted(target.parent.iterdir()), database_bytes(workspace)
    with pytest.raises(RuleError) as refusal:
        handed_in(workspace, edition, target, lpo=lpo)
    assert target.read_bytes() == b"the old one"
    assert sorted(target.parent.iterdir()) == before
    assert database_bytes(workspace) == database
    return str(refusal.value)


def test_an_lpo_without_areas_has_nothing_to_hand_in(made: tuple[Workspace, Edition], target: Path):
    assert "No area of edition 2027 belongs to the local police area 999999" in refused(*made, target, "999999")


@pytest.mark.parametrize("blank", ["", "  "])
def test_areas_without_a_code_are_nobodys_to_hand_in(made: tuple[Workspace, Edition], target: Path, blank: str):
    workspace, edition = made
    area = area_named(workspace, edition, "Norrby")
    nobodys = replace(area, organisation=replace(area.organisation, lpo_code=""))
    workspace.replace_areas([nobodys], "edit_area", "", ANALYST)
    assert "No local police area is named" in refused(workspace, edition, target, blank)


def test_an_edition_that_is_gone_is_told_as_such(made: tuple[Workspace, Edition], target: Path, tmp_path: Path):
    workspace, _ = made
    other = workspace.start_draft(workspace.edition(2023).id, 2029, "Utkast 2029", ANALYST)
    workspace.delete_draft(other.id, "Ingen vill ha det", ANALYST, tmp_path / "kopior")
    with pytest.raises(RuleError, match="The edition is not in this workspace any more"):
        look_before_submission(workspace, other.id, LPO)
    assert "not in this workspace any more" in refused(workspace, other, target)


@pytest.mark.parametrize("place", ["locality", "measure", "motivation", "place"])
def test_an_identity_number_stops_it_wherever_it_stands(made: tuple[Workspace, Edition], target: Path, place: str):
    workspace, edition = made
    statements = {
        "locality": "UPDATE area_version SET locality = ?, row_version = row_version + 1 WHERE name = 'Norrby'",
        "measure": "UPDATE measure SET outcome = ? WHERE id = 'm1'",
        "motivation": "UPDATE answer SET motivation = ?, row_version = row_version + 1",
        "place": "UPDATE place_line SET description = ?, row_version = row_version + 1",
    }
    past_the_plugin(workspace, (statements[place], (f"Hos {NUMBER}",)))
    said = refused(workspace, edition, target)
    assert "Norrby, " in said
    assert "A personnummer (64••••-••••) stands on line 1, character 5" in said
    assert NUMBER not in said


def test_a_number_hidden_in_the_reasons_of_a_judgement_is_found(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    sign(workspace, edition)
    broken = json.dumps({"u1": {"state": "met", "reason": "Vittnet 640823\n-3234"}})
    past_the_plugin(
        workspace, ("DROP TRIGGER judgement_is_not_rewritten", ()), ("UPDATE judgement SET criteria = ?", (broken,))
    )
    assert "Norrby, judgement (criteria)" in refused(workspace, edition, target)


def test_a_file_name_with_an_identity_number_is_refused(made: tuple[Workspace, Edition], tmp_path: Path):
    with pytest.raises(TargetFileError, match="the name of the file holds an identity number"):
        handed_in(*made, tmp_path / f"Kalle {NUMBER}.zip")
    assert list(tmp_path.glob("Kalle*")) == []


@pytest.mark.parametrize("number", [6408233234, 6408233234.0])
def test_an_extra_attribute_that_is_a_number_stops_it_whole_or_real(
    made: tuple[Workspace, Edition], target: Path, number: float
):
    workspace, edition = made
    area = area_named(workspace, edition, "Norrby")
    workspace.replace_areas([replace(area, extra={"PNR": number})], "edit_area", "", ANALYST, [area.row_version])
    assert "Norrby, area (extra): A personnummer (64••••••••)" in refused(workspace, edition, target)


def test_a_number_in_the_role_that_hands_it_in_stops_it_too(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    with pytest.raises(RuleError, match=r"change log \(changed_by\): A personnummer \(64••••-••••\)"):
        create_submission(workspace, edition.id, LPO, target, by=f"Analytiker {NUMBER}")
    assert not target.exists()


def test_a_number_of_another_lpo_or_of_a_place_that_stays_does_not_stop_it(
    made: tuple[Workspace, Edition], target: Path
):
    workspace, edition = made
    stranger = area_named(workspace, edition, NEIGHBOUR.name)
    give_measure(workspace.database_path, stranger.area_id, 7, f"Hos {NUMBER}", released=False)
    past_the_plugin(workspace, ("UPDATE place_line SET description = ?, row_version = row_version + 1", (NUMBER,)))
    handed_in(workspace, edition, target, label="Öppet")
    assert NUMBER.encode() not in target.read_bytes()


def test_a_number_that_stands_in_the_log_only_is_masked(made: tuple[Workspace, Edition], target: Path, tmp_path: Path):
    workspace, edition = made
    area = area_named(workspace, edition, "Norrby")
    give = replace(POINT, description=f"Hos {NUMBER}")
    assessment = next(one for one in workspace.assessments(edition.id) if one.area_id == area.area_id)
    change = workspace.save_place(assessment.id, give, ANALYST)
    workspace.take_back([change.number], ANALYST)
    handed_in(workspace, edition, target)
    assert NUMBER.encode() not in target.read_bytes()
    with read_submission(target, tmp_path) as read:
        assert any("64••••-••••" in json.dumps(dict(one.new), ensure_ascii=False) for one in read.changes)


def test_what_only_warns_is_told_and_can_be_accepted_once(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    area = area_named(workspace, edition, "Norrby")
    give_measure(workspace.database_path, area.area_id, 9, "Ring 070-123 45 67", released=False)
    [warning] = handed_in(workspace, edition, target).privacy
    assert str(warning).startswith("Norrby, measure (problem): What looks like a phone number")
    report = create_submission(workspace, edition.id, LPO, target, ANALYST, accept="Växelns nummer", clock=clock)
    assert report.privacy == ()
    assert [one.reason for one in workspace.accepted_findings(edition.id).values()] == ["Växelns nummer"]
    assert handed_in(workspace, edition, target).privacy == ()


def test_an_error_of_the_checks_stops_it_until_it_is_accepted(made: tuple[Workspace, Edition], target: Path, tmp_path):
    workspace, edition = made
    past_the_plugin(workspace, (UNKNOWN_CATEGORY, (LPO, edition.id)))
    assert "Norrby" in refused(workspace, edition, target)
    found = look_before_submission(workspace, edition.id, LPO)
    assert [one.code for one in found.open if one.stops] == ["unknown_category"]
    create_submission(workspace, edition.id, LPO, target, ANALYST, accept="Utreds", clock=clock)
    with read_submission(target, tmp_path) as read:
        assert [one.reason for one in read.workspace.accepted_findings(edition.id).values()] == ["Utreds"]


def test_an_error_of_another_lpo_does_not_stop_it(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    past_the_plugin(workspace, (UNKNOWN_CATEGORY, (OTHER_LPO, edition.id)))
    handed_in(workspace, edition, target)
    assert "unknown_category" in [one.code for one in look_before_submission(workspace, edition.id, OTHER_LPO).open]


def test_what_is_cancelled_leaves_the_old_file(made: tuple[Workspace, Edition], target: Path):
    workspace, edition = made
    target.write_bytes(b"the old one")
    asked = iter([False] * 12)
    with pytest.raises(Cancelled):
        create_submission(
            workspace, edition.id, LPO, target, ANALYST, progress=Progress(is_cancelled=lambda: next(asked, True))
        )
    assert target.read_bytes() == b"the old one"
    assert list(target.parent.iterdir()) == [target]


# Where it goes


def test_a_name_without_zip_is_refused(made: tuple[Workspace, Edition], tmp_path: Path):
    with pytest.raises(TargetFileError, match=r"must end in \.zip"):
        handed_in(*made, tmp_path / "underlag.gpkg")


def test_a_full_disk_leaves_the_old_file(made: tuple[Workspace, Edition], small_disk: Path):
    target = small_disk / "underlag.zip"
    target.write_bytes(bytes(930_000))
    with pytest.raises(TargetFileError, match="the disk is full"):
        handed_in(*made, target)
    assert target.read_bytes() == bytes(930_000)
    assert list(small_disk.iterdir()) == [target]


def test_a_name_that_is_too_long_is_told_and_nothing_is_written(made: tuple[Workspace, Edition], tmp_path: Path):
    before = sorted(tmp_path.iterdir())
    with pytest.raises(TargetFileError, match="too long"):
        handed_in(*made, tmp_path / f"{'å' * 300}.zip")
    assert sorted(tmp_path.iterdir()) == before


def test_a_protected_folder_is_told(made: tuple[Workspace, Edition], target: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    with monkeypatch.context() as protected:
        protected.setattr(passing_folder.tempfile, "TemporaryDirectory", refuse)
        with pytest.raises(TargetFileError, match="write-protected"):
            handed_in(*made, target)
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("name", ["saknas/underlag.zip", "underlag.gpkg", "mapp.zip"])
def test_nothing_is_accepted_for_a_file_that_cannot_be_written(
    made: tuple[Workspace, Edition], tmp_path: Path, name: str
):
    workspace, edition = made
    area = area_named(workspace, edition, "Norrby")
    give_measure(workspace.database_path, area.area_id, 9, "Ring 070-123 45 67", released=False)
    (tmp_path / "mapp.zip").mkdir()
    before = workspace.last_change()
    with pytest.raises(TargetFileError):
        create_submission(workspace, edition.id, LPO, tmp_path / name, ANALYST, accept="Växelns nummer")
    assert workspace.last_change() == before
    assert workspace.accepted_findings(edition.id) == {}


def test_a_temporary_folder_in_trouble_is_named_and_not_the_file_that_was_asked_for(
    made: tuple[Workspace, Edition], target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    workspace, edition = made
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "borta"))
    with pytest.raises(TargetFileError, match=r"borta: the folder does not exist.*temporary folder") as error:
        handed_in(workspace, edition, target)
    assert str(target) not in str(error.value)
    with pytest.raises(TargetFileError, match=r"borta: the folder does not exist.*temporary folder"):
        look_before_submission(workspace, edition.id, LPO)


def test_a_folder_that_is_not_there_is_told(made: tuple[Workspace, Edition], tmp_path: Path):
    with pytest.raises(TargetFileError, match="the folder does not exist"):
        handed_in(*made, tmp_path / "saknas" / "underlag.zip")


def test_a_share_of_two_categories_is_told_as_such(tmp_path: Path, target: Path):
    workspace = create_workspace(str(tmp_path / "a.gpkg"))
    edition = workspace.add_edition(edition_of(2025), AREAS, "GIS-specialist")
    assert handed_in(workspace, edition, target).manifest.edition.scheme is CategoryScheme.TWO
    workspace.close()
