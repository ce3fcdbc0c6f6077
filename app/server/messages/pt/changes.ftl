## Between parts

change-comma = ,{ " " }

## Players

change-player-added = Jogador adicionado: { $name }.
change-player-renamed = { $before } agora se chama { $after }.
change-comment = Comentário sobre { $name } alterado.
change-retired = { $name } desativado.
change-reactivated = { $name } reativado.
change-player-deleted = Jogador excluído: { $name }.
change-merged = { $name } unido a { $into }.
change-parted = { $name } separado de { $into } de novo.

## Games

change-game-logged = Jogo registrado: { $game }.
change-game-edited = Jogo de { $date } editado: { $parts }.
change-game-deleted = Jogo excluído: { $game }.
change-new = Novos: { $names }.
change-game =
    { $heads ->
        [one] { $date }, { $cost } para { $heads } pessoa
       *[other] { $date }, { $cost } para { $heads } pessoas
    }
change-booked-by = reservado por { $name }
change-paid-by-team = pago com o dinheiro do time
change-pitch-paid = { $name } pagou { $amount } pelo campo
change-pitch-unpaid = { $name } não pagou nada pelo campo
change-pays-full = { $name } paga uma parte inteira
change-pays-nothing = { $name } não paga
change-pays-percent = { $name } paga { $percent }% de uma parte
change-pays-fixed = { $name } paga { $amount }
change-date = data alterada para { $date }
change-cost-from-to = custo de { $before } para { $after }
change-booker = reservado por { $after } em vez de { $before }
change-score = o placar
change-sides = quem jogou em cada lado
change-order = a ordem da escalação
change-order-paid = a ordem de quem pagou o campo
change-in = { $name } entrou
change-out = { $name } saiu
change-guests =
    { $guests ->
        [one] { $name } com { $guests } convidado
       *[other] { $name } com { $guests } convidados
    }
change-result = o resultado de { $name }

## Transactions

change-recorded = Registrado: { $what }.
change-transaction-edited = Alterado: { $before } para { $after }.
change-transaction-deleted = Excluído: { $what }.
change-payment = pagamento de { $amount } de { $name } em { $date }
change-autopay = AutoPay de { $amount } de { $name } em { $date }
change-transfer = transferência de { $amount } de { $from } para { $to } em { $date }
change-carry-over = saldo anterior de { $amount } de { $name } em { $date }
change-noted = { $what } ({ $note })

## Costs

change-cost-added = Despesa adicionada: { $cost }.
change-cost-edited = Despesa de { $date } ({ $what }) editada: { $parts }.
change-cost-deleted = Despesa excluída: { $cost }.
change-refund-added = Reembolso adicionado: { $cost }.
change-refund-edited = Reembolso de { $date } ({ $what }) editado: { $parts }.
change-refund-deleted = Reembolso excluído: { $cost }.
change-cost =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), paga por { $payer }, para { $players } jogador
       *[other] { $date }, { $amount } ({ $what }), paga por { $payer }, dividida entre { $players } jogadores
    }
change-refund =
    { $players ->
        [one] { $date }, { $amount } ({ $what }), recebido por { $payer }, para { $players } jogador
       *[other] { $date }, { $amount } ({ $what }), recebido por { $payer }, dividido entre { $players } jogadores
    }
change-of-game = do jogo de { $date }
change-of-no-game = de nenhum jogo
change-called = agora se chama { $what }
change-amount = valor de { $before } para { $after }
change-payer = paga por { $after } em vez de { $before }
change-receiver = recebido por { $after } em vez de { $before }
change-order-players = a ordem dos jogadores

## Seasons

change-season = { $name } (de { $from } a { $to })
change-season-added = Temporada adicionada: { $season }.
change-season-edited = Temporada alterada: { $before } para { $after }.
change-season-deleted = Temporada excluída: { $season }.

## Settings and the whole book

change-settings = Configurações alteradas: { $parts }.
change-currency = moeda de { $before } para { $after }
change-active-days = dias ativos de { $before } para { $after }
change-recent-days = dias recentes de { $before } para { $after }
change-zone = fuso horário de { $before } para { $after }
change-zone-of-server = o do servidor
change-imported = Livro substituído por um importado.
change-all-deleted = Todos os dados excluídos.
change-restored = Livro anterior restaurado.
change-undone = Alteração { $number } desfeita: { $changes }

## Lines of a statement

line-played = Jogou
line-played-with-guests =
    { $guests ->
        [one] Jogou, com { $guests } convidado
       *[other] Jogou, com { $guests } convidados
    }
line-no-share = { $played }, não paga
line-percent = { $played }, { $percent }% de uma parte
line-fixed = { $played }, valor fixo
line-booked = Reservou o campo
line-paid-part = Pagou parte do campo
line-cost = Despesa: { $what }
line-cost-paid = Pagou uma despesa: { $what }
line-refund = Reembolso: { $what }
line-refund-received = Recebeu um reembolso: { $what }
line-paid-out = Devolução
line-autopay = AutoPay do jogo de { $date }
line-transfer-to = Transferência para { $name }
line-transfer-from = Transferência de { $name }
line-noted = { $what }: { $note }
