"""The Swedish translation: up to date with the sources, complete, and with the same fields."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from scripts import translations
from tests.environment import REPOSITORY

SWEDISH = REPOSITORY / "i18n" / "utsatta_omraden_sv.ts"


def fields(text: str) -> set[str]:
    """The places that are filled in later; a singular may do without its number."""
    return set(re.findall(r"\{[^}]*\}|%\d", text))


@pytest.fixture(scope="module")
def messages() -> list[tuple[str, str, list[str]]]:
    root = ET.parse(SWEDISH).getroot()
    assert root.get("language") == "sv_SE"
    return [
        (
            context.findtext("name"),
            message.findtext("source"),
            [form.text or "" for form in message.iter("numerusform")] or [message.findtext("translation") or ""],
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_it_is_up_to_date_with_the_sources_and_complete():
    command = [sys.executable, str(REPOSITORY / "scripts" / "translations.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_texts_are_found_however_the_formatter_lays_them_out(monkeypatch, tmp_path):
    (tmp_path / "layouts.py").write_text(
        """
short = translate("UtsattaOmraden", "Område")
long = translate(
    "UtsattaOmraden",
    "Two halves "
    "of one text.",
)
lower = text(
    QT_TRANSLATE_NOOP("UtsattaOmraden", "{count} areas"),
    count=3,
)
plural = translate("UtsattaOmraden", "%n area(s)", None, n)
counted = translation.translate("UtsattaOmraden", "%n row(s)", None, report.rows[0] + 1)
""",
        encoding="utf-8",
    )
    monkeypatch.setattr(translations, "PLUGIN", tmp_path)
    plural = {source: has_forms for (_, source, _), has_forms in translations.texts_in_sources().items()}
    assert plural == {
        "Område": False,
        "Two halves of one text.": False,
        "{count} areas": False,
        "%n area(s)": True,
        "%n row(s)": True,
    }


def test_every_translation_keeps_the_fields_of_its_source(messages):
    assert messages
    different = [
        (source, form) for _, source, forms in messages for form in forms if form and fields(form) != fields(source)
    ]
    assert different == []


def test_all_texts_stand_in_the_plugin_s_own_context(messages):
    assert {context for context, _, _ in messages} == {"UtsattaOmraden", "QPlatformTheme"}


@pytest.mark.parametrize("button", ["OK", "Cancel", "&Yes", "&No", "Close", "Save", "Open", "Help", "Apply", "Discard"])
def test_the_standard_buttons_of_qt_speak_swedish(messages, button):
    forms = [forms for context, source, forms in messages if (context, source) == ("QPlatformTheme", button)]
    assert len(forms) == 1
    assert forms[0][0]
