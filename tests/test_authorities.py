"""The lists that plans share: what they say of a thing, and every way in which a row can be wrong."""

from __future__ import annotations

import shutil
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import AUTHORITIES, ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.authorities import Authorities, PlaceName, Unit, read_authorities
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.errors import InputError


@pytest.fixture(scope="module")
def concepts() -> Concepts:
    return read_concepts()


@pytest.fixture(scope="module")
def sample(concepts: Concepts) -> Authorities:
    return read_authorities(AUTHORITIES, concepts)


@pytest.fixture(scope="module")
def real(concepts: Concepts) -> Authorities:
    return read_authorities(concepts=concepts)


# what they say


def test_a_division(sample: Authorities) -> None:
    place = sample.places["cn-990101"]
    assert (place.id, place.zh, place.en, place.alternative) == (
        "cn-990101",
        "湖滨区",
        "Lakeside District",
        ("湖滨",),
    )
    assert (place.kind, place.code, place.within) == ("admin-county", "990101", ("cn-990100",))
    assert place.former == (PlaceName("城郊区", "Chengjiao District", 1985, 1999),)
    assert sample.places["cn-990101101"].kind == "admin-township"


def test_a_place_that_is_no_division(sample: Authorities) -> None:
    place = sample.places["lakeside-software-park"]
    assert (place.zh, place.alternative, place.kind, place.code) == ("湖滨软件园", ("软件园",), "park", None)
    assert place.within == ("cn-990101",)


def test_places_are_one_mapping(sample: Authorities) -> None:
    places = sample.places
    assert len(places) == len(list(places)) == len(set(places)) == 9 + 8
    assert "cn-330411" in places
    assert "cn-330412" not in places
    with pytest.raises(KeyError):
        places["cn-330412"]
    assert places["cn-330411"] is places["cn-330411"]
    assert len(places) == 17


def test_other_things(sample: Authorities) -> None:
    program = sample.programs["volunteer-police"]
    assert (program.kind, program.part_of, program.level) == ("mechanism", "safe-lakeside", None)
    assert sample.programs["lakeside-forum"].zh == "“湖畔论坛，开放湖滨”系列活动"
    body = sample.bodies["cpc-lakeside-office"]
    assert (body.kind, body.territory, body.part_of) == ("party-organisation", "cn-990101", "cpc-lakeside")
    assert sample.indicators["approval-days"].better == "lower"
    assert sample.indicators["air-quality"].better is None
    assert sample.indicators["air-quality"].alternative == ()
    assert sample.beneficiaries["residents"].zh == "群众"
    assert sample.entries("unit")["mu"].zh == "亩"


def test_written_forms_share_a_unit(sample: Authorities) -> None:
    assert sample.units["强"] is sample.units["位"] is sample.units_by_id["rank"]
    assert sample.units["亩"].factor == Fraction(2000, 3)
    assert (sample.units["亩"].base, sample.units["亩"].dimension) == ("square-metre", "area")


CONVERTED = {
    ("亩", "600"): "400000",
    ("亩", "1"): "666.6667",
    ("亿元", "3.050"): "305000000",
    ("公里", "12.50"): "12500",
    ("%", "3.50"): "3.5",
    ("%", "-0.0"): "0",
    ("个", "100"): "100",
    ("元", "0.00005"): "0.00005",
    ("元", "0.00015"): "0.00015",
    ("元", "0.0000005"): "0",
    ("元", "1.00005"): "1",
}


@pytest.mark.parametrize(("unit", "number"), CONVERTED)
def test_a_number_in_base_units(unit: str, number: str, sample: Authorities) -> None:
    assert str(sample.units[unit].to_base(number)) == CONVERTED[unit, number]


@settings(derandomize=True)
@given(st.decimals(-(10**9), 10**9, places=4), st.fractions(Fraction(1, 1000), 10**8))
def test_a_conversion_is_exact_to_four_places(number: Decimal, factor: Fraction) -> None:
    found = Unit("x", "x", "x", base="x", factor=factor).to_base(str(number))
    assert abs(Fraction(found) - Fraction(number) * factor) <= Fraction(1, 20_000)
    assert "E" not in str(found)
    assert "." not in str(found) or not str(found).endswith("0")


def test_the_places_that_plans_confuse(real: Authorities) -> None:
    assert (real.places["cn-331181"].zh, real.places["cn-510112"].zh) == ("龙泉市", "龙泉驿区")
    assert real.places["cn-513232"].zh == "若尔盖县"
    assert [name.zh for name in real.places["cn-330411"].former] == ["郊区"]
    assert real.places["cn-330411"].within == ("cn-330400",)


def test_projects_are_counted_in_either_of_two_words(real: Authorities) -> None:
    bases = {written: real.units[written].base for written in ("个", "项", "万项", "家")}
    assert bases == {"个": "ge", "项": "ge", "万项": "ge", "家": "jia"}


def test_every_place_can_be_made_and_lies_in_a_place(real: Authorities) -> None:
    places = [real.places[key] for key in real.places]
    assert len(places) == len(real.places)
    assert [place.id for place in places if any(around not in real.places for around in place.within)] == []


# what can be wrong

DIVISION = "990221,青岭县,青岭,Qingling County,county,990200,,\n"
WRONG: dict[str, tuple[str, str, str, int, str, str]] = {
    "unknown column": (
        "places.csv",
        "id,kind,",
        "id,sort,",
        1,
        "the columns are id,sort,",
        "the first line is id,kind,name_zh,name_en,alternative,within,source",
    ),
    "cell too many": (
        "bodies.csv",
        "all towns of the district",
        "all, of it",
        5,
        "9 cells instead of 8",
        "quote a cell",
    ),
    "blank line": (
        "bodies.csv",
        "every-town",
        "\nevery-town",
        5,
        "0 cells instead of 8",
        "fill every column",
    ),
    "broken quote": (
        "programs.csv",
        '"""8532""行动计划"',
        '"8532"行动',
        2,
        "this line is no CSV",
        "mend its quotes",
    ),
    "same id twice": (
        "bodies.csv",
        "every-town",
        "district-leaders",
        5,
        "stands in line 4 too",
        "another id",
    ),
    "no id": ("bodies.csv", "every-town", "", 5, "the id '' is no slug", "single hyphens"),
    "id that is no slug": (
        "bodies.csv",
        "every-town",
        "Every Town",
        5,
        "'Every Town' is no slug",
        "a-z, 0-9",
    ),
    "space at an end": (
        "bodies.csv",
        "各镇",
        "各镇 ",
        5,
        "name_zh begins or ends with a space",
        "remove the space",
    ),
    "no English name": (
        "bodies.csv",
        "Every town",
        "",
        5,
        "has no name in both languages",
        "fill name_zh and name_en",
    ),
    "no kind": ("bodies.csv", "every-town,group", "every-town,", 5, "'every-town' has no kind", "body-kind"),
    "unknown kind": ("bodies.csv", "group", "crowd", 5, "kind names 'crowd'", "the code list body-kind"),
    "unknown kind of place": ("places.csv", "country", "land", 3, "kind names 'land'", "place-kind"),
    "unknown kind of program": (
        "programs.csv",
        "action-plan,",
        "plan,",
        2,
        "kind names 'plan'",
        "program-kind",
    ),
    "unknown level": ("programs.csv", ",,county,", ",,shire,", 2, "level names 'shire'", "county, national"),
    "unknown place around": ("places.csv", ",china,", ",asia,", 8, "within names 'asia'", "cn- and a code"),
    "unknown territory": (
        "bodies.csv",
        ",,cn-990101,,\n",
        ",,cn-990199,,\n",
        2,
        "territory names 'cn-990199'",
        "places.csv",
    ),
    "unknown whole of a body": (
        "bodies.csv",
        ",cpc-lakeside,",
        ",cpc,",
        3,
        "part_of names 'cpc'",
        "an id of bodies.csv",
    ),
    "two wholes": (
        "bodies.csv",
        ",cpc-lakeside,",
        ",cpc-lakeside|every-town,",
        3,
        "part_of names",
        "bodies.csv",
    ),
    "unknown whole of a program": (
        "programs.csv",
        ",safe-lakeside,",
        ",safe,",
        14,
        "part_of names 'safe'",
        "programs.csv",
    ),
    "places in a circle": (
        "places.csv",
        "Yangtze River Delta,长江三角洲,china",
        "Delta,,yangtze-river-delta",
        8,
        "lies in itself",
        "break the circle",
    ),
    "bodies in a circle": (
        "bodies.csv",
        "cpc-lakeside,party-organisation,中共湖滨区委,Lakeside District Committee of the CPC,,cn-990101,",
        "cpc-lakeside,party-organisation,中共湖滨区委,Committee,,,cpc-lakeside-office",
        2,
        "lies in itself",
        "break the circle",
    ),
    "division among the places": (
        "places.csv",
        "china,country",
        "cn-990101,country",
        3,
        "is a division",
        "remove the row",
    ),
    "better that is neither": (
        "indicators.csv",
        ",lower",
        ",less",
        3,
        "better names 'less'",
        "higher, lower, or nothing",
    ),
    "name of two indicators": (
        "indicators.csv",
        "approval-days,审批天数,Days needed for an approval,,",
        "approval-days,审批天数,Days needed for an approval,办件天数|空气质量等次,",
        3,
        "'空气质量等次' is a name of 'air-quality' (line 2) too",
        "one indicator",
    ),
    "alternative of two indicators": (
        "indicators.csv",
        "等次,Grade of air quality,,\napproval-days,审批天数,Days needed for an approval,,",
        "等次,Grade of air quality,空气等次,\napproval-days,审批天数,Days needed for an approval,空气等次,",
        3,
        "'空气等次' is a name of 'air-quality' (line 2) too",
        "one indicator",
    ),
    "factor that is no number": (
        "units.csv",
        "2000/3",
        "2000：3",
        9,
        "the factor '2000：3' is no positive number",
        "2000/3",
    ),
    "factor of nothing": (
        "units.csv",
        "2000/3",
        "0",
        9,
        "the factor '0' is no positive number",
        "write 10000",
    ),
    "factor by nothing": ("units.csv", "2000/3", "2000/0", 9, "the factor '2000/0'", "write 10000"),
    "factor with an exponent": (
        "units.csv",
        "2000/3",
        "1e999999999",
        9,
        "the factor '1e999999999'",
        "write 10000",
    ),
    "unknown base": (
        "units.csv",
        ",square-metre,2000/3",
        ",metre-square,2000/3",
        9,
        "base names 'metre-square'",
        "this file",
    ),
    "base with a base": (
        "units.csv",
        "元,yuan,10000,",
        "元,hundred-million-yuan,10000,",
        6,
        "has a base itself",
        "name 'yuan'",
    ),
    "base of itself with a factor": (
        "units.csv",
        "座,zuo,1,",
        "座,zuo,2,",
        18,
        "is its own base",
        "the factor 1",
    ),
    "base of another dimension": (
        "units.csv",
        "2000/3,area",
        "2000/3,length",
        9,
        "measures length, its base area",
        "one dimension",
    ),
    "form of two units": (
        "units.csv",
        "person-ming,名,people (名),名",
        "person-ming,名,people (名),名|人",
        13,
        "'人' is a form of person too",
        "one unit",
    ),
    "unit of QUDT as an IRI": (
        "units.csv",
        "CCY_CNY",
        "unit:CCY CNY",
        5,
        "is no name of a QUDT unit",
        "last part of its IRI",
    ),
    "code that is none": (
        "divisions.csv",
        DIVISION,
        DIVISION.replace("990221", "99022"),
        12,
        "'99022' is no code",
        "six digits",
    ),
    "level that is none": (
        "divisions.csv",
        DIVISION,
        DIVISION.replace("county", "shire"),
        12,
        "'shire' is no level",
        "a level is one of",
    ),
    "division without a name": (
        "divisions.csv",
        DIVISION,
        DIVISION.replace("青岭县", ""),
        12,
        "no name in both languages",
        "fill name",
    ),
    "year that is none": (
        "divisions.csv",
        DIVISION,
        DIVISION.replace(",,\n", ",now,\n"),
        12,
        "no year",
        "four digits",
    ),
    "validity backwards": (
        "divisions.csv",
        ",1985,1999",
        ",1999,1985",
        8,
        "valid until before it is valid",
        "swap",
    ),
    "two names at one time": (
        "divisions.csv",
        ",1985,1999",
        ",1985,2003",
        9,
        "two names at one time",
        "order the names",
    ),
    "missing parent": (
        "divisions.csv",
        DIVISION,
        DIVISION.replace("990200", "990300"),
        12,
        "the parent 990300 is missing",
        "add it",
    ),
    "parent below": (
        "divisions.csv",
        ",prefecture,990000,,\n990101",
        ",prefecture,990101,,\n990101",
        7,
        "cannot be the parent",
        "above it",
    ),
}
"""Name → file, what to replace in it, by what, the line of the fault, and the words of fault and remedy."""


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert len(WRONG) == 43


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_row_is_told(name: str, tmp_path: Path, concepts: Concepts) -> None:
    file, old, new, line, what, remedy = WRONG[name]
    folder = tmp_path / "authorities"
    shutil.copytree(AUTHORITIES, folder)
    content = (folder / file).read_text("utf-8")
    assert old in content
    (folder / file).write_text(content.replace(old, new, 1), "utf-8")
    with pytest.raises(InputError) as caught:
        read_authorities(folder, concepts)
    assert caught.value.exit_code == 3
    fitting = [fault for fault in caught.value.faults if what in fault.what and remedy in fault.remedy]
    assert (folder / file, line) in [(fault.path, fault.line) for fault in fitting], str(caught.value)


FILES = ("beneficiaries", "bodies", "divisions", "indicators", "places", "programs", "units")


@pytest.mark.parametrize("name", FILES)
def test_a_list_that_is_not_there(name: str, tmp_path: Path, concepts: Concepts) -> None:
    folder = tmp_path / "authorities"
    shutil.copytree(AUTHORITIES, folder)
    (folder / f"{name}.csv").unlink()
    with pytest.raises(InputError, match="the authority is not there") as caught:
        read_authorities(folder, concepts)
    assert caught.value.faults[0].path == folder / f"{name}.csv"


def test_a_list_saved_by_a_spreadsheet(tmp_path: Path, concepts: Concepts, sample: Authorities) -> None:
    folder = tmp_path / "authorities"
    shutil.copytree(AUTHORITIES, folder)
    content = (folder / "bodies.csv").read_text("utf-8")
    (folder / "bodies.csv").write_bytes(("\ufeff" + content.replace("\n", "\r\n")).encode())
    assert read_authorities(folder, concepts).bodies == sample.bodies
    (folder / "bodies.csv").write_bytes(content.encode("gb18030"))
    with pytest.raises(InputError, match="it looks like GB18030"):
        read_authorities(folder, concepts)


def test_all_faults_are_told_at_once_in_order(tmp_path: Path, concepts: Concepts) -> None:
    folder = tmp_path / "authorities"
    shutil.copytree(AUTHORITIES, folder)
    for file, old, new in (
        ("units.csv", "2000/3", "x"),
        ("bodies.csv", "group", "crowd"),
        ("bodies.csv", ",lead", ","),
    ):
        content = (folder / file).read_text("utf-8")
        (folder / file).write_text(content.replace(old, new, 1), "utf-8")
    with pytest.raises(InputError) as caught:
        read_authorities(folder, concepts)
    places = [(Path(str(fault.path)).name, fault.line) for fault in caught.value.faults]
    assert places == [("bodies.csv", 5), ("units.csv", 9)]


def test_the_lists_are_where_the_checkout_has_them(real: Authorities) -> None:
    assert (ROOT / "data" / "authorities" / "divisions.csv").is_file()
    assert len(real.programs) > 100
