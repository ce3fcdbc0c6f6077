## The page of the user’s mail address

mail-title = E-mail
mail-lead = Receba um e-mail quando um jogo dos seus times for marcado, quando ele estiver perto e você não tiver respondido, e quando um jogo que você respondeu for cancelado ou voltar a valer. Entre 21:00 e 8:00, os e-mails esperam até a manhã, a menos que o jogo comece antes.
mail-address = Seu endereço de e-mail
mail-address-hint = Enviamos um link para ele. Nada mais é enviado para ele até você abrir o link.
mail-submit = Ativar e-mails
mail-change = Mudar o endereço
mail-confirmed = Os e-mails são enviados para este endereço.
mail-unconfirmed = Abra o link no e-mail que enviamos para este endereço. Até lá, nada mais é enviado para ele.
mail-confirm-failed = Não foi possível enviar o link para este endereço. Confira o endereço e digite de novo.
mail-stop = Desativar e-mails
mail-asked = Enviamos um link para { $address }. Abra-o para ativar os e-mails.
mail-stopped = Os e-mails estão desativados e seu endereço foi apagado.
mail-ended = Seu administrador desativou os e-mails. Nada é enviado para seu endereço. Ele fica guardado caso os e-mails sejam ativados de novo. Você pode apagá-lo.
mail-delete = Apagar o endereço
mail-account-link = E-mails sobre jogos

## The pages of links in mail

mail-confirm-title = Confirme seu endereço de e-mail
mail-confirm-text = Isto ativa os e-mails sobre os jogos dos seus times.
mail-confirm-submit = Confirmar o endereço
mail-confirm-done = Seu endereço está confirmado. Você pode desativar os e-mails com o link de cada mensagem.
mail-stop-title = Desativar e-mails
mail-stop-text = Nenhum e-mail será mais enviado para este endereço.
mail-stop-done = Os e-mails estão desativados e seu endereço foi apagado.
mail-link-over = Este link não é mais válido. Você pode ativar e desativar os e-mails na sua conta.

## The mail that asks whether an address is the user’s

mail-confirm-subject = Confirme seu endereço de e-mail para o CFFA
mail-confirm-body =
    Alguém, provavelmente você, pediu ao CFFA para enviar e-mails sobre jogos a este endereço.

    Para confirmar, abra este link:
    { $link }

    Se não foi você, ignore este e-mail. Nada mais será enviado.

## Mail about a next game

mail-planned-subject = { $team }: jogo, { $when }
mail-planned =
    Um jogo está marcado: { $when }
    { $place }

    Você vai?
mail-reminder-subject = { $team }: você vai? { $when }
mail-reminder =
    Você ainda não respondeu a este jogo: { $when }
    { $place }

    Você vai?
mail-off-subject = { $team }: cancelado, { $when }
mail-off =
    Este jogo foi cancelado: { $when }
    { $place }
mail-on-subject = { $team }: vai ter jogo, { $when }
mail-on =
    Este jogo vai acontecer, afinal: { $when }
    { $place }

    Sua resposta continua valendo.
mail-reply = Responda e veja quem vai: { $link }
mail-game = Ver o jogo: { $link }
mail-end =
    Você recebe este e-mail porque está em { $team } e ativou os e-mails.
    Para desativar todos os e-mails: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = E-mails e notificações não enviados
mail-failures-text = Não foi possível enviá-los nos últimos 60 dias. Se muitos forem e-mails, peça a quem administra o servidor para verificar o servidor de e-mail.
mail-lead-more = O organizador também pode lembrar você do que deve. Se você entra com senha e a esquece, pode receber um link neste endereço.
mail-address-wrong = Digite um endereço de e-mail, por exemplo anna@example.com.
mail-too-often = Muitos e-mails foram enviados hoje. Tente de novo amanhã.
mail-failures-reason = Resposta do servidor de e-mail: { $reason }
mail-failures-late = Não foi possível enviar a tempo.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = Os jogadores que devem e ativaram os e-mails recebem um lembrete: no máximo um em 7 dias, e nenhum entre 21:00 e 8:00.
mail-balance-submit = Lembrar por e-mail
mail-balance-sent =
    { $players ->
        [one] { $players } jogador recebe um lembrete.
       *[other] { $players } jogadores recebem um lembrete.
    }
mail-balance-nobody = Nenhum lembrete é enviado. Ninguém que deve ativou os e-mails, ou já recebeu um nos últimos 7 dias.
mail-balance-too-many = Alguns lembretes não são enviados, porque muitos e-mails foram enviados hoje. Tente de novo amanhã.

## The reminder

mail-balance-subject = { $team }: você deve { $amount }
mail-balance = Você deve { $amount } no time { $team }. O organizador pede que você acerte.
mail-balance-link = Seu extrato e como pagar: { $link }

## A new password for somebody who forgot theirs

forgotten-title = Esqueceu a senha?
forgotten-lead = Digite seu nome de usuário. Enviamos um link para o endereço de e-mail que você confirmou na sua conta.
forgotten-submit = Enviar o link
forgotten-done = Se existe uma conta com este nome e um endereço de e-mail confirmado, um link está a caminho. Ele vale por uma hora.
forgotten-done-help = Nenhum e-mail depois de alguns minutos? Veja na pasta de spam. Se você recebeu um link na última hora, use esse. Sem um endereço confirmado, quem administra o servidor pode definir outra senha.
new-password-title = Escolha uma nova senha
new-password-lead = Isto encerra todas as suas sessões, revoga todos os seus tokens e remove suas outras formas de entrar. Suas notificações e seus endereços de agenda também são desativados.
new-password-done = Sua senha foi alterada. Todas as suas sessões foram encerradas.
new-password-over = Este link não é mais válido. Peça outro na página de entrada.
mail-password-subject = Uma nova senha para o CFFA
mail-password-body =
    Olá, { $name }!

    Alguém, provavelmente você, pediu uma nova senha para sua conta. Para escolher uma, abra este link em até uma hora:
    { $link }

    Se não foi você, ignore este e-mail. Sua senha continua a mesma.

## Mail that tells of a change of the account

mail-password-changed-subject = Sua senha do CFFA foi alterada
mail-password-changed-body =
    Olá, { $name }!

    A senha da sua conta do CFFA foi alterada.

    Se não foi você, peça uma nova senha na página de login ou peça ajuda ao administrador:
    { $link }
mail-password-and-address-changed-body =
    Olá, { $name }!

    A senha da sua conta do CFFA foi alterada, e a conta não usa mais este endereço de e-mail.

    Se não foi você, peça ajuda ao administrador. Não é mais possível enviar uma nova senha para este endereço.
mail-address-changed-subject = Sua conta do CFFA não usa mais este endereço de e-mail
mail-address-changed-body =
    Olá, { $name }!

    Sua conta do CFFA não usa mais este endereço de e-mail.

    Se não foi você, entre, altere sua senha e digite seu endereço de novo:
    { $link }
mail-address-without-password-body =
    Olá, { $name }!

    Sua conta do CFFA não usa mais este endereço de e-mail.

    Se não foi você, entre, escolha “Sair de todos os dispositivos”, entre de novo e digite seu endereço outra vez:
    { $link }

## Notifications on devices

push-title = Notificações
push-lead = Você recebe uma notificação quando um dos seus times marca um jogo, quando um jogo está perto e você não respondeu, e quando um jogo ao qual você respondeu é cancelado ou volta a valer. Entre 21:00 e 8:00, as notificações esperam até a manhã, a não ser que o jogo comece antes.
push-lead-more = As notificações mostram o time, o dia e o lugar, e nunca um valor. Elas são ativadas em cada aparelho separadamente.
push-heading = Notificações neste aparelho
push-text = Mostramos neste aparelho notificações sobre os jogos dos seus times até você desativar.
# $team: the name of the team
push-text-link = Mostramos neste aparelho notificações sobre os jogos de { $team } até você desativar.
push-submit = Ativar notificações
push-stop = Desativar notificações
push-denied = Seu navegador bloqueia as notificações deste site. Permita-as nas configurações do navegador e tente de novo.
push-failed = Seu navegador não conseguiu ativar as notificações. Tente mais tarde.
push-devices = Aparelhos com notificações
push-device-this = Este aparelho
# $since: a day and a time
push-device-since = desde { $since }
push-device-stop = Desativar<hidden> o aparelho, desde { $since }</hidden>
push-on = As notificações estão ativadas neste aparelho.
push-off = As notificações estão desativadas.
push-too-many = Muitas pessoas deste time têm notificações pelo link. Entre na sua conta para ativá-las.
push-refused = O serviço de notificações deste navegador não pode ser usado. Tente outro navegador.
push-reply-first = Responda primeiro ao jogo. Depois você pode ativar as notificações.
# $reason: such as “HTTP 403”
push-failures-reason = Resposta do serviço de notificações: { $reason }
push-balance = Você deve dinheiro ao time. Abra a página para ver quanto e como pagar.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = Lembretes automáticos
reminders-text = Jogadores que devem dinheiro recebem um lembrete a cada 7 dias, por e-mail ou como notificação, se tiverem ativado um dos dois. Os e-mails dizem quanto devem e como pagar. As notificações não mostram valores. Nada é enviado entre 21:00 e 8:00, nem a jogadores que já pagaram.
reminders-start = Ativar lembretes automáticos
reminders-stop = Desativar lembretes automáticos
reminders-on = Os lembretes automáticos estão ativados.
reminders-off = Os lembretes automáticos estão desativados.
reminders-own = Lembretes do que eu devo
reminders-own-on = Você recebe um lembrete quando deve dinheiro a um time que envia lembretes.
reminders-own-off = Você não recebe lembretes do que deve.
reminders-own-start = Receber lembretes
reminders-own-stop = Não receber lembretes
reminders-wanted = Você recebe lembretes do que deve.
reminders-unwanted = Você não recebe mais lembretes do que deve.
