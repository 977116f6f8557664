import pytest

from atlas.evidence.plurals import plural


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
        ("IDENTIFY", "IDENTIFYs"),
    ],
)
def test_plurals_are_made_by_rule(one: str, many: str) -> None:
    assert plural(one) == many
