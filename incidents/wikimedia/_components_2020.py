"""Wikimedia's components in 2020: the session store, its cluster, and a table of Wikidata."""

from atlas import Fleet, Monitor, Orchestrator, Service, statement, undisclosed
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.logstash import logstash
from incidents.wikimedia import _2020_06_11 as facts
from incidents.wikimedia import _technologies as own
from incidents.wikimedia.facts import JUNE_2020

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
