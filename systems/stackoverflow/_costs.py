"""What renting machines of the size of Stack Overflow's own servers cost in 2016.

The servers are owned, and their prices are not published. No type of the time holds the memory of
a SQL Server.
"""

from atlas import (
    assumed,
    at_list_price,
    gb,
    machine_priced_between,
    quantity,
    servers,
    undisclosed,
)
from systems.stackoverflow import facts
from systems.stackoverflow.facts import HARDWARE

_AS_OF = "2016-03-29"
_RENTED = "the servers are owned and their prices are not published; this is what renting "
_MEMORY = f"{_RENTED}as much memory cost"
_CORES = f"{_RENTED}as much memory and a vCPU for each core cost"
_EACH = "each is at least one vCPU of a type that is rented"

_WEB = machine_priced_between(
    _AS_OF,
    provider="aws",
    vcpu=assumed(quantity(24, "vcpu"), because=f"two processors of 12 cores; {_EACH}"),
    memory=gb(64) @ HARDWARE.at("64 GB of RAM (8x 8 GB DIMMs)", of="one web server"),
    because=_CORES,
)
WEB = at_list_price(facts.WEB_SERVERS_2016, _WEB)
_SERVICE_CORES = assumed(quantity(12, "vcpu"), because=f"two processors of 6 cores; {_EACH}")
TAG_ENGINE = at_list_price(
    servers(2) @ HARDWARE.at("2 Dell R630 Servers, each with", of="newer tag engine servers"),
    machine_priced_between(
        _AS_OF,
        provider="aws",
        vcpu=_SERVICE_CORES,
        memory=gb(64) @ HARDWARE.at("64 GB of RAM (8x 8 GB DIMMs)", of="one tag engine server"),
        because=_CORES,
    ),
) + at_list_price(
    servers(1) @ HARDWARE.at("1 Dell R620 Server, with", of="the older tag engine server"),
    machine_priced_between(
        _AS_OF,
        provider="aws",
        vcpu=_SERVICE_CORES,
        memory=gb(32) @ HARDWARE.at("32 GB of RAM (8x 4 GB DIMMs)", of="one tag engine server"),
        because=_CORES,
    ),
)
REDIS = undisclosed(
    "cost: the servers are owned, and no type that AWS listed in 2016 holds their 256 GB of memory"
)
SEARCH = at_list_price(
    facts.SEARCH_SERVERS,
    machine_priced_between(
        _AS_OF,
        provider="aws",
        memory=gb(192) @ HARDWARE.at("192 GB of RAM (12x 16 GB DIMMs)", of="one search server"),
        because=_MEMORY,
    ),
)
BALANCERS = at_list_price(
    servers(2) @ HARDWARE.at("2 Dell R620 Servers (CloudFlare Traffic)", of="load balancers"),
    machine_priced_between(
        _AS_OF,
        provider="aws",
        memory=gb(192) @ HARDWARE.at("192 GB of RAM (12x 16 GB DIMMs)", of="one load balancer"),
        because=_MEMORY,
    ),
) + at_list_price(
    servers(2) @ HARDWARE.at("2 Dell R620 Servers (Direct Traffic)", of="load balancers"),
    machine_priced_between(
        _AS_OF,
        provider="aws",
        memory=gb(64) @ HARDWARE.at("64 GB of RAM (4x 16 GB DIMMs)", of="one load balancer"),
        because=_MEMORY,
    ),
)
