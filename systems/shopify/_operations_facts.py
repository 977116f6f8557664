"""The figures about Shopify's releases, tests and preparations, each stated once."""

from atlas import (
    about,
    at_least,
    count,
    deploys,
    minutes,
    months,
    percent,
    requests,
)
from systems.shopify import _sources as src

# Releases
DEPLOYS_A_DAY = deploys(40).per("day") @ src.MERGING.at(
    "Shopify changes 40 times a day", of="deploys of the monolith", when="2019-11"
)
COMMITS_A_DAY = about(count(400, "commit").per("day")) @ src.MERGING.at(
    "merge around 400 commits to master daily", of="commits to the monolith", when="2019-11"
)
BATCH = count(8, "pull request") @ src.MERGING.at(
    "we went with a batch size of 8", of="pull requests of one batch", basis="limit"
)
BATCHES_TESTED = count(3, "batch", "batches") @ src.MERGING.at(
    "we run CI on 3 batches worth of", of="batches whose tests run at once", basis="limit"
)
DEPLOY_2016 = minutes(3) @ src.RAILSCONF.at(
    "and deploy Shopify in 3 minutes", of="one deploy", basis="typical", when="2016"
)
SHIPIT_COMMITS = count(8, "commit") @ src.SHIPIT.at(
    "Defaults to `8` if no value is provided",
    of="most commits of one deploy by Shipit",
    basis="default",
)
CI_BUILDS = count(700, "build").per("day") @ src.TESTING.at(
    "minutes, 700 times a day", of="builds of Shopify, with their tests", when="2016"
)
CI_TESTS = at_least(count(45_000, "test")) @ src.VANCOUVER.at(
    "includes execution of over 45,000 tests", of="tests of one deploy", when="2016"
)

# Tests of Black Friday and Cyber Monday
SIMULATED = percent(150) @ src.BFCM_2025.at(
    "simulating 150% of last year's BFCM load",
    of="load of the tests of 2025, against BFCM 2024",
    basis="target",
)
SCALE_TESTS = count(5, "scale test") @ src.BYTEBYTEGO.at(
    "running five major scale tests", of="scale tests", basis="total", when="2025"
)
PREPARED = months(9) @ src.BYTEBYTEGO.at(
    "engineers working for nine months", of="the preparation", basis="total", when="2025"
)
FOURTH_TEST = requests(146e6).per("minute") @ src.BYTEBYTEGO.at(
    "hit 146 million requests per minute and over", of="scale test 4", basis="test", when="2025"
)
FOURTH_CHECKOUTS = at_least(count(80_000, "checkout").per("minute")) @ src.BYTEBYTEGO.at(
    "over 80,000 checkouts per minute", of="scale test 4", basis="test", when="2025"
)
FINAL_TEST = requests(200e6).per("minute") @ src.BYTEBYTEGO.at(
    "which reached 200 million requests per minute",
    of="the p99 scenario, final test",
    basis="test",
    when="2025",
)
MATRIX = count(5, "component") @ src.BYTEBYTEGO.at(
    "The Resiliency Matrix includes five key components",
    of="parts of the Resiliency Matrix",
    when="2025",
)
