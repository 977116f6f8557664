"""What became of addresses, for people and for machines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from attrs import asdict

from atlas.diagnostics import DEAD_LINK, Finding, ordered
from atlas.evidence.plurals import numbered
from atlas.json_output import json_text
from atlas.links.checking import Outcome, Status
from atlas.terminal import one_line

_ORDER: tuple[Status, ...] = get_args(Status)
_WIDTH = max(map(len, _ORDER)) + 2
_MOST_PLACES = 5


def to_text(links: Sequence[Outcome]) -> str:
    """Return as lines what is not simply alive, the worst last; what is not requested is counted.

    Args:
        links: What became of each address.
    """
    told = [link for link in links if link.status not in {"alive", "skipped"}]
    told.sort(key=lambda each: _ORDER.index(each.status))
    return "\n".join(line for link in told for line in _lines(link))


def _lines(link: Outcome) -> Iterator[str]:
    yield one_line(f"{link.status:<{_WIDTH}}{link.address}: {link.why}")
    if link.archived is not None:
        yield one_line(f"{'':<{_WIDTH}}{link.archived}")
    shown = ", ".join(str(place) for place in link.places[:_MOST_PLACES])
    more = len(link.places) - _MOST_PLACES
    rest = f" and {more} more" if more > 0 else ""
    yield one_line(f"{'':<{_WIDTH}}{shown}{rest}")


def to_json(links: Sequence[Outcome], read_in: str) -> str:
    """Return what became of addresses as JSON.

    Args:
        links: What became of each.
        read_in: The folder of the copies that were read; empty if the network was.
    """
    listed = [asdict(link) for link in links]
    return json_text({"from": read_in, "counts": _counts(links), "links": listed})


def findings(links: Sequence[Outcome]) -> list[Finding]:
    """Return a finding for each place that prints a dead address.

    Args:
        links: What became of each address.
    """
    return ordered(
        Finding(
            place.path,
            place.line,
            place.column,
            DEAD_LINK,
            one_line(f"dead link {link.address}: {link.why}"),
            _remedy(link),
        )
        for link in links
        if link.status == "dead"
        for place in link.places
    )


def _remedy(link: Outcome) -> str:
    copy = link.archived.address if link.archived else ""
    return one_line(f"link to another page{f', or to its archived copy, {copy}' if copy else ''}")


def summary(links: Sequence[Outcome], read_in: str) -> str:
    """Return how many addresses are what, in one line.

    Args:
        links: What became of each.
        read_in: The folder of the copies that were read; empty if the network was.
    """
    listed = ", ".join(f"{status} {count:,}" for status, count in _counts(links).items() if count)
    from_copies = f" by the copies in {read_in}, without the network" if read_in else ""
    reasons = Counter(link.why for link in links if link.status == "skipped")
    skipped = ", ".join(f"{why} {count:,}" for why, count in sorted(reasons.items()))
    return one_line(
        f"{numbered(len(links), 'address')}{from_copies}: {listed}"
        f"{f' ({skipped})' if skipped else ''}"
    )


def _counts(links: Sequence[Outcome]) -> dict[str, int]:
    found = Counter(link.status for link in links)
    return {status: found[status] for status in _ORDER}
