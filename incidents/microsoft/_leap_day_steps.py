"""Steps of Microsoft's engineers on the leap day of 2012, as its post describes them."""

from atlas import Check, Step, action, gaps_in, statement
from incidents.microsoft.facts import LEAP_DAY as POST

gap = gaps_in("Microsoft's post of March 2012")

DATE_CODE = Check(
    "Search the code that failed for dates made by adding one to the year.",
    action("Find where the end of a validity range is computed from the current date.")
    @ POST.at("date by simply taking the current date and"),
    healthy=gap("healthy"),
    unhealthy=statement("29 February of a year that has none")
    @ POST.at("set a valid-to date of February 29, 2013,"),
    verify="In a test it works with tomorrow's date, and fails with today's.",
)
DISABLE_MANAGEMENT = Step(
    "Disable deployments and scaling, so that customers create no more failing VMs.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable it again, cluster by cluster, as the fix is deployed.",
    verify="Customers can no longer deploy or scale; running applications continue.",
)
TEST_FIX = Step(
    "Test the fix in a test cluster and in one production cluster, before it goes to all.",
    command=action("Test the VMs' network, too: in 2012 one test did not, and it was broken.")
    @ POST.at("server had not included testing network connectivity to"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Restore the previous version of all parts together: they have to be compatible.",
    verify="New VMs start, and the VMs of each updated cluster have a network.",
)
RESTORE_SERVERS = Step(
    "Restore and validate by hand the servers that are in corrupt states.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the servers are out of service until then.",
    verify="No server waits for an operator; services others depend on are restored first.",
)
