//! What a language does for its phrases.

use super::{mention::Mark, rule::Rule, shaped::Shaped, word::Word};
use crate::lang::Lang;

/// A language, with what it remembers of the texts read. Each is a file, and all are held to the same tests.
pub(super) trait Language: Default {
    /// The language.
    const LANG: Lang;

    /// Adds the words of a block and the candidates among them to `shaped`.
    ///
    /// The words are in the order of the text and do not overlap; what was read before makes no difference.
    fn read(&mut self, text: &str, shaped: &mut Shaped);

    /// Checks that `words` can be a term.
    ///
    /// # Errors
    ///
    /// The first rule that they break.
    fn judge(words: &[Word]) -> Result<(), Rule<'_>>;

    /// Returns the form in which a dictionary would have `words`, whose surface form is `text`.
    fn citation(text: &str, words: &[Word], mark: Mark) -> String;
}
