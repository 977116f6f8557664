"""Recovery steps for Google's incidents of 2017 to 2020, as its reports describe them."""

from attrs import evolve

from atlas import Step, gaps_in, undisclosed
from incidents.google import _2017_04_05 as balancers
from incidents.google import _2019_05_20 as pub_sub
from systems.google import steps

_gap = gaps_in("Google's reports of 2017 to 2020")

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
LIFT_LIMIT = Step(
    "Remove the rate limit of DoS protection once the service behind it has recovered.",
    **_gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=undisclosed(
        "time until it has effect: by 8:30 PDT on 2020-04-08, its start is not stated"
    ),
    undo="Apply the limit again.",
    verify="Throttled requests succeed, and the service stays within its capacity.",
)
REPAIR_FAILOVERS = Step(
    "Repair the HA instances that are stuck in failover, one by one.",
    **_gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: Google's report names no undo.",
    verify="The data disk is attached to the new instance, and it accepts connections.",
)
ISOLATE_KEYSPACE = Step(
    "Find the keyspace that is slow, isolate it, and add resources for it.",
    **_gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Merge it again, and remove the resources, once its load is normal.",
    verify="Latency and errors of lookups in that keyspace fall.",
)
RECONNECT = Step(
    "Reconnect the former network path, and revert to the last working configuration.",
    **_gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Begin the upgrade again, in one zone only.",
    verify="The region's services can be reached from outside, in every zone.",
)
SWITCH_MASTER = Step(
    "Switch the configuration update process to a different master server.",
    **_gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=balancers.SWITCH_TAKES,
    undo="None: first fix the master server that cannot read recent configuration.",
    verify="The new configuration is recent, front ends stop restarting, and 502s cease.",
)
PAUSE_UPDATES = Step(
    "Pause configuration updates until the root cause is confirmed; some deployments then fail.",
    **_gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Resume the updates.",
    verify="No further configuration is pushed. In April 2017 deployments of App Engine Flexible "
    "failed meanwhile.",
)
