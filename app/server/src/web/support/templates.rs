//! The templates: files in a debug build, packed into the program otherwise.

use super::assets;
use crate::text::messages;
use flate2::read::ZlibDecoder;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;
use tera::{Context, Kwargs, State, Tera};

/// Written by `build.rs`: the names and texts of all templates; empty in a debug build.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/templates.z"));

/// The templates, compiled. A debug build reads them from the source folder and compiles them
/// again after one was changed, so that a change is seen without building and starting again.
pub struct Templates {
    /// The folder from which they are read; `None` for those in the program.
    folder: Option<PathBuf>,
    compiled: Mutex<Compiled>,
}

struct Compiled {
    tera: Arc<Tera>,
    /// When the newest of the files was changed; `None` for those in the program.
    changed: Option<SystemTime>,
}

/// The templates of this process, compiled on first use.
///
/// # Errors
/// As [`Templates::compile`].
pub fn shared() -> anyhow::Result<&'static Templates> {
    static SHARED: OnceLock<Templates> = OnceLock::new();
    match SHARED.get() {
        Some(templates) => Ok(templates),
        None => {
            let templates = Templates::compile()?;
            Ok(SHARED.get_or_init(|| templates))
        }
    }
}

impl Templates {
    /// Compiles the templates, and reads their messages.
    ///
    /// # Errors
    /// If one does not compile, which the tests would detect; in a debug build also if the source
    /// folder does not exist.
    pub fn compile() -> anyhow::Result<Templates> {
        messages::load()?;
        Templates::from(PACKED.is_empty().then(source_folder))
    }

    fn from(folder: Option<PathBuf>) -> anyhow::Result<Templates> {
        let compiled = Mutex::new(Compiled {
            changed: last_change(folder.as_deref()),
            tera: Arc::new(compile(folder.as_deref())?),
        });
        Ok(Templates { folder, compiled })
    }

    /// Renders one of them.
    ///
    /// # Errors
    /// If it needs a variable that the context does not have, which is a defect.
    pub fn render(&self, name: &str, context: &Context) -> Result<String, tera::Error> {
        self.current()?.render(name, context)
    }

    /// When the newest of the files was changed; `None` for those in the program.
    pub(super) fn changed(&self) -> Option<SystemTime> {
        last_change(self.folder.as_deref())
    }

    fn current(&self) -> Result<Arc<Tera>, tera::Error> {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = last_change(self.folder.as_deref());
        if changed != compiled.changed {
            compiled.tera = Arc::new(compile(self.folder.as_deref())?);
            compiled.changed = changed;
        }
        Ok(Arc::clone(&compiled.tera))
    }
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")
}

fn compile(folder: Option<&Path>) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.register_function("asset", |args: Kwargs, _: &State| {
        args.must_get::<&str>("path").map(assets::address)
    });
    messages::template::register(&mut tera);
    let sources = match folder {
        Some(folder) => read(folder),
        None => unpacked(PACKED),
    };
    let sources = sources.map_err(|error| tera::Error::message(error.to_string()))?;
    tera.add_raw_templates(sources)?;
    Ok(tera)
}

/// The names and texts of the templates in a folder.
fn read(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let read = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy();
        Ok((name.into_owned(), fs::read_to_string(&path)?))
    };
    files(folder)?.into_iter().map(read).collect()
}

/// The names and texts of the packed templates.
fn unpacked(packed: &[u8]) -> io::Result<Vec<(String, String)>> {
    let mut text = String::new();
    ZlibDecoder::new(packed).read_to_string(&mut text)?;
    let mut parts = text.split_terminator('\0').map(str::to_owned);
    Ok(std::iter::from_fn(|| Some((parts.next()?, parts.next()?))).collect())
}

/// The templates in a folder and its subfolders, without the files of editors.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            found.append(&mut files(&path)?);
        } else if !name.starts_with('.') && !name.ends_with('~') {
            found.push(path);
        }
    }
    Ok(found)
}

/// When a template was changed last, where they are files that somebody may edit.
fn last_change(folder: Option<&Path>) -> Option<SystemTime> {
    let files = files(folder?).ok()?;
    let changed = |path: &PathBuf| path.metadata().ok()?.modified().ok();
    files.iter().filter_map(changed).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write;
    use std::time::Duration;

    /// Needs no context of its own.
    const NAME: &str = "site/api.html";

    fn write(folder: &Path, text: &str, changed: SystemTime) {
        let path = folder.join(NAME);
        fs::write(&path, text).expect("a template");
        let file = fs::File::options()
            .write(true)
            .open(path)
            .expect("a template");
        file.set_modified(changed).expect("a template");
    }

    #[test]
    fn a_changed_template_is_shown_by_the_running_program() {
        let folder = tempfile::tempdir().expect("a template");
        for (name, text) in read(&source_folder()).expect("a template") {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a template")).expect("a template");
            fs::write(path, text).expect("a template");
        }
        fs::write(folder.path().join(".api.html.swp"), [0xff]).expect("a file of an editor");
        let later = SystemTime::now() + Duration::from_secs(60);
        write(folder.path(), "before", later);
        let templates = Templates::from(Some(folder.path().to_owned())).expect("a template");
        let shown = || templates.render(NAME, &Context::new());
        assert_eq!(shown().expect("a template"), "before");
        write(folder.path(), "after", later + Duration::from_secs(1));
        assert_eq!(shown().expect("a template"), "after");
        // One that does not compile is an error each time, until it is fixed.
        write(folder.path(), "{% if %}", later + Duration::from_secs(2));
        assert!(shown().is_err() && shown().is_err());
        write(folder.path(), "mended", later + Duration::from_secs(3));
        assert_eq!(shown().expect("a template"), "mended");
    }

    #[test]
    fn packed_templates_are_read_as_they_were_written() {
        let sources = [("a/b.html", "<p>\n"), ("c.txt", ""), ("d.html", "é")];
        let text: String = sources
            .map(|(name, text)| format!("{name}\0{text}\0"))
            .concat();
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        packed.write_all(text.as_bytes()).expect("compressed");
        let read = unpacked(&packed.finish().expect("compressed")).expect("templates");
        assert_eq!(
            read,
            sources.map(|(name, text)| (name.to_owned(), text.to_owned()))
        );
        assert!(unpacked(b"damaged").is_err());
    }
}
