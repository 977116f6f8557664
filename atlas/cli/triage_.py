"""`atlas triage`."""

import os
import shutil
import stat
import sys
from collections.abc import Callable
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

import click

from atlas.cli.common import index_of
from atlas.errors import ConfigurationError, NoProjectError, advice_on
from atlas.json_output import json_text
from atlas.project import Project, find_project
from atlas.terminal import one_line, say

if TYPE_CHECKING:
    from atlas.triage.engine import Report, Triage
    from atlas.triage.logs import Log
    from atlas.triage.printing import Layout
    from atlas.triage.reading import Interrupts

STDIN = "-"
Guard = Callable[[Callable[[int], bytes]], Callable[[int], bytes]]


@click.command("triage")
@click.argument("files", nargs=-1, shell_complete=click.Path().shell_complete)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("-f", "--follow", is_flag=True, help="Print each new answer as the log grows.")
@click.option("--explain", "explains", is_flag=True, help="Say why, and what was rejected.")
@click.option("--open", "opens", is_flag=True, help="Open the page of the first answer.")
@click.option(
    "--scheduler", metavar="ADDRESS", help="Have the workers of this scheduler of Dask read FILES."
)
def command(  # noqa: PLR0917 - click passes them by name
    files: tuple[str, ...],
    form: str,
    follow: bool,  # noqa: FBT001 - click passes flags
    explains: bool,  # noqa: FBT001
    opens: bool,  # noqa: FBT001
    scheduler: str | None,
) -> None:
    """List the known failures in the log FILES (standard input unless given), and what to do.

    A directory stands for the files in it, a pattern or an address such as s3://bucket/logs/ for
    what is found there; gzip, bzip2, xz and zstd are unpacked. Ctrl-C ends
    the reading; what was read by then is answered. Outside a project the answers are those of
    the library. Ends with status 1 where nothing is found with confidence.
    """
    from atlas.triage.engine import Triage  # noqa: PLC0415 - after the options are known
    from atlas.triage.printing import Layout  # noqa: PLC0415
    from atlas.triage.reading import Interrupts  # noqa: PLC0415

    if follow and (len(files) > 1 or not _are_followed(files) or form == "json"):
        raise click.UsageError("--follow reads one file or standard input, and prints text")
    if scheduler and (follow or not files or STDIN in files):
        raise click.UsageError("--scheduler needs FILES that its workers can read; name them")
    if sys.stdin is None and (not files or STDIN in files):
        raise click.ClickException("standard input is closed; name a file, or pipe a log into it")
    project = _project()
    index = index_of(project)
    triage = Triage(index)
    layout = Layout(
        folder=project.folder, width=shutil.get_terminal_size((80, 24)).columns, explains=explains
    )
    with Interrupts() as interrupts:
        if follow or ((not files or files == (STDIN,)) and form == "text" and _is_pipe()):
            report = _followed(triage, layout, interrupts.guard, files, follow=follow)
        else:
            logs = _logs(files or (STDIN,))
            if scheduler:
                _spread(triage, logs, scheduler, interrupts)
            else:
                _read(triage, interrupts.guard, logs)
            report = _printed(triage.report(), layout, form)
    if opens:
        _open(report, project.folder / project.build / "atlas.html")
    sys.exit(0 if report.answers else 1)


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


def _are_followed(files: tuple[str, ...]) -> bool:
    """Whether they are files that may grow, or standard input."""
    return all(name == STDIN or Path(name).is_file() for name in files)


def _logs(names: tuple[str, ...]) -> "list[Log]":
    """Return the logs of these names, each once, or end with status 2 where one is not there."""
    from atlas.triage.logs import Log, LogError, logs_in  # noqa: PLC0415 - as above

    logs: dict[str, Log] = {}
    for name in names:
        try:
            for log in [Log(STDIN, STDIN)] if name == STDIN else logs_in([name]):
                logs.setdefault(log.address, log)
        except LogError as error:
            raise click.UsageError(str(error)) from error
    return list(logs.values())


def _read(triage: "Triage", guard: Guard, logs: "list[Log]") -> None:
    """Read logs to their ends."""
    from atlas.triage.opening import opened  # noqa: PLC0415 - after the options are known

    for log in logs:
        name = log.name if len(logs) > 1 else ""
        try:
            with sys.stdin.buffer if log.address == STDIN else log.open() as stream:
                read = opened(stream, partial(_complain, log.name))
                for _ in triage.read(guard(read), file=name):
                    pass
        except OSError as error:
            _refuse(log.name, error.strerror or str(error), advice_on(error), len(logs))


def _refuse(name: str, reason: str, advice: str, count: int) -> None:
    """Say that a log cannot be read, and end where it is the only one."""
    if count == 1:
        raise click.ClickException(one_line(f"{name} cannot be read: {reason}; {advice}"))
    say(one_line(f"{name}: skipped, it cannot be read: {reason}"), err=True)


def _spread(triage: "Triage", logs: "list[Log]", scheduler: str, interrupts: "Interrupts") -> None:
    """Have workers read logs, and add what they saw, in order."""
    try:
        from atlas.triage.spreading import SchedulerError, spread  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise click.ClickException(
            f"--scheduler needs the package `distributed` ({error}); "
            "install it: pip install 'production-atlas[dask]'"
        ) from error
    from atlas.triage.tasks import tasks_of  # noqa: PLC0415 - after the options are known

    tasks = [task for log in logs for task in tasks_of(log)]
    refused: set[str] = set()
    try:
        for task, done in zip(tasks, spread(scheduler, tasks, triage.index), strict=True):
            if interrupts.stopped:
                return
            if not task.part:
                triage.begin(task.log.name if len(logs) > 1 else "")
            for complaint in done.complaints:
                _complain(task.log.name, complaint)
            if done.error and task.log.name not in refused:
                refused.add(task.log.name)
                _refuse(task.log.name, done.error, "check that each worker can read it", len(logs))
            triage.add(done.found)
    except SchedulerError as error:
        raise click.ClickException(one_line(str(error))) from error


def _printed(report: "Report", layout: "Layout", form: str) -> "Report":
    """Print a report, and return it."""
    from atlas.triage.data import to_data  # noqa: PLC0415 - after the options are known
    from atlas.triage.printing import to_text  # noqa: PLC0415

    say(json_text(to_data(report, layout.folder)) if form == "json" else to_text(report, layout))
    return report


def _complain(name: str, text: str) -> None:
    say(one_line(f"{'standard input' if name == STDIN else name}: {text}"), err=True)


def _followed(
    triage: "Triage",
    layout: "Layout",
    guard: Guard,
    files: tuple[str, ...],
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

    if files and files != (STDIN,):
        read = growing(Path(files[0]))
    else:
        pipe = Patient(sys.stdin.fileno(), announce) if _is_pipe() else None
        stream = BufferedReader(pipe) if pipe else sys.stdin.buffer
        read = opened(stream, partial(_complain, STDIN))
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
