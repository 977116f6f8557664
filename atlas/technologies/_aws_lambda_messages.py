"""More log messages of AWS Lambda: those of its runtime API, from its emulator."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_lambda as fails
from atlas.technologies.message import LogMessage

_emulator = Repository(
    "aws/aws-lambda-runtime-interface-emulator",
    commit="4fa21571526087e3a0076b9fecf67a79e3927994",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="internal/lambda",
)


class AWSLambdaMessages:
    """More log messages of AWS Lambda: those of its runtime API, from its emulator."""

    RUNTIME_EXITED = LogMessage(
        anchor="Runtime exited with error: ",
        sample="RequestId: d88fc138-1756-4e8f-b887-d44851c12b84 Error: Runtime exited with error: "
        "signal: killed Runtime.ExitError",
        pattern=r"Runtime exited with error: (?P<how>exit status \d+|signal: \w+)",
        severity="error",
        meaning="The process of the function ended; killed means, most often, out of memory.",
        source=_emulator.file("rapid/handlers.go"),
        failure=fails.EXITED,
    )

    RUNTIME_EXITED_SILENTLY = LogMessage(
        anchor="Runtime exited without providing a reason",
        sample="Error: Runtime exited without providing a reason Runtime.ExitError",
        severity="error",
        meaning="The process of the function ended with success before it answered.",
        source=_emulator.file("rapid/handlers.go"),
        failure=fails.EXITED,
    )

    RESPONSE_SIZE = LogMessage(
        anchor="Function.ResponseSizeTooLarge",
        sample='"errorType": "Function.ResponseSizeTooLarge"',
        severity="error",
        meaning="The function returned more than Lambda may pass on.",
        source=_emulator.file("fatalerror/fatalerror.go"),
        failure=fails.RESPONSE,
    )

    RESPONSE_BYTES = LogMessage(
        anchor=" exceeded maximum allowed payload size (",
        sample="Response payload size (7340060 bytes) exceeded maximum allowed payload size "
        "(6291556 bytes).",
        pattern=r"Response payload size (?:\((?P<size>\d+) bytes\) )?exceeded maximum allowed "
        r"payload size",
        severity="error",
        meaning="The function returned more than Lambda may pass on.",
        source=_emulator.file("interop/model.go"),
        failure=fails.RESPONSE,
    )

    INVALID_ENTRYPOINT = LogMessage(
        anchor="Runtime.InvalidEntrypoint",
        sample="Error: exec format error Runtime.InvalidEntrypoint",
        severity="error",
        meaning="The entry point of the image cannot be started: wrong path, mode or architecture.",
        source=_emulator.file("fatalerror/fatalerror.go"),
        failure=fails.PACKAGE,
    )
