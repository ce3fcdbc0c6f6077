## The page "Who has access"

members-new-link-heading = La invitación está lista
members-new-link-text = Envía este enlace a la persona que invitas. Funciona una sola vez y no se volverá a mostrar.
members-new-link = Enlace de invitación
members-heading = Miembros
members-you = tú
members-access-is-revoked = revocado
members-plays-as-nobody = nadie
members-revoke-confirm-text = Pierde de inmediato el acceso a este equipo. Puedes devolvérselo.
members-invite-by-link = Invitar con un enlace
members-invite-by-link-hint = La primera persona que abra el enlace e inicie sesión entrará en el equipo.
members-invite-by-link-submit = Crear el enlace
members-invite-by-id = Invitar por ID
members-provider = Inicia sesión con
members-provider-local = Contraseña de CFFA
members-invite-by-name = Invitar por nombre de usuario
members-invite-by-name-hint = Para quien ya inicia sesión aquí. Verá la invitación al iniciar sesión y podrá aceptarla.
members-invite = Invitar
members-open-invitations = Invitaciones abiertas
members-option-player = Jugador: ve su extracto
members-option-manager = Responsable: lleva el libro
members-invite-as = Como
members-invite-plays-as = Juega como
members-invite-plays-as-nobody = nadie de la lista
members-days = Validez (días)
members-subject = Su ID

members-role-plays-as =
    { $role ->
        [manager] Responsable, juega como { $player }
       *[player] Jugador, juega como { $player }
    }
members-since = desde el { $since }
members-role = Función<hidden> de { $name }</hidden>
members-plays-as = Juega como<hidden> ({ $name })</hidden>
members-save = Guardar<hidden> { $name }</hidden>
members-revoke = Revocar<hidden> el acceso de { $name }</hidden>
members-revoke-confirm = ¿Revocar el acceso de { $name }?
members-reinstate = Devolver acceso<hidden> a { $name }</hidden>
members-invite-by-id-hint = Si conoces el ID de una persona en un proveedor. Verá la invitación al iniciar sesión y podrá aceptarla.
members-invite-by-id-or-name-hint = Si conoces el ID de una persona en un proveedor, o el nombre de usuario con el que inicia sesión aquí. Verá la invitación al iniciar sesión y podrá aceptarla.
members-invitation-for = para <code>{ $to }</code>
members-invitation-created = creada el { $made }
members-invitation-until = válida hasta el { $until }
members-invitation-revoke-for = Revocar<hidden> la invitación de { $to }</hidden>
members-invitation-revoke = Revocar<hidden> la invitación</hidden>

members-role-unknown = Elige responsable o jugador.
members-days-unreadable = Una invitación puede valer de 1 a { $days } días.
members-host-too-long = El nombre de host de la petición es demasiado largo. Recarga la página.

members-invited = Invitación creada. La persona podrá aceptarla al iniciar sesión aquí.
members-access-updated = Acceso actualizado.
members-access-revoked = Acceso revocado.
members-access-restored = Acceso restablecido.
members-invitation-revoked = Invitación revocada. Su enlace ya no funciona.

## The page of an invitation

invitation-lead-manager = Te invitan a ayudar a llevar el libro como responsable.
invitation-lead-player = Podrás consultar tu saldo y tu extracto.
invitation-create-account = Crear una cuenta
invitation-username-hint = Con él inicias sesión.

invitation-from = Una invitación de { $name }
invitation-player = En la alineación eres <b>{ $player }</b>.
invitation-signed-in = Has iniciado sesión como <b>{ $name }</b>.
invitation-join = Unirme a { $team }
invitation-sign-in = ¿Ya tienes cuenta? <a>Inicia sesión para unirte</a>
invitation-until = Válida hasta el { $until }, para una persona.

invitation-window-title = Tienes una invitación
invitation-joined = Ya formas parte del equipo.
invitation-declined = Invitación rechazada.

## Creating a team

onboarding-earlier-currency = Moneda de sus importes
onboarding-earlier-submit = Traerlo aquí
onboarding-lead = Solo hacen falta un nombre, una moneda y tú. Lo demás llega con el primer partido.
onboarding-currency-hint = Puedes cambiarla mientras el libro esté vacío.
onboarding-submit = Crear el equipo
onboarding-team-name-hint = Debe ser distinto al de los demás equipos de aquí.
onboarding-player-name = Tu nombre en la alineación
onboarding-player-name-hint = Eres el primer jugador. Los demás se añaden cuando juegan por primera vez.

onboarding-earlier-has =
    Tiene { $players ->
        [one] { $players } jugador
       *[other] { $players } jugadores
    }, { $games ->
        [one] { $games } partido
       *[other] { $games } partidos
    }, { $payments ->
        [one] { $payments } pago
       *[other] { $payments } pagos
    } y { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    } con acceso.
onboarding-earlier-move = Tráelo aquí y sigue donde lo dejaste, con todos los saldos y los accesos de todos. Los datos originales no cambian.

onboarding-not-allowed = Aquí solo pueden crear equipos quienes administran el servidor. Pídeselo o únete a un equipo con un enlace de invitación.
onboarding-created = Se ha creado { $team }. Eres su responsable.

## A team that was moved here

moved-title = Equipo trasladado
moved-to-dashboard = Ir al panel

moved-done = { $team } ya está aquí, con sus registros y sus miembros.
moved-renamed = Aquí hay otro equipo que se llama { $name }.
moved-balances-unchanged =
    { $all ->
        [one] El único saldo no ha cambiado.
       *[other] Ninguno de los { $all } saldos ha cambiado.
    }
moved-balances-changed =
    { $some ->
        [one] Ha cambiado { $some } de { $all } saldos.
       *[other] Han cambiado { $some } de { $all } saldos.
    }
moved-already = { $team } ya estaba aquí.
moved-already-ask = { $team } ya estaba aquí. Pide una invitación a su responsable.

## The page "Team settings"

settings-export = Exportar
settings-export-text = En un solo archivo con todo, o en un formato que leen otros programas. CFFA puede importarlos todos, aquí o en otro servidor.
settings-export-everything-text = El libro entero con su historial, como copia de seguridad o para llevarlo a otro CFFA.
settings-export-everything = Exportar el libro
settings-export-workbook-heading = Hoja de cálculo
settings-export-workbook-text = Saldos, partidos, pagos e historial para Excel, LibreOffice o Google Sheets.
settings-export-workbook = Exportar .xlsx
settings-export-csv-heading = Archivos CSV
settings-export-csv-text = Las hojas del archivo .xlsx como archivos separados en un zip.
settings-export-csv = Exportar CSV
settings-export-flask-heading = Para el CFFA anterior
settings-export-flask-text = El formato de archivo del CFFA anterior, para sus herramientas de datos.
settings-export-flask = Exportar para CFFA anterior
settings-import = Importar un libro
settings-import-text = Una exportación de CFFA o del CFFA anterior; la hoja de cálculo del equipo en .xlsx u .ods, o todas sus hojas en archivos .csv; o una exportación de Splitwise, Spliit o I Hate Money. Podrás revisarla antes de que se sustituya nada.
settings-import-google = De Google Sheets…
settings-import-submit = Leer el archivo
settings-earlier = Libros anteriores
settings-earlier-text = Cuando se sustituye o se borra un libro, el anterior se conserva 30 días.
settings-earlier-none = Ninguno por ahora.
settings-delete = Borrar todos los datos
settings-delete-button = Borrar todos los datos…
settings-active-days = Días para contar como activo
settings-active-days-hint = En un partido nuevo se ofrecen los jugadores que han jugado en este número de días.
settings-recent-days = Días que cuentan como recientes
settings-recent-days-hint = El panel muestra los movimientos de este número de días.
settings-file = Archivo

settings-import-running = { $by } subió un archivo el { $began }; se está leyendo. <a>Ver el progreso</a>
settings-import-ready = { $by } subió un libro el { $began }; está listo para revisar. <a>Revisarlo</a>
settings-import-refused = { $by } subió un archivo el { $began }, pero no se pudo leer. <a>Ver por qué</a>
settings-import-interrupted = { $by } empezó una importación el { $began }, pero se interrumpió. <a>Ver qué hacer</a>
settings-earlier-counts =
    { $games ->
        [one] { $games } partido
       *[other] { $games } partidos
    }, { $players ->
        [one] { $players } jugador
       *[other] { $players } jugadores
    }
settings-earlier-until = se conserva hasta el { $until }
settings-restore = Restaurar<hidden>: { $what }, { $replaced }</hidden>
settings-delete-text = Borra todos los partidos, jugadores y pagos del libro de { $team }. No afecta a otros equipos. Puedes restaurar el libro aquí durante 30 días.

settings-earlier-import = El libro antes de una importación
settings-earlier-deletion = El libro antes de borrarlo todo
settings-earlier-restoration = El libro antes de restaurar uno anterior

settings-delete-title = ¿Borrar todos los datos de este equipo?
settings-delete-what = Se borran todos los jugadores, partidos y movimientos de { $team }. Los miembros conservan su acceso y los demás equipos no se ven afectados.
settings-delete-restore =
    { $days ->
        [one] Puedes restaurar el libro en la página de ajustes durante { $days } día. Después se borra para siempre.
       *[other] Puedes restaurar el libro en la página de ajustes durante { $days } días. Después se borra para siempre.
    }
settings-delete-team = Equipo
settings-delete-type = Escribe el nombre del equipo, { $team }, para continuar.

settings-saved = Ajustes guardados.
settings-deleted =
    { $days ->
        [one] Todos los datos se han borrado. Puedes restaurarlos durante { $days } día.
       *[other] Todos los datos se han borrado. Puedes restaurarlos durante { $days } días.
    }
settings-restored = Libro restaurado. El que había está en la lista de libros anteriores.

## How to pay a manager

payment-methods-title = Cómo pagarte
payment-methods-lead = Los jugadores que deben dinero lo ven en su extracto, con el importe ya puesto cuando es posible. Rellena lo que uses y deja vacío lo demás.
payment-methods-change = Cambiar cómo pagarte
payment-methods-none = Añade tus enlaces de pago o tu cuenta bancaria. Los jugadores que deben dinero los ven en su extracto.
payment-methods-links = Enlaces de pago
payment-methods-monzo = Nombre en Monzo.me
payment-methods-monzo-hint = El final de tu enlace: si es monzo.me/sam, escribe sam.
payment-methods-paypal = Nombre en PayPal.me
payment-methods-paypal-hint = El final de tu enlace: si es paypal.me/sam, escribe sam.
payment-methods-revolut = Nombre en Revolut.me
payment-methods-revolut-hint = El final de tu enlace: si es revolut.me/sam, escribe sam. Los jugadores ponen el importe.
payment-methods-upi-hint = Por ejemplo sam@bank. El enlace se muestra en los equipos que usan rupias.
payment-methods-bank = Cuenta bancaria con IBAN
payment-methods-iban-hint = En los equipos que usan euros, los jugadores ven también un código QR para la app de su banco.
payment-methods-uk-bank = Cuenta bancaria del Reino Unido
payment-methods-link = Otro enlace
payment-methods-label = Nombre del enlace
payment-methods-label-hint = Por ejemplo Wise.
payment-methods-url = Dirección
payment-methods-url-hint = Debe empezar por https://.

payment-methods-saved = Métodos de pago guardados.

team-link-title = Enlace del equipo
team-link-text = Un solo enlace para todo el equipo. Los jugadores lo abren, tocan su nombre una vez y ven su propio saldo, cómo pagar y el próximo partido. No necesitan cuenta.
team-link-warning = Quien tenga el enlace puede elegir el nombre de cualquier jugador, ver su saldo, responder a los partidos por él y decir que ha pagado, lo que confirma un responsable. Compártelo solo con gente de confianza.
team-link-old = El enlace sigue funcionando, pero ya no se puede mostrar. Revócalo y crea uno nuevo.
team-link-revoke-confirm = ¿Revocar el enlace del equipo?
team-link-revoke-confirm-text = Deja de funcionar para todos de inmediato. Puedes crear uno nuevo.
team-link-revoke = Revocar el enlace del equipo
team-link-create = Crear el enlace del equipo
team-link-created = Enlace del equipo creado. Cópialo abajo.
team-link-revoked = Enlace del equipo revocado. Ya no funciona.
team-link-over = Este enlace del equipo ya no es válido. Pide el actual a un responsable.
team-link-pick = ¿Quién eres?
team-link-pick-text = Toca tu nombre. Este navegador lo recuerda para este enlace.
team-link-unknown = Elige tu nombre de la lista.
team-link-no-game = No hay ningún partido previsto por ahora.
