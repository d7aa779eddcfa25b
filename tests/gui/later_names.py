"""A later edition in which an area has another name and another category, for tests of lifelines and search."""

from __future__ import annotations

from dataclasses import replace

from tests.gui.edition_samples import GOTEBORG, GOTEBORG_AT, area, areas_of_2025, new_edition

NEW_NAME = "Kungsprovet"
OLD_NAME = "Åkerhöjden"


def add_later_edition(workspace) -> None:
    """Add edition 2027: Åkerhöjden is called Kungsprovet there, and Provbacken is missing."""
    areas = [
        replace(each, name=NEW_NAME, category="Särskilt utsatt område") if each.name == OLD_NAME else each
        for each in areas_of_2025()
        if not each.name.startswith("Provbacken")
    ]
    x, y = GOTEBORG_AT
    areas.append(area("Sjuttiofemman", "Utsatt område", 75, (x + 5000, y), GOTEBORG))
    workspace.add_edition(new_edition(2027), areas, "GIS-specialist")
