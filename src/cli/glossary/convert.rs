//! `trilex glossary convert`: from the format of one program to that of another.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, ValueEnum};
use trilex::{
    Encoding, Error, Glossary,
    exchange::{Exchange, Pair},
};

use super::{
    super::{
        exchange::{self, is_standard, pair, tell_losses},
        hints::{LangArg, encoding},
        output,
    },
    Stop, load,
};

/// Examples that show one format for each kind of tool.
const EXAMPLES: &str = "Examples:
  trilex glossary convert default terms.tbx
  trilex glossary convert default terms.zh-ru.utf8 --pair zh-ru
  trilex glossary convert terms.csv terms-excel.csv --excel=ru
  trilex glossary convert memoq.csv terms.csv";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Args {
    /// File to read, or a folder of CSV files; - is the standard input, `default` the embedded glossary.
    #[arg(value_name = "IN")]
    input: PathBuf,

    /// File to write; - is the standard output.
    #[arg(value_name = "OUT")]
    output: PathBuf,

    /// Format of IN [default: by its content and ending].
    #[arg(long, value_name = "FORMAT")]
    from: Option<From>,

    /// Format of OUT [default: by its ending; .tbx is version 3].
    #[arg(long, value_name = "FORMAT")]
    to: Option<To>,

    /// Write CSV for Excel in this language: byte order mark, CRLF, formulas made harmless, semicolons for ru.
    #[arg(long, value_name = "LANG", num_args = 0..=1, require_equals = true, default_missing_value = "en")]
    excel: Option<LangArg>,

    /// Languages of an OmegaT glossary, the source first: zh-ru. Without it, one file a pair is written: OUT.zh-en.utf8, …
    #[arg(long, value_name = "SOURCE-TARGET", value_parser = pair)]
    pair: Option<Pair>,

    /// Character encoding of IN instead of a guess: utf-8, gb18030, windows-1251, …
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<Encoding>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum From {
    Csv,
    Tsv,
    Xlsx,
    Jsonl,
    Tbx,
    Omegat,
    Memoq,
    Trados,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    Csv,
    Tsv,
    Xlsx,
    Jsonl,
    /// TBX version 3.
    Tbx,
    /// TBX version 2, for OmegaT, translate-toolkit and Weblate.
    Tbx2,
    Omegat,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        let to = self.to()?;
        let glossary = self.read()?;
        exchange::write(&glossary, to, &self.output)?;
        Ok(ExitCode::SUCCESS)
    }

    /// Returns the format to write.
    fn to(&self) -> Result<Exchange, Error> {
        let name = self.output.display().to_string();
        let to = match self.to {
            Some(To::Csv) => Exchange::Csv,
            Some(To::Tsv) => Exchange::Tsv,
            Some(To::Xlsx) => Exchange::Xlsx,
            Some(To::Jsonl) => Exchange::JsonLines,
            Some(To::Tbx) => Exchange::Tbx3,
            Some(To::Tbx2) => Exchange::Tbx2,
            Some(To::Omegat) => Exchange::OmegaT(None),
            None if is_standard(&self.output) => {
                return Err(Error::new("the standard output has no ending to tell the format")
                    .remedy("name it: --to csv, tsv, xlsx, jsonl, tbx, tbx2 or omegat"));
            }
            None => Exchange::of_ending(&name).ok_or_else(|| {
                Error::new("the ending does not tell the format to write")
                    .in_file(&name)
                    .remedy("end the name in .csv, .tsv, .xlsx, .jsonl, .tbx or .utf8, or name the format: --to")
            })?,
        };
        match (to, self.excel, self.pair) {
            (Exchange::Csv, Some(lang), None) => Ok(Exchange::Excel(lang.lang())),
            (_, Some(_), _) => Err(Error::new("--excel is a form of CSV")
                .in_file(name)
                .remedy("end the name of the output in .csv, or leave --excel out")),
            (Exchange::OmegaT(_), None, pair) => Ok(Exchange::OmegaT(pair)),
            (to, None, _) => Ok(to),
        }
    }

    /// Reads the glossary, and says what was guessed and what was left out.
    fn read(&self) -> Result<Glossary, Stop> {
        if self.input.as_os_str() == "default" || self.input.is_dir() {
            return load(&self.input);
        }
        let name = self.input.display().to_string();
        let bytes = match is_standard(&self.input) {
            true => {
                let mut bytes = Vec::new();
                std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
            }
            false => fs::read(&self.input),
        };
        let bytes = bytes.map_err(|error| Error::io(&name, &error))?;
        let from = match self.from {
            Some(From::Csv) => Exchange::Csv,
            Some(From::Tsv) => Exchange::Tsv,
            Some(From::Xlsx) => Exchange::Xlsx,
            Some(From::Jsonl) => Exchange::JsonLines,
            Some(From::Tbx) => Exchange::Tbx3,
            Some(From::Omegat) => Exchange::OmegaT(None),
            Some(From::Memoq) => Exchange::MemoQ,
            Some(From::Trados) => Exchange::Trados,
            None => Exchange::of_file(&name, &bytes).ok_or_else(|| {
                Error::new("neither the ending nor the content tells the format")
                    .in_file(&name)
                    .remedy("name it: --from csv, tsv, xlsx, jsonl, tbx, omegat, memoq or trados")
            })?,
        };
        let from = match from {
            Exchange::OmegaT(None) => Exchange::OmegaT(self.pair.or_else(|| named_pair(&name))),
            from => from,
        };
        let imported = from
            .read(&name, &bytes, self.encoding)
            .map_err(|errors| Stop::Errors(errors.iter().map(Error::to_string).collect()))?;
        for remark in &imported.remarks {
            output::tell(&format!("note: {name}: {remark}"));
        }
        tell_losses("read", &name, &imported.losses);
        Ok(imported.glossary)
    }
}

/// Returns the languages that the name of an OmegaT glossary says: `terms.zh-ru.utf8`.
fn named_pair(name: &str) -> Option<Pair> {
    pair(
        Path::new(Path::new(name).file_stem()?)
            .extension()?
            .to_str()?,
    )
    .ok()
}
