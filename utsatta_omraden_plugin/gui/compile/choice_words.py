"""The ways to settle a conflict in words: on a button, and what happens then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...translation import translate

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.compilation import Conflict, Decision

OF_CATEGORY = ("unsigned_category", "category_not_in_scheme")
"""The kinds of conflicts that are about what an area is: their right side is the area in the base edition."""


def choice_on_button(choice: str, code: str) -> str:
    """Return what the button of a choice says, with its mnemonic. ``choice`` and ``code`` are as kept in the data."""
    if choice == "right" and code in OF_CATEGORY:
        return translate("UtsattaOmraden", "As &in base edition")
    return {
        "left": translate("UtsattaOmraden", "&Left"),
        "right": translate("UtsattaOmraden", "&Right"),
        "both_clipped": translate("UtsattaOmraden", "&Both clipped"),
        "new_boundary": translate("UtsattaOmraden", "&New boundary"),
        "new_category": translate("UtsattaOmraden", "Other cate&gory"),
        "accept": translate("UtsattaOmraden", "&Accept"),
        "send_back": translate("UtsattaOmraden", "Send bac&k"),
    }[choice]


def outcome_in_words(choice: str, conflict: Conflict, lpo_names: Mapping[str, str]) -> str:
    """Return in a sentence what a choice does."""
    code, areas = conflict.code.value, conflict.areas
    left = areas[0]
    right = areas[1] if len(areas) > 1 else left
    keeps, other = (left, right) if choice == "left" else (right, left)
    if choice == "send_back":
        lpos = ", ".join(lpo_names.get(lpo, lpo) for lpo in conflict.lpos)
        said = translate("UtsattaOmraden", "{lpos} will be asked; the conflict stays until it is handed in anew.")
        return said.format(lpos=lpos)
    if code in OF_CATEGORY:
        return _category_in_words(choice, left, right)
    if code == "check_failed":
        return translate("UtsattaOmraden", "What the check found is let stand.")
    if choice == "accept":
        return translate("UtsattaOmraden", "They are two areas; both stay.")
    if choice == "both_clipped":
        said = translate("UtsattaOmraden", "Neither {left} nor {right} gets the ground that they share.")
        return said.format(left=left.name, right=right.name)
    if choice == "new_boundary":
        said = translate("UtsattaOmraden", "{left} gets the new boundary, {right} is cut back to it.")
        return said.format(left=left.name, right=right.name)
    if code == "same_area_twice":
        said = translate("UtsattaOmraden", "{keeps} stays as {lpo} handed it in; the other one is left out.")
        return said.format(keeps=keeps.name, lpo=_lpo(keeps))
    if code == "same_id_twice":
        said = translate("UtsattaOmraden", "{keeps} keeps the id {id}, {other} gets the next free one.")
        return said.format(keeps=keeps.name, id=keeps.special_area_id, other=other.name)
    said = translate("UtsattaOmraden", "{keeps} keeps the ground that they share, {other} is cut back.")
    return said.format(keeps=keeps.name, other=other.name)


def by_hand_in_words(code: str) -> str:
    """Return how a conflict of a kind goes away without a decision, "" for kinds that only a decision settles."""
    if code != "check_failed":
        return ""
    return translate(
        "UtsattaOmraden",
        "Or correct the area in the draft yourself, in the dock Areas and categories or by drawing, and compile again: "
        "the correction stays and the conflict is gone.",
    )


def decision_in_words(decision: Decision, conflict: Conflict) -> str:
    """Return what was decided, by whom, when and why."""
    choice = choice_on_button(decision.choice.value, conflict.code.value).replace("&", "")
    more = decision.category or (str(decision.number) if decision.number is not None else "")
    what = f"{choice} ({more})" if more else choice
    said = translate("UtsattaOmraden", "{what}. Decided by {role} {day}: «{reason}»")
    return said.format(what=what, role=decision.by, day=decision.at[:10], reason=decision.reason)


def _category_in_words(choice: str, area: AreaVersion, in_base: AreaVersion) -> str:
    if choice == "accept":
        said = translate("UtsattaOmraden", "{area} is {category}, as it was handed in.")
        return said.format(area=area.name, category=area.category)
    if choice == "right":
        said = translate("UtsattaOmraden", "{area} stays {category}, as in the base edition.")
        return said.format(area=area.name, category=in_base.category)
    return translate("UtsattaOmraden", "{area} gets the category that you choose.").format(area=area.name)


def _lpo(area: AreaVersion) -> str:
    return area.organisation.lpo or area.organisation.lpo_code or "–"
