"""Reordered terms of a BGP policy withdraw the prefixes of 19 of the busiest data centres."""

from atlas import (
    Asynchronous,
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
from atlas.technologies.cloudflare import cloudflare
from incidents.cloudflare import _2022_06_21 as facts
from incidents.cloudflare import _steps as steps
from incidents.cloudflare import components as c

REPORT = facts.REPORT
_NO_COST = undisclosed("costs: not in Cloudflare's report of June 2022")

with IncidentAnatomy(
    c.cloudflare_network,
    "A reordered BGP policy takes 19 data centres offline",
    as_of="2022-06-21",
    report=REPORT,
    failure_class="network-bgp",
    timeline=[
        Event(
            statement("the change is deployed to a first location, of the older design: no impact")
            @ REPORT.at("None of our locations are impacted by the"),
            when=facts.FIRST_LOCATION,
        ),
        Event(
            statement("it is deployed to the busiest locations, but not to those of the MCP design")
            @ REPORT.at("but not the locations with the MCP architecture."),
            when=facts.BUSY_LOCATIONS,
        ),
        Event(
            statement(
                "it reaches the MCP locations' spines, which stop announcing site-local prefixes"
            )
            @ REPORT.at("we immediately stopped advertising our site-local prefixes,"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.spines, "lost"),
                Effect(c.mcp_servers, "lost", because=c.spines),
                Effect(c.multimog, "lost", because=c.spines),
                Effect(c.visitors, "degraded", because=c.spines),
                Effect(c.engineers, "degraded", because=c.spines),
            ],
        ),
        Event(
            statement("an incident is declared")
            @ REPORT.at("Internal Cloudflare incident declared."),
            when=facts.DECLARED,
            phase="detected",
        ),
        Event(
            statement("one router is changed, to verify the cause")
            @ REPORT.at("First change made on a router to verify"),
            when=facts.VERIFIED,
        ),
        Event(
            statement("the cause is understood, reverts begin, and a first data centre is back")
            @ REPORT.at("Work begins to revert the problematic change."),
            when=facts.FOUND,
            effects=[
                Effect(c.spines, "degraded"),
                Effect(c.mcp_servers, "degraded"),
                Effect(c.multimog, "degraded"),
            ],
        ),
        Event(
            statement(
                "the last revert is done, delayed by engineers reverting each other's reverts"
            )
            @ REPORT.at("engineers walked over each other’s changes, reverting"),
            when=facts.REVERTED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.spines, "recovered"),
                Effect(c.mcp_servers, "recovered"),
                Effect(c.multimog, "recovered"),
                Effect(c.visitors, "recovered"),
                Effect(c.engineers, "recovered"),
            ],
        ),
    ],
    trigger=statement("terms for site-local prefixes moved below the term that rejects the rest")
    @ REPORT.at("These terms were now behind the REJECT-THE-REST term,"),
    detection=statement("declared internally; the report does not state what was noticed first")
    @ REPORT.at("Internal Cloudflare incident declared."),
    mitigation=statement("reverts, once backup procedures gave control of the locations")
    @ REPORT.at("We have backup procedures for handling such an"),
    impact={
        "share of all requests impacted": facts.OF_REQUESTS,
        "data centres offline": facts.DATA_CENTRES,
        "their share of the network": facts.OF_NETWORK,
    },
    barriers=[
        Barrier(
            "MCP locations early in the stages",
            kind="gradual-rollout",
            what=statement("change procedures are to include MCP-specific tests and deployment")
            @ REPORT.at("Change procedures and automation need to include"),
            stops=c.spines,
            cost=_NO_COST,
        ),
        Barrier(
            "Policy that prevents wrong ordering",
            kind="validation",
            what=statement("the policy is to be redesigned to prevent accidental wrong ordering")
            @ REPORT.at("redesigned to prevent an unintentional incorrect ordering."),
            stops=c.spines,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("500") @ facts.PRESS.at("in impacted regions will observe 500 errors."),
            seen_by="visitors of sites in the affected regions",
        ),
        cloudflare.REQUESTS_BY_STATUS.rising(),
    ],
    recovery=[steps.WHICH_DATA_CENTRE, steps.QUERY_ORIGIN, steps.PAUSE],
    data_loss=undisclosed("data loss: the report mentions only reachability"),
    rollback=statement("reverts by engineers; an automated rollback was announced")
    @ REPORT.at("provide an automated “commit-confirm” rollback."),
    cost=_NO_COST,
) as diagram:
    waive("AM102", because="routers and servers are Cloudflare's own; its reports name no log")
    waive("IN404", because="the report mentions routes and requests, and no stored data")
    c.visitors >> Call("HTTPS") >> c.spines
    c.spines >> Call("IP, site-local prefixes") >> c.mcp_servers
    c.spines >> Call("IP, site-local prefixes") >> c.multimog
    c.multimog >> Call("forwards requests") >> c.mcp_servers
    c.engineers >> Call("administration") >> c.spines
    c.network_rollout >> Asynchronous("router configuration") >> c.spines
