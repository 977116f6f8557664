"""What fails in Nagios and its plugins, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._network import LISTENERS, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

_nagios = Repository(
    "NagiosEnterprises/nagioscore",
    commit="8d1d276bea4722b0a1a06ed341926339c43396ac",
    checked="2026-11-26",
)
_nrpe = Repository(
    "NagiosEnterprises/nrpe",
    commit="8db61f6ed06e112d09d136c3887ef06a16200af6",
    checked="2026-11-26",
)
MAIN = _nagios.file("base/nagios.c")
CHECKS = _nagios.file("base/checks.c")
CHECK_NRPE = _nrpe.file("src/check_nrpe.c")

VERIFY = Check(
    "Verify the configuration file that the service starts with.",
    shell("nagios -v <config-file>") @ MAIN.at("-v, --verify-config"),
    **NO_OUTPUT,
    verify="The first error line names the file and line; warnings name the objects.",
)
AGENT = Check(
    "Query the version of the NRPE agent of the host, from the Nagios server.",
    shell("check_nrpe -H <host>") @ CHECK_NRPE.at("check version of NRPE daemon"),
    **NO_OUTPUT,
    verify="A version: the agent responds to this server. Else the error says why.",
)
RUN_COMMAND = Check(
    "Run the command on the NRPE agent, from the Nagios server.",
    shell("check_nrpe -H <host> -c <name>")
    @ _nrpe.file("README.md").at("check_nrpe -H $HOSTADDRESS$ -c $ARG1$"),
    **NO_OUTPUT,
    verify="It prints the output of the plugin; else the error of the agent.",
)
AGENT_CONFIG = Check(
    "Check which callers and commands the NRPE agent allows, on the checked host.",
    shell("grep -E '^(allowed_hosts|command)' <config-file>")
    @ _nrpe.file("sample-config/nrpe.cfg.in").at("allowed_hosts=127.0.0.1,::1"),
    **NO_OUTPUT,
    verify="The file is nrpe.cfg. allowed_hosts has the Nagios server, and the command is there.",
)
ALERT = KnownFailure("a check reports a problem of a host or service", steps=[UNIT, UNIT_LOG, CPU])
CHECK_TIMEOUT = KnownFailure("a check does not end in time", steps=[CPU, UNIT_LOG, OUTGOING])
PLUGIN = KnownFailure(
    "a plugin cannot be run, or is killed",
    steps=[PATH_MODES, UNIT_LOG, VERIFY],
    causes=[
        UsualCause(
            "the plugin does not exist",
            sign=statement("Return code of 127")
            @ CHECKS.at("may indicate this plugin doesn't exist."),
        ),
        UsualCause(
            "the plugin may not be executed",
            sign=statement("Return code of 126")
            @ CHECKS.at("may indicate a non-executable plugin."),
        ),
    ],
)
LOST = KnownFailure("results of checks do not come back or are old", steps=[CPU, UNIT_LOG, VERIFY])
UNKNOWN = KnownFailure(
    "a result belongs to no known host or service", steps=[VERIFY, UNIT_LOG, UNIT]
)
NRPE = KnownFailure(
    "the NRPE agent of a host cannot be queried",
    steps=[AGENT, AGENT_CONFIG, LISTENERS],
    causes=[
        UsualCause(
            "the agent cannot be connected to",
            sign=statement("the message names the address and an error")
            @ CHECK_NRPE.at("CHECK_NRPE: Error - Could not connect to"),
        ),
    ],
)
NRPE_COMMAND = KnownFailure(
    "the NRPE agent cannot run the command", steps=[RUN_COMMAND, AGENT_CONFIG, UNIT_LOG]
)
