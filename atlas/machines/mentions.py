"""Find the machine type and the region that a fact in words names."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from attrs import frozen

from atlas.evidence.statement import Statement
from atlas.machines.catalogue import Catalogue, words_in
from atlas.machines.errors import MachineError
from atlas.machines.machine import MachineType
from atlas.machines.places import amazon_regions_at, meant_place, meant_region, regions_in

_NEAR = 0.75
"""How alike a misspelt name and the one that is meant are: two letters of eight exchanged."""

_WORD = re.compile(r"[A-Za-z0-9](?:[\w.-]*\w)?")


@frozen
class Mention:
    """A machine type that a statement names.

    Args:
        machine: The type.
        region_stated: Whether the statement names the region too.
    """

    machine: MachineType
    region_stated: bool


def mention(
    text: Statement,
    catalogue: Catalogue,
    *,
    places: Iterable[str] = (),
    region: str | None = None,
) -> Mention:
    """Return the one machine type that a statement names, such as `12 × m5.xlarge, us-east-1`.

    A region that is stated is priced, or refused: never replaced by another one.

    Args:
        text: What is known of the machine.
        catalogue: The lists to look it up in.
        places: Where else its place is stated: the names of its zones.
        region: Region it runs in where neither states one.

    Raises:
        MachineError: The words name no listed type, or more than one, or a region that is not
            listed, or more than one.
    """
    terms = list(dict.fromkeys(_WORD.findall(text.text)))
    named = [name for name in terms if name in catalogue.names]
    stated = _region(text.text, (*terms, *places), named, catalogue)
    chosen = stated or region
    if len(named) != 1:
        if not named:  # the look-up says what is near
            likely = [
                name for name in terms if re.search(r"\d", name) and re.search(r"[._-]", name)
            ]
            unknown = [name for name in likely if not regions_in(name)]
            catalogue.machine(unknown[0] if unknown else text.text, region=chosen)
        raise MachineError(
            f"the words {text.text!r} name {', '.join(named)}",
            allowed="one machine type",
            remedy="declare one component for each machine type, each with its fleet",
        )
    if stated is None and (found := misspelt_place(text, catalogue)):
        raise MachineError(
            f"no region or place is called {found[0]!r}",
            allowed="the region of a list",
            remedy=f"did you mean {found[1]!r}?",
        )
    return Mention(catalogue.machine(named[0], region=chosen), bool(chosen))


def misspelt(text: Statement, catalogue: Catalogue) -> tuple[str, str] | None:
    """Return a name that is nearly that of a listed machine type, and the type's name.

    A family that no list knows may be younger than the lists; the words after it, such as the size,
    are the same for all families.

    Args:
        text: What is known of the machine.
        catalogue: The lists to look it up in.
    """
    for name in _WORD.findall(text.text):
        if name in catalogue.names or catalogue.words.issuperset(words_in(name)):
            continue
        close = get_close_matches(name, list(catalogue.names), n=1, cutoff=_NEAR)
        if close:
            return name, close[0]
    return None


def misspelt_place(text: Statement, catalogue: Catalogue) -> tuple[str, str] | None:
    """Return a word that is nearly the name of a region or of its place, and what is meant.

    Args:
        text: What is known of the machine, and of where it is.
        catalogue: The lists to look the machine up in.
    """
    is_of_amazon = any(
        listed.provider == "aws"
        for name in _WORD.findall(text.text)
        for listed in catalogue.names.get(name, ())
    )
    return meant_region(text.text) or (meant_place(text.text) if is_of_amazon else None)


def _region(
    text: str, terms: Iterable[str], machines: Iterable[str], catalogue: Catalogue
) -> str | None:
    """Return the region that words or zones state; None where they state none."""
    found: dict[str, None] = {}
    for term in terms:
        for name in [term] if term in catalogue.regions else regions_in(term):
            found[name] = None
    if any(listed.provider == "aws" for name in machines for listed in catalogue.names[name]):
        found |= dict.fromkeys(amazon_regions_at(text))
    if len(found) > 1:
        raise MachineError(
            f"the fleet of {text!r} is in {', '.join(found)}",
            allowed="one region, whose prices hold",
            remedy="declare one component for each region, each with its fleet",
        )
    return next(iter(found), None)
