//! Blocks as they are counted.

use std::sync::Arc;

use crate::{find::Position, phrase::Shaped, read::Block};

/// A block with its words and the candidates among them.
#[derive(Debug)]
pub(crate) struct Passage {
    pub(crate) block: Arc<Block>,
    pub(crate) shaped: Shaped,
    pub(crate) position: Position,
}

impl Passage {
    /// Returns, for each mention, `true` if it is free: inside no longer one.
    pub(super) fn free(&self) -> impl Iterator<Item = bool> {
        let Shaped {
            words, mentions, ..
        } = &self.shaped;
        // By first word: the furthest end of a mention that begins there or before.
        let mut reach = vec![0; words.len() + 1];
        for mention in mentions {
            let furthest = &mut reach[mention.first];
            *furthest = mention.end.max(*furthest);
        }
        for at in 1..reach.len() {
            reach[at] = reach[at].max(reach[at - 1]);
        }
        mentions.iter().map(move |mention| {
            let before = mention.first.checked_sub(1).map_or(0, |at| reach[at]);
            before < mention.end && reach[mention.first] <= mention.end
        })
    }
}
