"""`atlas export`."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, report, writing

if TYPE_CHECKING:
    from atlas.export.rules import Rules


@click.group("export")
def command() -> None:
    """Export views to other programs."""


def _window(_: click.Context, __: click.Parameter, value: str) -> str:
    if re.fullmatch(r"(?:\d+(?:ms|[smhdwy]))+", value):
        return value
    raise click.BadParameter("a duration of Prometheus, such as 10m or 1h30m")


@command.command("prometheus")
@PATHS
@click.option("--base-url", default="", help="Address of the site, for runbook_url.")
@click.option(
    "--window",
    default="10m",
    show_default=True,
    callback=_window,
    help="How long a metric without a threshold must rise before it alerts.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="The file; standard output unless given."
)
def prometheus(paths: tuple[Path, ...], base_url: str, window: str, out: Path | None) -> None:
    """Write alerting rules for the metric signals of the views under PATHS (all, if none)."""
    from atlas.export.prometheus import to_yaml  # noqa: PLC0415 - after the options are known
    from atlas.export.rules import alerting_rules  # noqa: PLC0415
    from atlas.loader import load  # noqa: PLC0415

    project = project_or_exit()
    loaded = load(project, modules_or_exit(project, paths))
    rules = alerting_rules(loaded.views, base=base_url, window=window)
    _write(to_yaml(rules), out)
    _summary(rules)
    report(loaded.findings)


def _write(text: str, out: Path | None) -> None:
    if out is None:
        click.echo(text, nl=False)
        return
    from atlas.writing import write_file  # noqa: PLC0415 - only where there is a file

    with writing(out):
        write_file(out, text)


def _summary(rules: "Rules") -> None:
    count = sum(len(group.rules) for group in rules.groups)
    click.echo(f"{count} rules; {len(rules.omissions)} signals without a rule", err=True)
