"""Messages of Nomad: templates, hooks, ports."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nomad as fails
from atlas.technologies.failures import nomad_template as template
from atlas.technologies.message import LogMessage

_nomad = Repository(
    "hashicorp/nomad",
    commit="aa026cc99cfb74a77e519a1c1f0c78ba1b452705",
    checked="2026-11-27",
)
TEMPLATE = _nomad.file("client/allocrunner/taskrunner/template/template.go")
STRUCTS = _nomad.file("nomad/structs/structs.go")
NETWORK = _nomad.file("nomad/structs/network.go")
CONSUL_HOOK = _nomad.file("client/allocrunner/consul_hook.go")


class NomadTemplateMessages:
    """Messages of Nomad: templates, hooks, ports."""

    TEMPLATE_FAILED = LogMessage(
        anchor="Template failed: ",
        sample="Template failed: vault.read(secret/data/shop): vault.read: invalid secret",
        pattern=r"Template failed:",
        severity="error",
        meaning="A template of the task cannot be rendered; the cause follows.",
        source=TEMPLATE,
        failure=template.TEMPLATE,
        context=("vault.read", "nomad", "Nomad", "kv.", "alloc", "(dynamic)"),
    )
    MISSING = LogMessage(
        anchor="Missing: ",
        sample="Template  Missing: vault.read(secret/data/shop)",
        pattern=r"Missing: (?P<data>(?:vault|kv|health|catalog|nomad|connect|key|ls)\S*\(.+\))",
        severity="warning",
        meaning="A template waits for data that does not exist yet.",
        source=TEMPLATE,
        failure=template.TEMPLATE,
    )
    HOOK = LogMessage(
        anchor="Task hook failed",
        sample="Task hook failed  vault: failed to derive vault token: Unexpected response code: "
        "500",
        pattern=r"Task hook failed",
        severity="error",
        meaning="A step before the start of the task failed; the text after it says why.",
        source=STRUCTS,
        failure=fails.NOT_STARTED,
    )
    RESTORE = LogMessage(
        anchor="Failed Restoring Task",
        sample="Failed Restoring Task  failed to restore task; will not run until server is "
        "contacted",
        pattern=r"Failed Restoring Task",
        severity="error",
        meaning="A task could not be taken over after a restart of the client.",
        source=STRUCTS,
        failure=fails.NOT_STARTED,
    )
    PORT = LogMessage(
        anchor="reserved port collision ",
        sample="network: reserved port collision http=8080",
        pattern=r"reserved port collision (?P<label>\S+)=(?P<port>\d+)",
        severity="error",
        meaning="The port of the job is taken on the node.",
        source=NETWORK,
        failure=fails.NOT_PLACED,
    )
    CONSUL_TOKEN = LogMessage(
        anchor="failed to derive Consul token for ",
        sample="failed to derive Consul token for task web: Unexpected response code: 403",
        severity="error",
        meaning="The task gets no token of Consul, so it does not start.",
        source=CONSUL_HOOK,
        failure=fails.NOT_STARTED,
    )
