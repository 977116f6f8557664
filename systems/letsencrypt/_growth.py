"""What grew with Let's Encrypt: validation, limits, signing; how they fail and are mended."""

from atlas import (
    Cache,
    Check,
    ErrorReply,
    Failure,
    Fixed,
    Linear,
    Logarithmic,
    Pager,
    SecretStore,
    Service,
    Step,
    gaps_in,
    statement,
    technology,
    undisclosed,
)
from atlas.technologies.redis import redis
from systems.letsencrypt import _growth_facts as growth
from systems.letsencrypt._technologies import boulder
from systems.letsencrypt.facts import RATE_LIMITS

_POSTS = "Let's Encrypt's posts of 2016 to 2025 and the repository of Boulder"
gap = gaps_in(_POSTS)

_TIME = gap("time to have effect or to recover")
_ROLLBACK = gap("way back")
_MACHINES = gap("machines of validation, limits and signing")
_VERSION = gap("versions in production")


hsm = technology(
    "Luna HSM",
    "A bought machine that keeps keys and signs with them.",
    releases=undisclosed("release dates: no version in production is published"),
    logs=undisclosed(f"where it logs: {_POSTS}"),
)
hands = technology(
    "people",
    "People, who are the larger part of the budget.",
    icon="diagrams.onprem.client.Users",
    plane="control",
    releases=undisclosed("people, no software"),
    logs=undisclosed("people, no software"),
)

LIST_OVERRIDES = Check(
    "List the overrides of limits that are switched on.",
    statement("admin -config FILE dump-limit-overrides")
    @ growth.ADMIN.at('"dump-limit-overrides": &subcommandDumpEnabledOverrides{},'),
    **gap.of("healthy", "unhealthy"),
    verify="It names the accounts that may ask for more than others.",
)
PAUSE_PAIRS = Step(
    "Pause the account and name of clients that fail without end.",
    command=statement("admin -config FILE -dry-run=false pause-identifier -batch-file FILE")
    @ growth.PAUSE_TOOL.at("the -batch-file flag is required"),
    healthy=statement("failed orders fell by about 30 %")
    @ growth.ZOMBIES.at("orders fell by about 30% so far,"),
    unhealthy=statement("half of all requests come from accounts that never succeed")
    @ growth.ZOMBIES.at("about half of all certificate requests"),
    risk="low",
    takes=_TIME,
    undo="The subscriber unpauses the pair by the link in the error message.",
    verify="New orders of the pair are rejected before any validation.",
)
REVOKE = Step(
    "Have clients renew, then revoke all certificates that an incident names.",
    command=statement("admin -config FILE -dry-run=false revoke-cert -incident-table TABLE")
    @ growth.REVOKE_TOOL.at("Revoke all certificates whose serials are in"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None once it ran; without -dry-run=false it only says what it would do.",
    verify="The certificates are revoked and replaced within 24 hours.",
)

ZOMBIES = Failure(
    "Clients that never succeed take half the capacity",
    signals=[
        boulder.TOO_MANY_FAILURES,
        boulder.PAUSED.rising(),
        ErrorReply(
            reply=statement("an error with a link to unpause")
            @ growth.ZOMBIES.at("every rejection comes with an error message"),
            seen_by="the client that was paused",
        ),
    ],
    recovery=[PAUSE_PAIRS, LIST_OVERRIDES],
    time_to_recover=_TIME,
    data_loss=statement("none: only requests that would fail are refused")
    @ growth.ZOMBIES.at("avoid any disruption to valid issuance,"),
    rollback=statement("subscribers unpause themselves by a link")
    @ growth.ZOMBIES.at("a custom link that can be used"),
)
LIMITS_LOST = Failure(
    "Redis is gone, and the limits with it",
    signals=[boulder.LIMIT_LATENCY.rising(), redis.MISCONF],
    recovery=[LIST_OVERRIDES, PAUSE_PAIRS],
    **gap.of("time_to_recover", "rollback"),
    data_loss=statement("counts alone: more is then issued rather than less")
    @ growth.ZOMBIES.at("permit more issuance rather than less issuance"),
)
MASS_REPLACEMENT = Failure(
    "All certificates must be replaced within a day",
    signals=[boulder.FINALIZING.rising(), boulder.TOO_MANY_ORDERS],
    recovery=[REVOKE],
    time_to_recover=growth.REPLACED_WITHIN,
    data_loss=gap("lost data"),
    rollback=_ROLLBACK,
)

validation = Service(
    "validation",
    technology=boulder(_VERSION),
    role="Reaches out to each name to see who controls it, before a certificate is signed.",
    fleet=_MACHINES,
    load=growth.CERTIFICATES_A_DAY,
    scaling=statement("two data centres; compute servers are added as needed")
    @ growth.FOR_2018.at("need to add a few additional compute servers"),
    fails=[ZOMBIES],
    growth=Linear(because="each certificate is validated anew, and so is each doomed request"),
)
limits = Cache(
    "rate limits",
    technology=redis(_VERSION),
    role="Keeps for each limit when the next request is welcome, one time stamp a key.",
    fleet=_MACHINES,
    size=growth.KEYS,
    hit_ratio=undisclosed("share it answers: a store of counts, no copy of another"),
    eviction=statement("a key expires when it is needed no more")
    @ RATE_LIMITS.at("per-key Time-To-Live would allow us to"),
    fails=[LIMITS_LOST],
    growth=Linear(because="it holds a key for each account and name that asks"),
)
first_hsms = SecretStore(
    "first HSMs",
    technology=hsm(_VERSION),
    role="A pair in each data centre signed certificates and OCSP responses.",
    fleet=_MACHINES,
    rotation=gap("how keys are renewed"),
    figures={"of one pair": growth.SIGNATURES_BEFORE},
)
hsms = SecretStore(
    "HSMs of 2021",
    technology=hsm(_VERSION),
    role="A pair in each data centre signs; about ten times as fast as the first.",
    fleet=_MACHINES,
    rotation=gap("how keys are renewed"),
    fails=[MASS_REPLACEMENT],
    figures={"of one pair": growth.SIGNATURES},
    growth=Fixed(because="one pair signs more than all certificates within a day"),
)
staff = Pager(
    "staff",
    technology=hands(gap("version of the tools of those on call")),
    role="Builds and runs it all, on call day and night; thirteen people in 2020.",
    fleet=undisclosed("machines: people"),
    response=gap("time in which those on call answer"),
    figures={"full time, 2020": growth.STAFF_2020},
    growth=Logarithmic(
        growth.A_DOUBLING, because="the budget rose by 28 % while the websites rose to 4.2 times"
    ),
)
