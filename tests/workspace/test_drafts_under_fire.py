"""Drawing is killed in the middle, done among ten thousand areas, and taken back before anybody notices."""

from __future__ import annotations

import os
import signal
import sqlite3
import statistics
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pytest
from shapely import MultiPolygon

from tests.environment import REPOSITORY
from tests.workspace.draft_samples import area_of, begun, block, merged, split, without_traces
from utsatta_omraden_plugin.workspace import Workspace, create_workspace, open_workspace

DRAWER = """
    import sys
    from tests.workspace.draft_samples import NATION, block, drawn, merged, split
    from utsatta_omraden_plugin.workspace import open_workspace
    workspace = open_workspace(sys.argv[1])
    draft = workspace.edition(2027)
    print("ready", flush=True)
    while True:
        area = drawn(workspace, draft)["Ahlmarken"]
        outcome = split(area, block(0, 0, 150, 400), (5, "Mitt", block(150, 0, 300, 400)),
                        (6, "Slut", block(300, 0, 400, 400)))
        changes = workspace.redraw(outcome, "split_area", "", "Noa")
        workspace.take_back([changes[0].number], "Noa")
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX systems")
def test_a_step_that_is_killed_is_there_whole_or_not_at_all(workspace: Workspace, place: Path):
    _, draft = begun(workspace)
    for wait in (0.03, 0.07, 0.11, 0.19, 0.23):
        drawer = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(DRAWER), str(place)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        )
        assert drawer.stdout.readline() == b"ready\n"
        time.sleep(wait)
        drawer.send_signal(signal.SIGKILL)
        drawer.wait()
        drawer.stdout.close()
        again = open_workspace(str(place))
        assert again.first_broken_link() is None
        areas = again.areas(draft.id)
        assert len(areas) in (4, 6)
        assert sum(area.boundary.area for area in areas) == pytest.approx(4 * 400 * 400)
        assert len([change for change in again.changes() if change.table == "area_version"]) % 3 == 0
        if len(areas) == 6:
            again.take_back([again.changes()[-1].number], "Noa")
        again.close()
        assert [file.name for file in place.parent.iterdir()] == [place.name]
    with sqlite3.connect(place) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def square(place: int) -> MultiPolygon:
    """One of the ten thousand, side by side with its neighbours."""
    column, row = place % 100, place // 100
    return block(400 * column, 400 * row, 400 * column + 400, 400 * row + 400)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A draft of ten thousand adjoining areas."""
    workspace = create_workspace(str(tmp_path_factory.mktemp("stor") / "w.gpkg"))
    begun(workspace, [area_of(place + 1, f"Område {place}", square(place)) for place in range(10_000)])
    return workspace


def median_ms(times: list[float]) -> float:
    """The usual one, in milliseconds of this program's own work: other programs on the machine do not count."""
    return statistics.median(times) * 1000


def test_among_ten_thousand_areas_steps_are_stored_and_undone_in_50_ms(large: Workspace):
    draft = large.edition(2027)
    areas = large.areas(draft.id)
    stored, undone, redone = [], [], []
    for turn in range(9):
        first, second = areas[5050 + 2 * turn], areas[5051 + 2 * turn]
        left, low, right, high = first.boundary.bounds
        middle = left - 500000 + 200
        outcome = (
            split(
                first,
                block(int(left) - 500000, int(low) - 6500000, int(middle), int(high) - 6500000),
                (
                    20_000 + turn,
                    "Del",
                    block(int(middle), int(low) - 6500000, int(right) - 500000, int(high) - 6500000),
                ),
            )
            if turn % 2
            else merged(first, MultiPolygon([first.boundary.union(second.boundary)]), second)
        )
        begin = time.process_time()
        changes = large.redraw(outcome, "draw", "", "Noa")
        stored.append(time.process_time() - begin)
        begin = time.process_time()
        back = large.take_back([change.number for change in changes], "Noa")
        undone.append(time.process_time() - begin)
        assert without_traces(large.area(first.id)) == without_traces(first)
        begin = time.process_time()
        large.take_back([change.number for change in back], "Noa")
        redone.append(time.process_time() - begin)
    assert len(large.areas(draft.id)) == 10_000 - 5 + 4
    assert [median_ms(times) < 50 for times in (stored, undone, redone)] == [True] * 3, (stored, undone, redone)


def test_among_ten_thousand_areas_a_state_is_restored_in_50_ms(large: Workspace):
    draft = large.edition(2027)
    area = large.areas(draft.id)[100]
    start = large.changes()[-1].number
    times = []
    for turn in range(5):
        smaller = replace(large.area(area.id), boundary=area.boundary.buffer(-1 - turn))
        smaller = replace(smaller, boundary=MultiPolygon([smaller.boundary]))
        large.replace_areas([smaller], "edit_area", "", "Noa")
        begin = time.process_time()
        large.restore_area(area.id, start, "skäl", "Noa")
        times.append(time.process_time() - begin)
        assert large.area(area.id).boundary == area.boundary
    assert median_ms(times) < 50, times
