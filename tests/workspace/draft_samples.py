"""A small nation of four adjoining areas, as a published edition and as a draft of the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from shapely import MultiPolygon, box

from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.drawing.outcome import Redrawn, redrawn
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.workspace import Workspace

EAST, NORTH = 500000, 6500000


def block(left: int, low: int, right: int, high: int) -> MultiPolygon:
    """A rectangle in metres from the corner of the small nation."""
    return MultiPolygon([box(EAST + left, NORTH + low, EAST + right, NORTH + high)])


def area_of(number: int, name: str, boundary: MultiPolygon, **fields: object) -> AreaVersion:
    """An area with the number as special area id and object id."""
    made = AreaVersion(
        name=name,
        category="Utsatt område",
        boundary=boundary,
        special_area_id=number,
        object_id=number,
        organisation=Organisation("Borås", "561540", "Älvsborg", "5615", "Väst", "5600"),
        valid_from=date(2019, 6, 3),
        stated_length=1.0,
        stated_area=2.0,
    )
    return replace(made, **fields)


NATION = (
    area_of(1, "Ahlmarken", block(0, 0, 400, 400)),
    area_of(2, "Björkängen", block(400, 0, 800, 400)),
    area_of(3, "Dalskogen", block(0, 400, 400, 800), category="Riskområde"),
    area_of(4, "Ekbacken", block(2000, 0, 2400, 400), category="Särskilt utsatt område"),
)


def begun(workspace: Workspace, nation: Sequence[AreaVersion] = NATION) -> tuple[Edition, Edition]:
    """Add the nation as edition 2023 and start the draft of 2027 from it; return both."""
    base = workspace.add_edition(edition_of(2023), list(nation), by="Noa")
    return base, workspace.start_draft(base.id, 2027, "Utkast 2027", "GIS-specialist")


def drawn(workspace: Workspace, edition: Edition) -> dict[str, AreaVersion]:
    """The areas of an edition by name."""
    return {area.name: area for area in workspace.areas(edition.id)}


def split(area: AreaVersion, kept: MultiPolygon, *others: tuple[int, str, MultiPolygon]) -> Redrawn:
    """The outcome of cutting an area: what it keeps, and the parts that become areas of their own."""
    added = [
        replace(area, boundary=part, special_area_id=number, object_id=None, name=name, id="", area_id="")
        for number, name, part in others
    ]
    return redrawn([area], [replace(area, boundary=kept)], added)


def merged(kept: AreaVersion, boundary: MultiPolygon, *gone: AreaVersion) -> Redrawn:
    """The outcome of merging areas into the one that is kept."""
    return redrawn([kept], [replace(kept, boundary=boundary)], removed=gone)


def lineage_by_name(workspace: Workspace, old: Edition, new: Edition) -> set[tuple[str, str, str]]:
    """The lineage between two editions as (kind, old name, new name), "" for nobody."""
    names = {area.id: area.name for edition in (old, new) for area in workspace.areas(edition.id)}
    return {
        (link.kind, names.get(link.old_version_id or "", ""), names.get(link.new_version_id or "", ""))
        for link in workspace.lineage(old.id, new.id)
    }


def without_traces(area: AreaVersion) -> AreaVersion:
    """An area without what every write changes: row version, and who wrote it when."""
    return replace(area, row_version=0, changed_at="", changed_by="")
