"""Log messages of the data protection of ASP.NET Core, which encrypts cookies and tokens."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import dotnet_calls as calls
from atlas.technologies.message import LogMessage

_protection = Repository(
    "dotnet/aspnetcore", commit="0c8b19a9428023ee190a9179c105c8308625f05d", checked="2026-11-26"
)


class DotnetProtectionMessages:
    """Log messages of the data protection of ASP.NET Core, which encrypts cookies and tokens."""

    KEY_NOT_FOUND = LogMessage(
        anchor=" was not found in the key ring",
        sample="System.Security.Cryptography.CryptographicException: The key "
        "{416a607b-290f-44ef-83b3-2a9914859fb4} was not found in the key ring.",
        pattern=r"The key (?P<key>\{[0-9a-f-]+\}) was not found in the key ring",
        severity="error",
        meaning="A cookie or token was encrypted with a key that this process lacks.",
        source=_protection.file("src/DataProtection/DataProtection/src/Resources.resx"),
        failure=calls.KEYS,
    )

    PAYLOAD = LogMessage(
        anchor="The payload was invalid. For more information go to",
        sample="System.Security.Cryptography.CryptographicException: The payload was "
        "invalid. For more information go to https://aka.ms/aspnet/dataprotectionwarning",
        pattern=r"(?P<error>The payload was invalid)\.",
        severity="error",
        meaning="A cookie or token was changed, or encrypted with another key.",
        source=_protection.file("src/DataProtection/DataProtection/src/Resources.resx"),
        failure=calls.KEYS,
    )

    NO_DEFAULT_KEY = LogMessage(
        anchor="The key ring does not contain a valid default protection key",
        sample="System.InvalidOperationException: The key ring does not contain a valid "
        "default protection key.",
        severity="error",
        meaning="The keys have expired, and this process may not make new ones.",
        source=_protection.file("src/DataProtection/DataProtection/src/Resources.resx"),
        failure=calls.KEYS,
    )
