"""Several calls as one transaction: all of them or none."""

from __future__ import annotations

import threading
from datetime import date

import pytest

from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import RuleError

DAY = date(2024, 1, 1)


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


def test_a_call_that_is_refused_inside_leaves_nothing_of_itself(workspace, edition):
    norrby, hulta = (workspace.find_area(edition.id, key) for key in ("7", "12"))
    with workspace.together():
        workspace.set_category([norrby.id], Category.RISK, "skäl", DAY, "Noa")
        with pytest.raises(RuleError):
            workspace.set_category([hulta.id, "finns inte"], Category.UTSATT, "skäl", DAY, "Noa")
    assert workspace.area(norrby.id).category == Category.RISK.value
    assert workspace.area(hulta.id) == hulta
    assert workspace.first_broken_link() is None


def test_a_transaction_can_hold_another(workspace, edition):
    area = workspace.find_area(edition.id, "Norrby")

    def given_up() -> None:
        with workspace.together():
            workspace.set_category([area.id], Category.RISK, "skäl", DAY, "Noa")
            raise ZeroDivisionError

    with workspace.together():
        with pytest.raises(ZeroDivisionError):
            given_up()
        assert workspace.area(area.id) == area
        workspace.set_category([area.id], Category.SARSKILT, "skäl", DAY, "Noa")
    assert workspace.area(area.id).category == Category.SARSKILT.value
