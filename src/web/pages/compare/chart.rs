//! The chart of cost against weekly hours, as shapes for an SVG, and its table.

use crate::compare::{Chart, ChartPoint, Series};
use crate::money::Hours;
use crate::web::format::{hours_number_it, thousands};
use crate::web::lang::words::compare::CompareWords;

/// The picture's size and the plot's margins, in its own units: small, so that letters stay large on a phone.
const WIDTH: i64 = 360;
const HEIGHT: i64 = 260;
const LEFT: i64 = 44;
const RIGHT: i64 = 12;
const TOP: i64 = 20;
const BOTTOM: i64 = 34;

/// Colour and dash of each line: never told apart by colour alone.
const STROKES: [(&str, &str); 10] = [
    ("#004d99", "0"),
    ("#a5182f", "7 3"),
    ("#006b45", "0"),
    ("#7a4700", "2 3"),
    ("#16243a", "10 3 2 3"),
    ("#475a70", "4 2"),
    ("#004d99", "2 2"),
    ("#a5182f", "0"),
    ("#006b45", "8 2"),
    ("#7a4700", "0"),
];

/// Euro between two lines of the grid.
const STEPS: [i64; 6] = [100, 250, 500, 1_000, 2_000, 5_000];
/// Hours of the rows of the table, besides those around the step.
const ROWS: [u32; 11] = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 54];

/// A picture ready to be drawn.
#[derive(Debug)]
pub(super) struct Drawing {
    pub(super) view_box: String,
    pub(super) lines: Vec<Line>,
    pub(super) grid: Vec<Grid>,
    pub(super) ticks: Vec<Grid>,
    /// Where the step is.
    pub(super) step: Option<i64>,
    pub(super) bottom: i64,
    pub(super) left: i64,
    pub(super) right: i64,
    pub(super) top: i64,
    /// Heads of the columns of the table.
    pub(super) heads: Vec<&'static str>,
    pub(super) rows: Vec<Row>,
    pub(super) alt: String,
}

/// One way of the chart.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) name: &'static str,
    pub(super) number: usize,
    pub(super) points: String,
    pub(super) stroke: &'static str,
    pub(super) dash: &'static str,
    /// Where its number stands.
    pub(super) x: i64,
    pub(super) y: i64,
}

/// A line of the grid, or a mark of an axis.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) at: i64,
    pub(super) label: String,
}

/// A row of the table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) hours: String,
    /// Head and amount of each column.
    pub(super) cells: Vec<(&'static str, String)>,
}

/// Draws a chart; `None` when no way has a point.
pub(super) fn draw(chart: &Chart, words: &'static CompareWords) -> Option<Drawing> {
    let points = || chart.series.iter().flat_map(|series| &series.points);
    let most_hours = points().map(|point| point.hours.quarters()).max()?;
    let most_euro = points().map(euro).max()?.max(1);
    let step = STEPS.into_iter().find(|step| most_euro / step < 6).unwrap_or(STEPS[STEPS.len() - 1] * 4);
    let top = (most_euro / step + 1) * step;
    let x = |hours: Hours| LEFT + i64::from(hours.quarters()) * (WIDTH - LEFT - RIGHT) / i64::from(most_hours);
    let y = |euro: i64| HEIGHT - BOTTOM - euro * (HEIGHT - TOP - BOTTOM) / top;
    let mut lines: Vec<Line> = chart
        .series
        .iter()
        .zip(STROKES)
        .enumerate()
        .filter_map(|(at, (series, (stroke, dash)))| {
            let last = series.points.last()?;
            let point = |point: &ChartPoint| format!("{},{}", x(point.hours), y(euro(point)));
            let points: Vec<String> = series.points.iter().map(point).collect();
            let (x, y) = (x(last.hours), y(euro(last)));
            Some(Line { name: (words.way)(series.way), number: at + 1, points: points.join(" "), stroke, dash, x, y })
        })
        .collect();
    part(&mut lines);
    let names: Vec<&str> = lines.iter().map(|line| line.name).collect();
    let hours = (1..=most_hours / 4).filter(|hours| hours % 10 == 0 || *hours == most_hours / 4);
    Some(Drawing {
        view_box: format!("0 0 {WIDTH} {HEIGHT}"),
        alt: (words.says.chart_alt)(&names.join(", ")),
        grid: (0..=top / step).map(|line| Grid { at: y(line * step), label: label(line * step) }).collect(),
        ticks: hours.map(|hours| Grid { at: x(Hours::whole(hours)), label: hours.to_string() }).collect(),
        step: (chart.step_after.quarters() < most_hours).then(|| x(chart.step_after)),
        bottom: HEIGHT - BOTTOM,
        left: LEFT,
        right: WIDTH - RIGHT,
        top: TOP,
        heads: names,
        rows: rows(chart, words),
        lines,
    })
}

/// Whole euro of a month.
fn euro(point: &ChartPoint) -> i64 {
    point.month.cents() / 100
}

fn label(euro: i64) -> String {
    thousands(u64::try_from(euro).unwrap_or_default())
}

/// Moves numbers apart that would stand on each other.
fn part(lines: &mut [Line]) {
    const APART: i64 = 15;
    for at in 1..lines.len() {
        let (before, rest) = lines.split_at_mut(at);
        let Some(line) = rest.first_mut() else { continue };
        while before.iter().any(|other| (other.x - line.x).abs() < APART && (other.y - line.y).abs() < APART) {
            line.x -= APART;
            if line.x < LEFT + APART {
                break;
            }
        }
    }
}

fn rows(chart: &Chart, words: &'static CompareWords) -> Vec<Row> {
    let step = chart.step_after;
    let mut hours: Vec<Hours> = ROWS.into_iter().map(Hours::whole).collect();
    hours.extend([step, Hours::from_quarters(step.quarters() + 1)]);
    hours.sort_unstable();
    hours.dedup();
    let cell = |series: &Series, hours: Hours| {
        let found = series.points.iter().find(|point| point.hours == hours);
        let text =
            found.map_or_else(|| words.says.nothing.to_owned(), |point| crate::web::format::euro_it(point.month));
        ((words.way)(series.way), text)
    };
    let row = |hours: &Hours| Row {
        hours: hours_number_it(*hours),
        cells: chart.series.iter().map(|series| cell(series, *hours)).collect(),
    };
    hours.iter().map(row).filter(|row| row.cells.iter().any(|(_, text)| text != words.says.nothing)).collect()
}
