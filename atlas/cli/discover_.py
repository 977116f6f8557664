"""`atlas discover`."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from atlas.cli.common import project_or_exit, writing
from atlas.project import Project
from atlas.terminal import one_line, say

_NEW = "new"


@click.command("discover")
@click.argument("addresses", nargs=-1, metavar="[ADDRESS]...")
@click.option(
    "--days",
    type=click.IntRange(1),
    default=7,
    show_default=True,
    help="How many days back an item may have been published.",
)
@click.option("--most", type=click.IntRange(1), default=40, show_default=True, help="How many.")
@click.option(
    "--mark",
    type=click.Choice(["seen", "taken", "rejected", _NEW]),
    help="Record this of each ADDRESS in discovered.json; `seen` without one, of all that is "
    "listed; `new` forgets what was recorded.",
)
@click.option("--because", default="", help="The reason, recorded with --mark.")
@click.option(
    "--from",
    "folder",
    type=click.Path(path_type=Path),
    help="Read saved copies in this folder, without a network.",
)
@click.option(
    "--save", "into", type=click.Path(path_type=Path), help="Save what is fetched in this folder."
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day of the list.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
def command(  # noqa: PLR0917 - click passes them by name
    addresses: tuple[str, ...],
    days: int,
    most: int,
    mark: str | None,
    because: str,
    folder: Path | None,
    into: Path | None,
    today: datetime | None,
    form: str,
) -> None:
    """List new pages of the feeds in sources.toml, scored by what the atlas lacks.

    With --mark and an ADDRESS nothing is read: the decision is recorded. Only --mark changes a
    file of the repository.
    """
    project = project_or_exit()
    day = today.date() if today else datetime.now(UTC).date()
    _require_call(addresses, mark, because, folder, into)
    if addresses:
        _decide(project, addresses, mark, day, because)
        return
    from atlas.discovery import printing  # noqa: PLC0415 - after the options are known
    from atlas.discovery.collecting import fetched, read_bodies, save, saved  # noqa: PLC0415
    from atlas.discovery.decisions import read_decisions  # noqa: PLC0415
    from atlas.discovery.feed_list import read_feeds  # noqa: PLC0415
    from atlas.discovery.needs import needs_of  # noqa: PLC0415
    from atlas.discovery.weekly import weekly  # noqa: PLC0415
    from atlas.store import user_store  # noqa: PLC0415

    feeds, decisions = read_feeds(project.folder), read_decisions(project.folder)
    bodies = saved(feeds, folder) if folder else fetched(feeds, user_store())
    if folder:
        say(one_line(f"saved copies in {folder} are read; nothing is fetched"), err=True)
    if into:
        with writing(into):
            save(bodies, into)
    readings = read_bodies(bodies, day)
    needs = needs_of(project, day)
    for path in needs.skipped:
        say(one_line(f"{path}: skipped, it cannot be loaded; see `atlas check`"), err=True)
    result = weekly(readings, needs, decisions, today=day, days=days, most=most)
    forms = {"json": printing.to_json, "markdown": printing.to_markdown, "text": printing.to_text}
    say(forms[form](result))
    if mark and result.listed:
        _decide(project, [each.item.address for each in result.listed], mark, day, because)
    sys.exit(0 if result.read else 1)


def _require_call(
    addresses: tuple[str, ...],
    mark: str | None,
    because: str,
    folder: Path | None,
    into: Path | None,
) -> None:
    if addresses and not mark:
        raise click.UsageError(
            "an ADDRESS is given without --mark; allowed: one of seen, taken, rejected, new; "
            "add --mark taken, or leave the address out to list new items"
        )
    if mark not in {None, "seen"} and not addresses:
        raise click.UsageError(
            f"--mark {mark} is given without an ADDRESS; allowed: without one, --mark seen alone; "
            "add the addresses as the list prints them"
        )
    if because and mark in {None, _NEW}:
        raise click.UsageError(
            "--because is given and nothing is recorded; allowed: with --mark seen, taken or "
            "rejected; add one of them, or leave --because out"
        )
    if folder and into:
        raise click.UsageError(
            "--save is given with --from; allowed: --save where feeds are fetched; leave one out"
        )


def _decide(
    project: Project, addresses: tuple[str, ...] | list[str], mark: str | None, day: date, why: str
) -> None:
    from atlas.discovery.decisions import NAME, STATES, State, decide  # noqa: PLC0415
    from atlas.evidence.plurals import numbered  # noqa: PLC0415

    states: dict[str | None, State] = {name: name for name in STATES}
    file = project.folder / NAME
    with writing(file):
        changed = decide(project.folder, addresses, states.get(mark), today=day, because=why)
    say(one_line(f"{file}: {numbered(changed, 'item')} marked as {mark}"), err=True)
