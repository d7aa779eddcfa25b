"""The layer, the flow of the categories and the page of a comparison."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest
import shapely

from tests.exchange.builders import area
from utsatta_omraden_plugin.domain.compare.changes import compare
from utsatta_omraden_plugin.domain.errors import TargetFileError
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.exchange.compare_alluvial import alluvial
from utsatta_omraden_plugin.exchange.compare_editions import EditionComparison
from utsatta_omraden_plugin.exchange.compare_flow import OUTSIDE, flows
from utsatta_omraden_plugin.exchange.compare_layer import FIELDS, Part, ground_of, layer_rows
from utsatta_omraden_plugin.exchange.compare_page import page, write_page
from utsatta_omraden_plugin.exchange.compare_sources import ComparedEdition

U, R, S = "Utsatt område", "Riskområde", "Särskilt utsatt område"


def box(west, east):
    return shapely.MultiPolygon([shapely.box(500_000 + west, 6_500_000, 500_000 + east, 6_500_100)])


def comparison(old, new) -> EditionComparison:
    return EditionComparison(
        ComparedEdition(2023, "gammal.zip", old), ComparedEdition(2025, "ny.zip", new), compare(old, new)
    )


@pytest.fixture
def found() -> EditionComparison:
    """A split that drops ground, a risk area that became utsatt, one removed, one new."""
    old = [
        area("Nord / Syd", 1, box(0, 1000), category=S),
        area("Risk", 2, box(2000, 2100), category=R),
        area("Borta", 3, box(3000, 3100)),
    ]
    new = [
        area("Nord", 1, box(0, 400), category=S),
        area("Syd", 9, box(600, 1000)),
        area("Risk", 2, box(2000, 2100)),
        area("Ny <&>", 5, box(4000, 4100), category=S),
    ]
    return comparison(old, new)


def test_the_layer_holds_old_new_lost_and_gained_ground():
    (change,) = comparison([area(boundary=box(0, 100))], [area(boundary=box(50, 120))]).changes
    ground = ground_of(change)
    assert {piece.part: piece.boundary.area for piece in ground} == {
        Part.OLD: pytest.approx(10_000),
        Part.NEW: pytest.approx(7_000),
        Part.DROPPED: pytest.approx(5_000),
        Part.GAINED: pytest.approx(2_000),
    }
    assert all(piece.boundary.geom_type == "MultiPolygon" for piece in ground)


def test_a_split_shows_the_ground_between_its_parts_as_lost(found):
    rows = [dict(zip((name for name, _ in FIELDS), row.values)) | {"wkb": row.wkb} for row in layer_rows(found)]
    (lost,) = [row for row in rows if row["part"] == "dropped"]
    assert lost["kinds"] == "split recategorised"
    assert (lost["old_names"], lost["new_names"]) == ("Nord / Syd", "Nord; Syd")
    assert lost["hectares"] == pytest.approx(2.0)
    assert shapely.from_wkb(lost["wkb"]).equals(box(400, 600))


def test_an_unchanged_area_has_neither_lost_nor_gained_ground():
    (change,) = comparison([area()], [area()]).changes
    assert [piece.part for piece in ground_of(change)] == [Part.OLD, Part.NEW]


def test_each_part_of_a_split_keeps_its_own_boundary():
    halves = [area("Väst", 1, box(0, 50)), area("Öst", 2, box(50, 100))]
    (change,) = comparison([area("Allt", 1, box(0, 100))], halves).changes
    assert [(piece.part, piece.name) for piece in ground_of(change)] == [
        (Part.OLD, "Allt"),
        (Part.NEW, "Väst"),
        (Part.NEW, "Öst"),
    ]


def test_both_ends_of_the_flow_add_up_to_the_areas_of_each_edition(found):
    flow = flows(found)
    assert sum(f.weight_old for f in flow) == pytest.approx(3)
    assert sum(f.weight_new for f in flow) == pytest.approx(4)
    by_ends = {(f.old, f.new): (len(f.old_areas), len(f.new_areas)) for f in flow}
    assert by_ends == {(S, S): (1, 1), (S, U): (1, 1), (R, U): (1, 1), (U, OUTSIDE): (1, 0), (OUTSIDE, S): (0, 1)}


def test_the_diagram_is_sound_svg_and_says_its_numbers_in_words(found):
    root = ET.fromstring(alluvial(flows(found), "2023", "2025", str))
    spaces = {"s": "http://www.w3.org/2000/svg"}
    assert len(root.findall("s:path", spaces)) == len(flows(found))
    description = root.find("s:desc", spaces).text
    assert f"{R} → {U}: 1." in description
    assert f"1 removed: {U}." in description


def test_ribbons_stay_inside_the_picture_and_nodes_do_not_overlap(found):
    root = ET.fromstring(alluvial(flows(found), "2023", "2025", str))
    height = float(root.get("viewBox").split()[3])
    boxes = [
        (float(r.get("x")), float(r.get("y")), float(r.get("y")) + float(r.get("height")))
        for r in root.iter("{http://www.w3.org/2000/svg}rect")
    ]
    assert all(0 <= top < bottom <= height for _, top, bottom in boxes)
    for x, top, bottom in boxes:
        assert all(bottom <= other or under <= top for y, other, under in boxes if y == x and other != top)


def test_a_comparison_of_empty_editions_still_makes_a_page():
    assert "<svg" in page(comparison([], []))


class Words(HTMLParser):
    """Checks that elements close in order, and gathers what is loaded from elsewhere."""

    VOID = frozenset({"meta", "br"})

    def __init__(self):
        super().__init__()
        self.open, self.loaded, self.text = [], [], ""

    def handle_starttag(self, tag, attrs):
        self.loaded += [value for name, value in attrs if name in ("src", "href", "xlink:href")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_the_page_is_whole_stands_alone_and_escapes_names(found):
    reader = Words()
    reader.feed(page(found))
    assert reader.open == []
    assert reader.loaded == []
    assert "Ny <&> is new, as Särskilt utsatt område." in reader.text
    assert "3 areas became 4: ±0 by real change" in reader.text
    assert "+1 by splits and mergers" in reader.text


def test_the_page_speaks_another_language_when_asked(found):
    swedish = {"Real change": "Verklig förändring", "{new} is new, as {category}": "{new} är nytt, som {category}"}
    content = page(found, lambda template: swedish.get(template, template), "sv")
    assert '<html lang="sv">' in content
    assert "Verklig förändring" in content
    assert "Ny &lt;&amp;&gt; är nytt, som Särskilt utsatt område." in content


def test_the_page_names_the_areas_apart_that_only_lost_an_abolished_category(found):
    content = page(found).split("</style>")[1]
    apart = content.split('<section class="abolished_category">')[1].split("</section>")[0]
    assert "changed category only because" in apart
    assert ": Risk. In all 1;" in apart
    assert content.count('<tr class="abolished_category">') == 1


def test_a_page_without_such_areas_has_no_place_for_them():
    content = page(comparison([area(category=R)], [area(category=S)])).split("</style>")[1]
    assert "abolished_category" not in content


def test_an_area_of_another_lpo_stands_among_the_changes_and_is_marked_among_the_unchanged():
    moved = area("Flyttad", 2, organisation=Organisation("Fosie", "561550", "Malmö", "5615", "Syd", "5600"))
    content = page(comparison([area(), area("Flyttad", 2)], [area(), moved])).split("Every change")[1]
    table, unchanged = content.split("<h2>Unchanged id, name, category and boundary</h2>")
    assert "<td>Other organisation</td>" in table
    assert "Flyttad keeps its id, name, category and boundary; the LPO went from Borås (561410) to Fosie" in table
    assert "Norrby" not in table
    assert "<p>Flyttad (other organisation), Norrby.</p>" in unchanged


def test_a_page_that_cannot_be_written_leaves_the_old_one(found, tmp_path):
    target = tmp_path / "sida.html"
    write_page(found, target)
    before = target.read_bytes()
    with pytest.raises(TargetFileError):
        write_page(found, tmp_path / "saknas" / "sida.html")
    with pytest.raises(TargetFileError, match="html"):
        write_page(found, tmp_path / "sida.txt")
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["sida.html"]
