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
    axes.vlines(range(1, HIGHEST_PROBLEM + 1), -0.6, len(bars) - 0.4, color=HAIRLINE, linewidth=0.4, zorder=0)
    placed = list(zip(range(len(bars))[::-1], bars))
    # Each kind of mark in one go: matplotlib takes long over many small calls.
    known = [(place, bar.problem) for place, bar in placed if bar.problem is not None]
    if known:
        axes.barh([place for place, _ in known], [problem for _, problem in known], height=0.52, color=BAR, zorder=2)
        axes.vlines(0, -0.6, len(bars) - 0.4, color=GREY, linewidth=0.6, zorder=3)
    lines = [(place, bar.problem, _half(bar)) for place, bar in placed if bar.problem is not None and _half(bar)]
    if lines:
        at, middle, half = ([line[part] for line in lines] for part in range(3))
        starts = [problem - reach for _, problem, reach in lines]
        ends = [problem + reach for _, problem, reach in lines]
        axes.hlines(at, starts, ends, color="white", linewidth=2.6, zorder=3)
        axes.errorbar(
            middle, at, xerr=half, fmt="none", ecolor=INK, elinewidth=1.0, capsize=2.2, capthick=1.0, zorder=4
        )  # fmt: skip
    for place, bar in placed:
        axes.text(-0.12, place, bar.label, ha="right", va="center", color=INK, fontproperties=font(7.5))
        if bar.problem is None:
            axes.text(0.08, place, bar.said, ha="left", va="center", color=GREY, fontproperties=font(7.5))
        else:
            axes.text(
                bar.problem + _half(bar) + 0.12, place, bar.said, ha="left", va="center", color=INK,
                fontproperties=font(7.5, "bold"), zorder=5,
            )  # fmt: skip
    axes.set_xlim(0, HIGHEST_PROBLEM)
    axes.set_ylim(-0.6, len(bars) - 0.4)
    axes.set_yticks([])
    axes.set_xticks(range(HIGHEST_PROBLEM + 1))
    quiet_axes(axes)
    return as_svg(drawn)


def _half(bar: ProfileBar) -> float:
    """Return half the length of the line that shows a bar's uncertainty, in problem levels."""
    return 0.0 if bar.uncertainty is None else bar.uncertainty / HIGHEST_UNCERTAINTY / 2


def shortened(title: str, most: int = 26) -> str:
    """Return a label that has room beside its bar."""
    return title if len(title) <= most else f"{title[: most - 1].rstrip()}…"
