//! How much the streams of a file hold when they are unpacked, before anything unpacks them.

use std::io::Read;

/// More than this in one stream is no page and no font; a Chinese font has up to 30 MB.
const LARGEST_STREAM: u64 = 64 << 20;

/// More than this in all streams is no report.
const LARGEST_SUM: u64 = 512 << 20;

/// Whether a file unpacks into more than a report can hold. The PDF reader has no limit of its own,
/// and a few MB can hold a stream of many GB.
pub fn is_too_much(bytes: &[u8]) -> bool {
    let mut sum = 0;
    let mut at = 0;
    while let Some(found) = find(bytes.get(at..).unwrap_or_default(), b"stream") {
        at += found + b"stream".len();
        let data = bytes.get(at..).unwrap_or_default();
        let skip = data.iter().take(2).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let data = data.get(skip..).unwrap_or_default();
        // The first byte of a zlib stream names the method.
        if data.first().is_none_or(|byte| byte & 0x0F != 8) {
            continue;
        }
        let mut limited = flate2::read::ZlibDecoder::new(data).take(LARGEST_STREAM + 1);
        let size = count(&mut limited);
        sum += size;
        if size > LARGEST_STREAM || sum > LARGEST_SUM {
            return true;
        }
    }
    false
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let (&first, _) = word.split_first()?;
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == first)?;
        if bytes.get(at..)?.starts_with(word) {
            return Some(at);
        }
        at += 1;
    }
}

/// Reads to the end, or to where the stream breaks off.
fn count(reader: &mut impl Read) -> u64 {
    let mut buffer = [0; 16 * 1024];
    let mut sum = 0;
    while let Ok(read @ 1..) = reader.read(&mut buffer) {
        sum += read as u64;
    }
    sum
}
