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
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> bildpunkter</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted finding(s)</source>
        <translation>
            <numerusform>%n godtaget fynd</numerusform>
            <numerusform>%n godtagna fynd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actor group(s)</source>
        <translation>
            <numerusform>%n aktörsgrupp</numerusform>
            <numerusform>%n aktörsgrupper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) compared</source>
        <translation>
            <numerusform>%n svar jämfört</numerusform>
            <numerusform>%n svar jämförda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) copied as drafts: confirm them one by one.</source>
        <translation>
            <numerusform>%n svar kopierat som utkast: bekräfta det.</numerusform>
            <numerusform>%n svar kopierade som utkast: bekräfta dem ett i taget.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be copied:</source>
        <translation>
            <numerusform>%n svar kunde inte kopieras:</numerusform>
            <numerusform>%n svar kunde inte kopieras:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) have another motivation or source and the same level.</source>
        <translation>
            <numerusform>%n svar har en annan motivering eller källa men samma nivå.</numerusform>
            <numerusform>%n svar har en annan motivering eller källa men samma nivå.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) there are kept.</source>
        <translation>
            <numerusform>%n svar där är sparat.</numerusform>
            <numerusform>%n svar där är sparade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n område</numerusform>
            <numerusform>%n områden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) are now {category}.</source>
        <translation>
            <numerusform>%n område är nu {category}.</numerusform>
            <numerusform>%n områden är nu {category}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) copied.</source>
        <translation>
            <numerusform>%n område kopierat.</numerusform>
            <numerusform>%n områden kopierade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) exported.</source>
        <translation>
            <numerusform>%n område exporterat.</numerusform>
            <numerusform>%n områden exporterade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) left out: the local police area has not signed yet.</source>
        <translation>
            <numerusform>%n område utelämnat: lokalpolisområdet har inte signerat än.</numerusform>
            <numerusform>%n områden utelämnade: lokalpolisområdet har inte signerat än.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) mended.</source>
        <translation>
            <numerusform>%n område åtgärdat.</numerusform>
            <numerusform>%n områden åtgärdade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) now have the trend {trend}.</source>
        <translation>
            <numerusform>%n område har nu trenden {trend}.</numerusform>
            <numerusform>%n områden har nu trenden {trend}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) of edition {year} judged as they stand by {by} (level {level}).</source>
        <translation>
            <numerusform>%n område i utgåva {year} har bedömts som det står av {by} (nivå {level}).</numerusform>
            <numerusform>%n områden i utgåva {year} har bedömts som de står av {by} (nivå {level}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) painted.</source>
        <translation>
            <numerusform>%n område målat.</numerusform>
            <numerusform>%n områden målade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) still lack a new category.</source>
        <translation>
            <numerusform>%n område saknar ännu ny kategori.</numerusform>
            <numerusform>%n områden saknar ännu ny kategori.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) without a judgement of Noa.</source>
        <translation>
            <numerusform>%n område utan Noas ställningstagande.</numerusform>
            <numerusform>%n områden utan Noas ställningstagande.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) without a signed judgement of the local police area.</source>
        <translation>
            <numerusform>%n område utan signerat ställningstagande från lokalpolisområdet.</numerusform>
            <numerusform>%n områden utan signerat ställningstagande från lokalpolisområdet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s): {counts}.</source>
        <translation>
            <numerusform>%n område: {counts}.</numerusform>
            <numerusform>%n områden: {counts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n bedömning</numerusform>
            <numerusform>%n bedömningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) by another version of the method cannot be compared with these.</source>
        <translation>
            <numerusform>%n bedömning med en annan version av metoden kan inte jämföras med dessa.</numerusform>
            <numerusform>%n bedömningar med en annan version av metoden kan inte jämföras med dessa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s) by another version of the method: not in the figures over all areas.</source>
        <translation>
            <numerusform>%n bedömning med en annan version av metoden: ingår inte i siffrorna över alla områden.</numerusform>
            <numerusform>%n bedömningar med en annan version av metoden: ingår inte i siffrorna över alla områden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessor(s)</source>
        <translation>
            <numerusform>%n bedömare</numerusform>
            <numerusform>%n bedömare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessors, the furthest:</source>
        <translation>
            <numerusform>%n bedömare, den som kommit längst:</numerusform>
            <numerusform>%n bedömare, den som kommit längst:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n boundary(ies) not valid; run the checks to see them</source>
        <translation>
            <numerusform>%n gräns är ogiltig; kör kontrollerna för att se vilken</numerusform>
            <numerusform>%n gränser är ogiltiga; kör kontrollerna för att se vilka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories</source>
        <translation>
            <numerusform>%n kategori</numerusform>
            <numerusform>%n kategorier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s).</source>
        <translation>
            <numerusform>%n ändring.</numerusform>
            <numerusform>%n ändringar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on conflicts</source>
        <translation>
            <numerusform>%n beslut om konflikter</numerusform>
            <numerusform>%n beslut om konflikter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on which areas are the same</source>
        <translation>
            <numerusform>%n beslut om vilka områden som är samma</numerusform>
            <numerusform>%n beslut om vilka områden som är samma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n utkast</numerusform>
            <numerusform>%n utkast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier judgement(s) at this level</source>
        <translation>
            <numerusform>%n tidigare ställningstagande på den här nivån</numerusform>
            <numerusform>%n tidigare ställningstaganden på den här nivån</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to send back are written.</source>
        <translation>
            <numerusform>%n fil att skicka tillbaka är skriven.</numerusform>
            <numerusform>%n filer att skicka tillbaka är skrivna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) accepted.</source>
        <translation>
            <numerusform>%n fynd godtaget.</numerusform>
            <numerusform>%n fynd godtagna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) chosen.</source>
        <translation>
            <numerusform>%n fynd valt.</numerusform>
            <numerusform>%n fynd valda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) no longer accepted.</source>
        <translation>
            <numerusform>%n fynd är inte längre godtaget.</numerusform>
            <numerusform>%n fynd är inte längre godtagna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop the export.</source>
        <translation>
            <numerusform>%n fynd stoppar exporten.</numerusform>
            <numerusform>%n fynd stoppar exporten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop the submission.</source>
        <translation>
            <numerusform>%n fynd hindrar inlämningen.</numerusform>
            <numerusform>%n fynd hindrar inlämningen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in no other edition</source>
        <translation>
            <numerusform>%n som ingen annan utgåva har</numerusform>
            <numerusform>%n som ingen annan utgåva har</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s)</source>
        <translation>
            <numerusform>%n ställningstagande</numerusform>
            <numerusform>%n ställningstaganden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left here</source>
        <translation>
            <numerusform>%n kvar här</numerusform>
            <numerusform>%n kvar här</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) chosen.</source>
        <translation>
            <numerusform>%n rad vald.</numerusform>
            <numerusform>%n rader valda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) in areas of this draft alone</source>
        <translation>
            <numerusform>%n åtgärd i områden som bara finns i utkastet</numerusform>
            <numerusform>%n åtgärder i områden som bara finns i utkastet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more conflict(s): see the report.</source>
        <translation>
            <numerusform>%n konflikt till: se rapporten.</numerusform>
            <numerusform>%n konflikter till: se rapporten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s): see the report.</source>
        <translation>
            <numerusform>%n fynd till: se rapporten.</numerusform>
            <numerusform>%n fynd till: se rapporten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s): see the report.</source>
        <translation>
            <numerusform>%n varning till: se rapporten.</numerusform>
            <numerusform>%n varningar till: se rapporten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are {category} already and stay as they are.</source>
        <translation>
            <numerusform>%n av dem är redan {category} och blir som det är.</numerusform>
            <numerusform>%n av dem är redan {category} och blir som de är.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have the trend {trend} already.</source>
        <translation>
            <numerusform>%n av dem har redan trenden {trend}.</numerusform>
            <numerusform>%n av dem har redan trenden {trend}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n plats</numerusform>
            <numerusform>%n platser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not saved yet; nothing is lost.</source>
        <translation>
            <numerusform>%n plats är inte sparad än; inget har gått förlorat.</numerusform>
            <numerusform>%n platser är inte sparade än; inget har gått förlorat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) removed</source>
        <translation>
            <numerusform>%n plats borttagen</numerusform>
            <numerusform>%n platser borttagna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed boundary(ies)</source>
        <translation>
            <numerusform>%n föreslagen gräns</numerusform>
            <numerusform>%n föreslagna gränser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left open where they differ.</source>
        <translation>
            <numerusform>%n fråga där de skiljer sig lämnades öppen.</numerusform>
            <numerusform>%n frågor där de skiljer sig lämnades öppna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signerad</numerusform>
            <numerusform>%n signerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) taken in</source>
        <translation>
            <numerusform>%n intaget underlag</numerusform>
            <numerusform>%n intagna underlag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) may point out a person: correct or accept.</source>
        <translation>
            <numerusform>%n text kan peka ut en person: rätta eller godta.</numerusform>
            <numerusform>%n texter kan peka ut en person: rätta eller godta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) may point out a person: look at them in the export.</source>
        <translation>
            <numerusform>%n text kan peka ut en person: titta på den i exporten.</numerusform>
            <numerusform>%n texter kan peka ut en person: titta på dem i exporten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stop the publication.</source>
        <translation>
            <numerusform>%n sak hindrar publiceringen.</numerusform>
            <numerusform>%n saker hindrar publiceringen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s).</source>
        <translation>
            <numerusform>%n varning.</numerusform>
            <numerusform>%n varningar.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>God&amp;ta</translation>
    </message>
    <message>
        <source>&amp;All areas in the list ({ticked} of {areas} ticked)</source>
        <translation>&amp;Alla områden i listan ({ticked} av {areas} markerade)</translation>
    </message>
    <message>
        <source>&amp;All values from:</source>
        <translation>&amp;Alla värden från:</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Tillämpa</translation>
    </message>
    <message>
        <source>&amp;Assessment</source>
        <translation>&amp;Bedömning</translation>
    </message>
    <message>
        <source>&amp;Base edition:</source>
        <translation>&amp;Grundutgåva:</translation>
    </message>
    <message>
        <source>&amp;Both clipped</source>
        <translation>&amp;Båda klipps</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategori</translation>
    </message>
    <message>
        <source>&amp;Choose for all in the list</source>
        <translation>&amp;Välj för alla i listan</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;täng</translation>
    </message>
    <message>
        <source>&amp;Columns of the file:</source>
        <translation>&amp;Kolumner i filen:</translation>
    </message>
    <message>
        <source>&amp;Compare editions</source>
        <translation>&amp;Jämför utgåvor</translation>
    </message>
    <message>
        <source>&amp;Compile</source>
        <translation>Samm&amp;anställ</translation>
    </message>
    <message>
        <source>&amp;Compile again</source>
        <translation>Samm&amp;anställ på nytt</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>B&amp;ekräfta</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Copy to the clipboard</source>
        <translation>Kopiera till urkli&amp;pp</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Datum:</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>B&amp;esluta</translation>
    </message>
    <message>
        <source>&amp;Delete the draft</source>
        <translation>&amp;Ta bort utkastet</translation>
    </message>
    <message>
        <source>&amp;Distribution label:</source>
        <translation>Spri&amp;dningsmärkning:</translation>
    </message>
    <message>
        <source>&amp;Draw boundaries</source>
        <translation>Rita &amp;gränser</translation>
    </message>
    <message>
        <source>&amp;Edition:</source>
        <translation>&amp;Utgåva:</translation>
    </message>
    <message>
        <source>&amp;Export areas…</source>
        <translation>&amp;Exportera områden…</translation>
    </message>
    <message>
        <source>&amp;Fetch and import</source>
        <translation>&amp;Hämta och importera</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Fil:</translation>
    </message>
    <message>
        <source>&amp;Files to send back…</source>
        <translation>&amp;Filer att skicka…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Sö&amp;k</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>Åt&amp;gärda</translation>
    </message>
    <message>
        <source>&amp;Folder of submissions:</source>
        <translation>&amp;Mapp med underlag:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>M&amp;app:</translation>
    </message>
    <message>
        <source>&amp;Group by LPO</source>
        <translation>&amp;Gruppera efter LPO</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>Lämna &amp;in</translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <translation>&amp;Lämna in…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;History of the workspace…</source>
        <translation>&amp;Arbetsytans historik…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importera</translation>
    </message>
    <message>
        <source>&amp;Import edition…</source>
        <translation>&amp;Importera utgåva…</translation>
    </message>
    <message>
        <source>&amp;Import organisational areas…</source>
        <translation>&amp;Importera organisatoriska områden…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Judge %n area(s)</source>
        <translation>
            <numerusform>Ta &amp;ställning till %n område</numerusform>
            <numerusform>Ta &amp;ställning till %n områden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Judge %n area(s) as they stand…</source>
        <translation>
            <numerusform>Ta &amp;ställning till %n område som det står…</numerusform>
            <numerusform>Ta &amp;ställning till %n områden som de står…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Judge areas as they stand…</source>
        <translation>Noas s&amp;tällningstagande…</translation>
    </message>
    <message>
        <source>&amp;Known keys:</source>
        <translation>Kända n&amp;ycklar:</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>&amp;Benämning:</translation>
    </message>
    <message>
        <source>&amp;Land and counties</source>
        <translation>Lan&amp;d och län</translation>
    </message>
    <message>
        <source>&amp;Language of documents:</source>
        <translation>Dokumentens &amp;språk:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Språk:</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Sista &amp;dag</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>&amp;Vänster</translation>
    </message>
    <message>
        <source>&amp;Local police area:</source>
        <translation>&amp;Lokalpolisområde:</translation>
    </message>
    <message>
        <source>&amp;Make key</source>
        <translation>Skapa n&amp;yckel</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>Kar&amp;ta</translation>
    </message>
    <message>
        <source>&amp;Method of new workspaces:</source>
        <translation>Nya arbetsytors m&amp;etod:</translation>
    </message>
    <message>
        <source>&amp;Move to another category scheme…</source>
        <translation>&amp;Flytta till ett annat kategorischema…</translation>
    </message>
    <message>
        <source>&amp;New boundary</source>
        <translation>&amp;Ny gräns</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Ny nyckel…</translation>
    </message>
    <message>
        <source>&amp;New project with land and counties</source>
        <translation>&amp;Nytt projekt med land och län</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Ny arbetsyta…</translation>
    </message>
    <message>
        <source>&amp;Next ▶</source>
        <translation>&amp;Nästa ▶</translation>
    </message>
    <message>
        <source>&amp;Not the same area</source>
        <translation>&amp;Inte samma område</translation>
    </message>
    <message>
        <source>&amp;Number of copies to keep:</source>
        <translation>An&amp;tal kopior att behålla:</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ö&amp;ppna mappen</translation>
    </message>
    <message>
        <source>&amp;Open the form</source>
        <translation>Öppna f&amp;ormuläret</translation>
    </message>
    <message>
        <source>&amp;Open what was sent back…</source>
        <translation>&amp;Öppna det som skickats tillbaka…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Öppna arbetsyta…</translation>
    </message>
    <message>
        <source>&amp;OpenStreetMap (internet)</source>
        <translation>Op&amp;enStreetMap (internet)</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>&amp;Måla</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Lös&amp;enord:</translation>
    </message>
    <message>
        <source>&amp;Police area:</source>
        <translation>&amp;Polisområde:</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil:</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Publicera</translation>
    </message>
    <message>
        <source>&amp;Publish edition…</source>
        <translation>&amp;Publicera utgåva…</translation>
    </message>
    <message>
        <source>&amp;Published editions…</source>
        <translation>&amp;Publicerade utgåvor…</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>S&amp;käl:</translation>
    </message>
    <message>
        <source>&amp;Recent workspaces</source>
        <translation>&amp;Senaste arbetsytor</translation>
    </message>
    <message>
        <source>&amp;Replace the file that stands there</source>
        <translation>&amp;Ersätt filen som finns där</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Rapport…</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>&amp;Höger</translation>
    </message>
    <message>
        <source>&amp;Role in log and assessments:</source>
        <translation>&amp;Roll i logg och bedömningar:</translation>
    </message>
    <message>
        <source>&amp;Run checks</source>
        <translation>&amp;Kör kontrollerna</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Spara som…</translation>
    </message>
    <message>
        <source>&amp;Save the text</source>
        <translation>&amp;Spara texten</translation>
    </message>
    <message>
        <source>&amp;Scheme:</source>
        <translation>&amp;Schema:</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Show organisational areas on the map</source>
        <translation>&amp;Visa organisatoriska områden på kartan</translation>
    </message>
    <message>
        <source>&amp;Sign and freeze</source>
        <translation>&amp;Signera och lås</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Ta över</translation>
    </message>
    <message>
        <source>&amp;Trend</source>
        <translation>&amp;Trend</translation>
    </message>
    <message>
        <source>&amp;Trend where none is known:</source>
        <translation>&amp;Trend där ingen är känd:</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Försök &amp;igen</translation>
    </message>
    <message>
        <source>&amp;Uncertainty of the answers</source>
        <translation>Svarens &amp;osäkerhet</translation>
    </message>
    <message>
        <source>&amp;Use for new assessments</source>
        <translation>&amp;Använd för nya bedömningar</translation>
    </message>
    <message>
        <source>&amp;Use the example method</source>
        <translation>&amp;Använd exempelmallen</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>&amp;Kontrollera kedjan</translation>
    </message>
    <message>
        <source>&amp;Whose key:</source>
        <translation>&amp;Vems nyckel:</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Arbetsyta</translation>
    </message>
    <message>
        <source>&amp;Write report</source>
        <translation>S&amp;kriv rapport</translation>
    </message>
    <message>
        <source>&amp;Write the files again</source>
        <translation>&amp;Skriv filerna igen</translation>
    </message>
    <message>
        <source>&amp;Year of the edition:</source>
        <translation>Utgåvans å&amp;r:</translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation>&amp;År:</translation>
    </message>
    <message>
        <source>? – Unknown category</source>
        <translation>? – Okänd kategori</translation>
    </message>
    <message>
        <source>A category that the edition knows, or none when the area is held for none of them.</source>
        <translation>En kategori som utgåvan känner, eller none när området inte anses tillhöra någon av dem.</translation>
    </message>
    <message>
        <source>A category that the edition knows, or none when the level holds the area for none of them. With AREA * it is left out.</source>
        <translation>En kategori som utgåvan har, eller none när nivån inte anser att området hör till någon av dem. Med AREA * utelämnas den.</translation>
    </message>
    <message>
        <source>A category that the edition knows, such as “Utsatt område”.</source>
        <translation>En kategori som finns i utgåvan, till exempel ”Utsatt område”.</translation>
    </message>
    <message>
        <source>A change needs the role of the one who makes it.</source>
        <translation>En ändring måste ange rollen hos den som gör den.</translation>
    </message>
    <message>
        <source>A change of category needs a written reason.</source>
        <translation>En ändring av kategori kräver en skriven motivering.</translation>
    </message>
    <message>
        <source>A change of organisation needs a written reason.</source>
        <translation>En ändring av organisationen kräver ett skrivet skäl.</translation>
    </message>
    <message>
        <source>A change of trend needs a written reason.</source>
        <translation>En ändrad trend måste ha ett skrivet skäl.</translation>
    </message>
    <message>
        <source>A common assessment exists (revision {revision}).</source>
        <translation>En gemensam bedömning finns (revision {revision}).</translation>
    </message>
    <message>
        <source>A common assessment, made of {count} assessments.</source>
        <translation>En gemensam bedömning, sammanförd av {count} bedömningar.</translation>
    </message>
    <message>
        <source>A common border is that of two areas.</source>
        <translation>En gemensam gräns finns mellan två områden.</translation>
    </message>
    <message>
        <source>A conflict that is sent back needs a text.</source>
        <translation>En konflikt som skickas tillbaka behöver en text.</translation>
    </message>
    <message>
        <source>A decision needs a written reason.</source>
        <translation>Ett beslut behöver en skriven motivering.</translation>
    </message>
    <message>
        <source>A draft for {year} cannot start from the edition of {base}.</source>
        <translation>Ett utkast för {year} kan inte utgå från utgåvan {base}.</translation>
    </message>
    <message>
        <source>A draft starts from an edition: import one first.</source>
        <translation>Ett utkast utgår från en utgåva: importera en först.</translation>
    </message>
    <message>
        <source>A draft: not published yet</source>
        <translation>Ett utkast: inte publicerat än</translation>
    </message>
    <message>
        <source>A file in the zip points outside of it or is a link: {what}.</source>
        <translation>En fil i zippen pekar utanför den eller är en länk: {what}.</translation>
    </message>
    <message>
        <source>A file is being fetched already. Wait for it, or cancel it first.</source>
        <translation>En fil hämtas redan. Vänta på den eller avbryt den först.</translation>
    </message>
    <message>
        <source>A file is missing in the zip: {what}.</source>
        <translation>En fil saknas i zippen: {what}.</translation>
    </message>
    <message>
        <source>A file is not the one that the manifest tells of: {what}.</source>
        <translation>En fil är inte den som manifestet anger: {what}.</translation>
    </message>
    <message>
        <source>A file that seems to come from this LPO is refused: {file}</source>
        <translation>En fil som ser ut att komma från det här lokalpolisområdet är avvisad: {file}</translation>
    </message>
    <message>
        <source>A file with this name exists already. Choose another name, or tick to replace it.</source>
        <translation>Det finns redan en fil med det namnet. Välj ett annat namn, eller kryssa för att ersätta den.</translation>
    </message>
    <message>
        <source>A gate that is opened needs a written reason.</source>
        <translation>En spärr som öppnas måste ha ett skrivet skäl.</translation>
    </message>
    <message>
        <source>A judgement needs a written reason.</source>
        <translation>Ett ställningstagande måste ha ett skrivet skäl.</translation>
    </message>
    <message>
        <source>A judgement needs the role of the one who makes it.</source>
        <translation>Ett ställningstagande måste ange rollen hos den som gör det.</translation>
    </message>
    <message>
        <source>A judgement never changes the area's category; this does, as a step of undo</source>
        <translation>Ett ställningstagande ändrar aldrig områdets kategori; det gör den här knappen, som ett steg att ångra</translation>
    </message>
    <message>
        <source>A key of this LPO is known and was not used: call the LPO and compare the code before its submission is relied on.</source>
        <translation>En nyckel för detta LPO är känd och har inte använts: ring lokalpolisområdet och jämför koden innan ni litar på underlaget.</translation>
    </message>
    <message>
        <source>A line ends on a border w&amp;ithin:</source>
        <translation>En linje slutar på en &amp;gräns inom:</translation>
    </message>
    <message>
        <source>A mean is the sum of weight × level over the sum of the weights. What is not answered, and every “don't know”, is left out and counted apart. Return or a double-click leads to a question.</source>
        <translation>Ett medelvärde är summan av vikt × nivå delad med summan av vikterna. Obesvarade frågor och ”vet ej” räknas inte in utan för sig. Retur eller dubbelklick leder till en fråga.</translation>
    </message>
    <message>
        <source>A new area</source>
        <translation>Ett nytt område</translation>
    </message>
    <message>
        <source>A new version of a published edition needs a written reason.</source>
        <translation>En ny version av en publicerad utgåva måste ha ett skrivet skäl.</translation>
    </message>
    <message>
        <source>A pair of areas cannot be confirmed as “{kind}”. Possible: {kinds}.</source>
        <translation>Ett par av områden kan inte bekräftas som ”{kind}”. Möjliga: {kinds}.</translation>
    </message>
    <message>
        <source>A part of a few square metres is a slip of drawing; it makes the area one of several parts.</source>
        <translation>En del på några kvadratmeter är en ritmiss; den gör området till ett med flera delar.</translation>
    </message>
    <message>
        <source>A password was given, but no KEY: the submission would not be signed.</source>
        <translation>Ett lösenord angavs men ingen KEY: underlaget skulle inte bli signerat.</translation>
    </message>
    <message>
        <source>A personnummer ({masked}) stands on line {line}, character {column}. Remove it.</source>
        <translation>Ett personnummer ({masked}) står på rad {line}, tecken {column}. Ta bort det.</translation>
    </message>
    <message>
        <source>A place stays what it is: a point, a line or an area. This would change it.</source>
        <translation>En plats förblir det den är: en punkt, en linje eller en yta. Det här skulle ändra det.</translation>
    </message>
    <message>
        <source>A proposal that the program compiles from the answers. It decides nothing: people do.</source>
        <translation>Ett förslag som programmet sammanställer av svaren. Det avgör ingenting: det gör människor.</translation>
    </message>
    <message>
        <source>A publication needs a written reason.</source>
        <translation>En publicering måste ha ett skrivet skäl.</translation>
    </message>
    <message>
        <source>A publication was interrupted before the edition was published, and what it left cannot be taken away: {file}.</source>
        <translation>En publicering avbröts innan utgåvan var publicerad, och det som blev kvar kan inte tas bort: {file}.</translation>
    </message>
    <message>
        <source>A published file, or an edition of a workspace: its path, a bar and the year.</source>
        <translation>En publicerad fil, eller en utgåva i en arbetsyta: sökvägen, ett lodstreck och årtalet.</translation>
    </message>
    <message>
        <source>A published file; both are in the same coordinate system.</source>
        <translation>En publicerad fil; båda är i samma koordinatsystem.</translation>
    </message>
    <message>
        <source>A published file…</source>
        <translation>En publicerad fil…</translation>
    </message>
    <message>
        <source>A reference to the source, or a motivation, is missing.</source>
        <translation>En källhänvisning eller en motivering saknas.</translation>
    </message>
    <message>
        <source>A report is being made already. Wait for it, or cancel it first.</source>
        <translation>En rapport är redan på gång. Vänta på den, eller avbryt den först.</translation>
    </message>
    <message>
        <source>A revision needs a written reason.</source>
        <translation>En revidering måste ha ett skrivet skäl.</translation>
    </message>
    <message>
        <source>A role has {letters} letters at most.</source>
        <translation>En roll har högst {letters} bokstäver.</translation>
    </message>
    <message>
        <source>A role, never a person's name</source>
        <translation>En roll, aldrig ett personnamn</translation>
    </message>
    <message>
        <source>A samordningsnummer ({masked}) stands on line {line}, character {column}. Remove it.</source>
        <translation>Ett samordningsnummer ({masked}) står på rad {line}, tecken {column}. Ta bort det.</translation>
    </message>
    <message>
        <source>A shapefile cuts such a text off without a word, in the middle of a name.</source>
        <translation>En shapefil hugger av en sådan text utan att säga något, mitt i ett namn.</translation>
    </message>
    <message>
        <source>A signature cannot be taken back.</source>
        <translation>En signatur kan inte tas tillbaka.</translation>
    </message>
    <message>
        <source>A strip between the areas belongs to neither, although one common border was most likely meant.</source>
        <translation>En remsa mellan områdena hör inte till något av dem, fast en gemensam gräns troligen var avsedd.</translation>
    </message>
    <message>
        <source>A vertex or the whole area was moved by mistake.</source>
        <translation>En brytpunkt eller hela området har flyttats av misstag.</translation>
    </message>
    <message>
        <source>A web page came instead of the file; the address has probably changed.</source>
        <translation>I stället för filen kom en webbsida; adressen har troligen ändrats.</translation>
    </message>
    <message>
        <source>A&amp;rea:</source>
        <translation>Om&amp;råde:</translation>
    </message>
    <message>
        <source>Ab&amp;out:</source>
        <translation>&amp;Gäller:</translation>
    </message>
    <message>
        <source>Acc&amp;epted too</source>
        <translation>Även god&amp;tagna</translation>
    </message>
    <message>
        <source>Accept findings ({titles})</source>
        <translation>Godta fynd ({titles})</translation>
    </message>
    <message>
        <source>Accept what was found before the export</source>
        <translation>Godta det som hittades före exporten</translation>
    </message>
    <message>
        <source>Accept, with this reason</source>
        <translation>Godta, med den här motiveringen</translation>
    </message>
    <message>
        <source>Acceptance withdrawn</source>
        <translation>Godtagande återkallat</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Godtaget</translation>
    </message>
    <message>
        <source>Accepted by {by}, {date}: {reason}</source>
        <translation>Godtaget av {by} {date}: {reason}</translation>
    </message>
    <message>
        <source>Accepted or mended</source>
        <translation>Godtaget eller rättat</translation>
    </message>
    <message>
        <source>Accuracy of the reprojection</source>
        <translation>Omprojiceringens noggrannhet</translation>
    </message>
    <message>
        <source>Actor group</source>
        <translation>Aktörsgrupp</translation>
    </message>
    <message>
        <source>Actor group removed</source>
        <translation>Aktörsgrupp borttagen</translation>
    </message>
    <message>
        <source>Actors (step 3)</source>
        <translation>Aktörer (steg 3)</translation>
    </message>
    <message>
        <source>Actors and places are left out: a form has answers only.</source>
        <translation>Aktörer och platser är utelämnade: ett formulär har bara svar.</translation>
    </message>
    <message>
        <source>Actors and places are never for other agencies or the public.</source>
        <translation>Aktörer och platser är aldrig till för andra myndigheter eller allmänheten.</translation>
    </message>
    <message>
        <source>Add a bar and the year of the edition: {example}.</source>
        <translation>Lägg till ett lodstreck och utgåvans år: {example}.</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Lägg till grupp</translation>
    </message>
    <message>
        <source>Add the judgement of Noa in step 5 of its assessment.</source>
        <translation>Lägg till Noas ställningstagande i steg 5 i områdets bedömning.</translation>
    </message>
    <message>
        <source>Add the judgement: {level}</source>
        <translation>Lägg till ställningstagandet: {level}</translation>
    </message>
    <message>
        <source>Added to the area's boundary</source>
        <translation>Läggs till områdets gräns</translation>
    </message>
    <message>
        <source>Adding judgements</source>
        <translation>Lägger till ställningstaganden</translation>
    </message>
    <message>
        <source>Adds the local police area's judgement of an area and signs its assessment with it, as in step 5. Answers, actors, places and judgement are then frozen: a signature cannot be taken back, and changes are made in a revision. What the assessment lacks is listed and stops it, unless it is signed incomplete. A person decides: reason and role are required and stand in the change log. The levels above judge with judgearea.</source>
        <translation>Lägger till lokalpolisområdets ställningstagande till ett område och signerar bedömningen med det, som i steg 5. Svar, aktörer, platser och ställningstagande låses sedan: en signatur kan inte tas tillbaka, och ändringar görs i en revidering. Det som bedömningen saknar räknas upp och hindrar signeringen, om den inte signeras ofullständig. En människa beslutar: skäl och roll krävs och står i ändringsloggen. Nivåerna ovanför tar ställning med judgearea.</translation>
    </message>
    <message>
        <source>Adds what the police area, the region or Noa judges of an area after the local police area has signed, as in step 5 of the assessment; Noa may also judge an area that nobody has signed. With AREA * every area that the level has not judged yet and may judge is judged as it stands: all of them or none. Noa's judgement gives the area its trend. A person decides: reason and role are required and stand in the change log. The local police area itself judges by signing its assessment (signassessment).</source>
        <translation>Lägger till vad polisområdet, regionen eller Noa tar ställning till om ett område sedan lokalpolisområdet har signerat, som i bedömningens steg 5; Noa kan också ta ställning till ett område som ingen har signerat. Med AREA * tas ställning till varje område som nivån får bedöma och inte har bedömt än, som det står: alla eller inget. Noas ställningstagande ger området dess trend. En människa beslutar: skäl och roll krävs och står i ändringsloggen. Lokalpolisområdet självt tar ställning genom att signera sin bedömning (signassessment).</translation>
    </message>
    <message>
        <source>Agreement (Krippendorff's alpha)</source>
        <translation>Samstämmighet (Krippendorffs alfa)</translation>
    </message>
    <message>
        <source>Align to a layer with the boundaries instead.</source>
        <translation>Anpassa i stället till ett lager med gränserna.</translation>
    </message>
    <message>
        <source>Align to layer</source>
        <translation>Anpassa till lager</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>All LPOs</source>
        <translation>Alla LPO</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alla områden</translation>
    </message>
    <message>
        <source>All areas at once are judged as they stand.</source>
        <translation>Alla områden på en gång bedöms som de står.</translation>
    </message>
    <message>
        <source>All areas of a local police area</source>
        <translation>Alla områden i ett lokalpolisområde</translation>
    </message>
    <message>
        <source>All areas of {edition} are carried over with their ids, boundaries and dates. What you change then stands in the draft alone.</source>
        <translation>Alla områden i {edition} följer med, med id, gränser och datum. Det du ändrar sedan står bara i utkastet.</translation>
    </message>
    <message>
        <source>All areas, by question</source>
        <translation>Alla områden, per fråga</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alla kategorier</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alla förändringar</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alla kontroller</translation>
    </message>
    <message>
        <source>All conflicts are decided.</source>
        <translation>Alla konflikter är avgjorda.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>All files go into the new folder {folder}.</source>
        <translation>Alla filer hamnar i den nya mappen {folder}.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alla slag</translation>
    </message>
    <message>
        <source>All levels that can be compared are the same. Without any variation the agreement has no figure.</source>
        <translation>Alla nivåer som kan jämföras är lika. Utan variation går det inte att räkna ut någon siffra för samstämmigheten.</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Alla grader</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alla lägen</translation>
    </message>
    <message>
        <source>All who answered say the same</source>
        <translation>Alla som har svarat säger detsamma</translation>
    </message>
    <message>
        <source>Alpha {alpha} · {counted} · {raters}</source>
        <translation>Alfa {alpha} · {counted} · {raters}</translation>
    </message>
    <message>
        <source>Also assessed by, not shown here: {roles}</source>
        <translation>Också bedömt av, visas inte här: {roles}</translation>
    </message>
    <message>
        <source>Also concerned: {areas}</source>
        <translation>Berör också: {areas}</translation>
    </message>
    <message>
        <source>Also print the groups of actors (step 3) and the places (step 4). Leave it off in anything for others.</source>
        <translation>Ta även med aktörsgrupperna (steg 3) och platserna (steg 4). Låt det vara av i allt som lämnas till andra.</translation>
    </message>
    <message>
        <source>Also write the groups of actors (step 3) and the places (step 4), in JSON. Leave it off in anything for others.</source>
        <translation>Skriv också aktörsgrupperna (steg 3) och platserna (steg 4), i JSON. Låt bli i allt som går till andra.</translation>
    </message>
    <message>
        <source>An accepted finding needs a written reason.</source>
        <translation>Ett godtaget fynd behöver ett skriftligt skäl.</translation>
    </message>
    <message>
        <source>An area can have several kinds of change. Changes that are real at least in part: {real}, only from the abolished category: {abolished}, only technical: {technical}. Areas unchanged in id, name, category and boundary: {unchanged}.</source>
        <translation>Ett område kan ha flera slags förändring. Förändringar som åtminstone delvis är verkliga: {real}, bara av den avskaffade kategorin: {abolished}, bara tekniska: {technical}. Områden med oförändrat id, namn, kategori och gräns: {unchanged}.</translation>
    </message>
    <message>
        <source>An assessment is signed by the judgement of the LPO itself.</source>
        <translation>En bedömning signeras genom lokalpolisområdets eget ställningstagande.</translation>
    </message>
    <message>
        <source>An assessment needs the role of its assessor.</source>
        <translation>En bedömning måste ange bedömarens roll.</translation>
    </message>
    <message>
        <source>An authentication configuration of QGIS (basic) whose password is that of the key: QGIS keeps it encrypted, and logs only its id. Never write the password itself here.</source>
        <translation>En autentiseringskonfiguration i QGIS (grundläggande) vars lösenord är nyckelns: QGIS förvarar den krypterad och loggar bara dess id. Skriv aldrig själva lösenordet här.</translation>
    </message>
    <message>
        <source>An e-mail address ({masked}) stands on line {line}, character {column}. Remove it, or accept it with a reason.</source>
        <translation>En e-postadress ({masked}) står på rad {line}, tecken {column}. Ta bort den eller godta den med en motivering.</translation>
    </message>
    <message>
        <source>An id that is given anew mixes the histories of two areas that have nothing in common.</source>
        <translation>Ett id som ges på nytt blandar ihop historien för två områden som inte har något gemensamt.</translation>
    </message>
    <message>
        <source>Another category scheme</source>
        <translation>Ett annat kategorischema</translation>
    </message>
    <message>
        <source>Another category scheme needs a written reason.</source>
        <translation>Ett byte av kategorischema måste ha ett skrivet skäl.</translation>
    </message>
    <message>
        <source>Another group</source>
        <translation>Ny grupp</translation>
    </message>
    <message>
        <source>Another organisation</source>
        <translation>Annan organisation</translation>
    </message>
    <message>
        <source>Another plugin has loaded the Python package shapely first. Its geometry library (GEOS {own}) and that of QGIS (GEOS {program}) are mixed now: areas could come out wrong, or QGIS could crash.</source>
        <translation>Ett annat insticksprogram har läst in Pythonpaketet shapely först. Dess geometribibliotek (GEOS {own}) och QGIS eget (GEOS {program}) blandas nu: områden kan bli fel, eller QGIS krascha.</translation>
    </message>
    <message>
        <source>Another role…</source>
        <translation>Annan roll…</translation>
    </message>
    <message>
        <source>Another window ({who}) has taken over {name}, because this one gave no sign of life. Here you can only read it now; you are told when it is free.</source>
        <translation>Ett annat fönster ({who}) har tagit över {name}, eftersom det här fönstret inte gav något livstecken. Här kan du nu bara läsa den; du får veta när den blir ledig.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answer step {step} first: {answered} of {questions} questions are answered.</source>
        <translation>Besvara steg {step} först: {answered} av {questions} frågor är besvarade.</translation>
    </message>
    <message>
        <source>Answer to {number}</source>
        <translation>Svar på {number}</translation>
    </message>
    <message>
        <source>Answer what is missing, or sign it as it is with INCOMPLETE.</source>
        <translation>Besvara det som saknas, eller signera den som den är med INCOMPLETE.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarad</translation>
    </message>
    <message>
        <source>Answered questions</source>
        <translation>Besvarade frågor</translation>
    </message>
    <message>
        <source>Answered questions of the steps that are open</source>
        <translation>Besvarade frågor i de steg som är öppna</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answers beside each other</source>
        <translation>Svar bredvid varandra</translation>
    </message>
    <message>
        <source>Answers copied from {year}</source>
        <translation>Svar kopierade från {year}</translation>
    </message>
    <message>
        <source>Answers in the file</source>
        <translation>Svar i filen</translation>
    </message>
    <message>
        <source>Answers that could not be copied</source>
        <translation>Svar som inte kunde kopieras</translation>
    </message>
    <message>
        <source>Answers that lack a figure or their evidence: {questions}.</source>
        <translation>Svar som saknar siffror eller belägg: {questions}.</translation>
    </message>
    <message>
        <source>Answers that were stored</source>
        <translation>Svar som sparades</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Alla statusar</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Avstånd</translation>
    </message>
    <message>
        <source>Apart, mean</source>
        <translation>Avstånd, medel</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Utför</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Area assessment</source>
        <translation>Områdesbedömning</translation>
    </message>
    <message>
        <source>Area edited</source>
        <translation>Område ändrat</translation>
    </message>
    <message>
        <source>Area ha</source>
        <translation>Areal ha</translation>
    </message>
    <message>
        <source>Area id</source>
        <translation>Område-id</translation>
    </message>
    <message>
        <source>Area or local police area</source>
        <translation>Område eller lokalpolisområde</translation>
    </message>
    <message>
        <source>Area restored</source>
        <translation>Område återställt</translation>
    </message>
    <message>
        <source>Area that several have assessed</source>
        <translation>Område som flera har bedömt</translation>
    </message>
    <message>
        <source>Area to assess</source>
        <translation>Område att bedöma</translation>
    </message>
    <message>
        <source>Area within the boundary as written (m²)</source>
        <translation>Arealen innanför den skrivna gränsen (m²)</translation>
    </message>
    <message>
        <source>Area, LPO, word…</source>
        <translation>Område, LPO, ord…</translation>
    </message>
    <message>
        <source>Area, check, word…</source>
        <translation>Område, kontroll, ord…</translation>
    </message>
    <message>
        <source>Area, command, role, reason…</source>
        <translation>Område, kommando, roll, skäl…</translation>
    </message>
    <message>
        <source>Area, id, LPO, locality…</source>
        <translation>Område, id, LPO, ort…</translation>
    </message>
    <message>
        <source>Area, id, locality, word…</source>
        <translation>Område, id, ort, ord…</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områden</translation>
    </message>
    <message>
        <source>Areas and &amp;categories</source>
        <translation>&amp;Områden och kategorier</translation>
    </message>
    <message>
        <source>Areas and categories</source>
        <translation>Områden och kategorier</translation>
    </message>
    <message>
        <source>Areas as written</source>
        <translation>Områden som de skrivs</translation>
    </message>
    <message>
        <source>Areas as written ({count})</source>
        <translation>Områden som de skrivs ({count})</translation>
    </message>
    <message>
        <source>Areas in the table: {count}. {by_category}</source>
        <translation>Områden i tabellen: {count}. {by_category}</translation>
    </message>
    <message>
        <source>Areas in which at least two assessors gave a level</source>
        <translation>Områden där minst två bedömare har angett en nivå</translation>
    </message>
    <message>
        <source>Areas of edition {year} have been changed since it was checked.</source>
        <translation>Områden i utgåva {year} har ändrats sedan utgåvan kontrollerades.</translation>
    </message>
    <message>
        <source>Areas of the edition</source>
        <translation>Utgåvans områden</translation>
    </message>
    <message>
        <source>Areas of this LPO: {areas}; in the base edition: {base}.</source>
        <translation>Lokalpolisområdets områden: {areas}; i grundutgåvan: {base}.</translation>
    </message>
    <message>
        <source>Areas that changed category only because the newer edition no longer has the old one, on the same ground: {areas}. In all {count}; this is neither real nor technical change.</source>
        <translation>Områden som bytte kategori bara för att den nyare utgåvan inte längre har den gamla, på samma mark: {areas}. Sammanlagt {count}; det är varken verklig eller teknisk förändring.</translation>
    </message>
    <message>
        <source>Areas that must get another category</source>
        <translation>Områden som måste få en annan kategori</translation>
    </message>
    <message>
        <source>Areas without a judgement of Noa</source>
        <translation>Områden utan Noas ställningstagande</translation>
    </message>
    <message>
        <source>Areas without a judgement of Noa are being looked for…</source>
        <translation>Letar efter områden utan Noas ställningstagande…</translation>
    </message>
    <message>
        <source>Areas, assessments and their history are kept in a workspace, one file.</source>
        <translation>Områden, bedömningar och deras historik sparas i en arbetsyta, en enda fil.</translation>
    </message>
    <message>
        <source>Areas: {count}</source>
        <translation>Områden: {count}</translation>
    </message>
    <message>
        <source>As &amp;in base edition</source>
        <translation>Som i grun&amp;dutgåvan</translation>
    </message>
    <message>
        <source>As QGIS</source>
        <translation>Som QGIS</translation>
    </message>
    <message>
        <source>As a background that drawing can snap to</source>
        <translation>Som en bakgrund som ritandet kan fästa mot</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Oförändrat</translation>
    </message>
    <message>
        <source>As it came into edition {year}</source>
        <translation>Som det kom in i utgåvan {year}</translation>
    </message>
    <message>
        <source>As the police publish it, nothing else</source>
        <translation>Som polisen publicerar, inget annat</translation>
    </message>
    <message>
        <source>Ask Noa to send it again.</source>
        <translation>Be Noa skicka den igen.</translation>
    </message>
    <message>
        <source>Ask its owner for the public key again, or take the file away.</source>
        <translation>Be ägaren om den publika nyckeln igen, eller ta bort filen.</translation>
    </message>
    <message>
        <source>Ask the sender to hand it in again, and compare the code over the phone.</source>
        <translation>Be avsändaren lämna in det igen, och jämför koden per telefon.</translation>
    </message>
    <message>
        <source>Ask the sender to hand it in again.</source>
        <translation>Be avsändaren lämna in underlaget igen.</translation>
    </message>
    <message>
        <source>Assess in this role</source>
        <translation>Bedöm i den här rollen</translation>
    </message>
    <message>
        <source>Assess the area first, or export an empty form (.xlsx or .csv).</source>
        <translation>Bedöm området först, eller exportera ett tomt formulär (.xlsx eller .csv).</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Assessment begun</source>
        <translation>Bedömning påbörjad</translation>
    </message>
    <message>
        <source>Assessment imported</source>
        <translation>Bedömning importerad</translation>
    </message>
    <message>
        <source>Assessment of {area} written and read back: {answers} answers in {file}.</source>
        <translation>Bedömningen av {area} är skriven och läst tillbaka: {answers} svar i {file}.</translation>
    </message>
    <message>
        <source>Assessment signed</source>
        <translation>Bedömning signerad</translation>
    </message>
    <message>
        <source>Assessments (*.json *.xlsx *.csv)</source>
        <translation>Bedömningar (*.json *.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Assessments merged</source>
        <translation>Bedömningar sammanförda</translation>
    </message>
    <message>
        <source>Assessments, of which signed</source>
        <translation>Bedömningar, varav signerade</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>Bedömare</translation>
    </message>
    <message>
        <source>Assessor: {role}. Each assessor has answers of their own.</source>
        <translation>Bedömare: {role}. Varje bedömare har sina egna svar.</translation>
    </message>
    <message>
        <source>Assessors</source>
        <translation>Bedömare</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Som mest</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Attributes in both editions</source>
        <translation>Uppgifter i båda utgåvorna</translation>
    </message>
    <message>
        <source>Attributes of both sides</source>
        <translation>Båda sidornas uppgifter</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Bakgrund</translation>
    </message>
    <message>
        <source>Background layer</source>
        <translation>Bakgrundslager</translation>
    </message>
    <message>
        <source>Backup copies of the open workspace</source>
        <translation>Säkerhetskopior av den öppna arbetsytan</translation>
    </message>
    <message>
        <source>Backup copy of {name}</source>
        <translation>Säkerhetskopia av {name}</translation>
    </message>
    <message>
        <source>Backup copy written: {file}</source>
        <translation>Säkerhetskopia skriven: {file}</translation>
    </message>
    <message>
        <source>Base edition</source>
        <translation>Grundutgåva</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Bygger på</translation>
    </message>
    <message>
        <source>Baseline before the measure</source>
        <translation>Utgångsläge före åtgärden</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Begin a revision of it first, or import under another role.</source>
        <translation>Påbörja först en revidering av den, eller importera under en annan roll.</translation>
    </message>
    <message>
        <source>Begin and end it on the border of an area; it snaps there.</source>
        <translation>Börja och sluta den på ett områdes gräns; den fäster där.</translation>
    </message>
    <message>
        <source>Begin and end the line on the border that is to be moved.</source>
        <translation>Börja och avsluta linjen på den gräns som ska flyttas.</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Blanksteg</translation>
    </message>
    <message>
        <source>Blanks are not as they should be in “{texts}” ({columns}).</source>
        <translation>Blankstegen är inte som de ska i ”{texts}” ({columns}).</translation>
    </message>
    <message>
        <source>Border between {one} and {other} moved</source>
        <translation>Gränsen mellan {one} och {other} flyttad</translation>
    </message>
    <message>
        <source>Border of {area} moved</source>
        <translation>Gränsen för {area} flyttad</translation>
    </message>
    <message>
        <source>Borders are nearly the same &amp;within:</source>
        <translation>Gränser är nästan desamma &amp;inom:</translation>
    </message>
    <message>
        <source>Borders are nearly the same within (m)</source>
        <translation>Gränser är nästan desamma inom (m)</translation>
    </message>
    <message>
        <source>Borders farther than this from the lines to follow stay as they are</source>
        <translation>Gränser längre bort än så från linjerna som ska följas blir som de är</translation>
    </message>
    <message>
        <source>Borders follow other lines wi&amp;thin:</source>
        <translation>Gränser &amp;följer andra linjer inom:</translation>
    </message>
    <message>
        <source>Boundaries of {areas} changed</source>
        <translation>Gränserna för {areas} ändrade</translation>
    </message>
    <message>
        <source>Boundary of an area</source>
        <translation>Ett områdes gräns</translation>
    </message>
    <message>
        <source>Boundary of {area} changed</source>
        <translation>Gränsen för {area} ändrad</translation>
    </message>
    <message>
        <source>Boundary proposed</source>
        <translation>Gräns föreslagen</translation>
    </message>
    <message>
        <source>Boundary redrawn</source>
        <translation>Ändrad gräns</translation>
    </message>
    <message>
        <source>Bring the area back to how it stood after the chosen change</source>
        <translation>Låt området bli som det var efter den valda ändringen</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Efter kategori</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Efter region</translation>
    </message>
    <message>
        <source>By the answers</source>
        <translation>Enligt svaren</translation>
    </message>
    <message>
        <source>By trend</source>
        <translation>Efter trend</translation>
    </message>
    <message>
        <source>C&amp;hange since the edition before</source>
        <translation>&amp;Förändring sedan föregående utgåva</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>J&amp;ämför</translation>
    </message>
    <message>
        <source>C&amp;ompile national edition…</source>
        <translation>Sammanställ nationell &amp;utgåva…</translation>
    </message>
    <message>
        <source>C&amp;onflicts</source>
        <translation>K&amp;onflikter</translation>
    </message>
    <message>
        <source>Can be mended</source>
        <translation>Kan rättas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Avbryt (Esc)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Avbrutet. Ingenting har ändrats.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorier</translation>
    </message>
    <message>
        <source>Categories by edition – {workspace}</source>
        <translation>Kategorier per utgåva – {workspace}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Category changed</source>
        <translation>Kategori ändrad</translation>
    </message>
    <message>
        <source>Category not in the scheme</source>
        <translation>Kategori utanför schemat</translation>
    </message>
    <message>
        <source>Category not signed</source>
        <translation>Kategori utan signering</translation>
    </message>
    <message>
        <source>Category of another edition</source>
        <translation>Kategori från en annan utgåva</translation>
    </message>
    <message>
        <source>Category of the new area</source>
        <translation>Det nya områdets kategori</translation>
    </message>
    <message>
        <source>Category scheme</source>
        <translation>Kategorischema</translation>
    </message>
    <message>
        <source>Category scheme changed</source>
        <translation>Kategoriindelning ändrad</translation>
    </message>
    <message>
        <source>Category since</source>
        <translation>Kategori sedan</translation>
    </message>
    <message>
        <source>Category unknown to the edition</source>
        <translation>Kategori som utgåvan saknar</translation>
    </message>
    <message>
        <source>Category until</source>
        <translation>Kategori till</translation>
    </message>
    <message>
        <source>Category valid from</source>
        <translation>Kategorin gäller från</translation>
    </message>
    <message>
        <source>Category valid to</source>
        <translation>Kategorin gäller till</translation>
    </message>
    <message>
        <source>Category: {old} → {new}</source>
        <translation>Kategori: {old} → {new}</translation>
    </message>
    <message>
        <source>Chan&amp;ge category…</source>
        <translation>Ändra kate&amp;gori…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Förändring</translation>
    </message>
    <message>
        <source>Change &amp;trend…</source>
        <translation>Ändra &amp;trend…</translation>
    </message>
    <message>
        <source>Change a boundary vertex by vertex; neighbours follow where they share it, other ground stays theirs</source>
        <translation>Ändra en gräns brytpunkt för brytpunkt; grannar följer med där gränsen delas, annan mark förblir deras</translation>
    </message>
    <message>
        <source>Change its answers as they are.</source>
        <translation>Ändra svaren direkt.</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Ändringslogg</translation>
    </message>
    <message numerus="yes">
        <source>Change log of %n row(s) written: {file}.</source>
        <translation>
            <numerusform>Ändringsloggen med %n rad är skriven: {file}.</numerusform>
            <numerusform>Ändringsloggen med %n rader är skriven: {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>Ändra ingenting (Esc)</translation>
    </message>
    <message>
        <source>Change o&amp;rganisation…</source>
        <translation>Änd&amp;ra organisation…</translation>
    </message>
    <message>
        <source>Change since last time</source>
        <translation>Förändring sedan sist</translation>
    </message>
    <message numerus="yes">
        <source>Change the category of %n area(s); F2 or Enter for one.</source>
        <translation>
            <numerusform>Ändra kategori för %n område; F2 eller Enter för ett enda.</numerusform>
            <numerusform>Ändra kategori för %n områden; F2 eller Enter för ett enda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the edition and publish it as its next version.</source>
        <translation>Ändra utgåvan och publicera den som nästa version.</translation>
    </message>
    <message>
        <source>Change the shape of the chosen place on the map</source>
        <translation>Ändra den valda platsens form i kartan</translation>
    </message>
    <message>
        <source>Change the text first.</source>
        <translation>Ändra texten först.</translation>
    </message>
    <message>
        <source>Change with a double-click, F2 or Enter.</source>
        <translation>Ändra med dubbelklick, F2 eller Enter.</translation>
    </message>
    <message>
        <source>Change {number} cannot be taken back: the answer has been changed since.</source>
        <translation>Ändring {number} kan inte tas tillbaka: svaret har ändrats därefter.</translation>
    </message>
    <message>
        <source>Change {number} cannot be taken back: the conflict has been decided anew since.</source>
        <translation>Ändring {number} kan inte ångras: konflikten har beslutats på nytt sedan dess.</translation>
    </message>
    <message>
        <source>Change {number} cannot be taken back: the finding has been judged anew since.</source>
        <translation>Ändring {number} kan inte tas tillbaka: fyndet har bedömts på nytt sedan dess.</translation>
    </message>
    <message>
        <source>Change {number} cannot be taken back: the pair has been decided anew since.</source>
        <translation>Ändring {number} kan inte tas tillbaka: paret har avgjorts på nytt sedan dess.</translation>
    </message>
    <message>
        <source>Change {number} cannot be taken back: the same has been changed since.</source>
        <translation>Ändring {number} kan inte tas tillbaka: samma sak har ändrats sedan dess.</translation>
    </message>
    <message>
        <source>Change {number} cannot be taken back: {name} has been assessed since it was drawn.</source>
        <translation>Ändring {number} kan inte tas tillbaka: {name} har bedömts sedan det ritades.</translation>
    </message>
    <message>
        <source>Change {number} cannot be taken back: {name} has been changed by {by} since.</source>
        <translation>Ändring {number} kan inte tas tillbaka: {name} har därefter ändrats av {by}.</translation>
    </message>
    <message>
        <source>Change {number} cannot be taken back: {name} has been changed since.</source>
        <translation>Ändring {number} kan inte tas tillbaka: {name} har ändrats därefter.</translation>
    </message>
    <message>
        <source>Change {number} is of a kind that cannot be taken back ({what}).</source>
        <translation>Ändring {number} är av ett slag som inte kan tas tillbaka ({what}).</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Ändrad av</translation>
    </message>
    <message>
        <source>Changed in this workspace</source>
        <translation>Ändrade i arbetsytan</translation>
    </message>
    <message>
        <source>Changed since revision {number}</source>
        <translation>Ändrat sedan revision {number}</translation>
    </message>
    <message>
        <source>Changed since revision {number} ({date}, {role})</source>
        <translation>Ändrat sedan revision {number} ({date}, {role})</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Förändringar</translation>
    </message>
    <message>
        <source>Changes between the editions</source>
        <translation>Förändringar mellan utgåvorna</translation>
    </message>
    <message>
        <source>Changes that are real at least in part: {real}, only from the abolished category: {abolished}, only technical: {technical}. Areas unchanged in id, name, category and boundary: {unchanged}. The change report tells of each.</source>
        <translation>Förändringar som åtminstone delvis är verkliga: {real}, bara av den avskaffade kategorin: {abolished}, bara tekniska: {technical}. Områden med oförändrat id, namn, kategori och gräns: {unchanged}. Förändringsrapporten redovisar var och en.</translation>
    </message>
    <message>
        <source>Characters that get lost</source>
        <translation>Tecken som går förlorade</translation>
    </message>
    <message>
        <source>Chec&amp;k areas</source>
        <translation>&amp;Kontroll av områden</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Check areas</source>
        <translation>Kontrollera områden</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Kontrollfel</translation>
    </message>
    <message>
        <source>Check it again, then publish.</source>
        <translation>Kontrollera den igen och publicera sedan.</translation>
    </message>
    <message>
        <source>Check that it is the right file and that its export was not cut.</source>
        <translation>Kontrollera att det är rätt fil och att exporten inte avbröts.</translation>
    </message>
    <message>
        <source>Check that it is the right file, or name the column yourself.</source>
        <translation>Kontrollera att det är rätt fil, eller ange kolumnen själv.</translation>
    </message>
    <message>
        <source>Check that no row was altered or taken away afterwards</source>
        <translation>Kontrollera att ingen rad har ändrats eller tagits bort i efterhand</translation>
    </message>
    <message>
        <source>Check that the boundary is the right one, then let it be measured anew.</source>
        <translation>Kontrollera att gränsen är den rätta och låt sedan mäta den på nytt.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and look at the details; a file that stood there is untouched.</source>
        <translation>Kontrollera att disken inte är full och se detaljerna. En fil som redan fanns där är orörd.</translation>
    </message>
    <message>
        <source>Check that the folder exists, that you may write in it and that the disk is connected and not full, then try again.</source>
        <translation>Kontrollera att mappen finns, att du får skriva i den och att disken är ansluten och inte full, och försök igen.</translation>
    </message>
    <message>
        <source>Check that you may read it and that the disk for temporary files is not full.</source>
        <translation>Kontrollera att du får läsa den och att disken för temporära filer inte är full.</translation>
    </message>
    <message>
        <source>Check the path and that the disk is connected, or create a new workspace there.</source>
        <translation>Kontrollera sökvägen och att disken är ansluten, eller skapa en ny arbetsyta där.</translation>
    </message>
    <message>
        <source>Check the path and that the drive is connected.</source>
        <translation>Kontrollera sökvägen och att enheten är ansluten.</translation>
    </message>
    <message>
        <source>Check the path, that you may read the file, and that no other program has it open.</source>
        <translation>Kontrollera sökvägen, att du får läsa filen och att inget annat program har den öppen.</translation>
    </message>
    <message>
        <source>Check: {titles}</source>
        <translation>Kontroll: {titles}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Checking the areas</source>
        <translation>Kontrollerar områdena</translation>
    </message>
    <message>
        <source>Checking the change log of {name}</source>
        <translation>Kontrollerar ändringsloggen i {name}</translation>
    </message>
    <message>
        <source>Checking the edition of {year}</source>
        <translation>Kontrollerar utgåvan {year}</translation>
    </message>
    <message>
        <source>Choose a change in the history first.</source>
        <translation>Välj först en ändring i historiken.</translation>
    </message>
    <message>
        <source>Choose a change to see it on the map and in both editions.</source>
        <translation>Välj en förändring för att se den på kartan och i båda utgåvorna.</translation>
    </message>
    <message>
        <source>Choose a conflict to see both sides on the map and to decide it.</source>
        <translation>Välj en konflikt för att se båda sidorna på kartan och avgöra den.</translation>
    </message>
    <message>
        <source>Choose a draft or a compiled edition.</source>
        <translation>Välj ett utkast eller en sammanställd utgåva.</translation>
    </message>
    <message>
        <source>Choose a file for the workspace.</source>
        <translation>Välj en fil för arbetsytan.</translation>
    </message>
    <message>
        <source>Choose a file that exportassessment has written.</source>
        <translation>Välj en fil som exportassessment har skrivit.</translation>
    </message>
    <message>
        <source>Choose a file to write to.</source>
        <translation>Välj en fil att skriva till.</translation>
    </message>
    <message>
        <source>Choose a finding first.</source>
        <translation>Välj ett fynd först.</translation>
    </message>
    <message>
        <source>Choose a finding to see it on the map.</source>
        <translation>Välj ett fynd för att se det på kartan.</translation>
    </message>
    <message>
        <source>Choose a folder for the backup copies</source>
        <translation>Välj en mapp för säkerhetskopiorna</translation>
    </message>
    <message>
        <source>Choose a folder on another disk. If that fails too, the workspace is damaged: open the details.</source>
        <translation>Välj en mapp på en annan disk. Går inte det heller är arbetsytan skadad: öppna detaljerna.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, may be written to and has room.</source>
        <translation>Välj en mapp som finns, som får skrivas i och som har plats.</translation>
    </message>
    <message>
        <source>Choose a folder to publish into.</source>
        <translation>Välj en mapp att publicera i.</translation>
    </message>
    <message>
        <source>Choose a form that exportassessment has written.</source>
        <translation>Välj ett formulär som exportassessment har skrivit.</translation>
    </message>
    <message>
        <source>Choose a later state.</source>
        <translation>Välj ett senare läge.</translation>
    </message>
    <message>
        <source>Choose a line to see it on the map.</source>
        <translation>Välj en rad för att se den på kartan.</translation>
    </message>
    <message>
        <source>Choose a line to see on the map what is asked.</source>
        <translation>Välj en rad för att se på kartan vad som begärs.</translation>
    </message>
    <message>
        <source>Choose a local police area, or write over names and codes.</source>
        <translation>Välj ett lokalpolisområde, eller skriv över namn och koder.</translation>
    </message>
    <message>
        <source>Choose a method</source>
        <translation>Välj en metod</translation>
    </message>
    <message>
        <source>Choose a method file (JSON, UTF-8).</source>
        <translation>Välj en metodfil (JSON, UTF-8).</translation>
    </message>
    <message>
        <source>Choose a question in the table.</source>
        <translation>Välj en fråga i tabellen.</translation>
    </message>
    <message>
        <source>Choose a workspace, or create one and import this file into it. If it used to be a workspace, fetch it from a backup.</source>
        <translation>Välj en arbetsyta, eller skapa en och importera filen dit. Om filen tidigare var en arbetsyta: hämta den från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>Choose an area that at least two assessors have assessed.</source>
        <translation>Välj ett område som minst två bedömare har bedömt.</translation>
    </message>
    <message>
        <source>Choose an edition that has areas.</source>
        <translation>Välj en utgåva som har områden.</translation>
    </message>
    <message>
        <source>Choose an older edition to the left and a newer one to the right.</source>
        <translation>Välj en äldre utgåva till vänster och en nyare till höger.</translation>
    </message>
    <message>
        <source>Choose another name, or choose to overwrite the file.</source>
        <translation>Välj ett annat namn, eller välj att skriva över filen.</translation>
    </message>
    <message>
        <source>Choose another place or name; a file that stood there is untouched.</source>
        <translation>Välj en annan plats eller ett annat namn. En fil som redan fanns där är orörd.</translation>
    </message>
    <message>
        <source>Choose another place, name or format.</source>
        <translation>Välj en annan plats, ett annat namn eller format.</translation>
    </message>
    <message>
        <source>Choose areas of the draft that is shown, then draw again.</source>
        <translation>Välj områden i det utkast som visas och rita igen.</translation>
    </message>
    <message>
        <source>Choose areas with a &amp;lasso</source>
        <translation>Välj områden med &amp;lasso</translation>
    </message>
    <message>
        <source>Choose at least one drawn area in the table above.</source>
        <translation>Välj minst en ritad yta i tabellen ovan.</translation>
    </message>
    <message>
        <source>Choose how it is settled.</source>
        <translation>Välj hur konflikten avgörs.</translation>
    </message>
    <message>
        <source>Choose kind and number first.</source>
        <translation>Välj först slag och antal.</translation>
    </message>
    <message>
        <source>Choose one area in the table or on the map first.</source>
        <translation>Välj först ett område i tabellen eller på kartan.</translation>
    </message>
    <message>
        <source>Choose one area to see how it has changed.</source>
        <translation>Välj ett område för att se hur det har ändrats.</translation>
    </message>
    <message>
        <source>Choose one of the categories in the areas table.</source>
        <translation>Välj en av kategorierna i områdestabellen.</translation>
    </message>
    <message>
        <source>Choose one of the ways that are offered.</source>
        <translation>Välj ett av de sätt som erbjuds.</translation>
    </message>
    <message>
        <source>Choose one of these years, or import the edition.</source>
        <translation>Välj ett av dessa år, eller importera utgåvan.</translation>
    </message>
    <message>
        <source>Choose one of: {categories}.</source>
        <translation>Välj någon av: {categories}.</translation>
    </message>
    <message>
        <source>Choose one or more areas in the table or on the map first.</source>
        <translation>Välj först ett eller flera områden i tabellen eller på kartan.</translation>
    </message>
    <message>
        <source>Choose the area by a click in the map (Esc gives up)</source>
        <translation>Välj område med ett klick i kartan (Esc avbryter)</translation>
    </message>
    <message>
        <source>Choose the area in the map</source>
        <translation>Välj område i kartan</translation>
    </message>
    <message>
        <source>Choose the area to assess (Ctrl+F)</source>
        <translation>Välj område att bedöma (Ctrl+F)</translation>
    </message>
    <message>
        <source>Choose the category.</source>
        <translation>Välj kategori.</translation>
    </message>
    <message>
        <source>Choose the file of your private key (.pem).</source>
        <translation>Välj filen med er privata nyckel (.pem).</translation>
    </message>
    <message>
        <source>Choose the folder with the public keys (.pub.pem) that the local police areas sent, each named by code.</source>
        <translation>Välj mappen med de publika nycklar (.pub.pem) som lokalpolisområdena har skickat, var och en med koden som namn.</translation>
    </message>
    <message>
        <source>Choose the folder with what the local police areas handed in.</source>
        <translation>Välj mappen med det som lokalpolisområdena har lämnat in.</translation>
    </message>
    <message>
        <source>Choose the new category or trend.</source>
        <translation>Välj den nya kategorin eller trenden.</translation>
    </message>
    <message>
        <source>Choose the one that the border is to follow.</source>
        <translation>Välj det som gränsen ska följa.</translation>
    </message>
    <message>
        <source>Choose the published file of the edition to start from.</source>
        <translation>Välj den publicerade filen med utgåvan att utgå från.</translation>
    </message>
    <message>
        <source>Choose the right file or the right area.</source>
        <translation>Välj rätt fil eller rätt område.</translation>
    </message>
    <message>
        <source>Choose the right file or the right edition.</source>
        <translation>Välj rätt fil eller rätt utgåva.</translation>
    </message>
    <message>
        <source>Choose the trend of the areas for which none is known.</source>
        <translation>Välj trend för de områden där ingen är känd.</translation>
    </message>
    <message>
        <source>Choose two areas that lie side by side.</source>
        <translation>Välj två områden som ligger intill varandra.</translation>
    </message>
    <message>
        <source>Choose two areas that lie side by side. If there is a gap between them, snap one to the other first.</source>
        <translation>Välj två områden som ligger intill varandra. Om det finns en glipa mellan dem: fäst först det ena vid det andra.</translation>
    </message>
    <message>
        <source>Choose what the map shows of the areas, and what lies under them</source>
        <translation>Välj vad kartan visar av områdena och vad som ligger under dem</translation>
    </message>
    <message>
        <source>Choose what the report is about from the list.</source>
        <translation>Välj i listan vad rapporten gäller.</translation>
    </message>
    <message>
        <source>Choose your private key</source>
        <translation>Välj er privata nyckel</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Ta bort svaret</translation>
    </message>
    <message>
        <source>Click an area, then move, add or delete its vertices with QGIS's vertex tool.</source>
        <translation>Klicka på ett område och flytta, lägg till eller ta bort brytpunkter med QGIS brytpunktsverktyg.</translation>
    </message>
    <message>
        <source>Click areas in the map, or choose one in the table and press 1, 2, 3. Each is one step.</source>
        <translation>Klicka på områden i kartan, eller välj ett i tabellen och tryck 1, 2, 3. Vart och ett är ett steg.</translation>
    </message>
    <message>
        <source>Click around the new area; a right click ends it.</source>
        <translation>Klicka runt det nya området; högerklick avslutar.</translation>
    </message>
    <message>
        <source>Click the area that is to give way to its neighbours.</source>
        <translation>Klicka på området som ska ge vika för sina grannar.</translation>
    </message>
    <message>
        <source>Click the area whose border is to follow the background layer.</source>
        <translation>Klicka på området vars gräns ska följa bakgrundslagret.</translation>
    </message>
    <message>
        <source>Click the area whose border is to follow the published boundaries.</source>
        <translation>Klicka på området vars gräns ska följa de publicerade gränserna.</translation>
    </message>
    <message>
        <source>Click the areas that are to become one; a second click leaves one out.</source>
        <translation>Klicka på områdena som ska bli ett; ett andra klick tar bort ett ur urvalet.</translation>
    </message>
    <message>
        <source>Clip area</source>
        <translation>Beskär område</translation>
    </message>
    <message>
        <source>Clos&amp;e window</source>
        <translation>&amp;Stäng fönstret</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close QGIS and install it anew: {command}</source>
        <translation>Stäng QGIS och installera paketet på nytt: {command}</translation>
    </message>
    <message>
        <source>Close QGIS, open a terminal and run, with the Python that QGIS uses:

{command}

Without network: ask your IT department for the package shapely.</source>
        <translation>Stäng QGIS, öppna en terminal och kör, med den Python som QGIS använder:

{command}

Utan nätverk: be IT-avdelningen om paketet shapely.</translation>
    </message>
    <message>
        <source>Close QGIS, open “OSGeo4W Shell” from the Start menu and run:

{command}

Without administrator rights or network: ask your IT department for the package shapely.</source>
        <translation>Stäng QGIS, öppna ”OSGeo4W Shell” från Startmenyn och kör:

{command}

Utan administratörsrättigheter eller nätverk: be IT-avdelningen om paketet shapely.</translation>
    </message>
    <message>
        <source>Close it first, or choose another name.</source>
        <translation>Stäng den först, eller välj ett annat namn.</translation>
    </message>
    <message>
        <source>Close the programs that have files of that folder open, then publish again.</source>
        <translation>Stäng de program som har filer i den mappen öppna och publicera sedan igen.</translation>
    </message>
    <message>
        <source>Close to a särskilt utsatt område</source>
        <translation>Nära ett särskilt utsatt område</translation>
    </message>
    <message>
        <source>Close to särskilt utsatt område: each criterion that is needed for it is met at least partly.</source>
        <translation>Nära särskilt utsatt område: varje kriterium som krävs för det är åtminstone delvis uppfyllt.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Code and name disagree</source>
        <translation>Kod och namn stämmer inte överens</translation>
    </message>
    <message>
        <source>Code of the local police area</source>
        <translation>Lokalpolisområdets kod</translation>
    </message>
    <message>
        <source>Code of the local police area, such as 561540, or who else signs. It names the public key, by which whoever compiles knows whose it is; by default both are named alike.</source>
        <translation>Lokalpolisområdets kod, till exempel 561540, eller vem annan som signerar. Den publika nyckeln får det namnet, så att den som sammanställer vet vems den är; annars heter båda likadant.</translation>
    </message>
    <message>
        <source>Code or name of a local police area that the workspace's organisation or another area of the edition has; all six values are taken from it.</source>
        <translation>Kod eller namn på ett lokalpolisområde som finns i arbetsytans organisation eller hos ett annat område i utgåvan; alla sex värden hämtas från det.</translation>
    </message>
    <message>
        <source>Code to read over the phone</source>
        <translation>Kod att läsa upp per telefon</translation>
    </message>
    <message>
        <source>Code {code} ({level}) means {here}; in the edition of {year} it means {there}.</source>
        <translation>Kod {code} ({level}) betyder {here}; i utgåvan {year} betyder den {there}.</translation>
    </message>
    <message>
        <source>Code {code} ({level}) means {usual} in {count} area(s), but {odd} in {areas}.</source>
        <translation>Kod {code} ({level}) betyder annars {usual} (antal områden: {count}), men {odd} i {areas}.</translation>
    </message>
    <message>
        <source>Codes contradict each other</source>
        <translation>Koder som motsäger varandra</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Kolumner</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Column with the codes</source>
        <translation>Kolumn med koderna</translation>
    </message>
    <message>
        <source>Column with the names</source>
        <translation>Kolumn med namnen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Columns of a file explained</source>
        <translation>En fils kolumner förklarade</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Kolumner i filen</translation>
    </message>
    <message>
        <source>Come up</source>
        <translation>Tillkommit</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Gemensamt</translation>
    </message>
    <message>
        <source>Common assessment of {area}</source>
        <translation>Gemensam bedömning av {area}</translation>
    </message>
    <message numerus="yes">
        <source>Common assessment of {area}: %n answer(s).</source>
        <translation>
            <numerusform>Gemensam bedömning av {area}: %n svar.</numerusform>
            <numerusform>Gemensam bedömning av {area}: %n svar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare a&amp;ssessors</source>
        <translation>Jämför be&amp;dömare</translation>
    </message>
    <message>
        <source>Compare assessors</source>
        <translation>Jämför bedömare</translation>
    </message>
    <message>
        <source>Compare editions</source>
        <translation>Jämför utgåvor</translation>
    </message>
    <message>
        <source>Compare files</source>
        <translation>Jämför filer</translation>
    </message>
    <message>
        <source>Compare the assessments again and choose anew.</source>
        <translation>Jämför bedömningarna igen och välj på nytt.</translation>
    </message>
    <message>
        <source>Compared: {old} and {new}.</source>
        <translation>Jämfört: {old} och {new}.</translation>
    </message>
    <message>
        <source>Compares the assessments that several assessors have made of the same areas in an edition. The table has a row for each area, question and assessor, with how far the levels lie apart; the report has the agreement over all areas (Krippendorff's alpha for ordered levels), the questions with the largest differences and uncertainty, and which assessors and LPOs grade harder for like answers. Free texts stand in neither.</source>
        <translation>Jämför de bedömningar som flera bedömare har gjort av samma områden i en utgåva. Tabellen har en rad för varje område, fråga och bedömare, med hur långt nivåerna ligger isär; rapporten har samstämmigheten över alla områden (Krippendorffs alfa för ordnade nivåer), frågorna med störst skillnader och osäkerhet, och vilka bedömare och lokalpolisområden som bedömer strängare vid lika svar. Fritexter står i ingetdera.</translation>
    </message>
    <message>
        <source>Compares two published files row by row: every value, and every vertex of the boundaries. What an export does on purpose (rounding to 0.1 mm, the way rings run, measures of the written boundary, blanks around texts, row numbers) is counted apart; all else is listed. It answers whether a file that came in goes out the same; what happened to areas from one edition to the next is told by compareeditions.</source>
        <translation>Jämför två publicerade filer rad för rad: varje värde och varje brytpunkt i gränserna. Det som en export gör med avsikt (avrundning till 0,1 mm, ringarnas riktning, mått från den skrivna gränsen, blanksteg runt texter, radnummer) räknas för sig; allt annat listas. Algoritmen svarar på om en fil som kom in går ut likadan; vad som hände med områden från en utgåva till nästa berättar compareeditions.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Comparing ids and names</source>
        <translation>Jämför id och namn</translation>
    </message>
    <message>
        <source>Comparing takes two editions. Import another one with Import edition in the toolbar.</source>
        <translation>För att jämföra behövs två utgåvor. Importera en till med Importera utgåva i verktygsfältet.</translation>
    </message>
    <message>
        <source>Comparing the assessors</source>
        <translation>Jämför bedömarna</translation>
    </message>
    <message>
        <source>Comparing the assessors of {year}</source>
        <translation>Jämför bedömarna i {year}</translation>
    </message>
    <message>
        <source>Comparing the assessors was cancelled.</source>
        <translation>Jämförelsen av bedömarna avbröts.</translation>
    </message>
    <message>
        <source>Comparing with the other editions</source>
        <translation>Jämför med de andra utgåvorna</translation>
    </message>
    <message>
        <source>Comparing {old} with {new}</source>
        <translation>Jämför {old} med {new}</translation>
    </message>
    <message>
        <source>Compilation</source>
        <translation>Sammanställning</translation>
    </message>
    <message>
        <source>Compilation begun</source>
        <translation>Sammanställning påbörjad</translation>
    </message>
    <message>
        <source>Compile into another workspace, or take the edition of this one as base.</source>
        <translation>Sammanställ i en annan arbetsyta, eller ta den här arbetsytans utgåva som grundutgåva.</translation>
    </message>
    <message>
        <source>Compile national edition</source>
        <translation>Sammanställ nationell utgåva</translation>
    </message>
    <message>
        <source>Compile what the local police areas handed in to one edition, and decide its conflicts</source>
        <translation>Sammanställ det som lokalpolisområdena har lämnat in till en utgåva, och avgör konflikterna</translation>
    </message>
    <message>
        <source>Compiling</source>
        <translation>Sammanställning</translation>
    </message>
    <message>
        <source>Compiling {folder}</source>
        <translation>Sammanställer {folder}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekräfta</translation>
    </message>
    <message>
        <source>Confirm that the ground is given up.</source>
        <translation>Bekräfta att marken lämnas.</translation>
    </message>
    <message>
        <source>Confirm {old} → {new}</source>
        <translation>Bekräfta {old} → {new}</translation>
    </message>
    <message>
        <source>Confirmed answer to {number}</source>
        <translation>Bekräftat svar på {number}</translation>
    </message>
    <message>
        <source>Confirmed as kin by {role}</source>
        <translation>Härkomsten bekräftad av {role}</translation>
    </message>
    <message>
        <source>Confirmed as one area by {role}</source>
        <translation>Bekräftat som samma område av {role}</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Conflict decided</source>
        <translation>Konflikt avgjord</translation>
    </message>
    <message>
        <source>Conflicts in edition {year} have been sent back to local police areas ({count}): their answers belong in this compilation.</source>
        <translation>Konflikter i utgåvan {year} har skickats tillbaka till lokalpolisområden ({count}): deras svar hör hemma i den här sammanställningen.</translation>
    </message>
    <message>
        <source>Conflicts of the compilation</source>
        <translation>Sammanställningens konflikter</translation>
    </message>
    <message>
        <source>Conflicts that wait for a decision</source>
        <translation>Konflikter som väntar på beslut</translation>
    </message>
    <message>
        <source>Copied and not confirmed: it counts nowhere yet.</source>
        <translation>Kopierat och inte bekräftat: det räknas inte ännu.</translation>
    </message>
    <message>
        <source>Copied answers that nobody has confirmed and that count nowhere: {count}.</source>
        <translation>Kopierade svar som ingen har bekräftat och som inte räknas: {count}.</translation>
    </message>
    <message>
        <source>Copied from before and not confirmed, so not counted ({count})</source>
        <translation>Kopierade från tidigare och ej bekräftade, räknas därför inte ({count})</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy from {year} as drafts</source>
        <translation>Kopiera från {year} som utkast</translation>
    </message>
    <message>
        <source>Copy it to a folder where you may write, and open the copy.</source>
        <translation>Kopiera den till en mapp där du får skriva och öppna kopian.</translation>
    </message>
    <message>
        <source>Copy of the workspace</source>
        <translation>Kopia av arbetsytan</translation>
    </message>
    <message>
        <source>Copy the table as it is shown, to be pasted into a spreadsheet (Ctrl+C)</source>
        <translation>Kopiera tabellen som den visas, för att klistras in i ett kalkylblad (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation>Kopierar arbetsytan</translation>
    </message>
    <message>
        <source>Correc&amp;t</source>
        <translation>Rätt&amp;a</translation>
    </message>
    <message numerus="yes">
        <source>Correct a text of %n area(s)</source>
        <translation>
            <numerusform>Rätta en text i %n område</numerusform>
            <numerusform>Rätta en text i %n områden</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct it in the table of areas, or choose another format.</source>
        <translation>Rätta det i områdestabellen, eller välj ett annat format.</translation>
    </message>
    <message>
        <source>Correct it in the table of areas.</source>
        <translation>Rätta det i områdestabellen.</translation>
    </message>
    <message>
        <source>Correct it where it was written: in the assessment or the judgement.</source>
        <translation>Rätta det där det skrevs: i bedömningen eller ställningstagandet.</translation>
    </message>
    <message>
        <source>Correct the file at that place and import it again.</source>
        <translation>Rätta filen på det stället och importera den igen.</translation>
    </message>
    <message>
        <source>Correct the file at that place and load it again.</source>
        <translation>Rätta filen på det stället och läs in den igen.</translation>
    </message>
    <message>
        <source>Correct the file at these places and import it again.</source>
        <translation>Rätta filen på de ställena och importera den igen.</translation>
    </message>
    <message>
        <source>Correct the text here and save it. Undo takes that back.</source>
        <translation>Rätta texten här och spara den. Ångra tar tillbaka det.</translation>
    </message>
    <message>
        <source>Correct the value: a published file cannot hold it.</source>
        <translation>Rätta värdet: en publicerad fil kan inte innehålla det.</translation>
    </message>
    <message>
        <source>Correct these areas in the workspace, or choose another format.</source>
        <translation>Rätta områdena i arbetsytan eller välj ett annat format.</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Counting areas by category</source>
        <translation>Räknar områden per kategori</translation>
    </message>
    <message>
        <source>Counting what goes with it…</source>
        <translation>Räknar vad som följer med…</translation>
    </message>
    <message>
        <source>Counting what hangs on {year}</source>
        <translation>Räknar vad som hör till {year}</translation>
    </message>
    <message>
        <source>Create report</source>
        <translation>Skapa rapport</translation>
    </message>
    <message>
        <source>Create signing key</source>
        <translation>Skapa signeringsnyckel</translation>
    </message>
    <message>
        <source>Create submission</source>
        <translation>Skapa underlag</translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation>Skapa arbetsyta</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterier</translation>
    </message>
    <message>
        <source>Criteria held otherwise than the answers show, by the assessor: {count}.</source>
        <translation>Kriterier som bedömaren ser på annat sätt än svaren visar: {count}.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Cut an area back to where its neighbours begin</source>
        <translation>Skär av ett område där grannarna börjar</translation>
    </message>
    <message>
        <source>Cut an area by a line and choose which part keeps the id</source>
        <translation>Dela ett område med en linje och välj vilken del som behåller id</translation>
    </message>
    <message>
        <source>DRAFT – not all are signed</source>
        <translation>UTKAST – alla är inte signerade</translation>
    </message>
    <message>
        <source>DRAFT – not signed</source>
        <translation>UTKAST – ej signerad</translation>
    </message>
    <message>
        <source>Dashed: other areas of the edition.</source>
        <translation>Streckat: utgåvans övriga områden.</translation>
    </message>
    <message>
        <source>Data from</source>
        <translation>Uppgifter från</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation>Uppgifternas datum</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>De&amp;lete the draft…</source>
        <translation>Ta &amp;bort utkastet…</translation>
    </message>
    <message>
        <source>Decide conflict</source>
        <translation>Avgör konflikt</translation>
    </message>
    <message>
        <source>Decide it in the list of conflicts, with a reason.</source>
        <translation>Besluta i listan över konflikter, med ett skäl.</translation>
    </message>
    <message>
        <source>Decide on a category of this edition, with date and reason.</source>
        <translation>Besluta om en kategori som finns i utgåvan, med datum och skäl.</translation>
    </message>
    <message>
        <source>Decide which area the ground belongs to and cut it off from the other.</source>
        <translation>Avgör vilket område marken hör till och skär bort den från det andra.</translation>
    </message>
    <message>
        <source>Decide: {conflict}</source>
        <translation>Avgör: {conflict}</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Avgjort</translation>
    </message>
    <message>
        <source>Decided by a person</source>
        <translation>Avgjort av en människa</translation>
    </message>
    <message>
        <source>Decided: {conflict}</source>
        <translation>Avgjort: {conflict}</translation>
    </message>
    <message>
        <source>Decision withdrawn</source>
        <translation>Beslut återkallat</translation>
    </message>
    <message>
        <source>Delete a draft</source>
        <translation>Ta bort ett utkast</translation>
    </message>
    <message>
        <source>Delete the draft of {year}</source>
        <translation>Ta bort utkastet {year}</translation>
    </message>
    <message>
        <source>Delete {years} first, if that is a draft that nobody needs.</source>
        <translation>Ta bort {years} först, om det är ett utkast som ingen behöver.</translation>
    </message>
    <message>
        <source>Deleted: {what}.</source>
        <translation>Borttaget: {what}.</translation>
    </message>
    <message>
        <source>Deletes a draft or a compiled edition with all that hangs on it: areas, assessments, signed ones too, places, judgements, decisions. This cannot be undone, so a copy of the workspace as it was is kept first in the folder {folder} beside it. The change log keeps what was done in the draft and tells what went. Editions that are or were published stay, and so do those that another edition was begun from.</source>
        <translation>Tar bort ett utkast eller en sammanställd utgåva med allt som hör till: områden, bedömningar, även signerade, platser, ställningstaganden, beslut. Det kan inte ångras, så först sparas en kopia av arbetsytan som den var i mappen {folder} bredvid den. Ändringsloggen behåller det som gjorts i utkastet och berättar vad som försvann. Utgåvor som är eller har varit publicerade blir kvar, liksom de som en annan utgåva påbörjats från.</translation>
    </message>
    <message>
        <source>Deleting a draft needs a written reason.</source>
        <translation>Att ta bort ett utkast kräver ett skrivet skäl.</translation>
    </message>
    <message>
        <source>Deleting the draft of {year}</source>
        <translation>Tar bort utkastet {year}</translation>
    </message>
    <message>
        <source>Density of places</source>
        <translation>Platsernas täthet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivning</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Skillnader</translation>
    </message>
    <message>
        <source>Differs from what the answers pointed to then: {category}.</source>
        <translation>Skiljer sig från vad svaren då pekade på: {category}.</translation>
    </message>
    <message>
        <source>Differs from {level}: {what}.</source>
        <translation>Avviker från nivån {level}: {what}.</translation>
    </message>
    <message>
        <source>Distribution la&amp;bel of new workspaces:</source>
        <translation>Nya arbetsytors spridnings&amp;märkning:</translation>
    </message>
    <message>
        <source>Distribution label</source>
        <translation>Spridningsmärkning</translation>
    </message>
    <message>
        <source>Distribution not decided</source>
        <translation>Spridning ej bestämd</translation>
    </message>
    <message>
        <source>Do it (Enter); it can be undone</source>
        <translation>Utför (Enter); det går att ångra</translation>
    </message>
    <message>
        <source>Do not use this file; ask its sender for a clean one.</source>
        <translation>Använd inte filen. Be avsändaren om en felfri fil.</translation>
    </message>
    <message>
        <source>Documents and new workspaces</source>
        <translation>Dokument och nya arbetsytor</translation>
    </message>
    <message>
        <source>Don't know</source>
        <translation>Vet ej</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Doubled</source>
        <translation>Dubbelt</translation>
    </message>
    <message>
        <source>Dra&amp;w it</source>
        <translation>&amp;Rita den</translation>
    </message>
    <message>
        <source>Draft begun</source>
        <translation>Utkast påbörjat</translation>
    </message>
    <message>
        <source>Draft deleted</source>
        <translation>Utkast borttaget</translation>
    </message>
    <message>
        <source>Draft of (year)</source>
        <translation>Utkast av (år)</translation>
    </message>
    <message>
        <source>Draft of {year}</source>
        <translation>Utkast till {year}</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Rita</translation>
    </message>
    <message>
        <source>Draw a line of at least two different points.</source>
        <translation>Rita en linje med minst två olika punkter.</translation>
    </message>
    <message>
        <source>Draw a line through an area from side to side; a right click ends it.</source>
        <translation>Rita en linje tvärs genom ett område; högerklick avslutar.</translation>
    </message>
    <message>
        <source>Draw a new area; ground of other areas stays theirs</source>
        <translation>Rita ett nytt område; andra områdens mark förblir deras</translation>
    </message>
    <message>
        <source>Draw a problem area first.</source>
        <translation>Rita ett problemområde först.</translation>
    </message>
    <message>
        <source>Draw a stretch of border anew; where two areas share it, both follow</source>
        <translation>Rita om en gränssträcka; delar två områden den följer båda med</translation>
    </message>
    <message>
        <source>Draw again: it then gets the next free special area id.</source>
        <translation>Rita igen: då får området nästa lediga specialområdes-id.</translation>
    </message>
    <message>
        <source>Draw around areas in the map; with Shift they are added</source>
        <translation>Rita runt områden i kartan; med Skift läggs de till</translation>
    </message>
    <message>
        <source>Draw at least three points around it.</source>
        <translation>Rita minst tre punkter runt det.</translation>
    </message>
    <message>
        <source>Draw boundaries</source>
        <translation>Rita gränser</translation>
    </message>
    <message>
        <source>Draw it again without loops.</source>
        <translation>Rita om den utan öglor.</translation>
    </message>
    <message>
        <source>Draw it anew, or choose an area that has it.</source>
        <translation>Rita om den, eller välj ett område som har den.</translation>
    </message>
    <message>
        <source>Draw it anew.</source>
        <translation>Rita den på nytt.</translation>
    </message>
    <message>
        <source>Draw it from one side of the area to the other, or closed around a part of it.</source>
        <translation>Rita den från områdets ena sida till den andra, eller sluten runt en del av det.</translation>
    </message>
    <message>
        <source>Draw lines on the map: a right click ends a line, Esc the drawing</source>
        <translation>Rita linjer i kartan: högerklick avslutar linjen, Esc ritandet</translation>
    </message>
    <message>
        <source>Draw or remove these areas in the source and export it again.</source>
        <translation>Rita eller ta bort områdena i källan och exportera den på nytt.</translation>
    </message>
    <message>
        <source>Draw points on the map; Esc or the button ends it</source>
        <translation>Rita punkter i kartan; avsluta med Esc eller knappen</translation>
    </message>
    <message>
        <source>Draw problem areas: a right click ends an area, Esc the drawing</source>
        <translation>Rita problemområden: högerklick avslutar ytan, Esc ritandet</translation>
    </message>
    <message>
        <source>Draw the area, or remove it from the edition.</source>
        <translation>Rita området, eller ta bort det ur utgåvan.</translation>
    </message>
    <message>
        <source>Draw the boundaries of a draft: new areas, borders, splits, mergers</source>
        <translation>Rita gränserna i ett utkast: nya områden, gränser, delningar, sammanslagningar</translation>
    </message>
    <message>
        <source>Draw the boundary on the map: a right click ends it, Esc leaves it</source>
        <translation>Rita gränsen på kartan: högerklick avslutar, Esc avbryter</translation>
    </message>
    <message>
        <source>Draw the new boundary, or take that of an area.</source>
        <translation>Rita den nya gränsen, eller ta ett områdes.</translation>
    </message>
    <message>
        <source>Draw the new course from border to border; a right click ends it.</source>
        <translation>Rita den nya sträckningen från gräns till gräns; högerklick avslutar.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Ritning</translation>
    </message>
    <message>
        <source>Drawing snaps to this layer too, and areas can be aligned to it</source>
        <translation>Ritandet fäster även mot det här lagret, och områden kan anpassas till det</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>Sidorna ritas</translation>
    </message>
    <message>
        <source>Drawing: area</source>
        <translation>Ritning: yta</translation>
    </message>
    <message>
        <source>Drawing: line</source>
        <translation>Ritning: linje</translation>
    </message>
    <message>
        <source>Drawing: point</source>
        <translation>Ritning: punkt</translation>
    </message>
    <message>
        <source>Drawn areas</source>
        <translation>Ritade ytor</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportera</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportera…</translation>
    </message>
    <message>
        <source>Each assessment keeps the method and version it was made with. New assessments use the marked one.</source>
        <translation>Varje bedömning behåller den metod och version som den gjordes med. Nya bedömningar följer den markerade.</translation>
    </message>
    <message>
        <source>Each copied answer counts only when you have confirmed it</source>
        <translation>Varje kopierat svar räknas först när du har bekräftat det</translation>
    </message>
    <message>
        <source>Each ticked area gets a judgement of its own, with the category and the trend that stand in the list. What differs from the level below, or rests on no judgement at all, is yours to tick.</source>
        <translation>Varje markerat område får ett eget ställningstagande, med den kategori och trend som står i listan. Det som skiljer sig från nivån under, eller inte vilar på något ställningstagande alls, markerar du själv.</translation>
    </message>
    <message>
        <source>Edit vertices</source>
        <translation>Ändra brytpunkter</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Utgåva</translation>
    </message>
    <message>
        <source>Edition (year)</source>
        <translation>Utgåva (år)</translation>
    </message>
    <message>
        <source>Edition added</source>
        <translation>Utgåva tillagd</translation>
    </message>
    <message>
        <source>Edition imported</source>
        <translation>Utgåva importerad</translation>
    </message>
    <message>
        <source>Edition published</source>
        <translation>Utgåva publicerad</translation>
    </message>
    <message>
        <source>Edition {years} was begun from that of {year}, which must stay.</source>
        <translation>Utgåvan {years} påbörjades från {year}, som därför måste vara kvar.</translation>
    </message>
    <message>
        <source>Edition {year}</source>
        <translation>Utgåva {year}</translation>
    </message>
    <message>
        <source>Edition {year} (draft)</source>
        <translation>Utgåva {year} (utkast)</translation>
    </message>
    <message>
        <source>Edition {year} came into the workspace as a published one.</source>
        <translation>Utgåva {year} kom in i arbetsytan som redan publicerad.</translation>
    </message>
    <message>
        <source>Edition {year} can be changed again; version {number} stays listed.</source>
        <translation>Utgåva {year} kan ändras igen; version {number} står kvar i förteckningen.</translation>
    </message>
    <message>
        <source>Edition {year} cannot be published yet, for {count} reason(s). The first: {first}</source>
        <translation>Utgåva {year} kan inte publiceras än. Antal hinder: {count}. Det första: {first}</translation>
    </message>
    <message>
        <source>Edition {year} cannot be published yet.{found}</source>
        <translation>Utgåva {year} kan inte publiceras än.{found}</translation>
    </message>
    <message>
        <source>Edition {year} compiled. Areas: {areas}. LPOs in: {submissions}, missing: {missing}. Conflicts to decide: {waiting}.</source>
        <translation>Utgåva {year} är sammanställd. Områden: {areas}. Underlag från lokalpolisområden: {submissions}, saknas: {missing}. Konflikter att avgöra: {waiting}.</translation>
    </message>
    <message>
        <source>Edition {year} could not be read.</source>
        <translation>Utgåva {year} kunde inte läsas.</translation>
    </message>
    <message>
        <source>Edition {year} exported and read back: {files}.</source>
        <translation>Utgåva {year} exporterad och kontrolläst: {files}.</translation>
    </message>
    <message>
        <source>Edition {year} has been published from this workspace; what was published stays listed, so the edition cannot be deleted.</source>
        <translation>Utgåvan {year} har publicerats från den här arbetsytan; det som publicerats står kvar i förteckningen, så utgåvan kan inte tas bort.</translation>
    </message>
    <message>
        <source>Edition {year} has no area of the local police area “{key}”.</source>
        <translation>Utgåva {year} har inget område i lokalpolisområdet ”{key}”.</translation>
    </message>
    <message>
        <source>Edition {year} has no area that was “{key}” ({once}).</source>
        <translation>Utgåva {year} har inget område som var ”{key}” ({once}).</translation>
    </message>
    <message>
        <source>Edition {year} has no area “{key}”.</source>
        <translation>Utgåva {year} har inget område ”{key}”.</translation>
    </message>
    <message>
        <source>Edition {year} has no areas. Import a file with Import edition.</source>
        <translation>Utgåva {year} har inga områden. Importera en fil med Importera utgåva.</translation>
    </message>
    <message>
        <source>Edition {year} has no category {category}. It has: {categories}.</source>
        <translation>Utgåva {year} har inte kategorin {category}. Den har: {categories}.</translation>
    </message>
    <message>
        <source>Edition {year} has no conflict “{conflict}”.</source>
        <translation>Utgåva {year} har ingen konflikt ”{conflict}”.</translation>
    </message>
    <message>
        <source>Edition {year} holds this file already.</source>
        <translation>Utgåva {year} har redan den här filen.</translation>
    </message>
    <message>
        <source>Edition {year} is being read…</source>
        <translation>Utgåva {year} läses…</translation>
    </message>
    <message>
        <source>Edition {year} is compiled. Areas: {areas}. Conflicts to decide: {conflicts}.</source>
        <translation>Utgåva {year} är sammanställd. Områden: {areas}. Konflikter att avgöra: {conflicts}.</translation>
    </message>
    <message>
        <source>Edition {year} is in {file}.</source>
        <translation>Utgåva {year} finns i {file}.</translation>
    </message>
    <message>
        <source>Edition {year} is no compilation that can be decided on.</source>
        <translation>Utgåva {year} är ingen sammanställning som det går att besluta om.</translation>
    </message>
    <message>
        <source>Edition {year} is no draft: its areas cannot be redrawn.</source>
        <translation>Utgåva {year} är inget utkast: dess områden kan inte ritas om.</translation>
    </message>
    <message>
        <source>Edition {year} is no draft: only drafts can be deleted.</source>
        <translation>Utgåvan {year} är inget utkast: bara utkast kan tas bort.</translation>
    </message>
    <message>
        <source>Edition {year} is not published from this workspace.</source>
        <translation>Utgåva {year} är inte publicerad från den här arbetsytan.</translation>
    </message>
    <message>
        <source>Edition {year} is published as version {number}.</source>
        <translation>Utgåva {year} är publicerad som version {number}.</translation>
    </message>
    <message>
        <source>Edition {year} is published as version {number}: {folder}.</source>
        <translation>Utgåva {year} är publicerad som version {number}: {folder}.</translation>
    </message>
    <message>
        <source>Edition {year} was published already; the files of version {number} are in {folder}.</source>
        <translation>Utgåva {year} var redan publicerad; filerna för version {number} finns i {folder}.</translation>
    </message>
    <message>
        <source>Edition {year} was published on {day} as version {number}: nothing in it can be changed.</source>
        <translation>Utgåva {year} publicerades {day} som version {number}: inget i den kan ändras.</translation>
    </message>
    <message>
        <source>Edition {year}, {areas} areas: errors {errors}, warnings {warnings}, mended {fixed}, accepted {accepted}.</source>
        <translation>Utgåva {year}, {areas} områden: fel {errors}, varningar {warnings}, rättade {fixed}, godtagna {accepted}.</translation>
    </message>
    <message>
        <source>Edition {year}: {areas} areas compared, alpha {alpha} of {units} answers. {words}</source>
        <translation>Utgåva {year}: {areas} områden jämförda, alfa {alpha} för {units} svar. {words}</translation>
    </message>
    <message>
        <source>Edition {year}: {areas} areas imported from {file}, {warnings} warnings.</source>
        <translation>Utgåva {year}: {areas} områden importerade från {file}, varningar: {warnings}.</translation>
    </message>
    <message>
        <source>Edition {year}: {came} of {expected} LPOs are in.</source>
        <translation>Utgåva {year}: {came} av {expected} lokalpolisområden har lämnat in.</translation>
    </message>
    <message>
        <source>Edition {year}: {change}</source>
        <translation>Utgåva {year}: {change}</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Utgåvor</translation>
    </message>
    <message>
        <source>Edits that are not saved yet</source>
        <translation>Ändringar som inte är sparade än</translation>
    </message>
    <message>
        <source>Empty: the column is known by its content.</source>
        <translation>Tomt: kolumnen känns igen på innehållet.</translation>
    </message>
    <message>
        <source>Empty: the column is known by what it is called.</source>
        <translation>Tomt: kolumnen känns igen på vad den heter.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Errors found by the checks stop the export.{found}</source>
        <translation>Fel som kontrollerna har hittat stoppar exporten.{found}</translation>
    </message>
    <message>
        <source>Errors: {errors}, warnings: {warnings}, remarks: {notes}, accepted: {accepted}</source>
        <translation>Fel: {errors}, varningar: {warnings}, anmärkningar: {notes}, godtagna: {accepted}</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Alla förändringar</translation>
    </message>
    <message>
        <source>Exist from</source>
        <translation>Finns från</translation>
    </message>
    <message>
        <source>Exp&amp;ort…</source>
        <translation>Exp&amp;ortera…</translation>
    </message>
    <message>
        <source>Expecting ',' delimiter</source>
        <translation>ett kommatecken saknas</translation>
    </message>
    <message>
        <source>Expecting ':' delimiter</source>
        <translation>ett kolon saknas</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>ett namn inom citattecken saknas</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>ett värde saknas eller är felskrivet</translation>
    </message>
    <message>
        <source>Export an edition as shapefile, GeoJSON or GeoPackage; the arrow offers publishing it</source>
        <translation>Exportera en utgåva som shapefil, GeoJSON eller GeoPackage; under pilen finns publicering</translation>
    </message>
    <message>
        <source>Export areas</source>
        <translation>Exportera områden</translation>
    </message>
    <message>
        <source>Export assessment</source>
        <translation>Exportera bedömning</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Exportera jämförelsen</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>Exportera fynden</translation>
    </message>
    <message>
        <source>Export the layer again in SWEREF 99 TM (EPSG:3006), the system included.</source>
        <translation>Exportera lagret på nytt i SWEREF 99 TM (EPSG:3006) med koordinatsystemet angivet.</translation>
    </message>
    <message>
        <source>Export the layer that holds the edition to a file of its own.</source>
        <translation>Exportera lagret med utgåvan till en egen fil.</translation>
    </message>
    <message>
        <source>Exported file</source>
        <translation>Exporterad fil</translation>
    </message>
    <message>
        <source>Exporting {file}</source>
        <translation>Exporterar {file}</translation>
    </message>
    <message>
        <source>Exports (*.zip *.geojson *.gpkg)</source>
        <translation>Exporter (*.zip *.geojson *.gpkg)</translation>
    </message>
    <message>
        <source>Extra attribute</source>
        <translation>Extra attribut</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>här borde filen vara slut</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>F&amp;ormat:</translation>
    </message>
    <message>
        <source>Falls away</source>
        <translation>Bortfallen</translation>
    </message>
    <message>
        <source>Fetch the file again from where it came.</source>
        <translation>Hämta filen på nytt från källan.</translation>
    </message>
    <message>
        <source>Fetch the file again, or give the unpacked file instead.</source>
        <translation>Hämta filen på nytt eller ange den uppackade filen i stället.</translation>
    </message>
    <message>
        <source>Fetch the file by hand from {page} and import it from the file.</source>
        <translation>Hämta filen för hand från {page} och importera den från fil.</translation>
    </message>
    <message>
        <source>Fetch the file from a backup. Keep the damaged file: an expert may be able to save data from it.</source>
        <translation>Hämta filen från en säkerhetskopia. Behåll den skadade filen: en expert kan kanske rädda uppgifter ur den.</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Hämtas</translation>
    </message>
    <message>
        <source>Fetching {file} from {host}</source>
        <translation>Hämtar {file} från {host}</translation>
    </message>
    <message>
        <source>Fewer than two assessors have assessed the chosen area by the same version of the method. Choose one of the areas in the list.</source>
        <translation>Färre än två bedömare har bedömt det valda området med samma version av metoden. Välj ett av områdena i listan.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>File of the workspace</source>
        <translation>Arbetsytans fil</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Fil att skriva</translation>
    </message>
    <message>
        <source>File with answers</source>
        <translation>Fil med svar</translation>
    </message>
    <message>
        <source>File with the organisational areas</source>
        <translation>Fil med de organisatoriska områdena</translation>
    </message>
    <message>
        <source>File with the password of the key</source>
        <translation>Fil med nyckelns lösenord</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>Skriven fil</translation>
    </message>
    <message>
        <source>File: {file}</source>
        <translation>Fil: {file}</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Skrivna filer</translation>
    </message>
    <message>
        <source>Files written: {files}.</source>
        <translation>Skrivna filer: {files}.</translation>
    </message>
    <message>
        <source>Fill in a form that exportassessment has written.</source>
        <translation>Fyll i ett formulär som exportassessment har skrivit.</translation>
    </message>
    <message>
        <source>Fill the hole, or accept the finding if the ground is meant to be left out.</source>
        <translation>Fyll hålet, eller godta fyndet om marken ska lämnas utanför.</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>Sök fråga</translation>
    </message>
    <message>
        <source>Find a question: words or number</source>
        <translation>Sök fråga: ord eller nummer</translation>
    </message>
    <message>
        <source>Find a question…</source>
        <translation>Sök fråga…</translation>
    </message>
    <message>
        <source>Find out the coordinate system of the source, and import it again with that stated.</source>
        <translation>Ta reda på källans koordinatsystem och importera den igen med det angivet.</translation>
    </message>
    <message>
        <source>Find out which LPO the area belongs to, and take all codes from that.</source>
        <translation>Ta reda på vilket LPO området hör till och hämta alla koder därifrån.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Fynd</translation>
    </message>
    <message>
        <source>Finding accepted</source>
        <translation>Fynd godtaget</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Fynd</translation>
    </message>
    <message>
        <source>Findings mended</source>
        <translation>Fynd rättade</translation>
    </message>
    <message>
        <source>Findings of the checks</source>
        <translation>Kontrollens fynd</translation>
    </message>
    <message>
        <source>Finds out which area of an older edition is which in a newer one, by id, name and ground together, and tells what happened to each in a sentence. Real change (new, removed, other category, other ground) is counted apart from technical change (split, merged, renamed, renumbered). The layer shows old, new, lost and gained ground.</source>
        <translation>Tar reda på vilket område i en äldre utgåva som är vilket i en nyare, med id, namn och mark tillsammans, och berättar i en mening vad som hänt med vart och ett. Verklig förändring (nytt, borttaget, annan kategori, annan mark) räknas för sig och teknisk förändring (delat, sammanslaget, nytt namn, nytt id) för sig. Lagret visar gammal, ny, bortfallen och tillkommen mark.</translation>
    </message>
    <message>
        <source>Fingerprint of the key (SHA-256)</source>
        <translation>Nyckelns fingeravtryck (SHA-256)</translation>
    </message>
    <message>
        <source>First day of the measure</source>
        <translation>Åtgärdens första dag</translation>
    </message>
    <message>
        <source>First file</source>
        <translation>Första filen</translation>
    </message>
    <message>
        <source>First row that does not fit those before it; 0 when the chain is whole</source>
        <translation>Första raden som inte passar till dem före; 0 när kedjan är hel</translation>
    </message>
    <message>
        <source>Folder for the files to send back</source>
        <translation>Mapp för filerna som skickas tillbaka</translation>
    </message>
    <message>
        <source>Folder for what is sent back</source>
        <translation>Mapp för det som skickas tillbaka</translation>
    </message>
    <message>
        <source>Folder of known keys</source>
        <translation>Mapp med kända nycklar</translation>
    </message>
    <message>
        <source>Folder of submissions</source>
        <translation>Mapp med underlag</translation>
    </message>
    <message>
        <source>Folder to publish into</source>
        <translation>Mapp att publicera i</translation>
    </message>
    <message>
        <source>For a municipality: with the trend and the released measures</source>
        <translation>För en kommun: med trend och frisläppta åtgärder</translation>
    </message>
    <message>
        <source>For a shapefile, let the .cpg file name the encoding really used (UTF-8 or 1252); otherwise export the file again as UTF-8.</source>
        <translation>För en shapefil: låt .cpg-filen ange den teckenkodning som verkligen används (UTF-8 eller 1252). Exportera annars filen på nytt som UTF-8.</translation>
    </message>
    <message>
        <source>For area its special area id or name; for lpo its code or name, by default the workspace's own; nothing for nation.</source>
        <translation>För area: områdets specialområdes-id eller namn. För lpo: lokalpolisområdets kod eller namn, annars arbetsytans eget. För nation: inget.</translation>
    </message>
    <message>
        <source>For how long borders must be that close, in metres; 10 when left out.</source>
        <translation>Hur långt gränserna måste löpa så nära, i meter; 10 om det utelämnas.</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>För kännedom</translation>
    </message>
    <message>
        <source>For {category} at least one of these must be met, and none is: {criteria}.</source>
        <translation>För {category} måste minst ett av följande vara uppfyllt, och inget är det: {criteria}.</translation>
    </message>
    <message>
        <source>For&amp;m</source>
        <translation>For&amp;mulär</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found: {version}.</source>
        <translation>Funnet: {version}.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation>Frigör utrymme på disken och försök igen.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>fre</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Från &amp;fil…</translation>
    </message>
    <message>
        <source>From a f&amp;ile…</source>
        <translation>Från f&amp;il…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Från fil…</translation>
    </message>
    <message>
        <source>From the answers: {state}. Problem {problem} (partly met from {partly}, met from {met}), uncertainty {uncertainty}; {answered} of {questions} questions answered.</source>
        <translation>Enligt svaren: {state}. Problem {problem} (delvis uppfyllt från {partly}, uppfyllt från {met}), osäkerhet {uncertainty}; {answered} av {questions} frågor besvarade.</translation>
    </message>
    <message>
        <source>From the answers: {state}; problem {problem}, uncertainty {uncertainty}; {answered} of {questions} questions answered.</source>
        <translation>Enligt svaren: {state}; problem {problem}, osäkerhet {uncertainty}; {answered} av {questions} frågor besvarade.</translation>
    </message>
    <message>
        <source>From the drawn areas that are chosen in the table, or from all of them</source>
        <translation>Av de ritade ytor som är valda i tabellen, annars av alla</translation>
    </message>
    <message>
        <source>From the map that comes with QGIS (Natural Earth); works offline</source>
        <translation>Från kartan som följer med QGIS (Natural Earth); fungerar utan nät</translation>
    </message>
    <message>
        <source>From which date it holds</source>
        <translation>Från vilket datum det gäller</translation>
    </message>
    <message>
        <source>From which day the units exist; empty when nobody knows.</source>
        <translation>Från vilken dag enheterna finns; tomt när ingen vet.</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Tillkom</translation>
    </message>
    <message>
        <source>Gains {gained}, loses {lost}; {size} in all.</source>
        <translation>Vinner {gained}, förlorar {lost}; totalt {size}.</translation>
    </message>
    <message>
        <source>Gap between borders</source>
        <translation>Glapp mellan gränser</translation>
    </message>
    <message>
        <source>Gate overridden</source>
        <translation>Spärr åsidosatt</translation>
    </message>
    <message>
        <source>GeoJSON (RFC 7946), WGS 84, degrees with 7 decimals, UTF-8</source>
        <translation>GeoJSON (RFC 7946), WGS 84, grader med 7 decimaler, UTF-8</translation>
    </message>
    <message>
        <source>GeoJSON (SWEREF 99 TM)</source>
        <translation>GeoJSON (SWEREF 99 TM)</translation>
    </message>
    <message>
        <source>GeoJSON, RFC 7946 (WGS 84)</source>
        <translation>GeoJSON, RFC 7946 (WGS 84)</translation>
    </message>
    <message>
        <source>GeoJSON, SWEREF 99 TM (EPSG:3006), metres with 4 decimals, UTF-8</source>
        <translation>GeoJSON, SWEREF 99 TM (EPSG:3006), meter med 4 decimaler, UTF-8</translation>
    </message>
    <message>
        <source>GeoPackage (SWEREF 99 TM)</source>
        <translation>GeoPackage (SWEREF 99 TM)</translation>
    </message>
    <message>
        <source>GeoPackage, SWEREF 99 TM (EPSG:3006), metres</source>
        <translation>GeoPackage, SWEREF 99 TM (EPSG:3006), meter</translation>
    </message>
    <message>
        <source>Give ASSESSOR the role, such as “LPO-analytiker”.</source>
        <translation>Ge ASSESSOR rollen, till exempel ”LPO-analytiker”.</translation>
    </message>
    <message>
        <source>Give KEY the area's special area id or name.</source>
        <translation>Ange områdets specialområdes-id eller namn i KEY.</translation>
    </message>
    <message>
        <source>Give LPO, or one of the names and codes.</source>
        <translation>Ange LPO, eller något av namnen och koderna.</translation>
    </message>
    <message>
        <source>Give a .json, .xlsx or .csv file.</source>
        <translation>Ge en .json-, .xlsx- eller .csv-fil.</translation>
    </message>
    <message>
        <source>Give a new folder; what was published before is never replaced.</source>
        <translation>Ange en ny mapp; det som har publicerats tidigare ersätts aldrig.</translation>
    </message>
    <message>
        <source>Give a password of at least {count} letters: some words, for example.</source>
        <translation>Ange ett lösenord på minst {count} tecken, till exempel några ord.</translation>
    </message>
    <message>
        <source>Give a published file, or a workspace with a year: {example}.</source>
        <translation>Ange en publicerad fil, eller en arbetsyta med årtal: {example}.</translation>
    </message>
    <message>
        <source>Give a shapefile (.shp or zipped), a GeoJSON (.geojson) or a GeoPackage (.gpkg).</source>
        <translation>Ange en shapefil (.shp eller zippad), en GeoJSON (.geojson) eller ett GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <source>Give a special area id or a name, of this edition or another.</source>
        <translation>Ange ett specialområdes-id eller ett namn, från den här utgåvan eller en annan.</translation>
    </message>
    <message>
        <source>Give a year after {base}.</source>
        <translation>Ange ett år efter {base}.</translation>
    </message>
    <message>
        <source>Give a zip with a shapefile, a GeoJSON or a GeoPackage in it.</source>
        <translation>Ange en zip-fil som innehåller en shapefil, en GeoJSON eller ett GeoPackage.</translation>
    </message>
    <message>
        <source>Give an earlier edition as base.</source>
        <translation>Ange en tidigare utgåva som grundutgåva.</translation>
    </message>
    <message>
        <source>Give an edition that has it, or another area.</source>
        <translation>Ange en utgåva som har området, eller ett annat område.</translation>
    </message>
    <message>
        <source>Give another file name.</source>
        <translation>Ange ett annat filnamn.</translation>
    </message>
    <message>
        <source>Give another name, or use the key that is there.</source>
        <translation>Ange ett annat namn, eller använd nyckeln som finns.</translation>
    </message>
    <message>
        <source>Give another year or another workspace; of a published edition open a new version first.</source>
        <translation>Ange ett annat år eller en annan arbetsyta; öppna först en ny version om utgåvan är publicerad.</translation>
    </message>
    <message>
        <source>Give another year, or import into another workspace.</source>
        <translation>Ange ett annat år, eller importera till en annan arbetsyta.</translation>
    </message>
    <message>
        <source>Give each part a name, or give it up.</source>
        <translation>Ge varje del ett namn, eller lämna den.</translation>
    </message>
    <message>
        <source>Give each unit a code and a name, one level at a time.</source>
        <translation>Ge varje enhet en kod och ett namn, en nivå i taget.</translation>
    </message>
    <message>
        <source>Give it a category of the edition first.</source>
        <translation>Ge det först en kategori som utgåvan har.</translation>
    </message>
    <message>
        <source>Give its code, one of: {codes}.</source>
        <translation>Ange koden, en av: {codes}.</translation>
    </message>
    <message>
        <source>Give that day or a later one from which these units exist.</source>
        <translation>Ange den dagen eller en senare som den dag från vilken enheterna finns.</translation>
    </message>
    <message>
        <source>Give the GeoJSON file of the edition.</source>
        <translation>Ange utgåvans GeoJSON-fil.</translation>
    </message>
    <message>
        <source>Give the area an id that no area has had before.</source>
        <translation>Ge området ett id som inget område har haft tidigare.</translation>
    </message>
    <message>
        <source>Give the area its name.</source>
        <translation>Ge området dess namn.</translation>
    </message>
    <message>
        <source>Give the area its old id, or accept the finding if the new one is meant.</source>
        <translation>Ge området dess gamla id, eller godta fyndet om det nya är avsiktligt.</translation>
    </message>
    <message>
        <source>Give the area of the older edition first.</source>
        <translation>Ange området i den äldre utgåvan först.</translation>
    </message>
    <message>
        <source>Give the area the category that Noa decided, or let Noa judge it anew in step 5.</source>
        <translation>Ge området den kategori som Noa har beslutat, eller låt Noa ta ställning på nytt i steg 5.</translation>
    </message>
    <message>
        <source>Give the area the trend that Noa decided, or let Noa judge it anew in step 5.</source>
        <translation>Ge området den trend som Noa har beslutat, eller låt Noa ta ställning på nytt i steg 5.</translation>
    </message>
    <message>
        <source>Give the changed method a new version and load it again.</source>
        <translation>Ge den ändrade metoden ett nytt versionsnummer och läs in den igen.</translation>
    </message>
    <message>
        <source>Give the code of six digits that the areas have, or choose another edition.</source>
        <translation>Ange den sexsiffriga kod som områdena har, eller välj en annan utgåva.</translation>
    </message>
    <message>
        <source>Give the code or the name of one of: {lpos}.</source>
        <translation>Ange koden eller namnet på något av: {lpos}.</translation>
    </message>
    <message>
        <source>Give the code or the name of the local police area whose key it is.</source>
        <translation>Ange koden för eller namnet på det lokalpolisområde som nyckeln tillhör.</translation>
    </message>
    <message>
        <source>Give the key or the number of one in the report of the compilation. Conflicts in it: {count}.</source>
        <translation>Ange nyckeln eller numret för en konflikt i sammanställningens rapport. Antal konflikter i den: {count}.</translation>
    </message>
    <message>
        <source>Give the layer that holds the areas.</source>
        <translation>Ange lagret som innehåller områdena.</translation>
    </message>
    <message>
        <source>Give the new area a name and a category.</source>
        <translation>Ge det nya området namn och kategori.</translation>
    </message>
    <message>
        <source>Give the special area id (or the name) that only one of them has.</source>
        <translation>Ange det specialområdes-id (eller namn) som bara ett av dem har.</translation>
    </message>
    <message>
        <source>Give the year of the edition, or put it into the file name, such as uso_2025.zip.</source>
        <translation>Ange utgåvans år, eller skriv det i filnamnet, till exempel uso_2025.zip.</translation>
    </message>
    <message>
        <source>Give the year of the edition.</source>
        <translation>Ange utgåvans år.</translation>
    </message>
    <message>
        <source>Give the year of the edition; the base is that of {base}.</source>
        <translation>Ange utgåvans år; grundutgåvan är den från {base}.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Give up the part of {size}</source>
        <translation>Lämna delen på {size}</translation>
    </message>
    <message>
        <source>Gives an area of an edition another category from a date on. A written reason is required; the change log keeps it together with the old category.</source>
        <translation>Ger ett område i en utgåva en annan kategori från och med ett datum. Ett skrivet skäl krävs; ändringsloggen bevarar det tillsammans med den gamla kategorin.</translation>
    </message>
    <message>
        <source>Gives areas of an edition another local police area, of which police area and region follow, or writes single names and codes. All areas in one step, or none. What the checks of codes find afterwards is warned of. A written reason is required.</source>
        <translation>Ger områden i en utgåva ett annat lokalpolisområde, varvid polisområde och region följer med, eller skriver enskilda namn och koder. Alla områden i ett steg, eller inget. Vad kontrollen av koder hittar efteråt sägs som varningar. Ett skrivet skäl krävs.</translation>
    </message>
    <message>
        <source>Go on in a new revision; the signed one stays as it is</source>
        <translation>Fortsätt i en ny revidering; den signerade står kvar som den är</translation>
    </message>
    <message>
        <source>Go on in a revision with the other method; answers to unchanged questions come as drafts to confirm</source>
        <translation>Fortsätt i en revidering med den andra metoden; svar på oförändrade frågor följer med som utkast att bekräfta</translation>
    </message>
    <message>
        <source>Go on in the newest revision, or make a new one.</source>
        <translation>Fortsätt i den senaste revideringen, eller gör en ny.</translation>
    </message>
    <message>
        <source>Go on to the next finding that is not accepted</source>
        <translation>Gå till nästa fynd som inte är godtaget</translation>
    </message>
    <message>
        <source>Go to common</source>
        <translation>Gå till gemensam</translation>
    </message>
    <message>
        <source>Go to the next unanswered question (Ctrl+J)</source>
        <translation>Gå till nästa obesvarade fråga (Ctrl+J)</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Gå till frågan</translation>
    </message>
    <message>
        <source>Go to: {title}</source>
        <translation>Gå till: {title}</translation>
    </message>
    <message>
        <source>Goes on as</source>
        <translation>Lever vidare som</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Försvunnit</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bra att veta</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Uppfattat</translation>
    </message>
    <message>
        <source>Grave problems on unsure ground, questions: {questions}</source>
        <translation>Stora problem på osäker grund, frågor: {questions}</translation>
    </message>
    <message>
        <source>Graver category</source>
        <translation>Allvarligare kategori</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Ground gained</source>
        <translation>Tillkommen mark</translation>
    </message>
    <message>
        <source>Ground in hectares</source>
        <translation>Yta i hektar</translation>
    </message>
    <message>
        <source>Ground lost</source>
        <translation>Bortfallen mark</translation>
    </message>
    <message>
        <source>Group of actors added</source>
        <translation>Aktörsgrupp tillagd</translation>
    </message>
    <message>
        <source>Group of actors changed</source>
        <translation>Aktörsgrupp ändrad</translation>
    </message>
    <message>
        <source>Group of actors removed</source>
        <translation>Aktörsgrupp borttagen</translation>
    </message>
    <message>
        <source>Groups and numbers only: names of persons and personnummer have no place in step 3.</source>
        <translation>Endast grupper och antal: personnamn och personnummer hör inte hemma i steg 3.</translation>
    </message>
    <message>
        <source>Groups of actors</source>
        <translation>Grupper av aktörer</translation>
    </message>
    <message>
        <source>Groups of actors go along, places stay here.</source>
        <translation>Aktörsgrupper följer med, platser stannar här.</translation>
    </message>
    <message>
        <source>Groups of actors or places whose kind the method no longer has were not taken over: {count}.</source>
        <translation>Aktörsgrupper och platser av ett slag som metoden inte längre har togs inte över: {count}.</translation>
    </message>
    <message>
        <source>Groups of like answers that the figure rests on</source>
        <translation>Grupper av lika svar som siffran vilar på</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>Ökat</translation>
    </message>
    <message>
        <source>Ha&amp;nd in…</source>
        <translation>Lä&amp;mna in underlag…</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Lämna in underlag</translation>
    </message>
    <message>
        <source>Hand in one local police area's share of an edition; the arrow opens what was sent back</source>
        <translation>Lämna in ett lokalpolisområdes del av en utgåva; pilen öppnar det som skickats tillbaka</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Inlämnat</translation>
    </message>
    <message>
        <source>Handed in (UTC)</source>
        <translation>Inlämnat (UTC)</translation>
    </message>
    <message>
        <source>Handed in without a signed judgement of the LPO.</source>
        <translation>Inlämnat utan signerat ställningstagande från LPO.</translation>
    </message>
    <message>
        <source>Held for different areas by {role}</source>
        <translation>Bedömt som olika områden av {role}</translation>
    </message>
    <message>
        <source>High, 2 to 3</source>
        <translation>Hög, 2 till 3</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>History of the area</source>
        <translation>Områdets historik</translation>
    </message>
    <message>
        <source>History of {workspace}</source>
        <translation>Historik för {workspace}</translation>
    </message>
    <message>
        <source>Holds &amp;from:</source>
        <translation>Gäller &amp;från:</translation>
    </message>
    <message>
        <source>Holds from {date}, written {time}</source>
        <translation>Gäller från {date}, skrivet {time}</translation>
    </message>
    <message>
        <source>Holds, for instance</source>
        <translation>Innehåller till exempel</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>Hål</translation>
    </message>
    <message>
        <source>How far the furthest assessment of an area has come: not_begun, in_progress, ready_for_review or signed.</source>
        <translation>Hur långt den bedömning av området som har kommit längst är: not_begun (inte påbörjad), in_progress (pågår), ready_for_review (klar för granskning) eller signed (signerad).</translation>
    </message>
    <message>
        <source>How far the measure has come</source>
        <translation>Hur långt åtgärden har kommit</translation>
    </message>
    <message>
        <source>How grave a category is: 1 utsatt, 2 risk, 3 särskilt utsatt; else NULL.</source>
        <translation>Hur allvarlig en kategori är: 1 utsatt, 2 risk, 3 särskilt utsatt; annars NULL.</translation>
    </message>
    <message>
        <source>How it is settled</source>
        <translation>Hur den avgörs</translation>
    </message>
    <message>
        <source>How many answers have which problem level and uncertainty.</source>
        <translation>Antal svar med en viss problemnivå och osäkerhet.</translation>
    </message>
    <message>
        <source>How the categories went</source>
        <translation>Så gick kategorierna</translation>
    </message>
    <message>
        <source>How the categories went from {old} to {new}</source>
        <translation>Så gick kategorierna från {old} till {new}</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Hur det rättas</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Så läser du dokumentet</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Id of another area</source>
        <translation>Ett annat områdes id</translation>
    </message>
    <message>
        <source>Id used twice</source>
        <translation>Samma id två gånger</translation>
    </message>
    <message numerus="yes">
        <source>Identity numbers are masked in %n row(s); the workspace itself is as it was.</source>
        <translation>
            <numerusform>Personnummer är maskerade på %n rad; arbetsytan själv är som den var.</numerusform>
            <numerusform>Personnummer är maskerade på %n rader; arbetsytan själv är som den var.</numerusform>
        </translation>
    </message>
    <message>
        <source>Identity numbers must not leave the workspace.{found}</source>
        <translation>Personnummer och samordningsnummer får inte lämna arbetsytan.{found}</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of array</source>
        <translation>kommatecknet före slutet av listan är ett för mycket</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>kommatecknet före slutet av objektet är ett för mycket</translation>
    </message>
    <message>
        <source>Import a published edition into the workspace</source>
        <translation>Importera en publicerad utgåva till arbetsytan</translation>
    </message>
    <message>
        <source>Import an edition first, with Import edition in the toolbar.</source>
        <translation>Importera en utgåva först, med Importera utgåva i verktygsfältet.</translation>
    </message>
    <message>
        <source>Import an edition first.</source>
        <translation>Importera en utgåva först.</translation>
    </message>
    <message>
        <source>Import assessment</source>
        <translation>Importera bedömning</translation>
    </message>
    <message>
        <source>Import edition</source>
        <translation>Importera utgåva</translation>
    </message>
    <message>
        <source>Import of edition {year}</source>
        <translation>Import av utgåva {year}</translation>
    </message>
    <message>
        <source>Import organisational areas</source>
        <translation>Importera organisatoriska områden</translation>
    </message>
    <message>
        <source>Import the organisation first, or write names and codes by their own parameters.</source>
        <translation>Importera organisationen först, eller skriv namn och koder i deras egna parametrar.</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Importerar {file}</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Totalt</translation>
    </message>
    <message>
        <source>In its earlier state {name} would lie over {other} ({area} m²).</source>
        <translation>I sitt tidigare läge skulle {name} ligga över {other} ({area} m²).</translation>
    </message>
    <message>
        <source>In lists and reports nobody can tell which of them is meant; perhaps one area stands there twice.</source>
        <translation>I listor och rapporter kan ingen avgöra vilket som avses; kanske finns ett område med två gånger.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>In which role this is done, for the change log, such as “Noa”. Never a person's name.</source>
        <translation>I vilken roll detta görs, för ändringsloggen, till exempel ”Noa”. Aldrig en persons namn.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>I ord</translation>
    </message>
    <message>
        <source>In {column} a blank stands for the open end of all {count} areas, instead of nothing.</source>
        <translation>I {column} står ett blanksteg för det öppna slutet hos alla {count} områden, i stället för ingenting.</translation>
    </message>
    <message>
        <source>In {column} a blank stands for the open end of {count} of {all} areas, instead of nothing: {areas}.</source>
        <translation>I {column} står ett blanksteg för det öppna slutet hos {count} av {all} områden, i stället för ingenting: {areas}.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Upplysning</translation>
    </message>
    <message>
        <source>Install QGIS's own data, or add a map yourself.</source>
        <translation>Installera QGIS egna data, eller lägg till en karta själv.</translation>
    </message>
    <message>
        <source>Install it (see Details) and restart QGIS.</source>
        <translation>Installera det (se Detaljer) och starta om QGIS.</translation>
    </message>
    <message>
        <source>Install it and restart QGIS: {command}</source>
        <translation>Installera det och starta om QGIS: {command}</translation>
    </message>
    <message>
        <source>Install it for the Python that QGIS uses, or ask your IT department for it, and restart QGIS.</source>
        <translation>Installera det för det Python som QGIS använder, eller be er it-avdelning om det, och starta om QGIS.</translation>
    </message>
    <message>
        <source>Install the plugin again, or import the edition from a file.</source>
        <translation>Installera insticksprogrammet på nytt eller importera utgåvan från en fil.</translation>
    </message>
    <message>
        <source>Instead of PASSWORD, for scripts: path of a text file whose first line is the password, and which only its owner may read.</source>
        <translation>I stället för PASSWORD, för skript: sökväg till en textfil vars första rad är lösenordet och som bara ägaren får läsa.</translation>
    </message>
    <message>
        <source>Intelligence</source>
        <translation>Underrättelser</translation>
    </message>
    <message>
        <source>Into whose assessment (a role); by default the one that the file names.</source>
        <translation>I vems bedömning (en roll); om inget anges den som filen nämner.</translation>
    </message>
    <message>
        <source>Invalid boundary</source>
        <translation>Ogiltig gräns</translation>
    </message>
    <message>
        <source>Invalid control character at</source>
        <translation>här står ett otillåtet styrtecken, till exempel en radbrytning inuti en text</translation>
    </message>
    <message>
        <source>It builds on a step that is locked.</source>
        <translation>Det bygger på ett steg som är låst.</translation>
    </message>
    <message>
        <source>It came after the last day to hand in.</source>
        <translation>Det kom efter sista inlämningsdagen.</translation>
    </message>
    <message>
        <source>It can be changed as it is; a new version is not needed.</source>
        <translation>Den kan ändras som den är; någon ny version behövs inte.</translation>
    </message>
    <message>
        <source>It could not be looked at: {error}</source>
        <translation>Det gick inte att granska: {error}</translation>
    </message>
    <message>
        <source>It holds areas of other local police areas: {what}.</source>
        <translation>Underlaget innehåller områden från andra lokalpolisområden: {what}.</translation>
    </message>
    <message>
        <source>It is a draft. Delete it if nobody needs it (menu of the dock Areas and categories, or deletedraft), or give another year or another workspace.</source>
        <translation>Den är ett utkast. Ta bort det om ingen behöver det (menyn i panelen Områden och kategorier, eller deletedraft), eller ange ett annat år eller en annan arbetsyta.</translation>
    </message>
    <message>
        <source>It is a submission for edition {other}, not for {year}.</source>
        <translation>Det är ett underlag för utgåva {other}, inte för {year}.</translation>
    </message>
    <message>
        <source>It is compared with the checksum that is known.</source>
        <translation>Den jämförs med den kända kontrollsumman.</translation>
    </message>
    <message>
        <source>It is compared with the size that is known.</source>
        <translation>Den jämförs med den storlek som är känd.</translation>
    </message>
    <message>
        <source>It is meant for {lpo}; this workspace is that of another LPO ({own}).</source>
        <translation>Det är avsett för {lpo}; den här arbetsytan tillhör ett annat lokalpolisområde ({own}).</translation>
    </message>
    <message>
        <source>It is missing in the older edition but stood in one before that.</source>
        <translation>Det saknas i den äldre utgåvan men fanns i en utgåva före den.</translation>
    </message>
    <message>
        <source>It is no zip, or the zip is damaged or was cut short.</source>
        <translation>Filen är ingen zip, eller så är zippen skadad eller avklippt.</translation>
    </message>
    <message>
        <source>It is not installed.</source>
        <translation>Det är inte installerat.</translation>
    </message>
    <message>
        <source>It is not said which area the report is about.</source>
        <translation>Det framgår inte vilket område rapporten gäller.</translation>
    </message>
    <message>
        <source>It is published in the role of {role}, which the log names.</source>
        <translation>Publiceras i rollen {role}, som står i loggen.</translation>
    </message>
    <message>
        <source>It is signed with the key of another local police area: {what}.</source>
        <translation>Underlaget är signerat med nyckeln för ett annat lokalpolisområde: {what}.</translation>
    </message>
    <message>
        <source>It is signed, but the signature cannot be checked here: the Python package cryptography is missing.</source>
        <translation>Underlaget är signerat, men signaturen kan inte kontrolleras här: Python-paketet cryptography saknas.</translation>
    </message>
    <message>
        <source>It is signed. Code of the key: {code}.</source>
        <translation>Underlaget är signerat. Nyckelns kod: {code}.</translation>
    </message>
    <message>
        <source>It is that of another local police area than expected: {what}.</source>
        <translation>Underlaget hör till ett annat lokalpolisområde än väntat: {what}.</translation>
    </message>
    <message>
        <source>It lies on the chosen lines already, or farther away than the tolerance.</source>
        <translation>Den ligger redan på de valda linjerna, eller längre bort än toleransen.</translation>
    </message>
    <message numerus="yes">
        <source>It may point out persons: look at %n place(s) before it is handed on.</source>
        <translation>
            <numerusform>Den kan peka ut personer: se över %n ställe innan den lämnas vidare.</numerusform>
            <numerusform>Den kan peka ut personer: se över %n ställen innan den lämnas vidare.</numerusform>
        </translation>
    </message>
    <message>
        <source>It says that it comes from {lpo}; nothing confirms that.</source>
        <translation>Den säger sig komma från {lpo}; inget styrker det.</translation>
    </message>
    <message>
        <source>It shows how levels are used, not who is right: areas differ in ways that the answers do not tell. Where few like answers lie behind a figure, it can be chance.</source>
        <translation>Det visar hur nivåerna används, inte vem som har rätt: områdena skiljer sig åt på sätt som svaren inte berättar om. Där få lika svar ligger bakom en siffra kan den bero på slumpen.</translation>
    </message>
    <message>
        <source>It still holds</source>
        <translation>Det gäller fortfarande</translation>
    </message>
    <message>
        <source>It takes the place of the judgement that {role} signed for the local police area on {date}.</source>
        <translation>Det ersätter det ställningstagande som {role} signerade för lokalpolisområdet den {date}.</translation>
    </message>
    <message>
        <source>It then stands under Project, New from Template</source>
        <translation>Den finns då under Projekt, Nytt från mall</translation>
    </message>
    <message>
        <source>It was changed after it was signed: the signature is not that of its manifest.</source>
        <translation>Det har ändrats efter signeringen: signaturen stämmer inte med manifestet.</translation>
    </message>
    <message>
        <source>It was made by a newer version of the plugin. Update the plugin, then read it again.</source>
        <translation>Underlaget har skapats av en nyare version av insticksprogrammet. Uppdatera insticksprogrammet och läs sedan in underlaget igen.</translation>
    </message>
    <message>
        <source>Its change log was tampered with: {what}.</source>
        <translation>Underlagets ändringslogg har manipulerats: {what}.</translation>
    </message>
    <message>
        <source>Its code: six digits, such as 561540.</source>
        <translation>Koden: sex siffror, till exempel 561540.</translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>Dess kolumner är: {columns}.</translation>
    </message>
    <message>
        <source>Its signature cannot be read: {what}.</source>
        <translation>Signaturen kan inte läsas: {what}.</translation>
    </message>
    <message>
        <source>Its tables are of a newer version of the plugin ({what}). Update the plugin, then read it again.</source>
        <translation>Tabellerna kommer från en nyare version av insticksprogrammet ({what}). Uppdatera insticksprogrammet och läs sedan in underlaget igen.</translation>
    </message>
    <message>
        <source>Its ways are: {choices}.</source>
        <translation>Den kan avgöras med: {choices}.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON file (*.json)</source>
        <translation>JSON-fil (*.json)</translation>
    </message>
    <message>
        <source>Join them, or correct their codes.</source>
        <translation>Slå samman dem, eller rätta koderna.</translation>
    </message>
    <message>
        <source>Judge area</source>
        <translation>Lägg till ställningstagande</translation>
    </message>
    <message>
        <source>Judged on</source>
        <translation>Bedömt den</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Ställningstagande</translation>
    </message>
    <message>
        <source>Judgement of the local police area</source>
        <translation>Lokalpolisområdets ställningstagande</translation>
    </message>
    <message>
        <source>Judgement of {name}: {level}</source>
        <translation>Ställningstagande om {name}: {level}</translation>
    </message>
    <message>
        <source>Judgement signed</source>
        <translation>Ställningstagande signerat</translation>
    </message>
    <message>
        <source>Judgement – {field}</source>
        <translation>Ställningstagande – {field}</translation>
    </message>
    <message>
        <source>Judgements added</source>
        <translation>Tillagda ställningstaganden</translation>
    </message>
    <message>
        <source>Judgements, from the LPO to Noa, which decides</source>
        <translation>Ställningstaganden, från lokalpolisområdet till Noa som beslutar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Kept and not used, since it is older: {file}, made {time}.</source>
        <translation>Sparad men inte använd, eftersom den är äldre: {file}, skapad {time}.</translation>
    </message>
    <message>
        <source>Kept as extra attributes: {columns}.</source>
        <translation>Sparas som extra attribut: {columns}.</translation>
    </message>
    <message>
        <source>Key of the conflict</source>
        <translation>Konfliktens nyckel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Kind of group</source>
        <translation>Slag av grupp</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Slag av plats</translation>
    </message>
    <message>
        <source>Kind of the next place</source>
        <translation>Slag av nästa plats</translation>
    </message>
    <message>
        <source>Known key</source>
        <translation>Känd nyckel</translation>
    </message>
    <message>
        <source>Krippendorff's alpha for ordered levels: 1 is full agreement, 0 what chance gives. Rely on the levels from 0.8; from 0.67 they bear tentative conclusions. Return or a double-click shows a question in the area in which the assessors differ most.</source>
        <translation>Krippendorffs alfa för ordnade nivåer: 1 är full samstämmighet, 0 vad slumpen ger. Från 0,8 går nivåerna att lita på; från 0,67 bär de försiktiga slutsatser. Retur eller dubbelklick visar en fråga i det område där bedömarna skiljer sig mest.</translation>
    </message>
    <message>
        <source>LPO</source>
        <translation>LPO</translation>
    </message>
    <message>
        <source>LPO whose areas are in the queue</source>
        <translation>LPO vars områden står i kön</translation>
    </message>
    <message>
        <source>LPO {lpo} ({code})</source>
        <translation>LPO {lpo} ({code})</translation>
    </message>
    <message>
        <source>LPO {name}</source>
        <translation>LPO {name}</translation>
    </message>
    <message>
        <source>LPO, code, file…</source>
        <translation>LPO, kod, fil…</translation>
    </message>
    <message>
        <source>LPO, codes and locality are those of the nearest area, {area}: look.</source>
        <translation>LPO, koder och ort är tagna från närmaste område, {area}: kontrollera dem.</translation>
    </message>
    <message>
        <source>LPOs</source>
        <translation>Lokalpolisområden</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Benämning</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Rapportens språk</translation>
    </message>
    <message>
        <source>Language of the sentences in what is written (report, layer, page): sv or en; by default that of QGIS. The log always speaks the language of QGIS.</source>
        <translation>Språk för meningarna i det som skrivs (rapport, lager, sida): sv eller en; annars QGIS eget språk. Loggen talar alltid QGIS språk.</translation>
    </message>
    <message>
        <source>Largest distance in an area</source>
        <translation>Största avståndet i ett område</translation>
    </message>
    <message>
        <source>Last day of the measure</source>
        <translation>Åtgärdens sista dag</translation>
    </message>
    <message>
        <source>Last day to hand in</source>
        <translation>Sista dag att lämna in</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Lay a border on the lines of the background layer where it runs close to them</source>
        <translation>Lägg en gräns på bakgrundslagrets linjer där den går nära dem</translation>
    </message>
    <message>
        <source>Lay a border on the published one where it runs closer to it than the tolerance</source>
        <translation>Lägg en gräns på den publicerade där den går närmare än toleransen</translation>
    </message>
    <message>
        <source>Lay it in the folder of submissions, and compile the national edition of them.</source>
        <translation>Lägg det i mappen med underlag, och sammanställ den nationella utgåvan av dem.</translation>
    </message>
    <message>
        <source>Layer with a point where each finding is.</source>
        <translation>Lager med en punkt där varje fynd finns.</translation>
    </message>
    <message>
        <source>Layer with the old, new, lost and gained ground of each change.</source>
        <translation>Lager med gammal, ny, bortfallen och tillkommen mark för varje förändring.</translation>
    </message>
    <message>
        <source>Layer, GeoJSON (*.geojson)</source>
        <translation>Lager, GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <source>Layer, GeoPackage (*.gpkg)</source>
        <translation>Lager, GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Laying out the areas as they are published</source>
        <translation>Ställer upp områdena som de publiceras</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Sidorna sätts</translation>
    </message>
    <message>
        <source>Leave CATEGORY out, or name one area.</source>
        <translation>Utelämna CATEGORY, eller ange ett område.</translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc)</source>
        <translation>Låt allt vara som det är (Esc)</translation>
    </message>
    <message>
        <source>Leave out what the assessors agree on</source>
        <translation>Utelämna det som bedömarna är överens om</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vänster</translation>
    </message>
    <message>
        <source>Length of the boundary as written (m)</source>
        <translation>Den skrivna gränsens längd (m)</translation>
    </message>
    <message>
        <source>Let Noa judge it anew in step 5, with the boundary that it has now.</source>
        <translation>Låt Noa ta ställning på nytt i steg 5, till den gräns som området har nu.</translation>
    </message>
    <message>
        <source>Let it sign first; without its signature only Noa can judge.</source>
        <translation>Låt det signera först; utan dess signatur kan bara Noa ta ställning.</translation>
    </message>
    <message>
        <source>Let it stand no longer</source>
        <translation>Godta det inte längre</translation>
    </message>
    <message>
        <source>Let it stand, with this reason in the change log</source>
        <translation>Låt det stå, med den här motiveringen i ändringsloggen</translation>
    </message>
    <message>
        <source>Let it stand: it is not counted any more, in later runs either</source>
        <translation>Godta det: det räknas inte längre, inte heller i senare körningar</translation>
    </message>
    <message>
        <source>Let the area that had the id in the previous edition keep it, and give the others new ones.</source>
        <translation>Låt det område som hade id:t i föregående utgåva behålla det, och ge de andra nya.</translation>
    </message>
    <message>
        <source>Let the gate decide again</source>
        <translation>Låt spärren avgöra igen</translation>
    </message>
    <message>
        <source>Let the workspace use that method, or choose another file.</source>
        <translation>Låt arbetsytan använda den metoden, eller välj en annan fil.</translation>
    </message>
    <message>
        <source>Let this answer go into the common assessment (key {letter})</source>
        <translation>Låt det här svaret gå in i den gemensamma bedömningen (tangent {letter})</translation>
    </message>
    <message>
        <source>Lets an edition that was published from this workspace be changed again. The version that stood stays listed with its hash, who published it and why. The reason goes out with the next version.</source>
        <translation>Gör att en utgåva som publicerats från den här arbetsytan kan ändras igen. Versionen som gällde står kvar i förteckningen med sin hashsumma, vem som publicerade den och varför. Skälet följer med nästa version.</translation>
    </message>
    <message>
        <source>Lets the errors of the checks and the warnings of the privacy gate stand for this reason, in the change log of the workspace. Identity numbers are never let through.</source>
        <translation>Låter kontrollernas fel och integritetsspärrens varningar stå med den här motiveringen, som skrivs i arbetsytans ändringslogg. Personnummer och samordningsnummer släpps aldrig igenom.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Level not said</source>
        <translation>Nivå ej angiven</translation>
    </message>
    <message>
        <source>Levels 0–4</source>
        <translation>Nivå 0–4</translation>
    </message>
    <message>
        <source>Levels and uncertainties are averaged from question to block, step and total with the weights of the method. Questions that are not answered, answered by “don't know” or copied and not confirmed count into no mean; they are never taken for zero.</source>
        <translation>Nivåer och osäkerheter vägs samman från fråga till block, steg och totalt med metodens vikter. Frågor som är obesvarade, besvarade med ”vet ej” eller kopierade utan att vara bekräftade räknas inte in i något medelvärde; de tas aldrig för noll.</translation>
    </message>
    <message>
        <source>Levels between the lowest and the highest answer</source>
        <translation>Nivåer mellan det lägsta och det högsta svaret</translation>
    </message>
    <message>
        <source>Lifelines</source>
        <translation>Livslinjer</translation>
    </message>
    <message numerus="yes">
        <source>Lifelines of %n area(s) written: {rows} rows.</source>
        <translation>
            <numerusform>Livslinjen för %n område skriven: {rows} rader.</numerusform>
            <numerusform>Livslinjer för %n områden skrivna: {rows} rader.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lifelines of the areas</source>
        <translation>Områdenas livslinjer</translation>
    </message>
    <message>
        <source>Like answers</source>
        <translation>Lika svar</translation>
    </message>
    <message>
        <source>Like answers are answers to the same question about the same area. The figure is how many levels an assessor lies above (harder) or below (milder) the mean of all who answered.</source>
        <translation>Lika svar är svar på samma fråga om samma område. Siffran är hur många nivåer en bedömare ligger över (strängare) eller under (mildare) medelvärdet för alla som har svarat.</translation>
    </message>
    <message>
        <source>Like answers are answers to the same question with the same value, for instance the same alternative or a number of the same size, whatever the area. The figure is how many levels an LPO lies above (harder) or below (milder) the mean of those LPOs.</source>
        <translation>Lika svar är svar på samma fråga med samma värde, till exempel samma alternativ eller ett lika stort tal, oavsett område. Siffran är hur många nivåer ett LPO ligger över (strängare) eller under (mildare) medelvärdet för dessa LPO.</translation>
    </message>
    <message>
        <source>Limit of near_border in metres; 1 when left out.</source>
        <translation>Gräns för near_border i meter; 1 om den utelämnas.</translation>
    </message>
    <message>
        <source>Limit of near_sarskilt in metres; 500 when left out.</source>
        <translation>Gräns för near_sarskilt i meter; 500 om den utelämnas.</translation>
    </message>
    <message>
        <source>Limit of sliver_part and hole in square metres; 10 when left out.</source>
        <translation>Gräns för sliver_part och hole i kvadratmeter; 10 om den utelämnas.</translation>
    </message>
    <message>
        <source>Limits of the checks</source>
        <translation>Kontrollernas gränsvärden</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linjer</translation>
    </message>
    <message>
        <source>Load a &amp;method file…</source>
        <translation>Läs in &amp;metodfil…</translation>
    </message>
    <message>
        <source>Load a method file</source>
        <translation>Läs in metodfil</translation>
    </message>
    <message>
        <source>Load into map</source>
        <translation>Läs in i kartan</translation>
    </message>
    <message>
        <source>Load that version of the method into the workspace first.</source>
        <translation>Läs först in den versionen av metoden i arbetsytan.</translation>
    </message>
    <message>
        <source>Load the method's file into the workspace.</source>
        <translation>Läs in metodens fil i arbetsytan.</translation>
    </message>
    <message>
        <source>Local &amp;police area:</source>
        <translation>&amp;Lokalpolisområde:</translation>
    </message>
    <message>
        <source>Local police area</source>
        <translation>Lokalpolisområde</translation>
    </message>
    <message>
        <source>Local police area to take all values from</source>
        <translation>Lokalpolisområde att hämta alla värden från</translation>
    </message>
    <message>
        <source>Local police area, code</source>
        <translation>Lokalpolisområde, kod</translation>
    </message>
    <message>
        <source>Local police area, code (6 digits)</source>
        <translation>Lokalpolisområde, kod (6 siffror)</translation>
    </message>
    <message>
        <source>Local police area, name</source>
        <translation>Lokalpolisområde, namn</translation>
    </message>
    <message>
        <source>Local police areas and what they handed in</source>
        <translation>Lokalpolisområden och vad de har lämnat in</translation>
    </message>
    <message>
        <source>Local situational picture</source>
        <translation>Lokal lägesbild</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Locality of {name}: {locality}</source>
        <translation>Ort för {name}: {locality}</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Locked: no answer in step {step} gives a problem level; {needed} is needed.</source>
        <translation>Låst: inget svar i steg {step} anger någon problemnivå; {needed} krävs.</translation>
    </message>
    <message>
        <source>Locked: step {step} shows a problem level of {problem}; {needed} is needed.</source>
        <translation>Låst: steg {step} visar problemnivån {problem}; {needed} krävs.</translation>
    </message>
    <message>
        <source>Look at the list of conflicts anew.</source>
        <translation>Titta på konfliktlistan igen.</translation>
    </message>
    <message>
        <source>Look at the present values, then make your change again.</source>
        <translation>Se på de nuvarande värdena och gör sedan om din ändring.</translation>
    </message>
    <message>
        <source>Look at them again, then make the common one.</source>
        <translation>Titta på dem igen och gör sedan den gemensamma.</translation>
    </message>
    <message>
        <source>Look at {names}: a text there may point out a person.</source>
        <translation>Se över {names}: en text där kan peka ut en person.</translation>
    </message>
    <message>
        <source>Look for what is wrong in the chosen edition</source>
        <translation>Leta efter fel i den valda utgåvan</translation>
    </message>
    <message>
        <source>Look up the decision and write its date.</source>
        <translation>Slå upp beslutet och skriv dess datum.</translation>
    </message>
    <message>
        <source>Look up the unit in the police organisation and write its code and name in all its areas.</source>
        <translation>Slå upp enheten i polisens organisation och skriv dess kod och namn i alla dess områden.</translation>
    </message>
    <message>
        <source>Looking at the boundaries</source>
        <translation>Ser över gränserna</translation>
    </message>
    <message>
        <source>Looking at what stops the publication</source>
        <translation>Granskar vad som hindrar publiceringen</translation>
    </message>
    <message>
        <source>Looking at what would be exported</source>
        <translation>Granskar det som skulle exporteras</translation>
    </message>
    <message>
        <source>Looking at what would be handed in</source>
        <translation>Granskar det som skulle lämnas in</translation>
    </message>
    <message>
        <source>Looking for areas that meet</source>
        <translation>Letar efter områden som möts</translation>
    </message>
    <message>
        <source>Looking for areas without a judgement of Noa</source>
        <translation>Letar efter områden utan Noas ställningstagande</translation>
    </message>
    <message>
        <source>Looking for boundaries that are the same</source>
        <translation>Letar efter gränser som är desamma</translation>
    </message>
    <message>
        <source>Looking for the local police areas</source>
        <translation>Letar upp lokalpolisområdena</translation>
    </message>
    <message>
        <source>Looks for what is wrong in an edition: boundaries that overlap or are invalid, slivers, holes, codes that do not nest, doubled ids and names, dates, categories, texts that do not fit the published files. Each finding says why it matters and how to mend it. With FIX, what can safely be mended is mended and written into the change log. Findings that were accepted with a reason are listed but not counted.</source>
        <translation>Letar efter det som är fel i en utgåva: gränser som överlappar eller är ogiltiga, flisor, hål, koder som inte hör ihop, dubbla id och namn, datum, kategorier, texter som inte ryms i de publicerade filerna. Varje fynd säger varför det spelar roll och hur det rättas. Med FIX rättas det som säkert kan rättas, och det skrivs i ändringsloggen. Fynd som godtagits med ett skäl räknas upp men räknas inte in.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Bortföll</translation>
    </message>
    <message>
        <source>Low, below 1</source>
        <translation>Låg, under 1</translation>
    </message>
    <message>
        <source>Ma&amp;ke common</source>
        <translation>&amp;Gör gemensam</translation>
    </message>
    <message>
        <source>Made by a split or merger</source>
        <translation>Bildat genom delning eller sammanslagning</translation>
    </message>
    <message>
        <source>Make a common assessment with the chosen answers and those that are alike; the others stay as they are. Questions left open: {open}.</source>
        <translation>Gör en gemensam bedömning av de valda svaren och dem som är lika; de andra bedömningarna blir kvar som de är. Frågor som lämnas öppna: {open}.</translation>
    </message>
    <message>
        <source>Make a key of your own, once, under a password</source>
        <translation>Skapa en egen nyckel, en gång, skyddad med lösenord</translation>
    </message>
    <message>
        <source>Make a new key, and send its public half to whoever compiles.</source>
        <translation>Skapa en ny nyckel och skicka dess publika del till den som sammanställer.</translation>
    </message>
    <message>
        <source>Make a revision of it, with a reason, and go on there.</source>
        <translation>Gör en revidering av den, med ett skäl, och fortsätt i den.</translation>
    </message>
    <message>
        <source>Make a revision of the assessment, with a reason.</source>
        <translation>Gör en revidering av bedömningen, med ett skäl.</translation>
    </message>
    <message>
        <source>Make a revision…</source>
        <translation>Gör en revidering…</translation>
    </message>
    <message>
        <source>Make room or choose another drive; a file that stood there is untouched.</source>
        <translation>Frigör utrymme eller välj en annan enhet. En fil som redan fanns där är orörd.</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder for backups in the options of QGIS.</source>
        <translation>Gör plats där, eller välj en annan mapp för säkerhetskopior i QGIS inställningar.</translation>
    </message>
    <message>
        <source>Make several areas one</source>
        <translation>Gör flera områden till ett</translation>
    </message>
    <message>
        <source>Makes a draft or a compiled edition the published one. All conflicts must be decided, no check may find an error that nobody has accepted, and Noa must have judged every area as it stands. The edition is then frozen; only a new version, opened with a reason, can be changed. Into the folder go the zipped shapefile and the GeoJSON with guides to their fields, the change report against the published edition before it, a summary to print, a record and the SHA-256 of all. Either all of this is done or nothing. Of an edition that is published already the files are written again.</source>
        <translation>Gör ett utkast eller en sammanställd utgåva till den publicerade. Alla konflikter måste vara beslutade, ingen kontroll får hitta ett fel som ingen har godtagit, och Noas ställningstagande måste stämma med varje områdes kategori. Utgåvan låses sedan; bara en ny version, öppnad med ett skäl, kan ändras. I mappen hamnar den zippade shapefilen och GeoJSON-filen med beskrivningar av fälten, förändringsrapporten mot den publicerade utgåvan före, en sammanfattning att skriva ut, en uppgiftsfil och SHA-256 för allt. Antingen görs allt detta eller inget. För en utgåva som redan är publicerad skrivs filerna igen.</translation>
    </message>
    <message>
        <source>Makes a key (Ed25519) with which a local police area signs its submissions. The private half is kept under a password, only its owner may read it, and it is given to nobody. The public half lies beside it: it is sent to whoever compiles, who puts it among the known keys once the code at the end has been compared over the phone. A key that is there is never overwritten.</source>
        <translation>Skapar en nyckel (Ed25519) som ett lokalpolisområde signerar sina underlag med. Den privata delen skyddas med ett lösenord, bara ägaren får läsa den, och den lämnas inte till någon. Den publika delen ligger bredvid: den skickas till den som sammanställer, som lägger den bland de kända nycklarna när koden i slutet har jämförts per telefon. En nyckel som finns skrivs aldrig över.</translation>
    </message>
    <message>
        <source>Makes an empty workspace: the database in which editions, assessments and the change log are kept. A file that stands there is left alone unless overwriting is asked for.</source>
        <translation>Skapar en tom arbetsyta: databasen där utgåvor, bedömningar och ändringsloggen förvaras. En fil som redan finns där lämnas orörd om du inte ber om att den ska skrivas över.</translation>
    </message>
    <message>
        <source>Making the common assessment</source>
        <translation>Gör den gemensamma bedömningen</translation>
    </message>
    <message>
        <source>Making {file}</source>
        <translation>Tar fram {file}</translation>
    </message>
    <message>
        <source>Map pictures are fetched from openstreetmap.org, which sees what part of the map you look at</source>
        <translation>Kartbilder hämtas från openstreetmap.org, som då ser vilken del av kartan du tittar på</translation>
    </message>
    <message>
        <source>Mean deviation from the mean of like answers, in levels: to the right harder, to the left milder</source>
        <translation>Medelavvikelse från medelvärdet av lika svar, i nivåer: åt höger strängare, åt vänster mildare</translation>
    </message>
    <message>
        <source>Mean distance between the lowest and the highest level of an area (0–4)</source>
        <translation>Medelavstånd mellan lägsta och högsta nivån i ett område (0–4)</translation>
    </message>
    <message>
        <source>Mean problem level of each area (bar). The line at its end grows with the uncertainty.</source>
        <translation>Genomsnittlig problemnivå i varje område (stapel). Ju osäkrare, desto längre streck vid stapelns ände.</translation>
    </message>
    <message>
        <source>Mean uncertainty of all answers (0–3)</source>
        <translation>Medelosäkerhet i alla svar (0–3)</translation>
    </message>
    <message>
        <source>Mean values</source>
        <translation>Medelvärden</translation>
    </message>
    <message>
        <source>Meaning of the column {column}</source>
        <translation>Betydelse för kolumnen {column}</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Betyder</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Åtgärder</translation>
    </message>
    <message>
        <source>Measures as written</source>
        <translation>Åtgärder som de skrivs</translation>
    </message>
    <message>
        <source>Measures as written ({count})</source>
        <translation>Åtgärder som de skrivs ({count})</translation>
    </message>
    <message>
        <source>Measuring the ground in common</source>
        <translation>Mäter gemensam mark</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medier</translation>
    </message>
    <message>
        <source>Mend findings ({titles})</source>
        <translation>Rätta fynd ({titles})</translation>
    </message>
    <message>
        <source>Mend them, or accept them with a reason, then export again.</source>
        <translation>Rätta dem, eller godta dem med en motivering, och exportera sedan igen.</translation>
    </message>
    <message>
        <source>Mend what is chosen as far as it is safe; Undo takes it back</source>
        <translation>Åtgärda det valda så långt det är säkert; Ångra tar tillbaka det</translation>
    </message>
    <message>
        <source>Mend what is safe</source>
        <translation>Rätta det som är säkert</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Rättar</translation>
    </message>
    <message>
        <source>Mending…</source>
        <translation>Rättar …</translation>
    </message>
    <message>
        <source>Mends blanks, spellings of categories, slivers and the like; each can be taken back.</source>
        <translation>Rättar blanksteg, stavning av kategorier, flisor och liknande; var och en kan tas tillbaka.</translation>
    </message>
    <message>
        <source>Merge areas</source>
        <translation>Slå ihop</translation>
    </message>
    <message>
        <source>Merge the area with another one instead: its assessment then stays stored.</source>
        <translation>Slå i stället ihop området med ett annat: då ligger bedömningen kvar i arbetsytan.</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Sammanslaget</translation>
    </message>
    <message>
        <source>Merging takes at least two areas.</source>
        <translation>För att slå ihop behövs minst två områden.</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Uppfyllt</translation>
    </message>
    <message>
        <source>Met by uncertain answers (in the mean at least {limit} of 3): {criteria}.</source>
        <translation>Uppfyllt enligt osäkra svar (i medel minst {limit} av 3): {criteria}.</translation>
    </message>
    <message>
        <source>Met of the criteria for {category}: {criteria}.</source>
        <translation>Uppfyllda kriterier för {category}: {criteria}.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metod</translation>
    </message>
    <message>
        <source>Method chosen</source>
        <translation>Metod vald</translation>
    </message>
    <message>
        <source>Method of assessment</source>
        <translation>Bedömningsmetod</translation>
    </message>
    <message>
        <source>Method stored</source>
        <translation>Metod lagrad</translation>
    </message>
    <message>
        <source>Method version</source>
        <translation>Metodversion</translation>
    </message>
    <message>
        <source>Methods (*.json)</source>
        <translation>Metoder (*.json)</translation>
    </message>
    <message>
        <source>Methods in the workspace</source>
        <translation>Metoder i arbetsytan</translation>
    </message>
    <message>
        <source>Methods of assessment</source>
        <translation>Bedömningsmetoder</translation>
    </message>
    <message>
        <source>Methods of assessment…</source>
        <translation>Bedömningsmetoder…</translation>
    </message>
    <message>
        <source>Middling, 1 to 2</source>
        <translation>Medel, 1 till 2</translation>
    </message>
    <message>
        <source>Milder category</source>
        <translation>Mindre allvarlig kategori</translation>
    </message>
    <message>
        <source>Milder · harder</source>
        <translation>Mildare · strängare</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>mån</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>More than {count} vulnerable areas lie within {distance} of {area}, among them {others}.</source>
        <translation>Fler än {count} utsatta områden ligger inom {distance} från {area}, bland dem {others}.</translation>
    </message>
    <message>
        <source>More to do with the areas</source>
        <translation>Mer att göra med områdena</translation>
    </message>
    <message>
        <source>More to do with the assessment</source>
        <translation>Mer att göra med bedömningen</translation>
    </message>
    <message>
        <source>More to do with the comparison</source>
        <translation>Mer att göra med jämförelsen</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Move border</source>
        <translation>Flytta gräns</translation>
    </message>
    <message>
        <source>Move or delete the vertices at the place shown until the line is clear.</source>
        <translation>Flytta eller ta bort brytpunkterna på det visade stället tills linjen är entydig.</translation>
    </message>
    <message>
        <source>Move the answers over…</source>
        <translation>Flytta över svaren…</translation>
    </message>
    <message>
        <source>Move the area, or the vertex that ran away, back into place.</source>
        <translation>Flytta tillbaka området, eller brytpunkten som hamnat fel.</translation>
    </message>
    <message>
        <source>Move to {area}</source>
        <translation>Flytta till {area}</translation>
    </message>
    <message>
        <source>Move, add or delete the vertices on the map, then press Done.</source>
        <translation>Flytta, lägg till eller ta bort brytpunkter i kartan och tryck sedan på Klar.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommunen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Name of the area</source>
        <translation>Områdets namn</translation>
    </message>
    <message>
        <source>Name of the new area</source>
        <translation>Det nya områdets namn</translation>
    </message>
    <message>
        <source>Name of the part of {size}</source>
        <translation>Namn på delen på {size}</translation>
    </message>
    <message>
        <source>Name the column with the names yourself.</source>
        <translation>Ange själv kolumnen med namnen.</translation>
    </message>
    <message>
        <source>Names the public key: by it whoever compiles knows whose signature it is</source>
        <translation>Ger den publika nyckeln dess namn: så vet den som sammanställer vems signaturen är</translation>
    </message>
    <message>
        <source>National overview</source>
        <translation>Nationell översikt</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Nä&amp;sta</translation>
    </message>
    <message>
        <source>Needed for {category}, but met only partly: {criteria}.</source>
        <translation>Krävs för {category} men är bara delvis uppfyllt: {criteria}.</translation>
    </message>
    <message>
        <source>Needed for {category}, but not met: {criteria}.</source>
        <translation>Krävs för {category} men är inte uppfyllt: {criteria}.</translation>
    </message>
    <message>
        <source>Needed for {category}, but unknown: {criteria}.</source>
        <translation>Krävs för {category} men är okänt: {criteria}.</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Behöver ses över</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Neighbours, which follow</source>
        <translation>Grannar, som följer med</translation>
    </message>
    <message>
        <source>Neither the data nor the name of {file} tell which year's edition this is.</source>
        <translation>Varken innehållet i eller namnet på {file} säger vilket års utgåva det är.</translation>
    </message>
    <message>
        <source>Neither the workspace nor the edition knows a local police area {key}.</source>
        <translation>Varken arbetsytan eller utgåvan har något lokalpolisområde {key}.</translation>
    </message>
    <message>
        <source>Neither {left} nor {right} gets the ground that they share.</source>
        <translation>Varken {left} eller {right} får den gemensamma marken.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Nytt område</translation>
    </message>
    <message>
        <source>New area of {size}.</source>
        <translation>Nytt område på {size}.</translation>
    </message>
    <message>
        <source>New area: {area}</source>
        <translation>Nytt område: {area}</translation>
    </message>
    <message>
        <source>New areas then take LPO, codes and locality from them</source>
        <translation>Nya områden får då LPO, koder och ort från dem</translation>
    </message>
    <message>
        <source>New assessments use {method} {version}.</source>
        <translation>Nya bedömningar följer {method} {version}.</translation>
    </message>
    <message>
        <source>New boundary</source>
        <translation>Ny gräns</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Ny kategori</translation>
    </message>
    <message>
        <source>New category for all</source>
        <translation>Ny kategori för alla</translation>
    </message>
    <message>
        <source>New category of {name}</source>
        <translation>Ny kategori för {name}</translation>
    </message>
    <message>
        <source>New category or trend</source>
        <translation>Ny kategori eller trend</translation>
    </message>
    <message>
        <source>New edition (year)</source>
        <translation>Ny utgåva (år)</translation>
    </message>
    <message>
        <source>New edition as a &amp;draft…</source>
        <translation>Ny utgåva som &amp;utkast…</translation>
    </message>
    <message>
        <source>New edition as a draft</source>
        <translation>Ny utgåva som utkast</translation>
    </message>
    <message>
        <source>New edition as a draft…</source>
        <translation>Ny utgåva som utkast…</translation>
    </message>
    <message>
        <source>New id for an old area</source>
        <translation>Nytt id för ett gammalt område</translation>
    </message>
    <message>
        <source>New id given twice</source>
        <translation>Nytt id två gånger</translation>
    </message>
    <message>
        <source>New key to sign with</source>
        <translation>Ny nyckel att signera med</translation>
    </message>
    <message>
        <source>New or returned</source>
        <translation>Nya eller återkomna</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Ny arbetsyta</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Ny arbetsyta…</translation>
    </message>
    <message>
        <source>Newer edition</source>
        <translation>Nyare utgåva</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nästa område</translation>
    </message>
    <message>
        <source>Next area: {name} ({keys})</source>
        <translation>Nästa område: {name} ({keys})</translation>
    </message>
    <message>
        <source>Next unanswered question</source>
        <translation>Nästa obesvarade fråga</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>No LPO has signed an assessment of it.</source>
        <translation>Inget LPO har signerat en bedömning av det.</translation>
    </message>
    <message>
        <source>No alternative is chosen.</source>
        <translation>Inget alternativ är valt.</translation>
    </message>
    <message>
        <source>No area is left in the queue</source>
        <translation>Inget område är kvar i kön</translation>
    </message>
    <message>
        <source>No area of edition {year} belongs to the local police area {lpo}.</source>
        <translation>Inget område i utgåva {year} hör till lokalpolisområdet {lpo}.</translation>
    </message>
    <message>
        <source>No area of the newer edition agrees with it in id, name and ground.</source>
        <translation>Inget område i den nyare utgåvan stämmer med det i id, namn och mark.</translation>
    </message>
    <message>
        <source>No area of the older edition agrees with it in id, name and ground.</source>
        <translation>Inget område i den äldre utgåvan stämmer med det i id, namn och mark.</translation>
    </message>
    <message>
        <source>No area of this edition has a local police area.</source>
        <translation>Inget område i utgåvan har något lokalpolisområde.</translation>
    </message>
    <message>
        <source>No area of this edition has been assessed by two assessors. Choose another role at the top of the assessment dock and assess an area a second time.</source>
        <translation>Inget område i utgåvan har bedömts av två bedömare. Välj en annan roll överst i bedömningspanelen och bedöm ett område en andra gång.</translation>
    </message>
    <message>
        <source>No area's any more: {ground}</source>
        <translation>Hör inte längre till något område: {ground}</translation>
    </message>
    <message>
        <source>No area's before: {ground}</source>
        <translation>Hörde inte till något område förut: {ground}</translation>
    </message>
    <message>
        <source>No assessment has been begun in this edition.</source>
        <translation>Ingen bedömning är påbörjad i den här utgåvan.</translation>
    </message>
    <message>
        <source>No background layer is chosen.</source>
        <translation>Inget bakgrundslager är valt.</translation>
    </message>
    <message>
        <source>No backup could be written into {folder}: it is missing, protected, full or out of reach. The workspace itself is as it was.</source>
        <translation>Ingen säkerhetskopia kunde skrivas i {folder}: mappen saknas, är skrivskyddad, full eller går inte att nå. Arbetsytan själv är som den var.</translation>
    </message>
    <message>
        <source>No boundary yet.</source>
        <translation>Ingen gräns än.</translation>
    </message>
    <message>
        <source>No checksum of it is known; that it is whole and what is in it are checked all the same.</source>
        <translation>Ingen kontrollsumma är känd för den; att den är hel och vad den innehåller kontrolleras ändå.</translation>
    </message>
    <message>
        <source>No finding fits the filters.</source>
        <translation>Inget fynd passar filtren.</translation>
    </message>
    <message>
        <source>No groups of actors are described.</source>
        <translation>Inga aktörsgrupper är beskrivna.</translation>
    </message>
    <message>
        <source>No local police area has signed an assessment of this area: no judgement of an LPO lies under this one.</source>
        <translation>Inget lokalpolisområde har signerat en bedömning av området: inget ställningstagande från ett LPO ligger under det här.</translation>
    </message>
    <message>
        <source>No local police area is named.</source>
        <translation>Inget lokalpolisområde är angivet.</translation>
    </message>
    <message>
        <source>No longer in it: {names}.</source>
        <translation>Ingår inte längre: {names}.</translation>
    </message>
    <message>
        <source>No motivation is given.</source>
        <translation>Ingen motivering är angiven.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Inget namn</translation>
    </message>
    <message>
        <source>No name of the key begins with this LPO's code: judge yourself whether it may sign for it.</source>
        <translation>Inget av nyckelns namn börjar med det här lokalpolisområdets kod: bedöm själv om den får signera för det.</translation>
    </message>
    <message>
        <source>No other vulnerable area lies within {metres} m.</source>
        <translation>Inget annat utsatt område ligger inom {metres} m.</translation>
    </message>
    <message>
        <source>No part of the border of {area} is moved by the snapping.</source>
        <translation>Ingen del av gränsen för {area} flyttas när den fästs.</translation>
    </message>
    <message>
        <source>No places are drawn.</source>
        <translation>Inga platser är ritade.</translation>
    </message>
    <message>
        <source>No question has been given a level by two assessors of the same area yet.</source>
        <translation>Ännu har ingen fråga fått en nivå av två bedömare för samma område.</translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation>Ingen fråga innehåller de orden.</translation>
    </message>
    <message>
        <source>No real change: the newer edition no longer has the old category; the ground is the same.</source>
        <translation>Ingen verklig förändring: den nyare utgåvan har inte längre den gamla kategorin; marken är densamma.</translation>
    </message>
    <message>
        <source>No real change: the same ground, in the same degree.</source>
        <translation>Ingen verklig förändring: samma mark, i samma grad.</translation>
    </message>
    <message>
        <source>No region stated</source>
        <translation>Region saknas</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made.</source>
        <translation>Det gick inte att upprätta en säker förbindelse med {host}.</translation>
    </message>
    <message>
        <source>No source given</source>
        <translation>Ingen källa angiven</translation>
    </message>
    <message>
        <source>No source is given.</source>
        <translation>Ingen källa är angiven.</translation>
    </message>
    <message>
        <source>No trend known</source>
        <translation>Ingen känd trend</translation>
    </message>
    <message>
        <source>No two LPOs have answered a question with the same value yet, so there are no like answers to compare.</source>
        <translation>Inga två lokalpolisområden har ännu besvarat en fråga med samma värde, så det finns inga lika svar att jämföra.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Noa</source>
        <translation>Noa</translation>
    </message>
    <message numerus="yes">
        <source>Noa has judged %n area(s) as they stand.</source>
        <translation>
            <numerusform>Noa har tagit ställning till %n område som det står.</numerusform>
            <numerusform>Noa har tagit ställning till %n områden som de står.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noa has judged every area of this edition.</source>
        <translation>Noa har tagit ställning till alla områden i utgåvan.</translation>
    </message>
    <message numerus="yes">
        <source>Noa's judgement of %n area(s)</source>
        <translation>
            <numerusform>Noas ställningstagande till %n område</numerusform>
            <numerusform>Noas ställningstagande till %n områden</numerusform>
        </translation>
    </message>
    <message>
        <source>Noa's judgement of areas as they stand – {year}</source>
        <translation>Noas ställningstagande till områden som de står – {year}</translation>
    </message>
    <message>
        <source>Nobody edits {name} any more. You can take over and edit it here.</source>
        <translation>Ingen redigerar {name} längre. Du kan ta över och redigera den här.</translation>
    </message>
    <message>
        <source>Nobody has accepted it.</source>
        <translation>Ingen har godtagit det.</translation>
    </message>
    <message>
        <source>Nobody has assessed any area of this edition yet.</source>
        <translation>Ingen har bedömt något område i utgåvan än.</translation>
    </message>
    <message>
        <source>Nobody has judged the area in this edition yet. The category shown is the one in the data.</source>
        <translation>Ingen har ännu tagit ställning till området i den här utgåvan. Den kategori som visas är den som står i data.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>None of the categories</source>
        <translation>Ingen av kategorierna</translation>
    </message>
    <message>
        <source>None: the submission is not signed</source>
        <translation>Ingen: underlaget signeras inte</translation>
    </message>
    <message>
        <source>None: whose a signature is stays unknown</source>
        <translation>Ingen: vems en signatur är förblir okänt</translation>
    </message>
    <message>
        <source>Not added yet: the judgement is kept as a draft in the workspace until you add it.</source>
        <translation>Inte tillagt ännu: ställningstagandet finns kvar som utkast i arbetsytan tills du lägger till det.</translation>
    </message>
    <message>
        <source>Not all files to send back are written. Write them again before any of them goes out.</source>
        <translation>Alla filer som ska skickas tillbaka är inte skrivna. Skriv dem på nytt innan någon av dem skickas ut.</translation>
    </message>
    <message>
        <source>Not answered ({count})</source>
        <translation>Ej besvarade ({count})</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Inte besvarad ännu.</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Ej påbörjad</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Inte kontrollerat</translation>
    </message>
    <message>
        <source>Not judged yet at the levels below: {levels}.</source>
        <translation>Nivåer under som inte har tagit ställning ännu: {levels}.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ej känt</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Ej uppfyllt</translation>
    </message>
    <message>
        <source>Not saved. {findings}</source>
        <translation>Inte sparat. {findings}</translation>
    </message>
    <message>
        <source>Not saved: step 3 speaks of groups, never of persons. {findings}</source>
        <translation>Sparas inte: steg 3 handlar om grupper, aldrig om personer. {findings}</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Inte signerat</translation>
    </message>
    <message>
        <source>Not signed yet: the judgement is kept as a draft in the workspace until you sign it.</source>
        <translation>Inte signerat ännu: ställningstagandet finns kvar som utkast i arbetsytan tills du signerar det.</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Underlaget är inte signerat.</translation>
    </message>
    <message>
        <source>Nothing answered</source>
        <translation>Inget besvarat</translation>
    </message>
    <message>
        <source>Nothing can be restored here.</source>
        <translation>Här kan inget återställas.</translation>
    </message>
    <message>
        <source>Nothing has been changed: it stands like this.</source>
        <translation>Inget har ändrats: så står det redan.</translation>
    </message>
    <message>
        <source>Nothing has been compiled yet. Conflicts between submissions will stand here.</source>
        <translation>Ingenting är sammanställt än. Här kommer konflikter mellan underlagen att stå.</translation>
    </message>
    <message>
        <source>Nothing is answered yet: the form is empty.</source>
        <translation>Inget är besvarat än: formuläret är tomt.</translation>
    </message>
    <message>
        <source>Nothing is asked of the local police area {lpo}.</source>
        <translation>Ingenting har begärts av lokalpolisområdet {lpo}.</translation>
    </message>
    <message>
        <source>Nothing is asked.</source>
        <translation>Ingenting begärs.</translation>
    </message>
    <message>
        <source>Nothing is printed that holds an identity number. Correct the text, then print.</source>
        <translation>Inget skrivs ut som innehåller ett personnummer eller samordningsnummer. Rätta texten och skriv sedan ut.</translation>
    </message>
    <message>
        <source>Nothing is printed that holds an identity number; there are more of them: {more}. Correct the texts, then print.</source>
        <translation>Inget skrivs ut som innehåller ett personnummer eller samordningsnummer; det finns fler: {more}. Rätta texterna och skriv sedan ut.</translation>
    </message>
    <message>
        <source>Nothing is said of the organisation.</source>
        <translation>Inget är sagt om organisationen.</translation>
    </message>
    <message>
        <source>Nothing is wrong that nobody has accepted.</source>
        <translation>Inga fynd, utom sådana som någon har godtagit.</translation>
    </message>
    <message>
        <source>Nothing is wrong. Weigh it in the assessment of the areas.</source>
        <translation>Inget är fel. Väg in det i bedömningen av områdena.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: the program reads the blank as an open end, and exports write it as the published files do. Other programs may take it for a text.</source>
        <translation>Inget behöver göras: programmet läser blanksteget som ett öppet slut, och exporter skriver det som de publicerade filerna gör. Andra program kan ta det för en text.</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Inget är i vägen.</translation>
    </message>
    <message>
        <source>Nothing stands in the way. Once published, the edition is frozen.</source>
        <translation>Inget står i vägen. När utgåvan är publicerad är den låst.</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>Inget att jämföra med</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Inget att göra om</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Inget att ångra</translation>
    </message>
    <message>
        <source>Nothing was compiled. See that its drive is there and that no other program has the file open, or take it out of the folder; then compile again.</source>
        <translation>Ingenting sammanställdes. Se till att enheten är åtkomlig och att inget annat program har filen öppen, eller ta bort den ur mappen; sammanställ sedan igen.</translation>
    </message>
    <message>
        <source>Nothing was copied: {name} holds an identity number ({column}). Take it away first.</source>
        <translation>Inget kopierades: {name} innehåller ett personnummer ({column}). Ta bort det först.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was handed in: %n area(s) are taken from the base edition.</source>
        <translation>
            <numerusform>Ingenting har lämnats in: %n område tas från grundutgåvan.</numerusform>
            <numerusform>Ingenting har lämnats in: %n områden tas från grundutgåvan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would be left of {area}.</source>
        <translation>Ingenting skulle bli kvar av {area}.</translation>
    </message>
    <message>
        <source>Nothing would change: the border runs there already, or the ground is a neighbour's.</source>
        <translation>Inget skulle ändras: gränsen går redan där, eller så är marken en grannes.</translation>
    </message>
    <message>
        <source>Nothing yet: answers, criteria and category are as they were.</source>
        <translation>Inget ännu: svar, kriterier och kategori är som förut.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Number in the change log</source>
        <translation>Nummer i ändringsloggen</translation>
    </message>
    <message>
        <source>Number of answers compared for it</source>
        <translation>Antal svar som jämförts för den</translation>
    </message>
    <message>
        <source>Number of areas</source>
        <translation>Antal områden</translation>
    </message>
    <message>
        <source>Number of areas compared</source>
        <translation>Antal jämförda områden</translation>
    </message>
    <message>
        <source>Number of conflicts</source>
        <translation>Antal konflikter</translation>
    </message>
    <message>
        <source>Number of errors</source>
        <translation>Antal fel</translation>
    </message>
    <message>
        <source>Number of findings mended</source>
        <translation>Antal rättade fynd</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>Antal sidor</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Antal personer</translation>
    </message>
    <message>
        <source>Number of persons</source>
        <translation>Antal personer</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Antal rader</translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation>Antal enheter</translation>
    </message>
    <message>
        <source>Number of warnings</source>
        <translation>Antal varningar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>OUTPUT: a key among QGIS's temporary files would be gone when QGIS is closed. Give the path of a file that stays.</source>
        <translation>OUTPUT: en nyckel bland QGIS tillfälliga filer försvinner när QGIS stängs. Ange sökvägen till en fil som blir kvar.</translation>
    </message>
    <message>
        <source>Of a published edition open a new version first.</source>
        <translation>Öppna först en ny version om utgåvan är publicerad.</translation>
    </message>
    <message>
        <source>Old boundary</source>
        <translation>Gammal gräns</translation>
    </message>
    <message>
        <source>Older base</source>
        <translation>Äldre grund</translation>
    </message>
    <message>
        <source>Older edition</source>
        <translation>Äldre utgåva</translation>
    </message>
    <message>
        <source>On the map: {left} dashed, {right} solid.</source>
        <translation>På kartan: {left} streckad, {right} heldragen.</translation>
    </message>
    <message>
        <source>One area</source>
        <translation>Ett område</translation>
    </message>
    <message>
        <source>One of the ways of this conflict, or reopen.</source>
        <translation>Ett av de sätt som konflikten kan avgöras på, eller reopen.</translation>
    </message>
    <message>
        <source>Onl&amp;y differences</source>
        <translation>Endas&amp;t skillnader</translation>
    </message>
    <message>
        <source>Only a draft can be moved to another scheme.</source>
        <translation>Bara ett utkast kan flyttas till ett annat schema.</translation>
    </message>
    <message>
        <source>Only a draft or a compilation can be deleted.</source>
        <translation>Bara ett utkast eller en sammanställning kan tas bort.</translation>
    </message>
    <message>
        <source>Only areas of one edition can be redrawn in one step.</source>
        <translation>Bara områden i en och samma utgåva kan ritas om i ett steg.</translation>
    </message>
    <message>
        <source>Only for reading: the workspace is edited in another window.</source>
        <translation>Endast läsning: arbetsytan redigeras i ett annat fönster.</translation>
    </message>
    <message>
        <source>Only one of the columns {columns} can mean this: {meaning}.</source>
        <translation>Bara en av kolumnerna {columns} kan betyda: {meaning}.</translation>
    </message>
    <message>
        <source>Only technical change</source>
        <translation>Enbart teknisk förändring</translation>
    </message>
    <message>
        <source>Only the abolished category</source>
        <translation>Bara den avskaffade kategorin</translation>
    </message>
    <message>
        <source>Only two or more assessments of the same area in the same edition, made by the same version of the method, can be merged.</source>
        <translation>Bara två eller flera bedömningar av samma område i samma utgåva, gjorda med samma version av metoden, kan vägas samman.</translation>
    </message>
    <message>
        <source>Only {count} like answers lie behind it: that can be chance.</source>
        <translation>Bara {count} lika svar ligger bakom: det kan vara slump.</translation>
    </message>
    <message>
        <source>Only {stored} of {areas} areas were stored. Nothing was changed.</source>
        <translation>Bara {stored} av {areas} områden kunde sparas. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Open a &amp;new version</source>
        <translation>Öppna en &amp;ny version</translation>
    </message>
    <message>
        <source>Open a backup of the workspace, or open a new version and publish that.</source>
        <translation>Öppna en säkerhetskopia av arbetsytan, eller öppna en ny version och publicera den.</translation>
    </message>
    <message>
        <source>Open a new version of a published edition</source>
        <translation>Öppna en ny version av en publicerad utgåva</translation>
    </message>
    <message>
        <source>Open a new version of the edition, with a reason, then make the change in that.</source>
        <translation>Öppna en ny version av utgåvan, med ett skäl, och gör ändringen i den.</translation>
    </message>
    <message>
        <source>Open a workspace first</source>
        <translation>Öppna först en arbetsyta</translation>
    </message>
    <message>
        <source>Open a workspace; the arrow offers a new one and those used lately</source>
        <translation>Öppna en arbetsyta; pilen ger en ny och de senast använda</translation>
    </message>
    <message>
        <source>Open again: {conflict}</source>
        <translation>Öppen igen: {conflict}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Öppna den igen.</translation>
    </message>
    <message>
        <source>Open it as a workspace, or export the edition from it and give that file.</source>
        <translation>Öppna den som arbetsyta, eller exportera utgåvan ur den och ange den filen.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx anew.</source>
        <translation>Öppna den i ett kalkylprogram och spara den på nytt som .xlsx.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Öppna den i ett kalkylprogram och spara den som .xlsx.</translation>
    </message>
    <message>
        <source>Open step {number} anyway…</source>
        <translation>Öppna steg {number} ändå…</translation>
    </message>
    <message>
        <source>Open the assessment anew and go on in its last revision.</source>
        <translation>Öppna bedömningen på nytt och fortsätt i den senaste revideringen.</translation>
    </message>
    <message>
        <source>Open the assessment anew to see how it stands.</source>
        <translation>Öppna bedömningen på nytt och se hur den ser ut nu.</translation>
    </message>
    <message>
        <source>Open the copy that was kept of the workspace: {file}.</source>
        <translation>Öppna kopian av arbetsytan som sparades: {file}.</translation>
    </message>
    <message>
        <source>Open the details and send them to whoever looks after the plugin.</source>
        <translation>Öppna detaljerna och skicka dem till den som sköter insticksprogrammet.</translation>
    </message>
    <message>
        <source>Open the form of the area (double-click or Enter)</source>
        <translation>Öppna områdets formulär (dubbelklick eller Retur)</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Öppna sidan</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Öppna rapporten</translation>
    </message>
    <message>
        <source>Open the step in spite of its gate; the reason is logged</source>
        <translation>Öppna steget trots spärren; skälet loggas</translation>
    </message>
    <message>
        <source>Open the user guide</source>
        <translation>Öppna användarguiden</translation>
    </message>
    <message>
        <source>Open the workspace again before you leave QGIS: they are saved then.</source>
        <translation>Öppna arbetsytan igen innan du avslutar QGIS: då sparas de.</translation>
    </message>
    <message>
        <source>Open what was sent back</source>
        <translation>Öppna det som skickats tillbaka</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Öppna arbetsyta</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>Öppna arbetsyta…</translation>
    </message>
    <message>
        <source>Open your workspace to put it right there.</source>
        <translation>Öppna din arbetsyta för att rätta det där.</translation>
    </message>
    <message>
        <source>Open, not begun</source>
        <translation>Öppet, inte påbörjat</translation>
    </message>
    <message>
        <source>Open: step {step} shows a problem level of {problem}; {needed} is needed.</source>
        <translation>Öppet: steg {step} visar problemnivån {problem}; {needed} krävs.</translation>
    </message>
    <message>
        <source>Opened again {day}, {by}: {reason}</source>
        <translation>Öppnad igen {day}, {by}: {reason}</translation>
    </message>
    <message>
        <source>Opened as a new version</source>
        <translation>Öppnad som ny version</translation>
    </message>
    <message>
        <source>Opening {file}</source>
        <translation>Öppnar {file}</translation>
    </message>
    <message>
        <source>Optional path of a folder: each local police area that is asked of anything in this edition gets its file there, which its plugin opens.</source>
        <translation>Sökväg till en mapp, om du vill: varje lokalpolisområde som tillfrågas om något i utgåvan får sin fil där, och dess insticksprogram öppnar den.</translation>
    </message>
    <message>
        <source>Optional path of a report in JSON (UTF-8).</source>
        <translation>Valfri sökväg till en rapport i JSON (UTF-8).</translation>
    </message>
    <message>
        <source>Optional path of a web page (A4) with totals, a flow chart of the categories and a table.</source>
        <translation>Valfri sökväg till en webbsida (A4) med summor, ett flödesdiagram över kategorierna och en tabell.</translation>
    </message>
    <message>
        <source>Or correct the area in the draft yourself, in the dock Areas and categories or by drawing, and compile again: the correction stays and the conflict is gone.</source>
        <translation>Eller rätta området själv i utkastet, i panelen Områden och kategorier eller genom att rita, och sammanställ på nytt: rättelsen står kvar och konflikten är borta.</translation>
    </message>
    <message>
        <source>Organisation changed</source>
        <translation>Organisation ändrad</translation>
    </message>
    <message>
        <source>Organisation imported</source>
        <translation>Organisation importerad</translation>
    </message>
    <message>
        <source>Organisation of {what}</source>
        <translation>Organisation för {what}</translation>
    </message>
    <message>
        <source>Organisational areas</source>
        <translation>Organisatoriska områden</translation>
    </message>
    <message>
        <source>Other cate&amp;gory</source>
        <translation>Annan &amp;kategori</translation>
    </message>
    <message>
        <source>Other category</source>
        <translation>Ny kategori</translation>
    </message>
    <message>
        <source>Other ground is vulnerable, or in another degree.</source>
        <translation>Annan mark är utsatt, eller i annan grad.</translation>
    </message>
    <message>
        <source>Other id</source>
        <translation>Nytt id</translation>
    </message>
    <message>
        <source>Other id and name; {ground}.</source>
        <translation>Annat id och namn; {ground}.</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Annan organisation</translation>
    </message>
    <message>
        <source>Other source</source>
        <translation>Annan källa</translation>
    </message>
    <message>
        <source>Other vulnerable areas close by raise the risk of cooperation between networks.</source>
        <translation>Andra utsatta områden i närheten ökar risken för samarbete mellan nätverk.</translation>
    </message>
    <message>
        <source>Other vulnerable areas close by raise the risk that networks work together; the criteria name it.</source>
        <translation>Andra utsatta områden i närheten ökar risken för att nätverk samverkar; kriterierna nämner det.</translation>
    </message>
    <message>
        <source>Outcome of the measure</source>
        <translation>Åtgärdens utfall</translation>
    </message>
    <message>
        <source>Outside Sweden</source>
        <translation>Utanför Sverige</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Överlapp</translation>
    </message>
    <message>
        <source>Overlap across LPOs</source>
        <translation>Överlapp mellan LPO</translation>
    </message>
    <message>
        <source>Overlapping sliver</source>
        <translation>Överlappande flisa</translation>
    </message>
    <message>
        <source>Override withdrawn</source>
        <translation>Åsidosättande återkallat</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Skriv över</translation>
    </message>
    <message>
        <source>Own observation</source>
        <translation>Egen iakttagelse</translation>
    </message>
    <message>
        <source>PASSWORD: QGIS has no such authentication configuration, or its store is locked. Give the id of one that QGIS keeps, and its master password; or use PASSWORD_FILE.</source>
        <translation>PASSWORD: QGIS har ingen sådan autentiseringskonfiguration, eller så är dess lager låst. Ange id för en som QGIS förvarar, och dess huvudlösenord; eller använd PASSWORD_FILE.</translation>
    </message>
    <message>
        <source>PASSWORD_FILE: others may read the file. Let only its owner read it (chmod 600), then try again.</source>
        <translation>PASSWORD_FILE: andra får läsa filen. Låt bara ägaren läsa den (chmod 600) och försök igen.</translation>
    </message>
    <message>
        <source>PASSWORD_FILE: the file cannot be read.</source>
        <translation>PASSWORD_FILE: filen kan inte läsas.</translation>
    </message>
    <message>
        <source>PASSWORD_FILE: the file is no text in UTF-8.</source>
        <translation>PASSWORD_FILE: filen är ingen text i UTF-8.</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-fil (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>Page to pr&amp;int…</source>
        <translation>Sida för &amp;utskrift…</translation>
    </message>
    <message>
        <source>Page to print</source>
        <translation>Sida för utskrift</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Sida {page} av {pages}</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Måla</translation>
    </message>
    <message>
        <source>Paint categories and trends in the map</source>
        <translation>Måla kategorier och trender i kartan</translation>
    </message>
    <message>
        <source>Pair of areas</source>
        <translation>Områdespar</translation>
    </message>
    <message>
        <source>Pair {old} with {new}</source>
        <translation>Para ihop {old} med {new}</translation>
    </message>
    <message>
        <source>Pairing confirmed</source>
        <translation>Parning bekräftad</translation>
    </message>
    <message>
        <source>Pairing corrected</source>
        <translation>Parning rättad</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Particularly vulnerable areas are &amp;close within:</source>
        <translation>Särskilt utsatta områden är &amp;nära inom:</translation>
    </message>
    <message>
        <source>Particularly vulnerable areas are close within (m)</source>
        <translation>Särskilt utsatta områden är nära inom (m)</translation>
    </message>
    <message>
        <source>Partly met</source>
        <translation>Delvis uppfyllt</translation>
    </message>
    <message>
        <source>Parts and holes are &amp;slivers below:</source>
        <translation>&amp;Delar och hål är flisor under:</translation>
    </message>
    <message>
        <source>Parts and holes are slivers below (m²)</source>
        <translation>Delar och hål är flisor under (m²)</translation>
    </message>
    <message>
        <source>Parts and holes narrower than 2 cm, which 7 decimals cannot hold, are left out of the boundaries of these areas: {areas}.</source>
        <translation>Delar och hål som är smalare än 2 cm ryms inte i 7 decimaler och är utelämnade ur gränserna för dessa områden: {areas}.</translation>
    </message>
    <message>
        <source>Password &amp;again:</source>
        <translation>Lösenordet &amp;igen:</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Nyckelns lösenord</translation>
    </message>
    <message>
        <source>Path of a new or empty folder for all files.</source>
        <translation>Sökväg till en ny eller tom mapp för alla filer.</translation>
    </message>
    <message>
        <source>Path of the PDF to write.</source>
        <translation>Sökväg till den PDF som ska skrivas.</translation>
    </message>
    <message>
        <source>Path of the file to write: .json for JSON, anything else is CSV.</source>
        <translation>Sökväg till filen som skrivs: .json ger JSON, allt annat CSV.</translation>
    </message>
    <message>
        <source>Path of the file to write: .zip for SHP, .geojson or .gpkg.</source>
        <translation>Sökväg till filen som ska skrivas: .zip för SHP, .geojson eller .gpkg.</translation>
    </message>
    <message>
        <source>Path of the file to write; .json, .xlsx or .csv says as what.</source>
        <translation>Sökväg till filen som ska skrivas; .json, .xlsx eller .csv säger i vilken form.</translation>
    </message>
    <message>
        <source>Path of the private key (.pem); without it nothing is signed.</source>
        <translation>Sökväg till den privata nyckeln (.pem); utan den signeras inget.</translation>
    </message>
    <message>
        <source>Path of the private key to make (.pem); it must not be there yet.</source>
        <translation>Sökväg till den privata nyckel som ska skapas (.pem); den får inte finnas än.</translation>
    </message>
    <message>
        <source>Path of the submission to write (.zip).</source>
        <translation>Sökväg till underlaget som ska skrivas (.zip).</translation>
    </message>
    <message>
        <source>Path of the workspace (.gpkg).</source>
        <translation>Sökväg till arbetsytan (.gpkg).</translation>
    </message>
    <message>
        <source>Path of the workspace (.gpkg); it is made when it does not exist.</source>
        <translation>Sökväg till arbetsytan (.gpkg); den skapas om den inte finns.</translation>
    </message>
    <message>
        <source>Path of the workspace to make (.gpkg).</source>
        <translation>Sökväg till arbetsytan som ska skapas (.gpkg).</translation>
    </message>
    <message>
        <source>People find and speak of areas by their names.</source>
        <translation>Människor hittar och talar om områden med deras namn.</translation>
    </message>
    <message>
        <source>Pick a category or trend, write the reason once, and click areas in the map.</source>
        <translation>Välj en kategori eller trend, skriv skälet en gång och klicka på områden i kartan.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Place changed</source>
        <translation>Plats ändrad</translation>
    </message>
    <message>
        <source>Place drawn: {kind}</source>
        <translation>Plats ritad: {kind}</translation>
    </message>
    <message>
        <source>Place moved to {area}</source>
        <translation>Plats flyttad till {area}</translation>
    </message>
    <message>
        <source>Place removed</source>
        <translation>Plats borttagen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Places (step 4)</source>
        <translation>Platser (steg 4)</translation>
    </message>
    <message>
        <source>Places and groups of actors go along.</source>
        <translation>Platser och aktörsgrupper följer med.</translation>
    </message>
    <message>
        <source>Places and groups of actors stay here.</source>
        <translation>Platser och aktörsgrupper stannar här.</translation>
    </message>
    <message>
        <source>Places and problem areas</source>
        <translation>Platser och problemområden</translation>
    </message>
    <message>
        <source>Places drawn in the area</source>
        <translation>Platser ritade i området</translation>
    </message>
    <message>
        <source>Places: {area}</source>
        <translation>Platser: {area}</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkter</translation>
    </message>
    <message>
        <source>Police area</source>
        <translation>Polisområde</translation>
    </message>
    <message>
        <source>Police area {name}</source>
        <translation>Polisområde {name}</translation>
    </message>
    <message>
        <source>Police area, code</source>
        <translation>Polisområde, kod</translation>
    </message>
    <message>
        <source>Police area, code (4 digits)</source>
        <translation>Polisområde, kod (4 siffror)</translation>
    </message>
    <message>
        <source>Police area, name</source>
        <translation>Polisområde, namn</translation>
    </message>
    <message>
        <source>Police region, code (4 digits)</source>
        <translation>Polisregion, kod (4 siffror)</translation>
    </message>
    <message>
        <source>Police region, name</source>
        <translation>Polisregion, namn</translation>
    </message>
    <message>
        <source>Polygons (*.zip *.shp *.geojson *.json *.gpkg)</source>
        <translation>Polygoner (*.zip *.shp *.geojson *.json *.gpkg)</translation>
    </message>
    <message>
        <source>Polygons with a code and a name for each; never changed.</source>
        <translation>Polygoner med en kod och ett namn för var och en; ändras aldrig.</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Printed {time} · workspace {workspace}</source>
        <translation>Utskriven {time} · arbetsyta {workspace}</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Integritet</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privat nyckel</translation>
    </message>
    <message>
        <source>Private key &amp;file:</source>
        <translation>&amp;Fil för den privata nyckeln:</translation>
    </message>
    <message>
        <source>Private key (*.pem)</source>
        <translation>Privat nyckel (*.pem)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problem areas</source>
        <translation>Problemområden</translation>
    </message>
    <message>
        <source>Problem level</source>
        <translation>Problemnivå</translation>
    </message>
    <message>
        <source>Problem level and uncertainty</source>
        <translation>Problemnivå och osäkerhet</translation>
    </message>
    <message>
        <source>Problem level of each step (bar). The line at its end grows with the uncertainty.</source>
        <translation>Problemnivån i varje steg (stapel). Ju osäkrare, desto längre streck vid stapelns ände.</translation>
    </message>
    <message>
        <source>Problem that the measure is against</source>
        <translation>Problem som åtgärden riktas mot</translation>
    </message>
    <message>
        <source>Problem: ({terms}) / {weights} = {mean}</source>
        <translation>Problem: ({terms}) / {weights} = {mean}</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Programs disagree on what lies inside such a boundary, so areas, overlaps and statistics become wrong.</source>
        <translation>Program är oense om vad som ligger innanför en sådan gräns, så arealer, överlapp och statistik blir fel.</translation>
    </message>
    <message>
        <source>Programs take texts for different that look the same: searches and joins then miss the area.</source>
        <translation>Program uppfattar texter som ser lika ut som olika: sökningar och kopplingar missar då området.</translation>
    </message>
    <message>
        <source>Proposal from the answers – you decide</source>
        <translation>Förslag enligt svaren – du avgör</translation>
    </message>
    <message>
        <source>Proposal from the answers: none of the categories. It prepares the judgement and does not replace it.</source>
        <translation>Förslag utifrån svaren: ingen av kategorierna. Det förbereder ställningstagandet och ersätter det inte.</translation>
    </message>
    <message>
        <source>Proposal from the answers: {category}. It prepares the judgement and does not replace it.</source>
        <translation>Förslag utifrån svaren: {category}. Det förbereder ställningstagandet och ersätter det inte.</translation>
    </message>
    <message>
        <source>Proposal withdrawn</source>
        <translation>Förslag återkallat</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Föreslå</translation>
    </message>
    <message>
        <source>Propose boundary…</source>
        <translation>Föreslå gräns…</translation>
    </message>
    <message>
        <source>Proposed boundaries</source>
        <translation>Föreslagna gränser</translation>
    </message>
    <message>
        <source>Proposed boundary withdrawn</source>
        <translation>Gränsförslag tillbakadraget</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Publik nyckel</translation>
    </message>
    <message>
        <source>Publish edition</source>
        <translation>Publicera utgåva</translation>
    </message>
    <message>
        <source>Published as version {number} and frozen: it can only be read.</source>
        <translation>Publicerad som version {number} och låst: utgåvan kan bara läsas.</translation>
    </message>
    <message>
        <source>Published edition to start from</source>
        <translation>Publicerad utgåva att utgå från</translation>
    </message>
    <message>
        <source>Published editions</source>
        <translation>Publicerade utgåvor</translation>
    </message>
    <message>
        <source>Published editions (*.zip *.shp *.geojson *.json *.gpkg)</source>
        <translation>Publicerade utgåvor (*.zip *.shp *.geojson *.json *.gpkg)</translation>
    </message>
    <message>
        <source>Published editions (*.zip *.shp *.geojson *.json *.gpkg);;All files (*.*)</source>
        <translation>Publicerade utgåvor (*.zip *.shp *.geojson *.json *.gpkg);;Alla filer (*.*)</translation>
    </message>
    <message>
        <source>Published file</source>
        <translation>Publicerad fil</translation>
    </message>
    <message>
        <source>Published on {day}, version {number}: {count} areas.</source>
        <translation>Publicerad {day}, version {number}. Antal områden: {count}.</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publicerar</translation>
    </message>
    <message>
        <source>Publishing edition {year}</source>
        <translation>Publicerar utgåva {year}</translation>
    </message>
    <message>
        <source>Put all of this right, then publish.</source>
        <translation>Åtgärda allt detta och publicera sedan.</translation>
    </message>
    <message>
        <source>Put it beside the .shp file under the same name, or fetch the whole zip again.</source>
        <translation>Lägg den bredvid .shp-filen med samma namn eller hämta hela zip-filen på nytt.</translation>
    </message>
    <message>
        <source>Put it right in the workspace; what the checks found can also be accepted with a reason.</source>
        <translation>Rätta det i arbetsytan. Det som kontrollerna har funnit kan också godtas med en motivering.</translation>
    </message>
    <message>
        <source>Put the &amp;project template among those of QGIS</source>
        <translation>Lägg projektmallen bland QGIS egna &amp;mallar</translation>
    </message>
    <message>
        <source>Put the files that the local police areas handed in (.zip) into one folder. What nobody handed in is taken from the base edition. It can be compiled again whenever more files come.</source>
        <translation>Lägg filerna som lokalpolisområdena har lämnat in (.zip) i en mapp. Det som ingen har lämnat in tas från grundutgåvan. Det går att sammanställa på nytt när fler filer kommer.</translation>
    </message>
    <message>
        <source>Putting the areas together</source>
        <translation>Lägger ihop områdena</translation>
    </message>
    <message>
        <source>QGIS could not open the background map.</source>
        <translation>QGIS kunde inte öppna bakgrundskartan.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Question {question} was not taken over: the workspace has an answer already.</source>
        <translation>Fråga {question} togs inte över: arbetsytan har redan ett svar.</translation>
    </message>
    <message>
        <source>Question {question} was not taken over: {reason}</source>
        <translation>Fråga {question} togs inte över: {reason}</translation>
    </message>
    <message>
        <source>Question {question}: the chosen assessment is not one of those compared.</source>
        <translation>Fråga {question}: den valda bedömningen är inte en av dem som jämförs.</translation>
    </message>
    <message>
        <source>Questions (answered)</source>
        <translation>Frågor (besvarade)</translation>
    </message>
    <message>
        <source>Questions answered on “{criterion}” ({category}): {answered} of {questions}.</source>
        <translation>Besvarade frågor om ”{criterion}” ({category}): {answered} av {questions}.</translation>
    </message>
    <message>
        <source>Questions found</source>
        <translation>Hittade frågor</translation>
    </message>
    <message>
        <source>Queue of areas</source>
        <translation>Kö av områden</translation>
    </message>
    <message>
        <source>R – Risk area</source>
        <translation>R – Riskområde</translation>
    </message>
    <message>
        <source>R&amp;estore…</source>
        <translation>Åte&amp;rställ…</translation>
    </message>
    <message>
        <source>R&amp;ole:</source>
        <translation>R&amp;oll:</translation>
    </message>
    <message>
        <source>RFC 7946: coordinates in WGS 84 are rounded to 7 decimals, about 1 cm; lengths and areas are still those in SWEREF 99 TM.</source>
        <translation>RFC 7946: koordinaterna i WGS 84 avrundas till 7 decimaler, omkring 1 cm. Längder och arealer är fortfarande de i SWEREF 99 TM.</translation>
    </message>
    <message>
        <source>Re&amp;gion:</source>
        <translation>Re&amp;gion:</translation>
    </message>
    <message>
        <source>Rea&amp;son:</source>
        <translation>Sk&amp;äl:</translation>
    </message>
    <message>
        <source>Read on here, and take over when the other window has been closed.</source>
        <translation>Fortsätt att läsa här och ta över när det andra fönstret har stängts.</translation>
    </message>
    <message>
        <source>Read this code over the phone to whoever receives the file. The same code is shown there when the file is whole and unchanged.</source>
        <translation>Läs upp koden per telefon för den som tar emot filen. Samma kod visas där om filen är hel och oförändrad.</translation>
    </message>
    <message>
        <source>Reading areas</source>
        <translation>Läser områden</translation>
    </message>
    <message>
        <source>Reading back what was written and comparing</source>
        <translation>Läser tillbaka det skrivna och jämför</translation>
    </message>
    <message>
        <source>Reading submission {number} of {count}</source>
        <translation>Läser underlag {number} av {count}</translation>
    </message>
    <message>
        <source>Reading the areas</source>
        <translation>Läser områdena</translation>
    </message>
    <message>
        <source>Reading the areas of {year}</source>
        <translation>Läser områdena i {year}</translation>
    </message>
    <message>
        <source>Reading the assessments</source>
        <translation>Bedömningarna läses</translation>
    </message>
    <message>
        <source>Reading the assessments of {year}</source>
        <translation>Läser bedömningarna för {year}</translation>
    </message>
    <message>
        <source>Reading the compilation</source>
        <translation>Läser sammanställningen</translation>
    </message>
    <message>
        <source>Reading the conflicts</source>
        <translation>Läser konflikterna</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Läser historiken</translation>
    </message>
    <message>
        <source>Reading the lives of the areas</source>
        <translation>Läser områdenas livslinjer</translation>
    </message>
    <message>
        <source>Reading {year} for drawing</source>
        <translation>Läser {year} för ritning</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Läser…</translation>
    </message>
    <message>
        <source>Reads a published edition (shapefile, GeoJSON or GeoPackage, zipped or not) into a workspace, with all its attributes, as 2D areas in SWEREF 99 TM. The file itself is never changed. A file that was imported before is recognised and changes nothing.</source>
        <translation>Läser in en publicerad utgåva (shape, GeoJSON eller GeoPackage, zippad eller inte) i en arbetsyta, med alla attribut, som ytor i två dimensioner i SWEREF 99 TM. Själva filen ändras aldrig. En fil som redan är importerad känns igen och ändrar ingenting.</translation>
    </message>
    <message>
        <source>Reads all submissions (.zip) of a folder and compiles them to one edition. Of two submissions of a local police area the newer one counts; what nobody handed in is taken from the base edition. Overlaps across local police areas, ids and areas given twice, categories without a signed judgement or foreign to the edition and errors of the checks are conflicts for a person to decide. Run again, only what has changed is touched, and decisions hold as long as both sides of their conflict stay.</source>
        <translation>Läser alla underlag (.zip) i en mapp och sammanställer dem till en utgåva. Av två underlag från samma lokalpolisområde gäller det nyare; det som ingen har lämnat in tas från grundutgåvan. Överlappningar mellan lokalpolisområden, id och områden som förekommer två gånger, kategorier utan signerat ställningstagande eller som inte finns i utgåvan samt fel som kontrollerna hittar är konflikter som en människa beslutar om. Vid en ny körning berörs bara det som har ändrats, och besluten gäller så länge båda sidor i konflikten är oförändrade.</translation>
    </message>
    <message>
        <source>Reads local police areas, police areas or regions with their ground (shapefile, GeoJSON or GeoPackage) into a workspace. A new area that is drawn takes LPO, codes and locality from them. Codes are known by their digits: 561540 is a local police area, 5615 a police area, 5600 a region. Units of an earlier organisation stay, and end the day before.</source>
        <translation>Läser lokalpolisområden, polisområden eller regioner med sin yta (shapefil, GeoJSON eller GeoPackage) till en arbetsyta. Ett nytt område som ritas får LPO, koder och ort från dem. Koder känns igen på sina siffror: 561540 är ett lokalpolisområde, 5615 ett polisområde, 5600 en region. Enheter i en tidigare organisation ligger kvar och upphör dagen före.</translation>
    </message>
    <message>
        <source>Reads the answers of an assessment from JSON or from a spreadsheet form that was filled in away from QGIS (.xlsx or .csv). All of it or nothing comes in: faults are listed with line or row and column. Questions without an answer in the file keep theirs; the same file again changes nothing. Answers to an older version of the method come as drafts to be confirmed. A signed assessment is left alone, and judgements are not taken over: a person signs.</source>
        <translation>Läser svaren i en bedömning från JSON eller från ett kalkylformulär som fyllts i utanför QGIS (.xlsx eller .csv). Allt eller inget kommer in: felen räknas upp med rad och kolumn. Frågor utan svar i filen behåller sina svar, och samma fil en gång till ändrar ingenting. Svar på en äldre version av metoden kommer in som utkast att bekräfta. En signerad bedömning lämnas orörd, och ställningstaganden tas inte över: en människa signerar.</translation>
    </message>
    <message>
        <source>Ready for review</source>
        <translation>Klar för granskning</translation>
    </message>
    <message>
        <source>Real change</source>
        <translation>Verklig förändring</translation>
    </message>
    <message>
        <source>Real change: other ground is vulnerable, or in another degree.</source>
        <translation>Verklig förändring: annan mark är utsatt, eller i annan grad.</translation>
    </message>
    <message>
        <source>Reall&amp;y was</source>
        <translation>Var egentlige&amp;n</translation>
    </message>
    <message>
        <source>Really &amp;became</source>
        <translation>&amp;Blev egentligen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Skäl (frivilligt)</translation>
    </message>
    <message>
        <source>Reason for deleting the draft, required</source>
        <translation>Skäl för att ta bort utkastet, obligatoriskt</translation>
    </message>
    <message>
        <source>Reason for the change, required</source>
        <translation>Skäl till ändringen, krävs</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Skäl för avgörandet</translation>
    </message>
    <message>
        <source>Reason to let it stand</source>
        <translation>Skäl att godta</translation>
    </message>
    <message>
        <source>Reason, for the change log</source>
        <translation>Motivering, för ändringsloggen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Redo or undo again: {command}</source>
        <translation>Gjort om eller ångrat igen: {command}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Gör om: {step}</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>Gjort om: {step}</translation>
    </message>
    <message>
        <source>Reference to the source</source>
        <translation>Referens till källan</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenser</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avvisad</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Region {name}</source>
        <translation>Region {name}</translation>
    </message>
    <message>
        <source>Region, code</source>
        <translation>Region, kod</translation>
    </message>
    <message>
        <source>Region, name</source>
        <translation>Region, namn</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regioner</translation>
    </message>
    <message>
        <source>Released measures ({table})</source>
        <translation>Frisläppta åtgärder ({table})</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Ta bort grupp</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove the area that is too much, or tell the names apart.</source>
        <translation>Ta bort det område som är överflödigt, eller skilj namnen åt.</translation>
    </message>
    <message>
        <source>Remove the chosen places (Delete)</source>
        <translation>Ta bort de valda platserna (Delete)</translation>
    </message>
    <message>
        <source>Remove the part.</source>
        <translation>Ta bort delen.</translation>
    </message>
    <message>
        <source>Remove the protection, or copy the workspace to a folder where you may write.</source>
        <translation>Ta bort skrivskyddet, eller kopiera arbetsytan till en mapp där du får skriva.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>Rename {before} to {name}</source>
        <translation>Byt namn på {before} till {name}</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Nytt namn</translation>
    </message>
    <message>
        <source>Reo&amp;pen</source>
        <translation>Öppna &amp;igen</translation>
    </message>
    <message>
        <source>Reopen: {conflict}</source>
        <translation>Öppna igen: {conflict}</translation>
    </message>
    <message>
        <source>Replace a workspace that stands there, with all its work.</source>
        <translation>Ersätt en arbetsyta som redan finns där, med allt arbete i den.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report (*.json)</source>
        <translation>Rapport (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>Report of %n area(s) written: {pages} pages in {file}.</source>
        <translation>
            <numerusform>Rapport om %n område skriven: {pages} sidor i {file}.</numerusform>
            <numerusform>Rapport om %n områden skriven: {pages} sidor i {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report of %n page(s) written.</source>
        <translation>
            <numerusform>Rapport på %n sida skriven.</numerusform>
            <numerusform>Rapport på %n sidor skriven.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report – edition {year}</source>
        <translation>Rapport – utgåva {year}</translation>
    </message>
    <message>
        <source>Reprojected to SWEREF 99 TM with an accuracy of {metres} m.</source>
        <translation>Omprojicerat till SWEREF 99 TM med noggrannheten {metres} m.</translation>
    </message>
    <message>
        <source>Required questions in open steps without an answer: {questions}.</source>
        <translation>Obligatoriska frågor i öppna steg utan svar: {questions}.</translation>
    </message>
    <message>
        <source>Required, is kept in the history</source>
        <translation>Krävs, sparas i historiken</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation>&amp;Återställ standardvärden</translation>
    </message>
    <message>
        <source>Restart QGIS and open the workspace before the other plugin is used, or switch that plugin off.</source>
        <translation>Starta om QGIS och öppna arbetsytan innan det andra insticksprogrammet används, eller stäng av det.</translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>Återställ {name}</translation>
    </message>
    <message>
        <source>Restoring an earlier state needs a written reason.</source>
        <translation>En återställning måste ha ett skrivet skäl.</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Återkommet</translation>
    </message>
    <message>
        <source>Revised because: {reason}</source>
        <translation>Skäl till revideringen: {reason}</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Revision begun</source>
        <translation>Revision påbörjad</translation>
    </message>
    <message>
        <source>Revision {newer} has taken the place of revision {older}.</source>
        <translation>Revidering {newer} har ersatt revidering {older}.</translation>
    </message>
    <message>
        <source>Revision {revision} is under way and not shown here.</source>
        <translation>Revidering {revision} pågår och visas inte här.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Höger</translation>
    </message>
    <message>
        <source>Riskområde was given up with the edition of 2025; counts over the editions would not add up.</source>
        <translation>Riskområde togs bort med utgåvan 2025; räkningar över utgåvorna skulle inte gå ihop.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Role and signature</source>
        <translation>Roll och underskrift</translation>
    </message>
    <message>
        <source>Role in log and assessments</source>
        <translation>Roll i logg och bedömningar</translation>
    </message>
    <message>
        <source>Role in the area</source>
        <translation>Roll i området</translation>
    </message>
    <message>
        <source>Role, for instance Områdespolis</source>
        <translation>Roll, till exempel Områdespolis</translation>
    </message>
    <message>
        <source>Rounding the coordinates makes the boundaries of these areas cross themselves: {areas}.</source>
        <translation>När koordinaterna avrundas korsar dessa områdens gränser sig själva: {areas}.</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Radnummer</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {before} became {after}</source>
        <translation>Rad {row}, {column}: {before} blev {after}</translation>
    </message>
    <message>
        <source>Rows of the change log, of which with something masked</source>
        <translation>Rader i ändringsloggen, varav med något maskerat</translation>
    </message>
    <message>
        <source>Run the checks and repair the boundary first.</source>
        <translation>Kör kontrollerna och reparera gränsen först.</translation>
    </message>
    <message>
        <source>S – Particularly vulnerable area</source>
        <translation>S – Särskilt utsatt område</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Avbr&amp;yt</translation>
    </message>
    <message>
        <source>S&amp;ubmissions</source>
        <translation>&amp;Underlag</translation>
    </message>
    <message>
        <source>SHA-256 of the content</source>
        <translation>SHA-256 för innehållet</translation>
    </message>
    <message>
        <source>SHA-256 of the content: {hash}</source>
        <translation>SHA-256 för innehållet: {hash}</translation>
    </message>
    <message>
        <source>SHA-256 of the file: {hash}</source>
        <translation>Filens SHA-256: {hash}</translation>
    </message>
    <message>
        <source>SHP (zip), GEOJSON (SWEREF 99 TM), GEOJSON_RFC7946 (WGS 84) or GPKG.</source>
        <translation>SHP (zip), GEOJSON (SWEREF 99 TM), GEOJSON_RFC7946 (WGS 84) eller GPKG.</translation>
    </message>
    <message>
        <source>Same area twice</source>
        <translation>Samma område två gånger</translation>
    </message>
    <message>
        <source>Same category</source>
        <translation>Samma kategori</translation>
    </message>
    <message>
        <source>Same id and name; {ground}.</source>
        <translation>Samma id och namn; {ground}.</translation>
    </message>
    <message>
        <source>Same id twice</source>
        <translation>Samma id två gånger</translation>
    </message>
    <message>
        <source>Same id, other name; {ground}.</source>
        <translation>Samma id, annat namn; {ground}.</translation>
    </message>
    <message>
        <source>Same name twice</source>
        <translation>Samma namn två gånger</translation>
    </message>
    <message>
        <source>Same name, other id; {ground}.</source>
        <translation>Samma namn, annat id; {ground}.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>lör</translation>
    </message>
    <message>
        <source>Save as a table (.csv), without free texts unless you ask for them</source>
        <translation>Spara som tabell (.csv), utan fritexter om du inte ber om dem</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Spara den som UTF-8.</translation>
    </message>
    <message>
        <source>Save or close the edits that are open in QGIS or in other programs (ask whoever shares the file with you), then try again.</source>
        <translation>Spara eller avsluta redigeringar som är öppna i QGIS eller i andra program (fråga den som delar filen med dig) och försök igen.</translation>
    </message>
    <message>
        <source>Save the change log</source>
        <translation>Spara ändringsloggen</translation>
    </message>
    <message>
        <source>Save the file as UTF-8, or export it again.</source>
        <translation>Spara filen som UTF-8 eller exportera den på nytt.</translation>
    </message>
    <message>
        <source>Save the findings as a layer, a table or a report</source>
        <translation>Spara fynden som lager, tabell eller rapport</translation>
    </message>
    <message>
        <source>Save the log as CSV for a spreadsheet, or as JSON</source>
        <translation>Spara loggen som CSV för kalkylblad, eller som JSON</translation>
    </message>
    <message>
        <source>Save the page to print</source>
        <translation>Spara sidan för utskrift</translation>
    </message>
    <message>
        <source>Save totals, flow of the categories and all changes as a web page for A4</source>
        <translation>Spara summor, kategoriernas flöde och alla förändringar som en webbsida för A4</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Sparat som {file}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Sparar…</translation>
    </message>
    <message>
        <source>Say what the columns mean when you import it in QGIS (the answer is remembered), or name them as in the published files (NAMN, KATEGORI …).</source>
        <translation>Ange vad kolumnerna betyder när du importerar filen i QGIS (svaret sparas), eller döp dem som i de publicerade filerna (NAMN, KATEGORI …).</translation>
    </message>
    <message>
        <source>Say where the files go: give OUTPUT a folder.</source>
        <translation>Ange var filerna ska hamna: ge OUTPUT en mapp.</translation>
    </message>
    <message>
        <source>Say where the log goes: give OUTPUT.</source>
        <translation>Ange var loggen ska sparas: ge OUTPUT.</translation>
    </message>
    <message>
        <source>Say where the report goes: give OUTPUT.</source>
        <translation>Ange var rapporten ska sparas: OUTPUT.</translation>
    </message>
    <message>
        <source>Say where the table goes: give OUTPUT.</source>
        <translation>Ange vart tabellen ska skrivas med OUTPUT.</translation>
    </message>
    <message>
        <source>Say which category each of them gets.</source>
        <translation>Ange vilken kategori vart och ett av dem får.</translation>
    </message>
    <message>
        <source>Say which column holds this: {meaning}.</source>
        <translation>Ange vilken kolumn som innehåller: {meaning}.</translation>
    </message>
    <message>
        <source>Say which one: give EDITION the year.</source>
        <translation>Ange vilken: ge EDITION årtalet.</translation>
    </message>
    <message>
        <source>Say whose assessment: give ASSESSOR one of these roles.</source>
        <translation>Ange vems bedömning: ge ASSESSOR en av dessa roller.</translation>
    </message>
    <message>
        <source>Say with ASSESSOR whose assessment is signed.</source>
        <translation>Ange med ASSESSOR vems bedömning som signeras.</translation>
    </message>
    <message>
        <source>Scale 1 : {scale}. Boundary: {edition}. Coordinates in metres, SWEREF 99 TM (EPSG:3006).</source>
        <translation>Skala 1 : {scale}. Gräns: {edition}. Koordinater i meter, SWEREF 99 TM (EPSG:3006).</translation>
    </message>
    <message>
        <source>Scale 1 : {scale}. Coordinates in metres, SWEREF 99 TM (EPSG:3006).</source>
        <translation>Skala 1 : {scale}. Koordinater i meter, SWEREF 99 TM (EPSG:3006).</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Omfattning</translation>
    </message>
    <message>
        <source>Search an area above, or press the button beside the search and click on the area in the map.</source>
        <translation>Sök ett område ovan, eller tryck på knappen bredvid sökfältet och klicka på området i kartan.</translation>
    </message>
    <message>
        <source>Search area, id, LPO or locality</source>
        <translation>Sök område, id, LPO eller ort</translation>
    </message>
    <message>
        <source>Search area, id, LPO…</source>
        <translation>Sök område, id, LPO…</translation>
    </message>
    <message>
        <source>Search in the changes</source>
        <translation>Sök bland förändringarna</translation>
    </message>
    <message>
        <source>Search in the conflicts</source>
        <translation>Sök bland konflikterna</translation>
    </message>
    <message>
        <source>Search in the findings</source>
        <translation>Sök bland fynden</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Sök i historiken</translation>
    </message>
    <message>
        <source>Search in the submissions</source>
        <translation>Sök bland underlagen</translation>
    </message>
    <message>
        <source>Search name or code…</source>
        <translation>Sök namn eller kod…</translation>
    </message>
    <message>
        <source>Second file</source>
        <translation>Andra filen</translation>
    </message>
    <message>
        <source>Select the areas that are to become one.</source>
        <translation>Markera de områden som ska bli ett.</translation>
    </message>
    <message>
        <source>Send a conflict back with a text first.</source>
        <translation>Skicka först tillbaka en konflikt med en text.</translation>
    </message>
    <message>
        <source>Send bac&amp;k</source>
        <translation>Ski&amp;cka tillbaka</translation>
    </message>
    <message>
        <source>Send {public} to whoever compiles, and read out this code over the phone: the same code is shown there for what you sign. Keep {private} and its password to yourself; who loses them makes a new key.</source>
        <translation>Skicka {public} till den som sammanställer, och läs upp denna kod per telefon: samma kod visas där för det som ni signerar. Behåll {private} och dess lösenord för er själva; den som förlorar dem skapar en ny nyckel.</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Tillbakaskickad</translation>
    </message>
    <message>
        <source>Sent back by Noa</source>
        <translation>Tillbakaskickat av Noa</translation>
    </message>
    <message>
        <source>Sent back by Noa (*.json)</source>
        <translation>Tillbakaskickat av Noa (*.json)</translation>
    </message>
    <message>
        <source>Set category</source>
        <translation>Sätt kategori</translation>
    </message>
    <message>
        <source>Set organisation</source>
        <translation>Ange organisation</translation>
    </message>
    <message>
        <source>Settle the conflict in another way, or send it back.</source>
        <translation>Avgör konflikten på ett annat sätt, eller skicka tillbaka den.</translation>
    </message>
    <message>
        <source>Settles one conflict of a compiled edition in one of the ways that its kind has, and carries that out on the areas concerned. The report of the compilation lists the conflicts with key and ways. left and right say which side keeps the ground, the id or its place as the area; of a category right is that of the base edition. both_clipped gives the ground to neither side, new_boundary draws the left one anew, new_category says the category, accept lets stand what was handed in. send_back asks the local police areas; the conflict stays open until they hand in anew. reopen withdraws a decision.</source>
        <translation>Avgör en konflikt i en sammanställd utgåva på ett av de sätt som den kan avgöras på, och genomför det på de områden som berörs. Sammanställningens rapport räknar upp konflikterna med nyckel och sätt. left och right säger vilken sida som behåller marken, id-numret eller sin plats som området; för en kategori är right basutgåvans. both_clipped ger marken åt ingendera sidan, new_boundary ritar om det vänstra området, new_category anger kategorin, accept låter det som lämnades in stå. send_back frågar lokalpolisområdena; konflikten är öppen tills de lämnar in på nytt. reopen drar tillbaka ett beslut.</translation>
    </message>
    <message>
        <source>Several areas of edition {year} fit “{key}”: {names}.</source>
        <translation>Flera områden i utgåva {year} stämmer med ”{key}”: {names}.</translation>
    </message>
    <message>
        <source>Several local police areas are called {name}.</source>
        <translation>Flera lokalpolisområden heter {name}.</translation>
    </message>
    <message>
        <source>Several units have the same code: {codes}.</source>
        <translation>Flera enheter har samma kod: {codes}.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Allvar</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shape of a place</source>
        <translation>En plats form</translation>
    </message>
    <message>
        <source>Shapefile in a zip, SWEREF 99 TM (EPSG:3006), metres, UTF-8</source>
        <translation>Shapefil i zip, SWEREF 99 TM (EPSG:3006), meter, UTF-8</translation>
    </message>
    <message>
        <source>Shapefile, zipped (SWEREF 99 TM)</source>
        <translation>Shapefil, zippad (SWEREF 99 TM)</translation>
    </message>
    <message>
        <source>Shapefile: OBJECTID is not written, the rows stand in its order; column names are cut to 10 bytes; blanks around a text and the blank of an open end are lost.</source>
        <translation>Shapefil: OBJECTID skrivs inte, men raderna står i dess ordning. Kolumnnamnen kortas till 10 byte. Blanksteg före och efter en text och blanksteget för ett öppet slut går förlorade.</translation>
    </message>
    <message>
        <source>Shorten the text, or export as .json or .csv.</source>
        <translation>Korta texten, eller exportera som .json eller .csv.</translation>
    </message>
    <message>
        <source>Shorten the text. The letters å, ä and ö take two bytes each.</source>
        <translation>Korta texten. Bokstäverna å, ä och ö tar två byte var.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show all…</source>
        <translation>Visa alla…</translation>
    </message>
    <message>
        <source>Show findings that somebody lets stand as well</source>
        <translation>Visa också fynd som någon har godtagit</translation>
    </message>
    <message>
        <source>Show help for the questions</source>
        <translation>Visa hjälp till frågorna</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Visa den</translation>
    </message>
    <message>
        <source>Show only LPOs in this state</source>
        <translation>Visa bara lokalpolisområden i detta läge</translation>
    </message>
    <message>
        <source>Show only areas of which the map shows something</source>
        <translation>Visa bara områden som syns i kartan</translation>
    </message>
    <message>
        <source>Show only areas that were changed: in a draft since the edition it was started from, else here</source>
        <translation>Visa bara områden som har ändrats: i ett utkast sedan utgåvan som det utgår från, annars här</translation>
    </message>
    <message>
        <source>Show only areas with this status</source>
        <translation>Visa bara områden med den här statusen</translation>
    </message>
    <message>
        <source>Show only changes of this kind</source>
        <translation>Visa bara förändringar av detta slag</translation>
    </message>
    <message>
        <source>Show only conflicts in this state</source>
        <translation>Visa bara konflikter i detta läge</translation>
    </message>
    <message>
        <source>Show only conflicts of this kind</source>
        <translation>Visa bara konflikter av detta slag</translation>
    </message>
    <message>
        <source>Show only findings of this check</source>
        <translation>Visa bara fynd från denna kontroll</translation>
    </message>
    <message>
        <source>Show only findings of this severity</source>
        <translation>Visa bara fynd av detta allvar</translation>
    </message>
    <message>
        <source>Show only this category</source>
        <translation>Visa bara den här kategorin</translation>
    </message>
    <message>
        <source>Show only this local police area, police area or region</source>
        <translation>Visa bara detta lokalpolisområde, polisområde eller denna region</translation>
    </message>
    <message>
        <source>Show or hide the assessment of an area</source>
        <translation>Visa eller dölj bedömningen av ett område</translation>
    </message>
    <message>
        <source>Show or hide the table of areas</source>
        <translation>Visa eller dölj tabellen med områden</translation>
    </message>
    <message>
        <source>Show or hide what changed between two editions</source>
        <translation>Visa eller dölj vad som ändrats mellan två utgåvor</translation>
    </message>
    <message>
        <source>Show or hide what is wrong in an edition</source>
        <translation>Visa eller dölj felen i en utgåva</translation>
    </message>
    <message>
        <source>Show or hide where assessors differ and how well they agree</source>
        <translation>Visa eller dölj var bedömarna skiljer sig och hur väl de stämmer överens</translation>
    </message>
    <message>
        <source>Show the answer of {role} in the assessment dock</source>
        <translation>Visa svaret från {role} i bedömningspanelen</translation>
    </message>
    <message>
        <source>Show the answers of {role}; they cannot be changed</source>
        <translation>Visa svaren från {role}; de kan inte ändras</translation>
    </message>
    <message>
        <source>Show the categories of all editions as a chart</source>
        <translation>Visa alla utgåvors kategorier som diagram</translation>
    </message>
    <message>
        <source>Show the chosen places on the map (Return)</source>
        <translation>Visa de valda platserna i kartan (Retur)</translation>
    </message>
    <message>
        <source>Show the common assessment in the assessment dock</source>
        <translation>Visa den gemensamma bedömningen i bedömningspanelen</translation>
    </message>
    <message>
        <source>Show the queue of areas</source>
        <translation>Visa kön av områden</translation>
    </message>
    <message>
        <source>Show this answer in the assessment dock</source>
        <translation>Visa det här svaret i bedömningspanelen</translation>
    </message>
    <message>
        <source>Show where the places crowd: every place weighs the same</source>
        <translation>Visa var platserna ligger tätt: varje plats väger lika mycket</translation>
    </message>
    <message>
        <source>Shows the LPOs in which every word stands.</source>
        <translation>Visar de lokalpolisområden där alla ord förekommer.</translation>
    </message>
    <message>
        <source>Shows the areas in which every word stands; names and ids of other editions count.</source>
        <translation>Visar områden där alla orden förekommer. Namn och id i andra utgåvor räknas också.</translation>
    </message>
    <message>
        <source>Shows the changes in which every word stands.</source>
        <translation>Visar de förändringar där alla orden finns med.</translation>
    </message>
    <message>
        <source>Shows the conflicts in which every word stands.</source>
        <translation>Visar de konflikter där alla ord förekommer.</translation>
    </message>
    <message>
        <source>Shows the findings in which every word stands.</source>
        <translation>Visar de fynd där alla ord förekommer.</translation>
    </message>
    <message>
        <source>Shrunk</source>
        <translation>Minskat</translation>
    </message>
    <message>
        <source>Sign and freeze…</source>
        <translation>Signera och lås…</translation>
    </message>
    <message>
        <source>Sign assessment</source>
        <translation>Signera bedömning</translation>
    </message>
    <message>
        <source>Sign it incomplete</source>
        <translation>Signera ofullständig</translation>
    </message>
    <message>
        <source>Sign the &amp;incomplete assessment as it is</source>
        <translation>Signera den &amp;ofullständiga bedömningen som den är</translation>
    </message>
    <message>
        <source>Sign the assessment of {name}</source>
        <translation>Signera bedömningen av {name}</translation>
    </message>
    <message>
        <source>Sign the assessment, or make a revision of it and sign that.</source>
        <translation>Signera bedömningen, eller gör en revidering av den och signera den.</translation>
    </message>
    <message>
        <source>Sign with &amp;key:</source>
        <translation>Signera med n&amp;yckel:</translation>
    </message>
    <message>
        <source>Sign with this key</source>
        <translation>Signera med denna nyckel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Signature?</source>
        <translation>Signatur?</translation>
    </message>
    <message>
        <source>Signatures need the Python package cryptography, which cannot be used here.</source>
        <translation>Signaturer kräver Python-paketet cryptography, som inte kan användas här.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signerad</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signerat den</translation>
    </message>
    <message>
        <source>Signed with a key that is not among those known. Code of the key: {code}.</source>
        <translation>Signerat med en nyckel som inte finns bland de kända. Nyckelns kod: {code}.</translation>
    </message>
    <message>
        <source>Signed with the key of {keys}. Code of the key: {code}.</source>
        <translation>Signerat med nyckeln för {keys}. Nyckelns kod: {code}.</translation>
    </message>
    <message>
        <source>Signing needs the Python package {package} {needed} or newer. {found}</source>
        <translation>Signering kräver Python-paketet {package} {needed} eller nyare. {found}</translation>
    </message>
    <message>
        <source>Signs the assessment as it is, although answers, figures or evidence are missing.</source>
        <translation>Signerar bedömningen som den är, fastän svar, siffror eller belägg saknas.</translation>
    </message>
    <message>
        <source>Similar names: {names}.</source>
        <translation>Liknande namn: {names}.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>Sedan förra gången</translation>
    </message>
    <message>
        <source>Since when the area has the new category, such as 2026-11-22.</source>
        <translation>Sedan när området har den nya kategorin, till exempel 2026-11-22.</translation>
    </message>
    <message>
        <source>Since {year}</source>
        <translation>Sedan {year}</translation>
    </message>
    <message>
        <source>Six digits, such as 561540. Leave it out for a national workspace.</source>
        <translation>Sex siffror, till exempel 561540. Lämna tomt för en nationell arbetsyta.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Sliver</source>
        <translation>Flisa</translation>
    </message>
    <message>
        <source>Sna&amp;p within:</source>
        <translation>Snä&amp;pp inom:</translation>
    </message>
    <message>
        <source>Snap one border to the other, or move it away if the strip is meant to lie outside.</source>
        <translation>Snäpp den ena gränsen till den andra, eller flytta den om remsan ska ligga utanför.</translation>
    </message>
    <message>
        <source>Snap the border of one area to the vertices of the other.</source>
        <translation>Snäpp det ena områdets gräns till det andras brytpunkter.</translation>
    </message>
    <message>
        <source>Snap to published</source>
        <translation>Fäst vid utgåva</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong: {error}. The details are in the log.</source>
        <translation>Något oförutsett gick fel: {error}. Detaljerna finns i loggen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Source: {file}, coordinate system {crs}.</source>
        <translation>Källa: {file}, koordinatsystem {crs}.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Källa: {source}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Special area id</source>
        <translation>Specialområdes-id</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Delat</translation>
    </message>
    <message>
        <source>Split area</source>
        <translation>Dela område</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stabil</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Gamla</translation>
    </message>
    <message>
        <source>Stale: the data are older than {months} months.</source>
        <translation>Gamla uppgifter: äldre än {months} månader.</translation>
    </message>
    <message>
        <source>Stands in the change log, in decisions and in what is published: a role, never a name. It holds for all workspaces and can be changed among QGIS's options.</source>
        <translation>Står i ändringsloggen, i besluten och i det som publiceras: en roll, aldrig ett namn. Den gäller i alla arbetsytor och ändras bland QGIS alternativ.</translation>
    </message>
    <message>
        <source>Stands on every page; kept in the workspace for the next report</source>
        <translation>Står på varje sida; sparas i arbetsytan till nästa rapport</translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation>Starta ett utkast</translation>
    </message>
    <message>
        <source>Start a draft from it and draw there.</source>
        <translation>Starta ett utkast från den och rita där.</translation>
    </message>
    <message>
        <source>Starting the draft of {year}</source>
        <translation>Påbörjar utkastet för {year}</translation>
    </message>
    <message>
        <source>Starts a new edition as a draft of another one, which may be a draft too. All areas are carried over with their ids, boundaries, categories and dates; what is changed then stands in the draft alone.</source>
        <translation>Startar en ny utgåva som utkast av en annan, som också får vara ett utkast. Alla områden följer med, med id, gränser, kategorier och datum; det som ändras sedan står bara i utkastet.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>State of the &amp;assessment</source>
        <translation>Bedömningens &amp;läge</translation>
    </message>
    <message>
        <source>State of the steps</source>
        <translation>Stegens läge</translation>
    </message>
    <message>
        <source>Stated area (m²)</source>
        <translation>Angiven areal (m²)</translation>
    </message>
    <message>
        <source>Stated length of the boundary (m)</source>
        <translation>Angiven längd på gränsen (m)</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Stays with {area}: {ground}</source>
        <translation>Kvar hos {area}: {ground}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Step and place of the question</source>
        <translation>Frågans steg och plats</translation>
    </message>
    <message>
        <source>Step {number}  {title}</source>
        <translation>Steg {number}  {title}</translation>
    </message>
    <message>
        <source>Step {number} is locked for want of answers.</source>
        <translation>Steg {number} är låst i brist på svar.</translation>
    </message>
    <message>
        <source>Step {number} is locked. {reason}</source>
        <translation>Steg {number} är låst. {reason}</translation>
    </message>
    <message>
        <source>Step {number} needs review.</source>
        <translation>Steg {number} behöver ses över.</translation>
    </message>
    <message>
        <source>Step {number} needs review: answers before it have changed since it was complete.</source>
        <translation>Steg {number} behöver ses över: tidigare svar har ändrats sedan det blev klart.</translation>
    </message>
    <message>
        <source>Step {number} reviewed</source>
        <translation>Steg {number} granskat</translation>
    </message>
    <message>
        <source>Step {number}: {reason}</source>
        <translation>Steg {number}: {reason}</translation>
    </message>
    <message>
        <source>Step {step}  {title}</source>
        <translation>Steg {step}  {title}</translation>
    </message>
    <message>
        <source>Step {step} has no gate that could be opened.</source>
        <translation>Steg {step} har ingen spärr som kan öppnas.</translation>
    </message>
    <message>
        <source>Step {step} left to its gate</source>
        <translation>Spärren avgör åter steg {step}</translation>
    </message>
    <message>
        <source>Step {step} opened anyway</source>
        <translation>Steg {step} öppnat ändå</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation>Saknas: {what}.</translation>
    </message>
    <message>
        <source>Stop painting (Esc)</source>
        <translation>Sluta måla (Esc)</translation>
    </message>
    <message>
        <source>Stopped: not all files to send back are written. Write them again before any of them goes out.</source>
        <translation>Avbrutet: alla filer som ska skickas tillbaka är inte skrivna. Skriv dem på nytt innan någon av dem skickas ut.</translation>
    </message>
    <message>
        <source>Stopped: the draft is as it was.</source>
        <translation>Avbrutet: utkastet är som det var.</translation>
    </message>
    <message>
        <source>Stopped: {step}. Nothing was changed.</source>
        <translation>Avbrutet: {step}. Inget ändrades.</translation>
    </message>
    <message>
        <source>Stops the export</source>
        <translation>Stoppar exporten</translation>
    </message>
    <message>
        <source>Store that it goes with the chosen area and not with this one</source>
        <translation>Spara att det hör ihop med det valda området och inte med det här</translation>
    </message>
    <message>
        <source>Store that these are different areas</source>
        <translation>Spara att detta är olika områden</translation>
    </message>
    <message>
        <source>Store that these two belong together</source>
        <translation>Spara att dessa två hör ihop</translation>
    </message>
    <message>
        <source>Storing the areas</source>
        <translation>Sparar områdena</translation>
    </message>
    <message>
        <source>Storing the compilation</source>
        <translation>Sparar sammanställningen</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>Submission (*.zip)</source>
        <translation>Underlag (*.zip)</translation>
    </message>
    <message>
        <source>Submission for {year}: {lpo} ({code})</source>
        <translation>Underlag för {year}: {lpo} ({code})</translation>
    </message>
    <message>
        <source>Submission made</source>
        <translation>Underlag skapat</translation>
    </message>
    <message>
        <source>Submission of {lpo} written and read back: {file}. Code: {code}.</source>
        <translation>Underlaget från {lpo} är skrivet och kontrolläst: {file}. Kod: {code}.</translation>
    </message>
    <message>
        <source>Such an area falls out of maps, tables and counts that go by category.</source>
        <translation>Ett sådant område faller bort ur kartor, tabeller och räkningar efter kategori.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>sön</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Undersökning</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabell (*.csv)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabell för kalkylprogram (*.csv)</translation>
    </message>
    <message>
        <source>Table with motivations and references (*.csv)</source>
        <translation>Tabell med motiveringar och referenser (*.csv)</translation>
    </message>
    <message>
        <source>Table without free texts (*.csv)</source>
        <translation>Tabell utan fritexter (*.csv)</translation>
    </message>
    <message>
        <source>Table without geometry, for instance .csv, .xlsx or .gpkg.</source>
        <translation>Tabell utan geometri, till exempel .csv, .xlsx eller .gpkg.</translation>
    </message>
    <message>
        <source>Tables by code and tables by name then count the areas differently.</source>
        <translation>Tabeller efter kod och tabeller efter namn räknar då områdena olika.</translation>
    </message>
    <message>
        <source>Take back that step {number} was opened anyway</source>
        <translation>Ta tillbaka att steg {number} öppnades ändå</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta över</translation>
    </message>
    <message>
        <source>Take some words that nobody guesses, and keep them safe.</source>
        <translation>Ta några ord som ingen gissar, och förvara dem säkert.</translation>
    </message>
    <message>
        <source>Take that back, or reject that pair, first.</source>
        <translation>Ta tillbaka det eller avvisa det paret först.</translation>
    </message>
    <message>
        <source>Take the area out of the edition, or let Noa judge it anew in step 5.</source>
        <translation>Ta bort området ur utgåvan, eller låt Noa ta ställning på nytt i steg 5.</translation>
    </message>
    <message>
        <source>Take the boundary of the areas that are chosen in the table or on the map</source>
        <translation>Ta gränsen för de områden som är valda i tabellen eller på kartan</translation>
    </message>
    <message>
        <source>Take the c&amp;hosen area's</source>
        <translation>Ta va&amp;lt områdes</translation>
    </message>
    <message>
        <source>Take the change of both areas back together, or redraw {other} first.</source>
        <translation>Ta tillbaka ändringen av båda områdena tillsammans, eller rita om {other} först.</translation>
    </message>
    <message>
        <source>Take the chosen group out (Delete)</source>
        <translation>Ta bort den valda gruppen (Delete)</translation>
    </message>
    <message>
        <source>Take the identity number out of the text.</source>
        <translation>Ta bort identitetsnumret ur texten.</translation>
    </message>
    <message>
        <source>Take the later change back first, or answer anew.</source>
        <translation>Ta först tillbaka den senare ändringen, eller svara på nytt.</translation>
    </message>
    <message>
        <source>Take the later change back first, or decide anew.</source>
        <translation>Ta först tillbaka den senare ändringen, eller avgör på nytt.</translation>
    </message>
    <message>
        <source>Take the later change back first, or make the change anew.</source>
        <translation>Ta först tillbaka den senare ändringen, eller gör ändringen på nytt.</translation>
    </message>
    <message>
        <source>Take the place out and draw it anew.</source>
        <translation>Ta bort platsen och rita den på nytt.</translation>
    </message>
    <message>
        <source>Take the protection off, or choose another place or name; the file is untouched.</source>
        <translation>Ta bort skrivskyddet, eller välj en annan plats eller ett annat namn. Filen är orörd.</translation>
    </message>
    <message>
        <source>Take their answers in, or withdraw what was sent back, then delete the edition.</source>
        <translation>Ta in deras svar, eller återkalla det som skickats tillbaka, och ta sedan bort utgåvan.</translation>
    </message>
    <message>
        <source>Take them out of the texts, or export without free texts.</source>
        <translation>Ta bort dem ur texterna, eller exportera utan fritexter.</translation>
    </message>
    <message>
        <source>Take them out of the texts, then export again.</source>
        <translation>Ta bort dem ur texterna och exportera igen.</translation>
    </message>
    <message>
        <source>Take {letter}</source>
        <translation>Ta {letter}</translation>
    </message>
    <message>
        <source>Taken as the edition of {year}, but {first}, and {second}. Check the year.</source>
        <translation>Tolkades som utgåva {year}, men {first}, och {second}. Kontrollera året.</translation>
    </message>
    <message>
        <source>Taken as the edition of {year}, but {first}. Check the year.</source>
        <translation>Tolkades som utgåva {year}, men {first}. Kontrollera året.</translation>
    </message>
    <message>
        <source>Taken over from the base edition: nobody handed it in, no LPO judged it.</source>
        <translation>Övertaget från grundutgåvan: ingen har lämnat in det, inget LPO har tagit ställning.</translation>
    </message>
    <message>
        <source>Taking over assessments and judgements</source>
        <translation>Tar över bedömningar och ställningstaganden</translation>
    </message>
    <message>
        <source>Target of the measure</source>
        <translation>Åtgärdens mål</translation>
    </message>
    <message>
        <source>Technical change</source>
        <translation>Teknisk förändring</translation>
    </message>
    <message>
        <source>Telling what happened to each area</source>
        <translation>Berättar vad som hände med varje område</translation>
    </message>
    <message>
        <source>Text too long</source>
        <translation>För lång text</translation>
    </message>
    <message>
        <source>Texts that may point out a person: {count}.</source>
        <translation>Texter som kan peka ut en person: {count}.</translation>
    </message>
    <message>
        <source>Texts that point out persons must not be exported.{found}</source>
        <translation>Texter som pekar ut personer får inte exporteras.{found}</translation>
    </message>
    <message>
        <source>That change is of another edition; choose that one first.</source>
        <translation>Den ändringen gäller en annan utgåva; välj den utgåvan först.</translation>
    </message>
    <message>
        <source>That revision of the assessment takes no changes any more.</source>
        <translation>Den revideringen av bedömningen kan inte längre ändras.</translation>
    </message>
    <message>
        <source>The GeoPackage in it holds other tables, views, triggers or rows than this plugin hands out: {what}.</source>
        <translation>Underlagets GeoPackage innehåller andra tabeller, vyer, triggrar eller rader än dem som insticksprogrammet lämnar ut: {what}.</translation>
    </message>
    <message>
        <source>The GeoPackage in it holds something else than the manifest tells of: {what}.</source>
        <translation>Underlagets GeoPackage innehåller något annat än vad manifestet anger: {what}.</translation>
    </message>
    <message>
        <source>The GeoPackage in it is damaged: {what}.</source>
        <translation>Underlagets GeoPackage är skadad: {what}.</translation>
    </message>
    <message>
        <source>The GeoPackage in it is no database of its own.</source>
        <translation>Underlagets GeoPackage är ingen fristående databas.</translation>
    </message>
    <message>
        <source>The LPO began from another edition than the base: {year}.</source>
        <translation>Lokalpolisområdet utgick från en annan utgåva än grundutgåvan: {year}.</translation>
    </message>
    <message>
        <source>The LPO has judged already: {category} ({role}, {date}). Once you sign, your judgement takes its place.</source>
        <translation>Lokalpolisområdet har redan tagit ställning: {category} ({role}, {date}). När du signerar gäller ditt ställningstagande i stället.</translation>
    </message>
    <message>
        <source>The LPO judges by signing its assessment.</source>
        <translation>Lokalpolisområdet tar ställning genom att signera sin bedömning.</translation>
    </message>
    <message>
        <source>The PDF could not be begun.</source>
        <translation>PDF-filen kunde inte påbörjas.</translation>
    </message>
    <message>
        <source>The Python package shapely cannot be loaded ({reason}). It is damaged, or made for another Python or NumPy than those of this QGIS.</source>
        <translation>Pythonpaketet shapely kan inte laddas ({reason}). Det är skadat, eller gjort för en annan Python eller NumPy än den som detta QGIS har.</translation>
    </message>
    <message>
        <source>The address at {host} leads on and on and never to a file.</source>
        <translation>Adressen hos {host} leder vidare gång på gång och aldrig till en fil.</translation>
    </message>
    <message>
        <source>The address has changed: it now leads to {target}.</source>
        <translation>Adressen har ändrats: den leder nu till {target}.</translation>
    </message>
    <message>
        <source>The alternatives of the question have changed.</source>
        <translation>Frågans svarsalternativ har ändrats.</translation>
    </message>
    <message>
        <source>The answer holds for this edition too ({keys})</source>
        <translation>Svaret gäller även för den här utgåvan ({keys})</translation>
    </message>
    <message>
        <source>The answer to question {question} cannot be stored: {reason}.</source>
        <translation>Svaret på fråga {question} kan inte sparas: {reason}.</translation>
    </message>
    <message>
        <source>The answers do not suffice for a proposal yet: criteria that decide are unknown.</source>
        <translation>Svaren räcker ännu inte till ett förslag: kriterier som avgör är okända.</translation>
    </message>
    <message>
        <source>The answers of this step were looked at and hold as they are</source>
        <translation>Svaren i steget har setts över och gäller som de är</translation>
    </message>
    <message>
        <source>The answers of {assessor} have changed since they were compared.</source>
        <translation>Svaren från {assessor} har ändrats sedan de jämfördes.</translation>
    </message>
    <message>
        <source>The answers point to: {old} → {new}</source>
        <translation>Svaren pekar på: {old} → {new}</translation>
    </message>
    <message>
        <source>The area becomes {category}.</source>
        <translation>Området blir {category}.</translation>
    </message>
    <message>
        <source>The area gets this trend: {trend}.</source>
        <translation>Området får den här trenden: {trend}.</translation>
    </message>
    <message>
        <source>The area has not been changed here.</source>
        <translation>Området har inte ändrats här.</translation>
    </message>
    <message>
        <source>The area in row {row} (special area id {id}) has no name.</source>
        <translation>Området på rad {row} (specialområdes-id {id}) saknar namn.</translation>
    </message>
    <message>
        <source>The area is not in this workspace any more.</source>
        <translation>Området finns inte längre i arbetsytan.</translation>
    </message>
    <message>
        <source>The area is not part of this edition.</source>
        <translation>Området ingår inte i den här utgåvan.</translation>
    </message>
    <message>
        <source>The area stated for {area} is {difference} off; the boundary encloses {measured}.</source>
        <translation>Den angivna arealen för {area} avviker med {difference}; gränsen omsluter {measured}.</translation>
    </message>
    <message>
        <source>The area that goes on with its id and category</source>
        <translation>Området som lever vidare med sitt id och sin kategori</translation>
    </message>
    <message>
        <source>The area was assessed for {year} by {role}: {answers}.</source>
        <translation>Området bedömdes för {year} av {role}: {answers}.</translation>
    </message>
    <message>
        <source>The area {name} has no boundary of polygons.</source>
        <translation>Området {name} har ingen gräns av polygoner.</translation>
    </message>
    <message>
        <source>The area's boundary, in place of the old one</source>
        <translation>Blir områdets gräns i stället för den gamla</translation>
    </message>
    <message>
        <source>The area's life through the editions</source>
        <translation>Områdets livslinje genom utgåvorna</translation>
    </message>
    <message>
        <source>The area's name</source>
        <translation>Områdets namn</translation>
    </message>
    <message>
        <source>The area's special area id or name, today's or of another edition.</source>
        <translation>Områdets specialområdes-id eller namn, dagens eller från en annan utgåva.</translation>
    </message>
    <message>
        <source>The area's special area id or name, today's or of another edition; * for all that the level has not judged yet, as they stand.</source>
        <translation>Områdets specialområdes-id eller namn, dagens eller från en annan utgåva; * för alla som nivån inte har bedömt än, som de står.</translation>
    </message>
    <message>
        <source>The area's special area id or name, today's or of another edition; several ids are parted by commas.</source>
        <translation>Områdets specialområdes-id eller namn, dagens eller från en annan utgåva; flera id skiljs åt med komma.</translation>
    </message>
    <message>
        <source>The areas as they will be written</source>
        <translation>Områdena så som de skrivs</translation>
    </message>
    <message>
        <source>The areas could not be read.</source>
        <translation>Områdena kunde inte läsas.</translation>
    </message>
    <message>
        <source>The areas land in the sea or on another continent, and all measures are wrong.</source>
        <translation>Områdena hamnar i havet eller på en annan kontinent, och alla mått blir fel.</translation>
    </message>
    <message>
        <source>The areas of edition {year} are not those that were published as version {number}: another program has changed them.</source>
        <translation>Områdena i utgåva {year} är inte de som publicerades som version {number}: ett annat program har ändrat dem.</translation>
    </message>
    <message>
        <source>The assessment is not in this workspace any more.</source>
        <translation>Bedömningen finns inte längre i arbetsytan.</translation>
    </message>
    <message>
        <source>The assessment is not signed: it needs no revision.</source>
        <translation>Bedömningen är inte signerad och behöver ingen revidering.</translation>
    </message>
    <message>
        <source>The assessment is signed by {by} and cannot be changed any more.</source>
        <translation>Bedömningen är signerad av {by} och kan inte längre ändras.</translation>
    </message>
    <message>
        <source>The assessment of {area} by {assessor} says all of {file}; nothing changed.</source>
        <translation>Bedömningen av {area} som {assessor} gjort innehåller redan allt i {file}; inget ändrades.</translation>
    </message>
    <message>
        <source>The assessment of {area} by “{assessor}” is signed; nothing was imported.</source>
        <translation>Bedömningen av {area} som ”{assessor}” gjort är signerad; inget importerades.</translation>
    </message>
    <message>
        <source>The assessment of {name} is not complete.{found}</source>
        <translation>Bedömningen av {name} är inte fullständig.{found}</translation>
    </message>
    <message>
        <source>The assessments could not be compared.</source>
        <translation>Bedömningarna kunde inte jämföras.</translation>
    </message>
    <message>
        <source>The assessor holds: {state}.</source>
        <translation>Bedömarens ståndpunkt: {state}.</translation>
    </message>
    <message>
        <source>The assessors agree fairly well; the levels bear tentative conclusions only.</source>
        <translation>Bedömarna är någorlunda överens. Nivåerna räcker bara till preliminära slutsatser.</translation>
    </message>
    <message>
        <source>The assessors agree no better than chance; talk through what the levels mean.</source>
        <translation>Bedömarna är inte mer överens än slumpen skulle ge. Gå igenom tillsammans vad nivåerna betyder.</translation>
    </message>
    <message>
        <source>The assessors agree too little; talk through the questions they differ on most.</source>
        <translation>Bedömarna är för lite överens. Gå igenom tillsammans de frågor där de skiljer sig mest.</translation>
    </message>
    <message>
        <source>The assessors agree well; the levels can be relied on.</source>
        <translation>Bedömarna är väl överens. Nivåerna går att lita på.</translation>
    </message>
    <message>
        <source>The backup in {folder} is not sound.</source>
        <translation>Säkerhetskopian i {folder} är inte hel.</translation>
    </message>
    <message>
        <source>The borders of {first} and {second} run beside each other for {length}, up to {gap} apart, without being one.</source>
        <translation>Gränserna för {first} och {second} löper bredvid varandra i {length}, upp till {gap} isär, utan att vara samma gräns.</translation>
    </message>
    <message>
        <source>The boundaries of {year} are published and stay as they are. Draw in a draft.</source>
        <translation>Gränserna för {year} är publicerade och ändras inte. Rita i ett utkast.</translation>
    </message>
    <message>
        <source>The boundaries were moved from {crs} to SWEREF 99 TM, and nobody can say how accurate that is; it may be hundreds of metres. Check the position on the map.</source>
        <translation>Gränserna transformerades från {crs} till SWEREF 99 TM med okänd noggrannhet; felet kan vara hundratals meter. Kontrollera läget på kartan.</translation>
    </message>
    <message>
        <source>The boundaries were moved from {crs} to SWEREF 99 TM, which is accurate to {metres} m only.</source>
        <translation>Gränserna transformerades från {crs} till SWEREF 99 TM, med en noggrannhet på bara {metres} m.</translation>
    </message>
    <message>
        <source>The boundary holds {area}; it is dotted on the map.</source>
        <translation>Gränsen omfattar {area}; den är prickad på kartan.</translation>
    </message>
    <message>
        <source>The boundary of {area} is not valid: {reason}.</source>
        <translation>Gränsen för {area} är inte giltig: {reason}.</translation>
    </message>
    <message>
        <source>The boundary was changed after it was measured, or measured in another coordinate system.</source>
        <translation>Gränsen ändrades efter att den mättes, eller mättes i ett annat koordinatsystem.</translation>
    </message>
    <message>
        <source>The boundary would stay as it is. Draw outside it, or let the drawn areas replace it.</source>
        <translation>Gränsen skulle bli som den är. Rita utanför den, eller låt de ritade områdena ersätta den.</translation>
    </message>
    <message>
        <source>The category is another than that of {level}. Write why, with at least {letters} letters.</source>
        <translation>Kategorin är en annan än på nivån {level}. Skriv varför, med minst {letters} bokstäver.</translation>
    </message>
    <message>
        <source>The category is another than the proposed one. Write why: at least {letters} letters, so far {written}.</source>
        <translation>Kategorin är en annan än den föreslagna. Skriv varför: minst {letters} bokstäver, hittills {written}.</translation>
    </message>
    <message>
        <source>The category is {category} already.</source>
        <translation>Kategorin är redan {category}.</translation>
    </message>
    <message>
        <source>The category of {area} is written “{written}”; it is {category}.</source>
        <translation>Kategorin för {area} är skriven ”{written}”; det är {category}.</translation>
    </message>
    <message>
        <source>The chain breaks at row {row}: it does not fit the rows before it. Compare with a backup before you rely on the history.</source>
        <translation>Kedjan brister vid rad {row}: den passar inte till raderna före. Jämför med en säkerhetskopia innan du litar på historiken.</translation>
    </message>
    <message>
        <source>The chain is whole: no row was altered or taken away afterwards.</source>
        <translation>Kedjan är hel: ingen rad har ändrats eller tagits bort i efterhand.</translation>
    </message>
    <message>
        <source>The change did not reach the workspace. Nothing was changed.</source>
        <translation>Ändringen nådde inte arbetsytan. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The change log has no change number {number}.</source>
        <translation>Ändringsloggen har ingen ändring med nummer {number}.</translation>
    </message>
    <message>
        <source>The change log of the workspace {name} was altered outside of the program: row {row} does not fit the rows before it. Compare with a backup before you rely on its history.</source>
        <translation>Ändringsloggen i arbetsytan {name} har ändrats utanför programmet: rad {row} stämmer inte med raderna före den. Jämför med en säkerhetskopia innan du litar på historiken.</translation>
    </message>
    <message>
        <source>The charts are missing: this QGIS comes without the Python package matplotlib.</source>
        <translation>Diagrammen saknas: detta QGIS har inte Pythonpaketet matplotlib.</translation>
    </message>
    <message>
        <source>The checks have not been run yet.</source>
        <translation>Kontrollerna har inte körts ännu.</translation>
    </message>
    <message>
        <source>The checks were cancelled.</source>
        <translation>Kontrollen avbröts.</translation>
    </message>
    <message>
        <source>The checks would find:</source>
        <translation>Kontrollen skulle hitta:</translation>
    </message>
    <message>
        <source>The code of a local police area has six digits, such as 561540.</source>
        <translation>Ett lokalpolisområdes kod har sex siffror, till exempel 561540.</translation>
    </message>
    <message>
        <source>The code one level up in the police: that of the police area for a local police area, that of the region for a police area; NULL for a region and for what is no code.</source>
        <translation>Koden en nivå upp i polisens organisation: polisområdets för ett lokalpolisområde, regionens för ett polisområde; NULL för en region och för det som inte är en kod.</translation>
    </message>
    <message>
        <source>The codes nest (561540, 5615, 5600). Where they disagree, an area is counted in the wrong place.</source>
        <translation>Koderna är nästlade (561540, 5615, 5600). Där de inte stämmer överens räknas området på fel ställe.</translation>
    </message>
    <message>
        <source>The column “{column}” does not belong to the form and was not read.</source>
        <translation>Kolumnen ”{column}” hör inte till formuläret och lästes inte.</translation>
    </message>
    <message>
        <source>The columns of {file} are not those of any edition known here. Say what they mean. Columns without a meaning are kept as extra attributes. The answer is remembered for files with the same columns.</source>
        <translation>Kolumnerna i {file} är inte de i någon känd utgåva. Ange vad de betyder. Kolumner utan betydelse sparas som extra attribut. Svaret blir ihågkommet för filer med samma kolumner.</translation>
    </message>
    <message>
        <source>The columns were read as somebody has explained them: {meanings}.</source>
        <translation>Kolumnerna lästes så som någon har förklarat dem: {meanings}.</translation>
    </message>
    <message>
        <source>The common assessment is being made.</source>
        <translation>Den gemensamma bedömningen håller på att göras.</translation>
    </message>
    <message>
        <source>The common assessment needs a role of its own as its assessor.</source>
        <translation>Den gemensamma bedömningen måste ha en egen roll som bedömare.</translation>
    </message>
    <message>
        <source>The common assessment that exists is kept as revision {old}; this makes revision {new}.</source>
        <translation>Den gemensamma bedömning som finns behålls som revision {old}; detta gör revision {new}.</translation>
    </message>
    <message>
        <source>The common border was drawn twice: a place on it lies in both areas or in neither.</source>
        <translation>Den gemensamma gränsen ritades två gånger: en plats på den ligger i båda områdena eller i inget.</translation>
    </message>
    <message>
        <source>The conflict has not been decided.</source>
        <translation>Konflikten är inte beslutad.</translation>
    </message>
    <message>
        <source>The conflict is not there any more.</source>
        <translation>Konflikten finns inte längre.</translation>
    </message>
    <message>
        <source>The conflict's key, or its number in the list of the compile report, the first being 1. The key stays the same as long as both sides do, the number only until the edition is compiled again.</source>
        <translation>Konfliktens nyckel, eller dess nummer i listan i sammanställningens rapport, där den första är 1. Nyckeln är densamma så länge båda sidorna är det, numret bara tills utgåvan sammanställs igen.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before the whole file was there.</source>
        <translation>Förbindelsen med {host} bröts innan hela filen hade kommit.</translation>
    </message>
    <message>
        <source>The coordinate system that the file states ({crs}) is not known; the coordinates were taken as {taken}, for only there they lie in Sweden. Check the position on the map.</source>
        <translation>Koordinatsystemet som filen anger ({crs}) är okänt; koordinaterna tolkades som {taken}, för bara då ligger de i Sverige. Kontrollera läget på kartan.</translation>
    </message>
    <message>
        <source>The coordinates of {count} area(s) are degrees, not metres: {areas}.</source>
        <translation>Koordinaterna för {count} område(n) är grader, inte meter: {areas}.</translation>
    </message>
    <message>
        <source>The coordinates of {count} area(s) look like RT 90 2.5 gon V (EPSG:3021): {areas}.</source>
        <translation>Koordinaterna för {count} område(n) ser ut som RT 90 2,5 gon V (EPSG:3021): {areas}.</translation>
    </message>
    <message>
        <source>The coordinates of {count} area(s) look like a local zone of SWEREF 99: {areas}.</source>
        <translation>Koordinaterna för {count} område(n) ser ut som en lokal zon i SWEREF 99: {areas}.</translation>
    </message>
    <message>
        <source>The coordinates of {count} area(s) stand with north before east: {areas}.</source>
        <translation>Koordinaterna för {count} område(n) står med nord före öst: {areas}.</translation>
    </message>
    <message>
        <source>The coordinates stand with north before east, which puts them outside Sweden; they were changed over. Check the position on the map.</source>
        <translation>Koordinaterna står med nord före öst, vilket lägger dem utanför Sverige; de kastades om. Kontrollera läget på kartan.</translation>
    </message>
    <message>
        <source>The data are {months} months old; the method marks those older than {limit}.</source>
        <translation>Uppgifterna är {months} månader gamla. Metoden markerar dem som är äldre än {limit}.</translation>
    </message>
    <message>
        <source>The database is not as this plugin hands it out.</source>
        <translation>Databasen ser inte ut som när insticksprogrammet lämnar ut den.</translation>
    </message>
    <message>
        <source>The date must not be in the future.</source>
        <translation>Datumet får inte ligga i framtiden.</translation>
    </message>
    <message>
        <source>The date of the data lies in the future.</source>
        <translation>Uppgifternas datum ligger i framtiden.</translation>
    </message>
    <message>
        <source>The date since when the category is valid cannot be read.</source>
        <translation>Datumet från vilket kategorin gäller kan inte läsas.</translation>
    </message>
    <message>
        <source>The date tells since when the area has its category: correct one of them.</source>
        <translation>Datumet anger sedan när området har sin kategori: rätta det ena av dem.</translation>
    </message>
    <message>
        <source>The dates tell how long an area has been how gravely exposed; follow-ups rest on them.</source>
        <translation>Datumen visar hur länge ett område har varit utsatt och hur allvarligt; uppföljningar bygger på dem.</translation>
    </message>
    <message>
        <source>The draft is not saved yet, so the judgement was not added.</source>
        <translation>Utkastet är inte sparat ännu, så ställningstagandet lades inte till.</translation>
    </message>
    <message>
        <source>The draft keeps the scheme; move it to another one from the menu afterwards.</source>
        <translation>Utkastet behåller schemat; flytta det till ett annat i menyn efteråt.</translation>
    </message>
    <message>
        <source>The draft of {year} holds all areas of {base}.</source>
        <translation>Utkastet för {year} har alla områden från {base}.</translation>
    </message>
    <message>
        <source>The draft of {year} is deleted. The workspace as it was is kept in {file}.</source>
        <translation>Utkastet {year} är borttaget. Arbetsytan som den var finns kvar i {file}.</translation>
    </message>
    <message>
        <source>The draft of {year} was deleted and cannot be taken back.</source>
        <translation>Utkastet {year} har tagits bort och kan inte ångras fram.</translation>
    </message>
    <message>
        <source>The draft was not started from a published edition.</source>
        <translation>Utkastet bygger inte på en publicerad utgåva.</translation>
    </message>
    <message>
        <source>The drawn area encloses no ground.</source>
        <translation>Det ritade området omsluter ingen mark.</translation>
    </message>
    <message>
        <source>The drawn ground lies in other areas altogether: {names}.</source>
        <translation>Den ritade marken ligger helt i andra områden: {names}.</translation>
    </message>
    <message>
        <source>The drawn line crosses itself, so it cannot be a border.</source>
        <translation>Den ritade linjen korsar sig själv och kan därför inte bli en gräns.</translation>
    </message>
    <message>
        <source>The drawn line has no length.</source>
        <translation>Den ritade linjen har ingen längd.</translation>
    </message>
    <message>
        <source>The edition could not be checked.</source>
        <translation>Utgåvan kunde inte kontrolleras.</translation>
    </message>
    <message>
        <source>The edition has no areas yet. Import them with the plugin's toolbar.</source>
        <translation>Utgåvan har inga områden än. Importera dem med verktygsfältet Utsatta områden.</translation>
    </message>
    <message>
        <source>The edition has no areas.</source>
        <translation>Utgåvan har inga områden.</translation>
    </message>
    <message>
        <source>The edition has no category {category}.</source>
        <translation>Utgåvan har ingen kategori {category}.</translation>
    </message>
    <message>
        <source>The edition has no such category: give the area another one first.</source>
        <translation>Utgåvan har ingen sådan kategori: ge området en annan först.</translation>
    </message>
    <message>
        <source>The edition is not in this workspace any more.</source>
        <translation>Utgåvan finns inte längre i arbetsytan.</translation>
    </message>
    <message>
        <source>The edition of {year} has not been checked yet: press Run checks.</source>
        <translation>Utgåvan {year} är inte kontrollerad än: tryck på Kör kontrollerna.</translation>
    </message>
    <message>
        <source>The edition {year} cannot be compiled from itself.</source>
        <translation>Utgåva {year} kan inte sammanställas från sig själv.</translation>
    </message>
    <message>
        <source>The editions could not be compared.</source>
        <translation>Utgåvorna kunde inte jämföras.</translation>
    </message>
    <message>
        <source>The editions could not be read.</source>
        <translation>Utgåvorna kunde inte läsas.</translation>
    </message>
    <message>
        <source>The example that comes with the plugin</source>
        <translation>Exempelmallen som följer med insticksprogrammet</translation>
    </message>
    <message>
        <source>The export profile “{profile}” does not exist.</source>
        <translation>Exportprofilen ”{profile}” finns inte.</translation>
    </message>
    <message>
        <source>The file as the police publish it; a zip need not be unpacked.</source>
        <translation>Filen som polisen publicerar den; en zip behöver inte packas upp.</translation>
    </message>
    <message>
        <source>The file could not be kept on this computer. Is the disk full?</source>
        <translation>Filen kunde inte sparas på den här datorn. Är disken full?</translation>
    </message>
    <message>
        <source>The file did not come in whole or is damaged ({entry}).</source>
        <translation>Filen kom inte fram hel eller är skadad ({entry}).</translation>
    </message>
    <message>
        <source>The file does not say in which role the area was assessed.</source>
        <translation>Filen säger inte i vilken roll området bedömdes.</translation>
    </message>
    <message>
        <source>The file does not say which coordinate system it is in. A GeoJSON then counts as {understood}, where the areas would lie outside Sweden; the coordinates were taken as {taken}, for only there they lie in Sweden. Check the position on the map.</source>
        <translation>Filen anger inget koordinatsystem. En GeoJSON räknas då som {understood}, där områdena skulle ligga utanför Sverige; koordinaterna tolkades som {taken}, för bara då ligger de i Sverige. Kontrollera läget på kartan.</translation>
    </message>
    <message>
        <source>The file does not say which coordinate system it is in; the coordinates were taken as {taken}, for only there they lie in Sweden. Check the position on the map.</source>
        <translation>Filen anger inget koordinatsystem; koordinaterna tolkades som {taken}, för bara då ligger de i Sverige. Kontrollera läget på kartan.</translation>
    </message>
    <message>
        <source>The file does not say which edition it is about.</source>
        <translation>Filen säger inte vilken utgåva den gäller.</translation>
    </message>
    <message>
        <source>The file is about edition {its_year}, not {year}.</source>
        <translation>Filen gäller utgåva {its_year}, inte {year}.</translation>
    </message>
    <message>
        <source>The file is no longer at the address known here: {host} answers {status} (not found).</source>
        <translation>Filen finns inte längre på den adress som är känd här: {host} svarar {status} (finns inte).</translation>
    </message>
    <message>
        <source>The file says that it is in {stated}, where the areas would lie outside Sweden; the coordinates were taken as {taken}, for only there they lie in Sweden. Check the position on the map.</source>
        <translation>Filen anger {stated}, där områdena skulle ligga utanför Sverige; koordinaterna tolkades som {taken}, för bara då ligger de i Sverige. Kontrollera läget på kartan.</translation>
    </message>
    <message>
        <source>The file {file} has been imported already, as edition {year}.</source>
        <translation>Filen {file} har redan importerats, som utgåva {year}.</translation>
    </message>
    <message>
        <source>The file's own address is not known here. Fetch it by hand from the page above and import it from the file. The page may offer the newest edition only.</source>
        <translation>Filens egen adress är inte känd här. Hämta den för hand från sidan ovan och importera den från fil. Sidan kan ha bara den senaste utgåvan.</translation>
    </message>
    <message>
        <source>The files cannot carry these characters; the text arrives cut off or garbled.</source>
        <translation>Filerna kan inte bära de här tecknen; texten kommer fram avhuggen eller förvanskad.</translation>
    </message>
    <message>
        <source>The files hold the same areas.</source>
        <translation>Filerna innehåller samma områden.</translation>
    </message>
    <message>
        <source>The files of edition {year}, version {number}, are written again.</source>
        <translation>Filerna för utgåva {year}, version {number}, är skrivna igen.</translation>
    </message>
    <message>
        <source>The files to send back are being written…</source>
        <translation>Filerna som ska skickas tillbaka skrivs…</translation>
    </message>
    <message>
        <source>The finding has not been accepted.</source>
        <translation>Fyndet har inte godtagits.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) as they &amp;will be read:</source>
        <translation>
            <numerusform>Den första raden (%n) så som den &amp;läses in:</numerusform>
            <numerusform>De första %n raderna så som de &amp;läses in:</numerusform>
        </translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Filens första rader</translation>
    </message>
    <message>
        <source>The five steps</source>
        <translation>De fem stegen</translation>
    </message>
    <message>
        <source>The folder with the files that the local police areas handed in.</source>
        <translation>Mappen med de filer som lokalpolisområdena har lämnat in.</translation>
    </message>
    <message>
        <source>The folder with the public keys (.pub.pem) of the local police areas, each named by code. By them it is told who signed a submission; one that is signed with the key of another is refused. A key with another name may sign for all, and is told by its name.</source>
        <translation>Mappen med lokalpolisområdenas publika nycklar (.pub.pem), var och en med koden som filnamn. Med dem framgår vem som har signerat ett underlag; ett som är signerat med ett annat lokalpolisområdes nyckel avvisas. En nyckel med ett annat namn får signera för alla och anges med sitt namn.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>Mappen {folder} finns inte.</translation>
    </message>
    <message>
        <source>The gate of step {step} was not opened by anyone.</source>
        <translation>Ingen har öppnat spärren till steg {step}.</translation>
    </message>
    <message>
        <source>The ground in the hole is outside the area. Small holes come from drawing and hit single addresses.</source>
        <translation>Marken i hålet ligger utanför området. Små hål uppstår vid ritandet och drabbar enstaka adresser.</translation>
    </message>
    <message>
        <source>The ground of this part belongs to no area afterwards</source>
        <translation>Den här delens mark hör efteråt inte till något område</translation>
    </message>
    <message>
        <source>The height is the number of areas. A band that widens to the right shows areas that were split; the number at its end tells how many areas of the newer edition it holds.</source>
        <translation>Höjden är antalet områden. Ett band som vidgas åt höger visar områden som delats; talet vid dess ände säger hur många områden i den nyare utgåvan det rymmer.</translation>
    </message>
    <message>
        <source>The import of {file} was dropped, because the workspace {workspace} was left. Nothing was imported. Open that workspace and import again.</source>
        <translation>Importen av {file} avbröts eftersom arbetsytan {workspace} lämnades. Ingenting importerades. Öppna den arbetsytan och importera igen.</translation>
    </message>
    <message>
        <source>The judgement cannot be signed yet. {problem}</source>
        <translation>Ställningstagandet kan inte signeras än. {problem}</translation>
    </message>
    <message>
        <source>The judgements are being added…</source>
        <translation>Ställningstagandena läggs till…</translation>
    </message>
    <message>
        <source>The judgements in the file were not taken over: a person signs or judges in the workspace.</source>
        <translation>Ställningstagandena i filen togs inte över: en människa signerar eller tar ställning i arbetsytan.</translation>
    </message>
    <message>
        <source>The key is made.</source>
        <translation>Nyckeln är skapad.</translation>
    </message>
    <message>
        <source>The key is made: {private}. Send {public} to whoever compiles, and read out its code: {code}.</source>
        <translation>Nyckeln är skapad: {private}. Skicka {public} till den som sammanställer, och läs upp dess kod: {code}.</translation>
    </message>
    <message>
        <source>The key is named for another local police area, {code}: whoever knows it as theirs refuses this.</source>
        <translation>Nyckeln är namngiven efter ett annat lokalpolisområde, {code}: den som känner den som deras avvisar underlaget.</translation>
    </message>
    <message>
        <source>The kind of source is missing.</source>
        <translation>Typ av källa saknas.</translation>
    </message>
    <message>
        <source>The last answers are not saved yet, so nothing was signed.</source>
        <translation>De senaste svaren är inte sparade ännu, så inget signerades.</translation>
    </message>
    <message>
        <source>The last answers could not be saved before closing.</source>
        <translation>De sista svaren kunde inte sparas före stängningen.</translation>
    </message>
    <message>
        <source>The layer of this edition is not in the project.</source>
        <translation>Utgåvans lager finns inte i projektet.</translation>
    </message>
    <message>
        <source>The layer {layer} could not be written: {reason}</source>
        <translation>Lagret {layer} kunde inte skrivas: {reason}</translation>
    </message>
    <message>
        <source>The length stated for {area} is {difference} off; the boundary is {measured} long.</source>
        <translation>Den angivna längden för {area} avviker med {difference}; gränsen är {measured} lång.</translation>
    </message>
    <message>
        <source>The letter of a category: U, R or S; else NULL.</source>
        <translation>Kategorins bokstav: U, R eller S; annars NULL.</translation>
    </message>
    <message>
        <source>The level that decided</source>
        <translation>Nivån som beslutade</translation>
    </message>
    <message>
        <source>The level that decided: lpo, police_area, region or noa. Stands in the log.</source>
        <translation>Nivån som beslutade: lpo, police_area, region eller noa. Står i loggen.</translation>
    </message>
    <message>
        <source>The level that decided; it stands in the history</source>
        <translation>Nivån som beslutade; den står i historiken</translation>
    </message>
    <message>
        <source>The level that judges.</source>
        <translation>Nivån som tar ställning.</translation>
    </message>
    <message>
        <source>The life of an area through the editions of the open workspace, with the letter of its category.</source>
        <translation>Områdets liv genom utgåvorna i den öppna arbetsytan, med kategorins bokstav.</translation>
    </message>
    <message>
        <source>The line does not begin and end on the border of {area}.</source>
        <translation>Linjen börjar och slutar inte på gränsen för {area}.</translation>
    </message>
    <message>
        <source>The line does not begin and end on the border of {one} and {other}.</source>
        <translation>Linjen börjar och slutar inte på gränsen mellan {one} och {other}.</translation>
    </message>
    <message>
        <source>The line does not cut {area} in two.</source>
        <translation>Linjen delar inte {area} i två.</translation>
    </message>
    <message>
        <source>The line meets none of the draft's areas.</source>
        <translation>Linjen möter inget av utkastets områden.</translation>
    </message>
    <message>
        <source>The list of published editions is wrong at {place}: {reason}.</source>
        <translation>Förteckningen över publicerade utgåvor är fel vid {place}: {reason}.</translation>
    </message>
    <message>
        <source>The local police area has not signed its assessment of {name}.</source>
        <translation>Lokalpolisområdet har inte signerat sin bedömning av {name}.</translation>
    </message>
    <message>
        <source>The locality is that of the nearest area, {area}: look.</source>
        <translation>Orten är det närmaste områdets, {area}: kontrollera.</translation>
    </message>
    <message>
        <source>The manifest cannot be read: {what}.</source>
        <translation>Manifestet går inte att läsa: {what}.</translation>
    </message>
    <message>
        <source>The mean uncertainty (0 to 3) of all answers on an area; NULL when nobody has answered.</source>
        <translation>Medelvärdet av osäkerheten (0 till 3) i alla svar om ett område; NULL när ingen har svarat.</translation>
    </message>
    <message>
        <source>The method file has a number that is far too long.</source>
        <translation>Metodfilen innehåller ett tal som är alldeles för långt.</translation>
    </message>
    <message>
        <source>The method file has {name} twice in one object ({id}).</source>
        <translation>Metodfilen har {name} två gånger i samma objekt ({id}).</translation>
    </message>
    <message>
        <source>The method file is nested far too deeply for a method.</source>
        <translation>Metodfilen har alldeles för många nivåer för att vara en metod.</translation>
    </message>
    <message>
        <source>The method file is no JSON: line {line}, column {column}: {reason}.</source>
        <translation>Metodfilen är inte giltig JSON: rad {line}, kolumn {column}: {reason}.</translation>
    </message>
    <message>
        <source>The method file is wrong at {place} (line {line}): {reason}.</source>
        <translation>Metodfilen är fel vid {place} (rad {line}): {reason}.</translation>
    </message>
    <message>
        <source>The method file is wrong at {place}: {reason}.</source>
        <translation>Metodfilen är fel vid {place}: {reason}.</translation>
    </message>
    <message>
        <source>The method file {file} cannot be read: {reason}.</source>
        <translation>Metodfilen {file} kan inte läsas: {reason}.</translation>
    </message>
    <message>
        <source>The method is loaded; new assessments use it.</source>
        <translation>Metoden är inläst; nya bedömningar följer den.</translation>
    </message>
    <message>
        <source>The method lists no criteria for {category}, so nothing can be proposed from the answers.</source>
        <translation>Metoden anger inga kriterier för {category}. Därför kan inget föreslås utifrån svaren.</translation>
    </message>
    <message>
        <source>The method no longer asks this question.</source>
        <translation>Metoden ställer inte längre den här frågan.</translation>
    </message>
    <message>
        <source>The month that the facts are from, as 2026-10</source>
        <translation>Månaden som uppgifterna är från, som 2026-10</translation>
    </message>
    <message>
        <source>The name is too long for this computer. Give a shorter one.</source>
        <translation>Namnet är för långt för den här datorn. Ange ett kortare.</translation>
    </message>
    <message>
        <source>The name of the file holds an identity number. Give another file name.</source>
        <translation>Filens namn innehåller ett personnummer eller samordningsnummer. Ange ett annat filnamn.</translation>
    </message>
    <message>
        <source>The name of the key cannot be the name of a file.</source>
        <translation>Nyckelns namn kan inte vara namnet på en fil.</translation>
    </message>
    <message>
        <source>The new boundary is missing or crosses itself.</source>
        <translation>Den nya gränsen saknas eller korsar sig själv.</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>Siffran saknas.</translation>
    </message>
    <message>
        <source>The numbers are those of the table.</source>
        <translation>Numren är desamma som i tabellen.</translation>
    </message>
    <message>
        <source>The numbers of the chart</source>
        <translation>Diagrammets siffror</translation>
    </message>
    <message>
        <source>The organisation of {what} is changed.</source>
        <translation>Organisationen för {what} är ändrad.</translation>
    </message>
    <message>
        <source>The part of {size} keeps the id</source>
        <translation>Delen på {size} behåller id</translation>
    </message>
    <message>
        <source>The password of a key has {shortest} to {longest} letters.</source>
        <translation>Lösenordet till en nyckel har {shortest} till {longest} tecken.</translation>
    </message>
    <message>
        <source>The password of the key is given by either PASSWORD or PASSWORD_FILE.</source>
        <translation>Nyckelns lösenord anges antingen med PASSWORD eller med PASSWORD_FILE.</translation>
    </message>
    <message>
        <source>The place cannot be stored: {reason}.</source>
        <translation>Platsen kan inte sparas: {reason}.</translation>
    </message>
    <message>
        <source>The place lies outside the area.</source>
        <translation>Platsen ligger utanför området.</translation>
    </message>
    <message>
        <source>The place must be one shape that does not cross itself. Put it right.</source>
        <translation>Platsen måste vara en sammanhållen form som inte korsar sig själv. Rätta till den.</translation>
    </message>
    <message>
        <source>The place reaches out of the area.</source>
        <translation>Platsen sträcker sig utanför området.</translation>
    </message>
    <message>
        <source>The plugin works in this temporary folder: see that it can be written and has room.</source>
        <translation>Insticksprogrammet arbetar i den här tillfälliga mappen: se till att den går att skriva i och att det finns plats.</translation>
    </message>
    <message>
        <source>The police publish the boundaries on the page {page}.</source>
        <translation>Polisen publicerar områdesgränserna på sidan {page}.</translation>
    </message>
    <message>
        <source>The problem level, or don't know, is missing.</source>
        <translation>Problemnivå, eller vet ej, saknas.</translation>
    </message>
    <message>
        <source>The project shows no background: no picture and no map service.</source>
        <translation>Projektet visar ingen bakgrund: ingen bild och ingen karttjänst.</translation>
    </message>
    <message>
        <source>The project template could not be copied to {folder}.</source>
        <translation>Projektmallen kunde inte kopieras till {folder}.</translation>
    </message>
    <message>
        <source>The proposed boundary cannot be stored: {reason}.</source>
        <translation>Gränsförslaget kan inte sparas: {reason}.</translation>
    </message>
    <message>
        <source>The proxy server let nothing through from {host}. Look at QGIS's settings: Options, Network.</source>
        <translation>Proxyservern släppte inte igenom något från {host}. Se QGIS inställningar: Alternativ, Nätverk.</translation>
    </message>
    <message>
        <source>The public keys (.pub.pem) that the local police areas sent, each named by code</source>
        <translation>De publika nycklar (.pub.pem) som lokalpolisområdena har skickat, var och en med koden som namn</translation>
    </message>
    <message>
        <source>The published schema has no place for the extra attributes {columns}.</source>
        <translation>Det publicerade schemat har ingen plats för de extra attributen {columns}.</translation>
    </message>
    <message>
        <source>The question is answered in another way now.</source>
        <translation>Frågan besvaras på ett annat sätt nu.</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>Skälet</translation>
    </message>
    <message>
        <source>The released measures as they will be written</source>
        <translation>De frisläppta åtgärderna så som de skrivs</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Rapporten ligger i {file}.</translation>
    </message>
    <message>
        <source>The report {file} could not be written: {reason}.</source>
        <translation>Rapporten {file} kunde inte skrivas: {reason}.</translation>
    </message>
    <message>
        <source>The role of the person who has decided, such as “Noa”. Never a person's name.</source>
        <translation>Rollen hos den som har beslutat, till exempel ”Noa”. Aldrig ett personnamn.</translation>
    </message>
    <message>
        <source>The role of the person who signs, such as “LPO-chef”. Never a person's name.</source>
        <translation>Rollen hos den som signerar, till exempel ”LPO-chef”. Aldrig ett personnamn.</translation>
    </message>
    <message>
        <source>The same ground is cut, named or numbered in another way.</source>
        <translation>Samma mark delas in, benämns eller numreras på annat sätt.</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Samma lösenord igen</translation>
    </message>
    <message>
        <source>The share is missing.</source>
        <translation>Andelen saknas.</translation>
    </message>
    <message>
        <source>The special area id binds an area to its history and to other registers; two cannot share it.</source>
        <translation>Specialområdes-id binder ett område till dess historia och till andra register; två områden kan inte dela på det.</translation>
    </message>
    <message>
        <source>The special area id {id} is used by several areas: {names}.</source>
        <translation>Specialområdes-id {id} används av flera områden: {names}.</translation>
    </message>
    <message>
        <source>The special area id {number} of {name} belongs to {other} already.</source>
        <translation>Specialområdes-id {number} för {name} tillhör redan {other}.</translation>
    </message>
    <message>
        <source>The step of this question is still locked for {role}.</source>
        <translation>Frågans steg är fortfarande låst för {role}.</translation>
    </message>
    <message>
        <source>The submission is being written and read back…</source>
        <translation>Underlaget skrivs och kontrolläses…</translation>
    </message>
    <message>
        <source>The submission of {lpo} for {year} is written and read back.</source>
        <translation>Underlaget från {lpo} för {year} är skrivet och kontrolläst.</translation>
    </message>
    <message>
        <source>The submission of {lpo} is in {file}. Code: {code}</source>
        <translation>Underlaget från {lpo} finns i {file}. Kod: {code}</translation>
    </message>
    <message>
        <source>The submission {file} is refused.{reasons}</source>
        <translation>Underlaget {file} avvisas.{reasons}</translation>
    </message>
    <message>
        <source>The submissions are being read and compiled…</source>
        <translation>Underlagen läses och sammanställs…</translation>
    </message>
    <message>
        <source>The table could not be written: {reason}</source>
        <translation>Tabellen kunde inte skrivas: {reason}</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>Tabellen är kopierad.</translation>
    </message>
    <message>
        <source>The template {file} now stands under Project, New from Template.</source>
        <translation>Mallen {file} finns nu under Projekt, Nytt från mall.</translation>
    </message>
    <message>
        <source>The text is missing.</source>
        <translation>Texten saknas.</translation>
    </message>
    <message>
        <source>The text is to stand in one line: take out the line break.</source>
        <translation>Texten ska stå på en rad: ta bort radbrytningen.</translation>
    </message>
    <message>
        <source>The text stands in a released measure. Correct it where measures are kept.</source>
        <translation>Texten står i en frisläppt åtgärd. Rätta den där åtgärderna förvaltas.</translation>
    </message>
    <message>
        <source>The text, with what was found in it marked</source>
        <translation>Texten, med det som hittades markerat</translation>
    </message>
    <message>
        <source>The trend is {trend} already.</source>
        <translation>Trenden är redan {trend}.</translation>
    </message>
    <message>
        <source>The uncertainty is missing.</source>
        <translation>Osäkerheten saknas.</translation>
    </message>
    <message>
        <source>The unit of the question has changed.</source>
        <translation>Frågans enhet har ändrats.</translation>
    </message>
    <message>
        <source>The unit {code} {name} lacks its code or name, or is of another level.</source>
        <translation>Enheten {code} {name} saknar kod eller namn, eller hör till en annan nivå.</translation>
    </message>
    <message>
        <source>The whole country, overview</source>
        <translation>Hela landet, översikt</translation>
    </message>
    <message>
        <source>The wording of the question has changed.</source>
        <translation>Frågans ordalydelse har ändrats.</translation>
    </message>
    <message>
        <source>The workspace already has an edition {year}, imported from {file}.</source>
        <translation>Arbetsytan har redan en utgåva {year}, importerad från {file}.</translation>
    </message>
    <message>
        <source>The workspace already has an edition {year}.</source>
        <translation>Arbetsytan har redan en utgåva {year}.</translation>
    </message>
    <message>
        <source>The workspace can only be read now: nothing can be drawn in it.</source>
        <translation>Arbetsytan kan just nu bara läsas: det går inte att rita i den.</translation>
    </message>
    <message>
        <source>The workspace can only be read: the file or its folder is write-protected.</source>
        <translation>Arbetsytan kan bara läsas: filen eller dess mapp är skrivskyddad.</translation>
    </message>
    <message>
        <source>The workspace could not be used.</source>
        <translation>Arbetsytan kunde inte användas.</translation>
    </message>
    <message>
        <source>The workspace has an edition of {year} already. Choose another year.</source>
        <translation>Arbetsytan har redan en utgåva för {year}. Välj ett annat år.</translation>
    </message>
    <message>
        <source>The workspace has an edition {year} already that is no compilation.</source>
        <translation>Arbetsytan har redan en utgåva {year} som inte är en sammanställning.</translation>
    </message>
    <message>
        <source>The workspace has another method with the id {id} and the version {version}; assessments made with it must stay readable.</source>
        <translation>Arbetsytan har en annan metod med id {id} och version {version}; bedömningar gjorda med den måste förbli läsbara.</translation>
    </message>
    <message>
        <source>The workspace has no edition yet: import one first.</source>
        <translation>Arbetsytan har ingen utgåva än: importera en först.</translation>
    </message>
    <message>
        <source>The workspace has no edition {year}. It has: {years}.</source>
        <translation>Arbetsytan har ingen utgåva {year}. Den har: {years}.</translation>
    </message>
    <message>
        <source>The workspace has no edition {year}; it has no edition at all yet.</source>
        <translation>Arbetsytan har ingen utgåva {year}; den har inte någon utgåva alls ännu.</translation>
    </message>
    <message>
        <source>The workspace has no method of assessment yet.</source>
        <translation>Arbetsytan har ännu ingen bedömningsmetod.</translation>
    </message>
    <message>
        <source>The workspace has no method yet: the questions of the five steps.</source>
        <translation>Arbetsytan har ingen metod än, alltså inga frågor till de fem stegen.</translation>
    </message>
    <message>
        <source>The workspace has no method {id} {version}.</source>
        <translation>Arbetsytan har ingen metod {id} {version}.</translation>
    </message>
    <message>
        <source>The workspace has no organisational areas yet: import them first.</source>
        <translation>Arbetsytan har inga organisatoriska områden ännu: importera dem först.</translation>
    </message>
    <message>
        <source>The workspace holds another edition {year} than the base {base}.</source>
        <translation>Arbetsytan har en annan utgåva {year} än grundutgåvan {base}.</translation>
    </message>
    <message>
        <source>The workspace knows how the organisation is from {day} on.</source>
        <translation>Arbetsytan känner organisationen från och med {day}.</translation>
    </message>
    <message>
        <source>The workspace {file} can only be read: the file or its folder is write-protected. Nothing was changed.</source>
        <translation>Arbetsytan {file} kan bara läsas: filen eller dess mapp är skrivskyddad. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The workspace {file} could not be read or written: the disk or the network reports an error.</source>
        <translation>Arbetsytan {file} kunde inte läsas eller skrivas: disken eller nätverket rapporterar ett fel.</translation>
    </message>
    <message>
        <source>The workspace {file} could not be written: the disk is full. Nothing was changed.</source>
        <translation>Arbetsytan {file} kunde inte skrivas: disken är full. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The workspace {file} has been closed.</source>
        <translation>Arbetsytan {file} har stängts.</translation>
    </message>
    <message>
        <source>The workspace {file} has tables of an older version, and the file or its folder is write-protected, so they cannot be brought up to date.</source>
        <translation>Arbetsytan {file} har tabeller av en äldre version, och filen eller dess mapp är skrivskyddad, så tabellerna kan inte uppgraderas.</translation>
    </message>
    <message>
        <source>The workspace {file} is damaged: a part of it cannot be read.</source>
        <translation>Arbetsytan {file} är skadad: en del av den går inte att läsa.</translation>
    </message>
    <message>
        <source>The workspace {file} is in use by another program.</source>
        <translation>Arbetsytan {file} används av ett annat program.</translation>
    </message>
    <message>
        <source>The workspace {file} is open and cannot be overwritten.</source>
        <translation>Arbetsytan {file} är öppen och kan inte skrivas över.</translation>
    </message>
    <message>
        <source>The workspace {file} is open for editing in another window ({by}, {program}, since {since}). Nothing was changed.</source>
        <translation>Arbetsytan {file} är öppen för redigering i ett annat fönster ({by}, {program}, sedan {since}). Inget ändrades.</translation>
    </message>
    <message>
        <source>The workspace {file} refused the change. Nothing was changed.</source>
        <translation>Arbetsytan {file} godtog inte ändringen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The workspace {file} was made by a newer version of the plugin (its tables have version {version}, this plugin knows up to {known}).</source>
        <translation>Arbetsytan {file} är gjord med en nyare version av insticksprogrammet (tabellerna har version {version}, det här insticksprogrammet klarar högst {known}).</translation>
    </message>
    <message>
        <source>The workspace {name} can only be read: the file or its folder is write-protected.</source>
        <translation>Arbetsytan {name} kan bara läsas: filen eller dess mapp är skrivskyddad.</translation>
    </message>
    <message>
        <source>The workspace {name} is ready. Import an edition to begin.</source>
        <translation>Arbetsytan {name} är klar. Importera en utgåva för att börja.</translation>
    </message>
    <message>
        <source>The workspace {workspace} has no edition.</source>
        <translation>Arbetsytan {workspace} har ingen utgåva.</translation>
    </message>
    <message>
        <source>The workspace {workspace} has several editions: {years}.</source>
        <translation>Arbetsytan {workspace} har flera utgåvor: {years}.</translation>
    </message>
    <message>
        <source>The workspace's file cannot be read</source>
        <translation>Arbetsytans fil kan inte läsas</translation>
    </message>
    <message>
        <source>The year contradicts itself</source>
        <translation>Årtalen motsäger varandra</translation>
    </message>
    <message>
        <source>The year must come after that of the base edition.</source>
        <translation>Året måste vara senare än grundutgåvans.</translation>
    </message>
    <message>
        <source>The year of the edition cannot be told from the submissions: they name {years}.</source>
        <translation>Utgåvans år framgår inte av underlagen: de anger {years}.</translation>
    </message>
    <message>
        <source>The zip holds the same name twice: {what}.</source>
        <translation>Zippen innehåller samma namn två gånger: {what}.</translation>
    </message>
    <message>
        <source>The zip is locked with a password.</source>
        <translation>Zippen är låst med lösenord.</translation>
    </message>
    <message>
        <source>The zip would unpack to far more than a submission holds.</source>
        <translation>Zippen skulle packas upp till långt mer än vad ett underlag innehåller.</translation>
    </message>
    <message>
        <source>There are no conflicts.</source>
        <translation>Det finns inga konflikter.</translation>
    </message>
    <message>
        <source>There are no units of the organisation to store.</source>
        <translation>Det finns inga organisatoriska enheter att lagra.</translation>
    </message>
    <message>
        <source>There is a file already at {file}.</source>
        <translation>Det finns redan en fil på {file}.</translation>
    </message>
    <message>
        <source>There is a file in the zip that does not belong to a submission: {what}.</source>
        <translation>I zippen finns en fil som inte hör till ett underlag: {what}.</translation>
    </message>
    <message>
        <source>There is no area at that place. Click inside an area, or press Esc.</source>
        <translation>Det finns inget område på den platsen. Klicka inne i ett område, eller tryck på Esc.</translation>
    </message>
    <message>
        <source>There is no connection to {host}.</source>
        <translation>Det finns ingen förbindelse med {host}.</translation>
    </message>
    <message>
        <source>There is no edition here yet. Import one with the plugin's toolbar.</source>
        <translation>Här finns ingen utgåva än. Importera en med verktygsfältet Utsatta områden.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Det finns ingen fil {file}.</translation>
    </message>
    <message>
        <source>There is no file {file}. Choose the method again, or leave it empty.</source>
        <translation>Filen {file} finns inte. Välj metoden igen, eller lämna fältet tomt.</translation>
    </message>
    <message>
        <source>There is no workspace at {file}.</source>
        <translation>Det finns ingen arbetsyta på {file}.</translation>
    </message>
    <message>
        <source>There is nothing for Noa to judge: all editions are published. Compile an edition, or start a draft in the table of areas.</source>
        <translation>Det finns inget för Noa att ta ställning till: alla utgåvor är publicerade. Sammanställ en utgåva, eller starta ett utkast i områdestabellen.</translation>
    </message>
    <message>
        <source>There is nothing to cut off.</source>
        <translation>Det finns inget att skära bort.</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Import an edition first.</source>
        <translation>Det finns inget att exportera än. Importera först en utgåva.</translation>
    </message>
    <message>
        <source>There is nothing to hand in yet. Import an edition first.</source>
        <translation>Det finns inget att lämna in än. Importera först en utgåva.</translation>
    </message>
    <message>
        <source>There is nothing to publish: all editions came as published ones. Compile an edition, or start a draft in the table of areas.</source>
        <translation>Det finns inget att publicera: alla utgåvor kom in som redan publicerade. Sammanställ en utgåva, eller börja ett utkast i tabellen över områden.</translation>
    </message>
    <message>
        <source>There is nothing to report on yet. Import an edition first.</source>
        <translation>Det finns inget att rapportera om än. Läs först in en utgåva.</translation>
    </message>
    <message>
        <source>These are no categories known here; they are imported as they are: {texts}</source>
        <translation>Detta är inga kända kategorier; de importeras som de är: {texts}</translation>
    </message>
    <message>
        <source>These areas have a category that the scheme lacks: {names}.</source>
        <translation>De här områdena har en kategori som schemat saknar: {names}.</translation>
    </message>
    <message>
        <source>These files are new already, and what stands beside them is not: {files}. Write all of them again.</source>
        <translation>De här filerna är redan nya, men det som ligger bredvid dem är det inte: {files}. Skriv alla på nytt.</translation>
    </message>
    <message>
        <source>They are two areas; both stay.</source>
        <translation>Det är två områden; båda blir kvar.</translation>
    </message>
    <message>
        <source>They differ, and nobody is chosen yet</source>
        <translation>De skiljer sig, och ingen är vald än</translation>
    </message>
    <message>
        <source>This area has no counterpart in the other edition.</source>
        <translation>Området har ingen motsvarighet i den andra utgåvan.</translation>
    </message>
    <message>
        <source>This assessment uses {old} {old_version}; new ones use {new} {new_version}.</source>
        <translation>Bedömningen följer {old} {old_version}; nya bedömningar följer {new} {new_version}.</translation>
    </message>
    <message>
        <source>This can only be read.</source>
        <translation>Detta kan bara läsas.</translation>
    </message>
    <message>
        <source>This cannot be undone, and the steps before it cannot be undone any more either. A copy of the workspace as it is now is kept first, in {folder}. The history keeps what was done in the draft.</source>
        <translation>Det här kan inte ångras, och stegen före det kan sedan inte heller ångras. Först sparas en kopia av arbetsytan som den är nu, i {folder}. Historiken behåller det som gjorts i utkastet.</translation>
    </message>
    <message>
        <source>This conflict cannot be settled in that way.</source>
        <translation>Den här konflikten kan inte avgöras på det sättet.</translation>
    </message>
    <message>
        <source>This edition is not there any more: choose another.</source>
        <translation>Utgåvan finns inte längre: välj en annan.</translation>
    </message>
    <message>
        <source>This has been changed by {by} since you read it.</source>
        <translation>Det här har ändrats av {by} sedan du läste det.</translation>
    </message>
    <message>
        <source>This may point out a person. Look at it before the files go out:</source>
        <translation>Detta kan peka ut en person. Granska det innan filerna lämnas ut:</translation>
    </message>
    <message>
        <source>This project's workspace is not at {file} any more. Put the file back there, or open it where it is now.</source>
        <translation>Projektets arbetsyta finns inte längre på {file}. Lägg tillbaka filen där, eller öppna den där den nu ligger.</translation>
    </message>
    <message>
        <source>This question must be answered for the step to be complete.</source>
        <translation>Frågan måste besvaras för att steget ska bli klart.</translation>
    </message>
    <message>
        <source>This step is always open.</source>
        <translation>Det här steget är alltid öppet.</translation>
    </message>
    <message>
        <source>This stops the submission.{found}</source>
        <translation>Detta hindrar inlämningen.{found}</translation>
    </message>
    <message>
        <source>This takes a person: see how to mend it.</source>
        <translation>Det här måste en människa göra: se hur det rättas.</translation>
    </message>
    <message>
        <source>This workspace can only be read, so categories cannot be changed.</source>
        <translation>Den här arbetsytan kan bara läsas, så kategorier kan inte ändras.</translation>
    </message>
    <message>
        <source>This workspace can only be read, so no draft can be started.</source>
        <translation>Arbetsytan kan bara läsas, så inget utkast kan påbörjas.</translation>
    </message>
    <message>
        <source>This workspace can only be read, so nothing can be changed.</source>
        <translation>Arbetsytan går bara att läsa, så inget kan ändras.</translation>
    </message>
    <message>
        <source>This workspace can only be read, so nothing can be decided.</source>
        <translation>Arbetsytan kan bara läsas, så inget kan avgöras.</translation>
    </message>
    <message>
        <source>This workspace has no edition yet. Choose Import edition in the toolbar, and then a file as the police publish it (shapefile, GeoJSON or zip).</source>
        <translation>Arbetsytan har ingen utgåva än. Välj Importera utgåva i verktygsfältet och sedan en fil så som polisen publicerar den (shapefil, GeoJSON eller zip).</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Släng</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>tors</translation>
    </message>
    <message>
        <source>Tick the areas that are judged.</source>
        <translation>Markera de områden som ställningstagandet gäller.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Att ta ställning till</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Att avgöra</translation>
    </message>
    <message>
        <source>To give all its ground to another area, merge the two.</source>
        <translation>Slå ihop de två områdena om all mark ska gå över till det andra.</translation>
    </message>
    <message>
        <source>To make an area of ground that belongs to another, split that one.</source>
        <translation>Dela det andra området om en del av dess mark ska bli ett eget område.</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>Att åtgärda</translation>
    </message>
    <message>
        <source>To put right ({count})</source>
        <translation>Att åtgärda ({count})</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerans</translation>
    </message>
    <message>
        <source>Tolerance in metres</source>
        <translation>Tolerans i meter</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Trend changed</source>
        <translation>Trend ändrad</translation>
    </message>
    <message>
        <source>Trend not known</source>
        <translation>Trend okänd</translation>
    </message>
    <message>
        <source>Trend of areas without one</source>
        <translation>Trend för områden utan trend</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report the details.</source>
        <translation>Försök igen; händer det igen, rapportera detaljerna.</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Försök igen…</translation>
    </message>
    <message>
        <source>Try to save the answers again</source>
        <translation>Försök spara svaren igen</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>tis</translation>
    </message>
    <message>
        <source>U – Vulnerable area</source>
        <translation>U – Utsatt område</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Osäkerhet</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Oförändrat</translation>
    </message>
    <message>
        <source>Unchanged id, name, category and boundary</source>
        <translation>Oförändrat id, namn, kategori och gräns</translation>
    </message>
    <message>
        <source>Undecided conflict of the compilation: {conflict}</source>
        <translation>Obeslutad konflikt i sammanställningen: {conflict}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo: {command}</source>
        <translation>Ångrat: {command}</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Ångra: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Ångrat: {step}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <source>Unknown category</source>
        <translation>Okänd kategori</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>Okänd nyckel</translation>
    </message>
    <message>
        <source>Unpack it and give the one that holds the edition.</source>
        <translation>Packa upp den och ange den datamängd som innehåller utgåvan.</translation>
    </message>
    <message>
        <source>Unpack it and give the unpacked file instead.</source>
        <translation>Packa upp den och ange den uppackade filen i stället.</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>texten som börjar här har inget slut</translation>
    </message>
    <message>
        <source>Update the plugin in QGIS, then open the workspace again.</source>
        <translation>Uppdatera insticksprogrammet i QGIS och öppna sedan arbetsytan igen.</translation>
    </message>
    <message>
        <source>Use a workspace in a file.</source>
        <translation>Använd en arbetsyta i en fil.</translation>
    </message>
    <message>
        <source>Use as the area's category</source>
        <translation>Använd som områdets kategori</translation>
    </message>
    <message>
        <source>Use one of the profiles {profiles}.</source>
        <translation>Använd någon av profilerna {profiles}.</translation>
    </message>
    <message>
        <source>Used for new ones</source>
        <translation>Används för nya</translation>
    </message>
    <message>
        <source>Utsatta områden</source>
        <translation>Utsatta områden</translation>
    </message>
    <message>
        <source>Utsatta områden cannot start: a Python package is missing or too old: {packages}.</source>
        <translation>Utsatta områden kan inte starta: ett Pythonpaket saknas eller är för gammalt: {packages}.</translation>
    </message>
    <message>
        <source>Utsatta områden – vulnerable areas of the Swedish police</source>
        <translation>Utsatta områden – polisens utsatta områden</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Verifying the chain…</source>
        <translation>Kontrollerar kedjan…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version of the edition</source>
        <translation>Utgåvans version</translation>
    </message>
    <message>
        <source>Version {number} of {day} is replaced: {reason}</source>
        <translation>Version {number} från {day} är ersatt: {reason}</translation>
    </message>
    <message>
        <source>Version {number}, {day}, {by}: {reason}</source>
        <translation>Version {number}, {day}, {by}: {reason}</translation>
    </message>
    <message>
        <source>Vulnerable areas</source>
        <translation>Utsatta områden</translation>
    </message>
    <message>
        <source>Vulnerable areas close by</source>
        <translation>Utsatta områden i närheten</translation>
    </message>
    <message>
        <source>Vulnerable areas close by, which raise the risk that networks work together: {areas}. To be weighed; it decides nothing by itself.</source>
        <translation>Utsatta områden i närheten, som ökar risken för att nätverk samarbetar: {areas}. Det ska vägas in men avgör ingenting i sig.</translation>
    </message>
    <message>
        <source>Vulnerable areas in Sweden</source>
        <translation>Utsatta områden i Sverige</translation>
    </message>
    <message>
        <source>Vulnerable areas {year}</source>
        <translation>Utsatta områden {year}</translation>
    </message>
    <message>
        <source>Vulnerable areas: what changed from {old} to {new}</source>
        <translation>Utsatta områden: vad som ändrats från {old} till {new}</translation>
    </message>
    <message>
        <source>Wait for what the LPOs hand in anew, or decide it yourself.</source>
        <translation>Vänta på det som lokalpolisområdena lämnar in på nytt, eller besluta själv.</translation>
    </message>
    <message>
        <source>Wait until that is over, then try again.</source>
        <translation>Vänta tills det är klart och försök sedan igen.</translation>
    </message>
    <message>
        <source>Wait until the dock says that they are saved, and sign again.</source>
        <translation>Vänta tills panelen visar att de är sparade och signera igen.</translation>
    </message>
    <message>
        <source>Wait until the findings are mended, or cancel that.</source>
        <translation>Vänta tills fynden är rättade, eller avbryt rättningen.</translation>
    </message>
    <message>
        <source>Wait until the form says that it is saved, and try again.</source>
        <translation>Vänta tills formuläret säger att det är sparat och försök igen.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webbsida (*.html)</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>ons</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vikt</translation>
    </message>
    <message>
        <source>Weighted means of problem (0–4) and uncertainty (0–3), and what is answered</source>
        <translation>Viktade medelvärden av problem (0–4) och osäkerhet (0–3), och hur mycket som är besvarat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What an export does on purpose</source>
        <translation>Det som en export gör med avsikt</translation>
    </message>
    <message>
        <source>What came is empty.</source>
        <translation>Det som kom är tomt.</translation>
    </message>
    <message>
        <source>What came is no zip file.</source>
        <translation>Det som kom är ingen zip-fil.</translation>
    </message>
    <message>
        <source>What comes is larger than {megabytes} MB and cannot be an edition; the transfer was stopped.</source>
        <translation>Det som kommer är större än {megabytes} MB och kan inte vara en utgåva; överföringen avbröts.</translation>
    </message>
    <message>
        <source>What do the columns mean?</source>
        <translation>Vad betyder kolumnerna?</translation>
    </message>
    <message>
        <source>What exportassessment has written, filled in as far as it goes.</source>
        <translation>Det som exportassessment har skrivit, ifyllt så långt det går.</translation>
    </message>
    <message>
        <source>What goes into the file; “published” is the police's published schema, “municipality” adds the trend and the released measures.</source>
        <translation>Vad som ska ingå i filen; ”published” är polisens publicerade schema, ”municipality” lägger till trenden och de frisläppta åtgärderna.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hänt</translation>
    </message>
    <message>
        <source>What happens here? No names of persons.</source>
        <translation>Vad händer här? Inga personnamn.</translation>
    </message>
    <message>
        <source>What happens on the common ground is counted twice, and nobody can tell which category it has.</source>
        <translation>Det som händer på den gemensamma marken räknas två gånger, och ingen kan avgöra vilken kategori den har.</translation>
    </message>
    <message>
        <source>What has become of an area since the edition before: new, returned, divided (part of another), graver, milder or same; an empty text in the first edition.</source>
        <translation>Vad som har hänt med ett område sedan föregående utgåva: new (nytt), returned (återkommet), divided (del av ett annat), graver (allvarligare), milder (mindre allvarligt) eller same (samma); en tom text i den första utgåvan.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Vad som begärs</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Vad som görs</translation>
    </message>
    <message>
        <source>What is made later is told as late; else what comes after the first compiling</source>
        <translation>Det som skapats senare visas som sent; annars det som kommer efter den första sammanställningen</translation>
    </message>
    <message>
        <source>What is missing for a firmer ground</source>
        <translation>Vad som saknas för en säkrare grund</translation>
    </message>
    <message>
        <source>What is published and who decided it</source>
        <translation>Vad som publiceras och vem som har beslutat det</translation>
    </message>
    <message>
        <source>What is published and who decided it, for the change log; never anything about a person. Not needed to write the files of a published edition again.</source>
        <translation>Vad som publiceras och vem som har beslutat det, för ändringsloggen; aldrig något om en person. Behövs inte för att skriva filerna för en publicerad utgåva igen.</translation>
    </message>
    <message numerus="yes">
        <source>What is still lacking (%n)</source>
        <translation>
            <numerusform>Vad som ännu saknas (%n)</numerusform>
            <numerusform>Vad som ännu saknas (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Vad det vilar på</translation>
    </message>
    <message>
        <source>What looks like a person's name ({masked}) stands on line {line}, character {column}. Remove it, or accept it with a reason.</source>
        <translation>Något som ser ut som ett personnamn ({masked}) står på rad {line}, tecken {column}. Ta bort det eller godta det med ett skäl.</translation>
    </message>
    <message>
        <source>What looks like a phone number ({masked}) stands on line {line}, character {column}. Remove it, or accept it with a reason.</source>
        <translation>Något som ser ut som ett telefonnummer ({masked}) står på rad {line}, tecken {column}. Ta bort det eller godta det med en motivering.</translation>
    </message>
    <message>
        <source>What looks like a vehicle's registration number ({masked}) stands on line {line}, character {column}. Remove it, or accept it with a reason.</source>
        <translation>Något som ser ut som ett registreringsnummer för ett fordon ({masked}) står på rad {line}, tecken {column}. Ta bort det eller godta det med en motivering.</translation>
    </message>
    <message>
        <source>What must be changed and why. It is printed in the summary of the next version; never anything about a person.</source>
        <translation>Vad som måste ändras och varför. Det trycks i sammanfattningen av nästa version; aldrig något om en person.</translation>
    </message>
    <message>
        <source>What nobody hands in is taken from it</source>
        <translation>Det som ingen lämnar in tas från den</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Vad som talar för det</translation>
    </message>
    <message>
        <source>What stands in the way of a publication is being looked at…</source>
        <translation>Det som hindrar en publicering granskas…</translation>
    </message>
    <message>
        <source>What stops the export or should be looked at</source>
        <translation>Det som hindrar exporten eller bör granskas</translation>
    </message>
    <message>
        <source>What stops the publication</source>
        <translation>Vad som hindrar publiceringen</translation>
    </message>
    <message>
        <source>What stops the submission or should be looked at</source>
        <translation>Det som hindrar inlämningen eller bör granskas</translation>
    </message>
    <message>
        <source>What the answers point to</source>
        <translation>Vad svaren pekar på</translation>
    </message>
    <message>
        <source>What the assessment lacked</source>
        <translation>Vad bedömningen saknade</translation>
    </message>
    <message>
        <source>What the check found is let stand.</source>
        <translation>Det som kontrollen hittade får stå kvar.</translation>
    </message>
    <message>
        <source>What the draft is called; by default “Utkast” and the year.</source>
        <translation>Vad utkastet heter; annars ”Utkast” och året.</translation>
    </message>
    <message>
        <source>What the drawn areas are to be</source>
        <translation>Vad de ritade ytorna ska bli</translation>
    </message>
    <message>
        <source>What the edition is called</source>
        <translation>Vad utgåvan kallas</translation>
    </message>
    <message>
        <source>What the figure says, and whether it can be relied on</source>
        <translation>Vad siffran säger, och om den går att lita på</translation>
    </message>
    <message>
        <source>What the figures are made of</source>
        <translation>Vad siffrorna består av</translation>
    </message>
    <message>
        <source>What the local police areas are asked to do</source>
        <translation>Vad lokalpolisområdena ombeds göra</translation>
    </message>
    <message>
        <source>What the report is about</source>
        <translation>Vad rapporten gäller</translation>
    </message>
    <message>
        <source>What the report is about: area, lpo (a local police area) or nation.</source>
        <translation>Vad rapporten handlar om: area (ett område), lpo (ett lokalpolisområde) eller nation (hela landet).</translation>
    </message>
    <message>
        <source>What these figures are made of, with weights</source>
        <translation>Vad siffrorna består av, med vikter</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>Vad som ska jämföras</translation>
    </message>
    <message>
        <source>What to do: {how}</source>
        <translation>Gör så här: {how}</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Att titta närmare på</translation>
    </message>
    <message>
        <source>What was asked then is not known any more.</source>
        <translation>Det går inte längre att se vad som frågades.</translation>
    </message>
    <message>
        <source>What was drawn has no size. Draw it again.</source>
        <translation>Det som ritades har ingen storlek. Rita igen.</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Det som utelämnades</translation>
    </message>
    <message>
        <source>What was made later is told as late; by default what was made after the edition was first compiled.</source>
        <translation>Det som har skapats senare redovisas som sent; utan datum det som har skapats efter den första sammanställningen.</translation>
    </message>
    <message>
        <source>What was published stays listed and cannot be taken back.</source>
        <translation>Det som har publicerats står kvar i förteckningen och kan inte ångras.</translation>
    </message>
    <message>
        <source>What was to be changed is not part of this assessment any more.</source>
        <translation>Det som skulle ändras hör inte längre till den här bedömningen.</translation>
    </message>
    <message>
        <source>What was to be changed was taken out meanwhile.</source>
        <translation>Det som skulle ändras har tagits bort under tiden.</translation>
    </message>
    <message>
        <source>What would be handed in is being looked at…</source>
        <translation>Det som skulle lämnas in granskas…</translation>
    </message>
    <message>
        <source>What would leave the workspace is being looked at…</source>
        <translation>Det som ska lämna arbetsytan granskas…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>When it was judged, such as 2026-11-22; by default today.</source>
        <translation>När ställningstagandet gjordes, till exempel 2026-11-22; annars i dag.</translation>
    </message>
    <message>
        <source>When it was signed, such as 2026-11-22; by default today.</source>
        <translation>När det signerades, till exempel 2026-11-22; annars i dag.</translation>
    </message>
    <message>
        <source>When something changed, e&amp;very:</source>
        <translation>När något har ändrats, &amp;var:</translation>
    </message>
    <message>
        <source>Where each assessor stands, from no problem (left) to very large (right)</source>
        <translation>Var varje bedömare står, från inget problem (vänster) till mycket stort (höger)</translation>
    </message>
    <message>
        <source>Where the names and codes are taken from. Never anything about a person.</source>
        <translation>Varifrån namnen och koderna är hämtade. Aldrig något om en person.</translation>
    </message>
    <message>
        <source>Which distribution label the submission bears; by default that of the workspace. “Sekretess” lets places and groups of actors go along, “Polisinternt” only groups of actors, any other neither.</source>
        <translation>Vilken spridningsmärkning underlaget bär; utan uppgift arbetsytans. ”Sekretess” låter platser och aktörsgrupper följa med, ”Polisinternt” bara aktörsgrupper, alla andra varken det ena eller det andra.</translation>
    </message>
    <message>
        <source>Which way the area is going.</source>
        <translation>Åt vilket håll området är på väg.</translation>
    </message>
    <message>
        <source>Which way the area is going. With AREA * it is that of areas for which neither the edition nor a level below says one.</source>
        <translation>Åt vilket håll området utvecklas. Med AREA * gäller den för områden där varken utgåvan eller en nivå under anger någon trend.</translation>
    </message>
    <message>
        <source>Which way the area is going: positiv, stabil or negativ</source>
        <translation>Åt vilket håll området utvecklas: positiv, stabil eller negativ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Who is responsible for the measure</source>
        <translation>Vem som ansvarar för åtgärden</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Vem som arbetar här</translation>
    </message>
    <message>
        <source>Whoever follows areas by their id takes this one for removed and another for new.</source>
        <translation>Den som följer områden efter id tror att det här har tagits bort och att ett annat är nytt.</translation>
    </message>
    <message>
        <source>Whose answer goes into the common assessment; = where all say the same. Press the letter to choose, Delete to choose nobody.</source>
        <translation>Vems svar som går in i den gemensamma bedömningen; = där alla säger detsamma. Tryck bokstaven för att välja, Delete för att inte välja någon.</translation>
    </message>
    <message>
        <source>Whose answers? Write a role, never a person's name.</source>
        <translation>Vems svar? Ange en roll, aldrig en persons namn.</translation>
    </message>
    <message>
        <source>Whose assessment (a role); may be left out when there is just one.</source>
        <translation>Vems bedömning (en roll); behövs inte när det bara finns en.</translation>
    </message>
    <message>
        <source>Whose assessment is signed (a role); by default that of the only one who assesses the area, else that of the one who signs.</source>
        <translation>Vems bedömning som signeras (en roll); annars den enda som bedömer området, eller den som signerar.</translation>
    </message>
    <message>
        <source>Whose key it is</source>
        <translation>Vems nyckel det är</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Why it is revised</source>
        <translation>Varför den revideras</translation>
    </message>
    <message>
        <source>Why it is settled so</source>
        <translation>Varför det avgörs så</translation>
    </message>
    <message>
        <source>Why it is settled so, for the change log. Not needed with send_back and reopen; never anything about a person.</source>
        <translation>Varför den avgörs så, för ändringsloggen. Behövs inte med send_back och reopen; aldrig något om en person.</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Varför det spelar roll</translation>
    </message>
    <message>
        <source>Why it must be changed; printed in the next version</source>
        <translation>Varför den måste ändras; trycks i nästa version</translation>
    </message>
    <message>
        <source>Why it was revised: {reason}</source>
        <translation>Skäl till revisionen: {reason}</translation>
    </message>
    <message>
        <source>Why nobody needs the draft any more. Never anything about a person.</source>
        <translation>Varför ingen behöver utkastet längre. Aldrig något om en person.</translation>
    </message>
    <message>
        <source>Why should the boundary run like this?</source>
        <translation>Varför ska gränsen gå så här?</translation>
    </message>
    <message>
        <source>Why step {number} is opened anyway</source>
        <translation>Varför steg {number} öppnas ändå</translation>
    </message>
    <message>
        <source>Why the area is judged so, at least 20 letters, and 60 where the answers point to another category. Never anything about a person.</source>
        <translation>Varför området bedöms så, minst 20 bokstäver, och 60 när svaren pekar mot en annan kategori. Aldrig något om en person.</translation>
    </message>
    <message>
        <source>Why the area is judged so, at least 20 letters, and 60 where the level below judged otherwise. Never anything about a person.</source>
        <translation>Varför området bedöms så, minst 20 bokstäver, och 60 där nivån under har bedömt annorlunda. Aldrig något om en person.</translation>
    </message>
    <message>
        <source>Why the area is judged so: in your own words, no names of persons</source>
        <translation>Varför området bedöms så: med egna ord, inga personnamn</translation>
    </message>
    <message>
        <source>Why the category is changed. Never anything about a person.</source>
        <translation>Varför kategorin ändras. Aldrig något om en person.</translation>
    </message>
    <message>
        <source>Why the earlier state is restored, required</source>
        <translation>Varför det tidigare läget återställs, krävs</translation>
    </message>
    <message>
        <source>Why the method is changed</source>
        <translation>Varför metoden byts</translation>
    </message>
    <message>
        <source>Why these areas are judged so: in your own words, no names of persons</source>
        <translation>Varför områdena bedöms så: med egna ord, inga personnamn</translation>
    </message>
    <message>
        <source>Why these figures: {title}</source>
        <translation>Varför dessa siffror: {title}</translation>
    </message>
    <message>
        <source>Why these figures?</source>
        <translation>Varför dessa siffror?</translation>
    </message>
    <message>
        <source>Why “{criterion}” is held otherwise</source>
        <translation>Varför ”{criterion}” bedöms annorlunda</translation>
    </message>
    <message>
        <source>Why, if it needs saying</source>
        <translation>Varför, om det behöver sägas</translation>
    </message>
    <message>
        <source>Why, with at least {letters} letters</source>
        <translation>Varför, med minst {letters} bokstäver</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>Why? {title}</source>
        <translation>Varför? {title}</translation>
    </message>
    <message>
        <source>Wit&amp;hdraw</source>
        <translation>&amp;Återta</translation>
    </message>
    <message>
        <source>With &amp;actors and places (steps 3 and 4)</source>
        <translation>Med &amp;aktörer och platser (steg 3 och 4)</translation>
    </message>
    <message>
        <source>With actors and places</source>
        <translation>Med aktörer och platser</translation>
    </message>
    <message>
        <source>With new_boundary: the new boundary of the left area as WKT in EPSG:3006.</source>
        <translation>Med new_boundary: det vänstra områdets nya gräns som WKT i EPSG:3006.</translation>
    </message>
    <message>
        <source>With new_category: a category that the edition knows.</source>
        <translation>Med new_category: en kategori som utgåvan har.</translation>
    </message>
    <message>
        <source>With send_back: what the local police areas are asked to do; never anything of a person.</source>
        <translation>Med send_back: vad lokalpolisområdena ombeds göra; aldrig något om en person.</translation>
    </message>
    <message>
        <source>With the project's &amp;background map</source>
        <translation>Med projektets &amp;bakgrundskarta</translation>
    </message>
    <message>
        <source>With {edition} goes for good:</source>
        <translation>Med {edition} försvinner för gott:</translation>
    </message>
    <message>
        <source>Withdraw acceptance ({titles})</source>
        <translation>Återta godtagande ({titles})</translation>
    </message>
    <message>
        <source>Withdraw proposal</source>
        <translation>Dra tillbaka förslaget</translation>
    </message>
    <message>
        <source>Withdraw the decision; the areas become what they were</source>
        <translation>Ta tillbaka beslutet; områdena blir som de var</translation>
    </message>
    <message>
        <source>Without LPO</source>
        <translation>Utan LPO</translation>
    </message>
    <message>
        <source>Without id</source>
        <translation>Utan id</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Arbetsbok (*.xlsx)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbetsyta</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>Arbetsyta (*.gpkg)</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>Arbetsyta skapad</translation>
    </message>
    <message>
        <source>Workspaces (*.gpkg)</source>
        <translation>Arbetsytor (*.gpkg)</translation>
    </message>
    <message>
        <source>Write a file for each LPO that is asked something</source>
        <translation>Skriv en fil till varje lokalpolisområde som har fått en fråga</translation>
    </message>
    <message>
        <source>Write a reason first.</source>
        <translation>Skriv ett skäl först.</translation>
    </message>
    <message>
        <source>Write a reason for the judgement: at least {letters} letters, so far {written}.</source>
        <translation>Skriv ett skäl till ställningstagandet: minst {letters} bokstäver, hittills {written}.</translation>
    </message>
    <message>
        <source>Write a reason: a category is never changed without one.</source>
        <translation>Skriv ett skäl: en kategori ändras aldrig utan.</translation>
    </message>
    <message>
        <source>Write a reason: a scheme is never changed without one.</source>
        <translation>Skriv ett skäl: ett schema ändras aldrig utan ett.</translation>
    </message>
    <message>
        <source>Write a reason: a trend is never changed without one.</source>
        <translation>Skriv ett skäl: en trend ändras aldrig utan ett.</translation>
    </message>
    <message>
        <source>Write a role, never a person. {reason}</source>
        <translation>Ange en roll, aldrig en person. {reason}</translation>
    </message>
    <message>
        <source>Write a role; the change log needs one.</source>
        <translation>Ange en roll; ändringsloggen behöver en.</translation>
    </message>
    <message>
        <source>Write it as year-month-day, such as 2026-11-22.</source>
        <translation>Skriv det som år-månad-dag, till exempel 2026-11-22.</translation>
    </message>
    <message>
        <source>Write one blank between words and on both sides of a slash, and none before or after.</source>
        <translation>Skriv ett blanksteg mellan ord och på båda sidor om ett snedstreck, och inget före eller efter.</translation>
    </message>
    <message>
        <source>Write the date as year-month-day: 2025-12-01.</source>
        <translation>Skriv datumet som år-månad-dag: 2025-12-01.</translation>
    </message>
    <message>
        <source>Write the local picture of an area or an LPO as PDF</source>
        <translation>Skriv den lokala lägesbilden för ett område eller ett LPO som PDF</translation>
    </message>
    <message>
        <source>Write the name of the new area.</source>
        <translation>Skriv det nya områdets namn.</translation>
    </message>
    <message>
        <source>Write the password again.</source>
        <translation>Skriv lösenordet igen.</translation>
    </message>
    <message>
        <source>Write the password of the key, or choose no key.</source>
        <translation>Skriv nyckelns lösenord, eller välj ingen nyckel.</translation>
    </message>
    <message>
        <source>Write the reason that each area gets, and then click areas in the map.</source>
        <translation>Skriv skälet som varje område får och klicka sedan på områden i kartan.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Skriv skälet.</translation>
    </message>
    <message>
        <source>Write the same password twice.</source>
        <translation>Skriv samma lösenord två gånger.</translation>
    </message>
    <message>
        <source>Write the text anew by hand.</source>
        <translation>Skriv texten på nytt för hand.</translation>
    </message>
    <message>
        <source>Write the text into all areas that have it; Undo takes it back</source>
        <translation>Skriv in texten i alla områden som har den; Ångra tar tillbaka det</translation>
    </message>
    <message>
        <source>Write what is asked.</source>
        <translation>Skriv vad som begärs.</translation>
    </message>
    <message>
        <source>Write what is published and who decided it.</source>
        <translation>Skriv vad som publiceras och vem som har beslutat det.</translation>
    </message>
    <message>
        <source>Write what makes the revision necessary.</source>
        <translation>Skriv vad som gör revideringen nödvändig.</translation>
    </message>
    <message>
        <source>Write what must be changed and why.</source>
        <translation>Skriv vad som måste ändras och varför.</translation>
    </message>
    <message>
        <source>Write what the local police area is asked to do.</source>
        <translation>Skriv vad lokalpolisområdet ombeds göra.</translation>
    </message>
    <message>
        <source>Write what the trend rests on.</source>
        <translation>Skriv vad trenden grundas på.</translation>
    </message>
    <message>
        <source>Write where the names and codes are taken from.</source>
        <translation>Skriv varifrån namnen och koderna är hämtade.</translation>
    </message>
    <message>
        <source>Write why it is settled so.</source>
        <translation>Skriv varför det avgörs så.</translation>
    </message>
    <message>
        <source>Write why it may stand.</source>
        <translation>Skriv varför det får stå kvar.</translation>
    </message>
    <message>
        <source>Write why nobody needs it any more.</source>
        <translation>Skriv varför ingen behöver det längre.</translation>
    </message>
    <message>
        <source>Write why the area gets its earlier state back.</source>
        <translation>Skriv varför området återställs.</translation>
    </message>
    <message>
        <source>Write why the area gets the category.</source>
        <translation>Skriv varför området får kategorin.</translation>
    </message>
    <message>
        <source>Write why the area is judged so.</source>
        <translation>Skriv varför området bedöms så.</translation>
    </message>
    <message>
        <source>Write why the conflict is settled so.</source>
        <translation>Skriv varför konflikten avgörs så.</translation>
    </message>
    <message>
        <source>Write why the earlier state is restored.</source>
        <translation>Skriv varför det tidigare läget återställs.</translation>
    </message>
    <message>
        <source>Write why the edition gets the scheme.</source>
        <translation>Skriv varför utgåvan får schemat.</translation>
    </message>
    <message>
        <source>Write why the step is answered although its gate is closed.</source>
        <translation>Skriv varför steget besvaras fast spärren är stängd.</translation>
    </message>
    <message>
        <source>Writes one local police area's share of an edition into one zip: its areas, assessments, judgements and measures, the change log of them, a manifest with the SHA-256 of each file and a summary to print. What the privacy gate finds in the change log is masked there, for no row of it can be corrected. Places and groups of actors go along only when the distribution label allows it. Errors of the checks and identity numbers stop it. The code at the end is read over the phone to whoever receives it. With a key (createsigningkey) the submission is signed, and whoever compiles sees by whom.</source>
        <translation>Skriver ett lokalpolisområdes del av en utgåva till en zip-fil: områden, bedömningar, ställningstaganden och åtgärder, ändringsloggen för dem, ett manifest med varje fils SHA-256 och en sammanfattning att skriva ut. Det som integritetsspärren finner i ändringsloggen maskeras där, eftersom ingen rad i den kan rättas. Platser och aktörsgrupper följer bara med när spridningsmärkningen tillåter det. Fel som kontrollerna finner och personnummer hindrar inlämningen. Koden i slutet läses upp per telefon för mottagaren. Med en nyckel (createsigningkey) signeras underlaget, och den som sammanställer ser av vem.</translation>
    </message>
    <message>
        <source>Writes the areas of an edition exactly in the published form: a zipped shapefile, GeoJSON in SWEREF 99 TM, GeoJSON in WGS 84 (RFC 7946) or a GeoPackage. The file is read back and compared before it takes its place; what stood there before stays whole when anything fails. Beside it stand a guide to its fields and the SHA-256 of both. Errors of the checks stop the export of a draft, and identity numbers stop every export; what else may point out a person is warned of.</source>
        <translation>Skriver en utgåvas områden exakt i publicerad form: en zippad shapefil, GeoJSON i SWEREF 99 TM, GeoJSON i WGS 84 (RFC 7946) eller ett GeoPackage. Filen läses tillbaka och jämförs innan den tar sin plats; det som stod där förut förblir helt om något går fel. Bredvid ligger en beskrivning av fälten och SHA-256 för båda. Kontrollernas fel stoppar exporten av ett utkast, och personnummer och samordningsnummer stoppar all export; annat som kan peka ut en person varnas det för.</translation>
    </message>
    <message>
        <source>Writes the assessment of an area as JSON, or as a spreadsheet form (.xlsx or .csv) to be filled in away from QGIS and read back with importassessment. An area that nobody has assessed gives an empty form. Groups of actors and places are left out unless WITH_PLACES asks for them, and stand in JSON only. The file is read back and compared before it takes its place; a text that holds a personnummer stops it.</source>
        <translation>Skriver bedömningen av ett område som JSON, eller som ett kalkylformulär (.xlsx eller .csv) att fylla i utanför QGIS och läsa in igen med importassessment. Ett område som ingen har bedömt ger ett tomt formulär. Aktörsgrupper och platser utelämnas om inte WITH_PLACES ber om dem, och finns bara i JSON. Filen läses tillbaka och jämförs innan den tar sin plats; en text med ett personnummer stoppar exporten.</translation>
    </message>
    <message>
        <source>Writes the life of every area through the editions of a workspace as a table: one row for each area and edition, with name, id, category, size in hectares and the date since when the category holds. Rows of one area share area_id, whatever name and number it has had. Where an area was split off from others or merged with them, the columns from_… and to_… tell which areas those were, with category and hectares.</source>
        <translation>Skriver varje områdes liv genom arbetsytans utgåvor som en tabell: en rad per område och utgåva, med namn, id, kategori, storlek i hektar och det datum sedan vilket kategorin gäller. Rader om samma område har samma area_id, vilket namn och nummer det än har haft. Där ett område har avskilts från andra eller slagits ihop med dem berättar kolumnerna from_… och to_… vilka områden det var, med kategori och hektar.</translation>
    </message>
    <message>
        <source>Writes the local situational picture of an area, or of all areas of a local police area, or a national overview, as PDF (A4): map, steps with figures, uncertainty, motivations and sources, criteria, the judgements from the local police area to Noa, and whether the assessment is signed. Every page carries the workspace's distribution label. Actors and places are left out unless WITH_PLACES asks for them. A text that holds a personnummer stops the report.</source>
        <translation>Skriver den lokala lägesbilden för ett område, eller för alla områden i ett lokalpolisområde, eller en nationell översikt, som PDF (A4): karta, steg med siffror, osäkerhet, motiveringar och källor, kriterier, ställningstagandena från lokalpolisområdet till Noa, och om bedömningen är signerad. Varje sida bär arbetsytans spridningsmärkning. Aktörer och platser utelämnas om inte WITH_PLACES ber om dem. En text som innehåller ett personnummer stoppar rapporten.</translation>
    </message>
    <message>
        <source>Writes the whole change log of a workspace as a table for a spreadsheet (.csv) or for programs (.json) and verifies its chain of hashes. Personal identity numbers are masked in the file.</source>
        <translation>Skriver arbetsytans hela ändringslogg som tabell för ett kalkylprogram (.csv) eller för program (.json) och kontrollerar dess kedja av hashar. Personnummer maskeras i filen.</translation>
    </message>
    <message>
        <source>Writing the areas</source>
        <translation>Skriver områdena</translation>
    </message>
    <message>
        <source>Writing the layer</source>
        <translation>Skriver lagret</translation>
    </message>
    <message>
        <source>Writing the page to print</source>
        <translation>Skriver sidan för utskrift</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Skriver rapporten</translation>
    </message>
    <message>
        <source>Writing the submission</source>
        <translation>Skriver underlaget</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>Skriver tabellen</translation>
    </message>
    <message>
        <source>Writing what is sent back</source>
        <translation>Skriver det som skickas tillbaka</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Skriver {file}</translation>
    </message>
    <message>
        <source>Written by hand, over what comes from LPO.</source>
        <translation>Skrivet för hand, går före det som kommer från LPO.</translation>
    </message>
    <message>
        <source>Written {time}</source>
        <translation>Skrivet {time}</translation>
    </message>
    <message>
        <source>Wrong coordinate system</source>
        <translation>Fel koordinatsystem</translation>
    </message>
    <message>
        <source>Wrong length or area</source>
        <translation>Fel längd eller areal</translation>
    </message>
    <message>
        <source>Year of an edition in the workspace; 0 takes the only one when there is just one.</source>
        <translation>År för en utgåva i arbetsytan; 0 tar den enda om det bara finns en.</translation>
    </message>
    <message>
        <source>Year of the draft; it has to be said which one.</source>
        <translation>Utkastets år; det måste anges vilket.</translation>
    </message>
    <message>
        <source>Year of the edition</source>
        <translation>Utgåvans år</translation>
    </message>
    <message>
        <source>Year of the edition to compile; 0 takes the one that all submissions name.</source>
        <translation>År för utgåvan som ska sammanställas; 0 tar det år som alla underlag anger.</translation>
    </message>
    <message>
        <source>Year of the edition to start from; 0 takes the newest one.</source>
        <translation>År för utgåvan som utkastet startas från; 0 tar den nyaste.</translation>
    </message>
    <message>
        <source>Year of the edition; 0 reads it from the data or the file name.</source>
        <translation>Utgåvans år; 0 läser det ur data eller filnamnet.</translation>
    </message>
    <message>
        <source>Year of the edition; 0 takes the one that the file names.</source>
        <translation>Utgåvans år; 0 tar den som filen anger.</translation>
    </message>
    <message>
        <source>Year of the new edition: later than that of the one it starts from.</source>
        <translation>Den nya utgåvans år: senare än året för den som den startas från.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, no or don't know is missing.</source>
        <translation>Ja, nej eller vet ej saknas.</translation>
    </message>
    <message>
        <source>You edit {name} now.</source>
        <translation>Nu redigerar du {name}.</translation>
    </message>
    <message>
        <source>You hold it for</source>
        <translation>Din bedömning</translation>
    </message>
    <message>
        <source>You hold “{criterion}” for</source>
        <translation>Din bedömning av ”{criterion}”</translation>
    </message>
    <message>
        <source>Your agency's method file. Without it the shipped example is used.</source>
        <translation>Myndighetens metodfil. Utan den används den medföljande exempelmallen.</translation>
    </message>
    <message>
        <source>Zoom in if it snaps to the old border.</source>
        <translation>Zooma in om den fäster vid den gamla gränsen.</translation>
    </message>
    <message>
        <source>a category as the data spell it, or one of its codes</source>
        <translation>en kategori som den står i data, eller en av dess koder</translation>
    </message>
    <message>
        <source>a character cannot be encoded</source>
        <translation>ett tecken går inte att koda</translation>
    </message>
    <message>
        <source>a choice stands there twice</source>
        <translation>ett av valen står där två gånger</translation>
    </message>
    <message>
        <source>a code of six or four digits, as text or number</source>
        <translation>en kod med sex eller fyra siffror, som text eller tal</translation>
    </message>
    <message>
        <source>a coordinate is not a number</source>
        <translation>en koordinat är inget tal</translation>
    </message>
    <message>
        <source>a date such as 2026-11-22 is expected</source>
        <translation>här väntas ett datum, till exempel 2026-11-22</translation>
    </message>
    <message>
        <source>a date that is not in the future</source>
        <translation>ett datum som inte ligger i framtiden</translation>
    </message>
    <message>
        <source>a gate must build on an earlier step</source>
        <translation>en spärr måste bygga på ett tidigare steg</translation>
    </message>
    <message>
        <source>a hole lies in a hole</source>
        <translation>ett hål ligger i ett hål</translation>
    </message>
    <message>
        <source>a hole lies outside of it</source>
        <translation>ett hål ligger utanför den</translation>
    </message>
    <message>
        <source>a list is expected</source>
        <translation>här väntas en lista</translation>
    </message>
    <message>
        <source>a list with at least one item is expected</source>
        <translation>här väntas en lista med minst ett värde</translation>
    </message>
    <message>
        <source>a method has exactly five steps</source>
        <translation>en metod har exakt fem steg</translation>
    </message>
    <message>
        <source>a newer version of the plugin wrote this; update it in QGIS</source>
        <translation>filen är skriven av en nyare version av insticksprogrammet; uppdatera det i QGIS</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>här väntas ett tal</translation>
    </message>
    <message>
        <source>a part lies in another part</source>
        <translation>en del ligger i en annan del</translation>
    </message>
    <message>
        <source>a point, a line or a polygon is expected</source>
        <translation>en punkt, en linje eller en polygon väntas</translation>
    </message>
    <message>
        <source>a private key ends in .pem, and only a public one in .pub.pem</source>
        <translation>en privat nyckel slutar på .pem, och bara en publik på .pub.pem</translation>
    </message>
    <message>
        <source>a quotation mark or a line of the table is broken</source>
        <translation>ett citattecken eller en rad i tabellen är trasig</translation>
    </message>
    <message>
        <source>a reason that suffices</source>
        <translation>ett tillräckligt skäl</translation>
    </message>
    <message>
        <source>a reason without an identity number</source>
        <translation>ett skäl utan personnummer</translation>
    </message>
    <message>
        <source>a ring has too few points</source>
        <translation>en ring har för få punkter</translation>
    </message>
    <message>
        <source>a ring stands there twice</source>
        <translation>en ring finns två gånger</translation>
    </message>
    <message>
        <source>a role that names no person</source>
        <translation>en roll som inte nämner någon person</translation>
    </message>
    <message>
        <source>a text in Swedish (sv) and English (en) is expected</source>
        <translation>en text på svenska (sv) och engelska (en) förväntas</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>här väntas en text</translation>
    </message>
    <message>
        <source>a text, a number or a list of texts is expected; leave out what is empty</source>
        <translation>här väntas en text, ett tal eller en lista med texter; utelämna det som är tomt</translation>
    </message>
    <message>
        <source>a whole number is expected</source>
        <translation>ett heltal förväntas</translation>
    </message>
    <message>
        <source>accepted finding</source>
        <translation>godtaget fynd</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tillagt</translation>
    </message>
    <message>
        <source>adds weight</source>
        <translation>ger tyngd</translation>
    </message>
    <message>
        <source>aligned to a layer</source>
        <translation>anpassat till ett lager</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>alla dagar</translation>
    </message>
    <message>
        <source>an address must begin with https://</source>
        <translation>en adress ska börja med https://</translation>
    </message>
    <message>
        <source>an object is expected</source>
        <translation>här väntas ett objekt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>answer</source>
        <translation>svar</translation>
    </message>
    <message>
        <source>area</source>
        <translation>område</translation>
    </message>
    <message>
        <source>area {number}</source>
        <translation>område {number}</translation>
    </message>
    <message>
        <source>as the answers show</source>
        <translation>som svaren visar</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>bedömning</translation>
    </message>
    <message>
        <source>assessor {role}, revision {revision}</source>
        <translation>bedömare {role}, revision {revision}</translation>
    </message>
    <message>
        <source>assessors_{year}.csv</source>
        <translation>bedomare_{year}.csv</translation>
    </message>
    <message>
        <source>at least one of these</source>
        <translation>minst ett av dessa</translation>
    </message>
    <message>
        <source>border moved</source>
        <translation>gränsen flyttad</translation>
    </message>
    <message>
        <source>boundary changed</source>
        <translation>gränsen ändrad</translation>
    </message>
    <message>
        <source>boundary mended</source>
        <translation>gränsen rättad</translation>
    </message>
    <message>
        <source>by hand from the page</source>
        <translation>för hand från sidan</translation>
    </message>
    <message>
        <source>category {above} instead of {below}</source>
        <translation>kategori {above} i stället för {below}</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>säkert</translation>
    </message>
    <message>
        <source>cha&amp;nged</source>
        <translation>än&amp;drade</translation>
    </message>
    <message>
        <source>change log</source>
        <translation>ändringslogg</translation>
    </message>
    <message>
        <source>change_log</source>
        <translation>andringslogg</translation>
    </message>
    <message>
        <source>changed: {columns}</source>
        <translation>ändrat: {columns}</translation>
    </message>
    <message>
        <source>clipped to its neighbours</source>
        <translation>beskuret mot grannarna</translation>
    </message>
    <message>
        <source>comparison_{old}_{new}.html</source>
        <translation>jamforelse_{old}_{new}.html</translation>
    </message>
    <message>
        <source>compiled</source>
        <translation>sammanställd</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>copied, not confirmed</source>
        <translation>kopierat, inte bekräftat</translation>
    </message>
    <message>
        <source>d.k.</source>
        <translation>v.e.</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>streckad</translation>
    </message>
    <message>
        <source>daytime</source>
        <translation>dagtid</translation>
    </message>
    <message>
        <source>differs, stays</source>
        <translation>olika, lämnas</translation>
    </message>
    <message>
        <source>distribution label</source>
        <translation>spridningsmärkning</translation>
    </message>
    <message>
        <source>don't know</source>
        <translation>vet ej</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>utkast</translation>
    </message>
    <message>
        <source>each of {names} may stand here, once</source>
        <translation>här får {names} stå, var och en högst en gång</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>utgåva</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>kväll</translation>
    </message>
    <message>
        <source>fairly certain</source>
        <translation>ganska säkert</translation>
    </message>
    <message>
        <source>findings_{year}</source>
        <translation>fynd_{year}</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fem</translation>
    </message>
    <message>
        <source>follow-up of a measure</source>
        <translation>uppföljning av en åtgärd</translation>
    </message>
    <message>
        <source>four</source>
        <translation>fyra</translation>
    </message>
    <message>
        <source>from</source>
        <translation>från</translation>
    </message>
    <message>
        <source>from the files</source>
        <translation>ur filerna</translation>
    </message>
    <message>
        <source>give up</source>
        <translation>lämna</translation>
    </message>
    <message>
        <source>grades as the others do</source>
        <translation>bedömer som de andra</translation>
    </message>
    <message>
        <source>grades {levels} levels harder</source>
        <translation>bedömer {levels} nivåer strängare</translation>
    </message>
    <message>
        <source>grades {levels} levels milder</source>
        <translation>bedömer {levels} nivåer mildare</translation>
    </message>
    <message>
        <source>grave, on unsure ground</source>
        <translation>stora problem på osäker grund</translation>
    </message>
    <message>
        <source>group of actors</source>
        <translation>aktörsgrupp</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>half a character stands in the text</source>
        <translation>texten innehåller ett halvt tecken</translation>
    </message>
    <message>
        <source>holes cut it in two</source>
        <translation>hål delar den i två</translation>
    </message>
    <message>
        <source>id {number}</source>
        <translation>id {number}</translation>
    </message>
    <message>
        <source>in common {old} of the old ground and {new} of the new</source>
        <translation>gemensamt är {old} av den gamla marken och {new} av den nya</translation>
    </message>
    <message>
        <source>in map &amp;view</source>
        <translation>i kart&amp;vyn</translation>
    </message>
    <message>
        <source>in other editions: {names}</source>
        <translation>i andra utgåvor: {names}</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>it crosses itself</source>
        <translation>den korsar sig själv</translation>
    </message>
    <message>
        <source>it has no column {column}</source>
        <translation>den saknar kolumnen {column}</translation>
    </message>
    <message>
        <source>it is JSON, but no GeoJSON with areas (a FeatureCollection)</source>
        <translation>det är JSON, men ingen GeoJSON med områden (en FeatureCollection)</translation>
    </message>
    <message>
        <source>it is a web page or XML, no GeoJSON</source>
        <translation>det är en webbsida eller XML, ingen GeoJSON</translation>
    </message>
    <message>
        <source>it is a web page, not a zip</source>
        <translation>det är en webbsida, ingen zip-fil</translation>
    </message>
    <message>
        <source>it is no GeoJSON at all</source>
        <translation>det är ingen GeoJSON</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>den är inte text i UTF-8</translation>
    </message>
    <message>
        <source>it needs a written reason</source>
        <translation>det måste ha ett skrivet skäl</translation>
    </message>
    <message>
        <source>it needs the name of the new area</source>
        <translation>det måste ange namnet på det nya området</translation>
    </message>
    <message>
        <source>it needs these members and no others: {members}</source>
        <translation>den ska ha dessa medlemmar och inga andra: {members}</translation>
    </message>
    <message>
        <source>it touches itself</source>
        <translation>den rör vid sig själv</translation>
    </message>
    <message>
        <source>it was written by a later version of the plugin</source>
        <translation>den är skriven av en senare version av insticksprogrammet</translation>
    </message>
    <message>
        <source>it went from {old_category} to {category}</source>
        <translation>det gick från {old_category} till {category}</translation>
    </message>
    <message>
        <source>its boundary was redrawn ({ground})</source>
        <translation>gränsen ritades om ({ground})</translation>
    </message>
    <message>
        <source>its id went from {old_id} to {new_id}</source>
        <translation>dess id gick från {old_id} till {new_id}</translation>
    </message>
    <message>
        <source>judgement</source>
        <translation>ställningstagande</translation>
    </message>
    <message>
        <source>judgement of {role}</source>
        <translation>ställningstagande av {role}</translation>
    </message>
    <message>
        <source>kinds of groups of actors</source>
        <translation>slag av aktörsgrupper</translation>
    </message>
    <message>
        <source>kinds of places</source>
        <translation>slag av platser</translation>
    </message>
    <message>
        <source>language:en</source>
        <translation>language:sv</translation>
    </message>
    <message>
        <source>large problem</source>
        <translation>stort problem</translation>
    </message>
    <message>
        <source>late evening</source>
        <translation>sen kväll</translation>
    </message>
    <message>
        <source>left out: the distribution label does not allow them</source>
        <translation>utelämnade: spridningsmärkningen tillåter dem inte</translation>
    </message>
    <message>
        <source>less than 0.1 m²</source>
        <translation>mindre än 0,1 m²</translation>
    </message>
    <message>
        <source>line {line}, {place}</source>
        <translation>rad {line}, {place}</translation>
    </message>
    <message>
        <source>lineage</source>
        <translation>härkomst</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>åtgärd</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>sammanslaget</translation>
    </message>
    <message>
        <source>merged into it: {areas}</source>
        <translation>sammanslaget med området: {areas}</translation>
    </message>
    <message>
        <source>moderate problem</source>
        <translation>måttligt problem</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>morgon</translation>
    </message>
    <message>
        <source>must be met</source>
        <translation>måste uppfyllas</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>krävs</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>behöver ses över</translation>
    </message>
    <message>
        <source>neither the data nor the file name says which year's edition this is</source>
        <translation>varken data eller filnamnet visar vilket års utgåva det är</translation>
    </message>
    <message>
        <source>night</source>
        <translation>natt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>no column holds the codes of LPOs (6 digits), police areas or regions (4 digits)</source>
        <translation>ingen kolumn innehåller koder för lokalpolisområden (6 siffror), polisområden eller regioner (4 siffror)</translation>
    </message>
    <message>
        <source>no column holds the names that belong to the codes in {column}</source>
        <translation>ingen kolumn innehåller namnen som hör till koderna i {column}</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>inga siffror än</translation>
    </message>
    <message>
        <source>no figures yet · {answered} of {questions}</source>
        <translation>inga siffror än · {answered} av {questions}</translation>
    </message>
    <message>
        <source>no ground in common</source>
        <translation>ingen gemensam mark</translation>
    </message>
    <message>
        <source>no member of this name belongs here, only {names}</source>
        <translation>inget med detta namn hör hemma här, bara {names}</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>inget problem</translation>
    </message>
    <message>
        <source>no row has a code of the police organisation</source>
        <translation>ingen rad har en kod ur polisens organisation</translation>
    </message>
    <message>
        <source>no row has both the heads “{id}” and “{problem}” of the form</source>
        <translation>ingen rad har formulärets båda rubriker ”{id}” och ”{problem}”</translation>
    </message>
    <message>
        <source>none of the categories</source>
        <translation>ingen av kategorierna</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ej besvarat</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>inte påbörjat</translation>
    </message>
    <message>
        <source>number</source>
        <translation>tal</translation>
    </message>
    <message>
        <source>numbers of actors</source>
        <translation>antal aktörer</translation>
    </message>
    <message>
        <source>of these “don't know”</source>
        <translation>av dessa ”vet ej”</translation>
    </message>
    <message>
        <source>on stale data</source>
        <translation>på gamla uppgifter</translation>
    </message>
    <message>
        <source>only questions of the kinds choice and multiple_choice have choices</source>
        <translation>bara frågor av slagen choice och multiple_choice har alternativ (choices)</translation>
    </message>
    <message>
        <source>opened step</source>
        <translation>öppnat steg</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>part of {areas}</source>
        <translation>del av {areas}</translation>
    </message>
    <message>
        <source>partly_from must not be higher than met_from, which is {met_from}</source>
        <translation>partly_from får inte vara högre än met_from, som är {met_from}</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plats</translation>
    </message>
    <message>
        <source>place {number}</source>
        <translation>plats {number}</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punkt</translation>
    </message>
    <message>
        <source>police area</source>
        <translation>polisområde</translation>
    </message>
    <message>
        <source>police area {name}</source>
        <translation>polisområde {name}</translation>
    </message>
    <message>
        <source>positions of two numbers, east and north in metres, are expected</source>
        <translation>här väntas positioner av två tal, öst och nord i meter</translation>
    </message>
    <message>
        <source>problem level, 0–4</source>
        <translation>problemnivå, 0–4</translation>
    </message>
    <message>
        <source>problem {level} – {meaning}</source>
        <translation>problem {level} – {meaning}</translation>
    </message>
    <message>
        <source>problem {problem}, uncertainty {uncertainty}</source>
        <translation>problem {problem}, osäkerhet {uncertainty}</translation>
    </message>
    <message>
        <source>problem {problem}, uncertainty {uncertainty} · {answered} of {questions}</source>
        <translation>problem {problem}, osäkerhet {uncertainty} · {answered} av {questions}</translation>
    </message>
    <message>
        <source>proposed boundary</source>
        <translation>föreslagen gräns</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publicerad</translation>
    </message>
    <message>
        <source>question {question}</source>
        <translation>fråga {question}</translation>
    </message>
    <message>
        <source>question {question} is answered in row {row} already</source>
        <translation>fråga {question} är redan besvarad på rad {row}</translation>
    </message>
    <message>
        <source>questions answered</source>
        <translation>frågor besvarade</translation>
    </message>
    <message>
        <source>ready for review</source>
        <translation>klar för granskning</translation>
    </message>
    <message>
        <source>region</source>
        <translation>region</translation>
    </message>
    <message>
        <source>region {name}</source>
        <translation>region {name}</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>borttaget</translation>
    </message>
    <message>
        <source>renamed from {old} to {new}</source>
        <translation>bytte namn från {old} till {new}</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>roles of groups of actors</source>
        <translation>aktörsgruppers roller</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>rad {row}, kolumn {column}</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signerad</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>sedan {date}</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>sedan {when}</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>six digits, or empty for a national workspace</source>
        <translation>sex siffror, eller tomt för en nationell arbetsyta</translation>
    </message>
    <message>
        <source>small problem</source>
        <translation>litet problem</translation>
    </message>
    <message>
        <source>snapped to the published boundary</source>
        <translation>fäst vid den publicerade gränsen</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>heldragen</translation>
    </message>
    <message>
        <source>some coordinates are no numbers or lie nowhere on Earth</source>
        <translation>några koordinater är inte tal eller ligger ingenstans på jorden</translation>
    </message>
    <message>
        <source>split</source>
        <translation>delat</translation>
    </message>
    <message>
        <source>split off from it: {areas}</source>
        <translation>avskilt från området: {areas}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>steg {step}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>the GeoJSON ends too early: it was cut short</source>
        <translation>GeoJSON-filen slutar för tidigt: den är avkortad</translation>
    </message>
    <message>
        <source>the GeoJSON is broken and cannot be read whole</source>
        <translation>GeoJSON-filen är trasig och går inte att läsa i sin helhet</translation>
    </message>
    <message>
        <source>the GeoJSON is broken at line {line}, column {column}</source>
        <translation>GeoJSON-filen är trasig på rad {line}, kolumn {column}</translation>
    </message>
    <message>
        <source>the GeoPackage is damaged and cannot be read whole</source>
        <translation>GeoPackage-filen är skadad och går inte att läsa i sin helhet</translation>
    </message>
    <message>
        <source>the LPO went from {old} to {new}</source>
        <translation>LPO ändrades från {old} till {new}</translation>
    </message>
    <message>
        <source>the answers belong to the method {its_method}, not to {method}</source>
        <translation>svaren hör till metoden {its_method}, inte till {method}</translation>
    </message>
    <message>
        <source>the answers belong to version {its_version} of the method {method}, which is not in the workspace</source>
        <translation>svaren hör till version {its_version} av metoden {method}, som inte finns i arbetsytan</translation>
    </message>
    <message>
        <source>the areas have no attributes, and so neither name nor category</source>
        <translation>områdena saknar attribut, alltså både namn och kategori</translation>
    </message>
    <message>
        <source>the areas lie outside Sweden in the stated coordinate system ({crs}), and several others are possible: {systems}</source>
        <translation>områdena ligger utanför Sverige i det angivna koordinatsystemet ({crs}), och flera andra är möjliga: {systems}</translation>
    </message>
    <message>
        <source>the assessment could not be written whole</source>
        <translation>bedömningen kunde inte skrivas hel</translation>
    </message>
    <message>
        <source>the boundary is empty or crosses itself</source>
        <translation>gränsen är tom eller korsar sig själv</translation>
    </message>
    <message>
        <source>the boundary is the same</source>
        <translation>gränsen är densamma</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>kategorin</translation>
    </message>
    <message>
        <source>the characters of the file cannot be read</source>
        <translation>filens tecken kan inte läsas</translation>
    </message>
    <message>
        <source>the column id of an area in the map layer of an edition</source>
        <translation>kolumnen id för ett område i en utgåvas kartlager</translation>
    </message>
    <message>
        <source>the column id or area_id of an area in a map layer</source>
        <translation>kolumnen id eller area_id för ett område i ett kartlager</translation>
    </message>
    <message>
        <source>the column {column} is missing; the columns are {columns}</source>
        <translation>kolumnen {column} saknas; kolumnerna är {columns}</translation>
    </message>
    <message>
        <source>the columns {columns} are not there, or cannot mean what was said of them</source>
        <translation>kolumnerna {columns} finns inte eller kan inte betyda det som angavs</translation>
    </message>
    <message>
        <source>the columns {columns} cannot be told apart: which holds codes and which holds names?</source>
        <translation>kolumnerna {columns} går inte att skilja åt: vilken innehåller koder och vilken namn?</translation>
    </message>
    <message>
        <source>the coordinate system is not stated (a shapefile needs its .prj file) and cannot be told from the coordinates</source>
        <translation>koordinatsystemet anges inte (en shapefil behöver sin .prj-fil) och framgår inte av koordinaterna</translation>
    </message>
    <message>
        <source>the coordinates cannot be in the stated coordinate system ({crs})</source>
        <translation>koordinaterna kan inte vara i det angivna koordinatsystemet ({crs})</translation>
    </message>
    <message>
        <source>the data says {year}</source>
        <translation>i data står {year}</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disken är full</translation>
    </message>
    <message>
        <source>the entry {entry} in the zip points outside of it or is a link</source>
        <translation>posten {entry} i zip-filen pekar utanför den eller är en länk</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>filen kan inte öppnas</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>filen går inte att läsa</translation>
    </message>
    <message>
        <source>the file cannot be read as JSON</source>
        <translation>filen går inte att läsa som JSON</translation>
    </message>
    <message>
        <source>the file could not be written</source>
        <translation>filen kunde inte skrivas</translation>
    </message>
    <message>
        <source>the file could not be written so that it reads back the same</source>
        <translation>filen kunde inte skrivas så att den går att läsa tillbaka oförändrad</translation>
    </message>
    <message>
        <source>the file does not say which coordinate system it is in, and several are possible: {systems}</source>
        <translation>filen anger inget koordinatsystem, och flera är möjliga: {systems}</translation>
    </message>
    <message>
        <source>the file does not say which coordinate system it is in; a GeoJSON then counts as {crs}, and the coordinates cannot be that, and no system in use in Sweden puts them where the areas belong</source>
        <translation>filen anger inget koordinatsystem; en GeoJSON räknas då som {crs}, men det kan koordinaterna inte vara i, och inget koordinatsystem som används i Sverige lägger områdena där de hör hemma</translation>
    </message>
    <message>
        <source>the file holds no areas</source>
        <translation>filen innehåller inga områden</translation>
    </message>
    <message>
        <source>the file holds no private key</source>
        <translation>filen innehåller ingen privat nyckel</translation>
    </message>
    <message>
        <source>the file holds no public key</source>
        <translation>filen innehåller ingen publik nyckel</translation>
    </message>
    <message>
        <source>the file holds points or lines ({kinds}), but an area is a polygon</source>
        <translation>filen innehåller punkter eller linjer ({kinds}), men ett område är en polygon</translation>
    </message>
    <message>
        <source>the file holds points or lines, but an area is a polygon</source>
        <translation>filen innehåller punkter eller linjer, men ett område är en polygon</translation>
    </message>
    <message>
        <source>the file holds several layers: {layers}</source>
        <translation>filen innehåller flera lager: {layers}</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>filen är tom</translation>
    </message>
    <message>
        <source>the file is far larger than any assessment</source>
        <translation>filen är mycket större än någon bedömning</translation>
    </message>
    <message>
        <source>the file is far too large</source>
        <translation>filen är alldeles för stor</translation>
    </message>
    <message>
        <source>the file is no workbook, or is damaged or locked with a password</source>
        <translation>filen är ingen arbetsbok, eller så är den skadad eller lösenordsskyddad</translation>
    </message>
    <message>
        <source>the file is not a zip or is damaged</source>
        <translation>filen är ingen zip-fil eller är skadad</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>filen är skrivskyddad</translation>
    </message>
    <message>
        <source>the file name says {year}</source>
        <translation>filnamnet säger {year}</translation>
    </message>
    <message>
        <source>the file or its folder is write-protected or open in another program</source>
        <translation>filen eller mappen är skrivskyddad eller öppen i ett annat program</translation>
    </message>
    <message>
        <source>the findings could not be written</source>
        <translation>fynden kunde inte skrivas</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>mappen kan inte läsas</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>mappen finns inte</translation>
    </message>
    <message>
        <source>the folder holds no public key (.pub.pem)</source>
        <translation>mappen innehåller ingen publik nyckel (.pub.pem)</translation>
    </message>
    <message>
        <source>the folder holds no submission (.zip)</source>
        <translation>mappen innehåller inget underlag (.zip)</translation>
    </message>
    <message>
        <source>the folder of known keys cannot be read</source>
        <translation>mappen med kända nycklar kan inte läsas</translation>
    </message>
    <message>
        <source>the id of the question is missing</source>
        <translation>frågans id saknas</translation>
    </message>
    <message>
        <source>the key cannot be read</source>
        <translation>nyckeln kan inte läsas</translation>
    </message>
    <message>
        <source>the key is not kept under a password</source>
        <translation>nyckeln är inte skyddad med lösenord</translation>
    </message>
    <message>
        <source>the key is of another kind than Ed25519</source>
        <translation>nyckeln är av en annan sort än Ed25519</translation>
    </message>
    <message>
        <source>the method of the assessment has no such question</source>
        <translation>bedömningens metod har ingen sådan fråga</translation>
    </message>
    <message>
        <source>the method {method} has no gate before a step {step}</source>
        <translation>metoden {method} har ingen spärr före något steg {step}</translation>
    </message>
    <message>
        <source>the method {method} has no question {question}</source>
        <translation>metoden {method} har ingen fråga {question}</translation>
    </message>
    <message>
        <source>the method's criteria have none with the id {criterion}</source>
        <translation>metodens kriterier har inget med id {criterion}</translation>
    </message>
    <message>
        <source>the name is too long for this computer</source>
        <translation>namnet är för långt för den här datorn</translation>
    </message>
    <message>
        <source>the name must end in {endings} for this format</source>
        <translation>namnet måste sluta på {endings} för det här formatet</translation>
    </message>
    <message>
        <source>the name of the file holds an identity number</source>
        <translation>filens namn innehåller ett personnummer eller samordningsnummer</translation>
    </message>
    <message>
        <source>the name stands twice in one object</source>
        <translation>namnet står två gånger i samma objekt</translation>
    </message>
    <message>
        <source>the newest date in the data is of {year}</source>
        <translation>det senaste datumet i data är från {year}</translation>
    </message>
    <message>
        <source>the number must be from {low} to {high}</source>
        <translation>talet måste vara från {low} till {high}</translation>
    </message>
    <message>
        <source>the number {number} has more than {width} digits</source>
        <translation>talet {number} har fler än {width} siffror</translation>
    </message>
    <message>
        <source>the password is not that of the key, or the key is damaged</source>
        <translation>lösenordet hör inte till nyckeln, eller så är nyckeln skadad</translation>
    </message>
    <message>
        <source>the police area went from {old} to {new}</source>
        <translation>polisområdet ändrades från {old} till {new}</translation>
    </message>
    <message>
        <source>the problem level goes from 0 to {highest}</source>
        <translation>problemnivån går från 0 till {highest}</translation>
    </message>
    <message>
        <source>the region went from {old} to {new}</source>
        <translation>regionen ändrades från {old} till {new}</translation>
    </message>
    <message>
        <source>the role that signs</source>
        <translation>rollen som signerar</translation>
    </message>
    <message>
        <source>the shape is empty or crosses itself</source>
        <translation>formen är tom eller korsar sig själv</translation>
    </message>
    <message>
        <source>the shape is not closed, or crosses itself</source>
        <translation>formen är inte sluten, eller korsar sig själv</translation>
    </message>
    <message>
        <source>the shapefile is damaged and cannot be read whole</source>
        <translation>shapefilen är skadad och går inte att läsa i sin helhet</translation>
    </message>
    <message>
        <source>the shapefile's {ending} file is missing</source>
        <translation>shapefilens {ending}-fil saknas</translation>
    </message>
    <message>
        <source>the stated coordinate system ({crs}) is not known</source>
        <translation>det angivna koordinatsystemet ({crs}) är okänt</translation>
    </message>
    <message>
        <source>the stated coordinate system is not known</source>
        <translation>det angivna koordinatsystemet är okänt</translation>
    </message>
    <message>
        <source>the text is not UTF-8 (near byte {position}), so å, ä and ö are lost</source>
        <translation>texten är inte UTF-8 (nära byte {position}), så å, ä och ö går förlorade</translation>
    </message>
    <message>
        <source>the text takes {size} bytes, but the column holds {width}</source>
        <translation>texten tar {size} byte, men kolumnen rymmer {width}</translation>
    </message>
    <message>
        <source>the trend</source>
        <translation>trenden</translation>
    </message>
    <message>
        <source>the uncertainty goes from 0 to {highest}</source>
        <translation>osäkerheten går från 0 till {highest}</translation>
    </message>
    <message>
        <source>the value cannot be right</source>
        <translation>värdet kan inte stämma</translation>
    </message>
    <message>
        <source>the year of the edition is expected</source>
        <translation>här väntas utgåvans år</translation>
    </message>
    <message>
        <source>the zip holds no data; it holds {names}</source>
        <translation>zip-filen innehåller inga data, bara {names}</translation>
    </message>
    <message>
        <source>the zip holds several data sets: {names}</source>
        <translation>zip-filen innehåller flera datamängder: {names}</translation>
    </message>
    <message>
        <source>the zip holds the same name twice</source>
        <translation>samma namn förekommer två gånger i zip-filen</translation>
    </message>
    <message>
        <source>the zip is damaged or was cut short</source>
        <translation>zip-filen är skadad eller avkortad</translation>
    </message>
    <message>
        <source>the zip is empty</source>
        <translation>zip-filen är tom</translation>
    </message>
    <message>
        <source>the zip is locked with a password</source>
        <translation>zip-filen är lösenordsskyddad</translation>
    </message>
    <message>
        <source>the zip would unpack to far more than an edition holds</source>
        <translation>zip-filen skulle packas upp till långt mer än en utgåva rymmer</translation>
    </message>
    <message>
        <source>the {ending} file is cut short: {real} bytes, but its header says {stated}</source>
        <translation>{ending}-filen är avkortad: {real} byte, men filhuvudet anger {stated}</translation>
    </message>
    <message>
        <source>the {ending} file is damaged: its header is wrong</source>
        <translation>{ending}-filen är skadad: filhuvudet är fel</translation>
    </message>
    <message>
        <source>there are no areas to export</source>
        <translation>det finns inga områden att exportera</translation>
    </message>
    <message>
        <source>there are {shapes} boundaries but {rows} rows in the table</source>
        <translation>det finns {shapes} gränser men {rows} rader i tabellen</translation>
    </message>
    <message>
        <source>there is a folder of this name</source>
        <translation>det finns en mapp med det namnet</translation>
    </message>
    <message>
        <source>there is a key of this name, and keys are never overwritten</source>
        <translation>det finns redan en nyckel med det namnet, och nycklar skrivs aldrig över</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>filen finns inte</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>mappen finns inte</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>det finns ingen</translation>
    </message>
    <message>
        <source>there is something already</source>
        <translation>där finns redan något</translation>
    </message>
    <message>
        <source>this is a submission, not the file of an edition</source>
        <translation>det är ett underlag, inte en fil med en utgåva</translation>
    </message>
    <message>
        <source>this is a workspace, not the file of an edition</source>
        <translation>det är en arbetsyta, inte en fil med en utgåva</translation>
    </message>
    <message>
        <source>this is a workspace, which may hold several editions</source>
        <translation>det här är en arbetsyta, som kan innehålla flera utgåvor</translation>
    </message>
    <message>
        <source>this is no JSON: line {line}, column {column}: {reason}</source>
        <translation>det här är inte JSON: rad {line}, kolumn {column}: {reason}</translation>
    </message>
    <message>
        <source>this is no assessment that the program can read</source>
        <translation>det här är ingen bedömning som programmet kan läsa</translation>
    </message>
    <message>
        <source>this is no file that was sent back from a compilation</source>
        <translation>detta är ingen fil som har skickats tillbaka från en sammanställning</translation>
    </message>
    <message>
        <source>this is the public key, which signs nothing</source>
        <translation>detta är den publika nyckeln, som inte kan signera</translation>
    </message>
    <message>
        <source>this is the workspace itself</source>
        <translation>detta är själva arbetsytan</translation>
    </message>
    <message>
        <source>this kind of file holds no assessment</source>
        <translation>ett sådant slags fil innehåller ingen bedömning</translation>
    </message>
    <message>
        <source>this kind of file is not known</source>
        <translation>den här filtypen är okänd</translation>
    </message>
    <message>
        <source>this lies outside of Sweden; coordinates are metres in SWEREF 99 TM (EPSG:3006)</source>
        <translation>det här ligger utanför Sverige; koordinater anges i meter i SWEREF 99 TM (EPSG:3006)</translation>
    </message>
    <message>
        <source>this names neither a file nor an edition of a workspace</source>
        <translation>det här anger varken en fil eller en utgåva i en arbetsyta</translation>
    </message>
    <message>
        <source>this plugin reads version {version}</source>
        <translation>insticksprogrammet läser version {version}</translation>
    </message>
    <message>
        <source>this question asks for the problem level only</source>
        <translation>frågan har bara problemnivån som svar</translation>
    </message>
    <message>
        <source>this value is unknown; it may be one of {names}</source>
        <translation>värdet är okänt; det kan vara något av {names}</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tre</translation>
    </message>
    <message>
        <source>trend {above} instead of {below}</source>
        <translation>trend {above} i stället för {below}</translation>
    </message>
    <message>
        <source>trend {old} → {new}</source>
        <translation>trend {old} → {new}</translation>
    </message>
    <message>
        <source>trend: {trend}</source>
        <translation>trend: {trend}</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>här väntas true eller false</translation>
    </message>
    <message>
        <source>two</source>
        <translation>två</translation>
    </message>
    <message>
        <source>two columns have this head</source>
        <translation>två kolumner har den rubriken</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>osäkert</translation>
    </message>
    <message>
        <source>uncertainty {level} – {meaning}</source>
        <translation>osäkerhet {level} – {meaning}</translation>
    </message>
    <message>
        <source>uncertainty, 0–3</source>
        <translation>osäkerhet, 0–3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>vertices moved</source>
        <translation>brytpunkter flyttade</translation>
    </message>
    <message>
        <source>very large problem</source>
        <translation>mycket stort problem</translation>
    </message>
    <message>
        <source>very uncertain</source>
        <translation>mycket osäkert</translation>
    </message>
    <message>
        <source>vulnerable areas,police,workspace,edition</source>
        <translation>utsatta områden,polisen,arbetsyta,utgåva</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>heltal</translation>
    </message>
    <message>
        <source>with</source>
        <translation>med</translation>
    </message>
    <message>
        <source>with one click</source>
        <translation>med ett klick</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>arbetsyta</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yyyy-mm</source>
        <translation>åååå-mm</translation>
    </message>
    <message>
        <source>{answered} of {questions}</source>
        <translation>{answered} av {questions}</translation>
    </message>
    <message>
        <source>{answered} of {questions} answered</source>
        <translation>{answered} av {questions} besvarade</translation>
    </message>
    <message>
        <source>{answer} (the step is locked)</source>
        <translation>{answer} (steget är låst)</translation>
    </message>
    <message>
        <source>{area} (other organisation)</source>
        <translation>{area} (annan organisation)</translation>
    </message>
    <message>
        <source>{area} ({count} differ)</source>
        <translation>{area} ({count} skiljer sig)</translation>
    </message>
    <message>
        <source>{area} aligned to {layer}</source>
        <translation>{area} anpassat till {layer}</translation>
    </message>
    <message>
        <source>{area} clipped to its neighbours</source>
        <translation>{area} beskuret mot sina grannar</translation>
    </message>
    <message>
        <source>{area} gets the category that you choose.</source>
        <translation>{area} får den kategori som du väljer.</translation>
    </message>
    <message>
        <source>{area} has a part of only {size}.</source>
        <translation>{area} har en del på bara {size}.</translation>
    </message>
    <message>
        <source>{area} has id {id}, which belonged to {other} in the edition of {year}.</source>
        <translation>{area} har id {id}, som hörde till {other} i utgåvan {year}.</translation>
    </message>
    <message>
        <source>{area} has id {new}; in the edition of {year} it had {old}.</source>
        <translation>{area} har id {new}; i utgåvan {year} hade området {old}.</translation>
    </message>
    <message>
        <source>{area} has no assessment in edition {year}.</source>
        <translation>{area} har ingen bedömning i utgåva {year}.</translation>
    </message>
    <message>
        <source>{area} has no boundary</source>
        <translation>{area} saknar gräns</translation>
    </message>
    <message>
        <source>{area} has no boundary.</source>
        <translation>{area} saknar gräns.</translation>
    </message>
    <message>
        <source>{area} has no category.</source>
        <translation>{area} saknar kategori.</translation>
    </message>
    <message>
        <source>{area} has no category; choose one in the workspace.</source>
        <translation>{area} saknar kategori; välj en i arbetsytan.</translation>
    </message>
    <message>
        <source>{area} has no valid boundary.</source>
        <translation>{area} har ingen giltig gräns.</translation>
    </message>
    <message>
        <source>{area} has the category “{category}”, which this edition does not have.</source>
        <translation>{area} har kategorin ”{category}”, som inte finns i den här utgåvan.</translation>
    </message>
    <message>
        <source>{area} has the category “{written}”, which does not exist.</source>
        <translation>{area} har kategorin ”{written}”, som inte finns.</translation>
    </message>
    <message>
        <source>{area} has {count} hole(s), the largest of {size}.</source>
        <translation>{area} har {count} hål, det största på {size}.</translation>
    </message>
    <message>
        <source>{area} has {count} part(s) of hardly any ground, in all {size}.</source>
        <translation>Delar nästan utan yta i {area}: {count} st, sammanlagt {size}.</translation>
    </message>
    <message>
        <source>{area} is assessed in edition {year} by {assessors}.</source>
        <translation>{area} har bedömts i utgåva {year} av {assessors}.</translation>
    </message>
    <message>
        <source>{area} is handed in as {category} without a signed judgement.</source>
        <translation>{area} är inlämnat som {category} utan signerat ställningstagande.</translation>
    </message>
    <message>
        <source>{area} is handed in as {category}, but the signed judgement holds it for none of the categories.</source>
        <translation>{area} är inlämnat som {category}, men enligt det signerade ställningstagandet hör det inte till någon av kategorierna.</translation>
    </message>
    <message>
        <source>{area} is handed in as {category}, but the signed judgement says {signed}.</source>
        <translation>{area} är inlämnat som {category}, men det signerade ställningstagandet säger {signed}.</translation>
    </message>
    <message>
        <source>{area} is no longer part of it</source>
        <translation>{area} ingår inte längre</translation>
    </message>
    <message>
        <source>{area} is now {category} (before: {before}), change {number}.</source>
        <translation>{area} är nu {category} (tidigare: {before}), ändring {number}.</translation>
    </message>
    <message>
        <source>{area} is {category}, as it was handed in.</source>
        <translation>{area} är {category}, så som det lämnades in.</translation>
    </message>
    <message>
        <source>{area} is {category}, which does not exist in the edition of {year}.</source>
        <translation>{area} är {category}, en kategori som inte finns i utgåvan {year}.</translation>
    </message>
    <message>
        <source>{area} keeps the category of the base edition without a signed judgement.</source>
        <translation>{area} behåller grundutgåvans kategori utan signerat ställningstagande.</translation>
    </message>
    <message>
        <source>{area} lies outside Sweden, at east {east}, north {north}.</source>
        <translation>{area} ligger utanför Sverige, vid öst {east}, nord {north}.</translation>
    </message>
    <message>
        <source>{area} lies outside Sweden.</source>
        <translation>{area} ligger utanför Sverige.</translation>
    </message>
    <message>
        <source>{area} overlaps none of its neighbours.</source>
        <translation>{area} överlappar inget av sina grannområden.</translation>
    </message>
    <message>
        <source>{area} snapped to the boundaries of {year}</source>
        <translation>{area} fäst mot gränserna för {year}</translation>
    </message>
    <message>
        <source>{area} split</source>
        <translation>{area} delat</translation>
    </message>
    <message>
        <source>{area} stays {category}, as in the base edition.</source>
        <translation>{area} förblir {category}, som i grundutgåvan.</translation>
    </message>
    <message>
        <source>{area} was added</source>
        <translation>{area} tillkom</translation>
    </message>
    <message>
        <source>{area} was removed in {removed} according to the file, yet it stands in the edition of {year}.</source>
        <translation>{area} togs bort {removed} enligt filen, men står med i utgåvan {year}.</translation>
    </message>
    <message>
        <source>{area}, judgement</source>
        <translation>{area}, ställningstagande</translation>
    </message>
    <message>
        <source>{area}, place {number}</source>
        <translation>{area}, plats {number}</translation>
    </message>
    <message>
        <source>{area}, question {question}</source>
        <translation>{area}, fråga {question}</translation>
    </message>
    <message>
        <source>{area}, question {question}, {assessor}</source>
        <translation>{area}, fråga {question}, {assessor}</translation>
    </message>
    <message>
        <source>{area}, reason of the revision</source>
        <translation>{area}, skäl till revisionen</translation>
    </message>
    <message>
        <source>{area}, step {step}</source>
        <translation>{area}, steg {step}</translation>
    </message>
    <message>
        <source>{area}, {column}: {reason}</source>
        <translation>{area}, {column}: {reason}</translation>
    </message>
    <message>
        <source>{area}: LPO {lpo} lies in police area {expected}, but the police area's code is {code}.</source>
        <translation>{area}: LPO {lpo} ligger i polisområde {expected}, men polisområdets kod är {code}.</translation>
    </message>
    <message>
        <source>{area}: goes</source>
        <translation>{area}: upphör</translation>
    </message>
    <message>
        <source>{area}: new with id {id}, {new}</source>
        <translation>{area}: nytt med id {id}, {new}</translation>
    </message>
    <message>
        <source>{area}: repeated vertices were removed from the boundary ({count}).</source>
        <translation>{area}: upprepade brytpunkter togs bort ur gränsen ({count}).</translation>
    </message>
    <message>
        <source>{area}: the LPO's code “{code}” is not six digits.</source>
        <translation>{area}: LPO-koden ”{code}” har inte sex siffror.</translation>
    </message>
    <message>
        <source>{area}: the boundary crosses or touches itself near {point}; it was repaired, and its area changed by {m2} m².</source>
        <translation>{area}: gränsen korsar eller rör vid sig själv nära {point}. Den har lagats och arealen ändrades med {m2} m².</translation>
    </message>
    <message>
        <source>{area}: the boundary was not closed; it was closed with a straight line.</source>
        <translation>{area}: gränsen var inte sluten; den slöts med en rak linje.</translation>
    </message>
    <message>
        <source>{area}: the category ends {end}, before it starts {start}.</source>
        <translation>{area}: kategorin slutar gälla {end}, innan den börjar gälla {start}.</translation>
    </message>
    <message>
        <source>{area}: the category starts {start}, after the year of the edition.</source>
        <translation>{area}: kategorin börjar gälla {start}, efter utgåvans år.</translation>
    </message>
    <message>
        <source>{area}: the category starts {start}, long before there were any such areas.</source>
        <translation>{area}: kategorin börjar gälla {start}, långt innan det fanns några sådana områden.</translation>
    </message>
    <message>
        <source>{area}: the category starts {start}, which is yet to come.</source>
        <translation>{area}: kategorin börjar gälla {start}, som ännu inte har inträffat.</translation>
    </message>
    <message>
        <source>{area}: the category went from {old_category} to {category}, but the date is still {new}.</source>
        <translation>{area}: kategorin gick från {old_category} till {category}, men datumet är fortfarande {new}.</translation>
    </message>
    <message>
        <source>{area}: the category {category} does not exist in the edition of {year}.</source>
        <translation>{area}: kategorin {category} finns inte i utgåvan {year}.</translation>
    </message>
    <message>
        <source>{area}: the category “{category}” is unknown; choose one in the workspace.</source>
        <translation>{area}: kategorin ”{category}” är okänd. Välj en kategori i arbetsytan.</translation>
    </message>
    <message>
        <source>{area}: the date went from {old} to {new} although the category stayed {category}.</source>
        <translation>{area}: datumet ändrades från {old} till {new} fast kategorin förblev {category}.</translation>
    </message>
    <message>
        <source>{area}: the police area's code “{code}” is not four digits.</source>
        <translation>{area}: polisområdets kod ”{code}” har inte fyra siffror.</translation>
    </message>
    <message>
        <source>{area}: the region's code “{code}” is not four digits that end in 00.</source>
        <translation>{area}: regionens kod ”{code}” har inte fyra siffror som slutar på 00.</translation>
    </message>
    <message>
        <source>{area}: {change} {reason}</source>
        <translation>{area}: {change} {reason}</translation>
    </message>
    <message>
        <source>{area}: {column} holds characters that get lost: {characters}.</source>
        <translation>{area}: {column} innehåller tecken som går förlorade: {characters}.</translation>
    </message>
    <message>
        <source>{area}: {column} takes {bytes} bytes; the published shapefile has room for {width}.</source>
        <translation>{area}: {column} tar {bytes} byte; den publicerade shapefilen har plats för {width}.</translation>
    </message>
    <message>
        <source>{area}: {inner} lies in region {expected}, but the region's code is {code}.</source>
        <translation>{area}: {inner} ligger i region {expected}, men regionens kod är {code}.</translation>
    </message>
    <message>
        <source>{area}: {old} → {new} ({sign}{difference})</source>
        <translation>{area}: {old} → {new} ({sign}{difference})</translation>
    </message>
    <message>
        <source>{area}: “{value}” in {column} is not a date.</source>
        <translation>{area}: ”{value}” i {column} är inget datum.</translation>
    </message>
    <message>
        <source>{assessor} has not assessed {name}, but {assessors} has.</source>
        <translation>{assessor} har inte bedömt {name}, men det har {assessors}.</translation>
    </message>
    <message>
        <source>{category} since {day}</source>
        <translation>{category} sedan {day}</translation>
    </message>
    <message>
        <source>{category}: {met} of {criteria} met</source>
        <translation>{category}: {met} av {criteria} uppfyllda</translation>
    </message>
    <message>
        <source>{choice}: {conflict} Conflicts to decide: {waiting}.</source>
        <translation>{choice}: {conflict} Konflikter att avgöra: {waiting}.</translation>
    </message>
    <message>
        <source>{code} has no ground, and gives its code and name only.</source>
        <translation>{code} saknar yta och ger bara sin kod och sitt namn.</translation>
    </message>
    <message>
        <source>{column} of question {question} is longer than a spreadsheet's cell holds</source>
        <translation>{column} till fråga {question} är längre än vad en cell i ett kalkylblad rymmer</translation>
    </message>
    <message>
        <source>{column}: “{value}” cannot be understood; it is kept among the extra attributes.</source>
        <translation>{column}: ”{value}” går inte att tolka och sparas bland de extra attributen.</translation>
    </message>
    <message>
        <source>{count} area(s) have no boundary or one without surface: {areas}</source>
        <translation>{count} område(n) saknar gräns eller har en gräns utan yta: {areas}</translation>
    </message>
    <message>
        <source>{count} area(s) whose OBJECTID reads as an identity number got numbers after the highest.</source>
        <translation>{count} område(n) vars OBJECTID kan läsas som ett personnummer eller samordningsnummer fick nummer efter det högsta.</translation>
    </message>
    <message>
        <source>{count} area(s) without an OBJECTID of their own got numbers after the highest.</source>
        <translation>{count} område(n) utan eget OBJECTID fick nummer efter det högsta.</translation>
    </message>
    <message>
        <source>{count} areas are called {name}.</source>
        <translation>{count} områden heter {name}.</translation>
    </message>
    <message>
        <source>{count} areas have the special area id {id}: {areas}.</source>
        <translation>{count} områden har samma specialområdes-id {id}: {areas}.</translation>
    </message>
    <message>
        <source>{count} of the changes of category are because the newer edition no longer has the old category.</source>
        <translation>{count} av kategoribytena beror på att den nyare utgåvan inte längre har den gamla kategorin.</translation>
    </message>
    <message>
        <source>{count} row(s) without a code of their level are left out.</source>
        <translation>{count} rad(er) utan kod på sin nivå utelämnas.</translation>
    </message>
    <message>
        <source>{count} vulnerable area(s) lie within {distance} of {area}: {others}.</source>
        <translation>Utsatta områden inom {distance} från {area}: {others} ({count} st).</translation>
    </message>
    <message>
        <source>{count} {state}</source>
        <translation>{count} {state}</translation>
    </message>
    <message>
        <source>{date} is no date; write it as 2026-11-22</source>
        <translation>{date} är inget datum, skriv som 2026-11-22</translation>
    </message>
    <message>
        <source>{day} Redone: {change}</source>
        <translation>{day} Gjort om: {change}</translation>
    </message>
    <message>
        <source>{day} Restored: {change}</source>
        <translation>{day} Återställt: {change}</translation>
    </message>
    <message>
        <source>{day} Undone: {change}</source>
        <translation>{day} Ångrat: {change}</translation>
    </message>
    <message>
        <source>{day} by {role}, revision {revision}</source>
        <translation>{day} av {role}, revision {revision}</translation>
    </message>
    <message>
        <source>{day} {change}</source>
        <translation>{day} {change}</translation>
    </message>
    <message>
        <source>{differ} of {questions} questions differ, {open} not chosen yet.</source>
        <translation>{differ} av {questions} frågor skiljer sig, {open} ännu inte valda.</translation>
    </message>
    <message>
        <source>{dropped} left out</source>
        <translation>{dropped} bort</translation>
    </message>
    <message>
        <source>{dropped} left out, {gained} added</source>
        <translation>{dropped} bort, {gained} till</translation>
    </message>
    <message>
        <source>{edition} cannot be shown on the map. Check that its file is still there.</source>
        <translation>{edition} kan inte visas på kartan. Kontrollera att filen finns kvar.</translation>
    </message>
    <message numerus="yes">
        <source>{edition} goes from {old} to {new}. %n area(s) have a category that the new scheme lacks; choose the new one for each.</source>
        <translation>
            <numerusform>{edition} går från {old} till {new}. %n område har en kategori som det nya schemat saknar; välj dess nya kategori.</numerusform>
            <numerusform>{edition} går från {old} till {new}. %n områden har en kategori som det nya schemat saknar; välj en ny för vart och ett.</numerusform>
        </translation>
    </message>
    <message>
        <source>{edition} · areas: {areas} · signed assessments: {signed}</source>
        <translation>{edition} · områden: {areas} · signerade bedömningar: {signed}</translation>
    </message>
    <message>
        <source>{edition} · rev. {number}</source>
        <translation>{edition} · rev. {number}</translation>
    </message>
    <message>
        <source>{files} are replaced once the new files are written and checked.</source>
        <translation>{files} ersätts när de nya filerna är skrivna och kontrollerade.</translation>
    </message>
    <message>
        <source>{file} cannot be loaded. Check that it is still where it was written.</source>
        <translation>{file} kan inte läsas in. Kontrollera att den ligger kvar där den skrevs.</translation>
    </message>
    <message>
        <source>{file} has {size} bytes and not the {wanted} that are known of it: it was cut short or changed, or the police have published another file. It was not kept.</source>
        <translation>{file} har {size} byte och inte {wanted} som är kända: den kom inte hel eller har ändrats, eller så har polisen publicerat en annan fil. Den behölls inte.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the name of a file.</source>
        <translation>{file} är en mapp; ange namnet på en fil.</translation>
    </message>
    <message>
        <source>{file} is about {its_area} ({id}), not about {area}.</source>
        <translation>{file} gäller {its_area} ({id}), inte {area}.</translation>
    </message>
    <message>
        <source>{file} is fetched from {host}.</source>
        <translation>{file} hämtas från {host}.</translation>
    </message>
    <message>
        <source>{file} is not a workspace of Utsatta områden: the tables of a workspace are not in it.</source>
        <translation>{file} är ingen arbetsyta för Utsatta områden: filen saknar en arbetsytas tabeller.</translation>
    </message>
    <message>
        <source>{file} is not right, and nothing of it was taken over. Faults: {count}.{list}</source>
        <translation>{file} innehåller fel, och inget i den togs över. Antal fel: {count}.{list}</translation>
    </message>
    <message>
        <source>{file} is not the file that is known: its checksum (SHA-256) differs. It was changed on the way, or the police have published another file. It was not kept.</source>
        <translation>{file} är inte den fil som är känd: kontrollsumman (SHA-256) är en annan. Den har ändrats på vägen, eller så har polisen publicerat en annan fil. Den behölls inte.</translation>
    </message>
    <message>
        <source>{file} is refused, and nothing of it is used:</source>
        <translation>{file} är avvisad, och ingenting ur den används:</translation>
    </message>
    <message>
        <source>{file} is refused: {reason}</source>
        <translation>{file} avvisas: {reason}</translation>
    </message>
    <message>
        <source>{file} is replaced once the new file is written and checked.</source>
        <translation>{file} ersätts när den nya filen är skriven och kontrollerad.</translation>
    </message>
    <message>
        <source>{file} is replaced once the new file is written.</source>
        <translation>{file} ersätts när den nya filen är skriven.</translation>
    </message>
    <message>
        <source>{file} is there already. Replace it?</source>
        <translation>{file} finns redan. Ska den ersättas?</translation>
    </message>
    <message>
        <source>{file} was imported before as edition {year}. Nothing was changed.</source>
        <translation>{file} har importerats tidigare som utgåva {year}. Ingenting har ändrats.</translation>
    </message>
    <message>
        <source>{file} was imported before as edition {year}; nothing was changed.</source>
        <translation>{file} är redan importerad som utgåva {year}; ingenting ändrades.</translation>
    </message>
    <message>
        <source>{file}, made {time}. Code to read over the phone: {code}</source>
        <translation>{file}, skapad {time}. Kod att läsa upp i telefon: {code}</translation>
    </message>
    <message>
        <source>{file}: {changed} of {answers} answers stored in the assessment of {area} by {assessor} ({drafts} of them drafts), {actors} groups of actors and {places} places added.</source>
        <translation>{file}: {changed} av {answers} svar sparade i bedömningen av {area} som {assessor} gjort (varav {drafts} utkast); tillagda aktörsgrupper: {actors}, platser: {places}.</translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation>{file}: {reason}.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} och {last}</translation>
    </message>
    <message>
        <source>{first} and {second} overlap by a sliver ({area}).</source>
        <translation>{first} och {second} överlappar med en flisa ({area}).</translation>
    </message>
    <message>
        <source>{first} and {second} overlap by {area}.</source>
        <translation>{first} och {second} överlappar med {area}.</translation>
    </message>
    <message>
        <source>{fix} Or accept it with a reason where areas are checked.</source>
        <translation>{fix} Eller godta det med ett skäl i panelen Kontroll.</translation>
    </message>
    <message>
        <source>{folder}, beside the workspace</source>
        <translation>{folder}, bredvid arbetsytan</translation>
    </message>
    <message>
        <source>{format} cannot hold {count} value(s): {list}</source>
        <translation>{format} kan inte hålla {count} värde(n): {list}</translation>
    </message>
    <message>
        <source>{gained} added</source>
        <translation>{gained} till</translation>
    </message>
    <message>
        <source>{ground} belong to no area any more</source>
        <translation>{ground} hör inte längre till något område</translation>
    </message>
    <message>
        <source>{hectares} ha ({metres} m²)</source>
        <translation>{hectares} ha ({metres} m²)</translation>
    </message>
    <message>
        <source>{host} cannot give the file at present (answer {status}).</source>
        <translation>{host} kan inte lämna filen just nu (svar {status}).</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} svarade inte i tid.</translation>
    </message>
    <message>
        <source>{host} does not let the file out (answer {status}).</source>
        <translation>{host} lämnar inte ut filen (svar {status}).</translation>
    </message>
    <message>
        <source>{hours} o'clock</source>
        <translation>kl. {hours}</translation>
    </message>
    <message>
        <source>{keeps} keeps the ground that they share, {other} is cut back.</source>
        <translation>{keeps} behåller den gemensamma marken, {other} skärs av.</translation>
    </message>
    <message>
        <source>{keeps} keeps the id {id}, {other} gets the next free one.</source>
        <translation>{keeps} behåller id {id}, {other} får nästa lediga.</translation>
    </message>
    <message>
        <source>{keeps} stays as {lpo} handed it in; the other one is left out.</source>
        <translation>{keeps} blir kvar som {lpo} lämnade in det; det andra tas inte med.</translation>
    </message>
    <message>
        <source>{kilobytes} kB so far</source>
        <translation>{kilobytes} kB hittills</translation>
    </message>
    <message>
        <source>{left} ({left_lpo}) and {right} ({right_lpo}) are one and the same area.</source>
        <translation>{left} ({left_lpo}) och {right} ({right_lpo}) är ett och samma område.</translation>
    </message>
    <message>
        <source>{left} ({left_lpo}) and {right} ({right_lpo}) have the same id {id}.</source>
        <translation>{left} ({left_lpo}) och {right} ({right_lpo}) har samma id {id}.</translation>
    </message>
    <message>
        <source>{left} ({left_lpo}) and {right} ({right_lpo}) overlap by {area}.</source>
        <translation>{left} ({left_lpo}) och {right} ({right_lpo}) överlappar varandra med {area}.</translation>
    </message>
    <message>
        <source>{left} ({left_lpo}) and {right} ({right_lpo}) were both given the new id {id}. {right} got {new_id}.</source>
        <translation>{left} ({left_lpo}) och {right} ({right_lpo}) hade båda fått det nya id:t {id}. {right} fick {new_id}.</translation>
    </message>
    <message>
        <source>{left} gets the new boundary, {right} is cut back to it.</source>
        <translation>{left} får den nya gränsen, {right} skärs av mot den.</translation>
    </message>
    <message>
        <source>{letter} goes into the common assessment</source>
        <translation>{letter} går in i den gemensamma bedömningen</translation>
    </message>
    <message>
        <source>{letter} is {role}: problem level 0–4, and the uncertainty 0–3 as dots. ? means don't know.</source>
        <translation>{letter} är {role}: problemnivå 0–4, och osäkerheten 0–3 som prickar. ? betyder vet ej.</translation>
    </message>
    <message>
        <source>{level} does not exist, only 0–{highest}</source>
        <translation>{level} finns inte, 0–{highest}</translation>
    </message>
    <message>
        <source>{level} – {role}, {day}</source>
        <translation>{level} – {role}, {day}</translation>
    </message>
    <message>
        <source>{level}: {role}, {date}.</source>
        <translation>{level}: {role}, {date}.</translation>
    </message>
    <message>
        <source>{location} is a shared workspace on a database server, which this version does not offer.</source>
        <translation>{location} är en delad arbetsyta på en databasserver, och sådana stöds inte i den här versionen.</translation>
    </message>
    <message>
        <source>{lpos} will be asked; the conflict stays until it is handed in anew.</source>
        <translation>{lpos} får frågan; konflikten står kvar tills underlaget lämnas in på nytt.</translation>
    </message>
    <message>
        <source>{lpo} (from the areas)</source>
        <translation>{lpo} (från områdena)</translation>
    </message>
    <message>
        <source>{lpo} ({code}), head of the file</source>
        <translation>{lpo} ({code}), filens inledning</translation>
    </message>
    <message>
        <source>{lpo} ({code}), request {number}, “{conflict}”</source>
        <translation>{lpo} ({code}), begäran {number}, ”{conflict}”</translation>
    </message>
    <message>
        <source>{lpo}: {count} areas keep the category of the base edition without a signed judgement.</source>
        <translation>{lpo}: {count} områden behåller grundutgåvans kategori utan signerat ställningstagande.</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{names} and {more} more, {column}</source>
        <translation>{names} och {more} till, {column}</translation>
    </message>
    <message>
        <source>{name} ({level}) has code {here}; in the edition of {year} it has {there}.</source>
        <translation>{name} ({level}) har kod {here}; i utgåvan {year} är den {there}.</translation>
    </message>
    <message>
        <source>{name} ({level}) has code {usual} in {count} area(s), but {odd} in {areas}.</source>
        <translation>{name} ({level}) har annars kod {usual} (antal områden: {count}), men {odd} i {areas}.</translation>
    </message>
    <message>
        <source>{name} cannot be judged so. {problem}</source>
        <translation>{name} kan inte bedömas så. {problem}</translation>
    </message>
    <message>
        <source>{name} has been changed by {by} since you read it.</source>
        <translation>{name} har ändrats av {by} sedan du läste uppgifterna.</translation>
    </message>
    <message>
        <source>{name} has no judgement of Noa.</source>
        <translation>{name} saknar Noas ställningstagande.</translation>
    </message>
    <message>
        <source>{name} has that trend already.</source>
        <translation>{name} har redan den trenden.</translation>
    </message>
    <message>
        <source>{name} has the category {category} already.</source>
        <translation>{name} har redan kategorin {category}.</translation>
    </message>
    <message>
        <source>{name} has the trend “{trend}”, but Noa judged it “{judged}”.</source>
        <translation>{name} har trenden ”{trend}”, men Noa har bedömt den som ”{judged}”.</translation>
    </message>
    <message>
        <source>{name} in edition {year}: the assessment of {assessor} is signed by {by}.</source>
        <translation>{name} i utgåva {year}: bedömningen som {assessor} har gjort är signerad av {by}.</translation>
    </message>
    <message>
        <source>{name} is assessed by several: {assessors}.</source>
        <translation>{name} bedöms av flera: {assessors}.</translation>
    </message>
    <message>
        <source>{name} is being edited in another window ({who}). Here you can read it; you are told when it is free.</source>
        <translation>{name} redigeras i ett annat fönster ({who}). Här kan du läsa den; du får veta när den blir ledig.</translation>
    </message>
    <message>
        <source>{name} is judged in edition {year} by {by} (level {level}): {category}.</source>
        <translation>{name} har bedömts i utgåva {year} av {by} (nivå {level}): {category}.</translation>
    </message>
    <message>
        <source>{name} is now {category}.</source>
        <translation>{name} är nu {category}.</translation>
    </message>
    <message>
        <source>{name} now has the trend {trend}.</source>
        <translation>{name} har nu trenden {trend}.</translation>
    </message>
    <message>
        <source>{name} stands again as it did then.</source>
        <translation>{name} är åter som det var då.</translation>
    </message>
    <message>
        <source>{name} stands as {category}, but Noa holds it for none of the categories.</source>
        <translation>{name} står som {category}, men enligt Noas ställningstagande hör området inte till någon av kategorierna.</translation>
    </message>
    <message>
        <source>{name} stands as {category}, but Noa judged it {judged}.</source>
        <translation>{name} står som {category}, men Noas ställningstagande är {judged}.</translation>
    </message>
    <message>
        <source>{name} stands at an earlier place already</source>
        <translation>{name} finns redan på ett tidigare ställe</translation>
    </message>
    <message>
        <source>{name} was judged by Noa before its boundary was changed.</source>
        <translation>Noa tog ställning till {name} innan områdets gräns ändrades.</translation>
    </message>
    <message>
        <source>{name} was not there yet after change {number}.</source>
        <translation>{name} fanns inte efter ändring {number}.</translation>
    </message>
    <message>
        <source>{name}: {category}, trend {trend}.
Signed by {role}, {date}.

The assessment is then frozen: answers, actors, places and judgement stay as they are. Changes are made in a revision, with a reason.</source>
        <translation>{name}: {category}, trend {trend}.
Signeras av {role}, {date}.

Bedömningen låses då: svar, aktörer, platser och ställningstagande förblir som de är. Ändringar görs i en revidering, med ett skäl.</translation>
    </message>
    <message>
        <source>{new_count} new or returned: {new}.</source>
        <translation>Nya eller återkomna: {new_count} ({new}).</translation>
    </message>
    <message>
        <source>{new} has got another id: {old_id} became {new_id}</source>
        <translation>{new} har fått ett annat id: {old_id} blev {new_id}</translation>
    </message>
    <message>
        <source>{new} has returned, as {category}</source>
        <translation>{new} har återkommit, som {category}</translation>
    </message>
    <message>
        <source>{new} is new, as {category}</source>
        <translation>{new} är nytt, som {category}</translation>
    </message>
    <message>
        <source>{new} is unchanged</source>
        <translation>{new} är oförändrat</translation>
    </message>
    <message>
        <source>{new} keeps its id, name, category and boundary</source>
        <translation>{new} har kvar id, namn, kategori och gräns</translation>
    </message>
    <message>
        <source>{new} was redrawn ({ground})</source>
        <translation>{new} ritades om ({ground})</translation>
    </message>
    <message>
        <source>{new} went from {old_category} to {category}</source>
        <translation>{new} gick från {old_category} till {category}</translation>
    </message>
    <message>
        <source>{number} is no number</source>
        <translation>{number} är inget tal</translation>
    </message>
    <message>
        <source>{old_count} removed: {old}.</source>
        <translation>Borttagna: {old_count} ({old}).</translation>
    </message>
    <message>
        <source>{old} ({old_year}) and {new} ({new_year}) do not follow each other in time.</source>
        <translation>{old} ({old_year}) och {new} ({new_year}) följer inte på varandra i tiden.</translation>
    </message>
    <message>
        <source>{old} and {new} are now held for different areas.</source>
        <translation>{old} och {new} räknas nu som olika områden.</translation>
    </message>
    <message>
        <source>{old} and {new} have been confirmed as one area already.</source>
        <translation>{old} och {new} har redan bekräftats som ett och samma område.</translation>
    </message>
    <message>
        <source>{old} areas became {new}: {real} by real change (new, returned and removed areas) and {technical} by splits and mergers, which is technical change.</source>
        <translation>{old} områden blev {new}: {real} genom verklig förändring (nya, återkomna och borttagna områden) och {technical} genom delningar och sammanslagningar, som är teknisk förändring.</translation>
    </message>
    <message>
        <source>{old} became {count}: {new}</source>
        <translation>{old} blev {count}: {new}</translation>
    </message>
    <message>
        <source>{old} is not {new}</source>
        <translation>{old} är inte {new}</translation>
    </message>
    <message>
        <source>{old} is now called {new}</source>
        <translation>{old} heter nu {new}</translation>
    </message>
    <message>
        <source>{old} is now paired with {new}.</source>
        <translation>{old} är nu ihopparat med {new}.</translation>
    </message>
    <message>
        <source>{old} to {new}, changes: {real} real, {abolished} only from the abolished category, {technical} only technical; {unchanged} areas with unchanged id, name, category and boundary.</source>
        <translation>{old} till {new}, förändringar: {real} verkliga, {abolished} bara av den avskaffade kategorin, {technical} bara tekniska; {unchanged} områden med oförändrat id, namn, kategori och gräns.</translation>
    </message>
    <message>
        <source>{old} was removed; it was {old_category}</source>
        <translation>{old} togs bort; det var {old_category}</translation>
    </message>
    <message>
        <source>{old} were divided anew into {new}</source>
        <translation>{old} delades in på nytt i {new}</translation>
    </message>
    <message>
        <source>{old} were merged into {new}</source>
        <translation>{old} slogs ihop till {new}</translation>
    </message>
    <message>
        <source>{old} → {new} areas: {real} really, {technical} technically (splits, mergers). Changes: {changes} real, {abolished} only from the abolished category, {only} only technical; {unchanged} areas with unchanged id, name, category and boundary.</source>
        <translation>{old} → {new} områden: {real} verkligt, {technical} tekniskt (delningar, sammanslagningar). Förändringar: {changes} verkliga, {abolished} bara av den avskaffade kategorin, {only} bara tekniska; {unchanged} områden med oförändrat id, namn, kategori och gräns.</translation>
    </message>
    <message>
        <source>{old} → {new} is confirmed.</source>
        <translation>{old} → {new} är bekräftat.</translation>
    </message>
    <message>
        <source>{old} → {new}: {new_count}.</source>
        <translation>{old} → {new}: {new_count}.</translation>
    </message>
    <message>
        <source>{old} → {new}: {old_count} became {new_count}.</source>
        <translation>{old} → {new}: {old_count} blev {new_count}.</translation>
    </message>
    <message>
        <source>{one} and {other} have no common border.</source>
        <translation>{one} och {other} har ingen gemensam gräns.</translation>
    </message>
    <message>
        <source>{open} to decide, {back} sent back, {decided} decided, {told} for information.</source>
        <translation>Att avgöra: {open}, tillbakaskickade: {back}, avgjorda: {decided}, för kännedom: {told}.</translation>
    </message>
    <message>
        <source>{others} merged into {area}</source>
        <translation>{others} sammanslaget med {area}</translation>
    </message>
    <message>
        <source>{package} {needed} or newer (found: {found})</source>
        <translation>{package} {needed} eller senare (finns: {found})</translation>
    </message>
    <message>
        <source>{package} {needed} or newer (not installed)</source>
        <translation>{package} {needed} eller senare (inte installerat)</translation>
    </message>
    <message>
        <source>{parameter}: {value} is not a kind of file that can be read here. Give one of: {endings}.</source>
        <translation>{parameter}: {value} är inte en filtyp som kan läsas här. Ange en av: {endings}.</translation>
    </message>
    <message>
        <source>{parameter}: “{value}” cannot be taken. Give a whole number from {least} to {most}.</source>
        <translation>{parameter}: ”{value}” kan inte användas. Ange ett heltal från {least} till {most}.</translation>
    </message>
    <message>
        <source>{parameter}: “{value}” is no date. Write it as year-month-day, such as 2026-11-22.</source>
        <translation>{parameter}: ”{value}” är inget datum. Skriv det som år-månad-dag, till exempel 2026-11-22.</translation>
    </message>
    <message>
        <source>{parameter}: “{value}” is not available. Choose one of: {choices}.</source>
        <translation>{parameter}: ”{value}” finns inte att välja. Välj något av: {choices}.</translation>
    </message>
    <message>
        <source>{question} (locked)</source>
        <translation>{question} (låst)</translation>
    </message>
    <message>
        <source>{question} is the id of another question than the one beside it</source>
        <translation>{question} är id för en annan fråga än den som står bredvid</translation>
    </message>
    <message>
        <source>{question} – answer</source>
        <translation>{question} – svar</translation>
    </message>
    <message>
        <source>{question} – month of the data</source>
        <translation>{question} – uppgifternas månad</translation>
    </message>
    <message>
        <source>{question} – motivation</source>
        <translation>{question} – motivering</translation>
    </message>
    <message>
        <source>{question} – problem</source>
        <translation>{question} – problem</translation>
    </message>
    <message>
        <source>{question} – reference to the source</source>
        <translation>{question} – referens till källan</translation>
    </message>
    <message>
        <source>{question} – source</source>
        <translation>{question} – källa</translation>
    </message>
    <message>
        <source>{question} – uncertainty</source>
        <translation>{question} – osäkerhet</translation>
    </message>
    <message numerus="yes">
        <source>{role} asks {lpo} about edition {year}, {day}: %n request(s).</source>
        <translation>
            <numerusform>{role} till {lpo} om utgåva {year}, {day}: %n begäran.</numerusform>
            <numerusform>{role} till {lpo} om utgåva {year}, {day}: %n begäranden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{rule} Opened all the same by {by} ({date}): {reason}</source>
        <translation>{rule} Öppnat ändå av {by} ({date}): {reason}</translation>
    </message>
    <message>
        <source>{rule} {by} had opened it before ({date}): {reason}</source>
        <translation>{rule} {by} hade redan öppnat det ({date}): {reason}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} av {all}</translation>
    </message>
    <message>
        <source>{state}, {done} of {all} steps complete</source>
        <translation>{state}, {done} av {all} steg klara</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <translation>{title} (forts.)</translation>
    </message>
    <message>
        <source>{title}, version {version}. Data older than {months} months are marked.</source>
        <translation>{title}, version {version}. Uppgifter äldre än {months} månader är märkta.</translation>
    </message>
    <message>
        <source>{units} units of the organisation imported from {file}.</source>
        <translation>{units} organisatoriska enheter importerade från {file}.</translation>
    </message>
    <message>
        <source>{value} cannot be chosen here, only {choices}</source>
        <translation>{value} kan inte väljas här, bara {choices}</translation>
    </message>
    <message>
        <source>{value} was read as {value} %, not as a part of 1</source>
        <translation>{value} lästes som {value} %, inte som en del av 1</translation>
    </message>
    <message>
        <source>{what} to {category}</source>
        <translation>{what} till {category}</translation>
    </message>
    <message>
        <source>{what}. Decided by {role} {day}: «{reason}»</source>
        <translation>{what}. Beslutat av {role} {day}: «{reason}»</translation>
    </message>
    <message>
        <source>{where}: {reason}</source>
        <translation>{where}: {reason}</translation>
    </message>
    <message>
        <source>{whole} cm</source>
        <translation>{whole} cm</translation>
    </message>
    <message>
        <source>{whole} m</source>
        <translation>{whole} m</translation>
    </message>
    <message>
        <source>{whole} m²</source>
        <translation>{whole} m²</translation>
    </message>
    <message>
        <source>{whole}, of which {part}</source>
        <translation>{whole}, varav {part}</translation>
    </message>
    <message>
        <source>{whole}.{tenth}</source>
        <translation>{whole},{tenth}</translation>
    </message>
    <message>
        <source>{whole}.{tenth} ha</source>
        <translation>{whole},{tenth} ha</translation>
    </message>
    <message>
        <source>{whole}.{tenth} m</source>
        <translation>{whole},{tenth} m</translation>
    </message>
    <message>
        <source>{whole}.{tenth} m²</source>
        <translation>{whole},{tenth} m²</translation>
    </message>
    <message>
        <source>{words}. Pressed: in the list, and gone through by Next.</source>
        <translation>{words}. Intryckt: visas i listan och gås igenom med Nästa.</translation>
    </message>
    <message>
        <source>{workspace} is ready: empty, with the method {method} {version}.</source>
        <translation>{workspace} är klar: tom, med metoden {method} {version}.</translation>
    </message>
    <message>
        <source>{year} (draft)</source>
        <translation>{year} (utkast)</translation>
    </message>
    <message>
        <source>{year} cannot be the year of an edition</source>
        <translation>{year} kan inte vara en utgåvas år</translation>
    </message>
    <message>
        <source>{year} is compiled of what was handed in: conflicts are decided in the compilation. Draw in a draft.</source>
        <translation>{year} är sammanställd av det som lämnats in; konflikter avgörs i sammanställningen. Rita i ett utkast.</translation>
    </message>
    <message>
        <source>{year} now has {scheme}.</source>
        <translation>{year} har nu {scheme}.</translation>
    </message>
    <message>
        <source>{year} to {scheme}</source>
        <translation>{year} till {scheme}</translation>
    </message>
    <message>
        <source>{year}, {areas} areas: {errors} errors, {warnings} warnings, {accepted} accepted.</source>
        <translation>{year}, {areas} områden: {errors} fel, {warnings} varningar, {accepted} godtagna.</translation>
    </message>
    <message numerus="yes">
        <source>{year}: %n area(s) imported.</source>
        <translation>
            <numerusform>{year}: %n område importerat.</numerusform>
            <numerusform>{year}: %n områden importerade.</numerusform>
        </translation>
    </message>
    <message>
        <source>{year}: divided into {areas}</source>
        <translation>{year}: delat i {areas}</translation>
    </message>
    <message>
        <source>{year}: not in this edition</source>
        <translation>{year}: inte med i utgåvan</translation>
    </message>
    <message>
        <source>{year}: part of {areas}</source>
        <translation>{year}: del av {areas}</translation>
    </message>
    <message>
        <source>å, ä and ö are garbled: {column} holds “{example}” (wrong character encoding)</source>
        <translation>å, ä och ö är förvanskade: {column} innehåller ”{example}” (fel teckenkodning)</translation>
    </message>
    <message>
        <source>– choose a category –</source>
        <translation>– välj kategori –</translation>
    </message>
    <message>
        <source>– choose a trend –</source>
        <translation>– välj trend –</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– välj –</translation>
    </message>
    <message>
        <source>– source –</source>
        <translation>– källa –</translation>
    </message>
    <message>
        <source>“don't know” has no problem level beside it</source>
        <translation>”vet ej” kan inte ha en problemnivå bredvid sig</translation>
    </message>
    <message>
        <source>“{category}” is no category.</source>
        <translation>”{category}” är ingen kategori.</translation>
    </message>
    <message>
        <source>“{criterion}” is held otherwise than the answers show. Write why, with at least {letters} letters.</source>
        <translation>”{criterion}” bedöms på annat sätt än svaren visar. Skriv varför, med minst {letters} bokstäver.</translation>
    </message>
    <message>
        <source>“{criterion}”: {old} → {new}</source>
        <translation>”{criterion}”: {old} → {new}</translation>
    </message>
    <message>
        <source>“{expected}” must stand here</source>
        <translation>här måste det stå ”{expected}”</translation>
    </message>
    <message>
        <source>“{key}” ({once}) is more than one area in edition {year}: {names}.</source>
        <translation>”{key}” ({once}) är mer än ett område i utgåva {year}: {names}.</translation>
    </message>
    <message>
        <source>“{key}” is {area} in edition {year}.</source>
        <translation>”{key}” är {area} i utgåva {year}.</translation>
    </message>
    <message>
        <source>“{reason}”</source>
        <translation>”{reason}”</translation>
    </message>
    <message>
        <source>“{step}” is still being done or taken back.</source>
        <translation>”{step}” håller fortfarande på att göras eller ångras.</translation>
    </message>
    <message>
        <source>“{value}” cannot be chosen here, only {choices}</source>
        <translation>”{value}” kan inte väljas här, bara {choices}</translation>
    </message>
    <message>
        <source>“{value}” is not on the method's list of {what}. The list has: {terms}.</source>
        <translation>”{value}” finns inte på metodens lista över {what}. Listan har: {terms}.</translation>
    </message>
    <message>
        <source>“{value}” stands here, but “{other}” further up</source>
        <translation>här står ”{value}”, men längre upp ”{other}”</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… och %n till</numerusform>
            <numerusform>… och %n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; REPORT lists them all.</source>
        <translation>
            <numerusform>… och %n till; REPORT listar alla.</numerusform>
            <numerusform>… och %n till; REPORT listar alla.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… och {count} till</translation>
    </message>
    <message>
        <source>… over at l&amp;east:</source>
        <translation>… &amp;längs minst:</translation>
    </message>
    <message>
        <source>… over at least (m)</source>
        <translation>… på minst (m)</translation>
    </message>
    <message>
        <source>≠ The answers pointed to another: {category}.</source>
        <translation>≠ Svaren pekade på något annat: {category}.</translation>
    </message>
    <message>
        <source>≠ The answers pointed to no category.</source>
        <translation>≠ Svaren pekade inte på någon kategori.</translation>
    </message>
    <message>
        <source>≠ {level}: {category}, {trend} ({role}, {date}).</source>
        <translation>≠ {level}: {category}, {trend} ({role}, {date}).</translation>
    </message>
    <message>
        <source>◀ Prev&amp;ious</source>
        <translation>◀ &amp;Föregående</translation>
    </message>
    <message>
        <source>○ {level}: nothing yet</source>
        <translation>○ {level}: inget ännu</translation>
    </message>
    <message>
        <source>⚠ Not saved: {reason}</source>
        <translation>⚠ Inte sparat: {reason}</translation>
    </message>
    <message>
        <source>✍ Signed {date} by {role}: nothing can be changed in it.</source>
        <translation>✍ Signerad {date} av {role}: inget kan ändras i den.</translation>
    </message>
    <message>
        <source>✍ {role} signed an assessment of the area on {date}: {answers}.</source>
        <translation>✍ {role} signerade den {date} en bedömning av området: {answers}.</translation>
    </message>
    <message>
        <source>✎ Draft, copied: counts nowhere until you confirm it.</source>
        <translation>✎ Utkast, kopierat: räknas inte förrän du bekräftar det.</translation>
    </message>
    <message>
        <source>✎ Held otherwise by the assessor: {reason}</source>
        <translation>✎ Bedömaren gör en annan bedömning: {reason}</translation>
    </message>
    <message>
        <source>✓ Saved {time}</source>
        <translation>✓ Sparat {time}</translation>
    </message>
    <message>
        <source>✓ {letter} is chosen</source>
        <translation>✓ {letter} är valt</translation>
    </message>
    <message>
        <source>✔ yes</source>
        <translation>✔ ja</translation>
    </message>
</context>
</TS>
