//! Columns are explained once, as data; the README's tables are made of it.

use std::fs;

use trilex::{glossary, report};

fn report_columns() -> String {
    let mut table = "| column | unit | what it means |\n|---|---|---|\n".to_owned();
    for column in &report::COLUMNS {
        table += &format!(
            "| `{}` | {} | {} |\n",
            column.name, column.unit, column.about
        );
    }
    table
}

fn glossary_columns() -> String {
    let mut table = "| column | what it holds |\n|---|---|\n".to_owned();
    for column in &glossary::COLUMNS {
        table += &format!(
            "| `{}` | {} |\n",
            column.name,
            column.about.replace('|', "\\|")
        );
    }
    table
}

#[test]
fn the_readme_has_the_columns() {
    let readme = fs::read_to_string("README.md").unwrap();
    for table in [report_columns(), glossary_columns()] {
        assert!(readme.contains(&table), "README.md should have\n\n{table}");
    }
}
