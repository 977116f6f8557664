"""Connection refused: a reply came at once. A connection that times out got no reply."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Plane,
    Precedent,
    Question,
    ms,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies._kubernetes_network import PROXIER
from atlas.technologies.failures._network import LISTENERS, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.iptables import IPTABLES
from atlas.technologies.failures.kubernetes import POD_EVENTS
from atlas.technologies.failures.kubernetes_api import SERVICE_PODS
from atlas.technologies.failures.linux import IP_SYSCTL
from atlas.technologies.failures.linux_errors import CONNECT, IP
from atlas.technologies.failures.linux_network import ADDRESSES
from atlas.technologies.linux import linux
from incidents.debugging import _linux as shared
from incidents.debugging import _linux_refused as steps

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Connection refused (ECONNREFUSED)",
    as_of="2026-11",
    plane=Plane.EDGE,
    symptom="New connections fail at once: nothing listens on the port, or a rule rejects them.",
    signals=[
        linux.REFUSED,
        linux.REFUSED_GO,
        linux.REFUSED_NODE,
        linux.CURL_REFUSED,
        linux.RESETS_SENT.rising(),
    ],
    see=[
        Link(
            "incidents/debugging/linux_listen_queue_overflow",
            "guide",
            because="when connections to a port that listens time out instead",
        ),
        Link(
            "incidents/debugging/kubernetes_readiness_probe_failed",
            "guide",
            because="when the pods of a Service are not ready",
        ),
        Link(
            "incidents/debugging/systemd_start_limit_hit",
            "guide",
            because="when systemd no longer starts the unit",
        ),
    ],
    tree=Question(
        "Is the port still refused?",
        check=steps.REACH,
        unhealthy=Question(
            "Is it a Kubernetes Service without a ready endpoint?",
            check=steps.ENDPOINTS,
            unhealthy=Cause(
                "No pod behind the Service is ready, so kube-proxy rejects",
                why=statement("without any endpoint, kube-proxy writes rules that reject")
                @ PROXIER.at('rules in the "filter" table rejecting incoming packets'),
                fix=[SERVICE_PODS, POD_EVENTS],
            ),
            healthy=Question(
                "Does anything listen on the port?",
                check=steps.LISTENS,
                unhealthy=Question(
                    "Does the service run?",
                    check=steps.ACTIVE,
                    unhealthy=Cause(
                        "The service is stopped, failed, or still starting",
                        why=statement("no one listens there, so connect() is refused")
                        @ CONNECT.at("found no one listening on the remote address."),
                        fix=[UNIT_LOG, steps.START],
                    ),
                    healthy=Cause(
                        "The service runs, but does not listen on that port",
                        why=statement("no one listens there, so connect() is refused")
                        @ CONNECT.at("found no one listening on the remote address."),
                        fix=[LISTENERS, UNIT_LOG, steps.CORRECT],
                    ),
                ),
                healthy=Question(
                    "Does it listen on the address that is refused?",
                    check=steps.BOUND,
                    unhealthy=Cause(
                        "It listens on localhost only, or on one of IPv4 and IPv6",
                        why=statement("127.0.0.1 is never reached from another host")
                        @ IP.at("always refers to the local host via the"),
                        fix=[steps.ORDER, steps.CORRECT],
                    ),
                    healthy=Question(
                        "Does a firewall reject the client?",
                        check=steps.REJECTS,
                        unhealthy=Cause(
                            "A firewall rejects the client",
                            why=statement("an ICMP reply, port unreachable, reads as refused")
                            @ steps.ICMP.at(".errno = ECONNREFUSED, /* ICMP_PORT_UNREACH */"),
                            fix=[steps.ACCEPT, steps.ACCEPT_NFT],
                        ),
                        healthy=Cause(
                            "Another machine, or a device on the way, refuses the client",
                            why=statement(
                                "a reset during connect() reads as refused, whoever sent it"
                            )
                            @ steps.TCP_INPUT.at("err = ECONNREFUSED;"),
                            fix=[steps.ARRIVES, RESOLVE, ADDRESSES, steps.CLIENT],
                        ),
                    ),
                ),
            ),
        ),
        healthy=Cause(
            "The service was down for a moment, as during a restart",
            why=statement("until it listens again, connect() is refused")
            @ CONNECT.at("found no one listening on the remote address."),
            fix=[UNIT, UNIT_LOG],
        ),
    ),
    limit=Limit(
        "icmp_ratelimit: time between two ICMP replies to a host",
        of="ICMP replies",
        reads="ICMP replies (IcmpOutDestUnreachs)",
        default=ms(1000) @ IP_SYSCTL.at("ICMP packets sent on all targets. Default: 1000"),
        headroom=steps.ICMP_REPLIES,
    ),
    do_not=[
        "Do not search the network for lost packets: a reply came back.",
        "Do not raise the backlog: a full accept queue drops the SYN, and the client times out.",
        "Do not bind to all addresses before a firewall limits who may connect.",
        "Do not flush the firewall (nft flush ruleset): every packet is accepted then.",
        "Do not exclude a firewall because some connections time out: ICMP replies are limited.",
    ],
    precedents=[
        Precedent(
            "GitHub, all frontends out of the load balancer, 2009",
            report=steps.GITHUB,
            what=statement("connection refused, with all frontends out of the load balancer")
            @ steps.GITHUB.at("when all the frontends are out of load"),
        ),
        Precedent(
            "Wikimedia, PAWS offline, 2019",
            report=steps.PAWS,
            what=statement("the database refused connections, which was taken for transient")
            @ steps.PAWS.at("didn't pay enough attention since it appeared transient"),
        ),
    ],
    time_to_recover=undisclosed("time to recover: neither report gives the time of this cause"),
    data_loss=undisclosed("data loss: neither report mentions any; no connection was opened"),
    rollback=statement("delete the inserted rule; restore the previous settings")
    @ IPTABLES.at("Delete one or more rules from the selected"),
    glossary={
        "ECONNREFUSED": "The error's name in code, number 111 on Linux.",
        "ICMP": "The protocol of error replies, such as port unreachable.",
        "PAWS": "A service of Wikimedia.",
        "SYN": "The first packet of a new TCP connection.",
        "accept queue": "Connections that are open, and that the program has yet to accept.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="no connection was opened; no report read mentions data loss")
