"""What a finding is known by from one run to the next, also when its line moves.

In: an account. Out: one fingerprint for each finding, in order; no two are the same.
"""

from collections import Counter
from hashlib import sha256

from taalkompas.report.account import Account
from taalkompas.report.sentences import message_of


def fingerprints(account: Account) -> tuple[str, ...]:
    """By file, rule and message; the second that says the same in one file is known as the second."""
    met: Counter[tuple[str, str, str]] = Counter()
    made = []
    for finding in account.findings:
        known = (account.path_of(finding), finding.rule, message_of(finding, account.phrases))
        met[known] += 1
        text = "\0".join((*known, str(met[known])))
        made.append(sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32])
    return tuple(made)
