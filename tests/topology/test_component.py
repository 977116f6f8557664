import attrs
import pytest

from atlas import (
    Asynchronous,
    BareNumberError,
    Call,
    CitationError,
    Client,
    Component,
    Database,
    Fleet,
    Grade,
    LabelError,
    Plane,
    Service,
    TopologyError,
    Undisclosed,
    UnitError,
    ms,
    nodes,
)
from atlas.topology import control, edge, service, state
from atlas.topology.component import Provisioned
from tests.examples import (
    GAP,
    OWN,
    SOURCE,
    WORDS,
    annotations,
    component,
    failure,
    quill,
    reported,
    worded,
)
from tests.examples import service as make

CLASSES = pytest.mark.parametrize("kind", OWN, ids=lambda kind: kind.__name__)
REQUIRED = [(kind, name) for kind in OWN for name in annotations(kind)]
PLANES = {edge: Plane.EDGE, service: Plane.SERVICE, state: Plane.STATE, control: Plane.CONTROL}


def test_every_component_class_is_among_the_examples() -> None:
    defined = {
        member
        for module in PLANES
        for member in vars(module).values()
        if isinstance(member, type) and issubclass(member, Component) and "plane" in vars(member)
    }

    assert set(OWN) == defined


@CLASSES
def test_a_component_stands_in_the_plane_of_its_file(kind: type[Component]) -> None:
    (plane,) = [plane for module, plane in PLANES.items() if module.__name__ == kind.__module__]

    assert component(kind, "sample").plane is plane


@CLASSES
def test_a_component_reads_in_messages_as_its_class_and_name(kind: type[Component]) -> None:
    assert repr(component(kind, "sample")) == f"{kind.__name__}('sample')"


@pytest.mark.parametrize(
    ("kind", "name"), REQUIRED, ids=[f"{kind.__name__}-{name}" for kind, name in REQUIRED]
)
def test_a_component_without_one_of_its_annotations_is_refused_by_name(
    kind: type[Component], name: str
) -> None:
    given = annotations(kind)
    del given[name]

    with pytest.raises(TypeError, match=f"lacks '{name}'"):
        kind("sample", **given)


OWN_NAMES = [(kind, name) for kind, own in OWN.items() for name in own]


@pytest.mark.parametrize(
    ("kind", "name"), OWN_NAMES, ids=[f"{kind.__name__}-{name}" for kind, name in OWN_NAMES]
)
def test_a_bare_value_for_an_annotation_is_refused(kind: type[Component], name: str) -> None:
    with pytest.raises(BareNumberError, match=f"{name} of {kind.__name__} 'sample' is 3"):
        component(kind, "sample", **{name: 3})


@pytest.mark.parametrize(
    ("name", "form"), [("latency", "Latency(p99=…)"), ("fleet", "Fleet(machine, count=…")]
)
def test_a_plain_figure_for_a_latency_or_fleet_is_told_the_form(name: str, form: str) -> None:
    with pytest.raises(BareNumberError) as refused:
        component(Database, "sample", **{name: reported(ms(42), "42 ms")})

    assert f"the {name} of 'sample' is the plain number 42 ms;" in str(refused.value)
    assert f"write `{form}" in str(refused.value)


def test_words_where_a_number_is_wanted_are_named_as_words() -> None:
    with pytest.raises(BareNumberError, match="is the plain words 'seven days'; allowed: a repor"):
        component(Database, "sample", size=worded("seven days"))


@CLASSES
def test_a_component_does_not_change(kind: type[Component]) -> None:
    sample = component(kind, "sample")

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        sample.name = "other"  # type: ignore[misc]


def test_two_components_alike_are_still_two() -> None:
    assert make("api") != make("api")


@pytest.mark.parametrize("name", ["", "two\nlines", "x" * 49, "🚀", "שלום", 3])
def test_a_name_that_cannot_be_drawn_is_refused(name: str) -> None:
    with pytest.raises(LabelError, match="name of Service"):
        make(name)


@pytest.mark.parametrize("name", ['the "hot" path', "a<b", "R&D", "x" * 48])
def test_a_name_with_quotes_and_signs_is_kept(name: str) -> None:
    assert make(name).name == name


@pytest.mark.parametrize("technology", [quill, "Quill 2.0", None])
def test_a_technology_comes_with_its_version(technology: object) -> None:
    with pytest.raises(TopologyError, match="call it with a cited version or a gap"):
        make("api", technology=technology)


def test_a_failure_is_declared_with_its_signals() -> None:
    with pytest.raises(TopologyError, match="'api' has the failure mode 'it breaks'"):
        make("api", fails=["it breaks"])
    assert len(make("api", fails=[failure(), failure("another")]).fails) == 2


def test_a_fleet_is_no_bare_number() -> None:
    with pytest.raises(BareNumberError, match="the fleet of 'api' is 72"):
        make("api", fleet=72)


def test_a_latency_is_no_bare_number() -> None:
    with pytest.raises(BareNumberError, match="the latency of 'api'"):
        make("api", latency=reported(ms(15), "15ms"))


def test_a_latency_can_be_a_gap() -> None:
    assert make("api", latency=GAP).latency is GAP


def test_a_cost_is_money_for_a_time() -> None:
    with pytest.raises(UnitError, match="cost of Service 'api'"):
        make("api", cost=reported(ms(15), "15ms"))


def test_an_unknown_fleet_has_an_unknown_cost_for_the_same_reason() -> None:
    api = make("api", fleet=Fleet(GAP, count=reported(nodes(72), "72 nodes")))

    assert isinstance(api, Provisioned)
    assert api.cost is GAP


def test_a_known_machine_without_a_price_has_an_unknown_cost_never_zero() -> None:
    fleet = Fleet(worded("q1-large"), count=GAP, reserved=GAP)
    api = make("api", fleet=fleet)

    assert isinstance(api, Provisioned)
    assert isinstance(api.cost, Undisclosed)
    assert "q1-large" in api.cost.where
    assert api.cost.grade is Grade.GAP


def test_a_client_costs_its_operator_nothing_to_run() -> None:
    assert not issubclass(Client, Provisioned)


def test_a_component_is_not_bound_to_a_view() -> None:
    fields = {attribute.name for attribute in attrs.fields(Database)}

    assert not fields & {"view", "diagram"}


def test_a_call_names_its_protocol() -> None:
    with pytest.raises(TopologyError, match="'a' is followed by 'b' without a call between them"):
        make("a") >> make("b")  # type: ignore[operator]
    with pytest.raises(TopologyError, match="without a call between them"):
        make("a") << "gRPC"  # type: ignore[operator]


@pytest.mark.parametrize("call_type", [Call, Asynchronous])
def test_a_component_does_not_wire_without_a_head(call_type: type[Call]) -> None:
    pending = make("a") >> call_type("gRPC")

    assert getattr(pending.ends, "name", "") == "a"


def test_further_figures_have_provenance_too() -> None:
    assert Service(
        "api", **annotations(Service), figures={"nodes": nodes(3) @ SOURCE.at("3"), "os": WORDS}
    ).figures["os"] is WORDS  # fmt: skip
    with pytest.raises(BareNumberError):
        make("api", figures={"nodes": 3})


def test_a_link_is_an_address() -> None:
    assert make("api", url="https://grafana.example/d/api").url == "https://grafana.example/d/api"
    with pytest.raises(CitationError, match=r"url of 'api' is 'grafana/d/api'; allowed: an http"):
        make("api", url="grafana/d/api")
    with pytest.raises(CitationError, match=r"url of 'Call' is 'x'"):
        Call("gRPC", url="x")
