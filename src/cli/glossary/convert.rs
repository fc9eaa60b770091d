//! `trilex glossary convert`: a glossary in the format of another program.

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

/// One example for each kind of tool.
const EXAMPLES: &str = "Examples:
  trilex glossary convert default terms.tbx
  trilex glossary convert default terms.zh-ru.utf8 --pair zh-ru
  trilex glossary convert terms.csv terms-excel.csv --excel=ru
  trilex glossary convert memoq.csv terms.csv";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Args {
    /// Glossary to read: a file, or a folder of CSV files; - is standard input, `default` the built-in glossary.
    #[arg(value_name = "IN")]
    input: PathBuf,

    /// File to write; - is standard output.
    #[arg(
        value_name = "OUT",
        required_unless_present = "output",
        conflicts_with = "output"
    )]
    out: Option<PathBuf>,

    /// The same as OUT.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Format of IN [default: from its content and ending].
    #[arg(long, value_name = "FORMAT")]
    from: Option<From>,

    /// Format of OUT [default: from its ending; .tbx is version 3].
    #[arg(long, value_name = "FORMAT")]
    to: Option<To>,

    /// Write CSV for Excel in this language: byte order mark, CRLF, no formulas, semicolons for ru.
    #[arg(long, value_name = "LANG", num_args = 0..=1, require_equals = true, default_missing_value = "en")]
    excel: Option<LangArg>,

    /// Language pair of an OmegaT glossary, source first: zh-ru. Without it, one file per pair is written: OUT.zh-en.utf8, …
    #[arg(long, value_name = "SOURCE-TARGET", value_parser = pair)]
    pair: Option<Pair>,

    /// Character encoding of IN [default: detect]: utf-8, gb18030, windows-1251, …
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
        let path = self.path();
        let to = self.to(path)?;
        let glossary = self.read()?;
        exchange::write(&glossary, to, path)?;
        Ok(ExitCode::SUCCESS)
    }

    /// Returns where to write, by position or by option.
    fn path(&self) -> &Path {
        let path = self.output.as_ref().or(self.out.as_ref());
        path.map_or(Path::new("-"), PathBuf::as_path)
    }

    /// Returns the format to write to `path`.
    fn to(&self, path: &Path) -> Result<Exchange, Error> {
        let name = path.display().to_string();
        let to = match self.to {
            Some(To::Csv) => Exchange::Csv,
            Some(To::Tsv) => Exchange::Tsv,
            Some(To::Xlsx) => Exchange::Xlsx,
            Some(To::Jsonl) => Exchange::JsonLines,
            Some(To::Tbx) => Exchange::Tbx3,
            Some(To::Tbx2) => Exchange::Tbx2,
            Some(To::Omegat) => Exchange::OmegaT(None),
            None if is_standard(path) => {
                return Err(
                    Error::new("standard output has no ending to choose a format by")
                        .remedy("add --to csv, tsv, xlsx, jsonl, tbx, tbx2 or omegat"),
                );
            }
            None => Exchange::of_ending(&name).ok_or_else(|| {
                Error::new("no glossary format has this ending")
                    .in_file(&name)
                    .remedy("use .csv, .tsv, .xlsx, .jsonl, .tbx or .utf8, or add --to FORMAT")
            })?,
        };
        match (to, self.excel, self.pair) {
            (Exchange::Csv, Some(lang), None) => Ok(Exchange::Excel(lang.lang())),
            (_, Some(_), _) => Err(Error::new("--excel needs CSV")
                .in_file(name)
                .remedy("end the name of the output in .csv, or leave out --excel")),
            (Exchange::OmegaT(_), None, pair) => Ok(Exchange::OmegaT(pair)),
            (to, None, _) => Ok(to),
        }
    }

    /// Reads the glossary, and reports what was guessed and what was left out.
    fn read(&self) -> Result<Glossary, Stop> {
        if self.input.as_os_str() == "default" || self.input.is_dir() {
            return load(&self.input);
        }
        let name = self.input.display().to_string();
        let bytes = if is_standard(&self.input) {
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        } else {
            fs::read(&self.input)
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
                Error::new("neither ending nor content shows the format")
                    .in_file(&name)
                    .remedy("add --from csv, tsv, xlsx, jsonl, tbx, omegat, memoq or trados")
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
        for warning in &imported.warnings {
            output::tell(&format!("warning: {warning}"));
        }
        tell_losses("read", &name, &imported.losses);
        Ok(imported.glossary)
    }
}

/// Returns the language pair in the name of an OmegaT glossary: `terms.zh-ru.utf8`.
fn named_pair(name: &str) -> Option<Pair> {
    pair(
        Path::new(Path::new(name).file_stem()?)
            .extension()?
            .to_str()?,
    )
    .ok()
}
