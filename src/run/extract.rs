//! Extraction: from inputs to candidates that the glossary lacks.

mod column;
mod html;
mod reading;
mod row;
mod write;
mod xlsx;

pub(super) use column::explained;
pub use column::{COLUMNS, MEASURES};
pub use row::{CandidateRow, FormCount};
pub use write::{Columns, Format, draft};

use reading::read;

use crate::{
    candidate::{Accepted, Judge, Ranking, Reference, Status, Trace, rank, trace},
    error::Result,
    find::occurrence::Matcher,
    lang::Lang,
    read::encoding::Encoding,
    read::{Hints, Input, Reading},
    run::report::{AboutRow, DocumentRow, Failure},
};
use serde::Serialize;

/// What to extract, and how.
#[derive(Default)]
pub struct Task<'t> {
    /// The language of everything; by script if `None`.
    pub lang: Option<Lang>,
    /// The encoding of text; told by the bytes if `None`.
    pub encoding: Option<Encoding>,
    /// The glossary; none if `None`.
    pub matcher: Option<&'t Matcher>,
    /// Texts accepted before.
    pub accepted: Accepted,
    /// Texts rejected before.
    pub rejected: Accepted,
    /// Frequencies of general language.
    pub reference: Reference,
    /// Occurrences that a candidate needs.
    pub min_count: u64,
    /// Candidates to return at most.
    pub top: Option<usize>,
    /// What to do with those that are settled.
    pub known: Known,
}

impl Task<'_> {
    fn hints(&self) -> Hints {
        Hints {
            lang: self.lang,
            encoding: self.encoding,
        }
    }
}

/// What to do with candidates that the glossary has or that were decided on before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// Show them among the others.
    Show,
    /// Leave them out.
    #[default]
    Hide,
    /// Show nothing else.
    Only,
}

/// The candidates of some documents.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Extraction {
    /// Version of the JSON form.
    pub schema: u32,
    /// The documents read, in order.
    pub documents: Vec<DocumentRow>,
    /// The candidates, best first.
    pub candidates: Vec<CandidateRow>,
    /// The documents that could not be read.
    pub failures: Vec<Failure>,
    /// What the user should know: lists of decisions that decide nothing.
    #[serde(skip)]
    pub notes: Vec<String>,
    /// How it was made, for those formats that people open: inputs, glossary, version, options.
    #[serde(skip)]
    pub about: Vec<AboutRow>,
}

/// Why a string is, or is not, among the candidates.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What became of it.
    pub trace: Trace,
    /// The candidate that it is, is a form of, or was folded into.
    pub row: Option<CandidateRow>,
    /// The documents that could not be read.
    pub failures: Vec<Failure>,
}

/// Extracts candidates from `inputs`. `progress` is told the bytes of text read so far.
///
/// ```
/// use trilex::{Input, extract::{Task, extract}};
///
/// let inputs = [Ok(Input::Text {
///     name: "statement".into(),
///     text: "反对网络犯罪。网络犯罪威胁关键信息基础设施。".into(),
/// })];
///
/// let extraction = extract(&inputs, &Task::default(), |_| ());
///
/// assert_eq!(extraction.candidates[0].candidate, "网络犯罪");
/// ```
pub fn extract(inputs: &[Result<Input>], task: &Task, progress: impl Fn(u64) + Sync) -> Extraction {
    let read = read(inputs, task.hints(), &progress);
    let names: Vec<String> = read.documents.iter().map(|row| row.name.clone()).collect();
    let langs = read.statistics.langs();
    let mut judge = Judge::new(task.matcher, &task.accepted, &task.rejected, &langs);
    let ranking = rank(
        read.statistics,
        read.documents.len() as u64,
        &task.reference,
        judge.field(),
    );
    let mut candidates = Vec::new();
    let most = task.top.unwrap_or(usize::MAX);
    for candidate in &ranking.candidates {
        if candidates.len() == most {
            break;
        }
        if candidate.count < task.min_count {
            continue;
        }
        let (status, concept) = judge.status(candidate);
        let shown = match task.known {
            Known::Show => true,
            Known::Hide => !status.is_settled(),
            Known::Only => status == Status::Known,
        };
        if shown {
            let concept = concept.and_then(|id| Some(task.matcher?.glossary().concept(id)));
            let rank = candidates.len() + 1;
            candidates.push(CandidateRow::new(rank, candidate, status, concept, &names));
        }
    }
    Extraction {
        schema: 1,
        documents: read.documents,
        candidates,
        failures: read.failures,
        notes: [&task.accepted, &task.rejected]
            .into_iter()
            .flat_map(|lists| lists.remarks(&ranking.candidates))
            .collect(),
        about: Vec::new(),
    }
}

/// Says what became of `text` among the candidates of `inputs`.
///
/// ```
/// use trilex::{Input, candidate::Trace, extract::{Task, explain}};
///
/// let inputs = [Ok(Input::Text {
///     name: "statement".into(),
///     text: "反对网络犯罪。网络犯罪威胁关键信息基础设施。".into(),
/// })];
///
/// let explanation = explain("网络犯罪", &inputs, &Task::default());
///
/// assert_eq!(explanation.trace, Trace::Ranked(1));
/// assert_eq!(explanation.row.unwrap().count, 2);
/// ```
pub fn explain(text: &str, inputs: &[Result<Input>], task: &Task) -> Explanation {
    let lang = task
        .lang
        .or_else(|| Lang::of_script(text))
        .unwrap_or(Lang::En);
    let read = read(inputs, task.hints(), &|_| ());
    let names: Vec<String> = read.documents.iter().map(|row| row.name.clone()).collect();
    let langs = read.statistics.langs();
    let mut judge = Judge::new(task.matcher, &task.accepted, &task.rejected, &langs);
    let documents = read.documents.len() as u64;
    let ranking: Ranking = rank(read.statistics, documents, &task.reference, judge.field());
    let blocks = inputs
        .iter()
        .flatten()
        .filter_map(|input| Reading::open(input, task.hints()).ok())
        .flatten()
        .flatten()
        .flatten();
    let trace = trace(text, lang, &ranking, blocks);
    let row = match trace {
        Trace::Ranked(at) | Trace::Folded(at) => {
            let candidate = &ranking.candidates[at - 1];
            let (status, concept) = judge.status(candidate);
            let concept = concept.and_then(|id| Some(task.matcher?.glossary().concept(id)));
            Some(CandidateRow::new(at, candidate, status, concept, &names))
        }
        _ => None,
    };
    Explanation {
        trace,
        row,
        failures: read.failures,
    }
}

/// Counts the words of general language in `inputs`, for [`Task::reference`].
///
/// ```
/// use trilex::{Input, extract::{Task, extract, reference}};
///
/// let text = |text: &str| [Ok(Input::Text { name: "text".into(), text: text.into() })];
/// let task = Task {
///     reference: reference(&text("Погода была хорошая."), None).unwrap(),
///     ..Task::default()
/// };
///
/// let extraction = extract(&text("Борьба с терроризмом."), &task, |_| ());
///
/// assert!(extraction.candidates[0].measures["log_likelihood"] > 0.0);
/// ```
///
/// # Errors
///
/// The first input that cannot be read.
pub fn reference(inputs: &[Result<Input>], lang: Option<Lang>) -> Result<Reference> {
    let mut reference = Reference::default();
    for input in inputs {
        for batch in Reading::open(input.as_ref().map_err(Clone::clone)?, lang)? {
            for block in &batch? {
                reference.add(block);
            }
        }
    }
    Ok(reference)
}
