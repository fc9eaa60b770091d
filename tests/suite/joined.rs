//! The table of characters that stand side by side in words is that of the dictionary compiled in.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
    process::Command,
};

const TABLE: &str = "src/lexicon/joined.txt";

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

/// Returns a line for each character: it, and all that follow it in some word.
fn table() -> String {
    let mut followers: BTreeMap<char, BTreeSet<char>> = BTreeMap::new();
    for entry in dictionary().lines() {
        let word: Vec<char> = entry.split(' ').next().unwrap().chars().collect();
        for pair in word.windows(2) {
            if pair.iter().all(|c| !c.is_ascii()) {
                followers.entry(pair[0]).or_default().insert(pair[1]);
            }
        }
    }
    let line = |(first, followers): (&char, &BTreeSet<char>)| {
        let followers: String = followers.iter().collect();
        format!("{first}{followers}\n")
    };
    followers.iter().map(line).collect()
}

#[test]
fn table_is_that_of_the_dictionary() {
    assert!(
        table() == fs::read_to_string(TABLE).unwrap(),
        "jieba-rs has another dictionary: run cargo test -- --ignored write_table"
    );
}

#[test]
#[ignore = "writes the table anew, when jieba-rs has another dictionary"]
fn write_table() {
    fs::write(TABLE, table()).unwrap();
}
