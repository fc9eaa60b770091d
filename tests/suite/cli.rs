//! What the program prints: a folder of cases, and every console block of the README and the pages of `docs/`.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cli/*.md");
}

#[test]
fn pages() {
    trycmd::TestCases::new()
        .case("README.md")
        .case("CONTRIBUTING.md")
        .case("docs/*.md");
}

/// What is explained is read twice, which a pipe can be only once.
#[test]
fn the_standard_input_is_explained() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_trilex"))
        .args(["explain-term", "打击网络犯罪", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program is built");
    let mut pipe = program.stdin.take().expect("it is piped");
    pipe.write_all("成员国坚决打击网络犯罪。".as_bytes())
        .expect("it reads");
    drop(pipe);
    let output = program.wait_with_output().expect("it ends");
    let answer = String::from_utf8_lossy(&output.stdout);
    assert!(
        answer.starts_with("打击网络犯罪: not a candidate: `打击` is in no term"),
        "{answer}"
    );
}

/// A link leads to the file that is written, and a pipe is written to: neither is replaced.
#[cfg(unix)]
#[test]
fn links_and_pipes_stay() {
    let folder = tempfile::tempdir().unwrap();
    let [real, link, pipe] = ["real.csv", "link.csv", "pipe"].map(|name| folder.path().join(name));
    fs::write(&real, "of last week").unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let report = |output: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trilex"));
        command.args(["report", "-q", "tests/data/statement.zh.txt", "-o"]);
        command.arg(output).spawn().unwrap()
    };
    assert!(report(&link).wait().unwrap().success());
    assert!(link.is_symlink());
    let written = fs::read_to_string(&real).unwrap();
    assert!(written.starts_with("rank,"));
    let mut writer = report(&pipe);
    assert_eq!(fs::read_to_string(&pipe).unwrap(), written);
    assert!(writer.wait().unwrap().success());
}
