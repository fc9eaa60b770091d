//! Which format to write: asked for, or told by the ending of the file, or what fits where the output goes.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use trilex::{
    Error,
    exchange::{Exchange, Pair},
    report::{Excel, Format},
};

use super::output;

/// The options that choose a format and a place.
#[derive(Debug, Args)]
pub(super) struct FormatArgs {
    /// Form of the result [default: by the ending of -o; a table on a terminal, CSV elsewhere].
    #[arg(long)]
    format: Option<FormatArg>,

    /// Write CSV as Excel opens it by a double click: with a byte order mark, no cell a formula; --excel=ru separates by
    /// semicolons, as a Russian system expects.
    #[arg(long, value_name = "LANG", num_args = 0..=1, require_equals = true, default_missing_value = "en")]
    excel: Option<ExcelArg>,

    /// Write to this file instead of the standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FormatArg {
    /// For people, on a terminal.
    Table,
    /// Comma-separated values, for programs.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// JSON, with everything that was counted.
    Json,
    /// JSON Lines: a row a line.
    Jsonl,
    /// A spreadsheet for Excel and LibreOffice.
    Xlsx,
    /// A page for the browser, in one file.
    Html,
    /// A table in Markdown.
    #[value(alias = "markdown")]
    Md,
    /// A table in a Word document, to print.
    Docx,
    /// For trilex report only, a glossary of the concepts found: TBX version 3.
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
    /// Returns the format of a glossary to write, `None` if it is a report.
    pub(super) fn exchange(&self, pair: Option<Pair>) -> Result<Option<Exchange>, Error> {
        let exchange = match self.named()? {
            FormatArg::Tbx => Some(Exchange::Tbx3),
            FormatArg::Tbx2 => Some(Exchange::Tbx2),
            FormatArg::Omegat => Some(Exchange::OmegaT(pair)),
            _ => None,
        };
        if pair.is_some() && !matches!(exchange, Some(Exchange::OmegaT(_))) {
            return Err(Error::new("--pair is for an OmegaT glossary")
                .remedy("leave it out, or write --format omegat"));
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
            FormatArg::Tbx | FormatArg::Tbx2 | FormatArg::Omegat => {
                return Err(Error::new("this is a format of glossaries")
                    .remedy("trilex report writes the concepts found as a glossary"));
            }
            FormatArg::Table if self.output.is_some() => Format::Table(None),
            FormatArg::Table => Format::Table(output::terminal_width()),
        })
    }

    /// Returns the format that was named, or that the ending or the place of the output tells.
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
    Error::new("--excel is a way to write CSV")
        .remedy("leave it out; a spreadsheet of its own is --format xlsx")
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
                .remedy("end the name in .csv, .tsv, .json, .jsonl, .xlsx, .html, .md, .docx, .tbx, .utf8 or .txt, or name the --format"),
        ),
    }
}
