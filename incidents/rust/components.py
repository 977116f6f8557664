"""Components of crates.io and docs.rs that their incidents affected."""

from atlas import (
    Client,
    Deployer,
    Monitor,
    ObjectStore,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.linux import linux
from atlas.technologies.s3 import s3
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.rust import _technologies as own
from incidents.rust import facts

_WHERE = "the post-mortems of 2019 and 2023"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

rust_services = System(
    "crates.io and docs.rs",
    documented="well",
    scale={"requests in the incident": facts.REQUESTS},
    economics=unpublished(_WHERE),
    glossary={"crate": "A package of Rust."},
)

# crates.io
builds_elsewhere = Client(
    "cargo",
    technology=own.cargo(_VERSION),
    role="Downloads crates for builds of Rust programs.",
    population=undisclosed(f"number of developers: not in {_WHERE}"),
)
crates_io = Service(
    "crates.io",
    technology=own.crates_io_application(_VERSION),
    role="Registers crates, and redirects each download to the crate file.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "requests in the incident": facts.REQUESTS,
        "downloads, share of traffic": facts.DOWNLOAD_SHARE,
    },
)
crate_files = ObjectStore(
    "static.crates.io",
    technology=s3(_VERSION),
    role="Stores the file of each version of each crate.",
    **gap.of("fleet", "size", "durability"),
)
promotion = Deployer(
    "promotion to production",
    technology=own.heroku(_VERSION),
    role="Promotes tested staging releases to production, and can roll them back.",
    **gap.of("fleet", "frequency"),
    strategy=statement("merged changes go to staging automatically, to production by hand")
    @ facts.DOWNLOADS.at("merged, automatically deploying to the staging environment"),
)
dashboard = Monitor(
    "dashboard",
    technology=own.grafana(_VERSION),
    role="Shows metrics to the developer during a deployment.",
    **gap.of("fleet", "retention"),
    watches=statement("requests per second, including those of the download endpoint")
    @ facts.DOWNLOADS.at("request-per-second numbers for the download endpoint."),
)

# docs.rs, 2019
readers = Client(
    "readers",
    technology=http_client(_VERSION),
    role="Read the documentation of crates.",
    population=undisclosed(f"number of readers: not in {_WHERE}"),
)
docs_rs = Service(
    "docs.rs",
    technology=own.docs_rs_application(_VERSION),
    role="Serves the documentation of crates, from one server.",
    **gap.of("fleet", "load", "scaling"),
)
doc_builds = Worker(
    "documentation builds",
    technology=own.docs_rs_application(_VERSION),
    role="Build the documentation of crates, on the server's own disk.",
    **gap.of("fleet", "load"),
    backlog=statement("in 2019 a person queued failed builds again")
    @ facts.DOCS_RS.at("the outage were queued for a rebuild."),
)
root_partition = ObjectStore(
    "root partition",
    technology=linux(_VERSION),
    role="Stores built documentation for its upload to the database; was never cleared.",
    **gap.of("fleet", "size"),
    durability=statement("no persistent data in the build directory")
    @ facts.DOCS_RS.at("As the directory doesn’t contain any persistent data"),
)
