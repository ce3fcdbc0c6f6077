## The start page

home-title-pitch = Alguien paga el campo.
home-title-share = Cada uno paga su parte.
home-lead = CFFA lleva las cuentas de un equipo de fútbol entre amigos: quién jugó, quién trajo a un colega, quién pagó y quién debe todavía.
home-games-heading = Registra el partido
home-games-text = Marca quién vino y con cuántos invitados. El coste se reparte al céntimo, y los céntimos que sobran van por turnos.
home-money-heading = Cobra
home-money-text = En efectivo en el aparcamiento o por transferencia el viernes: lo anotas una vez y el saldo cuadra.
home-history-heading = Se acabó la discusión
home-history-text = Cada jugador tiene un extracto como el del banco. Cada cambio dice quién lo hizo y cuándo.
home-choose-book = ¿Qué libro quieres abrir?
home-one-book = Aquí tienes el libro de tu equipo.
home-open-now = abierto ahora
home-no-team = Has iniciado sesión, pero aún no estás en ningún equipo. Crea uno o pide un enlace de invitación al responsable del tuyo.

home-hello = Hola, { $name }
home-count = ¿Solo quieres contar quién entra? <a>Contar personas</a>, sin registrarte.

home-window-title = Inicio

## The start page of a user without a team

no-team-lead = Has iniciado sesión, pero ahora mismo no estás en ningún equipo.
no-team-bring-text = Eras su responsable. Tráelo aquí, con sus registros y sus miembros.
no-team-bring = Revisar e importar
no-team-create-text = Tú llevas su libro.
no-team-join = Unirte a uno
no-team-join-text = Pide un enlace de invitación a su responsable y ábrelo aquí, en este navegador.

no-team-revoked = Se te ha revocado el acceso a { $team }. Si es un error, habla con su responsable.

no-team-window-title = Aún sin equipo

## The installed app

installed-name = CFFA, las cuentas del fútbol

## The page that is shown instead of another one without a connection

offline-title = Sin conexión
offline-text = Esta página no se puede mostrar sin conexión. Las que abriste hace poco, sí: empieza por la página de inicio.
offline-start = Página de inicio

## The page about the API

api-title = La API para programas
api-token = Token para probarla; no sale de esta página
api-no-scope = No necesita permisos.
api-required = (obligatorio)
api-body = Cuerpo
api-try-it = Probar
api-sending = Enviando…

api-document = Lo mismo para programas: <a>openapi.json</a>, un documento OpenAPI 3.1. Los tokens se crean en <a-account>Mi cuenta</a-account>.
api-scope = Necesita el permiso <code>{ $scope }</code>.
api-failed = La petición ha fallado: { $error }
api-file = Acepta un archivo, como <code>multipart/form-data</code>.
