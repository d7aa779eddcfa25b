"""Places and groups of actors go only where the distribution label lets them."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.domain.distribution import rule_of


@pytest.mark.parametrize("label", ["Sekretess", " sekretess ", "Polisinternt – sekretess", "polisinternt-Sekretess"])
def test_a_label_of_secrecy_lets_places_and_actors_out(label: str):
    assert (rule_of(label).places, rule_of(label).actors) == (True, True)


@pytest.mark.parametrize("label", ["", "Ej sekretess", "Sekretess?", "Öppet", "Endast Noa", "Sekretess upphävd"])
def test_any_other_label_and_none_at_all_keep_them_in(label: str):
    assert (rule_of(label).places, rule_of(label).actors) == (False, False)


def test_within_the_police_groups_of_actors_go_but_places_do_not():
    assert (rule_of("Polisinternt").places, rule_of("Polisinternt").actors) == (False, True)
