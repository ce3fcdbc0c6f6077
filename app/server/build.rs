//! Packs the message files for the program: those of a language in one compressed text. As they
//! are they would take 1 MB of the image.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Below the package: a folder of message files for each language.
const MESSAGES: &str = "messages";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={MESSAGES}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut list = String::from("&[\n");
    for folder in entries(Path::new(MESSAGES))? {
        let language = folder.file_name().unwrap_or_default().to_string_lossy();
        let packed = out.join(format!("{language}.ftl.z"));
        fs::write(&packed, compressed(&text(&folder)?)?)?;
        writeln!(list, "    ({language:?}, include_bytes!({packed:?})),")?;
    }
    list.push_str("]\n");
    fs::write(out.join("messages.rs"), list)?;
    Ok(())
}

/// What is in a folder, in the same order on every machine.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = paths.collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    Ok(paths)
}

/// The files of a folder, one after the other.
fn text(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    for file in entries(folder)? {
        text.push_str(&fs::read_to_string(file)?);
        text.push('\n');
    }
    Ok(text)
}

fn compressed(text: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes())?;
    Ok(encoder.finish()?)
}
