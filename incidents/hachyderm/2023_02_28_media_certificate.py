"""The certificate of the images expires, and its renewal needs a change of DNS."""

from atlas import (
    Alert,
    Asynchronous,
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
from atlas.technologies.failures.tls import PRESENTED
from atlas.technologies.tls import tls
from incidents.hachyderm import _2023_02_28 as moments
from incidents.hachyderm import _components_2023 as media
from incidents.hachyderm._steps import COPY, RELOAD, RENEW
from incidents.hachyderm.components import hachyderm, users
from incidents.hachyderm.facts import TLS_MEDIA as REPORT

_NO_COST = undisclosed("costs: not in the report of February 2023")
_NO_TIME = undisclosed("time: the report's last clock time is 02:30 UTC, when the fix is streamed")

with IncidentAnatomy(
    hachyderm,
    "The media certificate expires, and no image loads",
    as_of="2023-02-28",
    report=REPORT,
    failure_class="certificate-key-expiry",
    timeline=[
        Event(
            statement("the certificate has expired, and images fail to load")
            @ REPORT.at("material expired causing the service degradation."),
            when=undisclosed(
                "time: the report says approximately 01:55 UTC, after its first report of 01:52"
            ),
            phase="began",
            effects=[
                Effect(media.certificate, "lost"),
                Effect(media.media, "lost", because=media.certificate),
                Effect(users, "degraded", because=media.media),
            ],
        ),
        Event(
            statement("media outages are reported for the first time")
            @ REPORT.at("First report of media outages"),
            when=moments.REPORTED,
            phase="detected",
        ),
        Event(
            statement("media is confirmed to be broken, from a remote proxy in the EU")
            @ REPORT.at("Confirms media is broken from remote proxy in"),
            when=moments.CONFIRMED,
        ),
        Event(
            statement("an incident commander is appointed") @ REPORT.at("as incident commander"),
            when=moments.COMMANDER,
        ),
        Event(
            statement("the cause is confirmed: TLS has expired on media.hachyderm.io")
            @ REPORT.at("Confirms TLS expired on `media.hachyderm.io`"),
            when=moments.EXPIRY_FOUND,
        ),
        Event(
            statement("the fix begins to be streamed live")
            @ REPORT.at("Live streaming [fixing TLS]"),
            when=moments.FIXING,
        ),
        Event(
            statement("shortly after: the ACME challenge fails; the proxy is not configured for it")
            @ REPORT.at("proxy was not configured to manage the request."),
            when=_NO_TIME,
            effects=[Effect(media.renewal, "degraded")],
        ),
        Event(
            statement("the DNS record is pointed to the core web server, and the renewal works")
            @ REPORT.at("We re-ran the renew process and it worked!"),
            when=_NO_TIME,
            effects=[Effect(media.renewal, "recovered"), Effect(media.certificate, "recovered")],
        ),
        Event(
            statement("the DNS record is pointed back to hachyderm.io")
            @ REPORT.at("back to `CNAME hachyderm.io`."),
            when=_NO_TIME,
        ),
        Event(
            statement("the new files are copied to the CDN hosts")
            @ REPORT.at("move the new cert material out to the"),
            when=_NO_TIME,
        ),
        Event(
            statement("nginx is restarted on each CDN host, which fixes the problem")
            @ REPORT.at("each of the CDN hosts was able to"),
            when=_NO_TIME,
            phase=("mitigated", "resolved"),
            effects=[Effect(media.media, "recovered"), Effect(users, "recovered")],
        ),
    ],
    trigger=statement("certificates are managed manually, and the alert on this one was missed")
    @ REPORT.at("The alert notification was missed, and the `media.hachyderm.io`"),
    detection=statement("a report of media outages; no alert on broken images existed")
    @ REPORT.at("There was no alerting that the images broke."),
    mitigation=statement("a renewed certificate on each CDN host, and a restart of nginx")
    @ REPORT.at("each of the CDN hosts was able to"),
    impact={
        "images": statement("none, across the site, in all regions")
        @ REPORT.at("Full image outage across the site in all"),
        "certificates afterwards": statement("in an even more chaotic state")
        @ REPORT.at("The certs are in an even more chaotic"),
        "luck, by the report": statement("the engineer still had access and knew the servers")
        @ REPORT.at("I still had access to the servers, and"),
    },
    barriers=[
        Barrier(
            "One strategy for all certificates",
            kind="simplification",
            what=statement("all certificates are to be destroyed and created again, cohesively")
            @ REPORT.at("destroy all TLS certs and re-create them with"),
            stops=media.certificate,
            cost=_NO_COST,
        ),
        Barrier(
            "An ACME challenge without DNS changes",
            kind="simplification",
            what=statement("a better way is needed, which does not change DNS around the globe")
            @ REPORT.at("need a better way to perform the Acme"),
            stops=media.renewal,
            cost=_NO_COST,
        ),
    ],
    signals=[
        tls.CURL_EXPIRED,
        Alert(
            name=statement("the alert notification on the certificate")
            @ REPORT.at("The alert notification was missed, and the `media.hachyderm.io`")
        ),
    ],
    recovery=[PRESENTED, RENEW, COPY, RELOAD],
    data_loss=undisclosed("data loss: the report mentions only images that did not load"),
    rollback=statement("none: the certificate was renewed; the DNS record was pointed back")
    @ REPORT.at("back to `CNAME hachyderm.io`."),
    cost=_NO_COST,
    stated={"time to resolve": moments.RESOLVED_IN},
    glossary={
        "ACME": "The protocol by which a client gets a certificate; the CA checks a challenge.",
        "EU": "European Union.",
    },
    see=[
        Link(
            "incidents/debugging/tls_certificate_expired",
            "guide",
            because="how to find which certificate has expired, and why",
        )
    ],
) as diagram:
    waive("AM102", because="the program that connects logs it: here users' browsers")
    waive("AM103", because="the report names no metric")
    waive("IN404", because="images did not load; the report says nothing about stored data")
    users >> Call("HTTPS, images") >> media.media
    media.media >> Call("presents") >> media.certificate
    media.renewal >> Asynchronous("renews") >> media.certificate
    media.renewal >> Call("ACME challenge by that name") >> media.record
