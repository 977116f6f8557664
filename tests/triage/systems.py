"""A project with one system of three components, each with a way to fail and a message for it."""

from tests.projects import Writer

COMPONENTS = """
    from atlas import *
    from tests.examples import GAP, SOURCE, component, database, economics, failure, service, step
    from tests.examples import typed, worded

    class Ledger(Technology):
        "A store that nobody wrote."

        name = "Ledgerium"
        icon = None
        releases = GAP
        logs = worded("standard error")
        DAMAGED = KnownFailure(
            "a page is damaged",
            steps=[
                Check(
                    "Check thing " + str(number) + ".", typed("ledger check"),
                    healthy=GAP, unhealthy=GAP,
                )
                for number in range(4)
            ],
        )
        PAGE_LOST = LogMessage(
            anchor="ledger page lost its checksum", sample="ledger page lost its checksum on 7",
            severity="error", meaning="A page on disk is damaged.", source=SOURCE, failure=DAMAGED,
        )
        DESK_SHUT = LogMessage(
            anchor="reading room shut", sample="ledgerium: reading room shut",
            severity="error", meaning="The desk is shut.", source=SOURCE, context=("ledgerium",),
        )
        IDLE = LogMessage(
            anchor="quietly nobody reads ledgers", sample="quietly nobody reads ledgers",
            severity="info", meaning="Nobody reads.", source=SOURCE,
        )
        DEPTH = Metric(name="ledgerium_queue_depth", meaning="Waiting writes.", source=SOURCE)
        LATENCY = Metric(name="ledgerium_read_seconds", meaning="Reads.", source=SOURCE, unit="s")

    class Porter(Technology):
        "A front that nobody wrote."

        name = "Porterly"
        icon = None
        releases = GAP
        logs = GAP
        GAVE_UP = LogMessage(
            anchor="porter gave parcels up unanswered", sample="porter gave parcels up unanswered",
            severity="error", meaning="What is behind it does not answer.", source=SOURCE,
        )

    ledger, porter = Ledger(), Porter()
    limit = assumed(ms(250), because="nobody measured it")
    damaged = failure(
        "damaged page",
        signals=[
            Ledger.PAGE_LOST, Ledger.DESK_SHUT,
            Ledger.LATENCY.above(limit), Ledger.LATENCY.rising(),
        ],
        recovery=[
            step(action="do thing " + str(number), command=typed("ledger fix {{{{.Page}}}}"))
            for number in range(4)
        ],
    )
    waiting = failure(
        "front waits",
        signals=[
            Porter.GAVE_UP, Ledger.DEPTH.rising(),
            Ledger.DEPTH.above(undisclosed("no threshold stands on example.org")),
            ErrorReply(reply=worded("the parcel desk is closed today"), seen_by="people"),
        ],
    )
    {slug} = System("{name}", documented="scarcely", scale={{}}, economics=economics)
    api = service("api", technology=porter(GAP), fails=[waiting])
    store = database("store", technology=ledger(GAP), fails=[damaged])
"""


def write_parcelpost(writer: Writer, name: str = "Parcelpost") -> Writer:
    """Write one system with two views into a project."""
    writer.complete(name)
    text = COMPONENTS.format(name=name, slug=name.lower())
    writer.write(f"systems/{name.lower()}/components.py", text)
    return writer
