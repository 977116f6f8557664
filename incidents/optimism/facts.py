"""Source and figures of Optimism's first airdrop, stated once."""

from atlas import Repository, at_most, count, hours, ratio

CHECKED = "2026-11-28"
RETROSPECTIVE = Repository(
    "ethereum-optimism/optimism",
    commit="d317e96c2add4a4e7fae72d6637ad241457f16c7",
    checked=CHECKED,
    publisher="OP Labs",
).file("docs/postmortems/2022-05-31-drop-1.md", title="Retrospective: OP Drop #1")

PROXIES = count(15, "instance") @ RETROSPECTIVE.at(
    "number of active proxy instances from 15 to", of="edge proxy, at first", basis="total"
)
PROXIES_AFTER = count(30, "instance") @ RETROSPECTIVE.at(
    "active proxy instances from 15 to 30.", of="edge proxy, after it was doubled", basis="total"
)
NODE_START = at_most(hours(26)) @ RETROSPECTIVE.at("can take up to 26 hours to start")
NOTICE = hours(48) @ RETROSPECTIVE.at(
    "to give Alchemy a 48 hour heads up", of="notice of large increases", basis="target"
)
TRAFFIC = ratio(10) @ RETROSPECTIVE.at(
    "backend increased by a factor of 10.", of="traffic to endpoint, indexer and claims backend"
)
CAPACITY = ratio(7) @ RETROSPECTIVE.at(
    "needed to 7x the capacity of our public", of="capacity of the public endpoint"
)
