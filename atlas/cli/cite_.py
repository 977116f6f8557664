"""`atlas cite`."""

import keyword
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.errors import AtlasError, FetchError
from atlas.json_output import json_text
from atlas.terminal import say

if TYPE_CHECKING:
    from atlas.authoring.citing import Block

_KINDS = ("primary", "vendor", "filing", "secondary")


def _variable(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None or (value.isidentifier() and not keyword.iskeyword(value)):
        return value
    raise click.BadParameter(f"{value!r} is no name of a variable; write one, such as netflix")


def _past(_: click.Context, __: click.Parameter, value: datetime | None) -> str:
    today = datetime.now(UTC).date()
    day = value.date() if value else today
    if day > today + timedelta(days=1):  # it is tomorrow already, east of here
        raise click.BadParameter(f"{day} is yet to come; allowed: the day on which it was read")
    return day.isoformat()


@click.command("cite")
@click.argument("page", metavar="URL|FILE")
@click.option("--url", help="The address of a page that was saved as a file.")
@click.option("--kind", type=click.Choice(_KINDS), help="Whose word it is.")
@click.option("--by", callback=_variable, help="The variable of its Publisher, such as netflix.")
@click.option(
    "--checked",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_past,
    help="The day of reading; today.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(  # noqa: PLR0917 - click passes them by name
    page: str,
    url: str | None,
    kind: str | None,
    by: str | None,
    checked: str,
    form: str,
) -> None:
    """Print the block that cites a page: its URL, or a FILE of it saved as HTML.

    Title, publisher and date of publication are read from the page's own metadata, and nothing
    is guessed: what it does not say stays a hole, `todo(...)`, that no source accepts. A file on
    GitHub is cited at a commit or a tag.
    """
    try:
        block = _block(page, url, checked=checked, kind=kind, by=by)
    except FetchError as error:
        say(error, err=True)
        sys.exit(1)
    except AtlasError as error:
        raise click.UsageError(str(error)) from error
    if form == "json":
        from attrs import asdict  # noqa: PLC0415

        say(json_text(asdict(block)))
        return
    say(block.code)
    for name, where in block.read_from.items():
        say(f"{name}: read from {where}", err=True)
    for name, why in block.missing.items():
        say(f"{name}: missing; {why}", err=True)


def _block(
    page: str, url: str | None, *, checked: str, kind: str | None, by: str | None
) -> "Block":
    from atlas.authoring import citing  # noqa: PLC0415 - it reads HTML and speaks HTTP
    from atlas.fetching import MOST_BYTES  # noqa: PLC0415

    file = Path(page)
    if "://" not in page and file.is_file():
        with file.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
        return citing.cite_saved(content, url=url, checked=checked, kind=kind, by=by)
    if "://" not in page:
        raise click.BadParameter(
            f"{page!r} is no address and no file; give an address with https:// before it, or the "
            "path of a saved page",
            param_hint="URL|FILE",
        )
    if url is not None:
        raise click.BadParameter("only a file needs it; leave it out", param_hint="--url")
    return citing.cite_address(page, checked=checked, kind=kind, by=by)
