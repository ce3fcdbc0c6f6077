## The sign-in page

login-help = ¿No tienes cuenta? Pide un enlace de invitación al responsable de tu equipo. ¿Has olvidado la contraseña? Quien administra el servidor puede ponerte otra con <code>cffa user</code>.
login-help-by-mail = ¿No tienes cuenta? Pide un enlace de invitación al responsable de tu equipo. <a>¿Has olvidado la contraseña?</a>
passkey-sign-in = Iniciar sesión con una clave de acceso
passkey-not-used = No has iniciado sesión: no se usó ninguna clave de acceso. Inténtalo de nuevo o usa tu contraseña.
second-step-title = Introduce tu código
second-step-lead = Tu contraseña es correcta. Introduce ahora el código que muestra tu aplicación de autenticación, o un código de recuperación.
second-step-hint = 6 cifras, o las 16 letras y cifras de un código de recuperación.

sign-in-password-off = Aquí no se inicia sesión con contraseña. Usa el botón de la página de inicio.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = Tu sesión se había cerrado y aún no se ha guardado nada. Inicia sesión para seguir con tu formulario.
signed-out-continue-with-password = Tu sesión se había cerrado y aún no se ha guardado nada. Inicia sesión con tu contraseña para seguir: el formulario es demasiado largo para conservarlo mientras inicias sesión en otro sitio.
signed-out-form-too-long = Tu sesión se había cerrado y no se ha guardado nada. El formulario es demasiado largo para conservarlo mientras inicias sesión. Iníciala en otra pestaña, vuelve al formulario y guárdalo de nuevo.
signed-out-choose-file = Tu sesión se había cerrado y no se ha guardado nada. Inicia sesión y elige el archivo otra vez.
signed-out-try-again = Tu sesión se había cerrado y no se ha cambiado nada. Inicia sesión e inténtalo de nuevo.
signed-out-expired = Hemos conservado tus datos dos horas y ya han caducado. No se ha guardado nada.

## The page for the first user

setup-title = Configurar CFFA
setup-first-person = Eres la primera persona en llegar.
setup-create = Crea la cuenta con la que llevarás tu equipo.
setup-sign-in = Inicia sesión con la cuenta con la que llevarás tu equipo.
setup-submit = Crear mi cuenta
setup-name-hint = El nombre por el que te conoce el equipo.
setup-username-hint = Con él inicias sesión. Lo más fácil: minúsculas y cifras.
setup-password-hint = Al menos 10 caracteres. Una frase corta se recuerda bien.

setup-window-title = Configurar CFFA
setup-done = Te damos la bienvenida, { $name }. Has iniciado sesión.

## A sign-in with a provider that failed

sign-in-failed-done = Has iniciado sesión como <b>{ $name }</b>.

sign-in-failed-title = No has iniciado sesión
sign-in-failed-by-invitation = Solo con invitación
sign-in-failed-other-account = Usar otra cuenta

## Pages that lead on by themselves

onward-go-on = Continuar

onward-title = Continuar a { $provider }

## Signing out

sign-out-title = Sesión cerrada
sign-out-at-provider = Has cerrado sesión aquí. Cerrando tu sesión en { $provider }…
sign-out-provider-unavailable = Has cerrado sesión aquí. { $provider } no está disponible, así que puede que allí tu sesión siga abierta.

## Going on with a form after signing in

form-onward-title = Has iniciado sesión
form-onward-lead = Tus datos siguen aquí. Aún no se ha guardado nada.
form-onward-continue = Seguir con el formulario

## Confirming who one is

confirm-identity-confirmed = Sigue con lo que estabas haciendo.
confirm-identity-lead = Vas a cambiar la seguridad de tu cuenta. Lo que has escrito se conserva.
confirm-identity-continue = Continuar
confirm-identity-password = Tu contraseña

confirm-identity-with = Iniciar sesión otra vez con { $provider }

confirm-identity-title = Confirma que eres tú
confirm-identity-title-confirmed = Has confirmado quién eres
confirm-identity-password-missing = Escribe tu contraseña.
confirm-identity-password-wrong = Contraseña incorrecta. Inténtalo de nuevo.

## The page "My account"

account-password-heading = Cambiar la contraseña
account-password-text = Se cerrará tu sesión en los demás dispositivos y se revocarán todos tus tokens. También se desactivarán tus notificaciones y tus direcciones de calendario.
account-keep-heading = Métodos de acceso que conservas
account-keep-text = Los métodos de acceso que no marques se quitan, por si los añadió alguien que sabía la contraseña anterior. Puedes volver a añadirlos.
account-password-submit = Cambiar contraseña
account-ways-heading = Métodos de acceso
account-tokens-heading = Tokens de API
account-tokens-text = Un script o un notebook con un token puede actuar en tu nombre, dentro de los permisos del token.
account-scopes = Permisos
account-token-create = Crear un token
account-leave-confirm-text = Ya no podrás abrir este equipo. Un responsable puede volver a invitarte.
account-leave-confirm-button = Salir
account-sessions-heading = Sesiones abiertas
account-session-this = esta
account-sessions-text = Cerrar sesión en todas partes revoca también todos tus tokens. También se desactivarán tus notificaciones y tus direcciones de calendario.
account-sessions-end-all = Cerrar sesión en todas partes
account-password-current = Contraseña actual
account-password-new = Contraseña nueva
account-password-again = Repite la contraseña nueva
account-token-name = Nombre del token
account-token-name-hint = Por ejemplo: mi notebook.
account-token-days = Válido durante

account-way-remove = Quitar<hidden> { $provider }, { $subject }</hidden>
account-way-add = Añadir acceso con { $provider }
account-token-created = creado el { $made }
account-token-until = válido hasta el { $until }
account-token-used = usado por última vez el { $used }
account-token-never-used = sin usar
account-token-revoke = Revocar<hidden> { $name }, creado el { $made }</hidden>
account-leave = Salir<hidden> de { $team }</hidden>
account-leave-confirm = ¿Salir de { $team }?
account-session-since = desde el { $started }
account-session-seen = última actividad: { $seen }
account-session-end = Cerrar sesión<hidden>: { $device }, desde el { $started }</hidden>

account-scope-read-book = leer los libros de tus equipos, hasta donde tú puedes verlos
account-scope-write-book = cambiar los libros de los equipos que llevas y responder a los próximos partidos
account-scope-manage-team = crear equipos y gestionar los miembros y ajustes de los que llevas
account-scope-read-headcounts = ver recuentos
account-scope-write-headcounts = crear recuentos y contar en ellos
account-token-days-choice =
    { $days ->
        [365] un año
        [one] { $days } día
       *[other] { $days } días
    }
account-way-local = Contraseña de CFFA
account-device = { $browser } en { $system }
account-device-unknown = Un navegador

account-password-changed = Contraseña cambiada. Se ha cerrado tu sesión en los demás dispositivos y se han revocado tus tokens. Tus notificaciones y tus direcciones de calendario están desactivadas.
account-ways-removed = Se han quitado los métodos de acceso que no conservaste.
account-way-added = Método de acceso añadido.
account-way-removed = Método de acceso quitado. Se ha cerrado tu sesión en los demás dispositivos y se han revocado tus tokens. Tus notificaciones y tus direcciones de calendario están desactivadas.
account-token-revoked = Token revocado.
account-token-already-revoked = Ese token ya estaba revocado.
account-session-ended = Sesión cerrada en ese navegador.
account-session-already-ended = En ese navegador la sesión ya estaba cerrada.
account-left = Has salido de { $team }.
passkey = Clave de acceso
passkeys-heading = Claves de acceso
passkeys-text = Con una clave de acceso inicias sesión con tu móvil, tu ordenador o una llave de seguridad: con la huella, la cara o un PIN, y sin contraseña.
passkey-unsupported = Este navegador no puede usar claves de acceso aquí.
passkey-name = Nombre de la clave de acceso
passkey-name-hint = Por ejemplo: mi móvil.
passkey-add = Añadir una clave de acceso
passkey-created = añadida el { $created }
passkey-used = usada por última vez el { $used }
passkey-never-used = sin usar
passkey-remove = Quitar<hidden> { $name }, añadida el { $created }</hidden>
passkey-added = Clave de acceso añadida. Ya puedes iniciar sesión con ella.
passkey-removed = Clave de acceso quitada. Se ha cerrado tu sesión en los demás dispositivos y se han revocado tus tokens. Tus notificaciones y tus direcciones de calendario están desactivadas.
passkey-already-removed = Esa clave de acceso ya estaba quitada.
second-factor-heading = Segundo factor
second-factor-text = Con un segundo factor, tu contraseña sola no basta: para iniciar sesión hace falta también un código de una aplicación de autenticación en tu móvil.
second-factor-set-up = Configurar un segundo factor
second-factor-since = Activado desde el { $since }. Códigos de recuperación restantes: { $codes }.
second-factor-renew = Para un móvil nuevo o códigos de recuperación nuevos, desactívalo y configúralo otra vez.
second-factor-off-password = Contraseña, para desactivarlo
second-factor-off-code = Código de la aplicación, o un código de recuperación
second-factor-turn-off = Desactivar el segundo factor
second-factor-turned-off = Segundo factor desactivado. Tu contraseña basta para iniciar sesión.

## The page of a new API token

token-title = Tu nuevo token
token-copy-now = Cópialo ahora: no se volverá a mostrar. Quien lo tenga puede actuar en tu nombre, así que guárdalo tan bien como una contraseña.
token-text = El token
token-back = Volver a mi cuenta

token-scopes = Permisos: { $scopes }. Válido hasta el { $until }.

passkey-new-title = Añadir una clave de acceso
passkey-new-lead = Tu navegador pregunta qué dispositivo debe guardar la clave de acceso.
passkey-create = Crear la clave de acceso
passkey-not-created = No se creó ninguna clave de acceso. Inténtalo de nuevo o usa otro dispositivo.

second-factor-new-title = Configurar un segundo factor
second-factor-new-lead = Escanea la imagen con una aplicación de autenticación e introduce el código que muestra.
second-factor-qr = Código QR con el secreto
second-factor-secret = O escribe este secreto en la aplicación:
second-factor-code = Código
second-factor-code-hint = 6 cifras.
second-factor-turn-on = Activar
recovery-codes-title = El segundo factor está activado
recovery-codes-heading = Tus códigos de recuperación
recovery-codes-text = Apúntalos ahora: no se volverán a mostrar. Sin tu móvil, cada uno te permite iniciar sesión una vez, después de la contraseña. Se ha cerrado tu sesión en los demás dispositivos y se han revocado tus tokens. Tus notificaciones y tus direcciones de calendario están desactivadas.
