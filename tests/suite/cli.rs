//! What the program prints: a folder of cases, and every console block of the README.

use std::{
    io::Write,
    process::{Command, Stdio},
};

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cli/*.md");
}

#[test]
fn readme() {
    trycmd::TestCases::new().case("README.md");
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
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        told.starts_with("打击网络犯罪: no candidate: `打击` is in no term"),
        "{told}"
    );
}
