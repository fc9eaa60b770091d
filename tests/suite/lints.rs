//! What each lint finds, and what it lets pass.

use std::fs;

use trilex::{
    glossary::{Book, Source},
    lint::{self, Finding, LINTS},
};

/// Lint, row that it finds something in, part of what it says.
#[rustfmt::skip]
const FOUND: &[(&str, &str, &str)] = &[
    ("mixed-alphabets", "t,恐怖主义,terrorism,террориcм", "its `c` is Latin"),
    ("mixed-alphabets", "t,恐怖主义,terrоrism,терроризм", "its `о` is Cyrillic"),
    ("duplicate-term", "t,恐怖主义,terrorism,терроризм,,terror|terror", "`terror` stands twice"),
    ("duplicate-term", "t,恐怖主义,terrorism,терроризм,,terror,,,terror,,,n", "both to be used and to be avoided"),
    ("duplicate-term", "t,恐怖主义,terrorism,терроризм,恐怖主义", "the preferred term already"),
    ("derived-term", "t,恐怖主义,terrorist,террорист,恐怖主義", "`恐怖主義` is a form of `恐怖主义`"),
    ("derived-term", "t,反恐,counter-terrorism,борьба с терроризмом,,counterterrorism", "`counterterrorism` is a form"),
    ("derived-term", "t,成员国,member State,государство-член,,,государства-члены", "`государства-члены` is a form"),
    ("derived-term", "t,组织,organization,организация,,,,,Organisation,,,n", "never reported as one to avoid"),
    ("lookalike-letters", "t,独联体,Commonwealth,Содружество (CHT)", "`CHT`"),
    ("wrong-language", "t,恐怖主义,терроризм,терроризм", "among the English terms"),
    ("wrong-language", "t,恐怖主义,terrorism,恐怖主义", "among the Russian terms"),
    ("traditional-characters", "t,国际恐怖主義,terrorism,терроризм", "has the traditional character 義; write 国际恐怖主义"),
    ("stray-space", "t, 恐怖主义,terrorism,терроризм", "a space at its end"),
    ("stray-space", "t,恐怖主义,international  terrorism,терроризм", "two spaces in a row"),
    ("stray-space", "t,恐怖主义,terrorism,терроризм,,act of terror | terror", "a space at its end"),
    ("stray-space", "t,恐怖 主义,terrorism,терроризм", "a space between characters"),
    ("invisible-character", "t,恐怖\u{200B}主义,terrorism,терроризм", "U+200B"),
    ("invisible-character", "t,恐怖主义,international\u{A0}terrorism,терроризм", "U+00A0"),
    ("odd-character", "t,⼈权,human rights,права человека", "U+2F08"),
    ("odd-character", "t,区域,region,раи\u{306}он", "write `район`"),
    ("odd-character", "t,恐怖\u{FFFD}义,terrorism,терроризм", "U+FFFD"),
    ("unbalanced-mark", "t,恐怖主义,terrorism (act,терроризм", "has `(`"),
    ("unbalanced-mark", "t,恐怖主义,terrorism,«терроризм", "has `«`"),
    ("unbalanced-mark", "t,《宪章,Charter,Устав", "has `《`"),
    ("missing-language", "t,恐怖主义,,терроризм", "no preferred English term"),
    ("missing-language", "t,恐怖主义,terrorism,,,,терроризм", "no preferred Russian term"),
    ("avoid-without-note", "t,恐怖主义,terrorism,терроризм,,,,恐怖", "why `恐怖`"),
    ("unknown-status", "t,恐怖主义,terrorism,терроризм,,,,,,,,,done", "`done`"),
    ("empty-term", "t,恐怖主义,terrorism,терроризм,,terror||act", "has no term beside it"),
    ("not-nominative", "t,恐怖主义,terrorism,терроризма", "`терроризма`"),
    ("not-nominative", "t,恐怖活动,terrorist activity,террористической деятельности", "`террористической`"),
    ("not-nominative", "t,打击恐怖主义,counter-terrorism,борьбу с терроризмом", "`борьбу`"),
    ("not-nominative", "t,联合国,United Nations,Организацию Объединенных Наций", "`Организацию`"),
    ("plural-head", "t,恐怖行为,terrorist acts,террористический акт", "`terrorist act`"),
    ("plural-head", "t,缔约国,parties to the treaty,участник договора", "`party to the treaty`"),
    ("plural-head", "t,成员国,member States,государство-член", "`member State`"),
    ("several-terms", "t,恐怖主义/恐怖活动,terrorism,терроризм", "`恐怖主义/恐怖活动` seems to be several terms"),
    ("several-terms", "t,恐怖主义,terrorism; terror,терроризм", "separate terms with |"),
    ("plural-head", "t,请求国,requesting States,запрашивающее государство", "`requesting State`"),
    ("plural-head", "t,大会,general assemblies,генеральная ассамблея", "`general assembly`"),
    ("leading-article", "t,国家,the State,государство", "write `State`"),
    ("leading-article", "t,大会,The General Assembly,Генеральная Ассамблея", "write `General Assembly`"),
    ("leading-article", "t,条约,a treaty,договор", "write `treaty`"),
];

/// Rows of good terms, each of which looks like a mistake.
#[rustfmt::skip]
const PASSES: &[&str] = &[
    // Official plurals.
    "t,人权,human rights,права человека", "t,麻醉药品,narcotic drugs,наркотические средства", "t,联合国,United Nations,Организация Объединенных Наций",
    "t,武器,weapons of mass destruction,оружие массового уничтожения", "t,奥运会,Olympic Games,Олимпийские игры",
    "t,统计,statistics,статистика", "t,海关,customs,таможня", "t,媒体,media,средства массовой информации",
    "t,外交使团,diplomatic corps,дипломатический корпус", "t,公海,high seas,открытое море", "t,系列,series,серия",
    // Indeclinables, abbreviations, numbers, names, participles, verbs.
    "t,公报,communiqué,коммюнике", "t,意向书,note,ноу-хау", "t,上合组织,SCO,ШОС", "t,二十国集团,Group of Twenty,Группа двадцати", "t,二十国集团,G20,G20",
    "t,圣多美,Sao Tome and Principe,Сан-Томе и Принсипи", "t,丁二醇,butanediol,\"1,4-бутандиол\"", "t,总理,prime minister,премьер-министр",
    "t,有约束力,binding instrument,имеющий обязательную силу документ", "t,不让任何人掉队,leave no one behind,не оставить никого позади",
    "t,被请求国,requested State,запрашиваемое государство", "t,军人,serviceman,военнослужащий", "t,他的,Excellency,его превосходительство",
    "t,新冠,COVID-19,COVID-19", "t,维生素,vitamin C,витамин C", "t,5G 网络,5G network,сеть 5G", "t,国防,defence,оборона,,,,,,,,\"a) one; b) two\"",
    // Marks, articles and letters that belong to the term.
    "t,国家,States’ rights,права государств", "t,海牙,The Hague,Гаага", "t,先验,a priori,априори", "t,宪章,Charter,Устав «Дружба»", "t,乾隆,Qianlong,Цяньлун",
    "t,著作权,copyright,авторское право", "t,肝炎,hepatitis C,гепатит C", "t,氢弹,H-bomb,H-бомба",
    // Synonyms that the matcher does not derive.
    "t,上海合作组织,Shanghai Cooperation Organization,Шанхайская организация сотрудничества,上合组织,SCO,ШОС",
];

fn checked(rows: &[&str]) -> Vec<Finding> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("terms.csv");
    let header =
        "id,zh,en,ru,zh_also,en_also,ru_also,zh_avoid,en_avoid,ru_avoid,source,note,status";
    fs::write(&path, format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    lint::check(&Book::read(&[Source::Path(path)]))
}

/// Rows beside which that of the case is the odd one.
const OTHERS: [&str; 2] = [
    "other,法治,rule of law,верховенство права",
    "third,主权,sovereignty,суверенитет",
];

#[test]
fn finds() {
    for &(name, row, what) in FOUND {
        let mut rows = OTHERS.to_vec();
        rows.push(row);
        let findings = checked(&rows);
        let [finding] = &findings[..] else {
            panic!("{name} in {row}: {findings:#?}");
        };
        assert_eq!(finding.lint, name, "{row}: {}", finding.error);
        assert_eq!(finding.error.line(), Some(4), "{row}");
        let said = finding.error.to_string();
        assert!(said.contains(what), "{row}: {said}");
    }
}

#[test]
fn lets_pass() {
    for row in PASSES {
        let findings = checked(&[row]);
        assert!(findings.is_empty(), "{row}: {findings:#?}");
    }
}

#[test]
fn between_rows() {
    #[rustfmt::skip]
    let cases = [
        ("duplicate-id", "a,法治,rule of law,верховенство права", "a,主权,sovereignty,суверенитет"),
        ("shared-preferred-term", "a,法律,law,закон", "b,权利,law,право"),
        ("duplicate-concept", "a,法治,rule of law,верховенство права", "b,法治,Rule of Law,верховенство права"),
        ("shared-term", "a,法律,law,закон", "b,权利,right,право,,laws"),
        ("shared-term", "a,法律,law,закон,,,статут", "b,规约,statute,устав,,,статут"),
        ("avoided-elsewhere", "a,法律,law,закон", "b,权利,right,право,,,,,law,,,why"),
        ("avoided-elsewhere", "a,权利,right,право,,,,,law,,,why", "b,法律,law,закон"),
    ];
    for (name, first, second) in cases {
        let found: Vec<&str> = checked(&[first, second])
            .iter()
            .map(|finding| finding.lint)
            .collect();
        assert!(
            found.contains(&name),
            "{name}: {first} / {second}: {found:?}"
        );
    }
    // Two concepts with a word in common, and homographs told apart by case.
    let apart = [
        [
            "a,国际法,international law,международное право",
            "b,国际法院,International Court of Justice,Международный Суд",
        ],
        ["a,世卫组织,WHO,ВОЗ", "b,谁,who,кто"],
    ];
    for rows in apart {
        let findings = checked(&rows);
        assert!(findings.is_empty(), "{rows:?}: {findings:#?}");
    }
}

#[test]
fn ids_like_the_others() {
    let rows: Vec<String> = (0..12)
        .map(|number| format!("concept-{number},,term {number},"))
        .collect();
    let mut rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    rows.push("Odd One,,other term,");
    let found: Vec<&str> = checked(&rows).iter().map(|finding| finding.lint).collect();
    assert_eq!(found, ["id-not-kebab-case"]);
    // Elsewhere other rules hold.
    assert!(checked(&["Odd One,,other term,", "T-12,,term,"]).is_empty());
}

#[test]
fn columns_called_nearly_as_ours() {
    #[rustfmt::skip]
    let cases = [
        ("id,en,statuss", "terms.csv:1:3: column `statuss` is not known; did you mean `status`?"),
        ("id,en,zh_alos", "terms.csv:1:3: column `zh_alos` is not known; did you mean `zh_also`?"),
        ("id,en,Domian ", "terms.csv:1:3: column `Domian` is not known; did you mean `domain`?"),
        ("id,en, Status ", ""),
        ("id,en,client", ""),
    ];
    for (header, expected) in cases {
        let book = Book::from_csv("terms.csv", &format!("{header}\nsea,sea,\n"));
        let findings = lint::check(&book);
        let found = findings
            .iter()
            .find(|finding| finding.lint == "misspelled-column");
        let said = found.map_or(String::new(), |finding| finding.error.to_string());
        assert_eq!(said, expected, "{header}");
        let glossary = book.into_glossary().unwrap();
        let own = usize::from(!header.contains("Status"));
        assert_eq!(glossary.extra_columns().len(), own, "{header}");
    }
}

#[test]
fn every_lint_has_a_case() {
    let tested = FOUND.iter().map(|case| case.0);
    let between = [
        "misspelled-column",
        "duplicate-id",
        "replaced-id",
        "shared-preferred-term",
        "duplicate-concept",
        "shared-term",
        "avoided-elsewhere",
        "id-not-kebab-case",
    ];
    let tested: Vec<&str> = tested.chain(between).collect();
    for lint in LINTS {
        assert!(tested.contains(&lint.name), "no case for {}", lint.name);
    }
}

#[test]
fn a_row_of_the_glossary_named_first_replaces_another() {
    let folder = tempfile::tempdir().unwrap();
    let sources = ["one.csv", "two.csv"].map(|name| {
        let path = folder.path().join(name);
        fs::write(
            &path,
            format!("id,zh\nterrorism,{}\n", name.trim_end_matches(".csv")),
        )
        .unwrap();
        Source::Path(path)
    });
    let (glossary, findings) = lint::load(&sources).unwrap();
    assert_eq!(findings[0].lint, "replaced-id");
    assert_eq!(
        glossary.to_csv().lines().nth(1).unwrap().split(',').nth(2),
        Some("one")
    );
    assert_eq!(
        lint::check(&Book::read_as_one(&sources))[0].lint,
        "duplicate-id"
    );
}

#[test]
fn the_embedded_glossary_is_clean() {
    let findings = lint::check(&Book::read_as_one(&[Source::Embedded]));
    for finding in &findings {
        println!("{} [{}]", finding.error, finding.lint);
    }
    assert!(findings.is_empty(), "{} findings", findings.len());
}
