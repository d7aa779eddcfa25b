"""A figure of matplotlib without its global state, in the document's type and inks, as SVG."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..flow.type_scale import GREY, family

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_MM_PER_INCH = 25.4


def is_there() -> bool:
    """Tell whether charts can be drawn; some builds of QGIS come without matplotlib."""
    try:
        import matplotlib.backends.backend_svg  # noqa: F401
    except Exception:  # noqa: BLE001 - one that was built for another NumPy fails with errors of its own
        return False
    return True


def figure(width: float, height: float) -> Figure:
    """Return an empty figure of that many millimetres."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    made = Figure(figsize=(width / _MM_PER_INCH, height / _MM_PER_INCH))
    FigureCanvasSVG(made)
    return made


def as_svg(drawn: Figure) -> bytes:
    """Return a figure as SVG; letters are shapes, so that it looks the same everywhere."""
    written = io.BytesIO()
    drawn.savefig(written, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return written.getvalue()


@lru_cache(maxsize=16)
def font(points: float, weight: str = "normal") -> Any:
    """Return the document's type for texts of a chart."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=_family(), size=points, weight=weight)


@lru_cache(maxsize=1)
def _family() -> str:
    """Return the document's type if matplotlib knows it too, else its own."""
    from matplotlib.font_manager import fontManager

    return family() if family() in {entry.name for entry in fontManager.ttflist} else "DejaVu Sans"


def quiet_axes(axes: Axes, points: float = 7.5) -> None:
    """Leave of the frame only what is read."""
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(GREY)
    axes.spines["bottom"].set_linewidth(0.5)
    axes.tick_params(length=0, colors=GREY, pad=2)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(font(points))
