//! `/games/new` and `/games/{id}/edit`: the form of a game.

use super::doubts::Doubts;
use super::game_form_pays::{pays_again, read_also_paid, read_pays};
use super::game_form_sides::{NO_SHOW, asks_for_sides, picked_again, read_side, side_again};
use super::game_form_view::{Candidate, NewRow, PaysView, PickedSides, SideView, page};
use super::games::game_id;
use crate::text::amounts;
use crate::text::messages::message;
use crate::web::next_game;
use crate::web::next_game::log::{Turnout, Way};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond;
use crate::web::support::respond::Saved;
use actix_web::{HttpResponse, web};
use cffa_book::{
    Book, Change, Command, GameDraft, GameId, GameResult, Goals, LineUpDraft, Pays, Player,
    PlayerId, PlayerName, Refusal, Score, Side, Who, limits, read_date, read_expected, read_goals,
    read_guests, read_score,
};
use cffa_services::auth::Offer;
use cffa_services::clock;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Blank rows for new names; a script adds more.
const NEW_ROWS: usize = 6;

/// The fields of the book's refusals that have other names in the form.
const FIELDS: [(&str, &str); 4] = [
    ("goals", "goals_a"),
    ("line_up", "lineup"),
    ("score", "winning"),
    ("player", "lineup"),
];

/// The next game that was played, if any.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    plan: String,
    /// Which fair sides to fill in, if any.
    seed: String,
}

/// `GET /games/new`: with today's date, the last game's cost, the user as booker, and the players
/// of the last game ticked; or with a next game that was played, and those who came.
pub async fn new(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let turnout = match query.plan.as_str() {
        "" => Turnout::as_last_time(&book),
        plan => match next_game::log::way(&user, &book, plan).await? {
            Way::There(game) => return Ok(respond::see(&format!("/games/{game}"))),
            Way::Form(turnout) => turnout,
        },
    };
    let cost = book
        .last_game()
        .map(|game| amounts::typed(book.settings().currency, game.details.cost));
    let booker = user.membership()?.player(&book).map(|id| id.to_string());
    let mut typed = BTreeMap::from(
        [
            ("date", clock::today(&book).to_string()),
            ("cost", cost.unwrap_or_default()),
            ("booker", booker.unwrap_or_default()),
        ]
        .map(|(field, value)| (field.to_owned(), value)),
    );
    typed.extend(turnout.typed);
    let picked = query.seed.parse().ok();
    let picked = picked.map(|seed| PickedSides::of(&turnout.line_up, &book, seed));
    if picked.as_ref().is_some_and(|picked| !picked.is_empty()) {
        typed.insert("sides".to_owned(), "on".to_owned());
    }
    let picked = picked.unwrap_or_default();
    let candidates = candidates(&book, |player| {
        let guests = turnout.line_up.players.get(&player.id);
        Candidate {
            ticked: guests.is_some(),
            guests: guests.unwrap_or(&0).to_string(),
            side: picked.player(player.id).unwrap_or_default(),
            ..Candidate::blank(&book, player)
        }
    });
    let strangers = turnout.line_up.strangers.into_iter().enumerate();
    let mut new_rows: Vec<NewRow> = strangers
        .map(|(row, stranger)| NewRow {
            side: picked.stranger(row).unwrap_or_default(),
            ..NewRow::of(stranger)
        })
        .collect();
    new_rows.resize(new_rows.len().max(NEW_ROWS), NewRow::default());
    page(&book, None, &typed, candidates, new_rows).render(&user, Some(&book))
}

/// `GET /games/{id}/edit`
pub async fn edit(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let game = book.game(game_id(&id)?).ok_or(WebError::Missing)?;
    let details = &game.details;
    let score = |side: fn(Score) -> u16| details.score.map(side).map(|goals| goals.to_string());
    let goals = |side| details.goals.map(|goals: Goals| goals.of(side).to_string());
    let mut typed = BTreeMap::from(
        [
            ("date", details.date.to_string()),
            (
                "cost",
                amounts::typed(book.settings().currency, details.cost),
            ),
            (
                "booker",
                details.booker.map(|id| id.to_string()).unwrap_or_default(),
            ),
            ("winning", score(|score| score.winning).unwrap_or_default()),
            ("losing", score(|score| score.losing).unwrap_or_default()),
            ("goals_a", goals(Side::A).unwrap_or_default()),
            ("goals_b", goals(Side::B).unwrap_or_default()),
            ("seen", form::seen(&book, game.changed)),
        ]
        .map(|(field, value)| (field.to_owned(), value)),
    );
    let currency = book.settings().currency;
    if !details.is_even() {
        typed.insert("uneven".to_owned(), "on".to_owned());
    }
    if details.has_sides() {
        typed.insert("sides".to_owned(), "on".to_owned());
    }
    for (row, paid) in details.also_paid.iter().enumerate() {
        typed.insert(format!("also_paid_{row}"), paid.player.to_string());
        typed.insert(
            format!("also_amount_{row}"),
            amounts::typed(currency, paid.amount),
        );
    }
    let candidates = candidates(&book, |player| {
        let turnout = details.line_up.iter().find(|one| one.player == player.id);
        Candidate {
            ticked: turnout.is_some(),
            guests: turnout.map_or(0, |one| one.guests).to_string(),
            result: turnout
                .and_then(|one| one.result)
                .map_or("", result_name)
                .to_owned(),
            pays: PaysView::of(currency, turnout.map_or(Pays::FULL, |one| one.pays)),
            side: SideView::of(turnout.and_then(|one| one.side)),
            ..Candidate::blank(&book, player)
        }
    });
    page(
        &book,
        Some(game),
        &typed,
        candidates,
        vec![NewRow::default(); NEW_ROWS],
    )
    .render(&user, Some(&book))
}

/// `POST /games/new`
pub async fn create(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    if respond::is_done(&user, &form).await? {
        user.say(message!("game-form-saved"));
        return Ok(respond::see("/cffa"));
    }
    if asks_for_sides(&form) {
        return again(&user, &form, FieldErrors::default(), None, None).await;
    }
    let mut problems = form.problems();
    let draft = {
        let book = user.app().books.read(user.team()?).await?;
        read_draft(&form, &book, &mut problems)
    };
    let id = next_game::log::game_id(&user, &form, &mut problems).await?;
    if let Some(draft) = &draft {
        let mut doubts = Doubts::default();
        {
            let book = user.app().books.read(user.team()?).await?;
            doubts.day(&book, draft.date, None);
            doubts.cost(&book, draft.cost, None);
            doubts.line_up(&book, draft);
        }
        doubts.game(&user, &form, draft).await?;
        doubts.settle(&form, &mut problems);
    }
    if let Some((id, draft)) = id.zip(draft)
        && problems.is_empty()
    {
        let command = Command::LogGame { id, draft };
        if let Some(saved) = respond::record(&user, &form, command, &mut problems).await? {
            next_game::log::logged(&user, &form).await?;
            user.say(message!("game-form-saved"));
            let book = user.app().books.read(user.team()?).await?;
            respond::offer_undo(&user, &book, &saved, "/cffa");
            let href = format!("/games/{id}/collect");
            user.offer(Offer::Collect { href });
            suggest_capitals(&user, &saved);
            return Ok(respond::see("/cffa"));
        }
    }
    again(&user, &form, problems, None, None).await
}

/// `POST /games/{id}/edit`
pub async fn update(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = game_id(&id)?;
    if respond::is_done(&user, &form).await? {
        user.say(message!("game-form-updated"));
        return Ok(respond::see(&format!("/games/{id}")));
    }
    if asks_for_sides(&form) {
        return again(&user, &form, FieldErrors::default(), Some(id), None).await;
    }
    let mut problems = form.problems();
    let draft = {
        let book = user.app().books.read(user.team()?).await?;
        let before = &book.game(id).ok_or(WebError::Missing)?.details;
        let draft = read_draft(&form, &book, &mut problems);
        if let Some(draft) = &draft {
            let mut doubts = Doubts::default();
            doubts.day(&book, draft.date, Some(before.date));
            doubts.cost(&book, draft.cost, Some(before.cost));
            doubts.line_up(&book, draft);
            doubts.settle(&form, &mut problems);
        }
        draft
    };
    let seen = form.seen().number;
    let command = draft.map(|draft| Command::EditGame { id, seen, draft });
    if let Some(command) = &command
        && problems.is_empty()
        && let Some(saved) = respond::record(&user, &form, command.clone(), &mut problems).await?
    {
        user.say(message!("game-form-updated"));
        let (back, book) = (
            format!("/games/{id}"),
            user.app().books.read(user.team()?).await?,
        );
        respond::offer_undo(&user, &book, &saved, &back);
        suggest_capitals(&user, &saved);
        return Ok(respond::see(&back));
    }
    again(&user, &form, problems, Some(id), command.as_ref()).await
}

/// The form again, with the typed values and each problem at its field.
async fn again(
    user: &CurrentUser,
    form: &Form,
    problems: FieldErrors,
    id: Option<GameId>,
    command: Option<&Command>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let game = id
        .map(|id| book.game(id).ok_or(WebError::Missing))
        .transpose()?;
    let (picked, rows_of_strangers) = picked_again(form, &book);
    let candidates = candidates(&book, |player| Candidate {
        ticked: form.ticked(&format!("played_{}", player.id)),
        guests: form.text(&format!("guests_{}", player.id)).to_owned(),
        result: form.text(&format!("result_{}", player.id)).to_owned(),
        pays: pays_again(form, "", &player.id.to_string()),
        side: picked
            .player(player.id)
            .unwrap_or_else(|| side_again(form, "", &player.id.to_string())),
        ..Candidate::blank(&book, player)
    });
    let highest = form
        .beginning("new_name_")
        .filter_map(|(row, _)| form::whole(row))
        .max();
    let rows = highest.map_or(NEW_ROWS, |row: usize| {
        row.saturating_add(1).clamp(NEW_ROWS, limits::LINE_UP)
    });
    let new_rows = (0..rows)
        .map(|row| NewRow {
            name: form.text(&format!("new_name_{row}")).to_owned(),
            guests: form.text(&format!("new_guests_{row}")).to_owned(),
            result: form.text(&format!("new_result_{row}")).to_owned(),
            pays: pays_again(form, "new_", &row.to_string()),
            side: rows_of_strangers
                .iter()
                .position(|of_stranger| *of_stranger == row)
                .and_then(|at| picked.stranger(at))
                .unwrap_or_else(|| side_again(form, "new_", &row.to_string())),
        })
        .collect();
    let mut typed = respond::typed_again(form, &book, command, &problems);
    if asks_for_sides(form) {
        typed.insert("sides".to_owned(), "on".to_owned());
        // What the browser kept of an earlier page must not replace them.
        typed.insert("picked".to_owned(), "on".to_owned());
    }
    page(&book, game, &typed, candidates, new_rows)
        .problems(&problems.renamed(&FIELDS), form.page_key())
        .render(user, Some(&book))
}

fn candidates(book: &Book, candidate: impl Fn(&Player) -> Candidate) -> Vec<Candidate> {
    book.players().into_iter().map(candidate).collect()
}

/// Reads the whole form; `None` if a field can't be read.
fn read_draft(form: &Form, book: &Book, problems: &mut FieldErrors) -> Option<GameDraft> {
    let date = problems.read("date", read_date(form.text("date")));
    let cost = problems.read("cost", book.settings().currency.read(form.text("cost")));
    let booker = problems.read("booker", read_booker(form.text("booker"), book));
    let score = problems.read(
        "winning",
        read_score(form.text("winning"), form.text("losing")),
    );
    let goals = match form.ticked("sides") {
        true => read_goals(form.text("goals_a"), form.text("goals_b")),
        false => Ok(None),
    };
    let goals = problems.read("goals_a", goals);
    let expected_heads = problems.read("expected", read_expected(form.text("expected")));
    let line_up = read_line_up(form, book, problems);
    // The book would refuse it as well, but only once everything else is valid.
    if let Some(name) = doubled(form, book) {
        problems.note("lineup", Refusal::TwiceInLineUp { name }.sentence());
    }
    let also_paid = read_also_paid(form, book, problems);
    if !problems.is_empty() {
        return None;
    }
    Some(GameDraft {
        date: date?,
        cost: cost?,
        booker: booker?,
        score: score?,
        goals: goals?,
        line_up,
        expected_heads: expected_heads?,
        also_paid,
    })
}

/// Looked up here, so that the problem is shown at this field and not at the line-up.
pub(super) fn read_booker(typed: &str, book: &Book) -> Result<Option<Who>, Refusal> {
    match typed {
        "" => Ok(None),
        id => id
            .parse()
            .ok()
            .filter(|id| book.player(*id).is_some())
            .map(|id| Some(Who::Known(id)))
            .ok_or(Refusal::NoSuchPlayer),
    }
}

/// Those ticked, then the new names. Rows that are not ticked don't count, whatever
/// else is typed in them.
fn read_line_up(form: &Form, book: &Book, problems: &mut FieldErrors) -> Vec<LineUpDraft> {
    let mut line_up = Vec::new();
    for (id, _) in form.beginning("played_") {
        let Some(player) = problems.read(
            "lineup",
            id.parse::<PlayerId>().map_err(|_| Refusal::NoSuchPlayer),
        ) else {
            continue;
        };
        line_up.extend(read_row(form, book, problems, Who::Known(player), "", id));
    }
    for (row, typed) in form.beginning("new_name_") {
        if typed.trim().is_empty() {
            continue;
        }
        let field = format!("new_name_{row}");
        if let Some(name) = problems.read(&field, PlayerName::parse(typed)) {
            let who = Who::Named(name, PlayerId(Uuid::now_v7()));
            line_up.extend(read_row(form, book, problems, who, "new_", row));
        }
    }
    line_up
}

/// The name of a player who is in the line-up twice, if there is one.
fn doubled(form: &Form, book: &Book) -> Option<String> {
    let ticked = form.beginning("played_").map(|(id, _)| id);
    let ticked = ticked.filter_map(|id| Some(book.player(id.parse().ok()?)?.details.name.clone()));
    let typed = form.beginning("new_name_").map(|(_, name)| name);
    let typed = typed.filter_map(|name| PlayerName::parse(name).ok());
    let mut names = BTreeMap::new();
    for name in ticked.chain(typed) {
        if let Some(first) = names.insert(name.key(), name.to_string()) {
            return Some(first);
        }
    }
    None
}

fn read_row(
    form: &Form,
    book: &Book,
    problems: &mut FieldErrors,
    who: Who,
    prefix: &str,
    row: &str,
) -> Option<LineUpDraft> {
    let (guests_field, result_field) = (
        format!("{prefix}guests_{row}"),
        format!("{prefix}result_{row}"),
    );
    let guests = problems.read(&guests_field, read_guests(form.text(&guests_field)));
    let result = problems.read(&result_field, read_result(form.text(&result_field)));
    let pays = read_pays(form, book, problems, prefix, row);
    let side = read_side(form, problems, prefix, row);
    Some(LineUpDraft {
        who,
        guests: guests?,
        result: result?,
        pays: pays?,
        side: side?,
    })
}

fn read_result(typed: &str) -> Result<Option<GameResult>, String> {
    match typed {
        "" => Ok(None),
        "win" => Ok(Some(GameResult::Win)),
        "lose" => Ok(Some(GameResult::Lose)),
        "draw" => Ok(Some(GameResult::Draw)),
        NO_SHOW => Ok(Some(GameResult::NoShow)),
        _ => Err(message!("game-form-result-unknown")),
    }
}

fn result_name(result: GameResult) -> &'static str {
    match result {
        GameResult::Win => "win",
        GameResult::Lose => "lose",
        GameResult::Draw => "draw",
        GameResult::NoShow => NO_SHOW,
    }
}

/// Suggests capitals for names that were added in lower case.
fn suggest_capitals(user: &CurrentUser, saved: &Saved) {
    let Saved::Recorded(recorded) = saved else {
        return;
    };
    let (Change::GameLogged { new_players, .. } | Change::GameEdited { new_players, .. }) =
        &recorded.entry.change
    else {
        return;
    };
    for new in new_players {
        if let Some(capital) = new.name.suggestion() {
            user.mention(message!(
                "game-form-added-as-typed",
                name = new.name.as_str(),
                suggestion = capital.as_str(),
            ));
        }
    }
}
