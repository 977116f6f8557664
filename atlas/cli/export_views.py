"""The commands of `atlas export` that write a view for another program."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from atlas.cli.common import modules_or_exit, project_or_exit, report
from atlas.cli.exporting import OUT, write
from atlas.terminal import one_line, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from atlas.export.drawings import Language
    from atlas.export.graph import Graph
    from atlas.export.places import Places
    from atlas.loader import LoadedView

COMMANDS: list[click.Command] = []


def _reference(_: click.Context, __: click.Parameter, value: str) -> str:
    if re.fullmatch(r"(?:\w+:)?(?:[\w.-]+/)?[\w.-]{1,63}", value, re.ASCII):
        return value
    raise click.BadParameter(
        f"{value!r} is no reference of Backstage; write one such as team-a or group:default/team-a"
    )


def _of_view(
    name: str, what: str, exported: "Callable[..., str]", *options: "Callable[..., Any]"
) -> None:
    """Make the command that writes one view for another program.

    Args:
        name: The name of the command.
        what: What it writes, for its help.
        exported: Returns the text of a view, given the values of the options as well.
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
            write(exported(each, **given), out)
        report(loaded.findings)

    run.__doc__ = f"Write {what}."
    for option in options:
        run = option(run)
    COMMANDS.append(click.command(name)(run))


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
