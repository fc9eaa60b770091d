//! The contexts of a concept: behind a line that opens, with or without script.

use super::markup::{Markup, tagged};
use crate::{
    lang::Lang,
    run::report::{ContextRow, FormRow, TermRow},
};

/// Forms that are shown before the line is opened.
const FORMS: usize = 3;

/// Writes the forms of a concept and, behind them, its contexts.
pub(super) fn write(page: &mut Markup, row: &TermRow, contexts: &[&ContextRow], folder: usize) {
    if contexts.is_empty() {
        page.element("p", &[("class", "forms")], |page| forms(page, &row.forms));
        return;
    }
    page.element("details", &[], |page| {
        page.element("summary", &[], |page| {
            let all = row.count + row.nested;
            let told = match contexts.len() as u64 == all {
                true if all == 1 => "1 context".to_owned(),
                true => format!("{all} contexts"),
                false => format!("{} of {all} contexts", contexts.len()),
            };
            page.leaf("span", &[("class", "open")], &told);
            page.text(" ");
            page.element("span", &[("class", "forms")], |page| {
                forms(page, &row.forms[..row.forms.len().min(FORMS)]);
                if row.forms.len() > FORMS {
                    page.text(" …");
                }
            });
        });
        page.element("p", &[("class", "forms")], |page| forms(page, &row.forms));
        for lang in Lang::ALL {
            let same: Vec<&ContextRow> = contexts
                .iter()
                .filter(|context| context.lang == lang)
                .copied()
                .collect();
            list(page, &same, folder);
        }
    });
}

/// Writes forms with their counts; those to avoid are marked by more than a colour.
fn forms(page: &mut Markup, forms: &[FormRow]) {
    for (number, form) in forms.iter().enumerate() {
        if number > 0 {
            page.text(" · ");
        }
        match form.deprecated {
            true => {
                page.leaf(
                    "s",
                    &[("lang", tagged(form.lang)), ("class", "deprecated")],
                    &form.text,
                );
                page.text(&format!(" {} ", form.count));
                page.leaf("em", &[("class", "deprecated")], "deprecated");
            }
            false => {
                page.term("span", form.lang, &form.text);
                page.text(&format!(" {}", form.count));
            }
        }
    }
}

/// Writes contexts, the term marked in each. Nothing if there are none.
fn list(page: &mut Markup, contexts: &[&ContextRow], folder: usize) {
    if contexts.is_empty() {
        return;
    }
    page.element("ul", &[("class", "contexts")], |page| {
        for context in contexts {
            page.element("li", &[], |page| {
                page.element("p", &[("lang", tagged(context.lang))], |page| {
                    page.text(&context.left);
                    let class = match context.deprecated {
                        true => "deprecated",
                        false => "found",
                    };
                    page.leaf("mark", &[("class", class)], &context.found);
                    page.text(&context.right);
                });
                page.element("p", &[("class", "place")], |page| {
                    page.leaf("bdi", &[], &context.document[folder..]);
                    page.text(", ");
                    page.text(&context.place);
                    if context.nested {
                        page.text(" · inside a longer term");
                    }
                });
            });
        }
    });
}
