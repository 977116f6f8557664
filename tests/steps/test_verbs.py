import pytest

from atlas.steps.verbs import CHANGING, READING, changing_verb, only_reading, verbs


def test_no_verb_both_changes_and_reads() -> None:
    assert not CHANGING & READING


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Restart the shard", ("Restart",)),
        ("Find the directory that grew; clear it if it can be recreated.", ("Find", "Clear")),
        ("On the primary: list the senders.", ("List",)),
        ("Wait until the zone is up, then restart the nodes.", ("Wait", "Restart")),
        ("Roll back the new setting, then restart the resolvers.", ("Roll", "Restart")),
        ("Check the query and fix the network.", ("Check", "Fix")),
        ("Read the limit and the size of the table.", ("Read",)),
        ("Compare the restart counts and set points", ("Compare",)),
        ("The shard", ()),
    ],
)
def test_each_clause_of_a_title_has_its_verb(title: str, found: tuple[str, ...]) -> None:
    assert verbs(title) == found


def test_one_changing_clause_is_enough_to_change() -> None:
    assert changing_verb("Find it; delete it") == "Delete"
    assert only_reading("Find it; delete it") is None
    assert only_reading("Find it, and check its log") == "Find"
    assert only_reading("The shard") is None
