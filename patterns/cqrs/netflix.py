"""How Tudum, Netflix's site for fans, separates what editors write from what visitors read."""

from atlas import (
    Alternative,
    Asynchronous,
    Call,
    Guarantees,
    Link,
    Participant,
    PatternImplementation,
    Replication,
    Setting,
    statement,
    undisclosed,
    waive,
)
from patterns.cqrs import _tudum as tudum
from patterns.cqrs.components import cms, editors, hollow, ingestion, other_readers, pages, visitors
from systems.netflix.components import netflix

POST = tudum.POST

with PatternImplementation(
    netflix,
    "Fan site Tudum: edited in a CMS, read from process memory",
    as_of="2025-07-10",
    pattern="CQRS",
    problem=statement("editors need all revisions; visitors only the latest version, personalized")
    @ POST.at("accesses only the latest version of our content."),
    forces=[
        statement("separate read and write paths can be scaled independently")
        @ POST.at("is the ability to scale them independently."),
        statement("internal previews need changes quickly after they are written")
        @ POST.at("missing the ability to quickly render changes after"),
        statement("a page needs N+1 key lookups; a cache for them shows edits late")
        @ POST.at("optimize the N+1 key lookups necessary for page"),
    ],
    participants=[
        Participant(
            "command side",
            cms,
            does=statement("stores pages with comments, revisions and schedules")
            @ POST.at("internal comments, revisions, version history, asset metadata,"),
        ),
        Participant(
            "projection",
            ingestion,
            does=statement("turns CMS data into a format made for reading")
            @ POST.at("converted internal CMS data into a read-optimized"),
        ),
        Participant(
            "read model",
            hollow,
            does=statement(
                "holds the whole dataset, compressed, co-located with the code that reads it"
            )
            @ POST.at("in-memory, co-located, compressed object database"),
        ),
        Participant(
            "query side",
            pages,
            does=statement("reads through a client inside its own process")
            @ POST.at("embedding the in-memory client directly into our"),
        ),
    ],
    flow=[
        statement("first version: an update is saved through the REST endpoint of the CMS")
        @ POST.at("Call the REST endpoint on the 3rd party"),
        statement("first version: the CMS notifies the ingestion layer by webhook")
        @ POST.at("notify the Tudum Ingestion layer via a webhook."),
        statement("first version: ingestion queries and validates, and processes the page")
        @ POST.at("Ingestion layer to query all necessary sections via"),
        statement("now: RAW Hollow instead of Kafka and a key-value store")
        @ POST.at("and Kafka infrastructure, in favor of RAW Hollow."),
        statement("the entire dataset is in the memory of each application process")
        @ POST.at("resides in the memory of each application process."),
        statement("page construction, search and personalization read it there")
        @ POST.at("various microservices (page construction, search, personalization)"),
        statement("a visitor's page is built from memory, without I/O for each request")
        @ POST.at("we avoid per-request I/O and reduce roundtrip time."),
    ],
    guarantees=Guarantees(
        delivery=undisclosed("delivery from CMS to read model: not in the post of July 2025"),
        ordering=undisclosed("order of edits: not in the post of July 2025"),
        consistency=statement("eventual by default; strong consistency is an option per request")
        @ POST.at("option for strong consistency at the individual request"),
    ),
    settings=[
        Setting(
            "refresh interval of the former near cache",
            value=statement("60 s with 60 keys, as an example: one key is updated a second")
            @ tudum.REFRESH_EXAMPLE,
            does=statement("edits showed only at a refresh; more content made it slower")
            @ POST.at("As Tudum’s content grew, cache refresh times increased,"),
        ),
        Setting(
            "consistency of a request",
            value=statement("eventual by default")
            @ POST.at("RAW Hollow provides eventual consistency by default,"),
            does=statement("balances availability and consistency")
            @ POST.at("to balance between high availability and data consistency."),
        ),
    ],
    hurts=[
        statement("with Kafka and a cache, previews of edits took minutes instead of seconds")
        @ POST.at("preview changes in seconds instead of minutes,"),
        statement("page construction is tightly coupled to the state in memory")
        @ POST.at("tightly-coupled our Page Construction Service with the"),
        statement("sharing its client with other teams could limit schema changes")
        @ POST.at("it could limit your ability to make schema"),
        statement("it is for datasets that change less frequently")
        @ POST.at("applications that deal with less frequently changing datasets."),
    ],
    cost={
        "memory, three years of content": tudum.IN_MEMORY,
        "home page built in": tudum.PAGE,
        "home page, before": tudum.PAGE_BEFORE,
    },
    alternatives=[
        Alternative(
            "Kafka in between, Cassandra for reads",
            instead=statement("the first version: it scales, and is eventually consistent")
            @ POST.at("stored them in a high-availability database (Cassandra),"),
        ),
        Alternative(
            "a near cache in front of the read database",
            instead=statement("in the first version; its service was the source of delay")
            @ POST.at("we found the source of delay was our"),
        ),
    ],
    figures={"share of uncompressed size": tudum.COMPRESSED, "visitors a month": tudum.VISITORS},
    see=[
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="a full heap, question by question",
        ),
        Link(
            "patterns/event_sourcing/new_york_times",
            because="read models built from a log, and rebuilt from its beginning",
        ),
    ],
    glossary={
        "I/O": "Input and output: what goes over network or disk.",
        "RAW": "Part of a name; RAW Hollow supports strong read-after-write consistency.",
        "N+1": "One lookup for a list, then one for each of its entries.",
    },
) as diagram:
    waive("IN403", because="the post gives no time to recover")
    waive("IN401", because="the post mentions no failure of the CMS, nor of RAW Hollow itself")
    waive("IN405", because="the post names no rollback")
    waive("EV504", because="the copy of a post on failover, shared by all views, has no date")
    editors >> Call("REST") >> cms
    cms >> Asynchronous("webhook") >> ingestion
    ingestion >> Call("API", note="queries sections") >> cms
    ingestion >> Call("writes", note="read-optimised content") >> hollow
    lag = undisclosed("lag: the post says that previews take seconds, no figure")
    hollow >> Replication("in memory", lag=lag) >> pages
    hollow >> Replication("in memory", lag=lag) >> other_readers
    visitors >> Call("HTTPS") >> pages
    waive("AM105", because="the post names no repair for a dataset that outgrows its memory")
