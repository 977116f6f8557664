"""The one pool of workers."""

import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from atlas.processes.ends import Failed
from atlas.processes.fresh import compute_apart
from atlas.processes.pool import run, workers

ROOT = Path(__file__).parents[2]


def slow_first(task: int) -> int:
    time.sleep(0.3 if task == 0 else 0)
    return task * 10


def moody(task: str) -> str:
    if task == "sleeps":
        time.sleep(60)
    if task == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "raises":
        raise ValueError("no good")
    return task


def outcome_of(_: object, outcome: Any) -> Any:
    return outcome


def test_results_come_in_the_order_of_the_tasks() -> None:
    tasks = list(range(20))
    taken: list[tuple[int, int | Failed]] = []
    run(tasks, slow_first, lambda *results: taken.append(results), jobs=3)
    assert taken == [(task, task * 10) for task in tasks]


def marked(task: tuple[int, Path]) -> bool:
    """Wait for the last task, if this is the first one."""
    number, mark = task
    if number == 30:
        mark.touch()
    until = time.monotonic() + 20
    while number == 0 and not mark.exists() and time.monotonic() < until:
        time.sleep(0.01)
    return mark.exists()


def test_a_slow_task_keeps_no_later_one_waiting(tmp_path: Path) -> None:
    tasks = [(number, tmp_path / "mark") for number in range(31)]
    assert run(tasks, marked, outcome_of, jobs=2)[0]


def test_each_task_has_its_own_fate() -> None:
    tasks = ["a", "sleeps", "dies", "raises", "b"]
    a, slept, died, raised, b = run(tasks, moody, outcome_of, jobs=2, timeout=1.0)

    assert (a, b) == ("a", "b")
    assert (slept.timed_out, died.timed_out, raised.timed_out) == (True, False, False)
    assert str(raised) == "ValueError: no good"
    assert "ProcessExpired" in str(died)


def test_one_job_without_a_limit_is_done_in_this_process_and_raises() -> None:
    assert run([1], lambda _: os.getpid(), outcome_of, jobs=1) == [os.getpid()]
    with pytest.raises(ValueError, match="no good"):
        run(["a", "raises"], moody, outcome_of, jobs=1)


def test_a_limit_takes_a_process_of_its_own_even_for_one() -> None:
    (found,) = run([0], get_process, outcome_of, jobs=1, timeout=30)
    assert found != os.getpid()


@pytest.mark.parametrize(
    ("task", "outcome"),
    [
        ("a", "a"),
        ("raises", "RuntimeError: ValueError: no good"),
        ("dies", "RuntimeError: the process ended with status -9"),
    ],
)
def test_a_process_apart_sends_its_result_or_what_failed(task: str, outcome: str) -> None:
    assert str(compute_apart(moody, [task], lambda: False, 0.1)) == outcome


def test_a_process_apart_is_ended_when_its_result_is_not_needed() -> None:
    assert compute_apart(moody, ["sleeps"], lambda: True, 0.1) is None


def get_process(_: int) -> int:
    return os.getpid()


def test_nothing_to_do_starts_nothing() -> None:
    assert run([], moody, outcome_of, jobs=4, timeout=1) == []


def note(task: tuple[Path, int]) -> int:
    folder, number = task
    (folder / str(number)).write_text("")
    return number


def test_few_results_wait_to_be_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atlas.processes.pool._BEHIND", 3)
    most = 0

    def take(task: tuple[Path, int], _: object) -> None:
        nonlocal most
        time.sleep(0.01)
        most = max(most, len(list(tmp_path.iterdir())) - task[1])

    run([(tmp_path, number) for number in range(40)], note, take, jobs=2)
    assert 1 <= most <= 2 * (4 + 3) + 2


def test_what_stops_the_taking_ends_the_workers(tmp_path: Path) -> None:
    def take(*_: object) -> None:
        raise KeyboardInterrupt

    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run([(tmp_path, 0.5), (tmp_path, 60.0)], leave_process, take, jobs=2)
    assert time.monotonic() - begun < 20
    assert not [path for path in tmp_path.iterdir() if runs(int(path.name))]


def leave_process(task: tuple[Path, float]) -> None:
    folder, seconds = task
    (folder / str(os.getpid())).write_text("")
    time.sleep(seconds)


def runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="it reads /proc")
def test_an_interrupt_ends_the_workers_and_the_run(tmp_path: Path) -> None:
    code = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from pathlib import Path; import tests.processes.test_pool as t\n"
        "from atlas.processes.pool import run\n"
        "folder = Path(sys.argv[1])\n"
        "run([(folder, 60), (folder, 60)], t.leave_process, t.outcome_of, jobs=2)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 20
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)  # which the job of a shell in the background would ignore

    assert process.wait(20) != 0
    children = [int(path.name) for path in tmp_path.iterdir()]
    assert len(children) == 2
    assert not [process for process in children if runs(process)]


def test_a_worker_a_core_unless_told() -> None:
    assert workers(3) == 3
    assert workers() == (os.cpu_count() or 1)


STARTS = """
import os, signal, sys, time
from atlas.processes.pool import run
def sleeps(task):
    open(f"worker{task}", "w").write(str(os.getpid()))
    time.sleep(3600)
run([1, 2], sleeps, print, jobs=2)
"""


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux tells of the end")
def test_workers_end_with_a_process_that_is_killed(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", STARTS], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}
    )
    files = [tmp_path / "worker1", tmp_path / "worker2"]
    while not all(file.exists() and file.read_text("utf-8") for file in files):
        assert process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.wait()

    for file in files:
        status = Path(f"/proc/{file.read_text('utf-8')}/stat")
        while status.exists() and status.read_text("utf-8").split()[2] not in "ZX":
            time.sleep(0.01)


def test_a_process_for_which_nobody_waits_any_more_ends_quietly() -> None:
    code = (
        "import os\n"
        "from atlas.processes import continuing\n"
        "ours, theirs = os.pipe()\n"
        "os.close(ours)\n"
        "continuing.TELLING[:] = [theirs]\n"
        "continuing.finish(3)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def imports(task: str) -> str:
    if task == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    return importlib.import_module(task).__name__


def test_a_worker_in_the_place_of_one_that_died_imports_what_this_process_is_importing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no copy of this process in the middle of an import, whose lock nobody would release."""
    (tmp_path / "imported_slowly.py").write_text("import time\ntime.sleep(1)\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    def take(task: str, outcome: str | Failed) -> str | Failed:
        if task == "json":
            importlib.import_module("imported_slowly")
        return outcome

    tasks = ["json", "dies", "imported_slowly", "imported_slowly"]
    results = run(tasks, imports, take, jobs=1, timeout=5)

    assert results[2:] == ["imported_slowly"] * 2
