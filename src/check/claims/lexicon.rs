//! The words that the reader of claims knows. Everything else is unknown, and silences a clause.

mod bodies;
mod disclosure;
mod disputes;
mod phrases;
mod requests;
mod times;

use std::sync::LazyLock;

/// Without one of these a text claims nothing.
const ANCHORS: &[&str] = &[
    "申请",
    "复议",
    "诉讼",
    "处理费",
    "收费",
    "规范性文件",
    "行政许可",
    "行政处罚",
    "行政强制",
    "取得",
];

/// Whether a text may claim anything, in one pass over it.
pub fn has_anchor(text: &str) -> bool {
    text.char_indices().any(|(at, first)| {
        matches!(first, '申' | '复' | '诉' | '处' | '收' | '规' | '行' | '取')
            && ANCHORS.iter().any(|anchor| text[at..].starts_with(anchor))
    })
}

/// How a request was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 办结.
    Concluded,
    /// 答复, 回复: what the applicant was told.
    Answered,
    /// 办理, 处理, which may mean all that came in.
    Handled,
}

/// A way to contest a decision; the two kinds of suit are one in texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// 行政复议.
    Reconsideration,
    /// 行政诉讼.
    Suit,
}

/// One of the two kinds of suit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuitKind {
    /// 未经复议直接起诉.
    Direct,
    /// 复议后起诉.
    After,
}

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseOutcome {
    /// 结果维持.
    Upheld,
    /// 结果纠正.
    Corrected,
    /// 其他结果.
    Other,
    /// 尚未审结.
    Pending,
}

/// A row of the outcomes of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// 予以公开.
    Granted,
    /// 部分公开.
    Partial,
    /// Both in one phrase.
    Both,
    /// 不予公开.
    Denied,
    /// 无法提供.
    Unavailable,
    /// 不予处理.
    Rejected,
    /// 其他处理.
    Other,
}

/// Who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applicant {
    /// 自然人.
    Person,
    /// 商业企业.
    Enterprise,
    /// 法人或其他组织.
    Organisation,
}

/// What is said of normative documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentVerb {
    /// 制发.
    Issued,
    /// 制定, 出台: may be a draft for another body, so only of 行政规范性文件.
    Drawn,
    /// 废止.
    Repealed,
    /// 现行有效.
    InForce,
}

/// A kind of decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// 行政许可决定.
    Licensing,
    /// 行政处罚决定.
    Penalty,
    /// 行政强制决定.
    Compulsion,
}

/// What a word is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// 收到, 受理.
    Receive,
    /// 收办: what came in and was handled.
    ReceiveAndHandle,
    /// 办结, 答复, 办理.
    Answer(Answer),
    /// A request for information; `strong` where the words say so, and not only 申请.
    Application {
        /// Whether the words alone say that it is one for government information.
        strong: bool,
    },
    /// 上年结转.
    CarriedIn,
    /// 结转下年度.
    CarriedOut,
    /// 结转, without saying where.
    Carry,
    /// 予以公开.
    Outcome(Outcome),
    /// 自然人.
    Applicant(Applicant),
    /// 行政复议.
    Track(Track),
    /// 结果维持.
    CaseOutcome(CaseOutcome),
    /// 未经复议直接起诉.
    SuitKind(SuitKind),
    /// 行政规范性文件; `strong` with 行政.
    Documents {
        /// Whether it says 行政.
        strong: bool,
    },
    /// 制发.
    DocumentVerb(DocumentVerb),
    /// 行政许可决定.
    Decision(Decision),
    /// 信息处理费.
    ProcessingFee,
    /// 行政事业性收费.
    AdministrativeFees,
    /// 收取.
    Collect,
    /// 未, 没有, 无.
    Not,
    /// 均, 各: not the figure of one thing.
    Both,
    /// 其中.
    Among,
    /// What may stand between an anchor and its figure: 共, 为, 数.
    Filler,
    /// What may stand before a verb: 依法, 及时.
    Plain,
    /// 和, 及, 或.
    Join,
    /// What may stand between a verb and 申请: 公民、法人.
    Public,
    /// 发生, 引发, 因: before a dispute.
    Occur,
    /// 政府信息公开, by itself.
    Topic,
    /// 情况, 方面: the end of a heading.
    Boundary,
    /// 我局, 全市: whose figures; the words must suit the author.
    Own,
    /// 本机关: always the author.
    Self_,
    /// 全年.
    Period,
    /// 今年, 本年度.
    ThisYear,
    /// 上年, 去年.
    LastYear,
    /// 较, 比, 同比.
    Compare,
    /// 上半年, 累计, 以来: another time.
    OtherTime,
    /// 提案, 信箱: another kind of business.
    OtherBusiness,
    /// 局, 街道: the end of a body's name.
    Body,
    /// 其他: the last of a list.
    Rest,
    /// 约, 余: not a figure.
    About,
    /// 按照, 加强: a clause that says how; it has no subject.
    How,
    /// 取得了一定成绩: what an office did in the year.
    Achieved,
    /// A word that holds letters of others and says nothing.
    Nothing,
}

const STRONG: Word = Word::Application { strong: true };
const WEAK: Word = Word::Application { strong: false };

/// Words with their spellings.
type Words = &'static [(Word, &'static [&'static str])];

/// Every word, by subject.
const WORDS: [Words; 6] = [
    requests::WORDS,
    disputes::WORDS,
    disclosure::WORDS,
    phrases::WORDS,
    bodies::WORDS,
    times::WORDS,
];

/// The first of the characters that nearly all words begin with; the last is `LAST`.
const FIRST: u32 = '一' as u32;
const LAST: u32 = '\u{9fff}' as u32;

/// Every word by its first character.
struct Index {
    /// Of each Chinese character the place in `words`, 0 for those that no word begins with.
    places: Vec<u16>,
    words: Vec<Vec<Entry>>,
}

struct Entry {
    /// What is behind the first character, and the first of that: most words end the search there.
    second: Option<char>,
    spelling: &'static str,
    word: Word,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut all: Vec<(char, &'static str, Word)> = WORDS
        .iter()
        .copied()
        .flatten()
        .flat_map(|(word, spellings)| spellings.iter().map(move |&spelling| (spelling, *word)))
        .filter_map(|(spelling, word)| Some((spelling.chars().next()?, spelling, word)))
        .collect();
    // The longest first.
    all.sort_by_key(|&(first, spelling, _)| (first, std::cmp::Reverse(spelling.len())));
    // The first list is of what begins with no Chinese character: a bracket, 12345.
    let mut index = Index { places: vec![0; (LAST - FIRST + 1) as usize], words: vec![Vec::new()] };
    for (first, spelling, word) in all {
        let entry = Entry { second: spelling.chars().nth(1), spelling, word };
        match place(first) {
            None => index.words[0].push(entry),
            Some(place) => {
                if index.places[place] == 0 {
                    index.places[place] = u16::try_from(index.words.len()).unwrap_or(0);
                    index.words.push(Vec::new());
                }
                index.words[usize::from(index.places[place])].push(entry);
            }
        }
    }
    index
});

/// Where a Chinese character stands in the index.
fn place(one: char) -> Option<usize> {
    u32::from(one).checked_sub(FIRST).filter(|_| u32::from(one) <= LAST).map(|at| at as usize)
}

/// The longest word that a text begins with, and its length.
pub fn longest(text: &str, first: char) -> Option<(Word, usize)> {
    let index = &*INDEX;
    let words = match place(first) {
        Some(place) if index.places[place] == 0 => return None,
        Some(place) => &index.words[usize::from(index.places[place])],
        None => &index.words[0],
    };
    let second = text[first.len_utf8()..].chars().next();
    let found = words.iter().find(|entry| {
        (entry.second.is_none() || entry.second == second) && text.starts_with(entry.spelling)
    })?;
    Some((found.word, found.spelling.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_spelling_is_listed_twice() {
        let mut seen = std::collections::BTreeMap::new();
        for (word, spellings) in WORDS.into_iter().flatten() {
            for spelling in *spellings {
                let earlier = seen.insert(*spelling, *word);
                assert!(earlier.is_none(), "{spelling}: {word:?} and {earlier:?}");
            }
        }
    }
}
