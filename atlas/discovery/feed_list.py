"""The list of feeds of a project: the file `sources.toml` next to its pyproject.toml."""

from pathlib import Path
from typing import Any, Literal, cast, get_args

from attrs import frozen

from atlas.addresses import is_address
from atlas.errors import ConfigurationError
from atlas.naming import slug
from atlas.project import read_settings

NAME = "sources.toml"
FeedKind = Literal["feed", "sitemap", "listing"]
KINDS: tuple[FeedKind, ...] = get_args(FeedKind)
_FORM = (
    'tables `[[source]]` with name = "Shop blog", address = "https://shop.example/feed" and '
    f'kind = one of {", ".join(KINDS)}; besides systems = ["shop"], links = "https://…"'
)


@frozen
class Feed:
    """What is read for new items.

    Args:
        name: Its name, unique in the list.
        address: Its address.
        kind: RSS or Atom (`feed`), a sitemap, or a page with links (`listing`).
        systems: The folders of the systems that it is about; empty for a collection, whose items
            name theirs.
        links: How the addresses of its items begin; empty for any. Of a listing that names none,
            they begin as its own address.
    """

    name: str
    address: str
    kind: FeedKind
    systems: tuple[str, ...] = ()
    links: str = ""

    @property
    def slug(self) -> str:
        """The name of its saved copy, without an ending."""
        return slug(self.name)


def read_feeds(folder: Path) -> tuple[Feed, ...]:
    """Return the feeds that a project lists.

    Args:
        folder: The folder of its pyproject.toml.

    Raises:
        ConfigurationError: There is no list, or it holds anything else.
    """
    file = folder / NAME
    if not file.is_file():
        raise ConfigurationError(
            f"there is no {NAME} in {folder}",
            allowed=_FORM,
            remedy=f"write {NAME} with a table for each feed",
        )
    content = read_settings(file)
    tables: object = content.get("source")
    found = [f"the key {key!r}" for key in content if key != "source"]
    if not isinstance(tables, list) or not tables:
        found.append("no table [[source]]")
        tables = []
    feeds: list[Feed] = []
    for number, table in enumerate(cast("list[object]", tables), start=1):
        wrong = _wrong(table)
        if wrong:
            found.append(f"in table {number} {wrong}")
            continue
        feed = _feed(cast("dict[str, Any]", table))
        if feed.slug in {other.slug for other in feeds}:
            found.append(f"the name {feed.name!r} twice")
        feeds.append(feed)
    if found:
        raise ConfigurationError(
            f"{file} holds {', '.join(found)}",
            allowed=_FORM,
            remedy="correct the table, or remove it",
        )
    return tuple(feeds)


def _feed(table: dict[str, Any]) -> Feed:
    values: dict[str, Any] = {**table, "systems": tuple(table.get("systems", ()))}
    return Feed(**values)


def _wrong(table: object) -> str:
    """Return what is wrong with a table; empty if nothing is."""
    if not isinstance(table, dict):
        return f"{table!r}"
    values = cast("dict[str, object]", table)
    texts, systems = ("name", "address", "kind", "links"), values.get("systems", [])
    wrong = [
        *(f"the key {key!r}" for key in sorted(set(values) - {*texts, "systems"})),
        *(f"no {key}" for key in texts[:3] if not values.get(key)),
        *(f"{key} = {values[key]!r}" for key in texts if not isinstance(values.get(key, ""), str)),
    ]
    if not isinstance(systems, list) or not all(
        isinstance(name, str) and name for name in cast("list[object]", systems)
    ):
        wrong.append(f"systems = {systems!r}")
    if not wrong and values["kind"] not in KINDS:
        wrong.append(f"kind = {values['kind']!r}")
    if not wrong and not is_address(values["address"]):
        wrong.append(f"address = {values['address']!r}")
    return ", ".join(wrong)
