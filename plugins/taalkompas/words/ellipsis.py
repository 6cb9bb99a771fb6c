"""A text that is too long for its place → as much of it as there is room for.

In: a text and a number of letters. Out: text. Never breaks a word, unless one word fills the whole room.
"""


def shortened(text: str, letters: int) -> str:
    """The text, or where it is longer its first letters up to the end of a word, and an ellipsis."""
    return text if len(text) <= letters else f"{text[:letters].rsplit(' ', 1)[0]} …"
