"""The JSON Schema of encodings, by which an editor completes and checks them."""

from __future__ import annotations

import json
from typing import Any

from graphbuild.concepts import Concepts
from graphbuild.model import COMPARATORS, Plan

IDENTIFIER = "https://w3id.org/policyplan/schema/encoding.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_CODE_LISTS = {
    ("Action", "class"): "action-class",
    ("Cooperation", "kind"): "cooperation-kind",
    ("FocusArea", "topic"): "topic",
    ("LeftOut", "reason"): "left-out-reason",
    ("ProposedProgram", "kind"): "program-kind",
    ("ProposedPlace", "kind"): "place-kind",
    ("ProposedBody", "kind"): "body-kind",
}
"""(Model, key) → the code list whose concepts may stand there."""
_QUANTITIES = ("QuantityTarget", "Baseline", "Outcome", "Qualifier")
_TARGETS = ("QuantityTarget", "MilestoneTarget")

Schema = dict[str, Any]


def schema(concepts: Concepts) -> Schema:
    """The schema (draft 2020-12) of the model, with its code lists closed.

    It says what can be told without the text and the authorities: keys, forms, code lists. An editor may read
    a number where ``encoding`` reads text, so both are right where a text may look like one.
    """
    whole = _as_written(Plan.model_json_schema(by_alias=True))
    models: dict[str, Schema] = whole.pop("$defs")
    for (model, key), scheme in _CODE_LISTS.items():
        models[model]["properties"][key] = {
            "description": f"A concept of the code list {scheme}",
            "enum": list(concepts.names(scheme)),
        }
    words = [word for each in concepts.names("modality").values() for word in (each.zh, *each.words)]
    for model in _TARGETS:
        models[model]["properties"]["modality"]["enum"] = words
    for model in _QUANTITIES:
        models[model]["oneOf"] = [{"required": [comparator]} for comparator in COMPARATORS]
    models["Measure"]["properties"]["targets"]["items"] = {
        "if": {"required": ["milestone"]},
        "then": {"$ref": "#/$defs/MilestoneTarget"},
        "else": {"$ref": "#/$defs/QuantityTarget"},
    }
    return {
        "$schema": DIALECT,
        "$id": IDENTIFIER,
        **whole,
        "title": "The encoding of a plan",
        "$defs": models,
    }


def schema_file(concepts: Concepts) -> str:
    """The schema as JSON for a file."""
    return json.dumps(schema(concepts), ensure_ascii=False, indent=2) + "\n"


def _as_written(node: Schema) -> Schema:
    """A part of pydantic's schema as encodings are: no null, no default, text that may look like a number."""
    kept = {key: value for key, value in node.items() if key != "default"}
    if "properties" not in node:
        kept.pop("title", None)
    choices = [choice for choice in kept.pop("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        kept = choices[0] | kept
    elif choices:
        kept["anyOf"] = choices
    if kept.get("type") == "string" and "enum" not in kept:
        kept["type"] = ["string", "number"]
    for key in ("properties", "$defs"):
        if key in kept:
            kept[key] = {name: _as_written(below) for name, below in kept[key].items()}
    for key in ("prefixItems", "anyOf", "oneOf"):
        if key in kept:
            kept[key] = [_as_written(below) for below in kept[key]]
    if "items" in kept:
        kept["items"] = _as_written(kept["items"])
    return kept
