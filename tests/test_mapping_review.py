"""A review by keys: what each key writes, what undo takes back, and what nobody else may do meanwhile."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from test_mappings import DAY, mapping, mapping_set

from graphbuild.errors import GraphbuildError, InputError, UsageError
from graphbuild.link import comparisons
from graphbuild.mappings import read_mappings, write_mappings
from graphbuild.mappings.mapping import BROAD, CLOSE, EXACT, NARROW, NO_TERM_FOUND, SAME
from graphbuild.mappings.review import Reviewed, candidates, review_file
from graphbuild.mappings.review_reasons import COMPARED, FOUND
from graphbuild.mappings.review_words import PREDICATE_KEYS, WORDS

TODAY = datetime.date(2024, 3, 1)
LIKELY = mapping("a", "y", CLOSE, confidence=Decimal("0.9"), features=("label_zh=exact", "unit=same"))
UNLIKELY = mapping("a", "x", confidence=Decimal("0.2"))
ALONE = mapping("b", "z", BROAD, kind="measure")
GAP = mapping("c", NO_TERM_FOUND, CLOSE)
DOUBTED = mapping("d", "w")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Four candidates of three things, and one that somebody is unsure of."""
    path = tmp_path / "test.sssom.tsv"
    doubt = DOUBTED.decided("unsure", "乙", DAY, comment="look again")
    write_mappings(mapping_set([LIKELY, UNLIKELY, ALONE, GAP, DOUBTED, doubt]), path)
    return path


def review(path: Path, *keys: str, **more: object) -> tuple[Reviewed, str]:
    """What a review by these keys says, and shows."""
    shown: list[str] = []
    given: dict[str, object] = {"author": "甲", "today": TODAY, "language": "en", "gaps": True, **more}
    lines = (f"{key}\n" for key in keys)
    return review_file(path, answers=lines, show=shown.append, **given), "".join(shown)  # type: ignore[arg-type]


def decided(path: Path) -> dict[str, tuple[object, ...]]:
    """The last part of an object → decision, predicate, author, date and comment."""
    return {
        each.object.rpartition("/")[2]: (
            each.decision,
            each.predicate,
            each.author,
            each.date,
            each.comment,
        )
        for each in read_mappings(path).decisions.values()
    }


GAPS = "另有 1 件本库之物未找到对应，如需逐一确认，请加 --gaps。\n"
DOUBT = {"w": ("unsure", EXACT, "乙", DAY, "look again")}


def test_candidates_stand_by_subject_and_the_likeliest_first(path: Path) -> None:
    whole = read_mappings(path)
    assert candidates(whole) == [LIKELY, UNLIKELY, ALONE]
    assert candidates(whole, gaps=True) == [LIKELY, UNLIKELY, ALONE, GAP]
    assert candidates(whole, again=True, gaps=True) == [LIKELY, UNLIKELY, ALONE, DOUBTED, GAP]
    review(path, "r")
    assert candidates(read_mappings(path), again=True) == [UNLIKELY, ALONE, DOUBTED]


def test_each_key_writes_what_it_says(path: Path) -> None:
    proposals = read_mappings(path).proposals
    done, _ = review(path, "a", "e", "n", "not this one", "r", "s", "u")
    assert decided(path) == {
        **DOUBT,
        "y": ("accepted", EXACT, "甲", TODAY, None),
        "x": ("rejected", EXACT, "甲", TODAY, "not this one"),
        NO_TERM_FOUND: ("unsure", CLOSE, "甲", TODAY, None),
    }
    assert done == Reviewed(accepted=1, rejected=1, unsure=2, left=1)
    assert read_mappings(path).proposals == proposals


@pytest.mark.parametrize(
    ("key", "predicate"),
    [("", CLOSE), ("e", EXACT), ("c", CLOSE), ("b", BROAD), ("n", NARROW), ("i", SAME), ("B", BROAD)],
)
def test_an_acceptance_chooses_its_predicate(path: Path, key: str, predicate: str) -> None:
    review(path, "a", key)
    assert decided(path)["y"][:2] == ("accepted", predicate)


def test_that_there_is_nothing_is_accepted_without_a_predicate(path: Path) -> None:
    review(path, "s", "s", "s", "a")
    assert decided(path)[NO_TERM_FOUND][0] == "accepted"


def test_an_unknown_key_decides_nothing(path: Path) -> None:
    before = path.read_bytes()
    _, shown = review(path, "x", "", "a", "x", "q")
    assert path.read_bytes() == before
    assert shown.count("There is no key") == 3
    assert shown.count(f"{1}/4]") == 1


def test_what_nothing_was_found_for_is_asked_about_on_demand_only(path: Path) -> None:
    done, shown = review(path, "s", "s", "s", gaps=False)
    assert shown.count("/3]") == 3
    assert "3 candidates left.\n1 more things of ours have no counterpart; --gaps asks" in shown
    assert done.left == 3
    assert decided(path) == DOUBT


def test_q_leaves_the_review_from_any_prompt(path: Path) -> None:
    before = path.read_bytes()
    _, shown = review(path, "a", "q", "r")
    assert path.read_bytes() == before
    assert "There is no key" not in shown
    assert shown.count("[1/4]") == 1


def test_reasons_are_in_the_language_of_the_review(tmp_path: Path) -> None:
    path = tmp_path / "test.sssom.tsv"
    features = ("name=abbreviated", "marks=same", "own=word")
    write_mappings(mapping_set([mapping("a", "y", CLOSE, features=features)]), path)
    assert "名称缩写 · 限定词相同 · ownword" in review(path, "q", language="zh")[1]
    assert "name=abbreviated · marks=same · own=word" in review(path, "q")[1]


def test_every_reason_of_the_linker_has_chinese_words() -> None:
    made = [each for each in vars(comparisons).values() if isinstance(each, comparisons.Comparison)]
    assert {each.name for each in made} | {"iri", "stated", "code"} == set(COMPARED)
    assert {level.name for each in made for level in each.levels} == set(FOUND)
    assert (len(COMPARED), len(FOUND)) == (16, 32)


@pytest.mark.parametrize("author", ["orcid:bad", "ORCID:0000-0002-1825-0098", "orcid:0000-0002-1825-009"])
def test_an_orcid_that_is_none_is_refused(path: Path, author: str) -> None:
    before = path.read_bytes()
    with pytest.raises(UsageError, match="is no ORCID"):
        review(path, "r", author=author)
    assert path.read_bytes() == before
    for fitting in ("orcid:0000-0002-1825-0097", "orcid:0000-0002-1694-233X"):
        review(path, "r", "q", author=fitting)
        assert fitting in {author for _, _, author, _, _ in decided(path).values()}


def test_a_note_can_be_cleared(path: Path) -> None:
    review(path, "n", "wrong", "n", "", "r", "n", "lost", "s", "r")
    assert decided(path)["y"][4] is None
    assert decided(path)["z"][4] is None


def test_a_review_shows_what_one_decides_by(path: Path) -> None:
    _, shown = review(path, "r", "q")
    first, second = shown.split("[2/4]")
    for part in (
        LIKELY.subject,
        LIKELY.object,
        "label_zh=exact · unit=same",
        "0.9",
        "skos:closeMatch",
        "place",
    ):
        assert part in first
    assert "close (skos:closeMatch), confidence 0.9" in first
    assert "x (exact, confidence 0.2)" in first
    assert "y (close, confidence 0.9, rejected)" in second
    assert "0 accepted, 1 rejected, 1 unsure; 3 candidates left." in second


def test_unsure_ones_are_asked_again_when_asked_for(path: Path) -> None:
    _, shown = review(path, *"sss", "r", again=True)
    assert "look again" in shown
    assert decided(path) == {"w": ("rejected", EXACT, "甲", TODAY, None)}


def test_undo_restores_the_bytes(path: Path) -> None:
    before = path.read_bytes()
    _, shown = review(path, "z", "r", "a", "e", "z", "z", "q")
    assert path.read_bytes() == before
    assert shown.count("There is no decision to undo") == 1
    assert shown.count("[1/4]") == 2


def test_undo_brings_back_the_decision_that_was_replaced(path: Path) -> None:
    before = path.read_bytes()
    review(path, *"sss", "r", "z", "q", again=True)
    assert path.read_bytes() == before


@given(st.lists(st.sampled_from(("r", "u", "s", "a\ne", "n\nwords")), max_size=5))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_everything_restores_the_bytes(path: Path, made: Sequence[str]) -> None:
    # the fifth and last is a gap, which is accepted without a relation: the key for one would end the review
    assume(len(made) < 5 or any(key[0] == "n" for key in made) or made[-1][0] != "a")
    before = path.read_bytes()
    keys = [line for key in made for line in key.split("\n")]
    review(path, *keys, *["z"] * len(made), "q", again=True)
    assert path.read_bytes() == before


def test_an_interrupt_loses_nothing(path: Path) -> None:
    def interrupted() -> Iterator[str]:
        yield "r\n"
        yield "a\n"
        raise KeyboardInterrupt

    shown: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        review_file(path, author="甲", today=TODAY, answers=interrupted(), show=shown.append)
    assert decided(path) == {**DOUBT, "y": ("rejected", CLOSE, "甲", TODAY, None)}
    assert "".join(shown).endswith(" > \n接受 0，否决 1，存疑 1；还有 2 个候选待审。\n" + GAPS)


def test_the_end_of_the_keys_ends_the_review(path: Path) -> None:
    assert review(path)[0].left == 4
    done, shown = review(path, "a")
    assert done.left == 4
    assert shown.endswith("Enter as proposed > \n0 accepted, 0 rejected, 1 unsure; 4 candidates left.\n")
    assert review(path, "r")[0].left == 3


def test_a_key_of_a_chinese_keyboard_is_that_key(path: Path) -> None:
    review(path, "ａ", "Ｂ", "ｎ", "ａ：看原文", "ｒ")
    assert decided(path)["y"][:2] == ("accepted", BROAD)
    assert decided(path)["x"][::4] == ("rejected", "ａ：看原文")


def test_a_file_that_another_changes_is_not_overwritten(path: Path) -> None:
    def changing() -> Iterator[str]:
        yield "r\n"
        path.write_text(path.read_text("utf-8").replace("A test", "Another"), "utf-8")
        yield "r\n"

    with pytest.raises(InputError, match="changed while it was reviewed"):
        review_file(path, author="甲", today=TODAY, answers=changing(), show=lambda _: None)
    assert "Another" in path.read_text("utf-8")
    assert len(decided(path)) == 2


def test_a_file_that_cannot_be_written_keeps_what_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(GraphbuildError, match="No space left"):
        review(path, "r")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("author", [None, "", "  ", "a|b", "a\nb"])
def test_nobody_decides_without_a_name(path: Path, author: str | None) -> None:
    with pytest.raises(UsageError, match="GRAPHBUILD_AUTHOR"):
        review(path, "r", author=author)


def test_nothing_to_review(path: Path) -> None:
    review(path, "r", "r", "r", "r")
    _, shown = review(path)
    assert shown.startswith("There is no candidate")


def test_a_hostile_label_cannot_command_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "test.sssom.tsv"
    one = mapping("a", "x", features=("code=\u202e1",))
    hostile = [
        type(one)(
            one.subject, "\x1b[2J红\u202e\n{label}", *[getattr(one, each) for each in list(one.__slots__)[2:]]
        )
    ]
    write_mappings(mapping_set(hostile), path)
    _, shown = review(path, "q")
    assert "\\u001b[2J红\\u202e\\u000a{label}" in shown
    assert "code=\\u202e1" in shown
    assert {"\x1b", "\u202e"}.isdisjoint(shown)


def test_both_languages_say_the_same_things(path: Path) -> None:
    assert WORDS["zh"].keys() == WORDS["en"].keys()
    assert len(WORDS["zh"]) == 32
    for key, words in WORDS["zh"].items():
        assert fields(words) == fields(WORDS["en"][key])
    _, shown = review(path, "a", "q", language="zh")
    assert "e 相同 · c 相近 · b 对方更宽 · n 对方更窄 · i 同一个体 · 回车按建议 > " in shown
    assert set(PREDICATE_KEYS.values()) <= WORDS["zh"].keys()
    assert "依据   label_zhexact · 单位相同" in shown
    assert "还有 4 个候选待审" in shown


def fields(words: str) -> set[str]:
    import string

    return {name for _, name, _, _ in string.Formatter().parse(words) if name}
