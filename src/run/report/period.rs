//! Periods that documents are of.

use super::DocumentRow;

/// A year, and a month where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Period {
    pub(super) year: u16,
    pub(super) month: Option<u8>,
}

/// Returns the period of a document: the month of its day, or else what its name says.
pub(super) fn period(document: &DocumentRow) -> Option<Period> {
    let of_day = document.date.map(|day| Period {
        year: day.year(),
        month: Some(day.month_of_year()),
    });
    of_day.or_else(|| in_name(&document.name))
}

/// Returns the period in the name of a document, looked for in the file's name and then in those of its folders: a year of
/// four digits from 1900 to 2099, and the two digits of a month behind it.
fn in_name(name: &str) -> Option<Period> {
    name.rsplit('/').find_map(|part| {
        let bytes = part.as_bytes();
        (0..bytes.len()).find_map(|at| {
            let before = at.checked_sub(1).map(|before| bytes[before]);
            let starts = before.is_none_or(|byte| !byte.is_ascii_digit());
            let digits = bytes[at..]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            // 2020, 202011 or 20201110, but not the number of a resolution.
            let year = matches!(digits, 4 | 6 | 8).then(|| number(&bytes[at..at + 4]))?;
            if !starts || !(1900..2100).contains(&year) {
                return None;
            }
            let rest = match digits {
                4 => {
                    let rest = &part[at + 4..];
                    rest.strip_prefix(['-', '.', '_', '年'])
                        .map(str::as_bytes)
                        .filter(|rest| {
                            let month = rest.iter().take_while(|byte| byte.is_ascii_digit());
                            month.count() == 2
                        })
                }
                _ => Some(&bytes[at + 4..]),
            };
            let month = rest
                .map(|rest| number(&rest[..2]))
                .filter(|month| (1..=12).contains(month));
            Some(Period {
                year,
                month: month.map(|month| month as u8),
            })
        })
    })
}

fn number(digits: &[u8]) -> u16 {
    digits
        .iter()
        .fold(0, |number, digit| number * 10 + u16::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_names() {
        #[rustfmt::skip]
        let cases = [
            ("statements/2020-11-10.zh.txt", Some((2020, Some(11)))),
            ("20201110_moscow.txt", Some((2020, Some(11)))),
            ("sco-2020-statements.zh.txt", Some((2020, None))),
            ("2019年05月.txt", Some((2019, Some(5)))),
            ("2018/declaration.txt", Some((2018, None))),
            ("2017/declaration-2018.txt", Some((2018, None))),
            ("resolution-12020.txt", None),
            ("2020-99.txt", Some((2020, None))),
            ("A-RES-75-240.txt", None),
            ("宣言.txt", None),
        ];
        for (name, expected) in cases {
            let found = in_name(name).map(|date| (date.year, date.month));
            assert_eq!(found, expected, "{name}");
        }
    }
}
