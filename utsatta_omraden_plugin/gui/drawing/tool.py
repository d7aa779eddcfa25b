"""The tools for boundaries, and the words for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...translation import translate


class DrawTool(Enum):
    """A tool; the value names the operation in the change log."""

    NEW_AREA = "new_area"
    RESHAPE = "reshape_border"
    VERTICES = "edit_vertices"
    SPLIT = "split_area"
    MERGE = "merge_areas"
    CLIP = "clip_area"
    SNAP = "snap_area"
    ALIGN = "align_area"

    @property
    def draws(self) -> bool:
        """Whether one draws with it; with the others one points at areas."""
        return self in (DrawTool.NEW_AREA, DrawTool.RESHAPE, DrawTool.SPLIT)

    @property
    def takes_many(self) -> bool:
        """Whether it works on several areas at once."""
        return self is DrawTool.MERGE


@dataclass(frozen=True)
class ToolWords:
    """What stands on a tool's button, in its tooltip, and over the form while it is on; and QGIS's icon for it."""

    name: str
    tip: str
    hint: str
    icon: str


def words_of(tool: DrawTool) -> ToolWords:
    """Return the words for a tool."""
    return _WORDS[tool]()


def _new_area() -> ToolWords:
    return ToolWords(
        translate("UtsattaOmraden", "New area"),
        translate("UtsattaOmraden", "Draw a new area; ground of other areas stays theirs"),
        translate("UtsattaOmraden", "Click around the new area; a right click ends it."),
        "/mActionAddPolygon.svg",
    )


def _reshape() -> ToolWords:
    return ToolWords(
        translate("UtsattaOmraden", "Move border"),
        translate("UtsattaOmraden", "Draw a stretch of border anew; where two areas share it, both follow"),
        translate("UtsattaOmraden", "Draw the new course from border to border; a right click ends it."),
        "/mActionReshape.svg",
    )


def _vertices() -> ToolWords:
    return ToolWords(
        translate("UtsattaOmraden", "Edit vertices"),
        translate(
            "UtsattaOmraden",
            "Change a boundary vertex by vertex; neighbours follow where they share it, other ground stays theirs",
        ),
        translate("UtsattaOmraden", "Click an area, then move, add or delete its vertices with QGIS's vertex tool."),
        "/mActionVertexTool.svg",
    )


def _split() -> ToolWords:
    return ToolWords(
        translate("UtsattaOmraden", "Split area"),
        translate("UtsattaOmraden", "Cut an area by a line and choose which part keeps the id"),
        translate("UtsattaOmraden", "Draw a line through an area from side to side; a right click ends it."),
        "/mActionSplitFeatures.svg",
    )


def _merge() -> ToolWords:
    return ToolWords(
        translate("UtsattaOmraden", "Merge areas"),
        translate("UtsattaOmraden", "Make several areas one"),
        translate("UtsattaOmraden", "Click the areas that are to become one; a second click leaves one out."),
        "/mActionMergeFeatures.svg",
    )


def _clip() -> ToolWords:
    return ToolWords(
        translate("UtsattaOmraden", "Clip area"),
        translate("UtsattaOmraden", "Cut an area back to where its neighbours begin"),
        translate("UtsattaOmraden", "Click the area that is to give way to its neighbours."),
        "/mActionTrimExtendFeature.svg",
    )


def _snap() -> ToolWords:
    return ToolWords(
        translate("UtsattaOmraden", "Snap to published"),
        translate("UtsattaOmraden", "Lay a border on the published one where it runs closer to it than the tolerance"),
        translate("UtsattaOmraden", "Click the area whose border is to follow the published boundaries."),
        "/mIconSnapping.svg",
    )


def _align() -> ToolWords:
    return ToolWords(
        translate("UtsattaOmraden", "Align to layer"),
        translate("UtsattaOmraden", "Lay a border on the lines of the background layer where it runs close to them"),
        translate("UtsattaOmraden", "Click the area whose border is to follow the background layer."),
        "/mActionOffsetCurve.svg",
    )


_WORDS = {
    DrawTool.NEW_AREA: _new_area,
    DrawTool.RESHAPE: _reshape,
    DrawTool.VERTICES: _vertices,
    DrawTool.SPLIT: _split,
    DrawTool.MERGE: _merge,
    DrawTool.CLIP: _clip,
    DrawTool.SNAP: _snap,
    DrawTool.ALIGN: _align,
}
