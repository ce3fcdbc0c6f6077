## The dashboard

dashboard-below-zero = Por debajo de cero: alguien ha pagado campos de su bolsillo.
dashboard-balances = Saldos
dashboard-paid = Pagado
dashboard-not-played = aún no ha jugado
dashboard-recent-games = Últimos partidos
dashboard-recent-transactions = Últimos movimientos
dashboard-all-transactions = Todos los movimientos
dashboard-no-games = Aún no hay partidos en el libro.
dashboard-nobody = Nadie por ahora.
dashboard-none = Aún no hay jugadores. Se añaden cuando juegan por primera vez, o puedes añadirlos tú.

dashboard-title = { $team }: el libro
dashboard-owed-by =
    { $players ->
        [0] Nadie debe nada al equipo
        [one] { $players } jugador debe al equipo
       *[other] { $players } jugadores deben al equipo
    }
dashboard-held = En caja <b>{ $amount }</b>
dashboard-credit = A favor <b>{ $amount }</b>
dashboard-tab =
    { $group ->
        [owe] Deben { $count }
        [credit] A favor { $count }
       *[all] Todos { $count }
    }
dashboard-last-played = jugó el { $date }
dashboard-no-transactions =
    { $days ->
        [one] Nada en el último día.
       *[other] Nada en los últimos { $days } días.
    }
dashboard-game-heads =
    { $heads ->
        [one] { $heads } persona, { $each } cada una
       *[other] { $heads } personas, { $each } cada una
    }
dashboard-game-heads-uneven =
    { $heads ->
        [one] { $heads } persona, { $shares }
       *[other] { $heads } personas, { $shares }
    }
dashboard-game-booker = reservó { $booker }
dashboard-kind =
    { $kind ->
        [payment] pago
        [autopay] AutoPay
        [transfer] transferencia
        [booking] abono por reserva
        [cost] gasto
       *[carry-over] saldo anterior
    }

## Collecting payments

collect-title = Cobrar
collect-lead = Toca quién ha pagado. Se guarda todo a la vez.
collect-lead-game = Toca quién ha pagado el partido del { $date }: su cuota o todo lo que debe.
collect-all = todo: { $amount }
collect-settled =
    { $players ->
        [one] { $players } jugador que jugó no debe nada.
       *[other] { $players } jugadores que jugaron no deben nada.
    }
collect-reset = Limpiar
collect-submit = Guardar pagos
collect-none = Nadie debe nada.
collect-nobody = Toca al menos un importe.
collect-saved =
    { $players ->
        [one] { $players } pago guardado: { $amount }.
       *[other] { $players } pagos guardados: { $amount } en total.
    }

## Settling up

settle-title = Saldar cuentas
settle-lead = Con estos pagos todos los saldos quedan a cero. Pulsa «Pagado» después de cada uno.
settle-team = El equipo
settle-to = paga a { $name }
settle-to-team = paga al equipo
settle-saved = Pago guardado.
settle-none = Todo el mundo está al día.

## A text for the group

share-nobody-owes = Nadie debe nada.
share-owe = Deben: { $players }
share-statement = Tu extracto: { $link }
share-pay-link = Paga a { $name }: { $link }
share-pay-method =
    { $kind ->
        [bank] Paga a { $name } por transferencia bancaria. Los datos están en tu extracto.
       *[upi] Paga a { $name } por UPI. Los datos están en tu extracto.
    }
share-game =
    { $heads ->
        [one] partido del { $date }, { $cost }, { $heads } persona, { $each } por persona
       *[other] partido del { $date }, { $cost }, { $heads } personas, { $each } por persona
    }
share-game-uneven =
    { $heads ->
        [one] partido del { $date }, { $cost }, { $heads } persona, { $shares }
       *[other] partido del { $date }, { $cost }, { $heads } personas, { $shares }
    }
share-booker = { $name } pagó el campo.
share-also-paid = { $name } pagó { $amount } del campo.

## Questions before something is saved that looks like a mistake

doubt-date-ahead = Para el { $date } falta más de un año. ¿Es correcto el día?
doubt-date-past =
    { $years ->
        [one] Desde el { $date } ha pasado más de { $years } año. ¿Es correcto el día?
       *[other] Desde el { $date } han pasado más de { $years } años. ¿Es correcto el día?
    }
doubt-cost = El campo suele costar alrededor de { $usual }. ¿Es correcto { $cost }?
doubt-name = Ya hay un jugador que se llama { $known }. ¿{ $name } es otra persona?
doubt-game = Parece el partido del { $date } que registró { $who }. ¿Registrarlo otra vez?
doubt-transfer = Parece la transferencia de { $amount } de { $from } a { $to } que { $who } ha registrado hace un momento. ¿Registrarla otra vez?
doubt-payment = Parece el pago de { $amount } de { $player } que { $who } ha registrado hace un momento. ¿Registrarlo otra vez?

## The list of games

games-from = Desde
games-to = Hasta
games-player = Jugó o reservó
games-player-any = Cualquiera
games-no-match = Ningún partido coincide.
games-show-all = Ver todos los partidos
games-none = Aún no hay partidos. Registra el primero para empezar.

games-count =
    { $games ->
        [one] { $games } partido, { $total } en total
       *[other] { $games } partidos, { $total } en total
    }

## The season

season-choose = Fechas de la temporada
season-this-year = Este año
season-all-time = Desde el inicio
season-other-dates = Otras fechas
season-dates = { $from } – { $to }
season-since = Desde el { $date }
season-until = Hasta el { $date }
season-cost-per-head = Por persona y partido
season-table = Clasificación
season-table-hint = La victoria vale tres puntos y el empate, uno.
season-won = Ganados
season-drawn = Empatados
season-lost = Perdidos
season-record = Ganados, empatados, perdidos
season-record-short = G–E–P
season-goal-difference = Dif. de goles
season-goal-difference-short = DG
season-win-rate = % de victorias
season-points = Puntos
season-points-short = Pts
season-wins-in-a-row = Victorias seguidas
season-more = % de victorias y victorias seguidas
season-games-in-a-row = Partidos seguidos
season-percent = { $percent } %
season-streak = { $current }, máx. { $longest }
season-streak-short = Seguidos / máx.
season-attendance = Asistencia
season-chart = Una barra por jugador con su número de partidos. Quien más vino fue { $name }, a { $attended } de { $games }. La tabla de abajo tiene todas las cifras.
season-no-results = Ningún partido tiene resultado. Elige los bandos y los goles, o quién ganó, en el formulario de un partido.
season-manage = Poner nombre a una temporada
season-name = Nombre
season-first = Primer día
season-last = Último día
season-submit = Guardar la temporada
season-form-title = Editar la temporada
season-saved = Temporada guardada.
season-updated = Temporada actualizada.
season-deleted = Temporada borrada. Sus partidos siguen en el libro.
season-delete = Borrar<hidden> la temporada { $name }</hidden>
season-edit = Editar<hidden> la temporada { $name }</hidden>
season-no-games = No hay partidos en estas fechas.

## The page of a game

game-nobody = nadie
game-who-played = Quién jugó
game-no-costs = Balones, petos, cervezas: aún nada.
game-lineup-caption = La alineación y la cuota de cada jugador
game-rounded-up = redondeada al alza
game-no-show-pays = (paga)
game-sides = Los dos bandos
game-side-goals =
    { $goals ->
        [one] { $side }, { $goals } gol
       *[other] { $side }, { $goals } goles
    }
game-side-with-guests =
    { $guests ->
        [one] { $name } y { $guests } invitado
       *[other] { $name } y { $guests } invitados
    }
game-side-guests-of =
    { $guests ->
        [one] { $guests } invitado de { $name }
       *[other] { $guests } invitados de { $name }
    }

game-players =
    { $players ->
        [one] { $players } jugador
       *[other] { $players } jugadores
    }
game-players-and-guests =
    { $players ->
        [one] { $players } jugador
       *[other] { $players } jugadores
    } y { $guests ->
        [one] { $guests } invitado
       *[other] { $guests } invitados
    }
game-score = marcador { $score }
game-split =
    <b>El reparto no es exacto:</b> de { $heads } personas, { $more ->
        [one] { $more } paga { $high }
       *[other] { $more } pagan { $high }
    } y { $others ->
        [one] { $others } paga { $low }
       *[other] { $others } pagan { $low }
    }, lo que suma { $cost }. La próxima vez le toca la diferencia a otra persona.
game-full-share = cuota completa { $amount }
game-fixed-amounts = importes fijos
game-shares = Cuotas
game-uneven = No todos pagan lo mismo. Las cuotas de abajo suman { $cost }.
game-pays-percent = { $percent } % de una cuota
game-pays-nothing = sin cuota
game-pays-fixed = importe fijo
game-credit-part = <a>{ $name }</a> pagó parte del campo y recibe un abono de { $amount } ese día.
game-credit = <a>{ $name }</a> pagó el campo y recibe un abono de { $amount } ese día.
game-recorded = Registrado el { $when } por { $who }.
game-recorded-and-edited = Registrado el { $when } por { $who }; última edición el { $edited } por { $editor }.

game-title = Partido del { $date }

## Deleting a game

game-delete-title = ¿Borrar este partido?
game-delete-text = También se borran la cuota de cada uno y el abono por la reserva.
game-delete-costs = Los otros gastos del partido se quedan en el libro.
game-delete-booked-by-team = el dinero del equipo
game-delete-players = Jugaron
game-delete-submit = Borrar el partido
game-deleted = Partido borrado.

## The form of a game

game-form-draft = Esto es lo que escribiste antes.
game-form-draft-clear = Empezar de nuevo
game-form-title = Editar el partido
game-form-find = Buscar un nombre en la alineación
game-form-find-placeholder = Buscar un nombre
game-form-results = ¿Quién ganó?
game-form-sides = Dos bandos
game-form-sides-hint = Elige un bando para cada jugador. Los goles dirán quién ganó.
game-form-goals = Goles
game-form-pick = Hacer bandos igualados
game-form-side-unknown = Elige uno de los dos bandos, o ninguno.
game-form-uneven = No todos pagan lo mismo
game-form-uneven-hint = Cada invitado paga una cuota completa, salvo que el jugador pague un importe fijo: ese incluye a sus invitados.
game-form-full-share = Cuota completa
game-form-also-paid = Otra persona pagó parte del campo
game-form-also-paid-hint = Se le abonan estos importes, y el resto a quien reservó.
game-form-also-paid-who = Jugador { $number }
game-form-also-paid-amount = Importe { $number }
game-form-also-paid-blank = Elige un jugador
game-form-also-paid-nobody = Elige quién pagó este importe.
game-form-as-last-time = Como la última vez
game-form-signed-up = Apuntados
game-form-in-the-game = En el partido
game-form-selected = Seleccionados
game-form-others = Los demás
game-form-clear = Limpiar
game-form-guests = Invitados
game-form-new-names = Nombres nuevos
game-form-new-names-hint = Los jugadores que añadas aquí entran en el equipo con este partido.
game-form-add-name = Añadir un nombre
game-form-add = Añadir
game-form-score = El marcador
game-form-count-heads =
    { $heads ->
        [one] persona
       *[other] personas
    }
game-form-each = { $amount } por persona
game-form-each-odd = { $amount } por persona, { $number } × { $other }
game-form-unclear = Uno de los números de invitados no es un número.
game-form-as-expected = Como se esperaba
game-form-too-many = Sobran { $number }, previstas { $expected }
game-form-too-few = Faltan { $number }, previstas { $expected }
game-form-submit = Guardar el partido
game-form-cost = Coste del campo
game-form-booker = Pagó
game-form-booker-blank = Elige quién reservó
game-form-more = Más: personas previstas, marcador
game-form-expected = Personas previstas
game-form-expected-hint = Con los invitados. Se compara con la alineación.
game-form-winning = Ganadores
game-form-losing = Perdedores

game-form-more-players =
    { $players ->
        [one] { $players } más, retirado o sin jugar últimamente
       *[other] { $players } más, retirados o sin jugar últimamente
    }
game-form-new-name = Nombre nuevo { $number }
game-form-new-guests = Invitados<hidden> del nombre nuevo { $number }</hidden>
game-form-new-result = Resultado<hidden> del nombre nuevo { $number }</hidden>

game-form-new-pays = Paga<hidden> el nombre nuevo { $number }</hidden>
game-form-new-side = Bando del nombre nuevo { $number }
game-form-new-opposite = Invitados del nombre nuevo { $number } en el otro bando
game-form-new-pays-value = Porcentaje o importe que paga el nombre nuevo { $number }
game-form-pays-unknown = Elige cuota completa, media, nada, un porcentaje o un importe fijo.
game-form-result-unknown = Elige «ganó», «perdió», «empató» o «faltó», o déjalo vacío.
game-form-saved = Partido guardado.
game-form-updated = Partido actualizado.
game-form-added-as-typed = Se ha añadido { $name } tal como lo escribiste. Cambia el nombre del jugador si querías decir { $suggestion }.

## The list of players

players-active-caption = Jugadores activos
players-retired = Retirados
players-retired-hint = Conservan su historial y su saldo, y no se ofrecen en partidos nuevos.
players-retired-caption = Jugadores retirados
players-no-match = Ningún jugador activo coincide.
players-none = Aún no hay jugadores. Se añaden cuando juegan por primera vez, o puedes añadirlos aquí.

players-count =
    { $active ->
        [one] { $active } activo
       *[other] { $active } activos
    }
players-count-and-retired =
    { $active ->
        [one] { $active } activo
       *[other] { $active } activos
    }, { $retired ->
        [one] { $retired } retirado
       *[other] { $retired } retirados
    }

## The form of a player

player-form-keep-as-typed = Dejarlo así
player-form-submit = Añadir jugador
player-form-more = Más
player-form-reactivate = Reactivar
player-form-reactivate-hint = Vuelve a ofrecer al jugador en los partidos nuevos.
player-form-retire = Retirar
player-form-retire-hint = Conserva el historial y el saldo, pero ya no se ofrece al jugador en los partidos nuevos.
player-form-merge = Fusionar
player-form-merge-hint = Para dos nombres del libro que son la misma persona.
player-form-merge-button = Fusionar…
player-form-delete-confirm-text = Nada en el libro depende de este jugador. Puedes deshacerlo en el historial.
player-form-name-hint = Debe ser distinto al de los demás jugadores del equipo.
player-form-comment-hint = Solo lo ven los responsables.

player-form-suggestion = ¿Querías decir <b>{ $name }</b>?
player-form-save-as = Guardar como { $name }
player-form-balance =
    { $games ->
        [one] Saldo { $balance }, { $games } partido.
       *[other] Saldo { $balance }, { $games } partidos.
    }
player-form-can-delete = Nada en el libro depende de { $player }.
player-form-delete-confirm = ¿Borrar a { $player }?

player-added = Se ha añadido a { $name }.
player-added-suggestion = Cambia el nombre del jugador si querías decir { $name }.
player-updated = Jugador actualizado.
player-retired = Jugador retirado. Su saldo y su historial se conservan.
player-reactivated = Jugador reactivado.

## Deleting a player

player-delete-title = ¿Borrar este jugador?
player-delete-text = Nada en el libro depende de este jugador, así que no cambia nada más.
player-delete-submit = Borrar jugador
player-deleted = Jugador borrado.

## Merging two players

merge-submit = Fusionar
merge-into = Fusionar con
merge-into-blank = Elige el jugador que se queda

merge-title = Fusionar a { $player }
merge-lead =
    { $games ->
        [one] Todo lo que está a nombre de { $player } ({ $games } partido y { $tone ->
            [owes] una deuda de { $balance }
            [credit] { $balance } a favor
           *[even] un saldo de { $balance }
        }) pasa al otro jugador. Después { $player } desaparece de la lista.
       *[other] Todo lo que está a nombre de { $player } ({ $games } partidos y { $tone ->
            [owes] una deuda de { $balance }
            [credit] { $balance } a favor
           *[even] un saldo de { $balance }
        }) pasa al otro jugador. Después { $player } desaparece de la lista.
    }

merge-window-title = Fusionar dos jugadores
merge-into-missing = Elige el jugador que se queda.
merge-done = Jugadores fusionados.

## The list of transactions

transactions-kind-transfers = Transferencias
transactions-kind-booking-credits = Abonos por reserva
transactions-player-blank = Todos
transactions-from = Desde
transactions-to = Hasta
transactions-no-match = Ningún movimiento coincide.
transactions-show-all = Ver todos los movimientos
transactions-none = Aún no hay movimientos.
transactions-costs = Otros gastos

transactions-count = { $transactions } en la lista, { $total } en total
transactions-autopay-offer = Tu propia cuota del partido del { $date } es { $amount }. ¿Quieres abonártela directamente?
transactions-autopay = AutoPay { $amount }
transactions-autopay-why-not = <b>AutoPay:</b> { $why }

transactions-autopay-link-account = Vincula tu cuenta a un jugador en la página de accesos para pagar tu cuota de un partido con un clic.
transactions-autopay-not-linked = Vincula antes tu cuenta a un jugador en la página de accesos.
transactions-autopay-paid = Tu cuota del último partido ya está pagada.
transactions-kind-unknown = Elige un tipo de la lista.

## Deleting a transaction

transaction-delete-title = ¿Borrar este movimiento?
transaction-delete-names = De { $from } a { $to }
transaction-delete-submit = Borrar el movimiento
transaction-deleted = Movimiento borrado.

## The form of a payment

payment-title = Editar el pago
payment-player-blank = Elige quién pagó
payment-submit = Guardar el pago
payment-direction = Sentido
payment-in = Pago
payment-out = Devolución
payment-delete = Borrar este pago
transfer-delete = Borrar esta transferencia
payment-two-minuses = Escribe el importe sin signo menos.
payment-note-hint = El jugador la ve en su extracto.

payment-player-balance =
    { $tone ->
        [owes] { $player } (debe { $amount })
        [credit] { $player } ({ $amount } a favor)
       *[even] { $player } ({ $amount })
    }

payment-player-missing = Elige un jugador.
payment-saved =
    Pago guardado. { $direction ->
        [out] Se han devuelto { $amount } a { $player }, que
       *[in] { $player } ha pagado { $amount } y
    } { $tone ->
        [owes] ahora debe { $balance }
        [credit] ahora tiene { $balance } a favor
       *[even] está al día
    }.
transaction-updated = Movimiento actualizado.

## Costs other than pitches

costs-count = { $costs } en la lista, { $total } en total
costs-none = Aún no hay otros gastos, como balones, petos o la inscripción en la liga.

cost-form-title = Editar el gasto
cost-form-lead = Balones, petos, la inscripción en la liga: todos los que comparten el gasto pagan la misma cuota, y a quien lo pagó se le abona.
cost-form-lead-game = Para el partido del { $date }: todos los que comparten el gasto pagan la misma cuota, y a quien lo pagó se le abona.
cost-form-what-hint = Por ejemplo, balones. Lo ven en su extracto todos los que comparten el gasto.
cost-form-team-money = El dinero del equipo
cost-form-amount-negative = Escribe el importe sin signo menos. Si es dinero que vuelve, añade un reembolso.
cost-form-paid-by-missing = Elige quién pagó.
cost-form-submit = Guardar el gasto
cost-form-delete = Borrar este gasto
cost-saved = Gasto guardado.
cost-updated = Gasto actualizado.

refund-form-title = Editar el reembolso
refund-form-lead = Una fianza devuelta o una reserva cancelada: a todos los que comparten el reembolso se les abona la misma cuota, y a quien lo recibió se le carga.
refund-form-what-hint = Por ejemplo, fianza devuelta. Lo ven en su extracto todos los que comparten el reembolso.
refund-form-receiver-blank = Elige quién lo recibió
refund-form-receiver-missing = Elige quién lo recibió.
refund-form-submit = Guardar el reembolso
refund-form-delete = Borrar este reembolso
refund-saved = Reembolso guardado.
refund-updated = Reembolso actualizado.
refund-delete-title = ¿Borrar este reembolso?
refund-delete-submit = Borrar el reembolso

cost-delete-title = ¿Borrar este gasto?
cost-delete-text = También se borran la cuota de cada uno y el abono a quien lo pagó.
cost-delete-submit = Borrar el gasto
cost-deleted = Gasto borrado.

## The form of a transfer

transfer-title = Transferencia entre jugadores
transfer-lead = Un jugador paga por otro. El dinero en caja no varía; cambian los dos saldos.
transfer-from = De
transfer-from-hint = Su saldo baja.
transfer-from-blank = Elige un jugador
transfer-to = A
transfer-to-hint = Su saldo sube.
transfer-to-blank = Elige un jugador
transfer-note-hint = Los dos jugadores la ven en su extracto.

transfer-window-title = Transferencia
transfer-window-title-edit = Editar la transferencia
transfer-saved = Transferencia guardada.

## The history

history-lead = Cada cambio, quién lo hizo y cuándo. Nunca se sobrescribe nada.
history-as-of = El libro en otra fecha
history-undo-confirm = ¿Deshacer esto?
history-undo-confirm-button = Deshacer
history-date = Ver el libro a fecha de
history-none = Aún no ha pasado nada.

history-number = N.º { $number }
history-undo = Deshacer<hidden> el número { $number }</hidden>

history-undone = Cambio deshecho.

## The book as of a date

as-of-readings = Dos lecturas
as-of-as-recorded = Según el registro
as-of-as-dated = Según la fecha
as-of-as-recorded-text = Lo que decía el libro al final de ese día: los cambios registrados hasta entonces.
as-of-as-dated-text = Lo que hoy sabemos de ese día: los partidos y pagos con fecha hasta entonces, se registraran cuando se registraran.
as-of-another-date = Otra fecha
as-of-date = Otra fecha
as-of-empty = Ese día el libro aún estaba vacío.

as-of-title = El libro al { $date }
as-of-caption = Saldos al { $date }

## How to pay, on the statement of a player who owes something

pay-bic = BIC
pay-holder = Titular
pay-iban = IBAN
pay-sort-code = Sort code
pay-account-number = Número de cuenta
pay-upi-address = Dirección UPI
pay-reference = Concepto
pay-qr = Código QR
pay-qr-text = Código QR que rellena el pago en la app del banco

pay-title = Pagar { $amount }
pay-payee = A { $name }
pay-method =
    { $kind ->
        [bank] Transferencia bancaria
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
pay-enter-amount = Escribe el importe: { $amount }
pay-open = Pagar<hidden> con { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = ¿Has pagado?
claim-hint = Un responsable lo confirmará. Hasta entonces tu saldo no cambia.
claim-submit = Ya he pagado
claim-withdraw = Anular aviso
claim-open = El { $date } avisaste de que habías pagado { $amount }. Un responsable tiene que confirmarlo.

claim-made = Gracias. Un responsable lo confirmará.
claim-withdrawn = Aviso de pago anulado. No se ha registrado nada.
claim-confirmed = Pago guardado.
claim-doubtful = No se ha registrado nada: el jugador debe menos de lo que dice haber pagado, así que puede que el pago ya esté en el libro. Mira su extracto y después confírmalo o descártalo.
claim-dismissed = Pago descartado. No se ha registrado nada.

## What players say they paid, on the dashboard

claims-title = Pagos por confirmar
claims-says = <bdi>{ $player }</bdi> dice que pagó { $amount } el { $date }
claims-says-link = <bdi>{ $player }</bdi> pagó { $amount } el { $date }, según alguien con el enlace del equipo
claims-confirm = Confirmar<hidden> el pago de { $player }</hidden>
claims-confirm-anyway = Confirmar de todos modos<hidden> el pago de { $player }</hidden>
claims-doubt =
    { $tone ->
        [owes] Ahora debe { $amount }:
        [credit] Ahora tiene { $amount } a favor:
       *[even] Ahora no debe nada:
    } puede que el pago ya esté en el libro.
claims-dismiss = Descartar<hidden> el pago de { $player }</hidden>

## The statement of a player

statement-csv = Extracto en CSV
statement-take = Cobrar { $amount }
statement-you-owe = Debes al equipo
statement-games-played = Partidos jugados
statement-chart = Evolución del saldo
statement-none = Aún no hay partidos ni pagos.

statement-of-team = Extracto, { $team }, { $date }
statement-caption = Extracto de { $player }
statement-games-caption = Partidos de { $player }
statement-chart-range = Entre { $low } y { $high }, ahora { $now }
statement-chart-caption = Mínimo { $low }, máximo { $high }. Por encima de la línea, saldo a favor; por debajo, deuda.
statement-last-games = los últimos { $shown } de { $games }; en el extracto están todos

## The statement, for printing

statement-print-oldest-first = Del más antiguo al más reciente

statement-print-balance =
    { $tone ->
        [owes] Debe al equipo: { $balance }
        [credit] A favor: { $balance }
       *[even] Al día: { $balance }
    }
statement-print-caption = Extracto completo de { $player }
statement-print-brought-forward =
    { $lines ->
        [one] Saldo anterior, { $lines } línea
       *[other] Saldo anterior, { $lines } líneas
    }

## The statement of a user who is no player

unlinked-choose-player = Elige qué jugador eres
unlinked-ask-manager = Pide a su responsable que te vincule a tu nombre en la alineación. Entonces verás aquí tu extracto.

unlinked-lead = Estás en { $team }, pero tu cuenta aún no está vinculada a un jugador.

## common

common-money-held = Dinero en caja
common-all-games = Todos los partidos
common-show-all-players = Ver todos los jugadores
common-filter = Filtrar la lista
