import pytest

from atlas import CitationError, assumed, minutes, ms, requests, servers, tb
from atlas.evidence.figure import Figure, Quantity
from atlas.evidence.uses import USES, UseName, leaves, require_use
from tests.examples import SOURCE


def cited(quantity: Quantity, phrase: str, *, of: str = "", basis: str = "") -> Figure:
    return quantity @ SOURCE.at(phrase, of=of, basis=basis)


@pytest.mark.parametrize(
    ("use", "basis"), [(name, basis) for name, use in USES.items() for basis in sorted(use.refuses)]
)
def test_a_use_refuses_what_it_does_not_show(use: UseName, basis: str) -> None:
    figure = cited(ms(15), "15 ms", of="the API", basis=basis)

    with pytest.raises(CitationError, match="declare a gap there") as caught:
        require_use(figure, use, field="load of Service 'api'")
    article = "an" if basis[0] in "aeiou" else "a"
    found = f"load of Service 'api' is 15 ms, which is {article} {basis}: {USES[use].shows}"
    assert str(caught.value).startswith(found)


@pytest.mark.parametrize("use", [name for name, use in USES.items() if use.whole])
@pytest.mark.parametrize("of", ["one cluster", "each node", "part of the fleet"])
def test_one_of_several_is_not_all_of_it(use: UseName, of: str) -> None:
    with pytest.raises(CitationError, match="multiply it by how many there are"):
        require_use(cited(servers(5), "5 servers", of=of), use, field="fleet")


def test_an_assumption_may_stand_for_what_its_figure_is_not() -> None:
    raw = cited(tb(154), "154 TB", of="all disks", basis="raw")

    require_use(assumed(raw, because="the disks are full", basis="stored"), "size", field="size")


def test_one_step_is_no_recovery_and_an_outage_is_no_step() -> None:
    step = cited(minutes(7), "7 minutes", of="the failover", basis="step")
    outage = cited(minutes(50), "50 minutes", of="the site", basis="outage")

    require_use(step, "step", field="takes")
    require_use(outage, "recovery", field="time to recover")
    for figure, use in ((step, "recovery"), (outage, "step")):
        with pytest.raises(CitationError):
            require_use(figure, use, field="it")  # type: ignore[arg-type]


def test_the_leaves_of_a_computed_figure_are_what_it_cites() -> None:
    load = cited(requests(5), "5", of="the API", basis="peak")
    guess = assumed(load, because="all of them pass it")

    assert list(leaves(load + load)) == [load, load]
    assert list(leaves(guess)) == []
