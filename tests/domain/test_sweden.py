"""Sweden's outline and towns are rough, but right enough to tell a zone from the next."""

from __future__ import annotations

import numpy as np
import pytest

from utsatta_omraden_plugin.domain import sweden
from utsatta_omraden_plugin.domain.sweden import km_from_town, lies_in_sweden

_TOWNS = np.array(list(sweden._TOWNS.values()))


def test_every_town_lies_in_sweden() -> None:
    inside = lies_in_sweden(_TOWNS)
    assert inside.all(), [town for town, lies in zip(sweden._TOWNS, inside) if not lies]


@pytest.mark.parametrize(
    ("what", "longitude", "latitude"),
    [
        ("Oslo", 10.75, 59.91),
        ("Köpenhamn", 12.35, 55.67),
        ("Mariehamn", 19.94, 60.10),
        ("Trondheim", 10.40, 63.43),
        ("Åbo", 22.27, 60.45),
        ("Uleåborg", 25.47, 65.01),
        ("Kattegatt", 11.2, 57.0),
        ("Östersjön", 18.0, 56.0),
        ("Bottenhavet", 19.0, 61.5),
        ("Arabian Sea", 59.3, 18.0),
        ("Gulf of Guinea", 0.0, 0.0),
    ],
)
def test_the_sea_and_the_neighbours_are_not_sweden(what: str, longitude: float, latitude: float) -> None:
    assert not lies_in_sweden(np.array([[longitude, latitude]]))[0], what


def test_the_distance_to_a_town_is_in_kilometres_and_unknown_for_other_names() -> None:
    malmo = np.array([[13.00, 55.60]] * 4)
    distances = km_from_town(malmo, ["Lund", "  MALMÖ ", "Trelleborg", "Nowhere"])
    assert distances[:3] == pytest.approx([16.3, 0.0, 26.4], abs=1)
    assert np.isnan(distances[3])
