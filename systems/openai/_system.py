"""OpenAI as a system: its size, its economics and its terms."""

from atlas import Economics, Optimisation, PricedPart, System, gaps_in, statement, undisclosed
from systems.openai import _cost_facts as costs
from systems.openai import _research_facts as research
from systems.openai import _sources as src
from systems.openai import facts

gap = gaps_in("OpenAI's posts, and filings and announcements of its suppliers to November 2026")
NOT_ALL = gap("monthly cost of the whole: suppliers state parts of it")
_NO_MONEY = gap.of(saving="saving in money", cost="cost of the change")

PARTS = [
    PricedPart(
        "Microsoft, July 2025 to June 2026",
        monthly=costs.MICROSOFT_MONTHLY,
        covers="what Microsoft booked: Azure, and the revenue share OpenAI pays; so Azure is less",
    ),
    PricedPart(
        "AWS, CoreWeave and other suppliers",
        monthly=gap("monthly payments: commitments of whole terms are stated, no bill"),
        covers="GPU and CPU capacity",
    ),
]
"""What suppliers state of OpenAI's infrastructure."""

NO_SHARE = (
    "suppliers state commitments of $250 bn (Azure) and $138 bn (AWS); no source states which "
    "share of the capacity is bought on demand"
)
"""Why the purchase mix stays open in every view."""

POOLING = Optimisation(
    "PgBouncer: mean time to connect, in benchmarks (2026)",
    before=facts.CONNECT_DIRECT,
    after=facts.CONNECT_POOLED,
    how=statement("connections are pooled in statement or transaction mode")
    @ src.POSTGRESQL.at("Running it in statement or transaction pooling mode"),
    **_NO_MONEY,
)
LOCAL_DISKS = Optimisation(
    "research etcd on local SSDs: time of a write (2018)",
    before=research.ETCD_WRITE_BEFORE,
    after=research.ETCD_WRITE_AFTER,
    how=statement("its directory moved from a network disk to the instance's SSD")
    @ src.KUBERNETES_2018.at("the etcd directory for each node to the"),
    **_NO_MONEY,
)

openai = System(
    "OpenAI",
    documented="well",
    scale={
        "ChatGPT users (2026-01)": facts.USERS_2026_01,
        "read replicas": facts.REPLICAS,
        "PostgreSQL load, in a year": facts.LOAD_GROWTH,
        "research cluster, nodes (2021)": research.NODES_2021,
    },
    economics=Economics(
        infrastructure=NOT_ALL,
        unit_costs={
            "Microsoft booked / ChatGPT user": costs.MICROSOFT_A_USER,
        },
        reserved=undisclosed(
            "reserved share: commitments to suppliers are stated, the whole is not"
        ),
        parts=PARTS,
        growth={
            "Microsoft's part alone, at 2x": costs.MICROSOFT_TWICE,
            "the whole, at 2x": gap("monthly cost of the whole at twice the load"),
        },
        optimisations=[POOLING, LOCAL_DISKS],
    ),
    glossary={
        "ARP": "maps IP addresses to hardware addresses; its cache holds one entry an address",
        "balloon": "a low-priority pod that holds a node until other work needs it",
        "cache lease": "the right of one reader to fill a missing key while others wait",
        "DCGM": "NVIDIA's Data Center GPU Manager",
        "DTLS": "the handshake that encrypts packets of WebRTC",
        "GPT": "OpenAI's family of language models",
        "MPI": "message passing between the processes of one training job",
        "NVLink": "a link between the GPUs of one machine",
        "query digest": "a query without its values, by which all of its kind are counted",
        "SEV": "a severe incident at OpenAI; SEV-0 is the most severe class",
        "SRTP": "encrypted packets of voice and video",
        "ufrag": "ICE username fragment: a short name of a session in its STUN packets",
        "Xid": "NVIDIA's code of an error of a GPU",
    },
)
