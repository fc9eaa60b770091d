//! Text that a damaged or hostile page sets far outside itself.

use unpdf::parser::{
    LayoutAnalyzer, TextSpan,
    backend::{PdfBackend, RawBackend},
};

use crate::error::{Error, Result};

/// Points from the corner of the page within which text stands: 35 metres.
const FARTHEST: f32 = 100_000.0;

/// Refuses a document with text outside of all bounds. The reader measures out the space between the first and the last letter of a
/// page in steps of a point or less: unchecked, one false coordinate makes it ask for terabytes, which ends the program.
///
/// What cannot be read here is left for the reader to complain of.
pub(super) fn check(bytes: &[u8]) -> Result<()> {
    let Ok(backend) = RawBackend::load_bytes(bytes) else {
        return Ok(());
    };
    let analyzer = LayoutAnalyzer::new(&backend);
    for page in backend.pages().into_keys() {
        let spans = analyzer.extract_page_spans(page).unwrap_or_default();
        if spans.iter().any(is_outside) {
            return Err(Error::new(format!(
                "a damaged PDF: text on page {page} stands far outside it"
            ))
            .remedy("open it in its own program and print it as a PDF again"));
        }
    }
    Ok(())
}

fn is_outside(span: &TextSpan) -> bool {
    let ink = span.ink_width.unwrap_or(0.0);
    let measures = [span.x, span.y, span.width, ink, span.font_size];
    // Not a number is not within.
    !measures.iter().all(|measure| measure.abs() <= FARTHEST)
}
