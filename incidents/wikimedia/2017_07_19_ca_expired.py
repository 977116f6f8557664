"""An internal CA expires: LDAP logins, monitoring and later CI stop."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.openldap import SEARCH
from atlas.technologies.failures.tls import PRESENTED
from incidents.wikimedia import _2017_07_19 as facts
from incidents.wikimedia import _components_2017 as c
from incidents.wikimedia._steps import RENEW_CA, RESTART_TLS_USERS
from incidents.wikimedia.facts import JULY_19 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of 19 July 2017")

with IncidentAnatomy(
    wikimedia,
    "An internal CA expires, and LDAP logins fail",
    as_of="2017-07-19",
    report=REPORT,
    failure_class="certificate-key-expiry",
    timeline=[
        Event(
            statement("some LDAP queries start to fail: the CA of the certificates has expired")
            @ REPORT.at('ultimate cause was the expiry of the "WMF'),
            when=facts.EXPIRED,
            phase="began",
            effects=[
                Effect(c.ca, "lost"),
                Effect(c.ldap_servers, "degraded", because=c.ca),
                Effect(c.web_tools, "degraded", because=c.ldap_servers),
                Effect(c.cloud_instances, "degraded", because=c.ldap_servers),
                Effect(c.staff, "degraded", because=c.web_tools),
            ],
        ),
        Event(
            statement("a checker alerts, and pages the operators")
            @ REPORT.at("20:08 checker.tools.wmflabs.org alerts, pages opsens"),
            when=facts.PAGED,
            phase="detected",
        ),
        Event(
            statement("the LDAP servers are restarted")
            @ REPORT.at("20:12 Chase restarts LDAP on serpens"),
            when=facts.RESTARTED,
        ),
        Event(
            statement("an engineer sees that the certificate has expired")
            @ REPORT.at("20:29 Filippo points out the certificate has"),
            when=facts.FOUND,
        ),
        Event(
            statement("it is the CA that has expired, not only the certificate")
            @ REPORT.at("points out that it's the CA that has"),
            when=facts.CA_FOUND,
        ),
        Event(
            statement("what the CA affects is found: ldap-labs, ldap-corp, labvirt-star")
            @ REPORT.at("20:34 Faidon finds all affected CAs to"),
            when=facts.SCOPED,
        ),
        Event(
            statement("a new CA for 2017 to 2020 is created, and pushed to Puppet")
            @ REPORT.at("creates a new WMF 2017-2020 CA, pushes it"),
            when=facts.NEW_CA,
            effects=[Effect(c.ca, "recovered")],
        ),
        Event(
            statement("new certificates of the LDAP servers are pushed")
            @ REPORT.at(
                "20:53 Faidon pushes new certificates for ldap-labs.{eqiad,codfw}.wikimedia.org,"
            ),
            when=facts.NEW_CERTIFICATES,
        ),
        Event(
            statement("Puppet did not restart slapd, so it is restarted manually")
            @ REPORT.at("puppet didn't trigger slapd restarts, restarts them manually"),
            when=facts.SLAPD_RESTARTED,
            phase="mitigated",
            effects=[Effect(c.ldap_servers, "recovered")],
        ),
        Event(
            statement("Icinga is back; Apache on other hosts is restarted from 21:06 on")
            @ REPORT.at("21:01 Daniel reports that Icinga is back"),
            when=facts.ICINGA_BACK,
        ),
        Event(
            statement(
                "it is seen that the m5 database went down, probably from connection overload"
            )
            @ REPORT.at("shard has issues and went down, probably due"),
            when=facts.M5_DOWN,
        ),
        Event(
            statement("Nodepool can no longer delete instances from OpenStack")
            @ REPORT.at("Nodepool can no more delete instances from OpenStack."),
            when=facts.NO_DELETION,
            effects=[
                Effect(c.openstack_control, "degraded"),
                Effect(c.ci, "degraded", because=c.openstack_control),
            ],
        ),
        Event(
            statement("no more instances are available: CI is on halt")
            @ REPORT.at("00:30 No more instances available CI is on"),
            when=facts.HALTED,
            effects=[Effect(c.ci, "lost")],
        ),
        Event(
            statement("nova-network is restarted; RabbitMQ of OpenStack is at 04:05")
            @ REPORT.at("Andrew service nova-network restart on labnet1001"),
            when=facts.NOVA_RESTARTED,
        ),
        Event(
            statement("Nodepool gets some instances again")
            @ REPORT.at("Nodepool finally manage to have some instances spawned."),
            when=facts.SPAWNED,
            effects=[Effect(c.ci, "degraded")],
        ),
        Event(
            statement("Apache is restarted on netmon1002, the last such restart in the report")
            @ REPORT.at("06:24 Daniel restarts Apache on netmon1002"),
            when=facts.LAST_APACHE,
            effects=[Effect(c.web_tools, "recovered")],
        ),
        Event(
            statement("CI's unreachable cache is disabled: CI works again, degraded, without it")
            @ REPORT.at("Antoine disables Castor for CI, therefore restoring CI"),
            when=facts.NO_CACHE,
        ),
        Event(
            statement("some instances do not start: the quota of fixed IPs is exceeded")
            @ REPORT.at("number of fixed ips exceeded, not rescheduling.//"),
            when=facts.NO_ADDRESSES,
        ),
        Event(
            statement("the quota is refreshed, and Nodepool is fully back")
            @ REPORT.at("contintcloud tenant. Nodepool pool is fully back"),
            when=facts.QUOTA,
            effects=[Effect(c.openstack_control, "recovered"), Effect(c.ci, "recovered")],
        ),
        Event(
            statement(
                "beta's Puppet server is clean; instances recover, some stay unreachable by SSH"
            )
            @ REPORT.at("beta cluster puppet master. Instances recover"),
            when=facts.BETA,
            phase="resolved",
        ),
    ],
    trigger=statement("the expiry of the CA that had issued the LDAP certificates")
    @ REPORT.at("the issuer of a handful of certificates, the"),
    detection=statement("a checker of Toolforge, which paged about two minutes later")
    @ REPORT.at("20:08 checker.tools.wmflabs.org alerts, pages opsens"),
    mitigation=statement("a new CA, new certificates and restarts of slapd")
    @ REPORT.at("creates a new WMF 2017-2020 CA, pushes it"),
    impact={
        "production tools": statement("Icinga, Logstash, Tendril: no login with a password")
        @ REPORT.at("tools such as Icinga, Logstash and Tendril), as"),
        "Cloud VPS and Toolforge": statement("logins by SSH and sudo affected")
        @ REPORT.at("Cloud VPS (SSH logins and sudo commands)"),
        "inbound email": statement("still worked, though it depends on ldap-corp")
        @ REPORT.at("(dependent on ldap-corp) still works"),
        "Nodepool, which CI needs": statement(
            "down from around 00:10, partly back at 06:00, fully at 14:00"
        )
        @ REPORT.at("at 06:00 and was back operational at 14:00."),
        "after the report": statement("instances where Puppet failed stay unreachable by SSH")
        @ REPORT.at("Any instance that had puppet failing can not"),
        "CI and the CA": undisclosed("link of the CI failure to the CA: not stated in the report"),
        "time zone": undisclosed(
            "zone: not on the page, read as UTC like Wikimedia's other reports"
        ),
    },
    barriers=[
        Barrier(
            "A check of the CA's expiry",
            kind="alert",
            what=statement("Icinga is to check that CA before it expires again")
            @ REPORT.at("Add an icinga check for that CA so"),
            stops=c.ca,
            cost=_NO_COST,
        )
    ],
    signals=[
        Alert(
            name=statement("checker.tools.wmflabs.org alerts, and pages operations engineers")
            @ REPORT.at("20:08 checker.tools.wmflabs.org alerts, pages opsens")
        ),
    ],
    recovery=[PRESENTED, RENEW_CA, RESTART_TLS_USERS, SEARCH],
    data_loss=statement("a cache of CI builds; no other loss is mentioned")
    @ REPORT.at("at 09:03 (with an empty cache)."),
    rollback=statement("none: a new CA replaced the expired one")
    @ REPORT.at("creates a new WMF 2017-2020 CA, pushes it"),
    cost=_NO_COST,
    glossary={
        "CA": "Certificate authority: what signs certificates.",
        "LDAP": "Lightweight Directory Access Protocol: logins ask a directory of accounts by it.",
        "VPS": "Virtual private server: an instance in Wikimedia's cloud.",
        "WMF": "Wikimedia Foundation.",
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_certificates_expired",
            "guide",
            because="how to read when a certificate expires, for clusters of Kubernetes",
        )
    ],
) as diagram:
    waive("AM101", because="the report prints no message of LDAP or of the certificate")
    waive("AM102", because="the report names no log")
    waive("AM103", because="the report names no metric")
    c.staff >> Call("logins") >> c.web_tools
    c.staff >> Call("SSH, sudo") >> c.cloud_instances
    c.web_tools >> Call("LDAP") >> c.ldap_servers
    c.cloud_instances >> Call("LDAP") >> c.ldap_servers
    c.ldap_servers >> Call("certificates of") >> c.ca
    c.ci >> Call("instances") >> c.openstack_control
    c.openstack_control >> Call("creates") >> c.cloud_instances
