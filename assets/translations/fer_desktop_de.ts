<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About FER Desktop</source>
        <translation>Über FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Model card</source>
        <translation>&amp;Modellkarte</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>L&amp;izenzen</translation>
    </message>
    <message>
        <source>How the model was trained and measured</source>
        <translation>Wie das Modell trainiert und gemessen wurde</translation>
    </message>
    <message>
        <source>All included components and their licences</source>
        <translation>Alle mitgelieferten Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Versionen kopieren</translation>
    </message>
    <message>
        <source>Copy the versions to the clipboard</source>
        <translation>Die Versionen in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Back to the menu (Esc)</source>
        <translation>Zurück zum Menü (Esc)</translation>
    </message>
    <message>
        <source>FER Desktop</source>
        <translation>FER Desktop</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>The source code of FER Desktop is under the MIT licence. The emoji are Fluent Emoji, copyright Microsoft Corporation, MIT licence; Noto Emoji, copyright Google LLC, Apache licence 2.0; and Twemoji, copyright Twitter, Inc and other contributors, CC BY 4.0. BlazeFace, which finds faces, is from Google&apos;s MediaPipe, Apache licence 2.0. The packaged program also includes FFmpeg with libx264, which is under the GPL, so you can redistribute the package as a whole under the terms of the GPL, version 3. You can read all licences here, offline.</source>
        <translation>Der Quelltext von FER Desktop steht unter der MIT-Lizenz. Die Emoji sind Fluent Emoji, Copyright Microsoft Corporation, MIT-Lizenz, Noto Emoji, Copyright Google LLC, Apache-Lizenz 2.0, und Twemoji, Copyright Twitter, Inc und weitere Mitwirkende, CC BY 4.0. BlazeFace, das Gesichter findet, stammt aus Googles MediaPipe und steht unter der Apache-Lizenz 2.0. Das gepackte Programm enthält außerdem FFmpeg mit libx264, das unter der GPL steht; das Paket als Ganzes darf daher nach den Bedingungen der GPL, Version 3, weitergegeben werden. Alle Lizenzen lassen sich hier offline lesen.</translation>
    </message>
    <message>
        <source>What you must not use it for</source>
        <translation>Wofür Sie es nicht benutzen dürfen</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. A picture is stored only when you save one.</source>
        <translation>Bilder werden auf diesem Computer ausgewertet und dann verworfen. Es wird nichts verschickt. Ein Bild wird nur gespeichert, wenn Sie es selbst speichern.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was das Programm tut</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>Ihre Bilder</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>AnalysisBadge</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Analysing expressions</source>
        <translation>Wertet Ausdrücke aus</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Resume analysing (Space)</source>
        <translation>Auswertung fortsetzen (Leertaste)</translation>
    </message>
    <message>
        <source>Pause analysing (Space or Esc)</source>
        <translation>Auswertung anhalten (Leertaste oder Esc)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
</context>
<context>
    <name>AppearanceGroup</name>
    <message>
        <source>Appearance and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light or dark windows (Alt+T)</source>
        <translation>Helle oder dunkle Fenster (Alt+D)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the windows; restart to apply (Alt+N)</source>
        <translation>Die Sprache der Fenster; gilt nach einem Neustart (Alt+P)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>Be&amp;wegung verringern</translation>
    </message>
    <message>
        <source>Emoji change without fading, and animated emoji stand still</source>
        <translation>Emojis wechseln ohne Überblendung, und bewegte Emojis stehen still</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>Systemeinstellung verwenden</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>ArtWarnings</name>
    <message>
        <source>Install FER Desktop again.</source>
        <translation>Installieren Sie FER Desktop neu.</translation>
    </message>
    <message>
        <source>Choose the set again in the settings.</source>
        <translation>Wählen Sie den Satz in den Einstellungen neu.</translation>
    </message>
    <message>
        <source>Some emoji images are missing or damaged: {0}. Others are shown instead. {1}</source>
        <translation>Einige Emoji-Bilder fehlen oder sind beschädigt: {0}. Stattdessen werden andere gezeigt. {1}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Aus&amp;blenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>BookmarkController</name>
    <message>
        <source>A bookmark belongs to a recording: press Record first (Ctrl+R).</source>
        <translation>Ein Lesezeichen gehört zu einer Aufzeichnung: Drücken Sie zuerst „Aufzeichnen“ (Strg+R).</translation>
    </message>
    <message>
        <source>Bookmark at {0}</source>
        <translation>Lesezeichen bei {0}</translation>
    </message>
    <message>
        <source>Bookmark “{0}”</source>
        <translation>Lesezeichen „{0}“</translation>
    </message>
</context>
<context>
    <name>CalibrationBadge</name>
    <message>
        <source>Calibrated for you</source>
        <translation>Für Sie kalibriert</translation>
    </message>
    <message>
        <source>Your face is analysed with your personal calibration (M turns it off)</source>
        <translation>Ihr Gesicht wird mit Ihrer persönlichen Kalibrierung ausgewertet (M schaltet sie aus)</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Teach it my face</source>
        <translation>Mein Gesicht beibringen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Start with your resting face</source>
        <translation>Mit entspanntem Gesicht beginnen</translation>
    </message>
    <message>
        <source>Skip this emotion</source>
        <translation>Diese Emotion überspringen</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Show your expressions again</source>
        <translation>Ihre Mimik noch einmal zeigen</translation>
    </message>
    <message>
        <source>Save the calibration and apply it to your face</source>
        <translation>Die Anpassung speichern und auf Ihr Gesicht anwenden</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>Ohne Änderung schließen (Esc)</translation>
    </message>
    <message>
        <source>The analysis is paused. Resume it in the Live window.</source>
        <translation>Die Auswertung ist angehalten. Setzen Sie sie im Live-Fenster fort.</translation>
    </message>
    <message>
        <source>No face in sight. Look into the camera; the countdown waits for you.</source>
        <translation>Kein Gesicht zu sehen. Schauen Sie in die Kamera; der Countdown wartet auf Sie.</translation>
    </message>
    <message>
        <source>More than one face in sight. Only yours may be in the picture.</source>
        <translation>Mehr als ein Gesicht ist zu sehen. Nur Ihres darf im Bild sein.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Überspringen</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>What the others in the call see, as it is sent: not mirrored</source>
        <translation>Was die anderen im Anruf sehen, so wie es gesendet wird: nicht gespiegelt</translation>
    </message>
    <message>
        <source>Picture sent to the call</source>
        <translation>An den Anruf gesendetes Bild</translation>
    </message>
</context>
<context>
    <name>CameraGroup</name>
    <message>
        <source>Camera and calls</source>
        <translation>Kamera und Anrufe</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>The camera that Live uses (Alt+C)</source>
        <translation>Die Kamera, die Live verwendet (Alt+K)</translation>
    </message>
    <message>
        <source>Share the emoji only while a key is &amp;held</source>
        <translation>Emoji nur teilen, solange eine Taste &amp;gehalten wird</translation>
    </message>
    <message>
        <source>The overlay and the virtual camera show your emoji only while you hold the key</source>
        <translation>Overlay und virtuelle Kamera zeigen Ihr Emoji nur, solange Sie die Taste halten</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>First available camera</source>
        <translation>Erste verfügbare Kamera</translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation>{0} (nicht angeschlossen)</translation>
    </message>
</context>
<context>
    <name>CameraMenu</name>
    <message>
        <source>Looking for cameras…</source>
        <translation>Kameras werden gesucht…</translation>
    </message>
    <message>
        <source>&amp;Screen region…</source>
        <translation>Bildschirm&amp;bereich…</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces in a call or a video on the screen</source>
        <translation>Ein Rechteck um die Gesichter in einem Anruf oder Video auf dem Bildschirm ziehen</translation>
    </message>
    <message>
        <source>Play a video file in place of a camera</source>
        <translation>Eine Videodatei anstelle einer Kamera abspielen</translation>
    </message>
    <message>
        <source>&amp;Mirror the camera&apos;s picture</source>
        <translation>Kamerabild &amp;spiegeln</translation>
    </message>
    <message>
        <source>A video or the screen is never mirrored</source>
        <translation>Ein Video oder der Bildschirm wird nie gespiegelt</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Keine Kamera gefunden</translation>
    </message>
    <message>
        <source>Analyse the faces on the whole screen</source>
        <translation>Die Gesichter auf dem ganzen Bildschirm auswerten</translation>
    </message>
    <message>
        <source>Open &amp;video as camera…</source>
        <translation>Video als Kamera ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>All of {0}</source>
        <translation>Alles von {0}</translation>
    </message>
</context>
<context>
    <name>CameraSetupDialog</name>
    <message>
        <source>Your camera – FER Desktop</source>
        <translation>Ihre Kamera – FER Desktop</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Choose another camera</source>
        <translation>Eine andere Kamera wählen</translation>
    </message>
    <message>
        <source>&amp;Mirror the picture</source>
        <translation>Bild &amp;spiegeln</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does, so that right is right</source>
        <translation>Das Bild wie im Spiegel zeigen, damit rechts auch rechts ist</translation>
    </message>
    <message>
        <source>&amp;Use this camera</source>
        <translation>Diese Kamera &amp;verwenden</translation>
    </message>
    <message>
        <source>Start with this camera</source>
        <translation>Mit dieser Kamera beginnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Turn the camera off (Esc)</source>
        <translation>Die Kamera ausschalten (Esc)</translation>
    </message>
    <message>
        <source>Is this the camera you want?</source>
        <translation>Ist das die richtige Kamera?</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>All windows</source>
        <translation>Alle Fenster</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>History and sessions</source>
        <translation>Verlauf und Sitzungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>Zurück zum Menü</translation>
    </message>
    <message>
        <source>Open the file you saved last</source>
        <translation>Zuletzt gespeicherte Datei öffnen</translation>
    </message>
    <message>
        <source>My face</source>
        <translation>Mein Gesicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>Foto einfügen</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Save the photo</source>
        <translation>Foto speichern</translation>
    </message>
    <message>
        <source>Copy the photo</source>
        <translation>Foto kopieren</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export the probabilities</source>
        <translation>Wahrscheinlichkeiten exportieren</translation>
    </message>
    <message>
        <source>Boxes or emoji on the photo</source>
        <translation>Rahmen oder Emojis im Foto</translation>
    </message>
    <message>
        <source>Zoom to the photo&apos;s own pixels</source>
        <translation>Foto in Originalgröße zeigen</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Ganzes Foto zeigen</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>Gesicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove a face</source>
        <translation>Gesicht entfernen</translation>
    </message>
    <message>
        <source>Why this emotion?</source>
        <translation>Warum diese Emotion?</translation>
    </message>
    <message>
        <source>All faces in one table</source>
        <translation>Alle Gesichter in einer Tabelle</translation>
    </message>
    <message>
        <source>Analyse the folder</source>
        <translation>Ordner auswerten</translation>
    </message>
    <message>
        <source>Export the folder</source>
        <translation>Ordner exportieren</translation>
    </message>
    <message>
        <source>Start or stop recording</source>
        <translation>Aufnahme starten oder beenden</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>Schnappschuss speichern</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Virtual camera</source>
        <translation>Virtuelle Kamera</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Minifenster</translation>
    </message>
    <message>
        <source>Show or hide the overlay</source>
        <translation>Overlay ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Let clicks through the overlay</source>
        <translation>Klicks durch das Overlay lassen</translation>
    </message>
    <message>
        <source>Hide the Live window</source>
        <translation>Live-Fenster ausblenden</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>Videos auswählen</translation>
    </message>
    <message>
        <source>Analyse the videos</source>
        <translation>Videos auswerten</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Save a video with boxes</source>
        <translation>Video mit Rahmen speichern</translation>
    </message>
    <message>
        <source>Save a video with covered faces</source>
        <translation>Video mit verdeckten Gesichtern speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Compare sessions</source>
        <translation>Sitzungen vergleichen</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation>Sitzungen exportieren</translation>
    </message>
    <message>
        <source>Delete the whole history</source>
        <translation>Ganzen Verlauf löschen</translation>
    </message>
    <message>
        <source>Rename a session</source>
        <translation>Sitzung umbenennen</translation>
    </message>
    <message>
        <source>Delete a session</source>
        <translation>Sitzung löschen</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Two sessions compared</source>
        <translation>Zwei Sitzungen im Vergleich</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Metrics of the sessions</source>
        <translation>Kennzahlen der Sitzungen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>The shares of the emotions are the same.</source>
        <translation>Die Anteile der Emotionen sind gleich.</translation>
    </message>
    <message>
        <source>The largest difference is in {0}: {1} in the first session, {2} in the second.</source>
        <translation>Der größte Unterschied liegt bei {0}: {1} in der ersten Sitzung, {2} in der zweiten.</translation>
    </message>
    <message>
        <source>The sessions differ most in {0}: from {1} in “{2}” to {3} in “{4}”.</source>
        <translation>Am stärksten unterscheiden sich die Sitzungen bei {0}: von {1} in „{2}“ bis {3} in „{4}“.</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Neutral, of the scored time</source>
        <translation>Neutral, von der bewerteten Zeit</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Attention share</source>
        <translation>Aufmerksamkeitsanteil</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>Engagement-Index</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>Mittlere Sicherheit</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>Ohne Änderung schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>Your corrections: the right emotion (rows) by the one shown (columns)</source>
        <translation>Ihre Korrekturen: die richtige Emotion (Zeilen) nach der gezeigten (Spalten)</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Richtig wäre</translation>
    </message>
    <message>
        <source>{0} shown, {1} was right: {2}</source>
        <translation>{0} gezeigt, {1} war richtig: {2}</translation>
    </message>
    <message>
        <source>No corrections yet. Press W in Live when an emoji is wrong, or right.</source>
        <translation>Noch keine Korrekturen. Drücken Sie in Live W, wenn ein Emoji falsch oder richtig ist.</translation>
    </message>
    <message>
        <source>{0} checked: {1} right, {2} wrong.</source>
        <translation>{0} geprüft: {1} richtig, {2} falsch.</translation>
    </message>
    <message>
        <source>Most common mistakes: {0}.</source>
        <translation>Häufigste Fehler: {0}.</translation>
    </message>
    <message>
        <source>{0} instead of {1} ({2})</source>
        <translation>{0} statt {1} ({2})</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Your consent</source>
        <translation>Ihre Einwilligung</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Cancel and return to the menu (Esc)</source>
        <translation>Abbrechen und zurück zum Menü (Esc)</translation>
    </message>
    <message>
        <source>Choose a video, or a region of the screen; the camera stays off</source>
        <translation>Ein Video oder einen Bildschirmbereich wählen; die Kamera bleibt aus</translation>
    </message>
    <message>
        <source>&amp;Use a video or the screen instead</source>
        <translation>Stattdessen &amp;Video oder Bildschirm</translation>
    </message>
    <message>
        <source>&amp;Everyone shown knows and agrees.</source>
        <translation>&amp;Alle Gezeigten wissen Bescheid und sind einverstanden.</translation>
    </message>
    <message>
        <source>Remember this answer; you can change it in Settings</source>
        <translation>Diese Antwort merken; in den Einstellungen lässt sie sich ändern</translation>
    </message>
    <message>
        <source>Tick this once everyone shown has agreed</source>
        <translation>Ankreuzen, sobald alle Gezeigten zugestimmt haben</translation>
    </message>
    <message>
        <source>Analyse the photos you choose?</source>
        <translation>Die Fotos auswerten, die Sie auswählen?</translation>
    </message>
    <message>
        <source>Turn on the camera?</source>
        <translation>Die Kamera einschalten?</translation>
    </message>
    <message>
        <source>Analyse the people in this video?</source>
        <translation>Die Menschen in diesem Video auswerten?</translation>
    </message>
    <message>
        <source>Analyse the faces on your screen?</source>
        <translation>Die Gesichter auf Ihrem Bildschirm auswerten?</translation>
    </message>
    <message>
        <source>FER Desktop opens the files you choose, finds the faces in them and guesses each expression. Everything happens on this computer: nothing is sent anywhere, and no photo is stored unless you save one. Everyone shown must know and agree.</source>
        <translation>FER Desktop öffnet die Dateien, die Sie auswählen, findet die Gesichter darin und rät jeden Ausdruck. Alles geschieht auf diesem Computer: Es wird nichts verschickt und kein Foto gespeichert, außer Sie speichern eines. Alle Gezeigten müssen Bescheid wissen und einverstanden sein.</translation>
    </message>
    <message>
        <source>FER Desktop finds the faces in the video and guesses each expression. Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. When you analyse a video or record, the readings are saved in History; pictures are not.</source>
        <translation>FER Desktop findet die Gesichter im Video und rät jeden Ausdruck. Bilder werden auf diesem Computer ausgewertet und dann verworfen. Es wird nichts verschickt. Wenn Sie ein Video auswerten oder aufzeichnen, werden die Deutungen im Verlauf gespeichert, Bilder nicht.</translation>
    </message>
    <message>
        <source>FER Desktop finds the faces in the screen region that you choose and guesses each expression. Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. When you record, the readings are saved in History; pictures are not.</source>
        <translation>FER Desktop findet die Gesichter im Bildschirmbereich, den Sie auswählen, und rät jeden Ausdruck. Bilder werden auf diesem Computer ausgewertet und dann verworfen. Es wird nichts verschickt. Wenn Sie aufzeichnen, werden die Deutungen im Verlauf gespeichert, Bilder nicht.</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t ask again</source>
        <translation>Nicht &amp;mehr fragen</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. Recording is off.</source>
        <translation>Bilder werden auf diesem Computer ausgewertet und dann verworfen. Es wird nichts verschickt. Die Aufzeichnung ist aus.</translation>
    </message>
</context>
<context>
    <name>EmojiGroup</name>
    <message>
        <source>Choose a folder of emoji pictures</source>
        <translation>Einen Ordner mit Emoji-Bildern auswählen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Emoji set</source>
        <translation>Emoji-Satz</translation>
    </message>
    <message>
        <source>The pictures used for the emotions (Alt+E)</source>
        <translation>Die Bilder, die für die Emotionen verwendet werden (Alt+E)</translation>
    </message>
    <message>
        <source>Choose a folder with a picture of each of the eight emotions</source>
        <translation>Einen Ordner mit einem Bild für jede der acht Emotionen auswählen</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove this set</source>
        <translation>Diesen Satz ent&amp;fernen</translation>
    </message>
    <message>
        <source>Delete the pictures of this set</source>
        <translation>Die Bilder dieses Satzes löschen</translation>
    </message>
    <message>
        <source>&amp;Emoji set</source>
        <translation>&amp;Emoji-Satz</translation>
    </message>
    <message>
        <source>The folder must contain a picture of each emotion (SVG, PNG, GIF or WebP), named neutral, happiness, surprise, sadness, anger, disgust, fear and contempt. The pictures are copied, so you can delete the folder afterwards.</source>
        <translation>Der Ordner muss ein Bild jeder Emotion enthalten (SVG, PNG, GIF oder WebP) mit den Namen neutral, happiness, surprise, sadness, anger, disgust, fear und contempt. Die Bilder werden kopiert; den Ordner können Sie danach löschen.</translation>
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
        <translation>Emotionen im Verlauf der Zeit</translation>
    </message>
    <message>
        <source>Nothing was scored.</source>
        <translation>Es wurde nichts bewertet.</translation>
    </message>
    <message>
        <source>On average: {0}. The table has all values.</source>
        <translation>Im Mittel: {0}. Alle Werte stehen in der Tabelle.</translation>
    </message>
</context>
<context>
    <name>EmptyPhoto</name>
    <message>
        <source>Which photo?</source>
        <translation>Welches Foto?</translation>
    </message>
    <message>
        <source>Drop or paste one here, or choose a file.</source>
        <translation>Ziehen Sie eines hierher, fügen Sie eines ein oder wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>C&amp;hoose photo…</source>
        <translation>Foto aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Choose a photo from your files</source>
        <translation>Ein Foto aus Ihren Dateien auswählen</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Analyse all photos of a folder</source>
        <translation>Alle Fotos eines Ordners auswerten</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Technical details for an error report</source>
        <translation>Technische Einzelheiten für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the details to the clipboard</source>
        <translation>Die Einzelheiten in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Diese Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten.</translation>
    </message>
    <message>
        <source>You can keep working. The details below are also in the log and contain no pictures or names. Copy them if you want to report the error.</source>
        <translation>Sie können weiterarbeiten. Die Einzelheiten unten stehen auch im Protokoll und enthalten weder Bilder noch Namen. Kopieren Sie sie, wenn Sie den Fehler melden möchten.</translation>
    </message>
</context>
<context>
    <name>FacesModel</name>
    <message>
        <source>Face {0}: {1}</source>
        <translation>Gesicht {0}: {1}</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Calibration progress</source>
        <translation>Fortschritt der Anpassung</translation>
    </message>
    <message>
        <source>Your face is in sight.</source>
        <translation>Ihr Gesicht ist zu sehen.</translation>
    </message>
    <message>
        <source>Hold it: {0}</source>
        <translation>Halten: {0}</translation>
    </message>
    <message>
        <source>Get ready: {0}</source>
        <translation>Bereitmachen: {0}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Als Nächstes: {0}</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>Das ist das letzte.</translation>
    </message>
</context>
<context>
    <name>FacesTable</name>
    <message>
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>The probability of each emotion for each face; choose a face here</source>
        <translation>Die Wahrscheinlichkeit jeder Emotion für jedes Gesicht; hier wählen Sie ein Gesicht</translation>
    </message>
</context>
<context>
    <name>FeedbackBar</name>
    <message>
        <source>0  It was right</source>
        <translation>0  Es war richtig</translation>
    </message>
    <message>
        <source>The reading was right</source>
        <translation>Die Deutung war richtig</translation>
    </message>
    <message>
        <source>It was right</source>
        <translation>Es war richtig</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Delete this correction</source>
        <translation>Diese Korrektur löschen</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>Ohne Änderung schließen (Esc)</translation>
    </message>
    <message>
        <source>“{0}” was shown. What should it have been?</source>
        <translation>„{0}“ wurde gezeigt. Was wäre richtig gewesen?</translation>
    </message>
    <message>
        <source>Saved: “{0}” was right.</source>
        <translation>Gespeichert: „{0}“ war richtig.</translation>
    </message>
    <message>
        <source>Saved: “{0}” should have been “{1}”.</source>
        <translation>Gespeichert: „{0}“ hätte „{1}“ sein sollen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It should have been: {0}</source>
        <translation>Richtig wäre gewesen: {0}</translation>
    </message>
</context>
<context>
    <name>FeedbackController</name>
    <message>
        <source>The correction was not saved.</source>
        <translation>Die Korrektur wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The correction is deleted.</source>
        <translation>Die Korrektur ist gelöscht.</translation>
    </message>
    <message>
        <source>The correction was not deleted.</source>
        <translation>Die Korrektur wurde nicht gelöscht.</translation>
    </message>
</context>
<context>
    <name>FeedbackSummary</name>
    <message>
        <source>Positive&#xa0;{0} · Neutral&#xa0;{1} · Negative&#xa0;{2}</source>
        <translation>Positiv&#xa0;{0} · Neutral&#xa0;{1} · Negativ&#xa0;{2}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Suchen in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Dateien des &amp;Typs:</translation>
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
        <translation>Wählen Sie ein Foto mit der Maus oder mit ← und →</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Photos analysed</source>
        <translation>Ausgewertete Fotos</translation>
    </message>
    <message>
        <source>Analyse &amp;folder</source>
        <translation>O&amp;rdner auswerten</translation>
    </message>
    <message>
        <source>Analyse all photos of the folder</source>
        <translation>Alle Fotos des Ordners auswerten</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop; what was analysed stays</source>
        <translation>Anhalten; was ausgewertet ist, bleibt</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>&amp;Alle exportieren…</translation>
    </message>
    <message>
        <source>Save the probabilities of all analysed photos as CSV or JSON</source>
        <translation>Die Wahrscheinlichkeiten aller ausgewerteten Fotos als CSV oder JSON speichern</translation>
    </message>
    <message>
        <source>Analysing photo {0} of {1}</source>
        <translation>Foto {0} von {1} wird ausgewertet</translation>
    </message>
    <message>
        <source>{0} of {1} photos analysed</source>
        <translation>{0} von {1} Fotos ausgewertet</translation>
    </message>
    <message>
        <source>1 face found</source>
        <translation>1 Gesicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces found</source>
        <translation>
            <numerusform>%Ln Gesicht gefunden</numerusform>
            <numerusform>%Ln Gesichter gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FullScreenMark</name>
    <message>
        <source>{0} · Esc leaves full screen</source>
        <translation>{0} · Esc verlässt das Vollbild</translation>
    </message>
</context>
<context>
    <name>GlobalKeys</name>
    <message>
        <source>Keys that work in other programs&apos; windows are not available on this system.</source>
        <translation>Tasten, die in den Fenstern anderer Programme wirken, gibt es auf diesem System nicht.</translation>
    </message>
    <message>
        <source>They work while the Live window has the focus.</source>
        <translation>Sie wirken, solange das Live-Fenster den Fokus hat.</translation>
    </message>
    <message>
        <source>Another program uses {0}.</source>
        <translation>Ein anderes Programm benutzt {0}.</translation>
    </message>
</context>
<context>
    <name>HelpPages</name>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help – FER Desktop</source>
        <translation>Hilfe – FER Desktop</translation>
    </message>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ &amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward ›</source>
        <translation>&amp;Vor ›</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Pages of Help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Choose a page with the arrow keys</source>
        <translation>Mit den Pfeiltasten eine Seite wählen</translation>
    </message>
    <message>
        <source>Page of Help</source>
        <translation>Seite der Hilfe</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächstes</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>Press Tab for the next link and Enter to follow it</source>
        <translation>Tab geht zum nächsten Link, Eingabe folgt ihm</translation>
    </message>
    <message>
        <source>Search in Help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Enter goes to the next match, also on the following pages (Ctrl+F)</source>
        <translation>Eingabe geht zum nächsten Treffer, auch auf den folgenden Seiten (Strg+F)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close Help (Esc)</source>
        <translation>Hilfe schließen (Esc)</translation>
    </message>
    <message>
        <source>{0} on this page</source>
        <translation>{0} auf dieser Seite</translation>
    </message>
    <message>
        <source>Not found in Help</source>
        <translation>In der Hilfe nicht gefunden</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Delete %Ln sessions?</source>
        <translation>
            <numerusform>%Ln Sitzung löschen?</numerusform>
            <numerusform>%Ln Sitzungen löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und 1 weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln sessions?</source>
        <translation>
            <numerusform>Die %Ln Sitzung löschen?</numerusform>
            <numerusform>Alle %Ln Sitzungen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} of 10</source>
        <translation>{0} von 10</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>1 Deutung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings</source>
        <translation>
            <numerusform>%Ln Deutung</numerusform>
            <numerusform>%Ln Deutungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions compared</source>
        <translation>
            <numerusform>%Ln Sitzung verglichen</numerusform>
            <numerusform>%Ln Sitzungen verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} long</source>
        <translation>{0} lang</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>wird aufgezeichnet</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Mostly positive expressions</source>
        <translation>Überwiegend positive Ausdrücke</translation>
    </message>
    <message>
        <source>Mostly negative expressions</source>
        <translation>Überwiegend negative Ausdrücke</translation>
    </message>
    <message>
        <source>Balanced expressions</source>
        <translation>Ausgewogene Ausdrücke</translation>
    </message>
    <message>
        <source>Nothing could be scored</source>
        <translation>Nichts konnte bewertet werden</translation>
    </message>
</context>
<context>
    <name>HistoryDialogs</name>
    <message>
        <source>Delete “{0}”?</source>
        <translation>„{0}“ löschen?</translation>
    </message>
    <message>
        <source>Every session is deleted, including those that the filters hide. A session that is being recorded stays.</source>
        <translation>Alle Sitzungen werden gelöscht, auch die, die von den Filtern ausgeblendet werden. Eine Sitzung, die gerade aufgezeichnet wird, bleibt.</translation>
    </message>
    <message>
        <source>The damaged file stays under a new name beside {0}. Your new history is empty.</source>
        <translation>Die beschädigte Datei bleibt unter einem neuen Namen neben {0}. Ihr neuer Verlauf ist leer.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Move the damaged history file away and start a new one?</source>
        <translation>Beschädigte Verlaufsdatei verschieben und eine neue beginnen?</translation>
    </message>
    <message>
        <source>&amp;Move it away</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>Sitzung exportieren</translation>
    </message>
    <message>
        <source>You can undo this for ten seconds. Then it is deleted for good, and the disk space is freed.</source>
        <translation>Das lässt sich zehn Sekunden lang rückgängig machen. Danach wird endgültig gelöscht und der Speicherplatz freigegeben.</translation>
    </message>
    <message>
        <source>Report for a browser</source>
        <translation>Bericht für einen Browser</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>Untertitel (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>Untertitel (WebVTT)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Search titles and sources</source>
        <translation>Titel und Quellen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search the titles and sources of sessions</source>
        <translation>Titel und Quellen der Sitzungen durchsuchen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Show only sessions with this kind of source (Alt+K)</source>
        <translation>Nur Sitzungen mit dieser Art von Quelle zeigen (Alt+K)</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Show only sessions from this period (Alt+T)</source>
        <translation>Nur Sitzungen aus diesem Zeitraum zeigen (Alt+T)</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show two to {0} sessions side by side; hold Ctrl and click to select them</source>
        <translation>Zwei bis {0} Sitzungen nebeneinander zeigen; mit Strg und Klick auswählen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Delete the selected sessions (Del)</source>
        <translation>Die ausgewählten Sitzungen löschen (Entf)</translation>
    </message>
    <message>
        <source>Delete the whole history</source>
        <translation>Ganzen Verlauf löschen</translation>
    </message>
    <message>
        <source>Open the selected session (Enter)</source>
        <translation>Die ausgewählte Sitzung öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>Save the selected session as a report, a table or subtitles</source>
        <translation>Die ausgewählte Sitzung als Bericht, Tabelle oder Untertitel speichern</translation>
    </message>
    <message>
        <source>Delete &amp;all…</source>
        <translation>&amp;Alle löschen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Stored only on this computer, in the file below: {0} with {1}, {2}. A reading is a time, the position of a face and eight numbers. No pictures are stored. What you delete is gone for good.</source>
        <translation>Nur auf diesem Computer gespeichert, in der Datei unten: {0} mit {1}, {2}. Eine Deutung besteht aus einer Zeit, der Position eines Gesichts und acht Zahlen. Bilder werden nicht gespeichert. Was Sie löschen, ist endgültig weg.</translation>
    </message>
</context>
<context>
    <name>HistoryMessage</name>
    <message>
        <source>Open &amp;Live</source>
        <translation>L&amp;ive öffnen</translation>
    </message>
    <message>
        <source>Record a session with the camera</source>
        <translation>Eine Sitzung mit der Kamera aufzeichnen</translation>
    </message>
    <message>
        <source>S&amp;how all</source>
        <translation>Alle an&amp;zeigen</translation>
    </message>
    <message>
        <source>Clear the search and the filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>Try to open the history again</source>
        <translation>Noch einmal versuchen, den Verlauf zu öffnen</translation>
    </message>
    <message>
        <source>Move the file a&amp;way…</source>
        <translation>&amp;Datei verschieben…</translation>
    </message>
    <message>
        <source>Rename the damaged file and start a new history</source>
        <translation>Die beschädigte Datei umbenennen und einen neuen Verlauf beginnen</translation>
    </message>
    <message>
        <source>Try other words, another kind or another date.</source>
        <translation>Versuchen Sie es mit anderen Wörtern, einer anderen Art oder einem anderen Datum.</translation>
    </message>
    <message>
        <source>No sessions match</source>
        <translation>Keine passenden Sitzungen</translation>
    </message>
    <message>
        <source>Press Record in the Live window, or analyse a video in the Video window. The session then appears here, with its chart.</source>
        <translation>Drücken Sie im Live-Fenster auf „Aufzeichnen“ oder werten Sie im Video-Fenster einen Film aus. Dann erscheint die Sitzung hier mit ihrem Diagramm.</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>The history can&apos;t be shown</source>
        <translation>Der Verlauf kann nicht gezeigt werden</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Back (or Esc)</source>
        <translation>Zurück (oder Esc)</translation>
    </message>
    <message>
        <source>Loading the history</source>
        <translation>Der Verlauf wird geladen</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menü</translation>
    </message>
    <message>
        <source>Se&amp;ssions</source>
        <translation>&amp;Sitzungen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>History – FER Desktop</source>
        <translation>Verlauf – FER Desktop</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>{0} wird gespeichert</translation>
    </message>
    <message>
        <source>{0} deleted for good; {1} freed.</source>
        <translation>{0} endgültig gelöscht; {1} freigegeben.</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} ist wieder da.</translation>
    </message>
    <message>
        <source>The damaged history is now in {0}</source>
        <translation>Der beschädigte Verlauf liegt jetzt in {0}</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Im Programm ist ein Fehler aufgetreten.</translation>
    </message>
</context>
<context>
    <name>HoverReadout</name>
    <message>
        <source>Not scored</source>
        <translation>Nicht bewertet</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>Teach it my face</source>
        <translation>Mein Gesicht beibringen</translation>
    </message>
    <message>
        <source>Imitate eight emoji, one after the other. It takes 20 seconds and starts with your resting face. Don&apos;t exaggerate: show your expressions as you would in a call.</source>
        <translation>Ahmen Sie acht Emojis nach, eines nach dem anderen. Das dauert 20 Sekunden und beginnt mit entspanntem Gesicht. Übertreiben Sie nicht: Zeigen Sie Ihre Mimik wie in einem Anruf.</translation>
    </message>
    <message>
        <source>Sit as usual, in good light, with nobody else in the picture. The countdown waits while your face is out of sight. You can skip an emotion that you find hard to show.</source>
        <translation>Sitzen Sie wie gewohnt, bei gutem Licht und allein im Bild. Der Countdown wartet, solange Ihr Gesicht nicht zu sehen ist. Eine Emotion, die Ihnen schwerfällt, können Sie überspringen.</translation>
    </message>
    <message>
        <source>No pictures are stored. At the end you choose whether to keep the calibration: eight numbers, on this computer. The predictions for your frames are deleted when this dialog closes.</source>
        <translation>Es werden keine Bilder gespeichert. Am Ende entscheiden Sie, ob Sie die Anpassung behalten: acht Zahlen, auf diesem Computer. Die Vorhersagen zu Ihren Bildern werden gelöscht, wenn sich dieses Fenster schließt.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press this, then the new keys; Esc keeps the old ones</source>
        <translation>Klicken Sie hier und drücken Sie dann die neuen Tasten; Esc behält die alten</translation>
    </message>
    <message>
        <source>Keys for {0}: {1}</source>
        <translation>Tasten für {0}: {1}</translation>
    </message>
    <message>
        <source>Press the new keys…</source>
        <translation>Neue Tasten drücken…</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press a button, then the keys that are to do the same from now on.</source>
        <translation>Klicken Sie auf eine Schaltfläche und drücken Sie dann die Tasten, die ab jetzt dasselbe tun sollen.</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Zurück zu {0}</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>{0} zurücksetzen</translation>
    </message>
    <message>
        <source>Give every command its first keys again</source>
        <translation>Allen Befehlen wieder ihre ursprünglichen Tasten geben</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alle &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close this dialog (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>{0} moves between controls or presses them. Add Ctrl or choose another key.</source>
        <translation>{0} wechselt zwischen Bedienelementen oder betätigt sie. Nehmen Sie Strg dazu oder eine andere Taste.</translation>
    </message>
    <message>
        <source>{0} is for typing. Add Ctrl or choose a function key.</source>
        <translation>{0} wird zum Schreiben gebraucht. Nehmen Sie Strg dazu oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>{0} chooses an underlined letter. Use Ctrl instead of Alt.</source>
        <translation>{0} wählt einen unterstrichenen Buchstaben. Nehmen Sie Strg statt Alt.</translation>
    </message>
    <message>
        <source>{0} is taken: {1} ({2}). Choose other keys, or change those first.</source>
        <translation>{0} ist vergeben: {1} ({2}). Wählen Sie andere Tasten oder ändern Sie zuerst jene.</translation>
    </message>
</context>
<context>
    <name>KeysGroup</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>See the keys of all windows, and choose others</source>
        <translation>Die Tasten aller Fenster ansehen und andere wählen</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>T&amp;asten ändern…</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>1 more photo can&apos;t be read.</source>
        <translation>1 weiteres Foto ist nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more photos can&apos;t be read.</source>
        <translation>
            <numerusform>%Ln weiteres Foto ist nicht lesbar.</numerusform>
            <numerusform>%Ln weitere Fotos sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is a video and was left out: open it in Video.</source>
        <translation>{0} ist ein Video und wurde ausgelassen: Öffnen Sie es unter Video.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos were left out: open them in Video.</source>
        <translation>
            <numerusform>%Ln Video wurde ausgelassen: Öffnen Sie es unter Video.</numerusform>
            <numerusform>%Ln Videos wurden ausgelassen: Öffnen Sie sie unter Video.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveControls</name>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>&amp;Overlay</translation>
    </message>
    <message>
        <source>Virtua&amp;l camera…</source>
        <translation>Virtue&amp;lle Kamera…</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Aufzeichnen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Bookmark this moment of the recording, with a word if you like (B; Shift+B asks for the word)</source>
        <translation>Diesen Moment der Aufzeichnung markieren, auf Wunsch mit einem Wort (B; Umschalt+B fragt nach dem Wort)</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>Lese&amp;zeichen</translation>
    </message>
    <message>
        <source>Save this picture with its boxes</source>
        <translation>Dieses Bild mit seinen Rahmen speichern</translation>
    </message>
    <message>
        <source>&amp;Snapshot…</source>
        <translation>&amp;Schnappschuss…</translation>
    </message>
    <message>
        <source>Choose a camera, the screen, a screen region or a video (Alt+C)</source>
        <translation>Eine Kamera, den Bildschirm, einen Bildschirmbereich oder ein Video auswählen (Alt+K)</translation>
    </message>
    <message>
        <source>Show your emoji in a call: choose it there as your camera (Alt+L)</source>
        <translation>Ihr Emoji in einem Anruf zeigen: Wählen Sie sie dort als Kamera (Alt+L)</translation>
    </message>
    <message>
        <source>My fac&amp;e</source>
        <translation>Mein Ges&amp;icht</translation>
    </message>
    <message>
        <source>Your personal calibration; press W to correct the emoji (Alt+E)</source>
        <translation>Ihre persönliche Kalibrierung; mit W korrigieren Sie das Emoji (Alt+I)</translation>
    </message>
    <message>
        <source>Save the readings of this session in the history, without pictures; or stop</source>
        <translation>Die Deutungen dieser Sitzung ohne Bilder im Verlauf speichern oder damit aufhören</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Virtua&amp;l camera: on</source>
        <translation>Virtue&amp;lle Kamera: an</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>&amp;Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Fill the screen with the picture and the emoji; Esc leads back</source>
        <translation>Bild und Emoji auf dem ganzen Bildschirm zeigen; Esc führt zurück</translation>
    </message>
    <message>
        <source>The emoji above every window (Alt+O)</source>
        <translation>Das Emoji über allen Fenstern (Alt+O)</translation>
    </message>
    <message>
        <source>Only the emoji, in a small window for OBS and the like</source>
        <translation>Nur das Emoji, in einem kleinen Fenster für OBS und Ähnliches</translation>
    </message>
    <message>
        <source>M&amp;ini window</source>
        <translation>Mini-Fens&amp;ter</translation>
    </message>
    <message>
        <source>Recording is on: readings are saved in the history, pictures are not.</source>
        <translation>Die Aufzeichnung läuft: Deutungen werden im Verlauf gespeichert, Bilder nicht.</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded.</source>
        <translation>Bilder werden auf diesem Computer ausgewertet und dann verworfen.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere.</source>
        <translation>Es wird nichts verschickt.</translation>
    </message>
    <message>
        <source>Your call gets the virtual camera&apos;s pictures. Nothing else is sent anywhere.</source>
        <translation>Ihr Anruf erhält die Bilder der virtuellen Kamera. Sonst wird nichts verschickt.</translation>
    </message>
    <message>
        <source>Recording is off.</source>
        <translation>Die Aufzeichnung ist aus.</translation>
    </message>
</context>
<context>
    <name>LiveFiles</name>
    <message>
        <source>Videos ({0});;All files (*)</source>
        <translation>Videos ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open video as camera</source>
        <translation>Video als Kamera öffnen</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;JPEG picture (*.jpg *.jpeg)</source>
        <translation>PNG-Bild (*.png);;JPEG-Bild (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Save snapshot</source>
        <translation>Schnappschuss speichern</translation>
    </message>
</context>
<context>
    <name>LiveOverlay</name>
    <message>
        <source>Hide the Live &amp;window</source>
        <translation>Live-&amp;Fenster ausblenden</translation>
    </message>
    <message>
        <source>Show the Live &amp;window</source>
        <translation>Live-&amp;Fenster anzeigen</translation>
    </message>
    <message>
        <source>Clicks go through the overlay. Press {0} to turn that off.</source>
        <translation>Klicks gehen durch das Overlay. {0} schaltet das aus.</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>Click a box to follow that face (←, →)</source>
        <translation>Klicken Sie auf einen Rahmen, um diesem Gesicht zu folgen (←, →)</translation>
    </message>
    <message>
        <source>Picture of the camera, mirrored</source>
        <translation>Bild der Kamera, gespiegelt</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Bild der Kamera</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>Bild des Videos</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Bild des Bildschirms</translation>
    </message>
</context>
<context>
    <name>LiveSnapshot</name>
    <message>
        <source>Snapshot {0}</source>
        <translation>Schnappschuss {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Gespeichert: {0}</translation>
    </message>
    <message>
        <source>The snapshot was not saved.</source>
        <translation>Der Schnappschuss wurde nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>LiveStatus</name>
    <message>
        <source>Frames analysed per second</source>
        <translation>Ausgewertete Bilder je Sekunde</translation>
    </message>
    <message>
        <source>From a frame&apos;s arrival to its emoji: the median of the last frames</source>
        <translation>Von der Ankunft eines Bildes bis zu seinem Emoji: der Median der letzten Bilder</translation>
    </message>
    <message>
        <source>Frames skipped to keep up</source>
        <translation>Bilder, die übersprungen wurden, um Schritt zu halten</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} Bilder/s</translation>
    </message>
    <message>
        <source>{0} ms latency</source>
        <translation>{0} ms Verzögerung</translation>
    </message>
    <message>
        <source>{0} skipped</source>
        <translation>{0} übersprungen</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Stop and go back to the menu</source>
        <translation>Anhalten und zurück zum Menü</translation>
    </message>
</context>
<context>
    <name>LiveVirtualCamera</name>
    <message>
        <source>a still picture, nothing of your camera</source>
        <translation>ein Standbild, nichts von Ihrer Kamera</translation>
    </message>
    <message>
        <source>your picture with the emoji</source>
        <translation>Ihr Bild mit dem Emoji</translation>
    </message>
    <message>
        <source>your picture without the emoji</source>
        <translation>Ihr Bild ohne das Emoji</translation>
    </message>
    <message>
        <source>your face covered by its emoji</source>
        <translation>Ihr Gesicht, von seinem Emoji verdeckt</translation>
    </message>
    <message>
        <source>your face covered, without the emoji</source>
        <translation>Ihr Gesicht verdeckt, ohne das Emoji</translation>
    </message>
    <message>
        <source>the emoji alone</source>
        <translation>das Emoji allein</translation>
    </message>
    <message>
        <source>a plain colour</source>
        <translation>eine einfache Farbe</translation>
    </message>
</context>
<context>
    <name>LiveWindow</name>
    <message>
        <source>Live – FER Desktop</source>
        <translation>Live – FER Desktop</translation>
    </message>
    <message>
        <source>Choose a camera, a screen region or a video.</source>
        <translation>Wählen Sie eine Kamera, einen Bildschirmbereich oder ein Video.</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Looking for the camera…</source>
        <translation>Die Kamera wird gesucht…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
</context>
<context>
    <name>MenuWindow</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>An emoji that mirrors your face</source>
        <translation>Ein Emoji, das Ihr Gesicht spiegelt</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>&amp;Video</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Ve&amp;rlauf</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>The user guide, available offline</source>
        <translation>Das Handbuch, ohne Internet verfügbar</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>Shown in the Live window and stored only on this computer (Alt+N)</source>
        <translation>Wird im Live-Fenster gezeigt und nur auf diesem Computer gespeichert (Alt+N)</translation>
    </message>
    <message>
        <source>The emoji of each face in a photo</source>
        <translation>Das Emoji jedes Gesichts in einem Foto</translation>
    </message>
    <message>
        <source>How expressions change during a video</source>
        <translation>Wie sich die Ausdrücke in einem Video verändern</translation>
    </message>
    <message>
        <source>Past sessions and their charts</source>
        <translation>Vergangene Sitzungen und ihre Diagramme</translation>
    </message>
    <message>
        <source>What this program does, its limits and its licences</source>
        <translation>Was dieses Programm tut, seine Grenzen und seine Lizenzen</translation>
    </message>
    <message>
        <source>Camera, recognition, emoji, appearance, language and stored data</source>
        <translation>Kamera, Erkennung, Emoji, Aussehen, Sprache und gespeicherte Daten</translation>
    </message>
    <message>
        <source>Your name, your personal calibration and your corrections</source>
        <translation>Ihr Name, Ihre persönliche Kalibrierung und Ihre Korrekturen</translation>
    </message>
    <message>
        <source>&amp;My face</source>
        <translation>Mein &amp;Gesicht</translation>
    </message>
    <message>
        <source>FER Desktop</source>
        <translation>FER Desktop</translation>
    </message>
    <message>
        <source>Which emoji does a face resemble?</source>
        <translation>Welchem Emoji ähnelt ein Gesicht?</translation>
    </message>
    <message>
        <source>Your &amp;name (optional)</source>
        <translation>Ihr &amp;Name (freiwillig)</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
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
        <translation>Ziehen verschiebt, am Rand ziehen ändert die Größe, Rechtsklick zeigt mehr, Esc führt zu Live zurück</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>&amp;Durchsichtig</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Grün</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Blau</translation>
    </message>
    <message>
        <source>&amp;Magenta</source>
        <translation>&amp;Magenta</translation>
    </message>
    <message>
        <source>&amp;Always on top</source>
        <translation>&amp;Immer im Vordergrund</translation>
    </message>
    <message>
        <source>Back to &amp;Live</source>
        <translation>Zurück zu &amp;Live</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Mini window: {0}</source>
        <translation>Mini-Fenster: {0}</translation>
    </message>
</context>
<context>
    <name>MinuteChart</name>
    <message>
        <source>The last minute</source>
        <translation>Die letzte Minute</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>vor {0}</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Built-in model {0}</source>
        <translation>Mitgeliefertes Modell {0}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Validation set</source>
        <translation>Validierungsdaten</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Testdaten</translation>
    </message>
    <message>
        <source>These figures were measured on this model. Help contains the full model card.</source>
        <translation>Diese Zahlen wurden an diesem Modell gemessen. Die Hilfe enthält die ganze Modellkarte.</translation>
    </message>
    <message>
        <source>These figures come from the model&apos;s own card. FER Desktop did not check them.</source>
        <translation>Diese Zahlen stammen von der Karte des Modells. FER Desktop hat sie nicht geprüft.</translation>
    </message>
    <message>
        <source>No card came with the model, so these details come from its file. Its accuracy is unknown.</source>
        <translation>Mit dem Modell kam keine Karte; diese Angaben stammen aus seiner Datei. Wie oft es recht hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>FER Desktop&apos;s own</source>
        <translation>das eigene von FER Desktop</translation>
    </message>
    <message>
        <source>{0} correct</source>
        <translation>{0} richtig</translation>
    </message>
    <message>
        <source>, {0} averaged over the emotions</source>
        <translation>, {0} im Mittel der Emotionen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
</context>
<context>
    <name>ModelFacts</name>
    <message>
        <source>This app guesses which emoji a face resembles. It cannot know what anyone feels. It is often wrong; it does worse in poor light, from the side, and for some groups of people.</source>
        <translation>Dieses Programm rät, welchem Emoji ein Gesicht ähnelt. Es kann nicht wissen, was jemand fühlt. Es irrt sich oft; bei schlechtem Licht, von der Seite und bei manchen Gruppen von Menschen ist es schlechter.</translation>
    </message>
    <message>
        <source>This app guesses which emoji a face resembles. It cannot know what anyone feels. On its test set it is right about {0} in 100 times; it does worse in poor light, from the side, and for some groups of people.</source>
        <translation>Dieses Programm rät, welchem Emoji ein Gesicht ähnelt. Es kann nicht wissen, was jemand fühlt. Auf seinen Testdaten hat es in etwa {0} von 100 Fällen recht; bei schlechtem Licht, von der Seite und bei manchen Gruppen von Menschen ist es schlechter.</translation>
    </message>
    <message>
        <source>Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, discipline, diagnosis, policing or lie detection.</source>
        <translation>Benutzen Sie es nicht bei Beschäftigten, Bewerbern, Schülern oder Studierenden: In der EU ist es verboten, bei der Arbeit oder in der Bildung auf Emotionen zu schließen, außer aus medizinischen Gründen oder zur Sicherheit. Benutzen Sie es nicht für Einstellungen, Noten, Disziplinarmaßnahmen, Diagnosen, Polizeiarbeit oder zum Erkennen von Lügen.</translation>
    </message>
</context>
<context>
    <name>ModelGroup</name>
    <message>
        <source>Choose a model</source>
        <translation>Ein Modell auswählen</translation>
    </message>
    <message>
        <source>Expression models (*.onnx)</source>
        <translation>Ausdrucksmodelle (*.onnx)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model that recognises expressions (Alt+O)</source>
        <translation>Das Modell, das Ausdrücke erkennt (Alt+O)</translation>
    </message>
    <message>
        <source>Choose an ONNX model made for this program; it is checked and copied</source>
        <translation>Ein für dieses Programm gemachtes ONNX-Modell auswählen; es wird geprüft und kopiert</translation>
    </message>
    <message>
        <source>Add a model &amp;file…</source>
        <translation>Modelldatei hi&amp;nzufügen…</translation>
    </message>
    <message>
        <source>Delete the copy of this model and use the built-in model</source>
        <translation>Die Kopie dieses Modells löschen und das mitgelieferte verwenden</translation>
    </message>
    <message>
        <source>Remove th&amp;is model…</source>
        <translation>Dieses Modell en&amp;tfernen…</translation>
    </message>
    <message>
        <source>The model&apos;s card</source>
        <translation>Die Karte des Modells</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>M&amp;odell</translation>
    </message>
    <message>
        <source>Photo, Live, Video and the command line use it from the next photo, video or camera on. Each session records which model it used.</source>
        <translation>Foto, Live, Video und die Befehlszeile verwenden es ab dem nächsten Foto, Video oder der nächsten Kamera. Jede Sitzung vermerkt, welches Modell sie verwendet hat.</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>Das Modell wird geprüft…</translation>
    </message>
    <message>
        <source>Remove the model {0}?</source>
        <translation>Das Modell {0} entfernen?</translation>
    </message>
    <message>
        <source>Its copy is deleted. The original file stays.</source>
        <translation>Seine Kopie wird gelöscht. Die Originaldatei bleibt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>{0} (can&apos;t be used)</source>
        <translation>{0} (nicht verwendbar)</translation>
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
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>Try to open it again</source>
        <translation>Noch einmal versuchen zu öffnen</translation>
    </message>
    <message>
        <source>Open &amp;video as camera…</source>
        <translation>Video als Kamera ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Play a video file in place of a camera</source>
        <translation>Eine Videodatei anstelle einer Kamera abspielen</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces in a call or a video on the screen</source>
        <translation>Ein Rechteck um die Gesichter in einem Anruf oder Video auf dem Bildschirm ziehen</translation>
    </message>
    <message>
        <source>Turn on the camera…</source>
        <translation>Kamera einschalten …</translation>
    </message>
    <message>
        <source>Ask about the camera again</source>
        <translation>Noch einmal nach der Kamera fragen</translation>
    </message>
    <message>
        <source>Send the call a picture made by FER Desktop</source>
        <translation>Dem Anruf ein Bild von FER Desktop senden</translation>
    </message>
    <message>
        <source>Screen re&amp;gion…</source>
        <translation>Bildschirmbe&amp;reich…</translation>
    </message>
    <message>
        <source>Analyse your picture in the call&apos;s window</source>
        <translation>Ihr Bild im Fenster des Anrufs auswerten</translation>
    </message>
    <message>
        <source>If you are in a call:</source>
        <translation>Wenn Sie gerade einen Anruf führen:</translation>
    </message>
    <message>
        <source>Turn your video off there, and choose the virtual camera as the call&apos;s camera.</source>
        <translation>Schalten Sie dort Ihr Video aus und wählen Sie die virtuelle Kamera als Kamera des Anrufs.</translation>
    </message>
    <message>
        <source>Leave it the camera, and have your picture analysed in the call&apos;s window.</source>
        <translation>Überlassen Sie ihm die Kamera und lassen Sie Ihr Bild im Fenster des Anrufs auswerten.</translation>
    </message>
    <message>
        <source>Virt&amp;ual camera…</source>
        <translation>Virt&amp;uelle Kamera…</translation>
    </message>
</context>
<context>
    <name>OpenSavedFileButton</name>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open the file you saved last</source>
        <translation>Die zuletzt gespeicherte Datei öffnen</translation>
    </message>
    <message>
        <source>Open {0} ({1})</source>
        <translation>{0} öffnen ({1})</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Gespeichert: {0}</translation>
    </message>
    <message>
        <source>No program opens {0}. Choose one for such files in the system&apos;s settings.</source>
        <translation>Kein Programm öffnet {0}. Wählen Sie in den Systemeinstellungen eines für solche Dateien.</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Test frames that are right, by emotion</source>
        <translation>Richtige Testbilder nach Emotion</translation>
    </message>
    <message>
        <source>Not enough to learn from</source>
        <translation>Zu wenig zum Lernen</translation>
    </message>
    <message>
        <source>The program needs your resting face and at least one emotion. Sit in good light and try again.</source>
        <translation>Das Programm braucht Ihr entspanntes Gesicht und mindestens eine Emotion. Setzen Sie sich in gutes Licht und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The test frames were not used for learning, but they are from the same minute: expect less on another day or in other light. The calibration changes each probability only a little, and only for your face.</source>
        <translation>Aus den Testbildern wurde nicht gelernt, aber sie stammen aus derselben Minute: Erwarten Sie an einem anderen Tag oder bei anderem Licht weniger. Die Anpassung ändert jede Wahrscheinlichkeit nur wenig, und nur für Ihr Gesicht.</translation>
    </message>
    <message>
        <source>No calibration this time</source>
        <translation>Diesmal keine Anpassung</translation>
    </message>
    <message>
        <source>Hardly any difference</source>
        <translation>Kaum ein Unterschied</translation>
    </message>
    <message>
        <source>Your personal calibration is ready</source>
        <translation>Ihre persönliche Anpassung ist fertig</translation>
    </message>
    <message>
        <source>In a check on test frames: right before {0} of {1}, after {2} of {1}.</source>
        <translation>Bei dafür zurückgelegten Testbildern richtig: vorher {0} von {1}, nachher {2} von {1}.</translation>
    </message>
    <message>
        <source>The calibration would not improve your readings, so it isn&apos;t used.</source>
        <translation>Die Anpassung würde Ihre Deutungen nicht verbessern und wird daher nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>FER Desktop – overlay</source>
        <translation>FER Desktop – Overlay</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to resize, right-click for more</source>
        <translation>Ziehen bewegt, das Mausrad ändert die Größe, ein Rechtsklick bietet mehr</translation>
    </message>
    <message>
        <source>Overlay: {0}</source>
        <translation>Overlay: {0}</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
</context>
<context>
    <name>OverlayActions</name>
    <message>
        <source>Show the &amp;overlay</source>
        <translation>&amp;Overlay anzeigen</translation>
    </message>
    <message>
        <source>A small emoji that floats above every window</source>
        <translation>Ein kleines Emoji, das über allen Fenstern schwebt</translation>
    </message>
    <message>
        <source>Show the &amp;name</source>
        <translation>&amp;Name anzeigen</translation>
    </message>
    <message>
        <source>The name of the emotion under the emoji</source>
        <translation>Der Name der Emotion unter dem Emoji</translation>
    </message>
    <message>
        <source>Others see the emoji only while you hold {0}</source>
        <translation>Andere sehen das Emoji nur, solange Sie {0} halten</translation>
    </message>
    <message>
        <source>&amp;Hold to share</source>
        <translation>Zum Teilen &amp;halten</translation>
    </message>
    <message>
        <source>Click-&amp;through</source>
        <translation>&amp;Klicks durchlassen</translation>
    </message>
    <message>
        <source>Clicks reach what is under the overlay. Turn this off here or in the tray</source>
        <translation>Klicks erreichen, was unter dem Overlay liegt. Hier oder im Infobereich ausschalten</translation>
    </message>
    <message>
        <source>&amp;Reactions</source>
        <translation>&amp;Reaktionen</translation>
    </message>
    <message>
        <source>When a strong expression begins, its emoji rise through the overlay and the virtual camera</source>
        <translation>Beginnt ein starker Ausdruck, steigen seine Emojis durch das Overlay und die virtuelle Kamera auf</translation>
    </message>
    <message>
        <source>Or turn the mouse wheel over the overlay</source>
        <translation>Oder das Mausrad über dem Overlay drehen</translation>
    </message>
    <message>
        <source>In&amp;crease size</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Decrease size</source>
        <translation>K&amp;leiner</translation>
    </message>
    <message>
        <source>Share and analyse nothing any more, at once</source>
        <translation>Sofort nichts mehr teilen oder auswerten</translation>
    </message>
    <message>
        <source>Stop all sharing and &amp;analysis</source>
        <translation>Teilen und Auswerten b&amp;eenden</translation>
    </message>
    <message>
        <source>Resume &amp;sharing</source>
        <translation>Wie&amp;der teilen</translation>
    </message>
    <message>
        <source>Let others see the emoji again after everything was stopped</source>
        <translation>Andere dürfen das Emoji wieder sehen, nachdem alles beendet wurde</translation>
    </message>
    <message>
        <source>Pause or resume the analysis</source>
        <translation>Die Auswertung pausieren oder fortsetzen</translation>
    </message>
    <message>
        <source>Show the Live &amp;window</source>
        <translation>Live-&amp;Fenster anzeigen</translation>
    </message>
    <message>
        <source>The window with the camera</source>
        <translation>Das Fenster mit der Kamera</translation>
    </message>
    <message>
        <source>H&amp;ide this window</source>
        <translation>D&amp;ieses Fenster ausblenden</translation>
    </message>
    <message>
        <source>The overlay stays; show the window again from its menu or the tray</source>
        <translation>Das Overlay bleibt; über sein Menü oder den Infobereich zeigen Sie das Fenster wieder</translation>
    </message>
    <message>
        <source>Opacit&amp;y</source>
        <translation>De&amp;ckkraft</translation>
    </message>
    <message>
        <source>&amp;Quit FER Desktop</source>
        <translation>FER Desktop &amp;beenden</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>Das Programm beenden</translation>
    </message>
    <message>
        <source>How opaque the overlay is</source>
        <translation>Wie deckend das Overlay ist</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>{0} and {1} work in every window</source>
        <translation>{0} und {1} wirken in jedem Fenster</translation>
    </message>
    <message>
        <source>{0} and {1} work in this window</source>
        <translation>{0} und {1} wirken in diesem Fenster</translation>
    </message>
</context>
<context>
    <name>OwnWindowMonitor</name>
    <message>
        <source>A window of FER Desktop covers part of the screen region. That part is left out. Move the window aside.</source>
        <translation>Ein Fenster von FER Desktop verdeckt einen Teil des Bildschirmbereichs. Dieser Teil bleibt ausgelassen. Schieben Sie das Fenster beiseite.</translation>
    </message>
</context>
<context>
    <name>PersonalController</name>
    <message>
        <source>Say what the emoji shown now should have been</source>
        <translation>Sagen, was das jetzt gezeigte Emoji hätte sein sollen</translation>
    </message>
    <message>
        <source>&amp;Correct this emoji…</source>
        <translation>Dieses Emoji &amp;korrigieren…</translation>
    </message>
    <message>
        <source>The face shown is yours: analyse it with your personal calibration</source>
        <translation>Das gezeigte Gesicht ist Ihres: mit Ihrer persönlichen Kalibrierung auswerten</translation>
    </message>
    <message>
        <source>Use &amp;my personal calibration</source>
        <translation>&amp;Meine persönliche Kalibrierung verwenden</translation>
    </message>
    <message>
        <source>Show eight expressions, which takes about 20 seconds</source>
        <translation>Acht Ausdrücke zeigen; das dauert etwa 20 Sekunden</translation>
    </message>
    <message>
        <source>&amp;Teach it my face…</source>
        <translation>Mein Gesicht anle&amp;rnen…</translation>
    </message>
    <message>
        <source>Your name, personal calibration and corrections, and where they are stored</source>
        <translation>Ihr Name, Ihre persönliche Kalibrierung, Ihre Korrekturen und wo sie gespeichert sind</translation>
    </message>
    <message>
        <source>My &amp;face…</source>
        <translation>Mein &amp;Gesicht…</translation>
    </message>
    <message>
        <source>Is this you? Press M to use your personal calibration.</source>
        <translation>Sind Sie das? Drücken Sie M, um Ihre persönliche Kalibrierung zu verwenden.</translation>
    </message>
    <message>
        <source>Your personal calibration works with a camera, while a face is shown.</source>
        <translation>Ihre persönliche Kalibrierung geht mit einer Kamera, während ein Gesicht gezeigt wird.</translation>
    </message>
    <message>
        <source>No personal calibration is in use: choose “Teach it my face…” first.</source>
        <translation>Es ist keine persönliche Kalibrierung in Gebrauch: Wählen Sie zuerst „Mein Gesicht anlernen…“.</translation>
    </message>
    <message>
        <source>“Teach it my face” needs a camera: choose one with Camera.</source>
        <translation>„Mein Gesicht anlernen“ braucht eine Kamera: Wählen Sie eine unter „Kamera“.</translation>
    </message>
    <message>
        <source>“Correct this emoji” works with a camera, while a face is shown.</source>
        <translation>„Dieses Emoji korrigieren“ geht mit einer Kamera, während ein Gesicht gezeigt wird.</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Ein Foto auswählen</translation>
    </message>
    <message>
        <source>Analyse the photo on the clipboard</source>
        <translation>Das Foto in der Zwischenablage auswerten</translation>
    </message>
    <message>
        <source>Previous photo in the folder</source>
        <translation>Vorheriges Foto im Ordner</translation>
    </message>
    <message>
        <source>Next photo in the folder</source>
        <translation>Nächstes Foto im Ordner</translation>
    </message>
    <message>
        <source>&amp;Save photo…</source>
        <translation>Foto &amp;speichern…</translation>
    </message>
    <message>
        <source>Copy the chosen face&apos;s probabilities, separated by tabs</source>
        <translation>Die Wahrscheinlichkeiten des gewählten Gesichts kopieren, durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>Save the probabilities of all faces as CSV or JSON</source>
        <translation>Die Wahrscheinlichkeiten aller Gesichter als CSV oder JSON speichern</translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorheriges</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächstes</translation>
    </message>
    <message>
        <source>Save the photo as it is shown, with boxes or emoji</source>
        <translation>Das Foto so speichern, wie es zu sehen ist: mit Rahmen oder Emojis</translation>
    </message>
    <message>
        <source>Copy p&amp;hoto</source>
        <translation>F&amp;oto kopieren</translation>
    </message>
    <message>
        <source>Copy the photo as it is shown, with boxes or emoji</source>
        <translation>Das Foto so kopieren, wie es zu sehen ist: mit Rahmen oder Emojis</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
</context>
<context>
    <name>PhotoDialogs</name>
    <message>
        <source>Photos ({0});;All files (*)</source>
        <translation>Fotos ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Ein Foto auswählen</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Ordner mit Fotos wählen</translation>
    </message>
    <message>
        <source>Save photo</source>
        <translation>Foto speichern</translation>
    </message>
    <message>
        <source>PNG image (*.png);;JPEG image (*.jpg)</source>
        <translation>PNG-Bild (*.png);;JPEG-Bild (*.jpg)</translation>
    </message>
    <message>
        <source>Export probabilities</source>
        <translation>Wahrscheinlichkeiten exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv);;JSON (*.json)</source>
        <translation>CSV-Tabelle (*.csv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>PhotoPicture</name>
    <message>
        <source>Click a face or press ← and → to choose it; scroll or pinch to zoom; drag to move the zoomed photo, or to take the whole one to another program</source>
        <translation>Klicken Sie auf ein Gesicht oder drücken Sie ← und →, um es zu wählen; zoomen Sie mit dem Mausrad oder zwei Fingern; ziehen Sie, um das vergrößerte Foto zu verschieben oder das ganze in ein anderes Programm zu bringen</translation>
    </message>
    <message>
        <source>Photo, faces found: {0}</source>
        <translation>Foto, gefundene Gesichter: {0}</translation>
    </message>
    <message>
        <source>; chosen: face {0}, {1}</source>
        <translation>; gewählt: Gesicht {0}, {1}</translation>
    </message>
</context>
<context>
    <name>PhotoReadingPanel</name>
    <message>
        <source>Reading of the chosen face</source>
        <translation>Deutung des gewählten Gesichts</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>Vorheriges Gesicht</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Nächstes Gesicht</translation>
    </message>
    <message>
        <source>Face {0} of {1}</source>
        <translation>Gesicht {0} von {1}</translation>
    </message>
    <message>
        <source>No face was found in this photo. Faces are found from the front: one that is turned away, tilted, covered, very small, dark or blurred may be missed. Try a closer photo with light on the face.</source>
        <translation>In diesem Foto wurde kein Gesicht gefunden. Gesichter werden von vorn gefunden: Ein abgewandtes, geneigtes, verdecktes, sehr kleines, dunkles oder unscharfes kann übersehen werden. Versuchen Sie es mit einem näheren Foto mit Licht auf dem Gesicht.</translation>
    </message>
    <message>
        <source>You can add a face that was missed: press Add face, then draw a box around it.</source>
        <translation>Ein übersehenes Gesicht können Sie ergänzen: Drücken Sie „Gesicht hinzufügen“ und ziehen Sie einen Rahmen darum.</translation>
    </message>
    <message>
        <source>Covering an orange part makes {0} less likely, covering a blue part more: {1} to {2}. The shading tells what the program goes by, not what the person feels.</source>
        <translation>Wird eine orange Stelle verdeckt, wird {0} weniger wahrscheinlich, bei einer blauen wahrscheinlicher: {1} bis {2}. Die Färbung zeigt, wonach das Programm geht, nicht was die Person fühlt.</translation>
    </message>
    <message>
        <source>Nearest: {0}, {1}.</source>
        <translation>Am nächsten: {0}, {1}.</translation>
    </message>
</context>
<context>
    <name>PhotoToolbar</name>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Emoji beside the faces</source>
        <translation>Emojis neben den Gesichtern</translation>
    </message>
    <message>
        <source>Emoji over the faces</source>
        <translation>Emojis über den Gesichtern</translation>
    </message>
    <message>
        <source>What is drawn on the photo</source>
        <translation>Was auf das Foto gezeichnet wird</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show the photo&apos;s own pixels</source>
        <translation>Das Foto in Originalgröße zeigen</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Add face</source>
        <translation>Gesicht hinzufügen</translation>
    </message>
    <message>
        <source>Draw a box around a face that was missed</source>
        <translation>Einen Rahmen um ein übersehenes Gesicht ziehen</translation>
    </message>
    <message>
        <source>What is drawn on the photo, also when you save, copy or drag it</source>
        <translation>Was auf das Foto gezeichnet wird, auch beim Speichern, Kopieren und Ziehen</translation>
    </message>
    <message>
        <source>Remove the chosen face, if it is none; Ctrl+Z brings it back</source>
        <translation>Das gewählte Gesicht entfernen, wenn es keines ist; Strg+Z holt es zurück</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>Gesicht entfernen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Shade the parts of the face that speak for and against the emotion</source>
        <translation>Die Stellen des Gesichts färben, die für und gegen die Emotion sprechen</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>Alle Gesichter</translation>
    </message>
    <message>
        <source>Show all faces in one table</source>
        <translation>Alle Gesichter in einer Tabelle zeigen</translation>
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
        <translation>Zurück zum Menü (oder Esc)</translation>
    </message>
    <message>
        <source>Analysing the photo</source>
        <translation>Das Foto wird ausgewertet</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard. Copy one, then paste again.</source>
        <translation>In der Zwischenablage ist kein Foto. Kopieren Sie eines und fügen Sie es dann ein.</translation>
    </message>
    <message>
        <source>Pasted photo</source>
        <translation>Eingefügtes Foto</translation>
    </message>
    <message>
        <source>Analysing {0}</source>
        <translation>{0} wird ausgewertet</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Try another photo.</source>
        <translation>Im Programm ist ein Fehler aufgetreten. Versuchen Sie es mit einem anderen Foto.</translation>
    </message>
    <message>
        <source>Drag a box around the face, or move the one shown with the arrow keys and press Enter.</source>
        <translation>Ziehen Sie einen Rahmen um das Gesicht oder verschieben Sie den gezeigten mit den Pfeiltasten und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Photo {0} of {1}</source>
        <translation>Foto {0} von {1}</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>In die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
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
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Use this region</source>
        <translation>Diesen Bereich &amp;verwenden</translation>
    </message>
    <message>
        <source>Analyse this region (Enter)</source>
        <translation>Diesen Bereich auswerten (Eingabe)</translation>
    </message>
    <message>
        <source>Close without a selection (Esc)</source>
        <translation>Ohne Auswahl schließen (Esc)</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces</source>
        <translation>Ziehen Sie ein Rechteck um die Gesichter</translation>
    </message>
    <message>
        <source>Arrow keys move it, with Shift they resize it, with Ctrl by single pixels.</source>
        <translation>Die Pfeiltasten bewegen es, mit Umschalt ändern sie die Größe, mit Strg um einzelne Pixel.</translation>
    </message>
    <message>
        <source>Page Down goes to the next screen.</source>
        <translation>Bild ab geht zum nächsten Bildschirm.</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Or&amp;ientation</source>
        <translation>Ausr&amp;ichtung</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie sie ist</translation>
    </message>
    <message>
        <source>90° clockwise</source>
        <translation>90° im Uhrzeigersinn</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Auf dem Kopf</translation>
    </message>
    <message>
        <source>90° counterclockwise</source>
        <translation>90° gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>Rotate a video that lies on its side before it is analysed (Alt+I)</source>
        <translation>Ein auf der Seite liegendes Video vor der Analyse drehen (Alt+I)</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Vi&amp;deo stream</source>
        <translation>Vi&amp;deospur</translation>
    </message>
    <message>
        <source>Which of the videos in this file is analysed (Alt+D)</source>
        <translation>Welches der Videos in dieser Datei analysiert wird (Alt+D)</translation>
    </message>
    <message>
        <source>Video stream</source>
        <translation>Videospur</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>ProbabilityTable</name>
    <message>
        <source>Probabilities of the emotions</source>
        <translation>Wahrscheinlichkeiten der Emotionen</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>My face</source>
        <translation>Mein Gesicht</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Shown in the Live window (Alt+N)</source>
        <translation>Wird im Live-Fenster gezeigt (Alt+N)</translation>
    </message>
    <message>
        <source>A&amp;pply it to my face in Live</source>
        <translation>In Live auf mein Gesicht an&amp;wenden</translation>
    </message>
    <message>
        <source>Apply my personal calibration</source>
        <translation>Meine persönliche Anpassung anwenden</translation>
    </message>
    <message>
        <source>When off, the calibration stays stored but is not used (Alt+P)</source>
        <translation>Wenn ausgeschaltet, bleibt die Anpassung gespeichert, wird aber nicht verwendet (Alt+W)</translation>
    </message>
    <message>
        <source>&amp;Teach it my face…</source>
        <translation>Mein Gesicht anle&amp;rnen…</translation>
    </message>
    <message>
        <source>Show your expressions to the camera for 20 seconds</source>
        <translation>Der Kamera 20 Sekunden lang Ihre Mimik zeigen</translation>
    </message>
    <message>
        <source>Delete &amp;calibration…</source>
        <translation>&amp;Anpassung löschen…</translation>
    </message>
    <message>
        <source>Delete what the program learned about your face</source>
        <translation>Löschen, was das Programm über Ihr Gesicht gelernt hat</translation>
    </message>
    <message>
        <source>You chose these moments, so they don&apos;t show how often the program is right.</source>
        <translation>Sie haben diese Momente ausgewählt; sie zeigen also nicht, wie oft das Programm richtigliegt.</translation>
    </message>
    <message>
        <source>&amp;Delete corrections…</source>
        <translation>&amp;Korrekturen löschen…</translation>
    </message>
    <message>
        <source>Delete all your corrections for good</source>
        <translation>Alle Ihre Korrekturen endgültig löschen</translation>
    </message>
    <message>
        <source>Close this dialog (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>Personal calibration</source>
        <translation>Persönliche Anpassung</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Your name; for the calibration, eight numbers, its date and its check; for each correction, the time, the emotion shown, the right one and the eight probabilities. No pictures are stored, and nothing leaves this computer.</source>
        <translation>Ihr Name; zur Anpassung acht Zahlen, ihr Datum und ihre Prüfung; zu jeder Korrektur die Zeit, die gezeigte Emotion, die richtige und die acht Wahrscheinlichkeiten. Es werden keine Bilder gespeichert, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>None yet. In 20 seconds the program learns your resting face and how you show each emotion. The calibration applies only to the face that you say is yours, in Live with a camera.</source>
        <translation>Noch keine. In 20 Sekunden lernt das Programm Ihr entspanntes Gesicht kennen und wie Sie jede Emotion zeigen. Die Anpassung gilt nur für das Gesicht, das Sie in Live mit einer Kamera als Ihres angeben.</translation>
    </message>
    <message>
        <source>Made {0}. In a check on test frames: right before {1} of {3}, after {2}.</source>
        <translation>Erstellt: {0}. Bei zurückgelegten Testbildern richtig: vorher {1} von {3}, nachher {2}.</translation>
    </message>
    <message>
        <source>It was made with another model and is not used. Make a new one.</source>
        <translation>Sie wurde mit einem anderen Modell erstellt und wird nicht verwendet. Erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>The file is deleted. Your face is then analysed like any other.</source>
        <translation>Die Datei wird gelöscht. Ihr Gesicht wird dann wie jedes andere ausgewertet.</translation>
    </message>
    <message>
        <source>Delete your personal calibration?</source>
        <translation>Ihre persönliche Anpassung löschen?</translation>
    </message>
    <message>
        <source>Delete all your corrections?</source>
        <translation>Alle Ihre Korrekturen löschen?</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>What is stored, and where</source>
        <translation>Was wo gespeichert ist</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>They are deleted for good. Your sessions stay.</source>
        <translation>Sie werden endgültig gelöscht. Ihre Sitzungen bleiben.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Opening the video…</source>
        <translation>Das Video wird geöffnet…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} mehr</translation>
    </message>
    <message>
        <source>Face {0}: {1}</source>
        <translation>Gesicht {0}: {1}</translation>
    </message>
    <message>
        <source>Stop and keep the result so far (Alt+S)</source>
        <translation>Stoppen und das bisherige Ergebnis behalten (Alt+S)</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>Fortschritt der Auswertung</translation>
    </message>
    <message>
        <source>{0} analysed</source>
        <translation>{0} ausgewertet</translation>
    </message>
    <message>
        <source>Stopping and saving the result so far…</source>
        <translation>Wird gestoppt, das bisherige Ergebnis wird gespeichert…</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>noch etwa {0} s</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>noch etwa {0} min</translation>
    </message>
    <message>
        <source>about {0} h left</source>
        <translation>noch etwa {0} h</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>{0} likely</source>
        <translation>{0} wahrscheinlich</translation>
    </message>
</context>
<context>
    <name>RecentPhotos</name>
    <message>
        <source>&amp;Recent</source>
        <translation>Zu&amp;letzt</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>Zuletzt geöffnete Fotos</translation>
    </message>
    <message>
        <source>The photos you opened last (Alt+R)</source>
        <translation>Die Fotos, die Sie zuletzt geöffnet haben (Alt+L)</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Forget which photos and videos you opened</source>
        <translation>Vergessen, welche Fotos und Videos Sie geöffnet haben</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>L&amp;iste leeren</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
</context>
<context>
    <name>RecognitionGroup</name>
    <message>
        <source>Recognition</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Responsiveness</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>How quickly the emoji follows your face (Alt+P)</source>
        <translation>Wie schnell das Emoji Ihrem Gesicht folgt (Alt+T)</translation>
    </message>
    <message>
        <source>Unknown below</source>
        <translation>Unbekannt unter</translation>
    </message>
    <message>
        <source>A face is Unknown if its likeliest emotion is less probable than this (Alt+U)</source>
        <translation>Ein Gesicht ist unbekannt, wenn seine wahrscheinlichste Emotion weniger wahrscheinlich ist (Alt+U)</translation>
    </message>
    <message>
        <source>&amp;Weak and strong emoji</source>
        <translation>&amp;Schwache und starke Emojis</translation>
    </message>
    <message>
        <source>A slight smile and a laugh get different emoji</source>
        <translation>Ein leichtes Lächeln und ein Lachen bekommen verschiedene Emojis</translation>
    </message>
    <message>
        <source>Res&amp;ponsiveness</source>
        <translation>&amp;Reaktion</translation>
    </message>
    <message>
        <source>&amp;Unknown below</source>
        <translation>&amp;Unbekannt unter</translation>
    </message>
    <message>
        <source>Calm: waits until it is sure</source>
        <translation>Ruhig: wartet, bis es sicher ist</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast: follows every flicker</source>
        <translation>Schnell: folgt jeder Regung</translation>
    </message>
</context>
<context>
    <name>RecordingBadge</name>
    <message>
        <source>Readings are saved in the history, pictures are not</source>
        <translation>Deutungen werden im Verlauf gespeichert, Bilder nicht</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>Aufzeichnung pausiert</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>RecordingController</name>
    <message>
        <source>The session is in the history.</source>
        <translation>Die Sitzung ist im Verlauf.</translation>
    </message>
    <message>
        <source>Recording stopped.</source>
        <translation>Aufzeichnung beendet.</translation>
    </message>
</context>
<context>
    <name>RegionPickerWindow</name>
    <message>
        <source>Select a screen region</source>
        <translation>Einen Bildschirmbereich auswählen</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} Pixel</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Choose the video whose result is shown (Alt+V)</source>
        <translation>Das Video wählen, dessen Ergebnis gezeigt wird (Alt+V)</translation>
    </message>
    <message>
        <source>Counts and shares of the emotions</source>
        <translation>Anzahl und Anteil der Emotionen</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>&amp;Video</translation>
    </message>
    <message>
        <source>Counts and shares</source>
        <translation>Anzahl und Anteil</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Deutungen</translation>
    </message>
    <message>
        <source>Share of the scored time</source>
        <translation>Anteil an der bewerteten Zeit</translation>
    </message>
    <message>
        <source>one every {0} s</source>
        <translation>eines alle {0} s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames analysed ({0}).</source>
        <translation>
            <numerusform>%Ln Bild ausgewertet ({0}).</numerusform>
            <numerusform>%Ln Bilder ausgewertet ({0}).</numerusform>
        </translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>jedes Einzelbild</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Show all eight emotions, or only the three likeliest (Alt+A)</source>
        <translation>Alle acht Emotionen zeigen, oder nur die drei wahrscheinlichsten (Alt+C)</translation>
    </message>
    <message>
        <source>&amp;All eight emotions</source>
        <translation>Alle a&amp;cht Emotionen</translation>
    </message>
    <message>
        <source>Look straight into the camera, with light on your face.</source>
        <translation>Schauen Sie gerade in die Kamera, mit Licht auf dem Gesicht.</translation>
    </message>
    <message>
        <source>Make the faces on the screen larger, and move windows off them.</source>
        <translation>Vergrößern Sie die Gesichter auf dem Bildschirm und verdecken Sie sie nicht mit Fenstern.</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Nicht ausgewertet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces. Click another box to follow that one.</source>
        <translation>
            <numerusform>%Ln Gesicht. Klicken Sie auf einen anderen Rahmen, um jenem zu folgen.</numerusform>
            <numerusform>%Ln Gesichter. Klicken Sie auf einen anderen Rahmen, um jenem zu folgen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A file of the program is damaged: {name}. Install FER Desktop again.</source>
        <translation>Eine Datei des Programms ist beschädigt: {name}. Installieren Sie FER Desktop neu.</translation>
    </message>
    <message>
        <source>A file of the program is missing: {name}. Install FER Desktop again.</source>
        <translation>Eine Datei des Programms fehlt: {name}. Installieren Sie FER Desktop neu.</translation>
    </message>
    <message>
        <source>A newer FER Desktop wrote the history: update this program to open it.</source>
        <translation>Ein neueres FER Desktop hat den Verlauf geschrieben: Aktualisieren Sie dieses Programm, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>A recording is running in another FER Desktop window: stop it first.</source>
        <translation>In einem anderen Fenster von FER Desktop läuft eine Aufzeichnung: Beenden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Add it again in the settings, under Model.</source>
        <translation>Fügen Sie es in den Einstellungen unter „Modell“ noch einmal hinzu.</translation>
    </message>
    <message>
        <source>An error ended the recording.</source>
        <translation>Ein Fehler hat die Aufzeichnung beendet.</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Ärger</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Balanced expressions</source>
        <translation>Ausgewogene Ausdrücke</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>Verachtung</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>Ekel</translation>
    </message>
    <message>
        <source>Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, discipline, diagnosis, policing or lie detection.</source>
        <translation>Benutzen Sie es nicht bei Beschäftigten, Bewerbern, Schülern oder Studierenden: In der EU ist es verboten, bei der Arbeit oder in der Bildung auf Emotionen zu schließen, außer aus medizinischen Gründen oder zur Sicherheit. Benutzen Sie es nicht für Einstellungen, Noten, Disziplinarmaßnahmen, Diagnosen, Polizeiarbeit oder zum Erkennen von Lügen.</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>Engagement-Index</translation>
    </message>
    <message>
        <source>Expression guesses, not feelings. {percent} % not scored.</source>
        <translation>Vermutungen über den Ausdruck, keine Gefühle. {percent} % nicht bewertet.</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>--cluster needs the extra `cluster`: install it with pip install &apos;fer-desktop[cluster]&apos;.</source>
        <translation>Für --cluster fehlt der Zusatz `cluster`; installieren Sie ihn: pip install &apos;fer-desktop[cluster]&apos;.</translation>
    </message>
    <message>
        <source>Happiness</source>
        <translation>Freude</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Wie dies zu lesen ist</translation>
    </message>
    <message>
        <source>Incomplete. {reason}</source>
        <translation>Unvollständig. {reason}</translation>
    </message>
    <message>
        <source>Install FER Desktop again.</source>
        <translation>Installieren Sie FER Desktop neu.</translation>
    </message>
    <message>
        <source>It was stopped at {seconds} s.</source>
        <translation>Die Auswertung wurde bei {seconds} s angehalten.</translation>
    </message>
    <message>
        <source>Made by FER Desktop {version}, entirely on this computer.</source>
        <translation>Erstellt von FER Desktop {version}, allein auf diesem Computer.</translation>
    </message>
    <message>
        <source>Model: {model}.</source>
        <translation>Modell: {model}.</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <source>Most often: {emotion}, {share} of the scored time.</source>
        <translation>Am häufigsten: {emotion}, {share} der bewerteten Zeit.</translation>
    </message>
    <message>
        <source>Mostly negative expressions</source>
        <translation>Überwiegend negative Ausdrücke</translation>
    </message>
    <message>
        <source>Mostly positive expressions</source>
        <translation>Überwiegend positive Ausdrücke</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Neutral apart, {share} of the expressions were positive.</source>
        <translation>Neutral ausgenommen waren {share} der Ausdrücke positiv.</translation>
    </message>
    <message>
        <source>No camera is connected: plug one in and try again.</source>
        <translation>Es ist keine Kamera angeschlossen: Schließen Sie eine an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No face was there whose expression was clear enough.</source>
        <translation>Es gab kein Gesicht mit genügend deutlichem Ausdruck.</translation>
    </message>
    <message>
        <source>This file contains no picture.</source>
        <translation>Diese Datei enthält kein Bild.</translation>
    </message>
    <message>
        <source>No screen is connected: start FER Desktop on a desktop to use it.</source>
        <translation>Es ist kein Bildschirm angeschlossen: Starten Sie FER Desktop auf einem Desktop, um ihn zu benutzen.</translation>
    </message>
    <message>
        <source>A part is missing from {start} s to {end} s.</source>
        <translation>Von {start} s bis {end} s fehlt ein Teil.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answered by {count} of {all} viewers</source>
        <translation>Von {count} der {all} Zuschauer beantwortet</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publikum</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean of each emotion over the viewers, with its 95 % band</source>
        <translation>Mittelwert jeder Emotion über alle Zuschauer, mit 95-%-Band</translation>
    </message>
    <message>
        <source>Moments that moved most viewers at once</source>
        <translation>Momente, die die meisten Zuschauer zugleich bewegten</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Bewegt</translation>
    </message>
    <message>
        <source>No disk space is left for the history. Delete old sessions or free some space.</source>
        <translation>Für den Verlauf ist kein Platz mehr: Löschen Sie alte Sitzungen oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>No moment moved several viewers at once.</source>
        <translation>Kein Moment bewegte mehrere Zuschauer zugleich.</translation>
    </message>
    <message>
        <source>None of the virtual cameras on this computer is called FER Desktop. Choose one that no other program uses.</source>
        <translation>Keine virtuelle Kamera auf diesem Computer heißt FER Desktop. Wählen Sie eine, die kein anderes Programm benutzt.</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Nothing could be scored</source>
        <translation>Nichts konnte bewertet werden</translation>
    </message>
    <message>
        <source>Nothing scored</source>
        <translation>Nichts bewertet</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Participants are numbered as they appear; nobody is recognised.</source>
        <translation>Die Teilnehmenden sind nach ihrem Erscheinen nummeriert; niemand wird erkannt.</translation>
    </message>
    <message>
        <source>Parts that can&apos;t be decoded: {count}, the first at {start} s.</source>
        <translation>Nicht lesbare Stellen: {count}, die erste bei {start} s.</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Probability of each emotion over time; the table below has the same as numbers</source>
        <translation>Wahrscheinlichkeit jeder Emotion im Lauf der Zeit; die Tabelle darunter enthält dasselbe als Zahlen</translation>
    </message>
    <message>
        <source>Question {number} can&apos;t be used: check {what}.</source>
        <translation>Frage {number} ist nicht brauchbar: Prüfen Sie {what}.</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Deutungen</translation>
    </message>
    <message>
        <source>Rose most</source>
        <translation>Stieg am meisten</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>Traurigkeit</translation>
    </message>
    <message>
        <source>Scored viewers</source>
        <translation>Gewertete Zuschauer</translation>
    </message>
    <message>
        <source>Screen {number} ({width} x {height})</source>
        <translation>Bildschirm {number} ({width} x {height})</translation>
    </message>
    <message>
        <source>Screen {number} is not connected. Choose one of these: {names}.</source>
        <translation>Bildschirm {number} ist nicht angeschlossen: Wählen Sie einen von diesen: {names}.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Shares of the scored time: {shares}</source>
        <translation>Anteile an der bewerteten Zeit: {shares}</translation>
    </message>
    <message>
        <source>Showed it</source>
        <translation>Zeigten sie</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>The built-in model can&apos;t be removed.</source>
        <translation>Das mitgelieferte Modell lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The cluster at {address} doesn&apos;t answer: check the address and whether the scheduler is running.</source>
        <translation>Der Cluster unter {address} antwortet nicht: Prüfen Sie die Adresse und ob sein Scheduler läuft.</translation>
    </message>
    <message>
        <source>The cluster&apos;s worker {worker} has {found}: install FER Desktop {version} there.</source>
        <translation>Der Worker {worker} des Clusters hat {found}: Installieren Sie dort FER Desktop {version}.</translation>
    </message>
    <message>
        <source>The disk reported an error for the history. Check the disk that contains {path}.</source>
        <translation>Der Datenträger hat beim Verlauf einen Fehler gemeldet: Prüfen Sie den Datenträger, auf dem {path} liegt.</translation>
    </message>
    <message>
        <source>The emoji set {name} can&apos;t be used: {reasons}.</source>
        <translation>Der Emoji-Satz {name} kann nicht verwendet werden: {reasons}.</translation>
    </message>
    <message>
        <source>The emoji set {name} is incomplete: choose its folder again.</source>
        <translation>Der Emoji-Satz {name} ist unvollständig: Wählen Sie seinen Ordner noch einmal.</translation>
    </message>
    <message>
        <source>The expression model {name} {reason}. {advice}</source>
        <translation>Das Ausdrucksmodell {name} {reason}. {advice}</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is damaged: {name}. Install FER Desktop again.</source>
        <translation>Die Datei der Gesichtserkennung ist beschädigt: {name}. Installieren Sie FER Desktop neu.</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is missing or damaged: {name}. Install FER Desktop again.</source>
        <translation>Die Datei der Gesichtserkennung fehlt oder ist beschädigt: {name}. Installieren Sie FER Desktop neu.</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is missing: {name}. Install FER Desktop again.</source>
        <translation>Die Datei der Gesichtserkennung fehlt: {name}. Installieren Sie FER Desktop neu.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: it was read up to {seconds} s.</source>
        <translation>Die Datei ist abgeschnitten oder beschädigt: Sie wurde bis {seconds} s gelesen.</translation>
    </message>
    <message>
        <source>The folder {name} contains too many files: put the pictures in their own folder.</source>
        <translation>Der Ordner {name} enthält zu viele Dateien: Legen Sie die Bilder in einen eigenen.</translation>
    </message>
    <message>
        <source>The offset is longer than a day.</source>
        <translation>Der Versatz ist länger als ein Tag.</translation>
    </message>
    <message>
        <source>The questions can&apos;t be read: the file is not valid JSON.</source>
        <translation>Die Fragen können nicht gelesen werden: Die Datei ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The questions can&apos;t be read: the file needs a list &quot;questions&quot;.</source>
        <translation>Die Fragen können nicht gelesen werden: In der Datei fehlt eine Liste „questions“.</translation>
    </message>
    <message>
        <source>The time stamps of the file jump by {length} s at {start} s: the times were rebuilt from the lengths of the frames.</source>
        <translation>Die Zeitstempel der Datei springen bei {start} s um {length} s: Die Zeiten wurden aus den Längen der Einzelbilder neu berechnet.</translation>
    </message>
    <message>
        <source>The time stamps of the file jump {count} times, first by {length} s at {start} s: the times were rebuilt from the lengths of the frames.</source>
        <translation>Die Zeitstempel der Datei springen {count}-mal, zuerst bei {start} s um {length} s: Die Zeiten wurden aus den Längen der Einzelbilder neu berechnet.</translation>
    </message>
    <message>
        <source>The video can&apos;t be analysed because of an error in the program.</source>
        <translation>Der Film kann nicht ausgewertet werden: ein Fehler im Programm.</translation>
    </message>
    <message>
        <source>There is no study with the number {number}.</source>
        <translation>Es gibt keine Studie mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>This session belongs to another study.</source>
        <translation>Diese Sitzung gehört zu einer anderen Studie.</translation>
    </message>
    <message>
        <source>This study has no question {question}.</source>
        <translation>Diese Studie hat keine Frage {question}.</translation>
    </message>
    <message>
        <source>This study has no viewers yet.</source>
        <translation>Diese Studie hat noch keine Zuschauer.</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Zuschauer</translation>
    </message>
    <message>
        <source>the 95 % interval of the mean, found by drawing viewers again and again (bootstrap). Where fewer than {count} viewers were scored, there is none.</source>
        <translation>das 95-%-Intervall des Mittelwerts, ermittelt durch wiederholtes Ziehen von Zuschauern (Bootstrap). Wo weniger als {count} Zuschauer gewertet wurden, gibt es keines.</translation>
    </message>
    <message>
        <source>viewers in whom the emotion was read at least once.</source>
        <translation>Zuschauer, bei denen die Emotion mindestens einmal erkannt wurde.</translation>
    </message>
    <message>
        <source>viewers whose expression in the two seconds after the moment differs clearly from the two seconds before it.</source>
        <translation>Zuschauer, deren Ausdruck sich in den zwei Sekunden nach dem Moment deutlich von den zwei Sekunden davor unterscheidet.</translation>
    </message>
    <message>
        <source>viewers: {count}</source>
        <translation>Zuschauer: {count}</translation>
    </message>
    <message>
        <source>{answer} is no answer to the question {question}: {expected}.</source>
        <translation>{answer} ist keine Antwort auf die Frage {question}: {expected}.</translation>
    </message>
    <message>
        <source>{camera} still does not answer FER Desktop. Unplug it, plug it in again, then press Retry.</source>
        <translation>{camera} antwortet FER Desktop noch immer nicht. Ziehen Sie sie ab, stecken Sie sie wieder ein und klicken Sie dann auf „Wiederholen“.</translation>
    </message>
    <message>
        <source>{count} more parts are missing.</source>
        <translation>Es fehlen {count} weitere Teile.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>{first} {last}</source>
        <translation>{first} {last}</translation>
    </message>
    <message>
        <source>{name} has no video stream {number}, only {count}.</source>
        <translation>{name} hat keine Videospur {number}, nur {count}.</translation>
    </message>
    <message>
        <source>{name} has several pages: only the first was analysed.</source>
        <translation>{name} hat mehrere Seiten: Nur die erste wurde analysiert.</translation>
    </message>
    <message>
        <source>{name} has several pages: only the largest was analysed.</source>
        <translation>{name} hat mehrere Seiten: Nur die größte wurde analysiert.</translation>
    </message>
    <message>
        <source>{name} has {count} video streams: number {number} was analysed.</source>
        <translation>{name} hat {count} Videospuren: Nummer {number} wurde analysiert.</translation>
    </message>
    <message>
        <source>{name} is a video: open it in Video.</source>
        <translation>{name} ist ein Video: Öffnen Sie es unter Video.</translation>
    </message>
    <message>
        <source>{name} is an animated WebP, which can&apos;t be played. Convert it to MP4.</source>
        <translation>{name} ist ein animiertes WebP, das nicht abgespielt werden kann. Wandeln Sie es in MP4 um.</translation>
    </message>
    <message>
        <source>{name} is an animation: only one of its pictures was analysed.</source>
        <translation>{name} ist eine Animation: Nur eines ihrer Bilder wurde analysiert.</translation>
    </message>
    <message>
        <source>{name} is not a picture this program can read: choose a JPEG, PNG, HEIC, WebP, GIF, BMP, TIFF or AVIF file.</source>
        <translation>{name} ist kein Bild, das dieses Programm lesen kann: Wählen Sie eine JPEG-, PNG-, HEIC-, WebP-, GIF-, BMP-, TIFF- oder AVIF-Datei.</translation>
    </message>
    <message>
        <source>{trouble} Until then, the built-in model is used.</source>
        <translation>{trouble} Bis dahin wird das mitgelieferte Modell verwendet.</translation>
    </message>
    <message>
        <source>The history can&apos;t be changed: you have no permission to write {path}.</source>
        <translation>Der Verlauf kann nicht geändert werden: Sie dürfen {path} nicht schreiben.</translation>
    </message>
    <message>
        <source>The history can&apos;t be opened: you have no permission to use {path}.</source>
        <translation>Der Verlauf kann nicht geöffnet werden: Sie dürfen {path} nicht benutzen.</translation>
    </message>
    <message>
        <source>The history is damaged. Move {path} away to start a new one. Nothing in it was changed.</source>
        <translation>Der Verlauf ist beschädigt: Legen Sie {path} beiseite, um einen neuen zu beginnen; nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>The history is in use by another program: close the other FER Desktop, or wait and try again.</source>
        <translation>Der Verlauf wird von einem anderen Programm benutzt: Schließen Sie das andere FER Desktop, oder warten Sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The history {path}</source>
        <translation>Der Verlauf {path}</translation>
    </message>
    <message>
        <source>The log can&apos;t be deleted: {reason}. Delete it yourself: {folder}.</source>
        <translation>Das Protokoll kann nicht gelöscht werden: {reason}. Löschen Sie es selbst: {folder}.</translation>
    </message>
    <message>
        <source>The package pyvirtualcam is not installed: install it, then try again.</source>
        <translation>Das Paket pyvirtualcam ist nicht installiert: Installieren Sie es und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Frames can&apos;t be analysed because of an error in the program.</source>
        <translation>Die Bilder können nicht ausgewertet werden: ein Fehler im Programm.</translation>
    </message>
    <message>
        <source>Analysis stopped because of an error in the program. Press Retry.</source>
        <translation>Es kommen keine Bilder mehr: ein Fehler im Programm. Drücken Sie „Erneut versuchen“.</translation>
    </message>
    <message>
        <source>The program ended before the recording did.</source>
        <translation>Das Programm endete vor der Aufzeichnung.</translation>
    </message>
    <message>
        <source>The recording stopped because of an error in the program.</source>
        <translation>Die Aufzeichnung wurde beendet: ein Fehler im Programm.</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Dasselbe als Tabelle</translation>
    </message>
    <message>
        <source>The screen can&apos;t be read under Wayland: log in with an X11 (Xorg) session to use it.</source>
        <translation>Unter Wayland kann der Bildschirm nicht gelesen werden: Melden Sie sich mit einer X11-Sitzung (Xorg) an, um ihn zu benutzen.</translation>
    </message>
    <message>
        <source>The screen can&apos;t be read: allow FER Desktop to record it in the system&apos;s settings.</source>
        <translation>Der Bildschirm kann nicht gelesen werden: Erlauben Sie FER Desktop in den Systemeinstellungen, ihn aufzunehmen.</translation>
    </message>
    <message>
        <source>The screen can&apos;t be captured. Choose a region within it, and check that it is connected.</source>
        <translation>Der Bildschirm liefert kein Bild: Wählen Sie einen Teil, der in ihm liegt, und prüfen Sie, ob er angeschlossen ist.</translation>
    </message>
    <message>
        <source>The system doesn&apos;t tell which cameras are connected: try again.</source>
        <translation>Das System teilt nicht mit, welche Kameras angeschlossen sind: Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system refused {camera}: join the group that owns {device} (often video) and log in again.</source>
        <translation>Das System verweigert {camera}: Treten Sie der Gruppe bei, der {device} gehört (oft video), und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The virtual camera was removed. The call no longer receives its picture. Try again.</source>
        <translation>Die virtuelle Kamera ist verschwunden: Der Anruf sieht nichts mehr von ihr. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The virtual camera stopped because of an error in the program. Try again.</source>
        <translation>Die virtuelle Kamera wurde beendet: ein Fehler im Programm. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This computer has no virtual camera yet: install one, then try again.</source>
        <translation>Dieser Computer hat noch keine virtuelle Kamera: Installieren Sie eine und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This report guesses which emoji a face resembles. It cannot know what anyone feels.</source>
        <translation>Dieser Bericht rät, welchem Emoji ein Gesicht ähnelt. Er kann nicht wissen, was jemand fühlt.</translation>
    </message>
    <message>
        <source>This session is no longer in the history: it was deleted.</source>
        <translation>Diese Sitzung ist nicht mehr im Verlauf: Sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>This session is still being recorded: stop it first.</source>
        <translation>Diese Sitzung wird noch aufgezeichnet: Beenden Sie zuerst die Aufzeichnung.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>You may not write to {device}: add yourself to the group video, then log in again.</source>
        <translation>Sie dürfen nicht an {device} schreiben: Nehmen Sie sich in die Gruppe video auf und melden Sie sich dann neu an.</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <translation>Ein Ordner hat diesen Namen</translation>
    </message>
    <message>
        <source>a frame every {seconds} s</source>
        <translation>alle {seconds} s ein Einzelbild</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>can&apos;t be opened</source>
        <translation>kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>close other programs that use it</source>
        <translation>Schließen Sie andere Programme, die sie benutzen</translation>
    </message>
    <message>
        <source>close other programs that use it, allow the camera in the system&apos;s privacy settings</source>
        <translation>Schließen Sie andere Programme, die sie benutzen, und erlauben Sie die Kamera in den Datenschutzeinstellungen des Systems</translation>
    </message>
    <message>
        <source>has unreadable metadata</source>
        <translation>hat unlesbare Metadaten</translation>
    </message>
    <message>
        <source>has wrong metadata ({reason})</source>
        <translation>hat falsche Metadaten ({reason})</translation>
    </message>
    <message>
        <source>each process that tried it crashed</source>
        <translation>jeder Prozess, der es versuchte, ist abgestürzt</translation>
    </message>
    <message>
        <source>engagement = {most} × attention × ({still} + {moved} × movement ÷ {full}), where movement counts up to {full}</source>
        <translation>Engagement = {most} × Aufmerksamkeit × ({still} + {moved} × Bewegung ÷ {full}), wobei Bewegung bis {full} zählt</translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>jedes Einzelbild</translation>
    </message>
    <message>
        <source>fails on a picture</source>
        <translation>versagt bei einem Bild</translation>
    </message>
    <message>
        <source>frames read: {count}</source>
        <translation>gelesene Einzelbilder: {count}</translation>
    </message>
    <message>
        <source>does not return probabilities</source>
        <translation>liefert keine Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>has other inputs or outputs than this program uses</source>
        <translation>hat andere Ein- oder Ausgaben, als dieses Programm verwendet</translation>
    </message>
    <message>
        <source>has too many parts</source>
        <translation>hat zu viele Teile</translation>
    </message>
    <message>
        <source>contains a training graph</source>
        <translation>enthält ein Trainingsprogramm</translation>
    </message>
    <message>
        <source>contains custom functions</source>
        <translation>enthält eigene Funktionen</translation>
    </message>
    <message>
        <source>contains loops or branches</source>
        <translation>enthält Schleifen oder Verzweigungen</translation>
    </message>
    <message>
        <source>contains sparse weights</source>
        <translation>enthält dünn besetzte Gewichte</translation>
    </message>
    <message>
        <source>how much the expression changed from one two-second stretch to the next, from 0 to 1.</source>
        <translation>wie stark sich der Ausdruck von einem Abschnitt von zwei Sekunden zum nächsten änderte, von 0 bis 1.</translation>
    </message>
    <message>
        <source>input size {size}, temperature {temperature}</source>
        <translation>Eingabegröße {size}, Temperatur {temperature}</translation>
    </message>
    <message>
        <source>is damaged or not an ONNX model</source>
        <translation>ist beschädigt oder kein ONNX-Modell</translation>
    </message>
    <message>
        <source>is damaged or was changed</source>
        <translation>ist beschädigt oder wurde verändert</translation>
    </message>
    <message>
        <source>is damaged, or not what its name says</source>
        <translation>ist beschädigt oder nicht das, was der Name sagt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is empty or nearly transparent</source>
        <translation>ist leer oder fast durchsichtig</translation>
    </message>
    <message>
        <source>is larger than {megabytes} MB</source>
        <translation>ist größer als {megabytes} MB</translation>
    </message>
    <message>
        <source>is larger than {pixels} pixels</source>
        <translation>ist größer als {pixels} Pixel</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is smaller than {pixels} pixels</source>
        <translation>ist kleiner als {pixels} Pixel</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>Es ist keine Datei</translation>
    </message>
    <message>
        <source>its labels are not this program&apos;s emotions in their order</source>
        <translation>Seine Emotionen sind nicht die dieses Programms, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>its version is not a short text</source>
        <translation>Seine Version ist kein kurzer Text</translation>
    </message>
    <message>
        <source>stores weights in another file</source>
        <translation>hat Gewichte in einer anderen Datei</translation>
    </message>
    <message>
        <source>no FER Desktop</source>
        <translation>kein FER Desktop</translation>
    </message>
    <message>
        <source>participants: {count}</source>
        <translation>Teilnehmende: {count}</translation>
    </message>
    <message>
        <source>takes more than {seconds} s for one face</source>
        <translation>braucht mehr als {seconds} s für ein Gesicht</translation>
    </message>
    <message>
        <source>has inputs or outputs of another shape than this program uses</source>
        <translation>nimmt oder liefert Tabellen von anderer Form, als dieses Programm verwendet</translation>
    </message>
    <message>
        <source>the connection to the cluster was lost</source>
        <translation>Die Verbindung zum Cluster ging verloren</translation>
    </message>
    <message>
        <source>the part of the time without a face, or with one whose expression was unclear.</source>
        <translation>der Teil der Zeit ohne Gesicht oder mit einem, dessen Ausdruck unklar war.</translation>
    </message>
    <message>
        <source>the part of the whole time in which a face was seen that was not turned away.</source>
        <translation>der Teil der ganzen Zeit, in dem ein Gesicht zu sehen war, das nicht abgewandt war.</translation>
    </message>
    <message>
        <source>the parts of the time in which an expression was scored, of all faces together. Positive: happiness and surprise. Negative: sadness, anger, disgust, fear and contempt.</source>
        <translation>die Teile der Zeit, in der ein Ausdruck bewertet wurde, aller Gesichter zusammen. Positiv: Freude und Überraschung. Negativ: Traurigkeit, Ärger, Ekel, Angst und Verachtung.</translation>
    </message>
    <message>
        <source>there is no picture of {emotions}</source>
        <translation>Es gibt kein Bild für {emotions}</translation>
    </message>
    <message>
        <source>uses an operator that this program does not allow ({name})</source>
        <translation>verwendet einen Operator, den dieses Programm nicht zulässt ({name})</translation>
    </message>
    <message>
        <source>uses operators that are not ONNX&apos;s own</source>
        <translation>verwendet Operatoren, die nicht zu ONNX gehören</translation>
    </message>
    <message>
        <source>was not made for this program</source>
        <translation>wurde nicht für dieses Programm gemacht</translation>
    </message>
    <message>
        <source>its description of the training data is not a short text</source>
        <translation>Was es über seine Trainingsdaten sagt, ist kein kurzer Text</translation>
    </message>
    <message>
        <source>The camera {camera} is not connected. Plug it in, or choose one of these: {names}.</source>
        <translation>Die Kamera {camera} ist nicht angeschlossen: Schließen Sie sie an oder wählen Sie eine von diesen: {names}.</translation>
    </message>
    <message>
        <source>There are no photos in {name}. Choose another folder.</source>
        <translation>In {name} sind keine Fotos. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This desktop has no system tray, so you could not reach a hidden window again: start without --hidden and minimise the window.</source>
        <translation>Dieser Desktop hat keinen Infobereich, daher wäre ein verborgenes Fenster nicht mehr erreichbar: Starten Sie ohne --hidden und minimieren Sie das Fenster.</translation>
    </message>
    <message>
        <source>contains a script</source>
        <translation>enthält ein Programm</translation>
    </message>
    <message>
        <source>contains a web page</source>
        <translation>enthält eine Webseite</translation>
    </message>
    <message>
        <source>contains another picture</source>
        <translation>enthält ein anderes Bild</translation>
    </message>
    <message>
        <source>defines its own entities</source>
        <translation>definiert eigene Entitäten</translation>
    </message>
    <message>
        <source>has too many frames: at most {most}, fewer if they are large</source>
        <translation>hat zu viele Bilder: höchstens {most}, und weniger, wenn sie groß sind</translation>
    </message>
    <message>
        <source>is damaged or needs too much memory</source>
        <translation>ist beschädigt oder braucht mehr Speicher, als es haben darf</translation>
    </message>
    <message>
        <source>its name contains a character that is not allowed in file names</source>
        <translation>Der Name enthält ein Zeichen, das in keinem Dateinamen stehen darf</translation>
    </message>
    <message>
        <source>refers to something outside the file</source>
        <translation>verweist auf etwas außerhalb der Datei</translation>
    </message>
    <message>
        <source>{camera} stopped sending frames. Plug it in again, then try again.</source>
        <translation>{camera} liefert keine Bilder mehr: Schließen Sie die Kamera neu an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{camera} sends no frames: {remedy}, then try again.</source>
        <translation>{camera} liefert kein Bild: {remedy}. Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A built-in emoji set can&apos;t be removed.</source>
        <translation>Ein mitgelieferter Emoji-Satz kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Live from a camera</source>
        <translation>Live von einer Kamera</translation>
    </message>
    <message>
        <source>Live from a video</source>
        <translation>Live von einem Video</translation>
    </message>
    <message>
        <source>Live from the screen</source>
        <translation>Live vom Bildschirm</translation>
    </message>
    <message>
        <source>The end of {name} is missing: what is there was analysed.</source>
        <translation>Das Ende von {name} fehlt: Was da ist, wurde analysiert.</translation>
    </message>
    <message>
        <source>The picture seems to be turned: rotate it by {degrees}° to see it upright.</source>
        <translation>Das Bild scheint gedreht zu sein: Um {degrees}° gedreht steht es aufrecht.</translation>
    </message>
    <message>
        <source>{camera} is in use by {program}: close it there, then try again.</source>
        <translation>{camera} wird von {program} benutzt: Schließen Sie die Kamera dort und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{camera} is not connected: plug it in and try again.</source>
        <translation>{camera} ist nicht angeschlossen: Schließen Sie die Kamera an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{camera} was unplugged: plug it in again, then try again.</source>
        <translation>{camera} wurde abgezogen: Schließen Sie die Kamera wieder an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{count} more were seen for a shorter time.</source>
        <translation>Weitere, die kürzer zu sehen waren: {count}.</translation>
    </message>
    <message>
        <source>{device} can&apos;t be opened: close other programs that write to it, then try again.</source>
        <translation>{device} kann nicht geöffnet werden: Schließen Sie andere Programme, die daran schreiben, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
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
        <translation>{name} kann nicht ausgewertet werden: ein Fehler im Programm.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be analysed: {reason}.</source>
        <translation>{name} kann nicht ausgewertet werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be deleted: {reason}.</source>
        <translation>{name} kann nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be deleted: {reason}. Delete it yourself: {path}.</source>
        <translation>{name} kann nicht gelöscht werden: {reason}. Löschen Sie die Datei selbst: {path}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened: you have no permission to read it.</source>
        <translation>{name} kann nicht geöffnet werden: Sie haben keine Leseberechtigung.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened: {reason}.</source>
        <translation>{name} kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be played: it is damaged, or not a video.</source>
        <translation>{name} kann nicht abgespielt werden: Die Datei ist beschädigt oder kein Video.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: a folder has this name.</source>
        <translation>{name} kann nicht gespeichert werden: Ein Ordner hat diesen Namen.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: end its name with .png, .jpg, .webp, .bmp or .tif.</source>
        <translation>{name} kann nicht gespeichert werden: Lassen Sie den Namen auf .png, .jpg, .webp, .bmp oder .tif enden.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: its folder doesn&apos;t exist.</source>
        <translation>{name} kann nicht gespeichert werden: Der Ordner dafür existiert nicht.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: you have no permission to write there.</source>
        <translation>{name} kann nicht gespeichert werden: Sie haben dort keine Schreibberechtigung.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {format} can&apos;t hold a picture of this size.</source>
        <translation>{name} kann nicht gespeichert werden: {format} fasst kein Bild dieser Größe.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {reason}.</source>
        <translation>{name} kann nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: end its name with {suffix}.</source>
        <translation>{name} kann nicht geschrieben werden: Lassen Sie den Namen auf {suffix} enden.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: it is the video itself. Choose another name.</source>
        <translation>{name} kann nicht geschrieben werden: Es ist der Film selbst. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: its name must end in {suffixes}.</source>
        <translation>{name} kann nicht geschrieben werden: Der Name muss auf eines von diesen enden: {suffixes}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: its pictures or its sound don&apos;t fit into MP4.</source>
        <translation>{name} kann nicht geschrieben werden: Die Bilder oder der Ton passen nicht in MP4.</translation>
    </message>
    <message>
        <source>{name} doesn&apos;t exist: it was moved, renamed or deleted.</source>
        <translation>{name} existiert nicht: verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>{name} contains no video: choose a video file.</source>
        <translation>{name} enthält keine bewegten Bilder: Wählen Sie eine Videodatei.</translation>
    </message>
    <message>
        <source>{name} contains no frame that can be decoded. It may be damaged.</source>
        <translation>{name} enthält kein Bild, das sich dekodieren lässt: Die Datei ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>{name} is a folder: choose a file in it.</source>
        <translation>{name} ist ein Ordner: Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete: copy or download it again.</source>
        <translation>{name} ist beschädigt oder unvollständig: Kopieren oder laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>{name} is empty: choose another file.</source>
        <translation>{name} ist leer: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB: choose another file.</source>
        <translation>{name} ist größer als {megabytes} MB: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This program can&apos;t decode {name}. Convert it to MP4.</source>
        <translation>{name} ist von einer Art, die dieses Programm nicht dekodieren kann: Wandeln Sie die Datei in MP4 um.</translation>
    </message>
    <message>
        <source>{name} is too large: make it smaller than {millions} million pixels first.</source>
        <translation>{name} ist zu groß: Verkleinern Sie das Bild zuerst auf weniger als {millions} Millionen Pixel.</translation>
    </message>
    <message>
        <source>{name} is too large: make its picture smaller than {millions} million pixels first.</source>
        <translation>{name} ist zu groß: Verkleinern Sie zuerst das Bild auf weniger als {millions} Millionen Pixel.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free: close other programs.</source>
        <translation>{name} braucht mehr Speicher, als frei ist: Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message>
        <source>{path} is not a history file. Move it away to start a new one. Nothing in it was changed.</source>
        <translation>{path} ist kein Verlauf: Legen Sie die Datei beiseite, um einen neuen zu beginnen; nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>{problem} Until then only upright faces are found.</source>
        <translation>{problem} Bis dahin werden nur aufrechte Gesichter gefunden.</translation>
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
        <translation>{source} antwortet nicht. Schließen Sie andere Programme, die darauf zugreifen, oder wählen Sie eine andere Quelle, und drücken Sie dann „Erneut versuchen“.</translation>
    </message>
    <message>
        <source>{source} stopped sending frames. Unplug it, plug it in again, then press Retry.</source>
        <translation>{source} liefert keine Bilder mehr. Ziehen Sie das Gerät ab, schließen Sie es wieder an und drücken Sie dann „Erneut versuchen“.</translation>
    </message>
    <message>
        <source>{time} long</source>
        <translation>Dauer: {time}</translation>
    </message>
    <message>
        <source>{title} – expressions</source>
        <translation>{title} – Ausdrücke</translation>
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
        <translation>Mittel jeder Emotion im Verlauf der Zeit</translation>
    </message>
    <message>
        <source>Everyone&apos;s mean</source>
        <translation>Mittel von allen</translation>
    </message>
    <message>
        <source>Participant {0}</source>
        <translation>Teilnehmende Person {0}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Show or hide the line of {0} (Alt+{1})</source>
        <translation>Die Linie von {0} zeigen oder verbergen (Alt+{1})</translation>
    </message>
    <message>
        <source>Line of {0}</source>
        <translation>Linie von {0}</translation>
    </message>
    <message>
        <source>As &amp;table</source>
        <translation>Als &amp;Tabelle</translation>
    </message>
    <message>
        <source>Drag or press ← and → to move; hold Ctrl and scroll, or press + and −, to zoom; 0 shows all</source>
        <translation>Ziehen oder ← und → bewegen; Strg und Mausrad oder + und − zoomen; 0 zeigt alles</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Choose whose lines are shown (Alt+W)</source>
        <translation>Wählen, wessen Linien gezeigt werden (Alt+W)</translation>
    </message>
    <message>
        <source>Show the same values as a table</source>
        <translation>Dieselben Werte als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>Die ganze Sitzung</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Alle verbergen</translation>
    </message>
    <message>
        <source>Hide all lines, or show them all</source>
        <translation>Alle Linien aus- oder einblenden</translation>
    </message>
    <message>
        <source>Nothing was scored in this session.</source>
        <translation>In dieser Sitzung wurde nichts bewertet.</translation>
    </message>
</context>
<context>
    <name>SessionController</name>
    <message>
        <source>Open a video, or draw a region of the screen. The camera stays off.</source>
        <translation>Öffnen Sie ein Video oder ziehen Sie einen Bildschirmbereich auf. Die Kamera bleibt aus.</translation>
    </message>
    <message>
        <source>What should be analysed?</source>
        <translation>Was soll ausgewertet werden?</translation>
    </message>
    <message>
        <source>The camera is in use</source>
        <translation>Die Kamera ist in Gebrauch</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <translation>Das Video ist zu Ende</translation>
    </message>
    <message>
        <source>Press Retry to play it again.</source>
        <translation>Drücken Sie „Erneut versuchen“, um es noch einmal abzuspielen.</translation>
    </message>
</context>
<context>
    <name>SessionListView</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Press Enter to open a session; hold Ctrl or Shift to select several</source>
        <translation>Eingabe öffnet eine Sitzung; mit Strg oder Umschalt wählen Sie mehrere aus</translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>Most frequent: {0}</source>
        <translation>Am häufigsten: {0}</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Participants, by number</source>
        <translation>Teilnehmende, nach Nummern</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Change the title of this session</source>
        <translation>Den Titel dieser Sitzung ändern</translation>
    </message>
    <message>
        <source>Save this session as a report, a table or subtitles</source>
        <translation>Diese Sitzung als Bericht, Tabelle oder Untertitel speichern</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Delete this session</source>
        <translation>Diese Sitzung löschen</translation>
    </message>
    <message>
        <source>Emotions over time</source>
        <translation>Emotionen im Verlauf der Zeit</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Nicht bewertet</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ask again before opening files and before turning on the camera</source>
        <translation>Wieder fragen, bevor Dateien geöffnet werden und die Kamera eingeschaltet wird</translation>
    </message>
    <message>
        <source>Ask for consent a&amp;gain</source>
        <translation>Erneut um E&amp;inwilligung bitten</translation>
    </message>
    <message>
        <source>Reset the settings of all windows; your name stays</source>
        <translation>Die Einstellungen aller Fenster zurücksetzen; Ihr Name bleibt</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults…</source>
        <translation>Auf Standard &amp;zurücksetzen…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close Settings (Esc)</source>
        <translation>Einstellungen schließen (Esc)</translation>
    </message>
    <message>
        <source>Your name, history, emoji sets and models stay. You will be asked for consent again.</source>
        <translation>Ihr Name, Ihr Verlauf, Ihre Emoji-Sätze und Ihre Modelle bleiben. Sie werden erneut um Einwilligung gebeten.</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>Alle Einstellungen zurücksetzen?</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SharingBadge</name>
    <message>
        <source>Sharing stopped</source>
        <translation>Teilen beendet</translation>
    </message>
    <message>
        <source>Emoji shared</source>
        <translation>Emoji geteilt</translation>
    </message>
    <message>
        <source>Emoji hidden</source>
        <translation>Emoji verborgen</translation>
    </message>
    <message>
        <source>Let others see the emoji again</source>
        <translation>Andere dürfen das Emoji wieder sehen</translation>
    </message>
    <message>
        <source>Share and analyse nothing any more, at once ({0})</source>
        <translation>Sofort nichts mehr teilen oder auswerten ({0})</translation>
    </message>
    <message>
        <source>S&amp;top all</source>
        <translation>Alles b&amp;eenden</translation>
    </message>
    <message>
        <source>Resume s&amp;haring</source>
        <translation>Wie&amp;der teilen</translation>
    </message>
    <message>
        <source>Others see the emoji while you hold this button or {0}</source>
        <translation>Andere sehen das Emoji, solange Sie diesen Knopf oder {0} halten</translation>
    </message>
    <message>
        <source>&amp;Hold to share</source>
        <translation>Zum Teilen &amp;halten</translation>
    </message>
</context>
<context>
    <name>SourceSelector</name>
    <message>
        <source>Screen region</source>
        <translation>Bildschirmbereich</translation>
    </message>
    <message>
        <source>The screen can&apos;t be analysed</source>
        <translation>Der Bildschirm kann nicht ausgewertet werden</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>The cameras can&apos;t be listed</source>
        <translation>Die Kameras können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>You can use a video instead.</source>
        <translation>Sie können stattdessen ein Video verwenden.</translation>
    </message>
    <message>
        <source>An error in the program: press Retry.</source>
        <translation>Ein Fehler im Programm: Drücken Sie „Erneut versuchen“.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Which video?</source>
        <translation>Welches Video?</translation>
    </message>
    <message>
        <source>C&amp;hoose videos…</source>
        <translation>Videos aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Choose one or several videos</source>
        <translation>Ein oder mehrere Videos auswählen</translation>
    </message>
    <message>
        <source>Analyse the videos one after the other</source>
        <translation>Die Videos nacheinander auswerten</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>Zurück zu den Ergebnissen</translation>
    </message>
    <message>
        <source>Sampling int&amp;erval</source>
        <translation>Abtastint&amp;ervall</translation>
    </message>
    <message>
        <source>Analyse one frame in each interval: fast, and enough to see expressions change (Alt+E)</source>
        <translation>In jedem Intervall ein Bild auswerten: schnell und genug, um zu sehen, wie sich der Ausdruck ändert (Alt+E)</translation>
    </message>
    <message>
        <source>Sampling interval</source>
        <translation>Abtastintervall</translation>
    </message>
    <message>
        <source>Analyse every &amp;frame</source>
        <translation>Jedes Ein&amp;zelbild auswerten</translation>
    </message>
    <message>
        <source>Most precise, but much slower (Alt+F)</source>
        <translation>Am genauesten, aber viel langsamer (Alt+Z)</translation>
    </message>
    <message>
        <source>Analyse every frame</source>
        <translation>Jedes Einzelbild auswerten</translation>
    </message>
    <message>
        <source>Seconds between two frames</source>
        <translation>Sekunden zwischen zwei Bildern</translation>
    </message>
    <message>
        <source>Seconds between two analysed frames (↑, ↓)</source>
        <translation>Sekunden zwischen zwei ausgewerteten Bildern (↑, ↓)</translation>
    </message>
    <message>
        <source>The readings are stored in the history on this computer. Pictures are not stored.</source>
        <translation>Die Deutungen werden im Verlauf auf diesem Computer gespeichert, Bilder nicht.</translation>
    </message>
    <message>
        <source>Drop one or several here, or choose files.</source>
        <translation>Ziehen Sie eines oder mehrere hierher oder wählen Sie Dateien.</translation>
    </message>
    <message>
        <source>1 video to analyse</source>
        <translation>1 Video zum Auswerten</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>Er&amp;gebnisse</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>C&amp;hoose more…</source>
        <translation>&amp;Weitere auswählen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos to analyse</source>
        <translation>
            <numerusform>%Ln Video auszuwerten</numerusform>
            <numerusform>%Ln Videos auszuwerten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Command of step {0}</source>
        <translation>Befehl von Schritt {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command of step {0}</source>
        <translation>Den Befehl von Schritt {0} kopieren</translation>
    </message>
    <message>
        <source>Run this command now; it downloads the package from the internet</source>
        <translation>Diesen Befehl jetzt ausführen; er lädt das Paket aus dem Internet</translation>
    </message>
    <message>
        <source>&amp;Install it</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Wird installiert …</translation>
    </message>
    <message>
        <source>Installed.</source>
        <translation>Installiert.</translation>
    </message>
    <message>
        <source>It could not be installed: {0}</source>
        <translation>Die Installation ist fehlgeschlagen: {0}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>StorageGroup</name>
    <message>
        <source>What is stored on this computer</source>
        <translation>Was auf diesem Computer gespeichert ist</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>the readings of your sessions, no pictures</source>
        <translation>die Deutungen Ihrer Sitzungen, keine Bilder</translation>
    </message>
    <message>
        <source>Personal calibration</source>
        <translation>Persönliche Kalibrierung</translation>
    </message>
    <message>
        <source>what was learned about your face: eight numbers</source>
        <translation>was über Ihr Gesicht gelernt wurde: acht Zahlen</translation>
    </message>
    <message>
        <source>Emoji sets</source>
        <translation>Emoji-Sätze</translation>
    </message>
    <message>
        <source>the pictures you added</source>
        <translation>die Bilder, die Sie hinzugefügt haben</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>the models you added</source>
        <translation>die Modelle, die Sie hinzugefügt haben</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>errors, without names</source>
        <translation>Fehler, ohne Namen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>your name and your settings</source>
        <translation>Ihr Name und Ihre Einstellungen</translation>
    </message>
    <message>
        <source>Pictures are never stored unless you save one.</source>
        <translation>Bilder werden nie gespeichert, außer Sie speichern eines.</translation>
    </message>
    <message>
        <source>Show in the file manager: {0}</source>
        <translation>Im Dateimanager zeigen: {0}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder: {0}</source>
        <translation>Ordner öffnen: {0}</translation>
    </message>
    <message>
        <source>Delete permanently: {0}</source>
        <translation>Endgültig löschen: {0}</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete: {0}</source>
        <translation>Löschen: {0}</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>{0} löschen?</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Shares of the scored time</source>
        <translation>Anteile an der bewerteten Zeit</translation>
    </message>
    <message>
        <source>Attention share</source>
        <translation>Aufmerksamkeitsanteil</translation>
    </message>
    <message>
        <source>Share of the time with a face seen from the front</source>
        <translation>Anteil der Zeit mit einem Gesicht von vorn</translation>
    </message>
    <message>
        <source>Face present</source>
        <translation>Gesicht anwesend</translation>
    </message>
    <message>
        <source>Share of the time with a face, including faces turned away</source>
        <translation>Anteil der Zeit mit einem Gesicht, auch einem abgewandten</translation>
    </message>
    <message>
        <source>Computed from attention and movement; see below</source>
        <translation>Aus Aufmerksamkeit und Bewegung berechnet; siehe unten</translation>
    </message>
    <message>
        <source>Share of the time with a clear emotion</source>
        <translation>Anteil der Zeit mit einer klaren Emotion</translation>
    </message>
    <message>
        <source>How confident the model was</source>
        <translation>Wie sicher das Modell war</translation>
    </message>
    <message>
        <source>Share of the time with no face or no clear emotion</source>
        <translation>Anteil der Zeit ohne Gesicht oder ohne klare Emotion</translation>
    </message>
    <message>
        <source>Readings of faces without a clear emotion</source>
        <translation>Deutungen von Gesichtern ohne klare Emotion</translation>
    </message>
    <message>
        <source>Engagement = {0} × attention × ({1} + {2} × movement ÷ {3}), with movement limited to {3}.</source>
        <translation>Engagement = {0} × Aufmerksamkeit × ({1} + {2} × Bewegung ÷ {3}), mit Bewegung höchstens {3}.</translation>
    </message>
    <message>
        <source>Attention is the attention share. Movement is how much the expression changes from one period of two seconds to the next. Use the index to compare sessions: it does not measure a state of mind.</source>
        <translation>Aufmerksamkeit ist der Aufmerksamkeitsanteil. Bewegung ist, wie sehr sich der Ausdruck von einem Zeitraum von zwei Sekunden zum nächsten ändert. Mit dem Index vergleichen Sie Sitzungen: Er misst keinen Gemütszustand.</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>Engagement-Index</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Mean confidence where scored</source>
        <translation>Mittlere Sicherheit, wo bewertet</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Unknown readings</source>
        <translation>Unbekannte Deutungen</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Rename session</source>
        <translation>Sitzung umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What the session is called in the history</source>
        <translation>Wie die Sitzung im Verlauf heißt</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>Ohne Änderung schließen (Esc)</translation>
    </message>
    <message>
        <source>Use this title (Enter)</source>
        <translation>Diesen Titel verwenden (Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Analysing expressions</source>
        <translation>Wertet Ausdrücke aus</translation>
    </message>
    <message>
        <source>Analysing expressions and sharing the emoji</source>
        <translation>Wertet Ausdrücke aus und teilt das Emoji</translation>
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
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Bring back what was deleted ({0})</source>
        <translation>Das Gelöschte zurückholen ({0})</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Das Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>{0} deleted. Gone for good in ten seconds.</source>
        <translation>{0} gelöscht. In zehn Sekunden endgültig.</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>Analyse m&amp;ore…</source>
        <translation>Weitere a&amp;uswerten…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Choose more videos</source>
        <translation>Weitere Videos auswählen</translation>
    </message>
    <message>
        <source>Save the result as an HTML report, CSV, JSON or subtitles</source>
        <translation>Das Ergebnis als HTML-Bericht, CSV, JSON oder Untertitel speichern</translation>
    </message>
    <message>
        <source>Save the video with a box, an emotion and its probability at each face</source>
        <translation>Das Video mit Rahmen, Emotion und Wahrscheinlichkeit an jedem Gesicht speichern</translation>
    </message>
    <message>
        <source>&amp;Annotated video…</source>
        <translation>Video mit &amp;Rahmen…</translation>
    </message>
    <message>
        <source>Save the video with each face covered by its emoji</source>
        <translation>Das Video speichern, jedes Gesicht von seinem Emoji verdeckt</translation>
    </message>
    <message>
        <source>Video with &amp;covered faces…</source>
        <translation>Video mit verdeckten &amp;Gesichtern…</translation>
    </message>
    <message>
        <source>Rotate the video, which seems to lie on its side, and analyse it once more (Alt+T)</source>
        <translation>Das Video, das auf der Seite zu liegen scheint, drehen und noch einmal analysieren (Alt+T)</translation>
    </message>
    <message>
        <source>Ro&amp;tate and analyse again</source>
        <translation>Drehen und noch &amp;mal analysieren</translation>
    </message>
    <message>
        <source>Progress of saving the video</source>
        <translation>Fortschritt beim Speichern des Videos</translation>
    </message>
    <message>
        <source>Cancel and delete the unfinished file (Esc)</source>
        <translation>Abbrechen und die unfertige Datei löschen (Esc)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>VideoDialogs</name>
    <message>
        <source>Videos ({0});;All files (*)</source>
        <translation>Videos ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>Videos auswählen</translation>
    </message>
    <message>
        <source>Export result</source>
        <translation>Ergebnis exportieren</translation>
    </message>
    <message>
        <source>Save annotated video</source>
        <translation>Beschriftetes Video speichern</translation>
    </message>
    <message>
        <source>Save video with covered faces</source>
        <translation>Video mit verdeckten Gesichtern speichern</translation>
    </message>
    <message>
        <source>MP4 video (*.mp4)</source>
        <translation>MP4-Video (*.mp4)</translation>
    </message>
</context>
<context>
    <name>VideoList</name>
    <message>
        <source>Videos to analyse</source>
        <translation>Auszuwertende Videos</translation>
    </message>
    <message>
        <source>Videos to analyse (Alt+V); Del removes the selected one</source>
        <translation>Videos zum Auswerten (Alt+V); Entf entfernt das ausgewählte</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>VideoWindow</name>
    <message>
        <source>Video – FER Desktop</source>
        <translation>Video – FER Desktop</translation>
    </message>
    <message>
        <source>Stop and go back to the menu</source>
        <translation>Anhalten und zurück zum Menü</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>{0} wird geschrieben…</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Im Programm ist ein Fehler aufgetreten.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraDialog</name>
    <message>
        <source>Virtual camera – FER Desktop</source>
        <translation>Virtuelle Kamera – FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Send the picture to the call</source>
        <translation>Das Bild an den Anruf senden</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Send nothing more to the call</source>
        <translation>Dem Anruf nichts mehr senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc); the virtual camera stays on</source>
        <translation>Dieses Fenster schließen (Esc); die virtuelle Kamera läuft weiter</translation>
    </message>
    <message>
        <source>Off: the call sees nothing of FER Desktop</source>
        <translation>Aus: Der Anruf sieht nichts von FER Desktop</translation>
    </message>
    <message>
        <source>Your call sees: nothing yet</source>
        <translation>Ihr Anruf sieht: noch nichts</translation>
    </message>
    <message>
        <source>This is a preview. Press Start, then choose the virtual camera in the call&apos;s settings.</source>
        <translation>Das ist eine Vorschau. Klicken Sie auf „Starten“ und wählen Sie dann die virtuelle Kamera in den Einstellungen des Anrufs.</translation>
    </message>
    <message>
        <source>Opening the virtual camera…</source>
        <translation>Die virtuelle Kamera wird geöffnet…</translation>
    </message>
    <message>
        <source>Your call sees: {0}</source>
        <translation>Ihr Anruf sieht: {0}</translation>
    </message>
    <message>
        <source>Choose “{0}” as the camera in the call&apos;s settings.</source>
        <translation>Wählen Sie in den Einstellungen des Anrufs „{0}“ als Kamera.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraHelp</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>Look for the virtual camera again</source>
        <translation>Noch einmal nach der virtuellen Kamera suchen</translation>
    </message>
    <message>
        <source>See the three pictures as a call would, before you install anything</source>
        <translation>Die drei Bilder so sehen wie der Anruf, bevor Sie etwas installieren</translation>
    </message>
    <message>
        <source>Use the &amp;overlay instead</source>
        <translation>Stattdessen &amp;Overlay verwenden</translation>
    </message>
    <message>
        <source>Show the emoji above every window; a call sees it when you share your screen</source>
        <translation>Das Emoji über allen Fenstern zeigen; ein Anruf sieht es, wenn Sie Ihren Bildschirm teilen</translation>
    </message>
    <message>
        <source>Without a virtual camera, the overlay shows your emoji when you share your screen.</source>
        <translation>Ohne virtuelle Kamera zeigt das Overlay Ihr Emoji, wenn Sie Ihren Bildschirm teilen.</translation>
    </message>
    <message>
        <source>Send the picture to this virtual camera from now on</source>
        <translation>Das Bild ab jetzt an diese virtuelle Kamera senden</translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>„{0}“ verwenden</translation>
    </message>
    <message>
        <source>Which virtual camera?</source>
        <translation>Welche virtuelle Kamera?</translation>
    </message>
    <message>
        <source>No permission to use the virtual camera</source>
        <translation>Keine Berechtigung für die virtuelle Kamera</translation>
    </message>
    <message>
        <source>A package is missing</source>
        <translation>Ein Paket fehlt</translation>
    </message>
    <message>
        <source>Pre&amp;view the pictures</source>
        <translation>Bilder an&amp;sehen</translation>
    </message>
    <message>
        <source>No virtual camera</source>
        <translation>Keine virtuelle Kamera</translation>
    </message>
    <message>
        <source>The virtual camera can&apos;t be used</source>
        <translation>Die virtuelle Kamera kann nicht benutzt werden</translation>
    </message>
</context>
<context>
    <name>VirtualCameraOptions</name>
    <message>
        <source>&amp;Camera with the emoji in a corner</source>
        <translation>&amp;Kamera mit dem Emoji in einer Ecke</translation>
    </message>
    <message>
        <source>Your own picture, and a small emoji that changes with your face</source>
        <translation>Ihr eigenes Bild und ein kleines Emoji, das mit Ihrem Gesicht wechselt</translation>
    </message>
    <message>
        <source>&amp;Face covered by its emoji</source>
        <translation>&amp;Gesicht, von seinem Emoji verdeckt</translation>
    </message>
    <message>
        <source>The emoji follows your head; while no face is found, only the emoji is shown</source>
        <translation>Das Emoji folgt Ihrem Kopf; solange kein Gesicht gefunden wird, ist nur das Emoji zu sehen</translation>
    </message>
    <message>
        <source>&amp;Emoji alone on a colour</source>
        <translation>&amp;Emoji allein auf einer Farbe</translation>
    </message>
    <message>
        <source>Nothing of the camera&apos;s picture is sent</source>
        <translation>Vom Bild der Kamera wird nichts gesendet</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>Dunkelgrau</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Size of the pictures in pixels; 30 are sent per second</source>
        <translation>Größe der Bilder in Pixeln; 30 werden je Sekunde gesendet</translation>
    </message>
    <message>
        <source>Where others see the emoji</source>
        <translation>Wo andere das Emoji sehen</translation>
    </message>
    <message>
        <source>Size of the emoji in the corner</source>
        <translation>Größe des Emojis in der Ecke</translation>
    </message>
    <message>
        <source>Colour behind the emoji</source>
        <translation>Farbe hinter dem Emoji</translation>
    </message>
    <message>
        <source>C&amp;orner</source>
        <translation>E&amp;cke</translation>
    </message>
    <message>
        <source>Si&amp;ze of the emoji</source>
        <translation>Größe des E&amp;mojis</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Picture size</source>
        <translation>&amp;Bildgröße</translation>
    </message>
    <message>
        <source>Stop the virtual camera to change the picture size: your call would lose its camera.</source>
        <translation>Stoppen Sie die virtuelle Kamera, um die Bildgröße zu ändern: Ihr Anruf würde sonst seine Kamera verlieren.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraSteps</name>
    <message>
        <source>Install the package that writes to virtual cameras:</source>
        <translation>Installieren Sie das Paket, das an virtuelle Kameras schreibt:</translation>
    </message>
    <message>
        <source>Install OBS Studio (free, obsproject.com). Its virtual camera comes with it.</source>
        <translation>Installieren Sie OBS Studio (kostenlos, obsproject.com). Die virtuelle Kamera gehört dazu.</translation>
    </message>
    <message>
        <source>Add yourself to the group whose members may use cameras:</source>
        <translation>Nehmen Sie sich in die Gruppe auf, deren Mitglieder Kameras benutzen dürfen:</translation>
    </message>
    <message>
        <source>Log out and log in again.</source>
        <translation>Melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>You don&apos;t need to start OBS. If it is running, stop its own virtual camera.</source>
        <translation>Sie müssen OBS nicht starten. Falls es läuft, beenden Sie seine eigene virtuelle Kamera.</translation>
    </message>
    <message>
        <source>Install OBS Studio (free, obsproject.com) in the Applications folder.</source>
        <translation>Installieren Sie OBS Studio (kostenlos, obsproject.com) im Ordner „Programme“.</translation>
    </message>
    <message>
        <source>Start OBS once, press “Start Virtual Camera” and allow its system extension in System Settings; then press “Stop Virtual Camera” and quit OBS.</source>
        <translation>Starten Sie OBS einmal, drücken Sie „Virtuelle Kamera starten“ und erlauben Sie in den Systemeinstellungen die Systemerweiterung; drücken Sie dann „Virtuelle Kamera stoppen“ und beenden Sie OBS.</translation>
    </message>
    <message>
        <source>Load the driver v4l2loopback:</source>
        <translation>Laden Sie den Treiber v4l2loopback:</translation>
    </message>
    <message>
        <source>Install the driver v4l2loopback:</source>
        <translation>Installieren Sie den Treiber v4l2loopback:</translation>
    </message>
    <message>
        <source>Install the driver v4l2loopback with your system&apos;s package manager.</source>
        <translation>Installieren Sie den Treiber v4l2loopback mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Load it:</source>
        <translation>Laden Sie ihn:</translation>
    </message>
    <message>
        <source>Install Python from python.org: it brings pip, which installs the package pyvirtualcam.</source>
        <translation>Installieren Sie Python von python.org: Es bringt pip mit, das das Paket pyvirtualcam installiert.</translation>
    </message>
    <message>
        <source>Because of its licence, the package that writes to virtual cameras can&apos;t be shipped with this program. Install it for FER Desktop:</source>
        <translation>Wegen seiner Lizenz darf das Paket, das an virtuelle Kameras schreibt, nicht mit diesem Programm ausgeliefert werden. Installieren Sie es für FER Desktop:</translation>
    </message>
    <message>
        <source>To load it each time the computer starts:</source>
        <translation>Damit er bei jedem Start des Computers geladen wird:</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to FER Desktop</source>
        <translation>Willkommen bei FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Continue to the menu</source>
        <translation>Weiter zum Menü</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menü</translation>
    </message>
</context>
<context>
    <name>WordPopup</name>
    <message>
        <source>A word for this moment</source>
        <translation>Ein Wort für diesen Moment</translation>
    </message>
    <message>
        <source>Enter saves it; leave it empty for a bookmark without a word</source>
        <translation>Die Eingabetaste speichert es; ohne Wort leer lassen</translation>
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
        <translation>Vermutungen über den Ausdruck, keine Gefühle. {0} nicht bewertet.</translation>
    </message>
    <message>
        <source>This photo seems to be upside down. Its faces were read the right way up.</source>
        <translation>Dieses Foto steht anscheinend auf dem Kopf. Die Gesichter wurden aufrecht analysiert.</translation>
    </message>
    <message>
        <source>This photo seems to lie on its side. Its faces were read the right way up.</source>
        <translation>Dieses Foto liegt anscheinend auf der Seite. Die Gesichter wurden aufrecht analysiert.</translation>
    </message>
    <message>
        <source>1 face found; some may be missed.</source>
        <translation>1 Gesicht gefunden; einige können fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces found; some may be missed.</source>
        <translation>
            <numerusform>%Ln Gesicht gefunden; einige können fehlen.</numerusform>
            <numerusform>%Ln Gesichter gefunden; einige können fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expression guesses, not feelings.</source>
        <translation>Vermutungen über den Ausdruck, keine Gefühle.</translation>
    </message>
    <message>
        <source>{0} not scored.</source>
        <translation>{0} nicht bewertet.</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Happiness</source>
        <translation>Freude</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>Traurigkeit</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>Ärger</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>Ekel</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>Verachtung</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>zu dunkel</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>zu klein</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>abgewandt</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>two emotions tied</source>
        <translation>zwei Emotionen gleichauf</translation>
    </message>
    <message>
        <source>no clear winner</source>
        <translation>kein klarer Sieger</translation>
    </message>
    <message>
        <source>The face is too dark: turn on a light in front of it.</source>
        <translation>Das Gesicht ist zu dunkel: Machen Sie davor ein Licht an.</translation>
    </message>
    <message>
        <source>The face is too small: come closer or take a larger picture.</source>
        <translation>Das Gesicht ist zu klein: Kommen Sie näher oder nehmen Sie ein größeres Bild.</translation>
    </message>
    <message>
        <source>The face is blurred: hold still or take a sharper picture.</source>
        <translation>Das Gesicht ist unscharf: Halten Sie still oder nehmen Sie ein schärferes Bild.</translation>
    </message>
    <message>
        <source>The face is turned away: it is read best from the front.</source>
        <translation>Das Gesicht ist abgewandt: Von vorn gelingt die Deutung am besten.</translation>
    </message>
    <message>
        <source>The mouth is covered: no emotion can be read without it.</source>
        <translation>Der Mund ist verdeckt: Ohne ihn lässt sich keine Emotion ablesen.</translation>
    </message>
    <message>
        <source>Two emotions are tied: the expression lies between them.</source>
        <translation>Zwei Emotionen liegen gleichauf: Der Ausdruck liegt dazwischen.</translation>
    </message>
    <message>
        <source>There is no clear winner: no emotion stands out.</source>
        <translation>Es gibt keinen klaren Sieger: Keine Emotion sticht hervor.</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Shares of the scored time</source>
        <translation>Anteile an der bewerteten Zeit</translation>
    </message>
</context>
</TS>
