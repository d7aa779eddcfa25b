"""The texts of an area that are published, with the room that the published shapefile has for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from ..area import AreaVersion

_ORGANISATION = "organisation."


@dataclass(frozen=True)
class TextField:
    """A text: where an ``AreaVersion`` keeps it, its published column, and its width in bytes of UTF-8.

    Source of the widths: the published shapefile of 2023.
    """

    attribute: str
    column: str
    width: int

    def of(self, area: AreaVersion) -> str:
        """Return the text of an area."""
        value: str = attrgetter(self.attribute)(area)
        return value


TEXT_FIELDS = (
    TextField("name", "NAMN", 200),
    TextField("category", "KATEGORI", 50),
    TextField("locality", "ORT", 50),
    TextField("organisation.lpo", "LOKALPOLISOMRADE", 50),
    TextField("organisation.lpo_code", "OMRADESKOD", 50),
    TextField("organisation.police_area", "POLISOMRADE", 50),
    TextField("organisation.police_area_code", "POLISOMRADESKOD", 50),
    TextField("organisation.region", "REGION", 50),
    TextField("organisation.region_code", "REGIONKOD", 50),
)

NAME = TEXT_FIELDS[0]


def with_texts(area: AreaVersion, texts: Mapping[TextField, str]) -> AreaVersion:
    """Return the area with other texts."""
    own = {f.attribute: value for f, value in texts.items() if not f.attribute.startswith(_ORGANISATION)}
    unit = {
        f.attribute[len(_ORGANISATION) :]: value for f, value in texts.items() if f.attribute.startswith(_ORGANISATION)
    }
    name, category, locality = (own.get(key, getattr(area, key)) for key in ("name", "category", "locality"))
    organisation = replace(area.organisation, **unit) if unit else area.organisation
    return replace(area, name=name, category=category, locality=locality, organisation=organisation)
