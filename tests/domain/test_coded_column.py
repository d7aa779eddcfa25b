"""A coded column says the same as the list that it was made of."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.coded_column import CodedColumn, Coding, different, taken

CELLS = st.lists(st.one_of(st.none(), st.text(max_size=2), st.integers(0, 3)))


@given(CELLS)
def test_it_holds_what_it_was_made_of(cells: list[object]):
    column = CodedColumn.of(cells)
    assert list(column) == cells
    assert [column[row] for row in range(len(column))] == cells
    assert len(column) == len(cells)


@given(CELLS)
def test_each_value_is_kept_once(cells: list[object]):
    assert list(CodedColumn.of(cells).values) == list(dict.fromkeys(cells))


@given(st.lists(CELLS))
def test_cells_that_come_in_lots_are_one_column(lots: list[list[object]]):
    coding = Coding[object]()
    for lot in lots:
        coding.add(lot)
    together = [cell for lot in lots for cell in lot]
    assert (list(coding.column()), len(coding)) == (together, len(together))


@given(CELLS, st.integers(0, 9), st.integers(0, 9))
def test_a_slice_is_a_column_of_these_rows(cells: list[object], start: int, stop: int):
    assert list(CodedColumn.of(cells)[start:stop]) == cells[start:stop]


def test_rows_are_taken_in_any_order_from_lists_too():
    cells, order = ["a", "b", "a", "c"], np.array([3, 0, 0])
    assert list(taken(CodedColumn.of(cells), order)) == taken(cells, order) == ["c", "a", "a"]


def test_a_function_is_asked_once_for_each_value():
    asked = []
    column = CodedColumn.of(["a", "b", "a", "a"]).mapped(lambda value: asked.append(value) or value.upper())
    assert (list(column), asked) == (["A", "B", "A", "A"], ["a", "b"])


def test_what_stands_in_a_column_is_told_once_however_it_is_kept():
    column = CodedColumn.of(["a", "b", "A"]).mapped(str.lower)
    assert different(column) == different(["a", "b", "a"]) == ["a", "b"]


def test_a_column_that_is_coded_already_stays():
    column = CodedColumn.of(["a"])
    assert CodedColumn.of(column) is column
