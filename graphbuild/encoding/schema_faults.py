"""Says in plain words what pydantic found wrong with a tree, and where in the file that is."""

from __future__ import annotations

import difflib
import typing
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from graphbuild.encoding.document import Document, Location
from graphbuild.errors import Fault
from graphbuild.model import MilestoneTarget, Plan, QuantityTarget

_TAGS: dict[str | int, type[BaseModel]] = {"quantity": QuantityTarget, "milestone": MilestoneTarget}


def schema_faults(error: ValidationError, document: Document) -> list[Fault]:
    """One fault for each thing pydantic found."""
    return [_fault(details, document) for details in error.errors(include_url=False)]


def _fault(details: ErrorDetails, document: Document) -> Fault:
    kind, context = details["type"], details.get("ctx", {})
    location = _in_file(details["loc"], document.tree)
    key = next((str(step) for step in reversed(location) if isinstance(step, str)), "the file")
    given = details.get("input")
    what, remedy = _words(kind, key, given, context, details)
    if kind == "extra_forbidden":
        keys = _keys(details["loc"][:-1])
        near = difflib.get_close_matches(key, keys, n=1, cutoff=0.5)
        remedy = f"did you mean {near[0]!r}?" if near else f"the keys here are {', '.join(keys)}"
    return Fault(what, remedy, document.path, document.line(location))


def _words(
    kind: str, key: str, given: Any, context: dict[str, Any], details: ErrorDetails
) -> tuple[str, str]:
    shown = f"{given!r}" if isinstance(given, str | int) else "what stands here"
    match kind:
        case "missing" if isinstance(details["loc"][-1], int):
            return f"{key!r} lacks its second value", "write two values: [start, end]"
        case "missing":
            return f"the key {key!r} is missing", f"add {key!r}; `graphbuild schema` documents it"
        case "extra_forbidden":
            return f"the key {key!r} is unknown here", ""
        case "string_pattern_mismatch":
            return f"{key!r} cannot be {shown}", _PATTERNS.get(str(context.get("pattern")), "mend its form")
        case "string_too_long":
            return f"{key!r} has more than {context['max_length']} characters", "shorten it"
        case "string_too_short":
            return f"{key!r} has no value", "give it one, or remove the key"
        case "int_parsing" | "int_from_float" | "int_type" | "int_parsing_size":
            return f"{key!r} needs a whole number, not {shown}", "write digits only"
        case "greater_than_equal":
            return f"{key!r} is {shown}, less than {context['ge']}", f"write {context['ge']} or more"
        case "less_than_equal":
            return f"{key!r} is {shown}, more than {context['le']}", f"write {context['le']} or less"
        case "literal_error":
            return f"{key!r} cannot be {shown}", f"write {context['expected'].replace(' or ', ', or ')}"
        case "too_long" | "too_short" | "tuple_type" | "list_type":
            return f"{key!r} is no list of the right length", "write a list in brackets: [a, b]"
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"{key!r} needs keys of its own, not {shown}", "write a mapping, {key: value}"
        case "string_type":
            return f"{key!r} needs one text, not a list or a mapping", "write a single value"
        case "value_error":
            return str(context["error"]), "mend it as it says"
        case _:
            return f"{key!r} cannot be {shown}", "`graphbuild schema` documents what it takes"


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id has a-z, 0-9 and single hyphens, such as talent-attracted",
    r"^-?\d+(\.\d+)?$": "write the number in plain digits, such as 3.05",
    r"^\d+(\.\d+)*$": "write the part's number, such as 1 or 1.2",
    r"^[0-9a-f]{64}$": "write the SHA-256 in 64 hexadecimal digits",
    r"^[^/\\]+$": "write the file's name without a folder",
}


def _in_file(location: tuple[str | int, ...], tree: Any) -> Location:
    """Drop the steps that the model has and the file has not: the tag of a target."""
    steps: list[str | int] = []
    here = tree
    for position, step in enumerate(location):
        last = position == len(location) - 1
        if step in _TAGS and not last and not (isinstance(here, dict) and step in here):
            continue
        steps.append(step)
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
    return tuple(steps)


def _keys(location: tuple[str | int, ...]) -> list[str]:
    """The keys that a mapping at this place of the model may have."""
    current: type[BaseModel] = Plan
    for step in location:
        if step in _TAGS:
            current = _TAGS[step]
        elif isinstance(step, str):
            for name, field in current.model_fields.items():
                if step in (name, field.alias):
                    current = _model_in(field.annotation) or current
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(argument) for argument in typing.get_args(annotation))
    return next((each for each in found if each is not None), None)
