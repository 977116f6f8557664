"""Components of the Chia network that the dust storm affected, as of October 2021."""

from atlas import Client, Queue, Service, System, gaps_in, statement, undisclosed
from incidents._economics import unpublished
from incidents.chia import facts
from incidents.chia._technologies import farming, node, sending, third_party

_WHERE = "the post-mortem of 2021"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in use: not in {_WHERE}, which names only the fixed 1.2.11")

chia = System(
    "Chia network",
    documented="scarcely",
    scale={"mempool at its peak": facts.THIRD_PEAK},
    economics=unpublished(_WHERE),
    glossary={
        "farmer": "A participant who proves disk space, and earns rewards.",
        "mempool": "The transactions that a node holds until they are in a block.",
        "signage point": "A moment of the chain at which farmers may prove their space.",
    },
)

sender = Client(
    "unknown sender",
    technology=sending(_VERSION),
    role="Sends a large volume of transactions.",
    population=undisclosed(f"number of senders: not in {_WHERE}"),
)
mempool = Queue(
    "mempool",
    technology=node(_VERSION),
    role="Each node's pending transactions.",
    **gap.of("fleet", "dead_letters"),
    delivery=statement("a fee prioritizes a transaction")
    @ facts.DUST_STORM.at("to prioritize ahead of the storm. Fortunately, when"),
    figures={"peak of the third wave": facts.THIRD_PEAK},
)
small_nodes = Service(
    "lower-end nodes",
    technology=node(_VERSION),
    role="Full nodes on low-power machines, or with slow disks.",
    **gap.of("fleet", "load", "scaling"),
)
nodes = Service(
    "other nodes",
    technology=node(_VERSION),
    role="Full nodes that kept up, and depend on their peers for blocks.",
    **gap.of("fleet", "load", "scaling"),
)
farmers = Client(
    "farmers",
    technology=farming(_VERSION),
    role="Farm on the signage points of their node.",
    population=undisclosed(f"number of farmers: not in {_WHERE}"),
)
pools = Service(
    "pools and exchanges",
    technology=third_party(_VERSION),
    role="Third parties that send transactions, mostly without a fee.",
    **gap.of("fleet", "load", "scaling"),
)
