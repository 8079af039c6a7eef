<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>VerdictCard</name>
        <message numerus="yes">
            <source>%n more reason(s)</source>
            <translation>
                <numerusform>%n more reason</numerusform>
                <numerusform>%n more reasons</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message numerus="yes">
            <source>not found; %n line(s) to look at</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) to the next verdict.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
</TS>
