#!/bin/sh
# Opens the page of a report in headless Chromium and uses it: search, sorting, contexts, keyboard, without script.
# Needs chromium, chromedriver (packages chromium, chromium-driver) and python3. Usage: page.sh path/to/trilex [FOLDER_FOR_SCREENSHOTS]
set -eu
trilex=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$here/../data"
cat > "$work/avoid.csv" <<'ROWS'
id,domain,zh,en,ru,ru_avoid,note,status
terror,security,恐怖主义,terrorism,терроризм,террор,short form,verified
ROWS
# A name and a text that would run if anything were not escaped.
printf 'Борьба с террором и всеми его проявлениями остается общей задачей государств-членов организации <script>document.title="run"</script><img src=x onerror=alert(1)>.\n' > "$work/2021-05 <b>evil&.txt"
"$trilex" report statement.*.txt "$work" --glossary "$work/avoid.csv" --glossary default -o "$work/page.html" 2>/dev/null || true
"$trilex" find terror statement.*.txt "$work/2021-05 <b>evil&.txt" --glossary "$work/avoid.csv" -o "$work/find.html" 2>/dev/null
"$trilex" extract statement.*.txt "$work/2021-05 <b>evil&.txt" --glossary "$work/avoid.csv" --known show -o "$work/candidates.html" -q 2>/dev/null
python3 "$here/page.py" "$work" "${2:-}"
