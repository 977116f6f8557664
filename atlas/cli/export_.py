"""`atlas export`."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, report, require_views
from atlas.cli.export_views import COMMANDS
from atlas.cli.exporting import OUT, write
from atlas.errors import ConfigurationError
from atlas.project import Project
from atlas.terminal import say

if TYPE_CHECKING:
    from atlas.export.rules import Rules
    from atlas.export.signals import SignalRule

BASE = click.option(
    "--base-url",
    default="",
    help="Address of the site, for links to its guides; `url` of [tool.atlas.site] unless given.",
)
TECHNOLOGY = click.option(
    "--technology", "names", multiple=True, help="Only its messages; may be repeated."
)


@click.group("export")
def command() -> None:
    """Export views for programs that draw, and signals for the engines that read your logs."""


for _each in COMMANDS:
    command.add_command(_each)


def _window(_: click.Context, __: click.Parameter, value: str) -> str:
    if re.fullmatch(r"(?:\d+(?:ms|[smhdwy]))+", value):
        return value
    raise click.BadParameter(
        f"{value!r} is no duration of Prometheus; write one such as 10m or 1h30m"
    )


@command.command("prometheus")
@PATHS
@BASE
@click.option(
    "--window",
    default="10m",
    show_default=True,
    callback=_window,
    help="How long a metric without a threshold must rise before it alerts.",
)
@click.option(
    "--for",
    "hold",
    default="5m",
    show_default=True,
    callback=_window,
    help="How long a gauge must be past its threshold before it alerts.",
)
@OUT
def prometheus(
    paths: tuple[Path, ...], base_url: str, window: str, hold: str, out: Path | None
) -> None:
    """Write alerting rules for the metric signals of the views under PATHS (all, if none)."""
    from atlas.export.prometheus import to_yaml  # noqa: PLC0415 - after the options are known
    from atlas.export.rules import alerting_rules  # noqa: PLC0415
    from atlas.loader import load  # noqa: PLC0415

    project = project_or_exit()
    modules = modules_or_exit(project, paths)
    require_views(project, "export")
    loaded = load(project, modules)
    base = base_url or _address(project)
    rules = alerting_rules(loaded.views, base=base, window=window, hold=hold)
    write(to_yaml(rules), out)
    _summary(rules)
    if not base:
        say(
            "no rule has a runbook_url; set `url` of [tool.atlas.site], or give --base-url",
            err=True,
        )
    report(loaded.findings)


@command.command("loki")
@TECHNOLOGY
@BASE
@click.option(
    "--selector",
    default='{job=~".+"}',
    show_default=True,
    help="The streams that are looked at, as LogQL selects them.",
)
@click.option(
    "--window", default="5m", show_default=True, callback=_window, help="The range of a rule."
)
@OUT
def loki(
    names: tuple[str, ...], base_url: str, selector: str, window: str, out: Path | None
) -> None:
    """Write alerting rules of Loki's ruler for the log messages of all technologies."""
    from atlas.export.loki import to_yaml  # noqa: PLC0415 - after the options are known

    rules = _signals(names, base_url)
    write(to_yaml(rules, selector=selector, window=window), out)
    say(f"{len(rules)} rules", err=True)


@command.command("percolator")
@TECHNOLOGY
@BASE
@click.option("--index", default="atlas-signals", show_default=True, help="Index of the queries.")
@click.option("--field", default="message", show_default=True, help="The field with the message.")
@click.option("--mapping", "wants_mapping", is_flag=True, help="Write the index's mapping instead.")
@OUT
def percolator(  # noqa: PLR0917 - one parameter an option
    names: tuple[str, ...],
    base_url: str,
    index: str,
    field: str,
    wants_mapping: bool,  # noqa: FBT001 - click passes a flag
    out: Path | None,
) -> None:
    """Write percolator queries of Elasticsearch or OpenSearch for `POST /_bulk`."""
    from atlas.export.percolator import mapping, to_bulk  # noqa: PLC0415 - after the options

    if wants_mapping:
        write(mapping(field), out)
        return
    rules = _signals(names, base_url)
    write(to_bulk(rules, index=index, field=field), out)
    say(f"{len(rules)} queries", err=True)


@command.command("vector")
@TECHNOLOGY
@BASE
@click.option("--source", required=True, help="The component whose events are read.")
@OUT
def vector(names: tuple[str, ...], base_url: str, source: str, out: Path | None) -> None:
    """Write a remap transform of Vector that adds `.atlas` to the events of known failures."""
    from atlas.export.vector import to_yaml  # noqa: PLC0415 - after the options are known

    rules = _signals(names, base_url)
    write(to_yaml(rules, source=source), out)
    say(f"{len(rules)} rules", err=True)


@command.command("opentelemetry")
@TECHNOLOGY
@BASE
@OUT
def opentelemetry(names: tuple[str, ...], base_url: str, out: Path | None) -> None:
    """Write a transform processor of the OpenTelemetry Collector for the log messages."""
    from atlas.export.opentelemetry import to_yaml  # noqa: PLC0415 - after the options are known

    rules = _signals(names, base_url)
    write(to_yaml(rules), out)
    say(f"{len(rules)} rules", err=True)


def _signals(names: tuple[str, ...], base_url: str) -> "list[SignalRule]":
    """Return the rules of all technologies, or of those that are named, or end with status 2."""
    from atlas.export.signals import signal_rules  # noqa: PLC0415 - after the options are known
    from atlas.loader import load, technologies  # noqa: PLC0415
    from atlas.nearest import meant  # noqa: PLC0415
    from atlas.technologies.registry import REGISTRY  # noqa: PLC0415

    project = project_or_exit()
    base = base_url or _address(project)
    listed = [*REGISTRY, *technologies(project, project.shared_modules())]
    every = list({technology.name: technology for technology in listed}.values())
    known = {technology.name.lower(): technology for technology in every}
    unknown = [name for name in names if name.lower() not in known]
    if unknown:
        every_name = sorted(technology.name for technology in every)
        raise click.UsageError(
            f"{unknown[0]!r} is no technology, allowed: {', '.join(every_name)}; "
            f"{meant(unknown[0], every_name)}"
        )
    chosen = [known[name.lower()] for name in names] or every
    views = load(project, project.modules()).views if base else ()
    return signal_rules(chosen, views, base=base)


def _address(project: Project) -> str:
    """Return the address of the project's site; empty where it has none."""
    from atlas.site_settings import settings  # noqa: PLC0415 - after the options are known

    try:
        return settings(project).url
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error


def _summary(rules: "Rules") -> None:
    from atlas.evidence.plurals import numbered  # noqa: PLC0415 - the program starts without it

    count = numbered(sum(len(group.rules) for group in rules.groups), "rule")
    left_out = numbered(len(rules.omissions), "signal")
    say(f"{count}; {left_out} without a rule", err=True)
