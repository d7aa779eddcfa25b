"""Sentences for people, kept apart from their values so that they can be translated.

The domain writes English and knows no Qt. A ``Text`` carries the untranslated sentence and the values that go into
it; whoever shows it translates the sentence first and puts the values in afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

CONTEXT = "UtsattaOmraden"
"""The one translation context of the plugin."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - pylupdate reads the context
    """Mark a sentence for the translators without translating it here."""
    return text


@dataclass(frozen=True)
class Text:
    """A sentence with named places, such as ``Text("{name} has no id.", {"name": "Norrby"})``."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def translated(self, translate: Callable[[str], str]) -> str:
        """Return the sentence in another language: the template translated, then the values put in.

        Values that are texts themselves are translated as well.
        """
        values = {
            name: value.translated(translate) if isinstance(value, Text) else value
            for name, value in self.values.items()
        }
        return translate(self.template).format(**values)

    def __str__(self) -> str:
        return self.translated(lambda template: template)


def text(template: str, **values: object) -> Text:
    """Make a ``Text``; the template comes from ``QT_TRANSLATE_NOOP`` so that the translators find it."""
    return Text(template, values)
