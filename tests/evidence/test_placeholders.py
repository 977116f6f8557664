import re

import pytest

from atlas import ChoiceError, LabelError, Placeholder, shell
from atlas.evidence.placeholders import KNOWN, PLACEHOLDERS, filled, placeholders_in

TENANT = Placeholder("tenant", "the name of the tenant", r"\w+", "parcelpost")


def test_every_placeholder_stands_once_in_the_order_of_the_alphabet() -> None:
    names = [placeholder.name for placeholder in PLACEHOLDERS]

    assert names == sorted(set(names))
    assert list(KNOWN) == names


@pytest.mark.parametrize("placeholder", PLACEHOLDERS, ids=lambda each: each.name)
def test_a_filled_value_cannot_end_a_command_and_begin_another(placeholder: Placeholder) -> None:
    for value in ("", "a; rm -rf /", "a b", "$(id)", "`id`", "a|b", "a'b", 'a"b', "a>b", "a\nb"):
        assert not re.fullmatch(placeholder.pattern, value)


@pytest.mark.parametrize("placeholder", PLACEHOLDERS, ids=lambda each: each.name)
def test_browsers_read_the_patterns_too(placeholder: Placeholder) -> None:
    """They read them with the flag `v`, by which `/` and `-` in a class are escaped."""
    for inside in re.findall(r"\[((?:\\.|[^\]\\])*)\]", placeholder.pattern):
        assert not re.search(r"(?<!\\)/|(?<!\\)-$|[(){}|]|&&|--", inside)


def test_the_meaning_says_more_than_the_name() -> None:
    assert [each.name for each in PLACEHOLDERS if len(each.meaning) <= len(each.name)] == []


def test_an_unknown_placeholder_is_refused_with_those_near() -> None:
    with pytest.raises(ChoiceError, match=r"unknown placeholder <pod-name>.*allowed: <pod>.*own="):
        shell("kubectl get pod <pod-name>")


def test_a_project_has_placeholders_of_its_own() -> None:
    assert shell("ls /srv/<tenant>", own=[TENANT]).placeholders == (TENANT,)


def test_each_placeholder_is_asked_for_once() -> None:
    text = "mv <file> /srv && mv /srv/<file> <directory>"

    assert [each.name for each in placeholders_in(text)] == ["file", "directory"]
    assert "<" not in filled(text, placeholders_in(text))


@pytest.mark.parametrize("name", ["Pod", "pod_name", "", "pod name", "-pod"])
def test_a_name_is_small_letters_joined_by_hyphens(name: str) -> None:
    with pytest.raises(LabelError, match="name of a placeholder"):
        Placeholder(name, "a pod", r"\w+", "a")


@pytest.mark.parametrize(
    ("name", "meant"), [("My Pod", "my-pod"), ("POD_NAME", "pod-name"), ("", "pid")]
)
def test_the_name_that_is_meant_is_named(name: str, meant: str) -> None:
    with pytest.raises(LabelError, match=f'write `Placeholder\\("{meant}"'):
        Placeholder(name, "a pod", r"\w+", "a")


def test_an_example_could_be_typed() -> None:
    with pytest.raises(LabelError, match="example of <pid>"):
        Placeholder("pid", "a process", r"\d+", "seven")
