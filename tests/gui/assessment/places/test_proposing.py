"""Drawn problem areas become a proposed boundary beside the one that holds."""

from __future__ import annotations

import pytest
from shapely import MultiPolygon, Polygon, box

from tests.gui.assessment.places.conftest import X, Y
from utsatta_omraden_plugin.gui.assessment.places.proposing import Basis, difference, proposed_boundary
from utsatta_omraden_plugin.gui.map_outline import MapOutline

OUT = ((700, 200), (1000, 200), (1000, 500), (700, 500))
INSIDE = ((100, 100), (300, 100), (300, 300))


def outlines(drawer) -> list:
    return [item for item in drawer.canvas.scene().items() if isinstance(item, MapOutline)]


@pytest.fixture
def proposer(drawer):
    """One problem area reaches out of the area to the east."""
    drawer.draw("drawAreaButton", *OUT)
    return drawer


def begin(drawer, basis: Basis = Basis.ADDED, reason: str = "Problemen har flyttat österut") -> None:
    drawer.press("proposeBoundaryButton")
    drawer.see("proposalBasis").setCurrentIndex(drawer.see("proposalBasis").findData(basis.value))
    drawer.assessor.write("proposalReason", reason)


def test_without_a_drawn_area_there_is_nothing_to_propose(drawer):
    assert not drawer.see("proposeBoundaryButton").isEnabled()
    drawer.draw("drawPointButton", (300, 400))
    assert not drawer.see("proposeBoundaryButton").isEnabled()


def test_the_difference_is_shown_before_it_is_proposed(proposer):
    begin(proposer)
    words = proposer.see("proposalDifference").text()
    area = proposer.stored()[0].shape
    gained = area.difference(box(X, Y, X + 800, Y + 800)).area
    assert words.startswith(f"Gains {gained / 10_000:.2f} ha ({round(gained):,} m²), loses 0.00 ha (0 m²)")
    assert len(outlines(proposer)) == 2
    assert proposer.proposals() == []


def test_a_proposal_is_stored_with_its_reason_and_the_old_boundary_stays(proposer):
    begin(proposer)
    proposer.press("proposeButton")
    [proposal] = proposer.proposals()
    session = proposer.assessor.session
    area = session.workspace.find_area(session.edition.id, "Exempelgården")
    assert proposal.area_id == area.area_id
    assert proposal.reason == "Problemen har flyttat österut"
    assert proposal.made_from == (proposer.stored()[0].id,)
    assert proposal.boundary.equals(area.boundary.union(proposer.stored()[0].shape))
    assert area.boundary.equals(box(X, Y, X + 800, Y + 800))
    assert session.undo_stack.undoText() == "Boundary proposed"
    session.undo_stack.undo()
    assert proposer.proposals() == []


def test_the_drawn_areas_can_be_the_boundary_in_place_of_the_old_one(proposer):
    proposer.draw("drawAreaButton", *INSIDE)
    proposer.choose(0, 1)
    begin(proposer, Basis.INSTEAD)
    proposer.press("proposeButton")
    [proposal] = proposer.proposals()
    assert proposal.boundary.area == pytest.approx(sum(place.shape.area for place in proposer.stored()))
    assert len(proposal.boundary.geoms) == 2


def test_a_boundary_that_would_stay_as_it_is_is_not_proposed(proposer):
    proposer.draw("drawAreaButton", *INSIDE)
    proposer.choose(1)
    begin(proposer)
    assert not proposer.see("proposeButton").isEnabled()
    assert proposer.see("proposalRefusal").text().startswith("The boundary would stay as it is.")
    proposer.choose(0, 1)
    assert proposer.see("proposeButton").isEnabled()


def test_only_the_chosen_areas_count(proposer):
    proposer.draw("drawAreaButton", *INSIDE)
    proposer.choose(1)
    begin(proposer, Basis.INSTEAD)
    proposer.press("proposeButton")
    [proposal] = proposer.proposals()
    assert proposal.made_from == (proposer.stored()[1].id,)


def test_a_new_area_needs_a_name(proposer):
    begin(proposer, Basis.NEW)
    assert not proposer.see("proposeButton").isEnabled()
    assert proposer.see("proposalRefusal").text() == "Write the name of the new area."
    proposer.assessor.write("proposalName", "Österängen")
    proposer.press("proposeButton")
    [proposal] = proposer.proposals()
    assert (proposal.area_id, proposal.name) == ("", "Österängen")
    assert len(outlines(proposer)) >= 1


def test_a_reason_is_required_and_holds_no_personnummer(proposer):
    begin(proposer, reason="")
    assert not proposer.see("proposeButton").isEnabled()
    assert proposer.see("proposalRefusal").text() == "Write the reason."
    proposer.assessor.write("proposalReason", "Begärt av 811218-9876")
    assert not proposer.see("proposeButton").isEnabled()


def test_a_proposal_is_shown_beside_the_old_boundary_and_withdrawn(proposer):
    begin(proposer)
    proposer.press("proposeButton")
    listed = proposer.see("proposalList")
    proposer.qtbot.waitUntil(lambda: listed.count() == 1)
    assert "Problemen har flyttat österut" in listed.item(0).text()
    listed.item(0).setSelected(True)
    assert len(outlines(proposer)) == 2
    proposer.press("withdrawProposalButton")
    proposer.qtbot.waitUntil(lambda: listed.count() == 0)
    assert proposer.proposals() == []
    assert outlines(proposer) == []


def test_giving_up_leaves_nothing_on_the_map(proposer):
    begin(proposer)
    proposer.press("cancelProposalButton")
    assert outlines(proposer) == []
    assert proposer.proposals() == []


def test_the_next_area_does_not_show_the_proposal(proposer):
    begin(proposer)
    proposer.assessor.choose("Åkerhöjden")
    assert outlines(proposer) == []
    assert not proposer.see("proposalReason").isVisible()


def test_a_broken_drawing_is_put_right_and_ground_is_counted_once():
    bow_tie = Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    proposed = proposed_boundary([bow_tie, box(0, 0, 10, 10)], None, Basis.INSTEAD)
    assert isinstance(proposed, MultiPolygon)
    assert proposed.area == pytest.approx(100)
    assert proposed_boundary([], None, Basis.NEW) is None


def test_what_is_gained_and_lost_adds_up():
    old, new = MultiPolygon([box(0, 0, 10, 10)]), MultiPolygon([box(5, 0, 20, 10)])
    change = difference(old, new)
    assert (change.gained_m2, change.lost_m2) == (pytest.approx(100), pytest.approx(50))
    assert difference(None, new).gained_m2 == pytest.approx(150)
