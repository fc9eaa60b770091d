//! TMX 1.4: translation memories.

use super::{
    Gathering,
    bilingual::{Foreign, Unit, segment},
    gathering::flow,
    xml::{Node, Nodes},
};
use crate::error::Result;

/// Elements of a segment whose content is code of the original file.
const CODES: [&str; 5] = ["bpt", "ept", "ph", "it", "ut"];

pub(super) fn read(text: &str, gathering: &mut Gathering) -> Result<()> {
    let mut nodes = Nodes::new(text);
    let mut foreign = Foreign::default();
    let mut unit = Unit::default();
    let mut lang = String::new();
    while let Some(node) = nodes.next()? {
        let Node::Open(element) = node else {
            continue;
        };
        match element.name.as_str() {
            "tu" => {
                unit.number += 1;
                unit.id = element.attribute("tuid").unwrap_or("").to_owned();
            }
            "tuv" => lang = element.attribute("lang").unwrap_or("").to_owned(),
            "seg" => {
                let text = segment(&mut nodes, &CODES)?;
                foreign.sort(&flow(&text), &lang, &unit.place(), gathering)?;
            }
            "note" | "prop" => nodes.skip()?,
            _ => {}
        }
    }
    foreign.report(gathering);
    Ok(())
}
