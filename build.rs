//! Lays out the dictionary of Chinese words and the curated glossary, so that the program has hardly anything to load when it
//! starts. The formats are those of `trilex_core::layout`.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use rumorph::Dictionary;
use trilex_core::{
    Lang,
    glossary::{COLUMNS, Field, Standing},
    layout::{Laid, pairs::PairFilter, rows, trie, vocabulary},
};

/// A line for each frequency: it, and all words that have it.
const WORDS: &str = "src/data/words.txt";

/// The folder of the glossary’s files.
const GLOSSARY: &str = "glossary";

/// Two to this power is the number of bits of the filter of pairs: with the dictionary’s 300,000 pairs, one in fourteen is set.
const PAIRS: u32 = 22;

/// The rows of the glossary, each a list of cells with the numbers of their columns.
type Rows = Vec<Vec<(usize, String)>>;

#[expect(clippy::disallowed_methods, reason = "so cargo says where to write")]
fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    println!("cargo:rerun-if-changed={WORDS}");
    println!("cargo:rerun-if-changed={GLOSSARY}");
    lay_out_words(&out)?;
    let files = glossary_files()?;
    list(&files, &out)?;
    let rows = glossary_rows(&files)?;
    write(
        &rows::lay_out(&rows).map_err(io::Error::other)?,
        "glossary",
        &out,
    )?;
    let dictionary = Dictionary::bundled().map_err(io::Error::other)?;
    for lang in [Lang::En, Lang::Ru] {
        let files = vocabulary::lay_out(&terms(&rows, lang), lang, &dictionary);
        let files = files.map_err(io::Error::other)?;
        for (laid, name) in [
            (files.words, "words"),
            (files.keys, "keys"),
            (files.terms, "terms"),
        ] {
            write(&laid, &format!("{lang}-{name}"), &out)?;
        }
    }
    Ok(())
}

/// Writes the dictionary of Chinese words and the pairs of characters that stand side by side in them.
fn lay_out_words(out: &Path) -> io::Result<()> {
    let text = fs::read_to_string(WORDS)?;
    let mut words: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut pairs = PairFilter::new(PAIRS);
    for line in text.lines() {
        let mut parts = line.split(' ');
        let frequency = parts.next().and_then(|frequency| frequency.parse().ok());
        let frequency =
            frequency.ok_or_else(|| refused(WORDS, "a line does not begin with a frequency"))?;
        words.push((frequency, parts.collect()));
    }
    for word in words.iter().flat_map(|(_, words)| words) {
        for (first, second) in word.chars().zip(word.chars().skip(1)) {
            if !first.is_ascii() && !second.is_ascii() {
                pairs.insert(first, second);
            }
        }
    }
    let files = trie::lay_out(&words).map_err(|error| refused(WORDS, &error.to_string()))?;
    fs::write(out.join("words.u64"), files.states)?;
    fs::write(out.join("frequencies.u32"), files.frequencies)?;
    fs::write(out.join("pairs.u64"), pairs.to_bytes())
}

/// Returns the files of the glossary, in the order of their names.
fn glossary_files() -> io::Result<Vec<PathBuf>> {
    let files = fs::read_dir(GLOSSARY)?.map(|entry| Ok(entry?.path()));
    let mut files = files.collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "csv"));
    files.sort();
    Ok(files)
}

/// Writes `glossary-files.rs`: the name and the text of each file.
fn list(files: &[PathBuf], out: &Path) -> io::Result<()> {
    let files = files.iter().filter_map(|file| file.file_name()?.to_str());
    let files = files.map(|file| {
        let name = format!("{GLOSSARY}/{file}");
        format!(
            "({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/\", {name:?}))),\n"
        )
    });
    fs::write(
        out.join("glossary-files.rs"),
        format!("&[\n{}]\n", files.collect::<String>()),
    )
}

/// Returns the rows of all files.
fn glossary_rows(files: &[PathBuf]) -> io::Result<Rows> {
    let mut rows = Rows::new();
    for file in files {
        let refused = |what| refused(&file.display().to_string(), what);
        let mut reader = csv::Reader::from_path(file)?;
        if !reader
            .headers()?
            .iter()
            .eq(COLUMNS.map(|column| column.name))
        {
            return Err(refused(
                "the columns are not those of the glossary, in their order",
            ));
        }
        for row in reader.records() {
            let row = row?;
            if row.iter().any(|cell| cell.contains('\\')) {
                return Err(refused("a cell has a backslash"));
            }
            rows.push(cells(&row));
        }
    }
    Ok(rows)
}

/// Returns the cells of a row that are not empty, each term by itself.
fn cells(row: &csv::StringRecord) -> Vec<(usize, String)> {
    let cells = row.iter().enumerate().flat_map(|(column, cell)| {
        let is_terms = matches!(COLUMNS[column].field, Field::Terms(..));
        let parts = cell.split(move |c| c == '|' && is_terms);
        parts.map(move |part| (column, part.trim().to_owned()))
    });
    cells.filter(|(_, part)| !part.is_empty()).collect()
}

/// Returns the terms of a language in the order in which a matcher takes them: the preferred, the admitted, those to avoid.
fn terms(rows: &Rows, lang: Lang) -> Vec<&str> {
    let of = |standing| {
        let cells = rows.iter().flatten();
        cells.filter(move |(column, _)| COLUMNS[*column].field == Field::Terms(lang, standing))
    };
    let terms = Standing::ALL.into_iter().flat_map(of);
    terms.map(|(_, term)| term.as_str()).collect()
}

/// Writes a text and its numbers.
fn write(laid: &Laid, name: &str, out: &Path) -> io::Result<()> {
    fs::write(out.join(format!("{name}.txt")), &laid.text)?;
    fs::write(out.join(format!("{name}.u32")), &laid.numbers)
}

fn refused(file: &str, what: &str) -> io::Error {
    io::Error::other(format!("{file}: {what}"))
}
