import { isFileName } from './file-name';
import { bareWords } from './names-nobody';

/** What every picture is, in many languages: alone it tells a reader nothing. */
const WORDS: ReadonlySet<string> = new Set(
  `image images img photo photos photograph photographs photography picture pictures pic pics graphic graphics illustration screenshot screengrab screen shot
  untitled unnamed thumbnail banner icon logo figure fig file upload placeholder alt alternative alternate text description caption title here none null
  undefined na no not available empty blank todo tbc tbd tba tk tktk xxx xx lorem ipsum dolor sit amet test asdf decorative dsc decription describe insert add
  a an the of is this my new jpg jpeg png gif webp featured hero lead main cover article story design credit graph chart map infographic headshot portrait
  तस्वीर फोटो चित्र छायाचित्र इमेज पिक्चर स्क्रीनशॉट की का एक ছবি ফটো চিত্র আলোকচিত্র تصویر تصاویر فوٹو ایک صورة الصورة صور تصوير لقطة شاشة عکس تصوير תמונה צילום מסך
  படம் புகைப்படம் ఫోటో ఫొటో చిత్రం ಚಿತ್ರ ಫೋಟೋ ചിത്രം ഫോട്ടോ ફોટો તસવીર ਤਸਵੀਰ ਫੋਟੋ
  une un la le capture d écran légende de bild bilder foto fotos abbildung abb das ein eine bildschirmfoto ohne titel imagen imágenes fotografía una captura pantalla sin título
  imagem imagens fotografia uma ecrã tela sem immagine immagini senza titolo afbeelding kuva bilde billede zdjęcie obraz obrázek fotoğraf görsel resim gambar ảnh hình
  фото фотография изображение картинка снимок скриншот світлина зображення εικόνα φωτογραφία
  图片 照片 圖片 相片 图像 图 截图 写真 画像 イメージ 사진 이미지 ภาพ รูปภาพ รูป`
    .split(/\s+/u)
    .map(bareWords),
);

/** Whether alternative text is a file's name, a web address or only a word for a picture: `Photo 3`, `IMG_2041`, `तस्वीर`. */
export function altSaysNothing(alt: string): boolean {
  if (isFileName(alt) || /^https?:\/\/\S+$/iu.test(alt.trim())) return true;
  const words = bareWords(alt).split(' ');
  return words.every(
    (word) => word === '' || WORDS.has(word) || /^\p{N}+$/u.test(word) || /^(?:tk)+$|^x+$/u.test(word),
  );
}
