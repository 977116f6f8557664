"""What to take and how it is run: comparisons and patterns."""

from atlas.evidence.gap import Undisclosed
from atlas.kinds.criterion import Criterion
from atlas.kinds.pattern_implementation import PatternImplementation, Setting
from atlas.kinds.technology_comparison import Option, TechnologyComparison
from render.site.stories.chapter import Chapter, Entry, Line
from render.site.telling import Teller, value, values

_BETTER = {"more": "more is better", "less": "less is better", "neither": ""}


def technology_comparison(view: TechnologyComparison, teller: Teller) -> list[Chapter]:
    """Which one when, the rows side by side, and who runs what."""
    called = dict(zip((each.technology for each in view.options), view.names, strict=True))
    decision = tuple(
        Entry(
            name=f"{called[each.technology]}, when {each.when}",
            told=(value(each.because, teller),),
            notes=(f"computed: the better one of “{each.by.name}”",) if each.by else (),
        )
        for each in view.decision
    )
    lines = [_criterion(each, view, teller) for each in view.criteria]
    lines += [
        Line(each.name, "", tuple(value(it, teller) for it in each.values)) for each in view.aspects
    ]
    lines += [
        Line("list price", "", tuple(value(each.price, teller) for each in view.options)),
        Line("what it buys", "", tuple(value(each.buys, teller) for each in view.options)),
    ]
    runs = tuple(
        _runs(name, each, teller) for name, each in zip(view.names, view.options, strict=True)
    )
    return [
        Chapter(heading="Which one, when", lead=view.question, entries=decision),
        Chapter(heading="Side by side", heads=view.names, lines=tuple(lines)),
        Chapter(heading="Who runs it", entries=runs),
    ]


def _criterion(row: Criterion, view: TechnologyComparison, teller: Teller) -> Line:
    notes = [_BETTER[row.better]]
    notes += row.conditions if len(row.conditions) == 1 else ()
    if len(row.conditions) > 1:
        notes += [f"{name}: {told}" for name, told in zip(view.names, row.conditions, strict=True)]
    if row.winner is not None:
        notes.append(f"the better one: {view.names[row.winner]}")
    told = "; ".join(each for each in notes if each)
    return Line(row.name, told, tuple(value(each, teller) for each in row.values))


def _runs(name: str, option: Option, teller: Teller) -> Entry:
    if isinstance(option.runs, Undisclosed):
        return Entry(name=name, told=(value(option.runs, teller),))
    facts = {
        f"{each.name}: {label}": value(it, teller)
        for each in option.runs
        for label, it in each.scale.items()
    }
    return Entry(name=name, facts=facts)


def pattern_implementation(view: PatternImplementation, teller: Teller) -> list[Chapter]:
    """The problem, the steps, who takes part, what is promised, the settings, and when it hurts."""
    problem = tuple(Entry(told=(value(each, teller),)) for each in view.forces)
    steps = tuple(
        Entry(name=f"{call.tail.name} → {call.head.name}", told=(value(told, teller),))
        for call, told in view.steps
    )
    roles = tuple(
        Entry(name=f"{each.role}: {each.component.name}", told=(value(each.does, teller),))
        for each in view.participants
    )
    promised = {
        "delivery": view.guarantees.delivery,
        "ordering": view.guarantees.ordering,
        "consistency": view.guarantees.consistency,
    }
    others = tuple(
        Entry(name=each.name, told=(value(each.instead, teller),)) for each in view.alternatives
    )
    return [
        Chapter(
            heading=f"{view.pattern}: the problem, and what makes it hard",
            facts=values({"problem": view.problem}, teller),
            entries=problem,
        ),
        Chapter(heading="Step by step", entries=steps),
        Chapter(heading="Who takes part", entries=roles),
        Chapter(heading="What it promises", facts=values(promised, teller)),
        _settings(view.settings, teller),
        Chapter(
            heading="When it hurts",
            entries=tuple(Entry(told=(value(each, teller),)) for each in view.hurts),
        ),
        Chapter(heading="What it costs", facts=values(view.cost, teller)),
        Chapter(heading="What could be done instead", entries=others),
    ]


def _settings(settings: tuple[Setting, ...] | Undisclosed, teller: Teller) -> Chapter:
    heading = "Settings"
    if isinstance(settings, Undisclosed):
        return Chapter(heading=heading, facts={"": value(settings, teller)})
    lines = tuple(
        Line(each.name, "", (value(each.value, teller), value(each.does, teller)))
        for each in settings
    )
    return Chapter(heading=heading, heads=("value", "what it decides"), lines=lines)
