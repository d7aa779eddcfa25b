"""Sentences are translated before their values are put in."""

from __future__ import annotations

from utsatta_omraden_plugin.domain.errors import Cancelled, SourceFileError, UtsattaError
from utsatta_omraden_plugin.domain.text import text

_SWEDISH = {
    "{name} has no id.": "{name} saknar id.",
    "the area": "området",
    "Give it one.": "Ge det ett.",
}


def _swedish(template: str) -> str:
    return _SWEDISH.get(template, template)


def test_a_text_reads_in_english_by_itself() -> None:
    assert str(text("{name} has no id.", name="Norrby")) == "Norrby has no id."


def test_values_are_put_in_after_the_translation() -> None:
    assert text("{name} has no id.", name="Norrby").translated(_swedish) == "Norrby saknar id."


def test_a_text_inside_a_text_is_translated_too() -> None:
    assert text("{name} has no id.", name=text("the area")).translated(_swedish) == "området saknar id."


def test_braces_in_a_value_are_left_alone() -> None:
    assert str(text("{name} has no id.", name="{odd}")) == "{odd} has no id."


def test_an_error_says_what_and_what_to_do_in_both_languages() -> None:
    error = SourceFileError(text("{name} has no id.", name="Norrby"), text("Give it one."))
    assert str(error) == "Norrby has no id. Give it one."
    assert error.translated(_swedish) == "Norrby saknar id. Ge det ett."


def test_cancelling_is_an_error_like_any_other_so_that_one_catch_is_enough() -> None:
    assert isinstance(Cancelled(), UtsattaError)
    assert "Nothing was changed" in str(Cancelled())
