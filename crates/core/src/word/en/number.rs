//! Singulars of English plurals.

/// Words that end in s but are not plurals, or whose meaning differs from that of the word without it.
#[rustfmt::skip]
const NO_PLURALS: [&str; 34] = [
    "always", "as", "bias", "bus", "campus", "census", "consensus", "corpus", "customs", "does", "during", "gas",
    "has", "his", "is", "its", "mass", "means", "news", "nexus", "perhaps", "plus", "series", "species", "status",
    "surplus", "this", "thus", "towards", "us", "versus", "virus", "was", "yes",
];

/// Words that a term has in the plural only: arms control is not about an arm.
#[rustfmt::skip]
const PLURAL_ONLY: [&str; 14] = [
    "arms", "assets", "customs", "forces", "goods", "headquarters", "humanities", "means", "media", "news", "premises",
    "proceeds", "series", "species",
];

/// Irregular plurals and their singulars.
#[rustfmt::skip]
const IRREGULAR: [(&str, &str); 38] = [
    ("analyses", "analysis"), ("addenda", "addendum"), ("appendices", "appendix"), ("axes", "axis"),
    ("bacteria", "bacterium"), ("bases", "basis"), ("children", "child"), ("corrigenda", "corrigendum"),
    ("crises", "crisis"), ("criteria", "criterion"), ("curricula", "curriculum"), ("diagnoses", "diagnosis"),
    ("emphases", "emphasis"), ("feet", "foot"), ("fora", "forum"), ("genera", "genus"), ("halves", "half"),
    ("hypotheses", "hypothesis"), ("indices", "index"), ("knives", "knife"), ("leaves", "leaf"), ("lives", "life"),
    ("matrices", "matrix"), ("media", "medium"), ("memoranda", "memorandum"), ("men", "man"), ("mice", "mouse"),
    ("oases", "oasis"), ("parentheses", "parenthesis"), ("phenomena", "phenomenon"), ("referenda", "referendum"),
    ("shelves", "shelf"), ("spectra", "spectrum"), ("strata", "stratum"), ("syntheses", "synthesis"),
    ("theses", "thesis"), ("wives", "wife"), ("women", "woman"),
];

/// Returns `true` if a term that has this word means the plural and not its singular.
pub(super) fn is_plural_only(word: &str) -> bool {
    PLURAL_ONLY.contains(&word)
}

/// Returns the words of which `word`, in lower case, may be the plural.
pub(super) fn singulars(word: &str) -> Vec<String> {
    if NO_PLURALS.contains(&word) || word.len() < 4 && word != "men" {
        return Vec::new();
    }
    let mut found: Vec<String> = IRREGULAR
        .iter()
        .filter(|(plural, _)| *plural == word)
        .map(|(_, singular)| (*singular).to_owned())
        .collect();
    if let Some(stem) = word.strip_suffix("men").filter(|stem| stem.len() > 2) {
        found.push(format!("{stem}man"));
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        found.push(format!("{stem}y"));
    } else if let Some(stem) = word.strip_suffix("es").filter(|stem| takes_es(stem)) {
        found.push(stem.to_owned());
    }
    if let Some(stem) = word
        .strip_suffix('s')
        .filter(|stem| !stem.ends_with(['s', 'u', 'i']))
    {
        found.push(stem.to_owned());
    }
    found
}

/// Returns `true` if the plural of `stem` ends in -es: processes, taxes, matches, viruses.
fn takes_es(stem: &str) -> bool {
    ["s", "x", "z", "ch", "sh", "o"]
        .iter()
        .any(|end| stem.ends_with(end))
}
