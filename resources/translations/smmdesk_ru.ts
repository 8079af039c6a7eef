<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About SMM Desk</source>
            <translation>О программе SMM Desk</translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation>Версия {0}</translation>
        </message>
        <message>
            <source>The program</source>
            <translation>Программа</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Лицензии</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Check a social media contractor's plan before you pay for it.</source>
            <translation>Проверьте план SMM-подрядчика до того, как за него заплатите.</translation>
        </message>
        <message>
            <source>Your plans stay on this computer: the program sends nothing anywhere.</source>
            <translation>Ваши планы остаются на этом компьютере: программа никуда ничего не отправляет.</translation>
        </message>
        <message>
            <source>Free software under the MIT licence.</source>
            <translation>Свободная программа по лицензии MIT.</translation>
        </message>
        <message>
            <source>Qt is used under the LGPL, version 3: its libraries lie as separate files beside the program, and you may replace them with your own.</source>
            <translation>Библиотеки Qt используются по лицензии LGPL версии 3: они лежат отдельными файлами рядом с программой, и их можно заменить своими.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;New workspace…</source>
            <translation>&amp;Новый рабочий файл…</translation>
        </message>
        <message>
            <source>&amp;Open workspace…</source>
            <translation>&amp;Открыть рабочий файл…</translation>
        </message>
        <message>
            <source>Business &amp;profile…</source>
            <translation>О вашем &amp;деле…</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>&amp;Сделать копию сейчас</translation>
        </message>
        <message>
            <source>&amp;Restore from backup…</source>
            <translation>&amp;Восстановить из копии…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>В&amp;ыход</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Отменить</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Вернуть</translation>
        </message>
        <message>
            <source>&amp;Find anything…</source>
            <translation>&amp;Найти что угодно…</translation>
        </message>
        <message>
            <source>Keyboard &amp;shortcuts</source>
            <translation>&amp;Сочетания клавиш</translation>
        </message>
        <message>
            <source>Open &amp;data folder</source>
            <translation>Открыть папку с &amp;данными</translation>
        </message>
        <message>
            <source>&amp;About SMM Desk</source>
            <translation>&amp;О программе SMM Desk</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Как в &amp;системе</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>С&amp;ветлая</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Тёмная</translation>
        </message>
        <message>
            <source>Theme: {0}</source>
            <translation>Тема: {0}</translation>
        </message>
        <message>
            <source>Language: {0}</source>
            <translation>Язык: {0}</translation>
        </message>
    </context>
    <context>
        <name>Amounts</name>
        <message>
            <source>not said</source>
            <comment>per</comment>
            <translation>не сказано</translation>
        </message>
        <message>
            <source>an hour</source>
            <translation>в час</translation>
        </message>
        <message>
            <source>a day</source>
            <translation>в день</translation>
        </message>
        <message>
            <source>a week</source>
            <translation>в неделю</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>в месяц</translation>
        </message>
        <message>
            <source>a quarter</source>
            <translation>в квартал</translation>
        </message>
        <message>
            <source>a year</source>
            <translation>в год</translation>
        </message>
        <message>
            <source>once</source>
            <translation>один раз</translation>
        </message>
        <message>
            <source>a piece</source>
            <translation>за штуку</translation>
        </message>
    </context>
    <context>
        <name>AnswerCard</name>
        <message>
            <source>Your decision</source>
            <translation>Ваше решение</translation>
        </message>
        <message>
            <source>Answer: {0}</source>
            <translation>Ответ: {0}</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
        </message>
        <message>
            <source>In a few words: you will want to know it later</source>
            <translation>В двух словах: потом захочется вспомнить</translation>
        </message>
        <message>
            <source>Reason for the decision</source>
            <translation>Причина решения</translation>
        </message>
        <message>
            <source>Keep this decision</source>
            <translation>Записать решение</translation>
        </message>
        <message>
            <source>Write the reason in a few words.</source>
            <translation>Напишите причину в двух словах.</translation>
        </message>
        <message>
            <source>WHAT YOU DECIDED</source>
            <translation>ЧТО ВЫ РЕШИЛИ</translation>
        </message>
        <message>
            <source>Kept with today's date, score and weights</source>
            <translation>Записывается с сегодняшней датой, баллом и весами</translation>
        </message>
        <message>
            <source>First choose yes, no or wait</source>
            <translation>Сначала выберите: да, нет или подождать</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>As if it had not been decided; Undo brings it back</source>
            <translation>Как будто решения не было; вернуть его можно через «Отменить действие»</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <source>Yes, it is named here</source>
            <translation>Да, здесь названо</translation>
        </message>
        <message>
            <source>Yes, and concrete</source>
            <translation>Да, и конкретно</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Отменить (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Закрыть сообщение</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Сообщение</translation>
        </message>
    </context>
    <context>
        <name>Bar</name>
        <message>
            <source>Check a plan…</source>
            <translation>Проверить план…</translation>
        </message>
        <message>
            <source>Choose files with plans (Ctrl+O or N)</source>
            <translation>Выбрать файлы с планами (Ctrl+O или N)</translation>
        </message>
        <message>
            <source>Other ways to check a plan</source>
            <translation>Другие способы проверить план</translation>
        </message>
        <message>
            <source>Compare contractors</source>
            <translation>Сравнить подрядчиков</translation>
        </message>
        <message>
            <source>Questions letter</source>
            <translation>Письмо с вопросами</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>Сохранить отчёт</translation>
        </message>
        <message>
            <source>First check a plan</source>
            <translation>Сначала проверьте план</translation>
        </message>
        <message>
            <source>There must be two contractors at least</source>
            <translation>Нужны хотя бы два подрядчика</translation>
        </message>
    </context>
    <context>
        <name>BusyIndicator</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Stop this work; nothing half done is kept</source>
            <translation>Прервать; ничего сделанного наполовину не останется</translation>
        </message>
        <message>
            <source>Work under way</source>
            <translation>Идёт работа</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>Выполняется…</translation>
        </message>
    </context>
    <context>
        <name>Checklist</name>
        <message>
            <source>Red flags · {0}</source>
            <translation>Тревожные признаки · {0}</translation>
        </message>
        <message>
            <source>{0} · concrete {1} of {2}</source>
            <comment>SMM tasks · concrete 4 of 4</comment>
            <translation>{0} · конкретно {1} из {2}</translation>
        </message>
        <message>
            <source>you decided</source>
            <translation>решили вы</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>ничего не найдено</translation>
        </message>
        <message>
            <source>does not count: {0}</source>
            <translation>не учитывается: {0}</translation>
        </message>
        <message>
            <source>dismissed</source>
            <comment>red flag</comment>
            <translation>не в счёт</translation>
        </message>
        <message>
            <source>“{0}”</source>
            <comment>a quote from the plan</comment>
            <translation>«{0}»</translation>
        </message>
        <message numerus="yes">
            <source>not found; %n line(s) to look at</source>
            <translation>
                <numerusform>не найдено; посмотрите %n строку</numerusform>
                <numerusform>не найдено; посмотрите %n строки</numerusform>
                <numerusform>не найдено; посмотрите %n строк</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecklistPanel</name>
        <message>
            <source>Checklist</source>
            <translation>Чек-лист</translation>
        </message>
        <message>
            <source>· press 1 {0}, 2 {1}, 3 {2}</source>
            <translation>· 1 — {0}, 2 — {1}, 3 — {2}</translation>
        </message>
    </context>
    <context>
        <name>CompareDesk</name>
        <message>
            <source>Save the comparison</source>
            <translation>Сохранить сравнение</translation>
        </message>
        <message>
            <source>Comparison of contractors</source>
            <translation>Сравнение подрядчиков</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Сравниваем…</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>{0} (no plan yet)</source>
            <translation>{0} (плана пока нет)</translation>
        </message>
        <message>
            <source>Save the comparison for Excel, as PDF or as a web page</source>
            <translation>Сохранить сравнение для Excel, в PDF или как веб-страницу</translation>
        </message>
        <message>
            <source>Tick two contractors at least</source>
            <translation>Отметьте хотя бы двух подрядчиков</translation>
        </message>
        <message>
            <source>Who is compared</source>
            <translation>Кого сравниваем</translation>
        </message>
        <message>
            <source>Two to six contractors, each with the newest plan.</source>
            <translation>От двух до шести подрядчиков, у каждого — последний план.</translation>
        </message>
        <message>
            <source>Contractors to compare</source>
            <translation>Подрядчики для сравнения</translation>
        </message>
        <message>
            <source>Back to the plan</source>
            <translation>Назад к плану</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Сохранить…</translation>
        </message>
        <message>
            <source>Tick at least two contractors at the left.</source>
            <translation>Отметьте слева хотя бы двух подрядчиков.</translation>
        </message>
        <message>
            <source>Contractors side by side</source>
            <translation>Подрядчики рядом</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Сравнение</translation>
        </message>
        <message>
            <source>Six at most: untick another one first</source>
            <translation>Не больше шести: сначала снимите отметку с другого</translation>
        </message>
    </context>
    <context>
        <name>ContractorCommands</name>
        <message>
            <source>Save the original file</source>
            <translation>Сохранить исходный файл</translation>
        </message>
        <message>
            <source>Kind of contractor</source>
            <translation>Кто это</translation>
        </message>
        <message>
            <source>Employment</source>
            <translation>Занятость</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Уровень</translation>
        </message>
        <message>
            <source>Place of work</source>
            <translation>Место работы</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <source>The original is saved as “{0}”.</source>
            <translation>Исходный файл сохранён как «{0}».</translation>
        </message>
    </context>
    <context>
        <name>Contractors</name>
        <message>
            <source>no plan yet</source>
            <translation>плана пока нет</translation>
        </message>
        <message>
            <source>plan v{0}</source>
            <translation>версия {0}</translation>
        </message>
    </context>
    <context>
        <name>ContractorsPanel</name>
        <message>
            <source>Contractors</source>
            <translation>Подрядчики</translation>
        </message>
        <message>
            <source>Contractors and their plans</source>
            <translation>Подрядчики и их планы</translation>
        </message>
        <message>
            <source>What can be done with this contractor</source>
            <translation>Что можно сделать с этим подрядчиком</translation>
        </message>
        <message>
            <source>DROP A PLAN HERE</source>
            <translation>ПЕРЕТАЩИТЕ ПЛАН СЮДА</translation>
        </message>
    </context>
    <context>
        <name>ContractorsView</name>
        <message>
            <source>Add as the next version of “{0}”</source>
            <translation>Добавить следующей версией к «{0}»</translation>
        </message>
    </context>
    <context>
        <name>CrashWindow</name>
        <message>
            <source>Something went wrong in the program</source>
            <translation>В программе случилась ошибка</translation>
        </message>
        <message>
            <source>This is our mistake, not yours. What was shown as saved is saved. You can go on working; if it happens again, start the program anew. The report below says what happened, without your plans or passwords: copy it and send it to us, and we can mend it.</source>
            <translation>Это наша ошибка, а не ваша. Всё, что было отмечено как сохранённое, сохранено. Можно работать дальше; если ошибка повторится, запустите программу заново. Ниже записано, что произошло, — без ваших планов и паролей. Скопируйте этот отчёт и пришлите нам, и мы всё исправим.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Open the &amp;logs</source>
            <translation>Открыть &amp;журналы</translation>
        </message>
        <message>
            <source>&amp;Copy the report</source>
            <translation>&amp;Скопировать отчёт</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Скопировано</translation>
        </message>
    </context>
    <context>
        <name>CriterionPicker</name>
        <message>
            <source>Mark as evidence for…</source>
            <translation>Отметить как подтверждение критерия…</translation>
        </message>
        <message>
            <source>Type part of a criterion's name</source>
            <translation>Начните вводить название критерия</translation>
        </message>
        <message>
            <source>Criteria</source>
            <translation>Критерии</translation>
        </message>
    </context>
    <context>
        <name>Deals</name>
        <message>
            <source>{0}: what the plan suggests shows again.</source>
            <translation>{0}: снова показано то, что сказано в плане.</translation>
        </message>
        <message>
            <source>{0}: confirmed.</source>
            <translation>{0}: подтверждено.</translation>
        </message>
        <message>
            <source>{0}: the plan does not say it.</source>
            <translation>{0}: в плане этого нет.</translation>
        </message>
        <message>
            <source>Confirm: {0}</source>
            <translation>Подтвердить: {0}</translation>
        </message>
        <message>
            <source>Decide on {0}: {1}</source>
            <translation>Решение — {0}: {1}</translation>
        </message>
        <message>
            <source>Your decision on {0} is kept: {1}.</source>
            <translation>Решение записано — {0}: {1}.</translation>
        </message>
        <message>
            <source>Take the decision back</source>
            <translation>Отмена решения</translation>
        </message>
        <message>
            <source>The decision is taken back.</source>
            <translation>Решение отменено.</translation>
        </message>
        <message>
            <source>Promise: {0}</source>
            <translation>Обещание: {0}</translation>
        </message>
        <message>
            <source>Take the suggested promises</source>
            <translation>Взять предложенные обещания</translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) are in the ledger.</source>
            <translation>
                <numerusform>В список записано %n обещание.</numerusform>
                <numerusform>В список записано %n обещания.</numerusform>
                <numerusform>В список записано %n обещаний.</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove the promise</source>
            <translation>Убрать обещание</translation>
        </message>
        <message>
            <source>“{0}” is out of the ledger.</source>
            <translation>«{0}» больше не в списке обещаний.</translation>
        </message>
    </context>
    <context>
        <name>Decision</name>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Ждать</translation>
        </message>
        <message>
            <source>{0}: version {1} has {2} of 100, “{3}”.</source>
            <translation>{0}: у версии {1} — {2} из 100, «{3}».</translation>
        </message>
        <message>
            <source>{0} · without a plan</source>
            <translation>{0} · без плана</translation>
        </message>
        <message>
            <source>{0} · {1}, version {2} · then {3} of 100, “{4}”</source>
            <translation>{0} · {1}, версия {2} · тогда {3} из 100, «{4}»</translation>
        </message>
        <message>
            <source>Version {0} of the plan came after this.</source>
            <translation>После этого пришла версия {0} плана.</translation>
        </message>
        <message>
            <source>The weights were changed since; this stays as it was.</source>
            <translation>С тех пор веса изменились; решение остаётся каким было.</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>My business</source>
            <translation>Моя компания</translation>
        </message>
        <message>
            <source>A backup was made: {0}</source>
            <translation>Резервная копия сделана: {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n records could be read and are here.</source>
            <translation>
                <numerusform>Удалось прочитать %n запись, она здесь.</numerusform>
                <numerusform>Удалось прочитать %n записи, они здесь.</numerusform>
                <numerusform>Удалось прочитать %n записей, они здесь.</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit the business profile</source>
            <translation>Изменить сведения о деле</translation>
        </message>
        <message>
            <source>“{0}” is open in another window, which is in front now.</source>
            <translation>Файл «{0}» уже открыт в другом окне — оно теперь впереди.</translation>
        </message>
        <message>
            <source>Your workspace is ready. Say in a few words what you sell, and plans are understood better.</source>
            <translation>Рабочий файл готов. Расскажите в двух словах, что вы продаёте, — и программа лучше поймёт планы.</translation>
        </message>
        <message>
            <source>Describe the business…</source>
            <translation>Рассказать о деле…</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Отменить</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Вернуть</translation>
        </message>
    </context>
    <context>
        <name>DeskStatusBar</name>
        <message>
            <source>{0} find anything</source>
            <translation>{0} — найти что угодно</translation>
        </message>
        <message>
            <source>For viewing only</source>
            <translation>Только для просмотра</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>local file “{0}”</source>
            <translation>файл «{0}» на этом компьютере</translation>
        </message>
        <message>
            <source>no backup yet</source>
            <translation>копии пока нет</translation>
        </message>
        <message>
            <source>last backup {0}</source>
            <translation>последняя копия: {0}</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>What it means</source>
            <translation>Что это значит</translation>
        </message>
        <message>
            <source>In the plan</source>
            <translation>В плане</translation>
        </message>
        <message>
            <source>Why it is a warning sign</source>
            <translation>Почему это тревожный признак</translation>
        </message>
        <message>
            <source>Question to ask</source>
            <translation>Какой вопрос задать</translation>
        </message>
        <message>
            <source>Judged by the program</source>
            <translation>Оценила программа</translation>
        </message>
        <message>
            <source>Judged by you; the program found: {0}</source>
            <translation>Оценили вы; программа нашла: {0}</translation>
        </message>
        <message>
            <source>marked by you</source>
            <translation>отмечено вами</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>Чего не хватает</translation>
        </message>
        <message>
            <source>Concrete would be: {0}</source>
            <translation>Чтобы стало конкретно: {0}</translation>
        </message>
        <message>
            <source>The plan seems to say no here. Or does it?</source>
            <translation>Похоже, здесь план говорит «нет». Или всё-таки «да»?</translation>
        </message>
        <message>
            <source>Is it one of these?</source>
            <translation>Может быть, это здесь?</translation>
        </message>
    </context>
    <context>
        <name>DetailsPanel</name>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Отменить решение</translation>
        </message>
        <message>
            <source>Back to what the program found (0)</source>
            <translation>Вернуть то, что нашла программа (0)</translation>
        </message>
        <message>
            <source>Your note (N)</source>
            <translation>Ваша заметка (N)</translation>
        </message>
    </context>
    <context>
        <name>DifferenceCard</name>
        <message>
            <source>Version {0} against version {1}</source>
            <translation>Версия {0} против версии {1}</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Свернуть</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Что изменилось</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Сохранить…</translation>
        </message>
        <message>
            <source>Save what changed as a document</source>
            <translation>Сохранить изменения как документ</translation>
        </message>
        <message>
            <source>What the new version changed</source>
            <translation>Что изменила новая версия</translation>
        </message>
    </context>
    <context>
        <name>DocumentCard</name>
        <message>
            <source>Text of the plan</source>
            <translation>Текст плана</translation>
        </message>
        <message>
            <source>Select words and press M to mark them as evidence for a criterion.</source>
            <translation>Выделите слова и нажмите M, чтобы отметить их как подтверждение критерия.</translation>
        </message>
        <message>
            <source>page {0} of {1}</source>
            <translation>страница {0} из {1}</translation>
        </message>
        <message>
            <source>Mark as evidence for…	M</source>
            <translation>Отметить как подтверждение…	M</translation>
        </message>
        <message>
            <source>Copy	Ctrl+C</source>
            <translation>Копировать	Ctrl+C</translation>
        </message>
        <message>
            <source>Find in this plan…	Ctrl+F</source>
            <translation>Найти в этом плане…	Ctrl+F</translation>
        </message>
        <message>
            <source>Select all	Ctrl+A</source>
            <translation>Выделить всё	Ctrl+A</translation>
        </message>
    </context>
    <context>
        <name>DropZone</name>
        <message>
            <source>PDF, Word, Excel, HTML, text
or paste from a chat</source>
            <translation>PDF, Word, Excel, HTML, текст
или вставьте из переписки</translation>
        </message>
        <message>
            <source>Drop a plan here</source>
            <translation>Перетащите план сюда</translation>
        </message>
        <message>
            <source>Drop a plan here, or press to choose a file</source>
            <translation>Перетащите план сюда или нажмите, чтобы выбрать файл</translation>
        </message>
        <message>
            <source>Drop plans here, or press to choose files (Ctrl+O)</source>
            <translation>Перетащите планы сюда или нажмите, чтобы выбрать файлы (Ctrl+O)</translation>
        </message>
    </context>
    <context>
        <name>Editor</name>
        <message>
            <source>Take back: {0}</source>
            <translation>Отменить решение: {0}</translation>
        </message>
        <message>
            <source>“{0}” is judged by the program again.</source>
            <translation>«{0}» снова оценивает программа.</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>“{0}” counts as {1} now.</source>
            <translation>«{0}»: теперь считается «{1}».</translation>
        </message>
        <message>
            <source>Marked as evidence for “{0}”.</source>
            <translation>Отмечено как подтверждение: «{0}».</translation>
        </message>
        <message>
            <source>Mark for {0}</source>
            <translation>Отметка: {0}</translation>
        </message>
        <message>
            <source>Your mark for “{0}” is gone.</source>
            <translation>Ваша отметка для «{0}» убрана.</translation>
        </message>
        <message>
            <source>Take the mark away</source>
            <translation>Убрать отметку</translation>
        </message>
        <message>
            <source>Confirmed for “{0}”; lines like this are found by themselves next time.</source>
            <translation>Подтверждено: «{0}». В следующий раз похожие строки найдутся сами.</translation>
        </message>
        <message>
            <source>Confirm for {0}</source>
            <translation>Подтверждение: {0}</translation>
        </message>
        <message>
            <source>Note on {0}</source>
            <translation>Заметка: {0}</translation>
        </message>
        <message>
            <source>The red flag “{0}” does not count any more.</source>
            <translation>Признак «{0}» больше не учитывается.</translation>
        </message>
        <message>
            <source>Dismiss {0}</source>
            <translation>Не учитывать: {0}</translation>
        </message>
        <message>
            <source>The red flag “{0}” counts again.</source>
            <translation>Признак «{0}» снова учитывается.</translation>
        </message>
        <message>
            <source>Restore {0}</source>
            <translation>Снова учитывать: {0}</translation>
        </message>
        <message>
            <source>Rename {0}</source>
            <translation>Переименовать: {0}</translation>
        </message>
        <message>
            <source>Kind of {0}</source>
            <translation>Вид подрядчика: {0}</translation>
        </message>
        <message>
            <source>Facts about {0}</source>
            <translation>Сведения: {0}</translation>
        </message>
        <message>
            <source>“{0}” and all its plans are deleted.</source>
            <translation>«{0}» и все его планы удалены.</translation>
        </message>
        <message>
            <source>Delete {0}</source>
            <translation>Удалить: {0}</translation>
        </message>
        <message>
            <source>“{0}” is deleted.</source>
            <translation>Удалено: «{0}».</translation>
        </message>
        <message>
            <source>The verdicts follow the new weights now.</source>
            <translation>Вердикты теперь считаются по новым весам.</translation>
        </message>
        <message>
            <source>Change the weights</source>
            <translation>Изменить веса</translation>
        </message>
        <message>
            <source>Checking {0}…</source>
            <translation>Проверяется {0}…</translation>
        </message>
        <message>
            <source>“{0}” is checked again; what you decided stays.</source>
            <translation>«{0}» проверен заново; ваши решения остались.</translation>
        </message>
        <message>
            <source>Check {0} again</source>
            <translation>Проверить заново: {0}</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <source>Check a contractor's plan before you pay for it</source>
            <translation>Проверьте план подрядчика, прежде чем платить</translation>
        </message>
        <message>
            <source>Somebody offers to run your social networks and sends you a plan. Here you see what the plan promises in figures and dates, what it only names, and what it leaves out, each with the place in the plan. And you get the questions to ask before the money is gone.</source>
            <translation>Вам предлагают вести соцсети и присылают план. Здесь видно, что в нём обещано с цифрами и сроками, что лишь названо, а чего нет вовсе, — и в каком месте плана это сказано. А ещё вы получите вопросы, которые стоит задать, пока деньги не потрачены.</translation>
        </message>
        <message>
            <source>Check a plan…</source>
            <translation>Проверить план…</translation>
        </message>
        <message>
            <source>Paste text…</source>
            <translation>Вставить текст…</translation>
        </message>
        <message>
            <source>Look at a sample</source>
            <translation>Посмотреть на примере</translation>
        </message>
        <message>
            <source>The plan stays on this computer.</source>
            <translation>План остаётся на этом компьютере.</translation>
        </message>
    </context>
    <context>
        <name>Exporter</name>
        <message>
            <source>Preparing {0}…</source>
            <translation>Готовим {0}…</translation>
        </message>
        <message>
            <source>Writing {0}…</source>
            <translation>Записываем {0}…</translation>
        </message>
        <message>
            <source>Cancelled; nothing was written.</source>
            <translation>Отменено; ничего не записано.</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Сохранено: {0}</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Веб-страница</translation>
        </message>
        <message>
            <source>Word document</source>
            <translation>Документ Word</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Книга Excel</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Простой текст</translation>
        </message>
    </context>
    <context>
        <name>FigureEditor</name>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Only confirmed figures are compared</source>
            <translation>Сравниваются только подтверждённые цифры</translation>
        </message>
        <message>
            <source>The plan does not say it</source>
            <translation>В плане этого нет</translation>
        </message>
        <message>
            <source>Take my word back</source>
            <translation>Отменить моё слово</translation>
        </message>
        <message>
            <source>or more</source>
            <translation>и больше</translation>
        </message>
        <message>
            <source>to</source>
            <comment>from … to …</comment>
            <translation>до</translation>
        </message>
        <message>
            <source>Read from the plan:</source>
            <translation>Найдено в плане:</translation>
        </message>
        <message>
            <source>From</source>
            <translation>От</translation>
        </message>
        <message>
            <source>To</source>
            <translation>До</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Валюта</translation>
        </message>
        <message>
            <source>Per</source>
            <translation>За какой срок</translation>
        </message>
        <message>
            <source>Networks, separated by commas</source>
            <translation>Соцсети через запятую</translation>
        </message>
        <message>
            <source>What the plan says</source>
            <translation>Что сказано в плане</translation>
        </message>
        <message>
            <source>number</source>
            <translation>число</translation>
        </message>
        <message>
            <source>same</source>
            <translation>то же</translation>
        </message>
        <message>
            <source>for example: VK, Telegram</source>
            <translation>например: ВКонтакте, Telegram</translation>
        </message>
        <message>
            <source>Name at least one network.</source>
            <translation>Назовите хотя бы одну соцсеть.</translation>
        </message>
        <message>
            <source>Write a number, for example 12.</source>
            <translation>Напишите число, например 12.</translation>
        </message>
        <message>
            <source>The second number must be as large as the first, or empty.</source>
            <translation>Второе число не может быть меньше первого; его можно не писать.</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this plan</source>
            <translation>Найти в этом плане</translation>
        </message>
        <message>
            <source>The one before (Shift+Enter)</source>
            <translation>Предыдущее (Shift+Enter)</translation>
        </message>
        <message>
            <source>The next one (Enter)</source>
            <translation>Следующее (Enter)</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>ничего не найдено</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} из {1}</translation>
        </message>
    </context>
    <context>
        <name>FindPalette</name>
        <message>
            <source>Find a command, a contractor, a criterion, a red flag…</source>
            <translation>Команда, подрядчик, пункт, тревожный признак…</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>Найти что угодно</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Найдено</translation>
        </message>
        <message>
            <source>Enter opens · arrows choose · Esc closes</source>
            <translation>Enter — открыть · стрелки — выбрать · Esc — закрыть</translation>
        </message>
        <message>
            <source>Nothing found. Try part of a word.</source>
            <translation>Ничего не найдено. Попробуйте часть слова.</translation>
        </message>
    </context>
    <context>
        <name>FlagAnswer</name>
        <message>
            <source>Why does it not count here?</source>
            <translation>Почему здесь это не в счёт?</translation>
        </message>
        <message>
            <source>Reason for dismissing this red flag</source>
            <translation>Причина, по которой признак не учитывается</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Не учитывать</translation>
        </message>
        <message>
            <source>Let it count again</source>
            <translation>Снова учитывать</translation>
        </message>
        <message>
            <source>Write the reason in a few words: you will want to know it later.</source>
            <translation>Напишите причину в двух словах: потом захочется её вспомнить.</translation>
        </message>
        <message>
            <source>You dismissed it: {0}</source>
            <translation>Вы решили не учитывать: {0}</translation>
        </message>
    </context>
    <context>
        <name>Judging</name>
        <message>
            <source>Select words in the plan first, then press M.</source>
            <translation>Сначала выделите слова в плане, потом нажмите M.</translation>
        </message>
        <message>
            <source>The question is on the clipboard.</source>
            <translation>Вопрос скопирован.</translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>agency</source>
            <translation>агентство</translation>
        </message>
        <message>
            <source>freelancer</source>
            <translation>фрилансер</translation>
        </message>
        <message>
            <source>employee</source>
            <translation>сотрудник</translation>
        </message>
        <message>
            <source>full time</source>
            <translation>полный день</translation>
        </message>
        <message>
            <source>part time</source>
            <translation>неполный день</translation>
        </message>
        <message>
            <source>service contract</source>
            <translation>договор об услугах</translation>
        </message>
        <message>
            <source>one project</source>
            <translation>один проект</translation>
        </message>
        <message>
            <source>internship</source>
            <translation>стажировка</translation>
        </message>
        <message>
            <source>junior</source>
            <translation>начинающий</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>средний</translation>
        </message>
        <message>
            <source>senior</source>
            <translation>опытный</translation>
        </message>
        <message>
            <source>lead</source>
            <translation>руководитель</translation>
        </message>
        <message>
            <source>on site</source>
            <translation>на месте</translation>
        </message>
        <message>
            <source>remote</source>
            <translation>удалённо</translation>
        </message>
        <message>
            <source>partly remote</source>
            <translation>частично удалённо</translation>
        </message>
        <message>
            <source>sheet {0}</source>
            <translation>лист {0}</translation>
        </message>
        <message>
            <source>sheet {0}, {1}</source>
            <translation>лист {0}, {1}</translation>
        </message>
        <message>
            <source>p. {0}</source>
            <comment>page</comment>
            <translation>с. {0}</translation>
        </message>
        <message>
            <source>paragraph {0}</source>
            <translation>абзац {0}</translation>
        </message>
    </context>
    <context>
        <name>LedgerModel</name>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Сколько</translation>
        </message>
        <message>
            <source>Per</source>
            <translation>За срок</translation>
        </message>
        <message>
            <source>From</source>
            <comment>date</comment>
            <translation>С какого дня</translation>
        </message>
        <message>
            <source>By</source>
            <comment>date</comment>
            <translation>К какому дню</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Кто делает</translation>
        </message>
        <message>
            <source>in the ledger</source>
            <translation>в списке</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>предложено</translation>
        </message>
    </context>
    <context>
        <name>LedgerView</name>
        <message>
            <source>Promises</source>
            <translation>Обещания</translation>
        </message>
        <message>
            <source>Space ticks a promise, F2 edits, Del removes it.</source>
            <translation>Пробел отмечает обещание, F2 правит, Del убирает.</translation>
        </message>
        <message>
            <source>Add a promise</source>
            <translation>Добавить обещание</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Nothing concrete was found in this plan to promise. You can write promises yourself.</source>
            <translation>В этом плане не нашлось ничего конкретного, что можно записать в обещания. Их можно написать самим.</translation>
        </message>
        <message>
            <source>Write the day like this: {0}.</source>
            <translation>Напишите день так: {0}.</translation>
        </message>
        <message>
            <source>Write a number, for example 12 or 8–12.</source>
            <translation>Напишите число, например 12 или 8–12.</translation>
        </message>
        <message>
            <source>What {0} promised</source>
            <translation>Что обещает {0}</translation>
        </message>
        <message>
            <source>Tick what you agreed on; it is kept to hold it against what you get.</source>
            <translation>Отметьте, о чём договорились: потом сверите с тем, что сделано.</translation>
        </message>
        <message numerus="yes">
            <source>%n in the ledger</source>
            <translation>
                <numerusform>В списке %n</numerusform>
                <numerusform>В списке %n</numerusform>
                <numerusform>В списке %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take all suggestions (%n)</source>
            <translation>
                <numerusform>Взять все предложения (%n)</numerusform>
                <numerusform>Взять все предложения (%n)</numerusform>
                <numerusform>Взять все предложения (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>The plan suggests nothing more</source>
            <translation>Больше в плане ничего не нашлось</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>This one is only suggested</source>
            <translation>Это только предложение</translation>
        </message>
        <message numerus="yes">
            <source>%n suggested</source>
            <translation>
                <numerusform>предложено %n</numerusform>
                <numerusform>предложено %n</numerusform>
                <numerusform>предложено %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>red flag</source>
            <translation>тревожный признак</translation>
        </message>
        <message>
            <source>marked by you</source>
            <translation>отмечено вами</translation>
        </message>
        <message>
            <source>What the highlights mean</source>
            <translation>Что значат выделения</translation>
        </message>
    </context>
    <context>
        <name>LetterDesk</name>
        <message>
            <source>The letter is on the clipboard.</source>
            <translation>Письмо скопировано.</translation>
        </message>
        <message>
            <source>Questions to {0}</source>
            <translation>Вопросы — {0}</translation>
        </message>
        <message>
            <source>Save the questions letter</source>
            <translation>Сохранить письмо с вопросами</translation>
        </message>
        <message>
            <source>Edit the letter to {0}</source>
            <translation>Правка письма: {0}</translation>
        </message>
        <message>
            <source>Write the letter anew</source>
            <translation>Составить письмо заново</translation>
        </message>
        <message>
            <source>The letter is the program's own text again.</source>
            <translation>Письмо снова составлено программой.</translation>
        </message>
    </context>
    <context>
        <name>LetterView</name>
        <message>
            <source>Questions letter</source>
            <translation>Письмо с вопросами</translation>
        </message>
        <message>
            <source>Text of the letter</source>
            <translation>Текст письма</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Скопировать</translation>
        </message>
        <message>
            <source>Copy the letter, to paste it into a message</source>
            <translation>Скопировать письмо, чтобы вставить в сообщение</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Сохранить как…</translation>
        </message>
        <message>
            <source>Save the letter for Word, as PDF or as plain text</source>
            <translation>Сохранить письмо для Word, в PDF или простым текстом</translation>
        </message>
        <message>
            <source>Write it anew</source>
            <translation>Составить заново</translation>
        </message>
        <message>
            <source>Back to the plan</source>
            <translation>Назад к плану</translation>
        </message>
        <message>
            <source>Language of the letter</source>
            <translation>Язык письма</translation>
        </message>
        <message>
            <source>Drop your wording, and take the program's with today's questions</source>
            <translation>Убрать ваш текст и взять текст программы с сегодняшними вопросами</translation>
        </message>
        <message>
            <source>It is the program's own text already</source>
            <translation>Это и есть текст программы</translation>
        </message>
        <message>
            <source>To {0}, about {1}.</source>
            <translation>Кому: {0}; о плане {1}.</translation>
        </message>
        <message>
            <source>Your own wording; it is kept with the plan.</source>
            <translation>Ваш текст; он хранится вместе с планом.</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s); change what you like.</source>
            <translation>
                <numerusform>%n вопрос; правьте как хотите.</numerusform>
                <numerusform>%n вопроса; правьте как хотите.</numerusform>
                <numerusform>%n вопросов; правьте как хотите.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>command</source>
            <translation>команда</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Правка</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Vetting</source>
            <translation>Проверка планов</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>Вкладки</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Файл</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Недавние</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Правка</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Вид</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Тема</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Язык</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Справка</translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>today {0}</source>
            <translation>сегодня в {0}</translation>
        </message>
        <message>
            <source>yesterday {0}</source>
            <translation>вчера в {0}</translation>
        </message>
    </context>
    <context>
        <name>NoteField</name>
        <message>
            <source>For yourself: what you asked, what they answered</source>
            <translation>Для себя: что спросили, что ответили</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>Ваша заметка</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Try again</source>
            <translation>Попробовать ещё раз</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>Восстановить из копии…</translation>
        </message>
        <message>
            <source>Save what can be read…</source>
            <translation>Спасти то, что читается…</translation>
        </message>
        <message>
            <source>“{0}” could not be opened</source>
            <translation>Не удалось открыть «{0}»</translation>
        </message>
        <message>
            <source>“{0}” is open in another window</source>
            <translation>Файл «{0}» открыт в другом окне</translation>
        </message>
        <message>
            <source>One workspace can be open in one window at a time.</source>
            <translation>Один рабочий файл можно открыть только в одном окне.</translation>
        </message>
        <message>
            <source>Open another workspace…</source>
            <translation>Открыть другой рабочий файл…</translation>
        </message>
        <message>
            <source>Make a new workspace…</source>
            <translation>Создать новый рабочий файл…</translation>
        </message>
    </context>
    <context>
        <name>OfferCard</name>
        <message>
            <source>Price and quantities</source>
            <translation>Цена и объём</translation>
        </message>
        <message>
            <source>Read from the plan. Confirm or correct each: only confirmed figures are compared.</source>
            <translation>Прочитано в плане. Подтвердите или поправьте: сравниваются только подтверждённые цифры.</translation>
        </message>
        <message>
            <source>Figures of the plan</source>
            <translation>Цифры плана</translation>
        </message>
    </context>
    <context>
        <name>OfferModel</name>
        <message>
            <source>Figure</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Значение</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Words of the plan</source>
            <translation>Слова из плана</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>не найдено</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>подтверждено</translation>
        </message>
        <message>
            <source>to confirm</source>
            <translation>подтвердите</translation>
        </message>
    </context>
    <context>
        <name>PageActions</name>
        <message>
            <source>Check a plan…</source>
            <translation>Проверить план…</translation>
        </message>
        <message>
            <source>Check pasted text…</source>
            <translation>Проверить вставленный текст…</translation>
        </message>
        <message>
            <source>Judge the criterion as concrete</source>
            <translation>Считать критерий конкретным</translation>
        </message>
        <message>
            <source>Judge the criterion as missing</source>
            <translation>Считать, что критерия в плане нет</translation>
        </message>
        <message>
            <source>Back to what the program found</source>
            <translation>Вернуть оценку программы</translation>
        </message>
        <message>
            <source>Mark the selected words as evidence…</source>
            <translation>Отметить выделенное как подтверждение…</translation>
        </message>
        <message>
            <source>Judge the criterion as only named</source>
            <translation>Считать критерий только названным</translation>
        </message>
        <message>
            <source>“Is it one of these?” Yes, the first one</source>
            <translation>«Может быть, это здесь?» Да, первое</translation>
        </message>
        <message>
            <source>Write a note (in the checklist)</source>
            <translation>Написать заметку (в чек-листе)</translation>
        </message>
        <message>
            <source>Find in the plan…</source>
            <translation>Найти в плане…</translation>
        </message>
        <message>
            <source>Rename the contractor</source>
            <translation>Переименовать подрядчика</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Add the next version of the plan…</source>
            <translation>Добавить следующую версию плана…</translation>
        </message>
        <message>
            <source>Check this plan again</source>
            <translation>Проверить этот план заново</translation>
        </message>
        <message>
            <source>Save the original file…</source>
            <translation>Сохранить исходный файл…</translation>
        </message>
        <message>
            <source>Compare contractors</source>
            <translation>Сравнить подрядчиков</translation>
        </message>
        <message>
            <source>Questions letter</source>
            <translation>Письмо с вопросами</translation>
        </message>
        <message>
            <source>Export the report…</source>
            <translation>Сохранить отчёт…</translation>
        </message>
        <message>
            <source>Show the evidence</source>
            <translation>Показать план и пункты</translation>
        </message>
        <message>
            <source>Show the decision</source>
            <translation>Показать решение</translation>
        </message>
        <message>
            <source>Show the contract</source>
            <translation>Показать договор</translation>
        </message>
    </context>
    <context>
        <name>PasteDialog</name>
        <message>
            <source>Check a pasted plan</source>
            <translation>Проверить вставленный план</translation>
        </message>
        <message>
            <source>Paste the messages or the text of the plan here</source>
            <translation>Вставьте сюда сообщения или текст плана</translation>
        </message>
        <message>
            <source>Text of the plan</source>
            <translation>Текст плана</translation>
        </message>
        <message>
            <source>a new contractor</source>
            <translation>новый подрядчик</translation>
        </message>
        <message>
            <source>for example: Anna, freelancer</source>
            <translation>например: Анна, фрилансер</translation>
        </message>
        <message>
            <source>Several messages at once are fine: the program tells who wrote what, and leaves out the times.</source>
            <translation>Можно вставить сразу несколько сообщений: программа разберётся, кто что написал, и отбросит время.</translation>
        </message>
        <message>
            <source>It is &amp;from</source>
            <translation>&amp;От кого</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Название</translation>
        </message>
        <message>
            <source>Who sent it</source>
            <translation>Кто прислал</translation>
        </message>
        <message>
            <source>Name of the new contractor</source>
            <translation>Имя нового подрядчика</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Check it</source>
            <translation>Проверить</translation>
        </message>
    </context>
    <context>
        <name>PlanQueue</name>
        <message>
            <source>the pasted text</source>
            <translation>вставленный текст</translation>
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation>Читается {0}…</translation>
        </message>
        <message>
            <source>Checking {0}…</source>
            <translation>Проверяется {0}…</translation>
        </message>
    </context>
    <context>
        <name>ProfileDialog</name>
        <message>
            <source>Your business</source>
            <translation>Ваше дело</translation>
        </message>
        <message>
            <source>for example: Bakery “Krokus”</source>
            <translation>например: пекарня «Крокус»</translation>
        </message>
        <message>
            <source>for example: bread, cakes to order, coffee to take away</source>
            <translation>например: хлеб, торты на заказ, кофе навынос</translation>
        </message>
        <message>
            <source>where your customers are</source>
            <translation>где ваши покупатели</translation>
        </message>
        <message>
            <source>With these words the program understands plans better: it knows what you sell when a contractor writes about your market. Leave empty what you like.</source>
            <translation>Эти слова помогают программе понимать планы: она будет знать, что вы продаёте, когда подрядчик пишет о вашем рынке. Любое поле можно оставить пустым.</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Название</translation>
        </message>
        <message>
            <source>What it &amp;sells</source>
            <translation>&amp;Что продаёте</translation>
        </message>
        <message>
            <source>City or delivery &amp;area</source>
            <translation>&amp;Город или район доставки</translation>
        </message>
        <message>
            <source>&amp;Country</source>
            <translation>&amp;Страна</translation>
        </message>
        <message>
            <source>C&amp;urrency</source>
            <translation>&amp;Валюта</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Язык</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Не сейчас</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
    </context>
    <context>
        <name>QuoteButton</name>
        <message>
            <source>Show in the plan</source>
            <translation>Показать в плане</translation>
        </message>
    </context>
    <context>
        <name>RemoveMark</name>
        <message>
            <source>Take my mark away</source>
            <translation>Убрать мою отметку</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>made while you worked</source>
            <translation>во время работы</translation>
        </message>
        <message>
            <source>made on closing</source>
            <translation>при закрытии</translation>
        </message>
        <message>
            <source>made by you</source>
            <translation>сделана вами</translation>
        </message>
        <message>
            <source>made before an upgrade</source>
            <translation>перед обновлением</translation>
        </message>
        <message>
            <source>made before a restore</source>
            <translation>перед восстановлением</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Восстановление из копии</translation>
        </message>
        <message>
            <source>The workspace goes back to what it was then. What is in it now is backed up first.</source>
            <translation>Рабочий файл станет таким, каким был тогда. С того, что в нём сейчас, сначала снимется копия.</translation>
        </message>
        <message>
            <source>Backups, newest first</source>
            <translation>Копии, сначала новые</translation>
        </message>
        <message>
            <source>There is no backup of this workspace yet.</source>
            <translation>Копий этого рабочего файла пока нет.</translation>
        </message>
        <message>
            <source>From a &amp;file…</source>
            <translation>Из &amp;файла…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Восстановить</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>StatusSwitch</name>
        <message>
            <source>Judge it so yourself ({0})</source>
            <translation>Решить так самому ({0})</translation>
        </message>
        <message>
            <source>Judge as {0}</source>
            <translation>Оценить: {0}</translation>
        </message>
    </context>
    <context>
        <name>TitleRow</name>
        <message>
            <source>Copy the question</source>
            <translation>Скопировать вопрос</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>does not count</source>
            <translation>не учитываются</translation>
        </message>
        <message>
            <source>trust</source>
            <comment>verdict</comment>
            <translation>доверять</translation>
        </message>
        <message>
            <source>ask first</source>
            <comment>verdict</comment>
            <translation>сначала спросить</translation>
        </message>
        <message>
            <source>do not trust</source>
            <comment>verdict</comment>
            <translation>не доверять</translation>
        </message>
    </context>
    <context>
        <name>VerdictCard</name>
        <message>
            <source>Verdict</source>
            <translation>Вердикт</translation>
        </message>
        <message>
            <source>Score, from 0 to 100</source>
            <translation>Оценка от 0 до 100</translation>
        </message>
        <message>
            <source>Weights…</source>
            <translation>Веса…</translation>
        </message>
        <message>
            <source>How much each criterion counts</source>
            <translation>Сколько весит каждый критерий</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) to send</source>
            <translation>
                <numerusform>%n вопрос к отправке</numerusform>
                <numerusform>%n вопроса к отправке</numerusform>
                <numerusform>%n вопросов к отправке</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the questions letter</source>
            <translation>Открыть письмо с вопросами</translation>
        </message>
        <message>
            <source>Fewer reasons</source>
            <translation>Меньше причин</translation>
        </message>
        <message>
            <source>All reasons</source>
            <translation>Все причины</translation>
        </message>
    </context>
    <context>
        <name>VettingPage</name>
        <message>
            <source>Vetting</source>
            <translation>Проверка планов</translation>
        </message>
        <message>
            <source>Opening the plan…</source>
            <translation>Открываю план…</translation>
        </message>
        <message>
            <source>Choose plans to check</source>
            <translation>Выберите планы для проверки</translation>
        </message>
        <message>
            <source>Check of {0}</source>
            <translation>Проверка — {0}</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Сохранить отчёт</translation>
        </message>
        <message>
            <source>What changed in {0}</source>
            <translation>Что изменилось в {0}</translation>
        </message>
        <message>
            <source>Save what changed</source>
            <translation>Сохранить изменения</translation>
        </message>
        <message>
            <source>Checking the other plans anew…</source>
            <translation>Перепроверяю остальные планы…</translation>
        </message>
        <message>
            <source>Check {0}</source>
            <translation>Проверка {0}</translation>
        </message>
        <message>
            <source>Plans ({0})</source>
            <translation>Планы ({0})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n more file(s) could not be read.</source>
            <translation>
                <numerusform>Не прочитан ещё %n файл.</numerusform>
                <numerusform>Не прочитаны ещё %n файла.</numerusform>
                <numerusform>Не прочитаны ещё %n файлов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancelled; nothing half done was kept.</source>
            <translation>Отменено; ничего недоделанного не осталось.</translation>
        </message>
        <message>
            <source>“{0}” is read and checked.</source>
            <translation>План «{0}» прочитан и проверен.</translation>
        </message>
        <message>
            <source>contractor</source>
            <translation>подрядчик</translation>
        </message>
        <message>
            <source>criterion</source>
            <translation>критерий</translation>
        </message>
        <message>
            <source>red flag</source>
            <translation>тревожный признак</translation>
        </message>
        <message>
            <source>command</source>
            <translation>команда</translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s) are read and checked.</source>
            <translation>
                <numerusform>Прочитан и проверен %n план.</numerusform>
                <numerusform>Прочитаны и проверены %n плана.</numerusform>
                <numerusform>Прочитаны и проверены %n планов.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ViewSwitch</name>
        <message>
            <source>Evidence</source>
            <translation>План</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Решение</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>Договор</translation>
        </message>
        <message>
            <source>What the plan says and what it lacks ({0})</source>
            <translation>Что в плане есть и чего не хватает ({0})</translation>
        </message>
        <message>
            <source>Price and quantities, and your answer ({0})</source>
            <translation>Цена, объём и ваш ответ ({0})</translation>
        </message>
        <message>
            <source>What was promised, to hold it against what you get ({0})</source>
            <translation>Что обещали, чтобы сверить с тем, что сделано ({0})</translation>
        </message>
        <message>
            <source>First check a plan</source>
            <translation>Сначала проверьте план</translation>
        </message>
    </context>
    <context>
        <name>WeightsDialog</name>
        <message>
            <source>How much each criterion counts</source>
            <translation>Сколько весит каждый критерий</translation>
        </message>
        <message>
            <source>Business that buys ads</source>
            <translation>Бизнес с рекламой</translation>
        </message>
        <message>
            <source>Strategy and figures count as much as the daily work</source>
            <translation>Стратегия и цифры важны не меньше, чем ежедневная работа</translation>
        </message>
        <message>
            <source>One small shop</source>
            <translation>Одна небольшая точка</translation>
        </message>
        <message>
            <source>A small budget: daily work counts most, a big strategy little</source>
            <translation>Бюджет маленький: важнее всего ежедневная работа, большая стратегия почти не нужна</translation>
        </message>
        <message>
            <source>for example: we do not buy ads this year</source>
            <translation>например: в этом году рекламу не покупаем</translation>
        </message>
        <message>
            <source>Weight of {0}, 0 to 10</source>
            <translation>Вес критерия «{0}», от 0 до 10</translation>
        </message>
        <message>
            <source>Take the weights of:</source>
            <translation>Взять готовые веса:</translation>
        </message>
        <message>
            <source>&amp;Why are they changed?</source>
            <translation>&amp;Почему меняете?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Use these weights</source>
            <translation>Считать с этими весами</translation>
        </message>
        <message>
            <source>Set them before you open the first plan: then no plan can talk you into other weights.</source>
            <translation>Задайте веса до того, как откроете первый план: тогда ни один план не уговорит вас их поменять.</translation>
        </message>
        <message>
            <source>Locked since {0}, when the first plan was opened. You can still change them; then say why, so that you know it later.</source>
            <translation>Зафиксированы с открытия первого плана: {0}. Изменить можно и сейчас, но напишите почему — чтобы потом не забыть.</translation>
        </message>
        <message>
            <source>Changed {0}: {1}</source>
            <translation>Изменены {0}: {1}</translation>
        </message>
        <message>
            <source>Say in a few words why: the weights were locked.</source>
            <translation>Напишите в двух словах почему: веса уже были зафиксированы.</translation>
        </message>
    </context>
    <context>
        <name>Workbench</name>
        <message>
            <source>No plan is open. Drop one at the left, or press “Check a plan…”.</source>
            <translation>План не открыт. Перетащите файл в поле слева или нажмите «Проверить план…».</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceControl</name>
        <message>
            <source>Making the workspace…</source>
            <translation>Создаётся рабочий файл…</translation>
        </message>
        <message>
            <source>Opening the workspace…</source>
            <translation>Открывается рабочий файл…</translation>
        </message>
        <message>
            <source>Restoring the backup…</source>
            <translation>Восстанавливается копия…</translation>
        </message>
        <message>
            <source>Reading what can be read…</source>
            <translation>Читается всё, что можно прочитать…</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Делается резервная копия…</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceDialogs</name>
        <message>
            <source>New workspace</source>
            <translation>Новый рабочий файл</translation>
        </message>
        <message>
            <source>My business</source>
            <translation>Моя компания</translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation>Спасти то, что читается</translation>
        </message>
        <message>
            <source>Open workspace</source>
            <translation>Открыть рабочий файл</translation>
        </message>
        <message>
            <source>Workspaces</source>
            <translation>Рабочие файлы</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Все файлы</translation>
        </message>
    </context>
    <context>
        <name>Difference</name>
        <message numerus="yes">
            <source>%n became concrete</source>
            <translation>
                <numerusform>%n пункт стал конкретным</numerusform>
                <numerusform>%n пункта стали конкретными</numerusform>
                <numerusform>%n пунктов стали конкретными</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new red flag(s)</source>
            <translation>
                <numerusform>%n новый тревожный признак</numerusform>
                <numerusform>%n новых тревожных признака</numerusform>
                <numerusform>%n новых тревожных признаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n red flag(s) gone</source>
            <translation>
                <numerusform>%n тревожный признак исчез</numerusform>
                <numerusform>%n тревожных признака исчезли</numerusform>
                <numerusform>%n тревожных признаков исчезли</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n vanished</source>
            <translation>
                <numerusform>%n пункт исчез</numerusform>
                <numerusform>%n пункта исчезли</numerusform>
                <numerusform>%n пунктов исчезли</numerusform>
            </translation>
        </message>
    </context>
</TS>
