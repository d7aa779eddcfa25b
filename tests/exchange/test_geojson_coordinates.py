"""Coordinates in whatever way they are written come out exactly as ``json`` reads them."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.exchange.geojson_coordinates import NotPlain, _plainly_written, polygons_of
from utsatta_omraden_plugin.exchange.geojson_numbers import TooLong, whole_numbers

SQUARE = "[[[0,0],[8,0],[8,8],[0,0]]]"


def texts(*arrays: str) -> list[bytes]:
    return [f": {array}".encode() for array in arrays]


def as_json_reads_it(array: str) -> Any:
    return shapely.get_coordinates(shapely.polygons(json.loads(array)[0]))


# Numbers as programs write them: metres, degrees, whole ones, all digits of a float, exponents.
written_numbers = st.one_of(
    st.floats(-9e6, 9e6).map(lambda number: f"{number:.4f}"),
    st.floats(-180, 180).map(lambda number: f"{number:.7f}"),
    st.floats(-9e6, 9e6).map(lambda number: f"{number:.4f}".rstrip("0").rstrip(".")),
    st.integers(-(10**16), 10**16).map(str),
    st.floats(-1e9, 1e9).map(json.dumps),
    st.floats(-1e9, 1e9).map(lambda number: f"{number:.3E}"),
    st.just("-0.0"),
)
positions = st.tuples(written_numbers, written_numbers)
layouts = st.sampled_from(
    [("[{},{}]", ","), ("[ {}, {} ]", ", "), ("[{}, {}]", ", "), ("[\n  {},\n\t{}\r\n]", " ,\n ")]
)


@given(st.lists(positions, min_size=3, max_size=9), layouts)
def test_every_number_is_read_to_the_last_bit(ring: list[tuple[str, str]], layout: tuple[str, str]):
    position, between = layout
    array = "[[" + between.join(position.format(*pair) for pair in [*ring, ring[0]]) + "]]"
    [polygon], _ = polygons_of(texts(array))
    read, expected = shapely.get_coordinates(polygon), as_json_reads_it(array)
    assert read.tobytes() == expected.tobytes()


@pytest.mark.parametrize(
    "array", ["[[[1,2],[3,4],[5,6.5],[1,2]]]", "[ [ [ 1.0, -2.25 ], [ 3, 4 ], [ 5.5, 6 ], [ 1.0, -2.25 ] ] ]"]
)
def test_what_gdal_and_python_write_goes_the_fast_way(array: str):
    outline, coordinates = _plainly_written(texts(array)[0])
    assert outline == b":[[P,P,P,P]]"
    assert coordinates.tolist() == json.loads(array)[0]


@pytest.mark.parametrize(
    "number", ["123456789.5", "12345678.12345678", "1e5", "0.123456789", "1 2", "1..5", ".5", "5."]
)
def test_other_numbers_do_not(number: str):
    assert _plainly_written(texts(SQUARE.replace("8", number))[0]) is None


def test_parts_holes_and_several_arrays_keep_their_places():
    two_parts = f"[{SQUARE},[[[9,9],[10,9],[10,10],[9,9]]]]"
    holed = "[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]"
    geometries, multiple = polygons_of(texts(SQUARE, two_parts, holed, two_parts))
    assert multiple.tolist() == [False, True, False, True]
    assert shapely.get_num_geometries(geometries).tolist() == [1, 2, 1, 2]
    assert shapely.get_num_interior_rings(geometries[[0, 2]]).tolist() == [0, 1]
    assert shapely.equals_identical(geometries[1], geometries[3])


@pytest.mark.parametrize(
    "array",
    [
        "", "5", "[]", "[[]]", "[[[]]]", "[[[1,2]]]", "[[[0,0],[8,0],[8,8]]]", "[[[0,0],[8,0],[8,8],[1,0]]]",
        "[[[0,0],[8,0],[8,8],[0,0]]", "[[0,0],[8,0],[8,8],[0,0]]]", "[[[0,0] [8,0],[8,8],[0,0]]]",
        "[[[0,0],,[8,0],[8,8],[0,0]]]", "[[[0,0],[8,0],[8,8],[0,0],]]", "[[[0,0],[8 0],[8,8],[0,0]]]",
        "[[[0,0],[8,0],5,[8,8],[0,0]]]", "[[[0,0],[8,0]5,[,8],[0,0]]]", "[[[0,0],5[8,0],[8,8],[0,0]]]",
        "[[[0,0],[8,0,1],[8,8],[0,0]]]", "[[[0,0],[--8,0],[8,8],[0,0]]]", "[[[0,0],[8-,0],[8,8],[0,0]]]",
        "[[[0,0],[1e999,0],[8,8],[0,0]]]", "[[[0,0],[8,x],[8,8],[0,0]]]", '[[[0,0],["8",0],[8,8],[0,0]]]',
        "[[[0,0],[8,0],[8,8],[0,0]]]]", f"{SQUARE},{SQUARE}", f"{SQUARE}:{SQUARE}", f"5{SQUARE}", f"{SQUARE}5",
        f"[{SQUARE},[[1,2],[3,4],[5,6],[1,2]]]",
    ],
)  # fmt: skip
def test_what_is_no_sound_array_of_closed_rings_is_refused(array: str):
    for around in ((array,), (SQUARE, array), (array, SQUARE), (SQUARE, array, SQUARE)):
        with pytest.raises(NotPlain):
            polygons_of(texts(*around))


@given(st.lists(st.text("0123456789", min_size=1, max_size=8), min_size=1))
def test_runs_of_up_to_eight_digits_are_numbers(runs: list[str]):
    text = np.frombuffer(("x" + "x".join(runs)).encode(), dtype=np.uint8)
    ends = np.cumsum([len(run) + 1 for run in runs])
    starts = ends - [len(run) for run in runs]
    assert whole_numbers(text, starts, ends).tolist() == [int(run) for run in runs]


def test_a_longer_run_is_refused():
    with pytest.raises(TooLong):
        whole_numbers(np.frombuffer(b"123456789", dtype=np.uint8), np.array([0]), np.array([9]))
