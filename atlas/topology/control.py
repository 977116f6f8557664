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
    """Metrics, logs or traces; `watches` says what of, `retention` how long it keeps them."""

    plane: ClassVar[Plane] = Plane.CONTROL
    watches: Words = field(validator=is_words())
    retention: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class ConfigStore(Provisioned):
    """Configuration or service discovery; `propagation` is the time a change takes to arrive."""

    plane: ClassVar[Plane] = Plane.CONTROL
    propagation: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class Orchestrator(Provisioned):
    """What places and restarts workloads, or runs pipelines; `manages` says which."""

    plane: ClassVar[Plane] = Plane.CONTROL
    manages: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class Deployer(Provisioned):
    """What deploys changes; `strategy` says how, `frequency` how often."""

    plane: ClassVar[Plane] = Plane.CONTROL
    strategy: Words = field(validator=is_words())
    frequency: Number = field(validator=is_number())


@frozen(kw_only=True, eq=False, repr=False)
class Pager(Provisioned):
    """What pages the on-call engineer; `response` is the time to respond."""

    plane: ClassVar[Plane] = Plane.CONTROL
    response: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class ChaosTool(Provisioned):
    """What breaks things on purpose; `cadence` says how often."""

    plane: ClassVar[Plane] = Plane.CONTROL
    cadence: Words = field(validator=is_words())


@frozen(kw_only=True, eq=False, repr=False)
class FeatureFlags(Provisioned):
    """What turns features on and off at run time; `propagation` is how long that takes."""

    plane: ClassVar[Plane] = Plane.CONTROL
    propagation: Number = field(validator=is_number("time"))


@frozen(kw_only=True, eq=False, repr=False)
class SecretStore(Provisioned):
    """What keeps keys and certificates; `rotation` says how they are renewed."""

    plane: ClassVar[Plane] = Plane.CONTROL
    rotation: Words = field(validator=is_words())
