import pytest

from atlas.matching.fragments import fragment


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        ("deadlock detected", b"deadlock detected"),
        ("memory > 'maxmemory' is used up", b" is used up"),
        ('in database "', b"in database "),
        ("FATAL:  too many", b" too many"),
        ("“„”", "“„”".encode()),
    ],
)
def test_a_fragment_holds_nothing_that_an_encoder_changes(anchor: str, expected: bytes) -> None:
    assert fragment(anchor) == expected
