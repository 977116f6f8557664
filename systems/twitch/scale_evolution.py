"""Eight stages of Twitch, from 2011 to 2023."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    ScaleEvolution,
    Stage,
    statement,
    undisclosed,
    waive,
)
from systems.twitch import _chat as chat
from systems.twitch import _cost_facts as costs
from systems.twitch import _data as d
from systems.twitch import _failures as failures
from systems.twitch import _sources as src
from systems.twitch import _video as v
from systems.twitch import components as c
from systems.twitch import facts
from systems.twitch._system import AS_OF, twitch

NO_COST = undisclosed("cost at this size: no post states one")
EARLY = "posts name Twitch's first years without such a number"

MONOLITH = Stage(
    when=statement("from June 2011")
    @ src.MONOLITH.at("Twitch.tv launched on June 6th, 2011, after"),
    users=undisclosed(f"users in 2011: {EARLY}"),
    architecture=statement("one Ruby on Rails application")
    @ src.MONOLITH.at("It was built as a monolith using Ruby"),
    broke=statement("load spikes of the site had a direct impact on chat (2014)")
    @ src.GROUP_CHAT.at("have a direct impact on the chat system."),
    fixed=statement("in progress in 2014: a new service for chat data, apart from Rails")
    @ src.GROUP_CHAT.at("a new service that will warehouse all chat"),
    cost=NO_COST,
    components=[c.monolith],
)
POKEMON = Stage(
    when=statement("February 2014, chat")
    @ src.POKEMON.at("This details the work done yesterday [Feb 19,2014]"),
    users=facts.CHAT_USERS_2014,
    architecture=statement("chat servers in several clusters")
    @ src.PANEL.at("Chat servers are organised in several clusters."),
    broke=statement("Redis servers at 100 % CPU, found under one channel's load")
    @ src.SCALABILITY.at("our redis servers were pegged at 100% CPU"),
    fixed=statement("more Redis servers, and better settings of the chat stack")
    @ src.SCALABILITY.at("we've ramped up more of them and we're"),
    cost=NO_COST,
    components=[chat.servers_2014, chat.redis_2014],
    figures={
        "servers of chat": facts.CHAT_SERVERS_2014,
        "Pokemon viewers, peak": facts.POKEMON_PEAK,
    },
)
GO_CHAT = Stage(
    when=statement("December 2015")
    @ src.OVERVIEW.at("peaked at over 2 million concurrent video streams"),
    users=facts.STREAMING_2015,
    architecture=statement("chat in Go; Rails and Go for the web; services moving to AWS")
    @ src.OVERVIEW.at("This is all built on a mix of"),
    broke=statement("garbage collection paused chat for 2 s (test, before Go 1.5)")
    @ src.COLLECTOR.at("shrinking from 2 seconds to around 200ms"),
    fixed=statement("newer versions of Go: typically ~1 ms (pre-release of Go 1.7, 2016)")
    @ src.COLLECTOR.at("our chat server are close to 1ms out"),
    cost=NO_COST,
    components=[chat.edge],
    figures={
        "video streams, peak": facts.PLAYED_2015,
        "messages delivered a day": facts.MESSAGES_2015,
        "API requests, mean": facts.REQUESTS_2015,
        "events to warehouse a day": facts.EVENTS_2015,
        "GC pause, test, before Go 1.5": facts.PAUSE_GO_14,
        "GC pause, typical (2016)": facts.PAUSE_GO_17,
    },
)
DATABASES = Stage(
    when=statement("October 2016") @ src.POSTGRES.at("Oct 11, 2016 - By Aaron Brashears"),
    users=undisclosed("users in 2016: the post on PostgreSQL gives none"),
    architecture=statement("central PostgreSQL: primary and main read replicas in AWS")
    @ src.POSTGRES.at("the primary read replica set into AWS."),
    broke=statement("PgBouncer at 100 % CPU: connections stalled")
    @ src.POSTGRES.at("single threaded application which causes connections to"),
    fixed=statement("two PgBouncer processes per host, behind HAProxy")
    @ src.POSTGRES.at("runs 2 processes, each listening to a different"),
    cost=NO_COST,
    components=[d.primary, d.pool],
    figures={
        "all Twitch's OLTP hosts": facts.HOSTS_2016,
        "central cluster: load": facts.TRANSACTIONS_2016,
    },
)
TRANSCODER = Stage(
    when=statement("October 2017, creators")
    @ src.TRANSCODER.at("Every month, more than 2.2 million unique content"),
    users=facts.CREATORS_2017,
    architecture=statement("RTMP in, HLS out in several variants")
    @ src.TRANSCODER.at("HTTP-based media streaming communications protocol that most"),
    broke=statement("FFmpeg: segments may not align when the source is transmuxed")
    @ src.TRANSCODER.at("This misalignment can cause playback issues."),
    fixed=statement("TwitchTranscoder: all variants in one process")
    @ src.TRANSCODER_2.at("outputs _N_ variants in a single process."),
    cost=NO_COST,
    components=[v.origin],
    figures={"time saved, offline test": facts.TRANSCODE_SAVED},
)
BALLAST = Stage(
    when=statement("April 2019") @ src.BALLAST.at("We recently rolled out a small change that"),
    users=undisclosed("users in 2019: the post on the ballast gives none"),
    architecture=statement("Visage: one gateway for all API traffic from outside")
    @ src.BALLAST.at("central gateway for all externally originating API"),
    broke=statement("refresh storms; over 30 % of CPU cycles went to garbage collection")
    @ src.BALLAST.at(">30% of CPU cycles were being spent in"),
    fixed=statement("a ballast of 10 GiB in each process")
    @ src.BALLAST.at("Create a large heap allocation of 10 GiB"),
    cost=NO_COST,
    components=[c.visage],
    figures={
        "refresh storm, × normal": facts.STORM_2019,
        "CPU cut": facts.CPU_CUT,
        "API p99 at peak, cut": facts.P99_CUT,
    },
)
ROUTING = Stage(
    when=statement("April 2022") @ src.INGEST.at("nearly a hundred points of presence (PoPs)"),
    users=undisclosed("users in 2022: the post on ingest gives none"),
    architecture=statement("PoPs on a private backbone, origins all over the world")
    @ src.INGEST.at("Each PoP is connected to our private backbone"),
    broke=statement("HAProxy sent a PoP's streams to one fixed origin (an outsider)")
    @ src.INGEST_NOTES.at("They used HAProxy on their PoP servers to"),
    fixed=statement("Intelligest: routing per stream, by live capacity (an outsider)")
    @ src.INGEST_NOTES.at("a proprietary ingest routing system to intelligently distribute"),
    cost=NO_COST,
    components=[v.proxy, v.routing],
    figures={"points of presence": facts.POPS_2022},
)
KOREA = Stage(
    when=statement("2023; mean of active viewers")
    @ src.STATE.at("number of active viewers is over 2.5 million"),
    users=facts.VIEWERS_2023,
    architecture=statement("hundreds of microservices behind one GraphQL API (2022)")
    @ src.CHAOS.at("(hundreds at the time of writing) that depend"),
    broke=statement("Korea: network fees 10 times those of most other countries")
    @ src.KOREA.at("still 10 times more expensive than in most"),
    fixed=statement("announced: Twitch leaves Korea in February 2024")
    @ src.KOREA.at("Twitch will shut down in South Korea on"),
    cost=NO_COST,
    components=[c.services],
    figures={
        "minutes watched a year": facts.MINUTES_2023,
        "streamers": facts.STREAMERS_2023,
        "Korea fees vs. others": costs.KOREA,
    },
)

with ScaleEvolution(
    twitch,
    "From one Rails app to microservices and routed video",
    as_of=AS_OF,
    replaced=[c.monolith],
    stages={
        "1K": undisclosed(f"1,000 users: {EARLY}"),
        "10K": undisclosed(f"10,000 users: {EARLY}"),
        "100K": undisclosed(f"100,000 users: {EARLY}"),
        "1M": undisclosed("a million users: no post says when Twitch had them"),
        "10M": undisclosed("10 million users: no post says when Twitch had them"),
        "2011: monolith": MONOLITH,
        "2014: 800K in chat at a time": POKEMON,
        "2015: 30K streaming at a time": GO_CHAT,
        "2016: 300K transactions/s": DATABASES,
        "2017: 2.2M creators a month": TRANSCODER,
        "2019: refresh storms": BALLAST,
        "2022: nearly 100 PoPs": ROUTING,
        "2023: 2.5M viewers, mean": KOREA,
    },
    urgent=[
        failures.CHAT_REDIS,
        failures.BROADCAST_FAILS,
        failures.SERVICE_FAILS,
        failures.REFRESH_STORM,
    ],
) as diagram:
    c.monolith >> Asynchronous("split into services", note="Wexit, from 2015") >> c.services
    chat.servers_2014 >> Call("Redis", note="2014") >> chat.redis_2014
    c.visage >> Call("calls") >> c.services >> Call("SQL", note="2016") >> d.pool
    d.pool >> Call("SQL") >> d.primary
    c.broadcaster >> Call("RTMP") >> v.proxy >> Call("which origin") >> v.routing
    v.routing >> Observation("free compute") >> v.capacitor
    v.proxy >> Call("stream") >> v.origin
    waive("AM102", because=c.NO_LOGS)
