"""What markup looks like in Markdown, as far as it must be told from prose.

Patterns only; `prose` uses them. Each is linear in the length of a text, whatever stands in it: bounded where it would look far ahead.
"""

import re

FRONT = re.compile(r"---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
FENCE = re.compile(r"^[ ]{0,3}(`{3,}(?=[^`]*$)|~{3,})")
GOES_ON = re.compile(r"\s{0,3}(?:[-*+]|\d+[.)]|!!!|\?\?\?|===|\[\^)")
"""A line under which indented lines are no code: a list, a note, a tab, a footnote."""
BACKTICKS = re.compile("`+")
OPENS = re.compile("`+|<!--")
BLOCK = re.compile(r"\n(?=[ \t]*(?:\n|$)|[ ]{0,3}(?:#{1,6}[ \t]|>)|[ \t]*(?:[-*+]|\d+[.)])[ \t]|\|)")
"""Where a block ends within which code in a line must close."""
HEADED = re.compile(r"[ ]{0,3}(?:#{1,6}[ \t]|(?:[-*_][ \t]*){3,}$)")
"""A heading or a rule: under it an indented line is code at once."""
THING = re.compile(r"(?<!\\)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
"""A link to a thing of the school: `[[id]]` or `[[id|other words]]`."""

MARKED = re.compile(
    r"[`<>\[\]@{&:\"\u201c\u201d\u201e\u2018\u00ab]|www\.|\.[a-z]|^[ \t]*[#>!?]|^[=-]{2,}[ \t]*$|--8<--", re.MULTILINE
)
"""What a text must hold before anything in it can be other than prose."""
CODE_TAGS = frozenset({"code", "pre", "script", "style", "kbd", "samp", "var", "svg", "math", "textarea"})
QUOTE_TAGS = frozenset({"blockquote"})
LINK_TAGS = frozenset({"a", "q", "h1", "h2", "h3", "h4", "h5", "h6", "button", "summary", "label"})
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)\b[^<>]*>")
MACHINE = re.compile(
    r"""
      <(?:https?|mailto|ftp):[^<>\s]*>                       # an address between angle brackets
    | (?:https?://|ftp://|mailto:|www\.)[^\s<>\[\]"'`]*      # a bare address
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+              # a mail address
    | (?<=\])\([ ]*+<?[^()\s<>]*+(?:\([^()\s]*+\)[^()\s]*+)*+>?   # where a link leads
      (?:\s++(?:"[^"]{0,500}"|'[^']{0,500}'|\([^)]{0,500}\)))?[ ]*\)  # and its title
    | (?<=\])[ ]?\[[^\[\]\n]*\]                              # the name of where it leads
    | ^[ ]{0,3}\[[^\[\]\n^]+\]:[^\n]*                        # where such a name leads
    | ^\*\[[^\[\]\n]+\]:[^\n]*                               # an abbreviation
    | \{[:#.][^{}\n]*\} | \{\{[^{}\n]{0,500}\}\} | \{%[^{}\n]{0,500}%\}   # attributes and templates
    | ^[ ]*(?:-+8<-+|:::)[^\n]*                              # files and code to include
    | (?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:nl|be|eu|com|org|net|info|example|md|ya?ml|html?|pdf|docx?|xlsx?|png|jpe?g|svg)\b
      (?:/[^\s<>()]*)?                                      # an address or a file without more
    | \[\^[^\[\]\n]+\]                                        # the name of a footnote
    | ^[ ]*(?:!{3}|\?{3}\+?)[ \t]+[\w-]+                     # the sort of a note
    | &(?:\#?\w+);                                           # a letter by name
    | (?<![\w:]):[a-z0-9_+-]+:(?!\w)                         # an icon by name
    """,
    re.VERBOSE | re.MULTILINE,
)
QUOTE = re.compile(r"^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*>[^\n]*(?:\n(?![ \t]*$)[^\n]+)*", re.MULTILINE)
"""A block quote, and the lines that lazily go on with it."""
HEADING = re.compile(r"^[ ]{0,3}#{1,6}[^\n]*|^(?=[ \t]*[^\s])[^\n]*+\n(?=[ ]{0,3}(?:=+|-{2,})[ \t]*$)", re.MULTILINE)
LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]")
"""The words of a link or picture, and anything else between square brackets."""
SAID = re.compile(
    r'"(?=\S)[^"\n]{1,400}"|\u201c[^\u201d\n]{1,400}\u201d|\u201e[^\u201c\u201d\n]{1,400}[\u201c\u201d]'
    r"|\u2018[^\u2019\n]{1,400}\u2019|\u00ab[^\u00bb\n]{1,400}\u00bb"
)
"""What somebody said, between quotation marks."""
