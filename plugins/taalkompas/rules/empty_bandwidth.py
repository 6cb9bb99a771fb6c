"""The rule empty-bandwidth."""

from collections.abc import Iterator

from taalkompas.findings import Problem
from taalkompas.places import Place
from taalkompas.rules.rule import Context
from taalkompas.words import N_


def empty_bandwidth(context: Context) -> Iterator[Problem]:
    """A bandwidth whose least is above its most."""
    for agreement in context.graph.agreements:
        for index, bandwidth in enumerate(agreement.thing.bandwidth):
            if bandwidth.min is not None and bandwidth.max is not None and bandwidth.min > bandwidth.max:
                yield Problem(
                    Place(agreement.path, ("bandwidth", index, "min")),
                    N_("The least ({min}) is above the most ({max}), so no team can choose anything."),
                    {"min": bandwidth.min, "max": bandwidth.max},
                    N_("Perhaps the two are swapped: write the smaller number after 'min:'."),
                    agreement.id,
                )
