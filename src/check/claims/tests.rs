//! What is taken from the sentences of offices, and what is not. All sentences are our own.

use super::*;

/// The claims of the overview of a bureau in 2024.
fn of_bureau(text: &str) -> Vec<(Claimed, i64)> {
    of("示例县教育局", text)
}

fn of(department: &str, text: &str) -> Vec<(Claimed, i64)> {
    let author = Author { department, year: 2024 };
    let claims = agreed(&read(text, Narrative::Overview, author));
    claims.into_iter().map(|claim| (claim.claimed, claim.value)).collect()
}

/// Sentences and what is taken from them; all that are wrong are named at the end.
struct Cases {
    department: &'static str,
    /// What stands before each sentence; its claims do not count.
    before: &'static str,
    wrong: Vec<String>,
}

impl Cases {
    fn of(department: &'static str, before: &'static str) -> Cases {
        Cases { department, before, wrong: Vec::new() }
    }

    fn check(&mut self, text: &str, expected: &[(Claimed, i64)]) {
        let found = of(self.department, &format!("{}{text}", self.before));
        let before = of(self.department, self.before);
        let found: Vec<_> = found.into_iter().filter(|claim| !before.contains(claim)).collect();
        if found != expected {
            self.wrong.push(format!("{text}\n  found {found:?}\n  expected {expected:?}"));
        }
    }

    fn end(&self) {
        assert!(self.wrong.is_empty(), "{}", self.wrong.join("\n"));
    }
}

use Claimed as C;

#[test]
fn requests_received_and_concluded() {
    let mut cases = Cases::of("示例县教育局", "");
    let mut check = |text, expected| cases.check(text, expected);
    check(
        "2024年，我局共收到政府信息公开申请12件，办结12件。",
        &[(C::Received, 12), (C::Concluded, 12)],
    );
    check("全年受理政府信息公开申请１２件。", &[(C::Received, 12)]);
    check("本年度新收政府信息公开申请 1,204 件。", &[(C::Received, 1204)]);
    check("全年共收到依申请公开十二件，均已按期办结。", &[(C::Received, 12)]);
    check("2024年度共接到依申请信息公开5宗。", &[(C::Received, 5)]);
    check("我局共收到公民、法人和其他组织政府信息公开申请8件。", &[(C::Received, 8)]);
    check("全年收到政府信息公开申请数量为9件。", &[(C::Received, 9)]);
    check("共收到12件政府信息公开申请，已全部办结。", &[(C::Received, 12)]);
    check(
        "（二）依申请公开情况。本年收到申请7件，办结6件，1件结转下年度继续办理。",
        &[(C::Received, 7), (C::Concluded, 6), (C::CarriedOut, 1)],
    );
    check("示例县教育局2024年共收到政府信息公开申请3件。", &[(C::Received, 3)]);
    check("县教育局全年收到政府信息公开申请3件。", &[(C::Received, 3)]);
    check("（二）依申请公开办理情况2024年我局收到依申请公开件4件。", &[(C::Received, 4)]);
    check("依申请公开方面：全年收办政府信息公开申请案件40件。", &[(C::Handled, 40)]);
    check("全年收到并答复政府信息公开申请6件。", &[(C::Handled, 6)]);
    check("全年共办理政府信息公开申请6件。", &[(C::Handled, 6)]);
    check("全年办结依申请公开6件。", &[(C::Concluded, 6)]);
    check(
        "全年答复政府信息公开申请20件（含上年度结转申请2件，另有3件按照《条例》顺延到下年度答复）。",
        &[(C::Answered, 20), (C::CarriedIn, 2), (C::CarriedOut, 3)],
    );
    check(
        "全年收到政府信息公开申请5件，上年结转1件，结转下年度0件。",
        &[(C::Received, 5), (C::CarriedIn, 1), (C::CarriedOut, 0)],
    );
    check(
        "全年收到政府信息公开申请5件，2023年结转1件，结转2025年2件。",
        &[(C::Received, 5), (C::CarriedIn, 1), (C::CarriedOut, 2)],
    );
    check(
        "登记政府信息公开申请12件，加上由上年转入的1件，年内答复11件，转入下一年度2件。",
        &[(C::Received, 12), (C::CarriedIn, 1), (C::Answered, 11), (C::CarriedOut, 2)],
    );
    check("我局2024年未收到政府信息公开申请。", &[(C::Received, 0)]);
    check(
        "本年度没有收到政府信息公开申请件，也没有上年结转的申请。",
        &[(C::Received, 0), (C::CarriedIn, 0)],
    );
    check("全年无政府信息公开申请。", &[(C::Received, 0)]);
    check("2024年1月1日至12月31日，我局收到政府信息公开申请2件。", &[(C::Received, 2)]);
    check(
        "一是规范流程，完善台账，明确专人负责登记和送达。全年共受理政府\n信息公开申请31件。",
        &[(C::Received, 31)],
    );
    check(
        "收到政府信息公开申请12件，其中已办结11件，1件结转下年度。",
        &[(C::Received, 12), (C::Concluded, 11), (C::CarriedOut, 1)],
    );
    cases.end();
}

#[test]
fn outcomes_and_applicants() {
    let mut cases = Cases::of("示例县教育局", "全年收到政府信息公开申请30件，");
    let mut check = |text, expected| cases.check(text, expected);
    check(
        "其中予以公开5件、部分公开2件、不予公开1件、无法提供3件、不予处理4件、作其他处理（含撤回）6件。",
        &[
            (C::Granted, 5),
            (C::PartiallyGranted, 2),
            (C::Denied, 1),
            (C::Unavailable, 3),
            (C::Rejected, 4),
            (C::OtherHandling, 6),
        ],
    );
    check("予以公开及部分公开8件，占33.9%。", &[(C::GrantedInAll, 8)]);
    check("予以公开、部分公开共8件。", &[(C::GrantedInAll, 8)]);
    check("办结件中，全部或者部分公开的8件，占26.7%。", &[(C::GrantedInAll, 8)]);
    check(
        "答复类型以予以公开（19件）和无法提供（10件）为主。",
        &[(C::Granted, 19), (C::Unavailable, 10)],
    );
    check(
        "其中自然人申请28件，法人或其他组织申请2件。",
        &[(C::NaturalPersons, 28), (C::Organisations, 2)],
    );
    check("涉及自然人28件、商业企业2件。", &[(C::NaturalPersons, 28), (C::Enterprises, 2)]);
    check("由自然人提出的有28件。", &[(C::NaturalPersons, 28)]);
    check("其中自然人28件，其中予以公开20件。", &[(C::NaturalPersons, 28)]);
    check("其中网上申请20件，信函申请8件，当面申请2件。", &[]);
    check("其中政府网站20件、邮寄8件。", &[]);
    check("不予公开、不予处理共5件。", &[]);
    check("予以公开、部分公开、无法提供分别为3件、2件、1件。", &[]);
    check("因信息不存在无法提供4件。", &[]);
    check("对5件文件予以公开。", &[]);
    check("主动公开信息300条。", &[]);
    check("较上年的50件减少40%。", &[]);
    check("同比增长20件。", &[]);
    check("回复网民留言20件，办结12345工单900件。", &[]);
    check("自然人占比90%。", &[]);
    cases.end();
}

#[test]
fn disputes() {
    let mut cases = Cases::of("示例县教育局", "");
    let mut check = |text, expected| cases.check(text, expected);
    check("因政府信息公开引发行政复议1起，结果为维持。", &[(C::Reconsiderations, 1)]);
    check(
        "政府信息公开行政复议9件，其中结果维持4件，结果纠正1件，其他结果2件，尚未审结2件；政府信息公开行政诉讼3件，其中结果维持3件。",
        &[
            (C::Reconsiderations, 9),
            (C::ReconsiderationsUpheld, 4),
            (C::ReconsiderationsCorrected, 1),
            (C::ReconsiderationsOther, 2),
            (C::ReconsiderationsPending, 2),
            (C::Suits, 3),
            (C::SuitsUpheld, 3),
        ],
    );
    check("信息公开类行政复议7件，诉讼9件，均获维持。", &[(C::Reconsiderations, 7), (C::Suits, 9)]);
    check(
        "全年与政府信息公开有关的行政复议3件、行政诉讼2件。",
        &[(C::Reconsiderations, 3), (C::Suits, 2)],
    );
    check(
        "全年未发生因政府信息公开引起的行政复议、行政诉讼。",
        &[(C::Reconsiderations, 0), (C::Suits, 0)],
    );
    check(
        "2024年没有因政府信息公开被申请行政复议或提起行政诉讼的情况。",
        &[(C::Reconsiderations, 0), (C::Suits, 0)],
    );
    check("政府信息公开行政复议和行政诉讼均为0件。", &[(C::Reconsiderations, 0), (C::Suits, 0)]);
    check("涉及政府信息公开的行政诉讼数为0件。", &[(C::Suits, 0)]);
    check("我局有1件涉及政府信息公开工作的行政复议，未被纠错。", &[(C::Reconsiderations, 1)]);
    check("政府信息公开行政复议、行政诉讼共3件。", &[]);
    check("因政府信息公开引发的行政复议、行政诉讼各1件。", &[]);
    check("县司法局办理行政复议案件30件。", &[]);
    check("办理政府信息公开行政复议案件30件、行政诉讼案件2件。", &[]);
    check("政府信息公开无被行政复议纠错、行政诉讼败诉情况。", &[]);
    check("政府信息公开行政复议约3件。", &[]);
    check("全年行政复议案件30件。", &[]);
    check("办理政府信息公开行政复议案件30件，行政诉讼案件2件。", &[]);
    check(
        "全年备案政府信息依申请公开领域行政复议案件34件，行政诉讼案件7件。",
        &[(C::Reconsiderations, 34), (C::Suits, 7)],
    );
    check("我局无政府信息公开行政复议、诉讼案件。", &[(C::Reconsiderations, 0), (C::Suits, 0)]);
    check("依申请公开未引发行政复议、行政诉讼。", &[(C::Reconsiderations, 0), (C::Suits, 0)]);
    check(
        "因政府信息公开被申请行政复议2件，被提起行政诉讼1件。",
        &[(C::Reconsiderations, 2), (C::Suits, 1)],
    );
    check("政府信息公开行政诉讼一审2件、二审1件。", &[]);
    check("政府信息公开行政复议3件次。", &[]);
    check("新收政府信息公开行政复议3件。", &[]);
    check("审结政府信息公开行政复议3件。", &[]);
    cases.end();
}

#[test]
fn documents_and_decisions() {
    let mut cases = Cases::of("示例县教育局", "");
    let mut check = |text, expected| cases.check(text, expected);
    check(
        "本年制发行政规范性文件3件，废止2件，现行有效65件。",
        &[(C::DocumentsIssued, 3), (C::DocumentsRepealed, 2), (C::DocumentsInForce, 65)],
    );
    check(
        "制定行政规范性文件1件，废止行政规范性文件2件，现行有效行政规范性文件9件。",
        &[(C::DocumentsIssued, 1), (C::DocumentsRepealed, 2), (C::DocumentsInForce, 9)],
    );
    check("动态更新本年度制发的规范性文件8件。", &[]);
    check(
        "全年作出行政许可决定110件、行政处罚决定8件，没有作出行政强制决定。",
        &[(C::Licensing, 110), (C::Penalties, 8), (C::Compulsion, 0)],
    );
    check("公示行政许可决定110件、行政处罚决定8件。", &[]);
    check("主动公开行政处罚决定书20件。", &[]);
    check("制定规范性文件3件。", &[]);
    check("规范性文件类信息15条。", &[]);
    check("县政府办公室制发行政规范性文件3件。", &[]);
    check("清理行政规范性文件，宣布失效3件，废止2件。", &[]);
    check("未制发行政规范性文件。", &[(C::DocumentsIssued, 0)]);
    cases.end();
}

#[test]
fn fees() {
    let mut cases = Cases::of("示例县教育局", "");
    let mut check = |text, expected| cases.check(text, expected);
    check("全年收取政府信息公开信息处理费3940元。", &[(C::ProcessingFee, 394_000)]);
    check(
        "2024年对25件政府信息公开申请案件收取了信息处理费2950元。",
        &[(C::ProcessingFee, 295_000)],
    );
    check("收取信息处理费0.12万元。", &[(C::ProcessingFee, 120_000)]);
    check("信息处理费收取金额为零。", &[]);
    check("2024年，无收取信息处理费情况。", &[(C::ProcessingFee, 0)]);
    check("本年度没有产生信息公开处理费。", &[(C::ProcessingFee, 0)]);
    check("依申请公开未产生信息处理费。", &[(C::ProcessingFee, 0)]);
    check("信息处理费：本年未收取。", &[(C::ProcessingFee, 0)]);
    check("未向申请人收取信息处理费。", &[(C::ProcessingFee, 0)]);
    check("全年行政事业性收费12.5万元。", &[(C::AdministrativeFees, 12_500_000)]);
    check("收取行政事业性收费约12万元。", &[]);
    check("减免信息处理费500元。", &[]);
    check("应收信息处理费500元。", &[]);
    check("其中示例镇1件，收取880元。", &[]);
    cases.end();
}

#[test]
fn what_speaks_of_others_is_not_taken() {
    let mut cases = Cases::of("示例县教育局", "");
    for text in [
        "县民政局收到政府信息公开申请12件。",
        "其中，各街道共收到政府信息公开申请12件。",
        "县民政局深化服务，全年收到政府信息公开申请12件。",
        "全县共收到政府信息公开申请300件。",
        "我县收到政府信息公开申请300件。",
        "2023年收到政府信息公开申请40件，2024年继续做好服务。",
        "去年收到政府信息公开申请40件，办结40件。",
        "上半年收到政府信息公开申请40件。",
        "2024年3月收到政府信息公开申请4件。",
        "2008年以来累计收到政府信息公开申请400件。",
        "通过政府网站收到政府信息公开申请4件。",
        "收到政府信息公开申请约40件。",
        "收到政府信息公开申请40余件。",
        "收到政府信息公开申请近40件。",
        "收到政府信息公开申请比上年增加5件。",
        "收到有关征地的政府信息公开申请5件。",
        "受理网络问政182件，办结182件。",
        "收到书面政府信息公开申请5件。",
        "全年收到行政许可申请50件，办结50件。",
        "努力做到“办结一件申请、解决一个问题”，做好依申请公开。",
        "依申请公开工作实行一件一档，办结一件归档一件。",
        "未收到政府信息公开申请的部门不再报送。",
        "预计收到政府信息公开申请5件。",
        "计划2025年收到政府信息公开申请5件。",
        "收到政府信息公开申请5件次。",
        "收到政府信息公开申请3，119件。",
        "收到政府信息公开申请1 204件。",
        "答复率100%，政府信息公开申请答复及时。",
        "二级单位收到政府信息公开申请2件。",
        "所属学校共收到政府信息公开申请2件。",
        "全系统收到政府信息公开申请20件。",
        "县直部门收到政府信息公开申请20件，共收到政府信息公开申请30件。",
        "办理政务公开类提案5件，答复人大代表建议3件。",
        "收到县长信箱来信5件，答复5件。",
        "收到网上依申请公开8件，办结8件，予以公开3件。",
        "县民政局不断创新政府信息公开申请办理。全年收到政府信息公开申请12件。",
        "参与示例镇政府信息公开申请3件。",
        "指导乡镇办理政府信息公开申请3件。",
        "对3件政府信息公开申请进行会商。",
        "协助县政府办公室办理政府信息公开申请3件。",
        "转办政府信息公开申请3件，答复3件。",
        "撤回政府信息公开申请3件。",
        "补正政府信息公开申请3件。",
        "第1件政府信息公开申请由专人办理。",
        "收到政府信息公开申请3至5件。",
        "收到政府信息公开申请的比例为5%。",
        "收到政府信息公开申请平均每月5件。",
        "每年收到政府信息公开申请5件。",
        "疑难政府信息公开申请5件。",
        "若收到政府信息公开申请5件以上。",
        "当面收到政府信息公开申请5件。",
        "下属事业单位未收到政府信息公开申请。",
        "对未收到政府信息公开申请的，不再答复。",
        "受理政府信息公开申请10件，不予受理2件。",
        "收到政府信息公开申请12件（不含撤回2件）。",
        "收到公民政府信息公开申请28件、企业政府信息公开申请2件。",
        "登记依申请公开信息20条。",
        "公布行政许可决定20条。",
        "网上\n收到政府信息公开申请5件。",
    ] {
        cases.check(text, &[]);
    }
    cases.end();
}

#[test]
fn what_may_be_a_part_is_not_taken() {
    let mut cases = Cases::of("示例县教育局", "");
    for text in [
        // Taken off or added later in the sentence.
        "本年共收到政府信息公开申请33件，其中按举报等转其他程序4件，计入统计29件。",
        "受理政府信息公开申请33件，包括依申请公开30件、举报3件。",
        "共收到政府信息公开申请书33份，受理30件。",
        "全年共受理政府信息公开申请33件（县政府办30件，教育局3件）。",
        "本机关共收到政府信息公开申请33件（机关30件，二级单位3件）。",
        "全年共收到政府信息公开申请3件，均已撤回。",
        "收到政府信息公开申请33件，实际处理政府信息公开申请30件，另3件告知向他处提出。",
        "共收到政府信息公开申请33件，其中政府信息公开申请30件。",
        // What stands right behind.
        "已答复政府信息公开申请30件涉及商业秘密。",
        "同时，办结政府信息公开申请30件为企业申请。",
        "共收到政府信息公开申请30件系网上提交。",
        "共收到政府信息公开申请30件由办公室转来。",
        "共收到政府信息公开申请30件（已剔除不属于本机关的）。",
        "上年结转政府信息公开申请6件法人、2件个人。",
        "上年度结转政府信息公开申请2件由其他单位移送，4件在本局。",
        // Disputes.
        "因政府信息公开引发行政诉讼2件（经复议），直接起诉3件。",
        "因政府信息公开引起的行政复议2件由市政府审理，3件由省厅审理。",
        "因政府信息公开引起行政复议（省厅受理）2件、行政复议（市政府受理）3件。",
        "因政府信息公开引发行政复议6件，其中不予受理2件。",
        "政府信息公开行政复议案件6件（含终止2件）。",
        "因政府信息公开引起行政诉讼6件，其中撤诉2件。",
        "因政府信息公开引发行政复议2件责令重作、3件维持。",
        // Documents, decisions and fees.
        "制发规范性文件7件，其中行政规范性文件5件、党组规范性文件2件。",
        "制定行政规范性文件7件（含代拟2件）。",
        "现行有效行政规范性文件30件，其中2件即将废止。",
        "废止行政规范性文件5件，其中2件自次年施行。",
        "作出行政处罚决定90件，后撤销3件。",
        "作出行政许可决定90件（含不予许可决定3件）。",
        "收取行政事业性收费3.2万元（考试费）、1.1万元（其他）。",
        "行政事业性收费（含代收）12万元。",
        "全年行政事业性收费12万元，退还1.5万元。",
        "全年行政事业性收费12万元，其中上缴省级1万元。",
        // Parts of the year, and more than a year.
        "机构合并后，共收到政府信息公开申请30件。",
        "职责调整前，共收到政府信息公开申请30件。",
        "新平台上线之后，我局共收到政府信息公开申请30件。",
        "汛期期间，共收到政府信息公开申请30件。",
        "编写本报告时，我局共收到政府信息公开申请30件。",
        "自局成立之日起，共收到政府信息公开申请30件。",
        "专项整治行动中，共收到政府信息公开申请30件。",
        "第三季度，共收到政府信息公开申请30件。",
        "9月，共收到政府信息公开申请30件。",
        "新条例施行以来，共收到政府信息公开申请30件。",
        "搬迁期间，没有收到政府信息公开申请。",
        "2022年至2024年，我局共收到政府信息公开申请90件。",
        "2022—2024年，共收到政府信息公开申请90件。",
        "2022-2024年，共收到政府信息公开申请90件。",
        "2023～2024年，我局共收到政府信息公开申请60件。",
        "2023年度至2024年度，我局共收到政府信息公开申请60件。",
        "从2021年到2024年，共收到政府信息公开申请120件。",
        "2020年至2022年，我局共收到政府信息公开申请90件。",
        "2022年—2024年我局持续规范办理。共收到政府信息公开申请90件。",
        // Another year, but not as the work of this report.
        "2023年收到的5件政府信息公开申请，均已在期限内答复。",
        "2023年，我局收到的政府信息公开申请均已答复，未收取信息处理费。",
        "与2023年收到政府信息公开申请33件相比，减少3件。",
        "2023年共收到政府信息公开申请33件，同比减少3件。",
        "2023年，我局共收到政府信息公开申请33件，较上年下降9%。",
        "2023年，我局收到政府信息公开申请33件，结转3件。",
        "2021年，疫情期间，共收到政府信息公开申请33件。",
    ] {
        cases.check(text, &[]);
    }
    cases.end();
}

#[test]
fn what_may_be_left_out_is_told_by_its_words() {
    use LeftOut as L;
    let author = Author { department: "示例县教育局", year: 2024 };
    let check = |text: &str, claimed: Claimed, value: i64, left_out: &[(LeftOut, i64)]| {
        let claims = agreed(&read(text, Narrative::Overview, author));
        let claim = claims.iter().find(|claim| claim.claimed == claimed);
        let found = claim.map(|claim| (claim.value, claim.left_out.as_slice()));
        assert_eq!(found, Some((value, left_out)), "{text}");
    };
    let received = |text: &str, left_out: &[(LeftOut, i64)]| {
        check(&format!("共收到政府信息公开申请33件{text}"), C::Received, 33, left_out);
    };
    received("，其中2件由申请人撤回。", &[(L::Withdrawn, 2)]);
    received(
        "，其中5件经核实不是政府信息公开申请，有效28件。",
        &[(L::NotRequests, 5), (L::Counted, 28)],
    );
    received("，申请人自行撤回3件，最终统计30件。", &[(L::Withdrawn, 3), (L::Counted, 30)]);
    received("，归并后30件。", &[(L::Counted, 30)]);
    received("（含相同申请4件）。", &[(L::Joined, 4)]);
    received("，经审查予以受理30件。", &[(L::Counted, 30)]);
    received("（其中移送其他单位3件）。", &[(L::PassedOn, 3)]);
    received("。其中，补正后撤回3件。", &[(L::Withdrawn, 3)]);
    received("。3件由申请人撤回。", &[(L::Withdrawn, 3)]);
    received("；其中重复提出3件。", &[(L::Joined, 3)]);
    received("，有3件误投。", &[(L::PassedOn, 3)]);
    received("。撤回比上年减少3件。", &[]);
    received("，已办结30件。", &[]);
    received("。行政复议撤回3件。", &[]);
    let answered = |text: &str, left_out: &[(LeftOut, i64)]| {
        check(text, C::Answered, 30, left_out);
    };
    answered("按期答复政府信息公开申请30件。逾期答复3件。", &[(L::Late, 3)]);
    answered("法定期限内答复政府信息公开申请30件，经批准延期答复3件。", &[(L::Late, 3)]);
    answered("按期答复政府信息公开申请30件，无逾期答复。", &[]);
    // An unknown number of them, or too many kinds, explain anything.
    assert_eq!(of_bureau("按期答复政府信息公开申请30件，个别逾期答复。"), []);
    assert_eq!(of_bureau("收到政府信息公开申请30件，撤回的未计。"), []);
    let many = "收到政府信息公开申请33件，撤回1件，重复2件，转办3件，误投4件。";
    assert_eq!(of_bureau(many), []);
}

#[test]
fn a_full_stop_ends_what_a_sentence_is_about() {
    let mut cases = Cases::of("示例县教育局", "");
    let both: &[(Claimed, i64)] = &[(C::Received, 29), (C::Concluded, 29)];
    for before in [
        "举办培训5场。",
        "局党组召开会议3次。",
        "各科室积极配合。",
        "县政府高度重视政务公开工作。",
        "各镇街高度重视。",
        "2022年以来，我局不断完善机制。",
        "组织全县培训1次。",
    ] {
        cases.check(&format!("{before}收到政府信息公开申请29件，办结29件。"), both);
    }
    for before in [
        "从全县情况看，工作平稳。",
        "县民政局受理窗口2个。",
        "各镇街均收到依申请公开。",
        "县政府收到政府信息公开申请50件。举办培训5场。",
    ] {
        cases.check(&format!("{before}收到政府信息公开申请29件，办结29件。"), &[]);
    }
    cases.check(
        "从全县情况看，15个乡镇均设立了受理窗口。共收到政府信息公开申请80件，办结78件。我局收到20件，办结19件。",
        &[(C::Received, 20), (C::Concluded, 19)],
    );
    cases.check("共收到政府信息公开申请80件。我局收到政府信息公开申请20件。", &[(C::Received, 20)]);
    cases.end();
}

#[test]
fn other_words_for_the_same() {
    let mut cases = Cases::of("示例县教育局", "");
    let mut check = |text, expected| cases.check(text, expected);
    check(
        "收到政府信息公开申请20件，及时依法依规办结29件。",
        &[(C::Received, 20), (C::Concluded, 29)],
    );
    check("29件政府信息公开申请均已答复。", &[(C::Answered, 29)]);
    check("29件公开申请均在法定时限内办理。", &[(C::Handled, 29)]);
    check("对29件政府信息公开申请均已答复。", &[]);
    check("3件政府信息公开申请继续办理。", &[]);
    check("政府信息公开申请总数为29件。", &[(C::Requests, 29)]);
    check("共有29件政府信息公开申请。", &[(C::Requests, 29)]);
    check("依申请公开29件。", &[(C::Requests, 29)]);
    check("典型案例：政府信息公开申请29件。", &[]);
    check("全年政府信息公开申请办结29件。", &[(C::Concluded, 29)]);
    check("2024年新增依申请公开29件。", &[(C::Received, 29)]);
    check(
        "收到政府信息公开申请20件，尚有9件结转至下一年度办理。",
        &[(C::Received, 20), (C::CarriedOut, 9)],
    );
    check(
        "收到政府信息公开申请20件，加上上年结转的3件，共23件。",
        &[(C::Received, 20), (C::CarriedIn, 3), (C::Incoming, 23)],
    );
    check(
        "收到政府信息公开申请20件，其中自然人15件、商业企业4件、其他1件，办结19件。",
        &[(C::Received, 20), (C::NaturalPersons, 15), (C::Enterprises, 4), (C::Concluded, 19)],
    );
    check(
        "政府信息公开行政诉讼5件，其中直接起诉3件，复议后起诉2件，维持1件。",
        &[(C::Suits, 5), (C::SuitsDirect, 3), (C::SuitsAfter, 2)],
    );
    check("行政诉讼5件，其中直接起诉3件。", &[]);
    check(
        "没有因政府信息公开申请行政复议、提起行政诉讼。",
        &[(C::Reconsiderations, 0), (C::Suits, 0)],
    );
    check(
        "收取信息处理费0.5万元，行政事业性收费1.23万元。",
        &[(C::ProcessingFee, 500_000), (C::AdministrativeFees, 1_230_000)],
    );
    cases.end();
}

#[test]
fn a_region_must_be_named_as_a_whole() {
    let mut cases = Cases::of("示例市人民政府", "");
    let mut check = |text, expected| cases.check(text, expected);
    check("全市共收到政府信息公开申请3607件（市政府349件、示例县477件）。", &[(C::Received, 3607)]);
    check("2024年全市各级行政机关共受理政府信息公开申请21件。", &[(C::Received, 21)]);
    check("示例市共收到政府信息公开申请21件。", &[(C::Received, 21)]);
    check("共收到政府信息公开申请349件。", &[]);
    check("市政府共收到政府信息公开申请349件。", &[]);
    check("市政府办公室共收到政府信息公开申请349件。", &[]);
    check("全市做好公开。示例县收到政府信息公开申请477件。", &[]);
    check("全市受理政府信息公开申请200件，其中市政府收到30件、办结29件。", &[(C::Received, 200)]);
    check(
        "我市收到政府信息公开申请200件。市公安局收到50件，办结49件；市教育局收到60件，办结60件。",
        &[(C::Received, 200)],
    );
    check(
        "全市发生政府信息公开行政复议12件，其中市政府作为被申请人3件，维持2件。",
        &[(C::Reconsiderations, 12)],
    );
    check(
        "全市收到政府信息公开申请200件，予以公开100件，其中市公安局予以公开30件、部分公开5件。",
        &[(C::Received, 200), (C::Granted, 100)],
    );
    check(
        "全市制发行政规范性文件8件，废止6件；市政府制发行政规范性文件3件。",
        &[(C::DocumentsIssued, 8), (C::DocumentsRepealed, 6)],
    );
    check("截至2024年底，全市共收到政府信息公开申请200件，累计办结1980件。", &[(C::Received, 200)]);
    cases.end();
}

#[test]
fn the_work_of_another_year() {
    let mut cases = Cases::of("示例县教育局", "");
    let mut check = |text, expected| cases.check(text, expected);
    check("2023年，我局共收到政府信息公开申请5件。", &[(C::Year, 2023)]);
    check("2025年，无收取信息处理费情况。", &[(C::Year, 2025)]);
    check("2023年，我局政府信息公开工作取得了一定成绩，但仍有不足。", &[(C::Year, 2023)]);
    check(
        "2023年，我局收到政府信息公开申请5件。2024年，我局收到政府信息公开申请6件。",
        &[(C::Received, 6)],
    );
    check(
        "2023年，我局收到政府信息公开申请5件。本年收到政府信息公开申请6件。",
        &[(C::Received, 6)],
    );
    check("2025年，我局将进一步做好政府信息公开申请的办理。", &[]);
    check("与2022年相比，我局收到政府信息公开申请更多。", &[]);
    check("示例县教育局2025年1月23日，申请公开的联系电话见网站。", &[]);
    check("2023年和2022年，我局收到政府信息公开申请5件。", &[]);
    cases.end();
}

#[test]
fn the_words_are_quoted_as_they_stand() {
    let text = "2024年，我局共收到政府信息公开\u{3000}申请 １２ 件，办结１２件。";
    let author = Author { department: "示例县教育局", year: 2024 };
    let claims = read(text, Narrative::Overview, author);
    let quotes: Vec<&str> = claims.iter().map(|claim| claim.quote.as_str()).collect();
    assert_eq!(quotes, ["共收到政府信息公开 申请 １２ 件", "办结１２件"]);
}

#[test]
fn what_is_stated_twice_differently_is_not_taken() {
    let text = "我局收到政府信息公开申请12件。我局受理政府信息公开申请10件，办结10件。";
    assert_eq!(of_bureau(text), [(C::Concluded, 10)]);
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,60}") {
        of_bureau(&text);
    }

    #[test]
    fn no_order_of_words_is_too_strange(words in proptest::collection::vec(0..WORDS.len(), 0..24)) {
        let text: String = words.iter().map(|&at| WORDS[at]).collect();
        of_bureau(&text);
        of("示例市", &text);
    }
}

/// What sentences are made of, for any order of them.
const WORDS: &[&str] = &[
    "我局",
    "全市",
    "收到",
    "受理",
    "答复",
    "办结",
    "政府信息公开申请",
    "申请",
    "12件",
    "0件",
    "3",
    "。",
    "，",
    "、",
    "（",
    "）",
    "；",
    "：",
    "\n",
    " ",
    "其中",
    "自然人",
    "予以公开",
    "部分公开",
    "行政复议",
    "行政诉讼",
    "结果维持",
    "未",
    "没有",
    "发生",
    "收取",
    "信息处理费",
    "500元",
    "1.5万元",
    "2023年",
    "2024年",
    "2024年1月1日",
    "至12月31日",
    "上年",
    "结转",
    "下年度",
    "上年结转",
    "结转下年度",
    "和",
    "的",
    "共",
    "均",
    "制发",
    "行政规范性文件",
    "废止",
    "行政许可决定",
    "县民政局",
    "示例县教育局",
    "情况",
    "“",
    "”",
    "一件",
    "十二",
    "１",
    "，２３４",
    "提出",
    "继续",
    "办理",
];
