"""What a module declares and its picture does not show is said, not lost."""

import json

import pytest
from click.testing import CliRunner

from atlas.cli import main
from tests.projects import Writer

BEGIN = """
    from atlas import Call, CompleteArchitecture, Database, Group, Service

    api = Service("api")
    store = Database("orders")
"""
DRAWN = """
    with CompleteArchitecture("Acme"):
        api >> store
"""


@pytest.fixture
def draft(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    project.write("pyproject.toml", '[tool.atlas]\nroots = ["systems"]\nlevel = "draft"\n')
    monkeypatch.chdir(project.folder)
    return project


SHARED = """
    from atlas import Database, Group, Service

    api = Service("api")
    store = Database("orders")
    zone = Group("zone a", [api])
"""
USING = """
    from atlas import CompleteArchitecture
    from systems.acme import components as c

    with CompleteArchitecture("Acme") as diagram:
        c.api >> c.store
"""


def told(project: Writer, text: str) -> list[tuple[int, str]]:
    project.write("systems/acme/architecture.py", text)
    result = CliRunner().invoke(main, ["check", "--format", "json"])
    return [
        (it["line"], it["message"].removeprefix("the "))
        for it in json.loads(result.stdout)
        if it["code"] == "DG609"
    ]


def test_a_picture_of_all_that_is_declared_has_no_finding(draft: Writer) -> None:
    assert told(draft, BEGIN + DRAWN) == []


def test_a_group_that_the_picture_does_not_have_is_named_where_it_is_declared(
    draft: Writer,
) -> None:
    found = told(draft, BEGIN + '    zone = Group("zone a", [api])\n' + DRAWN)

    assert found == [(5, "'zone a' is declared here and not drawn in 'Acme'")]


def test_a_component_that_the_picture_does_not_have_is_named(draft: Writer) -> None:
    found = told(draft, BEGIN + '    mail = Service("mail")\n' + DRAWN)

    assert found == [(5, "'mail' is declared here and not drawn in 'Acme'")]


def test_a_group_declared_inside_the_view_is_drawn(draft: Writer) -> None:
    assert told(draft, BEGIN + DRAWN + '        Group("zone a", [api])\n') == []
    (view,) = [it.view for it in draft.load().views]
    assert [group.name for group in view.groups] == ["zone a"]


@pytest.mark.parametrize("half", ['api >> Call("HTTP")', 'api << Call("HTTP")'])
def test_half_a_call_is_named_in_its_line(draft: Writer, half: str) -> None:
    found = told(draft, BEGIN + DRAWN + f"        {half}\n")

    assert found == [(8, "call over 'HTTP' has one end in 'Acme'; allowed: two")]


def test_a_call_that_is_completed_later_is_whole(draft: Writer) -> None:
    assert (
        told(draft, BEGIN + DRAWN + '        half = api >> Call("HTTP")\n        half >> store')
        == []
    )


def test_a_shared_group_that_no_view_of_its_system_has_is_named(draft: Writer) -> None:
    draft.write("systems/acme/components.py", SHARED)

    assert told(draft, USING) == [(5, "'zone a' is declared here and not drawn in 'Acme'")]
    assert told(draft, f"{USING}        diagram.include(c.zone)\n") == []
