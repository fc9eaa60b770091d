//! Where the ledger and the reports may be: nowhere that a batch would read them as documents, or overwrite one with another.

use std::{
    fs,
    path::{Component, Path, PathBuf},
};

use trilex::{Error, batch::Output};

/// Symbolic links followed one after another; more are taken for a circle.
const MOST_LINKS: usize = 40;

/// Checks that ledger and reports are outside the inboxes and do not overwrite each other. Nothing is read or written.
pub(super) fn check(inboxes: &[PathBuf], ledger: &Path, out: &Path) -> Result<(), Error> {
    let (real_ledger, real_out) = (real(ledger), real(out));
    for inbox in inboxes {
        let real_inbox = real(inbox);
        let shown = inbox.display();
        if real_ledger.starts_with(&real_inbox) {
            let what = format!(
                "the ledger must not be inside the inbox `{shown}`: all files there are read"
            );
            return Err(at(ledger, what).remedy("name a file outside it: --ledger FILE"));
        }
        if real_out.starts_with(&real_inbox) {
            let what = format!(
                "the reports must not be inside the inbox `{shown}`: all files there are read"
            );
            return Err(at(out, what).remedy("name a folder outside it: -o DIR"));
        }
        if is_report(&real_inbox, &real_out) {
            let what = "a report would overwrite this input";
            return Err(at(inbox, what).remedy("name another folder: -o DIR"));
        }
    }
    if real_out.starts_with(&real_ledger) {
        let what = "the ledger would be where the reports need a folder";
        return Err(at(ledger, what).remedy("name another file: --ledger FILE"));
    }
    if is_report(&real_ledger, &real_out) {
        let what = "a report would overwrite the ledger";
        return Err(at(ledger, what).remedy("name another file: --ledger FILE"));
    }
    Ok(())
}

fn at(path: &Path, what: impl Into<String>) -> Error {
    Error::new(what).in_file(path.display().to_string())
}

/// Returns `true` if a report is written to `path`.
fn is_report(path: &Path, out: &Path) -> bool {
    let mut reports = Output::ALL.iter().map(|report| out.join(report.file()));
    reports.any(|report| report == path)
}

/// Returns the path without symbolic links, `.` and `..`; it need not exist.
fn real(path: &Path) -> PathBuf {
    let mut real = std::env::current_dir().unwrap_or_default();
    let mut links = 0;
    let mut rest = vec![path.to_owned()];
    while let Some(path) = rest.pop() {
        let mut components = path.components();
        let Some(component) = components.next() else {
            continue;
        };
        rest.push(components.as_path().to_owned());
        match component {
            Component::CurDir => {}
            Component::ParentDir => drop(real.pop()),
            _ => real.push(component),
        }
        if links < MOST_LINKS
            && let Ok(target) = fs::read_link(&real)
        {
            links += 1;
            real.pop();
            rest.push(target);
        }
    }
    // In the spelling of the disk, which may not distinguish `Inbox` from `inbox`.
    let written = real.ancestors().find_map(|part| {
        let rest = real.strip_prefix(part).ok()?;
        Some(part.canonicalize().ok()?.join(rest))
    });
    written.unwrap_or(real)
}
