"""Small methods for tests: step 1 has two blocks with three questions, the others one question each."""

from __future__ import annotations

from typing import Any

from utsatta_omraden_plugin.domain.method import Method, read_method


def wording(words: str) -> dict[str, str]:
    return {"sv": f"{words} (sv)", "en": f"{words} (en)"}


def question(key: str, **more: object) -> dict[str, Any]:
    return {"id": key, "text": wording(key), "kind": "level", **more}


def step(key: str, *blocks: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"id": key, "title": wording(f"step {key}"), "blocks": list(blocks), **more}


def block(key: str, *questions: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"id": key, "title": wording(f"block {key}"), "questions": list(questions), **more}


def method_file(gate: dict[str, Any] | None = None, third_gate: dict[str, Any] | None = None) -> dict[str, Any]:
    """The parsed JSON of the method; ``gate`` and ``third_gate`` (without their reason) stand before steps 2 and 3."""
    first = step(
        "1",
        block("a", question("a1", required=True), question("a2", weight=3), weight=2),
        block("b", question("b1", required=True)),
    )
    second, third = step("2", block("c", question("c1"))), step("3", block("d", question("d1")))
    if gate is not None:
        second["gate"] = {"reason": wording("why"), **gate}
    if third_gate is not None:
        third["gate"] = {"reason": wording("why"), **third_gate}
    return {
        "id": "prov",
        "version": "1",
        "title": wording("method"),
        "notice": wording("a test"),
        "steps": [first, second, third, step("4", block("e", question("e1"))), step("5", block("f", question("f1")))],
    }


def method_with(gate: dict[str, Any] | None = None, third_gate: dict[str, Any] | None = None) -> Method:
    return read_method(method_file(gate, third_gate))


def criterion(key: str, **more: object) -> dict[str, Any]:
    return {"id": key, "category": "Utsatt område", "role": "needed", "text": wording(key), **more}


def term(key: str, **more: object) -> dict[str, Any]:
    return {"id": key, "text": wording(key), **more}


def full_method_file() -> dict[str, Any]:
    """The parsed JSON of a method that makes use of everything that a method may have."""
    data = method_file(gate={"step": "1", "problem": 1.5, "answered_share": 0.8})
    choices = [{"value": "never", "text": wording("never")}, {"value": "often", "text": wording("often")}]
    data |= {"$schema": "method.schema.json", "stale_after_months": 12}
    data["criteria"] = [
        criterion("k1", help=wording("why"), partly_from=1, met_from=3),
        criterion("k2", category="Särskilt utsatt område", role="supporting"),
    ]
    data["place_kinds"] = [term("trade", symbol="drugs"), term("meeting")]
    data["actor_kinds"] = [term("network"), term("gang")]
    data["actor_roles"] = [term("leading")]
    data["count_bands"] = [term("1-9"), term("10+")]
    data["steps"][0] |= {"help": wording("help"), "weight": 2}
    data["steps"][2]["blocks"][0]["questions"] = [
        question("q1", kind="choice", choices=choices, help=wording("help")),
        question("q2", kind="multiple_choice", choices=choices, criterion="k1"),
        question("q3", kind="number", unit="st", required=True, evidence_required=True, weight=0.5),
        question("q4", kind="share", unit="%", criterion="k2"),
        question("q5", kind="yes_no"),
        question("q6", kind="text"),
    ]
    return data
