"""`atlas init`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from atlas.cli.common import writing
from atlas.errors import AtlasError
from atlas.terminal import say


@click.command("init")
@click.option("--bare", is_flag=True, help="Write the settings alone, without the example system.")
def command(bare: bool) -> None:  # noqa: FBT001 - click passes a flag
    """Begin a repository of your own here: settings, and a complete example system.

    Nothing that is there is changed, but tables are added at the end of pyproject.toml and `build/`
    to .gitignore.
    """
    from atlas.authoring.starting import start  # noqa: PLC0415 - after the options are known
    from atlas.writing import write_file  # noqa: PLC0415

    folder = Path.cwd()
    try:
        planned = start(folder, datetime.now(UTC).date(), example=not bare)
    except AtlasError as error:
        raise click.ClickException(str(error)) from error
    with writing(folder):
        for path, text in planned.files.items():
            write_file(path, text)
            say(path.relative_to(folder).as_posix())
    for path, text in planned.kept.items():
        say(f"{path.relative_to(folder).as_posix()} is kept; add by hand:\n{text}", err=True)
    system = "" if bare else " systems/shop/architecture"
    say(
        f"`atlas render{system}` draws; `atlas check` counts what is left; "
        "`atlas new system NAME` begins your own",
        err=True,
    )
