"""How many WebSocket connections one gateway holds, as Netflix sizes Pushy's nodes."""

from atlas import (
    CapacityModel,
    Ceiling,
    Check,
    Link,
    LittlesLaw,
    NextStep,
    Plane,
    Publisher,
    Repository,
    Step,
    about,
    assumed,
    connections,
    gaps_in,
    gb,
    list_price,
    messages,
    minutes,
    percent,
    quantity,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.zuul import zuul

CHECKED = "2026-11-23"
AS_OF = "2026-11-23"
MACHINE = "m5.4xlarge"
_zuul = Repository(
    "Netflix/zuul",
    commit="f3144f6c4e2715fe98f87934f2746dba65820aab",
    checked=CHECKED,
    publisher="Netflix",
    folder="zuul-core/src/main/java/com/netflix",
)
REGISTRATION = _zuul.file("zuul/netty/server/push/PushRegistrationHandler.java")
THROTTLE = _zuul.file("netty/common/throttle/MaxInboundConnectionsHandler.java")
CONFIG = _zuul.file("netty/common/channel/config/CommonChannelConfigKeys.java")
PROC = Repository(
    "mkerrisk/man-pages", commit="ae6b221882ce71ba82fcdbe02419a225111502f0", checked=CHECKED
).file("man5/proc.5")
PUSHY = Publisher("Netflix", checked=CHECKED).post(
    "Pushy to the Limit: Evolving Netflix's WebSocket proxy for the future",
    "https://netflixtechblog.com/"
    "pushy-to-the-limit-evolving-netflixs-websocket-proxy-for-the-future"
    "-b468bc0ff658",
    "2024-09-10",
    read_in="a copy of its Markdown in a public repository",
)
TALK = Publisher("InfoQ", checked=CHECKED, kind="secondary").post(
    "Scaling Push Messaging for Millions of Devices @Netflix (talk)",
    "https://www.infoq.com/presentations/neflix-push-messaging-scale/",
    "2018-08-14",
    read_in="notes on the talk in a public repository",
)
gap = gaps_in("neither post nor source")
NO_COMMAND = undisclosed("command: the post names none")

reconnect = about(minutes(30)) @ PUSHY.at(
    "devices will reconnect every 30 minutes or so", of="one connection", basis="typical"
)
lifetime = assumed(
    reconnect, because="devices reconnect so often, with some staggering: taken for the mean"
)
average = connections(200_000) @ PUSHY.at(
    "an average of 200,000 connections per node", of="one node", basis="mean"
)
maximum = connections(400_000) @ PUSHY.at(
    "breathing room to go up to 400,000 connections", of="one node", basis="capacity"
)
former_threshold = connections(60_000) @ PUSHY.at(
    "connections reached 60,000 connections per instance", of="one node", basis="limit"
)
capacity_2018 = about(connections(84_000)) @ TALK.at(
    "roughly 84,000 concurrent connections", of="one m4.large", basis="capacity"
)
memory_per_connection = (gb(8) @ TALK.at("8GB RAM, 2 vCPUs", of="one m4.large")) / capacity_2018
price = assumed(
    list_price(MACHINE, AS_OF),
    because="Netflix names no type: 400,000 at the memory of 2018 need 38 GB; this has 64",
)
committed = list_price(MACHINE, AS_OF, "reserved_1yr_all_upfront").to("USD / month")


MOVED = assumed(
    reconnect,
    because="devices move when they reconnect: all have, after one lifetime",
    of="moving the connections",
    basis="step",
)


def more_nodes(number: str, times: float) -> NextStep:
    """Return the step to several times the nodes, which share the connections."""
    factor = assumed(quantity(times, ""), because=f"{number} nodes share the connections of one")
    return NextStep(
        f"{number} nodes of the same kind",
        limit=maximum * factor,
        on_demand=price.to("USD / month") * factor,
        reserved=committed * factor,
        action=Step(
            "Add nodes based on connections, not on CPU; devices move as they reconnect.",
            command=NO_COMMAND,
            **gap.of("healthy", "unhealthy"),
            risk="low",
            takes=MOVED,
            undo="Remove them one by one, so that devices reconnect in small groups.",
            verify="Connections of each node fall to the average within a lifetime.",
        ),
    )


with CapacityModel(
    zuul(undisclosed("version: Netflix does not name the one that Pushy runs")),
    "WebSocket connections of one gateway",
    as_of=AS_OF,
    plane=Plane.EDGE,
    question="How many devices can connect to one node per second, if each stays half an hour?",
    law=LittlesLaw(residence=lifetime),
    load=(average / lifetime.to("second")).meaning_of("one node", basis="mean"),
    load_name="new connections",
    result_name="open connections",
    limit=Ceiling(
        "connection maximum of one node",
        at=maximum,
        beyond=statement("above maxConnections a node closes new connections; open ones stay")
        @ THROTTLE.at("Closes any incoming new connections if current count"),
    ),
    knee=(average / maximum).to("percent"),
    growth=assumed(
        quantity(58, "percent / year"),
        because="tens to hundreds of millions in five years: tenfold, 58% a year",
    ),
    steps=[more_nodes("two", 2), more_nodes("four", 4)],
    signals=[zuul.INBOUND_THROTTLED, zuul.CONNECTIONS_THROTTLED.rising()],
    recovery=[
        Check(
            "Count the open files of the gateway's process: each connection is one.",
            shell("ls /proc/<pid>/fd | wc -l")
            @ PROC.at("containing one entry for each file which the"),
            **gap.of("healthy", "unhealthy"),
            verify="The number of connections of the node is known; few other files are open.",
        ),
        Check(
            "Check whether server.connections.throttled of each node rises.",
            undisclosed("command: it depends on where Zuul's metrics are kept"),
            healthy=statement("it stays constant")
            @ THROTTLE.at("if (currentCount + 1 > maxConnections)"),
            unhealthy=statement("it rises: the node has maxConnections open")
            @ THROTTLE.at("if (currentCount + 1 > maxConnections)"),
        ),
        Step(
            "Add nodes: the farther above the target average, the more nodes.",
            command=NO_COMMAND,
            **gap.of("healthy", "unhealthy"),
            risk="low",
            takes=MOVED,
            undo="Remove them one by one.",
            verify="The counter stops rising, connections spread over all nodes.",
        ),
        Step(
            "Restart only a few full nodes at a time: their devices all reconnect immediately.",
            command=NO_COMMAND,
            **gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="None: disconnected devices are already reconnecting.",
            verify="New connections a second stay below what the other nodes accept.",
        ),
    ],
    time_to_recover=undisclosed("time to recover: the post gives none"),
    data_loss=undisclosed("data loss: the post gives the share delivered, no incident"),
    rollback=undisclosed("rollback: the post names none; devices reconnect about every 30 minutes"),
    figures={
        "former threshold for more nodes": former_threshold,
        "of all nodes": statement("hundreds of millions of connections at once")
        @ PUSHY.at("handles hundreds of millions of concurrent WebSocket connections"),
        "messages sent, regular peak": messages(300_000).per("second")
        @ PUSHY.at(
            "regularly reaches 300,000 messages sent per second", of="all of Pushy", basis="peak"
        ),
        "messages delivered": percent(99.999)
        @ PUSHY.at("steady 99.999% message delivery", of="all of Pushy", basis="typical"),
        "connections, 2018": capacity_2018,
        "memory per connection": memory_per_connection,
        "Zuul, connections, default": connections(20_000)
        @ CONFIG.at('new ChannelConfigKey<>("maxConnections", 20000);'),
        "Zuul, reconnect after": minutes(30)
        @ REGISTRATION.at('("zuul.push.registry.ttl.seconds", 30 * 60);'),
        "Zuul, earlier by up to": minutes(3)
        @ REGISTRATION.at('("zuul.push.reconnect.dither.seconds", 3 * 60);'),
        "machine type": undisclosed("machine type: the post names none"),
    },
    see=[
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="each connection is an open file: where that limit is set",
        ),
        Link(
            "patterns/capacity/linux_conntrack",
            "more",
            because="what a NAT or firewall on the path tracks for each connection",
        ),
    ],
    glossary={"Pushy": "Netflix's WebSocket server; its first author presented it as Zuul Push."},
) as diagram:
    waive("IN403", because="Netflix's post gives no time to recover")
    waive("IN404", because="Netflix's post names the share delivered, no loss by this limit")
    waive(
        "IN405", because="Netflix's post names no rollback; devices reconnect within half an hour"
    )
