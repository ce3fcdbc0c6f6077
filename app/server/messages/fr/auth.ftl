## The sign-in page

login-help = Pas de compte ? Demandez un lien d’invitation à votre responsable. Mot de passe oublié ? L’administrateur peut en définir un nouveau avec <code>cffa user</code>.
login-help-by-mail = Pas de compte ? Demandez un lien d’invitation à votre responsable. <a>Mot de passe oublié ?</a>
passkey-sign-in = Se connecter avec une clé d’accès
passkey-not-used = Vous n’êtes pas connecté : aucune clé d’accès n’a été utilisée. Réessayez ou utilisez votre mot de passe.
second-step-title = Entrez votre code
second-step-lead = Votre mot de passe est correct. Entrez maintenant le code affiché par votre application d’authentification, ou un code de secours.
second-step-hint = 6 chiffres, ou les 16 lettres et chiffres d’un code de secours.

sign-in-password-off = La connexion par mot de passe est désactivée ici. Utilisez le bouton de la page d’accueil.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = Votre session a pris fin et rien n’est encore enregistré. Connectez-vous pour reprendre votre formulaire.
signed-out-continue-with-password = Votre session a pris fin et rien n’est encore enregistré. Connectez-vous avec votre mot de passe pour continuer : le formulaire est trop long pour être conservé pendant une connexion ailleurs.
signed-out-form-too-long = Votre session a pris fin et rien n’a été enregistré. Le formulaire est trop long pour être conservé pendant la connexion. Connectez-vous dans un autre onglet, puis revenez au formulaire et enregistrez-le à nouveau.
signed-out-choose-file = Votre session a pris fin et rien n’a été enregistré. Connectez-vous, puis choisissez à nouveau le fichier.
signed-out-try-again = Votre session a pris fin et rien n’a été modifié. Connectez-vous, puis réessayez.
signed-out-expired = Vos saisies ont été conservées pendant deux heures, puis ont expiré. Rien n’a été enregistré.

## The page for the first user

setup-title = Configurer CFFA
setup-first-person = Vous êtes la première personne ici.
setup-create = Créez le compte avec lequel vous gérerez votre équipe.
setup-sign-in = Connectez-vous avec le compte qui vous servira à gérer votre équipe.
setup-submit = Créer mon compte
setup-name-hint = Le nom sous lequel vos coéquipiers vous connaissent.
setup-username-hint = Il vous sert à vous connecter. Le plus simple : des lettres minuscules et des chiffres.
setup-password-hint = Au moins 10 caractères. Une phrase courte est facile à retenir.

setup-window-title = Configurer CFFA
setup-done = Bienvenue, { $name }. Vous êtes connecté.

## A sign-in with a provider that failed

sign-in-failed-done = Vous êtes connecté ici en tant que <b>{ $name }</b>.

sign-in-failed-title = Connexion impossible
sign-in-failed-by-invitation = Sur invitation uniquement
sign-in-failed-other-account = Utiliser un autre compte

## Pages that lead on by themselves

onward-go-on = Continuer

onward-title = Continuer vers { $provider }

## Signing out

sign-out-title = Vous êtes déconnecté
sign-out-at-provider = Vous êtes déconnecté ici. Déconnexion de { $provider } en cours…
sign-out-provider-unavailable = Vous êtes déconnecté ici. { $provider } ne répond pas : vous y êtes peut-être encore connecté.

## Going on with a form after signing in

form-onward-title = Vous êtes connecté
form-onward-lead = Vos saisies sont toujours là. Rien n’est encore enregistré.
form-onward-continue = Reprendre le formulaire

## Confirming who one is

confirm-identity-confirmed = Vous pouvez reprendre là où vous en étiez.
confirm-identity-lead = Vous allez modifier la sécurité de votre compte. Vos saisies sont conservées.
confirm-identity-continue = Continuer
confirm-identity-password = Votre mot de passe

confirm-identity-with = Se reconnecter avec { $provider }

confirm-identity-title = Confirmez que c’est bien vous
confirm-identity-title-confirmed = Votre identité est confirmée
confirm-identity-password-missing = Saisissez votre mot de passe.
confirm-identity-password-wrong = Mot de passe incorrect. Réessayez.

## The page "My account"

account-password-heading = Changer le mot de passe
account-password-text = Vous serez déconnecté partout ailleurs et tous vos jetons seront révoqués. Vos notifications et vos adresses de calendrier seront aussi désactivées.
account-keep-heading = Modes de connexion à garder
account-keep-text = Les modes de connexion non cochés sont supprimés, au cas où quelqu’un qui connaissait l’ancien mot de passe en aurait ajouté un. Vous pourrez les ajouter à nouveau.
account-password-submit = Changer le mot de passe
account-ways-heading = Modes de connexion
account-tokens-heading = Jetons d’API
account-tokens-text = Avec un jeton, un script ou un notebook peut agir en votre nom, dans la limite des droits du jeton.
account-scopes = Droits
account-token-create = Créer un jeton
account-leave-confirm-text = Vous ne pourrez plus ouvrir cette équipe. Un responsable pourra vous réinviter.
account-leave-confirm-button = Quitter
account-sessions-heading = Appareils connectés
account-session-this = celui-ci
account-sessions-text = Se déconnecter partout révoque aussi tous vos jetons. Vos notifications et vos adresses de calendrier seront aussi désactivées.
account-sessions-end-all = Se déconnecter partout
account-password-current = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-again = Répétez le nouveau mot de passe
account-token-name = Nom du jeton
account-token-name-hint = Par exemple : mon notebook.
account-token-days = Durée de validité

account-way-remove = Supprimer<hidden> { $provider }, { $subject }</hidden>
account-way-add = Ajouter la connexion avec { $provider }
account-token-created = créé le { $made }
account-token-until = valable jusqu’au { $until }
account-token-used = dernière utilisation le { $used }
account-token-never-used = jamais utilisé
account-token-revoke = Révoquer<hidden> { $name }, créé le { $made }</hidden>
account-leave = Quitter<hidden> { $team }</hidden>
account-leave-confirm = Quitter { $team } ?
account-session-since = depuis le { $started }
account-session-seen = dernière activité le { $seen }
account-session-end = Déconnecter<hidden> { $device }, depuis le { $started }</hidden>

account-scope-read-book = lire les carnets de vos équipes, dans la limite de ce que vous pouvez y voir
account-scope-write-book = modifier les carnets des équipes dont vous êtes responsable, et répondre pour les prochains matchs
account-scope-manage-team = créer des équipes, et gérer les membres et les réglages des équipes dont vous êtes responsable
account-scope-read-headcounts = voir les compteurs
account-scope-write-headcounts = créer des compteurs et s’en servir
account-token-days-choice =
    { $days ->
        [365] un an
        [one] { $days } jour
       *[other] { $days } jours
    }
account-way-local = Un mot de passe ici
account-device = { $browser } sur { $system }
account-device-unknown = Un navigateur

account-password-changed = Mot de passe changé. Vous êtes déconnecté partout ailleurs et vos jetons sont révoqués. Vos notifications et vos adresses de calendrier sont désactivées.
account-ways-removed = Les modes de connexion que vous n’avez pas gardés sont supprimés.
account-way-added = Mode de connexion ajouté.
account-way-removed = Mode de connexion supprimé. Vous êtes déconnecté partout ailleurs et vos jetons sont révoqués. Vos notifications et vos adresses de calendrier sont désactivées.
account-token-revoked = Jeton révoqué.
account-token-already-revoked = Ce jeton était déjà révoqué.
account-session-ended = Navigateur déconnecté.
account-session-already-ended = Ce navigateur était déjà déconnecté.
account-left = Vous avez quitté { $team }.
passkey = Clé d’accès
passkeys-heading = Clés d’accès
passkeys-text = Avec une clé d’accès, vous vous connectez par votre téléphone, votre ordinateur ou une clé de sécurité : empreinte, visage ou code PIN, sans mot de passe.
passkey-unsupported = Ce navigateur ne peut pas utiliser de clés d’accès ici.
passkey-name = Nom de la clé d’accès
passkey-name-hint = Par exemple : mon téléphone.
passkey-add = Ajouter une clé d’accès
passkey-created = ajoutée le { $created }
passkey-used = dernière utilisation le { $used }
passkey-never-used = jamais utilisée
passkey-remove = Supprimer<hidden> { $name }, ajoutée le { $created }</hidden>
passkey-added = Clé d’accès ajoutée. Vous pouvez désormais vous connecter avec elle.
passkey-removed = Clé d’accès supprimée. Vous êtes déconnecté partout ailleurs et vos jetons sont révoqués. Vos notifications et vos adresses de calendrier sont désactivées.
passkey-already-removed = Cette clé d’accès était déjà supprimée.
second-factor-heading = Second facteur
second-factor-text = Avec un second facteur, votre mot de passe seul ne suffit pas : la connexion demande aussi un code d’une application d’authentification sur votre téléphone.
second-factor-set-up = Configurer un second facteur
second-factor-since = Activé depuis le { $since }. Codes de secours restants : { $codes }.
second-factor-renew = Pour un nouveau téléphone ou de nouveaux codes de secours, désactivez-le puis configurez-le de nouveau.
second-factor-off-password = Mot de passe, pour désactiver
second-factor-off-code = Code de l’application, ou un code de secours
second-factor-turn-off = Désactiver le second facteur
second-factor-turned-off = Second facteur désactivé. Votre mot de passe suffit pour vous connecter.

## The page of a new API token

token-title = Votre nouveau jeton
token-copy-now = Copiez-le maintenant : il ne sera plus affiché. Quiconque le possède peut agir en votre nom ; gardez-le comme un mot de passe.
token-text = Le jeton
token-back = Retour à mon compte

token-scopes = Droits : { $scopes }. Valable jusqu’au { $until }.

passkey-new-title = Ajouter une clé d’accès
passkey-new-lead = Votre navigateur demande quel appareil doit garder la clé d’accès.
passkey-create = Créer la clé d’accès
passkey-not-created = Aucune clé d’accès n’a été créée. Réessayez ou utilisez un autre appareil.

second-factor-new-title = Configurer un second facteur
second-factor-new-lead = Scannez l’image avec une application d’authentification, puis entrez le code qu’elle affiche.
second-factor-qr = Code QR avec le secret
second-factor-secret = Ou saisissez ce secret dans l’application :
second-factor-code = Code
second-factor-code-hint = 6 chiffres.
second-factor-turn-on = Activer
recovery-codes-title = Le second facteur est activé
recovery-codes-heading = Vos codes de secours
recovery-codes-text = Notez-les maintenant : ils ne seront plus affichés. Sans votre téléphone, chacun vous connecte une fois, après votre mot de passe. Vous êtes déconnecté partout ailleurs et vos jetons sont révoqués. Vos notifications et vos adresses de calendrier sont désactivées.
