//! A small file that unpacks to a large one.

/// What the sheet unpacks to.
const UNPACKED: usize = 512 << 20;

/// An entry of a zip file.
struct Entry<'a> {
    name: &'a str,
    /// 0 as it is, 8 deflated.
    method: u16,
    bytes: Vec<u8>,
    size: usize,
}

/// Blanks, deflated: one piece that needs nothing before it, over and over, and an empty last block.
fn deflated_blanks() -> Vec<u8> {
    const PIECE: usize = 1 << 20;
    let mut piece = Vec::with_capacity(PIECE);
    flate2::Compress::new(flate2::Compression::best(), false)
        .compress_vec(&vec![b' '; PIECE], &mut piece, flate2::FlushCompress::Full)
        .expect("it is deflated");
    let mut bytes = piece.repeat(UNPACKED / PIECE);
    bytes.extend([3, 0]);
    bytes
}

fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let begin = u32::try_from(file.len()).expect("a small file");
        let mut fields = Vec::new();
        fields.extend([20, 0, 0, 0]);
        fields.extend(entry.method.to_le_bytes());
        // No time, and a checksum that nobody comes to see.
        fields.extend([0; 8]);
        for size in [entry.bytes.len(), entry.size] {
            fields.extend(u32::try_from(size).expect("a size").to_le_bytes());
        }
        fields.extend(u16::try_from(entry.name.len()).expect("a short name").to_le_bytes());
        fields.extend([0, 0]);
        file.extend(b"PK\x03\x04");
        file.extend(&fields);
        file.extend(entry.name.as_bytes());
        file.extend(&entry.bytes);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(begin.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let count = u16::try_from(entries.len()).expect("few entries").to_le_bytes();
    let begin = u32::try_from(file.len()).expect("a small file").to_le_bytes();
    let length = u32::try_from(directory.len()).expect("a small directory").to_le_bytes();
    file.extend(directory);
    file.extend([&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &length, &begin, &[0, 0]].concat());
    file
}

/// A workbook of half a megabyte, one sheet of which unpacks to half a gigabyte of blanks.
///
/// # Panics
/// If it cannot be deflated in memory.
pub fn bomb() -> Vec<u8> {
    let plain = |name, text: &str| {
        let bytes = text.as_bytes().to_vec();
        Entry { name, method: 0, size: bytes.len(), bytes }
    };
    zip(&[
        plain("[Content_Types].xml", "<Types/>"),
        plain("xl/workbook.xml", "<workbook/>"),
        Entry {
            name: "xl/worksheets/sheet1.xml",
            method: 8,
            bytes: deflated_blanks(),
            size: UNPACKED,
        },
    ])
}
