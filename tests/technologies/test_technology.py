import pytest

from atlas import (
    ChoiceError,
    IconError,
    Release,
    Technology,
    VersionError,
    assumed,
    statement,
    undisclosed,
)
from atlas.evidence.dates import parse_date
from atlas.technologies.release import release_lines
from tests.examples import GAP, SOURCE, Quill, quill, worded


def test_a_technology_lists_its_messages_and_metrics_by_name() -> None:
    assert quill.messages == {"READ_TIMEOUT": Quill.READ_TIMEOUT}
    assert quill.metrics == {"READ_LATENCY": Quill.READ_LATENCY}


def test_a_technology_has_the_messages_of_its_groups_after_its_own() -> None:
    class ClientMessages:
        CLIENT_TIMEOUT = Quill.READ_TIMEOUT

    class Ink(ClientMessages, Technology):
        name = "Ink"
        icon = None
        releases = GAP
        logs = GAP
        SERVER_TIMEOUT = Quill.READ_TIMEOUT

    assert list(Ink().messages) == ["SERVER_TIMEOUT", "CLIENT_TIMEOUT"]


@pytest.mark.parametrize("name", ["name", "icon", "releases", "logs"])
def test_a_technology_that_leaves_out_what_each_declares_is_refused(name: str) -> None:
    declared = {"name": "Ink", "icon": None, "releases": GAP, "logs": GAP}
    del declared[name]

    with pytest.raises(VersionError, match=f"Ink does not declare {name}"):
        type("Ink", (Technology,), declared)


def test_a_deployment_is_labelled_by_name_and_version() -> None:
    assert quill(worded("2.0")).label == "Quill 2.0"
    assert quill(GAP).label == "Quill"


@pytest.mark.parametrize("version", ["2.0", 2, ()])
def test_a_version_is_cited_or_a_gap(version: object) -> None:
    with pytest.raises(VersionError, match=r"the version of Quill is .*statement"):
        quill(version)  # type: ignore[arg-type]


def test_an_icon_is_a_text_or_none() -> None:
    with pytest.raises(IconError, match=r"the icon of Ink is .*write `icon = None`"):
        type("Ink", (Technology,), {"name": "Ink", "icon": GAP, "releases": GAP, "logs": GAP})


@pytest.mark.parametrize(
    ("version", "line"), [("1.0", "1.0"), ("2.0.7", "2.0"), ("3", "3"), ("3.1", "3")]
)
def test_a_version_belongs_to_its_release_line(version: str, line: str) -> None:
    release = quill.released(version)

    assert release is not None
    assert release.version == line


@pytest.mark.parametrize("version", ["2.05", "20", "30", "4", "Quill 2.0", ""])
def test_a_version_of_another_line_does_not_belong(version: str) -> None:
    assert quill.released(version) is None


def test_the_longest_fitting_release_line_wins() -> None:
    class Ink(Technology):
        name = "Ink"
        icon = None
        releases = (Release("7", "2020", SOURCE), Release("7.1", "2021", SOURCE))
        logs = undisclosed("no logs on example.org")

    release = Ink().released("7.1.2")

    assert release is not None
    assert release.version == "7.1"


@pytest.mark.parametrize("as_of", ["2022-08", "2022-08-31", "2021"])
def test_a_version_not_released_at_the_date_of_the_view_is_refused(as_of: str) -> None:
    with pytest.raises(VersionError, match=f"was released on 2022-09, after {as_of}"):
        quill(worded("2.0")).require_released(parse_date(as_of))


@pytest.mark.parametrize("as_of", ["2022", "2022-09", "2022-09-01", "2030"])
def test_a_version_that_can_have_been_released_is_fine(as_of: str) -> None:
    quill(worded("2.0")).require_released(parse_date(as_of))


def test_a_version_that_nobody_released_is_refused_with_those_there_are() -> None:
    with pytest.raises(VersionError, match=r"one of the release lines 1\.0, 2\.0, 3"):
        quill(worded("9")).require_released(parse_date("2030"))


def test_an_assumed_version_is_held_to_the_releases_too() -> None:
    with pytest.raises(VersionError):
        quill(assumed("2.0", because="it looks new")).require_released(parse_date("2020"))


def test_an_unknown_version_or_unknown_releases_are_not_refused() -> None:
    class Ink(Technology):
        name = "Ink"
        icon = None
        releases = undisclosed("no releases on example.org")
        logs = undisclosed("no logs on example.org")

    quill(GAP).require_released(parse_date("1990"))
    Ink()(worded("9")).require_released(parse_date("1990"))


def test_there_is_no_stream_plane_for_a_technology() -> None:
    with pytest.raises(ChoiceError, match="a log or a queue is state"):

        class Brook(Technology):
            name = "Brook"
            icon = None
            releases = GAP
            logs = GAP
            plane = "stream"  # type: ignore[assignment] # the point of the test


def test_release_lines_are_read_from_a_text_and_from_a_mapping() -> None:
    listed = release_lines("5.1 2022-11-27,\n5.2 2023-04", SOURCE)
    assert listed == release_lines({"5.1": "2022-11-27", "5.2": "2023-04"}, SOURCE)


def test_a_release_line_without_a_date_is_refused() -> None:
    with pytest.raises(VersionError, match=r"end with '5\.2'"):
        release_lines("5.1 2022-11-27, 5.2", SOURCE)


def test_a_deployment_says_where_it_logs_here() -> None:
    here_ = statement("the journal of its machine") @ SOURCE.at("the journal of its machine")

    assert quill(GAP).logs is quill.logs
    assert quill(GAP, logs=here_).logs is here_


def test_a_release_that_the_library_does_not_know_is_named_with_the_version() -> None:
    version = statement("9.4.1") @ SOURCE.at("9.4.1")
    day = parse_date("2026-11-20")

    with pytest.raises(VersionError, match=r"has no version '9.4.1'"):
        quill(version)
    quill(version, release=Release("9.4", "2026-11-01", SOURCE)).require_released(day)
    with pytest.raises(VersionError, match="was released on 2026-11-21, after"):
        quill(version, release=Release("9.4", "2026-11-21", SOURCE)).require_released(day)
    with pytest.raises(VersionError, match="has no version"):
        quill(version, release=Release("9.3", "2026-11-01", SOURCE))
