"""Publishing an edition: frozen, and everything that goes out with it in one folder; both or none."""

from __future__ import annotations

import hashlib
import json
import os
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.faults.killing import finished
from tests.workspace.draft_samples import begun, block, drawn
from tests.workspace.publication_samples import NOA, WHY, judge, judged_by_noa, ready
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.drawing.outcome import redrawn
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError, TargetFileError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange import publish_edition as job
from utsatta_omraden_plugin.exchange.folder_in_making import FolderInMaking
from utsatta_omraden_plugin.exchange.publication_outlook import look_before_publication
from utsatta_omraden_plugin.exchange.publish_edition import PublicationReport, publish_edition
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.workspace import Workspace, create_workspace
from utsatta_omraden_plugin.workspace.geopackage import GeoPackageWorkspace

FILES = {
    "uso_2027_sweref99tm_shp.zip", "uso_2027_sweref99tm_shp.zip.README.txt", "uso_2027_sweref99tm.geojson",
    "uso_2027_sweref99tm.geojson.README.txt", "uso_2027_forandringar.html", "uso_2027_forandringar.json",
    "uso_2027_sammanfattning.html", "uso_2027_publicering.json", "uso_2027.sha256",
}  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(str(tmp_path / "arbetsyta.gpkg"), method=method_text(), by=NOA)
    yield made
    made.close()


@pytest.fixture
def draft(workspace: Workspace) -> Edition:
    """A draft on which Noa has judged, with Ahlmarken särskilt utsatt since the edition before."""
    _, draft = begun(workspace)
    ahlmarken = drawn(workspace, draft)["Ahlmarken"]
    workspace.set_category([ahlmarken.id], Category.SARSKILT, "Läget är akut", date(2026, 11, 1), NOA)
    judge(workspace, workspace.areas(draft.id))
    return draft


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Publicerat å ä ö"


def publish(workspace: Workspace, folder: Path, reason: str = WHY) -> PublicationReport:
    return publish_edition(workspace, 2027, folder, reason, NOA)


def nothing_was_published(workspace: Workspace, folder: Path) -> bool:
    """Neither a frozen edition nor a folder, nor anything left beside it."""
    left = {path.name for path in folder.parent.iterdir()} - {"arbetsyta.gpkg"}
    edition = workspace.edition(2027)
    return not left and edition.status is EditionStatus.DRAFT and workspace.publications(edition.id) == []


def test_both_formats_the_change_report_and_the_summary_lie_in_one_folder(
    workspace: Workspace, draft: Edition, folder: Path
):
    report = publish(workspace, folder)
    assert {path.name for path in folder.iterdir()} == FILES
    assert {path.name for path in report.files} == FILES
    assert workspace.edition(2027).status is EditionStatus.PUBLISHED
    assert (report.publication.number, report.was_new, report.compared_with) == (1, True, 2023)


def test_the_files_hold_what_was_published(workspace: Workspace, draft: Edition, folder: Path):
    report = publish(workspace, folder)
    kept = workspace.areas(draft.id)
    for name in ("uso_2027_sweref99tm_shp.zip", "uso_2027_sweref99tm.geojson"):
        read = read_edition(folder / name)
        assert [(one.special_area_id, one.name, one.category) for one in read.areas] == [
            (one.special_area_id, one.name, one.category) for one in kept
        ]
        assert all(one.boundary.equals(other.boundary) for one, other in zip(read.areas, kept))
    assert report.publication.content_sha256 == content_hash(kept)


def test_the_list_of_hashes_fits_every_file(workspace: Workspace, draft: Edition, folder: Path):
    publish(workspace, folder)
    lines = (folder / "uso_2027.sha256").read_text("utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    assert set(listed) == FILES - {"uso_2027.sha256"}
    assert all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest for name, digest in listed.items())


def test_the_summary_counts_by_category_region_and_trend(workspace: Workspace, draft: Edition, folder: Path):
    publish(workspace, folder)
    page = re.sub(r"<[^>]+>", " ", (folder / "uso_2027_sammanfattning.html").read_text("utf-8"))
    said = " ".join(page.split())
    assert "U · Utsatt område 1 2 −1" in said
    assert "S · Särskilt utsatt område 2 1 +1" in said
    assert "Väst 1 1 2 4" in said
    assert "Stable 1 1 2 4" in said
    assert "not known" not in said
    assert "version 1: 4 areas" in said
    record = json.loads((folder / "uso_2027_publicering.json").read_text("utf-8"))
    assert record["counts"]["regions"] == {"Väst": {"Utsatt område": 1, "Riskområde": 1, "Särskilt utsatt område": 2}}


def test_the_change_report_tells_what_changed_since_the_published_edition_before(
    workspace: Workspace, draft: Edition, folder: Path
):
    publish(workspace, folder)
    told = json.loads((folder / "uso_2027_forandringar.json").read_text("utf-8"))
    assert (told["old"]["edition"], told["new"]["edition"]) == (2023, 2027)
    changed = [change for change in told["changes"] if change["kinds"] != ["unchanged"]]
    assert [(change["kinds"], change["new"][0]["name"]) for change in changed] == [(["recategorised"], "Ahlmarken")]


def test_what_the_draft_was_called_and_who_decided_go_nowhere(workspace: Workspace, draft: Edition, folder: Path):
    publish(workspace, folder)
    for file in folder.iterdir():
        if file.suffix != ".zip":
            assert "Utkast" not in file.read_text("utf-8"), file.name
            assert WHY not in file.read_text("utf-8"), file.name


def test_a_first_edition_has_nothing_to_be_compared_with(workspace: Workspace, folder: Path):
    base, draft = begun(workspace)
    judge(workspace, workspace.areas(draft.id))
    assert job.published_before(workspace, draft) == base
    assert job.published_before(workspace, base) is None


def test_all_that_stops_it_is_listed_and_nothing_is_written(workspace: Workspace, draft: Edition, folder: Path):
    area = drawn(workspace, draft)
    workspace.add_judgement(judged_by_noa(area["Björkängen"], category=Category.RISK), NOA)
    workspace.set_category([area["Dalskogen"].id], Category.UTSATT, "Bättre", date(2026, 11, 1), NOA)
    with pytest.raises(RuleError, match=r"(?s)Björkängen stands as Utsatt.*Dalskogen stands as Utsatt"):
        publish(workspace, folder)
    assert nothing_was_published(workspace, folder)


def test_an_error_that_a_check_finds_stops_it_until_it_is_accepted(workspace: Workspace, draft: Edition, folder: Path):
    ekbacken = drawn(workspace, draft)["Ekbacken"]
    workspace.redraw(
        redrawn([ekbacken], [replace(ekbacken, boundary=block(700, 0, 1100, 400))]), "reshape_border", "Fel", NOA
    )
    outlook = look_before_publication(workspace, 2027)
    unjudged, hindrance = outlook.hindrances
    assert (unjudged.code, unjudged.areas) == ("other_boundary", (ekbacken.id,))
    assert hindrance.code == "blocking_finding"
    assert hindrance.point is not None
    with pytest.raises(RuleError, match="cannot be published yet"):
        publish(workspace, folder)
    assert nothing_was_published(workspace, folder)


def test_a_reason_is_wanted_and_holds_no_identity_number(workspace: Workspace, draft: Edition, folder: Path):
    with pytest.raises(RuleError, match="needs a written reason"):
        publish(workspace, folder, " ")
    with pytest.raises(RuleError, match="The reason"):
        publish(workspace, folder, "Enligt 19811228-9874")
    assert nothing_was_published(workspace, folder)


def test_a_published_edition_from_a_file_is_refused(workspace: Workspace, draft: Edition, folder: Path):
    with pytest.raises(RuleError, match="came into the workspace as a published one"):
        publish_edition(workspace, 2023, folder, WHY, NOA)


def test_a_folder_that_holds_something_is_left_alone(workspace: Workspace, draft: Edition, folder: Path):
    folder.mkdir()
    (folder / "annat.txt").write_text("kvar", encoding="utf-8")
    with pytest.raises(TargetFileError, match="there is something already"):
        publish(workspace, folder)
    assert [path.name for path in folder.iterdir()] == ["annat.txt"]
    assert workspace.publications(draft.id) == []


def test_an_empty_folder_is_filled(workspace: Workspace, draft: Edition, folder: Path):
    folder.mkdir()
    publish(workspace, folder)
    assert {path.name for path in folder.iterdir()} == FILES


def test_a_folder_that_cannot_be_made_says_so_and_nothing_is_frozen(
    workspace: Workspace, draft: Edition, tmp_path: Path
):
    with pytest.raises(TargetFileError, match="the folder does not exist"):
        publish(workspace, tmp_path / "borta" / "ut")
    assert nothing_was_published(workspace, tmp_path / "ut")


def test_a_user_who_cancels_finds_everything_as_it_was(workspace: Workspace, draft: Edition, folder: Path):
    seen: list[float] = []
    stopping = Progress(lambda share, _doing: seen.append(share), lambda: bool(seen) and seen[-1] > 0.6)
    with pytest.raises(Cancelled):
        publish_edition(workspace, 2027, folder, WHY, NOA, stopping)
    assert nothing_was_published(workspace, folder)


def test_a_name_that_cannot_be_given_leaves_the_edition_open(
    workspace: Workspace, draft: Edition, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise PermissionError(13, "open in another program")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(TargetFileError, match="open in another program"):
        publish(workspace, folder)
    monkeypatch.undo()
    assert nothing_was_published(workspace, folder)
    assert publish(workspace, folder).publication.number == 1


def test_a_workspace_that_does_not_take_it_leaves_no_folder(
    workspace: Workspace, draft: Edition, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    """The full disk that shows only when the transaction is written."""
    together = GeoPackageWorkspace.together

    @contextmanager
    def full(self: GeoPackageWorkspace) -> Iterator[None]:
        with together(self):
            yield
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(GeoPackageWorkspace, "together", full)
    with pytest.raises(TargetFileError, match="the disk is full"):
        publish(workspace, folder)
    assert nothing_was_published(workspace, folder)


def test_killed_between_the_name_and_the_transaction_neither_folder_nor_edition_is_published(
    workspace: Workspace, draft: Edition, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    put_in_place = FolderInMaking.put_in_place

    def put_in_place_and_die(making: FolderInMaking) -> None:
        put_in_place(making)
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(FolderInMaking, "put_in_place", put_in_place_and_die)
    finished(lambda: publish(workspace, folder))
    monkeypatch.undo()
    assert {path.name for path in folder.iterdir()} == FILES
    assert publish(workspace, folder).publication.number == 1
    assert {path.name for path in folder.iterdir()} == FILES


def test_the_files_of_a_published_edition_can_be_written_again(
    workspace: Workspace, draft: Edition, folder: Path, tmp_path: Path
):
    publish(workspace, folder)
    again = publish_edition(workspace, 2027, tmp_path / "igen", "", "")
    assert not again.was_new
    assert len(workspace.publications(draft.id)) == 1
    for name in FILES:
        assert (tmp_path / "igen" / name).read_bytes() == (folder / name).read_bytes(), name


def test_a_second_version_says_what_it_replaces_and_why(
    workspace: Workspace, draft: Edition, folder: Path, tmp_path: Path
):
    publish(workspace, folder)
    workspace.open_new_version(draft.id, "Björkängen var fel", NOA)
    workspace.set_category(
        [drawn(workspace, draft)["Björkängen"].id], Category.RISK, "Rättelse", date(2026, 11, 1), NOA
    )
    judge(workspace, [drawn(workspace, draft)["Björkängen"]])
    report = publish(workspace, tmp_path / "version 2", "Rättad")
    assert report.publication.number == 2
    record = json.loads((tmp_path / "version 2" / "uso_2027_publicering.json").read_text("utf-8"))
    assert [(one["version"], one["replaced_because"]) for one in record["earlier_versions"]] == [
        (1, "Björkängen var fel")
    ]
    assert "Björkängen var fel" in (tmp_path / "version 2" / "uso_2027_sammanfattning.html").read_text("utf-8")


def test_what_points_out_a_person_in_the_reason_of_a_new_version_is_masked_in_what_goes_out(
    workspace: Workspace, draft: Edition, folder: Path
):
    """The reason stands in the log from then on, where nobody can put it right."""
    publish(workspace, folder)
    job.open_new_version(workspace, 2027, "Fel gräns enligt namn@example.org, 070-123 45 67", NOA)
    judge(workspace, workspace.areas(draft.id))
    again = folder.with_name("Igen")
    publish(workspace, again)
    for name in ("uso_2027_sammanfattning.html", "uso_2027_publicering.json"):
        written = (again / name).read_text(encoding="utf-8")
        assert "Fel gräns enligt n•••@•••••••.•••, 070-••• •• ••" in written
        assert "example" not in written
        assert "123 45 67" not in written


def test_the_reason_of_a_new_version_goes_out_and_holds_no_identity_number(
    workspace: Workspace, draft: Edition, folder: Path
):
    publish(workspace, folder)
    with pytest.raises(RuleError, match="The reason"):
        job.open_new_version(workspace, 2027, "Enligt 19811228-9874", NOA)
    assert workspace.publications(draft.id)[0].stands
    assert job.open_new_version(workspace, 2027, "Fel gräns", NOA).reopened_reason == "Fel gräns"


def test_the_report_is_plain_data(workspace: Workspace, draft: Edition, folder: Path):
    told = json.loads(json.dumps(publish(workspace, folder).as_json()))
    assert (told["edition"], told["version"], told["areas"], told["by"]) == (2027, 1, 4, NOA)
    assert set(told["files"]) == FILES


def test_nothing_stops_an_edition_that_noa_has_judged(workspace: Workspace):
    areas = workspace.areas(ready(workspace).id)
    outlook = look_before_publication(workspace, 2027)
    assert (outlook.hindrances, outlook.standing) == ((), None)
    assert outlook.content_sha256 == content_hash(areas)
