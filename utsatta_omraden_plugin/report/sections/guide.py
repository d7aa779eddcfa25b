"""How to read the document: the scales, the method, how means are made."""

from __future__ import annotations

from ...domain.method import Method
from ...domain.text import QT_TRANSLATE_NOOP
from ..flow.blocks import heading, paragraph
from ..flow.strip import Strip
from ..flow.type_scale import SMALL
from ..flow.words import Run
from ..voice import Voice
from .terms import PROBLEM_LEVELS, UNCERTAINTIES


def guide(method: Method, voice: Voice) -> list[Strip]:
    """Return a short guide in small print."""
    problem = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Problem level"))
    uncertainty = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Uncertainty"))
    method_title = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Method"))
    means_title = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Mean values"))
    means = voice.say(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Levels and uncertainties are averaged from question to block, step and total with the weights of the "
            "method. Questions that are not answered, answered by “don't know” or copied and not confirmed count into "
            "no mean; they are never taken for zero.",
        )
    )
    which = voice.say(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{title}, version {version}. Data older than {months} months are marked."),
        title=voice.wording(method.title),
        version=method.version,
        months=method.stale_after_months,
    )
    title = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "How to read this"))
    strips = [heading(title, before=8)]
    for name, said in (
        (problem, _scale(PROBLEM_LEVELS, voice)),
        (uncertainty, _scale(UNCERTAINTIES, voice)),
        (means_title, means),
        (method_title, which),
    ):
        strips += paragraph([Run(f"{name}: ", is_bold=True), Run(said)], SMALL, before=0.8)
    return strips


def _scale(meanings: tuple[str, ...], voice: Voice) -> str:
    return ", ".join(f"{level} {voice.say(meaning)}" for level, meaning in enumerate(meanings)) + "."
