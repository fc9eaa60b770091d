//! The ledger: what was counted in which document, in an SQLite file that one run at a time works on.

mod record;

use std::{collections::HashSet, path::Path, sync::Arc};

use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};

pub(crate) use record::{About, Figures, Passage};

use crate::{
    date::Date,
    error::{Error, Result},
    find::tally::Tally,
    glossary::ConceptId,
    run::report::Failure,
};

/// Version of the tables.
const VERSION: i64 = 1;

// Contents have row ids: without, SQLite reads the whole of every row on the way to the one that is looked for.
const TABLES: &str = "
    CREATE TABLE content (key TEXT PRIMARY KEY, about TEXT NOT NULL, tally TEXT NOT NULL);
    CREATE TABLE document (
        name TEXT PRIMARY KEY, hash TEXT NOT NULL, whole TEXT NOT NULL, counted TEXT NOT NULL, lang TEXT NOT NULL,
        date TEXT, given TEXT, added INTEGER NOT NULL, changed INTEGER NOT NULL, removed INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE failure (name TEXT PRIMARY KEY, error TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE concept (id TEXT PRIMARY KEY, first INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE run (number INTEGER PRIMARY KEY, program TEXT NOT NULL, glossary TEXT NOT NULL);
    PRAGMA user_version = 1;";

/// An open ledger. Nobody else can open it as long as it is.
pub(crate) struct Ledger {
    connection: Connection,
    name: String,
    /// Number of the run that is under way, from 1. A run that was killed has the number of the next.
    run: i64,
}

/// What the ledger says about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) name: String,
    /// SHA-256 of its bytes.
    pub(crate) hash: String,
    /// Key of what was found in all of it.
    pub(crate) whole: Arc<str>,
    /// Key of what was counted of it, passages of other documents taken out.
    pub(crate) counted: Arc<str>,
    pub(crate) lang: String,
    pub(crate) date: Option<Date>,
    /// The day that the user gave it.
    pub(crate) given: Option<Date>,
    /// The run that it was first read in.
    pub(crate) added: i64,
    /// The run that its content was first read in.
    pub(crate) changed: i64,
    /// The run that it was first missing in.
    pub(crate) removed: Option<i64>,
}

impl Ledger {
    /// Opens the ledger at `path`, or makes a new one there.
    ///
    /// # Errors
    ///
    /// If another run works on it, if it is no ledger or a newer program's, or if the disk does not let it be read and written.
    pub(crate) fn open(path: &Path) -> Result<Ledger> {
        let name = path.display().to_string();
        let failed = |error: rusqlite::Error| failure(&name, &error);
        let mut connection = Connection::open(path).map_err(failed)?;
        connection
            .execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN EXCLUSIVE; COMMIT;")
            .map_err(failed)?;
        let version: i64 = connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .map_err(failed)?;
        let tables: i64 = connection
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .map_err(failed)?;
        if version != VERSION {
            if version != 0 || tables != 0 {
                return Err(
                    Error::new("a database, but no ledger of this version of trilex")
                        .in_file(name)
                        .remedy("name another file; a new ledger is made where there is none"),
                );
            }
            let transaction = connection.transaction().map_err(failed)?;
            transaction.execute_batch(TABLES).map_err(failed)?;
            transaction.commit().map_err(failed)?;
        }
        let last: Option<i64> = connection
            .query_row("SELECT max(number) FROM run", [], |row| row.get(0))
            .map_err(failed)?;
        Ok(Ledger {
            connection,
            name,
            run: last.unwrap_or(0) + 1,
        })
    }

    /// Returns the number of this run, from 1.
    pub(crate) fn run(&self) -> i64 {
        self.run
    }

    /// Returns the keys of all contents that were counted.
    pub(crate) fn keys(&self) -> Result<HashSet<String>> {
        self.all("SELECT key FROM content", |row| row.get(0))
    }

    /// Keeps what was found in a content. From then on it is not lost.
    pub(crate) fn keep(&self, key: &str, about: &About, tally: &Tally) -> Result<()> {
        let about = serde_json::to_string(about).expect("it has no keys but strings");
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO content VALUES (?1, ?2, ?3)")
            .and_then(|mut statement| statement.execute(params![key, about, record::write(tally)]))
            .map_err(|error| self.failed(&error))?;
        Ok(())
    }

    /// Returns what was found out about a content.
    pub(crate) fn about(&self, key: &str) -> Result<About> {
        let json = self.content("SELECT about FROM content WHERE key = ?1", key)?;
        serde_json::from_str(&json).map_err(|error| {
            Error::new(format!("an entry is damaged: {error}"))
                .in_file(&self.name)
                .remedy("start a new ledger")
        })
    }

    /// Returns what was counted in a content.
    pub(crate) fn tally(&self, key: &str) -> Result<Tally> {
        let json = self.content("SELECT tally FROM content WHERE key = ?1", key)?;
        record::read(&json).map_err(|error| error.in_file(&self.name))
    }

    /// Returns how often each concept occurs in a document that was entered.
    pub(crate) fn figures(&self, name: &str) -> Result<Vec<(ConceptId, Figures)>> {
        let json = self.content(
            "SELECT tally FROM document JOIN content ON key = counted WHERE name = ?1",
            name,
        )?;
        record::read_figures(&json).map_err(|error| error.in_file(&self.name))
    }

    /// Returns the document called `name`, as it was entered last.
    pub(crate) fn document(&self, name: &str) -> Result<Option<Entry>> {
        self.connection
            .prepare_cached("SELECT * FROM document WHERE name = ?1")
            .and_then(|mut statement| statement.query_row([name], entry).optional())
            .map_err(|error| self.failed(&error))
    }

    /// Returns the documents that have none of these names.
    pub(crate) fn others(&self, names: &HashSet<&str>) -> Result<Vec<Entry>> {
        let all: Vec<String> = self.all("SELECT name FROM document", |row| row.get(0))?;
        all.iter()
            .filter(|name| !names.contains(name.as_str()))
            .filter_map(|name| self.document(name).transpose())
            .collect()
    }

    /// Returns the ids of the concepts that occurred in earlier runs.
    pub(crate) fn concepts(&self) -> Result<HashSet<String>> {
        self.all("SELECT id FROM concept", |row| row.get(0))
    }

    /// Keeps the documents as they are now, and what could not be read, all or nothing.
    pub(crate) fn enter(&mut self, entries: &[Entry], failures: &[Failure]) -> Result<()> {
        let name = self.name.clone();
        self.enter_all(entries, failures)
            .map_err(|error| failure(&name, &error))
    }

    /// Ends the run: what was new in it is known from now on.
    pub(crate) fn finish(
        &mut self,
        program: &str,
        glossary: &str,
        concepts: &[String],
    ) -> Result<()> {
        let name = self.name.clone();
        self.finish_run(program, glossary, concepts)
            .map_err(|error| failure(&name, &error))
    }

    fn enter_all(&mut self, entries: &[Entry], failures: &[Failure]) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        {
            let mut insert = transaction.prepare(
                "INSERT OR REPLACE INTO document VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?;
            for entry in entries {
                insert.execute(params![
                    entry.name,
                    entry.hash,
                    entry.whole,
                    entry.counted,
                    entry.lang,
                    entry.date.map(|date| date.to_string()),
                    entry.given.map(|date| date.to_string()),
                    entry.added,
                    entry.changed,
                    entry.removed,
                ])?;
            }
            transaction.execute("DELETE FROM failure", [])?;
            let mut insert =
                transaction.prepare("INSERT OR REPLACE INTO failure VALUES (?1, ?2)")?;
            for failure in failures {
                insert.execute(params![failure.name, failure.error])?;
            }
        }
        transaction.commit()
    }

    fn finish_run(
        &mut self,
        program: &str,
        glossary: &str,
        concepts: &[String],
    ) -> rusqlite::Result<()> {
        let run = self.run;
        let transaction = self.connection.transaction()?;
        {
            let mut insert =
                transaction.prepare("INSERT OR IGNORE INTO concept VALUES (?1, ?2)")?;
            for id in concepts {
                insert.execute(params![id, run])?;
            }
            transaction.execute(
                "INSERT INTO run VALUES (?1, ?2, ?3)",
                params![run, program, glossary],
            )?;
            // Counts under an earlier glossary, and of contents that no document has any more.
            transaction.execute(
                "DELETE FROM content WHERE key NOT IN (SELECT whole FROM document UNION SELECT counted FROM document)",
                [],
            )?;
        }
        transaction.commit()?;
        self.run += 1;
        Ok(())
    }

    fn all<T, C: FromIterator<T>>(
        &self,
        query: &str,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<C> {
        let rows = || {
            let mut statement = self.connection.prepare(query)?;
            let rows = statement.query_map([], row)?;
            rows.collect::<rusqlite::Result<C>>()
        };
        rows().map_err(|error| self.failed(&error))
    }

    fn content(&self, query: &str, key: &str) -> Result<String> {
        let json = self
            .connection
            .prepare_cached(query)
            .and_then(|mut statement| statement.query_row([key], |row| row.get(0)).optional())
            .map_err(|error| self.failed(&error))?;
        json.ok_or_else(|| {
            Error::new(format!("the entry {key} has gone"))
                .in_file(&self.name)
                .remedy("start a new ledger")
        })
    }

    fn failed(&self, error: &rusqlite::Error) -> Error {
        failure(&self.name, error)
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let date = |text: Option<String>| text.and_then(|text| Date::in_name(&text));
    Ok(Entry {
        name: row.get(0)?,
        hash: row.get(1)?,
        whole: row.get(2)?,
        counted: row.get(3)?,
        lang: row.get(4)?,
        date: date(row.get(5)?),
        given: date(row.get(6)?),
        added: row.get(7)?,
        changed: row.get(8)?,
        removed: row.get(9)?,
    })
}

fn failure(name: &str, error: &rusqlite::Error) -> Error {
    let remedy = match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            return Error::new("another run works on this ledger")
                .in_file(name)
                .remedy("wait until it is done");
        }
        Some(ErrorCode::NotADatabase) => {
            "name another file; a new ledger is made where there is none"
        }
        Some(ErrorCode::DiskFull) => {
            "free some space on the disk and try again; nothing that was counted is lost"
        }
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            "check that the folder exists and that you may write there"
        }
        _ => "check the file and the disk and try again",
    };
    Error::new(format!("the ledger: {error}"))
        .in_file(name)
        .remedy(remedy)
}
