"""`atlas costs`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from atlas.cli.common import modules_or_exit, project_or_exit, report
from atlas.cli.completion import offering, views
from atlas.terminal import say

if TYPE_CHECKING:
    from atlas.analysis.mix import Mix

_MIX = "Purchase mix in place of the fleets' own: reserved=0.7 or reserved=70%."


def _mix(text: str | None, term: Any) -> "Mix | None":
    from atlas.analysis.mix import Mix  # noqa: PLC0415 - after the options are known
    from atlas.errors import AtlasError  # noqa: PLC0415
    from atlas.evidence.constructors import percent  # noqa: PLC0415
    from atlas.evidence.statement import assumed  # noqa: PLC0415

    if text is None:
        return None
    name, _, value = text.partition("=")
    if name.strip() != "reserved":
        raise _wrong_mix(f"{text!r}; allowed: reserved=SHARE")
    try:
        share = float(value.removesuffix("%")) * (1 if value.endswith("%") else 100)
        return Mix(assumed(percent(share), because="set by --mix"), term)
    except AtlasError as error:
        raise _wrong_mix(f"{error.found}; allowed: {error.allowed}") from error
    except ValueError:
        raise _wrong_mix(f"{text!r}; allowed: reserved=SHARE") from None


def _wrong_mix(what: str) -> click.BadParameter:
    return click.BadParameter(f"{what}; write reserved=0.7 or reserved=70%", param_hint="--mix")


@click.command("costs")
@click.argument("view", type=click.Path(path_type=Path), shell_complete=offering(views))
@click.option("--scale", type=click.FloatRange(0, min_open=True), help="Multiple of the load.")
@click.option("--mix", "mix", help=_MIX)
@click.option("--term", type=click.Choice(["1yr", "3yr"]), default="1yr", show_default=True)
@click.option("--region", help="Region of fleets whose description names none.")
@click.option("--explain", "explain", is_flag=True, help="Show formulas, lists and sources.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(  # noqa: PLR0917 - click passes them by name
    view: Path,
    scale: float | None,
    mix: str | None,
    term: str,
    region: str | None,
    explain: bool,  # noqa: FBT001 - click passes a flag
    form: str,
) -> None:
    """Print the cost of the views of VIEW: by component, by plane, in total and per unit."""
    from atlas.analysis.bill import bill  # noqa: PLC0415 - after the options are known
    from atlas.analysis.costs import Pricing  # noqa: PLC0415
    from atlas.analysis.growth import projection  # noqa: PLC0415
    from atlas.cli import billing  # noqa: PLC0415
    from atlas.loader import load  # noqa: PLC0415

    chosen = _mix(mix, term)
    project = project_or_exit()
    loaded = load(project, modules_or_exit(project, [view]))
    rows: list[billing.Priced] = []
    for loaded_view in loaded.views:
        today = bill(loaded_view.view, Pricing(loaded_view.view.as_of, mix=chosen, region=region))
        priced = projection(today, scale) if scale else today
        rows.append(billing.Priced(loaded_view.id, loaded_view.view, priced, scale or 1.0))
    if form == "json":
        say(billing.to_json(rows))
    else:
        for row in rows:
            say(billing.to_text(row, explain=explain))
    report(loaded.findings)
    sys.exit(0)
