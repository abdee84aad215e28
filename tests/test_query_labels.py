"""What may be given to a question by its label: places, plans, concepts, parts of plans."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from graphbuild.errors import UsageError
from graphbuild.query import Table, ask, question
from graphbuild.query.labels import by_name
from graphbuild.vocab import BASE

NAMED = [
    ("place-ties", "place", "长三角", f"{BASE}place/yangtze-river-delta"),
    ("place-ties", "place", "长江三角洲", f"{BASE}place/yangtze-river-delta"),
    ("place-ties", "place", "yangtze  river DELTA", f"{BASE}place/yangtze-river-delta"),
    ("place-ties", "place", "hu bin ruan jian yuan", f"{BASE}place/lakeside-software-park"),
    ("place-ties", "place", "Xiuzhou", f"{BASE}place/cn-330411"),
    ("places-within", "within", "秀洲区", "330411"),
    ("places-within", "within", "秀洲", "330411"),
    ("targets", "plan", "湖滨区加快建设宜居宜业滨湖新城", "lakeside-2020"),
    ("targets", "measure", "建设美丽乡村", f"{BASE}plan/lakeside-2020/2.1"),
    ("targets", "only", "milestone", "https://w3id.org/policyplan/concept/target-kind/milestone"),
    ("targets", "review", "已审核", "https://w3id.org/policyplan/concept/review-status/reviewed"),
]


@pytest.mark.parametrize(("name", "argument", "label", "expected"), NAMED)
def test_a_label_stands_for_its_thing(
    sample_store: Store, name: str, argument: str, label: str, expected: str
) -> None:
    assert by_name(question(name), {argument: label}, sample_store, BASE) == {argument: expected}


def test_every_type_that_stands_for_things_is_tried() -> None:
    types = {
        given.type
        for name, argument, *_ in NAMED
        for given in question(name).arguments
        if given.name == argument
    }
    assert (len(NAMED), types) == (11, {"iri", "plan", "place-code"})


@pytest.mark.parametrize(
    ("name", "argument", "value"),
    [
        ("place-ties", "place", "place:cn-330411"),
        ("place-ties", "place", f"{BASE}place/cn-330411"),
        ("places-within", "within", "cn-330411"),
        ("targets", "year", "2021"),
        ("find", "text", "长三角"),
        ("targets", "year", "长三角"),  # for bind to refuse
        ("place-ties", "place", "龘"),
        ("targets", "nothing", "长三角"),
    ],
)
def test_what_is_no_label_stays(sample_store: Store, name: str, argument: str, value: str) -> None:
    assert by_name(question(name), {argument: value}, sample_store, BASE) == {argument: value}


def test_the_answer_is_that_of_the_name(sample_store: Store) -> None:
    asked = question("place-ties")
    by_label, by_iri = (ask(sample_store, asked, {"place": each}) for each in ("秀洲", "place:cn-330411"))
    assert isinstance(by_label, Table)
    assert isinstance(by_iri, Table)
    assert by_label.rows == by_iri.rows != ()


@pytest.mark.parametrize(
    ("name", "argument", "value", "says"),
    [
        ("place-ties", "place", "长三角区", "did you mean 长江三角洲 (place:yangtze-river-delta)?"),
        ("places-within", "within", "秀州区", "did you mean 秀洲区 (place:cn-330411)?"),
        ("places-within", "within", "滨湖新城", "within takes the code of a division"),  # it has no code
        ("targets", "plan", "滨湖", "did you mean 湖滨区加快建设宜居宜业滨湖新城"),
        ("targets", "plan", "建设美丽乡村", "plan takes the id of a plan"),  # a measure of one
        ("place-ties", "place", "区级领导联系企业制度", "place takes an IRI"),  # a program
    ],
)
def test_what_nothing_is_called(sample_store: Store, name: str, argument: str, value: str, says: str) -> None:
    with pytest.raises(UsageError, match=f"the argument '{argument}' cannot be") as raised:
        ask(sample_store, question(name), {argument: value})
    assert says in raised.value.faults[0].remedy


def test_a_label_of_several_things_names_them(sample_store: Store) -> None:
    store = Store()
    store.extend(sample_store)
    label = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    for thing in ("cn-330411", "liuxi-old-street"):
        store.add(Quad(NamedNode(f"{BASE}place/{thing}"), label, Literal("老地方", language="zh")))
    with pytest.raises(UsageError, match="2 things are called '老地方', which place was given as") as raised:
        ask(store, question("place-ties"), {"place": "老地方"})
    expected = "give one of 老地方 (place:cn-330411), 老地方 (place:liuxi-old-street)"
    assert raised.value.faults[0].remedy == expected
