## Importing from Google Sheets

google-title = Importer de Google Sheets
google-lead = Vous pourrez tout vérifier avant de remplacer quoi que ce soit.
google-worksheets = Feuilles
google-worksheets-hint = Laissez un champ vide pour que la feuille soit trouvée d’après les noms de ses colonnes.
google-submit = Lire le classeur
google-key-help = Où trouver la clé
google-key-help-text = Dans la console Google, créez un projet, activez les API Google Sheets et Google Drive, créez un compte de service et ajoutez une clé JSON sous « Clés ». Partagez ensuite le classeur avec l’adresse e-mail de ce compte, comme avec une personne ; l’accès en lecture suffit.
google-key = Clé du compte de service
google-spreadsheet = Classeur
google-spreadsheet-hint = Son nom ou son adresse. Partagez-le d’abord avec l’adresse e-mail du compte de service.
google-summary = Récapitulatif
google-first-row = Première ligne du récapitulatif
google-last-row = Dernière ligne du récapitulatif

google-key-hint = Le fichier .json fourni par Google. Il sert une seule fois, pour cet import, et n’est pas conservé.
google-key-hint-again = Choisissez à nouveau le fichier .json : la clé n’est pas conservée.
google-key-too-large = Choisissez à nouveau la clé : le fichier ne doit pas dépasser { $kilobytes } Ko.
google-field-too-long = Saisissez au maximum { $kilobytes } Ko ici.

## Uploading a file

upload-choose-file = Choisissez un fichier de 32 Mo au maximum.
upload-not-kept = Le fichier envoyé n’est plus conservé. Envoyez-le à nouveau.
upload-again = { $why } Envoyez à nouveau le fichier.
upload-complete = Import terminé. L’ancien carnet est conservé pendant 30 jours.

## An import that runs

running-title = Import d’un carnet
running-waiting = En attente de son tour
running-reading = Lecture du fichier
running-writing = Écriture du carnet
running-text = Vous pourrez tout vérifier avant de remplacer quoi que ce soit. Vous pouvez fermer cette page : l’import continue, et vous le retrouverez dans les réglages de l’équipe.

running-waiting-text = D’autres fichiers passent avant.
running-google = En attente de Google.
running-read = { $done } sur { $total } Mo lus
running-written = { $done } modifications écrites sur { $total }

import-window-title = Import
import-interrupted = L’import a été interrompu avant la fin de la lecture. Le carnet de l’équipe n’a pas changé. Choisissez à nouveau le fichier.
import-ended = Cet import n’existe plus : il a été terminé, remplacé par un autre, ou date de plus d’un jour. Voyez les réglages de l’équipe.

## What is in a file, before it replaces the book

preview-title = Contenu du fichier
preview-sum-of-balances = Somme des soldes
preview-unread-text = Corrigez-les dans le classeur et envoyez-le à nouveau, ou indiquez ci-dessous comment les lire. Les lignes non résolues sont ignorées.
preview-how-it-was-read = Comment il a été lu
preview-read-again = Relire
preview-unanswered = Le fichier peut se lire de plusieurs façons
preview-unanswered-text = Choisissez ci-dessus, puis relisez-le. D’ici là, vous ne pouvez pas utiliser ce carnet. Le fichier ne précise pas :
preview-replace-confirm-button = Remplacer
preview-balances = Soldes après l’import
preview-balances-caption = Soldes du fichier
preview-first-row = Première ligne du récapitulatif
preview-last-row = Dernière ligne du récapitulatif

preview-lead = C’est { $source }. Rien n’est encore enregistré.
preview-lead-of-team = C’est { $source }, pour l’équipe { $team }. Rien n’est encore enregistré.
preview-dates = Du { $first } au { $last }.
preview-unread =
    { $rows ->
        [one] { $rows } ligne illisible
       *[other] { $rows } lignes illisibles
    }
preview-unread-first = Voici les { $rows } premières.
preview-first-row-hint = Lu à partir de la ligne { $row }.
preview-last-row-hint = Lu jusqu’à la ligne { $row }.
preview-round =
    { $amounts ->
        [one] Arrondir { $amounts } montant qui a plus de décimales que la devise
       *[other] Arrondir { $amounts } montants qui ont plus de décimales que la devise
    }
preview-replaces =
    Cela remplace le carnet de l’équipe { $team }, qui contient { $games ->
        [one] { $games } match
       *[other] { $games } matchs
    } et { $players ->
        [one] { $players } joueur
       *[other] { $players } joueurs
    }. Le carnet actuel est conservé pendant 30 jours et peut être restauré dans les réglages.
preview-replace-confirm = Remplacer le carnet de l’équipe { $team } ?
preview-replace-confirm-text =
    Le carnet actuel, avec { $games ->
        [one] { $games } match
       *[other] { $games } matchs
    } et { $players ->
        [one] { $players } joueur
       *[other] { $players } joueurs
    }, est conservé pendant 30 jours.
preview-replace = Remplacer le carnet
preview-replace-without =
    { $rows ->
        [one] Remplacer le carnet, sans { $rows } ligne
       *[other] Remplacer le carnet, sans { $rows } lignes
    }

preview-source-previous = un export de l’ancien CFFA
preview-source-archive = une archive de CFFA
preview-source-spreadsheet = un classeur de tableur
preview-source-app = un export de { $app }

## How a file is read: questions with answers to choose from

choices-choose = Choisir
choices-row-unreadable = Saisissez un numéro de ligne, tel que le classeur l’affiche.
choices-dates = Quelle date est { $example } ?
choices-dates-hint = Le fichier ne montre pas si le jour ou le mois vient en premier.
choices-dates-day-first = Le jour en premier
choices-dates-month-first = Le mois en premier

choices-amounts = Comment les montants sont-ils écrits ?
choices-amounts-each = Selon chaque montant
choices-amounts-as-shown = Comme dans le fichier
choices-amounts-as-shown-point = Comme dans le fichier : point décimal
choices-amounts-as-shown-comma = Comme dans le fichier : virgule décimale
choices-amounts-point = Avec un point décimal
choices-amounts-comma = Avec une virgule décimale
choices-amounts-point-example = Avec un point décimal : { $example } vaut { $amount }
choices-amounts-comma-example = Avec une virgule décimale : { $example } vaut { $amount }
choices-amounts-hint = Le fichier ne montre pas quel signe sépare les décimales.
choices-amounts-hint-point = D’autres montants ont un point décimal, comme { $point }.
choices-amounts-hint-comma = Certains montants ont une virgule décimale, comme { $comma }.
choices-amounts-hint-both = Certains montants ont un point décimal, comme { $point }, et d’autres une virgule décimale, comme { $comma }.

choices-currency = Devise des montants
choices-currency-known = Le fichier désigne sa devise par « { $sign } », sans code. Ce peut être { $codes }. Vérifiez.
choices-currency-unknown = Le fichier désigne sa devise par « { $sign } », sans code. CFFA ne connaît aucune devise avec ce signe. Vérifiez.

choices-sheet-summary = Feuille du récapitulatif
choices-sheet-games = Feuille des matchs
choices-sheet-transactions = Feuille des opérations
choices-sheet-hint = Plusieurs feuilles ont ces colonnes.
choices-sheet-none = Aucune

choices-same = { $name } et { $other } sont-ils la même personne ?
choices-same-yes = Même joueur : { $other }
choices-same-no = Un autre joueur

choices-player = Un joueur
choices-column = La colonne { $name } est-elle un joueur ?
choices-column-no = Non, l’ignorer
choices-column-hint = On y lit par exemple « { $example } ».
choices-column-hint-empty = Elle est vide.
choices-total = { $name } : un joueur ou une ligne de totaux ?
choices-total-yes = Une ligne de totaux, à ignorer
choices-total-hint-sum = Son montant est la somme des lignes au-dessus.
choices-total-hint-name = Son nom évoque une ligne de totaux, mais son montant n’est pas la somme des lignes au-dessus.

choices-encoding = Laquelle de ces versions est écrite correctement ?
choices-encoding-hint = Le fichier n’indique pas l’encodage de son texte.
choices-separator = Qu’est-ce qui sépare les cellules ?
choices-separator-comma = Virgule ( , )
choices-separator-semicolon = Point-virgule ( ; )
choices-separator-tab = Tabulation
choices-separator-pipe = Barre verticale ( | )
