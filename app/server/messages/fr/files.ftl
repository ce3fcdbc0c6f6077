## Any file

refusal-file-empty = Le fichier est vide. Exportez-le ou enregistrez-le à nouveau, puis choisissez ce nouveau fichier.
refusal-file-not-a-zip = Ce n’est ni une archive zip ni un classeur. Choisissez le fichier .zip exporté, un classeur (.xlsx, .ods) ou ses feuilles en .csv.
refusal-file-not-ours = Ce n’est pas une archive de CFFA : elle ne contient ni manifest.json, ni fichiers comme games.json et payments.json, ni classeur. Choisissez le fichier .zip fourni par la page d’export.
refusal-file-unreadable = L’archive ne peut pas être lue sur le disque : { $why }.

## Archives

refusal-file-damaged = L’archive est endommagée ou incomplète. Copiez-la ou exportez-la à nouveau, puis réessayez.
refusal-file-too-large = Le fichier dépasse { $most } Mio, c’est trop pour l’archive d’une équipe. Choisissez l’archive exportée.
refusal-file-unpacks-too-large = Une fois décompressée, l’archive dépasserait { $most } Mio, c’est trop pour l’archive d’une équipe. Choisissez l’archive exportée.
refusal-file-zip-bomb = { $name }, dans l’archive, se décompresse à plus de { $most } fois sa taille. C’est une bombe de décompression, pas un export ; elle n’a pas été lue.
refusal-file-too-many-files = L’archive contient plus de { $most } fichiers. Choisissez l’archive exportée.
refusal-file-directory-too-long = La liste des fichiers de l’archive est plus longue que celle de n’importe quel export. Choisissez l’archive exportée.
refusal-file-unsafe-name = L’archive contient le nom { $name }, qui mène hors de celle-ci. Exportez-la à nouveau ; n’utilisez pas l’archive d’une personne inconnue.
refusal-file-same-name-twice = L’archive contient deux fichiers du nom { $name } ; impossible de savoir lequel compte. Exportez-la à nouveau.
refusal-file-encrypted = L’archive est protégée par un mot de passe. Décompressez-la, puis remettez les fichiers dans un zip sans mot de passe.
refusal-file-packed-otherwise = { $name } est compressé d’une façon que CFFA ne sait pas lire. Décompressez l’archive, puis remettez les fichiers dans un zip.
refusal-file-nothing-inside = L’archive est vide. Si elle vient de l’ancien CFFA, donnez à son EXPORTDIRECTORY un chemin absolu et exportez à nouveau.

## Archives of CFFA and of the previous CFFA

refusal-file-not-json = { $file }, ligne { $row } : { $what } Le fichier est endommagé ; exportez-le à nouveau.
refusal-file-too-many-rows = { $file } contient plus de { $most } lignes, c’est trop pour le carnet d’une équipe.
refusal-file-too-many-players = Le fichier nomme plus de { $most } joueurs, le maximum pour une équipe.
refusal-file-inconsistent = Le carnet importé serait incohérent. Signalez-le en joignant l’archive. { $why }
refusal-file-bad-manifest = manifest.json est illisible : { $what }. Exportez à nouveau l’archive.
refusal-file-newer-version = L’archive est de la version { $found }, et ce CFFA lit les versions jusqu’à { $known }. Mettez CFFA à jour, puis importez-la.
refusal-file-too-many-changes = L’archive contient plus de { $most } modifications, ou plus de { $megabytes } Mio de modifications, c’est trop pour le carnet d’une équipe. Utilisez l’archive telle qu’elle a été exportée.
refusal-file-missing = { $file } manque dans l’archive. Exportez-la à nouveau.
refusal-file-checksum-differs = { $file } ne correspond pas au manifeste (la somme de contrôle diffère) : il a été modifié ou endommagé. Utilisez l’archive telle qu’elle a été exportée.
refusal-file-count-differs =
    Le manifeste annonce { $promised } { $what ->
        [changes] modifications
        [players] joueurs
        [games] matchs
        [transactions] opérations
        [costs] dépenses
       *[other] { $what }
    }, mais il y en a { $found }. Utilisez l’archive telle qu’elle a été exportée.
refusal-file-not-a-change = changes.jsonl, ligne { $line } : ce n’est pas une modification : { $what }. Utilisez l’archive telle qu’elle a été exportée.
refusal-file-unsound-change = changes.jsonl, ligne { $line } (modification { $seq }) : c’est impossible. { $why }
refusal-file-key-twice = changes.jsonl, ligne { $line } : la clé d’idempotence a déjà été utilisée. Utilisez l’archive telle qu’elle a été exportée.

## Exports of other programs

refusal-file-unknown-json = CFFA ne connaît pas ce JSON : il lit les exports de Spliit et les factures de I Hate Money. Si c’en est un, il est endommagé ou incomplet ; exportez-le à nouveau.
refusal-file-json-too-large = Le JSON dépasse { $most } Mio, c’est trop pour l’export d’un groupe.
refusal-file-missing-column = { $file } ressemble à un export de { $program }, mais la ligne { $row }, qui nomme les colonnes, n’en contient aucune nommée { $column }. Exportez-le à nouveau ou ajoutez la colonne.
refusal-file-missing-member = Ce fichier ressemble à un export de { $program }, mais { $name } y manque. Exportez-le à nouveau, puis choisissez ce nouveau fichier.
refusal-file-suggestions = Ce sont les paiements que I Hate Money suggère, pas ce qui a été payé. Exportez ses factures.

## Spreadsheets

refusal-file-bad-workbook = Le classeur est illisible ({ $what }). Ouvrez-le, enregistrez-le à nouveau en .xlsx ou .ods, puis réessayez.
refusal-file-sheet-too-large = { $name } : c’est trop grand pour le classeur d’une équipe. Retirez tout ce qui n’est pas le carnet de l’équipe, puis réessayez.
refusal-file-too-many-sheets = Le classeur contient plus de { $most } feuilles. Retirez celles qui ne sont pas le carnet de l’équipe.
refusal-file-too-many-columns = La feuille { $sheet } a du contenu dans plus de { $most } colonnes. Retirez tout ce qui n’est pas le carnet de l’équipe.
refusal-file-too-many-cells = Le classeur contient plus de { $most } cellules, c’est trop. Retirez tout ce qui n’est pas le carnet de l’équipe.
refusal-file-too-much-text = Le classeur contient plus de { $most } Mo de texte, c’est trop. Retirez tout ce qui n’est pas le carnet de l’équipe.
refusal-file-no-template = Aucune feuille n’a les colonnes du classeur d’une équipe. Il faut Player, Amount et Date (dd-Mon-YYYY) pour les opérations, Date of Game dd-MON-YYYY et Cost of Game pour les matchs, Names et Money Carry Over pour un récapitulatif.
refusal-file-no-such-sheet = La feuille { $name } est introuvable. Les feuilles sont : { $there }.
refusal-file-not-such-a-sheet = Il manque une colonne à la feuille { $name }. Il faut : { $columns }.
refusal-file-not-together = { $name } n’est pas un fichier CSV. Pour importer plusieurs fichiers ensemble, chacun doit être une feuille en .csv.

## Files of other kinds

refusal-kind-pdf = C’est un PDF, qui n’a pas de cellules à lire. Exportez en .xlsx ou .csv le classeur dont il est tiré.
refusal-kind-old-workbook = C’est un ancien classeur Excel (.xls). Ouvrez-le et enregistrez-le en .xlsx, sans mot de passe.
refusal-kind-protected-workbook = Ce classeur est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe, puis choisissez ce nouveau fichier.
refusal-kind-binary-workbook = C’est un classeur Excel binaire (.xlsb). Ouvrez-le et enregistrez-le en .xlsx.
refusal-kind-protected-ods = Ce classeur (.ods) est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe, puis choisissez ce nouveau fichier.
refusal-kind-other-open-document = C’est un fichier OpenDocument, mais pas un classeur. Exportez le classeur en .ods, .xlsx ou .csv.
refusal-kind-old-office-document = C’est un ancien document Office, mais pas un classeur. Exportez le classeur de l’équipe en .xlsx ou .csv.
refusal-kind-word-document = C’est un document Word. Exportez le classeur de l’équipe en .xlsx ou .csv.
refusal-kind-presentation = C’est une présentation. Exportez le classeur de l’équipe en .xlsx ou .csv.
refusal-kind-xml-workbook = C’est un classeur Excel enregistré en XML. Ouvrez-le et enregistrez-le en .xlsx.
refusal-kind-web-page = C’est une page web, quel que soit le nom du fichier. Ouvrez-la dans un tableur et enregistrez-la en .xlsx, ou exportez à nouveau le fichier.
refusal-kind-web-archive = C’est une page web enregistrée par un navigateur (.webarchive). Exportez le classeur lui-même en .xlsx ou .csv.
refusal-kind-numbers = C’est un classeur Numbers. Dans Numbers, choisissez « Fichier », « Exporter vers », « Excel », puis choisissez ici le fichier exporté.
refusal-kind-keynote = C’est une présentation Keynote. Exportez le classeur de l’équipe en .xlsx ou .csv.
refusal-kind-pages = C’est un document Pages. Exportez le classeur de l’équipe en .xlsx ou .csv.
refusal-kind-link-to-google = Ce n’est qu’un lien vers un document de Google Drive ; les cellules n’y sont pas. Dans Google Sheets, choisissez « Fichier », « Télécharger », « Microsoft Excel (.xlsx) », puis choisissez ici ce fichier. Ou importez de Google Sheets.
refusal-kind-shortcut = Ce n’est qu’un lien vers une page, sans rien d’autre. Ouvrez le lien, téléchargez le classeur en .xlsx ou .csv, puis choisissez ce fichier.
refusal-kind-picture = C’est une image, qui n’a pas de cellules à lire. Exportez le classeur en .xlsx ou .csv.
refusal-kind-gzip = Ce fichier est compressé avec gzip (.gz). Décompressez-le et choisissez ce qu’il contient.
refusal-kind-seven-zip = C’est une archive 7-Zip (.7z). Décompressez-la et choisissez ce qu’elle contient, ou refaites-en un .zip.
refusal-kind-rar = C’est une archive RAR. Décompressez-la et choisissez ce qu’elle contient, ou refaites-en un .zip.
refusal-kind-other-archive = Cette archive n’est pas un .zip. Décompressez-la et choisissez ce qu’elle contient, ou refaites-en un .zip.
refusal-kind-rich-text = C’est un document texte (.rtf). Exportez le classeur de l’équipe en .xlsx ou .csv.
refusal-kind-database = C’est un fichier de base de données. Exportez le carnet de l’équipe et choisissez le .zip exporté. Pour restaurer une sauvegarde, utilisez : cffa restore.
refusal-kind-email = C’est un e-mail. Enregistrez le fichier joint et choisissez-le.
refusal-kind-calendar = C’est un fichier de calendrier ou de contacts. Exportez le classeur de l’équipe en .xlsx ou .csv.

## Changes that don’t fit into the book

refusal-change-newer-format = La modification est au format { $found }, que cette version de CFFA ne connaît pas. Mettez CFFA à jour.
refusal-change-gap = La modification porte le numéro { $found } au lieu de { $expected } : il manque des modifications.
refusal-change-closed = Le carnet était déjà fermé avant cette modification.
refusal-change-id-in-use = La modification utilise un identifiant qui appartient déjà à autre chose.
refusal-change-not-as-before = Ce qui existait avant, selon la modification, ne correspond pas au carnet.
refusal-change-not-theirs = La modification déplace des matchs, des opérations ou des dépenses de joueurs qu’elle ne nomme pas.
refusal-change-not-merged = La modification sépare deux joueurs qui n’étaient pas fusionnés.
refusal-change-not-undoable = La modification annule quelque chose qui ne peut pas être annulé.
refusal-change-nobody-asked = Le nom de l’auteur de la modification est vide ou trop long.

## Google Sheets

refusal-google-no-key = Ce n’est pas une clé de compte de service. Choisissez le fichier .json fourni par la console Google à la création de la clé.
refusal-google-key-damaged = La clé privée du fichier est inutilisable ; elle est peut-être incomplète. Créez une nouvelle clé pour le compte de service et choisissez son fichier.
refusal-google-key-refused = Google rejette cette clé ({ $message }). Elle a peut-être été supprimée : créez-en une nouvelle pour le compte de service et choisissez son fichier.
refusal-google-clock = D’après Google, l’horloge de ce serveur est fausse. Réglez-la (timedatectl l’affiche), puis réessayez.
refusal-google-no-name = Saisissez le nom ou l’adresse du classeur.
refusal-google-no-such-spreadsheet = Aucun classeur nommé { $name } n’est partagé avec { $email }. Ouvrez-le dans Google Sheets, choisissez « Partager » et ajoutez cette adresse en lecture ; ou corrigez le nom.
refusal-google-several-spreadsheets = { $count } classeurs nommés { $name } sont partagés avec { $email }. Saisissez l’adresse du bon, telle qu’elle s’affiche dans le navigateur où il est ouvert.
refusal-google-not-shared = Le classeur n’est pas partagé avec { $email }, ou n’existe pas. Ouvrez-le dans Google Sheets, choisissez « Partager » et ajoutez cette adresse en lecture.
refusal-google-not-a-spreadsheet = C’est un fichier de Google Drive, mais pas un classeur Google Sheets. Ouvrez-le dans Google Sheets et choisissez « Fichier », « Enregistrer au format Google Sheets » ; ou téléchargez-le et importez le fichier.
refusal-google-switched-off = { $service } : cette API n’est pas activée dans le projet de la clé. Activez-la dans la console Google, attendez une minute, puis réessayez.
refusal-google-quota = Google limite les requêtes de ce compte de service. Attendez une minute, puis réessayez.
refusal-google-away = Google est momentanément indisponible. Réessayez dans un instant.
refusal-google-strange = La réponse de Google est illisible ({ $what }). Téléchargez le classeur en .xlsx et importez le fichier.

## Uploads

refusal-upload-too-large = Le fichier est trop volumineux ; la limite est de 32 Mo.
refusal-upload-too-many = Choisissez au plus { $most } fichiers à la fois.
refusal-upload-unreadable = L’envoi n’a pas pu être lu : { $why }.
