"""A role names nobody."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.domain.role import LONGEST_ROLE, role_problem


@pytest.mark.parametrize("role", ["Noa", "LPO-analytiker", "Chef polisområde Väst", "x" * LONGEST_ROLE])
def test_a_role_is_taken(role):
    assert role_problem(role) is None


@pytest.mark.parametrize(
    ("role", "says"),
    [
        ("Anna Andersson", "never a person"),
        ("191212121212", "never a person"),
        ("x" * (LONGEST_ROLE + 1), "60 letters"),
    ],
)
def test_what_names_somebody_or_has_no_end_is_not(role, says):
    assert says in str(role_problem(role))
