## The page of the user’s mail address

mail-title = E-mail
mail-lead = Receba um e-mail quando um jogo dos seus times for marcado, quando ele estiver perto e você não tiver respondido, e quando um jogo que você respondeu for cancelado ou voltar a valer. Nada é enviado entre 21:00 e 8:00.
mail-address = Seu endereço de e-mail
mail-address-hint = Enviamos um link para ele. Nada mais é enviado até você abrir o link.
mail-submit = Ativar e-mails
mail-change = Mudar o endereço
mail-confirmed = Os e-mails são enviados para este endereço.
mail-unconfirmed = Abra o link no e-mail que enviamos para este endereço. Até lá, nada mais é enviado para ele.
mail-stop = Desativar e-mails
mail-asked = Enviamos um link para { $address }. Abra-o para ativar os e-mails.
mail-stopped = Os e-mails estão desativados e seu endereço foi apagado.
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
mail-end =
    Você recebe este e-mail porque ativou os e-mails de { $team }.
    Para desativar: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = E-mails não enviados
mail-failures-text = Não foi possível enviar estes e-mails nos últimos 60 dias. Se forem muitos, peça ao administrador para verificar o servidor de e-mail.
