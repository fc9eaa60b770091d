//! Markup that cannot be broken by what stands in it: every text and every attribute is escaped.

use crate::lang::Lang;

/// A page that is being written.
#[derive(Default)]
pub(crate) struct Markup {
    out: String,
}

/// Attributes of an element.
type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Markup {
    /// Opens an element.
    pub(crate) fn open(&mut self, tag: &'static str, attributes: Attributes) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Closes an element, and the line.
    pub(crate) fn close(&mut self, tag: &'static str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push_str(">\n");
    }

    /// Writes an element with what `fill` writes in it.
    pub(crate) fn element(
        &mut self,
        tag: &'static str,
        attributes: Attributes,
        fill: impl FnOnce(&mut Markup),
    ) {
        self.open(tag, attributes);
        fill(self);
        self.close(tag);
    }

    /// Writes an element with text in it, on the same line.
    pub(crate) fn leaf(&mut self, tag: &'static str, attributes: Attributes, text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// Writes text in a language, so that the browser takes the right font. Nothing if there is none.
    pub(crate) fn term(&mut self, tag: &'static str, lang: Lang, text: &str) {
        if !text.is_empty() {
            self.leaf(tag, &[("lang", tagged(lang))], text);
        }
    }

    /// Writes text.
    pub(crate) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                // No page may have them, but a file name may.
                '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => {
                    self.out.push('\u{FFFD}')
                }
                _ => self.out.push(c),
            }
        }
    }

    /// Writes a part of the page that the program brings along: never anything that was read.
    pub(crate) fn fixed(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Returns the bytes of the page.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.out.into_bytes()
    }
}

/// Returns the language tag that a browser chooses fonts by.
pub(crate) fn tagged(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-Hans",
        Lang::En => "en",
        Lang::Ru => "ru",
    }
}

/// Returns the name of the language.
pub(crate) fn named(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "Chinese",
        Lang::En => "English",
        Lang::Ru => "Russian",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        let mut page = Markup::default();
        page.leaf(
            "p",
            &[("title", "\"><script>")],
            "</p><script>alert('1')</script>&\0",
        );
        assert_eq!(
            String::from_utf8(page.into_bytes()).unwrap(),
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;\u{FFFD}</p>"
        );
    }
}
