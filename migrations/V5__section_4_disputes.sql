-- Section 4 (四、政府信息公开行政复议、行政诉讼情况): what was contested, and how that ended.
-- NULL is a blank or an unreadable cell; a printed 0 is 0.
CREATE TABLE section_4_disputes (
    report_id INTEGER PRIMARY KEY REFERENCES report (report_id) ON DELETE CASCADE,
    reconsideration_upheld INTEGER CHECK (reconsideration_upheld BETWEEN 0 AND 999999999999999),
    reconsideration_corrected INTEGER CHECK (reconsideration_corrected BETWEEN 0 AND 999999999999999),
    reconsideration_other INTEGER CHECK (reconsideration_other BETWEEN 0 AND 999999999999999),
    reconsideration_pending INTEGER CHECK (reconsideration_pending BETWEEN 0 AND 999999999999999),
    reconsideration_total INTEGER CHECK (reconsideration_total BETWEEN 0 AND 999999999999999),
    litigation_direct_upheld INTEGER CHECK (litigation_direct_upheld BETWEEN 0 AND 999999999999999),
    litigation_direct_corrected INTEGER CHECK (litigation_direct_corrected BETWEEN 0 AND 999999999999999),
    litigation_direct_other INTEGER CHECK (litigation_direct_other BETWEEN 0 AND 999999999999999),
    litigation_direct_pending INTEGER CHECK (litigation_direct_pending BETWEEN 0 AND 999999999999999),
    litigation_direct_total INTEGER CHECK (litigation_direct_total BETWEEN 0 AND 999999999999999),
    litigation_after_reconsideration_upheld INTEGER CHECK (litigation_after_reconsideration_upheld BETWEEN 0 AND 999999999999999),
    litigation_after_reconsideration_corrected INTEGER CHECK (litigation_after_reconsideration_corrected BETWEEN 0 AND 999999999999999),
    litigation_after_reconsideration_other INTEGER CHECK (litigation_after_reconsideration_other BETWEEN 0 AND 999999999999999),
    litigation_after_reconsideration_pending INTEGER CHECK (litigation_after_reconsideration_pending BETWEEN 0 AND 999999999999999),
    litigation_after_reconsideration_total INTEGER CHECK (litigation_after_reconsideration_total BETWEEN 0 AND 999999999999999)
);
