//! The order of candidates, and which fragments a candidate takes in: a text a row.

use trilex::{
    Input,
    extract::{CandidateRow, Task, extract},
};

fn candidates(text: &str) -> Vec<CandidateRow> {
    let input = [Ok(Input::Text {
        name: "text".to_owned(),
        text: text.to_owned(),
    })];
    extract(&input, &Task::default(), |_| ()).candidates
}

/// (text, some of its candidates, best first, why)
#[rustfmt::skip]
const ORDER: &[(&str, &[&str], &str)] = &[
    ("会议通过《网络犯罪公约》。会议讨论毒品犯罪公约。毒品犯罪公约有效。毒品犯罪公约开放签署。", &["网络犯罪公约", "毒品犯罪公约"],
        "a title before what occurs more often"),
    ("各方弘扬“上海精神”。各方弘扬北京精神。", &["上海精神", "北京精神"], "what is in quotation marks before what is not"),
    ("The Shanghai Cooperation Organization (SCO) met. Ground stations were built. Ground stations were sold. Ground stations were closed.",
        &["Shanghai Cooperation Organization", "ground stations"], "what is abbreviated before what occurs more often"),
    ("National health literacy campaigns began. Local health literacy campaigns ended.", &["health literacy campaigns", "literacy campaigns", "health literacy"],
        "what the same word always follows comes last"),
    ("The house burned. The house fell. The house stood. An isotope decayed.", &["house", "isotope"],
        "in English, what occurs here more often before what is rarer elsewhere"),
    ("The house burned. The house fell. An isotope decayed.", &["isotope", "house"], "unless it is much rarer"),
    ("Terrorism, separatism and extremism grow. A treaty grows.", &["treaty", "terrorism, separatism and extremism"],
        "a list for the moment comes last"),
];

#[test]
fn better_candidates_come_first() {
    for &(text, expected, reason) in ORDER {
        let rows = candidates(text);
        let found: Vec<&str> = rows
            .iter()
            .map(|row| row.candidate.as_str())
            .filter(|candidate| expected.contains(candidate))
            .collect();
        assert_eq!(found, expected, "{reason}: {text}");
    }
}

/// (text, candidate, the fragments that it takes in, why)
#[rustfmt::skip]
const PARTS: &[(&str, &str, &[&str], &str)] = &[
    ("Развитие системы раннего предупреждения государств региона.", "предупреждение государств региона", &["предупреждение государств"],
        "of longer candidates with one count, the first by its letters takes the fragment in"),
    ("Развитие системы раннего предупреждения государств региона.", "система раннего предупреждения государств региона", &[],
        "the others do not"),
    ("网络信息安全保障体系建设取得进展。", "网络信息安全保障体系建设", &["信息安全保障体系建设"], "a fragment that is not built of whole phrases"),
    ("网络信息安全保障体系建设取得进展。", "网络信息安全保障体系", &[], "信息安全 is a term wherever it occurs"),
    ("A ground station was built.", "ground station", &["station"], "a noun that never occurs alone"),
    ("A ground station was built. The station burned.", "ground station", &[], "a noun that does"),
    ("A ground station was built. A ground station burned.", "ground station", &[], "what ends a candidate that occurs twice stays a candidate"),
];

#[test]
fn fragments_are_parts() {
    for &(text, candidate, parts, reason) in PARTS {
        let rows = candidates(text);
        let row = rows.iter().find(|row| row.candidate == candidate);
        let row = row.unwrap_or_else(|| panic!("{candidate} is not in {rows:#?}"));
        assert_eq!(row.parts, parts, "{reason}: {text}");
    }
}
