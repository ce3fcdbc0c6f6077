## The page of the next game, for members

next-game-reload = Recarga la página para ver las últimas respuestas.
next-game-link-ended = Este enlace ya no es válido. Pide uno nuevo al responsable.
next-game-played-heading = Partido registrado
next-game-played = Este partido se jugó y está registrado.
next-game-played-see = Ver el partido
next-game-plan = Planear el próximo partido
next-game-deleted-heading = Estuvo en el libro
next-game-deleted = Este partido se registró y después se borró.
next-game-match-day = Día del partido
next-game-off = Este partido está suspendido.
next-game-on-again = Al final se juega
next-game-log = Registrar este partido
next-game-count = Contar en el campo
next-game-log-on-day = El día del partido podrás registrarlo con esta lista.
next-game-over = Este partido ya pasó.
next-game-own = ¿Juegas?
next-game-own-none = Aún no has respondido.
next-game-own-unlinked = Tu cuenta aún no está vinculada a un jugador. Responde con el enlace de abajo o pide a un responsable que te vincule.
next-game-share = Compártelo
next-game-share-text = Cualquiera que tenga el enlace puede responder por cualquiera y ve estos nombres. No hace falta cuenta. Los próximos partidos del equipo conservan este enlace.
next-game-share-old = Este enlace se creó antes de que cambiara la clave secreta del servidor. Sigue funcionando, pero ya no se puede mostrar.
next-game-call-off-confirm = ¿Suspender el partido?
next-game-call-off-confirm-text = Lo verá cualquiera que tenga el enlace. Después puedes recuperar el partido.
next-game-call-off = Suspender
next-game-call-off-text = Lo verá cualquiera que tenga el enlace. Los miembros que respondieron y activaron el correo reciben un aviso.
next-game-call-off-submit = Suspender el partido
next-game-state-off = Suspendido
next-game-state-deleted = Jugado y después borrado
next-game-in = Sí
next-game-nobody = Nadie todavía.
next-game-waiting-list = Lista de espera
next-game-out = No
next-game-reply-own-in = Me apunto
next-game-reply-own-out = No puedo
next-game-reply-heading = ¿Quién viene?
next-game-who-is-coming = Quién viene
next-game-who-blank = Elige un nombre
next-game-other = ¿No está en la lista?
next-game-other-name = Nombre nuevo
next-game-change = Cambia tu respuesta
next-game-guests-fewer = Un invitado menos
next-game-guests-more = Un invitado más
next-game-last = Último partido
next-game-map = Mapa
next-game-calendar = Añadir al calendario
next-game-link-about = El enlace y su código QR

next-game-deleted-undo = Deshazlo en el <a-history>historial</a-history> o <a-log>regístralo otra vez</a-log>.
next-game-form-unlogged = El partido del { $date } aún no está en el libro. <a>Regístralo antes</a>: su lista se borra cuando planeas el próximo partido.
next-game-state-played = Jugado
next-game-missing =
    { $people ->
        [one] Falta { $people }
       *[other] Faltan { $people }
    }
next-game-room =
    { $people ->
        [one] Queda { $people } plaza
       *[other] Quedan { $people } plazas
    }
next-game-full = Completo
next-game-full-waiting = Completo, { $people } en espera
next-game-figure = { $playing } <of>de { $maximum }</of>
next-game-playing-of = { $playing } de { $maximum }
next-game-price-each = { $price } por el campo, { $each } por persona
next-game-each-full = { $each } por persona si se llena
next-game-each = { $each } por persona
next-game-ask = <bdi>{ $name }</bdi>, ¿te apuntas?
next-game-forget = ¿No eres <bdi>{ $name }</bdi>?
next-game-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> <quiet>+ { $guests } invitado</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } invitados</quiet>
    }
next-game-guests-of =
    { $guests ->
        [one] { $guests } invitado <quiet>de <bdi>{ $name }</bdi></quiet>
       *[other] { $guests } invitados <quiet>de <bdi>{ $name }</bdi></quiet>
    }
next-game-remove =
    { $list ->
        [in] Quitar<hidden> a <bdi>{ $name }</bdi>, que juega</hidden>
        [waiting] Quitar<hidden> a <bdi>{ $name }</bdi>, en espera</hidden>
       *[out] Quitar<hidden> a <bdi>{ $name }</bdi>, que no juega</hidden>
    }

next-game-reply-by = por <bdi>{ $name }</bdi>, { $when }
next-game-reply-by-link = por enlace, { $when }

next-game-status-out = <bdi>{ $name }</bdi> no juega.
next-game-status-in = <bdi>{ $name }</bdi> juega.
next-game-status-in-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> juega, con { $guests } invitado.
       *[other] <bdi>{ $name }</bdi> juega, con { $guests } invitados.
    }
next-game-status-waiting = El partido está completo. <bdi>{ $name }</bdi> tiene el número { $number } en la lista de espera.
next-game-status-guests-waiting =
    { $guests ->
        [one] <bdi>{ $name }</bdi> juega, pero el partido está completo: { $guests } invitado en lista de espera.
       *[other] <bdi>{ $name }</bdi> juega, pero el partido está completo: { $guests } invitados en lista de espera.
    }

next-game-called-off = Partido suspendido. Lo verá cualquiera que tenga el enlace.
next-game-put-on-again = El partido vuelve a estar en pie.
next-game-link-renewed = Enlace nuevo creado. El anterior ya no funciona.
next-game-removed = Fuera de la lista: { $name }

## The next game, outside the application

next-game-picture = Un campo de fútbol: { $playing } de { $maximum } plazas ocupadas.
next-game-calendar-title = Fútbol: { $team }
next-game-calendar-reply-none = Aún no has respondido.
next-game-calendar-reply-in = Juegas.
next-game-calendar-reply-waiting = Estás en la lista de espera.
next-game-calendar-reply-out = No juegas.
next-game-preview-title = { $when } · { $playing } de { $maximum } · { $team }
next-game-preview-off = { $when } · suspendido · { $team }
next-game-preview-played = { $when } · jugado · { $team }
next-game-preview-reply = { $place }. Responde sin cuenta.
next-game-preview-reply-each = { $place }. { $each } por persona si se llena. Responde sin cuenta.
next-game-text-where = { $when }, { $place }
next-game-text-off = Suspendido: { $when }, { $place }
next-game-text-in =
    { $playing ->
        [one] Va { $playing } de { $maximum }.
       *[other] Van { $playing } de { $maximum }.
    }
next-game-text-in-each =
    { $playing ->
        [one] Va { $playing } de { $maximum }, { $each } por persona.
       *[other] Van { $playing } de { $maximum }, { $each } por persona.
    }
next-game-text-in-each-full =
    { $playing ->
        [one] Va { $playing } de { $maximum }, { $each } por persona si se llena.
       *[other] Van { $playing } de { $maximum }, { $each } por persona si se llena.
    }
next-game-text-reply = ¿Te apuntas? { $link }

## The same, when no game is planned

next-game-none-lead-manager = Planea cuándo y dónde, comparte un solo enlace y mira quién viene. Si se llena, los demás pasan a una lista de espera.
next-game-none-lead-player = Aún no hay ningún partido planeado. Cuando un responsable planee uno, podrás responder aquí.

## The calendar addresses

next-game-calendar-page = Direcciones de calendario
next-game-calendar-lead = Añade una dirección a tu calendario una sola vez y verás todos los partidos: planeados, cambiados de fecha, suspendidos o jugados. Los calendarios se actualizan cada pocas horas.
next-game-calendar-own = Tus partidos
next-game-calendar-own-text = El próximo partido, con tu respuesta, y los que jugaste en las últimas ocho semanas. Cualquiera que tenga esta dirección puede verlos, así que no la compartas.
next-game-calendar-team = Todos los partidos del equipo
next-game-calendar-team-text = El próximo partido, con el enlace para responder, y los partidos de las últimas ocho semanas. No incluye nombres ni importes, así que se puede compartir en el chat del equipo.
next-game-calendar-address = Dirección de calendario
next-game-calendar-subscribe = Abrir en una app de calendario
next-game-calendar-create = Crear dirección
next-game-calendar-new = Crear una dirección nueva
next-game-calendar-new-hint = La anterior deja de funcionar.
next-game-calendar-confirm = ¿Crear una dirección nueva?
next-game-calendar-confirm-text = La anterior deja de funcionar en todos los calendarios que la tengan.
next-game-calendar-old = Esta dirección se creó antes de que cambiara la clave secreta del servidor. Sigue funcionando, pero ya no se puede mostrar.
next-game-calendar-renewed = Dirección de calendario nueva creada.
next-game-calendar-over = Esta dirección de calendario ya no funciona. Inicia sesión y crea una nueva.
next-game-calendar-link = Direcciones de calendario

## Recurring games

next-game-schedule = Partidos periódicos
next-game-schedule-lead = Los partidos que se repiten se planean solos. Todos conservan el enlace del equipo y puedes cambiarlos o suspenderlos como cualquier otro.
next-game-schedule-weekdays = Días de la semana
next-game-schedule-every = Frecuencia
next-game-schedule-weekly = Cada semana
next-game-schedule-fortnightly = Cada dos semanas
next-game-schedule-from = Primer día
next-game-schedule-from-hint = Si es cada dos semanas, la semana de este día es la primera con partidos.
next-game-schedule-before = Cuántos días antes se planean
next-game-schedule-before-hint = A partir de entonces se puede responder.
next-game-schedule-skipped = Días sin partido
next-game-schedule-skipped-hint = Festivos y vacaciones, separados por comas. Por ejemplo: 2026-12-22, 2026-12-29
next-game-schedule-submit = Activar partidos periódicos
next-game-schedule-saved = Partidos periódicos guardados.
next-game-schedule-stop = Desactivar partidos periódicos
next-game-schedule-stop-confirm = ¿Desactivar los partidos periódicos?
next-game-schedule-stop-text = Ya no se planean más partidos solos. El que ya esté planeado se mantiene.
next-game-schedule-stopped = Partidos periódicos desactivados.
next-game-schedule-upcoming = El próximo partido que se planea solo: { $date }
next-game-schedule-unlogged = El partido del { $date } aún no está en el libro. <a>Regístralo</a> y el siguiente se planeará solo.

## The form of a next game

next-game-form-submit = Planear el partido
next-game-form-time = Empieza a las
next-game-form-place = Lugar
next-game-form-place-hint = Por ejemplo: Polideportivo, campo 4
next-game-form-price = Precio del campo
next-game-form-price-hint = Sirve para calcular cuánto tocará por persona. El coste real lo pones al registrar el partido.
next-game-form-minimum = Mínimo de personas
next-game-form-minimum-hint = Si son menos, no hay partido.
next-game-form-maximum-hint = Quien se apunte después pasa a una lista de espera.

next-game-form-title-change = Cambiar el próximo partido
next-game-form-currency-changed = La moneda del equipo es ahora { $currency }. Escribe el precio en esa moneda.
next-game-form-planned = Partido planeado. Comparte el enlace con el equipo.
next-game-form-updated = Partido actualizado.
next-game-log-gone = El próximo partido del que salió este ya no existe. Si el partido aún no está en el libro, guárdalo otra vez.

## The page of the next game, for everyone with the link

next-game-link-confirm = ¿Crear un enlace nuevo?
next-game-link-confirm-text = El anterior deja de funcionar dondequiera que se haya enviado.
next-game-link-confirm-button = Crear enlace
next-game-link-new = Crear un enlace nuevo
next-game-link-new-hint = El anterior deja de funcionar.
next-game-link-played = Este partido se jugó y está en el libro del equipo.
next-game-link-share-text = Cualquiera que tenga el enlace puede responder y ve estos nombres. No hace falta cuenta.

next-game-link-over = Este enlace se ha sustituido por otro, o su partido ya pasó. Pide el enlace actual a un responsable.

## A link to share

share-code = Código QR del enlace a esta página
share-link = Enlace a esta página

## Fair sides of a game

next-game-sides = Hacer bandos igualados
sides-title = Bandos igualados
sides-lead = El mismo número de personas y una fuerza parecida: cuenta cuánto ganó cada jugador en sus últimos { $games } partidos con resultado.
sides-shuffle = Mezclar
sides-log = Registrar con estos bandos
sides-too-few = Tienen que jugar al menos dos personas.
