//! What the columns of a glossary file hold, by their headings: ours, and those of other programs and people.

use std::collections::BTreeMap;

use super::{COLUMNS, Field};
use crate::{
    error::{Error, Result},
    glossary::Standing,
    lang::{Lang, Letters},
    read::{
        language::{self, Heading, Tag},
        table::{self, heading},
    },
};

/// What the columns of a file hold, by their places from 0.
#[derive(Default)]
pub(super) struct Header {
    /// What each column holds; `None` for one of the user's own.
    pub(super) fields: Vec<Option<Field>>,
    /// The columns that hold a field, in the order of [`COLUMNS`] whatever the file has, so that the terms of a concept are in
    /// order.
    pub(super) filled: Vec<(usize, Field)>,
    /// The columns that say which standing the terms of another column have, by that column.
    pub(super) statuses: BTreeMap<usize, usize>,
    /// The user's own columns.
    pub(super) own: Vec<(usize, String)>,
    /// What was guessed of the columns that do not bear our names.
    pub(super) remark: Option<String>,
    /// Columns of which the name is nearly one of ours.
    pub(super) misspelled: Vec<Error>,
    /// Whether at least one column of terms bears a name of ours.
    pub(super) is_ours: bool,
    /// Whether there is no header and each row names the languages of its terms.
    pub(super) is_coded: bool,
}

impl Header {
    /// Reads the header `row` of a table with these `rows`.
    ///
    /// # Errors
    ///
    /// If two columns bear the same name of ours, or none holds terms.
    pub(super) fn new(row: &table::Row, rows: &[table::Row]) -> Result<Header> {
        let names: Vec<&str> = row.cells.iter().map(str::trim).collect();
        let mut header = Header {
            fields: vec![None; names.len()],
            ..Header::default()
        };
        header.take_ours(&names, row.line)?;
        header.take_others(&names, row.line);
        header.take_by_script(&names, rows);
        if header.terms().next().is_none() {
            return Err(headless(row.line));
        }
        header.pair_statuses(&names);
        header.name_own(&names);
        header.remark = header.remark(&names);
        let rank = |field: Field| COLUMNS.iter().position(|column| column.field == field);
        let fields = header.fields.iter().enumerate();
        header.filled = fields
            .filter_map(|(at, field)| Some((at, (*field)?)))
            .collect();
        header.filled.sort_by_key(|&(at, field)| (rank(field), at));
        Ok(header)
    }

    /// Returns what the columns hold if every row is as DeepL has it, two terms and the codes of their languages, and so there is
    /// no header: `terrorism,恐怖主义,EN,ZH`.
    pub(super) fn coded(rows: &[table::Row]) -> Option<Header> {
        let fields = coded_fields(rows.first()?)?;
        let is_coded = rows.iter().all(|row| coded_fields(row).is_some());
        is_coded.then(|| Header {
            fields: fields.into_iter().map(Some).chain([None, None]).collect(),
            is_coded,
            remark: Some(
                "there is no header; each row names the languages of its terms".to_owned(),
            ),
            ..Header::default()
        })
    }

    /// Takes the columns that bear our names.
    fn take_ours(&mut self, names: &[&str], line: u64) -> Result<()> {
        for (at, name) in names.iter().enumerate() {
            let Some(column) = COLUMNS.iter().find(|column| column.name == heading(name)) else {
                continue;
            };
            if self.fields.contains(&Some(column.field)) {
                let error = Error::new(format!("the column `{name}` appears twice in the header"));
                return Err(error
                    .at(line, Some(at as u64 + 1))
                    .remedy("rename or delete one of them"));
            }
            self.fields[at] = Some(column.field);
            self.is_ours |= matches!(column.field, Field::Terms(..));
        }
        Ok(())
    }

    /// Takes the columns whose headings mean the same as our names. The second column of a language holds admitted terms; of two
    /// Chinese ones that is the traditional one.
    fn take_others(&mut self, names: &[&str], line: u64) {
        let others: Vec<usize> = (0..names.len())
            .filter(|&at| self.fields[at].is_none())
            .collect();
        for &at in &others {
            match synonym(names[at]) {
                Some(field) if !self.fields.contains(&Some(field)) => self.fields[at] = Some(field),
                _ => {}
            }
        }
        let mut of_terms: Vec<(usize, Heading, Standing)> = others
            .iter()
            .filter_map(|&at| {
                let heading = language::by_heading(names[at])?;
                let standing = standing_of_column(&heading.rest)?;
                Some((at, heading, standing))
            })
            .collect();
        of_terms.sort_by_key(|(at, heading, _)| (heading.is_traditional, *at));
        for (at, heading, standing) in of_terms {
            let preferred = Field::Terms(heading.lang, Standing::Preferred);
            let standing =
                if standing == Standing::Preferred && self.fields.contains(&Some(preferred)) {
                    Standing::Admitted
                } else {
                    standing
                };
            self.fields[at] = Some(Field::Terms(heading.lang, standing));
        }
        for at in others.into_iter().filter(|&at| self.fields[at].is_none()) {
            self.misspelled.extend(misspelled(names[at], at, line));
        }
    }

    /// Takes the columns that are headed `Term`, `术语` or `Термин` and say no language: that of their cells, if no other column
    /// has its terms.
    fn take_by_script(&mut self, names: &[&str], rows: &[table::Row]) {
        for at in (0..names.len()).filter(|&at| is_term(names[at])) {
            let mut letters = Letters::default();
            for row in rows {
                letters.add(row.cell(at));
            }
            let Some(lang) = letters.most() else {
                continue;
            };
            let preferred = Field::Terms(lang, Standing::Preferred);
            if self.fields[at].is_none() && !self.fields.contains(&Some(preferred)) {
                self.fields[at] = Some(preferred);
            }
        }
    }

    /// Says which columns were taken for ours.
    fn remark(&self, names: &[&str]) -> Option<String> {
        let taken: Vec<String> = names
            .iter()
            .zip(&self.fields)
            .filter_map(|(name, field)| {
                let field = (*field)?;
                let column = COLUMNS.iter().find(|column| column.field == field)?;
                let is_ours = heading(name) == column.name;
                (!is_ours).then(|| format!("`{name}` as {}", column.name))
            })
            .collect();
        (!taken.is_empty()).then(|| format!("read {}", taken.join(", ")))
    }

    /// Finds the columns that say which standing terms have: `English status` says it of the nearest column of English terms
    /// before it.
    fn pair_statuses(&mut self, names: &[&str]) {
        for (at, name) in names.iter().enumerate() {
            let Some(heading) = language::by_heading(name) else {
                continue;
            };
            let is_status = heading.rest == ["status"] || heading.rest == ["状态"];
            if !is_status || self.fields[at].is_some() {
                continue;
            }
            let before = self.terms().take_while(|&(place, _)| place < at);
            let of_terms = before.filter(|&(_, lang)| lang == heading.lang).last();
            if let Some((place, _)) = of_terms {
                self.statuses.entry(place).or_insert(at);
            }
        }
    }

    /// Names the user's own columns. One of a name that another has is numbered.
    fn name_own(&mut self, names: &[&str]) {
        for at in (0..names.len()).filter(|&at| self.fields[at].is_none()) {
            let name = unused(names[at], &self.own);
            self.own.push((at, name));
        }
    }

    /// Iterates over the columns of terms and their languages.
    fn terms(&self) -> impl Iterator<Item = (usize, Lang)> {
        let fields = self.fields.iter().enumerate();
        fields.filter_map(|(at, field)| match field {
            Some(Field::Terms(lang, _)) => Some((at, *lang)),
            _ => None,
        })
    }
}

/// Returns what the first two cells of `row` hold by the codes of languages in the two after them.
pub(super) fn coded_fields(row: &table::Row) -> Option<[Field; 2]> {
    let field = |at: usize| match language::by_tag(row.cell(at)) {
        Tag::Ours(lang) => Some(Field::Terms(lang, Standing::Preferred)),
        Tag::Other | Tag::None => None,
    };
    let is_filled = !row.cell(0).is_empty() && !row.cell(1).is_empty();
    let has_more = (4..row.cells.len()).any(|at| !row.cell(at).is_empty());
    if !is_filled || has_more {
        return None;
    }
    Some([field(2)?, field(3)?])
}

pub(super) fn headless(line: u64) -> Error {
    Error::new("the header is missing: no column is called zh, en or ru")
        .at(line, None)
        .remedy("make the first line id,domain,zh,en,ru")
}

/// Returns the field that `name` means in the files of other programs and people.
pub(crate) fn synonym(name: &str) -> Option<Field> {
    let name = heading(name).replace(['_', '-'], " ");
    let name = name.strip_prefix("entry ").unwrap_or(&name);
    Some(match name {
        "id" | "concept id" | "conceptid" | "entryid" | "编号" | "編號" | "идентификатор" => {
            Field::Id
        }
        "domain"
        | "subject"
        | "subject field"
        | "subjectfield"
        | "topic"
        | "领域"
        | "領域"
        | "学科"
        | "學科"
        | "专业"
        | "область"
        | "предметная область"
        | "тематика" => Field::Domain,
        "source" | "sources" | "reference" | "references" | "来源" | "來源" | "出处" | "出處"
        | "источник" => Field::Source,
        "note"
        | "notes"
        | "comment"
        | "comments"
        | "remark"
        | "remarks"
        | "备注"
        | "備註"
        | "注释"
        | "註釋"
        | "说明"
        | "примечание"
        | "примечания"
        | "комментарий"
        | "комментарии" => Field::Note,
        "status" | "状态" | "狀態" | "статус" => Field::Status,
        _ => return None,
    })
}

/// Returns the standing of the terms under a heading that names a language and has these other words.
fn standing_of_column(rest: &[String]) -> Option<Standing> {
    match rest {
        [] => Some(Standing::Preferred),
        [word] => match word.as_str() {
            "also" | "admitted" | "synonym" | "synonyms" | "variant" | "variants"
            | "abbreviation" | "同义词" | "синонимы" => Some(Standing::Admitted),
            "avoid" | "deprecated" | "forbidden" => Some(Standing::Deprecated),
            _ => None,
        },
        _ => None,
    }
}

/// Returns `true` if `name` means "term" and says no language.
fn is_term(name: &str) -> bool {
    matches!(
        heading(name).as_str(),
        "term" | "terms" | "术语" | "術語" | "词条" | "詞條" | "термин" | "термины"
    )
}

/// Returns the warning that the column `name` is called nearly as one of ours, if it is.
fn misspelled(name: &str, at: usize, line: u64) -> Option<Error> {
    let heading = heading(name);
    let column = COLUMNS
        .iter()
        .find(|column| column.name.len() > 3 && strsim::osa_distance(&heading, column.name) == 1)?;
    let error = Error::new(format!("column `{name}` is not known"));
    Some(
        error
            .at(line, Some(at as u64 + 1))
            .remedy(format!("did you mean `{}`?", column.name)),
    )
}

/// Returns `name`, with a number behind it if a column has that name already.
fn unused(name: &str, columns: &[(usize, String)]) -> String {
    let is_used = |name: &str| columns.iter().any(|(_, used)| used == name);
    if !is_used(name) {
        return name.to_owned();
    }
    let mut numbered = (2..).map(|number| format!("{name} ({number})"));
    numbered
        .find(|name| !is_used(name))
        .unwrap_or_else(|| name.to_owned())
}
