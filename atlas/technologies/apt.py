"""APT and dpkg: packages of Debian and Ubuntu."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import apt as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

FILEUTL = fails.code.file("apt-pkg/contrib/fileutl.cc")
DEBSYSTEM = fails.code.file("apt-pkg/deb/debsystem.cc")
ACQUIRE_ITEM = fails.code.file("apt-pkg/acquire-item.cc")


class APT(Technology):
    """Programs that install packages of Debian and Ubuntu."""

    name = "APT"
    icon = None
    plane = "service"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {
        "apt-cache": "the search of packages",
        "dpkg": "the installer of packages",
    }
    releases = undisclosed("release dates: endoflife-date has no page for APT")
    logs = undisclosed("standard error of its run, and /var/log/apt")

    LOCK = LogMessage(
        anchor="Could not get lock ",
        sample="E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process "
        "4711 (unattended-upgr)",
        pattern=r"Could not get lock (?P<path>/\S+?)(?:\.| - open|$)",
        severity="error",
        meaning="Another process installs packages now, often the automatic updates.",
        source=FILEUTL,
        failure=fails.LOCKED,
    )
    FRONTEND = LogMessage(
        anchor="Unable to acquire the dpkg frontend lock",
        sample="E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), "
        "is another process using it?",
        severity="error",
        meaning="Another process installs packages now, or you are not root.",
        source=DEBSYSTEM,
        failure=fails.LOCKED,
    )
    NO_KEY = LogMessage(
        anchor="signatures couldn't be verified because the public key is not available",
        sample="W: GPG error: https://repo.example.com stable InRelease: The following "
        "signatures couldn't be verified because the public key is not available: "
        "NO_PUBKEY 23E7166788B63E1E",
        severity="error",
        meaning="The key of the repository is not installed here.",
        source=fails.code.file("methods/gpgv.cc"),
        failure=fails.SIGNATURE,
    )
    NO_RELEASE = LogMessage(
        anchor="' does not have a Release file.",
        sample="E: The repository 'https://repo.example.com buster Release' does not have a "
        "Release file.",
        pattern=r"repository '(?P<repository>[^']+)' does not have a Release file",
        severity="error",
        meaning="The repository has nothing for this release of the distribution: it was "
        "archived, or the name is wrong.",
        source=ACQUIRE_ITEM,
        failure=fails.FETCH,
    )
    UNSIGNED = LogMessage(
        anchor="' is not signed.",
        sample="E: The repository 'https://repo.example.com stable InRelease' is not signed.",
        pattern=r"The repository '(?P<repository>[^']+)' is not signed",
        severity="error",
        meaning="The repository has no signature that is accepted.",
        source=ACQUIRE_ITEM,
        failure=fails.SIGNATURE,
    )
    EXPIRED = LogMessage(
        anchor=" is expired (invalid since ",
        sample="E: Release file for http://deb.example.com/dists/stable/InRelease is "
        "expired (invalid since 4d 3h 2min 1s). Updates for this repository will not "
        "be applied.",
        severity="error",
        meaning="The mirror is stale, or the clock of this machine is wrong.",
        source=ACQUIRE_ITEM,
        failure=fails.STALE,
    )
    NOT_YET = LogMessage(
        anchor=" is not valid yet (invalid for another ",
        sample="E: Release file for http://deb.example.com/dists/stable/InRelease is not "
        "valid yet (invalid for another 3h 2min 1s). Updates for this repository "
        "will not be applied.",
        severity="error",
        meaning="The clock of this machine is behind.",
        source=ACQUIRE_ITEM,
        failure=fails.STALE,
    )
    HASH = LogMessage(
        anchor="Hash Sum mismatch",
        sample="E: Failed to fetch http://deb.example.com/dists/stable/main/Packages.gz  "
        "Hash Sum mismatch",
        severity="error",
        meaning="A file differs from the index: the mirror changes now, or a proxy holds an "
        "old copy.",
        source=ACQUIRE_ITEM,
        failure=fails.FETCH,
    )
    FETCH = LogMessage(
        anchor="Failed to fetch ",
        sample="E: Failed to fetch "
        "http://deb.example.com/pool/main/c/curl_7.88.1_amd64.deb  404  Not Found "
        "[IP: 192.0.2.9 80]",
        pattern=r"[EW]: Failed to fetch (?P<url>\S+)  (?P<reason>.+)",
        severity="error",
        meaning="A file cannot be downloaded; often the lists are old, and the package was "
        "replaced.",
        source=fails.code.file("apt-pkg/update.cc"),
        failure=fails.FETCH,
    )
    RESOLVING = LogMessage(
        anchor="Temporary failure resolving '",
        sample="Err:1 http://deb.example.com stable InRelease   Temporary failure resolving "
        "'deb.example.com'",
        severity="error",
        meaning="The name server does not respond.",
        source=fails.code.file("methods/connect.cc"),
        failure=fails.FETCH,
    )
    BROKEN = LogMessage(
        anchor="Unable to correct problems, you have held broken packages.",
        sample="E: Unable to correct problems, you have held broken packages.",
        severity="error",
        meaning="Versions that depend on each other do not fit; the lines before name them.",
        source=fails.code.file("apt-pkg/algorithms.cc"),
        failure=fails.DEPENDENCIES,
    )
    UNMET = LogMessage(
        anchor="The following packages have unmet dependencies:",
        sample="The following packages have unmet dependencies:",
        severity="error",
        meaning="Versions that depend on each other do not fit; the lines after name them.",
        source=fails.code.file("apt-private/private-output.cc"),
        failure=fails.DEPENDENCIES,
    )
    NO_PACKAGE = LogMessage(
        anchor="Unable to locate package ",
        sample="E: Unable to locate package foo",
        pattern=r"Unable to locate package (?P<name>\S+)",
        severity="error",
        meaning="No source has the package: the lists were not updated, or a source is missing.",
        source=fails.code.file("apt-pkg/cacheset.cc"),
        failure=fails.NO_PACKAGE,
    )
    INTERRUPTED = LogMessage(
        anchor="dpkg was interrupted, you must manually ",
        sample="E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to "
        "correct the problem.",
        severity="error",
        meaning="An installation was cut off.",
        source=DEBSYSTEM,
        failure=fails.DPKG,
    )
    SUB_PROCESS = LogMessage(
        anchor="Sub-process /usr/bin/dpkg returned an error code",
        sample="E: Sub-process /usr/bin/dpkg returned an error code (1)",
        severity="error",
        meaning="The installation of a package failed; the lines before say why.",
        source=FILEUTL,
        failure=fails.DPKG,
    )
    DPKG_ERROR = LogMessage(
        anchor="dpkg: error processing ",
        sample="dpkg: error processing package foo (--configure):",
        pattern=r"error processing (?:package|archive) (?P<name>\S+)",
        severity="error",
        meaning="The package could not be unpacked or configured; the next line says why.",
        source=fails.dpkg.file("src/main/errors.c"),
        failure=fails.DPKG,
    )
    NO_ROOM = LogMessage(
        anchor="You don't have enough free space in ",
        sample="E: You don't have enough free space in /var/cache/apt/archives/.",
        severity="error",
        meaning="The packages do not fit.",
        source=fails.code.file("apt-private/private-download.cc"),
        failure=fails.NO_ROOM,
    )


apt = APT()
