"""What is being written in a field of step 3 is kept without what may become a person, until the field is left."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ...domain.privacy import unfinished_from


def settled(field: QWidget, written: str) -> str:
    """Return what of a field's text is kept now: without what begins a person at the cursor while it is written.

    The log of changes keeps every text that was ever stored, so nothing of a name is to get there in the middle of its
    typing. Once the field is left the text is whole, and the gate alone decides.
    """
    edit = field.focusProxy() or field
    if not edit.hasFocus():
        return written
    at = _cursor(edit, written)
    return written[: unfinished_from(written[:at])] + written[at:]


def _cursor(edit: QWidget, written: str) -> int:
    if isinstance(edit, QLineEdit):
        units = edit.cursorPosition()
    elif isinstance(edit, QPlainTextEdit):
        units = edit.textCursor().position()
    else:
        return len(written)
    # Qt counts UTF-16 units, of which a rare letter takes two.
    return len(written.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
