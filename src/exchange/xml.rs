//! XML from anybody: a small tree with places, and nothing that a document type could declare.

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
};

use crate::{
    error::{Error, Result},
    read::encoding::Encoding,
};

/// Elements inside each other. Terminology needs ten; more is an attack on the stack.
const DEEPEST: usize = 64;

/// An element of a document.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name without the prefix of its namespace.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    content: Vec<Content>,
    /// The line its start tag begins on, from 1.
    pub(super) line: u64,
}

#[derive(Debug)]
enum Content {
    Element(Element),
    Text(String),
}

impl Element {
    /// Returns the attribute `name`, as it is written with its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Iterates over the elements directly inside.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.content.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        })
    }

    /// Returns the first element called `name` directly inside.
    pub(super) fn first(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// Returns all text inside, markup left out, white space at both ends cut off.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.add_text(&mut text);
        text.trim().to_owned()
    }

    // As deep as `DEEPEST`.
    fn add_text(&self, text: &mut String) {
        for content in &self.content {
            match content {
                Content::Element(element) => element.add_text(text),
                Content::Text(part) => text.push_str(part),
            }
        }
    }
}

/// Reads a document.
///
/// A document type that declares anything is refused, and so is an entity that is not one of the five of XML: nothing is
/// expanded and nothing is fetched.
pub(super) fn parse(document: &str) -> Result<Element> {
    let document = document.strip_prefix('\u{FEFF}').unwrap_or(document);
    let mut reader = Reader::from_str(document);
    reader.config_mut().expand_empty_elements = true;
    // The elements that are open, the innermost last, below them one for the document.
    let mut open = vec![Element::default()];
    let (mut line, mut counted) = (1, 0);
    loop {
        let before = position(reader.buffer_position());
        line += document[counted..before].matches('\n').count() as u64;
        counted = before;
        let event = reader
            .read_event()
            .map_err(|error| malformed(document, position(reader.error_position()), &error))?;
        let text = match event {
            Event::Start(tag) => {
                if open.len() > DEEPEST {
                    return Err(refused(
                        document,
                        before,
                        "elements stand more than 64 deep inside each other",
                    ));
                }
                open.push(
                    element(&tag, line).map_err(|error| malformed(document, before, &error))?,
                );
                continue;
            }
            Event::End(_) => {
                // The reader has checked that the names match.
                if let (Some(element), Some(outer)) = (open.pop(), open.last_mut()) {
                    outer.content.push(Content::Element(element));
                }
                continue;
            }
            Event::DocType(kind) => {
                if kind.contains('[') {
                    return Err(refused(
                        document,
                        before,
                        "the document type declares entities or more",
                    ));
                }
                continue;
            }
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(c)) => c.to_string(),
                Ok(None) => match resolve_xml_entity(&reference) {
                    Some(text) => text.to_owned(),
                    None => {
                        let what = format!("the entity &{}; is not one of XML's own", &*reference);
                        return Err(refused(document, before, &what));
                    }
                },
                Err(error) => return Err(malformed(document, before, &error)),
            },
            Event::Text(text) => text.xml10_content().into_owned(),
            Event::CData(text) => text.xml10_content().into_owned(),
            Event::Eof => break,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
        };
        if let Some(element) = open.last_mut() {
            element.content.push(Content::Text(text));
        }
    }
    let end = document.len();
    if open.len() > 1 {
        let name = open.pop().map(|element| element.name).unwrap_or_default();
        return Err(cut_off(document, &format!("<{name}> is not closed")));
    }
    open.pop()
        .into_iter()
        .flat_map(|document| document.content)
        .find_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        })
        .ok_or_else(|| {
            let (line, column) = line_and_column(document, end);
            Error::new("no XML element")
                .at(line, Some(column))
                .remedy("is this an XML file?")
        })
}

/// Returns the encoding that the XML declaration names.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<Encoding> {
    let declaration = bytes.split(|&byte| byte == b'>').next()?;
    let declaration = std::str::from_utf8(declaration).ok()?;
    let (_, label) = declaration
        .trim()
        .strip_prefix("<?xml")?
        .split_once("encoding")?;
    let label = label.trim_start().strip_prefix('=')?.trim_start();
    let label = label.split(['"', '\'']).nth(1)?;
    Encoding::by_label(label)
}

fn element(tag: &BytesStart<'_>, line: u64) -> quick_xml::Result<Element> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute?;
        attributes.push((
            attribute.key.as_ref().to_owned(),
            attribute
                .normalized_value(XmlVersion::Implicit1_0)?
                .into_owned(),
        ));
    }
    Ok(Element {
        name: tag.local_name().as_ref().to_owned(),
        attributes,
        content: Vec::new(),
        line,
    })
}

/// Returns the line and the column, in characters, of a byte, both from 1.
fn line_and_column(document: &str, at: usize) -> (u64, u64) {
    let before = document.get(..at).unwrap_or(document);
    let line = before.matches('\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() as u64 + 1;
    (line, column)
}

fn position(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

fn malformed(document: &str, at: usize, error: &quick_xml::Error) -> Error {
    let (line, column) = line_and_column(document, at);
    Error::new(format!("not well-formed XML: {error}"))
        .at(line, Some(column))
        .remedy("export the file again, or mend it there")
}

fn cut_off(document: &str, what: &str) -> Error {
    let (line, column) = line_and_column(document, document.len());
    Error::new(format!("the file ends too early: {what}"))
        .at(line, Some(column))
        .remedy("copy or export the file again")
}

fn refused(document: &str, at: usize, what: &str) -> Error {
    let (line, column) = line_and_column(document, at);
    Error::new(format!("refused for safety: {what}"))
        .at(line, Some(column))
        .remedy("take the declaration out of the file if you trust it")
}
