"""Steps for the failures in Microsoft's reports: what Microsoft did, what a customer can run."""

from atlas import Check, Step, action, gaps_in, shell, statement
from atlas.technologies.failures.entra_id import LOOK_UP as CODE
from incidents.microsoft import facts

gap = gaps_in("Microsoft's reports and documentation")

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
TOKEN_KEY = Check(
    "Decode the header of a rejected token, to see which key signed it.",
    action("Decode the token, and read the kid of its header.")
    @ facts.TOKENS.at("the `kid` claim indicates the particular public key"),
    **gap.of("healthy", "unhealthy"),
    verify="Rejected tokens have the same kid: one key is not trusted.",
)
PUBLISHED_KEYS = Check(
    "Read the address of the public list of signing keys, to look for that key in it.",
    shell("curl https://login.microsoftonline.com/common/.well-known/openid-configuration")
    @ facts.TOKENS.at("https://login.microsoftonline.com/common/.well-known/openid-configuration"),
    healthy=statement("a jwks_uri, whose document contains all public keys in use")
    @ facts.TOKENS.at("contains all of the public key information in"),
    unhealthy=gap("unhealthy"),
    verify="No such kid at jwks_uri: the key was removed. It is there: your cache is old.",
)
REFRESH_KEYS = Step(
    "Force a refresh of cached keys once the list is right, as Microsoft did for Storage in 2021.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: the next refresh fetches the list again.",
    verify="Tokens of that key are accepted again.",
)
SPREAD_TRAFFIC = Step(
    "Rebalance the traffic between the regions, as Microsoft did in 2021.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Route the traffic to one region again, if the other cannot serve it.",
    verify="Neither region is overloaded. One without traffic may be scaled in: scale it first.",
)
SCALE_BY_HAND = Step(
    "Scale out both regions by hand if autoscaling is too slow, as Microsoft did in 2021.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Scale them in again after the peak.",
    verify="Requests no longer time out, at the traffic of the peak.",
)
OTHER_PROVIDER = Step(
    "Fail over to another DNS provider, as Microsoft did in 2019.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Route the queries to the first provider again, once its answers are right.",
    verify="Name servers of the other provider give right answers, and logins succeed.",
)
__all__ = [
    "BYPASS_DEPLOYMENT",
    "CODE",
    "PUBLISHED_KEYS",
    "REFRESH_KEYS",
    "SCALE_AHEAD",
    "SIGN_INS",
    "TOKEN_KEY",
]
