## Importing from Google Sheets

google-title = Importar do Planilhas Google
google-lead = Você pode revisar a planilha antes que algo seja substituído.
google-worksheets = Abas
google-worksheets-hint = Deixe um campo vazio para encontrar a aba pelos nomes das colunas.
google-submit = Ler a planilha
google-key-help = De onde vem a chave
google-key-help-text = No console do Google, crie um projeto, ative a Google Sheets API e a Google Drive API, crie uma conta de serviço e adicione uma chave JSON em “Chaves”. Depois compartilhe a planilha com o e-mail dessa conta, como faria com uma pessoa; o acesso de leitor basta.
google-key = Chave da conta de serviço
google-spreadsheet = Planilha
google-spreadsheet-hint = O nome ou o endereço. Antes, compartilhe a planilha com o e-mail da conta de serviço.
google-summary = Resumo
google-first-row = Primeira linha do resumo
google-last-row = Última linha do resumo

google-key-hint = O arquivo .json do Google. É usado uma vez, para esta importação, e não fica guardado.
google-key-hint-again = Escolha o arquivo .json de novo: a chave não fica guardada.
google-key-too-large = Escolha a chave de novo: o arquivo pode ter no máximo { $kilobytes } KB.
google-field-too-long = Digite no máximo { $kilobytes } KB aqui.

## Uploading a file

upload-choose-file = Escolha um arquivo de no máximo 32 MB.
upload-not-kept = O arquivo enviado não está mais guardado. Envie-o de novo.
upload-again = { $why } Envie o arquivo de novo.
upload-complete = Importação concluída. O livro anterior fica guardado por 30 dias.

## An import that runs

running-title = Importando um livro
running-waiting = Esperando a vez
running-reading = Lendo o arquivo
running-writing = Gravando o livro
running-text = Você pode revisar tudo antes que algo seja substituído. Pode fechar esta página: a importação continua, e as configurações do time trazem você de volta.

running-waiting-text = Outros arquivos são lidos antes.
running-google = Esperando o Google.
running-read = { $done } de { $total } MB lidos
running-written = { $done } de { $total } alterações gravadas

import-window-title = Importar
import-interrupted = A importação foi interrompida antes de ler o arquivo inteiro. O livro do time não mudou. Escolha o arquivo de novo.
import-ended = Esta importação terminou: foi concluída, substituída por outra ou tem mais de um dia. Veja as configurações do time.

## What is in a file, before it replaces the book

preview-title = O que há no arquivo
preview-sum-of-balances = Soma dos saldos
preview-unread-text = Corrija na planilha e envie de novo, ou diga abaixo como ler. As linhas que ficarem sem solução são ignoradas.
preview-how-it-was-read = Como foi lido
preview-read-again = Ler de novo
preview-unanswered = O arquivo pode ser lido de mais de uma forma
preview-unanswered-text = Escolha acima e leia de novo. Até lá, você não pode usar este livro. O arquivo não diz:
preview-replace-confirm-button = Substituir
preview-balances = Saldos depois da importação
preview-balances-caption = Saldos no arquivo
preview-first-row = Primeira linha do resumo
preview-last-row = Última linha do resumo

preview-lead = É { $source }. Nada foi salvo ainda.
preview-lead-of-team = É { $source }, do time { $team }. Nada foi salvo ainda.
preview-dates = De { $first } a { $last }.
preview-unread =
    { $rows ->
        [one] { $rows } linha não pôde ser lida
       *[other] { $rows } linhas não puderam ser lidas
    }
preview-unread-first = Estas são as primeiras { $rows }.
preview-first-row-hint = Lido a partir da linha { $row }.
preview-last-row-hint = Lido até a linha { $row }.
preview-round =
    { $amounts ->
        [one] Arredondar { $amounts } valor com mais casas decimais que a moeda
       *[other] Arredondar { $amounts } valores com mais casas decimais que a moeda
    }
preview-replaces =
    Isto substitui o livro do time { $team }, que agora tem { $games ->
        [one] { $games } jogo
       *[other] { $games } jogos
    } e { $players ->
        [one] { $players } jogador
       *[other] { $players } jogadores
    }. O livro atual fica guardado por 30 dias e pode ser restaurado na página de configurações.
preview-replace-confirm = Substituir o livro do time { $team }?
preview-replace-confirm-text =
    O livro atual, com { $games ->
        [one] { $games } jogo
       *[other] { $games } jogos
    } e { $players ->
        [one] { $players } jogador
       *[other] { $players } jogadores
    }, fica guardado por 30 dias.
preview-replace = Substituir o livro
preview-replace-without =
    { $rows ->
        [one] Substituir o livro sem { $rows } linha
       *[other] Substituir o livro sem { $rows } linhas
    }

preview-source-previous = uma exportação do CFFA anterior
preview-source-archive = um arquivo completo do CFFA
preview-source-spreadsheet = uma planilha
preview-source-app = uma exportação do { $app }

## How a file is read: questions with answers to choose from

choices-choose = Escolha uma opção
choices-row-unreadable = Digite um número de linha, como aparece na planilha.
choices-dates = Que data é { $example }?
choices-dates-hint = O arquivo não mostra se o dia ou o mês vem primeiro.
choices-dates-day-first = Primeiro o dia
choices-dates-month-first = Primeiro o mês

choices-amounts = Como os valores estão escritos?
choices-amounts-each = Como escrito em cada valor
choices-amounts-as-shown = Como o arquivo mostra
choices-amounts-as-shown-point = Como o arquivo mostra: ponto decimal
choices-amounts-as-shown-comma = Como o arquivo mostra: vírgula decimal
choices-amounts-point = Com ponto decimal
choices-amounts-comma = Com vírgula decimal
choices-amounts-point-example = Com ponto decimal: { $example } é { $amount }
choices-amounts-comma-example = Com vírgula decimal: { $example } é { $amount }
choices-amounts-hint = O arquivo não mostra qual sinal separa as casas decimais.
choices-amounts-hint-point = Outros valores têm ponto decimal, como { $point }.
choices-amounts-hint-comma = Alguns valores têm vírgula decimal, como { $comma }.
choices-amounts-hint-both = Alguns valores têm ponto decimal, como { $point }, e outros vírgula decimal, como { $comma }.

choices-currency = Moeda dos valores
choices-currency-known = O arquivo indica a moeda com “{ $sign }”, sem código. Pode ser { $codes }. Confira.
choices-currency-unknown = O arquivo indica a moeda com “{ $sign }”, sem código. O CFFA não conhece nenhuma moeda com esse sinal. Confira.

choices-sheet-summary = Aba com o resumo
choices-sheet-games = Aba com os jogos
choices-sheet-transactions = Aba com as transações
choices-sheet-hint = Mais de uma aba tem essas colunas.
choices-sheet-none = Nenhuma

choices-same = { $name } é a mesma pessoa que { $other }?
choices-same-yes = O mesmo jogador que { $other }
choices-same-no = Outro jogador

choices-player = Um jogador
choices-column = A coluna { $name } é um jogador?
choices-column-no = Não, ignorar
choices-column-hint = Nela está escrito “{ $example }”, por exemplo.
choices-column-hint-empty = Está vazia.
choices-total = { $name } é um jogador ou uma linha de totais?
choices-total-yes = Uma linha de totais. Ignorar
choices-total-hint-sum = O valor é a soma das linhas acima.
choices-total-hint-name = O nome sugere uma linha de totais, mas o valor não é a soma das linhas acima.

choices-encoding = Qual destes textos está escrito corretamente?
choices-encoding-hint = O arquivo não diz qual é a codificação do texto.
choices-separator = O que separa as células?
choices-separator-comma = Vírgula ( , )
choices-separator-semicolon = Ponto e vírgula ( ; )
choices-separator-tab = Tabulação
choices-separator-pipe = Barra vertical ( | )
