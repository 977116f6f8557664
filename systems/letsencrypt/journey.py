"""How one certificate authority grew from its first month to 762 million websites."""

from atlas import Call, JourneyStage, ScaleJourney, gaps_in, statement, undisclosed, waive
from systems.letsencrypt import _growth as g
from systems.letsencrypt import _growth_facts as growth
from systems.letsencrypt import components as c
from systems.letsencrypt import facts
from systems.letsencrypt._failures import DATABASE_BUSY

gap = gaps_in("the posts of 2016 to 2025")
NO_COST = undisclosed("cost of this stage: the posts give budgets up to 2020 only")
NO_TIME = gap("duration of the change")

FIRST_YEAR = JourneyStage(
    "Open to the public",
    when="2016-01",
    dating=statement("the start of 2016, available to the public for less than a month")
    @ growth.REVIEW_2016.at("At the start of 2016, Let’s Encrypt certificates"),
    load=undisclosed("websites in January 2016: the review of the year counts certificates"),
    components=[c.api, g.validation, c.former_database, g.first_hsms, c.ocsp],
    limit=statement("its hardware can issue hundreds of millions of certificates")
    @ growth.COSTS.at("issuing hundreds of millions of certificates"),
    broke=statement("interruptions, usually related to the rapidly growing database")
    @ growth.REVIEW_2016.at("usually related to managing the rapidly growing database"),
    fixed=statement("a lot of optimisation, and some more hardware")
    @ growth.REVIEW_2016.at("a lot of optimization work, we’ve had to"),
    cost=growth.SPENT_2016,
    took=NO_TIME,
    lesson=statement("small pieces of code without proper tests led to incidents")
    @ growth.REVIEW_2016.at("some small pieces didn’t and that led to"),
    figures={"active certificates": growth.CERTIFICATES_2016},
)
HUNDRED_MILLION = JourneyStage(
    "100 million certificates issued",
    when="2017-06",
    dating=statement("June 2017") @ growth.BILLION.at("In June of 2017 we were serving"),
    load=growth.WEBSITES_2017,
    components=[c.api, g.validation, c.former_database, g.first_hsms, c.ocsp],
    **gap.of("limit", "lesson", took="duration of the change"),
    broke=statement("certificate issuance puts the most stress on the storage of the databases")
    @ growth.FOR_2018.at("the most stress on storage for our databases."),
    fixed=statement("more and faster storage, bought regularly")
    @ growth.FOR_2018.at("more and faster storage for our database servers,"),
    cost=growth.YEARLY_2017,
    figures={
        "staff": growth.STAFF_2017,
        "rack space": growth.RACK_2017,
        "OCSP responses": growth.OCSP_2017,
    },
)
SIX_PEOPLE = JourneyStage(
    "Six people keep it running",
    when="2018-12",
    dating=statement("the post of the last day of 2018")
    @ growth.FOR_2019.at("had a great year in 2018."),
    load=growth.WEBSITES_2018,
    components=[c.api, g.validation, c.former_database, g.first_hsms, c.ocsp],
    limit=statement("the CPU of the single primary: averaged over 90 % in a week of 2020")
    @ facts.SERVERS.at("averaged over 90%"),
    broke=statement("the old database hardware was regularly pushed to its limits")
    @ facts.SERVERS.at("it was regularly being pushed to its limits."),
    fixed=statement("new machines, promoted to primary in September 2020")
    @ facts.SERVERS.at("to primary (read/write) on September 15."),
    cost=growth.BUDGET_2019,
    took=NO_TIME,
    lesson=statement("a single database keeps complexity low, but its machines must be powerful")
    @ facts.SERVERS.at("database machines need to be pretty powerful."),
    figures={
        "site reliability": growth.SRE_2018,
        "rack space": growth.RACK_2018,
        "OCSP responses": growth.OCSP_2018,
    },
)
NEW_SERVERS = JourneyStage(
    "Database servers with twice the memory",
    when="2021-01",
    dating=statement("the date of the post, months after the change")
    @ facts.SERVERS.at("we upgraded our database servers and we’ve been"),
    load=facts.SITES_2021,
    components=[c.api, g.validation, c.database, g.hsms, c.ocsp],
    limit=statement("most of what issuing 200 million certificates in a day needs is done")
    @ growth.MILLIONS_A_DAY.at("most of the work and investments needed to"),
    broke=statement("by 2023 the rate limits had begun to endanger the databases")
    @ facts.RATE_LIMITS.at("endanger the reliability of our MariaDB databases."),
    fixed=statement("most API reads to replicas in late 2021, then the rate limits to Redis")
    @ facts.RATE_LIMITS.at("moving this data from MariaDB to Redis,"),
    cost=statement("the servers were quite expensive")
    @ facts.SERVERS.at("The equipment is quite expensive"),
    **gap.of("lesson", took="duration of the change"),
    figures={
        "median API request": facts.API,
        "median API request before": facts.API_BEFORE,
        "capacity of the network": growth.NETWORK,
        "certificates a day, target": growth.ISSUABLE,
    },
)
REDIS = JourneyStage(
    "Rate limits moved out of the database",
    when="2025-01",
    dating=statement("the date of the post")
    @ facts.RATE_LIMITS.at("We currently issue over 340,000 certificates per hour."),
    load=facts.SITES,
    components=[c.api, g.validation, c.database, g.limits, g.hsms, c.ocsp],
    limit=statement("for over a billion active certificates")
    @ facts.RATE_LIMITS.at("handling over a billion active certificates."),
    broke=statement("2024: about half of certificate requests, from accounts that never succeed")
    @ growth.ZOMBIES.at("about half of all certificate requests"),
    fixed=statement("account-hostname pairs that keep failing are paused")
    @ growth.ZOMBIES.at("we'll pause that account-hostname pair."),
    cost=statement("work of a team of three permanent engineers")
    @ facts.RATE_LIMITS.at("composed of just three permanent engineers,"),
    took=NO_TIME,
    lesson=statement("a large enough problem finds the time for you")
    @ facts.RATE_LIMITS.at("Grows Large Enough, It Finds the Time"),
    figures={
        "database operations, cut by": growth.OPERATIONS_CUT,
        "reads of the worst table, cut by": growth.READS_CUT,
        "certificates issued": facts.ISSUED,
    },
)
NO_OCSP = JourneyStage(
    "OCSP turned off",
    when="2025-12",
    dating=statement("the letter of the end of 2025; OCSP ended that August")
    @ growth.LETTER_2025.at("In August of 2025 we turned off our"),
    load=growth.WEBSITES_2025,
    components=[c.api, g.validation, c.database, g.limits, g.hsms],
    **gap.of("limit", took="duration of the change"),
    broke=undisclosed("what broke since: nothing newer was published by December 2025"),
    fixed=undisclosed("what was fixed since: nothing newer was published by December 2025"),
    cost=NO_COST,
    lesson=statement("running OCSP had taken considerable resources each year")
    @ facts.TIMELINE.at("operating OCSP services has taken up considerable"),
    figures={
        "certificates, on peak days": growth.CERTIFICATES_A_DAY,
        "a year before": growth.WEBSITES_2024,
        "pairs paused": growth.PAIRS_PAUSED,
        "failed orders, cut by": growth.FAILED_ORDERS_CUT,
    },
)

with ScaleJourney(
    c.letsencrypt,
    "One database for 762 million websites",
    as_of="2025-12-29",
    measure="websites with certificates",
    stages=[FIRST_YEAR, HUNDRED_MILLION, SIX_PEOPLE, NEW_SERVERS, REDIS, NO_OCSP],
    urgent=[g.ZOMBIES, g.MASS_REPLACEMENT, DATABASE_BUSY],
) as diagram:
    c.subscribers >> Call("ACME over HTTPS") >> c.api
    c.api >> Call("gRPC") >> g.validation
    c.api >> Call("SQL") >> c.former_database
    c.api >> Call("SQL") >> c.database
    c.api >> Call("Redis protocol") >> g.limits
    c.api >> Call("signing") >> g.first_hsms
    c.api >> Call("signing") >> g.hsms
    c.ocsp >> Call("signing") >> g.first_hsms
    c.ocsp >> Call("signing") >> g.hsms
    waive("IN403", because="the posts of 2016 to 2025 give no time to recover from a failure")
