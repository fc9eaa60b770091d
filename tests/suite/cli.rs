//! What the program prints: a folder of cases, and every console block of the README.

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cli/*.md");
}

#[test]
fn readme() {
    trycmd::TestCases::new().case("README.md");
}
