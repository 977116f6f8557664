"""Wikimedia's components in 2020: application servers, sessions, and a table of Wikidata."""

from atlas import (
    CDN,
    Cache,
    Database,
    Fleet,
    Monitor,
    Orchestrator,
    Service,
    Worker,
    statement,
    undisclosed,
)
from atlas.technologies.cron import cron
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.logstash import logstash
from atlas.technologies.mariadb import mariadb
from atlas.technologies.memcached import memcached
from atlas.technologies.php_fpm import php_fpm
from atlas.technologies.varnish import varnish
from incidents.wikimedia import _2020_02_04 as february
from incidents.wikimedia import _2020_04_06 as april
from incidents.wikimedia import _2020_06_11 as facts
from incidents.wikimedia import _technologies as own
from incidents.wikimedia.facts import APRIL_2020, FEBRUARY_2020, JUNE_2020

_WHERE = "the report of June 2020"
_VERSION = undisclosed(f"version in June 2020: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")
_LOAD = undisclosed(f"requests a second: {_WHERE} gives no unit of time")

sessionstore_eqiad = Service(
    "sessionstore, eqiad",
    technology=own.kask(_VERSION),
    role="Stores the sessions of logged-in users; readers' requests get a 404.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("4 pods; their machines could host no more")
    @ JUNE_2020.at("under capacity with just 4 pods, and those"),
    figures={"memory limit": facts.MEMORY},
)
sessionstore_codfw = Service(
    "sessionstore, codfw",
    technology=own.kask(_VERSION),
    role="The same service in the other site: sessionstore runs in both.",
    fleet=Fleet(undisclosed(f"machine type: not in {_WHERE}"), count=facts.PODS),
    load=_LOAD,
    scaling=statement("4 pods at first, 8 after the incident")
    @ JUNE_2020.at("8 pods in codfw as well, at least"),
)
kubernetes_eqiad = Orchestrator(
    "Kubernetes, eqiad",
    technology=kubernetes(_VERSION),
    role="Runs the pods of the session store, and of many other services.",
    fleet=_FLEET,
    manages=statement("sessionstore ran on dedicated nodes")
    @ JUNE_2020.at("The dedicated nodes for sessionstore were already filled"),
)
other_services = Service(
    "other services",
    technology=own.in_house(_VERSION),
    role="Services without relation to sessions, such as Citoid and EventGate.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=undisclosed(f"how they are scaled: not in {_WHERE}"),
)
log_pipeline = Monitor(
    "Logstash",
    technology=logstash(_VERSION),
    role="Ingests the log entries of MediaWiki, whose rate an alert watches.",
    fleet=_FLEET,
    watches=statement("the rate at which entries are ingested, not produced")
    @ JUNE_2020.at("the alert reacts to the rate of log"),
    retention=undisclosed(f"retention of logs: not in {_WHERE}"),
)

# April 2020
_APRIL = "the report of April 2020"
_APRIL_VERSION = undisclosed(f"version in April 2020: not in {_APRIL}")
_APRIL_FLEET = undisclosed(f"machine types and counts: not in {_APRIL}")

dump_cron = Worker(
    "weekly dump cron",
    technology=cron(_APRIL_VERSION),
    role="Builds dumps of Wikidata; it calls sql.php to run a small query.",
    fleet=_APRIL_FLEET,
    load=undisclosed(f"queries of a run: not in {_APRIL}"),
    backlog=undisclosed(f"none is mentioned in {_APRIL}"),
)
items_table = Database(
    "wb_items_per_site",
    technology=mariadb(_APRIL_VERSION),
    role="A secondary table, used to render every page that is connected to Wikidata.",
    fleet=_APRIL_FLEET,
    size=april.ROWS,
    consistency=statement("secondary data, which a script can create again")
    @ APRIL_2020.at('This was "only" secondary data, and could be'),
    replication=statement("a drop reaches all hosts; the recovery too was on all of s8")
    @ APRIL_2020.at("jynus: starting recovery on all s8 hosts"),
    backup=statement("less than 24 hours old, with binary logs")
    @ APRIL_2020.at("backup was less than 24 hours old, and"),
)
parser_cache = Cache(
    "parser cache",
    technology=own.in_house(_APRIL_VERSION),
    role="Stores rendered pages, also those that were rendered wrongly.",
    fleet=_APRIL_FLEET,
    size=undisclosed(f"size of the cache: not in {_APRIL}"),
    hit_ratio=undisclosed(f"hit ratio: not in {_APRIL}"),
    eviction=statement("entries of 14.5 hours were rejected after the incident")
    @ APRIL_2020.at("that the table was missing or partial will"),
)
varnish_cache = CDN(
    "Varnish cache",
    technology=varnish(_APRIL_VERSION),
    role="Serves pages to anonymous users.",
    fleet=_APRIL_FLEET,
    hit_ratio=undisclosed(f"hit ratio: not in {_APRIL}"),
)

# February 2020
_FEBRUARY = "the report of February 2020"
_FEBRUARY_VERSION = undisclosed(f"version in February 2020: not in {_FEBRUARY}")
_FEBRUARY_FLEET = undisclosed(f"machine types and counts: not in {_FEBRUARY}")
_FEBRUARY_LOAD = undisclosed(f"requests a second: not in {_FEBRUARY}")

text_caches = CDN(
    "Varnish, text",
    technology=varnish(_FEBRUARY_VERSION),
    role="Caches of pages in five caching data centers; readers' requests arrive there.",
    fleet=_FEBRUARY_FLEET,
    hit_ratio=undisclosed(f"hit ratio of Varnish: not in {_FEBRUARY}"),
)
appservers = Service(
    "appservers",
    technology=php_fpm(_FEBRUARY_VERSION),
    role="Run MediaWiki with the extension Babel, which shows languages on user pages.",
    fleet=_FEBRUARY_FLEET,
    load=_FEBRUARY_LOAD,
    scaling=undisclosed(f"how they are scaled: not in {_FEBRUARY}"),
)
api_servers = Service(
    "API servers",
    technology=php_fpm(_FEBRUARY_VERSION),
    role="Run MediaWiki for API requests, those of Babel on the appservers among them.",
    fleet=_FEBRUARY_FLEET,
    load=_FEBRUARY_LOAD,
    scaling=statement("they and the appservers depend on one another")
    @ FEBRUARY_2020.at("lots of interdependencies between the appservers and the"),
)
babel_keys = Cache(
    "Babel keys",
    technology=memcached(_FEBRUARY_VERSION),
    role="Language data of users, which Babel looks up first.",
    fleet=_FEBRUARY_FLEET,
    size=undisclosed(f"memory: not in {_FEBRUARY}"),
    hit_ratio=february.HITS,
    eviction=undisclosed(f"{_FEBRUARY} leaves open whether the keys were evicted"),
    figures={"lookups": february.LOOKUPS},
)
