import pytest

from atlas.machines.catalogue import catalogue
from atlas.machines.places import regions_in


@pytest.mark.parametrize(
    ("words", "regions"),
    [
        ("m5.xlarge in eu-west-1", ("eu-west-1",)),
        ("us-east-1a and us-east-1b", ("us-east-1",)),
        ("n2-standard-8, europe-west4-b", ("europe-west4",)),
        ("Standard_D4s_v5 in westeurope", ("westeurope",)),
        ("i3.large (us-gov-west-1)", ("us-gov-west-1",)),
        ("somewhere in eu-west", ("eu-west",)),
        ("three of them, in southafricanorth", ("southafricanorth",)),
        ("db.r5.large, two of them", ()),
        ("Dell R730xd in our own data centre, multi-region", ()),
    ],
)
def test_regions_are_read_in_words(words: str, regions: tuple[str, ...]) -> None:
    assert regions_in(words) == regions


def test_every_listed_region_is_read_as_one() -> None:
    assert {regions_in(region) for region in catalogue().regions} == {
        (region,) for region in catalogue().regions
    }


def test_no_machine_type_is_read_as_a_region() -> None:
    assert [name for name in catalogue().names if regions_in(name)] == []
