"""The change log's chain."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.change import FIRST_HASH, Change, first_broken_link, seal

_TEXTS = st.text(max_size=20)
_VALUES = st.one_of(st.none(), st.integers(), st.booleans(), _TEXTS)


def _log(reasons: list[str]) -> list[Change]:
    log: list[Change] = []
    for number, reason in enumerate(reasons, start=1):
        log.append(
            seal(
                number=number,
                at="2026-11-22T10:00:00Z",
                by="GIS-specialist",
                what="set_category",
                table="area_version",
                row_id="row",
                area_id="area",
                old={"category": "Riskområde"},
                new={"category": "Utsatt område"},
                reason=reason,
                undoes=None,
                previous_hash=log[-1].hash if log else FIRST_HASH,
            )
        )
    return log


@given(st.lists(_TEXTS, max_size=8))
def test_an_untouched_log_is_whole(reasons: list[str]) -> None:
    assert first_broken_link(_log(reasons)) is None


@given(st.lists(_TEXTS, min_size=1, max_size=8), st.data())
def test_an_altered_row_is_found_at_its_place(reasons: list[str], data: st.DataObject) -> None:
    log = _log(reasons)
    place = data.draw(st.integers(0, len(log) - 1))
    log[place] = replace(log[place], reason=log[place].reason + "!")
    assert first_broken_link(log) == place + 1


@given(st.lists(_TEXTS, min_size=2, max_size=8), st.data())
def test_a_removed_row_is_found_at_the_one_behind_it(reasons: list[str], data: st.DataObject) -> None:
    log = _log(reasons)
    place = data.draw(st.integers(0, len(log) - 2))
    del log[place]
    assert first_broken_link(log) == place + 2


def test_a_row_sealed_anew_breaks_the_chain_behind_it() -> None:
    log = _log(["a", "b", "c"])
    forged = _log(["a", "x"])[1]
    assert first_broken_link([log[0], forged, log[2]]) == 3


@given(st.dictionaries(_TEXTS, _VALUES, max_size=4))
def test_the_order_of_columns_does_not_matter_to_the_hash(columns: dict[str, object]) -> None:
    def sealed(new: dict[str, object]) -> Change:
        return replace(
            seal(
                number=1, at="", by="", what="", table="", row_id="", area_id="", old={}, new=new, reason="",
                undoes=None, previous_hash=FIRST_HASH,
            ),
            new={},
        )  # fmt: skip

    assert sealed(columns) == sealed(dict(reversed(columns.items())))
