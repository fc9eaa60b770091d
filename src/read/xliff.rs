//! XLIFF 1.2 and 2.x: files on their way through a translation.

use super::{
    Gathering,
    bilingual::{Foreign, Unit, segment},
    gathering::flow,
    xml::{Node, Nodes},
};
use crate::error::Result;

/// Elements of a segment whose content is code of the original file.
const CODES: [&str; 7] = ["bpt", "ept", "ph", "it", "bx", "ex", "x"];

/// Elements that hold no part of the document: notes, suggestions of the memory, and the source once more, in segments.
const BESIDE: [&str; 9] = [
    "alt-trans",
    "seg-source",
    "note",
    "notes",
    "matches",
    "originalData",
    "glossary",
    "skl",
    "skeleton",
];

pub(super) fn read(text: &str, gathering: &mut Gathering) -> Result<()> {
    let mut nodes = Nodes::new(text);
    let mut foreign = Foreign::default();
    let mut unit = Unit::default();
    let mut source = String::new();
    let mut target = String::new();
    while let Some(node) = nodes.next()? {
        let Node::Open(element) = node else {
            continue;
        };
        let attribute = |names: [&str; 2]| {
            names
                .iter()
                .find_map(|name| element.attribute(name))
                .map(str::to_owned)
        };
        match element.name.as_str() {
            // 2.x names the languages at the top, 1.2 at each file.
            "xliff" | "file" => {
                source = attribute(["srcLang", "source-language"]).unwrap_or(source);
                target = attribute(["trgLang", "target-language"]).unwrap_or(target);
            }
            "unit" | "trans-unit" => {
                unit.number += 1;
                unit.id = element.attribute("id").unwrap_or("").to_owned();
            }
            "source" | "target" => {
                let lang = match element.name.as_str() {
                    "source" => &source,
                    _ => &target,
                };
                let lang = element.attribute("lang").unwrap_or(lang).to_owned();
                let text = segment(&mut nodes, &CODES)?;
                foreign.sort(&flow(&text), &lang, &unit.place(), gathering)?;
            }
            name if BESIDE.contains(&name) => nodes.skip()?,
            _ => {}
        }
    }
    foreign.report(gathering);
    Ok(())
}
