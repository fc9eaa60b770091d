#!/usr/bin/env bash
# Makes the README's speed table anew: whole programs, files in and report out, on one thread, each three times.
# Usage: tests/bench/table.sh FOLDER (the texts are made there). Peers that are not installed are skipped, and it says so.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:?say where to make the texts}
here=$(pwd)/tests/bench
cargo build --release
[ -f "$folder/ru.txt" ] || cargo bench --bench generate -- "$folder"
trilex=$(pwd)/target/release/trilex

# time NAME COMMAND…: the least user seconds of three runs, and what the command says last.
best() {
    local name=$1 said seconds best=
    shift
    for _ in 1 2 3; do
        seconds=$( { /usr/bin/time -f '%U' "$@" >/tmp/said.$$ 2>/tmp/told.$$; tail -n 1 /tmp/told.$$; } )
        if [ -z "$best" ] || [ "$(echo "$seconds < $best" | bc)" = 1 ]; then best=$seconds; fi
    done
    said=$(cat /tmp/said.$$ /tmp/told.$$ | grep -oE '[0-9,]+ (occurrences|words)' | head -n 1 || true)
    printf '%-28s %6s s  %s\n' "$name" "$best" "$said"
    rm -f /tmp/said.$$ /tmp/told.$$
}

uname -m
grep -m 1 'model name' /proc/cpuinfo || true
for text in zh-sparse zh-dense en ru; do
    best "trilex $text" "$trilex" report -j1 --glossary "$folder/$text.csv" "$folder/$text.txt" -o "$folder/report.csv"
done
for text in zh-sparse zh-dense; do
    best "jieba-rs $text" cargo bench --quiet --bench generate -- --count "$folder/$text.txt"
    if python3 -c 'import jieba' 2>/dev/null; then
        best "Python jieba $text (2 MB)" python3 "$here/jieba_count.py" "$folder/$text.txt" 2000000
    else
        echo "skipped: Python jieba is not installed"
    fi
    if command -v rg >/dev/null; then
        tail -n +2 "$folder/$text.csv" | tr -d '"' >"$folder/terms.txt"
        best "ripgrep -F -o $text" sh -c "rg -F -o -f '$folder/terms.txt' '$folder/$text.txt' | wc -l | sed 's/\$/ occurrences/'"
    else
        echo "skipped: ripgrep is not installed"
    fi
done

# clock NAME COMMAND…: the least seconds on the clock of three runs from the beginning, and the most memory.
clock() {
    local name=$1 seconds best= most=0 kilobytes
    shift
    for _ in 1 2 3; do
        rm -rf "$folder"/ledger.db* "$folder/out"
        read -r seconds kilobytes < <( { /usr/bin/time -f '%e %M' "$@" >/dev/null 2>/tmp/told.$$; tail -n 1 /tmp/told.$$; } )
        if [ -z "$best" ] || [ "$(echo "$seconds < $best" | bc)" = 1 ]; then best=$seconds; fi
        if [ "$kilobytes" -gt "$most" ]; then most=$kilobytes; fi
    done
    printf '%-28s %6s s on the clock, %d MB of memory\n' "$name" "$best" $((most / 1024))
    rm -f /tmp/told.$$
}

# The same text as a folder of 5,000 statements: on one core, and on all of them.
glossary=$folder/zh-sparse.csv
for threads in 1 "$(nproc)"; do
    clock "report 5,000 files, -j$threads" "$trilex" report "$folder/files" --glossary "$glossary" -j "$threads" -o "$folder/report.csv"
    clock "batch 5,000 files, -j$threads" "$trilex" batch "$folder/files" --glossary "$glossary" -j "$threads" --ledger "$folder/ledger.db" --out "$folder/out"
done
/usr/bin/time -f '%e %M' "$trilex" batch "$folder/files" --glossary "$glossary" --ledger "$folder/ledger.db" --out "$folder/out" 2>&1 >/dev/null \
    | tail -n 1 | awk '{ printf "%-28s %6s s on the clock, %d MB of memory\n", "batch, nothing new", $1, $2 / 1024 }'
