//! The Chinese words compiled in are those of jieba-rs’s dictionary.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
    process::Command,
};

const WORDS: &str = "src/data/words.txt";

/// Returns the dictionary of the version of jieba-rs that the program is built with.
fn dictionary() -> String {
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    };
    let version = Command::new("rustc").arg("-vV").output().unwrap().stdout;
    let version = String::from_utf8(version).unwrap();
    let host = version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    let metadata = cargo(&[
        "metadata",
        "--format-version=1",
        "--locked",
        "--offline",
        "--filter-platform",
        host,
    ]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let jieba = packages
        .iter()
        .find(|package| package["name"] == "jieba-rs")
        .unwrap();
    let manifest = PathBuf::from(jieba["manifest_path"].as_str().unwrap());
    fs::read_to_string(manifest.with_file_name("src").join("data/dict.txt")).unwrap()
}

/// Returns a line for each frequency: it, and all words that have it.
fn words() -> String {
    let mut words: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
    for entry in dictionary().lines() {
        let mut parts = entry.split(' ').map(str::to_owned);
        let word = parts.next().unwrap();
        let frequency = parts.next().unwrap().parse().unwrap();
        words.entry(frequency).or_default().insert(word);
    }
    let line = |(frequency, words): (&u32, &BTreeSet<String>)| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        format!("{frequency} {}\n", words.join(" "))
    };
    words.iter().map(line).collect()
}

#[test]
fn words_are_those_of_the_dictionary() {
    assert!(
        words() == fs::read_to_string(WORDS).unwrap(),
        "jieba-rs has another dictionary: run cargo test -- --ignored write_words"
    );
}

#[test]
#[ignore = "writes the words anew, when jieba-rs has another dictionary"]
fn write_words() {
    fs::write(WORDS, words()).unwrap();
}
