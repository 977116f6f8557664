"""Wikimedia's components, and the declarations that its views share."""

from atlas import DNS, Client, Database, Deployer, Economics, Service, System, gaps_in, statement
from atlas.technologies.mariadb import mariadb
from systems.wikimedia import _failures as failures
from systems.wikimedia import facts
from systems.wikimedia._technologies import discovery_dns, editor, mediawiki, spicerack

gap = gaps_in("Wikimedia's cookbooks, mails and pages on the switch, to July 2026")

_VERSION = gap("version in production")
_MACHINES = gap("machines of each component")

editors = Client(
    "readers and editors",
    technology=editor(_VERSION),
    role="Read at all times; cannot save an edit while the wikis are read-only.",
    population=gap("number of people"),
)
names = DNS(
    "names of services",
    technology=discovery_dns(_VERSION),
    role="Resolve each service's name to the site that serves it.",
    fleet=_MACHINES,
    ttl=facts.USUAL_TTL,
    figures={"TTL during a switch": facts.SHORT_TTL},
    fails=[failures.NAME_STUCK],
)
wiki_old = Service(
    "MediaWiki, old primary site",
    technology=mediawiki(_VERSION),
    role="Took all writes before the switch; gets no user traffic for a week after it.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.JOBS_STILL_RUN],
)
wiki_new = Service(
    "MediaWiki, new primary site",
    technology=mediawiki(_VERSION),
    role="Serves reads before the switch, and takes all writes after it.",
    **gap.of("fleet", "load", "scaling"),
    fails=[failures.STAYS_READ_ONLY],
)
primaries_old = Database(
    "primaries, old site",
    technology=mariadb(_VERSION),
    role="One primary per section; becomes read-only, then replicates from the other site.",
    **gap.of("fleet", "backup", size="size of all sections"),
    consistency=statement("one site takes writes; the other is read-only")
    @ facts.PREPARE.at("should be read only"),
    replication=statement("from the other site's primary, once prepared")
    @ facts.PREPARE.at("to replicate from MASTER_TO and enable circular"),
    figures={"heartbeat granularity (2018)": facts.HEARTBEAT},
    fails=[failures.STATE_WRONG],
)
primaries_new = Database(
    "primaries, new site",
    technology=mariadb(_VERSION),
    role="Replicate from the old site's primaries, then take the writes.",
    **gap.of("fleet", "backup", size="size of all sections"),
    consistency=statement("read-only before the switch") @ facts.PREPARE.at("should be read only"),
    replication=statement("from the old site's primary") @ facts.PREPARE.at("MASTER_TO"),
    fails=[failures.NOT_IN_SYNC, failures.REPLICATION_BROKEN],
)
cookbooks = Deployer(
    "cookbooks",
    technology=spicerack(_VERSION),
    role="Run each step of the switch and verify it, from one host.",
    fleet=_MACHINES,
    strategy=statement("a numbered cookbook per step, one at a time")
    @ facts.SETTINGS.at("Switchover cookbooks should run exclusively"),
    frequency=facts.EVERY,
    figures={"lock on a cookbook expires after": facts.LOCK},
)

wikimedia = System(
    "Wikimedia",
    documented="scarcely",
    scale={
        "read-only, to codfw (Sept. 2024)": facts.READ_ONLY_SEPTEMBER_2024,
        "read-only, to eqiad (March 2024)": facts.READ_ONLY_2024,
        "read-only, to eqiad (2021)": facts.READ_ONLY_2021,
        "read-only target (2021)": facts.AIM,
    },
    economics=Economics(
        infrastructure=gap("cost of the data centres"),
        unit_costs={"a switch": gap("cost of a switch")},
        reserved=gap("share of machines that are owned"),
        growth={"a third site": gap("cost of another site")},
        optimisations=(),
    ),
    glossary={
        "scap": "Wikimedia's deployment tool for MediaWiki",
        "codfw": "the data centre in Texas",
        "eqiad": "the data centre in Virginia",
        "section": "a group of wikis that share one primary and its replicas",
    },
)
