"""What else the views of a whole system tell: time-outs, promises, boundaries, operations."""

from atlas.kinds.complete_architecture import CompleteArchitecture
from atlas.kinds.production_operations import ProductionOperations
from atlas.kinds.request_flow import RequestFlow
from atlas.kinds.storage_architecture import StorageArchitecture
from render.site.stories.chapter import Chapter, Entry, named
from render.site.telling import Teller, value, values


def complete_architecture(view: CompleteArchitecture, teller: Teller) -> list[Chapter]:
    """Time-outs, retries, and what all of it costs."""
    facts = {"time-outs": view.timeouts, "retries": view.retries, "cost of all": view.cost}
    return [Chapter(heading="Time-outs, retries, cost", facts=values(facts, teller))]


def request_flow(view: RequestFlow, teller: Teller) -> list[Chapter]:
    """What is promised, and what happens when it is not kept."""
    facts = {
        "objective": view.slo.objective,
        "availability": view.slo.availability,
        "when it fails": view.fallback,
    }
    return [Chapter(heading="What is promised", facts=values(facts, teller))]


def storage_architecture(view: StorageArchitecture, teller: Teller) -> list[Chapter]:
    """What readers can rely on, and how data comes back."""
    boundaries = tuple(
        Entry(
            name=each.name,
            told=(value(each.guarantee, teller),),
            notes=named("stores", each.stores),
        )
        for each in view.boundaries
    )
    back = {
        "newest data that may be lost": view.recovery.rpo,
        "back after": view.recovery.rto,
        "backup": view.recovery.backup,
        "restore": view.recovery.restore,
        "copies are behind by": view.replication_lag,
    }
    return [
        Chapter(heading="What readers can rely on", entries=boundaries),
        Chapter(heading="How data comes back", facts=values(back, teller)),
    ]


def production_operations(view: ProductionOperations, teller: Teller) -> list[Chapter]:
    """How a change goes out, and who watches."""
    pipeline = tuple(
        Entry(
            name=each.name,
            told=(value(each.does, teller),),
            facts=values({"way back": each.rollback}, teller),
        )
        for each in view.pipeline
    )
    watch = {
        "monitoring": view.monitoring,
        "alerting": view.alerting,
        "on call": view.on_call,
        "broken on purpose": view.chaos,
    }
    return [
        Chapter(heading="How a change goes out", entries=pipeline),
        Chapter(heading="Who watches", facts=values(watch, teller)),
    ]
