"""Back-off fails in a surge, and devices between two networks stay congested."""

from atlas import (
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Link,
    Observation,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.aws_api import aws_api
from atlas.technologies.failures._network import SOCKETS
from incidents.amazon import _2021_12_07 as facts
from incidents.amazon import _network as c
from systems.amazon import steps

SUMMARY = facts.SUMMARY
_COST = undisclosed("cost of each measure: not in the summary of December 2021")

with IncidentAnatomy(
    c.internal_network,
    "Surge of connections congests the internal network",
    as_of="2021-12-07",
    report=SUMMARY,
    failure_class=["metastable-overload", "latent-bug-triggered-by-input"],
    timeline=[
        Event(
            statement("automated scaling sets off a surge of connections, and devices congest")
            @ SUMMARY.at("large surge of connection activity that overwhelmed"),
            when=facts.SURGE,
            phase="began",
            effects=[
                Effect(c.devices, "degraded"),
                Effect(c.monitoring, "degraded", because=c.devices),
            ],
        ),
        Event(
            statement("EC2 APIs have errors and latency; creating support cases is impaired")
            @ SUMMARY.at("experienced increased error rates and latencies starting"),
            when=facts.APIS_FAIL,
            effects=[
                Effect(c.ec2_apis, "degraded", because=c.devices),
                Effect(c.support, "degraded", because=c.devices),
            ],
        ),
        Event(
            statement("other services are impaired; the status page tooling does not fail over")
            @ SUMMARY.at("impaired our Service Health Dashboard tooling from appropriately"),
            when=undisclosed("time: the summary gives no start for these services"),
            effects=[
                Effect(c.dns, "degraded", because=c.devices),
                Effect(c.deployment, "degraded", because=c.devices),
                Effect(c.dashboard, "degraded", because=c.devices),
                Effect(c.gateways, "degraded", because=c.devices),
                Effect(c.contact_center, "degraded", because=c.gateways),
                Effect(c.event_bus, "degraded", because=c.devices),
                Effect(c.tokens, "degraded", because=c.devices),
                Effect(c.containers, "degraded", because=c.ec2_apis),
            ],
        ),
        Event(
            statement("without live monitoring data, operators find DNS errors in logs")
            @ SUMMARY.at("initially identified elevated internal DNS errors. Because"),
            when=undisclosed("time: the summary does not say when it was noticed"),
            phase="detected",
        ),
        Event(
            statement("the Service Health Dashboard is being updated, by a global banner")
            @ SUMMARY.at("we were successfully updating the Service Health"),
            when=facts.DASHBOARD,
            effects=[Effect(c.dashboard, "recovered")],
        ),
        Event(
            statement("DNS traffic is moved off the congested paths; DNS errors end")
            @ SUMMARY.at("work and DNS resolution errors fully recovered."),
            when=facts.DNS_MOVED,
            effects=[Effect(c.dns, "recovered")],
        ),
        Event(
            statement("to reduce the load on the devices, EventBridge's delivery is disabled")
            @ SUMMARY.at("operators disabled event delivery for EventBridge at"),
            when=facts.EVENTS_OFF,
            effects=[Effect(c.event_bus, "lost")],
        ),
        Event(
            statement("errors and latency of the EC2 APIs have begun to improve; not of launches")
            @ SUMMARY.at("began to improve, except for launches of new"),
            when=facts.APIS_BETTER,
        ),
        Event(
            statement("congestion has improved significantly")
            @ SUMMARY.at("described above, congestion significantly improved by 1:34"),
            when=facts.LESS_CONGESTED,
        ),
        Event(
            statement("API Gateway begins to recover; errors of most container APIs are normal")
            @ SUMMARY.at("of the container-related API error rates returned to"),
            when=facts.GATEWAYS_BETTER,
        ),
        Event(
            statement("all network devices have recovered, and access to the console is restored")
            @ SUMMARY.at("Console access was fully restored by 2:22"),
            when=facts.DEVICES_BACK,
            phase="mitigated",
            effects=[Effect(c.devices, "recovered")],
        ),
        Event(
            statement("support cases can be created again")
            @ SUMMARY.at("the ability to create support cases was impacted"),
            when=facts.SUPPORT_BACK,
            effects=[Effect(c.support, "recovered")],
        ),
        Event(
            statement("EventBridge delivers events again, with a backlog")
            @ SUMMARY.at("the service experienced elevated event delivery latency"),
            when=facts.EVENTS_ON,
            effects=[Effect(c.event_bus, "degraded")],
        ),
        Event(
            statement("launches of new EC2 instances have recovered")
            @ SUMMARY.at("launches of new EC2 instances, which recovered by"),
            when=facts.LAUNCHES_BACK,
            effects=[Effect(c.ec2_apis, "recovered")],
        ),
        Event(
            statement("STS has fully recovered") @ SUMMARY.at("full recovery for STS occurred at"),
            when=facts.STS_BACK,
            effects=[Effect(c.tokens, "recovered")],
        ),
        Event(
            statement(
                "API Gateway has largely recovered; low levels of errors may last several hours"
            )
            @ SUMMARY.at("experience low levels of errors and throttling for"),
            when=facts.GATEWAYS_BACK,
            effects=[Effect(c.gateways, "recovered")],
        ),
        Event(
            statement("Amazon Connect is back to normal operations")
            @ SUMMARY.at("fully recovered, Amazon Connect resumed normal operations."),
            when=facts.CONNECT_BACK,
            effects=[Effect(c.contact_center, "recovered")],
        ),
        Event(
            statement("error rates of Fargate's API begin to return to normal")
            @ SUMMARY.at("Fargate API error rates began to return to"),
            when=facts.FARGATE_BETTER,
        ),
        Event(
            statement("EventBridge has processed its backlog of events")
            @ SUMMARY.at("PST as it processed the backlog of events."),
            when=facts.EVENTS_BACK,
            phase="resolved",
            effects=[Effect(c.event_bus, "recovered")],
        ),
    ],
    trigger=statement("an automated scaling activity; clients then did not back off adequately")
    @ SUMMARY.at("prevented these clients from adequately backing off"),
    detection=statement("logs, which showed DNS errors: live monitoring data was impaired")
    @ SUMMARY.at("Operators instead relied on logs to understand"),
    mitigation=statement(
        "DNS moved, top sources isolated, heavy services disabled, network capacity added"
    )
    @ SUMMARY.at("disabling some heavy network traffic services, and bringing"),
    impact={
        "monitoring data": statement("still not visible when DNS was fixed; its end is not stated")
        @ SUMMARY.at("Importantly, monitoring data was still not visible"),
        "running EC2 instances": statement("not affected; launches and descriptions were")
        @ SUMMARY.at("while running EC2 instances were unaffected by"),
        "Route 53": statement("API impaired from 07:30 to 14:30 PST; DNS answers were not")
        @ SUMMARY.at("from 7:30 AM PST until 2:30 PM PST"),
        "console": statement("login failures in the region")
        @ SUMMARY.at("login failures to the AWS Console in the"),
        "load balancers": statement("existing ones healthy; new ones and new targets were delayed")
        @ SUMMARY.at("existing Elastic Load Balancers remained healthy during"),
        "VPC endpoints": statement("access to S3 and DynamoDB through them was impaired")
        @ SUMMARY.at("and DynamoDB tables via VPC Endpoints was impaired"),
        "Fargate, 4 vCPU tasks": statement("capacity errors for some, several hours longer")
        @ SUMMARY.at("several hours following recovery."),
    },
    barriers=[
        Barrier(
            "Back-off that works",
            kind="retry-control",
            what=statement("a fix for the latent issue in the clients' back-off is in development")
            @ SUMMARY.at("We are developing a fix for this issue"),
            stops=c.devices,
            cost=_COST,
        ),
        Barrier(
            "Devices protected from congestion",
            kind="setting",
            what=statement("network configuration was deployed that protects the devices")
            @ SUMMARY.at("network configuration that protects potentially impacted networking"),
            stops=c.devices,
            cost=_COST,
        ),
        Barrier(
            "API Gateway without internal network",
            kind="isolation",
            what=statement("its servers are to stay healthy when that network is unavailable")
            @ SUMMARY.at("remain healthy even when the internal network is"),
            stops=c.gateways,
            cost=_COST,
        ),
        Barrier(
            "Support system in several regions",
            kind="redundancy",
            what=statement("a support system that actively runs in several regions is expected")
            @ SUMMARY.at("actively runs across multiple AWS regions to ensure"),
            stops=c.support,
            cost=_COST,
        ),
    ],
    signals=[
        aws_api.CONNECT_TIMEOUT,
        ErrorReply(
            reply=statement("Insufficient Capacity Errors")
            @ SUMMARY.at("error rates and Insufficient Capacity Errors as container"),
            seen_by="customers who start Fargate tasks",
        ),
    ],
    recovery=[steps.STATUS, SOCKETS, steps.MOVE_DNS, steps.SHED_NETWORK, steps.ADD_NETWORK],
    data_loss=statement("a small amount of CloudWatch monitoring data was not captured")
    @ SUMMARY.at("small amount of CloudWatch monitoring data was not"),
    rollback=statement("the scaling activities were disabled, until all fixes are deployed")
    @ SUMMARY.at("immediately disabled the scaling activities that triggered"),
    cost=undisclosed("cost of the incident: not in the summary of December 2021"),
    see=[
        Link(
            "systems/amazon/failure_domains",
            "more",
            because="how this fault and three others spread over services of us-east-1",
        )
    ],
) as diagram:
    c.clients >> Call("connections and retries") >> c.devices
    c.dns >> Call("internal traffic") >> c.devices
    c.monitoring >> Observation("data") >> c.devices
    c.deployment >> Call("internal traffic") >> c.devices
    c.ec2_apis >> Call("control plane") >> c.devices
    c.tokens >> Call("internal traffic") >> c.devices
    c.gateways >> Call("internal traffic") >> c.devices
    c.event_bus >> Call("internal traffic") >> c.devices
    c.support >> Call("internal traffic") >> c.devices
    c.dashboard >> Call("internal traffic") >> c.devices
    c.contact_center >> Call("functions") >> c.gateways
    c.gateways >> Call("replaces servers") >> c.ec2_apis
    c.containers >> Call("launches") >> c.ec2_apis
    waive("NH205", because="the summary gives no number of devices, clients or connections")
    waive("AM103", because="the summary names no metric: live monitoring data was impaired")
