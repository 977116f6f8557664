"""What Slack had to invent, and which parts are open source."""

from atlas import Asynchronous, Call, NovelSolutions, Solution, statement, undisclosed, waive
from systems.slack import _failures as failures
from systems.slack import _sources as src
from systems.slack import components as c
from systems.slack import facts

NO_CODE = undisclosed("source code: the post links none, unlike those on Nebula and Astra")

with NovelSolutions(
    c.slack,
    "Edge cache, channel servers, zone drains, overlay network",
    as_of="2025-03-07",
    solutions=[
        Solution(
            "Flannel",
            problem=statement("every client loaded the whole team at start")
            @ src.FLANNEL.at("sends a full snapshot of a team’s data"),
            invention=statement(
                "2017: an edge cache that answers lookups and pushes data before use"
            )
            @ src.FLANNEL.at("pushes data proactively to clients"),
            effect={
                "less start data, 1,500 users": facts.MEDIUM_CUT,
                "less start data, 32,000 users": facts.BIG_CUT,
            },
            open_source=NO_CODE,
            components=[c.flannel],
        ),
        Solution(
            "Presence by subscription",
            problem=statement("clients listened to all events of a team, presence included")
            @ src.FLANNEL.at("clients listen to all events happening on"),
            invention=statement("a client subscribes to the users on its screen (2023)")
            @ src.REAL_TIME.at("visible in the app screen at any moment"),
            effect={"fewer presence events (2017)": facts.PRESENCE_CUT},
            open_source=NO_CODE,
            components=[c.presence_servers],
        ),
        Solution(
            "Channel servers and CHARM",
            problem=statement("a message must reach clients all over the world")
            @ src.REAL_TIME.at("it sends out the message to every GS"),
            invention=statement("a hash ring of channels, repaired by a ring manager (2023)")
            @ src.REAL_TIME.at("manage the consistent hash ring for CSs."),
            effect={
                "new channel server ready (2023)": facts.REPLACEMENT,
                "delivery worldwide (2023)": facts.DELIVERY,
            },
            open_source=NO_CODE,
            components=[c.channel_servers, c.charm],
        ),
        Solution(
            "Zones that can be drained",
            problem=statement("gray failure: one zone saw the services of other zones as down")
            @ src.CELLS_SUMMARY.at("external ones, in other AZs, as down"),
            invention=statement("weights per zone in Envoy, changed without restarts (2023)")
            @ src.CASE_STUDY.at("weight changes without Envoy restarts"),
            effect={
                "goal: drained within": facts.DRAIN_TIME,
                "goal: in steps of": facts.DRAIN_GRAIN,
            },
            open_source=NO_CODE,
            components=[c.rotor, c.edge],
        ),
        Solution(
            "Kafka in front of Redis",
            problem=statement("a full Redis could not even dequeue jobs")
            @ src.JOB_QUEUE.at("required a bit of free Redis memory in"),
            invention=statement(
                "durable buffer, two services in Go; job interfaces stay as they were"
            )
            @ src.JOB_QUEUE.at("while leaving the existing application enqueue and"),
            effect={
                "queue build-up": statement(
                    "2017: the webapp keeps its enqueue rate; jobs wait in Kafka"
                )
                @ src.JOB_QUEUE.at("the web app can sustain its high enqueue")
            },
            open_source=NO_CODE,
            components=[c.kafkagate, c.jqrelay, c.job_log],
        ),
        Solution(
            "Nebula",
            problem=statement("IPsec between regions became a burden to operate")
            @ src.NEBULA_POST.at("quickly became an operational burden to manage our"),
            invention=statement("a peer-to-peer overlay with certificates and lighthouses")
            @ src.NEBULA_README.at("mutually authenticated peer-to-peer software-defined network"),
            effect={
                "in use": statement("on every server at Slack (2019)")
                @ src.NEBULA_POST.at("Today Nebula runs on every server at Slack"),
            },
            open_source=statement("github.com/slackhq/nebula")
            @ src.NEBULA_README.at("https://github.com/slackhq/nebula/releases/latest"),
            components=[c.overlay],
        ),
    ],
    figures={
        "less start data, 32,000 users": facts.BIG_CUT,
        "goal: zone drained within": facts.DRAIN_TIME,
        "delivery worldwide (2023)": facts.DELIVERY,
        "new channel server ready (2023)": facts.REPLACEMENT,
    },
    patents=undisclosed("patents: no list of Slack's patents was looked for beyond the posts"),
    urgent=[
        failures.CHANNEL_SERVER_DOWN,
        failures.BROKER_DOWN,
        failures.RECONNECT_STORM,
        failures.OVERLAY_PARTITION,
    ],
) as diagram:
    c.clients >> Call("HTTPS, WebSocket") >> c.edge
    c.edge >> Call("WebSocket") >> c.gateways
    c.edge >> Call("HTTPS") >> c.webapp
    c.gateways >> Call("user and channels", note="at connect") >> c.webapp
    c.gateways >> Call("subscribe") >> c.channel_servers
    c.gateways >> Call("presence", optional=True) >> c.presence_servers
    c.channel_servers >> Asynchronous("fan-out") >> c.gateways
    c.charm >> Asynchronous("replace") >> c.channel_servers
    c.rotor >> Asynchronous("xDS") >> c.edge
    c.clients >> Call("queries", optional=True, note="2017") >> c.flannel
    c.flannel >> Call("data of a team", note="2017") >> c.webapp
    c.webapp >> Call("HTTP") >> c.kafkagate >> Call("produce") >> c.job_log
    c.job_log >> Asynchronous("jobs") >> c.jqrelay
    c.channel_servers >> Call("encrypted packets") >> c.overlay
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
