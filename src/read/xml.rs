//! XML from strangers: no entity is expanded, nothing outside is fetched, and nothing nests without end.

use quick_xml::{Reader, escape::resolve_xml_entity, events::Event};

use super::limit;
use crate::error::{Error, Result};

/// What an XML file consists of. Names are local: `w:t` is `t`.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// An element begins.
    Open(Element),
    /// An element ends.
    Close(String),
    /// Characters, as much as stands between two marks.
    Text(String),
}

/// The opening tag of an element.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// Returns the value of the attribute with the local name `name`.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find_map(|(found, value)| (found == name).then_some(value.as_str()))
    }
}

/// The nodes of an XML file, in order.
pub(super) struct Nodes<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    depth: usize,
    /// Name of an element without content, which is still to be closed.
    empty: Option<String>,
}

impl<'t> Nodes<'t> {
    pub(super) fn new(text: &'t str) -> Nodes<'t> {
        Nodes {
            text,
            reader: Reader::from_str(text),
            depth: 0,
            empty: None,
        }
    }

    /// Returns the next node, `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Node>> {
        if let Some(name) = self.empty.take() {
            return Ok(Some(Node::Close(name)));
        }
        loop {
            let event = self
                .reader
                .read_event()
                .map_err(|error| self.error(error.to_string()))?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > limit::DEPTH {
                        return Err(limit::too_deep().at(self.line(), None));
                    }
                    Node::Open(self.element(&start)?)
                }
                Event::Empty(start) => {
                    let element = self.element(&start)?;
                    self.empty = Some(element.name.clone());
                    Node::Open(element)
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close(end.local_name().as_ref().to_owned())
                }
                Event::Text(text) => Node::Text(text.into_inner().into_owned()),
                Event::CData(text) => Node::Text(text.into_inner().into_owned()),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref();
                    let character = character.map_err(|error| self.error(error.to_string()))?;
                    let name = reference.into_inner();
                    Node::Text(match (character, resolve_xml_entity(&name)) {
                        (Some(c), _) => c.to_string(),
                        (None, Some(text)) => text.to_owned(),
                        (None, None) => {
                            return Err(
                                self.error(format!("the entity &{name}; is not defined by XML"))
                            );
                        }
                    })
                }
                Event::DocType(doctype) => {
                    if doctype.contains("<!ENTITY") {
                        return Err(self
                            .error("it defines entities, which are not expanded".to_owned())
                            .remedy("save it again from the program that made it, without a DTD of its own"));
                    }
                    continue;
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof if self.depth > 0 => {
                    return Err(self.error("it ends in the middle of an element".to_owned()));
                }
                Event::Eof => return Ok(None),
            }));
        }
    }

    /// Skips the content of the element that was opened last, and its end.
    pub(super) fn skip(&mut self) -> Result<()> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Some(Node::Open(_)) => depth += 1,
                Some(Node::Close(_)) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    fn element(&self, start: &quick_xml::events::BytesStart<'_>) -> Result<Element> {
        let attributes = start
            .attributes()
            .map(|attribute| {
                let attribute = attribute.map_err(|error| self.error(error.to_string()))?;
                let value = quick_xml::escape::unescape(&attribute.value)
                    .map_err(|error| self.error(error.to_string()))?;
                let name = attribute.key.local_name().as_ref().to_owned();
                Ok((name, value.into_owned()))
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(Element {
            name: start.local_name().as_ref().to_owned(),
            attributes,
        })
    }

    fn error(&self, what: String) -> Error {
        Error::new(format!("not well-formed XML: {what}"))
            .at(self.line(), None)
            .remedy("save it again from the program that made it")
    }

    /// Returns the line that has been read to, from 1.
    fn line(&self) -> u64 {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(self.text.len());
        let read = &self.text.as_bytes()[..at.min(self.text.len())];
        read.iter().filter(|&&byte| byte == b'\n').count() as u64 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nodes(text: &str) -> Result<usize> {
        let mut nodes = Nodes::new(text);
        let mut count = 0;
        while nodes.next()?.is_some() {
            count += 1;
        }
        Ok(count)
    }

    #[test]
    fn what_strangers_send() {
        let deep = "<a>".repeat(300);
        #[rustfmt::skip]
        let cases = [
            ("<a b='1'>x&amp;&#x4E2D;<c/></a>", Ok(7), "an ordinary file"),
            ("<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx/>", Ok(2), "a DTD that is only named is not fetched"),
            ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", Err("it defines entities"), "entities are not expanded"),
            ("<a>&nbsp;</a>", Err("&nbsp; is not defined"), "an entity that nobody defined"),
            ("<a>&#xD800;</a>", Err("not well-formed"), "no such character"),
            ("<a><b></a>", Err("not well-formed"), "crossed elements"),
            ("<a><b>", Err("ends in the middle"), "cut off"),
            (&deep, Err("more than 256 elements"), "nesting"),
        ];
        for (text, expected, reason) in cases {
            match (nodes(text), expected) {
                (Ok(count), Ok(expected)) => assert_eq!(count, expected, "{reason}"),
                (Err(error), Err(part)) => {
                    assert!(error.to_string().contains(part), "{reason}: {error}")
                }
                (got, _) => panic!("{reason}: {got:?}"),
            }
        }
    }
}
