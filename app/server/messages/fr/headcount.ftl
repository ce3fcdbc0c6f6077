## Starting a headcount

count-lead = Combien de personnes sont entrées, combien de places restent. Toute personne qui a le lien peut compter.
count-submit = Commencer à compter
count-text = Aucun compte n’est nécessaire. Un compteur est supprimé après un jour sans utilisation.
count-name-hint = Par exemple : club-house ou tribune est.
count-current = Déjà à l’intérieur

## The page of a headcount

headcount-title = Compteur
headcount-one-out = Une sortie
headcount-one-in = Une entrée
headcount-failed = Non compté. Appuyez à nouveau.
headcount-reload = Rechargez la page pour voir le dernier chiffre.
headcount-share = Compter à plusieurs
headcount-share-text = Toute personne qui ouvre cette page peut compter, et tout le monde voit le même chiffre.
headcount-maximum = Modifier le maximum
headcount-new = Compter ailleurs
headcount-maximum-hint = S’il y a plus de monde à l’intérieur, le compteur est ramené au maximum.

# A script puts the number in the place of $heads: no plural forms here.
headcount-room = Places restantes : { $heads }
headcount-full = Complet : une sortie, une entrée
headcount-over = En trop : { $heads }
headcount-figure = { $current } <of>sur { $maximum }</of>

headcount-expired = Ce compteur a expiré : personne ne l’a utilisé pendant un jour. Créez-en un nouveau sous « Compter les entrées ».
