"""Krippendorff's alpha: how far raters agree beyond chance.

Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania (2011), with its
coincidence matrix and its difference functions; A. F. Hayes and K. Krippendorff, "Answering the Call for a Standard
Reliability Measure for Coding Data", Communication Methods and Measures 1 (2007).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Level = Literal["nominal", "ordinal", "interval"]


def krippendorff_alpha(ratings: Floats, level: Level = "ordinal") -> float | None:
    """Return alpha of ``ratings`` (raters × units, nan where a rater gave none); 1 is agreement, 0 is chance.

    ``level`` is the level of measurement of the values. None when it cannot be computed: no unit has two ratings, or
    all of them are the same value, so that nothing varies.
    """
    import numpy as np  # late: the docks know agreement before it is needed

    pairable = np.asarray(ratings, dtype=np.float64)
    pairable = pairable[:, np.count_nonzero(~np.isnan(pairable), axis=0) > 1]
    values = np.unique(pairable[~np.isnan(pairable)])
    if len(values) < 2:
        return None
    coincidences = _coincidences(pairable, values)
    totals = coincidences.sum(axis=0)
    everything = totals.sum()
    differences = _squared_differences(values, totals, level)
    observed = (coincidences * differences).sum()
    expected = (np.outer(totals, totals) * differences).sum() / (everything - 1)
    return float(1.0 - observed / expected)


def _coincidences(pairable: Floats, values: Floats) -> Floats:
    """Return how often each pair of values stands in one unit, every unit weighed by its number of ratings less one."""
    import numpy as np  # late: the docks know agreement before it is needed

    counts = np.stack([(pairable == value).sum(axis=0) for value in values]).astype(np.float64)  # values × units
    weights = 1.0 / (counts.sum(axis=0) - 1.0)
    pairs: Floats = (counts * weights) @ counts.T
    pairs[np.diag_indices(len(values))] -= (counts * weights).sum(axis=1)
    return pairs


def _squared_differences(values: Floats, totals: Floats, level: Level) -> Floats:
    import numpy as np  # late: the docks know agreement before it is needed

    if level == "nominal":
        return 1.0 - np.eye(len(values))
    if level == "interval":
        apart: Floats = np.subtract.outer(values, values)
        return apart**2
    # Ordinal: the ratings that lie between two values, each end counted by half.
    ranks = np.cumsum(totals) - totals / 2.0
    between: Floats = np.subtract.outer(ranks, ranks)
    return between**2
