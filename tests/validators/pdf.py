#!/usr/bin/env python3
"""Typesets the tests' statements with programs of other makers and holds what trilex reads of the PDFs against the source.

usage: pdf.py TRILEX

LibreOffice, Chromium and typst (PyPI) set each statement in one and two columns, with a list, a table, quotation marks and
footnotes. At least 99.5 % of the source's letters must come out in the source's order; pdftotext is measured beside it. A maker
that is not installed is named and skipped, unless STRICT is set.
"""

import difflib
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

LEAST = 0.995
DATA = Path(__file__).resolve().parent.parent / "data"
QUOTED = {"zh": "“数字化转型”", "en": "“digital transformation”", "ru": "«цифровая трансформация»"}
HEADS = {
    "zh": [["术语", "英文", "次数"], ["恐怖主义", "terrorism", "26"], ["麻醉药品", "narcotic drugs", "12"]],
    "en": [["Term", "Russian", "Count"], ["terrorism", "терроризм", "26"], ["narcotic drugs", "наркотические средства", "12"]],
    "ru": [["Термин", "По-английски", "Число"], ["терроризм", "terrorism", "26"], ["наркотические средства", "narcotic drugs", "12"]],
}
NOTES = {
    "zh": "本声明由成员国元首在云港会议上通过，自签署之日起生效。",
    "en": "Adopted by the Heads of State at their meeting in Yungang; it takes effect on the day of signature.",
    "ru": "Принято главами государств на заседании в Юньгане; вступает в силу со дня подписания.",
}
FONTS = {"zh": "Noto Serif CJK SC", "en": "Noto Serif CJK SC", "ru": "Noto Serif CJK SC"}


class Source:
    """A statement: paragraphs, of which a run is a list, then a table; one paragraph has a footnote."""

    def __init__(self, lang, text):
        # trilex takes out what a newspaper prints where a text goes on on another page.
        text = re.sub("（[上下][接转]第.版）", "", text)
        paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
        self.lang, self.title, body = lang, paragraphs[0], paragraphs[1:]
        body[1] += QUOTED[lang]
        self.before, self.items, self.after = body[:6], body[6:9], body[9:]
        self.table, self.note = HEADS[lang], NOTES[lang]

    def letters(self):
        cells = [cell for row in self.table for cell in row]
        return letters("".join([self.title, *self.before, *self.items, *cells, *self.after]))


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalpha())


def as_html(source, columns):
    cell = lambda row: "".join(f"<td>{html.escape(text)}</td>" for text in row)
    rows = "".join(f"<tr>{cell(row)}</tr>" for row in source.table)
    paragraphs = lambda texts: "".join(f"<p>{html.escape(text)}</p>" for text in texts)
    items = "".join(f"<li>{html.escape(text)}</li>" for text in source.items)
    return (
        f'<!doctype html><html lang="{source.lang}"><meta charset="utf-8"><style>'
        f"body{{font-family:'{FONTS[source.lang]}';font-size:11pt;columns:{columns};text-align:justify}}"
        "h1{font-size:15pt;text-align:center}td{border:1px solid;padding:2pt}</style>"
        f"<h1>{html.escape(source.title)}</h1>{paragraphs(source.before)}<ul>{items}</ul>"
        f"<table>{rows}</table>{paragraphs(source.after)}<hr><p>{html.escape(source.note)}</p></html>"
    )


def as_fodt(source, columns):
    def p(text, note=""):
        return f'<text:p text:style-name="P">{html.escape(text)}{note}</text:p>'

    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p(source.note)}</text:note-body></text:note>"
    )
    before = [p(source.before[0], note), *map(p, source.before[1:])]
    items = "".join(f"<text:list-item>{p(text)}</text:list-item>" for text in source.items)
    cell = lambda text: f"<table:table-cell>{p(text)}</table:table-cell>"
    rows = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in source.table)
    names = "xmlns:office xmlns:style xmlns:text xmlns:table xmlns:fo xmlns:svg".split()
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    uris = [space + end for end in ("office:1.0", "style:1.0", "text:1.0", "table:1.0", "xsl-fo-compatible:1.0", "svg-compatible:1.0")]
    heads = " ".join(f'{name}="{uri}"' for name, uri in zip(names, uris))
    font = FONTS[source.lang]
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {heads} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f'<office:font-face-decls><style:font-face style:name="F" svg:font-family="\'{font}\'"/></office:font-face-decls>'
        '<office:automatic-styles>'
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.2cm"/>'
        '<style:text-properties style:font-name="F" style:font-name-asian="F" fo:font-size="11pt"/></style:style>'
        f'<style:style style:name="S" style:family="section"><style:section-properties><style:columns fo:column-count="{columns}" fo:column-gap="0.8cm"/>'
        "</style:section-properties></style:style></office:automatic-styles>"
        f'<office:body><office:text>{p(source.title)}<text:section text:style-name="S" text:name="s">{"".join(before)}'
        f'<text:list>{items}</text:list><table:table table:name="t"><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>'
        f"{''.join(map(p, source.after))}</text:section></office:text></office:body></office:document>"
    )


def as_typst(source, columns):
    escape = lambda text: "".join("\\" + c if c in "\\#$*_`<>@[]=-+/~'\"" else c for c in text)
    cells = ", ".join(f"[{escape(cell)}]" for row in source.table for cell in row)
    before = [f"{escape(source.before[0])}#footnote[{escape(source.note)}]", *map(escape, source.before[1:])]
    items = "\n".join(f"- {escape(text)}" for text in source.items)
    return (
        f'#set page(columns: {columns}, numbering: "1")\n#set text(font: "{FONTS[source.lang]}", size: 11pt, lang: "{source.lang}")\n'
        f"#set par(justify: true, first-line-indent: 2em)\n= {escape(source.title)}\n\n"
        + "\n\n".join(before)
        + f"\n\n{items}\n\n#table(columns: 3, {cells})\n\n"
        + "\n\n".join(map(escape, source.after))
    )


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)


def libreoffice(source, columns, folder):
    path = folder / "libreoffice.fodt"
    path.write_text(as_fodt(source, columns), "utf-8")
    run("soffice", f"-env:UserInstallation=file://{folder}/lo", "--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, path)
    return path.with_suffix(".pdf")


def chromium(source, columns, folder):
    path = folder / "chromium.html"
    path.write_text(as_html(source, columns), "utf-8")
    out = path.with_suffix(".pdf")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-pdf-header-footer"]
    run("chromium", *flags, f"--user-data-dir={folder}/chromium", f"--print-to-pdf={out}", path.as_uri())
    return out


def typst(source, columns, folder):
    import typst as maker

    path = folder / "typst.typ"
    path.write_text(as_typst(source, columns), "utf-8")
    out = path.with_suffix(".pdf")
    maker.compile(str(path), output=str(out))
    return out


def share(expected, read):
    match = difflib.SequenceMatcher(None, expected, read, autojunk=False)
    return sum(block.size for block in match.get_matching_blocks()) / len(expected)


def is_here(maker):
    if maker is typst:
        try:
            import typst as _
        except ImportError:
            return False
        return True
    return shutil.which({libreoffice: "soffice", chromium: "chromium"}[maker]) is not None


def main(trilex):
    failed = False
    print("maker        columns  lang  letters   trilex  pdftotext")
    for maker in (libreoffice, chromium, typst):
        if not is_here(maker):
            print(f"{maker.__name__}: not installed; skipped")
            failed |= "STRICT" in os.environ
            continue
        for columns in (1, 2):
            for lang in ("zh", "en", "ru"):
                source = Source(lang, (DATA / f"statement.{lang}.txt").read_text("utf-8"))
                with tempfile.TemporaryDirectory() as folder:
                    pdf = maker(source, columns, Path(folder))
                    shown = subprocess.run([trilex, "show", "text", pdf], capture_output=True, text=True, check=True).stdout
                    shown = "".join(line.split("\t", 2)[2] for line in shown.splitlines())
                    other = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True).stdout
                    if keep := os.environ.get("KEEP"):
                        shutil.copy(pdf, Path(keep) / f"{maker.__name__}-{columns}-{lang}.pdf")
                expected, note = source.letters(), letters(source.note)
                read = letters(shown)
                if note not in read:
                    print(f"{maker.__name__} {columns} {lang}: the footnote is missing or torn")
                    failed = True
                ours = share(expected, read.replace(note, "", 1))
                theirs = share(expected, letters(other).replace(note, "", 1))
                failed |= ours < LEAST
                print(f"{maker.__name__:12} {columns:7}  {lang:4}  {len(expected):7}  {ours:7.4f}    {theirs:7.4f}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
