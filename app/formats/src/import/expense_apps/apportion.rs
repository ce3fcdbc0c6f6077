//! Divides whole pennies proportionally, as all programs of this kind do with an amount that does
//! not divide evenly.

use cffa_book::Money;

/// Splits an amount by weights. Each part is rounded down, and the remaining pennies go to the
/// largest remainders; equal remainders get them in order starting at `first`. The parts add up to
/// the amount. If all weights are zero, all parts are zero.
pub fn apportion(amount: Money, weights: &[u64], first: usize) -> Vec<Money> {
    let total: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if total == 0 {
        return vec![Money::ZERO; weights.len()];
    }
    let whole = i128::from(amount.minor());
    let exact = |weight: &u64| whole * i128::from(*weight);
    let mut parts: Vec<i128> = weights
        .iter()
        .map(|weight| exact(weight).div_euclid(total))
        .collect();
    let left = whole - parts.iter().sum::<i128>();
    let count = weights.len();
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|at| {
        let remainder = weights
            .get(*at)
            .map_or(0, |one| exact(one).rem_euclid(total));
        (
            std::cmp::Reverse(remainder),
            (at + count - first % count) % count,
        )
    });
    for at in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        if let Some(part) = parts.get_mut(at) {
            *part += 1;
        }
    }
    parts
        .into_iter()
        .map(|part| Money::from_minor(i64::try_from(part).unwrap_or(0)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_parts_are_the_amount_and_none_is_a_penny_off(
            amount in -1_000_000_i64..1_000_000,
            weights in prop::collection::vec(0_u64..10_000, 1..20),
            first in 0_usize..40,
        ) {
            let parts = apportion(Money::from_minor(amount), &weights, first);
            let total: u64 = weights.iter().sum();
            let sum: i64 = parts.iter().map(|part| part.minor()).sum();
            prop_assert_eq!(sum, if total == 0 { 0 } else { amount });
            for (part, weight) in parts.iter().zip(&weights).filter(|_| total > 0) {
                let off = i128::from(part.minor()) * i128::from(total)
                    - i128::from(amount) * i128::from(*weight);
                prop_assert!(off.abs() < i128::from(total), "{parts:?}");
            }
        }
    }
}
