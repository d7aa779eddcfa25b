"""Checking an edition of a workspace: the report, what is accepted, what is mended, and the published editions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import shapely

from tests.domain.checks.editions import area, box, placed
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.checks.finding import Severity
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.check_areas import check_areas, mend
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.workspace import NewEdition, create_workspace

TODAY = date(2026, 11, 22)
MAIN = shapely.box(0, 0, 100, 100)
SLIVER = shapely.box(200, 0, 201, 1)


@pytest.fixture
def workspace(tmp_path):
    """An empty workspace."""
    made = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    yield made
    made.close()


def add(workspace, areas, year=2025):
    scheme = CategoryScheme.of_year(year)
    new = NewEdition(year, f"Utgåva {year}", EditionStatus.PUBLISHED, scheme, f"{year}.zip", f"{year:064d}")
    return workspace.add_edition(new, areas, "test")


def checked(workspace, **settings):
    return check_areas(workspace, 2025, by="GIS-specialist", today=TODAY, **settings)


def codes(report):
    return [one.finding.code for one in report.findings]


@pytest.fixture
def faulty(workspace):
    """Two areas that overlap, one with a doubled blank and a sliver."""
    add(workspace, [area(1, box(0, 0, 100, 100)), area(2, box(50, 0, 150, 100), name="Prov  gården")])
    return workspace


def test_a_faultless_edition_has_an_empty_report(workspace):
    add(workspace, [area(1), area(2)])
    report = checked(workspace)
    assert report.as_json() == {
        "edition": 2025, "areas": 2, "errors": 0, "warnings": 0, "fixed": 0, "accepted": 0, "findings": [],
    }  # fmt: skip


def test_the_report_has_what_the_interface_promises(faulty):
    (overlap, blank) = checked(faulty).as_json()["findings"]
    assert overlap["code"] == "overlap"
    assert overlap["severity"] == "error"
    assert overlap["areas"] == ["Provgården 1", "Prov  gården"]
    assert "overlap by" in overlap["message"]
    assert overlap["how_to_fix"]
    assert (overlap["fixable"], overlap["fixed"], overlap["accepted"]) == (False, False, None)
    east, north = overlap["point"]
    assert box(50, 0, 100, 100).covers(shapely.Point(east, north))
    assert (blank["code"], blank["fixable"]) == ("blank", True)


def test_sentences_come_in_the_language_asked_for(faulty):
    found = checked(faulty).as_json(lambda words: f"«{words}»")["findings"]
    assert found[1]["how_to_fix"].startswith("«Write one blank")


def test_fixing_mends_what_is_safe_and_leaves_the_rest_to_people(faulty):
    report = checked(faulty, fix=True)
    assert [(one.finding.code, one.fixed) for one in report.findings] == [("blank", True), ("overlap", False)]
    assert (report.errors, report.warnings, report.fixed) == (1, 0, 1)
    names = [one.name for one in faulty.areas(faulty.edition(2025).id)]
    assert names == ["Provgården 1", "Prov gården"]


def test_each_mended_area_is_one_row_of_the_change_log_and_can_be_taken_back(workspace):
    both = area(1, placed(MAIN, SLIVER), name="Prov  gården")
    add(workspace, [both])
    report = checked(workspace, fix=True)
    (change,) = report.changes
    assert (change.what, change.by) == ("fix_findings", "GIS-specialist")
    assert sorted(change.new) == ["geom", "name"]
    (mended,) = workspace.areas(workspace.edition(2025).id)
    assert (mended.name, len(mended.boundary.geoms)) == ("Prov gården", 1)
    workspace.take_back([change.number], "GIS-specialist")
    (before,) = workspace.areas(workspace.edition(2025).id)
    assert before.name == "Prov  gården"
    assert before.boundary.equals_exact(both.boundary, 0)
    assert "sliver_part" in codes(checked(workspace))


def test_taking_a_sliver_away_keeps_the_stated_measures_true(workspace):
    sliver = area(1, placed(MAIN, SLIVER))
    add(workspace, [replace(sliver, stated_area=sliver.boundary.area, stated_length=sliver.boundary.length)])
    report = checked(workspace, fix=True)
    assert [(one.finding.code, one.fixed) for one in report.findings] == [("sliver_part", True)]
    (mended,) = workspace.areas(workspace.edition(2025).id)
    assert mended.stated_length == mended.boundary.length


def test_measures_that_were_wrong_before_are_not_restated_unasked(workspace):
    add(workspace, [replace(area(1, placed(MAIN, SLIVER)), stated_length=1000.0)])
    sliver = [one.finding for one in checked(workspace).findings if one.finding.code == "sliver_part"]
    (mended,) = mend(workspace.areas(workspace.edition(2025).id), sliver, workspace.edition(2025))
    assert (len(mended.boundary.geoms), mended.stated_length) == (1, 1000.0)


def test_fixing_again_changes_nothing_more(faulty):
    checked(faulty, fix=True)
    log = len(faulty.changes())
    report = checked(faulty, fix=True)
    assert report.fixed == 0
    assert len(faulty.changes()) == log


def test_a_category_that_the_edition_lacks_is_left_to_a_person(workspace):
    add(workspace, [area(1), area(2, category="riskomr", name="Prov  gården")])
    report = checked(workspace, fix=True)
    assert [one.finding.code for one in report.findings if one.fixed] == ["blank"]
    assert "category_not_in_scheme" in codes(report)
    assert workspace.areas(workspace.edition(2025).id)[1].category == "riskomr"


def test_an_accepted_finding_stays_accepted_in_the_next_run_and_is_not_counted(faulty):
    edition = faulty.edition(2025)
    overlap = checked(faulty).findings[0].finding
    faulty.accept_finding(edition.id, overlap.key, overlap.code, "Båda gäller", "Noa")
    report = checked(faulty)
    assert report.findings[0].acceptance.reason == "Båda gäller"
    assert (report.errors, report.accepted) == (0, 1)
    assert report.as_json()["findings"][0]["accepted"]["by"] == "Noa"


def test_what_is_accepted_is_not_mended(faulty):
    edition = faulty.edition(2025)
    blank = checked(faulty).findings[1].finding
    faulty.accept_finding(edition.id, blank.key, blank.code, "Heter så", "Noa")
    assert checked(faulty, fix=True).fixed == 0
    assert "Prov  gården" in [one.name for one in faulty.areas(edition.id)]


def test_acceptance_holds_also_when_the_same_edition_is_in_another_workspace(faulty, tmp_path):
    other = create_workspace(str(tmp_path / "annan.gpkg"))
    add(other, faulty.areas(faulty.edition(2025).id))
    keys = [[one.finding.key for one in checked(place).findings] for place in (faulty, other)]
    other.close()
    assert keys[0] == keys[1]


def test_other_editions_of_the_workspace_are_compared_with(workspace):
    add(workspace, [area(1)], year=2023)
    add(workspace, [replace(area(1), special_area_id=99)])
    assert "id_changed" in codes(checked(workspace))


def test_a_year_that_is_not_there_is_named_with_those_that_are(faulty):
    with pytest.raises(RuleError, match="2025"):
        check_areas(faulty, 2019)


def test_stopping_leaves_the_workspace_as_it_was(faulty):
    log = len(faulty.changes())
    with pytest.raises(Cancelled):
        checked(faulty, fix=True, progress=Progress(is_cancelled=lambda: True))
    assert len(faulty.changes()) == log


def test_progress_goes_from_nothing_to_all(faulty):
    shares: list[float] = []
    checked(faulty, fix=True, progress=Progress(lambda share, _: shares.append(share)))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


@pytest.mark.published
def test_the_errors_of_the_published_editions_are_found_in_a_workspace_and_no_others(
    workspace, published_2023, published_2025
):
    for file in (published_2023, published_2025):
        import_edition(file, 0, workspace, "test")
    errors = {
        year: [
            (one.finding.code, one.names)
            for one in check_areas(workspace, year, today=TODAY).findings
            if one.finding.severity is Severity.ERROR
        ]
        for year in (2023, 2025)
    }
    assert errors == {
        2023: [("overlap", ("Navestad", "Hageby")), ("code_nesting", ("Fisksätra",))],
        2025: [("code_nesting", ("Fisksätra",)), ("code_name_conflict", ("Fisksätra",))],
    }


@pytest.mark.published
def test_mending_the_published_editions_takes_away_the_blanks_and_the_sliver_only(
    workspace, published_2023, published_2025
):
    for file in (published_2023, published_2025):
        import_edition(file, 0, workspace, "test")
    mended = check_areas(workspace, 2025, fix=True, by="test", today=TODAY)
    assert [(one.finding.code, one.names) for one in mended.findings if one.fixed] == [("sliver_part", ("Fisksätra",))]
    assert mended.errors == 2
    before = check_areas(workspace, 2023, fix=True, by="test", today=TODAY)
    assert {one.finding.code for one in before.findings if one.fixed} == {"blank", "sliver_part"}
    assert "measure_mismatch" not in codes(before)
    assert before.errors == 2
