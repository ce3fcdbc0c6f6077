## The start page

home-title-pitch = Quelqu’un paie le terrain.
home-title-share = Chacun paie sa part.
home-lead = CFFA tient les comptes d’une équipe de foot entre amis : qui a joué, qui a amené un pote, qui a payé et qui doit encore quelque chose.
home-games-heading = Enregistrez le match
home-games-text = Cochez qui est venu, et avec combien d’invités. Le prix est partagé au centime près, et les centimes en trop sont payés à tour de rôle.
home-money-heading = Encaissez l’argent
home-money-text = Des espèces sur le parking ou un virement le vendredi : notez-le une fois, et le solde est juste.
home-history-heading = Plus de disputes
home-history-text = Chaque joueur a un relevé, comme à la banque. Chaque modification indique qui l’a faite, et quand.
home-choose-book = Quel carnet voulez-vous ouvrir ?
home-one-book = Voici le carnet de votre équipe.
home-open-now = ouvert
home-no-team = Vous êtes connecté, mais vous n’avez pas encore d’équipe. Créez-en une, ou demandez un lien d’invitation à votre responsable.

home-hello = Bonjour, { $name }
home-count = Juste ici pour compter qui entre ? <a>Compter les entrées</a>, sans inscription.

home-window-title = Accueil

## The start page of a user without a team

no-team-lead = Vous êtes connecté, mais vous n’avez pas d’équipe pour le moment.
no-team-bring-text = Vous en étiez responsable. Transférez-la ici, avec ses données et ses membres.
no-team-bring = Vérifier et importer
no-team-create-text = Vous tenez son carnet.
no-team-join = Rejoindre une équipe
no-team-join-text = Demandez un lien d’invitation à son responsable et ouvrez-le ici, dans ce navigateur.

no-team-revoked = Votre accès à { $team } a été révoqué. Si c’est une erreur, adressez-vous à son responsable.

no-team-window-title = Pas encore d’équipe

## The installed app

installed-name = CFFA, le carnet du foot

## The page that is shown instead of another one without a connection

offline-title = Vous êtes hors ligne
offline-text = Cette page ne peut pas s’afficher sans connexion. Les pages ouvertes récemment restent disponibles : partez de la page d’accueil.
offline-start = Page d’accueil

## The page about the API

api-title = L’API pour les programmes
api-token = Jeton pour l’essayer ; il reste dans cette page
api-no-scope = Aucun droit nécessaire.
api-required = (obligatoire)
api-body = Corps
api-try-it = Essayer
api-sending = Envoi…

api-document = La même chose pour les programmes : <a>openapi.json</a>, un document OpenAPI 3.1. Les jetons se créent dans <a-account>Mon compte</a-account>.
api-scope = Droit nécessaire : <code>{ $scope }</code>.
api-failed = La requête a échoué : { $error }
api-file = Accepte un fichier, sous forme de <code>multipart/form-data</code>.
