//! What a zip file or an OLE compound file is, and whether it is safe to unpack.
//!
//! A file may be made to fill the memory: 500 KB that unpack to gigabytes, entries that share their
//! bytes, sizes that lie. So the directory is looked at before anything is unpacked, and then every
//! entry is unpacked once, without keeping it, to see that the directory told the truth. Only then
//! do readers that trust it get the file.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::refused;
use crate::language::Message;
use crate::problem::{Place, Problem};

/// More entries than this are no office document: a long one with a picture on each page has some
/// hundreds.
const MOST_ENTRIES: usize = 5_000;

/// The most that all entries may have together when unpacked, in bytes. A workbook of all reports
/// of a province for ten years has about 150 MB.
const MOST_UNPACKED: u64 = 400_000_000;

/// An entry that shrank more than this is a bomb: sheets of figures shrink to a tenth, and even
/// rows of blank cells to a hundredth.
const HIGHEST_RATIO: u64 = 200;

/// Entries that unpack to less than this do no harm, however much they shrank.
const HARMLESS: u64 = 4_000_000;

/// The directory's ending: 22 bytes and a comment.
const LONGEST_ENDING: usize = 22 + 65_535;

/// The list of entries of an ODF file: some hundred bytes for each.
const LONGEST_MANIFEST: u64 = 1_000_000;

/// What a container holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A workbook of Excel 2007 or later.
    Xlsx,
    /// A document of Word 2007 or later.
    Docx,
    /// A spreadsheet of LibreOffice.
    Ods,
    /// A text document of LibreOffice.
    Odt,
    /// A binary workbook.
    Xlsb,
    /// A presentation.
    Slides,
    /// Any other zip file.
    Zip,
    /// A zip file or a compound file whose directory cannot be read: one that was cut off.
    Damaged,
    /// A workbook of Excel 97.
    Xls,
    /// A document of Word 97, or of WPS.
    Doc,
    /// An office document with a password.
    Encrypted,
    /// Any other compound file.
    Compound,
}

/// What kind of container the bytes are, `None` if they are none.
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(zip_kind(bytes));
    }
    bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").then(|| compound_kind(bytes))
}

fn zip_kind(bytes: &[u8]) -> Kind {
    let mut archive = match open(bytes) {
        Ok(archive) => archive,
        Err(Message::WhyBroken { .. }) => return Kind::Damaged,
        Err(_) => return Kind::Zip,
    };
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("[Content_Types].xml") {
        if has("xl/workbook.bin") {
            return Kind::Xlsb;
        }
        // A document may stand elsewhere than Word puts it, but never does its folder differ.
        let any = |folder: &str| {
            archive.file_names().any(|name| name.is_ok_and(|name| name.starts_with(folder)))
        };
        return match () {
            () if any("xl/") => Kind::Xlsx,
            () if any("word/") => Kind::Docx,
            () if any("ppt/") => Kind::Slides,
            () => Kind::Zip,
        };
    }
    let mut mime = String::new();
    if let Ok(entry) = archive.by_name("mimetype") {
        // A longer name, or one that is not text, is none that is looked for.
        let _ = entry.take(100).read_to_string(&mut mime);
    }
    let mut manifest = String::new();
    if let Ok(entry) = archive.by_name("META-INF/manifest.xml") {
        let _ = entry.take(LONGEST_MANIFEST).read_to_string(&mut manifest);
    }
    if manifest.contains("encryption-data") || archive.index_for_name("encrypted-package").is_some()
    {
        return Kind::Encrypted;
    }
    match mime.trim().strip_prefix("application/vnd.oasis.opendocument.") {
        Some("spreadsheet" | "spreadsheet-template") => Kind::Ods,
        Some("text" | "text-template") => Kind::Odt,
        _ => Kind::Zip,
    }
}

fn compound_kind(bytes: &[u8]) -> Kind {
    let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) else { return Kind::Damaged };
    let has = |name: &str| file.is_stream(name);
    match () {
        () if has("/EncryptedPackage") => Kind::Encrypted,
        () if has("/Workbook") || has("/Book") => Kind::Xls,
        () if has("/WordDocument") => Kind::Doc,
        () if has("/PowerPoint Document") => Kind::Slides,
        () => Kind::Compound,
    }
}

/// Opens the directory of a zip file.
fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Message> {
    // The directory ends with the number of its entries; looked at first, since opening keeps them.
    let tail = bytes.get(bytes.len().saturating_sub(LONGEST_ENDING)..).unwrap_or(bytes);
    let ending = tail.windows(4).rposition(|four| four == b"PK\x05\x06");
    let count = ending.and_then(|at| tail.get(at + 10..)?.first_chunk());
    let count = count.map_or(0, |count| usize::from(u16::from_le_bytes(*count)));
    if count > MOST_ENTRIES {
        return Err(Message::WhyTooManyEntries { count });
    }
    let archive = ZipArchive::new(Cursor::new(bytes));
    let archive = archive.map_err(|error| Message::WhyBroken { detail: error.to_string() })?;
    if archive.len() > MOST_ENTRIES {
        return Err(Message::WhyTooManyEntries { count: archive.len() });
    }
    Ok(archive)
}

/// Opens a zip file whose every entry was found to be what the directory says.
///
/// # Errors
/// A [`Problem`] that refuses the file: broken, or unsafe to unpack.
pub fn open_checked<'a>(
    bytes: &'a [u8],
    place: &Place,
) -> Result<ZipArchive<Cursor<&'a [u8]>>, Problem> {
    let checked = open(bytes).and_then(|mut archive| {
        check_directory(&mut archive)?;
        check_entries(&mut archive)?;
        Ok(archive)
    });
    checked.map_err(|why| broken(place, why))
}

/// The problem of a file that cannot be read for what is in it.
pub fn broken(place: &Place, why: Message) -> Problem {
    use Message as M;
    let (what, fix) = match why {
        M::WhyBroken { .. } => (M::BrokenFile, M::FixSaveAgain),
        M::WhyTooManyCells { .. } => (M::FileTooLarge, M::FixSplitFile),
        M::WhyCellsFarApart => (M::FileTooLarge, M::FixCellsFarApart),
        M::WhyFileLocked => (M::FileLocked, M::FixRemovePassword),
        _ => (M::UnsafeFile, M::FixHostileFile),
    };
    refused(place, what, why, fix)
}

fn check_directory(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Message> {
    if archive.has_duplicate_names() {
        return Err(Message::WhyEntriesRepeated);
    }
    let mut total: u64 = 0;
    let mut areas = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index);
        let entry = entry.map_err(|error| Message::WhyBroken { detail: error.to_string() })?;
        if entry.encrypted() {
            return Err(Message::WhyFileLocked);
        }
        let (size, packed) = (entry.size(), entry.compressed_size());
        total = total.saturating_add(size);
        if total > MOST_UNPACKED || size > HARMLESS && size / HIGHEST_RATIO > packed {
            return Err(Message::WhyUnpackedTooLarge);
        }
        let begin = entry.header_start();
        let end = entry.data_start().unwrap_or(begin).saturating_add(packed);
        areas.push((begin, end));
    }
    areas.sort_unstable();
    if areas.iter().zip(areas.iter().skip(1)).any(|(first, second)| first.1 > second.0) {
        return Err(Message::WhyEntriesOverlap);
    }
    Ok(())
}

fn check_entries(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Message> {
    let broken = |error: &dyn std::fmt::Display| Message::WhyBroken { detail: error.to_string() };
    let mut chunk = vec![0; 64 * 1024];
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| broken(&error))?;
        let mut left = entry.size();
        loop {
            let count = entry.read(&mut chunk).map_err(|error| broken(&error))?;
            if count == 0 {
                break;
            }
            left = left.checked_sub(count as u64).ok_or(Message::WhyEntrySizes)?;
        }
        if left > 0 {
            return Err(Message::WhyEntrySizes);
        }
    }
    Ok(())
}

/// The bytes of an entry, `None` if there is none of the name.
///
/// # Errors
/// A [`Problem`] that refuses the file: broken. The archive has been checked, so it is never large.
pub fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    place: &Place,
) -> Result<Option<Vec<u8>>, Problem> {
    if archive.index_for_name(name).is_none() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let read = archive.by_name(name).map_err(|error| error.to_string());
    let read = read.and_then(|entry| {
        entry.take(MOST_UNPACKED).read_to_end(&mut bytes).map_err(|error| error.to_string())
    });
    match read {
        Ok(_) => Ok(Some(bytes)),
        Err(detail) => Err(broken(place, Message::WhyBroken { detail })),
    }
}

/// A zip file for the tests of the readers.
#[cfg(test)]
pub fn pack(entries: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write as _;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in entries {
        writer.start_file(*name, options).expect("an entry");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("a zip file").into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(bytes: &[u8]) -> Option<Message> {
        open_checked(bytes, &Place::default()).err().map(|problem| problem.why)
    }

    #[test]
    fn what_a_container_holds_is_told_by_its_entries() {
        let check = |names: &[&str], expected| {
            let entries: Vec<_> = names.iter().map(|&name| (name, &b""[..])).collect();
            assert_eq!(kind(&pack(&entries)), Some(expected), "{names:?}");
        };
        check(&["[Content_Types].xml", "xl/workbook.xml"], Kind::Xlsx);
        check(&["[Content_Types].xml", "xl/workbook.bin"], Kind::Xlsb);
        check(&["[Content_Types].xml", "word/document2.xml"], Kind::Docx);
        check(&["[Content_Types].xml", "ppt/presentation.xml"], Kind::Slides);
        check(&["word/document.xml"], Kind::Zip);
        check(&[], Kind::Zip);
        let mime = b"application/vnd.oasis.opendocument.spreadsheet";
        assert_eq!(kind(&pack(&[("mimetype", mime)])), Some(Kind::Ods));
        let locked = ("META-INF/manifest.xml", &b"<manifest:encryption-data>"[..]);
        assert_eq!(kind(&pack(&[("mimetype", mime), locked])), Some(Kind::Encrypted));
        assert_eq!(kind("department,year".as_bytes()), None);
        assert_eq!(kind(b"PK\x03\x04 and no more"), Some(Kind::Damaged));
        let whole = pack(&[("[Content_Types].xml", b""), ("xl/workbook.xml", b"<workbook/>")]);
        let cut_off = whole.get(..whole.len() - 30).expect("a long file");
        assert_eq!(kind(cut_off), Some(Kind::Damaged));
    }

    #[test]
    fn what_a_compound_file_holds_is_told_by_its_streams() {
        // WPS writes the same streams. One of less than 4,096 bytes stands among other small ones.
        let check = |name: &str, size: usize, expected| {
            let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a file");
            let mut stream = file.create_stream(name).expect("a stream");
            std::io::Write::write_all(&mut stream, &vec![7; size]).expect("its bytes");
            drop(stream);
            file.flush().expect("a whole file");
            assert_eq!(kind(file.into_inner().get_ref()), Some(expected), "{name}");
        };
        for size in [0, 100, 10_000] {
            check("Workbook", size, Kind::Xls);
            check("Book", size, Kind::Xls);
            check("WordDocument", size, Kind::Doc);
            check("PowerPoint Document", size, Kind::Slides);
            check("EncryptedPackage", size, Kind::Encrypted);
            check("CONTENTS", size, Kind::Compound);
        }
        assert_eq!(kind(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and no more"), Some(Kind::Damaged));
    }

    #[test]
    fn bombs_are_refused() {
        let zeros = vec![0; 50_000_000];
        assert_eq!(why(&pack(&[("a", &zeros)])), Some(Message::WhyUnpackedTooLarge));
        let many: Vec<_> = (0..=MOST_ENTRIES).map(|index| index.to_string()).collect();
        let many: Vec<_> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
        let count = MOST_ENTRIES + 1;
        assert_eq!(why(&pack(&many)), Some(Message::WhyTooManyEntries { count }));
        assert_eq!(why(&pack(&[("a", b"1"), ("b", b"2")])), None);
    }

    /// Writes a number over one of the fields of every entry of the directory.
    fn rewrite(bytes: &mut [u8], field: usize, value: u32) {
        for at in 0..bytes.len() - field {
            if bytes[at..].starts_with(b"PK\x01\x02") {
                bytes[at + field..at + field + 4].copy_from_slice(&value.to_le_bytes());
            }
        }
    }

    #[test]
    fn a_directory_that_lies_is_refused() {
        const SIZE: usize = 24;
        const BEGIN: usize = 42;
        let mut smaller = pack(&[("a", &vec![7; 3_000_000])]);
        rewrite(&mut smaller, SIZE, 1_000);
        assert!(why(&smaller).is_some());
        let mut overlapping = pack(&[("a", b"1"), ("b", b"2")]);
        rewrite(&mut overlapping, BEGIN, 0);
        assert_eq!(why(&overlapping), Some(Message::WhyEntriesOverlap));
        let mut same = pack(&[("aa", b"1"), ("ab", b"2")]);
        while let Some(at) = same.windows(2).position(|name| name == b"ab") {
            same[at + 1] = b'a';
        }
        assert_eq!(why(&same), Some(Message::WhyEntriesRepeated));
    }
}
