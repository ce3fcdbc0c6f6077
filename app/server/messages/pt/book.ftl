## The dashboard

dashboard-below-zero = Abaixo de zero: alguém pagou campos do próprio bolso.
dashboard-balances = Saldos
dashboard-paid = Pagou
dashboard-not-played = ainda não jogou
dashboard-recent-games = Jogos recentes
dashboard-recent-transactions = Transações recentes
dashboard-all-transactions = Todas as transações
dashboard-no-games = Ainda não há jogos no livro.
dashboard-nobody = Ninguém no momento.
dashboard-none = Ainda não há jogadores. Eles são adicionados quando jogam pela primeira vez, ou você pode adicioná-los.

dashboard-title = { $team }: o livro
dashboard-owed-by =
    { $players ->
        [0] Ninguém deve nada ao time
        [one] { $players } jogador deve ao time
       *[other] { $players } jogadores devem ao time
    }
dashboard-held = Em caixa <b>{ $amount }</b>
dashboard-credit = Créditos <b>{ $amount }</b>
dashboard-tab =
    { $group ->
        [owe] Devem { $count }
        [credit] Com crédito { $count }
       *[all] Todos { $count }
    }
dashboard-last-played = jogou em { $date }
dashboard-no-transactions =
    { $days ->
        [one] Nada no último dia.
       *[other] Nada nos últimos { $days } dias.
    }
dashboard-game-heads =
    { $heads ->
        [one] { $heads } pessoa, { $each } cada
       *[other] { $heads } pessoas, { $each } cada
    }
dashboard-game-heads-uneven =
    { $heads ->
        [one] { $heads } pessoa, { $shares }
       *[other] { $heads } pessoas, { $shares }
    }
dashboard-game-booker = reserva de { $booker }
dashboard-kind =
    { $kind ->
        [payment] pagamento
        [autopay] AutoPay
        [transfer] transferência
        [booking] crédito da reserva
        [cost] despesa
       *[carry-over] saldo anterior
    }

## Collecting payments

collect-title = Receber
collect-lead = Toque em quem pagou. Tudo é salvo de uma vez.
collect-lead-game = Toque em quem pagou o jogo de { $date }: a parte do jogo ou tudo o que deve.
collect-all = tudo: { $amount }
collect-settled =
    { $players ->
        [one] { $players } jogador que jogou não deve nada.
       *[other] { $players } jogadores que jogaram não devem nada.
    }
collect-reset = Limpar
collect-submit = Salvar pagamentos
collect-none = Ninguém deve nada.
collect-nobody = Toque em pelo menos um valor.
collect-saved =
    { $players ->
        [one] { $players } pagamento salvo: { $amount }.
       *[other] { $players } pagamentos salvos: { $amount } no total.
    }

## Settling up

settle-title = Acertar contas
settle-lead = Estes pagamentos zeram todos os saldos. Toque em “Pagou” depois de cada um.
settle-team = O time
settle-to = paga a { $name }
settle-to-team = paga ao time
settle-saved = Pagamento salvo.
settle-none = Todo mundo está em dia.

## A text for the group

share-nobody-owes = Ninguém deve nada.
share-owe = Devem: { $players }
share-statement = Seu extrato: { $link }
share-pay-link = Pague a { $name }: { $link }
share-pay-method =
    { $kind ->
        [bank] Pague a { $name } por transferência bancária. Os dados estão no seu extrato.
       *[upi] Pague a { $name } por UPI. Os dados estão no seu extrato.
    }
share-game =
    { $heads ->
        [one] jogo de { $date }, { $cost }, { $heads } pessoa, { $each } cada
       *[other] jogo de { $date }, { $cost }, { $heads } pessoas, { $each } cada
    }
share-game-uneven =
    { $heads ->
        [one] jogo de { $date }, { $cost }, { $heads } pessoa, { $shares }
       *[other] jogo de { $date }, { $cost }, { $heads } pessoas, { $shares }
    }
share-booker = { $name } pagou o campo.
share-also-paid = { $name } pagou { $amount } do campo.

## Questions before something is saved that looks like a mistake

doubt-date-ahead = Falta mais de um ano para { $date }. O dia está certo?
doubt-date-past =
    { $years ->
        [one] Já se passou mais de { $years } ano desde { $date }. O dia está certo?
       *[other] Já se passaram mais de { $years } anos desde { $date }. O dia está certo?
    }
doubt-cost = O campo costuma custar cerca de { $usual }. { $cost } está certo?
doubt-name = Já existe um jogador chamado { $known }. { $name } é outra pessoa?
doubt-game = Parece o jogo de { $date } que { $who } registrou. Registrar de novo?
doubt-transfer = Parece a transferência de { $amount } de { $from } para { $to } que { $who } acabou de registrar. Registrar de novo?
doubt-payment = Parece o pagamento de { $amount } de { $player } que { $who } acabou de registrar. Registrar de novo?

## The list of games

games-from = De
games-to = Até
games-player = Jogou ou reservou
games-player-any = Qualquer pessoa
games-no-match = Nenhum jogo encontrado.
games-show-all = Ver todos os jogos
games-none = Ainda não há jogos. Registre o primeiro para começar.

games-count =
    { $games ->
        [one] { $games } jogo, { $total } no total
       *[other] { $games } jogos, { $total } no total
    }

## The season

season-choose = Datas da temporada
season-this-year = Este ano
season-all-time = Desde o início
season-other-dates = Outras datas
season-dates = { $from } – { $to }
season-since = Desde { $date }
season-until = Até { $date }
season-cost-per-head = Por pessoa e jogo
season-table = Classificação
season-table-hint = A vitória vale três pontos e o empate, um.
season-won = Vitórias
season-drawn = Empates
season-lost = Derrotas
season-record = Vitórias, empates, derrotas
season-record-short = V–E–D
season-goal-difference = Saldo de gols
season-goal-difference-short = SG
season-win-rate = % de vitórias
season-points = Pontos
season-points-short = Pts
season-wins-in-a-row = Vitórias seguidas
season-more = % de vitórias e vitórias seguidas
season-games-in-a-row = Jogos seguidos
season-percent = { $percent }%
season-streak = { $current }, máx. { $longest }
season-streak-short = Seguidos / máx.
season-attendance = Presença
season-chart = Uma barra por jogador com o número de jogos. Quem mais veio foi { $name }, a { $attended } de { $games }. A tabela abaixo traz todos os números.
season-no-results = Nenhum jogo tem resultado. Escolha os lados e os gols, ou quem venceu, no formulário de um jogo.
season-manage = Dar nome a uma temporada
season-name = Nome
season-first = Primeiro dia
season-last = Último dia
season-submit = Salvar a temporada
season-form-title = Editar a temporada
season-saved = Temporada salva.
season-updated = Temporada atualizada.
season-deleted = Temporada excluída. Os jogos dela continuam no livro.
season-delete = Excluir<hidden> a temporada { $name }</hidden>
season-edit = Editar<hidden> a temporada { $name }</hidden>
season-no-games = Nenhum jogo nestas datas.

## The page of a game

game-nobody = ninguém
game-who-played = Quem jogou
game-no-costs = Bolas, coletes, cervejas: nada ainda.
game-lineup-caption = A escalação e a parte de cada jogador
game-rounded-up = arredondada
game-no-show-pays = (paga)
game-sides = Os dois lados
game-side-goals =
    { $goals ->
        [one] { $side }, { $goals } gol
       *[other] { $side }, { $goals } gols
    }
game-side-with-guests =
    { $guests ->
        [one] { $name } e { $guests } convidado
       *[other] { $name } e { $guests } convidados
    }
game-side-guests-of =
    { $guests ->
        [one] { $guests } convidado de { $name }
       *[other] { $guests } convidados de { $name }
    }

game-players =
    { $players ->
        [one] { $players } jogador
       *[other] { $players } jogadores
    }
game-players-and-guests =
    { $players ->
        [one] { $players } jogador
       *[other] { $players } jogadores
    } e { $guests ->
        [one] { $guests } convidado
       *[other] { $guests } convidados
    }
game-score = placar { $score }
game-split =
    <b>A divisão não é exata:</b> de { $heads } pessoas, { $more ->
        [one] { $more } paga { $high }
       *[other] { $more } pagam { $high }
    } e { $others ->
        [one] { $others } paga { $low }
       *[other] { $others } pagam { $low }
    }, o que soma { $cost }. Na próxima vez, a diferença fica com outra pessoa.
game-full-share = parte inteira { $amount }
game-fixed-amounts = valores fixos
game-shares = Partes
game-uneven = Nem todos pagam o mesmo. As partes abaixo somam { $cost }.
game-pays-percent = { $percent }% de uma parte
game-pays-nothing = não paga
game-pays-fixed = valor fixo
game-credit-part = <a>{ $name }</a> pagou parte do campo e recebe um crédito de { $amount } nesse dia.
game-credit = <a>{ $name }</a> pagou o campo e recebe um crédito de { $amount } nesse dia.
game-recorded = Registrado em { $when } por { $who }.
game-recorded-and-edited = Registrado em { $when } por { $who }; última edição em { $edited } por { $editor }.

game-title = Jogo de { $date }

## Deleting a game

game-delete-title = Excluir este jogo?
game-delete-text = Isso também remove a parte de cada um e o crédito da reserva.
game-delete-costs = As outras despesas do jogo ficam no livro.
game-delete-booked-by-team = o dinheiro do time
game-delete-players = Jogaram
game-delete-submit = Excluir o jogo
game-deleted = Jogo excluído.

## The form of a game

game-form-draft = Isto é o que você preencheu antes.
game-form-draft-clear = Começar de novo
game-form-title = Editar o jogo
game-form-find = Buscar um nome na escalação
game-form-find-placeholder = Buscar um nome
game-form-results = Quem ganhou?
game-form-sides = Dois lados
game-form-sides-hint = Escolha um lado para cada jogador. Os gols dirão quem venceu.
game-form-goals = Gols
game-form-pick = Montar lados equilibrados
game-form-side-unknown = Escolha um dos dois lados, ou nenhum.
game-form-uneven = Nem todos pagam o mesmo
game-form-uneven-hint = Cada convidado paga uma parte inteira, a não ser que o jogador pague um valor fixo: ele inclui os convidados.
game-form-full-share = Parte inteira
game-form-also-paid = Outra pessoa pagou parte do campo
game-form-also-paid-hint = Ela recebe estes valores como crédito, e quem reservou recebe o resto.
game-form-also-paid-who = Jogador { $number }
game-form-also-paid-amount = Valor { $number }
game-form-also-paid-blank = Escolha um jogador
game-form-also-paid-nobody = Escolha quem pagou este valor.
game-form-as-last-time = Como da última vez
game-form-signed-up = Confirmados
game-form-in-the-game = No jogo
game-form-selected = Selecionados
game-form-others = Os demais
game-form-clear = Limpar
game-form-guests = Convidados
game-form-new-names = Nomes novos
game-form-new-names-hint = Os jogadores que você adicionar aqui entram no time com este jogo.
game-form-add-name = Adicionar um nome
game-form-add = Adicionar
game-form-score = O placar
game-form-count-heads =
    { $heads ->
        [one] pessoa
       *[other] pessoas
    }
game-form-each = { $amount } cada
game-form-each-odd = { $amount } cada, { $number } × { $other }
game-form-unclear = Um dos números de convidados não é um número.
game-form-as-expected = Como previsto
game-form-too-many = { $number } a mais, { $expected } previstas
game-form-too-few = { $number } a menos, { $expected } previstas
game-form-submit = Salvar o jogo
game-form-cost = Custo do campo
game-form-booker = Pagou
game-form-booker-blank = Escolha quem reservou
game-form-more = Mais: pessoas previstas, placar
game-form-expected = Pessoas previstas
game-form-expected-hint = Com os convidados. É comparado com a escalação.
game-form-winning = Vencedores
game-form-losing = Perdedores

game-form-more-players =
    { $players ->
        [one] mais { $players } inativo ou sem jogar há tempos
       *[other] mais { $players } inativos ou sem jogar há tempos
    }
game-form-new-name = Nome novo { $number }
game-form-new-guests = Convidados<hidden> do nome novo { $number }</hidden>
game-form-new-result = Resultado<hidden> do nome novo { $number }</hidden>

game-form-new-pays = Paga<hidden> o nome novo { $number }</hidden>
game-form-new-side = Lado do nome novo { $number }
game-form-new-opposite = Convidados do nome novo { $number } do outro lado
game-form-new-pays-value = Porcentagem ou valor que o nome novo { $number } paga
game-form-pays-unknown = Escolha parte inteira, meia, nada, uma porcentagem ou um valor fixo.
game-form-result-unknown = Escolha “venceu”, “perdeu”, “empatou” ou “faltou”, ou deixe vazio.
game-form-saved = Jogo salvo.
game-form-updated = Jogo atualizado.
game-form-added-as-typed = { $name } foi adicionado como você digitou. Renomeie o jogador se quis dizer { $suggestion }.

## The list of players

players-active-caption = Jogadores ativos
players-retired = Inativos
players-retired-hint = Mantêm o histórico e o saldo e não são oferecidos em novos jogos.
players-retired-caption = Jogadores inativos
players-no-match = Nenhum jogador ativo encontrado.
players-none = Ainda não há jogadores. Eles são adicionados quando jogam pela primeira vez, ou você pode adicioná-los aqui.

players-count =
    { $active ->
        [one] { $active } ativo
       *[other] { $active } ativos
    }
players-count-and-retired =
    { $active ->
        [one] { $active } ativo
       *[other] { $active } ativos
    }, { $retired ->
        [one] { $retired } inativo
       *[other] { $retired } inativos
    }

## The form of a player

player-form-keep-as-typed = Deixar assim
player-form-submit = Adicionar jogador
player-form-more = Mais
player-form-reactivate = Reativar
player-form-reactivate-hint = Volta a oferecer o jogador em novos jogos.
player-form-retire = Desativar
player-form-retire-hint = Mantém o histórico e o saldo, mas deixa de oferecer o jogador em novos jogos.
player-form-merge = Unir
player-form-merge-hint = Para dois nomes no livro que são a mesma pessoa.
player-form-merge-button = Unir…
player-form-delete-confirm-text = Nada no livro depende deste jogador. Você pode desfazer isso no histórico.
player-form-name-hint = Deve ser diferente do nome dos outros jogadores do time.
player-form-comment-hint = Só os organizadores veem.

player-form-suggestion = Você quis dizer <b>{ $name }</b>?
player-form-save-as = Salvar como { $name }
player-form-balance =
    { $games ->
        [one] Saldo { $balance }, { $games } jogo.
       *[other] Saldo { $balance }, { $games } jogos.
    }
player-form-can-delete = Nada no livro depende de { $player }.
player-form-delete-confirm = Excluir { $player }?

player-added = Jogador adicionado: { $name }.
player-added-suggestion = Renomeie o jogador se quis dizer { $name }.
player-updated = Jogador atualizado.
player-retired = Jogador desativado. O saldo e o histórico foram mantidos.
player-reactivated = Jogador reativado.

## Deleting a player

player-delete-title = Excluir este jogador?
player-delete-text = Nada no livro depende deste jogador, então nada mais muda.
player-delete-submit = Excluir jogador
player-deleted = Jogador excluído.

## Merging two players

merge-submit = Unir
merge-into = Unir a
merge-into-blank = Escolha o jogador que fica

merge-title = Unir { $player } a outro jogador
merge-lead =
    { $games ->
        [one] Tudo o que está no nome de { $player } ({ $games } jogo e { $tone ->
            [owes] uma dívida de { $balance }
            [credit] um crédito de { $balance }
           *[even] um saldo de { $balance }
        }) passa para o outro jogador. Depois { $player } sai da lista.
       *[other] Tudo o que está no nome de { $player } ({ $games } jogos e { $tone ->
            [owes] uma dívida de { $balance }
            [credit] um crédito de { $balance }
           *[even] um saldo de { $balance }
        }) passa para o outro jogador. Depois { $player } sai da lista.
    }

merge-window-title = Unir dois jogadores
merge-into-missing = Escolha o jogador que fica.
merge-done = Jogadores unidos.

## The list of transactions

transactions-kind-transfers = Transferências
transactions-kind-booking-credits = Créditos de reserva
transactions-player-blank = Todos
transactions-from = De
transactions-to = Até
transactions-no-match = Nenhuma transação encontrada.
transactions-show-all = Ver todas as transações
transactions-none = Ainda não há transações.
transactions-costs = Outras despesas

transactions-count = { $transactions } na lista, { $total } no total
transactions-autopay-offer = Sua própria parte do jogo de { $date } é { $amount }. Quer creditá-la direto no seu saldo?
transactions-autopay = AutoPay { $amount }
transactions-autopay-why-not = <b>AutoPay:</b> { $why }

transactions-autopay-link-account = Vincule sua conta a um jogador na página de acesso para pagar sua parte de um jogo com um clique.
transactions-autopay-not-linked = Primeiro vincule sua conta a um jogador na página de acesso.
transactions-autopay-paid = Sua parte do último jogo já foi paga.
transactions-kind-unknown = Escolha um tipo da lista.

## Deleting a transaction

transaction-delete-title = Excluir esta transação?
transaction-delete-names = De { $from } para { $to }
transaction-delete-submit = Excluir a transação
transaction-deleted = Transação excluída.

## The form of a payment

payment-title = Editar o pagamento
payment-player-blank = Escolha quem pagou
payment-submit = Salvar o pagamento
payment-direction = Sentido
payment-in = Pagamento
payment-out = Devolução
payment-delete = Excluir este pagamento
transfer-delete = Excluir esta transferência
payment-two-minuses = Digite o valor sem o sinal de menos.
payment-note-hint = O jogador a vê no extrato.

payment-player-balance =
    { $tone ->
        [owes] { $player } (deve { $amount })
        [credit] { $player } ({ $amount } de crédito)
       *[even] { $player } ({ $amount })
    }

payment-player-missing = Escolha um jogador.
payment-saved =
    Pagamento salvo. { $direction ->
        [out] { $player } recebeu { $amount } de volta
       *[in] { $player } pagou { $amount }
    } e { $tone ->
        [owes] agora deve { $balance }
        [credit] agora tem { $balance } de crédito
       *[even] está em dia
    }.
transaction-updated = Transação atualizada.

## Costs other than pitches

costs-count = { $costs } na lista, { $total } no total
costs-none = Ainda não há outras despesas, como bolas, coletes ou a inscrição na liga.

cost-form-title = Editar a despesa
cost-form-lead = Bolas, coletes, inscrição na liga: todos os que dividem a despesa pagam partes iguais, e quem pagou recebe o crédito.
cost-form-lead-game = Para o jogo de { $date }: todos os que dividem a despesa pagam partes iguais, e quem pagou recebe o crédito.
cost-form-what-hint = Por exemplo, bolas. Todos os que dividem veem isso no extrato.
cost-form-team-money = O dinheiro do time
cost-form-amount-negative = Digite o valor sem o sinal de menos. Se for dinheiro que volta, adicione um reembolso.
cost-form-paid-by-missing = Escolha quem pagou.
cost-form-submit = Salvar a despesa
cost-form-delete = Excluir esta despesa
cost-saved = Despesa salva.
cost-updated = Despesa atualizada.

refund-form-title = Editar o reembolso
refund-form-lead = Uma caução devolvida ou uma reserva cancelada: todos os que dividem o reembolso recebem partes iguais como crédito, e o valor é debitado de quem o recebeu.
refund-form-what-hint = Por exemplo, caução devolvida. Todos os que dividem veem isso no extrato.
refund-form-receiver-blank = Escolha quem recebeu
refund-form-receiver-missing = Escolha quem recebeu.
refund-form-submit = Salvar o reembolso
refund-form-delete = Excluir este reembolso
refund-saved = Reembolso salvo.
refund-updated = Reembolso atualizado.
refund-delete-title = Excluir este reembolso?
refund-delete-submit = Excluir o reembolso

cost-delete-title = Excluir esta despesa?
cost-delete-text = Isso também remove a parte de cada um e o crédito de quem pagou.
cost-delete-submit = Excluir a despesa
cost-deleted = Despesa excluída.

## The form of a transfer

transfer-title = Transferência entre jogadores
transfer-lead = Um jogador paga pelo outro. O dinheiro em caixa não muda; os dois saldos, sim.
transfer-from = De
transfer-from-hint = O saldo diminui.
transfer-from-blank = Escolha um jogador
transfer-to = Para
transfer-to-hint = O saldo aumenta.
transfer-to-blank = Escolha um jogador
transfer-note-hint = Os dois jogadores a veem no extrato.

transfer-window-title = Transferência
transfer-window-title-edit = Editar a transferência
transfer-saved = Transferência salva.

## The history

history-lead = Cada alteração, quem fez e quando. Nada é sobrescrito.
history-as-of = O livro em outra data
history-undo-confirm = Desfazer isto?
history-undo-confirm-button = Desfazer
history-date = Ver o livro em
history-none = Nada aconteceu ainda.

history-number = Nº { $number }
history-undo = Desfazer<hidden> o número { $number }</hidden>

history-undone = Alteração desfeita.

## The book as of a date

as-of-readings = Duas leituras
as-of-as-recorded = Pelo registro
as-of-as-dated = Pela data
as-of-as-recorded-text = O que o livro dizia no fim desse dia: as alterações registradas até então.
as-of-as-dated-text = O que sabemos hoje sobre esse dia: jogos e pagamentos com data até então, não importa quando foram registrados.
as-of-another-date = Outra data
as-of-date = Outra data
as-of-empty = O livro ainda estava vazio nesse dia.

as-of-title = O livro em { $date }
as-of-caption = Saldos em { $date }

## How to pay, on the statement of a player who owes something

pay-bic = BIC
pay-holder = Titular da conta
pay-iban = IBAN
pay-sort-code = Sort code
pay-account-number = Número da conta
pay-upi-address = Endereço UPI
pay-reference = Referência
pay-qr = QR code
pay-qr-text = QR code que preenche o pagamento no app do banco

pay-title = Pagar { $amount }
pay-payee = Para { $name }
pay-method =
    { $kind ->
        [bank] Transferência bancária
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
pay-enter-amount = Digite o valor: { $amount }
pay-open = Pagar<hidden> com { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = Já pagou?
claim-hint = Um organizador vai confirmar. Até lá, seu saldo não muda.
claim-submit = Já paguei
claim-withdraw = Cancelar aviso
claim-open = Em { $date }, você avisou que pagou { $amount }. Um organizador precisa confirmar.

claim-made = Aviso enviado. Um organizador vai confirmar.
claim-withdrawn = Aviso de pagamento cancelado. Nada foi registrado.
claim-confirmed = Pagamento salvo.
claim-doubtful = Nada foi registrado: o jogador deve menos do que diz ter pago, então o pagamento talvez já esteja no livro. Veja o extrato do jogador e depois confirme ou descarte.
claim-dismissed = Pagamento descartado. Nada foi registrado.

## What players say they paid, on the dashboard

claims-title = Pagamentos a confirmar
claims-says = <bdi>{ $player }</bdi> diz que pagou { $amount } em { $date }
claims-says-link = <bdi>{ $player }</bdi> pagou { $amount } em { $date }, diz alguém com o link da equipe
claims-confirm = Confirmar<hidden> o pagamento de { $player }</hidden>
claims-confirm-anyway = Confirmar mesmo assim<hidden> o pagamento de { $player }</hidden>
claims-doubt =
    { $tone ->
        [owes] Agora deve { $amount }:
        [credit] Agora tem { $amount } de crédito:
       *[even] Agora não deve nada:
    } o pagamento talvez já esteja no livro.
claims-dismiss = Descartar<hidden> o pagamento de { $player }</hidden>

## The statement of a player

statement-csv = Extrato em CSV
statement-take = Receber { $amount }
statement-you-owe = Você deve ao time
statement-games-played = Jogos disputados
statement-chart = Evolução do saldo
statement-none = Ainda não há jogos nem pagamentos.

statement-of-team = Extrato, { $team }, { $date }
statement-caption = Extrato de { $player }
statement-games-caption = Jogos de { $player }
statement-chart-range = Entre { $low } e { $high }, agora { $now }
statement-chart-caption = Mínimo { $low }, máximo { $high }. Acima da linha, o jogador tem crédito; abaixo, deve.
statement-last-games = os últimos { $shown } de { $games }; o extrato mostra todos

## The statement, for printing

statement-print-oldest-first = Do mais antigo ao mais recente

statement-print-balance =
    { $tone ->
        [owes] Deve ao time: { $balance }
        [credit] Com crédito: { $balance }
       *[even] Em dia: { $balance }
    }
statement-print-caption = Extrato completo de { $player }
statement-print-brought-forward =
    { $lines ->
        [one] Saldo anterior, { $lines } linha
       *[other] Saldo anterior, { $lines } linhas
    }

## The statement of a user who is no player

unlinked-choose-player = Escolha qual jogador é você
unlinked-ask-manager = Peça ao organizador para vincular você ao seu nome na escalação. Seu extrato então aparece aqui.

unlinked-lead = Você está no time { $team }, mas sua conta ainda não está vinculada a um jogador.

## common

common-money-held = Dinheiro em caixa
common-all-games = Todos os jogos
common-show-all-players = Ver todos os jogadores
common-filter = Filtrar a lista
