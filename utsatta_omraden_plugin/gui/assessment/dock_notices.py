"""The one line that concerns the whole assessment: signed, another method in use, answers to copy, what was copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...translation import language, translate
from .notice_line import NoticeLine, Remedy
from .open_assessment import OpenAssessment, SignedElsewhere


@dataclass(frozen=True)
class NoticeActs:
    """What the line's buttons do."""

    revise: Callable[[str], None]
    copy_earlier: Callable[[str], None]
    move_to_newer: Callable[[str], None]
    dismiss: Callable[[str], None]
    assess_as: Callable[[str], None]
    show_all: Callable[[str], None] | None = None


def show_notice(line: NoticeLine, opened: OpenAssessment, acts: NoticeActs, can_write: bool, copied: str) -> None:
    """Say what matters most; ``copied`` tells what was copied just now, until it is dismissed."""
    if copied:
        line.say(copied, _after_copying(acts))
    elif opened.is_signed:
        line.say(_signed_words(opened), [_revise(acts)] if can_write else [])
    elif opened.newer_method is not None and can_write:
        line.say(_newer_words(opened), [_move(acts)])
    elif not opened.given and not opened.drafts:
        _offer_others(line, opened, acts, can_write)
    else:
        line.say("")


def _offer_others(line: NoticeLine, opened: OpenAssessment, acts: NoticeActs, can_write: bool) -> None:
    """Offer whoever has answered nothing yet what others have: signed in this edition, or in an earlier one."""
    words, remedies = [], []
    if opened.signed_elsewhere is not None:
        words.append(_signed_elsewhere_words(opened.signed_elsewhere))
        remedies.append(_show_signed(acts, opened.signed_elsewhere.assessor))
    if opened.earlier is not None and can_write:
        words.append(_earlier_words(opened))
        remedies.append(_copy(acts, opened.earlier.year))
    line.say(" ".join(words), remedies)


def _after_copying(acts: NoticeActs) -> list[Remedy]:
    remedies = [Remedy("dismissCopied", translate("UtsattaOmraden", "Got it"), acts.dismiss)]
    if acts.show_all is not None:
        remedies.append(Remedy("showAllNotCopied", translate("UtsattaOmraden", "Show all…"), acts.show_all))
    return remedies


def _signed_words(opened: OpenAssessment) -> str:
    record = opened.assessment
    if record is None:
        return ""
    return translate("UtsattaOmraden", "✍ Signed {date} by {role}: nothing can be changed in it.").format(
        date=record.signed_at[:10], role=record.signed_by
    )


def _revise(acts: NoticeActs) -> Remedy:
    return Remedy(
        "reviseButton",
        translate("UtsattaOmraden", "Make a revision…"),
        acts.revise,
        translate("UtsattaOmraden", "Go on in a new revision; the signed one stays as it is"),
        translate("UtsattaOmraden", "Why it is revised"),
    )


def _newer_words(opened: OpenAssessment) -> str:
    newer = opened.newer_method
    if newer is None:
        return ""
    title = newer.title_sv if language() == "sv" else newer.title_en
    return translate(
        "UtsattaOmraden", "This assessment uses {old} {old_version}; new ones use {new} {new_version}."
    ).format(
        old=opened.method.title.in_language(language()),
        old_version=opened.method.version,
        new=title,
        new_version=newer.version,
    )


def _move(acts: NoticeActs) -> Remedy:
    return Remedy(
        "moveToMethodButton",
        translate("UtsattaOmraden", "Move the answers over…"),
        acts.move_to_newer,
        translate(
            "UtsattaOmraden",
            "Go on in a revision with the other method; answers to unchanged questions come as drafts to confirm",
        ),
        translate("UtsattaOmraden", "Why the method is changed"),
    )


def _earlier_words(opened: OpenAssessment) -> str:
    earlier = opened.earlier
    if earlier is None:
        return ""
    return translate("UtsattaOmraden", "The area was assessed for {year} by {role}: {answers}.").format(
        year=earlier.year,
        role=earlier.assessor,
        answers=translate("UtsattaOmraden", "%n answer(s)", None, earlier.given),
    )


def _signed_elsewhere_words(signed: SignedElsewhere) -> str:
    return translate("UtsattaOmraden", "✍ {role} signed an assessment of the area on {date}: {answers}.").format(
        role=signed.assessor,
        date=signed.signed_at[:10],
        answers=translate("UtsattaOmraden", "%n answer(s)", None, signed.given),
    )


def _show_signed(acts: NoticeActs, assessor: str) -> Remedy:
    return Remedy(
        "showSignedButton",
        translate("UtsattaOmraden", "Show it"),
        lambda _reason: acts.assess_as(assessor),
        translate("UtsattaOmraden", "Show the answers of {role}; they cannot be changed").format(role=assessor),
    )


def _copy(acts: NoticeActs, year: int) -> Remedy:
    return Remedy(
        "copyEarlierButton",
        translate("UtsattaOmraden", "Copy from {year} as drafts").format(year=year),
        acts.copy_earlier,
        translate("UtsattaOmraden", "Each copied answer counts only when you have confirmed it"),
    )
