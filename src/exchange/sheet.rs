//! Tables from outside, in a CSV file or a workbook: with our columns, or with those of other programs.

use super::{definition, intake::Intake, memoq};
use crate::{
    error::Result,
    glossary::csv::{Table, seems_several, several, table_of},
    read::table::Row,
};

/// Reads the table `rows`.
pub(super) fn read(rows: Vec<Row>) -> Result<Intake> {
    if let Some(header) = rows.first()
        && memoq::is_header(&header.cells)
    {
        let mut intake = memoq::read(&rows)?;
        let remark = "the columns look like those of memoQ".to_owned();
        intake.remarks.push(remark);
        return Ok(intake);
    }
    let Table {
        extra_columns,
        remark,
        misspelled,
        is_ours,
        rows,
    } = table_of(rows);
    let mut intake = Intake::default();
    intake.remarks.extend(remark);
    intake.warnings.extend(misspelled);
    // In a table of ours the user has chosen the name.
    let renamed = |name: &str| {
        let definition = definition::column(name).filter(|_| !is_ours);
        definition.unwrap_or_else(|| name.to_owned())
    };
    for column in &extra_columns {
        intake.add_extra_column(&renamed(column));
    }
    for row in rows {
        match row {
            Ok(row) => {
                let mut concept = row.concept;
                let extra = std::mem::take(&mut concept.extra);
                for (name, cell) in extra {
                    intake.extra(&mut concept, &renamed(&name), &cell);
                }
                for (term, &column) in concept.terms.iter().zip(&row.columns) {
                    if seems_several(&term.text) {
                        let error = several(&term.text).at(row.line, Some(column));
                        intake.warnings.push(error);
                    }
                }
                intake.add(concept, row.line);
            }
            Err(error) => intake.fail(error),
        }
    }
    Ok(intake)
}
