//! A sheet that is filled row by row: header, widths, filter.

use rust_xlsxwriter::{
    Color, DataValidation, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Workbook,
    Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use crate::{date::Date, run::report::cell::Cell};

/// Characters that a cell holds; Excel calls a file with more damaged.
const LONGEST: usize = 32_767;

/// The narrowest column, in digits of the standard font.
const NARROWEST: usize = 6;

/// The widest column, in digits of the standard font, unless the sheet says otherwise: longer text is wrapped.
const WIDEST: usize = 36;

/// Rows that are measured for the widths of the columns.
const MEASURED: u32 = 2_000;

/// Links that a sheet holds are fewer than 65,530.
const LINKS: u32 = 60_000;

/// The red of deprecated terms: legible on white, and on paper.
pub(in crate::run) const DEPRECATED: Color = Color::RGB(0x00B0_0020);

/// A sheet that is being filled.
pub(crate) struct Sheet<'b> {
    pub(crate) sheet: &'b mut Worksheet,
    /// The row that is filled next.
    pub(crate) row: u32,
    /// The widest column, in digits of the standard font.
    pub(crate) widest: usize,
    widths: Vec<usize>,
    links: u32,
}

impl<'b> Sheet<'b> {
    /// Begins a sheet with a header that stays in sight.
    pub(crate) fn new(
        book: &'b mut Workbook,
        name: &str,
        header: &[&str],
    ) -> Result<Sheet<'b>, XlsxError> {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape();
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        let style = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0x00E8_EDF3))
            .set_border_bottom(FormatBorder::Thin);
        let mut sheet = Sheet {
            sheet,
            row: 0,
            widest: WIDEST,
            widths: Vec::new(),
            links: 0,
        };
        for (at, name) in (0..).zip(header) {
            // Room for the button of the filter.
            let widest = name.split('\n').map(|line| line.width() + 3).max();
            sheet.measure(at, widest.unwrap_or(0));
            sheet
                .sheet
                .write_string_with_format(0, at, fitting(name), &style)?;
        }
        sheet.row = 1;
        Ok(sheet)
    }

    /// Writes a cell of the row.
    pub(crate) fn cell(&mut self, at: u16, cell: &Cell, style: &Format) -> Result<(), XlsxError> {
        match cell {
            Cell::Figure(figure) => {
                self.measure(at, figure.to_string().len() + 2);
                self.sheet
                    .write_number_with_format(self.row, at, *figure, style)?;
            }
            // An empty cell stays empty.
            Cell::Text(text) if text.is_empty() => {}
            Cell::Text(text) => {
                self.measure(at, text.width());
                self.sheet
                    .write_string_with_format(self.row, at, fitting(text), style)?;
            }
        }
        Ok(())
    }

    /// Writes a day, which a spreadsheet sorts and filters as one.
    pub(super) fn date(&mut self, at: u16, day: Date, style: &Format) -> Result<(), XlsxError> {
        let (month, of_month) = (day.month_of_year(), day.day_of_month());
        let value = ExcelDateTime::from_ymd(day.year(), month, of_month)?;
        self.measure(at, "2020-11-10".len());
        self.sheet
            .write_datetime_with_format(self.row, at, value, style)?;
        Ok(())
    }

    /// Writes a cell of the row that leads to another place of the workbook, as long as there may be links.
    pub(crate) fn link(
        &mut self,
        at: u16,
        text: &str,
        target: &str,
        style: &Format,
    ) -> Result<(), XlsxError> {
        if self.links == LINKS || text.is_empty() {
            return self.cell(at, &Cell::Text(text.to_owned()), style);
        }
        self.links += 1;
        self.measure(at, text.width());
        let url = Url::new(format!("internal:{target}")).set_text(fitting(text));
        self.sheet.write_url_with_format(self.row, at, url, style)?;
        Ok(())
    }

    /// Writes a row of text and goes on to the next.
    pub(crate) fn texts<'t>(
        &mut self,
        cells: impl IntoIterator<Item = &'t str>,
    ) -> Result<(), XlsxError> {
        let style = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        for (at, cell) in (0..).zip(cells) {
            self.cell(at, &Cell::Text(cell.to_owned()), &style)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Says that something in the column takes `width` columns of a terminal.
    pub(crate) fn measure(&mut self, at: u16, width: usize) {
        if self.row > MEASURED {
            return;
        }
        let at = usize::from(at);
        if self.widths.len() <= at {
            self.widths.resize(at + 1, NARROWEST);
        }
        self.widths[at] = self.widths[at].max(width);
    }

    /// Sets widths and filters. Every sheet ends with this.
    pub(crate) fn finish(self) -> Result<(), XlsxError> {
        for (at, width) in (0..).zip(&self.widths) {
            // A Chinese character is a little wider than two digits.
            let width = *width.min(&self.widest) as f64 * 1.1 + 1.0;
            self.sheet.set_column_width(at, width)?;
        }
        if self.row > 1 && !self.widths.is_empty() {
            let last = self.widths.len() as u16 - 1;
            self.sheet.autofilter(0, 0, self.row - 1, last)?;
        }
        Ok(())
    }
}

/// Lets the cells of a column below the header hold one of these words only.
pub(crate) fn choices(sheet: &mut Sheet, at: u16, words: &[&str]) -> Result<(), XlsxError> {
    if sheet.row < 2 {
        return Ok(());
    }
    let list = DataValidation::new()
        .allow_list_strings(words)?
        .set_error_message(format!("one of: {}", words.join(", ")))?;
    sheet
        .sheet
        .add_data_validation(1, at, sheet.row - 1, at, &list)?;
    Ok(())
}

/// Returns `text`, or as much of it as a cell holds and how much is missing.
pub(crate) fn fitting(text: &str) -> String {
    let length = text.chars().count();
    if length <= LONGEST {
        return text.to_owned();
    }
    let held = LONGEST - 60;
    let mut cut: String = text.chars().take(held).collect();
    cut.push_str(&format!(
        " … (the cell is full: {} characters more)",
        length - held
    ));
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_cell_says_so() {
        assert_eq!(fitting("恐怖主义"), "恐怖主义");
        let cut = fitting(&"海".repeat(40_000));
        assert!(cut.chars().count() <= LONGEST);
        assert!(
            cut.ends_with("(the cell is full: 7293 characters more)"),
            "{}",
            &cut[cut.len() - 80..]
        );
    }
}
