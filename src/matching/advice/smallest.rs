//! The smallest of some changes that do something.

/// All the changes of the smallest size that have an effect, in their own order, each with its effect.
pub(super) fn smallest<C: Ord, E>(
    mut candidates: Vec<C>,
    size: impl Fn(&C) -> u64,
    effect: impl Fn(&C) -> Option<E>,
) -> Vec<(C, E)> {
    candidates.sort_by(|one, other| size(one).cmp(&size(other)).then_with(|| one.cmp(other)));
    candidates.dedup();
    let mut found: Vec<(C, E)> = Vec::new();
    for change in candidates {
        if found.first().is_some_and(|(first, _)| size(first) < size(&change)) {
            break;
        }
        found.extend(effect(&change).map(|effect| (change, effect)));
    }
    found
}
