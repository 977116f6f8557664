import pytest

from atlas.steps.consoles import CONSOLES
from atlas.steps.programs import PROGRAMS


@pytest.mark.parametrize("entries", [PROGRAMS, CONSOLES], ids=["programs", "consoles"])
def test_each_stands_once_and_says_what_it_is(entries: tuple[object, ...]) -> None:
    names = [entry.name for entry in entries]  # type: ignore[attr-defined]

    assert len(names) == len(set(names))
    assert all(entry.what for entry in entries)  # type: ignore[attr-defined]


def test_a_console_knows_what_changes_and_what_reads() -> None:
    for console in CONSOLES:
        assert console.reads or console.changes
        assert not console.knows("please restart it")
