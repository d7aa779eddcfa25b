"""Two windows on one workspace: the second is told who works in it, reads, and takes over when the first has gone."""

from __future__ import annotations

import os
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from tests.workspace.other_window import OtherWindow, another_window
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.workspace import HeldWorkspace, Holder, Workspace, create_workspace, open_workspace

DAY = date(2024, 1, 1)


def claim_file(place: Path) -> Path:
    [found] = [file for file in place.parent.iterdir() if file.name.endswith(".claim")]
    return found


def silent_for(place: Path, seconds: float) -> None:
    """Let the window that has the claim not have been heard of for a while."""
    last = time.time() - seconds
    os.utime(claim_file(place), (last, last))


def test_the_first_window_edits_and_leaves_nothing_behind(workspace: Workspace, norrby: AreaVersion, place: Path):
    assert workspace.claim("GIS-specialist") is None
    assert workspace.keep_claim() is None
    assert workspace.holder() is None
    assert not workspace.is_read_only
    workspace.set_category([norrby.id], Category.RISK, "skäl", DAY, "Noa")
    workspace.close()
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_the_second_window_is_told_who_works_there_and_reads(workspace: Workspace, norrby: AreaVersion, place: Path):
    workspace.claim("GIS-specialist")
    with another_window(place) as other:
        assert other.told("claim") == "refused by GIS-specialist"
        assert other.told("write Riskområde") == "HeldWorkspace"
        assert workspace.area(norrby.id) == norrby
        assert other.told("keep") == "refused by GIS-specialist"


def test_what_a_refused_window_may_not_do_none_of_its_workspaces_may(
    workspace: Workspace, norrby: AreaVersion, place: Path
):
    with another_window(place) as other:
        assert other.told("claim") == "granted"
        holder = workspace.claim("GIS-specialist")
        assert isinstance(holder, Holder)
        assert (holder.by, holder.program) == ("Noa", "Annat QGIS")
        assert holder.since.endswith("Z")
        assert workspace.is_read_only
        assert workspace.holder() == holder
        beside = open_workspace(str(place))
        assert beside.is_read_only
        with pytest.raises(
            HeldWorkspace, match=r"another window \(Noa, Annat QGIS, since \d{4}-\d\d-\d\d \d\d:\d\d\).*take over when"
        ):
            beside.set_category([norrby.id], Category.RISK, "skäl", DAY, "GIS-specialist")
        with pytest.raises(HeldWorkspace), workspace.together():
            pass
        assert workspace.area(norrby.id) == norrby
        assert not workspace.edition_is_editable(workspace.editions()[0])


def test_it_takes_over_when_the_first_has_closed(workspace: Workspace, norrby: AreaVersion, place: Path):
    with another_window(place) as other:
        other.told("claim")
        assert workspace.claim("GIS-specialist") is not None
        assert other.told("close") == "granted"
        assert workspace.holder() is None
        with pytest.raises(HeldWorkspace, match="Noa"):
            workspace.set_category([norrby.id], Category.RISK, "skäl", DAY, "GIS-specialist")
        assert workspace.claim("GIS-specialist") is None
        workspace.set_category([norrby.id], Category.RISK, "skäl", DAY, "GIS-specialist")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a crashed window is known by its silence only")
def test_it_takes_over_at_once_when_the_first_was_killed_and_finds_its_last_change(
    workspace: Workspace, norrby: AreaVersion, place: Path
):
    with another_window(place) as other:
        other.told("claim")
        assert other.told("write Riskområde") == "granted"
        assert workspace.claim("GIS-specialist") is not None
        other.killed()
        assert workspace.holder() is None
        assert workspace.claim("GIS-specialist") is None
    assert workspace.area(norrby.id).category == "Riskområde"
    assert workspace.first_broken_link() is None
    workspace.close()
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_a_window_that_was_silent_for_half_a_minute_loses_the_workspace_and_is_told(
    workspace: Workspace, norrby: AreaVersion, place: Path
):
    workspace.claim("GIS-specialist")
    with another_window(place) as other:
        silent_for(place, 25)
        assert other.told("claim") == "refused by GIS-specialist"
        silent_for(place, 31)
        assert other.told("claim") == "granted"
        assert other.told("write Riskområde") == "granted"
        with pytest.raises(HeldWorkspace, match="Noa"):
            workspace.set_category([norrby.id], Category.SARSKILT, "skäl", DAY, "GIS-specialist")
        assert workspace.keep_claim().by == "Noa"
        assert workspace.is_read_only
        assert workspace.area(norrby.id).category == "Riskområde"


def test_saying_that_one_is_there_keeps_the_workspace(workspace: Workspace, place: Path):
    workspace.claim("GIS-specialist")
    silent_for(place, 31)
    assert workspace.keep_claim() is None
    with another_window(place) as other:
        assert other.told("claim") == "refused by GIS-specialist"


def test_commands_that_run_and_end_need_not_ask(workspace: Workspace, norrby: AreaVersion, place: Path):
    workspace.claim("GIS-specialist")
    with another_window(place) as other:
        assert other.told("write Riskområde") == "granted"
    assert workspace.area(norrby.id).category == "Riskområde"
    assert workspace.area(norrby.id).row_version == norrby.row_version + 1


def test_two_paths_to_one_file_are_one_workspace(workspace: Workspace, place: Path, tmp_path: Path):
    link = tmp_path / "genväg.gpkg"
    link.symlink_to(place)
    workspace.claim("GIS-specialist")
    with another_window(link) as other:
        assert other.told("claim") == "refused by GIS-specialist"


def test_a_file_in_which_another_window_works_is_not_overwritten(workspace: Workspace, place: Path):
    workspace_id = workspace.meta().workspace_id
    workspace.close()
    with another_window(place) as other:
        other.told("claim")
        with pytest.raises(HeldWorkspace, match="Noa"):
            create_workspace(str(place), overwrite=True)
        assert open_workspace(str(place)).meta().workspace_id == workspace_id


def test_a_protected_file_is_everybodys_to_read(workspace: Workspace, place: Path):
    workspace.close()
    place.chmod(0o444)
    again = open_workspace(str(place))
    assert again.claim("GIS-specialist") is None
    assert again.is_read_only
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_the_claim_tells_neither_the_computer_nor_the_user(workspace: Workspace, place: Path):
    workspace.claim("GIS-specialist")
    told = claim_file(place).read_text(encoding="utf-8")
    assert "GIS-specialist" in told
    assert os.uname().nodename not in told
    assert str(Path.home()) not in told


@pytest.mark.parametrize("content", ["", "[]", "{", '{"token": 3, "pid": "x"}'])
def test_a_claim_that_nobody_can_read_goes_out_of_date_like_any_other(
    workspace: Workspace, norrby: AreaVersion, place: Path, content: str
):
    workspace.claim("GIS-specialist")
    claim = claim_file(place)
    workspace.close()
    claim.write_text(content, encoding="utf-8")
    again = open_workspace(str(place))
    assert again.claim("GIS-specialist") is not None
    silent_for(place, 31)
    assert again.claim("GIS-specialist") is None
    again.set_category([norrby.id], Category.RISK, "skäl", DAY, "Noa")
    again.close()


def test_many_windows_that_ask_at_once_make_one_editor(workspace: Workspace, place: Path):
    windows = [OtherWindow(place) for _ in range(3)]
    try:
        for window in windows:
            window.process.stdin.write("claim\n")
            window.process.stdin.flush()
        answers = [window.process.stdout.readline().strip() for window in windows]
    finally:
        for window in windows:
            window.killed()
            window.process.stdin.close()
            window.process.stdout.close()
    assert sorted(answers) == ["granted", "refused by Noa", "refused by Noa"]
