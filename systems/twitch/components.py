"""Clients of Twitch, its website, API and tools, and what its views share."""

from atlas import (
    CDN,
    ChaosTool,
    Client,
    Deployer,
    Gateway,
    Monitor,
    Service,
    gaps_in,
    statement,
)
from atlas.technologies.go import go
from atlas.technologies.rails import rails
from systems.twitch import _failures as failures
from systems.twitch import _incident_facts as incidents
from systems.twitch import _sources as src
from systems.twitch import _technologies as own
from systems.twitch import facts

gap = gaps_in("Twitch's posts, slides and repositories, and press reports, to November 2026")
NO_LOGS = "where Twitch's own services log is not published"

_VERSION = gap("version in production")
_TOOL = gap("name and version of the internal tool")
_MACHINES = gap("machine types and their numbers")

# People
broadcaster = Client(
    "broadcasters",
    technology=own.broadcasting(_VERSION),
    role="People who stream: their software uploads RTMP to Twitch.",
    population=facts.STREAMERS_2023,
    figures={
        "streaming at one time (2015)": facts.STREAMING_2015,
        "broadcasting failed (2022)": incidents.BROADCAST_FIXED,
        "stream keys (2021)": statement("all were reset after the security incident")
        @ src.LEAK.at("we have reset all stream keys"),
    },
    fails=[failures.BROADCAST_FAILS],
)
viewer = Client(
    "viewers",
    technology=own.twitch_client(_VERSION),
    role="Website and apps: they play HLS, call the API, and keep a chat connection.",
    population=facts.VIEWERS_2023,
    figures={
        "minutes watched a year (2023)": facts.MINUTES_2023,
        "clients (2015)": statement("web, iOS and Android apps, and consoles")
        @ src.OVERVIEW.at("Native apps for the major mobile and tablet"),
    },
)

# Website
page_cdn = CDN(
    "website CDN",
    technology=own.supplier(_VERSION),
    role="Content delivery network that delivers the website together with Sage.",
    **gap.of("fleet", "hit_ratio"),
    figures={
        "in 2013": statement("a CDN partner's maintenance exposed account information")
        @ src.CACHE_2013.at("Statement from Level 3 Communications:"),
    },
    fails=[failures.CACHE_EXPOSES],
)
sage = Service(
    "website server Sage",
    technology=own.in_house(_TOOL),
    role="Serves index.html; if it fails, users of the website do not reach Twitch (2021).",
    fleet=_MACHINES,
    load=gap("requests at Sage: the post has visitors of the website"),
    scaling=statement("overprovisioned as a standing defense (2021)")
    @ src.DEFEND.at("Overprovision as a standing defense."),
    figures={
        "availability (2021)": facts.AVAILABILITY,
        "availability before (2020)": facts.AVAILABILITY_BEFORE,
        "website visitors a day (2021)": facts.VISITORS_2021,
        "if it fails (2021)": statement("a user of the website cannot reach Twitch")
        @ src.DEFEND.at("the user doesn’t reach Twitch and can’t enjoy"),
    },
    fails=[failures.SAGE_SURGE],
)

# API
visage = Gateway(
    "API gateway Visage",
    technology=go(_VERSION),
    role="Gateway of all API traffic from outside: authorization, routing, GraphQL (2019).",
    fleet=gap("number of servers: on EC2, in Auto Scaling groups"),
    load=gap("requests at Visage: 50,000 a second were of all web APIs in 2015"),
    figures={
        "refresh storm, × normal (2019)": facts.STORM_2019,
        "GC cycles before ballast (2019)": facts.CYCLES,
        "ballast (2019)": facts.BALLAST_SIZE,
        "memory of one VM (2019)": facts.VISAGE_MEMORY,
        "built with (2019)": statement("Go 1.11, on EC2, behind a load balancer")
        @ src.BALLAST.at("runs on EC2 behind a load balancer."),
    },
    fails=[failures.REFRESH_STORM],
)
services = Service(
    "microservices",
    technology=own.twirp(_VERSION),
    role="Services in Go behind the GraphQL API; between them Twirp is used (2018).",
    fleet=_MACHINES,
    load=gap("calls between the services"),
    scaling=gap("how the services are scaled"),
    figures={
        "services (2022)": statement("hundreds, that depend on each other")
        @ src.CHAOS.at("(hundreds at the time of writing) that depend"),
        "language (2022)": statement("Go, the choice for server code; most teams own several")
        @ src.WEXIT.at("The language of choice for server code is"),
        "exposed (2021)": statement("source code, payout data; which server is not published")
        @ src.LEAK.at("documents from Twitch’s source code repository, as well"),
        "Twirp's usage (2018)": statement("roughly tripling every three months")
        @ src.TWIRP.at("roughly tripling every three months as more and"),
    },
    fails=[failures.SERVICE_FAILS, failures.DATA_EXPOSED],
)

# Before
monolith = Service(
    "Rails app (2011)",
    technology=rails(_VERSION),
    role="The first Twitch, a monolith in Ruby on Rails; split from 2015 (Wexit).",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "effect on chat (2014)": statement("load spikes of the site had a direct impact on it")
        @ src.GROUP_CHAT.at("have a direct impact on the chat system."),
        "deploys (2015)": statement("a single pipeline for everyone")
        @ src.WEXIT.at("Using a single deploy pipeline for everyone"),
    },
)
# Operations
deploys = Deployer(
    "deploy tools (2015)",
    technology=own.in_house(_TOOL),
    role="Home-grown tools for rapid deployment and rollback.",
    fleet=_MACHINES,
    strategy=gap("how these tools stage a release: only Sage's canary releases are reported"),
    frequency=gap("deploys per day"),
    figures={
        "build and test (2015)": statement("Jenkins")
        @ src.OVERVIEW.at("we currently use Jenkins for automated build"),
    },
)
monitoring = Monitor(
    "monitoring (2015)",
    technology=own.in_house(_TOOL),
    role="Monitoring and alerts: a mix of tools such as ganglia and Nagios (2015).",
    fleet=_MACHINES,
    watches=statement("with tools such as ganglia, graphite and Nagios (2015)")
    @ src.OVERVIEW.at("tools like ganglia, graphite, and Nagios."),
    retention=gap("retention of metrics"),
)
chaos = ChaosTool(
    "chaos tests of clients (2022)",
    technology=own.in_house(_TOOL),
    role="Simulates that a microservice fails, and observes what each client shows.",
    fleet=_MACHINES,
    cadence=gap("how often the tests run: the post calls them automated"),
    figures={
        "common failure (2022)": statement(
            "one microservice fails; GraphQL can return partial data"
        )
        @ src.CHAOS.at("a great job of forwarding partial data to"),
    },
)
