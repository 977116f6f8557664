from typing import Any

import pytest

from atlas import ChoiceError, Group, LabelError, TopologyError
from tests.examples import service

api = service("api")


@pytest.mark.parametrize("members", [[], ["api"], [api, None]], ids=["none", "names", "nothing"])
def test_a_group_holds_components(members: list[Any]) -> None:
    with pytest.raises(TopologyError, match="one or more components"):
        Group("zone a", members)


def test_a_group_holds_each_component_once() -> None:
    with pytest.raises(TopologyError, match="holds a component twice"):
        Group("zone a", [api, api])
    with pytest.raises(TopologyError, match="holds a component twice"):
        Group("zone a", [api, service("api")])


def test_an_unknown_boundary_is_refused_with_those_there_are() -> None:
    with pytest.raises(ChoiceError, match="group, region, zone, cell, cluster, bulkhead, team"):
        Group("zone a", [api], boundary="galaxy")  # type: ignore[arg-type]
    assert Group("zone a", [api], boundary="zone").boundary == "zone"


def test_a_group_has_a_name_that_can_be_drawn() -> None:
    with pytest.raises(LabelError, match="name of Group"):
        Group("zone\na", [api])


def test_a_call_from_a_group_names_its_protocol() -> None:
    with pytest.raises(TopologyError, match="without a call between them"):
        Group("zone a", [api]) >> api  # type: ignore[operator]
