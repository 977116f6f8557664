"""`atlas find`."""

import json
import sys

import click

from atlas.cli.common import project_or_exit


@click.command("find")
@click.argument("words", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="How many.")
def command(words: tuple[str, ...], form: str, most: int) -> None:
    """Find WORDS in titles, components, technologies, failures, signals and steps."""
    from attrs import asdict  # noqa: PLC0415 - after the options are known

    from atlas.search.finding import find, suggestions  # noqa: PLC0415
    from atlas.search.opening import open_index  # noqa: PLC0415

    project = project_or_exit()
    index = open_index(project, lambda text: click.echo(text, err=True))
    found = find(index, " ".join(words), most)
    if form == "json":
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
    for each in found if form == "text" else ():
        place = f" ({each.place})" if each.place else ""
        click.echo(f"{each.kind:<11}{each.title}{place}")
        if each.view:
            more = f" and {len(each.others)} more" if each.others else ""
            click.echo(f"{'':11}{each.view.path}{more}")
    if not found:
        near = suggestions(index, " ".join(words))
        hint = f"; did you mean {' '.join(near)}?" if near else ""
        click.echo(f"nothing found for {' '.join(words)!r}{hint}", err=True)
    sys.exit(0 if found else 1)
