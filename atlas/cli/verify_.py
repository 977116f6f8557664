"""`atlas verify`."""

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import project_or_exit, report, writing
from atlas.errors import ConfigurationError
from atlas.evidence.plurals import numbered
from atlas.project import Project
from atlas.terminal import one_line, say

if TYPE_CHECKING:
    from atlas.loader import Loaded
    from atlas.verification.quotations import Cited
    from atlas.verification.verdicts import Verdict

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command("verify")
@click.argument("names", nargs=-1, metavar="[VIEW|SOURCE]...")
@click.option(
    "--from", "copies", type=_FOLDER, help="Read the copies in a folder; the network is not used."
)
@click.option("--save", type=_FOLDER, help="Save what was read as copies in a folder.")
@click.option("--due", is_flag=True, help="Only sources that are due, by kind and age.")
@click.option("--lock", is_flag=True, help="Write evidence.lock: when which words were last seen.")
@click.option(
    "--update", is_flag=True, help="Write evidence.lock, and the new days into the modules."
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day; today unless given.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(  # noqa: PLR0917 - click passes them by name
    names: tuple[str, ...],
    copies: Path | None,
    save: Path | None,
    due: bool,  # noqa: FBT001 - click passes a flag
    lock: bool,  # noqa: FBT001
    update: bool,  # noqa: FBT001
    today: datetime | None,
    form: str,
) -> None:
    """Read the cited sources again: whether the quoted words still stand there.

    A VIEW is an id or a path, a SOURCE an address or how it begins; all sources unless given.
    Each source stands, moved, changed (its words are missing, or hold another number), is gone,
    or is unreachable, with the reason. Words next to a figure that its declaration lacks (`up to`,
    `if`, `each`) are printed to look at. The exit status is 1 if a source changed or is gone, or
    if none could be read.
    """
    from atlas.verification import printing  # noqa: PLC0415 - after the options are known
    from atlas.verification.record import compared, read  # noqa: PLC0415
    from atlas.verification.verdicts import BAD  # noqa: PLC0415

    if copies and save:
        raise click.UsageError("copies are saved from the network; leave out --from or --save")
    project = project_or_exit()
    day = today.date() if today else datetime.now(UTC).date()
    records = read(project)
    try:
        loaded, every, chosen = _sources(project, names)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error
    if due:
        from atlas.verification.choosing import due as fall_due  # noqa: PLC0415

        chosen = fall_due(chosen, project.review, day)
        if not chosen:
            say(f"no source is due on {day}", err=True)
            report(loaded.findings)
            return
    if not chosen:
        report(loaded.findings)
        raise click.UsageError(
            f"no source is cited in {project.folder}; cite one: `atlas cite URL` prints its block"
        )
    verdicts = [
        compared(each, records.get(each.address))
        for each in _verified(project, chosen, copies, save, day)
    ]
    read_in = str(copies or "")
    if form == "json":
        say(printing.to_json(verdicts, read_in=read_in, today=day.isoformat()))
    else:
        say(printing.to_text(verdicts))
        say(printing.summary(verdicts, read_in), err=True)
    if lock or update:
        is_all = not names and not due and not loaded.findings
        looked_at = [each for each in verdicts if each.read or copies is None]
        _write_lock(project, looked_at, every if is_all else None, day.isoformat())
    if update:
        _write_days(project, chosen, verdicts)
    report(loaded.findings)
    is_none_read = all(each.status == "unreachable" for each in verdicts)
    sys.exit(is_none_read or any(each.status in BAD for each in verdicts))


def _sources(
    project: Project, names: tuple[str, ...]
) -> "tuple[Loaded, dict[str, Cited], list[Cited]]":
    """Return what was loaded, all that it cites, and what is to be verified of that."""
    from atlas.loader import load  # noqa: PLC0415 - see above
    from atlas.verification.choosing import is_address, named  # noqa: PLC0415
    from atlas.verification.quotations import cited_by  # noqa: PLC0415

    addresses = [name for name in names if is_address(name)]
    views = [name for name in names if not is_address(name)]
    modules = project.select([] if addresses else views)
    loaded = load(project, modules)
    cited = cited_by(project, loaded.views)
    if not addresses:
        return loaded, cited, list(cited.values())
    of_views = {path.resolve() for path in project.select(views)} if views else set[Path]()
    shown = [each for each in loaded.views if project.folder / f"{each.id}.py" in of_views]
    chosen = {each.address: each for each in named(cited, addresses)}
    return loaded, cited, [*(chosen | cited_by(project, shown)).values()]


def _verified(
    project: Project, chosen: "Sequence[Cited]", copies: Path | None, save: Path | None, day: date
) -> "list[Verdict]":
    from atlas.verification.crawling import Settings  # noqa: PLC0415 - see above
    from atlas.verification.verifying import verify_copies, verify_pages  # noqa: PLC0415

    if copies is None:
        with writing(save or Path()):
            return verify_pages(project, chosen, save, today=day, settings=Settings("fetching"))
    try:
        return verify_copies(project, chosen, copies, today=day)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error


def _write_lock(
    project: Project, verdicts: "list[Verdict]", every: "dict[str, Cited] | None", today: str
) -> None:
    """Write evidence.lock; what is not cited any more goes, where all views are known."""
    from atlas.verification.record import NAME, read, recorded, text_of  # noqa: PLC0415
    from atlas.writing import hold, write_file  # noqa: PLC0415

    file = project.folder / NAME
    with writing(file), hold(project.folder):
        records = recorded(verdicts, read(project), today)
        kept = {
            address: record
            for address, record in records.items()
            if every is None or address in every
        }
        is_new = write_file(file, text_of(kept), unless_same=True)
    say(f"{NAME}: {numbered(len(kept), 'source')}{'' if is_new else ', unchanged'}", err=True)


def _write_days(project: Project, chosen: "list[Cited]", verdicts: "list[Verdict]") -> None:
    """Write the days on which sources stood into the modules that declare them."""
    from atlas.verification.updating import update, write  # noqa: PLC0415

    days = {each.address: each.read for each in verdicts if each.status == "stands"}
    read_on = {
        source: days[cited.address]
        for cited in chosen
        if cited.quotations and cited.address in days
        for source in cited.sources.values()
    }
    with writing(project.folder):
        changed = update(project, read_on)
        write(changed)
    for source, why in changed.left:
        place = f"{project.relative(source.declared.path)}:{source.declared.line}"
        say(one_line(f"{place}: {source.title!r} keeps its day: {why}"), err=True)
    modules = numbered(len(changed.texts), "module")
    say(f"{numbered(changed.written, 'source')} with a new day in {modules}", err=True)
