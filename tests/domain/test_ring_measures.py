"""Measures and the direction of rings are those that shapely tells."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.ring_samples import boundaries
from utsatta_omraden_plugin.domain.ring_measures import areas_of, lengths_of, not_wound_as_published, signed_areas
from utsatta_omraden_plugin.domain.rings import rings_of


@given(boundaries(), st.data())
def test_a_boundary_that_runs_the_wrong_way_is_seen(some: np.ndarray, data: st.DataObject):
    right = shapely.orient_polygons(some)
    wrong = np.array(data.draw(st.lists(st.booleans(), min_size=len(some), max_size=len(some))))
    right[wrong] = shapely.orient_polygons(right[wrong], exterior_cw=True)
    assert not_wound_as_published(rings_of(right), signed_areas(rings_of(right))).tolist() == wrong.tolist()


@given(boundaries())
def test_lengths_and_areas_are_those_of_shapely(some: np.ndarray):
    right = shapely.orient_polygons(some)
    rings = rings_of(right)
    assert np.allclose(lengths_of(rings), shapely.length(some), rtol=1e-14)
    assert np.allclose(areas_of(rings, signed_areas(rings)), shapely.area(some), rtol=1e-13)
