//! Questions that a form asks once before it is saved: about a game or a payment that looks like
//! one in the book, a distant day, or a name that differs from another by a typing error. They
//! don't refuse the form: it is saved once the user ticks the checkbox next to the questions. The
//! checkbox sends the sentences that were shown, so that new questions are asked again.

use crate::text::amounts::money;
use crate::text::dates;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use cffa_book::{Book, GameDraft, Money, PlayerId, PlayerName, Purpose, Seq, Who, limits};
use cffa_services::clock;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// The checkbox to save the form anyway.
const SURE: &str = "sure";

/// How many days ahead a day needs no question: a year, for the game at Christmas.
const DAYS_AHEAD: i64 = 366;
/// How many years ago a day needs no question: the oldest seasons that are entered by hand.
const YEARS_AGO: i64 = 10;
/// How many games the usual cost is the median of.
const USUAL_GAMES: usize = 9;
/// With fewer games there is no usual cost.
const FEWEST_GAMES: usize = 3;
/// The factor by which a cost is unusually high or low.
const FAR_OFF: i64 = 3;
/// Two managers who record the same payment within this time have probably recorded one twice.
const SAME_MOMENT: SignedDuration = SignedDuration::from_mins(10);

/// The questions about a form.
#[derive(Default)]
pub(crate) struct Doubts(Vec<String>);

impl Doubts {
    /// Asks about a day that is far ahead or long ago, unless it was saved before.
    pub(crate) fn day(&mut self, book: &Book, date: Date, before: Option<Date>) {
        let today = clock::today(book);
        let far = today.saturating_add(DAYS_AHEAD.days());
        let long_ago = today.saturating_sub(YEARS_AGO.years());
        let shown = dates::day(date);
        self.0.push(match date {
            _ if before == Some(date) => return,
            date if date > far => message!("doubt-date-ahead", date = shown),
            date if date < long_ago => message!("doubt-date-past", date = shown, years = YEARS_AGO),
            _ => return,
        });
    }

    /// Asks about an unusual cost, unless it was saved before.
    pub(crate) fn cost(&mut self, book: &Book, cost: Money, before: Option<Money>) {
        let last = book.games().take(USUAL_GAMES).map(|game| game.details.cost);
        let mut last: Vec<i64> = last.map(Money::minor).collect();
        last.sort_unstable();
        if before == Some(cost) || last.len() < FEWEST_GAMES {
            return;
        }
        let usual = last.get((last.len() - 1) / 2).copied().unwrap_or_default();
        let (paid, far) = (cost.minor(), i128::from(FAR_OFF));
        let (paid, expected) = (i128::from(paid), i128::from(usual));
        if expected > 0 && (paid > expected * far || paid * far < expected) {
            let currency = book.settings().currency;
            let usual = Money::from_minor(usual);
            let (cost, usual) = (money(currency, cost), money(currency, usual));
            self.0
                .push(message!("doubt-cost", usual = usual, cost = cost));
        }
    }

    /// Asks about a name that differs from another player's by a typing error; `of` is the player
    /// who is being edited.
    pub(crate) fn name(&mut self, book: &Book, name: &PlayerName, of: Option<PlayerId>) {
        if book.player_called(name).is_some() {
            return;
        }
        if let Some(known) = book.player_like(name, of) {
            let known = known.details.name.as_str();
            self.0
                .push(message!("doubt-name", known = known, name = name.as_str()));
        }
    }

    /// Asks about the new names in a line-up. Skips a line-up that is too long: it is refused
    /// anyway, and each name is compared with all others.
    pub(crate) fn line_up(&mut self, book: &Book, draft: &GameDraft) {
        if draft.line_up.len() > limits::LINE_UP {
            return;
        }
        for one in &draft.line_up {
            if let Who::Named(name, _) = &one.who {
                self.name(book, name, None);
            }
        }
    }

    /// Asks about a game that looks like one in the book.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub(crate) async fn game(
        &mut self,
        user: &CurrentUser,
        form: &Form,
        draft: &GameDraft,
    ) -> Result<(), WebError> {
        let books = &user.app().books;
        let found = {
            let book = books.read(user.team()?).await?;
            let found = book.game_like(draft);
            found.map(|game| (game.details.date, game.logged))
        };
        let Some((date, logged)) = found else {
            return Ok(());
        };
        if let Some((who, _)) = written_by(user, form, logged).await? {
            self.0
                .push(message!("doubt-game", date = dates::day(date), who = who));
        }
        Ok(())
    }

    /// Asks about a payment or a transfer that another manager has just recorded.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub(crate) async fn transaction(
        &mut self,
        user: &CurrentUser,
        form: &Form,
        (date, amount, purpose): (Date, Money, Purpose),
    ) -> Result<(), WebError> {
        let books = &user.app().books;
        let (found, question) = {
            let book = books.read(user.team()?).await?;
            let mut like = book.transactions_like(date, amount, purpose);
            let sum = money(book.settings().currency, amount);
            let names = match purpose {
                Purpose::Transfer { from, to } => (book.name(from), Some(book.name(to))),
                Purpose::Payment { player }
                | Purpose::AutoPay { player, .. }
                | Purpose::CarryOver { player } => (book.name(player), None),
            };
            let (player, to) = (names.0.to_owned(), names.1.map(str::to_owned));
            let question = move |who: String| match to {
                Some(to) => {
                    message!(
                        "doubt-transfer",
                        amount = sum,
                        from = player,
                        to = to,
                        who = who
                    )
                }
                None => message!("doubt-payment", amount = sum, player = player, who = who),
            };
            (like.next().map(|one| one.changed), question)
        };
        let Some(changed) = found else {
            return Ok(());
        };
        let just_now = |at: Timestamp| Timestamp::now().duration_since(at) <= SAME_MOMENT;
        if let Some((who, at)) = written_by_another(user, form, changed).await?
            && just_now(at)
        {
            self.0.push(question(who));
        }
        Ok(())
    }

    /// Notes the questions, unless they were confirmed.
    pub(crate) fn settle(self, form: &Form, problems: &mut FieldErrors) {
        let question = self.0.join(" ");
        if !question.is_empty() && form.text(SURE) != question {
            problems.note(SURE, question);
        }
    }
}

/// Who made a change, and when; `None` if this form made it, which was sent twice.
async fn written_by(
    user: &CurrentUser,
    form: &Form,
    seq: Seq,
) -> Result<Option<(String, Timestamp)>, WebError> {
    let (books, team) = (&user.app().books, user.team()?);
    if books.written(team, form.key()).await?.is_some() {
        return Ok(None);
    }
    let entry = books.entry(team, seq).await?;
    Ok(entry.map(|entry| (entry.by.name, entry.at)))
}

/// The same, but `None` for a change by the user themselves.
async fn written_by_another(
    user: &CurrentUser,
    form: &Form,
    seq: Seq,
) -> Result<Option<(String, Timestamp)>, WebError> {
    let entry = user.app().books.entry(user.team()?, seq).await?;
    let own = Some(user.signed_in()?.id);
    match entry {
        Some(entry) if entry.by.account != own => written_by(user, form, seq).await,
        _ => Ok(None),
    }
}
