"""What draws itself can be read in QGIS's dark themes, which give a colour of their own to labels only."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QProgressBar, QWidget

from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.gui.calibration.agreement_panel import AlphaScale
from utsatta_omraden_plugin.gui.drawn import CountingProgress
from utsatta_omraden_plugin.gui.national.category_chart import CategoryChart

GROUND, INK = "#323232", "#aaaaaa"
DARK_THEME = f"""
QWidget {{ background: transparent; }}
QLabel {{ color: {INK}; }}
QProgressBar {{ border: 1px solid #535353; text-align: center; }}
"""
"""As in the theme Night Mapping of QGIS."""


@pytest.fixture
def ground(qtbot):
    """A dark window whose palette would make text as dark."""
    window = QWidget()
    palette = window.palette()
    for role, colour in (("WindowText", "#535353"), ("Text", "#111111"), ("Window", GROUND)):
        palette.setColor(getattr(QPalette.ColorRole, role), QColor(colour))
    window.setPalette(palette)
    window.setStyleSheet(DARK_THEME)
    window.resize(500, 300)
    qtbot.addWidget(window)
    return window


def brightest(widget: QWidget) -> int:
    """The lightness of the lightest pixel; thin letters on a dark ground come close to the ink's."""
    picture = widget.grab().toImage()
    return max(picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in range(picture.height()))


def chart(ground: QWidget) -> QWidget:
    made = CategoryChart(ground)
    made.show_values([2025], [Category.RISK.value], {(2025, Category.RISK.value): 0}, "")
    return made


def scale(ground: QWidget) -> QWidget:
    made = AlphaScale(ground)
    made.show_alpha(0.7, "0.7")
    return made


def progress(ground: QWidget) -> QWidget:
    made = CountingProgress(ground)
    made.setRange(0, 57)
    made.setValue(0)
    made.setFormat("%v of %m")
    return made


@pytest.mark.parametrize("make", [chart, scale, progress])
def test_its_words_have_the_colour_of_labels(ground, make):
    drawn = make(ground)
    drawn.resize(drawn.sizeHint())
    ground.show()
    assert brightest(drawn) >= 0.9 * QColor(INK).lightness()


def test_the_count_stands_off_from_the_part_that_is_full(ground):
    ground.setStyleSheet(DARK_THEME + "QProgressBar::chunk { background-color: #d7801a; }")
    drawn = progress(ground)
    drawn.setValue(57)
    drawn.resize(drawn.sizeHint())
    ground.show()
    picture = drawn.grab().toImage()
    line = [picture.pixelColor(x, picture.height() // 2).lightness() for x in range(2, picture.width() - 2)]
    assert min(line) < 40
    assert max(line) >= 0.9 * QColor(INK).lightness()


def test_in_a_theme_whose_palette_is_right_it_is_qts_own(qtbot):
    own, drawn = QProgressBar(), CountingProgress()
    for each in (own, drawn):
        qtbot.addWidget(each)
        each.setRange(0, 57)
        each.setValue(13)
        each.resize(own.sizeHint())
        each.show()
    assert drawn.grab().toImage() == own.grab().toImage()
