## The sign-in page

login-help = Não tem conta? Peça um link de convite ao organizador do seu time. Esqueceu a senha? Quem administra o servidor pode definir outra com <code>cffa user</code>.
login-help-by-mail = Não tem conta? Peça um link de convite ao organizador do seu time. <a>Esqueceu a senha?</a>
passkey-sign-in = Entrar com uma chave de acesso
passkey-not-used = Você não entrou: nenhuma chave de acesso foi usada. Tente de novo ou use sua senha.
second-step-title = Digite seu código
second-step-lead = Sua senha está certa. Agora digite o código que o seu aplicativo autenticador mostra, ou um código de recuperação.
second-step-hint = 6 dígitos, ou as 16 letras e dígitos de um código de recuperação.

sign-in-password-off = Aqui não se entra com senha. Use o botão da página inicial.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = Sua sessão terminou e nada foi salvo ainda. Entre para continuar com o formulário.
signed-out-continue-with-password = Sua sessão terminou e nada foi salvo ainda. Entre com sua senha para continuar: o formulário é longo demais para ser guardado enquanto você entra por outro site.
signed-out-form-too-long = Sua sessão terminou e nada foi salvo. O formulário é longo demais para ser guardado enquanto você entra. Entre em outra aba, volte ao formulário e salve de novo.
signed-out-choose-file = Sua sessão terminou e nada foi salvo. Entre e escolha o arquivo de novo.
signed-out-try-again = Sua sessão terminou e nada foi alterado. Entre e tente de novo.
signed-out-expired = O que você preencheu ficou guardado por duas horas e expirou. Nada foi salvo.

## The page for the first user

setup-title = Configurar o CFFA
setup-first-person = Você é a primeira pessoa aqui.
setup-create = Crie a conta com que você vai cuidar do seu time.
setup-sign-in = Entre com a conta com que você vai cuidar do seu time.
setup-submit = Criar minha conta
setup-name-hint = O nome pelo qual o time conhece você.
setup-username-hint = Você entra com ele. Letras minúsculas e números são mais fáceis.
setup-password-hint = Pelo menos 10 caracteres. Uma frase curta é fácil de lembrar.

setup-window-title = Configurar o CFFA
setup-done = Boas-vindas, { $name }. Você entrou.

## A sign-in with a provider that failed

sign-in-failed-done = Você entrou como <b>{ $name }</b>.

sign-in-failed-title = Você não entrou
sign-in-failed-by-invitation = Só com convite
sign-in-failed-other-account = Entrar com outra conta

## Pages that lead on by themselves

onward-go-on = Continuar

onward-title = Continuar para { $provider }

## Signing out

sign-out-title = Você saiu
sign-out-at-provider = Você saiu daqui. Saindo de { $provider }…
sign-out-provider-unavailable = Você saiu daqui. { $provider } não está disponível, então sua sessão lá talvez continue aberta.

## Going on with a form after signing in

form-onward-title = Você entrou
form-onward-lead = O que você preencheu continua aqui. Nada foi salvo ainda.
form-onward-continue = Continuar com o formulário

## Confirming who one is

confirm-identity-confirmed = Continue o que estava fazendo.
confirm-identity-lead = Você vai alterar a segurança da sua conta. O que você preencheu fica guardado.
confirm-identity-continue = Continuar
confirm-identity-password = Sua senha

confirm-identity-with = Entrar de novo com { $provider }

confirm-identity-title = Confirme que é você
confirm-identity-title-confirmed = Você confirmou quem é
confirm-identity-password-missing = Digite sua senha.
confirm-identity-password-wrong = Senha incorreta. Tente de novo.

## The page "My account"

account-password-heading = Alterar a senha
account-password-text = Isso encerra suas outras sessões e revoga todos os seus tokens. Suas notificações e seus endereços de agenda também são desativados.
account-keep-heading = Formas de entrar para manter
account-keep-text = As formas de entrar que você não marcar são removidas, caso alguém que sabia a senha antiga tenha adicionado uma. Você pode adicioná-las de novo.
account-password-submit = Alterar senha
account-ways-heading = Formas de entrar
account-tokens-heading = Tokens de API
account-tokens-text = Um script ou notebook com um token pode agir em seu nome, dentro das permissões do token.
account-scopes = Permissões
account-token-create = Criar um token
account-leave-confirm-text = Você não poderá mais abrir este time. Um organizador pode convidar você de novo.
account-leave-confirm-button = Sair
account-sessions-heading = Sessões abertas
account-session-this = esta
account-sessions-text = Sair de todos os dispositivos também revoga todos os seus tokens. Suas notificações e seus endereços de agenda também são desativados.
account-sessions-end-all = Sair de todos os dispositivos
account-password-current = Senha atual
account-password-new = Nova senha
account-password-again = Repita a nova senha
account-token-name = Nome do token
account-token-name-hint = Por exemplo: meu notebook.
account-token-days = Válido por

account-way-remove = Remover<hidden> { $provider }, { $subject }</hidden>
account-way-add = Adicionar login com { $provider }
account-token-created = criado em { $made }
account-token-until = válido até { $until }
account-token-used = último uso em { $used }
account-token-never-used = nunca usado
account-token-revoke = Revogar<hidden> { $name }, criado em { $made }</hidden>
account-leave = Sair<hidden> do time { $team }</hidden>
account-leave-confirm = Sair do time { $team }?
account-session-since = desde { $started }
account-session-seen = último acesso em { $seen }
account-session-end = Encerrar<hidden> a sessão: { $device }, desde { $started }</hidden>

account-scope-read-book = ler os livros dos seus times, até onde você pode vê-los
account-scope-write-book = alterar os livros dos times que você organiza e responder aos próximos jogos
account-scope-manage-team = criar times e cuidar dos membros e das configurações dos times que você organiza
account-scope-read-headcounts = ver contagens
account-scope-write-headcounts = criar contagens e contar nelas
account-token-days-choice =
    { $days ->
        [365] um ano
        [one] { $days } dia
       *[other] { $days } dias
    }
account-way-local = Senha do CFFA
account-device = { $browser } no { $system }
account-device-unknown = Um navegador

account-password-changed = Senha alterada. Suas outras sessões foram encerradas e seus tokens foram revogados. Suas notificações e seus endereços de agenda estão desativados.
account-ways-removed = As formas de entrar que você não manteve foram removidas.
account-way-added = Forma de entrar adicionada.
account-way-removed = Forma de entrar removida. Suas outras sessões foram encerradas e seus tokens foram revogados. Suas notificações e seus endereços de agenda estão desativados.
account-token-revoked = Token revogado.
account-token-already-revoked = Esse token já estava revogado.
account-session-ended = Sessão encerrada nesse navegador.
account-session-already-ended = A sessão nesse navegador já estava encerrada.
account-left = Você saiu do time { $team }.
passkey = Chave de acesso
passkeys-heading = Chaves de acesso
passkeys-text = Com uma chave de acesso você entra pelo celular, computador ou chave de segurança: com digital, rosto ou PIN, e sem senha.
passkey-unsupported = Este navegador não pode usar chaves de acesso aqui.
passkey-name = Nome da chave de acesso
passkey-name-hint = Por exemplo: meu celular.
passkey-add = Adicionar uma chave de acesso
passkey-created = adicionada em { $created }
passkey-used = último uso em { $used }
passkey-never-used = nunca usada
passkey-remove = Remover<hidden> { $name }, adicionada em { $created }</hidden>
passkey-added = Chave de acesso adicionada. Você já pode entrar com ela.
passkey-removed = Chave de acesso removida. Suas outras sessões foram encerradas e seus tokens foram revogados. Suas notificações e seus endereços de agenda estão desativados.
passkey-already-removed = Essa chave de acesso já tinha sido removida.
second-factor-heading = Segundo fator
second-factor-text = Com um segundo fator, só a senha não basta: para entrar é preciso também um código de um aplicativo autenticador no celular.
second-factor-set-up = Configurar um segundo fator
second-factor-since = Ativo desde { $since }. Códigos de recuperação restantes: { $codes }.
second-factor-renew = Para um celular novo ou novos códigos de recuperação, desative-o e configure de novo.
second-factor-off-password = Senha, para desativar
second-factor-off-code = Código do aplicativo, ou um código de recuperação
second-factor-turn-off = Desativar o segundo fator
second-factor-turned-off = Segundo fator desativado. Sua senha basta para entrar.

## The page of a new API token

token-title = Seu novo token
token-copy-now = Copie agora: ele não será mostrado de novo. Quem tiver o token pode agir em seu nome, então guarde-o tão bem quanto uma senha.
token-text = O token
token-back = Voltar à minha conta

token-scopes = Permissões: { $scopes }. Válido até { $until }.

passkey-new-title = Adicionar uma chave de acesso
passkey-new-lead = Seu navegador pergunta qual dispositivo deve guardar a chave de acesso.
passkey-create = Criar a chave de acesso
passkey-not-created = Nenhuma chave de acesso foi criada. Tente de novo ou use outro dispositivo.

second-factor-new-title = Configurar um segundo fator
second-factor-new-lead = Escaneie a imagem com um aplicativo autenticador e digite o código que ele mostra.
second-factor-qr = Código QR com o segredo
second-factor-secret = Ou digite este segredo no aplicativo:
second-factor-code = Código
second-factor-code-hint = 6 dígitos.
second-factor-turn-on = Ativar
recovery-codes-title = O segundo fator está ativo
recovery-codes-heading = Seus códigos de recuperação
recovery-codes-text = Anote agora: eles não serão mostrados de novo. Sem o celular, cada um permite entrar uma vez, depois da senha. Suas outras sessões foram encerradas e seus tokens foram revogados. Suas notificações e seus endereços de agenda estão desativados.
