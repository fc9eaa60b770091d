//! What the ledger keeps of a document: plain data, the same bytes for the same counts.

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    error::{Error, Result},
    find::tally::{Count, Form, Position, Tally},
    glossary::{ConceptId, Standing},
    lang::{Lang, PerLang},
    read::Place,
};

/// What was found out about the content of a document, whatever its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct About {
    pub(crate) lang: Lang,
    pub(crate) notes: Vec<String>,
    /// The day in its closing lines.
    pub(crate) closing: Option<Date>,
    /// The day in its metadata.
    pub(crate) dated: Option<Date>,
    /// Its passages, each once, in order.
    pub(crate) passages: Vec<Passage>,
}

/// A passage that may be repeated in another document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Passage {
    pub(crate) number: u64,
    pub(crate) letters: u64,
}

#[derive(Serialize, Deserialize)]
struct Counts<C> {
    #[serde(with = "array")]
    units: PerLang<u64>,
    sentences: u64,
    repeats: u64,
    concepts: Vec<(u32, C)>,
}

/// How often a concept occurs in a document, by language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Figures {
    #[serde(with = "array")]
    pub(crate) free: PerLang<u64>,
    #[serde(with = "array")]
    pub(crate) nested: PerLang<u64>,
}

#[derive(Serialize, Deserialize)]
struct Concept {
    #[serde(with = "array")]
    free: PerLang<u64>,
    #[serde(with = "array")]
    nested: PerLang<u64>,
    forms: Vec<(Lang, String, u8, u64)>,
    first: Option<(usize, Place)>,
}

/// Returns the tally of one document as JSON.
pub(super) fn write(tally: &Tally) -> String {
    let mut concepts: Vec<(u32, Concept)> = tally
        .concepts
        .iter()
        .map(|(id, count)| (id.0, concept(count)))
        .collect();
    concepts.sort_by_key(|(id, _)| *id);
    let counts = Counts {
        units: tally.units,
        sentences: tally.sentences,
        repeats: tally.repeats,
        concepts,
    };
    serde_json::to_string(&counts).expect("counts have no keys but strings")
}

/// Returns no more than the figures of what [`write()`] has written, which is sooner done.
pub(super) fn read_figures(json: &str) -> Result<Vec<(ConceptId, Figures)>> {
    let concepts = parse::<Figures>(json)?.concepts.into_iter();
    Ok(concepts.map(|(id, count)| (ConceptId(id), count)).collect())
}

fn parse<'j, C: Deserialize<'j>>(json: &'j str) -> Result<Counts<C>> {
    serde_json::from_str(json).map_err(|error| {
        Error::new(format!("a tally in the ledger is damaged: {error}"))
            .remedy("start a new ledger; nothing but the record of what was new is lost")
    })
}

/// Returns the tally that [`write()`] has written.
pub(super) fn read(json: &str) -> Result<Tally> {
    let counts: Counts<Concept> = parse(json)?;
    let concepts = counts.concepts.into_iter().map(|(id, concept)| {
        let forms = concept
            .forms
            .into_iter()
            .map(|(lang, text, standing, count)| {
                let form = Form {
                    lang,
                    text: text.into(),
                    standing: match standing {
                        0 => Standing::Preferred,
                        1 => Standing::Admitted,
                        _ => Standing::Deprecated,
                    },
                };
                (form, count)
            });
        let count = Count {
            free: concept.free,
            nested: concept.nested,
            documents: 1,
            forms: forms.collect(),
            first: concept.first.map(|(block, place)| Position {
                document: 0,
                block,
                place,
            }),
        };
        (ConceptId(id), count)
    });
    Ok(Tally {
        units: counts.units,
        sentences: counts.sentences,
        repeats: counts.repeats,
        concepts: concepts.collect(),
    })
}

fn concept(count: &Count) -> Concept {
    let mut forms: Vec<(Lang, String, u8, u64)> = count
        .forms
        .iter()
        .map(|(form, &count)| {
            let standing = match form.standing {
                Standing::Preferred => 0,
                Standing::Admitted => 1,
                Standing::Deprecated => 2,
            };
            (form.lang, form.text.to_string(), standing, count)
        })
        .collect();
    forms.sort();
    Concept {
        free: count.free,
        nested: count.nested,
        forms,
        first: count
            .first
            .as_ref()
            .map(|first| (first.block, first.place.clone())),
    }
}

/// Figures by language are arrays in the ledger, in the order of [`Lang::ALL`].
mod array {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::lang::{Lang, PerLang};

    pub(super) fn serialize<S: Serializer>(
        figures: &PerLang<u64>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        Lang::ALL.map(|lang| figures[lang]).serialize(serializer)
    }

    pub(super) fn deserialize<'d, D: Deserializer<'d>>(
        deserializer: D,
    ) -> Result<PerLang<u64>, D::Error> {
        let [zh, en, ru] = <[u64; 3]>::deserialize(deserializer)?;
        Ok(PerLang { zh, en, ru })
    }
}
