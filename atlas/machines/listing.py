"""A list as it was fetched, and the file that keeps it."""

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from atlas.machines.errors import PriceListError
from atlas.machines.price_list import PriceList, read_price_list
from atlas.writing import write_file

_MONTHLY = ("reserved_1yr", "reserved_3yr")


@frozen(kw_only=True)
class Listing:
    """What a provider's service said, before it is written down.

    Args:
        title: Title of the list.
        publisher: Who published it.
        url: Address it was read at.
        published: Its date.
        provider: `aws`, `google` or `azure`.
        region: Region the prices are of.
        service: What is sold.
        kind: Whose word it is.
        units: Units and phrases of the columns that are no prices.
        rows: What is said of each machine type, by column.
    """

    title: str
    publisher: str
    url: str
    published: str
    provider: str
    region: str
    service: str
    kind: str
    units: Mapping[str, tuple[str, str]]
    rows: Mapping[str, Mapping[str, str]]

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.provider}-{self.service}-{self.region}-{self.published}.csv"

    def text(self, checked: str) -> str:
        """Return the text of its file.

        Args:
            checked: The day it was fetched.

        Raises:
            PriceListError: It prices nothing.
        """
        rows = {name: row for name, row in self.rows.items() if row}
        columns = sorted({column for row in rows.values() for column in row})
        if not rows:
            raise PriceListError(
                f"{self.url} prices no machine type",
                allowed="one or more prices",
                remedy="name the region as its provider does; nothing was written",
            )
        facts = {
            "title": self.title, "publisher": self.publisher, "kind": self.kind, "url": self.url,
            "published": self.published, "checked": checked, "provider": self.provider,
            "region": self.region, "service": self.service,
        }  # fmt: skip
        lines = [f"# {key}: {value}" for key, value in facts.items()]
        for column in columns:
            default = ("USD / month" if column in _MONTHLY else "USD / hour", "{text}")
            unit, phrase = self.units.get(column, default)
            lines.append(f"# column {column}: {unit} | {phrase}")
        lines.append(",".join(["type", *columns]))
        lines += [
            ",".join([name, *(rows[name].get(column, "") for column in columns)])
            for name in sorted(rows)
        ]
        return "\n".join(lines) + "\n"


def write(listing: Listing, folder: Path, *, checked: str) -> tuple[Path, PriceList]:
    """Write a list into a folder, unless it cannot be read back.

    Args:
        listing: The list.
        folder: Where its file is written.
        checked: The day on which it was fetched, such as `2026-11-22`.

    Raises:
        PriceListError: It prices nothing, or cannot be read back.
    """
    text = listing.text(checked)
    price_list = read_price_list(text, name=listing.name)
    path = folder / listing.name
    write_file(path, text)
    return path, price_list
