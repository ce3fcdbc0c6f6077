## The page of the user’s mail address

mail-title = E-mail
mail-lead = Recevez un e-mail quand un match de vos équipes est prévu, quand il approche et que vous n’avez pas répondu, et quand un match auquel vous avez répondu est annulé ou rétabli. Entre 21:00 et 8:00, les e-mails attendent le matin, sauf si le match commence avant.
mail-address = Votre adresse e-mail
mail-address-hint = Nous y envoyons un lien. Rien d’autre n’y est envoyé avant que vous ne l’ouvriez.
mail-submit = Activer les e-mails
mail-change = Changer l’adresse
mail-confirmed = Les e-mails sont envoyés à cette adresse.
mail-unconfirmed = Ouvrez le lien dans l’e-mail envoyé à cette adresse. D’ici là, rien d’autre n’y est envoyé.
mail-confirm-failed = Nous n’avons pas pu envoyer le lien à cette adresse. Vérifiez-la et saisissez-la de nouveau.
mail-stop = Désactiver les e-mails
mail-asked = Nous avons envoyé un lien à { $address }. Ouvrez-le pour activer les e-mails.
mail-stopped = Les e-mails sont désactivés et votre adresse est supprimée.
mail-ended = Votre administrateur a désactivé les e-mails. Rien n’est envoyé à votre adresse. Elle est conservée au cas où les e-mails seraient réactivés. Vous pouvez la supprimer.
mail-delete = Supprimer l’adresse
mail-account-link = E-mails sur les matchs

## The pages of links in mail

mail-confirm-title = Confirmez votre adresse e-mail
mail-confirm-text = Cela active les e-mails sur les matchs de vos équipes.
mail-confirm-submit = Confirmer l’adresse
mail-confirm-done = Votre adresse est confirmée. Vous pouvez désactiver les e-mails avec le lien dans chaque e-mail.
mail-stop-title = Désactiver les e-mails
mail-stop-text = Plus aucun e-mail ne sera envoyé à cette adresse.
mail-stop-done = Les e-mails sont désactivés et votre adresse est supprimée.
mail-link-over = Ce lien n’est plus valable. Vous pouvez activer et désactiver les e-mails dans votre compte.

## The mail that asks whether an address is the user’s

mail-confirm-subject = Confirmez votre adresse e-mail pour CFFA
mail-confirm-body =
    Quelqu’un, sans doute vous, a demandé à CFFA d’envoyer des e-mails sur les matchs à cette adresse.

    Pour confirmer, ouvrez ce lien :
    { $link }

    Si ce n’était pas vous, ignorez cet e-mail. Rien d’autre ne sera envoyé.

## Mail about a next game

mail-planned-subject = { $team } : match le { $when }
mail-planned =
    Un match est prévu : { $when }
    { $place }

    Vous venez ?
mail-reminder-subject = { $team } : vous venez ? { $when }
mail-reminder =
    Vous n’avez pas encore répondu pour ce match : { $when }
    { $place }

    Vous venez ?
mail-off-subject = { $team } : annulé, { $when }
mail-off =
    Ce match est annulé : { $when }
    { $place }
mail-on-subject = { $team } : rétabli, { $when }
mail-on =
    Ce match a finalement lieu : { $when }
    { $place }

    Votre réponse est conservée.
mail-reply = Répondez et voyez qui vient : { $link }
mail-game = Voir le match : { $link }
mail-end =
    Vous recevez cet e-mail car vous êtes dans { $team } et avez activé les e-mails.
    Désactiver tous les e-mails : { $link }

## Mail that was not sent, on the page of the settings

mail-failures = E-mails et notifications non envoyés
mail-failures-text = Ceux-ci n’ont pas pu être envoyés ces 60 derniers jours. S’il y a beaucoup d’e-mails, demandez à l’administrateur de vérifier le serveur de messagerie.
mail-lead-more = Un responsable peut aussi vous rappeler ce que vous devez. Si vous vous connectez avec un mot de passe et que vous l’oubliez, vous pouvez recevoir un lien à cette adresse.
mail-address-wrong = Saisissez une adresse e-mail, par exemple anna@example.com.
mail-too-often = Trop d’e-mails ont été envoyés aujourd’hui. Réessayez demain.
mail-failures-reason = Réponse du serveur de messagerie : { $reason }
mail-failures-late = L’envoi n’a pas pu se faire à temps.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = Les joueurs qui doivent de l’argent et ont activé les e-mails reçoivent un rappel : un au plus en 7 jours, et aucun entre 21:00 et 8:00.
mail-balance-submit = Rappeler par e-mail
mail-balance-sent =
    { $players ->
        [one] { $players } joueur reçoit un rappel.
       *[other] { $players } joueurs reçoivent un rappel.
    }
mail-balance-nobody = Aucun rappel n’est envoyé. Personne parmi ceux qui doivent de l’argent n’a activé les e-mails, ou le dernier rappel date de moins de 7 jours.
mail-balance-too-many = Certains rappels ne sont pas envoyés, car trop d’e-mails ont été envoyés aujourd’hui. Réessayez demain.

## The reminder

mail-balance-subject = { $team } : vous devez { $amount }
mail-balance = Vous devez { $amount } dans { $team }. Votre responsable vous demande de régler ce montant.
mail-balance-link = Votre relevé et comment payer : { $link }

## A new password for somebody who forgot theirs

forgotten-title = Mot de passe oublié ?
forgotten-lead = Saisissez votre nom d’utilisateur. Nous envoyons un lien à l’adresse e-mail que vous avez confirmée dans votre compte.
forgotten-submit = Envoyer le lien
forgotten-done = S’il existe un compte avec ce nom et une adresse e-mail confirmée, un lien vient d’être envoyé. Il est valable une heure.
forgotten-done-help = Pas d’e-mail après quelques minutes ? Regardez dans les indésirables. Si vous avez reçu un lien dans l’heure qui précède, utilisez-le. Sans adresse confirmée, l’administrateur peut définir un nouveau mot de passe.
new-password-title = Choisissez un nouveau mot de passe
new-password-lead = Vous serez déconnecté partout, tous vos jetons seront révoqués et vos autres méthodes de connexion supprimées. Vos notifications et vos adresses de calendrier seront aussi désactivées.
new-password-done = Votre mot de passe est changé. Vous êtes déconnecté partout.
new-password-over = Ce lien n’est plus valable. Demandez-en un nouveau sur la page de connexion.
mail-password-subject = Un nouveau mot de passe pour CFFA
mail-password-body =
    Bonjour { $name },

    Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte. Pour en choisir un, ouvrez ce lien dans l’heure :
    { $link }

    Si ce n’était pas vous, ignorez cet e-mail. Votre mot de passe reste le même.

## Mail that tells of a change of the account

mail-password-changed-subject = Votre mot de passe CFFA a été changé
mail-password-changed-body =
    Bonjour { $name },

    Le mot de passe de votre compte CFFA a été changé.

    Si ce n’était pas vous, demandez un nouveau mot de passe sur la page de connexion, ou demandez de l’aide à l’administrateur :
    { $link }
mail-password-and-address-changed-body =
    Bonjour { $name },

    Le mot de passe de votre compte CFFA a été changé, et le compte n’utilise plus cette adresse e-mail.

    Si ce n’était pas vous, demandez de l’aide à l’administrateur. Un nouveau mot de passe ne peut plus être envoyé à cette adresse.
mail-address-changed-subject = Votre compte CFFA n’utilise plus cette adresse e-mail
mail-address-changed-body =
    Bonjour { $name },

    Votre compte CFFA n’utilise plus cette adresse e-mail.

    Si ce n’était pas vous, connectez-vous, changez votre mot de passe et saisissez de nouveau votre adresse :
    { $link }
mail-address-without-password-body =
    Bonjour { $name },

    Votre compte CFFA n’utilise plus cette adresse e-mail.

    Si ce n’était pas vous, connectez-vous, choisissez « Se déconnecter partout », reconnectez-vous et saisissez de nouveau votre adresse :
    { $link }

## Notifications on devices

push-title = Notifications
push-lead = Vous recevez une notification quand une de vos équipes planifie un match, quand un match approche et que vous n’avez pas répondu, et quand un match auquel vous avez répondu est annulé ou rétabli. Entre 21:00 et 8:00, les notifications attendent le matin, sauf si le match commence avant.
push-lead-more = Les notifications indiquent l’équipe, le jour et le lieu, jamais un montant. Elles s’activent séparément sur chaque appareil.
push-heading = Notifications sur cet appareil
push-text = Nous affichons sur cet appareil des notifications sur les matchs de vos équipes jusqu’à ce que vous les désactiviez.
# $team: the name of the team
push-text-link = Nous affichons sur cet appareil des notifications sur les matchs de { $team } jusqu’à ce que vous les désactiviez.
push-submit = Activer les notifications
push-stop = Désactiver les notifications
push-denied = Votre navigateur bloque les notifications de ce site. Autorisez-les dans les réglages du navigateur, puis réessayez.
push-failed = Votre navigateur n’a pas pu activer les notifications. Réessayez plus tard.
push-devices = Appareils avec notifications
push-device-this = Cet appareil
# $since: a day and a time
push-device-since = depuis le { $since }
push-device-stop = Désactiver<hidden> sur l’appareil, depuis le { $since }</hidden>
push-on = Les notifications sont activées sur cet appareil.
push-off = Les notifications sont désactivées.
push-too-many = Trop de personnes de cette équipe ont des notifications par lien. Connectez-vous pour les activer.
push-refused = Le service de notifications de ce navigateur ne peut pas être utilisé. Essayez un autre navigateur.
push-reply-first = Répondez d’abord au match. Vous pourrez ensuite activer les notifications.
# $reason: such as “HTTP 403”
push-failures-reason = Réponse du service de notifications : { $reason }
push-balance = Vous devez de l’argent à l’équipe. Ouvrez la page pour voir combien et comment payer.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = Rappels automatiques
reminders-text = Les joueurs qui doivent de l’argent reçoivent un rappel tous les 7 jours, par e-mail ou par notification, s’ils ont activé l’un des deux. Les e-mails indiquent combien ils doivent et comment payer. Les notifications n’affichent pas de montant. Rien n’est envoyé entre 21:00 et 8:00, ni aux joueurs qui ont payé.
reminders-start = Activer les rappels automatiques
reminders-stop = Désactiver les rappels automatiques
reminders-on = Les rappels automatiques sont activés.
reminders-off = Les rappels automatiques sont désactivés.
reminders-own = Rappels de ce que je dois
reminders-own-on = Vous recevez un rappel quand vous devez de l’argent à une équipe qui envoie des rappels.
reminders-own-off = Vous ne recevez pas de rappels de ce que vous devez.
reminders-own-start = Recevoir des rappels
reminders-own-stop = Ne plus recevoir de rappels
reminders-wanted = Vous recevez des rappels de ce que vous devez.
reminders-unwanted = Vous ne recevez plus de rappels de ce que vous devez.
