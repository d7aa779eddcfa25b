"""What a page consists of: headings, paragraphs, callouts and drawings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QByteArray, QRectF
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from .strip import Strip
from .type_scale import BODY, HAIRLINE, HEADING, INK, SECTION, UNITS, WIDTH, TextStyle
from .words import Words, Writing


def paragraph(
    writing: Writing,
    style: TextStyle = BODY,
    *,
    left: float = 0.0,
    width: float = WIDTH,
    before: float = 1.2,
    keeps_next: bool = False,
    head: tuple[Strip, ...] = (),
) -> list[Strip]:
    """Return the lines of a paragraph; no page ends with its first line alone nor begins with its last one."""
    words = Words(writing, style, width - left)
    return [
        Strip(
            style.line_height,
            lambda painter, top, row=row: words.draw(painter, left, top, row, row + 1),
            before=before if row == 0 else 0.0,
            keeps_next=keeps_next if row == words.count - 1 else row in (0, words.count - 2),
            head=head,
        )
        for row in range(words.count)
    ]


def heading(
    writing: Writing,
    style: TextStyle = HEADING,
    *,
    before: float = 5.0,
    after: float = 1.2,
    head: tuple[Strip, ...] = (),
    starts_page: bool = False,
    mark: str = "",
) -> Strip:
    """Return a heading that never stands last on a page."""
    words = Words(writing, style, WIDTH)
    return Strip(
        words.height + after,
        lambda painter, top: words.draw(painter, 0, top),
        before=before,
        keeps_next=True,
        head=head,
        starts_page=starts_page,
        mark=mark,
    )


def section(writing: Writing, *, before: float = 9.0, starts_page: bool = False) -> Strip:
    """Return the title of a section under a strong line."""
    words = Words(writing, SECTION, WIDTH)

    def draw(painter: QPainter, top: float) -> None:
        fill(painter, QRectF(0, top, WIDTH, 0.5), INK)
        words.draw(painter, 0, top + 2)

    return Strip(words.height + 4.2, draw, before=before, keeps_next=True, starts_page=starts_page)


def callout(strips: Sequence[Strip], colour: str = INK, *, left: float = 0.0, before: float = 2.5) -> list[Strip]:
    """Return strips with a bar at their left; they are to be laid out with a left edge of at least 3 mm."""

    def barred(strip: Strip, is_first: bool) -> Strip:
        gap = 0.0 if is_first else strip.before

        def draw(painter: QPainter, top: float) -> None:
            fill(painter, QRectF(left, top - gap, 1.0, strip.height + gap), colour)
            if strip.draw is not None:
                strip.draw(painter, top)

        return replace(strip, draw=draw, before=before if is_first else strip.before)

    return [barred(strip, number == 0) for number, strip in enumerate(strips)]


def rule(*, before: float = 2.0, after: float = 0.0, left: float = 0.0) -> Strip:
    """Return a hairline over the width of the text."""
    return Strip(
        after + 0.2,
        lambda painter, top: fill(painter, QRectF(left, top, WIDTH - left, 0.2), HAIRLINE),
        before=before,
    )


def picture(svg: bytes, height: float, *, before: float = 2.0, left: float = 0.0, width: float = WIDTH) -> Strip:
    """Return a drawing given as SVG, in lines and not in pixels."""

    def draw(painter: QPainter, top: float) -> None:
        area = QRectF(left * UNITS, top * UNITS, width * UNITS, height * UNITS)
        QSvgRenderer(QByteArray(svg)).render(painter, area)

    return Strip(height, draw, before=before)


def side_by_side(left: Strip, right: Strip) -> Strip:
    """Return two drawings beside each other as one strip."""

    def draw(painter: QPainter, top: float) -> None:
        for one in (left, right):
            if one.draw is not None:
                one.draw(painter, top)

    return replace(left, height=max(left.height, right.height), draw=draw)


def bound(strips: Sequence[Strip]) -> list[Strip]:
    """Return strips that are to stay on one page."""
    return [replace(strip, keeps_next=True) for strip in strips[:-1]] + list(strips[-1:])


def fill(painter: QPainter, area: QRectF, colour: str) -> None:
    """Fill a rectangle given in millimetres."""
    scaled = QRectF(area.x() * UNITS, area.y() * UNITS, area.width() * UNITS, area.height() * UNITS)
    painter.fillRect(scaled, QColor(colour))
