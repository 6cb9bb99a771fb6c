import pytest
from hypothesis import given
from hypothesis import strategies as st

from taalkompas.publish.texts import Goal, block, line, manual, plain


def find(id: str) -> Goal | str:
    if id == "leerroute":
        return Goal("../begrippen/leerroute/", "term", "leerroute", "Leerroute", 'De "weg"')
    return id


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Gewoon.", "<p>Gewoon.</p>"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>"),
        ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
        ("een\ntwee", "<p>een<br> twee</p>"),
        ("- een\n- twee", "<ul> <li>een</li> <li>twee</li> </ul>"),
        ("1. een", "<ol> <li>een</li> </ol>"),
        ("# kop", "<p># kop</p>"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("![een boom](https://example.org/x.png)", "<p>een boom</p>"),
        ("[x](https://example.org)", '<p><a href="https://example.org">x</a></p>'),
        ("[x](MAILTO:a@example.org)", '<p><a href="MAILTO:a@example.org">x</a></p>'),
        ("[x](javascript:alert%281%29)", "<p>[x](javascript:alert%281%29)</p>"),
        ("[x](data:text/html,x)", "<p>[x](data:text/html,x)</p>"),
        ("[x](stukken/a.pdf)", '<p><a href="../../stukken/a.pdf">x</a></p>'),
        ("[[weg]] en [[weg|dit]]", "<p>weg en dit</p>"),
        ("`[[leerroute]]`", "<p><code>[[leerroute]]</code></p>"),
        ("**x**{: onclick=alert(1)}", "<p><strong>x</strong>{: onclick=alert(1)}</p>"),
        ('--8<-- "x"', '<p>--8&lt;-- "x"</p>'),
        ("```\nx\n```", "<p><code>x</code></p>"),
        ("   ", ""),
    ],
)
def test_short_markdown(text: str, html: str) -> None:
    assert block(text, find, "../../") == html


def test_a_link_to_a_thing_says_what_it_means_and_begins_small_within_a_sentence() -> None:
    link = '<a href="../begrippen/leerroute/" data-term="leerroute" data-definition="De &quot;weg&quot;">{}</a>'
    assert line("[[leerroute]]", find, "") == link.format("Leerroute")
    assert line("Kies een [[leerroute]].", find, "") == f"Kies een {link.format('leerroute')}."
    assert line("Klaar. [[leerroute]]", find, "") == f"Klaar. {link.format('Leerroute')}"
    assert line("een [[leerroute|eigen weg]]", find, "") == f"een {link.format('eigen weg')}"


def test_links_do_not_stand_in_links() -> None:
    assert line("[naar [[leerroute]]](https://example.org)", find, "").count("<a ") == 1


def test_plain_words() -> None:
    assert plain("Ik kies **mijn** [[leerroute|route]] & [meer](https://x.nl) <i>") == "Ik kies mijn route & meer <i>"


def test_code_in_the_manual_keeps_its_lines_on_one_line() -> None:
    html = manual("Zin.\n\n```yaml\na:\n  - b\n\nc: 1\n```\n")
    assert "\n" not in html
    assert "a:&#10;&#32;&#32;- b&#10;&#10;c: 1" in html


@given(st.text(alphabet=st.sampled_from("ab *_`[]()<>!&|\\\n-1.#{}:\"'=/%"), max_size=60))
def test_no_text_makes_anything_but_known_tags_on_one_line(text: str) -> None:
    for html in (block(text, find, ""), line(text, find, "")):
        assert "\n" not in html
        assert "<script" not in html
        assert "<img" not in html
    assert isinstance(plain(text), str)
