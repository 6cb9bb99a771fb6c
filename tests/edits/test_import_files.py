"""Files of any kind and in any state become rows of text, or one sentence that says what to do."""

import csv
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from edits.spreadsheets import repacked, table, workbook
from taalkompas.edits.importing import separated, sheets
from taalkompas.edits.importing import workbook as workbooks
from taalkompas.edits.importing.opening import opened
from taalkompas.edits.importing.sheets import Sheet
from taalkompas.errors import TaalkompasError
from taalkompas.words import Phrases

HEADS = ["Begrip", "Definitie"]
ROW = ["coördinator", "wie € telt"]
PLAIN = workbook({"Blad": [HEADS, ROW]})
SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
NOTHING = b"PK\x05\x06" + bytes(18)
"""A zip file without files."""


def read(folder: Path, content: bytes, wanted: str = "", language: str = "nl") -> tuple[Sheet, ...]:
    file = folder / "lijst.csv"
    file.write_bytes(content)
    return opened(file, wanted, Phrases(language))


def rows_of(sheet: Sheet) -> list[list[str]]:
    """Texts of a sheet; a trouble stands between angles."""
    shown = ([f"<{cell.trouble}>" if cell.trouble else cell.text for cell in row.cells] for row in sheet.rows)
    return [texts[: 1 + max(index for index, text in enumerate(texts) if text)] for texts in shown]


def notes_of(sheet: Sheet) -> list[str]:
    return [note.said(Phrases("en")) for note in sheet.notes]


@pytest.mark.parametrize(
    "content",
    [
        "Begrip;Definitie\r\ncoördinator;wie € telt\r\n".encode(),
        "Begrip;Definitie\r\ncoördinator;wie € telt\r\n".encode("utf-8-sig"),
        "Begrip;Definitie\r\ncoördinator;wie € telt\r\n".encode("utf-16"),
        "Begrip\tDefinitie\ncoördinator\twie € telt\n".encode("utf-16-le"),
        "Begrip,Definitie\ncoördinator,wie € telt\n".encode("utf-16-be"),
        "\ufeffBegrip,Definitie\rcoördinator,wie € telt\r".encode("utf-32"),
        "Begrip,Definitie\ncoördinator,wie € telt".encode(),
        '"Begrip"|"Definitie"\n"coördinator"|"wie € telt"'.encode(),
        'sep=,\n"Begrip","Definitie"\n="coördinator","wie € telt"'.encode(),
        '"sep=\t"\r\nBegrip\tDefinitie\r\ncoördinator\t\'wie € telt'.replace("'w", "w").encode(),
        PLAIN,
    ],
)
def test_one_list_in_many_files(content: bytes, tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, content)
    assert [row[:2] for row in rows_of(sheet)] == [HEADS, ROW]
    assert [row.number for row in sheet.rows] == [1, 2]
    assert not sheet.notes


def test_text_of_windows_is_read_and_told(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, "Begrip;Definitie\r\ncoördinator;wie € telt".encode("cp1252"))
    assert rows_of(sheet) == [HEADS, ROW]
    assert notes_of(sheet) == [
        "The file is not in UTF-8; it was read as text of Windows. See whether letters such as é and ë are right."
    ]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("Begrip;x\nde coÃ¶rdinator;x".encode(), "coÃ¶rdinator"),
        ("Begrip;x\nco\ufffdrdinator;x".encode(), "co\ufffdrdinator"),
        ("Begrip;x\nidee‰n is; categorie‰n".encode("cp1252"), "idee‰n"),
    ],
)
def test_damaged_letters_are_told(content: bytes, word: str, tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, content)
    assert f"such as in '{word}'" in notes_of(sheet)[-1]


def test_a_mistake_of_ours_is_not_called_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "shown", lambda *_: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        read(tmp_path, PLAIN)


def test_no_letter_is_called_damaged_that_is_not(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, "Begrip;x\n„Één” idee‰ Ãrger — ‘SÃO’;É‹x›".encode())
    assert not sheet.notes


def test_rows_are_numbered_as_excel_numbers_them(tmp_path: Path) -> None:
    content = table('Begrip;"Definitie\nin één zin"', ";;", "", 'a;"b ""c""; d\r\ne"', "d;'=e")
    (sheet,) = read(tmp_path, content)
    assert [(row.number, row.cells[1].text) for row in sheet.rows] == [
        (1, "Definitie\nin één zin"),
        (4, 'b "c"; d\ne'),
        (5, "=e"),
    ]


def test_more_than_excel_can_hold_is_no_text(tmp_path: Path) -> None:
    long = "x" * (sheets.LONGEST + 1)
    longer = repacked(PLAIN, {SHEET: lambda xml: xml.replace(ROW[1].encode(), long.encode())})
    for content in (longer, table("Begrip;Definitie", f"{ROW[0]};{long}")):
        (sheet,) = read(tmp_path, content)
        assert rows_of(sheet) == [HEADS, [ROW[0], f"<{sheets.TOO_LONG}>"]]


def test_however_long_a_cell_is_only_it_is_left_out(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    (sheet,) = read(tmp_path, table("Begrip;Definitie", f"{ROW[0]};{'x' * (before + 1)}", ";".join(ROW)))
    assert rows_of(sheet) == [HEADS, [ROW[0], f"<{sheets.TOO_LONG}>"], ROW]
    assert csv.field_size_limit() == before


def test_what_excel_would_compute_is_no_text(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, table("Begrip;Definitie", "=cmd|' /C calc'!A0;+31 6", "@home;-x"))
    assert rows_of(sheet)[1:] == [[f"<{sheets.FORMULA}>", "+31 6"], ["@home", "-x"]]


VALUES: list[tuple[Any, str, str]] = [
    (7, "7", "7"),
    (7.0, "7", "7"),
    (0.1 + 0.2, "0,3", "0.3"),
    (-7.25, "-7,25", "-7.25"),
    (1e21, "1000000000000000000000", "1000000000000000000000"),
    (2026, "2026", "2026"),
    (True, "WAAR", "TRUE"),
    (date(2026, 3, 1), "1 maart 2026", "1 March 2026"),
    (datetime.fromisoformat("2026-03-01T09:05"), "1 maart 2026 09:05", "1 March 2026 09:05"),
    ("007", "007", "007"),
    ("a_x000D_\nb", "a\nb", "a\nb"),
]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_values_are_what_excel_shows(language: str, tmp_path: Path) -> None:
    content = workbook({"Blad": [["Begrip"], *([value] for value, _, _ in VALUES)]})
    (sheet,) = read(tmp_path, content, language=language)
    assert [row[0] for row in rows_of(sheet)[1:]] == [nl if language == "nl" else en for _, nl, en in VALUES]


def odd(book: Workbook) -> None:
    sheet = book.worksheets[0]
    sheet["B2"] = "=1+1"
    sheet["B3"] = "#REF!"
    sheet["B3"].data_type = "e"
    sheet["B4"] = "'=geen formule"[1:]
    sheet["B4"].data_type = "s"
    sheet["A6"] = "samen"
    sheet.merge_cells("A6:B7")
    sheet["A1048576"] = "ver weg"
    sheet["XFD8"] = "te ver naar rechts"


def test_odd_cells_say_what_they_are(tmp_path: Path) -> None:
    content = workbook({"Blad": [HEADS, ["a"], ["b"], ["c"]]}, odd)
    (sheet,) = read(tmp_path, content)
    assert rows_of(sheet) == [
        HEADS,
        ["a", f"<{sheets.UNCOMPUTED}>"],
        ["b", f"<{sheets.FAILED}>"],
        ["c", "=geen formule"],
        ["samen", f"<{sheets.MERGED}>"],
        ["ver weg"],
    ]
    assert sheet.rows[-1].number == 1_048_576


def test_of_a_formula_the_outcome_is_taken(tmp_path: Path) -> None:
    content = workbook({"Blad": [HEADS, ["a", "=B9"]]})
    computed = repacked(
        content, {SHEET: lambda xml: xml.replace(b"<v />", b"<v>12</v>").replace(b"<v></v>", b"<v>12</v>")}
    )
    (sheet,) = read(tmp_path, computed)
    assert rows_of(sheet)[1] == ["a", "12"]


def test_a_size_that_is_not_true_hides_no_row(tmp_path: Path) -> None:
    lying = repacked(PLAIN, {SHEET: lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1"')})
    assert lying != PLAIN
    assert rows_of(read(tmp_path, lying)[0]) == [HEADS, ROW]


def test_hidden_sheets_are_read_by_name_only(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book["Oud"].sheet_state = "hidden"
        book["Diep"].sheet_state = "veryHidden"

    content = workbook({"Nu": [HEADS, ROW], "Oud": [HEADS, ROW], "Diep": [HEADS]}, hide)
    assert [(one.name, one.hidden, len(one.rows)) for one in read(tmp_path, content, "oud")] == [
        ("Nu", False, 2),
        ("Oud", True, 2),
        ("Diep", True, 0),
    ]


def test_macros_are_told(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, repacked(PLAIN, {"xl/vbaProject.bin": lambda _: b"x"}))
    assert notes_of(sheet) == ["There are macros in the file; they are not run."]


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
)
BROKEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b" \r\n ", "is empty"),
    "old": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
        "of the old kind (.xls), or there is a password",
    ),
    "pdf": (lambda: b"%PDF-1.7 x", "is no spreadsheet"),
    "web page": (lambda: b"\r\n<html><table>", "is no spreadsheet"),
    "noise": (lambda: bytes(range(256)) * 4, "is no text that can be read"),
    "half of utf-16": (lambda: "Begrip;x".encode("utf-16")[:-1], "is no text that can be read"),
    "quote": (lambda: table("Begrip;Definitie", "a;b", 'c;"d', "e;f"), 'with the quotes (") from line 3 on'),
    "cut off": (lambda: PLAIN[: len(PLAIN) // 2], "is damaged: not all of it"),
    "word": (lambda: repacked_without(PLAIN), "is no Excel file of the kind .xlsx"),
    "binary": (lambda: repacked(PLAIN, {"xl/workbook.bin": lambda _: b"x"}), "is no Excel file of the kind .xlsx"),
    "locked": (lambda: locked(PLAIN), "There is a password on"),
    "bomb": (
        lambda: repacked(PLAIN, {"xl/media/x": lambda _: b"0" * (workbooks.UNPACKED + 1)}),
        "unpacks into far more",
    ),
    "parts": (lambda: repacked(PLAIN, {f"xl/{n}": lambda _: b"" for n in range(2_001)}), "unpacks into far more"),
    "strict": (
        lambda: repacked(PLAIN, {"xl/workbook.xml": lambda xml: xml.replace(MAIN.encode(), STRICT)}),
        "of a strict kind",
    ),
    "wrong sum": (lambda: scratched(PLAIN, SHEET), "is damaged: Excel itself"),
    "wrong sum of the book": (lambda: scratched(PLAIN, "xl/workbook.xml"), "is damaged: Excel itself"),
    "cut off in the book": (lambda: ended(PLAIN), "is damaged: Excel itself"),
    "packed otherwise": (lambda: unknown(PLAIN), "is damaged: Excel itself"),
    "entities": (lambda: repacked(PLAIN, {SHEET: lambda _: BOMB}), "is damaged: Excel itself"),
    "no xml": (lambda: repacked(PLAIN, {SHEET: lambda _: b"<worksheet"}), "is damaged: Excel itself"),
    "no types": (lambda: repacked(PLAIN, {"[Content_Types].xml": lambda _: b""}), "is damaged: Excel itself"),
    "no string": (
        lambda: repacked(
            PLAIN, {SHEET: lambda xml: xml.replace(b'"inlineStr"', b'"s"').replace(b"<is>", b"<v>99</v><is>")}
        ),
        "is damaged: Excel",
    ),
}


def repacked_without(content: bytes) -> bytes:
    """A zip file of another program."""
    return content.replace(b"xl/", b"wd/")


def scratched(content: bytes, part: str) -> bytes:
    """A workbook of which some bytes of a part are others."""
    at = content.index(part.encode()) + len(part) + 20
    return content[:at] + bytes(8) + content[at + 8 :]


def listed(content: bytes, part: str) -> int:
    """Where the list at the end of a zip file tells of a part."""
    return content.rindex(part.encode()) - 46


def ended(content: bytes) -> bytes:
    """A workbook of which the list says that the book begins where the file ends."""
    at = listed(content, "xl/workbook.xml") + 42
    return content[:at] + len(content).to_bytes(4, "little") + content[at + 4 :]


def unknown(content: bytes) -> bytes:
    """A workbook that is packed in a way that nobody knows."""
    at = listed(content, "xl/workbook.xml") + 10
    return content[:at] + b"\x63\x00" + content[at + 2 :]


def locked(content: bytes) -> bytes:
    """A zip file of which the first part says that it has a password."""
    at = content.index(b"PK\x01\x02")
    return content[: at + 8] + b"\x01" + content[at + 9 :]


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_read_says_so_in_one_sentence(name: str, tmp_path: Path) -> None:
    make, said = BROKEN[name]
    with pytest.raises(TaalkompasError) as caught:
        read(tmp_path, make())
    assert said in str(caught.value)
    assert "'lijst.csv'" in str(caught.value)


def test_what_is_no_file_or_not_there(tmp_path: Path) -> None:
    for file, said in ((tmp_path, "is no file that can be read"), (tmp_path / "x", "cannot be read: No such file")):
        with pytest.raises(TaalkompasError, match=said):
            opened(file, "", Phrases("nl"))


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("taalkompas.edits.importing.opening.BYTES", 20)
    with pytest.raises(TaalkompasError, match="is larger than 16 MB"):
        read(tmp_path, table("Begrip;Definitie", "x;y"))


@pytest.mark.parametrize("made", [lambda rows: workbook({"Blad": rows}), lambda rows: table(*map(";".join, rows))])
def test_reading_stops_where_nobody_can_know_the_words(
    made: Callable[[list[list[str]]], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (separated, workbooks):
        monkeypatch.setattr(module, "ROWS", 10)
    for count, overfull in ((10, False), (11, True)):
        (sheet,) = read(tmp_path, made([HEADS] * count))
        assert (len(sheet.rows), sheet.overfull) == (10, overfull)


def test_a_row_far_beyond_the_last_ends_it(tmp_path: Path) -> None:
    far = repacked(PLAIN, {SHEET: lambda xml: xml.replace(b'<row r="2">', b'<row r="99999999999">')})
    (sheet,) = read(tmp_path, far)
    assert rows_of(sheet) == [HEADS]


AS_EXCEL_WRITES = {
    "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""",
    "_rels/.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": f"""<workbook xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<workbookPr date1904="1"/><sheets><sheet name="Begrippen &amp; meer" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""",
    "xl/styles.xml": f"""<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$-413]d/mmm/yy;@"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf xfId="0"/><xf numFmtId="170" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>""",
    "xl/sharedStrings.xml": f"""<sst xmlns="{MAIN}" count="3" uniqueCount="3"><si><t>Begrip</t></si><si><t xml:space="preserve"> Definitie </t></si>
<si><r><t>leer</t></r><r><rPr><b/></rPr><t>pad</t></r></si></sst>""",
    SHEET: f"""<worksheet xmlns="{MAIN}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:C3"/>
<sheetData><row r="1" spans="1:3" x14ac:dyDescent="0.3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>44620</v></c><c r="C3" t="str"><f>A3&amp;"!"</f><v>leerpad!</v></c></row></sheetData>
<extLst><ext uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}"/></extLst></worksheet>""",
}  # fmt: skip


def test_a_file_as_excel_itself_writes_it(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    """Shared texts, one of them bold in part; days that count from 1904; a formula with its outcome; extensions."""
    content = repacked(NOTHING, {name: lambda _, text=text: text.encode() for name, text in AS_EXCEL_WRITES.items()})
    (sheet,) = read(tmp_path, content)
    assert (sheet.name, [row.number for row in sheet.rows]) == ("Begrippen & meer", [1, 3])
    assert rows_of(sheet) == [["Begrip", " Definitie "], ["leerpad", "1 maart 2026", "leerpad!"]]
    assert not recwarn.list
