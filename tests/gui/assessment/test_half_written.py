"""What is being written in step 3 reaches neither the answers nor the log while it may become a person."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest


@pytest.fixture
def writer(assessor):
    """Someone at step 3."""
    assessor.choose("Exempelgården")
    assessor.click("stepButton3")
    return assessor


def logged(assessor) -> str:
    return " ".join(f"{change.old} {change.new}" for change in assessor.session.workspace.changes())


def motivation(assessor) -> str:
    return assessor.stored("Exempelgården")["3.1"].motivation


@pytest.mark.parametrize("person", ["Johan Andersson", "811228-9874", "070-174 06 05"])
def test_a_person_that_is_typed_slowly_leaves_no_trace_in_the_log(writer, person):
    for part in ("Gruppen leds av ", person[:4], person[4:9], person[9:]):
        writer.write("motivation:3.1", part)
        writer.wait_until_saved()
    assert writer.see("motivation:3.1").toPlainText() == f"Gruppen leds av {person}"
    assert motivation(writer) == "Gruppen leds av "
    assert person[:4] not in logged(writer)


def test_the_reference_to_the_source_is_kept_in_the_same_way(writer):
    writer.write("sourceReference:3.1", "Samtal med Johan And")
    writer.wait_until_saved()
    assert writer.stored("Exempelgården")["3.1"].source_reference == "Samtal med "


def test_a_word_that_became_no_person_is_kept_with_the_next_one(writer):
    writer.write("motivation:3.1", "Gruppen finns vid Karl")
    writer.wait_until_saved()
    assert motivation(writer) == "Gruppen finns vid "
    writer.write("motivation:3.1", " Johans torg varje dag")
    writer.wait_until_saved()
    assert motivation(writer) == "Gruppen finns vid Karl Johans torg varje dag"


def test_what_stands_in_a_field_is_whole_once_it_is_left(writer):
    writer.write("motivation:3.1", "Namnet på gruppen är Johan")
    QTest.keyClick(writer.see("motivation:3.1"), Qt.Key.Key_Tab)
    writer.wait_until_saved()
    assert motivation(writer) == "Namnet på gruppen är Johan"


def test_closing_the_workspace_keeps_it_too(writer, workspace_file):
    writer.write("motivation:3.1", "Namnet på gruppen är Johan")
    writer.session.close()
    writer.session.open(str(workspace_file))
    assert motivation(writer) == "Namnet på gruppen är Johan"


def test_what_follows_the_place_of_writing_stays(writer):
    field = writer.see("motivation:3.1")
    whole = "Gruppen 🙂 leds av, och finns vid torget"
    field.setPlainText(whole)
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(len("Gruppen 🙂 leds av") + 1)  # Qt counts the sign as two
    field.setTextCursor(cursor)
    field.insertPlainText(" Johan")
    writer.wait_until_saved()
    assert motivation(writer) == "Gruppen 🙂 leds av , och finns vid torget"


def test_elsewhere_a_name_is_only_warned_of_and_kept(writer):
    writer.click("stepButton1")
    writer.write("motivation:1.1", "Enligt Johan And")
    writer.wait_until_saved()
    assert writer.stored("Exempelgården")["1.1"].motivation == "Enligt Johan And"
