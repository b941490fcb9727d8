//! The numbers that Word writes before a paragraph and does not store: `一、`, `（二）`, `1.`.
//!
//! Source: ECMA-376, part 1, section 17.9.

use std::collections::{HashMap, HashSet};

use super::xml::Element;

/// A paragraph has one of nine levels.
const LEVELS: usize = 9;

/// The lists of a document, and how far each has been counted.
#[derive(Debug, Default)]
pub struct Numbering {
    lists: HashMap<String, List>,
    patterns: HashMap<String, Pattern>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<String>,
}

/// A list: a pattern, and what the list has of its own.
#[derive(Debug, Default)]
struct List {
    pattern: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

#[derive(Debug, Default)]
struct Pattern {
    levels: HashMap<usize, Level>,
    /// The style that has the list whose pattern this one repeats.
    style: Option<String>,
}

#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    text: String,
    only_decimal: bool,
    /// Counting begins anew behind a paragraph of a level above this one; 0 for never.
    restart: usize,
    style: Option<String>,
}

impl Level {
    fn new(element: &Element) -> Level {
        let format = element.value("numFmt").unwrap_or("decimal").to_owned();
        let own = |name| element.value(name).map(str::to_owned);
        Level {
            start: element.value("start").and_then(|start| start.parse().ok()).unwrap_or(0),
            text: own("lvlText").unwrap_or_default(),
            only_decimal: element.has("isLgl"),
            restart: element
                .value("lvlRestart")
                .and_then(|restart| restart.parse().ok())
                .unwrap_or(LEVELS),
            style: own("pStyle"),
            format,
        }
    }
}

fn levels(element: &Element) -> HashMap<usize, Level> {
    let levels = element.all("lvl");
    levels.filter_map(|level| Some((level_number(level)?, Level::new(level)))).collect()
}

fn level_number(element: &Element) -> Option<usize> {
    element.attribute("ilvl")?.parse().ok().filter(|&level| level < LEVELS)
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub fn new(root: &Element) -> Numbering {
        let mut numbering = Numbering::default();
        for pattern in root.all("abstractNum") {
            let Some(id) = pattern.attribute("abstractNumId") else { continue };
            let style = pattern.value("numStyleLink").map(str::to_owned);
            let pattern = Pattern { levels: levels(pattern), style };
            numbering.patterns.insert(id.to_owned(), pattern);
        }
        for list in root.all("num") {
            let Some(id) = list.attribute("numId") else { continue };
            let pattern = list.value("abstractNumId").unwrap_or_default().to_owned();
            let mut own = List { pattern, ..List::default() };
            for change in list.all("lvlOverride") {
                let Some(level) = level_number(change) else { continue };
                if let Some(start) =
                    change.value("startOverride").and_then(|start| start.parse().ok())
                {
                    own.starts.insert(level, start);
                }
                own.levels.extend(levels(change));
            }
            numbering.lists.insert(id.to_owned(), own);
        }
        numbering
    }

    /// Lets patterns that stand in a style find it. `list_of` gives the list of a style.
    pub fn link<'a>(&mut self, list_of: impl Fn(&str) -> Option<&'a str>) {
        let linked: Vec<_> = self
            .patterns
            .iter()
            .filter_map(|(id, pattern)| {
                let list = self.lists.get(list_of(pattern.style.as_deref()?)?)?;
                Some((id.clone(), self.patterns.get(&list.pattern)?.levels.clone()))
            })
            .collect();
        for (id, levels) in linked {
            if let Some(pattern) = self.patterns.get_mut(&id) {
                pattern.levels = levels;
            }
        }
    }

    /// The level that a paragraph style has in a list.
    pub fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let pattern = self.patterns.get(&self.lists.get(list)?.pattern)?;
        let mut levels = pattern.levels.iter();
        levels.find(|(_, level)| level.style.as_deref() == Some(style)).map(|(&level, _)| level)
    }

    /// Counts one paragraph of a list and gives the text before it.
    pub fn next(&mut self, id: &str, level: usize) -> Option<String> {
        let list = self.lists.get(id)?;
        let pattern = self.patterns.get(&list.pattern)?;
        let level_at = |level| list.levels.get(&level).or_else(|| pattern.levels.get(&level));
        let start_at = |level| {
            let start = level_at(level).map_or(1, |level| level.start);
            list.starts.get(&level).copied().unwrap_or(start)
        };
        let counts = self.counts.entry(list.pattern.clone()).or_default();
        if self.begun.insert(id.to_owned()) {
            for &level in list.starts.keys() {
                if let Some(count) = counts.get_mut(level) {
                    *count = None;
                }
            }
        }
        for (at, count) in counts.iter_mut().enumerate() {
            if at < level {
                count.get_or_insert(start_at(at));
            } else if at == level {
                *count = Some(count.map_or(start_at(at), |count| count.saturating_add(1)));
            } else if level_at(at).is_none_or(|own| level < own.restart) {
                *count = None;
            }
        }
        let own = level_at(level)?;
        if own.format == "bullet" {
            return Some("•".to_owned());
        }
        let mut text = String::new();
        let mut rest = own.text.chars().peekable();
        while let Some(one) = rest.next() {
            let at = rest.peek().filter(|_| one == '%').and_then(|digit| digit.to_digit(10));
            match at.and_then(|at| usize::try_from(at).ok()?.checked_sub(1)) {
                Some(at) => {
                    rest.next();
                    let format = level_at(at).map_or("decimal", |level| level.format.as_str());
                    let format = if own.only_decimal { "decimal" } else { format };
                    let count = counts.get(at).copied().flatten();
                    text.push_str(&number(count.unwrap_or_else(|| start_at(at)), format));
                }
                None => text.push(one),
            }
        }
        Some(text)
    }
}

/// A number as a list of this format writes it; as digits for a format that is not known.
fn number(count: u32, format: &str) -> String {
    let nth = |first: char, most: u32| {
        let code = u32::from(first).checked_add(count.checked_sub(1)?)?;
        (count <= most).then(|| char::from_u32(code)).flatten().map(String::from)
    };
    let letters = |first: char| {
        let at = count.checked_sub(1)?;
        let letter = char::from_u32(u32::from(first) + at % 26)?;
        // Word goes on with AA, BB, CC.
        Some(std::iter::repeat_n(letter, (at as usize / 26 + 1).min(30)).collect())
    };
    let of = |list: &str| list.chars().nth((count as usize).checked_sub(1)?).map(String::from);
    let text = match format {
        "none" => Some(String::new()),
        "decimalZero" => Some(format!("{count:02}")),
        "upperLetter" => letters('A'),
        "lowerLetter" => letters('a'),
        "upperRoman" => Some(roman(count)),
        "lowerRoman" => Some(roman(count).to_lowercase()),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => nth('①', 20),
        "decimalEnclosedParen" => nth('⑴', 20),
        "decimalEnclosedFullstop" => nth('⒈', 20),
        "ideographTraditional" => of("甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => of("子丑寅卯辰巳午未申酉戌亥"),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "ideographDigital"
        | "japaneseDigitalTenThousand"
        | "taiwaneseDigital" => Some(chinese(count, "零一二三四五六七八九", "十百千")),
        "chineseLegalSimplified" => Some(chinese(count, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")),
        "ideographLegalTraditional" => Some(chinese(count, "零壹貳參肆伍陸柒捌玖", "拾佰仟")),
        _ => None,
    };
    text.unwrap_or_else(|| count.to_string())
}

fn roman(count: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if count > 3_999 {
        return count.to_string();
    }
    let mut rest = count;
    let mut text = String::new();
    for (value, letters) in VALUES {
        while rest >= value {
            text.push_str(letters);
            rest -= value;
        }
    }
    text
}

/// A number up to 9,999 in characters: 十, 十二, 二十, 一百零一.
fn chinese(count: u32, digits: &str, units: &str) -> String {
    if count > 9_999 {
        return count.to_string();
    }
    let digit = |at: u32| digits.chars().nth(at as usize).unwrap_or('零');
    if count == 0 {
        return digit(0).to_string();
    }
    let mut text = String::new();
    let mut gap = false;
    for power in (0..4_u32).rev() {
        let value = count / 10_u32.pow(power) % 10;
        if value == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push(digit(0));
            gap = false;
        }
        let is_leading_ten = power == 1 && value == 1 && text.is_empty() && units.starts_with('十');
        if !is_leading_ten {
            text.push(digit(value));
        }
        text.extend((power as usize).checked_sub(1).and_then(|at| units.chars().nth(at)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::docx::xml;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        let check = |count, format, expected: &str| assert_eq!(number(count, format), expected);
        for (count, expected) in [
            (1, "一"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (101, "一百零一"),
            (110, "一百一十"),
            (1010, "一千零一十"),
        ] {
            check(count, "chineseCountingThousand", expected);
        }
        check(14, "upperRoman", "XIV");
        check(28, "lowerLetter", "bb");
        check(3, "decimalEnclosedCircle", "③");
        check(21, "decimalEnclosedCircle", "21");
        check(7, "unheard-of", "7");
        check(0, "lowerLetter", "0");
    }

    #[test]
    fn lists_count_by_level_and_begin_anew_where_told() {
        let root = xml::parse(
            r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>"#.as_bytes(),
        );
        let mut numbering = Numbering::new(&root.expect("a tree"));
        let steps =
            [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1), ("2", 0), ("2", 0), ("9", 0)];
        let texts: Vec<_> = steps
            .iter()
            .map(|&(id, level)| numbering.next(id, level).unwrap_or_default())
            .collect();
        assert_eq!(texts, ["一、", "1.1", "1.2", "二、", "2.1", "五、", "六、", ""]);
    }

    #[test]
    fn a_level_begins_anew_where_it_says() {
        let level = |at, more: &str| {
            format!(
                r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/>{more}<w:lvlText w:val="%{}"/></w:lvl>"#,
                at + 1
            )
        };
        let levels = level(0, "")
            + &level(1, r#"<w:lvlRestart w:val="0"/>"#)
            + &level(2, r#"<w:lvlRestart w:val="1"/>"#);
        let root = xml::parse(
            format!(
                r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#
            )
            .as_bytes(),
        );
        let mut numbering = Numbering::new(&root.expect("a tree"));
        let texts = [0, 1, 2, 1, 2, 0, 1, 2].map(|level| numbering.next("1", level));
        assert_eq!(texts.map(Option::unwrap_or_default), ["1", "1", "1", "2", "2", "2", "3", "1"]);
    }

    #[test]
    fn a_list_of_a_style_has_the_levels_of_the_style() {
        let root = xml::parse(
            br#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="s"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"#,
        );
        let mut numbering = Numbering::new(&root.expect("a tree"));
        numbering.link(|style| (style == "s").then_some("2"));
        assert_eq!(numbering.next("1", 0).as_deref(), Some("C)"));
        assert_eq!(numbering.next("1", 0).as_deref(), Some("D)"));
    }
}
