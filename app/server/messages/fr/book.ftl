## The dashboard

dashboard-below-zero = Sous zéro : quelqu’un a payé des terrains de sa poche.
dashboard-balances = Soldes
dashboard-paid = Payé
dashboard-not-played = pas encore joué
dashboard-recent-games = Matchs récents
dashboard-recent-transactions = Opérations récentes
dashboard-all-transactions = Toutes les opérations
dashboard-no-games = Pas encore de match dans le carnet.
dashboard-nobody = Personne pour le moment.
dashboard-none = Pas encore de joueur. Ils sont ajoutés à leur premier match, ou vous pouvez les ajouter vous-même.

dashboard-title = { $team } : le carnet
dashboard-owed-by =
    { $players ->
        [0] Personne ne doit rien à l’équipe
        [one] { $players } joueur doit à l’équipe
       *[other] { $players } joueurs doivent à l’équipe
    }
dashboard-held = En caisse <b>{ $amount }</b>
dashboard-credit = Crédits <b>{ $amount }</b>
dashboard-tab =
    { $group ->
        [owe] Doivent { $count }
        [credit] En crédit { $count }
       *[all] Tous { $count }
    }
dashboard-last-played = a joué le { $date }
dashboard-no-transactions =
    { $days ->
        [one] Rien depuis { $days } jour.
       *[other] Rien ces { $days } derniers jours.
    }
dashboard-game-heads =
    { $heads ->
        [one] { $heads } personne, { $each } chacune
       *[other] { $heads } personnes, { $each } chacune
    }
dashboard-game-heads-uneven =
    { $heads ->
        [one] { $heads } personne, { $shares }
       *[other] { $heads } personnes, { $shares }
    }
dashboard-game-booker = réservé par { $booker }
dashboard-kind =
    { $kind ->
        [payment] paiement
        [autopay] AutoPay
        [transfer] transfert
        [booking] crédit de réservation
        [cost] dépense
       *[carry-over] report
    }

## Collecting payments

collect-title = Encaisser
collect-lead = Indiquez qui a payé. Tout est enregistré en une fois.
collect-lead-game = Indiquez qui a payé pour le match du { $date } : sa part, ou tout ce qui est dû.
collect-all = tout : { $amount }
collect-settled =
    { $players ->
        [one] { $players } joueur du match ne doit rien.
       *[other] { $players } joueurs du match ne doivent rien.
    }
collect-reset = Effacer
collect-submit = Enregistrer les paiements
collect-none = Personne ne doit rien.
collect-nobody = Touchez au moins un montant.
collect-saved =
    { $players ->
        [one] { $players } paiement enregistré : { $amount }.
       *[other] { $players } paiements enregistrés : { $amount } au total.
    }

## Settling up

settle-title = Régler les comptes
settle-lead = Ces paiements remettent tous les soldes à zéro. Touchez « Payé » après chacun.
settle-team = L’équipe
settle-to = paie { $name }
settle-to-team = paie l’équipe
settle-saved = Paiement enregistré.
settle-none = Tout le monde est à jour.

## A text for the group

share-nobody-owes = Personne ne doit rien.
share-owe = À payer : { $players }
share-statement = Votre relevé : { $link }
share-pay-link = Payer { $name } : { $link }
share-pay-method =
    { $kind ->
        [bank] Payer { $name } par virement. Les coordonnées sont sur votre relevé.
       *[upi] Payer { $name } par UPI. Les coordonnées sont sur votre relevé.
    }
share-game =
    { $heads ->
        [one] match du { $date }, { $cost }, { $heads } personne, { $each } chacune
       *[other] match du { $date }, { $cost }, { $heads } personnes, { $each } chacune
    }
share-game-uneven =
    { $heads ->
        [one] match du { $date }, { $cost }, { $heads } personne, { $shares }
       *[other] match du { $date }, { $cost }, { $heads } personnes, { $shares }
    }
share-booker = { $name } a payé le terrain.
share-also-paid = { $name } a payé { $amount } du terrain.

## Questions before something is saved that looks like a mistake

doubt-date-ahead = Le { $date } est dans plus d’un an. Est-ce le bon jour ?
doubt-date-past =
    { $years ->
        [one] Le { $date } remonte à plus de { $years } an. Est-ce le bon jour ?
       *[other] Le { $date } remonte à plus de { $years } ans. Est-ce le bon jour ?
    }
doubt-cost = Le terrain coûte d’habitude environ { $usual }. Est-ce bien { $cost } ?
doubt-name = Un joueur s’appelle déjà { $known }. Est-ce que { $name } est quelqu’un d’autre ?
doubt-game = Cela ressemble au match du { $date }, enregistré par { $who }. L’enregistrer à nouveau ?
doubt-transfer = Cela ressemble au transfert de { $amount } ({ $from } à { $to }) enregistré par { $who } à l’instant. L’enregistrer à nouveau ?
doubt-payment = Cela ressemble au paiement de { $amount } par { $player }, enregistré par { $who } à l’instant. L’enregistrer à nouveau ?

## The list of games

games-from = Du
games-to = Au
games-player = A joué ou réservé
games-player-any = Tous les joueurs
games-no-match = Aucun match ne correspond.
games-show-all = Afficher tous les matchs
games-none = Pas encore de match. Enregistrez le premier pour commencer.

games-count =
    { $games ->
        [one] { $games } match, { $total } au total
       *[other] { $games } matchs, { $total } au total
    }

## The season

season-choose = Dates de la saison
season-this-year = Cette année
season-all-time = Depuis le début
season-other-dates = Autres dates
season-dates = { $from } – { $to }
season-since = Depuis le { $date }
season-until = Jusqu’au { $date }
season-cost-per-head = Par personne et par match
season-table = Classement
season-table-hint = Une victoire vaut trois points, un nul un point.
season-won = Gagnés
season-drawn = Nuls
season-lost = Perdus
season-record = Gagnés, nuls, perdus
season-record-short = G–N–P
season-goal-difference = Diff. de buts
season-goal-difference-short = Diff.
season-win-rate = % de victoires
season-points = Points
season-points-short = Pts
season-wins-in-a-row = Victoires d’affilée
season-more = % de victoires et victoires d’affilée
season-games-in-a-row = Matchs d’affilée
season-percent = { $percent } %
season-streak = { $current }, record { $longest }
season-streak-short = D’affilée / record
season-attendance = Présence
season-chart = Une barre par joueur avec son nombre de matchs. Le plus présent : { $name }, { $attended } sur { $games }. Le tableau ci-dessous donne tous les chiffres.
season-no-results = Aucun match n’a de résultat. Indiquez les camps et les buts, ou les vainqueurs, dans le formulaire d’un match.
season-manage = Nommer une saison
season-name = Nom
season-first = Premier jour
season-last = Dernier jour
season-submit = Enregistrer la saison
season-form-title = Modifier la saison
season-saved = Saison enregistrée.
season-updated = Saison modifiée.
season-deleted = Saison supprimée. Ses matchs restent dans le carnet.
season-delete = Supprimer<hidden> la saison { $name }</hidden>
season-edit = Modifier<hidden> la saison { $name }</hidden>
season-no-games = Aucun match à ces dates.

## The page of a game

game-nobody = personne
game-who-played = Qui a joué
game-no-costs = Ballons, chasubles, bières : rien pour l’instant.
game-lineup-caption = La feuille de match et la part de chaque joueur
game-rounded-up = arrondi supérieur
game-no-show-pays = (paie)
game-sides = Les deux camps
game-side-goals =
    { $goals ->
        [one] { $side }, { $goals } but
       *[other] { $side }, { $goals } buts
    }
game-side-with-guests =
    { $guests ->
        [one] { $name } et { $guests } invité
       *[other] { $name } et { $guests } invités
    }
game-side-guests-of =
    { $guests ->
        [one] { $guests } invité ({ $name })
       *[other] { $guests } invités ({ $name })
    }

game-players =
    { $players ->
        [one] { $players } joueur
       *[other] { $players } joueurs
    }
game-players-and-guests =
    { $players ->
        [one] { $players } joueur
       *[other] { $players } joueurs
    } et { $guests ->
        [one] { $guests } invité
       *[other] { $guests } invités
    }
game-score = score { $score }
game-split =
    <b>Le partage ne tombe pas juste :</b> sur { $heads } personnes, { $more ->
        [one] { $more } paie { $high }
       *[other] { $more } paient { $high }
    } et { $others ->
        [one] { $others } paie { $low }
       *[other] { $others } paient { $low }
    }, soit { $cost } en tout. La prochaine fois, ce sera au tour d’autres joueurs de payer la différence.
game-full-share = part entière { $amount }
game-fixed-amounts = montants fixes
game-shares = Parts
game-uneven = Tout le monde ne paie pas la même somme. Le total des parts ci-dessous est de { $cost }.
game-pays-percent = { $percent } % d’une part
game-pays-nothing = aucune part
game-pays-fixed = montant fixe
game-credit-part = <a>{ $name }</a> a payé une partie du terrain et reçoit ce jour-là un crédit de { $amount }.
game-credit = <a>{ $name }</a> a payé le terrain et reçoit ce jour-là un crédit de { $amount }.
game-recorded = Enregistré le { $when } par { $who }.
game-recorded-and-edited = Enregistré le { $when } par { $who }, modifié en dernier le { $edited } par { $editor }.

game-title = Match du { $date }

## Deleting a game

game-delete-title = Supprimer ce match ?
game-delete-text = Cela supprime aussi la part de chacun et le crédit de réservation.
game-delete-costs = Les autres dépenses du match restent dans le carnet.
game-delete-booked-by-team = la caisse de l’équipe
game-delete-players = Ont joué
game-delete-submit = Supprimer le match
game-deleted = Match supprimé.

## The form of a game

game-form-draft = Voici ce que vous aviez saisi.
game-form-draft-clear = Recommencer
game-form-title = Modifier le match
game-form-find = Chercher un nom sur la feuille de match
game-form-find-placeholder = Chercher un nom
game-form-results = Qui a gagné ?
game-form-sides = Deux camps
game-form-sides-hint = Choisissez un camp pour chaque joueur. Les buts indiquent alors qui a gagné.
game-form-goals = Buts
game-form-pick = Équilibrer les camps
game-form-side-unknown = Choisissez l’un des deux camps, ou aucun.
game-form-uneven = Tout le monde ne paie pas pareil
game-form-uneven-hint = Chaque invité paie une part entière, sauf si le joueur paie un montant fixe : ses invités sont alors compris.
game-form-full-share = Part entière
game-form-also-paid = Quelqu’un d’autre a payé une partie du terrain
game-form-also-paid-hint = Ces montants lui sont crédités ; le reste va à la personne qui a réservé.
game-form-also-paid-who = Joueur { $number }
game-form-also-paid-amount = Montant { $number }
game-form-also-paid-blank = Choisissez un joueur
game-form-also-paid-nobody = Choisissez qui a payé ce montant.
game-form-as-last-time = Comme la dernière fois
game-form-signed-up = Inscrits
game-form-in-the-game = Dans le match
game-form-selected = Sélectionnés
game-form-others = Tous les autres
game-form-clear = Effacer
game-form-guests = Invités
game-form-new-names = Nouveaux noms
game-form-new-names-hint = Les joueurs ajoutés ici rejoignent l’équipe avec ce match.
game-form-add-name = Ajouter un nom
game-form-add = Ajouter
game-form-score = Le score
game-form-count-heads =
    { $heads ->
        [one] personne
       *[other] personnes
    }
game-form-each = { $amount } par personne
game-form-each-odd = { $amount } par personne, { $number } × { $other }
game-form-unclear = L’un des nombres d’invités n’est pas un nombre.
game-form-as-expected = Comme prévu
game-form-too-many = { $number } de trop, { $expected } prévues
game-form-too-few = Il en manque { $number }, { $expected } prévues
game-form-submit = Enregistrer le match
game-form-cost = Prix du terrain
game-form-booker = Payé par
game-form-booker-blank = Choisissez qui a réservé
game-form-more = Plus : nombre prévu, score
game-form-expected = Personnes prévues
game-form-expected-hint = Invités compris. Comparé à la feuille de match.
game-form-winning = Vainqueurs
game-form-losing = Perdants

game-form-more-players =
    { $players ->
        [one] Encore { $players }, archivé ou sans match récent
       *[other] Encore { $players }, archivés ou sans match récent
    }
game-form-new-name = Nouveau nom { $number }
game-form-new-guests = Invités<hidden> du nouveau nom { $number }</hidden>
game-form-new-result = Résultat<hidden> du nouveau nom { $number }</hidden>

game-form-new-pays = Paie<hidden>, nouveau nom { $number }</hidden>
game-form-new-side = Camp du nouveau nom { $number }
game-form-new-opposite = Invités du nouveau nom { $number } dans l’autre camp
game-form-new-pays-value = Pourcentage ou montant payé par le nouveau nom { $number }
game-form-pays-unknown = Choisissez une part entière, une demi-part, rien, un pourcentage ou un montant fixe.
game-form-result-unknown = Choisissez gagné, perdu, nul ou pas venu, ou laissez vide.
game-form-saved = Match enregistré.
game-form-updated = Match modifié.
game-form-added-as-typed = { $name } a été ajouté tel quel. Renommez le joueur si vous vouliez dire { $suggestion }.

## The list of players

players-active-caption = Joueurs actifs
players-retired = Archivés
players-retired-hint = Leur historique et leur solde sont conservés, mais ils ne sont plus proposés dans les nouveaux matchs.
players-retired-caption = Joueurs archivés
players-no-match = Aucun joueur actif ne correspond.
players-none = Pas encore de joueur. Ils sont ajoutés à leur premier match, ou vous pouvez les ajouter ici.

players-count =
    { $active ->
        [one] { $active } actif
       *[other] { $active } actifs
    }
players-count-and-retired =
    { $active ->
        [one] { $active } actif
       *[other] { $active } actifs
    }, { $retired ->
        [one] { $retired } archivé
       *[other] { $retired } archivés
    }

## The form of a player

player-form-keep-as-typed = Garder tel quel
player-form-submit = Ajouter le joueur
player-form-more = Plus
player-form-reactivate = Réactiver
player-form-reactivate-hint = Propose à nouveau le joueur dans les nouveaux matchs.
player-form-retire = Archiver
player-form-retire-hint = Conserve l’historique et le solde, mais ne propose plus le joueur dans les nouveaux matchs.
player-form-merge = Fusionner
player-form-merge-hint = Pour deux noms du carnet qui sont la même personne.
player-form-merge-button = Fusionner…
player-form-delete-confirm-text = Rien dans le carnet ne s’y rapporte. Vous pourrez annuler dans l’historique.
player-form-name-hint = Différent de celui des autres joueurs de l’équipe.
player-form-comment-hint = Visible par les responsables uniquement.

player-form-suggestion = Vouliez-vous dire <b>{ $name }</b> ?
player-form-save-as = Enregistrer { $name }
player-form-balance =
    { $games ->
        [one] Solde : { $balance }, { $games } match.
       *[other] Solde : { $balance }, { $games } matchs.
    }
player-form-can-delete = Rien dans le carnet ne se rapporte à { $player }.
player-form-delete-confirm = Supprimer { $player } ?

player-added = { $name } : joueur ajouté.
player-added-suggestion = Renommez le joueur si vous vouliez dire { $name }.
player-updated = Joueur modifié.
player-retired = Joueur archivé. Son solde et son historique sont conservés.
player-reactivated = Joueur réactivé.

## Deleting a player

player-delete-title = Supprimer ce joueur ?
player-delete-text = Rien dans le carnet ne s’y rapporte : rien d’autre ne change.
player-delete-submit = Supprimer le joueur
player-deleted = Joueur supprimé.

## Merging two players

merge-submit = Fusionner
merge-into = Fusionner avec
merge-into-blank = Choisissez le joueur à garder

merge-title = Fusionner { $player }
merge-lead =
    { $games ->
        [one] Tout ce qui est au nom de { $player } ({ $games } match, { $tone ->
            [owes] une dette de { $balance }
            [credit] un crédit de { $balance }
           *[even] un solde de { $balance }
        }) passe à l’autre joueur. { $player } disparaît ensuite de la liste.
       *[other] Tout ce qui est au nom de { $player } ({ $games } matchs, { $tone ->
            [owes] une dette de { $balance }
            [credit] un crédit de { $balance }
           *[even] un solde de { $balance }
        }) passe à l’autre joueur. { $player } disparaît ensuite de la liste.
    }

merge-window-title = Fusionner deux joueurs
merge-into-missing = Choisissez le joueur à garder.
merge-done = Joueurs fusionnés.

## The list of transactions

transactions-kind-transfers = Transferts
transactions-kind-booking-credits = Crédits de réservation
transactions-player-blank = Tous les joueurs
transactions-from = Du
transactions-to = Au
transactions-no-match = Aucune opération ne correspond.
transactions-show-all = Afficher toutes les opérations
transactions-none = Pas encore d’opération.
transactions-costs = Toutes les autres dépenses

transactions-count = { $transactions } dans la liste, { $total } au total
transactions-autopay-offer = Votre part du match du { $date } est de { $amount }. Vous la créditer en un clic ?
transactions-autopay = AutoPay { $amount }
transactions-autopay-why-not = <b>AutoPay :</b> { $why }

transactions-autopay-link-account = Sur la page des accès, associez votre compte à un joueur pour payer votre part d’un match en un clic.
transactions-autopay-not-linked = Associez d’abord votre compte à un joueur sur la page des accès.
transactions-autopay-paid = Votre part du dernier match est payée.
transactions-kind-unknown = Choisissez un type dans la liste.

## Deleting a transaction

transaction-delete-title = Supprimer cette opération ?
transaction-delete-names = { $from } à { $to }
transaction-delete-submit = Supprimer l’opération
transaction-deleted = Opération supprimée.

## The form of a payment

payment-title = Modifier le paiement
payment-player-blank = Choisissez qui a payé
payment-submit = Enregistrer le paiement
payment-direction = Sens
payment-in = Versé
payment-out = Remboursé
payment-delete = Supprimer ce paiement
transfer-delete = Supprimer ce transfert
payment-two-minuses = Saisissez le montant sans signe moins.
payment-note-hint = Le joueur la voit sur son relevé.

payment-player-balance =
    { $tone ->
        [owes] { $player } (doit { $amount })
        [credit] { $player } ({ $amount } de crédit)
       *[even] { $player } ({ $amount })
    }

payment-player-missing = Choisissez un joueur.
payment-saved =
    Paiement enregistré. { $direction ->
        [out] { $player } a reçu un remboursement de { $amount }
       *[in] { $player } a payé { $amount }
    } et { $tone ->
        [owes] doit maintenant { $balance }
        [credit] a maintenant { $balance } de crédit
       *[even] est à jour
    }.
transaction-updated = Opération modifiée.

## Costs other than pitches

costs-count = { $costs } dans la liste, { $total } au total
costs-none = Pas encore d’autres dépenses : ballons, chasubles, frais de championnat…

cost-form-title = Modifier la dépense
cost-form-lead = Ballons, chasubles, frais de championnat : la dépense est répartie à parts égales entre ceux qui la partagent, et créditée au joueur qui l’a payée.
cost-form-lead-game = Pour le match du { $date } : la dépense est répartie à parts égales entre ceux qui la partagent, et créditée au joueur qui l’a payée.
cost-form-what-hint = Par exemple : ballons. Tous ceux qui la partagent le voient sur leur relevé.
cost-form-amount-negative = Saisissez le montant sans signe moins. Si de l’argent vous revient, ajoutez un remboursement.
cost-form-team-money = La caisse de l’équipe
cost-form-paid-by-missing = Choisissez qui a payé.
cost-form-submit = Enregistrer la dépense
cost-form-delete = Supprimer cette dépense
cost-saved = Dépense enregistrée.
cost-updated = Dépense modifiée.

refund-form-title = Modifier le remboursement
refund-form-lead = Caution rendue ou réservation annulée : le remboursement est crédité à parts égales à ceux qui le partagent, et débité au joueur qui l’a reçu.
refund-form-what-hint = Par exemple : caution rendue. Tous ceux qui partagent le remboursement le voient sur leur relevé.
refund-form-receiver-blank = Choisissez qui l’a reçu
refund-form-receiver-missing = Choisissez qui l’a reçu.
refund-form-submit = Enregistrer le remboursement
refund-form-delete = Supprimer ce remboursement
refund-saved = Remboursement enregistré.
refund-updated = Remboursement modifié.
refund-delete-title = Supprimer ce remboursement ?
refund-delete-submit = Supprimer le remboursement

cost-delete-title = Supprimer cette dépense ?
cost-delete-text = Cela supprime aussi la part de chacun et le crédit du joueur qui a payé.
cost-delete-submit = Supprimer la dépense
cost-deleted = Dépense supprimée.

## The form of a transfer

transfer-title = Transfert entre joueurs
transfer-lead = Un joueur paie pour un autre. La caisse ne bouge pas ; les deux soldes changent.
transfer-from = De
transfer-from-hint = Son solde baisse.
transfer-from-blank = Choisissez un joueur
transfer-to = À
transfer-to-hint = Son solde augmente.
transfer-to-blank = Choisissez un joueur
transfer-note-hint = Les deux joueurs la voient sur leur relevé.

transfer-window-title = Transfert
transfer-window-title-edit = Modifier le transfert
transfer-saved = Transfert enregistré.

## The history

history-lead = Chaque modification, son auteur et sa date. Rien n’est jamais écrasé.
history-as-of = Le carnet à une date donnée
history-undo-confirm = Annuler cette modification ?
history-undo-confirm-button = Annuler la modification
history-date = Voir le carnet au
history-none = Rien ne s’est encore passé.

history-number = N° { $number }
history-undo = Annuler<hidden> le numéro { $number }</hidden>

history-undone = Modification annulée.

## The book as of a date

as-of-readings = Deux lectures
as-of-as-recorded = Connu ce jour-là
as-of-as-dated = Daté jusque-là
as-of-as-recorded-text = Ce que disait le carnet à la fin de cette journée : les modifications enregistrées jusque-là.
as-of-as-dated-text = Ce que nous savons aujourd’hui de cette journée : les matchs et paiements datés jusque-là, quel que soit le jour où ils ont été enregistrés.
as-of-another-date = Autre date
as-of-date = Autre date
as-of-empty = Ce jour-là, le carnet était encore vide.

as-of-title = Le carnet au { $date }
as-of-caption = Soldes au { $date }

## How to pay, on the statement of a player who owes something

pay-bic = BIC
pay-holder = Titulaire
pay-iban = IBAN
pay-sort-code = Sort code
pay-account-number = Numéro de compte
pay-upi-address = Adresse UPI
pay-reference = Référence
pay-qr = Code QR
pay-qr-text = Code QR qui préremplit le paiement dans une application bancaire

pay-title = Payer { $amount }
pay-payee = À { $name }
pay-method =
    { $kind ->
        [bank] Virement bancaire
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
pay-enter-amount = Saisissez le montant : { $amount }
pay-open = Payer<hidden> par { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = Vous avez payé ?
claim-hint = Un responsable confirme. D’ici là, votre solde ne change pas.
claim-submit = J’ai payé
claim-withdraw = Retirer
claim-open = Vous avez indiqué avoir payé { $amount } le { $date }. Un responsable doit confirmer.

claim-made = Merci. Un responsable va confirmer.
claim-withdrawn = Votre paiement est retiré. Rien n’a été enregistré.
claim-confirmed = Paiement enregistré.
claim-doubtful = Rien n’a été enregistré : le joueur doit moins que ce qu’il dit avoir payé, donc le paiement est peut-être déjà dans le carnet. Voyez son relevé, puis confirmez ou ignorez.
claim-dismissed = Paiement ignoré. Rien n’a été enregistré.

## What players say they paid, on the dashboard

claims-title = Paiements à confirmer
claims-says = <bdi>{ $player }</bdi> dit avoir payé { $amount } le { $date }
claims-says-link = <bdi>{ $player }</bdi> a payé { $amount } le { $date }, selon une personne qui a le lien de l’équipe
claims-confirm = Confirmer<hidden> le paiement, { $player }</hidden>
claims-confirm-anyway = Confirmer quand même<hidden> le paiement, { $player }</hidden>
claims-doubt =
    { $tone ->
        [owes] Doit { $amount } à présent :
        [credit] A { $amount } de crédit à présent :
       *[even] Ne doit rien à présent :
    } le paiement est peut-être déjà dans le carnet.
claims-dismiss = Ignorer<hidden> le paiement, { $player }</hidden>

## The statement of a player

statement-csv = Relevé en CSV
statement-take = Encaisser { $amount }
statement-you-owe = Vous devez à l’équipe
statement-games-played = Matchs joués
statement-chart = Évolution du solde
statement-none = Pas encore de match ni de paiement.

statement-of-team = Relevé, { $team }, { $date }
statement-caption = Relevé, { $player }
statement-games-caption = Matchs, { $player }
statement-chart-range = Entre { $low } et { $high }, actuellement { $now }
statement-chart-caption = Minimum { $low }, maximum { $high }. Au-dessus de la ligne, le joueur est en crédit ; en dessous, il doit de l’argent.
statement-last-games = les { $shown } derniers sur { $games } ; le relevé les contient tous

## The statement, for printing

statement-print-oldest-first = Du plus ancien au plus récent

statement-print-balance =
    { $tone ->
        [owes] Doit à l’équipe : { $balance }
        [credit] En crédit : { $balance }
       *[even] À jour : { $balance }
    }
statement-print-caption = Relevé complet, { $player }
statement-print-brought-forward =
    { $lines ->
        [one] Report, { $lines } ligne
       *[other] Report, { $lines } lignes
    }

## The statement of a user who is no player

unlinked-choose-player = Choisir quel joueur vous êtes
unlinked-ask-manager = Demandez à son responsable de vous associer à votre nom sur la feuille de match. Votre relevé apparaîtra alors ici.

unlinked-lead = Vous faites partie de l’équipe { $team }, mais votre compte n’est pas encore associé à un joueur.

## common

common-money-held = En caisse
common-all-games = Tous les matchs
common-show-all-players = Afficher tous les joueurs
common-filter = Filtrer la liste
