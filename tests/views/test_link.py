import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import ChoiceError, CompleteArchitecture, LabelError, Link, ViewError
from atlas.categories import CATEGORIES
from atlas.views.link import RELATIONS
from tests.examples import begin, finished

GUIDE = "incidents/debugging/redis_out_of_memory"
names = st.from_regex(r"[a-z][a-z0-9_-]{0,12}", fullmatch=True)


def test_a_link_knows_where_it_was_declared() -> None:
    assert Link(GUIDE, "guide", because="which policy evicts").declared.path == __file__


def test_links_to_one_view_in_one_relation_are_equal_wherever_they_stand() -> None:
    one = Link(GUIDE, because="x")
    other = Link(GUIDE, because="x")

    assert one == other
    assert one.relation == "more"


def test_every_relation_leads_to_a_category_of_the_atlas_or_to_any() -> None:
    assert {meaning.category for meaning in RELATIONS.values()} <= {*CATEGORIES, ""}
    assert RELATIONS["more"].category == ""


@given(st.lists(names, min_size=2, max_size=4).map("/".join))
def test_a_path_inside_a_folder_is_a_view(path: str) -> None:
    assert Link(path, because="x").view == path


@pytest.mark.parametrize(
    "path",
    ["", "storage", "/systems/a", "systems/a.py", "../systems/a", "systems//a", "systems/a/",
     "systems\\a", "systems/a b", "https://example.org/a", 3, None],
)  # fmt: skip
def test_what_is_no_path_of_a_view_is_refused(path: object) -> None:
    with pytest.raises(ViewError, match=r"without `\.py`"):
        Link(path, because="x")  # type: ignore[arg-type]


def test_an_unknown_relation_names_those_there_are() -> None:
    with pytest.raises(ChoiceError, match=r"'guides'.*guide, limit, barrier"):
        Link(GUIDE, "guides", because="x")  # type: ignore[arg-type]


@pytest.mark.parametrize("because", ["", "x" * 101, "\x00"])
def test_what_is_found_there_is_a_short_text(because: str) -> None:
    with pytest.raises(LabelError):
        Link(GUIDE, because=because)


def test_a_view_keeps_its_links_in_order() -> None:
    links = [Link("a/b", because="x"), Link(GUIDE, "guide", because="y")]

    assert finished(CompleteArchitecture, see=links).see == tuple(links)
    assert finished(CompleteArchitecture).see == ()


def test_two_links_to_one_view_are_refused() -> None:
    with pytest.raises(ViewError, match="twice"):
        begin(
            CompleteArchitecture,
            see=[Link(GUIDE, because="x"), Link(GUIDE, "guide", because="y")],
        )


def test_a_path_alone_is_no_link() -> None:
    with pytest.raises(ViewError, match="wrap the path"):
        begin(CompleteArchitecture, see=[GUIDE])
