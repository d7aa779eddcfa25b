"""What was published, on one page that stands alone and prints on A4: counts by category, region and trend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from ..domain.category import category_of
from ..domain.edition import Edition
from ..domain.publication import Publication
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..domain.trend import Trend
from .compare_editions import EditionComparison
from .edition_counts import EditionCounts
from .html_page import Translate, growth_in_words, heading, said, signed, whole_page
from .privacy_gate import hidden_in_text
from .publication_style import STYLE

_TRENDS: Mapping[Trend | None, Text] = {
    Trend.POSITIVE: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Positive")),
    Trend.STABLE: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Stable")),
    Trend.NEGATIVE: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Negative")),
    None: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Trend not known")),
}
_REGION = QT_TRANSLATE_NOOP("UtsattaOmraden", "Region")
_TREND = QT_TRANSLATE_NOOP("UtsattaOmraden", "Trend")
_CATEGORY = QT_TRANSLATE_NOOP("UtsattaOmraden", "Category")
_TOTAL = QT_TRANSLATE_NOOP("UtsattaOmraden", "In all")


@dataclass(frozen=True)
class PublishedPicture:
    """What the page tells: the edition with its counts, all its publications, the last of which is this one.

    ``earlier`` are the counts of the published edition before it and ``comparison`` what became of each area since;
    both None when there is none.
    """

    edition: Edition
    publications: Sequence[Publication]
    counts: EditionCounts
    earlier: EditionCounts | None = None
    comparison: EditionComparison | None = None


def publication_page(picture: PublishedPicture, translate: Translate = str, language: str = "en") -> str:
    """Return the page as HTML. It loads nothing from elsewhere; identity numbers in the texts are masked."""
    title = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Vulnerable areas {year}"), year=picture.edition.year)
    now = picture.publications[-1]
    published = text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Published on {day}, version {number}: {count} areas."),
        day=now.at[:10],
        number=now.number,
        count=now.areas,
    )
    parts = [
        f'<p class="published">{said(published, translate)}</p>',
        *_versions(picture.publications, translate),
        heading(QT_TRANSLATE_NOOP("UtsattaOmraden", "By category"), translate),
        _by_category(picture, translate),
        heading(QT_TRANSLATE_NOOP("UtsattaOmraden", "By region"), translate),
        _by_region(picture.counts, translate),
        heading(QT_TRANSLATE_NOOP("UtsattaOmraden", "By trend"), translate),
        _by_trend(picture.counts, translate),
        *_changes(picture.comparison, translate),
        f'<p class="hash">{said(_hash(now), translate)}</p>',
    ]
    return whole_page(title, STYLE, parts, translate, language)


def _versions(publications: Sequence[Publication], translate: Translate) -> list[str]:
    """Tell why there is a new version of what was published before."""
    replaced = [
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Version {number} of {day} is replaced: {reason}"),
            number=one.number,
            day=one.at[:10],
            reason=one.reopened_reason,
        )
        for one in publications[:-1]
    ]
    return [f'<p class="replaced">{said(one, translate)}</p>' for one in replaced]


def _by_category(picture: PublishedPicture, translate: Translate) -> str:
    counts, earlier = picture.counts, picture.earlier
    headings = [_CATEGORY, str(picture.edition.year)]
    if picture.comparison is not None:
        headings += [str(picture.comparison.old.year), QT_TRANSLATE_NOOP("UtsattaOmraden", "Change")]
    categories = [*counts.categories]
    if earlier is not None:
        categories += [category for category in earlier.categories if category not in categories]
    rows = []
    for category in categories:
        now = counts.by_category.get(category, 0)
        numbers = [str(now)]
        if earlier is not None:
            before = earlier.by_category.get(category, 0)
            numbers += [str(before), signed(now - before)]
        rows.append([_marked(category), *numbers])
    total = [translate(_TOTAL), str(counts.total)]
    if earlier is not None:
        total += [str(earlier.total), signed(counts.total - earlier.total)]
    return _table([translate(heading) for heading in headings], rows, total)


def _by_region(counts: EditionCounts, translate: Translate) -> str:
    nameless = translate(QT_TRANSLATE_NOOP("UtsattaOmraden", "No region stated"))
    rows = [_row(region or nameless, found, counts.categories) for region, found in counts.by_region.items()]
    total = _row(translate(_TOTAL), counts.by_category, counts.categories)
    return _table([translate(_REGION), *counts.categories, translate(_TOTAL)], rows, total)


def _by_trend(counts: EditionCounts, translate: Translate) -> str:
    rows = [
        _row(_TRENDS[trend].translated(translate), found, counts.categories)
        for trend, found in counts.by_trend.items()
        if trend is not None or any(found.values())
    ]
    total = _row(translate(_TOTAL), counts.by_category, counts.categories)
    return _table([translate(_TREND), *counts.categories, translate(_TOTAL)], rows, total)


def _changes(comparison: EditionComparison | None, translate: Translate) -> list[str]:
    if comparison is None:
        return []
    totals = comparison.totals
    since = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Since {year}"), year=comparison.old.year)
    several = text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "Changes that are real at least in part: {real}, only from the abolished category: {abolished}, only "
            "technical: {technical}. Areas unchanged in id, name, category and boundary: {unchanged}. The change "
            "report tells of each.",
        ),
        real=totals.changes_real,
        abolished=totals.changes_only_abolished_category,
        technical=totals.changes_only_technical,
        unchanged=totals.unchanged,
    )
    return [
        f"<h2>{said(since, translate)}</h2>",
        f"<p>{said(growth_in_words(comparison), translate)}</p>",
        f"<p>{said(several, translate)}</p>",
    ]


def _hash(publication: Publication) -> Text:
    return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "SHA-256 of the content: {hash}"), hash=publication.content_sha256)


def _row(name: str, found: Mapping[str, int], categories: Sequence[str]) -> list[str]:
    counted = [found.get(category, 0) for category in categories]
    return [name, *map(str, counted), str(sum(counted))]


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], total: Sequence[str]) -> str:
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{_cells(row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody><tfoot><tr>{_cells(total)}</tr></tfoot></table>"


def _cells(row: Sequence[str]) -> str:
    name, *numbers = row
    return f'<th scope="row">{escape(hidden_in_text(name))}</th>' + "".join(f"<td>{one}</td>" for one in numbers)


def _marked(category: str) -> str:
    known = category_of(category)
    return category if known is None else f"{known.mark} · {category}"
