"""An alluvial diagram of the categories as inline SVG: how the areas of one edition flow into those of the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from ..domain.text import QT_TRANSLATE_NOOP, text
from ..palette import colours_of, mark_of
from .compare_flow import OUTSIDE, Flow, place_of
from .privacy_gate import hidden_in_text

WIDTH = 720
NODE_WIDTH = 16
LEFT = 218
"""Room for the names beside the nodes, in the units of the picture, on either side."""
TOP = 30
FLOW_HEIGHT = 250
"""Height of all areas of the larger edition together."""
GAP = 26
LEAST = 3.0
"""The least height of a ribbon's end, so that a single area among thousands is seen."""
_LABELLED = 'aria-labelledby="flow-title flow-words"'
_OUTSIDE_COLOUR = "#ffffff"
_OUTSIDE_OUTLINE = "#5a5a5a"

Translate = Callable[[str], str]


@dataclass
class _Node:
    category: str
    areas: int
    y: float = 0.0
    height: float = 0.0
    filled: float = 0.0


def alluvial(flows: Sequence[Flow], old_title: str, new_title: str, translate: Translate) -> str:
    """Return the diagram as an ``<svg>`` element. Every number in it also stands in words (title, description)."""
    most = max(sum(flow.weight_old for flow in flows), sum(flow.weight_new for flow in flows), 1.0)
    scale = FLOW_HEIGHT / most
    old = _nodes({f.old: f.old_areas for f in flows}, flows, "old", scale)
    new = _nodes({f.new: f.new_areas for f in flows}, flows, "new", scale)
    height = max((node.y + node.height for node in [*old.values(), *new.values()]), default=TOP) + GAP
    ribbons, numbers = [], []
    for flow in sorted(flows, key=lambda f: (place_of(f.old), place_of(f.new))):
        ribbon, number = _ribbon(flow, old[flow.old], new[flow.new], scale, translate)
        ribbons.append(ribbon)
        numbers.append(number)
    right = WIDTH - LEFT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img" {_LABELLED}>',
        f'<title id="flow-title">{escape(_heading(old_title, new_title, translate))}</title>',
        f'<desc id="flow-words">{escape(" ".join(_in_words(flow, translate) for flow in flows))}</desc>',
        f'<text class="edition" x="{LEFT}" y="16" text-anchor="end">{escape(old_title)}</text>',
        f'<text class="edition" x="{right}" y="16">{escape(new_title)}</text>',
        *ribbons,
        *(_drawn(node, LEFT - NODE_WIDTH, "end", LEFT - NODE_WIDTH - 8, False, translate) for node in old.values()),
        *(_drawn(node, right, "start", right + NODE_WIDTH + 8, True, translate) for node in new.values()),
        *numbers,
        "</svg>",
    ]
    return "\n".join(parts)


def _heading(old_title: str, new_title: str, translate: Translate) -> str:
    sentence = text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "How the categories went from {old} to {new}"), old=old_title, new=new_title
    )
    return sentence.translated(translate)


def _nodes(categories: dict[str, set[int]], flows: Sequence[Flow], side: str, scale: float) -> dict[str, _Node]:
    nodes = {}
    y = float(TOP)
    for category in sorted(categories, key=place_of):
        own = [flow for flow in flows if getattr(flow, side) == category]
        other = "new" if side == "old" else "old"
        counted = f"{side}_areas" if category != OUTSIDE else f"{other}_areas"
        areas = len(set().union(*(getattr(flow, counted) for flow in own)))
        height = sum(_end(flow, side, scale) for flow in own)
        nodes[category] = _Node(category, areas, y, height)
        y += height + GAP
    return nodes


def _end(flow: Flow, side: str, scale: float) -> float:
    """Return the height of a ribbon's end; one from or to no category is as high as at its other end."""
    weight = flow.weight_old if side == "old" else flow.weight_new
    if getattr(flow, side) == OUTSIDE:
        weight = flow.weight_new if side == "old" else flow.weight_old
    return max(LEAST, weight * scale)


def _ribbon(flow: Flow, old: _Node, new: _Node, scale: float, translate: Translate) -> tuple[str, str]:
    high, low = _end(flow, "old", scale), _end(flow, "new", scale)
    y0, y1 = old.y + old.filled, new.y + new.filled
    old.filled += high
    new.filled += low
    x0, x1 = LEFT, WIDTH - LEFT
    middle = (x0 + x1) / 2
    fill, outline, _ = colours_of(flow.old) if flow.old != OUTSIDE else (_OUTSIDE_COLOUR, _OUTSIDE_OUTLINE, "")
    path = (
        f"M{x0},{y0:.1f} C{middle},{y0:.1f} {middle},{y1:.1f} {x1},{y1:.1f} L{x1},{y1 + low:.1f} "
        f"C{middle},{y1 + low:.1f} {middle},{y0 + high:.1f} {x0},{y0 + high:.1f} Z"
    )
    words = escape(_in_words(flow, translate))
    ribbon = (
        f'<path d="{path}" fill="{fill}" fill-opacity=".45" stroke="{outline}" stroke-width=".7"><title>{words}</title>'
        "</path>"
    )
    count = len(flow.new_areas) or len(flow.old_areas)
    number = f'<text class="count" x="{x1 - 8}" y="{y1 + low / 2 + 4:.1f}" text-anchor="end">{count}</text>'
    return ribbon, number


def _drawn(node: _Node, x: float, anchor: str, text_x: float, is_new: bool, translate: Translate) -> str:
    middle = node.y + node.height / 2
    if node.category == OUTSIDE:
        fill, outline, mark = _OUTSIDE_COLOUR, _OUTSIDE_OUTLINE, ""
        outside = (
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Removed")
            if is_new
            else QT_TRANSLATE_NOOP("UtsattaOmraden", "New or returned")
        )
        name = translate(outside)
        dash = ' stroke-dasharray="3 2"'
    else:
        fill, outline, _ = colours_of(node.category)
        mark, name, dash = f"{mark_of(node.category)} – ", node.category, ""
    return (
        f'<rect x="{x}" y="{node.y:.1f}" width="{NODE_WIDTH}" height="{node.height:.1f}" fill="{fill}" '
        f'stroke="{outline}"{dash}/>'
        f'<text x="{text_x}" y="{middle + 4:.1f}" text-anchor="{anchor}">{escape(mark + hidden_in_text(name))} '
        f'<tspan class="count">{node.areas}</tspan></text>'
    )


def _in_words(flow: Flow, translate: Translate) -> str:
    if flow.old == OUTSIDE:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{new_count} new or returned: {new}.")
    elif flow.new == OUTSIDE:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old_count} removed: {old}.")
    elif len(flow.old_areas) == len(flow.new_areas):
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} → {new}: {new_count}.")
    else:
        template = QT_TRANSLATE_NOOP("UtsattaOmraden", "{old} → {new}: {old_count} became {new_count}.")
    values = {"old": flow.old, "new": flow.new, "old_count": len(flow.old_areas), "new_count": len(flow.new_areas)}
    return hidden_in_text(text(template, **values).translated(translate))
