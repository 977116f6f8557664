"""What each kind must show."""

import importlib
import inspect
from pathlib import Path
from typing import Any

import pytest

import atlas
from atlas import (
    SLO,
    BareNumberError,
    Call,
    CapacityModel,
    ChoiceError,
    CitationError,
    CompleteArchitecture,
    ConsistencyBoundary,
    CostBreakdown,
    CostStudy,
    DebuggingGuide,
    Economics,
    FailureDomains,
    Incident,
    IncidentAnatomy,
    LabelError,
    MigrationPlaybook,
    NovelSolutions,
    Optimisation,
    PerformanceProfile,
    Plane,
    ProductionOperations,
    Replication,
    RequestFlow,
    ScaleEvolution,
    ScaleJourney,
    Spend,
    Stage,
    StorageArchitecture,
    System,
    TechnologyComparison,
    Undisclosed,
    UnitError,
    View,
    ViewError,
    assumed,
    at_least,
    at_most,
    minutes,
    ms,
    nodes,
    usd,
    usd_per_month,
    users,
)
from atlas import kinds as package
from atlas.categories import CATEGORIES
from atlas.kinds import KINDS
from tests.examples import (
    ARGUMENTS,
    AS_OF,
    GAP,
    SOURCE,
    WORDS,
    api,
    begin,
    cache,
    economics,
    finished,
    parcelpost,
    reported,
    store,
    subject_of,
    web,
    wired,
    worded,
)

every = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
REQUIRED = [(kind, name) for kind, own in ARGUMENTS.items() for name in own]


def test_the_registry_lists_every_kind_in_the_folder() -> None:
    folder = Path(package.__file__ or "").parent
    names = {path.stem for path in folder.glob("*.py")}

    assert {name for name in names if _holds_a_kind(name)} == {
        kind.__module__.rpartition(".")[2] for kind in KINDS
    }


def _holds_a_kind(name: str) -> bool:
    module = importlib.import_module(f"atlas.kinds.{name}")
    return any(
        inspect.isclass(member)
        and issubclass(member, View)
        and member.__module__ == module.__name__
        for member in vars(module).values()
        if member is not View
    )


def test_every_kind_is_among_the_examples_and_in_the_facade() -> None:
    assert set(KINDS) == set(ARGUMENTS)
    assert all(getattr(atlas, kind.__name__) is kind for kind in KINDS)


@every
def test_a_kind_with_all_it_must_show_is_finished(kind: type[View]) -> None:
    view = finished(kind)

    assert view.components
    assert view.kind == kind.__name__
    assert view.category in CATEGORIES


@pytest.mark.parametrize(
    ("kind", "name"), REQUIRED, ids=[f"{kind.__name__}-{name}" for kind, name in REQUIRED]
)
def test_a_kind_without_one_of_its_entries_cannot_be_built(kind: type[View], name: str) -> None:
    given = {**ARGUMENTS[kind], "as_of": AS_OF}
    del given[name]

    with pytest.raises(TypeError, match=f"lacks '{name}'"):
        kind(subject_of(kind), "Without", **given)


TEXTS = ("load_name", "question", "result_name", "symptom", "do_not", "measure", "pattern")


@pytest.mark.parametrize(
    ("kind", "name"), REQUIRED, ids=[f"{kind.__name__}-{name}" for kind, name in REQUIRED]
)
@pytest.mark.parametrize("value", [3, "some text"])
def test_a_bare_value_for_an_entry_is_refused(kind: type[View], name: str, value: object) -> None:
    if isinstance(value, str) and name in TEXTS:
        assert begin(kind, **{name: value})
        return
    with pytest.raises(atlas.AtlasError):
        begin(kind, **{name: value})


@every
def test_an_empty_view_is_refused_unless_its_entries_name_components(kind: type[View]) -> None:
    brings = kind in (
        StorageArchitecture,
        CapacityModel,
        CostBreakdown,
        CostStudy,
        NovelSolutions,
        DebuggingGuide,
        IncidentAnatomy,
        ScaleJourney,
        PerformanceProfile,
        MigrationPlaybook,
        TechnologyComparison,
    )
    if brings:
        with begin(kind) as view:
            pass
        assert view.of_plane(Plane.STATE)
    else:
        with pytest.raises(ViewError, match=r"shows no component|and 0 calls"), begin(kind):
            pass


def test_a_request_flow_without_an_slo_cannot_be_built() -> None:
    with pytest.raises(TypeError, match="'slo'"):
        RequestFlow(parcelpost, "No promise", as_of=AS_OF, fallback=GAP)  # type: ignore[call-arg]
    with pytest.raises(ViewError, match=r"slo of RequestFlow is .*SLO\(\.\.\.\)"):
        begin(RequestFlow, slo=GAP)


@pytest.mark.parametrize("name", ["objective", "availability", "p50", "p99", "p999"])
def test_an_slo_leaves_nothing_out(name: str) -> None:
    given: dict[str, Any] = dict.fromkeys(("objective", "availability", "p50", "p99", "p999"), GAP)
    del given[name]

    with pytest.raises(TypeError, match=f"'{name}'"):
        SLO(**given)


def test_a_request_flow_without_a_hop_is_refused() -> None:
    copied = (api, Replication("copy", lag=GAP), store)

    with pytest.raises(ViewError, match="has no hop"):
        wired(copied, kind=RequestFlow)


def test_the_hops_of_a_request_flow_are_its_path_in_order() -> None:
    with begin(RequestFlow) as view:
        web >> Call("HTTPS") >> api
        api >> Replication("copy", lag=GAP) >> cache
        api >> Call("quill") >> store

    assert isinstance(view, RequestFlow)
    assert [hop.head.name for hop in view.hops] == ["api", "store"]


def test_a_storage_view_without_a_store_is_refused() -> None:
    boundary = ConsistencyBoundary("none", stores=[api], guarantee=WORDS)

    with (
        pytest.raises(ViewError, match="shows no store"),
        begin(StorageArchitecture, boundaries=[boundary]),
    ):
        pass


@pytest.mark.parametrize("stores", [[], ["store"], [GAP]], ids=[*"abc"])
def test_a_consistency_boundary_holds_stores(stores: list[Any]) -> None:
    with pytest.raises(ViewError, match=r"one or more Component"):
        ConsistencyBoundary("none", stores=stores, guarantee=WORDS)


def incident(**changes: Any) -> Incident:
    given: dict[str, Any] = {
        "date": "2023-03-08",
        "report": SOURCE,
        "cascade": [store, api],
        "trigger": WORDS,
        "impact": WORDS,
        "mitigation": GAP,
        "duration": GAP,
    }
    return Incident("the great spill", **{**given, **changes})


def test_an_incident_brings_its_cascade_into_the_view() -> None:
    with begin(FailureDomains, incidents=[incident()], focus=cache) as view:
        pass

    assert view.components == (store, api, cache)


def test_an_incident_has_an_official_report() -> None:
    with pytest.raises(ViewError, match=r"report of Incident .* is .*Source\(\.\.\.\)"):
        incident(report="https://example.org")
    with pytest.raises(BareNumberError, match="duration of Incident"):
        incident(duration=3)


def test_no_known_incident_is_a_gap_not_an_empty_list() -> None:
    assert begin(FailureDomains, incidents=GAP)
    with pytest.raises(ViewError, match="incidents of FailureDomains"):
        begin(FailureDomains, incidents=[])


def stage(**changes: Any) -> Stage:
    given: dict[str, Any] = {
        "when": worded("2023"),
        "users": reported(users(1e6), "a million users"),
        "architecture": WORDS,
        "broke": GAP,
        "fixed": GAP,
        "cost": GAP,
    }
    return Stage(**{**given, **changes})


def test_a_scale_evolution_answers_for_each_size() -> None:
    stages = dict(ARGUMENTS[ScaleEvolution]["stages"])
    del stages["100K"]

    with pytest.raises(ViewError, match="lack 100K"):
        begin(ScaleEvolution, stages=stages)


def test_a_stage_is_a_stage_or_a_gap() -> None:
    stages = {**ARGUMENTS[ScaleEvolution]["stages"], "1M": WORDS}

    with pytest.raises(ViewError, match="hold no stage and no gap at 1M"):
        begin(ScaleEvolution, stages=stages)


def test_the_components_of_a_stage_come_into_the_view() -> None:
    known = stage(components=[api, store])
    stages = {**ARGUMENTS[ScaleEvolution]["stages"], "1M": known, "1B": GAP}

    with begin(ScaleEvolution, stages=stages) as view:
        pass

    assert isinstance(view, ScaleEvolution)
    assert view.components == (api, store)
    assert view.known == (("1M", known),)


def test_a_cost_breakdown_adds_up_what_is_known_and_names_what_is_not() -> None:
    spend = [
        Spend(store, monthly=reported(usd_per_month(100), "$100"), covers="disks"),
        Spend(api, monthly=reported(usd_per_month(20), "$20"), covers="machines"),
        Spend(cache, monthly=GAP, covers="memory"),
    ]
    view = begin(CostBreakdown, spend=spend)

    assert isinstance(view, CostBreakdown)
    assert str(view.total.known) == "= $120/mo"
    assert view.total.missing == (GAP,)


def test_a_cost_breakdown_tells_in_words_how_many_components_are_priced() -> None:
    spend = [Spend(store, monthly=reported(usd_per_month(100), "$100"), covers="disks")]
    view = finished(CostBreakdown, spend=spend)
    rows = view.chapters()[0].lines
    assert (rows[-1].label, rows[-1].notes) == ("sum", ("1 of 2 components priced",))
    assert view.chapters()[1].notes[-1] == "1 of 2 components priced; not priced: api."


def test_spend_is_money_for_a_time() -> None:
    with pytest.raises(UnitError, match="monthly of Spend"):
        Spend(store, monthly=reported(usd(100), "$100"), covers="disks")


def optimisation(**changes: Any) -> Optimisation:
    given: dict[str, Any] = {
        "before": reported(nodes(177), "177 nodes"),
        "after": reported(nodes(72), "72 nodes"),
        "how": WORDS,
        "saving": reported(usd_per_month(50), "$50"),
        "cost": reported(usd(200), "$200"),
    }
    return Optimisation("fewer nodes", **{**given, **changes})


def test_the_return_of_an_optimisation_is_computed() -> None:
    assert str(optimisation().reduction) == "= 59.3 %"
    assert str(optimisation().payback) == "= 4 mo"


def test_a_reduction_between_bounds_counts_each_bound_once() -> None:
    change = optimisation(
        before=at_least(minutes(30)) @ SOURCE.at("at least 30 minutes"),
        after=at_most(minutes(18)) @ SOURCE.at("at most 18 minutes"),
    )

    assert str(change.reduction) == "computed ≥ 40 %"


@pytest.mark.parametrize("name", ["before", "after"])
def test_a_reduction_from_or_to_the_unknown_is_unknown(name: str) -> None:
    assert optimisation(**{name: GAP}).reduction is GAP


def test_a_figure_that_a_change_raises_is_an_increase() -> None:
    name, share = optimisation(
        before=reported(minutes(40), "40 minutes"), after=reported(minutes(60), "60 minutes")
    ).change
    bound = optimisation(
        before=reported(minutes(18), "18 minutes"),
        after=at_least(minutes(27)) @ SOURCE.at("at least 27 minutes"),
    ).change

    assert (name, str(share)) == ("increase", "= 50 %")
    assert (bound[0], str(bound[1])) == ("increase", "computed ≥ 50 %")
    assert optimisation().change[0] == "reduction"


@pytest.mark.parametrize("name", ["saving", "cost"])
def test_a_payback_of_the_unknown_is_unknown(name: str) -> None:
    assert optimisation(**{name: GAP}).payback is GAP


def test_a_solution_brings_its_components_into_the_view() -> None:
    with begin(NovelSolutions) as view:
        pass

    assert view.components == (store,)


@pytest.mark.parametrize("pipeline", [[], ["canary"], [GAP]], ids=[*"abc"])
def test_operations_show_a_pipeline(pipeline: list[Any]) -> None:
    with pytest.raises(ViewError, match="pipeline of ProductionOperations"):
        begin(ProductionOperations, pipeline=pipeline)


def test_a_cost_is_money_for_a_time() -> None:
    with pytest.raises(UnitError, match="cost of CompleteArchitecture"):
        begin(CompleteArchitecture, cost=reported(ms(15), "15ms"))


def test_a_system_has_economics_and_says_how_well_it_is_documented() -> None:
    with pytest.raises(ViewError, match="the economics of a system are"):
        System("Inkpost", documented="well", scale={}, economics=GAP)  # type: ignore[arg-type]
    with pytest.raises(ChoiceError, match="well, scarcely"):
        System("Inkpost", documented="badly", scale={}, economics=economics)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "slug"), [("Parcelpost", "parcelpost"), ("R&D Post 2", "r-d-post-2")]
)
def test_a_system_is_called_as_its_folder(name: str, slug: str) -> None:
    assert System(name, documented="well", scale={}, economics=economics).slug == slug


def test_the_scale_of_a_system_has_provenance() -> None:
    with pytest.raises(BareNumberError, match="'nodes' in scale of System 'Parcelpost'"):
        System("Parcelpost", documented="well", scale={"nodes": 72}, economics=economics)  # type: ignore[dict-item]


def test_economics_take_gaps_but_no_bare_numbers() -> None:
    given: dict[str, Any] = {
        "infrastructure": GAP,
        "unit_costs": {},
        "reserved": GAP,
        "growth": {},
        "optimisations": [],
    }

    assert isinstance(Economics(**given).infrastructure, Undisclosed)
    with pytest.raises(BareNumberError, match="infrastructure of Economics is 100"):
        Economics(**{**given, "infrastructure": 100})
    with pytest.raises(BareNumberError, match="'2x' in growth of Economics"):
        Economics(**{**given, "growth": {"2x": 200}})
    with pytest.raises(LabelError, match="unit_costs of Economics is"):
        Economics(**{**given, "unit_costs": GAP})
    with pytest.raises(BareNumberError, match="an optimisation is"):
        Economics(**{**given, "optimisations": ["fewer nodes"]})


def test_an_optimisation_compares_the_same_thing() -> None:
    with pytest.raises(UnitError, match="two figures of one dimension"):
        optimisation(after=assumed(ms(5), because="a test"))


def test_an_objective_is_a_target() -> None:
    promised = ms(150) @ SOURCE.at("150 ms", basis="target")

    assert SLO(objective=GAP, availability=GAP, p50=GAP, p99=promised, p999=GAP).p99 is promised
    with pytest.raises(CitationError, match="example"):
        SLO(
            objective=GAP,
            availability=GAP,
            p50=GAP,
            p99=ms(150) @ SOURCE.at("150 ms", basis="example"),
            p999=GAP,
        )
