## Importing from Google Sheets

google-title = Importar de Google Sheets
google-lead = Podrás revisar la hoja de cálculo antes de que se sustituya nada.
google-worksheets = Hojas
google-worksheets-hint = Deja un campo vacío y la hoja se buscará por los nombres de sus columnas.
google-submit = Leer la hoja de cálculo
google-key-help = De dónde sale la clave
google-key-help-text = En la consola de Google, crea un proyecto, activa Google Sheets API y Google Drive API, crea una cuenta de servicio y añade una clave JSON en «Claves». Después comparte la hoja de cálculo con el correo de esa cuenta, como harías con una persona; basta el acceso de lector.
google-key = Clave de la cuenta de servicio
google-spreadsheet = Hoja de cálculo
google-spreadsheet-hint = Su nombre o su dirección. Compártela antes con el correo de la cuenta de servicio.
google-summary = Resumen
google-first-row = Primera fila del resumen
google-last-row = Última fila del resumen

google-key-hint = El archivo .json de Google. Se usa una vez, para esta importación, y no se guarda.
google-key-hint-again = Elige otra vez el archivo .json: la clave no se guarda.
google-key-too-large = Elige otra vez la clave: el archivo puede tener { $kilobytes } KB como máximo.
google-field-too-long = Escribe aquí { $kilobytes } KB como máximo.

## Uploading a file

upload-choose-file = Elige un archivo de 32 MB como máximo.
upload-not-kept = El archivo subido ya no se conserva. Súbelo otra vez.
upload-again = { $why } Sube el archivo otra vez.
upload-complete = Importación terminada. El libro anterior se conserva 30 días.

## An import that runs

running-title = Importando un libro
running-waiting = Esperando su turno
running-reading = Leyendo el archivo
running-writing = Escribiendo el libro
running-text = Podrás revisarlo antes de que se sustituya nada. Puedes cerrar esta página: la importación sigue y vuelves aquí desde los ajustes del equipo.

running-waiting-text = Antes se leen otros archivos.
running-google = Esperando a Google.
running-read = { $done } de { $total } MB leídos
running-written = { $done } de { $total } cambios escritos

import-window-title = Importar
import-interrupted = La importación se interrumpió antes de leer todo el archivo. El libro del equipo no ha cambiado. Elige el archivo otra vez.
import-ended = Esta importación ha terminado: se completó, otra ocupó su lugar o tiene más de un día. Mira los ajustes del equipo.

## What is in a file, before it replaces the book

preview-title = Qué hay en el archivo
preview-sum-of-balances = Suma de saldos
preview-unread-text = Corrígelas en la hoja de cálculo y súbela otra vez, o dinos abajo cómo leerlas. Las filas que queden sin resolver se omiten.
preview-how-it-was-read = Cómo se ha leído
preview-read-again = Leer otra vez
preview-unanswered = El archivo se puede leer de más de una forma
preview-unanswered-text = Elige arriba y léelo otra vez. Hasta entonces no puedes usar este libro. El archivo no dice:
preview-replace-confirm-button = Sustituir
preview-balances = Saldos tras la importación
preview-balances-caption = Saldos del archivo
preview-first-row = Primera fila del resumen
preview-last-row = Última fila del resumen

preview-lead = Es { $source }. Aún no se ha guardado nada.
preview-lead-of-team = Es { $source }, del equipo { $team }. Aún no se ha guardado nada.
preview-dates = Del { $first } al { $last }.
preview-unread =
    { $rows ->
        [one] No se puede leer { $rows } fila
       *[other] No se pueden leer { $rows } filas
    }
preview-unread-first = Estas son las primeras { $rows }.
preview-first-row-hint = Se leyó desde la fila { $row }.
preview-last-row-hint = Se leyó hasta la fila { $row }.
preview-round =
    { $amounts ->
        [one] Redondear { $amounts } importe con más decimales que la moneda
       *[other] Redondear { $amounts } importes con más decimales que la moneda
    }
preview-replaces =
    Esto sustituye el libro de { $team }, que ahora tiene { $games ->
        [one] { $games } partido
       *[other] { $games } partidos
    } y { $players ->
        [one] { $players } jugador
       *[other] { $players } jugadores
    }. El libro actual se conserva 30 días y se puede restaurar en la página de ajustes.
preview-replace-confirm = ¿Sustituir el libro de { $team }?
preview-replace-confirm-text =
    El libro actual, con { $games ->
        [one] { $games } partido
       *[other] { $games } partidos
    } y { $players ->
        [one] { $players } jugador
       *[other] { $players } jugadores
    }, se conserva 30 días.
preview-replace = Sustituir el libro
preview-replace-without =
    { $rows ->
        [one] Sustituir el libro sin { $rows } fila
       *[other] Sustituir el libro sin { $rows } filas
    }

preview-source-previous = una exportación del CFFA anterior
preview-source-archive = un archivo completo de CFFA
preview-source-spreadsheet = una hoja de cálculo
preview-source-app = una exportación de { $app }

## How a file is read: questions with answers to choose from

choices-choose = Elige una opción
choices-row-unreadable = Escribe un número de fila, tal como aparece en la hoja de cálculo.
choices-dates = ¿Qué fecha es { $example }?
choices-dates-hint = El archivo no indica si va primero el día o el mes.
choices-dates-day-first = Primero el día
choices-dates-month-first = Primero el mes

choices-amounts = ¿Cómo están escritos los importes?
choices-amounts-each = Como está escrito cada importe
choices-amounts-as-shown = Como indica el archivo
choices-amounts-as-shown-point = Como indica el archivo: punto decimal
choices-amounts-as-shown-comma = Como indica el archivo: coma decimal
choices-amounts-point = Con punto decimal
choices-amounts-comma = Con coma decimal
choices-amounts-point-example = Con punto decimal: { $example } es { $amount }
choices-amounts-comma-example = Con coma decimal: { $example } es { $amount }
choices-amounts-hint = El archivo no indica qué signo separa los decimales.
choices-amounts-hint-point = Otros importes tienen punto decimal, como { $point }.
choices-amounts-hint-comma = Algunos importes tienen coma decimal, como { $comma }.
choices-amounts-hint-both = Algunos importes tienen punto decimal, como { $point }, y otros coma decimal, como { $comma }.

choices-currency = Moneda de los importes
choices-currency-known = El archivo indica la moneda con «{ $sign }», sin código. Puede ser { $codes }. Compruébalo.
choices-currency-unknown = El archivo indica la moneda con «{ $sign }», sin código. CFFA no conoce ninguna moneda con ese signo. Compruébalo.

choices-sheet-summary = Hoja del resumen
choices-sheet-games = Hoja de los partidos
choices-sheet-transactions = Hoja de los movimientos
choices-sheet-hint = Más de una hoja tiene esas columnas.
choices-sheet-none = Ninguna

choices-same = ¿{ $name } es la misma persona que { $other }?
choices-same-yes = El mismo jugador que { $other }
choices-same-no = Otro jugador

choices-player = Un jugador
choices-column = ¿La columna { $name } es un jugador?
choices-column-no = No, omitirla
choices-column-hint = Por ejemplo, dice «{ $example }».
choices-column-hint-empty = Está vacía.
choices-total = ¿{ $name } es un jugador o una fila de totales?
choices-total-yes = Una fila de totales. Omitirla
choices-total-hint-sum = Su importe es la suma de las filas de arriba.
choices-total-hint-name = Por el nombre parece una fila de totales, pero su importe no es la suma de las filas de arriba.

choices-encoding = ¿Cuál de estos textos está bien escrito?
choices-encoding-hint = El archivo no indica la codificación de su texto.
choices-separator = ¿Qué separa las celdas?
choices-separator-comma = Coma ( , )
choices-separator-semicolon = Punto y coma ( ; )
choices-separator-tab = Tabulador
choices-separator-pipe = Barra vertical ( | )
