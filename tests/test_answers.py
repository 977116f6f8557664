import json
from pathlib import Path

import pytest

from atlas.answers import answers


class Counting:
    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, task: int) -> int:
        self.asked.append(task)
        return task * 10


def test_an_answer_is_computed_once(tmp_path: Path) -> None:
    compute, store = Counting(), tmp_path / "deep" / "store.json"
    tasks = [("one", 1), ("two", 2)]
    assert answers(store, tasks, compute, jobs=1) == [10, 20]
    assert answers(store, [*tasks, ("three", 3)], compute, jobs=1) == [10, 20, 30]
    assert compute.asked == [1, 2, 3]


def test_an_answer_under_another_key_is_computed_again(tmp_path: Path) -> None:
    compute = Counting()
    answers(tmp_path / "store", [("old", 1)], compute, jobs=1)
    assert answers(tmp_path / "store", [("new", 1)], compute, jobs=1) == [10]
    assert compute.asked == [1, 1]


def test_what_must_not_be_kept_is_computed_each_time(tmp_path: Path) -> None:
    compute = Counting()
    for _ in range(2):
        answers(
            tmp_path / "store", [("a", 1), ("b", 2)], compute, jobs=1, keep=lambda each: each > 10
        )
    assert compute.asked == [1, 2, 1]


@pytest.mark.parametrize("content", ["", "{", "[]", "null"])
def test_a_broken_store_is_made_anew(tmp_path: Path, content: str) -> None:
    store = tmp_path / "store.json"
    store.write_text(content, "utf-8")
    assert answers(store, [("a", 1)], Counting(), jobs=1) == [10]
    assert json.loads(store.read_text("utf-8")) == {"a": 10}


def test_a_store_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("no folder", "utf-8")
    assert answers(folder / "store.json", [("a", 1)], Counting(), jobs=1) == [10]


def tenfold(task: int) -> int:
    return task * 10


def test_as_many_as_the_caller_calls_few_are_computed_in_this_process(tmp_path: Path) -> None:
    compute = Counting()
    tasks = [(str(each), each) for each in range(40)]

    assert answers(tmp_path / "store", tasks, compute, jobs=2, few=40) == [
        each * 10 for each in range(40)
    ]
    assert compute.asked == list(range(40))


def test_many_answers_come_in_order_from_several_processes(tmp_path: Path) -> None:
    tasks = [(str(number), number) for number in range(40)]
    found = answers(tmp_path / "store", tasks, tenfold, jobs=2)
    assert found == [number * 10 for number in range(40)]
