"""A proxy at a similar domain takes logins, perhaps second factors; the takedown takes days."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Step,
    action,
    statement,
    undisclosed,
    waive,
)
from incidents.pypi import _2025_07_28 as facts
from incidents.pypi.components import (
    cloudflare_cdn,
    gap,
    namesilo,
    phishing_site,
    pypi,
    releases,
    users,
    web,
)
from incidents.pypi.facts import PHISHING as REPORT
from incidents.pypi.facts import PHISHING_NOTICE, PROXY_PROTECTION

_NO_COST = undisclosed("costs: not in PyPI's report of July 2025")

with IncidentAnatomy(
    pypi,
    "A phishing proxy at a similar domain takes PyPI logins",
    as_of="2025-07-28",
    report=REPORT,
    failure_class="security-exposure",
    timeline=[
        Event(
            statement("mails ask users to verify their address, with a link to pypj.org")
            @ REPORT.at("The emails contained links to the phishing domain,"),
            when=facts.MAILED,
            phase="began",
            effects=[Effect(users, "degraded")],
        ),
        Event(
            statement("a user reports a suspicious mail to PyPI Security")
            @ REPORT.at("A user emails PyPI Security about a suspicious"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("a volunteer admin posts about it in the admins' chat")
            @ REPORT.at("Admin posts a message about this phishing attack"),
            when=facts.IN_CHAT,
        ),
        Event(
            statement("a community member posts about it on the Python forums")
            @ REPORT.at("A community member posts about their experience on"),
            when=facts.ON_FORUM,
        ),
        Event(
            statement("the on-call admin escalates, and complains to registrar and CDN (1, 2)")
            @ REPORT.at("abuse complaints to the domain registrar NameSilo (report"),
            when=facts.COMPLAINED,
        ),
        Event(
            statement("a volunteer admin begins to investigate")
            @ REPORT.at("responds, and begins investigation of the phishing attack."),
            when=facts.INVESTIGATED,
        ),
        Event(
            statement("the volunteer shares findings, and has to leave")
            @ REPORT.at("taken in chat, and has to leave for"),
            when=facts.LEFT,
        ),
        Event(
            statement(
                "the on-call admin reports that the registrar wants another form, and submits it"
            )
            @ REPORT.at("the registrar has indicated they should submit a"),
            when=facts.OTHER_FORM,
        ),
        Event(
            statement("on Monday, staff sees the comments in chat and begins to follow up")
            @ REPORT.at("PyPI Admin staff sees the comments in chat,"),
            when=facts.STAFF,
        ),
        Event(
            statement("admins and others of the foundation meet to decide on next steps")
            @ REPORT.at("other PSF parties meet to determine next steps."),
            when=facts.MET,
        ),
        Event(
            statement("the first notice is on the blog of PyPI")
            @ REPORT.at("EDT (14:22 UTC): PyPI Admins post an [initial"),
            when=facts.BLOG,
        ),
        Event(
            statement("notices are on two mailing lists")
            @ REPORT.at("a similar is posted to the more general"),
            when=facts.LISTS,
        ),
        Event(
            statement("PyPI detects phishing domains, and warns users: deployed to production")
            @ REPORT.at("to detect and warn users about phishing domains,"),
            when=facts.WARNING,
        ),
        Event(
            statement("the attacker uploads num2words with malware, by a new API token")
            @ REPORT.at("releases to PyPI.org via a newly-provisioned API Token."),
            when=facts.UPLOADED,
            effects=[
                Effect(releases, "degraded"),
            ],
        ),
        Event(
            statement("a threat hunter posts about num2words 0.5.15 on Twitter")
            @ REPORT.at("A threat hunter posts on Twitter about a"),
            when=facts.FOUND,
        ),
        Event(
            statement("report 3 goes to Cloudflare, with requests, headers and IP address")
            @ REPORT.at("more context and details - requests, headers, IP"),
            when=facts.THIRD,
        ),
        Event(
            statement("Cloudflare calls report 2, of Saturday, invalid")
            @ REPORT.at("Cloudflare response to initial abuse complaint from Saturday"),
            when=facts.INVALID,
        ),
        Event(
            statement("admins see that Cloudflare warns visitors of suspected phishing")
            @ REPORT.at('PyPI Admins observe that Cloudflare placed a "Suspected'),
            when=facts.MARKED,
        ),
        Event(
            statement("NameSilo sets clientHold on the domain: new DNS resolutions fail")
            @ REPORT.at("NameSilo places the phishing domain under administrative `ClientHold`"),
            when=facts.HELD,
            phase="mitigated",
        ),
        Event(
            statement("Cloudflare calls report 3 invalid")
            @ REPORT.at("Cloudflare responds to second abuse report (report #3)"),
            when=facts.INVALID_AGAIN,
        ),
        Event(
            statement("the owner of num2words confirms that 0.5.15 is removed")
            @ REPORT.at("owner responds on Twitter confirming removal of 0.5.15"),
            when=facts.REMOVED,
        ),
        Event(
            statement("the owner confirms that 0.5.16 is removed, and a suspicious API token")
            @ REPORT.at("of 0.5.16 as well as suspicious API Token"),
            when=facts.TOKEN,
            effects=[Effect(releases, "recovered")],
        ),
        Event(
            statement("it is considered resolved: as DNS caches expire, nobody reaches the site")
            @ REPORT.at("Incident is considered resolved, PyPI Admins continue to"),
            when=facts.RESOLVED,
            phase="resolved",
            effects=[Effect(users, "recovered")],
        ),
    ],
    trigger=statement("mails led users to a proxy of PyPI, at a domain with j for i")
    @ REPORT.at("difference between a lowercase `i` and `j`,"),
    detection=statement("a user mailed PyPI Security about a suspicious mail")
    @ REPORT.at("A user emails PyPI Security about a suspicious"),
    mitigation=statement(
        "the registrar set clientHold, so that new DNS resolutions of the name fail"
    )
    @ REPORT.at("NameSilo placed the domain name under `clientHold` status,"),
    impact={
        "accounts phished": facts.ACCOUNTS,
        "API tokens of the attackers": facts.TOKENS,
        "releases with malware": facts.RELEASES,
        "first report to domain on hold": facts.TO_HOLD,
        "PyPI": statement("not breached by this attack")
        @ REPORT.at("PyPI itself has not been breached with this"),
        "two-factor": statement("a one-time code could be captured, and used within a short time")
        @ REPORT.at("they could have captured the second factor as"),
        "users with a security device": statement(
            "the attacker could not have used their second factor"
        )
        @ REPORT.at("the attacker would not have been able to"),
        "abuse reports": statement("rejected by the CDN, so that the domain was online longer")
        @ REPORT.at("lead to a longer-than-expected period of the phishing"),
        "mail checks": statement(
            "it appears that some inboxes got the mail, despite the checks of the sender"
        )
        @ REPORT.at("phishing email was delivered to some users' inboxes,"),
    },
    barriers=[
        Barrier(
            "Security devices as second factor",
            kind="validation",
            what=statement("call to users: WebAuthn, which works only on the legitimate site")
            @ REPORT.at("Use WebAuthn via browser or hardware security keys"),
            stops=users,
            cost=_NO_COST,
        ),
        Barrier(
            "Warning on other domains",
            kind="alert",
            what=statement("new feature: a full-page warning on domains that are not trusted")
            @ PROXY_PROTECTION.at("Display full-page red warning overlay for untrusted domains"),
            stops=users,
            cost=_NO_COST,
        ),
        Barrier(
            "Own the similar domains",
            kind="setting",
            what=statement(
                "the Python Software Foundation explores the transfer of these and similar domains"
            )
            @ REPORT.at("The PSF is exploring the transfer of domain"),
            stops=users,
            cost=undisclosed("cost: the report says significant, and no figure"),
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("[PyPI] Email verification")
            @ PHISHING_NOTICE.at("[PyPI] Email verification"),
            seen_by="users, in a mail from noreply@pypj.org",
        )
    ],
    recovery=[
        Check(
            "Find logins from the IP address of the phishing server, to list phished accounts.",
            action("Search the events of accounts for the IP address of the server.")
            @ REPORT.at("one confirmed IP address of the hosting server,"),
            **gap.of("healthy", "unhealthy"),
            verify="Each account that logged in from there was phished, or is the attackers' own.",
        ),
        Step(
            "Disable the phished accounts, or rotate their credentials.",
            command=action("Disable each account, or reset its password and second factor.")
            @ REPORT.at("now either disabled or credentials rotated"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="Enable the account again, once its owner has new credentials.",
            verify="Each of these accounts is disabled, or has new credentials and no old session.",
        ),
        Step(
            "Revoke the API tokens that the attackers generated; remove what they uploaded.",
            command=action("Revoke the tokens, and remove the releases uploaded with them.")
            @ REPORT.at("attackers, which have since been revoked"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="None: the owner generates a new token, and releases again.",
            verify="The account has no token, and no release, that its owner does not know.",
        ),
        Step(
            "Report the domain to its registrar and its CDN, with requests, headers and addresses.",
            command=action("Fill in the abuse form of the registrar, and that of the CDN.")
            @ REPORT.at("with more context and details - requests, headers,"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="None: withdraw the report, if it was wrong.",
            verify="The name of the domain no longer resolves.",
        ),
    ],
    data_loss=statement("credentials of 4 accounts; PyPI itself was not breached")
    @ REPORT.at("user accounts were successfully phished, now either disabled"),
    rollback=statement("both releases were removed, and both tokens revoked")
    @ REPORT.at("by the attacker, which have since been removed"),
    cost=_NO_COST,
) as diagram:
    waive("AM103", because="the report names no metric; users reported the mail")
    waive(
        "AM102", because="the mail is in the log of each user's mail server; the report names none"
    )
    waive("IN403", because="the report gives no time at which the attack began or ended")
    users >> Call("HTTPS, by a link in a mail") >> cloudflare_cdn
    cloudflare_cdn >> Call("HTTPS") >> phishing_site
    phishing_site >> Call("HTTPS, proxied") >> web
    users >> Call("HTTPS") >> web
    users >> Call("DNS") >> namesilo
    web >> Asynchronous("uploads") >> releases
