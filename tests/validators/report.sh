#!/bin/sh
# Opens spreadsheets in LibreOffice and compares them, cell by cell, with the CSV of the same report.
# Needs soffice (package libreoffice-calc-nogui) and python3. Usage: report.sh path/to/trilex
set -eu
trilex=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
data=$(cd "$here/../data" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# A glossary with what trips spreadsheets: formulas, figures that are text, a deprecated term.
cat > tricky.csv <<'ROWS'
id,domain,zh,en,ru,ru_avoid,note,status
=1+1,security,恐怖主义,terrorism,терроризм,террор,short form,verified
00123,law,主权,sovereignty,суверенитет,,,reviewed
ROWS
printf '主权与恐怖主义。Борьба с террором и терроризмом.\n' > '=2+2.txt'
cp "$data"/statement.*.txt .
inputs="=2+2.txt statement.zh.txt statement.en.txt statement.ru.txt missing.txt"
for format in xlsx csv json; do
    # A file is missing: exit code 2, and a row in the failures.
    "$trilex" report $inputs --glossary tricky.csv --glossary default --contexts 50 -o "report.$format" 2>/dev/null && exit 1
    [ "$format" = csv ] || test -s "report.$format"
done 2>/dev/null
"$trilex" report $inputs --glossary tricky.csv --glossary default --per-document -o report.csv 2>/dev/null || true
"$trilex" report $inputs --glossary tricky.csv --glossary default --contexts 50 -o again.xlsx 2>/dev/null || true
cmp report.xlsx again.xlsx
"$trilex" find terrorism $inputs -o find.xlsx 2>/dev/null || true
"$trilex" find terrorism $inputs -o find.csv 2>/dev/null || true
for format in xlsx csv json; do
    "$trilex" extract $inputs --glossary tricky.csv --known show --measures --top 300 -o "candidates.$format" -q 2>/dev/null || true
    test -s "candidates.$format"
done
"$trilex" extract $inputs --glossary tricky.csv --known show --measures --top 300 -o again.xlsx -q 2>/dev/null || true
cmp candidates.xlsx again.xlsx
for book in report find candidates; do
    soffice --headless -env:UserInstallation="file://$work/profile" --convert-to \
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' "$book.xlsx" >/dev/null 2>&1
done
for excel in en ru; do
    "$trilex" report $inputs --glossary tricky.csv --excel="$excel" -o "excel-$excel.csv" 2>/dev/null || true
done
soffice --headless -env:UserInstallation="file://$work/profile" --infilter='CSV:59,34,76,1,,1049,true,true' \
    --convert-to xlsx --outdir ru excel-ru.csv >/dev/null 2>&1
test -s ru/excel-ru.xlsx
# The candidates beside a report are those of extract.
"$trilex" report $inputs --glossary tricky.csv --glossary default --candidates 40 -o beside.xlsx 2>/dev/null || true
"$trilex" extract $inputs --glossary tricky.csv --glossary default --top 40 -o beside.csv 2>/dev/null || true
soffice --headless -env:UserInstallation="file://$work/profile" --convert-to \
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' beside.xlsx >/dev/null 2>&1
python3 "$here/report.py"
