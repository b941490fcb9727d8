//! Every sentence of the program, in both languages side by side.
//!
//! A message without its parts, or in one language only, does not compile.

use super::{Label, Language, Localised};
use crate::report::{AmountError, Metric};

macro_rules! messages {
    ($( $(#[$meta:meta])* $name:ident $({ $($field:ident : $type:ty),+ $(,)? })? : $zh:literal, $en:literal; )+) => {
        /// A sentence, or part of one, that the program can say.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)] // The texts say what each one is.
        pub enum Message {
            $( $(#[$meta])* $name $({ $($field: $type),+ })?, )+
        }

        impl Message {
            /// The words in one language.
            pub fn text(&self, language: Language) -> String {
                match self {
                    $( Message::$name $({ $($field),+ })? => {
                        $( $( let $field = $field.localised(language); )+ )?
                        match language {
                            Language::Zh => format!($zh),
                            Language::En => format!($en),
                        }
                    } )+
                }
            }
        }
    };
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
    FileEmpty: "文件为空", "the file is empty";
    WhyFileEmpty: "其中没有任何文字", "there is no text in it";
    FixCheckFile: "请检查是否选错文件，或重新保存后再导入",
        "check that it is the right file, or save it again and import it";
    BrokenBytes { encoding: &'static str }: "文件不是完好的 {encoding} 文本", "the file is not sound {encoding} text";
    WhyBrokenBytes: "此处的字节无法解码；若强行读取，文字可能出错",
        "the bytes here cannot be decoded, and reading on could garble the text";
    FixBrokenBytes: "请用原程序重新保存为 UTF-8，再导入", "save it again as UTF-8 in the program that made it";
    BinaryFile: "文件不是文本", "the file is not text";
    WhyBinaryFile: "其中有文本中不会出现的字节", "it holds bytes that no text has";
    FixConvertFile: "请另存为 CSV 或纯文本后再导入", "save it as CSV or as plain text and import that";
    TooManyColumns { columns: usize }: "一行有{columns}列", "a row has {columns} columns";
    CsvBroken { detail: String }: "CSV 无法读取（{detail}）", "the CSV cannot be read ({detail})";
    WhyTableShape: "年报表格不超过2000列", "a table of reports has 2000 columns at most";
    FixSaveAsCsv: "请从 Excel 重新另存为 CSV 再导入", "save it again as CSV from Excel and import that";

    // Numbers and labels.
    NotACount { text: String, metric: Metric }: "`{text}` 不是件数（{metric}）", "`{text}` is not a count ({metric})";
    WhyCount: "件数应为整数，可有千位分隔符", "counts are whole numbers, with or without thousands separators";
    WhyNoNegative: "只有“本年增/减”可以是负数", "only 本年增/减 may be negative";
    WhyLeadingZero: "以0开头的多位数可能是几个数字连在了一起", "digits that begin with 0 may be several numbers run together";
    WhyTooLarge: "数字超过15位", "it has more than 15 digits";
    NotAnAmount { text: String, metric: Metric }: "`{text}` 不是金额（{metric}）", "`{text}` is not an amount ({metric})";
    WhyNotAnAmount { error: AmountError, unit: Label }: "{error}；此处金额单位为{unit}", "{error}; amounts here are in {unit}";
    AmountWithoutUnit { text: String, metric: Metric }: "金额 `{text}` 没有单位（{metric}）", "the amount `{text}` has no unit ({metric})";
    WhyAmountWithoutUnit: "可能是元，也可能是万元，相差一万倍", "it may be yuan or 10,000 yuan, and the two differ by a factor of 10,000";
    FixCell: "请更正此单元格后再导入；本文件未存入任何内容", "correct the cell and import the file again; nothing of it was stored";

    // Recognising published text.

    // Recognising tables and data exports.

    // The database.

    // Rules.

    // Queries and what they print.

    // Importing.

    // The command line.
}
