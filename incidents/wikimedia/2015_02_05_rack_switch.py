"""One rack switch loses power, and with it all of Memcached; the sites stay down for long after."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from incidents.wikimedia import _2015_02_05 as facts
from incidents.wikimedia import _components_2015 as c
from incidents.wikimedia._steps import NO_LOGGING, POWER_CYCLE, RESTART_PROXIES, SAME_RACK
from incidents.wikimedia.components import wiki_users
from incidents.wikimedia.facts import FEBRUARY_2015 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of February 2015")

with IncidentAnatomy(
    wikimedia,
    "A rack switch without power takes down all wikis",
    as_of="2015-02-05",
    report=REPORT,
    failure_class=("power-cooling-hardware", "hidden-dependency"),
    timeline=[
        Event(
            statement("the switch of rack A5 loses power: a full site outage starts")
            @ REPORT.at("asw2-a5-eqiad (network switch) lost power"),
            when=facts.LOST,
            phase="began",
            effects=[
                Effect(c.switch, "lost"),
                Effect(c.memcached_servers, "lost", because=c.switch),
                Effect(c.varnish_caches, "degraded", because=c.switch),
                Effect(c.proxies, "degraded", because=c.memcached_servers),
                Effect(c.application, "degraded", because=c.proxies),
                Effect(wiki_users, "lost", because=c.application),
            ],
        ),
        Event(
            statement("Icinga reports Memcached servers and Varnish caches of rack A5 as down")
            @ REPORT.at("memcached and Varnish caches (in rack A5) down"),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("users see 503 errors on all sites; HHVM services are critical")
            @ REPORT.at("503 errors from Varnish; all sites are affected."),
            when=facts.REPORTED,
            effects=[
                Effect(c.application, "lost", because=c.proxies),
            ],
        ),
        Event(
            statement("the on-site engineer says that power work in a rack may be the cause")
            @ REPORT.at("may be due to power rearrangement work in"),
            when=facts.SUSPECTED,
        ),
        Event(
            statement("he finds the switch down, not the servers, and power-cycles it")
            @ REPORT.at("not the servers, but the switch in the"),
            when=facts.FOUND,
        ),
        Event(
            statement("the servers of the rack are back; the proxies do not reconnect correctly")
            @ REPORT.at("proxies not correctly reestablishing connections when the Memcached"),
            when=facts.BOOTED,
            effects=[
                Effect(c.switch, "recovered"),
                Effect(c.memcached_servers, "recovered"),
                Effect(c.varnish_caches, "recovered"),
                Effect(c.proxies, "lost", because=c.memcached_servers),
            ],
        ),
        Event(
            statement("the site does not recover; restarts of HHVM servers in batches begin")
            @ REPORT.at("restarting in batches now memcached and Varnish are"),
            when=facts.STILL_DOWN,
        ),
        Event(
            statement("17:44 to 17:47: HHVM is found blocked on logging, which is disabled")
            @ REPORT.at("blocked on logging by MediaWiki to Logstash due"),
            when=facts.LOGGING_OFF,
            effects=[Effect(c.logs, "degraded", because=c.application)],
        ),
        Event(
            statement("articles start to load again, but users cannot log in")
            @ REPORT.at("The web sites mostly recover and articles start"),
            when=facts.PAGES_LOAD,
            phase="mitigated",
            effects=[
                Effect(c.application, "degraded", because=c.proxies),
                Effect(wiki_users, "degraded", because=c.application),
            ],
        ),
        Event(
            statement("nutcracker does not proxy properly; most instances are restarted")
            @ REPORT.at("was not properly proxying memcache queries to memcached"),
            when=facts.THEORY,
            effects=[Effect(c.proxies, "degraded")],
        ),
        Event(
            statement("the remaining instances are restarted, and all functions recover")
            @ REPORT.at("instances are restarted, and all functionality recovers."),
            when=facts.RECOVERED,
            phase="resolved",
            effects=[
                Effect(c.proxies, "recovered"),
                Effect(c.application, "recovered"),
                Effect(wiki_users, "recovered"),
            ],
        ),
    ],
    trigger=statement("power work on other equipment in the rack; the switch lost power")
    @ REPORT.at("critical network switch during maintenance on different equipment"),
    detection=statement("Icinga and users, two minutes later")
    @ REPORT.at("Icinga reports multiple memcached and Varnish caches"),
    mitigation=statement("logging to Logstash was disabled, then nutcracker restarted")
    @ REPORT.at("and Ori disables Logstash logging entirely"),
    impact={
        "sites": statement("most pages of all wikis did not load: HTTP 503")
        @ REPORT.at("Most wiki pages would not load and result"),
        "rack offline": facts.RACK_OFFLINE,
        "log-in": statement("not possible until the proxies were restarted")
        @ REPORT.at("load pages, but users were not able to"),
        "restarts in batches": facts.BATCHES,
        "slow investigation": statement(
            "the move to HHVM and many other changes made it take longer"
        )
        @ REPORT.at("took longer to investigate and narrow down than"),
    },
    barriers=[
        Barrier(
            "Memcached in several racks",
            kind="redundancy",
            what=statement("Memcached is to be split across racks; the risk had been known")
            @ REPORT.at("Split memcached service across multiple racks, and remove"),
            stops=c.memcached_servers,
            cost=_NO_COST,
        ),
        Barrier(
            "Logging that cannot block pages",
            kind="isolation",
            what=statement("failures of the logging are to be decoupled from MediaWiki")
            @ REPORT.at("Decouple logging infrastructure failures from MediaWiki logging"),
            stops=c.application,
            harm="lost",
            cost=_NO_COST,
        ),
        Barrier(
            "A proxy that reconnects",
            kind="retry-control",
            what=statement("nutcracker is to recover from failures of Memcached by itself")
            @ REPORT.at("Nutcracker needs to automatically recover from MC failure"),
            stops=c.proxies,
            harm="lost",
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("Memcached servers and Varnish caches of one rack are down")
            @ REPORT.at("memcached and Varnish caches (in rack A5) down")
        ),
        ErrorReply(
            reply=statement("HTTP 503") @ REPORT.at("in HTTP 503 errors from our Varnish caches."),
            seen_by="all visitors of the wikis",
        ),
    ],
    recovery=[SAME_RACK, POWER_CYCLE, NO_LOGGING, RESTART_PROXIES],
    data_loss=undisclosed("data loss: the report does not mention any"),
    rollback=statement("none: power was restored, and services were restarted")
    @ REPORT.at("He power cycles it and reports this"),
    cost=_NO_COST,
    glossary={"HHVM": "What ran MediaWiki in 2015, after its move from PHP servers."},
) as diagram:
    waive("AM102", because="the report names no log of the switch")
    waive("AM103", because="the report names no metric")
    waive("IN404", because="the report mentions no data loss")
    wiki_users >> Call("pages") >> c.varnish_caches
    c.varnish_caches >> Call("misses") >> c.application
    wiki_users >> Call("logins") >> c.application
    c.application >> Call("cached values") >> c.proxies
    c.proxies >> Call("Memcached") >> c.memcached_servers
    c.switch >> Call("connects all") >> c.memcached_servers
    c.switch >> Call("connects some") >> c.varnish_caches
    c.application >> Call("log messages") >> c.logs
