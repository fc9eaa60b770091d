//! What every page has: its head, its style, its script, and the rule that nothing else may run.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::markup::Markup;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// Returns a page called `title` with what `fill` writes.
pub(crate) fn page(title: &'static str, fill: impl FnOnce(&mut Markup)) -> Vec<u8> {
    let mut page = Markup::default();
    page.fixed("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.open(
        "meta",
        &[
            ("http-equiv", "Content-Security-Policy"),
            ("content", &policy()),
        ],
    );
    page.fixed("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.fixed("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.element("title", &[], |page| page.text(title));
    page.fixed("<style>");
    page.fixed(STYLE);
    page.fixed("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the content</a>\n");
    page.element("header", &[], |page| page.leaf("h1", &[], title));
    page.element("main", &[("id", "main")], fill);
    page.fixed("<script>");
    page.fixed(SCRIPT);
    page.fixed("</script>\n</body>\n</html>\n");
    page.into_bytes()
}

/// Returns the content security policy: our script and our style, known by their hashes, and nothing from anywhere.
fn policy() -> String {
    let hash = |text: &str| BASE64_STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(SCRIPT),
        hash(STYLE),
    )
}
