"""Measure `atlas verify` over 1,000 sources on fifty hosts that answer after 20 ms."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from benchmarks.hosts import HOSTS, PORT
from benchmarks.measuring import heading, row, time_command

SOURCES = 1_000
_FACTS = '''"""Made-up sources."""

from atlas import CompleteArchitecture, Database, Publisher, Service, System, servers

blog = Publisher("Blog", checked="2026-11-01")
SCALE = {{
{lines}
}}
made_up = System("Made-up", documented="scarcely", scale=SCALE)
api = Service("api")
store = Database("store")
with CompleteArchitecture(made_up):
    api >> store
'''
_LINE = (
    '    "number {0}": servers({1}) @ blog.post("Post {0}", "http://{2}:{3}/post/{0}")'
    '.at("run {1} servers", of="part {0}", basis="total"),'
)


def make_project(folder: Path) -> None:
    """Write a project whose system cites the sources."""
    module = folder / "systems" / "made_up" / "architecture.py"
    module.parent.mkdir(parents=True)
    settings = '[tool.atlas]\nroots = ["systems"]\nlevel = "draft"\n'
    (folder / "pyproject.toml").write_text(settings, "utf-8")
    lines = [
        _LINE.format(number, number + 2, HOSTS[number % len(HOSTS)], PORT)
        for number in range(SOURCES)
    ]
    module.write_text(_FACTS.format(lines="\n".join(lines)), "utf-8")


@contextmanager
def _hosts() -> Iterator[None]:
    """Serve the hosts from a process of their own."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.hosts"], stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout
            assert server.stdout.readline() == "ready\n"
            yield
        finally:
            server.terminate()


def _memory(folder: Path, command: list[str]) -> float:
    """Return the most memory that a command and its workers hold at a time, in megabytes."""
    most = 0.0
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        while running.poll() is None:
            most = max(most, _resident(running.pid))
            time.sleep(0.02)
    return most


def _resident(process: int) -> float:
    """Return the memory of a process and those it started that no other one shares."""
    numbers, total = [process], 0.0
    while numbers:
        number = numbers.pop()
        try:
            rolled = Path(f"/proc/{number}/smaps_rollup").read_text("ascii")
            children = Path(f"/proc/{number}/task/{number}/children").read_text("ascii")
        except OSError:  # it has ended
            continue
        total += sum(int(line.split()[1]) for line in rolled.splitlines() if line[:4] == "Pss:")
        numbers += map(int, children.split())
    return total / 1024


def verifying(folder: Path) -> None:
    """Time a first run, one of which the pages are known, and one over saved copies."""
    heading(f"atlas verify over {SOURCES:,} sources on {len(HOSTS)} hosts, 20 ms an answer")
    make_project(folder)
    os.environ["ATLAS_CACHE_DIR"] = str(folder / "cache")
    command = [sys.executable, "-m", "atlas.cli", "verify"]
    copies = str(folder / "copies")
    with _hosts():
        row("from the network", time_command(command, folder, runs=3), "wall 60,000 ms")
        row("the same, saved", time_command([*command, "--save", copies], folder, runs=1), "none")
        most = httpx.get(f"http://{HOSTS[0]}:{PORT}/most/0", trust_env=False).text
        print(f"the most requests at a time to a host: {most} (bar 2)")
        print(f"the most memory: {_memory(folder, command):.0f} MB (bar 300 MB)")
    row("from the copies", time_command([*command, "--from", copies], folder, runs=3), "none")
