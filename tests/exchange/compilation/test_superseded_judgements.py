"""Judgements that only an older submission has: kept, and no word of the LPO any more."""

from __future__ import annotations

from tests.domain.compilation.samples import NORTH
from tests.exchange.compilation.samples import hand_in, numbered
from tests.exchange.compilation.test_compile_national import compiled, signed
from utsatta_omraden_plugin.domain.assessment import JudgementLevel
from utsatta_omraden_plugin.domain.assessment.as_it_stands import standing_of


def test_what_only_an_older_submission_signed_is_kept_and_does_not_count(national, begun, folder):
    def standing(edition):
        area = numbered(national, edition, 1)
        return standing_of(area, JudgementLevel.NOA, national.judgements(edition.id, area.area_id))

    hand_in(begun, NORTH, folder, signed(1), day=10, name="äldre")
    edition = compiled(national, folder).edition
    assert standing(edition).is_signed
    hand_in(begun, NORTH, folder, day=12, name="nyare")
    report = compiled(national, folder)
    assert any("without a signed judgement" in str(case.conflict.message) for case in report.cases)
    assert not standing(edition).is_signed
    assert [one.is_superseded for one in standing(edition).judgements] == [True]
    assert len(national.assessments(edition.id)) == 1
    last = national.last_change()
    compiled(national, folder)
    assert (standing(edition).is_signed, national.last_change()) == (False, last)
    (folder / "nyare.zip").unlink()
    compiled(national, folder)
    assert standing(edition).is_signed
