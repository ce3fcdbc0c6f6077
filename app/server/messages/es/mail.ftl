## The page of the user’s mail address

mail-title = Correo electrónico
mail-lead = Recibe un correo cuando se programe un partido de tus equipos, cuando se acerque y no hayas respondido, y cuando se suspenda o se recupere un partido al que respondiste. Entre las 21:00 y las 8:00, los correos esperan a la mañana, salvo que el partido empiece antes.
mail-address = Tu dirección de correo
mail-address-hint = Te enviaremos un enlace a esa dirección. Hasta que lo abras no se le envía nada más.
mail-submit = Activar el correo
mail-change = Cambiar la dirección
mail-confirmed = El correo se envía a esta dirección.
mail-unconfirmed = Abre el enlace del correo que hemos enviado a esta dirección. Hasta entonces no se le envía nada más.
mail-confirm-failed = No hemos podido enviar el enlace a esta dirección. Compruébala y escríbela otra vez.
mail-stop = Desactivar el correo
mail-asked = Hemos enviado un enlace a { $address }. Ábrelo para activar el correo.
mail-stopped = El correo está desactivado y tu dirección se ha borrado.
mail-ended = Tu administrador ha desactivado el correo. No se envía nada a tu dirección. Se conserva por si el correo se activa otra vez. Puedes borrarla.
mail-delete = Borrar la dirección
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
mail-game = Ver el partido: { $link }
mail-end =
    Recibes este correo porque estás en { $team } y activaste el correo.
    Desactiva todos los correos: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = Correos y notificaciones sin enviar
mail-failures-text = No se pudieron enviar en los últimos 60 días. Si muchos son correos, pide a quien administra el servidor que revise el servidor de correo.
mail-lead-more = Un responsable también puede recordarte lo que debes. Si inicias sesión con contraseña y la olvidas, puedes recibir un enlace en esta dirección.
mail-address-wrong = Escribe una dirección de correo, por ejemplo anna@example.com.
mail-too-often = Hoy se han enviado demasiados correos. Inténtalo mañana.
mail-failures-reason = Respuesta del servidor de correo: { $reason }
mail-failures-late = No se pudo enviar a tiempo.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = Los jugadores que deben dinero y han activado el correo reciben un recordatorio: como mucho uno cada 7 días, y ninguno entre las 21:00 y las 8:00.
mail-balance-submit = Recordar por correo
mail-balance-sent =
    { $players ->
        [one] { $players } jugador recibe un recordatorio.
       *[other] { $players } jugadores reciben un recordatorio.
    }
mail-balance-nobody = No se envía ningún recordatorio. Nadie que deba dinero ha activado el correo, o ya recibió uno en los últimos 7 días.
mail-balance-too-many = Algunos recordatorios no se envían porque hoy se han enviado demasiados correos. Inténtalo mañana.

## The reminder

mail-balance-subject = { $team }: debes { $amount }
mail-balance = Debes { $amount } en { $team }. Tu responsable te pide que lo pagues.
mail-balance-link = Tu extracto y cómo pagar: { $link }

## A new password for somebody who forgot theirs

forgotten-title = ¿Has olvidado la contraseña?
forgotten-lead = Escribe tu nombre de usuario. Enviaremos un enlace a la dirección de correo que confirmaste en tu cuenta.
forgotten-submit = Enviar el enlace
forgotten-done = Si hay una cuenta con este nombre y una dirección de correo confirmada, hemos enviado un enlace. Es válido durante una hora.
forgotten-done-help = ¿No llega nada en unos minutos? Mira en el correo no deseado. Si has recibido un enlace en la última hora, usa ese. Sin una dirección confirmada, quien administra el servidor puede ponerte otra contraseña.
new-password-title = Elige una contraseña nueva
new-password-lead = Se cerrará tu sesión en todas partes, se revocarán todos tus tokens y se quitarán tus otros métodos de inicio de sesión. También se desactivarán tus notificaciones y tus direcciones de calendario.
new-password-done = Tu contraseña ha cambiado. Se ha cerrado tu sesión en todas partes.
new-password-over = Este enlace ya no es válido. Pide otro en la página de inicio de sesión.
mail-password-subject = Una contraseña nueva para CFFA
mail-password-body =
    Hola, { $name }:

    Alguien, probablemente tú, ha pedido una contraseña nueva para tu cuenta. Para elegirla, abre este enlace en menos de una hora:
    { $link }

    Si no has sido tú, no hagas caso de este correo. Tu contraseña sigue siendo la misma.

## Mail that tells of a change of the account

mail-password-changed-subject = Se ha cambiado tu contraseña de CFFA
mail-password-changed-body =
    Hola, { $name }:

    Se ha cambiado la contraseña de tu cuenta de CFFA.

    Si no has sido tú, pide una contraseña nueva en la página de inicio de sesión o pide ayuda al administrador:
    { $link }
mail-password-and-address-changed-body =
    Hola, { $name }:

    Se ha cambiado la contraseña de tu cuenta de CFFA, y la cuenta ya no usa esta dirección de correo.

    Si no has sido tú, pide ayuda al administrador. Ya no se puede enviar una contraseña nueva a esta dirección.
mail-address-changed-subject = Tu cuenta de CFFA ya no usa esta dirección de correo
mail-address-changed-body =
    Hola, { $name }:

    Tu cuenta de CFFA ya no usa esta dirección de correo.

    Si no has sido tú, inicia sesión, cambia tu contraseña y vuelve a escribir tu dirección:
    { $link }
mail-address-without-password-body =
    Hola, { $name }:

    Tu cuenta de CFFA ya no usa esta dirección de correo.

    Si no has sido tú, inicia sesión, elige «Cerrar sesión en todas partes», inicia sesión de nuevo y vuelve a escribir tu dirección:
    { $link }

## Notifications on devices

push-title = Notificaciones
push-lead = Recibes una notificación cuando uno de tus equipos planea un partido, cuando un partido está cerca y no has respondido, y cuando un partido al que respondiste se cancela o vuelve a estar en pie. Entre las 21:00 y las 8:00, las notificaciones esperan hasta la mañana, salvo que el partido empiece antes.
push-lead-more = Las notificaciones muestran el equipo, el día y el lugar, y nunca un importe. Se activan en cada dispositivo por separado.
push-heading = Notificaciones en este dispositivo
push-text = Mostramos en este dispositivo notificaciones sobre los partidos de tus equipos hasta que las desactives.
# $team: the name of the team
push-text-link = Mostramos en este dispositivo notificaciones sobre los partidos de { $team } hasta que las desactives.
push-submit = Activar las notificaciones
push-stop = Desactivar las notificaciones
push-denied = Tu navegador bloquea las notificaciones de este sitio. Permítelas en los ajustes del navegador e inténtalo otra vez.
push-failed = Tu navegador no pudo activar las notificaciones. Inténtalo más tarde.
push-devices = Dispositivos con notificaciones
push-device-this = Este dispositivo
# $since: a day and a time
push-device-since = desde { $since }
push-device-stop = Desactivar<hidden> el dispositivo, desde { $since }</hidden>
push-on = Las notificaciones están activadas en este dispositivo.
push-off = Las notificaciones están desactivadas.
push-too-many = Demasiadas personas de este equipo tienen notificaciones por enlace. Inicia sesión para activarlas.
push-refused = No se puede usar el servicio de notificaciones de este navegador. Prueba con otro navegador.
push-reply-first = Responde primero al partido. Después puedes activar las notificaciones.
# $reason: such as “HTTP 403”
push-failures-reason = Respuesta del servicio de notificaciones: { $reason }
push-balance = Debes dinero al equipo. Abre la página para ver cuánto y cómo pagar.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = Recordatorios automáticos
reminders-text = Los jugadores que deben dinero reciben un recordatorio cada 7 días, por correo o como notificación, si han activado uno de los dos. Los correos dicen cuánto deben y cómo pagar. Las notificaciones no muestran importes. No se envía nada entre las 21:00 y las 8:00, ni a los jugadores que ya han pagado.
reminders-start = Activar los recordatorios automáticos
reminders-stop = Desactivar los recordatorios automáticos
reminders-on = Los recordatorios automáticos están activados.
reminders-off = Los recordatorios automáticos están desactivados.
reminders-own = Recordatorios de lo que debo
reminders-own-on = Recibes un recordatorio cuando debes dinero a un equipo que envía recordatorios.
reminders-own-off = No recibes recordatorios de lo que debes.
reminders-own-start = Recibir recordatorios
reminders-own-stop = No recibir recordatorios
reminders-wanted = Recibes recordatorios de lo que debes.
reminders-unwanted = Ya no recibes recordatorios de lo que debes.
