#!/usr/bin/env bash
# Makes the README's speed tables anew: whole programs, files in and report out. Peers that are not installed are skipped, and it
# says so. Usage: tests/bench/table.sh FOLDER (the texts are made there; a text of a gigabyte is made if there is room for it).
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:?say where to make the texts}
here=$(pwd)/tests/bench
data=$(pwd)/tests/data
cargo build --release
peer=$(cargo bench --no-run --bench generate 2>&1 | sed -n 's/.*Executable.*(\(.*\))/\1/p')
[ -f "$folder/ru.txt" ] || "$peer" "$folder"
trilex=$(pwd)/target/release/trilex
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# best WHAT NAME COMMAND…: the least of three runs of user seconds (U) or of seconds on the clock (e), the most memory, and what
# the command says it counted.
best() {
    local what=$1 name=$2 said figures
    shift 2
    for _ in 1 2 3; do
        rm -rf "$folder"/ledger.db* "$folder/out"
        /usr/bin/time -o "$scratch/time" -a -f "%$what %M" "$@" >"$scratch/said" 2>&1
    done
    figures=$(sort -n "$scratch/time" | awk 'NR == 1 { s = $1 } $2 > m { m = $2 } END { printf "%7.3f s  %4d MB", s, m / 1024 }')
    said=$(grep -oE '[0-9,]+ (occurrences|words|characters)' "$scratch/said" | tr '\n' ' ' || true)
    printf '%-34s %s  %s\n' "$name" "$figures" "$said"
    rm "$scratch/time"
}

uname -m
grep -m 1 'model name' /proc/cpuinfo || true
echo "one thread, user seconds"
for text in zh-sparse zh-dense en ru; do
    best U "trilex report $text" "$trilex" report -j1 --glossary "$folder/$text.csv" "$folder/$text.txt" -o "$folder/report.csv"
    best U "trilex extract $text" "$trilex" extract -j1 --glossary none "$folder/$text.txt" --top 1000 -o "$folder/candidates.csv"
done
for text in zh-sparse zh-dense; do
    best U "jieba-rs cut + hash count $text" "$peer" --count "$folder/$text.txt"
    best U "jieba-rs tag $text" "$peer" --tag "$folder/$text.txt"
    if python3 -c 'import jieba' 2>/dev/null; then
        best U "Python jieba $text (2 MB)" python3 "$here/jieba_count.py" "$folder/$text.txt" 2000000
    else
        echo "skipped: Python jieba is not installed"
    fi
    if command -v rg >/dev/null; then
        tail -n +2 "$folder/$text.csv" | tr -d '"' >"$folder/terms.txt"
        best U "ripgrep -F -o $text" sh -c "rg -F -o -f '$folder/terms.txt' '$folder/$text.txt' | wc -l | sed 's/\$/ occurrences/'"
    else
        echo "skipped: ripgrep is not installed"
    fi
done

echo "seconds on the clock"
for threads in 1 "$(nproc)"; do
    for text in zh-sparse zh-dense en ru; do
        best e "report $text, -j$threads" "$trilex" report --glossary "$folder/$text.csv" "$folder/$text.txt" -j "$threads" -o "$folder/report.csv"
    done
    glossary=$folder/zh-sparse.csv
    best e "report the folder, -j$threads" "$trilex" report "$folder/files" --glossary "$glossary" -j "$threads" -o "$folder/report.csv"
    best e "batch the folder, -j$threads" "$trilex" batch "$folder/files" --glossary "$glossary" -j "$threads" --ledger "$folder/ledger.db" --out "$folder/out"
    best e "extract zh-sparse, -j$threads" "$trilex" extract -j "$threads" --glossary none "$folder/zh-sparse.txt" --top 1000 -o "$folder/candidates.csv"
done

# What two cores can give: the same report by one process, then by two at once, one thread each.
report() { "$trilex" report -q -j1 --glossary "$folder/$1.csv" "$folder/$1.txt" -o "$scratch/$2.csv"; }
now() { date +%s%N; }
for text in zh-sparse zh-dense en ru; do
    for _ in 1 2 3 4 5 6 7; do
        start=$(now)
        report "$text" 1
        middle=$(now)
        report "$text" 1 &
        report "$text" 2
        wait
        awk -v one=$((middle - start)) -v two=$(($(now) - middle)) 'BEGIN { print 2 * one / two }'
    done | sort -n | awk -v text="$text" '{ r[NR] = $1 } END { printf "%-34s %7.2f times the work of one (median of 7)\n", "two processes at once, " text, r[4] }'
done

# start NAME COMMAND…: milliseconds on the clock, the median of 41 runs, the least and the most.
start() {
    local name=$1 from to
    shift
    for _ in $(seq 41); do
        from=$EPOCHREALTIME
        "$@" >"$scratch/said" 2>&1
        to=$EPOCHREALTIME
        echo $((${to/[.,]/} - ${from/[.,]/}))
    done | sort -n | awk -v name="start: $name" '{ r[NR] = $1 / 1000 } END { printf "%-34s %7.1f ms (%.1f to %.1f)\n", name, r[21], r[1], r[NR] }'
}
start "/bin/true" /bin/true
for lang in zh en ru; do
    start "report on the $lang sample" "$trilex" report "$data/statement.$lang.txt"
done
start "Jieba::new()" "$peer" --count /dev/null
samples=../shared/samples
if [ -d "$samples" ]; then
    for sample in "$samples"/*.zh*.txt; do
        best e "report $(basename "$sample")" "$trilex" report "$sample" -o "$folder/report.csv"
        best e "jieba-rs cut + hash count, the same" "$peer" --count "$sample"
    done
else
    echo "skipped: there is no $samples"
fi

if [ "$(df --output=avail -k "$folder" | tail -n 1)" -gt 4000000 ]; then
    for _ in $(seq 17); do cat "$folder/zh-sparse.txt"; done >"$folder/gigabyte.txt"
    best e "report 1 GB, repeats counted" "$trilex" report --repeats count --glossary "$folder/zh-sparse.csv" "$folder/gigabyte.txt" -o "$folder/report.csv"
    rm "$folder/gigabyte.txt"
fi
