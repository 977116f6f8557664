"""A slash is missing from a redirect URL, and no crate can be downloaded."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Observation,
    Step,
    gaps_in,
    http,
    shell,
    statement,
    undisclosed,
    waive,
)
from incidents.rust import components as c
from incidents.rust import facts
from incidents.rust._technologies import cargo, crates_io_application

REPORT = facts.DOWNLOADS
gap = gaps_in("Heroku's documentation of the command")
_NO_COST = undisclosed("costs: not in the post-mortem of July 2023")
_NO_TIME = undisclosed("time until it has effect: not in Heroku's documentation")

with IncidentAnatomy(
    c.rust_services,
    "A missing slash in redirect URLs breaks all crate downloads",
    as_of="2023-07-20",
    report=REPORT,
    failure_class="bad-deploy",
    timeline=[
        Event(
            statement("a rewrite of redirect URL generation is merged, and deployed to staging")
            @ REPORT.at("readme download endpoints generated redirect URLs."),
            when=facts.MERGED,
        ),
        Event(
            statement("staging is smoke tested by hand: publishing is tested, downloads are not")
            @ REPORT.at("the staging environment to smoke test the publish"),
            when=facts.TESTED,
        ),
        Event(
            statement("staging is promoted to production: all downloads get a wrong redirect")
            @ REPORT.at("crates.io were broken due to a deployment that"),
            when=facts.PROMOTED,
            phase="began",
            effects=[
                Effect(c.crates_io, "degraded"),
                Effect(c.builds_elsewhere, "lost", because=c.crates_io),
            ],
        ),
        Event(
            statement("an issue is opened: downloads are redirected to invalid URLs")
            @ REPORT.at("crate download API is redirecting to invalid URL)"),
            when=facts.ISSUE,
        ),
        Event(
            statement(
                "the request rate is deemed unusual, and a message goes to the team's channel"
            )
            @ REPORT.at("anomaly was deemed unusual enough to trigger another"),
            when=facts.ANOMALY,
        ),
        Event(
            statement("a community member points to the issue; the incident is acknowledged")
            @ REPORT.at("and the deploying developer acknowledged the incident."),
            when=facts.NOTIFIED,
            phase="detected",
        ),
        Event(
            statement("the deployment is rolled back, which fixes downloads for the time being")
            @ REPORT.at("rolled back, temporarily fixing the issue for our"),
            when=facts.ROLLED_BACK,
            phase="mitigated",
            effects=[Effect(c.crates_io, "recovered"), Effect(c.builds_elsewhere, "recovered")],
        ),
        Event(
            statement("the fix is merged, with more tests of that path")
            @ REPORT.at("including more tests for the broken code path"),
            when=facts.FIX_MERGED,
        ),
        Event(
            statement("the fix, tested on staging, is in production")
            @ REPORT.at("check that the download URL generation fix was"),
            when=facts.FIXED,
            phase="resolved",
        ),
    ],
    trigger=statement("a URL built from two parts without the slash between them")
    @ REPORT.at("components was missing a slash (/) separator."),
    detection=statement("a request rate raised by retries, then a community member")
    @ REPORT.at("cargo retrying the download multiple times before giving"),
    mitigation=statement("a rollback to the previous deployment, which took about a minute")
    @ REPORT.at("This process took about one minute due to"),
    impact={
        "failed requests, with retries": facts.FAILED,
        "affected": statement("all users who tried to download crate files then")
        @ REPORT.at("all users trying to download crate files from"),
        "upvotes for the issue": facts.UPVOTES,
    },
    barriers=[
        Barrier(
            "Downloads in the smoke test",
            kind="test",
            what=statement("crate downloads are to be in the smoke test plan for staging")
            @ REPORT.at("Include crate downloads in the smoke test plan"),
            stops=c.crates_io,
            cost=_NO_COST,
        ),
        Barrier(
            "Automated smoke tests",
            kind="test",
            what=statement("the smoke tests on staging are to be automated")
            @ REPORT.at("Automate the staging environment smoke tests"),
            stops=c.crates_io,
            cost=_NO_COST,
        ),
        Barrier(
            "Rules for required reviews",
            kind="review",
            what=statement("rules are to say which changes need a review")
            @ REPORT.at("Develop rules on which pull requests require explicit"),
            stops=c.crates_io,
            cost=_NO_COST,
        ),
    ],
    signals=[cargo.SPURIOUS, cargo.DOWNLOAD_FAILED, crates_io_application.REQUESTS.rising()],
    recovery=[
        Check(
            "Request the headers of one crate's download, and check the address in location.",
            http("HEAD", "/api/v1/crates/<crate>/<version>/download", at="https://crates.io")
            @ REPORT.at("https://crates.io/api/v1/crates/smallvec/1.10.0/download"),
            healthy=statement("https://static.crates.io/crates/smallvec/smallvec-1.10.0.crate")
            @ REPORT.at("https://static.crates.io/crates/smallvec/smallvec-1.10.0.crate"),
            unhealthy=statement("https://static.crates.iocrates/smallvec/smallvec-1.10.0.crate")
            @ REPORT.at("https://static.crates.iocrates/smallvec/smallvec-1.10.0.crate"),
        ),
        Step(
            "Roll the application back one release, if that still fits its database.",
            command=shell("heroku releases:rollback -a <app>")
            @ facts.HEROKU_CLI.at("it will roll back one release."),
            **gap.of("healthy", "unhealthy"),
            risk="medium",
            takes=_NO_TIME,
            undo="Roll back to the newer release, by its number.",
            verify="Downloads succeed, and the request rate is back to normal.",
        ),
    ],
    data_loss=undisclosed("data loss: the post-mortem mentions only failed downloads"),
    rollback=statement("to the previous deployment; the system recovered at once")
    @ REPORT.at("the system immediately recovered itself and produced correct"),
    cost=_NO_COST,
    stated={"time to detect": facts.SEEN_AFTER, "time to mitigate": facts.BROKEN_FOR},
) as diagram:
    waive("AM102", because="Cargo prints to the terminal of the user; it keeps no log")
    waive("IN404", because="downloads change no data, and the post-mortem mentions no data loss")
    c.builds_elsewhere >> Call("HTTPS, redirected") >> c.crates_io
    c.builds_elsewhere >> Call("HTTPS, the file itself") >> c.crate_files
    c.crates_io >> Call("S3, new crates") >> c.crate_files
    c.crates_io >> Observation("metrics") >> c.dashboard
    c.promotion >> Asynchronous("releases") >> c.crates_io
