//! The term candidates beside a report.

use trilex::{
    Hints, Input, Matcher, Report,
    extract::{Task, extract},
    report::COLUMNS,
};

use super::{
    super::progress::{self, Voice},
    Args,
};

impl Args {
    /// Returns the workbook of `report` with a sheet of the best term candidates that the glossary lacks.
    pub(super) fn beside(
        &self,
        most: usize,
        report: &Report,
        columns: Option<&[trilex::report::Column<trilex::report::TermRow>]>,
        inputs: &[trilex::Result<Input>],
        matcher: &Matcher,
        voice: Voice,
    ) -> Vec<u8> {
        let Hints { lang, encoding } = self.hints.hints();
        let task = Task {
            lang,
            encoding,
            matcher: Some(matcher),
            top: Some(most),
            ..Task::default()
        };
        let bar = progress::text(voice);
        let extraction = extract(inputs, &task, |bytes| progress::read(&bar, bytes));
        bar.finish_and_clear();
        extraction.beside(report, columns.unwrap_or(&COLUMNS))
    }
}
