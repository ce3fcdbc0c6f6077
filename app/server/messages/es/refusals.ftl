## Amounts

refusal-amount-missing = Escribe un importe, por ejemplo 61,00.
refusal-amount-unreadable = Esto no es un importe. Escríbelo con cifras, por ejemplo 61,00.
refusal-amount-unclear = ¿Quieres decir { $shown } o { $fine }? Escribe { $whole } o { $fine }.
refusal-amount-other-currency = Este importe está en { $sign }, pero el libro se lleva en { $code }.
refusal-amount-too-fine =
    { $digits ->
        [0] Esta moneda no tiene decimales.
        [one] Usa como máximo { $digits } decimal.
       *[other] Usa como máximo { $digits } decimales.
    }
refusal-amount-too-large = El importe máximo es { $most }.
refusal-amount-zero = El importe no puede ser cero.
refusal-cost-negative = El coste no puede ser negativo.
refusal-transfer-not-positive = Una transferencia necesita un importe mayor que cero; para invertirla, intercambia los dos jugadores.
refusal-transfer-to-self = Elige dos jugadores distintos.
refusal-unknown-currency = No se puede llevar un libro en esta moneda.

## Dates and names

refusal-date-missing = Escribe una fecha, por ejemplo 2026-11-17.
refusal-date-unreadable = Esto no es una fecha. Escríbela como año-mes-día, por ejemplo 2026-11-17.
refusal-date-out-of-range = Escribe una fecha entre { $first } y { $last }.
refusal-name-missing = Escribe un nombre.
refusal-name-too-long = El nombre es demasiado largo; usa como máximo { $most } caracteres.
refusal-name-unseen = El nombre contiene caracteres invisibles. Vuelve a escribirlo.
refusal-name-taken = Ya hay un jugador que se llama { $name }.
refusal-text-too-long = Es demasiado largo; usa como máximo { $most } caracteres.
refusal-text-unseen = El texto contiene caracteres invisibles. Vuelve a escribirlo.
refusal-days = Escribe un número entero de días, de 1 a { $most }.
refusal-zone = Elige una zona horaria de la lista, por ejemplo Europe/London.

## Games

refusal-guests = El número de invitados debe estar entre 0 y { $most }.
refusal-percent = El porcentaje de una cuota debe ser un número entero de 0 a { $most }.
refusal-percent-and-fixed = Se paga un porcentaje de una cuota o un importe fijo, pero no ambas cosas.
refusal-fixed-negative = Un importe fijo no puede ser negativo.
refusal-fixed-above-cost = Los importes fijos suman { $fixed }, más que el coste de { $cost }.
refusal-fixed-below-cost = Todos pagan un importe fijo; en total, { $fixed }. La suma debe ser igual al coste de { $cost }.
refusal-nobody-pays = Alguien debe pagar una cuota. Elige quién paga el partido.
refusal-pitch-payment = Escribe cuánto se pagó por el campo: más de cero.
refusal-paid-twice = { $name } aparece dos veces entre quienes pagaron el campo.
refusal-booker-also-paid = { $name } reservó el campo y recibe el resto como abono. Quita su nombre de entre quienes pagaron una parte.
refusal-paid-above-cost = Los demás pagaron { $paid } por el campo, más que el coste de { $cost }.
refusal-too-many-paid = Como máximo { $most } personas pueden pagar parte del campo.
refusal-score = Escribe los dos números del marcador o ninguno, cada uno de 0 a { $most }.
refusal-score-reversed = Los ganadores no pueden tener menos goles que los perdedores.
refusal-goals = Escribe los goles de los dos bandos o de ninguno, cada uno de 0 a { $most }.
refusal-score-against-goals = El marcador de los bandos no coincide con el de ganadores y perdedores. Escribe solo uno de los dos.
refusal-side-empty = Pon al menos a una persona en cada bando, o deja los dos vacíos.
refusal-no-show-on-side = { $name } faltó, así que no puede estar en un bando.
refusal-result-against-goals = { $name } está en un bando y los goles dicen cómo le fue. Quita el resultado de { $name } o corrige los goles.
refusal-guests-on-other-side = { $name } trajo menos invitados de los que has puesto en el otro bando.
refusal-guests-without-side = Elige un bando para el jugador antes de poner invitados en el otro.
refusal-expected = El número de personas previstas debe ser entero, 1 o más. O deja el campo vacío.
refusal-booker-missing = Elige quién reservó el campo.
refusal-nobody-played = No jugó nadie. Marca al menos un jugador.
refusal-twice-in-line-up = { $name } está dos veces en la alineación.
refusal-heads-differ = Personas previstas: { $expected }. En la alineación, con invitados: { $counted }.
refusal-line-up-too-long = Un partido tiene como máximo { $most } jugadores.

## What is not in the book

refusal-no-such-player = Este jugador ya no está en el equipo. Elige otro.
refusal-no-such-game = Este partido ya no está en el libro.
refusal-no-such-transaction = Este movimiento ya no está en el libro.
refusal-no-such-cost = Este gasto ya no está en el libro.
refusal-no-such-season = Esta temporada ya no está en el libro.

## Costs

refusal-what-missing = Escribe para qué fue el gasto, por ejemplo Balones.
refusal-nobody-shares = Nadie comparte el gasto. Marca al menos un jugador.
refusal-shares-twice = { $name } aparece dos veces entre quienes comparten el gasto.
refusal-too-many-sharers = Un gasto lo comparten como máximo { $most } jugadores.

## How much a book holds

refusal-too-many-costs = El libro está lleno: admite como máximo { $most } gastos.
refusal-too-many-seasons = El libro está lleno: admite como máximo { $most } temporadas.
refusal-season-reversed = El último día de una temporada no puede ser anterior al primero.
refusal-too-many-players = Un equipo tiene como máximo { $most } jugadores.
refusal-too-many-games = El libro está lleno: admite como máximo { $most } partidos.
refusal-too-many-transactions = El libro está lleno: admite como máximo { $most } movimientos.
refusal-book-full = Este libro ha llegado al máximo de { $most } cambios. Expórtalo y empieza uno nuevo.

## Players

refusal-already-retired = { $name } ya está entre los retirados.
refusal-not-retired = { $name } no está entre los retirados.
refusal-player-in-use = { $name } aparece en el libro y no se puede borrar. En su lugar, retira al jugador: conserva su saldo y no se ofrece en partidos nuevos.
refusal-merge-with-self = Elige otro jugador con el que fusionarlo.
refusal-both-played = { $from } y { $into } jugaron el { $date }, así que no pueden ser la misma persona. Si uno de los dos es un error, quítalo primero de ese partido.
refusal-both-paid = { $from } y { $into } pagaron el campo el { $date }, así que no pueden ser la misma persona. Si uno de los dos es un error, quítalo primero de ese partido.
refusal-transfer-between = Hay una transferencia entre { $from } y { $into }. Bórrala primero.
refusal-both-share = { $from } y { $into } comparten un gasto del { $date }, así que no pueden ser la misma persona. Si uno de los dos es un error, quítalo primero de ese gasto.

## AutoPay

refusal-no-game-yet = Aún no hay partidos.
refusal-did-not-play = { $name } no jugó el último partido, así que no hay cuota que pagar.
refusal-nothing-to-pay = La cuota era cero, así que no hay nada que pagar.
refusal-owes-nothing = { $name } no debe nada.
refusal-collected-twice = { $name } aparece dos veces entre quienes han pagado.
refusal-balances-changed = Los saldos han cambiado mientras tanto. No se ha registrado nada. Revisa la lista.
refusal-already-auto-paid = AutoPay ya se ha usado para este partido.

## The whole book

refusal-not-editable = Esta entrada no se puede editar. Bórrala y añade una nueva.
refusal-currency-fixed = La moneda no se puede cambiar cuando el libro ya tiene partidos, movimientos o gastos.
refusal-changed-since = Otra persona ha cambiado esto después de que lo abrieras. Revisa la versión actual e inténtalo de nuevo.
refusal-cannot-undo = Esto ya no se puede deshacer: desde entonces ha cambiado aquello a lo que afectaba.
refusal-book-closed = Este libro se ha sustituido por otro. Recarga la página.
refusal-no-such-book = Este libro anterior ya no se conserva.
refusal-book-not-whole = Este libro no se ha guardado por completo. Envía el archivo otra vez.
refusal-book-unanswered = El archivo se puede leer de más de una manera. Responde a las preguntas sobre él y vuelve a leerlo.
refusal-already-there = Esto ya está en el libro. Recarga la página.
refusal-nothing-changed = No se ha cambiado nada.

## Next games and headcounts

refusal-next-not-planned = No hay ningún partido planeado.
refusal-next-another-game = Eso era para otro partido. Mira el actual y responde de nuevo.
refusal-next-already-planned = Ya hay un próximo partido planeado. Cámbialo o suspéndelo primero.
refusal-next-changed = Otra persona ha cambiado el partido antes. Revisa la versión actual y cámbialo de nuevo.
refusal-next-called-off = El partido está suspendido: ya no se puede responder.
refusal-next-over = Este partido ya pasó. Pide las correcciones a un responsable.
refusal-next-played = El partido está en el libro: su lista ya no puede cambiar.
refusal-next-not-linked = Tu cuenta aún no está vinculada a un jugador. Pídeselo a un responsable o responde con el enlace compartido.
refusal-next-nobody-named = Elige un nombre de la lista o escribe uno.
refusal-next-no-such-name = Elige un nombre de la lista o escríbelo abajo.
refusal-next-named-twice = Elige un nombre de la lista o escribe uno, pero no ambas cosas.
refusal-next-name-in-list = { $name } está en la lista: elige ahí el nombre. Si eres otra persona, añade una inicial.
refusal-next-name-retired = { $name } está en el libro del equipo, pero entre los retirados. Pregunta al responsable o añade una inicial.
refusal-next-nothing-said = Elige si juegas o no.
refusal-next-guests = El número de invitados debe ser un número entero de 0 a { $most }.
refusal-next-too-many-replies = Ya han respondido { $most } personas, que es el máximo. Un responsable puede quitar algunas.
refusal-next-too-many-strangers = Ya han respondido { $most } personas de fuera del equipo, que es el máximo. Un responsable puede quitar algunas o añadirte al equipo.
refusal-next-time = Escribe la hora de inicio, por ejemplo 19:30.
refusal-next-place-missing = Escribe el lugar.
refusal-next-place-too-long = El lugar es demasiado largo; usa como máximo { $most } caracteres.
refusal-next-place-unseen = El lugar contiene caracteres invisibles. Vuelve a escribirlo.
refusal-next-day-over = No se puede planear un partido en el pasado.
refusal-next-too-far-ahead = Un partido se puede planear con { $most } días de antelación como máximo.
refusal-next-maximum = El máximo debe estar entre 2 y { $most } personas.
refusal-next-minimum = El mínimo debe ser un número entero y no superar el máximo.
refusal-headcount-maximum = El máximo debe ser un número entero de { $least } a { $most }.
refusal-headcount-current = El número de personas que ya están dentro debe ser un número entero de 0 a { $most }.
refusal-headcount-full = Este servidor ha llegado a su número máximo de recuentos. Inténtalo más tarde.

## Recurring games

refusal-schedule-weekdays = Elige al menos un día de la semana.
refusal-schedule-every-weeks = Elige cada semana o cada dos semanas.
refusal-schedule-days-before = Un partido se puede planear entre { $first } y { $last } días antes.
refusal-schedule-skipped = Escribe los días sin partido así: 2026-12-22, separados por comas.
refusal-schedule-too-many-skipped = Escribe como máximo { $most } días sin partido.
refusal-schedule-changed = Otra persona ha cambiado los partidos periódicos antes. Revisa la versión actual y cámbialos de nuevo.

refusal-user-name-missing = Escribe un nombre de usuario.
refusal-user-name-too-short = El nombre de usuario es demasiado corto: usa al menos { $least } caracteres.
refusal-user-name-too-long = El nombre de usuario es demasiado largo: usa como máximo { $most } caracteres.
refusal-user-name-letters = Un nombre de usuario puede tener letras, cifras y . _ - @, pero no espacios.
refusal-password-missing = Escribe una contraseña.
refusal-password-too-short = La contraseña es demasiado corta: usa al menos { $least } caracteres. Tres o cuatro palabras forman una buena.
refusal-password-too-long = La contraseña es demasiado larga: usa como máximo { $most } caracteres.
refusal-password-is-user-name = La contraseña es igual que el nombre de usuario. Elige otra.
refusal-password-guessable = Esta contraseña es demasiado fácil de adivinar. Tres o cuatro palabras sin relación forman una buena.
refusal-sign-in-busy = En este momento hay mucha gente iniciando sesión. Inténtalo de nuevo en unos segundos.
refusal-passwords-differ = Las contraseñas no coinciden. Escribe la misma dos veces.
refusal-user-name-taken = Este nombre de usuario ya está en uso. Elige otro.
refusal-wrong-sign-in = Nombre de usuario o contraseña incorrectos.
refusal-wrong-password = Esta no es tu contraseña actual.
refusal-same-password = La contraseña nueva es igual que la actual. Elige otra.
refusal-no-password = Esta cuenta no tiene contraseña aquí. Cámbiala en tu proveedor de inicio de sesión.
refusal-no-such-account = Esta cuenta ya no existe. Vuelve a iniciar sesión.
refusal-account-changed = Tu cuenta se ha cambiado al mismo tiempo. Inténtalo de nuevo.
refusal-set-up-unknown = Este enlace de configuración no es válido. El servidor lo muestra al arrancar; copia el enlace entero.
refusal-set-up-done = CFFA ya está configurado. Inicia sesión o pide una invitación a un responsable.
refusal-by-invitation = El registro es solo por invitación. Pide un enlace de invitación a un responsable de tu equipo y ábrelo en este navegador.
refusal-set-up-first = Aquí hay equipos que aún no tienen responsable. Abre primero el enlace de configuración: el servidor lo muestra al arrancar.
refusal-identity-taken = Este método de inicio de sesión pertenece a otra cuenta. Inicia sesión con él y quítalo primero de esa cuenta.
refusal-identity-held = Este método de inicio de sesión ya está vinculado a tu cuenta.
refusal-too-many-identities = Una cuenta puede tener como máximo { $most } métodos de inicio de sesión.
refusal-last-identity = Este es tu único método de inicio de sesión. Añade otro primero.
refusal-identity-not-held = Ese método de inicio de sesión no está vinculado a tu cuenta.
refusal-passkey-name = Pon a la clave de acceso un nombre de como máximo { $most } caracteres.
refusal-passkey-unreadable = No se pudo leer la respuesta de tu navegador. Inténtalo de nuevo.
refusal-passkey-expired = Esto tardó más de 5 minutos o se envió dos veces. Inténtalo de nuevo.
refusal-passkey-other-site = La clave de acceso se usó en otro sitio, así que se rechazó. Abre la página aquí e inténtalo de nuevo.
refusal-passkey-not-verified = Tu dispositivo no comprobó que eres tú. Configura en él un PIN, la huella o la cara e inténtalo de nuevo.
refusal-passkey-algorithm = CFFA no puede comprobar claves de este tipo. Usa otro dispositivo.
refusal-passkey-held = Esta clave de acceso ya está en tu cuenta.
refusal-too-many-passkeys = Una cuenta puede tener como máximo { $most } claves de acceso. Quita una primero.
refusal-passkey-no-password = Esta cuenta no tiene contraseña aquí, así que no puede tener claves de acceso.
refusal-passkey-unknown = Esta clave de acceso no está registrada aquí. Inicia sesión con tu contraseña.
refusal-passkey-copied = Puede que esta clave de acceso se haya copiado, así que se rechazó. Inicia sesión con tu contraseña, quita la clave y vuelve a añadirla.
refusal-code-wrong = Código incorrecto. Introduce el código que tu aplicación muestra ahora.
refusal-code-used = Este código ya se usó. Espera al siguiente.
refusal-second-factor-no-password = Esta cuenta no tiene contraseña aquí, así que no puede tener un segundo factor.
refusal-second-factor-on = El segundo factor ya está activado.
refusal-second-factor-off = El segundo factor ya está desactivado.
refusal-second-factor-expired = Esto tardó demasiado. Empieza de nuevo.
refusal-provider-over = Este inicio de sesión ha caducado: se completó o se canceló, tardó más de 15 minutos o empezó en otro navegador.
refusal-provider-denied = El inicio de sesión se canceló en el proveedor.
refusal-provider-failed = { $name } no pudo iniciar tu sesión. Inténtalo de nuevo. Si el problema continúa, contacta con tu administrador.
refusal-provider-not-accepted = { $name } no acepta este CFFA. Contacta con tu administrador: el registro dice qué falla.
refusal-provider-not-trusted = No se pudo comprobar que la respuesta viene de { $name }, así que no has iniciado sesión. Inténtalo de nuevo. Si el problema continúa, contacta con tu administrador.
refusal-provider-unavailable = { $name } no está disponible por ahora, así que no puedes iniciar sesión con él. Inténtalo de nuevo en un momento.
refusal-token-name = Pon al token un nombre de como máximo { $most } caracteres.
refusal-token-scopes = Elige al menos un permiso.
refusal-token-days = Elige cuánto tiempo es válido el token: 30 días, 90 días o un año.
refusal-too-many-tokens = Tienes { $most } tokens, que es el máximo. Revoca uno que no uses.

refusal-team-name-missing = Escribe un nombre para el equipo.
refusal-team-name-taken = Ya hay un equipo llamado { $name }. Elige otro nombre.
refusal-too-many-teams = Estás en { $most } equipos, que es el máximo.
refusal-no-such-team = Este equipo ya no existe.
refusal-not-manager = Solo un responsable de este equipo puede hacerlo.
refusal-invitation-unknown = Esta invitación no es válida: se ha usado o revocado, o el enlace está incompleto. Pide otra a un responsable del equipo.
refusal-invitation-expired = Esta invitación ha caducado. Pide otra a un responsable del equipo.
refusal-no-such-invitation = Esta invitación ya no está abierta.
refusal-invitation-days = Una invitación puede ser válida de 1 a { $most } días.
refusal-too-many-invitations = Hay { $most } invitaciones abiertas, que es el máximo. Revoca las que no hagan falta.
refusal-too-many-members = Un equipo tiene como máximo { $most } miembros.
refusal-you-are-member = Ya estás en este equipo. Un responsable puede cambiar tu rol.
refusal-you-are-revoked = Se revocó tu acceso a este equipo y una invitación no puede restaurarlo. Pide a un responsable que te readmita.
refusal-already-member = { $name } ya está en este equipo.
refusal-member-revoked = { $name } estaba en este equipo y se le revocó el acceso. Restáuralo en su lugar.
refusal-no-such-member = Esta persona no está en el equipo.
refusal-no-such-user = Aquí ninguna cuenta tiene este nombre de usuario. Envíale un enlace de invitación.
refusal-person-name = Escribe un nombre de como máximo { $most } caracteres.
refusal-subject-missing = Escribe el identificador con el que esa persona inicia sesión.
refusal-subject-too-long = Este identificador es demasiado largo: usa como máximo { $most } caracteres.
refusal-last-manager = { $name } es el único responsable del equipo. Nombra antes a otro responsable.
refusal-you-are-last-manager = Eres el único responsable de este equipo. Nombra antes a otro responsable; después podrás salir.
refusal-user-name-unfit = No es un nombre de usuario válido. Debe tener de { $least } a { $most } letras, cifras y . _ - @.
refusal-already-revoked = Su acceso ya está revocado.
refusal-not-revoked = Su acceso no está revocado.
refusal-too-many-payment-methods = Un responsable tiene como máximo { $most } formas de cobro. Quita una primero.
refusal-nothing-owed = Ahora mismo no debes nada.
refusal-claim-amount = Escribe un importe mayor que cero.
refusal-claim-open = Ya has dicho que pagaste algo. Retíralo primero si el importe era incorrecto.
refusal-no-such-claim = Este pago se confirmó, descartó o retiró entretanto.
refusal-too-many-claims = Hay { $most } pagos por confirmar, que es el máximo. Pide a un responsable que confirme o descarte algunos.
refusal-not-own-player = Solo puedes decir esto de tus propios pagos.
refusal-team-unchanged = No se ha cambiado nada.
refusal-key-used = Esta Idempotency-Key se usó en otra petición. Usa una nueva.
refusal-team-changed = Otra persona ha cambiado el equipo antes. Revisa la versión actual e inténtalo de nuevo.

refusal-holder-missing = Escribe el nombre del titular de la cuenta.
refusal-iban-missing = Escribe el IBAN.
refusal-iban = Este IBAN no es válido. Revisa si hay errores al escribirlo.
refusal-bic = Un BIC tiene 8 u 11 letras y cifras, como COBADEFFXXX. Puedes omitirlo.
refusal-sort-code = Un sort code tiene 6 cifras, como 12-34-56.
refusal-account-number = Un número de cuenta tiene 8 cifras. Pon ceros delante si es más corto.
refusal-paypal = Escribe el nombre al final de tu enlace de PayPal.me: como máximo { $most } letras y cifras.
refusal-revolut = Escribe el nombre al final de tu enlace de Revolut.me: como máximo { $most } letras y cifras.
refusal-monzo = Escribe el nombre al final de tu enlace de Monzo.me: como máximo { $most } letras, cifras y guiones.
refusal-upi = Escribe tu dirección UPI, como name@bank.
refusal-label-missing = Escribe un nombre para el enlace.
refusal-label-too-long = El nombre del enlace es demasiado largo: usa como máximo { $most } caracteres.
refusal-url = Escribe la dirección completa del enlace, que empieza por https://.
refusal-url-too-long = La dirección del enlace es demasiado larga: usa como máximo { $most } caracteres.

refusal-imports-busy = En este momento se están procesando otros archivos. Inténtalo de nuevo en un minuto.
refusal-import-stopped = El archivo no se leyó entero: se subió otro para este equipo o el servidor se está apagando. Mira los ajustes del equipo.
