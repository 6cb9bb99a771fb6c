"""What a drawing program means, stays: shapes, letters, paints, clips, ids, and the look of style sheets."""

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from cleaning.samples import GIF
from taalkompas.cleaning import clean
from taalkompas.cleaning.frame import Frame

DRAWING = Path(__file__).with_name("eigen-plaat.svg")


def cleaned(inside: str, root: str = 'viewBox="0 0 10 10"') -> str:
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return clean(f"<svg {spaces} {root}>{inside}</svg>".encode()).svg


def part(svg: str, id: str) -> Element:
    return next(one for one in fromstring(svg).iter() if one.get("id") == id)


@pytest.mark.parametrize(
    "kept",
    [
        '<path id="een_vorm.1" d="M0 0h4v4z" fill="#ff0000" fill-rule="evenodd" transform="rotate(4 2 2)" />',
        '<rect x="1" y="2" width="3" height="4" rx="1" opacity=".5" stroke="rgb(1,2,3)" stroke-dasharray="1,2" />',
        '<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" gradientTransform="scale(2)"><stop offset="0" stop-color="#fff" /></linearGradient>',
        '<radialGradient id="r" href="#r2" fx="1" spreadMethod="reflect" /><radialGradient id="r2" />',
        '<clipPath id="c" clipPathUnits="userSpaceOnUse"><circle r="3" /></clipPath><g clip-path="url(#c)" />',
        '<mask id="m" mask-type="alpha"><rect fill="white" /></mask><g mask="url(#m)" />',
        '<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0" /></pattern><g fill="url(#p)" />',
        '<filter id="f" x="-10%"><feGaussianBlur stdDeviation="2" in="SourceAlpha" /><feOffset dy="1" /></filter><g filter="url(#f)" />',
        '<marker id="k" orient="auto" refX="1"><path d="M0 0" /></marker><path d="M0 0" marker-end="url(#k)" />',
        '<symbol id="s" viewBox="0 0 1 1"><rect /></symbol><use href="#s" x="1" width="2" height="2" />',
        '<text x="1 2" text-anchor="middle" font-family="Figtree">Ik ben <tspan dy="1" font-weight="700">altijd</tspan> welkom &amp; thuis</text>',
        '<path id="lijn" d="M0 0" /><text><textPath href="#lijn" startOffset="50%">langs de lijn</textPath></text>',
        "<g><title>De deur</title><desc>Hij staat open.</desc></g>",
        f'<image width="4" height="4" href="data:image/gif;base64,{GIF}" />',
        '<svg x="1" width="3" height="3" viewBox="0 0 9 9"><ellipse rx="3" /></svg>',
        '<g id="één" style="mix-blend-mode:multiply;fill:color(display-p3 1 0 0);font-family:&quot;Comic Neue&quot;, sans-serif" />',
        '<g style="fill:url(#x);stroke:red" /><linearGradient id="x" />',
    ],
)  # fmt: skip
def test_a_drawing_stays_as_it_is(kept: str) -> None:
    assert cleaned(kept) == f'<svg viewBox="0 0 10 10">{kept}</svg>'


def test_what_programs_leave_behind_goes() -> None:
    inkscape = (
        '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/><metadata>wie</metadata>'
        '<g inkscape:groupmode="layer" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" id="laag" style="-inkscape-stroke:none;fill:red"/>'
    )
    assert cleaned(inkscape) == '<svg viewBox="0 0 10 10"><g id="laag" style="fill:red" /></svg>'
    illustrator = (
        '<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"/>'
        '<g i:extraneous="self" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"><path id="echt"/></g></switch>'
    )
    assert cleaned(illustrator) == '<svg viewBox="0 0 10 10"><g><g><path id="echt" /></g></g></svg>'
    assert cleaned('<a href="x"><rect id="r"/></a>') == '<svg viewBox="0 0 10 10"><g><rect id="r" /></g></svg>'
    assert (
        cleaned('<text><a href="x">naar</a></text>')
        == '<svg viewBox="0 0 10 10"><text><tspan>naar</tspan></text></svg>'
    )
    assert (
        cleaned('<text xml:space="preserve">a   b\nc</text>')
        == '<svg viewBox="0 0 10 10"><text>a\xa0\xa0 b c</text></svg>'
    )


@pytest.mark.parametrize(
    ("sheet", "look"),
    [
        (".a{fill:red}", "fill:red"),
        (".a{fill:red}#b{fill:blue}", "fill:red;fill:blue"),
        ("#b{fill:blue}.a{fill:red}", "fill:red;fill:blue"),
        ("rect{fill:red!important}.a{fill:blue}", "fill:blue;fill:red"),
        ("g rect.a, .no{fill:red}", "fill:red"),
        ("g > .a{fill:red} svg > .a{fill:blue}", "fill:red"),
        (":root .a{fill:red}", "fill:red"),
        ("*{fill:red}", "fill:red"),
        (".a{fill:url(#verloop)}", "fill:url(#verloop)"),
        (".a:hover,.a::before,.a[id],.a + .a,a.a,.a .a,> .a,.a >{fill:red}", ""),
        ("@media print{.a{fill:red}}", ""),
        ("<!-- .a{fill:red} -->", "fill:red"),
        (".a{fill:red;}.a{nonsense", "fill:red"),
    ],
)
def test_a_sheet_is_written_onto_what_it_means(sheet: str, look: str) -> None:
    styles = f"<style><![CDATA[{sheet}]]></style><linearGradient id='verloop'/>"
    made = part(cleaned(f'{styles}<g><rect id="b" class="a"/></g>'), "b").get("style", "")
    assert made == look


def test_style_of_its_own_wins_from_a_sheet() -> None:
    assert (
        part(cleaned('<style>.a{fill:red}</style><g id="b" class="a" style="fill:blue"/>'), "b").get("style")
        == "fill:red;fill:blue"
    )


@pytest.mark.parametrize(
    ("root", "frame"),
    [
        ('viewBox="1 2 30 40"', Frame(1, 2, 30, 40)),
        ('viewBox="0,0 30,40" width="300mm"', Frame(0, 0, 30, 40)),
        ('width="200" height="100px"', Frame(0, 0, 200, 100)),
        ('width="25.4mm" height="1in"', Frame(0, 0, 96, 96)),
        ('width="100%"', Frame(0, 0, 300, 150)),
        ('viewBox="0 0 0 0" width="-4" height="nan"', Frame(0, 0, 300, 150)),
        ('viewBox="0 0 1e999 5"', Frame(0, 0, 300, 150)),
    ],
)
def test_the_frame(root: str, frame: Frame) -> None:
    assert clean(f"<svg {root}/>".encode()).frame == frame


def test_ids_stay_unless_something_of_the_page_is_called_so() -> None:
    svg = '<svg><g id="ballon-1"/><g id="_x31_"/><g id="__config"/><g id="md-x"/><g id="a b"/><g id="a b"/><g id="a*b"/><g id="window$"/></svg>'
    assert clean(svg.encode()).ids == {
        "ballon-1": "ballon-1",
        "_x31_": "_x31_",
        "__config": "own-config",
        "md-x": "own-md-x",
        "a b": "own-a-b",
        "a*b": "own-5-own-a-b",
        "window$": "own-window",
    }
    assert clean(svg.encode()).svg.count('id="own-a-b"') == 1


def test_a_whole_drawing_survives() -> None:
    made = clean(DRAWING.read_bytes())
    before = {one.get("id") for one in fromstring(DRAWING.read_text(encoding="utf-8")).iter()} - {None}
    after = {one.get("id") for one in fromstring(made.svg).iter()} - {None}
    assert before - after == {"title1", "metadata1", "namedview1", "style1", "script1"}
    assert "Ik ben altijd" in made.svg
    assert "fired" not in made.svg
    assert made == clean(DRAWING.read_bytes())
