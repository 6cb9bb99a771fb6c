"""What is measured and how much, as people say it.

In: a number in words, its unit and what is measured. Out: text.
"""


def amount(number: str, unit: str, measure: str) -> str:
    """A number with its unit, unless what is measured says the unit already."""
    said = not unit or measure.lower().startswith(unit.lower())
    return number if said else f"{number} {unit}"


def measured(measure: str, unit: str) -> str:
    """What is measured, and in what."""
    return f"{measure} ({unit})" if unit and unit != measure else measure
