"""Run every benchmark and print medians; no time is asserted."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from atlas.project import find_project
from atlas.store import project_store
from benchmarks.archives import archives
from benchmarks.copies import HOME, clear, make_project
from benchmarks.layout import layout
from benchmarks.measuring import heading, row, time_command
from benchmarks.site import site
from benchmarks.triage import answers
from benchmarks.verifying import verifying
from benchmarks.whatif import whatif

ATLAS = [sys.executable, "-m", "atlas.cli"]
MANY = 900


def listing() -> None:
    """`atlas list` on the real views."""
    heading("atlas list, cold process")
    count = len(list((HOME / "systems" / "discord").glob("*.py")))
    store_file = project_store(find_project(HOME)).file
    command = [*ATLAS, "list", "systems/discord"]
    cold = time_command(command, HOME, runs=9, before=lambda: store_file.unlink(missing_ok=True))
    row(f"systems/discord ({count} files), no row kept", cold, "wall 400 ms")
    row("the same, rows kept", time_command(command, HOME, runs=9), "wall 400 ms")


def drawing(folder: Path) -> None:
    """SVG and PNG at 2x from a cold cache, beside plain diagrams in the same run."""
    heading("one view, SVG and PNG, cold cache, start-up shared by the views of the run")
    out = folder / "drawn"

    def prepare() -> None:
        shutil.rmtree(out, ignore_errors=True)

    project = find_project(HOME)
    times: dict[str, tuple[float, float]] = {}
    for scope, paths in (("every view", []), ("the eight of Discord", ["systems/discord"])):
        count = len(project.select([HOME / path for path in paths]))
        command = [*ATLAS, "render", *paths, "--out", str(out), "--quiet", "--force", "--jobs", "1"]
        both = time_command(command, HOME, runs=5, before=prepare)
        row(f"card, picture as SVG and PNG at 2x ({scope}, {count})", both, units=count)
        command = [sys.executable, "-m", "benchmarks.pictures", *paths]
        alone = time_command(command, HOME, runs=5)
        row(f"picture as SVG alone ({scope}, {count})", alone, units=count)
        times[scope] = both.cpu / count, alone.cpu / count
    if shutil.which("dot") is None:
        print("plain diagrams: not measured, it needs `dot` on the PATH")
        return
    number = 8
    plain = [sys.executable, "-m", "benchmarks.plain_diagrams", str(folder), str(number)]
    timing = time_command(plain, HOME, runs=5)
    row("plain diagrams 0.25.1, SVG and PNG at 1x, a diagram", timing, units=number)
    for scope, (both_ms, alone_ms) in times.items():
        base = timing.cpu / number
        print(
            f"share of plain diagrams ({scope}): card and picture {both_ms / base:.2f} (bar 0.6), "
            f"SVG alone {alone_ms / base:.2f} (bar 0.25)"
        )


def starting(folder: Path) -> None:
    """Measure one picture from a cold process, beside what its libraries take to import."""
    heading("one view, SVG, cold process")
    view = "systems/discord/request_flow.py"
    command = [*ATLAS, "render", view, "--svg", "--output", str(folder / "one.svg")]
    one = time_command(command, HOME, runs=9)
    row(f"atlas render {view} --svg", one)
    bare = [
        time_command([sys.executable, "-c", f"import {names}"], HOME, runs=9)
        for names in ("attrs, click", "pint")
    ]
    row("import attrs, click", bare[0])
    row("import pint", bare[1])
    ratio = one.wall / sum(timing.wall for timing in bare)
    print(f"share of both imports: {ratio:.2f} (bar 4)")
    d2 = shutil.which("d2")
    if d2 is None:
        print("D2: not measured, it needs `d2` on the PATH")
        return
    source = folder / "one.d2"
    source.write_text("a -> b -> c\na -> c\n", "utf-8")
    row("d2, three boxes", time_command([d2, str(source), str(folder / "d2.svg")], HOME, runs=9))


def many_renders(folder: Path) -> None:
    """Measure a run with nothing to do, and one with one changed module, among 900."""
    heading(f"atlas render over {MANY} modules")
    modules = make_project(folder)
    command = [*ATLAS, "render", "--quiet"]
    row("all, cold cache", time_command(command, folder, runs=1), "none")
    row("nothing to do", time_command(command, folder, runs=5), "wall 1,500 ms")

    def change() -> None:
        modules[0].write_text(modules[0].read_text("utf-8") + "# changed\n", "utf-8")

    row("one module changed", time_command(command, folder, runs=5, before=change), "wall 2,500 ms")


def many_checks(folder: Path) -> None:
    """Measure `atlas check` over 900 modules, cold and without changes."""
    heading(f"atlas check over {MANY} modules")
    make_project(folder)
    command = [*ATLAS, "check", "--format", "json"]
    cold = time_command(command, folder, runs=3, before=lambda: clear(folder), allowed=(0, 1))
    row("cold", cold, "wall 6,000 ms")
    row("nothing changed", time_command(command, folder, runs=5, allowed=(0, 1)), "wall 1,500 ms")


def main() -> None:
    """Run the benchmarks that are named, or all of them."""
    table: dict[str, Callable[[Path], None]] = {
        "list": lambda _: listing(),
        "draw": drawing,
        "start": starting,
        "layout": layout,
        "render": many_renders,
        "check": many_checks,
        "triage": answers,
        "archives": archives,
        "verify": verifying,
        "whatif": whatif,
        "site": site,
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=", ".join(table))
    names = parser.parse_args().names or list(table)
    for name in names:
        if name not in table:
            parser.error(f"no benchmark is called {name!r}; allowed: {', '.join(table)}")
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "project")
            target.mkdir()
            table[name](target)


if __name__ == "__main__":
    main()
