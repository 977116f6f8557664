import pytest

from atlas.machines.catalogue import catalogue
from atlas.machines.errors import MachineError
from atlas.machines.mentions import mention
from tests.examples import worded


@pytest.mark.parametrize(
    ("words", "name", "stated"),
    [
        ("m5.xlarge", "m5.xlarge", False),
        ("n2-standard-8 with persistent disks", "n2-standard-8", False),
        ("Standard_D4s_v5, in eastus", "Standard_D4s_v5", True),
        ("AWS i3.16xlarge (us-east-1)", "i3.16xlarge", True),
        ("db.r5.large, two of them", "db.r5.large", False),
    ],
)
def test_the_machine_and_the_region_are_read_in_the_words(
    words: str,
    name: str,
    stated: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    found = mention(worded(words), catalogue())
    assert (found.machine.name, found.region_stated) == (name, stated)


@pytest.mark.parametrize("words", ["m5.large, N. Virginia", "m5.large in us-east-1 (N. Virginia)"])
def test_a_place_of_amazons_is_its_region(words: str) -> None:
    found = mention(worded(words), catalogue(()))

    assert found.machine.region == "us-east-1"
    assert found.region_stated


def test_a_machine_at_a_place_that_no_list_has_is_not_priced_elsewhere() -> None:
    with pytest.raises(MachineError, match=r"price of m5\.large in the region 'eu-west-1'"):
        mention(worded("m5.large, Ireland"), catalogue(()))
    with pytest.raises(MachineError, match="is in us-east-1, eu-west-1"):
        mention(worded("m5.large, us-east-1 and Ireland"), catalogue(()))


@pytest.mark.parametrize("words", ["m5.large in us-esat-1", "m5.large, Oregan"])
def test_a_misspelt_region_or_place_is_refused_and_not_priced_elsewhere(words: str) -> None:
    with pytest.raises(MachineError, match=r"did you mean '(us-east-1|Oregon)'\?"):
        mention(worded(words), catalogue(()))


def test_a_machine_of_another_provider_is_not_at_a_place_of_amazons() -> None:
    assert not mention(worded("n2-standard-8, Oregon"), catalogue(())).region_stated


def test_a_region_known_from_elsewhere_counts_as_stated() -> None:
    assert mention(worded("m5.xlarge"), catalogue(), region="us-east-1").region_stated


def test_words_that_name_no_listed_machine_are_refused() -> None:
    with pytest.raises(MachineError, match=r"'m5\.xxlarge'.*such as m5\."):
        mention(worded("our own m5.xxlarge"), catalogue())
    with pytest.raises(MachineError, match="no list knows the machine type 'bare metal'"):
        mention(worded("bare metal"), catalogue())


def test_words_that_name_two_machines_are_refused() -> None:
    with pytest.raises(MachineError, match=r"name m5\.large, m5\.xlarge; allowed: one"):
        mention(worded("m5.large or m5.xlarge"), catalogue())
