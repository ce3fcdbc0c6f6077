## Amounts

refusal-amount-missing = Digite um valor, por exemplo 61,00.
refusal-amount-unreadable = Isto não é um valor. Escreva em algarismos, por exemplo 61,00.
refusal-amount-unclear = Você quer dizer { $shown } ou { $fine }? Digite { $whole } ou { $fine }.
refusal-amount-other-currency = Este valor está em { $sign }, mas o livro é mantido em { $code }.
refusal-amount-too-fine =
    { $digits ->
        [0] Esta moeda não tem casas decimais.
        [one] Use no máximo { $digits } casa decimal.
       *[other] Use no máximo { $digits } casas decimais.
    }
refusal-amount-too-large = O valor máximo é { $most }.
refusal-amount-zero = O valor não pode ser zero.
refusal-cost-negative = O custo não pode ser negativo.
refusal-transfer-not-positive = Uma transferência precisa de um valor maior que zero; para invertê-la, troque os dois jogadores.
refusal-transfer-to-self = Escolha dois jogadores diferentes.
refusal-unknown-currency = Não é possível manter um livro nesta moeda.

## Dates and names

refusal-date-missing = Digite uma data, por exemplo 2026-11-17.
refusal-date-unreadable = Isto não é uma data. Escreva como ano-mês-dia, por exemplo 2026-11-17.
refusal-date-out-of-range = Digite uma data entre { $first } e { $last }.
refusal-name-missing = Digite um nome.
refusal-name-too-long = O nome é longo demais; use no máximo { $most } caracteres.
refusal-name-unseen = O nome contém caracteres invisíveis. Digite de novo.
refusal-name-taken = Já existe um jogador chamado { $name }.
refusal-text-too-long = O texto é longo demais; use no máximo { $most } caracteres.
refusal-text-unseen = O texto contém caracteres invisíveis. Digite de novo.
refusal-days = Digite um número inteiro de dias, de 1 a { $most }.
refusal-zone = Escolha um fuso horário da lista, por exemplo Europe/London.

## Games

refusal-guests = O número de convidados deve ficar entre 0 e { $most }.
refusal-percent = A porcentagem de uma parte deve ser um número inteiro de 0 a { $most }.
refusal-percent-and-fixed = Paga-se uma porcentagem de uma parte ou um valor fixo, mas não os dois.
refusal-fixed-negative = Um valor fixo não pode ser negativo.
refusal-fixed-above-cost = Os valores fixos somam { $fixed }, mais que o custo de { $cost }.
refusal-fixed-below-cost = Todos pagam um valor fixo, e a soma é { $fixed }. Ela deve ser igual ao custo de { $cost }.
refusal-nobody-pays = Alguém precisa pagar uma parte. Escolha quem paga o jogo.
refusal-pitch-payment = Digite quanto foi pago pelo campo: mais que zero.
refusal-paid-twice = { $name } aparece duas vezes entre quem pagou o campo.
refusal-booker-also-paid = { $name } reservou o campo e recebe o resto como crédito. Remova esse nome de quem pagou uma parte.
refusal-paid-above-cost = Os outros pagaram { $paid } pelo campo, mais que o custo de { $cost }.
refusal-too-many-paid = No máximo { $most } pessoas podem pagar parte do campo.
refusal-score = Digite os dois números do placar ou nenhum, cada um de 0 a { $most }.
refusal-score-reversed = Os vencedores não podem ter menos gols que os perdedores.
refusal-goals = Digite os gols dos dois lados ou de nenhum, cada um de 0 a { $most }.
refusal-score-against-goals = O placar dos lados é diferente do placar de vencedores e perdedores. Digite só um deles.
refusal-side-empty = Coloque pelo menos uma pessoa em cada lado, ou deixe os dois vazios.
refusal-no-show-on-side = { $name } faltou, então não pode estar em nenhum dos lados.
refusal-result-against-goals = { $name } está em um lado, e os gols já definem o resultado. Remova o resultado de { $name } ou corrija os gols.
refusal-guests-on-other-side = { $name } trouxe menos convidados do que você colocou do outro lado.
refusal-guests-without-side = Escolha um lado para o jogador antes de colocar convidados do outro.
refusal-expected = O número de pessoas previstas deve ser inteiro, a partir de 1. Ou deixe em branco.
refusal-booker-missing = Escolha quem reservou o campo.
refusal-nobody-played = Ninguém jogou. Marque pelo menos um jogador.
refusal-twice-in-line-up = { $name } está duas vezes na escalação.
refusal-heads-differ = Pessoas previstas: { $expected }. Na escalação, com convidados: { $counted }.
refusal-line-up-too-long = Um jogo tem no máximo { $most } jogadores.

## What is not in the book

refusal-no-such-player = Este jogador não está mais no time. Escolha outro.
refusal-no-such-game = Este jogo não está mais no livro.
refusal-no-such-transaction = Esta transação não está mais no livro.
refusal-no-such-cost = Esta despesa não está mais no livro.
refusal-no-such-season = Esta temporada não está mais no livro.

## Costs

refusal-what-missing = Diga para que foi a despesa, por exemplo Bolas.
refusal-nobody-shares = Ninguém divide a despesa. Marque pelo menos um jogador.
refusal-shares-twice = { $name } aparece duas vezes entre quem divide a despesa.
refusal-too-many-sharers = Uma despesa é dividida entre no máximo { $most } jogadores.

## How much a book holds

refusal-too-many-costs = O livro está cheio: cabem no máximo { $most } despesas.
refusal-too-many-seasons = O livro está cheio: cabem no máximo { $most } temporadas.
refusal-season-reversed = O último dia de uma temporada não pode ser antes do primeiro.
refusal-too-many-players = Um time tem no máximo { $most } jogadores.
refusal-too-many-games = O livro está cheio: cabem no máximo { $most } jogos.
refusal-too-many-transactions = O livro está cheio: cabem no máximo { $most } transações.
refusal-book-full = Este livro chegou ao máximo de { $most } alterações. Exporte-o e comece um novo.

## Players

refusal-already-retired = { $name } já está inativo.
refusal-not-retired = { $name } não está inativo.
refusal-player-in-use = { $name } aparece no livro e não pode ser excluído. Em vez disso, desative o jogador: ele mantém o saldo e deixa de ser oferecido em novos jogos.
refusal-merge-with-self = Escolha outro jogador para unir.
refusal-both-played = { $from } e { $into } jogaram em { $date }, então não podem ser a mesma pessoa. Se um dos dois for engano, primeiro remova-o desse jogo.
refusal-both-paid = { $from } e { $into } pagaram o campo em { $date }, então não podem ser a mesma pessoa. Se um dos dois for engano, primeiro remova-o desse jogo.
refusal-transfer-between = Há uma transferência entre { $from } e { $into }. Exclua-a primeiro.
refusal-both-share = { $from } e { $into } dividem uma despesa de { $date }, então não podem ser a mesma pessoa. Se um dos dois for engano, primeiro remova-o dessa despesa.

## AutoPay

refusal-no-game-yet = Ainda não há jogos.
refusal-did-not-play = { $name } não jogou o último jogo, então não há parte a pagar.
refusal-nothing-to-pay = A parte era zero, então não há nada a pagar.
refusal-already-auto-paid = O AutoPay já foi usado para este jogo.

## The whole book

refusal-not-editable = Este lançamento não pode ser editado. Exclua-o e adicione um novo.
refusal-currency-fixed = A moeda não pode mais ser alterada quando o livro já tem jogos, transações ou despesas.
refusal-changed-since = Outra pessoa alterou isto depois que você abriu. Revise a versão atual e tente de novo.
refusal-cannot-undo = Isto não pode mais ser desfeito: o que foi afetado mudou desde então.
refusal-book-closed = Este livro foi substituído por outro. Recarregue a página.
refusal-no-such-book = Este livro anterior não está mais guardado.
refusal-book-not-whole = Este livro não foi salvo por completo. Envie o arquivo de novo.
refusal-book-unanswered = O arquivo pode ser lido de mais de uma maneira. Responda às perguntas sobre ele e leia-o de novo.
refusal-already-there = Isto já está no livro. Recarregue a página.
refusal-nothing-changed = Nada foi alterado.

## Next games and headcounts

refusal-next-not-planned = Nenhum jogo está marcado.
refusal-next-another-game = Isso era para outro jogo. Veja o atual e responda de novo.
refusal-next-already-planned = Já há um próximo jogo marcado. Altere-o ou primeiro cancele-o.
refusal-next-changed = Outra pessoa alterou o jogo antes. Revise a versão atual e altere de novo.
refusal-next-called-off = O jogo foi cancelado: não é mais possível responder.
refusal-next-over = Este jogo já aconteceu. Peça as correções a um organizador.
refusal-next-played = O jogo está no livro: a lista não pode mais mudar.
refusal-next-not-linked = Sua conta ainda não está vinculada a um jogador. Peça a um organizador ou responda pelo link compartilhado.
refusal-next-nobody-named = Escolha um nome da lista ou digite um.
refusal-next-no-such-name = Escolha um nome da lista ou digite abaixo.
refusal-next-named-twice = Escolha um nome da lista ou digite um, não os dois.
refusal-next-name-in-list = { $name } está na lista: escolha o nome lá. Se você é outra pessoa, acrescente uma inicial.
refusal-next-name-retired = { $name } está no livro do time, mas inativo. Pergunte ao organizador ou acrescente uma inicial.
refusal-next-nothing-said = Escolha se vai ou não.
refusal-next-guests = O número de convidados deve ser um número inteiro de 0 a { $most }.
refusal-next-too-many-replies = Já responderam { $most } pessoas, que é o máximo. Um organizador pode remover algumas.
refusal-next-too-many-strangers = Já responderam { $most } pessoas de fora do time, que é o máximo. Um organizador pode remover algumas ou adicionar você ao time.
refusal-next-time = Digite a hora de início, por exemplo 19:30.
refusal-next-place-missing = Digite o local.
refusal-next-place-too-long = O local é longo demais; use no máximo { $most } caracteres.
refusal-next-place-unseen = O local contém caracteres invisíveis. Digite de novo.
refusal-next-day-over = Não é possível marcar um jogo no passado.
refusal-next-too-far-ahead = Um jogo pode ser marcado com no máximo { $most } dias de antecedência.
refusal-next-maximum = O máximo deve ficar entre 2 e { $most } pessoas.
refusal-next-minimum = O mínimo deve ser um número inteiro que não passe do máximo.
refusal-headcount-maximum = O máximo deve ser um número inteiro de { $least } a { $most }.
refusal-headcount-current = O número de pessoas que já estão dentro deve ser um número inteiro de 0 a { $most }.
refusal-headcount-full = Este servidor chegou ao número máximo de contagens. Tente mais tarde.

## Recurring games

refusal-schedule-weekdays = Escolha pelo menos um dia da semana.
refusal-schedule-every-weeks = Escolha toda semana ou a cada duas semanas.
refusal-schedule-days-before = Um jogo pode ser marcado de { $first } a { $last } dias antes.
refusal-schedule-skipped = Digite os dias sem jogo assim: 2026-12-22, separados por vírgulas.
refusal-schedule-too-many-skipped = Digite no máximo { $most } dias sem jogo.
refusal-schedule-changed = Outra pessoa alterou os jogos recorrentes antes. Revise a versão atual e altere de novo.
