"""A draft is compared with the edition it was started from, and the comparison follows what is drawn."""

from __future__ import annotations

from shapely import MultiPolygon, box

from tests.gui.edition_samples import MALMO_AT
from utsatta_omraden_plugin.domain.drawing.outcome import redrawn, with_boundary
from utsatta_omraden_plugin.gui.session import ChangeNote

X, Y = MALMO_AT


def start_draft(user, base_year: int):
    session = user.dock.session
    base = session.workspace.edition(base_year)
    draft = session.workspace.start_draft(base.id, 2027, "Utkast 2027", "GIS-specialist")
    session.tell(ChangeNote("import_edition", draft.id))
    session.choose_edition(2027)
    user.wait()
    return draft


def test_a_chosen_draft_is_compared_with_its_base(user):
    start_draft(user, 2023)
    assert (user.widget("oldEdition").currentData(), user.widget("newEdition").currentData()) == (2023, 2027)


def test_what_is_drawn_in_the_draft_shows_at_once(user):
    draft = start_draft(user, 2025)
    session = user.dock.session
    assert user.sentences() == []
    area = session.workspace.find_area(draft.id, "Exempelgården")
    outcome = redrawn([area], [with_boundary(area, MultiPolygon([box(X, Y, X + 1000, Y + 800)]))])
    note = ChangeNote("redraw", draft.id, (area.id,))
    session.do("drawn", note, lambda workspace: workspace.redraw(outcome, "reshape_border", "", "GIS-specialist"))
    user.wait()
    [sentence] = user.sentences()
    assert "Exempelgården" in sentence
    session.undo_stack.undo()
    user.wait()
    assert user.sentences() == []


def test_another_edition_leaves_the_chosen_pair_alone(user):
    start_draft(user, 2023)
    user.dock.session.choose_edition(2025)
    user.wait()
    assert (user.widget("oldEdition").currentData(), user.widget("newEdition").currentData()) == (2023, 2027)
