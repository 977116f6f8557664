"""`atlas triage`."""

import os
import shutil
import stat
import sys
from collections.abc import Callable
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from atlas.cli.common import index_of
from atlas.errors import ConfigurationError, NoProjectError, advice_on
from atlas.json_output import json_text
from atlas.project import Project, find_project
from atlas.terminal import one_line, say

if TYPE_CHECKING:
    from atlas.triage.engine import Report, Triage
    from atlas.triage.printing import Layout

_STDIN = Path("-")


@click.command("triage")
@click.argument("files", nargs=-1, type=click.Path(exists=True, allow_dash=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("-f", "--follow", is_flag=True, help="Print each new answer as the log grows.")
@click.option("--explain", "explains", is_flag=True, help="Say why, and what was rejected.")
@click.option("--open", "opens", is_flag=True, help="Open the page of the first answer.")
def command(
    files: tuple[Path, ...],
    form: str,
    follow: bool,  # noqa: FBT001 - click passes flags
    explains: bool,  # noqa: FBT001
    opens: bool,  # noqa: FBT001
) -> None:
    """List the known failures in the log FILES (standard input unless given), and what to do.

    A directory stands for the files in it; gzip, bzip2, xz and zstd are unpacked. Ctrl-C ends
    the reading; what was read by then is answered. Outside a project the answers are those of
    the library. Ends with status 1 where nothing is found with confidence.
    """
    from atlas.triage.engine import Triage  # noqa: PLC0415 - after the options are known
    from atlas.triage.printing import Layout  # noqa: PLC0415
    from atlas.triage.reading import Interrupts  # noqa: PLC0415

    if follow and (len(files) > 1 or any(path.is_dir() for path in files) or form == "json"):
        raise click.UsageError("--follow reads one file or standard input, and prints text")
    if sys.stdin is None and (not files or _STDIN in files):
        raise click.ClickException("standard input is closed; name a file, or pipe a log into it")
    project = _project()
    index = index_of(project)
    triage = Triage(index)
    layout = Layout(
        folder=project.folder, width=shutil.get_terminal_size((80, 24)).columns, explains=explains
    )
    with Interrupts() as interrupts:
        if follow or ((not files or files == (_STDIN,)) and form == "text" and _is_pipe()):
            report = _followed(triage, layout, interrupts.guard, files, follow=follow)
        else:
            report = _read(triage, interrupts.guard, files or (_STDIN,), layout, form)
    if opens:
        _open(report, project.folder / project.build / "atlas.html")
    sys.exit(0 if report.answers else 1)


Guard = Callable[[Callable[[int], bytes]], Callable[[int], bytes]]


def _project() -> Project:
    """Return the project of the current folder; outside one, an empty one of the user."""
    from atlas.store import user_folder  # noqa: PLC0415 - after the options are known

    try:
        return find_project()
    except NoProjectError:
        folder = user_folder() / "library"
        folder.mkdir(parents=True, exist_ok=True)
        return Project(folder)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error


def _is_pipe() -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError):  # standard input is no file at all
        return False


def _read(
    triage: "Triage", guard: Guard, files: tuple[Path, ...], layout: "Layout", form: str
) -> "Report":
    """Read files to their ends, and print the report."""
    from atlas.triage.data import to_data  # noqa: PLC0415 - after the options are known
    from atlas.triage.opening import logs_in, opened  # noqa: PLC0415
    from atlas.triage.printing import to_text  # noqa: PLC0415

    paths = [_STDIN] if files == (_STDIN,) else list(logs_in(files))
    for path in paths:
        name = str(path) if len(paths) > 1 else ""
        try:
            with _stream(path) as stream:
                read = opened(stream, partial(_complain, path))
                for _ in triage.read(guard(read), file=name):
                    pass
        except OSError as error:
            if len(paths) == 1:
                raise click.ClickException(
                    f"{path} cannot be read: {error.strerror}; {advice_on(error)}"
                ) from error
            say(one_line(f"{path}: skipped, it cannot be read: {error.strerror}"), err=True)
    report = triage.report()
    if form == "json":
        data = to_data(report, layout.folder)
        say(json_text(data))
    else:
        say(to_text(report, layout))
    return report


def _complain(path: Path, text: str) -> None:
    name = "standard input" if path == _STDIN else path
    say(one_line(f"{name}: {text}"), err=True)


def _stream(path: Path) -> BinaryIO:
    return sys.stdin.buffer if path == _STDIN else path.open("rb")


def _followed(
    triage: "Triage",
    layout: "Layout",
    guard: Guard,
    files: tuple[Path, ...],
    *,
    follow: bool,
) -> "Report":
    """Read a log that grows, and print each new answer as it comes.

    A pipe is followed without being asked for, too, once it has gone on for a while: one that
    ends at once is answered as a file is, causes first.
    """
    from atlas.triage.following import Announcer, Patient, growing  # noqa: PLC0415
    from atlas.triage.opening import opened  # noqa: PLC0415
    from atlas.triage.printing import Printer, summary, to_text  # noqa: PLC0415

    announcer = Announcer(Printer(layout), say)

    def announce() -> None:
        announcer.announce(triage.report(guessing=False))

    if files and files != (_STDIN,):
        read = growing(files[0])
    else:
        pipe = Patient(sys.stdin.fileno(), announce) if _is_pipe() else None
        stream = BufferedReader(pipe) if pipe else sys.stdin.buffer
        read = opened(stream, partial(_complain, _STDIN))
    for _ in triage.read(guard(read), eager=True):
        if follow or announcer.is_due:
            announce()
    report = triage.report(guessing=not announcer.has_printed)
    if announcer.has_printed:
        announcer.announce(report)
        say(summary(report))
    else:
        say(to_text(report, layout))
    return report


def _open(report: "Report", pack: Path) -> None:
    """Open the first view: its page in the offline pack if that was written, else its picture."""
    places = [
        place
        for answer in report.answers
        for place in (*([answer.here] if answer.here else []), *answer.guides, *answer.seen)
    ]
    if places and pack.exists():
        click.launch(f"{pack.as_uri()}#/{places[0].view.id}.html")
        return
    pictures = [place.picture for place in places if place.picture.exists()]
    if not pictures:
        say("no picture to open: run `atlas render`, or `atlas pack`", err=True)
        return
    click.launch(pictures[0].as_uri())
