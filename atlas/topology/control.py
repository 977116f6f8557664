"""Components of the control plane: what watches, configures and changes the others."""

from typing import ClassVar

from attrs import field, frozen

from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_words
from atlas.evidence.statement import Words
from atlas.topology.component import Provisioned
from atlas.topology.plane import Plane


@frozen(kw_only=True, eq=False, repr=False)
class Monitor(Provisioned):
    """Metrics, logs or traces.

    Args:
        watches: What it watches, in words.
        retention: How long it keeps them, as a time.
    """

    plane: ClassVar[Plane] = Plane.CONTROL
    watches: Words = field(validator=is_words())
    retention: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class ConfigStore(Provisioned):
    """Configuration or service discovery.

    Args:
        propagation: How long a change takes to arrive, as a time.
    """

    plane: ClassVar[Plane] = Plane.CONTROL
    propagation: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class Orchestrator(Provisioned):
    """What places and restarts workloads, or runs pipelines.

    Args:
        manages: Which workloads it manages, in words.
    """

    plane: ClassVar[Plane] = Plane.CONTROL
    manages: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Deployer(Provisioned):
    """What deploys changes.

    Args:
        strategy: How a change is rolled out, in words.
        frequency: How often, such as deploys a day.
    """

    plane: ClassVar[Plane] = Plane.CONTROL
    strategy: Words = field(validator=is_words())
    frequency: Number = field(validator=is_number())


@frozen(kw_only=True, eq=False, repr=False)
class Pager(Provisioned):
    """What pages the on-call engineer.

    Args:
        response: The time within which somebody responds.
    """

    plane: ClassVar[Plane] = Plane.CONTROL
    response: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class ChaosTool(Provisioned):
    """What breaks things on purpose.

    Args:
        cadence: How often, and what, in words.
    """

    plane: ClassVar[Plane] = Plane.CONTROL
    cadence: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class FeatureFlags(Provisioned):
    """What turns features on and off at run time.

    Args:
        propagation: How long a change takes to arrive, as a time.
    """

    plane: ClassVar[Plane] = Plane.CONTROL
    propagation: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class SecretStore(Provisioned):
    """What keeps keys and certificates.

    Args:
        rotation: How and how often they are renewed, in words.
    """

    plane: ClassVar[Plane] = Plane.CONTROL
    rotation: Words = field(validator=is_words())
