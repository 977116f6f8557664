"""`atlas explain`."""

import difflib
import sys
from pathlib import Path

import click

from atlas.cli.common import writing
from atlas.cli.completion import codes, offering
from atlas.diagnostics import CODES as LOADING
from atlas.json_output import json_text
from atlas.terminal import say


@click.command("explain")
@click.argument("code", required=False, shell_complete=offering(codes))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--write", type=click.Path(path_type=Path), help="Write a page a rule into a folder.")
@click.option(
    "--in-step", type=click.Path(path_type=Path), help="Check that the pages are up to date."
)
def command(code: str | None, form: str, write: Path | None, in_step: Path | None) -> None:
    """Explain the rule CODE: its question, why it matters, examples and the fix."""
    if write or in_step:
        _documentation(write, in_step)
        return
    from atlas.gates.pages import data, page  # noqa: PLC0415 - after the options are known
    from atlas.gates.registry import CODES, RULES  # noqa: PLC0415

    if code is None:
        listed = [data(rule) for rule in RULES]
        lines = [f"{rule.code:<7} {rule.name:<32} {rule.question}" for rule in RULES]
        say(json_text(listed) if form == "json" else "\n".join(lines))
        return
    spelled = code.upper()
    if spelled in CODES:
        rule = CODES[spelled]
        say(json_text(data(rule)) if form == "json" else page(rule))
    elif spelled in LOADING:
        say(f"{spelled}: {LOADING[spelled]}")
    else:
        nearest = difflib.get_close_matches(spelled, [*CODES, *LOADING], n=1)
        hint = f"Did you mean {nearest[0]}?" if nearest else "`atlas explain` lists them."
        raise click.UsageError(f"There is no rule {code!r}. {hint}")


def _documentation(write: Path | None, in_step: Path | None) -> None:
    from atlas.gates import pages  # noqa: PLC0415 - only for the documentation

    if write:
        with writing(write):
            for file in pages.write(write):
                say(file)
    stale = pages.stale(in_step) if in_step else []
    for file in stale:
        say(f"{file}: out of date with the rules; run `make docs`", err=True)
    sys.exit(1 if stale else 0)
