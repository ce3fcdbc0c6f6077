## The start page

home-title-pitch = Alguém paga o campo.
home-title-share = Cada um paga a sua parte.
home-lead = O CFFA é o livro-caixa do futebol entre amigos: quem jogou, quem trouxe um amigo, quem pagou e quem ainda deve.
home-games-heading = Registre o jogo
home-games-text = Marque quem veio e quantos convidados trouxe. O custo é dividido até o último centavo, e os centavos que sobram se revezam.
home-money-heading = Receba o dinheiro
home-money-text = Dinheiro vivo no estacionamento ou um Pix na sexta: anote uma vez e o saldo bate.
home-history-heading = Fim da discussão
home-history-text = Cada jogador tem um extrato como o do banco. Cada alteração diz quem fez e quando.
home-choose-book = Qual livro você quer abrir?
home-one-book = Aqui está o livro do seu time.
home-open-now = aberto agora
home-no-team = Você entrou, mas ainda não está em nenhum time. Crie um ou peça um link de convite ao organizador do seu.

home-hello = Olá, { $name }
home-count = Só quer contar quem entra? <a>Contar pessoas</a>, sem criar conta.

home-window-title = Início

## The start page of a user without a team

no-team-lead = Você entrou, mas não está em nenhum time no momento.
no-team-bring-text = Você era o organizador. Traga o time para cá, com os registros e os membros.
no-team-bring = Revisar e importar
no-team-create-text = Você cuida do livro.
no-team-join = Entrar em um time
no-team-join-text = Peça um link de convite ao organizador e abra-o aqui, neste navegador.

no-team-revoked = Seu acesso ao time { $team } foi revogado. Se for um engano, fale com o organizador.

no-team-window-title = Ainda sem time

## The installed app

installed-name = CFFA, o livro-caixa do futebol

## The page that is shown instead of another one without a connection

offline-title = Você está sem conexão
offline-text = Esta página não pode ser mostrada sem conexão. As que você abriu há pouco podem: comece pela página inicial.
offline-start = Página inicial

## The page about the API

api-title = A API para programas
api-token = Token para testar; ele fica nesta página
api-no-scope = Não precisa de permissão.
api-required = (obrigatório)
api-body = Corpo
api-try-it = Testar
api-sending = Enviando…

api-document = O mesmo para programas: <a>openapi.json</a>, um documento OpenAPI 3.1. Os tokens são criados em <a-account>Minha conta</a-account>.
api-scope = Precisa da permissão <code>{ $scope }</code>.
api-failed = A solicitação falhou: { $error }
api-file = Recebe um arquivo, como <code>multipart/form-data</code>.
