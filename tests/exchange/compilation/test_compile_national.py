"""A folder of submissions becomes one edition: report, standings, assessments, faults."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.domain.compilation.samples import NORTH, SOUTH, WEST, YEAR, box, decided
from tests.exchange.compilation.samples import ANALYST, hand_in, numbered
from tests.workspace.assessment_samples import fill, judgement_of, save
from tests.workspace.compilation_samples import NOA
from tests.workspace.samples import method_text
from tests.workspace.test_full_disk import filled
from utsatta_omraden_plugin.domain.assessment import Answer, JudgementLevel
from utsatta_omraden_plugin.domain.compilation import Choice, LpoStatus
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError, SourceFileError, TargetFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange import archive
from utsatta_omraden_plugin.exchange.compile_national import compile_national
from utsatta_omraden_plugin.exchange.submission import create_submission
from utsatta_omraden_plugin.workspace import SubmissionState, create_workspace, open_workspace

TODAY = date(2026, 11, 22)


def compiled(workspace, folder, base=None, year=YEAR, **more):
    return compile_national(folder, base or f"{workspace.location}|2025", year, workspace, NOA, today=TODAY, **more)


def renamed(number, name):
    def edit(workspace, draft):
        workspace.replace_areas([replace(numbered(workspace, draft, number), name=name)], "edit_area", "", ANALYST)

    return edit


def redrawn(number, boundary):
    def edit(workspace, draft):
        area = replace(numbered(workspace, draft, number), boundary=boundary)
        workspace.replace_areas([area], "edit_area", "", ANALYST)

    return edit


def signed(number):
    def edit(workspace, draft):
        area = numbered(workspace, draft, number)
        assessment = workspace.start_assessment(area.area_id, draft.id, ANALYST, ANALYST)
        fill(workspace, assessment)
        workspace.sign_assessment(assessment.id, judgement_of(assessment), ANALYST)

    return edit


def test_the_report_is_that_of_the_interface(national, unchanged):
    report = compiled(national, unchanged)
    told = report.as_json(lambda words: words)
    assert (told["edition"], told["areas"], told["missing_lpos"]) == (YEAR, 6, [WEST.lpo_code])
    assert [(one["lpo"], one["file"], one["accepted"], one["reasons"]) for one in told["submissions"]] == [
        (NORTH.lpo_code, "Nordan.zip", True, []), (SOUTH.lpo_code, "Sunnan.zip", True, []),
    ]  # fmt: skip
    assert {(conflict["code"], conflict["blocking"]) for conflict in told["conflicts"]} == {
        ("unsigned_category", False)
    }
    assert told["conflicts"][0]["areas"] == ["Provgården 1", "Provgården 2"]
    assert told["conflicts"][0]["lpos"] == [NORTH.lpo_code]
    assert told["open_conflicts"] == 0
    assert told["from_base"] == ["Provgården 5", "Provgården 6"]


def test_the_edition_is_in_the_workspace_with_lineage_from_the_base(national, unchanged):
    report = compiled(national, unchanged)
    base = national.edition(2025)
    links = national.lineage(base.id, report.edition.id)
    assert {link.kind for link in links} == {"unchanged"}
    assert len(links) == 6
    assert national.changes()[-1].what == "compile_edition"
    assert national.first_broken_link() is None


def test_a_base_from_a_file_comes_into_an_empty_workspace(tmp_path, unchanged, begun):
    workspace = create_workspace(str(tmp_path / "Ny.gpkg"), method=method_text(), by=NOA)
    report = compiled(workspace, unchanged, base=f"{begun}|2025")
    assert [edition.year for edition in workspace.editions()] == [2025, YEAR]
    assert workspace.base_edition(report.edition.id).year == 2025
    again = compiled(workspace, unchanged, base=f"{begun}|2025")
    assert again.edition.id == report.edition.id
    workspace.close()


def test_a_base_of_the_same_year_is_used_and_not_kept(tmp_path, unchanged, begun):
    workspace = create_workspace(str(tmp_path / "Ny.gpkg"), method=method_text(), by=NOA)
    report = compiled(workspace, unchanged, base=f"{begun}|2025", year=2025)
    assert [(edition.year, edition.status.value) for edition in workspace.editions()] == [(2025, "compiled")]
    assert report.areas == 6
    workspace.close()


def test_the_year_is_told_by_the_submissions(national, unchanged):
    assert compiled(national, unchanged, year=0).edition.year == YEAR


def test_another_edition_of_the_base_year_is_refused(tmp_path, unchanged, begun):
    workspace = create_workspace(str(tmp_path / "Ny.gpkg"), method=method_text(), by=NOA)
    compiled(workspace, unchanged, base=f"{begun}|2025")
    area = numbered(workspace, workspace.edition(2025), 1)
    workspace.replace_areas([replace(area, name="Annat")], "edit_area", "", NOA)
    with pytest.raises(RuleError, match="holds another edition 2025"):
        compiled(workspace, unchanged, base=f"{begun}|2025")
    workspace.close()


@pytest.mark.parametrize(
    ("year", "said"), [(YEAR, "2027 cannot be compiled from itself"), (0, "the base is that of 2027")]
)
def test_a_compilation_is_not_its_own_base(national, unchanged, year, said):
    edition = compiled(national, unchanged).edition
    before = as_it_is(national, edition)
    with pytest.raises(RuleError, match=said):
        compiled(national, unchanged, base=f"{national.database_path}|{YEAR}", year=year)
    assert as_it_is(national, edition) == before


def test_a_refused_file_is_told_and_harms_nobody(national, unchanged, folder):
    shutil.copytree(unchanged, folder, dirs_exist_ok=True)
    (folder / "Falsk.zip").write_bytes(b"inget underlag")
    report = compiled(national, folder)
    [refused] = [one for one in report.as_json()["submissions"] if not one["accepted"]]
    assert refused["file"] == "Falsk.zip"
    assert refused["reasons"]
    assert report.areas == 6
    [kept] = [one for one in national.submissions(report.edition.id) if one.state is SubmissionState.REFUSED]
    assert [str(reason) for reason in kept.reasons] == refused["reasons"]


def out_of_reach(file, monkeypatch):
    """Let the drive of one file go: nothing more can be read of it."""
    opened = archive.FileIO

    def gone(path, *how):
        if Path(path).name == file:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return opened(path, *how)

    monkeypatch.setattr(archive, "FileIO", gone)


def as_it_is(workspace, edition):
    """All that a compilation has in a workspace, and how long its log is."""
    kept = workspace.areas(edition.id), workspace.lpo_standings(edition.id), workspace.submissions(edition.id)
    return *kept, workspace.last_change()


def test_a_file_that_cannot_be_read_now_ends_the_compilation_and_takes_nothing_back(
    national, begun, folder, monkeypatch
):
    hand_in(begun, NORTH, folder, renamed(1, "Nytt namn"))
    hand_in(begun, SOUTH, folder)
    edition = compiled(national, folder).edition
    before = as_it_is(national, edition)
    out_of_reach("Nordan.zip", monkeypatch)
    with pytest.raises(SourceFileError, match=r"Nordan\.zip: the file cannot be read\. .*then compile again") as error:
        compiled(national, folder)
    assert "Input/output error" in error.value.details
    assert as_it_is(national, edition) == before
    monkeypatch.undo()
    assert numbered(national, compiled(national, folder).edition, 1).name == "Nytt namn"


@pytest.mark.parametrize("room", [0, 200_000])
def test_a_full_temporary_disk_ends_the_compilation_and_takes_nothing_back(
    national, unchanged, small_disk, monkeypatch, room
):
    edition = compiled(national, unchanged).edition
    before = as_it_is(national, edition)
    filled(small_disk, room)
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    with pytest.raises(TargetFileError, match="the disk is full") as error:
        compiled(national, unchanged)
    assert str(error.value).startswith(f"{small_disk}: ")
    assert as_it_is(national, edition) == before
    assert [file.name for file in small_disk.iterdir()] == ["ballast"]


def test_a_temporary_folder_that_is_not_there_is_told(national, unchanged, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "borta"))
    with pytest.raises(TargetFileError, match="borta: the folder does not exist"):
        compiled(national, unchanged)


def test_a_submission_for_another_edition_is_refused(national, unchanged):
    report = compiled(national, unchanged, year=2026)
    assert [one["accepted"] for one in report.as_json()["submissions"]] == [False, False]
    assert "for edition 2027, not for 2026" in report.as_json()["submissions"][0]["reasons"][0]
    assert len(report.compiled.missing_lpos) == 3


def test_of_two_submissions_the_newer_counts(national, begun, folder):
    hand_in(begun, NORTH, folder, renamed(1, "Först"), day=10, name="a")
    hand_in(begun, NORTH, folder, renamed(1, "Sedan"), day=12, name="b")
    report = compiled(national, folder)
    assert numbered(national, report.edition, 1).name == "Sedan"
    assert {(one["file"], one["used"]) for one in report.as_json()["submissions"]} == {
        ("a.zip", False),
        ("b.zip", True),
    }
    assert LpoStatus.DOUBLED in report.standings[0].statuses


def test_what_comes_after_the_first_compilation_is_late(national, unchanged, begun, folder):
    shutil.copytree(unchanged, folder, dirs_exist_ok=True)
    compiled(national, folder)
    hand_in(begun, WEST, folder, day=28)
    standings = compiled(national, folder).standings
    assert [LpoStatus.LATE in standing.statuses for standing in standings] == [False, False, True]


def test_assessments_and_places_come_along_for_noa_to_judge(national, begun, folder):
    hand_in(begun, NORTH, folder, signed(1))
    report = compiled(national, folder)
    area = numbered(national, report.edition, 1)
    [assessment] = national.assessments(report.edition.id)
    assert (assessment.area_id, assessment.assessor) == (area.area_id, ANALYST)
    assert assessment.signed_at
    assert set(national.answers(assessment.id)) == {"q1.1", "q1.2"}
    assert len(national.places(assessment.id)) == 3
    assert len(national.actor_groups(assessment.id)) == 1
    [judgement] = national.judgements(report.edition.id, area.area_id)
    assert (judgement.level, judgement.assessment_id) == (JudgementLevel.LPO, assessment.id)
    noa = replace(judgement, level=JudgementLevel.NOA, assessment_id="", id="", decided_by=NOA)
    national.add_judgement(noa, NOA)
    compiled(national, folder)
    assert len(national.judgements(report.edition.id, area.area_id)) == 2
    assert national.first_broken_link() is None


def test_an_assessment_that_went_on_comes_anew(national, begun, folder):
    def answered(workspace, draft):
        area = numbered(workspace, draft, 1)
        assessment = workspace.start_assessment(area.area_id, draft.id, ANALYST, ANALYST)
        fill(workspace, assessment)

    hand_in(begun, NORTH, folder, answered, day=10, name="a")
    compiled(national, folder)
    hand_in(begun, NORTH, folder, signed(1), day=12, name="b")
    report = compiled(national, folder)
    assessments = national.assessments(report.edition.id)
    assert [bool(one.signed_at) for one in assessments] == [False, True]
    assert [one.revision for one in assessments] == [1, 2]


def test_an_assessment_of_the_same_workspace_takes_the_place_of_what_was_handed_in_before(national, begun, folder):
    own = folder.parent / "Nordans arbetsyta.gpkg"
    shutil.copy(begun, own)
    workspace = open_workspace(str(own))
    draft = workspace.edition(YEAR)
    area = numbered(workspace, draft, 1)
    assessment = workspace.start_assessment(area.area_id, draft.id, ANALYST, ANALYST)
    save(workspace, assessment, {"q1.1": Answer(problem=1)})
    create_submission(workspace, draft.id, NORTH.lpo_code, folder / "a.zip", ANALYST)
    compiled(national, folder)
    fill(workspace, assessment)
    workspace.sign_assessment(assessment.id, judgement_of(assessment), ANALYST)
    create_submission(workspace, draft.id, NORTH.lpo_code, folder / "b.zip", ANALYST)
    workspace.close()
    for _ in range(2):
        report = compiled(national, folder)
        [kept] = national.assessments(report.edition.id)
        assert (kept.id, kept.revision, bool(kept.signed_at)) == (assessment.id, 1, True)
        assert national.answers(kept.id)["q1.1"].problem == 3
        assert len(national.judgements(report.edition.id)) == 1


def test_a_late_submission_keeps_the_decisions_that_it_does_not_touch(national, begun, folder):
    hand_in(begun, NORTH, folder, redrawn(1, box(2950, 0, 3020, 100)))
    report = compiled(national, folder)
    [case] = [case for case in national.conflicts(report.edition.id) if case.conflict.blocking]
    national.decide(report.edition.id, decided(case, Choice.LEFT), NOA)
    hand_in(begun, WEST, folder, renamed(5, "Nytt i väster"))
    report = compiled(national, folder)
    assert report.open_conflicts == 0
    assert round(numbered(national, report.edition, 3).boundary.area) == 8000
    hand_in(begun, SOUTH, folder, redrawn(3, box(3010, 0, 3110, 100)))
    report = compiled(national, folder)
    assert report.open_conflicts == 1
    assert round(numbered(national, report.edition, 3).boundary.area) == 10_000


def test_the_same_again_writes_neither_areas_nor_log_although_assessments_come_along(national, begun, folder):
    def assessed(workspace, draft):
        signed(1)(workspace, draft)
        unsigned = workspace.start_assessment(numbered(workspace, draft, 2).area_id, draft.id, ANALYST, ANALYST)
        fill(workspace, unsigned)

    hand_in(begun, NORTH, folder, assessed)
    edition = compiled(national, folder).edition
    before = as_it_is(national, edition)
    compiled(national, folder)
    assert as_it_is(national, edition) == before
    [unsigned] = [one for one in national.assessments(edition.id) if not one.signed_at]
    save(national, unsigned, {"q1.1": Answer(problem=1)})
    compiled(national, folder)
    assert national.changes()[-1].what == "compile_edition"
    assert national.answers(unsigned.id)["q1.1"].problem == 3


def test_an_error_that_noa_puts_right_in_the_compilation_is_no_conflict_any_more(national, begun, folder):
    hand_in(begun, NORTH, folder, renamed(1, "  "), accept="Namnet kommer")
    report = compiled(national, folder)
    [case] = report.compiled.open_cases
    assert case.conflict.finding_key.startswith("missing_name")
    area = numbered(national, report.edition, 1)
    national.replace_areas([replace(area, name="Namngivet")], "edit_area", "", NOA)
    report = compiled(national, folder)
    assert report.open_conflicts == 0
    assert numbered(national, report.edition, 1).name == "Namngivet"
    hand_in(begun, NORTH, folder, redrawn(1, box(1000, 0, 1090, 100)), day=12, name="b")
    assert numbered(national, compiled(national, folder).edition, 1).name == "Provgården 1"


def test_an_overlap_that_was_let_stand_and_went_away_is_a_conflict_when_it_comes_back_larger(national, begun, folder):
    for day, (east, stands_open) in enumerate([(2003, 1), (1999, 0), (2060, 1)], 10):
        hand_in(begun, NORTH, folder, redrawn(1, box(1900, 0, east, 100)), day, str(day), accept="Rättas senare")
        report = compiled(national, folder)
        assert report.open_conflicts == stands_open
        for case in report.compiled.open_cases:
            assert not national.accepted_findings(report.edition.id)
            national.decide(report.edition.id, decided(case, Choice.ACCEPT), NOA)


@pytest.mark.parametrize("asked", [1, 4, 8, 12, 16])
def test_cancelled_nothing_is_written(tmp_path, unchanged, begun, asked):
    workspace = create_workspace(str(tmp_path / "Ny.gpkg"), method=method_text(), by=NOA)
    left = iter([False] * asked)
    with pytest.raises(Cancelled):
        compiled(workspace, unchanged, base=f"{begun}|2025", progress=Progress(is_cancelled=lambda: next(left, True)))
    assert workspace.editions() == []
    assert [change.what for change in workspace.changes()] == ["create_workspace", "add_method"]
    workspace.close()


def test_an_empty_or_missing_folder_is_refused(national, tmp_path):
    with pytest.raises(SourceFileError, match="no such folder"):
        compiled(national, tmp_path / "finns inte")
    (tmp_path / "tom").mkdir()
    with pytest.raises(SourceFileError, match="holds no submission"):
        compiled(national, tmp_path / "tom")


def test_what_an_lpo_takes_for_noa_is_not_taken_over(national, begun, folder):
    def presumptuous(workspace, draft):
        signed(1)(workspace, draft)
        [own] = workspace.judgements(draft.id)
        workspace.add_judgement(replace(own, level=JudgementLevel.NOA, assessment_id="", id=""), ANALYST)

    hand_in(begun, NORTH, folder, presumptuous)
    report = compiled(national, folder)
    assert [one.level for one in national.judgements(report.edition.id)] == [JudgementLevel.LPO]


def test_a_refused_file_bears_the_code_in_its_name_if_somebody_waits_for_that(national, unchanged, folder):
    shutil.copytree(unchanged, folder, dirs_exist_ok=True)
    for name in (f"underlag_{YEAR}_{WEST.lpo_code}", "underlag_261122", f"{NORTH.lpo_code} {SOUTH.lpo_code}"):
        (folder / f"{name}.zip").write_bytes(name.encode())
    report = compiled(national, folder)
    told = {one["file"]: one["lpo"] for one in report.as_json()["submissions"] if not one["accepted"]}
    assert told == {
        f"underlag_{YEAR}_{WEST.lpo_code}.zip": WEST.lpo_code,
        "underlag_261122.zip": "",
        f"{NORTH.lpo_code} {SOUTH.lpo_code}.zip": "",
    }
    assert report.compiled.missing_lpos == [WEST.lpo_code]
    kept = {one.file: one.lpo_code for one in national.submissions(report.edition.id) if not one.manifest}
    assert kept == told


def test_a_year_that_has_a_draft_is_refused_before_any_file_is_read(national, tmp_path):
    national.start_draft(national.edition(2025).id, YEAR, "Utkast 2027", NOA)
    with pytest.raises(RuleError, match="that is no compilation") as refused:
        compiled(national, tmp_path / "finns inte")
    assert "deletedraft" in str(refused.value.remedy)


def test_the_first_file_that_names_the_year_of_a_draft_ends_the_reading(national, unchanged):
    national.start_draft(national.edition(2025).id, YEAR, "Utkast 2027", NOA)
    heard = []
    progress = Progress(lambda share, _words: heard.append(share))
    with pytest.raises(RuleError, match="that is no compilation"):
        compile_national(unchanged, f"{national.location}|2025", 0, national, NOA, progress, today=TODAY)
    assert max(heard) == 0.0


def test_a_refused_file_without_a_telling_name_bears_the_code_of_its_manifest(national, unchanged, folder):
    whole = unchanged / "Nordan.zip"
    with zipfile.ZipFile(whole) as given, zipfile.ZipFile(folder / "Ändrad.zip", "w") as changed:
        for name in given.namelist():
            content = given.read(name)
            changed.writestr(name, content if name != "change_log.json" else content + b" ")
    shutil.copy(unchanged / "Sunnan.zip", folder)
    report = compiled(national, folder)
    [refused] = [one for one in report.as_json()["submissions"] if not one["accepted"]]
    assert (refused["file"], refused["lpo"]) == ("Ändrad.zip", NORTH.lpo_code)
    assert NORTH.lpo_code in report.compiled.missing_lpos
