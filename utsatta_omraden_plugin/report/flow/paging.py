"""Strips onto pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .strip import Strip


@dataclass(frozen=True)
class Placed:
    """A strip and where its upper edge is, in millimetres from the top of the text."""

    strip: Strip
    top: float


@dataclass
class Page:
    """What stands on one page, from top to bottom."""

    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0

    def add(self, strip: Strip) -> None:
        """Put a strip under the others; its white space goes when it is the first."""
        top = self.used + (strip.before if self.placed else 0.0)
        self.placed.append(Placed(strip, top))
        self.used = top + strip.height


def paged(strips: Sequence[Strip], height: float) -> list[Page]:
    """Lay strips onto pages of ``height`` millimetres, at least one page.

    Strips bound together stay together unless they are higher than a page. A head is repeated on each new page.
    """
    pages = [Page()]
    for chain in _chains(strips):
        page = pages[-1]
        if page.placed and (chain[0].starts_page or page.used + _height_of(chain) > height):
            page = _turn(pages, chain[0])
        for strip in chain:
            if page.placed and page.used + strip.before + strip.height > height:
                page = _turn(pages, strip)
            page.add(strip)
    return pages


def _turn(pages: list[Page], first: Strip) -> Page:
    pages.append(Page())
    for strip in first.head:
        pages[-1].add(strip)
    return pages[-1]


def _chains(strips: Sequence[Strip]) -> list[list[Strip]]:
    chains: list[list[Strip]] = []
    is_bound = False
    for strip in strips:
        if is_bound and not strip.starts_page:
            chains[-1].append(strip)
        else:
            chains.append([strip])
        is_bound = strip.keeps_next
    return chains


def _height_of(chain: Sequence[Strip]) -> float:
    return sum(strip.before + strip.height for strip in chain)
