"""How one community grew from 30,000 people online to over a million, in five stages."""

from atlas import (
    Asynchronous,
    Call,
    JourneyStage,
    ScaleJourney,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

gap = gaps_in("the posts of 2017, 2019 and 2023")
NO_LOAD = undisclosed("people online in one guild: the post of 2019 counts its members")
NO_FIRST_LOAD = undisclosed("people online in one guild in 2015: built for 25 people or fewer")

ONE_PROCESS = JourneyStage(
    "One process per guild",
    when="2015",
    dating=statement("two years before the post of July 2017")
    @ facts.ELIXIR.at("Fast forward two years"),
    load=NO_FIRST_LOAD,
    components=[c.guilds, c.sessions],
    limit=statement("a guild's process, as any of Erlang, is effectively single-threaded")
    @ facts.ELIXIR.at("Erlang processes are effectively single threaded"),
    broke=statement("at peak, an event of a large guild could take 0.9 to 2.1 s to publish")
    @ facts.ELIXIR.at("anywhere from 900ms to 2.1s"),
    fixed=statement("Manifold: one message to each node instead of one to each session")
    @ facts.ELIXIR.at("equal to the number of involved remote nodes"),
    **gap.of("cost", took="duration of the change"),
    lesson=statement("sending between Erlang processes was not as cheap as expected")
    @ facts.ELIXIR.at("was not as cheap as we expected"),
    figures={
        "built for groups of": facts.GROUP_2015,
        "one send": facts.SEND,
        "publishing an event": facts.PUBLISH_BEFORE,
    },
)
MANIFOLD = JourneyStage(
    "Fan-out through Manifold",
    when="2017-07",
    dating=statement("the date of the post") @ facts.ELIXIR.at("up to 30,000 concurrent users"),
    load=facts.GUILD_ONLINE_2017,
    components=[c.guilds, c.sessions, c.manifold],
    **gap.of("limit", "cost", "lesson", took="duration of the change"),
    broke=statement("each change rebuilt the list of members, too slowly")
    @ facts.SORTED_SET.at("could not be updated fast enough"),
    fixed=statement("cells of small ordered sets that grow and split, in Elixir")
    @ facts.SORTED_SET.at("What if we allow Cells to swell and"),
    figures={"remaining packets": facts.PACKETS_CUT},
)
ORDERED_SET = JourneyStage(
    "Member lists in Elixir",
    when="2018",
    dating=statement("in the year before the post of May 2019")
    @ facts.SORTED_SET.at("Over the last year, the Backend Infrastructure team"),
    load=NO_LOAD,
    components=[c.guilds, c.sessions, c.manifold, c.member_lists_elixir],
    limit=facts.SORTED_SET_GUILD,
    broke=statement("250,000 members were the limit of the data structure")
    @ facts.SORTED_SET.at("but that was the scaling limit"),
    fixed=statement("a sorted set in Rust, called as a native function")
    @ facts.SORTED_SET.at("the Rust backed SortedSet powers every single"),
    cost=statement("a week of work to find out whether it was worth it")
    @ facts.SORTED_SET.at("We set aside a week to see"),
    took=gap("duration of the change"),
    lesson=statement("Rust and Elixir can work side by side")
    @ facts.SORTED_SET.at("Rust and Elixir can work side by"),
    figures={"one addition, worst case": facts.ORDERED_SET_WORST},
)
SORTED_SET = JourneyStage(
    "Member lists in Rust",
    when="2019-05",
    dating=statement("the date of the post")
    @ facts.SORTED_SET.at("Today, the Rust backed SortedSet"),
    load=NO_LOAD,
    components=[c.guilds, c.sessions, c.manifold, c.member_lists],
    **gap.of("limit", "cost", took="duration of the change"),
    broke=statement("the work of a guild grows quadratically with its size")
    @ facts.MAXJOURNEY.at("grows quadratically with the size"),
    fixed=statement("passive sessions, relays between guild and sessions, members in ETS")
    @ facts.MAXJOURNEY.at("sits between guilds and the users' sessions"),
    lesson=statement("a tenth of the work allows a community three times as large")
    @ facts.MAXJOURNEY.at("a 10x reduction in work gives us"),
    figures={
        "members of a large guild": facts.GUILD_MEMBERS_2019,
        "one addition, worst case": facts.SORTED_SET_WORST,
        "fan-out saved later": facts.FANOUT_CUT,
    },
)
RELAYS = JourneyStage(
    "Relays and passive sessions",
    when="2023-10",
    dating=statement("the date of the post") @ facts.MAXJOURNEY.at("over 1 million are online"),
    load=facts.GUILD_ONLINE,
    components=[c.guilds, c.sessions, c.manifold, c.member_lists, c.relays, c.member_tables],
    **gap.of("limit", took="duration of the change"),
    broke=statement("a sender process for Manifold made it much slower, through garbage collection")
    @ facts.MAXJOURNEY.at("led to a massive performance degradation"),
    fixed=statement("a larger virtual binary heap, of a few megabytes")
    @ facts.MAXJOURNEY.at("we increased that to a few megabytes"),
    cost=statement("dozens of copies of the members in memory, until relays kept only some members")
    @ facts.MAXJOURNEY.at("dozens of copies of those tens of millions"),
    lesson=statement("measure where time and memory go before changing anything")
    @ facts.MAXJOURNEY.at("time and RAM on is critical"),
    figures={
        "members": facts.GUILD_MEMBERS,
        "passive connections": facts.PASSIVE_SESSIONS,
        "sessions per relay": facts.RELAY_SESSIONS,
    },
)

with ScaleJourney(
    c.discord,
    "One guild, from 30,000 to a million people online",
    as_of="2026-03-04",
    measure="people online in one large guild",
    stages=[ONE_PROCESS, MANIFOLD, ORDERED_SET, SORTED_SET, RELAYS],
    urgent=[failures.SLOW_GUILD, failures.STAMPEDE],
) as diagram:
    c.sessions >> Call("Erlang call", timeout=facts.CALL_TIMEOUT, optional=True) >> c.guilds
    with diagram.during(ONE_PROCESS):
        c.guilds >> Asynchronous("one send to each session") >> c.sessions
    with diagram.during(MANIFOLD, ORDERED_SET, SORTED_SET):
        c.manifold >> Asynchronous("Erlang messages") >> c.sessions
    c.guilds >> Asynchronous("one message per node") >> c.manifold
    c.guilds >> Call("function call") >> c.member_lists_elixir
    c.guilds >> Call("native function") >> c.member_lists
    c.guilds >> Call("ETS", note="read by workers") >> c.member_tables
    c.manifold >> Asynchronous("Erlang messages") >> c.relays
    c.relays >> Asynchronous("events") >> c.sessions
    waive("IN405", because="the posts name repairs of guilds and member lists, no rollback")
