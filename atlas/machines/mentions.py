"""Find the machine type and the region that a fact in words names."""

import re

from attrs import frozen

from atlas.evidence.statement import Statement
from atlas.machines.catalogue import Catalogue
from atlas.machines.errors import MachineError
from atlas.machines.machine import MachineType

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


def mention(text: Statement, catalogue: Catalogue, *, region: str | None = None) -> Mention:
    """Return the one machine type that a statement names, such as `12 × m5.xlarge, us-east-1`.

    Args:
        text: What is known of the machine.
        catalogue: The lists to look it up in.
        region: Region it runs in, where that is known from elsewhere.

    Raises:
        MachineError: The words name no listed type, or more than one, or a region not listed.
    """
    terms = list(dict.fromkeys(_WORD.findall(text.text)))
    named = [name for name in terms if name in catalogue.names]
    if len(named) != 1:
        if not named:  # the look-up says what is near
            likely = [
                name for name in terms if re.search(r"\d", name) and re.search(r"[._-]", name)
            ]
            catalogue.machine(likely[0] if likely else text.text, region=region)
        raise MachineError(
            f"the words {text.text!r} name {', '.join(named)}",
            allowed="one machine type",
            remedy="declare one fleet for each machine type",
        )
    stated = next((name for name in terms if name in catalogue.regions), None)
    return Mention(catalogue.machine(named[0], region=region or stated), bool(region or stated))
