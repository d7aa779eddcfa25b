"""What the areas dock says, in the user's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...translation import translate
from .column import Column
from .target import is_trend, name_of

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...workspace import Workspace
    from .target import Target


def step(name: str, count: int, target: Target) -> str:
    """Return the name of a change of category or trend as a step of undo; ``name`` is that of the only area."""
    what = name if count == 1 else translate("UtsattaOmraden", "%n area(s)", None, count)
    return translate("UtsattaOmraden", "{what} to {category}").format(what=what, category=name_of(target))


def done(name: str, count: int, target: Target) -> str:
    """Return what has happened when categories or trends were changed."""
    if is_trend(target):
        if count == 1:
            sentence = translate("UtsattaOmraden", "{name} now has the trend {trend}.")
        else:
            sentence = translate("UtsattaOmraden", "%n area(s) now have the trend {trend}.", None, count)
        return sentence.format(name=name, trend=name_of(target))
    if count == 1:
        sentence = translate("UtsattaOmraden", "{name} is now {category}.")
    else:
        sentence = translate("UtsattaOmraden", "%n area(s) are now {category}.", None, count)
    return sentence.format(name=name, category=target.value)


def typed(before: str, column: Column, text: str) -> str:
    """Return the name of the step in which a name or locality was typed over."""
    if column is Column.NAME:
        return translate("UtsattaOmraden", "Rename {before} to {name}").format(before=before, name=text)
    return translate("UtsattaOmraden", "Locality of {name}: {locality}").format(name=before, locality=text)


def about_changing(workspace: Workspace | None, selected: int) -> str:
    """Return what the button that changes categories will do, or why it cannot."""
    if workspace is not None and workspace.is_read_only:
        return only_read()
    if not selected:
        return translate("UtsattaOmraden", "Choose one or more areas in the table or on the map first.")
    return translate("UtsattaOmraden", "Change the category of %n area(s); F2 or Enter for one.", None, selected)


def about_table(workspace: Workspace | None, edition: Edition | None, has_areas: bool) -> str:
    """Return what to do when there is nothing in the table, or why it cannot be edited; "" when all is well."""
    if workspace is None:
        return ""
    if edition is None:
        return translate(
            "UtsattaOmraden",
            "This workspace has no edition yet. Choose Import edition in the toolbar, and then a file as the "
            "police publish it (shapefile, GeoJSON or zip).",
        )
    if not has_areas:
        sentence = translate("UtsattaOmraden", "Edition {year} has no areas. Import a file with Import edition.")
        return sentence.format(year=edition.year)
    return only_read() if workspace.is_read_only else ""


def only_read() -> str:
    """Return why nothing can be changed."""
    return translate("UtsattaOmraden", "This workspace can only be read, so categories cannot be changed.")


def why_no_draft(workspace: Workspace | None) -> str:
    """Return why no draft can be started."""
    if workspace is not None and workspace.is_read_only:
        return translate("UtsattaOmraden", "This workspace can only be read, so no draft can be started.")
    return translate("UtsattaOmraden", "A draft starts from an edition: import one first.")


def no_areas() -> str:
    """Return that there is nothing to paint."""
    return translate("UtsattaOmraden", "The edition has no areas.")
