"""The areas of the draft that is drawn in, read once and kept until something is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import shapely

from ...domain.checks.tolerances import Tolerances
from ...domain.drawing.free_ids import next_free_ids
from ...domain.drawing.neighbourhood import Neighbourhood
from ...domain.drawing.organisational_ground import organisational_areas
from ...domain.edition import EditionStatus
from ...today import date_of_today
from ..options.store import stored_options

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.drawing.new_area import OrganisationalArea
    from ...domain.edition import Edition
    from ...workspace import Workspace


class DraftAreas:
    """Reads from the workspace what the tools ask for. Methods raise ``WorkspaceError``."""

    def __init__(self, workspace: Workspace, edition: Edition) -> None:
        self._workspace = workspace
        self.edition = edition

    def read_ahead(self) -> DraftAreas:
        """Read everything that the tools may ask for, in any thread, and return this."""
        for _ in (self.around, self.organisation, self.published, self._others):
            pass
        return self

    @property
    def is_read(self) -> bool:
        """Whether nothing is left to be read."""
        return {"around", "organisation", "published", "_others"} <= set(self.__dict__)

    def renewed(self) -> DraftAreas:
        """Return the same with the draft's areas to be read anew; what was read of other editions holds."""
        fresh = DraftAreas(self._workspace, self.edition)
        for name in ("published", "organisation", "_others"):
            if name in self.__dict__:
                fresh.__dict__[name] = self.__dict__[name]
        return fresh

    @property
    def reach_m(self) -> float:
        """How far from a border a drawn line may end and still be taken to end on it (metres)."""
        return stored_options().draw_reach_m

    @cached_property
    def areas(self) -> list[AreaVersion]:
        """The areas of the draft."""
        return [area for area in self._workspace.areas(self.edition.id) if area.boundary is not None]

    @cached_property
    def around(self) -> Neighbourhood:
        """The same with an index of their ground."""
        return Neighbourhood(self.areas)

    def with_ids(self, version_ids: Sequence[str]) -> list[AreaVersion]:
        """Return the areas with these ids, in their order."""
        known = {area.id: area for area in self.areas}
        return [known[version_id] for version_id in version_ids if version_id in known]

    def touched_by(self, shape: Any) -> list[AreaVersion]:
        """Return the areas that a shape (EPSG:3006) touches, or almost."""
        return self.around.beside(shape, within_m=self.reach_m)

    def beside(self, *areas: AreaVersion) -> list[AreaVersion]:
        """Return the neighbours of areas, without these."""
        found = {each.id: each for area in areas for each in self.around.beside(area.boundary, areas)}
        return list(found.values())

    def sharing_border_with(self, area: AreaVersion) -> list[AreaVersion]:
        """Return the areas whose border is that of an area somewhere, apart from rounding."""
        return self.around.beside(area.boundary, [area], within_m=Tolerances.shared_border_m)

    def beside_ground(self, area: AreaVersion, ground: Any) -> list[AreaVersion]:
        """Return the other areas that an area has for neighbours now or would have on other ground."""
        found = {
            each.id: each for shape in (area.boundary, shapely.envelope(ground)) for each in self.touched_by(shape)
        }
        found.pop(area.id, None)
        return list(found.values())

    def next_ids(self, count: int) -> list[int]:
        """Return special area ids that no area of any edition has ever had."""
        return next_free_ids([*self.areas, *self._others], count)

    @cached_property
    def _others(self) -> list[AreaVersion]:
        others = [edition for edition in self._workspace.editions() if edition.id != self.edition.id]
        return [area for edition in others for area in self._workspace.areas(edition.id)]

    @cached_property
    def organisation(self) -> list[OrganisationalArea]:
        """The units of the organisation that exist today, with their ground."""
        return organisational_areas(self._workspace.org_units(), date_of_today())

    @cached_property
    def published(self) -> tuple[Edition, Neighbourhood] | None:
        """The published edition that the draft, or the draft before it, was started from, with its areas."""
        base = self._workspace.base_edition(self.edition.id)
        while base is not None and base.status is EditionStatus.DRAFT:
            base = self._workspace.base_edition(base.id)
        if base is None:
            return None
        areas = [area for area in self._workspace.areas(base.id) if area.boundary is not None]
        return base, Neighbourhood(areas)
