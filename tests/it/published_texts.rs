//! Reports with random figures, written as text in the ways that PDF readers, crawlers and programs
//! that make text of scanned pages leave them.

use std::collections::BTreeMap;

use stats::report::{
    Disclosure, DisputeOutcome, DisputeTrack, Form, Metric, MoneyUnit, RequestRow, Requester, Unit,
    format_amount,
};

use crate::support::Numbers;

/// What every cell of a report holds. `None` is a blank cell.
pub type Values = BTreeMap<Metric, Option<i64>>;

/// Who reports in these texts, and for which year.
pub const DEPARTMENT: &str = "示例县水利局";
pub const YEAR: u16 = 2021;

/// How the rows of section 3 are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Label and values on one line.
    Line,
    /// The label broken over two lines, the values behind its first part.
    Broken,
    /// The label broken over two lines, the values between them.
    Around,
    /// The values on a line, the label on the next.
    Before,
    /// The label on a line, each value on one of its own.
    Single,
    /// Some labels, then the values of all of them, a line each.
    Heap,
    /// Cells between `|`.
    Pipes,
    /// Each row in one of the first three ways.
    Mixed,
}

pub const LAYOUTS: [Layout; 8] = [
    Layout::Line,
    Layout::Broken,
    Layout::Around,
    Layout::Before,
    Layout::Single,
    Layout::Heap,
    Layout::Pipes,
    Layout::Mixed,
];

/// A count as offices report it: mostly nothing, now and then a lot.
fn count(numbers: &mut Numbers) -> i64 {
    let bound = [1, 1, 1, 3, 10, 100, 3000][numbers.below(7)];
    i64::try_from(numbers.below(bound)).expect("small")
}

/// The figures of a report whose sums hold.
pub fn figures(form: Form, numbers: &mut Numbers) -> Values {
    let mut values = Values::new();
    for cell in Disclosure::all().filter(|cell| cell.is_in(form)) {
        let metric = Metric::Disclosure(cell);
        let value = match cell.unit() {
            // Four decimals of 万元 are whole yuan.
            Unit::Fen => count(numbers) * 12_300,
            _ if metric.is_signed() => count(numbers) - count(numbers),
            _ => count(numbers),
        };
        values.insert(metric, Some(value));
    }
    for &who in Requester::parts() {
        let mut concluded = 0;
        for row in RequestRow::of(form).filter(|row| row.is_outcome()) {
            let value = count(numbers);
            concluded += value;
            values.insert(Metric::Request(row, who), Some(value));
        }
        let carried_out = count(numbers);
        let sum = concluded + carried_out;
        let carried_in = i64::try_from(numbers.below(usize::try_from(sum).expect("a sum") + 1));
        let carried_in = carried_in.expect("small");
        for (row, value) in [
            (RequestRow::Received, sum - carried_in),
            (RequestRow::CarriedIn, carried_in),
            (RequestRow::Concluded, concluded),
            (RequestRow::CarriedOut, carried_out),
        ] {
            values.insert(Metric::Request(row, who), Some(value));
        }
    }
    for row in RequestRow::of(form) {
        let parts = Requester::parts().iter();
        let total = parts.filter_map(|&who| values[&Metric::Request(row, who)]).sum();
        values.insert(Metric::Request(row, Requester::Total), Some(total));
    }
    for &track in DisputeTrack::ALL {
        let parts: Vec<i64> = DisputeOutcome::parts().iter().map(|_| count(numbers)).collect();
        let all = parts.iter().copied().chain([parts.iter().sum()]);
        for (&outcome, value) in DisputeOutcome::ALL.iter().zip(all) {
            values.insert(Metric::Dispute(track, outcome), Some(value));
        }
    }
    values
}

/// Writes a report with these figures.
pub fn write(form: Form, layout: Layout, values: &Values, numbers: &mut Numbers) -> Vec<String> {
    let mut lines: Vec<String> = [
        &format!("{DEPARTMENT}{YEAR}年政府信息公开工作年度报告"),
        "一、总体情况",
        "本局把灌溉用水计划和水费标准放在公告栏和网站上。",
        "二、主动公开政府信息情况",
    ]
    .map(str::to_owned)
    .to_vec();
    disclosures(form, layout, values, &mut lines);
    lines.push("三、收到和处理政府信息公开申请情况".to_owned());
    requests_heading(layout, &mut lines);
    requests(form, layout, values, numbers, &mut lines);
    lines.push("四、政府信息公开行政复议、行政诉讼情况".to_owned());
    disputes(layout, values, &mut lines);
    lines.extend(
        [
            "五、存在的主要问题及改进情况",
            "有的公告更新不及时，已排定检查日程。",
            "六、其他需要报告的事项",
            "无。",
        ]
        .map(str::to_owned),
    );
    lines
}

fn printed(metric: Metric, values: &Values) -> String {
    match values[&metric] {
        None => String::new(),
        Some(value) if metric.code() == "procurement.amount" => {
            format!("{}元", format_amount(value, MoneyUnit::Yuan))
        }
        Some(value) if metric.unit() == Unit::Fen => {
            format_amount(value, MoneyUnit::TenThousandYuan)
        }
        Some(value) => value.to_string(),
    }
}

fn disclosures(form: Form, layout: Layout, values: &Values, lines: &mut Vec<String>) {
    for table in form.edition().disclosures {
        lines.push(table.paragraph.zh.to_owned());
        for (at, &row) in table.rows.iter().enumerate() {
            let cells = form.edition().disclosures_of(row);
            let columns = cells.iter().map(|cell| match cell.column_label().zh {
                "本年收费金额" => "本年收费金额（单位：万元）",
                label => label,
            });
            if at == 0 {
                put(layout, ["信息内容"].into_iter().chain(columns), lines);
            }
            let label = cells[0].row_label().zh.to_owned();
            let values = cells.iter().map(|&cell| printed(Metric::Disclosure(cell), values));
            put(layout, [label].into_iter().chain(values), lines);
        }
    }
}

/// A row of a simple table.
fn put<Text: Into<String>>(
    layout: Layout,
    cells: impl IntoIterator<Item = Text>,
    lines: &mut Vec<String>,
) {
    let cells: Vec<String> = cells.into_iter().map(Into::into).collect();
    match layout {
        Layout::Single => lines.extend(cells),
        Layout::Pipes => lines.push(format!("| {} |", cells.join(" | "))),
        _ => lines.push(cells.join(" ")),
    }
}

fn requests_heading(layout: Layout, lines: &mut Vec<String>) {
    let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    let columns =
        ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    if layout == Layout::Pipes {
        lines.push(format!("| {note} | | 申请人情况 | {} |", [" "; 6].join("|")));
        lines.push(format!("| | | {} |", columns.join(" | ")));
    } else {
        lines.push(format!("{note} 申请人情况"));
        lines.push("自然人 法人或其他组织 总计".to_owned());
        lines.push("商业企业 科研机构 社会公益 法律服务 其他".to_owned());
        lines.push("组织 机构".to_owned());
    }
}

/// The label of a row's group and its own.
fn labels(row: RequestRow) -> (&'static str, &'static str) {
    let label = row.label().zh;
    let cut = label.find('（').filter(|&at| label[..at].ends_with("结果"));
    match cut.map(|at| label.split_at(at)).or_else(|| label.split_once(' ')) {
        Some((group, own)) => (group, own),
        None => ("", label),
    }
}

/// Breaks a text behind the five characters that a narrow cell holds, or later.
fn broken(text: &str, numbers: &mut Numbers) -> (String, String) {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() < 6 {
        return (text.to_owned(), String::new());
    }
    let cut = 5 + numbers.below(characters.len() - 5);
    // No reader tears an ordinal from its dot.
    let cut = if characters[cut] == '.' { cut + 1 } else { cut };
    (characters[..cut].iter().collect(), characters[cut..].iter().collect())
}

fn requests(
    form: Form,
    layout: Layout,
    values: &Values,
    numbers: &mut Numbers,
    lines: &mut Vec<String>,
) {
    // Where the label of a group stands: nowhere, on a line of its own, broken, with a row's.
    let groups = numbers.below(4);
    let heap = 3 + numbers.below(6);
    let mut group_before = "";
    let mut waiting: Vec<String> = Vec::new();
    let rows: Vec<RequestRow> = RequestRow::of(form).collect();
    for (at, &row) in rows.iter().enumerate() {
        let (group, own) = labels(row);
        let begins_group = !group.is_empty() && group != group_before;
        group_before = group;
        let mut own = own.to_owned();
        if begins_group && layout != Layout::Pipes {
            match groups {
                1 => lines.push(group.to_owned()),
                2 => {
                    let (one, other) = broken(group, numbers);
                    lines.extend([one, other].into_iter().filter(|part| !part.is_empty()));
                }
                3 => own = format!("{group} {own}"),
                _ => {}
            }
        }
        let cells: Vec<String> =
            Requester::ALL.iter().map(|&who| printed(Metric::Request(row, who), values)).collect();
        let stated = cells.iter().filter(|cell| !cell.is_empty());
        let stated = stated.cloned().collect::<Vec<_>>().join(" ");
        let layout = match layout {
            Layout::Mixed => [Layout::Line, Layout::Broken, Layout::Around][numbers.below(3)],
            layout => layout,
        };
        match layout {
            Layout::Line | Layout::Mixed => lines.push(format!("{own} {stated}")),
            Layout::Broken => {
                let (one, other) = broken(&own, numbers);
                lines.push(format!("{one} {stated}"));
                lines.extend(Some(other).filter(|other| !other.is_empty()));
            }
            Layout::Around => {
                let (one, other) = broken(&own, numbers);
                lines.extend([one, stated, other].into_iter().filter(|part| !part.is_empty()));
            }
            Layout::Before => lines.extend([stated, own]),
            Layout::Single => {
                lines.push(own);
                lines.extend(cells.into_iter().filter(|cell| !cell.is_empty()));
            }
            Layout::Heap => {
                lines.push(own);
                waiting.push(stated);
                if waiting.len() == heap || at + 1 == rows.len() {
                    lines.append(&mut waiting);
                }
            }
            Layout::Pipes => lines.push(format!("| {group} | {own} | {} |", cells.join(" | "))),
        }
    }
}

fn disputes(layout: Layout, values: &Values, lines: &mut Vec<String>) {
    let outcomes: Vec<&str> = DisputeOutcome::ALL.iter().map(|how| how.label().zh).collect();
    let cells = DisputeTrack::ALL.iter().flat_map(|&track| {
        DisputeOutcome::ALL.iter().map(move |&how| printed(Metric::Dispute(track, how), values))
    });
    put(layout, ["行政复议", "行政诉讼"], lines);
    put(layout, ["未经复议直接起诉", "复议后起诉"], lines);
    put(layout, outcomes.repeat(3), lines);
    put(layout, cells, lines);
}
