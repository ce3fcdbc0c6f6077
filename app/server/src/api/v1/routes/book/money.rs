//! Routes of the book: players, games, money and history.

use crate::api::v1::resources::autopay;
use crate::api::v1::resources::autopay::Offer;
use crate::api::v1::resources::balances;
use crate::api::v1::resources::balances::{Balances, BalancesQuery};
use crate::api::v1::resources::changes;
use crate::api::v1::resources::changes::ChangeResponse;
use crate::api::v1::resources::collect;
use crate::api::v1::resources::collect::Collection;
use crate::api::v1::resources::costs;
use crate::api::v1::resources::costs::{Cost, NewCost};
use crate::api::v1::resources::games;
use crate::api::v1::resources::games::Game;
use crate::api::v1::resources::new_game::NewGame;
use crate::api::v1::resources::own_payment_methods;
use crate::api::v1::resources::own_payment_methods::OwnPaymentMethods;
use crate::api::v1::resources::payment_claims;
use crate::api::v1::resources::payment_claims::{NewPaymentClaim, PaymentClaim};
use crate::api::v1::resources::payment_methods;
use crate::api::v1::resources::payment_methods::PaymentMethods;
use crate::api::v1::resources::payments;
use crate::api::v1::resources::payments::{NewPayment, Payment};
use crate::api::v1::resources::players;
use crate::api::v1::resources::players::{Merge, NewPlayer, PlayerResponse};
use crate::api::v1::resources::recorded_transactions::RecordedTransactions;
use crate::api::v1::resources::seasons;
use crate::api::v1::resources::seasons::{NewSeason, Season};
use crate::api::v1::resources::settle_up;
use crate::api::v1::resources::settle_up::{MadeSettlements, SettleUp};
use crate::api::v1::resources::share_texts;
use crate::api::v1::resources::share_texts::ShareText;
use crate::api::v1::resources::standings;
use crate::api::v1::resources::standings::{Standings, StandingsQuery};
use crate::api::v1::resources::statement;
use crate::api::v1::resources::statement::Line;
use crate::api::v1::resources::transfers;
use crate::api::v1::resources::transfers::{NewTransfer, Transfer};
use crate::api::v1::routes::route::{RouteSpec, delete, get, post, put};
use crate::api::v1::routes::{MANAGE_TEAM, READ_ALL, READ_BOOK, WRITE_BOOK, WRITE_OWN};
use crate::api::v1::support::access::Access;
use crate::api::v1::support::list_filter::ListQuery;
use crate::api::v1::support::paging::PageQuery;
use cffa_services::auth::tokens::Scope;

/// The routes.
pub(super) fn routes() -> Vec<RouteSpec> {
    let parts = [
        players(),
        games(),
        seasons(),
        money(),
        several(),
        own_methods(),
        texts(),
        paying(),
        costs(),
        history(),
    ];
    parts.into_iter().flatten().collect()
}

fn players() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/players", READ_BOOK, players::list).doc(
            "List players",
            "Sorted by name, including retired players. Players see only themselves.",
            |doc| {
                doc.query::<PageQuery>()
                    .etag()
                    .returns_page::<PlayerResponse>("A page of players.")
            },
        ),
        post("/api/v1/teams/{team}/players", WRITE_BOOK, players::create).doc(
            "Add a player",
            "",
            |doc| {
                doc.body::<NewPlayer>()
                    .idempotent()
                    .returns::<PlayerResponse>(201, "The added player.")
            },
        ),
        get("/api/v1/teams/{team}/players/{player}", READ_BOOK, players::show).doc(
            "Get a player",
            "",
            |doc| doc.etag().returns::<PlayerResponse>(200, "The player."),
        ),
        put(
            "/api/v1/teams/{team}/players/{player}",
            WRITE_BOOK,
            players::update,
        )
        .doc("Update a player", "", |doc| {
            doc.idempotent()
                .body::<NewPlayer>()
                .if_match()
                .etag()
                .returns::<PlayerResponse>(200, "The updated player.")
        }),
        delete(
            "/api/v1/teams/{team}/players/{player}",
            WRITE_BOOK,
            players::delete,
        )
        .doc(
            "Delete a player",
            "Only players that nothing in the book refers to can be deleted. Retire other players.",
            |doc| doc.idempotent().if_match().returns_nothing("The player was deleted."),
        ),
        post(
            "/api/v1/teams/{team}/players/{player}/retire",
            WRITE_BOOK,
            players::retire,
        )
        .doc(
            "Retire a player",
            "Retired players are not offered for new games. Their balance and history are kept.",
            |doc| {
                doc.idempotent()
                    .etag()
                    .returns::<PlayerResponse>(200, "The updated player.")
            },
        ),
        post(
            "/api/v1/teams/{team}/players/{player}/reactivate",
            WRITE_BOOK,
            players::reactivate,
        )
        .doc("Reactivate a retired player", "", |doc| {
            doc.idempotent()
                .etag()
                .returns::<PlayerResponse>(200, "The updated player.")
        }),
        post(
            "/api/v1/teams/{team}/players/{player}/merge",
            WRITE_BOOK,
            players::merge,
        )
        .doc(
            "Merge two players",
            "For a person who was added under two names. The two must never have played in the \
             same game.",
            |doc| {
                doc.body::<Merge>()
                    .idempotent()
                    .etag()
                    .returns::<PlayerResponse>(200, "The remaining player.")
            },
        ),
        get(
            "/api/v1/teams/{team}/players/{player}/statement",
            READ_BOOK,
            statement::show,
        )
        .doc(
            "Get a statement",
            "Every line with the balance after it, newest first. Players see only their own statement.",
            |doc| {
                doc.query::<PageQuery>()
                    .etag()
                    .returns_page::<Line>("A page of the statement.")
            },
        ),
    ]
}

fn games() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/games", READ_BOOK, games::list).doc(
            "List games",
            "Newest first. Players see only games that they played or booked, without the other \
             players in the line-up.",
            |doc| {
                doc.query::<ListQuery>()
                    .etag()
                    .returns_page::<Game>("A page of games.")
            },
        ),
        post("/api/v1/teams/{team}/games", WRITE_BOOK, games::create).doc(
            "Log a game",
            "The cost is split exactly among players and guests. People named in the line-up who \
             aren't in the team yet are added.",
            |doc| {
                doc.body::<NewGame>()
                    .idempotent()
                    .returns::<Game>(201, "The logged game.")
            },
        ),
        get("/api/v1/teams/{team}/standings", READ_BOOK, standings::show).doc(
            "Get the standings",
            "The table, attendance and streaks of the games of some dates. Players see only \
             themselves.",
            |doc| {
                doc.query::<StandingsQuery>()
                    .etag()
                    .returns::<Standings>(200, "The standings.")
            },
        ),
        get("/api/v1/teams/{team}/games/{game}", READ_BOOK, games::show).doc(
            "Get a game",
            "",
            |doc| doc.etag().returns::<Game>(200, "The game."),
        ),
        put(
            "/api/v1/teams/{team}/games/{game}",
            WRITE_BOOK,
            games::update,
        )
        .doc("Update a game", "", |doc| {
            doc.idempotent()
                .body::<NewGame>()
                .if_match()
                .etag()
                .returns::<Game>(200, "The updated game.")
        }),
        delete(
            "/api/v1/teams/{team}/games/{game}",
            WRITE_BOOK,
            games::delete,
        )
        .doc("Delete a game", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The game was deleted.")
        }),
    ]
}

fn paying() -> Vec<RouteSpec> {
    vec![
        get(
            "/api/v1/teams/{team}/payment-methods",
            READ_BOOK,
            payment_methods::show,
        )
        .doc(
            "List ways to pay what you owe",
            "The payment methods of the managers of the team, with the amount and a reference. \
             Empty if you owe nothing.",
            |doc| doc.returns::<PaymentMethods>(200, "The payment methods."),
        ),
        get(
            "/api/v1/teams/{team}/payment-claims",
            READ_BOOK,
            payment_claims::list,
        )
        .doc(
            "List payments to confirm",
            "Payments that players say they made, oldest first. Players see only their own.",
            |doc| {
                doc.etag()
                    .returns_page::<PaymentClaim>("All payments to confirm.")
            },
        ),
        post(
            "/api/v1/teams/{team}/payment-claims",
            WRITE_OWN,
            payment_claims::create,
        )
        .doc(
            "Say that you paid",
            "No balance changes until a manager confirms it. You can have one open claim, and only \
             while you owe something.",
            |doc| {
                doc.body::<NewPaymentClaim>()
                    .idempotent()
                    .returns::<PaymentClaim>(201, "The payment to confirm.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/payment-claims/{claim}",
            WRITE_OWN,
            payment_claims::delete,
        )
        .doc(
            "Dismiss or withdraw a payment to confirm",
            "Managers dismiss any, players withdraw their own.",
            |doc| {
                doc.idempotent()
                    .returns_nothing("It was removed. No payment was recorded.")
            },
        ),
        post(
            "/api/v1/teams/{team}/payment-claims/{claim}/confirm",
            WRITE_BOOK,
            payment_claims::confirm,
        )
        .doc(
            "Confirm a payment",
            "Records the payment. Confirming it again returns the same payment.",
            |doc| doc.returns::<Payment>(200, "The recorded payment."),
        ),
    ]
}

fn own_methods() -> Vec<RouteSpec> {
    vec![
        get(
            "/api/v1/teams/{team}/payment-methods/own",
            READ_ALL,
            own_payment_methods::show,
        )
        .doc("Get how players can pay you", "", |doc| {
            doc.etag()
                .returns::<OwnPaymentMethods>(200, "Your payment methods.")
        }),
        put(
            "/api/v1/teams/{team}/payment-methods/own",
            MANAGE_TEAM,
            own_payment_methods::update,
        )
        .doc(
            "Set how players can pay you",
            "Replaces all of your payment methods in this team. Nobody else can change them.",
            |doc| {
                doc.idempotent()
                    .body::<OwnPaymentMethods>()
                    .if_match()
                    .etag()
                    .returns::<OwnPaymentMethods>(200, "Your payment methods.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/payment-methods/own",
            MANAGE_TEAM,
            own_payment_methods::delete,
        )
        .doc("Delete your payment methods", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("Players are no longer told how to pay you.")
        }),
    ]
}

fn texts() -> Vec<RouteSpec> {
    vec![
        get(
            "/api/v1/teams/{team}/balances/share-text",
            READ_ALL,
            share_texts::balances,
        )
        .doc(
            "Get a text about the balances",
            "For the team's group chat: who owes what, and how to pay.",
            |doc| doc.in_language().returns::<ShareText>(200, "The text."),
        ),
        get(
            "/api/v1/teams/{team}/games/{game}/share-text",
            READ_ALL,
            share_texts::game,
        )
        .doc(
            "Get a text about a game",
            "For the team's group chat: what it cost and the share of each player.",
            |doc| doc.in_language().returns::<ShareText>(200, "The text."),
        ),
    ]
}

fn several() -> Vec<RouteSpec> {
    vec![
        post(
            "/api/v1/teams/{team}/payments/collect",
            WRITE_BOOK,
            collect::create,
        )
        .doc(
            "Record what several players paid",
            "All of the payments are recorded, or none. They are one change, so they are undone \
             together.",
            |doc| {
                doc.body::<Collection>()
                    .idempotent()
                    .returns::<RecordedTransactions>(201, "The recorded payments.")
            },
        ),
        get("/api/v1/teams/{team}/settle-up", READ_ALL, settle_up::show).doc(
            "List the payments that settle up",
            "The fewest payments after which every balance is zero and the manager holds no money.",
            |doc| doc.etag().returns::<SettleUp>(200, "The payments."),
        ),
        post(
            "/api/v1/teams/{team}/settle-up",
            WRITE_BOOK,
            settle_up::record,
        )
        .doc(
            "Record payments that settle up",
            "With today's date, all or none of them. Fails with 409 if the balances have changed \
             so that one of the payments is no longer in the list.",
            |doc| {
                doc.body::<MadeSettlements>()
                    .idempotent()
                    .returns::<RecordedTransactions>(201, "The recorded payments and transfers.")
            },
        ),
    ]
}

fn money() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/balances", READ_BOOK, balances::show).doc(
            "List balances",
            "A positive balance means that the team owes the player. Managers see all balances \
             and the money held; players see only their own balance.",
            |doc| {
                doc.query::<BalancesQuery>()
                    .etag()
                    .returns::<Balances>(200, "The balances.")
            },
        ),
        get("/api/v1/teams/{team}/payments", READ_BOOK, payments::list).doc(
            "List payments",
            "Newest first, including AutoPay payments and carry-overs. Players see only their \
             own payments.",
            |doc| {
                doc.query::<ListQuery>()
                    .etag()
                    .returns_page::<Payment>("A page of payments.")
            },
        ),
        post(
            "/api/v1/teams/{team}/payments",
            WRITE_BOOK,
            payments::create,
        )
        .doc("Record a payment", "", |doc| {
            doc.body::<NewPayment>()
                .idempotent()
                .returns::<Payment>(201, "The recorded payment.")
        }),
        get(
            "/api/v1/teams/{team}/payments/{payment}",
            READ_BOOK,
            payments::show,
        )
        .doc("Get a payment", "", |doc| {
            doc.etag().returns::<Payment>(200, "The payment.")
        }),
        put(
            "/api/v1/teams/{team}/payments/{payment}",
            WRITE_BOOK,
            payments::update,
        )
        .doc(
            "Update a payment",
            "AutoPay payments and carry-overs can't be updated, only deleted.",
            |doc| {
                doc.idempotent()
                    .body::<NewPayment>()
                    .if_match()
                    .etag()
                    .returns::<Payment>(200, "The updated payment.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/payments/{payment}",
            WRITE_BOOK,
            payments::delete,
        )
        .doc("Delete a payment", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The payment was deleted.")
        }),
        get(
            "/api/v1/teams/{team}/autopay",
            Access::Manager(Scope::ReadBook),
            autopay::offer,
        )
        .doc(
            "Preview AutoPay",
            "Returns your own share of the last game.",
            |doc| doc.etag().returns::<Offer>(200, "Your share.").conflicts(),
        ),
        post("/api/v1/teams/{team}/autopay", WRITE_BOOK, autopay::pay).doc(
            "Pay your own share of the last game",
            "",
            |doc| {
                doc.idempotent()
                    .returns::<Payment>(201, "The recorded payment.")
            },
        ),
        get("/api/v1/teams/{team}/transfers", READ_BOOK, transfers::list).doc(
            "List transfers",
            "Newest first. Players see only transfers from or to them.",
            |doc| {
                doc.query::<ListQuery>()
                    .etag()
                    .returns_page::<Transfer>("A page of transfers.")
            },
        ),
        post(
            "/api/v1/teams/{team}/transfers",
            WRITE_BOOK,
            transfers::create,
        )
        .doc("Record a transfer between two players", "", |doc| {
            doc.body::<NewTransfer>()
                .idempotent()
                .returns::<Transfer>(201, "The recorded transfer.")
        }),
        get(
            "/api/v1/teams/{team}/transfers/{transfer}",
            READ_BOOK,
            transfers::show,
        )
        .doc("Get a transfer", "", |doc| {
            doc.etag().returns::<Transfer>(200, "The transfer.")
        }),
        put(
            "/api/v1/teams/{team}/transfers/{transfer}",
            WRITE_BOOK,
            transfers::update,
        )
        .doc("Update a transfer", "", |doc| {
            doc.idempotent()
                .body::<NewTransfer>()
                .if_match()
                .etag()
                .returns::<Transfer>(200, "The updated transfer.")
        }),
        delete(
            "/api/v1/teams/{team}/transfers/{transfer}",
            WRITE_BOOK,
            transfers::delete,
        )
        .doc("Delete a transfer", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The transfer was deleted.")
        }),
    ]
}

fn costs() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/costs", READ_BOOK, costs::list).doc(
            "List other costs",
            "Costs other than pitches, newest first. Players see only costs that they paid or \
             share, without the other players.",
            |doc| {
                doc.query::<ListQuery>()
                    .etag()
                    .returns_page::<Cost>("A page of costs.")
            },
        ),
        post("/api/v1/teams/{team}/costs", WRITE_BOOK, costs::create).doc(
            "Add a cost",
            "The amount is split exactly among those who share it, and credited to the player \
             who paid it.",
            |doc| {
                doc.body::<NewCost>()
                    .idempotent()
                    .returns::<Cost>(201, "The added cost.")
            },
        ),
        get("/api/v1/teams/{team}/costs/{cost}", READ_BOOK, costs::show).doc(
            "Get a cost",
            "",
            |doc| doc.etag().returns::<Cost>(200, "The cost."),
        ),
        put(
            "/api/v1/teams/{team}/costs/{cost}",
            WRITE_BOOK,
            costs::update,
        )
        .doc("Update a cost", "", |doc| {
            doc.idempotent()
                .body::<NewCost>()
                .if_match()
                .etag()
                .returns::<Cost>(200, "The updated cost.")
        }),
        delete(
            "/api/v1/teams/{team}/costs/{cost}",
            WRITE_BOOK,
            costs::delete,
        )
        .doc("Delete a cost", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The cost was deleted.")
        }),
    ]
}

fn seasons() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/seasons", READ_BOOK, seasons::list).doc(
            "List seasons",
            "Names for the games of some dates, the latest first. They may overlap.",
            |doc| {
                doc.query::<PageQuery>()
                    .etag()
                    .returns_page::<Season>("A page of seasons.")
            },
        ),
        post("/api/v1/teams/{team}/seasons", WRITE_BOOK, seasons::create).doc(
            "Add a season",
            "",
            |doc| {
                doc.body::<NewSeason>()
                    .idempotent()
                    .returns::<Season>(201, "The added season.")
            },
        ),
        get(
            "/api/v1/teams/{team}/seasons/{season}",
            READ_BOOK,
            seasons::show,
        )
        .doc("Get a season", "", |doc| {
            doc.etag().returns::<Season>(200, "The season.")
        }),
        put(
            "/api/v1/teams/{team}/seasons/{season}",
            WRITE_BOOK,
            seasons::update,
        )
        .doc("Update a season", "", |doc| {
            doc.idempotent()
                .body::<NewSeason>()
                .if_match()
                .etag()
                .returns::<Season>(200, "The updated season.")
        }),
        delete(
            "/api/v1/teams/{team}/seasons/{season}",
            WRITE_BOOK,
            seasons::delete,
        )
        .doc("Delete a season", "The games stay in the book.", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The season was deleted.")
        }),
    ]
}

fn history() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/changes", READ_ALL, changes::list).doc(
            "List changes",
            "The history of the book, newest first.",
            |doc| {
                doc.query::<PageQuery>()
                    .returns_page::<ChangeResponse>("A page of changes.")
            },
        ),
        get(
            "/api/v1/teams/{team}/changes/{change}",
            READ_ALL,
            changes::show,
        )
        .doc("Get a change", "", |doc| {
            doc.returns::<ChangeResponse>(200, "The change.")
        }),
        post(
            "/api/v1/teams/{team}/changes/{change}/undo",
            WRITE_BOOK,
            changes::undo,
        )
        .doc(
            "Undo a change",
            "Possible while nothing that the change affected has changed since. The undo is \
             recorded as a change and can be undone as well.",
            |doc| {
                doc.idempotent()
                    .returns::<ChangeResponse>(200, "The change that undid it.")
            },
        ),
    ]
}
