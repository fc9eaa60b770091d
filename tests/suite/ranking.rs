//! The order of candidates, and which fragments a candidate takes in: a text a row.

use trilex::{
    Input, Lang,
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

/// (text, candidate, what it has in its score beside the weighted measures and its length, why)
#[rustfmt::skip]
const WORTH: &[(&str, &str, f64, &str)] = &[
    ("会议通过网络犯罪公约。", "网络犯罪公约", 0.2, "a phrase of nouns"),
    ("The ground station burned.", "ground station", 0.2, "the same in English"),
    ("Борьба с терроризмом важна.", "борьба с терроризмом", 0.2, "the same in Russian"),
    ("会议通过《网络犯罪公约》。", "网络犯罪公约", 0.2 + 2.0, "a title"),
    ("会议通过“网络犯罪公约”。", "网络犯罪公约", 0.2 + 1.0, "in quotation marks"),
    ("The Shanghai Cooperation Organization (SCO) met.", "Shanghai Cooperation Organization", 0.2 + 2.0, "with its abbreviation"),
    ("The station burned.", "station", -0.4, "a rare noun"),
    ("The station burned. The station burned. The station burned. The station burned.", "station", 0.0, "a noun that is not rare"),
    ("The “station” burned.", "station", 1.0, "a rare noun in quotation marks loses nothing"),
    ("Станция сгорела.", "станция", -0.4, "a rare noun of Russian"),
    ("上海很大。", "上海", -0.6, "a name by itself"),
    ("“上海”很大。", "上海", 1.0, "a name in quotation marks loses nothing"),
    ("“打击”“制裁”。", "打击", 1.0 - 1.5, "a verb"),
    ("“打击”“制裁”。", "制裁", 1.0, "a noun like a verb"),
    ("会议通过《网络犯罪公约》。", "网络犯罪", 0.2 + 0.5, "a phrase of its own in a longer one"),
    ("The mandate of the task force ended.", "mandate of the task force", 0.2 - 0.8 - 0.3, "a long phrase, linked to something definite"),
    ("The mandate of the task force ended. The mandate of the task force ended.", "mandate of the task force", 0.2, "the same twice"),
    ("The ground station network cable burned.", "ground station network cable", 0.2 - 0.3, "a long phrase"),
    ("The ground station network burned.", "ground station network", 0.2, "three words are not long"),
    ("Terrorism, separatism and extremism grow.", "terrorism, separatism and extremism", 0.2 + 0.5 - 2.0, "a list"),
    ("Терроризм, сепаратизм и экстремизм растут.", "терроризм, сепаратизм и экстремизм", 0.2 + 0.5 - 2.0, "a list in Russian"),
    ("反对恐怖主义、分裂主义和极端主义。", "恐怖主义、分裂主义和极端主义", 0.2 + 0.5 - 0.5, "a list in Chinese"),
    ("Экономическое и культурное сотрудничество растёт.", "экономическое и культурное сотрудничество", 0.2 + 0.5 - 0.5, "two attributes"),
    ("Terrorism, separatism and extremism grow. Terrorism, separatism and extremism fall.", "terrorism, separatism and extremism", 0.2 + 0.5, "a list twice"),
    ("Terrorism, separatism and extremism grow.", "separatism", 0.5 - 0.4 - 0.5 - 2.5, "an item that never occurs outside its list"),
    ("National health literacy campaigns began. Local health literacy campaigns ended.", "literacy campaigns", 0.2 - 2.5, "a fragment of one longer candidate"),
    ("National health literacy campaigns began. Local health literacy campaigns ended.", "health literacy", 0.2 - 2.5 - 1.5, "a fragment that the same word always follows"),
];

#[test]
fn what_traits_are_worth() {
    for &(text, candidate, expected, reason) in WORTH {
        let rows = candidates(text);
        let row = rows.iter().find(|row| row.candidate == candidate);
        let row = row.unwrap_or_else(|| panic!("{candidate} is not in {rows:#?}"));
        let measure = |name: &str| row.measures.get(name).copied();
        let keyness = match row.lang {
            Lang::Zh => 0.35,
            Lang::En | Lang::Ru => 0.1,
        };
        let weights = [
            ("frequency", 1.2),
            ("independence", 1.2),
            ("branching", 0.3),
        ];
        let measured: f64 = weights
            .into_iter()
            .map(|(name, weight)| weight * measure(name).unwrap_or(0.0))
            .sum();
        let keyness = keyness * measure("simple_maths").map_or(0.0, f64::ln);
        let length = -0.5 * (row.length.min(5) as f64).ln_1p();
        let found = row.score - measured - keyness - length;
        // Score and measures are rounded.
        assert!(
            (found - expected).abs() < 1e-3,
            "{reason}: {found} for {candidate} in {text}"
        );
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
