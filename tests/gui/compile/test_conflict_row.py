"""Conflicts as the list shows them."""

from __future__ import annotations

from tests.domain.compilation.samples import compiled, decided
from tests.domain.compilation.test_decisions import twice_beside_a_third
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode
from utsatta_omraden_plugin.gui.compile.conflict_row import State, rows_of, state_in_words


def test_a_conflict_falls_away_when_another_decision_leaves_out_its_area():
    came = twice_beside_a_third()
    [same] = [one for one in compiled(*came).cases if one.conflict.code is ConflictCode.SAME_AREA_TWICE]
    rows = rows_of(compiled(*came, decisions=[decided(same, Choice.LEFT)]).cases, {})
    states = {row.state for row in rows if row.key != same.conflict.key}
    assert [row.state for row in rows if row.key == same.conflict.key] == [State.DECIDED]
    assert states == {State.FELL_AWAY, State.OPEN}
    assert state_in_words(State.FELL_AWAY) == "Falls away"
