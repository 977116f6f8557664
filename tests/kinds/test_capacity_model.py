"""What a capacity model must show, and how its laws are declared."""

from typing import Any

import pytest

from atlas import (
    BareNumberError,
    CapacityModel,
    Ceiling,
    ErlangC,
    FittedScalability,
    LittlesLaw,
    NextStep,
    Plane,
    PollaczekKhinchine,
    Proportional,
    UnitError,
    UniversalScalability,
    UtilisationLaw,
    View,
    ViewError,
    assumed,
    ms,
    ops,
    percent,
    quantity,
    ratio,
    tb,
    usd_per_month,
)
from atlas.views import laws
from atlas.views.laws import LAWS
from tests.examples import (
    ARGUMENTS,
    AS_OF,
    GAP,
    WORDS,
    Quill,
    begin,
    parcelpost,
    quill,
    read_p99,
    reported,
    step,
    store,
)

SLOTS = reported(ops(72), "72 slots")
TIME = assumed(ms(5), because="a test")


def model(**changes: Any) -> CapacityModel:
    view = begin(CapacityModel, **changes)
    assert isinstance(view, CapacityModel)
    return view


def of_quill(**changes: Any) -> CapacityModel:
    given = {**ARGUMENTS[CapacityModel], **changes}
    return CapacityModel(quill(GAP), "Slots of Quill", as_of=AS_OF, **given)


def next_step(**changes: Any) -> NextStep:
    given: dict[str, Any] = {"limit": SLOTS, "on_demand": GAP, "reserved": GAP, "action": step()}
    return NextStep("more", **{**given, **changes})


def test_a_model_of_a_technology_fails_when_its_limit_is_reached() -> None:
    view = of_quill()
    (quills,) = view.components
    (failure,) = quills.fails

    assert (quills.name, quills.plane) == ("Quill", Plane.STATE)
    assert failure.name == "read slots is reached"
    assert failure.signals == (Quill.READ_TIMEOUT,)
    assert [step.action for step in failure.recovery] == ["look at the shards"]


def test_a_model_of_a_system_is_about_one_of_its_components() -> None:
    view = model()

    assert view.components == (store,)
    assert [failure.name for failure in view.fails_of(store)] == [
        "read slots is reached",
        "hot shard",
    ]
    assert [failure.name for _, failure in view.failures] == ["read slots is reached"]


def test_a_system_needs_a_component_and_a_technology_has_none() -> None:
    with pytest.raises(ViewError, match="a CapacityModel of 'Parcelpost' is about the component"):
        model(of=None)
    with pytest.raises(ViewError, match="a CapacityModel of 'Quill' is about the component"):
        of_quill(of=store)


@pytest.mark.parametrize("plane", Plane)
def test_a_technology_stands_where_the_model_says(plane: Plane) -> None:
    assert of_quill(plane=plane).components[0].plane is plane


def test_what_a_law_computes_is_not_stated() -> None:
    with pytest.raises(ViewError, match=r"by Erlang C \(M/M/c\) has the knee .*80 %; allowed: no"):
        model(knee=reported(percent(80), "80 %"))


def test_what_a_straight_law_cannot_compute_is_stated_or_a_gap() -> None:
    law = LittlesLaw(residence=read_p99)

    assert model(law=law, knee=GAP).knee is GAP
    with pytest.raises(ViewError, match="by Little's law has the knee None; allowed: a `knee`"):
        model(law=law)


def test_a_step_moves_the_same_limit() -> None:
    with pytest.raises(UnitError, match="limit 'read slots' is 72 ops, after 'more' it is 9 TB"):
        model(steps=[next_step(limit=reported(tb(9), "9 TB"))])


def test_a_step_costs_money_a_time() -> None:
    with pytest.raises(UnitError, match="on_demand of NextStep 'more'"):
        next_step(on_demand=reported(tb(9), "9 TB"))


def test_a_unit_of_the_limit_costs_its_part() -> None:
    priced = next_step(on_demand=reported(usd_per_month(144), "$144"))

    assert str(priced.unit_cost) == "= $2/op/mo"
    assert str(next_step(on_demand=priced.on_demand, adds=SLOTS).unit_cost) == "= $2/op/mo"
    beside = next_step(limit=reported(ops(144), "144 slots"), on_demand=priced.on_demand, adds=GAP)
    assert beside.unit_cost is GAP
    assert next_step().unit_cost is GAP


@pytest.mark.parametrize("law", [GAP, "Little's law", LittlesLaw], ids=["gap", "text", "class"])
def test_a_law_is_one_of_those_declared(law: object) -> None:
    with pytest.raises(ViewError, match=r"the law of a CapacityModel is .*LittlesLaw\(\.\.\.\)"):
        model(law=law)


@pytest.mark.parametrize("steps", [[], ["more"], [GAP]], ids=[*"abc"])
def test_there_is_always_a_next_step(steps: list[Any]) -> None:
    with pytest.raises(ViewError, match="steps of CapacityModel"):
        model(steps=steps)


def test_a_limit_says_what_happens_at_it() -> None:
    with pytest.raises(BareNumberError, match="beyond of Ceiling 'slots'"):
        Ceiling("slots", at=SLOTS, beyond="it stops")  # type: ignore[arg-type]
    with pytest.raises(ViewError, match="limit of CapacityModel"):
        model(limit=SLOTS)


def test_other_kinds_keep_to_their_subject() -> None:
    assert [kind.of_technology for kind in (View, CapacityModel)] == [False, None]
    assert model().system is parcelpost


INPUTS: dict[type, dict[str, Any]] = {
    Proportional: {"each": TIME},
    LittlesLaw: {"residence": TIME},
    UtilisationLaw: {"service_time": TIME, "servers": SLOTS},
    ErlangC: {"service_time": TIME, "servers": SLOTS},
    PollaczekKhinchine: {"service_time": TIME, "variability": assumed(ratio(4), because="a test")},
    UniversalScalability: {
        "rate": SLOTS,
        "contention": assumed(ratio(0.1), because="a test"),
        "coherency": assumed(ratio(0), because="a test"),
    },
    FittedScalability: {"measured": [(SLOTS, SLOTS)] * 4},
}


def test_every_law_of_the_file_is_listed() -> None:
    declared = {
        member
        for member in vars(laws).values()
        if isinstance(member, type) and member.__module__ == laws.__name__
    }

    assert declared == set(LAWS) == set(INPUTS)


@pytest.mark.parametrize("kind", LAWS, ids=lambda kind: kind.__name__)
def test_a_law_says_its_formula_and_its_inputs(kind: type) -> None:
    law: Any = kind(**INPUTS[kind])

    assert law.formula.format(result="y", load="x").startswith("y = ")
    assert law.inputs
    assert law.stated is None or law.stated.sources


@pytest.mark.parametrize("kind", LAWS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("value", [GAP, 3, WORDS], ids=["gap", "number", "words"])
def test_a_law_takes_figures_alone(kind: type, value: object) -> None:
    for name in INPUTS[kind]:
        given = [(value, value)] * 4 if name == "measured" else value
        with pytest.raises(BareNumberError):
            kind(**{**INPUTS[kind], name: given})


def test_a_time_is_no_money() -> None:
    with pytest.raises(UnitError, match=r"residence of LittlesLaw .* which measures"):
        LittlesLaw(residence=assumed(quantity(3, "USD"), because="a test"))
    with pytest.raises(
        UnitError, match=r"service_time of ErlangC .* is −5 ms; allowed: zero or more"
    ):
        ErlangC(service_time=assumed(ms(-5), because="a test"), servers=SLOTS)
