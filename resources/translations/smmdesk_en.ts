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
        <name>Verdict</name>
        <message numerus="yes">
            <source>%n point(s) away from the next verdict.</source>
            <translation>
                <numerusform>%n point away from the next verdict.</numerusform>
                <numerusform>%n points away from the next verdict.</numerusform>
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
