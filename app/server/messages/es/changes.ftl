## Between parts

change-comma = ,{ " " }

## Players

change-player-added = Jugador añadido: { $name }.
change-player-renamed = { $before } ahora se llama { $after }.
change-comment = Comentario sobre { $name } cambiado.
change-retired = { $name } retirado.
change-reactivated = { $name } reactivado.
change-player-deleted = Jugador borrado: { $name }.
change-merged = { $name } fusionado con { $into }.
change-parted = { $name } separado otra vez de { $into }.

## Games

change-game-logged = Partido registrado: { $game }.
change-game-edited = Partido del { $date } editado: { $parts }.
change-game-deleted = Partido borrado: { $game }.
change-new = Nuevos: { $names }.
change-game =
    { $heads ->
        [one] { $date }, { $cost } para { $heads } persona
       *[other] { $date }, { $cost } para { $heads } personas
    }
change-booked-by = reservado por { $name }
change-paid-by-team = pagado con el dinero del equipo
change-pitch-paid = { $name } pagó { $amount } por el campo
change-pitch-unpaid = { $name } no pagó nada por el campo
change-pays-full = { $name } paga una cuota completa
change-pays-nothing = { $name } no paga cuota
change-pays-percent = { $name } paga el { $percent } % de una cuota
change-pays-fixed = { $name } paga { $amount }
change-date = fecha cambiada al { $date }
change-cost-from-to = coste de { $before } a { $after }
change-booker = reservado por { $after } en lugar de { $before }
change-score = el marcador
change-sides = quién jugó en cada bando
change-order = el orden de la alineación
change-order-paid = el orden de quienes pagaron el campo
change-in = { $name } entra
change-out = { $name } sale
change-guests =
    { $guests ->
        [one] { $name } con { $guests } invitado
       *[other] { $name } con { $guests } invitados
    }
change-result = el resultado de { $name }

## Transactions

change-recorded = Registrado: { $what }.
change-transaction-edited = Cambiado: { $before } por { $after }.
change-transaction-deleted = Borrado: { $what }.
change-payment = pago de { $amount } de { $name } el { $date }
change-autopay = AutoPay de { $amount } de { $name } el { $date }
change-transfer = transferencia de { $amount } de { $from } a { $to } el { $date }
change-carry-over = saldo anterior de { $amount } para { $name } el { $date }
change-noted = { $what } ({ $note })

## Costs

change-cost-added = Gasto añadido: { $cost }.
change-cost-edited = Gasto del { $date } ({ $what }) editado: { $parts }.
change-cost-deleted = Gasto borrado: { $cost }.
change-refund-added = Reembolso añadido: { $cost }.
change-refund-edited = Reembolso del { $date } ({ $what }) editado: { $parts }.
change-refund-deleted = Reembolso borrado: { $cost }.
change-cost =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), pagado por { $payer }, para { $players } jugador
       *[other] { $date }, { $amount } ({ $what }), pagado por { $payer }, entre { $players } jugadores
    }
change-refund =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), recibido por { $payer }, para { $players } jugador
       *[other] { $date }, { $amount } ({ $what }), recibido por { $payer }, entre { $players } jugadores
    }
change-of-game = del partido del { $date }
change-of-no-game = de ningún partido
change-called = ahora se llama { $what }
change-amount = importe de { $before } a { $after }
change-payer = pagado por { $after } en lugar de { $before }
change-receiver = recibido por { $after } en lugar de { $before }
change-order-players = el orden de los jugadores

## Seasons

change-season = { $name } (del { $from } al { $to })
change-season-added = Temporada añadida: { $season }.
change-season-edited = Temporada cambiada: { $before } por { $after }.
change-season-deleted = Temporada borrada: { $season }.

## Settings and the whole book

change-settings = Ajustes cambiados: { $parts }.
change-currency = moneda de { $before } a { $after }
change-active-days = días activos de { $before } a { $after }
change-recent-days = días recientes de { $before } a { $after }
change-zone = zona horaria de { $before } a { $after }
change-zone-of-server = la del servidor
change-imported = Libro sustituido por uno importado.
change-all-deleted = Todos los datos borrados.
change-restored = Libro anterior restaurado.
change-undone = Cambio { $number } deshecho: { $changes }

## Lines of a statement

line-played = Partido jugado
line-played-with-guests =
    { $guests ->
        [one] Partido jugado, con { $guests } invitado
       *[other] Partido jugado, con { $guests } invitados
    }
line-no-share = { $played }, sin cuota
line-percent = { $played }, { $percent } % de una cuota
line-fixed = { $played }, importe fijo
line-booked = Reserva del campo
line-paid-part = Parte del campo pagada
line-cost = Gasto: { $what }
line-cost-paid = Gasto pagado: { $what }
line-refund = Reembolso: { $what }
line-refund-received = Reembolso recibido: { $what }
line-paid-out = Devolución
line-autopay = AutoPay del partido del { $date }
line-transfer-to = Transferencia a { $name }
line-transfer-from = Transferencia de { $name }
line-noted = { $what }: { $note }
