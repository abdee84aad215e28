"""Works that several plans name alike: each is of its own plan's territory."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.extract.pieces import FoundProgram
from graphbuild.extract.programs.slug import LONGEST
from graphbuild.extract.programs.works_of_territory import works_of_territory
from graphbuild.terms import is_slug

WORK = FoundProgram(0, 5, "污水处理厂", "wu-shui-chu-li-chang", "project", False, "medium", "work")


@pytest.mark.parametrize(
    ("changed", "territory", "expected"),
    [
        ({}, "330411", "wu-shui-chu-li-chang-cn-330411"),
        ({"kind": "project-bundle"}, "330411", "wu-shui-chu-li-chang-cn-330411"),
        ({"kind": "campaign"}, "330411", "wu-shui-chu-li-chang"),
        ({"rule": "state"}, "330411", "wu-shui-chu-li-chang"),
        ({"known": True}, "330411", "wu-shui-chu-li-chang"),
        ({}, "china", "wu-shui-chu-li-chang"),
        ({}, "", "wu-shui-chu-li-chang"),
    ],
)
def test_a_work_is_of_the_territory(changed: dict[str, str | bool], territory: str, expected: str) -> None:
    (found,) = works_of_territory((replace(WORK, **changed),), territory)
    assert found == replace(WORK, **changed, id=expected)


def test_a_name_has_one_id_whatever_kind_a_later_mention_has() -> None:
    later = replace(WORK, start=9, end=14, kind="campaign")
    assert [each.id for each in works_of_territory((WORK, later), "330411")] == [f"{WORK.id}-cn-330411"] * 2
    assert [each.id for each in works_of_territory((later, WORK), "330411")] == [WORK.id] * 2


def test_long_ids_stay_apart() -> None:
    long = "-".join(["chang"] * 13)
    names = [f"{long}-{end}" for end in ("a", "b")]
    found = works_of_territory(tuple(replace(WORK, id=name) for name in names), "330411105")
    assert len({each.id for each in found}) == 2
    assert all(is_slug(each.id) and len(each.id) <= LONGEST for each in found)
    assert all(each.id.endswith("-cn-330411105") for each in found)
