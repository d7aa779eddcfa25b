"""Counting an edition by category, region and trend."""

from __future__ import annotations

from dataclasses import replace

from tests.exchange.builders import area
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.exchange.edition_counts import counts_of

U, S = "Utsatt område", "Särskilt utsatt område"


def placed(name: str, region: str, category: str = U, trend: Trend | None = None):
    return replace(area(name, 1, category=category), organisation=Organisation(region=region), trend=trend)


def test_every_region_has_every_category_and_those_without_a_region_come_last():
    counts = counts_of([placed("a", ""), placed("b", "Öst", S), placed("c", "Mitt")], CategoryScheme.TWO)
    assert list(counts.by_region) == ["Mitt", "Öst", ""]
    assert counts.by_region["Öst"] == {U: 0, S: 1}
    assert counts.as_json()["areas"] == 3


def test_trends_are_counted_by_category_with_those_not_known():
    counts = counts_of([placed("a", "Syd", trend=Trend.NEGATIVE), placed("b", "Syd", S)], CategoryScheme.TWO)
    assert counts.by_trend[Trend.NEGATIVE] == {U: 1, S: 0}
    assert counts.by_trend[None] == {U: 0, S: 1}
    assert counts.as_json()["trends"]["negativ"] == {U: 1, S: 0}


def test_a_category_foreign_to_the_scheme_is_counted_after_its_own():
    counts = counts_of([placed("a", "Syd", "Riskområde")], CategoryScheme.TWO)
    assert counts.categories == (U, S, "Riskområde")
    assert counts.by_category == {U: 0, S: 0, "Riskområde": 1}
