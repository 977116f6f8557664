"""Where a word is broken that no line has room for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.text.breaking import cuts, seams


def broken(word: str, most: int) -> list[str]:
    places = [0, *cuts(word, [1.0] * len(word), most), len(word)]
    return [word[begin:end] for begin, end in pairwise(places)]


@pytest.mark.parametrize(
    ("word", "most", "parts"),
    [
        ("scylla-authentication", 20, ["scylla-", "authentication"]),
        ("FailedToRetrieveImagePullSecret", 26, ["FailedToRetrieveImagePull", "Secret"]),
        ("memberID:13803658152347727308", 26, ["memberID:", "13803658152347727308"]),
        ("sum(rate(failures_total[5m]))", 24, ["sum(rate(failures_total", "[5m]))"]),
        (
            "ActiveRecord::ConnectionTimeoutError:",
            32,
            ["ActiveRecord::", "ConnectionTimeoutError:"],
        ),
        ("rs.printSecondaryReplicationInfo", 30, ["rs.printSecondaryReplication", "Info"]),
        ("'(RETRY_MODE|MAX_ATTEMPTS)=.*'", 18, ["'(RETRY_MODE|", "MAX_ATTEMPTS)=.*'"]),
        ("stats.*persistentvolumeclaim", 24, ["stats.*", "persistentvolumeclaim"]),
    ],
)
def test_a_word_is_broken_at_a_seam(word: str, most: int, parts: list[str]) -> None:
    assert broken(word, most) == parts


@pytest.mark.parametrize("part", ["[A-Za-z]", "<log-file>", "10.0.12.5"])
def test_what_is_read_as_one_is_not_broken_where_another_place_is(part: str) -> None:
    word = f"'(Table|Index)(Read|Write){part}+Exceeded'"
    for most in range(16, len(word)):
        assert part in "\n".join(broken(word, most))


def test_what_closes_stays_with_what_it_closes_and_no_end_stands_alone() -> None:
    assert broken("printSecondaryReplicationInfo()", 30)[-1] == "Info()"
    assert broken("persistentvolumeclaim", 20) == ["persistentvolumecl", "aim"]
    assert broken("persistentvolumes,", 17) == ["persistentvolum", "es,"]


@given(word=st.text("ab-/.,([)]AB1_", min_size=1, max_size=60), most=st.integers(1, 40))
def test_every_piece_fits_and_no_character_is_lost(word: str, most: int) -> None:
    parts = broken(word, most)
    assert "".join(parts) == word
    assert all(0 < len(part) <= most for part in parts)
    assert all(0 < place < len(word) for place in seams(word))
