//! What sentences are made with: figures that carry their source, changes, shares, lists. What cannot
//! be said is kept for the note.

use std::mem;

use super::figures::{Figures, Line, Receiving, SUMS};
use super::{Figure, Formula, Sentence, Subject, Term, Write};
use crate::language::Language;
use crate::query::Value;
use crate::report::{MoneyUnit, format_amount};

/// The marks that stand behind figures while a sentence is made, from the private use area.
const MARKS: std::ops::RangeInclusive<u32> = 0xE000..=0xF8FF;

/// The place of the figure that a mark stands for; `None` for any other character.
pub(super) fn figure_of(one: char) -> Option<usize> {
    let code = u32::from(one);
    MARKS.contains(&code).then(|| (code - MARKS.start()) as usize)
}

/// What is counted, for its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    /// 件: requests, cases, documents, decisions.
    Pieces,
    /// 项: items, purchases.
    Items,
    /// Fen, shown in 万元 as the form does.
    Money,
}

/// Why a figure, or a part of a sum over a group, is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Missing {
    /// Blank, or not read.
    Blank,
    /// An open error names it.
    Doubtful,
    /// The form does not have it.
    NotOnForm,
}

/// Why a figure is not compared with the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoBase {
    /// There is no report of that year.
    NoReport,
    /// It was blank, or not read.
    Blank,
    /// An open error of that year names it.
    Doubtful,
    /// It was not on the form.
    NotOnForm,
    /// For each department one of these.
    Several,
}

/// Makes the sentences of one brief, one after the other.
#[derive(Debug)]
pub struct Writer<'a> {
    pub(super) language: Language,
    pub(super) subject: &'a Subject,
    pub(super) year: u16,
    pub(super) figures: &'a Figures,
    /// The figures of the sentence that is being made.
    said: Vec<Figure>,
    /// Whether a sentence has named the year and whom all are about.
    pub(super) is_opened: bool,
    /// Whether the note has a sentence.
    pub(super) has_note: bool,
    /// What was not said: the code, why, and for how many departments.
    pub(super) left_out: Vec<(&'static str, Missing, i64)>,
    /// Whether figures were passed over that only the form of a few departments has.
    pub(super) has_rare_form: bool,
    /// What was not compared.
    pub(super) not_compared: Vec<(&'static str, NoBase)>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        subject: &'a Subject,
        year: u16,
        figures: &'a Figures,
        language: Language,
    ) -> Writer<'a> {
        Writer {
            language,
            subject,
            year,
            figures,
            said: Vec::new(),
            is_opened: false,
            has_note: false,
            left_out: Vec::new(),
            has_rare_form: false,
            not_compared: Vec::new(),
        }
    }

    /// Makes one sentence; of the figures that were prepared it keeps those that are said.
    pub(super) fn sentence(&mut self, write: Write) -> Option<Sentence> {
        self.said.clear();
        // Two remarks in brackets behind each other are one.
        let marked = write(self)?.replace("）（", "，").replace(") (", "; ");
        let prepared = mem::take(&mut self.said);
        let mut sentence = Sentence::default();
        for one in marked.chars() {
            let Some(figure) = figure_of(one).map(|index| prepared.get(index)) else {
                sentence.marked.push(one);
                continue;
            };
            if let (Some(figure), Some(mark)) = (figure, mark(sentence.figures.len())) {
                sentence.marked.push(mark);
                sentence.figures.push(figure.clone());
            }
        }
        Some(capitalised(sentence))
    }

    /// The text that is in the language of the brief.
    pub(super) fn pick<T>(&self, zh: T, en: T) -> T {
        self.language.pick(zh, en)
    }

    pub(super) fn is_group(&self) -> bool {
        matches!(self.subject, Subject::Group(_))
    }

    pub(super) fn base_year(&self) -> u16 {
        self.year.saturating_sub(1)
    }

    /// The figure with a code, where one is stated. Where it is not, or not by all, the note says so;
    /// a figure that the form does not have is passed over. `None` also for what only the form of a
    /// few departments of a group has.
    pub(super) fn stated(&mut self, code: &'static str) -> Option<Line> {
        let line = self.figures.line(code)?;
        if line.not_on_form > line.departments + line.blank + line.doubtful {
            self.has_rare_form = true;
            return None;
        }
        let missing = [
            (Missing::Blank, line.blank),
            (Missing::Doubtful, line.doubtful),
            (Missing::NotOnForm, line.not_on_form),
        ];
        for (why, count) in missing.into_iter().filter(|(_, count)| *count > 0) {
            if !self.left_out.contains(&(code, why, count)) {
                self.left_out.push((code, why, count));
            }
        }
        line.value.map(|_| line)
    }

    /// A figure that can be said: its words with a mark behind them.
    pub(super) fn say(
        &mut self,
        text: impl Into<String>,
        formula: Formula,
        value: Value,
        departments: Option<i64>,
    ) -> String {
        let mut text = clean(&text.into());
        let figure = Figure { text: text.clone(), formula, value, departments };
        if let Some(mark) = mark(self.said.len()) {
            self.said.push(figure);
            text.push(mark);
        }
        text
    }

    /// A value with its unit in Chinese, and alone in English, whose nouns agree with it.
    pub(super) fn quantity(&self, value: i64, counted: Counted) -> String {
        let number = match counted {
            Counted::Money => format_amount(value, MoneyUnit::TenThousandYuan),
            Counted::Pieces | Counted::Items => value.to_string(),
        };
        let unit = match (self.language, counted) {
            (Language::Zh, Counted::Pieces) => "件",
            (Language::Zh, Counted::Items) => "项",
            (Language::Zh, Counted::Money) => "万元",
            (Language::En, Counted::Money) => " (10,000 yuan)",
            (Language::En, _) => "",
        };
        number + unit
    }

    fn summed(&self, departments: i64) -> Option<i64> {
        self.is_group().then_some(departments)
    }

    /// A figure in given words, which are those of 0.
    pub(super) fn in_words(&mut self, text: &str, code: &'static str, line: Line) -> String {
        let said = self.itself(text, code, line);
        said + &self.of_some(code, line)
    }

    fn itself(&mut self, text: &str, code: &'static str, line: Line) -> String {
        let value = line.value.unwrap_or(0);
        let formula = Formula::Itself(term(code, self.year, value));
        self.say(text, formula, value.into(), self.summed(line.departments))
    }

    /// A figure: `17件`. Where not all departments of a group state it, it says how many do.
    pub(super) fn figure(&mut self, code: &'static str, line: Line, counted: Counted) -> String {
        self.figure_of(code, line, counted, ("", ""))
    }

    /// The same with an English noun, of one and of several: `17 requests`.
    pub(super) fn figure_of(
        &mut self,
        code: &'static str,
        line: Line,
        counted: Counted,
        (one, many): (&'static str, &'static str),
    ) -> String {
        let value = line.value.unwrap_or(0);
        let text = self.quantity(value, counted);
        let mut said = self.itself(&text, code, line);
        if self.language == Language::En && !many.is_empty() {
            said = format!("{said} {}", plural(value, one, many));
        }
        said + &self.of_some(code, line)
    }

    /// How many departments of a group state a figure, where not all do.
    fn of_some(&mut self, code: &'static str, line: Line) -> String {
        if line.blank + line.doubtful + line.not_on_form == 0 || !self.is_group() {
            return String::new();
        }
        let count = self.departments(line.departments, in_codes(code));
        self.pick(format!("（{count}）"), format!(" (in {count})"))
    }

    /// How many departments there are of a kind: `12个部门`.
    pub(super) fn departments(&mut self, count: i64, which: impl Into<String>) -> String {
        let text = match self.language {
            Language::Zh => format!("{count}个部门"),
            Language::En => format!("{count} {}", plural(count, "department", "departments")),
        };
        let formula = Formula::Departments { which: which.into(), count };
        self.say(text, formula, count.into(), None)
    }

    /// The same without the noun.
    pub(super) fn number_of_departments(&mut self, count: i64, which: impl Into<String>) -> String {
        let formula = Formula::Departments { which: which.into(), count };
        self.say(count.to_string(), formula, count.into(), None)
    }

    /// The change on the year before, with the comma before it: `，比上年增加3件，增长21.4%`. In a
    /// group only departments that state both years are compared, and it says so where that leaves
    /// some out. Empty where nothing compares; the note says why.
    pub(super) fn change(&mut self, code: &'static str, line: Line, counted: Counted) -> String {
        let (Some(value), Some(base)) = (line.both_value, line.both_base) else {
            self.not_compared.push((code, no_base(line)));
            return String::new();
        };
        let change = self.change_itself(code, line, (value, base), counted);
        if line.in_both == line.departments && line.in_both == line.base_departments {
            return self.pick(format!("，{change}"), format!(", {change}"));
        }
        let codes = in_codes(code);
        let both = format!("{codes} and {codes} {}", self.base_year());
        let both = self.departments(line.in_both, both);
        self.pick(
            format!("（按两年均有数据的{both}计，{change}）"),
            format!(" (in the {both} with figures for both years, {change})"),
        )
    }

    fn change_itself(
        &mut self,
        code: &'static str,
        line: Line,
        (value, base): (i64, i64),
        counted: Counted,
    ) -> String {
        let summed = self.summed(line.in_both);
        let now = term(code, self.year, value);
        let before = term(code, self.base_year(), base);
        let difference = Formula::Difference(now.clone(), before.clone());
        let change = value.saturating_sub(base);
        if change == 0 {
            let text = if value == 0 {
                self.pick("上年也没有", "as in the year before")
            } else {
                self.pick("与上年持平", "the same as the year before")
            };
            return self.say(text, difference, change.into(), summed);
        }
        let base_formula = match self.subject {
            Subject::Department(_) => Formula::Itself(before.clone()),
            Subject::Group(_) => Formula::Before(now.clone(), before.clone()),
        };
        if value == 0 {
            let base = self.say(self.quantity(base, counted), base_formula, base.into(), summed);
            return self.pick(format!("上年为{base}"), format!("against {base} the year before"));
        }
        let size = self.quantity(change.saturating_abs(), counted);
        let size = self.say(size, difference, change.into(), summed);
        let (zh, en) = if change > 0 { ("增加", "more") } else { ("减少", "less") };
        let en = if counted != Counted::Money && change < 0 { "fewer" } else { en };
        let stated =
            self.pick(format!("比上年{zh}{size}"), format!("{size} {en} than the year before"));
        if base == 0 {
            let words = self.pick("上年没有", "which had none");
            let none = self.say(words, base_formula, base.into(), summed);
            return self.pick(format!("{stated}（{none}）"), format!("{stated}, {none}"));
        }
        // A change that rounds to nothing is one all the same.
        let Some(percent) = line.change_percent.filter(|percent| *percent != 0.0) else {
            return stated;
        };
        let text = format!("{:.1}%", percent.abs());
        let growth = self.say(text, Formula::Growth(now, before), Value::Real(percent), summed);
        let (zh, en) = if change > 0 { ("增长", "up") } else { ("下降", "down") };
        self.pick(format!("{stated}，{zh}{growth}"), format!("{stated}, {en} {growth}"))
    }

    /// The share of a figure in its whole, `88.2%`, and in a group how many departments it is
    /// computed from, where not all that state the figure state the whole.
    ///
    /// `None` where there is no whole, or where [`shown_share`] shows none.
    pub(super) fn share(
        &mut self,
        code: &'static str,
        line: Line,
        whole: &'static str,
    ) -> Option<(String, Option<String>)> {
        let (part, all) = (line.share_value?, line.share_whole?);
        let percent = shown_share(line.share_percent, part, all)?;
        let formula = Formula::Share(term(code, self.year, part), term(whole, self.year, all));
        let summed = self.summed(line.share_departments);
        let text = self.say(format!("{percent:.1}%"), formula, Value::Real(percent), summed);
        let is_all = line.share_departments == line.departments
            && self.figures.line(whole).is_some_and(|it| it.departments == line.departments);
        let of = (!is_all).then(|| {
            let both = format!("{} and {whole}", in_codes(code));
            self.departments(line.share_departments, both)
        });
        Some((text, of))
    }

    /// What one department of a group received, and its share.
    pub(super) fn receiving(&mut self, one: &Receiving) -> (String, Option<String>) {
        let own = Term {
            department: Some(clean(&one.department)),
            ..term("received.total", self.year, one.value)
        };
        let count = self.quantity(one.value, Counted::Pieces);
        let count = self.say(count, Formula::Itself(own.clone()), one.value.into(), None);
        let share = shown_share(one.percent, one.value, one.whole).map(|percent| {
            let all = term("received.total", self.year, one.whole);
            let text = format!("{percent:.1}%");
            self.say(text, Formula::Share(own, all), Value::Real(percent), None)
        });
        (count, share)
    }

    /// The share as it stands behind a figure: `，占88.2%`. Where it is of fewer departments than the figure, which
    /// it then does not share, it names them: `（两项均有数据的12个部门中占36.7%）`.
    pub(super) fn share_behind(
        &mut self,
        code: &'static str,
        line: Line,
        whole: &'static str,
        of: Option<(&str, &str)>,
    ) -> String {
        let (zh, en) = of.unwrap_or(("", ""));
        let (zh_of, en_of) = match of {
            Some(_) => (format!("{zh}的"), format!(" of {en}")),
            None => (String::new(), String::new()),
        };
        match self.share(code, line, whole) {
            None => String::new(),
            Some((percent, None)) => {
                self.pick(format!("，占{zh_of}{percent}"), format!(" ({percent}{en_of})"))
            }
            Some((percent, Some(departments))) => self.pick(
                format!("（两项均有数据的{departments}中占{zh_of}{percent}）"),
                format!(" ({percent}{en_of}, counted in the {departments} that state both)"),
            ),
        }
    }
}

fn term(code: &str, year: u16, value: i64) -> Term {
    Term { metric: in_codes(code).to_owned(), year, value, department: None }
}

/// A code as it is known elsewhere: sums of this text alone as what they add.
pub(super) fn in_codes(code: &str) -> &str {
    SUMS.iter().find(|(known, _)| *known == code).map_or(code, |(_, parts)| parts)
}

/// An English sentence begins with a capital letter, and so does a figure at its beginning.
fn capitalised(mut sentence: Sentence) -> Sentence {
    let begins = |text: &str| text.starts_with(|first: char| first.is_ascii_lowercase());
    if begins(&sentence.marked) {
        if let Some(first) = sentence.figures.first_mut()
            && begins(&first.text)
            && sentence.marked.starts_with(&first.text)
        {
            first.text[..1].make_ascii_uppercase();
        }
        sentence.marked[..1].make_ascii_uppercase();
    }
    sentence
}

fn no_base(line: Line) -> NoBase {
    let why = [
        (NoBase::NoReport, line.base_no_report),
        (NoBase::Blank, line.base_blank),
        (NoBase::Doubtful, line.base_doubtful),
        (NoBase::NotOnForm, line.base_not_on_form),
    ];
    let all = why.into_iter().find(|(_, count)| *count == line.departments);
    all.map_or(NoBase::Several, |(why, _)| why)
}

/// A share, unless rounding would say none or all of what is not, or the part is more than the whole.
fn shown_share(percent: Option<f64>, part: i64, whole: i64) -> Option<f64> {
    percent.filter(|percent| {
        (*percent != 0.0 || part == 0) && part <= whole && (*percent < 100.0 || part == whole)
    })
}

fn mark(index: usize) -> Option<char> {
    let code = MARKS.start().checked_add(u32::try_from(index).ok()?)?;
    char::from_u32(code).filter(|_| MARKS.contains(&code))
}

/// A text without characters that stand for marks: names come from files.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter(|&one| figure_of(one).is_none()).collect()
}

/// The English noun that agrees with a count.
pub(super) fn plural(count: i64, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

/// Items of a list in words: `甲、乙和丙`, `a, b and c`.
pub(super) fn listed(items: &[String], language: Language) -> String {
    let (between, last) = language.pick(("、", "和"), (", ", " and "));
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{}{last}{end}", rest.join(between)),
    }
}
