import type { Lexicon } from './lexicon';

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.trim());

export const russian: Lexicon = {
  months: [
    ['января', 'янв'],
    ['февраля', 'фев'],
    ['марта', 'мар'],
    ['апреля', 'апр'],
    ['мая'],
    ['июня', 'июн'],
    ['июля', 'июл'],
    ['августа', 'авг'],
    ['сентября', 'сен', 'сент'],
    ['октября', 'окт'],
    ['ноября', 'ноя', 'нояб'],
    ['декабря', 'дек'],
  ],
  weekdays: list('понедельник|вторник|среда|четверг|пятница|суббота|воскресенье'),
  published: list('опубликовано|дата публикации|размещено'),
  updated: list('обновлено|изменено|последнее обновление'),
  photo: list('фото|фотография|фотографии|снимок|изображение|иллюстрация'),
  courtesy: list('из архива|предоставлено|источник'),
  unnamedPhoto: list('архивное фото|фото из архива|иллюстративное фото|фото из открытых источников'),
  caption: list('подпись к фото|подпись'),
  by: list('автор'),
  author: list('автор|авторы|текст|корреспондент|беседовала|беседовал'),
  editor: list('редактор|перевод|перевела|перевёл'),
  and: ['и'],
  desks: list('редакция|наш корреспондент|собственный корреспондент'),
  deskWords: list('редакция|агентство|служба'),
  roles: list('корреспондент|журналист|журналистка|обозреватель|редактор'),
  agencies: list('ТАСС|РИА Новости|Интерфакс|Рейтер'),
  tags: list('теги|тэги|метки|темы|ключевые слова'),
  alsoRead: list('читайте также|читать также|смотрите также|по теме|подробнее'),
  related: list(
    'другие новости|самое читаемое|популярное|похожие материалы|новости по теме|последние новости|ещё по теме|рекомендуем|главное за день',
  ),
  advertisement: list('реклама|на правах рекламы'),
  subscribe: list(
    'подписаться|подпишитесь|подписывайтесь|подписка на рассылку|подпишитесь на рассылку|подпишитесь на нас',
  ),
  share: list('поделиться|поделитесь'),
  social: list(
    'поделиться|поделитесь|в|через|печать|распечатать|скопировать|ссылку|ссылка|вконтакте|одноклассники|телеграм',
  ),
  follow: list('подписывайтесь|следите за'),
  menu: list(
    'главная|политика|экономика|общество|мир|спорт|культура|происшествия|наука|технологии|мнения|видео|поиск|войти|новости',
  ),
  home: list('главная|на главную'),
  comments: list('комментарии|комментировать|оставить комментарий|добавить комментарий|нет комментариев'),
  copyright: list('все права защищены'),
  readingTime: list('мин чтения|мин на чтение|минуты чтения|время чтения'),
  furniture: list('нашли опечатку|сообщить об ошибке|версия для печати|слушать'),
  stopwords: list('что|это|для|как|его|она|они|или|был|была|были|при|над|под|без'),
};

/** Turkish writes a capital İ and a small ı, which regular expressions do not treat as letters of i and I. */
const turkishForms = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) => {
    const title = phrase.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('tr'));
    const first = phrase.charAt(0).toLocaleUpperCase('tr') + phrase.slice(1);
    return [...new Set([phrase, first, title, phrase.toLocaleUpperCase('tr')])];
  });

const turkishList = (text: string): string[] => turkishForms(list(text));

export const turkish: Lexicon = {
  months: [
    ['ocak', 'oca'],
    ['şubat', 'şub'],
    ['mart'],
    ['nisan', 'nis'],
    ['mayıs', 'may'],
    ['haziran', 'haz'],
    ['temmuz', 'tem'],
    ['ağustos', 'ağu'],
    ['eylül', 'eyl'],
    ['ekim', 'eki'],
    ['kasım', 'kas'],
    ['aralık', 'ara'],
  ].map(turkishForms),
  weekdays: turkishList('pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar'),
  published: turkishList(
    'yayınlanma tarihi|yayınlanma|yayın tarihi|yayınlandı|yayımlanma|eklenme|oluşturulma tarihi|giriş tarihi|giriş',
  ),
  updated: turkishList(
    'güncellenme tarihi|güncelleme tarihi|güncelleme|güncellendi|son güncelleme|güncellenme',
  ),
  photo: turkishList('fotoğraf|fotoğraflar|foto|görsel|arşiv fotoğrafı'),
  courtesy: turkishList('kaynak'),
  unnamedPhoto: turkishList('arşiv fotoğrafı|temsili fotoğraf|temsili görsel'),
  caption: turkishList('fotoğraf altı'),
  author: turkishList('yazan|haber|muhabir|yazar|haber merkezi'),
  editor: turkishList('editör|çeviri|çeviren'),
  and: ['ve'],
  desks: turkishList('haber merkezi|dış haberler|ekonomi servisi|spor servisi|yurt haberleri'),
  deskWords: turkishList('servisi|merkezi|ajansı|haberleri'),
  roles: turkishList('muhabir|muhabiri|gazeteci|köşe yazarı|editör'),
  agencies: turkishList('Anadolu Ajansı|AA|DHA|İHA|ANKA'),
  tags: turkishList('etiketler|etiket|anahtar kelimeler|konular'),
  alsoRead: turkishList('ayrıca okuyun|bunu da okuyun|ilginizi çekebilir|ayrıca bakınız|devamını oku'),
  related: turkishList(
    'ilgili haberler|diğer haberler|en çok okunanlar|son haberler|sıradaki haber|önerilen haberler|benzer haberler',
  ),
  advertisement: turkishList('reklam|reklam alanı'),
  subscribe: turkishList('abone ol|abone olun|bültene abone ol|bültenimize abone olun'),
  share: turkishList('paylaş|paylaşın'),
  social: turkishList('paylaş|paylaşın|yazdır|gönder|kopyala|bağlantıyı'),
  follow: turkishList('takip et|takip edin|bizi takip edin'),
  menu: turkishList(
    'anasayfa|ana sayfa|gündem|siyaset|ekonomi|dünya|spor|kültür|sanat|yaşam|sağlık|teknoloji|eğitim|magazin|yazarlar|arama|giriş yap',
  ),
  home: turkishList('anasayfa|ana sayfa'),
  comments: turkishList('yorumlar|yorum yap|yorum yaz|yorum yok'),
  copyright: turkishList('tüm hakları saklıdır|her hakkı saklıdır'),
  readingTime: turkishList('dk okuma|dakika okuma|okuma süresi|dk okuma süresi'),
  furniture: turkishList('dinle|yazı boyutu|haberi dinle'),
  stopwords: turkishList('bir|için|ile|olan|olarak|daha|çok|gibi|kadar|sonra'),
};
