"""How much fits and what it costs: capacity models, cost studies, breakdowns."""

from itertools import pairwise

from atlas.analysis.capacity.assessment import Rung, assess
from atlas.analysis.studies import change
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.kinds.capacity_model import CapacityModel
from atlas.kinds.cost_breakdown import CostBreakdown
from atlas.kinds.cost_study import CostStudy
from atlas.kinds.economics import Optimisation
from atlas.kinds.spending import Commitment
from render.parts.values import Value
from render.site.steps import step_data
from render.site.stories.chapter import Chapter, Entry, Line
from render.site.telling import Teller, value, values
from render.views.capacity_curve import knee_name
from render.views.figures import Annotation


def capacity_model(view: CapacityModel, teller: Teller) -> list[Chapter]:
    """The answer, the law with its inputs, and what to buy next."""
    found = assess(view)
    answer: dict[str, Annotation] = {
        f"{view.load_name}, today": view.load,
        f"{view.result_name}, today": found.now.result,
        f"limit: {view.limit.name}": view.limit.at,
        f"{view.load_name} at the limit": found.limit.load,
        "headroom": found.headroom,
        "limit reached in": found.lasts,
        f"{view.load_name}, {knee_name(view)}": found.knee.load,
        "at the limit": view.limit.beyond,
    }
    formula = view.law.formula.format(result=view.result_name, load=view.load_name)
    inputs: dict[str, Annotation] = {**view.law.inputs}
    if view.law.stated is not None:
        inputs["law"] = view.law.stated
    if view.knee is not None:
        inputs["act from this share of the limit"] = _percent(view.knee)
    inputs["growth"] = view.growth
    return [
        Chapter(
            heading="How much fits, and how much is left",
            lead=view.question,
            facts=values(answer, teller),
        ),
        Chapter(
            heading="The law and its inputs",
            lead=f"{view.law.name}: {formula}",
            facts=values(inputs, teller),
        ),
        Chapter(
            heading="What to buy next, and how long it lasts",
            entries=tuple(_rung(each, teller) for each in found.steps),
        ),
    ]


def _percent(share: Number) -> Number:
    return share if isinstance(share, Undisclosed) else share.to("percent")


def _rung(rung: Rung, teller: Teller) -> Entry:
    step = rung.step
    facts = {
        "limit then": step.limit,
        "load it carries": rung.load,
        "lasts, from today": rung.lasts,
        "a month, on demand": step.on_demand,
        "a month, with a commitment": step.reserved,
        "per unit of the limit": step.unit_cost,
    }
    return Entry(name=step.name, facts=values(facts, teller), step=step_data(step.action, teller))


def cost_study(view: CostStudy, teller: Teller) -> list[Chapter]:
    """The bill in time, what one costs, what drives it, what is promised, and what saved some."""
    before = {later: one for one, later in pairwise(view.periods)}
    lines = tuple(
        Line(
            each.name,
            f"{each.begins} to {each.ends}" if str(each.begins) != each.name else "",
            (
                value(each.spent, teller),
                value(each.monthly, teller),
                value(change(before[each], each), teller) if each in before else Value("—"),
            ),
        )
        for each in view.periods
    )
    drivers = tuple(
        Entry(
            name=each.component.name,
            told=(value(each.grows_with, teller),),
            notes=(each.covers,),
            facts=values({"a month": each.monthly}, teller),
        )
        for each in view.drivers
    )
    latest = view.latest.name
    owed = values(
        {
            f"committed for {latest}, a month": view.committed,
            "of the bill of that time": view.coverage,
            "bought as commitments": view.reserved,
        },
        teller,
    )
    bounds = {"in it": view.covers}
    bounds |= {f"not in it ({at})": each for at, each in enumerate(view.excludes, 1)}
    return [
        Chapter(
            heading="The bill in time",
            facts=values(bounds, teller),
            heads=("spent", "a month", "change"),
            lines=lines,
        ),
        Chapter(heading="What one costs", facts=values(view.unit_costs, teller)),
        Chapter(heading=f"What drives it, {latest}", entries=drivers),
        Chapter(
            heading="Commitments against the bill",
            facts=owed,
            entries=()
            if isinstance(view.commitments, Undisclosed)
            else tuple(_commitment(each, teller) for each in view.commitments),
        ),
        _savings(view.optimisations, teller),
    ]


def _commitment(each: Commitment, teller: Teller) -> Entry:
    facts: dict[str, Annotation] = {"in all": each.total, "a month, mean": each.monthly}
    facts |= {f"in {part.name}": part.spent for part in each.parts}
    return Entry(
        name=each.name,
        when=Value(f"{each.begins} to {each.ends}"),
        told=(value(each.terms, teller),),
        facts=values(facts, teller),
    )


def _savings(found: tuple[Optimisation, ...] | Undisclosed, teller: Teller) -> Chapter:
    heading = "What saved some"
    if isinstance(found, Undisclosed):
        return Chapter(heading=heading, facts={"": value(found, teller)})
    entries = tuple(
        Entry(
            name=each.name,
            told=(value(each.how, teller),),
            facts=values(
                {
                    "before": each.before,
                    "after": each.after,
                    "less by": each.reduction,
                    "saves": each.saving,
                    "cost of it": each.cost,
                    "paid back in": each.payback,
                },
                teller,
            ),
        )
        for each in found
    )
    return Chapter(heading=heading, entries=entries)


def cost_breakdown(view: CostBreakdown, teller: Teller) -> list[Chapter]:
    """What one costs, and what saved some; the bill itself stands in the table of costs."""
    facts = values({**view.unit_costs, "bought as commitments": view.reserved}, teller)
    return [
        Chapter(heading="What one costs", facts=facts),
        _savings(view.optimisations, teller),
    ]
