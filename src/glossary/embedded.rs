//! The curated glossary, compiled in.

use rayon::prelude::*;

use super::{Concept, Glossary, csv};

/// A file of the folder `glossary`: its name and its text.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$((
            concat!("glossary/", $name),
            include_str!(concat!("../../glossary/", $name)),
        )),*]
    };
}

/// The files, in the order of their names.
pub(super) const FILES: &[(&str, &str)] = files![
    "agriculture.csv",
    "crime.csv",
    "culture.csv",
    "digital.csv",
    "disarmament.csv",
    "economy.csv",
    "environment.csv",
    "health.csv",
    "instruments.csv",
    "law.csv",
    "narcotics.csv",
    "organisations.csv",
    "places.csv",
    "procedure.csv",
    "rights.csv",
    "security.csv",
    "space.csv",
    "states.csv",
];

/// Reads the files, of which the tests hold that every row can be read and no lint finds an error.
pub(super) fn glossary() -> Glossary {
    let concepts = |(_, text): &(&str, &str)| -> Vec<Concept> {
        let rows = csv::table(text).rows.into_iter();
        rows.flatten().map(|row| row.concept).collect()
    };
    Glossary::new(FILES.par_iter().flat_map_iter(concepts).collect())
}
