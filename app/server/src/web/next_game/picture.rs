//! The preview picture that chats show for the link of a next game: a pitch, with a mark for each
//! place. It has no words, names or amounts, and needs no fonts.

use anyhow::anyhow;
use cffa_services::next_game::rule;
use cffa_store::NextGame;
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

/// In pixels: the minimum that chats show across the full width.
pub(super) const WIDTH: u32 = 600;
pub(super) const HEIGHT: u32 = 315;

/// The maximum width and height of all marks together, in pixels.
const MARKS: (f32, f32) = (520.0, 235.0);
/// The maximum distance between two marks, in pixels.
const MOST_APART: f32 = 84.0;

/// The colours of `app.css`.
const PITCH: [u8; 3] = [0x0e, 0x5a, 0x34];
const LINES: [u8; 3] = [0x2b, 0x74, 0x4f];
const PLAYS: [u8; 3] = [0xf3, 0xf8, 0xf1];
const OPEN: [u8; 3] = [0x8f, 0xbf, 0x9f];
const WAITS: [u8; 3] = [0xd8, 0xf2, 0x5c];

/// The input of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heads {
    pub playing: u32,
    pub maximum: u32,
    pub waiting: u32,
}

impl Heads {
    pub(super) fn of(next_game: &NextGame) -> Heads {
        let attendance = rule::attendance(next_game);
        Heads {
            playing: attendance.playing,
            maximum: next_game.details.maximum,
            waiting: attendance.waiting,
        }
    }

    fn marks(self) -> impl Iterator<Item = Mark> {
        let places = self.playing.max(self.maximum);
        let all = (0..places + self.waiting).map(move |place| match place {
            _ if place < self.playing => Mark::Plays,
            _ if place < places => Mark::Open,
            _ => Mark::Waits,
        });
        all.take(MOST)
    }
}

/// The maximum number of marks; more would be too small to see.
const MOST: usize = 160;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Plays,
    Open,
    Waits,
}

/// The picture as a PNG file.
///
/// # Errors
/// When the memory can't be allocated.
pub(super) fn png(heads: Heads) -> anyhow::Result<Vec<u8>> {
    let picture = Pixmap::new(WIDTH, HEIGHT);
    let mut picture = picture.ok_or_else(|| anyhow!("no picture has this size"))?;
    picture.fill(colour(PITCH));
    draw_pitch(&mut picture);
    let marks: Vec<Mark> = heads.marks().collect();
    let (columns, apart) = grid(marks.len());
    for (row, line) in marks.chunks(columns).enumerate() {
        let rows = marks.len().div_ceil(columns);
        for (column, mark) in line.iter().enumerate() {
            let x = centred(column, line.len(), apart, WIDTH);
            let y = centred(row, rows, apart, HEIGHT);
            draw_mark(&mut picture, *mark, (x, y), apart * 0.36);
        }
    }
    Ok(picture.encode_png()?)
}

/// The number of marks in a row, and their distance: as large as possible.
fn grid(marks: usize) -> (usize, f32) {
    let apart = |columns: usize| {
        let rows = marks.div_ceil(columns);
        MOST_APART
            .min(MARKS.0 / columns as f32)
            .min(MARKS.1 / rows.max(1) as f32)
    };
    (1..=marks.max(1))
        .map(|columns| (columns, apart(columns)))
        .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
        .unwrap_or((1, MOST_APART))
}

/// The position of an item in a centred row, in pixels.
fn centred(at: usize, of: usize, apart: f32, size: u32) -> f32 {
    size as f32 / 2.0 + (at as f32 - (of as f32 - 1.0) / 2.0) * apart
}

fn draw_pitch(picture: &mut Pixmap) {
    let (width, height) = (WIDTH as f32, HEIGHT as f32);
    let mut lines = PathBuilder::new();
    lines.move_to(width / 2.0, 0.0);
    lines.line_to(width / 2.0, height);
    lines.push_circle(width / 2.0, height / 2.0, height / 4.0);
    for x in [-60.0, width - 60.0] {
        if let Some(area) = Rect::from_xywh(x, height / 4.0, 120.0, height / 2.0) {
            lines.push_rect(area);
        }
    }
    outline(picture, lines.finish(), LINES, 3.0);
}

fn draw_mark(picture: &mut Pixmap, mark: Mark, at: (f32, f32), radius: f32) {
    let circle = PathBuilder::from_circle(at.0, at.1, radius);
    match mark {
        Mark::Plays => fill(picture, circle, PLAYS),
        Mark::Waits => fill(picture, circle, WAITS),
        Mark::Open => {
            fill(picture, circle.clone(), PITCH);
            outline(picture, circle, OPEN, radius / 7.0);
        }
    }
}

fn fill(picture: &mut Pixmap, path: Option<Path>, with: [u8; 3]) {
    if let Some(path) = path {
        let (rule, still) = (FillRule::Winding, Transform::identity());
        picture.fill_path(&path, &paint(with), rule, still, None);
    }
}

fn outline(picture: &mut Pixmap, path: Option<Path>, with: [u8; 3], width: f32) {
    if let Some(path) = path {
        let stroke = Stroke {
            width,
            ..Stroke::default()
        };
        picture.stroke_path(&path, &paint(with), &stroke, Transform::identity(), None);
    }
}

fn paint(with: [u8; 3]) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(colour(with));
    paint
}

fn colour([red, green, blue]: [u8; 3]) -> Color {
    Color::from_rgba8(red, green, blue, u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(playing: u32, maximum: u32, waiting: u32) -> Heads {
        Heads {
            playing,
            maximum,
            waiting,
        }
    }

    /// The colour at the centre of each mark, row by row.
    fn seen(heads: Heads) -> Vec<Mark> {
        let picture = Pixmap::decode_png(&png(heads).expect("a picture")).expect("a PNG file");
        let count = heads.marks().count();
        let (columns, apart) = grid(count);
        let rows = count.div_ceil(columns);
        let mut seen = Vec::new();
        for at in 0..count {
            let (row, column) = (at / columns, at % columns);
            let in_row = columns.min(count - row * columns);
            let x = centred(column, in_row, apart, WIDTH);
            let y = centred(row, rows, apart, HEIGHT);
            let pixel = picture.pixel(x as u32, y as u32).expect("inside");
            seen.push(match [pixel.red(), pixel.green(), pixel.blue()] {
                PLAYS => Mark::Plays,
                WAITS => Mark::Waits,
                PITCH => Mark::Open,
                other => panic!("{other:?} at {x}, {y}"),
            });
        }
        seen
    }

    #[test]
    fn each_place_has_a_mark_inside_the_picture() {
        for (playing, maximum, waiting) in [
            (0, 1, 0),
            (7, 10, 0),
            (10, 10, 3),
            (12, 10, 0),
            (100, 100, 40),
            (0, 100, 0),
        ] {
            let heads = heads(playing, maximum, waiting);
            let marks = seen(heads);
            let count = |one: Mark| marks.iter().filter(|mark| **mark == one).count() as u32;
            assert_eq!(count(Mark::Plays), playing, "{heads:?}");
            assert_eq!(count(Mark::Open), maximum.saturating_sub(playing));
            assert_eq!(count(Mark::Waits), waiting, "{heads:?}");
        }
    }

    #[test]
    fn more_heads_than_can_be_seen_are_cut_off() {
        assert_eq!(seen(heads(9_000, 9_000, 9_000)).len(), MOST);
    }
}
