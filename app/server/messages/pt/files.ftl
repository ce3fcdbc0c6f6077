## Any file

refusal-file-empty = O arquivo está vazio. Exporte-o ou salve-o de novo e escolha o novo arquivo.
refusal-file-not-a-zip = Isto não é um arquivo zip nem uma planilha. Escolha o arquivo .zip exportado, uma planilha (.xlsx, .ods) ou as abas em .csv.
refusal-file-not-ours = Isto não é uma exportação do CFFA: não contém manifest.json, nem arquivos como games.json e payments.json, nem uma planilha. Escolha o arquivo .zip que a página de exportação forneceu.
refusal-file-unreadable = O arquivo não pode ser lido do disco: { $why }.

## Archives

refusal-file-damaged = O arquivo zip está danificado ou incompleto. Copie-o ou exporte-o de novo e tente outra vez.
refusal-file-too-large = O arquivo tem mais de { $most } MiB, grande demais para a exportação de um time. Escolha o arquivo que foi exportado.
refusal-file-unpacks-too-large = Descompactado, o arquivo teria mais de { $most } MiB, grande demais para a exportação de um time. Escolha o arquivo que foi exportado.
refusal-file-zip-bomb = { $name }, dentro do zip, fica mais de { $most } vezes maior ao ser descompactado. Isso é uma bomba zip, não uma exportação; não foi lido.
refusal-file-too-many-files = O zip contém mais de { $most } arquivos. Escolha o arquivo que foi exportado.
refusal-file-directory-too-long = A lista de arquivos do zip é mais longa que a de qualquer exportação. Escolha o arquivo que foi exportado.
refusal-file-unsafe-name = O zip contém o nome { $name }, que aponta para fora dele. Exporte-o de novo; não use um arquivo de alguém que você não conhece.
refusal-file-same-name-twice = O zip contém dois arquivos com o nome { $name }, e não está claro qual vale. Exporte-o de novo.
refusal-file-encrypted = O zip está protegido por senha. Descompacte-o e compacte os arquivos de novo, sem senha.
refusal-file-packed-otherwise = { $name } está compactado de um modo que o CFFA não consegue ler. Descompacte o zip e compacte os arquivos de novo.
refusal-file-nothing-inside = O zip está vazio. Se for do CFFA anterior, defina EXPORTDIRECTORY nele com um caminho absoluto e exporte de novo.

## Archives of CFFA and of the previous CFFA

refusal-file-not-json = { $file }, linha { $row }: { $what } O arquivo está danificado; exporte-o de novo.
refusal-file-too-many-rows = { $file } tem mais de { $most } linhas, demais para o livro de um time.
refusal-file-too-many-players = O arquivo cita mais de { $most } jogadores, o máximo de um time.
refusal-file-inconsistent = O livro importado seria inconsistente. Informe isso e anexe o arquivo. { $why }
refusal-file-bad-manifest = manifest.json não pode ser lido: { $what }. Exporte o arquivo de novo.
refusal-file-newer-version = O arquivo é da versão { $found }, e este CFFA lê versões até a { $known }. Atualize o CFFA e depois importe.
refusal-file-too-many-changes = O arquivo contém mais de { $most } alterações, ou mais de { $megabytes } MiB delas, demais para o livro de um time. Use o arquivo como foi exportado.
refusal-file-missing = Falta { $file } no zip. Exporte-o de novo.
refusal-file-checksum-differs = { $file } não corresponde ao manifesto (a soma de verificação é outra): foi alterado ou danificado. Use o arquivo como foi exportado.
refusal-file-count-differs =
    O manifesto indica { $promised } { $what ->
        [changes] alterações
        [players] jogadores
        [games] jogos
        [transactions] transações
        [costs] despesas
       *[other] { $what }
    }, mas há { $found }. Use o arquivo como foi exportado.
refusal-file-not-a-change = changes.jsonl, linha { $line }: isto não é uma alteração: { $what }. Use o arquivo como foi exportado.
refusal-file-unsound-change = changes.jsonl, linha { $line } (alteração { $seq }): não pode estar certo. { $why }
refusal-file-key-twice = changes.jsonl, linha { $line }: a chave de idempotência já foi usada. Use o arquivo como foi exportado.

## Exports of other programs

refusal-file-unknown-json = O CFFA não conhece este JSON: ele lê exportações do Spliit e as contas do I Hate Money. Se for uma delas, está danificada ou incompleta; exporte-a de novo.
refusal-file-json-too-large = O JSON tem mais de { $most } MiB, grande demais para a exportação de um grupo.
refusal-file-missing-column = { $file } parece uma exportação do { $program }, mas na linha { $row }, a dos nomes das colunas, não há nenhuma chamada { $column }. Exporte de novo ou acrescente a coluna.
refusal-file-missing-member = Isto parece uma exportação do { $program }, mas falta { $name }. Exporte de novo e escolha o novo arquivo.
refusal-file-suggestions = Estes são os pagamentos que o I Hate Money sugere, não o que foi pago. Exporte as contas.

## Spreadsheets

refusal-file-bad-workbook = A planilha não pode ser lida ({ $what }). Abra-a, salve-a de novo como .xlsx ou .ods e tente outra vez.
refusal-file-sheet-too-large = { $name } é grande demais para a planilha de um time. Remova tudo o que não for o livro do time e tente de novo.
refusal-file-too-many-sheets = A planilha tem mais de { $most } abas. Remova as que não forem do livro do time.
refusal-file-too-many-columns = A aba { $sheet } tem conteúdo em mais de { $most } colunas. Remova tudo o que não for o livro do time.
refusal-file-too-many-cells = A planilha tem mais de { $most } células, e isso é demais. Remova tudo o que não for o livro do time.
refusal-file-too-much-text = A planilha tem mais de { $most } MB de texto, e isso é demais. Remova tudo o que não for o livro do time.
refusal-file-no-template = Nenhuma aba tem as colunas da planilha de um time. As transações precisam de Player, Amount e Date (dd-Mon-YYYY); os jogos, de Date of Game dd-MON-YYYY e Cost of Game; um resumo, de Names e Money Carry Over.
refusal-file-no-such-sheet = A aba { $name } não foi encontrada. As abas são: { $there }.
refusal-file-not-such-a-sheet = Falta uma coluna na aba { $name }. Ela precisa de: { $columns }.
refusal-file-not-together = { $name } não é um arquivo CSV. Só é possível importar vários arquivos juntos se cada um for uma aba em .csv.

## Files of other kinds

refusal-kind-pdf = Isto é um PDF, que não tem células para ler. Exporte como .xlsx ou .csv a planilha que deu origem a ele.
refusal-kind-old-workbook = Isto é uma pasta de trabalho antiga do Excel (.xls). Abra-a e salve-a como .xlsx, sem senha.
refusal-kind-protected-workbook = Esta pasta de trabalho está protegida por senha. Abra-a, salve-a sem senha e escolha esse arquivo.
refusal-kind-binary-workbook = Isto é uma pasta de trabalho binária do Excel (.xlsb). Abra-a e salve-a como .xlsx.
refusal-kind-protected-ods = Esta planilha (.ods) está protegida por senha. Abra-a, salve-a sem senha e escolha esse arquivo.
refusal-kind-other-open-document = Isto é um arquivo OpenDocument, mas não uma planilha. Exporte a planilha como .ods, .xlsx ou .csv.
refusal-kind-old-office-document = Isto é um documento antigo do Office, mas não uma planilha. Exporte a planilha do time como .xlsx ou .csv.
refusal-kind-word-document = Isto é um documento do Word. Exporte a planilha do time como .xlsx ou .csv.
refusal-kind-presentation = Isto é uma apresentação. Exporte a planilha do time como .xlsx ou .csv.
refusal-kind-xml-workbook = Isto é uma pasta de trabalho do Excel salva como XML. Abra-a e salve-a como .xlsx.
refusal-kind-web-page = Isto é uma página da web, diga o que disser o nome do arquivo. Abra-a em um programa de planilhas e salve-a como .xlsx, ou exporte o arquivo de novo.
refusal-kind-web-archive = Isto é uma página da web salva por um navegador (.webarchive). Exporte a própria planilha como .xlsx ou .csv.
refusal-kind-numbers = Isto é uma planilha do Numbers. No Numbers, escolha “Arquivo”, “Exportar para”, “Excel” e escolha esse arquivo aqui.
refusal-kind-keynote = Isto é uma apresentação do Keynote. Exporte a planilha do time como .xlsx ou .csv.
refusal-kind-pages = Isto é um documento do Pages. Exporte a planilha do time como .xlsx ou .csv.
refusal-kind-link-to-google = Isto é só um link para um documento no Google Drive; as células não estão nele. No Planilhas Google, escolha “Arquivo”, “Baixar”, “Microsoft Excel (.xlsx)” e escolha esse arquivo aqui. Ou importe do Planilhas Google.
refusal-kind-shortcut = Isto é só um link para uma página, sem mais nada. Abra o link, baixe a planilha como .xlsx ou .csv e escolha esse arquivo.
refusal-kind-picture = Isto é uma imagem, que não tem células para ler. Exporte a planilha como .xlsx ou .csv.
refusal-kind-gzip = Isto está compactado com gzip (.gz). Descompacte e escolha o que há dentro.
refusal-kind-seven-zip = Isto é um arquivo do 7-Zip (.7z). Descompacte-o e escolha o que há dentro, ou compacte de novo como .zip.
refusal-kind-rar = Isto é um arquivo RAR. Descompacte-o e escolha o que há dentro, ou compacte de novo como .zip.
refusal-kind-other-archive = Este arquivo compactado não é um .zip. Descompacte-o e escolha o que há dentro, ou compacte de novo como .zip.
refusal-kind-rich-text = Isto é um documento de texto (.rtf). Exporte a planilha do time como .xlsx ou .csv.
refusal-kind-database = Isto é um arquivo de banco de dados. Exporte o livro do time e escolha o .zip exportado. Para restaurar um backup, use: cffa restore.
refusal-kind-email = Isto é um e-mail. Salve o arquivo anexado e escolha-o.
refusal-kind-calendar = Isto é um arquivo de calendário ou de contatos. Exporte a planilha do time como .xlsx ou .csv.

## Changes that don’t fit into the book

refusal-change-newer-format = A alteração está no formato { $found }, que esta versão do CFFA não conhece. Atualize o CFFA.
refusal-change-gap = A alteração tem o número { $found } onde deveria estar o { $expected }: faltam alterações.
refusal-change-closed = O livro já estava fechado antes desta alteração.
refusal-change-id-in-use = A alteração usa um identificador que já pertence a outra coisa.
refusal-change-not-as-before = O que havia antes, segundo a alteração, não corresponde ao livro.
refusal-change-not-theirs = A alteração move jogos, transações ou despesas de jogadores que ela não cita.
refusal-change-not-merged = A alteração separa dois jogadores que não estavam unidos.
refusal-change-not-undoable = A alteração desfaz algo que não pode ser desfeito.
refusal-change-nobody-asked = O nome da pessoa que fez a alteração está vazio ou é longo demais.

## Google Sheets

refusal-google-no-key = Isto não é a chave de uma conta de serviço. Escolha o arquivo .json que o console do Google forneceu quando a chave foi criada.
refusal-google-key-damaged = A chave privada do arquivo não pode ser usada; talvez esteja incompleta. Crie uma nova chave para a conta de serviço e escolha esse arquivo.
refusal-google-key-refused = O Google recusa esta chave ({ $message }). Talvez ela tenha sido excluída: crie uma nova para a conta de serviço e escolha esse arquivo.
refusal-google-clock = O Google diz que o relógio deste servidor está errado. Acerte o relógio (timedatectl mostra a hora) e tente de novo.
refusal-google-no-name = Digite o nome ou o endereço da planilha.
refusal-google-no-such-spreadsheet = Nenhuma planilha chamada { $name } está compartilhada com { $email }. Abra-a no Planilhas Google, escolha “Compartilhar” e adicione esse endereço como leitor; ou corrija o nome.
refusal-google-several-spreadsheets = Há { $count } planilhas chamadas { $name } compartilhadas com { $email }. Digite o endereço da planilha certa, como aparece no navegador em que ela está aberta.
refusal-google-not-shared = A planilha não está compartilhada com { $email } ou não existe. Abra-a no Planilhas Google, escolha “Compartilhar” e adicione esse endereço como leitor.
refusal-google-not-a-spreadsheet = Isto é um arquivo do Google Drive, mas não uma planilha do Google. Abra-o no Planilhas Google e escolha “Arquivo”, “Salvar como Planilhas Google”; ou baixe-o e importe o arquivo.
refusal-google-switched-off = A { $service } não está ativada no projeto desta chave. Ative-a no console do Google, espere um minuto e tente de novo.
refusal-google-quota = O Google está limitando as solicitações desta conta de serviço. Espere um minuto e tente de novo.
refusal-google-away = O Google está temporariamente indisponível. Tente de novo em instantes.
refusal-google-strange = A resposta do Google não pôde ser lida ({ $what }). Baixe a planilha como .xlsx e importe o arquivo.

## Uploads

refusal-upload-too-large = O arquivo é grande demais; o limite é de 32 MB.
refusal-upload-too-many = Escolha no máximo { $most } arquivos de uma vez.
refusal-upload-unreadable = O envio não pôde ser lido: { $why }.
