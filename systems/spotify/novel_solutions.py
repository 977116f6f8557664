"""Spotify's own inventions, and which of them are open source."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.spotify import _failures as failures
from systems.spotify import _growth_facts as growth
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import components as c
from systems.spotify import facts

with NovelSolutions(
    c.spotify,
    "Event delivery, Cassandra repairs, metrics, vector search, portal",
    as_of="2025-11",
    solutions=[
        Solution(
            "Isolated event streams",
            problem=statement("in a single stream, one misbehaving event type can affect others")
            @ src.CONSUMERS.at("instead of delivering all events through a"),
            invention=statement("a topic and an export process for each event type")
            @ src.CONSUMERS.at("to its own dedicated topic that is consumed"),
            effect={
                "availability (2017)": statement("no bad event type affects the others")
                @ src.CONSUMERS.at("no misbehaving event can affect the delivery")
            },
            open_source=c.gap("open source code of event delivery"),
            components=[c.topics, c.consumers],
        ),
        Solution(
            "Peer-to-peer streaming",
            problem=statement("low-latency access to a large music library")
            @ src.P2P.at("offering low-latency access to a library of"),
            invention=statement("servers and peers together")
            @ src.P2P.at("a combination of client-server access and a"),
            effect={
                "music from servers": facts.SERVER_SHARE,
                "music from peers": facts.PEER_SHARE,
                "music from the listener's cache": facts.CACHE_SHARE,
                "playback, median, with cache": facts.P2P_LATENCY,
            },
            open_source=c.gap("open source code of the protocol; the paper describes it"),
            components=[c.peers],
        ),
        Solution(
            "Cassandra Reaper",
            problem=statement("a repair can fill disks, saturate the network, cause compactions")
            @ more.REPAIRS.at("Fills up the disk"),
            invention=statement("a tool manages the repairs carefully; it needs little expertise")
            @ more.REAPER_TALK.at("smart, efficient and careful manner while requiring"),
            effect={
                "in use (2015)": statement("for six months, on the production clusters")
                @ more.REAPER_TALK.at("six months of experience having the tool managing")
            },
            open_source=statement("continued by The Last Pickle; Spotify's copy is inactive")
            @ more.REAPER.at("This fork is no longer active."),
            components=[c.reaper, c.playlists],
        ),
        Solution(
            "Heroic",
            problem=statement("near real-time metrics at Spotify's scale")
            @ more.HEROIC.at("near real-time data collection and presentation at"),
            invention=statement("a federation of clusters that delegate queries to each other")
            @ more.HEROIC.at("delegating queries to each other to form"),
            effect={
                "a failed zone (2015)": statement("only its own data is unavailable")
                @ more.HEROIC.at("The failure of one zone will only cause")
            },
            open_source=statement("github.com/spotify/heroic, no longer maintained")
            @ more.HEROIC_README.at("This repo is no longer actively maintained."),
            components=[c.heroic, c.heroic_store],
        ),
        Solution(
            "Scio",
            problem=statement("jobs for Dataflow, which scales with less operational work")
            @ src.WRAPPED_PRESS.at("because it scales with less operational overhead"),
            invention=statement("a Scala API for Apache Beam and Dataflow")
            @ src.SCIO.at("Scio is a Scala API for"),
            effect={
                "in use (2020)": statement("by most of Spotify's teams, and outside Spotify")
                @ src.WRAPPED_PRESS.at("in addition to being used by most internal")
            },
            open_source=statement("github.com/spotify/scio") @ src.SCIO.at("# Scio"),
            components=[c.pipelines],
        ),
        Solution(
            "Voyager, after Annoy",
            problem=statement("Annoy was no longer among the most accurate or fastest")
            @ src.VOYAGER.at("Annoy is now solidly in the middle of"),
            invention=statement("a graph of neighbours (HNSW) in memory, for Python and Java")
            @ src.VOYAGER_README.at("It uses the HNSW algorithm, based on"),
            effect={
                "faster than Annoy by": growth.VOYAGER_SPEED,
                "memory, smaller than Annoy's by": growth.VOYAGER_MEMORY,
            },
            open_source=statement("github.com/spotify/voyager")
            @ src.VOYAGER_README.at("Voyager is used extensively in production at"),
            components=[c.recommendations],
        ),
        Solution(
            "Backstage",
            problem=statement("tools were scattered, information about services was missing")
            @ more.SPREADSHEETS_SUMMARY.at(
                "scattered engineering tools and lack of information about"
            ),
            invention=statement("one portal with a catalogue and plugins")
            @ more.SPREADSHEETS.at("single pane of glass for the entire"),
            effect={
                "onboarding (told 2021)": statement("half the time to the tenth pull request")
                @ more.SPREADSHEETS_SUMMARY.at("the onboarding time was cut in half, indicating")
            },
            open_source=statement("open source since 2020")
            @ more.SPREADSHEETS.at("In 2020 Backstage and its software catalog"),
            components=[c.portal],
        ),
        Solution(
            "Fleet management",
            problem=statement(
                "a framework release usually took 6 months or more to reach 70 % of services"
            )
            @ more.FLEET_3.at("6+ months for each new release of"),
            invention=statement(
                "a tool changes many repositories; what passes the tests merges automatically"
            )
            @ more.FLEET_3_SUMMARY.at("automatically merge changes as long as tests"),
            effect={
                "share that counts as adopted": c.ADOPTED_SHARE,
                "library adopted in, before": growth.LIBRARY_BEFORE,
                "library adopted in (2023)": growth.LIBRARY_AFTER,
            },
            open_source=c.gap("open source code of Fleetshift"),
            components=[c.fleetshift],
        ),
    ],
    patents=c.gap("patents on this infrastructure"),
    urgent=[
        failures.EVENTS_LATE,
        failures.NODES_OVERLOADED,
        failures.INDEX_LOST,
    ],
) as diagram:
    c.services >> Asynchronous("events") >> c.topics >> Asynchronous("pull") >> c.consumers
    c.consumers >> Asynchronous("export") >> c.event_files
    c.event_files >> Asynchronous("hourly buckets") >> c.pipelines
    c.services >> Call("queries") >> c.playlists
    c.services >> Call("in memory", optional=True) >> c.recommendations
    c.reaper >> Observation("repairs") >> c.playlists
    c.heroic >> Call("queries") >> c.heroic_store
    c.heroic >> Observation("measures") >> c.services
    c.fleetshift >> Observation("changes code") >> c.services
    c.portal >> Observation("shows owners") >> c.services
    waive("IN403", because="no post or talk on these inventions gives how long a recovery took")
    waive("CFO304", because=c.NO_RESERVED_SHARE)
