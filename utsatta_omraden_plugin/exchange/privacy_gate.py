"""The privacy gate at the ways out of the workspace: what stops a file, what only warns, what is hidden (data.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..domain.change import Change
from ..domain.errors import RuleError
from ..domain.privacy import PrivacySeverity, findings_in_texts, identity_numbers_masked
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .listing import listed_sentences
from .refusal import target_refused
from .rewording import reworded_change, reworded_values


@dataclass(frozen=True)
class Verdict:
    """What the gate says of texts: sentences that stop them, and sentences that only warn."""

    stops: tuple[Text, ...] = ()
    warns: tuple[Text, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not (self.stops or self.warns)


def verdict_on_texts(texts: Iterable[str], place_of: Callable[[int], Text]) -> Verdict:
    """Let the gate look at many texts; a sentence begins with the place of its text, which is asked for by number."""
    stops: list[Text] = []
    warns: list[Text] = []
    for found in findings_in_texts(texts):
        place = place_of(found.index)
        for finding in found.findings:
            said = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{where}: {reason}"), where=place, reason=finding.message)
            (stops if finding.severity is PrivacySeverity.BLOCK else warns).append(said)
    return Verdict(tuple(stops), tuple(warns))


def refuse_what_stops(verdict: Verdict) -> None:
    """Raise ``RuleError`` with what must not leave the workspace, when there is any."""
    if verdict.stops:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Identity numbers must not leave the workspace.{found}"),
                found=listed_sentences(verdict.stops),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take them out of the texts, then export again.")),
        )


def refuse_name(target: Path) -> None:
    """Raise ``TargetFileError`` when the name of a file to write holds an identity number: it goes along with the file,
    and into what is inside of it."""
    if hidden_in_text(target.name) != target.name:
        raise target_refused(
            target.with_name(hidden_in_text(target.name)),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the name of the file holds an identity number")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give another file name.")),
        )


def hidden_in_text(words: str) -> str:
    """Return a text with the identity numbers in it masked: for files that tell of what nobody can correct any more.

    Such are the change log, to which rows are only added, and what is found in or between editions of others.
    """
    return identity_numbers_masked(words)


def hidden_in_values(values: Mapping[str, object]) -> dict[str, object]:
    """Return plain data, as JSON has it, with the identity numbers in it masked: in names, texts and numbers."""
    return reworded_values(values, hidden_in_text)


def hidden_in_sentence(sentence: Text) -> Text:
    """Return a sentence with the identity numbers in its values masked."""
    values = reworded_values(sentence.values, hidden_in_text)
    sentences = {name: value for name, value in sentence.values.items() if isinstance(value, Text)}
    return Text(sentence.template, values | {name: hidden_in_sentence(value) for name, value in sentences.items()})


def hidden_in_change(change: Change) -> Change:
    """Return the change with the identity numbers masked in what people wrote; it is the same without any."""
    return reworded_change(change, hidden_in_text)
