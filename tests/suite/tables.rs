//! Tables as programs and people write them: documents, glossaries and exchange read the same headers.

use trilex::{Glossary, Hints, Input, Lang, Reading, exchange::Exchange};

/// Table, the terms in it (zh, en, ru) with note and domain, reason.
#[rustfmt::skip]
const TABLES: &[(&str, &str, &str)] = &[
    ("zh,en,ru\n和平,peace,мир\n", "和平 peace мир", "our own columns"),
    ("Id,Zh,En,Ru\n1,和平,peace,мир\n", "和平 peace мир", "in capitals"),
    ("id, zh, en, ru\n1, 和平, peace, мир\n", "和平 peace мир", "a space after each comma"),
    ("\n\nzh,en,ru\n和平,peace,мир\n", "和平 peace мир", "blank lines first"),
    (";;\nzh;en;ru\n和平;peace;мир\n", "和平 peace мир", "a row of separators first"),
    ("sep=;\nzh;en;ru\n和平;peace;мир\n", "和平 peace мир", "Excel's own hint"),
    ("\u{FEFF}zh\ten\tru\r\n和平\tpeace\tмир\r\n", "和平 peace мир", "a byte order mark and tabs"),
    ("en-US,zh-CN,ru-RU\npeace,和平,мир\n", "和平 peace мир", "codes with countries"),
    ("en_GB,zh_Hans,rus\npeace,和平,мир\n", "和平 peace мир", "with underscores, and of three letters"),
    ("English,Chinese,Russian,Note\npeace,和平,мир,n\n", "和平 peace мир note:n", "names, and a note"),
    ("English term,Chinese term,Russian term,Comment\npeace,和平,мир,n\n", "和平 peace мир note:n", "names with \"term\"; a comment is a note"),
    ("Term [en],Term [zh-CN],Term [ru]\npeace,和平,мир\n", "和平 peace мир", "codes in brackets"),
    ("Chinese (Simplified),English (United States)\n和平,peace\n", "和平 peace", "names with places"),
    ("Entry_ID,繁體中文,俄語\n1,和平,мир\n", "和平 мир", "traditional characters"),
    ("编号,汉语,英文,俄语\n1,和平,peace,мир\n", "和平 peace мир", "simplified characters"),
    ("中文名称,英文名称,俄文名称,领域,备注\n和平,peace,мир,d,n\n", "和平 peace мир domain:d note:n", "Chinese headings"),
    ("Русский;Английский;Китайский;Примечание\nмир;peace;和平;n\n", "和平 peace мир note:n", "Russian headings"),
    ("Термин;Перевод на английский;Перевод на китайский\nмир;peace;和平\n", "和平 peace мир", "a term in the language of its cells, and translations"),
    ("术语,英译\n和平,peace\n", "和平 peace", "the same in Chinese"),
    ("conceptId;domain;en;en_status;zh_cn;zh_cn_status\n1;d;peace;Approved;和平;Approved\n", "和平 peace domain:d", "columns that say the standing of terms"),
    ("en,en_status\npeace|pax,Preferred|Forbidden\n", "peace avoid:pax", "a status for each term of a cell"),
    ("zh-TW,zh-CN\n資訊,信息\n", "信息 also:資訊", "of two Chinese columns the simplified one is preferred"),
    ("English,English synonyms\npeace,calm\n", "peace also:calm", "a column of synonyms"),
    ("peace,和平,EN,ZH\nwar,战争,EN,ZH\n", "和平 peace | 战争 war", "no header: the languages stand in each row"),
];

/// Returns the first terms of each concept, and what is known of it.
fn shown(glossary: &Glossary) -> String {
    let concepts = glossary.concepts().iter().map(|concept| {
        let preferred = Lang::ALL.map(|lang| concept.preferred(lang).to_owned());
        let mut words: Vec<String> = preferred
            .into_iter()
            .filter(|term| !term.is_empty())
            .collect();
        let labels = [
            ("also", trilex::Standing::Admitted),
            ("avoid", trilex::Standing::Deprecated),
        ];
        for (label, standing) in labels {
            let terms = Lang::ALL
                .into_iter()
                .flat_map(|lang| concept.terms(lang, standing));
            words.extend(terms.map(|term| format!("{label}:{term}")));
        }
        for (label, cell) in [("domain", &concept.domain), ("note", &concept.note)] {
            if !cell.is_empty() {
                words.push(format!("{label}:{cell}"));
            }
        }
        words.join(" ")
    });
    concepts.collect::<Vec<_>>().join(" | ")
}

#[test]
fn glossaries() {
    for (table, expected, reason) in TABLES {
        let glossary = Glossary::from_csv("terms.csv", table).unwrap();
        assert_eq!(shown(&glossary), *expected, "{reason}, as --glossary");
        let imported = Exchange::Csv
            .read("terms.csv", table.as_bytes(), None)
            .unwrap();
        assert_eq!(shown(&imported.glossary), *expected, "{reason}, converted");
    }
}

/// Header of a document, the language that each cell of its second row is read in, reason. The cells say nothing themselves.
#[rustfmt::skip]
const DOCUMENTS: &[(&str, &[Option<Lang>], &str)] = &[
    ("zh,en,ru", &[Some(Lang::Zh), Some(Lang::En), Some(Lang::Ru)], "codes"),
    ("sep=,\nEntry_ID,繁體中文,俄語", &[None, Some(Lang::Zh), Some(Lang::Ru)], "a column without a language"),
    ("English term,Перевод на русский", &[Some(Lang::En), Some(Lang::Ru)], "headings of people"),
    ("Russian Federation and China condemn it,x", &[], "a sentence is no header"),
    ("Русский вариант,x", &[], "neither is what may be a heading in the text"),
];

#[test]
fn documents() {
    for (header, expected, reason) in DOCUMENTS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("table.csv");
        let width = header.lines().last().unwrap().split(',').count();
        // Figures belong to no language.
        let row = vec!["2030"; width].join(",");
        std::fs::write(&path, format!("{header}\n{row}\n")).unwrap();
        let reading = Reading::open(&Input::File(path), Hints::default()).unwrap();
        let blocks: Vec<_> = reading.flat_map(Result::unwrap).collect();
        let is_header = blocks.len() == width;
        assert_eq!(is_header, !expected.is_empty(), "{reason}: {blocks:?}");
        for (block, expected) in blocks.iter().zip(expected.iter()) {
            if let Some(expected) = expected {
                assert_eq!(block.lang, *expected, "{reason}");
            }
        }
    }
}
