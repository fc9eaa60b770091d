//! English words: inflection and spelling, not derivation.

mod number;
mod spelling;

use std::borrow::Cow;

use super::{Reading, is_abbreviation};

/// Returns the readings of a word form: as it is, as a plural and, if it is in capitals, as an abbreviation.
pub fn readings(word: &str) -> Vec<Reading> {
    let word = without_possessive(word);
    let mut readings = Vec::new();
    if is_abbreviation(&word) {
        readings.push(Reading::sure(format!("={}", without_plural_s(&word))));
    }
    let lower = word.to_lowercase();
    let singulars = number::singulars(&lower);
    add(&mut readings, spelling::canonical(lower));
    for singular in singulars {
        add(&mut readings, spelling::canonical(singular));
    }
    readings
}

/// Returns the keys by which a word of a term is searched: that of the form as it is, then those of its singulars.
pub fn term_keys(word: &str) -> Vec<Cow<'static, str>> {
    let word = without_possessive(word);
    if is_abbreviation(&word) {
        return vec![format!("={}", without_plural_s(&word)).into()];
    }
    let lower = word.to_lowercase();
    let singulars = singulars(&lower);
    let mut keys = vec![spelling::canonical(lower).into()];
    for singular in singulars {
        let key = Cow::Owned(spelling::canonical(singular));
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Returns the spelling by which British and American variants of a word are compared.
pub fn spelled(word: &str) -> String {
    spelling::canonical(without_possessive(word).to_lowercase())
}

/// Returns the words of which `word`, in lower case, may be the plural; none if it is used in the plural only, as arms is.
pub fn singulars(word: &str) -> Vec<String> {
    if number::is_plural_only(word) {
        Vec::new()
    } else {
        number::singulars(word)
    }
}

/// Returns `true` if a term is a name with a capital and another word without: Turkey, turkey.
pub fn is_proper_name(term: &str) -> bool {
    const NAMES: [&str; 4] = ["Turkey", "China", "Japan", "Guinea"];
    NAMES.contains(&term)
}

/// Returns, in alphabetical order, the first parts with this first letter of compounds that are written solid, hyphenated or
/// open: counterterrorism, counter-terrorism; health care, healthcare.
#[rustfmt::skip]
pub fn combining(first: char) -> &'static [&'static str] {
    match first {
        'a' => &["air", "anti"],
        'b' => &["bio"],
        'c' => &["child", "co", "counter", "cyber"],
        'd' => &["de"],
        'e' => &["eco"],
        'f' => &["food"],
        'g' => &["geo"],
        'h' => &["health", "hydro"],
        'i' => &["inter", "intra"],
        'l' => &["land", "law"],
        'm' => &["macro", "micro", "mid", "multi"],
        'n' => &["nano", "narco", "neo", "non"],
        'p' => &["para", "peace", "policy", "post", "pre", "pro", "psycho"],
        'r' => &["re"],
        's' => &["sea", "semi", "socio", "sub"],
        't' => &["tele", "trans"],
        'u' => &["ultra", "under"],
        'w' => &["ware", "water", "work"],
        _ => &[],
    }
}

/// Returns `true` if a first part is never a word by itself: no text has co operation or re gional.
pub(crate) fn is_bound(part: &str) -> bool {
    const BOUND: [&str; 11] = [
        "co", "de", "inter", "intra", "para", "pro", "psycho", "re", "sub", "tele", "trans",
    ];
    BOUND.contains(&part)
}

fn add(readings: &mut Vec<Reading>, key: String) {
    if readings.iter().all(|reading| reading.key != key) {
        readings.push(Reading::sure(key));
    }
}

/// Removes the possessive: State's and States’ are compared as State and States.
fn without_possessive(word: &str) -> Cow<'_, str> {
    if !word.contains(['\'', '’']) {
        return word.into();
    }
    let word = word.replace('’', "'");
    match word.strip_suffix("'s").or_else(|| word.strip_suffix("'S")) {
        Some(owner) => owner.to_owned().into(),
        None => word.trim_end_matches('\'').to_owned().into(),
    }
}

/// Removes the plural s of an abbreviation: ICTs is compared as ICT.
fn without_plural_s(abbreviation: &str) -> &str {
    abbreviation
        .strip_suffix('s')
        .filter(|rest| rest.ends_with(char::is_uppercase))
        .unwrap_or(abbreviation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_word() {
        #[rustfmt::skip]
        let cases = [
            ("State", "states", true), ("state", "State's", true), ("woman", "women's", true),
            ("crisis", "crises", true), ("analysis", "analyses", true), ("basis", "bases", true),
            ("criterion", "criteria", true), ("policy", "policies", true), ("child", "children", true),
            ("organization", "organisations", true), ("defence", "defense", true), ("labour", "labor", true),
            ("programme", "programs", true), ("centre", "centers", true), ("trafficker", "traffickers", true),
            ("process", "processes", true), ("weapon", "weapons", true), ("gas", "gases", true),
            ("ICT", "ICTs", true), ("WHO", "who", false), ("US", "us", false), ("AIDS", "aids", false),
            ("ageing", "aging", true), ("fulfil", "fulfill", true), ("labelling", "labeling", true),
            ("peace", "peaceful", false), ("product", "production", false), ("new", "news", false),
            ("arms", "arm", false), ("terrorism", "terrorist", false), ("policy", "police", false),
            ("custom", "customs", false), ("mean", "means", false), ("specie", "species", false),
            ("drugs", "drug", true), ("four", "for", false),
        ];
        for (term, form, same) in cases {
            let forms = readings(form);
            let found = term_keys(term)
                .iter()
                .any(|key| forms.iter().any(|form| form.key == *key));
            assert_eq!(found, same, "{term} ~ {form}");
        }
    }
}
