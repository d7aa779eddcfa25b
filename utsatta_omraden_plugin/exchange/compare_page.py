"""A comparison as one HTML page that stands alone and prints on A4: totals, flow of the categories, table."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from ..domain.compare.changes import AreaChange
from ..domain.compare.kinds import ChangeKind
from ..domain.compare.words import evidence_in_words, kind_in_words, kinds_in_words
from ..domain.progress import Progress
from ..domain.quantities import area_in_words
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .compare_alluvial import alluvial
from .compare_editions import EditionComparison
from .compare_flow import flows
from .compare_style import STYLE
from .compare_totals import ChangeSort, Totals
from .html_page import Translate, growth_in_words, heading, said, whole_page
from .privacy_gate import hidden_in_text
from .safe_target import replaced_whole

_STEP = 1000


def write_page(
    comparison: EditionComparison,
    target: Path,
    translate: Translate = str,
    language: str = "en",
    progress: Progress | None = None,
) -> None:
    """Write the page. ``language`` (``sv``, ``en``) tells readers and screen readers what ``translate`` speaks.

    Raises ``TargetFileError``, ``Cancelled``; a file that stood there is then untouched.
    """
    progress = progress or Progress()
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing the page to print")))
    with replaced_whole(target, (".html", ".htm")) as path:
        path.write_text(page(comparison, translate, language, progress), encoding="utf-8")


def page(
    comparison: EditionComparison, translate: Translate = str, language: str = "en", progress: Progress | None = None
) -> str:
    """Return the page as HTML. It loads nothing from elsewhere; identity numbers in the texts are masked."""
    progress = progress or Progress()
    old, new = (str(side.year) for side in (comparison.old, comparison.new))
    title = text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Vulnerable areas: what changed from {old} to {new}"), old=old, new=new
    )
    sources = text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Compared: {old} and {new}."),
        old=comparison.old.name,
        new=comparison.new.name,
    )
    touched = [change for change in comparison.changes if not change.is_as_before]
    parts = [
        f'<p class="sources">{said(sources, translate)}</p>',
        _totals(comparison, translate),
        heading(QT_TRANSLATE_NOOP("UtsattaOmraden", "How the categories went"), translate),
        f"<figure>{alluvial(flows(comparison), old, new, translate)}",
        f"<figcaption>{_caption(translate)}</figcaption></figure>",
        heading(QT_TRANSLATE_NOOP("UtsattaOmraden", "Every change"), translate),
        _table(comparison, touched, translate, progress.part(0.3, 0.9)),
        _unchanged(comparison, translate),
    ]
    return whole_page(title, STYLE, parts, translate, language)


def _totals(comparison: EditionComparison, translate: Translate) -> str:
    totals = comparison.totals
    boxes = _box(
        "real",
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Real change")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Other ground is vulnerable, or in another degree.")),
        totals.real,
        translate,
        _note(totals),
    )
    boxes += _box(
        "technical",
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Technical change")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The same ground is cut, named or numbered in another way.")),
        totals.technical,
        translate,
    )
    boxes += _abolished(comparison, translate)
    several = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "An area can have several kinds of change. Changes that are real at least in part: {real}, only from the "
            "abolished category: {abolished}, only technical: {technical}. Areas unchanged in id, name, category and "
            "boundary: {unchanged}.",
        ),
        real=totals.changes_real,
        abolished=totals.changes_only_abolished_category,
        technical=totals.changes_only_technical,
        unchanged=totals.unchanged,
    )
    return (
        f'<p class="growth">{said(growth_in_words(comparison), translate)}</p><div class="boxes">{boxes}</div>'
        f"<p>{said(several, translate)}</p>"
    )


def _note(totals: Totals) -> Text | None:
    if not totals.from_abolished_category:
        return None
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "{count} of the changes of category are because the newer edition no longer has the old category.",
        ),
        count=totals.from_abolished_category,
    )


def _abolished(comparison: EditionComparison, translate: Translate) -> str:
    """Name the areas apart that changed only because their category was given up: that says nothing of the ground."""
    only = [change for change in comparison.changes if comparison.sort_of(change) is ChangeSort.ABOLISHED]
    if not only:
        return ""
    title = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Only the abolished category"))
    what = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Areas that changed category only because the newer edition no longer has the old one, on the same "
            "ground: {areas}. In all {count}; this is neither real nor technical change.",
        ),
        count=len(only),
        areas=", ".join(area.name for change in only for area in change.new),
    )
    return (
        f'<section class="{ChangeSort.ABOLISHED.value}"><h2>{said(title, translate)}</h2>'
        f"<p>{said(what, translate)}</p></section>"
    )


def _box(
    name: str, title: Text, what: Text, counts: Mapping[ChangeKind, int], translate: Translate, note: Text | None = None
) -> str:
    rows = "".join(
        f'<tr><th scope="row">{said(kind_in_words(kind), translate)}</th><td>{count}</td></tr>'
        for kind, count in counts.items()
    )
    noted = f'<p class="note">{said(note, translate)}</p>' if note else ""
    return (
        f'<section class="{name}"><h2>{said(title, translate)}</h2><p>{said(what, translate)}</p>'
        f"<table>{rows}</table>{noted}</section>"
    )


def _caption(translate: Translate) -> str:
    caption = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The height is the number of areas. A band that widens to the right shows areas that were split; the "
            "number at its end tells how many areas of the newer edition it holds.",
        )
    )
    return said(caption, translate)


def _table(comparison: EditionComparison, changes: list[AreaChange], translate: Translate, progress: Progress) -> str:
    headings = (
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Kind"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "What happened"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "What speaks for it"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Ground lost"),
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Ground gained"),
    )
    classes = ("", "", "", ' class="number"', ' class="number"')
    head = "".join(
        f'<th scope="col"{kind}>{escape(translate(heading))}</th>' for heading, kind in zip(headings, classes)
    )
    rows = []
    for number, change in enumerate(changes):
        if number % _STEP == 0:
            progress.at(number / len(changes))
        rows.append(_row(change, comparison.sort_of(change), translate))
    return f'<table class="changes"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _row(change: AreaChange, sort: ChangeSort, translate: Translate) -> str:
    kinds = "<br>".join(said(kind, translate) for kind in kinds_in_words(change))
    return (
        f'<tr class="{sort.value}"><td>{kinds}</td>'
        f"<td>{said(change.message, translate)}</td><td>{said(evidence_in_words(change), translate)}</td>"
        f'<td class="number">{_ground(change.dropped_m2, translate)}</td>'
        f'<td class="number">{_ground(change.gained_m2, translate)}</td></tr>'
    )


def _ground(square_metres: float, translate: Translate) -> str:
    return said(area_in_words(square_metres), translate) if square_metres >= 1 else "–"


def _unchanged(comparison: EditionComparison, translate: Translate) -> str:
    other = translate(QT_TRANSLATE_NOOP("UtsattaOmraden", "{area} (other organisation)"))
    same = [
        other.format(area=area.name) if change.has_other_organisation else area.name
        for change in comparison.changes
        if ChangeKind.UNCHANGED in change.kinds
        for area in change.new
    ]
    if not same:
        return ""
    above = f"<h2>{said(kind_in_words(ChangeKind.UNCHANGED), translate)}</h2>"
    return f"{above}<p>{escape(hidden_in_text(', '.join(same)))}.</p>"
