### Text of the frame around every page, of what pages have in common, and of errors.
###
### Tags in messages: <b>, <code> and <strong> as in HTML; <quiet> is less prominent, <tag> is a label,
### <hidden> is read aloud but not seen; <a> and <a-NAME> are links.

## Words that many pages have

common-optional = facultatif
common-sign-in = Se connecter
common-date = Date
common-cost = Coût

common-heads = Personnes

common-each = Par personne
common-booked-by = Réservé par
common-score = Score
common-actions = Actions

common-edited = modifié
common-carried-over = Report
common-player = Joueur
common-type = Type
common-note = Note
common-amount = Montant
common-retired = archivé
common-balance = Solde

common-played = Matchs
common-last-played = Dernier match

common-paid-in = Versé
common-cost-of-games = Coût des matchs
common-no-matching-names = Aucun nom ne correspond.
common-comment = Commentaire
common-your-teams = Vos équipes
common-create-new-team = Créer une équipe
common-dashboard = Tableau de bord
common-season = Saison
common-next-game = Prochain match
common-games = Matchs
common-players = Joueurs
common-transactions = Opérations
common-history = Historique
common-my-statement = Mon relevé
common-who-has-access = Accès
common-team-settings = Réglages de l’équipe
common-count-people = Compter les entrées
common-my-account = Mon compte
common-sign-out = Se déconnecter
common-new-game = Nouveau match
common-try-again = Réessayer
common-go-to-start = Aller à l’accueil
common-you-manage = vous êtes responsable
common-you-play = vous jouez
common-create-team = Créer une équipe
common-user-name = Nom d’utilisateur
common-password = Mot de passe
common-your-name = Votre nom
common-repeat-password = Répétez le mot de passe
common-cancel = Annuler
common-password-hint = Au moins 10 caractères.
common-copy = Copier
common-copied = Copié
common-selected = Sélectionné : à vous de copier
common-in-credit = En crédit
common-take-payment = Saisir un paiement
common-add-cost = Ajouter une dépense
common-add-refund = Ajouter un remboursement
common-find-player = Chercher un joueur
common-add-player = Ajouter un joueur
common-show = Afficher
common-show-all = Tout afficher
common-edit = Modifier
common-delete = Supprimer
common-guests = Invités
common-share = Part
common-result = Résultat
common-together = Total
common-back = Retour
common-name = Nom
common-save-changes = Enregistrer
common-save = Enregistrer
common-statement = Relevé
common-open = Ouvrir
common-payments = Paiements
common-everything = Tout
common-print = Imprimer
common-owes-team = Doit à l’équipe
common-settled = À jour
common-description = Libellé
common-credit = Crédit
common-debit = Débit
common-manager = Responsable
common-revoke = Révoquer
common-currency = Devise
common-team-name = Nom de l’équipe
common-notes = Notes
common-change-it = Modifier
common-maximum-people = Maximum de personnes

common-never = jamais

common-can-undo = Vous pourrez annuler dans l’historique.

## The frame of every page

frame-skip = Aller au contenu principal
frame-cffa = CFFA

frame-start-page = – page d’accueil
frame-choose-team = Choisir une équipe
frame-navigation = Navigation principale

frame-your-menu = , votre menu
frame-theme = Clair ou sombre
frame-theme-device = Couleurs : comme l’appareil
frame-theme-light = Couleurs : clair
frame-theme-dark = Couleurs : sombre
frame-getting-started = Premiers pas
frame-navigation-bottom = Navigation principale, en bas
frame-home = Accueil
frame-next-game = Prochain
frame-new-game = Nouveau
frame-my-balance = Mon solde
frame-account = Compte
frame-money = Argent

frame-page-title = { $title } · CFFA
frame-foot = CFFA { $version } · le carnet de comptes d’une équipe de foot entre amis
frame-language = Langue
frame-language-change = Changer de langue

## Dates

date-day =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
date-day-of-year =
    { $day ->
        [1] 1er { $month }
       *[other] { $day } { $month }
    }
date-weekday = { $weekday } { $date }
date-long =
    { $day ->
        [1] { $weekday } 1er { $month }
       *[other] { $weekday } { $day } { $month }
    }
date-month = { $month } { $year }
date-moment = { $date } à { $time }
date-weekday-time = { $date } à { $time }

## Messages on top of a page

flash-undo = Annuler
flash-good = C’est fait.
flash-bad = Erreur.
flash-note = À noter.

## Pages that update themselves

live-connected = En direct
live-lost = Connexion perdue. Reconnexion…

## Roles

role =
    { $role ->
        [manager] responsable
       *[player] joueur
    }
role-capital =
    { $role ->
        [manager] Responsable
       *[player] Joueur
    }

## Every form

form-save-anyway = Enregistrer quand même
form-replace = Remplacer la version actuelle par ces saisies
form-current-version = Voir la version actuelle
form-problem = Il y a un problème
form-find = Chercher
form-offline = Vous êtes hors ligne : rien n’a été enregistré. Vos saisies sont toujours là ; réessayez dans un instant.

form-restored = Votre session a pris fin et rien n’est encore enregistré. Vérifiez vos saisies, puis enregistrez.
form-not-continued = Ce formulaire ne peut pas être repris.
form-too-many-fields = Le formulaire a trop de champs.
form-too-large = Le formulaire est trop volumineux ; la limite est de { $kilobytes } Ko.
choice-retired = { $name } (archivé)

## In the installed app, without a connection

kept-page = Vous êtes hors ligne. Voici la page du { $time }.
outbox-held = Vous êtes hors ligne. Vos saisies sont enregistrées sur cet appareil et seront envoyées quand vous ouvrirez CFFA avec une connexion.

outbox-sent = { $what } que vous avez saisi hors ligne a été enregistré.

outbox-refused = { $what } que vous avez saisi hors ligne le { $date } n’a pas pu être enregistré.

outbox-late = { $what } que vous avez saisi hors ligne le { $date } n’a pas encore été envoyé.
outbox-review = Vérifier
outbox-send = Envoyer
outbox-discard = Abandonner
outbox-game = Le match
outbox-payment = Le paiement

## Pages that ask for confirmation

confirm-back = Non, revenir
confirm-yes = Oui

confirm-type = Pour confirmer, tapez « { $text } »

## Balances

# Follows an amount
balance-owes = à payer
balance-in-credit = de crédit
balance-settled = à jour

## Kinds of transactions

kind-payment = Paiement
kind-autopay = AutoPay
kind-transfer = Transfert
kind-booking = Crédit de réservation

## How a game went for a player

result-played = joué
result-won = gagné
result-lost = perdu
result-drew = nul
result-no-show = pas venu

result =
    { $result ->
        [won] gagné
        [lost] perdu
        [drew] nul
       *[no-show] pas venu
    }

## Lists of several pages

pager-previous = Page précédente
pager-next = Page suivante

pager-label =
    { $what ->
        [games] Pages de matchs
        [players] Pages de joueurs
        [transactions] Pages d’opérations
        [changes] Pages de modifications
        [costs] Pages de dépenses
       *[entries] Pages d’entrées
    }
pager-page = Page { $page } sur { $pages }
pager-total =
    { $what ->
        [games] { $total } matchs
        [players] { $total } joueurs
        [transactions] { $total } opérations
        [changes] { $total } modifications
        [costs] { $total } dépenses
       *[entries] { $total } entrées
    }

## Lists of games

games-table-nobody = personne

games-table-guests =
    { $guests ->
        [one] dont { $guests } invité
       *[other] dont { $guests } invités
    }
games-table-edit = Modifier<hidden> le match du { $date }</hidden>
games-table-delete = Supprimer<hidden> le match du { $date }</hidden>

## Lists of transactions

transactions-table-from-game = du match

transactions-table-from-to = { $from } <quiet>à</quiet> { $to }
transactions-table-edit = Modifier<hidden> { $player }, { $date }</hidden>
transactions-table-delete = Supprimer<hidden> { $player }, { $date }</hidden>

## Lists of costs other than pitches

costs-title = Autres dépenses
costs-what = Pour quoi
costs-paid-by = Payé par
costs-received-by = Reçu par
costs-refund = remboursement
costs-shared-by = Partagé par
costs-game = Match
costs-team-money = la caisse de l’équipe

costs-sharers =
    { $players ->
        [one] { $players } joueur
       *[other] { $players } joueurs
    }
costs-edit = Modifier<hidden> { $what }, { $date }</hidden>
costs-delete = Supprimer<hidden> { $what }, { $date }</hidden>

## Lists of players


players-table-edit = Modifier<hidden> { $player }</hidden>

## The line-up of a game

lineup-guests = Invités<hidden>, { $name }</hidden>
lineup-result = Résultat<hidden>, { $name }</hidden>
lineup-pays = Paie<hidden>, { $name }</hidden>
lineup-pays-value = Pourcentage ou montant payé par { $name }
lineup-pays-how =
    { $how ->
        [half] Demi-part
        [free] Rien
        [percent] Pourcentage
        [fixed] Montant fixe
       *[full] Part entière
    }
lineup-side = Camp, { $name }
lineup-opposite = Invités dans l’autre camp, { $name }
lineup-side-name =
    { $side ->
        [a] Chasubles
        [b] Sans chasuble
       *[other] Aucun
    }
side-name =
    { $side ->
        [b] Sans chasuble
       *[a] Chasubles
    }
lineup-fewer = Un invité de moins
lineup-more = Un invité de plus

## The time zone of a team

zone-title = Fuseau horaire
zone-hint = Celui du lieu où l’équipe joue. Il détermine la date du jour et la fin d’un match.

zone-detected = Détecté sur cet appareil.
zone-of-server = Comme le serveur

## Signing in

sign-in-with = Se connecter avec { $provider }

## Invitations for the reader

invited-title = Invitations pour vous

invited-to = Invitation à rejoindre { $team }
invited-as =
    { $role ->
        [manager] en tant que responsable, par { $from }
       *[player] en tant que joueur, par { $from }
    }
invited-until = valable jusqu’au { $until }
invited-accept = Accepter<hidden> l’invitation à rejoindre { $team }</hidden>
invited-decline = Refuser<hidden> l’invitation à rejoindre { $team }</hidden>

## Teams of the Flask version

earlier-team-here = Votre équipe { $team } de l’ancien CFFA est déjà ici. Demandez un lien d’invitation à son responsable.
earlier-team-ask = Votre équipe { $team } de l’ancien CFFA n’a pas encore été transférée ici. Demandez à { $managers } : ses responsables peuvent la transférer après s’être connectés.
earlier-team-unmanaged = Votre équipe { $team } de l’ancien CFFA n’a pas encore été transférée ici et n’a pas de responsable. L’administrateur peut la transférer.

earlier-team-title = Votre équipe { $team } de l’ancien CFFA est ici

## Tips for a team’s first games

tip-step = Étape { $step } sur 4.
tip-players = Ajoutez vos joueurs. Ou passez cette étape : les noms saisis sur une feuille de match sont ajoutés automatiquement.
tip-game = Enregistrez un match : qui a joué, avec combien d’invités, et qui a payé le terrain. Le prix est partagé au centime près.
tip-game-label = Enregistrer le premier match
tip-payment = Quand quelqu’un vous paie, saisissez le paiement pour mettre son solde à jour.
tip-invitation = Laissez les joueurs voir leur relevé : envoyez un lien d’invitation à chacun.
tip-invitation-label = Inviter quelqu’un

## Error pages

error-report = Si vous signalez ce problème, indiquez ce numéro de requête : <code>{ $id }</code>

error-not-found-title = Page introuvable
error-not-found = Elle a peut-être été supprimée, ou l’adresse est mal saisie.
error-gone-title = Ce lien n’est plus valable
error-forbidden-title = Vous n’avez pas accès
error-no-team = Vous ne faites partie d’aucune équipe : il n’y a encore rien à voir ici.
error-managers-only = Seuls les responsables de l’équipe peuvent ouvrir cette page.
error-cross-site-title = Requête bloquée
error-sign-in-first-title = Connectez-vous d’abord
error-sign-in-first = Connectez-vous pour voir cette page.
error-bad-request-title = Nous n’avons pas pu lire cette requête
error-unexpected = Votre navigateur a envoyé quelque chose d’inattendu. Revenez en arrière et réessayez.
error-compressed = Les requêtes compressées ne sont pas acceptées. Envoyez-la sans compression, sans l’en-tête Content-Encoding.
error-host = Le nom d’hôte de cette requête n’est pas valable. Ouvrez la page à son adresse habituelle.
error-method-title = Méthode non autorisée
error-method = Cette page n’accepte pas ce type de requête.
error-too-slow-title = Délai dépassé
error-too-slow = La requête a mis trop de temps à arriver ; rien n’a été modifié. Veuillez réessayer.
error-too-large-title = Requête trop volumineuse
error-too-large = La requête est trop volumineuse.
error-address-too-long = L’adresse est trop longue.
error-conflict-title = Modifié entre-temps
error-changed-by-another = Quelqu’un d’autre l’a modifié avant vous. Vérifiez la version actuelle et réessayez.
error-too-many-requests-title = Trop de requêtes
error-too-many-requests =
    { $seconds ->
        [one] Trop de tentatives. Réessayez dans { $seconds } seconde.
       *[other] Trop de tentatives. Réessayez dans { $seconds } secondes.
    }
error-unavailable-title = Indisponible pour le moment
error-too-many-uploads = Le serveur reçoit trop de fichiers en ce moment. Réessayez dans un instant.
error-overloaded = Le serveur reçoit trop de demandes en ce moment. Rien n’a été fait. Réessayez dans quelques secondes.
error-database-unavailable = La base de données est indisponible pour le moment. Rien n’a été perdu ; veuillez réessayer dans un instant.
error-database-full = Le disque de la base de données est plein : rien ne peut être enregistré. Rien n’a été modifié. Demandez à l’administrateur de libérer de l’espace, puis réessayez.
error-internal-title = Un problème est survenu
error-internal = Une erreur inattendue s’est produite. Rien n’a été modifié.

## A text to share

share-title = Prévenir le groupe
share-text = Message
share-send = Partager
share-whatsapp = WhatsApp
