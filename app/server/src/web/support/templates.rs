//! The templates, embedded in the program.

use super::{assets, messages};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use tera::{Context, Kwargs, State, Tera};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Sources;

/// The templates, compiled. A debug build reads them from the source folder and compiles them
/// again after one was changed, so that a change is seen without building and starting again.
pub struct Templates {
    /// Where they are read; without, they are those in the program.
    folder: Option<PathBuf>,
    compiled: Mutex<Compiled>,
}

struct Compiled {
    tera: Arc<Tera>,
    /// When the newest of the files was changed; nothing when they are in the program.
    changed: Option<SystemTime>,
}

impl Templates {
    /// Compiles the templates, and reads their messages.
    ///
    /// # Errors
    /// When one does not compile, which the tests would have seen.
    pub fn compile() -> anyhow::Result<Templates> {
        messages::load()?;
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let folder = cfg!(debug_assertions).then_some(sources);
        // The program may have been moved to a machine without its sources.
        Templates::from(folder.filter(|folder| folder.is_dir()))
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
    /// When it wants what the context has not, which is a defect of ours.
    pub fn render(&self, name: &str, context: &Context) -> Result<String, tera::Error> {
        self.current()?.render(name, context)
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

fn compile(folder: Option<&Path>) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.register_function("asset", |args: Kwargs, _: &State| {
        args.must_get::<&str>("path").map(assets::address)
    });
    messages::template::register(&mut tera);
    let source = |name: Cow<'static, str>| {
        let text = match folder {
            Some(folder) => fs::read_to_string(folder.join(&*name)).ok()?,
            None => String::from_utf8_lossy(&Sources::get(&name)?.data).into_owned(),
        };
        Some((name.into_owned(), text))
    };
    let sources: Vec<(String, String)> = Sources::iter().filter_map(source).collect();
    tera.add_raw_templates(sources)?;
    Ok(tera)
}

/// When a template was changed last, where they are files that somebody may edit.
fn last_change(folder: Option<&Path>) -> Option<SystemTime> {
    let folder = folder?;
    let changed = |name: &str| folder.join(name).metadata()?.modified();
    Sources::iter().filter_map(|name| changed(&name).ok()).max()
}

#[cfg(test)]
mod tests {
    use super::*;
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
        for name in Sources::iter() {
            let path = folder.path().join(&*name);
            fs::create_dir_all(path.parent().expect("a template")).expect("a template");
            fs::write(path, Sources::get(&name).expect("a template").data).expect("a template");
        }
        let later = SystemTime::now() + Duration::from_secs(60);
        write(folder.path(), "before", later);
        let templates = Templates::from(Some(folder.path().to_owned())).expect("a template");
        let shown = || templates.render(NAME, &Context::new());
        assert_eq!(shown().expect("a template"), "before");
        write(folder.path(), "after", later + Duration::from_secs(1));
        assert_eq!(shown().expect("a template"), "after");
        // One that does not compile is an error each time, until it is mended.
        write(folder.path(), "{% if %}", later + Duration::from_secs(2));
        assert!(shown().is_err() && shown().is_err());
        write(folder.path(), "mended", later + Duration::from_secs(3));
        assert_eq!(shown().expect("a template"), "mended");
    }

    #[test]
    fn a_program_without_its_sources_has_them_inside() {
        let templates = Templates::from(None).expect("a template");
        assert!(
            templates
                .compiled
                .lock()
                .expect("a template")
                .changed
                .is_none()
        );
    }
}
