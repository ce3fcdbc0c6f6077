## Words that many pages have

common-optional = opcional
common-sign-in = Iniciar sesión
common-date = Fecha
common-cost = Coste

common-heads = Personas

common-each = Por persona
common-booked-by = Reservó
common-score = Marcador
common-actions = Acciones

common-edited = editado
common-carried-over = Saldo anterior
common-player = Jugador
common-type = Tipo
common-note = Nota
common-amount = Importe
common-retired = retirado
common-balance = Saldo

common-played = Jugados
common-last-played = Último partido

common-paid-in = Pagado
common-cost-of-games = Coste de partidos
common-no-matching-names = Ningún nombre coincide.
common-comment = Comentario
common-your-teams = Tus equipos
common-create-new-team = Crear otro equipo
common-dashboard = Panel
common-season = Temporada
common-next-game = Próximo partido
common-games = Partidos
common-players = Jugadores
common-transactions = Movimientos
common-history = Historial
common-my-statement = Mi extracto
common-who-has-access = Quién tiene acceso
common-team-settings = Ajustes del equipo
common-count-people = Contar personas
common-my-account = Mi cuenta
common-sign-out = Cerrar sesión
common-new-game = Nuevo partido
common-try-again = Reintentar
common-go-to-start = Ir al inicio
common-you-manage = eres responsable
common-you-play = juegas
common-create-team = Crear un equipo
common-user-name = Nombre de usuario
common-password = Contraseña
common-your-name = Tu nombre
common-repeat-password = Repite la contraseña
common-cancel = Cancelar
common-password-hint = Al menos 10 caracteres.
common-copy = Copiar
common-copied = Copiado
common-selected = Seleccionado: ahora cópialo
common-in-credit = A favor
common-take-payment = Registrar pago
common-add-cost = Añadir gasto
common-add-refund = Añadir reembolso
common-find-player = Buscar jugador
common-add-player = Añadir jugador
common-show = Mostrar
common-show-all = Mostrar todo
common-edit = Editar
common-delete = Borrar
common-guests = Invitados
common-share = Cuota
common-result = Resultado
common-together = Total
common-back = Volver
common-name = Nombre
common-save-changes = Guardar cambios
common-save = Guardar
common-statement = Extracto
common-open = Abrir
common-payments = Pagos
common-everything = Todo
common-print = Imprimir
common-owes-team = Debe al equipo
common-settled = Al día
common-description = Concepto
common-credit = Abono
common-debit = Cargo
common-manager = Responsable
common-revoke = Revocar
common-currency = Moneda
common-team-name = Nombre del equipo
common-notes = Notas
common-change-it = Cambiar
common-maximum-people = Máximo de personas

common-never = nunca

common-can-undo = Puedes deshacerlo en la página del historial.

## The frame of every page

frame-skip = Ir al contenido
frame-cffa = CFFA

frame-start-page = – página de inicio
frame-choose-team = Elegir equipo
frame-navigation = Principal

frame-your-menu = : tu menú
frame-theme = Claro u oscuro
frame-theme-device = Colores: como el dispositivo
frame-theme-light = Colores: claros
frame-theme-dark = Colores: oscuros
frame-getting-started = Primeros pasos
frame-navigation-bottom = Principal, abajo
frame-home = Inicio
frame-next-game = Próximo
frame-new-game = Nuevo
frame-my-balance = Mi saldo
frame-account = Cuenta
frame-money = Dinero

frame-page-title = { $title } · CFFA
frame-foot = CFFA { $version } · las cuentas de un equipo de fútbol entre amigos
frame-language = Idioma
frame-language-change = Cambiar idioma

## Dates

date-day = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-weekday = { $weekday } { $date }
date-long = { $weekday } { $day } de { $month }
date-month = { $month } { $year }
date-moment = { $date }, { $time }
date-weekday-time = { $date } { $time }

## Messages on top of a page

flash-undo = Deshacer
flash-good = Listo.
flash-bad = Error.
flash-note = Nota.

## Pages that update themselves

live-connected = En directo
live-lost = Conexión perdida. Reconectando…

## Roles

role =
    { $role ->
        [manager] responsable
       *[player] jugador
    }
role-capital =
    { $role ->
        [manager] Responsable
       *[player] Jugador
    }

## Every form

form-save-anyway = Guardar de todos modos
form-replace = Sustituir la versión actual por estos datos
form-current-version = Ver la versión actual
form-problem = Hay un problema
form-find = Buscar
form-offline = No tienes conexión, así que no se ha guardado nada. Tus datos siguen aquí; inténtalo de nuevo en un momento.

form-restored = Tu sesión se había cerrado y aún no se ha guardado nada. Revisa tus datos y guarda.
form-not-continued = No se puede seguir con este formulario.
form-too-many-fields = El formulario tiene demasiados campos.
form-too-large = El formulario es demasiado grande; el límite es de { $kilobytes } KB.
choice-retired = { $name } (retirado)

## In the installed app, without a connection

kept-page = Sin conexión. Esta es la página tal como estaba el { $time }.
outbox-held = Sin conexión. Tus datos están guardados en este dispositivo y se enviarán cuando abras CFFA con conexión.

outbox-sent = { $what } que anotaste sin conexión se ha guardado.

outbox-refused = { $what } que anotaste sin conexión el { $date } no se ha podido guardar.

outbox-late = { $what } que anotaste sin conexión el { $date } aún no se ha enviado.
outbox-review = Revisar
outbox-send = Enviar
outbox-discard = Descartar
outbox-game = El partido
outbox-payment = El pago

## Pages that ask for confirmation

confirm-back = No, volver
confirm-yes = Sí

confirm-type = Para confirmar, escribe «{ $text }»

## Balances

balance-owes = debe
balance-in-credit = a favor
balance-settled = al día

## Kinds of transactions

kind-payment = Pago
kind-autopay = AutoPay
kind-transfer = Transferencia
kind-booking = Abono por reserva

## How a game went for a player

result-played = jugó
result-won = ganó
result-lost = perdió
result-drew = empató
result-no-show = faltó

result =
    { $result ->
        [won] ganó
        [lost] perdió
        [drew] empató
       *[no-show] faltó
    }

## Lists of several pages

pager-previous = Página anterior
pager-next = Página siguiente

pager-label =
    { $what ->
        [games] Páginas de partidos
        [players] Páginas de jugadores
        [transactions] Páginas de movimientos
        [changes] Páginas de cambios
        [costs] Páginas de gastos
       *[entries] Páginas de líneas
    }
pager-page = Página { $page } de { $pages }
pager-total =
    { $what ->
        [games] { $total } partidos
        [players] { $total } jugadores
        [transactions] { $total } movimientos
        [changes] { $total } cambios
        [costs] { $total } gastos
       *[entries] { $total } líneas
    }

## Lists of games

games-table-nobody = nadie

games-table-guests =
    { $guests ->
        [one] incl. { $guests } invitado
       *[other] incl. { $guests } invitados
    }
games-table-edit = Editar<hidden> el partido del { $date }</hidden>
games-table-delete = Borrar<hidden> el partido del { $date }</hidden>

## Lists of transactions

transactions-table-from-game = del partido

transactions-table-from-to = { $from } <quiet>a</quiet> { $to }
transactions-table-edit = Editar<hidden> { $player }, { $date }</hidden>
transactions-table-delete = Borrar<hidden> { $player }, { $date }</hidden>

## Lists of costs other than pitches

costs-title = Otros gastos
costs-what = Concepto
costs-paid-by = Pagó
costs-received-by = Recibió
costs-refund = reembolso
costs-shared-by = Se reparte entre
costs-game = Partido
costs-team-money = el dinero del equipo

costs-sharers =
    { $players ->
        [one] { $players } jugador
       *[other] { $players } jugadores
    }
costs-edit = Editar<hidden> { $what }, { $date }</hidden>
costs-delete = Borrar<hidden> { $what }, { $date }</hidden>

## Lists of players


players-table-edit = Editar<hidden> { $player }</hidden>

## The line-up of a game

lineup-guests = Invitados<hidden> de { $name }</hidden>
lineup-result = Resultado<hidden> de { $name }</hidden>
lineup-pays = Paga<hidden> { $name }</hidden>
lineup-pays-value = Porcentaje o importe que paga { $name }
lineup-pays-how =
    { $how ->
        [half] Media cuota
        [free] Nada
        [percent] Porcentaje
        [fixed] Importe fijo
       *[full] Cuota completa
    }
lineup-side = Bando de { $name }
lineup-opposite = Invitados de { $name } en el otro bando
lineup-side-name =
    { $side ->
        [a] Con peto
        [b] Sin peto
       *[other] Ninguno
    }
side-name =
    { $side ->
        [b] Sin peto
       *[a] Con peto
    }
lineup-fewer = Un invitado menos
lineup-more = Un invitado más

## The time zone of a team

zone-title = Zona horaria
zone-hint = Donde juega el equipo. De ella depende qué día es hoy y cuándo ha terminado un partido.

zone-detected = Detectada en este dispositivo.
zone-of-server = La misma que el servidor

## Signing in

sign-in-with = Iniciar sesión con { $provider }

## Invitations for the reader

invited-title = Invitaciones para ti

invited-to = Te invitan a unirte a { $team }
invited-as =
    { $role ->
        [manager] como responsable, de parte de { $from }
       *[player] como jugador, de parte de { $from }
    }
invited-until = válida hasta el { $until }
invited-accept = Aceptar<hidden> la invitación a { $team }</hidden>
invited-decline = Rechazar<hidden> la invitación a { $team }</hidden>

## Teams of the Flask version

earlier-team-here = Tu equipo { $team } del CFFA anterior ya está aquí. Pide un enlace de invitación a su responsable.
earlier-team-ask = Tu equipo { $team } del CFFA anterior aún no se ha traído aquí. Habla con { $managers }: sus responsables pueden traerlo al iniciar sesión.
earlier-team-unmanaged = Tu equipo { $team } del CFFA anterior aún no se ha traído aquí y no tiene responsable. Puede traerlo quien administra el servidor.

earlier-team-title = Tu equipo { $team } del CFFA anterior está aquí

## Tips for a team’s first games

tip-step = Paso { $step } de 4.
tip-players = Añade a tus jugadores. O sáltate este paso: los nombres que escribas en la alineación de un partido se añaden solos.
tip-game = Registra un partido: quién jugó, con cuántos invitados y quién pagó el campo. El coste se reparte al céntimo.
tip-game-label = Registrar el primer partido
tip-payment = Cuando alguien te pague, registra el pago para actualizar su saldo.
tip-invitation = Deja que cada jugador vea su extracto: envíale un enlace de invitación.
tip-invitation-label = Invitar a alguien

## Error pages

error-report = Si informas de este problema, incluye este ID de la petición: <code>{ $id }</code>

error-not-found-title = Página no encontrada
error-not-found = Puede que se haya borrado o que la dirección esté mal escrita.
error-gone-title = Este enlace ya no es válido
error-forbidden-title = No tienes acceso
error-no-team = No estás en ningún equipo, así que aquí aún no hay nada que ver.
error-managers-only = Solo los responsables del equipo pueden abrir esta página.
error-cross-site-title = Petición bloqueada
error-sign-in-first-title = Primero inicia sesión
error-sign-in-first = Inicia sesión para ver esta página.
error-bad-request-title = No hemos podido leer la petición
error-unexpected = Tu navegador ha enviado algo inesperado. Vuelve atrás e inténtalo de nuevo.
error-compressed = No se admiten peticiones comprimidas. Envíala sin comprimir, sin la cabecera Content-Encoding.
error-host = El nombre de host de esta petición no es válido. Abre la página en su dirección habitual.
error-method-title = Método no permitido
error-method = Esta página no acepta ese tipo de petición.
error-too-slow-title = La petición ha tardado demasiado
error-too-slow = La petición ha tardado demasiado en llegar, así que no se ha cambiado nada. Inténtalo de nuevo.
error-too-large-title = Petición demasiado grande
error-too-large = La petición es demasiado grande.
error-address-too-long = La dirección es demasiado larga.
error-conflict-title = Esto ha cambiado desde que lo abriste
error-changed-by-another = Otra persona lo ha cambiado antes. Revisa la versión actual e inténtalo de nuevo.
error-too-many-requests-title = Demasiadas peticiones
error-too-many-requests =
    { $seconds ->
        [one] Demasiados intentos. Vuelve a intentarlo dentro de { $seconds } segundo.
       *[other] Demasiados intentos. Vuelve a intentarlo dentro de { $seconds } segundos.
    }
error-unavailable-title = No disponible por el momento
error-too-many-uploads = El servidor está recibiendo demasiados archivos. Inténtalo de nuevo en un momento.
error-overloaded = El servidor tiene demasiadas solicitudes en este momento. No se hizo nada. Inténtalo de nuevo en unos segundos.
error-database-unavailable = La base de datos no está disponible por el momento. No se ha perdido nada; inténtalo de nuevo en un momento.
error-database-full = El disco de la base de datos está lleno, así que no se puede guardar nada. No se ha cambiado nada. Pide a quien administra el servidor que libere espacio e inténtalo de nuevo.
error-internal-title = Algo ha salido mal
error-internal = Se ha producido un error inesperado. No se ha cambiado nada.

## A text to share

share-title = Avisar al grupo
share-text = Mensaje
share-send = Compartir
share-whatsapp = WhatsApp
