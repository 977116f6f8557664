"""Words that tell a failing output from a healthy one, and the negations before them."""

import re

_FAILING = (
    r"errors?|fail(?:s|ed|ing|ures?)?|refused|denied|rejected|unhealthy|unreachable|unavailable",
    r"down|crash\w*|panic(?:ked)?|fatal|exceptions?|corrupt(?:ed|ion)?|aborted|expired|broken",
    r"tim(?:e|ed|es|ing)[ -]?outs?|oom[ -]?kill(?:ed)?|out of memory|kill(?:ed)? process",
    r"not ready|not ?synchroni[sz]ed|no space|low on resource|no such \w+|terminated",
    r"exit ?code:? ?[1-9]\d*|(?:status|http|code) [45]\d\d|[45]xx|0/[1-9]\d*|l[47](?:con|tout|sts)",
    r"alarms? on|crashloopbackoff|imagepullbackoff",
)
FAILING = re.compile(rf"(?<![\w/.-])(?:{'|'.join(_FAILING)})(?![\w/])", re.IGNORECASE)
"""What only a failing output holds."""

_NAMES = re.compile(r"\b(?:allocation failure|shutting down)\b", re.IGNORECASE)
"""Names of what is normal: the usual cause of a garbage collection, an orderly end."""

_NEGATION = re.compile(
    r"(?:\b(?:no|not|never|none|neither|nor|without|zero|few|instead of|stops?|rules? out)\b"
    r"|(?<![\w.])0\b)[^.;:]*$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"^[^.;:]*?(?:\b(?:do(?:es)? not (?:grow|rise|increase)|falls?|fell|stops?|is gone|are gone"
    r"|stays? (?:constant|low))\b|[:=] ?(?:0|false|none|no)\b)",
    re.IGNORECASE,
)


def failing_words(text: str) -> str:
    """Return the first words of a text that only a failing output has, or an empty text.

    What is said to be absent counts for nothing: `no errors`, `0 failed`, `errors do not grow`,
    `failed orders fell`, `neither timeouts nor refused connections`. A negation reaches to the end
    of its part of the sentence.
    """
    text = _NAMES.sub("", text)
    for match in FAILING.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if not _NEGATION.search(before) and not _DENIED.search(after):
            return match.group()
    return ""
