-- Section 2 (二、主动公开政府信息情况): what was disclosed without being asked for.
-- The two editions share three cells only, so each has a table of its own: in one table half of
-- every row would be NULL, and NULL is to mean that a cell was left blank.
-- NULL is a blank or an unreadable cell; a printed 0 is 0. Amounts are in fen, 0.01 yuan.

-- Notice 国办公开办函〔2019〕60号. Only items_change (本年增/减) may be negative.
CREATE TABLE section_2_disclosure_2019 (
    report_id INTEGER PRIMARY KEY REFERENCES report (report_id) ON DELETE CASCADE,
    licensing_decisions INTEGER CHECK (licensing_decisions BETWEEN 0 AND 999999999999999),
    penalties_decisions INTEGER CHECK (penalties_decisions BETWEEN 0 AND 999999999999999),
    compulsion_decisions INTEGER CHECK (compulsion_decisions BETWEEN 0 AND 999999999999999),
    rules_made INTEGER CHECK (rules_made BETWEEN 0 AND 999999999999999),
    rules_disclosed INTEGER CHECK (rules_disclosed BETWEEN 0 AND 999999999999999),
    rules_disclosed_total INTEGER CHECK (rules_disclosed_total BETWEEN 0 AND 999999999999999),
    normative_documents_made INTEGER CHECK (normative_documents_made BETWEEN 0 AND 999999999999999),
    normative_documents_disclosed INTEGER CHECK (normative_documents_disclosed BETWEEN 0 AND 999999999999999),
    normative_documents_disclosed_total INTEGER CHECK (normative_documents_disclosed_total BETWEEN 0 AND 999999999999999),
    licensing_items_previous INTEGER CHECK (licensing_items_previous BETWEEN 0 AND 999999999999999),
    licensing_items_change INTEGER CHECK (licensing_items_change BETWEEN -999999999999999 AND 999999999999999),
    other_services_items_previous INTEGER CHECK (other_services_items_previous BETWEEN 0 AND 999999999999999),
    other_services_items_change INTEGER CHECK (other_services_items_change BETWEEN -999999999999999 AND 999999999999999),
    other_services_decisions INTEGER CHECK (other_services_decisions BETWEEN 0 AND 999999999999999),
    penalties_items_previous INTEGER CHECK (penalties_items_previous BETWEEN 0 AND 999999999999999),
    penalties_items_change INTEGER CHECK (penalties_items_change BETWEEN -999999999999999 AND 999999999999999),
    compulsion_items_previous INTEGER CHECK (compulsion_items_previous BETWEEN 0 AND 999999999999999),
    compulsion_items_change INTEGER CHECK (compulsion_items_change BETWEEN -999999999999999 AND 999999999999999),
    fees_items_previous INTEGER CHECK (fees_items_previous BETWEEN 0 AND 999999999999999),
    fees_items_change INTEGER CHECK (fees_items_change BETWEEN -999999999999999 AND 999999999999999),
    procurement_items INTEGER CHECK (procurement_items BETWEEN 0 AND 999999999999999),
    procurement_amount INTEGER CHECK (procurement_amount BETWEEN 0 AND 999999999999999)
);

-- Notice 国办公开办函〔2021〕30号.
CREATE TABLE section_2_disclosure_2021 (
    report_id INTEGER PRIMARY KEY REFERENCES report (report_id) ON DELETE CASCADE,
    rules_issued INTEGER CHECK (rules_issued BETWEEN 0 AND 999999999999999),
    rules_repealed INTEGER CHECK (rules_repealed BETWEEN 0 AND 999999999999999),
    rules_in_force INTEGER CHECK (rules_in_force BETWEEN 0 AND 999999999999999),
    normative_documents_issued INTEGER CHECK (normative_documents_issued BETWEEN 0 AND 999999999999999),
    normative_documents_repealed INTEGER CHECK (normative_documents_repealed BETWEEN 0 AND 999999999999999),
    normative_documents_in_force INTEGER CHECK (normative_documents_in_force BETWEEN 0 AND 999999999999999),
    licensing_decisions INTEGER CHECK (licensing_decisions BETWEEN 0 AND 999999999999999),
    penalties_decisions INTEGER CHECK (penalties_decisions BETWEEN 0 AND 999999999999999),
    compulsion_decisions INTEGER CHECK (compulsion_decisions BETWEEN 0 AND 999999999999999),
    fees_amount INTEGER CHECK (fees_amount BETWEEN 0 AND 999999999999999)
);
