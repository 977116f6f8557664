"""Messages of Kubernetes: requests that the API server refuses."""

from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.failures import kubernetes_requests as requests
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

STORE = VENDORED.file("apiserver/pkg/registry/generic/registry/store.go")
PORTS = VENDORED.file("kubernetes/pkg/registry/core/service/portallocator/allocator.go")
ADDRESSES = VENDORED.file("kubernetes/pkg/registry/core/service/ipallocator/interfaces.go")
SETS = VENDORED.file("kubernetes/pkg/apis/apps/validation/validation.go")
IMMUTABLE = VENDORED.file("apimachinery/pkg/api/validation/objectmeta.go")
VISITOR = VENDORED.file("cli-runtime/pkg/resource/visitor.go")
REST = VENDORED.file("apiserver/pkg/endpoints/handlers/rest.go")
HELPERS = VENDORED.file("kubectl/pkg/cmd/util/helpers.go")
FINISHER = VENDORED.file("apiserver/pkg/endpoints/handlers/finisher/finisher.go")
PRECONDITION_FILE = VENDORED.file("apiserver/pkg/storage/interfaces.go")
STRICT_FILE = VENDORED.file("apimachinery/pkg/runtime/error.go")


class KubernetesRequestMessages:
    """Messages of Kubernetes: requests that the API server refuses."""

    CONFLICT = LogMessage(
        anchor="the object has been modified; please apply your changes to the latest version and "
        "try again",
        sample='Operation cannot be fulfilled on deployments.apps "web": the object has been '
        "modified; please apply your changes to the latest version and try again",
        pattern=r"(?:cannot be fulfilled on (?P<object>[^:]+): )?the object has been modified",
        severity="warning",
        meaning="Someone else changed the object after it was read; controllers read it again "
        "and retry by themselves.",
        source=STORE,
        failure=requests.CONFLICT,
    )
    PRECONDITION = LogMessage(
        anchor="Precondition failed: UID in precondition: ",
        sample='Operation cannot be fulfilled on pods "web-0": StorageError: invalid object, '
        "Code: 4, Key: /registry/pods/default/web-0, ResourceVersion: 0, AdditionalErrorMsg: "
        "Precondition failed: UID in precondition: 5f1c, UID in object meta: 9d2e",
        severity="error",
        meaning="The object was deleted and created again under the same name, so the change "
        "meant another one.",
        source=PRECONDITION_FILE,
        failure=requests.CONFLICT,
    )
    NODE_PORT = LogMessage(
        anchor="provided port is already allocated",
        sample='The Service "web" is invalid: spec.ports[0].nodePort: Invalid value: 30080: '
        "provided port is already allocated",
        pattern=r"(?:Invalid value: (?P<port>\d+): )?provided port is already allocated",
        severity="error",
        meaning="Another service uses this node port.",
        source=PORTS,
        failure=requests.NODE_PORT,
    )
    RANGE_FULL = LogMessage(
        anchor="range is full",
        sample="failed to allocate a serviceIP: range is full",
        severity="error",
        meaning="Every address or node port of the range for services is in use.",
        source=ADDRESSES,
        failure=requests.ADDRESSES,
        context=("serviceIP", "nodePort", "clusterIP", "Service", "service"),
    )
    SET_FIELDS = LogMessage(
        anchor="updates to statefulset spec for fields other than ",
        sample='The StatefulSet "db" is invalid: spec: Forbidden: updates to statefulset spec for '
        "fields other than 'replicas', 'ordinals', 'template' are forbidden",
        severity="error",
        meaning="A field of a stateful set that cannot change after its creation was changed.",
        source=SETS,
        failure=requests.IMMUTABLE,
    )
    FIELD_IMMUTABLE = LogMessage(
        anchor="field is immutable",
        sample='The Deployment "web" is invalid: spec.selector: Invalid value: '
        '{"matchLabels":{"app":"web"}}: field is immutable',
        severity="error",
        meaning="The request changes a field that is fixed once the object exists.",
        source=IMMUTABLE,
        failure=requests.IMMUTABLE,
        context=("is invalid", "spec.", "Invalid value", "kubectl", "cannot patch"),
    )
    ANNOTATION_SIZE = LogMessage(
        anchor="metadata.annotations: Too long: ",
        sample='The CustomResourceDefinition "x.example.com" is invalid: metadata.annotations: '
        "Too long: may not be more than 262144 bytes",
        severity="error",
        meaning="All annotations together exceed 256 KiB, often because kubectl apply keeps the "
        "whole manifest in one.",
        source=IMMUTABLE,
        failure=requests.ANNOTATION,
    )
    VALIDATION = LogMessage(
        anchor="error validating data: ",
        sample='error: error validating "web.yaml": error validating data: unknown field '
        '"spec.replica"; if you choose to ignore these errors, turn validation off with '
        "--validate=false",
        pattern=r"error validating data:",
        severity="error",
        meaning="The manifest has a field that the kind does not have, or lacks one that it needs.",
        source=VISITOR,
        failure=requests.MANIFEST,
    )
    STRICT = LogMessage(
        anchor="strict decoding error: ",
        sample='Error from server (BadRequest): error when creating "web.yaml": Deployment in '
        'version "v1" cannot be handled as a Deployment: strict decoding error: unknown field '
        '"spec.replica"',
        severity="error",
        meaning="The manifest has a field that is unknown or given twice.",
        source=STRICT_FILE,
        failure=requests.MANIFEST,
    )
    NOT_HANDLED = LogMessage(
        anchor=" cannot be handled as a ",
        sample='Error from server (BadRequest): Deployment in version "v1" cannot be handled as a '
        "Deployment: json: cannot unmarshal string into Go struct field",
        pattern=r'in version "(?P<version>[^"]+)" cannot be handled as an? (?P<kind>\w+)',
        severity="error",
        meaning="A field of the manifest has the wrong type, such as text where a number or a "
        "list belongs.",
        source=REST,
        failure=requests.MANIFEST,
    )
    ALREADY_EXISTS = LogMessage(
        anchor="Error from server (AlreadyExists): ",
        sample='Error from server (AlreadyExists): error when creating "svc.yaml": services "web" '
        "already exists",
        severity="error",
        meaning="An object of this kind and name exists in the namespace.",
        source=HELPERS,
        failure=requests.EXISTS,
    )
    NOT_FOUND = LogMessage(
        anchor="Error from server (NotFound): ",
        sample='Error from server (NotFound): deployments.apps "web" not found',
        pattern=r"Error from server \(NotFound\):",
        severity="error",
        meaning="The namespace has no object of this kind and name.",
        source=HELPERS,
        failure=requests.NOT_FOUND,
    )
    CONFLICT_REPLY = LogMessage(
        anchor="Error from server (Conflict): ",
        sample="Error from server (Conflict): error when applying patch",
        pattern=r"Error from server \(Conflict\):",
        severity="error",
        meaning="The object is managed or changed by someone else at the same time.",
        source=HELPERS,
        failure=requests.CONFLICT,
    )
    FORBIDDEN_REPLY = LogMessage(
        anchor="Error from server (Forbidden): ",
        sample='Error from server (Forbidden): error when creating "web.yaml": deployments.apps '
        "is forbidden",
        pattern=r"Error from server \(Forbidden\):",
        severity="error",
        meaning="The API server understood the request, but does not allow it; the text after it "
        "says why.",
        source=HELPERS,
        failure=api.FORBIDDEN,
    )
    TIMEOUT_REPLY = LogMessage(
        anchor="Error from server (Timeout): ",
        sample="Error from server (Timeout): error when retrieving current configuration",
        pattern=r"Error from server \(Timeout\):",
        severity="error",
        meaning="The API server did not finish the request in its time.",
        source=HELPERS,
        failure=api.API_BUSY,
    )
    UNAVAILABLE_REPLY = LogMessage(
        anchor="Error from server (ServiceUnavailable): ",
        sample="Error from server (ServiceUnavailable): the server is currently unable to handle "
        "the request",
        pattern=r"Error from server \(ServiceUnavailable\):",
        severity="error",
        meaning="The API server, or the service behind an API group, does not respond now.",
        source=HELPERS,
        failure=api.API_BUSY,
    )
    NOT_COMPLETED = LogMessage(
        anchor="request did not complete within ",
        sample="Timeout: request did not complete within requested timeout - context deadline "
        "exceeded",
        pattern=r"request did not complete within (?:requested timeout|(?:the )?allotted|\d+)",
        severity="error",
        meaning="The API server did not finish a request within its timeout.",
        source=FINISHER,
        failure=api.API_BUSY,
    )
