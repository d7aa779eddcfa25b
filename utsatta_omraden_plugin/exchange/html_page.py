"""What the HTML pages have in common: they load nothing from elsewhere, print on A4 and mask identity numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING

from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .privacy_gate import hidden_in_text

if TYPE_CHECKING:
    from .compare_editions import EditionComparison

Translate = Callable[[str], str]
_STYLE_BEFORE = """
@page { size: A4; margin: 14mm 14mm 16mm; }
:root { color-scheme: light; }
body { font: 10.5pt/1.4 "Open Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b1b1b;
  background: #fff; margin: 8mm auto; padding: 0 4mm; }
h1 { line-height: 1.2; margin: 0 0 1mm; }
h2 { break-after: avoid; }
"""
_STYLE_AFTER = "@media print { body { max-width: none; margin: 0; padding: 0; } }\n"
"""Last, since on paper no page has a width and margins of its own."""


def style_of(own: str) -> str:
    """Return the style of a page, with what it has of its own."""
    return _STYLE_BEFORE + own + _STYLE_AFTER


def whole_page(title: Text, style: str, parts: Iterable[str], translate: Translate, language: str) -> str:
    """Return a page as HTML with a title over its parts, which are HTML."""
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(language)}">',
        f'<head><meta charset="utf-8"><title>{said(title, translate)}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{style}</style></head>",
        "<body>",
        f"<h1>{said(title, translate)}</h1>",
        *parts,
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def heading(template: str, translate: Translate) -> str:
    """Return a heading as HTML."""
    return f"<h2>{escape(translate(template))}</h2>"


def said(sentence: Text, translate: Translate) -> str:
    """Return a sentence as HTML, identity numbers masked."""
    return escape(hidden_in_text(sentence.translated(translate)))


def signed(number: int) -> str:
    """Return a number of more or less with its sign, as print has it."""
    return "±0" if number == 0 else f"{number:+d}".replace("-", "−")


def growth_in_words(comparison: EditionComparison) -> Text:
    """Return how many areas became how many, and by which kind of change."""
    totals = comparison.totals
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "{old} areas became {new}: {real} by real change (new, returned and removed areas) and {technical} by "
            "splits and mergers, which is technical change.",
        ),
        old=len(comparison.old.areas),
        new=len(comparison.new.areas),
        real=signed(totals.areas_by_real),
        technical=signed(totals.areas_by_technical),
    )
