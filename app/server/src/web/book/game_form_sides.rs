//! The two sides in the form of a game: as chosen, or picked fairly.

use super::game_form_view::{PickedSides, SideView};
use crate::text::messages::message;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use cffa_book::{Book, PlayedFor, Side, limits, read_guests};
use cffa_services::next_game::people::LineUp;

/// The choice of a result that says that someone did not come.
pub(super) const NO_SHOW: &str = "no_show";

/// Whether the button for fair sides was pressed, and not the one that saves.
pub(super) fn asks_for_sides(form: &Form) -> bool {
    !form.text("pick").is_empty()
}

/// The fair sides of those in the form, if it asks for them, and the rows of its new names.
pub(super) fn picked_again(form: &Form, book: &Book) -> (PickedSides, Vec<usize>) {
    if !asks_for_sides(form) {
        return Default::default();
    }
    let guests = |field: String| read_guests(form.text(&field)).map_or(0, u32::from);
    // A no-show is on no side.
    let came = |field: String| form.text(&field) != NO_SHOW;
    let ticked = form.beginning("played_").filter_map(|(id, _)| {
        let player = book.player(id.parse().ok()?)?.id;
        came(format!("result_{id}")).then(|| (player, guests(format!("guests_{id}"))))
    });
    let mut line_up = LineUp {
        players: ticked.collect(),
        ..LineUp::default()
    };
    let mut rows = Vec::new();
    for (row, name) in form.beginning("new_name_") {
        if let Some(number) = form::whole(row)
            && !name.trim().is_empty()
            && came(format!("new_result_{row}"))
        {
            rows.push(number);
            let guests = guests(format!("new_guests_{row}"));
            line_up.strangers.push((name.to_owned(), guests));
        }
    }
    // Checked before the work: saving them would be refused.
    if line_up.players.len() + line_up.strangers.len() > limits::LINE_UP {
        return Default::default();
    }
    let seed = form.text("pick").parse().unwrap_or_default();
    (PickedSides::of(&line_up, book, seed), rows)
}

/// The side that was chosen for someone, to show it again.
pub(super) fn side_again(form: &Form, prefix: &str, row: &str) -> SideView {
    SideView {
        side: form.text(&format!("{prefix}side_{row}")).to_owned(),
        opposite: form.text(&format!("{prefix}opposite_{row}")).to_owned(),
    }
}

/// The side of someone; `None` unless the form says that there were two.
pub(super) fn read_side(
    form: &Form,
    problems: &mut FieldErrors,
    prefix: &str,
    row: &str,
) -> Option<Option<PlayedFor>> {
    if !form.ticked("sides") {
        return Some(None);
    }
    let field = format!("{prefix}opposite_{row}");
    let side = match form.text(&format!("{prefix}side_{row}")) {
        // Guests without a side of their player are ignored, because the form does not show them.
        "" => return Some(None),
        "a" => Some(Side::A),
        "b" => Some(Side::B),
        _ => problems.read(&field, Err(message!("game-form-side-unknown"))),
    };
    let guests_opposite = problems.read(&field, read_guests(form.text(&field)));
    Some(Some(PlayedFor {
        side: side?,
        guests_opposite: guests_opposite?,
    }))
}
