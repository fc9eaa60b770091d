//! British and American spelling.

/// Returns the spelling by which variants of `word`, in lower case, are compared. It need not be a word.
pub(super) fn canonical(mut word: String) -> String {
    let mut has = letters(&word);
    for ((british, american), needed) in PAIRS.iter().zip(NEEDED) {
        if has & needed == needed
            && let Some(at) = find(&word, british)
        {
            word.replace_range(at..at + british.len(), american);
            has = letters(&word);
        }
    }
    for stem in DOUBLED {
        if let Some(rest) = word.strip_prefix(stem)
            && let Some(rest) = rest.strip_prefix('l')
        {
            word = format!("{stem}{rest}");
        }
    }
    for (british, american) in ENDINGS {
        if let Some(stem) = word.strip_suffix(british).filter(|stem| stem.len() > 2) {
            return format!("{stem}{american}");
        }
    }
    word
}

/// The letters of each British spelling in [`PAIRS`]: a word that lacks one of them does not contain it.
const NEEDED: [u32; PAIRS.len()] = {
    let mut needed = [0; PAIRS.len()];
    let mut at = 0;
    while at < needed.len() {
        needed[at] = letters(PAIRS[at].0);
        at += 1;
    }
    needed
};

/// Returns the set of letters of `word`, a bit each; letters with the same five low bits share one.
const fn letters(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let mut set = 0;
    let mut at = 0;
    while at < bytes.len() {
        set |= 1 << (bytes[at] & 31);
        at += 1;
    }
    set
}

/// Does what `str::find` does, whose preparation takes longer than searching a word.
fn find(word: &str, part: &str) -> Option<usize> {
    let (word, part) = (word.as_bytes(), part.as_bytes());
    let mut windows = word.windows(part.len());
    windows.position(|window| window[0] == part[0] && window == part)
}

/// Endings of verbs and their derivatives, British and American. Longer ones come first.
#[rustfmt::skip]
const ENDINGS: [(&str, &str); 13] = [
    ("isations", "izations"), ("isation", "ization"), ("isable", "izable"), ("ising", "izing"), ("isers", "izers"),
    ("iser", "izer"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("ysing", "yzing"), ("ysed", "yzed"),
    ("yses", "yzes"), ("yse", "yze"),
];

/// Stems whose final l only British spelling doubles before an ending.
#[rustfmt::skip]
const DOUBLED: [&str; 17] = [
    "cancel", "channel", "counsel", "dial", "enrol", "equal", "fuel", "fulfil", "instal", "label", "level", "marshal",
    "model", "signal", "skil", "total", "travel",
];

/// Parts of words, British and American.
#[rustfmt::skip]
const PAIRS: [(&str, &str); 48] = [
    ("ageing", "aging"), ("aluminium", "aluminum"), ("anaem", "anem"), ("anaesth", "anesth"), ("armour", "armor"),
    ("artefact", "artifact"), ("behaviour", "behavior"), ("calibre", "caliber"), ("catalogue", "catalog"),
    ("centre", "center"), ("colour", "color"), ("defence", "defense"), ("dialogue", "dialog"),
    ("diarrhoea", "diarrhea"), ("endeavour", "endeavor"), ("favour", "favor"), ("fibre", "fiber"),
    ("foetus", "fetus"), ("grey", "gray"), ("gynaec", "gynec"), ("haem", "hem"), ("harbour", "harbor"), ("honour", "honor"),
    ("humour", "humor"), ("judgement", "judgment"), ("labour", "labor"), ("leukaem", "leukem"), ("licence", "license"),
    ("litre", "liter"), ("manoeuvre", "maneuver"), ("metre", "meter"), ("mould", "mold"), ("neighbour", "neighbor"),
    ("oestrogen", "estrogen"), ("offence", "offense"), ("orthopaed", "orthoped"), ("paediat", "pediat"),
    ("plough", "plow"), ("practise", "practice"), ("pretence", "pretense"), ("programme", "program"), ("rigour", "rigor"),
    ("rumour", "rumor"), ("sceptic", "skeptic"), ("sulph", "sulf"), ("theatre", "theater"), ("tumour", "tumor"),
    ("vapour", "vapor"),
];
