from typing import Any

import pytest

from atlas import Check, KnownFailure, LabelError, ViewError
from tests.examples import GAP, step, typed


def check(action: str = "List the shards.") -> Check:
    return Check(action, typed("quill status"), healthy=GAP, unhealthy=GAP)


CHANGE: Any = step(action="Restart the shard.", command=typed("quill restart"), risk="low")


def test_a_known_failure_has_a_title_steps_and_perhaps_causes() -> None:
    failure = KnownFailure("a shard is gone", steps=[check(), check(), CHANGE])

    assert (failure.title, len(failure.steps), failure.causes) == ("a shard is gone", 3, ())


def test_too_few_steps_are_refused() -> None:
    with pytest.raises(ViewError, match="has 2 steps"):
        KnownFailure("a shard is gone", steps=[check(), CHANGE])


def test_nothing_is_changed_before_anything_is_looked_at() -> None:
    with pytest.raises(ViewError, match="the first step of the failure 'a shard is gone'"):
        KnownFailure("a shard is gone", steps=[CHANGE, check(), check()])


@pytest.mark.parametrize("title", ["", "A shard is gone.", "a shard:", "x" * 73])
def test_a_title_reads_after_the_name_of_its_technology(title: str) -> None:
    with pytest.raises(LabelError):
        KnownFailure(title, steps=[check(), check(), check()])
