<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About FER Desktop</source>
        <translation>Acerca de FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Model card</source>
        <translation>Ficha del &amp;modelo</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>&amp;Licencias</translation>
    </message>
    <message>
        <source>How the model was trained and measured</source>
        <translation>Cómo se entrenó y se midió el modelo</translation>
    </message>
    <message>
        <source>All included components and their licences</source>
        <translation>Todos los componentes incluidos y sus licencias</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Copiar las versiones</translation>
    </message>
    <message>
        <source>Copy the versions to the clipboard</source>
        <translation>Copiar las versiones al portapapeles</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Back to the menu (Esc)</source>
        <translation>Volver al menú (Esc)</translation>
    </message>
    <message>
        <source>FER Desktop</source>
        <translation>FER Desktop</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versión {0}</translation>
    </message>
    <message>
        <source>The source code of FER Desktop is under the MIT licence. The emoji are Fluent Emoji, copyright Microsoft Corporation, MIT licence; Noto Emoji, copyright Google LLC, Apache licence 2.0; and Twemoji, copyright Twitter, Inc and other contributors, CC BY 4.0. BlazeFace, which finds faces, is from Google&apos;s MediaPipe, Apache licence 2.0. The packaged program also includes FFmpeg with libx264, which is under the GPL, so you can redistribute the package as a whole under the terms of the GPL, version 3. You can read all licences here, offline.</source>
        <translation>El código fuente de FER Desktop está bajo la licencia MIT. Los emoji son Fluent Emoji, copyright de Microsoft Corporation, licencia MIT; Noto Emoji, copyright de Google LLC, licencia Apache 2.0; y Twemoji, copyright de Twitter, Inc y otros colaboradores, CC BY 4.0. BlazeFace, que encuentra las caras, procede de MediaPipe de Google y está bajo la licencia Apache 2.0. El programa empaquetado incluye además FFmpeg con libx264, que está bajo la GPL, por lo que el paquete completo puede redistribuirse según los términos de la GPL, versión 3. Todas las licencias se pueden leer aquí sin conexión.</translation>
    </message>
    <message>
        <source>What you must not use it for</source>
        <translation>Para qué no debes usarlo</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Modelo en uso</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. A picture is stored only when you save one.</source>
        <translation>Las imágenes se analizan en este ordenador y después se descartan. No se envía nada a ningún sitio. Una imagen solo se guarda cuando tú la guardas.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>Tus imágenes</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
</context>
<context>
    <name>AnalysisBadge</name>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Analysing expressions</source>
        <translation>Analizando expresiones</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Con&amp;tinuar</translation>
    </message>
    <message>
        <source>Resume analysing (Space)</source>
        <translation>Reanudar el análisis (Espacio)</translation>
    </message>
    <message>
        <source>Pause analysing (Space or Esc)</source>
        <translation>Pausar el análisis (Espacio o Esc)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
</context>
<context>
    <name>AppearanceGroup</name>
    <message>
        <source>Appearance and language</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light or dark windows (Alt+T)</source>
        <translation>Ventanas claras u oscuras (Alt+T)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the windows; restart to apply (Alt+N)</source>
        <translation>El idioma de las ventanas; se aplica al reiniciar (Alt+I)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>Reducir el mo&amp;vimiento</translation>
    </message>
    <message>
        <source>Emoji change without fading, and animated emoji stand still</source>
        <translation>Los emojis cambian sin fundido y los animados se quedan quietos</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>Usar el ajuste del sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
</context>
<context>
    <name>ArtWarnings</name>
    <message>
        <source>Install FER Desktop again.</source>
        <translation>Vuelve a instalar FER Desktop.</translation>
    </message>
    <message>
        <source>Choose the set again in the settings.</source>
        <translation>Elige de nuevo el juego en los ajustes.</translation>
    </message>
    <message>
        <source>Some emoji images are missing or damaged: {0}. Others are shown instead. {1}</source>
        <translation>Faltan algunas imágenes de emojis o están dañadas: {0}. Se muestran otras en su lugar. {1}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Descartar este mensaje</translation>
    </message>
</context>
<context>
    <name>BookmarkController</name>
    <message>
        <source>A bookmark belongs to a recording: press Record first (Ctrl+R).</source>
        <translation>Un marcador pertenece a una grabación: pulsa antes Grabar (Ctrl+R).</translation>
    </message>
    <message>
        <source>Bookmark at {0}</source>
        <translation>Marcador en {0}</translation>
    </message>
    <message>
        <source>Bookmark “{0}”</source>
        <translation>Marcador «{0}»</translation>
    </message>
</context>
<context>
    <name>CalibrationBadge</name>
    <message>
        <source>Calibrated for you</source>
        <translation>Calibrado para ti</translation>
    </message>
    <message>
        <source>Your face is analysed with your personal calibration (M turns it off)</source>
        <translation>Tu cara se analiza con tu calibración personal (M la desactiva)</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Teach it my face</source>
        <translation>Enseñarle mi cara</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Start with your resting face</source>
        <translation>Empezar con la cara en reposo</translation>
    </message>
    <message>
        <source>Skip this emotion</source>
        <translation>Omitir esta emoción</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Otra vez</translation>
    </message>
    <message>
        <source>Show your expressions again</source>
        <translation>Mostrar tus expresiones otra vez</translation>
    </message>
    <message>
        <source>Save the calibration and apply it to your face</source>
        <translation>Guardar el ajuste y aplicarlo a tu cara</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>Cerrar sin cambios (Esc)</translation>
    </message>
    <message>
        <source>The analysis is paused. Resume it in the Live window.</source>
        <translation>El análisis está en pausa. Reanúdalo en la ventana En vivo.</translation>
    </message>
    <message>
        <source>No face in sight. Look into the camera; the countdown waits for you.</source>
        <translation>No se ve ninguna cara. Mira a la cámara; la cuenta atrás te espera.</translation>
    </message>
    <message>
        <source>More than one face in sight. Only yours may be in the picture.</source>
        <translation>Se ve más de una cara. Solo la tuya puede estar en la imagen.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usarlo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>What the others in the call see, as it is sent: not mirrored</source>
        <translation>Lo que ven los demás en la llamada, tal como se envía: sin efecto espejo</translation>
    </message>
    <message>
        <source>Picture sent to the call</source>
        <translation>Imagen enviada a la llamada</translation>
    </message>
</context>
<context>
    <name>CameraGroup</name>
    <message>
        <source>Camera and calls</source>
        <translation>Cámara y llamadas</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>The camera that Live uses (Alt+C)</source>
        <translation>La cámara que usa En vivo (Alt+C)</translation>
    </message>
    <message>
        <source>Share the emoji only while a key is &amp;held</source>
        <translation>Compartir el emoji solo mientras se &amp;mantiene pulsada una tecla</translation>
    </message>
    <message>
        <source>The overlay and the virtual camera show your emoji only while you hold the key</source>
        <translation>La superposición y la cámara virtual muestran tu emoji solo mientras mantienes pulsada la tecla</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Cámara</translation>
    </message>
    <message>
        <source>First available camera</source>
        <translation>Primera cámara disponible</translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation>{0} (no conectada)</translation>
    </message>
</context>
<context>
    <name>CameraMenu</name>
    <message>
        <source>Looking for cameras…</source>
        <translation>Buscando cámaras…</translation>
    </message>
    <message>
        <source>&amp;Screen region…</source>
        <translation>&amp;Región de la pantalla…</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces in a call or a video on the screen</source>
        <translation>Dibujar un rectángulo alrededor de las caras de una llamada o un vídeo en la pantalla</translation>
    </message>
    <message>
        <source>Play a video file in place of a camera</source>
        <translation>Reproducir un archivo de vídeo en lugar de una cámara</translation>
    </message>
    <message>
        <source>&amp;Mirror the camera&apos;s picture</source>
        <translation>Re&amp;flejar la imagen de la cámara</translation>
    </message>
    <message>
        <source>A video or the screen is never mirrored</source>
        <translation>Un vídeo o la pantalla nunca se reflejan</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>No se encontró ninguna cámara</translation>
    </message>
    <message>
        <source>Analyse the faces on the whole screen</source>
        <translation>Analizar las caras de toda la pantalla</translation>
    </message>
    <message>
        <source>Open &amp;video as camera…</source>
        <translation>Abrir un &amp;vídeo como cámara…</translation>
    </message>
    <message>
        <source>All of {0}</source>
        <translation>Toda la pantalla {0}</translation>
    </message>
</context>
<context>
    <name>CameraSetupDialog</name>
    <message>
        <source>Your camera – FER Desktop</source>
        <translation>Tu cámara – FER Desktop</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Choose another camera</source>
        <translation>Elegir otra cámara</translation>
    </message>
    <message>
        <source>&amp;Mirror the picture</source>
        <translation>&amp;Reflejar la imagen</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does, so that right is right</source>
        <translation>Mostrar la imagen como un espejo, para que la derecha quede a la derecha</translation>
    </message>
    <message>
        <source>&amp;Use this camera</source>
        <translation>&amp;Usar esta cámara</translation>
    </message>
    <message>
        <source>Start with this camera</source>
        <translation>Empezar con esta cámara</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Turn the camera off (Esc)</source>
        <translation>Apagar la cámara (Esc)</translation>
    </message>
    <message>
        <source>Is this the camera you want?</source>
        <translation>¿Es esta la cámara que quieres?</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>All windows</source>
        <translation>Todas las ventanas</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>History and sessions</source>
        <translation>Historial y sesiones</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Volver al menú</translation>
    </message>
    <message>
        <source>Open the file you saved last</source>
        <translation>Abrir el último archivo guardado</translation>
    </message>
    <message>
        <source>My face</source>
        <translation>Mi cara</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Abrir una foto</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>Pegar una foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Save the photo</source>
        <translation>Guardar la foto</translation>
    </message>
    <message>
        <source>Copy the photo</source>
        <translation>Copiar la foto</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Export the probabilities</source>
        <translation>Exportar las probabilidades</translation>
    </message>
    <message>
        <source>Boxes or emoji on the photo</source>
        <translation>Recuadros o emojis en la foto</translation>
    </message>
    <message>
        <source>Zoom to the photo&apos;s own pixels</source>
        <translation>Ver la foto a tamaño real</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Ver la foto entera</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>Añadir una cara</translation>
    </message>
    <message>
        <source>Remove a face</source>
        <translation>Quitar una cara</translation>
    </message>
    <message>
        <source>Why this emotion?</source>
        <translation>¿Por qué esta emoción?</translation>
    </message>
    <message>
        <source>All faces in one table</source>
        <translation>Todas las caras en una tabla</translation>
    </message>
    <message>
        <source>Analyse the folder</source>
        <translation>Analizar la carpeta</translation>
    </message>
    <message>
        <source>Export the folder</source>
        <translation>Exportar la carpeta</translation>
    </message>
    <message>
        <source>Start or stop recording</source>
        <translation>Empezar o detener la grabación</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>Guardar una instantánea</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Virtual camera</source>
        <translation>Cámara virtual</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Miniventana</translation>
    </message>
    <message>
        <source>Show or hide the overlay</source>
        <translation>Mostrar u ocultar la superposición</translation>
    </message>
    <message>
        <source>Let clicks through the overlay</source>
        <translation>Dejar pasar los clics a través de la superposición</translation>
    </message>
    <message>
        <source>Hide the Live window</source>
        <translation>Ocultar la ventana En vivo</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>Elegir vídeos</translation>
    </message>
    <message>
        <source>Analyse the videos</source>
        <translation>Analizar los vídeos</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Exportar los resultados</translation>
    </message>
    <message>
        <source>Save a video with boxes</source>
        <translation>Guardar un vídeo con recuadros</translation>
    </message>
    <message>
        <source>Save a video with covered faces</source>
        <translation>Guardar un vídeo con las caras cubiertas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Compare sessions</source>
        <translation>Comparar sesiones</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation>Exportar sesiones</translation>
    </message>
    <message>
        <source>Delete the whole history</source>
        <translation>Eliminar todo el historial</translation>
    </message>
    <message>
        <source>Rename a session</source>
        <translation>Cambiar el nombre de una sesión</translation>
    </message>
    <message>
        <source>Delete a session</source>
        <translation>Eliminar una sesión</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Two sessions compared</source>
        <translation>Comparación de dos sesiones</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Metrics of the sessions</source>
        <translation>Métricas de las sesiones</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>The shares of the emotions are the same.</source>
        <translation>Las proporciones de las emociones son iguales.</translation>
    </message>
    <message>
        <source>The largest difference is in {0}: {1} in the first session, {2} in the second.</source>
        <translation>La mayor diferencia está en {0}: {1} en la primera sesión y {2} en la segunda.</translation>
    </message>
    <message>
        <source>The sessions differ most in {0}: from {1} in “{2}” to {3} in “{4}”.</source>
        <translation>Las sesiones difieren sobre todo en {0}: desde {1} en «{2}» hasta {3} en «{4}».</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>Neutral, of the scored time</source>
        <translation>Neutral, del tiempo valorado</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Attention share</source>
        <translation>Tiempo de atención</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>Índice de implicación</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>Confianza media</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Sin valorar</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>Cerrar sin cambios (Esc)</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>Your corrections: the right emotion (rows) by the one shown (columns)</source>
        <translation>Tus correcciones: la emoción correcta (filas) frente a la mostrada (columnas)</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Debía ser</translation>
    </message>
    <message>
        <source>{0} shown, {1} was right: {2}</source>
        <translation>{0} mostrado, lo correcto era {1}: {2}</translation>
    </message>
    <message>
        <source>No corrections yet. Press W in Live when an emoji is wrong, or right.</source>
        <translation>Aún no hay correcciones. Pulsa W en En vivo cuando un emoji esté mal, o bien.</translation>
    </message>
    <message>
        <source>{0} checked: {1} right, {2} wrong.</source>
        <translation>{0} comprobados: {1} correctos, {2} incorrectos.</translation>
    </message>
    <message>
        <source>Most common mistakes: {0}.</source>
        <translation>Errores más frecuentes: {0}.</translation>
    </message>
    <message>
        <source>{0} instead of {1} ({2})</source>
        <translation>{0} en vez de {1} ({2})</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Your consent</source>
        <translation>Tu consentimiento</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Cancel and return to the menu (Esc)</source>
        <translation>Cancelar y volver al menú (Esc)</translation>
    </message>
    <message>
        <source>Choose a video, or a region of the screen; the camera stays off</source>
        <translation>Elegir un vídeo o una región de la pantalla; la cámara sigue apagada</translation>
    </message>
    <message>
        <source>&amp;Use a video or the screen instead</source>
        <translation>&amp;Usar un vídeo o la pantalla</translation>
    </message>
    <message>
        <source>&amp;Everyone shown knows and agrees.</source>
        <translation>&amp;Todas las personas que aparecen lo saben y están de acuerdo.</translation>
    </message>
    <message>
        <source>Remember this answer; you can change it in Settings</source>
        <translation>Recordar esta respuesta; puedes cambiarla en los ajustes</translation>
    </message>
    <message>
        <source>Tick this once everyone shown has agreed</source>
        <translation>Márcalo cuando todas las personas que aparecen hayan aceptado</translation>
    </message>
    <message>
        <source>Analyse the photos you choose?</source>
        <translation>¿Analizar las fotos que elijas?</translation>
    </message>
    <message>
        <source>Turn on the camera?</source>
        <translation>¿Encender la cámara?</translation>
    </message>
    <message>
        <source>Analyse the people in this video?</source>
        <translation>¿Analizar a las personas de este vídeo?</translation>
    </message>
    <message>
        <source>Analyse the faces on your screen?</source>
        <translation>¿Analizar las caras de tu pantalla?</translation>
    </message>
    <message>
        <source>FER Desktop opens the files you choose, finds the faces in them and guesses each expression. Everything happens on this computer: nothing is sent anywhere, and no photo is stored unless you save one. Everyone shown must know and agree.</source>
        <translation>FER Desktop abre los archivos que eliges, encuentra las caras y adivina cada expresión. Todo ocurre en este ordenador: no se envía nada y no se guarda ninguna foto a menos que tú la guardes. Todas las personas que aparecen deben saberlo y estar de acuerdo.</translation>
    </message>
    <message>
        <source>FER Desktop finds the faces in the video and guesses each expression. Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. When you analyse a video or record, the readings are saved in History; pictures are not.</source>
        <translation>FER Desktop encuentra las caras del vídeo y adivina cada expresión. Las imágenes se analizan en este ordenador y después se descartan. No se envía nada a ninguna parte. Cuando analizas un vídeo o grabas, las lecturas se guardan en el historial; las imágenes, no.</translation>
    </message>
    <message>
        <source>FER Desktop finds the faces in the screen region that you choose and guesses each expression. Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. When you record, the readings are saved in History; pictures are not.</source>
        <translation>FER Desktop encuentra las caras en la zona de la pantalla que eliges y adivina cada expresión. Las imágenes se analizan en este ordenador y después se descartan. No se envía nada a ninguna parte. Cuando grabas, las lecturas se guardan en el historial; las imágenes, no.</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t ask again</source>
        <translation>No &amp;volver a preguntar</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. Recording is off.</source>
        <translation>Las imágenes se analizan en este ordenador y después se descartan. No se envía nada a ningún sitio. La grabación está desactivada.</translation>
    </message>
</context>
<context>
    <name>EmojiGroup</name>
    <message>
        <source>Choose a folder of emoji pictures</source>
        <translation>Elegir una carpeta con imágenes de emojis</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Emoji set</source>
        <translation>Juego de emojis</translation>
    </message>
    <message>
        <source>The pictures used for the emotions (Alt+E)</source>
        <translation>Las imágenes que se usan para las emociones (Alt+E)</translation>
    </message>
    <message>
        <source>Choose a folder with a picture of each of the eight emotions</source>
        <translation>Elegir una carpeta con una imagen de cada una de las ocho emociones</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Aña&amp;dir una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Remove this set</source>
        <translation>&amp;Quitar este juego</translation>
    </message>
    <message>
        <source>Delete the pictures of this set</source>
        <translation>Eliminar las imágenes de este juego</translation>
    </message>
    <message>
        <source>&amp;Emoji set</source>
        <translation>Juego de &amp;emojis</translation>
    </message>
    <message>
        <source>The folder must contain a picture of each emotion (SVG, PNG, GIF or WebP), named neutral, happiness, surprise, sadness, anger, disgust, fear and contempt. The pictures are copied, so you can delete the folder afterwards.</source>
        <translation>La carpeta debe contener una imagen de cada emoción (SVG, PNG, GIF o WebP) con los nombres neutral, happiness, surprise, sadness, anger, disgust, fear y contempt. Las imágenes se copian, así que después puedes eliminar la carpeta.</translation>
    </message>
</context>
<context>
    <name>EmojiView</name>
    <message>
        <source>Emoji: {0}</source>
        <translation>Emoji: {0}</translation>
    </message>
</context>
<context>
    <name>EmotionChart</name>
    <message>
        <source>Emotions over time</source>
        <translation>Emociones a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Nothing was scored.</source>
        <translation>No se valoró nada.</translation>
    </message>
    <message>
        <source>On average: {0}. The table has all values.</source>
        <translation>De media: {0}. La tabla tiene todos los valores.</translation>
    </message>
</context>
<context>
    <name>EmptyPhoto</name>
    <message>
        <source>Which photo?</source>
        <translation>¿Qué foto?</translation>
    </message>
    <message>
        <source>Drop or paste one here, or choose a file.</source>
        <translation>Arrastra o pega una aquí, o elige un archivo.</translation>
    </message>
    <message>
        <source>C&amp;hoose photo…</source>
        <translation>&amp;Elegir foto…</translation>
    </message>
    <message>
        <source>Choose a photo from your files</source>
        <translation>Elegir una foto de tus archivos</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>Elegir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Analyse all photos of a folder</source>
        <translation>Analizar todas las fotos de una carpeta</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha ido mal</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Technical details for an error report</source>
        <translation>Detalles técnicos para un informe de error</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar los detalles</translation>
    </message>
    <message>
        <source>Copy the details to the clipboard</source>
        <translation>Copiar los detalles al portapapeles</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Cerrar este mensaje (Esc)</translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>Se ha producido un error inesperado.</translation>
    </message>
    <message>
        <source>You can keep working. The details below are also in the log and contain no pictures or names. Copy them if you want to report the error.</source>
        <translation>Puedes seguir trabajando. Los detalles de abajo también están en el registro y no contienen imágenes ni nombres. Cópialos si quieres comunicar el error.</translation>
    </message>
</context>
<context>
    <name>FacesModel</name>
    <message>
        <source>Face {0}: {1}</source>
        <translation>Cara {0}: {1}</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Calibration progress</source>
        <translation>Progreso del ajuste</translation>
    </message>
    <message>
        <source>Your face is in sight.</source>
        <translation>Se ve tu cara.</translation>
    </message>
    <message>
        <source>Hold it: {0}</source>
        <translation>Mantenla: {0}</translation>
    </message>
    <message>
        <source>Get ready: {0}</source>
        <translation>Prepárate: {0}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Después: {0}</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>Esta es la última.</translation>
    </message>
</context>
<context>
    <name>FacesTable</name>
    <message>
        <source>All faces</source>
        <translation>Todas las caras</translation>
    </message>
    <message>
        <source>The probability of each emotion for each face; choose a face here</source>
        <translation>La probabilidad de cada emoción en cada cara; elija aquí una cara</translation>
    </message>
</context>
<context>
    <name>FeedbackBar</name>
    <message>
        <source>0  It was right</source>
        <translation>0  Era correcto</translation>
    </message>
    <message>
        <source>The reading was right</source>
        <translation>La lectura era correcta</translation>
    </message>
    <message>
        <source>It was right</source>
        <translation>Era correcto</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Delete this correction</source>
        <translation>Eliminar esta corrección</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>Cerrar sin cambios (Esc)</translation>
    </message>
    <message>
        <source>“{0}” was shown. What should it have been?</source>
        <translation>Se mostró «{0}». ¿Qué debía ser?</translation>
    </message>
    <message>
        <source>Saved: “{0}” was right.</source>
        <translation>Guardado: «{0}» era correcto.</translation>
    </message>
    <message>
        <source>Saved: “{0}” should have been “{1}”.</source>
        <translation>Guardado: «{0}» debía ser «{1}».</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>It should have been: {0}</source>
        <translation>Debía ser: {0}</translation>
    </message>
</context>
<context>
    <name>FeedbackController</name>
    <message>
        <source>The correction was not saved.</source>
        <translation>La corrección no se ha guardado.</translation>
    </message>
    <message>
        <source>The correction is deleted.</source>
        <translation>La corrección se ha eliminado.</translation>
    </message>
    <message>
        <source>The correction was not deleted.</source>
        <translation>La corrección no se ha eliminado.</translation>
    </message>
</context>
<context>
    <name>FeedbackSummary</name>
    <message>
        <source>Positive&#xa0;{0} · Neutral&#xa0;{1} · Negative&#xa0;{2}</source>
        <translation>Positivo&#xa0;{0} · Neutral&#xa0;{1} · Negativo&#xa0;{2}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivos:</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Choose a photo with the mouse or with ← and →</source>
        <translation>Elija una foto con el ratón o con ← y →</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Photos analysed</source>
        <translation>Fotos analizadas</translation>
    </message>
    <message>
        <source>Analyse &amp;folder</source>
        <translation>Anali&amp;zar la carpeta</translation>
    </message>
    <message>
        <source>Analyse all photos of the folder</source>
        <translation>Analizar todas las fotos de la carpeta</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Stop; what was analysed stays</source>
        <translation>Detener; lo analizado se conserva</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>Exportar toda&amp;s…</translation>
    </message>
    <message>
        <source>Save the probabilities of all analysed photos as CSV or JSON</source>
        <translation>Guardar las probabilidades de todas las fotos analizadas como CSV o JSON</translation>
    </message>
    <message>
        <source>Analysing photo {0} of {1}</source>
        <translation>Analizando la foto {0} de {1}</translation>
    </message>
    <message>
        <source>{0} of {1} photos analysed</source>
        <translation>{0} de {1} fotos analizadas</translation>
    </message>
    <message>
        <source>1 face found</source>
        <translation>1 cara encontrada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces found</source>
        <translation>
            <numerusform>%Ln cara encontrada</numerusform>
            <numerusform>%Ln caras encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln no se puede leer</numerusform>
            <numerusform>%Ln no se pueden leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FullScreenMark</name>
    <message>
        <source>{0} · Esc leaves full screen</source>
        <translation>{0} · Esc sale de la pantalla completa</translation>
    </message>
</context>
<context>
    <name>GlobalKeys</name>
    <message>
        <source>Keys that work in other programs&apos; windows are not available on this system.</source>
        <translation>En este sistema no hay teclas que funcionen en las ventanas de otros programas.</translation>
    </message>
    <message>
        <source>They work while the Live window has the focus.</source>
        <translation>Funcionan mientras la ventana En vivo tiene el foco.</translation>
    </message>
    <message>
        <source>Another program uses {0}.</source>
        <translation>Otro programa usa {0}.</translation>
    </message>
</context>
<context>
    <name>HelpPages</name>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help – FER Desktop</source>
        <translation>Ayuda – FER Desktop</translation>
    </message>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ &amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward ›</source>
        <translation>A&amp;delante ›</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>Í&amp;ndice</translation>
    </message>
    <message>
        <source>Pages of Help</source>
        <translation>Páginas de la ayuda</translation>
    </message>
    <message>
        <source>Choose a page with the arrow keys</source>
        <translation>Elige una página con las flechas</translation>
    </message>
    <message>
        <source>Page of Help</source>
        <translation>Página de la ayuda</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Sig&amp;uiente</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Índice de la ayuda</translation>
    </message>
    <message>
        <source>Press Tab for the next link and Enter to follow it</source>
        <translation>Tab va al enlace siguiente; Intro lo abre</translation>
    </message>
    <message>
        <source>Search in Help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Enter goes to the next match, also on the following pages (Ctrl+F)</source>
        <translation>Intro va a la siguiente coincidencia, también en las páginas siguientes (Ctrl+F)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Siguiente coincidencia</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Close Help (Esc)</source>
        <translation>Cerrar la ayuda (Esc)</translation>
    </message>
    <message>
        <source>{0} on this page</source>
        <translation>{0} en esta página</translation>
    </message>
    <message>
        <source>Not found in Help</source>
        <translation>No se encuentra en la ayuda</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Delete %Ln sessions?</source>
        <translation>
            <numerusform>¿Eliminar %Ln sesión?</numerusform>
            <numerusform>¿Eliminar %Ln sesiones?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y 1 más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln sessions?</source>
        <translation>
            <numerusform>¿Eliminar la única sesión (%Ln)?</numerusform>
            <numerusform>¿Eliminar las %Ln sesiones?</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} of 10</source>
        <translation>{0} de 10</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 sesión</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln sesión</numerusform>
            <numerusform>%Ln sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>1 lectura</translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings</source>
        <translation>
            <numerusform>%Ln lectura</numerusform>
            <numerusform>%Ln lecturas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions compared</source>
        <translation>
            <numerusform>%Ln sesión comparada</numerusform>
            <numerusform>%Ln sesiones comparadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} long</source>
        <translation>dura {0}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>grabando</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleta</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Mostly positive expressions</source>
        <translation>Expresiones mayormente positivas</translation>
    </message>
    <message>
        <source>Mostly negative expressions</source>
        <translation>Expresiones mayormente negativas</translation>
    </message>
    <message>
        <source>Balanced expressions</source>
        <translation>Expresiones equilibradas</translation>
    </message>
    <message>
        <source>Nothing could be scored</source>
        <translation>No se pudo valorar nada</translation>
    </message>
</context>
<context>
    <name>HistoryDialogs</name>
    <message>
        <source>Delete “{0}”?</source>
        <translation>¿Eliminar «{0}»?</translation>
    </message>
    <message>
        <source>Every session is deleted, including those that the filters hide. A session that is being recorded stays.</source>
        <translation>Se eliminan todas las sesiones, también las que ocultan los filtros. La sesión que se está grabando se conserva.</translation>
    </message>
    <message>
        <source>The damaged file stays under a new name beside {0}. Your new history is empty.</source>
        <translation>El archivo dañado se conserva con otro nombre junto a {0}. Tu nuevo historial está vacío.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Move the damaged history file away and start a new one?</source>
        <translation>¿Apartar el archivo de historial dañado y empezar uno nuevo?</translation>
    </message>
    <message>
        <source>&amp;Move it away</source>
        <translation>&amp;Apartarlo</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Exportar la sesión</translation>
    </message>
    <message>
        <source>You can undo this for ten seconds. Then it is deleted for good, and the disk space is freed.</source>
        <translation>Puede deshacerlo durante diez segundos. Después se elimina definitivamente y se libera el espacio en disco.</translation>
    </message>
    <message>
        <source>Report for a browser</source>
        <translation>Informe para un navegador</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>Subtítulos (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>Subtítulos (WebVTT)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Search titles and sources</source>
        <translation>Buscar en títulos y fuentes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Search the titles and sources of sessions</source>
        <translation>Buscar en los títulos y las fuentes de las sesiones</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Show only sessions with this kind of source (Alt+K)</source>
        <translation>Mostrar solo sesiones con este tipo de fuente (Alt+K)</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Show only sessions from this period (Alt+T)</source>
        <translation>Mostrar solo sesiones de este período (Alt+T)</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Show two to {0} sessions side by side; hold Ctrl and click to select them</source>
        <translation>Mostrar de dos a {0} sesiones una junto a otra; mantenga pulsada Ctrl y haga clic para seleccionarlas</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>Delete the selected sessions (Del)</source>
        <translation>Eliminar las sesiones seleccionadas (Supr)</translation>
    </message>
    <message>
        <source>Delete the whole history</source>
        <translation>Eliminar todo el historial</translation>
    </message>
    <message>
        <source>Open the selected session (Enter)</source>
        <translation>Abrir la sesión seleccionada (Intro)</translation>
    </message>
    <message>
        <source>Save the selected session as a report, a table or subtitles</source>
        <translation>Guardar la sesión seleccionada como informe, tabla o subtítulos</translation>
    </message>
    <message>
        <source>Delete &amp;all…</source>
        <translation>Eliminar to&amp;do…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Stored only on this computer, in the file below: {0} with {1}, {2}. A reading is a time, the position of a face and eight numbers. No pictures are stored. What you delete is gone for good.</source>
        <translation>Guardado solo en este ordenador, en el archivo de abajo: {0} con {1}, {2}. Una lectura es una hora, la posición de una cara y ocho números. No se guardan imágenes. Lo que eliminas desaparece para siempre.</translation>
    </message>
</context>
<context>
    <name>HistoryMessage</name>
    <message>
        <source>Open &amp;Live</source>
        <translation>Abrir En &amp;vivo</translation>
    </message>
    <message>
        <source>Record a session with the camera</source>
        <translation>Grabar una sesión con la cámara</translation>
    </message>
    <message>
        <source>S&amp;how all</source>
        <translation>Mostrar t&amp;odas</translation>
    </message>
    <message>
        <source>Clear the search and the filters</source>
        <translation>Borrar la búsqueda y los filtros</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Try to open the history again</source>
        <translation>Intentar abrir otra vez el historial</translation>
    </message>
    <message>
        <source>Move the file a&amp;way…</source>
        <translation>A&amp;partar el archivo…</translation>
    </message>
    <message>
        <source>Rename the damaged file and start a new history</source>
        <translation>Cambiar el nombre del archivo dañado y empezar un historial nuevo</translation>
    </message>
    <message>
        <source>Try other words, another kind or another date.</source>
        <translation>Prueba con otras palabras, otro tipo u otra fecha.</translation>
    </message>
    <message>
        <source>No sessions match</source>
        <translation>Ninguna sesión coincide</translation>
    </message>
    <message>
        <source>Press Record in the Live window, or analyse a video in the Video window. The session then appears here, with its chart.</source>
        <translation>Pulsa Grabar en la ventana En vivo o analiza una película en la ventana Vídeo. La sesión aparecerá aquí, con su gráfico.</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Todavía no hay sesiones</translation>
    </message>
    <message>
        <source>The history can&apos;t be shown</source>
        <translation>No se puede mostrar el historial</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Back (or Esc)</source>
        <translation>Volver (o Esc)</translation>
    </message>
    <message>
        <source>Loading the history</source>
        <translation>Cargando el historial</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menú</translation>
    </message>
    <message>
        <source>Se&amp;ssions</source>
        <translation>&amp;Sesiones</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>History – FER Desktop</source>
        <translation>Historial – FER Desktop</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Guardando {0}</translation>
    </message>
    <message>
        <source>{0} deleted for good; {1} freed.</source>
        <translation>{0}: eliminado para siempre; {1} de espacio liberado.</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} se ha recuperado.</translation>
    </message>
    <message>
        <source>The damaged history is now in {0}</source>
        <translation>El historial dañado está ahora en {0}</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Se ha producido un error en el programa.</translation>
    </message>
</context>
<context>
    <name>HoverReadout</name>
    <message>
        <source>Not scored</source>
        <translation>Sin valorar</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>Teach it my face</source>
        <translation>Enseñarle mi cara</translation>
    </message>
    <message>
        <source>Imitate eight emoji, one after the other. It takes 20 seconds and starts with your resting face. Don&apos;t exaggerate: show your expressions as you would in a call.</source>
        <translation>Imita ocho emojis, uno tras otro. Dura 20 segundos y empieza con la cara en reposo. No exageres: muestra tus expresiones como en una llamada.</translation>
    </message>
    <message>
        <source>Sit as usual, in good light, with nobody else in the picture. The countdown waits while your face is out of sight. You can skip an emotion that you find hard to show.</source>
        <translation>Siéntate como siempre, con buena luz y sin nadie más en la imagen. La cuenta atrás espera mientras no se ve tu cara. Puedes omitir una emoción que te cueste mostrar.</translation>
    </message>
    <message>
        <source>No pictures are stored. At the end you choose whether to keep the calibration: eight numbers, on this computer. The predictions for your frames are deleted when this dialog closes.</source>
        <translation>No se guarda ninguna imagen. Al final decides si conservas el ajuste: ocho números, en este ordenador. Las predicciones de tus fotogramas se eliminan al cerrar este cuadro.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press this, then the new keys; Esc keeps the old ones</source>
        <translation>Pulsa aquí y después las teclas nuevas; Esc conserva las anteriores</translation>
    </message>
    <message>
        <source>Keys for {0}: {1}</source>
        <translation>Teclas de {0}: {1}</translation>
    </message>
    <message>
        <source>Press the new keys…</source>
        <translation>Pulsa las teclas…</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Press a button, then the keys that are to do the same from now on.</source>
        <translation>Pulsa un botón y después las teclas que harán lo mismo a partir de ahora.</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Volver a {0}</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>Restablecer {0}</translation>
    </message>
    <message>
        <source>Give every command its first keys again</source>
        <translation>Devolver a cada orden sus teclas originales</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>&amp;Restablecer todo</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Close this dialog (Esc)</source>
        <translation>Cerrar esta ventana (Esc)</translation>
    </message>
    <message>
        <source>{0} moves between controls or presses them. Add Ctrl or choose another key.</source>
        <translation>{0} sirve para cambiar de control o pulsarlo. Añade Ctrl o elige otra tecla.</translation>
    </message>
    <message>
        <source>{0} is for typing. Add Ctrl or choose a function key.</source>
        <translation>{0} se usa para escribir. Añade Ctrl o elige una tecla de función.</translation>
    </message>
    <message>
        <source>{0} chooses an underlined letter. Use Ctrl instead of Alt.</source>
        <translation>{0} elige una letra subrayada. Usa Ctrl en lugar de Alt.</translation>
    </message>
    <message>
        <source>{0} is taken: {1} ({2}). Choose other keys, or change those first.</source>
        <translation>{0} ya está en uso: {1} ({2}). Elige otras teclas o cambia antes esas.</translation>
    </message>
</context>
<context>
    <name>KeysGroup</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>See the keys of all windows, and choose others</source>
        <translation>Ver las teclas de todas las ventanas y elegir otras</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>Confi&amp;gurar teclas…</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>1 more photo can&apos;t be read.</source>
        <translation>Hay 1 foto más que no se puede leer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more photos can&apos;t be read.</source>
        <translation>
            <numerusform>Hay %Ln foto más que no se puede leer.</numerusform>
            <numerusform>Hay %Ln fotos más que no se pueden leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is a video and was left out: open it in Video.</source>
        <translation>{0} es un vídeo y se ha omitido: ábralo en Vídeo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos were left out: open them in Video.</source>
        <translation>
            <numerusform>Se ha omitido %Ln vídeo: ábralo en Vídeo.</numerusform>
            <numerusform>Se han omitido %Ln vídeos: ábralos en Vídeo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveControls</name>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Cámara</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>&amp;Superposición</translation>
    </message>
    <message>
        <source>Virtua&amp;l camera…</source>
        <translation>Cámara virtua&amp;l…</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Grabar</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>En una llamada</translation>
    </message>
    <message>
        <source>Bookmark this moment of the recording, with a word if you like (B; Shift+B asks for the word)</source>
        <translation>Marcar este momento de la grabación, con una palabra si quieres (B; Mayús+B pide la palabra)</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>Marca&amp;dor</translation>
    </message>
    <message>
        <source>Save this picture with its boxes</source>
        <translation>Guardar esta imagen con sus recuadros</translation>
    </message>
    <message>
        <source>&amp;Snapshot…</source>
        <translation>&amp;Instantánea…</translation>
    </message>
    <message>
        <source>Choose a camera, the screen, a screen region or a video (Alt+C)</source>
        <translation>Elegir una cámara, la pantalla, una región de la pantalla o un vídeo (Alt+C)</translation>
    </message>
    <message>
        <source>Show your emoji in a call: choose it there as your camera (Alt+L)</source>
        <translation>Mostrar tu emoji en una llamada: elígela allí como cámara (Alt+L)</translation>
    </message>
    <message>
        <source>My fac&amp;e</source>
        <translation>Mi c&amp;ara</translation>
    </message>
    <message>
        <source>Your personal calibration; press W to correct the emoji (Alt+E)</source>
        <translation>Tu calibración personal; pulsa W para corregir el emoji (Alt+A)</translation>
    </message>
    <message>
        <source>Save the readings of this session in the history, without pictures; or stop</source>
        <translation>Guardar las lecturas de esta sesión en el historial, sin imágenes, o dejar de hacerlo</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla compl&amp;eta</translation>
    </message>
    <message>
        <source>Virtua&amp;l camera: on</source>
        <translation>Cámara virtua&amp;l: activa</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Detener la &amp;grabación</translation>
    </message>
    <message>
        <source>Fill the screen with the picture and the emoji; Esc leads back</source>
        <translation>Llenar la pantalla con la imagen y el emoji; Esc vuelve atrás</translation>
    </message>
    <message>
        <source>The emoji above every window (Alt+O)</source>
        <translation>El emoji sobre todas las ventanas (Alt+S)</translation>
    </message>
    <message>
        <source>Only the emoji, in a small window for OBS and the like</source>
        <translation>Solo el emoji, en una ventana pequeña para OBS y similares</translation>
    </message>
    <message>
        <source>M&amp;ini window</source>
        <translation>Solo emo&amp;ji</translation>
    </message>
    <message>
        <source>Recording is on: readings are saved in the history, pictures are not.</source>
        <translation>La grabación está activada: las lecturas se guardan en el historial; las imágenes, no.</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded.</source>
        <translation>Las imágenes se analizan en este ordenador y después se descartan.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere.</source>
        <translation>No se envía nada a ningún sitio.</translation>
    </message>
    <message>
        <source>Your call gets the virtual camera&apos;s pictures. Nothing else is sent anywhere.</source>
        <translation>Tu llamada recibe las imágenes de la cámara virtual. No se envía nada más.</translation>
    </message>
    <message>
        <source>Recording is off.</source>
        <translation>La grabación está desactivada.</translation>
    </message>
</context>
<context>
    <name>LiveFiles</name>
    <message>
        <source>Videos ({0});;All files (*)</source>
        <translation>Vídeos ({0});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open video as camera</source>
        <translation>Abrir un vídeo como cámara</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;JPEG picture (*.jpg *.jpeg)</source>
        <translation>Imagen PNG (*.png);;Imagen JPEG (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Save snapshot</source>
        <translation>Guardar la instantánea</translation>
    </message>
</context>
<context>
    <name>LiveOverlay</name>
    <message>
        <source>Hide the Live &amp;window</source>
        <translation>Ocultar la &amp;ventana En vivo</translation>
    </message>
    <message>
        <source>Show the Live &amp;window</source>
        <translation>Mostrar la &amp;ventana En vivo</translation>
    </message>
    <message>
        <source>Clicks go through the overlay. Press {0} to turn that off.</source>
        <translation>Los clics atraviesan la superposición. Pulsa {0} para desactivarlo.</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>Click a box to follow that face (←, →)</source>
        <translation>Haz clic en un recuadro para seguir esa cara (←, →)</translation>
    </message>
    <message>
        <source>Picture of the camera, mirrored</source>
        <translation>Imagen de la cámara, en espejo</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>Imagen del vídeo</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Imagen de la pantalla</translation>
    </message>
</context>
<context>
    <name>LiveSnapshot</name>
    <message>
        <source>Snapshot {0}</source>
        <translation>Instantánea {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>The snapshot was not saved.</source>
        <translation>La instantánea no se ha guardado.</translation>
    </message>
</context>
<context>
    <name>LiveStatus</name>
    <message>
        <source>Frames analysed per second</source>
        <translation>Fotogramas analizados por segundo</translation>
    </message>
    <message>
        <source>From a frame&apos;s arrival to its emoji: the median of the last frames</source>
        <translation>Desde que llega un fotograma hasta su emoji: la mediana de los últimos</translation>
    </message>
    <message>
        <source>Frames skipped to keep up</source>
        <translation>Fotogramas omitidos para no retrasarse</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} fps</translation>
    </message>
    <message>
        <source>{0} ms latency</source>
        <translation>{0} ms de retardo</translation>
    </message>
    <message>
        <source>{0} skipped</source>
        <translation>{0} omitidos</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Stop and go back to the menu</source>
        <translation>Detener y volver al menú</translation>
    </message>
</context>
<context>
    <name>LiveVirtualCamera</name>
    <message>
        <source>a still picture, nothing of your camera</source>
        <translation>una imagen fija, nada de tu cámara</translation>
    </message>
    <message>
        <source>your picture with the emoji</source>
        <translation>tu imagen con el emoji</translation>
    </message>
    <message>
        <source>your picture without the emoji</source>
        <translation>tu imagen sin el emoji</translation>
    </message>
    <message>
        <source>your face covered by its emoji</source>
        <translation>tu cara cubierta por su emoji</translation>
    </message>
    <message>
        <source>your face covered, without the emoji</source>
        <translation>tu cara cubierta, sin el emoji</translation>
    </message>
    <message>
        <source>the emoji alone</source>
        <translation>solo el emoji</translation>
    </message>
    <message>
        <source>a plain colour</source>
        <translation>un color liso</translation>
    </message>
</context>
<context>
    <name>LiveWindow</name>
    <message>
        <source>Live – FER Desktop</source>
        <translation>En vivo – FER Desktop</translation>
    </message>
    <message>
        <source>Choose a camera, a screen region or a video.</source>
        <translation>Elige una cámara, una región de la pantalla o un vídeo.</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>Abriendo {0}…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>Looking for the camera…</source>
        <translation>Buscando la cámara…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
</context>
<context>
    <name>MenuWindow</name>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>An emoji that mirrors your face</source>
        <translation>Un emoji que refleja tu cara</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En vi&amp;vo</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>Ví&amp;deo</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>The user guide, available offline</source>
        <translation>La guía del usuario, disponible sin conexión</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>Shown in the Live window and stored only on this computer (Alt+N)</source>
        <translation>Se muestra en la ventana En vivo y solo se guarda en este ordenador (Alt+N)</translation>
    </message>
    <message>
        <source>The emoji of each face in a photo</source>
        <translation>El emoji de cada cara de una foto</translation>
    </message>
    <message>
        <source>How expressions change during a video</source>
        <translation>Cómo cambian las expresiones durante un vídeo</translation>
    </message>
    <message>
        <source>Past sessions and their charts</source>
        <translation>Sesiones pasadas y sus gráficos</translation>
    </message>
    <message>
        <source>What this program does, its limits and its licences</source>
        <translation>Qué hace este programa, sus límites y sus licencias</translation>
    </message>
    <message>
        <source>Camera, recognition, emoji, appearance, language and stored data</source>
        <translation>Cámara, reconocimiento, emojis, aspecto, idioma y datos guardados</translation>
    </message>
    <message>
        <source>Your name, your personal calibration and your corrections</source>
        <translation>Tu nombre, tu calibración personal y tus correcciones</translation>
    </message>
    <message>
        <source>&amp;My face</source>
        <translation>&amp;Mi cara</translation>
    </message>
    <message>
        <source>FER Desktop</source>
        <translation>FER Desktop</translation>
    </message>
    <message>
        <source>Which emoji does a face resemble?</source>
        <translation>¿A qué emoji se parece una cara?</translation>
    </message>
    <message>
        <source>Your &amp;name (optional)</source>
        <translation>Tu &amp;nombre (opcional)</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Todo se queda en este ordenador.</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>FER Desktop – mini</source>
        <translation>FER Desktop – mini</translation>
    </message>
    <message>
        <source>Drag to move, drag an edge to resize, right-click for more, Esc leads back to Live</source>
        <translation>Arrastra para mover, arrastra un borde para cambiar el tamaño, clic derecho para más, Esc vuelve a En vivo</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>&amp;Transparente</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Verde</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Azul</translation>
    </message>
    <message>
        <source>&amp;Magenta</source>
        <translation>&amp;Magenta</translation>
    </message>
    <message>
        <source>&amp;Always on top</source>
        <translation>&amp;Siempre visible</translation>
    </message>
    <message>
        <source>Back to &amp;Live</source>
        <translation>Volver a &amp;En vivo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Mini window: {0}</source>
        <translation>Miniventana: {0}</translation>
    </message>
</context>
<context>
    <name>MinuteChart</name>
    <message>
        <source>The last minute</source>
        <translation>El último minuto</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>hace {0}</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Ninguna cara</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Built-in model {0}</source>
        <translation>Modelo incluido {0}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Datos de entrenamiento</translation>
    </message>
    <message>
        <source>Validation set</source>
        <translation>Datos de validación</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Datos de prueba</translation>
    </message>
    <message>
        <source>These figures were measured on this model. Help contains the full model card.</source>
        <translation>Estas cifras se midieron con este modelo. La ayuda contiene la ficha completa del modelo.</translation>
    </message>
    <message>
        <source>These figures come from the model&apos;s own card. FER Desktop did not check them.</source>
        <translation>Estas cifras proceden de la ficha del propio modelo. FER Desktop no las ha comprobado.</translation>
    </message>
    <message>
        <source>No card came with the model, so these details come from its file. Its accuracy is unknown.</source>
        <translation>El modelo venía sin ficha, así que estos datos proceden de su archivo. No se conoce su precisión.</translation>
    </message>
    <message>
        <source>FER Desktop&apos;s own</source>
        <translation>la propia de FER Desktop</translation>
    </message>
    <message>
        <source>{0} correct</source>
        <translation>{0} de aciertos</translation>
    </message>
    <message>
        <source>, {0} averaged over the emotions</source>
        <translation>, {0} de media entre las emociones</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
</context>
<context>
    <name>ModelFacts</name>
    <message>
        <source>This app guesses which emoji a face resembles. It cannot know what anyone feels. It is often wrong; it does worse in poor light, from the side, and for some groups of people.</source>
        <translation>Esta aplicación adivina a qué emoji se parece una cara. No puede saber lo que siente nadie. Se equivoca a menudo; funciona peor con poca luz, de lado y con algunos grupos de personas.</translation>
    </message>
    <message>
        <source>This app guesses which emoji a face resembles. It cannot know what anyone feels. On its test set it is right about {0} in 100 times; it does worse in poor light, from the side, and for some groups of people.</source>
        <translation>Esta aplicación adivina a qué emoji se parece una cara. No puede saber lo que siente nadie. En su conjunto de prueba acierta unas {0} de cada 100 veces; funciona peor con poca luz, de lado y con algunos grupos de personas.</translation>
    </message>
    <message>
        <source>Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, discipline, diagnosis, policing or lie detection.</source>
        <translation>No la uses con empleados, candidatos, alumnos ni estudiantes: en la UE está prohibido inferir emociones en el trabajo o en la educación, salvo por motivos médicos o de seguridad. No la uses para contratar, calificar, imponer disciplina, diagnosticar, hacer trabajo policial ni detectar mentiras.</translation>
    </message>
</context>
<context>
    <name>ModelGroup</name>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>Expression models (*.onnx)</source>
        <translation>Modelos de expresión (*.onnx)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The model that recognises expressions (Alt+O)</source>
        <translation>El modelo que reconoce las expresiones (Alt+O)</translation>
    </message>
    <message>
        <source>Choose an ONNX model made for this program; it is checked and copied</source>
        <translation>Elegir un modelo ONNX hecho para este programa; se comprueba y se copia</translation>
    </message>
    <message>
        <source>Add a model &amp;file…</source>
        <translation>Añadir un archivo de mode&amp;lo…</translation>
    </message>
    <message>
        <source>Delete the copy of this model and use the built-in model</source>
        <translation>Eliminar la copia de este modelo y usar el incluido</translation>
    </message>
    <message>
        <source>Remove th&amp;is model…</source>
        <translation>Q&amp;uitar este modelo…</translation>
    </message>
    <message>
        <source>The model&apos;s card</source>
        <translation>La ficha del modelo</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>M&amp;odelo</translation>
    </message>
    <message>
        <source>Photo, Live, Video and the command line use it from the next photo, video or camera on. Each session records which model it used.</source>
        <translation>Foto, En vivo, Vídeo y la línea de órdenes lo usan a partir de la siguiente foto, vídeo o cámara. Cada sesión anota qué modelo usó.</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>Comprobando el modelo…</translation>
    </message>
    <message>
        <source>Remove the model {0}?</source>
        <translation>¿Quitar el modelo {0}?</translation>
    </message>
    <message>
        <source>Its copy is deleted. The original file stays.</source>
        <translation>Se elimina su copia. El archivo original se conserva.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>{0} (can&apos;t be used)</source>
        <translation>{0} (no se puede usar)</translation>
    </message>
</context>
<context>
    <name>NameAndDateLabel</name>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>NoPicturePanel</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Try to open it again</source>
        <translation>Intentar abrirlo otra vez</translation>
    </message>
    <message>
        <source>Open &amp;video as camera…</source>
        <translation>Abrir un &amp;vídeo como cámara…</translation>
    </message>
    <message>
        <source>Play a video file in place of a camera</source>
        <translation>Reproducir un archivo de vídeo en lugar de una cámara</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces in a call or a video on the screen</source>
        <translation>Dibujar un rectángulo alrededor de las caras de una llamada o un vídeo en la pantalla</translation>
    </message>
    <message>
        <source>Turn on the camera…</source>
        <translation>Encender la cámara…</translation>
    </message>
    <message>
        <source>Ask about the camera again</source>
        <translation>Volver a preguntar por la cámara</translation>
    </message>
    <message>
        <source>Send the call a picture made by FER Desktop</source>
        <translation>Enviar a la llamada una imagen hecha por FER Desktop</translation>
    </message>
    <message>
        <source>Screen re&amp;gion…</source>
        <translation>Re&amp;gión de la pantalla…</translation>
    </message>
    <message>
        <source>Analyse your picture in the call&apos;s window</source>
        <translation>Analizar tu imagen en la ventana de la llamada</translation>
    </message>
    <message>
        <source>If you are in a call:</source>
        <translation>Si estás en una llamada:</translation>
    </message>
    <message>
        <source>Turn your video off there, and choose the virtual camera as the call&apos;s camera.</source>
        <translation>Apaga allí tu vídeo y elige la cámara virtual como cámara de la llamada.</translation>
    </message>
    <message>
        <source>Leave it the camera, and have your picture analysed in the call&apos;s window.</source>
        <translation>Déjale la cámara y analiza tu imagen en la ventana de la llamada.</translation>
    </message>
    <message>
        <source>Virt&amp;ual camera…</source>
        <translation>Cámara virt&amp;ual…</translation>
    </message>
</context>
<context>
    <name>OpenSavedFileButton</name>
    <message>
        <source>Open file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open the file you saved last</source>
        <translation>Abrir el último archivo guardado</translation>
    </message>
    <message>
        <source>Open {0} ({1})</source>
        <translation>Abrir {0} ({1})</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>No program opens {0}. Choose one for such files in the system&apos;s settings.</source>
        <translation>Ningún programa abre {0}. Elige uno para esos archivos en los ajustes del sistema.</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Test frames that are right, by emotion</source>
        <translation>Fotogramas de prueba correctos, por emoción</translation>
    </message>
    <message>
        <source>Not enough to learn from</source>
        <translation>No hay suficiente de lo que aprender</translation>
    </message>
    <message>
        <source>The program needs your resting face and at least one emotion. Sit in good light and try again.</source>
        <translation>El programa necesita tu cara en reposo y al menos una emoción. Siéntate con buena luz e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emoción</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>The test frames were not used for learning, but they are from the same minute: expect less on another day or in other light. The calibration changes each probability only a little, and only for your face.</source>
        <translation>Los fotogramas de prueba no se usaron para aprender, pero son del mismo minuto: espera menos otro día o con otra luz. El ajuste cambia cada probabilidad solo un poco, y solo para tu cara.</translation>
    </message>
    <message>
        <source>No calibration this time</source>
        <translation>Esta vez no hay ajuste</translation>
    </message>
    <message>
        <source>Hardly any difference</source>
        <translation>Apenas hay diferencia</translation>
    </message>
    <message>
        <source>Your personal calibration is ready</source>
        <translation>Tu ajuste personal está listo</translation>
    </message>
    <message>
        <source>In a check on test frames: right before {0} of {1}, after {2} of {1}.</source>
        <translation>En fotogramas de prueba reservados, aciertos: antes {0} de {1}, después {2} de {1}.</translation>
    </message>
    <message>
        <source>The calibration would not improve your readings, so it isn&apos;t used.</source>
        <translation>El ajuste no mejoraría tus lecturas, así que no se usa.</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>FER Desktop – overlay</source>
        <translation>FER Desktop – superposición</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to resize, right-click for more</source>
        <translation>Arrastra para mover, gira la rueda para cambiar el tamaño, clic derecho para más</translation>
    </message>
    <message>
        <source>Overlay: {0}</source>
        <translation>Superposición: {0}</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
</context>
<context>
    <name>OverlayActions</name>
    <message>
        <source>Show the &amp;overlay</source>
        <translation>Mostrar la &amp;superposición</translation>
    </message>
    <message>
        <source>A small emoji that floats above every window</source>
        <translation>Un pequeño emoji que flota sobre todas las ventanas</translation>
    </message>
    <message>
        <source>Show the &amp;name</source>
        <translation>Mostrar el &amp;nombre</translation>
    </message>
    <message>
        <source>The name of the emotion under the emoji</source>
        <translation>El nombre de la emoción debajo del emoji</translation>
    </message>
    <message>
        <source>Others see the emoji only while you hold {0}</source>
        <translation>Los demás ven el emoji solo mientras mantienes pulsado {0}</translation>
    </message>
    <message>
        <source>&amp;Hold to share</source>
        <translation>&amp;Mantener para compartir</translation>
    </message>
    <message>
        <source>Click-&amp;through</source>
        <translation>Dejar pasar los &amp;clics</translation>
    </message>
    <message>
        <source>Clicks reach what is under the overlay. Turn this off here or in the tray</source>
        <translation>Los clics alcanzan lo que hay debajo de la superposición. Se desactiva aquí o en la bandeja</translation>
    </message>
    <message>
        <source>&amp;Reactions</source>
        <translation>Reaccion&amp;es</translation>
    </message>
    <message>
        <source>When a strong expression begins, its emoji rise through the overlay and the virtual camera</source>
        <translation>Cuando empieza una expresión intensa, sus emojis suben por la superposición y la cámara virtual</translation>
    </message>
    <message>
        <source>Or turn the mouse wheel over the overlay</source>
        <translation>O gira la rueda del ratón sobre la superposición</translation>
    </message>
    <message>
        <source>In&amp;crease size</source>
        <translation>Más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Decrease size</source>
        <translation>Más pe&amp;queño</translation>
    </message>
    <message>
        <source>Share and analyse nothing any more, at once</source>
        <translation>Dejar al instante de compartir y de analizar</translation>
    </message>
    <message>
        <source>Stop all sharing and &amp;analysis</source>
        <translation>&amp;Dejar de compartir y de analizar</translation>
    </message>
    <message>
        <source>Resume &amp;sharing</source>
        <translation>Volver a c&amp;ompartir</translation>
    </message>
    <message>
        <source>Let others see the emoji again after everything was stopped</source>
        <translation>Dejar que los demás vuelvan a ver el emoji después de detenerlo todo</translation>
    </message>
    <message>
        <source>Pause or resume the analysis</source>
        <translation>Pausar o reanudar el análisis</translation>
    </message>
    <message>
        <source>Show the Live &amp;window</source>
        <translation>Mostrar la &amp;ventana En vivo</translation>
    </message>
    <message>
        <source>The window with the camera</source>
        <translation>La ventana con la cámara</translation>
    </message>
    <message>
        <source>H&amp;ide this window</source>
        <translation>Oc&amp;ultar esta ventana</translation>
    </message>
    <message>
        <source>The overlay stays; show the window again from its menu or the tray</source>
        <translation>La superposición se queda; muestra la ventana otra vez desde su menú o la bandeja</translation>
    </message>
    <message>
        <source>Opacit&amp;y</source>
        <translation>Opac&amp;idad</translation>
    </message>
    <message>
        <source>&amp;Quit FER Desktop</source>
        <translation>Sali&amp;r de FER Desktop</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Terminar el programa</translation>
    </message>
    <message>
        <source>How opaque the overlay is</source>
        <translation>Lo opaca que es la superposición</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Con&amp;tinuar</translation>
    </message>
    <message>
        <source>{0} and {1} work in every window</source>
        <translation>{0} y {1} funcionan en todas las ventanas</translation>
    </message>
    <message>
        <source>{0} and {1} work in this window</source>
        <translation>{0} y {1} funcionan en esta ventana</translation>
    </message>
</context>
<context>
    <name>OwnWindowMonitor</name>
    <message>
        <source>A window of FER Desktop covers part of the screen region. That part is left out. Move the window aside.</source>
        <translation>Una ventana de FER Desktop tapa una parte de la región de la pantalla. Esa parte se omite. Aparta la ventana.</translation>
    </message>
</context>
<context>
    <name>PersonalController</name>
    <message>
        <source>Say what the emoji shown now should have been</source>
        <translation>Decir qué debía ser el emoji que se muestra ahora</translation>
    </message>
    <message>
        <source>&amp;Correct this emoji…</source>
        <translation>&amp;Corregir este emoji…</translation>
    </message>
    <message>
        <source>The face shown is yours: analyse it with your personal calibration</source>
        <translation>La cara que se muestra es la tuya: analizarla con tu calibración personal</translation>
    </message>
    <message>
        <source>Use &amp;my personal calibration</source>
        <translation>Usar &amp;mi calibración personal</translation>
    </message>
    <message>
        <source>Show eight expressions, which takes about 20 seconds</source>
        <translation>Mostrar ocho expresiones, lo que lleva unos 20 segundos</translation>
    </message>
    <message>
        <source>&amp;Teach it my face…</source>
        <translation>&amp;Enseñarle mi cara…</translation>
    </message>
    <message>
        <source>Your name, personal calibration and corrections, and where they are stored</source>
        <translation>Tu nombre, tu calibración personal, tus correcciones y dónde se guardan</translation>
    </message>
    <message>
        <source>My &amp;face…</source>
        <translation>Mi c&amp;ara…</translation>
    </message>
    <message>
        <source>Is this you? Press M to use your personal calibration.</source>
        <translation>¿Eres tú? Pulsa M para usar tu calibración personal.</translation>
    </message>
    <message>
        <source>Your personal calibration works with a camera, while a face is shown.</source>
        <translation>Tu calibración personal funciona con una cámara, mientras se muestra una cara.</translation>
    </message>
    <message>
        <source>No personal calibration is in use: choose “Teach it my face…” first.</source>
        <translation>No hay ninguna calibración personal en uso: elige primero «Enseñarle mi cara…».</translation>
    </message>
    <message>
        <source>“Teach it my face” needs a camera: choose one with Camera.</source>
        <translation>«Enseñarle mi cara» necesita una cámara: elige una con Cámara.</translation>
    </message>
    <message>
        <source>“Correct this emoji” works with a camera, while a face is shown.</source>
        <translation>«Corregir este emoji» funciona con una cámara, mientras se muestra una cara.</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>Analyse the photo on the clipboard</source>
        <translation>Analizar la foto del portapapeles</translation>
    </message>
    <message>
        <source>Previous photo in the folder</source>
        <translation>Foto anterior de la carpeta</translation>
    </message>
    <message>
        <source>Next photo in the folder</source>
        <translation>Foto siguiente de la carpeta</translation>
    </message>
    <message>
        <source>&amp;Save photo…</source>
        <translation>&amp;Guardar la foto…</translation>
    </message>
    <message>
        <source>Copy the chosen face&apos;s probabilities, separated by tabs</source>
        <translation>Copiar las probabilidades de la cara elegida, separadas por tabuladores</translation>
    </message>
    <message>
        <source>Save the probabilities of all faces as CSV or JSON</source>
        <translation>Guardar las probabilidades de todas las caras como CSV o JSON</translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>An&amp;terior</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Sig&amp;uiente</translation>
    </message>
    <message>
        <source>Save the photo as it is shown, with boxes or emoji</source>
        <translation>Guardar la foto tal como se ve, con recuadros o emojis</translation>
    </message>
    <message>
        <source>Copy p&amp;hoto</source>
        <translation>Copiar f&amp;oto</translation>
    </message>
    <message>
        <source>Copy the photo as it is shown, with boxes or emoji</source>
        <translation>Copiar la foto tal como se ve, con recuadros o emojis</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>&amp;Copiar la tabla</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
</context>
<context>
    <name>PhotoDialogs</name>
    <message>
        <source>Photos ({0});;All files (*)</source>
        <translation>Fotos ({0});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Elegir una carpeta de fotos</translation>
    </message>
    <message>
        <source>Save photo</source>
        <translation>Guardar foto</translation>
    </message>
    <message>
        <source>PNG image (*.png);;JPEG image (*.jpg)</source>
        <translation>Imagen PNG (*.png);;Imagen JPEG (*.jpg)</translation>
    </message>
    <message>
        <source>Export probabilities</source>
        <translation>Exportar probabilidades</translation>
    </message>
    <message>
        <source>CSV table (*.csv);;JSON (*.json)</source>
        <translation>Tabla CSV (*.csv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>PhotoPicture</name>
    <message>
        <source>Click a face or press ← and → to choose it; scroll or pinch to zoom; drag to move the zoomed photo, or to take the whole one to another program</source>
        <translation>Haga clic en una cara o pulse ← y → para elegirla; amplíe con la rueda o con dos dedos; arrastre para mover la foto ampliada o para llevar la foto entera a otro programa</translation>
    </message>
    <message>
        <source>Photo, faces found: {0}</source>
        <translation>Foto, caras encontradas: {0}</translation>
    </message>
    <message>
        <source>; chosen: face {0}, {1}</source>
        <translation>; elegida: cara {0}, {1}</translation>
    </message>
</context>
<context>
    <name>PhotoReadingPanel</name>
    <message>
        <source>Reading of the chosen face</source>
        <translation>Lectura de la cara elegida</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>Cara anterior</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Cara siguiente</translation>
    </message>
    <message>
        <source>Face {0} of {1}</source>
        <translation>Cara {0} de {1}</translation>
    </message>
    <message>
        <source>No face was found in this photo. Faces are found from the front: one that is turned away, tilted, covered, very small, dark or blurred may be missed. Try a closer photo with light on the face.</source>
        <translation>No se encontró ninguna cara en esta foto. Las caras se encuentran de frente: una girada, inclinada, tapada, muy pequeña, oscura o borrosa puede pasar inadvertida. Prueba con una foto más cercana y con luz en la cara.</translation>
    </message>
    <message>
        <source>You can add a face that was missed: press Add face, then draw a box around it.</source>
        <translation>Puede añadir una cara que se haya pasado por alto: pulse Añadir cara y dibuje un recuadro alrededor.</translation>
    </message>
    <message>
        <source>Covering an orange part makes {0} less likely, covering a blue part more: {1} to {2}. The shading tells what the program goes by, not what the person feels.</source>
        <translation>Al tapar una parte naranja, {0} resulta menos probable; al tapar una azul, más: de {1} a {2}. El sombreado muestra en qué se fija el programa, no lo que siente la persona.</translation>
    </message>
    <message>
        <source>Nearest: {0}, {1}.</source>
        <translation>Lo más cercano: {0}, {1}.</translation>
    </message>
</context>
<context>
    <name>PhotoToolbar</name>
    <message>
        <source>Boxes</source>
        <translation>Recuadros</translation>
    </message>
    <message>
        <source>Emoji beside the faces</source>
        <translation>Emojis junto a las caras</translation>
    </message>
    <message>
        <source>Emoji over the faces</source>
        <translation>Emojis sobre las caras</translation>
    </message>
    <message>
        <source>What is drawn on the photo</source>
        <translation>Lo que se dibuja en la foto</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show the photo&apos;s own pixels</source>
        <translation>Mostrar la foto a tamaño real</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Mostrar la foto entera</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Add face</source>
        <translation>Añadir cara</translation>
    </message>
    <message>
        <source>Draw a box around a face that was missed</source>
        <translation>Dibujar un recuadro alrededor de una cara que falta</translation>
    </message>
    <message>
        <source>What is drawn on the photo, also when you save, copy or drag it</source>
        <translation>Lo que se dibuja en la foto, también al guardarla, copiarla o arrastrarla</translation>
    </message>
    <message>
        <source>Remove the chosen face, if it is none; Ctrl+Z brings it back</source>
        <translation>Quitar la cara elegida si no es una cara; Ctrl+Z la recupera</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>Quitar cara</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Shade the parts of the face that speak for and against the emotion</source>
        <translation>Sombrear las partes de la cara que hablan a favor y en contra de la emoción</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Todas las caras</translation>
    </message>
    <message>
        <source>Show all faces in one table</source>
        <translation>Mostrar todas las caras en una tabla</translation>
    </message>
</context>
<context>
    <name>PhotoWindow</name>
    <message>
        <source>Photo – FER Desktop</source>
        <translation>Foto – FER Desktop</translation>
    </message>
    <message>
        <source>Back to the menu (or Esc)</source>
        <translation>Volver al menú (o Esc)</translation>
    </message>
    <message>
        <source>Analysing the photo</source>
        <translation>Analizando la foto</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard. Copy one, then paste again.</source>
        <translation>No hay ninguna foto en el portapapeles. Copia una y vuelve a pegar.</translation>
    </message>
    <message>
        <source>Pasted photo</source>
        <translation>Foto pegada</translation>
    </message>
    <message>
        <source>Analysing {0}</source>
        <translation>Analizando {0}</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Try another photo.</source>
        <translation>Se ha producido un error en el programa. Prueba con otra foto.</translation>
    </message>
    <message>
        <source>Drag a box around the face, or move the one shown with the arrow keys and press Enter.</source>
        <translation>Dibuje un recuadro alrededor de la cara, o mueva el que se muestra con las flechas y pulse Intro.</translation>
    </message>
    <message>
        <source>Photo {0} of {1}</source>
        <translation>Foto {0} de {1}</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>Copiado al portapapeles.</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>{0} – Photo – FER Desktop</source>
        <translation>{0} – Foto – FER Desktop</translation>
    </message>
</context>
<context>
    <name>PickerBar</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Use this region</source>
        <translation>&amp;Usar esta región</translation>
    </message>
    <message>
        <source>Analyse this region (Enter)</source>
        <translation>Analizar esta región (Intro)</translation>
    </message>
    <message>
        <source>Close without a selection (Esc)</source>
        <translation>Cerrar sin seleccionar (Esc)</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces</source>
        <translation>Dibuja un rectángulo alrededor de las caras</translation>
    </message>
    <message>
        <source>Arrow keys move it, with Shift they resize it, with Ctrl by single pixels.</source>
        <translation>Las flechas lo mueven; con Mayús cambian su tamaño, con Ctrl de píxel en píxel.</translation>
    </message>
    <message>
        <source>Page Down goes to the next screen.</source>
        <translation>Av Pág va a la pantalla siguiente.</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Or&amp;ientation</source>
        <translation>Or&amp;ientación</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>90° clockwise</source>
        <translation>90° a la derecha</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Al revés</translation>
    </message>
    <message>
        <source>90° counterclockwise</source>
        <translation>90° a la izquierda</translation>
    </message>
    <message>
        <source>Rotate a video that lies on its side before it is analysed (Alt+I)</source>
        <translation>Girar antes de analizarlo un vídeo que está de lado (Alt+I)</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientación</translation>
    </message>
    <message>
        <source>Vi&amp;deo stream</source>
        <translation>Pista de ví&amp;deo</translation>
    </message>
    <message>
        <source>Which of the videos in this file is analysed (Alt+D)</source>
        <translation>Cuál de los vídeos de este archivo se analiza (Alt+D)</translation>
    </message>
    <message>
        <source>Video stream</source>
        <translation>Pista de vídeo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
</context>
<context>
    <name>ProbabilityTable</name>
    <message>
        <source>Probabilities of the emotions</source>
        <translation>Probabilidades de las emociones</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>My face</source>
        <translation>Mi cara</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Shown in the Live window (Alt+N)</source>
        <translation>Se muestra en la ventana En vivo (Alt+N)</translation>
    </message>
    <message>
        <source>A&amp;pply it to my face in Live</source>
        <translation>A&amp;plicarlo a mi cara en En vivo</translation>
    </message>
    <message>
        <source>Apply my personal calibration</source>
        <translation>Aplicar mi ajuste personal</translation>
    </message>
    <message>
        <source>When off, the calibration stays stored but is not used (Alt+P)</source>
        <translation>Si está desactivado, el ajuste se conserva pero no se usa (Alt+P)</translation>
    </message>
    <message>
        <source>&amp;Teach it my face…</source>
        <translation>&amp;Enseñarle mi cara…</translation>
    </message>
    <message>
        <source>Show your expressions to the camera for 20 seconds</source>
        <translation>Mostrar tus expresiones a la cámara durante 20 segundos</translation>
    </message>
    <message>
        <source>Delete &amp;calibration…</source>
        <translation>Eliminar el &amp;ajuste…</translation>
    </message>
    <message>
        <source>Delete what the program learned about your face</source>
        <translation>Eliminar lo que el programa aprendió de tu cara</translation>
    </message>
    <message>
        <source>You chose these moments, so they don&apos;t show how often the program is right.</source>
        <translation>Estos momentos los elegiste tú, así que no muestran cuántas veces acierta el programa.</translation>
    </message>
    <message>
        <source>&amp;Delete corrections…</source>
        <translation>Eliminar las &amp;correcciones…</translation>
    </message>
    <message>
        <source>Delete all your corrections for good</source>
        <translation>Eliminar para siempre todas tus correcciones</translation>
    </message>
    <message>
        <source>Close this dialog (Esc)</source>
        <translation>Cerrar este cuadro (Esc)</translation>
    </message>
    <message>
        <source>Personal calibration</source>
        <translation>Ajuste personal</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Your name; for the calibration, eight numbers, its date and its check; for each correction, the time, the emotion shown, the right one and the eight probabilities. No pictures are stored, and nothing leaves this computer.</source>
        <translation>Tu nombre; del ajuste, ocho números, su fecha y su comprobación; de cada corrección, la hora, la emoción mostrada, la correcta y las ocho probabilidades. No se guardan imágenes y nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>None yet. In 20 seconds the program learns your resting face and how you show each emotion. The calibration applies only to the face that you say is yours, in Live with a camera.</source>
        <translation>Todavía ninguno. En 20 segundos, el programa aprende tu cara en reposo y cómo muestras cada emoción. El ajuste solo se aplica a la cara que indicas como tuya, en En vivo con una cámara.</translation>
    </message>
    <message>
        <source>Made {0}. In a check on test frames: right before {1} of {3}, after {2}.</source>
        <translation>Hecho: {0}. En fotogramas de prueba reservados, aciertos: antes {1} de {3}, después {2}.</translation>
    </message>
    <message>
        <source>It was made with another model and is not used. Make a new one.</source>
        <translation>Se hizo con otro modelo y no se usa. Haz uno nuevo.</translation>
    </message>
    <message>
        <source>The file is deleted. Your face is then analysed like any other.</source>
        <translation>Se elimina el archivo. Después, tu cara se analiza como cualquier otra.</translation>
    </message>
    <message>
        <source>Delete your personal calibration?</source>
        <translation>¿Eliminar tu ajuste personal?</translation>
    </message>
    <message>
        <source>Delete all your corrections?</source>
        <translation>¿Eliminar todas tus correcciones?</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>What is stored, and where</source>
        <translation>Qué se guarda y dónde</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Tu &amp;nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>They are deleted for good. Your sessions stay.</source>
        <translation>Se eliminan para siempre. Tus sesiones se conservan.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Opening the video…</source>
        <translation>Abriendo el vídeo…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>y {0} más</translation>
    </message>
    <message>
        <source>Face {0}: {1}</source>
        <translation>Cara {0}: {1}</translation>
    </message>
    <message>
        <source>Stop and keep the result so far (Alt+S)</source>
        <translation>Detener y conservar el resultado obtenido (Alt+D)</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Progreso del análisis</translation>
    </message>
    <message>
        <source>{0} analysed</source>
        <translation>{0} analizado</translation>
    </message>
    <message>
        <source>Stopping and saving the result so far…</source>
        <translation>Deteniendo y guardando el resultado obtenido…</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>casi listo</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>quedan unos {0} s</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>quedan unos {0} min</translation>
    </message>
    <message>
        <source>about {0} h left</source>
        <translation>quedan unas {0} h</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>{0} likely</source>
        <translation>{0} probable</translation>
    </message>
</context>
<context>
    <name>RecentPhotos</name>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Recientes</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>Fotos recientes</translation>
    </message>
    <message>
        <source>The photos you opened last (Alt+R)</source>
        <translation>Las fotos que abrió por última vez (Alt+R)</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vaciar la lista</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Forget which photos and videos you opened</source>
        <translation>Olvidar qué fotos y vídeos has abierto</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
</context>
<context>
    <name>RecognitionGroup</name>
    <message>
        <source>Recognition</source>
        <translation>Reconocimiento</translation>
    </message>
    <message>
        <source>Responsiveness</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>How quickly the emoji follows your face (Alt+P)</source>
        <translation>Con qué rapidez el emoji sigue tu cara (Alt+R)</translation>
    </message>
    <message>
        <source>Unknown below</source>
        <translation>Desconocido por debajo de</translation>
    </message>
    <message>
        <source>A face is Unknown if its likeliest emotion is less probable than this (Alt+U)</source>
        <translation>Una cara es desconocida si su emoción más probable lo es menos que este valor (Alt+J)</translation>
    </message>
    <message>
        <source>&amp;Weak and strong emoji</source>
        <translation>Emojis &amp;suaves e intensos</translation>
    </message>
    <message>
        <source>A slight smile and a laugh get different emoji</source>
        <translation>Una leve sonrisa y una carcajada tienen emojis distintos</translation>
    </message>
    <message>
        <source>Res&amp;ponsiveness</source>
        <translation>&amp;Respuesta</translation>
    </message>
    <message>
        <source>&amp;Unknown below</source>
        <translation>Desconocido por deba&amp;jo de</translation>
    </message>
    <message>
        <source>Calm: waits until it is sure</source>
        <translation>Calmada: espera hasta estar segura</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast: follows every flicker</source>
        <translation>Rápida: sigue cada gesto</translation>
    </message>
</context>
<context>
    <name>RecordingBadge</name>
    <message>
        <source>Readings are saved in the history, pictures are not</source>
        <translation>Las lecturas se guardan en el historial; las imágenes, no</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>Grabación en pausa</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
</context>
<context>
    <name>RecordingController</name>
    <message>
        <source>The session is in the history.</source>
        <translation>La sesión está en el historial.</translation>
    </message>
    <message>
        <source>Recording stopped.</source>
        <translation>Grabación detenida.</translation>
    </message>
</context>
<context>
    <name>RegionPickerWindow</name>
    <message>
        <source>Select a screen region</source>
        <translation>Seleccionar una región de la pantalla</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} píxeles</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Choose the video whose result is shown (Alt+V)</source>
        <translation>Elegir el vídeo cuyo resultado se muestra (Alt+D)</translation>
    </message>
    <message>
        <source>Counts and shares of the emotions</source>
        <translation>Recuento y porcentaje de las emociones</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>Ví&amp;deo</translation>
    </message>
    <message>
        <source>Counts and shares</source>
        <translation>Recuento y porcentaje</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emoción</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>Share of the scored time</source>
        <translation>Porcentaje del tiempo valorado</translation>
    </message>
    <message>
        <source>one every {0} s</source>
        <translation>uno cada {0} s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames analysed ({0}).</source>
        <translation>
            <numerusform>%Ln fotograma analizado ({0}).</numerusform>
            <numerusform>%Ln fotogramas analizados ({0}).</numerusform>
        </translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>cada fotograma</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Show all eight emotions, or only the three likeliest (Alt+A)</source>
        <translation>Mostrar las ocho emociones, o solo las tres más probables (Alt+H)</translation>
    </message>
    <message>
        <source>&amp;All eight emotions</source>
        <translation>Las oc&amp;ho emociones</translation>
    </message>
    <message>
        <source>Look straight into the camera, with light on your face.</source>
        <translation>Mira de frente a la cámara, con luz en la cara.</translation>
    </message>
    <message>
        <source>Make the faces on the screen larger, and move windows off them.</source>
        <translation>Agranda las caras en la pantalla y aparta las ventanas que las tapen.</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Sin analizar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces. Click another box to follow that one.</source>
        <translation>
            <numerusform>%Ln cara. Haz clic en otro recuadro para seguir esa.</numerusform>
            <numerusform>%Ln caras. Haz clic en otro recuadro para seguir esa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A file of the program is damaged: {name}. Install FER Desktop again.</source>
        <translation>Un archivo del programa está dañado: {name}. Vuelve a instalar FER Desktop.</translation>
    </message>
    <message>
        <source>A file of the program is missing: {name}. Install FER Desktop again.</source>
        <translation>Falta un archivo del programa: {name}. Vuelve a instalar FER Desktop.</translation>
    </message>
    <message>
        <source>A newer FER Desktop wrote the history: update this program to open it.</source>
        <translation>El historial lo escribió una versión más reciente de FER Desktop: actualiza este programa para abrirlo.</translation>
    </message>
    <message>
        <source>A recording is running in another FER Desktop window: stop it first.</source>
        <translation>Hay una grabación en curso en otra ventana de FER Desktop: detenla primero.</translation>
    </message>
    <message>
        <source>Add it again in the settings, under Model.</source>
        <translation>Añádelo de nuevo en los ajustes, en Modelo.</translation>
    </message>
    <message>
        <source>An error ended the recording.</source>
        <translation>Un error puso fin a la grabación.</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Enfado</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Balanced expressions</source>
        <translation>Expresiones equilibradas</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elige otro archivo.</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>Desprecio</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>Asco</translation>
    </message>
    <message>
        <source>Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, discipline, diagnosis, policing or lie detection.</source>
        <translation>No la uses con empleados, candidatos, alumnos ni estudiantes: en la UE está prohibido inferir emociones en el trabajo o en la educación, salvo por motivos médicos o de seguridad. No la uses para contratar, calificar, imponer disciplina, diagnosticar, hacer trabajo policial ni detectar mentiras.</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emoción</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Implicación</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>Índice de implicación</translation>
    </message>
    <message>
        <source>Expression guesses, not feelings. {percent} % not scored.</source>
        <translation>Suposiciones sobre la expresión, no sentimientos. {percent} % sin valorar.</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>Miedo</translation>
    </message>
    <message>
        <source>--cluster needs the extra `cluster`: install it with pip install &apos;fer-desktop[cluster]&apos;.</source>
        <translation>Para --cluster falta el extra `cluster`; instálalo: pip install &apos;fer-desktop[cluster]&apos;.</translation>
    </message>
    <message>
        <source>Happiness</source>
        <translation>Alegría</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Cómo leer esto</translation>
    </message>
    <message>
        <source>Incomplete. {reason}</source>
        <translation>Incompleta. {reason}</translation>
    </message>
    <message>
        <source>Install FER Desktop again.</source>
        <translation>Vuelve a instalar FER Desktop.</translation>
    </message>
    <message>
        <source>It was stopped at {seconds} s.</source>
        <translation>Se detuvo a los {seconds} s.</translation>
    </message>
    <message>
        <source>Made by FER Desktop {version}, entirely on this computer.</source>
        <translation>Hecho por FER Desktop {version}, solo en este ordenador.</translation>
    </message>
    <message>
        <source>Model: {model}.</source>
        <translation>Modelo: {model}.</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>Más frecuente</translation>
    </message>
    <message>
        <source>Most often: {emotion}, {share} of the scored time.</source>
        <translation>Más frecuente: {emotion}, {share} del tiempo valorado.</translation>
    </message>
    <message>
        <source>Mostly negative expressions</source>
        <translation>Expresiones mayormente negativas</translation>
    </message>
    <message>
        <source>Mostly positive expressions</source>
        <translation>Expresiones mayormente positivas</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Neutral apart, {share} of the expressions were positive.</source>
        <translation>Sin contar los neutrales, {share} de las expresiones fueron positivas.</translation>
    </message>
    <message>
        <source>No camera is connected: plug one in and try again.</source>
        <translation>No hay ninguna cámara conectada: conecta una y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>No face was there whose expression was clear enough.</source>
        <translation>No hubo ninguna cara con una expresión lo bastante clara.</translation>
    </message>
    <message>
        <source>This file contains no picture.</source>
        <translation>Este archivo no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>No screen is connected: start FER Desktop on a desktop to use it.</source>
        <translation>No hay ninguna pantalla conectada: inicia FER Desktop en un escritorio para usarla.</translation>
    </message>
    <message>
        <source>A part is missing from {start} s to {end} s.</source>
        <translation>Falta una parte, de {start} s a {end} s.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answered by {count} of {all} viewers</source>
        <translation>Respondida por {count} de {all} espectadores</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Banda</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emociones</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Mean of each emotion over the viewers, with its 95 % band</source>
        <translation>Media de cada emoción entre los espectadores, con su banda del 95 %</translation>
    </message>
    <message>
        <source>Moments that moved most viewers at once</source>
        <translation>Momentos que conmovieron a más espectadores a la vez</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Conmovidos</translation>
    </message>
    <message>
        <source>No disk space is left for the history. Delete old sessions or free some space.</source>
        <translation>No queda espacio para el historial: elimina sesiones antiguas o libera espacio en el disco.</translation>
    </message>
    <message>
        <source>No moment moved several viewers at once.</source>
        <translation>Ningún momento conmovió a varios espectadores a la vez.</translation>
    </message>
    <message>
        <source>None of the virtual cameras on this computer is called FER Desktop. Choose one that no other program uses.</source>
        <translation>Ninguna cámara virtual de este equipo se llama FER Desktop. Elige una que no use ningún otro programa.</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Sin valorar</translation>
    </message>
    <message>
        <source>Nothing could be scored</source>
        <translation>No se pudo valorar nada</translation>
    </message>
    <message>
        <source>Nothing scored</source>
        <translation>Nada valorado</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>A lo largo del tiempo</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Participants are numbered as they appear; nobody is recognised.</source>
        <translation>Los participantes se numeran según aparecen; no se reconoce a nadie.</translation>
    </message>
    <message>
        <source>Parts that can&apos;t be decoded: {count}, the first at {start} s.</source>
        <translation>Partes que no se pueden decodificar: {count}; la primera, en {start} s.</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>Probability of each emotion over time; the table below has the same as numbers</source>
        <translation>Probabilidad de cada emoción a lo largo del tiempo; la tabla de abajo contiene lo mismo en cifras</translation>
    </message>
    <message>
        <source>Question {number} can&apos;t be used: check {what}.</source>
        <translation>La pregunta {number} no se puede usar: revise {what}.</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>Rose most</source>
        <translation>La que más subió</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>Tristeza</translation>
    </message>
    <message>
        <source>Scored viewers</source>
        <translation>Espectadores evaluados</translation>
    </message>
    <message>
        <source>Screen {number} ({width} x {height})</source>
        <translation>Pantalla {number} ({width} x {height})</translation>
    </message>
    <message>
        <source>Screen {number} is not connected. Choose one of these: {names}.</source>
        <translation>La pantalla {number} no está conectada: elige una de estas: {names}.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Proporciones</translation>
    </message>
    <message>
        <source>Shares of the scored time: {shares}</source>
        <translation>Proporciones del tiempo valorado: {shares}</translation>
    </message>
    <message>
        <source>Showed it</source>
        <translation>La mostraron</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>The built-in model can&apos;t be removed.</source>
        <translation>El modelo incluido no se puede quitar.</translation>
    </message>
    <message>
        <source>The cluster at {address} doesn&apos;t answer: check the address and whether the scheduler is running.</source>
        <translation>El clúster en {address} no responde: comprueba la dirección y que su planificador esté en marcha.</translation>
    </message>
    <message>
        <source>The cluster&apos;s worker {worker} has {found}: install FER Desktop {version} there.</source>
        <translation>El proceso {worker} del clúster tiene {found}: instala allí FER Desktop {version}.</translation>
    </message>
    <message>
        <source>The disk reported an error for the history. Check the disk that contains {path}.</source>
        <translation>El disco dio un error con el historial: revisa el disco que contiene {path}.</translation>
    </message>
    <message>
        <source>The emoji set {name} can&apos;t be used: {reasons}.</source>
        <translation>No se puede usar el juego de emojis {name}: {reasons}.</translation>
    </message>
    <message>
        <source>The emoji set {name} is incomplete: choose its folder again.</source>
        <translation>El juego de emojis {name} está incompleto: elige su carpeta de nuevo.</translation>
    </message>
    <message>
        <source>The expression model {name} {reason}. {advice}</source>
        <translation>El modelo de expresión {name} {reason}. {advice}</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is damaged: {name}. Install FER Desktop again.</source>
        <translation>El archivo del detector de caras está dañado: {name}. Vuelve a instalar FER Desktop.</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is missing or damaged: {name}. Install FER Desktop again.</source>
        <translation>El archivo del detector de caras falta o está dañado: {name}. Vuelve a instalar FER Desktop.</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is missing: {name}. Install FER Desktop again.</source>
        <translation>Falta el archivo del detector de caras: {name}. Vuelve a instalar FER Desktop.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: it was read up to {seconds} s.</source>
        <translation>El archivo está cortado o dañado: se leyó hasta los {seconds} s.</translation>
    </message>
    <message>
        <source>The folder {name} contains too many files: put the pictures in their own folder.</source>
        <translation>La carpeta {name} contiene demasiados archivos: pon las imágenes en una carpeta propia.</translation>
    </message>
    <message>
        <source>The offset is longer than a day.</source>
        <translation>El desfase supera un día.</translation>
    </message>
    <message>
        <source>The questions can&apos;t be read: the file is not valid JSON.</source>
        <translation>No se pueden leer las preguntas: el archivo no es JSON válido.</translation>
    </message>
    <message>
        <source>The questions can&apos;t be read: the file needs a list &quot;questions&quot;.</source>
        <translation>No se pueden leer las preguntas: al archivo le falta una lista «questions».</translation>
    </message>
    <message>
        <source>The time stamps of the file jump by {length} s at {start} s: the times were rebuilt from the lengths of the frames.</source>
        <translation>Las marcas de tiempo del archivo saltan {length} s en {start} s: los tiempos se han recalculado a partir de la duración de los fotogramas.</translation>
    </message>
    <message>
        <source>The time stamps of the file jump {count} times, first by {length} s at {start} s: the times were rebuilt from the lengths of the frames.</source>
        <translation>Las marcas de tiempo del archivo saltan {count} veces, la primera {length} s en {start} s: los tiempos se han recalculado a partir de la duración de los fotogramas.</translation>
    </message>
    <message>
        <source>The video can&apos;t be analysed because of an error in the program.</source>
        <translation>No se puede analizar la película: un error del programa.</translation>
    </message>
    <message>
        <source>There is no study with the number {number}.</source>
        <translation>No hay ningún estudio con el número {number}.</translation>
    </message>
    <message>
        <source>This session belongs to another study.</source>
        <translation>Esta sesión pertenece a otro estudio.</translation>
    </message>
    <message>
        <source>This study has no question {question}.</source>
        <translation>Este estudio no tiene la pregunta {question}.</translation>
    </message>
    <message>
        <source>This study has no viewers yet.</source>
        <translation>Este estudio aún no tiene espectadores.</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Espectador</translation>
    </message>
    <message>
        <source>the 95 % interval of the mean, found by drawing viewers again and again (bootstrap). Where fewer than {count} viewers were scored, there is none.</source>
        <translation>el intervalo del 95 % de la media, hallado extrayendo espectadores una y otra vez (bootstrap). Donde se evaluó a menos de {count} espectadores, no lo hay.</translation>
    </message>
    <message>
        <source>viewers in whom the emotion was read at least once.</source>
        <translation>espectadores en los que la emoción se leyó al menos una vez.</translation>
    </message>
    <message>
        <source>viewers whose expression in the two seconds after the moment differs clearly from the two seconds before it.</source>
        <translation>espectadores cuya expresión en los dos segundos posteriores al momento difiere claramente de la de los dos segundos anteriores.</translation>
    </message>
    <message>
        <source>viewers: {count}</source>
        <translation>espectadores: {count}</translation>
    </message>
    <message>
        <source>{answer} is no answer to the question {question}: {expected}.</source>
        <translation>{answer} no es una respuesta a la pregunta {question}: {expected}.</translation>
    </message>
    <message>
        <source>{camera} still does not answer FER Desktop. Unplug it, plug it in again, then press Retry.</source>
        <translation>{camera} sigue sin responder a FER Desktop. Desconéctala, vuelve a conectarla y pulsa Reintentar.</translation>
    </message>
    <message>
        <source>{count} more parts are missing.</source>
        <translation>Faltan {count} partes más.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
    <message>
        <source>{first} {last}</source>
        <translation>{first} {last}</translation>
    </message>
    <message>
        <source>{name} has no video stream {number}, only {count}.</source>
        <translation>{name} no tiene la pista de vídeo {number}, solo {count}.</translation>
    </message>
    <message>
        <source>{name} has several pages: only the first was analysed.</source>
        <translation>{name} tiene varias páginas: solo se ha analizado la primera.</translation>
    </message>
    <message>
        <source>{name} has several pages: only the largest was analysed.</source>
        <translation>{name} tiene varias páginas: solo se ha analizado la más grande.</translation>
    </message>
    <message>
        <source>{name} has {count} video streams: number {number} was analysed.</source>
        <translation>{name} tiene {count} pistas de vídeo: se ha analizado la número {number}.</translation>
    </message>
    <message>
        <source>{name} is a video: open it in Video.</source>
        <translation>{name} es un vídeo: ábralo en Vídeo.</translation>
    </message>
    <message>
        <source>{name} is an animated WebP, which can&apos;t be played. Convert it to MP4.</source>
        <translation>{name} es un WebP animado, que no se puede reproducir. Conviértelo a MP4.</translation>
    </message>
    <message>
        <source>{name} is an animation: only one of its pictures was analysed.</source>
        <translation>{name} es una animación: solo se ha analizado una de sus imágenes.</translation>
    </message>
    <message>
        <source>{name} is not a picture this program can read: choose a JPEG, PNG, HEIC, WebP, GIF, BMP, TIFF or AVIF file.</source>
        <translation>{name} no es una imagen que este programa pueda leer: elige un archivo JPEG, PNG, HEIC, WebP, GIF, BMP, TIFF o AVIF.</translation>
    </message>
    <message>
        <source>{trouble} Until then, the built-in model is used.</source>
        <translation>{trouble} Hasta entonces se usa el modelo incluido.</translation>
    </message>
    <message>
        <source>The history can&apos;t be changed: you have no permission to write {path}.</source>
        <translation>No se puede cambiar el historial: no tienes permiso para escribir en {path}.</translation>
    </message>
    <message>
        <source>The history can&apos;t be opened: you have no permission to use {path}.</source>
        <translation>No se puede abrir el historial: no tienes permiso para usar {path}.</translation>
    </message>
    <message>
        <source>The history is damaged. Move {path} away to start a new one. Nothing in it was changed.</source>
        <translation>El historial está dañado: aparta {path} para empezar uno nuevo; no se ha cambiado nada en él.</translation>
    </message>
    <message>
        <source>The history is in use by another program: close the other FER Desktop, or wait and try again.</source>
        <translation>Otro programa está usando el historial: cierra el otro FER Desktop, o espera y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The history {path}</source>
        <translation>el historial {path}</translation>
    </message>
    <message>
        <source>The log can&apos;t be deleted: {reason}. Delete it yourself: {folder}.</source>
        <translation>No se puede eliminar el registro: {reason}. Elimínalo tú: {folder}.</translation>
    </message>
    <message>
        <source>The package pyvirtualcam is not installed: install it, then try again.</source>
        <translation>El paquete pyvirtualcam no está instalado: instálalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Frames can&apos;t be analysed because of an error in the program.</source>
        <translation>No se pueden analizar las imágenes: un error del programa.</translation>
    </message>
    <message>
        <source>Analysis stopped because of an error in the program. Press Retry.</source>
        <translation>Las imágenes se han detenido: un error del programa. Pulsa Reintentar.</translation>
    </message>
    <message>
        <source>The program ended before the recording did.</source>
        <translation>El programa terminó antes que la grabación.</translation>
    </message>
    <message>
        <source>The recording stopped because of an error in the program.</source>
        <translation>La grabación se detuvo: un error del programa.</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Lo mismo como tabla</translation>
    </message>
    <message>
        <source>The screen can&apos;t be read under Wayland: log in with an X11 (Xorg) session to use it.</source>
        <translation>En Wayland no se puede leer la pantalla: inicia sesión con X11 (Xorg) para usarla.</translation>
    </message>
    <message>
        <source>The screen can&apos;t be read: allow FER Desktop to record it in the system&apos;s settings.</source>
        <translation>No se puede leer la pantalla: permite que FER Desktop la grabe en los ajustes del sistema.</translation>
    </message>
    <message>
        <source>The screen can&apos;t be captured. Choose a region within it, and check that it is connected.</source>
        <translation>La pantalla no da imagen: elige una parte que esté dentro de ella y comprueba que esté conectada.</translation>
    </message>
    <message>
        <source>The system doesn&apos;t tell which cameras are connected: try again.</source>
        <translation>El sistema no dice qué cámaras están conectadas: vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The system refused {camera}: join the group that owns {device} (often video) and log in again.</source>
        <translation>El sistema ha denegado {camera}: únete al grupo dueño de {device} (a menudo video) e inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>The virtual camera was removed. The call no longer receives its picture. Try again.</source>
        <translation>La cámara virtual ha desaparecido: la llamada ya no ve nada de ella. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The virtual camera stopped because of an error in the program. Try again.</source>
        <translation>La cámara virtual se detuvo: un error del programa. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This computer has no virtual camera yet: install one, then try again.</source>
        <translation>Este ordenador aún no tiene cámara virtual: instala una y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This report guesses which emoji a face resembles. It cannot know what anyone feels.</source>
        <translation>Este informe adivina a qué emoji se parece una cara. No puede saber lo que siente nadie.</translation>
    </message>
    <message>
        <source>This session is no longer in the history: it was deleted.</source>
        <translation>Esta sesión ya no está en el historial: se eliminó.</translation>
    </message>
    <message>
        <source>This session is still being recorded: stop it first.</source>
        <translation>Esta sesión aún se está grabando: detén primero la grabación.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>You may not write to {device}: add yourself to the group video, then log in again.</source>
        <translation>No tienes permiso para escribir en {device}: añádete al grupo video e inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <translation>una carpeta tiene este nombre</translation>
    </message>
    <message>
        <source>a frame every {seconds} s</source>
        <translation>un fotograma cada {seconds} s</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>otro programa</translation>
    </message>
    <message>
        <source>can&apos;t be opened</source>
        <translation>no se puede abrir</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>close other programs that use it</source>
        <translation>cierra otros programas que la usen</translation>
    </message>
    <message>
        <source>close other programs that use it, allow the camera in the system&apos;s privacy settings</source>
        <translation>cierra otros programas que la usen, permite la cámara en los ajustes de privacidad del sistema</translation>
    </message>
    <message>
        <source>has unreadable metadata</source>
        <translation>tiene metadatos ilegibles</translation>
    </message>
    <message>
        <source>has wrong metadata ({reason})</source>
        <translation>tiene metadatos incorrectos ({reason})</translation>
    </message>
    <message>
        <source>each process that tried it crashed</source>
        <translation>todos los procesos que lo intentaron fallaron</translation>
    </message>
    <message>
        <source>engagement = {most} × attention × ({still} + {moved} × movement ÷ {full}), where movement counts up to {full}</source>
        <translation>implicación = {most} × atención × ({still} + {moved} × movimiento ÷ {full}); el movimiento cuenta hasta {full}</translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>cada fotograma</translation>
    </message>
    <message>
        <source>fails on a picture</source>
        <translation>falla con una imagen</translation>
    </message>
    <message>
        <source>frames read: {count}</source>
        <translation>fotogramas leídos: {count}</translation>
    </message>
    <message>
        <source>does not return probabilities</source>
        <translation>no da probabilidades</translation>
    </message>
    <message>
        <source>has other inputs or outputs than this program uses</source>
        <translation>tiene otras entradas o salidas que las que usa este programa</translation>
    </message>
    <message>
        <source>has too many parts</source>
        <translation>tiene demasiadas partes</translation>
    </message>
    <message>
        <source>contains a training graph</source>
        <translation>contiene un programa de entrenamiento</translation>
    </message>
    <message>
        <source>contains custom functions</source>
        <translation>contiene funciones propias</translation>
    </message>
    <message>
        <source>contains loops or branches</source>
        <translation>contiene bucles o bifurcaciones</translation>
    </message>
    <message>
        <source>contains sparse weights</source>
        <translation>contiene pesos dispersos</translation>
    </message>
    <message>
        <source>how much the expression changed from one two-second stretch to the next, from 0 to 1.</source>
        <translation>cuánto cambió la expresión de un tramo de dos segundos al siguiente, de 0 a 1.</translation>
    </message>
    <message>
        <source>input size {size}, temperature {temperature}</source>
        <translation>tamaño de entrada {size}, temperatura {temperature}</translation>
    </message>
    <message>
        <source>is damaged or not an ONNX model</source>
        <translation>está dañado o no es un modelo ONNX</translation>
    </message>
    <message>
        <source>is damaged or was changed</source>
        <translation>está dañado o ha sido modificado</translation>
    </message>
    <message>
        <source>is damaged, or not what its name says</source>
        <translation>está dañado o no es lo que dice su nombre</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is empty or nearly transparent</source>
        <translation>está vacío o es casi transparente</translation>
    </message>
    <message>
        <source>is larger than {megabytes} MB</source>
        <translation>ocupa más de {megabytes} MB</translation>
    </message>
    <message>
        <source>is larger than {pixels} pixels</source>
        <translation>mide más de {pixels} píxeles</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>no se encuentra</translation>
    </message>
    <message>
        <source>is smaller than {pixels} pixels</source>
        <translation>mide menos de {pixels} píxeles</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>its labels are not this program&apos;s emotions in their order</source>
        <translation>sus emociones no son las de este programa, en este orden</translation>
    </message>
    <message>
        <source>its version is not a short text</source>
        <translation>su versión no es un texto corto</translation>
    </message>
    <message>
        <source>stores weights in another file</source>
        <translation>guarda pesos en otro archivo</translation>
    </message>
    <message>
        <source>no FER Desktop</source>
        <translation>ningún FER Desktop</translation>
    </message>
    <message>
        <source>participants: {count}</source>
        <translation>participantes: {count}</translation>
    </message>
    <message>
        <source>takes more than {seconds} s for one face</source>
        <translation>tarda más de {seconds} s con una cara</translation>
    </message>
    <message>
        <source>has inputs or outputs of another shape than this program uses</source>
        <translation>toma o da tablas de otra forma que las que usa este programa</translation>
    </message>
    <message>
        <source>the connection to the cluster was lost</source>
        <translation>se perdió la conexión con el clúster</translation>
    </message>
    <message>
        <source>the part of the time without a face, or with one whose expression was unclear.</source>
        <translation>la parte del tiempo sin ninguna cara o con una de expresión poco clara.</translation>
    </message>
    <message>
        <source>the part of the whole time in which a face was seen that was not turned away.</source>
        <translation>la parte de todo el tiempo en que se vio una cara que no estaba vuelta.</translation>
    </message>
    <message>
        <source>the parts of the time in which an expression was scored, of all faces together. Positive: happiness and surprise. Negative: sadness, anger, disgust, fear and contempt.</source>
        <translation>las partes del tiempo en que se valoró una expresión, de todas las caras juntas. Positivas: alegría y sorpresa. Negativas: tristeza, enfado, asco, miedo y desprecio.</translation>
    </message>
    <message>
        <source>there is no picture of {emotions}</source>
        <translation>no hay imagen de {emotions}</translation>
    </message>
    <message>
        <source>uses an operator that this program does not allow ({name})</source>
        <translation>usa un operador que este programa no permite ({name})</translation>
    </message>
    <message>
        <source>uses operators that are not ONNX&apos;s own</source>
        <translation>usa operadores que no son de ONNX</translation>
    </message>
    <message>
        <source>was not made for this program</source>
        <translation>no se hizo para este programa</translation>
    </message>
    <message>
        <source>its description of the training data is not a short text</source>
        <translation>lo que dice de sus datos de entrenamiento no es un texto corto</translation>
    </message>
    <message>
        <source>The camera {camera} is not connected. Plug it in, or choose one of these: {names}.</source>
        <translation>La cámara {camera} no está conectada: conéctala o elige una de estas: {names}.</translation>
    </message>
    <message>
        <source>There are no photos in {name}. Choose another folder.</source>
        <translation>No hay fotos en {name}. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>This desktop has no system tray, so you could not reach a hidden window again: start without --hidden and minimise the window.</source>
        <translation>Este escritorio no tiene bandeja del sistema, así que no podrías volver a una ventana oculta: inicia sin --hidden y minimiza la ventana.</translation>
    </message>
    <message>
        <source>contains a script</source>
        <translation>contiene un programa</translation>
    </message>
    <message>
        <source>contains a web page</source>
        <translation>contiene una página web</translation>
    </message>
    <message>
        <source>contains another picture</source>
        <translation>contiene otra imagen</translation>
    </message>
    <message>
        <source>defines its own entities</source>
        <translation>define entidades propias</translation>
    </message>
    <message>
        <source>has too many frames: at most {most}, fewer if they are large</source>
        <translation>tiene demasiadas imágenes: {most} como máximo, y menos si son grandes</translation>
    </message>
    <message>
        <source>is damaged or needs too much memory</source>
        <translation>está dañado o necesita más memoria de la permitida</translation>
    </message>
    <message>
        <source>its name contains a character that is not allowed in file names</source>
        <translation>su nombre contiene un carácter que ningún nombre de archivo puede tener</translation>
    </message>
    <message>
        <source>refers to something outside the file</source>
        <translation>remite a algo fuera de él</translation>
    </message>
    <message>
        <source>{camera} stopped sending frames. Plug it in again, then try again.</source>
        <translation>{camera} ya no da imágenes: vuelve a conectarla e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{camera} sends no frames: {remedy}, then try again.</source>
        <translation>{camera} no da imagen: {remedy} y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>A built-in emoji set can&apos;t be removed.</source>
        <translation>Un juego de emojis incluido no se puede quitar.</translation>
    </message>
    <message>
        <source>Live from a camera</source>
        <translation>En vivo desde una cámara</translation>
    </message>
    <message>
        <source>Live from a video</source>
        <translation>En vivo desde un vídeo</translation>
    </message>
    <message>
        <source>Live from the screen</source>
        <translation>En vivo desde la pantalla</translation>
    </message>
    <message>
        <source>The end of {name} is missing: what is there was analysed.</source>
        <translation>Falta el final de {name}: se ha analizado lo que hay.</translation>
    </message>
    <message>
        <source>The picture seems to be turned: rotate it by {degrees}° to see it upright.</source>
        <translation>La imagen parece girada: gírala {degrees}° para verla derecha.</translation>
    </message>
    <message>
        <source>{camera} is in use by {program}: close it there, then try again.</source>
        <translation>{camera} está en uso por {program}: ciérrala allí y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>{camera} is not connected: plug it in and try again.</source>
        <translation>{camera} no está conectada: conéctala y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>{camera} was unplugged: plug it in again, then try again.</source>
        <translation>{camera} se ha desconectado: vuelve a conectarla e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{count} more were seen for a shorter time.</source>
        <translation>Otros, vistos durante menos tiempo: {count}.</translation>
    </message>
    <message>
        <source>{device} can&apos;t be opened: close other programs that write to it, then try again.</source>
        <translation>No se puede abrir {device}: cierra otros programas que escriban en él y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>{first}, {last}</source>
        <translation>{first}, {last}</translation>
    </message>
    <message>
        <source>{first}; {last}</source>
        <translation>{first}; {last}</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}: {name}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be analysed because of an error in the program.</source>
        <translation>No se puede analizar {name}: un error del programa.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be analysed: {reason}.</source>
        <translation>No se puede analizar {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be deleted: {reason}.</source>
        <translation>No se puede eliminar {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be deleted: {reason}. Delete it yourself: {path}.</source>
        <translation>No se puede eliminar {name}: {reason}. Elimínalo tú: {path}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened: you have no permission to read it.</source>
        <translation>No se puede abrir {name}: no tienes permiso de lectura.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened: {reason}.</source>
        <translation>No se puede abrir {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be played: it is damaged, or not a video.</source>
        <translation>No se puede reproducir {name}: está dañado o no es un vídeo.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: a folder has this name.</source>
        <translation>No se puede guardar {name}: una carpeta tiene este nombre.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: end its name with .png, .jpg, .webp, .bmp or .tif.</source>
        <translation>No se puede guardar {name}: termina su nombre en .png, .jpg, .webp, .bmp o .tif.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: its folder doesn&apos;t exist.</source>
        <translation>No se puede guardar {name}: su carpeta no existe.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: you have no permission to write there.</source>
        <translation>No se puede guardar {name}: no tienes permiso para escribir ahí.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {format} can&apos;t hold a picture of this size.</source>
        <translation>No se puede guardar {name}: {format} no admite una imagen de este tamaño.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {reason}.</source>
        <translation>No se puede guardar {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: end its name with {suffix}.</source>
        <translation>No se puede escribir {name}: termina su nombre en {suffix}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: it is the video itself. Choose another name.</source>
        <translation>No se puede escribir {name}: es la propia película. Elige otro nombre.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: its name must end in {suffixes}.</source>
        <translation>No se puede escribir {name}: su nombre debe terminar en {suffixes}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: its pictures or its sound don&apos;t fit into MP4.</source>
        <translation>No se puede escribir {name}: sus imágenes o su sonido no caben en MP4.</translation>
    </message>
    <message>
        <source>{name} doesn&apos;t exist: it was moved, renamed or deleted.</source>
        <translation>{name} no existe: se movió, cambió de nombre o se eliminó.</translation>
    </message>
    <message>
        <source>{name} contains no video: choose a video file.</source>
        <translation>{name} no contiene imágenes en movimiento: elige un archivo de vídeo.</translation>
    </message>
    <message>
        <source>{name} contains no frame that can be decoded. It may be damaged.</source>
        <translation>{name} no contiene ninguna imagen que se pueda descodificar: puede que esté dañado.</translation>
    </message>
    <message>
        <source>{name} is a folder: choose a file in it.</source>
        <translation>{name} es una carpeta: elige un archivo de ella.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete: copy or download it again.</source>
        <translation>{name} está dañado o incompleto: cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is empty: choose another file.</source>
        <translation>{name} está vacío: elige otro archivo.</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB: choose another file.</source>
        <translation>{name} ocupa más de {megabytes} MB: elige otro archivo.</translation>
    </message>
    <message>
        <source>This program can&apos;t decode {name}. Convert it to MP4.</source>
        <translation>{name} es de un tipo que este programa no puede descodificar: conviértelo a MP4.</translation>
    </message>
    <message>
        <source>{name} is too large: make it smaller than {millions} million pixels first.</source>
        <translation>{name} es demasiado grande: redúcelo primero a menos de {millions} millones de píxeles.</translation>
    </message>
    <message>
        <source>{name} is too large: make its picture smaller than {millions} million pixels first.</source>
        <translation>{name} es demasiado grande: reduce primero su imagen a menos de {millions} millones de píxeles.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free: close other programs.</source>
        <translation>{name} necesita más memoria de la que hay libre: cierra otros programas.</translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message>
        <source>{path} is not a history file. Move it away to start a new one. Nothing in it was changed.</source>
        <translation>{path} no es un historial: apártalo para empezar uno nuevo; no se ha cambiado nada en él.</translation>
    </message>
    <message>
        <source>{problem} Until then only upright faces are found.</source>
        <translation>{problem} Hasta entonces solo se encuentran caras derechas.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{source} does not answer. Close other programs that use it or choose another, then press Retry.</source>
        <translation>{source} no responde. Cierra otros programas que la usen o elige otra y pulsa Reintentar.</translation>
    </message>
    <message>
        <source>{source} stopped sending frames. Unplug it, plug it in again, then press Retry.</source>
        <translation>{source} ya no da imágenes. Desconéctala, vuelve a conectarla y pulsa Reintentar.</translation>
    </message>
    <message>
        <source>{time} long</source>
        <translation>duración: {time}</translation>
    </message>
    <message>
        <source>{title} – expressions</source>
        <translation>{title} – expresiones</translation>
    </message>
    <message>
        <source>{value} / {most}</source>
        <translation>{value} / {most}</translation>
    </message>
</context>
<context>
    <name>SessionChart</name>
    <message>
        <source>Mean of each emotion over time</source>
        <translation>Media de cada emoción a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Everyone&apos;s mean</source>
        <translation>Media de todos</translation>
    </message>
    <message>
        <source>Participant {0}</source>
        <translation>Participante {0}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Show or hide the line of {0} (Alt+{1})</source>
        <translation>Mostrar u ocultar la línea de {0} (Alt+{1})</translation>
    </message>
    <message>
        <source>Line of {0}</source>
        <translation>Línea de {0}</translation>
    </message>
    <message>
        <source>As &amp;table</source>
        <translation>Como &amp;tabla</translation>
    </message>
    <message>
        <source>Drag or press ← and → to move; hold Ctrl and scroll, or press + and −, to zoom; 0 shows all</source>
        <translation>Arrastra o pulsa ← y → para mover; Ctrl y la rueda, o + y −, para ampliar y reducir; 0 lo muestra todo</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>Choose whose lines are shown (Alt+W)</source>
        <translation>Elegir de quién se muestran las líneas (Alt+W)</translation>
    </message>
    <message>
        <source>Show the same values as a table</source>
        <translation>Mostrar los mismos valores como tabla</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>La sesión entera</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Ocultar todas</translation>
    </message>
    <message>
        <source>Hide all lines, or show them all</source>
        <translation>Ocultar todas las líneas o mostrarlas todas</translation>
    </message>
    <message>
        <source>Nothing was scored in this session.</source>
        <translation>En esta sesión no se valoró nada.</translation>
    </message>
</context>
<context>
    <name>SessionController</name>
    <message>
        <source>Open a video, or draw a region of the screen. The camera stays off.</source>
        <translation>Abre un vídeo o dibuja una región de la pantalla. La cámara sigue apagada.</translation>
    </message>
    <message>
        <source>What should be analysed?</source>
        <translation>¿Qué quieres analizar?</translation>
    </message>
    <message>
        <source>The camera is in use</source>
        <translation>La cámara está en uso</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <translation>El vídeo ha terminado</translation>
    </message>
    <message>
        <source>Press Retry to play it again.</source>
        <translation>Pulsa Reintentar para reproducirlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>SessionListView</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Press Enter to open a session; hold Ctrl or Shift to select several</source>
        <translation>Pulsa Intro para abrir una sesión; mantén Ctrl o Mayús para seleccionar varias</translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>Most frequent: {0}</source>
        <translation>Más frecuente: {0}</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Participants, by number</source>
        <translation>Participantes, por número</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Ca&amp;mbiar nombre…</translation>
    </message>
    <message>
        <source>Change the title of this session</source>
        <translation>Cambiar el título de esta sesión</translation>
    </message>
    <message>
        <source>Save this session as a report, a table or subtitles</source>
        <translation>Guardar esta sesión como informe, tabla o subtítulos</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>Delete this session</source>
        <translation>Eliminar esta sesión</translation>
    </message>
    <message>
        <source>Emotions over time</source>
        <translation>Emociones a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Implicación</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Más frecuente</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Sin valorar</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Ask again before opening files and before turning on the camera</source>
        <translation>Volver a preguntar antes de abrir archivos y de encender la cámara</translation>
    </message>
    <message>
        <source>Ask for consent a&amp;gain</source>
        <translation>Pedir de nuevo el conse&amp;ntimiento</translation>
    </message>
    <message>
        <source>Reset the settings of all windows; your name stays</source>
        <translation>Restablecer los ajustes de todas las ventanas; tu nombre se conserva</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults…</source>
        <translation>Resta&amp;blecer valores iniciales…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Cerr&amp;ar</translation>
    </message>
    <message>
        <source>Close Settings (Esc)</source>
        <translation>Cerrar los ajustes (Esc)</translation>
    </message>
    <message>
        <source>Your name, history, emoji sets and models stay. You will be asked for consent again.</source>
        <translation>Tu nombre, tu historial, tus juegos de emojis y tus modelos se conservan. Se te pedirá de nuevo el consentimiento.</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>¿Restablecer todos los ajustes?</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
</context>
<context>
    <name>SharingBadge</name>
    <message>
        <source>Sharing stopped</source>
        <translation>Se dejó de compartir</translation>
    </message>
    <message>
        <source>Emoji shared</source>
        <translation>Emoji compartido</translation>
    </message>
    <message>
        <source>Emoji hidden</source>
        <translation>Emoji oculto</translation>
    </message>
    <message>
        <source>Let others see the emoji again</source>
        <translation>Dejar que los demás vuelvan a ver el emoji</translation>
    </message>
    <message>
        <source>Share and analyse nothing any more, at once ({0})</source>
        <translation>Dejar al instante de compartir y de analizar ({0})</translation>
    </message>
    <message>
        <source>S&amp;top all</source>
        <translation>Detener t&amp;odo</translation>
    </message>
    <message>
        <source>Resume s&amp;haring</source>
        <translation>Volver a c&amp;ompartir</translation>
    </message>
    <message>
        <source>Others see the emoji while you hold this button or {0}</source>
        <translation>Los demás ven el emoji mientras mantienes pulsado este botón o {0}</translation>
    </message>
    <message>
        <source>&amp;Hold to share</source>
        <translation>Ma&amp;ntener para compartir</translation>
    </message>
</context>
<context>
    <name>SourceSelector</name>
    <message>
        <source>Screen region</source>
        <translation>Región de la pantalla</translation>
    </message>
    <message>
        <source>The screen can&apos;t be analysed</source>
        <translation>No se puede analizar la pantalla</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>No hay cámara</translation>
    </message>
    <message>
        <source>The cameras can&apos;t be listed</source>
        <translation>No se pueden listar las cámaras</translation>
    </message>
    <message>
        <source>You can use a video instead.</source>
        <translation>Puedes usar un vídeo en su lugar.</translation>
    </message>
    <message>
        <source>An error in the program: press Retry.</source>
        <translation>Un error del programa: pulsa Reintentar.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Which video?</source>
        <translation>¿Qué vídeo?</translation>
    </message>
    <message>
        <source>C&amp;hoose videos…</source>
        <translation>&amp;Elegir vídeos…</translation>
    </message>
    <message>
        <source>Choose one or several videos</source>
        <translation>Elegir uno o varios vídeos</translation>
    </message>
    <message>
        <source>Analyse the videos one after the other</source>
        <translation>Analizar los vídeos uno tras otro</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>Volver a los resultados</translation>
    </message>
    <message>
        <source>Sampling int&amp;erval</source>
        <translation>In&amp;tervalo de muestreo</translation>
    </message>
    <message>
        <source>Analyse one frame in each interval: fast, and enough to see expressions change (Alt+E)</source>
        <translation>Analizar un fotograma por intervalo: rápido y suficiente para ver cómo cambian las expresiones (Alt+T)</translation>
    </message>
    <message>
        <source>Sampling interval</source>
        <translation>Intervalo de muestreo</translation>
    </message>
    <message>
        <source>Analyse every &amp;frame</source>
        <translation>Analizar cada &amp;fotograma</translation>
    </message>
    <message>
        <source>Most precise, but much slower (Alt+F)</source>
        <translation>Lo más preciso, pero mucho más lento (Alt+F)</translation>
    </message>
    <message>
        <source>Analyse every frame</source>
        <translation>Analizar cada fotograma</translation>
    </message>
    <message>
        <source>Seconds between two frames</source>
        <translation>Segundos entre dos fotogramas</translation>
    </message>
    <message>
        <source>Seconds between two analysed frames (↑, ↓)</source>
        <translation>Segundos entre dos fotogramas analizados (↑, ↓)</translation>
    </message>
    <message>
        <source>The readings are stored in the history on this computer. Pictures are not stored.</source>
        <translation>Las lecturas se guardan en el historial de este ordenador. Las imágenes no se guardan.</translation>
    </message>
    <message>
        <source>Drop one or several here, or choose files.</source>
        <translation>Arrastra uno o varios aquí, o elige archivos.</translation>
    </message>
    <message>
        <source>1 video to analyse</source>
        <translation>1 vídeo por analizar</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Resultados</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>C&amp;hoose more…</source>
        <translation>&amp;Elegir más…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos to analyse</source>
        <translation>
            <numerusform>%Ln vídeo por analizar</numerusform>
            <numerusform>%Ln vídeos por analizar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Command of step {0}</source>
        <translation>Orden del paso {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the command of step {0}</source>
        <translation>Copiar la orden del paso {0}</translation>
    </message>
    <message>
        <source>Run this command now; it downloads the package from the internet</source>
        <translation>Ejecutar ahora esta orden; descarga el paquete de internet</translation>
    </message>
    <message>
        <source>&amp;Install it</source>
        <translation>I&amp;nstalar</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Instalando…</translation>
    </message>
    <message>
        <source>Installed.</source>
        <translation>Instalado.</translation>
    </message>
    <message>
        <source>It could not be installed: {0}</source>
        <translation>No se pudo instalar: {0}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>StorageGroup</name>
    <message>
        <source>What is stored on this computer</source>
        <translation>Qué se guarda en este ordenador</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>the readings of your sessions, no pictures</source>
        <translation>las lecturas de tus sesiones, sin imágenes</translation>
    </message>
    <message>
        <source>Personal calibration</source>
        <translation>Calibración personal</translation>
    </message>
    <message>
        <source>what was learned about your face: eight numbers</source>
        <translation>lo aprendido de tu cara: ocho números</translation>
    </message>
    <message>
        <source>Emoji sets</source>
        <translation>Juegos de emojis</translation>
    </message>
    <message>
        <source>the pictures you added</source>
        <translation>las imágenes que añadiste</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>the models you added</source>
        <translation>los modelos que añadiste</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>errors, without names</source>
        <translation>errores, sin nombres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>your name and your settings</source>
        <translation>tu nombre y tus ajustes</translation>
    </message>
    <message>
        <source>Pictures are never stored unless you save one.</source>
        <translation>Nunca se guardan imágenes, salvo que tú guardes una.</translation>
    </message>
    <message>
        <source>Show in the file manager: {0}</source>
        <translation>Mostrar en el gestor de archivos: {0}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Open the folder: {0}</source>
        <translation>Abrir la carpeta: {0}</translation>
    </message>
    <message>
        <source>Delete permanently: {0}</source>
        <translation>Eliminar definitivamente: {0}</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Delete: {0}</source>
        <translation>Eliminar: {0}</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>¿Eliminar {0}?</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Shares of the scored time</source>
        <translation>Porcentajes del tiempo valorado</translation>
    </message>
    <message>
        <source>Attention share</source>
        <translation>Tiempo de atención</translation>
    </message>
    <message>
        <source>Share of the time with a face seen from the front</source>
        <translation>Parte del tiempo con una cara de frente</translation>
    </message>
    <message>
        <source>Face present</source>
        <translation>Cara presente</translation>
    </message>
    <message>
        <source>Share of the time with a face, including faces turned away</source>
        <translation>Parte del tiempo con una cara, también girada</translation>
    </message>
    <message>
        <source>Computed from attention and movement; see below</source>
        <translation>Calculado a partir de la atención y el movimiento; véase abajo</translation>
    </message>
    <message>
        <source>Share of the time with a clear emotion</source>
        <translation>Parte del tiempo con una emoción clara</translation>
    </message>
    <message>
        <source>How confident the model was</source>
        <translation>La confianza del modelo</translation>
    </message>
    <message>
        <source>Share of the time with no face or no clear emotion</source>
        <translation>Parte del tiempo sin cara o sin una emoción clara</translation>
    </message>
    <message>
        <source>Readings of faces without a clear emotion</source>
        <translation>Lecturas de caras sin una emoción clara</translation>
    </message>
    <message>
        <source>Engagement = {0} × attention × ({1} + {2} × movement ÷ {3}), with movement limited to {3}.</source>
        <translation>Implicación = {0} × atención × ({1} + {2} × movimiento ÷ {3}), con el movimiento limitado a {3}.</translation>
    </message>
    <message>
        <source>Attention is the attention share. Movement is how much the expression changes from one period of two seconds to the next. Use the index to compare sessions: it does not measure a state of mind.</source>
        <translation>La atención es el tiempo de atención. El movimiento es cuánto cambia la expresión de un período de dos segundos al siguiente. Usa el índice para comparar sesiones: no mide un estado de ánimo.</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>Índice de implicación</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Valorado</translation>
    </message>
    <message>
        <source>Mean confidence where scored</source>
        <translation>Confianza media donde se valoró</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Sin valorar</translation>
    </message>
    <message>
        <source>Unknown readings</source>
        <translation>Lecturas desconocidas</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Rename session</source>
        <translation>Cambiar el nombre de la sesión</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What the session is called in the history</source>
        <translation>Cómo se llama la sesión en el historial</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>Cerrar sin cambios (Esc)</translation>
    </message>
    <message>
        <source>Use this title (Enter)</source>
        <translation>Usar este título (Intro)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Ca&amp;mbiar</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Analysing expressions</source>
        <translation>Analizando expresiones</translation>
    </message>
    <message>
        <source>Analysing expressions and sharing the emoji</source>
        <translation>Analizando expresiones y compartiendo el emoji</translation>
    </message>
    <message>
        <source>FER Desktop</source>
        <translation>FER Desktop</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Bring back what was deleted ({0})</source>
        <translation>Recuperar lo eliminado ({0})</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Deshacer la eliminación</translation>
    </message>
    <message>
        <source>{0} deleted. Gone for good in ten seconds.</source>
        <translation>{0}: eliminado. Será definitivo en diez segundos.</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>Analyse m&amp;ore…</source>
        <translation>Analizar &amp;otros…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Choose more videos</source>
        <translation>Elegir más vídeos</translation>
    </message>
    <message>
        <source>Save the result as an HTML report, CSV, JSON or subtitles</source>
        <translation>Guardar el resultado como informe HTML, CSV, JSON o subtítulos</translation>
    </message>
    <message>
        <source>Save the video with a box, an emotion and its probability at each face</source>
        <translation>Guardar el vídeo con un recuadro, una emoción y su probabilidad en cada cara</translation>
    </message>
    <message>
        <source>&amp;Annotated video…</source>
        <translation>Vídeo con &amp;recuadros…</translation>
    </message>
    <message>
        <source>Save the video with each face covered by its emoji</source>
        <translation>Guardar el vídeo con cada cara cubierta por su emoji</translation>
    </message>
    <message>
        <source>Video with &amp;covered faces…</source>
        <translation>Vídeo con &amp;caras cubiertas…</translation>
    </message>
    <message>
        <source>Rotate the video, which seems to lie on its side, and analyse it once more (Alt+T)</source>
        <translation>Girar el vídeo, que parece estar de lado, y analizarlo otra vez (Alt+T)</translation>
    </message>
    <message>
        <source>Ro&amp;tate and analyse again</source>
        <translation>Girar y analizar o&amp;tra vez</translation>
    </message>
    <message>
        <source>Progress of saving the video</source>
        <translation>Progreso de guardado del vídeo</translation>
    </message>
    <message>
        <source>Cancel and delete the unfinished file (Esc)</source>
        <translation>Cancelar y eliminar el archivo incompleto (Esc)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
</context>
<context>
    <name>VideoDialogs</name>
    <message>
        <source>Videos ({0});;All files (*)</source>
        <translation>Vídeos ({0});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>Elegir vídeos</translation>
    </message>
    <message>
        <source>Export result</source>
        <translation>Exportar el resultado</translation>
    </message>
    <message>
        <source>Save annotated video</source>
        <translation>Guardar el vídeo anotado</translation>
    </message>
    <message>
        <source>Save video with covered faces</source>
        <translation>Guardar el vídeo con caras cubiertas</translation>
    </message>
    <message>
        <source>MP4 video (*.mp4)</source>
        <translation>Vídeo MP4 (*.mp4)</translation>
    </message>
</context>
<context>
    <name>VideoList</name>
    <message>
        <source>Videos to analyse</source>
        <translation>Vídeos por analizar</translation>
    </message>
    <message>
        <source>Videos to analyse (Alt+V); Del removes the selected one</source>
        <translation>Vídeos por analizar (Alt+V); Supr quita el seleccionado</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con errores</translation>
    </message>
</context>
<context>
    <name>VideoWindow</name>
    <message>
        <source>Video – FER Desktop</source>
        <translation>Vídeo – FER Desktop</translation>
    </message>
    <message>
        <source>Stop and go back to the menu</source>
        <translation>Detener y volver al menú</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>Escribiendo {0}…</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Se ha producido un error en el programa.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraDialog</name>
    <message>
        <source>Virtual camera – FER Desktop</source>
        <translation>Cámara virtual – FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Send the picture to the call</source>
        <translation>Enviar la imagen a la llamada</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Send nothing more to the call</source>
        <translation>No enviar nada más a la llamada</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this window (Esc); the virtual camera stays on</source>
        <translation>Cerrar esta ventana (Esc); la cámara virtual sigue activa</translation>
    </message>
    <message>
        <source>Off: the call sees nothing of FER Desktop</source>
        <translation>Desactivada: la llamada no ve nada de FER Desktop</translation>
    </message>
    <message>
        <source>Your call sees: nothing yet</source>
        <translation>Tu llamada ve: nada todavía</translation>
    </message>
    <message>
        <source>This is a preview. Press Start, then choose the virtual camera in the call&apos;s settings.</source>
        <translation>Esto es una vista previa. Pulsa Iniciar y elige después la cámara virtual en los ajustes de la llamada.</translation>
    </message>
    <message>
        <source>Opening the virtual camera…</source>
        <translation>Abriendo la cámara virtual…</translation>
    </message>
    <message>
        <source>Your call sees: {0}</source>
        <translation>Tu llamada ve: {0}</translation>
    </message>
    <message>
        <source>Choose “{0}” as the camera in the call&apos;s settings.</source>
        <translation>Elige «{0}» como cámara en los ajustes de la llamada.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraHelp</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Look for the virtual camera again</source>
        <translation>Buscar otra vez la cámara virtual</translation>
    </message>
    <message>
        <source>See the three pictures as a call would, before you install anything</source>
        <translation>Ver las tres imágenes como en una llamada, antes de instalar nada</translation>
    </message>
    <message>
        <source>Use the &amp;overlay instead</source>
        <translation>Usar la &amp;superposición en su lugar</translation>
    </message>
    <message>
        <source>Show the emoji above every window; a call sees it when you share your screen</source>
        <translation>Mostrar el emoji sobre todas las ventanas; una llamada lo ve cuando compartes tu pantalla</translation>
    </message>
    <message>
        <source>Without a virtual camera, the overlay shows your emoji when you share your screen.</source>
        <translation>Sin cámara virtual, la superposición muestra tu emoji cuando compartes tu pantalla.</translation>
    </message>
    <message>
        <source>Send the picture to this virtual camera from now on</source>
        <translation>Enviar la imagen a esta cámara virtual a partir de ahora</translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>Usar «{0}»</translation>
    </message>
    <message>
        <source>Which virtual camera?</source>
        <translation>¿Qué cámara virtual?</translation>
    </message>
    <message>
        <source>No permission to use the virtual camera</source>
        <translation>No tienes permiso para usar la cámara virtual</translation>
    </message>
    <message>
        <source>A package is missing</source>
        <translation>Falta un paquete</translation>
    </message>
    <message>
        <source>Pre&amp;view the pictures</source>
        <translation>&amp;Vista previa de las imágenes</translation>
    </message>
    <message>
        <source>No virtual camera</source>
        <translation>No hay cámara virtual</translation>
    </message>
    <message>
        <source>The virtual camera can&apos;t be used</source>
        <translation>No se puede usar la cámara virtual</translation>
    </message>
</context>
<context>
    <name>VirtualCameraOptions</name>
    <message>
        <source>&amp;Camera with the emoji in a corner</source>
        <translation>&amp;Cámara con el emoji en una esquina</translation>
    </message>
    <message>
        <source>Your own picture, and a small emoji that changes with your face</source>
        <translation>Tu propia imagen y un pequeño emoji que cambia con tu cara</translation>
    </message>
    <message>
        <source>&amp;Face covered by its emoji</source>
        <translation>Cara cu&amp;bierta por su emoji</translation>
    </message>
    <message>
        <source>The emoji follows your head; while no face is found, only the emoji is shown</source>
        <translation>El emoji sigue tu cabeza; mientras no se encuentra ninguna cara, solo se muestra el emoji</translation>
    </message>
    <message>
        <source>&amp;Emoji alone on a colour</source>
        <translation>&amp;Emoji solo sobre un color</translation>
    </message>
    <message>
        <source>Nothing of the camera&apos;s picture is sent</source>
        <translation>No se envía nada de la imagen de la cámara</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediano</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>Gris oscuro</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Size of the pictures in pixels; 30 are sent per second</source>
        <translation>Tamaño de las imágenes en píxeles; se envían 30 por segundo</translation>
    </message>
    <message>
        <source>Where others see the emoji</source>
        <translation>Dónde ven el emoji los demás</translation>
    </message>
    <message>
        <source>Size of the emoji in the corner</source>
        <translation>Tamaño del emoji de la esquina</translation>
    </message>
    <message>
        <source>Colour behind the emoji</source>
        <translation>Color detrás del emoji</translation>
    </message>
    <message>
        <source>C&amp;orner</source>
        <translation>Es&amp;quina</translation>
    </message>
    <message>
        <source>Si&amp;ze of the emoji</source>
        <translation>&amp;Tamaño del emoji</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>Co&amp;lor</translation>
    </message>
    <message>
        <source>&amp;Picture size</source>
        <translation>Tamaño de i&amp;magen</translation>
    </message>
    <message>
        <source>Stop the virtual camera to change the picture size: your call would lose its camera.</source>
        <translation>Detén la cámara virtual para cambiar el tamaño de imagen: tu llamada perdería su cámara.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraSteps</name>
    <message>
        <source>Install the package that writes to virtual cameras:</source>
        <translation>Instala el paquete que escribe en cámaras virtuales:</translation>
    </message>
    <message>
        <source>Install OBS Studio (free, obsproject.com). Its virtual camera comes with it.</source>
        <translation>Instala OBS Studio (gratis, obsproject.com). Su cámara virtual viene incluida.</translation>
    </message>
    <message>
        <source>Add yourself to the group whose members may use cameras:</source>
        <translation>Añádete al grupo cuyos miembros pueden usar cámaras:</translation>
    </message>
    <message>
        <source>Log out and log in again.</source>
        <translation>Cierra la sesión y vuelve a iniciarla.</translation>
    </message>
    <message>
        <source>You don&apos;t need to start OBS. If it is running, stop its own virtual camera.</source>
        <translation>No hace falta iniciar OBS. Si está en marcha, detén su propia cámara virtual.</translation>
    </message>
    <message>
        <source>Install OBS Studio (free, obsproject.com) in the Applications folder.</source>
        <translation>Instala OBS Studio (gratis, obsproject.com) en la carpeta Aplicaciones.</translation>
    </message>
    <message>
        <source>Start OBS once, press “Start Virtual Camera” and allow its system extension in System Settings; then press “Stop Virtual Camera” and quit OBS.</source>
        <translation>Inicia OBS una vez, pulsa «Iniciar cámara virtual» y permite su extensión del sistema en los Ajustes del Sistema; después pulsa «Detener cámara virtual» y sal de OBS.</translation>
    </message>
    <message>
        <source>Load the driver v4l2loopback:</source>
        <translation>Carga el controlador v4l2loopback:</translation>
    </message>
    <message>
        <source>Install the driver v4l2loopback:</source>
        <translation>Instala el controlador v4l2loopback:</translation>
    </message>
    <message>
        <source>Install the driver v4l2loopback with your system&apos;s package manager.</source>
        <translation>Instala el controlador v4l2loopback con el gestor de paquetes de tu sistema.</translation>
    </message>
    <message>
        <source>Load it:</source>
        <translation>Cárgalo:</translation>
    </message>
    <message>
        <source>Install Python from python.org: it brings pip, which installs the package pyvirtualcam.</source>
        <translation>Instala Python desde python.org: trae pip, que instala el paquete pyvirtualcam.</translation>
    </message>
    <message>
        <source>Because of its licence, the package that writes to virtual cameras can&apos;t be shipped with this program. Install it for FER Desktop:</source>
        <translation>Por su licencia, el paquete que escribe en cámaras virtuales no puede distribuirse con este programa. Instálalo para FER Desktop:</translation>
    </message>
    <message>
        <source>To load it each time the computer starts:</source>
        <translation>Para cargarlo cada vez que arranque el ordenador:</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to FER Desktop</source>
        <translation>Te damos la bienvenida a FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Continue to the menu</source>
        <translation>Continuar al menú</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menú</translation>
    </message>
</context>
<context>
    <name>WordPopup</name>
    <message>
        <source>A word for this moment</source>
        <translation>Una palabra para este momento</translation>
    </message>
    <message>
        <source>Enter saves it; leave it empty for a bookmark without a word</source>
        <translation>Intro la guarda; déjala vacía para un marcador sin palabra</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{0}&#xa0;%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>Expression guesses, not feelings. {0} not scored.</source>
        <translation>Suposiciones sobre la expresión, no sentimientos. {0} sin valorar.</translation>
    </message>
    <message>
        <source>This photo seems to be upside down. Its faces were read the right way up.</source>
        <translation>Parece que esta foto está al revés. Las caras se analizaron en posición vertical.</translation>
    </message>
    <message>
        <source>This photo seems to lie on its side. Its faces were read the right way up.</source>
        <translation>Parece que esta foto está de lado. Las caras se analizaron en posición vertical.</translation>
    </message>
    <message>
        <source>1 face found; some may be missed.</source>
        <translation>1 cara encontrada; puede faltar alguna.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces found; some may be missed.</source>
        <translation>
            <numerusform>%Ln cara encontrada; puede faltar alguna.</numerusform>
            <numerusform>%Ln caras encontradas; puede faltar alguna.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expression guesses, not feelings.</source>
        <translation>Suposiciones sobre la expresión, no sentimientos.</translation>
    </message>
    <message>
        <source>{0} not scored.</source>
        <translation>{0} sin valorar.</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Happiness</source>
        <translation>Alegría</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>Tristeza</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Enfado</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>Asco</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>Miedo</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>Desprecio</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Ninguna cara</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>demasiado oscura</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>demasiado pequeña</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>borrosa</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>girada</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>tapada</translation>
    </message>
    <message>
        <source>two emotions tied</source>
        <translation>empate de dos emociones</translation>
    </message>
    <message>
        <source>no clear winner</source>
        <translation>sin ganadora clara</translation>
    </message>
    <message>
        <source>The face is too dark: turn on a light in front of it.</source>
        <translation>La cara está demasiado oscura: enciende una luz delante.</translation>
    </message>
    <message>
        <source>The face is too small: come closer or take a larger picture.</source>
        <translation>La cara es demasiado pequeña: acércate o usa una imagen más grande.</translation>
    </message>
    <message>
        <source>The face is blurred: hold still or take a sharper picture.</source>
        <translation>La cara está borrosa: no te muevas o usa una imagen más nítida.</translation>
    </message>
    <message>
        <source>The face is turned away: it is read best from the front.</source>
        <translation>La cara está girada: se lee mejor de frente.</translation>
    </message>
    <message>
        <source>The mouth is covered: no emotion can be read without it.</source>
        <translation>La boca está tapada: sin ella no se puede analizar la emoción.</translation>
    </message>
    <message>
        <source>Two emotions are tied: the expression lies between them.</source>
        <translation>Dos emociones están empatadas: la expresión está entre ambas.</translation>
    </message>
    <message>
        <source>There is no clear winner: no emotion stands out.</source>
        <translation>No hay ganadora clara: ninguna emoción destaca.</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Shares of the scored time</source>
        <translation>Porcentajes del tiempo valorado</translation>
    </message>
</context>
</TS>
