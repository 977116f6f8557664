"""One user uploads so many packages that GitHub throttles the servers of crates.io."""

from atlas import (
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Step,
    Symptom,
    action,
    statement,
    undisclosed,
    waive,
)
from incidents.rust import _2018_10_15 as facts
from incidents.rust._components_2018 import (
    crates_io,
    gap,
    index_updates,
    publishers,
    throttling,
    uploader,
)
from incidents.rust.facts import INDEX as REPORT

_NO_COST = undisclosed("costs: not in the report of October 2018")

with IncidentAnatomy(
    crates_io,
    "One user's mass uploads slow all updates of the index",
    as_of="2018-10-15",
    report=REPORT,
    failure_class="hard-limit-reached",
    timeline=[
        Event(
            statement("the GitHub user `cratesio` registers an account")
            @ REPORT.at("The GitHub user `cratesio` registers an account"),
            when=facts.REGISTERED,
        ),
        Event(
            statement("this user begins to upload packages, roughly one every 2 seconds")
            @ REPORT.at("begins uploading packages at a rate of roughly"),
            when=facts.UPLOADING,
        ),
        Event(
            statement("all requests that update the index begin to take 10 seconds and more")
            @ REPORT.at("updating the index begin to take 10+ seconds"),
            when=facts.SLOW,
            phase="began",
            effects=[
                Effect(index_updates, "degraded"),
                Effect(publishers, "degraded", because=index_updates),
            ],
        ),
        Event(
            statement("an email reports this user to the Rust moderation team")
            @ REPORT.at("sent to the Rust moderation team reporting this"),
            when=facts.MAILED,
        ),
        Event(
            statement("the report is forwarded to the crates.io team")
            @ REPORT.at("The report is forwarded to the crates.io team"),
            when=facts.FORWARDED,
            phase="detected",
        ),
        Event(
            statement("the user is reported in the Discord of the crates.io team")
            @ REPORT.at("The user is reported in the crates.io team"),
            when=facts.IN_DISCORD,
        ),
        Event(
            statement(
                "the user's IP address is blocked; when updates were fast again is not stated"
            )
            @ REPORT.at("IP address is blocked from accessing the site"),
            when=facts.BLOCKED,
            phase="mitigated",
        ),
        Event(
            statement("the user's packages are removed from the homepage")
            @ REPORT.at("packages were removed from the crates.io homepage"),
            when=facts.HIDDEN,
        ),
        Event(
            statement("the incident is announced on the status page")
            @ REPORT.at("The incident is announced on status.crates.io"),
            when=facts.ANNOUNCED,
        ),
        Event(
            statement("the user's account page is removed")
            @ REPORT.at("The user's account page on crates.io is removed."),
            when=facts.PAGE_REMOVED,
        ),
        Event(
            statement("packages, their data and the account are deleted from crates.io")
            @ REPORT.at("The packages, all associated data, and the user's"),
            when=facts.DELETED,
        ),
        Event(
            statement(
                "last entry: the packages are removed from the index; the end of the slowdown is "
                "not stated"
            )
            @ REPORT.at("The packages are removed from the index."),
            when=facts.OUT_OF_INDEX,
            phase="resolved",
        ),
    ],
    trigger=statement("the rate of one user's uploads: GitHub then throttled the servers")
    @ REPORT.at("being throttled by GitHub, causing a slowdown in"),
    detection=statement("an email on the user, which Rust's moderation team got first")
    @ REPORT.at("The report is forwarded to the crates.io team"),
    mitigation=statement("the user's IP address was blocked")
    @ REPORT.at("The user's IP address was banned immediately. We"),
    impact={
        "slow": statement("all package uploads and yanks")
        @ REPORT.at("a slowdown in all package uploads or yanks."),
        "unaffected": statement("endpoints that do not update the index")
        @ REPORT.at("Endpoints which did not involve updating the index"),
        "a request that updates the index": facts.UPDATE_TIME,
        "rate of the user's uploads": statement("roughly one package every 2 seconds")
        @ REPORT.at("packages at a rate of roughly one package"),
        "end of the slowdown": undisclosed(
            "time: not in the report; mitigated stands for the block of the address"
        ),
        "also considered": statement("to disallow usernames that could impersonate Rust teams")
        @ REPORT.at("looking into disallowing usernames that could be impersonating"),
        "impersonation": statement("the packages appeared to be an attempt to impersonate the team")
        @ REPORT.at("uploaded packages appeared to be an attempt to"),
    },
    barriers=[
        Barrier(
            "Rate limit on uploads",
            kind="limit",
            what=statement("the number of packages that a script can upload is to be limited")
            @ REPORT.at("this endpoint to limit the number of packages"),
            stops=index_updates,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Symptom(
            description=statement("all requests that update the index take 10 seconds or more")
            @ REPORT.at("updating the index begin to take 10+ seconds"),
            seen_by="package authors",
        )
    ],
    recovery=[
        Check(
            "Check whether one user uploads package after package.",
            action("List the newest packages, with the user and the time of each upload.")
            @ REPORT.at("begins uploading packages at a rate of roughly"),
            healthy=gap("healthy"),
            unhealthy=statement("one user uploads roughly one package every 2 seconds")
            @ REPORT.at("packages at a rate of roughly one package"),
        ),
        Step(
            "Block the IP address of the user who uploads.",
            command=action("Block the IP address from accessing the site.")
            @ REPORT.at("IP address is blocked from accessing the site"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Unblock the address.",
            verify="The user uploads no more packages, and updates of the index are fast again.",
        ),
        Step(
            "Remove the user's packages from the homepage.",
            command=action("Backdate the packages, so that the homepage no longer lists them.")
            @ REPORT.at("We then backdated the users' packages to remove"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Restore the dates of the packages.",
            verify="The homepage lists none of the user's packages.",
        ),
        Step(
            "Delete the account and its packages, then remove them from the index.",
            command=action("Delete the user and all crates uploaded; remove them from the index.")
            @ REPORT.at("user and all crates they uploaded were deleted."),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="None: the data is deleted; export it first.",
            verify="Neither the site nor the index has a package of the user.",
        ),
    ],
    data_loss=statement("none is reported; the user's packages were deleted on purpose")
    @ REPORT.at("user and all crates they uploaded were deleted."),
    rollback=statement("the packages were deleted from crates.io, and removed from the index")
    @ REPORT.at("The packages are removed from the index."),
    cost=_NO_COST,
) as diagram:
    waive("AM101", because="the report prints no message, only that requests were slow")
    waive("AM102", because="the report names no log")
    waive("AM103", because="the report names no metric")
    uploader >> Call("uploads") >> index_updates
    publishers >> Call("uploads and yanks") >> index_updates
    index_updates >> Call("updates of the index") >> throttling
