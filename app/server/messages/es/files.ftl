## Any file

refusal-file-empty = El archivo está vacío. Expórtalo o guárdalo otra vez y elige el nuevo.
refusal-file-not-a-zip = Esto no es un archivo zip ni una hoja de cálculo. Elige el archivo .zip exportado, una hoja de cálculo (.xlsx, .ods) o sus hojas en .csv.
refusal-file-not-ours = Esto no es una exportación de CFFA: no contiene manifest.json, ni archivos como games.json y payments.json, ni una hoja de cálculo. Elige el archivo .zip que te dio la página de exportación.
refusal-file-unreadable = No se puede leer el archivo del disco: { $why }.

## Archives

refusal-file-damaged = El archivo zip está dañado o incompleto. Cópialo o expórtalo otra vez y vuelve a intentarlo.
refusal-file-too-large = El archivo ocupa más de { $most } MiB, demasiado para la exportación de un equipo. Elige el archivo que se exportó.
refusal-file-unpacks-too-large = Descomprimido, el archivo ocuparía más de { $most } MiB, demasiado para la exportación de un equipo. Elige el archivo que se exportó.
refusal-file-zip-bomb = { $name }, dentro del zip, ocupa al descomprimirse más de { $most } veces su tamaño. Es una bomba zip, no una exportación; no se ha leído.
refusal-file-too-many-files = El zip contiene más de { $most } archivos. Elige el archivo que se exportó.
refusal-file-directory-too-long = La lista de archivos del zip es más larga que la de cualquier exportación. Elige el archivo que se exportó.
refusal-file-unsafe-name = El zip contiene el nombre { $name }, que apunta fuera de él. Expórtalo otra vez; no uses un archivo de alguien que no conoces.
refusal-file-same-name-twice = El zip contiene dos archivos con el nombre { $name } y no está claro cuál vale. Expórtalo otra vez.
refusal-file-encrypted = El zip está protegido con contraseña. Descomprímelo y vuelve a comprimir los archivos sin contraseña.
refusal-file-packed-otherwise = { $name } está comprimido de una forma que CFFA no puede leer. Descomprime el zip y vuelve a comprimir los archivos.
refusal-file-nothing-inside = El zip está vacío. Si es del CFFA anterior, pon en su EXPORTDIRECTORY una ruta absoluta y exporta otra vez.

## Archives of CFFA and of the previous CFFA

refusal-file-not-json = { $file }, fila { $row }: { $what } El archivo está dañado; expórtalo otra vez.
refusal-file-too-many-rows = { $file } tiene más de { $most } filas, demasiadas para el libro de un equipo.
refusal-file-too-many-players = El archivo nombra a más de { $most } jugadores, el máximo de un equipo.
refusal-file-inconsistent = El libro importado sería incoherente. Avisa de ello y adjunta el archivo. { $why }
refusal-file-bad-manifest = No se puede leer manifest.json: { $what }. Exporta el archivo otra vez.
refusal-file-newer-version = El archivo es de la versión { $found } y este CFFA lee versiones hasta la { $known }. Actualiza CFFA e impórtalo después.
refusal-file-too-many-changes = El archivo contiene más de { $most } cambios, o más de { $megabytes } MiB de cambios, demasiados para el libro de un equipo. Usa el archivo tal como se exportó.
refusal-file-missing = Falta { $file } en el zip. Expórtalo otra vez.
refusal-file-checksum-differs = { $file } no coincide con el manifiesto (la suma de comprobación es distinta): se modificó o se dañó. Usa el archivo tal como se exportó.
refusal-file-count-differs =
    El manifiesto anuncia { $promised } { $what ->
        [changes] cambios
        [players] jugadores
        [games] partidos
        [transactions] movimientos
        [costs] gastos
       *[other] { $what }
    }, pero hay { $found }. Usa el archivo tal como se exportó.
refusal-file-not-a-change = changes.jsonl, línea { $line }: esto no es un cambio: { $what }. Usa el archivo tal como se exportó.
refusal-file-unsound-change = changes.jsonl, línea { $line } (cambio { $seq }): no puede ser correcto. { $why }
refusal-file-key-twice = changes.jsonl, línea { $line }: la clave de idempotencia ya se había usado. Usa el archivo tal como se exportó.

## Exports of other programs

refusal-file-unknown-json = CFFA no conoce este JSON: lee exportaciones de Spliit y las facturas de I Hate Money. Si es una de ellas, está dañada o incompleta; expórtala otra vez.
refusal-file-json-too-large = El JSON ocupa más de { $most } MiB, demasiado para la exportación de un grupo.
refusal-file-missing-column = { $file } parece una exportación de { $program }, pero en la fila { $row }, la de los nombres de las columnas, no hay ninguna llamada { $column }. Expórtalo otra vez o añade la columna.
refusal-file-missing-member = Esto parece una exportación de { $program }, pero le falta { $name }. Expórtala otra vez y elige el archivo nuevo.
refusal-file-suggestions = Estos son los pagos que sugiere I Hate Money, no lo que se pagó. Exporta sus facturas.

## Spreadsheets

refusal-file-bad-workbook = No se puede leer la hoja de cálculo ({ $what }). Ábrela, guárdala otra vez como .xlsx u .ods y vuelve a intentarlo.
refusal-file-sheet-too-large = { $name } es demasiado grande para la hoja de cálculo de un equipo. Quita todo lo que no sea el libro del equipo y vuelve a intentarlo.
refusal-file-too-many-sheets = La hoja de cálculo contiene más de { $most } hojas. Quita las que no sean del libro del equipo.
refusal-file-too-many-columns = La hoja { $sheet } tiene contenido en más de { $most } columnas. Quita todo lo que no sea el libro del equipo.
refusal-file-too-many-cells = La hoja de cálculo tiene más de { $most } celdas, y son demasiadas. Quita todo lo que no sea el libro del equipo.
refusal-file-too-much-text = La hoja de cálculo tiene más de { $most } MB de texto, y es demasiado. Quita todo lo que no sea el libro del equipo.
refusal-file-no-template = Ninguna hoja tiene las columnas de la hoja de cálculo de un equipo. Los movimientos necesitan Player, Amount y Date (dd-Mon-YYYY); los partidos, Date of Game dd-MON-YYYY y Cost of Game; un resumen, Names y Money Carry Over.
refusal-file-no-such-sheet = No se encuentra la hoja { $name }. Las hojas son: { $there }.
refusal-file-not-such-a-sheet = A la hoja { $name } le falta una columna. Necesita: { $columns }.
refusal-file-not-together = { $name } no es un archivo CSV. Solo puedes importar varios archivos juntos si cada uno es una hoja en .csv.

## Files of other kinds

refusal-kind-pdf = Esto es un PDF y no tiene celdas que leer. Exporta como .xlsx o .csv la hoja de cálculo de la que salió.
refusal-kind-old-workbook = Esto es un libro de Excel antiguo (.xls). Ábrelo y guárdalo como .xlsx sin contraseña.
refusal-kind-protected-workbook = Este libro de Excel está protegido con contraseña. Ábrelo, guárdalo sin contraseña y elige ese archivo.
refusal-kind-binary-workbook = Esto es un libro de Excel binario (.xlsb). Ábrelo y guárdalo como .xlsx.
refusal-kind-protected-ods = Esta hoja de cálculo (.ods) está protegida con contraseña. Ábrela, guárdala sin contraseña y elige ese archivo.
refusal-kind-other-open-document = Esto es un archivo OpenDocument, pero no una hoja de cálculo. Exporta la hoja de cálculo como .ods, .xlsx o .csv.
refusal-kind-old-office-document = Esto es un documento antiguo de Office, pero no una hoja de cálculo. Exporta la hoja de cálculo del equipo como .xlsx o .csv.
refusal-kind-word-document = Esto es un documento de Word. Exporta la hoja de cálculo del equipo como .xlsx o .csv.
refusal-kind-presentation = Esto es una presentación. Exporta la hoja de cálculo del equipo como .xlsx o .csv.
refusal-kind-xml-workbook = Esto es un libro de Excel guardado como XML. Ábrelo y guárdalo como .xlsx.
refusal-kind-web-page = Esto es una página web, diga lo que diga el nombre del archivo. Ábrela en un programa de hojas de cálculo y guárdala como .xlsx, o exporta el archivo otra vez.
refusal-kind-web-archive = Esto es una página web guardada por un navegador (.webarchive). Exporta la propia hoja de cálculo como .xlsx o .csv.
refusal-kind-numbers = Esto es una hoja de cálculo de Numbers. En Numbers elige «Archivo», «Exportar a», «Excel» y elige aquí ese archivo.
refusal-kind-keynote = Esto es una presentación de Keynote. Exporta la hoja de cálculo del equipo como .xlsx o .csv.
refusal-kind-pages = Esto es un documento de Pages. Exporta la hoja de cálculo del equipo como .xlsx o .csv.
refusal-kind-link-to-google = Esto es solo un enlace a un documento de Google Drive; las celdas no están en él. En Google Sheets elige «Archivo», «Descargar», «Microsoft Excel (.xlsx)» y elige aquí ese archivo. O importa de Google Sheets.
refusal-kind-shortcut = Esto es solo un enlace a una página; no contiene nada más. Abre el enlace, descarga la hoja de cálculo como .xlsx o .csv y elige ese archivo.
refusal-kind-picture = Esto es una imagen y no tiene celdas que leer. Exporta la hoja de cálculo como .xlsx o .csv.
refusal-kind-gzip = Esto está comprimido con gzip (.gz). Descomprímelo y elige lo que contiene.
refusal-kind-seven-zip = Esto es un archivo de 7-Zip (.7z). Descomprímelo y elige lo que contiene, o vuelve a comprimirlo como .zip.
refusal-kind-rar = Esto es un archivo RAR. Descomprímelo y elige lo que contiene, o vuelve a comprimirlo como .zip.
refusal-kind-other-archive = Este archivo comprimido no es un .zip. Descomprímelo y elige lo que contiene, o vuelve a comprimirlo como .zip.
refusal-kind-rich-text = Esto es un documento de texto (.rtf). Exporta la hoja de cálculo del equipo como .xlsx o .csv.
refusal-kind-database = Esto es un archivo de base de datos. Exporta el libro del equipo y elige el .zip exportado. Para restaurar una copia de seguridad, usa: cffa restore.
refusal-kind-email = Esto es un correo electrónico. Guarda el archivo adjunto y elige ese.
refusal-kind-calendar = Esto es un archivo de calendario o de contactos. Exporta la hoja de cálculo del equipo como .xlsx o .csv.

## Changes that don’t fit into the book

refusal-change-newer-format = El cambio tiene el formato { $found }, que esta versión de CFFA no conoce. Actualiza CFFA.
refusal-change-gap = El cambio tiene el número { $found } donde debería estar el { $expected }: faltan cambios.
refusal-change-closed = El libro ya estaba cerrado antes de este cambio.
refusal-change-id-in-use = El cambio usa un identificador que ya pertenece a otra cosa.
refusal-change-not-as-before = Lo que había antes según el cambio no coincide con el libro.
refusal-change-not-theirs = El cambio mueve partidos, movimientos o gastos de jugadores que no nombra.
refusal-change-not-merged = El cambio separa a dos jugadores que no estaban fusionados.
refusal-change-not-undoable = El cambio deshace algo que no se puede deshacer.
refusal-change-nobody-asked = El nombre de la persona que hizo el cambio está vacío o es demasiado largo.

## Google Sheets

refusal-google-no-key = Esto no es la clave de una cuenta de servicio. Elige el archivo .json que te dio la consola de Google al crear la clave.
refusal-google-key-damaged = No se puede usar la clave privada del archivo; quizá esté incompleta. Crea una clave nueva para la cuenta de servicio y elige ese archivo.
refusal-google-key-refused = Google rechaza esta clave ({ $message }). Quizá se haya eliminado: crea una nueva para la cuenta de servicio y elige ese archivo.
refusal-google-clock = Google dice que el reloj de este servidor está mal. Ponlo en hora (timedatectl lo muestra) e inténtalo de nuevo.
refusal-google-no-name = Escribe el nombre o la dirección de la hoja de cálculo.
refusal-google-no-such-spreadsheet = No hay ninguna hoja de cálculo llamada { $name } compartida con { $email }. Ábrela en Google Sheets, elige «Compartir» y añade esa dirección como lector, o corrige el nombre.
refusal-google-several-spreadsheets = Hay { $count } hojas de cálculo llamadas { $name } compartidas con { $email }. Escribe la dirección de la correcta, tal como aparece en el navegador en el que está abierta.
refusal-google-not-shared = La hoja de cálculo no está compartida con { $email } o no existe. Ábrela en Google Sheets, elige «Compartir» y añade esa dirección como lector.
refusal-google-not-a-spreadsheet = Esto es un archivo de Google Drive, pero no una hoja de cálculo de Google. Ábrelo en Google Sheets y elige «Archivo», «Guardar como hoja de cálculo de Google»; o descárgalo e importa el archivo.
refusal-google-switched-off = { $service } no está activada en el proyecto de esta clave. Actívala en la consola de Google, espera un minuto e inténtalo de nuevo.
refusal-google-quota = Google está limitando las peticiones de esta cuenta de servicio. Espera un minuto e inténtalo de nuevo.
refusal-google-away = Google no está disponible en este momento. Inténtalo de nuevo dentro de poco.
refusal-google-strange = No se pudo leer la respuesta de Google ({ $what }). Descarga la hoja de cálculo como .xlsx e importa el archivo.

## Uploads

refusal-upload-too-large = El archivo es demasiado grande; el límite es de 32 MB.
refusal-upload-too-many = Elige como máximo { $most } archivos a la vez.
refusal-upload-unreadable = No se pudo leer lo que se subió: { $why }.
