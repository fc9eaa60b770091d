//! Writes the bench's texts and glossaries to the folder named, for the table of whole programs. With `--count FILE` it is the
//! peer in that table: jieba-rs `cut` and a hash count of every word; with `--tag FILE`, jieba-rs `tag`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench that fails is stopped; its only argument is a folder"
)]

mod corpus;

use std::{collections::HashMap, fs, path::Path};

use corpus::{Corpus, TEXTS, corpus};
use jieba_rs::Jieba;

/// Bytes of a text.
const SIZE: usize = 60_000_000;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match &arguments[1..] {
        [option, path] if option == "--count" => return count(Path::new(path)),
        [option, path] if option == "--tag" => return tag(Path::new(path)),
        _ => {}
    }
    let Some(folder) = arguments
        .iter()
        .skip(1)
        .find(|argument| !argument.starts_with('-'))
    else {
        println!("say where: cargo bench --bench generate -- FOLDER");
        return;
    };
    let folder = Path::new(folder);
    fs::create_dir_all(folder).unwrap();
    for (name, lang, per_term) in TEXTS {
        let Corpus { glossary, text } = corpus(lang, SIZE, per_term);
        fs::write(folder.join(format!("{name}.csv")), glossary).unwrap();
        fs::write(folder.join(format!("{name}.txt")), &text).unwrap();
    }
    // The first text again, as a folder of statements.
    let text = fs::read_to_string(folder.join("zh-sparse.txt")).unwrap();
    let files = folder.join("files");
    fs::create_dir_all(&files).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for (number, lines) in lines.chunks(lines.len().div_ceil(5000)).enumerate() {
        fs::write(files.join(format!("{number:04}.txt")), lines.join("\n")).unwrap();
    }
}

/// Segments a file line by line and counts every word.
fn count(path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    let jieba = Jieba::new();
    let mut counts: HashMap<&str, u64> = HashMap::new();
    for line in text.lines() {
        for word in jieba.cut(line, false) {
            *counts.entry(word.word).or_default() += 1;
        }
    }
    let characters = text.chars().filter(|c| !c.is_whitespace()).count();
    let words: u64 = counts.values().sum();
    println!("{words} words, {characters} characters");
}

/// Tags a file line by line.
fn tag(path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    let jieba = Jieba::new();
    let words: usize = text.lines().map(|line| jieba.tag(line, true).len()).sum();
    println!("{words} words");
}
