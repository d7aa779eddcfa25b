"""Find what PyQt 6 no longer knows and flake8-qgis does not see: enums without their scope, compiled resources.

``Qt.AlignLeft`` works in PyQt 5 only, ``Qt.AlignmentFlag.AlignLeft`` in both. Which names are enum members is asked of
the installed PyQt, so no list has to be kept. Run by `make lint` over the folders given.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path


def imported_qt_classes(tree: ast.AST) -> dict[str, type]:
    """Return the Qt classes that a module imports from qgis.PyQt, by the names it gives them."""
    classes = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            module = importlib.import_module(node.module)
            for alias in node.names:
                found = getattr(module, alias.name, None)
                if isinstance(found, type):
                    classes[alias.asname or alias.name] = found
    return classes


def scope_of(owner: type, member: str) -> str | None:
    """Return the name of the enum that ``owner.member`` belongs to, or None when it is no enum member."""
    value = getattr(owner, member, None)
    kind = type(value)
    if not isinstance(value, int) or kind in (int, bool):
        return None
    return next((name for base in owner.__mro__ for name, found in vars(base).items() if found is kind), None)


def findings_in(source: str, path: str) -> Iterator[str]:
    """Yield one line per finding, as ``path:line: what to write instead``."""
    tree = ast.parse(source, path)
    classes = imported_qt_classes(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in classes:
            scope = scope_of(classes[node.value.id], node.attr)
            if scope:
                name = node.value.id
                yield f"{path}:{node.lineno}: write {name}.{scope}.{node.attr} instead of {name}.{node.attr}"
        if isinstance(node, ast.Import) and any(alias.name.endswith(("_rc", "resources_rc")) for alias in node.names):
            yield f"{path}:{node.lineno}: compiled Python resources do not exist in PyQt 6: register the .rcc"


def main(folders: list[str]) -> int:
    """Print all findings in the folders; returns the exit code."""
    files = sorted(path for folder in folders for path in Path(folder).rglob("*.py"))
    findings = [line for path in files for line in findings_in(path.read_text(encoding="utf-8"), str(path))]
    print("\n".join(findings) or f"Ready for Qt 6: {len(files)} files, no enum without its scope.")
    return int(bool(findings))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
