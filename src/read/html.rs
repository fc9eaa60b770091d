//! Web pages: the statement, without the page around it.

use dom_query::{Document, NodeRef};

use super::{
    Gathering, Place,
    gathering::{flow, has_text},
    limit,
};
use crate::error::Result;

/// Elements that hold no text of the document: what is not shown, what surrounds it, and readings above characters.
const LEFT_OUT: [&str; 24] = [
    "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object",
    "select", "button", "input", "textarea", "dialog", "audio", "video", "canvas", "rt", "rp",
    "nav", "aside", "footer", "form",
];

/// Elements that begin a line of their own.
const BLOCKS: [&str; 38] = [
    "address",
    "article",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tr",
    "ul",
    "thead",
];

/// Elements whose text is no part of the paragraph before or behind, even if that is unfinished.
const APART: [&str; 13] = [
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "dt",
    "dd",
    "td",
    "th",
    "caption",
    "figcaption",
];

/// Elements of which a page about one thing has one, which holds that thing.
const MAIN: [&str; 4] = ["article", "main", "[role=main]", "[itemprop=articleBody]"];

/// Elements whose end may be left out, or that have none.
const UNCLOSED: [&str; 24] = [
    "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "option", "br", "hr", "img",
    "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param",
];

/// Elements that are open at the same time, roughly, before a page is not even parsed: parsing takes time by the square of it.
const OPEN_AT_ONCE: usize = 4 * limit::DEPTH;

/// Reads a page.
pub(super) fn read(text: &str, gathering: &mut Gathering) -> Result<()> {
    limit::page(text)?;
    check_tags(text)?;
    let document = Document::from(text);
    check_depth(document.root())?;
    gathering.dated(published(&document));
    let main = MAIN.iter().find_map(|selector| {
        let found = document.select(selector);
        let only = found.nodes().first().copied()?;
        (found.length() == 1 && has_text(&only.text())).then_some(only)
    });
    let mut walk = Walk {
        run: String::new(),
        paragraphs: 0,
        place: None,
        apart: 0,
        left_out: 0,
    };
    walk.node(main.unwrap_or(document.root()), gathering)?;
    walk.end(gathering)?;
    if walk.left_out > 0 {
        gathering.note(format!(
            "menus, lists of links and forms around the text were left out: {}",
            walk.left_out
        ));
    }
    Ok(())
}

/// Reads a piece of a page that stands in another format, all of it at `place`.
pub(super) fn fragment(text: &str, place: &Place, gathering: &mut Gathering) -> Result<()> {
    check_tags(text)?;
    let document = Document::fragment(text);
    check_depth(document.root())?;
    let mut walk = Walk {
        run: String::new(),
        paragraphs: 0,
        place: Some(place.clone()),
        apart: 0,
        left_out: 0,
    };
    walk.node(document.root(), gathering)?;
    walk.end(gathering)
}

/// Returns the day that a page says it was published on, as it is written there.
fn published(document: &Document) -> Option<String> {
    let names = [
        "meta[property='article:published_time']",
        "meta[itemprop='datePublished']",
        "meta[name='publishdate']",
        "meta[name='PubDate']",
        "meta[name='date']",
        "meta[name='DC.date']",
    ];
    names.iter().find_map(|name| {
        let content = document.select(name).attr("content")?;
        Some(content.to_string())
    })
}

/// Refuses a page that opens far more elements than it closes.
fn check_tags(text: &str) -> Result<()> {
    let mut open = 0_usize;
    for tag in text.split('<').skip(1) {
        let (closes, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let end = tag
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(tag.len());
        let name = tag[..end].to_ascii_lowercase();
        if name.is_empty() || UNCLOSED.contains(&name.as_str()) {
            continue;
        }
        open = match closes {
            true => open.saturating_sub(1),
            false => open + 1,
        };
        if open > OPEN_AT_ONCE {
            return Err(limit::too_deep());
        }
    }
    Ok(())
}

/// Refuses a page whose elements nest so deep that it would exhaust the stack.
fn check_depth(root: NodeRef<'_>) -> Result<()> {
    let mut depth = 0;
    let mut next = root.first_child();
    while let Some(node) = next {
        if depth > limit::DEPTH {
            return Err(limit::too_deep());
        }
        next = match node.first_child() {
            Some(child) => {
                depth += 1;
                Some(child)
            }
            None => after(node, &mut depth),
        };
    }
    Ok(())
}

/// Returns the node that follows `node` and all that it holds.
fn after<'a>(node: NodeRef<'a>, depth: &mut usize) -> Option<NodeRef<'a>> {
    let mut node = node;
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent()?;
        *depth = depth.saturating_sub(1);
    }
}

struct Walk {
    /// Text of the paragraph so far.
    run: String,
    paragraphs: u64,
    /// Where everything stands, if not by paragraph.
    place: Option<Place>,
    /// Elements around the run that are apart.
    apart: usize,
    left_out: u64,
}

impl Walk {
    fn node(&mut self, node: NodeRef<'_>, gathering: &mut Gathering) -> Result<()> {
        if node.is_text() {
            // Line ends in the source are no line ends of the text.
            self.run.push_str(&node.text());
            return Ok(());
        }
        if !node.is_element() {
            return self.children(node, gathering);
        }
        let name = node.node_name().unwrap_or_default();
        let name = name.as_ref();
        if LEFT_OUT.contains(&name) || is_hidden(node) || is_menu(node, name) {
            self.left_out += u64::from(
                matches!(
                    name,
                    "nav" | "aside" | "footer" | "form" | "ul" | "ol" | "div" | "table"
                ) && has_text(&node.text()),
            );
            return Ok(());
        }
        match name {
            "br" => self.run.push('\u{2028}'),
            _ if APART.contains(&name) => {
                self.end(gathering)?;
                self.apart += 1;
                self.children(node, gathering)?;
                self.end(gathering)?;
                self.apart -= 1;
            }
            _ if BLOCKS.contains(&name) => {
                self.end(gathering)?;
                self.children(node, gathering)?;
                self.end(gathering)?;
            }
            _ => self.children(node, gathering)?,
        }
        Ok(())
    }

    fn children(&mut self, node: NodeRef<'_>, gathering: &mut Gathering) -> Result<()> {
        for child in node.children_it(false) {
            self.node(child, gathering)?;
        }
        Ok(())
    }

    /// Ends the paragraph.
    fn end(&mut self, gathering: &mut Gathering) -> Result<()> {
        let run = std::mem::take(&mut self.run);
        for line in run.split('\u{2028}') {
            let text = flow(line);
            if !has_text(&text) {
                continue;
            }
            self.paragraphs += 1;
            let place = match &self.place {
                Some(place) => place.clone(),
                None => Place::Paragraph(self.paragraphs),
            };
            match self.apart {
                0 => gathering.paragraph(&text, &place)?,
                _ => gathering.unit(&text, None, &place)?,
            }
        }
        Ok(())
    }
}

fn is_hidden(node: NodeRef<'_>) -> bool {
    let style = node.attr_or("style", "").replace(' ', "").to_lowercase();
    node.has_attr("hidden") || style.contains("display:none") || style.contains("visibility:hidden")
}

/// Whether an element is a menu: at least three links that make up three quarters of its letters.
fn is_menu(node: NodeRef<'_>, name: &str) -> bool {
    if !matches!(name, "ul" | "ol" | "div" | "table" | "section" | "header") {
        return false;
    }
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let links: Vec<usize> = node
        .descendants_it()
        .filter(|inner| inner.has_name("a") && inner.has_attr("href"))
        .map(|link| letters(&link.text()))
        .filter(|&length| length > 0)
        .collect();
    links.len() >= 3 && links.iter().sum::<usize>() * 4 >= letters(&node.text()) * 3
}
