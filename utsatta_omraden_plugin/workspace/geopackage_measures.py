"""Measures, read."""

from __future__ import annotations

import sqlite3
from abc import abstractmethod
from contextlib import AbstractContextManager
from datetime import date

from ..domain.measure import Measure, MeasureStatus
from .interface_measures import MeasureKeeper


class GeoPackageMeasures(MeasureKeeper):
    """The measures of a workspace in a file."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[sqlite3.Connection]: ...

    def released_measures(self, edition_id: str) -> list[Measure]:
        """Return the released measures for the areas of an edition, by area and then by when they begin and problem."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT measure.* FROM measure WHERE released = 1 "
                "AND area_id IN (SELECT area_id FROM area_version WHERE edition_id = ?) "
                "ORDER BY area_id, starts_on IS NULL, starts_on, problem, measure.id",
                (edition_id,),
            ).fetchall()
        return [
            Measure(
                area_id=row["area_id"],
                problem=row["problem"],
                description=row["description"],
                owner=row["owner"],
                baseline=row["baseline"],
                target=row["target"],
                starts_on=_day(row["starts_on"]),
                ends_on=_day(row["ends_on"]),
                status=MeasureStatus(row["status"]),
                outcome=row["outcome"],
                released=bool(row["released"]),
                id=row["id"],
            )
            for row in rows
        ]


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
