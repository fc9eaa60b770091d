//! DOCX: the text as it stands when all tracked changes are accepted.

use std::io::Cursor;

use super::{
    Gathering, Place,
    gathering::has_text,
    package::Package,
    xml::{Element, Node, Nodes},
};
use crate::{
    error::{Error, Result},
    read::encoding::decode,
};

/// Elements left out with all they hold: deleted and moved text, the second form of a text box, readings above characters,
/// and what was before a change of format.
const LEFT_OUT: [&str; 9] = [
    "del",
    "moveFrom",
    "Fallback",
    "rt",
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "instrText",
];

/// Reads the main text, then the footnotes and endnotes.
pub(super) fn read(bytes: &[u8], gathering: &mut Gathering) -> Result<()> {
    let mut package = Package::open(Cursor::new(bytes))?;
    let main = part(&mut package, "word/document.xml")?.ok_or_else(|| {
        Error::new("not a Word document: it has no word/document.xml")
            .remedy("save it again as .docx")
    })?;
    Story::new(Place::Paragraph).read(&main, gathering)?;
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(notes) = part(&mut package, name)? {
            Story::new(Place::Note).read(&notes, gathering)?;
        }
    }
    if let Some(core) = part(&mut package, "docProps/core.xml")? {
        gathering.dated(created(&core)?);
    }
    if part(&mut package, "word/comments.xml")?.is_some_and(|comments| comments.contains("<w:t")) {
        gathering.note("left out the comments");
    }
    Ok(())
}

/// Returns the day on which the document says it was made, as it is written there.
fn created(core: &str) -> Result<Option<String>> {
    let mut nodes = Nodes::new(core);
    while let Some(node) = nodes.next()? {
        if matches!(node, Node::Open(element) if element.name == "created") {
            return Ok(match nodes.next()? {
                Some(Node::Text(text)) => Some(text),
                _ => None,
            });
        }
    }
    Ok(None)
}

fn part(package: &mut Package<Cursor<&[u8]>>, name: &str) -> Result<Option<String>> {
    let Some(bytes) = package.file(name)? else {
        return Ok(None);
    };
    let decoded = decode(&bytes, None).map_err(|error| {
        Error::new(format!("{name} in it: {}", error.what())).remedy("save it again as .docx")
    })?;
    Ok(Some(decoded.text))
}

/// A part of a document that is read from top to bottom.
struct Story {
    place: fn(u64) -> Place,
    number: u64,
    /// Paragraphs that are open: a text box stands inside the paragraph that it hangs on.
    open: Vec<String>,
    /// Text of a paragraph whose mark was deleted: the next one continues it.
    continued: String,
    tables: usize,
    is_hidden: bool,
    is_mark_deleted: bool,
}

impl Story {
    fn new(place: fn(u64) -> Place) -> Story {
        Story {
            place,
            number: 0,
            open: Vec::new(),
            continued: String::new(),
            tables: 0,
            is_hidden: false,
            is_mark_deleted: false,
        }
    }

    fn read(mut self, text: &str, gathering: &mut Gathering) -> Result<()> {
        let mut nodes = Nodes::new(text);
        let mut in_text = false;
        // Inside the properties of a paragraph, those of a run are the mark's.
        let mut in_mark = false;
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(element) => match element.name.as_str() {
                    "p" => self.open.push(std::mem::take(&mut self.continued)),
                    "r" => self.is_hidden = false,
                    "t" => in_text = true,
                    "pPr" => in_mark = true,
                    "del" if in_mark => self.is_mark_deleted = true,
                    "vanish" if !in_mark => self.is_hidden = is_on(&element),
                    "tbl" => self.tables += 1,
                    "tab" if !in_mark => self.push("\t"),
                    "br" | "cr" => self.push("\n"),
                    "noBreakHyphen" => self.push("-"),
                    "softHyphen" => self.push("\u{AD}"),
                    // Lines between the text and the notes.
                    "footnote" | "endnote"
                        if element
                            .attribute("type")
                            .is_some_and(|kind| kind != "normal") =>
                    {
                        nodes.skip()?
                    }
                    name if LEFT_OUT.contains(&name) => nodes.skip()?,
                    _ => {}
                },
                Node::Close(name) => match name.as_str() {
                    "p" => self.end(gathering)?,
                    "t" => in_text = false,
                    "pPr" => in_mark = false,
                    "tbl" => self.tables = self.tables.saturating_sub(1),
                    _ => {}
                },
                Node::Text(text) if in_text => self.push(&text),
                Node::Text(_) => {}
            }
        }
        let rest = std::mem::take(&mut self.continued);
        self.hand_over(&rest, gathering)
    }

    fn push(&mut self, text: &str) {
        if let (Some(paragraph), false) = (self.open.last_mut(), self.is_hidden) {
            paragraph.push_str(text);
        }
    }

    /// Ends the innermost paragraph.
    fn end(&mut self, gathering: &mut Gathering) -> Result<()> {
        let Some(text) = self.open.pop() else {
            return Ok(());
        };
        self.is_hidden = false;
        if std::mem::take(&mut self.is_mark_deleted) {
            self.continued = text;
            return Ok(());
        }
        self.hand_over(&text, gathering)
    }

    fn hand_over(&mut self, text: &str, gathering: &mut Gathering) -> Result<()> {
        if !has_text(text) {
            return Ok(());
        }
        self.number += 1;
        let place = (self.place)(self.number);
        match self.tables > 0 || !self.open.is_empty() {
            true => gathering.unit(text, None, &place),
            false => gathering.paragraph(text, &place),
        }
    }
}

/// Whether a switch of the format is on: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`.
fn is_on(element: &Element) -> bool {
    !matches!(element.attribute("val"), Some("0" | "false" | "off"))
}
