"""Words that contractors write in content plans, in Russian and English, and what they stand for.

All of them are as ``columns.plain`` makes them: without case, ё as е. Networks bear the ids of the knowledge of
networks, formats the kinds of formats there.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from smmdesk.domain.posts.post import PostStatus

K = TypeVar("K", bound=str)


def _split(words: Mapping[K, str]) -> Mapping[K, tuple[str, ...]]:
    return MappingProxyType({key: tuple(text.split(", ")) for key, text in words.items()})


MONTHS: tuple[tuple[str, ...], ...] = tuple(
    tuple(words.split(", "))
    for words in (
        "январь, января, янв, january, jan",
        "февраль, февраля, февр, фев, february, febr, feb",
        "март, марта, мар, march, mar",
        "апрель, апреля, апр, april, apr",
        "май, мая, may",
        "июнь, июня, июн, june, jun",
        "июль, июля, июл, july, jul",
        "август, августа, авг, august, aug",
        "сентябрь, сентября, сент, сен, september, sept, sep",
        "октябрь, октября, окт, october, oct",
        "ноябрь, ноября, нояб, ноя, november, nov",
        "декабрь, декабря, дек, december, dec",
    )
)
WEEKDAYS: tuple[tuple[str, ...], ...] = tuple(
    tuple(words.split(", "))
    for words in (
        "понедельник, пнд, пон, пн, monday, mon, mo",
        "вторник, втр, вт, tuesday, tues, tue, tu",
        "среда, среду, срд, ср, wednesday, wed, we",
        "четверг, чтв, чт, thursday, thurs, thur, thu, th",
        "пятница, пятницу, птн, пт, friday, fri, fr",
        "суббота, субботу, сбт, сб, saturday, sat, sa",
        "воскресенье, вск, вс, sunday, sun, su",
    )
)

NETWORKS: Mapping[str, tuple[str, ...]] = _split(
    {
        "vk": "вк, вконтакте, в контакте, vk, vkontakte, vk.com, вк группа, группа вк",
        "telegram": (
            "тг, тгк, тг канал, тг-канал, телеграм, телеграмм, телега, telegram, tg, tg channel, telegram "
            "канал, телеграм канал, телеграм-канал, t.me"
        ),
        "max": "max, макс, мессенджер max, канал в max",
        "odnoklassniki": "ок, одноклассники, ok, ok.ru, odnoklassniki",
        "instagram": (
            "инст, инста, инстаграм, инстаграмм, instagram, insta, ig, inst, иг, запрещенная сеть, "
            "запрещеннограм, нельзяграм, нельзяграмм, instagram*, insta*"
        ),
        "facebook_page": "фб, фейсбук, facebook, fb, facebook page, facebook*",
        "youtube": "ютуб, ютюб, youtube, yt, you tube, ютуб канал",
        "tiktok": "тикток, тик ток, тик-ток, tiktok, tik tok, тт, tt",
        "x": "твиттер, twitter, x, x (twitter), x.com, твиттер (x), x / twitter",
        "linkedin_page": "линкедин, linkedin, linked in, li, linkedin page",
        "pinterest": "пинтерест, pinterest, пин, pin",
        "threads": "тредс, тредз, threads, треды",
        "bluesky": "блускай, блюскай, bluesky, bsky",
        "mastodon": "мастодон, mastodon, masto",
        "dzen": "дзен, яндекс дзен, яндекс.дзен, дзене, dzen, zen, yandex zen",
        "rutube": "рутуб, rutube, рутьюб",
    }
)
_ALL = (
    "all, all networks, all platforms, all channels, all social media, all socials, everywhere, везде, во все, "
    "все, все сети, все соцсети, во все соцсети, во всех соцсетях, все площадки, на всех площадках, "
    "все каналы, все платформы"
)
ALL_NETWORKS = frozenset(_ALL.split(", "))

FORMATS: Mapping[str, tuple[str, ...]] = _split(
    {
        "feed": (
            "пост, лента, в ленту, пост в ленту, фото, текст, публикация, текстовый пост, post, feed, feed "
            "post, photo, text, image, picture, картинка, фотопост, пин, pin"
        ),
        "story": "сторис, стори, история, истории, сторисы, сториз, story, stories, storis",
        "video": (
            "рилс, рилз, рилсы, reel, reels, клип, клипы, clip, clips, шортс, шортсы, shorts, short, видео, "
            "video, ролик, тикток, видеоролик, короткое видео"
        ),
        "carousel": "карусель, галерея, альбом, слайды, карточки, carousel, gallery, album, slides",
        "article": "статья, лонгрид, article, longread, long read, блог, blog",
        "poll": "опрос, голосование, викторина, poll, quiz, vote, survey",
        "live": "эфир, прямой эфир, трансляция, стрим, live, stream, broadcast, лайв",
    }
)

STATUSES: Mapping[PostStatus, tuple[str, ...]] = _split(
    {
        PostStatus.IDEA: "идея, задумка, тема, idea, backlog, бэклог",
        PostStatus.DRAFT: (
            "черновик, в работе, пишется, готовится, не готово, не готов, в процессе, draft, in progress, "
            "writing, wip, to do, todo, not started, новая, new"
        ),
        PostStatus.TO_APPROVE: (
            "на согласовании, на утверждении, на проверке, согласование, ждет согласования, согласовать, "
            "review, in review, to approve, for approval, pending, pending approval, to review"
        ),
        PostStatus.CHANGES_ASKED: (
            "правки, на доработке, доработать, на правках, нужны правки, исправить, changes, changes asked, "
            "changes requested, rework, revise, revisions, needs work"
        ),
        PostStatus.APPROVED: (
            "согласовано, согласован, утверждено, утвержден, ок, одобрено, готово, готов, approved, ok, "
            "ready, done, accepted, signed off"
        ),
        PostStatus.SCHEDULED: (
            "запланировано, запланирован, в отложке, отложенный, отложенная публикация, на таймере, "
            "scheduled, queued, planned, в плане"
        ),
        PostStatus.PUBLISHED: (
            "опубликовано, опубликован, вышло, вышел, выложено, размещено, размещен, published, posted, live, "
            "out"
        ),
        PostStatus.MISSED: "пропущено, пропущен, не вышло, не вышел, missed, skipped",
        PostStatus.ON_HOLD: (
            "отложено, отложен, пауза, на паузе, стоп, отмена, отменено, отменен, hold, on hold, paused, "
            "cancelled, canceled, postponed"
        ),
    }
)

MARKS = frozenset(
    ["*", "+", "++", "+1", "1", "true", "v", "x", "y", "yes", "да", "есть", "х", "•", "☑", "✅", "✓", "✔"]
)
NO_MARKS = frozenset(["-", "0", "false", "n", "n/a", "no", "×", "н/д", "нет", "–", "—", "✗", "✘", "❌"]) | {
    ""
}

HEADERS: Mapping[str, tuple[str, ...]] = _split(
    {
        "date": (
            "дата, дата публикации, дата выхода, дата поста, дата размещения, число, день, когда, date, "
            "publish date, publication date, post date, day, when, start, start date, due, дата и время, date "
            "and time, datetime, date/time, дата/время, publish time, scheduled for"
        ),
        "time": (
            "время, время публикации, время выхода, время поста, час, time, publish at, start time, post "
            "time, posting time, hour, время (мск), время мск"
        ),
        "weekday": "день недели, дн, дн., д/н, weekday, day of week, day of the week",
        "title": (
            "заголовок, тема, тема поста, название, название поста, идея, контент, инфоповод, title, topic, "
            "subject, headline, post title, idea, theme, content, name, post name, "
            "что, что публикуем, о чем, о чем пост, what, what to post"
        ),
        "text": (
            "текст, текст поста, пост, описание, подпись, содержание, копирайт, тело поста, text, copy, "
            "caption, post copy, post text, body, description, message, content copy"
        ),
        "networks": (
            "соцсети, соцсеть, сеть, сети, площадка, площадки, канал, каналы, платформа, платформы, "
            "социальная сеть, социальные сети, где, где публикуем, место размещения, ресурс, network, "
            "networks, platform, platforms, channel, channels, social network, where, social media"
        ),
        "format": (
            "формат, формат поста, тип, тип поста, тип контента, тип публикации, вид контента, format, type, "
            "post type, content type, media type, post format"
        ),
        "status": "статус, состояние, готовность, этап, status, state, stage, progress",
        "rubric": (
            "рубрика, рубрики, категория, раздел, направление, rubric, category, pillar, content pillar, "
            "bucket, content bucket, section"
        ),
        "campaign": "кампания, акция, проект, спецпроект, campaign, project, promotion",
        "goal": "цель, цели, задача, kpi, цель поста, goal, objective, purpose",
        "hashtags": "хештеги, хэштеги, хештег, хэштег, теги, hashtags, hashtag, tags",
        "link": "ссылка, ссылки, линк, url, link, links, website, cta link, utm, целевая ссылка",
        "media": (
            "медиа, фото, картинка, изображение, файл, файлы, фото и видео, видео, media, image, "
            "images, photo, picture, file, files, asset, assets, video, attachment"
        ),
        "visual": (
            "визуал, тз дизайнеру, тз для дизайнера, тз, дизайн, креатив, что на фото, референс, референсы, рефы, "
            "бриф, материалы, исходники, макет, макеты, ссылка на тз, ссылка на бриф, ссылка на материалы, "
            "ссылка на исходники, ссылка на макет, ссылка на референс, ссылка на визуал, ссылка на фото, "
            "ссылка на текст, ссылка на диск, яндекс диск, яндекс.диск, google docs, гугл док, гугл диск, visual, "
            "visuals, design brief, creative, design, reference, references, visual idea, brief, briefing, "
            "link to brief, brief link, materials, source files, mockup, google drive, drive link, doc link, "
            "link to doc, link to copy, link to text"
        ),
        "responsible": (
            "ответственный, исполнитель, автор, кто, кто делает, копирайтер, ответственные, responsible, "
            "owner, assignee, author, who, assigned to, writer"
        ),
        "due_on": (
            "дедлайн, срок, сдать до, срок сдачи, материалы до, deadline, due date, due by, draft due, "
            "material due"
        ),
        "notes": (
            "заметки, комментарий, комментарии, примечание, примечания, коммент, пометки, правки, notes, "
            "note, comment, comments, remarks, feedback"
        ),
        "published": (
            "ссылка на пост, ссылка на публикацию, опубликовано, ссылка на опубликованный пост, post link, "
            "published link, link to post, post url, permalink, published url, live link"
        ),
        "zone": "часовой пояс, time zone, timezone, зона",
        "checklist": "чек-лист, чеклист, checklist",
        "utm_source": "utm source",
        "utm_medium": "utm medium",
        "utm_campaign": "utm campaign",
        "utm_content": "utm content",
        "utm_term": "utm term",
        "": (
            "№, no, n, номер, #, № п/п, п/п, неделя, week, месяц, month, охват, лайки, reach, likes, "
            "просмотры, views, показы, impressions, бюджет, budget, стоимость, cost, цена"
        ),
    }
)
"""By field: what heads its column; the longer ones are looked for within longer headers too."""
