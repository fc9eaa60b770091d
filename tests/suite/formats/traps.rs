//! What each format hides from, or pushes upon, a careless reader; and the places that people are told.

use trilex::{Encoding, Hints, Lang};

use super::{
    office::{docx_of, xlsx},
    read, shown,
};

#[test]
fn docx_is_read_with_its_changes_accepted() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let p = |content: &str| format!("<w:p>{content}</w:p>");
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(&run(text)));
    #[rustfmt::skip]
    let body = [
        p(&[run("各方打击恐怖"), "<w:del><w:r><w:delText>分子</w:delText></w:r></w:del>".into(), format!("<w:ins>{}</w:ins>", run("主义。"))].concat()),
        p(&["<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>".into(), run("可见。"), "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>也可见。</w:t></w:r>".into()].concat()),
        p(&format!("<w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>", run("移走。"), run("移来。"))),
        p(""),
        p(&["<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>".into(), run("段落标记")].concat()),
        p(&run("已删除。")),
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("甲国总统"), cell("乙国总统")),
        p(&["<mc:AlternateContent><mc:Choice><w:txbxContent>".into(), p(&run("文本框。")), "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>".into(), p(&run("文本框。")), "</w:txbxContent></mc:Fallback></mc:AlternateContent>".into(), run("正文。")].concat()),
        p("<w:r><w:ruby><w:rt><w:r><w:t>rénquán</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>人权</w:t></w:r></w:rubyBase></w:ruby></w:r>"),
        p("<w:r><w:t>counter</w:t><w:noBreakHyphen/><w:t>terrorism</w:t><w:br/><w:t>Next line</w:t></w:r>"),
    ].concat();
    let notes = format!(
        "<w:footnote w:id=\"2\">{}</w:footnote>",
        p(&run("《上海合作组织宪章》。"))
    );
    #[rustfmt::skip]
    let expected = [
        "paragraph 1: 各方打击恐怖主义。",
        "paragraph 2: 可见。也可见。",
        "paragraph 3: 移来。",
        "paragraph 4: 段落标记已删除。",
        "paragraph 5: 甲国总统",
        "paragraph 6: 乙国总统",
        "paragraph 7: 文本框。",
        "paragraph 8: 正文。",
        "paragraph 9: 人权",
        "paragraph 10: counter-terrorism",
        "paragraph 10: Next line",
        "note 1: 《上海合作组织宪章》。",
    ];
    assert_eq!(shown("a.docx", &docx_of(&body, &notes)), expected);
}

#[test]
fn html_is_the_statement_and_not_the_page() {
    let page = "<html><head><title>标题</title><style>p{}</style><script>恐怖主义</script></head><body>\
        <div class=menu><a href=/1>首页</a> <a href=/2>新闻</a> <a href=/3>专题</a></div>\
        <h1>声明</h1><div><p>打击<b>恐怖</b>主\n  义。</p><p>First\n line.</p>Loose text<br>after a break</div>\
        <p><ruby>人<rt>rén</rt>权<rp>(</rp></ruby></p><table><tr><td>甲<td>乙</table>\
        <p hidden>hidden</p><p style='display: none'>hidden</p>\
        <footer>版权</footer></body></html>";
    #[rustfmt::skip]
    let expected = [
        "paragraph 1: 声明", "paragraph 2: 打击恐怖主义。", "paragraph 3: First line.", "paragraph 4: Loose text after a break",
        "paragraph 6: 人权", "paragraph 7: 甲", "paragraph 8: 乙",
    ];
    assert_eq!(shown("a.html", page.as_bytes()), expected);
    let (_, notes) = read("a.html", page.as_bytes(), Hints::default()).unwrap();
    assert_eq!(
        notes,
        ["menus, lists of links and forms around the text were left out: 2"]
    );
}

/// A list of at least three links that make up three quarters of its letters is a menu.
#[test]
fn html_menus_and_lists_with_links() {
    let list = |items: &[&str]| {
        let items: Vec<String> = items
            .iter()
            .map(|item| format!("<li>{item}</li>"))
            .collect();
        format!(
            "<html><body><p>声明</p><ul>{}</ul></body></html>",
            items.concat()
        )
    };
    #[rustfmt::skip]
    let cases: &[(&[&str], usize, &str)] = &[
        (&["<a href=/1>宪章</a>", "<a href=/2>声明</a>", "<a href=/3>公约</a>"], 0, "nothing but links"),
        (&["<a href=/1>宪章</a>草案", "<a href=/2>声明</a>草案", "<a href=/3>公约</a>草案"], 3, "half of its letters are links"),
        (&["<a href=/1>宪章宪章宪章</a>草案", "<a href=/2>声明声明声明</a>草案", "<a href=/3>公约公约公约</a>草案"], 0, "three quarters are"),
        (&["<a href=/1>宪章</a>", "<a href=/2>声明</a>"], 2, "two links make no menu"),
        (&["<a>宪章</a>", "<a>声明</a>", "<a>公约</a>"], 3, "anchors that lead nowhere are no links"),
    ];
    for &(items, kept, reason) in cases {
        let found = shown("a.html", list(items).as_bytes());
        assert_eq!(found.len(), 1 + kept, "{reason}: {found:?}");
    }
}

#[test]
fn html_may_name_its_encoding() {
    let page = "<html><head><meta charset=\"gb2312\"></head><body><p>人权</p></body></html>";
    let (bytes, _, _) = encoding_rs::GBK.encode(page);
    assert_eq!(shown("a.htm", &bytes), ["paragraph 1: 人权"]);
}

#[test]
fn markdown_loses_its_marks() {
    let text = "# 声明\n\n打击**恐怖主义**，\n维护[安全](http://example.org)。\n\n* one\n* two\n\n| a | b |\n|---|---|\n| 甲 | 乙 |\n\n```\ncode\n```\n";
    #[rustfmt::skip]
    let expected = [
        "line 1: 声明", "line 3: 打击恐怖主义，维护安全。", "line 6: one", "line 7: two",
        "line 9: a", "line 9: b", "line 11: 甲", "line 11: 乙", "line 14: code",
    ];
    assert_eq!(shown("a.md", text.as_bytes()), expected);
}

#[test]
fn columns_are_languages() {
    let rows = [
        ["id", "中文", "English", "Русский"],
        ["1", "人权", "ООН means UN", "ООН"],
    ];
    let table: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.map(str::to_owned).to_vec())
        .collect();
    let semicolons = rows.map(|row| row.join(";")).join("\r\n");
    for (name, bytes, sheet) in [
        ("a.xlsx", xlsx(&table), "sheet Terms, "),
        ("a.csv", semicolons.into_bytes(), ""),
        (
            "a.tsv",
            rows.map(|row| row.join("\t")).join("\n").into_bytes(),
            "",
        ),
    ] {
        let (blocks, _) = read(name, &bytes, Hints::default()).unwrap();
        let cells: Vec<(String, Lang)> = blocks
            .iter()
            .skip(1)
            .map(|block| (block.place.to_string(), block.lang))
            .collect();
        let expected = [("B2", Lang::Zh), ("C2", Lang::En), ("D2", Lang::Ru)];
        assert_eq!(
            cells,
            expected.map(|(cell, lang)| (format!("{sheet}cell {cell}"), lang)),
            "{name}"
        );
    }
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let lines = [
        "zh,en",
        "",
        "",
        "\"人\n权\",x",
        "",
        "恐怖主义,y",
        ",",
        "和平,z",
    ];
    for end in ["\n", "\r\n"] {
        #[rustfmt::skip]
        let expected = [
            "cell A4: 人权", "cell B4: x", "cell A6: 恐怖主义", "cell B6: y", "cell A8: 和平", "cell B8: z",
        ];
        assert_eq!(
            shown("a.csv", lines.join(end).as_bytes()),
            expected,
            "{end:?}"
        );
    }
}

#[test]
fn units_are_told_with_their_languages() {
    let tmx = "<tmx version='1.4'><body><tu tuid='x1'><tuv xml:lang='zh-CN'><seg>人权<ph>{1}</ph></seg></tuv>\
        <tuv xml:lang='ru'><seg>права\n человека</seg></tuv><tuv xml:lang='fr'><seg>droits</seg></tuv></tu></body></tmx>";
    let xliff = "<xliff version='1.2'><file source-language='en' target-language='zh'><body>\
        <trans-unit id='7'><source>human <g id='1'>rights</g></source><target>人权</target></trans-unit></body></file></xliff>";
    #[rustfmt::skip]
    let cases: [(&str, &str, &[(&str, &str, Lang)]); 2] = [
        ("a.tmx", tmx, &[("unit 1 (x1)", "人权", Lang::Zh), ("unit 1 (x1)", "права человека", Lang::Ru)]),
        ("a.xlf", xliff, &[("unit 1 (7)", "human rights", Lang::En), ("unit 1 (7)", "人权", Lang::Zh)]),
    ];
    for (name, text, expected) in cases {
        let (blocks, notes) = read(name, text.as_bytes(), Hints::default()).unwrap();
        let found: Vec<(String, &str, Lang)> = blocks
            .iter()
            .map(|block| (block.place.to_string(), block.text.as_str(), block.lang))
            .collect();
        let expected: Vec<(String, &str, Lang)> = expected
            .iter()
            .map(|(place, text, lang)| ((*place).to_owned(), *text, *lang))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(notes.len(), usize::from(name == "a.tmx"), "{notes:?}");
    }
}

#[test]
fn subtitles_go_on() {
    let text = "1\r\n00:00:01,000 --> 00:00:02,000\r\n维护信息通信技\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n术安全。\r\n\r\n\
        3\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}人权\r\n<i>human rights</i>\r\n";
    assert_eq!(
        shown("a.srt", text.as_bytes()),
        [
            "subtitle 1: 维护信息通信技术安全。",
            "subtitle 3: 人权",
            "subtitle 3: human rights"
        ]
    );
}

#[cfg(feature = "pdf")]
#[test]
fn pages_are_told() {
    use super::pdf::{Columns, Font, pdf};

    let long = "维护信息通信技术供应链安全".repeat(120) + "。";
    let bytes = pdf(
        &["宣言", &long, "⼈权。".replace('⼈', "人").as_str()],
        Font::UniGb,
        Columns::One,
    );
    let shown = shown("a.pdf", &bytes);
    assert_eq!(
        shown,
        [
            "page 1: 宣言".to_owned(),
            format!("page 1: {long}"),
            "page 4: 人权。".to_owned()
        ]
    );
}

#[test]
fn the_encoding_can_be_named() {
    let hints = Hints {
        encoding: Some(Encoding::Koi8R),
        ..Hints::default()
    };
    let (bytes, _, _) = encoding_rs::KOI8_R.encode("мир");
    let (blocks, notes) = read("a.txt", &bytes, hints).unwrap();
    assert_eq!((blocks[0].text.as_str(), notes.len()), ("мир", 0));
    let (bytes, _, _) = encoding_rs::KOI8_R.encode("права человека и мир во всем мире");
    let (_, notes) = read("a.txt", &bytes, Hints::default()).unwrap();
    assert_eq!(
        notes,
        ["read as koi8-r, which is a guess; --encoding overrules it"]
    );
}
