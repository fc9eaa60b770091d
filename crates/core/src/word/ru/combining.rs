//! First parts of Russian compounds.

/// Returns the first parts, with this first letter, of compounds that are written solid or with a hyphen. In order.
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

/// Whether a first part never stands by itself, so that no text has нарко тики or эко номика.
pub(crate) fn is_bound(part: &str) -> bool {
    const BOUND: [&str; 7] = ["анти", "био", "контр", "нано", "нарко", "теле", "эко"];
    BOUND.contains(&part)
}
