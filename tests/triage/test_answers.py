import pytest

from atlas.search.index import Index
from atlas.triage.printing import to_data, to_text
from tests.triage.conftest import Ask

LOST = "ledger page lost its checksum on 12"
GAVE_UP = "porter gave parcels up unanswered"


def test_the_answer_is_the_view_whose_failure_carries_the_signal(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(LOST).answers

    assert answer.match.signature.key == "Ledgerium.PAGE_LOST"
    assert [each.view.id for each in answer.places] == [
        "systems/parcelpost/architecture",
        "systems/parcelpost/storage",
    ]
    assert (answer.places[0].component, answer.places[0].failure) == ("store", "damaged page")


def test_the_first_three_steps_are_shown(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(LOST).answers

    assert [each.action for each in answer.places[0].steps] == [f"do thing {n}" for n in range(3)]


def test_a_message_that_no_view_carries_leads_to_where_its_technology_runs(
    ask_parcelpost: Ask,
) -> None:
    (answer,) = ask_parcelpost("quietly nobody reads ledgers").answers

    assert answer.places == ()
    assert [each.component for each in answer.runs] == ["store", "store"]


def test_causes_stand_before_their_symptoms_along_the_calls(ask_parcelpost: Ask) -> None:
    report = ask_parcelpost(f"{GAVE_UP}\n{GAVE_UP}\n{LOST}\n")

    assert [each.match.signature.technology for each in report.answers] == ["Ledgerium", "Porterly"]
    assert [each.match.count for each in report.answers] == [1, 2]


def test_without_a_call_between_them_the_earliest_stands_first(ask: Ask) -> None:
    first, second = "fatal error: concurrent map writes", "sorry, too many clients already"

    def lines(log: str) -> list[int]:
        return [each.match.line for each in ask(log).answers]

    assert lines(f"{first}\n{second}") == lines(f"{second}\n{first}") == [1, 2]


def test_the_earliest_is_told_by_the_time_where_every_line_bears_one(ask: Ask) -> None:
    log = (
        "2026-03-04T05:06:09Z ERROR fatal error: concurrent map writes\n"
        "2026-03-04T05:06:07Z ERROR sorry, too many clients already\n"
    )

    assert [each.match.line for each in ask(log).answers] == [2, 1]


@pytest.mark.parametrize(
    "line", ["No space left on device", "write /tmp/x: No space left on device", "OOMKilled"]
)
def test_a_text_of_every_program_is_no_answer_by_itself(line: str, ask_parcelpost: Ask) -> None:
    assert ask_parcelpost(line).answers == ()


@pytest.mark.parametrize(
    "log",
    [
        "ledgerium[12]: No space left on device",
        "[pod/ledgerium-0/store] write failed: No space left on device",
        f"{LOST}\nNo space left on device",
    ],
)
def test_it_is_one_beside_a_sign_of_its_technology(log: str, ask_parcelpost: Ask) -> None:
    keys = [each.match.signature.key for each in ask_parcelpost(log).answers]

    assert "Ledgerium.DISK_FULL" in keys


def test_below_the_threshold_possibilities_are_listed(
    parcelpost: Index, ask_parcelpost: Ask
) -> None:
    report = ask_parcelpost("something lost some page")
    text = to_text(report, parcelpost.folder)

    assert report.answers == ()
    assert text.startswith("no confident match in 1 line")
    assert "Ledgerium" in text


@pytest.mark.parametrize(
    "line", ["ledger page lost its check", "ledger page dropped its checksum on 7",
             "page lost checksum on 7"],
)  # fmt: skip
def test_an_edited_line_is_found_by_its_words(line: str, ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(line).answers

    assert answer.match.signature.key == "Ledgerium.PAGE_LOST"
    assert not answer.match.exact


def test_an_error_reply_of_the_system_is_a_signal(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost("HTTP 503: the parcel desk is closed today").answers

    assert (answer.match.signature.kind, answer.places[0].component) == ("reply", "api")


def test_the_name_of_a_metric_is_a_signal_in_an_alert(ask_parcelpost: Ask) -> None:
    assert ask_parcelpost("FIRING: ledgerium_queue_depth > 100").answers
    assert not ask_parcelpost("scraped ledgerium_queue_depth").answers
    assert not ask_parcelpost("FIRING: my_ledgerium_queue_depth_total > 1").answers


def test_a_stack_trace_is_one_record(ask_parcelpost: Ask) -> None:
    trace = f"""ERROR while saving parcel 7
\tat com.example.Store.save(Store.java:12)
\tat com.example.Api.handle(Api.java:99)
Caused by: {LOST}
\tat com.example.Page.read(Page.java:4)
Caused by: {LOST}
"""
    (answer,) = ask_parcelpost(trace * 3).answers

    assert answer.match.count == 3
    assert answer.match.record == "while saving parcel 7"


def test_repeated_lines_are_one_answer_with_their_count(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(f"{LOST}\n" * 5000).answers

    assert (answer.match.count, answer.match.line) == (5000, 1)


def test_the_text_shows_the_span_the_meaning_and_the_picture(
    parcelpost: Index, ask_parcelpost: Ask
) -> None:
    text = to_text(ask_parcelpost(LOST), parcelpost.folder)

    for part in (
        "»ledger page lost its checksum«",
        "A page on disk is damaged.",
        "Ledgerium",
        "1. do thing 0",
        "build/systems/parcelpost/architecture.svg",
        "also in",
    ):
        assert part in text


def test_the_data_has_what_the_text_has(parcelpost: Index, ask_parcelpost: Ask) -> None:
    data = to_data(ask_parcelpost(LOST), parcelpost.folder)
    (answer,) = data["answers"]

    assert data["confident"] is True
    assert answer["signal"]["technology"] == "Ledgerium"
    start, end = answer["span"]
    assert answer["text"][start:end] == "ledger page lost its checksum"
    assert answer["views"][0]["picture"] == "build/systems/parcelpost/architecture.svg"
    assert len(answer["views"][0]["steps"]) == 3
