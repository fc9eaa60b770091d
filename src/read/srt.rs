//! SRT: subtitles.

use super::{Gathering, Place, gathering::flow};
use crate::{error::Result, lang::Lang};

/// Reads subtitles. A sentence runs on from one to the next; a subtitle in two languages has a line for each.
pub(super) fn read(text: &str, gathering: &mut Gathering) -> Result<()> {
    let mut lines = text.lines().map(str::trim).peekable();
    let mut number = 0;
    let mut cue: Vec<String> = Vec::new();
    while let Some(line) = lines.next() {
        let is_number = !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && lines.peek().is_some_and(|next| is_time(next)) {
            end(&mut cue, number, gathering)?;
            number = line.parse().unwrap_or(number + 1);
            lines.next();
        } else if is_time(line) {
            end(&mut cue, number, gathering)?;
            number += 1;
        } else if !line.is_empty() {
            cue.push(without_tags(line));
        }
    }
    end(&mut cue, number, gathering)
}

/// Hands over the lines of a subtitle, those of one language together.
fn end(cue: &mut Vec<String>, number: u64, gathering: &mut Gathering) -> Result<()> {
    let place = Place::Subtitle(number);
    let mut part = String::new();
    let mut lang = None;
    for line in std::mem::take(cue) {
        let next = Lang::of_script(&line);
        if lang.is_some() && next.is_some() && lang != next {
            gathering.paragraph(&flow(&part), &place)?;
            part.clear();
        }
        lang = next.or(lang);
        part.push_str(&line);
        part.push('\n');
    }
    gathering.paragraph(&flow(&part), &place)
}

/// `00:01:02,500 --> 00:01:04,000`
fn is_time(line: &str) -> bool {
    line.split_once("-->").is_some_and(|(from, to)| {
        let is_time =
            |time: &str| time.contains(':') && time.starts_with(|c: char| c.is_ascii_digit());
        is_time(from.trim()) && is_time(to.trim())
    })
}

/// Takes `<i>`, `</font>` and `{\an8}` out of a line.
fn without_tags(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['<', '{']) {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let (opens, close) = match tag.starts_with('<') {
            true => (
                tag[1..].starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()),
                '>',
            ),
            false => (tag[1..].starts_with('\\'), '}'),
        };
        match tag.find(close) {
            Some(end) if opens => rest = &tag[end + 1..],
            _ => {
                out.push_str(&tag[..1]);
                rest = &tag[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_text_stays() {
        for (line, expected) in [
            ("<i>恐怖主义</i>", "恐怖主义"),
            ("{\\an8}<font color=\"red\">terrorism</font>", "terrorism"),
            ("a < b, {x}", "a < b, {x}"),
            ("<i", "<i"),
        ] {
            assert_eq!(without_tags(line), expected);
        }
    }
}
