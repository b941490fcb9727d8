//! Section 3 (三、收到和处理政府信息公开申请情况): who asked, and how it ended.

use super::closed_list::closed_list;
use super::form::Form;

closed_list! {
    /// A column of section 3: who made the request. The first six add up to the last.
    pub enum Requester {
        NaturalPerson = "natural_person", "自然人", "natural persons";
        Enterprise = "enterprise", "法人或其他组织/商业企业", "enterprises";
        Research = "research", "法人或其他组织/科研机构", "research institutions";
        PublicWelfare = "public_welfare", "法人或其他组织/社会公益组织", "public-welfare organisations";
        LegalService = "legal_service", "法人或其他组织/法律服务机构", "legal-service institutions";
        OtherOrg = "other_org", "法人或其他组织/其他", "other organisations";
        Total = "total", "总计", "total";
    }
}

impl Requester {
    /// The six kinds of applicant, without the total.
    pub fn parts() -> &'static [Requester] {
        &Requester::ALL[..6]
    }
}

closed_list! {
    /// A row of section 3: the 25 of the 2021 form, and `other`, which the 2019 form leaves undivided.
    pub enum RequestRow {
        Received = "received", "一、本年新收政府信息公开申请数量", "requests received this year";
        CarriedIn = "carried_in", "二、上年结转政府信息公开申请数量",
            "requests carried in from the previous year";
        Granted = "granted", "三、本年度办理结果（一）予以公开", "granted";
        PartiallyGranted = "partially_granted",
            "三、本年度办理结果（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            "partially granted";
        DeniedStateSecret = "denied_state_secret", "（三）不予公开 1.属于国家秘密",
            "denied: state secret";
        DeniedByLaw = "denied_by_law", "（三）不予公开 2.其他法律行政法规禁止公开",
            "denied: disclosure prohibited by law or regulation";
        DeniedSecurity = "denied_security", "（三）不予公开 3.危及“三安全一稳定”",
            "denied: endangers national, public or economic security or social stability";
        DeniedThirdParty = "denied_third_party", "（三）不予公开 4.保护第三方合法权益",
            "denied: protects third-party rights";
        DeniedInternal = "denied_internal", "（三）不予公开 5.属于三类内部事务信息",
            "denied: internal affairs";
        DeniedProcess = "denied_process", "（三）不予公开 6.属于四类过程性信息",
            "denied: deliberative process";
        DeniedEnforcementFile = "denied_enforcement_file", "（三）不予公开 7.属于行政执法案卷",
            "denied: administrative enforcement file";
        DeniedInquiry = "denied_inquiry", "（三）不予公开 8.属于行政查询事项",
            "denied: matter for administrative inquiry";
        UnavailableNotHeld = "unavailable_not_held", "（四）无法提供 1.本机关不掌握相关政府信息",
            "unavailable: not held";
        UnavailableMustCreate = "unavailable_must_create", "（四）无法提供 2.没有现成信息需要另行制作",
            "unavailable: would have to be created";
        UnavailableUnclear = "unavailable_unclear", "（四）无法提供 3.补正后申请内容仍不明确",
            "unavailable: unclear after correction";
        RejectedPetition = "rejected_petition", "（五）不予处理 1.信访举报投诉类申请",
            "not processed: petition or complaint";
        RejectedRepeat = "rejected_repeat", "（五）不予处理 2.重复申请",
            "not processed: repeated request";
        RejectedPublication = "rejected_publication", "（五）不予处理 3.要求提供公开出版物",
            "not processed: asks for a publication";
        RejectedExcessive = "rejected_excessive", "（五）不予处理 4.无正当理由大量反复申请",
            "not processed: excessive without good reason";
        RejectedReconfirm = "rejected_reconfirm",
            "（五）不予处理 5.要求行政机关确认或重新出具已获取信息",
            "not processed: asks to confirm or reissue information already obtained";
        OtherUncorrected = "other_uncorrected",
            "（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "other: not corrected in time";
        OtherUnpaid = "other_unpaid",
            "（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "other: fee not paid in time";
        OtherMisc = "other_misc", "（六）其他处理 3.其他", "other: miscellaneous";
        Other = "other", "（六）其他处理", "other handling";
        Concluded = "concluded", "（七）总计", "concluded in total";
        CarriedOut = "carried_out", "四、结转下年度继续办理", "carried out to the next year";
    }
}

impl RequestRow {
    /// The number that the form prints before the row, as the codebook writes it (`3.5.1`).
    pub const fn printed_row(self) -> &'static str {
        use RequestRow as R;
        match self {
            R::Received => "1",
            R::CarriedIn => "2",
            R::Granted => "3.1",
            R::PartiallyGranted => "3.2",
            R::DeniedStateSecret => "3.3.1",
            R::DeniedByLaw => "3.3.2",
            R::DeniedSecurity => "3.3.3",
            R::DeniedThirdParty => "3.3.4",
            R::DeniedInternal => "3.3.5",
            R::DeniedProcess => "3.3.6",
            R::DeniedEnforcementFile => "3.3.7",
            R::DeniedInquiry => "3.3.8",
            R::UnavailableNotHeld => "3.4.1",
            R::UnavailableMustCreate => "3.4.2",
            R::UnavailableUnclear => "3.4.3",
            R::RejectedPetition => "3.5.1",
            R::RejectedRepeat => "3.5.2",
            R::RejectedPublication => "3.5.3",
            R::RejectedExcessive => "3.5.4",
            R::RejectedReconfirm => "3.5.5",
            R::OtherUncorrected => "3.6.1",
            R::OtherUnpaid => "3.6.2",
            R::OtherMisc => "3.6.3",
            R::Other => "3.6",
            R::Concluded => "3.7",
            R::CarriedOut => "4",
        }
    }

    /// Whether the form of this edition prints the row.
    pub fn is_in(self, form: Form) -> bool {
        form.edition().requests.contains(&self)
    }

    /// The rows of one edition, in printed order.
    pub fn of(form: Form) -> impl DoubleEndedIterator<Item = RequestRow> + Clone {
        form.edition().requests.iter().copied()
    }

    /// The edition that alone prints the row; `None` where several do.
    pub fn only_form(self) -> Option<Form> {
        Form::alone_with(|edition| edition.requests.contains(&self))
    }

    /// Whether the row is one way in which requests ended: the rows that add up to （七）总计.
    pub const fn is_outcome(self) -> bool {
        !matches!(
            self,
            RequestRow::Received
                | RequestRow::CarriedIn
                | RequestRow::Concluded
                | RequestRow::CarriedOut
        )
    }
}
