"""Compares what LibreOffice read from the spreadsheets with the CSV and JSON of the same report."""

import csv
import json
import zipfile


def table(name, **dialect):
    with open(name, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, **dialect))


def same(seen, expected, what):
    """Cells are equal as text, or as figures where both are: 23.5 is shown as 23.50, and 0 in a matrix as a dot."""
    assert len(seen) == len(expected), f"{what}: {len(seen)} rows, {len(expected)} expected"
    cells = 0
    for line, (mine, theirs) in enumerate(zip(seen, expected), 1):
        for at, cell in enumerate(theirs):
            shown = mine[at] if at < len(mine) else ""
            if shown != cell:
                try:
                    equal = float(shown.replace(",", "").replace("·", "0")) == float(cell)
                except ValueError:
                    equal = False
                assert equal, f"{what}, row {line}, column {at + 1}: {shown!r}, {cell!r} expected"
            cells += 1
    return cells


report = json.load(open("report.json", encoding="utf-8"))
terms = table("report.csv")
cells = same([row[: len(terms[0])] for row in table("report-Terms.csv")], terms, "Terms")

contexts = [
    [row["document"], row["place"], row["lang"], row["left"], row["match"], row["right"], row["id"]]
    for row in report["passages"]["contexts"]
]
cells += same([row[:7] for row in table("report-Contexts.csv")][1:], contexts, "Contexts")
assert any(row[0] == "=2+2.txt" for row in contexts), "the file whose name is a formula is missing"

counts = {}
for row in table("report.per-document.csv")[1:]:
    key = (row[0], row[2])
    counts[key] = counts.get(key, 0) + int(row[6])
documents = [
    [row["name"], row["lang"], row.get("date", ""), str(row["units"]), str(row["sentences"]), str(row["repeats"])]
    + [str(counts.get((row["name"], term["id"]), 0)) for term in report["terms"]]
    for row in report["documents"]
]
cells += same(table("report-Documents.csv")[1:], documents, "Documents")

failures = [[row["name"], row["error"]] for row in report["failures"]]
assert failures, "the missing file is no failure"
cells += same(table("report-Failures.csv")[1:], failures, "Failures")
cells += same(table("find-Contexts.csv"), table("find.csv"), "concordance")

# Candidates: every cell, what was read and what was not, and how the list was made.
candidates = json.load(open("candidates.json", encoding="utf-8"))
rows = table("candidates.csv")
assert len(rows) == len(candidates["candidates"]) + 1 > 200, "there are too few candidates"
cells += same([row[: len(rows[0])] for row in table("candidates-Candidates.csv")], rows, "Candidates")
documents = [
    [row["name"], row["lang"], row.get("date", ""), str(row["units"]), str(row["sentences"]), str(row["repeats"]), "; ".join(row.get("notes", []))]
    for row in candidates["documents"]
]
cells += same(table("candidates-Documents.csv")[1:], documents, "Documents of candidates")
failures = [[row["name"], row["error"]] for row in candidates["failures"]]
assert failures, "the missing file is no failure of the candidates"
cells += same(table("candidates-Failures.csv")[1:], failures, "Failures of candidates")
assert ["glossary", "tricky.csv"] in table("candidates-About.csv"), "the list does not say how it was made"
book = zipfile.ZipFile("candidates.xlsx")
parts = {name: book.read(name).decode("utf-8") for name in book.namelist()}
sheet = parts["xl/worksheets/sheet1.xml"]
for part in ["<autoFilter", 'state="frozen"', "new,known,part of known,contains known,accepted,rejected"]:
    assert part in sheet, f"{part} is not in the sheet of candidates"
assert "<f>" not in "".join(parts.values()), "a cell of the candidates is a formula"
assert "2000-01-01T00:00:00Z" in parts["docProps/core.xml"], "the date of the candidates is not fixed"

# The spreadsheet's own parts: filter, frozen header, list of statuses, links, red for deprecated forms, a fixed date.
book = zipfile.ZipFile("report.xlsx")
parts = {name: book.read(name).decode("utf-8") for name in book.namelist()}
sheet = parts["xl/worksheets/sheet1.xml"]
for part in ["<autoFilter", 'state="frozen"', "verified,reviewed,draft", "location=\"Contexts!A"]:
    assert part in sheet, f"{part} is not in the sheet of terms"
assert "<f>" not in "".join(parts.values()), "a cell is a formula"
assert "FFB00020" in parts["xl/sharedStrings.xml"], "no deprecated form is red"
assert "2000-01-01T00:00:00Z" in parts["docProps/core.xml"], "the date is not fixed"

for name, separator in [("excel-en.csv", ","), ("excel-ru.csv", ";")]:
    raw = open(name, "rb").read()
    assert raw.startswith(b"\xef\xbb\xbf"), f"{name} has no byte order mark"
    assert raw.count(b"\r\n") == raw.count(b"\n"), f"{name} has lines without CR"
    rows = table(name, delimiter=separator)
    assert rows[0][1] == "id" and any(row[1] == "'=1+1" for row in rows), f"{name} has a formula"

beside = table("beside.csv")
assert len(beside) == 41, f"{len(beside)} rows of candidates"
cells += same(table("beside-Candidates.csv"), beside, "Candidates")

print(f"{cells} cells are the same in LibreOffice")
