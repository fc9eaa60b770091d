//! The curated glossary, compiled in.

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
