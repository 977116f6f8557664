from collections.abc import Iterator

import pytest

from atlas import (
    Call,
    CompleteArchitecture,
    DateError,
    Group,
    LabelError,
    Plane,
    TopologyError,
    VersionError,
    View,
    ViewError,
)
from atlas.analysis.system_calls import system_calls
from atlas.topology.call import RECORDER
from atlas.views.view import COLLECTOR, PANEL
from tests.examples import (
    AS_OF,
    GAP,
    api,
    begin,
    cache,
    database,
    failure,
    finished,
    parcelpost,
    quill,
    service,
    store,
    web,
    wired,
    worded,
)

KIND = CompleteArchitecture


def test_calls_bring_their_ends_into_the_view_in_order() -> None:
    view = finished(KIND)

    assert view.components == (web, api, store)
    assert [connection.call.protocol for connection in view.connections] == ["HTTPS", "quill"]
    assert (view.kind, str(view.as_of)) == ("CompleteArchitecture", AS_OF)


def test_a_component_may_be_shared_by_two_views() -> None:
    assert finished(KIND).components == finished(KIND).components


def test_a_component_that_no_call_names_is_included() -> None:
    assert wired(include=[cache]).components == (cache,)


def test_components_are_found_by_plane() -> None:
    view = finished(KIND)

    assert [view.of_plane(plane) for plane in Plane] == [(web,), (api,), (store,), ()]


def test_two_components_of_one_name_are_refused_with_the_place_of_the_other() -> None:
    other = service("api")

    with pytest.raises(TopologyError, match="two components are called 'api'") as caught:
        wired((web, Call("HTTPS"), api), (web, Call("HTTPS"), other))

    assert str(api.declared) in caught.value.remedy


@pytest.mark.parametrize("name", ["API v1", "api v1", "api--v1"])
def test_two_components_with_one_address_are_refused_with_the_place_of_the_other(name: str) -> None:
    one, other = service("API-v1"), service(name)

    with pytest.raises(TopologyError, match=r"'API-v1' and '.*' would have one address") as caught:
        wired((web, Call("HTTPS"), one), (web, Call("HTTPS"), other))

    assert str(one.declared) in caught.value.remedy


def test_names_that_differ_in_a_mark_are_two() -> None:
    view = wired((service("C users"), Call("HTTPS"), service("C++ users")))

    assert len(view.components) == 2


def test_members_of_a_component_may_call_each_other() -> None:
    view = wired((api, Call("gossip"), api), (api, Call("SQL"), store))

    assert [connection.is_among_itself for connection in view.connections] == [True, False]
    assert [connection.head for connection in system_calls(view).connections] == [store]


@pytest.mark.parametrize("turned", [False, True])
def test_a_call_between_a_group_and_its_own_member_is_refused(turned: bool) -> None:  # noqa: FBT001
    ends = (Group("zone a", [api, store]), api)
    tail, head = reversed(ends) if turned else ends

    with pytest.raises(TopologyError, match="'api' calls itself"):
        wired((tail, Call("gRPC"), head))


def test_a_call_from_a_group_to_itself_is_refused() -> None:
    zone = Group("zone a", [api])

    with pytest.raises(TopologyError, match="'zone a' calls itself"):
        wired((zone, Call("gRPC"), zone))


def test_a_view_inside_a_view_is_refused() -> None:
    with (
        pytest.raises(TopologyError, match="the view 'inner' begins inside another one"),
        begin(KIND),
        begin(KIND, title="inner"),
    ):
        pytest.fail("the inner view has begun")

    assert RECORDER.get() is None


def test_views_may_follow_one_another() -> None:
    assert finished(KIND).title == finished(KIND).title
    assert RECORDER.get() is None


@pytest.fixture
def collected() -> Iterator[list[View]]:
    """The views that are finished during a test."""
    views: list[View] = []
    token = COLLECTOR.set(views)
    yield views
    COLLECTOR.reset(token)


def test_a_finished_view_is_collected_once(collected: list[View]) -> None:
    view = finished(KIND)

    assert collected == [view]


def test_an_exception_inside_a_view_leaves_no_view(collected: list[View]) -> None:
    def divide() -> None:
        with begin(KIND):
            web >> Call("HTTPS") >> api
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        divide()

    assert collected == []
    assert RECORDER.get() is None


def test_a_view_that_lacks_what_its_kind_must_show_is_not_collected(collected: list[View]) -> None:
    with pytest.raises(ViewError, match="shows no component"), begin(KIND):
        pass

    assert collected == []
    assert RECORDER.get() is None


def test_a_version_not_released_at_the_date_of_the_view_is_refused() -> None:
    young = database("young", technology=quill(worded("3.1")))

    with pytest.raises(VersionError, match="released on 2025, after 2023-12-01, the"):
        wired((api, Call("quill"), young))


@pytest.mark.parametrize("system", ["Parcelpost", None, 3])
def test_the_system_of_a_view_is_an_object_not_a_name(system: object) -> None:
    with pytest.raises(ViewError, match="pass the object, not its name"):
        begin(KIND, system=system)


@pytest.mark.parametrize("title", ["", "two\nlines", "x" * 91, "🚀", "שלום"])
def test_a_title_that_cannot_be_drawn_is_refused(title: str) -> None:
    with pytest.raises(LabelError, match="title of CompleteArchitecture"):
        begin(KIND, title=title)


@pytest.mark.parametrize("title", ['the "hot" path', "a < b & c", "x" * 90])
def test_a_title_with_quotes_and_signs_is_kept(title: str) -> None:
    assert begin(KIND, title=title).title == title


@pytest.mark.parametrize("as_of", ["yesterday", "2023-02-30", None])
def test_the_date_of_a_view_is_a_real_date(as_of: str) -> None:
    with pytest.raises(DateError):
        begin(KIND, as_of=as_of)


@pytest.mark.parametrize("member", ["api", None, parcelpost, GAP], ids=["name", "none", *"sg"])
def test_what_is_no_component_is_not_included(member: object) -> None:
    with pytest.raises(TopologyError, match="is no component"):
        wired(include=[member])


def test_groups_may_be_nested_and_may_cross() -> None:
    inner, outer = Group("pod", [api]), Group("zone", [api, store])
    view = wired(include=[inner, outer])

    assert view.groups_of(api) == (inner, outer)
    assert view.groups_of(store) == (outer,)
    first, second = Group("zone", [api, web]), Group("cell", [api, store])
    assert wired(include=[first, second]).groups_of(api) == (first, second)


def test_two_groups_of_one_name_are_refused() -> None:
    with pytest.raises(TopologyError, match="two groups are called 'zone a'"):
        wired(include=[Group("zone a", [api]), Group("zone a", [store])])


def test_a_group_is_found_by_its_member() -> None:
    zone = Group("zone a", [api])
    view = wired((zone, Call("gRPC"), store))

    assert view.groups_of(api) == (zone,)
    assert view.groups_of(store) == ()


def test_the_panel_shows_the_first_failure_of_each_component() -> None:
    view = wired(include=[store, cache])

    assert [(failure.name, shown.name) for failure, shown in view.failures] == [
        ("store", "hot shard"),
        ("cache", "cold start"),
    ]


def test_the_panel_shows_no_more_failures_than_fit() -> None:
    many = [service(f"s{n}", fails=[failure()]) for n in range(PANEL + 3)]

    assert [failure for failure, _ in wired(include=many).failures] == many[:PANEL]


def test_a_view_may_choose_the_failures_of_its_panel() -> None:
    second = failure("disk full")
    busy = service("busy", fails=[failure(), second])
    view = wired(include=[store, busy], urgent=[second])

    assert view.failures == ((busy, second),)


def test_a_panel_does_not_silently_drop_the_failure_of_a_component_that_is_not_there() -> None:
    with pytest.raises(ViewError, match="has 'disk full', a failure mode of no component"):
        wired(include=[store], urgent=[failure("disk full")])


def test_a_view_shows_itself_as_text_in_a_notebook() -> None:
    shown = finished(KIND)._repr_mimebundle_()

    assert shown["text/plain"].startswith("CompleteArchitecture: Parcelpost, Parcelpost as a")
