<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nej</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Verkställ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Förkasta</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorera</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;ej till alla</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Återställ standardvärden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Spara alla</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ja till &amp;alla</translation>
    </message>
</context>
<context>
    <name>UtsattaOmraden</name>
    <message>
        <source>Answer step {step} first: {answered} of {questions} questions are answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file at that place and load it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: step {step} shows a problem level of {problem:.1f}; {needed:.1f} is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: step {step} shows a problem level of {problem:.1f}; {needed:.1f} is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method file is wrong at {place}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is always open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gate must build on an earlier step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list with at least one item is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a method has exactly five steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number lies outside its bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this id is used by an earlier question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this kind of question is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
