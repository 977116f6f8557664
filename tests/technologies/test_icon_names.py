import pytest

from atlas.errors import IconError
from atlas.technologies import registry
from atlas.technologies.icon_names import fault_of_icon
from render.icons import icon


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("simple-icons:redis", ""),
        ("diagrams.onprem.database.Scylla", ""),
        ("diagrams.onprem.database.PostgreSQL", ""),
        ("icons/till.svg", ""),
        ("simple-icons:rediss", "Simple Icons has no mark 'rediss'"),
        ("diagrams.onprem.compute.Servr", "did you mean 'diagrams.onprem.compute.Server'?"),
        ("diagrams.onprm.compute.Server", "there is no module diagrams.onprm.compute"),
        ("diagrams", "it is no mark, no class of diagrams and no file"),
        ("redis", "it is no mark, no class of diagrams and no file"),
    ],
)
def test_a_fault_says_what_is_not_there(name: str, fault: str) -> None:
    assert fault_of_icon(name).endswith(fault)
    assert bool(fault_of_icon(name)) is bool(fault)


@pytest.mark.parametrize(
    "name",
    [
        "simple-icons:redis",
        "simple-icons:rediss",
        "diagrams.aws.storage.S3",
        "diagrams.aws.S4",
        "x",
    ],
)
def test_what_has_no_fault_can_be_drawn_and_nothing_else(name: str) -> None:
    try:
        icon(name)
    except IconError:
        assert fault_of_icon(name)
    else:
        assert not fault_of_icon(name)


def test_every_shipped_technology_has_an_icon_that_is_there() -> None:
    names = {each.icon for each in registry.REGISTRY if each.icon}

    assert len(names) > 50
    assert {name: fault for name in names if (fault := fault_of_icon(name))} == {}
