from typing import Any

import pytest

from atlas import CitationError, Limit, Repository, ViewError, connections, seconds
from tests.examples import GAP, reported, step, typed, worded


def limit(**changes: Any) -> Limit:
    fields: dict[str, Any] = {
        "of": "root distance",
        "default": reported(seconds(3), "the maximum root distance is 3 seconds"),
        "headroom": step(command=typed("chronyc ntpdata"), healthy=worded("Root delay: 1 ms")),
        "reads": "root delay",
        **changes,
    }
    return Limit("largest distance of a server", **fields)


def test_a_limit_is_read_by_a_step_that_shows_the_limited_quantity() -> None:
    assert limit().reads == "root delay"


def test_a_step_that_reads_another_quantity_is_refused_with_both() -> None:
    offset = step(command=typed("chronyc tracking"), healthy=worded("System time : 6 us slow"))

    with pytest.raises(ViewError, match=r"is of 'root distance', and .* reads 'system time'"):
        limit(headroom=offset, reads="system time")


def test_saying_so_is_not_enough_where_the_output_shows_something_else() -> None:
    offset = step(command=typed("chronyc tracking"), healthy=worded("System time : 6 us slow"))

    with pytest.raises(ViewError, match="said to read 'root distance', which neither its command"):
        limit(headroom=offset, reads="root distance")


def test_what_a_limit_is_of_is_in_its_name_or_in_the_quoted_words_of_its_default() -> None:
    with pytest.raises(ViewError, match="said to be of 'system time', which neither its name"):
        limit(of="system time", reads="system time")


def test_names_in_code_are_taken_apart_and_forms_of_a_word_meet() -> None:
    connected = step(command=typed("mysqladmin status Threads_connected"))
    default = reported(connections(151), "MAX_CONNECTIONS_DEFAULT 151")

    assert limit(of="connections", default=default, headroom=connected, reads="connections")


def test_a_step_that_shows_nothing_is_left_to_the_gates() -> None:
    silent = step(command=GAP)

    assert limit(headroom=silent, reads="root distance").headroom is silent


def test_a_default_by_a_sample_is_refused() -> None:
    sample = Repository("example/quill", commit="1a2b3c4", checked="2024-01").file("quill.conf")

    with pytest.raises(CitationError, match="a sample or shipped configuration"):
        limit(default=seconds(3) @ sample.at("distance 3 seconds"), of="distance")
