"""How Dropbox moved files from S3 to its own drives, and metadata to a key-value store (Panda)."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.dropbox import _failures as failures
from systems.dropbox import _sources as src
from systems.dropbox import _storage_facts as storage
from systems.dropbox import components as c
from systems.dropbox import facts

NO_COST = undisclosed("cost at this size: filings begin with 2015 and name the whole company")
EARLY = "posts and filings begin with 2012, when it had 100 million users"

S3 = Stage(
    when=statement("2012") @ src.USERS_2012_REPORT.at("November 14, 2012"),
    users=facts.USERS_2012,
    architecture=statement("file content on Amazon S3; metadata in its own data centers")
    @ src.EXABYTES.at("and storing file content on Amazon"),
    broke=statement("independent databases; some grew so large that they were split")
    @ src.EDGESTORE.at("some databases grew so large that we"),
    fixed=statement("Edgestore, begun in late 2012")
    @ src.EDGESTORE.at("In late 2012, we began building a"),
    cost=NO_COST,
    components=[c.amazon_s3_2012],
    figures={"all user data": storage.USER_DATA_2012},
)
MAGIC_POCKET = Stage(
    when=statement("March 2016") @ src.EXABYTES.at("Mar 14, 2016"),
    users=undisclosed("users in 2016: the post gives signups, over 500 million"),
    architecture=statement("over 90 % of the data on its own disks")
    @ src.EXABYTES.at("storing and serving over 90% of our users"),
    broke=statement("the scale called for storage of its own")
    @ src.EXABYTES.at("required building our own dedicated storage infrastructure"),
    fixed=statement("Magic Pocket, two and a half years of work")
    @ src.EXABYTES.at("Two and a half years later"),
    cost=NO_COST,
    components=[c.hosts],
    figures={
        "signups": facts.SIGNUPS_2016,
        "user data, surpassed": storage.USER_DATA_2016,
        "data on own disks": storage.OWN_SHARE_2016,
    },
)
SPLIT = Stage(
    when=statement("fall of 2017") @ src.ALKI.at("Around fall of 2017, we split Edgestore"),
    users=undisclosed("users in 2017: the posts of 2016 and 2018 say half a billion"),
    architecture=statement("Edgestore on 512 clusters of MySQL, 4 shards each")
    @ src.ALKI.at("512 clusters with 4 shards per cluster"),
    broke=statement("clusters fill up together, so a split doubles the cost")
    @ src.ALKI.at("doubling the physical cost of Edgestore each"),
    fixed=statement("Panda, a new layer below Edgestore (post of 2022)")
    @ src.PANDA.at("introduce a new layer to our metadata stack"),
    cost=NO_COST,
    components=[c.edgestore_2017],
    figures={
        "clusters before": facts.CLUSTERS_BEFORE,
        "clusters after": facts.CLUSTERS,
        "database hosts before": facts.HOSTS_BEFORE,
        "database hosts after": facts.HOSTS,
    },
)
ATLAS = Stage(
    when=statement("March 2021") @ src.ATLAS.at("Mar 04, 2021"),
    users=facts.USERS_2021,
    architecture=statement("a Python monolith of over 3 M lines, in part moved to Atlas")
    @ src.ATLAS.at("belonging to our monolithic Python server"),
    broke=statement("an endpoint's fate was tied to every other endpoint")
    @ src.ATLAS.at("tied to every other endpoint"),
    fixed=statement("Atlas, a project of 2020: the monolith to become a managed platform")
    @ src.ATLAS.at("break apart the monolith and evolve it"),
    cost=NO_COST,
    components=[c.monolith, c.services],
    figures={
        "requests of all users": facts.REQUESTS_2021,
        "lines of code": facts.MONOLITH_LINES,
        "monolith's traffic, on Atlas": facts.ATLAS_SHARE_2021,
    },
)
EXABYTES = Stage(
    when=statement("2025") @ src.Q3_2025.at("September 30, 2025"),
    users=facts.USERS_2025,
    architecture=statement("tens of thousands of servers with millions of drives")
    @ src.HARDWARE.at("tens of thousands of servers with millions"),
    broke=statement("a new erasure coder left volumes under-filled")
    @ src.COMPACTION.at("a small number of severely under-filled volumes"),
    fixed=statement("several compaction strategies: overhead below its old baseline (2026)")
    @ src.COMPACTION.at("even below our previous baseline"),
    cost=c.dropbox.economics.infrastructure,
    components=[c.hosts],
    figures={"paying users": facts.PAYING_USERS},
)

with ScaleEvolution(
    c.dropbox,
    "From Amazon S3 to over 600,000 drives of its own",
    as_of="2026-04-02",
    replaced=[c.amazon_s3_2012, c.edgestore_2017, c.monolith],
    stages={
        "1K": undisclosed(f"1,000 users: {EARLY}"),
        "10K": undisclosed(f"10,000 users: {EARLY}"),
        "100K": undisclosed(f"100,000 users: {EARLY}"),
        "1M": undisclosed(f"a million users: {EARLY}"),
        "10M": undisclosed(f"10 million users: {EARLY}"),
        "100M": S3,
        "500M signups": MAGIC_POCKET,
        "500M, Edgestore split": SPLIT,
        "700M registered, 2021": ATLAS,
        "700M registered, 2025": EXABYTES,
    },
    urgent=[failures.SPLIT_DUE, failures.OSD_DOWN],
) as diagram:
    c.amazon_s3_2012 >> Asynchronous("data moved") >> c.hosts
    c.edgestore_2017 >> Asynchronous("data moved") >> c.panda
    c.services >> Call("objects") >> c.edgestore >> Call("keys and values") >> c.panda
    c.monolith >> Asynchronous("endpoints moved") >> c.services
    waive("CFO304", because=c.OWN_MACHINES)
    waive("IN403", because="no post says how long a split or the repair of a host took")
