## The page "Who has access"

members-new-link-heading = L’invitation est prête
members-new-link-text = Envoyez ce lien à la personne que vous invitez. Il ne sert qu’une fois et ne sera plus affiché.
members-new-link = Lien d’invitation
members-heading = Membres
members-you = vous
members-access-is-revoked = accès révoqué
members-plays-as-nobody = aucun joueur
members-revoke-confirm-text = Cette personne perd immédiatement l’accès à l’équipe. Vous pourrez le rétablir.
members-invite-by-link = Inviter par lien
members-invite-by-link-hint = La première personne qui ouvre le lien et se connecte devient ce membre.
members-invite-by-link-submit = Créer le lien
members-invite-by-id = Inviter par identifiant
members-provider = Se connecte avec
members-provider-local = Un mot de passe ici
members-invite-by-name = Inviter par nom d’utilisateur
members-invite-by-name-hint = Pour quelqu’un qui se connecte déjà ici. Cette personne voit l’invitation en se connectant et peut l’accepter.
members-invite = Inviter
members-open-invitations = Invitations en attente
members-option-player = Joueur : voit son propre relevé
members-option-manager = Responsable : tient le carnet
members-invite-as = Rôle
members-invite-plays-as = Joue en tant que
members-invite-plays-as-nobody = aucun joueur de la liste
members-days = Validité (jours)
members-subject = Son identifiant

members-role-plays-as =
    { $role ->
        [manager] Responsable, joue en tant que { $player }
       *[player] Joueur, joue en tant que { $player }
    }
members-since = depuis le { $since }
members-role = Rôle<hidden>, { $name }</hidden>
members-plays-as = Joue en tant que<hidden> ({ $name })</hidden>
members-save = Enregistrer<hidden> { $name }</hidden>
members-revoke = Révoquer<hidden> { $name }</hidden>
members-revoke-confirm = Révoquer l’accès : { $name } ?
members-reinstate = Rétablir<hidden> { $name }</hidden>
members-invite-by-id-hint = Si vous connaissez l’identifiant d’une personne chez un fournisseur. Elle voit l’invitation en se connectant et peut l’accepter.
members-invite-by-id-or-name-hint = Si vous connaissez l’identifiant d’une personne chez un fournisseur, ou son nom d’utilisateur ici. Elle voit l’invitation en se connectant et peut l’accepter.
members-invitation-for = pour <code>{ $to }</code>
members-invitation-created = créée le { $made }
members-invitation-until = valable jusqu’au { $until }
members-invitation-revoke-for = Révoquer<hidden> l’invitation pour { $to }</hidden>
members-invitation-revoke = Révoquer<hidden> l’invitation</hidden>

members-role-unknown = Choisissez responsable ou joueur.
members-days-unreadable = Une invitation peut être valable de 1 à { $days } jours.
members-host-too-long = Le nom d’hôte de la requête est trop long. Rechargez la page.

members-invited = Invitation créée. La personne pourra l’accepter après s’être connectée ici.
members-access-updated = Accès modifié.
members-access-revoked = Accès révoqué.
members-access-restored = Accès rétabli.
members-invitation-revoked = Invitation révoquée. Son lien ne fonctionne plus.

## The page of an invitation

invitation-lead-manager = On vous invite à tenir le carnet en tant que responsable.
invitation-lead-player = Vous pourrez suivre votre solde et votre relevé.
invitation-create-account = Créer un compte
invitation-username-hint = Il vous sert à vous connecter.

invitation-from = Une invitation envoyée par { $name }
invitation-player = Sur la feuille de match, vous êtes <b>{ $player }</b>.
invitation-signed-in = Vous êtes connecté en tant que <b>{ $name }</b>.
invitation-join = Rejoindre { $team }
invitation-sign-in = Déjà un compte ? <a>Connectez-vous pour rejoindre l’équipe</a>
invitation-until = Valable jusqu’au { $until }, pour une personne.

invitation-window-title = Vous avez une invitation
invitation-joined = Vous avez rejoint l’équipe.
invitation-declined = Invitation refusée.

## Creating a team

onboarding-earlier-currency = Devise de ses montants
onboarding-earlier-submit = La transférer ici
onboarding-lead = Il suffit d’un nom, d’une devise et de vous. Le reste vient avec le premier match.
onboarding-currency-hint = Vous pouvez la changer tant que le carnet est vide.
onboarding-submit = Créer l’équipe
onboarding-team-name-hint = Différent de celui des autres équipes ici.
onboarding-player-name = Votre nom sur la feuille de match
onboarding-player-name-hint = Vous êtes le premier joueur. Les autres sont ajoutés à leur premier match.

onboarding-earlier-has =
    Elle compte { $players ->
        [one] { $players } joueur
       *[other] { $players } joueurs
    }, { $games ->
        [one] { $games } match
       *[other] { $games } matchs
    }, { $payments ->
        [one] { $payments } paiement
       *[other] { $payments } paiements
    } et { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    } avec accès.
onboarding-earlier-move = Transférez-la ici et continuez là où vous en étiez, avec tous les soldes et tous les accès. Les données d’origine ne changent pas.

onboarding-not-allowed = Ici, seuls les administrateurs peuvent créer des équipes. Adressez-vous au vôtre, ou rejoignez une équipe avec un lien d’invitation.
onboarding-created = Équipe { $team } créée. Vous en êtes responsable.

## A team that was moved here

moved-title = Équipe transférée
moved-to-dashboard = Aller au tableau de bord

moved-done = L’équipe { $team } a été transférée ici, avec ses données et ses membres.
moved-renamed = Il y a ici une autre équipe nommée { $name }.
moved-balances-unchanged =
    { $all ->
        [one] Le solde est inchangé.
       *[other] Les { $all } soldes sont inchangés.
    }
moved-balances-changed =
    { $some ->
        [one] { $some } solde sur { $all } a changé.
       *[other] { $some } soldes sur { $all } ont changé.
    }
moved-already = { $team } est déjà ici.
moved-already-ask = { $team } est déjà ici. Demandez une invitation à son responsable.

## The page "Team settings"

settings-export = Exporter
settings-export-text = En un seul fichier qui contient tout, ou dans un format lu par d’autres programmes. CFFA peut tous les importer, ici ou sur un autre serveur.
settings-export-everything-text = Le carnet complet avec son historique, à garder en lieu sûr ou à transférer vers un autre CFFA.
settings-export-everything = Exporter le carnet
settings-export-workbook-heading = Classeur
settings-export-workbook-text = Soldes, matchs, paiements et historique pour Excel, LibreOffice ou Google Sheets.
settings-export-workbook = Exporter en .xlsx
settings-export-csv-heading = CSV
settings-export-csv-text = Les feuilles du classeur en fichiers séparés, dans un zip.
settings-export-csv = Exporter en CSV
settings-export-flask-heading = Pour l’ancien CFFA
settings-export-flask-text = Le format d’archive de l’ancien CFFA, pour ses outils de données.
settings-export-flask = Exporter pour l’ancien CFFA
settings-import = Importer un carnet
settings-import-text = Un export de CFFA ou de l’ancien CFFA ; le classeur de l’équipe en .xlsx ou .ods, ou toutes ses feuilles en fichiers .csv ; ou un export de Splitwise, Spliit ou I Hate Money. Vous pourrez tout vérifier avant de remplacer quoi que ce soit.
settings-import-google = Depuis Google Sheets…
settings-import-submit = Lire le fichier
settings-earlier = Anciens carnets
settings-earlier-text = Quand un carnet est remplacé ou supprimé, l’ancien est conservé pendant 30 jours.
settings-earlier-none = Aucun pour le moment.
settings-delete = Supprimer toutes les données
settings-delete-button = Supprimer toutes les données…
settings-active-days = Joueurs actifs : nombre de jours
settings-active-days-hint = Les joueurs qui ont joué pendant ces derniers jours sont proposés dans un nouveau match.
settings-recent-days = Opérations récentes : nombre de jours
settings-recent-days-hint = Le tableau de bord montre les opérations de ces derniers jours.
settings-file = Fichier

settings-import-running = { $by } a envoyé un fichier le { $began } ; la lecture est en cours. <a>Voir l’avancement</a>
settings-import-ready = { $by } a envoyé un carnet le { $began } ; il est prêt à être vérifié. <a>Vérifier</a>
settings-import-refused = { $by } a envoyé un fichier le { $began }, mais il n’a pas pu être lu. <a>Voir pourquoi</a>
settings-import-interrupted = { $by } a lancé un import le { $began }, mais il a été interrompu. <a>Voir que faire</a>
settings-earlier-counts =
    { $games ->
        [one] { $games } match
       *[other] { $games } matchs
    }, { $players ->
        [one] { $players } joueur
       *[other] { $players } joueurs
    }
settings-earlier-until = conservé jusqu’au { $until }
settings-restore = Restaurer<hidden> : { $what }, { $replaced }</hidden>
settings-delete-text = Supprime tous les matchs, joueurs et paiements du carnet de l’équipe { $team }. Les autres équipes ne sont pas concernées. Vous pourrez restaurer le carnet ici pendant 30 jours.

settings-earlier-import = Le carnet avant un import
settings-earlier-deletion = Le carnet avant la suppression de toutes les données
settings-earlier-restoration = Le carnet avant la restauration d’un ancien

settings-delete-title = Supprimer toutes les données de cette équipe ?
settings-delete-what = Cela supprime tous les joueurs, matchs et opérations de l’équipe { $team }. Les membres gardent leur accès, et les autres équipes ne sont pas concernées.
settings-delete-restore =
    { $days ->
        [one] Vous pourrez restaurer le carnet dans les réglages pendant { $days } jour. Ensuite, il est supprimé définitivement.
       *[other] Vous pourrez restaurer le carnet dans les réglages pendant { $days } jours. Ensuite, il est supprimé définitivement.
    }
settings-delete-team = Équipe
settings-delete-type = Pour continuer, tapez le nom de l’équipe : { $team }.

settings-saved = Réglages enregistrés.
settings-deleted =
    { $days ->
        [one] Toutes les données sont supprimées. Vous pouvez les restaurer pendant { $days } jour.
       *[other] Toutes les données sont supprimées. Vous pouvez les restaurer pendant { $days } jours.
    }
settings-restored = Carnet restauré. Celui qu’il remplace figure parmi les anciens carnets.

## How to pay a manager

payment-methods-title = Comment vous payer
payment-methods-lead = Les joueurs qui doivent de l’argent voient ceci sur leur relevé, avec le montant prérempli si possible. Remplissez ce que vous utilisez et laissez le reste vide.
payment-methods-change = Modifier vos moyens de paiement
payment-methods-none = Indiquez vos liens de paiement ou votre compte bancaire. Les joueurs qui doivent de l’argent les voient sur leur relevé.
payment-methods-links = Liens de paiement
payment-methods-monzo = Nom Monzo.me
payment-methods-monzo-hint = La fin de votre lien : pour monzo.me/sam, saisissez sam.
payment-methods-paypal = Nom PayPal.me
payment-methods-paypal-hint = La fin de votre lien : pour paypal.me/sam, saisissez sam.
payment-methods-revolut = Nom Revolut.me
payment-methods-revolut-hint = La fin de votre lien : pour revolut.me/sam, saisissez sam. Les joueurs saisissent eux-mêmes le montant.
payment-methods-upi-hint = Par exemple sam@bank. Le lien s’affiche pour les équipes en roupies.
payment-methods-bank = Compte bancaire avec IBAN
payment-methods-iban-hint = Dans les équipes en euros, les joueurs voient aussi un code QR pour leur application bancaire.
payment-methods-uk-bank = Compte bancaire britannique
payment-methods-link = Autre lien
payment-methods-label = Nom du lien
payment-methods-label-hint = Par exemple Wise.
payment-methods-url = Adresse
payment-methods-url-hint = Elle doit commencer par https://.

payment-methods-saved = Moyens de paiement enregistrés.

team-link-title = Lien de l’équipe
team-link-text = Un seul lien pour toute l’équipe. Les joueurs l’ouvrent, touchent leur nom une fois et voient leur propre solde, comment payer et le prochain match. Ils n’ont pas besoin de compte.
team-link-warning = Toute personne qui a le lien peut choisir le nom de n’importe quel joueur, voir son solde, répondre aux matchs pour lui et signaler un paiement, qu’un responsable confirme. Ne le partagez qu’avec des personnes de confiance.
team-link-old = Le lien fonctionne encore mais ne peut plus être affiché. Révoquez-le et créez-en un nouveau.
team-link-revoke-confirm = Révoquer le lien de l’équipe ?
team-link-revoke-confirm-text = Il cesse aussitôt de fonctionner pour tout le monde. Vous pouvez en créer un nouveau.
team-link-revoke = Révoquer le lien de l’équipe
team-link-create = Créer le lien de l’équipe
team-link-created = Lien de l’équipe créé. Copiez-le ci-dessous.
team-link-revoked = Lien de l’équipe révoqué. Il ne fonctionne plus.
team-link-over = Ce lien de l’équipe n’est plus valable. Demandez le lien actuel à un responsable.
team-link-pick = Qui êtes-vous ?
team-link-pick-text = Touchez votre nom. Ce navigateur s’en souvient pour ce lien.
team-link-unknown = Choisissez votre nom dans la liste.
team-link-no-game = Aucun match n’est prévu pour le moment.
