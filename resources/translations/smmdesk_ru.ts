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
        <name>Acting</name>
        <message>
            <source>Choose a post first.</source>
            <translation>Сначала выберите пост.</translation>
        </message>
        <message numerus="yes">
            <source>%n posts are copied as a table.</source>
            <translation>
                <numerusform>%n пост скопирован как таблица.</numerusform>
                <numerusform>%n поста скопированы как таблица.</numerusform>
                <numerusform>%n постов скопированы как таблица.</numerusform>
            </translation>
        </message>
        <message>
            <source>New post here</source>
            <translation>Новый пост на этот день</translation>
        </message>
        <message>
            <source>Show this day</source>
            <translation>Показать этот день</translation>
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
        <name>AdvicePopover</name>
        <message>
            <source>Formats for {0}</source>
            <translation>Форматы: {0}</translation>
        </message>
        <message>
            <source>Goal: {0}</source>
            <translation>Цель: {0}</translation>
        </message>
        <message>
            <source>Whom it is for</source>
            <translation>Для кого</translation>
        </message>
        <message>
            <source>For anybody</source>
            <translation>Для всех</translation>
        </message>
        <message>
            <source>With a goal (under “Campaign, goal, who and when”) there is more to say.</source>
            <translation>Укажите цель в разделе «Кампания, цель, кто и когда» — советов станет больше.</translation>
        </message>
        <message>
            <source>Nothing speaks for one format more than for another here.</source>
            <translation>Здесь все форматы подходят одинаково.</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Выбрать</translation>
        </message>
        <message>
            <source>Take the format {0}</source>
            <translation>Выбрать формат «{0}»</translation>
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
        <name>AnswerView</name>
        <message>
            <source>Without a title</source>
            <translation>Без заголовка</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Комментарий</translation>
        </message>
        <message>
            <source>New status: {0}</source>
            <translation>Новый статус: {0}</translation>
        </message>
        <message>
            <source>Approved.</source>
            <translation>Одобрено.</translation>
        </message>
        <message>
            <source>Changes asked for.</source>
            <translation>Нужны правки.</translation>
        </message>
        <message>
            <source>To be held back.</source>
            <translation>Просят отложить.</translation>
        </message>
        <message>
            <source>Changed on both sides.</source>
            <translation>Изменено с обеих сторон.</translation>
        </message>
        <message>
            <source>A later answer was taken over before; this one changes nothing.</source>
            <translation>Более поздний ответ уже принят; этот ничего не меняет.</translation>
        </message>
        <message>
            <source>You have deleted this post; the comment is not kept.</source>
            <translation>Вы удалили этот пост; комментарий не сохранится.</translation>
        </message>
        <message>
            <source>This post was not in the pack you sent.</source>
            <translation>Этого поста не было среди отправленных.</translation>
        </message>
        <message>
            <source>You have taken this over before.</source>
            <translation>Это вы уже приняли.</translation>
        </message>
        <message>
            <source>The text was changed.</source>
            <translation>Текст изменён.</translation>
        </message>
        <message>
            <source>There is a comment.</source>
            <translation>Есть комментарий.</translation>
        </message>
        <message>
            <source>What you changed</source>
            <translation>Что изменили вы</translation>
        </message>
        <message>
            <source>What you changed since:</source>
            <translation>Что вы изменили с тех пор:</translation>
        </message>
        <message>
            <source>What taking the other text would change:</source>
            <translation>Что изменится, если взять другой текст:</translation>
        </message>
        <message>
            <source>What the reviewer changed</source>
            <translation>Что изменил проверяющий</translation>
        </message>
        <message>
            <source>Take this text</source>
            <translation>Взять этот текст</translation>
        </message>
        <message>
            <source>Take the reviewer's text instead of mine</source>
            <translation>Взять текст проверяющего вместо моего</translation>
        </message>
        <message>
            <source>You have changed its text since you sent it: the judgement is of the older one.</source>
            <translation>После отправки вы изменили текст: ответ дан о прежнем.</translation>
        </message>
        <message>
            <source>It has another day or hour since you sent it.</source>
            <translation>После отправки у поста сменился день или время.</translation>
        </message>
        <message>
            <source>One of its texts could not be read in the file and stays as it is.</source>
            <translation>Один из текстов в файле не прочитался и останется прежним.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
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
        <name>BalanceCard</name>
        <message>
            <source>Balance of {0}</source>
            <translation>Баланс за {0}</translation>
        </message>
        <message>
            <source>Nothing is written in the contract ledger yet.</source>
            <translation>В списке обещаний пока пусто.</translation>
        </message>
        <message>
            <source>TO LOOK AT</source>
            <translation>НА ЧТО ВЗГЛЯНУТЬ</translation>
        </message>
        <message>
            <source>Nothing: all is as planned.</source>
            <translation>Всё идёт по плану.</translation>
        </message>
        <message>
            <source>AGREED WITH CONTRACTOR</source>
            <translation>ОБЕЩАНИЯ ПОДРЯДЧИКА</translation>
        </message>
        <message>
            <source>Plan against fact…</source>
            <translation>План и факт…</translation>
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
        <message>
            <source>Post  N</source>
            <translation>Пост  N</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Find in posts…</source>
            <translation>Найти в постах…</translation>
        </message>
        <message>
            <source>Find in posts</source>
            <translation>Поиск по постам</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>More commands</source>
            <translation>Другие команды</translation>
        </message>
    </context>
    <context>
        <name>BoardColumn</name>
        <message numerus="yes">
            <source>%n more in the list</source>
            <translation>
                <numerusform>ещё %n в списке</numerusform>
                <numerusform>ещё %n в списке</numerusform>
                <numerusform>ещё %n в списке</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>BulkMenu</name>
        <message numerus="yes">
            <source>%n posts chosen</source>
            <translation>
                <numerusform>Выбран %n пост</numerusform>
                <numerusform>Выбрано %n поста</numerusform>
                <numerusform>Выбрано %n постов</numerusform>
            </translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>Рубрика</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>Кампания</translation>
        </message>
        <message>
            <source>Tick off as published</source>
            <translation>Отметить публикацию</translation>
        </message>
        <message>
            <source>Move by days</source>
            <translation>Сдвинуть по дням</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) later</source>
            <translation>
                <numerusform>На %n день позже</numerusform>
                <numerusform>На %n дня позже</numerusform>
                <numerusform>На %n дней позже</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) earlier</source>
            <translation>
                <numerusform>На %n день раньше</numerusform>
                <numerusform>На %n дня раньше</numerusform>
                <numerusform>На %n дней раньше</numerusform>
            </translation>
        </message>
        <message>
            <source>Another number…</source>
            <translation>Другое число…</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Ответственный</translation>
        </message>
        <message>
            <source>Someone else…</source>
            <translation>Кто-то ещё…</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>Соцсети</translation>
        </message>
        <message>
            <source>Add {0}</source>
            <translation>Добавить {0}</translation>
        </message>
        <message>
            <source>Take {0} out</source>
            <translation>Убрать {0}</translation>
        </message>
        <message>
            <source>How many days later? A number below zero moves them to earlier days.</source>
            <translation>На сколько дней позже? С минусом посты сдвинутся на более ранние дни.</translation>
        </message>
        <message>
            <source>Who is responsible for these posts?</source>
            <translation>Кто отвечает за эти посты?</translation>
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
        <name>CalendarPage</name>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <source>A content plan is imported from XLSX, CSV, ICS or DOCX.</source>
            <translation>Контент-план можно взять из файла XLSX, CSV, ICS или DOCX.</translation>
        </message>
        <message>
            <source>Make rubrics</source>
            <translation>Создать рубрики</translation>
        </message>
    </context>
    <context>
        <name>CalendarTexts</name>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n пост</numerusform>
                <numerusform>%n поста</numerusform>
                <numerusform>%n постов</numerusform>
            </translation>
        </message>
        <message>
            <source>+{0} more</source>
            <translation>ещё {0}</translation>
        </message>
        <message>
            <source>hour not decided</source>
            <translation>время не выбрано</translation>
        </message>
        <message>
            <source>no network yet</source>
            <translation>соцсеть не выбрана</translation>
        </message>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
        <message>
            <source>no posts</source>
            <translation>постов нет</translation>
        </message>
    </context>
    <context>
        <name>CalendarViews</name>
        <message>
            <source>no hour</source>
            <translation>без времени</translation>
        </message>
        <message>
            <source>Posts a week by rubric</source>
            <translation>Посты по неделям и рубрикам</translation>
        </message>
        <message>
            <source>no rubric</source>
            <translation>без рубрики</translation>
        </message>
        <message>
            <source>ready or published</source>
            <translation>готовы или вышли</translation>
        </message>
        <message>
            <source>in work</source>
            <translation>в работе</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>пропущены</translation>
        </message>
        <message>
            <source>5 posts a day or more</source>
            <translation>5 постов в день и больше</translation>
        </message>
    </context>
    <context>
        <name>CampaignsDialog</name>
        <message>
            <source>Campaigns</source>
            <translation>Кампании</translation>
        </message>
        <message>
            <source>Posts that belong together for some days; the calendar shows each as a bar.</source>
            <translation>Посты, связанные общим делом на несколько дней; в календаре каждая кампания — полоса.</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Первый день</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Выбрать день</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>There is no such day: {0}</source>
            <translation>Такого дня нет: {0}</translation>
        </message>
        <message>
            <source>Add a campaign</source>
            <translation>Добавить кампанию</translation>
        </message>
        <message>
            <source>Change a campaign</source>
            <translation>Изменить кампанию</translation>
        </message>
        <message>
            <source>Delete a campaign</source>
            <translation>Удалить кампанию</translation>
        </message>
        <message>
            <source>A campaign has a first and a last day.</source>
            <translation>Укажите первый и последний день кампании.</translation>
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
        <message numerus="yes">
            <source>{0} of %n done</source>
            <translation>
                <numerusform>сделано {0} из %n</numerusform>
                <numerusform>сделано {0} из %n</numerusform>
                <numerusform>сделано {0} из %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Add something to do, then Enter</source>
            <translation>Что ещё сделать? Впишите — и Enter</translation>
        </message>
        <message>
            <source>Add something to do</source>
            <translation>Что ещё сделать</translation>
        </message>
        <message>
            <source>Tick off</source>
            <translation>Отметить</translation>
        </message>
        <message>
            <source>Edit the checklist</source>
            <translation>Правка чек-листа</translation>
        </message>
        <message>
            <source>Shorten the checklist</source>
            <translation>Убрать из чек-листа</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>Take this out</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Add to the checklist</source>
            <translation>Добавить в чек-лист</translation>
        </message>
    </context>
    <context>
        <name>ChoicesDialog</name>
        <message>
            <source>Settings of the calendar</source>
            <translation>Настройки календаря</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Часовой пояс</translation>
        </message>
        <message>
            <source>that of this computer</source>
            <translation>как на этом компьютере</translation>
        </message>
        <message>
            <source>Networks you work with</source>
            <translation>Ваши соцсети</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Выше</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Ниже</translation>
        </message>
        <message>
            <source>Remind me</source>
            <translation>Напоминать за</translation>
        </message>
        <message>
            <source>Minutes before the post</source>
            <translation>За сколько минут до выхода</translation>
        </message>
        <message>
            <source>to</source>
            <comment>from … to …</comment>
            <translation>до</translation>
        </message>
        <message>
            <source>minutes before</source>
            <translation>мин.</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>Соцсети</translation>
        </message>
        <message>
            <source>Posts that sell</source>
            <translation>Продающие посты</translation>
        </message>
        <message>
            <source>Posts that sell, at least</source>
            <translation>Продающие посты, не меньше</translation>
        </message>
        <message>
            <source>Posts that sell, at most</source>
            <translation>Продающие посты, не больше</translation>
        </message>
        <message>
            <source>Posts that only entertain, at most</source>
            <translation>Развлекательные, не больше</translation>
        </message>
        <message>
            <source>Days without a post that are too many</source>
            <translation>Дней без постов — уже много</translation>
        </message>
        <message>
            <source>Minutes between two posts, at least</source>
            <translation>Минут между постами, не меньше</translation>
        </message>
        <message>
            <source>Days before the same picture again</source>
            <translation>Дней до повтора картинки</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>Напоминание</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Change the calendar's settings</source>
            <translation>Изменить настройки календаря</translation>
        </message>
    </context>
    <context>
        <name>ColourKey</name>
        <message>
            <source>COLOUR BY</source>
            <translation>ЦВЕТ ПОКАЗЫВАЕТ</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>Рубрика</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Сеть</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Colour by: {0}</source>
            <translation>Цвет показывает: {0}</translation>
        </message>
        <message>
            <source>RUBRICS</source>
            <translation>РУБРИКИ</translation>
        </message>
        <message>
            <source>NETWORKS</source>
            <translation>СОЦСЕТИ</translation>
        </message>
        <message>
            <source>STATUSES</source>
            <translation>СТАТУСЫ</translation>
        </message>
    </context>
    <context>
        <name>ColumnMapper</name>
        <message>
            <source>Sheet</source>
            <translation>Лист</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Таблица</translation>
        </message>
        <message>
            <source>Take this sheet</source>
            <translation>Взять этот лист</translation>
        </message>
        <message>
            <source>03/04 is 3 April</source>
            <translation>03/04 — это 3 апреля</translation>
        </message>
        <message>
            <source>03/04 is 4 March</source>
            <translation>03/04 — это 4 марта</translation>
        </message>
        <message>
            <source>Column {0}</source>
            <translation>Столбец {0}</translation>
        </message>
        <message>
            <source>What “{0}” means</source>
            <translation>Что значит «{0}»</translation>
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
        <name>Counter</name>
        <message>
            <source>Limits</source>
            <translation>Ограничения</translation>
        </message>
        <message>
            <source>What the network allows, how sure that is, and your own figures</source>
            <translation>Что разрешает соцсеть, насколько это точно, и ваши собственные цифры</translation>
        </message>
    </context>
    <context>
        <name>Counting</name>
        <message>
            <source>The limit is not known.</source>
            <translation>Предел неизвестен.</translation>
        </message>
        <message>
            <source>no caption: the words go on the picture</source>
            <translation>подписи нет: слова пишут на картинке</translation>
        </message>
        <message>
            <source>{0} (unsure)</source>
            <translation>{0} (под вопросом)</translation>
        </message>
        <message numerus="yes">
            <source>%n hashtag(s)</source>
            <translation>
                <numerusform>%n хештег</numerusform>
                <numerusform>%n хештега</numerusform>
                <numerusform>%n хештегов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n упоминание</numerusform>
                <numerusform>%n упоминания</numerusform>
                <numerusform>%n упоминаний</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n grapheme(s)</source>
            <translation>
                <numerusform>%n знак</numerusform>
                <numerusform>%n знака</numerusform>
                <numerusform>%n знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n байт</numerusform>
                <numerusform>%n байта</numerusform>
                <numerusform>%n байт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n weighted character(s)</source>
            <translation>
                <numerusform>%n знак по счёту X</numerusform>
                <numerusform>%n знака по счёту X</numerusform>
                <numerusform>%n знаков по счёту X</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), an emoji as two</source>
            <translation>
                <numerusform>%n знак, эмодзи за два</numerusform>
                <numerusform>%n знака, эмодзи за два</numerusform>
                <numerusform>%n знаков, эмодзи за два</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), an emoji as its bytes</source>
            <translation>
                <numerusform>%n знак, эмодзи побайтно</numerusform>
                <numerusform>%n знака, эмодзи побайтно</numerusform>
                <numerusform>%n знаков, эмодзи побайтно</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n знак</numerusform>
                <numerusform>%n знака</numerusform>
                <numerusform>%n знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n grapheme(s)</source>
            <translation>
                <numerusform>{0} из %n знака</numerusform>
                <numerusform>{0} из %n знаков</numerusform>
                <numerusform>{0} из %n знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n byte(s)</source>
            <translation>
                <numerusform>{0} из %n байта</numerusform>
                <numerusform>{0} из %n байт</numerusform>
                <numerusform>{0} из %n байт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n weighted character(s)</source>
            <translation>
                <numerusform>{0} из %n знака по счёту X</numerusform>
                <numerusform>{0} из %n знаков по счёту X</numerusform>
                <numerusform>{0} из %n знаков по счёту X</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n UTF-16 unit(s)</source>
            <translation>
                <numerusform>{0} из %n знака (эмодзи за два)</numerusform>
                <numerusform>{0} из %n знаков (эмодзи за два)</numerusform>
                <numerusform>{0} из %n знаков (эмодзи за два)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n character(s)</source>
            <translation>
                <numerusform>{0} из %n знака</numerusform>
                <numerusform>{0} из %n знаков</numerusform>
                <numerusform>{0} из %n знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n hashtag(s)</source>
            <translation>
                <numerusform>{0} из %n хештега</numerusform>
                <numerusform>{0} из %n хештегов</numerusform>
                <numerusform>{0} из %n хештегов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} of %n mention(s)</source>
            <translation>
                <numerusform>{0} из %n упоминания</numerusform>
                <numerusform>{0} из %n упоминаний</numerusform>
                <numerusform>{0} из %n упоминаний</numerusform>
            </translation>
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
        <name>DeliveryDialog</name>
        <message>
            <source>Plan against fact</source>
            <translation>План и факт</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Скопировать как таблицу</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Nothing countable is written in the contract ledger. Open a plan on the Vetting tab, choose “Contract”, and write down what was promised: how many posts, where, how often.</source>
            <translation>В списке обещаний нет ничего, что можно посчитать. Откройте план на вкладке «Проверка планов», выберите «Договор» и запишите, что обещано: сколько постов, где и как часто.</translation>
        </message>
        <message>
            <source>Not ticked off</source>
            <translation>Не отмечено</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>нет данных</translation>
        </message>
        <message>
            <source>{0}: a delivered post costs {1}. {2}</source>
            <translation>{0}: цена вышедшего поста — {1}. {2}</translation>
        </message>
        <message numerus="yes">
            <source>Tick off %n posts…</source>
            <translation>
                <numerusform>Отметить %n пост…</numerusform>
                <numerusform>Отметить %n поста…</numerusform>
                <numerusform>Отметить %n постов…</numerusform>
            </translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>Месяц назад</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>Месяц вперёд</translation>
        </message>
        <message>
            <source>Promises and posts</source>
            <translation>Обещания и посты</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Обещано</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>В плане</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Вышло</translation>
        </message>
        <message>
            <source>By network</source>
            <translation>По соцсетям</translation>
        </message>
        <message>
            <source>By rubric</source>
            <translation>По рубрикам</translation>
        </message>
        <message>
            <source>By format</source>
            <translation>По форматам</translation>
        </message>
        <message>
            <source>no network</source>
            <translation>без соцсети</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Посты</translation>
        </message>
        <message>
            <source>Stories</source>
            <translation>Сторис</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>Видео</translation>
        </message>
        <message>
            <source>Carousels</source>
            <translation>Карусели</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Статьи</translation>
        </message>
        <message>
            <source>Polls</source>
            <translation>Опросы</translation>
        </message>
        <message>
            <source>Live streams</source>
            <translation>Эфиры</translation>
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
            <translation>{0} — поиск</translation>
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
        <message>
            <source>No campaign</source>
            <translation>Без кампании</translation>
        </message>
        <message>
            <source>No goal</source>
            <translation>Без цели</translation>
        </message>
        <message>
            <source>material by {0}</source>
            <translation>материалы к {0}</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>Кампания</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Цель</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Ответственный</translation>
        </message>
        <message>
            <source>Material by</source>
            <translation>Материалы к</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Выбрать день</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>без даты</translation>
        </message>
        <message>
            <source>who sees to it</source>
            <translation>кто отвечает</translation>
        </message>
        <message>
            <source>Change the campaign</source>
            <translation>Сменить кампанию</translation>
        </message>
        <message>
            <source>Change the goal</source>
            <translation>Сменить цель</translation>
        </message>
        <message>
            <source>Change who is responsible</source>
            <translation>Сменить ответственного</translation>
        </message>
        <message>
            <source>Change the date of the material</source>
            <translation>Сменить срок материалов</translation>
        </message>
        <message>
            <source>There is no such day: {0}</source>
            <translation>Такого дня нет: {0}</translation>
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
        <name>DifferenceView</name>
        <message>
            <source>Taken out: {0}. Put in: {1}.</source>
            <translation>Убрано: {0}. Вписано: {1}.</translation>
        </message>
    </context>
    <context>
        <name>Dimensions</name>
        <message>
            <source>Network</source>
            <translation>Соцсеть</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>Рубрика</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>Кампания</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Ответственный</translation>
        </message>
        <message>
            <source>no network</source>
            <translation>без соцсети</translation>
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
        <name>Draft</name>
        <message>
            <source>Add a post</source>
            <translation>Добавить пост</translation>
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
        <name>DryRunModel</name>
        <message>
            <source>Row</source>
            <translation>Строка</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Что будет</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Пост</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
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
        <name>EditorFrame</name>
        <message>
            <source>Post</source>
            <translation>Пост</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Шаблон</translation>
        </message>
        <message>
            <source>Evergreen post</source>
            <translation>Вечный пост</translation>
        </message>
        <message>
            <source>not kept until you write something</source>
            <translation>сохранится с первых слов</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>сохранён</translation>
        </message>
        <message>
            <source>Campaign, goal, who and when</source>
            <translation>Кампания, цель, кто и когда</translation>
        </message>
        <message>
            <source>Pictures and videos</source>
            <translation>Фото и видео</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Post by hand</source>
            <translation>Публикация вручную</translation>
        </message>
        <message>
            <source>Checklist</source>
            <translation>Чек-лист</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Remarks of reviewers</source>
            <translation>Замечания</translation>
        </message>
        <message>
            <source>Close (Esc); everything is kept</source>
            <translation>Закрыть (Esc); всё сохранено</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>More for this post</source>
            <translation>Что ещё можно с постом</translation>
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
            <source>Plan what you post, and keep it in balance</source>
            <translation>Планируйте посты и держите баланс</translation>
        </message>
        <message>
            <source>Here you see what goes out where and when: weeks and months ahead, in every network, without going online. The calendar tells you when there is too much advertising and too little advice, when a text is too long for a network, and what your contractor still owes you.</source>
            <translation>Здесь видно, что, где и когда выйдет: на недели и месяцы вперёд, во всех соцсетях и без интернета. Календарь подскажет, когда рекламы слишком много, а советов мало, когда текст слишком длинный для соцсети и что вам ещё должен подрядчик.</translation>
        </message>
        <message>
            <source>The first step makes a handful of rubrics, kinds of posts that return, for you to change as you like. A content plan of your contractor can be dropped here as a file: XLSX, CSV, ICS or DOCX.</source>
            <translation>Для начала появятся несколько рубрик — тем, к которым вы возвращаетесь; менять их можно как угодно. Контент-план подрядчика можно просто перетащить сюда файлом: XLSX, CSV, ICS или DOCX.</translation>
        </message>
        <message>
            <source>Make rubrics and the first post</source>
            <translation>Начать с рубрик</translation>
        </message>
        <message>
            <source>Import a plan…</source>
            <translation>Импорт плана…</translation>
        </message>
        <message>
            <source>Look at a sample</source>
            <translation>Посмотреть пример</translation>
        </message>
        <message>
            <source>The plan stays on this computer.</source>
            <translation>План остаётся на этом компьютере.</translation>
        </message>
    </context>
    <context>
        <name>ExportFlow</name>
        <message>
            <source>Export the calendar</source>
            <translation>Экспорт календаря</translation>
        </message>
        <message>
            <source>Everything you planned, in a file that others can open.</source>
            <translation>Всё, что запланировано, — файлом, который откроют другие.</translation>
        </message>
        <message>
            <source>Choose a place…</source>
            <translation>Куда сохранить…</translation>
        </message>
        <message>
            <source>Preparing {0}…</source>
            <translation>Готовим {0}…</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Посты</translation>
        </message>
        <message>
            <source>Posts {0} – {1}</source>
            <translation>Посты {0} – {1}</translation>
        </message>
        <message>
            <source>Writing {0}…</source>
            <translation>Записываем {0}…</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Сохранено: {0}</translation>
        </message>
        <message>
            <source>To print or to send: a sheet a month, then the list.</source>
            <translation>Для печати или отправки: по листу на месяц, потом список.</translation>
        </message>
        <message>
            <source>To work on in Excel, and to import again.</source>
            <translation>Для работы в Excel; правки потом можно вернуть в календарь.</translation>
        </message>
        <message>
            <source>One page for any browser, without this program.</source>
            <translation>Одна страница для любого браузера, без этой программы.</translation>
        </message>
        <message>
            <source>For Google, Apple and Outlook calendars; ideas without a date are left out.</source>
            <translation>Для календарей Google, Apple и Outlook; идеи без даты не войдут.</translation>
        </message>
        <message>
            <source>For other programs.</source>
            <translation>Для других программ.</translation>
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
        <name>FilterButton</name>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>FilterStrip</name>
        <message>
            <source>Only:</source>
            <translation>Только:</translation>
        </message>
        <message>
            <source>Show all posts</source>
            <translation>Показать все посты</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
        <message>
            <source>“{0}”</source>
            <translation>«{0}»</translation>
        </message>
        <message>
            <source>Show all again: {0}</source>
            <translation>Снова показать все: {0}</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>SHOW</source>
            <translation>ПОКАЗЫВАТЬ</translation>
        </message>
        <message>
            <source>all</source>
            <translation>все</translation>
        </message>
        <message>
            <source>Show all again: {0}</source>
            <translation>Снова показать все: {0}</translation>
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
        <name>Finding</name>
        <message>
            <source>post</source>
            <translation>пост</translation>
        </message>
        <message>
            <source>command of the calendar</source>
            <translation>команда календаря</translation>
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
        <name>Flows</name>
        <message>
            <source>Open the post</source>
            <translation>Открыть пост</translation>
        </message>
        <message numerus="yes">
            <source>%n posts were to go out, and you have not said whether they did.</source>
            <translation>
                <numerusform>%n пост должен был выйти, но вы не отметили, вышел ли он.</numerusform>
                <numerusform>%n поста должны были выйти, но вы не отметили, вышли ли они.</numerusform>
                <numerusform>%n постов должны были выйти, но вы не отметили, вышли ли они.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at them…</source>
            <translation>Посмотреть…</translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
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
            <source>Table (CSV)</source>
            <translation>Таблица (CSV)</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Простой текст</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import {0}</source>
            <translation>Импорт: {0}</translation>
        </message>
        <message>
            <source>All rows: {0}</source>
            <translation>Все строки: {0}</translation>
        </message>
        <message>
            <source>What becomes of each row</source>
            <translation>Что будет с каждой строкой</translation>
        </message>
        <message>
            <source>The space bar ticks the chosen rows.</source>
            <translation>Пробел отмечает выбранные строки.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>What the columns mean</source>
            <translation>Что значат столбцы</translation>
        </message>
        <message numerus="yes">
            <source>Take %n posts</source>
            <translation>
                <numerusform>Взять %n пост</numerusform>
                <numerusform>Взять %n поста</numerusform>
                <numerusform>Взять %n постов</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to take</source>
            <translation>Брать нечего</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Отметить все</translation>
        </message>
        <message>
            <source>Untick all</source>
            <translation>Снять все отметки</translation>
        </message>
        <message>
            <source>New rubrics: {0}.</source>
            <translation>Новые рубрики: {0}.</translation>
        </message>
        <message>
            <source>New campaigns: {0}.</source>
            <translation>Новые кампании: {0}.</translation>
        </message>
    </context>
    <context>
        <name>ImportFlow</name>
        <message>
            <source>Choose a content plan</source>
            <translation>Выберите контент-план</translation>
        </message>
        <message>
            <source>Content plans (*.xlsx *.csv *.tsv *.docx *.ics)</source>
            <translation>Контент-планы (*.xlsx *.csv *.tsv *.docx *.ics)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation>Читается {0}…</translation>
        </message>
        <message>
            <source>Looking through the rows…</source>
            <translation>Просматриваем строки…</translation>
        </message>
        <message numerus="yes">
            <source>%n posts came in from {0}</source>
            <translation>
                <numerusform>Из файла {0} взят %n пост</numerusform>
                <numerusform>Из файла {0} взяты %n поста</numerusform>
                <numerusform>Из файла {0} взято %n постов</numerusform>
            </translation>
        </message>
        <message>
            <source>Import of {0}</source>
            <translation>Импорт {0}</translation>
        </message>
        <message>
            <source>Bringing in the posts…</source>
            <translation>Добавляем посты…</translation>
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
        <name>Knowing</name>
        <message>
            <source>Change a limit</source>
            <translation>Изменить ограничение</translation>
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
        <name>LateDialog</name>
        <message numerus="yes">
            <source>%n posts were to go out</source>
            <translation>
                <numerusform>%n пост должен был выйти</numerusform>
                <numerusform>%n поста должны были выйти</numerusform>
                <numerusform>%n постов должны были выйти</numerusform>
            </translation>
        </message>
        <message>
            <source>Their time has passed. Tick posts, and say what became of them.</source>
            <translation>Время уже прошло. Отметьте посты и укажите, что с ними стало.</translation>
        </message>
        <message>
            <source>Move to today</source>
            <translation>На сегодня</translation>
        </message>
        <message>
            <source>They did not go out</source>
            <translation>Не вышли</translation>
        </message>
        <message>
            <source>They are published</source>
            <translation>Вышли</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Пост</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>Соцсети</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
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
        <name>LimitRow</name>
        <message>
            <source>Take back</source>
            <translation>Убрать мою цифру</translation>
        </message>
        <message>
            <source>Use my own figure</source>
            <translation>Своя цифра</translation>
        </message>
        <message>
            <source>My figure for {0}</source>
            <translation>Моя цифра: {0}</translation>
        </message>
        <message>
            <source>my figure, then Enter; empty: no limit</source>
            <translation>своя цифра и Enter; пусто — без ограничения</translation>
        </message>
        <message>
            <source>Write a whole number, or nothing.</source>
            <translation>Напишите целое число или ничего.</translation>
        </message>
    </context>
    <context>
        <name>Limits</name>
        <message>
            <source>sources agree</source>
            <translation>источники сходятся</translation>
        </message>
        <message>
            <source>official</source>
            <translation>официально</translation>
        </message>
        <message>
            <source>one source</source>
            <translation>один источник</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>не подтверждено</translation>
        </message>
        <message>
            <source>sources disagree</source>
            <translation>источники расходятся</translation>
        </message>
        <message>
            <source>my figure</source>
            <translation>моя цифра</translation>
        </message>
        <message>
            <source>Length of the text</source>
            <translation>Длина текста</translation>
        </message>
        <message>
            <source>Advised length of the text</source>
            <translation>Длина текста, совет</translation>
        </message>
        <message>
            <source>Length of the text in bytes</source>
            <translation>Длина текста в байтах</translation>
        </message>
        <message>
            <source>Length of the title</source>
            <translation>Длина заголовка</translation>
        </message>
        <message>
            <source>Length of alternative text</source>
            <translation>Длина описания картинки</translation>
        </message>
        <message>
            <source>Length of a link</source>
            <translation>Длина ссылки</translation>
        </message>
        <message>
            <source>Length of all tags</source>
            <translation>Длина всех тегов</translation>
        </message>
        <message>
            <source>Hashtags</source>
            <translation>Хештеги</translation>
        </message>
        <message>
            <source>Hashtags, advised</source>
            <translation>Хештеги, совет</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Упоминания</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Ссылки</translation>
        </message>
        <message>
            <source>Links and formatting</source>
            <translation>Ссылки и оформление</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>Вложения</translation>
        </message>
        <message>
            <source>Question of a poll</source>
            <translation>Вопрос в опросе</translation>
        </message>
        <message>
            <source>Answers of a poll, at least</source>
            <translation>Варианты ответа в опросе, не меньше</translation>
        </message>
        <message>
            <source>Answers of a poll</source>
            <translation>Варианты ответа в опросе</translation>
        </message>
        <message>
            <source>Length of an answer</source>
            <translation>Длина варианта ответа</translation>
        </message>
        <message>
            <source>Size of a file</source>
            <translation>Размер файла</translation>
        </message>
        <message>
            <source>Pages of a file</source>
            <translation>Страницы в файле</translation>
        </message>
        <message>
            <source>Pictures, at least</source>
            <translation>Картинки, не меньше</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Картинки</translation>
        </message>
        <message>
            <source>Size of a picture</source>
            <translation>Размер картинки</translation>
        </message>
        <message>
            <source>Width of a picture, at least</source>
            <translation>Ширина картинки, не меньше</translation>
        </message>
        <message>
            <source>Width of a picture</source>
            <translation>Ширина картинки</translation>
        </message>
        <message>
            <source>Pixels of a picture</source>
            <translation>Пиксели картинки</translation>
        </message>
        <message>
            <source>Width and height of a picture together</source>
            <translation>Ширина и высота картинки вместе</translation>
        </message>
        <message>
            <source>Shape of a picture, at its tallest</source>
            <translation>Пропорции картинки, не выше</translation>
        </message>
        <message>
            <source>Shape of a picture, at its widest</source>
            <translation>Пропорции картинки, не шире</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>Видео</translation>
        </message>
        <message>
            <source>Length of a video, at least</source>
            <translation>Длительность видео, не меньше</translation>
        </message>
        <message>
            <source>Length of a video</source>
            <translation>Длительность видео</translation>
        </message>
        <message>
            <source>Advised length of a video</source>
            <translation>Длительность видео, совет</translation>
        </message>
        <message>
            <source>Size of a video</source>
            <translation>Размер видео</translation>
        </message>
        <message>
            <source>Width of a video, at least</source>
            <translation>Ширина видео, не меньше</translation>
        </message>
        <message>
            <source>Height of a video, at least</source>
            <translation>Высота видео, не меньше</translation>
        </message>
        <message>
            <source>Shape of a video, at its tallest</source>
            <translation>Пропорции видео, не выше</translation>
        </message>
        <message>
            <source>Shape of a video, at its widest</source>
            <translation>Пропорции видео, не шире</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>неизвестно</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n знак</numerusform>
                <numerusform>%n знака</numerusform>
                <numerusform>%n знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n байт</numerusform>
                <numerusform>%n байта</numerusform>
                <numerusform>%n байт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n секунда</numerusform>
                <numerusform>%n секунды</numerusform>
                <numerusform>%n секунд</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} MB</source>
            <translation>{0} МБ</translation>
        </message>
        <message>
            <source>{0} px</source>
            <translation>{0} пикс.</translation>
        </message>
        <message>
            <source>{0} : 1</source>
            <translation>{0} : 1</translation>
        </message>
        <message>
            <source>Looked for on {0}; no source was found</source>
            <translation>Искали {0}; источник не найден</translation>
        </message>
        <message>
            <source>Checked on {0}</source>
            <translation>Проверено {0}</translation>
        </message>
        <message>
            <source>Source: {0}</source>
            <translation>Источник: {0}</translation>
        </message>
        <message>
            <source>No source is known</source>
            <translation>Источник неизвестен</translation>
        </message>
    </context>
    <context>
        <name>LimitsDialog</name>
        <message>
            <source>Limits of the networks</source>
            <translation>Ограничения соцсетей</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Соцсеть</translation>
        </message>
        <message>
            <source>Figures change without notice. Where one is not confirmed, look it up before you rely on it; a figure of yours counts instead of ours. Double-click (or F2) in the column “Mine”.</source>
            <translation>Цифры меняются без предупреждения. Неподтверждённые проверьте, прежде чем на них полагаться; ваша цифра важнее нашей. Чтобы вписать её, дважды щёлкните (или нажмите F2) в столбце «Моя».</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Формат</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Ограничение</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Цифра</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Моя</translation>
        </message>
        <message>
            <source>How sure</source>
            <translation>Надёжность</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>Проверено</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>без ограничения</translation>
        </message>
        <message>
            <source>Your own figure; empty: ours counts; a dash: no limit</source>
            <translation>Ваша цифра; пусто — действует наша; прочерк — без ограничения</translation>
        </message>
        <message>
            <source>Write a whole number, nothing for our figure, or a dash for no limit.</source>
            <translation>Напишите целое число; пусто — наша цифра, прочерк — без ограничения.</translation>
        </message>
        <message>
            <source>Change a limit</source>
            <translation>Изменить ограничение</translation>
        </message>
    </context>
    <context>
        <name>LimitsPopover</name>
        <message>
            <source>Nothing is known about limits here.</source>
            <translation>Об ограничениях здесь ничего не известно.</translation>
        </message>
    </context>
    <context>
        <name>LinkPanel</name>
        <message>
            <source>with UTM tags</source>
            <translation>с UTM-метками</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>https://… where the post leads to</source>
            <translation>https://… куда ведёт пост</translation>
        </message>
        <message>
            <source>Tag it for web statistics (UTM)</source>
            <translation>UTM-метки для статистики сайта</translation>
        </message>
        <message>
            <source>The statistics of your site then tell which network a visitor came from</source>
            <translation>Статистика сайта покажет, из какой соцсети пришёл посетитель</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>Кампания</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Содержание</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>Ключевое слово</translation>
        </message>
        <message>
            <source>the network</source>
            <translation>соцсеть</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>не указано</translation>
        </message>
        <message>
            <source>A link has no spaces in it.</source>
            <translation>В ссылке не бывает пробелов.</translation>
        </message>
        <message>
            <source>Change the link</source>
            <translation>Изменить ссылку</translation>
        </message>
        <message>
            <source>Tag the link</source>
            <translation>Добавить метки к ссылке</translation>
        </message>
        <message>
            <source>Untag the link</source>
            <translation>Убрать метки из ссылки</translation>
        </message>
        <message>
            <source>Change a tag of the link</source>
            <translation>Изменить метку ссылки</translation>
        </message>
        <message>
            <source>The link is on the clipboard.</source>
            <translation>Ссылка скопирована.</translation>
        </message>
        <message>
            <source>Copy the link for {0}</source>
            <translation>Скопировать ссылку: {0}</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>Скопировать ссылку</translation>
        </message>
    </context>
    <context>
        <name>LookList</name>
        <message numerus="yes">
            <source>%n more to look at</source>
            <translation>
                <numerusform>ещё %n замечание</numerusform>
                <numerusform>ещё %n замечания</numerusform>
                <numerusform>ещё %n замечаний</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Looking</name>
        <message>
            <source>“{0}” · {1}</source>
            <translation>«{0}» · {1}</translation>
        </message>
        <message numerus="yes">
            <source>%n more do not fit a network</source>
            <translation>
                <numerusform>Ещё %n пост не подходит соцсети</numerusform>
                <numerusform>Ещё %n поста не подходят соцсетям</numerusform>
                <numerusform>Ещё %n постов не подходят соцсетям</numerusform>
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
        <name>MediaPanel</name>
        <message numerus="yes">
            <source>%n file(s) to look at</source>
            <translation>
                <numerusform>проверьте %n файл</numerusform>
                <numerusform>проверьте %n файла</numerusform>
                <numerusform>проверьте %n файлов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n файл</numerusform>
                <numerusform>%n файла</numerusform>
                <numerusform>%n файлов</numerusform>
            </translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Добавить файлы…</translation>
        </message>
        <message>
            <source>Pictures and videos; you can also drop or paste them here</source>
            <translation>Картинки и видео; их можно и перетащить сюда или вставить</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Вставить</translation>
        </message>
        <message>
            <source>Paste a picture or files from the clipboard</source>
            <translation>Вставить скопированную картинку или файлы</translation>
        </message>
        <message>
            <source>Keep copies in the workspace</source>
            <translation>Хранить копии в рабочем файле</translation>
        </message>
        <message>
            <source>Files up to 25 MB are kept in the workspace; larger ones are only referred to</source>
            <translation>Файлы до 25 МБ хранятся в рабочем файле; о больших пост только помнит, где они лежат</translation>
        </message>
        <message>
            <source>Pictures and videos</source>
            <translation>Фото и видео</translation>
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation>Читается {0}…</translation>
        </message>
        <message>
            <source>Pasted picture</source>
            <translation>Вставленная картинка</translation>
        </message>
        <message>
            <source>Take a file out</source>
            <translation>Убрать файл</translation>
        </message>
        <message>
            <source>Add pictures and videos</source>
            <translation>Добавить фото и видео</translation>
        </message>
        <message>
            <source>There is neither a picture nor a file on the clipboard.</source>
            <translation>Ни картинка, ни файл не скопированы — вставлять нечего.</translation>
        </message>
        <message>
            <source>{0} is larger than {1} MB: the post refers to it, the workspace has no copy.</source>
            <translation>{0} больше {1} МБ: пост помнит, где лежит файл, но копии в рабочем файле нет.</translation>
        </message>
        <message>
            <source>Add a file</source>
            <translation>Добавить файл</translation>
        </message>
        <message>
            <source>Describe a picture</source>
            <translation>Описать картинку</translation>
        </message>
        <message>
            <source>Change the order of files</source>
            <translation>Сменить порядок файлов</translation>
        </message>
        <message>
            <source>Files over {0} MB are not kept.</source>
            <translation>Файлы больше {0} МБ в рабочий файл не копируются.</translation>
        </message>
        <message>
            <source>Keep a copy of a file</source>
            <translation>Сохранить копию файла</translation>
        </message>
        <message>
            <source>Where is {0}?</source>
            <translation>Где {0}?</translation>
        </message>
        <message>
            <source>Find a file again</source>
            <translation>Снова найти файл</translation>
        </message>
    </context>
    <context>
        <name>MediaTile</name>
        <message>
            <source>Move {0} up</source>
            <translation>Поднять {0}</translation>
        </message>
        <message>
            <source>Move {0} down</source>
            <translation>Опустить {0}</translation>
        </message>
        <message>
            <source>Take {0} out</source>
            <translation>Убрать {0}</translation>
        </message>
        <message>
            <source>Earlier (Alt+Up)</source>
            <translation>Раньше (Alt+↑)</translation>
        </message>
        <message>
            <source>Later (Alt+Down)</source>
            <translation>Позже (Alt+↓)</translation>
        </message>
        <message>
            <source>Take it out of the post; the file stays where it is</source>
            <translation>Убрать из поста; сам файл останется на месте</translation>
        </message>
        <message>
            <source>What is to be seen, for those who cannot see it</source>
            <translation>Что здесь видно — для тех, кто не видит</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>Описание картинки</translation>
        </message>
        <message>
            <source>Keep a copy</source>
            <translation>Сохранить копию</translation>
        </message>
        <message>
            <source>Keep a copy in the workspace, up to 25 MB: it cannot get lost then</source>
            <translation>Сохранить копию в рабочем файле (до 25 МБ): тогда она не потеряется</translation>
        </message>
        <message>
            <source>Find it…</source>
            <translation>Найти…</translation>
        </message>
        <message>
            <source>The file is no longer where it was.</source>
            <translation>Файла больше нет на месте.</translation>
        </message>
        <message>
            <source>The file is damaged, or it is no picture.</source>
            <translation>Файл повреждён, или это не картинка.</translation>
        </message>
        <message>
            <source>The file was changed after it was added here.</source>
            <translation>Файл изменили после того, как добавили сюда.</translation>
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
        <name>ModelsDialog</name>
        <message>
            <source>Templates and evergreen posts</source>
            <translation>Шаблоны и вечные посты</translation>
        </message>
        <message>
            <source>None yet. Open a post and make a template of it, or an evergreen post.</source>
            <translation>Пока ни одного. Откройте пост и сделайте из него шаблон или вечный пост.</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Пока ни одного.</translation>
        </message>
        <message>
            <source>Template of this post</source>
            <translation>Шаблон из этого поста</translation>
        </message>
        <message>
            <source>Evergreen of this post</source>
            <translation>Вечный пост из этого</translation>
        </message>
        <message>
            <source>Days between two uses, at least</source>
            <translation>Дней между выходами, не меньше</translation>
        </message>
        <message>
            <source>as often as you like</source>
            <translation>сколько угодно</translation>
        </message>
        <message>
            <source>How often it may be used</source>
            <translation>Сколько раз может выйти</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Выбрать день</translation>
        </message>
        <message>
            <source>no day: the tray</source>
            <translation>без даты</translation>
        </message>
        <message>
            <source>Make a post of it</source>
            <translation>Сделать пост</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Править…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Rest in days</source>
            <translation>Перерыв, дней</translation>
        </message>
        <message>
            <source>Times at most</source>
            <translation>Раз, не больше</translation>
        </message>
        <message>
            <source>For the day</source>
            <translation>На день</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>There is no such day: {0}</source>
            <translation>Такого дня нет: {0}</translation>
        </message>
        <message>
            <source>Make a template</source>
            <translation>Сделать шаблон</translation>
        </message>
        <message>
            <source>Make an evergreen post</source>
            <translation>Сделать вечный пост</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Без заголовка</translation>
        </message>
        <message>
            <source>evergreen</source>
            <translation>вечный пост</translation>
        </message>
        <message>
            <source>template</source>
            <translation>шаблон</translation>
        </message>
        <message>
            <source>A template: as many posts of it as you like.</source>
            <translation>Шаблон: постов из него можно сделать сколько угодно.</translation>
        </message>
        <message>
            <source>It has rested long enough: it may go out again.</source>
            <translation>Перерыв прошёл: пост может выйти снова.</translation>
        </message>
        <message>
            <source>It still rests, or was used as often as you allowed.</source>
            <translation>Перерыв ещё не прошёл, или пост уже вышел столько раз, сколько вы разрешили.</translation>
        </message>
        <message>
            <source>Change an evergreen post</source>
            <translation>Изменить вечный пост</translation>
        </message>
        <message>
            <source>Make a post of a template</source>
            <translation>Сделать пост из шаблона</translation>
        </message>
        <message>
            <source>Delete a template</source>
            <translation>Удалить шаблон</translation>
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
        <name>NetworkChips</name>
        <message>
            <source>Network {0}</source>
            <translation>Соцсеть {0}</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Меньше</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Show the networks that are not used often</source>
            <translation>Показать соцсети, которые нужны редко</translation>
        </message>
        <message>
            <source>Plan for {0}</source>
            <translation>Добавить соцсеть {0}</translation>
        </message>
        <message>
            <source>Take out of {0}</source>
            <translation>Убрать соцсеть {0}</translation>
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
        <name>NotesPanel</name>
        <message>
            <source>Edit the notes</source>
            <translation>Правка заметок</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Ideas, sources, agreements: they do not go out</source>
            <translation>Мысли, источники, договорённости: в пост они не попадут</translation>
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
        <name>OccasionsDialog</name>
        <message>
            <source>Own occasions</source>
            <translation>Свои даты</translation>
        </message>
        <message>
            <source>The birthday of the shop, the village fair: the calendar shows them beside holidays.</source>
            <translation>День рождения магазина, городская ярмарка: календарь покажет их рядом с праздниками.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Выбрать день</translation>
        </message>
        <message>
            <source>It returns each year</source>
            <translation>Повторяется каждый год</translation>
        </message>
        <message>
            <source>There is no such day: {0}</source>
            <translation>Такого дня нет: {0}</translation>
        </message>
        <message>
            <source>Add an occasion</source>
            <translation>Добавить дату</translation>
        </message>
        <message>
            <source>Change an occasion</source>
            <translation>Изменить дату</translation>
        </message>
        <message>
            <source>Delete an occasion</source>
            <translation>Удалить дату</translation>
        </message>
        <message>
            <source>An occasion has a day.</source>
            <translation>Укажите день.</translation>
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
            <source>New post</source>
            <translation>Новый пост</translation>
        </message>
        <message>
            <source>Go to today</source>
            <translation>К сегодняшнему дню</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Вперёд</translation>
        </message>
        <message>
            <source>Find in posts</source>
            <translation>Поиск по постам</translation>
        </message>
        <message>
            <source>Open the post</source>
            <translation>Открыть пост</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Сделать копию</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Скопировать как таблицу</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Take off the calendar</source>
            <translation>Снять с календаря</translation>
        </message>
        <message>
            <source>Move a day later</source>
            <translation>Перенести на день позже</translation>
        </message>
        <message>
            <source>Move a day earlier</source>
            <translation>Перенести на день раньше</translation>
        </message>
        <message>
            <source>Move a week later</source>
            <translation>Перенести на неделю позже</translation>
        </message>
        <message>
            <source>Move a week earlier</source>
            <translation>Перенести на неделю раньше</translation>
        </message>
        <message>
            <source>Show or hide the balance</source>
            <translation>Показать или скрыть баланс</translation>
        </message>
        <message>
            <source>Close the post</source>
            <translation>Закрыть пост</translation>
        </message>
        <message>
            <source>Show a day</source>
            <translation>Показать день</translation>
        </message>
        <message>
            <source>Show a week</source>
            <translation>Показать неделю</translation>
        </message>
        <message>
            <source>Show a month</source>
            <translation>Показать месяц</translation>
        </message>
        <message>
            <source>Show half a year</source>
            <translation>Показать полгода</translation>
        </message>
        <message>
            <source>Show a year</source>
            <translation>Показать год</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>Показать список</translation>
        </message>
        <message>
            <source>Show the board</source>
            <translation>Показать доску</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Review pack…</source>
            <translation>Посты на проверку…</translation>
        </message>
        <message>
            <source>Plan against fact…</source>
            <translation>План и факт…</translation>
        </message>
        <message>
            <source>Rubrics…</source>
            <translation>Рубрики…</translation>
        </message>
        <message>
            <source>Campaigns…</source>
            <translation>Кампании…</translation>
        </message>
        <message>
            <source>Own occasions…</source>
            <translation>Свои даты…</translation>
        </message>
        <message>
            <source>Limits of the networks…</source>
            <translation>Ограничения соцсетей…</translation>
        </message>
        <message>
            <source>Templates and evergreen posts…</source>
            <translation>Шаблоны и вечные посты…</translation>
        </message>
        <message>
            <source>Calendar settings…</source>
            <translation>Настройки календаря…</translation>
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
        <name>PeriodDialog</name>
        <message>
            <source>Half a year: {0} – {1}</source>
            <translation>Полгода: {0} – {1}</translation>
        </message>
        <message>
            <source>The whole calendar</source>
            <translation>Весь календарь</translation>
        </message>
        <message>
            <source>From – to:</source>
            <translation>По датам:</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Первый день</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <source>Only the posts that the filters show now</source>
            <translation>Только те посты, что сейчас показывает фильтр</translation>
        </message>
        <message>
            <source>The last day lies before the first.</source>
            <translation>Последний день раньше первого.</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Период</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>As</source>
            <translation>Вид файла</translation>
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
        <name>PostBoard</name>
        <message>
            <source>Board of posts by status</source>
            <translation>Доска постов по статусам</translation>
        </message>
    </context>
    <context>
        <name>PostCommands</name>
        <message>
            <source>Move</source>
            <translation>Перенести</translation>
        </message>
        <message>
            <source>Take off the calendar</source>
            <translation>Снять с календаря</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Скопировать</translation>
        </message>
        <message>
            <source>Change the status</source>
            <translation>Сменить статус</translation>
        </message>
        <message>
            <source>Change the rubric</source>
            <translation>Сменить рубрику</translation>
        </message>
        <message>
            <source>Change the campaign</source>
            <translation>Сменить кампанию</translation>
        </message>
        <message>
            <source>Change who is responsible</source>
            <translation>Сменить ответственного</translation>
        </message>
        <message>
            <source>Add a network</source>
            <translation>Добавить соцсеть</translation>
        </message>
        <message>
            <source>Take a network out</source>
            <translation>Убрать соцсеть</translation>
        </message>
        <message numerus="yes">
            <source>%n posts are ticked off as published.</source>
            <translation>
                <numerusform>%n пост отмечен опубликованным.</numerusform>
                <numerusform>%n поста отмечены опубликованными.</numerusform>
                <numerusform>%n постов отмечены опубликованными.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick off as published</source>
            <translation>Отметить публикацию</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Сделать копию</translation>
        </message>
        <message numerus="yes">
            <source>%n posts are deleted.</source>
            <translation>
                <numerusform>Удалён %n пост.</numerusform>
                <numerusform>Удалены %n поста.</numerusform>
                <numerusform>Удалено %n постов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete posts</source>
            <translation>Удалить посты</translation>
        </message>
    </context>
    <context>
        <name>PostImport</name>
        <message>
            <source>new</source>
            <translation>добавится</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменится</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>без изменений</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>не войдёт</translation>
        </message>
    </context>
    <context>
        <name>PostList</name>
        <message>
            <source>no groups</source>
            <translation>без групп</translation>
        </message>
        <message>
            <source>month</source>
            <translation>по месяцу</translation>
        </message>
        <message>
            <source>rubric</source>
            <translation>по рубрике</translation>
        </message>
        <message>
            <source>status</source>
            <translation>по статусу</translation>
        </message>
        <message>
            <source>network</source>
            <translation>по соцсети</translation>
        </message>
        <message>
            <source>campaign</source>
            <translation>по кампании</translation>
        </message>
        <message>
            <source>responsible</source>
            <translation>по ответственному</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>Группировать</translation>
        </message>
        <message>
            <source>List of posts</source>
            <translation>Список постов</translation>
        </message>
        <message numerus="yes">
            <source>%n posts</source>
            <translation>
                <numerusform>%n пост</numerusform>
                <numerusform>%n поста</numerusform>
                <numerusform>%n постов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PostListModel</name>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Hour</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>Рубрика</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>Соцсети</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>Кампания</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Ответственный</translation>
        </message>
        <message>
            <source>{0} · {1}</source>
            <translation>{0} · {1}</translation>
        </message>
        <message>
            <source>Without a day</source>
            <translation>Без даты</translation>
        </message>
    </context>
    <context>
        <name>PostMenu</name>
        <message>
            <source>Make a copy</source>
            <translation>Сделать копию</translation>
        </message>
        <message>
            <source>Delete the post</source>
            <translation>Удалить пост</translation>
        </message>
        <message>
            <source>Repeat…</source>
            <translation>Повторять…</translation>
        </message>
        <message>
            <source>Templates and evergreen posts…</source>
            <translation>Шаблоны и вечные посты…</translation>
        </message>
        <message>
            <source>Rubrics…</source>
            <translation>Рубрики…</translation>
        </message>
        <message>
            <source>Campaigns…</source>
            <translation>Кампании…</translation>
        </message>
        <message>
            <source>Own occasions…</source>
            <translation>Свои даты…</translation>
        </message>
        <message>
            <source>Limits of the networks…</source>
            <translation>Ограничения соцсетей…</translation>
        </message>
        <message>
            <source>Settings of the calendar…</source>
            <translation>Настройки календаря…</translation>
        </message>
    </context>
    <context>
        <name>PostNames</name>
        <message>
            <source>no rubric</source>
            <translation>без рубрики</translation>
        </message>
        <message>
            <source>no campaign</source>
            <translation>без кампании</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>никто</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Без заголовка</translation>
        </message>
        <message>
            <source>without a day</source>
            <translation>без даты</translation>
        </message>
    </context>
    <context>
        <name>PostWords</name>
        <message>
            <source>Young people</source>
            <translation>Молодёжь</translation>
        </message>
        <message>
            <source>Families</source>
            <translation>Семьи</translation>
        </message>
        <message>
            <source>Older people</source>
            <translation>Старшее поколение</translation>
        </message>
        <message>
            <source>Other businesses</source>
            <translation>Другие компании</translation>
        </message>
        <message>
            <source>People from around here</source>
            <translation>Местные жители</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Одобрено</translation>
        </message>
        <message>
            <source>Changes asked</source>
            <translation>Нужны правки</translation>
        </message>
        <message>
            <source>Hold it</source>
            <translation>Отложить</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Замечание</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Синий</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Фиолетовый</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Зелёный</translation>
        </message>
        <message>
            <source>Rust</source>
            <translation>Ржавый</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Бирюзовый</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Янтарный</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Розовый</translation>
        </message>
        <message>
            <source>Olive</source>
            <translation>Оливковый</translation>
        </message>
        <message>
            <source>Slate</source>
            <translation>Серый</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>Коричневый</translation>
        </message>
    </context>
    <context>
        <name>PreviewPanel</name>
        <message>
            <source>The picture of the preview is on the clipboard.</source>
            <translation>Картинка скопирована.</translation>
        </message>
        <message>
            <source>Save the preview as a picture</source>
            <translation>Сохранить вид поста картинкой</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>Картинка (*.png)</translation>
        </message>
        <message>
            <source>The preview is saved: {0}</source>
            <translation>Вид поста сохранён: {0}</translation>
        </message>
        <message>
            <source>PREVIEW</source>
            <translation>ВИД ПОСТА</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Светлый или тёмный</translation>
        </message>
        <message>
            <source>Copy the preview as a picture</source>
            <translation>Скопировать вид поста картинкой</translation>
        </message>
        <message>
            <source>Save the preview as a picture, to send it for approval</source>
            <translation>Сохранить вид поста картинкой, чтобы отправить на согласование</translation>
        </message>
        <message>
            <source>Preview; press Space to see the whole text</source>
            <translation>Вид поста; пробел покажет весь текст</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Вид поста</translation>
        </message>
        <message>
            <source>Press to fold or unfold the text</source>
            <translation>Нажмите, чтобы свернуть или развернуть текст</translation>
        </message>
    </context>
    <context>
        <name>Previews</name>
        <message>
            <source>Your business</source>
            <translation>Ваше дело</translation>
        </message>
        <message>
            <source>no day yet</source>
            <translation>пока без даты</translation>
        </message>
        <message>
            <source>The text will stand here.</source>
            <translation>Здесь будет текст.</translation>
        </message>
        <message>
            <source>No video yet</source>
            <translation>Видео пока нет</translation>
        </message>
        <message>
            <source>No pictures yet</source>
            <translation>Картинок пока нет</translation>
        </message>
        <message>
            <source>Show the whole text</source>
            <translation>Показать весь текст</translation>
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
        <name>PublishingPanel</name>
        <message numerus="yes">
            <source>{0} of %n published</source>
            <translation>
                <numerusform>опубликовано {0} из %n</numerusform>
                <numerusform>опубликовано {0} из %n</numerusform>
                <numerusform>опубликовано {0} из %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose networks above; then their texts can be copied here.</source>
            <translation>Выберите соцсети выше — тогда здесь можно будет скопировать тексты.</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Скопировать текст</translation>
        </message>
        <message>
            <source>Copy the text with its link, to paste it into the network</source>
            <translation>Скопировать текст со ссылкой, чтобы вставить в соцсеть</translation>
        </message>
        <message>
            <source>Open network</source>
            <translation>Открыть соцсеть</translation>
        </message>
        <message>
            <source>Open the network in the browser</source>
            <translation>Открыть соцсеть в браузере</translation>
        </message>
        <message>
            <source>Mark as published</source>
            <translation>Отметить публикацию</translation>
        </message>
        <message>
            <source>Not published</source>
            <translation>Не опубликован</translation>
        </message>
        <message>
            <source>Take back that it was published</source>
            <translation>Снять отметку о публикации</translation>
        </message>
        <message>
            <source>Link to the published post</source>
            <translation>Ссылка на вышедший пост</translation>
        </message>
        <message>
            <source>published {0}</source>
            <translation>опубликован {0}</translation>
        </message>
        <message>
            <source>Link to the published post in {0}</source>
            <translation>Ссылка на вышедший пост: {0}</translation>
        </message>
        <message>
            <source>When it was published in {0}</source>
            <translation>Когда вышел пост: {0}</translation>
        </message>
        <message>
            <source>The text for {0} is on the clipboard.</source>
            <translation>Текст скопирован: {0}.</translation>
        </message>
        <message>
            <source>No browser could be opened. The address is {0}</source>
            <translation>Браузер открыть не удалось. Адрес: {0}</translation>
        </message>
        <message>
            <source>Write a day and an hour, for example {0}</source>
            <translation>Напишите день и время, например {0}</translation>
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
        <name>RecordsDialog</name>
        <message>
            <source>It needs a name.</source>
            <translation>Нужно название.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Выше</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Ниже</translation>
        </message>
        <message>
            <source>Delete; Undo brings it back</source>
            <translation>Удалить; вернуть можно через «Отменить»</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message numerus="yes">
            <source>It was taken off %n post(s). Undo in the main window brings it back.</source>
            <translation>
                <numerusform>Снято с %n поста. Вернуть можно через «Отменить» в главном окне.</numerusform>
                <numerusform>Снято с %n постов. Вернуть можно через «Отменить» в главном окне.</numerusform>
                <numerusform>Снято с %n постов. Вернуть можно через «Отменить» в главном окне.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemarksPanel</name>
        <message numerus="yes">
            <source>%n to deal with</source>
            <translation>
                <numerusform>осталось %n</numerusform>
                <numerusform>осталось %n</numerusform>
                <numerusform>осталось %n</numerusform>
            </translation>
        </message>
        <message>
            <source>all dealt with</source>
            <translation>всё разобрано</translation>
        </message>
        <message>
            <source>What was said about this post</source>
            <translation>Что сказали об этом посте</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Замечание</translation>
        </message>
        <message>
            <source>by whom</source>
            <translation>кто сказал</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>Кто сказал</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Отметка</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Deal with a remark</source>
            <translation>Отметить замечание</translation>
        </message>
        <message>
            <source>Add a remark</source>
            <translation>Добавить замечание</translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message>
            <source>Due at {0}: {1}</source>
            <translation>В {0} — пост «{1}»</translation>
        </message>
        <message numerus="yes">
            <source>%n posts are due</source>
            <translation>
                <numerusform>Пора публиковать %n пост</numerusform>
                <numerusform>Пора публиковать %n поста</numerusform>
                <numerusform>Пора публиковать %n постов</numerusform>
            </translation>
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
        <name>RepeatDialog</name>
        <message>
            <source>Repeat the post</source>
            <translation>Повтор поста</translation>
        </message>
        <message>
            <source>Every how many</source>
            <translation>Раз в сколько</translation>
        </message>
        <message>
            <source>Days, weeks or months</source>
            <translation>Дни, недели или месяцы</translation>
        </message>
        <message numerus="yes">
            <source>without an end (at most %n times)</source>
            <translation>
                <numerusform>без конца (не больше %n раза)</numerusform>
                <numerusform>без конца (не больше %n раз)</numerusform>
                <numerusform>без конца (не больше %n раз)</numerusform>
            </translation>
        </message>
        <message>
            <source>until</source>
            <translation>по</translation>
        </message>
        <message>
            <source>this many times:</source>
            <translation>столько раз:</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Выбрать день</translation>
        </message>
        <message>
            <source>last day</source>
            <translation>последний день</translation>
        </message>
        <message>
            <source>How many times</source>
            <translation>Сколько раз</translation>
        </message>
        <message>
            <source>Every</source>
            <translation>Раз в</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>До каких пор</translation>
        </message>
        <message>
            <source>THE NEXT DAYS</source>
            <translation>БЛИЖАЙШИЕ ДНИ</translation>
        </message>
        <message>
            <source>Stop repeating</source>
            <translation>Больше не повторять</translation>
        </message>
        <message>
            <source>Take out the later ones that are not published; this one stays</source>
            <translation>Убрать следующие неопубликованные; этот останется</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Повторять</translation>
        </message>
        <message>
            <source>There is no such day: {0}</source>
            <translation>Такого дня нет: {0}</translation>
        </message>
        <message>
            <source>days</source>
            <translation>дн.</translation>
        </message>
        <message>
            <source>weeks</source>
            <translation>нед.</translation>
        </message>
        <message>
            <source>months</source>
            <translation>мес.</translation>
        </message>
        <message>
            <source>Give the post a day first: the rule starts from it.</source>
            <translation>Сначала назначьте посту день: от него пойдут повторы.</translation>
        </message>
        <message>
            <source>Say until which day.</source>
            <translation>Укажите последний день.</translation>
        </message>
        <message>
            <source>That is too far away.</source>
            <translation>Это слишком далеко.</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… и ещё %n</numerusform>
                <numerusform>… и ещё %n</numerusform>
                <numerusform>… и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Repeat a post</source>
            <translation>Повторять пост</translation>
        </message>
        <message numerus="yes">
            <source>%n later post(s) were taken out; Undo brings them back.</source>
            <translation>
                <numerusform>Убран %n следующий пост; вернуть можно через «Отменить».</numerusform>
                <numerusform>Убраны %n следующих поста; вернуть можно через «Отменить».</numerusform>
                <numerusform>Убрано %n следующих постов; вернуть можно через «Отменить».</numerusform>
            </translation>
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
        <name>ReviewDialog</name>
        <message>
            <source>Answer of {0}</source>
            <translation>Ответ: {0}</translation>
        </message>
        <message>
            <source>The reviewer's answer</source>
            <translation>Ответ проверяющего</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Posts with an answer</source>
            <translation>Посты с ответом</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Без заголовка</translation>
        </message>
        <message numerus="yes">
            <source>There is an answer about %n posts.</source>
            <translation>
                <numerusform>Есть ответ по %n посту.</numerusform>
                <numerusform>Есть ответ по %n постам.</numerusform>
                <numerusform>Есть ответ по %n постам.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were changed on both sides: choose for each; what you do not tick stays as you have it.</source>
            <translation>
                <numerusform>%n изменён с обеих сторон: выберите, что взять; без галочки останется ваше.</numerusform>
                <numerusform>%n изменены с обеих сторон: выберите для каждого, что взять; без галочки останется ваше.</numerusform>
                <numerusform>%n изменены с обеих сторон: выберите для каждого, что взять; без галочки останется ваше.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n posts are left without a word.</source>
            <translation>
                <numerusform>%n пост остался без ответа.</numerusform>
                <numerusform>%n поста остались без ответа.</numerusform>
                <numerusform>%n постов остались без ответа.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewFlow</name>
        <message>
            <source>Posts for review</source>
            <translation>Посты на проверку</translation>
        </message>
        <message>
            <source>One file for the contractor or a partner: it opens without this program. Posts can be approved, changes asked for, texts corrected; then the file comes back to you.</source>
            <translation>Один файл для подрядчика или партнёра: он открывается без этой программы. В нём можно одобрить посты, попросить правки, исправить тексты; потом файл возвращается к вам.</translation>
        </message>
        <message>
            <source>Choose a place…</source>
            <translation>Куда сохранить…</translation>
        </message>
        <message>
            <source>Opens in any browser; the answer is saved there.</source>
            <translation>Откроется в любом браузере; там же сохраняется ответ.</translation>
        </message>
        <message>
            <source>For those who would rather write in a table.</source>
            <translation>Для тех, кому удобнее в таблице.</translation>
        </message>
        <message>
            <source>An answer has come back: take it over…</source>
            <translation>Пришёл ответ: принять…</translation>
        </message>
        <message>
            <source>Writing {0}…</source>
            <translation>Записываем {0}…</translation>
        </message>
        <message>
            <source>Posts for review {0}</source>
            <translation>Посты на проверку {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n posts are in {0}. Send it, and take the answer over by the same command.</source>
            <translation>
                <numerusform>В файле {0} — %n пост. Отправьте файл, а ответ примите той же командой.</numerusform>
                <numerusform>В файле {0} — %n поста. Отправьте файл, а ответ примите той же командой.</numerusform>
                <numerusform>В файле {0} — %n постов. Отправьте файл, а ответ примите той же командой.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the answer</source>
            <translation>Выберите файл с ответом</translation>
        </message>
        <message>
            <source>Answers (*.html *.htm *.xlsx *.json)</source>
            <translation>Ответы (*.html *.htm *.xlsx *.json)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>Reading {0}…</source>
            <translation>Читается {0}…</translation>
        </message>
        <message>
            <source>The answer of {0} is taken over.</source>
            <translation>Ответ принят: {0}.</translation>
        </message>
        <message>
            <source>the reviewer</source>
            <translation>проверяющий</translation>
        </message>
        <message>
            <source>Take an answer over</source>
            <translation>Принять ответ</translation>
        </message>
    </context>
    <context>
        <name>RubricsDialog</name>
        <message>
            <source>Rubrics</source>
            <translation>Рубрики</translation>
        </message>
        <message>
            <source>Kinds of content that return. The wanted share is of a month's posts; the calendar tells you when a rubric is above or below it.</source>
            <translation>Темы, к которым вы возвращаетесь. Доля — от всех постов за месяц; календарь подскажет, если рубрики больше или меньше, чем по плану.</translation>
        </message>
        <message>
            <source>At least, percent</source>
            <translation>Не меньше, процентов</translation>
        </message>
        <message>
            <source>At most, percent</source>
            <translation>Не больше, процентов</translation>
        </message>
        <message>
            <source>to</source>
            <comment>from … to …</comment>
            <translation>до</translation>
        </message>
        <message>
            <source>It sells outright (offers, discounts)</source>
            <translation>Напрямую продаёт (новинки, скидки)</translation>
        </message>
        <message>
            <source>It only entertains</source>
            <translation>Только развлекает</translation>
        </message>
        <message>
            <source>Closed: not offered for new posts</source>
            <translation>Закрыта: новым постам не предлагается</translation>
        </message>
        <message>
            <source>Take the usual rubrics</source>
            <translation>Взять обычные рубрики</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <source>{0} (closed)</source>
            <translation>{0} (закрыта)</translation>
        </message>
        <message>
            <source>Add a rubric</source>
            <translation>Добавить рубрику</translation>
        </message>
        <message>
            <source>Change a rubric</source>
            <translation>Изменить рубрику</translation>
        </message>
        <message>
            <source>Delete a rubric</source>
            <translation>Удалить рубрику</translation>
        </message>
        <message>
            <source>Change the order of rubrics</source>
            <translation>Сменить порядок рубрик</translation>
        </message>
    </context>
    <context>
        <name>Rules</name>
        <message>
            <source>every day</source>
            <translation>каждый день</translation>
        </message>
        <message>
            <source>every week</source>
            <translation>каждую неделю</translation>
        </message>
        <message>
            <source>every month</source>
            <translation>каждый месяц</translation>
        </message>
        <message>
            <source>{0} on {1}</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>по {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>всего %n раз</numerusform>
                <numerusform>всего %n раза</numerusform>
                <numerusform>всего %n раз</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>раз в %n день</numerusform>
                <numerusform>раз в %n дня</numerusform>
                <numerusform>раз в %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>раз в %n месяц</numerusform>
                <numerusform>раз в %n месяца</numerusform>
                <numerusform>раз в %n месяцев</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s)</source>
            <translation>
                <numerusform>раз в %n неделю</numerusform>
                <numerusform>раз в %n недели</numerusform>
                <numerusform>раз в %n недель</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <source>Nothing found. Try the beginning of a word.</source>
            <translation>Ничего не найдено. Попробуйте начало слова.</translation>
        </message>
        <message>
            <source>Show all in the list</source>
            <translation>Показать все в списке</translation>
        </message>
        <message>
            <source>Found posts</source>
            <translation>Найденные посты</translation>
        </message>
        <message>
            <source>without a day</source>
            <translation>без даты</translation>
        </message>
    </context>
    <context>
        <name>SeriesRow</name>
        <message>
            <source>Change…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Change the later ones too</source>
            <translation>Менять и следующие</translation>
        </message>
        <message>
            <source>What you edit here goes into the repetitions after this one</source>
            <translation>Правки попадут и в повторы после этого поста</translation>
        </message>
        <message>
            <source>Repeats {0}</source>
            <translation>Повтор: {0}</translation>
        </message>
    </context>
    <context>
        <name>ShareBar</name>
        <message>
            <source>no data</source>
            <translation>нет данных</translation>
        </message>
        <message>
            <source>{0}%</source>
            <translation>{0}%</translation>
        </message>
        <message>
            <source>plan {0}–{1}%</source>
            <translation>план {0}–{1}%</translation>
        </message>
        <message>
            <source>plan from {0}%</source>
            <translation>план от {0}%</translation>
        </message>
        <message>
            <source>plan up to {0}%</source>
            <translation>план до {0}%</translation>
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
        <name>Side</name>
        <message>
            <source>No posts in this month yet.</source>
            <translation>В этом месяце постов пока нет.</translation>
        </message>
        <message>
            <source>No post of this month has a rubric yet.</source>
            <translation>У постов этого месяца пока нет рубрик.</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) without a rubric are not counted.</source>
            <translation>
                <numerusform>%n пост без рубрики не учтён.</numerusform>
                <numerusform>%n поста без рубрики не учтены.</numerusform>
                <numerusform>%n постов без рубрики не учтены.</numerusform>
            </translation>
        </message>
        <message>
            <source>below plan</source>
            <translation>меньше плана</translation>
        </message>
        <message>
            <source>above plan</source>
            <translation>больше плана</translation>
        </message>
        <message>
            <source>as planned</source>
            <translation>по плану</translation>
        </message>
        <message>
            <source>{0} of {1} posts</source>
            <translation>постов: {0} из {1}</translation>
        </message>
    </context>
    <context>
        <name>SortingRow</name>
        <message>
            <source>No rubric</source>
            <translation>Без рубрики</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Status: how far the post has come</source>
            <translation>Статус: на каком этапе пост</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>Рубрика</translation>
        </message>
        <message>
            <source>Rubric: the kind of content</source>
            <translation>Рубрика: о чём пост</translation>
        </message>
        <message>
            <source>Change the status</source>
            <translation>Сменить статус</translation>
        </message>
        <message>
            <source>Change the rubric</source>
            <translation>Сменить рубрику</translation>
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
        <name>TextPanel</name>
        <message>
            <source>Main text</source>
            <translation>Общий текст</translation>
        </message>
        <message>
            <source>Texts of this post</source>
            <translation>Тексты этого поста</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Формат</translation>
        </message>
        <message>
            <source>What kind of post it is in this network</source>
            <translation>Что это за пост в этой соцсети</translation>
        </message>
        <message>
            <source>Which format?</source>
            <translation>Какой формат?</translation>
        </message>
        <message>
            <source>Which formats suit the goal here, and why</source>
            <translation>Какие форматы подходят для цели и почему</translation>
        </message>
        <message>
            <source>More for this network</source>
            <translation>Что ещё можно в этой соцсети</translation>
        </message>
        <message>
            <source>Write its own</source>
            <translation>Написать свой</translation>
        </message>
        <message>
            <source>Title in this network</source>
            <translation>Заголовок в этой соцсети</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>The text for all networks. Each can have its own.</source>
            <translation>Текст для всех соцсетей. У каждой может быть и свой.</translation>
        </message>
        <message>
            <source>Text for {0}</source>
            <translation>Текст: {0}</translation>
        </message>
        <message>
            <source>Same as the main text</source>
            <translation>Как общий текст</translation>
        </message>
        <message>
            <source>Its own text</source>
            <translation>Свой текст</translation>
        </message>
        <message>
            <source>Take the main text</source>
            <translation>Взять общий</translation>
        </message>
        <message>
            <source>Change the text for this network alone (or just press Enter in it)</source>
            <translation>Изменить текст только для этой соцсети (или нажмите в нём Enter)</translation>
        </message>
        <message>
            <source>Drop this text; Undo brings it back</source>
            <translation>Убрать этот текст; вернуть можно через «Отменить»</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>Edit the text</source>
            <translation>Правка текста</translation>
        </message>
        <message>
            <source>Edit the title</source>
            <translation>Правка заголовка</translation>
        </message>
        <message>
            <source>Write an own text</source>
            <translation>Написать свой текст</translation>
        </message>
        <message>
            <source>Change the format</source>
            <translation>Сменить формат</translation>
        </message>
        <message>
            <source>Also as…</source>
            <translation>Ещё в формате…</translation>
        </message>
        <message>
            <source>Write a title of its own</source>
            <translation>Написать свой заголовок</translation>
        </message>
        <message>
            <source>Take this variant out</source>
            <translation>Убрать этот вариант</translation>
        </message>
        <message>
            <source>Take a variant out</source>
            <translation>Убрать вариант</translation>
        </message>
        <message>
            <source>Add a variant</source>
            <translation>Добавить вариант</translation>
        </message>
    </context>
    <context>
        <name>TitleRow</name>
        <message>
            <source>Copy the question</source>
            <translation>Скопировать вопрос</translation>
        </message>
        <message>
            <source>Title, for yourself</source>
            <translation>Заголовок — для себя</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>Edit the title</source>
            <translation>Правка заголовка</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Unscheduled</source>
            <translation>Без даты</translation>
        </message>
        <message>
            <source>Ideas without a day wait here.</source>
            <translation>Здесь ждут идеи без даты.</translation>
        </message>
        <message>
            <source>The first {0} of {1}. Drag onto a day</source>
            <translation>Первые {0} из {1}. Перетащите на день</translation>
        </message>
        <message>
            <source>Drag onto a day</source>
            <translation>Перетащите на день</translation>
        </message>
        <message>
            <source>Posts without a day</source>
            <translation>Посты без даты</translation>
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
        <name>ViewDeck</name>
        <message>
            <source>All posts</source>
            <translation>Все посты</translation>
        </message>
        <message>
            <source>Posts by status</source>
            <translation>Посты по статусам</translation>
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
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Неделя</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>Half-year</source>
            <translation>Полгода</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Год</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Список</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Доска</translation>
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>How the posts are shown</source>
            <translation>Как показать посты</translation>
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
        <name>WhenRow</name>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Выбрать день</translation>
        </message>
        <message>
            <source>no day yet</source>
            <translation>пока без даты</translation>
        </message>
        <message>
            <source>Hour</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>hour</source>
            <translation>время</translation>
        </message>
        <message>
            <source>Take the day away: the post goes back to the tray</source>
            <translation>Убрать дату: пост вернётся в «Без даты»</translation>
        </message>
        <message>
            <source>Take the day away</source>
            <translation>Убрать дату</translation>
        </message>
        <message>
            <source>Time zone of this post; press to choose another</source>
            <translation>Часовой пояс поста; нажмите, чтобы выбрать другой</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Часовой пояс</translation>
        </message>
        <message>
            <source>a city, for example Almaty</source>
            <translation>город латиницей, например Almaty</translation>
        </message>
        <message>
            <source>There is no such day: {0}</source>
            <translation>Такого дня нет: {0}</translation>
        </message>
        <message>
            <source>Move a post</source>
            <translation>Перенести пост</translation>
        </message>
        <message>
            <source>Move a post to the tray</source>
            <translation>Убрать дату поста</translation>
        </message>
        <message>
            <source>There is no such hour: {0}</source>
            <translation>Такого времени нет: {0}</translation>
        </message>
        <message>
            <source>Change the hour</source>
            <translation>Сменить время</translation>
        </message>
        <message>
            <source>Change the time zone</source>
            <translation>Сменить часовой пояс</translation>
        </message>
        <message>
            <source>local time</source>
            <translation>местное время</translation>
        </message>
        <message>
            <source>The clocks go forward that day and skip this hour; it goes out one later.</source>
            <translation>В этот день часы переводят вперёд, и этого часа не будет; пост выйдет на час позже.</translation>
        </message>
        <message>
            <source>The clocks go back that day; it goes out at the first of the two hours.</source>
            <translation>В этот день часы переводят назад; пост выйдет в первый из двух одинаковых часов.</translation>
        </message>
    </context>
    <context>
        <name>WholePost</name>
        <message>
            <source>Copy a post</source>
            <translation>Копия поста</translation>
        </message>
        <message>
            <source>This is the copy; it is a draft.</source>
            <translation>Это копия; пока она черновик.</translation>
        </message>
        <message>
            <source>Delete a post</source>
            <translation>Удалить пост</translation>
        </message>
        <message>
            <source>The post is deleted; Undo brings it back.</source>
            <translation>Пост удалён; вернуть можно через «Отменить».</translation>
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
