"""`atlas explain`."""

import difflib
import json

import click

from atlas.diagnostics import CODES as LOADING


@click.command("explain")
@click.argument("code", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(code: str | None, form: str) -> None:
    """Explain the rule CODE: its question, why it matters, examples and the remedy."""
    from atlas.gates.pages import data, page  # noqa: PLC0415 - after the options are known
    from atlas.gates.registry import CODES, RULES  # noqa: PLC0415

    if code is None:
        listed = [data(rule) for rule in RULES]
        lines = [f"{rule.code:<7} {rule.name:<32} {rule.question}" for rule in RULES]
        click.echo(json.dumps(listed, indent=2) if form == "json" else "\n".join(lines))
        return
    wanted = code.upper()
    if wanted in CODES:
        rule = CODES[wanted]
        click.echo(json.dumps(data(rule), indent=2) if form == "json" else page(rule))
    elif wanted in LOADING:
        click.echo(f"{wanted}: {LOADING[wanted]}")
    else:
        near = difflib.get_close_matches(wanted, [*CODES, *LOADING], n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise click.UsageError(f"There is no rule {code!r}.{hint}")
