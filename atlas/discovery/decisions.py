"""What was decided about items: the file `discovered.json` next to sources.toml."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast, get_args

from attrs import asdict, field, frozen

from atlas.addresses import is_address
from atlas.discovery.errors import FeedError
from atlas.discovery.items import item_address, key_of
from atlas.json_output import json_text
from atlas.writing import hold, write_file

NAME = "discovered.json"
State = Literal["seen", "taken", "rejected"]
STATES: tuple[State, ...] = get_args(State)
MOST_BYTES = 64 * 1024 * 1024


@frozen
class Decision:
    """What was decided about an item.

    Args:
        state: It was seen in a list, taken as a source, or rejected.
        day: The day of that, such as `2026-11-28`.
        because: Why.
    """

    state: State
    day: str
    because: str = ""


@frozen
class Decisions:
    """The decisions of a project.

    Args:
        by_address: Each decision by the address of its item.
    """

    by_address: Mapping[str, Decision] = field(factory=dict[str, Decision])

    def keys(self) -> frozenset[str]:
        """Return the addresses as `key_of` gives them."""
        return frozenset(map(key_of, self.by_address))


def read_decisions(folder: Path) -> Decisions:
    """Return what was decided in a project; nothing where there is no file.

    Args:
        folder: The folder of its pyproject.toml.

    Raises:
        FeedError: The file holds anything else.
    """
    file = folder / NAME
    if not file.exists():
        return Decisions()
    try:
        content: object = json.loads(file.read_bytes())
    except (ValueError, RecursionError) as error:
        raise _wrong(file, str(error)) from error
    if not isinstance(content, dict):
        raise _wrong(file, "no object")
    decisions: dict[str, Decision] = {}
    for address, value in cast("dict[str, object]", content).items():
        if not is_address(address) or not _is_decision(value):
            raise _wrong(file, f"{address!r}: {value!r}")
        decisions[address] = Decision(**cast("dict[str, Any]", value))
    return Decisions(decisions)


def _wrong(file: Path, found: str) -> FeedError:
    return FeedError(
        f"{file} holds {found}",
        allowed='an object of addresses, each with {"state": "seen", "day": "2026-11-28", '
        f'"because": ""}}; states: {", ".join(STATES)}',
        remedy=f"restore {NAME} from the repository's history, or remove the entry",
    )


def _is_decision(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    table = cast("dict[str, object]", value)
    is_known = set(table) == {"state", "day", "because"} and table["state"] in STATES
    return is_known and all(isinstance(text, str) for text in table.values())


def decide(
    folder: Path, addresses: Iterable[str], state: State | None, *, today: date, because: str = ""
) -> int:
    """Write what is decided about items; nothing else writes the file.

    Args:
        folder: The folder of the project.
        addresses: The addresses of the items.
        state: What is decided; None to forget what was.
        today: The day.
        because: Why.

    Returns:
        How many entries changed.

    Raises:
        FeedError: An address is none, or the file holds anything else; nothing is written.
        OSError: It cannot be written.
    """
    cleaned = [_address(address) for address in addresses]
    with hold(folder):
        before = read_decisions(folder).by_address
        keys = {key_of(address): address for address in before}
        after = dict(before)
        for address in cleaned:
            known = keys.get(key_of(address), address)
            if state is None:
                after.pop(known, None)
            elif known not in after or (after[known].state, after[known].because) != (
                state,
                because,
            ):
                after[known] = Decision(state, today.isoformat(), because)
        changed = sum(before.get(it) != after.get(it) for it in {**before, **after})
        if changed:
            content = {address: asdict(after[address]) for address in sorted(after)}
            write_file(folder / NAME, f"{json_text(content)}\n")
    return changed


def _address(given: str) -> str:
    address = item_address("", given)
    if not address:
        raise FeedError(
            f"{given!r} is no address",
            allowed="an http or https address, as the list prints it",
            remedy="copy the address from `atlas discover`",
        )
    return address
