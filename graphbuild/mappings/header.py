"""The metadata at the top of a mapping file: YAML in lines that begin with ``#``, read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graphbuild.errors import Fault, InputError
from graphbuild.mappings.rows import ONTOLOGY, PREFIX
from graphbuild.vocab import EXTERNAL_PREFIXES

KEYS: Final = {
    "mapping_set_id": "id",
    "mapping_set_title": "title",
    "license": "licence",
    "subject_source": "subject_source",
    "object_source": "object_source",
}
"""Key of the file → field of the set; each is given once."""

VERSION: Final = "1.1"
"""The version of SSSOM that is written: the first that knows a mapping to nothing."""

FIXED: Final = {
    "orcid": "https://orcid.org/",
    "owl": EXTERNAL_PREFIXES["owl"],
    "rdf": EXTERNAL_PREFIXES["rdf"],
    "rdfs": EXTERNAL_PREFIXES["rdfs"],
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": EXTERNAL_PREFIXES["skos"],
    "sssom": "https://w3id.org/sssom/",
    "xsd": EXTERNAL_PREFIXES["xsd"],
    "linkml": "https://w3id.org/linkml/",
    PREFIX: ONTOLOGY,
}
"""The prefixes that SSSOM builds in, and that of the ontology: a file cannot give them another meaning."""

SET_IRI: Final = re.compile(r"https?://[a-z0-9.-]+/[A-Za-z0-9._~/#%+-]*")
PREFIX_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_NAMESPACE: Final = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|\\^`]+')


@dataclass(frozen=True, slots=True)
class Header:
    """The values by key, and the prefixes without the fixed ones."""

    values: dict[str, str]
    prefixes: dict[str, str]


def read_header(path: Path, lines: Sequence[str]) -> Header:
    """Read the lines of the header, their ``#`` taken off; ``InputError`` tells every fault at once."""
    values: dict[str, str] = {}
    lines_of: dict[str, int] = {}
    prefixes: dict[str, str] = {}
    faults: list[Fault] = []

    def fault(line: int, what: str, remedy: str) -> None:
        faults.append(Fault(what, remedy, path, line))

    for key, value, line in _entries(path, lines):
        lines_of.setdefault(key, line)
        if key == "curie_map" and isinstance(value, list):
            for prefix, namespace, where in value:
                if prefix in prefixes:
                    fault(where, f"the prefix {prefix!r} stands here twice", "keep it once")
                elif prefix in FIXED and namespace != FIXED[prefix]:
                    fault(where, f"the prefix {prefix!r} has another meaning", f"it is {FIXED[prefix]}")
                elif not PREFIX_NAME.fullmatch(prefix) or not _NAMESPACE.fullmatch(namespace):
                    what = f"{prefix!r} is no prefix of the namespace {namespace!r}"
                    fault(where, what, "write a word, a colon and the IRI that it stands for")
                else:
                    prefixes[prefix] = namespace
        elif key == "curie_map" or isinstance(value, list):
            fault(
                line, f"{key} has not the form of one", "write a table under curie_map, and a word elsewhere"
            )
        elif key == "sssom_version":
            if value != VERSION:
                fault(line, f"the file is written in SSSOM {value}", f"write sssom_version {VERSION}")
        elif key not in KEYS:
            fault(line, f"the key {key!r} is not kept", f"a file has {', '.join(KEYS)}, and curie_map")
        elif key in values:
            fault(line, f"{key} stands here twice", "keep it once")
        elif key == "mapping_set_title":
            values[key] = value
            if not value.strip() or not value.isprintable():
                fault(line, f"{key} is no line of words", "write a title in one line")
        else:
            values[key] = value
    for key in KEYS:
        if key not in values:
            faults.append(Fault(f"{key} is missing", f"add it: #{key}: …", path, 1))
    for key in ("mapping_set_id", "license"):
        if key in values and not SET_IRI.fullmatch(values[key]):
            faults.append(
                Fault(
                    f"{key} is no IRI: {values[key]!r}",
                    "write one that begins with https://",
                    path,
                    lines_of[key],
                )
            )
    twice = {space for space in prefixes.values() if [*prefixes.values()].count(space) > 1}
    faults += [
        Fault(f"two prefixes stand for {namespace}", "keep one of them", path, lines_of["curie_map"])
        for namespace in sorted(twice)
    ]
    if faults:
        raise InputError("the header has faults", remedy="mend them", faults=faults)
    return Header(values, {key: value for key, value in prefixes.items() if key not in FIXED})


Entry = tuple[str, str, int]


def _entries(path: Path, lines: Sequence[str]) -> Iterator[tuple[str, str | list[Entry], int]]:
    """Key, value and line of each entry; a value is a word, or the entries of a table."""
    import yaml

    try:
        root = yaml.compose("\n".join(lines), Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = f"the header is no YAML: {getattr(error, 'problem', None) or error}"
        line = 1 if mark is None else mark.line + 1
        raise InputError(what, remedy="mend the line", path=path, line=line) from None
    if not isinstance(root, yaml.MappingNode):
        remedy = "begin the file with lines like #mapping_set_id: https://…"
        raise InputError("the file has no header", remedy=remedy, path=path, line=1)
    for key, value in root.value:
        line = key.start_mark.line + 1
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if isinstance(value, yaml.MappingNode):
            pairs = [
                (one.value, other.value, one.start_mark.line + 1)
                for one, other in value.value
                if isinstance(one, yaml.ScalarNode) and isinstance(other, yaml.ScalarNode)
            ]
            if len(pairs) != len(value.value):
                remedy = "write a prefix and an IRI in each line"
                raise InputError(f"{name} holds more than words", remedy=remedy, path=path, line=line)
            yield name, pairs, line
        elif isinstance(value, yaml.ScalarNode):
            yield name, value.value, line
        else:
            yield name, [], line
