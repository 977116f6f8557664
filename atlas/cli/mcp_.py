"""`atlas mcp`."""

import click

from atlas.cli.common import project_or_exit
from atlas.terminal import unguarded_output


@click.command("mcp")
def command() -> None:
    """Answer an assistant over standard input and output: the Model Context Protocol.

    The assistant starts it in the folder of the project. Its tools only read: list_views, find,
    show, triage, whatif, costs, explain.
    """
    project = project_or_exit()
    try:
        from atlas.mcp_server import server  # noqa: PLC0415 - it needs an extra
    except ModuleNotFoundError as error:
        raise click.ClickException(
            f"{error}; allowed: the protocol's own package; "
            "install it: pip install 'production-atlas[mcp]'"
        ) from error
    with unguarded_output():  # in JSON every character is escaped that a terminal obeys
        server(project.folder).run("stdio")
