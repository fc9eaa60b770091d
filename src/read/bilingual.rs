//! What TMX and XLIFF have in common: units that hold a segment for each language.

use std::collections::BTreeMap;

use super::{
    Gathering, Place,
    language::{Tag, by_tag},
    xml::{Node, Nodes},
};
use crate::error::Result;

/// A unit of a bilingual file.
#[derive(Debug, Default)]
pub(super) struct Unit {
    pub(super) number: u64,
    pub(super) id: String,
}

impl Unit {
    pub(super) fn place(&self) -> Place {
        Place::Unit {
            number: self.number,
            id: self.id.as_str().into(),
        }
    }
}

/// Segments in languages that are not ours, by language.
#[derive(Debug, Default)]
pub(super) struct Foreign(BTreeMap<String, u64>);

impl Foreign {
    /// Adds a segment to `gathering`, or counts it if it is in another language. A segment of which the file does not say the
    /// language is told by its script.
    pub(super) fn sort(
        &mut self,
        text: &str,
        tag: &str,
        place: &Place,
        gathering: &mut Gathering,
    ) -> Result<()> {
        match by_tag(tag) {
            Tag::Ours(lang) => gathering.unit(text, Some(lang), place),
            Tag::None => gathering.unit(text, None, place),
            Tag::Other => {
                *self.0.entry(tag.to_lowercase()).or_default() += 1;
                Ok(())
            }
        }
    }

    /// Says what was left out.
    pub(super) fn report(self, gathering: &mut Gathering) {
        for (tag, count) in self.0 {
            gathering.note(format!("left out {count} segments in the language {tag}"));
        }
    }
}

/// Returns the text of the element that was opened last, up to its end. Elements called one of `codes` hold markup of the
/// original file and are left out with their content.
pub(super) fn segment(nodes: &mut Nodes<'_>, codes: &[&str]) -> Result<String> {
    let mut text = String::new();
    let mut depth = 1;
    while depth > 0 {
        match nodes.next()? {
            Some(Node::Open(element)) if codes.contains(&element.name.as_str()) => nodes.skip()?,
            Some(Node::Open(_)) => depth += 1,
            Some(Node::Close(_)) => depth -= 1,
            Some(Node::Text(part)) => text.push_str(&part),
            None => break,
        }
    }
    Ok(text)
}
