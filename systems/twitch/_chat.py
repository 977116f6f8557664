"""The components of Twitch's chat: in 2015, and at Twitch Plays Pokemon in 2014."""

from atlas import Database, Gateway, Service, statement
from atlas.technologies.go import go
from atlas.technologies.redis import redis
from systems.twitch import _failures as failures
from systems.twitch import _sources as src
from systems.twitch import _technologies as own
from systems.twitch import facts
from systems.twitch.components import gap

_VERSION = gap("version in production")

edge = Gateway(
    "chat Edge",
    technology=go(_VERSION),
    role="Keeps the users' connections: IRC over TCP and WebSockets (2015).",
    fleet=gap("number of hosts"),
    load=gap("connections: the notes have over 800,000 users at one time in 2014"),
    figures={
        "messages delivered/day (2015)": facts.MESSAGES_2015,
        "the post, section Chat (2015)": statement("hundreds of billions of messages per day")
        @ src.OVERVIEW.at("It delivers hundreds of billions of messages per"),
        "chat server, users a host (2013)": facts.CHAT_HOST_2013,
        "chat server: GC, test (2015)": facts.PAUSE_GO_15,
        "chat server: GC, typical (2016)": facts.PAUSE_GO_17,
    },
    fails=[failures.CHAT_PAUSES],
)
pubsub = Service(
    "chat Pubsub",
    technology=own.in_house(_VERSION),
    role="Distributes messages between the Edge nodes; with them it is a fan-out tree (2015).",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "with Edge (2015)": statement("hierarchical distribution, massive fan-out")
        @ src.OVERVIEW.at("form a hierarchical message distribution system which executes"),
    },
)
clue = Service(
    "chat checks (Clue)",
    technology=own.in_house(_VERSION),
    role="Decides on user actions: banned, subscriber, abusive? (2015)",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "data from (2015)": statement("many sources, such as databases, internal APIs, caches")
        @ src.OVERVIEW.at("including databases, internal APIs and caches."),
    },
)
servers_2014 = Service(
    "chat servers (2014)",
    technology=own.in_house(_VERSION),
    role="Clusters of chat servers, one of them for events such as championships.",
    fleet=gap("machine types"),
    load=gap("messages per second"),
    scaling=statement("large events get a dedicated event chat server (2014)")
    @ src.POKEMON.at("onto a dedicated event chat server, which we"),
    figures={
        "users at one time (Feb 2014)": facts.CHAT_USERS_2014,
        "servers (Feb 2014)": facts.CHAT_SERVERS_2014,
        "Pokemon viewers, peak (2014)": facts.POKEMON_PEAK,
    },
    fails=[failures.CHAT_REDIS],
)
redis_2014 = Database(
    "Redis of chat (2014)",
    technology=redis(_VERSION),
    role="Redis servers behind chat; what they held is not published.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "at Pokemon (2014)": statement("pegged at 100 % CPU; more of them were added")
        @ src.SCALABILITY.at("our redis servers were pegged at 100% CPU"),
    },
    fails=[failures.CHAT_REDIS],
)
