<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Acting</name>
        <message numerus="yes">
            <source>%n posts are copied as a table.</source>
            <translation>
                <numerusform>%n post is copied as a table.</numerusform>
                <numerusform>%n posts are copied as a table.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardColumn</name>
        <message numerus="yes">
            <source>%n more in the list</source>
            <translation>
                <numerusform>%n more in the list</numerusform>
                <numerusform>%n more in the list</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BulkMenu</name>
        <message numerus="yes">
            <source>%n posts chosen</source>
            <translation>
                <numerusform>%n post chosen</numerusform>
                <numerusform>%n posts chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) later</source>
            <translation>
                <numerusform>%n day later</numerusform>
                <numerusform>%n days later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) earlier</source>
            <translation>
                <numerusform>%n day earlier</numerusform>
                <numerusform>%n days earlier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecklistPanel</name>
        <message numerus="yes">
            <source>{0} of %n done</source>
            <translation>
                <numerusform>{0} of %n done</numerusform>
                <numerusform>{0} of %n done</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deals</name>
        <message numerus="yes">
            <source>%n promise(s) are in the ledger.</source>
            <translation>
                <numerusform>%n promise is in the ledger.</numerusform>
                <numerusform>%n promises are in the ledger.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeliveryDialog</name>
        <message numerus="yes">
            <source>Tick off %n posts…</source>
            <translation>
                <numerusform>Tick off %n post…</numerusform>
                <numerusform>Tick off %n posts…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n records could be read and are here.</source>
            <translation>
                <numerusform>%n record could be read and is here.</numerusform>
                <numerusform>%n records could be read and are here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Flows</name>
        <message numerus="yes">
            <source>%n posts were to go out, and you have not said whether they did.</source>
            <translation>
                <numerusform>%n post was to go out, and you have not said whether it did.</numerusform>
                <numerusform>%n posts were to go out, and you have not said whether they did.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>Take %n posts</source>
            <translation>
                <numerusform>Take %n post</numerusform>
                <numerusform>Take %n posts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportFlow</name>
        <message numerus="yes">
            <source>%n posts came in from {0}</source>
            <translation>
                <numerusform>%n post came in from {0}</numerusform>
                <numerusform>%n posts came in from {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LateDialog</name>
        <message numerus="yes">
            <source>%n posts were to go out</source>
            <translation>
                <numerusform>%n post was to go out</numerusform>
                <numerusform>%n posts were to go out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerView</name>
        <message numerus="yes">
            <source>%n in the ledger</source>
            <translation>
                <numerusform>%n in the ledger</numerusform>
                <numerusform>%n in the ledger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take all suggestions (%n)</source>
            <translation>
                <numerusform>Take the suggestion (%n)</numerusform>
                <numerusform>Take all suggestions (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suggested</source>
            <translation>
                <numerusform>%n suggested</numerusform>
                <numerusform>%n suggested</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LetterView</name>
        <message numerus="yes">
            <source>%n question(s); change what you like.</source>
            <translation>
                <numerusform>%n question; change what you like.</numerusform>
                <numerusform>%n questions; change what you like.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookList</name>
        <message numerus="yes">
            <source>%n more to look at</source>
            <translation>
                <numerusform>%n more to look at</numerusform>
                <numerusform>%n more to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MediaPanel</name>
        <message numerus="yes">
            <source>%n file(s) to look at</source>
            <translation>
                <numerusform>%n file to look at</numerusform>
                <numerusform>%n files to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PostCommands</name>
        <message numerus="yes">
            <source>%n posts are ticked off as published.</source>
            <translation>
                <numerusform>%n post is ticked off as published.</numerusform>
                <numerusform>%n posts are ticked off as published.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n posts are deleted.</source>
            <translation>
                <numerusform>%n post is deleted.</numerusform>
                <numerusform>%n posts are deleted.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PostList</name>
        <message numerus="yes">
            <source>%n posts</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PublishingPanel</name>
        <message numerus="yes">
            <source>{0} of %n published</source>
            <translation>
                <numerusform>{0} of %n published</numerusform>
                <numerusform>{0} of %n published</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordsDialog</name>
        <message numerus="yes">
            <source>It was taken off %n post(s). Undo in the main window brings it back.</source>
            <translation>
                <numerusform>It was taken off %n post. Undo in the main window brings it back.</numerusform>
                <numerusform>It was taken off %n posts. Undo in the main window brings it back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemarksPanel</name>
        <message numerus="yes">
            <source>%n to deal with</source>
            <translation>
                <numerusform>%n to deal with</numerusform>
                <numerusform>%n to deal with</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message numerus="yes">
            <source>%n posts are due</source>
            <translation>
                <numerusform>%n post is due</numerusform>
                <numerusform>%n posts are due</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RepeatDialog</name>
        <message numerus="yes">
            <source>without an end (at most %n times)</source>
            <translation>
                <numerusform>without an end (at most %n time)</numerusform>
                <numerusform>without an end (at most %n times)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n later post(s) were taken out; Undo brings them back.</source>
            <translation>
                <numerusform>%n later post was taken out; Undo brings it back.</numerusform>
                <numerusform>%n later posts were taken out; Undo brings them back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewDialog</name>
        <message numerus="yes">
            <source>There is an answer about %n posts.</source>
            <translation>
                <numerusform>There is an answer about %n post.</numerusform>
                <numerusform>There is an answer about %n posts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were changed on both sides: choose for each; what you do not tick stays as you have it.</source>
            <translation>
                <numerusform>%n was changed on both sides: choose; what you do not tick stays as you have it.</numerusform>
                <numerusform>%n were changed on both sides: choose for each; what you do not tick stays as you have it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n posts are left without a word.</source>
            <translation>
                <numerusform>%n post is left without a word.</numerusform>
                <numerusform>%n posts are left without a word.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewFlow</name>
        <message numerus="yes">
            <source>%n posts are in {0}. Send it, and take the answer over by the same command.</source>
            <translation>
                <numerusform>%n post is in {0}. Send it, and take the answer over by the same command.</numerusform>
                <numerusform>%n posts are in {0}. Send it, and take the answer over by the same command.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Side</name>
        <message numerus="yes">
            <source>%n post(s) without a rubric are not counted.</source>
            <translation>
                <numerusform>%n post without a rubric is not counted.</numerusform>
                <numerusform>%n posts without a rubric are not counted.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerdictCard</name>
        <message numerus="yes">
            <source>%n question(s) to send</source>
            <translation>
                <numerusform>%n question to send</numerusform>
                <numerusform>%n questions to send</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarTexts</name>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message numerus="yes">
            <source>not found; %n line(s) to look at</source>
            <translation>
                <numerusform>not found; %n line to look at</numerusform>
                <numerusform>not found; %n lines to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counting</name>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n byte</numerusform>
                <numerusform>%n bytes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), an emoji as its bytes</source>
            <translation>
                <numerusform>%n character, an emoji as its bytes</numerusform>
                <numerusform>%n characters, an emoji as its bytes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), an emoji as two</source>
            <translation>
                <numerusform>%n character, an emoji as two</numerusform>
                <numerusform>%n characters, an emoji as two</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n grapheme(s)</source>
            <translation>
                <numerusform>%n grapheme</numerusform>
                <numerusform>%n graphemes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hashtag(s)</source>
            <translation>
                <numerusform>%n hashtag</numerusform>
                <numerusform>%n hashtags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n mention</numerusform>
                <numerusform>%n mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n weighted character(s)</source>
            <translation>
                <numerusform>%n weighted character</numerusform>
                <numerusform>%n weighted characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n UTF-16 unit(s)</source>
            <translation>
                <numerusform>{0} of %n UTF-16 unit</numerusform>
                <numerusform>{0} of %n UTF-16 units</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n byte(s)</source>
            <translation>
                <numerusform>{0} of %n byte</numerusform>
                <numerusform>{0} of %n bytes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n character(s)</source>
            <translation>
                <numerusform>{0} of %n character</numerusform>
                <numerusform>{0} of %n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n grapheme(s)</source>
            <translation>
                <numerusform>{0} of %n grapheme</numerusform>
                <numerusform>{0} of %n graphemes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n hashtag(s)</source>
            <translation>
                <numerusform>{0} of %n hashtag</numerusform>
                <numerusform>{0} of %n hashtags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n mention(s)</source>
            <translation>
                <numerusform>{0} of %n mention</numerusform>
                <numerusform>{0} of %n mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n weighted character(s)</source>
            <translation>
                <numerusform>{0} of %n weighted character</numerusform>
                <numerusform>{0} of %n weighted characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Difference</name>
        <message numerus="yes">
            <source>%n became concrete</source>
            <translation>
                <numerusform>%n became concrete</numerusform>
                <numerusform>%n became concrete</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new red flag(s)</source>
            <translation>
                <numerusform>%n new red flag</numerusform>
                <numerusform>%n new red flags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n red flag(s) gone</source>
            <translation>
                <numerusform>%n red flag gone</numerusform>
                <numerusform>%n red flags gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n vanished</source>
            <translation>
                <numerusform>%n vanished</numerusform>
                <numerusform>%n vanished</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Limits</name>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n byte</numerusform>
                <numerusform>%n bytes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Looking</name>
        <message numerus="yes">
            <source>%n more do not fit a network</source>
            <translation>
                <numerusform>%n more does not fit a network</numerusform>
                <numerusform>%n more do not fit a network</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>every %n day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>every %n month</numerusform>
                <numerusform>every %n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s)</source>
            <translation>
                <numerusform>every %n week</numerusform>
                <numerusform>every %n weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VettingPage</name>
        <message numerus="yes">
            <source>%n more file(s) could not be read.</source>
            <translation>
                <numerusform>%n more file could not be read.</numerusform>
                <numerusform>%n more files could not be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s) are read and checked.</source>
            <translation>
                <numerusform>%n plan is read and checked.</numerusform>
                <numerusform>%n plans are read and checked.</numerusform>
            </translation>
        </message>
    </context>
</TS>
