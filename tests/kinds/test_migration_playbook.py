from typing import Any

import pytest

from atlas import MigrationPlaybook, UnitError, ViewError, days, months, ms, usd, usd_per_month
from tests.examples import GAP, WORDS, begin, phase, reported, small_store, step, store


def playbook(**changes: Any) -> MigrationPlaybook:
    with begin(MigrationPlaybook, **changes) as view:
        pass
    assert isinstance(view, MigrationPlaybook)
    return view


def test_both_sides_are_in_the_view() -> None:
    assert playbook().components == (small_store, store)


def test_a_migration_to_itself_is_refused() -> None:
    with pytest.raises(ViewError, match="leads from 'store' to itself"):
        playbook(origin=[store])


def test_durations_add_up_and_gaps_are_counted() -> None:
    later = phase("later", duration=reported(days(3), "3 days"))
    total = playbook(phases=[phase(), later, phase("last", duration=GAP)]).duration

    assert str(total.known) == "= 12 d"
    assert total.missing == (GAP,)


def test_a_duration_is_a_time() -> None:
    with pytest.raises(UnitError, match="duration of MigrationPhase 'copy'"):
        phase(duration=reported(usd(3), "$3"))
    assert phase(duration=reported(months(3), "three months"))


def money(**changes: Any) -> MigrationPlaybook:
    given = {
        "cost_before": reported(usd_per_month(300), "$300"),
        "cost_after": reported(usd_per_month(100), "$100"),
        "cost": reported(usd(800), "$800"),
        **changes,
    }
    return playbook(**given)


def test_saving_and_payback_are_computed() -> None:
    assert str(money().saving) == "= $200/mo"
    assert str(money().payback) == "= 4 mo"


@pytest.mark.parametrize("name", ["cost_before", "cost_after", "cost"])
def test_a_payback_of_the_unknown_is_unknown(name: str) -> None:
    assert money(**{name: GAP}).payback is GAP


@pytest.mark.parametrize("after", [300, 400])
def test_what_saves_nothing_never_pays_off(after: int) -> None:
    dear = reported(usd_per_month(after), f"${after}")

    assert "may not fall" in money(cost_after=dear).payback.explain()


def test_what_lies_before_the_point_of_no_return_can_be_taken_back() -> None:
    first, second, third = (phase(name) for name in "abc")
    final = phase("final", point_of_no_return=True)

    assert playbook(phases=[first, second, third]).reversible == (first, second, third)
    assert playbook(phases=[first, final, third]).reversible == (first,)


def test_there_is_one_point_of_no_return() -> None:
    final = [phase(name, point_of_no_return=True) for name in "ab"]

    with pytest.raises(ViewError, match=r"has 2 points of no return: \['a', 'b'\]"):
        playbook(phases=final)


def test_two_phases_have_two_names() -> None:
    with pytest.raises(ViewError, match=r"two phases of .* have one name"):
        playbook(phases=[phase(), phase()])


@pytest.mark.parametrize("entry", [step(risk="low"), WORDS, GAP])
def test_a_phase_is_entered_by_a_check_that_only_reads(entry: Any) -> None:
    with pytest.raises(ViewError, match="the phase 'copy' is entered by"):
        phase(entry=entry)


def test_a_phase_does_something() -> None:
    with pytest.raises(ViewError, match="actions of MigrationPhase 'copy' is empty"):
        phase(actions=[])
    with pytest.raises(TypeError, match="actions of MigrationPhase"):
        phase(actions=["copy it"])
    assert phase(actions=[GAP], rollback_takes=reported(ms(3), "3 ms"))
