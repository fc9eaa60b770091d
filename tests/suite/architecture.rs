//! The source keeps the shape that `src/lib.rs` promises.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Lines that a source file may have at most.
const LONGEST: usize = 400;

/// The modules of `lib.rs`, in the order they are declared.
fn modules() -> Vec<String> {
    fs::read_to_string("src/lib.rs")
        .unwrap()
        .lines()
        .filter_map(|line| {
            line.trim_start_matches("pub ")
                .strip_prefix("mod ")?
                .strip_suffix(';')
        })
        .map(str::to_owned)
        .collect()
}

/// Every source file under `folder`.
fn files_under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(files_under(&path)),
            false if path.extension().is_some_and(|end| end == "rs") => files.push(path),
            false => {}
        }
    }
    files.sort();
    files
}

/// Every source file of a module of `lib.rs`.
fn files_of(module: &str) -> Vec<PathBuf> {
    let mut files = vec![PathBuf::from(format!("src/{module}.rs"))];
    files.extend(files_under(Path::new(&format!("src/{module}"))));
    files
}

/// The modules of `lib.rs` that `code` uses by a path from `crate`.
fn uses<'m>(code: &str, modules: &'m [String]) -> Vec<&'m str> {
    let code: String = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    modules
        .iter()
        .filter(|module| {
            let direct = code.contains(&format!("crate::{module}::"));
            // use crate::{document::Block, …}: the group up to its end.
            let grouped = code.split("crate::{").skip(1).any(|group| {
                let mut depth = 1;
                let end = group.find(|c| {
                    depth += i32::from(c == '{') - i32::from(c == '}');
                    depth == 0
                });
                let group = &group[..end.unwrap_or(group.len())];
                group
                    .split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
                    .any(|path| path.starts_with(&format!("{module}::")))
            });
            direct || grouped
        })
        .map(String::as_str)
        .collect()
}

#[test]
fn text_flows_one_way() {
    let modules = modules();
    assert!(modules.len() > 5);
    let mut backwards = Vec::new();
    for (rank, module) in modules.iter().enumerate() {
        for file in files_of(module) {
            let source = fs::read_to_string(&file).unwrap();
            for later in uses(&source, &modules[rank + 1..]) {
                backwards.push(format!(
                    "{} uses `{later}`, which comes after `{module}` in lib.rs",
                    file.display()
                ));
            }
        }
    }
    assert!(backwards.is_empty(), "{}", backwards.join("\n"));
}

#[test]
fn the_check_sees_a_step_backwards() {
    let modules = ["report".to_owned(), "tally".to_owned()];
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("use crate::report::Report;", &["report"]),
        ("use crate::{error::{Error, Result}, tally::Tally};", &["tally"]),
        ("use crate::{lang::Lang};", &[]),
        ("// crate::report::Report", &[]),
        ("use super::report::Report;", &[]),
    ];
    for (code, expected) in cases {
        assert_eq!(uses(code, &modules), *expected, "{code}");
    }
}

#[test]
fn files_fit_in_the_head() {
    let files = ["src", "crates", "tests"].map(|folder| files_under(Path::new(folder)));
    assert!(files.iter().all(|files| files.len() > 10));
    for file in files.iter().flatten() {
        let lines = fs::read_to_string(file).unwrap().lines().count();
        assert!(
            lines <= LONGEST,
            "{} has {lines} lines; split it by noun",
            file.display()
        );
    }
}
