"""What the dock offers in its menu and by its keys."""

from __future__ import annotations

from collections.abc import Callable

from ...translation import translate
from .assessment_page import AssessmentPage
from .dock_keys import DockKey
from .methods import Methods


def keys_of(page: AssessmentPage) -> dict[DockKey, Callable[[], None]]:
    """Return what each key of the dock does."""
    return {
        DockKey.FIND_AREA: page.find_area,
        DockKey.NEXT_UNANSWERED: page.view.go_to_next_unanswered,
        DockKey.NEXT_AREA: page.queue.go_to_next,
        DockKey.FIND_QUESTION: page.view.open_finder,
        DockKey.CONFIRM_DRAFT: page.view.confirm_draft,
        DockKey.UNDO: page.undo.undo,
        DockKey.REDO: page.undo.redo,
        DockKey.REDO_TOO: page.undo.redo,
    }


def fill_menu(page: AssessmentPage, methods: Methods) -> None:
    """Put into the ⋮ menu what is not needed all the time, and the keys for those who look for them."""
    offer, view = page.menu.offer, page.view
    offer("findQuestionAction", translate("UtsattaOmraden", "Find a question…"), "Ctrl+K", view.open_finder)
    next_question = translate("UtsattaOmraden", "Next unanswered question")
    offer("nextUnansweredAction", next_question, "Ctrl+J", view.go_to_next_unanswered)
    offer("nextAreaAction", translate("UtsattaOmraden", "Next area"), "Ctrl+Shift+J", page.queue.go_to_next)
    offer("whyTotalAction", translate("UtsattaOmraden", "Why these figures?"), "", view.why.ask_total)
    page.menu.menu().addSeparator()
    offer("methodsAction", translate("UtsattaOmraden", "Methods of assessment…"), "", methods.ask)
