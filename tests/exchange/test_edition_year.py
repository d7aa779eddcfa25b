"""Which edition a file is: from the data, the file name or the user, and a contradiction between them is shown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.exchange.builders import feature, geojson
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.edition_year import UnknownEditionYear
from utsatta_omraden_plugin.exchange.read_edition import read_edition


def told(source: Path, year: int = 0) -> tuple[int, list[str]]:
    """The year, and the warnings that concern it."""
    read = read_edition(source, year)
    return read.year, [str(each.message) for each in read.warnings if each.code == "edition_contradiction"]


def undated(path: Path) -> Path:
    return geojson(path, feature())


def dated(path: Path, *starts: str, **changed: object) -> Path:
    return geojson(path, *(feature(row, AKTUALITET_START=start, **changed) for row, start in enumerate(starts, 1)))


def test_the_newest_start_of_a_category_tells_the_edition(tmp_path: Path):
    assert told(dated(tmp_path / "u.geojson", "2023-12-01", "2025-12-01", "")) == (2025, [])


def test_a_date_far_in_the_future_tells_nothing(tmp_path: Path):
    assert told(dated(tmp_path / "u.geojson", "2025-12-01", "2052-12-01")) == (2025, [])


@pytest.mark.parametrize(("name", "year"), [("uso_2023.geojson", 2023), ("2025-12-01 områden.geojson", 2025)])
def test_without_dates_the_file_name_tells(tmp_path: Path, name: str, year: int):
    assert told(undated(tmp_path / name)) == (year, [])


def test_a_column_with_the_year_goes_before_the_dates(tmp_path: Path):
    assert told(dated(tmp_path / "u.geojson", "2025-12-01", UTGAVA=2027)) == (2027, [])


def test_the_data_goes_before_the_file_name_and_the_contradiction_is_shown(tmp_path: Path):
    year, warnings = told(dated(tmp_path / "hamtad_2023.geojson", "2025-12-01"))
    assert year == 2025
    assert warnings == ["Taken as the edition of 2025, but the file name says 2023. Check the year."]


def test_the_user_has_the_last_word_and_hears_what_speaks_against_it(tmp_path: Path):
    year, warnings = told(dated(tmp_path / "uso_2023.geojson", "2025-12-01"), 2024)
    assert year == 2024
    (warning,) = warnings
    assert warning == (
        "Taken as the edition of 2024, but the newest date in the data is of 2025, and the file name says 2023. "
        "Check the year."
    )


def test_the_user_who_says_what_the_data_says_hears_nothing(tmp_path: Path):
    assert told(dated(tmp_path / "uso_2025.geojson", "2025-12-01"), 2025) == (2025, [])


@pytest.mark.parametrize("name", ["omraden.geojson", "2023_till_2025.geojson", "120231.geojson"])
def test_a_year_that_nothing_tells_is_asked_for(tmp_path: Path, name: str):
    with pytest.raises(UnknownEditionYear, match=r"which year's edition this is\. Give the year of the edition, or"):
        read_edition(undated(tmp_path / name))


def test_a_year_in_which_no_edition_can_be_is_refused(tmp_path: Path):
    with pytest.raises(SourceFileError, match="1925 cannot be the year of an edition"):
        read_edition(geojson(tmp_path / "u.geojson", feature()), 1925)


@pytest.mark.published
def test_the_published_files_tell_their_year_under_any_name(tmp_path: Path, published_2023: Path, published_2025: Path):
    for published, year in ((published_2023, 2023), (published_2025, 2025)):
        assert told(Path(shutil.copy(published, tmp_path / f"{year}.zip"))) == (year, [])
        assert read_edition(shutil.copy(published, tmp_path / "nedladdad.zip")).year == year
