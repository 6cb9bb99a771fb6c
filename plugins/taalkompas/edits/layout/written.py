"""A tree → YAML in the usual layout.

In: `Tree` and the kind of file. Out: text. Fields stand in the order of the format; short rows of ids and names on one line, running text
and what holds it on lines of its own; quotes only where they are needed; empty lines only around comments, and in school.yml between parts.
"""

from taalkompas.edits.layout.tree import Node, Part, Rows, Scalar, Tree
from taalkompas.edits.scalars import scalar
from taalkompas.model import Kind
from taalkompas.model.order import in_order
from taalkompas.model.shapes import Leaf, ListOf, MappingOf, Shape, Table, shape_of
from taalkompas.source.style import WIDTH


def written(tree: Tree, kind: Kind) -> str:
    """A file in the usual layout."""
    lines = [*tree.head]
    shape = shape_of(kind.shape)
    if isinstance(tree.top, Rows):
        lines += _block(tree.top, shape, "", apart=bool(kind.file))
    else:
        lines.append(_one_line(tree.top, shape, flow=False) or "")
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    return "".join(f"{line}\n" for line in lines)


def _block(rows: Rows, shape: Shape | None, indent: str, apart: bool = False) -> list[str]:
    """The parts of a list or mapping, each on lines of its own; `apart` with an empty line around what takes several."""
    lines: list[str] = []
    flow = not rows.mapping and _fits_on_lines(rows, shape, indent)
    parts = _in_order(rows, shape)
    wide = False
    for index, part in enumerate(parts):
        inner = _inner(shape, part.key, rows.mapping)
        body = _field(part, inner, indent) if rows.mapping else _item(part, inner, indent, flow)
        if (
            apart
            and index
            and (len(body) > 1 or wide)
            and not (lines and not lines[-1])
            and not (part.before and not part.before[0])
        ):
            lines.append("")
        wide = len(body) > 1
        lines += [_indented(one, indent) for one in part.before] + body
    return lines + [_indented(one, indent) for one in rows.under]


def _indented(line: str, indent: str) -> str:
    return f"{indent}{line}" if line else ""


def _field(part: Part, shape: Shape | None, indent: str) -> list[str]:
    """A field of a mapping."""
    key = f"{indent}{scalar(part.key, verbatim=True)}:"
    beside = f"  {part.beside}" if part.beside else ""
    node = part.node
    if isinstance(node, Scalar) and _is_lines(node):
        return _lines_of(f"{key} ", node, beside, indent)
    inline = _one_line(node, shape, flow=False)
    if isinstance(node, Rows) and node.parts:
        room = WIDTH - len(key) - 1
        if inline is None or node.mapping or len(inline) > room:
            return [f"{key}{beside}", *_block(node, shape, f"{indent}  ")]
    return [f"{key} {inline}".rstrip() + beside]


def _holds_text(shape: Shape) -> bool:
    match shape:
        case Leaf():
            return shape.is_running
        case ListOf():
            return not isinstance(shape.item, Leaf) or _holds_text(shape.item)
    return True


def _item(part: Part, shape: Shape | None, indent: str, flow: bool) -> list[str]:
    """An item of a list."""
    dash = f"{indent}- "
    beside = f"  {part.beside}" if part.beside else ""
    node = part.node
    if isinstance(node, Scalar):
        if _is_lines(node):
            return _lines_of(dash, node, beside, indent)
        return [f"{dash}{_one_line(node, shape, flow=False)}".rstrip() + beside]
    inline = _one_line(node, shape, flow=False) if flow or not node.parts else None
    if inline is not None:
        return [f"{dash}{inline}{beside}"]
    inner = _block(node, shape, f"{indent}  ")
    notes = [part.beside] if part.beside else []
    while inner and (not inner[0] or inner[0].lstrip().startswith("#")):
        notes.append(inner.pop(0).strip())
    return (
        [*(_indented(one, indent) for one in notes), f"{dash}{inner[0].lstrip()}", *inner[1:]]
        if inner
        else [dash.rstrip()]
    )


def _fits_on_lines(rows: Rows, shape: Shape | None, indent: str) -> bool:
    """Whether each item of a list can stand on one line: then they all do."""
    inner = shape.item if isinstance(shape, ListOf) else None
    for part in rows.parts:
        node = part.node
        inline = _one_line(node, inner, flow=False) if isinstance(node, Rows) else ""
        if inline is None or len(inline) > WIDTH - len(indent) - 2:
            return False
    return True


def _one_line(node: Node, shape: Shape | None, flow: bool) -> str | None:
    """A value on one line; None where it needs lines of its own."""
    if isinstance(node, Scalar):
        return None if flow and _is_lines(node) else _scalar(node, shape, flow)
    if not node.parts and not node.under:
        return "{}" if node.mapping else "[]"
    if node.under or any(part.before or part.beside for part in node.parts) or not _may_be_row(node, shape):
        return None
    inside: list[str] = []
    for part in _in_order(node, shape):
        inline = _one_line(part.node, _inner(shape, part.key, node.mapping), flow=True)
        if inline is None or (not inline and not node.mapping):
            return None
        inside.append(f"{scalar(part.key, flow=True, verbatim=True)}: {inline}".rstrip() if node.mapping else inline)
    return f"{{{', '.join(inside)}}}" if node.mapping else f"[{', '.join(inside)}]"


def _may_be_row(rows: Rows, shape: Shape | None) -> bool:
    """Whether a list or mapping holds ids, names and numbers only."""
    if not rows.mapping:
        return isinstance(shape, ListOf) and not _holds_text(shape)
    if not isinstance(shape, MappingOf) or len(rows.parts) < 2:
        return False
    known = {one.key: one.shape for one in shape.fields}
    return all(part.key in known and not _holds_text(known[part.key]) for part in rows.parts)


def _scalar(node: Scalar, shape: Shape | None, flow: bool) -> str:
    """A single value; where the format wants a number, a day or a yes it stands without quotes."""
    if node.text is None:
        return ""
    if shape is None:
        return scalar(node.text, flow, verbatim=not node.quoted)
    return scalar(node.text, flow, verbatim=isinstance(shape, Leaf) and shape.blank is None)


def _is_lines(node: Scalar) -> bool:
    """Whether a text stands best as lines under its field."""
    text = node.text or ""
    inner = text.removesuffix("\n")
    first = inner.lstrip("\n")[:1]
    return (
        "\n" in text
        and inner.rpartition("\n")[2].strip() != ""  # an empty last line is not seen from an empty line behind the text
        and first not in ("", " ", "\t")
        and all(map(str.isprintable, inner.split("\n")))
    )


def _lines_of(start: str, node: Scalar, beside: str, indent: str) -> list[str]:
    text = node.text or ""
    mark = "|" if text.endswith("\n") else "|-"
    return [f"{start}{mark}{beside}", *(_indented(line, f"{indent}  ") for line in text.removesuffix("\n").split("\n"))]


def _inner(shape: Shape | None, key: str, mapping: bool) -> Shape | None:
    """The shape of a field or item; a single value where a list belongs is looked at as one of its items."""
    match shape:
        case ListOf():
            return _inner(shape.item, key, mapping) if mapping else shape.item
        case Table():
            return shape.item if mapping else None
        case MappingOf() if mapping:
            return next((one.shape for one in shape.fields if one.key == key), None)
    return None


def _in_order(rows: Rows, shape: Shape | None) -> list[Part]:
    """The fields of a mapping in the order of the format, unknown ones behind; a list as it is."""
    shape = shape.item if isinstance(shape, ListOf) else shape
    if not rows.mapping or not isinstance(shape, MappingOf):
        return rows.parts
    order = {one.key: index for index, one in enumerate(in_order(shape))}
    return sorted(rows.parts, key=lambda part: order.get(part.key, len(order)))
