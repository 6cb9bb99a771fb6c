"""What kinds of file and their fields mean, in another language than that of the code.

In: a language. Out: sentences, by class or by class and field (`Promise.why`). They stand in `nl/fields.po`, which is read as it is: only
editors and forms ask for it, and a catalogue by sentence would not do, for two fields with the same English mean different things.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def meanings(language: str) -> Mapping[str, str]:
    """Every sentence there is in a language; none in English, which is what the code says itself."""
    place = Path(__file__).parent / language / "fields.po"
    if not place.is_file():
        return {}
    from babel.messages.pofile import read_po  # a check asks for no meaning

    with place.open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {one.context: str(one.string) for one in catalogue if one.context and one.string}
