<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
