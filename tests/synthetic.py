"""Invented plans in the shapes of real ones, for measuring what the real ones are too few for.

Places, programs, bodies, beneficiaries and indicators are those of the authorities; all other words are put
together from the short lists below, clause by clause, and the spans of a plan are those of the text that so
arises. The text itself is not kept. One seed makes the same plans every time, as long as the lists stay.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from graphbuild.authorities import Authorities, read_authorities
from graphbuild.build.dataset import Dataset, assemble
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.model import Mentions, Plan
from graphbuild.terms import Tie
from graphbuild.vocab import Names

QUADS_OF_A_PLAN = 12_500
"""What a plan comes to in the middle, with its share of the authorities."""

LONGEST_QUOTE = 40

VERBS = "兴修 build|修缮 repair|推广 spread|培植 foster|整理 tidy|开通 open|守护 guard|扩充 extend|联结 link"
KINDS = "绿色 green|智慧 smart|便民 handy|乡村 rural|滨河 riverside|社区 local|新型 new|公共 public"
THINGS = (
    "果园 orchards|码头 quays|桥梁 bridges|书屋 libraries|作坊 workshops|茶园 gardens|步道 paths|风车 mills"
    "|水渠 ditches|集市 markets|苗圃 nurseries|驿站 inns|学堂 schools|诊所 clinics|灯塔 lights|粮仓 granaries"
)
UNITS = {
    "rank": ("位",),
    "share rate coverage growth": ("%",),
    "output investment value": ("亿元", "万元"),
    "land facilities green": ("亩", "万平方米", "平方米"),
    "roads": ("公里",),
    "days": ("天",),
    "talent": ("名", "人"),
    "enterprises companies": ("家",),
}
"""Words in the id of an indicator → the units it is given in; any other is counted."""
COUNTERS = ("个", "项", "处", "座", "家")
COMPARATORS = ("at_least", "exactly", "exactly", "more_than", "at_most", "less_than", "about", "between")
LEVELS = {
    "admin-county": "county",
    "admin-prefecture": "prefectural",
    "admin-province": "provincial",
    "admin-township": "township",
}
"""Kind of a division → level of the government there, the most frequent first."""

Span = tuple[int, int]
Piece = tuple[str, str, str]
"""Words of a clause; where they name a thing, the list of mentions it belongs to, and its id."""


def dataset(seed: int, quads: int) -> Dataset:
    """The dataset of invented plans, of about so many quads."""
    authorities, concepts = read_authorities(), read_concepts()
    return assemble(plans(seed, quads, authorities, concepts), authorities, concepts, Names())


def plans(seed: int, quads: int, authorities: Authorities, concepts: Concepts) -> list[Plan]:
    """As many invented plans as make about so many quads, at least one."""
    lists = _Lists(authorities, concepts)
    count = max(1, round(quads / QUADS_OF_A_PLAN))
    return [_Inventor(seed, number, lists).plan() for number in range(1, count + 1)]


def _words(pairs: str) -> list[tuple[str, str]]:
    return [(zh, en) for zh, _, en in (pair.partition(" ") for pair in pairs.split("|"))]


class _Lists:
    """What there is to choose from, in an order that does not change."""

    def __init__(self, authorities: Authorities, concepts: Concepts) -> None:
        self.verbs, self.kinds, self.things = _words(VERBS), _words(KINDS), _words(THINGS)
        self.places = authorities.places
        divisions = sorted(key for key in self.places if self.places[key].kind in LEVELS)
        self.divisions = {
            kind: [key for key in divisions if self.places[key].kind == kind] for kind in LEVELS
        }
        self.below: dict[str, list[str]] = {}
        for key in divisions:
            for above in self.places[key].within:
                self.below.setdefault(above, []).append(key)
        self.named_places = sorted(key for key in self.places if self.places[key].kind not in LEVELS)
        self.ids: dict[str, list[str]] = {
            key: sorted(authorities.entries(kind)) for key, kind in Mentions.KINDS.items() if key != "places"
        }
        self.names = {
            key: {each: authorities.entries(kind)[each].zh for each in self.ids[key]}
            for key, kind in Mentions.KINDS.items()
            if key != "places"
        }
        programs = authorities.programs
        self.designations = [key for key in self.ids["programs"] if programs[key].kind == "designation"]
        self.indicators = sorted(authorities.indicators)
        self.ranks = [key for key in self.indicators if "rank" in key.split("-")]
        self.modalities = sorted(
            word for each in concepts.names("modality").values() for word in (each.zh, *each.words)
        )
        self.concepts = {
            scheme: sorted(concepts.names(scheme))
            for scheme in (
                *("action-class", "cooperation-kind", "government-level", "left-out-reason"),
                *("mention-relation", "responsibility-role", "topic"),
            )
        }


class _Inventor:
    """Invents one plan."""

    def __init__(self, seed: int, number: int, lists: _Lists) -> None:
        self._random = random.Random(f"{seed} {number}")  # noqa: S311 - nothing secret is made
        self._lists = lists
        self._number = number
        self._text = ""
        self._targets = 0
        kind = self._random.choices([*LEVELS], [70, 20, 7, 3])[0]
        self._level = LEVELS[kind]
        self._territory = self._random.choice(lists.divisions[kind])
        self._near = self._neighbourhood()
        self._year = self._random.randint(2015, 2021)

    def plan(self) -> Plan:
        """The plan, whose text is written from its title to its last clause."""
        choose, chance = self._random.choice, self._chance
        title, spans = self._heading("programs")
        head = self._clause(self._pieces(("places", "bodies", "beneficiaries"), 16))
        dated, publishing = self._clause([(f"{self._year}年", "", "")]), self._clause([("刊印", "", "")])
        left_out = [self._left_out() for _ in range(self._random.randint(3, 8))]
        areas = [self._area(str(number)) for number in range(1, self._random.randint(4, 8) + 1)]
        known = {"basis": "inferred", "from": "刊印"} if chance(0.5) else {"basis": "stated"}
        publisher = {"body": choose(self._lists.ids["bodies"]), "evidence": publishing["evidence"], **known}
        period = {
            "year": self._year,
            "basis": "inferred",
            "from": f"{self._year}年",
            "evidence": dated["evidence"],
        }
        mentions = {key: head.get(key, []) + spans.get(key, []) for key in Mentions.KINDS}
        tree = {
            "id": f"synthetic-{self._number:04}-{self._year}",
            "title": title,
            "status": choose(("reviewed", "draft")),
            "creator": f"{choose(self._lists.things)[0]}社",
            "publisher": publisher,
            "territory": self._territory,
            "level": self._level,
            "period": period,
            "source": {
                "file": f"synthetic-{self._number:04}.txt",
                "sha256": hashlib.sha256(self._text.encode()).hexdigest(),
                "characters": len(self._text),
            },
            "evidence": spans["evidence"],
            **mentions,
            "focus_areas": areas,
            "left_out": left_out,
        }
        return Plan.model_validate(tree)

    def _area(self, number: str) -> dict[str, Any]:
        name, heading = self._heading("programs", "places")
        area: dict[str, Any] = {"id": number, "name": name, **heading, **self._remarks()}
        if self._chance(0.9):
            area["topic"] = self._random.choice(self._lists.concepts["topic"])
        area["left_out"] = [self._left_out() for _ in range(self._random.randint(0, 1))]
        area["measures"] = [
            self._measure(f"{number}.{part}") for part in range(1, self._random.randint(2, 5) + 1)
        ]
        return area

    def _measure(self, number: str) -> dict[str, Any]:
        some, chance = self._random.randint, self._chance
        name, heading = self._heading("programs", "beneficiaries")
        indicators = self._random.sample(self._lists.indicators, k=some(2, 7))
        targets: list[dict[str, Any]] = []
        for indicator in indicators:
            targets.append(self._quantity(indicator) if chance(0.65) else self._milestone(indicator))
            if chance(0.2) and "exactly" in targets[-1]:
                targets.append(self._subset(targets[-1]))
        actions = [self._action(position) for position in range(1, some(4, 13) + 1)]
        bodies = self._random.sample(self._lists.ids["bodies"], k=some(0, 2))
        parts = [entry["id"] for entry in (*actions, *targets)]
        return {
            **{"id": number, "name": name, **heading, **self._remarks()},
            "actions": actions,
            "targets": targets,
            "baselines": [self._baseline(each) for each in indicators[:1] if chance(0.3)],
            "responsibilities": [self._responsibility(body, parts) for body in bodies],
            "cooperations": [self._cooperation() for _ in range(1) if chance(0.25)],
            "left_out": [self._left_out() for _ in range(some(0, 3))],
        }

    def _action(self, position: int) -> dict[str, Any]:
        (verb, does), (thing, of) = (
            self._random.choice(each) for each in (self._lists.verbs, self._lists.things)
        )
        named = ("places", "programs", "programs", "bodies", "beneficiaries")
        clause = self._clause([(verb, "", ""), *self._pieces(named, self._random.choice((0, 1, 1, 2, 3)))])
        return {
            "id": f"{of}-{position}",
            "does": {"zh": f"{verb}{thing}", "en": f"{does.capitalize()} {of}"},
            "class": self._random.choice(self._lists.concepts["action-class"]),
            **clause,
            **self._remarks(),
        }

    def _quantity(self, indicator: str) -> dict[str, Any]:
        if self._chance(0.05):
            indicator = self._random.choice(self._lists.ranks)
        figure, words = self._figure(indicator)
        target = self._target(words, {"indicator": indicator, **figure})
        if figure["unit"] == "位":
            target["ranked_within"] = self._random.choice(self._near)
        return target

    def _milestone(self, indicator: str) -> dict[str, Any]:
        kinds = ("designation", "designation", "status", "full-coverage", "quality-kept", "completion")
        kind = self._random.choice(kinds)
        if kind == "designation":
            program = self._random.choice(self._lists.designations)
            words = self._lists.names["programs"][program][:LONGEST_QUOTE]
            return self._target(words, {"milestone": kind, "designation": program})
        own = {"indicator": indicator} if self._chance(0.5) else {}
        return self._target("全部到位", {"milestone": kind, **own})

    def _target(self, figure: str, own: dict[str, Any]) -> dict[str, Any]:
        """A target with all that one may have; its clause is its quote."""
        chance, choose = self._chance, self._random.choice
        (kind, how), (thing, of) = choose(self._lists.kinds), choose(self._lists.things)
        before: list[Piece] = []
        self._targets += 1
        target: dict[str, Any] = {"id": f"{how}-{of}-in-{self._targets}", **own, **self._remarks()}
        target["label"] = {"zh": f"{kind}{thing}", "en": f"{how.capitalize()} {of}"}
        year = self._year + self._random.randint(0, 3)
        if chance(0.15):
            before.append((f"到{year}年", "deadline", ""))
        elif chance(0.15):
            target["deadline"] = {"year": year, "basis": "inferred", "from": "届时"}
        if chance(0.8):
            target["modality"] = choose(self._lists.modalities)
            before.append((target["modality"], "", ""))
        if "unit" in own and chance(0.08):
            before.append((f"占地超 {self._random.randint(2, 90)} 亩", "qualifier", ""))
        before += self._pieces(("places", "programs", "beneficiaries", "bodies"), choose((0, 0, 1, 1)))
        while sum(len(words) for words, _, _ in before) + len(thing) + len(figure) > LONGEST_QUOTE:
            before.pop()
        clause = self._clause([*before, (thing, "", ""), (figure, "figure", "")])
        for key in ("place", "from_place"):
            if chance(0.05):
                target[key] = choose(self._near)
        if chance(0.3):
            target["level"] = choose(self._lists.concepts["government-level"])
        if chance(0.1):
            target["binding"] = choose(("binding", "expected"))
        for span in clause.pop("deadline", ()):
            target["deadline"] = {"year": year, "basis": "stated", "evidence": span}
        target["qualifiers"] = [
            {
                **{"id": "site", "label": {"zh": "占地", "en": "Site"}, "unit": "亩", "figure": span},
                "more_than": self._read(span).split()[1],
            }
            for span in clause.pop("qualifier", ())
        ]
        return {**target, **clause, "figure": clause["figure"][0], "quote": self._read(clause["evidence"])}

    def _subset(self, whole: dict[str, Any]) -> dict[str, Any]:
        number = f"{float(whole['exactly']) / 4:.2f}"
        own = {"indicator": whole["indicator"], "unit": whole["unit"], "exactly": number}
        return self._target(f"{number} {whole['unit']}", {**own, "subset_of": whole["id"]})

    def _baseline(self, indicator: str) -> dict[str, Any]:
        figure, words = self._figure(indicator)
        (thing, of) = self._random.choice(self._lists.things)
        clause = self._clause([("现有", "", ""), (thing, "", ""), (words, "figure", "")])
        return {
            **{"id": of, "indicator": indicator, **figure, **clause, "figure": clause["figure"][0]},
            "label": {"zh": f"现有{thing}", "en": f"Present {of}"},
            "quote": self._read(clause["evidence"]),
        }

    def _responsibility(self, body: str, parts: Sequence[str]) -> dict[str, Any]:
        role = self._random.choice(self._lists.concepts["responsibility-role"])
        entry: dict[str, Any] = {"id": body, "body": body, "role": role, **self._remarks()}
        if self._chance(0.7):
            entry["for"] = self._random.choice(parts)
        if self._chance(0.4):
            return {**entry, "basis": "inferred", "rule": "territory-of-place"}
        evidence = self._clause([(self._lists.names["bodies"][body][:30], "", ""), ("牵头", "", "")])[
            "evidence"
        ]
        return {**entry, "basis": "stated", "evidence": evidence, "quote": self._read(evidence)}

    def _cooperation(self) -> dict[str, Any]:
        choose, chance = self._random.choice, self._chance
        other = choose([key for key in self._lists.divisions["admin-county"] if key != self._territory])
        name = self._lists.places[other].zh
        evidence = self._clause([("联手", "", ""), (name, "", "")])["evidence"]
        return {
            "id": f"with-{other}",
            "kind": choose(self._lists.concepts["cooperation-kind"]),
            "label": {"zh": f"联手{name}", "en": f"Joining hands with {self._lists.places[other].en}"},
            **{"from": self._territory, "to": other, "evidence": evidence},
            "via": [choose(self._lists.named_places)] if chance(0.5) else [],
            **({"program": choose(self._lists.ids["programs"])} if chance(0.6) else {}),
            **({"quote": self._read(evidence)} if chance(0.8) else {}),
        }

    def _figure(self, indicator: str) -> tuple[dict[str, Any], str]:
        """A quantity, and its words."""
        some = self._random.randint
        units = next(
            (u for words, u in UNITS.items() if set(words.split()) & set(indicator.split("-"))), COUNTERS
        )
        unit = self._random.choice(units)
        comparator = self._random.choice(COMPARATORS) if unit != "位" else "at_most"
        whole = unit == "位" or units is COUNTERS
        low = (
            str(some(1, 40))
            if whole
            else self._random.choice((f"{some(1, 80)}", f"{some(10, 800) / 10:.1f}"))
        )
        if comparator != "between":
            return {comparator: low, "unit": unit}, f"{low} {unit}"
        high = str(int(float(low)) + some(1, 15))
        return {comparator: (low, high), "unit": unit}, f"{low}-{high} {unit}"

    def _heading(self, *keys: str) -> tuple[dict[str, str], dict[str, Any]]:
        """A name in both languages, and the clause it heads."""
        lists, choose = self._lists, self._random.choice
        (verb, does), (kind, how), (thing, of) = (
            choose(lists.verbs),
            choose(lists.kinds),
            choose(lists.things),
        )
        clause = self._clause(
            [(f"{verb}{kind}{thing}", "", ""), *self._pieces(keys, self._random.randint(0, 2))]
        )
        return {"zh": f"{verb}{kind}{thing}", "en": f"{does.capitalize()} {how} {of}"}, clause

    def _left_out(self) -> dict[str, Any]:
        words = "".join(self._random.choice(self._lists.kinds)[0] for _ in range(self._random.randint(2, 8)))
        reason = self._random.choice(self._lists.concepts["left-out-reason"])
        return {"evidence": self._clause([(words, "", "")])["evidence"], "reason": reason}

    def _remarks(self) -> dict[str, Any]:
        """What any statement may carry."""
        remarks: dict[str, Any] = {}
        if self._chance(0.07):
            remarks["ambiguity"] = {"zh": "也可以只指前一处", "en": "It may be the first of them alone"}
        if self._chance(0.05):
            remarks["status"] = self._random.choice(("reviewed", "draft"))
        if self._chance(0.05):
            remarks["confidence"] = self._random.choice(("high", "medium", "low"))
        return remarks

    def _pieces(self, keys: Sequence[str], count: int) -> Iterable[Piece]:
        """Words with names among them."""
        for key in self._random.choices(keys, k=count):
            yield self._random.choice((*self._lists.kinds, *self._lists.things))[0], "", ""
            near = self._near if key == "places" else self._lists.ids[key]
            identifier = self._random.choice(near)
            entry = self._lists.places[identifier] if key == "places" else None
            words = self._lists.names[key][identifier] if entry is None else (*entry.alternative, entry.zh)[0]
            yield words, key, identifier

    def _clause(self, pieces: Iterable[Piece]) -> dict[str, Any]:
        """Write a clause; its span, and the mentions or spans of its pieces."""
        start = len(self._text)
        found: dict[str, Any] = {}
        for words, key, identifier in pieces:
            span = (len(self._text), len(self._text) + len(words))
            self._text += words
            if key and identifier:
                found.setdefault(key, []).append(self._mention(key, identifier, span, found.get(key, ())))
            elif key:
                found.setdefault(key, []).append(span)
        found["evidence"] = (start, len(self._text))
        self._text += "，"
        return found

    def _mention(self, key: str, identifier: str, span: Span, before: Iterable[Any]) -> dict[str, Any]:
        mention = {"id": identifier, "evidence": span, **self._remarks()}
        if key == "places" or self._chance(0.05):
            relations = self._lists.concepts["mention-relation"]
            said = (
                relations if key == "programs" else [each for each in relations if each not in get_args(Tie)]
            )
            mention["as"] = self._random.choice(said)
        again = sum(each["id"] == identifier for each in before)
        return {**mention, "slug": f"again-{again}"} if again else mention

    def _neighbourhood(self) -> list[str]:
        """The places that this plan may name, the nearer ones more often."""
        lists, draw = self._lists, self._random
        above = [*lists.places[self._territory].within]
        around = [place for each in above for place in lists.below.get(each, ())]
        below = lists.below.get(self._territory, [])
        near = [self._territory] * 4 + above * 2 + draw.sample(below, min(12, len(below)))
        near += draw.sample(around, min(8, len(around))) + draw.sample(lists.named_places, 10)
        return near + draw.sample(lists.divisions["admin-county"], 6)

    def _read(self, span: Span) -> str:
        return self._text[slice(*span)]

    def _chance(self, share: float) -> bool:
        return self._random.random() < share
