"""`atlas audit`."""

from pathlib import Path

import click

from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, report
from atlas.terminal import say


@click.command("audit")
@PATHS
@click.option(
    "--sample",
    "size",
    type=click.IntRange(0),
    default=120,
    show_default=True,
    help="Figures, statements and steps together: 70, 30 and 20 of 120.",
)
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help="Another number gives another sample, the same number the same sample.",
)
@click.option(
    "--gaps",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    help="Declared gaps, in addition.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="Text for people, CSV for a sheet of verdicts, JSON for machines.",
)
def command(paths: tuple[Path, ...], size: int, seed: int, gaps: int, form: str) -> None:
    """Print a sample of what the views under PATHS claim, to check by hand against the sources.

    Each claim is printed once, with all its uses, the source, the quoted words, the place of its
    declaration and an empty verdict. What is computed is checked by its inputs.
    """
    from atlas.audit import printing  # noqa: PLC0415 - after the options are known
    from atlas.audit.collecting import claims  # noqa: PLC0415
    from atlas.audit.sampling import sample  # noqa: PLC0415
    from atlas.loader import load  # noqa: PLC0415

    project = project_or_exit()
    loaded = load(project, modules_or_exit(project, paths))
    every = claims(project, loaded.views)
    chosen = sample(every, size, seed, gaps=gaps)
    if form == "json":
        say(printing.to_json(chosen, seed))
    elif form == "csv":
        say(printing.to_csv(chosen))
    else:
        say(printing.to_text(chosen))
    say(printing.summary(chosen, every, seed), err=True)
    report(loaded.findings)
