"""One play: the login, the playlist, the audio in chunks, and the event that follows."""

from atlas import SLO, Asynchronous, Call, Fallback, RequestFlow, gaps_in, statement, waive
from systems.spotify import _failures as failures
from systems.spotify import _incident_facts as incidents
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import components as c
from systems.spotify import facts

gap = gaps_in("Spotify's posts: two metrics of playback are named, without a target")

with RequestFlow(
    c.spotify,
    "One play: login, playlist, audio by range requests",
    as_of="2025-11-04",
    slo=SLO(
        objective=gap("objective of playback"),
        availability=gap("availability target of playback"),
        **gap.of("p50", "p99", "p999"),
    ),
    fallback=statement("2022: a configuration rollout moved discovery back to DNS")
    @ src.OUTAGE_2022.at("our DNS-based service discovery and saw it"),
    figures={
        "each login (2015)": statement("queries the user database")
        @ more.USER_DATABASE.at("Every time a user logs in that database"),
        "tracked (2018)": statement("playback latency, from click to sound, and stutter")
        @ src.BBR.at("Playback latency, the time from click to"),
        "P2P, median, with cache (2010)": facts.P2P_LATENCY,
        "stutter cut by BBR, A/B (2018)": facts.STUTTER_CUT,
        "logins: reports to mitigated": incidents.OUTAGE_2022,
        "Traffic Director errors (2022)": incidents.SUPPLIER_2022,
        "logins: reports to fixes begun": incidents.REMEDY_2022,
        "biggest on Kubernetes (2019)": facts.BIGGEST_SERVICE,
        "playlist requests, peak (2013)": facts.PLAYLIST_REQUESTS,
    },
    urgent=[
        failures.DISCOVERY_DOWN,
        failures.PERIMETER_CYCLES,
        failures.REPLICAS_DOWN,
        failures.EVENTS_LATE,
    ],
) as diagram:
    c.clients >> Call("HTTPS", note="login, playlist") >> c.perimeter
    c.perimeter >> Call("requests") >> c.login
    c.login >> Call("xDS", note="where is the service?") >> c.mesh
    (
        c.login
        >> Fallback("DNS", when="Traffic Director fails: a rollout (2022)", instead_of=c.mesh)
        >> c.resolvers
    )
    c.login >> Call("queries", note="each login") >> c.user_db
    c.perimeter >> Call("requests") >> c.services >> Call("queries") >> c.playlists
    c.services >> Call("DNS", note="service discovery") >> c.resolvers
    c.clients >> Call("HTTPS", note="range requests of one file") >> c.audio_cdn
    c.services >> Asynchronous("events", note="playing a song") >> c.topics
    c.topics >> Asynchronous("pull") >> c.consumers >> Asynchronous("export") >> c.event_files
    waive("CFO304", because=c.NO_RESERVED_SHARE)
