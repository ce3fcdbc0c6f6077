//! The files that the targets start from.

use std::fs;
use std::path::{Path, PathBuf};

/// A file: its name and its content.
pub type File = (String, Vec<u8>);

/// The files with this extension, from the corpus and from the fixtures of other tests.
pub fn files(ending: &str) -> Vec<File> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut paths = Vec::new();
    for folder in ["fuzz/corpus", "fixtures"] {
        collect(&tests.join(folder), &mut paths);
    }
    paths.sort();
    let named = |path: &PathBuf| path.to_string_lossy().ends_with(ending);
    let files: Vec<File> = paths
        .iter()
        .filter(|path| named(path))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    assert!(!files.is_empty(), "no {ending} in the corpus");
    files
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => collect(&path, paths),
            false => paths.push(path),
        }
    }
}
