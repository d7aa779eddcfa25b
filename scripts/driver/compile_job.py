"""The nation in small: two LPOs hand in, Noa compiles in the window, and decides where they meet."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import processing
from qgis.utils import iface

from . import compile_steps, steps
from .pictures import LAPTOP

LATER = 2
"""Years from the newest edition to the one that is compiled."""
NOA = "Noa"
WAY, REASON = "left", "Gränsen följer kvartersindelningen enligt båda lokalpolisområdena"


def compile_nation(folder: Path, data: Sequence[str], pictures: Path) -> dict[str, Any]:
    """Compile what two LPOs hand in, of whom one draws into the other, and let Noa decide the overlap.

    Returns what the window said, or why there is nothing to compile: published files without codes of LPOs.
    """
    submissions = folder / "submissions"
    submissions.mkdir(parents=True)
    national = folder / "national.gpkg"
    for file in data:
        processing.run("utsattaomraden:importedition", {"INPUT": file, "EDITION": 0, "WORKSPACE": str(national)})
    met = hand_in(national, submissions)
    if met is None:
        return {"hint": "the areas name no local police areas"}
    steps.act_as(NOA)
    compile_steps.open_workspace(national)
    dialog = compile_steps.open_window()
    lpos = compile_steps.compile_folder(dialog, submissions)
    taken = [compile_steps.picture(dialog, "compile_lpos", pictures, LAPTOP)]
    conflicts = compile_steps.show_conflicts(dialog)
    compile_steps.look_at(dialog, met)
    taken.append(compile_steps.picture(dialog, "compile_conflict", pictures, LAPTOP))
    decided = compile_steps.decide(dialog, WAY, REASON, met)
    compile_steps.close(dialog)
    iface.messageBar().clearWidgets()
    return {
        "workspace": str(national),
        "lpos": [list(row) for row in lpos],
        "conflicts": [compile_steps.facts_of(row) for row in conflicts],
        "decided": compile_steps.facts_of(decided),
        "reason": REASON,
        "by": NOA,
        "pictures": taken,
    }


def hand_in(national: Path, submissions: Path) -> str | None:
    """Let two neighbouring LPOs hand in from workspaces of their own; returns the name of the area that one of them
    reaches into, None when the areas name no two LPOs."""
    # Late, since the plugin is to load the libraries of geometry first.
    from shapely import MultiPolygon, get_parts

    from utsatta_omraden_plugin.workspace import open_workspace

    local = submissions.parent / "local.gpkg"
    shutil.copy(national, local)
    workspace = open_workspace(str(local))
    try:
        base = workspace.editions()[-1]
        pair = _nearest_of_two_lpos(workspace.areas(base.id))
        if pair is None:
            return None
        year = base.year + LATER
        draft = workspace.start_draft(base.id, year, f"Utkast {year}", "LPO-analytiker")
        drawn = {area.area_id: area for area in workspace.areas(draft.id)}
        here, there = drawn[pair[0].area_id], drawn[pair[1].area_id]
        reaching = replace(there, boundary=MultiPolygon([*get_parts(there.boundary), _reaching_into(here)]))
        workspace.replace_areas([reaching], "edit_area", "", "LPO-analytiker")
    finally:
        workspace.close()
    for area in (here, there):
        lpo = area.organisation.lpo_code
        target = str(submissions / f"underlag_{year}_{lpo}.zip")
        wanted = {"WORKSPACE": str(local), "EDITION": year, "LPO": lpo, "OUTPUT": target, "ACCEPT": "Demonstration"}
        processing.run("utsattaomraden:createsubmission", wanted)
    return str(here.name)


def _nearest_of_two_lpos(areas: Sequence[Any]) -> tuple[Any, Any] | None:
    pairs = [
        (one.boundary.distance(other.boundary), place, (one, other))
        for place, (one, other) in enumerate(combinations(areas, 2))
        if one.organisation.lpo_code
        and other.organisation.lpo_code
        and one.organisation.lpo_code != other.organisation.lpo_code
    ]
    return min(pairs)[2] if pairs else None


def _reaching_into(area: Any) -> Any:
    """Return a block over the eastern quarter of an area, as if another LPO had drawn it."""
    from shapely import box

    low_x, low_y, high_x, high_y = area.boundary.bounds
    width, height = high_x - low_x, high_y - low_y
    return box(high_x - width / 4, low_y + height / 4, high_x + width / 4, high_y - height / 4)
