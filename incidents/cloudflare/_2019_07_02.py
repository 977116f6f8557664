"""Sources, figures and affected components of the incident of 2 July 2019."""

from atlas import (
    WAF,
    ConfigStore,
    Gateway,
    Service,
    about,
    by,
    count,
    gaps_in,
    minutes,
    percent,
    seconds,
    statement,
    undisclosed,
)
from incidents._times import utc
from incidents.cloudflare._technologies import in_house
from incidents.cloudflare.facts import blog

REPORT = blog.post(
    "Details of the Cloudflare outage on July 2, 2019",
    "details-of-the-cloudflare-outage-on-july-2-2019",
    "2019-07-12",
    read_in="an abridged copy, the rest in quotations",
)

MERGED = utc("2019-07-02 13:31") @ REPORT.at("At 13:31 an engineer on the team had")
TESTED = utc("2019-07-02 13:37") @ REPORT.at("At 13:37 TeamCity built the rules and")
DEPLOYED = utc("2019-07-02 13:42") @ REPORT.at("At 13:42 an engineer working on the")
PAGED = DEPLOYED + minutes(3) @ REPORT.at("Three minutes later the first PagerDuty page")
IDENTIFIED = utc("2019-07-02 14:00") @ REPORT.at("At 14:00 the WAF was identified as")
PROPOSED = utc("2019-07-02 14:02") @ REPORT.at("At 14:02 the entire team looked at")
TERMINATED = utc("2019-07-02 14:07") @ REPORT.at("at 14:07 and by 14:09 traffic levels and")
BACK = by(utc("2019-07-02 14:09")) @ REPORT.at("by 14:09 traffic levels and CPU were back")
ENABLED = utc("2019-07-02 14:52") @ REPORT.at("At 14:52 we were 100% satisfied that")

DOWN = minutes(27) @ REPORT.at(
    "the Cloudflare service went down for 27 minutes", of="Cloudflare", basis="outage"
)
TRAFFIC_LOST = percent(80) @ REPORT.at(
    "told me we had lost 80% of our", of="Cloudflare's traffic, as a colleague told the author"
)
CPU = about(percent(100)) @ REPORT.at(
    "traffic spiking to nearly 100% usage across the", of="CPUs that serve HTTP", basis="peak"
)
RULES_READ = count(3_868, "rule") @ REPORT.at("Manually inspecting all 3,868 rules in the")
CHANGES = count(476, "change") @ REPORT.at("In the last 60 days, 476 change requests")
SPREAD_P99 = seconds(2.29) @ REPORT.at(
    "we hit a p99 of 2.29s for a", of="a change, to every machine", basis="p99"
)

_WHERE = "what was read of Cloudflare's report of July 2019"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")

quicksilver = ConfigStore(
    "Quicksilver",
    technology=in_house(_VERSION),
    role="Key-value store that distributes rules to every machine within seconds.",
    fleet=_FLEET,
    propagation=SPREAD_P99,
)
managed_rules = WAF(
    "WAF managed rules",
    technology=in_house(_VERSION),
    role="Evaluates the rules for each request, in Lua, with a backtracking regex engine.",
    fleet=_FLEET,
    policy=statement("that day's rule: simulate mode, no blocking")
    @ REPORT.at("passes through the rule but nothing is blocked."),
    figures={"rules inspected afterwards": RULES_READ},
)
http_servers = Gateway(
    "HTTP servers",
    technology=in_house(_VERSION),
    role="Serve HTTP and HTTPS for all customers, on every machine of the network.",
    **gap.of("fleet", "load"),
)
control_panel = Service(
    "internal control panel",
    technology=in_house(_VERSION),
    role="A tool of the staff, who sign in to it through Cloudflare's own Access.",
    **gap.of("fleet", "load", "scaling"),
)
