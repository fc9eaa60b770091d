//! Chinese words with what they can do in a term.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use compact_str::format_compact;
use foldhash::fast::RandomState;
use jieba_rs::Tag;

use crate::{
    candidate::{
        shape::{Class, Word, WordKey, seen::Seen},
        stop::{Stop, Stops, rows, stops},
    },
    lang::{Lang, is_han},
    lexicon::tagger,
    span::Span,
    token::{fold::Fold, in_run},
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

/// What is known of a word wherever it stands.
#[derive(Clone, Debug)]
pub(in crate::candidate::shape) struct Form {
    key: WordKey,
    class: Class,
    stops: Stops,
    /// Byte at which it is parted in two.
    joint: Option<usize>,
    /// Whether it may be the first part of a word.
    opens: bool,
}

/// The words seen so far.
pub(in crate::candidate::shape) type Forms = Seen<Form>;

/// Returns the words of `text`.
///
/// jieba's model for unknown words is on, unlike where terms are counted: 资恐 and 暗网 are in no dictionary.
pub(super) fn words(folded: &Folded, forms: &mut Forms) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(folded.text.len() / 5);
    let mut opens = false;
    for tag in tagger().tag(&folded.text, true) {
        if tag.word.starts_with(char::is_whitespace) {
            continue;
        }
        let span = Span {
            start: folded.place(tag.byte_start),
            end: folded.place(tag.byte_end),
        };
        if let Some(last) = words.last_mut()
            && (opens || tag.word == "间")
            && let Some(class) = joins(last, &tag)
        {
            opens = true;
            last.key = format_compact!("{}{}", last.key.as_str(), tag.word).into();
            last.span.end = span.end;
            last.class = class;
            last.stops = stops(&last.key, Lang::Zh);
            continue;
        }
        // The dictionary and the model tell the tag by the word alone.
        let form = forms.get(tag.word, || Form {
            key: tag.word.into(),
            class: class(&tag),
            stops: stops(tag.word, Lang::Zh),
            joint: joint(&tag),
            opens: opens_word(tag.word),
        });
        opens = form.opens;
        if let Some(at) = form.joint {
            let middle = folded.place(tag.byte_start + at);
            let (left, right) = tag.word.split_at(at);
            words.push(noun(left, (span.start..middle).into()));
            words.push(noun(right, (middle..span.end).into()));
            opens = true;
            continue;
        }
        words.push(Word {
            span,
            key: form.key,
            class: form.class,
            stops: form.stops,
            reading: None,
        });
    }
    words
}

/// A text as it is segmented: in simplified characters and narrow, small letters. Most is so already.
pub(super) struct Folded<'t> {
    text: Cow<'t, str>,
    /// Positions in the text by positions in the folded one; empty if they are the same.
    places: Vec<usize>,
}

impl Folded<'_> {
    pub(super) fn new(text: &str) -> Folded<'_> {
        let fold = Fold::load();
        let fold = |c| folded(c, fold);
        if text.chars().all(|c| fold(c) == c) {
            return Folded {
                text: Cow::Borrowed(text),
                places: Vec::new(),
            };
        }
        let mut places = Vec::new();
        let same_width = text.chars().all(|c| fold(c).len_utf8() == c.len_utf8());
        if !same_width {
            for (at, c) in text.char_indices() {
                places.extend(std::iter::repeat_n(at, fold(c).len_utf8()));
            }
            places.push(text.len());
        }
        Folded {
            text: Cow::Owned(text.chars().map(fold).collect()),
            places,
        }
    }

    /// Whether the text is segmented as it stands.
    pub(super) fn is_written(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// Returns the position in the text of one in the folded text.
    fn place(&self, at: usize) -> usize {
        self.places.get(at).copied().unwrap_or(at)
    }
}

/// Returns `c` in simplified characters, narrow and small. A wide mark that parts words stays: the narrow one parts them too.
fn folded(c: char, fold: Fold) -> char {
    match fold.char(c) {
        mark if mark.is_ascii() && !in_run(mark) => c,
        letter => letter,
    }
}

fn noun(word: &str, span: Span) -> Word {
    Word {
        span,
        key: word.into(),
        class: Class::Noun,
        stops: stops(word, Lang::Zh),
        reading: None,
    }
}

/// Returns where a long name of the dictionary is put together of two: 联合国|安理会.
fn joint(tag: &Tag) -> Option<usize> {
    let long = tag.word.chars().nth(4).is_some() && tag.tag.starts_with('n');
    let name = |part: &str, allowed: &[&str]| {
        let tags = tagger().tag(part, false);
        part.chars().nth(1).is_some()
            && tagger().has_word(part)
            && matches!(tags.as_slice(), [only] if allowed.contains(&only.tag))
    };
    long.then_some(())?;
    tag.word
        .char_indices()
        .map(|(at, _)| at)
        .skip(2)
        .filter(|&at| name(&tag.word[..at], &["nt", "ns"]) && name(&tag.word[at..], &["nt", "n"]))
        .last()
}

/// Whether [`joins`] may put a word behind this one, so that it need not be asked each time.
fn opens_word(word: &str) -> bool {
    let corrected = CORRECTED.keys();
    matches!(word, "可" | "非" | "反" | "抗")
        || corrected
            .into_iter()
            .any(|whole| whole.len() > word.len() && whole.starts_with(word))
}

/// 可|持续, 不|干涉, 非|医疗, 反|恐怖主义, 抗|微生物: a prefix and the word that it changes; 政府|间; 大|流行, which the list of corrected
/// words has in one. Returns the class of the whole.
fn joins(last: &Word, tag: &Tag) -> Option<Class> {
    let two = tag.word.chars().nth(1).is_some();
    let open = |c: char| tag.tag.starts_with(c);
    let prefix = two
        && match last.key.as_str() {
            "可" => open('v') || tag.word.starts_with('再'),
            "非" => open('n') || open('v') || open('a'),
            "反" | "抗" => class(tag) == Class::Noun,
            _ => false,
        };
    if prefix || tag.word == "间" && last.class == Class::Noun {
        return Some(Class::Adjective);
    }
    // Both are of two characters at most: only such words are looked up.
    if last.key.chars().nth(2).is_some() || tag.word.chars().nth(2).is_some() {
        return None;
    }
    CORRECTED
        .get([&last.key, tag.word].concat().as_str())
        .copied()
}

fn class(tag: &Tag) -> Class {
    let word = tag.word;
    if let Some(&class) = CORRECTED.get(word) {
        return class;
    }
    if matches!(word, "、" | "和" | "与" | "及" | "以及" | "或" | "暨") {
        return Class::And;
    }
    let han = word.chars().all(is_han);
    let single = word.chars().nth(1).is_none();
    if han && !single && !tagger().has_word(word) {
        return match word.contains(|c| GRAMMAR.contains(c)) && tag.tag != "m" {
            true => Class::Other,
            false if tag.tag == "m" => Class::Number,
            false => Class::Noun,
        };
    }
    match tag.tag {
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
