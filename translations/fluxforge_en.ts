<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>AudioFileEditor</name>
        <message numerus="yes">
            <source>%1 s · used in %n place(s)</source>
            <translation>
                <numerusform>%1 s · used in %n place</numerusform>
                <numerusform>%1 s · used in %n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlendEditor</name>
        <message numerus="yes">
            <source>blend · %n track(s)</source>
            <translation>
                <numerusform>blend · %n track</numerusform>
                <numerusform>blend · %n tracks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BulkPanel</name>
        <message numerus="yes">
            <source>%n object(s)</source>
            <translation>
                <numerusform>%n object</numerusform>
                <numerusform>%n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Rename %n</source>
            <translation>
                <numerusform>Rename %n</numerusform>
                <numerusform>Rename %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fill %n cell(s)</source>
            <translation>
                <numerusform>Fill %n cell</numerusform>
                <numerusform>Fill %n cells</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s):</source>
            <translation>
                <numerusform>%n change:</numerusform>
                <numerusform>%n changes:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paste %n cell(s)</source>
            <translation>
                <numerusform>Paste %n cell</numerusform>
                <numerusform>Paste %n cells</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChildRow</name>
        <message numerus="yes">
            <source>Picked %n time(s)</source>
            <translation>
                <numerusform>Picked %n time</numerusform>
                <numerusform>Picked %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContainerEditor</name>
        <message numerus="yes">
            <source>%1 · %n object(s)</source>
            <translation>
                <numerusform>%1 · %n object</numerusform>
                <numerusform>%1 · %n objects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventEditor</name>
        <message numerus="yes">
            <source>event · %n action(s)</source>
            <translation>
                <numerusform>event · %n action</numerusform>
                <numerusform>event · %n actions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Lint</name>
        <message numerus="yes">
            <source>It is clipped at %n place(s), first at %1 s.</source>
            <translation>
                <numerusform>It is clipped at %n place, first at %1 s.</numerusform>
                <numerusform>It is clipped at %n places, first at %1 s.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MixerPanel</name>
        <message numerus="yes">
            <source>%n bus(es)</source>
            <translation>
                <numerusform>%n bus</numerusform>
                <numerusform>%n buses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ObjectPicker</name>
        <message numerus="yes">
            <source>%n more: type to narrow it</source>
            <translation>
                <numerusform>%n more: type to narrow it</numerusform>
                <numerusform>%n more: type to narrow it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecoveryBar</name>
        <message numerus="yes">
            <source>The studio ended unexpectedly last time. %n step(s) were not saved.</source>
            <translation>
                <numerusform>The studio ended unexpectedly last time. %n step was not saved.</numerusform>
                <numerusform>The studio ended unexpectedly last time. %n steps were not saved.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemovalPanel</name>
        <message numerus="yes">
            <source>It is named in %n place(s):</source>
            <translation>
                <numerusform>It is named in %n place:</numerusform>
                <numerusform>It is named in %n places:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of these would do nothing without it and is removed too. It is one step: Undo brings all back.</source>
            <translation>
                <numerusform>%n of these would do nothing without it and is removed too. It is one step: Undo brings all back.</numerusform>
                <numerusform>%n of these would do nothing without it and are removed too. It is one step: Undo brings all back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SequenceEditor</name>
        <message numerus="yes">
            <source>sequence · %n step(s)</source>
            <translation>
                <numerusform>sequence · %n step</numerusform>
                <numerusform>sequence · %n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of the children is on no step and never plays: press “+ All children”.</source>
            <translation>
                <numerusform>%n of the children is on no step and never plays: press “+ All children”.</numerusform>
                <numerusform>%n of the children are on no step and never play: press “+ All children”.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n voice(s)</source>
            <translation>
                <numerusform>%n voice</numerusform>
                <numerusform>%n voices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Notifications, %n unread</source>
            <translation>
                <numerusform>Notifications, %n unread</numerusform>
                <numerusform>Notifications, %n unread</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s)</source>
            <translation>
                <numerusform>%n stream</numerusform>
                <numerusform>%n streams</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Disk too slow: %n time(s)</source>
            <translation>
                <numerusform>Disk too slow: %n time</numerusform>
                <numerusform>Disk too slow: %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Waveforms: %n left, %1 %</source>
            <translation>
                <numerusform>Waveforms: %n left, %1 %</numerusform>
                <numerusform>Waveforms: %n left, %1 %</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waveform(s) left out</source>
            <translation>
                <numerusform>%n waveform left out</numerusform>
                <numerusform>%n waveforms left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TreeDrag</name>
        <message numerus="yes">
            <source>%n object(s)</source>
            <translation>
                <numerusform>%n object</numerusform>
                <numerusform>%n objects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TreePanel</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>flux::BulkModel</name>
        <message numerus="yes">
            <source>Rename %n object(s)</source>
            <translation>
                <numerusform>Rename %n object</numerusform>
                <numerusform>Rename %n objects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>flux::Editor</name>
        <message numerus="yes">
            <source>Remove %n object(s)</source>
            <translation>
                <numerusform>Remove %n object</numerusform>
                <numerusform>Remove %n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>"%1" has %n effect(s), as many as there may be: remove one first.</source>
            <translation>
                <numerusform>"%1" has %n effect, as many as there may be: remove one first.</numerusform>
                <numerusform>"%1" has %n effects, as many as there may be: remove one first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>"%1" has %n send(s), as many as there may be: remove one first.</source>
            <translation>
                <numerusform>"%1" has %n send, as many as there may be: remove one first.</numerusform>
                <numerusform>"%1" has %n sends, as many as there may be: remove one first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>An equaliser has %n band(s) at most: remove one first.</source>
            <translation>
                <numerusform>An equaliser has %n band at most: remove one first.</numerusform>
                <numerusform>An equaliser has %n bands at most: remove one first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n object(s)</source>
            <translation>
                <numerusform>Move %n object</numerusform>
                <numerusform>Move %n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Duplicate %n object(s)</source>
            <translation>
                <numerusform>Duplicate %n object</numerusform>
                <numerusform>Duplicate %n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n object(s)</source>
            <translation>
                <numerusform>Change %n object</numerusform>
                <numerusform>Change %n objects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>flux::Removal</name>
        <message numerus="yes">
            <source>Remove %n object(s)</source>
            <translation>
                <numerusform>Remove %n object</numerusform>
                <numerusform>Remove %n objects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>flux::Studio</name>
        <message numerus="yes">
            <source>%n more problem(s): run fluxforge validate.</source>
            <translation>
                <numerusform>%n more problem: run fluxforge validate.</numerusform>
                <numerusform>%n more problems: run fluxforge validate.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) were restored. Save to keep them.</source>
            <translation>
                <numerusform>%n step was restored. Save to keep them.</numerusform>
                <numerusform>%n steps were restored. Save to keep them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n file(s)</source>
            <translation>
                <numerusform>Import %n file</numerusform>
                <numerusform>Import %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Imported %n file(s).</source>
            <translation>
                <numerusform>Imported %n file.</numerusform>
                <numerusform>Imported %n files.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n play(s)</source>
            <translation>
                <numerusform>%n play</numerusform>
                <numerusform>%n plays</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without end</source>
            <translation>
                <numerusform>%n without end</numerusform>
                <numerusform>%n without end</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n silent</source>
            <translation>
                <numerusform>%n silent</numerusform>
                <numerusform>%n silent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voice(s) at once</source>
            <translation>
                <numerusform>%n voice at once</numerusform>
                <numerusform>%n voices at once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the same one at most %n time(s) in a row</source>
            <translation>
                <numerusform>the same one at most %n time in a row</numerusform>
                <numerusform>the same one at most %n times in a row</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n object(s)</source>
            <translation>
                <numerusform>%1 of %n object</numerusform>
                <numerusform>%1 of %n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing was imported: %n file(s) can't be read.</source>
            <translation>
                <numerusform>Nothing was imported: %n file can't be read.</numerusform>
                <numerusform>Nothing was imported: %n files can't be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n can't be read and is left out: the notifications say why.</source>
            <translation>
                <numerusform>%n can't be read and is left out: the notifications say why.</numerusform>
                <numerusform>%n can't be read and are left out: the notifications say why.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n step(s)</source>
            <translation>
                <numerusform>Restore %n step</numerusform>
                <numerusform>Restore %n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) were discarded. They can still be brought back.</source>
            <translation>
                <numerusform>%n step was discarded. It can still be brought back.</numerusform>
                <numerusform>%n steps were discarded. They can still be brought back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n layer(s)</source>
            <translation>
                <numerusform>Add %n layer</numerusform>
                <numerusform>Add %n layers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) come out at another bus</source>
            <translation>
                <numerusform>%n object comes out at another bus</numerusform>
                <numerusform>%n objects come out at another bus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n sound(s)</source>
            <translation>
                <numerusform>Add %n sound</numerusform>
                <numerusform>Add %n sounds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reset %1 of %n object(s)</source>
            <translation>
                <numerusform>Reset %1 of %n object</numerusform>
                <numerusform>Reset %1 of %n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has the same content as one in the project: that audio file is used.</source>
            <translation>
                <numerusform>%n has the same content as one in the project: that audio file is used.</numerusform>
                <numerusform>%n have the same content as some in the project: those audio files are used.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comes out at the bus that is called as its folder.</source>
            <translation>
                <numerusform>%n comes out at the bus that is called as its folder.</numerusform>
                <numerusform>%n come out at the bus that is called as their folder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is trimmed where it is silent.</source>
            <translation>
                <numerusform>%n is trimmed where it is silent.</numerusform>
                <numerusform>%n are trimmed where they are silent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>flux::Telemetry</name>
        <message numerus="yes">
            <source>%n value(s) of game objects found no room, so the global ones hold: unregister game objects that are gone.</source>
            <translation>
                <numerusform>%n value of game objects found no room, so the global ones hold: unregister game objects that are gone.</numerusform>
                <numerusform>%n values of game objects found no room, so the global ones hold: unregister game objects that are gone.</numerusform>
            </translation>
        </message>
    </context>
</TS>
