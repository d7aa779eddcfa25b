"""What a person lets stand of a compilation, in step with the findings: it goes with them and comes back with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from ..domain.compilation import Choice, ConflictCase
from .geopackage_findings import accept_finding, accepted_findings, withdraw_acceptance

GONE = "Fyndet som godtogs finns inte längre som det var när det godtogs."
"""The reason of an acceptance that is withdrawn because its finding is gone; data are Swedish."""


def follow_in_acceptances(
    connection: sqlite3.Connection,
    edition_id: str,
    before: Sequence[ConflictCase],
    now: Sequence[ConflictCase],
    by: str,
) -> bool:
    """Withdraw what was accepted of conflicts that are gone, accept anew what is back; return whether anything was.

    A finding keeps its key when it becomes graver at the same place, so that an acceptance left behind would hide it
    from the next compilation and from the publication. What was accepted or withdrawn in the checks is left alone.
    """
    accepted = accepted_findings(connection, edition_id)
    stand, were = {key for key, _, _ in _let_stand(now)}, {case.conflict.key for case in before}
    gone = {
        key
        for key, reason, _ in _let_stand(before)
        if key not in stand and key in accepted and accepted[key].reason == reason
    }
    back = {
        key: (reason, who)
        for key, reason, who in _let_stand([case for case in now if case.conflict.key not in were])
        if key not in accepted
    }
    for key in sorted(gone):
        withdraw_acceptance(connection, edition_id, key, by, GONE)
    for key, (reason, who) in sorted(back.items()):
        # The one who decided lets it stand; the compilation only carries that out.
        accept_finding(connection, edition_id, key, key.partition("|")[0], reason, by, accepted_by=who)
    return bool(gone or back)


def _let_stand(cases: Iterable[ConflictCase]) -> Iterator[tuple[str, str, str]]:
    """Tell the keys of findings that were let stand, each with the reason and by whom."""
    for case in cases:
        key, decision = case.conflict.finding_key, case.decision
        if key and decision is not None and decision.choice is Choice.ACCEPT:
            yield key, decision.reason, decision.by
