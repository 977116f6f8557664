"""What fails in vmalert, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_vm = Repository(
    "VictoriaMetrics/VictoriaMetrics",
    commit="b7ef6cc3ed35c607e053a8b7755fc3b896a10eaa",
    checked="2026-11-26",
    publisher="VictoriaMetrics",
    folder="app/vmalert",
)
CLIENT = _vm.file("remotewrite/client.go")
GROUP = _vm.file("rule/group.go")
NOTIFIER = _vm.file("notifier/init.go")

REMOTE = KnownFailure(
    "vmalert cannot write the results of its rules",
    steps=[CALL, RESOLVE, UNIT_LOG],
    causes=[
        wrapped_error(CLIENT.at("to send request failed:")),
    ],
)
ALERTS = KnownFailure(
    "vmalert cannot send alerts to an Alertmanager",
    steps=[CALL, RESOLVE, UNIT_LOG],
    causes=[
        wrapped_error(NOTIFIER.at("failed to send alerts to addr")),
    ],
)
RULE = KnownFailure(
    "vmalert cannot evaluate a rule",
    steps=[CALL, UNIT_LOG, RESOLVE],
    causes=[
        wrapped_error(GROUP.at("failed to execute:")),
    ],
)
