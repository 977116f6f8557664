"""Messages of Docker about its storage drivers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import docker_storage as fails
from atlas.technologies.message import LogMessage

_engine = Repository(
    "docker/docker-ce",
    commit="44a430f4c43e61c95d4e9e9fd6a0573fa113a119",
    checked="2026-11-27",
    folder="components/engine",
)
DEVICES = _engine.file("daemon/graphdriver/devmapper/deviceset.go")
DRIVER = _engine.file("daemon/graphdriver/driver.go")
STORE = _engine.file("layer/layer_store.go")


class DockerStorageMessages:
    """Messages of Docker about its storage drivers."""

    POOL_FULL = LogMessage(
        anchor="free data blocks which is less than minimum required ",
        sample="devmapper: Thin Pool has 2026 free data blocks which is less than minimum required "
        "4056 free data blocks. Create more free space in thin pool or use dm.min_free_space "
        "option to change behavior",
        pattern=r"Thin Pool has (?P<free>\d+) free data blocks which is less than minimum required "
        r"(?P<required>\d+)",
        severity="error",
        meaning="The pool has too little free space, so no container is created and no image "
        "pulled.",
        source=DEVICES,
        failure=fails.POOL_FULL,
    )
    POOL_METADATA = LogMessage(
        anchor="free metadata blocks which is less than minimum required ",
        sample="devmapper: Thin Pool has 310 free metadata blocks which is less than minimum "
        "required 409 free metadata blocks. Create more free metadata space in thin pool or use "
        "dm.min_free_space option to change behavior",
        pattern=r"Thin Pool has (?P<free>\d+) free metadata blocks which is less than minimum "
        r"required (?P<required>\d+)",
        severity="error",
        meaning="The pool has too little free metadata space, so no container is created.",
        source=DEVICES,
        failure=fails.POOL_FULL,
    )
    OTHER_POOL = LogMessage(
        anchor=" does not match with stored UUID:",
        sample="devmapper: Current Base Device UUID:8f2a does not match with stored UUID:6f1c. "
        "Possibly using a different thin pool than last invocation",
        severity="fatal",
        meaning="The thin pool is not the one that Docker used before.",
        source=DEVICES,
        failure=fails.NOT_USABLE,
    )
    BASE_DEVICE = LogMessage(
        anchor="devmapper: Base Device UUID and Filesystem verification failed: ",
        sample="Error starting daemon: error initializing graphdriver: devmapper: Base Device UUID "
        "and Filesystem verification failed: devmapper: Current Base Device UUID:8f2a",
        severity="fatal",
        meaning="The base device of the thin pool is damaged, or belongs to another pool.",
        source=DEVICES,
        failure=fails.NOT_USABLE,
    )
    NO_ACTIVATION = LogMessage(
        anchor="devmapper: Error activating devmapper device for '",
        sample="devmapper: Error activating devmapper device for '6f1c8f2a': devicemapper: Can't "
        "set cookie dm_task_set_cookie failed",
        pattern=r"Error activating devmapper device for '(?P<device>[^']+)': ",
        severity="error",
        meaning="The device of a container cannot be activated; the reason follows.",
        source=DEVICES,
        failure=fails.DEVICE_MAPPER,
    )
    TASK_FAILED = LogMessage(
        anchor="devicemapper: Error running ",
        sample="Error response from daemon: devicemapper: Error running DeleteDevice dm_task_run "
        "failed",
        pattern=r"devicemapper: Error running (?P<task>\w+(?: \(\w+\))?) (?P<reason>.+)",
        severity="error",
        meaning="An operation of the device mapper failed; the kernel log says why.",
        source=_engine.file("pkg/devicemapper/devmapper.go"),
        failure=fails.DEVICE_MAPPER,
    )
    USED_POOL = LogMessage(
        anchor="devmapper: Unable to take ownership of thin-pool (",
        sample="devmapper: Unable to take ownership of thin-pool (docker-thinpool) that already "
        "has used data blocks",
        pattern=r"take ownership of thin-pool \((?P<pool>[^)]*)\)",
        severity="fatal",
        meaning="The pool holds data, but Docker has no record of it.",
        source=DEVICES,
        failure=fails.NOT_USABLE,
    )
    NOT_INITIALIZED = LogMessage(
        anchor="error initializing graphdriver: ",
        sample="failed to start daemon: error initializing graphdriver: driver not supported",
        severity="fatal",
        meaning="The storage driver cannot be used, so the daemon does not start.",
        source=STORE,
        failure=fails.NOT_USABLE,
    )
    PRIOR_FAILED = LogMessage(
        anchor="[graphdriver] prior storage driver ",
        sample='level=error msg="[graphdriver] prior storage driver aufs failed: driver not '
        'supported"',
        pattern=r"prior storage driver (?P<driver>\S+) failed: (?P<reason>.+)",
        severity="fatal",
        meaning="The driver that stored the images so far can no longer be used.",
        source=DRIVER,
        failure=fails.NOT_USABLE,
    )
    SEVERAL_DRIVERS = LogMessage(
        anchor=" contains several valid graphdrivers: ",
        sample="error initializing graphdriver: /var/lib/docker contains several valid "
        "graphdrivers: overlay2, aufs; Please cleanup or explicitly choose storage driver (-s "
        "<DRIVER>)",
        pattern=r"(?P<directory>\S+) contains several valid graphdrivers: (?P<drivers>[^;]+)",
        severity="fatal",
        meaning="Several drivers left data, and none is chosen.",
        source=DRIVER,
        failure=fails.NOT_USABLE,
    )
    ROOT_NOT_REMOVED = LogMessage(
        anchor=" failed to remove root filesystem",
        sample='driver "overlay2" failed to remove root filesystem: unlinkat '
        "/var/lib/docker/overlay2/6f1c/merged: device or resource busy",
        pattern=r"[Dd]river \W*(?P<driver>\w+)\W* failed to remove root filesystem",
        severity="error",
        meaning="The files of a container are still mounted, often in another mount namespace.",
        source=_engine.file("daemon/images/service.go"),
        failure=fails.NOT_REMOVED,
    )
    NO_OVERLAY_MOUNT = LogMessage(
        anchor="error creating overlay mount to ",
        sample="error creating overlay mount to /var/lib/docker/overlay2/6f1c/merged: too many "
        "levels of symbolic links",
        pattern=r"error creating overlay mount to (?P<directory>\S+): ",
        severity="error",
        meaning="The file system of a container cannot be mounted; the reason follows.",
        source=_engine.file("daemon/graphdriver/overlay2/overlay.go"),
        failure=fails.NOT_MOUNTED,
    )
    OVERLAY_UNSUPPORTED = LogMessage(
        anchor="overlay is not supported for Rootless with SELinux",
        sample="overlay is not supported for Rootless with SELinux",
        severity="error",
        meaning="Rootless Docker cannot use overlay2 on this machine.",
        source=_engine.file("daemon/graphdriver/overlayutils/overlayutils.go"),
        failure=fails.NOT_USABLE,
    )
