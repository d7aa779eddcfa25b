"""A finding that was let stand as a conflict of a compilation stays accepted while it stands as it was, no longer."""

from __future__ import annotations

import pytest

from tests.domain.compilation.samples import NORTH, areas_of, box, decided, handed, of
from tests.workspace.compilation_samples import NOA, compile_into, the_case, with_base
from utsatta_omraden_plugin.domain.compilation import Choice


def reaching(east):
    """What an LPO hands in whose first area reaches as far east as this; its second one begins at 2000."""
    return handed(NORTH, [of(NORTH, 1, box(1900, 0, east, 100)), areas_of(NORTH)[1]])


@pytest.fixture
def edition(workspace):
    """A compilation with a small overlap that was let stand."""
    with_base(workspace)
    made = compile_into(workspace, reaching(2003))
    workspace.decide(made.id, decided(the_case(workspace, made), Choice.ACCEPT), NOA)
    return made


def withdrawn(workspace):
    return [change for change in workspace.changes() if change.what == "withdraw_acceptance"]


def test_with_the_finding_goes_its_acceptance_and_the_log_says_why(workspace, edition):
    [key] = workspace.accepted_findings(edition.id)
    compile_into(workspace, reaching(1999))
    assert not workspace.accepted_findings(edition.id)
    [change] = withdrawn(workspace)
    assert (change.old["finding_key"], change.old["reason"]) == (key, "Efter samtal med båda")
    assert change.reason == "Fyndet som godtogs finns inte längre som det var när det godtogs."
    assert workspace.first_broken_link() is None


def test_a_graver_finding_at_the_same_place_is_not_accepted(workspace, edition):
    key = the_case(workspace, edition).conflict.finding_key
    compile_into(workspace, reaching(2060))
    case = the_case(workspace, edition)
    assert (case.conflict.finding_key, case.decision) == (key, None)
    assert not workspace.accepted_findings(edition.id)


def test_what_comes_back_as_it_was_is_accepted_again_as_it_was_decided(workspace, edition):
    [before] = workspace.accepted_findings(edition.id).values()
    compile_into(workspace, reaching(1999))
    compile_into(workspace, reaching(2003))
    assert the_case(workspace, edition).is_settled
    [again] = workspace.accepted_findings(edition.id).values()
    assert (again.code, again.reason, again.by) == (before.code, before.reason, before.by)
    compile_into(workspace, reaching(1999))
    assert not workspace.accepted_findings(edition.id)


def test_the_same_again_leaves_the_acceptance_alone(workspace, edition):
    before = workspace.accepted_findings(edition.id), workspace.last_change()
    compile_into(workspace, reaching(2003))
    assert (workspace.accepted_findings(edition.id), workspace.last_change()) == before


def test_what_somebody_accepted_in_the_checks_stays_although_it_is_gone(workspace, edition):
    [key] = workspace.accepted_findings(edition.id)
    workspace.accept_finding(edition.id, "missing_name|annat", "missing_name", "Namnet kommer", NOA)
    workspace.accept_finding(edition.id, key, "overlap", "Står även i kontrollen", NOA)
    compile_into(workspace, reaching(1999))
    assert set(workspace.accepted_findings(edition.id)) == {key, "missing_name|annat"}


def test_what_somebody_withdrew_in_the_checks_is_not_accepted_anew(workspace, edition):
    [key] = workspace.accepted_findings(edition.id)
    workspace.withdraw_acceptance(edition.id, key, NOA)
    compile_into(workspace, reaching(2003))
    assert not workspace.accepted_findings(edition.id)
