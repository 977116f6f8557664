"""Recovery steps for Google's incidents of 2017 to 2019, as its reports describe them."""

from attrs import evolve

from atlas import Step, gaps_in
from incidents.google import _2019_05_20 as pub_sub
from systems.google import steps

_gap = gaps_in("Google's reports of 2017 to 2019")

STATUS = evolve(
    steps.STATUS_PAGE,
    verify="A title names your product: read on the status page whether it is over. No such title "
    "is no all-clear: the page can be late.",
)
SHED_INTERNAL = Step(
    "Disable non-essential internal traffic to the overloaded store.",
    **_gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable it again in steps, once errors are at their normal rate.",
    verify="The load of the store falls. In May 2019 this improved it, but did not end the errors.",
)
LIMIT_SOURCE = Step(
    "Find the client whose requests surge, and limit their rate.",
    **_gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=pub_sub.LIMIT_TAKES,
    undo="Raise the limit in steps, once its requests are cached.",
    verify="Its requests fall to the limit, the hot spot is gone, and errors fall.",
)
SHED_CONTROL = Step(
    "Disable the non-critical services of the control plane, to shed load.",
    **_gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable them again in steps, once the control plane has caught up.",
    verify="The load of the metadata database falls, and new connections are validated.",
)
ROLL_BACK = Step(
    "Roll back to the previous configuration.",
    **_gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Apply the configuration again.",
    verify="The control plane's errors are at their normal rate.",
)
