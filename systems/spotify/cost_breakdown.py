"""What is known of Spotify's costs: a commitment to Google, and event delivery at list price."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, statement, waive
from systems.spotify import _failures as failures
from systems.spotify import _growth_facts as growth
from systems.spotify import _incident_facts as incidents
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import components as c
from systems.spotify import facts

NO_TYPES = c.gap("machine types of services and stores")

with CostBreakdown(
    c.spotify,
    "$450 million committed to Google (2018), events at list price",
    as_of="2025-04-16",
    spend=[
        Spend(
            c.topics,
            monthly=growth.EVENTS_COST,
            covers="350 TB a day of 2019, published and delivered once, at the price of 2024",
        ),
        Spend(c.services, monthly=NO_TYPES, covers="over 10,000 virtual machines in 2019"),
        Spend(c.playlists, monthly=NO_TYPES, covers="90 nodes with about 1 TB each (2016)"),
        Spend(c.audio_cdn, monthly=c.gap("prices of Akamai and AWS"), covers="audio streaming"),
        Spend(
            c.pipelines,
            monthly=c.gap("cost of Dataflow jobs"),
            covers="38,000 pipelines of any tool (2024)",
        ),
    ],
    unit_costs=c.spotify.economics.unit_costs,
    optimisations=c.spotify.economics.optimisations,
    reserved=c.spotify.economics.reserved,
    figures={
        "committed, three years (2018)": growth.COMMITMENT,
        "committed, mean month (2018-21)": growth.COMMITTED,
        "users served (2018)": facts.USERS_2018,
        "monthly users (March 2019)": facts.USERS_MARCH_2019,
        "Premium delivery cost, up (2017)": growth.STREAMING_MORE,
        "Wrapped 2019: data, against 2018": growth.WRAPPED_DATA,
        "Wrapped 2019: cost against 2018": statement(
            "three-quarters, for a job five times as large"
        )
        @ src.WRAPPED_PRESS.at("it did so at three-quarters of the"),
        "CPU utilisation (2019)": statement("two to three times, for the small part on Kubernetes")
        @ more.CASE_STUDY.at("improved on average two- to threefold"),
        "cloud costs saved (2020)": statement("millions in months, as teams see their costs")
        @ more.COST_INSIGHTS.at("save millions on cloud costs within a"),
        "virtual machines (2019)": incidents.MACHINES_2019,
    },
    urgent=[failures.EVENTS_LATE, failures.PERIMETER_CYCLES, failures.NODES_OVERLOADED],
) as diagram:
    c.perimeter >> Call("requests") >> c.services
    c.services >> Call("queries") >> c.playlists
    c.services >> Asynchronous("events") >> c.topics >> Asynchronous("pull") >> c.consumers
    c.consumers >> Asynchronous("export") >> c.event_files
    c.event_files >> Asynchronous("hourly buckets") >> c.pipelines
    waive("CFO304", because=c.NO_RESERVED_SHARE)
