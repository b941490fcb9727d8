//! The text sections in passages, so that copied text can be found: a passage is a sentence without
//! what changes when somebody copies it, such as figures and the name of the department.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

/// How many characters a sentence has at least, besides figures: shorter ones, such as 主动公开情况,
/// stand in many reports without being copied.
const SHORTEST: usize = 15;

/// What behind the end of a line of this length goes on is the same sentence: a PDF reader ends lines
/// where the page does. A shorter line is a heading.
const WRAPPED: usize = 30;

/// A sentence about one of these says what the form asks for, or whose guidance the work is under, as
/// reports begin: nearly all offices say it alike, and it tells nothing of the office.
const FORMULAS: &[&str] = &[
    "处理费",
    "需要报告",
    "统计期限",
    "正确领导",
    "坚强领导",
    "关心指导",
    "习近平",
    "为指导",
    "全国代表大会",
];

/// What ends a sentence, once widths are folded.
const ENDS: &[char] = &['。', '!', '?', ';'];

/// What a text calls the department that it is about, or its region, behind 我, 本 or 全.
const SELVES: &[&str] = &[
    "单位", "部门", "机关", "中心", "街道", "省", "市", "县", "区", "州", "旗", "镇", "乡", "局",
    "委", "办", "厅", "院", "所",
];

/// A sentence of a text section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The place of its first character in the text, counted in characters from 0.
    pub start: usize,
    /// Its length in characters, without what ends it.
    pub length: usize,
    /// How many of its characters are compared: neither figures nor names, spaces or punctuation.
    pub characters: usize,
    /// The same for the same sentence, whoever prints it; not negative. It is stored with findings,
    /// so it must be the same on every machine.
    pub hash: i64,
}

/// The names by which a text calls the department that reports.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Without spaces and punctuation, longest first.
    names: Vec<Vec<char>>,
    /// A bit for each character that one begins with: at most places of a text, none begins.
    beginnings: u64,
}

impl Names {
    /// From its names, old ones as well, and its region: `示例县教育局` is called 示例县, 县教育局 and 教育局, too.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>, region: Option<&str>) -> Names {
        let mut all = BTreeSet::new();
        let region: Vec<char> = region.map(compact).unwrap_or_default();
        for name in names {
            let name = compact(name);
            let mut own = name.as_slice();
            if let Some(behind) = own.strip_prefix(region.as_slice()).filter(|_| !region.is_empty())
            {
                own = behind;
            }
            // 示例市, 示例市示例县: a region of two characters, such as 吉县, is the first one.
            let mut shortest = if own.len() == name.len() { 2 } else { 3 };
            while let Some(at) = own.iter().position(|one| "省市县区旗".contains(*one))
                && at + 1 >= shortest
            {
                let end = name.len() - own.len() + at;
                all.insert(name[..=end].to_vec());
                all.insert(own[..=at].to_vec());
                own = &own[at + 1..];
                shortest = 3;
            }
            // 政府 and 政务 are words of every report.
            if own.len() >= 3 {
                all.extend("省市县区".chars().map(|level| [&[level], own].concat()));
                all.insert(own.to_vec());
            }
            all.insert(name);
        }
        all.insert(region);
        let mut names: Vec<_> = all.into_iter().filter(|name| name.len() >= 2).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let beginnings = names.iter().fold(0, |bits, name| bits | bit(name[0]));
        Names { names, beginnings }
    }

    /// How many characters at the beginning name the department.
    fn at(&self, text: &[char]) -> Option<usize> {
        let [first, behind @ ..] = text else { return None };
        if self.beginnings & bit(*first) != 0
            && let Some(name) = self.names.iter().find(|name| text.starts_with(name))
        {
            return Some(name.len());
        }
        if !matches!(first, '我' | '本' | '全') {
            return None;
        }
        let word = SELVES.iter().find(|word| begins_with(behind, word))?;
        Some(1 + word.chars().count())
    }
}

/// The sentences of a text, each once, in the order of the text.
///
/// 。！？； end a sentence, and so does the end of a line, unless the line is as long as those that a
/// page wraps. Figures, spaces, punctuation, ordinals in front and the names of the department are
/// not compared; sentences that are short without them, and those that say what the form asks for
/// (`FORMULAS`), are left out.
pub fn passages(text: &str, names: &Names) -> Vec<Passage> {
    let text: Vec<char> = text.chars().map(fold).collect();
    let mut passages: Vec<Passage> = Vec::new();
    let mut known = BTreeSet::new();
    for (start, end) in sentences(&text) {
        let compared = compared(&text[start..end], names);
        let characters = compared.iter().filter(|one| **one != '#').count();
        let says = |word: &&str| (0..compared.len()).any(|at| begins_with(&compared[at..], word));
        if characters < SHORTEST || FORMULAS.iter().any(says) {
            continue;
        }
        let hash = hash(&compared);
        if known.insert(hash) {
            passages.push(Passage { start, length: end - start, characters, hash });
        }
    }
    passages
}

/// One of 64 bits for a character.
fn bit(one: char) -> u64 {
    1 << (u32::from(one) % 64)
}

fn begins_with(text: &[char], word: &str) -> bool {
    let mut text = text.iter();
    word.chars().all(|one| text.next() == Some(&one))
}

/// Where the sentences begin and end, without spaces around them and what ends them.
fn sentences(text: &[char]) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    let (mut start, mut line) = (0, 0);
    for (at, one) in text.iter().chain(&['。']).enumerate() {
        let is_end = ENDS.contains(one) || (*one == '\n' && at - line < WRAPPED);
        if *one == '\n' {
            line = at + 1;
        }
        if is_end {
            let is_blank = |one: &char| one.is_whitespace();
            let sentence = &text[start..at];
            let before = sentence.iter().take_while(|one| is_blank(one)).count();
            let behind = sentence.iter().rev().take_while(|one| is_blank(one)).count();
            if before < sentence.len() {
                ranges.push((start + before, at - behind));
            }
            start = at + 1;
        }
    }
    ranges
}

/// What of a sentence is compared.
fn compared(sentence: &[char], names: &Names) -> Vec<char> {
    let sentence = compact_characters(&sentence[ordinal(sentence)..]);
    let mut compared: Vec<char> = Vec::with_capacity(sentence.len());
    let mut at = 0;
    while at < sentence.len() {
        if let Some(length) = names.at(&sentence[at..]) {
            at += length;
            continue;
        }
        let one = sentence[at];
        if one != '#' || compared.last() != Some(&'#') {
            compared.push(one);
        }
        at += 1;
    }
    compared
}

/// How many characters at the beginning number the sentence, as `（一）`, `一是`, `2.` and `③` do.
fn ordinal(sentence: &[char]) -> usize {
    let opening = usize::from(sentence.first() == Some(&'('));
    let is_numeral = |one: &&char| one.is_numeric() || "一二三四五六七八九十".contains(**one);
    let numerals = sentence[opening..].iter().take_while(is_numeral).count();
    let closing = sentence.get(opening + numerals).is_some_and(|one| "是、).,:".contains(*one));
    if numerals > 0 && closing { opening + numerals + 1 } else { 0 }
}

/// Letters of any script with figures as `#`: no spaces, no punctuation. 人民政府 is 政府 in short.
fn compact_characters(text: &[char]) -> Vec<char> {
    let mut compact: Vec<char> = Vec::with_capacity(text.len());
    for &one in text {
        if is_han(one) {
            compact.push(one);
        } else if one.is_alphanumeric() {
            compact.push(if one.is_numeric() { '#' } else { one });
        }
        if one == '府' && compact.ends_with(&['人', '民', '政', '府']) {
            compact.truncate(compact.len() - 4);
            compact.extend(['政', '府']);
        }
    }
    compact
}

fn compact(text: &str) -> Vec<char> {
    compact_characters(&text.chars().map(fold).collect::<Vec<_>>())
}

/// A character in its usual width and form; one that stands for several stays, so that places in
/// the text are the same.
fn fold(one: char) -> char {
    const FULL_WIDTH: u32 = '！' as u32 - '!' as u32;
    match one {
        '\0'..='\x7f' | '、' | '。' | '《' | '》' | '“' | '”' | '—' => one,
        '！'..='～' => char::from_u32(u32::from(one) - FULL_WIDTH).unwrap_or(one),
        _ if is_han(one) => one,
        _ => {
            let mut forms = one.nfkc();
            match (forms.next(), forms.next()) {
                (Some(form), None) => form,
                _ => one,
            }
        }
    }
}

/// Nearly all characters of a text; they are letters, and have one form.
fn is_han(one: char) -> bool {
    ('一'..='\u{9fff}').contains(&one)
}

/// FNV-1a of 64 bits, without the sign. <http://www.isthe.com/chongo/tech/comp/fnv/>
fn hash(text: &[char]) -> i64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let bytes = text.iter().flat_map(|one| u32::from(*one).to_le_bytes());
    (bytes.fold(0xcbf2_9ce4_8422_2325, step) >> 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names::new(["示例县人力资源和社会保障局", "示例县人社局"], Some("示例县"))
    }

    #[test]
    fn a_text_is_split_into_its_sentences() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<String> = passages(text, &Names::default())
                .iter()
                .map(|it| text.chars().skip(it.start).take(it.length).collect())
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        let [a, b] = ["信息员多为兼职，业务学习靠自己摸索", "政策发布以后对执行效果缺少跟踪和评估"];
        check("", &[]);
        check("无。", &[]);
        check(a, &[a]);
        check(&format!("{a}；{b}。"), &[a, b]);
        check(&format!("{a}！ {b}?"), &[a, b]);
        check(&format!(" \u{3000}{a} \n\r\n{b}\r\n"), &[a, b]);
        // What is said twice counts once, and so do sentences that differ in figures and ordinals.
        check(&format!("{a}。{b}；{a}。"), &[a, b]);
        check(&format!("一是{a}；二是{a}。"), &[&format!("一是{a}")]);
        // Too short, and what the form asks for.
        check(&format!("主动公开情况。{a}。我局将认真整改；"), &[a]);
        check("2023年，本机关没有收取政府信息公开信息处理费的情况。", &[]);
        check("本单位今年没有其他需要报告的政府信息公开工作事项。", &[]);
        // A heading ends with its line; a line that the page wraps goes on.
        check(&format!("主动公开方面的情况\n{a}。"), &[a]);
        let long =
            "根据工作分工重新调整了领导小组，明确了分管领导、机构和人员，为加强政府信\n息公开";
        check(long, &[long]);
    }

    #[test]
    fn a_sentence_stays_the_same_when_names_and_figures_are_exchanged() {
        let check = |sentence: &str, expected: &str| {
            let folded: Vec<char> = sentence.chars().map(fold).collect();
            let compared: String = compared(&folded, &names()).into_iter().collect();
            assert_eq!(compared, expected, "{sentence}");
        };
        check("2023年，公开信息1,204条、12.5万字", "#年公开信息#条#万字");
        check("２０２３年　公开　信息①", "#年公开信息#");
        check("二〇二三年", "二#二三年");
        check("我局、本局、示例县人社局、县人社局和人力资源和社会保障局", "和");
        check("示例县人力资源\n和社会保障局的信息", "的信息");
        check("全县信息公开，我县政府信息公开", "信息公开政府信息公开");
        check("示例县人民政府和县政府", "政府和县政府");
        check("（一）主动公开", "主动公开");
        check("一是加强学习", "加强学习");
        check("3.加强学习", "加强学习");
        check("一些单位", "一些单位");
        check("2023年", "#年");
        check("“互联网+”《条例》", "互联网条例");
    }

    #[test]
    fn a_department_goes_by_its_names_and_parts_of_them() {
        let check = |name: &str, region: Option<&str>, expected: &[&str]| {
            let found = Names::new([name], region);
            let mut found: Vec<String> = found.names.iter().map(|it| it.iter().collect()).collect();
            found.sort();
            let mut expected: Vec<String> = expected.iter().map(|it| (*it).to_owned()).collect();
            expected.sort();
            assert_eq!(found, expected, "{name}");
        };
        let school =
            ["示例县", "示例县教育局", "教育局", "省教育局", "市教育局", "县教育局", "区教育局"];
        check("示例县教育局", Some("示例县"), &school);
        check("示例县教育局", None, &school);
        check("示例县人民政府", Some("示例县"), &["示例县", "示例县政府"]);
        check("某市示例区", None, &["某市", "某市示例区", "示例区"]);
        check("", None, &[]);
    }
}
