//! TBX, the XML of terminology (ISO 30042), in both generations.
//!
//! Version 3 (2019) is the standard. Version 2 (2008, `martif`) is what OmegaT, translate-toolkit and Weblate read. They
//! differ in the names of the elements and in the header:
//!
//! | | version 3 | version 2 |
//! |---|---|---|
//! | concept | `conceptEntry` | `termEntry` |
//! | language | `langSec` | `langSet` |
//! | term | `termSec` | `tig` |

mod read;

pub(super) use read::read;

use std::collections::HashSet;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use super::{
    Exported, Losses,
    definition::{self, DEFINITION},
};
use crate::{
    error::{Error, Result},
    glossary::{Concept, Glossary, Standing},
    lang::Lang,
};

/// How a note begins that holds our status: TBX-Basic has no data category for it.
const STATUS: &str = "status: ";

/// A version of TBX.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Generation {
    /// ISO 30042:2019, dialect TBX-Basic, style DCA.
    Tbx3,
    /// ISO 30042:2008.
    Tbx2,
}

/// What the elements of a version are called.
struct Names {
    root: &'static str,
    attributes: &'static [(&'static str, &'static str)],
    header: &'static str,
    concept: &'static str,
    language: &'static str,
    term: &'static str,
}

impl Generation {
    fn names(self) -> Names {
        match self {
            Generation::Tbx3 => Names {
                root: "tbx",
                attributes: &[
                    ("xml:lang", "en"),
                    ("style", "dca"),
                    ("type", "TBX-Basic"),
                    ("xmlns", "urn:iso:std:iso:30042:ed-2"),
                ],
                header: "tbxHeader",
                concept: "conceptEntry",
                language: "langSec",
                term: "termSec",
            },
            Generation::Tbx2 => Names {
                root: "martif",
                attributes: &[("type", "TBX"), ("xml:lang", "en")],
                header: "martifHeader",
                concept: "termEntry",
                language: "langSet",
                term: "tig",
            },
        }
    }
}

/// # Errors
///
/// If there is no concept: TBX needs one.
pub(super) fn write(glossary: &Glossary, generation: Generation) -> Result<Exported> {
    if glossary.concepts().is_empty() {
        return Err(
            Error::new("TBX needs at least one concept, and the glossary has none")
                .remedy("check what you convert"),
        );
    }
    let mut page = Page {
        xml: Writer::new_with_indent(Vec::new(), b' ', 2),
        names: generation.names(),
        losses: Losses::default(),
    };
    page.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    page.open(page.names.root, page.names.attributes);
    page.open(page.names.header, &[]);
    page.open("fileDesc", &[]);
    page.open("sourceDesc", &[]);
    page.line(
        "p",
        &[],
        "A glossary in Chinese, English and Russian, written by trilex",
    );
    page.close("sourceDesc");
    page.close("fileDesc");
    page.close(page.names.header);
    page.open("text", &[]);
    page.open("body", &[]);
    let mut ids = HashSet::new();
    for concept in glossary.concepts() {
        let id = xml_id(&concept.id, &mut ids);
        if plain_id(&id) != concept.id {
            page.losses.add("id (spelled otherwise)");
        }
        page.concept(concept, &id);
    }
    page.close("body");
    page.close("text");
    page.close(page.names.root);
    let mut bytes = page.xml.into_inner();
    bytes.push(b'\n');
    Ok(Exported {
        bytes,
        losses: page.losses,
    })
}

/// XML that is being written.
struct Page {
    xml: Writer<Vec<u8>>,
    names: Names,
    losses: Losses,
}

impl Page {
    fn concept(&mut self, concept: &Concept, id: &str) {
        self.open(self.names.concept, &[("id", id)]);
        self.filled("descrip", &[("type", "subjectField")], &concept.domain);
        self.filled(
            "descrip",
            &[("type", DEFINITION)],
            concept.extra(DEFINITION),
        );
        self.filled("admin", &[("type", "source")], &concept.source);
        self.filled("note", &[], &concept.note);
        if !concept.status.is_empty() {
            self.line("note", &[], &format!("{STATUS}{}", concept.status));
        }
        for lang in Lang::ALL {
            self.language(concept, lang);
        }
        for (column, cell) in &concept.extra {
            let is_definition = column == DEFINITION
                || Lang::ALL
                    .iter()
                    .any(|&lang| *column == definition::in_lang(lang) && has_terms(concept, lang));
            if !is_definition {
                self.losses.add_filled(column, cell);
            }
        }
        self.close(self.names.concept);
    }

    fn language(&mut self, concept: &Concept, lang: Lang) {
        if !has_terms(concept, lang) {
            return;
        }
        self.open(self.names.language, &[("xml:lang", lang.code())]);
        let definition = concept.extra(&definition::in_lang(lang));
        self.filled("descrip", &[("type", DEFINITION)], definition);
        for standing in Standing::ALL {
            for term in concept.terms(lang, standing) {
                self.open(self.names.term, &[]);
                self.line("term", &[], term);
                let standing = format!("{standing}Term-admn-sts");
                self.line("termNote", &[("type", "administrativeStatus")], &standing);
                self.close(self.names.term);
            }
        }
        self.close(self.names.language);
    }

    fn filled(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        if !text.is_empty() {
            self.line(name, attributes, text);
        }
    }

    /// Writes an element that holds nothing but text.
    fn line(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        let fit: String = text.chars().filter(|&c| is_xml(c)).collect();
        if fit != text {
            self.losses.add("control characters");
        }
        self.event(Event::Text(BytesText::new(&fit)));
        self.close(name);
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let tag = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(tag));
    }

    fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn event(&mut self, event: Event<'_>) {
        self.xml
            .write_event(event)
            .expect("writing to memory does not fail");
    }
}

fn has_terms(concept: &Concept, lang: Lang) -> bool {
    concept.terms.iter().any(|term| term.lang == lang)
}

/// Whether XML 1.0 can hold `c`.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..) && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// Returns `id` as an XML name that is not among `taken` yet. A name may not begin with a digit: `_2030-agenda`.
fn xml_id(id: &str, taken: &mut HashSet<String>) -> String {
    let letter = |c: char| c.is_alphabetic() || c == '_';
    let mut name: String = id
        .chars()
        .map(
            |c| match letter(c) || c.is_ascii_digit() || matches!(c, '-' | '.') {
                true => c,
                false => '_',
            },
        )
        .collect();
    if !name.starts_with(letter) {
        name.insert(0, '_');
    }
    let mut free = name.clone();
    let mut number = 1;
    while !taken.insert(free.clone()) {
        number += 1;
        free = format!("{name}-{number}");
    }
    free
}

/// Returns the id that became the XML name `name`.
fn plain_id(name: &str) -> &str {
    match name.strip_prefix('_') {
        Some(id) if id.starts_with(|c: char| c.is_ascii_digit()) => id,
        _ => name,
    }
}
