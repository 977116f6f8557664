"""What a view cites: its own sources alone."""

from attrs import evolve

from atlas import Call, retries
from atlas.model.citing import cited, numbering
from atlas.technologies.go import Go
from render.forms.dossier import dossier
from tests.examples import SOURCE, failure, service, wired


def test_a_message_cites_where_it_stands_and_not_the_steps_of_its_failure() -> None:
    message = Go.DEADLOCK

    assert message.failure
    assert list(cited(message)) == [message.source]


def test_a_source_that_only_another_view_of_the_system_cites_has_a_number_too() -> None:
    api, store = service("api"), service("store", fails=[failure("hot shard")])
    elsewhere = evolve(SOURCE, title="Retries of the client")
    known = Call("gRPC", retries=retries(2) @ elsewhere.at("2 retries"))
    shown, other = wired((api, Call("gRPC"), store)), wired((api, known, store))
    for view in (shown, other):
        view.siblings = lambda: (shown, other)

    assert elsewhere in numbering(shown, whole=True).numbers
    assert elsewhere not in numbering(shown).numbers
    assert dossier(shown, place="systems/parcelpost/storage").svg
