//! A horizontal bar chart, as the parts of an SVG that a template draws.

use serde::Serialize;

/// Width of the chart in its own units; the page scales it. Narrow, so that its text is large
/// enough to read on a phone.
const WIDTH: u32 = 400;
/// Height of a bar with its space.
const ROW: u32 = 28;
/// Height of the bar itself.
const BAR: u32 = 18;
/// Width of the column of names.
const NAMES: u32 = 130;
/// Width of the column of numbers.
const NUMBERS: u32 = 50;
/// The most characters of a name that fit in its column.
const NAME_LETTERS: usize = 16;

/// A bar chart.
#[derive(Debug, Serialize)]
pub struct BarChart {
    width: u32,
    height: u32,
    bars_x: u32,
    bar_height: u32,
    bars: Vec<Bar>,
}

#[derive(Debug, Serialize)]
struct Bar {
    name: String,
    value: u32,
    y: u32,
    /// The baseline of its text.
    text_y: u32,
    width: u32,
    /// Where the number begins.
    end_x: u32,
}

/// The chart of some numbers, in their order; `None` if all of them are zero.
pub fn draw(rows: &[(&str, u32)]) -> Option<BarChart> {
    let most = rows.iter().map(|(_, value)| *value).max()?;
    if most == 0 {
        return None;
    }
    let room = WIDTH - NAMES - NUMBERS;
    let bar = |(at, (name, value)): (u32, &(&str, u32))| {
        let scaled = u64::from(*value) * u64::from(room) / u64::from(most);
        let width = u32::try_from(scaled).unwrap_or(room);
        Bar {
            name: shortened(name),
            value: *value,
            y: at * ROW,
            text_y: at * ROW + BAR - 4,
            width,
            end_x: NAMES + width + 6,
        }
    };
    let bars: Vec<Bar> = (0..).zip(rows).map(bar).collect();
    Some(BarChart {
        width: WIDTH,
        height: u32::try_from(bars.len()).unwrap_or(0) * ROW,
        bars_x: NAMES,
        bar_height: BAR,
        bars,
    })
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_LETTERS {
        return name.to_owned();
    }
    let beginning = name.chars().take(NAME_LETTERS - 1);
    beginning.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_has_the_full_width_and_none_exceeds_the_chart() {
        let chart = draw(&[("Ann", 12), ("Bob", 3), ("Cid", 0)]).expect("bars");
        let widths: Vec<u32> = chart.bars.iter().map(|bar| bar.width).collect();
        assert_eq!(widths, [WIDTH - NAMES - NUMBERS, 55, 0]);
        assert!(chart.bars.iter().all(|bar| bar.y + BAR <= chart.height));
        assert!(chart.bars.iter().all(|bar| bar.end_x < chart.width));
    }

    #[test]
    fn zeros_are_not_drawn() {
        assert!(draw(&[]).is_none());
        assert!(draw(&[("Ann", 0)]).is_none());
    }

    #[test]
    fn a_long_name_is_shortened_at_a_character_boundary() {
        let chart = draw(&[("Élisabeth-Charlotte", 1)]).expect("a bar");
        assert_eq!(chart.bars[0].name, "Élisabeth-Charl…");
    }
}
