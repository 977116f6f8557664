"""Messages of Argo CD: sessions, rights, clusters, application sets."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import argo_cd as fails
from atlas.technologies.failures import argo_cd_access as access
from atlas.technologies.message import LogMessage

_argo_cd = Repository(
    "argoproj/argo-cd",
    commit="37ee0097cf851bc2dd7665fc081bbce61a7e836e",
    checked="2026-11-27",
)
SERVER = _argo_cd.file("server/server.go")
RBAC = _argo_cd.file("util/rbac/rbac.go")
CTRL_STATE = _argo_cd.file("controller/state.go")
ARGO_UTIL = _argo_cd.file("util/argo/argo.go")
CONTROLLER = _argo_cd.file("controller/appcontroller.go")
SPECS = _argo_cd.file("applicationset/generators/generator_spec_processor.go")
SETS = _argo_cd.file("applicationset/controllers/applicationset_controller.go")
CLUSTER_CACHE = _argo_cd.file("gitops-engine/pkg/cache/cluster.go")
LIVE = _argo_cd.file("controller/cache/cache.go")
APPS = _argo_cd.file("server/application/application.go")
TYPES = _argo_cd.file("util/argo/types.go")


class ArgoCDAccessMessages:
    """Messages of Argo CD: sessions, rights, clusters, application sets."""

    SESSION_INVALID = LogMessage(
        anchor="invalid session: ",
        sample="rpc error: code = Unauthenticated desc = invalid session: token has invalid "
        "claims: token is expired",
        pattern=r"invalid session: (?P<reason>.+)",
        context=("rpc error", "argocd"),
        severity="warning",
        meaning="The token that the client sends is not valid or has expired.",
        source=SERVER,
        failure=access.SESSION,
    )
    NO_SESSION = LogMessage(
        anchor="no session information",
        sample='level=fatal msg="rpc error: code = Unauthenticated desc = no session information"',
        pattern=r"no session information",
        severity="warning",
        meaning="The client sends no token: it is not logged in.",
        source=SERVER,
        failure=access.SESSION,
        context=("Unauthenticated", "argocd"),
    )
    RBAC_DENIED = LogMessage(
        anchor="permission denied: ",
        sample="rpc error: code = PermissionDenied desc = permission denied: applications, get, "
        "default/web, sub: alice, iat: 2026-03-02T04:11:09Z",
        pattern=r"permission denied: (?P<object>[a-z]+, [a-z*]+, .+?, sub: \S*)",
        severity="error",
        meaning="No role of this user allows the action on this object.",
        source=RBAC,
        failure=access.DENIED,
        context=("PermissionDenied",),
    )
    SHARED_RESOURCE = LogMessage(
        anchor=" is part of applications ",
        sample="SharedResourceWarning: Deployment/web is part of applications argocd/a and b",
        pattern=r"(?P<resource>\S+) is part of applications (?P<first>\S+) and (?P<second>\S+)",
        severity="warning",
        meaning="Two applications manage the same object, and each undoes what the other one does.",
        source=CTRL_STATE,
        failure=access.SHARED,
    )
    EXCLUDED = LogMessage(
        anchor=" is excluded in the settings",
        sample="ExcludedResourceWarning: Resource apps/Deployment web is excluded in the settings",
        pattern=r"Resource (?P<resource>.+) is excluded in the settings",
        severity="warning",
        meaning="The settings of Argo CD exclude this kind, so the object is not applied.",
        source=CTRL_STATE,
        failure=fails.EXCLUDED,
    )
    REPEATED = LogMessage(
        anchor=" times among application resources.",
        sample="RepeatedResourceWarning: Resource /Service/shop/web appeared 2 times among "
        "application resources.",
        pattern=r"Resource (?P<resource>\S+) appeared (?P<count>\d+) times among",
        severity="warning",
        meaning="The manifests of one application hold the same object several times.",
        source=CTRL_STATE,
        failure=access.SHARED,
    )
    KIND_NOT_INSTALLED = LogMessage(
        anchor=" CRD is installed on the destination cluster.",
        sample="The Kubernetes API could not find cert-manager.io/Certificate for requested "
        'resource shop/web. Make sure the "Certificate" CRD is installed on the destination '
        "cluster.",
        pattern=r"could not find (?P<kind>\S+) for requested resource (?P<resource>\S+)\. Make "
        r"sure",
        severity="error",
        meaning="The kind of a manifest is not known to the destination cluster: its definition "
        "is missing.",
        source=ARGO_UTIL,
        failure=access.KIND_MISSING,
    )
    RESOURCES_NOT_CACHED = LogMessage(
        anchor="Failed to cache app resources",
        sample='level=error msg="Failed to cache app resources: error setting app resource tree: '
        'dial tcp 10.0.0.1:6379: i/o timeout" application=web',
        severity="error",
        meaning="The state of an application cannot be written to Redis.",
        source=CONTROLLER,
        failure=access.CACHE,
    )
    SYNC_NOT_STARTED = LogMessage(
        anchor="Failed to initiate auto-sync to ",
        sample='level=error msg="Failed to initiate auto-sync to [4f1c]: failed to patch '
        'application" application=web',
        severity="error",
        meaning="The automatic sync of an application cannot be started.",
        source=CONTROLLER,
        failure=fails.SYNC_FAILED,
    )
    NO_PARAMETERS = LogMessage(
        anchor="error generating params",
        sample='time="2026-03-02T04:11:09Z" level=error msg="error generating params" '
        'error="error getting clusters" generator="&{0xc000}"',
        severity="error",
        meaning="A generator of an application set gives no parameters; the error says why.",
        source=SPECS,
        failure=access.SET_FAILED,
        context=("generator", "applicationset", "argocd"),
    )
    NOT_GENERATED = LogMessage(
        anchor="unable to generate applications: ",
        sample='time="2026-03-02T04:11:09Z" level=error msg="unable to generate applications: '
        'failed to execute go template" applicationset=argocd/web',
        severity="error",
        meaning="The applications of an application set cannot be made from its template.",
        source=SETS,
        failure=access.SET_FAILED,
    )
    DUPLICATE_NAME = LogMessage(
        anchor=" contains applications with duplicate name: ",
        sample="ApplicationSet web contains applications with duplicate name: web-1",
        pattern=r"ApplicationSet (?P<set>\S+) contains applications with duplicate name: "
        r"(?P<name>\S+)",
        severity="error",
        meaning="Two sets of parameters give the same name, so neither application is made.",
        source=SETS,
        failure=access.SET_FAILED,
    )
    NAMESPACED = LogMessage(
        anchor=" can not be managed when in namespaced mode",
        sample='cluster level ClusterRole "web" can not be managed when in namespaced mode',
        severity="error",
        meaning="Argo CD may manage only some namespaces of this cluster, not objects of the "
        "whole cluster.",
        source=CLUSTER_CACHE,
        failure=access.NOT_MANAGED,
    )
    NO_SUCH_CLUSTER = LogMessage(
        anchor="there are no clusters with this name: ",
        sample="application destination spec for web is invalid: unable to find destination "
        "server: there are no clusters with this name: prod",
        pattern=r"there are no clusters with this name:",
        severity="error",
        meaning="The application names a cluster that was never added.",
        source=ARGO_UTIL,
        failure=access.NO_CLUSTER,
    )
    NOT_SYNCHRONIZED = LogMessage(
        anchor="error synchronizing cache state : ",
        sample="error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed "
        "to load initial state of resource Foo.example.com: conversion webhook failed",
        severity="error",
        meaning="The objects of the destination cluster cannot be listed; the cause follows.",
        source=LIVE,
        failure=fails.CLUSTER,
    )
    NO_CLUSTER_INFO = LogMessage(
        anchor="failed to get cluster info for ",
        sample='failed to get cluster info for "https://10.0.0.1": error synchronizing cache '
        "state : the server has asked for the client to provide credentials",
        pattern=r"failed to get cluster info for",
        severity="error",
        meaning="The destination cluster cannot be read; the cause follows.",
        source=LIVE,
        failure=fails.CLUSTER,
    )
    SPEC_INVALID = LogMessage(
        anchor="application spec for ",
        sample="rpc error: code = InvalidArgument desc = application spec for web is invalid: "
        "InvalidSpecError: Unable to generate manifests in apps/web: rpc error: code = Unknown",
        pattern=r"application spec for (?P<application>\S+) is invalid: (?P<reason>.+)",
        severity="error",
        meaning="The application is refused; the text after it says which field is wrong.",
        source=APPS,
        failure=access.INVALID,
    )
    PROJECT_FORBIDS = LogMessage(
        anchor=" is not allowed to use project ",
        sample="application 'web' in namespace 'shop' is not allowed to use project default",
        severity="error",
        meaning="The project accepts applications of other namespaces only.",
        source=TYPES,
        failure=fails.NOT_PERMITTED,
    )
