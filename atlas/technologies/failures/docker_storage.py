"""What fails in the storage drivers of Docker, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import KERNEL_LOG, SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.docker import CONTAINERS, DISK, INFO, PRUNE_IMAGES
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_engine = Repository(
    "docker/docker-ce",
    commit="44a430f4c43e61c95d4e9e9fd6a0573fa113a119",
    checked="2026-11-27",
    folder="components/engine",
)

POOL_FULL = KnownFailure(
    "the thin pool of the storage driver has too little free space",
    steps=[INFO, DISK, PRUNE_IMAGES],
)
NOT_USABLE = KnownFailure(
    "the storage driver cannot be used",
    steps=[UNIT_LOG, SPACE, KERNEL_LOG],
    causes=[
        wrapped_error(_engine.file("layer/layer_store.go").at("error initializing graphdriver: %v"))
    ],
)
DEVICE_MAPPER = KnownFailure(
    "an operation of the device mapper failed", steps=[KERNEL_LOG, INFO, UNIT_LOG]
)
NOT_REMOVED = KnownFailure(
    "the files of a container cannot be removed", steps=[CONTAINERS, UNIT_LOG, KERNEL_LOG]
)
NOT_MOUNTED = KnownFailure(
    "the files of a container cannot be mounted",
    steps=[UNIT_LOG, SPACE, KERNEL_LOG],
    causes=[
        wrapped_error(
            _engine.file("daemon/graphdriver/overlay2/overlay.go").at(
                "error creating overlay mount to %s: %v"
            )
        )
    ],
)
