"""Log messages of Django about requests, in older and rarer words."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import django as fails
from atlas.technologies.message import LogMessage

_django_1_5 = Repository(
    "django/django", commit="1.5", checked="2026-11-26", read_in="its source distribution on PyPI"
)


class DjangoRequestMessages:
    """Log messages of Django about requests, in older and rarer words."""

    HOST_1_5 = LogMessage(
        anchor="Invalid HTTP_HOST header (you may need to set ALLOWED_HOSTS): ",
        sample="SuspiciousOperation: Invalid HTTP_HOST header (you may need to set "
        "ALLOWED_HOSTS): 192.0.2.10",
        severity="error",
        meaning="The host name of a request is not one of ALLOWED_HOSTS.",
        source=_django_1_5.file("django/http/request.py"),
        versions="< 1.6",
        failure=fails.HOST,
    )
