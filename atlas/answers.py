"""Answers that are kept on disk until what they depend on changes."""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

_MOST = 4096
_FEW = 8  # so many are computed sooner here than in processes that import everything anew
_Task = TypeVar("_Task")


def answers(
    store: Path,
    tasks: Sequence[tuple[str, _Task]],
    compute: Callable[[_Task], Any],
    *,
    jobs: int,
    keep: Callable[[Any], bool] = lambda _: True,
    few: int = _FEW,
) -> list[Any]:
    """Return the answer of each task, from the store where its key is known.

    Args:
        store: The JSON file that keeps the answers; it may be missing or broken.
        tasks: Keys, which change when the answer may, with what to compute from.
        compute: Computes one answer, which JSON can hold; it may run in another process.
        jobs: Most processes.
        keep: Whether an answer may be kept.
        few: So many are computed in this process.
    """
    known = _read(store)
    fresh = [(key, task) for key, task in tasks if key not in known]
    made = _run([task for _, task in fresh], compute, 1 if len(fresh) <= few else jobs)
    computed = dict(zip((key for key, _ in fresh), made, strict=True))
    lasting = {key: answer for key, answer in computed.items() if keep(answer)}
    if lasting:
        asked = {key: known[key] for key, _ in tasks if key in known}
        _write(store, lasting | asked | known)
    return [computed[key] if key in computed else known[key] for key, _ in tasks]


def _run(tasks: Sequence[_Task], compute: Callable[[_Task], Any], jobs: int) -> list[Any]:
    if jobs == 1:
        return [compute(task) for task in tasks]
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only for many
    from multiprocessing import get_context  # noqa: PLC0415

    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        return list(pool.map(compute, tasks, chunksize=max(1, len(tasks) // (jobs * 16))))


def _read(store: Path) -> dict[str, Any]:
    try:
        content: Any = json.loads(store.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, Any]", content) if isinstance(content, dict) else {}


def _write(store: Path, content: dict[str, Any]) -> None:
    newest = dict(list(content.items())[:_MOST])
    temporary = store.with_suffix(f".{os.getpid()}")
    try:
        store.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps(newest, ensure_ascii=False), "utf-8")
        temporary.replace(store)
    except OSError:  # the store only saves time: a folder that cannot be written is passed over
        return
