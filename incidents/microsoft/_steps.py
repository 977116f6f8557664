"""Steps for the failures in Microsoft's reports: what Microsoft did, what a customer can run."""

from atlas import Check, Step, action, gaps_in, statement
from atlas.technologies.failures.entra_id import LOOK_UP as CODE
from incidents.microsoft import facts

gap = gaps_in("Microsoft's RCA of September 2020")

SIGN_INS = Check(
    "Filter the sign-ins of your tenant for failures, if the portal admits you.",
    action("Open Azure Active Directory in the portal, then Sign-ins, and filter by Status.")
    @ facts.SIGN_INS.at("Under **Monitoring**, select **Sign-ins** to open the"),
    healthy=statement("Status: Success") @ facts.SIGN_INS.at("- Success"),
    unhealthy=statement("Status: Failure") @ facts.SIGN_INS.at("- Failure"),
    verify="Failures in many applications: the login service fails. Records can be two hours late.",
)
SCALE_AHEAD = Step(
    "Scale out the login services before logins return, as Microsoft did in 2020.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Scale them in again once the load is back to normal.",
    verify="There are more instances; logins still fail until the update is rolled back.",
)
BYPASS_DEPLOYMENT = Step(
    "Update the configuration by hand if automated rollback fails, as Microsoft did in 2020.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Update the configuration again: nothing deploys it ring by ring meanwhile.",
    verify="Instances return to a healthy state, and logins succeed.",
)
__all__ = ["BYPASS_DEPLOYMENT", "CODE", "SCALE_AHEAD", "SIGN_INS"]
