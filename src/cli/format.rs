//! Which format to write: the one asked for, else that of the file's ending, else what suits the terminal or a pipe.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use trilex::{
    Error,
    exchange::{Exchange, Pair},
    report::{Excel, Format},
};

use super::output;

/// The options that choose a format and a destination.
#[derive(Debug, Args)]
pub(super) struct FormatArgs {
    /// Output format [default: from the ending of -o; a table in a terminal, else CSV].
    #[arg(long)]
    format: Option<FormatArg>,

    /// Write CSV that Excel opens correctly by a double click: byte order mark, no formulas; --excel=ru uses semicolons, as
    /// Excel on a Russian system expects.
    #[arg(long, value_name = "LANG", num_args = 0..=1, require_equals = true, default_missing_value = "en")]
    excel: Option<ExcelArg>,

    /// Write to this file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FormatArg {
    /// Aligned columns, for reading in a terminal.
    Table,
    /// Comma-separated values, for programs.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// JSON, with everything that was counted.
    Json,
    /// JSON Lines: one row per line.
    Jsonl,
    /// Spreadsheet for Excel and LibreOffice.
    Xlsx,
    /// Web page in one file.
    Html,
    /// Markdown table.
    #[value(alias = "markdown")]
    Md,
    /// Word document with the table, for printing.
    Docx,
    /// Glossary of the concepts found, in TBX version 3 (trilex report only).
    Tbx,
    /// The same in TBX version 2, for OmegaT, translate-toolkit and Weblate.
    Tbx2,
    /// The same for OmegaT, in the languages of --pair.
    Omegat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ExcelArg {
    En,
    Zh,
    Ru,
}

impl FormatArgs {
    /// Returns the glossary format to write, `None` if a report is to be written.
    pub(super) fn exchange(&self, pair: Option<Pair>) -> Result<Option<Exchange>, Error> {
        let exchange = match self.named()? {
            FormatArg::Tbx => Some(Exchange::Tbx3),
            FormatArg::Tbx2 => Some(Exchange::Tbx2),
            FormatArg::Omegat => Some(Exchange::OmegaT(pair)),
            _ => None,
        };
        if pair.is_some() && !matches!(exchange, Some(Exchange::OmegaT(_))) {
            return Err(Error::new("--pair needs an OmegaT glossary")
                .remedy("leave it out, or add --format omegat"));
        }
        if exchange.is_some() && self.excel.is_some() {
            return Err(not_excel());
        }
        Ok(exchange)
    }

    /// Returns the format to write.
    pub(super) fn format(&self) -> Result<Format, Error> {
        let format = self.named()?;
        if self.excel.is_some() && format != FormatArg::Csv {
            return Err(not_excel());
        }
        if matches!(format, FormatArg::Xlsx | FormatArg::Docx)
            && self.output.is_none()
            && output::is_terminal()
        {
            return Err(
                Error::new("a terminal cannot show this format").remedy("name a file: -o FILE")
            );
        }
        Ok(match format {
            FormatArg::Csv => match self.excel {
                None => Format::Csv,
                Some(ExcelArg::En | ExcelArg::Zh) => Format::Excel(Excel::Comma),
                Some(ExcelArg::Ru) => Format::Excel(Excel::Semicolon),
            },
            FormatArg::Tsv => Format::Tsv,
            FormatArg::Json => Format::Json,
            FormatArg::Jsonl => Format::Jsonl,
            FormatArg::Xlsx => Format::Xlsx,
            FormatArg::Html => Format::Html,
            FormatArg::Md => Format::Markdown,
            FormatArg::Docx => Format::Docx,
            FormatArg::Tbx => return Err(is_glossary("tbx", "found.tbx")),
            FormatArg::Tbx2 => return Err(is_glossary("tbx2", "found.tbx --format tbx2")),
            FormatArg::Omegat => return Err(is_glossary("omegat", "found.utf8")),
            FormatArg::Table if self.output.is_some() => Format::Table(None),
            FormatArg::Table => Format::Table(output::terminal_width()),
        })
    }

    /// Returns the format that was named, else that of the file's ending, else what suits the terminal or a pipe.
    fn named(&self) -> Result<FormatArg, Error> {
        match (self.format, &self.output) {
            (Some(format), _) => Ok(format),
            (None, Some(path)) => by_ending(path),
            (None, None) if output::is_terminal() && self.excel.is_none() => Ok(FormatArg::Table),
            (None, None) => Ok(FormatArg::Csv),
        }
    }
}

fn not_excel() -> Error {
    Error::new("--excel needs CSV").remedy("leave it out, or use --format xlsx for a spreadsheet")
}

/// Returns the error that `format` is for glossaries, with the options that write one.
fn is_glossary(format: &str, output: &str) -> Error {
    Error::new(format!("{format} is a glossary format"))
        .remedy(format!("use `trilex report … -o {output}`"))
}

fn by_ending(path: &Path) -> Result<FormatArg, Error> {
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    match ending.as_str() {
        "csv" | "" => Ok(FormatArg::Csv),
        "tsv" => Ok(FormatArg::Tsv),
        "json" => Ok(FormatArg::Json),
        "jsonl" => Ok(FormatArg::Jsonl),
        "xlsx" => Ok(FormatArg::Xlsx),
        "html" | "htm" => Ok(FormatArg::Html),
        "md" => Ok(FormatArg::Md),
        "docx" => Ok(FormatArg::Docx),
        "txt" => Ok(FormatArg::Table),
        "tbx" => Ok(FormatArg::Tbx),
        "utf8" => Ok(FormatArg::Omegat),
        other => Err(
            Error::new(format!("no report format has the ending .{other}"))
                .in_file(path.display().to_string())
                .remedy("use .csv, .tsv, .json, .jsonl, .xlsx, .html, .md, .docx, .tbx, .utf8 or .txt, or add --format"),
        ),
    }
}
