"""Log messages of Amazon DynamoDB: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import dynamodb_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/dynamodb/2012-08-10/service-2.json")
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)
EXCEPTIONS = _moto.file("dynamodb/exceptions.py")


class DynamoDBCodeMessages:
    """Log messages of Amazon DynamoDB: its error codes, as any SDK prints them."""

    NOT_FOUND = LogMessage(
        anchor="Requested resource not found",
        sample="ResourceNotFoundException: Requested resource not found: Table: shop not found",
        severity="error",
        meaning="The table or index does not exist in this account and region.",
        source=EXCEPTIONS,
        failure=codes.NO_TABLE,
    )
    TABLE_MISSING = LogMessage(
        anchor="TableNotFoundException",
        sample="TableNotFoundException: Table not found: shop",
        pattern=r"\bTableNotFoundException\b",
        severity="error",
        context=(
            "DynamoDB",
            "dynamodb",
            "DynamoDb",
            "dynamo",
            "PutItem",
            "GetItem",
            "UpdateItem",
            "Table not found",
        ),
        meaning="The table does not exist in this account and region.",
        source=MODEL,
        failure=codes.NO_TABLE,
    )
    NO_INDEX = LogMessage(
        anchor="The table does not have the specified index",
        sample="ValidationException: The table does not have the specified index: byCustomer",
        pattern=r"The table does not have the specified index(?:: (?P<index>\S+))?",
        severity="error",
        meaning="A query names an index that the table does not have.",
        source=_moto.file("dynamodb/models/table.py"),
        failure=codes.NO_TABLE,
    )
    TABLE_EXISTS = LogMessage(
        anchor="Table already exists: ",
        sample="ResourceInUseException: Table already exists: shop",
        pattern=r"ResourceInUseException\b.*Table already exists: (?P<table>\S+)",
        severity="error",
        meaning="A table of this name exists already.",
        source=EXCEPTIONS,
        failure=codes.IN_USE,
    )
    TABLE_IN_USE = LogMessage(
        anchor="TableInUseException",
        sample="TableInUseException: table is being created or deleted",
        pattern=r"\bTableInUseException\b",
        severity="error",
        context=(
            "DynamoDB",
            "dynamodb",
            "DynamoDb",
            "dynamo",
            "PutItem",
            "GetItem",
            "UpdateItem",
            "being created or deleted",
        ),
        meaning="The table is being created or deleted.",
        source=MODEL,
        failure=codes.IN_USE,
    )
    MISSING_KEY = LogMessage(
        anchor="One or more parameter values were invalid: Missing the key ",
        sample="ValidationException: One or more parameter values were invalid: "
        "Missing the key id in the item",
        pattern=r"Missing the key (?P<key>\S+) in the item",
        severity="error",
        meaning="An item without the key of the table was written.",
        source=_moto.file("dynamodb/models/table.py"),
        failure=codes.KEYS,
    )
    KEY_SCHEMA = LogMessage(
        anchor="The provided key element does not match the schema",
        sample="ValidationException: The provided key element does not match the schema",
        severity="error",
        meaning="The key of a call has other attributes or types than the table.",
        source=EXCEPTIONS,
        failure=codes.KEYS,
    )
    ITEM_TOO_LARGE = LogMessage(
        anchor="Item size has exceeded the maximum allowed size",
        sample="ValidationException: Item size has exceeded the maximum allowed size",
        severity="error",
        meaning="An item is larger than DynamoDB stores.",
        source=EXCEPTIONS,
        failure=codes.TOO_LARGE,
    )
    UPDATE_SIZE = LogMessage(
        anchor="Item size to update has exceeded the maximum allowed size",
        sample="ValidationException: Item size to update has exceeded the maximum allowed size",
        severity="error",
        meaning="An update makes an item larger than DynamoDB stores.",
        source=EXCEPTIONS,
        failure=codes.TOO_LARGE,
    )
    COLLECTION_SIZE = LogMessage(
        anchor="ItemCollectionSizeLimitExceeded",
        sample="ItemCollectionSizeLimitExceededException: An item collection is too large.",
        pattern=r"(?:^|[^A-Za-z])ItemCollectionSizeLimitExceeded(?:Exception)?\b",
        severity="error",
        meaning="The items of one partition key, with a local index, are larger than allowed.",
        source=MODEL,
        failure=codes.TOO_LARGE,
    )
    CANCELLED = LogMessage(
        anchor="Transaction cancelled, please refer cancellation reasons for specific reasons",
        sample="TransactionCanceledException: Transaction cancelled, please refer "
        "cancellation reasons for specific reasons [ConditionalCheckFailed, None]",
        pattern=r"cancellation reasons for specific reasons \[(?P<reasons>[^\]]*)\]",
        severity="error",
        meaning="A transaction was canceled; the list names the reason of each item.",
        source=EXCEPTIONS,
        failure=codes.CANCELLED,
    )
    IN_PROGRESS = LogMessage(
        anchor="TransactionInProgressException",
        sample="TransactionInProgressException: The transaction with the given "
        "request token is already in progress.",
        pattern=r"(?:^|[^A-Za-z])TransactionInProgressException\b",
        severity="error",
        context=("DynamoDB", "dynamodb", "DynamoDb", "TransactWrite", "request token"),
        meaning="A transaction with the same token still runs.",
        source=MODEL,
        failure=codes.IN_PROGRESS,
    )
    RESERVED = LogMessage(
        anchor="Attribute name is a reserved keyword; reserved keyword: ",
        sample="ValidationException: Invalid UpdateExpression: Attribute name is a "
        "reserved keyword; reserved keyword: status",
        pattern=r"reserved keyword: (?P<word>\w+)",
        severity="error",
        meaning="An expression uses a reserved word as the name of an attribute.",
        source=EXCEPTIONS,
        failure=codes.EXPRESSION,
    )
    DOCUMENT_PATH = LogMessage(
        anchor="The document path provided in the update expression is invalid for update",
        sample="ValidationException: The document path provided in the update "
        "expression is invalid for update",
        severity="error",
        meaning="An update names a place in an item that does not exist.",
        source=EXCEPTIONS,
        failure=codes.EXPRESSION,
    )
