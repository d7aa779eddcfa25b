"""Problem against uncertainty: how many answers stand where, and which corner wants better facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ...domain.method import HIGHEST_PROBLEM, HIGHEST_UNCERTAINTY
from ..flow.type_scale import GREY, HAIRLINE, INK, PAPER_GREY
from .canvas import as_svg, figure, font, quiet_axes
from .profile import BAR

GRAVE = 3
"""Problem level from which an answer counts as grave."""
UNSURE = 2
"""Uncertainty from which an answer wants better facts."""


def certainty(
    answers: Iterable[tuple[int, int]],
    problem_title: str,
    uncertainty_title: str,
    corner: str,
    width: float,
    height: float,
) -> bytes:
    """Draw (problem, uncertainty) pairs as circles that hold their number, as SVG of that many millimetres.

    ``corner`` names the corner of grave problems on unsure ground.
    """
    counts = dict(sorted(Counter(answers).items()))
    drawn = figure(width, height)
    axes = drawn.add_axes((0.12, 0.19, 0.86, 0.72))
    axes.axvspan(GRAVE - 0.5, HIGHEST_PROBLEM + 0.5, ymin=(UNSURE) / (HIGHEST_UNCERTAINTY + 1), color=PAPER_GREY, lw=0)
    axes.text(
        HIGHEST_PROBLEM + 0.5, HIGHEST_UNCERTAINTY + 0.56, corner, ha="right", va="bottom", color=GREY,
        fontproperties=font(7),
    )  # fmt: skip
    ends = (-0.5, HIGHEST_PROBLEM + 0.5, HIGHEST_UNCERTAINTY + 0.5)
    axes.vlines(range(HIGHEST_PROBLEM + 1), ends[0], ends[2], color=HAIRLINE, linewidth=0.3, zorder=0)
    axes.hlines(range(HIGHEST_UNCERTAINTY + 1), ends[0], ends[1], color=HAIRLINE, linewidth=0.3, zorder=0)
    most = max(counts.values(), default=1)
    sizes = [60 + 240 * (count / most if most > 1 else 0) for count in counts.values()]
    axes.scatter([one[0] for one in counts], [one[1] for one in counts], s=sizes, color=BAR, zorder=2, linewidth=0)
    for (problem, uncertainty), count in counts.items():
        axes.text(
            problem, uncertainty, str(count), ha="center", va="center_baseline", color="white",
            fontproperties=font(7.5, "bold"), zorder=3,
        )  # fmt: skip
    axes.set_xlim(-0.5, HIGHEST_PROBLEM + 0.5)
    axes.set_ylim(-0.5, HIGHEST_UNCERTAINTY + 0.5)
    axes.set_xticks(range(HIGHEST_PROBLEM + 1))
    axes.set_yticks(range(HIGHEST_UNCERTAINTY + 1))
    axes.set_xlabel(problem_title, fontproperties=font(7.5), color=INK, labelpad=2)
    axes.set_ylabel(uncertainty_title, fontproperties=font(7.5), color=INK, labelpad=2)
    quiet_axes(axes)
    return as_svg(drawn)
