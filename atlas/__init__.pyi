from .errors import (
    AtlasError as AtlasError,
)
from .errors import (
    BareNumberError as BareNumberError,
)
from .errors import (
    ChoiceError as ChoiceError,
)
from .errors import (
    CitationError as CitationError,
)
from .errors import (
    ConfigurationError as ConfigurationError,
)
from .errors import (
    DateError as DateError,
)
from .errors import (
    DeclarationError as DeclarationError,
)
from .errors import (
    IconError as IconError,
)
from .errors import (
    LabelError as LabelError,
)
from .errors import (
    TopologyError as TopologyError,
)
from .errors import (
    UnitError as UnitError,
)
from .errors import (
    VersionError as VersionError,
)
from .errors import (
    ViewError as ViewError,
)
from .evidence.bounds import (
    about as about,
)
from .evidence.bounds import (
    at_least as at_least,
)
from .evidence.bounds import (
    at_most as at_most,
)
from .evidence.bounds import (
    between as between,
)
from .evidence.bounds import (
    by as by,
)
from .evidence.command import (
    Command as Command,
)
from .evidence.command import (
    action as action,
)
from .evidence.command import (
    config as config,
)
from .evidence.command import (
    console as console,
)
from .evidence.command import (
    http as http,
)
from .evidence.command import (
    shell as shell,
)
from .evidence.command import (
    sql as sql,
)
from .evidence.constructors import (
    bytes_ as bytes_,
)
from .evidence.constructors import (
    connections as connections,
)
from .evidence.constructors import (
    count as count,
)
from .evidence.constructors import (
    days as days,
)
from .evidence.constructors import (
    deploys as deploys,
)
from .evidence.constructors import (
    documents as documents,
)
from .evidence.constructors import (
    events as events,
)
from .evidence.constructors import (
    gb as gb,
)
from .evidence.constructors import (
    gbps as gbps,
)
from .evidence.constructors import (
    gib as gib,
)
from .evidence.constructors import (
    hours as hours,
)
from .evidence.constructors import (
    instances as instances,
)
from .evidence.constructors import (
    kb as kb,
)
from .evidence.constructors import (
    kib as kib,
)
from .evidence.constructors import (
    mb as mb,
)
from .evidence.constructors import (
    mbps as mbps,
)
from .evidence.constructors import (
    messages as messages,
)
from .evidence.constructors import (
    mib as mib,
)
from .evidence.constructors import (
    minutes as minutes,
)
from .evidence.constructors import (
    months as months,
)
from .evidence.constructors import (
    ms as ms,
)
from .evidence.constructors import (
    nodes as nodes,
)
from .evidence.constructors import (
    ns as ns,
)
from .evidence.constructors import (
    ops as ops,
)
from .evidence.constructors import (
    packets as packets,
)
from .evidence.constructors import (
    partitions as partitions,
)
from .evidence.constructors import (
    pb as pb,
)
from .evidence.constructors import (
    people as people,
)
from .evidence.constructors import (
    percent as percent,
)
from .evidence.constructors import (
    quantity as quantity,
)
from .evidence.constructors import (
    queries as queries,
)
from .evidence.constructors import (
    ratio as ratio,
)
from .evidence.constructors import (
    records as records,
)
from .evidence.constructors import (
    regions as regions,
)
from .evidence.constructors import (
    replicas as replicas,
)
from .evidence.constructors import (
    requests as requests,
)
from .evidence.constructors import (
    retries as retries,
)
from .evidence.constructors import (
    rows as rows,
)
from .evidence.constructors import (
    seconds as seconds,
)
from .evidence.constructors import (
    servers as servers,
)
from .evidence.constructors import (
    services as services,
)
from .evidence.constructors import (
    shards as shards,
)
from .evidence.constructors import (
    tables as tables,
)
from .evidence.constructors import (
    tb as tb,
)
from .evidence.constructors import (
    tbps as tbps,
)
from .evidence.constructors import (
    tib as tib,
)
from .evidence.constructors import (
    us as us,
)
from .evidence.constructors import (
    usd as usd,
)
from .evidence.constructors import (
    usd_per_hour as usd_per_hour,
)
from .evidence.constructors import (
    usd_per_month as usd_per_month,
)
from .evidence.constructors import (
    usd_per_year as usd_per_year,
)
from .evidence.constructors import (
    users as users,
)
from .evidence.constructors import (
    vcpus as vcpus,
)
from .evidence.constructors import (
    weeks as weeks,
)
from .evidence.constructors import (
    years as years,
)
from .evidence.figure import (
    Figure as Figure,
)
from .evidence.figure import (
    Number as Number,
)
from .evidence.figure import (
    Quantity as Quantity,
)
from .evidence.gap import (
    Undisclosed as Undisclosed,
)
from .evidence.gap import (
    absent as absent,
)
from .evidence.gap import (
    gaps_in as gaps_in,
)
from .evidence.gap import (
    undisclosed as undisclosed,
)
from .evidence.gap import (
    unmeasured as unmeasured,
)
from .evidence.grade import (
    Grade as Grade,
)
from .evidence.instant import (
    at as at,
)
from .evidence.moment import (
    Moment as Moment,
)
from .evidence.placeholders import (
    Placeholder as Placeholder,
)
from .evidence.publisher import (
    Publisher as Publisher,
)
from .evidence.repository import (
    Repository as Repository,
)
from .evidence.source import (
    Citation as Citation,
)
from .evidence.source import (
    Source as Source,
)
from .evidence.statement import (
    Statement as Statement,
)
from .evidence.statement import (
    Words as Words,
)
from .evidence.statement import (
    assumed as assumed,
)
from .evidence.statement import (
    statement as statement,
)
from .evidence.todo import (
    todo as todo,
)
from .evidence.totals import (
    Total as Total,
)
from .evidence.totals import (
    total as total,
)
from .kinds.capacity_model import (
    CapacityModel as CapacityModel,
)
from .kinds.complete_architecture import (
    CompleteArchitecture as CompleteArchitecture,
)
from .kinds.cost_breakdown import (
    CostBreakdown as CostBreakdown,
)
from .kinds.cost_breakdown import (
    Spend as Spend,
)
from .kinds.cost_study import (
    CostStudy as CostStudy,
)
from .kinds.criterion import (
    Aspect as Aspect,
)
from .kinds.criterion import (
    Criterion as Criterion,
)
from .kinds.debugging_guide import (
    DebuggingGuide as DebuggingGuide,
)
from .kinds.debugging_guide import (
    Precedent as Precedent,
)
from .kinds.failure_domains import (
    FailureDomains as FailureDomains,
)
from .kinds.failure_domains import (
    Incident as Incident,
)
from .kinds.incident_anatomy import (
    IncidentAnatomy as IncidentAnatomy,
)
from .kinds.journey_stage import (
    JourneyStage as JourneyStage,
)
from .kinds.limit import (
    Limit as Limit,
)
from .kinds.migration_playbook import (
    MigrationPhase as MigrationPhase,
)
from .kinds.migration_playbook import (
    MigrationPlaybook as MigrationPlaybook,
)
from .kinds.novel_solutions import (
    NovelSolutions as NovelSolutions,
)
from .kinds.novel_solutions import (
    Solution as Solution,
)
from .kinds.options import (
    Choice as Choice,
)
from .kinds.options import (
    Operator as Operator,
)
from .kinds.options import (
    Option as Option,
)
from .kinds.pattern_implementation import (
    PatternImplementation as PatternImplementation,
)
from .kinds.pattern_parts import (
    Alternative as Alternative,
)
from .kinds.pattern_parts import (
    Guarantees as Guarantees,
)
from .kinds.pattern_parts import (
    Participant as Participant,
)
from .kinds.pattern_parts import (
    Setting as Setting,
)
from .kinds.performance_profile import (
    Bottleneck as Bottleneck,
)
from .kinds.performance_profile import (
    Measurement as Measurement,
)
from .kinds.performance_profile import (
    PerformanceProfile as PerformanceProfile,
)
from .kinds.production_operations import (
    PipelineStage as PipelineStage,
)
from .kinds.production_operations import (
    ProductionOperations as ProductionOperations,
)
from .kinds.request_flow import (
    SLO as SLO,
)
from .kinds.request_flow import (
    RequestFlow as RequestFlow,
)
from .kinds.scale_evolution import (
    ScaleEvolution as ScaleEvolution,
)
from .kinds.scale_evolution import (
    Stage as Stage,
)
from .kinds.scale_journey import (
    ScaleJourney as ScaleJourney,
)
from .kinds.storage_architecture import (
    ConsistencyBoundary as ConsistencyBoundary,
)
from .kinds.storage_architecture import (
    Recovery as Recovery,
)
from .kinds.storage_architecture import (
    StorageArchitecture as StorageArchitecture,
)
from .kinds.technology_comparison import (
    TechnologyComparison as TechnologyComparison,
)
from .machines.list_cost import (
    at_list_price as at_list_price,
)
from .machines.prices import (
    list_price as list_price,
)
from .machines.prices import (
    monthly_list_price as monthly_list_price,
)
from .machines.ranges import (
    fleet_priced_between as fleet_priced_between,
)
from .machines.ranges import (
    machine_priced_between as machine_priced_between,
)
from .machines.services import (
    unit_price as unit_price,
)
from .operations.decision import (
    Cause as Cause,
)
from .operations.decision import (
    Question as Question,
)
from .operations.failure import (
    Failure as Failure,
)
from .operations.signal import (
    Alert as Alert,
)
from .operations.signal import (
    ErrorReply as ErrorReply,
)
from .operations.signal import (
    Signal as Signal,
)
from .operations.signal import (
    Symptom as Symptom,
)
from .operations.timeline import (
    Barrier as Barrier,
)
from .operations.timeline import (
    Effect as Effect,
)
from .operations.timeline import (
    Event as Event,
)
from .steps.step import (
    Check as Check,
)
from .steps.step import (
    Step as Step,
)
from .technologies.known_failure import (
    KnownFailure as KnownFailure,
)
from .technologies.known_failure import (
    UsualCause as UsualCause,
)
from .technologies.message import (
    LogMessage as LogMessage,
)
from .technologies.metric import (
    Metric as Metric,
)
from .technologies.metric import (
    Threshold as Threshold,
)
from .technologies.parameter import (
    Parameter as Parameter,
)
from .technologies.plain import (
    technology as technology,
)
from .technologies.release import (
    Release as Release,
)
from .technologies.technology import (
    Deployment as Deployment,
)
from .technologies.technology import (
    Technology as Technology,
)
from .topology.call import (
    Call as Call,
)
from .topology.call_kinds import (
    Asynchronous as Asynchronous,
)
from .topology.call_kinds import (
    Fallback as Fallback,
)
from .topology.call_kinds import (
    Observation as Observation,
)
from .topology.call_kinds import (
    Peering as Peering,
)
from .topology.call_kinds import (
    Replication as Replication,
)
from .topology.component import (
    Component as Component,
)
from .topology.control import (
    ChaosTool as ChaosTool,
)
from .topology.control import (
    ConfigStore as ConfigStore,
)
from .topology.control import (
    Deployer as Deployer,
)
from .topology.control import (
    FeatureFlags as FeatureFlags,
)
from .topology.control import (
    Monitor as Monitor,
)
from .topology.control import (
    Orchestrator as Orchestrator,
)
from .topology.control import (
    Pager as Pager,
)
from .topology.control import (
    SecretStore as SecretStore,
)
from .topology.edge import (
    CDN as CDN,
)
from .topology.edge import (
    DNS as DNS,
)
from .topology.edge import (
    WAF as WAF,
)
from .topology.edge import (
    Client as Client,
)
from .topology.edge import (
    LoadBalancer as LoadBalancer,
)
from .topology.fleet import (
    Fleet as Fleet,
)
from .topology.group import (
    Group as Group,
)
from .topology.growth import (
    ByStep as ByStep,
)
from .topology.growth import (
    Fixed as Fixed,
)
from .topology.growth import (
    Law as Law,
)
from .topology.growth import (
    Linear as Linear,
)
from .topology.growth import (
    Logarithmic as Logarithmic,
)
from .topology.latency import (
    Latency as Latency,
)
from .topology.plane import (
    Plane as Plane,
)
from .topology.service import (
    Function as Function,
)
from .topology.service import (
    Gateway as Gateway,
)
from .topology.service import (
    Service as Service,
)
from .topology.service import (
    Worker as Worker,
)
from .topology.state import (
    Cache as Cache,
)
from .topology.state import (
    Database as Database,
)
from .topology.state import (
    MessageLog as MessageLog,
)
from .topology.state import (
    ObjectStore as ObjectStore,
)
from .topology.state import (
    Queue as Queue,
)
from .topology.state import (
    SearchIndex as SearchIndex,
)
from .topology.state import (
    Warehouse as Warehouse,
)
from .views.before_after import (
    BeforeAfter as BeforeAfter,
)
from .views.capacity import (
    Ceiling as Ceiling,
)
from .views.capacity import (
    NextStep as NextStep,
)
from .views.economics import (
    Economics as Economics,
)
from .views.economics import (
    Optimisation as Optimisation,
)
from .views.laws import (
    ErlangC as ErlangC,
)
from .views.laws import (
    FittedScalability as FittedScalability,
)
from .views.laws import (
    LittlesLaw as LittlesLaw,
)
from .views.laws import (
    PollaczekKhinchine as PollaczekKhinchine,
)
from .views.laws import (
    Proportional as Proportional,
)
from .views.laws import (
    UniversalScalability as UniversalScalability,
)
from .views.laws import (
    UtilisationLaw as UtilisationLaw,
)
from .views.link import (
    Link as Link,
)
from .views.priced_part import (
    PricedPart as PricedPart,
)
from .views.spending import (
    Commitment as Commitment,
)
from .views.spending import (
    Driver as Driver,
)
from .views.spending import (
    Period as Period,
)
from .views.system import (
    System as System,
)
from .views.view import (
    View as View,
)
from .views.waiving import (
    waive as waive,
)

__all__ = [
    "CDN",
    "DNS",
    "SLO",
    "WAF",
    "Alert",
    "Alternative",
    "Aspect",
    "Asynchronous",
    "AtlasError",
    "BareNumberError",
    "Barrier",
    "BeforeAfter",
    "Bottleneck",
    "ByStep",
    "Cache",
    "Call",
    "CapacityModel",
    "Cause",
    "Ceiling",
    "ChaosTool",
    "Check",
    "Choice",
    "ChoiceError",
    "Citation",
    "CitationError",
    "Client",
    "Command",
    "Commitment",
    "CompleteArchitecture",
    "Component",
    "ConfigStore",
    "ConfigurationError",
    "ConsistencyBoundary",
    "CostBreakdown",
    "CostStudy",
    "Criterion",
    "Database",
    "DateError",
    "DebuggingGuide",
    "DeclarationError",
    "Deployer",
    "Deployment",
    "Driver",
    "Economics",
    "Effect",
    "ErlangC",
    "ErrorReply",
    "Event",
    "Failure",
    "FailureDomains",
    "Fallback",
    "FeatureFlags",
    "Figure",
    "FittedScalability",
    "Fixed",
    "Fleet",
    "Function",
    "Gateway",
    "Grade",
    "Group",
    "Guarantees",
    "IconError",
    "Incident",
    "IncidentAnatomy",
    "JourneyStage",
    "KnownFailure",
    "LabelError",
    "Latency",
    "Law",
    "Limit",
    "Linear",
    "Link",
    "LittlesLaw",
    "LoadBalancer",
    "LogMessage",
    "Logarithmic",
    "Measurement",
    "MessageLog",
    "Metric",
    "MigrationPhase",
    "MigrationPlaybook",
    "Moment",
    "Monitor",
    "NextStep",
    "NovelSolutions",
    "Number",
    "ObjectStore",
    "Observation",
    "Operator",
    "Optimisation",
    "Option",
    "Orchestrator",
    "Pager",
    "Parameter",
    "Participant",
    "PatternImplementation",
    "Peering",
    "PerformanceProfile",
    "Period",
    "PipelineStage",
    "Placeholder",
    "Plane",
    "PollaczekKhinchine",
    "Precedent",
    "PricedPart",
    "ProductionOperations",
    "Proportional",
    "Publisher",
    "Quantity",
    "Question",
    "Queue",
    "Recovery",
    "Release",
    "Replication",
    "Repository",
    "RequestFlow",
    "ScaleEvolution",
    "ScaleJourney",
    "SearchIndex",
    "SecretStore",
    "Service",
    "Setting",
    "Signal",
    "Solution",
    "Source",
    "Spend",
    "Stage",
    "Statement",
    "Step",
    "StorageArchitecture",
    "Symptom",
    "System",
    "Technology",
    "TechnologyComparison",
    "Threshold",
    "TopologyError",
    "Total",
    "Undisclosed",
    "UnitError",
    "UniversalScalability",
    "UsualCause",
    "UtilisationLaw",
    "VersionError",
    "View",
    "ViewError",
    "Warehouse",
    "Words",
    "Worker",
    "about",
    "absent",
    "action",
    "assumed",
    "at",
    "at_least",
    "at_list_price",
    "at_most",
    "between",
    "by",
    "bytes_",
    "config",
    "connections",
    "console",
    "count",
    "days",
    "deploys",
    "documents",
    "events",
    "fleet_priced_between",
    "gaps_in",
    "gb",
    "gbps",
    "gib",
    "hours",
    "http",
    "instances",
    "kb",
    "kib",
    "list_price",
    "machine_priced_between",
    "mb",
    "mbps",
    "messages",
    "mib",
    "minutes",
    "monthly_list_price",
    "months",
    "ms",
    "nodes",
    "ns",
    "ops",
    "packets",
    "partitions",
    "pb",
    "people",
    "percent",
    "quantity",
    "queries",
    "ratio",
    "records",
    "regions",
    "replicas",
    "requests",
    "retries",
    "rows",
    "seconds",
    "servers",
    "services",
    "shards",
    "shell",
    "sql",
    "statement",
    "tables",
    "tb",
    "tbps",
    "technology",
    "tib",
    "todo",
    "total",
    "undisclosed",
    "unit_price",
    "unmeasured",
    "us",
    "usd",
    "usd_per_hour",
    "usd_per_month",
    "usd_per_year",
    "users",
    "vcpus",
    "waive",
    "weeks",
    "years",
]
