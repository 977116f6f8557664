"""Sources and figures of Stack Exchange's incidents, stated once."""

from atlas import Publisher, Repository, about, count, minutes, requests, servers
from incidents._times import utc

CHECKED = "2026-11-23"
POSTMORTEM = Publisher("Stack Exchange", checked=CHECKED).post(
    "Outage Postmortem - July 20, 2016",
    "http://stackstatus.net/post/147710624694/outage-postmortem-july-20-2016",
    "2016-07-20",
    read_in="its address, and a whole copy",
)
ARCHITECTURE = Publisher("Nick Craver, Stack Overflow", checked=CHECKED).post(
    "Stack Overflow: The Architecture - 2016 Edition",
    "https://nickcraver.com/blog/2016/02/17/stack-overflow-the-architecture-2016-edition/",
    "2016-02-17",
    read_in="a copy of the post's source",
)
MANAGEMENT = Repository(
    "haproxy/haproxy",
    commit="50872daa6a857e82afc40b1c5161924aef4172d7",
    checked=CHECKED,
    publisher="HAProxy",
).file("doc/management.txt")

# The platform, 9 February 2016
_DAY = "2016-02-09"
REQUESTS = requests(209_420_973).per("day") @ ARCHITECTURE.at(
    "209,420,973 (+61,336,090) HTTP requests to our load balancer",
    of="all sites, at the load balancers",
    basis="total",
    when=_DAY,
)
HOME_PAGES = requests(6_370_076).per("day") @ ARCHITECTURE.at(
    "for 6,370,076 home page renders", of="home page renders", basis="total", when=_DAY
)
BALANCERS = servers(4) @ ARCHITECTURE.at(
    "4 HAProxy Load Balancers", of="the load balancers in New York", basis="total"
)
WEB_SERVERS = servers(9) @ ARCHITECTURE.at(
    "traffic to 9 servers we refer to as", of="the primary web servers", basis="total"
)

# 20 July 2016
BEGAN = utc("2016-07-20 14:44") @ POSTMORTEM.at("starting at 14:44 UTC.")
FOUND = BEGAN + minutes(10) @ POSTMORTEM.at("It took 10 minutes to identify the cause,")
WRITTEN = FOUND + minutes(14) @ POSTMORTEM.at("14 minutes to write the code to fix")
BACK = WRITTEN + minutes(10) @ POSTMORTEM.at("10 minutes to roll out the fix")
LASTED = minutes(34) @ POSTMORTEM.at(
    "we experienced a 34 minute outage", of="the outage of 20 July 2016", basis="outage"
)
WHITESPACE = about(count(20_000, "character")) @ POSTMORTEM.at(
    "contained roughly 20,000 consecutive characters of whitespace", of="the malformed post"
)
CHECKS = count(199_990_000, "check") @ POSTMORTEM.at(
    "= 199,990,000 times, and that takes", of="a string with 20,000 spaces", basis="example"
)
