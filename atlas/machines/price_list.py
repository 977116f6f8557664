"""One dated list: what it says of each machine type, and the words in which it says so.

The form of a file: lines `# key: value` say where it comes from, lines `# column name: unit |
phrase` what a column holds, in which unit, and in which words the source prints it; a CSV table
follows, whose first column is the machine type. Numbers stand as the source prints them.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from string import Formatter
from typing import Any, cast

from attrs import field, frozen

from atlas.errors import AtlasError
from atlas.evidence.constructors import quantity
from atlas.evidence.figure import Figure
from atlas.evidence.plurals import numbered
from atlas.evidence.source import Source
from atlas.machines.errors import PriceListError

_KEYS = ("title", "publisher", "kind", "url", "published", "checked", "provider", "region",
         "service")  # fmt: skip


@frozen
class Column:
    """A column of a list: the unit of its numbers, and the phrase that quotes one."""

    name: str
    unit: str
    phrase: str


@frozen(eq=False, slots=False)
class PriceList:
    """What one source said of a provider's machine types on one day.

    Args:
        source: Where it was read.
        provider: `aws`, `google` or `azure`.
        region: Region the prices are of.
        service: What is sold: `ec2`, `rds`, `compute`.
        columns: What is said of a type, by name.
        lines: The lines of the table, by machine type.
    """

    source: Source
    provider: str
    region: str
    service: str
    columns: Mapping[str, Column]
    lines: Mapping[str, str] = field(repr=False)

    @property
    def date(self) -> date:
        """The last day that its date of publication can mean; that of its check if it has none."""
        return (self.source.published or self.source.checked).latest

    @cached_property
    def offers(self) -> tuple[str, ...]:
        """The names of its columns that are prices."""
        return tuple(name for name, column in self.columns.items() if column.unit.startswith("USD"))

    @cached_property
    def _places(self) -> dict[str, int]:
        """The place of each column in a line, after the name of the type."""
        return {name: place for place, name in enumerate(self.columns, 1)}

    def text(self, machine: str, column: str) -> str:
        """Return the content of a cell, empty where the list has none.

        Args:
            machine: The name of a machine type.
            column: The name of a column.
        """
        if machine not in self.lines or column not in self.columns:
            return ""
        return self.lines[machine].split(",")[self._places[column]]

    def figure(self, machine: str, column: str) -> Figure | None:
        """Return a cell as a reported figure that quotes the list; None where it is empty.

        Args:
            machine: The name of a machine type.
            column: The name of a column.

        Raises:
            PriceListError: The cell holds no number, or a negative one.
        """
        text = self.text(machine, column)
        if not text:
            return None
        form = self.columns[column]
        number = _number(
            text, place=f"{column} of {machine} in {self.source.title!r} ({self.date})"
        )
        phrase = form.phrase.format(type=machine, text=text)
        return quantity(number, form.unit) @ self.source.at(phrase, basis="list")


def _number(text: str, *, place: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise PriceListError(
            f"{place} is {text!r}",
            allowed="a number that is not negative, or nothing",
            remedy="write the number in digits as the source prints it, or leave the cell empty",
        )
    return number


def _refuse(name: str, fault: str, allowed: str, remedy: str) -> PriceListError:
    return PriceListError(f"{name} {fault}", allowed=allowed, remedy=remedy)


def read_price_list(text: str, *, name: str) -> PriceList:
    """Read a list.

    Args:
        text: The text of its file.
        name: What the file is called, for messages.

    Raises:
        PriceListError: The file has another form.
    """
    head: dict[str, str] = {}
    columns: dict[str, Column] = {}
    lines = text.splitlines()
    table = next(
        (index for index, line in enumerate(lines) if not line.startswith("#")), len(lines)
    )
    for number, line in enumerate(lines[:table], start=1):
        key, colon, value = line.removeprefix("#").strip().partition(": ")
        if not colon:
            raise _refuse(
                f"{name}:{number}",
                f"is {line!r}",
                "`# key: value`",
                "put a colon and a blank between the key and its value",
            )
        if key.startswith("column "):
            unit, _, phrase = value.partition(" | ")
            column = key.removeprefix("column ")
            _require_column(f"{name}:{number}", unit, phrase)
            columns[column] = Column(column, unit, phrase)
        else:
            head[key] = value
    missing = [key for key in _KEYS if key not in head]
    heading = ",".join(["type", *columns])
    form = "its origin, its columns and a table"
    if missing:
        keys = ", ".join(f"`# {key}: …`" for key in missing)
        raise _refuse(name, f"lacks {', '.join(missing)}", form, f"add {keys} above the table")
    if not columns:
        column = "add `# column on_demand: USD / hour | ${text} per hour` above the table"
        raise _refuse(name, "declares no column", form, column)
    if lines[table : table + 1] != [heading]:
        fault = f"has no table headed {heading!r}"
        raise _refuse(name, fault, form, f"head the table `{heading}`, below all lines with `#`")
    return PriceList(
        source=_source(head, name),
        provider=head["provider"],
        region=head["region"],
        service=head["service"],
        columns=columns,
        lines=_rows(lines[table + 1 :], table + 2, width=len(columns), name=name),
    )


def _require_column(place: str, unit: str, phrase: str) -> None:
    """Refuse a column whose numbers no figure can have, or whose phrase cannot be filled in."""
    form = "`# column name: unit | phrase`"
    braces = "leave only {type} and {text} in braces; write another brace twice"
    try:
        quantity(0, unit)
        fields = [parts[1:] for parts in Formatter().parse(phrase) if parts[1] is not None]
    except AtlasError as error:
        known = "write a unit such as `USD / hour`, `USD / month`, `gigabyte` or `vcpu`"
        raise _refuse(place, f"cannot be read: {error.found}", form, known) from error
    except ValueError as error:
        raise _refuse(place, f"cannot be read: {error}", form, braces) from error
    for each in fields:
        if each not in {("type", "", None), ("text", "", None)}:
            fault = f"has {{{each[0]}}} in its phrase"
            raise _refuse(place, fault, "{type} and {text}", braces)


def _source(head: dict[str, str], name: str) -> Source:
    try:
        return Source(
            title=head["title"],
            publisher=head["publisher"],
            url=head["url"],
            published=head["published"],
            checked=head["checked"],
            kind=cast("Any", head["kind"]),  # Source refuses what is no kind
        )
    except AtlasError as error:
        raise _refuse(name, error.found, error.allowed, error.remedy) from error


def _rows(lines: list[str], first: int, *, width: int, name: str) -> dict[str, str]:
    rows: dict[str, str] = {}
    for number, line in enumerate(lines, start=first):
        machine = line.partition(",")[0]
        if line.count(",") != width or not machine or machine in rows:
            fault = "repeats a type" if machine in rows else f"is {line!r}"
            cells = f"a type and {numbered(width, 'cell')}"
            remedy = (
                f"remove one of the lines of {machine}"
                if machine in rows
                else f"write {cells}, with commas between; cells may be empty"
            )
            raise _refuse(f"{name}:{number}", fault, f"{cells}, each type once", remedy)
        rows[machine] = line
    return rows
