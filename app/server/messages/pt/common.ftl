## Words that many pages have

common-optional = opcional
common-sign-in = Entrar
common-date = Data
common-cost = Custo

common-heads = Pessoas

common-each = Por pessoa
common-booked-by = Reservou
common-score = Placar
common-actions = Ações

common-edited = editado
common-carried-over = Saldo anterior
common-player = Jogador
common-type = Tipo
common-note = Nota
common-amount = Valor
common-retired = inativo
common-balance = Saldo

common-played = Jogos
common-last-played = Último jogo

common-paid-in = Pago
common-cost-of-games = Custo dos jogos
common-no-matching-names = Nenhum nome encontrado.
common-comment = Comentário
common-your-teams = Seus times
common-create-new-team = Criar outro time
common-dashboard = Painel
common-season = Temporada
common-next-game = Próximo jogo
common-games = Jogos
common-players = Jogadores
common-transactions = Transações
common-history = Histórico
common-my-statement = Meu extrato
common-who-has-access = Quem tem acesso
common-team-settings = Configurações do time
common-count-people = Contar pessoas
common-my-account = Minha conta
common-sign-out = Sair
common-new-game = Novo jogo
common-try-again = Tentar de novo
common-go-to-start = Ir para o início
common-you-manage = você organiza
common-you-play = você joga
common-create-team = Criar um time
common-user-name = Nome de usuário
common-password = Senha
common-your-name = Seu nome
common-repeat-password = Repita a senha
common-cancel = Cancelar
common-password-hint = Pelo menos 10 caracteres.
common-copy = Copiar
common-copied = Copiado
common-selected = Selecionado: agora copie
common-in-credit = Com crédito
common-take-payment = Registrar pagamento
common-add-cost = Adicionar despesa
common-add-refund = Adicionar reembolso
common-find-player = Buscar jogador
common-add-player = Adicionar jogador
common-show = Mostrar
common-show-all = Mostrar tudo
common-edit = Editar
common-delete = Excluir
common-guests = Convidados
common-share = Parte
common-result = Resultado
common-together = Total
common-back = Voltar
common-name = Nome
common-save-changes = Salvar alterações
common-save = Salvar
common-statement = Extrato
common-open = Abrir
common-payments = Pagamentos
common-everything = Tudo
common-print = Imprimir
common-owes-team = Deve ao time
common-settled = Em dia
common-description = Descrição
common-credit = Crédito
common-debit = Débito
common-manager = Organizador
common-revoke = Revogar
common-currency = Moeda
common-team-name = Nome do time
common-notes = Observações
common-change-it = Alterar
common-maximum-people = Máximo de pessoas

common-never = nunca

common-can-undo = Você pode desfazer isso na página do histórico.

## The frame of every page

frame-skip = Ir para o conteúdo
frame-cffa = CFFA

frame-start-page = – página inicial
frame-choose-team = Escolher time
frame-navigation = Principal

frame-your-menu = : seu menu
frame-theme = Claro ou escuro
frame-theme-device = Cores: como no dispositivo
frame-theme-light = Cores: claras
frame-theme-dark = Cores: escuras
frame-getting-started = Primeiros passos
frame-navigation-bottom = Principal, embaixo
frame-home = Início
frame-next-game = Próximo
frame-new-game = Novo
frame-my-balance = Meu saldo
frame-account = Conta
frame-money = Dinheiro

frame-page-title = { $title } · CFFA
frame-foot = CFFA { $version } · o livro-caixa do futebol entre amigos
frame-language = Idioma
frame-language-change = Alterar idioma

## Dates

date-day = { $day } de { $month } de { $year }
date-day-of-year = { $day } de { $month }
date-weekday = { $weekday }, { $date }
date-long = { $weekday }, { $day } de { $month }
date-month = { $month } de { $year }
date-moment = { $date }, { $time }
date-weekday-time = { $date }, { $time }

## Messages on top of a page

flash-undo = Desfazer
flash-good = Pronto.
flash-bad = Erro.
flash-note = Atenção.

## Pages that update themselves

live-connected = Ao vivo
live-lost = Conexão perdida. Reconectando…

## Roles

role =
    { $role ->
        [manager] organizador
       *[player] jogador
    }
role-capital =
    { $role ->
        [manager] Organizador
       *[player] Jogador
    }

## Every form

form-save-anyway = Salvar mesmo assim
form-replace = Substituir a versão atual por estes dados
form-current-version = Ver a versão atual
form-problem = Há um problema
form-find = Buscar
form-offline = Você está sem conexão, então nada foi salvo. O que você preencheu continua aqui; tente de novo daqui a pouco.

form-restored = Sua sessão terminou e nada foi salvo ainda. Confira o que você preencheu e salve.
form-not-continued = Não é possível continuar este formulário.
form-too-many-fields = O formulário tem campos demais.
form-too-large = O formulário é grande demais; o limite é de { $kilobytes } KB.
choice-retired = { $name } (inativo)

## In the installed app, without a connection

kept-page = Você está sem conexão. Esta é a página de { $time }.
outbox-held = Você está sem conexão. O que você preencheu está salvo neste dispositivo e será enviado quando você abrir o CFFA com conexão.

outbox-sent = { $what } que você anotou sem conexão foi salvo.

outbox-refused = { $what } que você anotou sem conexão em { $date } não pôde ser salvo.

outbox-late = { $what } que você anotou sem conexão em { $date } ainda não foi enviado.
outbox-review = Revisar
outbox-send = Enviar
outbox-discard = Descartar
outbox-game = O jogo
outbox-payment = O pagamento

## Pages that ask for confirmation

confirm-back = Não, voltar
confirm-yes = Sim

confirm-type = Para confirmar, digite “{ $text }”

## Balances

balance-owes = deve
balance-in-credit = de crédito
balance-settled = em dia

## Kinds of transactions

kind-payment = Pagamento
kind-autopay = AutoPay
kind-transfer = Transferência
kind-booking = Crédito da reserva

## How a game went for a player

result-played = jogou
result-won = venceu
result-lost = perdeu
result-drew = empatou
result-no-show = faltou

result =
    { $result ->
        [won] venceu
        [lost] perdeu
        [drew] empatou
       *[no-show] faltou
    }

## Lists of several pages

pager-previous = Página anterior
pager-next = Próxima página

pager-label =
    { $what ->
        [games] Páginas de jogos
        [players] Páginas de jogadores
        [transactions] Páginas de transações
        [changes] Páginas de alterações
        [costs] Páginas de despesas
       *[entries] Páginas de linhas
    }
pager-page = Página { $page } de { $pages }
pager-total =
    { $what ->
        [games] { $total } jogos
        [players] { $total } jogadores
        [transactions] { $total } transações
        [changes] { $total } alterações
        [costs] { $total } despesas
       *[entries] { $total } linhas
    }

## Lists of games

games-table-nobody = ninguém

games-table-guests =
    { $guests ->
        [one] incl. { $guests } convidado
       *[other] incl. { $guests } convidados
    }
games-table-edit = Editar<hidden> o jogo de { $date }</hidden>
games-table-delete = Excluir<hidden> o jogo de { $date }</hidden>

## Lists of transactions

transactions-table-from-game = do jogo

transactions-table-from-to = { $from } <quiet>para</quiet> { $to }
transactions-table-edit = Editar<hidden> { $player }, { $date }</hidden>
transactions-table-delete = Excluir<hidden> { $player }, { $date }</hidden>

## Lists of costs other than pitches

costs-title = Outras despesas
costs-what = Descrição
costs-paid-by = Pagou
costs-received-by = Recebeu
costs-refund = reembolso
costs-shared-by = Dividida entre
costs-game = Jogo
costs-team-money = o dinheiro do time

costs-sharers =
    { $players ->
        [one] { $players } jogador
       *[other] { $players } jogadores
    }
costs-edit = Editar<hidden> { $what }, { $date }</hidden>
costs-delete = Excluir<hidden> { $what }, { $date }</hidden>

## Lists of players


players-table-edit = Editar<hidden> { $player }</hidden>

## The line-up of a game

lineup-guests = Convidados<hidden> de { $name }</hidden>
lineup-result = Resultado<hidden> de { $name }</hidden>
lineup-pays = Paga<hidden> { $name }</hidden>
lineup-pays-value = Porcentagem ou valor que { $name } paga
lineup-pays-how =
    { $how ->
        [half] Meia parte
        [free] Nada
        [percent] Porcentagem
        [fixed] Valor fixo
       *[full] Parte inteira
    }
lineup-side = Lado de { $name }
lineup-opposite = Convidados de { $name } do outro lado
lineup-side-name =
    { $side ->
        [a] Com colete
        [b] Sem colete
       *[other] Nenhum
    }
side-name =
    { $side ->
        [b] Sem colete
       *[a] Com colete
    }
lineup-fewer = Um convidado a menos
lineup-more = Mais um convidado

## The time zone of a team

zone-title = Fuso horário
zone-hint = Onde o time joga. Define que dia é hoje e quando um jogo terminou.

zone-detected = Detectado neste dispositivo.
zone-of-server = O mesmo do servidor

## Signing in

sign-in-with = Entrar com { $provider }

## Invitations for the reader

invited-title = Convites para você

invited-to = Convite para entrar no time { $team }
invited-as =
    { $role ->
        [manager] como organizador, de { $from }
       *[player] como jogador, de { $from }
    }
invited-until = válido até { $until }
invited-accept = Aceitar<hidden> o convite para { $team }</hidden>
invited-decline = Recusar<hidden> o convite para { $team }</hidden>

## Teams of the Flask version

earlier-team-here = Seu time { $team } do CFFA anterior já está aqui. Peça um link de convite ao organizador.
earlier-team-ask = Seu time { $team } do CFFA anterior ainda não foi trazido para cá. Fale com { $managers }: os organizadores podem trazê-lo depois de entrar.
earlier-team-unmanaged = Seu time { $team } do CFFA anterior ainda não foi trazido para cá e não tem organizador. Quem administra o servidor pode trazê-lo.

earlier-team-title = Seu time { $team } do CFFA anterior está aqui

## Tips for a team’s first games

tip-step = Passo { $step } de 4.
tip-players = Adicione seus jogadores. Ou pule este passo: os nomes digitados na escalação de um jogo são adicionados automaticamente.
tip-game = Registre um jogo: quem jogou, com quantos convidados e quem pagou o campo. O custo é dividido até o último centavo.
tip-game-label = Registrar o primeiro jogo
tip-payment = Quando alguém pagar você, registre o pagamento para atualizar o saldo da pessoa.
tip-invitation = Deixe os jogadores verem o próprio extrato: envie um link de convite a cada um.
tip-invitation-label = Convidar alguém

## Error pages

error-report = Se for relatar este problema, inclua este ID da solicitação: <code>{ $id }</code>

error-not-found-title = Página não encontrada
error-not-found = Ela pode ter sido excluída, ou o endereço pode estar errado.
error-gone-title = Este link não é mais válido
error-forbidden-title = Você não tem acesso
error-no-team = Você não está em nenhum time, então ainda não há nada para ver aqui.
error-managers-only = Só os organizadores do time podem abrir esta página.
error-cross-site-title = Solicitação bloqueada
error-sign-in-first-title = Entre primeiro
error-sign-in-first = Entre para ver esta página.
error-bad-request-title = Não conseguimos ler a solicitação
error-unexpected = Seu navegador enviou algo inesperado. Volte e tente de novo.
error-compressed = Solicitações compactadas não são aceitas. Envie sem compactar, sem o cabeçalho Content-Encoding.
error-host = O nome do host nesta solicitação é inválido. Abra a página no endereço de sempre.
error-method-title = Método não permitido
error-method = Esta página não aceita esse tipo de solicitação.
error-too-slow-title = A solicitação demorou demais
error-too-slow = A solicitação demorou demais para chegar, então nada foi alterado. Tente de novo.
error-too-large-title = Solicitação grande demais
error-too-large = A solicitação é grande demais.
error-address-too-long = O endereço é longo demais.
error-conflict-title = Isto mudou desde que você abriu
error-changed-by-another = Outra pessoa alterou isto antes. Revise a versão atual e tente de novo.
error-too-many-requests-title = Solicitações demais
error-too-many-requests =
    { $seconds ->
        [one] Tentativas demais. Tente de novo em { $seconds } segundo.
       *[other] Tentativas demais. Tente de novo em { $seconds } segundos.
    }
error-unavailable-title = Indisponível no momento
error-too-many-uploads = O servidor está recebendo arquivos demais no momento. Tente de novo daqui a pouco.
error-overloaded = O servidor tem solicitações demais no momento. Nada foi feito. Tente de novo em alguns segundos.
error-database-unavailable = O banco de dados está indisponível no momento. Nada se perdeu; tente de novo daqui a pouco.
error-database-full = O disco do banco de dados está cheio, então nada pode ser salvo. Nada foi alterado. Peça a quem administra o servidor para liberar espaço e tente de novo.
error-internal-title = Algo deu errado
error-internal = Ocorreu um erro inesperado. Nada foi alterado.

## A text to share

share-title = Avisar o grupo
share-text = Mensagem
share-send = Compartilhar
share-whatsapp = WhatsApp
