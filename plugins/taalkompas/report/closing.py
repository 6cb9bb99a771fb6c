"""How a report ends: how many findings there are of each weight, and how many older ones are not shown.

In: an account. Out: sentences. A report that shows only what belongs to a change never says that everything holds together.
"""

from collections import Counter
from collections.abc import Iterable

from taalkompas.findings import Finding, Severity
from taalkompas.report.account import Account
from taalkompas.words import N_, Phrases


def counts_of(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings there are of each severity, the heaviest first."""
    counted = Counter(finding.severity for finding in findings)
    return {severity.value: counted[severity] for severity in Severity}


def closing(account: Account) -> tuple[str, ...]:
    """The counts, then what is older, if anything: for a log that is read as one."""
    return tuple(filter(None, (summary(account), left_out(account))))


def summary(account: Account) -> str:
    """How many there are of each weight; something to talk about is no fault."""
    sound = all(finding.severity is Severity.INFO for finding in account.findings)
    match account.older is None, sound:
        case True, True:
            sentence = N_("Everything holds together: {errors}, {warnings}, {infos}.")
        case True, False:
            sentence = N_("{errors}, {warnings}, {infos}.")
        case False, True:
            sentence = N_("There is nothing to mend in this change: {errors}, {warnings}, {infos}.")
        case _:
            sentence = N_("In this change: {errors}, {warnings}, {infos}.")
    return account.phrases.say(sentence, **_weighed(account.findings, account.phrases))


def left_out(account: Account) -> str:
    """How many older findings of which weight are not shown; nothing where there are none."""
    if not account.older:
        return ""
    return account.phrases.count(
        "{n} other finding is older than this change and is not shown here: {errors}, {warnings}, {infos}. "
        "'taalkompas check' shows everything.",
        "{n} other findings are older than this change and are not shown here: {errors}, {warnings}, {infos}. "
        "'taalkompas check' shows everything.",
        len(account.older),
        **_weighed(account.older, account.phrases),
    )


def _weighed(findings: Iterable[Finding], phrases: Phrases) -> dict[str, str]:
    counts = counts_of(findings)
    return {
        "errors": phrases.count("{n} error", "{n} errors", counts["error"]),
        "warnings": phrases.count("{n} warning", "{n} warnings", counts["warning"]),
        "infos": phrases.count("{n} thing to talk about", "{n} things to talk about", counts["info"]),
    }
