import { isFileName } from './file-name';
import { isFilledBy } from './filled-by';
import { bareWords } from './names-nobody';

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).map(bareWords).filter(Boolean));

/** What every picture is, in many languages, and what fills a field until somebody writes it: alone it tells a reader nothing. */
const WORDS = folded(
  `image images img photo photos photograph photographs photography picture pictures pic pics graphic graphics illustration illustrations screenshot screenshots screengrab
  untitled unnamed thumbnail thumb icon logo figure fig upload placeholder alt alternative alternate caption title headshot portrait chart graph infographic drawing cartoon collage
  undefined null none na no not empty blank todo fixme tbc tbd tba tk tktk xxx xx lorem ipsum dolor sit amet test testing asdf asdfasdf qwerty bla blah foo decorative dsc decription
  description describe loading spacer slideshow download avatar jpg jpeg png gif webp handout
  तस्वीर फोटो चित्र छायाचित्र छवि इमेज पिक्चर स्क्रीनशॉट प्रतीकात्मक प्रतिकात्मक सांकेतिक विवरण शीर्षक ছবি ফটো চিত্র আলোকচিত্র প্রতীকী সংগৃহীত বিবরণ تصویر تصاویر فوٹو علامتی
  صورة الصورة صور تصوير أرشيفية تعبيرية توضيحية الأرشيف أرشيف وصف بديل عکس تصوير תמונה תמונת צילום ארכיון אילוסטרציה תיאור
  படம் புகைப்படம் கோப்புப்படம் விளக்கம் ఫోటో ఫొటో చిత్రం ಚಿತ್ರ ಫೋಟೋ ചിത്രം ഫോട്ടോ ફોટો તસવીર ਤਸਵੀਰ ਫੋਟੋ ଛବି ଫଟୋ තස්බිර ඡායාරූපය
  capture légende alternatif bild bilder foto fotos abbildung abb bildschirmfoto symbolbild symbolfoto archivbild archivfoto beispielbild beispielfoto titelbild bildbeschreibung
  bildunterschrift alternativtext imagen imágenes fotografía captura ilustrativa referencial descripción descrição descrizione alternativo imagem imagens fotografia
  immagine immagini afbeelding beeld archieffoto kuva bilde billede arkivbild arkivfoto zdjęcie obraz obrázek fotka alternatywny opis fotoğraf görsel resim arşiv gambar ilustrasi ảnh hình
  фото фотография изображение картинка снимок скриншот иллюстрация иллюстративное описание изображения альтернативный архивное світлина зображення ілюстрація снимка слика slika
  εικόνα φωτογραφία φωτό περιγραφή
  图片 照片 圖片 相片 图像 圖像 图 圖 截图 截圖 资料图 資料圖 资料照片 資料照片 示意图 示意圖 配图 配圖 插图 插圖 写真 画像 イメージ 資料写真 代替テキスト 사진 이미지 자료사진 그림 ภาพ รูปภาพ รูป ภาพถ่าย ຮູບ រូបភាព ဓာတ်ပုံ`,
);

/** Words that add nothing to one of those above. By themselves, they can be what a picture shows: “A gallery”. */
const COMPANIONS = folded(
  `a an the of is this my new your our and or for with by in to at from here it no not found available unavailable broken missing provided given add insert enter text tag type
  file files stock library archive archives archival gallery news sample default profile main lead hero featured feature cover story article design banner screen shot credit preview result
  representative representational representation symbolic illustrative press click tap enlarge expand read more view full size large small old only purpose purposes
  की का एक के यहां यहाँ लिखें डालें फाइल একটি ফাইল ایک فائل کی نص من لقطة شاشة از מסך של כאן
  une un la le les d de du des da do sans écran texte ici archives ein eine das der die von ohne titel text hier una el los sin título pantalla archivo aquí texto uma um sem arquivo tela ecrã aqui
  il lo dell della senza titolo testo archivio repertorio qui een het van archief bez tekst tytułu текст без из архива с название της αρχείου του κειμένου
  minh họa tư liệu fail hiasan alt கோப்புப் ஒரு 说明 説明 描述 替代 文字 标题 標題 的 一张 一張 の 説明文 テキスト 대체 텍스트 설명 ประกอบ ที่ แฟ้ม คำอธิบาย`,
);

/** What programs write if nobody described a picture. */
const MADE_BY_PROGRAMS =
  /^(?:(?:photo by [^.]*\. )?(?:image may contain|may be an? (?:\S+ )?(?:image|photo|graphic|illustration|screenshot|closeup|close-up|meme|cartoon)\b)|(?:click|tap) (?:on )?(?:the )?(?:image |photo )?to (?:enlarge|expand|zoom|view)|read more$|no (?:photo|image|alternative text) description|no description available|image results? for|(?:an? )?(?:image|picture|photo) (?:with no|without) )/iu;

const isWord = (word: string): boolean =>
  WORDS.has(word) || /^(?:tk)+$|^x+$/u.test(word) || isFilledBy(word.replaceAll(/\p{N}+/gu, ''), EVERY_WORD);

const EVERY_WORD: ReadonlySet<string> = new Set([...WORDS, ...COMPANIONS]);

const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);

/** `bridge_opening_2024`: no sentence is written so, but an account of somebody is. */
const IS_IDENTIFIER = /^[\p{L}\p{N}-]+(?:_+[\p{L}\p{N}-]+)+$/u;

/** `bridge-opening-final-v2`: a file’s name without its ending, as desks keep their versions apart. */
const IS_VERSION =
  /^(?:[\p{L}\p{N}]+-)+(?:v\d+|final\d*|copy|edit|edited|web|crop|cropped|hi-?res|lo-?res|resized|compressed|thumb|thumbnail)$/iu;

/** Whether alternative text is a file's name, a web address or only a word for a picture: `Photo 3`, `IMG_2041`, `तस्वीर`. */
export function altSaysNothing(alt: string): boolean {
  const text = alt.trim();
  if (
    isFileName(text) ||
    IS_IDENTIFIER.test(text) ||
    IS_VERSION.test(text) ||
    /^https?:\/\/\S+$/iu.test(text)
  )
    return true;
  if (MADE_BY_PROGRAMS.test(text)) return true;
  const words = bareWords(alt).split(' ').filter(Boolean);
  const others = words.filter((word) => !isWord(word) && !isNumber(word));
  return (words.length === 0 || others.length < words.length) && others.every((word) => COMPANIONS.has(word));
}
