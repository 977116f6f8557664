"""Wikimedia's components in February 2015: what one rack switch took down."""

from atlas import CDN, Cache, Gateway, Monitor, Service, statement, undisclosed
from atlas.technologies.logstash import logstash
from atlas.technologies.memcached import memcached
from atlas.technologies.varnish import varnish
from incidents.wikimedia import _technologies as own
from incidents.wikimedia.facts import FEBRUARY_2015 as REPORT
from systems.wikimedia._technologies import mediawiki as mediawiki_software

_WHERE = "the report of February 2015"
_VERSION = undisclosed(f"version in February 2015: not in {_WHERE}")
_FLEET = undisclosed(f"machine types and counts: not in {_WHERE}")
_LOAD = undisclosed(f"traffic: not in {_WHERE}")

switch = Gateway(
    "switch of rack A5",
    technology=own.rack_switch(_VERSION),
    role="Connects the servers of rack A5, all of Memcached among them.",
    fleet=_FLEET,
    load=_LOAD,
)
varnish_caches = CDN(
    "Varnish caches",
    technology=varnish(_VERSION),
    role="Serve pages, and reply with HTTP 503 when the application does not respond.",
    fleet=_FLEET,
    hit_ratio=undisclosed(f"hit ratio: not in {_WHERE}"),
)
application = Service(
    "MediaWiki on HHVM",
    technology=mediawiki_software(_VERSION),
    role="Renders pages; it had recently moved from PHP to HHVM.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=undisclosed(f"how it is scaled: not in {_WHERE}"),
)
proxies = Service(
    "nutcracker",
    technology=own.nutcracker(_VERSION),
    role="The proxy for Memcached, on every application server.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("one on all application servers")
    @ REPORT.at("nutcracker (memcached proxy on all application servers)"),
)
memcached_servers = Cache(
    "Memcached",
    technology=memcached(_VERSION),
    role="Caches for MediaWiki; without it, users could not log in.",
    fleet=_FLEET,
    size=undisclosed(f"memory: not in {_WHERE}"),
    hit_ratio=undisclosed(f"hit ratio: not in {_WHERE}"),
    eviction=undisclosed(f"eviction: not in {_WHERE}"),
    zones=[
        statement("all servers of the site in one rack")
        @ REPORT.at("All memcached servers in eqiad reside in a")
    ],
)
logs = Monitor(
    "Logstash",
    technology=logstash(_VERSION),
    role="Receives the log messages of MediaWiki.",
    fleet=_FLEET,
    watches=statement("MediaWiki's log messages; the logging was new")
    @ REPORT.at("our new logging system to Logstash along with"),
    retention=undisclosed(f"retention of logs: not in {_WHERE}"),
)
