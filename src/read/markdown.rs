//! Markdown: the text without its marks.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Gathering, Place, gathering::flow, html, limit};
use crate::error::Result;

/// Reads `text`. A paragraph, a heading, an item of a list and a cell of a table are apart.
pub(super) fn read(text: &str, gathering: &mut Gathering) -> Result<()> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut run = Run::default();
    let mut lines = LineCount::new(text);
    let mut html = String::new();
    let mut apart = 0_usize;
    let mut depth = 0;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth > limit::DEPTH {
            return Err(limit::too_deep());
        }
        match event {
            Event::Start(tag) if is_block(&tag) => {
                run.end(gathering)?;
                apart += usize::from(is_apart(&tag.to_end()));
                run.is_apart = apart > 0;
                run.is_preformatted = matches!(tag, Tag::CodeBlock(_) | Tag::MetadataBlock(_));
                run.line = lines.of(range.start);
            }
            Event::End(tag) if is_block_end(&tag) => {
                run.end(gathering)?;
                apart -= usize::from(is_apart(&tag));
                run.is_apart = apart > 0;
                if tag == TagEnd::HtmlBlock {
                    let place = Place::Line(run.line);
                    html::fragment(&std::mem::take(&mut html), &place, gathering)?;
                }
            }
            Event::Text(part) | Event::Code(part) => {
                if run.text.is_empty() {
                    run.line = lines.of(range.start);
                }
                run.text.push_str(&part);
            }
            Event::Html(part) => html.push_str(&part),
            Event::SoftBreak | Event::HardBreak => run.text.push('\n'),
            Event::Rule => run.end(gathering)?,
            _ => {}
        }
    }
    run.end(gathering)
}

/// Text that nothing interrupts.
#[derive(Default)]
struct Run {
    text: String,
    line: u64,
    /// Whether its line ends are to be kept.
    is_preformatted: bool,
    /// Whether it is no part of the paragraph before or behind, even if that is unfinished.
    is_apart: bool,
}

impl Run {
    fn end(&mut self, gathering: &mut Gathering) -> Result<()> {
        let text = std::mem::take(&mut self.text);
        let place = Place::Line(self.line);
        match (std::mem::take(&mut self.is_preformatted), self.is_apart) {
            (true, _) => gathering.unit(&text, None, &place),
            (false, true) => gathering.unit(&flow(&text), None, &place),
            (false, false) => gathering.paragraph(&flow(&text), &place),
        }
    }
}

fn is_apart(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell)
}

fn is_block(tag: &Tag<'_>) -> bool {
    is_block_end(&tag.to_end())
}

fn is_block_end(tag: &TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

/// Numbers of lines for offsets that grow.
struct LineCount<'t> {
    text: &'t str,
    at: usize,
    line: u64,
}

impl<'t> LineCount<'t> {
    fn new(text: &'t str) -> LineCount<'t> {
        LineCount {
            text,
            at: 0,
            line: 1,
        }
    }

    fn of(&mut self, offset: usize) -> u64 {
        if offset > self.at {
            let between = &self.text.as_bytes()[self.at..offset];
            self.line += between.iter().filter(|&&byte| byte == b'\n').count() as u64;
            self.at = offset;
        }
        self.line
    }
}
