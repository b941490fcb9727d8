//! Every sentence of the program, in both languages side by side.
//!
//! A message without its parts, or in one language only, does not compile. Where English would say something
//! else of one than of several, both are there: `"{count} reports", one count: "{count} report"`.

use super::{Bilingual, Label, Language, Listed, Localised, Sum};
use crate::problem::Place;
use crate::report::{AmountError, Form, Metric, Narrative};

macro_rules! messages {
    ($( $(#[$meta:meta])* $name:ident $({ $($field:ident : $type:ty),+ $(,)? })? :
        $zh:literal, $en:literal $(, one $count:ident : $one:literal)?; )+) => {
        /// A sentence, or part of one, that the program can say.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)] // The texts say what each one is.
        pub enum Message {
            $( $(#[$meta])* $name $({ $($field: $type),+ })?, )+
        }

        impl Message {
            /// Changes the places that the sentence names.
            pub fn for_each_place(&mut self, change: &impl Fn(&mut Place)) {
                match self {
                    Message::WhyRepeatedAt { place }
                    | Message::TitleSays { place, .. }
                    | Message::PeriodSays { place, .. } => change(place),
                    Message::IdentityConflict { first, second } => {
                        first.for_each_place(change);
                        second.for_each_place(change);
                    }
                    _ => {}
                }
            }

            /// The words in one language.
            pub fn text(&self, language: Language) -> String {
                match self {
                    $( Message::$name $({ $($field),+ })? => {
                        $( $( let $field = $field.localised(language); )+ )?
                        match language {
                            Language::Zh => format!($zh),
                            $( Language::En if $count == "1" => format!($one), )?
                            Language::En => format!($en),
                        }
                    } )+
                }
            }

            /// Every message, about one of each thing that it counts.
            #[cfg(test)]
            fn of_one() -> Vec<Message> {
                use tests::Sample;
                vec![ $( Message::$name $({ $($field: Sample::one()),+ })?, )+ ]
            }
        }
    };
}

impl Localised for Place {
    fn localised(&self, language: Language) -> String {
        let within = self.within(language);
        // The title that a page has for itself stands on no line of it.
        if within.is_empty() {
            language.pick("文件开头", "head of the file").to_owned()
        } else {
            within
        }
    }
}

impl Localised for AmountError {
    fn localised(&self, language: Language) -> String {
        match self {
            AmountError::NotANumber => language.pick("不是数字", "it is not a number"),
            AmountError::TooManyDecimals => {
                language.pick("小数位数超过一分", "it has decimals beyond one fen")
            }
            AmountError::TooLarge => language.pick("超过15位", "it has more than 15 digits"),
        }
        .to_owned()
    }
}

messages! {
    // Files.
    FileTooLarge: "文件过大", "the file is too large";
    WhyFileTooLarge: "单个文件不得超过200 MB", "a file may have 200 MB at most";
    FixSplitFile: "请将文件拆分后再导入", "split the file and import the parts";
    FileEmpty: "文件中没有文字", "there is no text in the file";
    WhyFileEmpty: "其中是空白，或只有图片", "it is blank, or has pictures only";
    FixCheckFile: "请检查是否选错文件，或重新保存后再导入",
        "check that it is the right file, or save it again and import it";
    BrokenBytes { encoding: &'static str }: "文件不是完好的 {encoding} 文本", "the file is not sound {encoding} text";
    WhyBrokenBytes: "此处的字节无法解码；若强行读取，文字可能出错",
        "the bytes here cannot be decoded, and reading on could garble the text";
    FixBrokenBytes: "请用原程序重新保存为 UTF-8，再导入", "save it again as UTF-8 in the program that made it";
    WhyPageTooLarge: "网页不得超过20 MB", "a page may have 20 MB at most";
    TooManyTags: "网页的标记过多", "the page has too many tags";
    NestedTooDeep: "文件的层次嵌套过深", "the file is nested too deep";
    WhyNestedTooDeep: "年报的文件没有这样的结构，读取会耗尽内存或时间",
        "no report's file is like that, and reading it would exhaust memory or time";
    FixHostileFile: "请核实文件来源；如确为年报，请打开后另存为新文件，再导入",
        "check where the file comes from; if it is a report, open it, save it as a new file and import that";
    FileLocked: "文件有密码", "the file needs a password";
    WhyFileLocked: "没有密码不能读取其中的文字", "its text cannot be read without it";
    FixRemovePassword: "请用密码打开，去掉密码后另存，再导入", "open it with the password, save it without one, and import that";
    WhyReplacedBytes: "网页个别字符已损坏，以“�”代替；含“�”的数字一律不采用",
        "some characters of the page are broken and read as `�`; no figure is taken that has one";
    FixReplacedBytes: "如有单元格未采用，请重新下载网页", "where cells were not taken, load the page again";
    ArchiveBroken { detail: String }: "MHT 文件无法读取（{detail}）", "the MHT file cannot be read ({detail})";
    NoPageInArchive: "文件中没有网页", "there is no web page in the file";
    WhyNoPageInArchive: "MHT 文件应含有一个网页及其图片", "an MHT file holds a web page with its pictures";
    BinaryFile: "文件不是文本", "the file is not text";
    WhyBinaryFile: "其中有文本中不会出现的字节", "it holds bytes that no text has";
    FixConvertFile: "请另存为 CSV 或纯文本后再导入", "save it as CSV or as plain text and import that";
    TooManyColumns { columns: usize }: "一行有{columns}列", "a row has {columns} columns",
        one columns: "a row has 1 column";
    CsvBroken { detail: String }: "CSV 无法读取（{detail}）", "the CSV cannot be read ({detail})";
    WhyTableShape: "年报表格不超过2000列", "a table of reports has 2000 columns at most";
    FixSaveAsCsv: "请从 Excel 重新另存为 CSV 再导入", "save it again as CSV from Excel and import that";
    ProgramFault: "程序出错，未能读取此文件", "the program failed on this file";
    WhyProgramFault: "这是程序的缺陷，不是文件的问题", "this is a fault of the program, not of the file";
    FixProgramFault: "请将此文件发给开发者；其他文件不受影响", "please send the file to the developers; other files are not affected";

    // Office files.
    BrokenFile: "文件已损坏或不完整", "the file is damaged or not complete";
    WhyCutOff: "其目录缺失或有误，可能下载或复制中断", "its directory is missing or wrong, as where a download or a copy broke off";
    FixFetchAgain: "请重新下载或复制；如能用 Excel 或 WPS 打开，请另存为新文件，再导入",
        "fetch it again; or, if Excel, Word or WPS opens it, save it as a new file and import that";
    UnsafeFile: "文件内部结构不正常", "the inside of the file is not what office programs make";
    WhyBroken { detail: String }: "无法读取其内容（{detail}）", "what is in it cannot be read ({detail})";
    WhyTooManyEntries { count: usize }: "其中有{count}个部件，办公文档没有这么多", "it has {count} parts, more than any office document",
        one count: "it has 1 part, more than any office document";
    WhyUnpackedTooLarge: "解压后过大，可能是恶意文件", "unpacked it would be far too large, as malicious files may be";
    WhyEntriesRepeated: "其中有同名的部件，无法判断采用哪一个", "two of its parts have the same name, and which is meant cannot be known";
    WhyEntriesOverlap: "其中的部件互相重叠，可能是恶意文件", "its parts overlap, as those of malicious files may";
    WhyEntrySizes: "部件的大小与目录不符，可能是恶意文件", "a part has another size than is written, as those of malicious files may";
    WhyTooManyCells { most: usize }: "表格超过{most}个单元格", "the tables have more than {most} cells",
        one most: "the tables have more than 1 cell";
    WhyCellsFarApart: "有内容的单元格相距过远，其间几乎全是空白", "its cells stand so far apart that nearly all between them are blank";
    FixCellsFarApart: "请删除离表格很远的内容并保存，再导入", "delete what stands far from the tables, save and import again";
    FixSaveAgain: "请用 Word、WPS 或 Excel 打开，检查后另存为新文件，再导入",
        "open it in Word, WPS or Excel, check it, save it as a new file and import that";
    CannotReadKind { kind: Label }: "不能读取此类文件：{kind}", "this kind of file cannot be read: {kind}";
    WhyCannotReadKind: "本程序不读取这种格式；强行读取，数字可能出错",
        "the program does not read this format, and a guess could get figures wrong";
    FixSaveAsDocx: "请用 Word 或 WPS 打开，另存为 .docx 或网页（.htm），再导入",
        "open it in Word or WPS, save it as .docx or as a web page (.htm), and import that";
    FixSaveAsXlsx: "请用 Excel 或 WPS 打开，另存为 .xlsx，再导入", "open it in Excel or WPS, save it as .xlsx, and import that";
    FixUnpack: "请先解压，再导入其中的文件", "unpack it first, and import the files that are in it";
    FixFindOriginal: "请找到原网页或 Word、Excel 文件再导入，或将数字填成 CSV",
        "import the web page or the Word or Excel file that it was made from, or fill in a CSV";
    SheetsNotRead { names: Vec<String> }: "隐藏的工作表未读取：{names}", "hidden sheets were not read: {names}";
    RowsNotRead { rows: String }: "隐藏的行未读取：{rows}", "hidden rows were not read: {rows}";
    ColumnsNotRead { columns: String }: "隐藏的列未读取：{columns}", "hidden columns were not read: {columns}";
    WhySheetsNotRead: "隐藏的内容不是年报所印的内容", "what is hidden is not what the report prints";
    FixSheetsNotRead: "如需读取，请取消隐藏并保存，再导入", "if they belong to the report, unhide them, save and import again";
    StruckNotRead { cells: String }: "划有删除线的内容未读取：{cells}", "what is struck out was not read: {cells}";
    WhyStruckNotRead: "划去的内容已被作者撤回", "who struck it out took it back";
    FixStruckNotRead: "如仍有效，请取消删除线并保存，再导入", "if it holds, remove the line through it, save and import again";
    ChangesTaken: "文件含有修订，已按全部接受修订读取", "the file holds tracked changes, which were read as if all were accepted";
    WhyChangesTaken: "未接受也未拒绝的修订，可能不是最终文本", "changes that nobody accepted or rejected may not be the final text";
    FixChangesTaken: "请核对原文；如有修订不应接受，请用 Word 或 WPS 拒绝后保存，再导入",
        "check them; if one does not hold, reject it in Word or WPS, save and import again";
    PartNotRead: "文件中嵌有另一文档，未能读取", "another document is embedded in it, which cannot be read";
    WhyPartNotRead: "嵌入的部分由 Word 打开时才展开", "Word unfolds it only when it opens the file";

    // PDF files.
    PdfBroken: "PDF 无法读取", "the PDF cannot be read";
    WhyPdfBroken: "文件不完整或内容有误", "the file is incomplete or its contents are wrong";
    FixPdf: "请从原文件重新导出 PDF，或另存为网页、CSV 再导入", "export the PDF again from the original, or save it as a web page or CSV and import that";
    PdfTooMuch: "PDF 的内容过多", "the PDF holds too much";
    WhyPdfTooMuch: "年报不超过2000页，数秒之内可以读完；此文件不是年报，或已损坏",
        "a report has 2000 pages at most and is read within seconds; this is none, or it is damaged";
    PdfFonts: "PDF 的字体无法读取", "a font of the PDF cannot be read";
    WhyPdfFonts: "用此字体的文字会缺失，数字可能因此变成另一个数", "text in it would be lost, and a number that lacks a digit is another number";
    PdfScanned { pages: usize, total: usize }: "PDF 是扫描件：{total}页中有{pages}页没有文字", "the PDF is a scan; pages without text: {pages} of {total}";
    WhyPdfScanned: "图像中的数字不能可靠识别", "numbers cannot be read from images for certain";
    PdfPagesScanned { pages: Vec<String> }: "以下各页只有图像，没有文字：{pages}", "these pages are images without text: {pages}";
    PdfFiguresWithdrawn { count: usize, pages: Vec<String> }: "看不见或已划去的数字未读取：{count}个，在以下各页：{pages}",
        "figures that are not visible or struck out were not read: {count}, on these pages: {pages}";
    WhyPdfFiguresWithdrawn: "其颜色与底色相同，或被遮盖、裁去，或有线划过", "they have the colour of what is behind them, are covered or cut off, or a line runs through them";
    FixPdfFiguresWithdrawn: "请核对这些页；如确应采用，请填成 CSV 再导入", "check these pages; if they do count, fill them in as a CSV and import it";
    FixPdfPagesScanned: "请核对这些页上是否有表格", "check whether there are tables on them";

    // Numbers and labels.
    NotACount { text: String, metric: Metric }: "`{text}` 不是件数（{metric}）", "`{text}` is not a count ({metric})";
    WhyCount: "件数应为整数，可有千位分隔符", "counts are whole numbers, with or without thousands separators";
    WhyNoNegative: "只有“本年增/减”可以是负数", "only 本年增/减 may be negative";
    WhyLeadingZero: "以0开头的多位数可能是几个数字连在了一起", "digits that begin with 0 may be several numbers run together";
    WhyTooLarge: "数字超过15位", "it has more than 15 digits";
    NotAnAmount { text: String, metric: Metric }: "`{text}` 不是金额（{metric}）", "`{text}` is not an amount ({metric})";
    WhyNotAnAmount { error: AmountError, unit: Label }: "{error}；此处金额单位为{unit}", "{error}; amounts here are in {unit}";
    AmountWithoutUnit { text: String, metric: Metric }: "金额 `{text}` 没有可识别的单位（{metric}）", "the amount `{text}` has no unit that is known ({metric})";
    WhyAmountWithoutUnit: "可识别的是元和万元，二者相差一万倍", "known are 元 (yuan) and 万元 (10,000 yuan), which differ by a factor of 10,000";
    FixCell: "请更正此单元格后再导入；本文件未存入任何内容", "correct the cell and import the file again; nothing of it was stored";

    // Recognising published text.
    FiguresNotTaken { row: Label, values: String }: "“{row}”一行的数字未采用：{values}",
        "the figures of the row `{row}` were not taken: {values}";
    RowsNotPlaced { rows: Vec<Label>, values: String }: "以下各行的数字未采用：{rows}；印有：{values}",
        "the figures of these rows were not taken: {rows}; printed is: {values}";
    CaptionOfAnother { caption: String }: "“{caption}”之下的数字未采用", "the figures under `{caption}` were not taken";
    WhyCaptionOfAnother { department: String, year: u16 }: "标题所指的年度或部门不是{department} {year}年",
        "the caption names another year or department than {department}, {year}";
    FixCaptionOfAnother: "请核对：如确为本年报的数字，请更正标题后再导入，或填成 CSV（department,year,metric,value）补全",
        "if they are this report's, correct the caption and import again, or fill them in as CSV (department,year,metric,value)";
    RowsMissing { rows: Vec<Label> }: "没有读到以下各行：{rows}", "these rows were not found: {rows}";
    ValuesOfNoRow { values: String }: "表中有不属于任何一行的数字：{values}", "the table has figures that belong to no row: {values}";
    TablesDiffer { values: String }: "表格印了两次，数字不同：{values}", "the tables are there twice with other figures: {values}";
    DigitsGlued { rows: usize }: "有{rows}行的数字连在了一起", "the digits of {rows} rows run together",
        one rows: "the digits of a row run together";
    WhyValueCount { expected: usize, found: usize }: "此行应有{expected}个数，读到{found}个，无法确定缺的是哪一个",
        "figures of a whole row: {expected}, read: {found}; which one is missing cannot be known";
    WhyNotAddingUp: "每行一个数，而各申请人之和不等于总计，可能有数丢失或错位",
        "with one figure a line, the applicants must add up to the total; a figure may be lost or out of place";
    WhyNotPlaced: "数字与行名不在一处，无法确定每行的数", "the figures stand apart from the labels, and which belong to which row cannot be known";
    WhyRowsMissing: "表中没有这一行的名称或数字", "the table has no label or no figures of them";
    WhyTwoReadings: "同一处印有两种不同的数字，无法判断哪一种正确", "two different readings are printed, and which is right cannot be known";
    WhyHeading: "上方没有完整的列名，无法确定每个数属于哪一列", "no complete heading stands above, so which column each figure belongs to cannot be known";
    WhyPageEdge: "数字在换页处，可能混有页码", "the figures stand at the edge of a page, and one may be a page number";
    TableNotTaken { section: Label }: "“{section}”的数字未采用", "the figures of {section} were not taken";
    SectionNotTaken { section: Label, values: String }: "“{section}”的数字未采用：{values}",
        "the figures of {section} were not taken: {values}";
    TitleBehindTables { text: String }: "标题在表格之后：{text}", "the title stands behind a table: {text}";
    WhyTitleBehindTables: "标题之前的表格可能属于另一份年报", "the table before it may be of another report";
    WhyHeadingOrder: "列名的次序与表式不同，无法确定每个数属于哪一列",
        "the headings are not in the order of the form, so which column each figure belongs to cannot be known";
    WhyLooseNumber: "下一行另有一个数，可能是同一个数断成两行，也可能是页码",
        "another number stands on the next line: the rest of one that is broken, or the number of a page";
    WhyMaySplit: "各项之和不等于总计；如有一个数被拆成两个、另一格空白，则可以相等，无法确定每个数属于哪一列",
        "the parts do not add up to the total, but would if one number were torn in two and another cell blank";
    WhyMixedLines: "本表其他行的数与行名在同一行，此处不在，可能是页码或其他行的数",
        "in this table figures stand on the line of their label, and these do not: they may be a page number, or another row's";
    WhyFiguresAbove: "数字在行名之前，可能属于另一行", "figures stand before the labels, and may be another row's";
    WhyNextRowLost: "表中没有下一行，这些数可能是那一行的", "the next row is lost, and these may be its figures";
    WhyOrder: "行名的次序与表式不同，数字可能不属于此行", "the labels are not in the order of the form, so the figures may belong to other rows";
    WhyEditionUnknown: "列名既不是2019年表式，也不是2021年表式", "the headings are those of neither form";
    WhyDisputes: "三类案件应有15个连续的数；每行一个数时，各项之和须等于总计",
        "the three tracks have 15 figures in a row; with one a line, the outcomes must add up to the totals";
    WhyDigitsGlued: "网页或 PDF 的单元格丢失后，相邻单元格的数字连在一起，不能靠猜测拆开",
        "when cells are lost, the digits of neighbouring cells run together, and splitting them would be a guess";
    FixDigitsGlued: "请改从网页或原文件另存（保留表格），或填成 CSV 再导入；本文件未存入任何内容",
        "save the page or the original again with its table, or fill in a CSV; nothing of the file was stored";
    FixUnsetFigures: "请对照原文，把这些数填成 CSV（department,year,metric,value）再导入补全",
        "fill in a CSV (department,year,metric,value) from the original and import it, which completes the report";

    // Recognising tables and data exports.
    NoReportFound: "没有找到年报的表格", "no table of an annual report was found";
    WhyNoReportFound: "既没有国家统一格式的表格，也没有宽表、分表或长表的列名",
        "there is neither a national table nor the headings of a wide, section or tidy export";
    FixNoReportFound: "请检查是否选错文件；列名应为 department,year 加指标代码，或 department,year,row…，或 department,year,metric,value",
        "check that it is the right file; headings are department,year and metric codes, or department,year,row,…, or department,year,metric,value";
    RepeatedReport { department: String, year: u16 }: "{department} {year}年的年报出现了两次",
        "the report of {department} for {year} is there twice";
    WhyRepeatedReport: "同一文件中一个部门一年只能有一份年报，每个单元格只能有一个数",
        "a file may hold one report of a department for a year, and one number for each cell";
    WhyRepeatedAt { place: Box<Place> }: "{place}已有", "{place} has it already";
    FixRepeatedReport: "请删去多余的一份再导入；本文件未存入任何内容",
        "remove one of them and import the file again; nothing of it was stored";
    RepeatedCell { metric: Metric }: "同一单元格出现了两次：{metric}", "the same cell is there twice: {metric}";
    UnnamedColumn: "此列有内容而没有列名", "this column has cells and no heading";
    UnknownColumn { heading: String }: "不认识列名“{heading}”", "the column `{heading}` is not known";
    WhyUnknownColumn: "列名应为指标代码（received.total）、中文路径（总项/列）或 department、year 等",
        "a heading is a metric code (received.total), a Chinese path (row/column), or department, year and the like";
    FixUnknownColumn: "请改正列名，或删去此列（序号、备注会自动略过）；本文件未存入任何内容",
        "correct the heading or remove the column; nothing of the file was stored";
    RepeatedColumn { heading: String }: "列名“{heading}”出现了两次", "the column `{heading}` is there twice";
    WhyRepeatedColumn: "无法判断应采用哪一列", "which of the two counts cannot be known";
    NoFigureColumns: "没有任何指标列", "there is no column of figures";
    AmountsInFen { heading: String }: "“{heading}”按分读取", "`{heading}` was read as fen (0.01 yuan)";
    WhyAmountsInFen: "列名没有写明金额单位，数据文件中的金额以分为单位",
        "the heading names no unit, and amounts in data exports are in fen";
    FixAmountsInFen: "如为万元或元，请在列名后注明（万元）或（元）再导入",
        "if it is 万元 or 元, write （万元） or （元） behind the heading and import again";
    RowOfOtherLength { cells: usize, columns: usize }: "此行有{cells}个单元格，列名有{columns}个",
        "the row does not fit the headings: cells {cells}, headings {columns}";
    WhyRowOfOtherLength: "少一个分隔符就会使后面的数字错位", "one lost delimiter moves all numbers behind it";
    FixRowOfOtherLength: "请补全此行的分隔符再导入；本文件未存入任何内容",
        "complete the row and import the file again; nothing of it was stored";
    UnknownRow { label: String }: "不认识行名“{label}”", "the row `{label}` is not known";
    WhyUnknownRow: "国家统一格式中没有这一项", "no edition of the form has it";
    FixUnknownRow: "请改用代码簿中的代码或表中所印的项目名称；本文件未存入任何内容",
        "use the code of the codebook or the printed label; nothing of the file was stored";
    UnknownMetric { name: String }: "不认识指标“{name}”", "the metric `{name}` is not known";
    FixUnknownMetric: "请改用代码簿中的指标代码（如 received.total）；本文件未存入任何内容",
        "use the code of the codebook, such as received.total; nothing of the file was stored";
    NoSuchCell { row: String, column: String }: "“{row}”一行没有“{column}”一列", "the row `{row}` has no column `{column}`";
    WhyNoSuchCell: "国家统一格式中没有这个单元格", "no edition of the form has such a cell";
    TwoForms: "同一份年报标了两种表式", "one report is said to be of two forms";
    WhyTwoForms: "一份年报只用一种表式", "a report has one form";
    FixTwoForms: "请统一 form 列再导入；本文件未存入任何内容", "make the column `form` agree and import again; nothing of the file was stored";
    NotAForm { text: String }: "不认识表式“{text}”", "`{text}` is no form";
    WhyForm: "表式为 2019 或 2021", "a form is 2019 or 2021";
    NotOnForm { metric: Metric, form: Form }: "{form}没有指标“{metric}”", "the {form} has no cell `{metric}`";
    WhyNotOnForm: "年报同时填了另一种表式才有的数", "the report states a figure that only the other form has";
    FixNotOnForm: "请核对表式和这个数再导入；本文件未存入任何内容",
        "check the form and the figure, then import again; nothing of the file was stored";
    NotAYear { text: String }: "`{text}` 不是年度", "`{text}` is not a year";
    WhyYear: "年度应为2008至2100之间的四位数", "a year has four digits, from 2008 to 2100";
    NoYear: "不知道是哪一年的年报", "the year of the report is not known";
    NoDepartment: "不知道是哪个部门的年报", "the department of the report is not known";
    WhyNoIdentity: "标题、统计期限、文件名和列中都没有", "neither title, period, file name nor a column names it";
    FixNoYear: "请用 --year 指明，例如 --year 2021", "name it with --year, for example --year 2021";
    FixNoDepartment: "请用 --department 指明部门全称", "name it with --department";
    DepartmentConflict { file: String, option: String }: "文件写的是“{file}”，--department 写的是“{option}”",
        "the file says `{file}`, --department says `{option}`";
    YearConflict { file: u16, option: u16 }: "文件写的是{file}年，--year 写的是{option}年",
        "the file says {file}, --year says {option}";
    IdentityConflict { first: Box<Message>, second: Box<Message> }: "{first}，{second}", "{first}, {second}";
    TitleSays { place: Box<Place>, text: String }: "标题（{place}）写的是“{text}”", "the title ({place}) says {text}";
    PeriodSays { place: Box<Place>, text: String }: "统计期限（{place}）写的是“{text}”", "the period ({place}) says {text}";
    SheetSays { text: String }: "工作表名写的是“{text}”", "the name of the sheet says {text}";
    FileNameSays { text: String }: "文件名写的是“{text}”", "the name of the file says {text}";
    UserSays { text: String }: "选项写的是“{text}”", "the option says {text}";
    WhyIdentityConflict: "两处不一致，无法判断哪一个正确", "the two disagree, and which is right cannot be known";
    FixIdentityConflict: "请更正文件、文件名或选项后再导入；本文件未存入任何内容",
        "correct the file, its name or the option and import it again; nothing of it was stored";
    DamagedName { name: String }: "部门名称“{name}”有损坏的字符", "the name `{name}` has damaged characters";
    WhyDamagedName: "文件在以前的转换中丢失了文字", "an earlier conversion of the file lost text";
    FormConflict { found: Form, stated: Form }: "表格是{found}，--form 写的是{stated}", "the tables are of the {found}, --form says {stated}";
    WhyFormConflict: "表式以表格为准", "the tables decide which form it is";
    RowNotTaken { printed: String }: "此行未采用：{printed}", "this row was not taken: {printed}";
    WhyRowUnknown: "行名不认识，或上方没有列名", "its label is not known, or no headings stand above";
    WhyRowShifted: "有空白单元格，而各项之和不等于总计，数字可能错位",
        "a cell is blank and the parts do not add up to the total: figures may stand in the wrong column";
    WhyRowAgain: "同一列名之下有两行数字，无法判断哪一行正确", "two rows of figures stand under the same headings, and which is right cannot be known";
    TableMissing { section: Label }: "没有读到“{section}”的数字", "no figures of {section} were found";
    WhyTableMissing: "没有认出这一部分的表格", "no table of this section was recognised";
    WhyRowNotTaken: "行名不认识、列名不全，或数字不在列名之下，无法确定每个数属于哪一列",
        "its label is not known, headings are missing, or numbers do not stand under them";
    FixRowNotTaken: "请对照原表补全后再导入，或导入后核对此行", "complete the table by the original and import it again";
    MixedForms { requests: Form, disclosure: Form }: "第三部分是{requests}，第二部分是{disclosure}；第二部分未采用",
        "section 3 is of the {requests}, section 2 of the {disclosure}; section 2 was not taken";
    WhyMixedForms: "一份年报只能存为一种表式", "a report is stored in one form";
    FixMixedForms: "请核对原件", "check the original";

    // The database.
    DatabaseMissing: "没有这个数据库", "there is no such database";
    WhyDatabaseMissing: "此处没有文件，或文件是空的；查询不会新建数据库", "there is no file here, or an empty one, and reading never creates a database";
    FixDatabaseMissing: "先用 `stats import` 导入年报，或用 --db 指明数据库", "import reports with `stats import` first, or name the database with --db";
    DatabaseNotCreated: "无法新建数据库", "the database cannot be created";
    WhyNoFolder: "所在文件夹不存在", "its folder does not exist";
    FixNoFolder: "先新建文件夹，或用 --db 指明另一位置", "create the folder, or name another place with --db";
    DatabaseNotAFile: "这不是数据库文件", "this is no database file";
    WhyNotAFile: "此路径是文件夹或设备", "the path is a folder or a device";
    FixDatabasePath: "请用 --db 指明 stats 建立的数据库；此文件未作任何改动", "name a database made by stats with --db; this file was not changed";
    DatabaseNotSqlite: "这不是 SQLite 数据库", "this is not an SQLite database";
    WhyNotSqlite: "文件开头没有 SQLite 的标记", "the file does not begin as SQLite databases do";
    DatabaseNotOurs: "这不是 stats 的数据库", "this is not a database of stats";
    WhyNotOurs: "它是另一个程序的 SQLite 数据库", "it is an SQLite database of another program";
    DatabaseNewer: "数据库由更新版本的 stats 建立", "the database was made by a newer stats";
    WhyDatabaseNewer: "其中的表是本版本不认识的，读写都可能出错", "it has tables that this version does not know, and could misread";
    FixDatabaseNewer: "请改用新版本的 stats；此文件未作任何改动", "use the newer stats; this file was not changed";
    DatabaseOlder: "数据库由较早版本的 stats 建立，尚未升级", "the database was made by an older stats and is not yet upgraded";
    WhyDatabaseOlder: "缺少本版本需要的表；查询不会改动数据库", "it lacks tables that this version needs, and reading never changes a database";
    FixDatabaseOlder: "先备份，再用 `stats import` 导入任一文件，即自动升级", "keep a copy, then import any file with `stats import`, which upgrades it";
    DatabaseCorrupt: "数据库已损坏", "the database is damaged";
    WhyDatabaseCorrupt { detail: String }: "文件不完整或内容有误（{detail}）", "the file is incomplete or its contents are wrong ({detail})";
    FixDatabaseCorrupt: "请改用备份，或重新导入年报到新的数据库", "use a backup, or import the reports into a new database";
    DatabaseLocked: "数据库正被占用", "the database is in use";
    WhyDatabaseLocked: "另一个程序正在写入，或有未完成的修改", "another program is writing to it, or holds unsaved changes";
    FixDatabaseLocked: "请在该程序中保存并关闭数据库，然后重试", "save and close it there, then try again";
    DatabaseNotWritable: "无法写入数据库", "the database cannot be written";
    WhyDatabaseNotWritable: "文件或所在文件夹只读，或没有写入权限", "the file or its folder is read-only, or you have no permission to write there";
    FixDatabaseNotWritable: "请取消只读，或复制到可写入的文件夹", "make it writable, or copy it to a folder where you may write";
    DatabaseNotReadable: "无法读取数据库", "the database cannot be read";
    WhyDatabaseNotReadable: "没有读取权限，或磁盘出错", "you have no permission to read it, or the disk fails";
    FixDatabaseNotReadable: "请检查文件权限，或复制到其他位置后重试", "check its permissions, or copy it elsewhere and try again";
    DatabaseDiskFull: "磁盘空间不足", "the disk is full";
    WhyDatabaseDiskFull: "数据库无法增大；未完成的内容没有存入", "the database cannot grow; what was not finished was not stored";
    FixDiskFull: "请清理磁盘后重试", "free some space and try again";
    DatabaseFailed: "数据库操作失败", "the database refused an operation";
    WhyDatabaseFailed { detail: String }: "{detail}", "{detail}";
    FixDatabaseFailed: "未完成的内容没有存入；请检查文件后重试", "what was not finished was not stored; check the file and try again";
    DepartmentUnknown { name: String }: "没有“{name}”这个部门", "there is no department {name}";
    DepartmentNameTaken { name: String }: "“{name}”已是另一部门的名称或别名", "{name} is already a name or an alias of another department";
    DepartmentNameEmpty: "部门名称不能为空", "the name of a department cannot be empty";
    DepartmentListNotCsv: "部门名单须为 CSV", "a list of departments is read from CSV only";
    WhyDepartmentListNotCsv: "其他格式可能有合并的单元格，无法确定其内容属于哪些部门", "other formats may have merged cells, and which departments these speak of is not certain";
    NoDepartmentColumn: "没有“部门”（department）一列", "there is no column `department`";
    FixNoDepartmentColumn: "请补上此列，或检查是否选错文件；本文件未存入任何内容", "add the column, or check that it is the right file; nothing of it was stored";
    WhyDepartmentColumns: "部门名单的列名为 department、region_code、region、level、system、parent、successor、alias，或其中文名称（部门、区划代码、行政区划、层级、条线、上级部门、承继部门、别名）",
        "a list of departments has the columns department, region_code, region, level, system, parent, successor and alias, or their Chinese names";
    RowWithoutDepartment: "此行没有部门名称", "the row names no department";
    WhyRowWithoutDepartment: "不知道此行说的是哪个部门", "whom the rest of the row speaks of is not known";
    DepartmentRepeated { name: String }: "部门“{name}”出现了两次", "the department {name} is there twice";
    WhyStandsFor { owner: String }: "它指“{owner}”", "it stands for {owner}";
    ParentCircle { names: String }: "上级部门绕成一圈：{names}", "the parents form a circle: {names}";
    WhyParentCircle: "下级计入上级的汇总；绕成一圈则各级互相重复计算", "a report sums up those below it, and around a circle each would be counted in itself";
    SuccessorCircle { names: String }: "承继部门绕成一圈：{names}", "the successors form a circle: {names}";
    WhySuccessorCircle: "绕成一圈则没有现在的部门", "around a circle there is no department of today";
    ListImported { created: usize, changed: usize, unchanged: usize }: "部门：新增 {created}，更改 {changed}，未变 {unchanged}",
        "departments: {created} new, {changed} changed, {unchanged} unchanged";
    DepartmentsCreated { names: Vec<String> }: "新增：{names}", "new: {names}";
    DepartmentsNamedOnly { count: usize, names: Vec<String> }: "另新增 {count} 个（名单中只作为上级或承继部门）：{names}",
        "also new, named only as a parent or successor: {count} ({names})";
    DepartmentChanged { name: String, changes: Vec<String> }: "更改：{name}：{changes}", "changed: {name}: {changes}";

    // Rules.
    BalanceDiffers {
        column: Label, received: i64, carried_in: i64, incoming: i64, concluded: i64, carried_out: i64, outgoing: i64
    }:
        "{column}：一 {received} + 二 {carried_in} = {incoming}，三（七）{concluded} + 四 {carried_out} = {outgoing}",
        "{column}: received {received} + carried in {carried_in} = {incoming}, but concluded {concluded} + carried out {carried_out} = {outgoing}";
    TotalDiffers { metric: Metric, parts: Sum, expected: i64, found: i64 }:
        "{metric}：{parts} = {expected}，表中为 {found}",
        "{metric}: {parts} = {expected}, but the report states {found}";
    OneCellExplains { message: Box<Message>, metric: Metric, old: Option<i64>, new: i64, sums: usize }:
        "{message}。只需将“{metric}”由 {old} 改为 {new}，{sums} 个不成立的等式即都成立",
        "{message}. If {metric} were {new} instead of {old}, all {sums} broken sums that it enters would hold";
    TooManyDecimals { metric: Metric, text: String }:
        "{metric}：“{text}”的小数超过一分，未存为数字", "{metric}: `{text}` has decimals beyond one fen and was not stored as a number";
    LessThan { metric: Metric, value: i64, other: Metric, least: i64 }:
        "{metric} {value}，少于{other} {least}", "{metric} is {value}, less than {other} {least}";
    RulesOfCounty { metric: Metric, value: i64 }:
        "{metric} {value}：县级以下机关无权制定规章", "{metric} is {value}: bodies of counties and below issue no rules";
    TableLacking { table: Vec<Label> }:
        "{table}：来源中没有此表", "{table}: the source does not have this table";
    TableBlank { table: Vec<Label> }:
        "{table}：整表没有一个数字", "{table}: there is no number in the whole table";
    RowsLacking { table: Vec<Label>, rows: Vec<Label>, missing: usize, expected: usize }:
        "{table}：应有 {expected} 行，缺 {missing} 行：{rows}", "{table}: missing rows, {missing} of {expected}: {rows}";
    CellsBlank { table: Vec<Label>, count: usize, metric: Metric }:
        "{table}：有数字的表中 {count} 格空白，首个为“{metric}”；分项空白按零核对，总计空白不核对",
        "{table}: blank cells in a table with numbers: {count}, the first is {metric}; a blank part counts as zero, a blank total is not checked";
    CellsUnread { table: Vec<Label>, count: usize, metric: Metric }:
        "{table}：{count} 格在来源中没有或未能读出，首个为“{metric}”；涉及这些格的等式未核对",
        "{table}: cells that are not in the source or could not be read: {count}, the first is {metric}; sums that need them were not checked";
    TextDiffers { section: Narrative, quote: String, readings: Listed }:
        "“{section}”写有“{quote}”，而表中为：{readings}",
        "{section} says `{quote}`, but the tables state: {readings}";
    TextDiffersBeyond { section: Narrative, quote: String, readings: Listed, left_out: Listed }:
        "“{section}”写有“{quote}”，而表中为：{readings}；加上或减去文中所写的件数（{left_out}）也不相符",
        "{section} says `{quote}`, but the tables state: {readings}; adding or taking off what the text names ({left_out}) does not explain it";
    FeeBeyondTotal { section: Narrative, quote: String, metric: Metric, amount: String }:
        "“{section}”写有“{quote}”，多于表中{metric} {amount} 元，而信息处理费是其中一部分",
        "{section} says `{quote}`, which is more than {metric}, {amount} yuan, of which that fee is a part";
    TextOfYear { section: Narrative, quote: String, year: i64, of: u16 }:
        "“{section}”所写的是{year}年的工作（“{quote}”），而年报为{of}年",
        "{section} tells of the work of {year} (`{quote}`), but the report is for {of}";

    // Queries and what they print.
    UnknownSuffix: "由文件后缀看不出输出格式", "the suffix of the output file names no format";
    WhyUnknownSuffix: "可识别 .txt、.csv、.json、.jsonl、.md、.html、.xlsx", "known are .txt, .csv, .json, .jsonl, .md, .html and .xlsx";
    FixUnknownSuffix: "请改后缀，或用 --format 指明格式", "change the suffix, or name the format with --format";
    ExcelIsCsv: "--excel 只用于 CSV", "--excel is for CSV only";
    WhyExcelIsCsv: "其他格式没有 Excel 专用的写法；.xlsx 文件 Excel 可直接打开", "no other format is written for Excel in another way; it opens .xlsx as it is";
    FixExcelIsCsv: "请去掉 --excel，或改用 --format csv", "leave --excel out, or use --format csv";
    WorkbookOnScreen: "Excel 工作簿不能显示在终端上", "a workbook cannot be shown in a terminal";
    WhyWorkbookOnScreen: "其内容不是文本", "it is not text";
    FixWorkbook: "请写入文件，例如 -o 结果.xlsx", "write it into a file, for example -o result.xlsx";
    FromDatabase { database: String }: "数据库：{database}", "database: {database}";
    MadeBy { version: &'static str }: "由 stats {version} 生成", "made by stats {version}";
    DefinitionsTitle: "指标说明", "Definitions";
    NotesTitle: "说明", "notes";
    ChartSource { file: String, version: &'static str }:
        "数据来源：{file}；stats {version} 绘制", "source: {file}; drawn by stats {version}";
    ChartChangesTitle { what: String, year: u16, base: u16 }:
        "{what}：{year}年与{base}年相比", "{what}: {year} compared with {base}";
    ChartChanges { unit: String }: "增减（{unit}）", "change ({unit})";
    PercentagePoints: "百分点", "percentage points";
    ChartNoChange { names: Vec<String> }:
        "两年数字不全、未绘出：{names}", "not drawn, since a figure of either year is missing: {names}";
    ChartOutcomes { year: u16 }:
        "{year}年政府信息公开申请办理结果", "how requests ended in {year}";
    ChartOutcomesOf { department: String, base: u16, year: u16 }:
        "{department}：{base}年和{year}年政府信息公开申请办理结果",
        "{department}: how requests ended in {base} and {year}";
    ChartShares { whole: String }: "占“{whole}”的百分比", "in percent of “{whole}”";
    ChartNoReport { names: Vec<String> }: "未绘出（未报送）：{names}", "not drawn, since there is no report: {names}";
    ChartSumsUpOthers { mark: &'static str }: "{mark} 汇总了其他部门的数，不计入合计、占比和名次",
        "{mark} sums up others here: in no total, share or rank";
    ChartNotWhole { names: Vec<String> }:
        "未绘出（办理结果不全，或各项之和不等于总计）：{names}",
        "not drawn, since an outcome is not stated or they do not add up to the total: {names}";
    ChartTrendTitle { what: String, from: i64, to: i64 }:
        "{what}，{from}—{to}年", "{what}, {from} to {to}";
    ChartUnitOf { unit: String, name: String }: "{unit}；{name}", "{unit}; {name}";
    ChartSumOf { name: String, departments: String }: "{name}（{departments}个部门）", "{name} ({departments} departments)",
        one departments: "{name} (1 department)";
    ChartFirstMetric { label: String }: "只画了第一个指标：{label}", "only the first metric is drawn: {label}";
    ChartFormChangedFor { year: u16, count: i64 }: "{year}年起{count}个部门表式不同", "another form since {year}: {count} departments",
        one count: "another form since {year}: 1 department";
    ChartHistogram: "各区间的部门数", "number of departments by range";
    NothingToDraw: "没有可以画成图的数", "there is nothing to draw";
    WhyNothingToDraw:
        "所选部门和年度没有数，或办理结果各项之和都不等于总计，或分成了几组，而一张分布图只画一组",
        "the departments and years chosen state no figure, or outcomes that do not add up, or they are several groups, of which a histogram shows one";
    FixNothingToDraw:
        "请看表中各行的原因，换一个年度、指标或部门；分组时改用 --region、--level 或 --system 选定一组",
        "see the reasons in the table and choose another year, metric or department; of groups choose one with --region, --level or --system";
    ChartNotShown { count: usize }: "另有{count}项未绘出。", "{count} more are not drawn.",
        one count: "1 more is not drawn.";
    ChartDashes { label: String }: "虚线：{label}。", "dashed line: {label}.";
    UnknownPicture: "由文件后缀看不出图片格式", "the suffix of the picture names no format";
    WhyUnknownPicture: "图片只有 .svg 和 .png 两种格式", "pictures are .svg or .png";
    FixUnknownPicture:
        "请改后缀：.svg 用于网页和排版，.png 用于粘贴到文档",
        "change the suffix: .svg for pages and print, .png to paste into documents";
    NoFont { count: usize }:
        "无法绘制 PNG 图片：系统字体缺少{count}个字符",
        "the PNG cannot be drawn: no font of this system has {count} of its characters",
        one count: "the PNG cannot be drawn: no font of this system has one of its characters";
    WhyNoFont { characters: String }:
        "缺少“{characters}”等字符，图上会变成方框", "among them “{characters}”, which would become boxes";
    FixNoFont:
        "请改用 .svg，或先安装中文字体，例如思源黑体（Noto Sans CJK SC）或文泉驿",
        "write .svg instead, or install a Chinese font such as Noto Sans CJK SC or WenQuanYi";
    NoReportOfYear { year: u16 }: "没有{year}年的年报", "there is no report for {year}";
    NoReportOfDepartment { department: String, year: u16 }: "没有“{department}”{year}年的年报",
        "there is no report of {department} for {year}";
    WhyYearsPresent { years: Vec<String> }: "已有的年度：{years}", "the years present are {years}";
    WhyItsYears { years: Vec<String> }: "该部门已有的年度：{years}", "its reports are of {years}";
    WhyReportedAs { year: u16, name: String }: "{year}年的年报在“{name}”名下", "the report for {year} stands under {name}";
    FixOtherName: "请改用该名称", "use that name";
    WhyNoReports: "数据库中还没有年报", "there is no report in the database yet";
    FixOtherYear: "请改用已有的年度，或先导入该年年报", "name one of those years, or import the reports of that year";
    FixImportFirst: "请先用 `stats import` 导入年报", "import reports with `stats import` first";
    WhySimilarDepartments { names: Vec<String> }: "名称相近的有：{names}", "names that are like it: {names}";
    WhyNoSimilarDepartment: "没有相近的名称或别名", "no name or alias is like it";
    FixListDepartments: "全部名称见 `stats department list`", "`stats department list` shows all names";
    SameYears { year: u16 }: "不能把{year}年与自身比较", "{year} cannot be compared with itself";
    WhySameYears: "--year 与 --base 相同", "--year and --base are the same";
    FixSameYears: "请用 --base 指明另一年度", "name another year with --base";
    UnknownMeasure { name: String }: "不认识指标“{name}”", "the metric `{name}` is not known";
    WhyUnknownMeasure: "没有单元格、合计项或比率用这个代码或名称", "it is the code or name of no cell, group sum or rate";
    WhySimilarMeasures { names: Vec<String> }: "可能指：{names}", "it may be {names}";
    FixSimilarMeasure: "请写出其中一个的代码或全名", "write the code or the whole name of one of them";
    CodeAndName { code: String, name: String }: "{code}（{name}）", "{code} ({name})";
    FixUnknownMeasure { command: String }: "代码见 `{command}`，例如 received.total、denied.total、disclosure_rate",
        "`{command}` lists the codes, for example received.total, denied.total, disclosure_rate";
    NothingChosen: "没有符合条件的指标", "no metric is chosen";
    WhyNothingChosen: "--metric、--group 所指的指标都不在 --section 那一部分", "none that --metric and --group name is in the section of --section";
    FixNothingChosen: "请去掉 --section，或改选其他指标", "leave --section out, or name other metrics";
    UnknownFilter { value: String }: "没有“{value}”的部门", "no department belongs to {value}";
    WhyUnknownFilter { values: Vec<String> }: "数据库中有：{values}", "the database has {values}";
    WhyNoFilter: "各部门都没有注明", "no department says what it belongs to";
    FixUnknownFilter: "请改用其中之一；行政区划、层级、条线在导入时由 region、level、system 列给出",
        "name one of them; the columns region, level and system of an import say it";
    // One figure of one year.
    RankTitle { label: String, year: u16 }: "{year}年部门排名：{label}", "Departments ranked, {year}: {label}";
    MinCases { cases: u32 }: "分母不足 {cases} 的比率不参加比较（--min 0 则不限）",
        "rates of fewer than {cases} cases do not count (--min 0 counts all)",
        one cases: "rates of no case do not count (--min 0 counts all)";
    NoteBelowMinimum { count: usize }: "分母不足 {count}", "fewer than {count} cases",
        one count: "no case";
    NobodyRanked: "没有可以排名的部门，原因见各部门说明", "no department can be ranked; the notes say why";
    RanksHidden { count: usize }: "另有{count}个参加排名的部门未列出：去掉 --top、--bottom 则全部列出",
        "{count} more departments are ranked: without --top and --bottom all are shown",
        one count: "1 more department is ranked: without --top and --bottom all are shown";
    NotRanked { reasons: Vec<String> }: "未参加排名：{reasons}", "not ranked: {reasons}";
    ReasonCount { reason: String, count: i64 }: "{reason}（{count}个部门）", "{reason} ({count})";
    NoRegionStated: "未注明行政区划", "no region stated";
    NoLevelStated: "未注明层级", "no level stated";
    NoSystemStated: "未注明条线", "no system stated";
    PercentileMeaning: "参加排名的部门中，数值不高于该部门的所占百分比（含该部门）",
        "the share of the ranked departments, itself included, whose figure is not higher";
    NumeratorShort: "分子", "num.";
    DenominatorShort: "分母", "den.";
    RateMeaning { numerator: String, denominator: String }: "（{numerator}）÷（{denominator}）",
        "({numerator}) / ({denominator})";
    MinCasesOfCount { label: String }: "--min 只用于比率，“{label}”不是", "--min is for rates, and `{label}` is none";
    WhyMinCasesOfCount: "它没有分母", "it has no cases that it is divided by";
    FixMinCasesOfCount: "请去掉 --min，或用 --metric 指定比率，例如 denial_rate",
        "leave out --min, or name a rate with --metric, such as denial_rate";
    NoDepartmentLeft: "没有同时符合各项条件的部门", "no department matches all of the filters";
    WhyNoDepartmentLeft: "每项条件各有部门符合，但没有一个部门全部符合", "each of them matches some, but none matches all";
    NobodyReported { year: u16 }: "所选部门都没有{year}年的年报", "none of the chosen departments has a report for {year}";
    WhyNobodyReported { names: Vec<String> }: "所选的是：{names}", "the choice is {names}";
    FixNoDepartmentLeft: "请放宽条件，或改用其他年度", "choose more departments, or another year";
    DistributionTitle { label: String, year: u16 }: "{year}年分布情况：{label}", "Distribution, {year}: {label}";
    SummaryName: "概要", "summary";
    SumOfAll: "合计", "sum";
    RateOfAll: "总体", "together";
    LowerQuartileShort: "下四分位", "Q1";
    UpperQuartileShort: "上四分位", "Q3";
    DeviationShort: "中位差", "MAD";
    NotCounted { reasons: Vec<String> }: "未计入：{reasons}", "not counted: {reasons}";
    NobodyCounted: "没有一个部门有可以计入的数", "no department has a figure that counts";
    HistogramName: "直方图", "histogram";
    HistogramTitle: "各区间的部门数", "Departments by figure";
    RangeOne { value: String }: "{value}", "{value}";
    RangeTo { low: String, high: String }: "{low} 至 {high}", "{low} to {high}";
    RangeToBelow { low: String, high: String }: "{low} 至不足 {high}", "{low} to below {high}";
    RangeAbove { low: String }: "超过 {low}", "above {low}";
    OutliersName: "离群值", "outliers";
    OutliersTitle: "离群值（与其他部门相差悬殊，请核实）", "Outliers (far from the other departments; have a look)";
    NoOutliers: "没有离群值", "there are no outliers";
    NoteNoDeviation: "至少半数部门的数等于中位数，无法判断离群值",
        "half of the departments or more state the median, so that outliers cannot be told";
    ScoreFoot: "偏离分数 = 与中位数之差 ÷（1.4826 × 绝对中位差），超出 ±3.5 的列出",
        "score: the distance from the median, divided by 1.4826 times the median absolute deviation; beyond 3.5 a figure is listed";
    QuartileMeaning: "数值由小到大排列，四分之一处的数；两数之间按比例取值（四分之三处为上四分位数）",
        "the figure a quarter of the way from the lowest to the highest, interpolated between two; the upper quartile stands at three quarters";
    DeviationMeaning: "各数与中位数之差（绝对值）的中位数", "the median of the distances from the median";
    ScoreMeaning: "与中位数之差 ÷（1.4826 × 绝对中位差）；超出 ±3.5 为离群值（Iglewicz、Hoaglin，1993年）",
        "the distance from the median, divided by 1.4826 times the median absolute deviation; beyond 3.5 a figure is an outlier (Iglewicz and Hoaglin, 1993)";
    // Two years.
    CompareTitle { year: u16, base: u16 }: "{year}年与{base}年比较", "{year} compared with {base}";
    BriefTitle { year: u16 }: "{year}年政府信息公开工作情况", "Government information disclosure in {year}";
    // A page of many sections.
    ReportYearTitle { year: u16 }: "{year}年政府信息公开工作年度报告统计", "Government information disclosure in {year}: annual reports compared";
    ReportDepartmentTitle { department: String, year: u16 }: "{department}{year}年政府信息公开情况",
        "{department}: government information disclosure in {year}";
    OfRegion { name: String }: "行政区划：{name}", "administrative division: {name}";
    OfLevel { name: String }: "层级：{name}", "level of government: {name}";
    OfSystem { name: String }: "条线：{name}", "vertical line: {name}";
    ContentsTitle: "目录", "Contents";
    SkipToContent: "跳到正文", "Skip to the content";
    FilterLabel: "筛选", "Filter";
    SortHint: "点击列名可排序", "Select a heading to sort";
    RowsShown { shown: String, all: String }: "显示 {shown} 行，共 {all} 行", "rows shown: {shown} of {all}";
    SummaryHeading: "概况", "At a glance";
    WordsHeading: "文字表述", "In words";
    CoverageHeading: "报送情况", "Who reported";
    DepartmentsSection: "各部门", "Departments";
    DistributionHeading: "分布情况", "How departments differ";
    HeadlinesInDoubt: "校验错误所指的数不计入这里；下面各表照列，凡所在年报有未处理的校验错误，各数都标 !",
        "figures that an open error names are left out here; the tables below show them, and mark with ! every figure of a report with any open error";
    OutcomesHeading: "办理结果", "How requests ended";
    OutcomesOfAll { count: usize }: "合计（{count}个部门）", "all {count} departments",
        one count: "the one department";
    OutcomesCaption { whole: String }: "件数（占“{whole}”的百分比）", "requests (in percent of “{whole}”)";
    OutcomesNone: "没有一份年报完整填写了各项办理结果", "no report states every outcome";
    TrendHeading: "历年走势", "Over the years";
    TrendByDepartment: "各部门走势", "By department";
    PlaceHeadingOfDepartment: "在各部门中的位置", "Among the other departments";
    FindingsHeading: "未处理的校验结果", "Open findings";
    FindingsByDepartment: "各部门的条数", "By department";
    FindingsList: "校验结果", "Findings";
    FindingsOpen { errors: usize, warnings: usize, notes: usize }: "错误 {errors}，警告 {warnings}，提示 {notes}",
        "errors {errors}, warnings {warnings}, notes {notes}";
    NoFindings: "没有未处理的校验结果", "there are no open findings";
    FindingsAdvice: "有错误的年报，其数字后有 ! 标记；核实无误的，可用命令 check 的 --accept 注明原因",
        "figures of reports with errors are marked by !; what is right as it stands is noted with --accept of the command check";
    DepartmentsMatrix { label: String }: "各部门：{label}，以及本年其他主要指标", "By department: {label}, and other main figures of the year";
    MostMoved { count: usize }: "只画出增加最多和减少最多的各{count}个部门。", "only the {count} departments at either end are drawn.",
        one count: "only the department at either end is drawn.";
    PlaceCaption: "名次 / 参加排名的部门数", "Rank / departments ranked";
    PlaceFoot: "名次由大到小；数相同的名次相同；分母不足 10 的比率不参加排名。",
        "Rank 1 has the highest figure; equal figures share a rank; rates of fewer than 10 cases are not ranked.";
    PlaceParents { year: u16 }: "汇总了其他部门的上级，只要其中有部门已报送{year}年年报，就不参加排名；与上年比较时，两年中任一年已报送即不计。",
        "Whoever sums up others that reported {year} is not ranked; comparisons of two years leave it out if one of them reported either.";
    PlaceLeftOut { command: String }: "年报太多，本页不列各项名次；一项的名次和占比见 {command}",
        "There are too many reports for this page to hold ranks; for the rank and share in one figure: {command}";
    AllDepartmentsHeading: "全部部门", "all departments";
    DepartmentHeading: "部门", "department";
    YearHeading: "年度", "year";
    MeasureHeading: "指标", "metric";
    NoteHeading: "说明", "note";
    MessageHeading: "内容", "finding";
    DepartmentsHeading: "应报部门", "departments";
    ReportedHeading: "已报", "reported";
    MissingHeading: "未报", "missing";
    MissingNamesHeading: "未报的部门", "who is missing";
    TileSame { base: u16 }: "与{base}年持平", "the same as in {base}";
    TileChange { base: u16, change: String }: "较{base}年 {change}", "{change} on {base}";
    TileChangePercent { base: u16, change: String, percent: String }: "较{base}年 {change}（{percent}%）", "{change} ({percent}%) on {base}";
    TileDepartments { count: i64 }: "{count}个部门合计", "departments: {count}";
    TileInBoth { count: i64 }: "增减按两年都有数的{count}个部门计", "change of the {count} with figures for both years";
    TileDoubtful { count: i64 }: "因校验有误未计入：{count}个部门", "left out, since in doubt: {count}";
    TileBlank { count: i64 }: "空白或未读出：{count}个部门", "blank or unread: {count}";
    TileInDoubt: "此项校验有误，未列出", "in doubt, and so not shown";
    TileNoBase { base: u16 }: "{base}年没有可比的数", "nothing in {base} to compare with";
    YearsWithReports { years: Vec<String> }: "已有年报的年度：{years}", "years with a report: {years}";
    AlsoNamed { names: Vec<String> }: "曾用名或并入的部门：{names}", "earlier names, or merged into it: {names}";
    ReportRowsHidden { count: usize, command: String }: "另有 {count} 行未列出；全部见 {command}", "{count} more rows are not shown; all of them: {command}",
        one count: "1 more row is not shown; all of them: {command}";
    PageOnScreen: "网页不能显示在终端上", "a web page cannot be shown in a terminal";
    WhyPageOnScreen: "它要用浏览器打开", "a browser opens it";
    ReportSuffix: "这里只能写出网页", "only a web page can be written here";
    WhyReportSuffix: "文件后缀不是 .html", "the suffix of the file is not .html";
    FixReportFile { file: String }: "请写入 .html 文件，例如 -o {file}", "write it into an .html file, for example -o {file}";
    NeverReported { department: String }: "没有“{department}”的年报", "there is no report of {department}";
    WhyNeverReported: "数据库中没有它任何一年的年报", "the database has none of any year";
    CoverageComplete { year: u16, departments: usize }: "{year}年：{departments}个部门全部已报送",
        "{year}: {departments} of {departments} departments reported", one departments: "{year}: the one department reported";
    CoverageMissing { year: u16, reported: usize, departments: usize, missing: Vec<String> }:
        "{year}年：{departments}个部门中{reported}个已报送；缺：{missing}",
        "{year}: {reported} of {departments} departments reported; missing: {missing}",
        one departments: "{year}: the one department did not report: {missing}";
    FormChanged { count: usize }: "{count}个部门两年表式不同；两种表式都有的指标照常比较",
        "departments whose form changed between the years: {count}; figures that are on both compare";
    TotalsName: "合计", "totals";
    TotalsTitle: "合计（只计两年都有数的部门）", "Totals (only departments with a number in both years)";
    DepartmentsTitle { label: String }: "各部门：{label}", "By department: {label}";
    MetricsHidden: "其余指标未列出：--all 列出全部，--section、--group、--metric 选列",
        "other metrics are not shown: --all shows them, --section, --group and --metric choose";
    DepartmentsHidden { count: usize }: "另有{count}个部门未列出：--top 可多列，-o 文件列出全部",
        "{count} more departments are not shown: --top shows more, a file (-o) all",
        one count: "1 more department is not shown: --top shows more, a file (-o) all";
    DepartmentsWithWarnings { count: usize }: "{count}个部门的年报有未处理的校验警告，见 stats check",
        "departments whose reports have open warnings: {count}; see `stats check`";
    WithoutDepartment { department: String }: "　不含{department}", "  without {department}";
    WithoutLegend: "一个部门占本年合计一半以上的，另列不含该部门的合计",
        "where one department has more than half of a total, the total without it follows";
    CompareReportTitle { department: String, year: u16, base: u16 }: "{department}{year}年年报与{base}年比较",
        "{department}: report of {year} compared with {base}";
    CellHeading: "栏目", "column";
    SumOfRows: "各项合计", "sum of the rows below";
    RatesName: "比率", "Rates";
    CellsUnchanged { count: usize }: "另有{count}项两年相同", "{count} more did not change";
    CellsBlankInBoth { count: usize }: "另有{count}项两年均未填或未读出", "{count} more are blank or unread in both years",
        one count: "1 more is blank or unread in both years";
    CellsNotOnForm { year: u16, count: usize }: "另有{count}项{year}年表式没有，无从比较",
        "{count} more cannot be compared: they are not on the form of {year}",
        one count: "1 more cannot be compared: it is not on the form of {year}";
    AllCells: "--all 列出全部各项", "--all lists every cell";
    TextsName: "文字部分", "texts";
    TextsTitle { base: u16 }: "文字部分与{base}年比较", "Text sections compared with {base}";
    TextsMostlyTheSame { base: u16, copied: usize, departments: usize }:
        "文字部分：可与{base}年比较的{departments}个部门中，{copied}个部门有大部分雷同的",
        "Text sections: departments that compare with {base}: {departments}; with one that is mostly the same: {copied}";
    TextHeading: "部分", "section";
    CharactersOf { year: u16 }: "{year}年字数", "characters {year}";
    ComparedHeading: "计入比对", "compared";
    SameHeading: "相同", "the same";
    LikenessHeading: "雷同%", "likeness %";
    LikenessFoot { rule: &'static str }:
        "雷同%：计入比对的字数中，相同句子的字数所占百分比（舍去小数）；计法见 stats check --explain {rule}",
        "likeness: the share of the characters compared that stand in sentences of both years, rounded down; see `stats check --explain {rule}`";
    TextsHidden { count: usize }: "另有{count}处文字未列出：--top 可多列，-o 文件列出全部",
        "{count} more texts are not shown: --top shows more, a file (-o) all",
        one count: "1 more text is not shown: --top shows more, a file (-o) all";
    TextsShareNothing { count: usize }: "另有{count}处没有相同的句子", "{count} more texts share no sentence",
        one count: "1 more text shares no sentence";
    TextsNotCompared { reasons: Vec<String> }: "未比较（处数）：{reasons}", "not compared (texts): {reasons}";
    NoTexts { year: u16, base: u16 }: "{year}年和{base}年的年报都没有文字部分", "the reports of {year} and {base} have no text sections";
    NoteNoText { year: u16 }: "{year}年年报没有这部分文字", "no such text in {year}";
    NoteNoTexts: "两年年报都没有这部分文字", "neither year has such a text";
    NoteNoSentence: "没有计入比对的句子", "no sentence that is compared";
    NoteMostlyTheSame { year: u16 }: "与{year}年大部分雷同", "mostly the same as in {year}";
    InTenThousandYuan { label: String }: "{label}（万元）", "{label} (10,000 yuan)";
    InPercent { label: String }: "{label}（%）", "{label} (%)";
    NoteNoReport { year: u16 }: "{year}年未报送", "no report for {year}";
    NoteNotOnForm { year: u16 }: "{year}年表式无此项", "not on the form of {year}";
    NoteUnclear { year: u16 }: "{year}年新旧名称下的年报不全、互相包含或重复",
        "reports of {year} under old and new names are incomplete, hold each other, or stand twice";
    NotePartNotOnForm { year: u16 }: "{year}年合并前有的年报表式无此项", "not on the form of every report of {year} before the merger";
    NoteBlank { year: u16 }: "{year}年空白或未读出", "blank or unread in {year}";
    NoteNothingToDivide { year: u16 }: "{year}年分母为零", "nothing to divide by in {year}";
    NoteZero { year: u16 }: "{year}年为0，不计增减%", "0 in {year}: no change in %";
    NoteNegative { year: u16 }: "{year}年为负，不计增减%", "negative in {year}: no change in %";
    NoteFormChanged: "两年表式不同", "the form changed";
    NoteFormChangedFor { count: usize }: "{count}个部门两年表式不同", "the form changed for {count}";
    NoteFormLeftOut { count: usize }: "{count}个部门因表式不同未计入", "{count} left out: not on both forms";
    NoteBlankLeftOut { count: usize }: "{count}个部门因空白、未读出或年报不能相加未计入",
        "{count} left out: blank, unread, or reports that do not add up";
    NoteErrors { year: u16, count: usize }: "{year}年年报有 {count} 处未处理的校验错误", "open errors in {year}: {count}";
    NoteReportsWithErrors { year: u16, count: usize }:
        "{year}年 {count} 个部门的年报有未处理的校验错误", "departments with open errors in {year}: {count}";
    DoubtfulFigures: "! 所在年报有未处理的校验错误，见 stats check", "! the report has open errors: see `stats check`";
    NoteReportedAs { name: String }: "当时名称：{name}", "reported as {name}";
    NoteReportedAsIn { years: String, name: String }: "{years}年名称：{name}", "in {years} reported as {name}";
    NoteReportsOf { names: String }: "当时各有年报：{names}", "from the reports of {names}";
    NoteReportsOfIn { years: String, names: String }: "{years}年各有年报：{names}", "in {years} from the reports of {names}";
    RollupTitle { year: u16 }: "{year}年国家表格汇总", "the national tables of {year}, summed";
    RollupOf { count: usize, form: Form }: "{count} 个部门之和，按{form}列出", "summed over departments: {count}; printed as the {form}";
    RollupMissing { year: u16, count: usize, names: Vec<String> }: "{year}年未报送、没有计入的有 {count} 个：{names}",
        "not in the sums, since there is no report for {year}: {count}: {names}";
    RollupParents { names: Vec<String> }: "汇总了组内其他部门、不再计入的：{names}",
        "not in the sums, since they sum up others of the group: {names}";
    RollupOtherForm { count: usize, names: Vec<String>, cells: usize }:
        "{count} 个部门的表式不同：{names}；两种表式都有的单元格照常相加，另有 {cells} 个单元格只在 csv、json 中列出",
        "on another form: {count}: {names}; cells that are on both are summed; not printed here, but in csv and json: cells {cells}";
    RollupPartial { cells: usize, most: i64 }:
        "* 有部门未填或表式无此项，和中没有它们的数：{cells} 个单元格，最多缺 {most} 个部门；各格数目见 --format csv",
        "* leaves out departments that left the cell blank or whose form lacks it (cells: {cells}, departments at most: {most}); --format csv has the numbers";
    RollupPartialMeaning: "有部门未填或表式无此项，和中没有它们的数", "leaves out departments that left the cell blank or whose form lacks it";
    RollupErrors { count: usize, names: Vec<String> }: "! {count} 个部门的年报有未处理的校验错误，见 stats check：{names}",
        "! reports with open errors, see `stats check`: {count}: {names}";
    RollupAgainst { name: String, equal: usize, different: usize, incomplete: usize, none: usize }:
        "与{name}公布的数对照：相同 {equal} 格，不同 {different} 格，和中缺部门、不能判断 {incomplete} 格，不能对照 {none} 格",
        "compared with what {name} published: equal {equal}, different {different}, undecided since departments lack {incomplete}, not comparable {none}";
    RollupAgainstName: "对照", "comparison";
    StateEqual: "相同", "equal";
    StateDifferent: "不同", "different";
    StateIncomplete: "和中缺部门，不能判断", "undecided: departments lack in the sum";
    StateBlank: "公布为空白", "published blank";
    StateBlankZero: "公布为空白，和为零", "published blank, sum 0";
    StateNotOnForm: "公布的表式无此项", "not on the published form";
    StateNotSummed: "各部门都没有数", "no department states it";
    NoChildren { name: String }: "没有部门以“{name}”为上级", "no department is below {name}";
    WhyNoChildren: "部门清单没有注明上级", "the list of departments does not say who is below it";
    FixParents: "请用 `stats department import` 导入有 parent 列的名单", "import a list with a column parent by `stats department import`";
    TrendTitle { from: i64, to: i64 }: "{from}—{to}年走势", "{from} to {to}";
    TrendSameDepartments: "合计只计各年都有数的部门；有数的部门不足一半的年度不计",
        "sums are of the same departments in all years; years in which fewer than half state the figure are left out";
    TrendEachYear: "合计按各年有数的部门相加，各年的部门不一定相同",
        "sums are of whichever departments state the figure in a year; they are not the same in all years";
    TrendOtherDepartments: "首年与末年的部门不同，不计算增减", "the first and the last year are not the same departments: no change is stated";
    TrendLeftOut { count: i64, year: i64, names: Vec<String> }: "未计入合计的部门（{year}年）：{count} 个：{names}",
        "departments that the total of {year} leaves out: {count}: {names}";
    TrendSumsUpOthers { count: i64 }: "另有 {count} 个部门是其他部门的上级，汇总了它们的数，不再计入合计",
        "departments that sum up others here, and so are not in the total: {count}";
    TrendFormChanged { changed: Vec<String> }: "表式变化（年度：部门数）：{changed}；两种表式都有的指标照常比较",
        "the form changed (year: departments): {changed}; figures that are on both compare";
    AllDepartments: "合计", "all departments";
    NoGroup: "未注明", "(not stated)";
    CourseHeading: "走势", "course";
    YearlyPercentHeading: "年均增减%", "% a year";
    GapNoReport: "未报", "none";
    GapBlank: "空白", "blank";
    GapNotOnForm: "无此项", "no cell";
    GapPartNotOnForm: "部分无此项", "part no cell";
    GapUnclear: "不能合计", "unclear";
    GapFew { count: usize }: "仅{count}个", "only {count}";
    GapNone: "无", "nobody";
    GapNothingToDivide: "分母为零", "of 0";
    MeaningBlank: "空白：表中空白或未读出，不等于零", "blank: blank or unread, which is not zero";
    MeaningNotOnForm: "无此项：当年表式没有这一项", "no cell: not on the form of that year";
    MeaningPartNotOnForm: "部分无此项：合并前的年报中，有的表式没有这一项，不能相加",
        "part no cell: of the reports before a merger one is on a form without it, so that there is no sum";
    MeaningUnclear: "不能合计：新旧名称下的年报不全、互相包含或重复，不能相加",
        "unclear: the reports under old and new names are incomplete, hold each other, or stand twice, so that there is no sum";
    MeaningNothingToDivide: "分母为零：没有可作分母的数", "of 0: nothing to divide by";
    MeaningFew: "仅N个：只有N个部门有数，不足一半，不计合计；--each-year 按各年有数的部门相加",
        "only N: fewer than half state it, so the year has no sum; --each-year sums whoever does";
    MeaningNone: "无：没有一个部门各年都有数；--each-year 按各年有数的部门相加",
        "nobody: no department states it in every year; --each-year sums whoever does";
    NoteFew { year: u16, count: usize }: "{year}年只有 {count} 个部门有数，不足一半", "in {year} only {count} state it, fewer than half",
        one count: "in {year} only 1 states it, fewer than half";
    NoteNoneInEveryYear: "没有一个部门各年都有数", "no department states it in every year";
    NoteMerged { count: usize }: "{count} 份年报之和", "the sum of {count} reports",
        one count: "the sum of 1 report";
    NoteSumsUpOthers { count: usize }: "{count} 个上级部门的汇总数不再计入", "{count} left out: they sum up others here",
        one count: "1 left out: it sums up others here";
    NoteSumsUpOthersItself: "汇总了其他部门的数", "sums up others here";
    SumsUpOthers { names: Vec<String> }: "汇总了两年中任一年已报送的其他部门的数，不再计入合计、占比和名次：{names}",
        "left out of totals, shares and ranks, since they sum up others that reported either year: {names}";
    ShareMeaning: "占各部门合计的百分比，不含汇总了其他部门的上级；所汇总的部门两年中任一年已报送即不含（rank、distribution、brief 只看一年，trend 看所列各年，所计的部门因此可能不同）",
        "of the sum over departments, without those that sum up others that reported either year (rank, distribution and brief look at one year, trend at its span, so that theirs may be other departments)";
    DepartmentsOfSection { year: u16 }: "占比和名次不计汇总了其他部门的上级：所汇总的部门两年中任一年已报送即不计。“概况”和“分布情况”只看{year}年，“历年走势”看各年，所计的部门因此可能不同",
        "shares and ranks leave out those that sum up others that reported either year; “At a glance” and “How departments differ” look at {year} alone, “Over the years” at all years, so that theirs may be other departments";
    NoteOtherDepartments: "首年与末年的部门不同", "the first and the last year are not the same departments";
    NoteFormChangedSince { year: u16 }: "{year}年起表式不同", "another form since {year}";
    SpanTurned { from: u16, to: u16 }: "起始年度{from}晚于截止年度{to}", "the span from {from} to {to} has no year";
    WhySpanTurned: "--from 晚于 --to", "--from is later than --to";
    NothingInSpan: "所选年度和部门没有年报", "the departments have no report in the span";
    FixSpan: "请用 --from 和 --to 指明已有的年度", "name years that there are with --from and --to";
    NameWithSeparator { name: String }: "不能单独选取“{name}”", "`{name}` cannot be chosen";
    WhyNameWithSeparator: "名称中有“|”，它在查询中分隔各个名称", "its name has a `|`, which separates names in the query";
    FixNameWithSeparator: "请先用 `stats department rename` 改名", "rename it with `stats department rename` first";
    CannotWrite: "无法写入输出文件", "the output file cannot be written";
    FixOutput: "请检查文件夹是否存在、是否可写，或换一个文件名", "check that the folder is there and may be written, or name another file";
    FindingsOf { department: String, year: u16, source: String }:
        "{department} {year}年（{source}）", "{department} {year} ({source})";
    FindingsTitle: "校验结果", "findings";
    RulesTitle: "校验规则", "rules";
    FindingsByRule: "按规则汇总", "By rule";
    ErrorCount { reports: usize, errors: usize }:
        "已核验{reports}份年报：错误 {errors}", "reports checked: {reports}; errors: {errors}";
    ErrorAndWarningCount { reports: usize, errors: usize, warnings: usize }:
        "已核验{reports}份年报：错误 {errors}，警告 {warnings}",
        "reports checked: {reports}; errors: {errors}, warnings: {warnings}";
    LessSevereHidden { count: usize }: "另有程度较轻的 {count} 处未列出（不加 --severity 则列出）",
        "less severe and not shown: {count} (without --severity they are)";
    SuspectPlace { place: String }: "疑误单元格位置：{place}", "suspected cell at: {place}";
    FindingCount { reports: usize, errors: usize, warnings: usize, notes: usize }:
        "已核验{reports}份年报：错误 {errors}，警告 {warnings}，提示 {notes}",
        "reports checked: {reports}; errors: {errors}, warnings: {warnings}, notes: {notes}";
    AcceptedCount { count: usize }: "已确认、数字未变的 {count} 处不再计入（--accepted 列出）",
        "accepted, with the same figures, and not counted: {count} (--accepted lists them)";
    AcceptedWith { note: String }: "已确认：{note}", "accepted: {note}";
    FindingPlace { place: String }: "位置：{place}", "at: {place}";
    ComparedWith { department: String, year: i64, source: String }:
        "对照：{department} {year}年（{source}）", "compared with {department} {year} ({source})";
    NextExplain: "规则说明：stats check --explain 规则；确认一处：stats check --accept 编号 --note 说明",
        "stats check --explain RULE says what a rule proves; --accept ID --note TEXT lets a finding stand";
    FindingsNotStored: "数据库不可写：校验结果没有存入", "the database cannot be written: what was found is not stored";
    FindingAccepted { id: i64, department: String, year: u16, finding: String }:
        "已确认 #{id}（{department} {year}年）：{finding}", "accepted #{id} of {department} {year}: {finding}";
    FindingReopened { id: i64, department: String, year: u16, finding: String }:
        "已撤销对 #{id} 的确认（{department} {year}年）：{finding}", "open again #{id} of {department} {year}: {finding}";
    UnknownRule { id: String }: "没有规则“{id}”", "there is no rule {id}";
    WhyUnknownRule { ids: Vec<String> }: "已有的规则：{ids}", "the rules are {ids}";
    FixUnknownRule: "各规则的含义见 `stats check --explain`", "`stats check --explain` says what each one proves";
    UnknownFinding { ids: Vec<String> }: "没有编号为 {ids} 的校验结果", "there is no finding with the id {ids}";
    WhyUnknownFinding: "可能数字已更改，该处已不存在；没有确认任何一处", "its figures may have changed, so that it is gone; nothing was accepted";
    FixUnknownFinding: "请重新运行 `stats check`，编号即 # 后的数字", "run `stats check` again: the id is the number behind #";
    NotAccepted { ids: Vec<String> }: "编号为 {ids} 的校验结果没有确认过", "the finding with the id {ids} was not accepted";
    WhyNotAccepted: "它已在待处理之列；没有撤销任何一处", "it is open as it is; nothing was changed";
    FixNotAccepted: "已确认的见 `stats check --accepted`", "`stats check --accepted` lists those that were";
    NoteEmpty: "说明不能为空", "the note is empty";
    WhyNoteEmpty: "同事要能看到为什么不改", "a colleague must be able to see why the figure stands";
    FixNoteEmpty: "请写明原因，例如 --note \"原件如此，已与填报人核实\"", "say why, for example --note \"printed so, confirmed with the office\"";
    MissingTitle { year: u16 }: "{year}年未报送的部门", "departments without a report for {year}";
    NobodyMissing { year: u16 }: "{year}年没有缺报的部门", "no department is missing for {year}";
    ListTitle: "已有的年报", "reports present";
    InfoTitle: "数据库说明", "what the database holds";
    DepartmentListTitle: "部门", "departments";
    ReportCount { reports: usize }: "共{reports}份年报", "reports: {reports}";
    NoReportsListed: "没有符合条件的年报", "no report matches";
    ReportSource { source: String, form: Form }: "来源：{source}；{form}", "source: {source}; {form}";
    UnsetLegend: "? 来源中没有此格，或未能读出；空格为原表空白",
        "? not in the source or could not be read; an empty cell was left blank";
    DocumentRead { file: String, format: String, encoding: String, sha256: String }:
        "{file}\n格式：{format} {encoding}\nSHA-256：{sha256}", "{file}\nformat: {format} {encoding}\nSHA-256: {sha256}";
    ReportRead { department: String, year: u16, form: Form, numbers: usize, cells: usize }:
        "{department} {year}年（{form}）：{cells} 格中读出 {numbers} 个数",
        "{department} {year} ({form}): cells {cells}, of which numbers {numbers}";
    MetricHeading: "代码", "metric";
    ValueHeading: "值", "value";
    PrintedHeading: "原文", "printed";
    PlaceHeading: "位置", "place";
    FileHeading: "文件", "file";
    HashHeading: "SHA-256", "SHA-256";
    OriginTitle: "数字的来处", "where figures came from";
    UnitHeading: "单位", "unit";
    FigureHeading: "指标", "figure";
    OriginOf { department: String, year: u16, metric: Metric, code: String }:
        "{department} {year}年 {metric}（{code}）", "{department} {year}: {metric} ({code})";
    WhyNotOfForm { form: Form }: "{form}没有这个代码的单元格", "{form} has no cell of that code";
    FixMetricCode { command: String }: "代码见 `{command}`，例如 received.total", "`{command}` lists the codes, for example received.total";
    ItemHeading: "信息内容", "information";
    RowHeading: "项目", "row";
    TrackHeading: "途径", "track";
    NameOfToday { asked: String, name: String }: "“{asked}”现为“{name}”，以下是“{name}”的情况",
        "{asked} is {name} today; what follows is of {name}";
    AliasOf { asked: String, name: String }: "“{asked}”是“{name}”的别名", "{asked} is another name of {name}";
    Renamed { old: String, new: String }: "“{old}”已改名为“{new}”；旧名保留为别名",
        "{old} is now {new}; the old name stays as an alias";
    WhyOneName: "每个部门须有一个独有的名称", "every department has a name that no other has";
    AliasAdded { department: String, alias: String }: "“{alias}”现指“{department}”", "{alias} now stands for {department}";

    // Importing.
    CannotRead: "无法读取", "it cannot be read";
    WhyNotThere: "没有这个文件或文件夹", "there is no such file or folder";
    WhyIsFolder: "这是文件夹", "it is a folder";
    WhyNotPermitted: "没有权限", "you have no permission";
    NothingToRead: "没有可以导入的文件", "there is nothing to import here";
    WhyNothingToRead { suffixes: Vec<String> }: "文件夹中没有这些格式的文件：{suffixes}",
        "the folder has no file of these kinds: {suffixes}";
    FixNothingToRead: "请检查是否选错文件夹，或将文件另存为以上格式", "check that it is the right folder, or save the files as one of these";
    NoRows: "只有列名，没有数据", "there are headings and nothing below them";
    WhyNoRows: "列名以下没有任何一行有内容", "no row below the headings has anything in it";
    RepeatedHeadings: "列名又出现了一次", "the headings are there again";
    WhyRepeatedHeadings: "几个文件可能首尾相接，合并为一个文件", "files may have been joined end to end";
    NotADepartment { text: String }: "“{text}”不是部门名称", "`{text}` is not the name of a department";
    WhyNotADepartment: "名称须有文字，不含冒号", "a name has letters, and no colon";
    TotalRow { label: String }: "“{label}”不是部门，而是合计", "`{label}` is a sum and no department";
    WhyTotalRow: "如存为一个部门，各部门之和会多算一倍", "stored as a department it would be counted twice in every sum";
    FixRemoveRow: "请删去此行再导入；本文件未存入任何内容", "remove the line and import the file again; nothing of it was stored";
    FixEmptyCell: "请填写此单元格再导入；本文件未存入任何内容", "fill in the cell and import the file again; nothing of it was stored";
    QuoteNotClosed: "引号没有成对", "a quotation mark opens here and is never closed";
    WhyQuoteNotClosed: "其后的各行都会被当作同一个单元格的文字", "all lines behind it would be taken for the text of one cell";
    TextBehindQuote: "引号之后还有文字", "there is text behind a closing quotation mark";
    WhyTextBehindQuote: "引号内外的数字会连成一个错误的数", "digits inside and outside of it would run together into a wrong number";
    FixQuotes: "请改正引号，或从 Excel 重新另存为 CSV 再导入；本文件未存入任何内容",
        "correct the quotation marks, or save it again as CSV from Excel; nothing of the file was stored";
    WhyFailed { detail: String }: "{detail}", "{detail}";
    FixCannotRead: "请检查路径和权限", "check the path and the permissions";
    AlsoAt { first: String, others: Vec<String> }: "{first}；同样的还有：{others}", "{first}; and also: {others}";
    MoreProblems { count: usize }: "另有 {count} 处同类问题未列出", "and {count} more problems in this file",
        one count: "and 1 more problem in this file";
    FindingOnImport { department: String, year: u16, finding: Box<Bilingual>, rule: String, file: String }:
        "校验错误：{department} {year}年：{finding}（{rule}，{file}）",
        "error in {department} {year}: {finding} ({rule}, {file})";
    ReportConflict { department: String, year: u16 }: "{department} {year}年的年报已存有，数据不同",
        "the report of {department} for {year} is stored already, with other figures";
    WhyReportConflict { difference: Box<Message>, count: usize, earlier: String }:
        "共 {count} 处不同，如 {difference}；已存的来自 {earlier}",
        "{count} differ, such as {difference}; what is stored came from {earlier}",
        one count: "1 differs: {difference}; what is stored came from {earlier}";
    FormDiffers { old: Form, new: Form }: "已存为{old}，此处为{new}", "stored in the {old}, here in the {new}";
    CellDiffers { metric: Metric, old: Option<i64>, new: Option<i64> }: "{metric} 已存 {old}，此处 {new}",
        "{metric}: stored {old}, here {new}";
    NarrativeDiffers { section: Narrative }: "“{section}”的文字", "the text of {section}";
    FixReportConflict: "用 --on-conflict replace 替换，或用 --on-conflict skip 保留已存的；本文件未存入任何内容",
        "use --on-conflict replace, or --on-conflict skip to keep what is stored; nothing of the file was stored";
    ImportedReports { new: usize, unchanged: usize, replaced: usize, refused: usize }:
        "年报：新增 {new}，未变 {unchanged}，替换 {replaced}；拒收文件：{refused}",
        "reports: {new} new, {unchanged} unchanged, {replaced} replaced; files refused: {refused}";
    CompletedReports { completed: usize }: "补全（只填入此前未能读取的单元格）：{completed}",
        "completed (only cells that had not been read before): {completed}";
    SkippedReports { skipped: usize }: "因已存有而跳过：{skipped}", "skipped, since stored already: {skipped}";
    ImportedDepartments { departments: usize, years: Vec<String> }: "部门：{departments}；年度：{years}",
        "departments: {departments}; years: {years}";
    ImportedFormats { formats: Vec<String> }: "格式：{formats}", "formats: {formats}";
    ImportedEncodings { encodings: Vec<String> }: "编码：{encodings}", "encodings: {encodings}";
    SkippedFiles { suffixes: Vec<String> }: "未读取的其他格式文件：{suffixes}", "files of other kinds, not read: {suffixes}";
    LeftUnset { places: usize }: "有 {places} 处无法确定，未采用（见上）", "places that could not be read for certain and were left unset: {places} (see above)";
    OpenFindings { errors: usize, warnings: usize, notes: usize }:
        "数据库中待处理的校验结果：错误 {errors}，警告 {warnings}，提示 {notes}",
        "open findings in the database: errors {errors}, warnings {warnings}, notes {notes}";
    FindingBetween { department: String, year: u16, finding: Box<Bilingual>, rule: String }:
        "校验错误：{department} {year}年：{finding}（{rule}）",
        "error in {department} {year}: {finding} ({rule})";
    ReportBreaksOther { department: String, year: u16 }:
        "存入后，已存的 {department} {year}年的年报会有校验错误",
        "the stored report of {department} for {year} would have an error";
    ReportBroken { department: String, year: u16 }: "{department} {year}年的年报有校验错误",
        "the report of {department} for {year} has an error";
    WhyReportBroken { finding: Box<Bilingual>, rule: String }: "{finding}（{rule}）", "{finding} ({rule})";
    FixReportBroken: "请与填报单位核对并更正；或去掉 --strict 导入，再用 `stats check --accept` 注明原因；本文件未存入任何内容",
        "have the office correct it, or import it without --strict and let it stand with `stats check --accept`; nothing of the file was stored";
    Interrupted { files: usize, total: usize }: "已中断：{total} 个文件中处理了 {files} 个，其余未读取",
        "interrupted; files read: {files} of {total}, the others not";
    DryRun: "试运行：未存入任何内容", "dry run: nothing was stored";
    NextCommand { command: String }: "下一步：{command}", "next: {command}";
    ReportsSoFar { reports: usize }: "{reports} 份年报", "{reports} reports",
        one reports: "1 report";
    FilesSoFar { files: usize, total: usize, reports: usize }: "已处理 {files}/{total} 个文件，{reports} 份年报",
        "files: {files}/{total}, reports: {reports}";

    // Canned queries, and statements of users.
    SettingWithoutValue { text: String }: "“{text}”没有写明值", "`{text}` sets nothing";
    WhySettingWithoutValue: "参数写作 名称=值", "a parameter is set as NAME=VALUE";
    FixSeeQuery { query: String }: "见 `stats query {query} --explain`", "see `stats query {query} --explain`";
    UnknownParameter { query: String, name: String }: "查询“{query}”没有参数“{name}”", "the query {query} has no parameter {name}";
    WhyParameters { names: Vec<String> }: "它的参数：{names}", "its parameters are {names}";
    WhyNoParameters: "它没有参数", "it takes no parameters";
    ParameterSetTwice { name: String }: "参数“{name}”写了两次", "the parameter {name} is set twice";
    WhyParameterSetTwice: "一个参数只能有一个值", "a parameter has one value";
    FixParameterSetTwice: "请去掉其中一个", "leave one of them out";
    WrongParameterValue { name: String, value: String }: "参数“{name}”不能是“{value}”", "the parameter {name} cannot be `{value}`";
    WhyWrongParameterValue { kind: Label }: "应为{kind}", "it takes {kind}";
    FixSetting { setting: String }: "例如 --set {setting}", "for example --set {setting}";
    MissingParameter { name: String, meaning: Label }: "缺少参数“{name}”（{meaning}）", "the parameter {name} is missing ({meaning})";
    WhyMissingParameter { kind: Label }: "没有它，查询没有结果；应为{kind}", "the query has no answer without it; it takes {kind}";
    UnknownQuery { name: String }: "没有查询“{name}”", "there is no query {name}";
    WhyUnknownQuery { names: Vec<String> }: "名称相近的有：{names}", "names that are like it: {names}";
    WhyNoSimilarQuery: "没有相近的名称", "no name is like it";
    FixUnknownQuery: "全部名称见 `stats query`；自己的查询用 --queries 文件夹 指明", "`stats query` lists all; --queries DIR adds those of a folder";
    NoQueryFiles: "文件夹中没有 .sql 文件", "there is no .sql file in the folder";
    WhyNoQueryFiles: "自己的查询每个一个文件，以 .sql 结尾；不读取下级文件夹", "each query of one's own is a file whose name ends in .sql; folders in it are not read";
    FixQueryFolder: "请检查 --queries 或环境变量 STATS_QUERIES 所指的文件夹", "check the folder that --queries or STATS_QUERIES names";
    FixQueryFile: "请更正文件；其他查询不受影响", "correct the file; other queries are not affected";
    FixSaveAsUtf8: "请用编辑器另存为 UTF-8", "save it as UTF-8 in your editor";
    QueryNameTaken { name: String }: "已有名为“{name}”的查询", "there is another query named {name}";
    WhyQueryOfProgram: "程序自带的查询不能被替换，以免误以为是它的结果", "a query of the program cannot be replaced: answers would be taken for its own";
    WhyQueryOfFile { file: String }: "{file} 用了这个名称", "{file} has that name";
    FixQueryName: "请改文件名，或改文件头的 `-- name:` 一行", "rename the file, or change the line `-- name:` of its header";
    QueryNameUnusable { name: String }: "“{name}”不能作查询的名称", "`{name}` cannot be the name of a query";
    WhyQueryNameUnusable: "名称不能含空白，也不能以 - 开头", "a name has no blanks and does not begin with -";
    UnknownParameterType { text: String }: "`{text}` 不是参数的类型", "`{text}` is no type of a parameter";
    WhyUnknownParameterType: "写作 `-- param: :名称 类型 说明`，类型为 INTEGER、REAL 或 TEXT", "write `-- param: :name TYPE meaning`, where TYPE is INTEGER, REAL or TEXT";
    UnknownColumnUnit { text: String }: "`{text}` 不是列的单位", "`{text}` is no unit of a column";
    WhyUnknownColumnUnit: "写作 `-- column: 名称 单位 说明`，单位为 text、number、count、year、percent 或 measure",
        "write `-- column: name unit meaning`, where unit is text, number, count, year, percent or measure";
    HeaderRepeated { text: String }: "文件头两次写到 `{text}`", "the header says `{text}` a second time";
    WhyHeaderRepeated: "名称和标题各一次，每个参数、列、示例值各一次", "name and title stand there once, and so does each parameter, column and sample";
    NoSample { text: String }: "`{text}` 不是参数的示例值", "`{text}` is no sample of a parameter";
    WhyNoSample: "写作 `-- sample: 名称=值`，名称须是前面的参数，值须符合其类型", "write `-- sample: name=value` with a parameter that stands above, and a value of its type";
    ParameterNotUsed { name: String }: "语句中没有参数 :{name}", "the statement has no parameter :{name}";
    ColumnNotReturned { name: String }: "语句不返回列 {name}", "the statement returns no column {name}";
    WhyHeaderMismatch: "文件头写有它", "the header says that it has";
    StatementEmpty: "没有 SQL 语句", "there is no SQL statement";
    WhyStatementEmpty: "其中只有空白或注释", "there are only blanks or comments";
    FixStatementEmpty: "请写一条 SELECT 语句", "write a SELECT statement";
    StatementSeveral: "不止一条语句", "there is more than one statement";
    WhyStatementSeveral: "一次只运行一条，否则其余的结果会被漏掉", "one is run at a time, else the answers of the others would be lost";
    FixStatementSeveral: "请逐条运行", "run them one by one";
    StatementTooLong: "语句过长", "the statement is too long";
    WhyStatementTooLong: "一条语句不得超过1 MB", "a statement has 1 MB at most";
    StatementNotAllowed { action: String }: "语句不只是读取：{action}", "the statement does more than read: {action}";
    WhyStatementNotAllowed: "查询只能读取这个数据库，不能更改它，也不能访问其他文件", "a query may read this database; it may not change it, nor reach other files";
    FixStatementNotAllowed: "请只用 SELECT；更改数据请用 import、department 等命令", "use SELECT only; import, department and other commands change data";
    NoSuchTable { name: String }: "没有表或视图“{name}”", "there is no table or view {name}";
    WhyNoSuchTable { names: Vec<String> }: "可用的有：{names}", "the database has {names}";
    FixNoSuchTable: "请改用其中之一；它的列见 `stats sql \"PRAGMA table_info(名称)\"`", "use one of them; `stats sql \"PRAGMA table_info(NAME)\"` shows its columns";
    NoSuchColumn { name: String }: "没有列“{name}”", "there is no column {name}";
    WhyNoSuchColumn { names: Vec<String> }: "所用的表有：{names}", "the tables that are named have {names}";
    WhyNoTableNamed: "语句没有用到任何表", "the statement names no table";
    FixNoSuchColumn: "请改用其中之一；如是文字，请用单引号", "use one of them; words stand in single quotation marks";
    AmbiguousColumn { name: String }: "列“{name}”不止一个表有", "more than one of the tables has a column {name}";
    WhyAmbiguousColumn: "不知道指哪一个表的列", "which one is meant is not said";
    FixAmbiguousColumn: "请写作 表名.列名", "write it as TABLE.COLUMN";
    NoSuchFunction { name: String }: "没有函数“{name}”", "there is no function {name}";
    WhyNoSuchFunction: "SQLite 没有这个函数", "SQLite does not have it";
    FixNoSuchFunction: "常用的有 count、sum、avg、min、max、round、coalesce", "common ones are count, sum, avg, min, max, round, coalesce";
    SyntaxError { word: String }: "`{word}` 处有语法错误", "this is no SQL at `{word}`";
    WhySyntaxError: "它不能出现在这里；往往是前面缺逗号、引号或括号", "it cannot stand here; often a comma, a quotation mark or a bracket is missing before it";
    StatementIncomplete: "语句没有写完", "the statement ends in the middle";
    WhyStatementIncomplete: "可能缺少右括号、右引号、END，或 FROM 之后的部分", "a closing bracket, a quotation mark, END or what follows FROM may be missing";
    FixStatement: "请更正语句", "correct the statement";
    UnnamedParameter { text: String }: "参数 `{text}` 没有名称", "the parameter `{text}` has no name";
    WhyUnnamedParameter: "参数写作 :名称", "a parameter is written :name";
    FixUnnamedParameter: "请改写，并用 --set 名称=值 给出值", "write it so, and give it a value with --set name=value";
    StatementNotRun: "语句不能运行", "the statement cannot be run";
    StatementTimedOut { seconds: u64 }: "运行了{seconds}秒还没有结束，已停止", "stopped after {seconds} seconds without an answer",
        one seconds: "stopped after 1 second without an answer";
    WhyStatementTimedOut: "语句的时间有限，以免电脑被占用", "a statement has limited time, so that it does not block the machine";
    FixStatementTimedOut: "请加条件缩小范围，例如 WHERE 年度 = 2021；或用 --timeout 延长", "narrow it, as with WHERE year = 2021, or give it more with --timeout";
    StatementInterrupted: "已中断", "interrupted";
    WhyStatementInterrupted: "语句还没有结束", "the statement had not ended";
    StatementTooLarge: "语句占用内存过多", "the statement takes too much memory";
    WhyStatementTooLarge: "语句及其结果不得超过1 GB", "a statement and its answer may take 1 GB at most";
    FixStatementTooLarge: "请加条件或 LIMIT，或先汇总", "narrow it, put a LIMIT to it, or sum up first";
    StatementFailed: "程序出错，语句没有运行完", "the program failed while it ran the statement";
    FixStatementFailed: "请将语句发给开发者", "please send the statement to the developers";
    RowsCut { rows: usize }: "只列出前 {rows} 行，还有更多：--limit 可放宽，0 为不限", "only the first {rows} rows are shown, there are more: --limit allows others, 0 all",
        one rows: "only the first row is shown, there are more: --limit allows others, 0 all";
    AnswerInFen: "金额单位为分（0.01元）", "amounts are in fen (0.01 yuan)";
    NoRowsReturned: "没有符合条件的行", "no row matches";
    QueriesTitle: "查询", "queries";
    QueryParameters: "参数", "parameters";
    QueryColumns: "列", "columns";
    QueryExample { command: String }: "例如：{command}", "for example: {command}";
    QueryTakesNothing: "没有参数", "no parameters";
    QueryRequired: "必填", "required";
    QueryOptional: "可省略", "may be left out";

    // The command line.
    UnknownArgument { argument: String }: "不认识选项 `{argument}`", "`{argument}` is not an option";
    UnknownCommand { command: String }: "没有命令 `{command}`", "`{command}` is not a command";
    MissingCommand: "缺少命令", "a command is missing";
    MissingArgument { argument: String }: "缺少 {argument}", "{argument} is missing";
    InvalidValue { argument: String, value: String, valid: String }: "{argument} 不能是 `{value}`，可选：{valid}",
        "{argument} cannot be `{value}`; it is one of {valid}";
    ValueOutOfRange { argument: String, value: String, range: String }: "{argument} 不能是 `{value}`，应在 {range} 之间",
        "{argument} cannot be `{value}`; it must be in {range}";
    MissingValue { argument: String }: "{argument} 后面缺少值", "a value is missing behind {argument}";
    RepeatedArgument { argument: String }: "{argument} 只能出现一次", "{argument} may be given only once";
    UnusableValue { argument: String, value: String }: "{argument} 不能是 `{value}`", "{argument} cannot be `{value}`";
    ConflictingArgument { argument: String }: "{argument} 不能与其他选项同用", "{argument} cannot be used with the others";
    SimilarWord { word: String }: "是否要用 `{word}`？", "did you mean `{word}`?";
    UsageLine { usage: String }: "用法：{usage}", "usage: {usage}";
    SeeHelp { command: String }: "详见 {command} --help", "see {command} --help";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{RequestRow, Requester};

    /// One of a thing that a message speaks of.
    pub trait Sample {
        fn one() -> Self;
    }

    macro_rules! one {
        ($($type:ty: $one:expr),+ $(,)?) => {$(
            impl Sample for $type {
                fn one() -> Self { $one }
            }
        )+};
    }

    const LABEL: Label = Label { zh: "一", en: "one" };

    one! {
        // A number of 16 bits is a year.
        u16: 2021, usize: 1, u32: 1, u64: 1, i64: 1, Option<i64>: Some(1),
        // A count may come as text.
        String: "1".to_owned(), &'static str: "one", Vec<String>: vec!["one".to_owned()],
        Label: LABEL, Vec<Label>: vec![LABEL],
        Sum: Sum(vec![(LABEL, 1)]), Listed: Listed(vec![(LABEL, "1".to_owned())]),
        Box<Bilingual>: Box::new(Bilingual { zh: "一".to_owned(), en: "one".to_owned() }),
        Box<Message>: Box::new(Message::FileEmpty), Box<Place>: Box::new(Place::file("one")),
        Metric: Metric::Request(RequestRow::Received, Requester::Total),
        Form: Form::Form2021, Narrative: Narrative::ALL[0], AmountError: AmountError::NotANumber,
    }

    #[test]
    fn english_says_one_report_and_two_reports() {
        // They end as nouns of several do and are none.
        const SINGULAR: &[&str] =
            &["is", "was", "has", "less", "others", "does", "states", "differs", "leaves"];
        const PLURAL: &[&str] = &["are", "were", "have", "state", "differ", "share"];
        let is_wrong = |words: &[&str]| {
            let [one, next @ ..] = words else { return false };
            // Not in a list of counts, nor as a name.
            let one = one.trim_start_matches('(');
            // Whatever describes the noun stands between.
            let noun = next.iter().find(|word| !["more", "of", "its", "such"].contains(word));
            let noun = noun.map_or("", |noun| noun.trim_end_matches([',', ':', ';', '.', ')']));
            one == "1"
                && ((noun.ends_with('s') && !SINGULAR.contains(&noun)) || PLURAL.contains(&noun))
        };
        let mut wrong = Vec::new();
        for message in Message::of_one() {
            let text = message.text(Language::En);
            let words: Vec<&str> = text.split_whitespace().collect();
            if (0..words.len()).any(|at| is_wrong(&words[at..])) {
                wrong.push(text);
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn one_is_said_of_one_alone() {
        let check = |departments: usize, expected: &str| {
            let message = Message::CoverageComplete { year: 2021, departments };
            assert_eq!(message.text(Language::En), expected);
        };
        check(0, "2021: 0 of 0 departments reported");
        check(1, "2021: the one department reported");
        check(2, "2021: 2 of 2 departments reported");
        check(11, "2021: 11 of 11 departments reported");
    }
}
