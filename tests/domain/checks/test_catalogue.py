"""The catalogue as a whole: complete, told in words, steady from run to run."""

from __future__ import annotations

import random
import re
from dataclasses import fields, replace
from datetime import date

import pytest
import shapely

from utsatta_omraden_plugin.domain.checks.catalogue import CATALOGUE, CHECKS_BY_CODE
from utsatta_omraden_plugin.domain.checks.run import check
from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.domain.progress import Progress

from .editions import UNIT, area, box, earlier, edition, findings, fixed, placed

_PROMISED = {
    *("invalid_geometry", "overlap", "sliver_overlap", "near_border", "hole", "sliver_part", "measure_mismatch"),
    *("duplicate_id", "missing_name", "duplicate_name", "blank", "unknown_category", "category_not_in_scheme"),
    *("code_nesting", "code_name_conflict", "date", "text_too_long", "text_not_encodable", "outside_sweden"),
    *("crs_suspect", "near_sarskilt"),
}

_SLIVER = shapely.Polygon([(5000, 0), (5002, 0), (5000, 2)])
_HOLED = shapely.Polygon(
    [(0, 5000), (100, 5000), (100, 5100), (0, 5100)], [[(50, 5050), (50, 5052), (52, 5052), (52, 5050)]]
)
_SPIKE = shapely.Polygon([(0, 0), (100, 0), (100, 50), (150, 50), (100, 50), (100, 100), (0, 100)])
_MENDABLE = {
    "invalid_geometry": area(1, placed(_SPIKE)),
    "hole": area(1, placed(_HOLED)),
    "sliver_part": area(1, placed(shapely.box(5000, 100, 5100, 200), _SLIVER)),
    "measure_mismatch": area(1, stated_area=1.0),
    "blank": area(1, name="Norrby ", organisation=replace(UNIT, lpo="Prov  lunda")),
    "unknown_category": area(1, category="riskomr"),
}


def _faulty() -> list:
    return [
        area(1, box(0, 0, 100, 100), category="Särskilt utsatt område"),
        area(2, box(90, 0, 200, 100), name="Norr/Söder", organisation=replace(UNIT, police_area_code="5313")),
        area(3, box(200.3, 0, 300, 100), valid_from=date(2031, 1, 1), stated_area=1.0),
        area(4, placed(_HOLED, _SLIVER), special_area_id=1, locality="å" * 30),
        area(5, name="", special_area_id=None, category="okänd"),
        area(6, name="", special_area_id=None, boundary=area(5).boundary),
        area(7, category="Riskområde", name="x\x00y"),
    ]


def test_every_promised_code_has_its_check_and_no_code_is_there_twice() -> None:
    assert set(CHECKS_BY_CODE) >= _PROMISED
    assert len(CHECKS_BY_CODE) == len(CATALOGUE)


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.code)
def test_each_check_says_what_why_and_how_to_fix_without_open_places(one) -> None:
    for told in (one.title, one.why, one.how_to_fix):
        assert str(told).strip()
        assert "{" not in str(told)


@pytest.mark.parametrize("code", [one.code for one in CATALOGUE if one.fix])
def test_a_fix_takes_away_its_own_finding_and_brings_no_other(code: str) -> None:
    broken = _MENDABLE[code]
    before = {finding.code for finding in findings(broken, year=2023)}
    assert all(finding.fixable for finding in findings(broken, year=2023))
    mended = fixed(code, broken)
    assert {finding.code for finding in findings(mended, year=2023)} == before - {code}
    assert fixed(code, mended) is mended


@pytest.mark.parametrize("code", [one.code for one in CATALOGUE if one.fix])
def test_a_fix_changes_only_what_its_check_looks_at(code: str) -> None:
    mended = fixed(code, _MENDABLE[code])
    changed = {f.name for f in fields(mended) if getattr(mended, f.name) != getattr(_MENDABLE[code], f.name)}
    looks_at = {
        "measure_mismatch": {"stated_area", "stated_length"},
        "blank": {"name", "organisation"},
        "unknown_category": {"category"},
    }
    assert changed
    assert changed <= looks_at.get(code, {"boundary"})


def test_a_faultless_area_comes_back_from_every_fix_as_it_is() -> None:
    faultless = area(1)
    assert all(one.fix(faultless) is faultless for one in CATALOGUE if one.fix)


def test_no_two_findings_have_the_same_key() -> None:
    found = findings(*_faulty())
    assert len({finding.key for finding in found}) == len(found) > 10


def test_keys_and_order_do_not_depend_on_the_order_of_the_areas() -> None:
    areas = _faulty()
    told = [(finding.code, finding.key) for finding in findings(*areas)]
    for seed in range(5):
        random.Random(seed).shuffle(areas)
        assert [(finding.code, finding.key) for finding in findings(*areas)] == told


def test_the_same_edition_gives_the_same_findings_again() -> None:
    others = [earlier(area(1), area(2, special_area_id=9))]
    assert findings(*_faulty(), others=others) == findings(*_faulty(), others=others)


def test_a_key_outlives_a_new_workspace_and_a_vertex_moved_elsewhere() -> None:
    before = findings(area(1, box(0, 0, 100, 100)), area(2, box(90, 0, 200, 100)))
    after = findings(area(1, box(-5, 0, 100, 100), id="a"), area(2, box(90, 0, 230, 100), id="b"))
    assert [finding.key for finding in after] == [finding.key for finding in before]


def test_an_overlap_at_another_place_is_another_finding() -> None:
    here = findings(area(1, box(0, 0, 100, 900)), area(2, box(90, 0, 200, 100)))
    there = findings(area(1, box(0, 0, 100, 900)), area(2, box(90, 800, 200, 900)))
    assert here[0].key != there[0].key


def test_the_gravest_findings_come_first() -> None:
    ranks = [finding.severity.rank for finding in findings(*_faulty())]
    assert ranks == sorted(ranks)
    assert set(ranks) == {0, 1, 2}


def test_every_sentence_can_be_told_in_another_language() -> None:
    for finding in findings(*_faulty(), others=[earlier(area(2, special_area_id=77))]):
        told = finding.message.translated(lambda template: re.sub(r"[a-zA-Z ]+(?![^{]*})", "•", template))
        assert not re.search(r"\{\w+\}", told)
        assert "•" in told


def test_an_empty_edition_has_no_findings() -> None:
    assert findings() == []


def test_checking_tells_how_far_it_is_and_can_be_stopped() -> None:
    shares: list[float] = []
    check(edition([area(1)]), Progress(lambda share, _: shares.append(share)))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    with pytest.raises(Cancelled):
        check(edition([area(1)]), Progress(is_cancelled=lambda: True))
