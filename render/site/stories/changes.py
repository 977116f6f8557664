"""What was changed and what that brought: migrations, profiles, inventions."""

from collections.abc import Iterable

from atlas.kinds.before_after import BeforeAfter
from atlas.kinds.migration_playbook import MigrationPhase, MigrationPlaybook
from atlas.kinds.novel_solutions import NovelSolutions
from atlas.kinds.performance_profile import PerformanceProfile
from render.parts.values import Value
from render.site.steps import step_data
from render.site.stories.chapter import Chapter, Entry, Line, named
from render.site.telling import Teller, value, values
from render.views.figures import sum_of


def migration_playbook(view: MigrationPlaybook, teller: Teller) -> list[Chapter]:
    """Why, phase by phase with the way back, and what it brought."""
    told = {
        "why": view.reason,
        "no way back": view.no_return,
        "written twice": view.dual_write,
        "old data": view.backfill,
        "proof": view.verification,
        "broke": view.broke,
    }
    money = {
        "cost before": view.cost_before,
        "cost after": view.cost_after,
        "saved": view.saving,
        "cost of the migration": view.cost,
        "paid back in": view.payback,
    }
    sides = [*named("from", view.origin), *named("to", view.target)]
    known = view.duration
    length = {"all phases": sum_of(known, teller)}
    return [
        Chapter(heading="From one to the other", lead="; ".join(sides), facts=values(told, teller)),
        Chapter(
            heading="Phase by phase, with the way back",
            facts=length,
            entries=tuple(_phase(each, teller) for each in view.phases),
        ),
        _compared("What it brought", view.effect, teller),
        Chapter(heading="What it cost and saved", facts=values(money, teller)),
    ]


def _phase(each: MigrationPhase, teller: Teller) -> Entry:
    facts = {
        "takes": each.duration,
        "leaves": each.leaves,
        "can go wrong": each.risk,
        "way back": each.rollback,
        "which takes": each.rollback_takes,
        "loses": each.data_loss,
    }
    return Entry(
        name=each.name,
        marks=("point of no return",) if each.point_of_no_return else (),
        told=tuple(value(action, teller) for action in each.actions),
        facts=values(facts, teller),
        check=step_data(each.entry, teller),
    )


def _compared(heading: str, effects: Iterable[BeforeAfter], teller: Teller) -> Chapter:
    lines = tuple(
        Line(
            each.label,
            f"{each.better} is better",
            tuple(value(it, teller) for it in (each.before, each.after, each.gain)),
        )
        for each in effects
    )
    return Chapter(heading=heading, heads=("before", "after", "times better"), lines=lines)


def performance_profile(view: PerformanceProfile, teller: Teller) -> list[Chapter]:
    """Where the time went, how that was found, what removed it, and by how much."""
    where = view.bottleneck
    first = {"what was slow": where.what, **where.figures, "found": view.found}
    then = {
        "thought to be the cause": view.hypothesis,
        "changed": view.change,
        "cost of it": view.cost,
        "given up for it": view.trade_off,
    }
    measured = {
        "measured by": view.measured.method,
        "load": view.measured.load,
        "sample": view.measured.sample,
        "machine": view.measured.machine,
    }
    effect = _compared("Before and after", view.effect, teller)
    return [
        Chapter(heading="The bottleneck", lead=where.at.name, facts=values(first, teller)),
        Chapter(
            heading="How to look for it",
            entries=tuple(Entry(step=step_data(each, teller)) for each in view.probes),
        ),
        Chapter(heading="What was changed", facts=values(then, teller)),
        Chapter(
            heading=effect.heading,
            facts=values(measured, teller),
            heads=effect.heads,
            lines=effect.lines,
        ),
    ]


def novel_solutions(view: NovelSolutions, teller: Teller) -> list[Chapter]:
    """The inventions, each with its problem and its effect."""
    entries = tuple(
        Entry(
            name=each.name,
            told=(value(each.invention, teller),),
            notes=named("lives in", each.components),
            facts=values(
                {"did not scale": each.problem, **each.effect, "source": each.open_source}, teller
            ),
        )
        for each in view.solutions
    )
    patents: dict[str, Value] = values({"patents": view.patents}, teller)
    return [Chapter(heading="Inventions", facts=patents, entries=entries)]
