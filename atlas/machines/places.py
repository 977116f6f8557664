"""Names of providers' regions in words: `eu-west-1`, `europe-west4`, `westeurope`.

A region that no list holds must be known as one, so that its price is refused and not taken from
another region.
"""

import re
from difflib import get_close_matches

from atlas.machines.errors import PriceListError

_POINT = "north|south|east|west|central"
_DIRECTION = rf"(?:{_POINT})(?:{_POINT})?"
_AMAZON_PARTS = "us|eu|ap|sa|ca|me|af|il|cn|mx"
_GOOGLE_PARTS = "us|europe|asia|australia|southamerica|northamerica|me|africa"
_AMAZON = re.compile(rf"(?P<region>(?:{_AMAZON_PARTS})(?:-gov|-iso[a-z]?)?-{_DIRECTION}-\d)[a-z]?")
_GOOGLE = re.compile(rf"(?P<region>(?:{_GOOGLE_PARTS})-{_DIRECTION}\d{{1,2}})(?:-[a-z])?")
_AZURE_LANDS = (
    "us|europe|asia|india|japan|korea|australia|brazil|canada|chile|france|germany|indonesia|"
    "israel|italy|malaysia|mexico|newzealand|norway|poland|qatar|spain|sweden|switzerland|uae|uk|"
    "austria|belgium|denmark|southafrica|china"
)
_AZURE = re.compile(
    rf"(?P<region>{_DIRECTION}(?:{_AZURE_LANDS})\d?|(?:{_AZURE_LANDS}){_DIRECTION}\d?)"
)
_ONLY_A_PART = re.compile(rf"(?:us|eu|europe|asia|ap)-{_DIRECTION}")
"""Words such as `us-east` and `eu-west`, which are several regions."""
_TERM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_AMAZON_PLACES = {
    "cape town": "af-south-1",
    "hong kong": "ap-east-1",
    "taipei": "ap-east-2",
    "tokyo": "ap-northeast-1",
    "seoul": "ap-northeast-2",
    "osaka": "ap-northeast-3",
    "mumbai": "ap-south-1",
    "hyderabad": "ap-south-2",
    "singapore": "ap-southeast-1",
    "sydney": "ap-southeast-2",
    "jakarta": "ap-southeast-3",
    "melbourne": "ap-southeast-4",
    "malaysia": "ap-southeast-5",
    "new zealand": "ap-southeast-6",
    "thailand": "ap-southeast-7",
    "calgary": "ca-west-1",
    "frankfurt": "eu-central-1",
    "zurich": "eu-central-2",
    "stockholm": "eu-north-1",
    "milan": "eu-south-1",
    "spain": "eu-south-2",
    "ireland": "eu-west-1",
    "london": "eu-west-2",
    "paris": "eu-west-3",
    "tel aviv": "il-central-1",
    "uae": "me-central-1",
    "bahrain": "me-south-1",
    "sao paulo": "sa-east-1",
    "n. virginia": "us-east-1",
    "ohio": "us-east-2",
    "n. california": "us-west-1",
    "oregon": "us-west-2",
    "beijing": "cn-north-1",
    "ningxia": "cn-northwest-1",
}
"""The places of Amazon's regions, as botocore names them (botocore/data/endpoints.json, commit
0e6e2404b85dc336dd2889814e089bde7d1a4c55): `eu-west-1` is Europe (Ireland)."""
_AMAZON_WITHOUT_PLACE = ("ca-central-1", "mx-central-1")
_AMAZON_PLACE = re.compile(rf"\b(?:{'|'.join(map(re.escape, _AMAZON_PLACES))})\b", re.IGNORECASE)
_LIKE_ONE = re.compile(r"(?P<place>[a-z]+-[a-z]+)(?P<number>-?\d{1,2})(?:-?[a-z])?")
_NEAR = 0.75
"""How alike a misspelt region and the one that is meant are: two letters of eight exchanged."""

_NEAR_PLACE = 0.8
"""How alike a misspelt place is: one letter of six exchanged."""

_MOST = 40


def require_region(name: str) -> str:
    """Return the name of a region, unless it could be none: it is part of addresses and files.

    Args:
        name: The name, such as `eu-west-1` or `westeurope`.

    Raises:
        PriceListError: It is anything but small letters and digits, joined by single hyphens.
    """
    if not _TERM.fullmatch(name) or len(name) > _MOST:
        raise PriceListError(
            f"the region {name!r}",
            allowed="small letters and digits, joined by hyphens, such as eu-west-1 or westeurope",
            remedy="name the region as its provider does",
        )
    return name


def regions_in(text: str) -> tuple[str, ...]:
    """Return the regions that a text names, each once: `us-east-1` for `us-east-1a`, too.

    Words that name a part of the world by a provider's habit (`eu-west`) count as a region, one
    that no list holds.
    """
    found: dict[str, None] = {}
    for term in _TERM.findall(text.lower()):
        for form in (_AMAZON, _GOOGLE, _AZURE):
            if match := form.fullmatch(term):
                found[match["region"]] = None
                break
        else:
            if _ONLY_A_PART.fullmatch(term):
                found[term] = None
    return tuple(found)


def meant_region(text: str) -> tuple[str, str] | None:
    """Return a word that is written nearly as the regions of a provider are, and what is meant.

    Args:
        text: The text.
    """
    for term in _TERM.findall(text.lower()):
        like = _LIKE_ONE.fullmatch(term)
        if like is None or regions_in(term):
            continue
        name = f"{like['place']}{like['number']}"
        known = _of_amazon() if like["number"].startswith("-") else _of_google(like["number"])
        close = get_close_matches(name, known, n=5, cutoff=_NEAR)
        swapped = [each for each in close if sorted(each) == sorted(name)]
        if close:
            return term, (swapped or close)[0]
    return None


def _of_amazon() -> list[str]:
    return [*_AMAZON_PLACES.values(), *_AMAZON_WITHOUT_PLACE]


def _of_google(number: str) -> list[str]:
    """Return what regions of Google may be called that have a number."""
    points = _POINT.split("|")
    directions = [*points, *(f"{one}{other}" for one in points[:2] for other in points[2:])]
    parts = _GOOGLE_PARTS.split("|")
    return [f"{part}-{direction}{number}" for part in parts for direction in directions]


def meant_place(text: str) -> tuple[str, str] | None:
    """Return a word that is written nearly as the place of a region of Amazon's, and what is meant.

    Args:
        text: What is known of a machine of Amazon's.
    """
    for word in re.findall(r"\b[A-Z][a-z]{3,}\b", text):
        name = word.lower()
        close = get_close_matches(name, list(_AMAZON_PLACES), n=1, cutoff=_NEAR_PLACE)
        if close and name not in _AMAZON_PLACES and not amazon_regions_at(text):
            return word, close[0].title()
    return None


def amazon_regions_at(text: str) -> tuple[str, ...]:
    """Return the regions of Amazon whose places a text names, each once: `eu-west-1` for Ireland.

    Args:
        text: What is known of a machine of Amazon's.
    """
    found = _AMAZON_PLACE.findall(text)
    return tuple(dict.fromkeys(_AMAZON_PLACES[place.lower()] for place in found))
