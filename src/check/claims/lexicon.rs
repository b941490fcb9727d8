//! The words that the reader of claims knows. Everything else is unknown, and silences a clause.

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

use Word as W;

const STRONG: Word = W::Application { strong: true };
const WEAK: Word = W::Application { strong: false };

const WORDS: &[(Word, &[&str])] = &[
    (
        W::Receive,
        &[
            "收到",
            "新收到",
            "新增",
            "新收",
            "接到",
            "接收",
            "接收到",
            "受理",
            "登记",
            "新受理",
            "共收",
            "共收到",
            "收受",
            "新接收",
        ],
    ),
    (
        W::ReceiveAndHandle,
        &[
            "收办",
            "共收办",
            "收到并办理",
            "受理并办结",
            "受理并答复",
            "收到并答复",
            "收到并办结",
            "收到和处理",
            "收到并处理",
            "受理并办理",
            "受理并按时答复",
            "收到并按时答复",
            "受理办结",
            "受理答复",
        ],
    ),
    (W::Answer(Answer::Concluded), &["办结", "办理完毕", "办理完结", "办结完毕"]),
    (
        W::Answer(Answer::Answered),
        &["答复", "作出答复", "做出答复", "回复", "办复", "予以答复", "答复办结"],
    ),
    (W::Answer(Answer::Handled), &["办理", "处理"]),
    (
        STRONG,
        &[
            "政府信息公开申请",
            "政府信息公开申请件",
            "政府信息公开申请事项",
            "政府信息公开申请案件",
            "政府信息公开申请表",
            "政府信息公开申请书",
            "政府信息公开的申请",
            "政府信息依申请公开",
            "政府信息依申请公开申请",
            "政府信息依申请公开件",
            "政府信息依申请公开事项",
            "依申请公开政府信息",
            "依申请公开政府信息申请",
            "依申请公开政府信息事项",
            "依申请公开",
            "依申请公开申请",
            "依申请公开申请件",
            "依申请公开件",
            "依申请公开事项",
            "依申请公开案件",
            "依申请公开信息",
            "依申请公开信息申请",
            "依申请信息公开",
            "依申请信息公开申请",
            "依申请信息公开件",
            "依申请政府信息公开",
            "依申请政府信息公开申请",
            "依申请政府信息公开件",
            "信息公开申请",
            "信息公开申请件",
            "信息公开申请事项",
            "公开申请",
            "公开申请件",
            "政府信息申请",
            "申请公开政府信息",
            "申请政府信息公开",
            "申请政府信息公开事项",
        ],
    ),
    (WEAK, &["申请", "申请件", "申请案件", "申请事项", "依申请", "依申请件"]),
    (
        W::Nothing,
        &[
            "申请人",
            "申请内容",
            "申请渠道",
            "申请方式",
            "申请量",
            "行政复议申请",
            "复议申请",
            "行政许可申请",
            "更正申请",
            "补正申请",
            "主动申请",
            "受理中心",
            "办理办法",
            "办结率",
            "答复率",
            "办理流程",
            "答复文书",
            "答复书",
            "办理工作",
            "处理费",
            "处理结果",
            "未办结",
            "尚未办结",
            "复议机关",
            "复议审查机关",
            "复议决定",
            "共收集",
            "共收录",
            "应收",
            "拟收",
            "应收取",
            "拟收取",
            "免收",
            "减免",
            "退还",
            "登记备案",
            "登记处",
            "登记中心",
            "登记办法",
            "收取标准",
            "收费标准",
            "城乡",
            "乡村",
            "城镇",
            "地区",
            "社区",
            "专区",
            "小区",
            "景区",
            "区域",
            "区分",
            "区别",
            "辖区",
            "市场",
            "城市",
            "市民",
            "县级",
            "市级",
            "区级",
            "局面",
            "局限",
            "布局",
            "格局",
            "结局",
            "当局",
            "镇村",
            "委托",
            "委员",
            "部门预算",
            "部门决算",
            "决策部署",
            "科学",
            "中心工作",
            "为中心",
            "工作部门",
            "不予公开理由",
            "市委",
            "县委",
            "区委",
            "省委",
            "国务院",
            "党中央",
            "处理工作",
            "单位职能",
        ],
    ),
    (
        W::CarriedIn,
        &[
            "上年结转",
            "上年度结转",
            "上一年结转",
            "上一年度结转",
            "去年结转",
            "上年转来",
            "上年度转来",
            "上年转入",
            "上年度转入",
            "上年未办结",
            "上年度未办结",
            "上年结转至本年",
            "上年度结转至本年度",
            "上年度结转至本年",
            "上年结转至本年度",
            "结转上年",
            "结转上年度",
        ],
    ),
    (
        W::CarriedOut,
        &[
            "结转下年",
            "结转下年度",
            "结转至下年",
            "结转至下年度",
            "结转到下年",
            "结转到下年度",
            "结转下一年",
            "结转下一年度",
            "结转至下一年",
            "结转至下一年度",
            "结转到下一年",
            "结转到下一年度",
            "结转次年",
            "结转至次年",
            "结转入下一年度",
            "结转明年",
            "转下年",
            "转下年度",
            "转入下年度",
            "转入下一年度",
            "转入下一年",
            "转入次年",
            "转至下年度",
            "转至下一年度",
            "顺延到下年度",
            "顺延至下年度",
            "顺延到下一年度",
            "顺延至下一年度",
            "延至下年度",
            "延至下一年度",
            "留待次年",
            "留待下年度",
            "跨年办理",
        ],
    ),
    (W::Carry, &["结转", "转入", "转到", "顺延"]),
    (
        W::Outcome(Outcome::Granted),
        &["予以公开", "同意公开", "公开答复", "同意公开答复", "予以公开答复"],
    ),
    (W::Outcome(Outcome::Partial), &["部分公开", "予以部分公开", "部分公开答复"]),
    (
        W::Outcome(Outcome::Both),
        &[
            "全部或者部分公开",
            "全部或部分公开",
            "全部公开或部分公开",
            "全部公开和部分公开",
            "予以公开及部分公开",
            "予以公开和部分公开",
            "予以公开或部分公开",
            "予以公开或者部分公开",
            "予以公开与部分公开",
            "予以公开以及部分公开",
            "予以公开(含部分公开)",
            "公开(含部分公开)",
            "公开和部分公开",
            "公开及部分公开",
        ],
    ),
    (W::Outcome(Outcome::Denied), &["不予公开", "不予公开答复"]),
    (W::Outcome(Outcome::Unavailable), &["无法提供"]),
    (W::Outcome(Outcome::Rejected), &["不予处理"]),
    (W::Outcome(Outcome::Other), &["其他处理", "其它处理"]),
    (W::Applicant(Applicant::Person), &["自然人", "公民"]),
    (W::Applicant(Applicant::Enterprise), &["商业企业"]),
    (
        W::Applicant(Applicant::Organisation),
        &[
            "法人或其他组织",
            "法人和其他组织",
            "法人及其他组织",
            "法人或者其他组织",
            "法人、其他组织",
        ],
    ),
    (
        W::Track(Track::Reconsideration),
        &["行政复议", "行政复议案件", "行政复议案", "复议", "复议案件", "行政复议件"],
    ),
    (
        W::Track(Track::Suit),
        &["行政诉讼", "行政诉讼案件", "行政诉讼案", "诉讼", "诉讼案件", "行政诉讼件"],
    ),
    (W::CaseOutcome(CaseOutcome::Upheld), &["结果维持", "维持", "结果为维持", "予以维持"]),
    (
        W::CaseOutcome(CaseOutcome::Corrected),
        &["结果纠正", "纠正", "结果为纠正", "被纠正", "予以纠正"],
    ),
    (W::CaseOutcome(CaseOutcome::Other), &["其他结果", "其它结果"]),
    (W::CaseOutcome(CaseOutcome::Pending), &["尚未审结", "未审结"]),
    (W::SuitKind(SuitKind::Direct), &["未经复议直接起诉", "直接起诉", "直接提起诉讼"]),
    (W::SuitKind(SuitKind::After), &["复议后起诉", "经复议后起诉", "复议后提起诉讼"]),
    (W::Documents { strong: true }, &["行政规范性文件"]),
    (W::Documents { strong: false }, &["规范性文件"]),
    (W::DocumentVerb(DocumentVerb::Issued), &["制发"]),
    (
        W::DocumentVerb(DocumentVerb::Drawn),
        &["制定", "出台", "印发", "制定出台", "新制定", "新制作"],
    ),
    (W::DocumentVerb(DocumentVerb::Repealed), &["废止"]),
    (W::DocumentVerb(DocumentVerb::InForce), &["现行有效"]),
    (W::Decision(Decision::Licensing), &["行政许可决定", "行政许可处理决定"]),
    (W::Decision(Decision::Penalty), &["行政处罚决定", "行政处罚处理决定"]),
    (W::Decision(Decision::Compulsion), &["行政强制决定", "行政强制处理决定"]),
    (
        W::ProcessingFee,
        &[
            "信息处理费",
            "信息公开处理费",
            "政府信息公开信息处理费",
            "政府信息公开处理费",
            "政府信息处理费",
            "信息处理费用",
            "政府信息公开收费",
            "依申请公开信息处理费",
        ],
    ),
    (W::AdministrativeFees, &["行政事业性收费"]),
    (W::Collect, &["收取", "征收", "收缴", "共收取"]),
    (W::Not, &["未", "没有", "无", "未曾", "尚未", "均未", "均无", "暂无", "暂未", "并未"]),
    (W::Both, &["均", "各", "分别", "都"]),
    (W::Among, &["其中", "其中有"]),
    (
        W::Filler,
        &[
            "的",
            "共",
            "共计",
            "总共",
            "合计",
            "总计",
            "计",
            "为",
            "是",
            "有",
            "达",
            "数",
            "数量",
            "总数",
            "总量",
            "件数",
            "总件数",
            "量",
            "了",
            "案件",
            "件",
            "案",
            "事项",
            "仅",
            "共有",
            "也",
            "金额",
            "费用",
            "数为",
            "类",
        ],
    ),
    (
        W::Plain,
        &[
            "依法",
            "依规",
            "依法依规",
            "按规定",
            "及时",
            "按时",
            "按期",
            "如期",
            "全部",
            "已",
            "新",
            "当年",
            "作出",
            "做出",
            "作",
            "到年底",
            "截至年底",
            "截至年末",
            "截止年底",
            "年底",
            "年内",
            "年末",
            "到年末",
            "按结果分",
            "从结果看",
            "备案",
            "从处理结果看",
            "办结件中",
            "按照",
            "根据",
            "一是",
            "二是",
            "三是",
            "四是",
            "五是",
            "六是",
            "七是",
            "八是",
            "(一)",
            "(二)",
            "(三)",
            "(四)",
            "(五)",
            "(六)",
            "(七)",
            "(八)",
            "含",
            "包括",
            "连同",
            "加上",
            "加",
            "另有",
            "尚有",
            "仍有",
            "还有",
            "其余",
            "剩余",
            "余下",
            "由",
            "继续",
            "妥善",
            "占",
            "代表",
            "向",
            "对",
            "用于",
            "经",
            "因",
            "在",
            "法定期限内",
            "规定期限内",
            "法定时限内",
            "期限内",
            "时限内",
            "年",
            "年度",
            "工作",
            "机构",
            "上",
            "于",
            "里",
            "至",
            "从",
            "以",
            "期间",
            "情形",
            "答复类型以",
            "提出",
            "政府",
            "其",
            "此",
            "且",
            "并",
            "严格",
            "依照",
        ],
    ),
    (W::Rest, &["其他", "其它"]),
    (W::Join, &["和", "及", "或", "与", "或者", "以及"]),
    (
        W::Public,
        &[
            "公民、法人、其他组织",
            "社会公众",
            "公众",
            "公民、法人和其他组织",
            "公民、法人或其他组织",
            "公民、法人或者其他组织",
            "公民、法人及其他组织",
            "公民法人和其他组织",
            "各类",
            "任何",
            "各种",
        ],
    ),
    (
        W::Occur,
        &[
            "发生",
            "引发",
            "引起",
            "产生",
            "出现",
            "涉及",
            "涉",
            "提起",
            "导致",
            "造成",
            "被申请",
            "被提起",
            "存在",
            "进入",
            "相关",
            "有关",
            "所",
            "被",
        ],
    ),
    (
        W::Topic,
        &[
            "政府信息公开",
            "因政府信息公开",
            "政府信息公开工作",
            "政府信息公开类",
            "信息公开类",
            "因依申请公开",
            "依申请公开工作",
            "依申请公开类",
            "政府信息公开领域",
            "依申请公开领域",
            "政府信息依申请公开领域",
            "因信息公开",
            "政府信息公开方面",
            "政府信息公开工作方面",
        ],
    ),
    (
        W::Boundary,
        &[
            "情况",
            "方面",
            "工作情况",
            "情况如下",
            "具体如下",
            "办理情况",
            "处理情况",
            "受理情况",
            "办理工作情况",
        ],
    ),
    (
        W::Own,
        &[
            "我局",
            "我委",
            "我厅",
            "我市",
            "我县",
            "我区",
            "我省",
            "我州",
            "我旗",
            "我镇",
            "我乡",
            "我街道",
            "我办",
            "我中心",
            "我院",
            "我处",
            "我部",
            "我盟",
            "我队",
            "我所",
            "全市",
            "全县",
            "全区",
            "全省",
            "全州",
            "全旗",
            "全镇",
            "全乡",
            "全街道",
            "全局",
            "全委",
            "全厅",
            "本局",
            "本委",
            "本厅",
            "本市",
            "本县",
            "本区",
            "本省",
            "本镇",
            "本街道",
            "本办",
            "本中心",
            "本院",
            "本乡",
        ],
    ),
    (W::Self_, &["本机关", "本单位", "本部门", "我单位", "我机关", "我部门", "本行政机关"]),
    (
        W::Period,
        &[
            "全年",
            "年度内",
            "一年来",
            "全年度",
            "各级行政机关",
            "各级机关",
            "各级各部门",
            "各级政府及其部门",
            "各级政府",
            "各级政府部门",
        ],
    ),
    (W::ThisYear, &["本年", "本年度", "今年", "今年以来", "本报告年度", "报告期内", "这一年"]),
    (
        W::LastYear,
        &[
            "上年",
            "上年度",
            "去年",
            "上一年",
            "上一年度",
            "前年",
            "往年",
            "历年",
            "近年",
            "近年来",
            "以往",
        ],
    ),
    (
        W::Compare,
        &[
            "较", "比", "相比", "同比", "环比", "增长", "增加", "减少", "下降", "上升", "降低",
            "回落",
        ],
    ),
    (
        W::OtherTime,
        &[
            "上半年",
            "下半年",
            "季度",
            "累计",
            "以来",
            "月份",
            "日均",
            "月均",
            "每月",
            "每年",
            "近三年",
            "近两年",
            "近五年",
            "截至目前",
            "截止目前",
            "目前",
            "自从",
            "历史",
            "首次",
            "月",
        ],
    ),
    (
        W::OtherBusiness,
        &[
            "提案",
            "建议",
            "议案",
            "信箱",
            "热线",
            "12345",
            "工单",
            "留言",
            "网民",
            "问政",
            "咨询",
            "投诉",
            "举报",
            "信访",
            "来信",
            "来访",
            "来电",
            "访谈",
            "网友",
            "诉求",
            "意见",
            "答问",
            "执法",
            "裁决",
            "许可申请",
            "救助",
            "补贴",
        ],
    ),
    (
        W::Body,
        &[
            "局",
            "厅",
            "街道",
            "乡镇",
            "镇",
            "乡",
            "县",
            "区",
            "市",
            "支队",
            "大队",
            "中心",
            "派出所",
            "公司",
            "医院",
            "学校",
            "管委会",
            "办公室",
            "办公厅",
            "部门",
            "单位",
            "系统",
            "科室",
            "处室",
            "下属",
            "所属",
            "直属",
            "二级",
            "园区",
            "基层",
            "省",
            "州",
            "委",
            "办",
            "人民政府",
            "市政府",
            "县政府",
            "区政府",
            "镇政府",
            "乡政府",
            "省政府",
        ],
    ),
    (
        W::About,
        &[
            "约", "近", "余", "多", "左右", "以上", "以下", "超", "超过", "逾", "几", "数十",
            "大约", "将近", "不足", "共约", "至少", "来",
        ],
    ),
    (
        W::How,
        &[
            "认真",
            "深入",
            "紧紧",
            "围绕",
            "坚持",
            "全面",
            "依据",
            "积极",
            "对照",
            "遵循",
            "通过",
            "加强",
            "规范",
            "健全",
            "完善",
            "不断",
            "依托",
            "强化",
            "贯彻",
            "落实",
            "持续",
            "切实",
            "扎实",
            "进一步",
        ],
    ),
    (
        W::Achieved,
        &[
            "取得了一定成绩",
            "取得了一定成效",
            "取得一定成绩",
            "取得一定成效",
            "取得了一定的成绩",
            "取得了一定的成效",
            "取得了较好成效",
            "取得了新成效",
            "取得了积极成效",
            "取得了一些成绩",
            "取得了一定进展",
        ],
    ),
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
        for (word, spellings) in WORDS {
            for spelling in *spellings {
                let earlier = seen.insert(*spelling, *word);
                assert!(earlier.is_none(), "{spelling}: {word:?} and {earlier:?}");
            }
        }
    }
}
