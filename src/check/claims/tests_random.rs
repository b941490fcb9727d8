//! Paragraphs of random figures: what agrees is never found, and one changed figure mostly is.

use super::against::{self, tests::report};
use super::{Claimed, left_out::LeftOut};
use crate::report::{Cell, Form, Metric, Report};

struct Random(u64);

impl Random {
    fn below(&mut self, end: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % u64::try_from(end).expect("positive")).expect("small")
    }

    fn of(&mut self, all: &[&'static str]) -> &'static str {
        let count = i64::try_from(all.len()).expect("small");
        all[usize::try_from(self.below(count)).expect("in range")]
    }
}

/// What a text states, by name; `concluded` and `received` follow from the others.
const NAMES: &[&str] = &[
    "granted",
    "partial",
    "denied",
    "unavailable",
    "rejected",
    "other",
    "concluded",
    "carried_out",
    "carried_in",
    "received",
    "persons",
    "reconsiderations",
    "direct",
    "after",
    "issued",
];

type Figures = Vec<i64>;

fn at(name: &str) -> usize {
    NAMES.iter().position(|one| *one == name).expect("a name")
}

fn figures(random: &mut Random) -> Figures {
    let mut all: Figures = (0..6).map(|_| random.below(40)).collect();
    let concluded: i64 = all.iter().sum();
    let (out, carried) = (random.below(9), random.below(9).min(concluded));
    let received = concluded + out - carried;
    all.extend([concluded, out, carried, received, random.below(received + 1)]);
    all.extend((0..4).map(|_| random.below(12)));
    all
}

fn table(form: Form, figures: &[i64]) -> Report {
    let mut report = report("示例县教育局", "", &[]);
    report.form = form;
    report.cells = Metric::of(form).map(|metric| (metric, Cell::Number(0))).collect();
    let is_2021 = form == Form::Form2021;
    let codes: &[(&str, &str)] = &[
        ("granted", "granted.total"),
        ("partial", "partially_granted.total"),
        ("denied", "denied_internal.total"),
        ("unavailable", "unavailable_not_held.total"),
        ("rejected", "rejected_repeat.total"),
        ("other", if is_2021 { "other_misc.total" } else { "other.total" }),
        ("concluded", "concluded.total"),
        ("carried_out", "carried_out.total"),
        ("carried_in", "carried_in.total"),
        ("received", "received.total"),
        ("persons", "received.natural_person"),
        ("reconsiderations", "reconsideration.total"),
        ("direct", "litigation_direct.total"),
        ("after", "litigation_after_reconsideration.total"),
        ("issued", if is_2021 { "normative_documents.issued" } else { "normative_documents.made" }),
    ];
    for (name, code) in codes {
        let metric = Metric::from_code(code).expect("a code");
        assert!(metric.is_in(form), "{code}");
        report.cells.insert(metric, Cell::Number(figures[at(name)]));
    }
    report
}

fn paragraph(random: &mut Random, figures: &[i64]) -> String {
    let of = |name: &str| figures[at(name)];
    let unit = random.of(&["件", "件", "宗"]);
    let who = random.of(&["我局", "本机关", "", "全年", "全年我局"]);
    let receive = random.of(&["收到", "共收到", "受理", "新收", "新增", "接到"]);
    let noun = random.of(&["政府信息公开申请", "依申请公开", "信息公开申请"]);
    let mut text = vec![
        random
            .of(&[
                "",
                "举办培训5场。",
                "县政府高度重视。",
                "2022年以来，我局不断完善机制。",
                "主动公开信息300条。",
            ])
            .to_owned(),
    ];
    let received = of("received");
    text.push(format!("2024年，{who}{receive}{noun}{received}{unit}"));
    if random.below(2) == 0 {
        text.push(random.of(&["，上年结转", "，上年度结转", "，另有上年度结转申请"]).to_owned());
        text.push(format!("{}{unit}", of("carried_in")));
    }
    text.push(random.of(&["", "", "，同比增长5.2%", "，较上年增加3件", "，去年为20件"]).to_owned());
    if random.below(2) == 0 {
        let persons = random.of(&["自然人", "公民", "自然人申请"]);
        let (value, rest) = (of("persons"), received - of("persons"));
        text.push(format!("，其中{persons}{value}{unit}，法人和其他组织{rest}{unit}"));
    }
    text.push(random.of(&["；", "。", "。"]).to_owned());
    text.push(
        random
            .of(&[
                "办结",
                "已办结",
                "按期办结",
                "及时依法依规办结",
                "共办结",
                "均已在期限内办理，共办结",
            ])
            .to_owned(),
    );
    text.push(format!("{}{unit}", of("concluded")));
    let out = of("carried_out");
    text.push(match random.below(4) {
        0 => format!("，结转下年度继续办理{out}{unit}"),
        1 => format!("，{out}{unit}结转下年度继续办理"),
        2 => format!("，其余{out}{unit}结转至下年"),
        _ => String::new(),
    });
    text.push("。".to_owned());
    if random.below(3) > 0 {
        text.push(random.of(&["其中", "办理结果：", "从办理结果看，"]).to_owned());
        let rows = [
            ("granted", "予以公开"),
            ("partial", "部分公开"),
            ("denied", "不予公开"),
            ("unavailable", "无法提供"),
            ("rejected", "不予处理"),
            ("other", "其他处理"),
        ];
        let remark = random.of(&["", "", "（占12.5%）"]);
        let rows = rows.map(|(name, word)| format!("{word}{}{unit}{remark}", of(name)));
        text.push(rows.join(random.of(&["、", "，"])));
        text.push("。".to_owned());
    }
    let suits = of("direct") + of("after");
    text.push(format!("因政府信息公开引发行政复议{}件，行政诉讼{suits}件", of("reconsiderations")));
    if random.below(2) == 0 {
        text.push(format!("，其中未经复议直接起诉{}件、复议后起诉{}件", of("direct"), of("after")));
    }
    text.push(format!("。制发行政规范性文件{}件。", of("issued")));
    text.concat()
}

fn is_found(table: &Report, text: &str) -> bool {
    let mut report = table.clone();
    report.narrative = [(crate::report::Narrative::Overview, text.to_owned())].into();
    !against::check(&report, Claimed::ALL).findings.is_empty()
}

#[test]
fn what_agrees_is_not_found_and_one_changed_figure_mostly_is() {
    const ROUNDS: u64 = 300;
    let mut shares: Vec<(i64, i64)> = vec![(0, 0); NAMES.len()];
    for round in 0..ROUNDS {
        for form in [Form::Form2021, Form::Form2019] {
            let mut random = Random(round);
            let right = figures(&mut random);
            let table = table(form, &right);
            let seed = random.0;
            let text = paragraph(&mut random, &right);
            assert!(!is_found(&table, &text), "{form:?} {right:?}\n{text}");
            for (name, (found, stated)) in shares.iter_mut().enumerate() {
                let mut wrong = right.clone();
                wrong[name] += 1 + random.below(37);
                // No more of one kind of applicant than of all.
                wrong[at("persons")] %= wrong[at("received")].max(0) + 1;
                let changed = paragraph(&mut Random(seed), &wrong);
                if changed != text {
                    *stated += 1;
                    *found += i64::from(is_found(&table, &changed));
                }
            }
        }
    }
    let percent: Vec<(&str, i64)> = NAMES
        .iter()
        .zip(&shares)
        .map(|(name, (found, stated))| (*name, 100 * found / (*stated).max(1)))
        .collect();
    assert!(shares.iter().all(|(_, stated)| *stated > 100), "{shares:?}");
    // 去年为20件，其中自然人15件 may be those of last year, and is not compared.
    assert!(percent.iter().all(|(_, share)| *share >= 75), "{percent:?}");
    assert!(percent.iter().filter(|(_, share)| *share >= 90).count() >= NAMES.len() - 1);
}

#[test]
fn the_rule_names_all_that_may_be_left_out() {
    let text = crate::check::text_requests::RULE.explanation;
    for kind in LeftOut::ALL {
        assert!(text.zh.contains(kind.label().zh), "{kind:?}");
        assert!(text.en.contains(kind.label().en), "{kind:?}");
    }
}
