//! Tables from outside: our columns or those of a termbase, in a CSV file or a workbook.

use super::{intake::Intake, termbase::Termbase};
use crate::{
    error::Result,
    glossary::csv::{COLUMNS, Table, table_of},
    read::table::Row,
};

/// Reads the table `lines`, in our columns or in those of a termbase.
pub(super) fn read(lines: Vec<Row>) -> Result<Intake> {
    let is_ours = |name: &str| {
        COLUMNS
            .iter()
            .any(|column| column.name == name.to_lowercase())
    };
    // `en` and `ru` alone may be anybody's; that they are ours loses nothing.
    if let Some(header) = lines.first()
        && !header.cells.iter().any(|name| is_ours(name.trim()))
        && let Some(termbase) = Termbase::of(&header.cells)
    {
        let mut intake = termbase.read(&lines)?;
        intake
            .remarks
            .push(format!("the columns look like those of {termbase}"));
        return Ok(intake);
    }
    let Table {
        extra_columns,
        rows,
    } = table_of(lines);
    let mut intake = Intake::default();
    for column in &extra_columns {
        intake.add_extra_column(column);
    }
    for row in rows {
        match row {
            Ok(row) => intake.add(row.concept, row.line),
            Err(error) => intake.fail(error),
        }
    }
    Ok(intake)
}
