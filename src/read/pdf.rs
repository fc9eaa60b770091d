//! PDF: pages become paragraphs, without what is printed on every page.

mod extent;
mod furniture;
mod paragraph;

use unpdf::{Block, InlineContent, Page, ParseOptions, parse_bytes_with_options};

use paragraph::{Edge, Paragraphs, pieces};

use super::{Gathering, Place};
use crate::error::{Error, Result};

/// Reads all pages. A paragraph that goes on over the page break is one paragraph, and stands where it begins.
pub(super) fn read(bytes: &[u8], gathering: &mut Gathering) -> Result<()> {
    extent::check(bytes)?;
    let options = ParseOptions::new().with_resources(false).sequential();
    let document = parse_bytes_with_options(bytes, options).map_err(|error| {
        Error::new(format!("not a readable PDF: {error}"))
            .remedy("open it in its own program and print it as a PDF again")
    })?;
    let created = document.metadata.created;
    gathering.dated(created.map(|day| day.to_string()));
    let mut pages: Vec<Vec<String>> = document.pages.iter().map(texts).collect();
    furniture::remove(&mut pages);
    let mut paragraphs = Paragraphs::default();
    for (page, texts) in document.pages.iter().zip(&pages) {
        let place = Place::Page(page.number);
        let mut edge = Edge::Page;
        for text in texts {
            for piece in pieces(text) {
                paragraphs.push(&piece, edge, &place, gathering)?;
                edge = Edge::Paragraph;
            }
            edge = match page.column_count {
                0 | 1 => Edge::Paragraph,
                _ => Edge::Page,
            };
        }
        lost(page, gathering);
    }
    paragraphs.finish(gathering)?;
    if pages.iter().flatten().next().is_none() && !document.pages.is_empty() {
        return Err(Error::new("no text in this PDF: its pages are pictures")
            .remedy("have its text recognised (OCR) by another program first"));
    }
    let quality = &document.extraction_quality;
    if quality.pages_incomplete || quality.skipped_object_count > 0 {
        return Err(Error::new("a damaged PDF of which a part cannot be read")
            .remedy("open it in its own program and print it as a PDF again"));
    }
    Ok(())
}

/// Says what a page has that could not be read.
fn lost(page: &Page, gathering: &mut Gathering) {
    if page.undecoded_text_codes > 0 {
        gathering.note(format!(
            "page {}: {} characters have no meaning in their font and were left out",
            page.number, page.undecoded_text_codes
        ));
    }
    for font in &page.unreadable_fonts {
        gathering.note(format!(
            "page {}: {} pieces of text in the font {} cannot be read",
            page.number, font.runs, font.name
        ));
    }
    if page.undecodable_content_streams > 0 {
        gathering.note(format!(
            "page {}: a part of it cannot be unpacked",
            page.number
        ));
    }
}

/// Returns the paragraphs of a page, and the cells of its tables.
fn texts(page: &Page) -> Vec<String> {
    let mut texts = Vec::new();
    for block in &page.elements {
        match block {
            Block::Paragraph(paragraph) => texts.push(text(&paragraph.content)),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                texts.extend(cells.flat_map(|cell| {
                    cell.content
                        .iter()
                        .map(|paragraph| text(&paragraph.content))
                }));
            }
            Block::Code { content } | Block::Raw { content } => texts.push(content.clone()),
            Block::Image { .. }
            | Block::HorizontalRule
            | Block::PageBreak
            | Block::SectionBreak => {}
        }
    }
    texts.retain(|text| !text.trim().is_empty());
    texts
}

fn text(content: &[InlineContent]) -> String {
    let mut out = String::new();
    for part in content {
        match part {
            InlineContent::Text(run) => out.push_str(&run.text),
            InlineContent::Link { text, .. } => out.push_str(text),
            InlineContent::LineBreak => out.push('\n'),
            InlineContent::Image { .. } => {}
        }
    }
    out
}
