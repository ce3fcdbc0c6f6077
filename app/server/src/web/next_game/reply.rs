//! Replies to the next game, from the forms of `/next` and `/play/{token}`.

use crate::web::next_game::view::refused;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form, whole};
use crate::web::support::refusals::Sentence;
use cffa_book::Book;
use cffa_services::next_game::Refusal;
use cffa_services::next_game::people;
use cffa_services::next_game::rule;
use cffa_services::next_game::rule::{NewReply, Replier};
use cffa_store::NextGame;
use jiff::Timestamp;
use uuid::Uuid;

/// The person the form is for: selected from the list, or typed.
pub fn replier(form: &Form, next_game: &NextGame, book: &Book) -> Result<Replier, Refusal> {
    let new = form.key().unwrap_or_else(Uuid::now_v7);
    people::replier(next_game, book, form.text("who"), form.text("name"), new)
}

/// Parses a reply, with the guests from this field. Errors are recorded next to their fields.
pub fn read(
    user: &CurrentUser,
    form: &Form,
    who: Result<Replier, Refusal>,
    guests: &str,
    problems: &mut FieldErrors,
) -> Option<NewReply> {
    let field = guests;
    let mut note = |refusal: Refusal| {
        let field = match refusal {
            Refusal::Guests => field,
            _ => refusal.field(),
        };
        problems.note(field, refusal.sentence());
    };
    let who = who.map_err(&mut note).ok();
    let guests = match form.text(field).trim() {
        "" => Some(0),
        typed => whole(typed),
    };
    let heads = match form.text("reply") {
        "in" => rule::heads_with(guests),
        "out" => Ok(0),
        _ => Err(Refusal::NothingSaid),
    };
    let heads = heads.map_err(&mut note).ok();
    Some(NewReply {
        who: who?,
        heads: heads?,
        by: user.actor().ok(),
        at: Timestamp::now(),
    })
}

/// Records a reply to the game that the form was made for. Returns the game with the reply, and the
/// id of the reply.
///
/// # Errors
/// When the database is unavailable.
pub async fn record(
    user: &CurrentUser,
    form: &Form,
    next_game: &NextGame,
    new_reply: NewReply,
    problems: &mut FieldErrors,
) -> Result<Option<(NextGame, Uuid)>, WebError> {
    let game = form.id("plan").unwrap_or_default();
    let next_games = &user.app().next_games;
    let done = next_games.change(next_game.team, game, |next_game| {
        rule::reply(next_game, new_reply.clone())
    });
    match refused(done.await)? {
        Ok(done) => Ok(Some(done)),
        Err(refusal) => {
            problems.note(refusal.field(), refusal.sentence());
            Ok(None)
        }
    }
}
