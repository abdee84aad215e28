"""What a review made of a draft: statements matched by their spans, and how right each rule was."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from drafted import PLAN, drafted, lists

from graphbuild.cli import main
from graphbuild.errors import InputError
from graphbuild.extract.review.changes import Reviewed, Score, review, scores

Tree = dict[str, object]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("review")
    drafted(made)
    return made


def reviewed(folder: Path, tmp_path: Path, *changes: tuple[str, str]) -> tuple[Reviewed, ...]:
    """The review of the draft against itself with words replaced, each of which is there."""
    text = (folder / "draft.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "reviewed.yaml"
    path.write_text(text, encoding="utf-8")
    return review(folder / "draft.yaml", path, *lists())


def told(found: tuple[Reviewed, ...], change: str) -> list[tuple[str, str]]:
    return [(each.said.kind, each.said.identifier) for each in found if each.change == change]


def test_nothing_changed(folder: Path, tmp_path: Path) -> None:
    found = reviewed(folder, tmp_path)
    assert len(found) > 40
    assert {each.change for each in found} == {"kept"}
    assert {score.precision for score in scores(found, "kind")} == {1.0}
    assert {score.recall for score in scores(found, "kind")} == {1.0}


def test_a_changed_field_is_named_with_both_values(folder: Path, tmp_path: Path) -> None:
    found = reviewed(
        folder, tmp_path, ("at_least: 20", "more_than: 25"), ("class: promote", "class: cultivate")
    )
    changed = {each.said.kind: each.fields for each in found if each.change == "changed"}
    assert changed == {
        "action": (("class", "promote", "cultivate"),),
        "quantity-target": (("at_least", "20", ""), ("more_than", "", "25")),
    }


def test_what_is_said_of_the_plan_itself_is_compared(folder: Path, tmp_path: Path) -> None:
    found = reviewed(folder, tmp_path, ("level: county", "level: prefectural"))
    (changed,) = (each for each in found if each.change == "changed")
    assert (changed.said.kind, changed.fields) == ("plan", (("level", "county", "prefectural"),))


def test_what_nobody_has_judged_yet_is_told(folder: Path, tmp_path: Path) -> None:
    changes = ("found_by: quotes-and-marker}", "found_by: quotes-and-marker, status: reviewed}")
    kept = len(reviewed(folder, tmp_path, changes))
    paths = [str(folder / "draft.yaml"), str(tmp_path / "reviewed.yaml")]
    done = CliRunner().invoke(main, ["extract", "--diff", *paths])
    assert done.stderr == f"{kept - 1} of the kept are drafts still: nobody has said that they are right\n"


def test_what_says_how_a_thing_is_known_is_no_change(folder: Path, tmp_path: Path) -> None:
    found = reviewed(
        folder,
        tmp_path,
        ("confidence: medium", "confidence: high"),
        ("does: {zh: '实施“百企登高”行动'}", "does: {zh: '实施“百企登高”行动', en: Carry out a campaign}"),
        ("- id: shi-shi-bai-qi-deng-gao-xing-dong", "- id: campaign"),
    )
    assert {each.change for each in found} == {"kept"}


def test_what_was_removed_and_added_is_told(folder: Path, tmp_path: Path) -> None:
    found = reviewed(
        folder,
        tmp_path,
        (
            "    - id: jian-li-qi-ye-fu-wu-zhuan-yuan-zhi-du\n"
            "      does: {zh: '建立企业服务专员制度'}\n"
            "      class: establish-mechanism\n"
            "      evidence: [294, 304]\n",
            "    - id: project-land\n"
            "      does: {zh: '引进项目'}\n"
            "      class: attract\n"
            "      evidence: [242, 280]\n",
        ),
        (
            "      - {id: qi-ye-fu-wu-zhuan-yuan-zhi-du, evidence: [296, 304]",
            "      - {id: hi-tech-enterprise, evidence: [271, 277]",
        ),
    )
    assert told(found, "removed") == [
        ("action", "jian-li-qi-ye-fu-wu-zhuan-yuan-zhi-du"),
        ("program-mention", "qi-ye-fu-wu-zhuan-yuan-zhi-du"),
    ]
    assert ("action", "project-land") in told(found, "added")


def test_a_moved_span_is_still_the_same_statement(folder: Path, tmp_path: Path) -> None:
    found = reviewed(folder, tmp_path, ("evidence: [231, 241]\n", "evidence: [231, 242]\n"))
    (moved,) = (each for each in found if each.change == "changed")
    assert (moved.said.kind, moved.fields) == ("action", (("evidence", "[231, 241]", "[231, 242]"),))


def test_figures_by_rule_count_what_a_rule_drafted(folder: Path, tmp_path: Path) -> None:
    found = reviewed(folder, tmp_path, ("at_least: 20", "at_least: 21"))
    by_rule = {score.name: score for score in scores(found, "rule")}
    assert by_rule["future-part"] == Score("future-part", kept=8, changed=1, removed=0, added=0)
    assert by_rule["future-part"].precision == 1.0
    assert by_rule["future-part"].exact == pytest.approx(8 / 9)
    assert sum(score.changed for score in scores(found, "confidence")) == 1


def test_a_score_of_nothing_has_no_figures() -> None:
    score = Score("empty", 0, 0, 0, 0)
    assert (score.precision, score.exact, score.recall) == (None, None, None)
    assert Score("missed", 0, 0, 0, 3).recall == 0.0


def test_encodings_of_two_texts_are_not_compared(folder: Path, tmp_path: Path) -> None:
    drafted(tmp_path, PLAN + "\n补充。\n")
    with pytest.raises(InputError, match="another text") as caught:
        review(folder / "draft.yaml", tmp_path / "draft.yaml", *lists())
    tree = yaml.safe_load((tmp_path / "draft.yaml").read_text(encoding="utf-8"))
    (fault,) = caught.value.faults
    assert tree["source"]["sha256"] in fault.what
    assert fault.line is not None
