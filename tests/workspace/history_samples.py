"""Two editions in which areas live on, with the kinship that a comparison would find."""

from __future__ import annotations

from dataclasses import replace

from shapely import MultiPolygon, box

from tests.workspace.samples import ADRIFT, HULTA, NORRBY, edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.workspace import FoundLink, Kinship, Workspace

LATER_NORRBY = replace(NORRBY, name="Norrby södra", special_area_id=77, category="Särskilt utsatt område", object_id=1)
LATER_HULTA = replace(HULTA, name="Hässleholmen / Hulta", object_id=2)
STRANGER = AreaVersion(
    name="Hisings Backa",
    category="Utsatt område",
    boundary=MultiPolygon([box(520000, 6500000, 520100, 6500100)]),
    special_area_id=7,
    object_id=3,
)
LATER = [LATER_NORRBY, LATER_HULTA, STRANGER]


def versions(workspace: Workspace, year: int) -> dict[str, AreaVersion]:
    """The areas of an edition by name."""
    return {area.name: area for area in workspace.areas(workspace.edition(year).id)}


def add_later(workspace: Workspace, year: int = 2025) -> Edition:
    """Add an edition in which Norrby has another name and number, and its old number goes to a stranger."""
    before = versions(workspace, 2023)
    kinship = Kinship(
        continues={0: before[NORRBY.name].area_id, 1: before[HULTA.name].area_id},
        links=[
            FoundLink("renamed", before[NORRBY.name].id, 0, 1.0, 1.0),
            FoundLink("id_changed", before[NORRBY.name].id, 0, 1.0, 1.0),
            FoundLink("unchanged", before[HULTA.name].id, 1, 1.0, 1.0),
            FoundLink("new", None, 2),
            FoundLink("removed", before[ADRIFT.name].id, None),
        ],
    )
    return workspace.add_edition(edition_of(year), LATER, "Noa", kinship=kinship)
