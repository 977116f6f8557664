"""What fails in Postfix, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _machine as machine
from atlas.technologies.failures import _network as network
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

docs = Repository(
    "vdukhovni/postfix",
    commit="17830e5c13c160d51c95cb971d137a46de84e48c",
    checked="2026-11-26",
    folder="postfix",
)
POSTQUEUE = docs.file("man/man1/postqueue.1")
POSTSUPER = docs.file("man/man1/postsuper.1")
POSTCONF = docs.file("man/man1/postconf.1")
POSTFIX = docs.file("man/man1/postfix.1")
PARAMETERS = docs.file("proto/postconf.proto")
QSHAPE = docs.file("proto/QSHAPE_README.html")
STRESS = docs.file("proto/STRESS_README.html")
DEBUG = docs.file("proto/DEBUG_README.html")
TLS = docs.file("proto/TLS_README.html")

_texts = Repository(
    "vdukhovni/postfix", commit="17830e5c13c160d51c95cb971d137a46de84e48c", checked="2026-11-26"
)
REMOTE_TEXT = _texts.file("postfix/src/smtp/smtp_connect.c")
SUBSYSTEM_TEXT = _texts.file("postfix/src/global/mail_connect.c")
MILTER_TEXT = _texts.file("postfix/src/milter/milter8.c")

LIST_QUEUE = Check(
    "List the queue with the reason why each message is deferred.",
    shell("postqueue -p") @ POSTQUEUE.at("Produce a traditional sendmail"),
    **NO_OUTPUT,
    verify="The text in brackets below a message is what the last attempt returned.",
)
SHAPE = Check(
    "Count the deferred messages by domain and age, as root.",
    shell("qshape deferred") @ QSHAPE.at("qshape deferred"),
    **NO_OUTPUT,
    verify="One domain: its server is at fault; all domains: this server or its network is.",
)
SHAPE_ACTIVE = Check(
    "Count the messages that wait for delivery now, by domain and age, as root.",
    shell("qshape incoming active") @ QSHAPE.at("qshape incoming active deferred"),
    **NO_OUTPUT,
)
SEARCH_LOG = Check(
    "Search the log for warnings and errors.",
    shell("grep -E '(warning|error|fatal|panic):' /var/log/maillog")
    @ DEBUG.at("grep -E '(warning|error|fatal|panic):'"),
    **NO_OUTPUT,
    verify="The first line before the others names the cause. Debian logs to /var/log/mail.log.",
)
CHECK_SETUP = Step(
    "Check ownership, permissions and configuration, as root; it creates missing directories.",
    command=shell("postfix check")
    @ POSTFIX.at("Warn about bad directory/file ownership or permissions,"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None: directories that were missing stay.",
    verify="No output: nothing to complain about.",
)
CHECK_RUNS = Check(
    "Check that Postfix runs, as root.",
    shell("postfix status") @ POSTFIX.at("Indicate if the Postfix mail system is currently"),
    healthy=statement("exit status zero") @ POSTFIX.at("(zero exit status) or stopped"),
    unhealthy=statement("non-zero exit status: stopped")
    @ POSTFIX.at("(zero exit status) or stopped"),
)
PRINT_SETTINGS = Check(
    "Print the parameters that main.cf sets.",
    shell("postconf -n") @ POSTCONF.at("Show only configuration parameters that have explicit"),
    **NO_OUTPUT,
)
PRINT_LIMITS = Check(
    "Print the limits of processes and of free space.",
    shell("postconf default_process_limit smtpd_client_connection_count_limit queue_minfree")
    @ PARAMETERS.at("The default maximal number of Postfix child processes"),
    **NO_OUTPUT,
)
FREE_SPACE = Check(
    "Read the free space of the file system of the queue, and the limit of a message's size.",
    shell("df -h /var/spool/postfix; postconf message_size_limit")
    @ machine.COREUTILS.at("reports the amount of space used and available"),
    healthy=statement("more free than 1.5 times message_size_limit")
    @ PARAMETERS.at("the amount of free space is less than"),
    unhealthy=statement("less: every MAIL FROM is rejected")
    @ PARAMETERS.at("By default, the Postfix SMTP server rejects MAIL"),
)
HOLD = Step(
    "Hold the deferred messages, if they fill the queue and must not be retried, as root.",
    command=shell("postsuper -h ALL deferred") @ POSTSUPER.at("to hold all mail in the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="`postsuper -H ALL` releases all mail on hold, of others too; after days on hold use "
    "`postsuper -r ALL hold`: else it may expire and go back at once.",
    verify="`postqueue -p` marks the messages with an exclamation mark.",
)
FLUSH = Step(
    "Deliver one deferred message again, once the cause is fixed.",
    command=shell("postqueue -i <id>")
    @ POSTQUEUE.at("Schedule immediate delivery of deferred mail with"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None: a message that was delivered cannot be recalled.",
    verify="The log shows status=sent for this queue id; then flush the rest.",
)
CONNECT = Check(
    "Connect to the mail server of the destination from this host.",
    shell("nc -vz <host> 25") @ network.NC.at("should just scan for listening daemons, without"),
    healthy=statement("Connection to … succeeded!") @ network.NC.at("port [tcp/ssh] succeeded!"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="A timeout to every server: the provider or a firewall blocks port 25.",
)
RESOLVE = Check(
    "Query the mail servers of the domain.",
    shell("dig <domain> MX") @ network.DIG.at("indicates what type of query is required"),
    **NO_OUTPUT,
    verify="SERVFAIL or a timeout: the resolver of this host, not the domain, may be at fault.",
)
TEST_TLS = Check(
    "Connect to the server with STARTTLS; read its certificate.",
    shell("openssl s_client -brief -starttls smtp -connect <host>:25")
    @ TLS.at("openssl s_client -brief -starttls smtp"),
    **NO_OUTPUT,
    verify="It prints the verification error: expired, unknown issuer or wrong name.",
)
RELOAD = Step(
    "Reload the configuration, as root.",
    command=shell("postfix reload") @ POSTFIX.at("Running processes terminate at their"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore main.cf and master.cf, then reload again.",
    verify="No new warning in the log.",
)

DISK_FULL = KnownFailure(
    "the file system of the queue is full", steps=[FREE_SPACE, LIST_QUEUE, SHAPE]
)
PROCESS_LIMIT = KnownFailure(
    "a service has reached its process limit",
    steps=[SHAPE_ACTIVE, PRINT_LIMITS, SEARCH_LOG],
    causes=[
        UsualCause(
            "more clients connect than the server has processes",
            sign=statement("new clients wait for the greeting")
            @ docs.file("src/master/master_avail.c").at(
                "new clients may experience noticeable delays"
            ),
        ),
    ],
)
CLIENT_LIMIT = KnownFailure(
    "a client exceeds its limit of connections or messages",
    steps=[SEARCH_LOG, PRINT_LIMITS, PRINT_SETTINGS],
)
CRASHING = KnownFailure(
    "a Postfix process crashes or cannot start",
    steps=[SEARCH_LOG, CHECK_SETUP, PRINT_SETTINGS],
)
SUBSYSTEM = KnownFailure(
    "a part of Postfix does not answer",
    steps=[CHECK_RUNS, SEARCH_LOG, CHECK_SETUP],
    causes=[wrapped_error(SUBSYSTEM_TEXT.at("to subsystem"))],
)
NO_LISTEN = KnownFailure(
    "the port of a service cannot be opened", steps=[network.LISTENER, CHECK_RUNS, SEARCH_LOG]
)
REMOTE = KnownFailure(
    "mail to a destination is deferred",
    steps=[SHAPE, LIST_QUEUE, CONNECT, FLUSH],
    causes=[wrapped_error(REMOTE_TEXT.at("connect to"))],
)
NO_NAME = KnownFailure(
    "the mail server of a domain does not resolve", steps=[RESOLVE, SHAPE, LIST_QUEUE, FLUSH]
)
LOOP = KnownFailure(
    "mail loops back to this server", steps=[RESOLVE, PRINT_SETTINGS, LIST_QUEUE, HOLD]
)
LOOKUP = KnownFailure(
    "a lookup table cannot be read", steps=[SEARCH_LOG, PRINT_SETTINGS, CHECK_SETUP]
)
OWN_CERTIFICATE = KnownFailure(
    "the server's own certificate cannot be used: TLS is off",
    steps=[SEARCH_LOG, PRINT_SETTINGS, TEST_TLS, RELOAD],
)
THEIR_CERTIFICATE = KnownFailure(
    "TLS with another mail server fails", steps=[TEST_TLS, LIST_QUEUE, PRINT_SETTINGS]
)
SASL = KnownFailure(
    "authentication (SASL) does not work", steps=[SEARCH_LOG, PRINT_SETTINGS, CHECK_SETUP]
)
MILTER = KnownFailure(
    "a milter does not answer",
    steps=[SEARCH_LOG, PRINT_SETTINGS, CHECK_RUNS],
    causes=[wrapped_error(MILTER_TEXT.at("connect to Milter service"))],
)
