"""`atlas find`."""

import sys

import click

from atlas.cli.common import index_of, project_or_exit
from atlas.json_output import json_text
from atlas.terminal import say


@click.command("find")
@click.argument("query", nargs=-1, required=True, metavar="WORDS...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="How many.")
def command(query: tuple[str, ...], form: str, most: int) -> None:
    """Find WORDS in titles, components, technologies, failures, signals and steps."""
    from attrs import asdict  # noqa: PLC0415 - after the options are known

    from atlas.search.finding import find, suggestions  # noqa: PLC0415

    project = project_or_exit()
    index = index_of(project)
    hits = find(index, " ".join(query), most)
    if form == "json":
        say(json_text([asdict(hit) for hit in hits]))
    for hit in hits if form == "text" else ():
        place = f" ({hit.place})" if hit.place else ""
        say(f"{hit.kind:<11}{hit.title}{place}")
        if hit.view:
            more = f" and {len(hit.others)} more" if hit.others else ""
            say(f"{'':11}{hit.view.path}{more}")
    if not hits:
        nearest_terms = suggestions(index, " ".join(query))
        hint = f"; did you mean {' '.join(nearest_terms)}?" if nearest_terms else ""
        say(f"nothing found for {' '.join(query)!r}{hint}", err=True)
    sys.exit(0 if hits else 1)
