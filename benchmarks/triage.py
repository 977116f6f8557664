"""Triage: how good its answers are, how fast it reads, and how soon it answers one line."""

import io
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from atlas.matching.fragments import fragment
from atlas.matching.matcher import Matcher, PlainMatcher, make_matcher
from atlas.matching.shapes import words
from atlas.project import Project
from atlas.search.index import Index
from atlas.search.opening import open_index
from atlas.triage.engine import triage
from benchmarks.edits import EDITS
from benchmarks.measuring import heading, row, time_command

HOME = Path(__file__).parent.parent
NOISE = HOME / "tests" / "triage" / "noise"
SIZE = 18_000_000
MANY = 5_000
_BLOCK = 1 << 20
_RUNS = 5


def answers(folder: Path) -> None:
    """Run all of it; `folder` is an empty one."""
    (folder / "pyproject.toml").write_text("[tool.atlas]\n", "utf-8")
    index = open_index(Project(folder))
    quality(index)
    noise(index)
    throughput(index, folder)
    heading("atlas triage, cold process")
    command = [sys.executable, "-m", "atlas.cli", "triage", str(_one_line(folder))]
    row("a single line", time_command(command, HOME, runs=9), "wall 300 ms")


def quality(index: Index) -> None:
    """Print how often the signal itself is the first answer, or among the first five."""
    samples = [signature for signature in index.signatures() if signature.kind == "log"]
    print(f"\nquality over the sample lines of {len(samples)} log messages")
    print(f"{'':<24}{'top 1':>9}{'top 5':>9}{'answered wrongly':>19}{'no confident match':>20}")
    for name, edit in EDITS.items():
        chance = random.Random(7)  # noqa: S311 - the same edits at every run
        first = five = wrong = silent = 0
        for sample in samples:
            report = triage(index, io.BytesIO(edit(sample.sample, chance).encode()).read)
            sure = [answer.match.signature.key for answer in report.answers]
            listed = [
                *sure,
                *(possibility.match.signature.key for possibility in report.possibilities),
            ]
            first += listed[:1] == [sample.key]
            five += sample.key in listed[:5]
            wrong += bool(sure) and sure[0] != sample.key
            silent += not sure
        total = len(samples)
        print(
            f"{name:<24}{first:>4}/{total}{five:>5}/{total}{wrong:>15}/{total}{silent:>16}/{total}"
        )


def noise(index: Index) -> None:
    """Print how many ordinary lines get an answer."""
    lines = [
        line for path in sorted(NOISE.glob("*.log")) for line in path.read_bytes().splitlines()
    ]
    false = sum(1 for line in lines if triage(index, io.BytesIO(line).read).answers)
    print(
        f"false answers on {len(lines)} ordinary lines: {false} ({false / len(lines):.2%}; bar 1 %)"
    )


def throughput(index: Index, folder: Path) -> None:
    """Print MB/s of the matchers, of all of triage and of grep, on one log.

    Args:
        index: The index of the atlas.
        folder: Where the log and the patterns are written.
    """
    data, log = mixed_log(index), folder / "big.log"
    log.write_bytes(data)
    fragments = [fragment(signature.anchor) for signature in index.signatures()]
    many = _many(index, fragments)
    print(f"\nthroughput on a log of {len(data) / 1e6:.0f} MB{'':<22}{'MB/s':>8}   bar")
    for name, texts in (("all signals", fragments), (f"{MANY} patterns", many)):
        _speed(f"native matcher, {name}", _scan(make_matcher(list(enumerate(texts))), data), "100")
        if texts is fragments:
            _speed(
                f"plain matcher, {name}",
                _scan(PlainMatcher(tuple(enumerate(texts))), data),
                "none",
                runs=1,
            )
        patterns = folder / "patterns"
        patterns.write_bytes(b"\n".join(texts) + b"\n")
        _speed(f"grep -F -f, {name}", _grep(patterns, log), "beside")
    _speed("triage from end to end", lambda: triage(index, io.BytesIO(data).read), "100")


def _speed(name: str, run: Callable[[], object], bar: str, *, runs: int = _RUNS) -> None:
    times: list[float] = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    print(f"{name:<50}{SIZE / 1e6 / statistics.median(times):>8.0f}   {bar}")


def _scan(matcher: Matcher, data: bytes) -> Callable[[], object]:
    return lambda: [
        matcher.find(data[start : start + _BLOCK]) for start in range(0, len(data), _BLOCK)
    ]


def _grep(patterns: Path, log: Path) -> Callable[[], object]:
    grep = shutil.which("grep") or "grep"
    command = [grep, "-c", "-F", "-f", str(patterns), str(log)]
    environment = {**os.environ, "LC_ALL": "C"}
    return lambda: subprocess.run(command, env=environment, capture_output=True, check=False)


def mixed_log(index: Index, seed: int = 7) -> bytes:
    """Return ordinary lines with other numbers each time, and a sample in every thousand.

    Args:
        index: The index of the atlas.
        seed: Of the choices.
    """
    chance = random.Random(seed)  # noqa: S311
    lines = [line for path in sorted(NOISE.glob("*.log")) for line in path.read_text().splitlines()]
    samples = [signature.sample for signature in index.signatures() if signature.kind == "log"]
    parts: list[str] = []
    size = number = 0
    while size < SIZE:
        number += 1
        text = chance.choice(samples if number % 1000 == 0 else lines)
        line = f"2026-11-22T21:{number // 60 % 60:02}:{number % 60:02}Z {text} {chance.random()}"
        parts.append(line)
        size += len(line) + 1
    return "\n".join(parts).encode()[:SIZE]


def _many(index: Index, fragments: list[bytes]) -> list[bytes]:
    """Return the fragments of all signals, filled up with texts made of their words."""
    chance = random.Random(7)  # noqa: S311
    vocabulary = sorted(
        {word for signature in index.signatures() for word in words(signature.sample)}
    )
    texts = dict.fromkeys(fragments)
    while len(texts) < MANY:
        texts[" ".join(chance.choices(vocabulary, k=chance.randrange(3, 7))).encode()] = None
    return list(texts)


def _one_line(folder: Path) -> Path:
    line = folder / "line.log"
    line.write_text("FATAL:  sorry, too many clients already\n", "utf-8")
    return line
