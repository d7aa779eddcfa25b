"""How old the data behind an answer are."""

from __future__ import annotations

from datetime import date

from ..method import Method
from .answer import Answer

_MONTHS = 12


def months_old(answer: Answer, today: date) -> int | None:
    """Return how many whole months ago the answer's data were collected; None when no date is given.

    A date in the future gives 0.
    """
    if answer.data_date is None:
        return None
    return max(0, _whole_months(answer.data_date, today))


def is_stale(answer: Answer, method: Method, today: date) -> bool:
    """Whether the answer's data are older than the method's ``stale_after_months``, by at least a day."""
    if answer.data_date is None:
        return False
    months = _whole_months(answer.data_date, today)
    if months != method.stale_after_months:
        return months > method.stale_after_months
    return today.day > answer.data_date.day or (today.year, today.month) > _month_after(answer.data_date, months)


def _whole_months(start: date, end: date) -> int:
    months = (end.year - start.year) * _MONTHS + end.month - start.month
    return months - (end.day < start.day)


def _month_after(start: date, months: int) -> tuple[int, int]:
    years, month = divmod(start.month - 1 + months, _MONTHS)
    return start.year + years, month + 1
