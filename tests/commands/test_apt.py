"""The files of a release's packages are those that its apt names."""

from tests.commands.apt import files

SIMULATED = """\
Inst libc6 (2.41-12+deb13u5 Debian:13.8/stable [amd64]) []
Inst bind9 (1:9.20.30-1~deb13u1 Debian:13.8/stable, Debian-Security:13/stable [amd64])
Inst python3-requests (2.32.3+dfsg-5 Debian:13.8/stable [all])
Conf libc6 (2.41-12+deb13u5 Debian:13.8/stable [amd64])
"""


def test_each_package_that_would_be_installed_has_one_file() -> None:
    assert files(SIMULATED) == [
        "libc6_2.41-12+deb13u5_amd64.deb",
        "bind9_1%3a9.20.30-1~deb13u1_amd64.deb",
        "python3-requests_2.32.3+dfsg-5_all.deb",
    ]
