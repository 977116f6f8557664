import pytest

from atlas.evidence.plurals import numbered, plural


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("cluster", "clusters"),
        ("pull request", "pull requests"),
        ("repository", "repositories"),
        ("key", "keys"),
        ("address", "addresses"),
        ("box", "boxes"),
        ("batch", "batches"),
        ("CPU", "CPUs"),
        ("time series", "time series"),
        ("IDENTIFY", "IDENTIFYs"),
    ],
)
def test_plurals_are_made_by_rule(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 views"), (1, "1 view"), (2, "2 views"), (1200, "1,200 views")],
)
def test_a_count_agrees_with_its_noun(count: int, text: str) -> None:
    assert numbered(count, "view") == text
