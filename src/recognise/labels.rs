//! How offices spell the form's labels, and which row or column each one is.
//!
//! A label is first made [`compact`], which removes what offices vary without meaning: spaces,
//! line breaks, punctuation, full-width forms, look-alike characters, traditional forms.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::document::PAGE_BREAK;
use crate::report::{
    DisclosureColumn, DisclosureRow, DisputeOutcome, DisputeTrack, Form, RequestRow, Requester,
};

/// Traditional forms that a site's switch writes into labels of the form, and their simplified ones.
const TRADITIONAL: &[(char, char)] = &[
    ('規', '规'),
    ('強', '强'),
    ('製', '制'),
    ('發', '发'),
    ('數', '数'),
    ('廢', '废'),
    ('現', '现'),
    ('處', '处'),
    ('許', '许'),
    ('罰', '罚'),
    ('費', '费'),
    ('開', '开'),
    ('請', '请'),
    ('結', '结'),
    ('轉', '转'),
    ('總', '总'),
    ('計', '计'),
    ('復', '复'),
    ('複', '复'),
    ('議', '议'),
    ('訴', '诉'),
    ('訟', '讼'),
    ('維', '维'),
    ('糾', '纠'),
    ('審', '审'),
    ('業', '业'),
    ('機', '机'),
    ('構', '构'),
    ('會', '会'),
    ('組', '组'),
    ('織', '织'),
    ('務', '务'),
    ('於', '于'),
    ('國', '国'),
    ('無', '无'),
    ('動', '动'),
    ('報', '报'),
    ('況', '况'),
    ('項', '项'),
    ('屬', '属'),
    ('體', '体'),
    ('繼', '继'),
    ('續', '续'),
    ('辦', '办'),
    ('類', '类'),
    ('詢', '询'),
    ('護', '护'),
    ('權', '权'),
    ('經', '经'),
    ('後', '后'),
    ('採', '采'),
    ('購', '购'),
    ('額', '额'),
    ('減', '减'),
    ('對', '对'),
    ('條', '条'),
    ('萬', '万'),
    ('爲', '为'),
    ('舉', '举'),
    ('關', '关'),
    ('內', '内'),
    ('決', '决'),
    ('區', '区'),
    ('當', '当'),
    ('執', '执'),
    ('據', '据'),
    ('沒', '没'),
    ('確', '确'),
    ('祕', '秘'),
    ('穩', '稳'),
    ('納', '纳'),
    ('統', '统'),
    ('繳', '缴'),
    ('範', '范'),
    ('獲', '获'),
    ('補', '补'),
    ('認', '认'),
    ('訪', '访'),
    ('過', '过'),
    ('這', '这'),
    ('進', '进'),
    ('問', '问'),
    ('題', '题'),
    ('為', '为'),
];

/// Folds compatibility forms (full-width digits, radicals, no-break spaces) and traditional
/// characters of the form's labels; keeps spaces and punctuation.
pub fn fold(text: &str) -> String {
    let plain: Option<String> = text.chars().map(fold_plain).collect();
    plain.unwrap_or_else(|| text.nfkc().map(simplified).collect())
}

/// What [`fold`] makes of the characters that nearly every line is made of, each by itself, at a
/// fraction of the cost; `None` for any other, which may combine with its neighbours.
fn fold_plain(one: char) -> Option<char> {
    const FULL_WIDTH: u32 = '！' as u32 - '!' as u32;
    match one {
        '\0'..='\x7f' | '、' | '。' | '《' | '》' | '〔' | '〕' | '“' | '”' | '—' => {
            Some(one)
        }
        '一'..='\u{9fff}' => Some(simplified(one)),
        '！'..='～' => char::from_u32(u32::from(one) - FULL_WIDTH),
        '\u{3000}' => Some(' '),
        _ => None,
    }
}

fn simplified(one: char) -> char {
    static TABLE: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
        let mut table = TRADITIONAL.to_vec();
        table.sort_unstable();
        table
    });
    let at = TABLE.binary_search_by_key(&one, |&(traditional, _)| traditional);
    at.map_or(one, |at| TABLE[at].1)
}

/// [`fold`]s, then keeps letters and digits only.
pub fn compact(text: &str) -> String {
    fold(text).chars().filter(|character| character.is_alphanumeric()).collect()
}

const NUMERALS: &str = "一二三四五六七八九十";

/// The label behind its last ordinal, [`compact`]: `（三）不予公开 1.属于国家秘密` is `属于国家秘密`.
///
/// An ordinal is `（一）`, or `1.` or `1、` or `一、` at the beginning of the label or behind
/// something that is neither a letter nor a digit.
pub fn without_ordinal(label: &str) -> String {
    let characters: Vec<char> = fold(label).chars().filter(|one| !one.is_whitespace()).collect();
    let is_numeral = |at: usize| {
        characters.get(at).is_some_and(|&one| one.is_ascii_digit() || NUMERALS.contains(one))
    };
    let mut begin = 0;
    for (at, &character) in characters.iter().enumerate() {
        let closes = match character {
            ')' => at >= 2 && is_numeral(at - 1) && characters[at - 2] == '(',
            '.' | '、' => {
                at >= 1
                    && is_numeral(at - 1)
                    && !(characters[at - 1].is_ascii_digit() && is_numeral(at + 1))
            }
            _ => false,
        };
        if closes && at + 1 < characters.len() {
            begin = at + 1;
        }
    }
    characters[begin..].iter().filter(|one| one.is_alphanumeric()).collect()
}

/// A phrase that names a row of section 3 wherever it occurs in the table, and no other row.
/// The phrases are short, since a label may be broken over lines with other text in between.
pub const REQUEST_PHRASES: &[(RequestRow, &str)] = {
    use RequestRow as R;
    &[
        (R::Received, "本年新收"),
        (R::CarriedIn, "上年结转"),
        (R::Granted, "予以公开"),
        (R::PartiallyGranted, "部分公开"),
        (R::DeniedStateSecret, "属于国家秘密"),
        (R::DeniedByLaw, "其他法律行政法规禁止"),
        (R::DeniedSecurity, "三安全一稳定"),
        (R::DeniedThirdParty, "保护第三方合法权益"),
        (R::DeniedInternal, "三类内部事务"),
        (R::DeniedProcess, "四类过程性信息"),
        (R::DeniedEnforcementFile, "行政执法案卷"),
        (R::DeniedInquiry, "行政查询事项"),
        (R::UnavailableNotHeld, "本机关不掌握"),
        (R::UnavailableMustCreate, "没有现成信息"),
        (R::UnavailableUnclear, "补正后申请内容"),
        (R::RejectedPetition, "信访举报投诉"),
        (R::RejectedRepeat, "重复申请"),
        (R::RejectedPublication, "要求提供公开出版物"),
        (R::RejectedExcessive, "大量反复申请"),
        (R::RejectedReconfirm, "确认或重新出"),
        (R::OtherUncorrected, "逾期不补"),
        (R::OtherUnpaid, "未按收费通知"),
        (R::CarriedOut, "结转下年度"),
    ]
};

/// The row of section 3 that a whole label names: a code, a printed number of the codebook
/// (`3.5.1`), or a printed label with or without its ordinals and group.
pub fn request_row(label: &str) -> Option<RequestRow> {
    let trimmed = label.trim();
    let by_number = || RequestRow::ALL.iter().copied().find(|row| row.printed_row() == trimmed);
    RequestRow::from_code(trimmed).or_else(by_number).or_else(|| printed_request_row(label))
}

/// The row of section 3 that a printed label names, with or without its ordinals and group. A mere
/// number names none: in a printed table it is a figure.
pub fn printed_request_row(label: &str) -> Option<RequestRow> {
    match without_ordinal(label).as_str() {
        "其他" => return Some(RequestRow::OtherMisc),
        "其他处理" | "六其他处理" => return Some(RequestRow::Other),
        "总计" | "合计" | "七总计" | "七合计" => return Some(RequestRow::Concluded),
        _ => {}
    }
    let compact = compact(label);
    if speaks_of_another(&compact) {
        return None;
    }
    let mut named = REQUEST_PHRASES.iter().filter(|(_, phrase)| compact.contains(phrase));
    let first = named.next().map(|(row, _)| *row);
    // Two rows in one label are none: the label is torn, or not a label.
    if named.next().is_some() { None } else { first }
}

/// Whether what a page break tears are parts of the one label of a row, in order. A reader of pages may
/// take two rows for the halves of one, of which one may be blank.
pub fn is_torn_label(label: &str, row: RequestRow) -> bool {
    let whole = compact(row.label().zh);
    let mut rest = whole.as_str();
    label.split(PAGE_BREAK).map(compact).enumerate().all(|(index, part)| {
        // The first may have an ordinal of its own.
        let part = if index == 0 { without_leading_number(&part) } else { &part };
        let found = rest.find(part).and_then(|at| rest.get(at + part.len()..));
        rest = found.unwrap_or("");
        found.is_some()
    })
}

/// Whether a label has words that make it another than the form's: of last year, a part, a share, a
/// sum with something else.
fn speaks_of_another(compact: &str) -> bool {
    const WORDS: &[&str] = &[
        "同期",
        "同比",
        "环比",
        "增减",
        "增长",
        "其中",
        "占比",
        "比例",
        "比重",
        "万件",
        "百件",
        "去年",
        "上年度",
        "总计",
        "合计",
        "未办结",
    ];
    const BEFORE: &[&str] = &["非", "除", "拟"];
    let characters: Vec<char> = compact.chars().collect();
    let has_year = characters
        .windows(5)
        .any(|five| five[4] == '年' && five[..4].iter().all(char::is_ascii_digit));
    let body = without_leading_number(compact);
    has_year
        || WORDS.iter().any(|word| compact.contains(word))
        || BEFORE.iter().any(|word| body.starts_with(word))
}

/// A compact label without the numbers that stand before its words.
fn without_leading_number(compact: &str) -> &str {
    compact.trim_start_matches(|one: char| one.is_ascii_digit() || NUMERALS.contains(one))
}

/// The column of section 3 that a label names: a code, or a printed label with or without
/// 法人或其他组织 before it.
pub fn requester(label: &str) -> Option<Requester> {
    if let Some(requester) = Requester::from_code(label.trim()) {
        return Some(requester);
    }
    let compact = compact(label);
    let name = compact.strip_prefix("法人或其他组织").unwrap_or(&compact);
    Some(match name {
        "自然人" => Requester::NaturalPerson,
        "商业企业" => Requester::Enterprise,
        "科研机构" => Requester::Research,
        "社会公益组织" | "社会公益" => Requester::PublicWelfare,
        "法律服务机构" | "法律服务" => Requester::LegalService,
        "其他" => Requester::OtherOrg,
        "总计" | "合计" => Requester::Total,
        _ => return None,
    })
}

/// The column of section 4 that a label names.
pub fn dispute_outcome(label: &str) -> Option<DisputeOutcome> {
    if let Some(outcome) = DisputeOutcome::from_code(label.trim()) {
        return Some(outcome);
    }
    Some(match compact(label).as_str() {
        "结果维持" => DisputeOutcome::Upheld,
        "结果纠正" => DisputeOutcome::Corrected,
        "其他结果" => DisputeOutcome::Other,
        "尚未审结" => DisputeOutcome::Pending,
        "总计" | "合计" => DisputeOutcome::Total,
        _ => return None,
    })
}

/// The group of columns of section 4 that a label names.
pub fn dispute_track(label: &str) -> Option<DisputeTrack> {
    if let Some(track) = DisputeTrack::from_code(label.trim()) {
        return Some(track);
    }
    let compact = compact(label);
    Some(match compact.strip_prefix("行政诉讼").unwrap_or(&compact) {
        "行政复议" => DisputeTrack::Reconsideration,
        "未经复议直接起诉" => DisputeTrack::LitigationDirect,
        "复议后起诉" => DisputeTrack::LitigationAfterReconsideration,
        _ => return None,
    })
}

/// The row of section 2 that a label names.
pub fn disclosure_row(label: &str) -> Option<DisclosureRow> {
    if let Some(row) = DisclosureRow::from_code(label.trim()) {
        return Some(row);
    }
    Some(match compact(label).as_str() {
        "规章" => DisclosureRow::Rules,
        "行政规范性文件" | "规范性文件" => DisclosureRow::NormativeDocuments,
        "行政许可" => DisclosureRow::Licensing,
        "其他对外管理服务事项" => DisclosureRow::OtherServices,
        "行政处罚" => DisclosureRow::Penalties,
        "行政强制" => DisclosureRow::Compulsion,
        "行政事业性收费" => DisclosureRow::Fees,
        "政府集中采购" => DisclosureRow::Procurement,
        _ => return None,
    })
}

/// The column of section 2 that a label names. A year or a unit in brackets does not matter:
/// `本年(2023)制发件数`, `本年收费金额（单位：万元，保留4位小数）`.
pub fn disclosure_column(label: &str) -> Option<DisclosureColumn> {
    if let Some(column) = DisclosureColumn::from_code(label.trim()) {
        return Some(column);
    }
    let folded = fold(label);
    if ["上年", "同期", "同比"].iter().any(|word| folded.contains(word)) {
        return None;
    }
    let mut depth = 0_i32;
    let outside: String = folded
        .chars()
        .filter(|&character| {
            match character {
                '(' => depth += 1,
                ')' => {
                    depth -= 1;
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect();
    Some(match compact(&outside).as_str() {
        "本年制发件数" | "本年制发件" => DisclosureColumn::Issued,
        "本年废止件数" | "本年废止件" => DisclosureColumn::Repealed,
        "现行有效件数" | "现行有效件" => DisclosureColumn::InForce,
        "本年处理决定数量" | "处理决定数量" => DisclosureColumn::Decisions,
        "本年收费金额" | "采购总金额" => DisclosureColumn::Amount,
        "本年新制作数量" => DisclosureColumn::Made,
        "本年新公开数量" => DisclosureColumn::Disclosed,
        "对外公开总数量" => DisclosureColumn::DisclosedTotal,
        "上一年项目数量" => DisclosureColumn::ItemsPrevious,
        "本年增减" => DisclosureColumn::ItemsChange,
        "采购项目数量" => DisclosureColumn::Items,
        _ => return None,
    })
}

/// The edition that alone has a column of section 2; `None` where several do.
pub fn edition_of_column(column: DisclosureColumn) -> Option<Form> {
    Form::alone_with(|edition| {
        edition.disclosures.iter().any(|table| table.columns.contains(&column))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_short_way_folds_as_the_long_one(text in "([ -~]|[！-～]|[一-\u{9fff}]|[\u{3000}-\u{3020}“”—]|\\PC){0,12}") {
            let long: String = text.nfkc().map(simplified).collect();
            proptest::prop_assert_eq!(fold(&text), long);
        }
    }

    #[test]
    fn every_label_of_the_codebook_names_its_row_and_column() {
        for &row in RequestRow::ALL {
            assert_eq!(request_row(row.label().zh), Some(row));
            assert_eq!(request_row(row.code()), Some(row));
            assert_eq!(request_row(row.printed_row()), Some(row));
        }
        for &who in Requester::ALL {
            assert_eq!(requester(who.label().zh), Some(who));
        }
        for &how in DisputeOutcome::ALL {
            assert_eq!(dispute_outcome(how.label().zh), Some(how));
        }
        for &track in DisputeTrack::ALL {
            assert_eq!(dispute_track(track.label().zh), Some(track));
        }
        for &row in DisclosureRow::ALL {
            assert_eq!(disclosure_row(row.label().zh), Some(row));
        }
        for &column in DisclosureColumn::ALL {
            assert_eq!(disclosure_column(column.label().zh), Some(column));
        }
    }

    #[test]
    fn a_page_break_tears_one_label_or_parts_two() {
        use RequestRow as R;
        let check = |label, row, expected| {
            assert_eq!(is_torn_label(label, row), expected, "{label}");
        };
        check(
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不\u{c}再处理其政府信息公开申请",
            R::OtherUnpaid,
            true,
        );
        check("逾期未按收费\u{c}通知要求缴纳费用", R::OtherUnpaid, true);
        check("①申请人逾期未按收费通知\u{c}要求缴纳费用", R::OtherUnpaid, true);
        check("（六）其他处理\u{c}3.其他", R::OtherMisc, true);
        check("3.\u{c}其他", R::OtherMisc, true);
        check("（二）部分公开（区分处理的，\u{c}只计这一情形）", R::PartiallyGranted, true);
        check("逾期未按收费通知要求缴纳费用\u{c}其他", R::OtherUnpaid, false);
        check("重复申请\u{c}网上申请", R::RejectedRepeat, false);
        check("网上申请\u{c}重复申请", R::RejectedRepeat, false);
        check("（二）部分公开\u{c}1.属于国家秘密", R::DeniedStateSecret, false);
    }

    #[test]
    fn spellings_of_real_offices_name_their_rows() {
        use RequestRow as R;
        let check = |label, expected| assert_eq!(request_row(label), expected, "{label}");
        check("（一）予以\n公开", Some(R::Granted));
        check("（三）不予公开", None);
        check("三、本年度办理结果", None);
        check("1、 属于国家秘密", Some(R::DeniedStateSecret));
        check("2.其他法律、行政法规禁止公开", Some(R::DeniedByLaw));
        check("3.危及\"三安全一稳定\"", Some(R::DeniedSecurity));
        check("申请人无正当理由逾期不补正", Some(R::OtherUncorrected));
        check(
            "1.申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请",
            Some(R::OtherUncorrected),
        );
        check("3、其他", Some(R::OtherMisc));
        check("（六）其他处理", Some(R::Other));
        check("（七）总计", Some(R::Concluded));
        check("1.信访举报投诉类申请 2.重复申请", None);
        for other in [
            "2.非重复申请占比",
            "二、上年结转政府信息公开申请数量（2022年）",
            "一、本年新收政府信息公开申请数量（上年同期）",
            "（七）总计（含上年结转）",
            "其中：结转下年度继续办理",
        ] {
            check(other, None);
        }
        check("小计", None);
        check("", None);
    }

    #[test]
    fn spellings_of_real_offices_name_their_columns() {
        let check = |label, expected| assert_eq!(disclosure_column(label), expected, "{label}");
        check("本年(2023)制发件数", Some(DisclosureColumn::Issued));
        check("本年收费金额（单位：万元，保留4位小数）", Some(DisclosureColumn::Amount));
        check("本年新\n制作数量", Some(DisclosureColumn::Made));
        check("现行有效件", Some(DisclosureColumn::InForce));
        assert_eq!(disclosure_row("行政強製"), Some(DisclosureRow::Compulsion));
        assert_eq!(requester("社会公益 "), Some(Requester::PublicWelfare));
    }
}
