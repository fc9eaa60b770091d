//! First parts of Russian compounds.

/// Returns, in alphabetical order, the first parts with this first letter of compounds that are written solid or hyphenated.
pub(crate) fn combining(first: char) -> &'static [&'static str] {
    match first {
        'а' => &["анти"],
        'б' => &["био"],
        'в' => &["видео"],
        'и' => &["интернет"],
        'к' => &["кибер", "контр"],
        'м' => &["медиа"],
        'н' => &["нано", "нарко"],
        'о' => &["онлайн"],
        'т' => &["теле"],
        'э' => &["эко"],
        _ => &[],
    }
}

/// Returns `true` if a first part is never a word by itself: no text has нарко тики or эко номика.
pub(crate) fn is_bound(part: &str) -> bool {
    const BOUND: [&str; 7] = ["анти", "био", "контр", "нано", "нарко", "теле", "эко"];
    BOUND.contains(&part)
}
