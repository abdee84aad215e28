"""A plan's text read once, from the file to everything the extraction finds in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from graphbuild.authorities import Authorities
from graphbuild.errors import InputError, UsageError
from graphbuild.extract.bodies.facts import listed_bodies
from graphbuild.extract.bodies.find import find_bodies
from graphbuild.extract.collector import no_cycles_collected
from graphbuild.extract.figures.indicator_tables import find_tables
from graphbuild.extract.figures.quantities import find_quantities
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.table_subjects import of_subjects
from graphbuild.extract.figures.table_years import of_years
from graphbuild.extract.figures.tables import outside, table_quantities, with_tables
from graphbuild.extract.figures.task_tables import task_tables
from graphbuild.extract.fold import fold
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.milestones.find import find_milestones
from graphbuild.extract.milestones.notes import noted
from graphbuild.extract.milestones.periods import dated
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import Outline, read_outline
from graphbuild.extract.pieces import (
    Clause,
    FoundBody,
    FoundMilestone,
    FoundPlace,
    FoundProgram,
    FoundQuantity,
    FoundResponsibility,
)
from graphbuild.extract.places.find import find_places
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import Territory, division_name
from graphbuild.extract.plan_identifier import plan_identifier
from graphbuild.extract.programs.find import find_programs
from graphbuild.extract.programs.known import KnownPrograms, known_programs
from graphbuild.extract.programs.unmarked import unmarked
from graphbuild.extract.programs.works_of_territory import works_of_territory
from graphbuild.extract.readers.source import SourceText, read_source
from graphbuild.extract.responsibilities.find import find_responsibilities
from graphbuild.extract.responsibilities.subjects import find_subjects
from graphbuild.extract.setting import setting_of
from graphbuild.extract.table_lines import find_heads
from graphbuild.extract.title import title_of
from graphbuild.extract.unwrapped import unwrap
from graphbuild.extract.year import PlanYears
from graphbuild.terms import is_slug

_HAN: Final = re.compile(r"[^\W!-ÿ]+")
_NO_LETTERS: Final = bytes(each for each in range(128) if not chr(each).isalpha())
_OPENINGS: Final = (400, 4000)
"""Characters that mostly hold enough Chinese ones for a whole text."""
_TRADITIONAL: Final = re.compile("[國區業發經濟劃與這實開產資設機會進務學級環鄉鎮農點個來還關對於從場強動]")
_SIMPLIFIED: Final = "国区业发经济划与这实开产资设机会进务学级环乡镇农点个来还关对于从场强动"


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a text says, each piece with its span; ``folded`` is as long as the text as it stands.

    ``title`` is what the plan is called and the characters that say so, ``identifier`` its id; ``tables`` are
    those of indicators, ``apart`` their spans and the heads of all tables, where no action and no milestone
    stands. ``missing`` is what nothing tells of whose plan it is and for when, without which there is no id,
    and no draft.
    """

    source: SourceText
    folded: str
    title: tuple[str, tuple[int, int]]
    identifier: str
    years: PlanYears
    territory: Territory
    outline: Outline
    clauses: tuple[Clause, ...]
    quantities: tuple[FoundQuantity, ...]
    milestones: tuple[FoundMilestone, ...]
    places: tuple[FoundPlace, ...]
    programs: tuple[FoundProgram, ...]
    bodies: tuple[FoundBody, ...]
    responsibilities: tuple[FoundResponsibility, ...]
    tables: tuple[Table, ...]
    apart: tuple[tuple[int, int], ...]
    missing: tuple[tuple[str, str], ...]


@no_cycles_collected()
def extract(
    path: Path,
    *,
    territory: str | None = None,
    year: int | None = None,
    identifier: str | None = None,
    kind: str | None = None,
    authorities: Authorities,
) -> Extraction:
    """Read a plan and find what it says.

    Args:
        path: the plan, as txt, docx, html or pdf; ``-`` is stdin.
        territory: whose plan it is, where the text does not tell it or tells it wrong: ``china``, a GB/T 2260
            code with or without ``cn-``, or a division's name.
        year: the year it is for, likewise.
        identifier: the plan's id; else it is made of territory and years, and of its subject if it has one.
        kind: which of these it is, where neither content nor name tells it.
        authorities: the lists; the programs of the text are told by them.

    Raises:
        InputError: the plan cannot be read, or is not in simplified Chinese.
        UsageError: an argument is wrong.
    """
    if identifier is not None and not is_slug(identifier):
        remedy = "write it with a-z, 0-9 and single hyphens, such as lakeside-2020"
        raise UsageError(f"{identifier!r} cannot be the id of a plan", remedy=remedy)
    source = read_source(path, kind)
    stands = fold(source.characters)
    _see_that_it_is_chinese(stands, path)
    text = unwrap(source.characters)
    folded = stands if text.characters == source.characters else fold(text.characters)
    setting = setting_of(folded, fold(path.stem), territory, year)
    years, whose = setting.years, setting.territory
    tables = find_tables(folded)
    apart = (*((table.start, table.end) for table in tables), *find_heads(folded))
    outline = read_outline(folded, years.first, apart, source.levels or text.levels)
    clauses = read_clauses(folded, outline)
    title = title_of(text.characters, folded, outline, clauses, whose.code, years)
    seen = Seen(folded)
    known = _known_programs(authorities)
    programs = unmarked(find_programs(folded, clauses, known, seen), known)
    programs = works_of_territory(programs, whose.code)
    stated = find_responsibilities(folded, outline, clauses, whose.code, years.first)
    subjects = find_subjects(folded, outline, clauses, stated, whose.code)
    told = table_quantities(folded, (*tables, *task_tables(folded, tables)), years)
    quantities = with_tables(folded, find_quantities(folded, clauses, years), told, tables)
    quantities = of_subjects(folded, of_years(folded, quantities, years, tables), tables)
    spoken = outside(clauses, apart)
    milestones = dated(folded, find_milestones(folded, spoken, programs), clauses, years)
    quantities, milestones = noted(folded, spoken, quantities, milestones, years)
    if not identifier and not setting.missing:
        identifier = plan_identifier(whose.code, division_name(whose.code), years, title[0])
    found = Extraction(
        source,
        stands,
        title,
        "" if setting.missing else identifier or "",
        years,
        whose,
        outline,
        clauses,
        quantities,
        milestones,
        find_places(folded, whose.code, years.first or None, seen),
        programs,
        find_bodies(folded, clauses, whose.code, years.first, seen),
        tuple(sorted((*stated, *subjects), key=lambda each: (each.start, each.end, each.role))),
        tables,
        apart,
        setting.missing,
    )
    return found if len(folded) == len(stands) else text.back(found)


@lru_cache(maxsize=4)
def _known_programs(authorities: Authorities) -> KnownPrograms:
    """The programs of the authority, read with the other lists that every text is looked through for."""
    gazetteer()
    listed_bodies()
    return known_programs(authorities.programs)


def _see_that_it_is_chinese(folded: str, path: Path) -> None:
    letters = len(folded.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    ends = (*_OPENINGS, len(folded))
    parts = (len("".join(_HAN.findall(folded, 0, end))) for end in ends)
    if not any(han >= 5 and letters <= 4 * han for han in parts):
        what = "this text is not in Chinese, and extract reads Chinese plans only"
        remedy = "give the Chinese text, or begin an encoding by hand: graphbuild new --text"
        raise InputError(what, remedy=remedy, path=path)
    traditional = len(_TRADITIONAL.findall(folded))
    if traditional and traditional > sum(map(folded.count, _SIMPLIFIED)):
        what = "this text is in traditional characters, and extract reads simplified ones"
        remedy = (
            "convert it, and give what comes out, such as: opencc -c t2s -i plan.txt -o plan-simplified.txt"
        )
        raise InputError(what, remedy=remedy, path=path)
