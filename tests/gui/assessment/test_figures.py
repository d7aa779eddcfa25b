"""The means of blocks, steps and the whole, and what each of them is made of."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QTreeWidgetItemIterator


def first_block(assessor):
    return assessor.session.workspace.method().steps[0].blocks[0]


def row_of(tree, key: str):
    found = QTreeWidgetItemIterator(tree)
    while found.value() is not None:
        if found.value().text(0).startswith(key):
            return found.value()
        found += 1
    raise AssertionError(f"no row {key}")


def test_a_block_shows_the_weighted_mean_of_what_is_answered_and_counts_the_rest_apart(assessor):
    assessor.choose("Exempelgården")
    block = first_block(assessor)
    one, other = block.questions[:2]
    assert assessor.see(f"mean:block:{block.id}").text().startswith("no figures yet")
    assessor.click(f"problem:{one.id}:4")
    assessor.click(f"problem:{other.id}:1")
    assessor.click(f"uncertainty:{one.id}:2")
    mean = (one.weight * 4 + other.weight * 1) / (one.weight + other.weight)
    words = assessor.see(f"mean:block:{block.id}").text()
    assert words == f"problem {mean:.1f}, uncertainty 2.0 · 2 of {len(block.questions)}"
    assert "In all: problem" in assessor.see("mean:total:all").text()


def test_do_not_know_is_counted_as_answered_and_into_no_mean(assessor):
    assessor.choose("Exempelgården")
    block = first_block(assessor)
    assessor.click(f"problem:{block.questions[0].id}:4")
    assessor.click(f"problem:{block.questions[1].id}:unknown")
    words = assessor.see(f"mean:block:{block.id}").text()
    assert words == f"problem 4.0, uncertainty – · 2 of {len(block.questions)}"


def test_why_opens_the_parts_with_their_weights_and_the_calculation(assessor):
    assessor.choose("Exempelgården")
    block = first_block(assessor)
    assessor.click(f"problem:{block.questions[0].id}:4")
    assessor.click(f"problem:{block.questions[1].id}:1")
    assessor.click(f"why:block:{block.id}")
    tree = assessor.see("whyTree")
    assert tree.isVisible()
    part = row_of(tree, block.questions[0].id)
    assert part.text(1) == "4.0"
    assert part.text(3) == f"{block.questions[0].weight:g}"
    assert part.text(4) == "yes"
    assert row_of(tree, block.questions[2].id).text(1) == "–"
    assert row_of(tree, block.questions[2].id).text(4) == "no"
    assert " × 4.0 + " in assessor.see("whyCalculation").text()


def test_why_leads_to_a_question_by_the_keyboard(assessor):
    assessor.choose("Exempelgården")
    assessor.click("why:total:all")
    tree = assessor.see("whyTree")
    assessor.qtbot.waitUntil(tree.hasFocus)
    question = assessor.session.workspace.method().steps[2].questions[1].id
    step, block = tree.topLevelItem(0).child(2), tree.topLevelItem(0).child(2).child(0)
    step.setExpanded(True)
    block.setExpanded(True)
    tree.setCurrentItem(row_of(tree, question))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert assessor.see("stepPages").currentIndex() == 2
    assert assessor.see(f"problem:{question}").isVisible()


def test_an_open_why_follows_the_answers(assessor):
    assessor.choose("Exempelgården")
    block = first_block(assessor)
    assessor.click(f"why:block:{block.id}")
    assessor.click(f"problem:{block.questions[0].id}:4")
    assessor.qtbot.waitUntil(lambda: row_of(assessor.see("whyTree"), block.questions[0].id).text(1) == "4.0")


def test_every_figure_and_its_button_have_a_name_for_screen_readers(assessor):
    assessor.choose("Exempelgården")
    block = first_block(assessor)
    assert block.title.en in assessor.see(f"mean:block:{block.id}").accessibleName()
    assert block.title.en in assessor.see(f"why:block:{block.id}").accessibleName()
