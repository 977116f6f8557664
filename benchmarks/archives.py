"""Triage of an archive of logs: in one process, by one and two workers of Dask, beside ripgrep."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from atlas.matching.fragments import fragment
from atlas.project import Project
from atlas.search.index import Index
from atlas.search.opening import open_index
from benchmarks.measuring import heading
from benchmarks.triage import mixed_log

SIZE = int(float(os.environ.get("ATLAS_ARCHIVE_GB", "10")) * 1e9)
"""Bytes of the archive."""
_FILE = 256_000_000
_VARIANTS = 8
"""So many pieces the archive is made of; to make each of its own takes longer than to read."""
_CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=int(sys.argv[1]), threads_per_worker=1, host="127.0.0.1",
                           dashboard_address=None, processes=True)
    print(cluster.scheduler_address, flush=True)
    sys.stdin.read()
"""


def archives(folder: Path) -> None:
    """Run all of it; `folder` is an empty one."""
    heading(f"atlas triage of an archive of {SIZE / 1e9:g} GB")
    (folder / "pyproject.toml").write_text("[tool.atlas]\n", "utf-8")
    index = open_index(Project(folder))
    logs = folder / "logs"
    size = _write(index, logs)
    command = [sys.executable, "-m", "atlas.cli", "triage", str(logs), "--format", "json"]
    alone = _timed("one process", command, folder, size)
    for count in (1, 2):
        with _cluster(count) as address:
            asked = [*command, "--scheduler", address]
            name = f"{count} worker{'s' * (count > 1)} of Dask"
            assert _timed(name, asked, folder, size) == alone, "the answers differ"
    ripgrep = shutil.which("rg")
    if ripgrep is None:
        print("ripgrep: not measured, it needs `rg` on the PATH")
        return
    patterns = folder / "patterns"
    texts = {fragment(signature.anchor) for signature in index.signatures()}
    patterns.write_bytes(b"\n".join(sorted(texts)) + b"\n")
    for threads in (1, 2):
        literals = [ripgrep, "-a", "-c", "-F", "-f", str(patterns), f"-j{threads}", str(logs)]
        _timed(
            f"rg, the same literals, {threads} thread{'s' * (threads > 1)}", literals, folder, size
        )


def _write(index: Index, folder: Path) -> int:
    """Write the archive, and return its size."""
    folder.mkdir()
    pieces = [mixed_log(index, seed) for seed in range(_VARIANTS)]
    written = number = 0
    while written < SIZE:
        with (folder / f"{number:04}.log").open("wb") as log:
            while log.tell() < _FILE and written + log.tell() < SIZE:
                log.write(pieces[(written + log.tell()) // len(pieces[0]) % _VARIANTS] + b"\n")
            written += log.tell()
        number += 1
    return written


def _timed(name: str, command: list[str], folder: Path, size: int) -> str:
    """Run a command once, print how long it took, and return what it printed."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    took = time.perf_counter() - start
    print(f"{name:<40}{took:>9.1f} s{size / 1e6 / took:>9.0f} MB/s", flush=True)
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


@contextmanager
def _cluster(count: int) -> Iterator[str]:
    """Start a scheduler with some workers of one thread each; yield its address."""
    started = subprocess.Popen(
        [sys.executable, "-c", _CLUSTER, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    assert started.stdin is not None
    try:
        yield started.stdout.readline().strip()
    finally:
        started.stdin.close()
        started.wait()
        started.stdout.close()
