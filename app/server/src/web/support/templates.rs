//! The templates, embedded in the program.

use super::{assets, messages};
use rust_embed::RustEmbed;
use tera::{Context, Kwargs, State, Tera};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Sources;

/// The templates, compiled.
pub struct Templates(Tera);

impl Templates {
    /// Compiles the templates that are embedded in the program, and reads their messages.
    ///
    /// # Errors
    /// When one does not compile, which the tests would have seen.
    pub fn compile() -> anyhow::Result<Templates> {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html"]);
        tera.register_function("asset", |args: Kwargs, _: &State| {
            args.must_get::<&str>("path").map(assets::address)
        });
        messages::load()?;
        messages::template::register(&mut tera);
        let sources: Vec<(String, String)> = Sources::iter()
            .filter_map(|name| {
                let source = Sources::get(&name)?;
                Some((
                    name.into_owned(),
                    String::from_utf8_lossy(&source.data).into_owned(),
                ))
            })
            .collect();
        tera.add_raw_templates(sources)?;
        Ok(Templates(tera))
    }

    /// Renders one of them.
    ///
    /// # Errors
    /// When it wants what the context has not, which is a defect of ours.
    pub fn render(&self, name: &str, context: &Context) -> Result<String, tera::Error> {
        self.0.render(name, context)
    }
}
