//! The order of a request as the desk wants it: moves applied in turn to the computed order, which never changes.

use validator::ValidateLength;

/// Fewest characters of the reason of a move: a word alone explains nothing to who comes after.
pub const SHORTEST_MOVE_REASON: u64 = 12;
/// Most characters of it.
pub const LONGEST_MOVE_REASON: u64 = 500;

/// Puts each of `moves` (who, and at which place from 1) in turn at its place; a place past the end is the end,
/// and who is no longer in the order is passed over.
#[must_use]
pub fn reordered<T: PartialEq + Copy>(mut order: Vec<T>, moves: impl IntoIterator<Item = (T, usize)>) -> Vec<T> {
    for (who, place) in moves {
        if let Some(at) = order.iter().position(|one| *one == who) {
            let who = order.remove(at);
            order.insert(place.saturating_sub(1).min(order.len()), who);
        }
    }
    order
}

/// The reason of a move without spaces around, when its length is between the two limits.
#[must_use]
pub fn move_reason(typed: &str) -> Option<String> {
    let reason = typed.trim();
    let fits = reason.validate_length(Some(SHORTEST_MOVE_REASON), Some(LONGEST_MOVE_REASON), None);
    fits.then(|| reason.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn moves_apply_in_turn_and_each_does_what_was_seen() {
        let order = vec!['A', 'B', 'W', 'X'];
        assert_eq!(reordered(order.clone(), [('W', 1)]), ['W', 'A', 'B', 'X']);
        assert_eq!(reordered(order.clone(), [('W', 1), ('X', 2)]), ['W', 'X', 'A', 'B']);
        assert_eq!(reordered(order.clone(), [('W', 1), ('X', 2), ('W', 3)]), ['X', 'A', 'W', 'B']);
        assert_eq!(reordered(order.clone(), [('A', 99), ('Z', 1), ('X', 0)]), ['X', 'B', 'W', 'A']);
        assert_eq!(reordered(order.clone(), []), order);
    }

    #[test]
    fn a_reason_says_something() {
        assert_eq!(move_reason("  ok  "), None);
        assert_eq!(move_reason(" parla già con la famiglia ").as_deref(), Some("parla già con la famiglia"));
        assert_eq!(move_reason(&"x".repeat(501)), None);
        assert!(move_reason(&"è".repeat(500)).is_some());
    }

    proptest! {
        #[test]
        fn nobody_is_lost_and_undoing_gives_the_computed_order_back(
            size in 1..12_usize,
            moves in prop::collection::vec((0..14_usize, 0..16_usize), 0..10),
        ) {
            let order: Vec<usize> = (0..size).collect();
            let mut moved = reordered(order.clone(), moves.iter().copied());
            if let Some((who, place)) = moves.last().copied().filter(|(who, _)| *who < size) {
                prop_assert_eq!(moved[place.saturating_sub(1).min(size - 1)], who);
            }
            moved.sort_unstable();
            prop_assert_eq!(moved, order);
        }
    }
}
