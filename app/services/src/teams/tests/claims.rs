use super::*;
use cffa_book::{Currency, Money};
use cffa_store::PaymentClaim;

/// A team of Ann, who manages it, and Bob, who plays as player 1.
fn team() -> Team {
    let mut team = create_team(Uuid::nil(), Uuid::nil(), "Legends", who(0), day(0)).unwrap();
    let linked = Some(linked(1));
    add(&mut team, who(1), Role::Player, linked, &by(0), day(0)).unwrap();
    team
}

fn player(n: u8) -> PlayerId {
    linked(n).player
}

fn claim(id: u128, n: u8, by: Actor, minor: i64) -> PaymentClaim {
    PaymentClaim {
        currency: Some(Currency::default()),
        id: Uuid::from_u128(id),
        player: player(n),
        by,
        amount: Money::from_minor(minor),
        date: jiff::civil::date(2026, 11, 28),
        made: day(1),
        confirmed: false,
    }
}

/// Every player is in the book as themselves.
fn as_themselves(id: PlayerId) -> Option<PlayerId> {
    Some(id)
}

#[test]
fn a_player_claims_one_payment_at_a_time_of_their_own() {
    let mut team = team();
    let mut claims =
        |id, n, by, minor| claim_payment(&mut team, claim(id, n, by, minor), as_themselves);
    assert_eq!(claims(1, 2, by(1), 500), Err(Refused::NotOwnPlayer));
    assert_eq!(claims(1, 1, by(0), 500), Err(Refused::NotOwnPlayer));
    assert_eq!(
        claims(1, 1, command_line(), 500),
        Err(Refused::NotOwnPlayer)
    );
    assert_eq!(claims(1, 1, by(1), 0), Err(Refused::ClaimAmount));
    assert_eq!(claims(1, 1, by(1), -500), Err(Refused::ClaimAmount));
    assert_eq!(claims(1, 1, by(1), 500), Ok(()));
    assert_eq!(claims(2, 1, by(1), 500), Err(Refused::ClaimOpen));
}

#[test]
fn a_claim_about_a_merged_player_is_of_the_one_who_stayed() {
    let mut team = team();
    claim_payment(&mut team, claim(1, 1, by(1), 500), as_themselves).unwrap();
    let merged = |id| Some(if id == player(1) { player(2) } else { id });
    assert_eq!(claims_of(&team, player(2), merged).count(), 1);
    let again = claim_payment(&mut team, claim(2, 2, by(1), 500), merged);
    assert_eq!(again, Err(Refused::ClaimOpen));
    // Claims about players of an earlier book are dropped with the next claim.
    let of_another_book = |id| (id != player(1)).then_some(id);
    link(&mut team, who(1), Some(linked(3)), &by(0), day(1)).unwrap();
    claim_payment(&mut team, claim(3, 3, by(1), 500), of_another_book).unwrap();
    let ids: Vec<u128> = team.claims.iter().map(|one| one.id.as_u128()).collect();
    assert_eq!(ids, [3]);
}

#[test]
fn a_confirmed_claim_stays_until_its_payment_is_recorded() {
    let mut team = team();
    claim_payment(&mut team, claim(1, 1, by(1), 500), as_themselves).unwrap();
    let id = Uuid::from_u128(1);
    assert_eq!(
        confirm_claim(&mut team, id, &by(1)),
        Err(Refused::NotManager)
    );
    assert_eq!(
        dismiss_claim(&mut team, id, &by(1)),
        Err(Refused::NotManager)
    );
    let other = withdraw_claim(&mut team, id, &by(0), as_themselves);
    assert_eq!(other, Err(Refused::NoSuchClaim));
    assert!(confirm_claim(&mut team, id, &by(0)).is_ok());
    // A second manager finishes what the first began.
    assert!(confirm_claim(&mut team, id, &by(0)).is_ok());
    let late = withdraw_claim(&mut team, id, &by(1), as_themselves);
    assert_eq!(late, Err(Refused::NoSuchClaim));
    assert_eq!(
        dismiss_claim(&mut team, id, &by(0)),
        Err(Refused::NoSuchClaim)
    );
    reopen_claim(&mut team, id);
    assert_eq!(withdraw_claim(&mut team, id, &by(1), as_themselves), Ok(()));
    assert!(team.claims.is_empty());
}
