"""A rule's manual page for a place that shows Markdown as it is written, or cannot show it at all.

In: Markdown of ours. Out: text. Braces stay as they are: they stand in examples that people copy.
"""

import re

_INFO = re.compile(r"^(```\w+) [^\n]*", re.MULTILINE)
"""What stands behind a block's language: it is for the tests that try the example."""
_MARKS = re.compile(r"^#+ |^```[^\n]*\n?|`", re.MULTILINE)


def as_written(markdown: str) -> str:
    """A page as people read its source: a block names its language and nothing else."""
    return _INFO.sub(r"\1", markdown)


def without_marks(markdown: str) -> str:
    """A page as plain text: without the marks of headings, code blocks and code."""
    return _MARKS.sub("", markdown).strip()
