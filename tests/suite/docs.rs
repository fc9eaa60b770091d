//! The README and the pages of `docs/`: every page is listed, every link leads somewhere, every command is one that the program
//! has, and the tables of columns are those of the program. `cli.rs` runs the console blocks.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use trilex::{Glossary, explain, glossary, report::Explained};

/// Lines that the README may have at most: who wants more reads on in `docs/`.
const README_LINES: usize = 200;

/// The pages of `docs/`, in the order of their names.
fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = fs::read_dir("docs")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    pages.sort();
    pages
}

/// Every text of the project that a reader opens.
fn texts() -> Vec<PathBuf> {
    let mut texts = pages();
    let others = [
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "ARCHITECTURE.md",
        "glossary/README.md",
    ];
    texts.extend(others.map(PathBuf::from));
    texts
}

/// The lines of `text` outside code blocks.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    })
}

/// The contents of the code blocks of `text` that are marked `kind`.
fn blocks<'t>(text: &'t str, kind: &str) -> Vec<&'t str> {
    let open = format!("```{kind}\n");
    text.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split_once("```"))
        .map(|(block, _)| block)
        .collect()
}

/// What the links of `text` lead to.
fn links(text: &str) -> Vec<&str> {
    prose(text)
        .flat_map(|line| line.split("](").skip(1))
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target)
        .collect()
}

/// The anchors that the headings of `text` have: `## A note, or two` has `a-note-or-two`.
fn anchors(text: &str) -> HashSet<String> {
    prose(text)
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            line.trim_start_matches('#')
                .trim()
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                .map(|c| if c == ' ' { '-' } else { c })
                .collect()
        })
        .collect()
}

/// Why `link`, in the text `from`, leads nowhere; `None` if it leads somewhere, or to another site.
fn broken(from: &Path, link: &str) -> Option<String> {
    if link.contains("://") {
        return None;
    }
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = if file.is_empty() {
        from.to_owned()
    } else {
        from.parent().unwrap().join(file)
    };
    if !target.exists() {
        return Some(format!("{}: {link}: there is no such file", from.display()));
    }
    if !anchor.is_empty() && !anchors(&fs::read_to_string(&target).unwrap()).contains(anchor) {
        return Some(format!(
            "{}: {link}: there is no such heading",
            from.display()
        ));
    }
    None
}

#[test]
fn the_readme_is_short() {
    let lines = fs::read_to_string("README.md").unwrap().lines().count();
    assert!(
        lines <= README_LINES,
        "README.md has {lines} lines; move what not everyone needs to docs/"
    );
}

#[test]
fn links_lead_somewhere() {
    let mut all = 0;
    let mut missing = Vec::new();
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        let links = links(&text);
        all += links.len();
        missing.extend(links.into_iter().filter_map(|link| broken(&path, link)));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(all > 40, "only {all} links were found");
}

#[test]
fn the_check_of_links_sees_a_broken_one() {
    let from = Path::new("docs/README.md");
    #[rustfmt::skip]
    let cases: &[(&str, bool)] = &[
        ("speed.md", false),
        ("../README.md", false),
        ("speed.md#where-we-lose", false),
        ("https://www.rust-lang.org/tools/install", false),
        ("spead.md", true),
        ("README.md/speed.md", true),
        ("speed.md#where-we-win", true),
        ("#documentation", false),
        ("#documentations", true),
    ];
    for (link, is_broken) in cases {
        assert_eq!(broken(from, link).is_some(), *is_broken, "{link}");
    }
}

/// Files of the project that `text` names between backticks: `tests/validators.sh`, `src/read/`.
fn named_files(text: &str) -> Vec<&str> {
    const FOLDERS: [&str; 6] = ["src/", "tests/", "docs/", "glossary/", "crates/", ".ci/"];
    prose(text)
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .filter_map(|code| code.split_whitespace().next())
        .filter(|name| FOLDERS.iter().any(|folder| name.starts_with(folder)))
        // `src/candidate/MEASURE.rs` is still to be written.
        .filter(|name| !name.contains("MEASURE") && !name.contains('*'))
        .collect()
}

#[test]
fn files_named_are_there() {
    let mut missing = Vec::new();
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        let gone = named_files(&text).into_iter();
        for name in gone.filter(|name| !Path::new(name).exists()) {
            missing.push(format!("{}: there is no {name}", path.display()));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The map of the code has a row for every room, in the order in which text flows.
#[test]
fn the_map_has_the_rooms() {
    let library = fs::read_to_string("src/lib.rs").unwrap();
    let rooms: Vec<&str> = library
        .lines()
        .filter_map(|line| {
            let declared = line.strip_prefix("pub ").unwrap_or(line);
            declared.strip_prefix("mod ")?.strip_suffix(';')
        })
        .collect();
    assert!(rooms.len() > 10);
    let map = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let rows: Vec<&str> = map
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .filter(|name| rooms.contains(name))
        .collect();
    assert_eq!(
        rows, rooms,
        "the table of rooms in ARCHITECTURE.md, and src/lib.rs"
    );
}

#[test]
fn every_page_is_listed() {
    for list in ["README.md", "docs/README.md"] {
        let text = fs::read_to_string(list).unwrap();
        let folder = Path::new(list).parent().unwrap();
        let listed: HashSet<PathBuf> = links(&text)
            .into_iter()
            .filter_map(|link| folder.join(link).canonicalize().ok())
            .collect();
        for page in pages().iter().filter(|page| !page.ends_with("README.md")) {
            assert!(
                listed.contains(&page.canonicalize().unwrap()),
                "{list} does not list {}",
                page.display()
            );
        }
    }
}

/// A page opens with its title and a sentence that says what it is for.
#[test]
fn every_page_says_what_it_is_for() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let opening: Vec<&str> = text.lines().take(3).collect();
        assert!(
            opening[0].starts_with("# ")
                && opening[1].is_empty()
                && opening[2].starts_with("This page "),
            "{} should open with its title and `This page …`",
            page.display()
        );
    }
}

/// Commands that are shown without their output would cost files that are not here; that the program has their options can
/// be told nevertheless.
#[test]
fn the_commands_shown_are_commands() {
    let folder = tempfile::tempdir().unwrap();
    let mut tried = 0;
    for page in texts() {
        let text = fs::read_to_string(&page).unwrap();
        for line in blocks(&text, "sh").into_iter().flat_map(str::lines) {
            let command = line.split(" #").next().unwrap_or_default();
            let mut words = command.split_whitespace();
            if words.next() != Some("trilex") {
                continue;
            }
            tried += 1;
            let output = Command::new(env!("CARGO_BIN_EXE_trilex"))
                .args(words)
                .current_dir(folder.path())
                .output()
                .unwrap();
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(
                !told.contains("Usage:"),
                "{}: {command}: {told}",
                page.display()
            );
        }
    }
    assert!(tried > 5, "only {tried} commands were found");
}

#[test]
fn the_glossaries_shown_are_glossaries() {
    let mut tried = 0;
    for page in texts() {
        let text = fs::read_to_string(&page).unwrap();
        for block in blocks(&text, "csv") {
            tried += 1;
            let name = page.display().to_string();
            assert!(Glossary::from_csv(&name, block).is_ok(), "{name}: {block}");
        }
    }
    assert!(tried > 0);
}

/// The table of what `columns` mean.
fn table(columns: &[Explained]) -> String {
    let mut table = "| column | unit | what it means |\n|---|---|---|\n".to_owned();
    for column in columns {
        table += &format!(
            "| `{}` | {} | {} |\n",
            column.name, column.unit, column.about
        );
    }
    table
}

/// The table of how the figures of `columns` are computed.
fn formulas(columns: &[Explained]) -> String {
    let mut table = "| column | table | formula | source |\n|---|---|---|---|\n".to_owned();
    for column in columns.iter().filter(|column| !column.formula.is_empty()) {
        let formula = column.formula.replace('|', "\\|");
        table += &format!(
            "| `{}` | {} | {formula} | {} |\n",
            column.name, column.table, column.source
        );
    }
    table
}

#[test]
fn the_page_of_columns_has_all_columns() {
    let columns = explain::columns();
    let page = fs::read_to_string("docs/columns.md").unwrap();
    for rows in columns.chunk_by(|a, b| a.table == b.table) {
        let table = table(rows);
        assert!(
            page.contains(&table),
            "docs/columns.md should have, of the table {}\n\n{table}",
            rows[0].table
        );
    }
    let formulas = formulas(&columns);
    assert!(
        page.contains(&formulas),
        "docs/columns.md should have\n\n{formulas}"
    );
}

#[test]
fn the_page_of_glossaries_has_their_columns() {
    let mut table = "| column | what it holds |\n|---|---|\n".to_owned();
    for column in &glossary::COLUMNS {
        let about = column.about.replace('|', "\\|");
        table += &format!("| `{}` | {about} |\n", column.name);
    }
    let page = fs::read_to_string("docs/glossaries.md").unwrap();
    assert!(
        page.contains(&table),
        "docs/glossaries.md should have\n\n{table}"
    );
}
