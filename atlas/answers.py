"""Answers that are kept until their inputs change."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from atlas.processes.ends import Failed
from atlas.processes.pool import run
from atlas.store import Store

_FEW = 8  # so many are computed sooner here than in processes that import everything anew
_Task = TypeVar("_Task")


def answers(
    store: Store,
    kind: str,
    tasks: Sequence[tuple[str, _Task]],
    compute: Callable[[_Task], Any],
    *,
    jobs: int,
    failed: Callable[[_Task, Failed], Any] | None = None,
    keep: Callable[[Any], bool] = lambda _: True,
    settled: Callable[[_Task], bool] = lambda _: True,
    few: int = _FEW,
    before: Callable[[list[_Task], int], Callable[[list[_Task]], None]] | None = None,
) -> list[Any]:
    """Return the answer of each task, from the store where its key is known.

    Args:
        store: What keeps the answers.
        kind: What is kept, such as `"list"`.
        tasks: Keys, which change when the answer may, with what to compute from.
        compute: Computes one answer, which JSON can hold; it may run in another process.
        jobs: Most processes.
        failed: The answer to a task whose process failed, which is not kept; its error is raised
            if none is given.
        keep: Whether an answer may be kept.
        settled: Whether what a task is made of is as it was when its key was made; asked when
            all are computed.
        few: So many are computed in this process.
        before: Given the tasks whose answers are not kept, if any, and in how many processes they
            are to be computed; returns what is then given those that were computed.
    """
    stored = store.get(kind, [key for key, _ in tasks])
    values = {key: json.loads(value) for key, value in stored.items()}
    fresh = [(key, task) for key, task in tasks if key not in values]
    tasks_due = [task for _, task in fresh]
    jobs = 1 if len(fresh) <= few else jobs
    after = before(tasks_due, jobs) if before is not None and fresh else None
    outcomes = run(tasks_due, partial(_encoded, compute), lambda _, outcome: outcome, jobs=jobs)
    if after is not None:
        pairs = zip(tasks_due, outcomes, strict=True)
        after([task for task, outcome in pairs if not isinstance(outcome, Failed)])
    lasting: dict[str, bytes] = {}
    for (key, task), outcome in zip(fresh, outcomes, strict=True):
        if isinstance(outcome, Failed):
            if failed is None:
                raise outcome.error
            values[key] = failed(task, outcome)
            continue
        values[key] = json.loads(outcome)
        if keep(values[key]) and settled(task):
            lasting[key] = outcome
    store.put(kind, lasting)
    return [values[key] for key, _ in tasks]


def _encoded(compute: Callable[[_Task], Any], task: _Task) -> bytes:
    """Compute an answer as it is kept: what comes from another process is but one string."""
    return json.dumps(compute(task), ensure_ascii=False).encode()
