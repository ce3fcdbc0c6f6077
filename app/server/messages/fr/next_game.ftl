## The page of the next game, for members

next-game-reload = Rechargez la page pour voir les dernières réponses.
next-game-link-ended = Ce lien n’est plus valable. Demandez le nouveau au responsable.
next-game-played-heading = Match enregistré
next-game-played = Ce match a été joué et enregistré.
next-game-played-see = Voir le match
next-game-plan = Planifier le prochain match
next-game-deleted-heading = Il était dans le carnet
next-game-deleted = Ce match a été enregistré, puis supprimé.
next-game-match-day = Jour de match
next-game-off = Ce match est annulé.
next-game-on-again = Finalement, il a lieu
next-game-log = Enregistrer ce match
next-game-count = Compter les présents au terrain
next-game-log-on-day = Le jour même, vous pourrez enregistrer le match à partir de cette liste.
next-game-over = Ce match a déjà eu lieu.
next-game-own = Vous jouez ?
next-game-own-none = Vous n’avez pas encore répondu.
next-game-own-unlinked = Votre compte n’est pas encore associé à un joueur. Répondez par le lien ci-dessous, ou demandez à un responsable de vous associer.
next-game-share = Partager
next-game-share-text = Toute personne qui a le lien peut répondre pour n’importe qui et voit ces noms. Aucun compte n’est nécessaire. Les prochains matchs de l’équipe gardent ce lien.
next-game-share-old = Ce lien a été créé avant le changement de la clé secrète du serveur. Il fonctionne encore mais ne peut plus être affiché.
next-game-call-off-confirm = Annuler le match ?
next-game-call-off-confirm-text = Toutes les personnes qui ont le lien le verront. Vous pourrez rétablir le match.
next-game-call-off = Annuler le match
next-game-call-off-text = Toutes les personnes qui ont le lien le verront. Les membres qui ont répondu et activé les e-mails sont prévenus.
next-game-call-off-submit = Annuler le match
next-game-state-off = Annulé
next-game-state-deleted = Joué, puis supprimé
next-game-in = Présent
next-game-nobody = Personne pour l’instant.
next-game-waiting-list = Liste d’attente
next-game-out = Absent
next-game-reply-own-in = Je viens
next-game-reply-own-out = Pas dispo
next-game-reply-heading = Qui vient ?
next-game-who-is-coming = Qui vient
next-game-who-blank = Choisissez un nom
next-game-other = Pas dans la liste ?
next-game-other-name = Nouveau nom
next-game-change = Modifier votre réponse
next-game-guests-fewer = Un invité de moins
next-game-guests-more = Un invité de plus
next-game-last = Dernier match
next-game-map = Plan
next-game-calendar = Ajouter au calendrier
next-game-link-about = Le lien et son code QR

next-game-deleted-undo = Annulez la suppression dans l’<a-history>historique</a-history>, ou <a-log>enregistrez-le à nouveau</a-log>.
next-game-form-unlogged = Le match du { $date } n’est pas encore dans le carnet. <a>Enregistrez-le d’abord</a> : sa liste est supprimée quand vous planifiez le prochain match.
next-game-state-played = Joué
next-game-missing =
    { $people ->
        [one] Il manque { $people } personne
       *[other] Il manque { $people } personnes
    }
next-game-room =
    { $people ->
        [one] Encore { $people } place
       *[other] Encore { $people } places
    }
next-game-full = Complet
next-game-full-waiting = Complet, { $people } en attente
next-game-figure = { $playing } <of>sur { $maximum }</of>
next-game-playing-of = { $playing } sur { $maximum }
next-game-price-each = { $price } le terrain, { $each } par personne
next-game-each-full = { $each } par personne si complet
next-game-each = { $each } par personne
next-game-ask = <bdi>{ $name }</bdi>, vous venez ?
next-game-forget = Vous n’êtes pas <bdi>{ $name }</bdi> ?
next-game-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> <quiet>+ { $guests } invité</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } invités</quiet>
    }
next-game-guests-of =
    { $guests ->
        [one] { $guests } invité <quiet>(<bdi>{ $name }</bdi>)</quiet>
       *[other] { $guests } invités <quiet>(<bdi>{ $name }</bdi>)</quiet>
    }
next-game-remove =
    { $list ->
        [in] Retirer<hidden> <bdi>{ $name }</bdi>, présent</hidden>
        [waiting] Retirer<hidden> <bdi>{ $name }</bdi>, en attente</hidden>
       *[out] Retirer<hidden> <bdi>{ $name }</bdi>, absent</hidden>
    }

next-game-reply-by = par <bdi>{ $name }</bdi>, { $when }
next-game-reply-by-link = par le lien, { $when }

next-game-status-out = <bdi>{ $name }</bdi> ne vient pas.
next-game-status-in = <bdi>{ $name }</bdi> vient.
next-game-status-in-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> vient, avec { $guests } invité.
       *[other] <bdi>{ $name }</bdi> vient, avec { $guests } invités.
    }
next-game-status-waiting = Le match est complet. <bdi>{ $name }</bdi> a le numéro { $number } sur la liste d’attente.
next-game-status-guests-waiting =
    { $guests ->
        [one] <bdi>{ $name }</bdi> vient, mais le match est complet : { $guests } invité sur la liste d’attente.
       *[other] <bdi>{ $name }</bdi> vient, mais le match est complet : { $guests } invités sur la liste d’attente.
    }

next-game-called-off = Match annulé. Toutes les personnes qui ont le lien le voient.
next-game-put-on-again = Match rétabli.
next-game-link-renewed = Nouveau lien créé. L’ancien ne fonctionne plus.
next-game-removed = Retiré de la liste : { $name }

## The next game, outside the application

next-game-picture =
    { $playing ->
        [one] Un terrain : { $playing } place prise sur { $maximum }.
       *[other] Un terrain : { $playing } places prises sur { $maximum }.
    }
next-game-calendar-title = Foot : { $team }
next-game-calendar-reply-none = Vous n’avez pas encore répondu.
next-game-calendar-reply-in = Vous venez.
next-game-calendar-reply-waiting = Vous êtes sur la liste d’attente.
next-game-calendar-reply-out = Vous ne venez pas.
next-game-preview-title = { $when } · { $playing } sur { $maximum } · { $team }
next-game-preview-off = { $when } · annulé · { $team }
next-game-preview-played = { $when } · joué · { $team }
next-game-preview-reply = { $place }. Répondez sans compte.
next-game-preview-reply-each = { $place }. { $each } par personne si complet. Répondez sans compte.
next-game-text-where = { $when }, { $place }
next-game-text-off = Annulé : { $when }, { $place }
next-game-text-in = Présents : { $playing } sur { $maximum }.
next-game-text-in-each = Présents : { $playing } sur { $maximum }, { $each } par personne.
next-game-text-in-each-full = Présents : { $playing } sur { $maximum }, { $each } par personne si complet.
next-game-text-reply = Vous venez ? { $link }

## The same, when no game is planned

next-game-none-lead-manager = Choisissez le jour et le lieu, partagez un seul lien et voyez qui vient. Une fois complet, les autres passent sur liste d’attente.
next-game-none-lead-player = Aucun match n’est encore prévu. Dès qu’un responsable en planifie un, vous pourrez répondre ici.

## The calendar addresses

next-game-calendar-page = Adresses de calendrier
next-game-calendar-lead = Ajoutez une adresse à votre calendrier une seule fois, et il affichera tous les matchs : prévus, déplacés, annulés ou joués. Les calendriers s’actualisent toutes les quelques heures.
next-game-calendar-own = Vos matchs
next-game-calendar-own-text = Le prochain match avec votre réponse, et les matchs que vous avez joués ces huit dernières semaines. Toute personne qui a cette adresse peut les voir : gardez-la pour vous.
next-game-calendar-team = Tous les matchs de l’équipe
next-game-calendar-team-text = Le prochain match, avec le lien pour répondre, et les matchs des huit dernières semaines. Aucun nom ni montant n’y figure : vous pouvez partager l’adresse dans le groupe de l’équipe.
next-game-calendar-address = Adresse de calendrier
next-game-calendar-subscribe = Ouvrir dans le calendrier
next-game-calendar-create = Créer l’adresse
next-game-calendar-new = Créer une nouvelle adresse
next-game-calendar-new-hint = L’ancienne adresse ne fonctionnera plus.
next-game-calendar-confirm = Créer une nouvelle adresse ?
next-game-calendar-confirm-text = L’ancienne adresse ne fonctionnera plus, dans aucun calendrier.
next-game-calendar-old = Cette adresse a été créée avant le changement de la clé secrète du serveur. Elle fonctionne encore mais ne peut plus être affichée.
next-game-calendar-renewed = Nouvelle adresse de calendrier créée.
next-game-calendar-over = Cette adresse de calendrier ne fonctionne plus. Connectez-vous et créez-en une nouvelle.
next-game-calendar-link = Adresses de calendrier

## Recurring games

next-game-schedule = Matchs réguliers
next-game-schedule-lead = Les matchs réguliers sont planifiés automatiquement. Chacun garde le lien de l’équipe, et vous pouvez le modifier ou l’annuler comme n’importe quel autre.
next-game-schedule-weekdays = Jours de la semaine
next-game-schedule-every = Fréquence
next-game-schedule-weekly = Toutes les semaines
next-game-schedule-fortnightly = Toutes les deux semaines
next-game-schedule-from = Premier jour
next-game-schedule-from-hint = Si vous jouez toutes les deux semaines, la première semaine avec des matchs est celle de ce jour.
next-game-schedule-before = Planifier combien de jours avant
next-game-schedule-before-hint = À partir de ce moment, on peut répondre.
next-game-schedule-skipped = Jours sans match
next-game-schedule-skipped-hint = Vacances et jours fériés, séparés par des virgules. Par exemple : 2026-12-22, 2026-12-29
next-game-schedule-submit = Lancer les matchs réguliers
next-game-schedule-saved = Matchs réguliers enregistrés.
next-game-schedule-stop = Arrêter les matchs réguliers
next-game-schedule-stop-confirm = Arrêter les matchs réguliers ?
next-game-schedule-stop-text = Plus aucun match ne sera planifié automatiquement. Un match déjà prévu est maintenu.
next-game-schedule-stopped = Matchs réguliers arrêtés.
next-game-schedule-upcoming = Prochain match planifié automatiquement : { $date }
next-game-schedule-unlogged = Le match du { $date } n’est pas encore dans le carnet. <a>Enregistrez-le</a>, et le suivant sera planifié automatiquement.

## The form of a next game

next-game-form-submit = Planifier le match
next-game-form-time = Début
next-game-form-place = Lieu
next-game-form-place-hint = Par exemple : stade municipal, terrain 4
next-game-form-price = Prix du terrain
next-game-form-price-hint = Sert à estimer le prix par personne. Vous saisirez le prix réel en enregistrant le match.
next-game-form-minimum = Minimum de personnes
next-game-form-minimum-hint = En dessous, pas de match.
next-game-form-maximum-hint = Les suivants passent sur liste d’attente.

next-game-form-title-change = Modifier le prochain match
next-game-form-currency-changed = La devise de l’équipe est désormais { $currency }. Saisissez le prix dans cette devise.
next-game-form-planned = Match planifié. Partagez son lien avec l’équipe.
next-game-form-updated = Match modifié.
next-game-log-gone = Le match prévu dont provient ce formulaire n’existe plus. Si le match n’est pas encore dans le carnet, enregistrez-le à nouveau.

## The page of the next game, for everyone with the link

next-game-link-confirm = Créer un nouveau lien ?
next-game-link-confirm-text = L’ancien lien ne fonctionnera plus, où qu’il ait été envoyé.
next-game-link-confirm-button = Créer le lien
next-game-link-new = Créer un nouveau lien
next-game-link-new-hint = L’ancien lien ne fonctionnera plus.
next-game-link-played = Ce match a été joué et figure dans le carnet de l’équipe.
next-game-link-share-text = Toute personne qui a le lien peut répondre et voit ces noms. Aucun compte n’est nécessaire.

next-game-link-over = Ce lien a été remplacé par un nouveau, ou son match est passé. Demandez le lien actuel à un responsable.

## A link to share

share-code = Code QR du lien vers cette page
share-link = Lien vers cette page

## Fair sides of a game

next-game-sides = Équilibrer les camps
sides-title = Camps équilibrés
sides-lead = Autant de joueurs de chaque côté, et à peu près la même force : ce qui compte, c’est combien chacun a gagné lors de ses { $games } derniers matchs avec un résultat.
sides-shuffle = Mélanger
sides-log = Enregistrer le match avec ces camps
sides-too-few = Il faut au moins deux présents.
