//! What Chinese words can do in a term: jieba's tags, corrected.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use foldhash::fast::RandomState;

use crate::{
    lang::{Lang, is_han},
    lexicon::tagger,
    phrase::{
        Class,
        stop::{Stop, rows, stops},
    },
};

/// Kinds of documents: the last words of their titles.
const DOCUMENTS: [&str; 26] = [
    "声明",
    "宣言",
    "公约",
    "协定",
    "协议",
    "决议",
    "条约",
    "议定书",
    "议程",
    "战略",
    "纲要",
    "计划",
    "条例",
    "规则",
    "准则",
    "路线图",
    "构想",
    "方案",
    "办法",
    "规定",
    "宪章",
    "章程",
    "备忘录",
    "文件",
    "公报",
    "倡议",
];

/// Meetings that are counted: 第二次部长级会议.
const MEETINGS: [&str; 10] = [
    "会议", "大会", "年会", "峰会", "全会", "例会", "论坛", "届会", "磋商", "对话",
];

/// Nouns that are told apart by what is done: 争端解决机制, 上诉机构.
#[rustfmt::skip]
static HEADS: LazyLock<HashSet<&str, RandomState>> = LazyLock::new(|| HashSet::from_iter([
    "机构", "机制", "制度", "体系", "系统", "体制", "中心", "委员会", "办公室", "办法", "措施", "能力", "工具", "设备", "装备", "设施", "费用",
    "成本", "标准", "证书", "许可证", "合同", "协定", "条约", "公约", "议定书", "数据", "技术", "平台", "人员", "目标", "计划", "方案", "政策", "战略",
    "规划", "权", "义务", "责任", "程序", "流程", "服务", "部门", "行业", "产业", "产品", "药物", "基金", "场所", "条款", "规则", "法",
    "风险", "需求", "市场", "网络", "模式", "模型", "方法", "手段", "路径", "走廊", "渠道", "报告", "清单", "名录", "指南", "准则", "指标", "比例",
    "水平", "周期", "期限", "培训", "演习", "行动", "软件", "病毒", "物质", "材料", "资金", "学校", "医院", "站点",
]));

/// Characters of grammar. A word that jieba puts together of single characters has none of them.
const GRAMMAR: &str = "的一是在不了有和这为个以我到说们时要就也你而那得于着之里如给其将各并愿应须由及等与或向从把被让使该每都已仍曾再又更最很太只仅才且但若则即因故乃兹谨致予同们至占甲乙丙丁戊己";

/// What the dictionary's tag gets wrong.
static CORRECTED: LazyLock<HashMap<&'static str, Class>> = LazyLock::new(|| {
    rows(include_str!("../zh.tsv"))
        .map(|(word, class, _)| {
            let class = match class {
                "noun" => Class::Noun,
                "verbal" => Class::Verbal,
                "attribute" => Class::Adjective,
                _ => Class::Verb,
            };
            (word, class)
        })
        .collect()
});

/// Returns the class of a word whose tag is wrong.
pub(super) fn corrected(word: &str) -> Option<Class> {
    CORRECTED.get(word).copied()
}

/// Whether a longer word whose tag is wrong begins with this one: it may have been parted.
pub(super) fn begins_corrected(word: &str) -> bool {
    let mut corrected = CORRECTED.keys();
    corrected.any(|whole| whole.len() > word.len() && whole.starts_with(word))
}

/// Whether a title may end in this word.
pub(super) fn is_document(word: &str) -> bool {
    DOCUMENTS.iter().any(|document| word.ends_with(document))
}

/// Whether meetings are counted by this word.
pub(super) fn is_meeting(word: &str) -> bool {
    MEETINGS.contains(&word)
}

/// Whether a verb in front of this noun tells what it is for.
pub(super) fn takes_action(noun: &str) -> bool {
    HEADS.contains(&noun)
}

/// Returns what a word with this tag can do.
pub(super) fn class(word: &str, tag: &str) -> Class {
    if let Some(class) = corrected(word) {
        return class;
    }
    if matches!(word, "、" | "和" | "与" | "及" | "以及" | "或" | "暨") {
        return Class::And;
    }
    let han = word.chars().all(is_han);
    let single = word.chars().nth(1).is_none();
    if han && !single && !tagger().has_word(word) {
        return match word.contains(|c| GRAMMAR.contains(c)) && tag != "m" {
            true => Class::Other,
            false if tag == "m" => Class::Number,
            false => Class::Noun,
        };
    }
    match tag {
        "nr" | "ns" | "nrt" | "nrfg" => Class::Name,
        "vn" => Class::Verbal,
        // 维护和平 is in the dictionary as a noun.
        "n" | "nz" | "nt" if word.chars().count() == 4 && begins_in_policy(word) => Class::Other,
        "an" | "n" | "nt" | "nz" | "j" | "s" | "nw" => Class::Noun,
        "l" => match begins_in_verb(word) || word.contains(|c| "所于其如而".contains(c)) {
            true => Class::Other,
            false => Class::Noun,
        },
        "t" if !single => Class::Noun,
        "i" => match ends_in_noun(word) && !begins_in_verb(word) {
            true => Class::Noun,
            false => Class::Other,
        },
        "v" | "vi" | "vq" => Class::Verb,
        "a" | "b" | "z" | "ad" | "vd" => Class::Adjective,
        "m" if word.starts_with('第') && word.ends_with(['次', '届', '轮']) => Class::Number,
        "m" if word.ends_with('年') || word.bytes().all(|b| b.is_ascii_digit()) => Class::Number,
        // 5G and COVID-19 are words, 217A is a figure.
        "eng" => match word.bytes().take(2).any(|b| b.is_ascii_alphabetic()) {
            true => Class::Noun,
            false => Class::Number,
        },
        "k" | "ng" => Class::Noun,
        _ => Class::Other,
    }
}

/// Whether the first two characters are a verb that takes an object.
fn begins_in_policy(word: &str) -> bool {
    let first = word.char_indices().nth(2).map(|(at, _)| &word[..at]);
    first.is_some_and(|first| stops(first, Lang::Zh).reason(Stop::Inside).is_some())
}

/// 交换意见 and 出席会议 are tagged as phrases: a verb and its object.
fn begins_in_verb(word: &str) -> bool {
    let Some((at, _)) = word.char_indices().nth(2) else {
        return false;
    };
    let first = &word[..at];
    let tags = tagger().tag(first, false);
    let verb = !CORRECTED.contains_key(first)
        && matches!(tags.as_slice(), [only] if only.tag == "v" || only.tag == "d");
    verb || begins_in_policy(word)
}

/// 药物滥用 is tagged as an idiom, as is 首当其冲.
fn ends_in_noun(word: &str) -> bool {
    let mut chars = word.char_indices().rev();
    let Some((at, _)) = chars.nth(1) else {
        return false;
    };
    let tags = tagger().tag(&word[at..], false);
    at > 0
        && matches!(tags.as_slice(), [only] if only.tag == "n" || only.tag == "vn"
            || CORRECTED.contains_key(only.word))
}
