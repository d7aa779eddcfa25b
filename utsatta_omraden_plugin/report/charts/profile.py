"""The profile of the steps: how grave each is as a bar, how sure as a line at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY
from ..flow.type_scale import GREY, HAIRLINE, INK
from .canvas import as_svg, figure, font, quiet_axes

BAR = "#5b6b7a"
"""Slate: mid-grey in print, apart from the categories' colours."""


@dataclass(frozen=True)
class ProfileBar:
    """A bar: its label, its means (None where nothing is answered) and what is written behind it."""

    label: str
    problem: float | None
    uncertainty: float | None
    said: str


def profile(bars: Sequence[ProfileBar], width: float, height: float) -> bytes:
    """Draw bars from 0 to 4, the first on top, as SVG of that many millimetres."""
    drawn = figure(width, height)
    axes = drawn.add_axes((0.42, 0.1, 0.46, 0.88))
    places = range(len(bars))[::-1]
    for level in range(1, HIGHEST_PROBLEM + 1):
        axes.axvline(level, color=HAIRLINE, linewidth=0.4, zorder=0)
    for place, bar in zip(places, bars):
        axes.text(-0.12, place, bar.label, ha="right", va="center", color=INK, fontproperties=font(7.5))
        if bar.problem is None:
            axes.text(0.08, place, bar.said, ha="left", va="center", color=GREY, fontproperties=font(7.5))
            continue
        axes.barh(place, bar.problem, height=0.52, color=BAR, zorder=2)
        axes.axvline(0, color=GREY, linewidth=0.6, zorder=3)
        end = bar.problem
        if bar.uncertainty is not None:
            half = bar.uncertainty / HIGHEST_UNCERTAINTY / 2
            axes.plot([bar.problem - half, bar.problem + half], [place, place], color="white", linewidth=2.6, zorder=3)
            axes.errorbar(bar.problem, place, xerr=half, color=INK, linewidth=1.0, capsize=2.2, capthick=1.0, zorder=4)
            end += half
        axes.text(
            max(end, bar.problem) + 0.12, place, bar.said, ha="left", va="center", color=INK,
            fontproperties=font(7.5, "bold"), zorder=5,
        )  # fmt: skip
    axes.set_xlim(0, HIGHEST_PROBLEM)
    axes.set_ylim(-0.6, len(bars) - 0.4)
    axes.set_yticks([])
    axes.set_xticks(range(HIGHEST_PROBLEM + 1))
    quiet_axes(axes)
    return as_svg(drawn)


def shortened(title: str, most: int = 26) -> str:
    """Return a label that has room beside its bar."""
    return title if len(title) <= most else f"{title[: most - 1].rstrip()}…"
