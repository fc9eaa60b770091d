//! What the glossary and the translator's lists say of a candidate.

/// What the glossary and the translator's lists say of a candidate.
///
/// ```
/// use trilex::candidate::Status;
///
/// assert_eq!(Status::PartOfKnown.name(), "part of known");
/// assert!(Status::Rejected.is_settled());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// Neither says anything.
    New,
    /// The glossary has it.
    Known,
    /// It is a part of a glossary term.
    PartOfKnown,
    /// It contains a glossary term.
    ContainsKnown,
    /// It was accepted before.
    Accepted,
    /// It was rejected before.
    Rejected,
}

impl Status {
    /// All of them, in the order in which a list offers them.
    pub const ALL: [Status; 6] = [
        Status::New,
        Status::Known,
        Status::PartOfKnown,
        Status::ContainsKnown,
        Status::Accepted,
        Status::Rejected,
    ];

    /// Returns its name in reports and lists.
    pub fn name(self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Known => "known",
            Status::PartOfKnown => "part of known",
            Status::ContainsKnown => "contains known",
            Status::Accepted => "accepted",
            Status::Rejected => "rejected",
        }
    }

    /// Returns `true` if the translator need not look at it any more.
    pub fn is_settled(self) -> bool {
        match self {
            Status::Known | Status::Accepted | Status::Rejected => true,
            Status::New | Status::PartOfKnown | Status::ContainsKnown => false,
        }
    }
}
