"""What evidence.lock keeps of sources between runs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.errors import ConfigurationError
from atlas.verification.phrases import Seen, State
from atlas.verification.record import NAME, Phrase, Record, compared, read, recorded, text_of
from atlas.verification.verdicts import Status, Verdict
from tests.projects import Writer

URL = "https://example.org/voice"


def seen(state: State = "found", around: str = "a1", phrase: str = "850 servers") -> Seen:
    return Seen(phrase=phrase, fact="850", declared="x:1", state=state, around=around)


def verdict(status: Status, *phrases: Seen, day: str = "2026-11-28") -> Verdict:
    return Verdict(address=URL, status=status, read=day, phrases=phrases)


def test_what_stands_is_recorded_with_its_day() -> None:
    records = recorded([verdict("stands", seen())], {}, "2026-11-29")

    phrases = {"850 servers": Phrase("a1", "2026-11-28")}
    assert records == {URL: Record("stands", "2026-11-28", "2026-11-28", phrases)}


def test_of_words_that_are_lost_the_last_day_stays() -> None:
    first = recorded([verdict("stands", seen())], {}, "")
    later = recorded([verdict("changed", seen("missing", ""), day="2027-03-01")], first, "")

    assert later[URL].status == "changed"
    assert (later[URL].verified, later[URL].stood) == ("2027-03-01", "2026-11-28")
    assert later[URL].phrases == first[URL].phrases


def test_of_a_source_that_could_not_be_read_all_stays() -> None:
    first = recorded([verdict("stands", seen())], {}, "")
    later = recorded([Verdict(address=URL, status="unreachable", why="x")], first, "2027-03-01")

    assert later[URL].phrases == first[URL].phrases
    assert (later[URL].verified, later[URL].stood) == ("2027-03-01", "2026-11-28")


def test_words_that_are_not_quoted_any_more_go() -> None:
    first = recorded([verdict("stands", seen(), seen(phrase="others"))], {}, "")
    later = recorded([verdict("stands", seen())], first, "")

    assert [*later[URL].phrases] == ["850 servers"]


def test_a_sentence_that_changed_around_its_words_is_told() -> None:
    record = recorded([verdict("stands", seen())], {}, "")[URL]
    (same,) = compared(verdict("stands", seen()), record).phrases
    (other,) = compared(verdict("stands", seen(around="b2")), record).phrases
    lost = compared(verdict("gone", seen("missing", "")), record)

    assert (same.doubts, same.last_seen) == ((), "2026-11-28")
    assert other.doubts == ("its sentence is another than on 2026-11-28",)
    assert (lost.kept_from, lost.phrases[0].last_seen) == ("2026-11-28", "2026-11-28")
    assert compared(verdict("stands", seen()), None) == verdict("stands", seen())


PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
RECORDS = st.dictionaries(
    PLAIN,
    st.builds(Record, PLAIN, PLAIN, PLAIN, st.dictionaries(PLAIN, st.builds(Phrase, PLAIN, PLAIN))),
    max_size=4,
)


@given(records=RECORDS)
def test_what_is_written_is_read_again(
    records: dict[str, Record], tmp_path_factory: pytest.TempPathFactory
) -> None:
    project = Writer(tmp_path_factory.mktemp("project")).project
    (project.folder / NAME).write_text(text_of(records), encoding="utf-8", newline="")

    assert read(project) == records


def test_nothing_is_recorded_where_there_is_no_file(tmp_path: Path) -> None:
    assert read(Writer(tmp_path).project) == {}


@pytest.mark.parametrize(
    "text",
    ["x", "version = 2", "version = 1\nsource = 3", "version = 1\n[[source]]\naddress = 'x'",
     "version = 1\nsource = ['x']"],
)  # fmt: skip
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    writer = Writer(tmp_path)
    writer.write(NAME, text)

    with pytest.raises(ConfigurationError, match="is not as `atlas verify --lock` writes it"):
        read(writer.project)
