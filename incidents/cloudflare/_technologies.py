"""Cloudflare's own technologies, with the log messages that its reports print."""

from atlas import gaps_in, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology
from incidents.cloudflare._2025_11_18 import REPORT as FEATURE_FILE
from incidents.cloudflare._2025_12_05 import REPORT as KILLSWITCH

gap = gaps_in("Cloudflare's reports")
_NO_RELEASES = undisclosed("release dates: Cloudflare publishes none for its own software")
_NO_LOGS = undisclosed("where it logs: not in Cloudflare's reports")


class Frontline(Technology):
    """FL, the older core proxy, with modules in Lua; FL1 since there is an FL2."""

    name = "FL1"
    icon = None
    plane = "service"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    RULESET_EXCEPTION = LogMessage(
        anchor="attempt to index field 'execute' (a nil value)",
        sample="[lua] Failed to run module rulesets callback late_routing: "
        "/usr/local/nginx-fl/lua/modules/init.lua:314: attempt to index field 'execute' (a nil "
        "value)",
        pattern=r"Failed to run module (?P<module>\w+) callback (?P<callback>\w+):",
        severity="error",
        meaning="A module of the proxy reads a field of a result that is nil.",
        source=KILLSWITCH,
    )


class FrontlineTwo(Technology):
    """FL2, the newer core proxy, in Rust."""

    name = "FL2"
    icon = "simple-icons:rust"
    plane = "service"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    WORKER_PANIC = LogMessage(
        anchor="fl2_worker_thread panicked: called Result::unwrap() on an Err value",
        sample="thread fl2_worker_thread panicked: called Result::unwrap() on an Err value",
        severity="error",
        meaning="A worker of the proxy treated an error as a value, and panicked.",
        source=FEATURE_FILE,
    )


stub = technology(
    "DNS client",
    "A device or a resolver that queries 1.1.1.1.",
    icon="diagrams.onprem.client.Users",
    releases=undisclosed("releases: any client"),
    logs=_NO_LOGS,
)
router = technology(
    "BGP router",
    "A router that speaks BGP; the reports name no vendor.",
    icon="diagrams.generic.network.Router",
    plane="edge",
    **gap.of("releases", "logs"),
)
fl1 = Frontline()
fl2 = FrontlineTwo()
in_house = technology(
    "in-house",
    "Cloudflare's own software, without a public version.",
    **gap.of("releases", "logs"),
)
