"""An area that a decision leaves out: nobody has to decide anything more about it, until it comes back."""

from __future__ import annotations

import pytest

from tests.domain.compilation.samples import decided
from tests.domain.compilation.test_decisions import twice_beside_a_third
from tests.workspace.compilation_samples import NOA, compile_into, with_base
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode, open_cases


@pytest.fixture
def edition(workspace):
    """A compilation with one area from two LPOs, on ground that a third one has too."""
    with_base(workspace)
    return compile_into(workspace, *twice_beside_a_third())


def waiting(workspace, edition):
    return [(case.conflict.code.value, case.conflict.sides[0]) for case in open_cases(workspace.conflicts(edition.id))]


def test_nothing_waits_for_decisions_on_an_area_that_is_left_out(workspace, edition):
    before = waiting(workspace, edition)
    assert len(before) == 4
    [same] = [c for c in workspace.conflicts(edition.id) if c.conflict.code is ConflictCode.SAME_AREA_TWICE]
    changes = workspace.decide(edition.id, decided(same, Choice.LEFT), NOA)
    left = waiting(workspace, edition)
    assert left == [("overlap_across_lpos", "561110:area-1")]
    compile_into(workspace, *twice_beside_a_third())
    assert waiting(workspace, edition) == left
    workspace.take_back([change.number for change in changes[:1]], NOA)
    assert waiting(workspace, edition) == before


def test_what_was_asked_of_an_lpo_about_an_area_that_is_left_out_is_not_asked_any_more(workspace, edition):
    cases = workspace.conflicts(edition.id)
    [same] = [case for case in cases if case.conflict.code is ConflictCode.SAME_AREA_TWICE]
    [unsigned] = [case for case in cases if case.conflict.code is ConflictCode.UNSIGNED_CATEGORY]
    workspace.decide(edition.id, decided(unsigned, Choice.SEND_BACK, message="Skriv under"), NOA)
    workspace.decide(edition.id, decided(same, Choice.LEFT), NOA)
    assert not [case for case in workspace.conflicts(edition.id) if case.is_sent_back]
    workspace.withdraw_decision(edition.id, same.conflict.key, NOA)
    assert [case.conflict.key for case in workspace.conflicts(edition.id) if case.is_sent_back] == [
        unsigned.conflict.key
    ]
