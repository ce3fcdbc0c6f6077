change-comma = ,{ " " }
change-player-added = Joueur ajouté : { $name }.
change-player-renamed = { $before } renommé en { $after }.
change-comment = Commentaire sur { $name } modifié.
change-retired = { $name } archivé.
change-reactivated = { $name } réactivé.
change-player-deleted = Joueur supprimé : { $name }.
change-merged = { $name } fusionné avec { $into }.
change-parted = { $name } et { $into } de nouveau séparés.
change-game-logged = Match enregistré : { $game }.
change-game-edited = Match du { $date } modifié : { $parts }.
change-game-deleted = Match supprimé : { $game }.
change-new = Nouveaux : { $names }.
change-game =
    { $heads ->
        [one] { $date }, { $cost } pour { $heads } personne
       *[other] { $date }, { $cost } pour { $heads } personnes
    }
change-booked-by = réservé par { $name }
change-paid-by-team = payé par la caisse de l’équipe
change-pitch-paid = { $name } a payé { $amount } pour le terrain
change-pitch-unpaid = { $name } n’a rien payé pour le terrain
change-pays-full = { $name } paie une part entière
change-pays-nothing = { $name } ne paie aucune part
change-pays-percent = { $name } paie { $percent } % d’une part
change-pays-fixed = { $name } paie { $amount }
change-date = date fixée au { $date }
change-cost-from-to = coût de { $before } à { $after }
change-booker = réservé par { $after } (avant : { $before })
change-score = le score
change-sides = les camps des joueurs
change-order = l’ordre de la feuille de match
change-order-paid = l’ordre de ceux qui ont payé le terrain
change-in = { $name } ajouté
change-out = { $name } retiré
change-guests =
    { $guests ->
        [one] { $name } avec { $guests } invité
       *[other] { $name } avec { $guests } invités
    }
change-result = le résultat ({ $name })
change-recorded = Enregistré : { $what }.
change-transaction-edited = Modifié : { $before } devient { $after }.
change-transaction-deleted = Supprimé : { $what }.
change-payment = paiement de { $amount } par { $name } le { $date }
change-autopay = AutoPay de { $amount } par { $name } le { $date }
change-transfer = transfert de { $amount } ({ $from } à { $to }) le { $date }
change-carry-over = report de { $amount } pour { $name } le { $date }
change-noted = { $what } ({ $note })
change-cost-added = Dépense ajoutée : { $cost }.
change-cost-edited = Dépense du { $date } ({ $what }) modifiée : { $parts }.
change-cost-deleted = Dépense supprimée : { $cost }.
change-refund-added = Remboursement ajouté : { $cost }.
change-refund-edited = Remboursement du { $date } ({ $what }) modifié : { $parts }.
change-refund-deleted = Remboursement supprimé : { $cost }.
change-cost =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), payée par { $payer }, pour { $players } joueur
       *[other] { $date }, { $amount } ({ $what }), payée par { $payer }, partagée entre { $players } joueurs
    }
change-refund =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), reçu par { $payer }, pour { $players } joueur
       *[other] { $date }, { $amount } ({ $what }), reçu par { $payer }, partagé entre { $players } joueurs
    }
change-of-game = pour le match du { $date }
change-of-no-game = sans match
change-called = s’appelle désormais { $what }
change-amount = montant de { $before } à { $after }
change-payer = payée par { $after } (avant : { $before })
change-receiver = reçu par { $after } (avant : { $before })
change-order-players = l’ordre des joueurs
change-season = { $name } (du { $from } au { $to })
change-season-added = Saison ajoutée : { $season }.
change-season-edited = Saison modifiée : { $before } devient { $after }.
change-season-deleted = Saison supprimée : { $season }.
change-settings = Réglages modifiés : { $parts }.
change-currency = devise de { $before } à { $after }
change-active-days = jours d’activité de { $before } à { $after }
change-recent-days = jours récents de { $before } à { $after }
change-zone = fuseau horaire { $after } (avant : { $before })
change-zone-of-server = celui du serveur
change-imported = Carnet remplacé par un carnet importé.
change-all-deleted = Toutes les données supprimées.
change-restored = Ancien carnet restauré.
change-undone = Modification { $number } annulée : { $changes }

## Lines of a statement

line-played = Match joué
line-played-with-guests =
    { $guests ->
        [one] Match joué, avec { $guests } invité
       *[other] Match joué, avec { $guests } invités
    }
line-no-share = { $played }, aucune part
line-percent = { $played }, { $percent } % d’une part
line-fixed = { $played }, montant fixe
line-booked = Terrain réservé
line-paid-part = Partie du terrain payée
line-cost = Dépense : { $what }
line-cost-paid = Dépense payée : { $what }
line-refund = Remboursement : { $what }
line-refund-received = Remboursement reçu : { $what }
line-paid-out = Remboursé
line-autopay = AutoPay pour le match du { $date }
line-transfer-to = Transfert à { $name }
line-transfer-from = Transfert reçu ({ $name })
line-noted = { $what } : { $note }
