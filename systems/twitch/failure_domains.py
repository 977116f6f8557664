"""What is down at Twitch when website, broadcasting or chat fails."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Incident,
    Link,
    statement,
    undisclosed,
    waive,
)
from systems.twitch import _chat as chat
from systems.twitch import _data as d
from systems.twitch import _failures as failures
from systems.twitch import _incident_facts as incidents
from systems.twitch import _sources as src
from systems.twitch import _video as v
from systems.twitch import components as c
from systems.twitch import facts
from systems.twitch._system import AS_OF, twitch

_NO_CAUSE = undisclosed("trigger: no report of it was found")
_NO_FIX = undisclosed("mitigation: no report of it was found")

INCIDENTS = [
    Incident(
        "Site fails for some users, and search in the app",
        date="2023-01-03",
        report=src.OUTAGE_2023,
        cascade=[c.viewer],
        trigger=_NO_CAUSE,
        impact=statement("site down for some users; no search in the app")
        @ src.OUTAGE_2023.at("app não consegue realizar buscas por canais"),
        mitigation=_NO_FIX,
        duration=undisclosed("duration: the report gives its end, about 16:00 in Brazil"),
    ),
    Incident(
        "Broadcasting and purchases fail",
        date="2022-09-28",
        report=src.STATUS_2022,
        cascade=[c.broadcaster],
        trigger=_NO_CAUSE,
        impact=statement("people could not broadcast; later also no purchases")
        @ src.STATUS_2022.at("preventing people from broadcasting on Twitch, and users"),
        mitigation=_NO_FIX,
        duration=incidents.BROADCAST_FIXED,
    ),
    Incident(
        "A server configuration change exposes source code",
        date="2021-10-06",
        report=src.LEAK,
        cascade=[c.broadcaster],
        trigger=statement("a server configuration change that allowed improper access")
        @ src.LEAK.at("server configuration change that allowed improper access"),
        impact=statement("source code and a subset of creator payout data; no passwords")
        @ src.LEAK.at("as well as a subset of creator payout"),
        mitigation=statement("configuration fixed, all stream keys reset")
        @ src.LEAK.at("we have reset all stream keys"),
        duration=undisclosed("time of exposure: the statement gives none"),
    ),
    Incident(
        "Twitch Plays Pokemon overloads chat",
        date="2014-02",
        report=src.POKEMON,
        cascade=[chat.redis_2014, chat.servers_2014],
        trigger=statement("one channel with huge chat participation")
        @ src.POKEMON.at("unique nature and huge chat participation in the"),
        impact=statement("messages are not delivered (notes of a talk)")
        @ src.PANEL.at("Messages are not being delivered"),
        mitigation=statement("more Redis servers, and better settings of the chat stack")
        @ src.SCALABILITY.at("we've ramped up more of them and we're"),
        duration=failures.NO_END_2014,
    ),
    Incident(
        "A CDN's maintenance exposes account information",
        date="2013-06-21",
        report=src.CACHE_2013,
        cascade=[c.page_cdn],
        trigger=statement("the supplier changed Twitch's caching platform")
        @ src.CACHE_2013.at("we made a change to Twitch’s caching platform"),
        impact=statement("basic account information exposed; a site outage")
        @ src.CACHE_2013.at("some basic account information of Twitch users was"),
        mitigation=statement("corrected together with the supplier; passwords to be reset")
        @ src.CACHE_2013.at("We worked swiftly with Twitch to correct this"),
        duration=undisclosed("duration: the post says `over the weekend`"),
    ),
]

with FailureDomains(
    twitch,
    "Website, broadcasting and chat failures",
    as_of=AS_OF,
    incidents=INCIDENTS,
    breakers=c.gap("circuit breakers in production"),
    bulkheads=statement("PgBouncer: a pool of its own for each client (2016)")
    @ src.POSTGRES.at("they can only exhaust their own connection pool."),
    focus=c.sage,
    figures={
        "Sage: availability (2021)": facts.AVAILABILITY,
        "Sage: before (2020)": facts.AVAILABILITY_BEFORE,
        "refresh storm, × normal (2019)": facts.STORM_2019,
        "Pokemon viewers, peak (2014)": facts.POKEMON_PEAK,
        "users of chat (Feb 2014)": facts.CHAT_USERS_2014,
        "broadcasting failed (2022)": incidents.BROADCAST_FIXED,
    },
    see=[
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="another limit of one Redis server: memory instead of CPU",
        ),
    ],
    urgent=[
        failures.SAGE_SURGE,
        failures.BROADCAST_FAILS,
        failures.CHAT_REDIS,
        failures.DATA_EXPOSED,
    ],
) as diagram:
    c.broadcaster >> Call("RTMP") >> v.proxy
    v.proxy >> Call("which origin") >> v.routing
    v.proxy >> Call("stream") >> v.origin
    v.origin >> Asynchronous("HLS") >> v.edge
    c.viewer >> Call("HLS") >> v.edge
    c.viewer >> Call("website", optional=True) >> c.page_cdn >> Call("index.html") >> c.sage
    c.viewer >> Call("GraphQL") >> c.visage >> Call("calls") >> c.services
    c.services >> Call("SQL", note="2016") >> d.pool >> Call("SQL") >> d.primary
    c.viewer >> Call("IRC", note="2014") >> chat.servers_2014 >> Call("Redis") >> chat.redis_2014
    waive("AM102", because=c.NO_LOGS)
