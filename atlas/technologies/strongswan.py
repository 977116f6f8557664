"""strongSwan: virtual private networks with IPsec."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import strongswan as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

PSK_AUTHENTICATOR = fails.code.file("src/libcharon/sa/ikev2/authenticators/psk_authenticator.c")
CREDENTIAL_MANAGER = fails.code.file("src/libstrongswan/credentials/credential_manager.c")

_CHARON = ("charon", "IKE]", "CFG]", "ipsec", "strongSwan")
"""Words of the daemon's own lines."""


class StrongSwan(Technology):
    """A daemon that sets up IPsec tunnels by IKE."""

    name = "strongSwan"
    icon = "simple-icons:strongswan"
    plane = "edge"
    programs: ClassVar = {"swanctl": "strongSwan's client"}
    releases = undisclosed("release dates: endoflife-date has no page for strongSwan")
    logs = undisclosed("the log of charon is where its configuration sends it: syslog by default")

    GIVING_UP = LogMessage(
        anchor="giving up after ",
        sample="charon: 11[IKE] giving up after 5 retransmits",
        pattern=r"giving up after (?P<count>\d+) (?:retransmits|path probings)",
        severity="info",
        meaning="The peer did not respond: down, behind a firewall, or it dropped the packets.",
        source=fails.code.file("src/libcharon/sa/ikev2/task_manager_v2.c"),
        failure=fails.NO_ANSWER,
        context=_CHARON,
    )
    NOT_RESPONDING = LogMessage(
        anchor="peer not responding",
        sample="charon: 11[IKE] establishing IKE_SA failed, peer not responding",
        pattern=r"(?:failed, peer not responding|peer not responding, trying again)",
        severity="info",
        meaning="The peer does not respond.",
        source=fails.code.file("src/libcharon/sa/ike_sa.c"),
        failure=fails.NO_ANSWER,
        context=_CHARON,
    )
    NO_PROPOSAL = LogMessage(
        anchor="received NO_PROPOSAL_CHOSEN",
        sample="charon: 12[IKE] received NO_PROPOSAL_CHOSEN notify error",
        severity="info",
        meaning="The peer accepts none of the offered algorithms, or knows no such connection.",
        source=fails.code.file("src/libcharon/sa/ikev2/tasks/ike_init.c"),
        failure=fails.PROPOSAL,
    )
    NO_CONFIG = LogMessage(
        anchor="no matching peer config found",
        sample="charon: 13[CFG] no matching peer config found",
        severity="info",
        meaning="No connection matches the identities that the peer sends.",
        source=fails.code.file("src/libcharon/sa/ikev2/tasks/ike_auth.c"),
        failure=fails.NO_CONNECTION,
        context=_CHARON,
    )
    NO_SHARED_KEY = LogMessage(
        anchor="no shared key found for ",
        sample="charon: 13[IKE] no shared key found for '192.0.2.1' - '192.0.2.4'",
        severity="info",
        meaning="No secret is configured for these identities.",
        source=PSK_AUTHENTICATOR,
        failure=fails.SECRET,
        context=_CHARON,
    )
    MAC = LogMessage(
        anchor="but MAC mismatched",
        sample="charon: 13[IKE] tried 1 shared key for '192.0.2.1' - '192.0.2.4', but MAC "
        "mismatched",
        severity="info",
        meaning="The secrets of the two sides differ.",
        source=PSK_AUTHENTICATOR,
        failure=fails.SECRET,
    )
    NO_PRIVATE_KEY = LogMessage(
        anchor="no private key found for ",
        sample="charon: 13[IKE] no private key found for 'C=CH, CN=gw.example.com'",
        severity="info",
        meaning="The private key of our certificate is not loaded.",
        source=fails.code.file("src/libcharon/sa/ikev2/authenticators/pubkey_authenticator.c"),
        failure=fails.CERTIFICATE,
        context=_CHARON,
    )
    CERTIFICATE_INVALID = LogMessage(
        anchor=" certificate invalid (valid from ",
        sample="charon: 13[CFG] subject certificate invalid (valid from Mar 01 00:00:00 "
        "2025 to Mar 01 00:00:00 2026)",
        severity="info",
        meaning="A certificate has expired, or is not valid yet.",
        source=CREDENTIAL_MANAGER,
        failure=fails.CERTIFICATE,
        context=_CHARON,
    )
    NO_ISSUER = LogMessage(
        anchor="no issuer certificate found for ",
        sample='charon: 13[CFG] no issuer certificate found for "C=CH, CN=gw.example.com"',
        severity="info",
        meaning="The CA of the peer is not loaded.",
        source=CREDENTIAL_MANAGER,
        failure=fails.CERTIFICATE,
        context=_CHARON,
    )
    NOT_INSTALLED = LogMessage(
        anchor="IPsec SA (SAD) in kernel",
        sample="charon: 14[IKE] unable to install inbound and outbound IPsec SA (SAD) in kernel",
        severity="info",
        meaning="The kernel did not accept the tunnel; the lines before may say why.",
        source=fails.code.file("src/libcharon/sa/ikev1/tasks/quick_mode.c"),
        failure=fails.INSTALL,
    )


strongswan = StrongSwan()
