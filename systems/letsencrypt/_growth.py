"""What grew with Let's Encrypt: validation, rate limits, signing; their failure modes."""

from atlas import (
    Cache,
    Check,
    Failure,
    Fixed,
    Fleet,
    Linear,
    Logarithmic,
    Pager,
    SecretStore,
    Service,
    Step,
    Symptom,
    absent,
    gaps_in,
    shell,
    statement,
    technology,
    undisclosed,
)
from atlas.technologies.redis import redis
from systems.discord.steps import PING_CACHE
from systems.letsencrypt import _growth_facts as growth
from systems.letsencrypt._technologies import boulder
from systems.letsencrypt.facts import RATE_LIMITS

gap = gaps_in("Let's Encrypt's posts of 2016 to 2025 and the repository of Boulder")

_TIME = gap("time to have effect or to recover")
_MACHINES = gap("machines of validation, rate limits and signing")
_VERSION = gap("versions in production")


hsm = technology(
    "Luna HSM",
    "A commercial hardware security module that stores keys and signs with them.",
    releases=undisclosed("release dates: no version in production is published"),
    logs=gap("where it logs"),
)
people = technology(
    "people",
    "The staff, who are the larger part of the budget.",
    icon="diagrams.onprem.client.Users",
    plane="control",
    releases=absent("releases: people, not software"),
    logs=absent("logs: people, not software"),
)

LIST_OVERRIDES = Check(
    "Dump the enabled overrides of rate limits to a file.",
    shell("admin -config <config-file> dump-limit-overrides -file <file>")
    @ growth.ADMIN.at('"dump-limit-overrides": &subcommandDumpEnabledOverrides{},'),
    **gap.of("healthy", "unhealthy"),
    verify="The file lists each override with its burst, count and period.",
)
PREVIEW_PAUSES = Check(
    "Print the account-hostname pairs that a file would pause; a dry run, which pauses none.",
    shell("admin -config <config-file> pause-identifier -batch-file <file>")
    @ growth.ADMIN.at("Print actions instead of mutating the database"),
    healthy=statement("detected (number) valid record(s) from input file")
    @ growth.PAUSE_TOOL.at("detected %d valid record(s) from input file"),
    unhealthy=statement("skipping: malformed line (number)")
    @ growth.PAUSE_TOOL.at("skipping: malformed line %d, should contain exactly"),
    verify="The number is that of the lines of the file. One dry-run line for each account; it "
    "prints the pairs as addresses in memory: read them in the file.",
)
PAUSE_PAIRS = Step(
    "Pause account-hostname pairs: a CSV of account ID, identifier type and identifier.",
    command=shell("admin -config <config-file> -dry-run=false pause-identifier -batch-file <file>")
    @ growth.PAUSE_TOOL.at("the -batch-file flag is required"),
    healthy=statement("by June 2025, failed orders fell by about 30 %")
    @ growth.ZOMBIES.at("orders fell by about 30% so far,"),
    unhealthy=statement("in 2024, half of certificate requests: accounts that never succeed")
    @ growth.ZOMBIES.at("about half of all certificate requests"),
    risk="medium",
    takes=_TIME,
    undo="The subscriber unpauses with the link in the error, which ends its other pauses too.",
    verify="New orders of the pair are rejected before any validation.",
)
PREVIEW_REVOCATIONS = Check(
    "Print the certificates of an incident's table; a dry run, which revokes none.",
    shell("admin -config <config-file> revoke-cert -incident-table <table>")
    @ growth.ADMIN.at("Print actions instead of mutating the database"),
    healthy=statement("Dry run complete. Pass -dry-run=false to mutate the database.")
    @ growth.ADMIN.at("Dry run complete. Pass -dry-run=false to mutate"),
    **gap.of("unhealthy"),
    verify="The lines that begin with dry-run name each certificate of the incident, and no other.",
)
REVOKE = Step(
    "Revoke every certificate in an incident's table, loaded and checked beforehand.",
    command=shell("admin -config <config-file> -dry-run=false revoke-cert -incident-table <table>")
    @ growth.REVOKE_TOOL.at("Revoke all certificates whose serials are in"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None once it ran; without -dry-run=false it only prints what it would do.",
    verify="The certificates are in the CRLs; sites that have not renewed them are affected.",
)

ZOMBIES = Failure(
    "Clients that never succeed send half of all requests",
    signals=[
        boulder.TOO_MANY_FAILURES,
        boulder.PAUSED.rising(),
        Symptom(
            description=statement("an error with a link to unpause")
            @ growth.ZOMBIES.at("every rejection comes with an error message"),
            seen_by="the client that was paused",
        ),
    ],
    recovery=[PREVIEW_PAUSES, PAUSE_PAIRS, LIST_OVERRIDES],
    time_to_recover=_TIME,
    data_loss=statement("no impact was detected on valid requests of subscribers")
    @ growth.ZOMBIES.at("causing no detectable harm or inconvenience to subscribers"),
    rollback=statement("subscribers unpause themselves with a link")
    @ growth.ZOMBIES.at("a custom link that can be used"),
)
LIMITS_DOWN = Failure(
    "Redis is down and rate limits are unavailable",
    signals=[boulder.LIMIT_LATENCY.rising(), redis.MISCONF],
    recovery=[PING_CACHE],
    **gap.of("time_to_recover", "rollback"),
    data_loss=statement("designed to permit more issuance rather than less")
    @ growth.ZOMBIES.at("permit more issuance rather than less issuance"),
)
MASS_REPLACEMENT = Failure(
    "All certificates must be replaced within a day",
    signals=[boulder.FINALIZING.rising(), boulder.TOO_MANY_ORDERS],
    recovery=[PREVIEW_REVOCATIONS, REVOKE],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)

validation = Service(
    "validation",
    technology=boulder(_VERSION),
    role="Connects to each hostname to verify who controls it, before a certificate is signed.",
    fleet=_MACHINES,
    load=gap("validations a day"),
    scaling=gap("scaling of validation"),
    figures={"certificates, peak days (2025)": growth.CERTIFICATES_A_DAY},
    fails=[ZOMBIES],
    growth=Linear(because="requests are validated before issuance, also those that will fail"),
)
limits = Cache(
    "rate limits",
    technology=redis(_VERSION),
    role="Stores for each limit when the next request is allowed, one timestamp per key.",
    fleet=_MACHINES,
    size=growth.KEYS,
    hit_ratio=absent("hit ratio: it is a store of counts, not a copy of another store"),
    eviction=statement("per-key TTL, to expire data once not needed")
    @ RATE_LIMITS.at("per-key Time-To-Live would allow us to"),
    fails=[LIMITS_DOWN],
    growth=Linear(because="it holds a key for each account and hostname that sends requests"),
)
_PAIRS = Fleet(
    statement("2021: a pair of Luna HSMs per data centre")
    @ growth.MILLIONS_A_DAY.at("data center has a pair of Luna HSMs"),
    count=gap("number of HSMs"),
    reserved=absent("commitments: the HSMs are its own or donated, not rented"),
)
first_hsms = SecretStore(
    "first HSMs",
    technology=hsm(_VERSION),
    role="A pair in each data centre signed certificates and OCSP responses.",
    fleet=_PAIRS,
    rotation=gap("how keys are rotated"),
    figures={"one pair, before its upgrade": growth.SIGNATURES_BEFORE},
)
hsms = SecretStore(
    "HSMs of 2021",
    technology=hsm(_VERSION),
    role="A pair in each data centre signs; about ten times as fast as the first HSMs.",
    fleet=_PAIRS,
    rotation=gap("how keys are rotated"),
    fails=[MASS_REPLACEMENT],
    figures={
        "capacity of one pair": growth.SIGNATURES,
        "to replace all certificates": growth.REPLACED_WITHIN,
    },
    growth=Fixed(
        because="one pair can sign more in a day than replacing 200 million certificates needs"
    ),
)
staff = Pager(
    "staff",
    technology=people(gap("version of the on-call tools")),
    role="Thirteen full-time people in 2020; the site reliability team among them is on call.",
    fleet=absent("machines: it is people"),
    response=gap("time until the on-call engineer answers"),
    figures={"full time, 2020": growth.STAFF_2020},
    growth=Logarithmic(
        growth.A_DOUBLING,
        because="the budget rose by 28 % while the number of websites grew to 4.2 times",
    ),
)
