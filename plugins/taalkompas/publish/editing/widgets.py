"""The shape of a kind of file → the fields of its form, as the editing program wants them.

In: shapes of the model, the words for fields, and pick lists. Out: plain values for JSON. Every single value is asked as text, so that what
is written stays as it is written: the program's own fields for numbers, dates and yes or no would make `7` of `007`.
"""

from dataclasses import dataclass
from typing import Any

from taalkompas.model.fields import DAY, MAIL, NUMBER
from taalkompas.model.order import in_order
from taalkompas.model.schema import value_schema
from taalkompas.model.shapes import Field, Leaf, ListOf, MappingOf, Shape, Table
from taalkompas.model.value_words import word_of
from taalkompas.publish.editing.field_words import YES_OR_NO, words_of
from taalkompas.publish.editing.picking import Picking
from taalkompas.publish.house import House
from taalkompas.words import N_

Widget = dict[str, Any]
LINE = N_("line")
"""What one more of a list of several fields is called."""
PATTERNS = {"date": DAY.pattern, "number": NUMBER.pattern, "email": MAIL.strip("^$")}


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one kind of file; `label` is the field that is its name, on one line."""

    kind: str
    label: str
    house: House
    picking: Picking

    def fields(self, shape: MappingOf, route: tuple[str, ...] = (), needed: bool = True) -> list[Widget]:
        """Every field of a mapping that can be filled in; none of it has to be where the mapping itself may be left out."""
        made = (self._field(one, (*route, one.key), needed and one.required) for one in in_order(shape))
        return [one for one in made if one]

    def _field(self, one: Field, route: tuple[str, ...], required: bool) -> Widget:
        widget = self._widget(one.shape, route, required)
        return {"name": one.key, **self._said(route), "required": required, **widget} if widget else {}

    def _said(self, route: tuple[str, ...]) -> Widget:
        ask, hint = words_of(self.kind, route)
        said = {"label": self.house.say(ask).unescape()}
        return {**said, "hint": self.house.say(hint).unescape()} if hint else said

    def _widget(self, shape: Shape, route: tuple[str, ...], required: bool) -> Widget:
        match shape:
            case Leaf():
                return self._value(shape, route, required)
            case ListOf(item=Leaf() as leaf) if leaf.to:
                options = self.picking.options(leaf.to)
                return {"widget": "select", "multiple": True, "options": options} if options else {}
            case ListOf():
                return self._list(shape, route)
            case Table():
                return self._table(shape)
        return {"widget": "object", "collapsed": not required, "fields": self.fields(shape, route, required)}

    def _list(self, shape: ListOf, route: tuple[str, ...]) -> Widget:
        if isinstance(shape.item, MappingOf):
            fields = self.fields(shape.item, route)
            shown = " · ".join(f"{{{{fields.{one['name']}}}}}" for one in fields[:2])
            line = self.house.say(LINE).unescape()
            return {"widget": "list", "label_singular": line, "default": [], "summary": shown, "fields": fields}
        one = (*route, "one")
        field = {"name": "one", **self._said(one), **self._widget(shape.item, one, True)}
        said = {"label_singular": field["label"], "summary": "{{fields.one}}"}
        return {"widget": "list", **said, "default": [], "field": field}

    def _table(self, shape: Table) -> Widget:
        """A mapping of names: a field for each name that there is."""
        item = self._widget(shape.item, (), False)
        names = self.picking.options(shape.keys.to)
        fields = [{"name": one["value"], "label": one["value"], "required": False, **item} for one in names]
        return {"widget": "object", "collapsed": True, "fields": fields}

    def _value(self, leaf: Leaf, route: tuple[str, ...], required: bool) -> Widget:
        if leaf.to:
            options = self.picking.options(leaf.to)
            if options:
                return {"widget": "select", "options": options}
            return {"widget": "string"} if required else {}
        schema = value_schema(leaf)
        words = ("true", "false") if schema.get("type") == "boolean" else leaf.words
        if words:
            return {"widget": "select", "options": [{"value": one, "label": self._option(one, leaf)} for one in words]}
        if leaf.is_running and route != (self.label,):
            return {"widget": "text"}
        return {"widget": "string", **self._pattern(leaf, schema)}

    def _option(self, word: str, leaf: Leaf) -> str:
        """What a word is called in a pick list; one that has no name is shown as it is."""
        if not leaf.words:
            return self.house.say(YES_OR_NO[word]).unescape()
        found = word_of(leaf.words, word)
        return self.house.findings.say(found.called) if found else word

    def _pattern(self, leaf: Leaf, schema: dict[str, Any]) -> Widget:
        """What a value must look like, and the check's own words for when it does not."""
        pattern = PATTERNS.get(str(schema.get("format") or schema.get("type"))) or schema.get("pattern")
        if leaf.voice is not None or not pattern or leaf.expects is None:
            return {}
        return {"pattern": [f"^{pattern.strip('^$')}$", self.house.findings.say(leaf.expects.remedy)]}
