"""The summary of a submission: one page of HTML that stands alone and prints on A4, for the file and the signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape

from ...domain.area import AreaVersion
from ...domain.assessment import Judgement, JudgementLevel
from ...domain.quantities import area_in_words
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from ..compare_style import STYLE
from ..privacy_gate import hidden_in_text
from .manifest import Manifest

Speech = Callable[[str], str]

_MORE_STYLE = """
table.facts th { text-align: left; font-weight: normal; color: #4d4d4d; padding-right: 6mm; }
.changes td:nth-child(3) { color: inherit; min-width: 0; }
.sign { margin-top: 16mm; display: flex; gap: 10mm; }
.sign p { flex: 1; border-top: 1px solid #1b1b1b; padding-top: 1mm; color: #4d4d4d; font-size: 9pt; }
"""
_AREAS = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Areas"))
_NONE = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "none of the categories"))
_HEADINGS = (
    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Area")),
    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Id")),
    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Category")),
    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Before")),
    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Trend")),
    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Judgement of the local police area")),
    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Size")),
)


def summary_page(
    manifest: Manifest,
    areas: Sequence[AreaVersion],
    base_areas: Sequence[AreaVersion],
    judgements: Sequence[Judgement],
    speak: Speech = str,
    masked: int = 0,
) -> bytes:
    """Return the page in UTF-8; identity numbers are masked. ``manifest`` has no files yet.

    ``areas`` are those handed in, ``base_areas`` what the LPO had in the base; ``judgements`` are those of the areas,
    oldest first. In ``masked`` rows of the change log something is masked.
    """
    title = text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Submission for {year}: {lpo} ({code})"),
        year=manifest.edition.year,
        lpo=manifest.lpo.name,
        code=manifest.lpo.code,
    )
    parts = [
        "<!DOCTYPE html>",
        '<html><head><meta charset="utf-8">',
        f"<title>{_said(title, speak)}</title>",
        f"<style>{STYLE}{_MORE_STYLE}</style></head><body>",
        f"<h1>{_said(title, speak)}</h1>",
        f'<p class="growth"><strong>{_written(manifest.distribution_label)}</strong></p>',
        _facts(manifest, speak, masked),
        f"<h2>{_said(_AREAS, speak)}</h2>",
        _table(areas, base_areas, judgements, speak),
        _gone(areas, base_areas, speak),
        _signature(speak),
        "</body></html>",
    ]
    return ("\n".join(part for part in parts if part) + "\n").encode("utf-8")


def _facts(manifest: Manifest, speak: Speech, masked: int) -> str:
    counts, base = manifest.counts, manifest.base
    rows: list[tuple[Text, object]] = [
        (text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition")), f"{manifest.edition.year} ({manifest.edition.label})"),
        (
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Based on")),
            "–" if base is None else f"{base.year} ({base.label})",
        ),
        (text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Handed in (UTC)")), manifest.created_at[:16].replace("T", " ")),
        (_AREAS, counts.areas),
        (
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Assessments, of which signed")),
            f"{counts.assessments}, {counts.signed}",
        ),
        (text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Places")), _counted(counts.places, manifest.with_places)),
        (text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Groups of actors")), _counted(counts.actors, manifest.with_actors)),
        (text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Measures")), counts.measures),
        (
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Method")),
            ", ".join(f"{method.id} {method.version}" for method in manifest.methods) or "–",
        ),
        (
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Rows of the change log, of which with something masked")),
            f"{counts.changes}, {masked}",
        ),
    ]
    cells = "".join(
        f"<tr><th>{_said(name, speak)}</th>"
        f"<td>{_said(value, speak) if isinstance(value, Text) else _written(str(value))}</td></tr>"
        for name, value in rows
    )
    return f'<table class="facts">{cells}</table>'


def _counted(count: int, is_in: bool) -> int | Text:
    if is_in:
        return count
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "left out: the distribution label does not allow them"))


def _table(
    areas: Sequence[AreaVersion],
    base_areas: Sequence[AreaVersion],
    judgements: Sequence[Judgement],
    speak: Speech,
) -> str:
    before = {area.area_id: area for area in base_areas}
    judged: Mapping[str, Judgement] = {
        judgement.area_id: judgement for judgement in judgements if judgement.level is JudgementLevel.LPO
    }
    heads = "".join(f"<th>{_said(heading, speak)}</th>" for heading in _HEADINGS)
    rows = []
    for area in areas:
        old = before.get(area.area_id)
        cells = (
            _written(area.name),
            "–" if area.special_area_id is None else str(area.special_area_id),
            _written(area.category),
            "–" if old is None else _written(old.category),
            "–" if area.trend is None else _written(area.trend.value),
            _held(judged.get(area.area_id), speak),
            _said(area_in_words(area.boundary.area), speak),
        )
        rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return f'<table class="changes"><thead><tr>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _held(judgement: Judgement | None, speak: Speech) -> str:
    if judgement is None:
        return "–"
    return _written(judgement.category.value) if judgement.category else _said(_NONE, speak)


def _gone(areas: Sequence[AreaVersion], base_areas: Sequence[AreaVersion], speak: Speech) -> str:
    there = {area.area_id for area in areas}
    gone = [area.name for area in base_areas if area.area_id not in there]
    if not gone:
        return ""
    said = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "No longer in it: {names}."), names=", ".join(gone))
    return f"<p>{_said(said, speak)}</p>"


def _signature(speak: Speech) -> str:
    lines = (
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Date")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Role and signature")),
    )
    return '<div class="sign">' + "".join(f"<p>{_said(line, speak)}</p>" for line in lines) + "</div>"


def _said(sentence: Text, speak: Speech) -> str:
    return _written(sentence.translated(speak))


def _written(words: str) -> str:
    return escape(hidden_in_text(words))
