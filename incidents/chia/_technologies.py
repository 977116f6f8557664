"""Chia's own software, with what its node logs and prints."""

from typing import ClassVar

from atlas import LogMessage, gaps_in, statement, technology, undisclosed
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from incidents.chia import facts

gap = gaps_in("the post-mortem of 2021")


class ChiaNode(Technology):
    """The full node of the Chia blockchain, as of October 2021."""

    name = "Chia full node"
    icon = "simple-icons:chianetwork"
    plane = "service"
    programs: ClassVar = {"chia": "the command of the node and of the wallet"}
    releases = undisclosed("release dates: not used here, only 1.2.10 was read")
    logs = statement("log/debug.log in the directory of the node") @ facts.NODE_CONFIG.at(
        'log_filename: "log/debug.log"'
    )

    SLOW_VALIDATION = LogMessage(
        anchor="Block validation time: ",
        sample="Block validation time: 8.43 seconds, cost: 3165259860, percent full: 28.775%",
        pattern=r"Block validation time: (?P<seconds>[\d.]+) seconds, cost: (?P<cost>\w+)",
        severity="warning",
        meaning="Validating a block took more than 2 seconds.",
        source=facts.FULL_NODE,
    )
    NOT_SYNCED = LogMessage(
        anchor="Current Blockchain Status: Not Synced. Peak height: ",
        sample="Current Blockchain Status: Not Synced. Peak height: 1075000",
        pattern=r"Not Synced\. Peak height: (?P<height>\d+)",
        severity="warning",
        meaning="The node has fallen behind the chain, and is not syncing; printed by chia show.",
        source=facts.SHOW,
    )
    MEMPOOL_SIZE = Metric(
        name="mempool_size",
        meaning="Transactions in the mempool, in the reply to get_blockchain_state.",
        source=facts.NODE_API,
    )


node = ChiaNode()
farming = technology(
    "Chia farming",
    "Proves disk space for rewards, with a node as its source of signage points.",
    icon="simple-icons:chianetwork",
    **gap.of("releases", "logs"),
)
third_party = technology(
    "third-party software",
    "Software of pools and exchanges that use Chia.",
    **gap.of("releases", "logs"),
)
sending = technology(
    "unknown",
    "What the unknown sender used.",
    **gap.of("releases", "logs"),
)
