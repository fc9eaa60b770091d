//! Lays out the dictionary of Chinese words and the curated glossary, so that the program has hardly anything to load when it
//! starts. What it writes has the formats of `trilex_core::layout`; the room `data` reads it.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use rumorph::Dictionary;
use trilex_core::{
    Lang,
    glossary::{COLUMNS, Field, Standing},
    layout::{Laid, pairs::PairFilter, rows, trie, vocabulary},
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The rows of the glossary, each a list of cells with the numbers of their columns.
type Rows = Vec<Vec<(usize, String)>>;

/// The words: on each line a frequency, and all words that have it.
const WORDS: &str = "src/data/words.txt";

/// The folder of the glossary's files.
const GLOSSARY: &str = "glossary";

/// The filter of pairs has two to the power of this bits: with the dictionary's 300,000 pairs, one in fourteen is set.
const PAIRS: u32 = 22;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={WORDS}");
    println!("cargo::rerun-if-changed={GLOSSARY}");
    match lay_out() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "so cargo says where to write")]
fn lay_out() -> Result<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    lay_out_words(&out)?;
    let files = glossary_files()?;
    list(&files, &out)?;
    let mut all_rows = Rows::new();
    for file in &files {
        all_rows.extend(read_rows(file).map_err(in_file(&file.display().to_string()))?);
    }
    write(&rows::lay_out(&all_rows)?, "glossary", &out)?;
    let dictionary = Dictionary::bundled()?;
    for lang in [Lang::En, Lang::Ru] {
        let files = vocabulary::lay_out(&terms(&all_rows, lang), lang, &dictionary)?;
        write(&files.words, &format!("{lang}-words"), &out)?;
        write(&files.keys, &format!("{lang}-keys"), &out)?;
        write(&files.terms, &format!("{lang}-terms"), &out)?;
    }
    Ok(())
}

/// Writes the trie of Chinese words, their frequencies, and the pairs of characters that are neighbours in a word.
fn lay_out_words(out: &Path) -> Result<()> {
    let text = fs::read_to_string(WORDS).map_err(in_file(WORDS))?;
    let mut words: Vec<(usize, Vec<&str>)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let (frequency, of_line) = line.split_once(' ').unwrap_or((line, ""));
        let frequency = frequency
            .parse()
            .map_err(|_| format!("{WORDS}:{number}: the line does not begin with a frequency"))?;
        words.push((frequency, of_line.split_terminator(' ').collect()));
    }
    let mut pairs = PairFilter::new(PAIRS);
    for word in words.iter().flat_map(|(_, words)| words) {
        for (first, second) in word.chars().zip(word.chars().skip(1)) {
            if !first.is_ascii() && !second.is_ascii() {
                pairs.insert(first, second);
            }
        }
    }
    let files = trie::lay_out(&words).map_err(in_file(WORDS))?;
    fs::write(out.join("words.u64"), files.states)?;
    fs::write(out.join("frequencies.u32"), files.frequencies)?;
    fs::write(out.join("pairs.u64"), pairs.to_bytes())?;
    Ok(())
}

/// Returns the files of the glossary, in the order of their names.
fn glossary_files() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(GLOSSARY).map_err(in_file(GLOSSARY))? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "csv") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes `glossary-files.rs`: the names and texts of the files.
fn list(files: &[PathBuf], out: &Path) -> Result<()> {
    let mut code = String::from("&[\n");
    for file in files {
        let name = file.file_name().and_then(|name| name.to_str());
        let name = name.ok_or_else(|| format!("{}: the name is not Unicode", file.display()))?;
        let name = format!("{GLOSSARY}/{name}");
        code += &format!(
            "    ({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/\", {name:?}))),\n"
        );
    }
    fs::write(out.join("glossary-files.rs"), code + "]\n")?;
    Ok(())
}

/// Returns the rows of a file of the glossary.
fn read_rows(file: &Path) -> Result<Rows> {
    let mut reader = csv::Reader::from_path(file)?;
    let header = COLUMNS.map(|column| column.name);
    if *reader.headers()? != header[..] {
        return Err(format!("the first line must be {}", header.join(",")).into());
    }
    let mut rows = Rows::new();
    for row in reader.records() {
        let row = row?;
        if row.iter().any(|cell| cell.contains('\\')) {
            let line = row.position().map_or(0, csv::Position::line);
            return Err(format!("line {line} has a backslash; remove it").into());
        }
        rows.push(cells(&row));
    }
    Ok(rows)
}

/// Returns the cells of a row that are not empty, every term in one of its own.
fn cells(row: &csv::StringRecord) -> Vec<(usize, String)> {
    let cells = row.iter().enumerate().flat_map(|(column, cell)| {
        let is_terms = matches!(COLUMNS[column].field, Field::Terms(..));
        let parts = cell.split(move |c| c == '|' && is_terms);
        parts.map(move |part| (column, part.trim().to_owned()))
    });
    cells.filter(|(_, part)| !part.is_empty()).collect()
}

/// Returns the terms of a language in the order of a matcher: preferred, admitted, deprecated.
fn terms(rows: &Rows, lang: Lang) -> Vec<&str> {
    let of = |standing| {
        let cells = rows.iter().flatten();
        cells.filter(move |(column, _)| COLUMNS[*column].field == Field::Terms(lang, standing))
    };
    let terms = Standing::ALL.into_iter().flat_map(of);
    terms.map(|(_, term)| term.as_str()).collect()
}

/// Writes a text and its numbers.
fn write(laid: &Laid, name: &str, out: &Path) -> Result<()> {
    fs::write(out.join(format!("{name}.txt")), &laid.text)?;
    fs::write(out.join(format!("{name}.u32")), &laid.numbers)?;
    Ok(())
}

/// Returns a function that says in which file an error is.
fn in_file<E: ToString>(file: &str) -> impl Fn(E) -> Box<dyn Error> {
    move |error| format!("{file}: {}", error.to_string()).into()
}
