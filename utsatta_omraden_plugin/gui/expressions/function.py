"""One function of QGIS's expressions, made of a plain Python function."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.core import NULL, QgsExpression, QgsExpressionContext, QgsExpressionFunction

GROUP = "Utsatta områden"


@dataclass(frozen=True)
class FunctionTexts:
    """What the expression dialog tells: what for, each argument as (name, meaning), and examples as (call, result)."""

    purpose: str
    arguments: tuple[tuple[str, str], ...]
    examples: tuple[tuple[str, str], ...]


class Function(QgsExpressionFunction):
    """Gives ``work`` its arguments, None for NULL; None from it is NULL. ``work`` is called from any thread."""

    def __init__(self, name: str, texts: FunctionTexts, work: Callable[..., object]) -> None:
        super().__init__(name, len(texts.arguments), GROUP, help_of(name, texts))
        self._work = work

    def func(self, values: list[Any], context: QgsExpressionContext, parent: QgsExpression, node: Any) -> Any:
        return self._work(*(None if value == NULL else value for value in values))

    def usesGeometry(self, node: Any) -> bool:
        return False

    def referencedColumns(self, node: Any) -> list[str]:
        return []  # what the arguments need, they say themselves


def help_of(name: str, texts: FunctionTexts) -> str:
    """Return the help of a function as QGIS lays out its own."""
    call = ", ".join(argument for argument, _ in texts.arguments)
    arguments = "".join(
        f"<tr><td><code>{html.escape(argument)}</code></td><td>{html.escape(meaning)}</td></tr>"
        for argument, meaning in texts.arguments
    )
    examples = "".join(
        f"<li><code>{html.escape(example)}</code> → <code>{html.escape(result)}</code></li>"
        for example, result in texts.examples
    )
    return f"<h3>{name}({call})</h3><p>{html.escape(texts.purpose)}</p><table>{arguments}</table><ul>{examples}</ul>"
