"""How strips are laid onto pages."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.report.flow.blocks import paragraph
from utsatta_omraden_plugin.report.flow.paging import paged
from utsatta_omraden_plugin.report.flow.strip import Strip
from utsatta_omraden_plugin.report.flow.table import Column, table

HEIGHT = 100.0


def heights_of(pages) -> list[list[float]]:
    return [[placed.strip.height for placed in page.placed] for page in pages]


def test_what_does_not_fit_goes_to_the_next_page():
    assert heights_of(paged([Strip(60), Strip(50), Strip(40)], HEIGHT)) == [[60], [50, 40]]


def test_a_heading_never_stands_last_on_a_page():
    heading = Strip(10, keeps_next=True)
    assert heights_of(paged([Strip(85), heading, Strip(20)], HEIGHT)) == [[85], [10, 20]]


def test_white_space_above_goes_at_the_top_of_a_page():
    first, second = paged([Strip(95), Strip(20, before=9)], HEIGHT)
    assert second.placed[0].top == 0
    assert first.used == 95


def test_the_head_of_a_table_is_repeated_where_its_rows_go_on():
    head = Strip(10, keeps_next=True)
    rows = [Strip(30, head=(head,)) for _ in range(5)]
    assert heights_of(paged([head, *rows], HEIGHT)) == [[10, 30, 30, 30], [10, 30, 30]]


def test_bound_strips_higher_than_a_page_are_cut_all_the_same():
    tall = [Strip(40, keeps_next=True) for _ in range(6)]
    assert [len(page) for page in heights_of(paged(tall, HEIGHT))] == [2, 2, 2]


def test_nothing_makes_one_empty_page():
    assert len(paged([], HEIGHT)) == 1


@given(
    st.lists(
        st.builds(
            Strip,
            height=st.floats(1, 100),
            before=st.floats(0, 20),
            keeps_next=st.booleans(),
            starts_page=st.booleans(),
        )
    )
)
def test_every_strip_is_placed_once_in_order_and_within_the_page(strips):
    pages = paged(strips, HEIGHT)
    assert [placed.strip for page in pages for placed in page.placed] == strips
    for page in pages:
        edges = [(placed.top, placed.top + placed.strip.height) for placed in page.placed]
        assert all(below[0] >= above[1] - 1e-6 for above, below in pairwise(edges))
        assert all(bottom <= HEIGHT + 1e-6 for _, bottom in edges)


def test_no_page_ends_with_the_first_line_of_a_paragraph_nor_begins_with_its_last(qgis_app):
    lines = paragraph("ord " * 400)
    assert len(lines) > 6
    assert lines[0].keeps_next
    assert lines[-2].keeps_next
    assert not lines[2].keeps_next


def test_a_row_with_a_long_text_is_cut_between_its_lines(qgis_app):
    columns = [Column("Namn", 40), Column("Text", 100)]
    rows = table(columns, [["kort", "ord " * 2000]])
    assert len(paged(rows, HEIGHT)) > 2
    assert max(strip.height for strip in rows) < 15


def test_no_page_begins_with_the_last_row_alone(qgis_app):
    columns = [Column("Namn", 40)]
    strips = table(columns, [[str(number)] for number in range(18)])
    fitting = sum(strip.height + strip.before for strip in strips[:-1])
    assert len(paged(strips, fitting)[-1].placed) == 3  # the head and two rows
