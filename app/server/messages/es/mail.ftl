## The page of the user’s mail address

mail-title = Correo electrónico
mail-lead = Recibe un correo cuando se programe un partido de tus equipos, cuando se acerque y no hayas respondido, y cuando se suspenda o se recupere un partido al que respondiste. No se envía nada entre las 21:00 y las 8:00.
mail-address = Tu dirección de correo
mail-address-hint = Te enviaremos un enlace. Hasta que lo abras no se envía nada más.
mail-submit = Activar el correo
mail-change = Cambiar la dirección
mail-confirmed = El correo se envía a esta dirección.
mail-unconfirmed = Abre el enlace del correo que hemos enviado a esta dirección. Hasta entonces no se le envía nada más.
mail-stop = Desactivar el correo
mail-asked = Hemos enviado un enlace a { $address }. Ábrelo para activar el correo.
mail-stopped = El correo está desactivado y tu dirección se ha borrado.
mail-account-link = Correo sobre partidos

## The pages of links in mail

mail-confirm-title = Confirma tu dirección de correo
mail-confirm-text = Esto activa el correo sobre los partidos de tus equipos.
mail-confirm-submit = Confirmar la dirección
mail-confirm-done = Tu dirección está confirmada. Puedes desactivar el correo con el enlace de cada mensaje.
mail-stop-title = Desactivar el correo
mail-stop-text = No se enviarán más correos a esta dirección.
mail-stop-done = El correo está desactivado y tu dirección se ha borrado.
mail-link-over = Este enlace ya no es válido. Puedes activar y desactivar el correo en tu cuenta.

## The mail that asks whether an address is the user’s

mail-confirm-subject = Confirma tu dirección de correo para CFFA
mail-confirm-body =
    Alguien, probablemente tú, ha pedido a CFFA que envíe correos sobre partidos a esta dirección.

    Para confirmarlo, abre este enlace:
    { $link }

    Si no has sido tú, no hagas caso de este correo. No se enviará nada más.

## Mail about a next game

mail-planned-subject = { $team }: partido el { $when }
mail-planned =
    Hay un partido programado: { $when }
    { $place }

    ¿Juegas?
mail-reminder-subject = { $team }: ¿juegas? { $when }
mail-reminder =
    Aún no has respondido a este partido: { $when }
    { $place }

    ¿Juegas?
mail-off-subject = { $team }: suspendido, { $when }
mail-off =
    Este partido se ha suspendido: { $when }
    { $place }
mail-on-subject = { $team }: al final se juega, { $when }
mail-on =
    Este partido al final se juega: { $when }
    { $place }

    Tu respuesta sigue en pie.
mail-reply = Responde y mira quién juega: { $link }
mail-end =
    Recibes este correo porque activaste el correo de { $team }.
    Desactívalo: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = Correos sin enviar
mail-failures-text = Estos correos no se pudieron enviar en los últimos 60 días. Si son muchos, pide a quien administra el servidor que revise el servidor de correo.
