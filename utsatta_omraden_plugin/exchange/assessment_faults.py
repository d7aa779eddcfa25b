"""What is wrong in a file of answers: everything at once, each with its place, so that it can be mended in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .listing import listed_sentences
from .privacy_gate import Verdict


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: ``where`` in the file (``row 14, column Problem``), and the ``reason``."""

    where: Text
    reason: Text

    @property
    def sentence(self) -> Text:
        """Place and reason as one line."""
        return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{where}: {reason}"), where=self.where, reason=self.reason)


@dataclass
class Findings:
    """What a reader comes upon: ``faults``, which stop the import, and ``notes``, which a person should look at."""

    faults: list[Fault] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)

    def wrong(self, where: Text, reason: Text) -> None:
        """Add a fault."""
        self.faults.append(Fault(where, reason))

    def note(self, where: Text, said: Text) -> None:
        """Add a note on a place."""
        self.notes.append(Fault(where, said).sentence)

    def judge(self, where: Text, verdict: Verdict) -> None:
        """Add what the privacy gate says of the text at a place."""
        for sentence in verdict.stops:
            self.wrong(where, sentence)
        for sentence in verdict.warns:
            self.note(where, sentence)


class AssessmentFileError(SourceFileError):
    """A file of answers is wrong at the places in ``faults``; nothing of it was taken over."""

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "{file} is not right, and nothing of it was taken over. Faults: {count}.{list}"
                ),
                file=file,
                count=len(faults),
                list=listed(faults),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Correct the file at these places and import it again.")),
        )
        self.faults = tuple(faults)


def listed(faults: Sequence[Fault]) -> Text:
    """Return faults as lines below what stands before."""
    return listed_sentences([fault.sentence for fault in faults])
