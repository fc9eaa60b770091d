//! Columns as languages: what the header of a table says about the text under it.

use super::{Gathering, Place};
use crate::{error::Result, lang::Lang};

/// A table that is read row by row.
pub(super) struct Sheet {
    name: Box<str>,
    /// Languages of the columns, from the header; empty before the first row.
    columns: Option<Vec<Option<Lang>>>,
}

impl Sheet {
    pub(super) fn new(name: &str) -> Sheet {
        Sheet {
            name: name.into(),
            columns: None,
        }
    }

    /// Takes the cells of the next row that has any: their column, from 1, and their text. A first row that names languages is
    /// a header and no text; without one the language of each cell is told by its script.
    pub(super) fn row(
        &mut self,
        number: u32,
        cells: &[(u32, String)],
        gathering: &mut Gathering,
    ) -> Result<()> {
        let Some(columns) = &self.columns else {
            let columns = header(cells);
            let is_header = columns.iter().any(Option::is_some);
            self.columns = Some(columns);
            return match is_header {
                true => Ok(()),
                false => self.row(number, cells, gathering),
            };
        };
        for (column, text) in cells {
            let lang = columns.get(*column as usize - 1).copied().flatten();
            let place = Place::Cell {
                sheet: self.name.clone(),
                row: number,
                column: *column,
            };
            gathering.unit(text, lang, &place)?;
        }
        Ok(())
    }
}

fn header(cells: &[(u32, String)]) -> Vec<Option<Lang>> {
    let width = cells.iter().map(|(column, _)| *column).max().unwrap_or(0);
    let mut columns = vec![None; width as usize];
    for (column, text) in cells {
        columns[*column as usize - 1] = language(text);
    }
    columns
}

/// Returns the language that a heading names: `zh`, `zh-CN`, `Chinese (Simplified)`, `中文`, `English term`, `русский`.
fn language(heading: &str) -> Option<Lang> {
    let heading = heading.trim().to_lowercase();
    let first = heading.split([' ', '-', '_', '(', '（', ':', '/']).next()?;
    match first {
        "zh" | "zho" | "chi" | "chinese" | "китайский" => Some(Lang::Zh),
        "en" | "eng" | "english" | "английский" => Some(Lang::En),
        "ru" | "rus" | "russian" | "русский" => Some(Lang::Ru),
        _ if ["中文", "汉语", "漢語", "简体", "繁體"]
            .iter()
            .any(|name| first.starts_with(name)) =>
        {
            Some(Lang::Zh)
        }
        _ if ["英文", "英语", "英語"]
            .iter()
            .any(|name| first.starts_with(name)) =>
        {
            Some(Lang::En)
        }
        _ if ["俄文", "俄语", "俄語"]
            .iter()
            .any(|name| first.starts_with(name)) =>
        {
            Some(Lang::Ru)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_languages() {
        #[rustfmt::skip]
        let cases = [
            ("zh", Some(Lang::Zh)), ("zh-CN", Some(Lang::Zh)), ("Chinese (Simplified)", Some(Lang::Zh)), ("中文", Some(Lang::Zh)),
            ("中文术语", Some(Lang::Zh)), ("en_also", Some(Lang::En)), ("English term", Some(Lang::En)), ("英语", Some(Lang::En)),
            ("Русский", Some(Lang::Ru)), ("俄文", Some(Lang::Ru)), ("ru", Some(Lang::Ru)),
            ("id", None), ("engine", None), ("terrorism", None), ("中国", None), ("", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(language(heading), expected, "{heading}");
        }
    }
}
