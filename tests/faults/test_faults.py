"""What fails once costs one run: the next one leaves exactly the right bytes, and no litter.

An ordinary run fails a few things of each command and flips a few bits of each file that is kept;
`make fuzz` fails everything, and flips thousands.
"""

import errno
import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from tests.faults.harness import Done, content, imported, restored, run, sample, started
from tests.machines.bulk import aws
from tests.machines.server import serving
from tests.machines.test_amazon import PATH
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

EVERYTHING = bool(os.environ.get("ATLAS_FUZZ"))
SEED = os.environ.get("ATLAS_SEED", "1")
"""Which few things fail and which bits are flipped; each test prints it, to be run again so."""
FEW = {"refresh": 3}
"""Of these an ordinary run fails more than one thing: they take no time."""
COMMANDS = {
    "render": ["render", "--quiet", "--jobs", "1", "--timeout", "600"],
    "site": ["site", "--jobs", "1"],
    "pack": ["pack", "--jobs", "1"],
    "check": ["check", "--jobs", "1"],
    "triage": ["triage", "line.log"],
    "refresh": ["prices", "refresh", "aws", "--cache", ".cache", "--address"],
}
REASONS = [
    *(os.strerror(code) for code in (errno.ENOSPC, errno.EIO, errno.EAGAIN)),
    "disk I/O error",
]
KEPT = {
    "build/.atlas/store-2.sqlite": ["list"],
    "build/.atlas/index-14.sqlite": COMMANDS["triage"],
    "build/.outputs.json": COMMANDS["render"],
    "build/manifest.json": COMMANDS["render"],
    "build/site/.outputs.json": COMMANDS["site"],
    ".cache/store-2.sqlite": [*COMMANDS["render"], "--force"],
}
"""The files that are kept between runs, with a command that reads each."""


@frozen
class State:
    """A project in which every command ran, and then one view was edited.

    Args:
        folder: Its folder.
        saved: A copy of it.
        settled: A copy of it after every command ran again.
        commands: The commands by name.
    """

    folder: Path
    saved: Path
    settled: Path
    commands: dict[str, list[str]]


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[State]:
    """The project, and a server of price lists for it."""
    base = tmp_path_factory.mktemp("faults")
    (base / "project").mkdir()
    project = write_parcelpost(Writer(base / "project"))
    project.write("line.log", "ERROR ledger page lost its checksum\n")
    imported()
    with serving() as provider:
        provider.bodies[PATH] = aws()
        commands = COMMANDS | {"refresh": [*COMMANDS["refresh"], provider.address]}
        for arguments in (commands["pack"], commands["check"], commands["triage"]):
            assert run(project.folder, arguments).status != 70
        view = project.folder / "systems/parcelpost/storage.py"
        view.write_text(view.read_text().replace("Once more", "Edited since"))
        shutil.copytree(project.folder, base / "saved")
        for arguments in {tuple(each): None for each in KEPT.values()}:
            assert run(project.folder, arguments).status == 0
        shutil.copytree(project.folder, base / "settled")
        yield State(project.folder, base / "saved", base / "settled", commands)


def fault(state: State, name: str, good: Done, expected: dict[str, bytes], number: int) -> str:
    """Return what is wrong where one thing fails in a run of a command; empty if nothing is."""
    arguments, folder = state.commands[name], state.folder
    restored(state.saved, folder)
    failed = run(folder, arguments, number)
    is_told = any(reason in failed.said for reason in REASONS)
    written = content(folder)
    again = run(folder, arguments)
    wrong = (
        "nothing failed" * (not failed.failed),
        f"status {failed.status}" * (failed.status not in {0, 1}),
        "a traceback" * ("Traceback" in failed.said),
        "no word of it" * (not is_told and good.said not in failed.said),
        f"other files: {differing(written, expected)}"
        * (failed.status == 0 and written != expected),
        f"status {again.status} afterwards" * (again.status != good.status),
        "other words afterwards" * (name in {"check", "triage"} and good.said not in again.said),
        f"other files afterwards: {differing(content(folder), expected)}"
        * (content(folder) != expected),
    )
    found = "; ".join(filter(None, wrong))
    return found and f"{number} {failed.failed}: {found}\n{failed.said}\n{again.said}"


def differing(files: dict[str, bytes], others: dict[str, bytes]) -> list[str]:
    """Return the names of the files that are not the same in both."""
    return sorted(name for name in {*files, *others} if files.get(name) != others.get(name))


@pytest.mark.parametrize("name", [name for name in COMMANDS if EVERYTHING or name != "site"])
def test_what_fails_once_costs_one_run(state: State, name: str) -> None:
    """In an ordinary run `pack`, which builds the site first, stands for `site`, too."""
    print(f"ATLAS_SEED={SEED}")  # noqa: T201 - shown where the test fails
    arguments, folder = state.commands[name], state.folder
    restored(state.saved, folder)
    good = run(folder, arguments)
    assert good.status == (1 if name == "check" else 0), good.said
    assert good.points > 10
    expected = content(folder)

    most = good.points if EVERYTHING else FEW.get(name, 1)
    numbers = sample(good.points, most, f"{SEED} {name}")
    assert [*filter(None, (fault(state, name, good, expected, each) for each in numbers))] == []


@pytest.mark.parametrize("file", KEPT)
def test_a_flipped_bit_changes_no_answer_and_no_output(state: State, file: str) -> None:
    print(f"ATLAS_SEED={SEED}")  # noqa: T201 - shown where the test fails
    arguments, folder = KEPT[file], state.folder
    restored(state.settled, folder)
    good, expected = run(folder, arguments), content(folder)
    assert good.status == 0, good.said
    whole = (folder / file).read_bytes()
    chance = random.Random(f"{SEED} {file}")  # noqa: S311 - the same bits each time

    for _ in range(2_000 if EVERYTHING else FEW.get(arguments[0], 1)):
        place, bit = chance.randrange(len(whole)), chance.randrange(8)
        spoiled = bytearray(whole)
        spoiled[place] ^= 1 << bit
        (folder / file).write_bytes(spoiled)
        again = run(folder, arguments)
        assert again.status == good.status, f"bit {bit} of byte {place}\n{again.said}"
        if arguments[0] in {"list", "triage"}:
            assert good.said in again.said, f"bit {bit} of byte {place}\n{again.said}"
        if content(folder) != expected:
            run(folder, arguments)
        assert content(folder) == expected, f"bit {bit} of byte {place}"
        (folder / file).write_bytes(whole)


def test_two_commands_at_once_are_both_right(state: State) -> None:
    folder = state.folder
    expected = content(state.settled)
    restored(state.saved, folder)

    ends = [started(folder, state.commands["site"], name=name) for name in ("one", "two")]
    done = [end() for end in ends]
    assert [each.status for each in done] == [0, 0], done
    assert sum("waiting for another command" in each.said for each in done) <= 1
    assert content(folder) == expected
