//! TBX of either version, and of version 3 in either style: DCA says what an element holds in its `type`, DCT in its name.

use super::{
    super::{
        definition::{self, DEFINITION},
        intake::{Intake, append},
        xml::{self, Element},
    },
    STATUS, plain_id,
};
use crate::{
    error::{Error, Result},
    glossary::{Concept, csv::standing_of},
    lang::Lang,
    read::language::{Tag, by_tag},
};

pub(in super::super) fn read(text: &str) -> Result<Intake> {
    let root = xml::parse(text)?;
    if !matches!(root.name.as_str(), "tbx" | "martif") {
        return Err(Error::new(format!("<{}> is not TBX", root.name))
            .at(root.line, None)
            .remedy("export it as TBX, version 3 (<tbx>) or 2 (<martif>)"));
    }
    let body = root.first("text").and_then(|text| text.first("body"));
    let mut intake = Intake::default();
    for entry in body.into_iter().flat_map(Element::elements) {
        match entry.name.as_str() {
            "conceptEntry" | "termEntry" => {
                let concept = concept(entry, &mut intake);
                intake.add(concept, entry.line);
            }
            other => intake.losses.add(other),
        }
    }
    Ok(intake)
}

fn concept(entry: &Element, intake: &mut Intake) -> Concept {
    let id = entry.attribute("id").unwrap_or("");
    let mut concept = Concept::new(plain_id(id).to_owned());
    for part in flat(entry) {
        match part.name.as_str() {
            "langSec" | "langSet" => language(part, &mut concept, intake),
            _ => described(part, None, &mut concept, intake),
        }
    }
    concept
}

fn language(section: &Element, concept: &mut Concept, intake: &mut Intake) {
    let code = section
        .attribute("xml:lang")
        .or_else(|| section.attribute("lang"))
        .unwrap_or("");
    let lang = match by_tag(code) {
        Tag::Ours(lang) => Some(lang),
        Tag::Other | Tag::None => None,
    };
    for part in flat(section) {
        match (part.name.as_str(), lang) {
            ("termSec" | "tig" | "ntig", None) => {
                intake.losses.add(&format!("terms in {code:?}"));
            }
            ("termSec" | "tig" | "ntig", Some(lang)) => term(part, lang, concept, intake),
            _ => described(part, lang, concept, intake),
        }
    }
}

fn term(section: &Element, lang: Lang, concept: &mut Concept, intake: &mut Intake) {
    let mut text = String::new();
    let mut standing = None;
    for part in flat(section) {
        match category(part) {
            "term" => text = part.text(),
            "administrativeStatus" => match standing_of(&part.text()) {
                Some(found) => standing = Some(found),
                None => intake.losses.add("administrativeStatus"),
            },
            _ => described(part, Some(lang), concept, intake),
        }
    }
    concept.add_term(lang, standing, &text);
}

/// Takes in what an element says of a concept, or of one of its languages or terms.
fn described(part: &Element, lang: Option<Lang>, concept: &mut Concept, intake: &mut Intake) {
    let text = part.text();
    match (category(part), lang) {
        ("subjectField", _) => append(concept.domain.to_mut(), &text),
        ("source", _) if concept.source.contains(&text) => {}
        ("source", _) => append(concept.source.to_mut(), &text),
        ("note", None) if concept.status.is_empty() && text.starts_with(STATUS) => {
            concept.status = text[STATUS.len()..].to_owned().into();
        }
        ("note", _) => append(concept.note.to_mut(), &text),
        (DEFINITION, None) => intake.extra(concept, DEFINITION, &text),
        (DEFINITION, Some(lang)) => intake.extra(concept, &definition::in_lang(lang), &text),
        (other, _) => intake.losses.add_filled(other, &text),
    }
}

/// Iterates over the elements inside, those of a group in its place.
fn flat(element: &Element) -> Vec<&Element> {
    let mut parts = Vec::new();
    for part in element.elements() {
        match part.name.ends_with("Grp") {
            true => parts.extend(part.elements()),
            false => parts.push(part),
        }
    }
    parts
}

/// Returns what an element holds: its type in the style DCA, else its name.
fn category(element: &Element) -> &str {
    match element.name.as_str() {
        "admin" | "descrip" | "ref" | "termNote" | "transac" | "transacNote" | "xref"
        | "adminNote" | "descripNote" => element.attribute("type").unwrap_or(&element.name),
        name => name,
    }
}
