//! The words by which programs say how a term stands to its concept.

use crate::glossary::Standing;

/// Returns the standing that a status says, in the words of TBX, Weblate, memoQ, Phrase or Trados; `None` if it says none.
pub(crate) fn standing_of(status: &str) -> Option<Standing> {
    let status = status.trim().to_lowercase();
    let status = status.strip_suffix("-admn-sts").unwrap_or(&status);
    match status.strip_suffix("term").unwrap_or(status).trim() {
        "preferred" | "standardized" | "approved" => Some(Standing::Preferred),
        "admitted" | "legal" | "regulated" | "allowed" => Some(Standing::Admitted),
        "deprecated" | "superseded" | "forbidden" | "obsolete" | "rejected" | "not approved" => {
            Some(Standing::Deprecated)
        }
        _ => None,
    }
}
