import pytest

from atlas.search.index import Index
from atlas.triage.data import to_data
from atlas.triage.printing import MOST_SHOWN, Layout, to_text
from tests.triage.conftest import Ask

LOST = "ledger page lost its checksum on 12"
GAVE_UP = "porter gave parcels up unanswered"


def test_an_answer_is_headed_by_the_technology_and_what_has_failed(
    parcelpost: Index, ask_parcelpost: Ask
) -> None:
    report = ask_parcelpost(LOST)
    text = to_text(report, Layout(folder=parcelpost.folder))

    assert report.answers[0].match.signature.key == "Ledgerium.PAGE_LOST"
    assert text.startswith("1. Ledgerium: a page is damaged\n")


def test_the_first_steps_are_those_of_the_technology(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(LOST).answers

    assert [step.action for step in answer.steps] == [f"Check thing {n}." for n in range(3)]
    assert answer.adviser == ""


@pytest.mark.parametrize(
    ("line", "ports"),
    [
        ("Error: connect ECONNREFUSED 127.0.0.1:6379", [(6379, "Redis", "RESP")]),
        ("dial tcp [::1]:2379: connect: connection refused", [(2379, "etcd", "clients")]),
        ("connect to h1 port 5672: Connection refused", [(5672, "RabbitMQ", "AMQP")]),
        ("connect to 10.0.0.1:8080: Connection refused", []),
        ("connect to h1:6379-2: Connection refused", []),
    ],
)
def test_a_default_port_in_the_line_names_its_technology(
    line: str, ports: list[tuple[int, str, str]], ask: Ask
) -> None:
    assert list(ask(line).answers[0].ports) == ports


@pytest.mark.parametrize(
    ("around", "program"),
    [
        (["FATAL:  the database system is starting up"], "PostgreSQL"),
        (["FATAL:  the database system is starting up", "etcdserver: no leader"], ""),
        ([], ""),
    ],
)
def test_a_full_disk_is_that_of_the_only_program_in_the_log(
    around: list[str], program: str, ask: Ask
) -> None:
    disk = "could not extend the file: No space left on device"
    found = ask("\n".join([*around, disk])).answers

    assert [answer.program for answer in found if answer.match.signature.wide] == [program]


def test_where_it_was_seen_is_named_with_its_view(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(LOST).answers

    assert [place.view.id for place in answer.seen] == ["systems/parcelpost/architecture"]
    assert (answer.seen[0].component, answer.seen[0].failure) == ("store", "damaged page")


def test_the_steps_of_a_system_are_shown_where_the_log_names_it(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(f"parcelpost: {LOST}").answers

    assert [step.action for step in answer.steps] == [f"do thing {n}" for n in range(3)]
    assert answer.adviser == "systems/parcelpost/architecture"


def test_a_message_without_a_known_failure_is_headed_by_its_meaning(
    parcelpost: Index, ask_parcelpost: Ask
) -> None:
    report = ask_parcelpost("quietly nobody reads ledgers")
    text = to_text(report, Layout(folder=parcelpost.folder))

    assert text.startswith("1. Ledgerium: Nobody reads\n")
    assert (report.answers[0].steps, report.answers[0].seen) == ((), ())


def test_causes_stand_before_their_symptoms_along_the_calls(ask_parcelpost: Ask) -> None:
    report = ask_parcelpost(f"{GAVE_UP}\n{GAVE_UP}\n{LOST}\n")

    assert [answer.match.signature.technology for answer in report.answers] == [
        "Ledgerium",
        "Porterly",
    ]
    assert [answer.match.count for answer in report.answers] == [1, 2]


def test_without_a_call_between_them_the_earliest_stands_first(ask: Ask) -> None:
    first, second = "fatal error: concurrent map writes", "sorry, too many clients already"

    def lines(log: str) -> list[int]:
        return [answer.match.line for answer in ask(log).answers]

    assert lines(f"{first}\n{second}") == lines(f"{second}\n{first}") == [1, 2]


def test_the_earliest_is_told_by_the_time_where_every_line_bears_one(ask: Ask) -> None:
    log = (
        "2026-03-04T05:06:09Z ERROR fatal error: concurrent map writes\n"
        "2026-03-04T05:06:07Z ERROR sorry, too many clients already\n"
    )

    assert [answer.match.line for answer in ask(log).answers] == [2, 1]


@pytest.mark.parametrize(
    "line", ["reading room shut", "write /tmp/x: reading room shut", "the reading room shut early"]
)
def test_a_text_that_needs_its_context_is_no_answer_by_itself(
    line: str, ask_parcelpost: Ask
) -> None:
    assert ask_parcelpost(line).answers == ()


@pytest.mark.parametrize(
    "log",
    [
        "ledgerium[12]: reading room shut",
        "[pod/ledgerium-0/store] write failed: reading room shut",
        f"{LOST}\nreading room shut",
    ],
)
def test_it_is_one_beside_a_sign_of_its_technology(log: str, ask_parcelpost: Ask) -> None:
    keys = [answer.match.signature.key for answer in ask_parcelpost(log).answers]

    assert "Ledgerium.DESK_SHUT" in keys


def test_below_the_threshold_possibilities_are_listed(
    parcelpost: Index, ask_parcelpost: Ask
) -> None:
    report = ask_parcelpost("a page was damaged: the ledger lost it")
    text = to_text(report, Layout(folder=parcelpost.folder))

    assert report.answers == ()
    assert text.startswith("no known failure in 1 line\npossibly:\n")
    assert "Ledgerium: a page is damaged" in text


@pytest.mark.parametrize(
    "line", ["ledger page lost its check", "ledgerium: ledger page dropped its checksum on 7",
             "ledgerium: page lost checksum on 7"],
)  # fmt: skip
def test_an_edited_line_is_found_by_its_words(line: str, ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost(line).answers

    assert answer.match.signature.key == "Ledgerium.PAGE_LOST"
    assert not answer.match.exact


def test_an_error_reply_of_the_system_is_a_signal(ask_parcelpost: Ask) -> None:
    (answer,) = ask_parcelpost("HTTP 503: the parcel desk is closed today").answers

    assert (answer.match.signature.kind, answer.seen[0].component) == ("reply", "api")


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


def test_the_text_shows_the_span_the_meaning_the_steps_and_where_it_was_seen(
    parcelpost: Index, ask_parcelpost: Ask
) -> None:
    text = to_text(ask_parcelpost(LOST), Layout(folder=parcelpost.folder))

    for part in (
        "»ledger page lost its checksum«",
        "A page on disk is damaged.",
        "Ledgerium",
        "1. Check thing 0.",
        "seen at     Parcelpost: damaged page: systems/parcelpost/architecture",
    ):
        assert part in text


def test_the_data_has_what_the_text_has(parcelpost: Index, ask_parcelpost: Ask) -> None:
    data = to_data(ask_parcelpost(LOST), parcelpost.folder)
    (answer,) = data["answers"]

    assert data["confident"] is True
    assert answer["signal"]["technology"] == "Ledgerium"
    start, end = answer["span"]
    assert answer["text"][start:end] == "ledger page lost its checksum"
    assert answer["title"] == "a page is damaged"
    assert answer["seen"][0]["picture"] == "build/systems/parcelpost/architecture.svg"
    assert len(answer["steps"]) == 3


def test_of_very_many_failures_the_first_are_printed_with_their_steps(
    library: Index, ask: Ask
) -> None:
    samples = [signature.sample for signature in library.signatures() if signature.kind == "log"]
    report = ask("\n".join(samples[::40]))
    brief = to_text(report, Layout(folder=library.folder))
    whole = to_text(report, Layout(folder=library.folder, explains=True))

    assert len(report.answers) > MOST_SHOWN
    assert brief.count("\n   meaning") <= MOST_SHOWN < whole.count("\n   meaning")
    assert "--explain shows the steps of these, too" in brief
    assert f"\n{len(report.answers)}. " in brief
