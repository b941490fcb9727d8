//! Who reported; what was received, from whom, and how it ended.

use super::writer::{Counted, Writer, clean, listed, plural};
use super::{Group, Line, Subject};
use crate::language::{Label, Language};
use crate::report::{Metric, RequestRow, Requester};

/// The most departments that are named in a list; a sentence of more is none to paste.
const MOST_NAMED: usize = 10;

/// The most departments that are named as those with most requests, where some received as many.
const MOST_RECEIVING: usize = 5;

/// A group by the words that were asked for: 示例县教育系统.
fn name_of(group: &Group, language: Language) -> String {
    let words = [&group.region, &group.level, &group.system];
    let words: Vec<String> = words.into_iter().flatten().map(|word| clean(word)).collect();
    match language {
        Language::En => words.join(", "),
        Language::Zh => {
            let is_system = group.system.as_ref().is_some_and(|it| !it.ends_with("系统"));
            words.concat() + if is_system { "系统" } else { "" }
        }
    }
}

/// A number of departments of a group: `示例县13个部门`, `13 departments of 示例县`.
fn departments_of(
    writer: &mut Writer<'_>,
    group: &Group,
    count: i64,
    which: impl Into<String>,
) -> String {
    let count = writer.departments(count, which);
    let name = name_of(group, writer.language);
    match writer.language {
        Language::Zh => name + &count,
        Language::En if name.is_empty() => count,
        Language::En => format!("{count} of {name}"),
    }
}

/// Who of a group reported, and who did not.
pub(super) fn coverage(writer: &mut Writer<'_>) -> Option<String> {
    let Subject::Group(group) = writer.subject else { return None };
    let year = writer.year;
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let (reported, missing) = (count(group.reported), count(group.missing.len()));
    let all = departments_of(writer, group, reported.saturating_add(missing), "departments");
    let all = if name_of(group, Language::Zh).is_empty() {
        writer.pick(format!("纳入统计的{all}"), all.clone())
    } else {
        all
    };
    if missing == 0 {
        let (zh, en) = if reported == 1 { ("已", "the") } else { ("均已", "all") };
        return Some(writer.pick(
            format!("{all}{zh}报送{year}年政府信息公开工作年度报告。"),
            format!(
                "For {year}, {en} {all} filed an annual report on government information \
                 disclosure."
            ),
        ));
    }
    let filed = match writer.language {
        Language::Zh => writer.departments(reported, "reports"),
        Language::En => writer.number_of_departments(reported, "reports"),
    };
    let names: Vec<String> = group.missing.iter().take(MOST_NAMED).map(|it| clean(it)).collect();
    let names = if group.missing.len() > MOST_NAMED {
        let others = plural(missing - count(names.len()), "one other", "others");
        let missing = writer.departments(missing, "departments - reports");
        let names = names.join(writer.pick("、", ", "));
        writer.pick(format!("{names}等{missing}"), format!("{missing}: {names} and {others}"))
    } else {
        listed(&names, writer.language)
    };
    Some(writer.pick(
        format!("{all}中，{filed}报送了{year}年政府信息公开工作年度报告，未报送的有{names}。"),
        format!(
            "For {year}, {filed} of {all} filed an annual report on government information \
             disclosure; missing: {names}."
        ),
    ))
}

/// The year and whom the brief is about, where no sentence said so yet.
fn opening(writer: &mut Writer<'_>, line: Line) -> String {
    writer.is_opened = true;
    let year = writer.year;
    let subject = match writer.subject {
        Subject::Department(name) => clean(name),
        Subject::Group(group) => departments_of(writer, group, line.departments, "received.total"),
    };
    writer.pick(format!("{year}年，{subject}"), format!("In {year}, {subject} "))
}

pub(super) fn received(writer: &mut Writer<'_>) -> Option<String> {
    let line = writer.stated("received.total")?;
    let opening = opening(writer, line);
    let change = writer.change("received.total", line, Counted::Pieces);
    // The opening says how many departments it is of.
    let whole = Line { blank: 0, doubtful: 0, not_on_form: 0, ..line };
    if line.value == Some(0) {
        let words = writer.pick("未收到政府信息公开申请", "received no requests");
        let none = writer.in_words(words, "received.total", whole);
        return Some(writer.pick(
            format!("{opening}{none}{change}。"),
            format!("{opening}{none} for government information{change}."),
        ));
    }
    let count = writer.figure_of("received.total", whole, Counted::Pieces, REQUESTS);
    Some(writer.pick(
        format!("{opening}共收到政府信息公开申请{count}{change}。"),
        format!("{opening}received {count} for government information{change}."),
    ))
}

/// Names the year and the subject where nothing is said of what was received.
pub(super) fn unopened(writer: &mut Writer<'_>) -> Option<String> {
    if writer.is_opened {
        return None;
    }
    let year = writer.year;
    Some(match writer.subject {
        Subject::Department(name) => {
            let name = clean(name);
            writer.pick(
                format!("{year}年，{name}政府信息公开工作情况如下。"),
                format!("{year}, government information disclosure of {name}."),
            )
        }
        Subject::Group(group) => {
            let name = name_of(group, writer.language);
            let of = if name.is_empty() { String::new() } else { format!(" of {name}") };
            writer.pick(
                format!("{year}年，{name}各部门政府信息公开工作情况如下。"),
                format!("{year}, government information disclosure of the departments{of}."),
            )
        }
    })
}

/// Who asked, with shares, and the kinds of organisations.
pub(super) fn applicants(writer: &mut Writer<'_>) -> Option<String> {
    let received = writer.stated("received.total").filter(|line| line.value != Some(0))?;
    let persons = writer.stated("received.natural_person");
    let organisations = writer.stated("received.organisations");
    let is_of_all = |line: &Line| line.departments == received.departments;
    let kinds = organisations.map(|line| kinds_of_organisations(writer, line)).unwrap_or_default();
    if let (Some(persons), Some(organisations)) =
        (persons.filter(is_of_all), organisations.filter(is_of_all))
    {
        if organisations.value == Some(0) && persons.value == received.value {
            let words = writer.pick("均由自然人提出", "All came from natural persons");
            let all = writer.in_words(words, "received.natural_person", persons);
            return Some(writer.pick(format!("申请{all}。"), format!("{all}.")));
        }
        if persons.value == Some(0) && organisations.value == received.value {
            let words = writer.pick(
                "均由法人或其他组织提出",
                "All came from legal persons or other organisations",
            );
            let all = writer.in_words(words, "received.organisations", organisations);
            return Some(writer.pick(format!("申请{all}{kinds}。"), format!("{all}{kinds}.")));
        }
    }
    let mut items = Vec::new();
    if let Some(line) = persons {
        let count = writer.figure("received.natural_person", line, Counted::Pieces);
        let share = if line.value == Some(0) {
            String::new()
        } else {
            writer.share_behind("received.natural_person", line, "received.total", None)
        };
        items.push(writer.pick(
            format!("自然人{count}{share}"),
            format!("{count} came from natural persons{share}"),
        ));
    }
    if let Some(line) = organisations {
        let count = writer.figure("received.organisations", line, Counted::Pieces);
        let share = if line.value == Some(0) {
            String::new()
        } else {
            writer.share_behind("received.organisations", line, "received.total", None)
        };
        items.push(writer.pick(
            format!("法人或其他组织{count}{share}{kinds}"),
            format!("{count} came from legal persons or other organisations{share}{kinds}"),
        ));
    }
    if items.is_empty() {
        return None;
    }
    Some(writer.pick(
        format!("按申请人分，{}。", items.join("；")),
        format!("Of these, {}.", items.join("; ")),
    ))
}

/// `，其中商业企业1件、科研机构1件`: only where the same departments state every kind.
fn kinds_of_organisations(writer: &mut Writer<'_>, all: Line) -> String {
    const KINDS: &[&str] = &[
        "received.enterprise",
        "received.research",
        "received.public_welfare",
        "received.legal_service",
        "received.other_org",
    ];
    let items = parts(
        writer,
        KINDS,
        all,
        |count, name| format!("{count} from {name}"),
        |code| {
            let column = Metric::from_code(code).map(Metric::column_label);
            // 法人或其他组织/商业企业
            let zh = column.map_or("", |label| label.zh.rsplit('/').next().unwrap_or(label.zh));
            let zh = if zh == "其他" { "其他组织" } else { zh };
            Label { zh, en: column.map_or("", |label| label.en) }
        },
    );
    if items.is_empty() {
        return String::new();
    }
    let items = items.join(writer.pick("、", ", "));
    writer.pick(format!("，其中{items}"), format!(", of which {items}"))
}

/// Parts of a sum that are not 0, each with its name: `商业企业1件`, `1 from enterprises`. None where
/// a part is stated by other departments than the sum: the parts would not add up to it.
fn parts(
    writer: &mut Writer<'_>,
    codes: &[&'static str],
    sum: Line,
    as_item: fn(&str, &str) -> String,
    name: impl Fn(&'static str) -> Label,
) -> Vec<String> {
    let lines: Option<Vec<(&'static str, Line)>> = codes
        .iter()
        .map(|&code| Some((code, writer.figures.line(code)?)))
        .collect::<Option<Vec<_>>>()
        .filter(|lines| lines.iter().all(|(_, line)| line.departments == sum.departments));
    let mut lines = lines.unwrap_or_default();
    lines.retain(|(_, line)| line.value.is_some_and(|value| value != 0));
    // The main ones first; as many as another stand in the order of the form.
    lines.sort_by_key(|(_, line)| std::cmp::Reverse(line.value));
    let item = |(code, line): (&'static str, Line)| {
        let complete = Line { blank: 0, doubtful: 0, not_on_form: 0, ..line };
        let count = writer.figure(code, complete, Counted::Pieces);
        let name = name(code).get(writer.language);
        writer.pick(format!("{name}{count}"), as_item(&count, name))
    };
    lines.into_iter().map(item).collect()
}

/// Who of a group received most, and how many received none.
pub(super) fn most_received(writer: &mut Writer<'_>) -> Option<String> {
    if !writer.is_group() {
        return None;
    }
    let line = writer.stated("received.total").filter(|line| line.departments > 1)?;
    let receiving = &writer.figures.receiving;
    let counts = |rank: i64| receiving.iter().take_while(|one| one.rank <= rank).count();
    // Those that share the last rank stand together, or not at all.
    let last = [3, 2, 1].into_iter().find(|&rank| counts(rank) <= MOST_RECEIVING)?;
    let named: Vec<_> = receiving
        .iter()
        .filter(|one| one.rank <= last && one.value > 0)
        .map(|one| {
            let name = clean(&one.department);
            let (count, share) = writer.receiving(one);
            match (writer.language, share) {
                (Language::Zh, Some(share)) => format!("{name}（{count}，占{share}）"),
                (Language::En, Some(share)) => format!("{name} ({count}, {share})"),
                (Language::Zh, None) => format!("{name}（{count}）"),
                (Language::En, None) => format!("{name} ({count})"),
            }
        })
        .collect();
    if named.is_empty() {
        return None;
    }
    let names = listed(&named, writer.language);
    let none = if line.with_none == 0 {
        String::new()
    } else {
        let none = writer.departments(line.with_none, "received.total = 0");
        writer.pick(format!("；{none}未收到申请"), format!("; {none} received none"))
    };
    Some(writer.pick(
        format!("收到申请较多的是{names}{none}。"),
        format!("Most were received by {names}{none}."),
    ))
}

/// What was carried in, concluded and carried over.
pub(super) fn handled(writer: &mut Writer<'_>) -> Option<String> {
    let carried_in = writer.stated("carried_in.total");
    let concluded = writer.stated("concluded.total");
    let carried_out = writer.stated("carried_out.total");
    let mut clauses = Vec::new();
    let (none_in, none_out) = (
        carried_in.filter(|line| line.value == Some(0)),
        carried_out.filter(|line| line.value == Some(0)),
    );
    if let Some(line) = carried_in.filter(|line| line.value != Some(0)) {
        let count = writer.figure_of("carried_in.total", line, Counted::Pieces, REQUESTS);
        let were = were(line);
        clauses.push(writer.pick(
            format!("上年结转申请{count}"),
            format!("{count} {were} carried in from the year before"),
        ));
    }
    if let Some(line) = concluded {
        let change = writer.change("concluded.total", line, Counted::Pieces);
        if line.value == Some(0) {
            let words = writer.pick("全年无办结申请", "no requests");
            let none = writer.in_words(words, "concluded.total", line);
            clauses.push(writer.pick(
                format!("{none}{change}"),
                format!("{none} were concluded in the year{change}"),
            ));
        } else {
            let count = writer.figure_of("concluded.total", line, Counted::Pieces, REQUESTS);
            let were = were(line);
            clauses.push(writer.pick(
                format!("全年共办结政府信息公开申请{count}{change}"),
                format!("{count} {were} concluded in the year{change}"),
            ));
        }
    }
    if let Some(line) = carried_out.filter(|line| line.value != Some(0)) {
        let count = writer.figure_of("carried_out.total", line, Counted::Pieces, REQUESTS);
        let change = writer.change("carried_out.total", line, Counted::Pieces);
        let were = were(line);
        clauses.push(writer.pick(
            format!("结转下年度继续办理{count}{change}"),
            format!("{count} {were} carried over to the next year{change}"),
        ));
    }
    let mut nothing = Vec::new();
    if let Some(line) = none_in {
        let words = writer.pick("无上年结转申请", "none were carried in from the year before");
        nothing.push(writer.in_words(words, "carried_in.total", line));
    }
    if let Some(line) = none_out {
        let words =
            writer.pick("无结转下年度继续办理的申请", "none were carried over to the next year");
        let none = writer.in_words(words, "carried_out.total", line);
        nothing.push(none + &writer.change("carried_out.total", line, Counted::Pieces));
    }
    if !nothing.is_empty() {
        clauses.push(nothing.join(writer.pick("，也", ", and ")));
    }
    (!clauses.is_empty()).then(|| sentence(&clauses, writer.language))
}

/// Clauses as one sentence.
pub(super) fn sentence(clauses: &[String], language: Language) -> String {
    let text = clauses.join(language.pick("；", "; "));
    text + language.pick("。", ".")
}

const REQUESTS: (&str, &str) = ("request", "requests");

fn were(line: Line) -> &'static str {
    plural(line.value.unwrap_or(0), "was", "were")
}

/// The ways in which requests end, as the form groups them.
const OUTCOMES: &[(&str, Label)] = &[
    ("granted.total", Label { zh: "予以公开", en: "granted" }),
    ("partially_granted.total", Label { zh: "部分公开", en: "partially granted" }),
    ("denied.total", Label { zh: "不予公开", en: "denied" }),
    ("unavailable.total", Label { zh: "无法提供", en: "unavailable" }),
    ("rejected.total", Label { zh: "不予处理", en: "not processed" }),
    ("other.total", Label { zh: "其他处理", en: "handled otherwise" }),
];

/// How requests ended, with shares of all that were concluded.
pub(super) fn outcomes(writer: &mut Writer<'_>) -> Option<String> {
    let (mut items, mut nothing) = (Vec::new(), Vec::new());
    for &(code, name) in OUTCOMES {
        let Some(line) = writer.stated(code) else { continue };
        let name = name.get(writer.language);
        if line.value == Some(0) {
            nothing.push(writer.in_words(name, code, line));
            continue;
        }
        let of = items.is_empty().then_some(("办结总数", "all that were concluded"));
        let count = writer.figure_of(code, line, Counted::Pieces, (name, name));
        let share = writer.share_behind(code, line, "concluded.total", of);
        items.push(writer.pick(format!("{name}{count}{share}"), format!("{count}{share}")));
    }
    if items.is_empty() {
        // Where nothing was concluded, that was said.
        return None;
    }
    if !nothing.is_empty() {
        let names = nothing.join(writer.pick("、", ", "));
        items.push(writer.pick(format!("无{names}情形"), format!("none: {names}")));
    }
    let text = items.join(writer.pick("；", "; "));
    Some(writer.pick(format!("按结果分，{text}。"), format!("By outcome: {text}.")))
}

fn reasons(
    writer: &mut Writer<'_>,
    group: &'static str,
    rows: &[RequestRow],
    (zh, en): (&str, &str),
) -> Option<String> {
    let line = writer.stated(group).filter(|line| line.value != Some(0))?;
    let codes: Vec<&'static str> =
        rows.iter().map(|&row| Metric::Request(row, Requester::Total).code()).collect();
    let items = parts(
        writer,
        &codes,
        line,
        |count, name| format!("{name} ({count})"),
        |code| {
            let row = Metric::from_code(code).map(Metric::row_label);
            // （三）不予公开 1.属于国家秘密; denied: state secret
            row.map_or(Label { zh: "", en: "" }, |label| Label {
                zh: label.zh.split_once('.').map_or(label.zh, |(_, reason)| reason),
                en: label.en.split_once(": ").map_or(label.en, |(_, reason)| reason),
            })
        },
    );
    if items.is_empty() {
        return None;
    }
    Some(writer.pick(
        format!("{zh}的申请中，{}。", items.join("，")),
        format!("Reasons of those {en}: {}.", items.join(", ")),
    ))
}

pub(super) fn reasons_denied(writer: &mut Writer<'_>) -> Option<String> {
    use RequestRow as R;
    const ROWS: &[RequestRow] = &[
        R::DeniedStateSecret,
        R::DeniedByLaw,
        R::DeniedSecurity,
        R::DeniedThirdParty,
        R::DeniedInternal,
        R::DeniedProcess,
        R::DeniedEnforcementFile,
        R::DeniedInquiry,
    ];
    reasons(writer, "denied.total", ROWS, ("不予公开", "denied"))
}

pub(super) fn reasons_unavailable(writer: &mut Writer<'_>) -> Option<String> {
    use RequestRow as R;
    const ROWS: &[RequestRow] =
        &[R::UnavailableNotHeld, R::UnavailableMustCreate, R::UnavailableUnclear];
    reasons(writer, "unavailable.total", ROWS, ("无法提供", "unavailable"))
}

pub(super) fn reasons_not_processed(writer: &mut Writer<'_>) -> Option<String> {
    use RequestRow as R;
    const ROWS: &[RequestRow] = &[
        R::RejectedPetition,
        R::RejectedRepeat,
        R::RejectedPublication,
        R::RejectedExcessive,
        R::RejectedReconfirm,
    ];
    reasons(writer, "rejected.total", ROWS, ("不予处理", "not processed"))
}
