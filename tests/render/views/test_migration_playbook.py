from atlas import MigrationPlaybook, usd, usd_per_month
from tests.examples import GAP, finished, phase, reported
from tests.render.views.drawn_text import drawn_text


def test_a_playbook_tells_its_phases_between_both_sides() -> None:
    shown = drawn_text(finished(MigrationPlaybook)).split("\n")
    order = ["small store", "1 copy", "store"]

    assert [shown.index(part) for part in order] == sorted(shown.index(part) for part in order)
    assert "done when" in " ".join(shown)


def test_durations_are_summed_with_what_is_unknown() -> None:
    shown = drawn_text(finished(MigrationPlaybook, phases=[phase(), phase("rest", duration=GAP)]))

    assert "at least 9 d (1 of 2 known)" in shown


def test_a_way_back_is_drawn_only_where_it_is_known() -> None:
    assert "dashed" in drawn_text(finished(MigrationPlaybook))
    assert "dashed" not in drawn_text(finished(MigrationPlaybook, phases=[phase(rollback=GAP)]))


def test_the_point_of_no_return_is_a_barrier() -> None:
    final = phase("final", point_of_no_return=True)
    shown = drawn_text(finished(MigrationPlaybook, phases=[phase(), final]))

    assert shown.index("1 copy") < shown.index("Point of no return") < shown.index("2 final")
    assert "Point of no return" not in drawn_text(finished(MigrationPlaybook))


def test_saving_and_payback_are_told() -> None:
    money = {
        "cost_before": reported(usd_per_month(300), "$300"),
        "cost_after": reported(usd_per_month(100), "$100"),
        "cost": reported(usd(800), "$800"),
    }
    shown = drawn_text(finished(MigrationPlaybook, **money))

    assert "$200/mo" in shown
    assert "4 mo" in shown
    assert "payback" in shown.partition("Cost and return")[2]


def test_a_bill_that_nobody_knows_says_where_it_was_looked_for() -> None:
    shown = " ".join(drawn_text(finished(MigrationPlaybook)).split())

    assert "cost of the migration, payback : nothing of the kind" in shown
