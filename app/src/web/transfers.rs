//! `/settings/import` and `/settings/export`: a team's book in and out as a file.

use super::answer::see;
use super::asker::Asker;
use super::failure::Failure;
use super::form::{Form, Problems};
use super::page::Page;
use super::settings;
use super::views::{MoneyView, day, money};
use crate::book::{Book, ClosedFor, Purpose};
use crate::teams::RecordError;
use crate::transfer::{self, Circumstances, Format, ImportRefusal, Reading};
use actix_files::NamedFile;
use actix_multipart::form::MultipartForm;
use actix_multipart::form::tempfile::TempFile;
use actix_web::http::header::{
    CACHE_CONTROL, ContentDisposition, DispositionParam, DispositionType, HeaderValue,
};
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// An uploaded file.
#[derive(MultipartForm)]
pub struct Upload {
    #[multipart(limit = "33 MiB")]
    file: TempFile,
}

#[derive(Serialize)]
struct BalanceView {
    name: String,
    retired: bool,
    balance: MoneyView,
    attended: usize,
    carried: Option<MoneyView>,
}

#[derive(Serialize)]
struct Preview {
    team_name: Option<String>,
    source: &'static str,
    games: usize,
    players: usize,
    payments: usize,
    first: Option<super::views::DayView>,
    last: Option<super::views::DayView>,
    sum: MoneyView,
    balances: Vec<BalanceView>,
    warnings: Vec<String>,
}

fn preview(reading: &Reading) -> Preview {
    let (book, currency) = (&reading.book, reading.currency);
    let payments = book
        .transactions()
        .filter(|one| !matches!(one.details.purpose, Purpose::CarryOver { .. }))
        .count();
    let balances = book
        .players()
        .into_iter()
        .map(|player| {
            let tally = book.tally(player.id);
            BalanceView {
                name: player.details.name.to_string(),
                retired: player.details.retired,
                balance: money(currency, tally.balance()),
                attended: tally.attended(),
                carried: (!tally.carried.is_zero()).then(|| money(currency, tally.carried)),
            }
        })
        .collect();
    Preview {
        team_name: reading.team_name.clone(),
        source: match reading.format {
            Format::Original => "an export of the Flask application",
            Format::Cffa => "an archive of CFFA",
            Format::Spreadsheet => "a spreadsheet",
        },
        games: book.game_count(),
        players: book.player_count(),
        payments,
        first: book.games().next_back().map(|game| day(game.details.date)),
        last: book.last_game().map(|game| day(game.details.date)),
        sum: money(currency, book.money_held()),
        balances,
        warnings: reading.warnings.iter().map(ToString::to_string).collect(),
    }
}

#[derive(Serialize)]
struct Hidden {
    name: &'static str,
    value: String,
}

/// `POST /settings/import`: reads the file, writes its book beside the team's, and shows
/// what it would be. Nothing of the team's book changes yet.
pub async fn upload(
    asker: Asker,
    upload: Result<MultipartForm<Upload>, actix_web::Error>,
) -> Result<HttpResponse, Failure> {
    let team = asker.team()?;
    let Ok(MultipartForm(Upload { file })) = upload else {
        return refuse(&asker, "Choose a zip file of at most 32 MB.".to_owned()).await;
    };
    let currency = asker.app().books.read(team).await?.settings().currency;
    let (actor, now) = (asker.actor()?, Timestamp::now());
    let read = web::block(move || {
        let mut around = Circumstances {
            now,
            actor,
            currency,
            ids: &mut Uuid::now_v7,
        };
        transfer::read(file.file.into_file(), &mut around)
    });
    let reading: Result<Reading, ImportRefusal> = read.await.map_err(anyhow::Error::from)?;
    let reading = match reading {
        Ok(reading) => reading,
        Err(refusal) => return refuse(&asker, refusal.to_string()).await,
    };
    let generation = asker.app().books.stage(team, &reading.entries).await?;
    let book = asker.app().books.read(team).await?;
    let replaces = BTreeMap::from([
        ("games", book.game_count()),
        ("players", book.player_count()),
    ]);
    let hidden = [Hidden {
        name: "generation",
        value: generation.to_string(),
    }];
    Page::new("import_preview.html", "Import", "settings")
        .with("preview", &preview(&reading))
        .with("replaces", &replaces)
        .with("action", "/settings/import/confirm")
        .with("back", "/settings")
        .with("hidden", &hidden)
        .render(&asker, Some(&book))
}

async fn refuse(asker: &Asker, sentence: String) -> Result<HttpResponse, Failure> {
    let team = asker.team()?;
    let book: &Book = &*asker.app().books.read(team).await?;
    let mut problems = Problems::default();
    problems.note("file", sentence);
    let typed = settings::as_typed(&team.name, book.settings());
    settings::page(asker, book, &typed)?
        .problems(&problems, None)
        .render(asker, Some(book))
}

/// `POST /settings/import/confirm`: puts the book that was shown in the place of the
/// team's, which is kept for a while.
pub async fn adopt(asker: Asker, form: Form) -> Result<HttpResponse, Failure> {
    let generation = form.id("generation").ok_or(Failure::Missing)?;
    let (team, by) = (asker.team()?, asker.actor()?);
    let adopted = asker
        .app()
        .books
        .adopt(team, &by, form.key(), generation, ClosedFor::Import)
        .await;
    match adopted {
        Ok(()) => {
            asker.say(
                "The imported book is the team's book now. The one before is kept for 30 days.",
            );
            Ok(see("/cffa"))
        }
        Err(RecordError::Refused(refusal)) => {
            asker.warn(format!("{refusal} Upload the file again."));
            Ok(see("/settings"))
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /settings/export`: the whole book as a file, its history included.
pub async fn export(asker: Asker, request: HttpRequest) -> Result<HttpResponse, Failure> {
    let team = asker.team()?;
    let entries = asker.app().books.all_entries(team).await?;
    let (name, now) = (team.name.clone(), Timestamp::now());
    let written = web::block(move || -> anyhow::Result<std::fs::File> {
        let file = tempfile::tempfile()?;
        transfer::write(&file, &name, &entries, now)?;
        Ok(file)
    });
    let file = written.await.map_err(anyhow::Error::from)??;
    let download = format!("cffa-{}.zip", now.strftime("%Y-%m-%d"));
    let named = NamedFile::from_file(file, &download)
        .map_err(anyhow::Error::from)?
        .use_etag(false)
        .use_last_modified(false)
        .set_content_disposition(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(download)],
        });
    let mut answer = named.into_response(&request);
    answer
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}
