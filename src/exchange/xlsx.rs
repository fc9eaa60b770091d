//! Excel workbooks: the columns of the CSV on one sheet, every cell a text, laid out for people.

use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DocProperties,
    ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::{
    error::{Error, Result},
    glossary::{
        Glossary, Status,
        csv::{COLUMNS, escaped_apostrophe, header, record},
    },
};

/// Characters that a cell of Excel can hold.
const LONGEST_CELL: usize = 32_767;

/// # Errors
///
/// If a cell does not fit into a cell of Excel.
pub(super) fn write(glossary: &Glossary) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // The clock would change the bytes.
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1).map_err(unwritable)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    let sheet = workbook.add_worksheet();
    fill(sheet, glossary)?;
    lay_out(sheet, glossary).map_err(unwritable)?;
    workbook.save_to_buffer().map_err(unwritable)
}

fn fill(sheet: &mut Worksheet, glossary: &Glossary) -> Result<()> {
    let bold = Format::new().set_bold();
    for (column, name) in (0..).zip(header(glossary)) {
        sheet
            .write_string_with_format(0, column, escaped_apostrophe(name.into()), &bold)
            .map_err(unwritable)?;
    }
    let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    for (row, concept) in (1..).zip(glossary.concepts()) {
        for (column, cell) in (0..).zip(record(concept, glossary)) {
            // A cell of a workbook is no formula unless it is stored as one.
            let cell = escaped_apostrophe(cell);
            let length = cell.chars().count();
            if length > LONGEST_CELL {
                let what = format!("a cell of {length} characters in `{}`", concept.id);
                return Err(Error::new(what)
                    .at(u64::from(row) + 1, Some(u64::from(column) + 1))
                    .remedy("Excel holds 32,767; shorten it or write another format"));
            }
            if !cell.is_empty() {
                sheet
                    .write_string_with_format(row, column, cell, &top)
                    .map_err(unwritable)?;
            }
        }
    }
    Ok(())
}

fn lay_out(sheet: &mut Worksheet, glossary: &Glossary) -> std::result::Result<(), XlsxError> {
    let last_row = glossary.concepts().len() as u32;
    let last_column = header(glossary).len() as u16 - 1;
    sheet.set_name("glossary")?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    for (column, name) in (0..).zip(header(glossary)) {
        let width = match name {
            "zh" | "zh_also" | "zh_avoid" | "source" => 24.0,
            "en" | "ru" | "en_also" | "ru_also" | "en_avoid" | "ru_avoid" | "note" => 40.0,
            _ => 16.0,
        };
        sheet.set_column_width(column, width)?;
    }
    let status = COLUMNS.iter().position(|column| column.name == "status");
    if let (Some(status), 1..) = (status, last_row) {
        let status = status as u16;
        let names: Vec<&str> = STATUSES.map(Status::name).into();
        let list = DataValidation::new().allow_list_strings(&names)?;
        sheet.add_data_validation(1, status, last_row, status, &list)?;
        for known in STATUSES {
            let rule = ConditionalFormatCell::new()
                .set_rule(ConditionalFormatCellRule::EqualTo(known.name()))
                .set_format(Format::new().set_background_color(colour(known)));
            sheet.add_conditional_format(1, status, last_row, status, &rule)?;
        }
    }
    Ok(())
}

/// What a user may choose as the status, in the order of the work.
const STATUSES: [Status; 3] = [Status::Draft, Status::Reviewed, Status::Verified];

/// Returns the colour of a status: red, amber and green as Excel has them.
fn colour(status: Status) -> Color {
    Color::RGB(match status {
        Status::Draft => 0xFF_C7_CE,
        Status::Reviewed => 0xFF_EB_9C,
        Status::Verified => 0xC6_EF_CE,
    })
}

fn unwritable(error: XlsxError) -> Error {
    Error::new(format!("no workbook could be made: {error}")).remedy("write another format")
}
