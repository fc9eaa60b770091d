//! What the page has parted is joined; what the author has parted stays apart. A text a row.

use trilex::blocks;

/// (text, its blocks, why)
#[rustfmt::skip]
const CASES: &[(&str, &[&str], &str)] = &[
    // Words parted by a line or page break.
    ("我们重申一致立场并声明，发展和利用信息通信技\n\n术，以及开展合作。", &["我们重申一致立场并声明，发展和利用信息通信技术，以及开展合作。"], "a word of the dictionary is parted"),
    ("利用信息通信技\n\n术开展合作。", &["利用信息通信技术开展合作。"], "a word is parted in a line without clauses"),
    ("共同打击麻醉\n\n药品走私。", &["共同打击麻醉药品走私。"], "a compound of the dictionary is parted"),
    ("加強對麻醉\n\n（下轉第三版）\n\n藥品的管制。", &["加強對麻醉藥品的管制。"], "the same in traditional characters"),
    ("作为负责任的参与者，上合\n\n组织致力于和平。", &["作为负责任的参与者，上合组织致力于和平。"], "cut right behind a comma"),
    ("各方将继续在联合国宪章宗旨和原则基础上开展平等互利的合作，推动构建新型国际关系\n和人类命运共同体。", &["各方将继续在联合国宪章宗旨和原则基础上开展平等互利的合作，推动构建新型国际关系和人类命运共同体。"], "more than 30 characters are no heading"),
    ("各方谴责恐怖主\n义。", &["各方谴责恐怖主义。"], "no empty line between"),
    ("各方强调，应完善消费\n\n（下转第三版）\n\n（上接第一版）\n\n者权益保护机制。", &["各方强调，应完善消费者权益保护机制。"], "the newspaper's marks of continuation stand between"),
    ("各方强调，应完善消费（下转第三版）\n\n者权益保护机制。", &["各方强调，应完善消费者权益保护机制。"], "the mark stands in the line"),
    ("各方强调，应完善消费\n\n- 3 -\n\n者权益保护机制。", &["各方强调，应完善消费者权益保护机制。"], "a page number stands between"),
    ("- 研究人工智能、机器人、物\n\n联网领域合作的可能性。", &["- 研究人工智能、机器人、物联网领域合作的可能性。"], "an item of a list is parted"),
    ("Борьба с терро-\nризмом важна.", &["Борьба с терроризмом важна."], "a hyphen parts a word of the dictionary"),
    ("Развитие торгово-\nэкономического сотрудничества.", &["Развитие торгово-экономического сотрудничества."], "a hyphen that belongs to the word stays"),
    ("The coun-\ntries agree.", &["The countries agree."], "a hyphen parts an English word"),
    ("The non-\nState actors agree.", &["The non-State actors agree."], "a hyphen before a capital stays"),
    ("Борьба с тер\u{AD}рориз\u{AD}мом.", &["Борьба с терроризмом."], "soft hyphens"),
    ("打击麻醉　药品走私。", &["打击麻醉药品走私。"], "an ideographic space inside a word"),
    ("宣　言\n\n我们声明。", &["宣言", "我们声明。"], "a letter-spaced heading"),
    ("States condemn\n\nterrorism in all its forms.", &["States condemn terrorism in all its forms."], "a page break inside an English sentence"),
    ("Государства осуждают\n\nтерроризм.", &["Государства осуждают терроризм."], "a page break inside a Russian sentence"),
    // Paragraphs, sentences, headings, items and cells stay apart.
    ("我们维护信息。\n\n安全是重点。", &["我们维护信息。", "安全是重点。"], "a sentence ends"),
    ("关于保障国际信息安全领域合作的声明\n\n成员国指出，形势严峻。", &["关于保障国际信息安全领域合作的声明", "成员国指出，形势严峻。"], "a heading"),
    ("弘扬上海精神，深化团结协作\n\n成员国领导人举行会议。", &["弘扬上海精神，深化团结协作", "成员国领导人举行会议。"], "a heading of two halves"),
    ("成员国将加强以下合作，\n一、打击恐怖主义；\n二、打击贩毒。", &["成员国将加强以下合作，", "一、打击恐怖主义；", "二、打击贩毒。"], "numbered items"),
    ("各方同意如下，并将于近期\n　　成员国另行商定。", &["各方同意如下，并将于近期", "成员国另行商定。"], "an indent begins a paragraph"),
    ("The parties agreed on the text of the\n   joint statement and signed it.", &["The parties agreed on the text of the", "joint statement and signed it."], "an indent of three spaces begins a paragraph"),
    ("The parties agreed on the text of the\n joint statement and signed it.", &["The parties agreed on the text of the joint statement and signed it."], "an indent of one space does not"),
    ("甲国总统\t乙国总统\n丙国总理\t丁国主席", &["甲国总统", "乙国总统", "丙国总理", "丁国主席"], "a table of signatures"),
    ("Universal Declaration\nPreamble\nWhereas all agree,\nWhereas they hope,", &["Universal Declaration", "Preamble", "Whereas all agree,", "Whereas they hope,"], "lines that begin with capitals"),
    ("основой свободы и мира; и\nпринимая во внимание права", &["основой свободы и мира; и", "принимая во внимание права"], "items of an enumeration"),
    ("Article 1\n\nall are equal.", &["Article 1 all are equal."], "a small letter goes on with the line before it"),
];

#[test]
fn lines_become_paragraphs() {
    for &(text, expected, reason) in CASES {
        let healed: Vec<String> = blocks(text, None)
            .into_iter()
            .map(|block| block.text)
            .collect();
        assert_eq!(healed, expected, "{reason}");
    }
}

/// A text wrapped at a width: every line but the last of a paragraph goes as far.
#[test]
fn wrapped_lines() {
    let english = "The heads of State of the member States of the Shanghai Cooperation
Organization reaffirm that the fight against terrorism, separatism and
extremism remains a priority, and that the Charter of the United
Nations is the basis of international relations. They stress that the
Security Council bears the primary responsibility for the maintenance of
international peace.
They support the reform of the United Nations, and call upon all States
to take part in it.";
    let chinese = "上海合作组织成员国元首重申，打击恐怖主义、分裂主义和极端主
义仍是优先任务，联合国宪章是国际关系的基础，各国应当恪守公认
的国际法原则和准则，尊重国家主权和领土完整，不干涉他国内政。
元首们强调安理会对维护国际和平负有首要责任并主张加强其中心协
调作用，支持对联合国进行合理改革，呼吁所有国家参与这一进程，
以提高其效率。";
    for (text, paragraphs) in [(english, 2), (chinese, 2)] {
        let healed = blocks(text, None);
        assert_eq!(healed.len(), paragraphs, "{healed:#?}");
    }
    assert!(
        blocks(english, None)[0]
            .text
            .contains("Cooperation Organization reaffirm")
    );
    assert!(blocks(chinese, None)[0].text.contains("极端主义仍是"));
    assert!(blocks(chinese, None)[1].text.contains("中心协调作用"));
}
