import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.naming import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Amazon S3", "amazon-s3"),
        ("API v1", "api-v1"),
        ("API-v1", "api-v1"),
        ("api  v1", "api-v1"),
        ("C users", "c-users"),
        ("C++ users", "c-plus-plus-users"),
        ("C# users", "c-sharp-users"),
        ("AWS re:Learn", "aws-re-learn"),
        ("Café (Zürich)", "cafe-zurich"),
        ("a=b", "a-3d-b"),
        ("Яндекс Cloud", "44f-43d-434-435-43a-441-cloud"),
        ("…", "2026"),
        ("S3", "s3"),
    ],
)
def test_a_name_has_an_address(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("C users", "C++ users"), ("F#", "F"), ("Яндекс Cloud", "Cloud"), ("日本", "日"), ("!", "?")],
)
def test_names_that_differ_have_two_addresses(one: str, other: str) -> None:
    assert slug(one) != slug(other)


@given(st.text(min_size=1))
def test_an_address_needs_no_quoting_and_is_never_empty(name: str) -> None:
    made = slug(name)
    assert made
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not made.startswith("-")
    assert not made.endswith("-")
