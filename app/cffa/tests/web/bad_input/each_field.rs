//! Every field of every form, either missing or of the wrong kind. A page that shows a form again
//! must not rely on a field that browsers always send.

use cffa_server::web::routes::table;
use cffa_testing::app::fixture::{cost, planned, season};
use cffa_testing::app::html::{self, Form};
use cffa_testing::app::{Browser, TestApp};
use reqwest::Method;
use std::collections::BTreeSet;

/// Values that no field expects.
const ODD: [&str; 3] = ["", "x", "-1\u{0}\u{202e}\u{1f600}%"];

/// The names of the typed values that templates read, in any form.
fn names_that_templates_read() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../server/templates");
    let folders = std::fs::read_dir(folder).expect("the folder of templates exists");
    let files = folders.flat_map(|folder| {
        std::fs::read_dir(folder.expect("the folder can be read").path())
            .expect("the folder can be read")
    });
    let sources =
        files.map(|file| std::fs::read_to_string(file.expect("the file can be read").path()));
    sources
        .flat_map(|source| {
            let source = source.expect("the template is text");
            let read = source.split("typed.").skip(1).map(|rest| {
                let is_name = |one: &char| one.is_ascii_alphanumeric() || *one == '_';
                rest.chars().take_while(is_name).collect::<String>()
            });
            read.filter(|name| !name.is_empty()).collect::<Vec<_>>()
        })
        .collect()
}

/// The forms on all pages, each once. Those that delete what the test relies on come last.
async fn forms(manager: &Browser, paths: &[String]) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for path in paths {
        for form in html::forms(&manager.get(path).await.body) {
            let names = |form: &Form| -> Vec<String> {
                form.fields.iter().map(|(name, _)| name.clone()).collect()
            };
            let known = |one: &Form| one.action == form.action && names(one) == names(&form);
            let ends_it = ["/logout", "/account/sessions/end-all"].contains(&&*form.action);
            if form.action.starts_with('/') && !ends_it && !forms.iter().any(known) {
                forms.push(form);
            }
        }
    }
    forms.sort_by_key(|form| form.action.contains("delete") || form.action.contains("revoke"));
    forms
}

#[actix_web::test]
async fn a_form_may_lack_any_field_or_have_an_odd_one() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let plan = planned(&app, &manager, &team).await;
    let season = season(&app, &manager, team).await;
    let cost = cost(&app, &manager, &season).await;
    let paths: Vec<String> = table()
        .iter()
        .filter(|row| row.method == Method::GET.as_str() && !row.path.ends_with("events"))
        .flat_map(|row| {
            [
                season.mark.to_string(),
                season.game.to_string(),
                season.payment.to_string(),
                cost.to_string(),
            ]
            .map(|id| row.path.replace("{id}", &id))
        })
        .map(|path| path.replace("/play/{token}", &plan.path))
        .filter(|path| !path.contains('{'))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let forms = forms(&manager, &paths).await;
    assert!(forms.len() >= 25, "only {} forms were found", forms.len());
    for form in forms {
        for (at, (name, _)) in form.fields.iter().enumerate() {
            let mut without = form.clone();
            without.fields.remove(at);
            // The harness fails on any response of 500 or above.
            manager.send(&without).await;
            for odd in ODD {
                manager.send(&form.clone().with(name, odd)).await;
            }
        }
    }
}

#[actix_web::test]
async fn a_form_may_have_any_field_of_another_and_nothing_else() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    planned(&app, &manager, &team).await;
    let season = season(&app, &manager, team).await;
    let names = names_that_templates_read();
    assert!(
        names.contains("plan") && names.contains("edits"),
        "{names:?}"
    );
    for row in table()
        .iter()
        .filter(|row| row.method == Method::POST.as_str() && !row.path.ends_with("end-all"))
        .filter(|row| row.path != "/logout")
    {
        for id in [season.mark.to_string(), season.game.to_string()] {
            let path = row.path.replace("{id}", &id).replace("{token}", "none");
            for name in &names {
                manager.post(&path, &[(name, "x")]).await;
            }
        }
    }
}
