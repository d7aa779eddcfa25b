"""Bring i18n/*.ts up to date with the texts in the sources. Run by `make translations`.

pylupdate5 finds the texts; this script keeps the files calm in version control: no line numbers, sorted, translations
taken over by exact match only, texts that are gone dropped. ``--check`` changes nothing and fails when a file is
behind the sources or a text is not translated.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from build import tool

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "utsatta_omraden_plugin"
FOLDER = ROOT / "i18n"
LANGUAGES = {"utsatta_omraden_sv.ts": "sv_SE"}

# Qt's own standard buttons stay English unless a translator knows them in the context QPlatformTheme.
STANDARD_BUTTONS = {
    "OK": "OK",
    "Save": "Spara",
    "Save All": "Spara alla",
    "Open": "Öppna",
    "&Yes": "&Ja",
    "Yes to &All": "Ja till &alla",
    "&No": "&Nej",
    "N&o to All": "N&ej till alla",
    "Abort": "Avbryt",
    "Retry": "Försök igen",
    "Ignore": "Ignorera",
    "Close": "Stäng",
    "Cancel": "Avbryt",
    "Discard": "Förkasta",
    "Help": "Hjälp",
    "Apply": "Verkställ",
    "Reset": "Återställ",
    "Restore Defaults": "Återställ standardvärden",
}
PLURAL_FORMS = 2

Key = tuple[str, str, str]
"""Context, source text, disambiguating comment."""


class _PlainCounts(ast.NodeTransformer):
    """Puts a plain name where a translated plural says its number."""

    def visit_Call(self, node: ast.Call) -> ast.Call:
        self.generic_visit(node)
        function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if function == "translate" and len(node.args) == 4:
            node.args[3] = ast.Name("n")
        return node


def plain_form(path: Path) -> str:
    """Return a source as pylupdate5 can read it: it misses texts that a comma follows, and plurals of ``a.b``."""
    return ast.unparse(_PlainCounts().visit(ast.parse(path.read_text(encoding="utf-8"))))


def texts_in_sources() -> dict[Key, bool]:
    """Return every text of the plugin's sources; the value tells whether it has plural forms."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.ts"
        plain = Path(folder) / "sources.py"
        plain.write_text("\n".join(plain_form(path) for path in sorted(PLUGIN.rglob("*.py"))), encoding="utf-8")
        # pylupdate5 reads sources in the encoding of the locale.
        surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        command = [tool("pylupdate5"), "-noobsolete", str(plain), "-ts", str(found)]
        subprocess.run(command, check=True, capture_output=True, env=surroundings)
        return {key: message.get("numerus") == "yes" for key, message in _messages(found)}


def _messages(path: Path) -> list[tuple[Key, ET.Element]]:
    if not path.is_file():
        return []
    return [
        ((context.findtext("name") or "", message.findtext("source") or "", message.findtext("comment") or ""), message)
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def translations_in(path: Path) -> dict[Key, list[str]]:
    """Return the finished translations of a .ts file: one form, or the plural forms."""
    finished = {}
    for key, message in _messages(path):
        translation = message.find("translation")
        if translation is None or translation.get("type"):
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if all(forms):
            finished[key] = forms
    return finished


def render(language: str, texts: dict[Key, bool], known: dict[Key, list[str]]) -> str:
    """Return the whole .ts file as text."""
    buttons = {("QPlatformTheme", source, ""): [text] for source, text in STANDARD_BUTTONS.items()}
    known = {**known, **buttons}
    texts = {**texts, **dict.fromkeys(buttons, False)}
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language={quoteattr(language)}>',
    ]
    for context in sorted({key[0] for key in texts}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in sorted(key for key in texts if key[0] == context):
            lines += _render_message(key, texts[key], known.get(key))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _render_message(key: Key, plural: bool, forms: list[str] | None) -> list[str]:
    _, source, comment = key
    lines = ['    <message numerus="yes">' if plural else "    <message>", f"        <source>{escape(source)}</source>"]
    if comment:
        lines.append(f"        <comment>{escape(comment)}</comment>")
    if forms and len(forms) != (PLURAL_FORMS if plural else 1):
        forms = None
    state = "" if forms else ' type="unfinished"'
    if plural:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms or [""] * PLURAL_FORMS]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(forms[0]) if forms else ''}</translation>")
    return [*lines, "    </message>"]


def main(check: bool) -> int:
    """Bring the files up to date, or with ``check`` only compare; returns the exit code."""
    texts = texts_in_sources()
    behind = False
    for name, language in LANGUAGES.items():
        path = FOLDER / name
        fresh = render(language, texts, translations_in(path))
        unfinished = fresh.count('type="unfinished"')
        changed = not path.is_file() or path.read_text(encoding="utf-8") != fresh
        if changed and not check:
            FOLDER.mkdir(exist_ok=True)
            path.write_text(fresh, encoding="utf-8")
        state = "up to date" if not changed else "behind the sources: run make translations" if check else "updated"
        print(f"{path.relative_to(ROOT)}: {len(texts)} texts, {unfinished} untranslated, {state}")
        behind |= bool(unfinished) or (check and changed)
    return int(behind and check)


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
