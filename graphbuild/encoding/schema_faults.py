"""Says in plain words what pydantic found wrong with a tree, and where in the file that is."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from graphbuild.authorities import Authorities
from graphbuild.encoding.document import Document, Location
from graphbuild.errors import Fault
from graphbuild.model import SLUG, Mentions, MilestoneTarget, Plan, QuantityTarget
from graphbuild.model.forms import TARGET_ADDRESS

_TARGETS: Mapping[str | int, type[BaseModel]] = {"quantity": QuantityTarget, "milestone": MilestoneTarget}
"""The two shapes of a target, by the step that pydantic puts into its locations for them."""

_BILINGUAL = "{zh: 引进人才数, en: Talent attracted}"
EXAMPLES: Mapping[str, str] = {
    "id": "id: talent-attracted",
    "zh": "zh: 引进人才数",
    "title": f"title: {_BILINGUAL}",
    "name": f"name: {_BILINGUAL}",
    "label": f"label: {_BILINGUAL}",
    "does": "does: {zh: 引进人才, en: Attract talent}",
    "status": "status: draft",
    "territory": "territory: cn-330411",
    "level": "level: county",
    "period": "period: {year: 2020, basis: stated, evidence: [120, 125]}",
    "year": "year: 2020",
    "basis": "basis: stated",
    "source": "source: with file, sha256 and characters; graphbuild new --text fills it in",
    "file": "file: plan.txt",
    "sha256": "sha256: with 64 digits; graphbuild new --text fills it in",
    "characters": "characters: 5439",
    "evidence": "evidence: [401, 419]",
    "figure": "figure: [413, 417]",
    "quote": "quote: 引进人才 40 名以上",
    "indicator": "indicator: talent-attracted",
    "unit": "unit: 名",
    "written": "written: 名",
    "between": "between: [6.5, 7]",
    "milestone": "milestone: designation",
    "class": "class: build",
    "as": "as: location",
    "kind": "kind: integration",
    "from": "from: cn-330411",
    "to": "to: cn-310000",
    "reason": "reason: context",
    "body": "body: every-town",
    "role": "role: responsible",
}
"""Key that an encoding may lack → how it is written."""

_FORMS: Mapping[str, str] = {
    SLUG: "write it with a-z, 0-9 and single hyphens, such as talent-attracted",
    r"^-?[0-9]+(\.[0-9]+)?$": "write the number in digits, such as 3.05; 万, 亿 and % belong to the unit",
    r"^[0-9]+(\.[0-9]+)*$": "write the number of the part, such as 1 or 1.2",
    TARGET_ADDRESS: "write plan, measure and target of it with slashes, such as pinghu-2020/1.1/parks",
    r"^[0-9a-f]{64}$": "write the SHA-256 of the text in 64 hexadecimal digits",
    r"^[^/\\]+$": "write the name of the file without a folder",
    r"^[0-9]{1,20}(\.[0-9]{1,20}|/[1-9][0-9]{0,19})?$": "write a positive number: 10000, 0.5 or 2000/3",
}
"""Pattern of the model → what fits it."""

_NAMED = Mentions.KINDS | {"indicator": "indicator", "designation": "program", "body": "body"}
_NAMED |= dict.fromkeys(("territory", "place", "from", "to"), "place")
"""Key whose value, or whose entries' ids, name an entry of an authority → its kind."""
_SPANS = ("evidence", "figure")
_SPAN = "write [start, end]: the first character, counted from 0, and the one after the last"
RULES: Mapping[str, str] = {
    "a span ends": _SPAN,
    "what is inferred": "add from: and the words, such as from: 建党百年",
    "what is stated": "add evidence: [start, end], or write basis: inferred with from: and the words",
    "a quantity has": "keep one, such as at_least: 40; a target without a figure has a milestone: instead",
    "the lower end": "swap the two numbers",
    "a stated responsibility": "add evidence: [start, end] and quote: with its words, or infer it by a rule:",
    "an inferred responsibility": "write rule: with its name where basis is inferred, and only there",
}
"""How a message of the model's own rules begins → the remedy."""

_SHOWN = 40
"""Characters of a wrong value that a message shows."""


def schema_faults(error: ValidationError, document: Document, authorities: Authorities) -> list[Fault]:
    """One fault for each thing pydantic found."""
    return [_fault(details, document, authorities) for details in error.errors(include_url=False)]


def _fault(details: ErrorDetails, document: Document, authorities: Authorities) -> Fault:
    location, model = _in_file(details["loc"])
    key = next((step for step in reversed(location) if isinstance(step, str)), "")
    what, remedy = _words(details, key, location, model)
    kind = next((_NAMED[str(step)] for step in reversed(location) if step in _NAMED), None)
    if kind is not None and details["type"] == "string_pattern_mismatch":
        entries = authorities.entries(kind).values()
        called = [each.id for each in entries if details["input"] in (each.zh, *each.alternative)]
        remedy = f"did you mean {' or '.join(called[:3])}? Else {remedy}" if called else remedy
    return Fault(what, remedy, document.path, document.line(location))


def _words(details: ErrorDetails, key: str, location: Location, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong, and the remedy; ``model`` is what the innermost mapping there is to be."""
    context, shown = details.get("ctx", {}), _shown(details["input"])
    in_span = key in _SPANS and isinstance(location[-1], int)
    match details["type"]:
        case "extra_forbidden":
            return f"the key {key!r} is unknown here", _nearest(key, _keys(model))
        case "missing" if isinstance(location[-1], int):
            return f"{key!r} has one value, and needs two", f"write two, such as {EXAMPLES[key]}"
        case "missing":
            return f"the key {key!r} is missing", f"add {EXAMPLES[key]}"
        case "string_pattern_mismatch":
            return f"{key!r} cannot be {shown}", _FORMS[context["pattern"]]
        case "string_too_long":
            return f"{key!r} has more than {context['max_length']} characters", "shorten it"
        case "string_too_short":
            return f"{key!r} has no words", "write them, or remove the key"
        case "string_type":
            return f"{key!r} is {shown}, and needs one text", "write a single value"
        case "int_parsing" | "int_parsing_size" | "int_type":
            return f"{key!r} cannot be {shown}", _SPAN if in_span else "write a whole number in digits"
        case "greater_than_equal":
            remedy = _SPAN if in_span else f"write {context['ge']} or more"
            return f"{key!r} cannot be {shown}, less than {context['ge']}", remedy
        case "less_than_equal":
            return f"{key!r} cannot be {shown}, more than {context['le']}", f"write {context['le']} or less"
        case "literal_error":
            names = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
            return f"{key!r} cannot be {shown}", _nearest(str(details["input"]), names)
        case "tuple_type":
            remedy = "write it in brackets, or each entry behind a hyphen"
            return f"{key!r} is {shown}, and needs a list", remedy
        case "too_long":
            return f"{key!r} has more than two values", f"write two, such as {EXAMPLES[key]}"
        case "model_type":
            entry = f"an entry of {key!r}" if isinstance(location[-1], int) else repr(key)
            return f"{entry} is {shown}, and needs keys of its own", f"its keys are {', '.join(_keys(model))}"
        case "value_error":
            message = str(context["error"])
            return message, next(remedy for rule, remedy in RULES.items() if message.startswith(rule))
        case other:
            raise AssertionError(f"no words for the fault {other!r}")


def _shown(given: object) -> str:
    if isinstance(given, list):
        return "a list"
    return (
        repr(given if len(given) <= _SHOWN else given[:_SHOWN] + "…")
        if isinstance(given, str)
        else "a mapping"
    )


def _nearest(given: str, names: list[str]) -> str:
    near = difflib.get_close_matches(given, names, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(names)}"


def _in_file(location: tuple[str | int, ...]) -> tuple[Location, type[BaseModel]]:
    """The location without the steps that only pydantic has, and the model of the innermost mapping there."""
    steps: list[str | int] = []
    model: type[BaseModel] = Plan
    for position, step in enumerate(location):
        if step in _TARGETS and position > 1 and location[position - 2] == "targets":
            model = _TARGETS[step]
            continue
        steps.append(step)
        if isinstance(step, str):
            model = _model_under(model, step) or model
    return tuple(steps), model


def _model_under(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    for name, field in model.model_fields.items():
        if key == (field.alias or name):
            return _model_in(field.annotation)
    return None


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in typing.get_args(annotation))
    return next((each for each in found if each is not None), None)
