//! Messages in templates: variables, tags and errors.

use crate::text::messages::{markup, template};
use tera::{Context, Tera};

fn render(source: &str, name: &str) -> Result<String, tera::Error> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    template::register(&mut tera);
    tera.add_raw_templates(vec![("page.html", source)])?;
    let mut context = Context::new();
    context.insert("name", name);
    tera.render("page.html", &context)
}

#[test]
fn a_variable_is_escaped_and_brings_no_tags() {
    for (source, expected) in [
        (
            r#"{{ t(key="invited-to", team=name) }}"#,
            "You are invited to join &lt;b&gt;A &amp; B&lt;/b&gt;",
        ),
        (
            r#"{{ markup(key="invitation-signed-in", name=name) }}"#,
            "You are signed in as <b>&lt;b&gt;A &amp; B&lt;/b&gt;</b>.",
        ),
        (
            r#"{{ markup(key="invitation-sign-in", href=name) }}"#,
            "Already have an account? <a href=\"&lt;b&gt;A &amp; B&lt;/b&gt;\">Sign in to join</a>",
        ),
        (
            r#"{% set it %}<i>{{ name }}</i>{% endset %}{{ markup(key="invitation-signed-in", name=it) }}"#,
            "You are signed in as <b><i>&lt;b&gt;A &amp; B&lt;/b&gt;</i></b>.",
        ),
    ] {
        assert_eq!(render(source, "<b>A & B</b>").unwrap(), expected);
    }
    // A variable can't contain the marks of tags.
    let marked = render(
        r#"{{ markup(key="invitation-signed-in", name=name) }}"#,
        "\u{FDD0}b\u{FDD1}",
    );
    assert_eq!(marked.unwrap(), "You are signed in as <b>b</b>.");
}

#[test]
fn what_is_missing_is_an_error() {
    for source in [
        r#"{{ t(key="no-such-message") }}"#,
        r#"{{ t(key="invited-to") }}"#,
        r#"{{ t(key="invited-to", team=[name]) }}"#,
        r#"{{ markup(key="invitation-sign-in") }}"#,
    ] {
        assert!(render(source, "A").is_err(), "{source}");
    }
}

#[test]
fn tags_are_known_and_closed_in_order() {
    let resolve = |text: &str| markup::resolve("key", &markup::escape(text), |_| None);
    assert_eq!(
        resolve("<quiet>a</quiet> & 2 > 1").unwrap(),
        "<span class=\"quiet\">a</span> &amp; 2 &gt; 1"
    );
    for wrong in [
        "<i>a</i>",
        "<b>a",
        "a</b>",
        "<b><code>a</b></code>",
        "<a>a</a>",
        "<b x>a</b>",
    ] {
        assert!(resolve(wrong).is_err(), "{wrong}");
    }
    assert_eq!(resolve("1 < 2").unwrap(), "1 &lt; 2");
}
