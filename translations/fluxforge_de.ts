<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>AddMenu</name>
        <message>
            <source>New event</source>
            <translation>Neues Ereignis</translation>
        </message>
        <message>
            <source>New container</source>
            <translation>Neuer Container</translation>
        </message>
        <message>
            <source>Random container</source>
            <translation>Zufallscontainer</translation>
        </message>
        <message>
            <source>Sequence container</source>
            <translation>Sequenz-Container</translation>
        </message>
        <message>
            <source>Play list item</source>
            <translation>Listeneintrag</translation>
        </message>
        <message>
            <source>Blend container</source>
            <translation>Überblend-Container</translation>
        </message>
        <message>
            <source>Blend track</source>
            <translation>Überblendspur</translation>
        </message>
        <message>
            <source>Blend range</source>
            <translation>Überblendbereich</translation>
        </message>
        <message>
            <source>Switch container</source>
            <translation>Schalter-Container</translation>
        </message>
        <message>
            <source>Assignment</source>
            <translation>Zuordnung</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>New for the game</source>
            <translation>Neu für das Spiel</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>State group</source>
            <translation>Zustandsgruppe</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Übergang</translation>
        </message>
        <message>
            <source>Switch group</source>
            <translation>Schaltergruppe</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>Let it follow</source>
            <translation>Folgen lassen</translation>
        </message>
        <message>
            <source>Binding to a parameter</source>
            <translation>Bindung an einen Parameter</translation>
        </message>
        <message>
            <source>Curve point</source>
            <translation>Kurvenpunkt</translation>
        </message>
        <message>
            <source>State offset</source>
            <translation>Zustandsabweichung</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <source>Ducking rule</source>
            <translation>Ducking-Regel</translation>
        </message>
        <message>
            <source>Space and motion</source>
            <translation>Raum und Bewegung</translation>
        </message>
        <message>
            <source>Attenuation</source>
            <translation>Abschwächung</translation>
        </message>
        <message>
            <source>Distance curve</source>
            <translation>Entfernungskurve</translation>
        </message>
        <message>
            <source>Place on the screen</source>
            <translation>Ort auf dem Bildschirm</translation>
        </message>
        <message>
            <source>LFO</source>
            <translation>LFO</translation>
        </message>
        <message>
            <source>Envelope</source>
            <translation>Hüllkurve</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Neuer Ordner</translation>
        </message>
        <message>
            <source>New bus</source>
            <translation>Neuer Bus</translation>
        </message>
        <message>
            <source>New aux bus</source>
            <translation>Neuer Aux-Bus</translation>
        </message>
        <message>
            <source>Add a send</source>
            <translation>Send hinzufügen</translation>
        </message>
        <message>
            <source>Add a band to the equaliser</source>
            <translation>Band zum Equalizer hinzufügen</translation>
        </message>
        <message>
            <source>Add an effect</source>
            <translation>Effekt hinzufügen</translation>
        </message>
        <message>
            <source>Equaliser</source>
            <translation>Equalizer</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>Expander or gate</source>
            <translation>Expander oder Gate</translation>
        </message>
        <message>
            <source>Limiter</source>
            <translation>Limiter</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>Verzögerung</translation>
        </message>
        <message>
            <source>Reverb</source>
            <translation>Hall</translation>
        </message>
        <message>
            <source>Chorus or flanger</source>
            <translation>Chorus oder Flanger</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>Verzerrer</translation>
        </message>
        <message>
            <source>Stereo widener</source>
            <translation>Stereobreite</translation>
        </message>
        <message>
            <source>Tremolo</source>
            <translation>Tremolo</translation>
        </message>
        <message>
            <source>Pitch shift</source>
            <translation>Tonhöhenverschiebung</translation>
        </message>
        <message>
            <source>Level meter</source>
            <translation>Pegelmesser</translation>
        </message>
        <message>
            <source>Loudness meter</source>
            <translation>Lautheitsmesser</translation>
        </message>
        <message>
            <source>Import audio files…</source>
            <translation>Audiodateien importieren …</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Ordner importieren …</translation>
        </message>
    </context>
    <context>
        <name>AddSlot</name>
        <message>
            <source>Add an effect or a send to %1</source>
            <translation>%1 einen Effekt oder Send hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>AttenuationEditor</name>
        <message>
            <source>Attenuation</source>
            <translation>Abschwächung</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>Low-pass</source>
            <translation>Tiefpass</translation>
        </message>
        <message>
            <source>High-pass</source>
            <translation>Hochpass</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>Versatz</translation>
        </message>
        <message>
            <source>Sends to a bus</source>
            <translation>Sends an einen Bus</translation>
        </message>
        <message>
            <source>Cone</source>
            <translation>Kegel</translation>
        </message>
    </context>
    <context>
        <name>AudioFault</name>
        <message>
            <source>does not exist</source>
            <translation>gibt es nicht</translation>
        </message>
        <message>
            <source>is not a file</source>
            <translation>ist keine Datei</translation>
        </message>
        <message>
            <source>is empty (0 bytes)</source>
            <translation>ist leer (0 Byte)</translation>
        </message>
        <message>
            <source>can't be read as audio: its format is not known</source>
            <translation>kann nicht als Audio gelesen werden: Das Format ist unbekannt</translation>
        </message>
        <message>
            <source>can't be read as audio: its header is damaged</source>
            <translation>kann nicht als Audio gelesen werden: Der Kopf ist beschädigt</translation>
        </message>
        <message>
            <source>can't be read as audio: its encoding is not supported</source>
            <translation>kann nicht als Audio gelesen werden: Die Kodierung wird nicht unterstützt</translation>
        </message>
        <message>
            <source>can't be read as audio (%1)</source>
            <translation>kann nicht als Audio gelesen werden (%1)</translation>
        </message>
        <message>
            <source>has %1 channels; 1 to 8 can be used</source>
            <translation>hat %1 Kanäle; 1 bis 8 sind möglich</translation>
        </message>
        <message>
            <source>has a sample rate of %1 Hz; 8000 to 384000 Hz can be used</source>
            <translation>hat eine Abtastrate von %1 Hz; 8000 bis 384000 Hz sind möglich</translation>
        </message>
        <message>
            <source>holds no audio (0 frames)</source>
            <translation>enthält kein Audio (0 Frames)</translation>
        </message>
        <message>
            <source>holds no audio that can be decoded</source>
            <translation>enthält kein Audio, das sich dekodieren lässt</translation>
        </message>
        <message>
            <source>is shorter than its header says: the end is missing, what is there plays</source>
            <translation>ist kürzer, als ihr Kopf sagt: Das Ende fehlt, was da ist, klingt</translation>
        </message>
        <message>
            <source>has %1 samples that are not numbers (NaN or infinite); they play as silence</source>
            <translation>hat %1 Abtastwerte, die keine Zahlen sind (NaN oder unendlich); sie klingen als Stille</translation>
        </message>
        <message>
            <source>needs %1 MB of memory, but the sample budget of %2 MB has no room for it; raise the budget in the settings</source>
            <translation>braucht %1 MB Speicher, aber das Budget für Klänge von %2 MB hat keinen Platz dafür; erhöhen Sie es in den Einstellungen</translation>
        </message>
        <message>
            <source>can't be measured: not enough memory</source>
            <translation>kann nicht gemessen werden: zu wenig Speicher</translation>
        </message>
        <message>
            <source>can't be loaded: the computer is out of memory</source>
            <translation>kann nicht geladen werden: Der Rechner hat keinen Speicher mehr</translation>
        </message>
    </context>
    <context>
        <name>AudioFileEditor</name>
        <message>
            <source>Audio file</source>
            <translation>Audiodatei</translation>
        </message>
        <message numerus="yes">
            <source>%1 s · used in %n place(s)</source>
            <translation>
                <numerusform>%1 s · an %n Stelle verwendet</numerusform>
                <numerusform>%1 s · an %n Stellen verwendet</numerusform>
            </translation>
        </message>
        <message>
            <source>Used by – Play plays the first of these sounds:</source>
            <translation>Verwendet von – Abspielen spielt den ersten dieser Klänge:</translation>
        </message>
        <message>
            <source>Used by:</source>
            <translation>Verwendet von:</translation>
        </message>
        <message>
            <source>No sound plays this file: it is in the project, but never heard.</source>
            <translation>Kein Klang spielt diese Datei: Sie ist im Projekt, aber nie zu hören.</translation>
        </message>
        <message>
            <source>Find the file…</source>
            <translation>Die Datei suchen…</translation>
        </message>
        <message>
            <source>Replace the file…</source>
            <translation>Die Datei ersetzen…</translation>
        </message>
        <message>
            <source>What plays this file plays the one that is chosen</source>
            <translation>Was diese Datei spielt, spielt die gewählte</translation>
        </message>
        <message>
            <source>Show all of the file</source>
            <translation>Die ganze Datei zeigen</translation>
        </message>
    </context>
    <context>
        <name>AuditionBar</name>
        <message>
            <source>Audition</source>
            <translation>Vorhören</translation>
        </message>
        <message>
            <source>Parameters, states and switches</source>
            <translation>Parameter, Zustände und Schalter</translation>
        </message>
        <message>
            <source>Whose sounds are auditioned, and for whom values are set</source>
            <translation>Wessen Klänge gespielt und für wen Werte gesetzt werden</translation>
        </message>
        <message>
            <source>For all</source>
            <translation>Für alle</translation>
        </message>
        <message>
            <source>Object 1</source>
            <translation>Objekt 1</translation>
        </message>
        <message>
            <source>Object 2</source>
            <translation>Objekt 2</translation>
        </message>
        <message>
            <source>Object 3</source>
            <translation>Objekt 3</translation>
        </message>
        <message>
            <source>Object 4</source>
            <translation>Objekt 4</translation>
        </message>
        <message>
            <source>Play %1</source>
            <translation>%1 spielen</translation>
        </message>
        <message>
            <source>Stop all sound</source>
            <translation>Allen Klang stoppen</translation>
        </message>
    </context>
    <context>
        <name>BlendEditor</name>
        <message>
            <source>Blend</source>
            <translation>Überblendung</translation>
        </message>
        <message numerus="yes">
            <source>blend · %n track(s)</source>
            <translation>
                <numerusform>Überblendung · %n Spur</numerusform>
                <numerusform>Überblendung · %n Spuren</numerusform>
            </translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Spur</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <source>Without a track all children play together, as they are. A track makes them fade into each other as a parameter moves: press “+ Track”.</source>
            <translation>Ohne Spur spielen alle Kinder zusammen, wie sie sind. Eine Spur blendet sie ineinander, wenn sich ein Parameter bewegt: Drücken Sie „+ Spur“.</translation>
        </message>
    </context>
    <context>
        <name>BlendLane</name>
        <message>
            <source>Track %1</source>
            <translation>Spur %1</translation>
        </message>
        <message>
            <source>follows no parameter yet</source>
            <translation>folgt noch keinem Parameter</translation>
        </message>
        <message>
            <source>Spread the children</source>
            <translation>Kinder verteilen</translation>
        </message>
        <message>
            <source>Give all children that aren't here yet equal ranges</source>
            <translation>Allen Kindern, die noch fehlen, gleiche Bereiche geben</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>Eigenschaften</translation>
        </message>
        <message>
            <source>Parameter, volume, pitch and filters of this track, at the right</source>
            <translation>Parameter, Lautstärke, Tonhöhe und Filter dieser Spur, rechts</translation>
        </message>
        <message>
            <source>Show all of the parameter</source>
            <translation>Den ganzen Parameter zeigen</translation>
        </message>
    </context>
    <context>
        <name>BlendRanges</name>
        <message>
            <source>No ranges yet: press “Spread the children”.</source>
            <translation>Noch keine Bereiche: Drücken Sie „Kinder verteilen“.</translation>
        </message>
        <message>
            <source>%1 from %2 to %3</source>
            <translation>%1 von %2 bis %3</translation>
        </message>
        <message>
            <source>Start of %1: %2</source>
            <translation>Anfang von %1: %2</translation>
        </message>
        <message>
            <source>End of %1: %2</source>
            <translation>Ende von %1: %2</translation>
        </message>
        <message>
            <source>Fade at the start of %1: %2</source>
            <translation>Blende am Anfang von %1: %2</translation>
        </message>
        <message>
            <source>Fade at the end of %1: %2</source>
            <translation>Blende am Ende von %1: %2</translation>
        </message>
        <message>
            <source>Ranges</source>
            <translation>Bereiche</translation>
        </message>
    </context>
    <context>
        <name>BulkPanel</name>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Filter: coin type:sound bus:sfx</source>
            <translation>Filter: münze type:sound bus:sfx</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s)</source>
            <translation>
                <numerusform>%n Objekt</numerusform>
                <numerusform>%n Objekte</numerusform>
            </translation>
        </message>
        <message>
            <source>Show what is selected now</source>
            <translation>Zeigen, was jetzt gewählt ist</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the whole table for a spreadsheet</source>
            <translation>Die ganze Tabelle für eine Tabellenkalkulation kopieren</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Paste cells of a spreadsheet from the chosen cell on</source>
            <translation>Zellen einer Tabellenkalkulation ab der gewählten Zelle einfügen</translation>
        </message>
        <message>
            <source>−3 dB, +2, *0.5</source>
            <translation>−3 dB, +2, *0,5</translation>
        </message>
        <message>
            <source>Fill “%1”</source>
            <translation>„%1“ füllen</translation>
        </message>
        <message>
            <source>Set all of the chosen column to this</source>
            <translation>Die ganze gewählte Spalte auf diesen Wert setzen</translation>
        </message>
        <message>
            <source>Regular expression for names</source>
            <translation>Regulärer Ausdruck für Namen</translation>
        </message>
        <message numerus="yes">
            <source>Rename %n</source>
            <translation>
                <numerusform>%n umbenennen</numerusform>
                <numerusform>%n umbenennen</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>Rename: ^old</source>
            <translation>Umbenennen: ^alt</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>Value for the chosen cells or the whole column</source>
            <translation>Wert für die gewählten Zellen oder die ganze Spalte</translation>
        </message>
        <message numerus="yes">
            <source>Fill %n cell(s)</source>
            <translation>
                <numerusform>%n Zelle füllen</numerusform>
                <numerusform>%n Zellen füllen</numerusform>
            </translation>
        </message>
        <message>
            <source>Set the chosen cells to this</source>
            <translation>Die gewählten Zellen darauf setzen</translation>
        </message>
        <message>
            <source>Nothing changes.</source>
            <translation>Nichts ändert sich.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s):</source>
            <translation>
                <numerusform>%n Änderung:</numerusform>
                <numerusform>%n Änderungen:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paste %n cell(s)</source>
            <translation>
                <numerusform>%n Zelle einfügen</numerusform>
                <numerusform>%n Zellen einfügen</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Füllen</translation>
        </message>
        <message>
            <source>Table: %1</source>
            <translation>Tabelle: %1</translation>
        </message>
        <message>
            <source>Type into a cell, or choose several with Shift or the grip at the corner.</source>
            <translation>Schreiben Sie in eine Zelle, oder wählen Sie mehrere mit Umschalt oder dem Griff an der Ecke.</translation>
        </message>
        <message>
            <source>What the names become; $1 is the first group</source>
            <translation>Was aus den Namen wird; $1 ist die erste Gruppe</translation>
        </message>
    </context>
    <context>
        <name>BulkTable</name>
        <message>
            <source>Sort by %1</source>
            <translation>Nach %1 sortieren</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Select what is to be in the table: several objects, or one that holds others.</source>
            <translation>Wählen Sie, was in der Tabelle stehen soll: mehrere Objekte, oder eines, das andere enthält.</translation>
        </message>
    </context>
    <context>
        <name>BusyBar</name>
        <message>
            <source>%1 · %2 %</source>
            <translation>%1 · %2 %</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>Capture</name>
        <message>
            <source>This capture is damaged or was cut off: it can't be played. Make it again.</source>
            <translation>Diese Aufzeichnung ist beschädigt oder abgeschnitten und lässt sich nicht abspielen. Zeichnen Sie sie neu auf.</translation>
        </message>
        <message>
            <source>This is no capture: choose a file that FluxForge recorded.</source>
            <translation>Das ist keine Aufzeichnung. Wählen Sie eine Datei, die FluxForge aufgezeichnet hat.</translation>
        </message>
        <message>
            <source>This capture was made by a newer program: use that to play it.</source>
            <translation>Diese Aufzeichnung stammt von einem neueren Programm. Spielen Sie sie mit diesem ab.</translation>
        </message>
        <message>
            <source>It could not be written to its end: make room on the disk.</source>
            <translation>Es konnte nicht bis zum Ende geschrieben werden. Schaffen Sie Platz auf dem Datenträger.</translation>
        </message>
    </context>
    <context>
        <name>ChannelStrip</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Pan of %1</source>
            <translation>Pan von %1</translation>
        </message>
        <message>
            <source>Volume of %1</source>
            <translation>Lautstärke von %1</translation>
        </message>
        <message>
            <source>Level of %1</source>
            <translation>Pegel von %1</translation>
        </message>
        <message>
            <source>%1 isn't metered</source>
            <translation>%1 wird nicht gemessen</translation>
        </message>
        <message>
            <source>Mute %1</source>
            <translation>%1 stummschalten</translation>
        </message>
        <message>
            <source>Solo %1; for listening, not saved</source>
            <translation>%1 allein hören; nur zum Abhören, wird nicht gesichert</translation>
        </message>
        <message>
            <source>→ %1</source>
            <translation>→ %1</translation>
        </message>
        <message>
            <source>main bus</source>
            <translation>Hauptbus</translation>
        </message>
        <message>
            <source>Goes to %1</source>
            <translation>Geht nach %1</translation>
        </message>
        <message>
            <source>not solo</source>
            <translation>nicht solo</translation>
        </message>
        <message>
            <source>C</source>
            <comment>pan: in the centre</comment>
            <translation>M</translation>
        </message>
        <message>
            <source>L%1</source>
            <comment>pan: to the left, in percent</comment>
            <translation>L%1</translation>
        </message>
        <message>
            <source>R%1</source>
            <comment>pan: to the right, in percent</comment>
            <translation>R%1</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <source>There is a second main bus; it feeds the first. Move it below the main bus.</source>
            <translation>Es gibt einen zweiten Hauptbus; er speist den ersten. Verschieben Sie ihn unter den Hauptbus.</translation>
        </message>
        <message>
            <source>%1 refers to %2, which does not exist. Choose another one.</source>
            <translation>%1 verweist auf %2, das es nicht gibt. Wählen Sie etwas anderes.</translation>
        </message>
        <message>
            <source>%1 refers to "%2", which is of the wrong kind. Choose another one.</source>
            <translation>%1 verweist auf „%2“, das von falscher Art ist. Wählen Sie etwas anderes.</translation>
        </message>
        <message>
            <source>The file "%1" is missing: it plays as silence. Put it back or change the path.</source>
            <translation>Die Datei „%1“ fehlt: Sie klingt als Stille. Legen Sie sie zurück oder ändern Sie den Pfad.</translation>
        </message>
        <message>
            <source>The event does nothing. Drop a sound on it, or add an action.</source>
            <translation>Das Ereignis tut nichts. Ziehen Sie einen Klang darauf oder fügen Sie eine Aktion hinzu.</translation>
        </message>
        <message>
            <source>The container is empty and plays nothing. Drop sounds on it.</source>
            <translation>Der Container ist leer und spielt nichts. Ziehen Sie Klänge darauf.</translation>
        </message>
        <message>
            <source>It avoids the last %1 but has %2 children: it acts as %3.</source>
            <translation>Er meidet die letzten %1, hat aber %2 Kinder: Es wirkt wie %3.</translation>
        </message>
        <message>
            <source>This version doesn't know what this is; it is kept, but not heard.</source>
            <translation>Diese Version kennt das nicht; es bleibt erhalten, ist aber nicht zu hören.</translation>
        </message>
        <message>
            <source>The sound has no audio file. Choose one.</source>
            <translation>Der Klang hat keine Audiodatei. Wählen Sie eine.</translation>
        </message>
        <message>
            <source>Trim start and end leave nothing of the file's %1 s. Trim less.</source>
            <translation>Der Beschnitt lässt von den %1 s der Datei nichts übrig. Schneiden Sie weniger ab.</translation>
        </message>
        <message>
            <source>The action has no target. Choose what it acts on.</source>
            <translation>Die Aktion hat kein Ziel. Wählen Sie, worauf sie wirkt.</translation>
        </message>
        <message>
            <source>A group can't be played. Choose a sound or a container.</source>
            <translation>Eine Gruppe kann nicht gespielt werden. Wählen Sie einen Klang oder Container.</translation>
        </message>
        <message>
            <source>%1 has no effect here, only on a bus. Reset it, or move the effect.</source>
            <translation>%1 wirkt hier nicht, nur auf einem Bus. Setzen Sie es zurück oder verschieben Sie den Effekt.</translation>
        </message>
        <message>
            <source>The send has no aux bus. Choose one.</source>
            <translation>Der Send hat keinen Aux-Bus. Wählen Sie einen aus.</translation>
        </message>
        <message>
            <source>The sound would go round in a circle, so a send on it is off. Choose another aux bus.</source>
            <translation>Der Klang liefe im Kreis, darum ist ein Send darin aus. Wählen Sie einen anderen Aux-Bus.</translation>
        </message>
        <message>
            <source>It isn't heard: there are as many sends before it as there may be.</source>
            <translation>Er ist nicht zu hören: Davor stehen schon so viele Sends, wie erlaubt sind.</translation>
        </message>
        <message>
            <source>It isn't heard: this effect can't be on an object. Move it to a bus.</source>
            <translation>Er ist nicht zu hören: Dieser Effekt geht nicht auf einem Objekt. Verschieben Sie ihn auf einen Bus.</translation>
        </message>
        <message>
            <source>It isn't heard: there are as many effects before it as there may be.</source>
            <translation>Er ist nicht zu hören: Davor stehen schon so viele Effekte, wie erlaubt sind.</translation>
        </message>
        <message>
            <source>It isn't heard: "%1" takes those from elsewhere. Switch on its own ones.</source>
            <translation>Das ist nicht zu hören: „%1“ übernimmt die von anderswo. Schalten Sie die eigenen ein.</translation>
        </message>
    </context>
    <context>
        <name>ChildRow</name>
        <message>
            <source>Play %1</source>
            <translation>%1 spielen</translation>
        </message>
        <message>
            <source>Weight of %1</source>
            <translation>Gewicht von %1</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>At %1: %2</source>
            <translation>Bei %1: %2</translation>
        </message>
        <message>
            <source>Put %1 on the play list</source>
            <translation>%1 auf die Spielliste setzen</translation>
        </message>
        <message>
            <source>%1×</source>
            <translation>%1×</translation>
        </message>
        <message numerus="yes">
            <source>Picked %n time(s)</source>
            <translation>
                <numerusform>%n-mal gewählt</numerusform>
                <numerusform>%n-mal gewählt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>Play the selection</source>
            <translation>Auswahl spielen</translation>
        </message>
        <message>
            <source>Stop all sound</source>
            <translation>Allen Klang stoppen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Import audio files…</source>
            <translation>Audiodateien importieren …</translation>
        </message>
        <message>
            <source>Import a folder of audio files…</source>
            <translation>Ordner mit Audiodateien importieren …</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>Neues Ereignis</translation>
        </message>
        <message>
            <source>New random container</source>
            <translation>Neuer Zufallscontainer</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>Neue Gruppe</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Neuer Ordner</translation>
        </message>
        <message>
            <source>New bus</source>
            <translation>Neuer Bus</translation>
        </message>
        <message>
            <source>Add an action to the event</source>
            <translation>Aktion zum Ereignis hinzufügen</translation>
        </message>
        <message>
            <source>Duplicate the selection</source>
            <translation>Auswahl duplizieren</translation>
        </message>
        <message>
            <source>Rename the selection</source>
            <translation>Auswahl umbenennen</translation>
        </message>
        <message>
            <source>Remove the selection</source>
            <translation>Auswahl entfernen</translation>
        </message>
        <message>
            <source>Find in the tree</source>
            <translation>Im Baum suchen</translation>
        </message>
        <message>
            <source>Check the project</source>
            <translation>Projekt prüfen</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt …</translation>
        </message>
        <message>
            <source>Open a project…</source>
            <translation>Projekt öffnen …</translation>
        </message>
        <message>
            <source>Open the demo project</source>
            <translation>Demoprojekt öffnen</translation>
        </message>
        <message>
            <source>Close the project</source>
            <translation>Projekt schließen</translation>
        </message>
        <message>
            <source>Show the history</source>
            <translation>Verlauf zeigen</translation>
        </message>
        <message>
            <source>Show notifications</source>
            <translation>Meldungen zeigen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Nächster Bereich</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Voriger Bereich</translation>
        </message>
        <message>
            <source>Find or do anything</source>
            <translation>Alles finden oder tun</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Copy the selection</source>
            <translation>Auswahl kopieren</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>New aux bus</source>
            <translation>Neuer Aux-Bus</translation>
        </message>
        <message>
            <source>Add a send</source>
            <translation>Send hinzufügen</translation>
        </message>
        <message>
            <source>Add an equaliser</source>
            <translation>Equalizer hinzufügen</translation>
        </message>
        <message>
            <source>Add a band to the equaliser</source>
            <translation>Band zum Equalizer hinzufügen</translation>
        </message>
        <message>
            <source>Add a compressor</source>
            <translation>Kompressor hinzufügen</translation>
        </message>
        <message>
            <source>Add an expander or gate</source>
            <translation>Expander oder Gate hinzufügen</translation>
        </message>
        <message>
            <source>Add a limiter</source>
            <translation>Limiter hinzufügen</translation>
        </message>
        <message>
            <source>Add a delay</source>
            <translation>Verzögerung hinzufügen</translation>
        </message>
        <message>
            <source>Add a reverb</source>
            <translation>Hall hinzufügen</translation>
        </message>
        <message>
            <source>Add a chorus or flanger</source>
            <translation>Chorus oder Flanger hinzufügen</translation>
        </message>
        <message>
            <source>Add a distortion</source>
            <translation>Verzerrer hinzufügen</translation>
        </message>
        <message>
            <source>Add a stereo widener</source>
            <translation>Stereobreite hinzufügen</translation>
        </message>
        <message>
            <source>Add a tremolo</source>
            <translation>Tremolo hinzufügen</translation>
        </message>
        <message>
            <source>Add a pitch shift</source>
            <translation>Tonhöhenverschiebung hinzufügen</translation>
        </message>
        <message>
            <source>Add a level meter</source>
            <translation>Pegelmesser hinzufügen</translation>
        </message>
        <message>
            <source>Add a loudness meter</source>
            <translation>Lautheitsmesser hinzufügen</translation>
        </message>
        <message>
            <source>New sequence container</source>
            <translation>Neuer Sequenz-Container</translation>
        </message>
        <message>
            <source>Add an item to the play list</source>
            <translation>Eintrag zur Abspielliste hinzufügen</translation>
        </message>
        <message>
            <source>New blend container</source>
            <translation>Neuer Überblend-Container</translation>
        </message>
        <message>
            <source>Add a blend track</source>
            <translation>Überblendspur hinzufügen</translation>
        </message>
        <message>
            <source>Add a range to the blend track</source>
            <translation>Bereich zur Überblendspur hinzufügen</translation>
        </message>
        <message>
            <source>New switch container</source>
            <translation>Neuer Schalter-Container</translation>
        </message>
        <message>
            <source>Assign a child to a switch or state</source>
            <translation>Ein Kind einem Schalter oder Zustand zuordnen</translation>
        </message>
        <message>
            <source>New parameter</source>
            <translation>Neuer Parameter</translation>
        </message>
        <message>
            <source>New state group</source>
            <translation>Neue Zustandsgruppe</translation>
        </message>
        <message>
            <source>New state</source>
            <translation>Neuer Zustand</translation>
        </message>
        <message>
            <source>New transition between states</source>
            <translation>Neuer Übergang zwischen Zuständen</translation>
        </message>
        <message>
            <source>New switch group</source>
            <translation>Neue Schaltergruppe</translation>
        </message>
        <message>
            <source>New switch</source>
            <translation>Neuer Schalter</translation>
        </message>
        <message>
            <source>Let a property follow a parameter</source>
            <translation>Eine Eigenschaft einem Parameter folgen lassen</translation>
        </message>
        <message>
            <source>Add a point to the curve</source>
            <translation>Punkt zur Kurve hinzufügen</translation>
        </message>
        <message>
            <source>Change it in a state</source>
            <translation>In einem Zustand ändern</translation>
        </message>
        <message>
            <source>Add a condition</source>
            <translation>Bedingung hinzufügen</translation>
        </message>
        <message>
            <source>Let another bus turn it down</source>
            <translation>Von einem anderen Bus leiser stellen lassen</translation>
        </message>
        <message>
            <source>Solo the selection, or no longer</source>
            <translation>Auswahl allein hören, oder nicht mehr</translation>
        </message>
        <message>
            <source>Hear all again</source>
            <translation>Wieder alles hören</translation>
        </message>
        <message>
            <source>Add a marker to the sound</source>
            <translation>Dem Klang eine Marke hinzufügen</translation>
        </message>
        <message>
            <source>New attenuation</source>
            <translation>Neue Abschwächung</translation>
        </message>
        <message>
            <source>Add a distance curve</source>
            <translation>Eine Entfernungskurve hinzufügen</translation>
        </message>
        <message>
            <source>New LFO</source>
            <translation>Neuer LFO</translation>
        </message>
        <message>
            <source>New envelope</source>
            <translation>Neue Hüllkurve</translation>
        </message>
        <message>
            <source>Let the event follow the screen</source>
            <translation>Das Ereignis dem Bildschirm folgen lassen</translation>
        </message>
        <message>
            <source>The bus follows the screen as an interface does</source>
            <translation>Der Bus folgt dem Bildschirm wie eine Oberfläche</translation>
        </message>
        <message>
            <source>The bus follows the screen as reels do</source>
            <translation>Der Bus folgt dem Bildschirm wie Walzen</translation>
        </message>
        <message>
            <source>The bus follows the screen as effects do</source>
            <translation>Der Bus folgt dem Bildschirm wie Effekte</translation>
        </message>
        <message>
            <source>The bus follows the screen as a voice does</source>
            <translation>Der Bus folgt dem Bildschirm wie eine Sprecherstimme</translation>
        </message>
        <message>
            <source>The bus follows the screen as music does</source>
            <translation>Der Bus folgt dem Bildschirm wie Musik</translation>
        </message>
        <message>
            <source>The bus follows the screen as an ambience does</source>
            <translation>Der Bus folgt dem Bildschirm wie eine Atmosphäre</translation>
        </message>
        <message>
            <source>Go to Design</source>
            <translation>Zum Gestalten</translation>
        </message>
        <message>
            <source>Go to Mix</source>
            <translation>Zum Mischen</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Open the guide</source>
            <translation>Leitfaden öffnen</translation>
        </message>
        <message>
            <source>Paste properties onto the selection</source>
            <translation>Eigenschaften auf das Gewählte übertragen</translation>
        </message>
        <message>
            <source>Move the selection up</source>
            <translation>Auswahl nach oben</translation>
        </message>
        <message>
            <source>Move the selection down</source>
            <translation>Auswahl nach unten</translation>
        </message>
        <message>
            <source>Cut the selection, to move it</source>
            <translation>Auswahl ausschneiden, um sie zu verschieben</translation>
        </message>
        <message>
            <source>Change between the dark and the light theme</source>
            <translation>Zwischen dunklem und hellem Erscheinungsbild wechseln</translation>
        </message>
        <message>
            <source>Show where the selection is used</source>
            <translation>Zeigen, wo die Auswahl verwendet wird</translation>
        </message>
        <message>
            <source>Find or replace the audio file…</source>
            <translation>Die Audiodatei suchen oder ersetzen…</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Type a command or the name of an object</source>
            <translation>Befehl oder Namen eines Objekts eingeben</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation>Nichts heißt so.</translation>
        </message>
    </context>
    <context>
        <name>ContainerEditor</name>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n object(s)</source>
            <translation>
                <numerusform>%1 · %n Objekt</numerusform>
                <numerusform>%1 · %n Objekte</numerusform>
            </translation>
        </message>
        <message>
            <source>Children</source>
            <translation>Kinder</translation>
        </message>
        <message>
            <source>Nothing feeds this bus but sounds. Its volume, pan and mute are at the right.</source>
            <translation>Diesen Bus speisen nur Klänge. Lautstärke, Panorama und Stumm stehen rechts.</translation>
        </message>
        <message>
            <source>No bands yet: it leaves the sound as it is. Add one with the + above the tree.</source>
            <translation>Noch keine Bänder: Der Klang bleibt, wie er ist. Fügen Sie mit dem + über dem Baum eines hinzu.</translation>
        </message>
        <message>
            <source>Its values are at the right.</source>
            <translation>Seine Werte stehen rechts.</translation>
        </message>
        <message>
            <source>Picked last: %1</source>
            <translation>Zuletzt gewählt: %1</translation>
        </message>
        <message>
            <source>Nothing in here yet. Drop audio files here, or sounds from the tree.</source>
            <translation>Hier ist noch nichts. Ziehen Sie Audiodateien hierher, oder Klänge aus dem Baum.</translation>
        </message>
    </context>
    <context>
        <name>CurveEditor</name>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <source>of %1, by %2</source>
            <translation>von %1, durch %2</translation>
        </message>
        <message>
            <source>Several</source>
            <translation>Mehrere</translation>
        </message>
        <message>
            <source>Choose several points, to move them together</source>
            <translation>Mehrere Punkte wählen, um sie zusammen zu bewegen</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Show what else follows the same parameter</source>
            <translation>Zeigen, was demselben Parameter sonst noch folgt</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>A double tap makes a point, or takes one away. Arrow keys move a point; its menu has the shapes. A rectangle drawn around points, or Ctrl, chooses several. Ctrl and the wheel, or two fingers, zoom. The slider is the parameter as the game would set it.</source>
            <translation>Doppeltippen macht einen Punkt oder nimmt einen weg. Pfeiltasten verschieben einen Punkt; sein Menü hat die Formen. Ein Rechteck um Punkte, oder Strg, wählt mehrere. Strg und das Rad, oder zwei Finger, zoomen. Der Regler ist der Parameter, wie das Spiel ihn setzen würde.</translation>
        </message>
        <message>
            <source>Go to what follows the same parameter</source>
            <translation>Zu dem gehen, was demselben Parameter folgt</translation>
        </message>
    </context>
    <context>
        <name>CurveView</name>
        <message>
            <source>Point at %1: %2</source>
            <translation>Punkt bei %1: %2</translation>
        </message>
        <message>
            <source>Shape from here on</source>
            <translation>Form von hier an</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linear</translation>
        </message>
        <message>
            <source>Logarithmic, gentle</source>
            <translation>Logarithmisch, sanft</translation>
        </message>
        <message>
            <source>Logarithmic, steep</source>
            <translation>Logarithmisch, steil</translation>
        </message>
        <message>
            <source>Exponential, gentle</source>
            <translation>Exponentiell, sanft</translation>
        </message>
        <message>
            <source>Exponential, steep</source>
            <translation>Exponentiell, steil</translation>
        </message>
        <message>
            <source>S-curve</source>
            <translation>S-Kurve</translation>
        </message>
        <message>
            <source>Inverse S-curve</source>
            <translation>Umgekehrte S-Kurve</translation>
        </message>
        <message>
            <source>Sine, fast start</source>
            <translation>Sinus, schneller Anfang</translation>
        </message>
        <message>
            <source>Sine, slow start</source>
            <translation>Sinus, langsamer Anfang</translation>
        </message>
        <message>
            <source>Constant</source>
            <translation>Konstant</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Show all of the curve</source>
            <translation>Die ganze Kurve zeigen</translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>Lucky Forge (demo)</source>
            <translation>Lucky Forge (Demo)</translation>
        </message>
        <message>
            <source>The folder "%1" can't be made; choose one you may write to.</source>
            <translation>Der Ordner „%1“ kann nicht angelegt werden; wählen Sie einen, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>"%1" can't be written (%2): make room on the disk or choose another folder.</source>
            <translation>„%1“ kann nicht geschrieben werden (%2): Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The demo's sounds can't be imported.</source>
            <translation>Die Klänge der Demo können nicht importiert werden.</translation>
        </message>
    </context>
    <context>
        <name>DesignWorkspace</name>
        <message>
            <source>Select an event, a sound or a container in the tree, or drop a folder of audio files on the window.</source>
            <translation>Wählen Sie im Baum ein Ereignis, einen Klang oder Container, oder ziehen Sie einen Ordner mit Audiodateien auf das Fenster.</translation>
        </message>
        <message>
            <source>Import a folder of audio files…</source>
            <translation>Ordner mit Audiodateien importieren …</translation>
        </message>
        <message>
            <source>Import audio files…</source>
            <translation>Audiodateien importieren …</translation>
        </message>
    </context>
    <context>
        <name>DeviceFault</name>
        <message>
            <source>the sound system can't be started (%1)</source>
            <translation>Das Tonsystem startet nicht (%1)</translation>
        </message>
        <message>
            <source>this computer has no sound output</source>
            <translation>Dieser Rechner hat keine Tonausgabe</translation>
        </message>
        <message>
            <source>there is no sound output named "%1"</source>
            <translation>Es gibt keine Tonausgabe namens „%1“</translation>
        </message>
        <message>
            <source>"%1" can't be opened (%2)</source>
            <translation>„%1“ lässt sich nicht öffnen (%2)</translation>
        </message>
        <message>
            <source>"%1" stopped answering</source>
            <translation>„%1“ antwortet nicht mehr</translation>
        </message>
    </context>
    <context>
        <name>DrivenBy</name>
        <message>
            <source>DRIVEN BY, EFFECTS AND SENDS</source>
            <translation>GESTEUERT VON, EFFEKTE UND SENDS</translation>
        </message>
    </context>
    <context>
        <name>Driving</name>
        <message>
            <source>%1 can follow a parameter only. Choose one as its source.</source>
            <translation>%1 kann nur einem Parameter folgen. Wählen Sie einen als Quelle.</translation>
        </message>
        <message>
            <source>What runs for all has no place. Let it run for each game object, or follow a parameter.</source>
            <translation>Was für alle läuft, hat keinen Ort. Lassen Sie es für jedes Spielobjekt laufen oder einem Parameter folgen.</translation>
        </message>
        <message>
            <source>A modulator can't follow a modulator. Choose a parameter.</source>
            <translation>Ein Modulator kann keinem Modulator folgen. Wählen Sie einen Parameter.</translation>
        </message>
        <message>
            <source>A bus belongs to no game object, so it has no place. Let the sounds follow it, or follow a parameter.</source>
            <translation>Ein Bus gehört zu keinem Spielobjekt und hat keinen Ort. Lassen Sie die Klänge folgen, oder wählen Sie einen Parameter.</translation>
        </message>
        <message>
            <source>A bus can follow "%1" only when that runs once for all: set Runs to "One for all".</source>
            <translation>Ein Bus kann „%1“ nur folgen, wenn es einmal für alle läuft: Stellen Sie „Läuft“ auf „Einer für alle“.</translation>
        </message>
    </context>
    <context>
        <name>DuckBadge</name>
        <message>
            <source>▼ %1 dB</source>
            <translation>▼ %1 dB</translation>
        </message>
        <message>
            <source>Turned down by %1 dB</source>
            <translation>Um %1 dB abgesenkt</translation>
        </message>
    </context>
    <context>
        <name>EditHandle</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
    </context>
    <context>
        <name>EventDrop</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
    </context>
    <context>
        <name>EventEditor</name>
        <message>
            <source>Event time line</source>
            <translation>Zeitachse des Ereignisses</translation>
        </message>
        <message numerus="yes">
            <source>event · %n action(s)</source>
            <translation>
                <numerusform>Ereignis · %n Aktion</numerusform>
                <numerusform>Ereignis · %n Aktionen</numerusform>
            </translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Show all of the time line</source>
            <translation>Ganze Zeitachse zeigen</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Aktionen</translation>
        </message>
        <message>
            <source>This event does nothing yet. Drop audio files here, or press “+ Action” and choose what it plays.</source>
            <translation>Dieses Ereignis tut noch nichts. Ziehen Sie Audiodateien hierher, oder drücken Sie „+ Aktion“ und wählen Sie, was es spielt.</translation>
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
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Snap</source>
            <translation>Raster</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Repeat what is in view when it plays, or no longer</source>
            <translation>Wiederholen, was zu sehen ist, wenn es spielt, oder nicht mehr</translation>
        </message>
        <message>
            <source>A tap on the ruler plays from there, a drag repeats a range; Ctrl and the wheel, or two fingers, zoom.</source>
            <translation>Ein Tipp auf das Lineal spielt von dort, Ziehen wiederholt einen Bereich; Strg und das Rad oder zwei Finger zoomen.</translation>
        </message>
        <message>
            <source>Clips, trims and fades snap to other clips, markers and a quarter of the ruler's steps</source>
            <translation>Clips, Schnitte und Blenden rasten an anderen Clips, Marken und Vierteln der Skala ein</translation>
        </message>
    </context>
    <context>
        <name>FFader</name>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>FSlider</name>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>FileDialogs</name>
        <message>
            <source>Open a project's folder</source>
            <translation>Projektordner öffnen</translation>
        </message>
        <message>
            <source>Import audio files</source>
            <translation>Audiodateien importieren</translation>
        </message>
        <message>
            <source>Audio (*.wav *.aif *.aiff *.flac *.ogg *.opus *.mp3)</source>
            <translation>Audio (*.wav *.aif *.aiff *.flac *.ogg *.opus *.mp3)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import a folder of audio files</source>
            <translation>Ordner mit Audiodateien importieren</translation>
        </message>
        <message>
            <source>The file that is to be played</source>
            <translation>Die Datei, die gespielt werden soll</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>The folder holds no audio files (WAV, AIFF, FLAC, OGG, Opus, MP3).</source>
            <translation>Der Ordner enthält keine Audiodateien (WAV, AIFF, FLAC, OGG, Opus, MP3).</translation>
        </message>
        <message>
            <source>The file %1. It was not imported.</source>
            <translation>Die Datei wurde nicht importiert: %1.</translation>
        </message>
        <message>
            <source>The file %1.</source>
            <translation>Zur Datei: %1.</translation>
        </message>
        <message>
            <source>The file can't be copied into the project (%1). Make room on the disk or check the folder's rights.</source>
            <translation>Die Datei kann nicht in das Projekt kopiert werden (%1). Schaffen Sie Platz oder prüfen Sie die Rechte des Ordners.</translation>
        </message>
        <message>
            <source>Edits can't be kept safe in %1: make room on the disk or check the folder's rights, then save.</source>
            <translation>Änderungen können nicht in %1 gesichert werden: Schaffen Sie Platz oder prüfen Sie die Rechte des Ordners, dann speichern Sie.</translation>
        </message>
        <message>
            <source>The id "%1" is not 16 hexadecimal digits; the object gets a new one.</source>
            <translation>Die Kennung „%1“ besteht nicht aus 16 Hexadezimalziffern; das Objekt bekommt eine neue.</translation>
        </message>
        <message>
            <source>The kind "%1" is not known to this version; the object is kept as it is, but not heard.</source>
            <translation>Diese Version kennt die Art „%1“ nicht; das Objekt bleibt erhalten, ist aber nicht zu hören.</translation>
        </message>
        <message>
            <source>The order key "%1" has the wrong form; the object may stand in another place.</source>
            <translation>Der Ordnungsschlüssel „%1“ hat die falsche Form; das Objekt steht vielleicht an anderer Stelle.</translation>
        </message>
        <message>
            <source>%1 is %2, outside its range %3 to %4; it acts as %5.</source>
            <translation>%1 ist %2, außerhalb des Bereichs %3 bis %4; es wirkt wie %5.</translation>
        </message>
        <message>
            <source>%1 refers to %2, which is not an id; it acts as unset.</source>
            <translation>%1 verweist auf %2, was keine Kennung ist; es wirkt wie nicht gesetzt.</translation>
        </message>
        <message>
            <source>%1 is "%2", which this version does not know; it acts as "%3".</source>
            <translation>%1 ist „%2“, was diese Version nicht kennt; es wirkt wie „%3“.</translation>
        </message>
        <message>
            <source>%1 has a value of the wrong type; it acts as unset.</source>
            <translation>%1 hat einen Wert von falschem Typ; es wirkt wie nicht gesetzt.</translation>
        </message>
        <message>
            <source>The object has no kind; it is kept as it is, but not heard.</source>
            <translation>Das Objekt hat keine Art; es bleibt erhalten, ist aber nicht zu hören.</translation>
        </message>
        <message>
            <source>%1. The file is left as it is and its objects are missing; mend it or take it from version control.</source>
            <translation>%1. Die Datei bleibt, wie sie ist, und ihre Objekte fehlen; berichtigen Sie sie oder holen Sie sie aus der Versionsverwaltung.</translation>
        </message>
        <message>
            <source>"%1" is not a FluxForge project: it holds no readable project.json (%2).</source>
            <translation>„%1“ ist kein FluxForge-Projekt: Es enthält keine lesbare project.json (%2).</translation>
        </message>
        <message>
            <source>The file has no valid "schema" number; it is read as version %1.</source>
            <translation>Die Datei hat keine gültige „schema“-Nummer; sie wird als Version %1 gelesen.</translation>
        </message>
        <message>
            <source>The file was written by a newer version (schema %1); what this version doesn't know is kept.</source>
            <translation>Die Datei stammt von einer neueren Version (Schema %1); was diese Version nicht kennt, bleibt erhalten.</translation>
        </message>
        <message>
            <source>%1. The project's own settings act as their defaults.</source>
            <translation>%1. Für die Einstellungen des Projekts gelten die Vorgaben.</translation>
        </message>
        <message>
            <source>The file can't be read (%1); its objects are missing.</source>
            <translation>Die Datei kann nicht gelesen werden (%1); ihre Objekte fehlen.</translation>
        </message>
        <message>
            <source>The file has no valid "schema" number; it is left as it is and its objects are missing.</source>
            <translation>Die Datei hat keine gültige „schema“-Nummer; sie bleibt, wie sie ist, und ihre Objekte fehlen.</translation>
        </message>
        <message>
            <source>The file has no list of "objects".</source>
            <translation>Die Datei hat keine Liste „objects“.</translation>
        </message>
        <message>
            <source>Its objects are kept in %1 from the next save on.</source>
            <translation>Ihre Objekte stehen ab dem nächsten Speichern in %1.</translation>
        </message>
        <message>
            <source>This is not an object; it is left out.</source>
            <translation>Das ist kein Objekt; es wird ausgelassen.</translation>
        </message>
        <message>
            <source>The id %1 is used twice; this object gets the new id %2. References lead to the first.</source>
            <translation>Die Kennung %1 kommt doppelt vor; dieses Objekt bekommt die neue Kennung %2. Verweise führen zum ersten.</translation>
        </message>
        <message>
            <source>An object of kind "%1" can't stand here; it is kept, but not heard.</source>
            <translation>Ein Objekt der Art „%1“ kann hier nicht stehen; es bleibt erhalten, ist aber nicht zu hören.</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>Hauptbus</translation>
        </message>
        <message>
            <source>There is no folder "%1".</source>
            <translation>Es gibt keinen Ordner „%1“.</translation>
        </message>
        <message>
            <source>"%1" is not a FluxForge project: it holds no project.json.</source>
            <translation>„%1“ ist kein FluxForge-Projekt: Es enthält keine project.json.</translation>
        </message>
        <message>
            <source>The parent of "%1" (%2) does not exist or stands inside it; it was hung up at the top of its tree.</source>
            <translation>Das Elternobjekt von „%1“ (%2) gibt es nicht, oder es steht darin; es wurde oben in seinem Baum eingehängt.</translation>
        </message>
        <message>
            <source>"%1" holds a project already; choose another folder.</source>
            <translation>„%1“ enthält schon ein Projekt; wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>"%1" exists and is not empty; choose a new folder.</source>
            <translation>„%1“ gibt es schon, und es ist nicht leer; wählen Sie einen neuen Ordner.</translation>
        </message>
        <message>
            <source>The folder "%1" can't be made; choose one you may write to.</source>
            <translation>Der Ordner „%1“ kann nicht angelegt werden; wählen Sie einen, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>"%1" can't be locked.</source>
            <translation>„%1“ kann nicht gesperrt werden.</translation>
        </message>
        <message>
            <source>Nothing was saved: the folder %1 can't be made. Check the project folder's rights.</source>
            <translation>Nichts wurde gespeichert: Der Ordner %1 kann nicht angelegt werden. Prüfen Sie die Rechte des Projektordners.</translation>
        </message>
        <message>
            <source>Nothing was saved: %1 (%2). All files are as they were; make room on the disk or check the folder's rights.</source>
            <translation>Nichts wurde gespeichert: %1 (%2). Alle Dateien sind, wie sie waren; schaffen Sie Platz oder prüfen Sie die Rechte des Ordners.</translation>
        </message>
        <message>
            <source>The project was written, but not all files could be put in place. Check the rights in %1 and save again.</source>
            <translation>Das Projekt wurde geschrieben, aber nicht alle Dateien kamen an ihren Platz. Prüfen Sie die Rechte in %1 und speichern Sie noch einmal.</translation>
        </message>
        <message>
            <source>%1 could not be written (%2). The file as it was is untouched; make room on the disk or check the folder's rights.</source>
            <translation>%1 konnte nicht geschrieben werden (%2). Die bisherige Datei ist unberührt; schaffen Sie Platz oder prüfen Sie die Rechte des Ordners.</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>belongs to other audio: %1 Hz, %2 channels and %3 pixels of %4 frames don't make this file. Export it anew from this audio.</source>
            <translation>gehört zu anderem Ton: %1 Hz, %2 Kanäle und %3 Pixel zu %4 Frames ergeben diese Datei nicht. Erzeuge sie neu aus diesem Ton.</translation>
        </message>
        <message>
            <source>is no audiowaveform data of version 1 or 2, or it is damaged: export it anew</source>
            <translation>ist keine audiowaveform-Datei der Version 1 oder 2, oder sie ist beschädigt: Erzeuge sie neu</translation>
        </message>
        <message>
            <source>The file has no valid "parent" (the id of a folder, or one of %1); its objects come under Sounds.</source>
            <translation>Die Datei hat kein gültiges „parent“ (die Kennung eines Ordners oder eines von %1); ihre Objekte kommen unter Klänge.</translation>
        </message>
        <message>
            <source>The folder is missing, and with it all objects: take it from version control.</source>
            <translation>Der Ordner fehlt und mit ihm alle Objekte: Holen Sie ihn aus der Versionsverwaltung.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>%1 konnte nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <source>The kind "%1" has no property "%2" in this version; it is kept, but acts on nothing: check its spelling.</source>
            <translation>Die Art „%1“ hat in dieser Version keine Eigenschaft „%2“; sie bleibt erhalten, wirkt aber auf nichts: Prüfen Sie die Schreibweise.</translation>
        </message>
        <message>
            <source>Nothing was saved: a session of this project ended unexpectedly, and what it had not saved is still to be restored or discarded. Open the project in the studio for that.</source>
            <translation>Nichts wurde gesichert: Eine Sitzung dieses Projekts endete unerwartet, und was sie nicht gesichert hatte, ist noch wiederherzustellen oder zu verwerfen. Öffnen Sie das Projekt dazu im Studio.</translation>
        </message>
    </context>
    <context>
        <name>GainBar</name>
        <message>
            <source>Gain reduction</source>
            <translation>Absenkung</translation>
        </message>
        <message>
            <source>GAIN REDUCTION</source>
            <translation>ABSENKUNG</translation>
        </message>
    </context>
    <context>
        <name>GameEditor</name>
        <message>
            <source>Try it</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>Back to its default</source>
            <translation>Zurück zur Vorgabe</translation>
        </message>
        <message>
            <source>Back to the listener</source>
            <translation>Zurück zum Hörer</translation>
        </message>
        <message>
            <source>No switches yet: the game has nothing to choose here.</source>
            <translation>Noch keine Schalter: Das Spiel hat hier nichts zu wählen.</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>New switch in this group</source>
            <translation>Neuer Schalter in dieser Gruppe</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Blickt</translation>
        </message>
        <message>
            <source>Where it faces</source>
            <translation>Wohin es blickt</translation>
        </message>
        <message>
            <source>all sides</source>
            <translation>alle Seiten</translation>
        </message>
        <message>
            <source>%1°</source>
            <translation>%1°</translation>
        </message>
    </context>
    <context>
        <name>GuidePanel</name>
        <message>
            <source>Guide</source>
            <translation>Leitfaden</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Search steps</source>
            <translation>Schritte suchen</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>Eigenschaften</translation>
        </message>
        <message>
            <source>Select something in the tree to see and change its properties.</source>
            <translation>Wählen Sie etwas im Baum, um seine Eigenschaften zu sehen und zu ändern.</translation>
        </message>
        <message>
            <source>Solo</source>
            <translation>Solo</translation>
        </message>
        <message>
            <source>Hear %1 alone; for listening, not saved</source>
            <translation>%1 allein hören; nur zum Abhören, wird nicht gespeichert</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Switch the binding off; for listening, not saved</source>
            <translation>Die Bindung abschalten; nur zum Abhören, wird nicht gespeichert</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiteres</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>A band more; a double tap in the picture makes one there</source>
            <translation>Noch ein Band; Doppeltippen im Bild macht dort eines</translation>
        </message>
    </context>
    <context>
        <name>Json</name>
        <message>
            <source>this is not valid UTF-8 text</source>
            <translation>Das ist kein gültiger UTF-8-Text</translation>
        </message>
        <message>
            <source>the file starts with a byte order mark; save it as UTF-8 without one</source>
            <translation>Die Datei beginnt mit einer Bytereihenfolge-Marke; speichern Sie sie als UTF-8 ohne diese</translation>
        </message>
        <message>
            <source>this is nested too deeply (more than 128 levels)</source>
            <translation>Das ist zu tief geschachtelt (mehr als 128 Ebenen)</translation>
        </message>
        <message>
            <source>an object { … } is expected here</source>
            <translation>Hier gehört ein Objekt { … } hin</translation>
        </message>
        <message>
            <source>a list [ … ] is expected here</source>
            <translation>Hier gehört eine Liste [ … ] hin</translation>
        </message>
        <message>
            <source>the file ends in the middle of an object</source>
            <translation>Die Datei endet mitten in einem Objekt</translation>
        </message>
        <message>
            <source>a comma or } is expected here</source>
            <translation>Hier gehört ein Komma oder } hin</translation>
        </message>
        <message>
            <source>a name in quotes is expected here</source>
            <translation>Hier gehört ein Name in Anführungszeichen hin</translation>
        </message>
        <message>
            <source>a colon is expected here</source>
            <translation>Hier gehört ein Doppelpunkt hin</translation>
        </message>
        <message>
            <source>the file ends in the middle of a list</source>
            <translation>Die Datei endet mitten in einer Liste</translation>
        </message>
        <message>
            <source>a comma or ] is expected here</source>
            <translation>Hier gehört ein Komma oder ] hin</translation>
        </message>
        <message>
            <source>a value is expected behind the comma</source>
            <translation>Hinter das Komma gehört ein Wert</translation>
        </message>
        <message>
            <source>text in quotes is expected here</source>
            <translation>Hier gehört Text in Anführungszeichen hin</translation>
        </message>
        <message>
            <source>the file ends in the middle of a text</source>
            <translation>Die Datei endet mitten in einem Text</translation>
        </message>
        <message>
            <source>\u must be followed by four hexadecimal digits</source>
            <translation>Auf \u müssen vier Hexadezimalziffern folgen</translation>
        </message>
        <message>
            <source>this escape in a text is not known</source>
            <translation>Diese Umschreibung in einem Text ist unbekannt</translation>
        </message>
        <message>
            <source>half of a surrogate pair stands alone</source>
            <translation>Eine Hälfte eines Ersatzpaars (Surrogat) steht allein</translation>
        </message>
        <message>
            <source>a text may not hold control characters; write them as \n, \t or \u00xx</source>
            <translation>Ein Text darf keine Steuerzeichen enthalten; schreiben Sie sie als \n, \t oder \u00xx</translation>
        </message>
        <message>
            <source>this is not a number</source>
            <translation>Das ist keine Zahl</translation>
        </message>
        <message>
            <source>a digit is expected behind the decimal point</source>
            <translation>Hinter den Dezimalpunkt gehört eine Ziffer</translation>
        </message>
        <message>
            <source>a digit is expected in the exponent</source>
            <translation>In den Exponenten gehört eine Ziffer</translation>
        </message>
        <message>
            <source>a value is expected here</source>
            <translation>Hier gehört ein Wert hin</translation>
        </message>
        <message>
            <source>the file ends where a value is expected</source>
            <translation>Die Datei endet, wo ein Wert stehen müsste</translation>
        </message>
        <message>
            <source>nothing may stand behind the end of the object</source>
            <translation>Hinter dem Ende des Objekts darf nichts stehen</translation>
        </message>
        <message>
            <source>an id is 16 hexadecimal digits in quotes</source>
            <translation>Eine Kennung besteht aus 16 Hexadezimalziffern in Anführungszeichen</translation>
        </message>
    </context>
    <context>
        <name>KeysPanel</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Press the new keys, or Esc.</source>
            <translation>Drücken Sie die neuen Tasten, oder Esc.</translation>
        </message>
        <message>
            <source>A tap on the keys of a command changes them.</source>
            <translation>Ein Tipp auf die Tasten eines Befehls ändert sie.</translation>
        </message>
        <message>
            <source>…</source>
            <translation>…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keins</translation>
        </message>
        <message>
            <source>Keys of %1: %2</source>
            <translation>Tasten von %1: %2</translation>
        </message>
        <message>
            <source>“%1” has these keys already. Change them there first.</source>
            <translation>„%1“ hat diese Tasten schon. Ändern Sie sie zuerst dort.</translation>
        </message>
        <message>
            <source>Back to the usual keys</source>
            <translation>Zurück zu den üblichen Tasten</translation>
        </message>
        <message>
            <source>Search commands</source>
            <translation>Befehle suchen</translation>
        </message>
    </context>
    <context>
        <name>Kind</name>
        <message>
            <source>Tree</source>
            <translation>Baum</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Audio file</source>
            <translation>Audiodatei</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Klang</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Random container</source>
            <translation>Zufallscontainer</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Bus</source>
            <translation>Bus</translation>
        </message>
        <message>
            <source>Unknown object</source>
            <translation>Unbekanntes Objekt</translation>
        </message>
        <message>
            <source>Aux bus</source>
            <translation>Aux-Bus</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Equaliser</source>
            <translation>Equalizer</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>Expander</source>
            <translation>Expander</translation>
        </message>
        <message>
            <source>Limiter</source>
            <translation>Limiter</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>Verzögerung</translation>
        </message>
        <message>
            <source>Reverb</source>
            <translation>Hall</translation>
        </message>
        <message>
            <source>Chorus</source>
            <translation>Chorus</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>Verzerrer</translation>
        </message>
        <message>
            <source>Stereo widener</source>
            <translation>Stereobreite</translation>
        </message>
        <message>
            <source>Tremolo</source>
            <translation>Tremolo</translation>
        </message>
        <message>
            <source>Pitch shift</source>
            <translation>Tonhöhenverschiebung</translation>
        </message>
        <message>
            <source>Level meter</source>
            <translation>Pegelmesser</translation>
        </message>
        <message>
            <source>Loudness meter</source>
            <translation>Lautheitsmesser</translation>
        </message>
        <message>
            <source>Sequence container</source>
            <translation>Sequenz-Container</translation>
        </message>
        <message>
            <source>Play list item</source>
            <translation>Listeneintrag</translation>
        </message>
        <message>
            <source>Blend container</source>
            <translation>Überblend-Container</translation>
        </message>
        <message>
            <source>Blend track</source>
            <translation>Überblendspur</translation>
        </message>
        <message>
            <source>Blend range</source>
            <translation>Überblendbereich</translation>
        </message>
        <message>
            <source>Switch container</source>
            <translation>Schalter-Container</translation>
        </message>
        <message>
            <source>Assignment</source>
            <translation>Zuordnung</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>State group</source>
            <translation>Zustandsgruppe</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Übergang</translation>
        </message>
        <message>
            <source>Switch group</source>
            <translation>Schaltergruppe</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>Binding</source>
            <translation>Bindung</translation>
        </message>
        <message>
            <source>Curve point</source>
            <translation>Kurvenpunkt</translation>
        </message>
        <message>
            <source>State offset</source>
            <translation>Zustandsabweichung</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <source>Ducking rule</source>
            <translation>Ducking-Regel</translation>
        </message>
        <message>
            <source>Attenuation</source>
            <translation>Abschwächung</translation>
        </message>
        <message>
            <source>Distance curve</source>
            <translation>Entfernungskurve</translation>
        </message>
        <message>
            <source>LFO</source>
            <translation>LFO</translation>
        </message>
        <message>
            <source>Envelope</source>
            <translation>Hüllkurve</translation>
        </message>
        <message>
            <source>Place on the screen</source>
            <translation>Ort auf dem Bildschirm</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Marke</translation>
        </message>
    </context>
    <context>
        <name>LayerHead</name>
        <message>
            <source>Mute %1</source>
            <translation>%1 stummschalten</translation>
        </message>
        <message>
            <source>Hear %1 alone; for listening, not saved</source>
            <translation>%1 allein hören; nur zum Abhören, wird nicht gespeichert</translation>
        </message>
        <message>
            <source>not solo</source>
            <translation>nicht solo</translation>
        </message>
    </context>
    <context>
        <name>LayerRow</name>
        <message>
            <source>no target</source>
            <translation>kein Ziel</translation>
        </message>
        <message>
            <source>%1 at %2 s</source>
            <translation>%1 bei %2 s</translation>
        </message>
        <message>
            <source>Show its properties</source>
            <translation>Eigenschaften zeigen</translation>
        </message>
        <message>
            <source>Go to what it plays</source>
            <translation>Zu dem, was sie spielt</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Trim start of %1</source>
            <translation>Anfang von %1 beschneiden</translation>
        </message>
        <message>
            <source>Trim end of %1</source>
            <translation>Ende von %1 beschneiden</translation>
        </message>
        <message>
            <source>Fade in of %1</source>
            <translation>Einblenden von %1</translation>
        </message>
        <message>
            <source>Fade out of %1</source>
            <translation>Ausblenden von %1</translation>
        </message>
        <message>
            <source>Choose it too</source>
            <translation>Dazu wählen</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>%1×</source>
            <translation>%1×</translation>
        </message>
    </context>
    <context>
        <name>LevelMeter</name>
        <message>
            <source>Output level</source>
            <translation>Ausgangspegel</translation>
        </message>
        <message>
            <source>highest %1</source>
            <translation>höchster %1</translation>
        </message>
    </context>
    <context>
        <name>Lint</name>
        <message>
            <source>A binding follows no parameter, names no property of its object, or has no curve: it does nothing.</source>
            <translation>Eine Bindung folgt keinem Parameter, nennt keine Eigenschaft ihres Objekts oder hat keine Kurve: Sie tut nichts.</translation>
        </message>
        <message>
            <source>A send leads back to where it comes from: the engine leaves it out.</source>
            <translation>Ein Send führt dahin zurück, woher er kommt: Die Engine lässt ihn weg.</translation>
        </message>
        <message>
            <source>An event posts itself, perhaps by way of others: it is refused at the eighth.</source>
            <translation>Ein Ereignis löst sich selbst aus, vielleicht über andere: Beim achten wird es abgelehnt.</translation>
        </message>
        <message>
            <source>A switch container is silent for some values, and nothing plays otherwise.</source>
            <translation>Ein Schalter-Container ist bei manchen Werten still, und sonst spielt nichts.</translation>
        </message>
        <message>
            <source>A random container avoids as many of its children as it has, or more.</source>
            <translation>Ein Zufalls-Container vermeidet so viele seiner Kinder, wie er hat, oder mehr.</translation>
        </message>
        <message>
            <source>A cross-fade is longer than half of an item: it is shortened to that when it plays.</source>
            <translation>Eine Überblendung ist länger als die Hälfte eines Eintrags: Beim Spielen wird sie darauf verkürzt.</translation>
        </message>
        <message>
            <source>A voice limit is not below the project's: it can't be reached.</source>
            <translation>Eine Stimmengrenze liegt nicht unter der des Projekts: Sie ist nicht zu erreichen.</translation>
        </message>
        <message>
            <source>A child of a container is never played by it.</source>
            <translation>Ein Kind eines Containers wird von ihm nie gespielt.</translation>
        </message>
        <message>
            <source>Two bindings stand in the place of the same value: only the last acts.</source>
            <translation>Zwei Bindungen ersetzen denselben Wert: Nur die letzte wirkt.</translation>
        </message>
        <message>
            <source>Nothing follows the parameter.</source>
            <translation>Nichts folgt dem Parameter.</translation>
        </message>
        <message>
            <source>No sound plays the audio file. The fix takes it out of the project; the file stays on the disk.</source>
            <translation>Kein Klang spielt die Audiodatei. Die Abhilfe nimmt sie aus dem Projekt; die Datei bleibt auf der Platte.</translation>
        </message>
        <message>
            <source>The recording is clipped: three or more samples on end are at full scale.</source>
            <translation>Die Aufnahme ist übersteuert: Drei oder mehr Samples in Folge stehen bei Vollaussteuerung.</translation>
        </message>
        <message>
            <source>More than 20 ms at the start or 100 ms at the end are silent (below −60 dBFS) and aren't trimmed.</source>
            <translation>Mehr als 20 ms am Anfang oder 100 ms am Ende sind still (unter −60 dBFS) und nicht beschnitten.</translation>
        </message>
        <message>
            <source>A child of a random container is more than 6 LU louder or quieter than the middle one of its siblings. The fix sets its gain.</source>
            <translation>Ein Kind eines Zufalls-Containers ist mehr als 6 LU lauter oder leiser als das mittlere seiner Geschwister. Die Abhilfe setzt seine Verstärkung.</translation>
        </message>
        <message>
            <source>Nothing follows this parameter.</source>
            <translation>Nichts folgt diesem Parameter.</translation>
        </message>
        <message>
            <source>No sound plays this file.</source>
            <translation>Kein Klang spielt diese Datei.</translation>
        </message>
        <message>
            <source>It sends to "%1", which feeds it in turn.</source>
            <translation>Er sendet an „%1“, das ihn seinerseits speist.</translation>
        </message>
        <message>
            <source>It posts "%1", which posts this event in turn.</source>
            <translation>Es löst „%1“ aus, das seinerseits dieses Ereignis auslöst.</translation>
        </message>
        <message>
            <source>It may have %1 voices, but the project has %2 at most.</source>
            <translation>Es darf %1 Stimmen haben, aber das Projekt hat höchstens %2.</translation>
        </message>
        <message>
            <source>It avoids the last %1 of %2 children.</source>
            <translation>Er vermeidet die letzten %1 von %2 Kindern.</translation>
        </message>
        <message>
            <source>It doesn't stand in the play list of "%1".</source>
            <translation>Es steht nicht in der Abspielliste von „%1“.</translation>
        </message>
        <message>
            <source>It plays nothing for %1, and has no child that plays otherwise.</source>
            <translation>Er spielt nichts bei %1 und hat kein Kind, das sonst spielt.</translation>
        </message>
        <message>
            <source>No value of "%1" is assigned to it.</source>
            <translation>Kein Wert von „%1“ ist ihm zugeordnet.</translation>
        </message>
        <message>
            <source>The cross-fade of %1 s is longer than half of "%2" (%3 s).</source>
            <translation>Die Überblendung von %1 s ist länger als die Hälfte von „%2“ (%3 s).</translation>
        </message>
        <message>
            <source>"%1" can't follow a parameter. Choose another property.</source>
            <translation>„%1“ kann keinem Parameter folgen. Wählen Sie eine andere Eigenschaft.</translation>
        </message>
        <message>
            <source>Its curve has no points. Add two.</source>
            <translation>Ihre Kurve hat keine Punkte. Fügen Sie zwei hinzu.</translation>
        </message>
        <message>
            <source>Another binding of the same property comes behind it and stands in its place.</source>
            <translation>Eine andere Bindung derselben Eigenschaft kommt dahinter und ersetzt sie.</translation>
        </message>
        <message numerus="yes">
            <source>It is clipped at %n place(s), first at %1 s.</source>
            <translation>
                <numerusform>Sie ist an %n Stelle übersteuert, bei %1 s.</numerusform>
                <numerusform>Sie ist an %n Stellen übersteuert, zuerst bei %1 s.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 s at the start and %2 s at the end are silent.</source>
            <translation>%1 s am Anfang und %2 s am Ende sind still.</translation>
        </message>
        <message>
            <source>It is %1 LU off the middle one of its siblings.</source>
            <translation>Es weicht %1 LU vom mittleren seiner Geschwister ab.</translation>
        </message>
        <message>
            <source>It follows nothing. Choose a parameter or modulator.</source>
            <translation>Es folgt nichts. Wählen Sie einen Parameter oder Modulator.</translation>
        </message>
        <message>
            <source>Two objects have the same name where a name should tell them apart: it finds only the first. The fix puts a number behind the other's.</source>
            <translation>Zwei Objekte heißen gleich, wo ein Name sie unterscheiden soll: Er findet nur das erste. Die Abhilfe hängt dem anderen eine Zahl an.</translation>
        </message>
        <message>
            <source>An object has no name. The fix gives it one.</source>
            <translation>Ein Objekt hat keinen Namen. Die Abhilfe gibt ihm einen.</translation>
        </message>
        <message>
            <source>"%1" has this name too.</source>
            <translation>Auch „%1“ heißt so.</translation>
        </message>
        <message>
            <source>It has no name: nothing finds it by one.</source>
            <translation>Es hat keinen Namen: Nichts findet es unter einem.</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>%1%2 – FluxForge Studio</source>
            <translation>%1%2 – FluxForge Studio</translation>
        </message>
    </context>
    <context>
        <name>MatrixPanel</name>
        <message>
            <source>Ducking</source>
            <translation>Ducking</translation>
        </message>
        <message>
            <source>Sends</source>
            <translation>Sends</translation>
        </message>
        <message>
            <source>row pulls column down</source>
            <translation>Zeile senkt Spalte ab</translation>
        </message>
        <message>
            <source>row sends to column</source>
            <translation>Zeile sendet an Spalte</translation>
        </message>
        <message>
            <source>Make a second bus to have something that can be pulled down.</source>
            <translation>Legen Sie einen zweiten Bus an, damit es etwas gibt, das sich absenken lässt.</translation>
        </message>
        <message>
            <source>Make an aux bus to have somewhere to send to.</source>
            <translation>Legen Sie einen Aux-Bus an, damit es ein Ziel für Sends gibt.</translation>
        </message>
    </context>
    <context>
        <name>MatrixView</name>
        <message>
            <source>%1 and %2: %3</source>
            <translation>%1 und %2: %3</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Show its properties</source>
            <translation>Eigenschaften zeigen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>MixerPanel</name>
        <message>
            <source>Mixer</source>
            <translation>Mischpult</translation>
        </message>
        <message numerus="yes">
            <source>%n bus(es)</source>
            <translation>
                <numerusform>%n Bus</numerusform>
                <numerusform>%n Busse</numerusform>
            </translation>
        </message>
        <message>
            <source>Reset peaks</source>
            <translation>Spitzen zurücksetzen</translation>
        </message>
        <message>
            <source>Bus</source>
            <translation>Bus</translation>
        </message>
        <message>
            <source>Aux bus</source>
            <translation>Aux-Bus</translation>
        </message>
        <message>
            <source>New aux bus for sends</source>
            <translation>Neuer Aux-Bus für Sends</translation>
        </message>
        <message>
            <source>Channel strips</source>
            <translation>Kanalzüge</translation>
        </message>
        <message>
            <source>New bus beside the selected one; drag it in the tree to put it into another</source>
            <translation>Neuer Bus neben dem gewählten; im Baum lässt er sich in einen anderen ziehen</translation>
        </message>
    </context>
    <context>
        <name>NewProjectPanel</name>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>What the game is called</source>
            <translation>Wie das Spiel heißt</translation>
        </message>
        <message>
            <source>Name of the project</source>
            <translation>Name des Projekts</translation>
        </message>
        <message>
            <source>In the folder</source>
            <translation>Im Ordner</translation>
        </message>
        <message>
            <source>Folder in which the project's folder is made</source>
            <translation>Ordner, in dem der Ordner des Projekts angelegt wird</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Makes %1</source>
            <translation>Legt %1 an</translation>
        </message>
        <message>
            <source>Type a name.</source>
            <translation>Geben Sie einen Namen ein.</translation>
        </message>
        <message>
            <source>Make the project</source>
            <translation>Projekt anlegen</translation>
        </message>
        <message>
            <source>The folder for the new project</source>
            <translation>Der Ordner für das neue Projekt</translation>
        </message>
    </context>
    <context>
        <name>NotificationPanel</name>
        <message>
            <source>Notifications</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>Nothing to report.</source>
            <translation>Nichts zu melden.</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Mend it</source>
            <translation>Beheben</translation>
        </message>
        <message>
            <source>Makes this change; it can be undone</source>
            <translation>Macht diese Änderung; sie lässt sich widerrufen</translation>
        </message>
        <message>
            <source>Search notifications</source>
            <translation>Meldungen suchen</translation>
        </message>
    </context>
    <context>
        <name>ObjectPicker</name>
        <message>
            <source>Type a part of the name</source>
            <translation>Einen Teil des Namens eingeben</translation>
        </message>
        <message>
            <source>What it may be</source>
            <translation>Was es sein kann</translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation>Nichts heißt so.</translation>
        </message>
        <message numerus="yes">
            <source>%n more: type to narrow it</source>
            <translation>
                <numerusform>%n weiteres: durch Tippen eingrenzen</numerusform>
                <numerusform>%n weitere: durch Tippen eingrenzen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ObjectRow</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>ParameterChoice</name>
        <message>
            <source>Parameter</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Choose a parameter</source>
            <translation>Parameter wählen</translation>
        </message>
    </context>
    <context>
        <name>PositionPad</name>
        <message>
            <source>Place: %1. The arrow keys move it.</source>
            <translation>Ort: %1. Die Pfeiltasten bewegen ihn.</translation>
        </message>
        <message>
            <source>front, %1 away</source>
            <translation>vorn, %1 entfernt</translation>
        </message>
    </context>
    <context>
        <name>Profiler</name>
        <message>
            <source>%1 was posted</source>
            <translation>%1 wurde ausgelöst</translation>
        </message>
        <message>
            <source>its action %1 plays</source>
            <translation>seine Aktion %1 spielt</translation>
        </message>
        <message>
            <source>%1 was chosen, draw %2</source>
            <translation>%1 wurde gewählt, Ziehung %2</translation>
        </message>
        <message>
            <source>%1 began to sound</source>
            <translation>%1 begann zu klingen</translation>
        </message>
        <message>
            <source>%1 ended</source>
            <translation>%1 endete</translation>
        </message>
        <message>
            <source>%1 was stopped</source>
            <translation>%1 wurde angehalten</translation>
        </message>
        <message>
            <source>%1 was refused</source>
            <translation>%1 wurde abgelehnt</translation>
        </message>
        <message>
            <source>%1 went on unheard</source>
            <translation>%1 lief ungehört weiter</translation>
        </message>
        <message>
            <source>%1 was heard again</source>
            <translation>%1 war wieder zu hören</translation>
        </message>
        <message>
            <source>%1 waited for its stream</source>
            <translation>%1 wartete auf seinen Strom</translation>
        </message>
        <message>
            <source>%1 went round its loop</source>
            <translation>%1 begann seine Schleife von vorn</translation>
        </message>
        <message>
            <source>it passed the marker %1</source>
            <translation>es erreichte die Marke %1</translation>
        </message>
        <message>
            <source>drawn at the start</source>
            <translation>zu Beginn gezogen</translation>
        </message>
        <message>
            <source>state %1</source>
            <translation>Zustand %1</translation>
        </message>
        <message>
            <source>parameter %1</source>
            <translation>Parameter %1</translation>
        </message>
        <message>
            <source>a binding to its place</source>
            <translation>eine Bindung an seinen Ort</translation>
        </message>
        <message>
            <source>modulator %1</source>
            <translation>Modulator %1</translation>
        </message>
        <message>
            <source>an action on %1</source>
            <translation>eine Aktion auf %1</translation>
        </message>
        <message>
            <source>its blend</source>
            <translation>seine Überblendung</translation>
        </message>
        <message>
            <source>distance and direction</source>
            <translation>Entfernung und Richtung</translation>
        </message>
        <message>
            <source>its place on the screen</source>
            <translation>sein Ort auf dem Bildschirm</translation>
        </message>
        <message>
            <source>ducking</source>
            <translation>Absenkung</translation>
        </message>
        <message>
            <source>bus %1 and those above it</source>
            <translation>Bus %1 und die darüber</translation>
        </message>
        <message>
            <source>%1 is muted</source>
            <translation>%1 ist stumm</translation>
        </message>
        <message>
            <source>together, without mutes and modulators</source>
            <translation>zusammen, ohne Stummschaltung und Modulatoren</translation>
        </message>
        <message>
            <source>others are listened to alone</source>
            <translation>andere werden allein gehört</translation>
        </message>
    </context>
    <context>
        <name>ProjectMenu</name>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt …</translation>
        </message>
        <message>
            <source>Open a project…</source>
            <translation>Projekt öffnen …</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Letzte Projekte</translation>
        </message>
        <message>
            <source>Open the demo project</source>
            <translation>Demoprojekt öffnen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Check the project</source>
            <translation>Projekt prüfen</translation>
        </message>
        <message>
            <source>Project properties</source>
            <translation>Projekteigenschaften</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Leitfaden</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Close the project</source>
            <translation>Projekt schließen</translation>
        </message>
    </context>
    <context>
        <name>Property</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <source>Content hash</source>
            <translation>Inhaltskennung</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>Sample rate</source>
            <translation>Abtastrate</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Bus</source>
            <translation>Bus</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>Pan</source>
            <translation>Panorama</translation>
        </message>
        <message>
            <source>Stereo width</source>
            <translation>Stereobreite</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>Zufall</translation>
        </message>
        <message>
            <source>Shuffle</source>
            <translation>Mischen</translation>
        </message>
        <message>
            <source>Round robin</source>
            <translation>Reihum</translation>
        </message>
        <message>
            <source>Picking</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>Avoid the last</source>
            <translation>Letzte meiden</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Spielen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stoppen</translation>
        </message>
        <message>
            <source>Stop all</source>
            <translation>Alles stoppen</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Game object</source>
            <translation>Spielobjekt</translation>
        </message>
        <message>
            <source>Global</source>
            <translation>Global</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Delay</source>
            <translation>Verzögerung</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>Fade</source>
            <translation>Blende</translation>
        </message>
        <message>
            <source>Fade curve</source>
            <translation>Blendkurve</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Geltung</translation>
        </message>
        <message>
            <source>Own file</source>
            <translation>Eigene Datei</translation>
        </message>
        <message>
            <source>Version control</source>
            <translation>Versionsverwaltung</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Engine</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Engine sample rate</source>
            <translation>Abtastrate der Engine</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Infinite</source>
            <translation>Endlos</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <source>Audio file</source>
            <translation>Audiodatei</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>Verstärkung</translation>
        </message>
        <message>
            <source>Trim start</source>
            <translation>Beschnitt Anfang</translation>
        </message>
        <message>
            <source>Trim end</source>
            <translation>Beschnitt Ende</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Einblenden</translation>
        </message>
        <message>
            <source>Fade-in curve</source>
            <translation>Einblendkurve</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Fade-out curve</source>
            <translation>Ausblendkurve</translation>
        </message>
        <message>
            <source>Loop</source>
            <translation>Schleife</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Wiederholungen</translation>
        </message>
        <message>
            <source>Loop start</source>
            <translation>Schleifenanfang</translation>
        </message>
        <message>
            <source>Loop end</source>
            <translation>Schleifenende</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Stimme</translation>
        </message>
        <message>
            <source>Randomise</source>
            <translation>Zufallsstreuung</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>Tonhöhe</translation>
        </message>
        <message>
            <source>Low-pass</source>
            <translation>Tiefpass</translation>
        </message>
        <message>
            <source>High-pass</source>
            <translation>Hochpass</translation>
        </message>
        <message>
            <source>Initial delay</source>
            <translation>Anfangsverzögerung</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Priorität</translation>
        </message>
        <message>
            <source>Output bus</source>
            <translation>Ausgangsbus</translation>
        </message>
        <message>
            <source>Volume from</source>
            <translation>Lautstärke von</translation>
        </message>
        <message>
            <source>Volume to</source>
            <translation>Lautstärke bis</translation>
        </message>
        <message>
            <source>Pitch from</source>
            <translation>Tonhöhe von</translation>
        </message>
        <message>
            <source>Pitch to</source>
            <translation>Tonhöhe bis</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>In its container</source>
            <translation>In seinem Container</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linear</translation>
        </message>
        <message>
            <source>Logarithmic, gentle</source>
            <translation>Logarithmisch, sanft</translation>
        </message>
        <message>
            <source>Logarithmic, steep</source>
            <translation>Logarithmisch, steil</translation>
        </message>
        <message>
            <source>Exponential, gentle</source>
            <translation>Exponentiell, sanft</translation>
        </message>
        <message>
            <source>Exponential, steep</source>
            <translation>Exponentiell, steil</translation>
        </message>
        <message>
            <source>S-curve</source>
            <translation>S-Kurve</translation>
        </message>
        <message>
            <source>Inverse S-curve</source>
            <translation>Umgekehrte S-Kurve</translation>
        </message>
        <message>
            <source>Sine, fast start</source>
            <translation>Sinus, schneller Anfang</translation>
        </message>
        <message>
            <source>Sine, slow start</source>
            <translation>Sinus, langsamer Anfang</translation>
        </message>
        <message>
            <source>Voice limit</source>
            <translation>Stimmen höchstens</translation>
        </message>
        <message>
            <source>Over the limit</source>
            <translation>Über der Grenze</translation>
        </message>
        <message>
            <source>Band-limited, 24 taps</source>
            <translation>Bandbegrenzt, 24 Punkte</translation>
        </message>
        <message>
            <source>Cubic, 4 points</source>
            <translation>Kubisch, 4 Punkte</translation>
        </message>
        <message>
            <source>Not heard below</source>
            <translation>Nicht zu hören unter</translation>
        </message>
        <message>
            <source>Resampling</source>
            <translation>Abtastratenwandlung</translation>
        </message>
        <message>
            <source>The oldest goes</source>
            <translation>Die älteste weicht</translation>
        </message>
        <message>
            <source>The quietest goes</source>
            <translation>Die leiseste weicht</translation>
        </message>
        <message>
            <source>The newest is refused</source>
            <translation>Die neueste wird abgelehnt</translation>
        </message>
        <message>
            <source>Play on</source>
            <translation>Weiterspielen</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Enden</translation>
        </message>
        <message>
            <source>Go on unheard</source>
            <translation>Unhörbar weiterlaufen</translation>
        </message>
        <message>
            <source>End if finite, else unheard</source>
            <translation>Enden, falls endlich, sonst unhörbar</translation>
        </message>
        <message>
            <source>Where it would be by now</source>
            <translation>Wo sie inzwischen wäre</translation>
        </message>
        <message>
            <source>At its beginning</source>
            <translation>An ihrem Anfang</translation>
        </message>
        <message>
            <source>Where it left off</source>
            <translation>Wo sie aufhörte</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>Stimmen</translation>
        </message>
        <message>
            <source>When not heard</source>
            <translation>Wenn nicht zu hören</translation>
        </message>
        <message>
            <source>Comes back</source>
            <translation>Kehrt zurück</translation>
        </message>
        <message>
            <source>When it is long</source>
            <translation>Wenn er lang ist</translation>
        </message>
        <message>
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Streamen</translation>
        </message>
        <message>
            <source>Prefetch</source>
            <translation>Vorhalten</translation>
        </message>
        <message>
            <source>Meter</source>
            <translation>Messung</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>Kompressor</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>Knee</source>
            <translation>Knie</translation>
        </message>
        <message>
            <source>Attack</source>
            <translation>Ansprechzeit</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Rückstellzeit</translation>
        </message>
        <message>
            <source>Make-up</source>
            <translation>Ausgleich</translation>
        </message>
        <message>
            <source>Detector</source>
            <translation>Messart</translation>
        </message>
        <message>
            <source>Look-ahead</source>
            <translation>Vorausschau</translation>
        </message>
        <message>
            <source>Listens to</source>
            <translation>Hört auf</translation>
        </message>
        <message>
            <source>Expander</source>
            <translation>Expander</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Haltezeit</translation>
        </message>
        <message>
            <source>Limiter</source>
            <translation>Limiter</translation>
        </message>
        <message>
            <source>Ceiling</source>
            <translation>Obergrenze</translation>
        </message>
        <message>
            <source>Before the fader</source>
            <translation>Vor dem Fader</translation>
        </message>
        <message>
            <source>Behind the fader</source>
            <translation>Hinter dem Fader</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effekt</translation>
        </message>
        <message>
            <source>Bypass</source>
            <translation>Bypass</translation>
        </message>
        <message>
            <source>Wet</source>
            <translation>Effektanteil</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Peak</source>
            <translation>Spitze</translation>
        </message>
        <message>
            <source>RMS</source>
            <translation>RMS</translation>
        </message>
        <message>
            <source>Equaliser</source>
            <translation>Equalizer</translation>
        </message>
        <message>
            <source>Bell</source>
            <translation>Glocke</translation>
        </message>
        <message>
            <source>Low shelf</source>
            <translation>Tiefen-Shelf</translation>
        </message>
        <message>
            <source>High shelf</source>
            <translation>Höhen-Shelf</translation>
        </message>
        <message>
            <source>Notch</source>
            <translation>Kerbe</translation>
        </message>
        <message>
            <source>12 dB per octave</source>
            <translation>12 dB je Oktave</translation>
        </message>
        <message>
            <source>24 dB per octave</source>
            <translation>24 dB je Oktave</translation>
        </message>
        <message>
            <source>36 dB per octave</source>
            <translation>36 dB je Oktave</translation>
        </message>
        <message>
            <source>48 dB per octave</source>
            <translation>48 dB je Oktave</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Eingeschaltet</translation>
        </message>
        <message>
            <source>Frequency</source>
            <translation>Frequenz</translation>
        </message>
        <message>
            <source>Q</source>
            <translation>Güte</translation>
        </message>
        <message>
            <source>Slope</source>
            <translation>Steilheit</translation>
        </message>
        <message>
            <source>Off: the time</source>
            <translation>Aus: die Zeit</translation>
        </message>
        <message>
            <source>Whole note</source>
            <translation>Ganze Note</translation>
        </message>
        <message>
            <source>Half note</source>
            <translation>Halbe Note</translation>
        </message>
        <message>
            <source>Quarter note</source>
            <translation>Viertelnote</translation>
        </message>
        <message>
            <source>Eighth note</source>
            <translation>Achtelnote</translation>
        </message>
        <message>
            <source>Sixteenth note</source>
            <translation>Sechzehntelnote</translation>
        </message>
        <message>
            <source>Dotted quarter</source>
            <translation>Punktiertes Viertel</translation>
        </message>
        <message>
            <source>Dotted eighth</source>
            <translation>Punktierte Achtel</translation>
        </message>
        <message>
            <source>Quarter triplet</source>
            <translation>Vierteltriole</translation>
        </message>
        <message>
            <source>Eighth triplet</source>
            <translation>Achteltriole</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>In time with</source>
            <translation>Im Takt von</translation>
        </message>
        <message>
            <source>Tempo</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Rückkopplung</translation>
        </message>
        <message>
            <source>Side to side</source>
            <translation>Seite zu Seite</translation>
        </message>
        <message>
            <source>Reverb</source>
            <translation>Hall</translation>
        </message>
        <message>
            <source>Decay time</source>
            <translation>Nachhallzeit</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Damping</source>
            <translation>Dämpfung</translation>
        </message>
        <message>
            <source>Pre-delay</source>
            <translation>Vorverzögerung</translation>
        </message>
        <message>
            <source>Chorus and flanger</source>
            <translation>Chorus und Flanger</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Tiefe</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>Versatz</translation>
        </message>
        <message>
            <source>Soft</source>
            <translation>Weich</translation>
        </message>
        <message>
            <source>Hard</source>
            <translation>Hart</translation>
        </message>
        <message>
            <source>Tube</source>
            <translation>Röhre</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>Falten</translation>
        </message>
        <message>
            <source>Distortion</source>
            <translation>Verzerrer</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>Anhebung</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Klangfarbe</translation>
        </message>
        <message>
            <source>Stereo widener</source>
            <translation>Stereobreite</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Mono below</source>
            <translation>Mono unter</translation>
        </message>
        <message>
            <source>Sine</source>
            <translation>Sinus</translation>
        </message>
        <message>
            <source>Triangle</source>
            <translation>Dreieck</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <source>Saw up</source>
            <translation>Sägezahn aufwärts</translation>
        </message>
        <message>
            <source>Saw down</source>
            <translation>Sägezahn abwärts</translation>
        </message>
        <message>
            <source>Tremolo</source>
            <translation>Tremolo</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Pitch shift</source>
            <translation>Tonhöhenverschiebung</translation>
        </message>
        <message>
            <source>Level meter</source>
            <translation>Pegelmesser</translation>
        </message>
        <message>
            <source>Behind the pan</source>
            <translation>Hinter dem Panorama</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Aux bus</source>
            <translation>Aux-Bus</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Pegel</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Abgriff</translation>
        </message>
        <message>
            <source>Effects and sends</source>
            <translation>Effekte und Sends</translation>
        </message>
        <message>
            <source>Own effects</source>
            <translation>Eigene Effekte</translation>
        </message>
        <message>
            <source>Own sends</source>
            <translation>Eigene Sends</translation>
        </message>
        <message>
            <source>Prepared starts</source>
            <translation>Vorbereitete Starts</translation>
        </message>
        <message>
            <source>Prepare</source>
            <translation>Vorbereiten</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Mindestens</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>Idle after</source>
            <translation>Untätig nach</translation>
        </message>
        <message>
            <source>Binding</source>
            <translation>Bindung</translation>
        </message>
        <message>
            <source>Follows</source>
            <translation>Folgt</translation>
        </message>
        <message>
            <source>Property</source>
            <translation>Eigenschaft</translation>
        </message>
        <message>
            <source>Constant</source>
            <translation>Konstant</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Bei</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>In this state</source>
            <translation>In diesem Zustand</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>The state is</source>
            <translation>Der Zustand ist</translation>
        </message>
        <message>
            <source>The state is not</source>
            <translation>Der Zustand ist nicht</translation>
        </message>
        <message>
            <source>The switch is</source>
            <translation>Der Schalter ist</translation>
        </message>
        <message>
            <source>The switch is not</source>
            <translation>Der Schalter ist nicht</translation>
        </message>
        <message>
            <source>The parameter is</source>
            <translation>Der Parameter ist</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <source>Only if</source>
            <translation>Nur wenn</translation>
        </message>
        <message>
            <source>State group</source>
            <translation>Zustandsgruppe</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Most ducking</source>
            <translation>Höchstes Ducking</translation>
        </message>
        <message>
            <source>One for each post</source>
            <translation>Eines je Auslösung</translation>
        </message>
        <message>
            <source>All, one after the other</source>
            <translation>Alle nacheinander</translation>
        </message>
        <message>
            <source>When the last has died away</source>
            <translation>Wenn das letzte verklungen ist</translation>
        </message>
        <message>
            <source>Sample accurate</source>
            <translation>Samplegenau</translation>
        </message>
        <message>
            <source>After a pause</source>
            <translation>Nach einer Pause</translation>
        </message>
        <message>
            <source>Cross-fade (amplitude)</source>
            <translation>Überblenden (Amplitude)</translation>
        </message>
        <message>
            <source>Cross-fade (power)</source>
            <translation>Überblenden (Leistung)</translation>
        </message>
        <message>
            <source>At a steady rate</source>
            <translation>In festem Takt</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Plays</source>
            <translation>Spielt</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>Runden</translation>
        </message>
        <message>
            <source>The next begins</source>
            <translation>Das nächste beginnt</translation>
        </message>
        <message>
            <source>Transition time</source>
            <translation>Übergangszeit</translation>
        </message>
        <message>
            <source>From the start again</source>
            <translation>Wieder von vorn</translation>
        </message>
        <message>
            <source>Backwards, then forwards</source>
            <translation>Rückwärts, dann vorwärts</translation>
        </message>
        <message>
            <source>The last one again</source>
            <translation>Immer wieder das letzte</translation>
        </message>
        <message>
            <source>Nothing more</source>
            <translation>Nichts mehr</translation>
        </message>
        <message>
            <source>Play list</source>
            <translation>Abspielliste</translation>
        </message>
        <message>
            <source>After the last</source>
            <translation>Nach dem letzten</translation>
        </message>
        <message>
            <source>Each post from the start</source>
            <translation>Jedes Mal von vorn</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>With the next post</source>
            <translation>Beim nächsten Auslösen</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <source>Switching</source>
            <translation>Umschalten</translation>
        </message>
        <message>
            <source>Otherwise plays</source>
            <translation>Spielt sonst</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Wechselt</translation>
        </message>
        <message>
            <source>Its level</source>
            <translation>Seinen Pegel</translation>
        </message>
        <message>
            <source>Any voice in it</source>
            <translation>Jede Stimme in ihm</translation>
        </message>
        <message>
            <source>On the bus</source>
            <translation>Auf den Bus</translation>
        </message>
        <message>
            <source>On its voices and their sends</source>
            <translation>Auf seine Stimmen und deren Sends</translation>
        </message>
        <message>
            <source>Ducking</source>
            <translation>Ducking</translation>
        </message>
        <message>
            <source>Turned down by</source>
            <translation>Leiser durch</translation>
        </message>
        <message>
            <source>Triggered by</source>
            <translation>Ausgelöst durch</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Wirkt</translation>
        </message>
        <message>
            <source>The oldest stops</source>
            <translation>Das älteste endet</translation>
        </message>
        <message>
            <source>The quietest stops</source>
            <translation>Das leiseste endet</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>At once at most</source>
            <translation>Höchstens zugleich</translation>
        </message>
        <message>
            <source>Cool-down</source>
            <translation>Abklingzeit</translation>
        </message>
        <message>
            <source>Counted by</source>
            <translation>Gezählt nach</translation>
        </message>
        <message>
            <source>Pause all</source>
            <translation>Alle anhalten</translation>
        </message>
        <message>
            <source>Resume all</source>
            <translation>Alle fortsetzen</translation>
        </message>
        <message>
            <source>Break the loop</source>
            <translation>Schleife verlassen</translation>
        </message>
        <message>
            <source>Seek</source>
            <translation>Springen</translation>
        </message>
        <message>
            <source>Set volume</source>
            <translation>Lautstärke setzen</translation>
        </message>
        <message>
            <source>Reset volume</source>
            <translation>Lautstärke zurücksetzen</translation>
        </message>
        <message>
            <source>Set pitch</source>
            <translation>Tonhöhe setzen</translation>
        </message>
        <message>
            <source>Reset pitch</source>
            <translation>Tonhöhe zurücksetzen</translation>
        </message>
        <message>
            <source>Set low-pass</source>
            <translation>Tiefpass setzen</translation>
        </message>
        <message>
            <source>Reset low-pass</source>
            <translation>Tiefpass zurücksetzen</translation>
        </message>
        <message>
            <source>Set high-pass</source>
            <translation>Hochpass setzen</translation>
        </message>
        <message>
            <source>Reset high-pass</source>
            <translation>Hochpass zurücksetzen</translation>
        </message>
        <message>
            <source>Unmute</source>
            <translation>Stumm aufheben</translation>
        </message>
        <message>
            <source>Set bus volume</source>
            <translation>Bus-Lautstärke setzen</translation>
        </message>
        <message>
            <source>Reset bus volume</source>
            <translation>Bus-Lautstärke zurücksetzen</translation>
        </message>
        <message>
            <source>Set parameter</source>
            <translation>Parameter setzen</translation>
        </message>
        <message>
            <source>Reset parameter</source>
            <translation>Parameter zurücksetzen</translation>
        </message>
        <message>
            <source>Set state</source>
            <translation>Zustand setzen</translation>
        </message>
        <message>
            <source>Set switch</source>
            <translation>Schalter setzen</translation>
        </message>
        <message>
            <source>Post event</source>
            <translation>Ereignis auslösen</translation>
        </message>
        <message>
            <source>Bypass effect</source>
            <translation>Effekt umgehen</translation>
        </message>
        <message>
            <source>End bypass</source>
            <translation>Umgehung beenden</translation>
        </message>
        <message>
            <source>Reset play list</source>
            <translation>Abspielliste zurücksetzen</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Amount is in</source>
            <translation>Betrag in</translation>
        </message>
        <message>
            <source>Units per second</source>
            <translation>Einheiten je Sekunde</translation>
        </message>
        <message>
            <source>Seconds to arrive</source>
            <translation>Sekunden bis zum Ziel</translation>
        </message>
        <message>
            <source>Minimum</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <source>Maximum</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Vorgabe</translation>
        </message>
        <message>
            <source>Interpolation</source>
            <translation>Interpolation</translation>
        </message>
        <message>
            <source>Upwards</source>
            <translation>Aufwärts</translation>
        </message>
        <message>
            <source>Downwards</source>
            <translation>Abwärts</translation>
        </message>
        <message>
            <source>States</source>
            <translation>Zustände</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Übergang</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Both ways</source>
            <translation>In beide Richtungen</translation>
        </message>
        <message>
            <source>Switches</source>
            <translation>Schalter</translation>
        </message>
        <message>
            <source>Default switch</source>
            <translation>Vorgabe-Schalter</translation>
        </message>
        <message>
            <source>Driven by</source>
            <translation>Gesteuert von</translation>
        </message>
        <message>
            <source>Hysteresis</source>
            <translation>Hysterese</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>Plays so often</source>
            <translation>Spielt so oft</translation>
        </message>
        <message>
            <source>Track</source>
            <translation>Spur</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Over the overlap</source>
            <translation>Über die Überlappung</translation>
        </message>
        <message>
            <source>Over a width of its own</source>
            <translation>Über eine eigene Breite</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Equal power</source>
            <translation>Gleiche Leistung</translation>
        </message>
        <message>
            <source>Lower edge</source>
            <translation>Untere Kante</translation>
        </message>
        <message>
            <source>Upper edge</source>
            <translation>Obere Kante</translation>
        </message>
        <message>
            <source>Lower fade</source>
            <translation>Untere Blende</translation>
        </message>
        <message>
            <source>Upper fade</source>
            <translation>Obere Blende</translation>
        </message>
        <message>
            <source>Assignment</source>
            <translation>Zuordnung</translation>
        </message>
        <message>
            <source>Only at the start</source>
            <translation>Nur am Anfang</translation>
        </message>
        <message>
            <source>Plays on across values</source>
            <translation>Spielt über Wechsel weiter</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Parameter or modulator</source>
            <translation>Parameter oder Modulator</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Entfernung</translation>
        </message>
        <message>
            <source>Azimuth</source>
            <translation>Azimut</translation>
        </message>
        <message>
            <source>Elevation</source>
            <translation>Höhenwinkel</translation>
        </message>
        <message>
            <source>Cone angle</source>
            <translation>Kegelwinkel</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>What follows the screen</source>
            <translation>Was dem Bildschirm folgt</translation>
        </message>
        <message>
            <source>Pan, times</source>
            <translation>Panorama, mal</translation>
        </message>
        <message>
            <source>Width, times</source>
            <translation>Breite, mal</translation>
        </message>
        <message>
            <source>Smoothing, times</source>
            <translation>Glättung, mal</translation>
        </message>
        <message>
            <source>Sends, times</source>
            <translation>Sends, mal</translation>
        </message>
        <message>
            <source>Doppler, times</source>
            <translation>Doppler, mal</translation>
        </message>
        <message>
            <source>Trigger modulator</source>
            <translation>Modulator auslösen</translation>
        </message>
        <message>
            <source>Release envelope</source>
            <translation>Hüllkurve loslassen</translation>
        </message>
        <message>
            <source>Modulator</source>
            <translation>Modulator</translation>
        </message>
        <message>
            <source>One for each voice</source>
            <translation>Einer je Stimme</translation>
        </message>
        <message>
            <source>One for each event</source>
            <translation>Einer je Ereignis</translation>
        </message>
        <message>
            <source>One for each game object</source>
            <translation>Einer je Spielobjekt</translation>
        </message>
        <message>
            <source>One for all</source>
            <translation>Einer für alle</translation>
        </message>
        <message>
            <source>LFO</source>
            <translation>LFO</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Waveform</source>
            <translation>Wellenform</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>Glättung</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>Envelope</source>
            <translation>Hüllkurve</translation>
        </message>
        <message>
            <source>Decay</source>
            <translation>Abfall</translation>
        </message>
        <message>
            <source>Sustain</source>
            <translation>Haltepegel</translation>
        </message>
        <message>
            <source>Its end ends the sound</source>
            <translation>Ihr Ende beendet den Klang</translation>
        </message>
        <message>
            <source>Cone</source>
            <translation>Kegel</translation>
        </message>
        <message>
            <source>Maximum distance</source>
            <translation>Größte Entfernung</translation>
        </message>
        <message>
            <source>Priority there</source>
            <translation>Priorität dort</translation>
        </message>
        <message>
            <source>Inner angle</source>
            <translation>Innerer Winkel</translation>
        </message>
        <message>
            <source>Outer angle</source>
            <translation>Äußerer Winkel</translation>
        </message>
        <message>
            <source>Volume outside</source>
            <translation>Lautstärke außerhalb</translation>
        </message>
        <message>
            <source>Low-pass outside</source>
            <translation>Tiefpass außerhalb</translation>
        </message>
        <message>
            <source>High-pass outside</source>
            <translation>Hochpass außerhalb</translation>
        </message>
        <message>
            <source>Sends to a bus</source>
            <translation>Sends an einen Bus</translation>
        </message>
        <message>
            <source>Over the distance</source>
            <translation>Über die Entfernung</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Wo es ist</translation>
        </message>
        <message>
            <source>How it is heard</source>
            <translation>Wie es klingt</translation>
        </message>
        <message>
            <source>Element</source>
            <translation>Element</translation>
        </message>
        <message>
            <source>Its weight</source>
            <translation>Sein Gewicht</translation>
        </message>
        <message>
            <source>Moves from</source>
            <translation>Bewegt sich von</translation>
        </message>
        <message>
            <source>Moves to</source>
            <translation>Bewegt sich nach</translation>
        </message>
        <message>
            <source>In</source>
            <translation>In</translation>
        </message>
        <message>
            <source>Easing</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Weight of the motion</source>
            <translation>Gewicht der Bewegung</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Weight of the hint</source>
            <translation>Gewicht des Hinweises</translation>
        </message>
        <message>
            <source>Dead zone</source>
            <translation>Tote Zone</translation>
        </message>
        <message>
            <source>Most pan</source>
            <translation>Größtes Panorama</translation>
        </message>
        <message>
            <source>Forgotten after</source>
            <translation>Vergessen nach</translation>
        </message>
        <message>
            <source>Doppler</source>
            <translation>Doppler</translation>
        </message>
        <message>
            <source>The furthest away goes</source>
            <translation>Die entfernteste weicht</translation>
        </message>
        <message>
            <source>By its pan</source>
            <translation>Nach seinem Panorama</translation>
        </message>
        <message>
            <source>Where its game object is</source>
            <translation>Wo sein Spielobjekt ist</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Raum</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>Steht</translation>
        </message>
        <message>
            <source>Attenuation</source>
            <translation>Abschwächung</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>As the sound has it</source>
            <translation>Wie der Klang es hat</translation>
        </message>
    </context>
    <context>
        <name>PropertyRow</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>%1 zurücksetzen</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>verschieden</translation>
        </message>
        <message>
            <source>Let it follow a parameter</source>
            <translation>Einem Parameter folgen lassen</translation>
        </message>
        <message>
            <source>Copy the value</source>
            <translation>Wert kopieren</translation>
        </message>
        <message>
            <source>Paste the value</source>
            <translation>Wert einfügen</translation>
        </message>
        <message>
            <source>in effect %1, from %2</source>
            <translation>wirkt als %1, von %2</translation>
        </message>
        <message>
            <source>driven by %1</source>
            <translation>gesteuert von %1</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>its target is missing</source>
            <translation>das Ziel fehlt</translation>
        </message>
        <message>
            <source>there is nothing in it that can play</source>
            <translation>es ist nichts darin, was spielen kann</translation>
        </message>
        <message>
            <source>all voices play something more important</source>
            <translation>alle Stimmen spielen Wichtigeres</translation>
        </message>
        <message>
            <source>too many events play at once</source>
            <translation>zu viele Ereignisse spielen auf einmal</translation>
        </message>
        <message>
            <source>its audio was not loaded within a second</source>
            <translation>der Klang war nicht binnen einer Sekunde geladen</translation>
        </message>
        <message>
            <source>its audio file can't be used</source>
            <translation>die Audiodatei ist nicht brauchbar</translation>
        </message>
        <message>
            <source>its probability said no</source>
            <translation>die Wahrscheinlichkeit sagte nein</translation>
        </message>
        <message>
            <source>too many actions are waiting</source>
            <translation>zu viele Aktionen warten</translation>
        </message>
        <message>
            <source>it is below the project's threshold</source>
            <translation>sie liegt unter der Schwelle des Projekts</translation>
        </message>
        <message>
            <source>its object has enough voices</source>
            <translation>das Objekt hat genug Stimmen</translation>
        </message>
        <message>
            <source>its bus has enough voices</source>
            <translation>der Bus hat genug Stimmen</translation>
        </message>
        <message>
            <source>all streams are in use</source>
            <translation>alle Streams sind belegt</translation>
        </message>
        <message>
            <source>its condition doesn't hold</source>
            <translation>seine Bedingung ist nicht erfüllt</translation>
        </message>
        <message>
            <source>its cool-down isn't over</source>
            <translation>seine Abklingzeit ist nicht vorbei</translation>
        </message>
        <message>
            <source>it plays as often as it may at once</source>
            <translation>es spielt schon so oft zugleich, wie es darf</translation>
        </message>
        <message>
            <source>events post each other without end</source>
            <translation>Ereignisse lösen einander ohne Ende aus</translation>
        </message>
        <message>
            <source>too many containers play on at once</source>
            <translation>zu viele Container spielen zugleich weiter</translation>
        </message>
        <message>
            <source>too many values are set at once</source>
            <translation>zu viele Werte sind zugleich gesetzt</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBar</name>
        <message numerus="yes">
            <source>The studio ended unexpectedly last time. %n step(s) were not saved.</source>
            <translation>
                <numerusform>Das Studio endete zuletzt unerwartet. %n Schritt war nicht gespeichert.</numerusform>
                <numerusform>Das Studio endete zuletzt unerwartet. %n Schritte waren nicht gespeichert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore them</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>RemovalPanel</name>
        <message numerus="yes">
            <source>It is named in %n place(s):</source>
            <translation>
                <numerusform>Es wird an %n Stelle genannt:</numerusform>
                <numerusform>Es wird an %n Stellen genannt:</numerusform>
            </translation>
        </message>
        <message>
            <source>Where it is named</source>
            <translation>Wo es genannt wird</translation>
        </message>
        <message>
            <source>Instead</source>
            <translation>Stattdessen</translation>
        </message>
        <message>
            <source>What these places name instead</source>
            <translation>Was diese Stellen stattdessen nennen</translation>
        </message>
        <message>
            <source>It is one step: Undo brings all back.</source>
            <translation>Es ist ein Schritt: Rückgängig bringt alles zurück.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>%n of these would do nothing without it and is removed too. It is one step: Undo brings all back.</source>
            <translation>
                <numerusform>%n davon täte ohne es nichts und wird mit entfernt. Es ist ein Schritt: Rückgängig bringt alles zurück.</numerusform>
                <numerusform>%n davon täten ohne es nichts und werden mit entfernt. Es ist ein Schritt: Rückgängig bringt alles zurück.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Render</name>
        <message>
            <source>"%1" can't be written: %2. Choose a folder you may write to.</source>
            <translation>„%1“ kann nicht geschrieben werden: %2. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>"%1" was not heard: %2.</source>
            <translation>„%1“ war nicht zu hören: %2.</translation>
        </message>
        <message>
            <source>"%1" could not be written to its end: make room on the disk.</source>
            <translation>„%1“ konnte nicht zu Ende geschrieben werden: Schaffen Sie Platz auf der Platte.</translation>
        </message>
        <message>
            <source>The engine can't take so many steps at once: spread them over more time.</source>
            <translation>Die Engine kann nicht so viele Schritte zugleich nehmen: Verteilen Sie sie über mehr Zeit.</translation>
        </message>
    </context>
    <context>
        <name>ResponseEditor</name>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>A double tap makes a band, or takes one away; drag it to move it, the wheel makes it narrower or wider.</source>
            <translation>Doppelt tippen setzt ein Band oder nimmt eines weg; ziehen bewegt es, das Rad macht es schmaler oder breiter.</translation>
        </message>
        <message>
            <source>Its values are at the right.</source>
            <translation>Seine Werte stehen rechts.</translation>
        </message>
        <message>
            <source>There is nothing to draw of this one. Its values are at the right.</source>
            <translation>Hiervon gibt es kein Bild. Die Werte stehen rechts.</translation>
        </message>
    </context>
    <context>
        <name>ResponseView</name>
        <message>
            <source>%1 dB</source>
            <translation>%1 dB</translation>
        </message>
        <message>
            <source>Band %1: %2 Hz, %3 dB</source>
            <translation>Band %1: %2 Hz, %3 dB</translation>
        </message>
        <message>
            <source>Threshold %1 dB</source>
            <translation>Schwelle %1 dB</translation>
        </message>
        <message>
            <source>%1 dBFS in</source>
            <translation>%1 dBFS hinein</translation>
        </message>
        <message>
            <source>in front</source>
            <translation>vorn</translation>
        </message>
        <message>
            <source>behind</source>
            <translation>hinten</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>1 kHz</source>
            <translation>1 kHz</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Band</translation>
        </message>
        <message>
            <source>%1 Hz</source>
            <translation>%1 Hz</translation>
        </message>
        <message>
            <source>%1 kHz</source>
            <translation>%1 kHz</translation>
        </message>
        <message>
            <source>%1°</source>
            <translation>%1°</translation>
        </message>
        <message>
            <source>Show all frequencies</source>
            <translation>Alle Frequenzen zeigen</translation>
        </message>
    </context>
    <context>
        <name>Scenario</name>
        <message>
            <source>Line %1, column %2: this is not JSON.</source>
            <translation>Zeile %1, Spalte %2: Das ist kein JSON.</translation>
        </message>
        <message>
            <source>The scenario</source>
            <translation>Das Szenario</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>Expectation %1</source>
            <translation>Erwartung %1</translation>
        </message>
        <message>
            <source>"%1" is not known here; it may be: %2.</source>
            <translation>„%1“ ist hier unbekannt; möglich sind: %2.</translation>
        </message>
        <message>
            <source>"%1" must be a number from %2 to %3.</source>
            <translation>„%1“ muss eine Zahl von %2 bis %3 sein.</translation>
        </message>
        <message>
            <source>There is no "%1" in the project. There is, for example: %2.</source>
            <translation>Im Projekt gibt es kein „%1“. Es gibt zum Beispiel: %2.</translation>
        </message>
        <message>
            <source>Several objects are called "%1": use the id.</source>
            <translation>Mehrere Objekte heißen „%1“: Nehmen Sie die Kennung.</translation>
        </message>
        <message>
            <source>A step does one thing: %1.</source>
            <translation>Ein Schritt tut eines: %1.</translation>
        </message>
        <message>
            <source>"set" needs a "value".</source>
            <translation>„set“ braucht ein „value“.</translation>
        </message>
        <message>
            <source>An expectation is one of: %1.</source>
            <translation>Eine Erwartung ist eine von: %1.</translation>
        </message>
        <message>
            <source>"%1" must be a list of two numbers, the lower one first.</source>
            <translation>„%1“ muss eine Liste aus zwei Zahlen sein, die kleinere zuerst.</translation>
        </message>
        <message>
            <source>the loudness is %1 LUFS</source>
            <translation>die Lautheit ist %1 LUFS</translation>
        </message>
        <message>
            <source>there were %1 voices at once</source>
            <translation>es waren %1 Stimmen zugleich</translation>
        </message>
        <message>
            <source>the peak is %1 dBFS</source>
            <translation>die Spitze ist %1 dBFS</translation>
        </message>
        <message>
            <source>it was not heard</source>
            <translation>es war nicht zu hören</translation>
        </message>
        <message>
            <source>it was heard at %1</source>
            <translation>es war zu hören bei %1</translation>
        </message>
        <message>
            <source>the nearest start is at frame %1</source>
            <translation>der nächste Start ist bei Frame %1</translation>
        </message>
        <message>
            <source>the loudest there is %1 dBFS at %2 s</source>
            <translation>das Lauteste dort ist %1 dBFS bei %2 s</translation>
        </message>
        <message>
            <source>"anchor" needs the "name" of an element.</source>
            <translation>„anchor“ braucht den „name“ eines Elements.</translation>
        </message>
        <message>
            <source>"forward" must be a list of three numbers that are not all 0, up to a thousand million.</source>
            <translation>„forward“ muss eine Liste von drei Zahlen sein, die nicht alle 0 und höchstens tausend Millionen sind.</translation>
        </message>
        <message>
            <source>It must be an object: { "steps": […], "expect": […] }.</source>
            <translation>Es muss ein Objekt sein: { "steps": […], "expect": […] }.</translation>
        </message>
        <message>
            <source>"%1" must be a list.</source>
            <translation>„%1“ muss eine Liste sein.</translation>
        </message>
        <message>
            <source>It would come at %1 s, but the scenario ends after %2 s.</source>
            <translation>Er käme bei %1 s, aber das Szenario endet nach %2 s.</translation>
        </message>
        <message>
            <source>"%1" must be a name in quotes.</source>
            <translation>„%1“ muss ein Name in Anführungszeichen sein.</translation>
        </message>
        <message>
            <source>"%1" is true, or left out.</source>
            <translation>„%1“ ist true oder entfällt.</translation>
        </message>
        <message>
            <source>A step needs "at", its time in seconds.</source>
            <translation>Ein Schritt braucht „at“, seine Zeit in Sekunden.</translation>
        </message>
        <message>
            <source>it was rendered up to %1 s only</source>
            <translation>gerendert wurde nur bis %1 s</translation>
        </message>
    </context>
    <context>
        <name>SequenceEditor</name>
        <message>
            <source>Sequence</source>
            <translation>Sequenz</translation>
        </message>
        <message numerus="yes">
            <source>sequence · %n step(s)</source>
            <translation>
                <numerusform>Sequenz · %n Schritt</numerusform>
                <numerusform>Sequenz · %n Schritte</numerusform>
            </translation>
        </message>
        <message>
            <source>All children</source>
            <translation>Alle Kinder</translation>
        </message>
        <message>
            <source>Put the children that aren't on the play list yet behind it</source>
            <translation>Kinder, die noch nicht auf der Spielliste stehen, anhängen</translation>
        </message>
        <message>
            <source>Play list</source>
            <translation>Abspielliste</translation>
        </message>
        <message>
            <source>Its children play in their order. A play list lets one stand in it several times, with gaps, overlaps and repeats: press “+ All children”.</source>
            <translation>Die Kinder spielen in ihrer Reihenfolge. Auf einer Spielliste kann eines mehrmals stehen, mit Pausen, Überlappungen und Wiederholungen: Drücken Sie „+ Alle Kinder“.</translation>
        </message>
        <message numerus="yes">
            <source>%n of the children is on no step and never plays: press “+ All children”.</source>
            <translation>
                <numerusform>%n Kind ist in keinem Schritt und spielt nie: drücken Sie „+ Alle Kinder“.</numerusform>
                <numerusform>%n Kinder sind in keinem Schritt und spielen nie: drücken Sie „+ Alle Kinder“.</numerusform>
            </translation>
        </message>
        <message>
            <source>Left to right in time, with transitions and speed; a drag changes the pause before a step, far to the left its place. Alt and an arrow key, or its menu, moves it too.</source>
            <translation>Von links nach rechts in der Zeit, mit Übergängen und Tempo; Ziehen ändert die Pause vor einem Schritt, weit nach links seinen Platz. Auch Alt und eine Pfeiltaste oder sein Menü verschieben ihn.</translation>
        </message>
        <message>
            <source>Each post plays one step, the next one in the list; “Plays” at the right makes them follow each other by themselves. Alt and an arrow key, or its menu, moves a step.</source>
            <translation>Jede Auslösung spielt einen Schritt, den nächsten der Liste; „Spielt“ rechts lässt sie von selbst aufeinander folgen. Alt und eine Pfeiltaste, oder sein Menü, verschiebt einen Schritt.</translation>
        </message>
        <message>
            <source>Show all steps</source>
            <translation>Alle Schritte zeigen</translation>
        </message>
    </context>
    <context>
        <name>SequenceStep</name>
        <message>
            <source>%1 s before</source>
            <translation>%1 s davor</translation>
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
            <source>Once more</source>
            <translation>Einmal mehr</translation>
        </message>
        <message>
            <source>Once less</source>
            <translation>Einmal weniger</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Step %1: %2, from %3 s</source>
            <translation>Schritt %1: %2, ab %3 s</translation>
        </message>
        <message>
            <source>cross-fade shortened</source>
            <translation>Überblendung gekürzt</translation>
        </message>
        <message>
            <source>never reached: one before it loops without end</source>
            <translation>nie erreicht: einer davor wiederholt sich ohne Ende</translation>
        </message>
    </context>
    <context>
        <name>SettingsPanel</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Dichte</translation>
        </message>
        <message>
            <source>After the last input</source>
            <translation>Nach der letzten Eingabe</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <source>Touch</source>
            <translation>Finger</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>The system's</source>
            <translation>Die des Systems</translation>
        </message>
        <message>
            <source>Sound device</source>
            <translation>Tonausgabe</translation>
        </message>
        <message>
            <source>The system's default</source>
            <translation>Die übliche des Systems</translation>
        </message>
        <message>
            <source>Block size</source>
            <translation>Blockgröße</translation>
        </message>
        <message>
            <source>%1 frames</source>
            <translation>%1 Frames</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Scale, from the next start on</source>
            <translation>Größe, ab dem nächsten Start</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>Simulation</name>
        <message>
            <source>"%1" can't be played by itself: choose an event, a sound or a container.</source>
            <translation>„%1“ kann nicht für sich gespielt werden: Wählen Sie ein Ereignis, einen Klang oder einen Container.</translation>
        </message>
    </context>
    <context>
        <name>SimulationStrip</name>
        <message>
            <source>Simulation</source>
            <translation>Simulation</translation>
        </message>
        <message>
            <source>Play it 10,000 times</source>
            <translation>10.000-mal spielen</translation>
        </message>
        <message>
            <source>Plays it without a sound and counts what is picked</source>
            <translation>Spielt es ohne Ton und zählt, was gewählt wird</translation>
        </message>
        <message>
            <source>Without a sound, in an instant: what is picked, how long and how loud it is.</source>
            <translation>Ohne Ton, im Nu: was gewählt wird, wie lang und wie laut es ist.</translation>
        </message>
        <message>
            <source>Picks</source>
            <translation>Auswahl</translation>
        </message>
    </context>
    <context>
        <name>SlotList</name>
        <message>
            <source>Effects and sends of %1</source>
            <translation>Effekte und Sends von %1</translation>
        </message>
        <message>
            <source>%1, off</source>
            <translation>%1, aus</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Einschalten</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Ausschalten</translation>
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
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>%1, %2 dB</source>
            <translation>%1, %2 dB</translation>
        </message>
    </context>
    <context>
        <name>SoundEditor</name>
        <message>
            <source>Sound</source>
            <translation>Klang</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>loop</source>
            <translation>Schleife</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Die Datei wird gelesen …</translation>
        </message>
        <message>
            <source>Trim start</source>
            <translation>Beschnitt Anfang</translation>
        </message>
        <message>
            <source>Trim end</source>
            <translation>Beschnitt Ende</translation>
        </message>
        <message>
            <source>Fade in</source>
            <translation>Einblenden</translation>
        </message>
        <message>
            <source>Fade out</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Marker</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>A marker in the middle of what is in view: the game is told when it is passed</source>
            <translation>Eine Marke in der Mitte des Sichtbaren: Das Spiel erfährt, wenn sie erreicht wird</translation>
        </message>
        <message>
            <source>Loop start</source>
            <translation>Schleifenanfang</translation>
        </message>
        <message>
            <source>Loop end</source>
            <translation>Schleifenende</translation>
        </message>
        <message>
            <source>Marker %1</source>
            <translation>Marke %1</translation>
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
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Show the whole file</source>
            <translation>Die ganze Datei zeigen</translation>
        </message>
        <message>
            <source>Where trim, loop and marker handles come to rest</source>
            <translation>Wo Griffe für Beschnitt, Schleife und Marken einrasten</translation>
        </message>
        <message>
            <source>No snapping</source>
            <translation>Kein Einrasten</translation>
        </message>
        <message>
            <source>Zero crossings</source>
            <translation>Nulldurchgänge</translation>
        </message>
        <message>
            <source>Ruler</source>
            <translation>Lineal</translation>
        </message>
        <message>
            <source>Markers</source>
            <translation>Marken</translation>
        </message>
        <message>
            <source>Handles from the top: fades, markers, loop, trim; arrow keys move one by 10 ms. Ctrl and the wheel, or two fingers, zoom.</source>
            <translation>Griffe von oben: Blenden, Marken, Schleife, Beschnitt; Pfeiltasten bewegen einen um 10 ms. Strg und das Rad oder zwei Finger zoomen.</translation>
        </message>
        <message>
            <source>This sound has no audio file and is silent.</source>
            <translation>Dieser Klang hat keine Audiodatei und ist stumm.</translation>
        </message>
        <message>
            <source>Choose an audio file…</source>
            <translation>Audiodatei wählen…</translation>
        </message>
    </context>
    <context>
        <name>SpatialEditor</name>
        <message>
            <source>Place on the screen</source>
            <translation>Ort auf dem Bildschirm</translation>
        </message>
        <message>
            <source>Play the event</source>
            <translation>Ereignis spielen</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Element %1</source>
            <translation>Element %1</translation>
        </message>
        <message>
            <source>Write the name of an element of the screen at the right: it appears here, to be dragged as the game would move it.</source>
            <translation>Schreiben Sie rechts den Namen eines Bildschirmelements: Es erscheint hier und lässt sich ziehen, wie das Spiel es bewegen würde.</translation>
        </message>
        <message>
            <source>Drag an element while the event plays: it is heard where it is. Where elements are here isn't saved.</source>
            <translation>Ziehen Sie ein Element, während das Ereignis spielt: Es klingt von dort. Wo Elemente hier stehen, wird nicht gesichert.</translation>
        </message>
        <message>
            <source>Element %1, of another event</source>
            <translation>Element %1, eines anderen Ereignisses</translation>
        </message>
    </context>
    <context>
        <name>StateEditor</name>
        <message>
            <source>States</source>
            <translation>Zustände</translation>
        </message>
        <message>
            <source>Transitions</source>
            <translation>Übergänge</translation>
        </message>
        <message>
            <source>Offsets</source>
            <translation>Versätze</translation>
        </message>
        <message>
            <source>from row to column; empty: the group's own time</source>
            <translation>von Zeile zu Spalte; leer: die Zeit der Gruppe</translation>
        </message>
        <message>
            <source>what a state adds to an object's volume; the rest at the right</source>
            <translation>was ein Zustand zur Lautstärke eines Objekts addiert; der Rest steht rechts</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Add states first: “+ State”.</source>
            <translation>Legen Sie zuerst Zustände an: „+ Zustand“.</translation>
        </message>
        <message>
            <source>Nothing follows these states yet: select a sound or bus, then add a state offset with the + above the tree.</source>
            <translation>Diesen Zuständen folgt noch nichts: Wählen Sie einen Klang oder Bus und fügen Sie mit dem + über dem Baum einen Zustandsversatz hinzu.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>No project</source>
            <translation>Kein Projekt</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Nur lesbar</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>DSP %1 %</source>
            <translation>DSP %1 %</translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s)</source>
            <translation>
                <numerusform>%n Stimme</numerusform>
                <numerusform>%n Stimmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Selected: %1</source>
            <translation>Gewählt: %1</translation>
        </message>
        <message numerus="yes">
            <source>Notifications, %n unread</source>
            <translation>
                <numerusform>Meldungen, %n ungelesen</numerusform>
                <numerusform>Meldungen, %n ungelesen</numerusform>
            </translation>
        </message>
        <message>
            <source> + %1 unheard</source>
            <translation> + %1 unhörbar</translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s)</source>
            <translation>
                <numerusform>%n Stream</numerusform>
                <numerusform>%n Streams</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Disk too slow: %n time(s)</source>
            <translation>
                <numerusform>Datenträger zu langsam: %n-mal</numerusform>
                <numerusform>Datenträger zu langsam: %n-mal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waveforms: %n left, %1 %</source>
            <translation>
                <numerusform>Wellenformen: noch %n, %1 %</numerusform>
                <numerusform>Wellenformen: noch %n, %1 %</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waveform(s) left out</source>
            <translation>
                <numerusform>%n Wellenform ausgelassen</numerusform>
                <numerusform>%n Wellenformen ausgelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel the waveforms</source>
            <translation>Wellenformen abbrechen</translation>
        </message>
        <message>
            <source>Make the waveforms that were left out</source>
            <translation>Ausgelassene Wellenformen erzeugen</translation>
        </message>
    </context>
    <context>
        <name>SwitchEditor</name>
        <message>
            <source>Switch container</source>
            <translation>Schalter-Container</translation>
        </message>
        <message>
            <source>follows %1</source>
            <translation>folgt %1</translation>
        </message>
        <message>
            <source>follows nothing yet</source>
            <translation>folgt noch nichts</translation>
        </message>
        <message>
            <source>Let %1 hold, as the game would</source>
            <translation>%1 gelten lassen, wie es das Spiel täte</translation>
        </message>
        <message>
            <source>Choose at the right which switch group or state group it follows.</source>
            <translation>Wählen Sie rechts, welcher Schalter- oder Zustandsgruppe er folgt.</translation>
        </message>
        <message>
            <source>Add children, and switches or states to what it follows: then tap who plays when, and drag to change it.</source>
            <translation>Fügen Sie Kinder hinzu, und Schalter oder Zustände zu dem, was er folgt: dann tippen Sie, wer wann spielt, und ziehen, um es zu ändern.</translation>
        </message>
    </context>
    <context>
        <name>TimeRuler</name>
        <message>
            <source>Play from %1 s</source>
            <translation>Wiedergabe ab %1 s</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Sekunden</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Project menu: %1</source>
            <translation>Projektmenü: %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>Design</source>
            <translation>Gestalten</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Wiederholen: %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Find or do anything…</source>
            <translation>Alles finden oder tun …</translation>
        </message>
        <message>
            <source>Find or do anything (%1)</source>
            <translation>Alles finden oder tun (%1)</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Spielen</translation>
        </message>
        <message>
            <source>Stop all</source>
            <translation>Alles stoppen</translation>
        </message>
        <message>
            <source>Solo</source>
            <translation>Solo</translation>
        </message>
        <message>
            <source>You hear only a part: hear all again</source>
            <translation>Sie hören nur einen Teil: wieder alles hören</translation>
        </message>
        <message>
            <source>Solo or mute: %1</source>
            <translation>Solo oder stumm: %1</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>Mischen</translation>
        </message>
        <message>
            <source>Play %1 (%2)</source>
            <translation>%1 spielen (%2)</translation>
        </message>
        <message>
            <source>Stop all sound (%1)</source>
            <translation>Allen Klang stoppen (%1)</translation>
        </message>
    </context>
    <context>
        <name>Tree</name>
        <message>
            <source>Sounds</source>
            <translation>Klänge</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Buses</source>
            <translation>Busse</translation>
        </message>
        <message>
            <source>Game</source>
            <translation>Spiel</translation>
        </message>
        <message>
            <source>Audio files</source>
            <translation>Audiodateien</translation>
        </message>
    </context>
    <context>
        <name>TreeDrag</name>
        <message>
            <source>Not here</source>
            <translation>Nicht hier</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s)</source>
            <translation>
                <numerusform>%n Objekt</numerusform>
                <numerusform>%n Objekte</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TreePanel</name>
        <message>
            <source>Project tree</source>
            <translation>Projektbaum</translation>
        </message>
        <message>
            <source>Search: coin type:sound !loop</source>
            <translation>Suche: münze type:sound !loop</translation>
        </message>
        <message>
            <source>Search the tree</source>
            <translation>Im Baum suchen</translation>
        </message>
        <message>
            <source>Make or import something</source>
            <translation>Etwas anlegen oder importieren</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n gefunden</numerusform>
                <numerusform>%n gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>Objekte</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Spielen</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Add an action</source>
            <translation>Aktion hinzufügen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n gewählt</numerusform>
                <numerusform>%n gewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Choose only one</source>
            <translation>Nur eines wählen</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Choose several</source>
            <translation>Mehrere wählen</translation>
        </message>
        <message>
            <source>Paste properties</source>
            <translation>Eigenschaften einfügen</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Where it is used</source>
            <translation>Wo es verwendet wird</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>Neu…</translation>
        </message>
    </context>
    <context>
        <name>TreeRow</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>muted</source>
            <translation>stumm</translation>
        </message>
        <message>
            <source>not solo</source>
            <translation>nicht solo</translation>
        </message>
    </context>
    <context>
        <name>UnsavedQuestion</name>
        <message>
            <source>Unsaved changes</source>
            <translation>Nicht gespeicherte Änderungen</translation>
        </message>
        <message>
            <source>“%1” has changes that are not saved.</source>
            <translation>„%1“ hat nicht gespeicherte Änderungen.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Don't save</source>
            <translation>Nicht speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>UsageList</name>
        <message>
            <source>Where it is used</source>
            <translation>Wo es verwendet wird</translation>
        </message>
    </context>
    <context>
        <name>UsesPanel</name>
        <message>
            <source>Where %1 is used</source>
            <translation>Wo %1 verwendet wird</translation>
        </message>
        <message>
            <source>Where it is used</source>
            <translation>Wo es verwendet wird</translation>
        </message>
        <message>
            <source>Select something in the tree first.</source>
            <translation>Wählen Sie zuerst etwas im Baum aus.</translation>
        </message>
        <message>
            <source>Nothing refers to it.</source>
            <translation>Nichts bezieht sich darauf.</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Interactive sound for games: author it, hear it at once, prove it and ship it.</source>
            <translation>Interaktiver Klang für Spiele: gestalten, sofort hören, prüfen, ausliefern.</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>Demo öffnen</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt …</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen …</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
    </context>
    <context>
        <name>ZoomButtons</name>
        <message>
            <source>Show all of it</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
    </context>
    <context>
        <name>flux::BulkModel</name>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>Fill %1</source>
            <translation>%1 füllen</translation>
        </message>
        <message>
            <source>Paste a table</source>
            <translation>Tabelle einfügen</translation>
        </message>
        <message numerus="yes">
            <source>Rename %n object(s)</source>
            <translation>
                <numerusform>%n Objekt umbenennen</numerusform>
                <numerusform>%n Objekte umbenennen</numerusform>
            </translation>
        </message>
        <message>
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>“%1” is no value of %2.</source>
            <translation>„%1“ ist kein Wert für %2.</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>%1 zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>flux::CaptureRecorder</name>
        <message>
            <source>The take can't be kept: more happened at once than could be written down. Make a new one, with less going on.</source>
            <translation>Die Aufzeichnung lässt sich nicht behalten: Es geschah mehr auf einmal, als sich festhalten ließ. Nehmen Sie eine neue auf, bei der weniger vor sich geht.</translation>
        </message>
    </context>
    <context>
        <name>flux::CurveModel</name>
        <message>
            <source>Add a point</source>
            <translation>Punkt hinzufügen</translation>
        </message>
        <message>
            <source>Move points</source>
            <translation>Punkte bewegen</translation>
        </message>
        <message>
            <source>Change the curve's shape</source>
            <translation>Form der Kurve ändern</translation>
        </message>
        <message>
            <source>A curve needs two points: move one instead.</source>
            <translation>Eine Kurve braucht zwei Punkte: verschieben Sie stattdessen einen.</translation>
        </message>
    </context>
    <context>
        <name>flux::Editor</name>
        <message>
            <source>%1 can't be "%2": that is of another kind. Choose one of the list.</source>
            <translation>%1 kann nicht „%2“ sein: Das ist von anderer Art. Wählen Sie etwas aus der Liste.</translation>
        </message>
        <message>
            <source>%1 can't be "%2": type a value of the right form.</source>
            <translation>%1 kann nicht „%2“ sein: Geben Sie einen Wert der richtigen Form ein.</translation>
        </message>
        <message>
            <source>%1 can't be %2: type a value from %3 to %4.</source>
            <translation>%1 kann nicht %2 sein: Geben Sie einen Wert von %3 bis %4 ein.</translation>
        </message>
        <message>
            <source>There is no property "%1" here.</source>
            <translation>Hier gibt es keine Eigenschaft „%1“.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>"%1" can't be reset.</source>
            <translation>„%1“ kann nicht zurückgesetzt werden.</translation>
        </message>
        <message>
            <source>Reset %1 of %2</source>
            <translation>%1 von %2 zurücksetzen</translation>
        </message>
        <message>
            <source>A %1 can't stand under "%2".</source>
            <translation>%1 kann nicht unter „%2“ stehen.</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>Neu: %1</translation>
        </message>
        <message>
            <source>"%1" always exists and can't be removed.</source>
            <translation>„%1“ gibt es immer und kann nicht entfernt werden.</translation>
        </message>
        <message>
            <source>The main bus can't be removed: everything is heard through it.</source>
            <translation>Der Hauptbus kann nicht entfernt werden: Alles ist durch ihn zu hören.</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n object(s)</source>
            <translation>
                <numerusform>%n Objekt entfernen</numerusform>
                <numerusform>%n Objekte entfernen</numerusform>
            </translation>
        </message>
        <message>
            <source>"%1" can't be moved into "%2".</source>
            <translation>„%1“ kann nicht nach „%2“ verschoben werden.</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>%1 verschieben</translation>
        </message>
        <message>
            <source>"%1" can't be duplicated.</source>
            <translation>„%1“ kann nicht dupliziert werden.</translation>
        </message>
        <message>
            <source>Duplicate %1</source>
            <translation>%1 duplizieren</translation>
        </message>
        <message>
            <source>%1 has no effect on an object, only on a bus: put the %2 on a bus.</source>
            <translation>%1 wirkt nicht auf einem Objekt, nur auf einem Bus: Setzen Sie %2 auf einen Bus.</translation>
        </message>
        <message>
            <source>"%1" can't send to "%2": that feeds it in turn, and the sound would go round in a circle. Choose another aux bus.</source>
            <translation>„%1“ kann nicht an „%2“ senden: Der speist es seinerseits, und der Klang liefe im Kreis. Wählen Sie einen anderen Aux-Bus.</translation>
        </message>
        <message>
            <source>A %1 can't be on an object: it needs more memory than a voice has, or sounds on after it. Put it on a bus, or on an aux bus and send "%2" to that.</source>
            <translation>%1 geht nicht auf einem Objekt: Der Effekt braucht mehr Speicher, als eine Stimme hat, oder klingt länger als sie. Setzen Sie ihn auf einen Bus, oder auf einen Aux-Bus und sende „%2“ dorthin.</translation>
        </message>
        <message numerus="yes">
            <source>"%1" has %n effect(s), as many as there may be: remove one first.</source>
            <translation>
                <numerusform>„%1“ hat %n Effekt, so viele wie erlaubt: Entfernen Sie zuerst einen.</numerusform>
                <numerusform>„%1“ hat %n Effekte, so viele wie erlaubt: Entfernen Sie zuerst einen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>"%1" has %n send(s), as many as there may be: remove one first.</source>
            <translation>
                <numerusform>„%1“ hat %n Send, so viele wie erlaubt: Entfernen Sie zuerst einen.</numerusform>
                <numerusform>„%1“ hat %n Sends, so viele wie erlaubt: Entfernen Sie zuerst einen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An equaliser has %n band(s) at most: remove one first.</source>
            <translation>
                <numerusform>Ein Equalizer hat höchstens %n Band: Entfernen Sie zuerst eines.</numerusform>
                <numerusform>Ein Equalizer hat höchstens %n Bänder: Entfernen Sie zuerst eines.</numerusform>
            </translation>
        </message>
        <message>
            <source>"%1" can't be moved into "%2": by its sends the sound would go round in a circle. Remove the send first.</source>
            <translation>„%1“ kann nicht nach „%2“ verschoben werden: Über die Sends liefe der Klang im Kreis. Entfernen Sie zuerst den Send.</translation>
        </message>
        <message>
            <source>"%1" can't turn "%2" down: that is itself, or hears it. Choose another bus.</source>
            <translation>„%1“ kann „%2“ nicht leiser stellen: Das ist er selbst oder hört ihn. Wählen Sie einen anderen Bus.</translation>
        </message>
        <message>
            <source>"%1" can't post "%2": that posts it in turn, without end. Choose another event.</source>
            <translation>„%1“ kann „%2“ nicht auslösen: Das löst es seinerseits aus, ohne Ende. Wählen Sie ein anderes Ereignis.</translation>
        </message>
        <message>
            <source>The main bus can't be turned down by a bus that it hears: put the rule on another bus.</source>
            <translation>Der Hauptbus kann nicht von einem Bus leiser gestellt werden, den er hört: Setzen Sie die Regel auf einen anderen Bus.</translation>
        </message>
        <message>
            <source>%1 of "%2" follows something already, and only one can stand in its place: remove or disable the other binding first.</source>
            <translation>%1 von „%2“ folgt schon etwas, und nur eine Bindung kann an die Stelle treten: Entfernen oder deaktivieren Sie zuerst die andere.</translation>
        </message>
        <message>
            <source>The main bus can't be moved: everything is heard through it.</source>
            <translation>Der Hauptbus lässt sich nicht verschieben: Alles ist durch ihn zu hören.</translation>
        </message>
        <message numerus="yes">
            <source>Move %n object(s)</source>
            <translation>
                <numerusform>%n Objekt verschieben</numerusform>
                <numerusform>%n Objekte verschieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Duplicate %n object(s)</source>
            <translation>
                <numerusform>%n Objekt duplizieren</numerusform>
                <numerusform>%n Objekte duplizieren</numerusform>
            </translation>
        </message>
        <message>
            <source>"%1" can't go from %2 to %3: the minimum must be below the maximum.</source>
            <translation>„%1“ kann nicht von %2 bis %3 gehen: Das Minimum muss unter dem Maximum liegen.</translation>
        </message>
        <message>
            <source>"%1" can't begin with %2: type a value from %3 to %4, its range.</source>
            <translation>„%1“ kann nicht mit %2 beginnen: Geben Sie einen Wert von %3 bis %4 ein, seinen Bereich.</translation>
        </message>
        <message>
            <source>Rename %1 to %2</source>
            <translation>%1 in %2 umbenennen</translation>
        </message>
        <message>
            <source>"%1" goes too: choose another one.</source>
            <translation>„%1“ entfällt mit: Wählen Sie etwas anderes.</translation>
        </message>
        <message>
            <source>Two of these decide the same value of "%1": move only one of them.</source>
            <translation>Zwei davon bestimmen denselben Wert von „%1“: Verschieben Sie nur eines davon.</translation>
        </message>
        <message>
            <source>"%1" needs a name: it is found by it.</source>
            <translation>„%1“ braucht einen Namen: Darunter wird es gefunden.</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message numerus="yes">
            <source>Change %n object(s)</source>
            <translation>
                <numerusform>%n Objekt ändern</numerusform>
                <numerusform>%n Objekte ändern</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>flux::EffectReadout</name>
        <message>
            <source>Gain change %1</source>
            <translation>Pegeländerung %1</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>Pegel %1</translation>
        </message>
        <message>
            <source>Momentary %1</source>
            <translation>Momentan %1</translation>
        </message>
        <message>
            <source>Short-term %1</source>
            <translation>Kurzzeit %1</translation>
        </message>
        <message>
            <source>Integrated %1</source>
            <translation>Gesamt %1</translation>
        </message>
        <message>
            <source>True peak %1</source>
            <translation>True Peak %1</translation>
        </message>
        <message>
            <source>%1 ms late</source>
            <translation>%1 ms später</translation>
        </message>
    </context>
    <context>
        <name>flux::HistoryModel</name>
        <message>
            <source>As opened</source>
            <translation>Wie geöffnet</translation>
        </message>
    </context>
    <context>
        <name>flux::MatrixModel</name>
        <message>
            <source>No state</source>
            <translation>Kein Zustand</translation>
        </message>
        <message>
            <source>Move an assignment</source>
            <translation>Eine Zuordnung verschieben</translation>
        </message>
    </context>
    <context>
        <name>flux::PickChances</name>
        <message>
            <source>Shuffle: each plays once a round; a higher weight plays earlier in it.</source>
            <translation>Mischen: jedes spielt einmal je Runde; ein höheres Gewicht spielt früher darin.</translation>
        </message>
        <message>
            <source>Round robin: one after the other. Weights don't act.</source>
            <translation>Reihum: eines nach dem anderen. Gewichte wirken nicht.</translation>
        </message>
        <message>
            <source>“Avoid the last” is %1 and acts as %2: there are %3 children.</source>
            <translation>„Letzte meiden“ ist %1 und wirkt als %2: es gibt %3 Kinder.</translation>
        </message>
    </context>
    <context>
        <name>flux::PropertyModel</name>
        <message>
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>missing (%1)</source>
            <translation>fehlt (%1)</translation>
        </message>
    </context>
    <context>
        <name>flux::Publisher</name>
        <message>
            <source>"%1" does nothing yet: drop a sound on it, or add an action.</source>
            <translation>„%1“ tut noch nichts: Ziehen Sie einen Klang darauf oder fügen Sie eine Aktion hinzu.</translation>
        </message>
        <message>
            <source>"%1" is empty: drop sounds on it.</source>
            <translation>„%1“ ist leer: Ziehen Sie Klänge darauf.</translation>
        </message>
        <message>
            <source>"%1" can't be played by itself: select an event, a sound or a container.</source>
            <translation>„%1“ kann nicht für sich gespielt werden: Wählen Sie ein Ereignis, einen Klang oder Container.</translation>
        </message>
        <message>
            <source>The engine has too much to do at once: wait a moment, then play again.</source>
            <translation>Die Engine hat zu viel auf einmal zu tun: Warten Sie kurz, dann spielen Sie noch einmal.</translation>
        </message>
        <message>
            <source>"%1" has no audio file and is silent: choose one in its properties.</source>
            <translation>„%1“ hat keine Audiodatei und ist stumm: wählen Sie eine in den Eigenschaften.</translation>
        </message>
    </context>
    <context>
        <name>flux::ReferenceChoices</name>
        <message>
            <source>inherited</source>
            <translation>geerbt</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keins</translation>
        </message>
    </context>
    <context>
        <name>flux::Removal</name>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n object(s)</source>
            <translation>
                <numerusform>%n Objekt entfernen</numerusform>
                <numerusform>%n Objekte entfernen</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>%1 – goes with it</source>
            <translation>%1 – entfällt mit</translation>
        </message>
        <message>
            <source>%1 – stays and is silent</source>
            <translation>%1 – bleibt und ist stumm</translation>
        </message>
    </context>
    <context>
        <name>flux::ResponseCurve</name>
        <message>
            <source>Response over frequency, 20 Hz to 20 kHz</source>
            <translation>Frequenzgang, 20 Hz bis 20 kHz</translation>
        </message>
        <message>
            <source>Level out over level in, −80 to 0 dBFS</source>
            <translation>Ausgangs- über Eingangspegel, −80 bis 0 dBFS</translation>
        </message>
        <message>
            <source>What the curve makes of a sample</source>
            <translation>Was die Kurve aus einem Abtastwert macht</translation>
        </message>
        <message>
            <source>Volume by the angle from the front</source>
            <translation>Lautstärke nach dem Winkel von vorn</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>Über der Zeit</translation>
        </message>
    </context>
    <context>
        <name>flux::Session</name>
        <message>
            <source>The project was opened for reading only: it can't be changed.</source>
            <translation>Das Projekt ist nur zum Lesen geöffnet: Es kann nicht geändert werden.</translation>
        </message>
        <message>
            <source>The project is open elsewhere (%1): close it there, then open it again.</source>
            <translation>Das Projekt ist anderswo geöffnet (%1): Schließen Sie es dort, dann öffnen Sie es hier neu.</translation>
        </message>
        <message>
            <source>First restore or discard what the session that ended unexpectedly had not saved: until then nothing can be changed.</source>
            <translation>Stellen Sie zuerst wieder her oder verwerfen Sie, was die unerwartet beendete Sitzung nicht gesichert hatte: Bis dahin lässt sich nichts ändern.</translation>
        </message>
    </context>
    <context>
        <name>flux::Studio</name>
        <message>
            <source>The file "%1" %2. It plays as silence: replace it.</source>
            <translation>Die Datei „%1“ %2. Sie klingt als Stille: Ersetzen Sie sie.</translation>
        </message>
        <message>
            <source>%1 · %2 kHz · %3 frames</source>
            <translation>%1 · %2 kHz · %3 Frames</translation>
        </message>
        <message>
            <source>No sound device: running silently</source>
            <translation>Keine Tonausgabe: läuft lautlos</translation>
        </message>
        <message>
            <source>Nothing can be heard: %1. Connect a device or choose another in the settings; it is used as soon as it is there.</source>
            <translation>Nichts ist zu hören: %1. Schließen Sie ein Gerät an oder wählen Sie in den Einstellungen ein anderes; es wird benutzt, sobald es da ist.</translation>
        </message>
        <message>
            <source>Sound is back on %1.</source>
            <translation>Der Ton ist wieder da: %1.</translation>
        </message>
        <message>
            <source>The project is open elsewhere (%1). You can look and listen, but not change it.</source>
            <translation>Das Projekt ist anderswo geöffnet (%1). Sie können schauen und hören, aber nichts ändern.</translation>
        </message>
        <message numerus="yes">
            <source>%n more problem(s): run fluxforge validate.</source>
            <translation>
                <numerusform>%n weiteres Problem: fluxforge validate zeigt es.</numerusform>
                <numerusform>%n weitere Probleme: fluxforge validate zeigt sie.</numerusform>
            </translation>
        </message>
        <message>
            <source>Making the demo's sounds</source>
            <translation>Die Klänge der Demo entstehen</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) were restored. Save to keep them.</source>
            <translation>
                <numerusform>%n Schritt wurde wiederhergestellt. Speichern Sie, um ihn zu behalten.</numerusform>
                <numerusform>%n Schritte wurden wiederhergestellt. Speichern Sie, um sie zu behalten.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore or discard the unsaved steps first, then import.</source>
            <translation>Stellen Sie zuerst die ungesicherten Schritte wieder her oder verwerfen Sie sie, dann importieren Sie.</translation>
        </message>
        <message>
            <source>The project can't be changed: nothing was imported.</source>
            <translation>Das Projekt kann nicht geändert werden: Nichts wurde importiert.</translation>
        </message>
        <message>
            <source>Importing audio</source>
            <translation>Audio wird importiert</translation>
        </message>
        <message numerus="yes">
            <source>Import %n file(s)</source>
            <translation>
                <numerusform>%n Datei importieren</numerusform>
                <numerusform>%n Dateien importieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Imported %n file(s).</source>
            <translation>
                <numerusform>%n Datei importiert.</numerusform>
                <numerusform>%n Dateien importiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>%1 hinzufügen</translation>
        </message>
        <message>
            <source>The project was checked: nothing is wrong.</source>
            <translation>Das Projekt wurde geprüft: Alles ist in Ordnung.</translation>
        </message>
        <message>
            <source>The clipboard holds no object: copy one in the tree first.</source>
            <translation>Die Zwischenablage enthält kein Objekt: Kopieren Sie zuerst eines im Baum.</translation>
        </message>
        <message>
            <source>What was copied can't stand here: select another place.</source>
            <translation>Das Kopierte kann hier nicht stehen: Wählen Sie eine andere Stelle.</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Samples %1 of %2 MB · Streams %3 MB · Peaks %4 of 64 MB</source>
            <translation>Klänge %1 von %2 MB · Streams %3 MB · Wellenformen %4 von 64 MB</translation>
        </message>
        <message>
            <source>Mend</source>
            <translation>Beheben</translation>
        </message>
        <message numerus="yes">
            <source>%n play(s)</source>
            <translation>
                <numerusform>%n Durchgang</numerusform>
                <numerusform>%n Durchgänge</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2 s long</source>
            <translation>%1 bis %2 s lang</translation>
        </message>
        <message numerus="yes">
            <source>%n without end</source>
            <translation>
                <numerusform>%n ohne Ende</numerusform>
                <numerusform>%n ohne Ende</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n silent</source>
            <translation>
                <numerusform>%n still</numerusform>
                <numerusform>%n still</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2 dB, without the sounds' own levels</source>
            <translation>%1 bis %2 dB, ohne die eigenen Pegel der Klänge</translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) at once</source>
            <translation>
                <numerusform>%n Stimme zugleich</numerusform>
                <numerusform>%n Stimmen zugleich</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the same one at most %n time(s) in a row</source>
            <translation>
                <numerusform>dasselbe höchstens %n-mal in Folge</numerusform>
                <numerusform>dasselbe höchstens %n-mal in Folge</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 % (%2–%3)</source>
            <translation>%1 % (%2–%3)</translation>
        </message>
        <message>
            <source>Set it as the game would: what follows it is heard at once. It isn't saved.</source>
            <translation>Stellen Sie ihn wie das Spiel: Was ihm folgt, ist sofort zu hören. Gespeichert wird es nicht.</translation>
        </message>
        <message>
            <source>No state</source>
            <translation>Kein Zustand</translation>
        </message>
        <message>
            <source>"%1" decides by its value: set it there.</source>
            <translation>„%1“ entscheidet durch seinen Wert: Stellen Sie ihn dort.</translation>
        </message>
        <message>
            <source>Choose as the game would: it is heard at once. It isn't saved.</source>
            <translation>Wählen Sie wie das Spiel: Es ist sofort zu hören. Gespeichert wird es nicht.</translation>
        </message>
        <message>
            <source>at the listener</source>
            <translation>beim Hörer</translation>
        </message>
        <message>
            <source>%1 away, in front</source>
            <translation>%1 entfernt, vorn</translation>
        </message>
        <message>
            <source>%1 away, %2° to the right</source>
            <translation>%1 entfernt, %2° nach rechts</translation>
        </message>
        <message>
            <source>%1 away, %2° to the left</source>
            <translation>%1 entfernt, %2° nach links</translation>
        </message>
        <message>
            <source>Drag the dot, then play something that stands in space: it is heard from there. It isn't saved.</source>
            <translation>Ziehen Sie den Punkt und spielen Sie etwas, das im Raum steht: Es kommt von dort. Das wird nicht gespeichert.</translation>
        </message>
        <message>
            <source>The audio itself was not checked: check again when the present work is done.</source>
            <translation>Das Audio selbst wurde nicht geprüft: Prüfen Sie noch einmal, wenn die laufende Arbeit fertig ist.</translation>
        </message>
        <message>
            <source>Reading audio</source>
            <translation>Liest Audio</translation>
        </message>
        <message>
            <source>Select a bus first: it gets how its sounds follow the screen.</source>
            <translation>Wählen Sie zuerst einen Bus: Er bekommt, wie seine Klänge dem Bildschirm folgen.</translation>
        </message>
        <message>
            <source>Follow the screen</source>
            <translation>Dem Bildschirm folgen</translation>
        </message>
        <message>
            <source>Nothing was imported: wait until the present work is done, or cancel it.</source>
            <translation>Nichts wurde importiert: Warten Sie, bis die laufende Arbeit fertig ist, oder brechen Sie sie ab.</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n object(s)</source>
            <translation>
                <numerusform>%1 von %n Objekt</numerusform>
                <numerusform>%1 von %n Objekten</numerusform>
            </translation>
        </message>
        <message>
            <source>"%1" has set nothing that could be set here too.</source>
            <translation>„%1“ hat nichts gesetzt, was auch hier zu setzen wäre.</translation>
        </message>
        <message>
            <source>Paste properties</source>
            <translation>Eigenschaften einfügen</translation>
        </message>
        <message>
            <source>"%1" can't be played: select an event, a sound or a container.</source>
            <translation>„%1“ lässt sich nicht abspielen: Wählen Sie ein Ereignis, einen Klang oder einen Container.</translation>
        </message>
        <message>
            <source>These stand in different places: cut them and paste them where they are to go.</source>
            <translation>Diese stehen an verschiedenen Stellen: Schneiden Sie sie aus und fügen Sie sie ein, wo sie hin sollen.</translation>
        </message>
        <message>
            <source>Part of the project</source>
            <translation>Teil des Projekts</translation>
        </message>
        <message>
            <source>The project needs a name.</source>
            <translation>Das Projekt braucht einen Namen.</translation>
        </message>
        <message>
            <source>A folder can't be called "%1" everywhere: leave out / \ : * ? " &lt; &gt; | and dots at the ends.</source>
            <translation>Ein Ordner kann nicht überall „%1“ heißen: Lassen Sie / \ : * ? " &lt; &gt; | und Punkte an den Enden weg.</translation>
        </message>
        <message>
            <source>"%1" is no folder in which one can be made: choose another.</source>
            <translation>In „%1“ lässt sich kein Ordner anlegen: Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>There is something called "%1" already: type another name.</source>
            <translation>Etwas heißt schon „%1“: Geben Sie einen anderen Namen ein.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing was imported: %n file(s) can't be read.</source>
            <translation>
                <numerusform>Nichts wurde importiert: %n Datei lässt sich nicht lesen.</numerusform>
                <numerusform>Nichts wurde importiert: %n Dateien lassen sich nicht lesen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n can't be read and is left out: the notifications say why.</source>
            <translation>
                <numerusform>%n lässt sich nicht lesen und fehlt: Die Meldungen sagen, warum.</numerusform>
                <numerusform>%n lassen sich nicht lesen und fehlen: Die Meldungen sagen, warum.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was added: "%1" belongs to an object of the kind "%2". Select one first.</source>
            <translation>Nichts hinzugefügt: „%1“ gehört zu einem Objekt der Art „%2“. Wählen Sie zuerst eines.</translation>
        </message>
        <message>
            <source>Nothing was added: "%1" belongs to a bus, a sound or a container. Select one first.</source>
            <translation>Nichts hinzugefügt: „%1“ gehört zu einem Bus, einem Klang oder einem Container. Wählen Sie das zuerst.</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n step(s)</source>
            <translation>
                <numerusform>%n Schritt wiederherstellen</numerusform>
                <numerusform>%n Schritte wiederherstellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) were discarded. They can still be brought back.</source>
            <translation>
                <numerusform>%n Schritt wurde verworfen. Er lässt sich noch zurückholen.</numerusform>
                <numerusform>%n Schritte wurden verworfen. Sie lassen sich noch zurückholen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n layer(s)</source>
            <translation>
                <numerusform>%n Ebene hinzufügen</numerusform>
                <numerusform>%n Ebenen hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 comes out at %2</source>
            <translation>%1 kommt aus %2 heraus</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) come out at another bus</source>
            <translation>
                <numerusform>%n Objekt kommt aus einem anderen Bus heraus</numerusform>
                <numerusform>%n Objekte kommen aus einem anderen Bus heraus</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing to move any more.</source>
            <translation>Es gibt nichts mehr zu verschieben.</translation>
        </message>
        <message numerus="yes">
            <source>Add %n sound(s)</source>
            <translation>
                <numerusform>%n Klang hinzufügen</numerusform>
                <numerusform>%n Klänge hinzufügen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reset %1 of %n object(s)</source>
            <translation>
                <numerusform>%1 von %n Objekt zurücksetzen</numerusform>
                <numerusform>%1 von %n Objekten zurücksetzen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has the same content as one in the project: that audio file is used.</source>
            <translation>
                <numerusform>%n hat denselben Inhalt wie eine im Projekt: deren Audiodatei wird verwendet.</numerusform>
                <numerusform>%n haben denselben Inhalt wie welche im Projekt: deren Audiodateien werden verwendet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comes out at the bus that is called as its folder.</source>
            <translation>
                <numerusform>%n kommt auf dem Bus heraus, der wie sein Ordner heißt.</numerusform>
                <numerusform>%n kommen auf dem Bus heraus, der wie ihr Ordner heißt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is trimmed where it is silent.</source>
            <translation>
                <numerusform>%n ist geschnitten, wo er stumm ist.</numerusform>
                <numerusform>%n sind geschnitten, wo sie stumm sind.</numerusform>
            </translation>
        </message>
        <message>
            <source>Another project is being opened: wait for it, or cancel that.</source>
            <translation>Ein anderes Projekt wird gerade geöffnet: Warten Sie darauf, oder brechen Sie es ab.</translation>
        </message>
        <message>
            <source>Opening "%1"</source>
            <translation>„%1“ wird geöffnet</translation>
        </message>
        <message>
            <source>The project is being saved: wait for that, or cancel it.</source>
            <translation>Das Projekt wird gerade gespeichert: Warten Sie darauf, oder brechen Sie es ab.</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>"%1" is always called so.</source>
            <translation>„%1“ heißt immer so.</translation>
        </message>
        <message>
            <source>%1, at most %2</source>
            <translation>%1, höchstens %2</translation>
        </message>
        <message>
            <source>"%1" is no value: type a number, or +, * or / and one.</source>
            <translation>„%1“ ist kein Wert: Geben Sie eine Zahl ein, oder +, * oder / und eine.</translation>
        </message>
        <message>
            <source>The name is too long for a folder: choose a shorter one.</source>
            <translation>Der Name ist für einen Ordner zu lang: Wählen Sie einen kürzeren.</translation>
        </message>
        <message>
            <source>Replace the file of %1</source>
            <translation>Die Datei von %1 ersetzen</translation>
        </message>
        <message>
            <source>The demo is being made, and opened then: wait for it.</source>
            <translation>Die Demo wird gerade gemacht und dann geöffnet: Warten Sie darauf.</translation>
        </message>
        <message>
            <source>%1 is where it was. Open the project again to see and hear it.</source>
            <translation>%1 ist wieder da, wo sie war. Öffnen Sie das Projekt noch einmal, um sie zu sehen und zu hören.</translation>
        </message>
    </context>
    <context>
        <name>flux::Telemetry</name>
        <message>
            <source>Played %1</source>
            <translation>%1 gespielt</translation>
        </message>
        <message>
            <source>Refused %1</source>
            <translation>%1 abgelehnt</translation>
        </message>
        <message>
            <source>"%1" was not heard: %2.</source>
            <translation>„%1“ war nicht zu hören: %2.</translation>
        </message>
        <message>
            <source>Stopped %1</source>
            <translation>%1 gestoppt</translation>
        </message>
        <message>
            <source>Picked %1</source>
            <translation>%1 gewählt</translation>
        </message>
        <message>
            <source>%1 goes on unheard</source>
            <translation>%1 läuft unhörbar weiter</translation>
        </message>
        <message>
            <source>%1 is heard again</source>
            <translation>%1 ist wieder zu hören</translation>
        </message>
        <message>
            <source>%1 waits for its stream</source>
            <translation>%1 wartet auf seine Daten</translation>
        </message>
        <message>
            <source>Not all starts of "%1" could be prepared: all pools share half of the streams and 32 MB. Prepare fewer.</source>
            <translation>Nicht alle Starts von „%1“ ließen sich vorbereiten: Alle zusammen teilen sich die Hälfte der Streams und 32 MB. Bereite weniger vor.</translation>
        </message>
        <message>
            <source>Of the time there is, inputs take %1 %, voices %2 %, effects of buses %3 %, buses %4 %. The longest block of the last second took %5 %.</source>
            <translation>Von der verfügbaren Zeit brauchen Eingaben %1 %, Stimmen %2 %, Effekte der Busse %3 %, Busse %4 %. Der längste Block der letzten Sekunde brauchte %5 %.</translation>
        </message>
        <message>
            <source>Prepared starts: %1, in use %2, beyond them %3.</source>
            <translation>Vorbereitete Starts: %1, benutzt %2, darüber hinaus %3.</translation>
        </message>
        <message>
            <source>Did %1</source>
            <translation>Getan: %1</translation>
        </message>
        <message>
            <source>%1 is %2</source>
            <translation>%1 ist %2</translation>
        </message>
        <message>
            <source>%1 holds</source>
            <translation>%1 gilt</translation>
        </message>
        <message>
            <source>No state</source>
            <translation>Kein Zustand</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) of game objects found no room, so the global ones hold: unregister game objects that are gone.</source>
            <translation>
                <numerusform>%n Wert eines Spielobjekts fand keinen Platz, also gilt der globale: Melden Sie Spielobjekte ab, die es nicht mehr gibt.</numerusform>
                <numerusform>%n Werte von Spielobjekten fanden keinen Platz, also gelten die globalen: Melden Sie Spielobjekte ab, die es nicht mehr gibt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Passed %1</source>
            <translation>%1 erreicht</translation>
        </message>
    </context>
</TS>
