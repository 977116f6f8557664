import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.matching.matcher import PlainMatcher, compile_native, load_native, make_matcher

ALPHABET = b'ab \\"{}[]()*+?.^$|-\n\x00\xff\xc3'
texts = st.lists(
    st.lists(st.sampled_from(ALPHABET), min_size=1, max_size=5).map(bytes),
    min_size=1, max_size=12, unique=True,
)  # fmt: skip
logs = st.lists(st.sampled_from(ALPHABET), max_size=300).map(bytes)


@given(texts, logs)
def test_the_native_and_the_plain_matcher_find_the_same(wanted: list[bytes], log: bytes) -> None:
    numbered = tuple(enumerate(wanted))
    native = compile_native(numbered)
    if native is None:
        pytest.skip("Hyperscan is not to be had on this machine")

    assert native.find(log) == PlainMatcher(numbered).find(log)


@given(texts, logs)
def test_the_plain_matcher_finds_every_occurrence(wanted: list[bytes], log: bytes) -> None:
    expected = sorted(
        (end, number)
        for number, text in enumerate(wanted)
        for end in range(len(log) + 1)
        if log[:end].endswith(text)
    )

    assert PlainMatcher(tuple(enumerate(wanted))).find(log) == expected


def test_a_stored_matcher_finds_the_same() -> None:
    native = compile_native([(7, b"one"), (9, b"two"), (7, b" and")])
    if native is None:
        pytest.skip("Hyperscan is not to be had on this machine")
    loaded = load_native(native.stored())

    assert loaded is not None
    assert loaded.find(b"two and one") == [(3, 9), (7, 7), (11, 7)]


def test_a_damaged_store_is_no_matcher() -> None:
    assert load_native(b"") is None
    assert load_native(b"not a database") is None


def test_without_hyperscan_the_plain_matcher_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atlas.matching.matcher._hyperscan", lambda: None)

    assert make_matcher([(1, b"one")]) == PlainMatcher(((1, b"one"),))


def test_nothing_to_find_finds_nothing() -> None:
    assert make_matcher([]).find(b"anything") == []
