"""Log messages of the AWS API: what the SDKs report before a service answers."""

from atlas.technologies._aws_api_sources import BOTOCORE, JS, JS_EVENTS, go_1, ruby
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.failures import aws_api_clients as clients
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

RUBY_ERRORS = ruby.file("aws-sdk-core/errors.rb")
_SEAHORSE = ruby.file("aws-sdk-core/plugins/retries/error_inspector.rb")


class AWSAPISDKMessages:
    """Log messages of the AWS API: what the SDKs report before a service answers."""

    PARTIAL = LogMessage(
        anchor="Partial credentials found in ",
        sample="botocore.exceptions.PartialCredentialsError: Partial credentials "
        "found in env, missing: AWS_SECRET_ACCESS_KEY",
        pattern=r"Partial credentials found in (?P<place>[^,]+), missing: (?P<missing>\S+)",
        severity="error",
        meaning="An access key is set without its secret key, or the other way round.",
        source=BOTOCORE,
        failure=fails.NO_CREDENTIALS,
    )
    NO_PROFILE = LogMessage(
        anchor="The config profile (",
        sample="botocore.exceptions.ProfileNotFound: The config profile (shop) could not be found",
        pattern=r"The config profile \((?P<profile>[^)]+)\) could not be found",
        severity="error",
        meaning="The configuration of the client has no profile of the name that "
        "AWS_PROFILE or an option gives.",
        source=BOTOCORE,
        failure=clients.NO_PROFILE,
    )
    RETRIEVAL = LogMessage(
        anchor="Error when retrieving credentials from ",
        sample="botocore.exceptions.CredentialRetrievalError: Error when retrieving "
        "credentials from custom-process: exit 1",
        pattern=r"Error when retrieving credentials from (?P<place>[^:]+): (?P<reason>.+)",
        severity="error",
        meaning="The source of the credentials failed; the rest of the line says how.",
        source=BOTOCORE,
        failure=clients.SOURCE_FAILS,
    )
    TOKEN_RETRIEVAL = LogMessage(
        anchor="Error when retrieving token from ",
        sample="Error when retrieving token from sso: Token has expired and refresh failed",
        pattern=r"Error when retrieving token from (?P<place>[^:]+): (?P<reason>.+)",
        severity="error",
        meaning="The session of IAM Identity Center has expired, and was not renewed.",
        source=BOTOCORE,
        failure=fails.SESSION_EXPIRED,
    )
    SSO_TOKEN = LogMessage(
        anchor="Error loading SSO Token: ",
        sample="botocore.exceptions.SSOTokenLoadError: Error loading SSO Token: Token "
        "for shop does not exist",
        pattern=r"Error loading SSO Token: (?P<reason>.+)",
        severity="error",
        meaning="There is no session of IAM Identity Center on this machine: nobody has logged in.",
        source=BOTOCORE,
        failure=fails.SESSION_EXPIRED,
    )
    METADATA_RETRIEVAL = LogMessage(
        anchor="Error retrieving metadata: ",
        sample="botocore.exceptions.MetadataRetrievalError: Error retrieving "
        "metadata: Unable to retrieve metadata",
        pattern=r"Error retrieving metadata: (?P<reason>.+)",
        severity="error",
        context=("botocore", "MetadataRetrievalError", "boto3", "awscli"),
        meaning="The metadata service of the container or instance did not answer.",
        source=BOTOCORE,
        failure=fails.METADATA,
    )
    STREAM_BROKEN = LogMessage(
        anchor="An error occurred while reading from response stream: ",
        sample="botocore.exceptions.ResponseStreamingError: An error occurred while "
        "reading from response stream: Connection broken",
        pattern=r"An error occurred while reading from response stream: (?P<reason>.+)",
        severity="error",
        meaning="The connection ended while the body of a response was read.",
        source=BOTOCORE,
        failure=fails.NO_ANSWER,
    )
    INCOMPLETE = LogMessage(
        anchor=" read, but total bytes expected is ",
        sample="botocore.exceptions.IncompleteReadError: 8192 read, but total bytes "
        "expected is 99999.",
        pattern=r"(?P<read>\d+) read, but total bytes expected is (?P<expected>\d+)",
        severity="error",
        meaning="The body of a response is shorter than the service said: the "
        "connection ended early.",
        source=BOTOCORE,
        failure=fails.NO_ANSWER,
    )
    BAD_PARAMETER = LogMessage(
        anchor="Parameter validation failed:",
        sample="botocore.exceptions.ParamValidationError: Parameter validation "
        "failed: Missing required parameter in input",
        severity="error",
        context=("botocore", "ParamValidationError", "boto3"),
        meaning="The program passes parameters of the wrong name or type; nothing was sent.",
        source=BOTOCORE,
        failure=clients.PARAMETERS,
    )
    HTTP_CLIENT = LogMessage(
        anchor="An HTTP Client raised an unhandled exception: ",
        sample="botocore.exceptions.HTTPClientError: An HTTP Client raised an "
        "unhandled exception: [Errno 24]",
        pattern=r"An HTTP Client raised an unhandled exception: (?P<reason>.+)",
        severity="error",
        meaning="The connection to the API failed in a way that the rest of the line names.",
        source=BOTOCORE,
        failure=fails.NO_ANSWER,
    )
    PROXY_DOWN = LogMessage(
        anchor='Failed to connect to proxy URL: "',
        sample="botocore.exceptions.ProxyConnectionError: Failed to connect to proxy "
        'URL: "http://proxy:3128"',
        pattern=r'Failed to connect to proxy URL: "(?P<proxy>[^"]+)"',
        severity="error",
        meaning="The proxy of HTTPS_PROXY does not accept connections.",
        source=BOTOCORE,
        failure=clients.PROXY,
    )
    WAITER = LogMessage(
        anchor=" failed: Max attempts exceeded",
        sample="botocore.exceptions.WaiterError: Waiter InstanceRunning failed: Max "
        "attempts exceeded",
        pattern=r"Waiter (?P<waiter>\w+) failed: Max attempts exceeded",
        severity="error",
        meaning="What the program waits for did not happen in the number of polls that it allows.",
        source=botocore.file("waiter.py"),
        failure=clients.WAITER,
    )
    WAITER_FAILED = LogMessage(
        anchor=" failed: Waiter encountered a terminal failure state",
        sample="Waiter TasksStopped failed: Waiter encountered a terminal failure state",
        pattern=r"Waiter (?P<waiter>\w+) failed: Waiter encountered a terminal failure state",
        severity="error",
        meaning="What the program waits for has failed, and will not happen.",
        source=botocore.file("waiter.py"),
        failure=clients.WAITER,
    )
    JS_NO_KEYS = LogMessage(
        anchor="Missing credentials in config",
        sample="CredentialsError: Missing credentials in config, if using "
        "AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1",
        severity="error",
        meaning="The SDK for JavaScript (version 2) found no credentials.",
        source=JS_EVENTS,
        failure=fails.NO_CREDENTIALS,
    )
    JS_NO_REGION = LogMessage(
        anchor="Missing region in config",
        sample="ConfigError: Missing region in config",
        pattern=r"(?P<error>Missing region in config)",
        severity="error",
        meaning="The SDK for JavaScript (version 2) was given no region.",
        source=JS_EVENTS,
        failure=fails.NO_REGION,
    )
    JS_HOST = LogMessage(
        anchor="Inaccessible host: ",
        sample="UnknownEndpoint: Inaccessible host: `sqs.example.amazonaws.com' at "
        "port `undefined'. This service may not be available in the `example' "
        "region.",
        pattern=r"Inaccessible host: `(?P<host>[^']+)'",
        severity="error",
        meaning="The name of the endpoint cannot be resolved: wrong region, or no DNS.",
        source=JS_EVENTS,
        failure=fails.UNREACHABLE,
    )
    JS_TIMEOUT = LogMessage(
        anchor="Connection timed out after ",
        sample="TimeoutError: Connection timed out after 120000ms",
        pattern=r"TimeoutError: Connection timed out after (?P<milliseconds>\d+)ms",
        severity="error",
        meaning="The service did not answer within the timeout of the SDK for "
        "JavaScript (version 2).",
        source=JS,
        failure=fails.NO_ANSWER,
    )
    RUBY_NO_KEYS = LogMessage(
        anchor="unable to sign request without credentials set",
        sample="Aws::Errors::MissingCredentialsError: unable to sign request without "
        "credentials set",
        severity="error",
        meaning="The SDK for Ruby found no credentials.",
        source=RUBY_ERRORS,
        failure=fails.NO_CREDENTIALS,
    )
    RUBY_NO_REGION = LogMessage(
        anchor="No region was provided. Configure the `:region` option or ",
        sample="Aws::Errors::MissingRegionError: No region was provided. Configure "
        "the `:region` option or export the region name to ENV['AWS_REGION']",
        severity="error",
        meaning="The SDK for Ruby was given no region.",
        source=RUBY_ERRORS,
        failure=fails.NO_REGION,
    )
    RUBY_NETWORK = LogMessage(
        anchor="Seahorse::Client::NetworkingError",
        sample="Seahorse::Client::NetworkingError: Failed to open TCP connection",
        pattern=r"Seahorse::Client::NetworkingError\b(?P<reason>.*)",
        severity="error",
        meaning="The SDK for Ruby cannot connect, or the connection ended.",
        source=_SEAHORSE,
        failure=fails.NO_ANSWER,
    )
    GO_UNMARSHAL = LogMessage(
        anchor="failed to unmarshal error message",
        sample="SerializationError: failed to unmarshal error message",
        severity="error",
        meaning="What answered is not the service: often a proxy or a load balancer "
        "with an HTML page.",
        source=go_1.file("private/protocol/jsonrpc/unmarshal_error.go"),
        failure=clients.NOT_THE_SERVICE,
        context=("SerializationError", "aws", "AWS"),
    )
