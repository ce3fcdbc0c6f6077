## The page of the next game, for members

next-game-reload = Recarregue a página para ver as respostas mais recentes.
next-game-link-ended = Este link não é mais válido. Peça um novo ao organizador.
next-game-played-heading = Jogo registrado
next-game-played = Este jogo já foi realizado e registrado.
next-game-played-see = Ver o jogo
next-game-plan = Marcar o próximo jogo
next-game-deleted-heading = Estava no livro
next-game-deleted = Este jogo foi registrado e depois excluído.
next-game-match-day = Dia do jogo
next-game-off = Este jogo foi cancelado.
next-game-on-again = Vai ter jogo, sim
next-game-log = Registrar este jogo
next-game-count = Contar no campo
next-game-log-on-day = No dia, você pode registrar o jogo a partir desta lista.
next-game-over = Este jogo já aconteceu.
next-game-own = Você vai jogar?
next-game-own-none = Você ainda não respondeu.
next-game-own-unlinked = Sua conta ainda não está vinculada a um jogador. Responda pelo link abaixo ou peça a um organizador para vincular você.
next-game-share = Compartilhe
next-game-share-text = Quem tiver o link pode responder por qualquer pessoa e vê estes nomes. Não precisa de conta. Os próximos jogos do time mantêm este link.
next-game-share-old = Este link foi criado antes da troca da chave secreta do servidor. Ele ainda funciona, mas não pode mais ser mostrado.
next-game-call-off-confirm = Cancelar o jogo?
next-game-call-off-confirm-text = Quem tiver o link verá isso. Depois você pode confirmar o jogo de novo.
next-game-call-off = Cancelar jogo
next-game-call-off-text = Quem tiver o link verá isso. Os membros que responderam e ativaram os e-mails são avisados.
next-game-call-off-submit = Cancelar o jogo
next-game-state-off = Cancelado
next-game-state-deleted = Realizado, depois excluído
next-game-in = Dentro
next-game-nobody = Ninguém ainda.
next-game-waiting-list = Lista de espera
next-game-out = Fora
next-game-reply-own-in = Eu vou
next-game-reply-own-out = Não vou
next-game-reply-heading = Quem vai?
next-game-who-is-coming = Quem vai
next-game-who-blank = Escolha um nome
next-game-other = Não está na lista?
next-game-other-name = Nome novo
next-game-change = Altere sua resposta
next-game-guests-fewer = Um convidado a menos
next-game-guests-more = Mais um convidado
next-game-last = Último jogo
next-game-map = Mapa
next-game-calendar = Adicionar à agenda
next-game-link-about = O link e o QR code

next-game-deleted-undo = Desfaça isso no <a-history>histórico</a-history> ou <a-log>registre o jogo de novo</a-log>.
next-game-form-unlogged = O jogo de { $date } ainda não está no livro. <a>Registre-o primeiro</a>: a lista dele é excluída quando você marca o próximo jogo.
next-game-state-played = Realizado
next-game-missing =
    { $people ->
        [one] Falta { $people }
       *[other] Faltam { $people }
    }
next-game-room =
    { $people ->
        [one] Resta { $people } vaga
       *[other] Restam { $people } vagas
    }
next-game-full = Completo
next-game-full-waiting = Completo, { $people } na espera
next-game-figure = { $playing } <of>de { $maximum }</of>
next-game-playing-of = { $playing } de { $maximum }
next-game-price-each = { $price } pelo campo, { $each } cada
next-game-each-full = { $each } cada se completar
next-game-each = { $each } cada
next-game-ask = <bdi>{ $name }</bdi>, você vai?
next-game-forget = Não é <bdi>{ $name }</bdi>?
next-game-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> <quiet>+ { $guests } convidado</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } convidados</quiet>
    }
next-game-guests-of =
    { $guests ->
        [one] { $guests } convidado <quiet>de <bdi>{ $name }</bdi></quiet>
       *[other] { $guests } convidados <quiet>de <bdi>{ $name }</bdi></quiet>
    }
next-game-remove =
    { $list ->
        [in] Remover<hidden> <bdi>{ $name }</bdi>, dentro</hidden>
        [waiting] Remover<hidden> <bdi>{ $name }</bdi>, na espera</hidden>
       *[out] Remover<hidden> <bdi>{ $name }</bdi>, fora</hidden>
    }

next-game-reply-by = por <bdi>{ $name }</bdi>, { $when }
next-game-reply-by-link = pelo link, { $when }

next-game-status-out = <bdi>{ $name }</bdi> está fora.
next-game-status-in = <bdi>{ $name }</bdi> está dentro.
next-game-status-in-with-guests =
    { $guests ->
        [one] <bdi>{ $name }</bdi> está dentro, com { $guests } convidado.
       *[other] <bdi>{ $name }</bdi> está dentro, com { $guests } convidados.
    }
next-game-status-waiting = O jogo está completo. <bdi>{ $name }</bdi> tem o número { $number } na lista de espera.
next-game-status-guests-waiting =
    { $guests ->
        [one] <bdi>{ $name }</bdi> está dentro, mas o jogo está completo: { $guests } convidado na lista de espera.
       *[other] <bdi>{ $name }</bdi> está dentro, mas o jogo está completo: { $guests } convidados na lista de espera.
    }

next-game-called-off = Jogo cancelado. Quem tiver o link verá isso.
next-game-put-on-again = O jogo está de pé de novo.
next-game-link-renewed = Novo link criado. O antigo não funciona mais.
next-game-removed = Fora da lista: { $name }

## The next game, outside the application

next-game-picture = Um campo de futebol: { $playing } de { $maximum } vagas preenchidas.
next-game-calendar-title = Futebol: { $team }
next-game-calendar-reply-none = Você ainda não respondeu.
next-game-calendar-reply-in = Você está dentro.
next-game-calendar-reply-waiting = Você está na lista de espera.
next-game-calendar-reply-out = Você está fora.
next-game-preview-title = { $when } · { $playing } de { $maximum } · { $team }
next-game-preview-off = { $when } · cancelado · { $team }
next-game-preview-played = { $when } · realizado · { $team }
next-game-preview-reply = { $place }. Responda sem conta.
next-game-preview-reply-each = { $place }. { $each } cada se completar. Responda sem conta.
next-game-text-where = { $when }, { $place }
next-game-text-off = Cancelado: { $when }, { $place }
next-game-text-in = { $playing } de { $maximum } dentro.
next-game-text-in-each = { $playing } de { $maximum } dentro, { $each } cada.
next-game-text-in-each-full = { $playing } de { $maximum } dentro, { $each } cada se completar.
next-game-text-reply = Você vai? { $link }

## The same, when no game is planned

next-game-none-lead-manager = Marque quando e onde, compartilhe um link e veja quem vai. Quando completar, os demais entram na lista de espera.
next-game-none-lead-player = Nenhum jogo marcado ainda. Quando um organizador marcar um, você pode responder aqui.

## The calendar addresses

next-game-calendar-page = Endereços de agenda
next-game-calendar-lead = Adicione um endereço à sua agenda uma única vez e veja todos os jogos: marcados, remarcados, cancelados ou realizados. Os apps de agenda buscam novidades a cada poucas horas.
next-game-calendar-own = Seus jogos
next-game-calendar-own-text = O próximo jogo, com a sua resposta, e os que você jogou nas últimas oito semanas. Quem tiver este endereço pode vê-los, então não o compartilhe.
next-game-calendar-team = Todos os jogos do time
next-game-calendar-team-text = O próximo jogo, com o link para responder, e os jogos das últimas oito semanas. Não traz nomes nem valores, então pode ser compartilhado no grupo do time.
next-game-calendar-address = Endereço de agenda
next-game-calendar-subscribe = Abrir em um app de agenda
next-game-calendar-create = Criar endereço
next-game-calendar-new = Criar um novo endereço
next-game-calendar-new-hint = O endereço antigo deixa de funcionar.
next-game-calendar-confirm = Criar um novo endereço?
next-game-calendar-confirm-text = O endereço antigo deixa de funcionar em todas as agendas que o usam.
next-game-calendar-old = Este endereço foi criado antes da troca da chave secreta do servidor. Ele ainda funciona, mas não pode mais ser mostrado.
next-game-calendar-renewed = Novo endereço de agenda criado.
next-game-calendar-over = Este endereço de agenda não funciona mais. Entre e crie um novo.
next-game-calendar-link = Endereços de agenda

## Recurring games

next-game-schedule = Jogos recorrentes
next-game-schedule-lead = Os jogos que se repetem são marcados automaticamente. Todos mantêm o link do time, e você pode alterá-los ou cancelá-los como qualquer outro.
next-game-schedule-weekdays = Dias da semana
next-game-schedule-every = Frequência
next-game-schedule-weekly = Toda semana
next-game-schedule-fortnightly = A cada duas semanas
next-game-schedule-from = Primeiro dia
next-game-schedule-from-hint = Se for a cada duas semanas, a semana deste dia é a primeira com jogos.
next-game-schedule-before = Marcar quantos dias antes
next-game-schedule-before-hint = A partir daí, já dá para responder.
next-game-schedule-skipped = Dias sem jogo
next-game-schedule-skipped-hint = Feriados e férias, separados por vírgulas. Por exemplo: 2026-12-22, 2026-12-29
next-game-schedule-submit = Ativar jogos recorrentes
next-game-schedule-saved = Jogos recorrentes salvos.
next-game-schedule-stop = Desativar jogos recorrentes
next-game-schedule-stop-confirm = Desativar os jogos recorrentes?
next-game-schedule-stop-text = Nenhum outro jogo é marcado automaticamente. O que já está marcado continua.
next-game-schedule-stopped = Jogos recorrentes desativados.
next-game-schedule-upcoming = Próximo jogo a ser marcado automaticamente: { $date }
next-game-schedule-unlogged = O jogo de { $date } ainda não está no livro. <a>Registre-o</a>, e o próximo será marcado automaticamente.

## The form of a next game

next-game-form-submit = Marcar o jogo
next-game-form-time = Começa às
next-game-form-place = Local
next-game-form-place-hint = Por exemplo: Arena Society, campo 4
next-game-form-price = Preço do campo
next-game-form-price-hint = Usado para mostrar uma estimativa por pessoa. O custo real você informa ao registrar o jogo.
next-game-form-minimum = Mínimo de pessoas
next-game-form-minimum-hint = Com menos, não tem jogo.
next-game-form-maximum-hint = Quem responder depois entra na lista de espera.

next-game-form-title-change = Alterar o próximo jogo
next-game-form-currency-changed = A moeda do time agora é { $currency }. Digite o preço nessa moeda.
next-game-form-planned = Jogo marcado. Compartilhe o link com o time.
next-game-form-updated = Jogo atualizado.
next-game-log-gone = O próximo jogo que deu origem a este não existe mais. Se o jogo ainda não está no livro, salve de novo.

## The page of the next game, for everyone with the link

next-game-link-confirm = Criar um novo link?
next-game-link-confirm-text = O link antigo deixa de funcionar em todo lugar para onde foi enviado.
next-game-link-confirm-button = Criar link
next-game-link-new = Criar um novo link
next-game-link-new-hint = O link antigo deixa de funcionar.
next-game-link-played = Este jogo já foi realizado e está no livro do time.
next-game-link-share-text = Quem tiver o link pode responder e vê estes nomes. Não precisa de conta.

next-game-link-over = Este link foi substituído por um novo, ou o jogo já passou. Peça o link atual a um organizador.

## A link to share

share-code = QR code do link para esta página
share-link = Link para esta página

## Fair sides of a game

next-game-sides = Montar lados equilibrados
sides-title = Lados equilibrados
sides-lead = O mesmo número de pessoas e força parecida: conta quanto cada jogador venceu nos seus últimos { $games } jogos com resultado.
sides-shuffle = Embaralhar
sides-log = Registrar com estes lados
sides-too-few = Pelo menos duas pessoas precisam estar dentro.
