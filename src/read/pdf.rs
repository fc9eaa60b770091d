//! PDF: pages become paragraphs, without what is printed on every page.
//!
//! `glyphs` reads what a page shows, `fragment` joins it to pieces of lines, `order` puts them in the order of reading, `flow`
//! joins them to passages, `furniture` takes out what every page repeats, and `paragraph` joins what goes on over a page break.

mod budget;
mod flow;
mod fragment;
mod furniture;
mod glyphs;
mod meaning;
mod order;
mod paragraph;
mod state;

use hayro_syntax::{LoadPdfError, Pdf};

use super::{Gathering, Place};
use crate::error::{Error, Result};
use budget::Budget;
use flow::{Passage, passages};
use fragment::fragments;
use glyphs::{Reader, Shown};
use order::reading_order;
use paragraph::{Edge, Paragraphs};

/// What to do about a file that its own program can still read.
const PRINT_AGAIN: &str = "open it in its own program and print it as a PDF again";

/// Reads all pages. A paragraph that goes on over the page break is one paragraph, and stands where it begins.
pub(super) fn read(bytes: &[u8], gathering: &mut Gathering) -> Result<()> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(unreadable)?;
    let created = pdf.metadata().creation_date;
    gathering.dated(created.map(|day| format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)));
    let mut budget = Budget::of_file(bytes.len());
    let reader = Reader::new();
    let mut pages = Vec::new();
    let mut lost = Lost::default();
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        let shown = reader.page(page, &mut budget)?;
        lost.page(number, &shown, gathering);
        pages.push(passages(reading_order(fragments(&shown.glyphs))));
    }
    let furniture = furniture::remove(&mut pages);
    lost.furniture = furniture.removed.len();
    for (text, pages) in furniture.removed {
        gathering.note(format!("left out, as it stands on {pages} pages: {text}"));
    }
    let mut paragraphs = Paragraphs::default();
    for ((number, passages), asides) in (1..).zip(&pages).zip(furniture.asides) {
        let place = Place::Page(number);
        paragraphs.set_aside(asides, &place);
        let mut before: Option<&Passage> = None;
        for passage in passages {
            let edge = match before {
                Some(before) if !passage.begins_column_after(before) => Edge::Paragraph,
                _ => Edge::Page,
            };
            paragraphs.push(&passage.text(), edge, &place, gathering)?;
            before = Some(passage);
        }
    }
    paragraphs.finish(gathering)?;
    gathering.end_paragraph()?;
    if gathering.is_empty() {
        return Err(lost.everything(pages.len()));
    }
    Ok(())
}

fn unreadable(error: LoadPdfError) -> Error {
    match error {
        LoadPdfError::Decryption(_) => Error::new("a PDF with a password; not supported")
            .remedy("save a copy of it without the password"),
        LoadPdfError::Invalid => Error::new("not a readable PDF").remedy(PRINT_AGAIN),
    }
}

/// What could not be read.
#[derive(Default)]
struct Lost {
    images: usize,
    characters: usize,
    outside: usize,
    furniture: usize,
}

impl Lost {
    /// Adds what a page lost, and says so.
    fn page(&mut self, number: usize, shown: &Shown, gathering: &mut Gathering) {
        self.images += shown.images;
        self.characters += shown.unknown;
        self.outside += shown.outside;
        if shown.outside > 0 {
            gathering.note(format!(
                "page {number}: {} characters stand far outside the page and were left out",
                shown.outside
            ));
        }
        if shown.unknown > 0 {
            gathering.note(format!(
                "page {number}: {} characters have no meaning in their font and were left out",
                shown.unknown
            ));
        }
        for font in &shown.unreadable {
            gathering.note(format!("page {number}: the font {font} cannot be read"));
        }
    }

    /// Why a document of so many pages has no text.
    fn everything(&self, pages: usize) -> Error {
        let pages = match pages {
            1 => "1 page".to_owned(),
            pages => format!("{pages} pages"),
        };
        if self.furniture > 0 {
            Error::new(format!(
                "no text found in {pages}: only headers and footers"
            ))
            .remedy("check that this is the right file")
        } else if self.outside > 0 {
            Error::new(format!(
                "no text found in {pages}: all of it stands far outside the page"
            ))
            .remedy(PRINT_AGAIN)
        } else if self.characters > 0 {
            Error::new(format!(
                "no text found in {pages}: {} characters have no meaning in their fonts",
                self.characters
            ))
            .remedy(PRINT_AGAIN)
        } else if self.images > 0 {
            Error::new(format!("no text found: {pages} of pictures"))
                .remedy("have its text recognised (OCR) by another program first")
        } else {
            Error::new(format!("no text found: {pages} without text or pictures"))
                .remedy("check that this is the right file")
        }
    }
}
