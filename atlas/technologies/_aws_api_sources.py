"""Where the dress of an error code is read, in each SDK of Amazon Web Services."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._aws import CHECKED, PUBLISHER, botocore

_CHECKED = "2026-11-27"

BOTOCORE = botocore.file("exceptions.py")
SMITHY = Repository(
    "aws/smithy-go",
    commit="c589db5abf678c5ea02821245e7c0887a5a34af6",
    checked=_CHECKED,
    publisher=PUBLISHER,
).file("errors.go")
go_1 = Repository(
    "aws/aws-sdk-go",
    commit="8d203ccff393340d080be0417d091cc60354449b",
    checked=CHECKED,
    publisher=PUBLISHER,
)
GO_1 = go_1.file("aws/awserr/types.go")
JAVA = Repository(
    "aws/aws-sdk-java",
    commit="05f60d218fec33c56ec52c5a386d9c0237a66384",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("aws-java-sdk-core/src/main/java/com/amazonaws/AmazonServiceException.java")
JAVA_2 = Repository(
    "aws/aws-sdk-java-v2",
    commit="187b7154ef458f553a1bb346a1f7bc806b7d54c1",
    checked=_CHECKED,
    publisher=PUBLISHER,
).file(
    "core/aws-core/src/main/java/software/amazon/awssdk/awscore/exception/AwsServiceException.java"
)
NET = Repository(
    "aws/aws-sdk-net",
    commit="2dfdc22cbdf1a1b8dfeb2af26099d856bee1b768",
    checked=_CHECKED,
    publisher=PUBLISHER,
).file("sdk/src/Services/DynamoDBv2/Generated/Model/ResourceNotFoundException.cs")
ruby = Repository(
    "aws/aws-sdk-ruby",
    commit="bac3491f811717dcf592b01bd771f2db63afdb35",
    checked=_CHECKED,
    publisher=PUBLISHER,
    folder="gems/aws-sdk-core/lib",
)
RUBY = ruby.file("aws-sdk-core/errors.rb")
PHP = Repository(
    "aws/aws-sdk-php",
    commit="1209a879ef24b56efda22e9b968fc4d352cc0036",
    checked=_CHECKED,
    publisher=PUBLISHER,
).file("src/WrappedHttpHandler.php")
_js = Repository(
    "aws/aws-sdk-js",
    commit="657d6feb00447c8be1d65158a0ecc0585b70ed60",
    checked=_CHECKED,
    publisher=PUBLISHER,
    folder="lib",
)
JS = _js.file("http/node.js")
JS_EVENTS = _js.file("event_listeners.js")
