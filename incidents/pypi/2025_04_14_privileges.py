"""A member removed from an organization keeps the privileges of its teams."""

from atlas import (
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Step,
    action,
    sql,
    statement,
    undisclosed,
    waive,
)
from incidents.pypi import _2025_04_14 as facts
from incidents.pypi._technologies import warehouse
from incidents.pypi.components import database, gap, organizations, pypi, web
from incidents.pypi.facts import FIX
from incidents.pypi.facts import PRIVILEGES as REPORT

_NO_COST = undisclosed("costs: not in PyPI's report of April 2025")
_NO_OUTPUT = gap.of("healthy", "unhealthy")

with IncidentAnatomy(
    pypi,
    "Removed organization members keep team privileges",
    as_of="2025-04-14",
    report=REPORT,
    failure_class="latent-bug-triggered-by-input",
    timeline=[
        Event(
            statement("organizations are first enabled; the bug is from their initial development")
            @ REPORT.at("This issue was introduced in the initial development"),
            when=facts.ENABLED,
        ),
        Event(
            statement("a user is removed from an organization, but not from its team")
            @ REPORT.at("on `2024-08-24`, without being removed from the"),
            when=facts.FIRST_CASE,
            phase="began",
            effects=[
                Effect(database, "degraded"),
                Effect(web, "degraded", because=database),
                Effect(organizations, "degraded", because=web),
            ],
        ),
        Event(
            statement(
                "a user is removed from a second organization several times, then from its team"
            )
            @ REPORT.at("the Organization multiple times, before the reporter removed"),
            when=facts.TRIED,
        ),
        Event(
            statement("a user who tests organizations reports it to security@pypi.org")
            @ REPORT.at("A PyPI User who has been testing out"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("PyPI Security acknowledges receipt")
            @ REPORT.at("PyPI Security acknowledges receipt."),
            when=facts.ACKNOWLEDGED,
        ),
        Event(
            statement("the report is validated as a true finding")
            @ REPORT.at("PyPI Security validates the report as a true"),
            when=facts.VALIDATED,
        ),
        Event(
            statement("a test and a hot fix are prepared for internal review")
            @ REPORT.at("validating test and hot fix prepared for internal"),
            when=facts.PREPARED,
        ),
        Event(
            statement("the invalid membership is removed; its organization's owners are notified")
            @ REPORT.at("PyPI Security removes invalid Team Membership and notifies"),
            when=facts.REMOVED,
            phase="mitigated",
            effects=[Effect(database, "recovered"), Effect(organizations, "recovered")],
        ),
        Event(
            statement("the hot fix is merged") @ REPORT.at("Hot fix is merged."),
            when=facts.MERGED,
        ),
        Event(
            statement("the hot fix is deployed and live on PyPI")
            @ REPORT.at("Hot fix deployed and live on PyPI."),
            when=facts.DEPLOYED,
            phase="resolved",
            effects=[Effect(web, "recovered")],
        ),
        Event(
            statement("a security audit is complete: only two cases, no unauthorized actions")
            @ REPORT.at("audit complete, validating that only two instances of"),
            when=facts.AUDITED,
        ),
    ],
    trigger=statement("a member of a team is removed from the organization")
    @ REPORT.at("Remove the member from the organization"),
    detection=statement("a user noticed it and reported it by the security policy")
    @ REPORT.at("A PyPI User who has been testing out"),
    mitigation=statement("the membership left behind was removed, then a hot fix deployed")
    @ REPORT.at("PyPI Security removes invalid Team Membership and notifies"),
    impact={
        "roles that persisted": facts.CASES,
        "privileges": statement("the user could still act with those of the team")
        @ REPORT.at("Noting that indeed, the User's team role persisted,"),
        "actions": statement("no unauthorized ones, by a full audit")
        @ REPORT.at("with no unauthorized actions taken as a result"),
        "from the report to resolved": facts.RESOLVED_IN,
        "owners notified, by Bcc": facts.OWNERS,
    },
    barriers=[
        Barrier(
            "Remove team roles with the membership",
            kind="clean-up",
            what=statement("the fix removes a user's team roles along with the membership")
            @ FIX.at("membership are removed along with their membership."),
            stops=database,
            cost=_NO_COST,
        ),
        Barrier(
            "Test of the removal of a member",
            kind="test",
            what=statement("a test that failed until the patch validated the issue")
            @ REPORT.at("which further validated the issue, and got to"),
            stops=database,
            cost=_NO_COST,
        ),
        Barrier(
            "Relate a team role to the organization role",
            kind="validation",
            what=statement("a team role is related to a user, which allowed the disconnect")
            @ REPORT.at("related to a `User` rather than to their"),
            stops=database,
            cost=_NO_COST,
        ),
    ],
    signals=[warehouse.MEMBER_REMOVED, warehouse.TEAM_ROLE_REMOVED],
    recovery=[
        Check(
            "List the team roles of users who have no role in the organization.",
            sql(
                "SELECT tr.* FROM team_roles tr JOIN teams t ON t.id = tr.team_id "
                "LEFT OUTER JOIN organization_roles ors ON ors.organization_id = "
                "t.organization_id AND ors.user_id = tr.user_id WHERE ors.role_name IS NULL;",
                dialect="postgres",
            )
            @ REPORT.at("on ors.organization_id=t.organization_id and ors.user_id=tr.user_id"),
            healthy=undisclosed("output: the report prints none of a database without such roles"),
            unhealthy=statement("(1 row)") @ REPORT.at("(1 row)"),
        ),
        Check(
            "List removals from teams and organizations, and compare them user by user.",
            sql(
                "SELECT source_id, time, tag, additional->>'target_user_id' FROM "
                "organization_events WHERE tag IN ('organization:team_role:remove', "
                "'organization:organization_role:remove') ORDER BY time;",
                dialect="postgres",
            )
            @ REPORT.at(
                "tag in ('organization:team_role:remove', 'organization:organization_role:remove')"
            ),
            **_NO_OUTPUT,
            verify="A team member removed from an organization has a removal from the team, too.",
        ),
        Step(
            "Remove the team membership that was left behind, and notify the owners by Bcc.",
            command=action("Remove the user from the team, and write to all owners in Bcc.")
            @ REPORT.at("`Bcc:` all the Owners rather than `To:` them"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Add the user to the team again, if the owners want that.",
            verify="The query of team roles without an organization role returns no row.",
        ),
    ],
    data_loss=statement("none mentioned; no unauthorized actions were taken")
    @ REPORT.at("with no unauthorized actions taken as a result"),
    rollback=statement("none: a hot fix was deployed, and the invalid membership removed")
    @ REPORT.at("Hot fix deployed and live on PyPI."),
    cost=_NO_COST,
) as diagram:
    waive("AM103", because="the report names no metric; the case was found by a user")
    organizations >> Call("HTTPS") >> web
    web >> Call("SQL") >> database
