//! Days, as documents in the three languages write them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, between 1900 and 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const RUSSIAN: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

impl Date {
    /// Returns the day, `None` if the calendar has no such day or the year is not between 1900 and 2199.
    ///
    /// ```
    /// use trilex::Date;
    ///
    /// assert!(Date::new(2020, 2, 29).is_some());
    /// assert_eq!(Date::new(2021, 2, 29), None);
    /// ```
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 31,
        };
        let exists =
            (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=days).contains(&day);
        exists.then_some(Date { year, month, day })
    }

    /// Returns the year: 2020.
    pub(crate) fn year(self) -> u16 {
        self.year
    }

    /// Returns the month of the year, from 1.
    pub(crate) fn month_of_year(self) -> u8 {
        self.month
    }

    /// Returns the day of the month, from 1.
    pub(crate) fn day_of_month(self) -> u8 {
        self.day
    }

    /// Returns the month: `2020-11`.
    pub fn month(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// Returns the last day that stands in `text` as Chinese, English or Russian documents write it.
    ///
    /// ```
    /// use trilex::Date;
    ///
    /// let day = Date::new(2020, 11, 10);
    /// assert_eq!(Date::in_text("2020年11月10日于莫斯科"), day);
    /// assert_eq!(Date::in_text("二〇二〇年十一月十日"), day);
    /// assert_eq!(Date::in_text("Moscow, 10 November 2020"), day);
    /// assert_eq!(Date::in_text("November 10, 2020"), day);
    /// assert_eq!(Date::in_text("г. Москва, 10 ноября 2020 г."), day);
    /// assert_eq!(Date::in_text("In November 2020 we met 10 times"), None);
    /// ```
    pub fn in_text(text: &str) -> Option<Date> {
        chinese(text).or_else(|| alphabetic(text))
    }

    /// Returns the day in the name of a file: `2020-11-10`, `20201110`, `2020_11_10`, `10.11.2020`, `2020年11月10日`.
    ///
    /// ```
    /// use trilex::Date;
    ///
    /// let day = Date::new(2020, 11, 10);
    /// for name in ["sco-2020-11-10.zh.txt", "20201110.docx", "заявление 10.11.2020.pdf", "2020年11月10日.html"] {
    ///     assert_eq!(Date::in_name(name), day, "{name}");
    /// }
    /// assert_eq!(Date::in_name("resolution-1373.txt"), None);
    /// ```
    pub fn in_name(name: &str) -> Option<Date> {
        let numbers: Vec<&str> = name
            .split(|c: char| !c.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .collect();
        let whole = numbers.iter().find_map(|number| match number.len() {
            8 => Date::of(&number[..4], &number[4..6], &number[6..]),
            _ => None,
        });
        let parted = || {
            numbers.windows(3).find_map(|three| {
                match [three[0].len(), three[1].len(), three[2].len()] {
                    [4, 1..=2, 1..=2] => Date::of(three[0], three[1], three[2]),
                    [1..=2, 1..=2, 4] => Date::of(three[2], three[1], three[0]),
                    _ => None,
                }
            })
        };
        whole.or_else(parted)
    }

    /// Returns the day that begins an ISO 8601 time stamp, or the text itself if it is written otherwise.
    ///
    /// ```
    /// use trilex::Date;
    ///
    /// assert_eq!(Date::in_metadata("2020-11-10T12:00:00Z"), Date::new(2020, 11, 10));
    /// assert_eq!(Date::in_metadata("10 November 2020"), Date::new(2020, 11, 10));
    /// ```
    pub fn in_metadata(text: &str) -> Option<Date> {
        let iso = text.get(..10).and_then(Date::in_name);
        iso.or_else(|| Date::in_text(text))
    }

    fn of(year: &str, month: &str, day: &str) -> Option<Date> {
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }
}

/// What is known of the day of a document beside its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dated {
    /// The day that the user gives it.
    pub(crate) given: Option<Date>,
    /// The day in its closing lines.
    pub(crate) closing: Option<Date>,
    /// The day in its metadata.
    pub(crate) metadata: Option<Date>,
}

impl Dated {
    /// Returns the day of the document `name`: the one given, or else that in the name of the file or of its folders, that of its
    /// closing lines, that of its metadata, which may be that of a copy.
    pub(crate) fn day(self, name: &str) -> Option<Date> {
        let file = name.rsplit('/').next().unwrap_or(name);
        self.given
            .or_else(|| Date::in_name(file))
            .or_else(|| Date::in_name(name))
            .or(self.closing)
            .or(self.metadata)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl std::str::FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Date, String> {
        Date::in_name(text).ok_or_else(|| format!("{text} is no day; write it like 2020-11-10"))
    }
}

/// 2020年11月10日, with figures of any width, or in characters.
fn chinese(text: &str) -> Option<Date> {
    let spaceless: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (before_day, _) = spaceless.rsplit_once('日')?;
    let (before_month, day) = before_day.rsplit_once('月')?;
    let (before_year, month) = before_month.rsplit_once('年')?;
    let year: String = before_year
        .chars()
        .rev()
        .map_while(digit)
        .take(4)
        .collect::<Vec<u32>>()
        .iter()
        .rev()
        .map(u32::to_string)
        .collect();
    let month = u8::try_from(number(month)?).ok()?;
    Date::new(year.parse().ok()?, month, u8::try_from(number(day)?).ok()?)
}

/// Returns the value of a digit: of any width, or as a character.
fn digit(c: char) -> Option<u32> {
    if let '０'..='９' = c {
        return Some(c as u32 - '０' as u32);
    }
    let characters = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let value = characters.iter().position(|&character| character == c);
    value
        .map(|value| value as u32)
        .or_else(|| matches!(c, '零' | '○').then_some(0))
        .or_else(|| c.to_digit(10))
}

/// Returns the value of a number up to 99: 10, 十, 十一, 二十, 二十一.
fn number(text: &str) -> Option<u32> {
    let Some((tens, ones)) = text.split_once('十') else {
        return figures(text);
    };
    let part = |text: &str, none: u32| match text {
        "" => Some(none),
        _ => figures(text),
    };
    Some(part(tens, 1)? * 10 + part(ones, 0)?)
}

/// Returns the value of one or two figures.
fn figures(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().nth(2).is_some() {
        return None;
    }
    text.chars()
        .try_fold(0, |sum, c| Some(sum * 10 + digit(c)?))
}

/// 10 November 2020, November 10, 2020, 10 ноября 2020 года.
fn alphabetic(text: &str) -> Option<Date> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let month = |word: &str| {
        [ENGLISH, RUSSIAN]
            .iter()
            .find_map(|names| names.iter().position(|&name| name == word))
            .and_then(|at| u8::try_from(at + 1).ok())
    };
    // 10th, 1st
    let day = |word: &str| -> Option<u8> {
        let figures = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        figures.parse().ok()
    };
    words.windows(3).rev().find_map(|three| {
        let year: u16 = three[2].parse().ok()?;
        match (month(&three[1]), month(&three[0])) {
            (Some(month), _) => Date::new(year, month, day(&three[0])?),
            (None, Some(month)) => Date::new(year, month, day(&three[1])?),
            (None, None) => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_found() {
        #[rustfmt::skip]
        let cases = [
            ("2020年11月10日", "2020-11-10"),
            ("２０２０年１１月１０日", "2020-11-10"),
            ("二○二○年十一月二十一日　莫斯科", "2020-11-21"),
            ("（2020年2月30日）", ""),
            ("新华社莫斯科11月10日电", ""),
            ("于 2020 年 6 月 1 日签署，自2021年7月2日起生效", "2021-07-02"),
            ("Done at Shanghai on 15 June 2001.", "2001-06-15"),
            ("June 15th, 2001", "2001-06-15"),
            ("31 June 2001", ""),
            ("Москва, 10 ноября 2020 года", "2020-11-10"),
            ("10 ноябрь 2020", ""),
            ("日月年", ""),
        ];
        // As many tens as fit on a line are no number.
        let tens = format!("2020年{}月1日", "十".repeat(1_000_000));
        assert_eq!(Date::in_text(&tens), None);
        for (text, expected) in cases {
            let found = Date::in_text(text).map_or(String::new(), |date| date.to_string());
            assert_eq!(found, expected, "{text}");
        }
    }
}
