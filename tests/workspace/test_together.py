"""Several calls as one transaction: all of them or none."""

from __future__ import annotations

import threading

import pytest

from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.domain.errors import RuleError


def test_all_calls_inside_are_kept(workspace, edition, norrby):
    with workspace.together():
        begun = workspace.start_assessment(norrby.area_id, edition.id, "LPO-analytiker", by="Noa")
        workspace.save_answers(begun.id, {"q1.1": Answer(3, 1)}, {}, by="Noa")
        assert workspace.answers(begun.id) == {"q1.1": Answer(3, 1)}
    assert workspace.answers(begun.id) == {"q1.1": Answer(3, 1)}
    assert workspace.first_broken_link() is None


def test_an_error_undoes_what_was_done_before_it(workspace, edition, norrby):
    log = workspace.changes()

    def answer_twice() -> None:
        with workspace.together():
            begun = workspace.start_assessment(norrby.area_id, edition.id, "LPO-analytiker", by="Noa")
            workspace.save_answers(begun.id, {"q1.1": Answer(3, 1)}, {}, by="Noa")
            workspace.save_answers(begun.id, {"none such": Answer(3, 1)}, {}, by="Noa")

    with pytest.raises(RuleError, match="none such"):
        answer_twice()
    assert workspace.assessments(edition.id) == []
    assert workspace.changes() == log


def test_afterwards_each_call_is_on_its_own_again(workspace, edition):
    with pytest.raises(ZeroDivisionError), workspace.together():
        raise ZeroDivisionError
    workspace.add_edition(edition_of(2025), [], by="Noa")
    assert [one.year for one in workspace.editions()] == [2023, 2025]


def test_an_error_of_the_caller_is_not_taken_for_a_damaged_file(workspace):
    with pytest.raises(ValueError, match="the caller's own"), workspace.together():
        raise ValueError("the caller's own")


def test_another_thread_does_not_see_what_is_not_done_yet(workspace, edition, norrby):
    seen = []
    with workspace.together():
        workspace.start_assessment(norrby.area_id, edition.id, "LPO-analytiker", by="Noa")
        other = threading.Thread(target=lambda: seen.append(workspace.assessments(edition.id)))
        other.start()
        other.join(20)
    assert seen == [[]]
    assert len(workspace.assessments(edition.id)) == 1
