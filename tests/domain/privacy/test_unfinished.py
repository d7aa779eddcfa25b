"""The beginning of a person at the end of a text that is being typed."""

from __future__ import annotations

import time

import pytest

from utsatta_omraden_plugin.domain.privacy import findings_in, unfinished_from


@pytest.mark.parametrize(
    ("before", "begun"),
    [
        ("Gruppen leds av ", "Joh"),
        ("Gruppen leds av ", "Johan"),
        ("Gruppen leds av ", "Johan "),
        ("Gruppen leds av ", "Johan A"),
        ("Gruppen leds av ", "Johan Anders"),
        ("Gruppen leds av ", "Johan von And"),
        ("Enligt ", "J. And"),
        ("Enligt ", "Andersson, Ka"),
        ("Enligt ", "JOHAN AND"),
        ("enligt ", "fatima anders"),
        ("Ledaren är ", "811228-98"),
        ("Nås på ", "070-17"),
        ("Skriv till ", "anna@exam"),
    ],
)
def test_what_may_become_a_person_begins_where_the_person_would(before, begun):
    assert (before + begun)[unfinished_from(before + begun) :] == begun


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Två grupper",
        "Öppen försäljning vid torget ",
        "Handeln sker vid Ramels väg, mest på kvällarna",
        "Johan är ett namn som",
        "Omkring 25",
        "Omkring 120 personer",
        "Under år 2026.",
    ],
)
def test_other_texts_are_finished_as_they_stand(written):
    assert unfinished_from(written) == len(written)


@pytest.mark.parametrize("person", ["Johan Andersson", "Fatima Al-Hassan", "Karin Maria Lindqvist", "811228-9874"])
def test_no_beginning_of_a_person_is_ever_more_than_one_given_name(person):
    text = f"Gruppen leds av {person}"
    for length in range(len("Gruppen leds av "), len(text) + 1):
        typed = text[:length]
        kept = typed[: unfinished_from(typed)].removeprefix("Gruppen leds av ")
        assert " " not in kept.strip(), (typed, kept)
        assert not findings_in(kept)


def test_a_key_in_a_long_text_is_quick():
    text = "Gruppen har sålt öppet vid torget. " * 300 + "Leds av Johan A"
    start = time.perf_counter()
    for _key in range(20):
        unfinished_from(text)
    assert (time.perf_counter() - start) / 20 < 0.004
