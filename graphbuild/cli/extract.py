"""``graphbuild extract``: from a plan's text to a draft encoding, and what a review made of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from graphbuild.cli import language_model, options
from graphbuild.errors import UsageError
from graphbuild.extract.collector import no_cycles_collected
from graphbuild.outputs import STDOUT, Output, see_that_they_may_be_written, write_together

if TYPE_CHECKING:
    from graphbuild.extract.draft.document import Draft
    from graphbuild.extract.language_model.endpoint import Endpoint
    from graphbuild.extract.reading import Extraction

KINDS: Final = ("txt", "docx", "html", "pdf")
DIFF_FORMATS: Final = ("table", "json", "csv")
TABLE_FORMATS: Final = ("tsv", "csv")
TOLD: Final = 5
"""More of what could not be written is counted."""
_PATH = click.Path(path_type=Path)


@click.command(
    epilog="\b\nExample:\n  graphbuild extract texts/lakeside-2020.docx -o data/plans/lakeside-2020.yaml"
)
@click.argument("file", type=_PATH, required=False)
@click.option("-o", "--out", type=_PATH, help="Write the draft here; - is stdout.  [default: -]")
@click.option("--id", "identifier", help="The plan's id.  [default: made of its territory, year and subject]")
@click.option(
    "--territory",
    help="Whose plan it is, if the text does not tell, or tells it wrong: a code, a name, china.",
)
@click.option("--year", type=int, help="The year it is for, if the text does not tell, or tells it wrong.")
@click.option(
    "--quantities", type=_PATH, help="Write every figure, as CSV into a .csv, else as TSV; - is stdout."
)
@click.option("--places", type=_PATH, help="Write every mention of a place, likewise.")
@click.option("--programs", type=_PATH, help="Write every mention of a program, likewise.")
@click.option("--responsibilities", type=_PATH, help="Write who is to do what, likewise.")
@click.option("--outline", type=_PATH, help="Write the headings, likewise.")
@click.option("--origins", type=_PATH, help="Write where each stretch stands in FILE: page, paragraph, cell.")
@click.option("--force", is_flag=True, help="Overwrite files that are there.")
@click.option(
    "--diff",
    "compared",
    type=_PATH,
    nargs=2,
    metavar="DRAFT REVIEWED",
    help="Instead of reading a plan, show what a reviewer changed in a draft, and how right it was.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice((*KINDS, *DIFF_FORMATS)),
    help="What FILE is, where its content does not tell; of --diff what it shows: table where none is given.",
)
@click.option(
    "--authorities", type=_PATH, help="Folder of the lists that plans share.  [default: graphbuild's own]"
)
@language_model.options
def command(
    file: Path | None,
    out: Path | None,
    identifier: str | None,
    territory: str | None,
    year: int | None,
    force: bool,
    compared: tuple[Path, Path] | None,
    format_: str | None,
    authorities: Path | None,
    endpoint: Endpoint | None,
    **tables: Path | None,
) -> None:
    """Draft the encoding of a plan from its text.

    FILE is the plan as txt (Markdown too), docx, html or pdf, in Chinese; - is stdin. The draft says
    everything in spans of the text, with the rule that found it and how sure that is: it is to be reviewed.
    What is no file of UTF-8 text is written out beside the draft as one, for graphbuild build --sources. All
    files are written, or none.
    """
    wanted = {name: path for name, path in tables.items() if path is not None}
    if compared is not None:
        if file is not None or out is not None or wanted or endpoint is not None:
            raise UsageError(
                "--diff reads no plan and writes no draft", remedy="give the two encodings alone"
            )
        _compare(*compared, _chosen(format_, DIFF_FORMATS) or DIFF_FORMATS[0], authorities)
        return
    kind = _chosen(format_, KINDS)
    if file is None:
        raise UsageError(
            "there is no plan to read", remedy="name a file: graphbuild extract FILE -o DRAFT.yaml"
        )
    outputs = _outputs(out, wanted)
    told = {"territory": territory, "year": year, "identifier": identifier, "kind": kind}
    asked = out is not None or not wanted
    _extract(file, outputs, told, endpoint, asked=asked, force=force, authorities=authorities)


def _chosen(form: str | None, fitting: tuple[str, ...]) -> str | None:
    """The value of ``--format``, which means one thing for a plan and another for ``--diff``."""
    if form is not None and form not in fitting:
        told = "of --diff" if form in DIFF_FORMATS else "what a plan is"
        remedy = f"leave it out, or choose one of {', '.join(fitting)}"
        raise UsageError(f"--format {form} is {told}", remedy=remedy)
    return form


def _outputs(out: Path | None, tables: dict[str, Path]) -> dict[str, Output]:
    """What is to be written, by name; the draft goes to stdout where no table does and no file is named."""
    outputs = {name: Output(path, f"table of {name}", f"--{name}") for name, path in tables.items()}
    for output in outputs.values():
        options.by_ending(output.path, TABLE_FORMATS)
    if out is not None or not any(output.to_stdout for output in outputs.values()):
        outputs["draft"] = Output(out or STDOUT, "draft")
    return outputs


def _inputs(file: Path, authorities: Path | None) -> list[Path]:
    from graphbuild.assets import authorities_directory

    key = click.get_current_context().params.get("llm_key_file")
    return [file, *(authorities or authorities_directory()).glob("*"), *([key] if key else [])]


@no_cycles_collected()  # nor in what is loaded for it: that takes longer than a short text
def _extract(
    file: Path,
    outputs: dict[str, Output],
    told: dict[str, Any],
    endpoint: Endpoint | None,
    *,
    asked: bool,
    force: bool,
    authorities: Path | None,
) -> None:
    """Read the plan and write the outputs, but no draft that nobody ``asked`` for where none can be made."""
    from graphbuild.authorities import read_authorities
    from graphbuild.concepts import read_concepts
    from graphbuild.extract.draft.draft import draft
    from graphbuild.extract.readers.written_text import see_that_it_may_be_written, text_of
    from graphbuild.extract.reading import extract
    from graphbuild.extract.setting import not_told
    from graphbuild.extract.tables import table

    inputs = _inputs(file, authorities)
    see_that_they_may_be_written(outputs.values(), inputs, force=force)
    concepts = read_concepts()
    lists = read_authorities(authorities, concepts)
    found = extract(file, **told, authorities=lists)
    if found.missing:
        if asked:
            raise not_told(found.missing, file)
        outputs.pop("draft", None)
    to_file = "draft" in outputs and not outputs["draft"].to_stdout
    path = outputs["draft"].path if to_file else None
    text = text_of(found.source, path, found.identifier)
    see_that_it_may_be_written(text, force=force)
    pieces: list[tuple[Output, str | bytes]] = []
    if text.path is not None:
        pieces.append((Output(text.path, "text"), text.characters))
    see_that_they_may_be_written([*(each for each, _ in pieces), *outputs.values()], inputs, force=True)
    hints = language_model.hinted(found, endpoint, lists, concepts)
    found = hints.extraction if hints else found
    drafted = None if found.missing else draft(found, lists, concepts, file=text.file, sha256=text.sha256)
    for name, output in outputs.items():
        if name == "draft" and drafted is not None:
            pieces.append((output, language_model.commented(drafted.yaml, hints, endpoint)))
        else:
            form = options.by_ending(output.path, TABLE_FORMATS) or TABLE_FORMATS[0]
            pieces.append((output, table(found, name, form)))
    write_together(pieces)
    for line in _summary(found, drafted):
        click.echo(line, err=True)
    if drafted is None:
        click.echo(f"no draft was made: {not_told(found.missing, file)}", err=True)
    if text.path is not None:
        click.echo(f"{text.path}: the text of {file}, which the draft's spans count in", err=True)
    if path is not None:
        folder = (text.path or file).parent
        click.echo(f"{path}: review it, then: graphbuild build {path} --sources {folder}", err=True)
    language_model.tell(hints, endpoint)


def _summary(found: Extraction, drafted: Draft | None) -> Iterator[str]:
    """What was found, what needs eyes, how much of the text is covered."""
    for note in found.source.notes:
        yield f"{found.source.path}: {note}"
    if drafted is None:
        return
    from graphbuild.extract.places.territory import division_name
    from graphbuild.extract.plan_identifier import zone_of

    years, code = found.years, found.territory.code
    when = f"{years.first}" if years.first == years.last else f"{years.first}–{years.last}"
    whose = division_name(code)
    rule = found.territory.rule
    yield f"{found.identifier}: the plan of {whose} ({code}, {rule}) for {when} ({years.basis})"
    if zone := zone_of(found.title[0], code, whose):
        yield f"its title names a zone, {zone}, that no list of divisions has: it is read as one of {whose}"
    counts = drafted.counts
    yield "found: " + ", ".join(
        f"{number} {key.replace('_', ' ')}" for key, number in counts.items() if key != "left_out"
    )
    yield "named: " + ", ".join(
        f"{len(mentions)} {name}"
        for name, mentions in (
            ("places", found.places),
            ("programs", found.programs),
            ("bodies", found.bodies),
        )
    )
    sure = ", ".join(f"{number} {key}" for key, number in drafted.confidences.items())
    yield f"how sure: {sure}"
    if drafted.proposed:
        yield "proposed: " + ", ".join(f"{number} {key}" for key, number in drafted.proposed.items())
    if drafted.unwritten:
        shown = "; ".join(drafted.unwritten[:TOLD])
        more = f" and {len(drafted.unwritten) - TOLD} more" if len(drafted.unwritten) > TOLD else ""
        yield f"found, and not in the draft: {shown}{more}"
    others = ", the others left out with a reason" if drafted.encoded < drafted.clauses else ""
    yield f"clauses: {drafted.clauses}, of which {drafted.encoded} are encoded{others}"


def _compare(draft: Path, reviewed: Path, format_: str, authorities: Path | None) -> None:
    from graphbuild.authorities import read_authorities
    from graphbuild.concepts import read_concepts
    from graphbuild.extract.review.changes import review
    from graphbuild.extract.review.report import report
    from graphbuild.query.align import align

    concepts = read_concepts()
    found = review(draft, reviewed, read_authorities(authorities, concepts), concepts)
    click.echo(report(found, format_, align).encode(), nl=False)
    kept = (each.reviewed for each in found if each.change == "kept")
    waiting = sum(each is not None and each.status == "draft" for each in kept)
    if waiting:
        click.echo(f"{waiting} of the kept are drafts still: nobody has said that they are right", err=True)
