#!/usr/bin/env bash
# What other programs say about the files that `trilex glossary convert` writes. Run from the repository.
# A check whose program is not installed is skipped, and the output says so; with STRICT=1 it is a failure. The schemas are no part
# of the project: without them, TBX is not validated, also with STRICT=1.
set -euo pipefail

trilex=${TRILEX:-target/debug/trilex}
schemas=${SCHEMAS:-../shared/schemas}
here=tests/validators
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# needs PROGRAM-OR-FILE WHAT: returns success if it is there.
needs() {
    if command -v "$1" >/dev/null || [ -e "$1" ]; then return 0; fi
    echo "skipped: $2 ($1 is not there)"
    [ "${STRICT:-0}" = 0 ] || failed=1
    return 1
}

# check WHAT COMMAND…: runs the command and prints whether it succeeded.
check() {
    local what=$1
    shift
    if "$@" >"$work/log" 2>&1; then echo "ok: $what"; else
        echo "FAILED: $what"
        cat "$work/log"
        failed=1
    fi
}

convert() { "$trilex" glossary convert "$@" 2>>"$work/told"; }

# A glossary with what spreadsheets and exchange formats trip over, beside our own.
cat >"$work/odd.csv" <<'ROWS'
id,domain,zh,en,ru,zh_also,en_also,ru_also,zh_avoid,en_avoid,ru_avoid,source,note,status,client,number
1-2,law,一致,1-2,01.02.2026,=1+1,+7|-ism|@home,1E5,3/4,TRUE,ЛОЖЬ,«Устав»; гл. 1,"two
lines, a ""quote"" & <tag>",verified,00123,1234567890123456
dash,law,——,"a, b; c",тире — дефис-,'=quoted,a\|b,%,007,12:30,5%,'text,	,draft,10 000,1.10
ROWS
convert default "$work/own.csv"

for name in own odd; do
    for to in tbx jsonl xlsx tsv; do convert "$work/$name.csv" "$work/$name.$to"; done
    convert "$work/$name.csv" "$work/$name.2.tbx" --to tbx2
    convert "$work/$name.csv" "$work/$name.utf8"
    convert "$work/$name.csv" "$work/$name.en.csv" --excel
    convert "$work/$name.csv" "$work/$name.ru.csv" --excel=ru
    # What every other form must come back to.
    convert "$work/$name.csv" "$work/$name.expected.csv"
done

if [ ! -e "$schemas" ]; then
    echo "skipped: TBX by its schemas (schemas not here: $schemas)"
else
    for name in own odd; do
        if needs jing "TBX version 3 by its schemas"; then
            check "$name.tbx by RELAX NG" jing "$schemas/tbx3/TBXcoreStructV03.rng" "$work/$name.tbx"
            check "$name.tbx by Schematron of TBX-Basic DCA" jing "$schemas/tbx3/TBX-Basic_DCA.sch" "$work/$name.tbx"
        fi
        if needs xmllint "TBX version 2 by its schema"; then
            check "$name.2.tbx by XML Schema" xmllint --noout --nonet --schema "$schemas/tbx2/tbx.xsd" "$work/$name.2.tbx"
        fi
    done
fi

rows=$(grep -vc '^#' "$work/own.zh-ru.utf8")
concepts=$(wc -l <"$work/own.jsonl")

if needs tbx2po "translate-toolkit's readers"; then
    python=$(head -n 1 "$(command -v tbx2po)" | sed 's/^#!//')
    "$python" -c 'import translate' 2>/dev/null || python=python3
    check "rows and terms by translate-toolkit" \
        "$python" $here/translate_toolkit.py "$work/own.zh-ru.utf8" "$work/own.2.tbx" "$rows" "$concepts"
    check "own.2.tbx by tbx2po" \
        tbx2po --progress=none --source-language=zh -l ru "$work/own.2.tbx" "$work/own.po"
    check "tbx2po keeps a term" grep -q 'msgid "粮食安全"' "$work/own.po"
fi

if needs /usr/share/omegat/OmegaT.jar "OmegaT's reader" && needs javac "OmegaT's reader"; then
    omegat() { java -Djava.awt.headless=true -cp /usr/share/omegat/OmegaT.jar $here/OmegatGlossary.java "$@"; }
    omegat "$work/own.zh-ru.utf8" zh ru >"$work/omegat.tsv" 2>"$work/log" || true
    # OmegaT prints an empty comment, which the file leaves out.
    grep -v '^#' "$work/own.zh-ru.utf8" | awk -F'\t' -v OFS='\t' '{print $1, $2, $3}' >"$work/rows.tsv"
    check "own.zh-ru.utf8 row by row by OmegaT" diff "$work/rows.tsv" "$work/omegat.tsv"
    omegat "$work/own.2.tbx" zh ru >"$work/omegat.tbx.tsv" 2>"$work/log" || true
    check "own.2.tbx by OmegaT" test "$(wc -l <"$work/omegat.tbx.tsv")" -ge "$rows"
fi

if needs soffice "a round trip through LibreOffice"; then
    office() { HOME=$work soffice --headless "$@" --outdir "$work/office"; }
    for name in own odd; do
        # lang separator language-code
        for form in "en 44 1033" "ru 59 1049"; do
            read -r lang separator code <<<"$form"
            mkdir -p "$work/office"
            office --infilter="CSV:$separator,34,76,1,,$code,true,true" --convert-to xlsx "$work/$name.$lang.csv" \
                >"$work/log" 2>&1 || true
            office --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
                "$work/office/$name.$lang.xlsx" >"$work/log" 2>&1 || true
            back=$(ls "$work/office/$name.$lang"*.csv 2>/dev/null | head -n 1)
            convert "${back:-/missing}" "$work/back.csv" || true
            check "$name.$lang.csv through LibreOffice" diff "$work/$name.expected.csv" "$work/back.csv"
            convert "$work/office/$name.$lang.xlsx" "$work/back.csv" || true
            check "$name.$lang.csv as a workbook of LibreOffice" diff "$work/$name.expected.csv" "$work/back.csv"
            rm -rf "$work/office" "$work/back.csv"
        done
        office --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
            "$work/$name.xlsx" >"$work/log" 2>&1 || true
        back=$(ls "$work/office/$name"*.csv 2>/dev/null | head -n 1)
        convert "${back:-/missing}" "$work/back.csv" || true
        check "$name.xlsx through LibreOffice" diff "$work/$name.expected.csv" "$work/back.csv"
        rm -rf "$work/office" "$work/back.csv"
    done
fi

exit $failed
