//! Packs the message files and the templates for the program: those of a language, and all
//! templates, in one compressed text each. As they are they would take 1.3 MB of the image.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Below the package: a folder of message files for each language.
const MESSAGES: &str = "messages";

/// Below the package: folders of templates.
const TEMPLATES: &str = "templates";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    pack_messages(&out)?;
    pack_templates(&out)
}

/// A list of the languages, each with its compressed text.
fn pack_messages(out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={MESSAGES}");
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

/// The name and the text of each template, each with a NUL at its end. Nothing in a debug build,
/// which reads the files, so that a change is seen without building again.
fn pack_templates(out: &Path) -> Result<(), Box<dyn Error>> {
    let mut packed = Vec::new();
    if env::var("PROFILE")? == "release" {
        println!("cargo:rerun-if-changed={TEMPLATES}");
        let mut text = String::new();
        for path in files(Path::new(TEMPLATES))? {
            let name = path.strip_prefix(TEMPLATES)?.to_string_lossy();
            write!(text, "{name}\0{}\0", fs::read_to_string(&path)?)?;
        }
        packed = compressed(&text)?;
    }
    fs::write(out.join("templates.z"), packed)?;
    Ok(())
}

/// The files in a folder and in those below it, without those of editors.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for path in entries(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            found.append(&mut files(&path)?);
        } else if !name.starts_with('.') && !name.ends_with('~') {
            found.push(path);
        }
    }
    Ok(found)
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
