"""Links as sentences in Chinese and English, and ways as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from graphbuild.path.links import Link, Span
from graphbuild.path.things import Thing
from graphbuild.path.ways import Path
from graphbuild.query.align import printable
from graphbuild.query.header import LANGUAGES
from graphbuild.view.network import PARTS
from graphbuild.view.sentences import FORMS, MENTION, PROPERTY, ROLE
from graphbuild.view.statements import Words
from graphbuild.view.words import CLASSES, INTERFACE


def sentence(link: Link, language: str) -> str:
    """What a link says and what it rests on, in ``zh`` or ``en``, with its full stop."""
    words = _in(link.words, language) if link.words else ""
    names = {
        "subject": reference(link.subject, language),
        "object": reference(link.object, language),
        "words": words,
    }
    notes = [words] if link.kind == "mention" and words else []
    notes += _known(link, language)
    said = _in(_form(link), language).format_map(names)
    places = [_span(span, language) for span in link.evidence]
    if language == "zh":
        bracket = f"（{'，'.join(notes)}）" if notes else ""
        return "，".join([f"{said}{bracket}", *places]) + "。"
    bracket = f" ({', '.join(notes)})" if notes else ""
    return ", ".join([f"{said[0].upper()}{said[1:]}{bracket}", *places]) + "."


def reference(thing: Thing, language: str) -> str:
    """A thing as a sentence names it: 举措 1.1「…」, measure 1.1 “…”; what plans share by its label alone."""
    zh, en = f"「{thing.zh}」", f"“{thing.en}”"
    if thing.kind not in PARTS:
        return zh if language == "zh" else en
    kind = CLASSES[thing.kind]
    if language == "zh":
        return f"{kind.zh} {thing.number}{zh}" if thing.number else f"{kind.zh}{zh}"
    return " ".join(part for part in (kind.en.lower(), thing.number, en) if part)


def text(paths: Sequence[Path], languages: Sequence[str] = LANGUAGES) -> str:
    """Ways for reading: a line a thing, with its prefixed name; between two of them the sentences."""
    return "\n".join(
        "".join(f"{printable(line)}\n" for line in _lines(number, path, languages))
        for number, path in enumerate(paths, start=1)
    )


def to_json(paths: Sequence[Path], languages: Sequence[str] = LANGUAGES) -> str:
    """Ways as a list of ``things`` and ``steps``, each step a list of links with their sentences."""
    found = [
        {
            "things": [asdict(thing) for thing in path.things],
            "steps": [[_record(link, languages) for link in step] for step in path.steps],
        }
        for path in paths
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _lines(number: int, path: Path, languages: Sequence[str]) -> list[str]:
    mark = f"{number}. "
    indent = " " * len(mark)
    lines = [f"{mark}{_heading(path.things[0], languages)}"]
    for step, thing in zip(path.steps, path.things[1:], strict=True):
        lines += [f"{indent}  {sentence(link, language)}" for link in step for language in languages]
        lines.append(f"{indent}→ {_heading(thing, languages)}")
    return lines


def _heading(thing: Thing, languages: Sequence[str]) -> str:
    """A thing at the head of a line; what plans share needs no quotation marks there."""
    shared = thing.kind not in PARTS
    names = [_in(Words(thing.zh, thing.en), each) if shared else reference(thing, each) for each in languages]
    return f"{' / '.join(names)} ({thing.name})"


def _record(link: Link, languages: Sequence[str]) -> dict[str, Any]:
    return {
        "subject": link.subject.iri,
        "kind": link.kind,
        "relation": link.relation,
        "object": link.object.iri,
        "node": link.node,
        "basis": link.basis,
        "rule": link.rule,
        "inferred_from": link.inferred_from,
        "evidence": [asdict(span) for span in link.evidence],
        **{language: sentence(link, language) for language in languages},
    }


def _form(link: Link) -> Words:
    if link.kind == "mention":
        return MENTION
    return FORMS.get(link.relation, ROLE if link.kind == "responsibility" else PROPERTY)


def _known(link: Link, language: str) -> list[str]:
    """Whether it is stated or inferred, and then from what or by which rule."""
    notes = [_in(INTERFACE[link.basis], language)] if link.basis else []
    if link.inferred_from:
        notes.append(_in(INTERFACE["inferredFrom"], language).format(words=link.inferred_from))
    if link.rule:
        notes.append(_in(INTERFACE["inferredBy"], language).format(rule=link.rule))
    return notes


def _span(span: Span, language: str) -> str:
    if language == "zh":
        return f"{span.plan} 原文 [{span.start}, {span.end}]" + (f"“{span.quote}”" if span.quote else "")
    place = f"characters {span.start}–{span.end} of {span.plan}"
    return f"{place}: “{span.quote}”" if span.quote else place


def _in(words: Words, language: str) -> str:
    return words.zh if language == "zh" else words.en
