"""All the lists together, and the look-up of a machine type in them."""

import difflib
import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from pathlib import Path

from attrs import field, frozen

from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.machines.errors import MachineError
from atlas.machines.machine import MachineType, Price
from atlas.machines.own_lists import OwnList, bundled_texts, own_lists
from atlas.machines.price_list import PriceList, read_price_list

HOMES = {"aws": "us-east-1", "google": "us-central1", "azure": "eastus"}
"""The region of each provider whose prices hold where none is named; that is then assumed."""


def words_in(name: str) -> list[str]:
    """Return the words after the family in the name of a machine type: `xlarge` in `m5.2xlarge`.

    Args:
        name: The name.
    """
    _, *parts = re.split(r"[._-]", name)
    return [word for part in parts if (word := part.strip("0123456789"))]


def _newest_first(listed: PriceList) -> tuple[int, bool, str]:
    return -listed.date.toordinal(), listed.source.kind == "secondary", listed.source.url


def _sorted(lists: Iterable[PriceList]) -> tuple[PriceList, ...]:
    return tuple(sorted(lists, key=_newest_first))


@lru_cache(maxsize=256)
def _nearest(name: str, known: "Catalogue") -> list[str]:
    """Return the machine types whose names are nearest; asked again by each view of a component."""
    return difflib.get_close_matches(name, known.names, n=3)


@frozen(eq=False, slots=False)
class Catalogue:
    """Price lists of several providers and dates, the newest first, a provider's own before others.

    Args:
        lists: The lists, in any order.
    """

    lists: tuple[PriceList, ...] = field(converter=_sorted)

    @cached_property
    def names(self) -> dict[str, tuple[PriceList, ...]]:
        """Every machine type, with the lists that know it."""
        by_name: dict[str, list[PriceList]] = {}
        for listed in self.lists:
            for name in listed.lines:
                by_name.setdefault(name, []).append(listed)
        return {name: tuple(lists) for name, lists in by_name.items()}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words after the families of the machine types, such as `xlarge` and `standard`."""
        return frozenset(word for name in self.names for word in words_in(name))

    @cached_property
    def regions(self) -> frozenset[str]:
        """The regions that are priced."""
        return frozenset(price_list.region for price_list in self.lists)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The addresses of the lists."""
        return frozenset(price_list.source.url for price_list in self.lists)

    def machine(self, name: str, *, region: str | None = None) -> MachineType:
        """Look a machine type up.

        Args:
            name: What its provider calls it.
            region: Region; needed where several are listed and none is its provider's first.

        Raises:
            MachineError: No list knows it, or it is listed for several regions or not for this one.
        """
        lists_of_type = self.names.get(name, ())
        if not lists_of_type:
            closest = _nearest(str(name), self)
            meant = f"did you mean {closest[0]!r}? Or " if closest else "correct the name, or "
            raise MachineError(
                f"no list knows the machine type {name!r}",
                allowed="a listed type" + (f", such as {', '.join(closest)}" if closest else ""),
                remedy=f"{meant}add a dated list that has it to `prices/`",
            )
        regions = sorted({price_list.region for price_list in lists_of_type})
        home = HOMES.get(lists_of_type[0].provider)
        several = len(regions) > 1 and home not in regions
        chosen = region or (home if home in regions else regions[0])
        if chosen not in regions or (region is None and several):
            where = f"the region {region!r}" if region else "no named region"
            raise MachineError(
                f"no list has the price of {name} in {where}",
                allowed=f"the regions that the lists hold of it: {', '.join(regions)}",
                remedy="name a region that is listed, or add a dated list of that region to "
                "`prices/`; `atlas prices refresh PROVIDER --region REGION` fetches today's of aws "
                "and azure",
            )
        lists = [price_list for price_list in lists_of_type if price_list.region == chosen]
        return MachineType(
            provider=lists[0].provider,
            name=name,
            region=chosen,
            vcpu=_said(lists_of_type, name, "vcpu"),
            memory=_said(lists_of_type, name, "memory"),
            disk=_said(lists_of_type, name, "disk"),
            network=_said(lists_of_type, name, "network"),
            prices=tuple(
                Price(name, offer, price_list)
                for price_list in lists
                for offer in price_list.offers
                if price_list.text(name, offer)
            ),
        )


def _said(lists: Iterable[PriceList], name: str, column: str) -> Number:
    for listed in lists:
        figure = listed.figure(name, column)
        if figure is not None:
            return figure
    return Undisclosed(f"{column} of {name}: in none of the lists of atlas.machines")


def catalogue(folder: Path | None = None) -> Catalogue:
    """Return the bundled lists, and those of a folder, as they are now.

    Args:
        folder: A folder with further lists, such as `atlas prices refresh` writes; one that is
            missing holds none.

    Raises:
        PriceListError: A file has another form.
    """
    return _catalogue(own_lists(folder))


@lru_cache(maxsize=16)
def _catalogue(project_lists: tuple[OwnList, ...]) -> Catalogue:
    return Catalogue([*_bundled(), *(own_list.read(_read) for own_list in project_lists)])


@cache
def _bundled() -> tuple[PriceList, ...]:
    return tuple(read_price_list(text, name=name) for name, text in bundled_texts())


def _read(name: str, text: str) -> PriceList:
    return read_price_list(text, name=name)
