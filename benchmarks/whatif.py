"""Measure `atlas whatif` over a view of 200 components and 1,000 calls."""

import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from atlas.analysis.blast_radius import blast_radius
from atlas.cli.radius import outcome, to_text
from atlas.loader import LoadedView, load
from atlas.project import find_project
from benchmarks.measuring import Timing, heading, row, time_command

COMPONENTS = 200
CALLS = 1_000
_RUNS = 21
_HEAD = '''"""A made-up system, as large as they come."""

from atlas import *
from atlas.technologies.postgresql import postgresql

gap = undisclosed("a made-up system")
twice = assumed(quantity(2, "retry"), because="a made-up system")
made_up = System(
    "Made-up", documented="scarcely", scale={}, economics=Economics(
        infrastructure=gap, unit_costs={"per user": gap}, reserved=gap, growth={"2x": gap},
        optimisations=[]))
web = Client("web", technology=postgresql(gap), role="asks", population=gap)
parts = [web] + [
    Service(f"s{number}", technology=postgresql(gap), role="answers", fleet=gap, load=gap,
            scaling=gap)
    for number in range(1, COUNT)
]
with CompleteArchitecture(
    made_up, "All of it", as_of="2024-06", timeouts=gap, retries=gap, cost=gap
) as diagram:
'''
_CALLS = (
    'Call("gRPC", retries=twice)',
    'Call("gRPC")',
    'Call("gRPC", optional=True)',
    'Asynchronous("queue")',
    'Fallback("cache", when="the first is lost")',
)
_SHARES = (60, 25, 6, 6, 3)
"""How many of a hundred calls are of each sort: most are needed."""


def make_view(folder: Path) -> Path:
    """Write the module of the view into a project; return its path.

    Every component is called by one before it, and the rest of the calls lead anywhere.
    """
    rng = random.Random(7)  # noqa: S311 - a made-up view, no secret
    ends = [(rng.randrange(head), head) for head in range(1, COMPONENTS)]
    while len(ends) < CALLS:
        tail, head = rng.randrange(COMPONENTS), rng.randrange(1, COMPONENTS)
        if tail != head:
            ends.append((tail, head))
    lines: list[str] = []
    for tail, head in ends:
        call = rng.choices(_CALLS, _SHARES)[0]
        if call.startswith("Fallback"):  # fallbacks in a circle are refused
            tail, head = sorted((tail, head))  # noqa: PLW2901
        lines.append(f"    parts[{tail}] >> {call} >> parts[{head}]")
    module = folder / "systems" / "made_up" / "architecture.py"
    module.parent.mkdir(parents=True)
    (folder / "pyproject.toml").write_text('[tool.atlas]\nroots = ["systems"]\n', "utf-8")
    text = _HEAD.replace("COUNT", str(COMPONENTS)) + "\n".join(lines) + "\n"
    module.write_text(text, "utf-8")
    return module


def _timed(action: Callable[[], object], runs: int = _RUNS) -> Timing:
    walls: list[float] = []
    cpus: list[float] = []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), time.process_time()
        action()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    return Timing(statistics.median(walls) * 1000, statistics.median(cpus) * 1000, runs)


def _answer(loaded: LoadedView, name: str) -> str:
    killed = [component for component in loaded.view.components if component.name == name]
    assert killed
    return to_text(outcome(loaded, blast_radius(loaded.view, *killed)))


def whatif(folder: Path) -> None:
    """Time the answer after load, for a component near the users and one far from them."""
    heading(f"atlas whatif over {COMPONENTS} components and {CALLS:,} calls")
    module = make_view(folder)
    loading = load(find_project(folder), [module])
    assert not loading.findings, loading.findings
    (loaded,) = loading.views
    assert (len(loaded.view.components), len(loaded.view.connections)) == (COMPONENTS, CALLS)
    for name in ("s1", f"s{COMPONENTS - 1}"):
        timing = _timed(partial(_answer, loaded, name))
        row(f"the loss of {name}, after load", timing, "wall 200 ms")
    command = [sys.executable, "-m", "atlas.cli", "whatif", str(module), "--kill", "s1"]
    row("the same from a cold process", time_command(command, folder, runs=5), "none")
