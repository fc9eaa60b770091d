//! A batch never reads its own ledger and reports, whatever links lead there.
#![cfg(unix)]

use std::{fs, os::unix::fs::symlink};

use super::batch::{Desk, statement};

#[test]
fn links_into_an_inbox_are_seen_through() {
    let desk = Desk::new();
    let path = |name: &str| desk.path().join(name);
    desk.put("inbox/1.txt", statement(1));
    fs::create_dir(path("elsewhere")).unwrap();
    for (link, target) in [
        ("folder", "inbox"),
        ("again", "elsewhere/../folder"),
        ("file", "inbox/later.db"),
        ("circle", "circle"),
    ] {
        symlink(target, path(link)).unwrap();
    }
    let absolute = path("inbox/l.db").display().to_string();
    for (ledger, out, reason) in [
        ("folder/l.db", "out", "a folder by another name"),
        ("again/l.db", "out", "a link to a link"),
        ("file", "out", "a link to what is not there yet"),
        (&*absolute, "out", "the whole path"),
        ("l.db", "folder", "the inbox itself"),
        (
            "l.db",
            "again/new/reports",
            "folders that are not there yet",
        ),
        (
            "l.db",
            "none/../inbox/out",
            "out of a folder that is not there",
        ),
    ] {
        let (said, code) = desk.run(ledger, out, &[]);
        assert_eq!(code, 2, "{reason}: {said}");
        assert!(
            said.contains("must not be inside the inbox `inbox`"),
            "{reason}: {said}"
        );
        assert_eq!(
            fs::read_dir(path("inbox")).unwrap().count(),
            1,
            "{reason}: something was written"
        );
    }
    assert!(!path("out").exists() && !path("l.db").exists());
    // A circle leads nowhere, and that is an error of the disk.
    let (said, code) = desk.run("circle", "out", &[]);
    assert_eq!(code, 2);
    assert!(said.starts_with("error: circle: "), "{said}");
    // What only begins like the inbox is not in it.
    let (said, code) = desk.run("inbox.db", "inbox-reports", &[]);
    assert_eq!(code, 0, "{said}");
}
