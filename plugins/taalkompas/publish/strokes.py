"""What every small picture in a page is made of: paths and words.

In: an element, and what to put in it. Out: nothing; the element has it. Knows no picture.
"""

from xml.etree.ElementTree import Element, SubElement


def path(root: Element, name: str, d: str) -> None:
    """A path of a class."""
    SubElement(root, "path", {"class": name, "d": d})


def words(root: Element, name: str, x: float, y: float, said: str) -> None:
    """Words of a class, where the style sheet anchors them."""
    SubElement(root, "text", {"class": name, "x": f"{x:g}", "y": f"{y:g}"}).text = said
