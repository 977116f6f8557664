"""Wikimedia's components in 2017: DNS, the s5 database, and what depends on LDAP."""

from atlas import (
    DNS,
    Client,
    Database,
    Deployer,
    Fleet,
    Orchestrator,
    Release,
    SecretStore,
    Service,
    Worker,
    statement,
    undisclosed,
)
from atlas.technologies.mariadb import RELEASES, mariadb
from atlas.technologies.openldap import openldap
from atlas.technologies.openstack import openstack
from incidents.wikimedia import _2017_03_22 as march
from incidents.wikimedia import _technologies as own
from incidents.wikimedia.facts import JULY_19, JULY_28, MARCH_2017
from systems.wikimedia._technologies import editor

_WHERE = "the report of 28 July 2017"
_FLEET = undisclosed(f"machine type: not in {_WHERE}")

s5_primary = Database(
    "s5 primary (db1063)",
    technology=mariadb(
        statement("10.0.29") @ JULY_28.at("(mysqld 10.0.29-MariaDB)"),
        release=Release("10.0", "2014-03-31", RELEASES),
    ),
    role="Takes the writes of Wikidata and the German Wikipedia; a single point of failure.",
    fleet=_FLEET,
    size=undisclosed(f"size of s5: not in {_WHERE}"),
    consistency=statement("read-only after a restart, until a person sets it writable")
    @ JULY_28.at("human gives the ok to continue; also, on"),
    replication=statement("appeared fine after the restart")
    @ JULY_28.at("from replication to the MySQL status appear OK."),
    backup=undisclosed(f"backup: not in {_WHERE}"),
)
pt_kill = Worker(
    "pt-kill on db1063",
    technology=own.pt_kill(undisclosed(f"version: not in {_WHERE}")),
    role="Kills large, long-running queries of admin users.",
    fleet=_FLEET,
    load=undisclosed(f"queries it killed: not in {_WHERE}"),
    backlog=undisclosed(f"none is mentioned in {_WHERE}"),
)

# 19 July 2017
_LDAP = "the report of 19 July 2017"
_LDAP_VERSION = undisclosed(f"version in July 2017: not in {_LDAP}")
_LDAP_FLEET = undisclosed(f"machine types and counts: not in {_LDAP}")
_LDAP_LOAD = undisclosed(f"logins or jobs a day: not in {_LDAP}")
_LDAP_SCALING = undisclosed(f"how it is scaled: not in {_LDAP}")
_LDAP_COPIES = undisclosed(f"size and copies of the directory: not in {_LDAP}")

staff = Client(
    "engineers",
    technology=editor(undisclosed("version: any browser or SSH client")),
    role="Log in to monitoring and other tools, to instances and to bastions; tool users as well.",
    population=undisclosed(f"number of accounts: not in {_LDAP}"),
)
web_tools = Service(
    "tools with a login",
    technology=own.in_house(_LDAP_VERSION),
    role="Icinga, Logstash, Tendril and others, behind Apache and a password from LDAP.",
    fleet=_LDAP_FLEET,
    load=_LDAP_LOAD,
    scaling=_LDAP_SCALING,
)
cloud_instances = Service(
    "Cloud VPS instances",
    technology=own.in_house(_LDAP_VERSION),
    role="Instances and Toolforge bastions, where SSH and sudo need LDAP.",
    fleet=_LDAP_FLEET,
    load=_LDAP_LOAD,
    scaling=_LDAP_SCALING,
)
ldap_servers = Database(
    "LDAP servers (labs)",
    technology=openldap(_LDAP_VERSION),
    role="Store the accounts; they run slapd on seaborgium and serpens.",
    fleet=_LDAP_FLEET,
    size=_LDAP_COPIES,
    consistency=_LDAP_COPIES,
    replication=_LDAP_COPIES,
    backup=_LDAP_COPIES,
)
ca = SecretStore(
    "WMF CA 2014-2017",
    technology=own.internal_ca(_LDAP_VERSION),
    role="The issuer of a handful of certificates, those of the LDAP servers among them.",
    fleet=_LDAP_FLEET,
    rotation=statement("a check of its expiry is to be added")
    @ JULY_19.at("so we notice before it expires next time"),
)
openstack_control = Orchestrator(
    "OpenStack",
    technology=openstack(_LDAP_VERSION),
    role="Creates and deletes the instances of Cloud VPS.",
    fleet=_LDAP_FLEET,
    manages=statement("instances on the cloud, those of Nodepool among them")
    @ JULY_19.at("Nodepool maintain a pool of instances on Cloud"),
)
ci = Worker(
    "CI (Nodepool and Jenkins)",
    technology=own.nodepool(_LDAP_VERSION),
    role="Executes the jobs of continuous integration on a pool of instances.",
    fleet=_LDAP_FLEET,
    load=_LDAP_LOAD,
    backlog=statement("no instances left: jobs are not executed")
    @ JULY_19.at("no instances left and Jenkins jobs can no"),
)

# 22 March 2017
_DNS = "the report of March 2017"
_DNS_VERSION = undisclosed(f"version in March 2017: not in {_DNS}")
_DNS_FLEET = undisclosed(f"machine types and counts: not in {_DNS}")

auth_dns = DNS(
    "AuthDNS",
    technology=own.gdnsd(_DNS_VERSION),
    role="Three authoritative DNS servers, on which almost everything else depends.",
    fleet=Fleet(undisclosed(f"machine type: not in {_DNS}"), count=march.SERVERS),
    ttl=undisclosed(f"TTL of records: not in {_DNS}"),
)
puppet_agents = Deployer(
    "Puppet",
    technology=own.puppet(_DNS_VERSION),
    role="Applies merged changes on every host, and restarted DNS servers if a file changed.",
    fleet=_DNS_FLEET,
    strategy=statement("each host at its own random time, which stays the same")
    @ MARCH_2017.at("each host gets a certain consistent-over-time random number"),
    frequency=march.EVERY,
    figures={"runs of the DNS servers within": march.SPREAD},
)
internal_services = Service(
    "internal services",
    technology=own.in_house(_DNS_VERSION),
    role="Services such as recdns, restbase and mobileapps, which need the names.",
    fleet=_DNS_FLEET,
    load=undisclosed(f"requests a second: not in {_DNS}"),
    scaling=undisclosed(f"how they are scaled: not in {_DNS}"),
)
