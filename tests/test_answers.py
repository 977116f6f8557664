import os
from pathlib import Path

import pytest

from atlas.answers import answers
from atlas.processes.ends import Failed
from atlas.store import NAME, Store


class Counting:
    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, task: int) -> int:
        self.asked.append(task)
        return task * 10


def test_an_answer_is_computed_once(tmp_path: Path) -> None:
    compute, store = Counting(), Store(tmp_path / "deep" / "store")
    tasks = [("one", 1), ("two", 2)]
    assert answers(store, "test", tasks, compute, jobs=1) == [10, 20]
    assert answers(store, "test", [*tasks, ("three", 3)], compute, jobs=1) == [10, 20, 30]
    assert compute.asked == [1, 2, 3]


def test_an_answer_under_another_key_is_computed_again(tmp_path: Path) -> None:
    compute = Counting()
    answers(Store(tmp_path / "store"), "test", [("old", 1)], compute, jobs=1)
    assert answers(Store(tmp_path / "store"), "test", [("new", 1)], compute, jobs=1) == [10]
    assert compute.asked == [1, 1]


def test_what_must_not_be_kept_is_computed_each_time(tmp_path: Path) -> None:
    compute = Counting()
    for _ in range(2):
        answers(
            Store(tmp_path / "store"),
            "test",
            [("a", 1), ("b", 2)],
            compute,
            jobs=1,
            keep=lambda value: value > 10,
        )
    assert compute.asked == [1, 2, 1]


def test_a_store_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("no folder", "utf-8")
    assert answers(Store(folder / "store"), "test", [("a", 1)], Counting(), jobs=1) == [10]


def tenfold(task: int) -> int:
    return task * 10


def test_as_many_as_the_caller_calls_few_are_computed_in_this_process(tmp_path: Path) -> None:
    compute = Counting()
    tasks = [(str(number), number) for number in range(40)]

    assert answers(Store(tmp_path / "store"), "test", tasks, compute, jobs=2, few=40) == [
        number * 10 for number in range(40)
    ]
    assert compute.asked == list(range(40))


def test_many_answers_come_in_order_from_several_processes(tmp_path: Path) -> None:
    tasks = [(str(number), number) for number in range(40)]
    found = answers(Store(tmp_path / "store"), "test", tasks, tenfold, jobs=2)
    assert found == [number * 10 for number in range(40)]


def ends(task: int) -> int:
    if task == 3:
        os._exit(7)
    return task


def test_a_worker_that_ends_fails_its_own_task_alone_and_nothing_is_kept_of_it(
    tmp_path: Path,
) -> None:
    tasks = [(str(number), number) for number in range(12)]

    def failed(task: int, _: Failed) -> str:
        return f"{task} failed"

    store = Store(tmp_path / "store")
    found = answers(store, "test", tasks, ends, jobs=2, failed=failed)
    assert found == [0, 1, 2, "3 failed", *range(4, 12)]
    assert sorted(store.get("test", [key for key, _ in tasks]), key=int) == [
        str(number) for number in range(12) if number != 3
    ]


def test_a_worker_that_ends_raises_where_nothing_stands_for_its_answer(tmp_path: Path) -> None:
    tasks = [(str(number), number) for number in range(12)]
    with pytest.raises(Exception, match="Abnormal termination"):
        answers(Store(tmp_path / "store"), "test", tasks, ends, jobs=2)


def test_what_changed_while_it_was_answered_is_answered_again(tmp_path: Path) -> None:
    store = Store(tmp_path / NAME)
    tasks = [("a", 1), ("b", 2)]
    asked: list[int] = []

    def settled(task: int) -> bool:
        asked.append(task)
        return task != 2

    answers(store, "kind", tasks, str, jobs=1, settled=settled)
    assert asked == [1, 2]
    assert answers(store, "kind", tasks, lambda task: f"again {task}", jobs=1) == ["1", "again 2"]
