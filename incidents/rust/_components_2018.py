"""Components of crates.io that mass uploads slowed down, as of October 2018."""

from atlas import Client, Service, System, gaps_in, technology, undisclosed
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.rust import _2018_10_15 as moments
from incidents.rust._technologies import cargo

_WHERE = "the report of October 2018"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

github = technology(
    "GitHub",
    "Hosts Git repositories.",
    icon="simple-icons:github",
    plane="service",
    **gap.of("releases", "logs"),
)
crates_io_2018 = technology(
    "crates.io application",
    "The web application of the registry, in 2018.",
    icon="simple-icons:rust",
    plane="service",
    **gap.of("releases", "logs"),
)

crates_io = System(
    "crates.io",
    documented="scarcely",
    scale={"index update in the incident": moments.UPDATE_TIME},
    economics=unpublished(_WHERE),
    glossary={
        "crate": "A package of Rust.",
        "yank": "To mark a version of a package so that new builds do not select it.",
    },
)

uploader = Client(
    "user cratesio",
    technology=http_client(_VERSION),
    role="One user, who uploads packages with common, short names.",
    population=undisclosed("number of programs: the report names one user, with one IP address"),
)
publishers = Client(
    "package authors",
    technology=cargo(_VERSION),
    role="Upload and yank packages.",
    population=undisclosed(f"number of authors: not in {_WHERE}"),
)
index_updates = Service(
    "uploads and yanks",
    technology=crates_io_2018(_VERSION),
    role="Endpoints of crates.io that update the index; all others were unaffected.",
    **gap.of("fleet", "load", "scaling"),
)
throttling = Service(
    "GitHub",
    technology=github(_VERSION),
    role="Throttled the servers of crates.io, because of the rate of uploads.",
    **gap.of("fleet", "load", "scaling"),
)
