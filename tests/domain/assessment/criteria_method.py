"""A method with the criteria of three categories; each question is called after the criterion it bears on."""

from __future__ import annotations

from typing import Any

from tests.domain.methods import block, criterion, method_file, question
from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.domain.method import Method, read_method

UTSATT = ("u-need", "u-need2", "u-one", "u-one2")
SARSKILT = ("s-need", "s-need2", "s-sign")


def criteria_file() -> dict[str, Any]:
    data = method_file()
    data["criteria"] = [
        criterion("u-need"),
        criterion("u-need2"),
        criterion("u-one", role="one_of"),
        criterion("u-one2", role="one_of"),
        criterion("r-need", category="Riskområde"),
        criterion("s-need", category="Särskilt utsatt område"),
        criterion("s-need2", category="Särskilt utsatt område", partly_from=1, met_from=3),
        criterion("s-sign", category="Särskilt utsatt område", role="supporting"),
    ]
    keys = [one["id"] for one in data["criteria"]]
    data["steps"][1]["blocks"] = [block("criteria", *[question(key, criterion=key) for key in keys])]
    data["steps"][1]["blocks"].append(block("more", question("u-need+", criterion="u-need", weight=3)))
    return data


METHOD: Method = read_method(criteria_file())


def levels(**by_question: int) -> dict[str, Answer]:
    """Answers by question id, with underscores for the signs that Python's names have not."""
    return {key.replace("_", "-"): Answer(problem=level, uncertainty=1) for key, level in by_question.items()}


FULL_UTSATT = levels(u_need=4, u_need2=4, u_one=4, u_one2=0)
"""All that an utsatt område needs, and nothing of what a graver one does."""

FULL_SARSKILT = FULL_UTSATT | levels(s_need=4, s_need2=4, s_sign=0)
