## The page "Who has access"

members-new-link-heading = O convite está pronto
members-new-link-text = Envie este link à pessoa que você está convidando. Ele funciona uma vez e não será mostrado de novo.
members-new-link = Link de convite
members-heading = Membros
members-you = você
members-access-is-revoked = revogado
members-plays-as-nobody = ninguém
members-revoke-confirm-text = A pessoa perde o acesso a este time na hora. Você pode devolver o acesso depois.
members-invite-by-link = Convidar por link
members-invite-by-link-hint = A primeira pessoa que abrir o link e entrar passa a ser membro.
members-invite-by-link-submit = Criar o link
members-invite-by-id = Convidar por ID
members-provider = Entra com
members-provider-local = Senha do CFFA
members-invite-by-name = Convidar por nome de usuário
members-invite-by-name-hint = Para quem já tem conta aqui. A pessoa vê o convite ao entrar e pode aceitar.
members-invite = Convidar
members-open-invitations = Convites em aberto
members-option-player = Jogador: vê o próprio extrato
members-option-manager = Organizador: cuida do livro
members-invite-as = Como
members-invite-plays-as = Joga como
members-invite-plays-as-nobody = ninguém da lista
members-days = Validade (dias)
members-subject = ID da pessoa

members-role-plays-as =
    { $role ->
        [manager] Organizador, joga como { $player }
       *[player] Jogador, joga como { $player }
    }
members-since = desde { $since }
members-role = Função<hidden> de { $name }</hidden>
members-plays-as = Joga como<hidden> ({ $name })</hidden>
members-save = Salvar<hidden> { $name }</hidden>
members-revoke = Revogar<hidden> o acesso de { $name }</hidden>
members-revoke-confirm = Revogar o acesso de { $name }?
members-reinstate = Devolver acesso<hidden> a { $name }</hidden>
members-invite-by-id-hint = Se você sabe o ID de uma pessoa em um provedor. Ela vê o convite ao entrar e pode aceitar.
members-invite-by-id-or-name-hint = Se você sabe o ID de uma pessoa em um provedor, ou o nome de usuário com que ela entra aqui. Ela vê o convite ao entrar e pode aceitar.
members-invitation-for = para <code>{ $to }</code>
members-invitation-created = criado em { $made }
members-invitation-until = válido até { $until }
members-invitation-revoke-for = Revogar<hidden> o convite de { $to }</hidden>
members-invitation-revoke = Revogar<hidden> o convite</hidden>

members-role-unknown = Escolha organizador ou jogador.
members-days-unreadable = Um convite pode valer de 1 a { $days } dias.
members-host-too-long = O nome do host na solicitação é longo demais. Recarregue a página.

members-invited = Convite criado. A pessoa pode aceitar depois de entrar aqui.
members-access-updated = Acesso atualizado.
members-access-revoked = Acesso revogado.
members-access-restored = Acesso devolvido.
members-invitation-revoked = Convite revogado. O link não funciona mais.

## The page of an invitation

invitation-lead-manager = Você recebeu um convite para ajudar a cuidar do livro como organizador.
invitation-lead-player = Você pode acompanhar seu saldo e seu extrato.
invitation-create-account = Criar uma conta
invitation-username-hint = Você entra com ele.

invitation-from = Um convite de { $name }
invitation-player = Na escalação, você é <b>{ $player }</b>.
invitation-signed-in = Você entrou como <b>{ $name }</b>.
invitation-join = Entrar no time { $team }
invitation-sign-in = Já tem conta? <a>Entre para aceitar o convite</a>
invitation-until = Válido até { $until }, para uma pessoa.

invitation-window-title = Você recebeu um convite
invitation-joined = Você entrou no time.
invitation-declined = Convite recusado.

## Creating a team

onboarding-earlier-currency = Moeda dos valores
onboarding-earlier-submit = Trazer para cá
onboarding-lead = Basta um nome, uma moeda e você. O resto vem com o primeiro jogo.
onboarding-currency-hint = Você pode alterar enquanto o livro estiver vazio.
onboarding-submit = Criar o time
onboarding-team-name-hint = Deve ser diferente dos outros times daqui.
onboarding-player-name = Seu nome na escalação
onboarding-player-name-hint = Você é o primeiro jogador. Os outros são adicionados quando jogam pela primeira vez.

onboarding-earlier-has =
    Tem { $players ->
        [one] { $players } jogador
       *[other] { $players } jogadores
    }, { $games ->
        [one] { $games } jogo
       *[other] { $games } jogos
    }, { $payments ->
        [one] { $payments } pagamento
       *[other] { $payments } pagamentos
    } e { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    } com acesso.
onboarding-earlier-move = Traga o time para cá e continue de onde parou, com todos os saldos e o acesso de todos. Os dados originais não mudam.

onboarding-not-allowed = Aqui só quem administra o servidor pode criar times. Peça a essa pessoa ou entre em um time com um link de convite.
onboarding-created = Time { $team } criado. Você é o organizador.

## A team that was moved here

moved-title = Time transferido
moved-to-dashboard = Ir para o painel

moved-done = O time { $team } está aqui, com os registros e os membros.
moved-renamed = Já existe outro time chamado { $name } aqui.
moved-balances-unchanged =
    { $all ->
        [one] { $all } saldo, sem alteração.
       *[other] { $all } saldos, todos sem alteração.
    }
moved-balances-changed =
    { $some ->
        [one] { $some } de { $all } saldos mudou.
       *[other] { $some } de { $all } saldos mudaram.
    }
moved-already = O time { $team } já está aqui.
moved-already-ask = O time { $team } já está aqui. Peça um convite ao organizador.

## The page "Team settings"

settings-export = Exportar
settings-export-text = Em um só arquivo com tudo, ou em um formato que outros programas leem. O CFFA pode importar todos, aqui ou em outro servidor.
settings-export-everything-text = O livro inteiro com o histórico, para guardar ou levar para outro CFFA.
settings-export-everything = Exportar o livro
settings-export-workbook-heading = Planilha
settings-export-workbook-text = Saldos, jogos, pagamentos e histórico para Excel, LibreOffice ou Planilhas Google.
settings-export-workbook = Exportar .xlsx
settings-export-csv-heading = Arquivos CSV
settings-export-csv-text = As abas da planilha como arquivos separados em um zip.
settings-export-csv = Exportar CSV
settings-export-flask-heading = Para o CFFA anterior
settings-export-flask-text = O formato de arquivo do CFFA anterior, para as ferramentas de dados dele.
settings-export-flask = Exportar p/ CFFA anterior
settings-import = Importar um livro
settings-import-text = Uma exportação do CFFA ou do CFFA anterior; a planilha do time em .xlsx ou .ods, ou todas as abas em arquivos .csv; ou uma exportação do Splitwise, Spliit ou I Hate Money. Você pode revisar tudo antes que algo seja substituído.
settings-import-google = Do Planilhas Google…
settings-import-submit = Ler o arquivo
settings-earlier = Livros anteriores
settings-earlier-text = Quando um livro é substituído ou excluído, o antigo fica guardado por 30 dias.
settings-earlier-none = Nenhum no momento.
settings-delete = Excluir todos os dados
settings-delete-button = Excluir todos os dados…
settings-active-days = Dias que contam como ativo
settings-active-days-hint = Os jogadores que jogaram nesse número de dias são oferecidos em um novo jogo.
settings-recent-days = Dias que contam como recentes
settings-recent-days-hint = O painel mostra as transações desse número de dias.
settings-file = Arquivo

settings-import-running = { $by } enviou um arquivo em { $began }; ele está sendo lido. <a>Ver o andamento</a>
settings-import-ready = { $by } enviou um livro em { $began }; ele está pronto para revisão. <a>Revisar</a>
settings-import-refused = { $by } enviou um arquivo em { $began }, mas ele não pôde ser lido. <a>Ver o motivo</a>
settings-import-interrupted = { $by } começou uma importação em { $began }, mas ela foi interrompida. <a>Ver o que fazer</a>
settings-earlier-counts =
    { $games ->
        [one] { $games } jogo
       *[other] { $games } jogos
    }, { $players ->
        [one] { $players } jogador
       *[other] { $players } jogadores
    }
settings-earlier-until = guardado até { $until }
settings-restore = Restaurar<hidden>: { $what }, { $replaced }</hidden>
settings-delete-text = Exclui todos os jogos, jogadores e pagamentos do livro do time { $team }. Os outros times não são afetados. Você pode restaurar o livro aqui por 30 dias.

settings-earlier-import = O livro antes de uma importação
settings-earlier-deletion = O livro antes de excluir tudo
settings-earlier-restoration = O livro antes de restaurar um anterior

settings-delete-title = Excluir todos os dados deste time?
settings-delete-what = Isso exclui todos os jogadores, jogos e transações do time { $team }. Os membros mantêm o acesso, e os outros times não são afetados.
settings-delete-restore =
    { $days ->
        [one] Você pode restaurar o livro na página de configurações por { $days } dia. Depois ele é excluído de vez.
       *[other] Você pode restaurar o livro na página de configurações por { $days } dias. Depois ele é excluído de vez.
    }
settings-delete-team = Time
settings-delete-type = Digite o nome do time, { $team }, para continuar.

settings-saved = Configurações salvas.
settings-deleted =
    { $days ->
        [one] Todos os dados foram excluídos. Você pode restaurá-los por { $days } dia.
       *[other] Todos os dados foram excluídos. Você pode restaurá-los por { $days } dias.
    }
settings-restored = Livro restaurado. O que ele substituiu está na lista de livros anteriores.

## How to pay a manager

payment-methods-title = Como pagar você
payment-methods-lead = Quem deve dinheiro vê isto no extrato, com o valor já preenchido quando possível. Preencha o que você usa e deixe o resto vazio.
payment-methods-change = Alterar como pagar você
payment-methods-none = Informe seus links de pagamento ou sua conta bancária. Quem deve dinheiro vê isso no extrato.
payment-methods-links = Links de pagamento
payment-methods-monzo = Nome no Monzo.me
payment-methods-monzo-hint = O fim do seu link: para monzo.me/sam, digite sam.
payment-methods-paypal = Nome no PayPal.me
payment-methods-paypal-hint = O fim do seu link: para paypal.me/sam, digite sam.
payment-methods-revolut = Nome no Revolut.me
payment-methods-revolut-hint = O fim do seu link: para revolut.me/sam, digite sam. Os jogadores digitam o valor.
payment-methods-upi-hint = Por exemplo, sam@bank. O link aparece nos times que usam rúpias.
payment-methods-bank = Conta bancária com IBAN
payment-methods-iban-hint = Nos times que usam euros, os jogadores também veem um QR code para o app do banco.
payment-methods-uk-bank = Conta bancária do Reino Unido
payment-methods-link = Outro link
payment-methods-label = Nome do link
payment-methods-label-hint = Por exemplo, Wise.
payment-methods-url = Endereço
payment-methods-url-hint = Deve começar com https://.

payment-methods-saved = Formas de pagamento salvas.

team-link-title = Link da equipe
team-link-text = Um só link para toda a equipe. Os jogadores abrem, tocam no próprio nome uma vez e veem o próprio saldo, como pagar e o próximo jogo. Não precisam de conta.
team-link-warning = Quem tem o link pode escolher o nome de qualquer jogador, ver o saldo dele, responder aos jogos por ele e dizer que ele pagou, o que um organizador confirma. Compartilhe só com pessoas de confiança.
team-link-old = O link ainda funciona, mas não pode mais ser mostrado. Revogue-o e crie um novo.
team-link-revoke-confirm = Revogar o link da equipe?
team-link-revoke-confirm-text = Ele deixa de funcionar para todos imediatamente. Você pode criar um novo.
team-link-revoke = Revogar o link da equipe
team-link-create = Criar o link da equipe
team-link-created = Link da equipe criado. Copie-o abaixo.
team-link-revoked = Link da equipe revogado. Ele não funciona mais.
team-link-over = Este link da equipe não é mais válido. Peça o atual a um organizador.
team-link-pick = Quem é você?
team-link-pick-text = Toque no seu nome. Este navegador se lembra dele para este link.
team-link-unknown = Escolha seu nome na lista.
team-link-no-game = Nenhum jogo está marcado no momento.
