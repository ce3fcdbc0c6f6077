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
refusal-owes-nothing = { $name } não deve nada.
refusal-collected-twice = { $name } aparece duas vezes entre quem pagou.
refusal-balances-changed = Os saldos mudaram nesse meio-tempo. Nada foi registrado. Confira a lista.
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

refusal-user-name-missing = Digite um nome de usuário.
refusal-user-name-too-short = O nome de usuário é curto demais; use pelo menos { $least } caracteres.
refusal-user-name-too-long = O nome de usuário é longo demais; use no máximo { $most } caracteres.
refusal-user-name-letters = Um nome de usuário pode ter letras, números e . _ - @, mas não espaços.
refusal-password-missing = Digite uma senha.
refusal-password-too-short = A senha é curta demais; use pelo menos { $least } caracteres. Três ou quatro palavras formam uma boa senha.
refusal-password-too-long = A senha é longa demais; use no máximo { $most } caracteres.
refusal-password-is-user-name = A senha é igual ao nome de usuário. Escolha outra.
refusal-password-guessable = Esta senha é fácil demais de adivinhar. Três ou quatro palavras sem relação formam uma boa senha.
refusal-sign-in-busy = Muitas pessoas estão entrando agora. Tente de novo em alguns segundos.
refusal-passwords-differ = As senhas não coincidem. Digite a mesma senha duas vezes.
refusal-user-name-taken = Este nome de usuário já está em uso. Escolha outro.
refusal-wrong-sign-in = Nome de usuário ou senha incorretos.
refusal-wrong-password = Esta não é a sua senha atual.
refusal-same-password = A nova senha é igual à atual. Escolha outra.
refusal-no-password = Esta conta não tem senha aqui. Altere-a no seu provedor de login.
refusal-no-such-account = Esta conta não existe mais. Entre de novo.
refusal-account-changed = Sua conta foi alterada ao mesmo tempo. Tente de novo.
refusal-set-up-unknown = Este link de configuração não é válido. O servidor o mostra ao iniciar; copie o link inteiro.
refusal-set-up-done = O CFFA já está configurado. Entre ou peça um convite a um organizador.
refusal-by-invitation = O cadastro é só por convite. Peça um link de convite a um organizador do seu time e abra-o neste navegador.
refusal-set-up-first = Alguns times aqui ainda não têm organizador. Abra primeiro o link de configuração: o servidor o mostra ao iniciar.
refusal-identity-taken = Esta forma de entrar pertence a outra conta. Entre com ela e remova-a dessa conta primeiro.
refusal-identity-held = Esta forma de entrar já está vinculada à sua conta.
refusal-too-many-identities = Uma conta pode ter no máximo { $most } formas de entrar.
refusal-last-identity = Esta é a sua única forma de entrar. Adicione outra primeiro.
refusal-identity-not-held = Essa forma de entrar não está vinculada à sua conta.
refusal-passkey-name = Dê à chave de acesso um nome de no máximo { $most } caracteres.
refusal-passkey-unreadable = Não foi possível ler a resposta do seu navegador. Tente de novo.
refusal-passkey-expired = Isso levou mais de 5 minutos ou foi enviado duas vezes. Tente de novo.
refusal-passkey-other-site = A chave de acesso foi usada em outro site, por isso foi recusada. Abra a página aqui e tente de novo.
refusal-passkey-not-verified = Seu dispositivo não verificou que é você. Configure nele um PIN, digital ou rosto e tente de novo.
refusal-passkey-algorithm = O CFFA não consegue verificar chaves desse tipo. Use outro dispositivo.
refusal-passkey-held = Esta chave de acesso já está na sua conta.
refusal-too-many-passkeys = Uma conta pode ter no máximo { $most } chaves de acesso. Remova uma primeiro.
refusal-passkey-no-password = Esta conta não tem senha aqui, por isso não pode ter chaves de acesso.
refusal-passkey-unknown = Esta chave de acesso não está registrada aqui. Entre com sua senha.
refusal-passkey-copied = Esta chave de acesso pode ter sido copiada, por isso foi recusada. Entre com sua senha, remova a chave e adicione-a de novo.
refusal-code-wrong = Código incorreto. Digite o código que o seu aplicativo mostra agora.
refusal-code-used = Este código já foi usado. Espere o próximo.
refusal-second-factor-no-password = Esta conta não tem senha aqui, por isso não pode ter um segundo fator.
refusal-second-factor-on = O segundo fator já está ativo.
refusal-second-factor-off = O segundo fator já está desativado.
refusal-second-factor-expired = Isso demorou demais. Comece de novo.
refusal-provider-over = Este login expirou: foi concluído ou cancelado, levou mais de 15 minutos ou começou em outro navegador.
refusal-provider-denied = O login foi cancelado no provedor.
refusal-provider-failed = { $name } não conseguiu fazer seu login. Tente de novo. Se o problema continuar, fale com o administrador.
refusal-provider-not-accepted = { $name } não aceita este CFFA. Fale com o administrador: o log diz o que está errado.
refusal-provider-not-trusted = Não foi possível verificar que a resposta veio de { $name }, então você não entrou. Tente de novo. Se o problema continuar, fale com o administrador.
refusal-provider-unavailable = { $name } está temporariamente indisponível, então não dá para entrar com ele. Tente de novo daqui a pouco.
refusal-token-name = Dê ao token um nome de no máximo { $most } caracteres.
refusal-token-scopes = Escolha pelo menos uma permissão.
refusal-token-days = Escolha por quanto tempo o token é válido: 30 dias, 90 dias ou um ano.
refusal-too-many-tokens = Você tem { $most } tokens, que é o máximo. Revogue um que não usa.

refusal-team-name-missing = Digite um nome para o time.
refusal-team-name-taken = Já existe um time chamado { $name }. Escolha outro nome.
refusal-too-many-teams = Você está em { $most } times, que é o máximo.
refusal-no-such-team = Este time não existe mais.
refusal-not-manager = Só um organizador deste time pode fazer isso.
refusal-invitation-unknown = Este convite não é válido: foi usado ou revogado, ou o link está incompleto. Peça outro a um organizador do time.
refusal-invitation-expired = Este convite expirou. Peça outro a um organizador do time.
refusal-no-such-invitation = Este convite não está mais aberto.
refusal-invitation-days = Um convite pode valer de 1 a { $most } dias.
refusal-too-many-invitations = Há { $most } convites abertos, que é o máximo. Revogue os que não são necessários.
refusal-too-many-members = Um time tem no máximo { $most } membros.
refusal-you-are-member = Você já está neste time. Um organizador pode mudar seu papel.
refusal-you-are-revoked = Seu acesso a este time foi revogado, e um convite não pode restaurá-lo. Peça a um organizador para readmitir você.
refusal-already-member = { $name } já está neste time.
refusal-member-revoked = { $name } estava neste time, e o acesso foi revogado. Restaure o acesso em vez disso.
refusal-no-such-member = Esta pessoa não está no time.
refusal-no-such-user = Nenhuma conta aqui tem este nome de usuário. Envie um link de convite.
refusal-person-name = Digite um nome de no máximo { $most } caracteres.
refusal-subject-missing = Digite o identificador com que essa pessoa entra.
refusal-subject-too-long = Este identificador é longo demais; use no máximo { $most } caracteres.
refusal-last-manager = { $name } é o único organizador do time. Torne outra pessoa organizadora primeiro.
refusal-you-are-last-manager = Você é o único organizador deste time. Torne outra pessoa organizadora primeiro; depois você pode sair.
refusal-user-name-unfit = Este não é um nome de usuário válido. Ele deve ter de { $least } a { $most } letras, números e . _ - @.
refusal-already-revoked = O acesso já está revogado.
refusal-not-revoked = O acesso não está revogado.
refusal-too-many-payment-methods = Um organizador tem no máximo { $most } formas de receber. Remova uma primeiro.
refusal-nothing-owed = Você não deve nada no momento.
refusal-claim-amount = Digite um valor maior que zero.
refusal-claim-open = Você já disse que pagou algo. Retire primeiro se o valor estava errado.
refusal-no-such-claim = Este pagamento foi confirmado, descartado ou retirado nesse meio-tempo.
refusal-too-many-claims = { $most } pagamentos aguardam confirmação, que é o máximo. Peça a um organizador para confirmar ou descartar alguns.
refusal-not-own-player = Você só pode dizer isso dos seus próprios pagamentos.
refusal-team-unchanged = Nada foi alterado.
refusal-key-used = Esta Idempotency-Key foi usada em outra requisição. Use uma nova.
refusal-team-changed = Outra pessoa alterou o time antes. Revise a versão atual e tente de novo.

refusal-holder-missing = Digite o nome do titular da conta.
refusal-iban-missing = Digite o IBAN.
refusal-iban = Este IBAN não é válido. Confira se há erros de digitação.
refusal-bic = Um BIC tem 8 ou 11 letras e números, como COBADEFFXXX. Você pode deixar em branco.
refusal-sort-code = Um sort code tem 6 dígitos, como 12-34-56.
refusal-account-number = Um número de conta tem 8 dígitos. Coloque zeros na frente se for mais curto.
refusal-paypal = Digite o nome no fim do seu link PayPal.me: no máximo { $most } letras e números.
refusal-revolut = Digite o nome no fim do seu link Revolut.me: no máximo { $most } letras e números.
refusal-monzo = Digite o nome no fim do seu link Monzo.me: no máximo { $most } letras, números e hífens.
refusal-upi = Digite seu endereço UPI, como name@bank.
refusal-label-missing = Digite um nome para o link.
refusal-label-too-long = O nome do link é longo demais; use no máximo { $most } caracteres.
refusal-url = Digite o endereço completo do link, começando com https://.
refusal-url-too-long = O endereço do link é longo demais; use no máximo { $most } caracteres.

refusal-imports-busy = Outros arquivos estão sendo processados agora. Tente de novo em um minuto.
refusal-import-stopped = O arquivo não foi lido por inteiro: outro foi enviado para este time ou o servidor está sendo desligado. Veja as configurações do time.
