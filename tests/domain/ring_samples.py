"""Boundaries of every make, for the tests of rings."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import strategies as st


@st.composite
def boundaries(draw: st.DrawFn) -> np.ndarray:
    """One to five MultiPolygons of squares; a hole may touch its shell where the shell begins."""
    found = []
    for index in range(draw(st.integers(1, 5))):
        parts = []
        for part in range(draw(st.integers(1, 3))):
            east, north = 500_000 + 1000 * index + 200 * part, 6_500_000
            shell = [(east, north), (east + 100, north), (east + 100, north + 100), (east, north + 100)]
            hole = draw(st.sampled_from([None, "inside", "at the beginning"]))
            start = {None: None, "inside": 20, "at the beginning": 0}[hole]
            holes = (
                []
                if start is None
                else [[(east + start, north + start), (east + 40, north + 60), (east + 60, north + 40)]]
            )
            parts.append(shapely.Polygon(shell, holes))
        found.append(shapely.MultiPolygon(parts))
    return np.array(found, dtype=object)
