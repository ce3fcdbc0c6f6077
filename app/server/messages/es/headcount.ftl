## Starting a headcount

count-lead = Cuánta gente hay dentro y cuánta cabe todavía. Cualquiera que tenga el enlace puede contar.
count-submit = Empezar a contar
count-text = No hace falta cuenta. Un recuento se borra tras un día sin uso.
count-name-hint = Por ejemplo: Sede del club o Grada este.
count-current = Ya dentro

## The page of a headcount

headcount-title = Recuento
headcount-one-out = Sale uno
headcount-one-in = Entra uno
headcount-failed = No se ha contado. Pulsa otra vez.
headcount-reload = Recarga la página para ver el último recuento.
headcount-share = Contar entre varios
headcount-share-text = Cualquiera que abra esta página puede contar, y todo el mundo ve el mismo número.
headcount-maximum = Cambiar el máximo
headcount-new = Contar en otro sitio
headcount-maximum-hint = Si hay más gente dentro, el recuento baja hasta el máximo.

headcount-room = Plazas libres: { $heads }
headcount-full = Completo: sale uno, entra uno
headcount-over = { $heads } de más
headcount-figure = { $current } <of>de { $maximum }</of>

headcount-expired = Este recuento ha caducado: nadie lo ha usado en un día. Empieza otro en «Contar personas».
