"""`atlas export`."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from atlas.cli.common import PATHS, modules_or_exit, project_or_exit, report, require_views, writing
from atlas.errors import ConfigurationError
from atlas.project import Project
from atlas.terminal import one_line, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from atlas.export.drawings import Language
    from atlas.export.graph import Graph
    from atlas.export.places import Places
    from atlas.export.rules import Rules
    from atlas.export.signals import SignalRule
    from atlas.loader import LoadedView

OUT = click.option(
    "--out", type=click.Path(path_type=Path), help="The file; standard output unless given."
)
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


def _reference(_: click.Context, __: click.Parameter, value: str) -> str:
    if re.fullmatch(r"(?:\w+:)?(?:[\w.-]+/)?[\w.-]{1,63}", value, re.ASCII):
        return value
    raise click.BadParameter(
        f"{value!r} is no reference of Backstage; write one such as team-a or group:default/team-a"
    )


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
    _write(to_yaml(rules), out)
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
    _write(to_yaml(rules, selector=selector, window=window), out)
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
        _write(mapping(field), out)
        return
    rules = _signals(names, base_url)
    _write(to_bulk(rules, index=index, field=field), out)
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
    _write(to_yaml(rules, source=source), out)
    say(f"{len(rules)} rules", err=True)


@command.command("opentelemetry")
@TECHNOLOGY
@BASE
@OUT
def opentelemetry(names: tuple[str, ...], base_url: str, out: Path | None) -> None:
    """Write a transform processor of the OpenTelemetry Collector for the log messages."""
    from atlas.export.opentelemetry import to_yaml  # noqa: PLC0415 - after the options are known

    rules = _signals(names, base_url)
    _write(to_yaml(rules), out)
    say(f"{len(rules)} rules", err=True)


def _of_view(
    name: str, what: str, write: "Callable[..., str]", *options: "Callable[..., Any]"
) -> None:
    """Add the command that writes one view for another program.

    Args:
        name: The name of the command.
        what: What it writes, for its help.
        write: Returns the text of a view, given the values of the options as well.
        options: Options of it alone.
    """

    @click.argument("module", metavar="VIEW", type=click.Path(path_type=Path))
    @OUT
    def run(module: Path, out: Path | None, **given: str) -> None:
        from atlas.loader import load  # noqa: PLC0415 - after the options are known

        project = project_or_exit()
        modules = modules_or_exit(project, [module])
        if len(modules) != 1:
            raise click.UsageError(
                f"{module} holds {len(modules)} views; allowed: one; name one as `atlas list` does"
            )
        loaded = load(project, modules)
        for each in loaded.views:
            _write(write(each, **given), out)
        report(loaded.findings)

    run.__doc__ = f"Write {what}."
    for option in options:
        run = option(run)
    command.command(name)(run)


def _graph(loaded: "LoadedView") -> "Graph":
    """Return the graph of a view, and say what of it is left out."""
    from atlas.export.graph import graph  # noqa: PLC0415 - after the options are known

    drawn = graph(loaded.view)
    for name in drawn.left_out:
        say(one_line(f"the group {name!r} crosses another and is left out"), err=True)
    return drawn


def _drawn(language: "Language") -> "Callable[[LoadedView], str]":
    def write(loaded: "LoadedView") -> str:
        from atlas.export.drawings import drawing  # noqa: PLC0415 - after the options are known

        return drawing(_graph(loaded), language)

    return write


def _drawio(loaded: "LoadedView") -> str:
    from atlas.export.drawio import drawio  # noqa: PLC0415 - after the options are known

    return drawio(*_placed(loaded))


def _excalidraw(loaded: "LoadedView") -> str:
    from atlas.export.excalidraw import excalidraw  # noqa: PLC0415 - after the options are known

    return excalidraw(*_placed(loaded))


def _placed(loaded: "LoadedView") -> "tuple[Graph, Places]":
    from render.board import places  # noqa: PLC0415 - after the options are known

    drawn = _graph(loaded)
    return drawn, places(drawn)


def _structurizr(loaded: "LoadedView") -> str:
    from atlas.export.structurizr import structurizr  # noqa: PLC0415 - after the options are known

    return structurizr(_graph(loaded), loaded.view.system.name)


def _backstage(loaded: "LoadedView", owner: str) -> str:
    from atlas.export.backstage import backstage  # noqa: PLC0415 - after the options are known

    return backstage(_graph(loaded), loaded.view.system.name, owner)


def _markdown(loaded: "LoadedView") -> str:
    from atlas.export.document import document  # noqa: PLC0415 - after the options are known

    return document(loaded)


def _json(loaded: "LoadedView") -> str:
    from atlas.json_output import json_text  # noqa: PLC0415 - after the options are known
    from atlas.model.encoding import plain  # noqa: PLC0415
    from atlas.model.model import model  # noqa: PLC0415

    return json_text([plain(model(loaded))]) + "\n"


_NAMES: Mapping["Language", str] = {"dot": "Graphviz", "mermaid": "Mermaid", "d2": "D2"}
for _language, _name in _NAMES.items():
    _of_view(
        _language, f"the components, groups and calls of a VIEW for {_name}", _drawn(_language)
    )
_of_view("drawio", "the components, groups and calls of a VIEW for draw.io", _drawio)
_of_view("excalidraw", "the components, groups and calls of a VIEW for Excalidraw", _excalidraw)
_of_view("structurizr", "the components, groups and calls of a VIEW for Structurizr", _structurizr)
_of_view(
    "backstage",
    "the components and calls of a VIEW for a catalogue of Backstage",
    _backstage,
    click.option(
        "--owner",
        default="unknown",
        show_default=True,
        callback=_reference,
        help="Who owns each entity: a group or a user of the catalogue, such as team-a.",
    ),
)
_of_view("markdown", "a VIEW as a page of Markdown, with a drawing", _markdown)
_of_view("json", "all that a VIEW says as JSON, as `atlas show` does", _json)


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


def _write(text: str, out: Path | None) -> None:
    if out is None:
        say(text, end="")
        return
    from atlas.writing import write_file  # noqa: PLC0415 - only where there is a file

    with writing(out):
        write_file(out, text)


def _summary(rules: "Rules") -> None:
    from atlas.evidence.plurals import numbered  # noqa: PLC0415 - the program starts without it

    count = numbered(sum(len(group.rules) for group in rules.groups), "rule")
    left_out = numbered(len(rules.omissions), "signal")
    say(f"{count}; {left_out} without a rule", err=True)
