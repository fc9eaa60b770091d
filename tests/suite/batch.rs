//! Batches: what grows week by week is reported as if it had been read at once, whatever happens on the way.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
    time::Duration,
};

use tempfile::TempDir;

/// Reports that do not depend on what was known before.
const LASTING: [&str; 6] = [
    "report.csv",
    "report.per-document.csv",
    "report.json",
    "trends.csv",
    "repeats.csv",
    "failures.csv",
];

const GLOSSARY: &str = "id,zh,en,ru\nterrorism,恐怖主义,terrorism,терроризм\ndrug,麻醉药品,narcotic drug,наркотическое средство\n\
    peace,和平,peace,мир\n";

/// A folder with an inbox, a glossary, ledgers and reports.
pub(super) struct Desk(TempDir);

impl Desk {
    pub(super) fn new() -> Desk {
        let desk = Desk(TempDir::new().unwrap());
        fs::create_dir(desk.path().join("inbox")).unwrap();
        desk.put("glossary.csv", GLOSSARY);
        desk
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(super) fn put(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path().join(name), text).unwrap();
    }

    fn command(&self, ledger: &str, out: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trilex"));
        command.current_dir(self.path()).args([
            "batch",
            "inbox",
            "--glossary",
            "glossary.csv",
            "--ledger",
            ledger,
            "--out",
            out,
        ]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a batch, and returns what it says and its exit code.
    pub(super) fn run(&self, ledger: &str, out: &str, more: &[&str]) -> (String, i32) {
        let Output { status, stderr, .. } = self.command(ledger, out).args(more).output().unwrap();
        (String::from_utf8(stderr).unwrap(), status.code().unwrap())
    }

    /// Returns how many documents the ledger has counts of.
    fn counted(&self, ledger: &str) -> i64 {
        let Ok(ledger) = rusqlite::Connection::open(self.path().join(ledger)) else {
            return 0;
        };
        let count = ledger.query_row("SELECT count(*) FROM content", [], |row| row.get(0));
        // It may have been killed before there was a table.
        count.unwrap_or(0)
    }

    pub(super) fn report(&self, out: &str, name: &str) -> String {
        fs::read_to_string(self.path().join(out).join(name)).unwrap()
    }

    fn lasting(&self, out: &str) -> BTreeMap<&'static str, String> {
        LASTING
            .iter()
            .map(|&name| (name, self.report(out, name)))
            .collect()
    }

    /// Holds the reports in `out` against those of one run over everything.
    pub(super) fn assert_same_as_at_once(&self, out: &str, more: &[&str]) {
        let ledger = format!("fresh-{out}.db");
        let fresh = format!("fresh-{out}");
        self.run(&ledger, &fresh, more);
        assert_eq!(self.lasting(out), self.lasting(&fresh));
        fs::remove_file(self.path().join(ledger)).unwrap();
        fs::remove_dir_all(self.path().join(fresh)).unwrap();
    }
}

/// A statement of a few paragraphs, each long enough to be known again.
pub(super) fn statement(number: usize) -> String {
    let mut text = format!("第{number}号声明\n\n");
    for paragraph in 0..number % 7 + 2 {
        text.push_str(&format!("各方重申第{number}号决议第{paragraph}段，谴责一切形式和表现的恐怖主义，支持和平解决争端。\n\n"));
    }
    text.push_str(&format!("2020年{}月10日\n", number % 12 + 1));
    text
}

#[test]
fn week_by_week_is_the_same_as_at_once() {
    let desk = Desk::new();
    for number in [5, 7] {
        desk.put(&format!("inbox/{number}.txt"), statement(number));
    }
    let (said, code) = desk.run("l.db", "out", &[]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("2 documents: 2 new, 0 changed, 0 removed; 2 read"),
        "{said}"
    );
    assert!(said.contains("2 concepts new this run"), "{said}");

    // Nothing new.
    let (said, _) = desk.run("l.db", "out", &[]);
    assert!(
        said.contains("2 documents: 0 new, 0 changed, 0 removed; 0 read"),
        "{said}"
    );
    assert!(said.contains("0 concepts new this run"), "{said}");

    // New before and behind, in other formats; one changed, one gone, and one that is another's in a page.
    desk.put("inbox/1.txt", statement(1));
    desk.put("inbox/9.md", statement(9));
    desk.put("inbox/7.txt", statement(8));
    let page: String = statement(5)
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| format!("<p>{line}</p>"))
        .collect();
    desk.put(
        "inbox/4-2021-03-02.html",
        format!("<html><body>{page}</body></html>"),
    );
    desk.put("inbox/drugs.txt", "各方决心打击麻醉药品。".repeat(30));
    fs::remove_file(desk.path().join("inbox/5.txt")).unwrap();
    let (said, _) = desk.run("l.db", "out", &[]);
    assert!(
        said.contains("5 documents: 4 new, 1 changed, 1 removed; 5 read"),
        "{said}"
    );
    desk.assert_same_as_at_once("out", &[]);
    assert_eq!(
        desk.report("out", "new-concepts.csv")
            .lines()
            .nth(1)
            .unwrap(),
        "drug,麻醉药品,narcotic drug,наркотическое средство,30,\"inbox/drugs.txt, line 1\""
    );
    let documents = desk.report("out", "documents.csv");
    for row in [
        "inbox/1.txt,new,zh,2020-02-10",
        "inbox/4-2021-03-02.html,new,zh,2021-03-02",
        "inbox/5.txt,removed,zh,2020-06-10",
        "inbox/7.txt,changed,zh,2020-09-10",
    ] {
        assert!(documents.contains(row), "{row} in {documents}");
    }

    // Back again: its passages stand in 4-2021-03-02.html, which comes first.
    desk.put("inbox/5.txt", statement(5));
    let (said, _) = desk.run("l.db", "out", &[]);
    assert!(
        said.contains("7 passages repeated from earlier documents"),
        "{said}"
    );
    assert!(
        desk.report("out", "repeats.csv")
            .contains("inbox/5.txt,inbox/4-2021-03-02.html,7,7,100")
    );
    desk.assert_same_as_at_once("out", &[]);
    let skipped = desk.lasting("out");
    desk.run("count.db", "counted", &["--repeats", "count"]);
    assert_ne!(skipped["report.csv"], desk.report("counted", "report.csv"));
    desk.assert_same_as_at_once("counted", &["--repeats", "count"]);

    // Another glossary, another count.
    desk.put(
        "glossary.csv",
        "id,zh,en,ru\nresolution,决议,resolution,резолюция\n",
    );
    let (said, _) = desk.run("l.db", "out", &[]);
    assert!(
        said.contains("0 new, 0 changed, 0 removed; 6 read"),
        "{said}"
    );
    desk.assert_same_as_at_once("out", &[]);
}

#[test]
fn rates_that_rise_are_told() {
    let desk = Desk::new();
    let old = "各方重申支持和平解决争端并将继续努力。".repeat(200);
    desk.put("inbox/1.txt", &old);
    desk.run("l.db", "out", &[]);
    desk.put("inbox/2.txt", "各方谴责恐怖主义。".repeat(20));
    desk.run("l.db", "out", &[]);
    let rates = desk.report("out", "rates.csv");
    let rows: Vec<&str> = rates.lines().skip(1).collect();
    // 20 of 180 characters against 0 of 3,800: G² = 2·20·ln(20 / (180·20/3980)).
    assert_eq!(
        rows[0],
        "terrorism,恐怖主义,terrorism,терроризм,zh,rose,20,1111.11,0,0,123.84"
    );
    assert_eq!(rows[1], "peace,和平,peace,мир,zh,fell,0,0,200,526.32,18.51");
    assert_eq!(rows.len(), 2);
}

#[test]
fn a_date_can_be_given() {
    let desk = Desk::new();
    desk.put("inbox/1.txt", statement(1));
    desk.run("l.db", "out", &["--date", "inbox/1.txt=2019-05-01"]);
    desk.run("l.db", "out", &[]);
    assert!(
        desk.report("out", "documents.csv")
            .contains("inbox/1.txt,known,zh,2019-05-01")
    );
    assert!(desk.report("out", "trends.csv").contains("zh,2019-05,1,"));
    let (said, code) = desk.run("l.db", "out", &["--date", "1.txt=yesterday"]);
    assert_eq!(code, 2);
    assert!(said.contains("yesterday is no day"), "{said}");
}

#[test]
fn failures_are_tried_again() {
    let desk = Desk::new();
    desk.put("inbox/1.txt", statement(1));
    desk.put("inbox/2.txt", b"PK\x03\x04 is no text \0");
    let (said, code) = desk.run("l.db", "out", &["-q"]);
    assert_eq!(code, 2);
    assert!(said.starts_with("error: inbox/2.txt: "), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(desk.report("out", "failures.csv").contains("inbox/2.txt"));
    assert!(desk.report("out", "report.csv").contains("terrorism"));
    desk.put("inbox/2.txt", statement(2));
    let (said, code) = desk.run("l.db", "out", &[]);
    assert_eq!(code, 0);
    assert!(said.contains("2 documents: 1 new"), "{said}");
    desk.assert_same_as_at_once("out", &[]);
}

#[test]
fn a_file_that_is_no_ledger_is_left_alone() {
    let desk = Desk::new();
    desk.put("inbox/1.txt", statement(1));
    desk.put(
        "notes.db",
        "these are my notes, and they are long enough to be taken for a database",
    );
    let (said, code) = desk.run("notes.db", "out", &[]);
    assert_eq!(code, 2);
    assert!(
        said.contains("notes.db: the ledger: file is not a database; name another file"),
        "{said}"
    );
    assert!(
        fs::read_to_string(desk.path().join("notes.db"))
            .unwrap()
            .starts_with("these are")
    );
}

#[test]
fn killed_at_any_moment_nothing_is_lost_or_counted_twice() {
    let desk = Desk::new();
    for number in 0..40 {
        desk.put(&format!("inbox/{number}.txt"), statement(number));
    }
    let mut kills = 0;
    let mut kept = 0;
    for attempt in 0..60 {
        let mut child = desk
            .command("l.db", "out")
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_millis(10 + attempt * 15));
        if child.try_wait().unwrap().is_some() {
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        let now = desk.counted("l.db");
        assert!(now >= kept, "{kept} documents were counted, now {now}");
        kept = now;
        // A report is there whole or not at all.
        for name in LASTING {
            if let Ok(text) = fs::read_to_string(desk.path().join("out").join(name)) {
                assert!(text.ends_with('\n'), "{name} is cut off");
            }
        }
    }
    assert!(kills > 0, "nothing was killed");
    let kept = desk.counted("l.db");
    let (said, code) = desk.run("l.db", "out", &[]);
    assert_eq!(code, 0, "{said}");
    // What a killed run has counted is not counted again, and all the rest is.
    assert!(
        said.contains(&format!("{} read", 40 - kept)),
        "{kept} kept: {said}"
    );
    assert!(
        kept > 0,
        "the runs were killed before they counted anything"
    );
    desk.assert_same_as_at_once("out", &[]);
    let files = fs::read_dir(desk.path().join("out")).unwrap();
    assert_eq!(
        files.count(),
        LASTING.len() + 4,
        "something was left behind"
    );
}

#[test]
fn two_runs_at_once_do_not_meet() {
    let desk = Desk::new();
    for number in 0..40 {
        desk.put(&format!("inbox/{number}.txt"), statement(number));
    }
    let runs: Vec<_> = (0..3)
        .map(|_| desk.command("l.db", "out").spawn().unwrap())
        .collect();
    let mut done = 0;
    for run in runs {
        let output = run.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        match output.status.code() {
            Some(0) => done += 1,
            _ => assert!(
                said.contains("another run works on this ledger; wait until it is done"),
                "{said}"
            ),
        }
    }
    assert!(done > 0, "no run was done");
    desk.assert_same_as_at_once("out", &[]);
}

#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing() {
    let desk = Desk::new();
    desk.put("inbox/1.txt", statement(1));
    desk.run("l.db", "out", &[]);
    let before = desk.lasting("out");
    for number in 2..60 {
        desk.put(&format!("inbox/{number}.txt"), statement(number));
    }
    // No file may grow beyond a few blocks: the same errors as on a full disk, at different moments.
    for blocks in [8, 40, 64, 100, 200] {
        let program = env!("CARGO_BIN_EXE_trilex");
        let script = format!(
            "trap '' XFSZ; ulimit -f {blocks}; exec {program} batch inbox --glossary glossary.csv --ledger l.db --out out"
        );
        let output = Command::new("sh")
            .arg("-c")
            .arg(script)
            .current_dir(desk.path())
            .output()
            .unwrap();
        if output.status.code() == Some(0) {
            break;
        }
        assert_eq!(
            output.status.code(),
            Some(2),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        for name in LASTING {
            assert!(
                desk.report("out", name).ends_with('\n'),
                "{name} is cut off"
            );
        }
        let parts = fs::read_dir(desk.path().join("out")).unwrap();
        let mut parts = parts.map(|file| file.unwrap().file_name());
        assert!(!parts.any(|name| name.to_string_lossy().ends_with(".part")));
        if blocks == 8 {
            assert_eq!(desk.lasting("out"), before);
        }
    }
    let (said, code) = desk.run("l.db", "out", &[]);
    assert_eq!(code, 0, "{said}");
    desk.assert_same_as_at_once("out", &[]);
}
