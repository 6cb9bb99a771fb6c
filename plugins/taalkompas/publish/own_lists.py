"""What stands under a school's own picture: what is not on it, and its promises once more in bubbles that a thumb can hit.

In: what the plate says, and what has a place on the picture. Out: HTML. The bubbles show on a phone only and are hidden from screen
readers, which have the links on the picture itself, in the order of the journey.
"""

from collections.abc import Set as AbstractSet

from markupsafe import Markup

from taalkompas.picture import Ground, Saying, Stop, Subject
from taalkompas.publish import colours
from taalkompas.publish.ties import Key, Ties
from taalkompas.publish.tools import Tools
from taalkompas.words import N_


def beside(one: Subject, there: AbstractSet[Key], ties: Ties, tools: Tools) -> Markup:
    """The promises and the domains that the picture has no place for: as much a part of the plate."""
    lacking = [say for stop in one.stops for say in stop.promises if ("promise", say.id) not in there]
    grounds = [ground for ground in one.domains if ("domain", ground.id) not in there]
    parts = []
    if lacking:
        items = Markup("").join(_item(say, ties, one) for say in lacking)
        parts.append(_part(str(tools.house.say(N_("Promised too"))), "tk-own__says", items))
    if grounds:
        items = Markup("").join(_ground(ground, ties) for ground in grounds)
        parts.append(_part(one.words.heading, "tk-own__grounds", items))
    return Markup('<div class="tk-own__beside">{}</div>').format(Markup("").join(parts)) if parts else Markup("")


def for_a_thumb(one: Subject, there: AbstractSet[Key]) -> Markup:
    """The promises on the picture, moment by moment."""
    stops = [(stop, [say for say in stop.promises if ("promise", say.id) in there]) for stop in one.stops]
    parts = Markup("").join(_stop(stop, says, one) for stop, says in stops if says)
    return (
        Markup('<div class="tk-own__thumb" aria-hidden="true" data-search-exclude="">{}</div>').format(parts)
        if parts
        else Markup("")
    )


def _part(heading: str, name: str, items: Markup) -> Markup:
    return Markup('<p class="tk-own__heading">{}</p><ul class="{}" aria-label="{}">{}</ul>').format(
        heading, name, heading, items
    )


def _item(say: Saying, ties: Ties, one: Subject) -> Markup:
    return Markup('<li><a class="tk-own__say tk-own__say--{} {}" href="{}" data-promise="{}">{}</a></li>').format(
        say.state.value, ties.of("promise", say.id), say.href, say.id, _said(say, one)
    )


def _stop(stop: Stop, says: list[Saying], one: Subject) -> Markup:
    items = Markup("").join(
        Markup(
            '<li data-promise="{}"><a class="tk-own__say tk-own__say--{}" tabindex="-1" href="{}">{}</a></li>'
        ).format(say.id, say.state.value, say.href, _said(say, one))
        for say in says
    )
    return Markup('<p class="tk-own__heading">{}</p><ul class="tk-own__says">{}</ul>').format(stop.label, items)


def _said(say: Saying, one: Subject) -> Markup:
    """The sentence, how it stands, and the domains by colour, icon and name."""
    known = {ground.id: ground for ground in one.domains}
    signs = Markup("").join(_sign(known[id]) for id in say.requires if id in known)
    return Markup(
        '<span class="tk-own__words">{}</span> <span class="tk-own__note">{}</span> <span class="tk-own__signs">{}</span>'
    ).format(say.text, say.note, signs)


def _sign(ground: Ground) -> Markup:
    return Markup('<span class="tk-own__sign">{} {}</span> ').format(_icon(ground), ground.label)


def _icon(ground: Ground) -> Markup:
    return Markup(
        '<span class="tk-own__dot" style="--c:{};--on:{}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg></span>'
    ).format(ground.colour, colours.text_on(ground.colour), ground.icon)


def _ground(ground: Ground, ties: Ties) -> Markup:
    return Markup(
        '<li><a class="tk-own__ground {}" href="{}" data-domain="{}">{}'
        ' <span><strong>{}</strong> <span class="tk-own__note">{}</span></span></a></li>'
    ).format(ties.of("domain", ground.id), ground.href, ground.id, _icon(ground), ground.label, ", ".join(ground.notes))
