"""How Facebook grew from a database for each university to caches and a file system (Tectonic)."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.meta import _cache_facts as cache
from systems.meta import _failures as failures
from systems.meta import _sources as s
from systems.meta import _storage_facts as storage
from systems.meta import components as c
from systems.meta import facts

NO_COST = undisclosed("monthly cost at this size: no paper or post states one")

UNIVERSITIES = Stage(
    when=statement("2004, a handful of universities")
    @ s.AI_ERA.at("few thousand people in a handful of universities"),
    users=facts.PEOPLE_FIRST,
    architecture=statement("common web servers; each university with its own database")
    @ s.AI_ERA.at("each university got its own database"),
    broke=statement("students wished to connect with friends at other universities")
    @ s.AI_ERA.at("friends who attended other universities"),
    fixed=statement("a social graph that connects all of them")
    @ s.AI_ERA.at("this was the birth of our social graph"),
    cost=NO_COST,
)
FIRST = Stage(
    when=statement("until August 2005") @ s.MEMCACHE_POST.at("using memcached in August 2005"),
    users=facts.PEOPLE_2004,
    architecture=statement("Apache web servers that query MySQL on each page load")
    @ s.MEMCACHE_POST.at("installed it on our Apache web servers"),
    broke=statement("larger and larger database queries made pages slow")
    @ s.MEMCACHE_POST.at("increasingly sizable database queries on every page"),
    fixed=statement("memcached on the web servers")
    @ s.MEMCACHE_POST.at("installed it on our Apache web servers"),
    cost=NO_COST,
    components=[c.php_2005],
)
TEN_MILLION = Stage(
    when=statement("users of 2006, servers of May 2007") @ s.ACME.at("acme on 2007-05-09"),
    users=facts.PEOPLE_2006,
    architecture=statement("memcached on its own machines, 16 GB each")
    @ s.ACME.at("all 16GB 4-core AMD64 boxes"),
    broke=undisclosed("what broke: the note lists installations only"),
    fixed=undisclosed("what fixed it: the note lists installations only"),
    cost=NO_COST,
    components=[c.memcached_2007],
    figures={
        "memcached servers": facts.MEMCACHED_2007,
        "RAM of all of them": facts.MEMCACHED_TOTAL_2007,
    },
)
HUNDRED_MILLION = Stage(
    when=statement("to about 2008, when Haystack went live")
    @ s.HAYSTACK.at("in production for the past 24 months"),
    users=facts.PEOPLE_2008,
    architecture=statement("each photo a file on NAS appliances, behind a CDN")
    @ s.HAYSTACK.at("on a set of commercial NAS appliances"),
    broke=statement("over 10 disk operations for one image in a full folder, most for metadata")
    @ s.HAYSTACK.at("to incur more than 10 disk operations"),
    fixed=statement("Haystack: many photos in one file, their index in memory")
    @ s.HAYSTACK.at("stores multiple photos in a single file"),
    cost=NO_COST,
    components=[c.nfs_2008, c.haystack],
    figures={
        "disk operations a read, goal": storage.DISK_OPERATIONS,
        "a usable terabyte costs less": storage.HAYSTACK_SAVED,
    },
)
HALF_A_BILLION = Stage(
    when=statement("September 2010") @ s.OUTAGE_2010.at("Early today Facebook was down or"),
    users=facts.PEOPLE_2010,
    architecture=statement("configuration values in the cache, checked and repaired by clients")
    @ s.OUTAGE_2010.at("check for configuration values that are invalid"),
    broke=statement("hundreds of thousands of queries a second on one database cluster")
    @ s.OUTAGE_2010.at("overwhelmed by hundreds of thousands of queries"),
    fixed=statement("the site was turned off, then users were allowed back slowly")
    @ s.OUTAGE_2010.at("which meant turning off the site"),
    cost=NO_COST,
    figures={"outage": facts.OUTAGE_2010},
)
BILLION = Stage(
    when=statement("2013") @ s.MEMCACHE_POST.at("10th Usenix NSDI 2013 proceedings"),
    users=facts.PEOPLE_2013,
    architecture=statement(
        "regions of frontend clusters with memcache; one has the master databases"
    )
    @ s.MEMCACHE.at("We designate one region to hold the"),
    broke=statement("without leases, keys prone to herds: 17,000 database queries/s at peak")
    @ s.MEMCACHE.at("a peak database query rate of 17K/s"),
    fixed=statement("leases, Gutter, deletes from the commit log; TAO for the graph")
    @ s.TAO.at("replacing memcache for many data types"),
    cost=NO_COST,
    components=[c.memcache, c.followers],
    figures={
        "the same keys, with leases": cache.LEASED_QUERIES,
        "memcache requests": cache.ITEMS_A_SECOND,
        "TAO reads, it can process": cache.TAO_READS_2013,
    },
)
TWO_BILLION = Stage(
    when=statement("2017") @ s.MYROCKS.at("completed the migration last month"),
    users=facts.PEOPLE_2017,
    architecture=statement("MySQL with compressed InnoDB, on pure flash")
    @ s.MYROCKS.at("changed the UDB hardware from Flashcache to"),
    broke=statement("space on flash was the limit; processors and I/O had room")
    @ s.MYROCKS.at("With pure Flash, UDB was space-bound"),
    fixed=statement("MyRocks, a storage engine on RocksDB: storage use cut in half")
    @ s.MYROCKS.at("successfully cut our storage usage in half"),
    cost=NO_COST,
    components=[c.user_db],
    figures={"instance size cut": storage.INSTANCE_CUT},
)
THREE_BILLION = Stage(
    when=statement("October 2021") @ s.OUTAGE_2021.at("POSTED ON OCTOBER 5, 2021"),
    users=facts.PEOPLE_2021,
    architecture=statement("Tectonic in place of Haystack, f4 and HDFS")
    @ s.TECTONIC.at("replaced Haystack and f4 for blob storage"),
    broke=statement("a maintenance command took down the whole backbone")
    @ s.OUTAGE_2021.at("which unintentionally took down all the connections"),
    fixed=statement("engineers on site; then the load was raised with care")
    @ s.OUTAGE_2021.at("so we sent engineers onsite to the data"),
    cost=NO_COST,
    components=[c.tectonic],
    figures={
        "name resolution down": facts.OUTAGE,
        "warehouse clusters, fewer": storage.CLUSTERS_FEWER,
    },
)
ONE_APP = Stage(
    when=statement("July 2023") @ s.THREADS.at("On July 5, 2023, Meta launched Threads"),
    users=facts.THREADS_SIGNUPS,
    architecture=statement("existing systems: ZippyDB, Async, TAO backed by MySQL")
    @ s.THREADS.at("This was not infrastructure purposely built for"),
    broke=undisclosed("what broke: Meta reports no outage of the launch"),
    fixed=statement("existing services, scaled up on two days' notice")
    @ s.THREADS.at("with only two days’ advance notice"),
    cost=NO_COST,
    figures={"sign-ups within": facts.THREADS_DAYS, "notice": facts.THREADS_NOTICE},
)

GPUS = Stage(
    when=statement("2022 to September 2025") @ s.AI_ERA.at("started to take off in 2022"),
    users=facts.PEOPLE_2025,
    architecture=statement("AI clusters of 4,000 GPUs; training jobs tended to run on 128 (2022)")
    @ s.AI_ERA.at("initial AI clusters interconnected 4k GPUs"),
    broke=statement("pre-training was to get a cluster larger by an order of magnitude")
    @ s.AI_ERA.at("scaling our AI cluster up by another order"),
    fixed=statement("five production data centers emptied for one cluster of 129,000 H100")
    @ s.AI_ERA.at("By emptying out five production data centers"),
    cost=NO_COST,
    figures={
        "a training job (2022)": facts.TRAINING_JOB,
        "an AI cluster (2022)": facts.CLUSTER_2022,
        "each of two clusters (2023)": facts.CLUSTER_2023,
        "one cluster, after 2023": facts.CLUSTER_129K,
        "data centers emptied": facts.EMPTIED,
    },
)

with ScaleEvolution(
    c.meta,
    "From a few thousand students to 3.5 billion users",
    as_of="2025-09-29",
    replaced=[c.php_2005, c.memcached_2007, c.nfs_2008],
    stages={
        "1K": UNIVERSITIES,
        "10K": undisclosed("10,000 users: Meta's posts go from universities to memcached"),
        "100K": undisclosed("100,000 users: Meta's posts go from universities to memcached"),
        "1M": FIRST,
        "10M": TEN_MILLION,
        "100M": HUNDRED_MILLION,
        "500M": HALF_A_BILLION,
        "1B": BILLION,
        "2B users a month": TWO_BILLION,
        "3.5B users of all apps": THREE_BILLION,
        "Threads sign-ups": ONE_APP,
        "AI clusters": GPUS,
    },
    figures={
        "users (2004)": facts.PEOPLE_2004,
        "users (2013)": facts.PEOPLE_2013,
        "users (2021)": facts.PEOPLE_2021,
    },
    urgent=[failures.THUNDERING_HERD, failures.MEMCACHED_DOWN, failures.WRITES_STOP],
) as diagram:
    c.php_2005 >> Asynchronous("own machines") >> c.memcached_2007
    c.memcached_2007 >> Asynchronous("pools and clusters") >> c.memcache
    c.memcache >> Asynchronous("graph data moved") >> c.followers
    c.followers >> Call("through leaders") >> c.user_db
    c.nfs_2008 >> Asynchronous("new photos go to") >> c.haystack
    c.haystack >> Asynchronous("migrated") >> c.tectonic
    waive("IN403", because="no failure of these components is published with its duration")
    waive("CFO304", because=c.NO_COMMITMENTS)
