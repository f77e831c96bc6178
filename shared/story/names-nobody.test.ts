import { describe, expect, it } from 'vitest';
import { namesNobody } from './names-nobody';

describe('a credit that names nobody', () => {
  it.each(
    `TBC|To be determined|Reader photo|UGC|tbd|T.B.C.|TBA|xxx|XX|X|unknown|Unknown.|UNKNOWN PHOTOGRAPHER|Photographer unknown|Anonymous|internet|The Internet|From the internet|Google|google.com|https://www.google.com/search?q=bridge
|Google Images|Photo: Google|Image courtesy: Google Images|Google image search|n/a|N.A.|N / A|na|none|nil|-|–|?|...|courtesy|Courtesy:|Photo courtesy|Photo Courtesy: Internet|file photo|File|FILE PHOTO|photo|Photos|Photo by
|handout|Handout photo|Handout via Facebook|Facebook|WhatsApp|Via WhatsApp|Twitter|X|Instagram|Social media|Photo: social media|screenshot|Screengrab from video|YouTube screengrab|supplied|Supplied photo|Image supplied
|Representative image|representational pic|stock photo|Stock image|Agencies|special arrangement|web|Web image|to come|To be confirmed|Credit to come|credit here|Name here|insert credit|no credit|Not available|not known|self|Viral video
|IMG_2041.JPG|DSC01234|bridge-opening-final.jpg|WhatsApp Image 2024-03-20 at 17.12.31|123|tk|TKTK|lorem ipsum|asdf|\u200b|Unknown / Internet|Internet, Facebook|(Internet)|[unknown]|“Unknown”|© Internet|© Google
|अज्ञात|इंटरनेट|फोटो: इंटरनेट|गूगल|गूगल इमेज|सोशल मीडिया|फ़ाइल फ़ोटो|फाइल फोटो|साभार|फोटो साभार: सोशल मीडिया|प्रतीकात्मक तस्वीर|एजेंसी|साभार: गूगल|व्हाट्सएप से|नाम
|অজ্ঞাত|ছবি: সংগৃহীত|সংগৃহীত|ইন্টারনেট|ফাইল ছবি|গুগল|نامعلوم|انٹرنیٹ|گوگل|فائل فوٹو|بشکریہ|سوشل میڈیا|تصویر: انٹرنیٹ|مجهول|غير معروف|الإنترنت|إنترنت|غوغل|جوجل|صورة أرشيفية|أرشيف|مواقع التواصل الاجتماعي|من الإنترنت|المصدر: إنترنت|لا يوجد
|اینترنت|ناشناس|אינטרנט|לא ידוע|מתוך הרשתות החברתיות|צילום מסך|inconnu|Photographe inconnu|Auteur inconnu|anonyme|Internet|Droits réservés|Capture d’écran|Réseaux sociaux|Photo d’archives|Archives|aucun
|desconocido|Autor desconocido|Foto de archivo|Cortesía|Redes sociales|Captura de pantalla|Sin crédito|Foto cedida|unbekannt|Fotograf unbekannt|Archivbild|Symbolbild|Archiv|aus dem Internet|Soziale Medien|k. A.|keine Angabe|ohne Angabe
|desconhecido|Divulgação|Foto: Divulgação|Reprodução/Internet|Reprodução/Redes sociais|Arquivo pessoal|Internet|sconosciuto|Foto d’archivio|dal web|Autore: ignoto|onbekend|Archieffoto|okänd|ukjent|nieznany|internet|brak|bilinmiyor|arşiv|Istimewa|tidak diketahui
|неизвестен|Автор неизвестен|Интернет|из интернета|Фото из открытых источников|соцсети|Фото: архив|невідомо|з відкритих джерел|άγνωστος|διαδίκτυο|இணையம்|கூகுள்|கோப்புப் படம்|ఇంటర్నెట్|ഇന്റർനെറ്റ്
|网络|网络图片|图片来自网络|来源：网络|未知|佚名|資料圖|網絡圖片|不明|インターネット|グーグル画像検索|なし|미상|인터넷|자료사진|출처: 인터넷|사진 출처 인터넷|อินเทอร์เน็ต|ภาพจากอินเทอร์เน็ต`
      .split(/\||\n\|?/u)
      .map((credit) => [credit]),
  )('%s', (credit) => {
    expect(namesNobody(credit)).toBe(true);
  });

  it.each(
    `Reuters|AFP|PTI|AP|AP Photo|AP file photo|PIB|DPR|NASA|ANI|Getty Images|Getty|Courtesy of Jane Roe|Courtesy: Jane Roe|Photo courtesy Jane Roe|Jane Roe|Jane Roe/AFP|Handout via Reuters|Unknown photographer / National Archives|Google/DigitalGlobe|Google Maps|Google Earth
|Facebook/Jane Roe|Facebook: Jane Roe|X/@janeroe|@janeroe|Instagram/@jane.roe|facebook.com/janeroe|Screengrab: NDTV|Screenshot from ANI video|Internet Archive|Wikimedia Commons|Shutterstock|Unsplash|Image: Asha Rao|File photo: Asha Rao|Supplied by Jane Roe
|Web Desk|Social Media Team, Courier|Naomi Unknown|Will Self|Anna|Nil Roy|Photo: A. N. Page|B. Stock|Ravi|K. Na|Xiao|BILD|Friends of the Earth|The Photographers’ Gallery|Press Association|Archives nationales|Bibliothèque nationale|Archivo General de la Nación|Bundesarchiv|Arquivo Nacional|Archivio Luce|Stadtarchiv Köln
|फोटो: आशा राव|आशा राव|पीटीआई|साभार: आशा राव|राज भवन|ছবি: রহিম উদ্দিন|বাসস|تصویر: احمد علی|اے پی پی|رويترز|وكالة الأنباء السعودية|أحمد علي|تصوير: محمد علي|רויטרס|צילום: משה כהן|Jean Dupont|Photo : Marie Curie|Foto: María López|EFE|dpa|Foto: Hans Müller|Foto: João Silva/Agência Brasil
|Агентство Москва|Фото: Иван Петров|ТАСС|新华社|新華社|张三摄|摄影：李明|共同通信|朝日新聞|연합뉴스|사진: 김민수|ภาพ: สมชาย ใจดี`
      .split(/\||\n\|?/u)
      .map((credit) => [credit]),
  )('is not: %s', (credit) => {
    expect(namesNobody(credit)).toBe(false);
  });

  it('is an empty one too', () => {
    expect(namesNobody('')).toBe(true);
  });
});
