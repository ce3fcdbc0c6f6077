## The page of the user’s mail address

mail-title = E-mail
mail-lead = Recevez un e-mail quand un match de vos équipes est prévu, quand il approche et que vous n’avez pas répondu, et quand un match auquel vous avez répondu est annulé ou rétabli. Rien n’est envoyé entre 21:00 et 8:00.
mail-address = Votre adresse e-mail
mail-address-hint = Nous y envoyons un lien. Rien d’autre n’est envoyé avant que vous ne l’ouvriez.
mail-submit = Activer les e-mails
mail-change = Changer l’adresse
mail-confirmed = Les e-mails sont envoyés à cette adresse.
mail-unconfirmed = Ouvrez le lien dans l’e-mail envoyé à cette adresse. D’ici là, rien d’autre n’y est envoyé.
mail-stop = Désactiver les e-mails
mail-asked = Nous avons envoyé un lien à { $address }. Ouvrez-le pour activer les e-mails.
mail-stopped = Les e-mails sont désactivés et votre adresse est supprimée.
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
mail-end =
    Vous recevez cet e-mail car vous avez activé les e-mails pour { $team }.
    Les désactiver : { $link }

## Mail that was not sent, on the page of the settings

mail-failures = E-mails non envoyés
mail-failures-text = Ces e-mails n’ont pas pu être envoyés ces 60 derniers jours. S’il y en a beaucoup, demandez à l’administrateur de vérifier le serveur de messagerie.
